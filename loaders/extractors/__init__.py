"""Passages to mentions and claims: one module for each kind of thing that a plan names."""
