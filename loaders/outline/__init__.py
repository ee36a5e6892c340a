"""Headings, boxes and passages of a text, and lines that are no part of a plan."""
