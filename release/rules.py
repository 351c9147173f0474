"""The rules of a release: what must be true before dist/ is made anew."""

from validate.finding import Rule

PACKAGE_UNREADABLE = Rule(
    "package-unreadable",
    "The package and its changelog are there and can be read.",
    "build the package first: make data",
)
NOT_A_REPOSITORY = Rule(
    "not-a-repository",
    "A release is made in a clone of the repository.",
    "clone the repository and make the release there",
)
REPOSITORY_SHALLOW = Rule(
    "repository-shallow",
    "The clone has its history, and so every version before.",
    "fetch the earlier versions: git fetch --unshallow --tags",
)
GIT_MISSING = Rule("git-missing", "Git is installed.", "install git")
GIT_FAILED = Rule(
    "git-failed",
    "Git answers what it is asked.",
    "correct what git names and try again",
)
TREE_NOT_CLEAN = Rule(
    "tree-not-clean",
    "Everything is committed, so that the release can be made again from its tag.",
    "commit it, or put it away; git status lists all",
)
VERSION_DIFFERS = Rule(
    "version-differs",
    "The newest entry of the changelog is of the version and the day that were built.",
    "begin the newest entry with its version and date, and build again: make data",
)
CHANGELOG_ENTRY_EMPTY = Rule(
    "changelog-entry-empty",
    "The newest entry of the changelog says what changed.",
    "say what changed in rows and meaning, for those who use the data",
)
VERSION_NOT_NEWEST = Rule(
    "version-not-newest",
    "No version before is higher.",
    "raise the version",
)
VERSION_RELEASED = Rule(
    "version-released",
    "A version that has a tag is made again from its own commit alone.",
    "what is released stays as it is: raise the version",
)
ID_REMOVED_WITHOUT_WITHDRAWAL = Rule(
    "id-removed-without-withdrawal",
    "An id that the version before had is there, or among the withdrawn.",
    "write the id, the version and the reason into the report's withdrawn.csv",
)
ID_WITHDRAWN_REUSED = Rule(
    "id-withdrawn-reused",
    "A withdrawn id is never used again.",
    "give the row the next number",
)
WITHDRAWN_UNREADABLE = Rule(
    "withdrawn-unreadable",
    "Every withdrawn.csv is a table with the column withdrawn_id.",
    "correct the file; python -m build says what is wrong with it",
)
FILE_FOREIGN = Rule(
    "file-foreign",
    "In dist/ is nothing but a release: what its SHA256SUMS names.",
    "move it out of dist/, which is replaced as a whole; dist/ is as it was",
)
RELEASE_RUNNING = Rule(
    "release-running",
    "One release at a time is made.",
    "wait for the other release to end",
)
CANNOT_WRITE = Rule(
    "cannot-write",
    "There are the rights and the room to write every file.",
    "make room or correct the rights; dist/ is as it was",
)
FORM_FAILED = Rule(
    "form-failed",
    "Every form of the package can be written, with its keys, references and closed lists.",
    "make room, or correct the row that is named; dist/ is as it was",
)
