"""One run of a function, in the order in which nobody is delayed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from helpers.explorer import explain, kinds
from helpers.explorer import run as endings
from helpers.explorer.counterexample import Counterexample, counterexample
from helpers.explorer.run import Run
from helpers.explorer.scheduler import Execution, Program
from helpers.explorer.search.replay import Replay
from helpers.explorer.source import Source
from helpers.explorer.workers import WorkerPool, on_one_processor
from helpers.runtime.definitions import Definitions

_WORKERS = 3
_LONGEST = 1_000  # characters of what a function returned


@dataclass(frozen=True)
class Watched:
    """A run, how it came out in a sentence, and its table."""

    run: Run
    sentence: str
    table: Counterexample

    @property
    def failed(self) -> bool:
        """Whether it hung, or a process of it ended with an error."""
        return bool(self.table.kind)


def run_once(definitions: Definitions, name: str, arguments: tuple[Any, ...], shown: str) -> Watched:
    """Run the function `name` once, whatever comes of it."""
    source = Source(definitions.line)
    task = {"kind": "call", "name": name, "arguments": arguments}
    with on_one_processor(), WorkerPool() as pool:
        pool.warm(trusted=0, untrusted=_WORKERS)
        run = Execution(Program(task, definitions.to_plain()), pool).run(Replay())
    kind, sentence = _outcome(run, shown, source)
    return Watched(run, sentence, counterexample(run, shown, kind, sentence, source))


def _outcome(run: Run, shown: str, source: Source) -> tuple[str, str]:
    if run.ending != endings.FINISHED:
        explanation = explain.explain(run, source)
        return explanation.kind, str(explanation)
    failed = run.failed()
    told = [str(explain.failed(process, source)) for process in failed]
    if run.root.returned:
        told.insert(0, f"{shown} returns {_value(run)}.")
    return kinds.EXCEPTION if failed else "", " ".join(told)


def _value(run: Run) -> str:
    kind, value = run.root.result or ("plain", None)
    text = repr(value) if kind == "plain" else str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
