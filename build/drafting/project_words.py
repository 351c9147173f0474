"""Head nouns of named undertakings with their type, and words that tell their state."""

import re

from build.report.characters import split_words
from build.schema.codes import ProjectStatus as State
from build.schema.codes import ProjectType

# Whole runs, so that a long one is gone through once.
_DIGITS, _NUMERAL = r"(?<!\d)\d++", "(?<![一二三四五六七八九十])[一二三四五六七八九十]++"

# The first that fits a name's end gives its type; what follows the head must not make it
# another word (工程师, 高速增长, 大学生).
HEADS: tuple[tuple[str, ProjectType], ...] = (
    (rf"(?:{_DIGITS}|{_NUMERAL})号线(?:[东南西北]段|[一二三四]期)?", ProjectType.RAIL),
    (r"高铁|城际铁路|城际|铁路|火车站|轻轨", ProjectType.RAIL),
    (r"高速公路|高速(?!增长|发展|公路)|快速路|大桥|隧道|绕城公路", ProjectType.ROAD),
    (r"机场", ProjectType.AIRPORT),
    (r"水库|水利枢纽|灌区|引水工程|调水工程", ProjectType.WATER),
    (r"核电站|抽水蓄能电站|电站|特高压", ProjectType.ENERGY),
    (r"国家公园|植物园|湿地公园|公园(?!城市)", ProjectType.PARK),
    (r"博物馆|图书馆|美术馆|大剧院|文化馆|科技馆", ProjectType.CULTURE),
    (r"体育场|体育馆|体育中心", ProjectType.SPORT),
    (r"医院(?!高质量)|医学中心", ProjectType.HEALTH),
    (r"实验室|科学中心|创新中心|大科学装置|超算中心", ProjectType.SCIENCE),
    (r"交易所|法院", ProjectType.INSTITUTION),
    (
        r"博览会|交易会|论坛|峰会|运动会|马拉松|公开赛|锦标赛|文化节|艺术节|消费季|庆祝活动",
        ProjectType.EVENT,
    ),
    (
        r"示范区|试验区|产业园区?|科技园|商务区|开发区|自贸区|合作区|集聚区|先行区|特色小镇",
        ProjectType.ZONE,
    ),
    (r"条例", ProjectType.LAW),
    (
        r"规划纲要|规划(?!建设|引领|布局|编制|和)|行动计划|计划(?!生育)|行动方案|方案|控规",
        ProjectType.PLAN,
    ),
    (
        r"专项行动|行动(?!计划|方案)|活动(?!周)|保卫战|攻坚战|试点(?!建设)|主题教育|学习教育"
        r"|专项整治|专项治理|专项斗争",
        ProjectType.CAMPAIGN,
    ),
    (r"工程(?!师|建设|质量)(?:[一二三四]期)?|项目(?!建设|谋划)", ProjectType.INDUSTRY),
    (r"项目(?=建设)|工程(?=建设)", ProjectType.INDUSTRY),
)

# Words that say only what kind of thing it is, of which a bare name may consist.
KINDS = split_words("""
重大 重点 专项 一般 各类 各项 标志性 产业 相关 优质 示范 新 基础设施 民生 市 省 全国
国家 国家级 省级 市级 改革 综合 三年 系列 等 特色 城市 农村 社会 公共 大型 品牌 精品
群众 文化 科技 工业 国际 高水平 大型展会 展会 展览 会展 节会 赛事 庆祝 生命线 森林 郊野
广场 湿地 “口袋” 小 枢纽 主体 形象 面子 污水处理 公益 整治 治理 改造 城市建设 县（市）
区（县） 区 县 镇 级 本级 自治区 县级 公立 民营 私立 中心 大学 高校 技术 高新技术
新技术 经济 经济技术 农业 现代农业 生态 植树造林 协同 创新 协同创新 科创 标杆 信息 低效
口袋 滨江 病险 市郊 市域 轨道交通 城乡 区域 空间 整体 统一 中小 骨干 大中型 小型 中型
自主 自主创新 双创 创业 发展 建设 总体 详细 专业 控制性详细 国土空间 土地利用 长远 中长期
近期 城镇 乡镇 村 村庄 乡村 县域 园区 首都 功能区 分区 产业园 物流 商务 文化旅游 旅游
康养 健康 工贸 商贸 服务业 先进 智能 数字 传统 传统工艺 新型 新兴 高端 产业化 工业化
基层 社区 群众性 全民健身 健身 体育 文体 娱乐 对接 供需 招商 教育 文化下乡 志愿 规划
计划 科学 防洪 减灾 服务 交叉 学科 交叉学科 重点学科 省部级 国内 国内外 央企 外资 民间
政府 企业 龙头 优势 特色优势 增量 存量 支撑 储备 技改 环保 节能 绿色 低碳 清洁能源
新能源 光伏 风电 水利 交通 能源 市政 农田 饮水 安全 配套 前期 后续 超大 超 亿元 十亿
百亿 上亿 各 大 中 高 好 快 强 的 与 及
""")

# Words of a claim, the state of what it names in a look back, and in a look ahead: now, promised.
STATES: tuple[tuple[str, State, tuple[State, State | None]], ...] = (
    ("出台|制定|编制|印发|颁布|修订", State.ADOPTED, (State.PLANNED, State.ADOPTED)),
    ("举办|办好|承办|筹办", State.RECURRING, (State.RECURRING, State.RECURRING)),
    (
        "投用|通车|投入使用|投入运营|运营|开通|开园|开业|开馆|启用|揭牌|贯通|通航",
        State.OPERATING,
        (State.UNDER_CONSTRUCTION, State.OPERATING),
    ),
    (
        "完成|竣工|建成|完工|收官|封顶|交付|打赢",
        State.COMPLETED,
        (State.UNDER_CONSTRUCTION, State.COMPLETED),
    ),
    ("启动|开工|新开|^开展", State.STARTED, (State.PLANNED, State.STARTED)),
)

# The state of what no word tells of: by type, else a thing being built or in use.
STATE_OF_TYPE = {
    ProjectType.PLAN: State.ADOPTED,
    ProjectType.LAW: State.ADOPTED,
    ProjectType.CAMPAIGN: State.STARTED,
    ProjectType.EVENT: State.RECURRING,
}
BUILDING = re.compile("建设|推进|加快|打造|规划|创建|争创|项目")
