"""Reads the headline targets of a report: which indicator, which number, for which years."""
