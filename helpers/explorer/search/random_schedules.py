"""Schedules by a seeded die: for spaces too large to search in order."""

from __future__ import annotations

import random

from helpers.explorer.search import Point, Strategy

_STAYS = (0.0, 0.5)  # the chances that the default process goes without a throw, by turns
_RARELY = 0.9  # the same, where other choices are rare


class RandomSchedules(Strategy):
    """`count` schedules; the same ones for the same `seed`.

    In every other one the default process goes half of the time: some faults need all to move by turns,
    others need one to go on for a while.
    """

    def __init__(self, count: int, seed: int = 0) -> None:
        self._left = count
        self._random = random.Random(seed)

    def begin(self) -> bool:
        self._left -= 1
        return self._left >= 0

    def choose(self, point: Point) -> int | None:
        if self._random.random() < (_RARELY if point.rare else _STAYS[self._left % 2]):
            return 0
        return self._random.randrange(len(point.candidates))
