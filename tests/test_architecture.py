"""How the house is built: which way imports go, and what stands where."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("graph", "loaders", "queries", "views")
MODULES = (
    ROOT / "app.py",
    ROOT / "cli.py",
    *(
        path
        for package in (*PACKAGES, "commands", "tests", "benchmarks")
        for path in sorted((ROOT / package).rglob("*.py"))
    ),
)
MAY_IMPORT = {
    "graph": {"graph"},
    "loaders": {"loaders", "graph"},
    "queries": {"queries", "graph"},
    "views": {"views", "queries", "loaders", "graph"},
}
LONGEST_MODULE = 400
CHINESE = re.compile(r"[\u4e00-\u9fff]")
# What begins a statement; a pattern such as (a:Cluster) cannot stand in code without one.
CYPHER = re.compile(
    r"\b(MATCH|MERGE|UNWIND|CREATE (CONSTRAINT|INDEX|FULLTEXT)|DETACH DELETE)\b ?[(\w$]"
)


def name(path: Path) -> str:
    """Return a module's path below the root, for messages."""
    return path.relative_to(ROOT).as_posix()


def modules_of(package: str) -> list[Path]:
    """Return the modules of a package."""
    return sorted((ROOT / package).rglob("*.py"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Return the nodes of a module's syntax tree."""
    return tuple(ast.walk(ast.parse(path.read_text("utf-8"))))


def imported(path: Path) -> Iterator[str]:
    """Yield the top-level package of each import of a module, also of those within functions."""
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """Yield each string of a module with its line, docstrings left out."""
    prose = {
        id(node.body[0].value)
        for node in nodes(path)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in nodes(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.lineno, node.value


class TestImports:
    """Imports go one way: graph knows nobody; loaders and queries know graph."""

    @pytest.mark.parametrize("package", PACKAGES)
    def test_go_one_way(self, package: str) -> None:
        """No module imports a package that stands above its own."""
        ours = {*PACKAGES, "app", "cli", "commands", "tests", "benchmarks"}
        wrong = [
            f"{name(path)} imports {found}"
            for path in modules_of(package)
            for found in imported(path)
            if found in ours - MAY_IMPORT[package]
        ]
        assert wrong == []

    def test_the_embedded_engine_stands_in_one_module(self) -> None:
        """The engine's package is imported in one place, so that another can replace it."""
        assert len([path for path in MODULES if "arcadedb_embedded" in imported(path)]) == 1

    @pytest.mark.parametrize("package", ["graph", "loaders", "queries"])
    def test_only_views_know_streamlit(self, package: str) -> None:
        """What computes does not know how it is shown."""
        assert [name(path) for path in modules_of(package) if "streamlit" in imported(path)] == []


class TestWhatStandsWhere:
    """Cypher, vocabulary and long things stand where they belong."""

    def test_cypher(self) -> None:
        """Cypher stands in graph/cypher.py and in queries/*.cypher, nowhere else in the code."""
        wrong = [
            f"{name(path)}:{line}"
            for package in PACKAGES
            for path in modules_of(package)
            if name(path) != "graph/cypher.py"
            for line, text in literals(path)
            if CYPHER.search(text)
        ]
        assert wrong == []

    def test_chinese(self) -> None:
        """Chinese stands in loaders' grammar alone; words are data, and the app's are in a file."""
        wrong = [
            f"{name(path)}:{line} {text}"
            for package in ("graph", "queries", "views")
            for path in modules_of(package)
            # The titles of what all relations with evidence share; they belong to no one file.
            if name(path) != "graph/ontology/loading.py"
            for line, text in literals(path)
            if CHINESE.search(text)
        ]
        assert wrong == []

    def test_length(self) -> None:
        """A module has one idea, and at most 400 lines for it."""
        lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
        assert {path: lines for path, lines in lengths.items() if lines > LONGEST_MODULE} == {}
