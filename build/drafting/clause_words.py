"""Words of report prose that say what a clause is, and the patterns made of them.

Patterns are of whole clauses.
"""

import re
from collections.abc import Iterable

from build.report.characters import any_of, split_words

# Verbs that open a clause and take an object of their own.
VERBS = split_words(
    """
    推进 推动 推行 推广 推出 推介 加快 加强 加大 加密 加紧 深化 深入 落实 优化 完善 促进 支持
    提升 提高 提振 提请 探索 实施 开展 建设 建成 建立 打造 健全 构建 构筑 强化 扩大 拓展 拓宽
    培育 培养 发展 发挥 发行 发布 发放 做好 做强 做优 做大 做精 做实 办好 办成 办理 办结 抓好
    抓实 抓紧 用好 管好 守好 守牢 守住 完成 启动 出台 制定 修订 编制 创建 创新 创造 争创 争取
    保障 保持 保护 维护 巩固 稳定 增强 增加 新增 新建 新开 改造 改善 改革 统筹 坚持 坚定 坚决
    坚守 贯彻 践行 树立 弘扬 营造 激发 激励 释放 引导 引进 引育 吸引 鼓励 规范 严格 严肃 严厉
    防范 化解 遏制 整治 治理 修复 修缮 更新 盘活 腾退 拆除 减少 降低 压减 淘汰 关停 取消 举办
    承办 筹办 承接 对接 融入 服务 帮助 帮扶 助力 解决 破解 打通 打好 打赢 打响 实现 确保 达到
    突破 攻克 获批 获得 荣获 设立 成立 组建 开通 开工 竣工 投用 投产 建好 种植 栽种 供应 筹集
    筹建 落地 布局 谋划 聚焦 聚力 聚集 集聚 壮大 丰富 繁荣 普及 宣传 学习 接受 履行 执行 查处
    严查 惩治 纠治 整改 清理 清退 清零 消除 形成 涌现 入选 召开 签署 签订 签约 缔结 引领 带动
    放宽 放开 减免 兑现 发掘 挖掘 试行 试点 争当 争做 擦亮 讲好 凝聚 汇聚 牢记 牢牢 牢固 捍卫
    做到 增进 增设 增发 增殖 补齐 补足 织密 织牢 筑牢 夯实 兜牢 延伸 延长 延续 整合 整顿 组织
    协调 配合 配齐 配强 关心 关爱 关注 尊重 依法 依托 严守 严控 严防 严打 重塑 重点 稳住 稳妥
    有序 扎实 大力 全面 全力 着力 积极 持续 不断 奋力 新改扩建 续建 改扩建
    """
)

# What makes a noun of the verb before it: 突破性, 服务保障, 建设工程.
NOMINALS = split_words("性 型 者 业 力 区 等 的 保障 设施 工程 体系 中心 平台 水平 能力 资源")

# Verbs that are as often nouns (科研组织): a member of a list that opens with one is no claim.
NOUNS_TOO = split_words(
    """
    组织 试点 重点 服务 协调 配合 执行 发展 改革 创新 治理 保障 保护 规范 布局 宣传 学习 整治 清理
    更新 改造 修复 供应 管理 创造 整合 更新 维护 稳定 建设 突破 统筹 生产 培养 修缮 引领 支持
    """
)

# Adverbs and auxiliaries that may stand before the verb.
MANNERS = split_words(
    """
    必须 要 我们要 我们 将 继续 持续 不断 进一步 进而 更加 更好 更大力度 大力 全力 着力 聚力 奋力
    努力 积极 主动 深入 扎实 切实 认真 坚决 坚定 坚定不移 毫不动摇 不折不扣 始终 全面 全方位 全域
    系统 有序 有效 有力 稳步 稳妥 加快 加紧 抓紧 加力 高标准 高质量 高水平 高效 科学 精准 精心 严密
    严格 统筹 协同 携手 联动 一体 一体化 逐步 分步 率先 提前 超额 圆满 顺利 胜利 成功 基本 力争
    争取 确保 实现 累计 先后 相继 陆续 共 再 新 已 又 还 都 全部 均 牢固 牢牢 充分 最大程度 广泛
    常态化 动态 及时 针对性 因地制宜 因时因势 多渠道 多措并举 压茬 创新 迭代 启动 推动 推进 支持
    突出 着重 注重 特别 重点 优先 依法 自觉 务实 连续 试点 深度 加大 精细 分级 分类 集中 适时
    """
)

# What may open a clause before an object of the verb: a member with it is no claim of its own.
COVERBS = split_words("在 把 将 以 对 向 从 用 由 与 同 和 为 让 使 按 因 于 给")

# A predicate that may close a member or follow a measure: the member says something whole.
PREDICATES = split_words(
    """
    全部 均 实现 建成 完成 达到 达 获批 获得 入选 投产 投用 投运 开工 竣工 通车 运营 开通 落地 脱贫
    摘帽 贯通 覆盖 增长 下降 提高 提升 上升 减少 增加 超过 高于 低于 位居 居 列 纳入 推广 启用 开业
    交付 完工 通航 揭牌 开园 挂牌 收官 封顶 清零 达标 上市
    """
)

# A clause that only sets the scene for the next one: how it opens and goes on.
_SCENES = (
    # when
    ("今年 去年 全年 前年 当年", ""),
    ("19 20", r"\d{2}年"),
    ("刚刚过去 过去", "的?.{0,8}年"),
    ("过去 今后 未来", r"(?:的)?[一二三四五六七八九十\d]+年"),
    ("截至", ".{1,12}"),
    ("到", ".{2,8}年(?:底|末)?"),
    ("展望", ".{2,8}"),
    ("今年 明年 当前 目前 实际工作中", ".{0,8}"),
    # where and under what
    (
        "在 随着 面对 面临 顶住 克服 历经 经过 经历 受",
        ".{1,40}(?:下|中|上|时|后|际|里|年|方面|发展|深入|同时|基础上|过程中"
        "|影响|变化|冲击|形势|局面|疫情|挑战|困难|考验|努力|任务|压力)",
    ),
    # on what ground, with what aim
    (
        "聚焦 立足 围绕 紧扣 紧盯 瞄准 锚定 着眼 依托 按照 根据 遵循 基于 顺应 对标 紧紧围绕"
        " 紧密围绕 牢牢把握 坚持问题导向 坚持目标导向",
        ".{1,60}",
    ),
    ("针对", "(?!性).{1,60}"),
    (
        "以",
        ".{1,60}为(?:指导|统领|引领|抓手|契机|牵引|主线|重点|导向|目标|载体|突破口|根本|支撑"
        "|总抓手|主攻方向|主题|遵循|基础|依托)",
    ),
    ("对于 对照 对这些 关于", ".{1,40}"),
    # connectives
    (
        "同时 此外 其中 一方面 另一方面 总的看 总体看 综合来看 特别是 尤其是 为此 因此 例如 比如 一是 二是"
        " 三是 四是 五是 六是 首先 其次 最后 下一步 今年 新的一年 新的一年里 我们",
        "",
    ),
    ("通过 经由 利用 运用 采取", ".{1,40}(?:方式|手段|办法|措施|途径)"),
)
# And how it ends, whatever it opens with.
_SCENE_ENDS = (
    (r".{0,8}[一二三四五六七八九十两几\d]+", "年来"),
    (".{0,10}", "以来"),
    (".{0,6}", "期间"),
)

# Political formula before a claim: no part of it.
_FORMULA_OPENS = (("高举", ".*旗帜"),)
_FORMULA_ENDS = ((".{0,8}以.*", "为指导"),)

# Praise of persons: who, and a list of short phrases without an object.
PRAISED = range(3, 6)  # characters of a phrase: few lists end so
_PHRASE = f"[^，、]{{{PRAISED[0]},{PRAISED[-1]}}}"
PRAISE = re.compile(
    r".*(?:干部|群众|市民|居民|职工|人员|官兵|干警|工作者|志愿者|企业家|劳动者|人民)"
    f"(?:{_PHRASE}、)+{_PHRASE}"
)

# A clause that says what the one before it is for: purpose or result without a claim of its own.
_PURPOSES = (
    (
        "从而更 进而更 更",
        "(?:好地?|加便利地?)(?:满足|服务|担负|惠及|造福|适应|发挥|支撑|保障|促进|赋能).*",
    ),
    ("让 使 从而让 从而使 进而让 进而使 努力让 努力使 真正让 真正使 切实让 切实使", ".*"),
    (
        "为 努力为",
        ".*(?:奠定|打下|提供|作出|做出|贡献|注入|增添|创造|开好局|起好步|解难题|办实事|护航|奋斗).*",
    ),
    ("努力在", ".*(?:上|中).*"),
    ("走在前列 走在前 作示范 勇争先 勇挑大梁", ""),
    ("不断满足 切实兜牢", ".*"),
    ("以", "(?:优异|实际|新的).{2,20}(?:庆祝|迎接|回应).*"),
    ("以及 及其 是 也是 这是 这体现", ".*"),
)

# What opens a sentence before a list of points: `今后五年的奋斗目标是：`.
LEAD = re.compile(r".*(?:是|为|方面|如下|以下.{0,8}|要求|目标|工作|重点|主要|原则|做到|坚持)")


def _clause(opens: Iterable[tuple[str, str]], ends: Iterable[tuple[str, str]] = ()) -> str:
    """What matches a clause with one of the openings, or with one of the ends."""
    opened = [f"(?:{any_of(split_words(words))}){rest}" for words, rest in opens]
    return "|".join([*opened, *(before + end for before, end in ends)])


FRAME = _clause(_SCENES, _SCENE_ENDS)
FORMULA = _clause(_FORMULA_OPENS, _FORMULA_ENDS)
TAIL = _clause(_PURPOSES)
# Every frame, formula and tail opens with one of these characters or has one of these ends.
OPENERS = frozenset(
    word[0] for words, _ in (*_SCENES, *_FORMULA_OPENS, *_PURPOSES) for word in split_words(words)
)
ENDS = tuple(end for _, end in (*_SCENE_ENDS, *_FORMULA_ENDS))
