"""Patterns that are tried only where one of their signs stands."""

import importlib
import pkgutil
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import fields
from typing import Any

import pytest

import loaders
from loaders.extractors import designations, organisations
from loaders.lexicon import Lexicon
from loaders.lists import grammar as rules_of_clauses
from loaders.lists import led, lists, stretches, uses
from loaders.lists.grammar import grammar
from loaders.names import names
from loaders.text.sought import Sought, Telling, sought

# How an expression is read is no public part of the standard library; tests alone look into it.
PARSER = importlib.import_module("re._parser")
AHEAD = 1
MANY = 2000


def all_sought() -> Iterator[tuple[str, Sought]]:
    """Yield every such pattern of the loaders, with where it stands."""
    for module in pkgutil.walk_packages(loaders.__path__, "loaders."):
        for name, value in vars(importlib.import_module(module.name)).items():
            held = value if isinstance(value, tuple) else (value,)
            for number, each in enumerate(held):
                if isinstance(each, Sought):
                    yield f"{module.name}.{name}.{number}", each
    rules = grammar(Lexicon())
    for part in (rules, rules.uses):
        for field in fields(part):
            if isinstance(each := getattr(part, field.name), Sought):
                yield f"grammar.{field.name}", each
    yield from made_of_words()


def made_of_words() -> Iterator[tuple[str, Sought]]:
    """Yield the patterns that are made when the words of the lexicon are first read."""
    for module, name in (
        (led, "_who"),
        (designations, "_statuses"),
        (designations, "_wanted_pattern"),
        (organisations, "_office_pattern"),
    ):
        yield f"{module.__name__}.{name}", vars(module)[name](Lexicon())


def can_lack(expression: Iterable[tuple[Any, Any]], signs: Collection[str]) -> bool:
    """Say whether something fits a parsed expression without any of some signs or words."""
    parts = list(expression)
    words = tuple(sign for sign in signs if len(sign) > 1)
    begun = (openings(parts[at:]) for at in range(len(parts) if words else 0))
    if any(all(text.startswith(words) for text, _ in each) for each in begun):
        return False
    lacks: dict[str, Callable[[Any], bool]] = {
        "LITERAL": lambda sign: chr(sign) not in signs,
        "IN": lambda held: any(
            str(kind) != "LITERAL" or chr(sign) not in signs for kind, sign in held
        ),
        "BRANCH": lambda held: any(can_lack(each, signs) for each in held[1]),
        "SUBPATTERN": lambda held: can_lack(held[-1], signs),
        "MAX_REPEAT": lambda held: held[0] == 0 or can_lack(held[2], signs),
        "MIN_REPEAT": lambda held: held[0] == 0 or can_lack(held[2], signs),
        "ASSERT": lambda held: held[0] != AHEAD or can_lack(held[1], signs),
    }
    return all(lacks.get(str(kind), lambda _: True)(what) for kind, what in parts)


def openings(expression: Iterable[tuple[Any, Any]]) -> set[tuple[str, bool]]:
    """Return how what fits a parsed expression may begin, and whether that is all of it."""
    known: dict[str, Callable[[Any], set[tuple[str, bool]]]] = {
        "LITERAL": lambda sign: {(chr(sign), True)},
        "IN": of_class,
        "BRANCH": lambda held: {one for each in held[1] for one in openings(each)},
        "SUBPATTERN": lambda held: openings(held[-1]),
        "MAX_REPEAT": of_repeat,
        "ASSERT": lambda _: {("", True)},
        "ASSERT_NOT": lambda _: {("", True)},
    }
    begun = {("", True)}
    for kind, what in expression:
        each = known[str(kind)](what) if str(kind) in known else {("", False)}
        begun = {
            (text + more, goes_on) if whole else (text, whole)
            for text, whole in begun
            for more, goes_on in each
        }
        if len(begun) > MANY:
            return {("", False)}
        if not any(whole for _, whole in begun):
            break
    return begun


def of_class(held: Iterable[tuple[Any, Any]]) -> set[tuple[str, bool]]:
    """Return the openings of a class of signs."""
    signs = list(held)
    known = all(str(kind) == "LITERAL" for kind, _ in signs)
    return {(chr(sign), True) for _, sign in signs} if known else {("", False)}


def of_repeat(held: tuple[int, int, Any]) -> set[tuple[str, bool]]:
    """Return the openings of what may be left out; of more than that nothing is known."""
    once = openings(held[2])
    return once | {("", True)} if (held[0], int(held[1])) == (0, 1) else {("", False)}


def can_open_otherwise(expression: Iterable[tuple[Any, Any]], signs: str) -> bool:
    """Say whether what fits a parsed expression can begin with none of some signs."""
    for kind, what in expression:
        name = str(kind)
        if name in {"ASSERT", "ASSERT_NOT", "AT"}:
            continue
        if name == "BRANCH":
            return any(can_open_otherwise(each, signs) for each in what[1])
        if name in {"MAX_REPEAT", "MIN_REPEAT"} and what[0] == 0:
            # What is optional may be left out: what follows may begin it too.
            if can_open_otherwise(what[-1], signs):
                return True
            continue
        if name in {"SUBPATTERN", "MAX_REPEAT", "MIN_REPEAT"}:
            return can_open_otherwise(what[-1], signs)
        return can_lack([(kind, what)], signs)
    return True


def signs_of(each: Sought) -> Collection[str]:
    """Return the signs or words of which every match must have one."""
    if each.signs.pattern.startswith("["):
        return each.signs.pattern[1:-1].replace("\\", "")
    return [text for text, _ in openings(PARSER.parse(each.signs.pattern))]


class TestSigns:
    """What is looked for first is in whatever is sought."""

    @pytest.mark.parametrize(
        "each", [each for _, each in all_sought()], ids=[name for name, _ in all_sought()]
    )
    def test_are_in_every_match(self, each: Sought) -> None:
        """Nothing fits a pattern of the loaders without one of its signs."""
        assert not can_lack(PARSER.parse(each.pattern.pattern), signs_of(each))

    @pytest.mark.parametrize(
        "form", grammar(Lexicon()).uses.forms, ids=lambda each: "".join(sorted(each.signs))
    )
    def test_of_both_kinds_are_in_every_form_of_use(self, form: uses.Form) -> None:
        """No clause has a form of use without a sign of either kind."""
        parsed = PARSER.parse(form.pattern.pattern)
        assert not can_lack(parsed, form.signs)
        assert not can_lack(parsed, form.also)

    @pytest.mark.parametrize(
        "expression", ["[甲乙]丙?", "(?:甲|丙)", "甲?丙", "(?<=甲)丙", "(?!甲).", "[^甲]"]
    )
    def test_that_a_match_can_lack_are_told(self, expression: str) -> None:
        """The proof fails for an expression that fits something without the sign."""
        assert can_lack(PARSER.parse(expression), "甲")

    @pytest.mark.parametrize(
        "expression", ["乙?甲[丙丁]", "(?:甲丙|丁?甲丁)+", "乙(?:甲(?:丙|丁乙))"]
    )
    def test_are_words(self, expression: str) -> None:
        """A word is in every match where its signs stand side by side."""
        assert not can_lack(PARSER.parse(expression), ("甲丙", "甲丁"))

    @pytest.mark.parametrize(
        "expression", ["甲乙?丙", "甲[丙丁乙]", "甲.", "(?:甲|乙)丙", "甲(?=丙)"]
    )
    def test_that_words_can_be_lacking_is_told(self, expression: str) -> None:
        """The proof fails where another sign may stand between, or the word is not all there."""
        assert can_lack(PARSER.parse(expression), ("甲丙", "甲丁"))


class TestTelling:
    """One look at a stretch tells which of many patterns may fit there."""

    @pytest.mark.parametrize(
        ("stretch", "told"), [("", 0), ("丁", 0), ("丁甲", 0b001), ("丙", 0b110), ("丙甲", 0b111)]
    )
    def test_has_a_bit_for_each_pattern(self, stretch: str, told: int) -> None:
        """The bit of a pattern is there where one of its signs stands."""
        telling = Telling(frozenset("甲"), frozenset("乙丙"), frozenset("丙"))
        assert telling.of(stretch) == told


class TestFirstSigns:
    """Where a form is tried only at a first sign, each way to begin it is among those."""

    def test_of_clauses(self) -> None:
        """Where a clause may end, each form begins with a sign: the rest of a text is passed."""
        ((kind, (_, forms)),) = PARSER.parse(vars(stretches)["_BOUNDARY"].pattern)
        assert str(kind) == "BRANCH"
        assert {str(form[0][0]) for form in forms} == {"LITERAL"}

    def test_of_prepositions(self) -> None:
        """The words that cut a name are tried wherever one of them may begin."""
        held = vars(names)
        parsed = PARSER.parse(held["_PREPOSITION"].pattern)
        assert not can_open_otherwise(parsed, held["_FIRST_OF_PREPOSITIONS"])

    def test_of_adverbs(self) -> None:
        """What may stand before the verb of a status is tried wherever it may begin."""
        held = vars(designations)
        once = held["_ADVERBS"].removesuffix("*").replace(r"\d", "0")
        signs = held["_FIRST_OF_ADVERBS"].replace(r"\d", "0")
        assert not can_open_otherwise(PARSER.parse(once), signs)

    def test_of_how_far(self) -> None:
        """What says how far a thing is used is tried wherever it may begin."""
        held = vars(uses)
        once = held["_SO"].removesuffix("*")
        assert not can_open_otherwise(PARSER.parse(once), held["_FIRST_OF_SO"])

    def test_of_what_stands_behind_a_name(self) -> None:
        """A clause's verb, or the side of a field, is tried wherever it may begin."""
        held = vars(led)
        either = PARSER.parse(f"{held['_SIDE']}|{held['_VERB']}")
        assert not can_open_otherwise(either, held["_FIRST_BEHIND"])

    @pytest.mark.parametrize("form", ["_WITH_IT_OF", "_COUNTED", "_AMOUNT"])
    def test_of_what_stands_in_front_of_an_item(self, form: str) -> None:
        """How many of an item there are, and what it belongs to, is tried wherever it may begin."""
        held = {name: vars(lists)[name].pattern.replace(r"\d", "0") for name in (form, "_IN_FRONT")}
        assert not can_open_otherwise(PARSER.parse(held[form]), held["_IN_FRONT"])

    def test_of_what_things_did(self) -> None:
        """What a report says that things did is tried wherever it may begin."""
        held = vars(rules_of_clauses)
        first = held["_FIRST_OF_DONE"]
        told = held["_DONE"].removeprefix(f"(?=[{first}])")
        assert not can_open_otherwise(PARSER.parse(told), first)

    def test_that_is_missing_is_told(self) -> None:
        """The proof fails where one way to begin is left out."""
        assert can_open_otherwise(PARSER.parse("甲乙|(?<=丁)丙甲"), "甲")
        assert not can_open_otherwise(PARSER.parse("甲乙|(?<=丁)丙甲"), "甲丙")
        assert can_open_otherwise(PARSER.parse("(?:甲乙?)?丙"), "甲")


class TestSought:
    """A pattern that is sought finds what it would find by itself."""

    def test_finds_what_its_pattern_finds(self) -> None:
        """Where a sign stands, the pattern decides."""
        each = sought("甲", "乙?甲")
        assert [found.span() for found in each.finditer("丙乙甲甲")] == [(1, 3), (3, 4)]
        assert each.search("丙乙甲", 0, 2) is None
        assert each.match("丙甲", 1) is not None
        assert each.fullmatch("乙甲甲", 0, 2) is not None

    def test_finds_nothing_without_a_sign(self) -> None:
        """Where no sign stands, nothing is tried, whatever the pattern would find."""
        each = sought("甲", "乙")
        assert list(each.finditer("乙")) == []
        assert each.search("乙") is each.match("乙") is each.fullmatch("乙") is None
