"""Shared values and arrays under other schedules: what can come between, and what must wait."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.explorer import run as endings
from helpers.explorer.counterexample import counterexample
from helpers.explorer.explore import Exploration
from helpers.explorer.lost_update import lost_update
from helpers.explorer.memory import LARGEST, Memory, shown
from helpers.explorer.operations import Operation, Stops, Value
from helpers.explorer.primitives.array import Arrays
from helpers.explorer.primitives.lock import MECHANISM as LOCKS
from helpers.explorer.run import Run
from helpers.explorer.world import ProcessState, World
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


@pytest.fixture
def memory() -> Memory:
    world = World([Arrays, LOCKS])
    arrays = world.mechanisms["array"]
    assert isinstance(arrays, Memory)
    made = arrays.perform(Operation("array.create", -1, (4, b"ab", "s")), process(0))
    assert made == Value(0, text="b'ab'")
    return arrays


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


def process(index: int) -> ProcessState:
    return ProcessState(index, "Process-1", -1, False, False, {})


BAD = [
    ("create", ()),
    ("create", (-1, b"", "")),
    ("create", (1, b"too long", "")),
    ("create", (LARGEST + 1, b"", "")),
    ("create", ("1", b"", "")),
    ("read", ()),
    ("read", (-1, [0], 5, "")),
    ("read", (-1, [-1], 1, "")),
    ("read", (-1, [0], -1, "")),
    ("read", (-1, [0] * 10_000_000, 2, "")),
    ("read", (-1, ["0"], 1, "")),
    ("read", (-1, 0, 1, "")),
    ("read", (None, [0], 1, "")),
    ("write", (-1, [4], b"x", "")),
    ("write", (-1, [0, 3], b"abcd", "")),
    ("write", (-1, [0], "text", "")),
    ("write", (-1, [0], b"ab", None)),
    ("erase", (-1, [0], 1, "")),
]


@pytest.mark.parametrize(("what", "arguments"), BAD)
def test_requests_that_make_no_sense_end_the_run(
    memory: Memory, what: str, arguments: tuple[object, ...]
) -> None:
    target = -1 if what == "create" else 0
    operation = Operation(f"array.{what}", target, arguments)
    assert memory.ready(operation, process(0))
    assert isinstance(memory.perform(operation, process(0)), Stops)
    assert memory.contents == {0: b"ab\0\0"}


def test_memory_without_end_is_not_given(memory: Memory) -> None:
    create = Operation("array.create", -1, (LARGEST, b"", ""))
    outcomes = [memory.perform(create, process(0)) for _ in range(5)]
    assert [isinstance(outcome, Stops) for outcome in outcomes] == [False, False, False, True, True]


def test_a_write_of_what_is_there_already_is_no_change(memory: Memory) -> None:
    before = memory.fingerprint()
    same = memory.perform(Operation("array.write", 0, (-1, [0], b"ab", "c")), process(0))
    assert isinstance(same, Value)
    assert not same.changed
    assert memory.fingerprint() == before
    other = memory.perform(Operation("array.write", 0, (-1, [2, 0], b"xy", "c")), process(0))
    assert isinstance(other, Value)
    assert other.changed
    assert memory.contents == {0: b"yb" + b"x\0"}
    assert memory.fingerprint() != before


@pytest.mark.parametrize(
    ("data", "form", "text"),
    [
        (b"\x05\0\0\0", "i", "5"),
        (b"\xff" * 8, "i", "[-1, -1]"),
        (b"\x01", "?", "True"),
        (b"ab\0d", "s", "b'ab'"),
        (b"ab\0d", "c", "b'ab\\x00d'"),
        ("aé\0x".encode("utf-32-le"), "U", "'aé'"),
        (b"\xff\xff\xff\xff", "u", "'�'"),
        (bytes(1000), "d", "[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0..."),
        (b"abc", "", "<3 bytes>"),
        (b"abc", "i", "<3 bytes>"),
        (b"abc", "no format", "<3 bytes>"),
        (bytes(400), "i", "[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ..."),
    ],
)
def test_bytes_are_shown_as_the_values_they_stand_for(data: bytes, form: str, text: str) -> None:
    assert shown(data, form) == text
