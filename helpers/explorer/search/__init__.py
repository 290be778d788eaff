"""Which process goes next: a strategy is asked at every point where more than one could."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from helpers.explorer.operations import Place

Spot = tuple[str, Place]


@dataclass(frozen=True)
class Point:
    """A point of a run: the processes that could go next, the default first.

    `fingerprint()` is equal for points that have the same choices, and from which the run can go on in the
    same ways. `rare`: all but the default hardly ever happens: a child that begins when all others wait.
    `progress()` tells of each candidate its process's name and how many steps that has made, `spots()` what
    it is about to do: the operation's name and the line of the program. Only the first `due` candidates can
    go by themselves; for the others a sleep or time-out would have to end early. Those that are `looking` at
    the same again and again have the numbers after the candidates.
    """

    candidates: tuple[int, ...]
    fingerprint: Callable[[], Hashable]
    rare: bool = False
    progress: Callable[[], list[tuple[str, int]]] = list
    spots: Callable[[], list[Spot]] = list
    due: int = 1
    looking: tuple[int, ...] = ()


class NotTheSameAgain(Exception):
    """A schedule met other choices than before: the program doesn't do the same thing twice."""


class Strategy(ABC):
    """A way through the schedules. With `every_step`, it is asked also where only one process could go.

    One that `leads` is asked as well where the only other processes are looking at the same again and again.
    """

    every_step = False
    leads = False

    @abstractmethod
    def begin(self) -> bool:
        """Whether there is one more schedule to run; if so, it begins now."""

    @abstractmethod
    def choose(self, point: Point) -> int | None:
        """The number of the candidate that goes next; None when this run can't show anything new."""

    @property
    def exhaustive(self) -> bool:
        """Whether all schedules have been run, or shown to be equal to one that has."""
        return False
