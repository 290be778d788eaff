"""Shared values and arrays under other schedules: what can come between, and what must wait."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.explorer import run as endings
from helpers.explorer.explore import Exploration
from helpers.explorer.run import Run
from tests.explorer.conftest import Explored

Make = Callable[..., Explored]

TORN = """
def change(shared):
    shared[:] = [1, 1, 1]

def main():
    shared = {array}
    process = Process(target=change, args=(shared,))
    process.start()
    seen = shared[:]
    process.join()
    return seen
"""


@pytest.mark.parametrize("array", ["RawArray('i', 3)", "Array('i', 3, lock=False)"])
def test_without_a_lock_half_a_slice_can_be_seen(program: Make, array: str) -> None:
    seen = []
    program(TORN.format(array=array)).search(lambda run: bool(seen.append(run.root.value)))
    assert {tuple(values) for values in seen} == {(0, 0, 0), (1, 0, 0), (0, 1, 1), (1, 1, 1)}


def test_with_a_lock_a_slice_is_seen_whole(program: Make) -> None:
    seen = []
    exploration = program(TORN.format(array="Array('i', 3)")).search(
        lambda run: bool(seen.append(run.root.value))
    )
    assert {tuple(values) for values in seen} == {(0, 0, 0), (1, 1, 1)}
    assert exploration.exhaustive


def all_results(explored: Explored) -> tuple[list[object], Exploration]:
    """What the program returns in its schedules, each once; its ending if it doesn't."""
    seen: list[object] = []

    def look(run: Run) -> bool:
        result = run.root.value if run.ending == endings.FINISHED else run.ending
        if result not in seen:
            seen.append(result)
        return False

    exploration = explored.search(look)
    return seen, exploration


HOLDS = """
def change(shared):
    with shared.get_lock():
        shared.value = 1
        shared.value = 2

def main():
    shared = Value("i", 0)
    process = Process(target=change, args=(shared,))
    process.start()
    seen = shared.{look}
    process.join()
    return seen
"""


def test_a_read_waits_while_another_process_holds_the_lock(program: Make) -> None:
    seen, exploration = all_results(program(HOLDS.format(look="value")))
    assert sorted(seen) == [0, 2]
    assert exploration.exhaustive


def test_the_object_inside_does_not_wait(program: Make) -> None:
    seen, _ = all_results(program(HOLDS.format(look="get_obj().value")))
    assert sorted(seen) == [0, 1, 2]


def test_a_failing_access_waits_for_the_lock_too(program: Make) -> None:
    explored = program(
        """
def main():
    shared = Array("i", 2, lock=Lock())
    shared.acquire()
    shared[5]
"""
    )
    assert explored.once().ending == endings.HANG


def test_a_lock_that_is_not_recursive_hangs_inside_itself(program: Make) -> None:
    explored = program(
        """
def main():
    shared = Value("i", 0, lock=Lock())
    with shared.get_lock():
        shared.value += 1
"""
    )
    run = explored.once()
    assert run.ending == endings.HANG
    assert run.root.waiting is not None
    assert run.root.waiting.on == (0,)
    assert run.root.pending is not None
    assert run.root.pending.name == "value.read"
    assert "MainProcess" in explored.why(run).sentence


def test_a_ring_of_two_locks_is_a_deadlock(program: Make) -> None:
    explored = program(
        """
def move(source, target):
    with source.get_lock():
        source.value -= 1
        target.value += 1

def main():
    first, second = Value("i", 5), Value("i", 5)
    processes = [Process(target=move, args=pair) for pair in ((first, second), (second, first))]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [first.value, second.value]
"""
    )
    seen, _ = all_results(explored)
    assert sorted(map(str, seen)) == ["[5, 5]", endings.HANG]
    found = explored.first(lambda run: run.ending == endings.HANG)
    assert found is not None
    assert [process.waiting.on for process in found.processes if process.waiting][1:] == [(2,), (1,)]


def test_an_array_that_is_assigned_to_another_holds_both_locks(program: Make) -> None:
    seen, _ = all_results(
        program(
            """
def assign(target, source):
    target[:] = source

def main():
    first, second = Array("i", [1]), Array("i", [2])
    process = Process(target=assign, args=(first, second))
    process.start()
    second[:] = first
    process.join()
    return [first[:], second[:]]
"""
        )
    )
    assert endings.HANG in seen
    assert [[2], [2]] in seen
    assert [[1], [1]] in seen


def test_a_flag_that_somebody_sets_ends_the_wait(program: Make) -> None:
    run = program(
        """
def set_flag(flag):
    time.sleep(1)
    flag.value = True

def main():
    flag = Value("b", False)
    process = Process(target=set_flag, args=(flag,))
    process.start()
    while not flag.value:
        pass
    process.join()
    return flag.value
"""
    ).once()
    assert run.root.value == 1


@pytest.mark.parametrize("look", ["flag.value == 0", "flags[:] == [0, 0]", "sum(flags) == 0"])
def test_a_flag_that_nobody_sets_is_a_livelock(program: Make, look: str) -> None:
    run = program(
        f"""
def main():
    flag, flags = Value("i", 0), RawArray("i", 2)
    while {look}:
        pass
"""
    ).once()
    assert run.ending == endings.LIVELOCK
    assert run.place.line == 3


UNMODELLED = {
    "Value(ctypes.c_char_p, b'x')": "a shared c_char_p, which holds an address",
    "RawArray(ctypes.POINTER(ctypes.c_int), 2)": "a shared LP_c_int, which holds an address",
    "RawValue(Holds)": "a shared c_void_p, which holds an address",
    "RawValue(Bits)": "the bit fields of a shared Bits",
    "RawValue(Anonymous)": "the anonymous fields of a shared Anonymous",
    "Array('d', 10_000_000)": "a shared object of 80,000,000 bytes",
}


@pytest.mark.parametrize("made", UNMODELLED)
def test_what_is_not_modelled_is_said_by_name(program: Make, made: str) -> None:
    run = program(
        f"""
import ctypes

class Holds(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int), ("address", ctypes.c_void_p)]

class Bits(ctypes.Structure):
    _fields_ = [("low", ctypes.c_int, 4), ("high", ctypes.c_int, 4)]

class Inner(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int)]

class Anonymous(ctypes.Structure):
    _anonymous_ = ["inner"]
    _fields_ = [("inner", Inner)]

def main():
    {made}
"""
    ).once()
    assert (run.ending, run.message) == (endings.NOT_MODELLED, UNMODELLED[made])
