"""Proves a published data package from its published files alone; imports nothing from the build."""
