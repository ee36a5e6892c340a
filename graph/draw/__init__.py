"""Figures for reports: a description of a figure, and what draws it."""
