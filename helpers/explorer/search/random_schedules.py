"""Schedules by a seeded die: for spaces too large to search in order."""

from __future__ import annotations

import random

from helpers.explorer.search import Point, Strategy

_STAYS = 0.5  # the chance that the default process goes


class RandomSchedules(Strategy):
    """`count` schedules; the same ones for the same `seed`.

    Every other choice is the default one: if everybody moved all the time, nobody would stay behind for long.
    """

    def __init__(self, count: int, seed: int = 0) -> None:
        self._left = count
        self._random = random.Random(seed)

    def begin(self) -> bool:
        self._left -= 1
        return self._left >= 0

    def choose(self, point: Point) -> int | None:
        if self._random.random() < _STAYS:
            return 0
        return self._random.randrange(len(point.candidates))
