"""Repairs of a source text: what a rule can decide, and what only a reader can."""
