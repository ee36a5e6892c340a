"""A folder of CSV files for `neo4j-admin database import full`, with what runs it.

A file for each label, and one for each relation type between two labels; `import.sh` runs the
tool, `after-import.cypher` then makes the constraints, the index, and what the tool cannot.

The tool, measured on Neo4j 5.26: a quoted cell comes back as it is, whatever it holds; "" is an
empty text, and a bare empty cell no property. In an array "" is no property either: so empty
lists are made afterwards where the ontology requires the list, and else, as a list of one empty
text, refused. The parts of an array have no quotes of their own: the character between them is
one that no list holds.

Values are exact, for the tool reads them: `=1+1` stays a formula in a spreadsheet.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from graph import cypher
from graph.errors import BadExchange, UnknownName
from graph.model import Scalar, Value
from graph.ontology import load_ontology
from graph.ontology.loading import Property
from graph.properties import declared
from graph.subgraph import Node, Relation, Subgraph, property_names

Rows = Iterator[str]
_Thing = Node | Relation

_TYPES = {"string": "string", "integer": "long", "float": "double", "boolean": "boolean"}
_PARSE: dict[str, Callable[[str], Scalar]] = {
    "string": str,
    "long": int,
    "double": float,
    "boolean": {"true": True, "false": False}.__getitem__,
}
# Control characters that part things come first, then those for private use.
_DELIMITERS: tuple[str, ...] = (*"\x1f\x1e\x1d\x1c", *map(chr, range(0xE000, 0xF900)))
_COMMAND, _AFTERWARDS = "import.sh", "after-import.cypher"
_NODES = re.compile(r"([A-Za-z]+)\.csv")
_RELATIONS = re.compile(r"[A-Za-z]+-([A-Z_]+)-[A-Za-z]+\.csv")
_CELL = re.compile(r'(?:"(?P<text>[^"]*(?:""[^"]*)*)"|(?P<bare>[^",\n]*))(?P<end>,|\n)')
_FIX = "export it again"
_SCRIPT = """\
#!/bin/sh
# Imports this folder into an empty database of Neo4j 5.26 or later that does not run:
#   sh import.sh
# and, when the database runs again:
#   cypher-shell -f after-import.cypher
# NEO4J_ADMIN is the tool where the path does not find it. More options are passed on, such as
# --overwrite-destination, which takes out what the database held.
cd "$(dirname "$0")" || exit 1
exec "${{NEO4J_ADMIN:-neo4j-admin}}" database import full "$@" \\
  --delimiter=, --quote='"' --array-delimiter=U+{delimiter:04X} --multiline-fields={multiline} \\
  --legacy-style-quoting=false --ignore-empty-strings=false --trim-strings=false \\
  --id-type=string --input-encoding=UTF-8 --strict=true --bad-tolerance=0 \\
  {files}"""


# Writing


def write_bulk_csv(subgraph: Subgraph) -> Iterator[tuple[str, Rows]]:
    """Yield the files of a graph: name and rows; a row has no line feed at its end.

    Raises:
        BadExchange: the import tool cannot hold a value; the message names it.
    """
    ontology = load_ontology()
    tables = _by_file(subgraph)
    properties = {file: _properties(file) for file in tables}
    delimiter = _delimiter(subgraph)
    yield _COMMAND, iter((_command(subgraph, tables, delimiter),))
    yield (
        _AFTERWARDS,
        iter(
            [
                "// After the import: constraints, the full-text index, and lists that are empty.",
                *(f"{each};" for each in (*cypher.constraints(ontology), cypher.search_index())),
                *(f"{each};" for file in tables for each in _emptied(file, tables[file])),
            ]
        ),
    )
    for file, things in tables.items():
        yield file, _rows(things, properties[file], delimiter)


def _by_file(subgraph: Subgraph) -> dict[str, list[_Thing]]:
    """Return nodes and relations by the file that they belong in, nodes first."""
    labels = {node.id: node.label for node in subgraph.nodes}
    nodes: dict[str, list[_Thing]] = defaultdict(list)
    relations: dict[str, list[_Thing]] = defaultdict(list)
    for node in subgraph.nodes:
        nodes[f"{node.label}.csv"].append(node)
    for each in subgraph.relations:
        relations[f"{labels[each.source]}-{each.type}-{labels[each.target]}.csv"].append(each)
    return {file: held[file] for held in (nodes, relations) for file in sorted(held)}


def _properties(file: str) -> Mapping[str, Property]:
    """Return what the ontology declares for the things of a file.

    Raises:
        LookupError: no file is called so.
        UnknownName: the ontology does not know its label or type.
    """
    ontology = load_ontology()
    if found := _NODES.fullmatch(file):
        return ontology.label(found[1]).properties
    if found := _RELATIONS.fullmatch(file):
        return ontology.relation_type(found[1]).properties
    raise LookupError("its name is no label's, nor a relation type's between two labels")


def _delimiter(subgraph: Subgraph) -> str:
    """Return a character that no list holds."""
    held = {
        character
        for thing in _all(subgraph)
        for value in thing.properties.values()
        if isinstance(value, tuple)
        for each in value
        for character in str(each)
    }
    return next(each for each in _DELIMITERS if each not in held)


def _command(subgraph: Subgraph, files: Iterable[str], delimiter: str) -> str:
    """Return the script that imports some files."""
    values = (value for thing in _all(subgraph) for value in thing.properties.values())
    # The tool is slower when a cell may hold the end of a line.
    broken = any(re.search(r"[\n\r]", str(each)) for value in values for each in _parts(value))
    options = " \\\n  ".join(map(_option, files))
    return _SCRIPT.format(
        delimiter=ord(delimiter), multiline=str(broken).lower(), files=options or "--nodes="
    )


def _all(subgraph: Subgraph) -> tuple[_Thing, ...]:
    return (*subgraph.nodes, *subgraph.relations)


def _parts(value: Value) -> Sequence[Scalar]:
    return value if isinstance(value, tuple) else (value,)


def _option(file: str) -> str:
    # ./: the tool of 2026 takes no file without a folder.
    if found := _NODES.fullmatch(file):
        return f"--nodes={found[1]}{cypher.second_label(load_ontology().label(found[1]))}=./{file}"
    return f"--relationships={file.split('-')[1]}=./{file}"


def _emptied(file: str, things: Sequence[_Thing]) -> Iterator[str]:
    """Yield the statements that make the empty lists of a file."""
    ontology = load_ontology()
    for name in property_names(things):
        if any(thing.properties.get(name) == () for thing in things):
            if found := _NODES.fullmatch(file):
                yield cypher.empty_lists_of_nodes(ontology.label(found[1]), name)
            else:
                yield cypher.empty_lists_of_relations(
                    ontology.relation_type(file.split("-")[1]), name
                )


def _rows(things: Sequence[_Thing], properties: Mapping[str, Property], delimiter: str) -> Rows:
    columns = property_names(things)
    typed = (_header(properties[name]) for name in columns)
    ends = () if isinstance(things[0], Node) else (":START_ID", ":END_ID")
    yield ",".join((*ends, "id:string" if ends else "id:ID", *typed))
    for thing in things:
        ids = (thing.id,) if isinstance(thing, Node) else (thing.source, thing.target, thing.id)
        values = (_cell(thing, properties[name], delimiter) for name in columns)
        yield ",".join((*map(_quoted, ids), *values))


def _header(about: Property) -> str:
    kind = _TYPES[about.type.removesuffix("s")]
    return f"{about.name}:{kind}{'[]' if about.type.endswith('s') else ''}"


def _cell(thing: _Thing, about: Property, delimiter: str) -> str:
    value = thing.properties.get(about.name)
    if value == ("",) or (value == () and not about.required):
        raise BadExchange(
            f"{about.name} is {list(value)}, which neo4j-admin cannot import",
            where=thing.id,
            fix="export as cypher, or leave the property out",
        )
    match value:
        case None:
            return ""
        case str():
            return _quoted(value)
        case tuple():
            return _quoted(delimiter.join(map(_plain, value)))
    return _plain(value)


def _plain(value: Scalar) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


# Reading


def read_bulk_csv(files: Mapping[str, str], folder: str = "folder") -> Subgraph:
    """Return the graph of the files that `write_bulk_csv` wrote, by their names.

    Raises:
        BadExchange: a file is missing or no such file; the message names it, and the row.
    """
    given = re.search(r"--array-delimiter=U\+([0-9A-F]{4})", files.get(_COMMAND, ""))
    if given is None:
        raise BadExchange(f"it has no {_COMMAND} that we wrote", where=folder, fix=_FIX)
    nodes: list[Node] = []
    relations: list[Relation] = []
    for file in sorted(each for each in files if each.endswith(".csv")):
        for thing in _things(file, files[file], chr(int(given[1], 16)), folder):
            if isinstance(thing, Node):
                nodes.append(thing)
            else:
                relations.append(thing)
    graph = Subgraph.of(nodes, relations)
    if len(graph.relations) != len(relations) or len(graph.nodes) != len(nodes):
        raise BadExchange("an end is not there, or an id stands twice", where=folder, fix=_FIX)
    return graph


def _things(file: str, text: str, delimiter: str, folder: str) -> Iterator[_Thing]:
    number = 1
    try:
        properties = _properties(file)
        rows = _cells(text)
        header = [str(cell).partition(":")[::2] for cell in next(rows)]
        for row in rows:
            number += 1
            held = {
                name: _value(kind, cell, delimiter)
                for (name, kind), cell in zip(header, row, strict=True)
                if cell is not None
            }
            yield _thing(file, properties, row, held)
    except (ValueError, LookupError, UnknownName) as error:
        where = f"{folder}/{file}: row {number}"
        raise BadExchange(str(error), where=where, fix=_FIX) from error


def _thing(
    file: str, properties: Mapping[str, Property], row: Sequence[str | None], held: dict[str, Any]
) -> _Thing:
    made = declared(properties, held, beside=("", "id"))
    if found := _NODES.fullmatch(file):
        return Node(held["id"], found[1], made)
    return Relation(held["id"], file.split("-")[1], str(row[0]), str(row[1]), made)


def _cells(text: str) -> Iterator[list[str | None]]:
    """Yield the rows of a file; a bare empty cell is None.

    Raises:
        ValueError: a quote is not closed, or the last row is cut.
    """
    row: list[str | None] = []
    at = 0
    while at < len(text) or row or not at:
        found = _CELL.match(text, at)
        if found is None:
            raise ValueError("a cell is not whole")
        quoted = found["text"]
        row.append(quoted.replace('""', '"') if quoted is not None else found["bare"] or None)
        if found["end"] == "\n":
            yield row
            row = []
        at = found.end()


def _value(kind: str, cell: str, delimiter: str) -> Value:
    if not kind.endswith("[]"):
        return _PARSE.get(kind, str)(cell)
    parts = cell.split(delimiter) if cell else []
    # A list of mixed parts does not fit any property: `declared` says so.
    return tuple(map(_PARSE[kind.removesuffix("[]")], parts))  # type: ignore[return-value]
