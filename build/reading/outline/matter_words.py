"""How a report addresses the assembly, and what stands after its end. Patterns only."""

import re

_ADDRESSED = "各位(?:代表|委员|委員|同志|领导|来宾)|同志[们們]"
_AFTER = (
    r"附件|附[录表錄]|名[词詞](?:解[释釋]|注[释釋])|[注註][释釋]"
    r"|相[关關](?:[报報]道|[链鏈]接|[阅閱][读讀]|新[闻聞]|稿件)|[责責]任[编編][辑輯]|[责責][编編]"
    r"|上一篇|下一篇|扫一扫"
)
_BUTTONS = "打印|关闭|返回"

# A paragraph that opens by addressing the assembly.
SALUTATION = re.compile(rf"(?:{_ADDRESSED})(?:[！!，,：:、]|$)")
# The line that opens the report.
OPENING = re.compile(r"[^。！]{0,15}(?:各位|同志[们們]|代表[们們])[^。！]{0,30}[：:]$")
# Words of its last appeal.
PERORATION = re.compile(r"各位代表|[让讓]我[们們]|同志[们們]")
# A line after which nothing of the report follows.
END_MATTER = re.compile(
    rf"{_AFTER}|附[：:0-9一二三]|【?(?:{_BUTTONS})|本作品|字库未存字|Public domain"
    r"|.{0,14}(?:名[词詞]|用[语語]|[词詞][语語])(?:解[释釋]|[说說]明|注[释釋])$"
)
# A line that no broken line before it runs on into.
PARAGRAPH_OPENING = re.compile(
    rf"{_ADDRESSED}|{_AFTER}|附[：:]|编辑[：:]|来源[：:]|时间[：:]|结束语|{_BUTTONS}|下载|收藏|分享"
)
