"""Shared values and arrays that several processes change: which updates get lost, and how that is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.explorer import run as endings
from helpers.explorer.counterexample import counterexample
from helpers.explorer.lost_update import lost_update
from helpers.explorer.run import Run
from tests.explorer.conftest import Explored

Make = Callable[..., Explored]

TOGETHER = """
def together(target, *arguments):
    processes = [Process(target=target, args=arguments) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
"""

# What two processes do with `shared`, how it is made, what to look at in the end and what that should be.
WRONG = {
    "a counter without the lock held": (
        "shared = Value('i', 0)",
        "shared.value += 1",
        "shared.value",
        2,
    ),
    "a counter that has no lock": (
        "shared = Value('i', 0, lock=False)",
        "shared.value += 1",
        "shared.value",
        2,
    ),
    "a raw counter": ("shared = RawValue('d', 0)", "shared.value += 1", "shared.value", 2),
    "reading under the lock and writing under it again": (
        "shared = Value('i', 0)",
        (
            "with shared.get_lock():\n        seen = shared.value\n"
            "    with shared.get_lock():\n        shared.value = seen + 1"
        ),
        "shared.value",
        2,
    ),
    "an element of an array": ("shared = Array('i', 2)", "shared[1] += 1", "shared[:]", [0, 2]),
    "a slice of an array": (
        "shared = Array('i', 2)",
        "shared[:] = [number + 1 for number in shared]",
        "shared[:]",
        [2, 2],
    ),
    "text": (
        "shared = Array('c', 8)",
        "shared.value = shared.value + b'x'",
        "shared.value",
        b"xx",
    ),
    "testing, then acting": (
        "shared = Value('i', 1)",
        "if shared.value > 0:\n        shared.value -= 1",
        "shared.value",
        0,
    ),
    "a field of a structure in an array": (
        "shared = Array(Point, 1)",
        "shared[0].x += 1",
        "shared[0].x",
        2,
    ),
    "a field of a synchronized structure": ("shared = Value(Point, 0, 5)", "shared.x += 1", "shared.x", 2),
    "going around the lock that the other takes": (
        "shared = Value('i', 0)",
        (
            "if current_process().name.endswith('1'):\n        with shared.get_lock():\n"
            "            shared.value += 1\n    else:\n        shared.get_obj().value += 1"
        ),
        "shared.value",
        2,
    ),
}

RIGHT = {
    "a counter with its lock": (
        "shared = Value('i', 0)",
        "with shared.get_lock():\n        shared.value += 1",
        "shared.value",
        2,
    ),
    "a counter with its lock taken by hand": (
        "shared = Value('i', 0)",
        "shared.acquire()\n    shared.value += 1\n    shared.release()",
        "shared.value",
        2,
    ),
    "an array with its lock": (
        "shared = Array('i', 2)",
        "with shared:\n        shared[:] = [number + 1 for number in shared]",
        "shared[:]",
        [2, 2],
    ),
    "a field with the lock": (
        "shared = Array(Point, 1)",
        "with shared.get_lock():\n        shared[0].x += 1",
        "shared[0].x",
        2,
    ),
    "a raw object with a lock given": (
        "lock = Lock()\n    shared = Value('i', 0, lock=lock)",
        "with shared.get_lock():\n        shared.get_obj().value += 1",
        "shared.value",
        2,
    ),
    "elements of their own": (
        "shared = RawArray('i', 2)",
        "mine = int(current_process().name[-1]) - 1\n    shared[mine] += 1",
        "shared[:]",
        [1, 1],
    ),
}


def counting(program: Make, shared: str, does: str, result: str) -> Explored:
    return program(
        f"""
from ctypes import Structure, c_int

class Point(Structure):
    _fields_ = [("x", c_int), ("y", c_int)]

def work(shared):
    {does}
{TOGETHER}
def main():
    {shared}
    together(work, shared)
    return {result}
"""
    )


@pytest.mark.parametrize("name", WRONG)
def test_a_lost_update_is_found(program: Make, name: str) -> None:
    shared, does, result, expected = WRONG[name]
    explored = counting(program, shared, does, result)
    assert explored.first(lambda run: run.root.value == expected) is not None
    found = explored.first(lambda run: run.root.value != expected)
    assert found is not None
    assert found.ending == endings.FINISHED
    assert found.delays <= 2


@pytest.mark.parametrize("name", RIGHT)
def test_with_the_lock_no_update_is_lost(program: Make, name: str) -> None:
    shared, does, result, expected = RIGHT[name]
    wrong: list[Run] = []
    exploration = counting(program, shared, does, result).search(
        lambda run: run.root.value != expected and bool(wrong.append(run) or True)
    )
    assert wrong == []
    assert exploration.schedules > 1


def test_the_table_shows_each_read_and_each_write(program: Make) -> None:
    shared, does, result, expected = WRONG["a counter without the lock held"]
    explored = counting(program, shared, does, result)
    found = explored.first(lambda run: run.root.value != expected)
    assert found is not None
    accesses = [
        (step.process, step.outcome, explored.source.text(step.place))
        for step in found.steps
        if step.operation in ("value.read", "value.write") and step.process
    ]
    line = "shared.value += 1"
    assert sorted(accesses[:2]) == [(1, "read 0", line), (2, "read 0", line)]
    assert sorted(accesses[2:]) == [(1, "wrote 1", line), (2, "wrote 1", line)]
    table = counterexample(found, "main()", "", "", explored.source).as_text()
    assert table.count("shared.value += 1  -> read 0") == 2
    assert table.count("shared.value += 1  -> wrote 1") == 2


def test_the_table_names_elements_and_fields(program: Make) -> None:
    run = program(
        """
from ctypes import Structure, c_char, c_int

class Point(Structure):
    _fields_ = [("x", c_int), ("name", c_char * 4)]

def main():
    numbers, text, points = Array("d", 4), Array("c", 4), Array(Point, 2)
    numbers[2] = 1.5
    numbers[1:3]
    numbers[::-2]
    text.value = b"ab"
    text.raw
    text[0]
    points[1].x = 3
    points[1].name
    Array("u", "wide")[1:]
    Value("c", b"x").value
"""
    ).once()
    told = [
        step.outcome for step in run.steps if step.operation in ("array.read", "array.write", "value.read")
    ]
    assert told == [
        "wrote 1.5 to [2]",
        "read [0.0, 1.5] from [1:3]",
        "read [0.0, 0.0] from [3::-2]",
        "wrote b'ab'",
        "read b'ab\\x00\\x00'",
        "read b'a' from [0]",
        "took the lock and gave it back",
        "wrote 3 to [1].x",
        "took the lock and gave it back",
        "read b'' from [1].name",
        "read 'ide' from [1:4]",
        "read b'x'",
    ]


# The first reads elements and writes a slice, the second reads again before it writes.
NOT_NAMED = {"a slice of an array", "testing, then acting"}


@pytest.mark.parametrize("name", sorted(WRONG.keys() - NOT_NAMED))
def test_a_lost_update_is_named(program: Make, name: str) -> None:
    shared, does, result, expected = WRONG[name]
    explored = counting(program, shared, does, result)
    assert lost_update(explored.once()) is None
    found = explored.first(lambda run: run.root.value != expected)
    assert found is not None
    told = lost_update(found)
    assert told is not None
    assert told.read.process == told.write.process != told.lost.process
    steps = [found.steps.index(step) for step in (told.read, told.lost, told.write)]
    assert steps == sorted(steps)


@pytest.mark.parametrize("name", RIGHT)
def test_no_lost_update_is_named_where_there_is_none(program: Make, name: str) -> None:
    shared, does, result, _ = RIGHT[name]
    assert counting(program, shared, does, result).first(lambda run: lost_update(run) is not None) is None
