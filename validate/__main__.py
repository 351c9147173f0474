"""Starts the command line."""

import sys
from io import TextIOWrapper

from .command import main

if __name__ == "__main__":
    # A terminal that cannot show Chinese gets escapes, not a traceback.
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    main()
