# Everything runs in .venv, made from a hash-locked file; nothing else needs to be installed.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help corpus data unit lint test coverage test-clients test-python mutation docs site release bench lock clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

data: $(READY) ## Build the dataset from sources/ and validate it
	$(PY) -m build
	$(PY) -m validate . --brief

corpus: $(READY) ## Read any number of reports into one dataset: TEXTS=folder-or-file OUTPUT=folder
	$(PY) -m corpus "$(TEXTS)" --output "$(OUTPUT)"

unit: $(READY) ## Run the unit tests and examples that need no process and no git: in seconds
	$(PY) -m pytest tests/unit build corpus validate -m "not slow" -n auto

lint: $(READY) ## Check the form of the code, its types and the law of the layers
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports --no-logo

test: lint ## Run all checks but the clients: lint, all tests, and how much of the code they reach
	$(PY) -m pytest -n auto --hypothesis-profile=ci --cov --cov-report=

coverage: ## List the lines and branches that the last make test did not reach
	$(VENV)/bin/coverage report

test-clients: $(READY) ## Load the package with the real clients, each in its own environment
	$(PY) -m tests.clients
	$(PY) -m tests.clients.corpus
	$(PY) -m tests.clients.cluster

test-python: ## Run all tests on another Python, in .venv-3.13 or the like: PYTHON=python3.13
	@$(MAKE) --no-print-directory pytest VENV=.venv-$(patsubst python%,%,$(notdir $(PYTHON)))

.PHONY: pytest
pytest: $(READY)
	$(PY) -m pytest -n auto --hypothesis-profile=ci

mutation: $(READY) ## Change COUNT single cells at random, 1000, and print how many the validator finds
	$(PY) -m tests.mutation --count $(or $(COUNT),1000)

docs: $(READY) ## Rebuild docs/questions.md, docs/plots/ and the sizes in the READMEs
	$(PY) -m release.questions

site: $(READY) ## Make dist/site/ from the published package: PACKAGE, a folder or zip file
	$(PY) -m release.site $(or $(PACKAGE),.) $(if $(CORPUS),--corpus $(CORPUS)) $(foreach one,$(EARLIER),--earlier $(one))

release: $(READY) ## Make dist/ from a clean tree: the package as a zip, other forms, diff, proofs
	$(PY) -m build
	$(PY) -m release

bench: $(VENV)/.bench-ready ## Print speeds and accuracies, each beside something run with it
	$(PY) -m benchmarks

# Extras stay in the lock: older pips look for the newest of a name with an extra, whatever its name alone is held to.
LOCK := uv pip compile -q --no-header --generate-hashes --no-strip-extras --no-emit-index-url --no-emit-find-links

lock: ## Renew the lock files, where they no longer fit pyproject.toml (needs uv)
	$(LOCK) --universal pyproject.toml --group dev -o requirements.lock
	$(LOCK) --universal --group bench -c requirements.lock -o requirements-bench.lock
	cd tests/clients/locks && for file in *.in; do \
		case $$file in check-datapackage.in) version=3.12;; *) version=3.11;; esac; \
		$(LOCK) $$file --python-version $$version -o $${file%.in}.lock; \
	done

clean: ## Remove the environments and everything made besides the published files
	rm -rf .venv .venv-* dist .dist-* .publish .coverage .coverage.* .*_cache .hypothesis

$(PY):
	$(PYTHON) -m venv $(VENV)

$(READY): requirements.lock | $(PY)
	$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r $<
	touch $@

$(VENV)/.bench-ready: requirements-bench.lock $(READY)
	$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r $<
	touch $@
