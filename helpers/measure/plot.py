"""A plot of what was measured, on two logarithmic scales: each mark on an axis is several times the one before."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from helpers.measure.told import told_seconds, told_size
from helpers.pictures.svg import FAINT, INK, SANS, Drawing, Picture

if TYPE_CHECKING:
    from helpers.measure.measured import Measured

_WIDTH, _HEIGHT = 860, 520
_LEFT, _RIGHT, _TOP, _BOTTOM = 84, 660, 52, 452
_APART = 22  # pixels between two labels at least
_FEW = 2  # points that make a line

# Colours that colour-blind readers can tell apart; each line has a mark and dashes of its own, too.
_LOOKS = (
    ("#000000", "circle", "7 4"),
    ("#0072b2", "square", ""),
    ("#e69f00", "triangle", ""),
    ("#d55e00", "diamond", ""),
    ("#009e73", "circle", ""),
    ("#b2568f", "square", "9 3"),
    ("#56758f", "triangle", "3 3"),
)


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

    def mark(self, x: float, y: float, shape: str, colour: str, *, hollow: bool = False) -> None:
        """A small shape with (x, y) in its middle."""
        look = f'fill="{"#ffffff" if hollow else colour}" stroke="{colour}" stroke-width="1.8"'
        match shape:
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
    ends: list[tuple[float, str, tuple[str, str, str], float]] = []
    for look, (way, points) in zip(_LOOKS, lines.items(), strict=False):
        colour, shape, dashes = look
        places = [(across(size), up(point.typical)) for size, point in points]
        drawing.curve(places, colour, dashes)
        for (x, y), (_, point) in zip(places, points, strict=True):
            drawing.mark(x, y, shape, colour, hollow=point.is_noisy)
        ends.append((places[-1][1], way, look, places[-1][0]))
    _labels(drawing, ends)
    return drawing.picture(_words(measured, lines.keys()))


def _axes(drawing: Drawing, sizes: list[int], decades: list[int], across: _Scale, up: _Scale) -> None:
    for decade in decades:
        y = up(10.0**decade)
        drawing.line((_LEFT, y), (_RIGHT, y))
        drawing.text(_LEFT - 10, y + 5, told_seconds(10.0**decade), anchor="end", size=13)
    shown = -math.inf
    for size in sizes:
        x = across(size)
        drawing.line((x, _BOTTOM), (x, _BOTTOM + 6))
        if x - shown >= 54:
            drawing.text(x, _BOTTOM + 24, told_size(size), size=13)
            shown = x
    drawing.text((_LEFT + _RIGHT) / 2, _BOTTOM + 50, "bytes in one transfer", size=14)
    if isinstance(drawing, _Plot):
        drawing.upright(24, (_TOP + _BOTTOM) / 2, "time of one transfer")
    drawing.text(
        _LEFT, 30, "hollow: other work on the machine was in the way", anchor="start", size=13, colour=FAINT
    )


def _labels(drawing: _Plot, ends: list[tuple[float, str, tuple[str, str, str], float]]) -> None:
    """The name of each line at its right, pushed apart where they would touch."""
    ends = sorted(ends)
    places = [y for y, *_ in ends]
    for number in range(1, len(places)):
        places[number] = max(places[number], places[number - 1] + _APART)
    over = max(0.0, places[-1] - (_BOTTOM + 4))
    for number in reversed(range(len(places))):
        places[number] = (
            min(places[number], _BOTTOM + 4 - (len(places) - 1 - number) * _APART) if over else places[number]
        )
    for (y, way, (colour, shape, dashes), x), place in zip(ends, places, strict=True):
        drawing.curve([(x + 8, y), (_RIGHT + 14, place)], "#c3cad1", "2 3")
        drawing.curve([(_RIGHT + 16, place), (_RIGHT + 44, place)], colour, dashes)
        drawing.mark(_RIGHT + 30, place, shape, colour)
        drawing.text(_RIGHT + 54, place + 5, way, anchor="start", size=14)


def _words(measured: Measured, ways: object) -> str:
    small, large = measured.sizes[0], measured.sizes[-1]
    told = [
        f"{way}: {told_seconds(measured.seconds(way, small) or 0)} to {told_seconds(measured.points[way, last].typical)}"
        f" ({told_size(last)})"
        for way in measured.ways
        if way in set(ways)  # type: ignore[call-overload]
        for last in [max(size for name, size in measured.points if name == way)]
    ]
    head = f"The time of one transfer against its size, from {told_size(small)} to {told_size(large)}, a line a way:"
    return "\n".join([head, *told])
