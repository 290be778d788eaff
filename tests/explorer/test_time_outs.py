"""Sleeps and time-outs: which of them may end before what others do meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from helpers.explorer import run as endings
from tests.explorer.conftest import Explored

Make = Callable[..., Explored]

SETS = """
def work(flag, seconds):
    time.sleep(seconds)
    flag.value = 1

def main():
    flag = Value("i", 0)
    process = Process(target=work, args=(flag, {work}))
    process.start()
    {wait}
    seen = flag.value
    process.join()
    return seen
"""

WAITS = {
    "a sleep in place of a join": ("time.sleep(1)", 0, {0, 1}),
    "a sleep much shorter than the work": ("time.sleep(1)", 30, {0}),
    "a sleep a little shorter than the work": ("time.sleep(1)", 1.5, {0, 1}),
    "a long sleep in place of a join": ("time.sleep(30)", 0, {1}),
    "the time-out of a join, which is a guard": ("process.join(1)", 0, {1}),
    "a join": ("process.join()", 0, {1}),
}


@pytest.mark.parametrize("name", WAITS)
def test_a_sleep_can_end_before_what_others_do(program: Make, name: str) -> None:
    wait, work, results = WAITS[name]
    explored = program(SETS.format(wait=wait, work=work))
    slow = replace(explored, program=replace(explored.program, slowest_step=10.0))
    seen: set[object] = set()
    slow.search(lambda run: bool(seen.add(run.root.value)))
    assert seen == results


def test_waiting_patiently_with_a_time_out_is_no_endless_loop(program: Make) -> None:
    run = program(
        """
def work(event):
    time.sleep(10)
    event.set()

def main():
    event = Event()
    process = Process(target=work, args=(event,))
    process.start()
    waits = 0
    while not event.wait(0.005):
        waits += 1
    process.join()
    return waits
"""
    ).once()
    assert run.ending == endings.FINISHED
    assert run.root.value == pytest.approx(2_000, abs=2)


def test_a_daemon_that_fails_when_the_program_is_over_is_no_failure(program: Make) -> None:
    run = program(
        """
def work(items):
    items.get()

def main():
    items = Queue()
    Process(target=work, args=(items,), daemon=True).start()
    return "over"
"""
    ).first(lambda run: run.children()[0].error is not None)
    assert run is not None
    assert [process.error[0] for process in run.children() if process.error] == ["FileNotFoundError"]
    assert run.failed() == []


def test_a_get_that_does_not_wait_finds_nothing_while_another_one_takes_an_item(program: Make) -> None:
    explored = program(
        """
def take(items, taken):
    try:
        taken.put(items.get_nowait())
    except Exception as error:
        taken.put(type(error).__name__)

def main():
    items, taken = Queue(), Queue()
    for item in ("one", "two"):
        items.put(item)
    time.sleep(1)
    takers = [Process(target=take, args=(items, taken)) for _ in range(2)]
    for taker in takers:
        taker.start()
    for taker in takers:
        taker.join()
    return sorted(taken.get() for _ in takers)
"""
    )
    seen: set[str] = set()
    explored.search(lambda run: bool(seen.add(str(run.root.value))))
    assert seen == {"['one', 'two']", "['Empty', 'one']"}
