"""Any program, and what was found: a failure, none, or why it can't be explored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from helpers.explorer import explain
from helpers.explorer import run as endings
from helpers.explorer.counterexample import Counterexample, counterexample
from helpers.explorer.explore import Budget, Exploration, explore, searched
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.scheduler import Execution, Program
from helpers.explorer.search import NotTheSameAgain
from helpers.explorer.search.replay import Replay
from helpers.explorer.source import Source
from helpers.explorer.workers import WorkerPool, on_one_processor

NONE_FOUND = "none found"
FOUND = "found"
CANT = "can't explore"

_WORKERS = 3
_OUTSIDE = frozenset({endings.ESCAPED, endings.NOT_MODELLED, endings.TOO_LONG})
_NOT_BEGUN = frozenset({"ModuleNotFoundError", "MissingAnswer", "WrongSignature"})


class CantExplore(Exception):
    """Why a program can't be explored, in one line; `kind` says it in a word."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


@dataclass(frozen=True)
class Finding:
    """What was found. `run` is the failing run, or the default one if none fails."""

    verdict: str
    kind: str
    message: str
    run: Run | None = None
    table: Counterexample | None = None
    exploration: Exploration | None = None

    def as_json(self) -> dict[str, Any]:
        """Plain data for the shell."""
        search = self.exploration or Exploration()
        return {
            "verdict": self.verdict,
            "kind": self.kind,
            "message": self.message,
            "schedules": search.schedules,
            "delays": self.table.delays if self.table else search.delays,
            "exhaustive": search.exhaustive,
            "operations": search.operations,
            "table": self.table.as_text() if self.table else "",
            "schedule": list(self.table.schedule) if self.table else [],
        }


def investigate(program: Program, source: Source, shown: str, budget: Budget | None = None) -> Finding:
    """Search for a run that hangs, goes on for ever, or in which something fails."""
    runs: list[Run] = []

    def enough(run: Run) -> bool:
        if not runs or run.ending in _OUTSIDE or fails(run):
            runs.append(run)
        return run.ending in _OUTSIDE or fails(run)

    with on_one_processor(), WorkerPool() as pool:
        pool.warm(trusted=0, untrusted=_WORKERS)
        exploration = explore(program, pool, enough, budget, _faults)
    if exploration.differing:
        raise CantExplore(
            "non-determinism", f"{shown} does not do the same thing twice, although nothing differs"
        )
    if not exploration.stopped:
        message = searched([exploration]) or f"No failure: {shown} starts no process."
        return Finding(NONE_FOUND, "", message, runs[0], exploration=exploration)
    _check(runs[-1], shown, source)
    return _found(runs[-1], shown, source, exploration)


def rerun(program: Program, source: Source, shown: str, schedule: Sequence[int]) -> Finding:
    """Run one schedule, and show it whether it fails or not."""
    with on_one_processor(), WorkerPool() as pool:
        pool.warm(trusted=0, untrusted=_WORKERS)
        try:
            run = Execution(program, pool).run(Replay(schedule))
        except NotTheSameAgain:
            raise CantExplore("schedule", f"{shown} has no such schedule") from None
    exploration = Exploration(schedules=1, operations=len(run.steps), delays=run.delays)
    _check(run, shown, source)
    if fails(run):
        return _found(run, shown, source, exploration)
    message = "No failure in this schedule."
    table = counterexample(run, shown, "", message, source)
    return Finding(NONE_FOUND, "", message, run, table, exploration)


def _faults(run: Run) -> tuple[object, ...]:
    """What is wrong with a run: equal for runs with the same faults."""
    errors = [(process.index, process.error) for process in run.failed() if _in_error(process)]
    return (run.ending, errors) if fails(run) else ()


def fails(run: Run) -> bool:
    """Whether something went wrong: it didn't come to its end, or a process ended with an error."""
    return run.ending != endings.FINISHED or any(_in_error(process) for process in run.failed())


def _in_error(process: ProcessRecord) -> bool:
    """Whether a process failed; a child that calls sys.exit() says something to its parent."""
    exits = process.error is not None and process.error[0] == "SystemExit"
    return not exits or (process.index == 0 and process.exitcode != 0)


def _found(run: Run, shown: str, source: Source, exploration: Exploration) -> Finding:
    if run.ending == endings.FINISHED:
        process = next(process for process in run.failed() if _in_error(process))
        told = explain.failed(process, source)
    else:
        told = explain.explain(run, source)
    table = counterexample(run, shown, told.kind, told.sentence, source)
    return Finding(FOUND, told.kind, str(told), run, table, exploration)


def _check(run: Run, shown: str, source: Source) -> None:
    """Raise CantExplore for a run that says nothing about the program."""
    if run.ending in _OUTSIDE:
        raise CantExplore(run.ending, explain.explain(run, source).sentence)
    error = run.root.error
    if error is None or len(run.processes) > 1:
        return
    kind, text, place = error
    if kind == "MissingAnswer" and text.startswith("there is no"):
        raise CantExplore("no such function", f"there is no function {shown}")
    if kind in _NOT_BEGUN:
        where = f" ({source.where(place)})" if source.where(place) else ""
        raise CantExplore(kind, f"{text}{where}")
    if kind == "SystemExit" and text == "2":
        message = f"{shown} ends with exit code 2 before it starts a process; give its arguments after --"
        raise CantExplore("usage", message)
