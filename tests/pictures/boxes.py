"""Where the shapes and words of a picture are, read from its SVG."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"
_WIDTHS = {"monospace": 0.61, "sans-serif": 0.6}  # of a character, in parts of the size
_DIGIT = 0.64  # the widest of them


@dataclass(frozen=True)
class Box:
    """What takes up room."""

    left: float
    top: float
    right: float
    bottom: float
    what: str = ""
    bold: bool = False

    def overlaps(self, other: Box) -> bool:
        """Whether some place is in both."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def inside(self, width: float, height: float) -> bool:
        """Whether nothing of it is beyond a sheet of this size."""
        return 0 <= self.left <= self.right <= width and 0 <= self.top <= self.bottom <= height


def texts(svg: str) -> list[Box]:
    """The room that each line of words takes."""
    return [
        _text(element, style, at) for element, style, at in _walk(ET.fromstring(svg)) if _is(element, "text")
    ]


def shapes(svg: str) -> list[Box]:
    """The room that every other shape takes."""
    found = []
    for element, _, (x, y) in _walk(ET.fromstring(svg)):
        numbers = {name: float(value) for name, value in element.attrib.items() if _is_number(value)}
        if _is(element, "rect"):
            left, top = x + numbers["x"], y + numbers["y"]
            found.append(Box(left, top, left + numbers["width"], top + numbers["height"], "rect"))
        elif _is(element, "circle"):
            left, top, radius = x + numbers.get("cx", 0), y + numbers.get("cy", 0), numbers["r"]
            found.append(Box(left - radius, top - radius, left + radius, top + radius, "circle"))
        elif _is(element, "path"):
            points = [(x + right, y + down) for right, down in _points(element.attrib["d"])]
            xs, ys = zip(*points, strict=True)
            found.append(Box(min(xs), min(ys), max(xs), max(ys), "path"))
    return found


def size(svg: str) -> tuple[float, float]:
    """Width and height of the sheet."""
    root = ET.fromstring(svg)
    return float(root.attrib["width"]), float(root.attrib["height"])


Walked = tuple[ET.Element, dict[str, str], tuple[float, float]]


def _walk(
    element: ET.Element, style: dict[str, str] | None = None, at: tuple[float, float] = (0, 0)
) -> Iterator[Walked]:
    """Each element that is seen, with what it has from those around it, and where its (0, 0) is."""
    if _is(element, "defs"):
        return
    style = {**(style or {}), **element.attrib}
    if moved := re.fullmatch(r"translate\((\S+) (\S+)\)", element.attrib.get("transform", "")):
        at = at[0] + float(moved[1]), at[1] + float(moved[2])
    yield element, style, at
    for child in element:
        yield from _walk(child, style, at)


def _text(element: ET.Element, style: dict[str, str], at: tuple[float, float]) -> Box:
    words = element.text or ""
    tall = float(style["font-size"])
    face = style["font-family"].rpartition(" ")[2]
    wide = tall * len(words) * (_DIGIT if words.isdigit() else _WIDTHS[face])
    bold = style.get("font-weight") == "bold"
    wide *= 1.16 if bold else 1
    x, y = at[0] + float(element.attrib["x"]), at[1] + float(element.attrib["y"])
    left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[style.get("text-anchor", "start")]
    return Box(left, y - 0.74 * tall, left + wide, y + 0.1 * tall, words, bold)


def _points(path: str) -> Iterator[tuple[float, float]]:
    """The corners of a path of straight lines."""
    x = y = 0.0
    for command, rest in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", path):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", rest)]
        match command:
            case "H" | "h":
                x = numbers[0] + (x if command == "h" else 0)
            case "V" | "v":
                y = numbers[0] + (y if command == "v" else 0)
        for right, down in zip(numbers[::2], numbers[1::2], strict=False):
            match command:
                case "M" | "L":
                    x, y = right, down
                case "m" | "l":
                    x, y = x + right, y + down
            yield x, y
        if command in "HhVv":
            yield x, y


def _is(element: ET.Element, name: str) -> bool:
    return element.tag == _SVG + name


def _is_number(text: str) -> bool:
    return re.fullmatch(r"-?\d*\.?\d+", text) is not None
