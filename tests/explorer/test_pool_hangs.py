"""Programs with pools that hang: the search finds the schedule, and the explanation says why."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from helpers.explorer import run as endings
from helpers.explorer.kinds import BROKEN, HIDDEN, LIVELOCK, LOST_LOCK, LOST_TASK, NO_ITEM, TERMINATED
from tests.explorer.conftest import Explored

Make = Callable[..., Explored]

SQUARE = """
def square(number):
    return number * number

def fail(number):
    raise ValueError(f"not {number}")
"""


class Hang(NamedTuple):
    """A program with a schedule that hangs, and what its explanation says."""

    kind: str
    told: tuple[str, ...]
    text: str


HANGS = {
    "a worker that leaves": Hang(
        LOST_TASK,
        (
            "MainProcess waits in `return result.get()` (cell 1, line 4) for the result of _exit, but",
            "SpawnPoolWorker-1 ended with exit code 3 while it ran _exit(3)",
            "Raise an exception",
        ),
        """
def main():
    with Pool(1) as workers:
        result = workers.apply_async(os._exit, (3,))
        return result.get()
""",
    ),
    "a worker that exits": Hang(
        LOST_TASK,
        ("for the result of leave", 'SpawnPoolWorker-1 ended with SystemExit "4" while it ran leave(2)'),
        """
def leave(number):
    if number == 2:
        sys.exit(4)

def main():
    with Pool(1) as workers:
        workers.map(leave, [1, 2, 3], chunksize=1)
""",
    ),
    "a worker that is killed": Hang(
        LOST_TASK,
        ("ended with exit code -9 while it ran sleep(60)",),
        """
def main():
    with Pool(2) as workers:
        result = workers.apply_async(time.sleep, (60,))
        time.sleep(1)
        for worker in active_children():
            worker.kill()
        return result.get()
""",
    ),
    "a task that can't be rebuilt": Hang(
        LOST_TASK,
        ("ended with KeyError \"'here'\" while it ran print(<Item>)",),
        """
class Item:
    def __reduce__(self):
        return rebuild, ()

def rebuild():
    raise KeyError("here")

def main():
    with Pool(1) as workers:
        workers.apply(print, (Item(),))
""",
    ),
    "joined with a lost task": Hang(
        LOST_TASK,
        ("MainProcess waits in `workers.join()`", "until all tasks of the pool are done, but"),
        """
def main():
    workers = Pool(1)
    workers.apply_async(sys.exit)
    workers.close()
    workers.join()
""",
    ),
    "a worker killed while it waits for a task": Hang(
        LOST_LOCK,
        ("which was ended while it waited for a task, and keeps the lock", "close() it, then join() it"),
        SQUARE
        + """
def main():
    workers = Pool(2)
    time.sleep(1)
    active_children()[0].kill()
    return workers.map(square, [1, 2, 3])
""",
    ),
    "a result after the with block": Hang(
        TERMINATED,
        (
            "in `return result.get()`",
            "for the result of square, but the pool was terminated before it was there",
        ),
        SQUARE
        + """
def main():
    with Pool(2) as workers:
        result = workers.map_async(square, [1, 2, 3])
    return result.get()
""",
    ),
    "iterating after the with block": Hang(
        TERMINATED,
        ("for the result of square, but the pool was terminated",),
        SQUARE
        + """
def main():
    with Pool(2) as workers:
        results = workers.imap(square, [1, 2, 3])
    return list(results)
""",
    ),
    "a callback that raises": Hang(
        BROKEN,
        ("the pool's result handler has ended with ZeroDivisionError", "A callback must not raise"),
        SQUARE
        + """
def main():
    with Pool(1) as workers:
        result = workers.apply_async(square, (0,), callback=lambda value: 1 / value)
        return result.get()
""",
    ),
    "an exception that can't be rebuilt": Hang(
        BROKEN,
        (
            "the pool's result handler has ended with TypeError",
            'no result arrives any more. SpawnPoolWorker-1: fail() raises Wrong "1 2".',
            "hand all arguments of __init__ on to super().__init__(), and no others",
        ),
        """
class Wrong(Exception):
    def __init__(self, first, second):
        super().__init__(f"{first} {second}")

def fail():
    raise Wrong(1, 2)

def main():
    with Pool(1) as workers:
        workers.apply(fail)
""",
    ),
    "a task that failed before it put its item": Hang(
        HIDDEN,
        (
            "MainProcess waits in `return queue.get()` (cell 1, line 7) for an item of `queue`",
            "handed out at cell 1, line 6",
            "SpawnPoolWorker-2: put_half(<AutoProxy[Queue]>, 'one') raises TypeError \"unsupported operand",
            "Call get() on each result",
        ),
        """
def put_half(queue, number):
    queue.put(number / 2)
def main():
    with Manager() as manager, Pool(2) as workers:
        queue = manager.Queue()
        workers.apply_async(put_half, (queue, "one"))
        return queue.get()
""",
    ),
    "a plain queue for a task": Hang(
        HIDDEN,
        ("can't hand out put_half: RuntimeError Queue objects", "let a manager make the queue"),
        """
def put_half(queue, number):
    queue.put(number / 2)

def main():
    queue = Queue()
    with Pool(2) as workers:
        workers.apply_async(put_half, (queue, 1))
        return queue.get()
""",
    ),
    "no worker left for the task that puts": Hang(
        NO_ITEM,
        (
            "for the result of put, which no worker is free to run, but SpawnPoolWorker-2 waits",
            "the pool needs one more worker",
        ),
        """
def take(queue):
    return queue.get()

def put(queue):
    queue.put(1)

def main():
    with Manager() as manager, Pool(1) as workers:
        queue = manager.Queue()
        taken = workers.apply_async(take, (queue,))
        workers.apply(put, (queue,))
        return taken.get()
""",
    ),
    "an initializer that fails": Hang(
        LIVELOCK,
        ("each worker ends before its first task", "ended with KeyError \"'settings'\"", "initializer"),
        SQUARE
        + """
def prepare():
    {}["settings"]

def main():
    with Pool(2, initializer=prepare) as workers:
        return workers.map(square, [1, 2])
""",
    ),
    "a lock that the program holds": Hang(
        "deadlock",
        ("MainProcess waits in", "for the result of use", "SpawnPoolWorker-1 waits in `with lock:`"),
        """
def keep(given):
    global lock
    lock = given

def use():
    with lock:
        return 1

def main():
    lock = Lock()
    with Pool(1, keep, (lock,)) as workers, lock:
        return workers.apply(use)
""",
    ),
    "more parties than workers": Hang(
        "too few at a barrier",
        ("SpawnPoolWorker-2 wait in `barrier.wait()`", "as many parties as there are processes"),
        """
def keep(given):
    global barrier
    barrier = given

def meet(number):
    barrier.wait()

def main():
    with Pool(2, keep, (Barrier(3),)) as workers:
        workers.map(meet, range(3), chunksize=1)
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
    assert explored.once(*run.choices).shape() == run.shape()
