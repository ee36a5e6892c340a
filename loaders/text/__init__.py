"""The clean text of a file: one form of each character, whole lines, and the way back."""
