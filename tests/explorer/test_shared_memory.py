"""Shared memory with a name under other schedules: lost updates, torn accesses, names that come too late."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from helpers.explorer import run as endings
from helpers.explorer.counterexample import counterexample
from helpers.explorer.lost_update import lost_update
from helpers.explorer.run import Run
from tests.explorer.conftest import Explored

Make = Callable[..., Explored]

IMPORTS = """
import struct
from multiprocessing.shared_memory import ShareableList, SharedMemory

def together(target, *arguments):
    processes = [Process(target=target, args=arguments) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
"""
COUNTING = (
    IMPORTS
    + """
def work(shared, lock):
    {does}
def main():
    shared, lock = {shared}, Lock()
    together(work, shared, lock)
    result = {result}
    getattr(shared, "shm", shared).unlink()
    return result
"""
)
MEMORY = "SharedMemory(create=True, size=16)"

# How it is made, what two processes do with it, what to look at in the end and what that should be.
WRONG = {
    "a byte": (MEMORY, "shared.buf[3] += 1", "shared.buf[3]", 2),
    "a slice": (MEMORY, "shared.buf[:2] = bytes([bytes(shared.buf[:2])[0] + 1, 0])", "shared.buf[0]", 2),
    "a number in a cast": (MEMORY, "numbers = shared.buf.cast('i')\n    numbers[1] += 1", "shared.buf[4]", 2),
    "a packed number": (
        MEMORY,
        (
            "number, = struct.unpack_from('q', shared.buf, 8)\n"
            "    struct.pack_into('q', shared.buf, 8, number + 1)"
        ),
        "shared.buf[8]",
        2,
    ),
    "a packed number, with Struct": (
        MEMORY,
        "form = struct.Struct('<I')\n    form.pack_into(shared.buf, 0, form.unpack_from(shared.buf)[0] + 1)",
        "shared.buf[0]",
        2,
    ),
    "an item of a list": ("ShareableList([5, 0])", "shared[1] += 1", "shared[1]", 2),
    "the text in a list": ("ShareableList(['ab'])", "shared[0] += 'x'", "shared[0]", "abxx"),
}
RIGHT = {
    "bytes of their own": (
        MEMORY,
        "shared.buf[int(current_process().name[-1])] += 1",
        "list(shared.buf[:3])",
        [0, 1, 1],
    ),
    **{
        f"{name}, under a lock": (
            shared,
            "with lock:\n        " + does.replace("\n    ", "\n        "),
            result,
            expected,
        )
        for name, (shared, does, result, expected) in WRONG.items()
    },
}


def counting(program: Make, case: tuple[str, str, str, object]) -> Explored:
    shared, does, result, _ = case
    return program(COUNTING.format(shared=shared, does=does, result=result))


@pytest.mark.parametrize("name", WRONG)
def test_a_lost_update_is_found_and_named(program: Make, name: str) -> None:
    explored = counting(program, WRONG[name])
    expected = WRONG[name][-1]
    first = explored.once()
    assert first.root.value == expected
    assert lost_update(first) is None
    found = explored.first(lambda run: run.ending == endings.FINISHED and run.root.value != expected)
    assert found is not None
    assert found.delays <= 2
    told = lost_update(found)
    assert told is not None
    assert told.read.process == told.write.process != told.lost.process
    assert explored.once(*found.choices).shape() == found.shape()


@pytest.mark.parametrize("name", RIGHT)
def test_with_a_lock_no_update_is_lost(program: Make, name: str) -> None:
    wrong: list[Run] = []
    exploration = counting(program, RIGHT[name]).search(
        lambda run: (run.root.value != RIGHT[name][-1] or bool(run.leaks)) and bool(wrong.append(run) or True)
    )
    assert wrong == []
    assert exploration.schedules > 1


def results(explored: Explored) -> set[Any]:
    """What the program returns in its schedules, or how else it ends; an exception by its type."""
    seen: set[Any] = set()

    def look(run: Run) -> bool:
        failed = [process.error[0] for process in run.processes if process.error]
        seen.add(run.ending if run.ending != endings.FINISHED else failed[0] if failed else run.root.value)
        return False

    explored.search(look)
    return seen


RESULTS = {
    "half a write of more than a word can be seen": (
        """
def write(shared):
    shared.buf[:12] = b"x" * 12
def main():
    shared = SharedMemory(create=True, size=12)
    process = Process(target=write, args=(shared,))
    process.start()
    seen = bytes(shared.buf[6:9])
    process.join()
    shared.unlink()
    return seen
""",
        {bytes(3), b"xx\0", b"xxx"},
    ),
    "a word is seen whole": (
        """
def write(shared):
    shared.buf[:8] = b"x" * 8
def main():
    shared = SharedMemory(create=True, size=8)
    process = Process(target=write, args=(shared,))
    process.start()
    seen = bytes(shared.buf)
    process.join()
    shared.unlink()
    return seen
""",
        {bytes(8), b"x" * 8},
    ),
    "an item changes its type and its value one after the other": (
        """
def answer(items):
    items[0] = 5
def main():
    items = ShareableList([None])
    process = Process(target=answer, args=(items,))
    process.start()
    seen = items[0]
    process.join()
    items.shm.unlink()
    return seen
""",
        {None, 5, 0},
    ),
    "the maker's unlink can come before the child's opening": (
        """
def look(name):
    SharedMemory(name).close()
def main():
    shared = SharedMemory(create=True, size=8)
    process = Process(target=look, args=(shared.name,))
    process.start()
    process.is_alive()
    shared.unlink()
    process.join()
    return "opened"
""",
        {"opened", "FileNotFoundError"},
    ),
    "opening before another has made it": (
        """
def make():
    SharedMemory("it", create=True, size=8).close()
def main():
    process = Process(target=make)
    process.start()
    process.is_alive()
    shared = SharedMemory("it")
    process.join()
    shared.unlink()
    return "opened"
""",
        {"opened", "FileNotFoundError"},
    ),
    "only one can make it": (
        """
def make():
    SharedMemory("it", create=True, size=8)
def main():
    together(make)
    SharedMemory("it").unlink()
""",
        {"FileExistsError"},
    ),
    "only one can unlink it": (
        """
def remove(name):
    SharedMemory(name).unlink()
def main():
    together(remove, SharedMemory(create=True, size=8).name)
""",
        {"FileNotFoundError"},
    ),
    "a flag set too early": (
        """
def write(shared):
    shared.buf[0] = 1
    shared.buf[1] = 7
def main():
    shared = SharedMemory(create=True, size=2)
    process = Process(target=write, args=(shared,))
    process.start()
    while not shared.buf[0]:
        pass
    seen = shared.buf[1]
    process.join()
    shared.unlink()
    return seen
""",
        {0, 7},
    ),
    "a flag set last": (
        """
def write(shared):
    shared.buf[1] = 7
    shared.buf[0] = 1
def main():
    shared = SharedMemory(create=True, size=2)
    process = Process(target=write, args=(shared,))
    process.start()
    while not shared.buf[0]:
        pass
    seen = shared.buf[1]
    process.join()
    shared.unlink()
    return seen
""",
        {7},
    ),
    "waiting for a name": (
        """
def make():
    time.sleep(1)
    SharedMemory("it", create=True, size=8)
def main():
    process = Process(target=make)
    process.start()
    while True:
        try:
            shared = SharedMemory("it")
            break
        except FileNotFoundError:
            pass
    process.join()
    shared.unlink()
    return shared.size
""",
        {8},
    ),
    "waiting for a name that nobody makes": (
        """
def main():
    while True:
        try:
            return SharedMemory("it")
        except FileNotFoundError:
            pass
""",
        {endings.LIVELOCK},
    ),
    "looking for a flag by opening again and again": (
        """
def set_flag(name):
    shared = SharedMemory(name)
    shared.buf[0] = 1
def main():
    shared = SharedMemory(create=True, size=8)
    Process(target=set_flag, args=(shared.name,)).start()
    seen = 0
    while not seen:
        again = SharedMemory(shared.name)
        seen = again.buf[0]
        again.close()
    shared.unlink()
    return seen
""",
        {1},
    ),
}


@pytest.mark.parametrize("name", RESULTS)
def test_the_search_sees_all_results(program: Make, name: str) -> None:
    text, expected = RESULTS[name]
    assert results(program(IMPORTS + text)) == expected


def test_a_small_space_is_searched_whole(program: Make) -> None:
    exploration = program(IMPORTS + RESULTS["a word is seen whole"][0]).search(delays=20)
    assert exploration.exhaustive


def test_names_are_the_same_in_every_schedule(program: Make) -> None:
    explored = program(
        IMPORTS
        + """
def make(sender):
    shared = SharedMemory(create=True, size=8)
    sender.send(shared.name)
    shared.unlink()
def main():
    receiver, sender = Pipe()
    together(make, sender)
    return sorted([receiver.recv(), receiver.recv()])
"""
    )
    seen: list[list[str]] = []
    explored.search(lambda run: bool(seen.append(run.root.value)))
    assert len(seen) > 1
    assert all(names == seen[0] for names in seen)
    assert len(set(seen[0])) == 2


def test_the_table_tells_each_access(program: Make) -> None:
    explored = program(
        IMPORTS
        + """
def main():
    shared = SharedMemory("it", create=True, size=4000)
    again = SharedMemory("it")
    shared.buf[3] = 5
    again.buf[3]
    shared.buf[:3] = b"abc"
    bytes(again.buf[1:12])
    again.buf[:9:4]
    shared.buf[:9:4] = b"xyz"
    again.buf.cast("i")[0]
    struct.pack_into("hh", shared.buf, 4, 1, -2)
    struct.unpack_from("hh", again.buf, 4)
    shared.unlink()
"""
    )
    run = explored.once()
    told = [step.outcome for step in run.steps if step.operation.startswith("shared_memory.")]
    assert told == [
        "'it', 4,000 bytes",
        "'it', 4,000 bytes",
        "wrote 5 to [3]",
        "read 5 from [3]",
        "wrote b'abc' to [0:3]",
        "read b'bc\\x05\\x00\\x00\\x00\\x00\\x00' from [1:9]",
        "read b'\\x00\\x00\\x00' from [9:12]",
        "wrote b'x' to [0]",
        "wrote b'yz' to [4:9:4]",
        "read 90399352 from [0:4]",
        "wrote (1, -2) to [4:8]",
        "read (1, -2) from [4:8]",
        "removed 'it'",
    ]
    assert {step.target for step in run.steps if step.operation.startswith("shared_memory.")} == {0}
    table = counterexample(run, "main()", "", "", explored.source).as_text()
    assert "again.buf[3]  -> read 5 from [3]" in table
