"""How tests are spread over workers: a plugin of pytest that pyproject.toml loads for every run."""

from __future__ import annotations

import pytest


def pytest_itemcollected(item: pytest.Item) -> None:
    """Keep the tests of one file in one worker, so that they share what is slow to start.

    A notebook's cells have to run in one kernel, in their order. A file of tests that share nothing says
    ``pytestmark = pytest.mark.spread``, and its tests go to whichever worker is free.
    """
    if item.get_closest_marker("spread") is None:
        item.add_marker(pytest.mark.xdist_group(item.nodeid.partition("::")[0]))
