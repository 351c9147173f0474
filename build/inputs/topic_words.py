"""Reads sources/codebook/subtopic_words.csv: the words that name a policy subtopic."""

from collections.abc import Container
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from build.inputs.csv_file import read_rows
from build.report.findings import Findings
from build.report.topic_words import TopicWord
from build.rules.files import UNKNOWN_CODE, WORD_TWICE


class _TopicWords(BaseModel):
    """A row: a subtopic and its words, parted by blanks."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_min_length=1)

    policy_subtopic_id: str
    words_zh: str


def read_topic_words(path: Path, subtopics: Container[str]) -> dict[str, TopicWord]:
    """The subtopic of each word of a codebook folder. Words behind `/` are weak.

    Raises:
        InvalidInput: what read_rows finds, `unknown-code` for a subtopic that is not one of
            `subtopics`, `word-twice` for a word that two rows have.
    """
    rows, faults = read_rows(path / "subtopic_words.csv", _TopicWords)
    findings = Findings(faults)
    words: dict[str, TopicWord] = {}
    for located in rows:
        row = located.row
        if row.policy_subtopic_id not in subtopics:
            at = located.at("policy_subtopic_id")
            findings.append(at.breaks(UNKNOWN_CODE, row.policy_subtopic_id))
        strong, _, _ = row.words_zh.partition("/")
        for word in row.words_zh.replace("/", " ").split():
            own = TopicWord(row.policy_subtopic_id, word not in strong.split())
            if words.setdefault(word, own).policy_subtopic_id != row.policy_subtopic_id:
                told = word, f"words that {words[word].policy_subtopic_id} has not"
                findings.append(located.at("words_zh").breaks(WORD_TWICE, *told))
    findings.stop()
    return words
