"""The store that the app reads, opened once; a lost server is said, and looked for again."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from graph.errors import StoreUnavailable
from graph.store import Store, View, open_store
from views.words import word


@st.cache_resource(show_spinner=False, on_release=lambda store: store.close())
def _store() -> Store:
    return open_store()


@contextmanager
def reading() -> Iterator[View]:
    """Return a read session; when the store cannot be reached, say so and end the page."""
    try:
        with _store().reader() as view:
            yield view
    except StoreUnavailable as error:
        _store.clear()
        st.error(f"{word('store_lost')}{error}")
        st.button(word("try_again"), type="primary")
        st.stop()


def engine() -> str:
    """Return the engine's name, version and address in a line."""
    try:
        held = _store().engine
    except StoreUnavailable as error:
        _store.clear()
        return str(error)
    return f"{held.name} {held.version} · {held.address}"
