"""A store of each engine that the tests of queries read and do not change."""

import pytest

from graph.plan_graph import plan_graph
from graph.store import Store
from tests.conftest import keep_only
from tests.queries.made_plan import made_plan
from tests.samples import annotated_facts


@pytest.fixture(scope="module")
def two_plans(_opened: Store) -> Store:
    """Return a store with the annotated part of Hunan's plan and a small one."""
    plans = (annotated_facts(), made_plan())
    # What the module before has left is not loaded again.
    keep_only(_opened, {facts.document.plan.id for facts in plans})
    for facts in plans:
        _opened.replace(facts.document.plan.id, plan_graph(facts))
    return _opened
