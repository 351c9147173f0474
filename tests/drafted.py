"""A report that nobody prepared, as it comes and with its draft, for the tests of drafting."""

import csv
import io
import shutil
from pathlib import Path

import pytest

from benchmarks import ROOT, quantity_reader
from build.drafting.draft import draft_folder

READER = quantity_reader()
REPORT = "xx-draft-2030"
TEXT = """2030年政府工作报告

——2030年1月10日在测试市第五届人民代表大会第一次会议上

市长 某人

各位代表：

现在，我代表市人民政府，向大会报告工作，请予审议。

一、过去五年工作回顾

五年来，我们做了以下工作：

（一）改善居住条件

完工小区100个、惠及2.4万户，老楼加装电梯600部，住房保障水平稳步提高。垃圾处理率从92%提高到97%。

（二）发展交通

地铁3号线建成通车，五大干道全部贯通，交通秩序持续改善。

我们也清醒地看到，发展还面临不少困难。东部停车位缺口达2000个。

在此，向全市人民表示衷心的感谢！

二、2030年重点任务

今后五年的目标是：水质持续改善，森林覆盖率达到45%。

（一）改善居住条件

出台住房租赁条例，加快建设西山公园，让居民出门见绿。

（二）发展交通

开工建设地铁4号线，新建停车位5000个以上。再建充电桩500个，再建充电桩500个。

各位代表！让我们携手前行，为建设美好家园而努力奋斗！
"""
FACTS = f"""
report_id: {REPORT}
title_zh: 2030年政府工作报告
title_en: Report on the Work of the Government 2030
place_id: beijing
issuer_zh: 测试市人民政府
issuer_en: People's Government of Test
speaker_zh: 某人
speaker_en: Somebody
session_zh: 测试市第五届人民代表大会第一次会议
session_en: First Session of the Fifth People's Congress of Test
delivered_on: 2030-01-10
publications: [{{url: "https://example.org/report", title: Example}}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A report's folder as it comes: text and facts."""
    path = tmp_path / "sources" / REPORT
    path.mkdir(parents=True)
    (path / "report.txt").write_text(TEXT, encoding="utf-8")
    (path / "report.yaml").write_text(FACTS, encoding="utf-8")
    return path


@pytest.fixture
def drafted(folder: Path) -> Path:
    """The folder with its draft."""
    draft_folder(folder, READER.read)
    return folder


def add_codebook(sources: Path) -> None:
    shutil.copytree(ROOT / "sources" / "codebook", sources / "codebook")
    shutil.copyfile(ROOT / "sources" / "package.yaml", sources / "package.yaml")


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))
