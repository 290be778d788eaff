"""Any program, and what was found: a failure, none, or why it can't be explored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from helpers.explorer import kinds
from helpers.explorer.counterexample import Counterexample, counterexample
from helpers.explorer.explore import Budget, Exploration
from helpers.explorer.failures import Failure, failure_in, find_failure
from helpers.explorer.program import Program
from helpers.explorer.run import Run
from helpers.explorer.search import NotTheSameAgain
from helpers.explorer.source import Source
from helpers.explorer.workers import WorkerPool, on_one_processor

NONE_FOUND = "none found"
FOUND = "found"
CANT = "can't explore"

_NOT_BEGUN = frozenset({"ModuleNotFoundError", "MissingAnswer", "WrongSignature"})


class CantExplore(Exception):
    """Why a program can't be explored, in one line; `kind` says it in a word."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


@dataclass(frozen=True)
class Finding:
    """What was found; `run` is the one that the table shows, if there is one."""

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
            "exhaustive": search.exhaustive and not search.guarded,
            "operations": search.operations,
            "table": self.table.as_text() if self.table else "",
            "schedule": list(self.table.schedule) if self.table else [],
        }


def investigate(program: Program, source: Source, shown: str, budget: Budget | None = None) -> Finding:
    """Search for a run in which something is wrong. CantExplore if none says anything about the program."""
    with on_one_processor(), WorkerPool() as pool:
        failure = find_failure(program, source, shown, pool, budget)
    _check(failure, shown, source)
    message = failure.sentence
    if failure.exploration is not None and failure.exploration.processes == 1 and not failure.kind:
        message = f"No failure: {shown} starts no process."
    return _finding(failure, message, failure.run, failure.counterexample)


def rerun(program: Program, source: Source, shown: str, schedule: Sequence[int]) -> Finding:
    """Run one schedule, and show it whether it fails or not."""
    with on_one_processor(), WorkerPool() as pool:
        try:
            run, failure = failure_in(program, source, shown, pool, schedule)
        except NotTheSameAgain:
            raise CantExplore("schedule", f"{shown} has no such schedule") from None
    _check(failure, shown, source)
    if failure.is_fault:
        return _finding(failure, failure.sentence, run, failure.counterexample)
    message = "No failure in this schedule."
    return _finding(failure, message, run, counterexample(run, shown, "", message, source))


def _finding(failure: Failure, message: str, run: Run | None, table: Counterexample | None) -> Finding:
    verdict = FOUND if failure.is_fault else NONE_FOUND
    return Finding(verdict, failure.kind, message, run, table, failure.exploration)


def _check(failure: Failure, shown: str, source: Source) -> None:
    """Raise CantExplore for what says nothing about the program."""
    if failure.kind in kinds.UNEXPLORED:
        raise CantExplore(failure.kind, failure.sentence)
    error = failure.run.root.error if failure.run and len(failure.run.processes) == 1 else None
    if error is None:
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
