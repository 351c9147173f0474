"""The words that say what is done to a number: the table behind the clause reader.

A verb that is missing is added to its line. `Effect` says what a verb does to the number
after it, `Direction` whether it rises or falls (codebook, `measure_type` and `direction`).
"""

from enum import Enum

from build.report.characters import split_words
from build.schema.codes import Comparator, Direction

UP, DOWN, NONE = Direction.UP, Direction.DOWN, Direction.NONE


class Effect(Enum):
    """What a verb does to the number after it."""

    TO = "reaches the value"
    BY = "changes by the value"
    DOES = "does so many in the period"
    STATES = "is so many"
    LIFTS = "improves so many, or rises by so many percent"
    GAP = "differs by the value"


# Names of their own: members of an enumeration are slow to look up for every number.
TO, BY, DOES, STATES, LIFTS, GAP = Effect


RISING = split_words("""
提高 增加 增长 上升 扩大 上调 攀升 跃升 回升 上涨 增 升 涨 递增 延长 扩容 反弹 增多 多增 提速 激增 猛增 剧增 大增 骤增 上浮 走高
抬升 暴涨 大涨 飙涨 飙升 蹿升 窜升 跳升 陡增 陡升 猛涨 暴增 微增 微涨 微升 略增 略升 略涨 扩增 扩张 上扬 走强 净增加 净增长 上探 拔高
""")
FALLING = split_words("""
下降 降低 减少 压减 压缩 缩减 缩短 缩小 回落 下调 削减 收窄 精简 降 减 压降 下浮 调减 减轻 核减 裁减 下滑 下跌 跌 骤降 锐减
走低 下挫 负增长 萎缩 收缩 缩水 骤减 剧减 大减 递减 暴跌 大跌 跌落 滑落 下探 缩窄 减低 少增 净减 净减少 衰减 大降 微降 微跌 略降 略减 降减 减慢 回调 减亏 猛降 陡降 猛跌 剧降 急降
减时间 减时限 减材料 减环节 减事项 减跑动 减证明 减价 减费
""")
# Verbs that change only the number they touch, or are reached: 调低3个百分点, not 调低标准3项.
TOUCHING_UP = split_words("加快 加速 提速 变快 调高 升高 增高 抬高 拉高 拉升 上行 上移 升值 增值")
TOUCHING_DOWN = split_words(
    "放缓 放慢 减缓 趋缓 降速 变慢 调低 压低 拉低 摊低 走弱 下行 下移 下落 贬值 滑坡 减退"
)
TO_THE_VALUE = ("到", "至", "为", "成")
# Verbs whose number is reached, though they neither raise nor lower it.
TURNING = ("调整", "发展", "恢复", "转变", "变")
DOING = split_words("""
建成 建设 开通 新建 改建 扩建 新改扩建 建立 设立 组建 筹建 筹集 竣工 完工 开工 新开工 启动 完成 解决 腾退 治理 办理 办结
受理 支持 改造 修缮 更新 培育 引进 投入 安排 发放 签约 形成 提请 审议 制定 修改 修订 废止 推出 出台 举办 组织 开展 培训
转移 帮助 惠及 调整 优化 查处 处置 救助 落地 投资 支出 拨付 供应 发行 消除 整治 创建 获评 入选 选派 培养 授予 认定 布局
打造 争取 下达 实现 纳入 提供 收到 接待 服务 出口 进口 销售 利用外资 使用外资 吸引 投放 补助 化解 免征 清退 整改 造林 植树
修建 铺轨 修复 建造 完善 开发 推进 推动 促进 视察 发表 减免 推广 试点 实施 探索 落实 招聘 招引 运营 通车 投产 投用 开行
举行 评选 颁布 发布 提出 签署 签订 缔结 参加 批准 审批 清理 取消 下放 关闭 淘汰 退出 破获 打掉 打击 逮捕 立案 查办 追回
追缴 募集 投运 贯通 疏通 打通 清淤 加固 安置 搬迁 脱贫 摘帽 资助 奖励 表彰 派出 接种 筛查 诊疗 补贴 退税 缓税 兑付
兑现 登记 注册 成交 承接 吸纳 疏解 出让 供给 上市 融资 发债 获得 荣获 获 夺得 赢得 制修订 汇聚 集聚 建 修 办 派 选聘 录用
招录 招生 毕业 征集 收集 采购 播种 收储 收购 调运 研制 研发 攻克 转化 揭榜 立项 部署 设置 配备 配置 配建 架设 敷设 铺设
生产 供地 征收 上缴 缴纳 用于 拿出 给予 追加 划拨 转移支付 偿还 归还 加装 联系 走访 慰问 挂牌 成立 创办 开设 开放 开园
开业 授权 引育 引聚 再有 设计 摄制 关停 新发展
""")
DOING_UP = split_words(
    "新增 净增 增设 增绿 增收 增产 增发 扩招 增补 增配 新增加 增派 扩面 增种 新增减税 新增减税降费 新增减税降费及退税 新增退税"
)
DOING_DOWN = split_words("""
拆除 节支 减量 减负 减排 节约 节省 节减 裁减 压减 退耕 减税 降费 减税降费 削减 缩减 减产 去产能 降本 减收 少收
""")
STATING = split_words("""
达到 达 为 是 占 占比 保持在 稳定在 维持在 控制在 保持 有 共有 拥有 现有 共 总计 合计 覆盖 相当于 管控 高达 位居 居 等于
存 尚有 仍有 约占 约为 约有 约达 大约有 存有 已有 设有 配有 处于 位于 涉及 保有 容纳 即 稳居 建成运营 发展
""")
# Compounds that hold a verb of the other lists: nouns, unless a verb of change stands before.
COMPOUNDS = split_words("""
生产总值 国民总收入 增加值 增加额 增长额 减少额 贡献率 通车里程 运营里程 营运里程 总投资 投资额 出口额
进口额 进出口总额 进出口总值 贷款余额 投资强度 发展水平 成交额 成交量 生产能力 供应能力 服务能力 销售额 销售收入
""")
# Names that hold a verb and say nothing of a number after them.
NAMES = split_words(
    "服务业 建设用地 开发区 投资者 合作社 服务站 服务驿站 服务点 服务设施 服务机构 服务中心 生产力 生产者 消费者 增长点 增长极 出口商"
    " 落后产能 落后过剩 落后生产 落后水泥 落后炼 落后钢 落后小 落后煤 落后造纸 落后印染 落后电 落后焦 落后设备 落后工艺"
)
GROWTH_NOUNS = split_words("增速 增幅 涨幅 增长率 增长速度")
DECLINE_NOUNS = split_words("降幅 跌幅 减幅")
GAP_WORDS = split_words("高于 高出 多出 相差 领先 快于")
LESS_WORDS = split_words("低于 少于 落后 落后于 慢于")
# Where no verb is found, a number after one of these is a state.
LEVEL_NOUNS = split_words("""
积累 总花费 比重 占比 比例 总量 总值 总额 余额 收入 产量 规模 面积 人口 里程 水平 浓度 强度 容量 存量 增加值 寿命 指数 标准
人均 数量 装机 产值 总产 单产 产能 能力 总数 价格 成本 消费 消费量 用量 用水量 能耗 水位 密度 深度 长度 高度 床位 学位 托位
蓄水量 吞吐量 储量 优良天数 利润 营收 营业额 销售额 零售额 交易额 成交额 进出口 总收入 总投资 份额 得分 满意度 年产 年供
在校生 在校学生 人数 户数 家数 党员 病床 网民 用户
""")
# Words with a comparator of their own that stands apart from the number.
DISTANT_COMPARATORS = {
    "超额完成": Comparator.OVER,
    "约占": Comparator.ABOUT,
    "约为": Comparator.ABOUT,
    "约有": Comparator.ABOUT,
    "约达": Comparator.ABOUT,
    "大约有": Comparator.ABOUT,
}


def _cues() -> dict[str, tuple[Effect, Direction]]:
    cues: dict[str, tuple[Effect, Direction]] = {}
    cues |= dict.fromkeys((*DOING, "超额完成"), (DOES, NONE))
    cues |= dict.fromkeys((*STATING, *COMPOUNDS), (STATES, NONE))
    for verbs, direction in ((RISING, UP), (FALLING, DOWN)):
        cues |= dict.fromkeys((v for v in verbs if len(v) > 1), (BY, direction))
        cues |= {f"{verb}了": (BY, direction) for verb in verbs}
        cues |= {verb + to: (TO, direction) for verb in verbs for to in TO_THE_VALUE}
    for verbs, direction in ((TOUCHING_UP, UP), (TOUCHING_DOWN, DOWN)):
        cues |= {verb + to: (TO, direction) for verb in verbs for to in TO_THE_VALUE}
    cues |= {verb + to: (TO, NONE) for verb in TURNING for to in TO_THE_VALUE}
    cues |= {f"提升{to}": (TO, UP) for to in TO_THE_VALUE} | {"提升": (LIFTS, UP)}
    cues |= dict.fromkeys(DOING_UP, (DOES, UP))
    cues |= dict.fromkeys(DOING_DOWN, (DOES, DOWN))
    cues |= dict.fromkeys(GROWTH_NOUNS, (BY, UP))
    cues |= dict.fromkeys(DECLINE_NOUNS, (BY, DOWN))
    cues |= dict.fromkeys(GAP_WORDS, (GAP, NONE))
    cues |= dict.fromkeys(LESS_WORDS, (GAP, DOWN))
    return cues


CUES = _cues()
