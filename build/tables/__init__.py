"""Rows of the published tables, from texts, quantities and coding."""
