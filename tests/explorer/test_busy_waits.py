"""Programs that look again and again, that wait for the clock, or that never come back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from helpers.explorer import run as endings
from tests.explorer.conftest import Explored

Make = Callable[..., Explored]

SENDER = """
def send(connection, items):
    for item in items:
        connection.send(item)
    connection.close()
"""

ENDLESS = {
    "computing": ("while True:\n        pass", endings.ESCAPED, {2}),
    "catching everything": (
        "while True:\n        try:\n            1 / 0\n        except BaseException:\n            pass",
        endings.ESCAPED,
        {2},
    ),
    "computing in a function that a loop calls": (
        "while True:\n        count(9)\ndef count(most):\n    for number in range(most):\n        pass",
        endings.ESCAPED,
        {2},
    ),
    "a loop in a function that a loop calls": (
        "for number in range(9):\n        spin(number)\ndef spin(number):\n    while True:\n        pass",
        endings.ESCAPED,
        {5},
    ),
    "waiting outside the model": (
        "reading, writing = os.pipe()\n    os.read(reading, 1)",
        endings.ESCAPED,
        {3},
    ),
    "looking at what never changes": (
        "receiver, sender = Pipe()\n    while not receiver.poll():\n        pass",
        endings.LIVELOCK,
        {3},
    ),
    "waiting with a time-out, again and again": (
        "receiver, sender = Pipe()\n    while not receiver.poll(1):\n        pass",
        endings.LIVELOCK,
        {3, 4},
    ),
    "counting rounds that all look the same": (
        "lock = Value('i', 0)\n    for _ in range(4000):\n        lock.value += 1\n        lock.value -= 1",
        endings.TOO_LONG,
        {4, 5},
    ),
    "counting in an object": (
        (
            "event, rounds = Event(), Rounds()\n    while rounds.left:\n        event.set()\n"
            "        event.clear()\n        rounds.left -= 1\nclass Rounds:\n    left = 4000"
        ),
        endings.TOO_LONG,
        {4, 5},
    ),
    "counting in a closure": (
        (
            "event, count = Event(), counter()\n    while count():\n        event.set()\n"
            "        event.clear()\ndef counter():\n    left = 4000\n    def count():\n"
            "        nonlocal left\n        left -= 1\n        return left\n    return count"
        ),
        endings.TOO_LONG,
        {4, 5},
    ),
    "counting in a class": (
        (
            "event = Event()\n    while Rounds.left:\n        event.set()\n        event.clear()\n"
            "        Rounds.left -= 1\nclass Rounds:\n    left = 4000"
        ),
        endings.TOO_LONG,
        {4, 5},
    ),
    "counting in a slot": (
        (
            "event, rounds = Event(), Rounds()\n    while rounds.left:\n        event.set()\n"
            "        event.clear()\n        rounds.left -= 1\nclass Rounds:\n    __slots__ = 'left'\n"
            "    def __init__(self):\n        self.left = 4000"
        ),
        endings.TOO_LONG,
        {4, 5},
    ),
    "asking for each of several": (
        (
            "events = [Event(), Event()]\n    while not any(event.is_set() for event in events):\n"
            "        time.sleep(0.1)"
        ),
        endings.LIVELOCK,
        {3, 4},
    ),
    "one after the other of several": (
        (
            "events = [Event(), Event()]\n    while True:\n        for number, event in enumerate(events):\n"
            "            if event.is_set():\n                return\n            time.sleep(0.1)"
        ),
        endings.LIVELOCK,
        {5, 7},
    ),
    "a generator that counts": (
        (
            "event, rounds = Event(), (event for _ in range(4000))\n    for _ in rounds:\n"
            "        event.set()\n        event.clear()"
        ),
        endings.TOO_LONG,
        {4, 5},
    ),
    "asking the clock of nobody": ("while True:\n        time.sleep(1)", endings.LIVELOCK, {3}),
}


@pytest.mark.parametrize("name", ENDLESS)
def test_a_program_that_goes_on_for_ever_is_stopped_at_its_line(program: Make, name: str) -> None:
    body, ending, lines = ENDLESS[name]
    run = program(f"def main():\n    {body}").once()
    assert run.ending == ending
    assert run.place.label == "cell 1"
    assert run.place.line in lines


def test_a_wait_outside_the_model_is_no_loop(program: Make) -> None:
    explored = program("def main():\n    reading, writing = os.pipe()\n    os.read(reading, 1)")
    remedy = explored.why(explored.once()).remedy
    assert "by an operation of multiprocessing" in remedy
    assert "loop" not in remedy


def test_a_loop_that_waits_for_a_change_by_looking_gets_it(program: Make) -> None:
    run = program(
        SENDER
        + """
def main():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send, args=(sender, ["seen"]))
    process.start()
    while not receiver.poll():
        pass
    while process.is_alive():
        pass
    return receiver.recv()
"""
    ).once()
    assert run.root.value == "seen"


def test_a_loop_that_looks_often_but_not_for_ever_is_left_in_peace(program: Make) -> None:
    run = program(
        """
def main():
    receiver, sender = Pipe(duplex=False)
    return [receiver.poll() for _ in range(100)].count(False)
"""
    ).once()
    assert run.root.value == 100


LOOKS_AT_THE_CLOCK = """
def main(timeout):
    process = Process(target=time.sleep, args=(60,))
    process.start()
    deadline = time.monotonic() + timeout
    while time.monotonic() < deadline:
        if not process.is_alive():
            return "ended"
    process.kill()
    return "too long"
"""
LOOKS_ALONE = """
def main():
    receiver, sender = Pipe()
    end = time.time() + 600
    while time.time() < end and not receiver.poll():
        pass
    return "enough"
"""


@pytest.mark.parametrize(
    ("timeout", "ending"), [(2, "too long"), (50, "too long"), (70, "ended"), (3600, "ended")]
)
def test_a_loop_on_the_clock_ends_before_what_comes_later(program: Make, timeout: float, ending: str) -> None:
    assert program(LOOKS_AT_THE_CLOCK, timeout).once().root.value == ending


def test_a_loop_on_the_clock_ends_even_if_nothing_else_happens(program: Make) -> None:
    assert program(LOOKS_ALONE).once().root.value == "enough"


GIVES_UP = (
    SENDER
    + """
def main(patience):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send, args=(sender, ["late"]))
    process.start()
    sender.close()
    found = receiver.poll(patience)
    process.join()
    return found
"""
)


@pytest.mark.parametrize(("patience", "found"), [(0.5, {True, False}), (9, {True, False}), (60, {True})])
def test_a_short_time_out_can_come_before_what_others_do(
    program: Make, patience: float, found: set[bool]
) -> None:
    explored = program(GIVES_UP, patience)
    results: list[object] = []
    explored.search(lambda run: bool(results.append(run.root.value)))
    assert set(results) == {True}
    results.clear()
    slow = replace(explored, program=replace(explored.program, slowest_step=10.0))
    slow.search(lambda run: bool(results.append(run.root.value)))
    assert set(results) == found


LOOKS_AT_TEN_THINGS = """
def total(sender, numbers):
    sender.send(sum(numbers))
def main():
    receiver, sender = Pipe(duplex=False)
    numbers = Array("i", range(10))
    process = Process(target=total, args=(sender, numbers))
    process.start()
    return receiver.poll(1)
"""


def test_looking_at_many_things_is_no_busy_wait(program: Make) -> None:
    assert program(LOOKS_AT_TEN_THINGS).once().root.value is True


PATIENT = (
    SENDER
    + """
def send_late(connection):
    time.sleep(60)
    send(connection, ["late"])
def main():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_late, args=(sender,))
    process.start()
    while not receiver.poll(0.01):
        pass
    return receiver.recv()
"""
)


def test_waiting_in_many_small_steps_is_no_fault(program: Make) -> None:
    assert program(PATIENT).once().root.value == "late"
