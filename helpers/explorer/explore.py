"""Searches the schedules of a program for runs that a judge finds fault with."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from helpers.explorer import run as endings
from helpers.explorer.run import Run
from helpers.explorer.scheduler import Execution, Program
from helpers.explorer.search import NotTheSameAgain, Spot, Strategy
from helpers.explorer.search.ahead import Ahead
from helpers.explorer.search.delay_bounded import DelayBounded
from helpers.explorer.search.gather import Gather
from helpers.explorer.search.lock_step import LockStep
from helpers.explorer.search.random_schedules import RandomSchedules
from helpers.explorer.search.replay import Replay
from helpers.explorer.search.shrink import shrink
from helpers.explorer.workers import WorkerPool


@dataclass(frozen=True)
class Budget:
    """How much to search: by what is counted, never by seconds."""

    operations: int = 12_000
    delays: int = 2
    random_schedules: int = 50
    vanished: int = 5
    schedules: int | None = None


@dataclass
class Exploration:
    """What a search did.

    `delays` is how far the schedules that were searched in order stray, `random` how many were thrown by
    dice or went in another order; `differing` are two runs of the first schedule that weren't the same.
    `guarded`: a join has a time-out, which never comes while others can go on.
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
    guarded: bool = False
    differing: tuple[Run, Run] | None = field(default=None)

    def count(self, run: Run) -> None:
        """Add a run to the sums."""
        self.operations += len(run.steps)
        self.vanished += any(process.vanished for process in run.processes)
        self.processes = max(self.processes, len(run.processes))
        if run.ending == endings.PRUNED:
            self.pruned += 1
        else:
            self.schedules += 1

    def within(self, budget: Budget) -> bool:
        """Whether there is something left to spend. A process that takes its worker along costs much."""
        if budget.schedules is not None and self.schedules >= budget.schedules:
            return False
        return self.operations < budget.operations and self.vanished < budget.vanished


def explore(
    program: Program,
    pool: WorkerPool,
    enough: Callable[[Run], bool],
    budget: Budget | None = None,
    faults: Callable[[Run], Hashable] | None = None,
) -> Exploration:
    """Run schedules until `enough(run)` is True or the budget is spent: few delays first, then some by dice.

    `faults(run)` says what is wrong with a run; one that dice have found is made as simple as it can be
    with the same faults before `enough` sees it.
    """
    budget = budget or Budget()
    exploration = Exploration()
    first = Execution(program, pool).run(Replay())
    exploration.count(first)
    if first.ending in (endings.ESCAPED, endings.NOT_MODELLED) or not exploration.within(budget):
        exploration.stopped = enough(first)
        return exploration
    try:
        again = Execution(program, pool).run(Replay(first.choices))
        if again.shape() != first.shape():
            exploration.differing = (first, again)
            return exploration
        exploration.stopped = enough(first)
        if not exploration.stopped:
            with _collecting_afterwards():
                _Search(program, pool, enough, faults, budget, exploration).run(first)
    except NotTheSameAgain:
        exploration.differing = (first, first)
    return exploration


@contextlib.contextmanager
def _collecting_afterwards() -> Iterator[None]:
    """Leave Python's garbage, a few tens of megabytes, until the search is over: that takes less time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@dataclass
class _Search:
    program: Program
    pool: WorkerPool
    enough: Callable[[Run], bool]
    faults: Callable[[Run], Hashable] | None
    budget: Budget
    exploration: Exploration
    _spots: dict[Spot, None] = field(default_factory=dict)
    _timed: bool = False

    def run(self, first: Run) -> None:
        """The fewest delays, then what finds faults that need many, then the other delays."""
        most = self.budget.operations
        bounded = DelayBounded(self.budget.delays)
        self._drive(bounded, most // 4)
        if not bounded.exhaustive:
            self._drive(LockStep(), most * 3 // 4)
            self._drive(Ahead(first.steps), most * 3 // 4)
            self._drive(Gather(self._spots, self._timed), most // 2)
            self._drive(RandomSchedules(self.budget.random_schedules), most * 3 // 4)
            self._drive(bounded, most)
        self.exploration.exhaustive = bounded.exhaustive and not self.exploration.stopped

    def _drive(self, strategy: Strategy, most: int) -> None:
        """Run the strategy's schedules, up to so many operations of the whole search."""
        exploration = self.exploration
        while not exploration.stopped and exploration.operations < most and exploration.within(self.budget):
            if not strategy.begin():
                return
            run = Execution(self.program, self.pool).run(strategy)
            exploration.count(run)
            self._note(run)
            if run.ending == endings.PRUNED:
                continue
            if isinstance(strategy, DelayBounded):
                exploration.delays = max(exploration.delays, run.delays)
            else:
                exploration.random += 1
                run = self._simplest(run)
            exploration.stopped = self.enough(run)

    def _note(self, run: Run) -> None:
        """Where processes can be held, and whether time matters."""
        for step in run.steps:
            if step.place.label:
                self._spots[step.operation, step.place] = None
            timed = step.grant is not None and step.grant.operation.deadline is not None
            self._timed |= timed
            self.exploration.guarded |= timed and step.operation == "process.join"

    def _simplest(self, run: Run) -> Run:
        """A run with the same faults that strays less from the default schedule."""
        if self.faults is None or not (faults := self.faults(run)):
            return run
        same = self.faults
        runs = {run.choices: run}

        def again(choices: tuple[int, ...]) -> tuple[int, ...] | None:
            if not self.exploration.within(self.budget):
                return None
            try:
                simpler = Execution(self.program, self.pool).run(Replay(choices))
            except NotTheSameAgain:
                return None
            self.exploration.operations += len(simpler.steps)
            runs[simpler.choices] = simpler
            return simpler.choices if same(simpler) == faults else None

        return runs[shrink(run.choices, again)]


def searched(explorations: Sequence[Exploration]) -> str:
    """How thoroughly was looked, in a sentence; nothing for programs of a single process."""
    if all(exploration.processes == 1 for exploration in explorations):
        return ""
    schedules = sum(exploration.schedules for exploration in explorations)
    dice = sum(exploration.random for exploration in explorations)
    if all(exploration.exhaustive for exploration in explorations):
        if (found := schedules - dice) == 1:
            return "No failure in 1 schedule; it is the only one."
        guarded = any(exploration.guarded for exploration in explorations)
        unless = " as long as no join() gives up too early" if guarded else ""
        return f"No failure in {found} schedules; these are all that differ{unless}."
    delays = max(exploration.delays for exploration in explorations)
    up_to = "1 delay" if delays == 1 else f"{delays} delays"
    others = f", and {dice} in other orders" if dice else ""
    return f"No failure in {schedules} schedules: up to {up_to}{others}."
