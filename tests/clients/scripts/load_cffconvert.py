"""cffconvert validates CITATION.cff, where there is one."""

from importlib.metadata import version

from cffconvert import Citation
from reporting import copy, report

path = copy() / "package/CITATION.cff"
citation = Citation(path.read_text("utf-8"))
citation.validate()
assert citation.as_bibtex().startswith("@")
report(version("cffconvert"), validated={"CITATION.cff": {"errors": []}})
