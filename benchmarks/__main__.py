"""Runs every benchmark in a process of its own, so that none warms up another."""

import argparse
import subprocess
import sys

BENCHMARKS = (
    ["build"],
    ["quantities"],
    ["structure"],
    ["reading", "--huge"],
    ["drafts"],
    ["proposals"],
    ["corpus", "--huge"],
    ["agreement"],
    ["functions"],
    ["facts"],
    ["headline"],
    ["thresholds"],
    ["forms"],
)


def main() -> None:
    argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__).parse_args()
    failed: list[str] = []
    for name, *arguments in BENCHMARKS:
        print(f"\n== {name}", flush=True)
        done = subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *arguments], check=False)
        failed += [name] if done.returncode else []
    if failed:
        sys.exit(f"stopped with an error: {', '.join(failed)}")


if __name__ == "__main__":
    main()
