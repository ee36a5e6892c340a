"""What a link to the app shares, as plain query parameters, checked when read."""

import re

import streamlit as st

_ID = re.compile(r"[0-9a-f]{20}")


def shared_node() -> str | None:
    """Return the id of the entity that the link leads to, or None when it holds no id."""
    given = st.query_params.get("node", "")
    return given if _ID.fullmatch(given) else None


def share_node(node: str | None) -> None:
    """Put an entity into the address, so that the link opens on it again."""
    if node is None:
        st.query_params.pop("node", None)
    elif st.query_params.get("node") != node:
        st.query_params["node"] = node
