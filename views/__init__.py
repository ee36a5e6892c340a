"""The app's pages: drawing only."""
