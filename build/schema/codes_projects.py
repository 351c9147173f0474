"""Closed lists of projects and places: kinds, states, where an English name comes from."""

from build.schema.codes import Code


class NameEvidence(Code):
    """Where an English name comes from."""

    OFFICIAL = (
        "official",
        "官方",
        "official",
        "见于官方英文来源。",
        "Seen in an official English source.",
    )
    OWN = "own", "自译", "own", "本数据集自译。", "Translated by this dataset."


class ProjectType(Code):
    """What kind of thing a project is."""

    RAIL = (
        "rail",
        "轨道",
        "rail",
        "铁路、地铁及其车站。",
        "Railways, metro lines and their stations.",
    )
    ROAD = (
        "road",
        "道路",
        "road",
        "公路、快速路、街道、慢行系统。",
        "Motorways, expressways, streets, walking and cycling routes.",
    )
    AIRPORT = "airport", "机场", "airport", "机场和航空枢纽。", "Airports and air hubs."
    WATER = (
        "water",
        "水务",
        "water",
        "河湖、防洪、供排水、节水工程。",
        "Rivers, flood works, water supply and drainage.",
    )
    ENERGY = "energy", "能源", "energy", "能源供应和管网。", "Energy supply and its networks."
    ECOLOGY = (
        "ecology",
        "生态",
        "ecology",
        "造林、治沙、生态带和修复。",
        "Afforestation, sand control, ecological belts and restoration.",
    )
    PARK = (
        "park",
        "公园",
        "park",
        "公园、植物园、绿地。",
        "Parks, botanical gardens and green spaces.",
    )
    HERITAGE = (
        "heritage",
        "遗产",
        "heritage",
        "文物、遗址、工业遗存和传统保护区。",
        "Monuments, archaeological sites, industrial heritage and protected areas.",
    )
    CULTURE = (
        "culture",
        "文化",
        "culture",
        "文化设施、文化品牌和节目。",
        "Cultural venues, brands and programs.",
    )
    SPORT = "sport", "体育", "sport", "体育场馆和赛事设施。", "Sports venues and facilities."
    EDUCATION = (
        "education",
        "教育",
        "education",
        "学校、高校和教学机构。",
        "Schools, universities and teaching bodies.",
    )
    HEALTH = (
        "health",
        "卫生",
        "health",
        "医院和公共卫生设施。",
        "Hospitals and public health facilities.",
    )
    WELFARE = (
        "welfare",
        "福利",
        "welfare",
        "养老、托育、社会救助设施。",
        "Care for the elderly, childcare and social assistance.",
    )
    HOUSING = "housing", "住房", "housing", "住房建设和改造。", "Housing built or renovated."
    SCIENCE = (
        "science",
        "科学",
        "science",
        "实验室、科学中心、科研设施。",
        "Laboratories, science centers and research facilities.",
    )
    INDUSTRY = (
        "industry",
        "产业",
        "industry",
        "工厂、产业项目和产业平台。",
        "Plants, industrial projects and platforms.",
    )
    AGRICULTURE = (
        "agriculture",
        "农业",
        "agriculture",
        "农业和种业项目。",
        "Farming and seed projects.",
    )
    DIGITAL = (
        "digital",
        "数字",
        "digital",
        "数字基础设施、平台和终端。",
        "Digital infrastructure, platforms and terminals.",
    )
    ZONE = (
        "zone",
        "功能区",
        "zone",
        "开发、示范和商务区域。",
        "Development, demonstration and business areas.",
    )
    CONVENTION = (
        "convention",
        "会展外交",
        "convention",
        "会议、展览和外交场所。",
        "Exhibition, conference and diplomatic sites.",
    )
    INSTITUTION = (
        "institution",
        "机构",
        "institution",
        "新设的法院、交易所等机构。",
        "Courts, exchanges and other bodies set up.",
    )
    EVENT = (
        "event",
        "活动",
        "event",
        "博览会、论坛、赛事、庆典。",
        "Fairs, forums, competitions, celebrations.",
    )
    PLAN = "plan", "规划计划", "plan", "规划、计划、方案。", "Plans and programs."
    LAW = "law", "法规", "law", "条例等法规规章。", "Regulations and other legislation."
    CAMPAIGN = (
        "campaign",
        "专项行动",
        "campaign",
        "专项行动、试点、教育活动。",
        "Campaigns, pilots and education drives.",
    )


class ProjectStatus(Code):
    """The state of a project, when the report was given or as promised."""

    PLANNED = "planned", "计划中", "planned", "尚未开始。", "Not yet begun."
    STARTED = "started", "已启动", "started", "已启动。", "Begun."
    UNDER_CONSTRUCTION = (
        "under_construction",
        "建设中",
        "under construction",
        "正在建设。",
        "Being built.",
    )
    COMPLETED = "completed", "已完成", "completed", "已完工或办结。", "Finished."
    OPERATING = "operating", "运营中", "operating", "已投入使用或运行。", "In use."
    RECURRING = "recurring", "定期举办", "recurring", "按期重复举办。", "Held again and again."
    ADOPTED = (
        "adopted",
        "已施行",
        "adopted",
        "规划、法规已出台。",
        "A plan or law that has been adopted.",
    )
    UNSPECIFIED = "unspecified", "未说明", "unspecified", "报告未说明。", "The report does not say."


class PlaceType(Code):
    """What kind of place it is."""

    MUNICIPALITY = (
        "municipality",
        "直辖市",
        "municipality",
        "作报告的市。",
        "The municipality that gives the report.",
    )
    DISTRICT = (
        "district",
        "市辖区",
        "district",
        "国标行政区。",
        "A district of the national standard.",
    )
    FUNCTIONAL_AREA = (
        "functional_area",
        "功能区",
        "functional area",
        "城市副中心、科学城、开发区等。",
        "Sub-center, science cities, development areas.",
    )
    REGION = (
        "region",
        "市内片区",
        "region",
        "市内的一片区域，无单独的行政区划。",
        "A part of the municipality without an administration of its own.",
    )
    OUTSIDE = (
        "outside",
        "市外",
        "outside",
        "市域以外或跨市域的地区。",
        "Outside the municipality or reaching beyond it.",
    )
