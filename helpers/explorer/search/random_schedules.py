"""Schedules by a seeded die: for spaces too large to search in order."""

from __future__ import annotations

import random

from helpers.explorer.search import Point, Strategy


class RandomSchedules(Strategy):
    """`count` schedules; the same ones for the same `seed`."""

    def __init__(self, count: int, seed: int = 0) -> None:
        self._left = count
        self._random = random.Random(seed)

    def begin(self) -> bool:
        self._left -= 1
        return self._left >= 0

    def choose(self, point: Point) -> int | None:
        return self._random.randrange(len(point.candidates))
