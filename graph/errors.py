"""The errors of PlanGraph: each says what was wrong, where, and how to mend it."""


class PlanGraphError(Exception):
    """Something a user can mend: what was wrong, where, and how.

    Attributes:
        exit_status: what the command ends with: 1 when the input or the graph is at fault,
            2 when the call is.
    """

    exit_status = 1

    def __init__(self, wrong: str, *, where: str, fix: str) -> None:
        super().__init__(f"{where}: {wrong}; {fix}")
        self.wrong, self.where, self.fix = wrong, where, fix

    def __reduce__(self) -> tuple[object, ...]:
        """Return what pickle needs to carry the error from a worker process."""
        return _again, (type(self), self.wrong, self.where, self.fix)


def _again(kind: type[PlanGraphError], wrong: str, where: str, fix: str) -> PlanGraphError:
    return kind(wrong, where=where, fix=fix)


class BadCall(PlanGraphError):
    """The call is at fault: an unknown name, a missing parameter, a value of the wrong type."""

    exit_status = 2


class BadOntology(PlanGraphError):
    """A file of the ontology is wrong."""


class UnknownName(BadCall):
    """No label, relation type, query or entity has this name."""


class FalseQuote(PlanGraphError):
    """A quote differs from the text at its span, or the text has no such span."""


class BadFact(PlanGraphError):
    """A relation type joins other labels than the ontology allows."""


class NoEvidence(PlanGraphError):
    """An entity or a fact comes without a span that proves it."""


class BadDocument(PlanGraphError):
    """A file cannot be read as a plan."""


class BadExchange(PlanGraphError):
    """A file of facts (JSONL, GraphML, a table) cannot be read."""


class StoreUnavailable(PlanGraphError):
    """The store cannot be reached or started."""


class QueryRefused(PlanGraphError):
    """A query is not allowed, not understood, or ran out of its time."""
