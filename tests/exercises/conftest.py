"""What the tests of the exercises share: one pool of workers for each of pytest's workers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from helpers.explorer.workers import WorkerPool


@pytest.fixture(scope="session")
def pool() -> Iterator[WorkerPool]:
    with WorkerPool() as workers:
        yield workers
