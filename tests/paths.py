"""Where the repository lies, for every test that reads it."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
