"""The Streamlit app: navigation only."""

import streamlit as st

from views import data, explore, query, read
from views.words import LANGUAGES, own_name, word

st.set_page_config(page_title="PlanGraph", page_icon="🕸️", layout="wide")
st.html(
    "<style>"
    ".stMainBlockContainer{padding:4rem 2rem 1rem}"
    "[data-testid=stButtonGroup]>div{flex-wrap:wrap}"
    "</style>"
)
st.session_state.setdefault("language", LANGUAGES[0])
pages = {
    "explore": st.Page(explore.page, title=word("explore"), url_path="explore", default=True),
    "read": st.Page(read.page, title=word("read"), url_path="read"),
    "query": st.Page(query.page, title=word("query"), url_path="query"),
    "data": st.Page(data.page, title=word("data"), url_path="data"),
}
st.session_state["pages"] = pages
chosen = st.navigation(list(pages.values()), position="top")
title, switch = st.columns([6, 1], vertical_alignment="center")
title.html(f"<b style='font-size:1.2rem'>{word('title')}</b>")
switch.segmented_control(
    word("language"),
    LANGUAGES,
    format_func=own_name,
    key="language",
    label_visibility="collapsed",
    required=True,
)
chosen.run()
