"""A drawing as one HTML file by pyvis: it loads nothing, and a click shows what proves a fact."""

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from graph.draw.drawing import BASELINE, INK, ROW_HEIGHT, Drawing, Line, Text
from graph.draw.fonts import printable
from graph.draw.words import words
from graph.ontology import load_ontology
from graph.shown import described, shown_name
from graph.subgraph import Relation, Subgraph

if TYPE_CHECKING:
    from pyvis.network import Network

_ADDRESS = re.compile(r"(https?)://")
_SOURCE_MAP = re.compile(r"//# sourceMappingURL=\S+?\.map")
_CROWDED_SIZE = 4.0
_OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "tooltipDelay": 100000, "dragNodes": False},
    "nodes": {"borderWidth": 0.6, "shape": "dot"},
    "edges": {"smooth": False, "selectionWidth": 0.3, "hoverWidth": 0.3},
}


def page(subgraph: Subgraph, drawing: Drawing) -> str:
    """Return an HTML page with the drawing, its legend, and a panel for what is clicked."""
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line", heading=printable(drawing.title))
    own = FileSystemLoader(Path(__file__).parent)
    network.templateEnv = Environment(
        loader=ChoiceLoader([own, network.templateEnv.loader]), autoescape=True
    )
    network.templateEnv.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    network.templateEnv.globals["page"] = _said(subgraph, drawing)
    network.path = "page.html"
    _add(network, drawing, subgraph)
    network.set_options(json.dumps(_OPTIONS))
    return _without_addresses(str(network.generate_html()))


def _without_addresses(html: str) -> str:
    r"""Return the page without any address that a browser, or a reader, could take for a load.

    In scripts, where the licence, error messages and quotes name some, http:\/\/ means the same.
    """
    return _ADDRESS.sub(r"\1:\\/\\/", _SOURCE_MAP.sub("", html))


def _add(network: "Network", drawing: Drawing, subgraph: Subgraph) -> None:
    """Add the discs and lines where the drawing has them; y runs downwards on a screen."""
    for disc in drawing.discs:
        network.add_node(
            disc.id,
            x=round(disc.x, 2),
            y=round(drawing.height - disc.y, 2),
            size=round(disc.radius, 2),
            color={
                "background": disc.colour,
                "border": INK if disc.emphasised else "#ffffff",
                "highlight": {"background": disc.colour, "border": INK},
                "hover": {"background": disc.colour, "border": INK},
            },
            borderWidth=1.4 if disc.emphasised else 0.6,
        )
        # Names are drawn where they were placed, not where vis-network would put them.
        del network.nodes[-1]["label"]
    lines = {line.id: line for line in drawing.lines}
    for relation in subgraph.relations:
        line = lines[relation.id]
        network.add_edge(
            relation.source,
            relation.target,
            id=relation.id,
            color={
                "color": line.colour,
                "opacity": round(line.opacity, 2),
                "highlight": INK,
                "hover": INK,
            },
            width=round(line.width, 2),
            dashes=[round(each * line.width, 2) for each in line.dashes] or False,
            arrows={"to": {"enabled": line.directed, "scaleFactor": 0.22}},
            smooth=_smooth(line),
        )


def _smooth(line: Line) -> dict[str, object] | bool:
    """Return how a line bends, in vis-network's words."""
    if len(line.points) != 3:  # noqa: PLR2004  # three points are one bend
        return False
    (x0, y0), (x1, y1), (x2, y2) = line.points
    left = (x2 - x0) * (y1 - y0) - (y2 - y0) * (x1 - x0) > 0
    return {"enabled": True, "type": "curvedCW" if left else "curvedCCW", "roundness": 0.18}


def _said(subgraph: Subgraph, drawing: Drawing) -> dict[str, object]:
    """Return what the page says beside the graph."""
    language = drawing.language
    said = {name: title[language] for name, title in words().items()}
    return {
        "language": "zh-Hans" if language == "zh" else "en",
        "title": printable(drawing.title),
        "words": said,
        "legend": _legend(drawing),
        "footer": [("" if language == "zh" else " ").join(t.rows) for t in drawing.footer],
        "data": {
            "words": said,
            "rowHeight": ROW_HEIGHT,
            "baseline": BASELINE,
            "labels": [
                _text(each, drawing.height) for each in (*drawing.relation_labels, *drawing.labels)
            ],
            "backdrops": [
                (
                    round(each.x, 2),
                    round(drawing.height - each.y, 2),
                    round(each.radius, 2),
                    each.colour,
                )
                for each in drawing.backdrops
            ],
            "crowded": _crowded(subgraph, drawing),
            "nodes": _nodes(subgraph, language),
            "relations": _relations(subgraph, language),
        },
    }


def _legend(drawing: Drawing) -> list[list[dict[str, str]]]:
    styles = {0: "solid", 4: "dashed"}
    groups: dict[str, list[dict[str, str]]] = defaultdict(list)
    for key in drawing.legend:
        style = styles.get(int(key.dashes[0]) if key.dashes else 0, "dotted")
        groups[key.kind].append({
            "kind": key.kind,
            "colour": key.colour,
            "style": style,
            "words": key.text.rows[0],
        })  # fmt: skip
    return list(groups.values())


def _text(text: Text, height: float) -> dict[str, object]:
    box = (text.box.left, height - text.box.top, text.box.right, height - text.box.bottom)
    return {
        "rows": text.rows,
        "box": [round(side, 2) for side in box],
        "size": round(text.size, 2),
        "colour": text.colour,
        "align": text.align,
    }


def _crowded(subgraph: Subgraph, drawing: Drawing) -> list[dict[str, object]]:
    """Return the names that found no room, small and under their discs."""
    named = {text.owner for text in drawing.labels}
    made = []
    for disc in drawing.discs:
        if disc.id not in named:
            name = printable(shown_name(subgraph.by_id[disc.id], drawing.language))
            top = drawing.height - disc.y + disc.radius
            box = [round(side, 2) for side in (disc.x, top, disc.x, top + _CROWDED_SIZE)]
            made.append({
                "rows": [name],
                "box": box,
                "size": _CROWDED_SIZE,
                "colour": INK,
                "align": "centre",
            })  # fmt: skip
    return made


def _nodes(subgraph: Subgraph, language: str) -> dict[str, object]:
    """Return what a click on each node shows: its properties, and the facts that it is in."""
    ontology = load_ontology()
    facts: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    for relation in subgraph.relations:
        said = _sentence(subgraph, relation, language)
        for end in dict.fromkeys((relation.source, relation.target)):
            facts[end].append((said, _quotes(relation)))
    return {
        node.id: {
            "title": shown_name(node, language),
            "kind": ontology.label(node.label).title[language],
            "properties": list(described(node, language)),
            "evidence": facts[node.id],
        }
        for node in subgraph.nodes
    }


def _relations(subgraph: Subgraph, language: str) -> dict[str, object]:
    """Return what a click on each relation shows."""
    types = load_ontology().relation_types
    ends = words()["from_to"][language]
    return {
        each.id: {
            "title": ends.format(
                source=shown_name(subgraph.by_id[each.source], language),
                target=shown_name(subgraph.by_id[each.target], language),
            ),
            "kind": types[each.type].title[language],
            "properties": list(described(each, language)),
            "evidence": [("", quotes)] if (quotes := _quotes(each)) else [],
        }
        for each in subgraph.relations
    }


def _sentence(subgraph: Subgraph, relation: Relation, language: str) -> str:
    source, target = (subgraph.by_id[end] for end in (relation.source, relation.target))
    kind = load_ontology().relation_type(relation.type).title[language]
    return f"{shown_name(source, language)} · {kind} · {shown_name(target, language)}"


def _quotes(relation: Relation) -> tuple[str, ...]:
    quotes = relation.properties.get("quotes")
    return tuple(dict.fromkeys(map(str, quotes))) if isinstance(quotes, tuple | list) else ()
