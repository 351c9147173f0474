"""Pieces of the site: marks in a text, cells that act as nothing, addresses, folders left alone."""

import html
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from release.site.addresses import name_of
from release.site.cells import as_json, exact, plain, web_address
from release.site.history import History, Step
from release.site.landing import headline_rows
from release.site.marks import Span, marked
from release.site.published import Published
from release.site.words import read_words
from release.site.writing import MADE, write_site

TAG = re.compile(r"<[^>]*>")


def characters(markup: str) -> str:
    """What a browser would give as the text of it."""
    return html.unescape(TAG.sub("", markup))


@st.composite
def _texts(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(st.text(alphabet="增长5%<&\"'\u202e\u200b。", max_size=30))
    places = st.tuples(st.integers(0, 30), st.integers(0, 30))
    spans = [
        Span(min(a, b), max(a, b), "target", f"t{n}", draw(st.sampled_from([None, "x.html"])), "t")
        for n, (a, b) in enumerate(draw(st.lists(places, max_size=6)))
        if max(a, b) <= len(text)
    ]
    return text, spans


@given(_texts())
def test_marks_joined_give_the_text(case: tuple[str, list[Span]]) -> None:
    text, spans = case
    made = marked(text, 0, len(text), spans)
    assert characters(made) == text
    for span in spans:
        if span.start < span.end:
            assert made.count(f' id="{span.id}"') == 1
    assert not re.search(r"<a [^>]*>(?:(?!</a>).)*<a ", made), "a link in a link"


@given(_texts())
def test_tags_of_marks_close_in_order(case: tuple[str, list[Span]]) -> None:
    text, spans = case
    stack: list[str] = []
    for tag in TAG.findall(marked(text, 0, len(text), spans)):
        name = tag.strip("</>").split()[0]
        if tag.startswith("</"):
            assert stack.pop() == name
        else:
            stack.append(name)
    assert not stack


def test_links_inside_a_mark_take_their_words_out_of_its_link() -> None:
    spans = [Span(0, 4, "target", "t1", "t.html", "t"), Span(2, 4, "project", "p1", "p.html", "p")]
    made = marked("建成甲乙", 0, 4, spans)
    assert re.findall(r'<a href="(\w)\.html"[^>]*>(\w+)</a>', made) == [
        ("t", "建成"),
        ("p", "甲乙"),
    ]


@pytest.mark.parametrize(
    "cell",
    [
        "javascript:alert(1)",
        " https://a.b",
        "http:///x",
        "data:text/html,x",
        "https://a\u202e.b",
        "//a.b",
        1,
    ],
)
def test_what_is_no_web_address_is_no_link(cell: object) -> None:
    assert web_address(cell) is None


@given(st.text())
def test_json_ends_no_script(text: str) -> None:
    made = as_json({"x": text.encode("utf-8", "replace").decode()})
    assert not set("<>&\u2028\u2029\u202e") & set(made)


def test_unseen_characters_are_named() -> None:
    assert plain("a\u2066b\ufeff") == "a⟨U+2066⟩b⟨U+FEFF⟩"
    assert 'data-code="U+0007"></bdi>' in exact("\x07")


@given(st.text(max_size=300))
def test_names_of_folders_are_tame(id_: str) -> None:
    id_ = id_.encode("utf-8", "replace").decode()
    name = name_of(id_)
    assert re.fullmatch(r"[A-Za-z0-9_+~-][A-Za-z0-9._+~-]{0,140}", name)


def test_words_are_there_in_both_languages() -> None:
    words = read_words()
    empty = [
        (language, name) for language in words for name, word in words[language].items() if not word
    ]
    assert not empty


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("x")
    with pytest.raises(FileExistsError, match="choose another folder"):
        write_site(tmp_path / "out", {"index.html": b""})
    assert [path.name for path in tmp_path.rglob("*")] == ["out", "mine.txt"]


def test_a_site_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    write_site(tmp_path / "out", {"old/index.html": b"1"})
    write_site(tmp_path / "out", {"a/b/index.html": b"2"})
    files = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert files == {MADE, "index.html"}
    assert (tmp_path / "out/a/b/index.html").read_bytes() == b"2"


def _version(number: str, **rows: dict[str, object]) -> Published:
    package = Published(Path(), {"version": number}, {}, {}, [])
    package.__dict__["by_key"] = {"terms": rows}
    return package


def test_history_tells_when_a_row_came_and_what_changed() -> None:
    first = _version("9.0.0", a={"x": 1, "gone": 0})
    second = _version("10.0.0", a={"x": 1, "new": 2}, b={"x": 1})
    third = _version("10.1.0", a={"x": 3, "new": 2}, b={"x": 1})
    history = History(third, [second, first])
    assert history.steps("terms", "a") == [Step("9.0.0", None), Step("10.1.0", ("x",))]
    assert history.steps("terms", "b") == [Step("10.0.0", None)]


def test_headline_targets_of_the_package_come_with_their_claims() -> None:
    target = {"kind": "target", "is_stated": True, "value": 5.0, "quantity_id": None}
    rows = {
        "claims": [{"claim_type": "target", "quantity_id": "q1", "indicator_id": "a"}],
        "headline_targets": [
            target | {"quantity_id": "q1"},
            target | {"indicator_id": "told by no claim"},
            target | {"is_stated": False},
            target | {"kind": "result"},
            target | {"value": None},
        ],
    }
    package = Published(Path(), {}, {"headline_targets": None}, rows, [])  # type: ignore[dict-item]
    assert headline_rows(package) == [rows["claims"][0], rows["headline_targets"][1]]
