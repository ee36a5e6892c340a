"""The commands, one function for each verb: it parses, calls, prints.

What a command needs is imported when it runs, so that --help answers at once.
"""
