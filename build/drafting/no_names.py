"""Tells what ends like the name of an undertaking but names none: kinds, counts, titles, ends of clauses.

Rules of docs/methodology.md, Projects.
"""

import re

from build.drafting.project_words import KINDS
from build.drafting.proposal_words import UNNAMED_WORDS
from build.report.characters import run_of
from build.schema.codes import ProjectType

_COUNT = r"(?:\d[\d.,]*|[一二两三四五六七八九十百千]+)(?:余|多)?[万亿]?"
_COUNTED = "[个座处条项家所名批场次件只支米亩]"

# Words that open no name, each of which decides three names or more of a thousand reports: what is before the name in its clause, and verbs that lists of verbs lack.
_OPENS = re.compile(
    r"列[入为]|围绕|(?:用|以|与|在|对|由|从|向(?!阳)|把|将|使|让|为|因|按)|非(?!遗)|无(?!锡|为|极|人)|各|每|全年|去年|今年"
    r"|年[内度]|新(?:入库|签约|开工|引进|增|谋划)|促成|具体|抓(?!党)|要|进行|多个|这|类|级|化(?!工|学)|所有|超(?![级算])|申报"
    r"|共建|整.{0,3}推进|兴建|动工|落实|[我本][国省市县区州盟]|全[省市县州盟]|到\d|实行|杜绝|紧盯|尽快|打击|其|做细|通过"
    r"|借助|利用|工建设|研究|明确|[一二三四]期|[两三四五六七八九十\d]+[大项个类](?!班)|完善|系列|相关|部分|首批"
)
# Words within a name that end the clause before it or say that things are spoken of in general.
_WITHIN = re.compile(
    rf"{UNNAMED_WORDS}|使(?!馆|命|用)|各(?:组团|级|类|地|县|区|市|部门)|(?:签约|入库|储备"
    rf"|招商|招商引资|合作|投资|谋划|建设|竞争性|落地|在建|续建)项目$"
    rf"|亿元|万元|{_COUNT}{_COUNTED}|[级化](?:项目|工程)$|^[^“]*”|“[^”]*$|走进|坚持|跟着|思想"
    "|[两三四五六七八九十\\d]+大(?:论坛|工程|项目|活动|行动|战役)$|入[选列围]|被"
    "|千方百计|晋升|升格|列入|作为|创建(?!活动|行动|.{2,4}行动)|正常|选择|若干"
    "|（[^）]*$|实现|区建设(?!试点)|和(?:重大|项目|公共)|征集|纳入|获批"
    "|获评|评为|居全|成为|开展|制定|支持(?!中心)|把(?!手|关)|重大(?:工程|项目)$"
    "|(?:邪教|犯罪|非法|违法|恐怖|传销|走私|赌博|侵权)(?:.{0,4}活动)$|拖欠|枢纽机场$"
    "|(?:领域|工程|试点|示范|产业|标准化|经营|承包|合作|融资|补助|文化|服务|类|性|型)项目$"
)
# 国家级非遗项目2个, 示范项目达到20个: so many are counted, none is named.
_COUNTED_BEHIND = re.compile(rf"(?:建设)?(?:达到?|超过?|共|近|约|总数|数量|{_COUNT}{_COUNTED}?)")
# What makes another word of the head noun: 工程技术研究中心, 全民健身活动中心, 文化节点, 铁路口岸.
_GOES_ON = re.compile(
    "(?:技术|研究|国家){0,2}(?:中心|城市|货车|列车|车组|风景线|款|空间|口岸|通道|场[所地馆]"
    "|点|装备|物资|人才|局|办公室|机械|工地|用地|用房|资金|贷款|单位|企业|公司|集团|经济区"
    "|研究[院所]|研发|实践|学院|客运|货运|运输|公路|新城|片区|沿线|业主|总投资|投资|审批|清单"
    "|储备|库|化|制|群)"
)
# What is sought or awarded: 争创国家级旅游度假区, 入选全国第三批试点.
_TITLE = re.compile(
    "入[选列围]|列[入为]|获[评批得]|确定为|荣获|[争获]创|创[建成]|申报|争[取当列]|打造|纳入"
)
_TITLED = re.compile(
    "(?:示范区|试验区|先行区|合作区|开发区|试点|实验室|中心|国家公园|园区?|公园|示范项目|项目|工程)$"
)
_KIND = re.compile(f"{run_of(KINDS)}$")
_JOINS_KINDS = re.compile(f"{run_of(KINDS)}(?:规划|工程|项目|活动)?[和与及]")
_MANY_CAMPAIGNS = ("活动", "整治", "治理", "方案", "试点", "行动")
# Kinds of things of which there are many: only what tells it from the others makes a name.
_MANY = frozenset(
    {
        ProjectType.HEALTH,
        ProjectType.PARK,
        ProjectType.ZONE,
        ProjectType.SCIENCE,
        ProjectType.CULTURE,
        ProjectType.SPORT,
        ProjectType.WATER,
        ProjectType.RAIL,
        ProjectType.ROAD,
        ProjectType.INDUSTRY,
    }
)
# A project of industry is named by what is built: 东湖热电联产项目 may be a kind, 东湖热电厂二期项目 is none.
_BUILT = re.compile(
    "[”A-Za-z期]|(?:扩建|迁建|新建|改造|改扩建|技改|修复|生产线|基地|万吨|千瓦|公司|集团|园|中心|大厦|广场|电站|公路|铁路"
    "|医院|学校|学院|大桥|机场|码头|泊位|厂|馆|路|线|站|河|湖|江|水库|城|港|场)$"
)
_NEAR = 40  # characters before a name
_LONG_ENOUGH = 7  # characters before 项目
_PLANNED = re.compile("[一二三四五六七八九十\\d]|布局|发展|保护|专项|总体|空间|建设|.{6}")


def is_no_name(words: str, start: int, head: int, end: int, project_type: ProjectType) -> bool:
    """Whether words[start:end], which ends in the head noun at `head`, names nothing.

    `words` are those of the claim.

    >>> claim = "新增国家级非遗项目2个"
    >>> is_no_name(claim, 2, 7, 9, ProjectType.INDUSTRY)
    True
    >>> is_no_name("东湖热电厂二期项目开工", 0, 7, 9, ProjectType.INDUSTRY)
    False
    """
    name, before = words[start:end], words[start:head]
    if _OPENS.match(name) or _WITHIN.search(name) or _COUNTED_BEHIND.match(words, end):
        return True
    if _GOES_ON.match(words, end):
        return True
    if _TITLED.search(name) and _TITLE.search(words, max(0, start - _NEAR), start):
        return True
    is_kind = _KIND.match(before) is not None
    if _JOINS_KINDS.match(name) or not before:
        return True
    if is_kind and (project_type in _MANY or name.endswith(_MANY_CAMPAIGNS)):
        return True
    if name.endswith("项目"):
        return len(before) < _LONG_ENOUGH and not _BUILT.search(before)
    if name.endswith("规划"):
        return is_kind or _PLANNED.search(before) is None
    return False
