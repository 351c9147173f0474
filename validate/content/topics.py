"""Policy areas and subtopics: numbers and names of the Comparative Agendas master codebook."""

import re
from collections.abc import Iterator, Sequence

from ..finding import Finding
from .content import Content
from .rows.claims import ClaimRow, ProjectRow
from .rows.dimensions import PolicyAreaRow, PolicySubtopicRow
from .rows.typed import told
from .rules import dimensions as rules

# Major topics by number; 11 and 22 are not given.
_NUMBERED_TOPICS = (
    "1:Macroeconomics 2:Civil_Rights 3:Health 4:Agriculture 5:Labor 6:Education 7:Environment"
    " 8:Energy 9:Immigration 10:Transportation 12:Law_and_Crime 13:Social_Welfare 14:Housing"
    " 15:Domestic_Commerce 16:Defense 17:Technology 18:Foreign_Trade 19:International_Affairs"
    " 20:Government_Operations 21:Public_Lands 23:Culture"
)
_TOPICS = dict(one.replace("_", " ").split(":") for one in _NUMBERED_TOPICS.split())
# Subtopics: the major topic, then the last two digits and the name of each.
_NUMBERED_SUBTOPICS = """
1: 00 General; 01 Interest Rates; 03 Unemployment Rate; 04 Monetary Policy; 05 National Budget;
  07 Tax Code; 08 Industrial Policy; 10 Price Control; 99 Other
2: 00 General; 01 Minority Discrimination; 02 Gender Discrimination; 04 Age Discrimination; 05
  Handicap Discrimination; 06 Voting Rights; 07 Freedom of Speech; 08 Right to Privacy; 09
  Anti-Government; 99 Other
3: 00 General; 01 Health Care Reform; 02 Insurance; 21 Drug Industry; 22 Medical Facilities; 23
  Insurance Providers; 24 Medical Liability; 25 Manpower; 31 Disease Prevention; 32 Infants and
  Children; 33 Mental Health; 34 Long-term Care; 35 Drug Coverage and Cost; 41 Tobacco Abuse; 42
  Drug and Alcohol Abuse; 98 R&D; 99 Other
4: 00 General; 01 Trade; 02 Subsidies to Farmers; 03 Food Inspection & Safety; 04 Food Marketing
  & Promotion; 05 Animal and Crop Disease; 08 Fisheries & Fishing; 98 R&D; 99 Other
5: 00 General; 01 Worker Safety; 02 Employment Training; 03 Employee Benefits; 04 Labor Unions;
  05 Fair Labor Standards; 06 Youth Employment; 29 Migrant and Seasonal; 99 Other
6: 00 General; 01 Higher; 02 Elementary & Secondary; 03 Underprivileged; 04 Vocational; 06
  Special; 07 Excellence; 98 R&D; 99 Other
7: 00 General; 01 Drinking Water; 03 Waste Disposal; 04 Hazardous Waste; 05 Air Pollution; 07
  Recycling; 08 Indoor Hazards; 09 Species & Forest; 11 Land and Water Conservation; 98 R&D; 99
  Other
8: 00 General; 01 Nuclear; 02 Electricity; 03 Natural Gas & Oil; 05 Coal; 06 Alternative &
  Renewable; 07 Conservation; 98 R&D; 99 Other
9: 00 Immigration
10: 00 General; 01 Mass; 02 Highways; 03 Air Travel; 05 Railroad Travel; 07 Maritime; 10
  Infrastructure; 98 R&D; 99 Other
12: 00 General; 01 Agencies; 02 White Collar Crime; 03 Illegal Drugs; 04 Court Administration;
  05 Prisons; 06 Juvenile Crime; 07 Child Abuse; 08 Family Issues; 10 Criminal & Civil Code; 11
  Crime Control; 27 Police; 99 Other
13: 00 General; 02 Low-Income Assistance; 03 Elderly Assistance; 04 Disabled Assistance; 05
  Volunteer Associations; 08 Child Care; 99 Other
14: 00 General; 01 Community Development; 03 Urban Development; 04 Rural Housing; 05 Rural
  Development; 06 Low-Income Assistance; 07 Veterans; 08 Elderly; 09 Homeless; 98 R&D; 99 Other
15: 00 General; 01 Banking; 02 Securities & Commodities; 04 Consumer Finance; 05 Insurance
  Regulation; 07 Bankruptcy; 20 Corporate Management; 21 Small Businesses; 22 Copyrights and
  Patents; 23 Disaster Relief; 24 Tourism; 25 Consumer Safety; 26 Sports Regulation; 98 R&D; 99
  Other
16: 00 General; 02 Alliances; 03 Intelligence; 04 Readiness; 05 Nuclear Arms; 06 Military Aid;
  08 Personnel Issues; 10 Procurement; 11 Installations & Land; 12 Reserve Forces; 14 Hazardous
  Waste; 15 Civil; 16 Civilian Personnel; 17 Contractors; 19 Foreign Operations; 20 Claims
  against Military; 98 R&D; 99 Other
17: 00 General; 01 Space; 04 Commercial Use of Space; 05 Science Transfer; 06
  Telecommunications; 07 Broadcast; 08 Weather Forecasting; 09 Computers; 98 R&D; 99 Other
18: 00 General; 02 Trade Agreements; 03 Exports; 04 Private Investments; 06 Competitiveness; 07
  Tariff & Imports; 08 Exchange Rates; 99 Other
19: 00 General; 01 Foreign Aid; 02 Resources Exploitation; 05 Developing Countries; 06
  International Finance; 10 Western Europe; 21 Specific Country; 25 Human Rights; 26
  Organizations; 27 Terrorism; 29 Diplomats; 99 Other
20: 00 General; 01 Intergovernmental Relations; 02 Bureaucracy; 03 Postal Service; 04 Employees;
  05 Appointments; 06 Currency; 07 Procurement & Contractors; 08 Property Management; 09 Tax
  Administration; 10 Scandals; 11 Branch Relations; 12 Political Campaigns; 13 Census &
  Statistics; 14 Capital City; 15 Claims against the government; 30 National Holidays; 99 Other
21: 00 General; 01 National Parks; 02 Indigenous Affairs; 03 Public Lands; 04 Water Resources;
  05 Dependencies & Territories; 99 Other
23: 00 General
"""
_NO_POLICY = 999  # outside the topics, as other projects number what has no policy content


def _subtopics() -> Iterator[tuple[int, str]]:
    topics = re.findall(r"^([0-9]+): ((?:.+\n)(?:  .+\n)*)", _NUMBERED_SUBTOPICS, re.MULTILINE)
    for topic, names in topics:
        for one in " ".join(names.split()).split("; "):
            number, _, name = one.partition(" ")
            yield int(topic + number), name


_SUBTOPICS = dict(_subtopics())


def topic_findings(content: Content) -> Iterator[Finding]:
    """The lists of both levels, then the areas of the rows: each follows from its subtopic."""
    for area in content.policy_areas:
        yield from _area(area)
    for subtopic in content.policy_subtopics:
        yield from _subtopic(subtopic)
    coded: Sequence[ClaimRow | ProjectRow] = [*content.claims, *content.projects]
    for row in coded:
        own = content.policy_subtopics.by_id.get(row.policy_subtopic_id or "")
        area_id = own.policy_area_id if own else None
        yield from row.must_be(rules.POLICY_AREA_MISMATCH, policy_area_id=area_id)


def _area(row: PolicyAreaRow) -> Iterator[Finding]:
    number = row.topic_number
    yield from row.must_be(rules.ID_CODE_MISMATCH, policy_area_id=f"cap_{number:02d}")
    if number != _NO_POLICY:
        name = _TOPICS.get(str(number))
        if name != row.label_en:
            expected = f"the name of topic {number}: {name or 'there is none'}"
            yield row.at("label_en").breaks(rules.LABEL_ODD, row.label_en, expected)


def _subtopic(row: PolicySubtopicRow) -> Iterator[Finding]:
    """A split keeps the number of what it is split off, so that both add up to it."""
    number = row.subtopic_number
    is_split = row.policy_subtopic_id[-1].isalpha()
    split = row.policy_subtopic_id[-1] if is_split else ""
    yield from row.must_be(
        rules.ID_CODE_MISMATCH,
        policy_subtopic_id=f"cap_{number}{split}",
        is_own=is_split or number == _NO_POLICY,
    )
    area = number if number == _NO_POLICY else number // 100
    yield from row.must_be(rules.POLICY_AREA_MISMATCH, policy_area_id=f"cap_{area:02d}")
    name = _SUBTOPICS.get(number)
    if (not row.is_own and row.label_en != name) or (is_split and name is None):
        expected = f"the name of subtopic {number}: {name or 'there is none'}"
        yield row.at("label_en").breaks(rules.LABEL_ODD, row.label_en, expected)
    if row.is_own and row.departure_en is None:
        place, expected = row.at("departure_en"), "why this dataset has a value of its own"
        yield place.breaks(rules.DEPARTURE_MISSING, told(None), expected)
