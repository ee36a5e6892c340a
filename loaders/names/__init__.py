"""Names that end in a head word: where they begin and end."""
