"""Kaggle's own client takes the folder of dist/ up to the first word with the network; its notebook runs.

What the notebook counts is compared with the package, and its chart is there.
"""

import base64
import json
import os
from importlib.metadata import version

import nbformat
from nbclient import NotebookClient
from reporting import copy, csv_resources, report

# The client wants a name before it looks at anything.
os.environ |= {"KAGGLE_USERNAME": "nobody", "KAGGLE_KEY": "none"}
from kaggle.api import kaggle_api_extended

folder = copy() / "dist/kaggle"
COUNTS = """
import json
counts = targets.groupby("policy_area_zh").agg(n=("claim_id", "size"), values=("value", "count"))
print(json.dumps({area: [int(n), int(values)] for area, n, values in counts.itertuples()}))
"""


class Reached(Exception):
    """The client has found nothing wrong, and would now upload."""


def reach(*_: object, **__: object) -> None:
    raise Reached


def is_taken(upload: object, path: str) -> bool:
    try:
        upload(path)
    except Reached:
        return True
    return False


api = kaggle_api_extended.KaggleApi()
api.config_values = {"username": "nobody"}
api.build_kaggle_client = reach
assert is_taken(api.dataset_create_new, str(folder)), "the data set"
assert is_taken(api.kernels_push, str(folder / "notebook")), "the notebook"
metadata = json.loads((folder / "dataset-metadata.json").read_text("utf-8"))
for resource in metadata["resources"]:
    columns = (folder / resource["path"]).read_text("utf-8").partition("\n")[0].split(",")
    fields = [api.process_column(field) for field in resource["schema"]["fields"]]
    assert [field.name for field in fields] == columns, resource["path"]
    assert all(field.description and field.type for field in fields), resource["path"]
assert len(metadata["resources"]) == len(csv_resources(copy() / "package"))

starter = nbformat.read(folder / "notebook/starter.ipynb", as_version=4)
nbformat.validate(starter)
code = [cell for cell in starter.cells if cell.cell_type == "code"]
assert code
assert not any(cell.outputs for cell in code), "the notebook brings outputs"
starter.cells.append(nbformat.v4.new_code_cell(COUNTS))
place = {"metadata": {"path": str(folder / "notebook")}}
NotebookClient(starter, timeout=120, kernel_name="python3", resources=place).execute()
pictures = [
    base64.b64decode(output.data["image/png"])
    for cell in code
    for output in cell.outputs
    if "image/png" in output.get("data", {})
]
assert [len(picture) > 10_000 for picture in pictures] == [True], "one chart"
said = [output.text for cell in code for output in cell.outputs if output.get("name") == "stderr"]
assert not said, said
report(
    version("kaggle"),
    targets_by_area=json.loads(starter.cells[-1].outputs[0].text),
)
