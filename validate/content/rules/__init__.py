"""The rules of content: what a published package promises beyond its form."""
