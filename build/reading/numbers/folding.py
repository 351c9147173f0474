"""The text as the reader sees it: one shape for each sign, character by character.

A Traditional character of the reader's own words reads as the Simplified one, and so do the many
shapes of a dash, a ratio sign, a slash. Offsets stay: one character stands for one.
"""

import re

_TRADITIONAL = (
    "萬與業兩個臨為舉鄉書爭於亞產畝親億從價眾優會體餘脩債償儲兒剋兌黨關養內冊軍農決凈淨準減幾齣擊劃則創別彆製劇辦務動勵勞勢區"
    "韆華協單佔盧衛曆歷壓廁釐縣參雙發髮變隻臺號後噸聽啟員週迴團糰園國圓場塊堅處備復複頭奪獎婦學實審對導壽將侷層屆屬歲崗幣佈師"
    "幫幹榦並併廣應廢開張彈強歸噹當彔錄徵徑懷總戰戶纔託擴護報擔揀擁撥掛換據攝擺襬搖撐數時晝術機殺權條來闆極構標棟樹樣覈檔樁樓"
    "檻歐畢氣匯彙註濃潤漲溫灣滿點獨獻環現電療盞蓋確離種積稱稅穩筆篩籌簽籤簡類糧係纍紅約級紀納線組織終經結給統績維綠緩締緣縮繕"
    "繳網職聯勝腳脫騰節榮獲穫營補錶裝見規視計訂認讓訓議記設訪証證評識訴診試該請課調負貢賬貨質貧購貫貼貸費資贏趕躍躋車軌轉輪輕"
    "載較輛邊達遷過邁運還這進違選遞鄰埰寀採裡針鍼鍾鐘錢鋪銷銳鍵鎮鎊長門閉問間閘隊階陸隨隱難麵頂頃項須鬚頒預領顆題額風館馬驛驗"
    "驟齡"
)
_SIMPLIFIED = (
    "万与业两个临为举乡书争于亚产亩亲亿从价众优会体余修债偿储儿克兑党关养内册军农决净净准减几出击划则创别别制剧办务动励劳势区"
    "千华协单占卢卫历历压厕厘县参双发发变只台号后吨听启员周回团团园国圆场块坚处备复复头夺奖妇学实审对导寿将局层届属岁岗币布师"
    "帮干干并并广应废开张弹强归当当录录征径怀总战户才托扩护报担拣拥拨挂换据摄摆摆摇撑数时昼术机杀权条来板极构标栋树样核档桩楼"
    "槛欧毕气汇汇注浓润涨温湾满点独献环现电疗盏盖确离种积称税稳笔筛筹签签简类粮系累红约级纪纳线组织终经结给统绩维绿缓缔缘缩缮"
    "缴网职联胜脚脱腾节荣获获营补表装见规视计订认让训议记设访证证评识诉诊试该请课调负贡账货质贫购贯贴贷费资赢赶跃跻车轨转轮轻"
    "载较辆边达迁过迈运还这进违选递邻采采采里针针钟钟钱铺销锐键镇镑长门闭问间闸队阶陆随隐难面顶顷项须须颁预领颗题额风馆马驿验"
    "骤龄"
)
_SHAPES = {
    "-": "\u2010\u2011\u2012\u2013\u2015\u2212\u2500\u2501\ufe58\ufe63\uff0d",
    "~": "\u301c\u223c\u223d\u02dc",
    "∶": "\u02d0\ua789\ufe30\ufe55\ufe13",
    "/": "\u2044\u2215\uff0f",
    "￥": "\u00a5",
    "$": "\ufe69\uff04",
    "+": "\ufe62\uff0b",
    "≥": "\u2267\u2a7e",
    "≤": "\u2266\u2a7d",
    "%": "\ufe6a\uff05",
}
_READ_AS = dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True)) | {
    shape: sign for sign, shapes in _SHAPES.items() for shape in shapes
}
_FOLDED = re.compile(f"[{''.join(_READ_AS)}]")


def fold(text: str) -> str:
    """The text in the shapes that the reader knows, of the same length.

    >>> fold("增長9─10%，超過3萬億"), fold("增长9-10%")
    ('增长9-10%，超过3万亿', '增长9-10%')
    """
    return _FOLDED.sub(lambda found: _READ_AS[found[0]], text) if _FOLDED.search(text) else text
