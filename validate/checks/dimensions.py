"""Reports and dimensions: facts that the text states, factors that physics states, sound labels."""

import re
from collections.abc import Iterator

from validate.checks.units import unit_findings
from validate.findings import Finding, Outcome, Severity
from validate.form.json_text import objects, text_of
from validate.package import Package, Row, Table

_ADDRESS = re.compile(r"https?://[a-z0-9.-]+/[!-~]*\Z")
_SDG = re.compile(r"SDG ([0-9]{1,2})\.([0-9]{1,2}|[a-d])\Z")
# Targets of each goal: how many are numbered, and the letters of the others (A/RES/71/313).
_SDG_TARGETS = {
    "1": (5, "ab"), "2": (5, "abc"), "3": (9, "abcd"), "4": (7, "abc"), "5": (6, "abc"),
    "6": (6, "ab"), "7": (3, "ab"), "8": (10, "ab"), "9": (5, "abc"), "10": (7, "abc"),
    "11": (7, "abc"), "12": (8, "abc"), "13": (3, "ab"), "14": (7, "abc"), "15": (9, "abc"),
    "16": (10, "ab"), "17": (19, ""),
}  # fmt: skip


def check(package: Package) -> Outcome:
    """Reports, units, places, policy areas, indicators, projects, agreement.

    Codes: `fact-not-in-text` (warns), `source-unlisted`, `address-form`,
    `place-code-mismatch`, `label-odd`, `id-code-mismatch`, `reason-missing`, `sdg-unknown`,
    `indicator-unused`, `name-not-in-text`, `name-source-unexpected`, `name-source-missing`, and those of `units`.
    """
    outcome = Outcome()
    for name in ("reports", "units", "places", "policy_areas", "indicators", "projects"):
        outcome.looked_at += len(package.table(name).rows)
    outcome.findings += _reports(package)
    outcome.findings += unit_findings(package.table("units"))
    outcome.findings += _places(package.table("places"))
    outcome.findings += _ids(package.table("policy_areas"))
    outcome.findings += _indicators(package)
    outcome.findings += _projects(package, package.table("projects"))
    return outcome


def _reports(package: Package) -> Iterator[Finding]:
    table = package.table("reports")
    listed = [text_of(source, "path") for source in objects(package.descriptor, "sources")]
    titles = [text_of(source, "title") for source in objects(package.descriptor, "sources")]
    for row in table.rows:
        if row["source_url"] not in listed:
            yield table.finding(
                row, "source_url", "source-unlisted", row["source_url"], "a source of the package",
                "name the address among the sources of datapackage.json",
            )  # fmt: skip
        title = f"{row['issuer_en']}, {row['title_en']}:"
        if not any(name.startswith(title) for name in titles):
            yield table.finding(
                row, "title_en", "source-unlisted", title, "how a source of the package is titled",
                "name issuer and title alike in reports and among the sources",
            )  # fmt: skip
        text = "".join(package.texts.get(row["report_id"], "").split())
        year, month, day = (
            part.lstrip("0") for part in (row["delivered_on"] + "--").split("-")[:3]
        )
        stated = {
            "title_zh": row["title_zh"],
            "issuer_zh": row["issuer_zh"],
            "speaker_zh": row["speaker_zh"],
            "session_zh": row["session_zh"],
            "delivered_on": f"{year}年{month}月{day}日",
        }
        for name, words in stated.items():
            if text and "".join(words.split()) not in text:
                yield Finding(
                    "fact-not-in-text", table.file, row.line, name, row[name],
                    "these words in the report text", "is the fact of this report?", Severity.WARNING,
                )  # fmt: skip
        place = package.table("places").by_key.get(row["place_id"])
        if place is not None and place["label_zh"] not in row["issuer_zh"]:
            yield table.finding(
                row, "place_id", "fact-not-in-text", place["label_zh"], f"in {row['issuer_zh']}",
                "name the place whose government gave the report",
            )  # fmt: skip


def _places(table: Table) -> Iterator[Finding]:
    """Codes fit types and parents; a district is named by its id: yanqing, Yanqing District."""
    seen: dict[str, Row] = {}
    for row in table.rows:
        code, kind = row["gbt2260_code"], row["place_type"]
        parent = table.by_key.get(row["parent_place_id"])
        outer = parent["gbt2260_code"] if parent else ""
        first = seen.setdefault(code or row["place_id"], row)
        is_part = kind in ("functional_area", "region")
        is_inside = bool(code and outer and code[:2] == outer[:2])
        if (
            first is not row
            or (kind == "municipality" and not code.endswith("0000"))
            or (kind == "district") != is_inside
            or (kind == "district" and (parent is None or parent["place_type"] != "municipality"))
            or (is_part and (code or parent is None))
            or (kind == "outside" and parent is not None and parent["place_type"] != "outside")
        ):
            yield table.finding(
                row, "gbt2260_code", "place-code-mismatch", code or "nothing",
                f"a code of its own of GB/T 2260 that fits a {kind}",
                "correct the code, the type or the parent",
            )  # fmt: skip
        name = f"{row['place_id'].replace('_', ' ').title()} District"
        if kind == "district" and (row["label_en"] != name or row["label_zh"][-1:] not in "区县旗"):
            yield table.finding(
                row, "label_en", "label-odd", f"{row['label_zh']}, {row['label_en']}", name,
                "name a district by its id in English, and in Chinese with 区",
            )  # fmt: skip


def _ids(table: Table) -> Iterator[Finding]:
    for row in table.rows:
        expected = f"cap_{row['topic_number'].zfill(2)}"
        if row["policy_area_id"] != expected:
            yield table.finding(
                row, "policy_area_id", "id-code-mismatch", row["policy_area_id"], expected,
                "the id is made of the code",
            )  # fmt: skip


def _indicators(package: Package) -> Iterator[Finding]:
    table = package.table("indicators")
    used = {row["indicator_id"] for _, row in package.rows("achievements", "targets")}
    for row in table.rows:
        if row["indicator_id"] not in used:
            yield table.finding(
                row, "indicator_id", "indicator-unused", row["indicator_id"], "a claim with it",
                "remove the indicator, or code the claim that it measures",
            )  # fmt: skip
        goal = _SDG.match(row["sdg_target"])
        if goal and not _is_sdg_target(goal[1], goal[2]):
            yield table.finding(
                row, "sdg_target", "sdg-unknown", row["sdg_target"], "one of the 169 targets",
                "name a target of the goals as the United Nations number them",
            )  # fmt: skip
        if bool(row["sdg_target"]) != bool(row["sdg_reason_en"]):
            name = "sdg_reason_en" if row["sdg_target"] else "sdg_target"
            yield table.finding(
                row, name, "reason-missing", "nothing", "target and reason together",
                "give both or neither",
            )  # fmt: skip


def _is_sdg_target(goal: str, target: str) -> bool:
    numbered, lettered = _SDG_TARGETS.get(goal, (0, ""))
    return target in lettered if target.isalpha() else 1 <= int(target) <= numbered


def _projects(package: Package, table: Table) -> Iterator[Finding]:
    for row in table.rows:
        text, name = package.texts.get(row["report_id"], ""), row["name_zh"]
        # 昌平、怀柔两个实验室 gives 昌平实验室: a name is of one piece of the text, or of two.
        cuts = range(len(name))
        if text and not any(name[:cut] in text and name[cut:] in text for cut in cuts):
            yield table.finding(
                row, "name_zh", "name-not-in-text", name, "words of the report",
                "name the project as the report does",
            )  # fmt: skip
        address = row["name_source_url"]
        if address and not _ADDRESS.match(address):
            yield table.finding(
                row, "name_source_url", "address-form", address, "https://…", "give a web address"
            )
        if not address and row["name_evidence"] == "official":
            yield table.finding(
                row, "name_source_url", "name-source-missing", "nothing", "the page it was seen on",
                "an official name says where it was seen; else it is our own",
            )  # fmt: skip
        if address and row["name_evidence"] != "official":
            yield table.finding(
                row, "name_source_url", "name-source-unexpected", address, "nothing: own translation",
                "a page is given only for official names",
            )  # fmt: skip
