"""The outline of a report text: headings, items, paragraphs, sentences."""
