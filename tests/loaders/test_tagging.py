"""The tagger: names that are learned from annotated texts, and proposed where no rule finds one."""

import json
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from graph.model import Document, Plan
from loaders.claims import Finding
from loaders.lexicon import Lexicon
from loaders.subjects.context import Context
from loaders.tagging import features
from loaders.tagging.gold import annotated, sources
from loaders.tagging.learn import Lesson, learn
from loaders.tagging.model import NAMES_FILE, StaleModel, read_model, tag, write_model
from loaders.tagging.proposals import proposals
from loaders.tagging.record import Recorded, record
from loaders.tagging.tagger import GROUPS, Model, Tagged, Weights, spans
from tests.loaders.plain import claims, context, names

WORDS = Lexicon()
LARGEST = 1_500_000
TABLES = {
    "heads": "机床\tProduct\tspecific\n技术\tTechnology\tgeneric",
    "object_verbs": "发展\tlight\n突破\tmaster",
    "action_nouns": "研发\tstrong",
    "list_heads": "领域\tsector",
    "left_edges": "建设\tanywhere",
    **dict.fromkeys(
        ("platform_heads", "programme_heads", "organisation_heads", "area_heads"), "中心"
    ),
    "designation_heads": "名单",
}  # fmt: skip
LINES = (
    "甲省装备规划",
    "一、重点产业",
    "（一）装备产业",
    "1.数控装备。突破五轴机床、激光机床、磨床，发展床身技术。",
    "2.智能装备。突破五轴机床、切割机床、刨床，发展床身技术。",
)
NAMES = {
    4: ("五轴机床", "激光机床", "磨床", "床身技术"),
    5: ("五轴机床", "切割机床", "刨床", "床身技术"),
}


@pytest.fixture
def small(tmp_path: Path) -> Lexicon:
    """Return a lexicon of a few words."""
    for name, rows in TABLES.items():
        (tmp_path / f"{name}.tsv").write_text(rows, encoding="utf-8")
    return Lexicon(tmp_path)


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    """Return a plan of five lines in which eight names are marked."""
    folder = tmp_path_factory.mktemp("gold")
    (folder / "plans").mkdir()
    (folder / "parts.json").write_text("{}", encoding="utf-8")
    (folder / "plans" / "a.txt").write_text("\n".join(LINES), encoding="utf-8")
    rows = [
        {
            "t": "node", "line": line, "name": name, "quote": name, "certain": True,
            "label": "Technology" if name.endswith("技术") else "Product",
        }
        for line, marked in NAMES.items() for name in marked
    ]  # fmt: skip
    gold = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (folder / "plans" / "a.gold.jsonl").write_text(gold, encoding="utf-8")
    (source,) = sources(folder)
    return Lesson(annotated(source, WORDS), WORDS)


@pytest.fixture(scope="module")
def model(lesson: Lesson) -> Model:
    """Return what is learned from that plan."""
    return learn([lesson] * 2, GROUPS[:1])


class TestFeatures:
    """What the tagger sees."""

    def test_belong_to_the_version(self, small: Lexicon) -> None:
        """Other features are another version, whose models must be learned again."""
        one = context("建设甲中心，突破五轴机床（磨床）等“床身”技术，在A领域研发。")
        columns = features.seen(one.document, [one], small).columns
        digest = sha256(columns.tobytes()).hexdigest()[:16]
        assert (features.VERSION, digest) == (2, "b232a0616a84b47e"), (
            "raise VERSION, then run make models"
        )

    def test_templates_do_not_collide(self, small: Lexicon) -> None:
        """What one template says of a character is never another's number."""
        one = context("、”（》“，。；：建设甲中心，突破五轴机床（磨床）等𠮷😀“床身”技术。")
        columns = features.seen(one.document, [one], small).columns
        numbers = [set(row[row > 0] >> 48) for row in columns]
        assert all(held <= {number} for number, held in enumerate(numbers, 1))

    def test_do_not_cross_passages(self) -> None:
        """What a passage's characters look like does not depend on another passage."""
        one = context("发展磨床。")
        alone = features.seen(one.document, [one], WORDS)
        twice = features.seen(one.document, [one, one], WORDS)
        for number in (0, 1):
            here = twice.columns[:, twice.starts[number] : twice.ends[number]]
            assert np.array_equal(here, alone.columns[:, alone.starts[0] : alone.ends[0]])


class TestLearning:
    """A model comes from annotated texts alone."""

    def test_marks_names_where_they_stand(self, lesson: Lesson) -> None:
        """A row's name is found in its line."""
        text = lesson.text.document.text
        found = [text[each.start : each.end] for each in lesson.text.marked]
        assert found == [name for marked in NAMES.values() for name in marked]

    def test_gives_the_same_bytes(self, lesson: Lesson, model: Model) -> None:
        """Learning again from the same rows gives the same file."""
        again = learn([lesson] * 2, GROUPS[:1])
        assert write_model(model) == write_model(again)

    def test_finds_what_it_learned(self, lesson: Lesson, model: Model) -> None:
        """The names that were marked are probable where they stand, and no others."""
        document = lesson.text.document
        found = tag(document, lesson.text.contexts, WORDS, model)
        probable = [document.text[e.start : e.end] for e in found if e.probability > 0.5]
        assert probable == [name for marked in NAMES.values() for name in marked]

    def test_probabilities_of_spans_add_up(self, lesson: Lesson, model: Model) -> None:
        """Of all spans over a character at most one is there: their probabilities are at most 1."""
        observed = features.seen(lesson.text.document, lesson.text.contexts, WORDS)
        total = np.zeros(len(lesson.text.document.text))
        for each in spans(observed, model):
            total[each.start : each.end] += each.probability
        assert total.max() <= 1 + 1e-6

    def test_passages_are_read_alone(self, lesson: Lesson, model: Model) -> None:
        """What is found in a passage does not depend on those that are read with it."""
        document, contexts = lesson.text.document, lesson.text.contexts
        alone = [each for one in contexts for each in tag(document, [one], WORDS, model)]
        together = tag(document, contexts, WORDS, model)
        assert [each[:3] for each in together] == [each[:3] for each in alone]
        assert [e.probability for e in together] == pytest.approx([e.probability for e in alone])

    def test_long_texts_are_read_in_parts(
        self, lesson: Lesson, model: Model, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """In parts the same is found as at once."""
        document, contexts = lesson.text.document, lesson.text.contexts
        together = tag(document, contexts, WORDS, model)
        monkeypatch.setattr("loaders.tagging.model._TOGETHER", 1)
        parted = tag(document, contexts, WORDS, model)
        assert [each[:3] for each in parted] == [each[:3] for each in together]
        assert [e.probability for e in parted] == pytest.approx([e.probability for e in together])

    def test_groups_are_read_alone(self, lesson: Lesson, model: Model) -> None:
        """What is found of one group of labels does not depend on another's."""
        (group,) = model.groups
        tags = tuple(tag.replace("-", "-Other") for tag in group.tags)
        both = Model(model.keys, (group, Weights(tags, -group.states, group.steps)))
        observed = features.seen(lesson.text.document, lesson.text.contexts, WORDS)
        alone = sorted(spans(observed, model))
        beside = sorted(e for e in spans(observed, both) if not e.label.startswith("Other"))
        assert [each[:3] for each in beside] == [each[:3] for each in alone]
        assert [e.probability for e in beside] == pytest.approx([e.probability for e in alone])


class TestFile:
    """Models in a file."""

    def test_reads_what_was_written(self, model: Model, tmp_path: Path) -> None:
        """A file gives the model back, to two decimals of each weight."""
        file = tmp_path / "names.npz"
        file.write_bytes(write_model(model))
        read = read_model(file)
        assert np.array_equal(read.keys, model.keys)
        (weights,), (written,) = read.groups, model.groups
        assert weights.tags == written.tags
        assert np.abs(weights.states - written.states).max() <= 0.006

    def test_refuses_a_stale_model(self, tmp_path: Path) -> None:
        """A model that was learned from other features is an error, with the mend."""
        file = tmp_path / "names.npz"
        np.savez(file, version=np.array(features.VERSION - 1))
        with pytest.raises(StaleModel, match="run make models"):
            read_model(file)

    def test_the_shipped_one_is_of_today(self) -> None:
        """The shipped models have today's features, all labels, and a small file."""
        assert [each.tags[1::2] for each in read_model(NAMES_FILE).groups] == [
            tuple(f"B-{label}" for label in labels) for labels in GROUPS
        ]
        assert NAMES_FILE.stat().st_size <= LARGEST


class TestRecords:
    """What a tagger said of a text is kept beside the annotated rows."""

    def test_give_back_what_was_said(self, tmp_path: Path) -> None:
        """Spans come back from offsets into the file, however its text was cleaned."""
        document = Document(Plan("p", "p"), "发展\n磨 床", "发展磨床", (0, 1, 3, 5))
        said = (Tagged(2, 4, "Product", 0.75),)
        file = tmp_path / "p.tsv"
        file.write_text(record(document, said), encoding="utf-8")
        assert Recorded(file).tag(document, (), WORDS) == said

    def test_refuse_another_text(self, tmp_path: Path) -> None:
        """A record of another text is stale."""
        file = tmp_path / "p.tsv"
        file.write_text(record(Document(Plan("p", "p"), "甲", "甲", (0,)), ()), encoding="utf-8")
        with pytest.raises(StaleModel, match="another text"):
            Recorded(file).tag(Document(Plan("p", "p"), "乙", "乙", (0,)), (), WORDS)


class TestProposals:
    """The tagger adds to the rules; it takes nothing from them."""

    TEXT = "突破磨床、“灵犀”和关键共性技术，回收废钢铁，建设甲中心，与云溪大学共建三湾实验室。"

    def proposed(
        self,
        name: str,
        probability: float,
        found: list[Finding] | None = None,
        label: str = "Product",
    ) -> tuple[Context, list[Finding]]:
        """Return a passage, and what is proposed when the tagger takes a name for a product."""
        here = context(self.TEXT)
        start = here.passage.span.start + here.text.index(name)
        said = Tagged(start, start + len(name), label, probability)
        return here, list(proposals(here, [said], found or [], WORDS))

    def test_a_name_alone(self) -> None:
        """A name where no rule found one is proposed, and its passage's field develops it."""
        _, found = self.proposed("灵犀", 0.7)
        assert names(found, "Product") == ["灵犀"]
        assert claims(found, "DEVELOPS") == [("先进装备", "灵犀")]

    def test_not_what_is_hardly_probable(self) -> None:
        """What is not probable is not proposed."""
        assert self.proposed("灵犀", 0.1)[1] == []

    @pytest.mark.parametrize(
        ("name", "label"), [("关键共性技术", "Technology"), ("废钢铁", "Product")]
    )
    def test_not_what_names_nothing(self, name: str, label: str) -> None:
        """Techniques of no kind and waste are proposed as none, however probable."""
        assert self.proposed(name, 0.9, label=label)[1] == []

    def test_not_a_clause(self) -> None:
        """Who builds it and the verb are no part of a platform's name."""
        assert self.proposed("云溪大学共建三湾实验室", 0.9, label="Platform")[1] == []

    def test_not_what_a_rule_found(self) -> None:
        """A name that a rule found at the same place is its own."""
        here, _ = self.proposed("磨床", 0.9)
        at = here.text.index("磨床")
        known: list[Finding] = [here.mention("Product", "磨床", at, at + 2, "products.list")]
        assert self.proposed("磨床", 0.9, known)[1] == []
