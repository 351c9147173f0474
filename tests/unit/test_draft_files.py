"""Drafting a folder: which files are written, kept and refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from build.__main__ import app
from build.drafting.draft import draft_folder
from build.inputs.report_folder import read_folder, read_source
from tests.drafted import FACTS, READER, TEXT, drafted, folder, rows
from validate.finding import InvalidInput

__all__ = ["drafted", "folder"]


CODING = {
    "sections.csv",
    "sentences.csv",
    "achievements.csv",
    "targets.csv",
    "projects.csv",
    "project_mentions.csv",
    "unclaimed.csv",
    "claim_places.csv",
    "project_places.csv",
    "pair_notes.csv",
    "variants.csv",
    "outcomes.csv",
    "decided_quantities.csv",
    "readings.csv",
    "withdrawn.csv",
}


def test_the_written_files_are_read_again(drafted: Path) -> None:
    assert {path.name for path in drafted.glob("*.csv")} == CODING | {"corrections.csv"}
    assert read_source(drafted).decided == []
    assert read_folder(drafted).is_draft


@pytest.mark.parametrize("name", sorted(CODING))
def test_coding_is_never_overwritten(folder: Path, name: str) -> None:
    (folder / name).write_text("kept", encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        draft_folder(folder, READER.read)
    assert [(f.code, f.location.file) for f in caught.value.findings] == [
        ("draft-exists", str(folder / name))
    ]
    assert (folder / name).read_text(encoding="utf-8") == "kept"
    assert len(list(folder.iterdir())) == 3


def test_corrections_of_people_are_kept_and_used(folder: Path) -> None:
    written = (
        "quote_before,source_quote,quote_after,replacement,kind,reason_en,reason_zh\n"
        "加装电梯,600,部,650,character,Misprint,误植\n"
    )
    (folder / "corrections.csv").write_text(written, encoding="utf-8")
    counts = draft_folder(folder, READER.read)
    assert "corrections.csv" not in counts
    assert (folder / "corrections.csv").read_text(encoding="utf-8") == written
    quotes = [row["quote_zh"] for row in rows(folder / "achievements.csv")]
    assert "老楼加装电梯650部" in quotes


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda folder: (folder / "report.txt").unlink(), "file-missing"),
        (lambda folder: (folder / "report.yaml").unlink(), "file-missing"),
        (
            lambda folder: (folder / "report.txt").write_bytes(TEXT.encode("gb18030")),
            "file-not-utf8",
        ),
        (
            lambda folder: (folder / "report.yaml").write_text(
                FACTS + 'sections: [{section: "9", claims: targets, period_start: 2030,'
                " period_end: 2030}]\n",
                encoding="utf-8",
            ),
            "draft-empty",
        ),
        (
            lambda folder: (folder / "report.yaml").write_text(
                FACTS.replace("2030-01-10", "9999-01-10"), encoding="utf-8"
            ),
            "value-invalid",
        ),
    ],
)
def test_a_draft_that_fails_writes_nothing(
    folder: Path, spoil: Callable[[Path], object], code: str
) -> None:
    spoil(folder)
    before = sorted(folder.iterdir())
    with pytest.raises(InvalidInput) as caught:
        draft_folder(folder, READER.read)
    assert [finding.code for finding in caught.value.findings] == [code]
    assert sorted(folder.iterdir()) == before


def test_a_draft_that_was_killed_while_files_were_put_in_place_is_finished(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def killed(path: Path, target: Path) -> Path:
        if (folder / "targets.csv").exists():
            raise KeyboardInterrupt
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        draft_folder(folder, READER.read)
    monkeypatch.undo()
    assert len(list(folder.glob("*.csv"))) < len(CODING)
    with pytest.raises(InvalidInput):
        draft_folder(folder, READER.read)
    assert {path.name for path in folder.glob("*.csv")} == CODING | {"corrections.csv"}
    assert read_folder(folder).facts.sections


def test_the_command_says_what_it_wrote(folder: Path) -> None:
    first = CliRunner().invoke(app, ["draft", str(folder)])
    assert first.exit_code == 0
    assert "achievements.csv: 8 rows" in first.output
    assert "--drafts" in first.output
    second = CliRunner().invoke(app, ["draft", str(folder)])
    assert second.exit_code == 1
    assert "draft-exists" in second.output
