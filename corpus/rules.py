"""Rules of corpora: why a text is refused, and what of it is in doubt."""

from validate.finding import Rule, Severity

TEXT_TOO_LONG = Rule(
    "text-too-long",
    "A report has at most a million characters.",
    "is this one report? cut the file into the reports it holds",
)
TEXT_NOT_THERE = Rule(
    "text-not-there",
    "Every file can be opened, and every row has a text in its column `text`.",
    "look at the rights of the file, or at what stands in the row",
)
TEXT_EMPTY = Rule(
    "text-empty",
    "Every text has characters.",
    "leave the file or row out, or give it its text",
)
TEXT_NOT_UTF8 = Rule(
    "text-not-utf8",
    "Every text is in UTF-8.",
    "convert it to UTF-8",
)
TEXT_UNREADABLE = Rule(
    "text-unreadable",
    "Every text can be read to its end.",
    "tell the project of this text: no text should stop a reader",
)
TEXT_ENDS_WORKER = Rule(
    "text-ends-worker",
    "Reading a text leaves the process alive that reads it.",
    "look at the text: it ended the process twice, alone too",
)
YEAR_UNKNOWN = Rule(
    "year-unknown",
    "Every report tells which year it plans for, or the input says so.",
    "give the year in a column `year`",
)
PLACE_UNKNOWN = Rule(
    "place-unknown",
    "The place of every report is told by the input or its text, and in the list of divisions.",
    "give the whole name of the place in a column `place`, and its level where two have one name",
    Severity.WARNING,
)
LEVEL_UNKNOWN = Rule(
    "level-unknown",
    "A level that is given is country, province, prefecture or county, or a usual word for one.",
    "correct it, or leave it out: it follows from the place",
    Severity.WARNING,
)
INPUT_UNFIT = Rule(
    "input-unfit",
    "Texts come as a folder of .txt and .md files, or as Parquet, CSV or JSONL with a column `text`.",
    "give such a folder or file, in UTF-8",
)
WORKER_DIFFERS = Rule(
    "worker-differs",
    "All workers read with the version of the readers that the run has.",
    "give the workers this checkout, and start them again; what was read is kept",
)
WORKERS_DIE = Rule(
    "workers-die",
    "Workers live while they read texts that no worker died of.",
    "give them more memory, or start fewer (`--workers`); what was read is kept",
)
CLUSTER_LOST = Rule(
    "cluster-lost",
    "The scheduler of a Dask cluster answers until the run ends.",
    "start the cluster, and the same command again: what was read is kept",
)
FOLDER_NOT_A_CORPUS = Rule(
    "folder-not-a-corpus",
    "A corpus is written to an empty folder or over an older corpus.",
    "choose an empty folder; nothing was changed",
)

# What a person who only has texts may do; people who code a report are told otherwise.
ADVICE = {
    "structure-number-gap": "look at the heading: does a part of the text lack before it?",
    "structure-number-repeated": "look at the heading: does a part stand in the text twice?",
    "unbalanced-quotes": "look at the paragraph: a mark or words may be lost; it is read all the same",
    "number-not-understood": "its row in quantities has no value: read the words before you count",
    "range-reversed": "look at the words: a misprint, or two numbers that are no range",
    "percent-unlikely": "look at the words: a misprint, or a share of something else",
    "rank-unlikely": "look at the words: a misprint, or no rank",
}
