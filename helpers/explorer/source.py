"""The lines of a program, as its tables and sentences quote them."""

from __future__ import annotations

import linecache
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import helpers
from helpers.explorer import variables
from helpers.explorer.bridge import GIVEN
from helpers.explorer.operations import Place
from helpers.explorer.variables import Pattern, anything, statement

_APART = 100  # empty lines in a row, after which a cell or file has no more


@dataclass(frozen=True)
class Source:
    """Looks lines up: the learner's by `line(label, number)`, those of a check's own program by file."""

    line: Callable[[str, int], str]

    def text(self, place: Place) -> str:
        """The line, without its indentation; "" where there is none."""
        return self._text(place.label, place.line).strip()

    def where(self, place: Place) -> str:
        """Label and number as in "cell 3, line 2", or "" for a place that isn't the learner's."""
        return (
            f"{place.label}, line {place.line}" if place.label and not place.label.startswith(GIVEN) else ""
        )

    def is_tested(self, place: Place) -> bool:
        """Whether a `while` with a test stands on the line or around it, within its function and `with`."""
        inside = self._text(place.label, place.line)
        for number in range(place.line, 0, -1):
            line = self._text(place.label, number)
            text = line.strip()
            if text and (number == place.line or _indentation(line) < _indentation(inside)):
                inside = line
                if text.startswith("while "):
                    return not text.startswith(("while True:", "while 1:"))
                if text.startswith(("def ", "async def ", "class ", "with ")):
                    return False
        return False

    def catches(self, place: Place, names: str) -> bool:
        """Whether the cell or file of `place` has an `except` for one of these names, or a bare one."""
        number = empty = 0
        while empty < _APART:
            number += 1
            text = self._text(place.label, number).strip()
            empty = 0 if text else empty + 1
            if re.search(rf"^except\b.*\b({names})\b|^except\s*:|suppress\(.*\b({names})\b", text):
                return True
        return False

    def made_name(self, place: Place, position: int, pattern: Pattern = anything) -> str:
        """The variable that holds the object made at `place`, the position-th of that line, if it says so."""
        found = statement(self._lines(place), place.line)
        made = variables.made(found, pattern) if found is not None else []
        if not made:
            return ""
        chosen = made[position % len(made)]
        return chosen.name.format(position // len(made)) if chosen.repeats else chosen.name

    def end_name(self, place: Place, position: int) -> str:
        """The variable that holds one end of the pipe made at `place`, if the line says so."""
        found = statement(self._lines(place), place.line)
        ends = variables.ends(found) if found is not None else None
        return ends[position] if ends else ""

    def _lines(self, place: Place) -> Callable[[int], str]:
        return lambda number: self._text(place.label, number)

    def _text(self, label: str, number: int) -> str:
        if label.startswith(GIVEN):
            folder = Path(helpers.__file__).parent / "exercises"
            return linecache.getline(str(folder / label.removeprefix(GIVEN)), number).rstrip("\n")
        return self.line(label, number) if label else ""


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip())
