"""What a word of sources/codebook/subtopic_words.csv names."""

from typing import NamedTuple


class TopicWord(NamedTuple):
    """The policy subtopic of a word; `is_weak` where it counts only beside no other word."""

    policy_subtopic_id: str
    is_weak: bool
