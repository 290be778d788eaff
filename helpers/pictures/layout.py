"""Where everything of a timeline stands: columns from left to right, in rows as a text is in lines."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from helpers.pictures.timeline import Lane, Mark, Span, Timeline

LEFT = 156  # where the first column may begin; the lanes' names stand before it
CHARACTER = 7.25  # width of one at size 12, of a typeface in which all are equally wide
SMALL_CHARACTER = 6.65  # the same at size 11
HOLD_HEIGHT = 15
_ROOM = 820  # for the columns of one row
_MORE_ROOM = 960  # the same, if that saves a row
_PADDING = 16
_PITCH = 25  # the least from one column to the next
_SMALL_PITCH, _DIGIT = 17, 7  # the same for small marks, and for each digit of its number from the third on
_GAP = 7  # the least between two marks of one lane
_BEFORE_STOP = 34  # the same before a stop, whose wait must be seen
_SMALL = 8
_HEIGHT = 36
_AGENT_HEIGHT = 22
_BETWEEN = 32  # from a lane to the next
_BETWEEN_ROWS = 16
_AXIS = 30


@dataclass(frozen=True)
class Place:
    """A lane in one row: the middle and the height of its marks, and how many lines of locks are below."""

    lane: Lane
    middle: int
    height: int
    lines: int


@dataclass(frozen=True)
class Row:
    """The columns from `first` to `last`; `xs` are their middles."""

    first: int
    last: int
    top: int
    bottom: int
    right: int
    xs: dict[int, int]
    places: dict[int, Place]

    def has(self, span: Span) -> bool:
        """Whether any of it is in this row."""
        return span.process in self.places and span.first <= self.last and span.last >= self.first


@dataclass(frozen=True)
class Layout:
    """All rows; how wide each mark is; below its lane, on which line each lock is that is held."""

    rows: tuple[Row, ...]
    widths: dict[Mark, int]
    tracks: dict[Span, int]

    @property
    def right(self) -> int:
        """Where the longest row ends."""
        return max(row.right for row in self.rows)

    @property
    def bottom(self) -> int:
        """Where the last row ends."""
        return self.rows[-1].bottom


def layout(timeline: Timeline, top: int) -> Layout:
    """Give everything its place, below `top`."""
    widths, tracks = _widths(timeline), _tracks(timeline.holds)
    rows: list[Row] = []
    for xs, right in _Columns(timeline, widths).rows():
        rows.append(_row(timeline, xs, right, top, tracks))
        top = rows[-1].bottom + _BETWEEN_ROWS
    return Layout(tuple(rows), widths, tracks)


def _widths(timeline: Timeline) -> dict[Mark, int]:
    """Even numbers, so that halves are whole; those where all stopped are as wide as the widest of them."""
    agents = {lane.process for lane in timeline.lanes if lane.is_agent}
    widths: dict[Mark, int] = {}
    for mark in timeline.marks:
        name = 0.0 if mark.process in agents else len(mark.name) * SMALL_CHARACTER
        text = max(len(mark.title) * CHARACTER, name)
        widths[mark] = 2 * ceil((text + _PADDING) / 2) if mark.title else _SMALL
    stops = [mark for mark in timeline.marks if timeline.is_stop(mark.column)]
    return widths | dict.fromkeys(stops, max((widths[mark] for mark in stops), default=0))


class _Columns:
    """Finds the places of columns: one right of the other, and no two marks of a lane touching."""

    def __init__(self, timeline: Timeline, widths: dict[Mark, int]) -> None:
        self._timeline = timeline
        self._widths = widths
        self._marks: dict[int, list[Mark]] = {}
        for mark in timeline.marks:
            self._marks.setdefault(mark.column, []).append(mark)

    def rows(self) -> list[tuple[dict[int, int], int]]:
        """As few rows as there must be, about equally long: the columns of each, and where it ends."""
        rows = min((self._broken(room) for room in (_ROOM, _MORE_ROOM)), key=len)
        for room in range(_ROOM // len(rows), _MORE_ROOM, 20):
            shorter = self._broken(room)
            if len(shorter) == len(rows):
                return shorter
        return rows

    def _broken(self, room: int) -> list[tuple[dict[int, int], int]]:
        rows: list[tuple[dict[int, int], int]] = []
        column = self._timeline.left_out + 1
        while column <= self._timeline.last:
            rows.append(self._row(column, room))
            column = max(rows[-1][0]) + 1
        return rows

    def _row(self, first: int, room: int) -> tuple[dict[int, int], int]:
        """The columns from `first` that fit into one row."""
        xs: dict[int, int] = {}
        free: dict[int, int] = {}  # per lane, where its last mark ends
        right = LEFT
        for column in range(first, self._timeline.last + 1):
            marks = self._marks[column]
            x = self._x(column, xs, free)
            end = max(x + self._widths[mark] // 2 for mark in marks)
            if xs and max(end, right) > LEFT + room:
                break
            xs[column] = x
            right = max(right, end)
            free |= {mark.process: x + self._widths[mark] // 2 for mark in marks}
        return xs, right

    def _x(self, column: int, xs: dict[int, int], free: dict[int, int]) -> int:
        """The leftmost place for a column."""
        marks = self._marks[column]
        gap = _BEFORE_STOP if self._timeline.is_stop(column) else _GAP
        pitch = _PITCH if any(mark.title for mark in marks) else _SMALL_PITCH
        pitch = max(pitch, _SMALL_PITCH + _DIGIT * (len(str(column)) - 2))
        places = [xs[column - 1] + pitch if xs else LEFT + 12]
        places += [free.get(mark.process, LEFT - gap) + gap + self._widths[mark] // 2 for mark in marks]
        places += [
            xs[hold.first] + ceil(len(hold.name) * SMALL_CHARACTER) + 12
            for hold in self._timeline.holds
            if hold.last == column and hold.first in xs
        ]
        return max(places)


def _row(timeline: Timeline, xs: dict[int, int], right: int, top: int, tracks: dict[Span, int]) -> Row:
    first, last = min(xs), max(xs)
    places: dict[int, Place] = {}
    y = top + _AXIS
    for lane in timeline.lanes:
        if lane.last < first or lane.first > last:
            continue
        height = _AGENT_HEIGHT if lane.is_agent else _HEIGHT
        mine = (hold for hold in timeline.holds if hold.process == lane.process)
        lines = max((tracks[one] + 1 for one in mine if one.first <= last and one.last >= first), default=0)
        places[lane.process] = Place(lane, y + height // 2, height, lines)
        y += height + HOLD_HEIGHT * lines + _BETWEEN
    return Row(first, last, top, y - _BETWEEN + 10, right, xs, places)


def _tracks(holds: tuple[Span, ...]) -> dict[Span, int]:
    """For each lock that a process holds, the first line below its lane that is free all the while."""
    tracks: dict[Span, int] = {}
    for hold in holds:
        taken = {
            track
            for other, track in tracks.items()
            if other.process == hold.process and other.last >= hold.first and other.first <= hold.last
        }
        tracks[hold] = next(track for track in range(len(holds)) if track not in taken)
    return tracks
