"""Draw small pictures as SVG: boxes for processes, tubes for pipes, arrows between them.

A `Drawing` collects shapes; its `picture()` can be shown by a notebook. The same calls always make the
same bytes. Every picture brings its own white ground, so that it is readable in light and dark themes,
and says in words what it shows, for readers who cannot see it and for plain-text output.

Coordinates are in pixels, from the top left corner.
"""

from __future__ import annotations

import base64
import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

Anchor = Literal["start", "middle", "end"]

INK = "#1f2933"
FAINT = "#66727f"
BLUE = "#d6e6f7"
ORANGE = "#fbe3c4"
GREEN = "#d5edd5"
GREY = "#e9ecef"
RED = "#b3261e"

SANS = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"
MONO = "Menlo, Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace"
_LINE = 20  # from one line of text to the next

_DEFINITIONS = f"""\
<defs>
<marker id="ink" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">\
<path d="M0 0 10 5 0 10z" fill="{INK}"/></marker>
<marker id="red" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">\
<path d="M0 0 10 5 0 10z" fill="{RED}"/></marker>
<pattern id="hatch" width="7" height="7" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">\
<path d="M0 0V7" stroke="{FAINT}" stroke-width="2"/></pattern>
</defs>"""


def image(svg: str, words: str) -> str:
    """A picture for a page; `words` stand for it where it can't be seen."""
    data = base64.b64encode(svg.encode()).decode("ascii")
    return f'<img src="data:image/svg+xml;base64,{data}" alt="{html.escape(words)}" style="max-width: 100%">'


@dataclass(frozen=True)
class Picture:
    """A finished picture, which a notebook shows when it is a cell's last value."""

    svg: str
    description: str

    def __repr__(self) -> str:
        return self.description

    def _repr_html_(self) -> str:
        return image(self.svg, " ".join(self.description.split()))


@dataclass
class Drawing:
    """A sheet of this size, to which each call adds a shape on top of those before."""

    width: int
    height: int
    _parts: list[str] = field(default_factory=list)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        anchor: Anchor = "middle",
        size: int = 15,
        bold: bool = False,
        code: bool = False,
        colour: str = INK,
    ) -> None:
        """Write one line; (x, y) is on its base line, at the anchor."""
        weight = ' font-weight="bold"' if bold else ""
        self._parts.append(
            f'<text x="{x:g}" y="{y:g}" font-size="{size}" text-anchor="{anchor}" fill="{colour}"{weight} '
            f'font-family="{MONO if code else SANS}" xml:space="preserve">{html.escape(text)}</text>'
        )

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        title: str = "",
        lines: Iterable[str] = (),
        *,
        fill: str = BLUE,
        hatched: bool = False,
        dashed: bool = False,
        code: bool = True,
    ) -> None:
        """Draw a box with a bold title at its top and lines below it (code, unless told otherwise).

        Hatched means that it waits, or is not to be used; dashed, that it isn't there yet or any more.
        """
        self._rectangle(x, y, width, height, fill, hatched=hatched, dashed=dashed, round_by=8)
        if title:
            self.text(x + width / 2, y + 23, title, bold=True)
        first = y + (48 if title else 25)
        for number, line in enumerate(lines):
            self.text(x + width / 2, first + number * _LINE, line, code=code, size=14)

    def bar(
        self,
        x: float,
        y: float,
        width: float,
        label: str = "",
        *,
        fill: str = BLUE,
        hatched: bool = False,
        dashed: bool = False,
        height: float = 26,
    ) -> None:
        """Draw a flat bar, such as a span of a process's life; hatched means that it waits."""
        self._rectangle(x, y, width, height, fill, hatched=hatched, dashed=dashed, round_by=3)
        if not label:
            return
        if hatched:  # a label needs a quiet ground
            ground = 7.6 * len(label) + 8
            self._parts.append(
                f'<rect x="{x + (width - ground) / 2:g}" y="{y + 4:g}" width="{ground:g}" '
                f'height="{height - 8:g}" fill="#ffffff"/>'
            )
        self.text(x + width / 2, y + height / 2 + 5, label, size=14)

    def tube(
        self,
        x: float,
        y: float,
        width: float,
        items: Sequence[str] = (),
        *,
        fill: str = GREY,
        height: float = 44,
    ) -> None:
        """Draw a pipe that lies flat, with the messages in it from left to right."""
        lid, middle, right = 9, y + height / 2, x + width
        self._parts.append(
            f'<path d="M{x:g} {y:g}H{right:g}A{lid} {height / 2:g} 0 0 1 {right:g} {y + height:g}H{x:g}'
            f'A{lid} {height / 2:g} 0 0 1 {x:g} {y:g}z" fill="{fill}" stroke="{INK}" stroke-width="1.5"/>'
            f'<ellipse cx="{right:g}" cy="{middle:g}" rx="{lid}" ry="{height / 2:g}" fill="#ffffff" '
            f'stroke="{INK}" stroke-width="1.5"/>'
        )
        if not items:
            return
        room = (width - 2 * lid) / len(items)
        for number, item in enumerate(items):
            left = x + lid / 2 + number * room
            self._rectangle(left + 3, y + 9, room - 6, height - 18, ORANGE, round_by=3)
            self.text(left + room / 2, middle + 5, item, code=True, size=13)

    def arrow(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        label: str = "",
        *,
        dashed: bool = False,
        red: bool = False,
        code: bool = False,
    ) -> None:
        """Draw an arrow with a label above its middle."""
        (x1, y1), (x2, y2) = start, end
        colour, head = (RED, "red") if red else (INK, "ink")
        self._parts.append(
            f'<path d="M{x1:g} {y1:g}L{x2:g} {y2:g}" stroke="{colour}" stroke-width="2" fill="none"'
            f'{_dashes(dashed)} marker-end="url(#{head})"/>'
        )
        if label:
            self.text((x1 + x2) / 2, (y1 + y2) / 2 - 8, label, code=code, size=14, colour=colour)

    def line(self, start: tuple[float, float], end: tuple[float, float], *, dashed: bool = False) -> None:
        """Draw a thin line."""
        (x1, y1), (x2, y2) = start, end
        self._parts.append(
            f'<path d="M{x1:g} {y1:g}L{x2:g} {y2:g}" stroke="{FAINT}" stroke-width="1.5"{_dashes(dashed)}/>'
        )

    def cross(self, x: float, y: float, size: float = 9) -> None:
        """Draw a red cross: no way through here, or closed."""
        self._parts.append(
            f'<path d="M{x - size:g} {y - size:g}L{x + size:g} {y + size:g}M{x - size:g} {y + size:g}'
            f'L{x + size:g} {y - size:g}" stroke="{RED}" stroke-width="3.5" stroke-linecap="round"/>'
        )

    def picture(self, description: str) -> Picture:
        """Finish; the description says in words what there is to see."""
        ground = (
            f'<rect x="0.5" y="0.5" width="{self.width - 1}" height="{self.height - 1}" rx="10" '
            f'fill="#ffffff" stroke="#d0d5da"/>'
        )
        body = "\n".join([_DEFINITIONS, ground, *self._parts])
        return Picture(
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}" height="{self.height}" '
            f'viewBox="0 0 {self.width} {self.height}">\n{body}\n</svg>\n',
            description,
        )

    def _rectangle(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str,
        *,
        hatched: bool = False,
        dashed: bool = False,
        round_by: int,
    ) -> None:
        shape = f'x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{round_by}"'
        self._parts.append(
            f'<rect {shape} fill="{fill}" stroke="{INK}" stroke-width="1.5"{_dashes(dashed)}/>'
        )
        if hatched:
            self._parts.append(f'<rect {shape} fill="url(#hatch)"/>')


def _dashes(dashed: bool) -> str:
    return ' stroke-dasharray="6 5"' if dashed else ""
