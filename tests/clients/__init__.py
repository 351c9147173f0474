"""Loads the published package with the real clients, each in an environment of its own."""
