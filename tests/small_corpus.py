"""A small invented corpus: reports of two years and levels, and texts that are none."""

from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from corpus.engine import Engine
from validate.finding import InvalidInput

_REPORT = """{place}{year}年政府工作报告

——{year}年1月10日在{place}第十六届人民代表大会第一次会议上

{place}{office} 某某某

各位代表：

现在，我代表{place}人民政府，向大会报告工作，请予审议。

一、{last}年工作回顾

过去一年，地区生产总值增长{was}%。完工小区100个，惠及居民2.4万户。地铁1号线开通运营，客流增长15%左右。

二、{year}年重点任务

今年经济社会发展的主要预期目标是：地区生产总值增长{aim}，居民消费价格涨幅3%左右，城镇新增就业{jobs}万人以上。

（一）扩大住房供应

新开工小区300个，新增床位500张以上，加快建设地铁2号线。

（二）改善民生

确保棚户区改造2000户，力争空气质量优良天数比率达到80%。
"""


def content(root: Path) -> dict[str, bytes]:
    """The files of a corpus by their paths, without the lock of a run."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.name != ".publish.lock"
    }


def rows(root: Path, table: str) -> list[dict[str, Any]]:
    """The rows of a table of a corpus, of all its files."""
    return [
        row
        for path in sorted((root / "tables" / table).iterdir())
        for row in pq.read_table(path).to_pylist()
    ]


def codes(error: InvalidInput) -> list[str]:
    """The codes of the rules for which a run is refused."""
    return [finding.code for finding in error.findings]


def report(place: str, office: str, year: int, was: str, aim: str, jobs: str) -> str:
    """An invented report."""
    return _REPORT.format(
        place=place, office=office, year=year, last=year - 1, was=was, aim=aim, jobs=jobs
    )


TEXTS = {
    "省/甘肃2030.txt": report("甘肃省", "省长", 2030, "5.1", "5.5%左右", "30"),
    "省/甘肃2031.txt": report("甘肃省", "省长", 2031, "5.4", "6%以上", "31"),
    "市/兰州2030.txt": report("兰州市", "市长", 2030, "6", "6.5%", "9"),
    "市/天水2030.md": report("天水市", "市长", 2030, "5", "5%—6%", "3"),
}
BAD = {
    "坏/空.txt": b" \n",
    "坏/编码.txt": "报告".encode("gb18030") * 20,
    "坏/长.txt": b"1" * 4_000_001,
    "坏/无部分.txt": "今天天气好。".encode(),
}


def write_texts(folder: Path) -> Path:
    """Write the texts into a folder."""
    files = {name: text.encode() for name, text in TEXTS.items()} | BAD
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@contextmanager
def here(executor: Executor | None = None) -> Iterator[Engine]:
    """An engine of this very process."""
    with executor or ThreadPoolExecutor(1) as own:
        yield Engine(own, 1, ())
