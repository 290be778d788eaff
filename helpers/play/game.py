"""The game without its buttons: where a run stands, who can go next, and the ways forward and back."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.explorer import explain
from helpers.explorer import run as endings
from helpers.explorer.explore import Budget, explore
from helpers.explorer.program import Program
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.scheduler import Execution
from helpers.explorer.search import NotTheSameAgain
from helpers.explorer.search.replay import Replay
from helpers.explorer.search.step_by_step import StepByStep
from helpers.explorer.source import Source
from helpers.explorer.workers import WorkerPool, on_one_processor
from helpers.pictures.labels import word
from helpers.pictures.names import object_names
from helpers.play import goals

_WORKERS = 3
_BUDGET = Budget(operations=20_000, delays=1_000)  # the whole space, if it is small


@dataclass(frozen=True)
class Row:
    """One process, or an agent of one: the line that it comes to next, and what it does or waits for there.

    `able` says that it can be picked.
    """

    index: int
    name: str
    able: bool
    line: str
    where: str
    note: str


@dataclass(frozen=True)
class ObjectRow:
    """A shared object: its variable, what it is, and what it is like now."""

    name: str
    kind: str
    state: str


@dataclass(frozen=True)
class Position:
    """Where a game stands. `over` says how the run ended, "" as long as somebody can go on."""

    run: Run
    rows: tuple[Row, ...]
    objects: tuple[ObjectRow, ...]
    over: str
    reached: bool


@dataclass(frozen=True)
class Known:
    """What the explorer found before the game began: a run to show, and whether the goal can be reached."""

    run: Run
    sentence: str
    reachable: bool


class CantGo(ValueError):
    """That step can't be made; the text says why."""


class Game:
    """One program, and the moves that were made in it: which process went, one step after the other."""

    def __init__(self, program: Program, source: Source, shown: str, goal: str | None = None) -> None:
        self.shown = shown
        self.goal = goal
        self.source = source
        self._reached = goals.find(goal) if goal else None
        self._program = program
        self._pool: WorkerPool | None = None
        self._default = self._run(Replay())
        self.known = self._explored()
        self.moves: list[int] = []
        self.position = self._stand()

    def go(self, process: int) -> None:
        """This process makes its next step; CantGo if it can't."""
        names = {row.index: row.name for row in self.position.rows}
        if not any(row.able and row.index == process for row in self.position.rows):
            raise CantGo(f"{names.get(process, 'No such process')} can't make a step now.")
        self.moves.append(process)
        try:
            self.position = self._stand()
        except NotTheSameAgain:
            self.moves.pop()
            raise CantGo(f"{self.shown} does not do the same thing twice, so it can't be played.") from None

    def back(self) -> None:
        """Take the last step back; nothing happens at the beginning."""
        if self.moves:
            self.moves.pop()
            self.position = self._stand()

    def again(self) -> None:
        """Go back to the beginning."""
        self.moves.clear()
        self.position = self._stand()

    @property
    def seeks_a_failure(self) -> bool:
        """Whether a run that reaches the goal is one that went wrong."""
        return self.goal in goals.FAILURES

    def close(self) -> None:
        """Stop the workers; the next step starts new ones."""
        if self._pool is not None:
            self._pool.close()
            self._pool = None

    # -- where the run stands

    def _stand(self) -> Position:
        strategy = StepByStep(self.moves)
        execution = Execution(self._program, self._workers())
        with on_one_processor():
            run = execution.run(strategy)
        under_way = run.ending == endings.PRUNED
        rows = tuple(
            self._row(process, process.index in strategy.candidates)
            for process in run.processes
            if process.owner < 0 or process.pending
        )
        reached = self._reached is not None and self._reached(run, self._default)
        return Position(
            run, rows, self._objects(run, execution.states()), "" if under_way else self._over(run), reached
        )

    def _row(self, process: ProcessRecord, able: bool) -> Row:
        pending = process.pending
        if pending is None:
            note = f"ended with exit code {process.exitcode}" if process.owner < 0 else ""
            return Row(process.index, process.name, False, "", "", note)
        line, where = self.source.text(pending.place), self.source.where(pending.place)
        if able:
            return Row(process.index, process.name, True, *self._next(process, line, where))
        waiting = process.waiting.text if process.waiting else ""
        note = f"waits {waiting}" if waiting else "lets the others go first"
        return Row(process.index, process.name, False, line, where, note)

    def _next(self, process: ProcessRecord, line: str, where: str) -> tuple[str, str, str]:
        """Line, place and note of a step that can be made."""
        what = process.pending.what if process.pending else ""
        if not process.begun or what == "begin":
            target = f": {process.target}" if process.target else ""
            return "", "", f"begins{target}"
        if process.owner >= 0:
            return "", "", "writes an item into the queue's pipe"
        if not line:
            return "", "", _WITHOUT_LINE.get(what, what)
        return line, where, word(process.pending) if process.pending else ""

    def _objects(self, run: Run, states: dict[int, str]) -> tuple[ObjectRow, ...]:
        names = object_names(run, self.source)
        kinds = {
            step.target: step.operation.partition(".")[0].replace("_", " ")
            for step in run.steps
            if step.operation.endswith(".create")
        }
        return tuple(
            ObjectRow(names.get(target, ""), kinds.get(target, "pipe"), state)
            for target, state in sorted(states.items())
        )

    def _over(self, run: Run) -> str:
        if run.ending != endings.FINISHED:
            return explain.explain(run, self.source).sentence
        failed = run.failed()
        if failed:
            return explain.failed(failed[0], self.source).sentence
        return f"All processes have ended; {self.shown} {_result(run)}."

    # -- what the explorer knows

    def _explored(self) -> Known:
        if self._reached is None:
            return Known(self._default, "", reachable=False)
        found: list[Run] = []

        def enough(run: Run) -> bool:
            if self._reached and self._reached(run, self._default):
                found.append(run)
            return bool(found)

        with on_one_processor():
            exploration = explore(self._program, self._workers(), enough, _BUDGET)
        if found:
            return Known(found[0], "It can be done.", reachable=True)
        schedules = f"{exploration.schedules} schedules"
        sentence = (
            f"It can't be done: these {schedules} are all that differ, and none of them does it."
            if exploration.exhaustive
            else f"The explorer tried {schedules}, and none of them did it. Others might."
        )
        return Known(self._default, sentence, reachable=False)

    # -- running

    def _run(self, strategy: Replay) -> Run:
        with on_one_processor():
            return Execution(self._program, self._workers()).run(strategy)

    def _workers(self) -> WorkerPool:
        if self._pool is None:
            self._pool = WorkerPool()
            self._pool.warm(trusted=0, untrusted=_WORKERS)
        return self._pool


_WITHOUT_LINE = {
    "end": "ends",
    "returned": "returns",
    "join": "at its end: joins its children",
    "flush": "at its end: waits for its feeder",
    "die": "is ended",
    "inherit": "gets a shared object",
}


def _result(run: Run) -> str:
    kind, value = run.root.result or ("plain", None)
    return f"returned {value!r}" if kind == "plain" else f"returned {value}"
