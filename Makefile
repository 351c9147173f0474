# Everything runs in .venv, made from hash-locked files; nothing else needs to be installed.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python

.DEFAULT_GOAL := help
.PHONY: help data docs test test-clients mutation release bench clean lock

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

data: $(VENV)/.data-ready ## Build the dataset from sources/ and validate it
	$(PY) -m build
	$(PY) -m validate . --brief

test: $(VENV)/.test-ready ## Run all checks: lint, types, unit tests, the real package, broken packages
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/pytest -n auto

test-clients: $(VENV)/.test-ready ## Load the package with the real clients, each in its own environment
	$(PY) -m tests.clients

docs: $(VENV)/.test-ready ## Rebuild docs/questions.md and docs/plots/ from the published data
	$(PY) -m release.questions

release: $(VENV)/.test-ready ## Make dist/ from a clean tree: the package as a zip, other forms, diff, proofs
	$(PY) -m build
	$(PY) -m release

mutation: $(VENV)/.test-ready ## Change single cells at random and print how many the validator finds
	$(PY) -m tests.mutation --count 1000

bench: $(VENV)/.bench-ready ## Print speeds and accuracies, each beside something run with it
	$(PY) -m benchmarks

lock: ## Renew the lock files from pyproject.toml (needs uv)
	uv pip compile pyproject.toml -q --no-header --universal --generate-hashes --no-emit-index-url --no-emit-find-links -o requirements.lock
	uv pip compile pyproject.toml -q --no-header --universal --group dev --generate-hashes --no-emit-index-url --no-emit-find-links -o requirements-test.lock
	uv pip compile pyproject.toml -q --no-header --universal --group bench --generate-hashes --no-emit-index-url --no-emit-find-links -o requirements-bench.lock
	cd tests/clients/locks && for file in *.in; do \
		case $$file in check-datapackage.in) version=3.12;; *) version=3.11;; esac; \
		uv pip compile $$file -q --no-header --python-version $$version --generate-hashes --no-emit-index-url --no-emit-find-links -o $${file%.in}.lock; \
	done

clean: ## Remove the environment and everything made besides the published files
	rm -rf $(VENV) .venv-* dist .dist-* .publish .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# The test lock holds everything the data lock holds, so the two never fight.
$(VENV)/.data-ready: requirements.lock | $(VENV)/bin/python
	test $(VENV)/.test-ready -nt requirements-test.lock || $(PY) -m pip install -q --disable-pip-version-check --require-hashes -r $<
	touch $@

$(VENV)/.test-ready: requirements-test.lock | $(VENV)/bin/python
	$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r $<
	touch $@

$(VENV)/.bench-ready: requirements-bench.lock $(VENV)/.test-ready
	$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r $<
	touch $@
