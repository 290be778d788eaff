"""Tables of what was measured, as plain text and for a page."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from helpers.measure.told import told_seconds, told_size, told_speed, two_digits

if TYPE_CHECKING:
    from helpers.measure.measured import Measured

_NOTHING = "-"
_NOISY = "~"


@dataclass(frozen=True)
class Table:
    """Rows of texts below a head; what stands under it as a note, if anything."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""

    def __repr__(self) -> str:
        lines = [self.head, *self.rows]
        widths = [max(len(line[column]) for line in lines) for column in range(len(self.head))]
        told = [
            "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
            for line in lines
        ]
        return "\n".join([*told, *([self.note] if self.note else [])])

    def _repr_html_(self) -> str:
        head = "".join(f'<th style="text-align:left">{html.escape(cell)}</th>' for cell in self.head)
        rows = "".join(
            "<tr>"
            + "".join(f'<td style="text-align:left">{html.escape(cell)}</td>' for cell in row)
            + "</tr>"
            for row in self.rows
        )
        note = f"<p><small>{html.escape(self.note)}</small></p>" if self.note else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{note}"


def times(measured: Measured) -> Table:
    """A row for each way and a column for each size: what one transfer takes."""
    rows = tuple((way, *(_time(measured, way, size) for size in measured.sizes)) for way in measured.ways)
    left_out = ", ".join(told_size(size) for size in measured.left_out)
    note = f"{_NOISY} other work on this machine was in the way; {_NOTHING} not measured."
    if left_out:
        note += f" There is not enough room in shared memory for {left_out}."
    return Table(("", *(told_size(size) for size in measured.sizes)), rows, note)


def latency(measured: Measured) -> Table:
    """What the smallest message takes in each way, the fastest first."""
    size = measured.sizes[0]
    seconds = {way: found for way in measured.ways if (found := measured.seconds(way, size))}
    base = min(seconds.values())
    rows = tuple(
        (way, _time(measured, way, size), two_digits(1 / taken), two_digits(taken / base))
        for way, taken in sorted(seconds.items(), key=lambda pair: pair[1])
    )
    head = ("", f"one message of {told_size(size)}", "in a second", "times the first row")
    return Table(head, rows, f"{_NOISY} other work on this machine was in the way.")


def beside(measured: Measured, head: Sequence[str], notes: Mapping[str, tuple[str, Sequence[str]]]) -> Table:
    """The rows of `notes`, with columns of what was measured.

    A row is a name, the way that it is measured by ("" for none), and its cells.
    """
    small, large = measured.sizes[0], measured.sizes[-1]
    columns = (
        f"time for {told_size(small)}",
        f"time for {told_size(large)}",
        f"speed with {told_size(large)}",
    )
    rows = [
        (
            name,
            *cells,
            _time(measured, way, small),
            _time(measured, way, large),
            told_speed(large, measured.seconds(way, large)),
        )
        for name, (way, cells) in notes.items()
    ]
    return Table((*head, *columns), tuple(rows), f"{_NOISY} noisy; {_NOTHING} not measured.")


def _time(measured: Measured, way: str, size: int) -> str:
    point = measured.points.get((way, size))
    if point is None:
        return _NOTHING
    return f"{_NOISY if point.is_noisy else ''}{told_seconds(point.typical)}"
