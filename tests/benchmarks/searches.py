"""A program of the bank searched as a learner's is: in fresh workers, with the usual budget."""

from __future__ import annotations

import time
from dataclasses import dataclass

from helpers.explorer.explore import Exploration, explore
from helpers.explorer.run import Run
from helpers.explorer.workers import WorkerPool, on_one_processor
from tests.explorer.problem_bank import Case, fails, shows

_WORKERS = 3  # started side by side before they are needed, as for a learner's program


@dataclass(frozen=True)
class Search:
    """What a search of a case did, how long it took with the start of the workers, and the failing run.

    `operations` are those of the default schedule.
    """

    case: Case
    exploration: Exploration
    seconds: float
    operations: int
    failing: Run | None

    @property
    def found(self) -> str:
        """Whether the bug was found, in a word or two."""
        if self.failing is None:
            return "**missed**"
        return "yes" if shows(self.failing, self.case.kind) else "otherwise"


def search(case: Case) -> Search:
    """Search it, from the start of the workers to the verdict."""
    failing: list[Run] = []
    lengths: list[int] = []

    def enough(run: Run) -> bool:
        lengths.append(len(run.steps))
        if fails(run):
            failing.append(run)
        return bool(failing)

    program = case.program
    began = time.perf_counter()
    with on_one_processor(), WorkerPool() as pool:
        pool.warm(trusted=0, untrusted=_WORKERS)
        exploration = explore(program, pool, enough)
        seconds = time.perf_counter() - began
    return Search(case, exploration, seconds, lengths[0], failing[0] if failing else None)
