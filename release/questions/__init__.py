"""The questions of docs/questions/, answered from the published package: their page and plots."""
