"""A run as a table: a column per process, a row per step, each with its own line of source."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from helpers.explorer.operations import NOWHERE, Step
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.source import Source

_WIDTH = 46  # characters in a column
_ROWS = 40  # steps shown, the last ones
_AT_ITS_END = {"process.look": "looks at", "process.signal": "terminates", "process.join": "joins"}
_REPEATS = 3  # times that steps must repeat to be told once
_METHOD = re.compile(r"\.(?:send|recv|poll|join|start|close|send_bytes|recv_bytes)\b")
_QUIET = frozenset({"process.begin", "process.end", "process.die", "process.returned", "process.raised"})


@dataclass(frozen=True)
class Row:
    """One step, or some equal ones: which process (a column), what it did, whether it stopped there."""

    process: int
    text: str
    step: str
    blocked: bool = False


@dataclass(frozen=True)
class Counterexample:
    """A failing schedule, told as a table; `schedule` are the choices that replay it."""

    call: str
    kind: str
    message: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    left_out: int
    schedule: tuple[int, ...]
    delays: int

    def as_json(self) -> dict[str, Any]:
        """Plain data for the shell."""
        return {
            "call": self.call,
            "kind": self.kind,
            "message": self.message,
            "table": self.as_text(),
            "schedule": list(self.schedule),
            "delays": self.delays,
        }

    def as_text(self) -> str:
        """The table in plain characters."""
        widths = [
            max(len(name), *(len(row.text) for row in self.rows if row.process == column), 0)
            for column, name in enumerate(self.columns)
        ]
        lines = [_line("step", self.columns, widths), "-" * (9 + sum(widths) + 3 * len(widths))]
        lines += [f"  ...  ({self.left_out} earlier steps)"] * bool(self.left_out)
        lines += [_line(row.step, self._cells(row), widths) for row in self.rows]
        return "\n".join(line.rstrip() for line in lines)

    def as_html(self) -> str:
        """The table for a notebook or a feedback page."""
        head = "".join(_cell("th", html.escape(name)) for name in ("step", *self.columns))
        earlier = _cell("td", "...") + _cell("td", f"{self.left_out} earlier steps")
        body = [earlier] if self.left_out else []
        for row in self.rows:
            cells = (_code(text, row.blocked) if text else "" for text in self._cells(row))
            body.append("".join(_cell("td", text) for text in (row.step, *cells)))
        rows = "".join(f"<tr>{cells}</tr>" for cells in (head, *body))
        return f'<table style="border-collapse:collapse">{rows}</table>'

    def _cells(self, row: Row) -> list[str]:
        return [row.text if column == row.process else "" for column in range(len(self.columns))]


def counterexample(run: Run, call: str, kind: str, message: str, source: Source) -> Counterexample:
    """The table of `run`."""
    used = sorted({step.process for step in run.steps} | {p.index for p in run.processes if p.pending})
    column = {index: number for number, index in enumerate(used)}
    steps = enumerate(run.steps, start=1)
    rows = _folded(
        [Row(column[step.process], _told(step, run, source), str(number)) for number, step in steps]
    )
    left_out = max(0, len(rows) - _ROWS)
    shown = rows[left_out:]
    shown += [
        Row(column[process.index], _stopped(run, process, source), "stop", blocked=True)
        for process in run.processes
        if process.pending
    ]
    names = tuple(_column_name(run, index) for index in used)
    earlier = int(rows[left_out - 1].step.removeprefix("to ")) if left_out else 0
    return Counterexample(call, kind, message, names, tuple(shown), earlier, run.choices, run.delays)


def _folded(rows: list[Row]) -> list[Row]:
    """The rows, with steps that repeat told once."""
    folded: list[Row] = []
    at = 0
    while at < len(rows):
        length, times = max(((length, _times(rows, at, length)) for length in range(1, 5)), key=_saved)
        block = rows[at : at + length]
        if times < _REPEATS:
            folded.append(rows[at])
            at += 1
            continue
        folded += block
        last = rows[at + length * times - 1].step
        text = (
            f"the same again, {times - 1} times"
            if length == 1
            else f"these {length} again, {times - 1} times"
        )
        folded.append(Row(block[0].process, f"({text})", f"to {last}"))
        at += length * times
    return folded


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


def _column_name(run: Run, index: int) -> str:
    process = run.processes[index]
    return f"{process.name}: {process.target}" if process.target else process.name


def _told(step: Step, run: Run, source: Source) -> str:
    line = source.text(step.place)
    if not line and step.operation in _AT_ITS_END and step.target in range(len(run.processes)):
        return f"at its end: {_AT_ITS_END[step.operation]} {run.processes[step.target].name}"
    if step.operation in _QUIET or not line:
        return _cut(step.outcome or step.operation.partition(".")[2])
    method = f"{step.operation.partition('.')[2]} " if len(_METHOD.findall(line)) > 1 else ""
    outcome = f"  -> {method}{step.outcome}" if step.outcome or method else ""
    return _cut(line, _WIDTH - min(len(outcome), 20)) + _cut(outcome, 36)


def _stopped(run: Run, process: ProcessRecord, source: Source) -> str:
    """What a process does that did not come to its end."""
    if run.place != NOWHERE and process.index == run.steps[-1].process:
        return f"{_cut(source.text(run.place))}  {run.ending}"
    operation = process.pending
    if operation is None or operation.name in _QUIET:
        return "has not begun" if not process.begun else "has not ended"
    waits = f"  waits {process.waiting.text}" if process.waiting and process.waiting.text else ""
    return _cut(source.text(operation.place) or operation.name.partition(".")[2]) + waits


def _cut(text: str, width: int = _WIDTH) -> str:
    return text if len(text) <= width else f"{text[: width - 3]}..."


def _line(first: str, cells: Sequence[str], widths: list[int]) -> str:
    padded = (f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True))
    return f"{first:>7}  {' | '.join(padded)}"


def _cell(tag: str, content: str) -> str:
    style = "text-align:left;vertical-align:top;padding:2px 8px;border:1px solid #bbb"
    return f'<{tag} style="{style}">{content}</{tag}>'


def _code(text: str, blocked: bool) -> str:
    code = f"<code>{html.escape(text)}</code>"
    return f"<b>{code}</b>" if blocked else code
