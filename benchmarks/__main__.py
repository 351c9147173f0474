"""Runs every benchmark in a process of its own, so that none warms up another."""

import subprocess
import sys

BENCHMARKS = ("build", "quantities", "structure", "reading", "drafts", "forms")


def main() -> None:
    for name in BENCHMARKS:
        print(f"\n== {name}", flush=True)
        subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False)


if __name__ == "__main__":
    main()
