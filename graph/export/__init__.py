"""Exchange formats: a format's reader stands beside its writer."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.errors import BadCall, BadExchange
from graph.export.bulk_csv import read_bulk_csv, write_bulk_csv
from graph.export.folders import read_files, write_files
from graph.export.gexf import read_gexf, write_gexf
from graph.export.graphml import read_graphml, write_graphml
from graph.export.jsonl import read_facts, write_facts
from graph.export.script import read_script, write_script
from graph.files import write_lines
from graph.subgraph import Subgraph

__all__ = [
    "EXPORTERS",
    "FOLDERS",
    "Exporter",
    "FolderExporter",
    "export_to",
    "read_graph",
]


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


@dataclass(frozen=True, slots=True)
class FolderExporter:
    """An exchange format of several files in a folder.

    Attributes:
        name: as in `--format`.
        write: yields name and rows of each file of a graph; rows have no line feed at their end.
        read: returns the graph of files, given by name; messages name the folder so.
    """

    name: str
    write: Callable[[Subgraph], Iterator[tuple[str, Iterator[str]]]]
    read: Callable[[Mapping[str, str], str], Subgraph]


FOLDERS: dict[str, FolderExporter] = {
    "csv": FolderExporter("csv", write_bulk_csv, read_bulk_csv),
}


def _exporter(path: Path, name: str | None, otherwise: str) -> Exporter:
    """Return the format of a name, or else of a file's ending; folders have none."""
    if name in EXPORTERS:
        return EXPORTERS[name]
    if name is not None:
        known = ", ".join(sorted((*EXPORTERS, *FOLDERS)))
        raise BadCall(f"no format is called {name}", where="--format", fix=f"write one of {known}")
    for each in EXPORTERS.values():
        if path.suffix == each.suffix:
            return each
    endings = ", ".join(each.suffix for each in EXPORTERS.values())
    raise BadCall(
        f"no format ends in {path.suffix or 'nothing'}",
        where=str(path),
        fix=f"name a file with {endings}{otherwise}",
    )


def export_to(subgraph: Subgraph, path: Path, name: str | None = None) -> None:
    """Write a graph to a file, or a folder: whole, or not at all.

    Args:
        subgraph: what to write.
        path: the file, of which the content is replaced; or a folder that is new or empty.
        name: of the format; by the file's ending when None.

    Raises:
        BadCall: no format has this name or ending, or the file cannot be written.
        BadExchange: the format cannot hold this graph.
    """
    if name in FOLDERS:
        write_files(path, FOLDERS[name].write(subgraph))
        return
    form = _exporter(path, name, ", or add --format csv for a folder")
    write_lines(path, form.write(subgraph))


def read_graph(path: Path, name: str | None = None) -> Subgraph:
    """Return the graph of a file, or of a folder when the format is one of folders.

    Raises:
        BadCall: no format has this name or ending, or there is no such file.
        BadExchange: the file, or a line of it, cannot be read as this format.
        FalseQuote: a quote is not what its passage says.
    """
    if name in FOLDERS:
        return FOLDERS[name].read(read_files(path), str(path))
    form = _exporter(path, name, "; plangraph build reads a plan's own text")
    try:
        with path.open(encoding="utf-8", newline="\n") as file:
            return form.read(file, str(path))
    except UnicodeDecodeError as error:
        raise BadExchange("it is not UTF-8", where=str(path), fix="export it again") from error
    except OSError as error:
        raise BadCall(
            f"it cannot be read: {error.strerror}", where=str(path), fix="name a file that is there"
        ) from error
