"""A picture of measured numbers: a bar for each, beside the one that they are compared with."""

from __future__ import annotations

from collections.abc import Mapping

from helpers.pictures.svg import BLUE, FAINT, ORANGE, Drawing, Picture

_LEFT, _WIDTH, _ROW = 190, 420, 44  # pixels


def throughput(measured: Mapping[str, float], unit: str = "MB per second") -> Picture:
    """A bar for each number; the first one is what the others are compared with.

    ValueError if there is nothing to draw.
    """
    if not measured or max(measured.values()) <= 0:
        raise ValueError("there is no number above 0 to draw")
    scale = _WIDTH / max(measured.values())
    first = next(iter(measured.values()))
    height = 60 + _ROW * len(measured)
    drawing = Drawing(760, height)
    drawing.text(_LEFT, 26, unit, anchor="start", size=14, colour=FAINT)
    x = _LEFT + first * scale
    for row, (name, number) in enumerate(measured.items()):
        y = 40 + row * _ROW
        drawing.text(_LEFT - 12, y + 18, name, anchor="end", size=14)
        drawing.bar(_LEFT, y, max(number * scale, 1), fill=BLUE if row else ORANGE)
        drawing.text(_LEFT + _WIDTH + 20, y + 18, f"{number:,.1f}", anchor="start", size=14)
    drawing.line((x, 34), (x, height - 16), dashed=True)
    told = "\n".join(f"{name}: {number:,.1f}" for name, number in measured.items())
    return drawing.picture(f"Bars, in {unit}.\n{told}")
