"""Administrative units and named areas, and where things stand."""
