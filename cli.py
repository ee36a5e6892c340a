"""The `plangraph` command: parses arguments, calls, prints."""
