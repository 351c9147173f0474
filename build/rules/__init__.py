"""What the build promises of its sources: each kind of finding, declared once."""
