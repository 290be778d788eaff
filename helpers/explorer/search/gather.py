"""All to one place: for faults that need several processes to have come equally far."""

from __future__ import annotations

from collections.abc import Iterable

from helpers.explorer.search import Point, Spot, Strategy

_PATIENCE = 60  # choices that are made while somebody is held: the others may wait for just that one


class Gather(Strategy):
    """Two schedules for each spot: whoever comes there is held until nobody else can go.

    Then they go on one by one, the last comer first in one schedule, the first comer first in the other. If
    something is `timed`, there is one more, in which the first sleep or time-out of each process ends early.
    """

    def __init__(self, spots: Iterable[Spot], timed: bool) -> None:
        ways = [(-1, False), (0, False), (-1, True)] if timed else [(-1, False), (0, False)]
        self._waiting = [(spot, *way) for spot in spots for way in ways]
        self._spot: Spot | None = None
        self._who = 0
        self._early = False
        self._held: list[int] = []
        self._gone: set[int] = set()
        self._hastened: set[int] = set()
        self._patience = _PATIENCE

    def begin(self) -> bool:
        if not self._waiting:
            return False
        self._spot, self._who, self._early = self._waiting.pop(0)
        self._held, self._gone, self._hastened = [], set(), set()
        self._patience = _PATIENCE
        return True

    def choose(self, point: Point) -> int | None:
        if point.rare:
            return 0
        for number, candidate in enumerate(point.candidates):
            if self._early and number >= point.due and candidate not in self._hastened:
                self._hastened.add(candidate)
                return number
        self._hold(point)
        for number, candidate in enumerate(point.candidates[: point.due]):
            if candidate not in self._held:
                return number
        chosen = [candidate for candidate in self._held if candidate in point.candidates][self._who]
        self._held.remove(chosen)
        self._gone.add(chosen)
        self._patience = _PATIENCE
        return point.candidates.index(chosen)

    def _hold(self, point: Point) -> None:
        """Note who has come to the spot, and who isn't there any more."""
        self._patience -= bool(self._held)
        for candidate, spot in list(zip(point.candidates, point.spots(), strict=True))[: point.due]:
            if candidate in self._held and (spot != self._spot or self._patience < 0):
                self._held.remove(candidate)
                self._gone.add(candidate)
            elif spot == self._spot and candidate not in self._held and candidate not in self._gone:
                self._held.append(candidate)
