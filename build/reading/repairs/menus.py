"""Buttons, menus and footers of a web page, on lines of their own before and after the report."""

import re

from build.reading.repairs.edits import Edit
from build.schema.codes import CorrectionKind

_BUTTON = (
    "下载|打印(?:本页|本文)?|全屏|收藏(?:本页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表|上一?[级页])?|分享(?:到)?[:：]?"
    "|加大|还原|减小|放大|缩小|微信|微博|新浪微博|腾讯微博|QQ空间|无障碍(?:浏览|阅读|模式)?|长者(?:模式|助手|版)|繁體版?|繁体版?|简体版?"
    "|English|EN|登录|注册|搜索|网站地图|联系我们|关于我们|网站声明|设为首页|加入收藏|首页|手机版|客户端|移动版|语音播报|听全文"
    "|[【\\[(（]?(?:字号|字体)(?:大小)?[:：]?[】\\])）]?|【?[大中小]】?|[】|｜]"
)
_MENU = re.compile(
    rf"(?:(?:{_BUTTON})[ \u3000|｜>＞/·、]*){{1,40}}+$"
    r"|首页 ?[>＞»].{0,120}$|(?:您?(?:当前|现在|目前)?(?:所在)?的?位置(?:是)?|当前位置)[:：].{0,120}$"
    r"|(?:浏览|点击|阅读|访问)(?:次数|量|数)?[:：] ?\d*次?$"
    r"|(?:上一[篇条]|下一[篇条]|扫一扫|分享到|相关(?:报道|链接|阅读|新闻|稿件|附件)|網站|打印此页).{0,60}$"
    r"|(?:主办|承办|协办|版权所有|技术支持|网站标识码|备案编?号|Copyright|ICP备案).{0,120}$"
    r"|.{0,40}(?:ICP备|公网安备) ?\d.{0,60}$"
    r"|(?:Public domain|false|true)$",
)
_LINE = re.compile(r"[^\n]+\n?")
_PROSE = 40  # characters; a longer line with a full stop is the report's
_REACH = 20_000  # characters at either end in which a page puts its menus


def menu_edits(text: str) -> list[Edit]:
    """Lines of a web page's own words removed, before the first paragraph and after the last."""
    edits: list[Edit] = []
    for match in _LINE.finditer(text, 0, min(len(text), _REACH)):
        line = match[0].strip()
        if _is_prose(line) or line.startswith("各位"):
            break
        if _MENU.match(line):
            edits.append(_removed(*match.span()))
    first = edits[-1].end if edits else 0
    floor = text.find("\n", max(first, len(text) - _REACH)) + 1
    tail: list[Edit] = []
    end = len(text) if floor else 0
    while end > max(floor, first):
        start = text.rfind("\n", floor, end - 1) + 1 or floor
        line = text[start:end].strip()
        if _is_prose(line):
            break
        if _MENU.match(line):
            tail.append(_removed(start, end))
        end = start
    return edits + tail[::-1]


def _is_prose(line: str) -> bool:
    return len(line) > _PROSE and ("。" in line or "！" in line)


def _removed(start: int, end: int) -> Edit:
    return Edit(start, end, "", CorrectionKind.MENU)
