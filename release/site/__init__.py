"""The published package as a site: pages to read, search and point at, from its files alone."""
