"""The Streamlit app: navigation only."""
