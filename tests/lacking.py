"""What the machine lacks for a test: in CI that is a failure, elsewhere the test is skipped."""

import os
from typing import NoReturn

import pytest


def lacking(why: str) -> NoReturn:
    """End the test that is running, for the machine lacks what it needs.

    Args:
        why: what is missing and how to get it.
    """
    if os.environ.get("CI"):
        pytest.fail(why)
    pytest.skip(why)
