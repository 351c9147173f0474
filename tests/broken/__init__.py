"""Broken copies of the real package: one stated mutation each."""
