"""Cue words for what a sentence does and how a claim can be checked. Patterns only."""

import re

from build.report.characters import any_of, split_words

# Sentences
SALUTATION = re.compile("^(?:各位[^，。]{1,12}|同志们)[！：，。]?$")
# Alternatives begin with a character of their own, so that a search passes over all others at once.
_WARM = "的?(?:的|感谢|问候|敬意|祝愿|慰问)"
ADDRESS = re.compile(
    r"请(?<!提请)(?:予|予以|大会|各位代表)?审[议查]|提出意见。?$|向大会(?:报告|作)"
    f"|衷心{_WARM}|诚挚{_WARM}|崇高{_WARM}|亲切{_WARM}|表示.{{0,6}}感谢|让我们"
    "|而奋斗[！。]?$|共同奋斗[！。]?$|不懈奋斗[！。]?$|努力奋斗[！。]?$"
)
CLOSING = re.compile(r"让我们|奋斗[！。]|奋勇前进|再创辉煌|新的篇章|谱写")
_SEEN = "地?(?:认识|看到|意识)"
_MANY = "着?.{0,6}(?:许多|不少|诸多|一些|很多).{0,10}(?:困难|问题|不足|挑战|短板|差距)"
DIFFICULTY = re.compile(
    f"清醒{_SEEN}|深刻{_SEEN}|清楚{_SEEN}|充分{_SEEN}|也(?:要|应)?(?:清醒|看到|认识)"
    f"|存在{_MANY}|面临{_MANY}|有{_MANY}|主要(?:问题|困难)"
)
# 着力解决民生问题 heads what was done.
DIFFICULTY_TITLE = re.compile(
    "^(?!.*(?:解决|化解|缓解|应对|克服|整改|破解|关注|导向|困难[群企职家]|民生|保持|推[进动]|重中之重))"
    ".*(?:困难|问题|不足|挑战)"
)
_AS_FOLLOWS = ".{0,6}(?:以下|如下).{0,12}(?:工作|方面|任务)[：。]?$"
CONTEXT = re.compile(
    f"主要做了|做好{_AS_FOLLOWS}|抓好{_AS_FOLLOWS}|做了?以下|以下.{{0,4}}(?:方面|几点).{{0,3}}[：。]?$"
    "|充分(?:证明|说明|表明)|的(?:结果|缩影)[！。]?$|深(?:切|刻)地?(?:感受|体会|认识)|来之不易|殊为不易"
    "|离不开|归功于|根本在于|总书记.{0,8}(?:视察|考察|发表|亲自|亲临)|进入新时代|迈入.{0,12}新时代"
)
CONTEXT_OPENING = re.compile(
    "^(?:回顾|(?:正是|这是|这些)|[^，：]{0,24}是[^：]*(?:之年|时期|一年|五年|任务|里程碑|关键|阶段)[。！]?$"
    r"|(?:今年|明年|今后|未来|20\d\d年)[^，：]{0,8}是[^，：]*(?:，[^，：]*)?。$"
    "|[^，：]{0,40}是[^，：]{0,30}(?:一年|五年|之年)，)"
)
# What opens a look back before it says what was done.
PREAMBLE = re.compile(r"以习近平.{0,300}为指导")

# Claims. Manners that open one and say nothing of how definite the thing is; 深入 and 广泛 do.
_NEUTRAL = "(?:必须|要|我们|将|继续|再|认真|精心|高水平|高标准|高质量|圆满|顺利|胜利|提前|超额|统筹|切实|加快|加紧|抓紧)*+"
UNNAMED_WORDS = "(?<!等)(?:一批|一些|更多|各类|一系列)"
UNNAMED = re.compile(UNNAMED_WORDS)
_DONE = split_words(
    """
    完成 竣工 投用 投入使用 投入运营 投运 通车 开工 开通 投产 收官 启用 交付 揭牌 挂牌 开园 开业
    完工 封顶 通航 贯通 首飞 首航 开馆 建成
    """
)


def _done(behind: str) -> str:
    """What is done, with what may stand behind: alternatives that a search finds by their first
    characters."""
    return "|".join(word + behind for word in _DONE)


# What opens a claim: after the first group a direction is meant, whatever follows; the second opens
# what can be handed over.
TARGET_OPENING = re.compile(
    rf"{_NEUTRAL}(?:"
    r"((?:深入|积极|广泛|持续|稳步|大力|着力|扎实|全面|不断|常态化|逐步|有序|科学)+(?:开展|组织|举办|启动)"
    r"|推进|推动|加快|深化|加强|落实|优化|完善|促进|支持|提升|探索|实施|健全|鼓励|引导|强化)"
    rf"|((?:基本|全面|如期|全部|按期|高质量|高标准|力争|确保|推动|实现|加快|抓紧)*(?:{any_of(_DONE)})"
    r"|(?:研究|加快|抓紧|尽快|推动|推进)*(?:出台|制定|编制|修订|印发|颁布|发布)"
    r"|(?:试行|发行|再发行|承办|举办|办好|筹办|召开|召集|启动|设立|成立|组建|创办|开办|修编|申办)"
    r"|(?:组织|参与|参加).{0,20}(?:赛|赛事|博览会|论坛|活动周|文化节|马拉松|公开赛|运动会|大会)"
    r"|建立(?!健全|和|完善|起).{2,}(?:机制|制度|中心|平台|基金|名录|清单)$"
    r"|开展.*(?:工程|行动|试点|专项.{0,4}|治理|普查|教育|评估|评选|大赛|主题.{0,4})$"
    r"|(?:实现|确保|保持).*(?:目标|清零|全覆盖|基本稳定|只增不减|达标|双下降|双降|基本同步|不发生.*)$"
    r"|(?:全面|动态|基本)*(?:消除|取消|清零|关闭)))"
)
# Looked for anywhere.
DELIVERABLE = re.compile(
    _done("(?:投用|使用|运营|启用|开放|移交)?$")
    + r"|收官$|全部(?:达到|完成|建成|纳入|消除|取消|实现)|基本同步|同步增长|落实国家要求"
    r"|高于.{0,300}(?:平均|水平)|全覆盖$"
)
MILESTONE_OPENING = re.compile(
    f"{_NEUTRAL}(?:建立(?!健全|和|完善)|创新(?:开展|实施|推出|设立|.*(?:制度|机制))|实施.*改革$"
    "|(?:扎实|深入|全面)?开展.*(?:主题教育|学习教育|普查))"
)
MILESTONE = re.compile(
    _done("(?!.{0,6}(?:步伐|进程))")
    + "|出台|制定|编制|颁布|印发|修订|施行|发布|获批|设立|成立|组建|创办|揭牌|落户|上市|迁入|赋权|举办|承办|召开"
    r"|全部|全面(?:消除|建成|完成|推行|实施|启动|取消|停止|放开)|全覆盖|全面覆盖|清零|归零|零新增|零发生"
    r"|历史(?:新高|最好|最高|最优)|新高$|最优水平|最好水平|最高水平|率先(?:建成|实现|完成|出台|推出|开展)"
    r"|第[一二三四五]$|首位$|中等水平|基本成型|基本建成|基本形成|推广应用|正增长|由负转正|转正"
    r"|入选|获评|荣获|荣登|列入|纳入|跻身|晋升|被.{2,14}(?:誉为|评为|列为|授予)|首个|首家|首次|首创(?!精神)|唯一"
    r"|运营$"
)
NARRATIVE = re.compile(
    r"(?:稳健|平稳|有序|规范|推进|推动|加快|加强|深化|促进|稳步|步伐|提速|显著|明显|持续增强|取得.{0,8}(?:进展|成效|突破|成果))"
)
