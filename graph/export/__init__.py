"""Exchange formats: a format's reader stands beside its writer."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.errors import BadCall, BadExchange
from graph.export.gexf import read_gexf, write_gexf
from graph.export.graphml import read_graphml, write_graphml
from graph.export.jsonl import read_facts, write_facts
from graph.export.script import read_script, write_script
from graph.subgraph import Subgraph

__all__ = ["EXPORTERS", "Exporter", "export_to", "exporter_for", "read_graph"]


@dataclass(frozen=True, slots=True)
class Exporter:
    """An exchange format.

    Attributes:
        name: as in `--format`.
        suffix: ending of its files.
        write: yields the lines of a graph, without line feeds.
        read: returns the graph of lines; messages name the file so.
    """

    name: str
    suffix: str
    write: Callable[[Subgraph], Iterator[str]]
    read: Callable[[Iterable[str], str], Subgraph]


EXPORTERS: dict[str, Exporter] = {
    each.name: each
    for each in (
        Exporter("cypher", ".cypher", write_script, read_script),
        Exporter("gexf", ".gexf", write_gexf, read_gexf),
        Exporter("graphml", ".graphml", write_graphml, read_graphml),
        Exporter("jsonl", ".jsonl", write_facts, read_facts),
    )
}


def exporter_for(path: Path, name: str | None = None) -> Exporter:
    """Return the format of a name, or else of a file's ending.

    Raises:
        BadCall: no format has this name or ending.
    """
    known = ", ".join(EXPORTERS)
    if name is not None:
        if name not in EXPORTERS:
            raise BadCall(
                f"no format is called {name}", where="--format", fix=f"write one of {known}"
            )
        return EXPORTERS[name]
    for each in EXPORTERS.values():
        if path.suffix == each.suffix:
            return each
    endings = ", ".join(each.suffix for each in EXPORTERS.values())
    raise BadCall(
        f"no format ends in {path.suffix or 'nothing'}",
        where=str(path),
        fix=f"name the file with {endings}, or add --format with one of {known}",
    )


def export_to(subgraph: Subgraph, path: Path, name: str | None = None) -> None:
    """Write a graph to a file: whole, or not at all.

    Args:
        subgraph: what to write.
        path: the file; what it held is replaced.
        name: of the format; by the file's ending when None.

    Raises:
        BadCall: no format has this name or ending, or the file cannot be written.
        BadExchange: the format cannot hold this graph.
    """
    lines = exporter_for(path, name).write(subgraph)
    partial = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with partial.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines)
        partial.replace(path)
    except OSError as error:
        raise BadCall(
            f"it cannot be written: {error.strerror}",
            where=str(path),
            fix="name a file in a folder that is there and that you may write to",
        ) from error
    finally:
        partial.unlink(missing_ok=True)


def read_graph(path: Path, name: str | None = None) -> Subgraph:
    """Return the graph of a file.

    Raises:
        BadCall: no format has this name or ending, or there is no such file.
        BadExchange: the file, or a line of it, cannot be read as this format.
        FalseQuote: a quote is not what its passage says.
    """
    form = exporter_for(path, name)
    try:
        with path.open(encoding="utf-8", newline="\n") as file:
            return form.read(file, str(path))
    except UnicodeDecodeError as error:
        raise BadExchange("it is not UTF-8", where=str(path), fix="export it again") from error
    except OSError as error:
        raise BadCall(
            f"it cannot be read: {error.strerror}", where=str(path), fix="name a file that is there"
        ) from error
