"""One known schedule, once."""

from __future__ import annotations

from collections.abc import Iterable

from helpers.explorer.search import NotTheSameAgain, Point, Strategy


class Replay(Strategy):
    """The schedule that `choices` describe; after them, the default."""

    leads = True

    def __init__(self, choices: Iterable[int] = ()) -> None:
        self._choices = list(choices)
        self._position = 0
        self._begun = False

    def begin(self) -> bool:
        first, self._begun = not self._begun, True
        return first

    def choose(self, point: Point) -> int | None:
        position = self._position
        self._position += 1
        choice = self._choices[position] if position < len(self._choices) else 0
        if choice >= len(point.candidates) + len(point.looking):
            raise NotTheSameAgain
        return choice
