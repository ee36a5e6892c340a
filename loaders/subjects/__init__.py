"""What each passage is about: genre, industry, fields, measure and places."""
