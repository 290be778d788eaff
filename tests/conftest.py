"""What every test shares: its options, and how tests are spread over workers."""

from __future__ import annotations

from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that makes the pictures of the README."""
    parser.addoption("--screenshots", type=Path, metavar="FOLDER", help="save pictures of the page")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of one file in one worker, so that they share what is slow to start.

    A notebook's cells have to run in one kernel, in their order. A file of tests that share nothing says
    ``pytestmark = pytest.mark.spread``, and its tests go to whichever worker is free.
    """
    for item in items:
        if item.get_closest_marker("spread") is None:
            item.add_marker(pytest.mark.xdist_group(str(item.path)))
