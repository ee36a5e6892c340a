"""Documents to facts: read, clean, outline, extract, resolve."""
