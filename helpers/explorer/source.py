"""The lines of a program, as its tables and sentences quote them."""

from __future__ import annotations

import linecache
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import helpers
from helpers.explorer.bridge import GIVEN
from helpers.explorer.operations import Place

_NAMES = re.compile(r"^\s*\(?([\w\s,]+?)\)?\s*=(?!=)")
_PAIR = re.compile(r"^\s*\(?\s*(\w+)\s*,\s*(\w+)\s*\)?\s*=")


@dataclass(frozen=True)
class Source:
    """Looks lines up: the learner's by `line(label, number)`, those of a check's own program by file."""

    line: Callable[[str, int], str]

    def text(self, place: Place) -> str:
        """The line, without its indentation; "" where there is none."""
        if place.label.startswith(GIVEN):
            folder = Path(helpers.__file__).parent / "exercises"
            return linecache.getline(str(folder / place.label.removeprefix(GIVEN)), place.line).strip()
        return self.line(place.label, place.line).strip() if place.label else ""

    def where(self, place: Place) -> str:
        """Label and number as in "cell 3, line 2", or "" for a place that isn't the learner's."""
        return (
            f"{place.label}, line {place.line}" if place.label and not place.label.startswith(GIVEN) else ""
        )

    def made_name(self, place: Place, position: int) -> str:
        """The variable that holds the object made at `place`, the position-th of that line, if it says so."""
        match = _NAMES.match(self.text(place))
        names = [name.strip() for name in match.group(1).split(",")] if match else [""]
        return names[position % len(names)]

    def end_name(self, place: Place, position: int) -> str:
        """The variable that holds one end of the pipe made at `place`, if the line says so."""
        match = _PAIR.match(self.text(place))
        return match.group(position + 1) if match else ""
