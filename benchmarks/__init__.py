"""Speeds and accuracies, each printed beside something run with it; never a pass or fail."""

from pathlib import Path

# Other reports, where somebody has put some beside the project; each benchmark copes without.
CORPUS = Path("../shared/corpus")
