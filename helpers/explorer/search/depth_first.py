"""Every schedule, the deepest alternative first; equal states only once."""

from __future__ import annotations

from collections.abc import Hashable

from helpers.explorer.search import NotTheSameAgain, Point, Strategy


class DepthFirst(Strategy):
    """The whole space, for programs small enough for it."""

    def __init__(self) -> None:
        self._path: list[tuple[int, int]] = []  # (choice, candidates) at each point of the last run
        self._position = 0
        self._begun = False
        self._seen: set[Hashable] = set()

    def begin(self) -> bool:
        while self._begun and self._path and self._path[-1][0] + 1 >= self._path[-1][1]:
            self._path.pop()
        if self._begun:
            if not self._path:
                return False
            choice, count = self._path[-1]
            self._path[-1] = (choice + 1, count)
        self._begun = True
        self._position = 0
        return True

    def choose(self, point: Point) -> int | None:
        position = self._position
        self._position += 1
        if position < len(self._path):
            choice, count = self._path[position]
            if count != len(point.candidates):
                raise NotTheSameAgain
            return choice
        state = point.fingerprint()
        if state in self._seen:
            return None
        self._seen.add(state)
        self._path.append((0, len(point.candidates)))
        return 0

    @property
    def exhaustive(self) -> bool:
        return self._begun and all(choice + 1 >= count for choice, count in self._path)
