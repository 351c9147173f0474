"""The rules of a new version."""

from ..finding import Rule

ID_REUSED = Rule(
    "id-reused",
    "An id that people gave out names the same thing for ever.",
    "give the row the next number; withdraw the old id with its reason",
)
VERSION_INVALID = Rule(
    "version-invalid",
    "Both packages have a semantic version.",
    "give both packages a version of three numbers",
)
VERSION_TOO_LOW = Rule(
    "version-too-low",
    "The version is high enough for what changed.",
    "raise the version in CHANGELOG.md and build again",
)
