"""Buttons, menus and footers of a web page, on lines of their own before and after the report."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

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
_ADDRESS = re.compile(r"\s*各位")
_PROSE = 40  # characters; a longer line with a full stop is the report's
_REACH = 20_000  # characters at either end in which a page puts its menus


def menu_edits(text: str) -> list[Edit]:
    """Lines of a web page's own words removed, before the first paragraph and after the last."""
    lines = (match.span() for match in _LINE.finditer(text))
    edits = _menus(text, takewhile(lambda line: not _ADDRESS.match(text, *line), lines))
    first = edits[-1].end if edits else 0
    return edits + _menus(text, _backwards(text, first))[::-1]


def _menus(text: str, lines: Iterable[tuple[int, int]]) -> list[Edit]:
    """The lines that are menus, as far as what stays of those before them reaches."""
    edits: list[Edit] = []
    kept = 0
    for start, end in lines:
        line = text[start:end].strip()
        if kept >= _REACH or _is_prose(line):
            break
        if _MENU.match(line):
            edits.append(Edit(start, end, "", CorrectionKind.MENU))
        else:
            kept += end - start
    return edits


def _backwards(text: str, first: int) -> Iterator[tuple[int, int]]:
    """The lines of text[first:], the last one first, each with its line end."""
    end = len(text)
    while end > first:
        start = max(text.rfind("\n", first, end - 1) + 1, first)
        yield start, end
        end = start


def _is_prose(line: str) -> bool:
    return len(line) > _PROSE and ("。" in line or "！" in line)
