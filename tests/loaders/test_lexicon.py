"""The lexicon holds general vocabulary, and no fact of a plan."""

import json
import pickle
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.lexicon import LEXICON_FOLDER, BadLexicon, Lexicon

GOLD = Path(__file__).parents[1] / "gold"
JUSTIFIED = Path(__file__).parent / "justified_words.tsv"
LONG = 4


def annotated() -> Iterator[tuple[str, set[str]]]:
    """Yield each annotated text, and the names of its entities."""
    files = [(GOLD / "hunan_paragraphs.txt", GOLD / "hunan_dev.jsonl")]
    plans = sorted((GOLD / "plans").glob("*.txt"))
    files += [(path, path.with_suffix(".gold.jsonl")) for path in plans]
    for text, gold in files:
        rows = map(json.loads, gold.read_text("utf-8").splitlines())
        names = {row["name"] for row in rows if row["t"] == "node"}
        yield text.read_text("utf-8"), names


def words() -> Iterator[str]:
    """Yield every word of the lexicon of four or more characters."""
    lexicon = Lexicon()
    for path in sorted(LEXICON_FOLDER.glob("*.tsv")):
        yield from (word for word in lexicon.table(path.stem).rows if len(word) >= LONG)


def of_one_plan() -> set[str]:
    """Return the words that are a whole name in one annotated text, and stand in no other."""
    texts = list(annotated())
    whole = Counter(name for _, names in texts for name in names)
    return {
        word for word in words() if whole[word] == 1 and sum(word in text for text, _ in texts) == 1
    }


class TestWords:
    """A word that only one plan uses as a name is suspected of being a fact of that plan."""

    def test_each_is_justified(self) -> None:
        """Each suspect is on the list of words that many plans could use, with its kind."""
        lines = JUSTIFIED.read_text("utf-8").splitlines()
        reasons = dict(line.split("\t", 1) for line in lines if not line.startswith("#"))
        assert all(reasons.values())
        unexplained = sorted(of_one_plan() - reasons.keys())
        assert unexplained == [], "take them out of data/lexicon, or say why they are general"

    def test_the_list_holds_no_more(self) -> None:
        """A reason without a word in the lexicon is gone."""
        lines = JUSTIFIED.read_text("utf-8").splitlines()
        listed = {line.split("\t")[0] for line in lines if not line.startswith("#")}
        assert sorted(listed - set(words())) == []


class TestTables:
    """A table is a file of words, each with its columns."""

    def test_a_word_twice_is_an_error(self, tmp_path: Path) -> None:
        """The message names both lines."""
        (tmp_path / "heads.tsv").write_text("# words\n机床\tProduct\n机床\tProduct\n", "utf-8")
        with pytest.raises(BadLexicon, match="机床 stands in lines 2 and 3"):
            Lexicon(tmp_path).table("heads")

    def test_an_unknown_table_is_an_error(self, tmp_path: Path) -> None:
        """A missing file is named."""
        with pytest.raises(BadLexicon, match=r"nothing\.tsv"):
            Lexicon(tmp_path).table("nothing")

    def test_a_folder_has_one_lexicon(self, tmp_path: Path) -> None:
        """A folder's lexicon is made once, here and from what a worker process is sent."""
        made = Lexicon(tmp_path)
        assert made is Lexicon(tmp_path)
        assert made is not Lexicon()
        assert pickle.loads(pickle.dumps(made)) is made  # noqa: S301
