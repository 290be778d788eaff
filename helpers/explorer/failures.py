"""Any program, any failure: the first run that does not come to a good end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from helpers.explorer import explain
from helpers.explorer import run as endings
from helpers.explorer.counterexample import Counterexample, counterexample
from helpers.explorer.explore import Budget, explore, searched
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.scheduler import Program
from helpers.explorer.source import Source
from helpers.explorer.workers import WorkerPool, on_one_processor
from helpers.runtime.definitions import Definitions

_WORKERS = 3
_SLOWEST_STEP = 2.0  # seconds
_BUDGET = Budget(operations=40_000, random_schedules=400)


@dataclass(frozen=True)
class Failure:
    """What was found, in a sentence; the table of it and the run itself, if there is a failure."""

    sentence: str
    counterexample: Counterexample | None = None
    run: Run | None = None


def first_failure(definitions: Definitions, name: str, arguments: tuple[Any, ...], shown: str) -> Failure:
    """Search for a run of the function `name` that hangs, goes on for ever, or in which a process fails."""
    source = Source(definitions.line)
    failing: list[Run] = []

    def faults(run: Run) -> tuple[object, ...]:
        kinds = [(process.index, process.error) for process in _failed(run)]
        return (run.ending, kinds) if run.ending != endings.FINISHED or kinds else ()

    def fails(run: Run) -> bool:
        if faults(run):
            failing.append(run)
        return bool(failing)

    task = {"kind": "call", "name": name, "arguments": arguments}
    with on_one_processor(), WorkerPool() as pool:
        pool.warm(trusted=0, untrusted=_WORKERS)
        exploration = explore(
            Program(task, definitions.to_plain(), _SLOWEST_STEP), pool, fails, _BUDGET, faults
        )
    if exploration.differing:
        return Failure(
            f"{shown} does not do the same thing twice, although nothing differs between the two runs."
        )
    if not failing:
        return Failure(searched([exploration]) or "No failure.")
    run = failing[0]
    explanation = _explanation(run, source)
    table = counterexample(run, shown, explanation.kind, explanation.sentence, source)
    return Failure(str(explanation), table, run)


def _explanation(run: Run, source: Source) -> explain.Explanation:
    if run.ending != endings.FINISHED:
        return explain.explain(run, source)
    return explain.failed(_failed(run)[0], source)


def _failed(run: Run) -> list[ProcessRecord]:
    """The processes with an exception. A child's sys.exit() is none: its parent may look at its exit code."""
    return [
        process
        for process in run.failed()
        if process.error and (process.error[0] != "SystemExit" or not process.index)
    ]
