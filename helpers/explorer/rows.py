"""The steps of a run as the rows of a table, each with its own line of source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from helpers.explorer.explanation import awaited
from helpers.explorer.naming import called, created
from helpers.explorer.operations import NOWHERE, Place, Step
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.source import Source

_WIDTH = 46  # characters in a column
_AT_ITS_END = {"process.look": "looks at", "process.signal": "terminates", "process.join": "joins"}
_REPEATS = 3  # times that steps must repeat to be told once
_NAMES = "send|recv|poll|join|start|close|send_bytes|recv_bytes|get|put|wait|empty|is_set"
_METHOD = re.compile(rf"\.(?:{_NAMES})\b")
_GOES_ON = {
    "sending": "send",
    "getting": "get",
    "putting": "put",
    "after_put": "put",
    "joining": "join",
    "sleeping": "wait",
}
_SAID = frozenset({"acquire", "release", "set", "clear", "notify", "read", "write"})  # in the outcome as well
_QUIET = frozenset({"process.begin", "process.end", "process.die", "process.returned", "process.raised"})


@dataclass(frozen=True)
class Row:
    """One step, or some equal ones: which process (a column), what it did, whether it stopped there."""

    process: int
    text: str
    step: str
    blocked: bool = False


class Rows:
    """What the steps of a run did; `column` tells where each process stands."""

    def __init__(self, run: Run, source: Source, column: dict[int, int]) -> None:
        self._run = run
        self._source = source
        self._column = column
        self._names: dict[int, str] = {}
        self._there: dict[tuple[int, Place], set[tuple[str, int]]] = {}
        for step in run.steps:
            self._there.setdefault((step.process, step.place), set()).add((_method(step), step.target))

    def steps(self) -> Iterator[tuple[Step, Row]]:
        """The steps worth a row."""
        before: dict[int, Step] = {}
        for number, step in enumerate(self._run.steps, start=1):
            if not _says_nothing(step, before.get(step.process)):
                yield step, Row(self._column[step.process], self._told(step), str(number))
            before[step.process] = step

    def stops(self) -> Iterator[Row]:
        """Where the processes are that did not come to their end."""
        for process in self._run.processes:
            if process.pending:
                yield Row(self._column[process.index], self._stopped(process), "stop", blocked=True)

    def _told(self, step: Step) -> str:
        line = self._source.text(step.place)
        if not line and step.operation in _AT_ITS_END and step.target in range(len(self._run.processes)):
            return f"at its end: {_AT_ITS_END[step.operation]} {self._run.processes[step.target].name}"
        if step.operation in _QUIET or not line:
            told = step.outcome or step.operation.partition(".")[2]
            name = self._name(step) if self._run.processes[step.process].owner >= 0 else ""
            return _cut(f"{name}: {told}" if name else told)
        which = self._which(step, line)
        outcome = f"  -> {which}{step.outcome}" if step.outcome or which else ""
        return _cut(line, _WIDTH - min(len(outcome), 20)) + _cut(outcome, 36)

    def _which(self, step: Step, line: str) -> str:
        """Which operation of a line with several it was."""
        if step.operation.endswith(".create"):
            return ""
        there = self._there[step.process, step.place]
        targets = {target for method, target in there if method == _method(step)}
        several = len(_METHOD.findall(line)) > 1 or len({method for method, _ in there}) > 1
        said = _method(step) in _SAID or step.outcome.startswith(f"{_method(step)} ")
        method = f"{_method(step)} " if several and not said else ""
        name = self._name(step) if len(targets) > 1 else ""
        return f"{name}: {method}" if name else method

    def _name(self, step: Step) -> str:
        """The name of the object that the step is about."""
        if step.operation.startswith("process.") or created(self._run, step.target) is None:
            return ""
        if step.target not in self._names:
            self._names[step.target] = called(self._run, step.target, self._source).replace("`", "")
        return self._names[step.target]

    def _stopped(self, process: ProcessRecord) -> str:
        """What a process does that did not come to its end."""
        run = self._run
        if run.place != NOWHERE and process.index == run.steps[-1].process:
            return f"{_cut(self._source.text(run.place))}  {run.ending}"
        operation = process.pending
        if operation is None or operation.name in _QUIET:
            return "has not begun" if not process.begun else "has not ended"
        what = awaited(run, process, self._source).replace("`", "")
        line = _cut(self._source.text(operation.place) or operation.name.partition(".")[2])
        return f"{line}  waits {what}" if what else line


def _says_nothing(step: Step, before: Step | None) -> bool:
    """Whether a child takes over what it was given, or a line makes one more object after the first."""
    if step.outcome:
        return False
    _, _, what = step.operation.partition(".")
    another = before is not None and before.operation.endswith(".create") and before.place == step.place
    return what == "inherit" or (what == "create" and another)


def _method(step: Step) -> str:
    what = step.operation.partition(".")[2]
    return _GOES_ON.get(what, what)


def folded(rows: list[Row]) -> list[Row]:
    """The rows, with steps that repeat told once."""
    told: list[Row] = []
    at = 0
    while at < len(rows):
        length, times = max(((length, _times(rows, at, length)) for length in range(1, 5)), key=_saved)
        block = rows[at : at + length]
        if times < _REPEATS:
            told.append(rows[at])
            at += 1
            continue
        told += block
        last = rows[at + length * times - 1].step
        text = (
            f"the same again, {times - 1} times"
            if length == 1
            else f"these {length} again, {times - 1} times"
        )
        told.append(Row(block[0].process, f"({text})", f"to {last}"))
        at += length * times
    return told


def _times(rows: list[Row], at: int, length: int) -> int:
    """How often the block of `length` rows from `at` stands there, one after the other."""
    block = [(row.process, row.text) for row in rows[at : at + length]]
    times = 1
    while [(row.process, row.text) for row in rows[at + length * times : at + length * (times + 1)]] == block:
        times += 1
    return times


def _saved(block: tuple[int, int]) -> int:
    length, times = block
    return length * (times - 1)


def _cut(text: str, width: int = _WIDTH) -> str:
    return text if len(text) <= width else f"{text[: width - 3]}..."
