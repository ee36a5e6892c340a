"""Numbers with their units, years and names, and what they measure."""
