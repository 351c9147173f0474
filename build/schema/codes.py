"""The closed lists: what values they have. Labels and definitions stand in sources/codebook/codes.csv."""

from enum import StrEnum


class ClaimType(StrEnum):
    """Which of the two tables of claims a row comes from."""

    ACHIEVEMENT = "achievement"
    TARGET = "target"


class Verifiability(StrEnum):
    """How a claim can be checked."""

    QUANTIFIED = "quantified"
    MILESTONE = "milestone"
    NARRATIVE = "narrative"
    DELIVERABLE = "deliverable"
    DIRECTIONAL = "directional"

    @property
    def is_checkable(self) -> bool:
        """Whether one can tell afterwards if a claim was true or kept."""
        return self not in (Verifiability.NARRATIVE, Verifiability.DIRECTIONAL)


class PledgeForce(StrEnum):
    """How far the words of a promise commit the government to it."""

    ENSURE = "ensure"
    STRIVE = "strive"
    EXPECTED = "expected"
    NONE = "none"


class HeadlineKind(StrEnum):
    """For what a figure of a headline indicator stands."""

    TARGET = "target"
    PLAN_TARGET = "plan_target"
    RESULT = "result"


class Comparator(StrEnum):
    """How the written number bounds the real one."""

    EQ = "eq"
    ABOUT = "about"
    NEARLY = "nearly"
    OVER = "over"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    UNDER = "under"


class MeasureType(StrEnum):
    """What kind of magnitude a measure is; decides how it may be compared and added."""

    FLOW = "flow"
    LEVEL = "level"
    PERCENT_CHANGE = "percent_change"
    DIFFERENCE = "difference"
    RANK = "rank"


class Direction(StrEnum):
    """Whether the words on the quantity itself say that it rises or falls."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


class Verdict(StrEnum):
    """What became of a promise, by one source."""

    REACHED = "reached"
    PARTLY_REACHED = "partly_reached"
    NOT_REACHED = "not_reached"
    NOT_COMPARABLE = "not_comparable"
    NOT_STATED = "not_stated"


class VerdictRule(StrEnum):
    """The rule that a verdict follows from."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT_FLOOR = "about_floor"
    ABOUT_CEILING = "about_ceiling"
    ABOUT_BAND = "about_band"
    RANGE = "range"
    EQUAL = "equal"
    EVENT = "event"
    EVENT_LATE = "event_late"
    OPEN_BOUND = "open_bound"
    NEAREST_FACT = "nearest_fact"
    UNLIKE = "unlike"
    NO_ANSWER = "no_answer"
    UNCHECKABLE = "uncheckable"
    NOT_STATED = "not_stated"


class Relation(StrEnum):
    """How what a source tells of relates to what was promised."""

    SAME = "same"
    NARROWER = "narrower"
    WIDER = "wider"
    RELATED = "related"


class OutcomeState(StrEnum):
    """How far what was promised had come, as a source tells it."""

    DONE = "done"
    PARTLY_DONE = "partly_done"
    STARTED = "started"
    UNDER_WAY = "under_way"
    NOT_DONE = "not_done"


class SaidBy(StrEnum):
    """Who says what became of a promise, whoever prints it."""

    GOVERNMENT = "government"
    STATISTICS = "statistics"
    DEPARTMENT = "department"
    PRESS = "press"


class SourceKind(StrEnum):
    """What kind of page a source is."""

    GOVERNMENT_REPORT = "government_report"
    STATISTICAL_COMMUNIQUE = "statistical_communique"
    DEPARTMENT_PAGE = "department_page"
    PRESS_ITEM = "press_item"


class SeenAs(StrEnum):
    """In what form a source was seen."""

    FULL_TEXT = "full_text"
    EXCERPT = "excerpt"
    COPY = "copy"


class YearBasis(StrEnum):
    """Where the years of a row come from."""

    NAMED = "named"
    SECTION = "section"


class NameEvidence(StrEnum):
    """Where an English name comes from."""

    OFFICIAL = "official"
    ESTABLISHED = "established"
    OWN = "own"


class ProjectType(StrEnum):
    """What kind of thing a project is."""

    RAIL = "rail"
    ROAD = "road"
    AIRPORT = "airport"
    WATER = "water"
    ENERGY = "energy"
    ECOLOGY = "ecology"
    PARK = "park"
    HERITAGE = "heritage"
    CULTURE = "culture"
    SPORT = "sport"
    EDUCATION = "education"
    HEALTH = "health"
    WELFARE = "welfare"
    HOUSING = "housing"
    SCIENCE = "science"
    INDUSTRY = "industry"
    AGRICULTURE = "agriculture"
    DIGITAL = "digital"
    ZONE = "zone"
    CONVENTION = "convention"
    INSTITUTION = "institution"
    EVENT = "event"
    PLAN = "plan"
    LAW = "law"
    CAMPAIGN = "campaign"


class SectionLevel(StrEnum):
    """The place of a section in the tree of a report."""

    REPORT = "report"
    FRONT = "front"
    PART = "part"
    ITEM = "item"
    BLOCK = "block"
    PARAGRAPH = "paragraph"
    BACK = "back"


class SentenceFunction(StrEnum):
    """What a sentence does in the report."""

    HEADING = "heading"
    ACHIEVEMENT = "achievement"
    COMMITMENT = "commitment"
    CONTEXT = "context"
    DIFFICULTY = "difficulty"
    ADDRESS = "address"


class Role(StrEnum):
    """What the digits of a quantity are for."""

    MEASURE = "measure"
    DATE = "date"
    DURATION = "duration"
    ORDINAL = "ordinal"
    NAME = "name"


class ProjectStatus(StrEnum):
    """The state of a project, when the report was given or as promised."""

    PLANNED = "planned"
    STARTED = "started"
    UNDER_CONSTRUCTION = "under_construction"
    COMPLETED = "completed"
    OPERATING = "operating"
    RECURRING = "recurring"
    ADOPTED = "adopted"
    UNSPECIFIED = "unspecified"


class CorrectionKind(StrEnum):
    """What was wrong with the source text at one place."""

    PAGE_BREAK = "page_break"
    LINE_BREAK = "line_break"
    BLANK_LINE = "blank_line"
    BLANK = "blank"
    WIDTH = "width"
    CHARACTER = "character"
    CONTROL = "control"
    NOTE_MARK = "note_mark"
    PAGE_NUMBER = "page_number"
    MENU = "menu"
    MARKUP = "markup"


class LikelyReading(StrEnum):
    """Which of two readings of a text was probably given."""

    REPORT = "report"
    WITNESS = "witness"
    OPEN = "open"


class CodingTask(StrEnum):
    """What two coders did, each alone."""

    CUT = "cut"
    JUDGE = "judge"


class AgreementMeasure(StrEnum):
    """How agreement between two codings is measured."""

    F1 = "f1"
    KAPPA = "cohen_kappa"
    SHARE = "share"


class Aggregation(StrEnum):
    """Whether the values of an indicator may be added up."""

    SUM = "sum"
    NONE = "none"


class Polarity(StrEnum):
    """Which way an indicator is meant to go, as the reports treat it."""

    UP = "up"
    DOWN = "down"
    CEILING = "ceiling"
    NONE = "none"


class TermKind(StrEnum):
    """What a term names."""

    INSTITUTION = "institution"
    EVENT = "event"
    PLACE = "place"
    PROJECT = "project"
    PROGRAM = "program"
    PLAN = "plan"
    LAW = "law"
    INDICATOR = "indicator"
    SLOGAN = "slogan"
    OTHER = "other"


class PlaceType(StrEnum):
    """What kind of place it is."""

    COUNTRY = "country"
    PROVINCE = "province"
    MUNICIPALITY = "municipality"
    AUTONOMOUS_REGION = "autonomous_region"
    SPECIAL_ADMINISTRATIVE_REGION = "special_administrative_region"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    DISTRICT = "district"
    FUNCTIONAL_AREA = "functional_area"
    REGION = "region"


class PlaceBasis(StrEnum):
    """Which words say that a claim or a project is about a place."""

    QUOTE = "quote"
    NAME = "name"
    SENTENCE = "sentence"
    TITLE = "title"
