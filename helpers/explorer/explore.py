"""Searches the schedules of a program for runs that a judge finds fault with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from helpers.explorer import run as endings
from helpers.explorer.run import Run
from helpers.explorer.scheduler import Execution, Program
from helpers.explorer.search import NotTheSameAgain, Strategy
from helpers.explorer.search.delay_bounded import DelayBounded
from helpers.explorer.search.random_schedules import RandomSchedules
from helpers.explorer.search.replay import Replay
from helpers.explorer.workers import WorkerPool


@dataclass(frozen=True)
class Budget:
    """How much to search: by what is counted, never by seconds."""

    operations: int = 12_000
    delays: int = 2
    random_schedules: int = 50
    vanished: int = 5


@dataclass
class Exploration:
    """What a search did.

    `delays` is how far the schedules that were searched in order stray, `random` how many were thrown by
    dice; `differing` are two runs of the first schedule that weren't the same.
    """

    schedules: int = 0
    pruned: int = 0
    operations: int = 0
    delays: int = 0
    random: int = 0
    processes: int = 1
    vanished: int = 0
    exhaustive: bool = False
    stopped: bool = False
    differing: tuple[Run, Run] | None = field(default=None)

    def within(self, budget: Budget) -> bool:
        """Whether there is something left to spend. A process that takes its worker along costs much."""
        return self.operations < budget.operations and self.vanished < budget.vanished


def explore(
    program: Program, pool: WorkerPool, enough: Callable[[Run], bool], budget: Budget | None = None
) -> Exploration:
    """Run schedules, cheapest first, until `enough(run)` is True or the budget is spent."""
    budget = budget or Budget()
    exploration = Exploration()
    first = Execution(program, pool).run(Replay())
    _count(exploration, first)
    if first.ending in (endings.ESCAPED, endings.NOT_MODELLED):
        exploration.stopped = enough(first)
        return exploration
    try:
        again = Execution(program, pool).run(Replay(first.choices))
        if again.shape() != first.shape():
            exploration.differing = (first, again)
            return exploration
        exploration.stopped = enough(first)
        if not exploration.stopped:
            _search(program, pool, enough, budget, exploration)
    except NotTheSameAgain:
        exploration.differing = (first, first)
    return exploration


def _search(
    program: Program,
    pool: WorkerPool,
    enough: Callable[[Run], bool],
    budget: Budget,
    exploration: Exploration,
) -> None:
    bounded = DelayBounded(budget.delays)
    if _drive(bounded, program, pool, enough, budget, exploration):
        exploration.exhaustive = bounded.exhaustive
        if not bounded.exhaustive and not exploration.stopped:
            dice = RandomSchedules(budget.random_schedules)
            _drive(dice, program, pool, enough, budget, exploration)


def _drive(
    strategy: Strategy,
    program: Program,
    pool: WorkerPool,
    enough: Callable[[Run], bool],
    budget: Budget,
    exploration: Exploration,
) -> bool:
    """Run the strategy's schedules; False when the budget or the judge ended it early."""
    while exploration.within(budget) and strategy.begin():
        run = Execution(program, pool).run(strategy)
        _count(exploration, run)
        if run.ending != endings.PRUNED:
            if isinstance(strategy, DelayBounded):
                exploration.delays = max(exploration.delays, run.delays)
            else:
                exploration.random += 1
            if enough(run):
                exploration.stopped = True
                return False
    return exploration.within(budget)


def _count(exploration: Exploration, run: Run) -> None:
    exploration.operations += len(run.steps)
    exploration.vanished += any(process.vanished for process in run.processes)
    exploration.processes = max(exploration.processes, len(run.processes))
    if run.ending == endings.PRUNED:
        exploration.pruned += 1
    else:
        exploration.schedules += 1


def searched(explorations: Sequence[Exploration]) -> str:
    """How thoroughly was looked, in a sentence; nothing for programs of a single process."""
    if all(exploration.processes == 1 for exploration in explorations):
        return ""
    schedules = sum(exploration.schedules for exploration in explorations)
    if all(exploration.exhaustive for exploration in explorations):
        return f"No failure in {schedules} schedules; these are all that differ."
    delays = max(exploration.delays for exploration in explorations)
    dice = sum(exploration.random for exploration in explorations)
    return f"No failure in {schedules} schedules: up to {delays} delays, and {dice} at random."
