"""A run as a table: a column per process, a row per step, each with its own line of source."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from helpers.explorer.operations import Step
from helpers.explorer.rows import Row, Rows, folded
from helpers.explorer.run import Run
from helpers.explorer.source import Source

_ROWS = 40  # steps shown
_COLUMNS = 5  # that fit a page of 1,280 pixels without a break inside a name
_AROUND = 2  # steps shown before and after one that the message is about


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
        wide = len(self.columns) > _COLUMNS
        wrap, whole = ";overflow-wrap:anywhere" * wide, ";white-space:nowrap" * wide
        head = [_cell("th", html.escape(name)) for name in self.columns]
        rows = [_cell("th", "step", whole) + "".join(head)]
        if self.left_out:
            rows.append(_cell("td", "...", whole) + _cell("td", f"{self.left_out} earlier steps"))
        for row in self.rows:
            cells = (_code(text, row.blocked) if text else "" for text in self._cells(row))
            rows.append(_cell("td", row.step, whole) + "".join(_cell("td", text) for text in cells))
        lines = "".join(f"<tr>{cells}</tr>" for cells in rows)
        return f'<table style="border-collapse:collapse{wrap}">{lines}</table>'

    def _cells(self, row: Row) -> list[str]:
        return [row.text if column == row.process else "" for column in range(len(self.columns))]


def counterexample(
    run: Run, call: str, kind: str, message: str, source: Source, about: Sequence[Step] = ()
) -> Counterexample:
    """The table of `run`: its last steps, and those that the message is `about`."""
    used = sorted({step.process for step in run.steps} | {p.index for p in run.processes if p.pending})
    table = Rows(run, source, {index: number for number, index in enumerate(used)})
    steps = list(table.steps())
    rows = folded([row for _, row in steps])
    wanted = {row.step for step, row in steps if any(step is one for one in about)}
    left_out, shown = _shown(rows, [at for at, row in enumerate(rows) if row.step in wanted])
    names = tuple(_column_name(run, index) for index in used)
    return Counterexample(
        call, kind, message, names, (*shown, *table.stops()), left_out, run.choices, run.delays
    )


def _shown(rows: list[Row], wanted: list[int]) -> tuple[int, list[Row]]:
    """How many steps come before the first row that is shown, and the rows, with what is between them."""
    if len(rows) <= _ROWS:
        return 0, rows
    near = {at for one in wanted for at in range(one - _AROUND, one + _AROUND + 1) if 0 <= at < len(rows)}
    near |= set(range(len(rows) - max(_ROWS - len(near), _ROWS // 2), len(rows)))
    shown: list[Row] = []
    before = first = min(near)
    for at in sorted(near):
        if at > before + 1:
            shown.append(Row(rows[at].process, f"({at - before - 1} steps left out)", "..."))
        shown.append(rows[at])
        before = at
    return int(rows[first - 1].step.removeprefix("to ")) if first else 0, shown


def _column_name(run: Run, index: int) -> str:
    process = run.processes[index]
    return f"{process.name}: {process.target}" if process.target else process.name


def _line(first: str, cells: Sequence[str], widths: list[int]) -> str:
    padded = (f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True))
    return f"{first:>7}  {' | '.join(padded)}"


def _cell(tag: str, content: str, more: str = "") -> str:
    style = "text-align:left;vertical-align:top;padding:2px 8px;border:1px solid #bbb"
    return f'<{tag} style="{style}{more}">{content}</{tag}>'


def _code(text: str, blocked: bool) -> str:
    code = f"<code>{html.escape(text)}</code>"
    return f"<b>{code}</b>" if blocked else code
