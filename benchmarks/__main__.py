"""`make bench`: every benchmark, or those that are named, one after the other, into RESULTS.md."""

import sys

from benchmarks.results import keep, machine, measured

BENCHMARKS = ("figures", "extraction", "writing", "loading")

if __name__ == "__main__":
    for name in sys.argv[1:] or BENCHMARKS:
        words = machine()
        keep(name, words, measured(name))
