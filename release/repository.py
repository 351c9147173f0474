"""What the release asks of git: a clean tree, the tags, the files of a tag."""

import io
import os
import subprocess
import tarfile
from collections.abc import Sequence
from pathlib import Path

from release.refusal import Refusal
from release.version import Version, read_version
from validate.findings import Finding

_SHOWN = 20  # uncommitted files that are named one by one


def require_clean_tree(root: Path) -> None:
    """See that everything is committed, so that the release can be made again from its tag.

    Raises:
        Refusal: `not-a-repository`, `tree-not-clean` for each file, `repository-shallow` where
            older versions may be missing.
    """
    status = _git(root, "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames")
    changed = [entry[3:] for entry in status.decode("utf-8", "replace").split("\0") if entry]
    findings = [
        Finding("tree-not-clean", path, advice="commit it, or put it away")
        for path in changed[:_SHOWN]
    ]
    if len(changed) > _SHOWN:
        found = f"{len(changed) - _SHOWN} files more"
        findings.append(Finding("tree-not-clean", ".", found=found, advice="see git status"))
    if _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
        findings.append(
            Finding(
                "repository-shallow",
                ".",
                found="a clone without its history",
                advice="fetch the earlier versions: git fetch --unshallow --tags",
            )
        )
    if findings:
        raise Refusal(findings)


def release_tags(root: Path) -> dict[Version, str]:
    """The tags v1.2.3 that lead to the commit checked out, lowest version first."""
    names = _git(root, "tag", "--list", "v*", "--merged", "HEAD").decode().split()
    versions = {version: name for name in names if (version := read_version(name[1:]))}
    return dict(sorted(versions.items()))


def is_head(root: Path, tag: str) -> bool:
    """Whether a tag stands at the commit checked out."""
    return _git(root, "rev-parse", f"{tag}^{{commit}}") == _git(root, "rev-parse", "HEAD")


def tracked_files(root: Path) -> list[str]:
    """The committed files below `root`, sorted."""
    return sorted(_git(root, "ls-files", "-z").decode("utf-8").rstrip("\0").split("\0"))


def extract(root: Path, tag: str, paths: Sequence[str], target: Path) -> None:
    """Write the given files and folders of a tag, those that it has, below `target`.

    Raises:
        Refusal: `git-failed`.
    """
    listed = _git(root, "ls-tree", "-z", "--name-only", tag).decode("utf-8").split("\0")
    found = [path for path in paths if path in listed]
    archive = _git(root, "archive", "--format=tar", tag, *found)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(target, filter="data")


def _git(root: Path, *arguments: str) -> bytes:
    # Variables such as GIT_DIR, which hooks set, would point at another repository.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    try:
        done = subprocess.run(  # noqa: S603 - arguments are ours, no shell
            ["git", "-C", str(root), *arguments],  # noqa: S607 - git as the user has it
            capture_output=True,
            check=True,
            env=environment | {"LC_ALL": "C"},
        )
    except FileNotFoundError as error:
        raise Refusal([Finding("git-missing", ".", advice="install git")]) from error
    except subprocess.CalledProcessError as error:
        told = error.stderr.decode("utf-8", "replace").strip()
        is_outside = "not a git repository" in told
        code = "not-a-repository" if is_outside else "git-failed"
        advice = "releases are made in a clone of the repository" if is_outside else "mend it"
        raise Refusal([Finding(code, str(root), found=told, advice=advice)]) from error
    return done.stdout
