"""The published package in other tools' forms, which `writers.py` lists."""
