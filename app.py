"""The Streamlit app: navigation only."""

import streamlit as st

from views import data, explore, query, read
from views.words import LANGUAGES, own_name, word

st.set_page_config(page_title="PlanGraph", page_icon="🕸️", layout="wide")
st.html(
    "<style>.stMainBlockContainer{padding-top:3.2rem;padding-bottom:1rem}"
    "footer{display:none}</style>"
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
with st.sidebar:
    st.title(word("title"))
    st.segmented_control(word("language"), LANGUAGES, format_func=own_name, key="language")
chosen.run()
