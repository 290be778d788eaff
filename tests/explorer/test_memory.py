"""Shared memory as the scheduler keeps it, and how its bytes are shown."""

from __future__ import annotations

import pytest

from helpers.explorer.memory import LARGEST, Memory, shown
from helpers.explorer.operations import Operation, Stops, Value
from helpers.explorer.primitives.array import Arrays
from helpers.explorer.primitives.lock import MECHANISM as LOCKS
from helpers.explorer.world import ProcessState, World


@pytest.fixture
def memory() -> Memory:
    world = World([Arrays, LOCKS])
    arrays = world.mechanisms["array"]
    assert isinstance(arrays, Memory)
    made = arrays.perform(Operation("array.create", -1, (4, b"ab", "s")), process(0))
    assert made == Value(0, text="b'ab'")
    return arrays


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
