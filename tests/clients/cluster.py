"""Runs the corpus mode on a real Dask cluster, in an environment of its own: python -m tests.clients.cluster"""

import os
import subprocess
import sys
from pathlib import Path

from tests.clients.environments import prepare
from tests.clients.registry import Client

ROOT = Path(__file__).parents[2]


def main() -> int:
    environment = prepare(Client("dask", "corpus_dask.py", ()))
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(environment.command, env=variables, check=False, cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(main())
