"""Variants, words that another copy has otherwise, find their places in the text."""

from build.coding.anchors import find_quote
from build.report.anchored import AnchoredVariant
from build.report.findings import Findings
from build.report.folder import ReportFolder
from build.report.text import ReportText
from build.rules.coding import VARIANT_SAME


def anchor_variants(text: ReportText, folder: ReportFolder) -> list[AnchoredVariant]:
    """Find every variant in the text, in reading order.

    Raises:
        InvalidInput: those of the anchors, `variant-same`.
    """
    anchored: list[AnchoredVariant] = []
    findings = Findings()
    for variant in folder.variants:
        if variant.row.other_zh == variant.row.quote_zh:
            findings.append(variant.at("other_zh").breaks(VARIANT_SAME, variant.row.other_zh))
        with findings.caught():
            anchored.append(AnchoredVariant(variant, find_quote(text, variant)))
    findings.stop()
    anchored.sort(key=lambda each: (each.place.char_start, each.coding.row.variant_id))
    return anchored
