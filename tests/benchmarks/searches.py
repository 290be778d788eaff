"""A program of the bank searched as a learner's is, with the time that takes."""

from __future__ import annotations

import time
from dataclasses import dataclass

from helpers.explorer.workers import WorkerPool, on_one_processor
from tests.explorer.problem_bank import Case, Search, search

_WORKERS = 3  # started side by side before they are needed, as for a learner's program


@dataclass(frozen=True)
class Timed:
    """A search and its seconds, from the start of the workers to the verdict."""

    search: Search
    seconds: float


def timed(case: Case) -> Timed:
    """Search it in fresh workers."""
    began = time.perf_counter()
    with on_one_processor(), WorkerPool() as pool:
        pool.warm(trusted=0, untrusted=_WORKERS)
        found = search(case, pool)
        seconds = time.perf_counter() - began
    return Timed(found, seconds)
