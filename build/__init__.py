"""Builds the data package: source texts and coding in, validated tables out."""
