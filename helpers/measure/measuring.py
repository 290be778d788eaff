"""Measures all ways in turns, as often as a budget of seconds allows."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from helpers.measure.measured import Measured, Point
from helpers.measure.notebook import KIB, MIB
from helpers.measure.ways import WAYS, Way

SIZES = (64, KIB, 16 * KIB, 64 * KIB, 256 * KIB, MIB, 4 * MIB, 16 * MIB, 64 * MIB)

_REPEATS = 9  # samples of a point, at most
_CHEAP = 0.02  # seconds: points of which a sample takes no longer get their samples in any case
_ENOUGH = 5  # samples of a cheap point when time is up
_SAMPLE = 0.008  # seconds that a sample takes at least, by repeating what is measured
_TELLING = 16 * KIB  # bytes, from which on the time of a size says something about the time of the next
_TRIED = 60  # bytes
_MOST = 500  # transfers in a sample
_AT_MOST = 2  # times the seconds that were asked for: after that, only what takes a moment is begun
_LONGEST = 3.0  # seconds: what would take longer there and back is not begun
_SHARED_FILES = Path("/dev/shm")  # where shared memory lies, with Linux
_RESERVE = 3  # how many times the largest block has to have room there

Progress = Callable[[float], None]
"""Is told from time to time what part is done, from 0 to 1."""


@dataclass
class _Measuring:
    """One way with one size, while it is measured."""

    way: Way
    data: bytes
    batch: int = 1
    samples: list[float] = field(default_factory=list)

    @property
    def cost(self) -> float:
        """Seconds that a sample took last time."""
        return self.samples[-1] * 2 * self.batch

    def begin(self) -> None:
        """Find out how often to repeat it for a sample, and take the first one."""
        seconds = self._time()
        if seconds < _CHEAP:
            seconds = min(seconds, self._time(), self._time())
        self.batch = max(1, min(_MOST, int(_SAMPLE / max(seconds, 1e-9))))
        if self.batch == 1:
            self.samples.append(seconds / 2)
        else:
            self.sample()

    def sample(self) -> None:
        """Measure once more; what is noted is the seconds of one transfer, there or back.

        The middle one of a batch, because one that was interrupted can take a thousand times as long.
        """
        self.samples.append(median(self._time() for _ in range(self.batch)) / 2)

    def _time(self) -> float:
        began = time.perf_counter()
        self.way.there_and_back(self.data)
        return time.perf_counter() - began


def measure(
    sizes: Sequence[int] = SIZES, seconds: float = 6.0, progress: Progress = lambda _: None
) -> Measured:
    """Pass blocks of these sizes to another process and back, in every way, for about so many seconds.

    The ways take turns, so that what disturbs the machine for a while disturbs all of them. Each point gets
    a sample, and more while there is time; those that take a moment only get several in any case. On a
    machine so busy that one sample of each takes twice the time, the largest are left out.
    Larger sizes than there is room for in shared memory are left out, and those that would take too long in
    one of the ways are left out there.
    """
    began = time.perf_counter()
    fitting = [size for size in sorted(sizes) if size * _RESERVE <= _room() or size == min(sizes)]
    with ExitStack() as stack:
        ways = [stack.enter_context(way(max(fitting))) for way in WAYS]
        points = _first_round(ways, fitting, began + _AT_MOST * seconds, progress)
        _more_rounds(points, began + seconds, progress)
    progress(1.0)
    return Measured(
        {(point.way.name, len(point.data)): Point(tuple(point.samples)) for point in points},
        tuple(size for size in sorted(sizes) if size not in fitting),
    )


def _room() -> int:
    """Bytes that shared memory may take."""
    if not _SHARED_FILES.is_dir():
        return 1 << 62  # the system makes room as it does for all memory
    return shutil.disk_usage(_SHARED_FILES).free


def _first_round(
    ways: Sequence[Way], sizes: Sequence[int], latest: float, progress: Progress
) -> list[_Measuring]:
    """A sample of each, the smallest size first; a way that gets too slow is left out from there on."""
    for way in ways:
        _try_out(way)
    points: list[_Measuring] = []
    taken: dict[Way, float] = {}  # seconds for each byte of the size before
    for number, size in enumerate(sizes):
        data = _some_data(size)
        for way in ways:
            expected = taken.get(way, 0.0) * size
            late = expected > _CHEAP and time.perf_counter() > latest
            if size > way.largest or expected > _LONGEST or late:
                continue
            point = _Measuring(way, data)
            point.begin()
            if size >= _TELLING:
                taken[way] = 2 * point.samples[0] / size
            points.append(point)
        progress((number + 1) / len(sizes) / 2)
    return points


def _try_out(way: Way) -> None:
    """Wait until the way's child is there, and see that what comes back is what was sent."""
    data = _some_data(_TRIED)
    if way.there_and_back(data) != data:
        raise AssertionError(f"{way.name}: what came back is not what was sent")


def _some_data(size: int) -> bytes:
    """So many bytes, not all of them the same."""
    return bytes(range(256)) * (size // 256) + bytes(range(size % 256))


def _more_rounds(points: Sequence[_Measuring], deadline: float, progress: Progress) -> None:
    began = time.perf_counter()
    for _ in range(_REPEATS - 1):
        for point in points:
            in_time = time.perf_counter() + point.cost < deadline
            if in_time or (len(point.samples) < _ENOUGH and min(point.samples) * 2 * point.batch < _CHEAP):
                point.sample()
        progress(min(1.0, 0.5 + (time.perf_counter() - began) / max(deadline - began, 1e-9) / 2))
