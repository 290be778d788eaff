"""A schedule as a person makes it: one process after the other, as far as it goes."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.explorer.search import NotTheSameAgain, Point, Strategy


class StepByStep(Strategy):
    """Lets the processes in `moves` go, one step each; the run ends there, and `candidates` could go next."""

    every_step = True

    def __init__(self, moves: Sequence[int]) -> None:
        self._moves = moves
        self._position = 0
        self._begun = False
        self.candidates: tuple[int, ...] = ()

    def begin(self) -> bool:
        first, self._begun = not self._begun, True
        return first

    def choose(self, point: Point) -> int | None:
        if self._position == len(self._moves):
            self.candidates = point.candidates
            return None
        process = self._moves[self._position]
        self._position += 1
        if process not in point.candidates:
            raise NotTheSameAgain
        return point.candidates.index(process)
