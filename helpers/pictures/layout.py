"""Where everything of a timeline stands: columns from left to right, broken into rows as a text into lines."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.pictures.labels import is_small
from helpers.pictures.timeline import Lane, Mark, Span, Timeline

LEFT = 140  # where the first column may begin; the lanes' names stand before it
_ROOM = 820  # for the columns of one row
_MORE_ROOM = 960  # the same, if that saves a row
CHARACTER = 7.25  # width of one at size 12, of a typeface with a fixed width
SMALL_CHARACTER = 6.65  # the same at size 11
_PADDING = 14
_PITCH = 25  # the least from one column to the next
_SMALL_PITCH = 17
_BEFORE_STOP = 34  # the least of a wait at the end that must be seen
_GAP = 7  # the least between two marks of one lane
MARK_HEIGHT = 36
THIN_HEIGHT = 22
HOLD_HEIGHT = 15
_BETWEEN = 26  # from a lane to the next
AXIS = 30


@dataclass(frozen=True)
class Place:
    """A lane in one row: the middle of its marks, and how many locks it holds at a time."""

    lane: Lane
    middle: float
    height: float
    holds: int


@dataclass(frozen=True)
class Row:
    """Some columns, from `first` to `last`; `xs` are their middles."""

    first: int
    last: int
    top: float
    bottom: float
    xs: dict[int, float]
    places: dict[int, Place]
    right: float


@dataclass(frozen=True)
class Layout:
    """All rows, and the size of what they take."""

    rows: tuple[Row, ...]
    width: float
    bottom: float
    tracks: dict[Span, int]


def mark_width(mark: Mark, thin: bool = False) -> float:
    """How broad a mark is."""
    if is_small(mark.sign):
        return 8
    text = max(len(mark.title) * CHARACTER, 0 if thin else len(mark.name) * SMALL_CHARACTER)
    return text + _PADDING


def layout(timeline: Timeline, top: float) -> Layout:
    """Give each column its place."""
    tracks = _tracks(timeline.holds)
    rows: list[Row] = []
    for xs, right in _even(timeline):
        rows.append(_row(timeline, xs, right, top, tracks))
        top = rows[-1].bottom + 14
    return Layout(
        tuple(rows), max((row.right for row in rows), default=LEFT), rows[-1].bottom if rows else top, tracks
    )


_Columns = tuple[dict[int, float], float]  # the middles of some columns, and where the last one ends


def _even(timeline: Timeline) -> list[_Columns]:
    """The columns, broken into as few rows as there must be, and these about equally long."""
    rows = min((_broken(timeline, room) for room in (_ROOM, _MORE_ROOM)), key=len)
    for room in range(_ROOM // len(rows), _MORE_ROOM, 20):
        shorter = _broken(timeline, room)
        if len(shorter) == len(rows):
            return shorter
    return rows


def _broken(timeline: Timeline, room: float) -> list[_Columns]:
    rows: list[_Columns] = []
    column = timeline.left_out + 1
    while column <= timeline.last:
        rows.append(_columns(timeline, column, room))
        column = max(rows[-1][0]) + 1
    return rows


def _columns(timeline: Timeline, first: int, room: float) -> _Columns:
    """The columns from `first` that fit into one row."""
    thin = {lane.process for lane in timeline.lanes if lane.thin}
    xs: dict[int, float] = {}
    free: dict[int, float] = {}  # per lane, where its last mark ends
    right = float(LEFT)
    begun = {hold: hold.first for hold in timeline.holds}
    for column in range(first, timeline.last + 1):
        marks = [mark for mark in timeline.marks if mark.column == column]
        small = all(is_small(mark.sign) for mark in marks)
        stop = timeline.stopped and column == timeline.last
        x = xs[column - 1] + (_SMALL_PITCH if small else _PITCH) if column > first else LEFT + 12.0
        for mark in marks:
            half = mark_width(mark, mark.process in thin) / 2
            gap = _BEFORE_STOP if stop else _GAP
            x = max(x, free.get(mark.process, LEFT - _GAP) + gap + half)
        for hold, begins in begun.items():
            if hold.last == column and begins in xs:
                x = max(x, xs[begins] + len(hold.name) * SMALL_CHARACTER + 12)
        end = max(x + mark_width(mark, mark.process in thin) / 2 for mark in marks)
        if xs and max(end, right) > LEFT + room:
            break
        xs[column] = x
        right = max(right, end)
        for mark in marks:
            free[mark.process] = x + mark_width(mark, mark.process in thin) / 2
    return xs, right


def _row(timeline: Timeline, xs: dict[int, float], right: float, top: float, tracks: dict[Span, int]) -> Row:
    first, last = min(xs), max(xs)
    places: dict[int, Place] = {}
    y = top + AXIS
    for lane in timeline.lanes:
        if lane.first > last and last < timeline.last or lane.last < first:
            continue
        height = THIN_HEIGHT if lane.thin else MARK_HEIGHT
        holds = [
            tracks[hold] + 1
            for hold in timeline.holds
            if hold.process == lane.process and hold.first <= last and hold.last >= first
        ]
        places[lane.process] = Place(lane, y + height / 2, height, max(holds, default=0))
        y += height + HOLD_HEIGHT * max(holds, default=0) + _BETWEEN
    return Row(first, last, top, y - _BETWEEN + 12, xs, places, right)


def _tracks(holds: tuple[Span, ...]) -> dict[Span, int]:
    """For each lock that a process holds, the line below its lane that is free then."""
    tracks: dict[Span, int] = {}
    for hold in sorted(holds, key=lambda hold: (hold.process, hold.first, hold.last)):
        taken = {
            track
            for other, track in tracks.items()
            if other.process == hold.process and other.last > hold.first and other.first < hold.last
        }
        tracks[hold] = next(track for track in range(len(holds)) if track not in taken)
    return tracks
