"""Draws a timeline that is laid out: layers of shapes, the lowest first."""

from __future__ import annotations

import html
from collections.abc import Iterable

from helpers.pictures import layout as lay
from helpers.pictures.arrows import Arrow, Link
from helpers.pictures.labels import Sign, short
from helpers.pictures.layout import Layout, Place, Row, layout, mark_width
from helpers.pictures.legend import legend
from helpers.pictures.shapes import DEFINITIONS, FAINT, FILLS, INK, LOST, RED, STROKES, outline
from helpers.pictures.timeline import Mark, Timeline

_SANS = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"
_MONO = "Menlo, Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace"
_MARGIN = 14
_LEAST_WIDTH = 520
_NAME = 15  # characters of a lane's name


class DrawnRun:
    """The picture of one timeline."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._top = 12 + (20 if timeline.left_out else 0)
        self._layout: Layout = layout(timeline, self._top)
        self._width = max(_LEAST_WIDTH, self._layout.width + _MARGIN)

    def svg(self) -> str:
        """The whole picture."""
        key, bottom = legend(self._timeline, self._layout.bottom + 12, self._width - _MARGIN)
        height = bottom + 12
        body = [
            DEFINITIONS,
            f'<rect x=".5" y=".5" width="{self._width - 1:g}" height="{height - 1:g}" rx="10" fill="#fff" '
            'stroke="#d0d5da"/>',
            _layer('stroke="#e6e9ec"', self._columns()),
            _layer(f'stroke="{FAINT}" stroke-width="2"', self._lives()),
            _layer(f'fill="url(#wait)" stroke="{FAINT}"', self._waits()),
            _layer(f'fill="#d5edd5" stroke="{STROKES[Sign.ACQUIRE]}"', self._holds()),
            _layer('fill="none" stroke-width="1.6"', self._arrows()),
            _layer('stroke-width="1.3"', self._marks()),
            _layer(f'fill="none" stroke="{RED}" stroke-width="3"', self._outlines()),
            _layer(
                f'font-family="{_MONO}" font-size="12" text-anchor="middle" fill="{INK}" xml:space="preserve"',
                self._titles(),
            ),
            _layer(
                f'font-family="{_MONO}" font-size="11" text-anchor="middle" fill="#46525e" xml:space="preserve"',
                self._names(),
            ),
            _layer(
                f'font-family="{_SANS}" font-size="11" text-anchor="middle" fill="{FAINT}"', self._numbers()
            ),
            _layer(f'font-family="{_SANS}" font-size="13" fill="{INK}"', self._lane_names()),
            _layer(f'font-family="{_SANS}" font-size="12" fill="{INK}"', [*self._left_out(), *key]),
        ]
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self._width:g}" height="{height:g}" '
            f'viewBox="0 0 {self._width:g} {height:g}" role="img" aria-labelledby="title desc">\n'
            f'<title id="title">{html.escape(self._title())}</title>\n'
            f'<desc id="desc">{html.escape(self._description())}</desc>\n' + "\n".join(body) + "\n</svg>\n"
        )

    # -- words

    def _title(self) -> str:
        names = ", ".join(lane.name for lane in self._timeline.lanes if not lane.thin)
        return f"A run of {names}, step by step"

    def _description(self) -> str:
        """Each step in a few words; where it failed."""
        lanes = {lane.process: lane.name for lane in self._timeline.lanes}
        told = []
        for mark in self._timeline.marks:
            if mark.title:
                stopped = self._is_stop(mark.column)
                number = "at the end" if stopped else f"step {mark.column}"
                what = f"waits in {mark.title}" if stopped else mark.title
                fails = ", here it fails" if mark.failing else ""
                told.append(f"{number}, {lanes[mark.process]}: {what} {mark.name}".rstrip() + fails)
        return "; ".join(told) + "."

    # -- layers

    def _columns(self) -> Iterable[str]:
        for row in self._layout.rows:
            for column, x in row.xs.items():
                if not self._is_stop(column):
                    yield f'<path d="M{x:g} {row.top + 20:g}V{row.bottom - 12:g}"/>'

    def _numbers(self) -> Iterable[str]:
        for row in self._layout.rows:
            yield f'<text x="{lay.LEFT - 14}" y="{row.top + 14:g}" text-anchor="end">step</text>'
            for column, x in row.xs.items():
                yield f'<text x="{x:g}" y="{row.top + 14:g}">{"stop" if self._is_stop(column) else column}</text>'

    def _is_stop(self, column: int) -> bool:
        return self._timeline.stopped and column == self._timeline.last

    def _lives(self) -> Iterable[str]:
        for row in self._layout.rows:
            for place in row.places.values():
                first, last = self._reach(row, place.lane.first, place.lane.last)
                yield f'<path d="M{first:g} {place.middle:g}H{last:g}"/>'

    def _waits(self) -> Iterable[str]:
        for row in self._layout.rows:
            for span in self._timeline.waits:
                place = row.places.get(span.process)
                if place and span.first <= row.last and span.last >= row.first:
                    first, last = self._reach(row, span.first, span.last)
                    tall = 18 if place.lane.thin else 26
                    yield (
                        f'<rect x="{first:g}" y="{place.middle - tall / 2:g}" width="{last - first:g}" '
                        f'height="{tall}"/>'
                    )

    def _holds(self) -> Iterable[str]:
        for row, x, y, width, _ in self._hold_bars():
            yield f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{lay.HOLD_HEIGHT - 2}" rx="2"/>'

    def _hold_bars(self) -> Iterable[tuple[Row, float, float, float, str]]:
        for row in self._layout.rows:
            for hold in self._timeline.holds:
                place = row.places.get(hold.process)
                if place and hold.first <= row.last and hold.last >= row.first:
                    first, last = self._reach(row, hold.first, hold.last)
                    top = place.middle + place.height / 2 + 2 + self._layout.tracks[hold] * lay.HOLD_HEIGHT
                    yield row, first, top, last - first, hold.name

    def _reach(self, row: Row, first: int, last: int) -> tuple[float, float]:
        """From where to where something lies in a row that lasts from one column to another."""
        end = row.right if last > row.last or self._is_stop(last) else row.xs[last]
        return (row.xs[first] if first in row.xs else lay.LEFT), end

    def _marks(self) -> Iterable[str]:
        for row, place, mark in self._placed():
            x = row.xs[mark.column]
            fill, stroke = FILLS[mark.sign], RED if mark.error else STROKES[mark.sign]
            yield outline(
                mark.sign, x, place.middle, mark_width(mark, place.lane.thin), place.height, fill, stroke
            )

    def _outlines(self) -> Iterable[str]:
        for row, place, mark in self._placed():
            x, half = row.xs[mark.column], mark_width(mark, place.lane.thin) / 2
            if mark.failing:
                yield (
                    f'<rect x="{x - half - 3:g}" y="{place.middle - place.height / 2 - 3:g}" '
                    f'width="{2 * half + 6:g}" height="{place.height + 6:g}" rx="5"/>'
                )
            if mark.lost:
                yield f'<g transform="translate({x + half:g} {place.middle - place.height / 2:g})">{LOST}</g>'

    def _titles(self) -> Iterable[str]:
        for row, place, mark in self._placed():
            if mark.title:
                y = place.middle + (-2 if mark.name and not place.lane.thin else 4)
                colour = f' fill="{RED}"' if mark.error else ""
                yield f'<text x="{row.xs[mark.column]:g}" y="{y:g}"{colour}>{html.escape(mark.title)}</text>'

    def _names(self) -> Iterable[str]:
        for row, place, mark in self._placed():
            if mark.name and not place.lane.thin:
                yield f'<text x="{row.xs[mark.column]:g}" y="{place.middle + 12:g}">{html.escape(mark.name)}</text>'
        for _, x, y, width, name in self._hold_bars():
            if width >= len(name) * lay.SMALL_CHARACTER + 4:
                yield f'<text x="{x + width / 2:g}" y="{y + 10:g}">{html.escape(name)}</text>'

    def _lane_names(self) -> Iterable[str]:
        for row in self._layout.rows:
            for place in row.places.values():
                lane = place.lane
                name = lane.name.rpartition("'s ")[2] if lane.thin else lane.name
                y = place.middle + (4 if lane.thin or not lane.target else -2)
                left = _MARGIN + (14 if lane.thin else 0)
                weight = f' font-size="11" fill="{FAINT}"' if lane.thin else ' font-weight="bold"'
                yield f'<text x="{left}" y="{y:g}"{weight}>{html.escape(short(name, _NAME))}</text>'
                if lane.target and not lane.thin:
                    yield (
                        f'<text x="{left}" y="{y + 15:g}" font-size="11" font-family="{_MONO}" '
                        f'fill="{FAINT}">{html.escape(short(lane.target, _NAME + 2))}</text>'
                    )

    def _left_out(self) -> Iterable[str]:
        if self._timeline.left_out:
            yield (
                f'<text x="{_MARGIN}" y="22" fill="{FAINT}">The first {self._timeline.left_out} steps are '
                "left out.</text>"
            )

    def _placed(self) -> Iterable[tuple[Row, Place, Mark]]:
        for row in self._layout.rows:
            for mark in self._timeline.marks:
                if mark.column in row.xs:
                    yield row, row.places[mark.process], mark

    # -- arrows

    def _arrows(self) -> Iterable[str]:
        where = {mark.column: mark for mark in self._timeline.marks if not self._is_stop(mark.column)}
        for arrow in self._timeline.arrows:
            yield from self._arrow(arrow, where)

    def _arrow(self, arrow: Arrow, where: dict[int, Mark]) -> Iterable[str]:
        first, last = where.get(arrow.first), where.get(arrow.last)
        if last is None or (first is not None and first.process == last.process):
            return
        rows = self._layout.rows
        source = next((row for row in rows if first and first.column in row.xs), None)
        target = next(row for row in rows if last.column in row.xs)
        if source is target and first:
            yield _line(arrow.link, *self._ends(target, first, last))
            return
        if source and first:
            place = source.places[first.process]
            x, y = source.xs[first.column], place.middle + place.height / 2
            yield _line(arrow.link, x, y, x + 8, y + 14)
        place = target.places[last.process]
        x, y = target.xs[last.column], place.middle - place.height / 2
        yield _line(arrow.link, x - 8, y - 14, x, y)

    def _ends(self, row: Row, first: Mark, last: Mark) -> tuple[float, float, float, float]:
        one, other = row.places[first.process], row.places[last.process]
        down = 1 if other.middle > one.middle else -1
        return (
            row.xs[first.column],
            one.middle + down * self._half(one, first),
            row.xs[last.column],
            other.middle - down * (self._half(other, last) + 1),
        )

    def _half(self, place: Place, mark: Mark) -> float:
        return 10 if mark.sign is Sign.CAP else 5 if mark.sign is Sign.QUIET else place.height / 2


def _layer(attributes: str, shapes: Iterable[str]) -> str:
    return f"<g {attributes}>\n" + "\n".join(shapes) + "\n</g>"


def _line(link: Link, x1: float, y1: float, x2: float, y2: float) -> str:
    look = {
        Link.MESSAGE: f'stroke="{INK}" marker-end="url(#message)"',
        Link.PROCESS: f'stroke="{FAINT}" stroke-dasharray="5 3" marker-end="url(#process)"',
        Link.RELEASE: f'stroke="{STROKES[Sign.ACQUIRE]}" stroke-dasharray="1.5 3" marker-end="url(#release)"',
    }[link]
    return f'<path d="M{x1:g} {y1:g}L{x2:g} {y2:g}" {look}/>'
