"""A small mutation test; the large one is `python -m tests.mutation --count 1000`."""

import pytest

from tests.mutation import is_told_twice, kill_rate, run

COUNT = 40


@pytest.mark.slow
def test_random_changes_are_found() -> None:
    results = run(COUNT, seed=5)
    provable = [result for result in results if is_told_twice(result.change)]
    survivors = [str(result.change) for result in provable if result.fault is None]
    assert kill_rate(provable) >= 0.95, "\n".join(survivors)
    # Tables of wording, drawn as often as the others, state almost everything once.
    assert kill_rate(results) >= 0.7
