"""A program given as text, and what the explorer makes of it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from helpers.explorer.explain import Explanation, explain
from helpers.explorer.explore import Budget, Exploration, explore
from helpers.explorer.failures import Failure, find_failure
from helpers.explorer.run import Run
from helpers.explorer.scheduler import Execution, Program
from helpers.explorer.search.replay import Replay
from helpers.explorer.source import Source
from helpers.explorer.workers import WorkerPool, on_one_processor
from helpers.runtime.definitions import Cell, collect

IMPORTS = (
    "import os, sys, time, gc\nfrom multiprocessing import *\nfrom multiprocessing.connection import wait\n"
)


@dataclass(frozen=True)
class Explored:
    """A program, ready to run: its function `main` is called."""

    program: Program
    source: Source
    pool: WorkerPool

    def once(self, *choices: int) -> Run:
        """One run, with these choices first."""
        return Execution(self.program, self.pool).run(Replay(choices))

    def search(self, enough: Callable[[Run], bool] = lambda run: False, **budget: int) -> Exploration:
        return explore(self.program, self.pool, enough, Budget(**budget))

    def first(self, wrong: Callable[[Run], bool]) -> Run | None:
        """The first run that is wrong."""
        found: list[Run] = []
        self.search(lambda run: wrong(run) and (found.append(run) or True))
        return found[0] if found else None

    def failure(self, **budget: int) -> Failure:
        """What is said about the program."""
        return find_failure(self.program, self.source, "main()", self.pool, Budget(**budget))

    def why(self, run: Run) -> Explanation:
        return explain(run, self.source)


@pytest.fixture(scope="session")
def pool() -> Iterator[WorkerPool]:
    with on_one_processor(), WorkerPool() as workers:
        yield workers


@pytest.fixture
def program(pool: WorkerPool) -> Callable[..., Explored]:
    """Make a program of a text; the text's function `main` gets the arguments."""

    def make(text: str, *arguments: Any) -> Explored:
        definitions = collect([Cell("cell 0", IMPORTS), Cell("cell 1", textwrap.dedent(text).strip() + "\n")])
        task = {"kind": "call", "name": "main", "arguments": arguments}
        return Explored(Program(task, definitions.to_plain()), Source(definitions.line), pool)

    return make
