"""What the methodology says that Croissant's vocabulary of responsible AI asks for.

The page is written once, for people. What answers to a property stands in it between two comments:

    <!-- rai:dataBiases -->
    - A report tells what its author wants told.
    <!-- /rai -->

Each item of a list and each paragraph is a value of the property.
"""

import re
from collections.abc import Iterator

# The properties in the order in which they are told; those that take one value are True.
PROPERTIES = {
    "dataCollection": True,
    "dataCollectionRawData": True,
    "dataPreprocessingProtocol": False,
    "dataAnnotationProtocol": False,
    "dataAnnotationPlatform": False,
    "annotationsPerItem": True,
    "machineAnnotationTools": False,
    "dataAnnotationAnalysis": False,
    "dataUseCases": False,
    "dataBiases": False,
    "dataLimitations": False,
    "personalSensitiveInformation": False,
    "dataReleaseMaintenancePlan": True,
}
_MARKED = re.compile(r"<!-- rai:(?P<name>\w+) -->(?P<text>.*?)<!-- /rai -->", re.DOTALL)
_BETWEEN = re.compile(r"\n\n+|\n(?=- )")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
_MARKS = re.compile(r"\*\*|^- ")


def responsible_use(methodology: str) -> dict[str, str | list[str]]:
    """The values by property, without links and bold type, of those that the page answers to.

    >>> page = "<!-- rai:dataBiases -->\\n- What its\\n  author **wants**.\\n- `a`\\n<!-- /rai -->"
    >>> responsible_use(page)
    {'dataBiases': ['What its author wants.', '`a`']}
    """
    values: dict[str, list[str]] = {}
    for marked in _MARKED.finditer(methodology):
        values.setdefault(marked["name"], []).extend(_values(marked["text"]))
    return {
        name: " ".join(values[name]) if is_one else values[name]
        for name, is_one in PROPERTIES.items()
        if name in values
    }


def _values(text: str) -> Iterator[str]:
    for part in _BETWEEN.split(text.strip()):
        line = " ".join(part.split())
        yield _MARKS.sub("", _LINK.sub(r"\1", line))
