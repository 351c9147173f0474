"""The official Data Package profile 2.0 as JSON Schema, formats checked.

The profile travels inside the wheel of check-datapackage, which is downloaded but not installed.
"""

import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import jsonschema
from reporting import copy, csv_resources, report

PROFILE = "check_datapackage/schemas/data-package-2-0.json"
locks = Path(__file__).parents[1] / "locks"


def profile() -> dict:
    cached = Path(sys.prefix) / "data-package-2-0.json"
    if not cached.exists():
        with tempfile.TemporaryDirectory() as folder:
            # The one wheel with its hashes; what it depends on is not needed.
            lines = (locks / "check-datapackage.lock").read_text("utf-8").splitlines()
            start = next(
                at for at, line in enumerate(lines) if line.startswith("check-datapackage==")
            )
            end = next(at for at in range(start, len(lines)) if not lines[at].endswith("\\"))
            pin = Path(folder) / "pin.txt"
            pin.write_text("\n".join(lines[start : end + 1]) + "\n", "utf-8")
            options = "-qq --no-deps --require-hashes --only-binary :all: --python-version 3.12"
            subprocess.run(
                [
                    sys.executable,
                    "-m",
                    "pip",
                    "download",
                    *options.split(),
                    "-d",
                    folder,
                    "-r",
                    pin,
                ],
                check=True,
                stdout=sys.stderr,
            )
            (wheel,) = Path(folder).glob("*.whl")
            cached.write_bytes(zipfile.ZipFile(wheel).read(PROFILE))
    return json.loads(cached.read_text("utf-8"))


def inlined(path: Path) -> dict:
    """The descriptor with the schemas it refers to in their places."""
    descriptor = json.loads(path.read_text("utf-8"))
    for resource in descriptor["resources"]:
        if isinstance(resource.get("schema"), str):
            resource["schema"] = json.loads((path.parent / resource["schema"]).read_text("utf-8"))
    return descriptor


package = copy() / "package"
schema = profile()
validator = jsonschema.validators.validator_for(schema)
checker = validator(schema, format_checker=validator.FORMAT_CHECKER)
validated = {}
for form, path in (("csv", "datapackage.json"), ("parquet", "data/parquet/datapackage.json")):
    errors = checker.iter_errors(inlined(package / path))
    validated[form] = {"errors": [f"{error.json_path}: {error.message[:200]}" for error in errors]}
report(
    f"2.0 (jsonschema {jsonschema.__version__})",
    validated=validated,
    tables=len(csv_resources(package)),
)
