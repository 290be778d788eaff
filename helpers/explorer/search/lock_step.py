"""Everybody by turns: for faults that need all processes at the same place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from helpers.explorer.search import Point, Strategy


class LockStep(Strategy):
    """Who has done least goes next; one schedule for each number of operations that count as one."""

    def __init__(self, sizes: Iterable[int] = (1, 2, 3, 4)) -> None:
        self._sizes = list(sizes)
        self._size = 1
        self._done: Counter[int] = Counter()

    def begin(self) -> bool:
        if not self._sizes:
            return False
        self._size = self._sizes.pop(0)
        self._done.clear()
        return True

    def choose(self, point: Point) -> int | None:
        if point.rare:
            return 0
        least = min(point.candidates, key=lambda candidate: self._done[candidate] // self._size)
        self._done[least] += 1
        return point.candidates.index(least)
