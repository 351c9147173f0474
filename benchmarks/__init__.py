"""Speeds and accuracies, each printed beside something run with it; never a pass or fail."""
