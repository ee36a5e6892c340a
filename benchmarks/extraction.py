"""Extraction: beside jieba's tagger on the same text, on longer texts, and on many documents.

Run `python -m benchmarks.extraction`. One process, one run: the tagger and PlanGraph read the same
text of Hunan's plan in turns, each once before the clock starts. A machine that is slow for a while
is so for both of a pair, so what counts is the median of the pairs' ratios. PlanGraph remembers
names that it has read, which plans share: it reads the text as one never read, all that forgotten,
and again. Longer texts are the plan many times over. The corpus is 1,000 documents of a chapter
each, read on one process and on one for each core.
"""

import gc
import os
import platform
import statistics
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import lru_cache, partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from graph.model import Document
from loaders import extract, open_document
from loaders.corpus import read_corpus

PLAN = Path(__file__).parents[1] / "data" / "plans" / "hunan_sei_14fyp.txt"
TIMES = (1, 10, 100)
DOCUMENTS = 1000
_PAIRS = 45  # of 15 the median said 0.49 one time and 0.57 the next, where others were at work
_CHAPTER = 26


def seconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes, in this process's own time: others do not count."""
    start = time.process_time()
    work()
    return time.process_time() - start


def tag(text: str) -> None:
    """Tag a text with jieba."""
    import jieba.posseg

    for _ in jieba.posseg.cut(text):
        pass


def repeated(document: Document, times: int) -> Document:
    """Return a document whose text is another's many times over."""
    text = "\n".join([document.text] * times)
    return Document(document.plan, text, text, tuple(range(len(text))))


def forget() -> None:
    """Forget what was remembered of texts and names; the lexicon's patterns stay."""
    remembering = type(lru_cache(len))
    for each in gc.get_objects():
        if isinstance(each, remembering) and each.cache_parameters()["maxsize"] is not None:
            each.cache_clear()


def beside_jieba(document: Document) -> None:
    """Print the median times, and the medians of the ratios in each pair of runs."""
    theirs, ours = partial(tag, document.text), partial(extract, document)
    theirs(), ours()
    times = []
    for _ in range(_PAIRS):
        jieba = seconds(theirs)
        forget()
        times.append((jieba, seconds(ours), seconds(ours)))
    length = len(document.text)
    print(f"| the plan, {length:,} characters | seconds | characters a second | of jieba's speed |")
    print("|---|---|---|---|")
    names = "jieba.posseg", "PlanGraph, as never read", "PlanGraph, again"
    spread = []
    for name, of_one in zip(names, zip(*times, strict=True), strict=True):
        ratios = sorted(jieba / own for (jieba, *_), own in zip(times, of_one, strict=True))
        taken, ratio = statistics.median(of_one), statistics.median(ratios)
        spread.append(f"{ratios[0]:.2f} to {ratios[-1]:.2f}")
        print(f"| {name} | {taken:.2f} | {length / taken:,.0f} | {ratio:.2f} |")
    print(f"\nThe ratios of {_PAIRS} rounds lie from {spread[1]}, and again from {spread[2]}.")


def longer_texts(document: Document) -> None:
    """Print how time grows with the text."""
    print("\n| the plan | seconds | times as long |\n|---|---|---|")
    first = 0.0
    for times in TIMES:
        taken = seconds(partial(extract, repeated(document, times)))
        first = first or taken
        print(f"| {times} times | {taken:.2f} | {taken / first:.1f} |", flush=True)


def processes(count: int) -> Executor:
    """Return an executor of some processes."""
    return ProcessPoolExecutor(count, mp_context=get_context("spawn"))


def corpus(document: Document) -> None:
    """Print the time of many documents on one process and on all cores."""
    lines = document.text.split("\n")
    print(f"\n| {DOCUMENTS:,} documents | seconds | documents a second |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"plan{number:04d}.txt") for number in range(DOCUMENTS)]
        for number, path in enumerate(paths):
            start = number * 7 % (len(lines) - _CHAPTER)
            chapter = islice(lines, start, start + _CHAPTER)
            path.write_text("\n".join(["一、基础", "二、产业", *chapter]), encoding="utf-8")
        for count in dict.fromkeys((1, os.cpu_count() or 1)):
            start_time = time.perf_counter()
            done = sum(1 for _ in read_corpus(paths, workers=partial(processes, count)))
            taken = time.perf_counter() - start_time
            print(f"| {count} processes | {taken:.1f} | {done / taken:.1f} |", flush=True)


def main() -> None:
    """Print the tables."""
    document = open_document(PLAN)
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    beside_jieba(document)
    longer_texts(document)
    corpus(document)


if __name__ == "__main__":
    main()
