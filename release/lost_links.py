"""Links of a page that lead nowhere once the page lies elsewhere."""

import re
from collections.abc import Callable

_LINK = re.compile(r"\[(?P<text>[^\]]*)\]\((?!https?:|#|mailto:)(?P<target>[^)#\s]+)[^)]*\)")


def without_lost_links(page: str, leads: Callable[[str], bool]) -> str:
    """The page, its relative links plain code where their targets are not there.

    >>> without_lost_links("See [b](b.csv), [c.csv](c.csv), [d](https://d.org).", lambda _: False)
    'See b (`b.csv`), `c.csv`, [d](https://d.org).'
    """

    def plain(link: re.Match[str]) -> str:
        text, target = link["text"], link["target"]
        if leads(target):
            return link[0]
        return f"`{target}`" if text == target else f"{text} (`{target}`)"

    return _LINK.sub(plain, page)
