"""What the signs of a picture mean: only those that occur in it."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.pictures.arrows import Link
from helpers.pictures.labels import Sign
from helpers.pictures.shapes import FAINT, FILLS, INK, LOST, RED, STROKES, outline
from helpers.pictures.timeline import Timeline

_LEFT = 14
_LINE = 22
_SIGN_WIDTH = 26
_CHARACTER = 6.2  # a little more than letters of size 12 take on average


def legend(timeline: Timeline, top: float, right: float) -> tuple[list[str], float]:
    """The shapes of the legend below `top`, and where it ends."""
    parts: list[str] = []
    x, y = float(_LEFT), top + _LINE / 2
    for shape, text in _entries(timeline):
        width = _SIGN_WIDTH + 6 + len(text) * _CHARACTER
        if x > _LEFT and x + width > right:
            x, y = float(_LEFT), y + _LINE
        parts.append(f'<g transform="translate({x:g} {y:g})">{shape}</g>')
        parts.append(f'<text x="{x + _SIGN_WIDTH + 6:g}" y="{y + 4:g}">{text}</text>')
        x += width + 18
    return parts, y + _LINE / 2


def _entries(timeline: Timeline) -> Iterator[tuple[str, str]]:
    used = {mark.sign for mark in timeline.marks if mark.column <= timeline.last - timeline.stopped}
    for sign in Sign:
        if sign in used:
            yield outline(sign, 13, 0, 24, 14, FILLS[sign], STROKES[sign]), sign.value
    if timeline.waits:
        yield f'<rect x="1" y="-7" width="24" height="14" fill="url(#wait)" stroke="{FAINT}"/>', "can't go on"
    if timeline.holds:
        green = STROKES[Sign.ACQUIRE]
        yield f'<rect x="1" y="-6" width="24" height="12" rx="2" fill="#d5edd5" stroke="{green}"/>', "holds"
    links = {arrow.link for arrow in timeline.arrows}
    looks = {
        Link.MESSAGE: f'stroke="{INK}" marker-end="url(#message)"',
        Link.PROCESS: f'stroke="{FAINT}" stroke-dasharray="5 3" marker-end="url(#process)"',
        Link.RELEASE: f'stroke="{STROKES[Sign.ACQUIRE]}" stroke-dasharray="1.5 3" marker-end="url(#release)"',
    }
    for link in Link:
        if link in links:
            yield f'<path d="M1 0H25" stroke-width="1.6" {looks[link]}/>', link.value
    if any(mark.lost for mark in timeline.marks):
        yield f'<g transform="translate(13 0)">{LOST}</g>', "lost: written over unseen"
    if any(mark.failing for mark in timeline.marks):
        yield (
            f'<rect x="1.5" y="-7" width="23" height="14" rx="4" fill="none" stroke="{RED}" stroke-width="3"/>',
            ("here it fails"),
        )
