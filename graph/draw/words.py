"""The words that a figure adds to what the graph holds, in Chinese and in English."""

from functools import cache
from pathlib import Path
from typing import Literal

import yaml

from graph.ontology import Title

Language = Literal["zh", "en"]


@cache
def words() -> dict[str, Title]:
    """Return the words of graph/draw/words.yaml by their names."""
    content = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text(encoding="utf-8"))
    return {name: Title(each["zh"], each["en"]) for name, each in content.items()}
