"""Locks, semaphores, events, conditions and barriers under all schedules that the search tries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from helpers.explorer import run as endings
from helpers.explorer.run import Run
from tests.explorer.conftest import Explored
from tests.explorer.synchronize_texts import (
    BUFFER,
    FAILS_INSIDE,
    HOST,
    IGNORES_TIME_OUT,
    INSIDE,
    JOINS_INSIDE,
    KEEPS_NOTHING,
    KILLED_INSIDE,
    ONE_WORD,
    ORDERED,
    OWN_BARRIER,
    PHASES,
    PHILOSOPHERS,
    PULSE,
    RENDEZVOUS,
    START,
    TAKEN_TWICE,
    WAITS_FOR_ITEM,
    changed,
)

Make = Callable[..., Explored]


def outcomes(explored: Explored, **budget: int) -> tuple[set[Any], bool]:
    """What the function returned, or how else the runs ended, in all schedules; whether these are all."""
    seen: set[Any] = set()

    def look(run: Run) -> bool:
        failed = [process.error[0] for process in run.processes if process.error]
        if run.ending != endings.FINISHED:
            seen.add(run.ending)
        elif failed:
            seen.add(failed[0])
        else:
            value = run.root.value
            seen.add(tuple(value) if isinstance(value, list) else value)
        return False

    exploration = explored.search(look, **budget)
    return seen, exploration.exhaustive


RIGHT: dict[str, tuple[str, tuple[Any, ...], set[Any]]] = {
    "forks in one order": (ORDERED, (3,), {None}),
    "a seat less than philosophers": (HOST, (2,), {None}),
    "rendezvous": (RENDEZVOUS, (), {None}),
    "two inside": (INSIDE, (2,), {1, 2}),
    "one inside": (INSIDE, (1,), {1}),
    "the predicate is looked at inside the lock": (WAITS_FOR_ITEM, (), {"item"}),
    "everybody is notified": (ONE_WORD, (), {0}),
    "a buffer for one, with notify_all": (BUFFER, (), {0}),
    "phases": (PHASES, (2, 2), {2}),
    "a barrier of semaphores": (OWN_BARRIER, (2,), {1, 2}),
    "an RLock taken twice": (changed(TAKEN_TWICE, ("Lock()", "RLock()")), (), {1}),
    "a lock released whatever happens": (
        changed(FAILS_INSIDE, ("lock.release()", "pass"), ("def main", "    lock.release()\ndef main")),
        (),
        {None},
    ),
}

LOOKS_TOO_EARLY = """
    if not receiver.poll():
        with condition:
            condition.wait()
"""
LOOKS_IN_TIME = """
    with condition:
        condition.wait_for(receiver.poll)
"""
LOOKS_ONCE = "if not items.get_value():\n            condition.wait()"
OPENS_WHEN_FULL = """
    if count.get_value() == parties:
        gate.release()
"""

WRONG: dict[str, tuple[str, tuple[Any, ...], Any]] = {
    "philosophers": (PHILOSOPHERS, (3,), "hang"),
    "two locks in two orders": (PHILOSOPHERS, (2,), "hang"),
    "rendezvous, waiting first": (
        changed(RENDEZVOUS, ("mine.release()\n    other.acquire()", "other.acquire()\n    mine.release()")),
        (),
        "hang",
    ),
    "three inside": (INSIDE, (3,), 3),
    "nobody gets in": (INSIDE, (0,), "hang"),
    "a permit that is not given back": (
        changed(INSIDE, ("    with door:", "    if door.acquire():")),
        (2,),
        "hang",
    ),
    "the predicate is looked at outside the lock": (
        changed(WAITS_FOR_ITEM, (LOOKS_IN_TIME, LOOKS_TOO_EARLY)),
        (),
        "hang",
    ),
    "waits without a predicate": (
        changed(WAITS_FOR_ITEM, ("wait_for(receiver.poll)", "wait()")),
        (),
        "hang",
    ),
    "if instead of while": (
        changed(
            ONE_WORD,
            ("        items.release()\n" * 2, "        items.release()\n"),
            ("condition.wait_for(items.get_value)", LOOKS_ONCE),
            ("items.acquire()", "if not items.acquire(False):\n            raise LookupError"),
        ),
        (),
        "LookupError",
    ),
    "one notified of two": (changed(ONE_WORD, ("notify_all", "notify")), (), "hang"),
    "a buffer for one, with notify": (changed(BUFFER, ("notify_all", "notify")), (), "hang"),
    "a pulse that comes too early": (PULSE, (), "hang"),
    "a pulse that is over when the waiter looks": (PULSE, (), False),
    "too few for the barrier": (PHASES, (2, 3), "hang"),
    "nobody opens": (changed(OWN_BARRIER, (OPENS_WHEN_FULL, "\n")), (2,), "hang"),
    "a lock taken twice": (TAKEN_TWICE, (), "hang"),
    "joins inside the lock": (JOINS_INSIDE, (), "hang"),
    "fails inside the lock": (FAILS_INSIDE, (), "hang"),
    "killed inside the lock": (KILLED_INSIDE, (), "hang"),
    "released without having it": (IGNORES_TIME_OUT, (), "ValueError"),
    "a lock that nobody keeps": (KEEPS_NOTHING, (), "FileNotFoundError"),
}


@pytest.mark.parametrize("name", RIGHT)
def test_right_programs_pass(program: Make, name: str) -> None:
    text, arguments, expected = RIGHT[name]
    seen, _ = outcomes(program(text, *arguments))
    assert seen == expected


@pytest.mark.parametrize("name", WRONG)
def test_classical_faults_are_found(program: Make, name: str) -> None:
    text, arguments, expected = WRONG[name]
    seen, _ = outcomes(program(text, *arguments))
    assert expected in seen


def test_a_kept_lock_is_there_for_the_child_in_every_schedule(program: Make) -> None:
    text = KEEPS_NOTHING.replace("Process(", "process = Process(").replace(")).start()", "))")
    seen, exhaustive = outcomes(
        program(text + "    process.start()\n    process.join()\n    lock.release()\n")
    )
    assert (seen, exhaustive) == ({None}, True)


def test_any_sleeper_may_be_the_one_that_is_notified(program: Make) -> None:
    text = (
        START
        + """
def sleep(condition, number, there, sender):
    with condition:
        there.release()
        condition.wait()
    sender.send(number)
def main():
    condition, there = Condition(), Semaphore(0)
    receiver, sender = Pipe(duplex=False)
    processes = start((sleep, condition, 1, there, sender), (sleep, condition, 2, there, sender))
    there.acquire()
    there.acquire()
    with condition:
        condition.notify()
    first = receiver.recv()
    with condition:
        condition.notify()
    join(processes)
    return [first, receiver.recv()]
"""
    )
    seen, _ = outcomes(program(text))
    assert seen == {(1, 2), (2, 1)}


def test_a_notification_is_for_those_only_that_slept_when_it_came(program: Make) -> None:
    text = (
        START
        + """
def late(condition, gate, sender):
    gate.acquire()
    with condition:
        sender.send(["late", condition.wait(1)])
def early(condition, there, sender):
    with condition:
        there.release()
        sender.send(["early", condition.wait()])
def main():
    condition, there, gate = Condition(), Semaphore(0), Semaphore(0)
    receiver, sender = Pipe(duplex=False)
    processes = start((early, condition, there, sender), (late, condition, gate, sender))
    there.acquire()
    with condition:
        condition.notify()
    gate.release()
    join(processes)
    return sorted(str(receiver.recv()) for _ in range(2))
"""
    )
    seen, _ = outcomes(program(text))
    assert seen == {("['early', True]", "['late', False]")}


def test_a_waiter_whose_time_is_out_waits_for_the_lock_all_the_same(program: Make) -> None:
    text = (
        START
        + """
def hold(condition, there):
    with condition:
        there.release()
        time.sleep(5)
def main():
    condition, there = Condition(), Semaphore(0)
    with condition:
        processes = start((hold, condition, there))
        result = condition.wait(1)
        return [result, time.monotonic() > 4, there.get_value()]
"""
    )
    assert program(text).once().root.value == [False, True, 1]


def test_a_busy_wait_for_an_event_ends_when_it_is_set(program: Make) -> None:
    text = (
        START
        + """
def spin(event):
    while not event.is_set():
        pass
def main(sets):
    event = Event()
    processes = start((spin, event))
    if sets:
        event.set()
    join(processes)
"""
    )
    seen, _ = outcomes(program(text, True), operations=3000)
    assert seen == {None}
    assert program(text, False).once().ending == endings.LIVELOCK


def test_small_programs_are_searched_completely(program: Make) -> None:
    for text, arguments in ((RENDEZVOUS, ()), (WAITS_FOR_ITEM, ())):
        assert program(text, *arguments).search(delays=20, operations=100_000).exhaustive


BLOCKED: dict[str, tuple[str, tuple[Any, ...], list[tuple[str, tuple[int, ...]]]]] = {
    "two locks in two orders": (
        PHILOSOPHERS,
        (2,),
        [
            ("for Process-1 to end", (1,)),
            ("for the lock that Process-2 holds", (2,)),
            ("for the lock that Process-1 holds", (1,)),
        ],
    ),
    "joins inside the lock": (
        JOINS_INSIDE,
        (),
        [("for Process-1 to end", (1,)), ("for the lock that MainProcess holds", (0,))],
    ),
    "a lock taken twice": (
        WRONG["a lock taken twice"][0],
        (),
        [("for the lock that it holds itself", (0,))],
    ),
    "killed inside the lock": (
        KILLED_INSIDE,
        (),
        [("for the lock that Process-1 held when it ended", (1,))],
    ),
    "nobody gets in": (
        INSIDE,
        (0,),
        [
            ("for Process-1 to end", (1,)),
            ("for a release of the semaphore", (0, 2, 3)),
            ("for a release of the semaphore", (0, 1, 3)),
            ("for a release of the semaphore", (0, 1, 2)),
        ],
    ),
    "waits without a predicate": (
        WRONG["waits without a predicate"][0],
        (),
        [("for Process-1 to end", (1,)), ("to be notified", (0,))],
    ),
    "a pulse that comes too early": (
        PULSE,
        (),
        [("for Process-1 to end", (1,)), ("for the event to be set", (0,))],
    ),
    "too few for the barrier": (
        PHASES,
        (2, 3),
        [
            ("for Process-1 to end", (1,)),
            ("at the barrier (2 of 3 are here)", (0,)),
            ("at the barrier (2 of 3 are here)", (0,)),
        ],
    ),
}


@pytest.mark.parametrize("name", BLOCKED)
def test_what_a_hanging_process_waits_for_is_told(program: Make, name: str) -> None:
    text, arguments, expected = BLOCKED[name]
    run = program(text, *arguments).first(lambda run: run.ending == endings.HANG)
    assert run is not None
    waiting = [process.waiting for process in run.processes]
    assert [(one.text, one.on) for one in waiting if one] == expected


def test_steps_say_what_happened(program: Make) -> None:
    run = program(
        """
def main():
    lock, door, event, barrier, condition = RLock(), Semaphore(2), Event(), Barrier(1), Condition()
    with lock, lock, door:
        door.acquire(False)
        door.acquire(False)
        door.acquire(timeout=1)
    event.wait(2)
    event.set()
    barrier.wait()
    with condition:
        condition.notify()
        condition.wait(3)
"""
    ).once()
    told = [step.outcome for step in run.steps if not step.operation.startswith("process.")]
    assert [text for text in told if text] == [
        "acquired",
        "acquired, 2 deep",
        "acquired, 1 free",
        "acquired, 0 free",
        "not acquired",
        "not acquired after 1 s",
        "released, 1 free",
        "released",
        "released",
        "not set, waits",
        "not set after 2 s",
        "set",
        "through, with number 0",
        "acquired",
        "nobody waits",
        "lock released, waits",
        "not notified after 3 s, lock acquired",
        "released",
    ]
