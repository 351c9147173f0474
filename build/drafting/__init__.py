"""Drafts of the coding of a new report, for a person to edit."""
