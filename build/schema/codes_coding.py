"""Closed lists of the coding: what a reader decides about sentences and claims."""

from build.schema.codes import Code


class SentenceFunction(Code):
    """What a sentence does in the report."""

    HEADING = (
        "heading",
        "标题",
        "heading",
        "章节标题或段首主题句。",
        "A heading, or the topic sentence that titles a paragraph.",
    )
    ACHIEVEMENT = (
        "achievement",
        "成绩",
        "achievement",
        "陈述已经做到或达到的事。",
        "States what was done or reached.",
    )
    COMMITMENT = (
        "commitment",
        "承诺",
        "commitment",
        "陈述将要做到或达到的事。",
        "States what will be done or reached.",
    )
    CONTEXT = (
        "context",
        "背景",
        "context",
        "交代背景、评价或过渡，不含可核查的主张。",
        "Background, judgement or transition without a claim of its own.",
    )
    DIFFICULTY = (
        "difficulty",
        "问题",
        "difficulty",
        "承认问题和不足。",
        "Admits a problem or a shortcoming.",
    )
    ADDRESS = (
        "address",
        "称呼与致意",
        "address",
        "称呼、致谢、号召。",
        "Salutation, thanks or appeal.",
    )


class Verifiability(Code):
    """How a claim can be checked."""

    QUANTIFIED = (
        "quantified",
        "量化",
        "quantified",
        "由一个计量数承载。",
        "A measure carries the claim.",
    )
    MILESTONE = (
        "milestone",
        "节点",
        "milestone",
        "成绩：可判断真假的事件或状态。",
        "Achievements: an event or state that is true or false.",
    )
    NARRATIVE = (
        "narrative",
        "叙述",
        "narrative",
        "成绩：未给出检验标准的进展、努力或位次。",
        "Achievements: progress, effort or rank claimed without a test.",
    )
    DELIVERABLE = (
        "deliverable",
        "可交付",
        "deliverable",
        "目标：期末可判断是否完成的确定事项。",
        "Targets: a definite thing of which yes or no can be told at the end of the horizon.",
    )
    DIRECTIONAL = (
        "directional",
        "方向性",
        "directional",
        "目标：推进、加快、加强等方向，无确定终点。",
        "Targets: a direction (advance, strengthen, improve) without a definite end.",
    )


class ClaimType(Code):
    """Which of the two tables of claims a row comes from."""

    ACHIEVEMENT = (
        "achievement",
        "成绩",
        "achievement",
        "报告称已做到的事。",
        "What the report says was done.",
    )
    TARGET = "target", "目标", "target", "报告称将做到的事。", "What the report says will be done."


class AgreementMeasure(Code):
    """How agreement between two codings is measured."""

    F1 = (
        "f1",
        "F1值",
        "F1",
        "分段一致的调和平均。",
        "Harmonic mean of precision and recall of the segmentation.",
    )
    KAPPA = (
        "cohen_kappa",
        "科恩κ系数",
        "Cohen's kappa",
        "扣除偶然一致后的一致程度。",
        "Agreement on a closed list, corrected for chance.",
    )
    SHARE = "share", "一致率", "share", "取值相同的比例。", "Share of units coded alike."
