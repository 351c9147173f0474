"""How to cite: the dataset, one row of it, the report itself; as a sentence and as BibTeX.

Everything is read from the descriptor and the reports' facts, so a citation never lags behind a
release. Sentences follow the order of DataCite's recommended citation: creator, year, title,
version, kind, address.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from build.report.facts import ReportFacts

Json = dict[str, Any]

# Characters of plain text that TeX reads as commands.
_TEX_SPECIAL = re.compile(r"([&%$#_{}])")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DOI = "https://doi.org/"


def released_on(descriptor: Json) -> date:
    """The date of the release that the descriptor describes."""
    return date.fromisoformat(descriptor["created"][:10])


def creators(descriptor: Json) -> list[Json]:
    """The contributors whose role is creator."""
    return [one for one in descriptor["contributors"] if "creator" in one["roles"]]


def is_person(contributor: Json) -> bool:
    """Whether a contributor is a person, not a body: it has a family name or an ORCID iD."""
    return "familyName" in contributor or "path" in contributor


def cited_name(contributor: Json) -> str:
    """The name as lists of references have it.

    >>> cited_name({"title": "Ada Doe", "givenName": "Ada", "familyName": "Doe"})
    'Doe, Ada'
    """
    parts = [contributor[part] for part in ("familyName", "givenName") if part in contributor]
    return ", ".join(parts) if "familyName" in contributor else str(contributor["title"])


def doi_of(descriptor: Json) -> str:
    """The bare DOI of a package whose id is one; nothing where the id is another name."""
    identifier: str = descriptor.get("id", "")
    return identifier.removeprefix(_DOI) if identifier.startswith(_DOI) else ""


def landing_page(descriptor: Json) -> str:
    """Where people are sent: the page of the dataset, else its repository; nothing if neither is."""
    return str(descriptor.get("homepage") or descriptor.get("repository") or "")


def citations(
    descriptor: Json,
    reports: Sequence[ReportFacts],
    row: Mapping[str, str] | None,
    is_chinese: bool,
) -> Iterator[str]:
    """Blocks of Markdown: how to cite the dataset, the target if one is given, and each report."""
    of_dataset, of_row, of_report = (
        ("引用数据集", "引用一行", "引用报告本身")
        if is_chinese
        else ("The dataset", "One row", "The report itself")
    )
    yield f"**{of_dataset}**"
    yield from _block(dataset_citation(descriptor, is_chinese), dataset_bibtex(descriptor))
    if row is not None:
        yield f"**{of_row}**"
        (report,) = (one for one in reports if one.report_id == row["report_id"])
        said = descriptor, report, row["target_id"], row["quote_zh"]
        yield from _block(row_citation(*said, is_chinese), row_bibtex(*said))
    yield f"**{of_report}**"
    for facts in reports:
        yield from _block(report_citation(facts, is_chinese), report_bibtex(facts))


def _block(sentence: str, bibtex: str) -> Iterator[str]:
    yield f"> {sentence}"
    yield f"```bibtex\n{bibtex}\n```"


def dataset_citation(descriptor: Json, is_chinese: bool = False) -> str:
    """The dataset in one sentence."""
    title = descriptor["title_zh" if is_chinese else "title"]
    year = released_on(descriptor).year
    doi = doi_of(descriptor)
    address = f"{_DOI}{doi}" if doi else landing_page(descriptor)
    version = descriptor["version"]
    if is_chinese:
        names = "、".join(one["title"] for one in creators(descriptor))
        text = f"{names}（{year}）：{title}，版本 {version}。数据集。"
    else:
        names = "; ".join(map(cited_name, creators(descriptor)))
        text = f"{names} ({year}): {title}. Version {version}. Dataset."
    return f"{text} {address}" if address else text


def row_citation(
    descriptor: Json, report: ReportFacts, row_id: str, quote: str, is_chinese: bool = False
) -> str:
    """One row in one sentence: who said what, the id, which never moves, and the dataset."""
    dataset = dataset_citation(descriptor, is_chinese)
    year = report.delivered_on.year
    if is_chinese:
        said = f"{report.issuer_zh}（{year}）：《{report.title_zh}》，“{quote}”（行 {row_id}）。"
        return f"{said}载：{dataset}"
    said = f"{report.issuer_en} ({year}): {report.title_en}, “{quote}” (row {row_id})."
    return f"{said} In: {dataset}"


def report_citation(report: ReportFacts, is_chinese: bool = False) -> str:
    """The report itself in one sentence."""
    day = report.delivered_on
    if is_chinese:
        return (
            f"{report.issuer_zh}（{day.year}）：{report.title_zh}。{report.speaker_zh}"
            f"{day.year}年{day.month}月{day.day}日在{report.session_zh}上。"
        )
    return (
        f"{report.issuer_en} ({day.year}): {report.title_en} ({report.title_zh})."
        f" Delivered by {report.speaker_en} at the {report.session_en},"
        f" {day.day} {day:%B %Y}. {report.publications[0].url}"
    )


def dataset_bibtex(descriptor: Json) -> str:
    """The dataset as a BibTeX entry."""
    return _entry(
        f"{descriptor['name']}-{descriptor['version']}",
        author=" and ".join(map(_author, creators(descriptor))),
        title=f"{{{_tex(descriptor['title'])}}}",
        year=str(released_on(descriptor).year),
        howpublished="Dataset",
        note=f"Version {descriptor['version']}",
        doi=doi_of(descriptor),
        url=landing_page(descriptor),
    )


def row_bibtex(descriptor: Json, report: ReportFacts, row_id: str, quote: str) -> str:
    """One row as a BibTeX entry: who said what and when, and where the row is found."""
    return _entry(
        f"{descriptor['name']}-{descriptor['version']}-{row_id}",
        author=_body(report.issuer_en),
        title=f"{{{_tex(quote)}}}",
        year=str(report.delivered_on.year),
        howpublished=_tex(descriptor["title"]),
        note=_tex(f"Version {descriptor['version']}, row {row_id}"),
        doi=doi_of(descriptor),
        url=landing_page(descriptor),
    )


def report_bibtex(report: ReportFacts) -> str:
    """The report itself as a BibTeX entry, with its Chinese title in the note."""
    day = report.delivered_on
    return _entry(
        report.report_id,
        author=_body(report.issuer_en),
        title=f"{{{_tex(report.title_en)}}}",
        year=str(day.year),
        month=_MONTHS[day.month - 1],
        note=f"{report.title_zh}. {report.speaker_en}, {_tex(report.session_en)}",
        url=report.publications[0].url,
    )


def _entry(key: str, **fields: str) -> str:
    # A month is a name that BibTeX knows and stands without braces.
    lines = (
        f"  {name} = {value if name == 'month' else f'{{{value}}}'},\n"
        for name, value in fields.items()
        if value
    )
    return f"@misc{{{key},\n{''.join(lines)}}}"


def _author(contributor: Json) -> str:
    name = cited_name(contributor)
    return _tex(name) if "familyName" in contributor else _body(name)


def _body(name: str) -> str:
    """A name in braces of its own, so that BibTeX takes no first name from it."""
    return f"{{{_tex(name)}}}"


def _tex(text: str) -> str:
    r"""Text as TeX prints it.

    >>> _tex("R&D_1")
    'R\\&D\\_1'
    """
    return _TEX_SPECIAL.sub(r"\\\1", text)
