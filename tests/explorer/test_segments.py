"""Named shared memory as the scheduler keeps it."""

from __future__ import annotations

import pytest

from helpers.explorer.memory import LARGEST
from helpers.explorer.operations import Operation, Stops, Value
from helpers.explorer.segments import Segments
from helpers.explorer.world import ProcessState, World


@pytest.fixture
def segments() -> Segments:
    world = World([Segments])
    made = world.mechanisms["shared_memory"]
    assert isinstance(made, Segments)
    create = Operation("shared_memory.create", -1, ("/it", 4, True))
    assert made.perform(create, process()) == Value(0, text="'it', 4 bytes")
    return made


def process() -> ProcessState:
    return ProcessState(0, "Process-1", -1, False, False, {})


BAD = [
    ("create", ()),
    ("create", ("/x", -1, True)),
    ("create", ("/x", LARGEST + 1, True)),
    ("create", (4, b"ab", "s")),
    ("create", (b"/x", 4, True)),
    ("open", ("/it",)),
    ("open", (5, True)),
    ("unlink", ("/it", None)),
    ("register", (5,)),
    ("read", (-1, [0], 5, "")),
    ("write", (-1, [4], b"x", "")),
    ("erase", ("/it",)),
]


@pytest.mark.parametrize(("what", "arguments"), BAD)
def test_requests_that_make_no_sense_end_the_run(
    segments: Segments, what: str, arguments: tuple[object, ...]
) -> None:
    before = segments.fingerprint()
    target = -1 if what == "create" else 0
    assert isinstance(
        segments.perform(Operation(f"shared_memory.{what}", target, arguments), process()), Stops
    )
    assert segments.fingerprint() == before


def test_states_differ_by_content_names_and_tracking(segments: Segments) -> None:
    states = {segments.fingerprint()}
    for what, arguments in (
        ("write", (-1, [0], b"x", "c")),
        ("unregister", ("/it",)),
        ("unlink", ("/it", True)),
        ("create", ("/it", 4, True)),
    ):
        target = -1 if what == "create" else 0
        segments.perform(Operation(f"shared_memory.{what}", target, arguments), process())
        states.add(segments.fingerprint())
    assert len(states) == 5
