"""What the signs of a picture mean: only those that occur in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from helpers.pictures.arrows import Link
from helpers.pictures.labels import Sign
from helpers.pictures.shapes import FAILS, HOLD, LOST, WAIT, arrow, line_look, look, shape
from helpers.pictures.timeline import Timeline

_LINE = 22
_CHARACTER = 7.2  # a little more than letters of size 12 take on average, in the typefaces that there are
_BETWEEN = 14
_SMALL, _WIDE = 10, 26


@dataclass(frozen=True)
class Entry:
    """A sign around (0, 0), as wide as `width`, and what it means; (x, y) is where it stands."""

    shape: str
    text: str
    width: int = _WIDE
    x: int = 0
    y: int = 0

    @property
    def right(self) -> int:
        """Where its text ends."""
        return self.x + self.width + 6 + ceil(len(self.text) * _CHARACTER)

    def svg(self) -> str:
        """The sign and its text."""
        return (
            f'<g transform="translate({self.x + self.width // 2} {self.y})">{self.shape}</g>'
            f'<text x="{self.x + self.width + 6}" y="{self.y + 4}">{self.text}</text>'
        )


def legend(timeline: Timeline, links: set[Link], left: int, top: int, right: int) -> list[Entry]:
    """The entries, in lines from `left` to `right`."""
    placed: list[Entry] = []
    x, y = left, top + _LINE // 2
    for entry in _entries(timeline, links):
        here = Entry(entry.shape, entry.text, entry.width, x, y)
        if x > left and here.right > right:
            here = Entry(entry.shape, entry.text, entry.width, left, y + _LINE)
        x, y = here.right + _BETWEEN, here.y
        placed.append(here)
    return placed


def _entries(timeline: Timeline, links: set[Link]) -> Iterator[Entry]:
    worded = {mark.sign for mark in timeline.marks if mark.title}
    small = {mark.sign for mark in timeline.marks if not mark.title}
    for sign in Sign:
        if sign in worded:
            yield Entry(f"<g {look(sign)}>{shape(sign, 0, 0, 24, 14)}</g>", sign.value)
        elif sign in small:
            drawn = shape(sign, 0, 0, 8, 14, small=True)
            yield Entry(f"<g {look(sign)}>{drawn}</g>", sign.value, _SMALL)
    if timeline.waits:
        yield Entry(f'<rect x="-12" y="-7" width="24" height="14" {WAIT}/>', "can't go on")
    if timeline.holds:
        yield Entry(f'<rect x="-12" y="-6" width="24" height="12" rx="2" {HOLD}/>', "holds")
    for link in Link:
        if link in links:
            yield Entry(f"<g {line_look(link)}>{arrow(-12, 0, 12, 0)}</g>", link.value)
    if any(mark.lost for mark in timeline.marks):
        yield Entry(LOST, "lost: written over unseen", 16)
    if any(mark.failing for mark in timeline.marks):
        yield Entry(f'<rect x="-11" y="-7" width="22" height="14" rx="4" {FAILS}/>', "here it fails")
