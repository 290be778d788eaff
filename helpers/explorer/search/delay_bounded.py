"""Schedules in the order of how far they stray from the default one.

Passing over k candidates costs k delays (Emmi, Qadeer and Rakamaric, "Delay-Bounded Scheduling",
2011). Most faults show within two, so the cheapest schedules come first, and the first failing one
is among the simplest there are.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable

from helpers.explorer.search import NotTheSameAgain, Point, Strategy


class DelayBounded(Strategy):
    """All schedules of 0 delays, then of 1, up to `most` (None: no bound); equal states only once."""

    def __init__(self, most: int | None = 2) -> None:
        self._most = most
        self._waiting: list[deque[tuple[int, ...]]] = [deque([()])]
        self._seen: set[Hashable] = set()
        self._cut = False
        self._prefix: tuple[int, ...] = ()
        self._choices: list[int] = []
        self._delays = 0

    def begin(self) -> bool:
        for delays, prefixes in enumerate(self._waiting):
            if prefixes:
                self._prefix = prefixes.popleft()
                self._choices = []
                self._delays = delays
                return True
        return False

    def choose(self, point: Point) -> int | None:
        position = len(self._choices)
        if position < len(self._prefix):
            choice = self._prefix[position]
            if choice >= len(point.candidates):
                raise NotTheSameAgain
            self._choices.append(choice)
            return choice
        state = point.fingerprint()
        if state in self._seen:
            return None
        self._seen.add(state)
        for choice in range(1, len(point.candidates)):
            self._put_off(choice)
        self._choices.append(0)
        return 0

    def _put_off(self, choice: int) -> None:
        delays = self._delays + choice
        if self._most is not None and delays > self._most:
            self._cut = True
            return
        while len(self._waiting) <= delays:
            self._waiting.append(deque())
        self._waiting[delays].append((*self._choices, choice))

    @property
    def delays(self) -> int:
        """The delays of the schedule that runs now."""
        return self._delays

    @property
    def exhaustive(self) -> bool:
        return not self._cut and not any(self._waiting)
