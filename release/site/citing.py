"""How a row is cited: in words and as BibTeX; and what machines are told of it (schema.org)."""

import re

from release.about import address, cited, creators, doi, page
from release.site.published import Published, Row

_SPECIAL = re.compile(r"([&%$#_{}])")
_NO_KEY = re.compile(r"[^A-Za-z0-9.:-]")
VOCABULARY = {"@vocab": "https://schema.org/"}
Json = dict[str, object]


def citation(package: Published, row: Row | None, id_: str, quote: str, language: str) -> str:
    """The row, its report and the dataset with its version, as a footnote has them."""
    report = _report(package, row)
    year = str(report["delivered_on"])[:4] if report else ""
    dataset = f"{cited(package.descriptor, language)} {address(package.descriptor)}".rstrip()
    if language == "zh":
        said = f"{report['issuer_zh']}（{year}）：《{report['title_zh']}》，" if report else ""
        return f"{said}“{quote}”（行 {id_}）。载：{dataset}"
    said = f"{report['issuer_en']} ({year}): {report['title_en']}, " if report else ""
    return f"{said}“{quote}” (row {id_}). In: {dataset}"


def bibtex(package: Published, row: Row | None, id_: str, quote: str) -> str:
    """The same as an entry of BibTeX, as the README has it of one row."""
    about = package.descriptor
    report = _report(package, row)
    made_by = [report["issuer_en"]] if report else [one["title"] for one in creators(about)]
    key = _NO_KEY.sub("-", f"{about['name']}-{about['version']}-{id_}")
    fields = {
        "author": " and ".join(f"{{{_escaped(one)}}}" for one in made_by),
        "title": f"{{{_escaped(quote)}}}",
        "year": str(report["delivered_on"] if report else about["created"])[:4],
        "howpublished": _escaped(about["title"]),
        "note": _escaped(f"Version {about['version']}, row {id_}"),
        "doi": doi(about),
        "url": page(about),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{key},\n{lines}}}"


def claim_json(package: Published, row: Row) -> Json:
    """A claim as schema.org has it: the words, who said them where and when."""
    report = _report(package, row) or {}
    return {
        "@context": VOCABULARY,
        "@type": "Claim",
        "identifier": row["claim_id"],
        "text": row["quote_zh"],
        "name": row["statement_zh"],
        "alternateName": row["summary_en"],
        "inLanguage": "zh-Hans",
        "author": {"@type": "GovernmentOrganization", "name": [row["issuer_zh"], row["issuer_en"]]},
        "datePublished": str(row["delivered_on"]),
        "appearance": {
            "@type": "Report",
            "name": [row["report_title_zh"], row["report_title_en"]],
            **({"url": report["source_url"]} if report.get("source_url") else {}),
        },
        "isPartOf": _dataset(package),
    }


def thing_json(
    package: Published, table: str, id_: str, names: list[str], about: str | None
) -> Json:
    """Any other row: a place, a project or a defined term."""
    kind = {"places": "Place", "projects": "Project"}.get(table, "DefinedTerm")
    return {
        "@context": VOCABULARY,
        "@type": kind,
        "identifier": id_,
        "name": names,
        **({"description": about} if about else {}),
        "subjectOf": _dataset(package),
    }


def creators_json(about: Json) -> list[Json]:
    """Those who made the dataset: a person has an ORCID iD or a family name."""
    return [
        {
            "@type": "Person" if {"path", "familyName"} & one.keys() else "Organization",
            "name": one["title"],
            **({"url": one["path"]} if "path" in one else {}),
        }
        for one in creators(about)
    ]


def _dataset(package: Published) -> Json:
    about = package.descriptor
    return {
        "@type": "Dataset",
        "name": about["title"],
        "identifier": about["id"],
        "version": about["version"],
        **({"url": address(about)} if address(about) else {}),
    }


def _report(package: Published, row: Row | None) -> Row | None:
    return package.of("reports", row.get("report_id")) if row else None


def _escaped(text: object) -> str:
    r"""Text as TeX prints it.

    >>> _escaped("5% & {x}")
    '5\\% \\& \\{x\\}'
    """
    return _SPECIAL.sub(r"\\\1", str(text))
