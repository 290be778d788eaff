"""A plot of what was measured, on two logarithmic scales: each step on an axis is a factor."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from helpers.measure.told import told_seconds, told_size
from helpers.pictures.svg import FAINT, INK, SANS, Drawing, Picture

if TYPE_CHECKING:
    from helpers.measure.measured import Measured

_WIDTH, _HEIGHT = 860, 520  # pixels, as all that follows
_LEFT, _RIGHT, _TOP, _BOTTOM = 84, 660, 52, 452
_APART = 22  # pixels between two labels at least
_FEW = 2  # points that make a line

_ROOM = 54  # pixels that the name of a size takes
_GRID = "#d5dbe1"


# Colours that colour-blind readers can tell apart; each line has a mark and dashes of its own, too.
class _Look(NamedTuple):
    """How a line is drawn; an empty text for no dashes."""

    colour: str
    shape: str
    dashes: str


_LOOKS = (
    _Look("#000000", "circle", "7 4"),
    _Look("#0072b2", "square", ""),
    _Look("#e69f00", "triangle", ""),
    _Look("#d55e00", "diamond", ""),
    _Look("#009e73", "circle", ""),
    _Look("#b2568f", "square", "9 3"),
    _Look("#56758f", "triangle", "3 3"),
)


class _End(NamedTuple):
    """Where a line ends."""

    way: str
    x: float
    y: float
    look: _Look


@dataclass(frozen=True)
class _Scale:
    """Turns values into pixels: `first` is at `start`, `last` at `end`."""

    first: float
    last: float
    start: int
    end: int

    def __call__(self, value: float) -> float:
        part = math.log(value / self.first) / math.log(self.last / self.first)
        return round(self.start + part * (self.end - self.start), 1)


class _Plot(Drawing):
    """A sheet with lines that have marks."""

    def curve(self, points: list[tuple[float, float]], colour: str, dashes: str) -> None:
        """Straight lines from point to point."""
        path = "M" + "L".join(f"{x:g} {y:g}" for x, y in points)
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        self._parts.append(f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2.2"{dashed}/>')

    def mark(self, x: float, y: float, kind: _Look, *, hollow: bool = False) -> None:
        """A small shape with (x, y) in its middle."""
        fill = "#ffffff" if hollow else kind.colour
        look = f'fill="{fill}" stroke="{kind.colour}" stroke-width="1.8"'
        match kind.shape:
            case "circle":
                self._parts.append(f'<circle cx="{x:g}" cy="{y:g}" r="4.5" {look}/>')
            case "square":
                self._parts.append(f'<rect x="{x - 4:g}" y="{y - 4:g}" width="8" height="8" {look}/>')
            case "triangle":
                self._parts.append(f'<path d="M{x:g} {y - 5.5:g}l5.5 10h-11z" {look}/>')
            case _:
                self._parts.append(f'<path d="M{x:g} {y - 6:g}l6 6-6 6-6-6z" {look}/>')

    def upright(self, x: float, y: float, text: str) -> None:
        """A line of text that reads from bottom to top."""
        self._parts.append(
            f'<text transform="translate({x:g} {y:g}) rotate(-90)" font-size="14" text-anchor="middle" '
            f'fill="{INK}" font-family="{SANS}">{text}</text>'
        )


def plot(measured: Measured) -> Picture:
    """Seconds for one transfer against bytes, a line for each way that was measured with several sizes."""
    lines = {
        way: [(size, point) for size in measured.sizes if (point := measured.points.get((way, size)))]
        for way in measured.ways
    }
    lines = {way: points for way, points in lines.items() if len(points) >= _FEW}
    taken = [point.typical for points in lines.values() for _, point in points]
    across = _Scale(measured.sizes[0], measured.sizes[-1], _LEFT + 12, _RIGHT - 12)
    decades = range(math.floor(math.log10(min(taken))), math.ceil(math.log10(max(taken))) + 1)
    up = _Scale(10.0 ** decades[0], 10.0 ** decades[-1], _BOTTOM, _TOP)

    drawing = _Plot(_WIDTH, _HEIGHT)
    _axes(drawing, measured.sizes, list(decades), across, up)
    ends = []
    for look, (way, points) in zip(_LOOKS, lines.items(), strict=False):
        places = [(across(size), up(point.typical)) for size, point in points]
        drawing.curve(places, look.colour, look.dashes)
        for (x, y), (_, point) in zip(places, points, strict=True):
            drawing.mark(x, y, look, hollow=point.is_noisy)
        ends.append(_End(way, *places[-1], look))
    _labels(drawing, ends)
    return drawing.picture(_words(measured, lines))


def _axes(drawing: _Plot, sizes: list[int], decades: list[int], across: _Scale, up: _Scale) -> None:
    for decade in decades:
        y = up(10.0**decade)
        drawing.curve([(_LEFT, y), (_RIGHT, y)], _GRID, "")
        drawing.text(_LEFT - 10, y + 5, _decade(decade), anchor="end", size=13)
    shown = -math.inf
    for size in sizes:
        x = across(size)
        drawing.line((x, _BOTTOM), (x, _BOTTOM + 6))
        if x - shown >= _ROOM:
            drawing.text(x, _BOTTOM + 24, told_size(size), size=13)
            shown = x
    drawing.text((_LEFT + _RIGHT) / 2, _BOTTOM + 50, "bytes in one transfer", size=14)
    drawing.upright(24, (_TOP + _BOTTOM) / 2, "time of one transfer")
    hollow = "hollow: other work on the machine was in the way"
    drawing.text(_LEFT, 30, hollow, anchor="start", size=13, colour=FAINT)


def _decade(power: int) -> str:
    unit, exponent = next((one for one in (("s", 0), ("ms", -3), ("µs", -6)) if power >= one[1]), ("ns", -9))
    return f"{10 ** (power - exponent):,} {unit}"


def _labels(drawing: _Plot, ends: list[_End]) -> None:
    """The name of each line: at its right, pushed apart where they would touch, or at its early end."""
    late = sorted((end for end in ends if end.x > _RIGHT - 20), key=lambda end: end.y)
    lowest = _BOTTOM + 4.0
    places: list[float] = []
    for end in reversed(late):
        lowest = min(end.y, lowest)
        places.append(lowest)
        lowest -= _APART
    for end, place in zip(late, reversed(places), strict=True):
        drawing.curve([(end.x + 8, end.y), (_RIGHT + 14, place)], _GRID, "2 3")
        drawing.curve([(_RIGHT + 16, place), (_RIGHT + 44, place)], end.look.colour, end.look.dashes)
        drawing.mark(_RIGHT + 30, place, end.look)
        drawing.text(_RIGHT + 54, place + 5, end.way, anchor="start", size=14)
    for end in ends:
        if end not in late:
            drawing.text(end.x, end.y - 14, end.way, size=14)


def _words(measured: Measured, ways: Iterable[str]) -> str:
    sizes = f"from {told_size(measured.sizes[0])} to {told_size(measured.sizes[-1])}"
    told = [f"The time of one transfer against its size, {sizes}, with a line for each way:"]
    for way in ways:
        first, *_, last = ((size, point) for (name, size), point in measured.points.items() if name == way)
        ends = " to ".join(
            f"{told_seconds(point.typical)} ({told_size(size)})" for size, point in (first, last)
        )
        told.append(f"{way}: {ends}")
    return "\n".join(told)
