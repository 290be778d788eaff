"""A schedule told by which process goes when, as far as the program lets it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from helpers.explorer.search import Point, Strategy


class InOrder(Strategy):
    """Once: of those that can go, the one goes whose next step comes first in `order`, names of processes."""

    def __init__(self, order: Sequence[str]) -> None:
        made: Counter[str] = Counter()
        self._when: dict[tuple[str, int], int] = {}
        for when, name in enumerate(order):
            self._when[name, made[name]] = when
            made[name] += 1
        self._begun = False

    def begin(self) -> bool:
        first, self._begun = not self._begun, True
        return first

    def choose(self, point: Point) -> int | None:
        never = len(self._when)
        when = [self._when.get(step, never) for step in point.progress()]
        return when.index(min(when))
