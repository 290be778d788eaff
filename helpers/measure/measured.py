"""What was measured: for each way and size some samples, and what can be concluded from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from helpers.measure import tables
from helpers.measure.plot import plot
from helpers.measure.told import told_size, told_times
from helpers.pictures.svg import Picture

_NOISY = 2.0  # how many times the shortest sample the middle one may take
_TOO_NOISY = 0.2  # of all points: with more noisy ones than that, nothing is taken for refuted
_FEW = 3  # samples; with fewer, nothing is known about the noise


class Unsupported(AssertionError):
    """The samples contradict a statement, even if noise is given every chance."""


@dataclass(frozen=True)
class Point:
    """The seconds that one transfer took, in each sample."""

    samples: tuple[float, ...]

    @property
    def typical(self) -> float:
        """The middle one."""
        return median(self.samples)

    @property
    def is_noisy(self) -> bool:
        """Whether other work on the machine may have changed it much."""
        return len(self.samples) < _FEW or self.typical > _NOISY * min(self.samples)


@dataclass(frozen=True)
class Measured:
    """All points by way and size in bytes, and the sizes for which shared memory had no room."""

    points: dict[tuple[str, int], Point]
    left_out: tuple[int, ...] = ()

    @property
    def ways(self) -> list[str]:
        """The names of the ways, in order."""
        return list(dict.fromkeys(way for way, _ in self.points))

    @property
    def sizes(self) -> list[int]:
        """The sizes that were measured, in bytes, the smallest first."""
        return sorted({size for _, size in self.points})

    @property
    def is_quiet(self) -> bool:
        """Whether other work on the machine was in the way of few points only."""
        noisy = sum(point.is_noisy for point in self.points.values())
        return noisy <= _TOO_NOISY * len(self.points)

    def seconds(self, way: str, size: int) -> float | None:
        """What one transfer takes, typically; None if that was not measured."""
        point = self.points.get((way, size))
        return point.typical if point else None

    def plot(self) -> Picture:
        """All of it, on two logarithmic scales."""
        return plot(self)

    def times(self) -> tables.Table:
        """What one transfer takes, for each way and size."""
        return tables.times(self)

    def latency(self) -> tables.Table:
        """What the smallest message takes in each way."""
        return tables.latency(self)

    def beside(self, head: Sequence[str], notes: Mapping[str, tuple[str, Sequence[str]]]) -> tables.Table:
        """A table of notes, with columns of what was measured: see `tables.beside`."""
        return tables.beside(self, head, notes)

    def compare(self, slower: str, faster: str, size: int, at_least: float) -> str:
        """Say how many times as long as `faster` the way `slower` takes for `size` bytes.

        Raises Unsupported if it is less than `at_least` times, no pair of samples says otherwise, and the
        machine was quiet. If it was not, or one of the two was not measured, the text says so.
        """
        slow, fast = self.points.get((slower, size)), self.points.get((faster, size))
        said = f"{told_size(size)}: {slower} takes"
        if slow is None or fast is None:
            return f"{said} ... not measured here"
        ratio = slow.typical / fast.typical
        text = f"{said} {told_times(ratio)} as long as {faster}"
        if ratio >= at_least:
            return text
        refuted = max(slow.samples) < at_least * min(fast.samples)
        if refuted and self.is_quiet and not (slow.is_noisy or fast.is_noisy):
            raise Unsupported(f"{text}, expected: at least {told_times(at_least)}")
        return f"{text}; too noisy to tell more: measure again when the machine is quiet"
