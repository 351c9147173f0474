"""The build's whole-process time beside the time Python takes to import its libraries alone."""

import subprocess
import sys
import tempfile
import time

RUNS = 5
IMPORTS = "import pandas, pyarrow, frictionless, pydantic"


def seconds(*arguments: str) -> float:
    """Best whole-process time of several runs."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        build = seconds("-m", "build", "--output", folder)
        imports = seconds("-c", IMPORTS)
    print(f"build            {build:6.2f} s (best of {RUNS}, whole process)")
    print(f"imports alone    {imports:6.2f} s ({IMPORTS})")
    print(f"ratio            {build / imports:6.2f} (aim: under 2.5)")


if __name__ == "__main__":
    main()
