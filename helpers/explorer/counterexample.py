"""A run as a table: a column per process, a row per step, each with its own line of source."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import Any

from helpers.explorer.operations import NOWHERE, Operation, Step
from helpers.explorer.run import Run
from helpers.explorer.source import Source

_WIDTH = 46  # characters in a column
_ROWS = 40  # steps shown, the last ones
_QUIET = frozenset({"process.begin", "process.end", "process.die", "process.returned"})


@dataclass(frozen=True)
class Row:
    """One step: which process (a column number), what it did, and whether it is blocked there."""

    process: int
    text: str
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
        lines = [_line("step", self.columns, widths), "-" * (7 + sum(widths) + 3 * len(widths))]
        if self.left_out:
            lines.append(f"   ...  ({self.left_out} earlier steps)")
        for number, row in enumerate(self.rows, start=self.left_out + 1):
            cells = [row.text if column == row.process else "" for column in range(len(self.columns))]
            lines.append(_line("wait" if row.blocked else str(number), cells, widths))
        return "\n".join(line.rstrip() for line in lines)

    def as_html(self) -> str:
        """The table for a notebook or a feedback page."""
        style = "text-align:left;vertical-align:top;padding:2px 8px;border:1px solid #bbb"
        head = "".join(f'<th style="{style}">{html.escape(name)}</th>' for name in ("step", *self.columns))
        body = [
            f'<tr><td style="{style}">...</td><td style="{style}" colspan="{len(self.columns)}">'
            f"{self.left_out} earlier steps</td></tr>"
        ] * bool(self.left_out)
        for number, row in enumerate(self.rows, start=self.left_out + 1):
            cells = "".join(
                f'<td style="{style}">{_code(row) if column == row.process else ""}</td>'
                for column in range(len(self.columns))
            )
            body.append(f'<tr><td style="{style}">{"wait" if row.blocked else number}</td>{cells}</tr>')
        return f'<table style="border-collapse:collapse"><tr>{head}</tr>{"".join(body)}</table>'


def counterexample(run: Run, call: str, kind: str, message: str, source: Source) -> Counterexample:
    """The table of `run`."""
    used = sorted({step.process for step in run.steps} | {p.index for p in run.processes if p.pending})
    column = {index: number for number, index in enumerate(used)}
    rows = [Row(column[step.process], _told(step, source)) for step in run.steps]
    left_out = max(0, len(rows) - _ROWS)
    for process in run.processes:
        if process.pending and process.index in column:
            text = _blocked(process.pending, process.waiting.text if process.waiting else "", source)
            rows.append(Row(column[process.index], text, blocked=True))
    names = tuple(_column_name(run, index) for index in used)
    return Counterexample(call, kind, message, names, tuple(rows[left_out:]), left_out, run.choices, run.delays)


def _column_name(run: Run, index: int) -> str:
    process = run.processes[index]
    return f"{process.name}: {process.target}" if process.target else process.name


def _told(step: Step, source: Source) -> str:
    line = source.text(step.place)
    if step.operation in _QUIET or not line:
        return _cut(step.outcome or step.operation.partition(".")[2])
    outcome = f"  -> {step.outcome}" if step.outcome else ""
    return _cut(line, _WIDTH - min(len(outcome), 20)) + _cut(outcome, 30)


def _blocked(operation: Operation, waits: str, source: Source) -> str:
    line = source.text(operation.place) if operation.place != NOWHERE else ""
    if operation.name in _QUIET:
        return "has not begun" if operation.name == "process.begin" else "about to end"
    return _cut(line or operation.name.partition(".")[2]) + (f"  waits {waits}" if waits else "")


def _cut(text: str, width: int = _WIDTH) -> str:
    return text if len(text) <= width else f"{text[: width - 3]}..."


def _line(first: str, cells: tuple[str, ...] | list[str], widths: list[int]) -> str:
    padded = (f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True))
    return f"{first:>5}  {' | '.join(padded)}"


def _code(row: Row) -> str:
    text = html.escape(row.text)
    return f"<b><code>{text}</code></b>" if row.blocked else f"<code>{text}</code>"
