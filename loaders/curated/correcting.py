"""A correction made of an analyst's words: names found in the plan, checked before it is kept."""

from collections.abc import Sequence
from pathlib import Path

from graph.errors import BadCall
from graph.model import Entity
from graph.ontology import load_ontology
from loaders.curated.corrections import (
    BadCorrection,
    Correction,
    Named,
    add_correction,
    corrections_of,
    curated_folder,
    is_called,
)
from loaders.curated.curate import curate
from loaders.pipeline import extract
from loaders.read import open_document

_FORM = "write NAME, NAME RELATION NAME, or for rename and merge NAME NAME"
_FACT_WORDS, _PAIR = 3, 2


def make_correction(
    file: Path, action: str, words: Sequence[str], *, quote: str = "", why: str = ""
) -> Path:
    """Add a correction to those of a plan, and return the file that holds them.

    Args:
        file: the plan.
        action: accept, reject, rename, merge or add.
        words: a name; a name, a relation type and a name; or, to rename or merge, two names.
            A name may have its label in front: `Cluster:长沙工程机械产业集群`.
        quote: for what is added, the words of the text that say so.
        why: the analyst's reason.

    Raises:
        BadCall: the words are no such form, or a name has several labels.
        BadCorrection: the correction does not fit the plan.
        BadDocument: the file is no plan.
    """
    extraction = extract(open_document(file))
    plan = extraction.facts.document.plan.id
    before = curate(extraction, corrections_of(plan, curated_folder()))
    known = list(before.facts.entities)
    if before.doubtful is not None:
        known += before.doubtful.found.entities
    correction = _read(known, action, words, quote=quote, why=why)
    said = set(curate(before, [correction]).rejects) - set(before.rejects)
    for reject in said:
        raise BadCorrection(reject.reason, where=str(correction), fix="see plangraph show NAME")
    return add_correction(plan, correction, curated_folder())


def _read(
    known: Sequence[Entity], action: str, words: Sequence[str], *, quote: str, why: str
) -> Correction:
    """Return the correction that the words of a call say."""
    pair = action in {"rename", "merge"}
    is_fact = len(words) == _FACT_WORDS and not pair
    if not is_fact and len(words) != (_PAIR if pair else 1):
        raise BadCall(f"{len(words)} words are none of its forms", where=action, fix=_FORM)
    return Correction(
        action,
        _named(known, words[0]),
        type=words[1] if is_fact else "",
        target=_named(known, words[2]) if is_fact else None,
        to=words[1] if pair else "",
        quote=quote,
        why=why,
    )


def _named(known: Sequence[Entity], word: str) -> Named:
    """Return the entity that a word names; one that the plan lacks needs its label in front."""
    label, colon, name = word.partition(":")
    if colon and label in load_ontology().labels:
        return Named(label, name)
    labels = sorted({each.label for each in known if is_called(each, word)})
    if len(labels) == 1:
        return Named(labels[0], word)
    wrong = f"it is {' and '.join(labels)}" if labels else "the plan names no such entity"
    raise BadCall(wrong, where=word, fix=f"write its label in front, such as Product:{word}")
