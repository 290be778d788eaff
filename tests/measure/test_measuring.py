"""Measuring in real processes: each way brings back what was sent, and nothing is left behind."""

from __future__ import annotations

import multiprocessing
from pathlib import Path
from typing import Any

import pytest

from helpers.measure import KIB, measuring
from helpers.measure.measuring import measure
from helpers.measure.ways import WAYS, ArraySlices, Way

SHARED_FILES = Path("/dev/shm")


def _shared() -> set[str]:
    return {path.name for path in SHARED_FILES.glob("psm_*")} if SHARED_FILES.is_dir() else set()


@pytest.mark.parametrize("kind", WAYS, ids=lambda kind: kind.name)
def test_what_comes_back_is_what_was_sent(kind: type[Way]) -> None:
    with kind(200 * KIB) as way:
        for data in (b"\x00\xff" * 32, b"x", bytes(range(256)) * (min(way.largest, 200 * KIB) // 256)):
            assert way.there_and_back(data) == data


def test_all_ways_are_measured_and_nothing_is_left() -> None:
    before, told = _shared(), list[float]()
    found = measure([64, KIB], seconds=0.2, progress=told.append)
    assert found.ways == [kind.name for kind in WAYS]
    assert {size for way, size in found.points if way == "shared_memory, pipe"} == {64}
    assert all(
        {size for way, size in found.points if way == kind.name} == {64, KIB}
        for kind in WAYS
        if kind.largest > KIB
    )
    assert all(seconds > 0 for one in found.points.values() for seconds in one.samples)
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert multiprocessing.active_children() == []
    assert _shared() <= before


def test_an_interrupted_measurement_leaves_nothing_either() -> None:
    def interrupt(_: float) -> None:
        raise KeyboardInterrupt

    before = _shared()
    with pytest.raises(KeyboardInterrupt):
        measure([64], seconds=0.0, progress=interrupt)
    assert multiprocessing.active_children() == []
    assert _shared() <= before


def test_sizes_without_room_in_shared_memory_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "_room", lambda: 4 * KIB)
    monkeypatch.setattr(measuring, "WAYS", (ArraySlices,))
    found = measure([64, KIB, 2 * KIB], seconds=0.0)
    assert found.sizes == [64, KIB]
    assert found.left_out == (2 * KIB,)


class _Slow(Way):
    """Takes ten seconds, by the clock below."""

    name = "slow"

    def _open(self) -> None:
        self.tried: list[int] = []

    def there_and_back(self, data: bytes) -> object:
        self.tried.append(len(data))
        return data

    def _let_go(self) -> None:
        assert max(self.tried) <= 16 * KIB


class _Clock:
    """Goes on by ten seconds at each look."""

    def __init__(self) -> None:
        self.now = 0.0

    def perf_counter(self) -> float:
        self.now += 10.0
        return self.now


def test_a_way_that_gets_too_slow_is_left_out_from_there_on(monkeypatch: pytest.MonkeyPatch) -> None:
    clock: Any = _Clock()
    monkeypatch.setattr(measuring, "time", clock)
    monkeypatch.setattr(measuring, "WAYS", (_Slow,))
    found = measure([64, KIB, 16 * KIB, 64 * KIB, 256 * KIB], seconds=1_000_000.0)
    assert found.sizes == [64, KIB, 16 * KIB]


def test_a_way_that_changes_the_data_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    class Changing(_Slow):
        name = "changing"

        def there_and_back(self, data: bytes) -> object:
            self.tried.append(1)
            return data[:-1]

    monkeypatch.setattr(measuring, "WAYS", (Changing,))
    with pytest.raises(AssertionError, match="changing: what came back is not what was sent"):
        measure([64], seconds=0.0)
