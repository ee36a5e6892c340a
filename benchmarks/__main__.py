"""`make bench`: every benchmark, one after the other."""

import runpy

BENCHMARKS = ("figures", "extraction")

if __name__ == "__main__":
    for name in BENCHMARKS:
        runpy.run_module(f"benchmarks.{name}", run_name="__main__")
