"""Tables of facts in files, each row with the words of a plan that say it."""
