"""Runs the contract of the stores on every engine and prints the tables of results.

Run `python -m benchmarks.contract > benchmarks/CONTRACT.md`; what is given beyond goes to pytest.
"""

import sys
from collections import defaultdict
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ALONE = "embedded alone"
ENGINES = ("embedded", "neo4j-5", "neo4j-current", ALONE)
HEAD = "\n| | " + " | ".join(ENGINES) + " |\n|---|" + "---|" * len(ENGINES)


@dataclass(frozen=True, slots=True)
class Case:
    """A test on an engine: what it states, and the attack that it makes."""

    engine: str
    behaviour: str
    attack: str


@dataclass
class Results:
    """A plugin of pytest that keeps how each test ended."""

    cases: dict[str, Case] = field(default_factory=dict)
    outcomes: dict[str, str] = field(default_factory=dict)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep what each test states and on which engine it runs."""
        for item in items:
            if not isinstance(item, pytest.Function):
                continue
            given = item.callspec.params if hasattr(item, "callspec") else {}
            states = (item.function.__doc__ or item.name).strip().splitlines()[0]
            attack = given.get("query", "") if "test_attacks" in item.nodeid else ""
            self.cases[item.nodeid] = Case(str(given.get("engine", ALONE)), states, str(attack))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the outcome: of the test itself, else of what failed or was skipped around it."""
        if report.when == "call" or report.outcome != "passed":
            self.outcomes[report.nodeid] = report.outcome

    def rows(self, *, attacks: bool) -> list[tuple[str, tuple[str, ...]]]:
        """Return what is stated, or each attack, with how many tests passed on each engine."""
        found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for node, case in self.cases.items():
            if bool(case.attack) == attacks and node in self.outcomes:
                found[case.attack or case.behaviour][case.engine].append(self.outcomes[node])
        return [
            (stated, tuple(_told(by_engine[engine]) for engine in ENGINES))
            for stated, by_engine in found.items()
        ]


def _told(outcomes: list[str]) -> str:
    """Return how many of some tests passed, and of the others that they did not."""
    passed, skipped = outcomes.count("passed"), outcomes.count("skipped")
    told = "" if not outcomes else f"{passed} of {len(outcomes)}" if len(outcomes) > 1 else "passed"
    if passed == len(outcomes):
        return told
    return "skipped" if skipped == len(outcomes) else f"FAILED ({told})"


def _printed(title: str, rows: list[tuple[str, tuple[str, ...]]], mark: str = "") -> None:
    print(f"\n## {title}\n{HEAD}")
    for stated, cells in rows:
        text = stated.replace("|", "\\|").replace("\n", "⏎")
        print(f"| {mark}{text}{mark} | {' | '.join(cells)} |")


def main() -> None:
    """Run the tests, print both tables, and end as the tests did."""
    results = Results()
    with redirect_stdout(sys.stderr):
        status = pytest.main(
            [str(ROOT / "tests" / "contract"), "-q", "-p", "no:cacheprovider", *sys.argv[1:]],
            plugins=[results],
        )
    print("# The contract of the stores, by engine\n\nMade by `python -m benchmarks.contract`.")
    _printed("Behaviours", results.rows(attacks=False))
    _printed("Attacks", results.rows(attacks=True), "`")
    sys.exit(status)


if __name__ == "__main__":
    main()
