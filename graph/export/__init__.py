"""Exchange formats: a format's reader stands beside its writer."""
