"""The shapes and colours in a picture of a run: a shape for each kind of step, a line for each of arrow."""

from __future__ import annotations

from helpers.pictures.arrows import Link
from helpers.pictures.labels import Sign
from helpers.pictures.svg import FAINT, INK, RED

_MESSAGES, _VALUES, _LOCKS, _CHANGES = "#a35a00", "#2f5f9e", "#2e7d32", "#6b4a8f"
_COLOURS = {
    Sign.PUT: ("#fbe3c4", _MESSAGES),
    Sign.TAKE: ("#fff", _MESSAGES),
    Sign.WRITE: ("#d6e6f7", _VALUES),
    Sign.READ: ("#fff", _VALUES),
    Sign.ACQUIRE: ("#d5edd5", _LOCKS),
    Sign.RELEASE: ("#fff", _LOCKS),
    Sign.WAKE: ("#e8dff2", _CHANGES),
    Sign.CHANGE: ("#e8dff2", _CHANGES),
    Sign.WAIT: ("#fff", _CHANGES),
    Sign.PROCESS: ("#e9ecef", FAINT),
    Sign.QUIET: ("#fff", FAINT),
    Sign.CAP: (INK, INK),
}
_DASHES = {Link.MESSAGE: "", Link.PROCESS: ' stroke-dasharray="5 3"', Link.RELEASE: ' stroke-dasharray="2 3"'}
_LINES = {Link.MESSAGE: INK, Link.PROCESS: FAINT, Link.RELEASE: _LOCKS}
HOLD = f'fill="#d5edd5" stroke="{_LOCKS}"'
WAIT = f'fill="url(#wait)" stroke="{FAINT}"'
FAILS = f'fill="none" stroke="{RED}" stroke-width="3"'
LOST = (
    f'<circle r="7" fill="#fff" stroke="{RED}" stroke-width="1.6"/>'
    f'<path d="M-3 -3 3 3M-3 3 3 -3" stroke="{RED}" stroke-width="2"/>'
)


def definitions(links: set[Link]) -> str:
    """The hatching, and the heads of the arrows that occur."""
    heads = [
        f'<marker id="{link.name.lower()}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" '
        f'markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">'
        f'<path d="M0 0 10 5 0 10z" fill="{_LINES[link]}"/></marker>'
        for link in Link
        if link in links
    ]
    hatching = (
        '<pattern id="wait" width="7" height="7" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">'
        f'<path d="M0 0V7" stroke="{FAINT}" stroke-width="1.6"/></pattern>'
    )
    return "\n".join(["<defs>", *heads, hatching, "</defs>"])


def line_look(link: Link) -> str:
    """How arrows of a kind look."""
    head = f'marker-end="url(#{link.name.lower()})"'
    return f'fill="none" stroke="{_LINES[link]}" stroke-width="1.6"{_DASHES[link]} {head}'


def arrow(x1: int, y1: int, x2: int, y2: int) -> str:
    """A straight arrow, in a group that has its look."""
    return f'<path d="M{x1} {y1}L{x2} {y2}"/>'


def look(sign: Sign, error: bool = False) -> str:
    """How steps of a kind look; those that ended in an exception have a red edge."""
    fill, stroke = _COLOURS[sign]
    return f'fill="{fill}" stroke="{RED if error else stroke}"'


def shift(sign: Sign) -> int:
    """How far the words of a step are from its middle, so that they stay clear of its edge."""
    return {Sign.PUT: -2, Sign.TAKE: 3}.get(sign, 0)


def half_height(sign: Sign, small: bool, height: int) -> int:
    """From the middle of a step to its edge."""
    if not small:
        return height // 2
    return 9 if sign is Sign.CAP else 4


def shape(sign: Sign, x: int, y: int, width: int, height: int, *, small: bool = False) -> str:
    """The shape of a step whose middle is (x, y), in a group that has its look. A small one has no words."""
    if small and sign is not Sign.CAP:
        if sign is Sign.RELEASE:
            return f'<path d="M{x - 5} {y}l5 -5 5 5-5 5z"/>'
        return f'<circle cx="{x}" cy="{y}" r="4"/>'
    left, top, half = x - width // 2, y - height // 2, height // 2
    match sign:
        case Sign.CAP:
            return f'<rect x="{x - 2}" y="{y - 9}" width="4" height="18"/>'
        case Sign.PUT:
            path = f"M{left} {top}h{width - 6}l6 {half}l-6 {half}h{6 - width}z"
        case Sign.TAKE:
            path = f"M{left} {top}h{width}v{height}h{-width}l6 {-half}z"
        case Sign.ACQUIRE | Sign.RELEASE:
            cut = min(6, height // 3)
            across, down = width - 2 * cut, height - 2 * cut
            path = (
                f"M{left + cut} {top}h{across}l{cut} {cut}v{down}l{-cut} {cut}"
                f"h{-across}l{-cut} {-cut}v{-down}z"
            )
        case Sign.READ | Sign.WRITE:
            path = f"M{left} {top}h{width}v{height}h{-width}z"
        case _:
            round_by = min(13, half) if sign is Sign.PROCESS else min(6, half - 4)
            return f'<rect x="{left}" y="{top}" width="{width}" height="{height}" rx="{round_by}"/>'
    return f'<path d="{path}"/>'
