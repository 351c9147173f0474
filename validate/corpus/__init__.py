"""Proves a corpus: many reports in few large files, read as a stream, one report after another."""
