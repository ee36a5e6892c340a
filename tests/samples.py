"""Real facts for tests that need a graph and not a loader: the annotated part of Hunan's plan."""

import json
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

from graph.evidence import Evidence
from graph.model import Document, Entity, Fact, Passage, Plan, PlanFacts, Section, Span, Value

GOLD = Path(__file__).parent / "gold"
_CARD = Plan(
    id="hunan_gold",
    title="湖南省“十四五”战略性新兴产业发展规划",
    number="湘政办发〔2021〕47号",
    issuer="湖南省人民政府办公厅",
    region="湖南省",
    first_year=2021,
    last_year=2025,
    file="hunan_paragraphs.txt",
)
Key = tuple[str, ...]


@cache
def annotated_facts(plan: Plan = _CARD, lines: range = range(1, 201)) -> PlanFacts:
    """Return the gold rows of some lines as a plan's facts, under any plan's name.

    One section holds all; each line of the text is a passage.
    """
    text = (GOLD / "hunan_paragraphs.txt").read_text(encoding="utf-8")
    document = Document(plan, text, text, tuple(range(len(text))))
    starts, rows = _line_starts(text), _rows(lines)
    spans: dict[Key, list[Evidence]] = defaultdict(list)
    properties: dict[Key, dict[str, Value]] = {}
    for row in (row for row in rows if row["t"] == "node"):
        key = _key(plan.id, row)
        spans[key].append(_evidence(document, starts, row))
        properties[key] = _properties(plan.id, row)
    entities = {
        key: Entity(key[0], key[1], tuple(found), properties=properties[key], key=key[2:])
        for key, found in spans.items()
    }
    return PlanFacts(
        document,
        (Section(plan.id, 0, "正文", "", 1, None, ("正文",), Span(0, 1)),),
        _passages(plan.id, text, starts),
        tuple(sorted(entities.values(), key=lambda each: (each.label, each.name, each.id))),
        _facts(document, starts, rows, entities),
        next((each for each in entities.values() if each.name == plan.region), None),
    )


def _rows(lines: range) -> list[dict[str, Any]]:
    content = (GOLD / "hunan_dev.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in content.splitlines()]
    return [row for row in rows if row["line"] in lines]


def _line_starts(text: str) -> list[int]:
    starts, at = [], 0
    for line in text.split("\n"):
        starts.append(at)
        at += len(line) + 1
    return starts


def _evidence(document: Document, starts: list[int], row: dict[str, Any]) -> Evidence:
    start = document.text.index(row["quote"], starts[row["line"] - 1])
    return Evidence(document, Span(start, start + len(row["quote"])), "gold")


def _key(plan: str, row: dict[str, Any]) -> Key:
    if row["label"] == "Indicator":
        return "Indicator", row["name"], plan, row["name"], str(row["year"]), row["kind"], "湖南省"
    if row["label"] == "Measure":
        return "Measure", row["name"], plan, row["name"]
    return row["label"], row["name"]


def _properties(plan: str, row: dict[str, Any]) -> dict[str, Value]:
    if row["label"] == "Measure":
        return {"plan": plan}
    if row["label"] != "Indicator":
        return {}
    made: dict[str, Value] = {
        "plan": plan,
        "unit": row["unit"],
        "comparator": row["comparator"],
        "kind": row["kind"],
    }
    if row["year"] is not None:
        made["year"] = str(row["year"])
    match row["value"]:
        case [low, high]:
            made |= {"low": float(low), "high": float(high)}
        case None:
            pass
        case value:
            made["value"] = float(value)
    return made


def _passages(plan: str, text: str, starts: list[int]) -> tuple[Passage, ...]:
    lines = text.split("\n")
    return tuple(
        Passage(plan, at, Span(start, start + len(line)), line, "prose", 0, ("正文",))
        for at, (start, line) in enumerate(zip(starts, lines, strict=True))
        if line
    )


def _facts(
    document: Document,
    starts: list[int],
    rows: list[dict[str, Any]],
    entities: dict[Key, Entity],
) -> tuple[Fact, ...]:
    by_name: dict[Key, list[Entity]] = defaultdict(list)
    for entity in entities.values():
        by_name[entity.label, entity.name].append(entity)
    facts = {}
    for row in (row for row in rows if row["t"] == "edge"):
        for source in by_name[tuple(row["from"])]:
            for target in by_name[tuple(row["to"])]:
                fact = Fact(row["type"], source, target, (_evidence(document, starts, row),))
                facts[fact.id] = fact
    ordered = sorted(facts.values(), key=lambda f: (f.type, f.source.name, f.target.name, f.id))
    return tuple(ordered)
