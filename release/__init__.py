"""Forms of the published package for other tools, made from the published files alone."""
