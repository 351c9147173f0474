"""What a release asks of git: a clean tree, the tags, the files of a tag."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from release.rules import (
    GIT_FAILED,
    GIT_MISSING,
    NOT_A_REPOSITORY,
    REPOSITORY_SHALLOW,
    TREE_NOT_CLEAN,
)
from validate.finding import InvalidInput, Location
from validate.versions import Version, read_version

_SHOWN = 20  # uncommitted files that are named one by one


class Repository:
    """The git repository of a folder. Every method raises `git-missing` or `git-failed`."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def require_clean(self) -> None:
        """See that everything is committed and that no earlier version is missing.

        Raises:
            InvalidInput: `not-a-repository`, `tree-not-clean` for each file, `repository-shallow`.
        """
        status = self._git("status", "--porcelain", "-z", "--untracked-files=all", "--no-renames")
        changed = [entry[3:] for entry in status.decode("utf-8", "replace").split("\0") if entry]
        findings = [Location(path).breaks(TREE_NOT_CLEAN) for path in changed[:_SHOWN]]
        if len(changed) > _SHOWN:
            more = f"{len(changed) - _SHOWN} files more"
            findings.append(Location(".").breaks(TREE_NOT_CLEAN, more))
        if self._git("rev-parse", "--is-shallow-repository").strip() == b"true":
            findings.append(Location(".").breaks(REPOSITORY_SHALLOW))
        if findings:
            raise InvalidInput(findings)

    def release_tags(self) -> dict[Version, str]:
        """The tags v1.2.3 that lead to the commit checked out, lowest version first."""
        names = self._git("tag", "--list", "v*", "--merged", "HEAD").decode().split()
        versions = {version: name for name in names if (version := read_version(name[1:]))}
        return dict(sorted(versions.items()))

    def is_head(self, tag: str) -> bool:
        """Whether a tag stands at the commit checked out."""
        return self._git("rev-parse", f"{tag}^{{commit}}") == self._git("rev-parse", "HEAD")

    def commit(self) -> str:
        """The commit checked out."""
        return self._git("rev-parse", "HEAD").decode().strip()

    def tracked_files(self) -> list[str]:
        """The committed files, sorted."""
        return sorted(self._git("ls-files", "-z").decode("utf-8").rstrip("\0").split("\0"))

    def zipped(self, tag: str, paths: Sequence[str]) -> bytes:
        """Files and folders of a tag as a zip file."""
        return self._git("archive", "--format=zip", tag, "--", *paths)

    def _git(self, *arguments: str) -> bytes:
        # Variables such as GIT_DIR, which hooks set, would point at another repository.
        environment = {
            key: value for key, value in os.environ.items() if not key.startswith("GIT_")
        }
        try:
            done = subprocess.run(  # noqa: S603 - arguments are ours, no shell
                ["git", "-C", str(self.root), *arguments],  # noqa: S607 - git as the user has it
                capture_output=True,
                check=True,
                env=environment | {"LC_ALL": "C"},
            )
        except FileNotFoundError as error:
            raise InvalidInput([Location(str(self.root)).breaks(GIT_MISSING)]) from error
        except subprocess.CalledProcessError as error:
            told = error.stderr.decode("utf-8", "replace").strip()
            rule = NOT_A_REPOSITORY if "not a git repository" in told else GIT_FAILED
            raise InvalidInput([Location(str(self.root)).breaks(rule, told)]) from error
        return done.stdout
