"""Closed lists: every code with its label and definition in Chinese and English."""

from enum import StrEnum
from typing import Self


class Code(StrEnum):
    """A member of a closed list. The value is what is published; labels are for people."""

    label_zh: str
    label_en: str
    definition_zh: str
    definition_en: str

    def __new__(
        cls, value: str, label_zh: str, label_en: str, definition_zh: str, definition_en: str
    ) -> Self:
        """Make the member; the value alone is what compares and is written."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label_zh = label_zh
        member.label_en = label_en
        member.definition_zh = definition_zh
        member.definition_en = definition_en
        return member


class Role(Code):
    """What the digits of a quantity are for."""

    MEASURE = (
        "measure",
        "计量",
        "measure",
        "计数或度量实际事物的数。",
        "A number that counts or measures something real.",
    )
    DATE = (
        "date",
        "日期",
        "date",
        "年份、年月或年月日。",
        "A year, a year and month, or a full date.",
    )
    DURATION = (
        "duration",
        "时长",
        "duration",
        "经历或持续的时间。",
        "A length of time that something took or lasted.",
    )
    ORDINAL = (
        "ordinal",
        "序数",
        "ordinal",
        "表示次序而非数量的数。",
        "A number that gives a place in an order, not an amount.",
    )
    NAME = (
        "name",
        "名称",
        "name",
        "名称、事件、产品、文件或口号中的数字。",
        "Digits inside a name, event, product, document or slogan.",
    )


class Comparator(Code):
    """How the written number bounds the real one."""

    EQ = ("eq", "等于", "equal to", "按所写数值。", "The number as written.")
    ABOUT = (
        "about",
        "约",
        "about",
        "约、左右、上下。",
        "Near the number, on either side (约, 左右, 上下).",
    )
    NEARLY = (
        "nearly",
        "近",
        "nearly",
        "近、接近、将近。",
        "Just below the number (近, 接近, 将近).",
    )
    OVER = (
        "over",
        "超过",
        "over",
        "超、超过、突破、跨越、多、余；超额完成的任务数亦属此类。",
        "Above the number (超, 超过, 突破, 跨越, 多, 余), also a quota that was exceeded (超额完成).",
    )
    AT_LEAST = (
        "at_least",
        "不少于",
        "at least",
        "以上、不低于、不少于、至少；“级”表示的数量级亦属此类。",
        "The number or more (以上, 不低于, 不少于, 至少), also an order of magnitude (级).",
    )
    AT_MOST = (
        "at_most",
        "不超过",
        "at most",
        "以内、以下、不超过、控制在……内；前若干名亦属此类。",
        "The number or less (以内, 以下, 不超过, 控制在…内), also a place among the first so many.",
    )
    UNDER = ("under", "低于", "under", "低于、不足、不到。", "Below the number (低于, 不足, 不到).")


class MeasureType(Code):
    """What kind of magnitude a measure is; decides how it may be compared and added."""

    FLOW = (
        "flow",
        "流量",
        "flow",
        "期间内完成、增加或减少的量。",
        "Done, added or removed within the period.",
    )
    LEVEL = (
        "level",
        "水平",
        "level",
        "某一时点或年度的状态：总量、占比、覆盖率、比率、年产出、收入、存量。",
        "A state: a total, share, coverage, rate, yearly output, income or stock.",
    )
    PERCENT_CHANGE = (
        "percent_change",
        "变动率",
        "percent change",
        "相对于先前数值的百分比变动。",
        "A change in percent, relative to an earlier value.",
    )
    DIFFERENCE = (
        "difference",
        "差值",
        "difference",
        "两个数值之差。",
        "A gap between two values.",
    )
    RANK = ("rank", "位次", "rank", "排名中的位置。", "A place in a ranking.")


class Direction(Code):
    """Whether the words on the quantity itself say that it rises or falls."""

    UP = (
        "up",
        "上升",
        "up",
        "新增、增加、增长、提高到、提升至、回升等。",
        "The words say it rises (新增, 增加, 增长, 提高到, 提升至, 回升 …).",
    )
    DOWN = (
        "down",
        "下降",
        "down",
        "减、下降、降至、压减、减少、拆除、节支等。",
        "The words say it falls (减, 下降, 降至, 压减, 减少, 拆除, 节支 …).",
    )
    NONE = (
        "none",
        "无",
        "none",
        "用语未表明升降。",
        "The words say neither (达到, 保持, 建成, 开通 …).",
    )
