"""The report to read: its whole text with every row marked in it, Chinese beside English."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from release.site.addresses import LANGUAGES, page_file, page_files, reader_folder, row_folder, up
from release.site.builder import Builder
from release.site.cells import as_json
from release.site.links import Links, title_of
from release.site.marks import Span, marked
from release.site.parts import cut
from release.site.published import Published, Row

_PAGE = 365_000  # bytes of text with marks; contents and filters come on top
_LEVELS = ("front", "part", "item", "block")  # what the contents list
_RANK = {"report": 2, "part": 2, "front": 2, "item": 3, "block": 3, "paragraph": 4}


@dataclass
class Sentence:
    """A sentence with its marks, and the sections that begin with it."""

    row: Row
    html: Markup
    sections: list[Row]


@dataclass
class Paragraph:
    """Sentences up to a line end; the claims told in English beside it."""

    sentences: list[Sentence] = field(default_factory=list)
    claims: list[Row] = field(default_factory=list)

    @property
    def sections(self) -> list[Row]:
        """The sections that begin in it."""
        return [section for sentence in self.sentences for section in sentence.sections]

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading and nothing else."""
        return all(one.row["function"] == "heading" for one in self.sentences)

    @property
    def headed(self) -> Row | None:
        """The section whose title this heading is."""
        titled = [one for one in self.sections if not one["is_title_assigned"]]
        return titled[-1] if self.is_heading and titled else None

    @property
    def untitled(self) -> list[Row]:
        """The sections that begin here and whose title stands in no heading of its own."""
        headed = self.headed
        return [one for one in self.sections if one is not headed and one["level"] != "report"]

    @property
    def size(self) -> int:
        """About how many bytes it takes on a page."""
        own = sum(len(one.html.encode()) + 130 for one in self.sentences)
        return own + sum(len(str(claim["summary_en"]).encode()) + 75 for claim in self.claims)


def pages_of_reports(package: Published) -> dict[tuple[str, str], int]:
    """On which page of the reader each id of a report stands, by report and id, from 1."""
    found: dict[tuple[str, str], int] = {}
    for report in package.rows["reports"]:
        report_id = str(report["report_id"])
        for number, part in enumerate(_parts(_paragraphs(package, report_id, "en")), 1):
            for paragraph in part:
                for sentence in paragraph.sentences:
                    row = sentence.row
                    ids = [row["sentence_id"], *(one["section_id"] for one in sentence.sections)]
                    found |= {(report_id, str(id_)): number for id_ in ids}
        for table, key in (("claims", "claim_id"), ("quantities", "quantity_id"),
                           ("project_mentions", "project_mention_id")):  # fmt: skip
            for row in package.having(table, report_id=report_id):
                at = found.get((report_id, str(row["sentence_id"])))
                if at is not None:
                    found[report_id, str(row[key])] = at
    return found


def write_readers(builder: Builder, links: Links) -> None:
    """Write the pages on which each report is read, and what its filters count."""
    package = builder.package
    for report in package.rows["reports"]:
        report_id = str(report["report_id"])
        folder = reader_folder(report_id)
        builder.write(folder + "facets.js", _facets(package, report_id))
        for language in LANGUAGES:
            parts = _parts(_paragraphs(package, report_id, language))
            contents = _contents(package, report_id, language, links)
            for number, part in enumerate(parts, 1):
                builder.page(
                    "reader.html",
                    language,
                    folder,
                    number=number,
                    title=report[f"title_{language}"],
                    about=f"{report[f'issuer_{language}']}, {report['delivered_on']}",
                    report=report,
                    paragraphs=part,
                    contents=contents,
                    pages=page_files(language, len(parts)),
                    rank=_RANK,
                )


def _paragraphs(package: Published, report_id: str, language: str) -> list[Paragraph]:
    text = package.text(report_id)
    spans = _spans(package, report_id, language)
    waiting = sorted(
        package.having("sections", report_id=report_id),
        key=lambda row: (row["char_start"], row["position"]),
    )
    claims = defaultdict(list)
    for claim in package.having("claims", report_id=report_id):
        claims[claim["sentence_id"]].append(claim)
    paragraphs = [Paragraph()]
    for row in sorted(
        package.having("sentences", report_id=report_id), key=lambda row: int(row["position"])
    ):
        start, end = row["char_start"], row["char_end"]
        sections = []
        while waiting and waiting[0]["char_start"] <= start:
            sections.append(waiting.pop(0))
        own = sorted(claims[row["sentence_id"]], key=lambda claim: int(claim["char_start"]))
        html = marked(
            text, start, end, (one for one in spans if one.end > start and one.start < end)
        )
        paragraphs[-1].sentences.append(Sentence(row, html, sections))
        paragraphs[-1].claims += own
        if row["is_paragraph_end"]:
            paragraphs.append(Paragraph())
    return [paragraph for paragraph in paragraphs if paragraph.sentences]


def _spans(package: Published, report_id: str, language: str) -> list[Span]:
    root, index = up(reader_folder("x")), page_file(language)

    def span(row: Row, kind: str, key: str, folder: str | None, told: str) -> Span:
        href = f"{root}{folder}{index}" if folder else None
        return Span(row["char_start"], row["char_end"], kind, str(row[key]), href, told)

    claims = [
        span(
            row,
            row["claim_type"],
            "claim_id",
            row_folder("claims", str(row["claim_id"])),
            "",  # which of two kinds it is says the style sheet, for 13 KB less
        )
        for row in package.having("claims", report_id=report_id)
    ]
    mentions = [
        span(
            row,
            "project",
            "project_mention_id",
            row_folder("projects", str(row["project_id"])),
            title_of(package.of("projects", row["project_id"]) or {}, language) or "",
        )
        for row in package.having("project_mentions", report_id=report_id)
    ]
    numbers = [
        span(row, f"number {row['role']}", "quantity_id", None, "")
        for row in package.having("quantities", report_id=report_id)
    ]
    return [*claims, *mentions, *numbers]


def _parts(paragraphs: Sequence[Paragraph]) -> list[list[Paragraph]]:
    """The report whole, where it fits on one page; else broken before sections."""
    return cut(_units(paragraphs), lambda unit: sum(one.size for one in unit), _PAGE)


def _units(paragraphs: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    unit: list[Paragraph] = []
    for paragraph in paragraphs:
        if unit and any(section["level"] in _LEVELS for section in paragraph.sections):
            yield unit
            unit = []
        unit.append(paragraph)
    yield unit


def _contents(package: Published, report_id: str, language: str, links: Links) -> list[Row]:
    return [
        {
            "level": section["level"],
            "label": section["label_zh"] if language == "zh" else None,
            "title": section[f"title_{language}"],
            "href": (links.read(language, "sections", str(section["section_id"])) or "").rpartition(
                "/"
            )[2],
        }
        for section in package.having("sections", report_id=report_id)
        if section["level"] in _LEVELS
    ]


def _facets(package: Published, report_id: str) -> str:
    """What the filters ask of each claim; options with labels and counts, the most frequent first."""
    rows = package.having("claims", report_id=report_id)
    asked = {
        "kind": ("claim_type", "claim_type_en", "claim_type_zh"),
        "checkable": ("is_checkable", None, None),
        "number": ("has_number", None, None),
        "verdict": ("verdict", "verdict_en", "verdict_zh"),
        "area": ("policy_area_id", "policy_area_en", "policy_area_zh"),
        "place": ("place_id", "place_en", "place_zh"),
    }
    facets = []
    for name, (column, english, chinese) in asked.items():
        values = {str(row["claim_id"]): _asked(row, column) for row in rows}
        labels = {_asked(row, column): row for row in rows}
        options = [
            [
                value,
                *(labels[value][label] if label else None for label in (english, chinese)),
                count,
            ]
            for value, count in sorted(
                Counter(values.values()).items(), key=lambda item: (-item[1], str(item[0]))
            )
            if value is not None
        ]
        numbers = {option[0]: number for number, option in enumerate(options)}
        facets.append(
            {
                "name": name,
                "options": options,
                "of": {id_: numbers[value] for id_, value in values.items() if value is not None},
            }
        )
    return f"globalThis.gwrFacets={as_json(facets)};\n"


def _asked(row: Row, column: str) -> object:
    if column == "has_number":
        return "yes" if row["quantity_id"] is not None else "no"
    value = row[column]
    return ("yes" if value else "no") if isinstance(value, bool) else value
