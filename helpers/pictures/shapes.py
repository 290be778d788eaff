"""The shapes and colours of the steps in a picture of a run: a shape for each kind of step."""

from __future__ import annotations

from helpers.pictures.labels import Sign

INK = "#1f2933"
FAINT = "#66727f"
RED = "#b3261e"

_MESSAGES, _VALUES, _LOCKS, _OTHERS, _PROCESSES = "#a35a00", "#2f5f9e", "#2e7d32", "#6b4a8f", FAINT
STROKES = {
    Sign.PUT: _MESSAGES,
    Sign.TAKE: _MESSAGES,
    Sign.WRITE: _VALUES,
    Sign.READ: _VALUES,
    Sign.ACQUIRE: _LOCKS,
    Sign.RELEASE: _LOCKS,
    Sign.WAKE: _OTHERS,
    Sign.WAIT: _OTHERS,
    Sign.PROCESS: _PROCESSES,
    Sign.QUIET: FAINT,
    Sign.CAP: INK,
}
FILLS = {
    Sign.PUT: "#fbe3c4",
    Sign.TAKE: "#fff",
    Sign.WRITE: "#d6e6f7",
    Sign.READ: "#fff",
    Sign.ACQUIRE: "#d5edd5",
    Sign.RELEASE: "#fff",
    Sign.WAKE: "#e8dff2",
    Sign.WAIT: "#fff",
    Sign.PROCESS: "#e9ecef",
    Sign.QUIET: "#fff",
    Sign.CAP: INK,
}


def _head(name: str, colour: str) -> str:
    return (
        f'<marker id="{name}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" '
        f'markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 10 5 0 10z" fill="{colour}"/></marker>'
    )


DEFINITIONS = (
    "<defs>\n"
    + "\n".join([_head("message", INK), _head("process", FAINT), _head("release", _LOCKS)])
    + '\n<pattern id="wait" width="7" height="7" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">'
    f'<path d="M0 0V7" stroke="{FAINT}" stroke-width="1.6"/></pattern>\n</defs>'
)

LOST = f'<circle r="7" fill="#fff" stroke="{RED}" stroke-width="1.6"/><path d="M-3 -3 3 3M-3 3 3 -3" stroke="{RED}" stroke-width="2"/>'


def outline(sign: Sign, x: float, y: float, width: float, height: float, fill: str, stroke: str) -> str:
    """The shape of a step whose middle is (x, y)."""
    left, right, top, bottom = x - width / 2, x + width / 2, y - height / 2, y + height / 2
    look = f'fill="{fill}" stroke="{stroke}"'
    match sign:
        case Sign.QUIET:
            return f'<circle cx="{x:g}" cy="{y:g}" r="3.5" {look}/>'
        case Sign.CAP:
            return f'<rect x="{x - 2:g}" y="{y - 9:g}" width="4" height="18" {look}/>'
        case Sign.PUT:
            path = f"M{left:g} {top:g}H{right - 6:g}L{right:g} {y:g}L{right - 6:g} {bottom:g}H{left:g}z"
        case Sign.TAKE:
            path = f"M{left:g} {top:g}H{right:g}V{bottom:g}H{left:g}L{left + 6:g} {y:g}z"
        case Sign.ACQUIRE | Sign.RELEASE:
            path = (
                f"M{left + 6:g} {top:g}H{right - 6:g}L{right:g} {top + 6:g}V{bottom - 6:g}L{right - 6:g} {bottom:g}"
                f"H{left + 6:g}L{left:g} {bottom - 6:g}V{top + 6:g}z"
            )
        case Sign.READ | Sign.WRITE:
            path = f"M{left:g} {top:g}H{right:g}V{bottom:g}H{left:g}z"
        case _:
            round_by = height / 2 if sign is Sign.PROCESS else 8
            return f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" rx="{round_by:g}" {look}/>'
    return f'<path d="{path}" {look}/>'
