"""Managers under all schedules that matter: hangs and their explanation, and the manager's own process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from helpers.explorer import run as endings
from helpers.explorer.counterexample import counterexample
from helpers.explorer.kinds import (
    DEADLOCK,
    EVENT_NOT_SET,
    FULL_QUEUE,
    HANG,
    LOST_LOCK,
    LOST_NOTIFICATION,
    MISSING_SENTINEL,
    MISSING_TASK_DONE,
    NO_ITEM,
    TOO_FEW,
)
from tests.explorer.conftest import Explored
from tests.explorer.test_manager import RIGHT

Make = Callable[..., Explored]


@dataclass(frozen=True)
class Hang:
    """A program with a schedule that hangs, and what its explanation says."""

    kind: str
    told: tuple[str, ...]
    text: str


HANGS = {
    "nobody puts an item": Hang(
        NO_ITEM,
        ("MainProcess waits in `items.get()` (cell 1, line 4) for an item of `items`, and nobody puts one",),
        """
def main():
    with Manager() as manager:
        items = manager.Queue()
        items.get()
""",
    ),
    "the second process finds no sentinel": Hang(
        MISSING_SENTINEL,
        ("for an item of `tasks`, and None was put only once", "Put one None for each of the 2"),
        """
def work(tasks):
    while tasks.get() is not None:
        pass

def main():
    with Manager() as manager:
        tasks = manager.Queue()
        workers = [Process(target=work, args=(tasks,)) for _ in range(2)]
        for worker in workers:
            worker.start()
        for task in [1, 2, None]:
            tasks.put(task)
        for worker in workers:
            worker.join()
""",
    ),
    "a full queue": Hang(
        FULL_QUEUE,
        ("MainProcess waits in `items.put(number)` (cell 1, line 5) for room in `items`",),
        """
def main():
    with Manager() as manager:
        items = manager.Queue(2)
        for number in range(3):
            items.put(number)
""",
    ),
    "a missing task_done": Hang(
        MISSING_TASK_DONE,
        ("for task_done() of 1 item",),
        """
def main():
    with Manager() as manager:
        tasks = manager.JoinableQueue()
        tasks.put(1)
        tasks.get()
        tasks.join()
""",
    ),
    "a lock that is taken twice": Hang(
        DEADLOCK,
        ("`lock.acquire()` (cell 1, line 5) for `lock`, which it holds itself since cell 1, line 4",),
        """
def main():
    with Manager() as manager:
        lock = manager.Lock()
        with lock:
            lock.acquire()
""",
    ),
    "two locks in two orders": Hang(
        DEADLOCK,
        ("for `two`, which Process-3 holds", "for `one`, which Process-2 holds", "in the same order"),
        """
def take(first, second):
    with first:
        with second:
            pass

def main():
    with Manager() as manager:
        one, two = manager.Lock(), manager.Lock()
        processes = [Process(target=take, args=pair) for pair in ((one, two), (two, one))]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
""",
    ),
    "a lock that an ended process keeps": Hang(
        LOST_LOCK,
        ("which Process-2 took (cell 1, line 2) and held when it ended",),
        """
def take(lock):
    lock.acquire()

def main():
    with Manager() as manager:
        lock = manager.Lock()
        process = Process(target=take, args=(lock,))
        process.start()
        process.join()
        lock.acquire()
""",
    ),
    "the lock for a killed client": Hang(
        HANG,
        ("for `lock`, which SyncManager-1's thread for Process-2 holds",),
        """
def take(lock):
    lock.acquire()

def main():
    with Manager() as manager:
        lock = manager.Lock()
        lock.acquire()
        process = Process(target=take, args=(lock,))
        process.start()
        time.sleep(1)
        process.kill()
        process.join()
        lock.release()
        time.sleep(1)
        lock.acquire()
""",
    ),
    "a notification that comes too early": Hang(
        LOST_NOTIFICATION,
        ("A notification isn't kept",),
        """
def tell(condition):
    with condition:
        condition.notify()

def main():
    with Manager() as manager:
        condition = manager.Condition()
        process = Process(target=tell, args=(condition,))
        process.start()
        with condition:
            condition.wait()
        process.join()
""",
    ),
    "an event that nobody sets": Hang(
        EVENT_NOT_SET,
        ("for the manager's Event from cell 1, line 3 to be set",),
        """
def main():
    with Manager() as manager:
        manager.Event().wait()
""",
    ),
    "one too few at a barrier": Hang(
        TOO_FEW,
        ("for 2 processes to be at the manager's Barrier",),
        """
def main():
    with Manager() as manager:
        manager.Barrier(2).wait()
""",
    ),
}


@pytest.mark.parametrize("name", HANGS)
def test_the_search_finds_the_hang_and_says_why(program: Make, name: str) -> None:
    hang = HANGS[name]
    explored = program(hang.text)
    run = explored.first(lambda run: run.ending != endings.FINISHED)
    assert run is not None
    assert run.ending == endings.HANG
    explanation = explored.why(run)
    assert explanation.kind == hang.kind, explanation
    for part in hang.told:
        assert part in str(explanation)
    assert "SyncManager-1 waits" not in str(explanation)
    again = explored.once(*run.choices)
    assert again.shape() == run.shape()
    table = counterexample(again, "main()", explanation.kind, explanation.sentence, explored.source)
    assert "serving" not in table.as_text()


def test_a_loop_that_looks_for_ever_is_a_livelock(program: Make) -> None:
    run = program(
        """
def main():
    with Manager() as manager:
        found = manager.dict()
        while not found.get("ready"):
            pass
"""
    ).once()
    assert run.ending == endings.LIVELOCK


def test_a_managers_process_is_told_apart_from_others(program: Make) -> None:
    run = program(RIGHT["a manager that is never shut down by hand"][0]).once()
    assert [(process.name, process.serves, process.exitcode) for process in run.processes] == [
        ("MainProcess", False, 0),
        ("SyncManager-1", True, 0),
        ("Process-2", False, 0),
    ]


def test_a_manager_that_outlives_the_call_is_not_left_behind(program: Make) -> None:
    run = program(
        """
def main():
    return Manager().list([1])
"""
    ).once()
    assert run.ending == endings.FINISHED
    assert run.alive_when_returned() == []


def test_a_manager_whose_maker_is_killed_keeps_nobody_waiting(program: Make) -> None:
    run = program(
        """
def manage(ready):
    with Manager() as manager:
        ready.set()
        time.sleep(60)

def main():
    ready = Event()
    process = Process(target=manage, args=(ready,))
    process.start()
    ready.wait()
    process.kill()
    process.join()
    return process.exitcode
"""
    ).once()
    assert run.ending == endings.FINISHED
    assert run.root.value == -9


def test_others_still_reach_a_manager_whose_maker_is_killed(program: Make) -> None:
    run = program(
        """
def manage(connection):
    manager = Manager()
    numbers = manager.list()
    connection.send(numbers)
    time.sleep(60)

def main():
    mine, theirs = Pipe()
    process = Process(target=manage, args=(theirs,))
    process.start()
    numbers = mine.recv()
    process.kill()
    process.join()
    numbers.append(1)
    return list(numbers)
"""
    ).once()
    assert (run.ending, run.root.value) == (endings.FINISHED, [1])


def test_a_process_that_ends_inside_a_manager_takes_it_along(program: Make) -> None:
    run = program(
        """
class Item:
    def __reduce__(self):
        return os._exit, (3,)

def main():
    manager = Manager()
    items = manager.list()
    try:
        items.append(Item())
    except EOFError:
        return manager._process.exitcode
"""
    ).once()
    assert (run.ending, run.root.value) == (endings.FINISHED, 3)


def test_a_small_space_is_searched_whole(program: Make) -> None:
    exploration = program(
        """
def append(numbers):
    numbers.append(1)

def main():
    with Manager() as manager:
        numbers = manager.list()
        process = Process(target=append, args=(numbers,))
        process.start()
        process.join()
        return list(numbers)
"""
    ).search()
    assert exploration.exhaustive


def test_equal_contents_are_equal_states(program: Make) -> None:
    """Two orders of the same two changes lead to one state, from which the rest is searched once."""
    text = """
def add(found, key):
    found[key] = 1
    found.get("z")

def main():
    with Manager() as manager:
        found = manager.dict(a=0, b=0)
        processes = [Process(target=add, args=(found, key)) for key in "ab"]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
"""
    assert program(text).search().pruned > 0
