"""An exit code can be read a moment after the sentinel and the end of file: who looks at once sees None."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.explorer.conftest import Explored

Make = Callable[..., Explored]

LEAVE = """
def leave(*connections):
    sys.exit(3)

def started(*connections):
    process = Process(target=leave, args=connections)
    process.start()
    return process
"""

EOF = "receiver, sender = Pipe(False)\n    process = started(sender)\n    sender.close()"
CODES = {
    "after the sentinel": ("process = started()\n    wait([process.sentinel])", None),
    "after the sentinel and a join": (
        "process = started()\n    wait([process.sentinel])\n    process.join()",
        3,
    ),
    "after a join with a time-out": ("process = started()\n    process.join(timeout=60)", 3),
    "the second time": (
        "process = started()\n    wait([process.sentinel])\n    first = process.exitcode",
        3,
    ),
    "after the end of file": (
        f"{EOF}\n    try:\n        receiver.recv()\n    except EOFError:\n        pass",
        None,
    ),
    "after a poll that saw the end of file": (
        f"{EOF}\n    receiver.poll(60)",
        None,
    ),
}


@pytest.mark.parametrize("name", CODES)
def test_the_exit_code_that_is_read(name: str, program: Make) -> None:
    lines, code = CODES[name]
    run = program(f"{LEAVE}\ndef main():\n    {lines}\n    return process.exitcode").once()
    assert run.root.value == code


def test_a_loop_over_the_exit_codes_comes_to_its_end(program: Make) -> None:
    made = program(
        LEAVE
        + """
def main():
    left = [started(), started()]
    while left:
        wait([process.sentinel for process in left])
        left = [process for process in left if process.exitcode is None]
"""
    )
    assert made.failure().kind == ""


def test_who_looks_too_early_is_told_so(program: Make) -> None:
    made = program(
        LEAVE
        + """
def main():
    process = started()
    wait([process.sentinel])
    assert process.exitcode == 3
"""
    )
    failure = made.failure()
    assert failure.kind != ""
    assert "join() it before you look at exitcode" in failure.sentence


SETS = {
    "processes": "made = [Process() for _ in range(9)]",
    "connections": "made = [end for _ in range(5) for end in Pipe()]",
    "locks and events": "made = [kind() for kind in (Lock, Event, Semaphore, Condition) for _ in range(3)]",
    "values": "made = [Value('i', 0) for _ in range(9)]",
}


@pytest.mark.parametrize("name", SETS)
def test_a_set_has_the_same_order_in_every_run(name: str, program: Make) -> None:
    explored = program(f"def main():\n    {SETS[name]}\n    return [made.index(one) for one in set(made)]")
    orders = []
    for size in (0, 10, 1000):
        waste = explored.once()  # what the run before leaves behind changes the addresses of the next one
        orders.append((size, waste.root.value))
    assert len({str(order) for _, order in orders}) == 1
    assert sorted(orders[0][1]) == list(range(len(orders[0][1])))
