"""Reads any number of reports with the build's readers: a folder of texts to a dataset of tables."""
