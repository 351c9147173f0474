"""The first page: what this is, the headline targets and what became of them, three ways in."""

from collections import Counter
from functools import partial
from typing import Any

from release.about import address as address_of
from release.about import cited
from release.questions.answers import Answer
from release.site import citing
from release.site.addresses import LANGUAGES, page_file, reader_folder
from release.site.builder import Builder
from release.site.cells import value_said
from release.site.charts import bars
from release.site.downloads import Download
from release.site.links import Links
from release.site.published import Published, Row
from release.site.questions import question_folder

_AREAS = 12  # of the chart


def write_landing(
    builder: Builder, links: Links, downloads: list[Download], answers: list[Answer]
) -> None:
    """Write the page in both languages."""
    package = builder.package
    for language in LANGUAGES:
        words = builder.words[language]
        builder.page(
            "landing.html",
            language,
            "",
            title=words["site"],
            about=words["what_short"],
            counts={name: len(package.rows.get(name, ())) for name in
                    ("targets", "achievements", "projects", "sentences")},
            headline=[_headline(package, row, language, links) for row in headline_rows(package)],
            readers=[
                (report, reader_folder(str(report["report_id"])) + page_file(language))
                for report in package.rows["reports"]
            ],
            downloads=downloads,
            area_chart=bars(_areas(package, language)),
            questions=[
                (getattr(found.question, f"question_{language}"), question_folder(found) + page_file(language))
                for found in answers
            ],
            cited=cited(package.descriptor, language),
            cited_at=address_of(package.descriptor),
            json_ld=_dataset(package, downloads, builder.address),
        )  # fmt: skip


def headline_rows(package: Published) -> list[Row]:
    """The targets of headline indicators; where the package names them itself, those."""
    targets = package.having("claims", claim_type="target")
    if "headline_targets" in package.tables:
        stated = package.having("headline_targets", kind="target", is_stated=True)
        by_quantity = {row["quantity_id"]: row for row in targets if row["quantity_id"]}
        return [
            by_quantity.get(row["quantity_id"]) or row for row in stated if row["value"] is not None
        ]
    chosen = {row["indicator_id"] for row in package.having("indicators", is_headline=True)}
    return [row for row in targets if row["indicator_id"] in chosen]


def _headline(package: Published, row: Row, language: str, links: Links) -> dict[str, Any]:
    indicator = package.of("indicators", row["indicator_id"]) or {}
    report = package.of("reports", row["report_id"]) or {}
    outcome = package.of("outcomes", row.get("outcome_id"))
    source = package.of("sources", outcome["source_id"]) if outcome else None
    place = package.of("places", report.get("place_id")) or {}
    is_claim = "claim_id" in row
    code = partial(package.label, language=language)
    return {
        "indicator": indicator.get(f"label_{language}", row["indicator_id"]),
        "indicator_href": links.to(language, "indicators", str(row["indicator_id"])),
        "place": place.get(f"label_{language}", ""),
        "period": _period(row),
        "promised": row[f"value_label_{language}"] if is_claim else value_said(row, language),
        "href": links.to(language, "claims", str(row["claim_id"]))
        if is_claim
        else links.read(language, "sentences", str(row["sentence_id"])),
        "verdict": row.get("verdict"),
        "verdict_label": row.get(f"verdict_{language}"),
        "rule": code("verdict_rule", outcome["verdict_rule"]) if outcome else None,
        "other_rule": code("verdict_rule", outcome["other_verdict_rule"]) if outcome else None,
        "other_verdict": code("verdict", outcome["other_verdict"]) if outcome else None,
        "outcome": row.get(f"outcome_label_{language}"),
        "publisher": source and source[f"publisher_{language}"],
        "source_url": source and source["source_url"],
        "said_by": code("said_by", outcome["said_by"]) if outcome else None,
    }


def _period(row: Row) -> str:
    start, end = row["period_start"], row["period_end"]
    return str(end) if start in (None, end) else f"{start}–{end}"


def _areas(package: Published, language: str) -> Any:
    counts: dict[str, Counter[str]] = {}
    for row in package.rows["claims"]:
        counts.setdefault(str(row[f"policy_area_{language}"]), Counter())[row["claim_type"]] += 1
    most = sorted(counts.items(), key=lambda item: (-item[1].total(), item[0]))[:_AREAS]
    return [
        (area, [(kind, own[kind], str(own[kind])) for kind in ("achievement", "target")])
        for area, own in most
    ]


def _dataset(package: Published, downloads: list[Download], address: str | None) -> citing.Json:
    about = package.descriptor
    return {
        "@context": citing.VOCABULARY,
        "@type": "Dataset",
        "name": about["title"],
        "alternateName": about.get("title_zh", about["title"]),
        "description": about["description"],
        "identifier": about["id"],
        "version": about["version"],
        "dateModified": about["created"][:10],
        "inLanguage": ["zh-Hans", "en"],
        "keywords": about.get("keywords", []),
        "license": about["licenses"][0]["path"],
        "isAccessibleForFree": True,
        "creator": citing.creators_json(about),
        **({"url": address} if address else {}),
        **({"sameAs": address_of(about)} if address_of(about) else {}),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": one.name,
                "contentUrl": (address or "") + one.path,
                "contentSize": f"{one.size} B",
                "sha256": one.sha256,
            }
            for one in downloads
        ],
    }
