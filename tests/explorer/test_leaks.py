"""Shared memory that is left behind: who made it, where, and what that means."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from helpers.explorer import run as endings
from helpers.explorer.kinds import LEAKED
from helpers.explorer.leaks import explain_leaks
from tests.explorer.conftest import Explored

Make = Callable[..., Explored]

IMPORTS = "from multiprocessing.shared_memory import ShareableList, SharedMemory\n"
LEAKS = {
    "closed and never unlinked": (
        "shared = SharedMemory(create=True, size=8)\n    shared.close()",
        "Nobody unlinks the shared memory `shared`, which MainProcess makes at cell 1, line 7: `shared = Sh",
    ),
    "a list": ("items = ShareableList([1])\n    items.shm.close()", "the shared memory `items`"),
    "made by a child": (
        "process = Process(target=make)\n    process.start()\n    process.join()",
        "the shared memory `made`, which Process-1 makes at cell 1, line 4",
    ),
    "made by a child that is killed": (
        "process = Process(target=make)\n    process.start()\n    time.sleep(1)\n    process.kill()",
        "the shared memory `made`",
    ),
    "two": ("make()\n    make()", "So it is with 1 more."),
    "nobody but the tracker": (
        "shared = SharedMemory(create=True, size=8)",
        "Only the resource tracker removes it when the program is over, with a warning.",
    ),
    "not even the tracker": (
        (
            "from multiprocessing import resource_tracker\n"
            "    shared = SharedMemory(create=True, size=8)\n"
            "    resource_tracker.unregister(shared._name, 'shared_memory')"
        ),
        "It stays when the program is over, until the machine is restarted.",
    ),
}
CLEAN = {
    "unlinked": "shared = SharedMemory(create=True, size=8)\n    shared.close()\n    shared.unlink()",
    "unlinked and never closed": "shared = SharedMemory(create=True, size=8)\n    shared.unlink()",
    "unlinked by another": (
        "shared = SharedMemory(create=True, size=8)\n"
        "    process = Process(target=remove, args=(shared.name,))\n"
        "    process.start()\n"
        "    process.join()"
    ),
    "only opened": "try:\n        SharedMemory('missing')\n    except FileNotFoundError:\n        pass",
}
MAKES = (
    IMPORTS
    + """
def make():
    made = SharedMemory(create=True, size=8)
    time.sleep(5)
def main():
    {does}
def remove(name):
    SharedMemory(name).unlink()
"""
)


@pytest.mark.parametrize("name", LEAKS)
def test_memory_that_nobody_unlinks_is_a_leak(program: Make, name: str) -> None:
    does, told = LEAKS[name]
    explored = program(MAKES.format(does=does))
    run = explored.once()
    assert run.ending == endings.FINISHED
    explanation = explain_leaks(run, explored.source)
    assert explanation is not None
    assert explanation.kind == LEAKED
    assert told in explanation.sentence
    assert "Call unlink() once" in explanation.remedy


@pytest.mark.parametrize("name", CLEAN)
def test_memory_that_is_unlinked_is_no_leak(program: Make, name: str) -> None:
    explored = program(MAKES.format(does=CLEAN[name]))
    run = explored.once()
    assert (run.ending, run.leaks) == (endings.FINISHED, ())
    assert explain_leaks(run, explored.source) is None


def test_a_leak_knows_its_line_and_its_maker(program: Make) -> None:
    (leak,) = program(MAKES.format(does=LEAKS["made by a child"][0])).once().leaks
    assert (leak.size, leak.made_at.line, leak.creator, leak.tracked) == (8, 4, 1, True)
    assert leak.name.startswith("psm_")


def test_what_is_not_tracked_stays(program: Make) -> None:
    run = program(MAKES.format(does="SharedMemory(create=True, size=8, track=False)")).once()
    if sys.version_info >= (3, 13):
        assert [leak.tracked for leak in run.leaks] == [False]
    else:
        assert run.root.error is not None
        assert "unexpected keyword argument 'track'" in run.root.error[1]
