"""One module per check: a loaded package in, what was found out."""
