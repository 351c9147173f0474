"""The rules of opening a package: which files there are, and that they can be read."""

from ..finding import Rule, Severity

PATH_UNSAFE = Rule(
    "path-unsafe",
    "Every path is relative, stays inside the package and is no link out of it.",
    "nothing outside the package is read: name a file inside it",
)
FILE_MISSING = Rule(
    "file-missing",
    "Every file that the package names is there.",
    "restore the file, or remove it from the descriptor",
)
FILE_UNREADABLE = Rule(
    "file-unreadable",
    "Every file can be read; entries of a zip file are stored or deflated, without a password.",
    "make the file readable; if it is in a zip file, write the zip file again",
)
TOO_LARGE = Rule(
    "too-large",
    "Files, tables and descriptors are no larger than a package of reports ever is.",
    "the rest is not read: split the package, or remove what does not belong to it",
)
INTERRUPTED_PUBLISH = Rule(
    "interrupted-publish",
    "No publish of the build stopped half-way.",
    "run the build again: it finishes the publish first",
)
NAME_COLLISION = Rule(
    "name-collision",
    "No two files have names that Windows or macOS take for one.",
    "rename or remove one of the two: unpacked there, one replaces the other",
)
FILE_FOREIGN = Rule(
    "file-foreign",
    "A zip file holds the package alone.",
    "is it meant to be published? nothing in it is checked",
    Severity.WARNING,
)
