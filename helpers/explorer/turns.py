"""Who goes next in a run: who can, in which order they are offered, and when it is over."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Hashable, Sequence

from helpers.explorer import run
from helpers.explorer.operations import NOWHERE, Step
from helpers.explorer.run import RunOver
from helpers.explorer.search import Point, Strategy
from helpers.explorer.world import ProcessState, World

_LOOKS = 4  # looks at an unchanged world after which a process lets the others go first
_LOOKS_AHEAD = 100  # the same for one that a strategy wants to lead: it may compute from what is shared
_LOOKS_WITHOUT_HOPE = 1000  # the same, when nobody else can go: it will look for ever
_STEP = 0.05  # seconds, and part of the clock, by which time passes for those that look at the clock
_TURN = 60  # operations in a row, after which a process lets the others go first: it may go round in circles
_LONG = 1000  # turns after which the order is thrown by dice, in case a fixed one goes round in circles
_GUARDS = frozenset({"process.join"})  # their time-outs are there against hangs, not to go on early


class Turns:
    """The turns of one run, whose `steps` grow with them; `choices` are what the strategy chose so far.

    `blocked` are the processes that could not go when the last turn was given; `slowest_step`: see Program.
    """

    def __init__(self, world: World, slowest_step: float, steps: Sequence[Step]) -> None:
        self._world = world
        self._steps = steps
        self._slowest_step = slowest_step
        self._current = world.processes[0]
        self._turn = 0
        self._turns = 0
        self._due = 1
        self._dice = random.Random(0)
        self.choices: list[int] = []
        self.blocked: tuple[int, ...] = ()

    def next(self, strategy: Strategy) -> ProcessState:
        """The process that goes next. Raises RunOver if none can, or the strategy wants no more."""
        quiet = None if strategy.every_step else self._quiet()
        if quiet is not None and self._begins_early(quiet, strategy):
            waiting = (process for process in self._world.alive() if not self._granted(process))
            self.blocked = tuple(process.index for process in waiting if process.pending)
            return quiet
        process = self._chosen(strategy)
        self._turns += 1
        self._turn = self._turn + 1 if process is self._current else 0
        self._current = process
        process.late = False
        return process

    def _chosen(self, strategy: Strategy) -> ProcessState:
        able = self._able()
        looking = [process for process in self._world.alive() if self._is_looking(process)]
        if len(able) == 1 and not strategy.every_step and not (looking and strategy.leads):
            self.choices += [0] * bool(looking)
            return able[0]
        candidates = tuple(process.index for process in able)
        point = Point(
            candidates,
            lambda: self._state(able),
            progress=lambda: self._progress(able),
            spots=lambda: [(one.pending.name, one.pending.place) for one in able if one.pending],
            due=self._due,
            looking=tuple(process.index for process in looking),
        )
        return (able + looking)[self._choose(strategy, point)]

    def _choose(self, strategy: Strategy, point: Point) -> int:
        choice = strategy.choose(point)
        if choice is None:
            raise RunOver(run.PRUNED)
        self.choices.append(choice)
        return choice

    def _quiet(self) -> ProcessState | None:
        """A process whose next operation's place among the others' makes no difference."""
        for process in self._world.alive():
            if process.pending is not None and process.pending.name in self._world.quiet and not process.late:
                return process
        return None

    def _begins_early(self, process: ProcessState, strategy: Strategy) -> bool:
        """Whether a process begins before the names that it looks for can go; True for all that has begun."""
        others = [other for other in self._world.alive() if other is not process and self._granted(other)]
        if process.inherits and not process.begun and others:
            candidates = (process.index, others[0].index)
            both = [process, others[0]]
            point = Point(candidates, self._world.fingerprint, True, lambda: self._progress(both))
            process.late = self._choose(strategy, point) > 0
        return not process.late

    def _progress(self, able: list[ProcessState]) -> list[tuple[str, int]]:
        made = Counter(step.process for step in self._steps)
        return [(process.name, made[process.index]) for process in able]

    def _state(self, able: list[ProcessState]) -> Hashable:
        """Equal for points from which the run can go on in the same ways."""
        return tuple(process.rank for process in able), self._world.fingerprint()

    def _able(self) -> list[ProcessState]:
        """The processes that can go next: the current one first, then in a circle after it."""
        world = self._world
        while True:
            due: list[ProcessState] = []
            waiting: list[ProcessState] = []
            for process in world.alive():
                (due if self._granted(process) else waiting).append(process)
            self.blocked = tuple(process.index for process in waiting if process.pending)
            able = [process for process in due if self._world.looks(process) < _LOOKS and not process.late]
            able = able or [process for process in due if process.late]
            if able:
                first = self._current.rank
                able.sort(key=lambda process: (process.rank < first, process.rank))
                if self._turn >= _TURN and able[0] is self._current:
                    able.append(able.pop(0))
                if self._turns > _LONG:
                    self._dice.shuffle(able)
                self._due = len(able)
                return able + (self._hasty(waiting) if self._slowest_step else [])
            deadlines = [
                process.pending.deadline
                for process in waiting
                if process.pending and process.pending.deadline is not None
            ]
            if any(process.reads_clock for process in due):
                step = world.clock + max(_STEP, world.clock * _STEP)
                world.clock = min((step, *deadlines))
                world.version += 1
            elif deadlines:
                world.clock = min(deadlines)
                world.version += 1
            elif due:
                return [self._hopeful(due)]
            elif not world.alive():
                raise RunOver(run.FINISHED)
            else:
                raise RunOver(run.HANG)

    def _is_looking(self, process: ProcessState) -> bool:
        """Whether it could go, and lets the others go first because it looks at the same again and again."""
        looks = self._world.looks(process)
        return _LOOKS <= looks < _LOOKS_AHEAD and not process.late and self._granted(process)

    def _hasty(self, blocked: list[ProcessState]) -> list[ProcessState]:
        """The processes whose sleep or time-out can end next, because all others take their time."""
        waiting = [
            (process.pending.deadline, process)
            for process in blocked
            if process.pending and process.pending.deadline is not None
        ]
        first = min((deadline for deadline, _ in waiting), default=0.0)
        return [
            process
            for deadline, process in waiting
            if deadline == first <= self._world.clock + self._slowest_step
            and process.pending
            and process.pending.name not in _GUARDS
        ]

    def _granted(self, process: ProcessState) -> bool:
        operation = process.pending
        if operation is None:
            return False
        if operation.deadline is not None and operation.deadline <= self._world.clock:
            return True
        return self._world.mechanism(operation).ready(operation, process)

    def _hopeful(self, due: list[ProcessState]) -> ProcessState:
        process = min(due, key=self._world.looks)
        if self._world.looks(process) >= _LOOKS_WITHOUT_HOPE:
            place = process.pending.place if process.pending else NOWHERE
            raise RunOver(
                run.LIVELOCK,
                f"{process.name} does the same again and again, and nothing changes any more",
                place,
            )
        return process
