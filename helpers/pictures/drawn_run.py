"""Draws a timeline that is laid out: layers of shapes, the lowest first."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from functools import cached_property
from math import ceil

from helpers.pictures import layout as lay
from helpers.pictures.arrows import Arrow, Link
from helpers.pictures.labels import cut, short
from helpers.pictures.layout import Layout, Place, Row, layout
from helpers.pictures.legend import Entry, legend
from helpers.pictures.shapes import (
    FAILS,
    HOLD,
    LOST,
    WAIT,
    arrow,
    definitions,
    half_height,
    line_look,
    look,
    shape,
    shift,
)
from helpers.pictures.svg import FAINT, INK, MONO, RED, SANS
from helpers.pictures.timeline import Mark, Span, Timeline

_MARGIN = 14
_LEAST_WIDTH = 560
_NAME = 15  # characters of a lane's name
_WORDS = 1_500  # characters of the description
_STUB = (6, 9)  # how far an arrow is seen whose other end is in another row


class DrawnRun:
    """The picture of one timeline."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._layout: Layout = layout(timeline, 12 + (20 if timeline.left_out else 0))
        numbers = (x + len(told) * lay.SMALL_CHARACTER for x, _, told in self._leaving)
        self._width = ceil(max(_LEAST_WIDTH, self._layout.right + _MARGIN + 4, *(x + 8 for x in numbers)))

    def svg(self) -> str:
        """The whole picture."""
        code = f'font-family="{MONO}" text-anchor="middle" xml:space="preserve"'
        body = [
            definitions({arrow.link for arrow in self._drawn}),
            self._ground(),
            _layer('stroke="#e6e9ec"', [f'<path d="{"".join(self._columns())}"/>']),
            _layer(f'stroke="{FAINT}" stroke-width="2"', self._lives()),
            _layer(WAIT, self._waits()),
            *(_layer(line_look(link), self._arrows(link)) for link in Link),
            _layer(HOLD, self._holds()),
            _layer('stroke-width="1.3"', self._marks()),
            _layer(FAILS, self._outlines()),
            _layer("", self._losses()),
            _layer(f'{code} font-size="12" fill="{INK}"', self._titles()),
            _layer(f'{code} font-size="11" fill="#46525e"', self._names()),
            _layer(
                f'font-family="{SANS}" font-size="11" text-anchor="middle" fill="{FAINT}"', self._numbers()
            ),
            _layer(f'font-family="{SANS}" font-size="13" fill="{INK}"', self._lane_names()),
            _layer(f'font-family="{SANS}" font-size="12" fill="{INK}"', self._words()),
        ]
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self._width}" height="{self.height}" '
            f'viewBox="0 0 {self._width} {self.height}" role="img" aria-labelledby="title desc">\n'
            f'<title id="title">{html.escape(self._title())}</title>\n'
            f'<desc id="desc">{html.escape(self._description())}</desc>\n' + "".join(body) + "</svg>\n"
        )

    @cached_property
    def _legend(self) -> list[Entry]:
        links = {arrow.link for arrow in self._drawn}
        return legend(self._timeline, links, _MARGIN, self._layout.bottom + 8, self._width - _MARGIN)

    @property
    def height(self) -> int:
        """How tall it is."""
        return max(entry.y for entry in self._legend) + 22

    def _ground(self) -> str:
        size = f'width="{self._width - 1}" height="{self.height - 1}"'
        return f'<rect x=".5" y=".5" {size} rx="10" fill="#fff" stroke="#d0d5da"/>\n'

    # -- words

    def _title(self) -> str:
        names = ", ".join(lane.name for lane in self._timeline.lanes if not lane.is_agent)
        return f"A run of {names}, step by step"

    def _description(self) -> str:
        """Each step in a few words, and where it failed."""
        lanes = {lane.process: lane.name for lane in self._timeline.lanes}
        told = ""
        for mark in self._timeline.marks:
            if not mark.title:
                continue
            stop = self._timeline.is_stop(mark.column)
            when = "in the end" if stop else f"step {mark.column}"
            fails = " (here it fails)" if mark.failing else ""
            told += f"{when}, {lanes[mark.process]}: {mark.title} {mark.name}".rstrip() + f"{fails}; "
        return short(told.rstrip("; "), _WORDS)

    def _words(self) -> Iterator[str]:
        if self._timeline.left_out:
            steps = "step is" if self._timeline.left_out == 1 else f"{self._timeline.left_out} steps are"
            yield f'<text x="{_MARGIN}" y="22" fill="{FAINT}">The first {steps} left out.</text>'
        yield from (entry.svg() for entry in self._legend)

    # -- what lies under the steps

    def _columns(self) -> Iterator[str]:
        for row in self._layout.rows:
            for column, x in row.xs.items():
                if not self._timeline.is_stop(column):
                    yield f"M{x} {row.top + 20}V{row.bottom}"

    def _lives(self) -> Iterator[str]:
        for row in self._layout.rows:
            for place in row.places.values():
                first, last = self._reach(row, place.lane.first, place.lane.last)
                yield f'<path d="M{first} {place.middle}H{last}"/>'

    def _waits(self) -> Iterator[str]:
        for row in self._layout.rows:
            for span in self._timeline.waits:
                if row.has(span):
                    first, last = self._reach(row, span.first, span.last)
                    place = row.places[span.process]
                    tall = 16 if place.lane.is_agent else 26
                    yield _rectangle(first, place.middle - tall // 2, last - first, tall)

    def _holds(self) -> Iterator[str]:
        for _, x, y, width in self._bars():
            yield _rectangle(x, y, width, lay.HOLD_HEIGHT - 2, 2)

    def _bars(self) -> Iterator[tuple[Span, int, int, int]]:
        """Each lock that is held: its bar's left end, its top and its width."""
        for row in self._layout.rows:
            for hold in self._timeline.holds:
                if row.has(hold):
                    first, last = self._reach(row, hold.first, hold.last)
                    last = row.right if self._timeline.is_stop(hold.last) else last
                    place = row.places[hold.process]
                    top = place.middle + place.height // 2 + 3 + self._layout.tracks[hold] * lay.HOLD_HEIGHT
                    yield hold, first, top, last - first

    def _reach(self, row: Row, first: int, last: int) -> tuple[int, int]:
        """From where to where something is seen in a row that lasts from one column to another."""
        return row.xs.get(first, lay.LEFT), row.xs.get(last, row.right)

    # -- steps

    def _placed(self) -> Iterator[tuple[Mark, int, Place]]:
        for row in self._layout.rows:
            for mark in self._timeline.marks:
                if mark.column in row.xs:
                    yield mark, row.xs[mark.column], row.places[mark.process]

    def _marks(self) -> Iterator[str]:
        alike: dict[str, list[str]] = {}
        for mark, x, place in self._placed():
            width, small = self._layout.widths[mark], not mark.title
            shapes = alike.setdefault(look(mark.sign, mark.error), [])
            shapes.append(shape(mark.sign, x, place.middle, width, place.height, small=small))
        yield from (_layer(same, shapes) for same, shapes in alike.items())

    def _outlines(self) -> Iterator[str]:
        for mark, x, place in self._placed():
            if mark.failing:
                width, height = self._layout.widths[mark] + 6, place.height + 6
                yield _rectangle(x - width // 2, place.middle - height // 2, width, height, 5)

    def _losses(self) -> Iterator[str]:
        for mark, x, place in self._placed():
            if mark.lost:
                corner = x + self._layout.widths[mark] // 2, place.middle - place.height // 2
                yield f'<g transform="translate({corner[0]} {corner[1]})">{LOST}</g>'

    def _titles(self) -> Iterator[str]:
        for mark, x, place in self._placed():
            if mark.title:
                y = place.middle + (-2 if mark.name and not place.lane.is_agent else 4)
                yield _text(x + shift(mark.sign), y, mark.title, f' fill="{RED}"' if mark.error else "")

    def _names(self) -> Iterator[str]:
        for mark, x, place in self._placed():
            if mark.name and not place.lane.is_agent:
                yield _text(x + shift(mark.sign), place.middle + 12, mark.name)
        for hold, x, y, width in self._bars():
            if width >= len(hold.name) * lay.SMALL_CHARACTER + 4:
                yield _text(x + width // 2, y + 10, hold.name)

    def _numbers(self) -> Iterator[str]:
        for row in self._layout.rows:
            yield _text(lay.LEFT - 14, row.top + 14, "step", ' text-anchor="end"')
            for column, x in row.xs.items():
                told = self._timeline.stop if self._timeline.is_stop(column) else str(column)
                yield _text(x, row.top + 14, told)
        yield from self._stub_numbers()

    def _lane_names(self) -> Iterator[str]:
        for row in self._layout.rows:
            for place in row.places.values():
                yield from self._lane_name(place)

    def _lane_name(self, place: Place) -> Iterator[str]:
        lane = place.lane
        if lane.is_agent:
            name = cut(lane.name.rpartition("'s ")[2], _NAME)
            yield _text(_MARGIN + 14, place.middle + 4, name, f' font-size="11" fill="{FAINT}"')
            return
        y = place.middle + (-2 if lane.target else 4)
        yield _text(_MARGIN, y, cut(lane.name, _NAME), ' font-weight="bold"')
        if lane.target:
            look = f' font-size="11" font-family="{MONO}" fill="{FAINT}"'
            yield _text(_MARGIN, y + 15, cut(lane.target, _NAME + 1), look)

    # -- arrows

    @cached_property
    def _drawn(self) -> list[Arrow]:
        """The arrows from one lane to another."""
        process = self._step_of
        return [
            arrow
            for arrow in self._timeline.arrows
            if arrow.first not in process or process[arrow.first].process != process[arrow.last].process
        ]

    @cached_property
    def _step_of(self) -> dict[int, Mark]:
        return {mark.column: mark for mark in self._timeline.marks if not self._timeline.is_stop(mark.column)}

    def _arrows(self, link: Link) -> Iterator[str]:
        for one in self._drawn:
            if one.link is not link:
                continue
            last = self._step_of[one.last]
            first = self._step_of.get(one.first)
            target = self._row(last)
            source = self._row(first) if first else None
            if first and source is target:
                yield arrow(*self._ends(target, first, last))
                continue
            if first and source:
                x, y = self._edge(source, first, down=1)
                yield arrow(x, y, x + _STUB[0], y + _STUB[1])
            x, y = self._edge(target, last, down=-1)
            yield arrow(x - _STUB[0], y - _STUB[1], x, y)

    def _stub_numbers(self) -> Iterator[str]:
        """At either end of an arrow from one row to another, the step at the other end."""
        for one in self._drawn:
            last, first = self._step_of[one.last], self._step_of.get(one.first)
            target = self._row(last)
            if not first or self._row(first) is not target:
                x, y = self._edge(target, last, down=-1)
                yield _text(x - _STUB[0] - 4, y - 3, str(one.first), ' text-anchor="end"')
        yield from (_text(x, y, told, ' text-anchor="start"') for x, y, told in self._leaving)

    @cached_property
    def _leaving(self) -> list[tuple[int, int, str]]:
        """Where arrows leave a row, and for which steps."""
        leaving: dict[int, list[int]] = {}
        for one in self._drawn:
            first = self._step_of.get(one.first)
            if first and self._row(first) is not self._row(self._step_of[one.last]):
                leaving.setdefault(one.first, []).append(one.last)
        found = []
        for number, others in leaving.items():
            first = self._step_of[number]
            row = self._row(first)
            if not row.places[first.process].lines:  # otherwise the locks below leave no room
                x, y = self._edge(row, first, down=1)
                told = ", ".join(map(str, others[:2])) + (" …" if len(others) > 2 else "")
                found.append((x + _STUB[0] + 5, y + _STUB[1], told))
        return found

    def _row(self, mark: Mark) -> Row:
        return next(row for row in self._layout.rows if mark.column in row.xs)

    def _ends(self, row: Row, first: Mark, last: Mark) -> tuple[int, int, int, int]:
        down = 1 if row.places[last.process].middle > row.places[first.process].middle else -1
        return (*self._edge(row, first, down), *self._edge(row, last, -down))

    def _edge(self, row: Row, mark: Mark, down: int) -> tuple[int, int]:
        """The middle of a mark's lower edge, or (down = -1) of its upper one."""
        place = row.places[mark.process]
        half = half_height(mark.sign, not mark.title, place.height) + (down < 0)
        return row.xs[mark.column], place.middle + down * half


def _layer(attributes: str, shapes: Iterable[str]) -> str:
    """Shapes that have attributes in common; nothing for no shapes."""
    body = "\n".join(shapes)
    return f"<g {attributes}>\n{body}\n</g>\n" if body else ""


def _rectangle(x: int, y: int, width: int, height: int, round_by: int = 0) -> str:
    corners = f' rx="{round_by}"' if round_by else ""
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}"{corners}/>'


def _text(x: int, y: int, text: str, look: str = "") -> str:
    return f'<text x="{x}" y="{y}"{look}>{html.escape(text)}</text>'
