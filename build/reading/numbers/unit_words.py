"""The words that may follow a number, beside the units: what they mean and what they are not.

A collision of a unit with another word is settled here.
"""

from build.report.characters import split_words
from build.schema.codes import Role

TENTH = "成"
_TENTH_NOT_BEFORE = "为立果员就绩功本分长熟品效都交了"
# A word is no unit where one of these characters follows: 3000家庭, 5亿人口, 8个分区.
_NOT_BEFORE = """
人:口才员大民均工文力类物事心群居气身权 个:性案体 家:庭长具渠 所:有得需属称
名:牌录优镇城校 位:于置数列一 种:子业粮源苗质 台:阶湾账风胞山河 项:下
部:门委队分长署级 场:所馆景地 门:类店槛诊 套:餐管期 户:籍均口厕外用型 条:件例约款块
次:要生级日产 轮:车换岗候作值廓船渡动训 片:区 口:岸径粮腔子 起:来重步点草诉
对:于外口照接应象标策 组:织建成合团 支:持付出撑援部委柱线行 头:部 只:有能要是
根:据本治源 道:路德教 群:众体团 团:结体队 班:子级 本:科地级市省次届年质土人部
单:位元向项一独 集:中成体团聚群约装镇资散采 车:辆间站路道位 站:点址位 床:位
面:积向临对料粉 大:道型中学于量众幅会数力 方:面案式法向便针 里:程面 度:假过量
分:之别布为成类公级区期析店校局行院中支项离散享担流拣红管工配解发 元:素旦宵宇首 米:粉袋其面
克:服难拉隆己强 担:任当负保心 升:级至到高温值学格旗降幅入起 秒:杀 天:然津气空下山地府
瓦:斯 倍:增数差率加 番:茄号 级:联配差 期:间货权望待 批:准次评复示 例:如外 件:套
年:均 月:球亮 号:召称角 段:落 堂:食 档:次案 届:时
"""
NOT_BEFORE = {
    TENTH: _TENTH_NOT_BEFORE,
    **{pair[0]: pair[2:] for pair in split_words(_NOT_BEFORE)},
}
# Words after digits that make no measure, by what the digits then are for.
_WORDS_OF_ROLE = {
    Role.DATE: "年 年度 学年 年代 月 月份 世纪 季度",
    Role.DURATION: "个月 个季度 周 个周 星期 个星期 年期 昼夜 个年头",
    Role.NAME: "号线 号 代线 代 周年 国道 省道 高速 强 强县 路 师 团场",
}
ROLE_OF_WORD = {word: role for role, words in _WORDS_OF_ROLE.items() for word in split_words(words)}
# Units that after a Chinese numeral are too often part of another word: 一度, 三分, 四国.
NOT_CHINESE = frozenset(
    split_words("""
分 度 里 角 门 方 国 道 面 把 眼 口 集 级 期 届 单 站 车 床 堂 片 号 节 群 团 段 档 点 E
P 兆 日 秒 升 孔 桩 班 组 起 周岁 类 根 宗
""")
)
