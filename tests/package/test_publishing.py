"""The commands of docs/releasing.md and docs/publish.md do what these pages say, as far as no account is needed."""

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from release.dist import write_checksums
from tests.paths import ROOT

pytestmark = pytest.mark.slow


def _commands(page: str) -> list[str]:
    """The blocks of commands of a page."""
    text = (ROOT / f"docs/{page}.md").read_text("utf-8")
    return re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def _bash(block: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-e", "-c", block], cwd=folder, check=False, capture_output=True, text=True,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip


def test_tag_and_pages_are_published_as_the_page_says(tmp_path: Path) -> None:
    origin, clone = tmp_path / "origin.git", tmp_path / "clone"
    name = "git config --global user.name test; git config --global user.email t@example.org\n"
    made = _bash(
        f"export HOME={tmp_path}; {name} git init -q --bare {origin}; git clone -q {origin} {clone};"
        f"cp {ROOT}/CHANGELOG.md {clone}; cd {clone}; git add -A; git commit -qm first",
        tmp_path,
    )
    assert made.returncode == 0, made.stderr
    (clone / "dist/site").mkdir(parents=True)
    (clone / "dist/site/index.html").write_text("<h1>Rows</h1>")
    tag = next(block for block in _commands("publish") if "git tag" in block)
    pages = next(block for block in _commands("publish") if "gh-pages" in block)
    making, _, pushing = pages.partition("\n")
    assert "release.site" in making
    done = _bash(f"export HOME={tmp_path}\n{tag}{pushing}", clone)
    assert done.returncode == 0, done.stderr
    shown = _bash(
        f"git -C {origin} tag; git -C {origin} ls-tree --name-only gh-pages", clone
    ).stdout
    version = json.loads((ROOT / "datapackage.json").read_bytes())["version"]
    assert shown.split() == [f"v{version}", ".nojekyll", "index.html"]


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="OpenSSH is not installed")
def test_signing_works_as_the_page_says(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    for name in ("x-1.0.0.zip", "x-1.0.0.sqlite"):
        (tmp_path / "dist" / name).write_bytes(name.encode())
    write_checksums(tmp_path / "dist")
    (tmp_path / "release").mkdir()
    signers = tmp_path / "release/allowed_signers"
    shutil.copy(ROOT / "release/allowed_signers", signers)
    (tmp_path / ".ssh").mkdir(mode=0o700)
    make, allow, sign, check = (block for block in _commands("releasing") if "ssh" in block)
    key = tmp_path / ".ssh/id_ed25519"

    def run(block: str) -> int:
        return _bash(block.replace("~/", f"{tmp_path}/"), tmp_path).returncode

    # The page's key has a passphrase, for which a person is asked.
    assert "ssh-keygen -t ed25519" in make
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    assert run(allow) == 0
    assert run(sign) == 0
    assert run(check) == 0
    archive = next((tmp_path / "dist").glob("*.zip"))
    archive.write_bytes(archive.read_bytes() + b"x")
    assert run(check) != 0  # a file that is another
    sums = tmp_path / "dist/SHA256SUMS"
    sums.write_text(f"{hashlib.sha256(archive.read_bytes()).hexdigest()}  {archive.name}\n")
    assert run(check) != 0  # sums that nobody signed
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", f"{key}2"], check=True)
    (tmp_path / "dist/SHA256SUMS.sig").unlink()
    assert run(sign.replace("id_ed25519", "id_ed255192")) == 0
    assert run(check) != 0  # signed by somebody else
