"""One far ahead of the others, or far behind: for faults that need a lead of many operations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from helpers.explorer.operations import Step
from helpers.explorer.search import Point, Strategy

_FAR = 40  # operations; a lead of fewer is what the other strategies try
_PATIENCE = 1000  # choices in favour of one; the others may wait for just that one


class Ahead(Strategy):
    """Two schedules for each process with many `steps`: it goes first whenever it can, or last."""

    leads = True

    def __init__(self, steps: Sequence[Step]) -> None:
        made = Counter(step.process for step in steps)
        self._waiting = [(one, first) for one in sorted(made) for first in (True, False) if made[one] > _FAR]
        self._who = 0
        self._first = False
        self._patience = _PATIENCE

    def begin(self) -> bool:
        if not self._waiting:
            return False
        self._who, self._first = self._waiting.pop(0)
        self._patience = _PATIENCE
        return True

    def choose(self, point: Point) -> int | None:
        able = [*point.candidates[: point.due], *point.looking]
        if point.rare or self._who not in able or self._patience < 0:
            return 0
        self._patience -= 1
        chosen = self._who if self._first else next((one for one in able if one != self._who), self._who)
        return [*point.candidates, *point.looking].index(chosen)
