"""Judges at work side by side are spread over the processors, and each keeps to one."""

from __future__ import annotations

import os
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from helpers.explorer import workers
from helpers.explorer.workers import on_one_processor

pytestmark = pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this system can't keep to one")


@pytest.fixture(autouse=True)
def seats(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seats that no judge of another test takes."""
    monkeypatch.setattr(workers, "_SEAT", f"\0{os.getpid()}.{tmp_path.name}.{{}}.{{}}")


def _kept_to(barrier: Barrier) -> set[int]:
    with on_one_processor():
        barrier.wait(timeout=30)
        kept = os.sched_getaffinity(0)
        barrier.wait(timeout=30)
    return kept


@pytest.mark.parametrize("rounds", [1, 2, 3])
def test_judges_are_spread_evenly(rounds: int) -> None:
    processors = sorted(os.sched_getaffinity(0))
    judges = rounds * len(processors)
    barrier = Barrier(judges)
    with ThreadPoolExecutor(judges) as threads:
        kept = list(threads.map(lambda _: _kept_to(barrier), range(judges)))
    assert {len(one) for one in kept} == {1}
    assert Counter(min(one) for one in kept) == dict.fromkeys(processors, rounds)


def test_afterwards_every_processor_may_be_used_again() -> None:
    before = os.sched_getaffinity(0)
    with on_one_processor():
        assert len(os.sched_getaffinity(0)) == 1
    assert os.sched_getaffinity(0) == before


def test_a_judge_that_finds_no_seat_uses_what_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_SEATS", 0)
    before = os.sched_getaffinity(0)
    with on_one_processor():
        assert os.sched_getaffinity(0) == before
