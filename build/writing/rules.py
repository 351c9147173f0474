"""The rules of writing files: what must be true of a folder before, and after, it is written to."""

from validate.finding import Rule

FOLDER_FOREIGN = Rule(
    "folder-foreign",
    "The folder to publish in is empty, or the datapackage.json in it is this package's.",
    "choose an empty folder; in the package's own folder restore datapackage.json first;"
    " nothing was changed",
)
FILE_FOREIGN = Rule(
    "file-foreign",
    "Below data/ and schemas/ is nothing but what an earlier build published.",
    "move the file out of this folder and run the build again; nothing was changed",
)
PATH_LINKED = Rule(
    "path-linked",
    "Every file is written in the folder itself: not through a link, not on another disk.",
    "put a folder of the same disk in its place; nothing was changed",
)
FILE_EXISTS = Rule(
    "file-exists",
    "A new file takes no other file's place.",
    "move the file away and try again; nothing was written",
)
CANNOT_WRITE = Rule(
    "cannot-write",
    "There are the rights and the room to write every file.",
    "make room, correct the rights or choose another folder; nothing was changed",
)
BUILD_RUNNING = Rule(
    "build-running",
    "One build at a time writes to a folder.",
    "wait for the other build to end; nothing was changed",
)
PUBLISH_UNFINISHED = Rule(
    "publish-unfinished",
    "A publish that began to replace files replaces them all.",
    "some files are new, some old: remove what hinders it (a program that holds the file open, a"
    " right) and run the build again, which finishes this first",
)
PUBLISH_DAMAGED = Rule(
    "publish-damaged",
    "What an interrupted publish left in .publish/ is as it was written.",
    "look into the folder .publish, move it away and run the build again: it writes every file anew",
)
