"""Every word that the app shows, in the language that the user has chosen."""

from functools import cache
from pathlib import Path

import streamlit as st
import yaml

_FILE = Path(__file__).with_name("words.yaml")
LANGUAGES = ("zh", "en")


@cache
def _table() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return table


def language() -> str:
    """Return zh or en."""
    return str(st.session_state.get("language", "zh"))


def word(name: str, **values: object) -> str:
    """Return a word of views/words.yaml in the user's language, its {places} filled."""
    return _table()[name][language()].format(**values)


def own_name(code: str) -> str:
    """Return what a language calls itself."""
    return _table()["own_name"][code]
