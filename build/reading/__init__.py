"""Text to sections, sentences and quantities.

Lengths and shares at which a rule turns are constants with a reason beside them;
`python -m benchmarks.thresholds` prints how many reports other values would read otherwise.
"""
