"""Queues under all schedules that matter: faults that the search finds, right programs that it lets pass."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from helpers.explorer import run as endings
from helpers.explorer.counterexample import counterexample
from helpers.explorer.explain_queues import (
    FULL_QUEUE,
    JOIN_BEFORE_DRAIN,
    LOST_LOCK,
    MISSING_SENTINEL,
    MISSING_TASK_DONE,
    NO_ITEM,
    NOT_PICKLED,
)
from helpers.explorer.explanation import DEADLOCK
from helpers.explorer.run import Run
from tests.explorer.conftest import Explored

Make = Callable[..., Explored]


@dataclass(frozen=True)
class Hang:
    """A program with a schedule that hangs, and what its explanation says."""

    kind: str
    told: tuple[str, ...]
    text: str


PRODUCER = """
def produce(items, sizes):
    for size in sizes:
        items.put(bytes(size))
"""

CONSUMERS = """
def consume(tasks, answers):
    while (task := tasks.get()) is not None:
        answers.put(task * 2)

def start(tasks, answers, count):
    workers = [Process(target=consume, args=(tasks, answers)) for _ in range(count)]
    for worker in workers:
        worker.start()
    return workers
"""

HANGS = {
    "join before drain": Hang(
        JOIN_BEFORE_DRAIN,
        (
            "MainProcess waits in `process.join()`",
            "Process-1 can't end: 2 items wait in its feeder for room in `items`, and nobody takes them out",
        ),
        PRODUCER
        + """
def main():
    items = Queue()
    process = Process(target=produce, args=(items, [50_000] * 3))
    process.start()
    process.join()
    return [len(items.get()) for _ in range(3)]
""",
    ),
    "items left at the end": Hang(
        JOIN_BEFORE_DRAIN,
        ("MainProcess waits at its own end", "1 item waits in its feeder", "nobody takes it out"),
        PRODUCER
        + """
def main():
    items = Queue()
    Process(target=produce, args=(items, [100_000])).start()
    time.sleep(1)
""",
    ),
    "a process alone with its items": Hang(
        JOIN_BEFORE_DRAIN,
        ("MainProcess can't end: 1 item waits in its feeder for room in `items`",),
        """
def main():
    items = Queue()
    items.put(bytes(100_000))
""",
    ),
    "join_thread before drain": Hang(
        JOIN_BEFORE_DRAIN,
        ("MainProcess waits in `items.join_thread()`", "1 item waits in its feeder"),
        """
def main():
    items = Queue()
    items.put(bytes(100_000))
    items.close()
    items.join_thread()
""",
    ),
    "a simple queue is joined before it is drained": Hang(
        JOIN_BEFORE_DRAIN,
        ("MainProcess waits in `process.join()`", "Process-1 waits in `items.put(bytes(size))`"),
        PRODUCER
        + """
def main():
    items = SimpleQueue()
    process = Process(target=produce, args=(items, [100_000]))
    process.start()
    process.join()
    return len(items.get())
""",
    ),
    "the second process finds no sentinel": Hang(
        MISSING_SENTINEL,
        ("for an item of `tasks`, and None was put only once", "Put one None for each of the 2"),
        CONSUMERS
        + """
def main():
    tasks, answers = Queue(), Queue()
    workers = start(tasks, answers, 2)
    for task in [1, 2, None]:
        tasks.put(task)
    received = [answers.get() for _ in range(2)]
    for worker in workers:
        worker.join()
""",
    ),
    "two sentinels for three": Hang(
        MISSING_SENTINEL,
        ("None was put only 2 times", "each of the 3"),
        CONSUMERS
        + """
def main():
    tasks, answers = Queue(), Queue()
    workers = start(tasks, answers, 3)
    for task in [None] * 2:
        tasks.put(task)
    for worker in workers:
        worker.join()
""",
    ),
    "no sentinel at all": Hang(
        NO_ITEM,
        ("Process-1 waits in `while (task := tasks.get())", "for an item of `tasks`, and nobody puts one"),
        CONSUMERS
        + """
def main():
    tasks, answers = Queue(), Queue()
    (worker,) = start(tasks, answers, 1)
    tasks.put(1)
    worker.join()
""",
    ),
    "one get too many": Hang(
        NO_ITEM,
        ("MainProcess waits in `items.get()` (cell 1, line 5) for an item of `items`, and nobody puts one",),
        """
def main():
    items = Queue()
    items.put(1)
    items.get()
    items.get()
""",
    ),
    "looking before taking, with a rival": Hang(
        NO_ITEM,
        ("for an item of `items`",),
        """
def drain(items):
    while not items.empty():
        items.get()

def main():
    items = Queue()
    for number in range(2):
        items.put(number)
    process = Process(target=drain, args=(items,))
    process.start()
    drain(items)
    process.join()
""",
    ),
    "one item too many for a full queue": Hang(
        FULL_QUEUE,
        ("MainProcess waits in `items.put(number)` (cell 1, line 4) for room in `items`",),
        """
def main():
    items = Queue(2)
    for number in range(3):
        items.put(number)
""",
    ),
    "both put and none takes": Hang(
        DEADLOCK,
        ("MainProcess waits in `questions.put(number)`", "Process-1 waits in", "take items out in between"),
        """
def answer(questions, answers):
    while True:
        answers.put(questions.get() * 2)

def main():
    questions, answers = Queue(1), Queue(1)
    process = Process(target=answer, args=(questions, answers), daemon=True)
    process.start()
    for number in range(5):
        questions.put(number)
    return [answers.get() for _ in range(5)]
""",
    ),
    "both take and none puts": Hang(
        DEADLOCK,
        ("MainProcess waits in", "Process-1 waits in", "one of them has to put first"),
        """
def other(mine, theirs):
    theirs.put(mine.get())

def main():
    first, second = Queue(), Queue()
    process = Process(target=other, args=(first, second))
    process.start()
    first.put(second.get())
    process.join()
""",
    ),
    "a task that is never done": Hang(
        MISSING_TASK_DONE,
        ("MainProcess waits in `tasks.join()`", "for task_done() of 1 item", "nobody calls it"),
        """
def work(tasks):
    while True:
        if tasks.get() != 2:
            tasks.task_done()

def main():
    tasks = JoinableQueue()
    Process(target=work, args=(tasks,), daemon=True).start()
    for number in range(3):
        tasks.put(number)
    tasks.join()
""",
    ),
    "terminated inside get": Hang(
        LOST_LOCK,
        ("Process-2 waits in `items.get()`", "behind Process-1, which was ended inside get() and keeps its"),
        """
def take(items):
    items.get()

def main():
    items = Queue()
    first, second = [Process(target=take, args=(items,)) for _ in range(2)]
    first.start()
    second.start()
    first.terminate()
    first.join()
    items.put(1)
    second.join()
""",
    ),
    "killed while its feeder writes": Hang(
        LOST_LOCK,
        ("Process-1", "keeps the queue's lock"),
        PRODUCER
        + """
def main():
    items = Queue()
    process = Process(target=produce, args=(items, [100_000]))
    process.start()
    while items.empty():
        time.sleep(0.1)
    process.kill()
    process.join()
    items.put(1)
""",
    ),
    "the half of an item": Hang(
        LOST_LOCK,
        ("for the rest of an item that Process-1 began to write before it ended",),
        PRODUCER
        + """
def main():
    items = Queue()
    process = Process(target=produce, args=(items, [100_000]))
    process.start()
    while items.empty():
        time.sleep(0.1)
    process.kill()
    process.join()
    items.get(timeout=5)
""",
    ),
    "an item that can't be pickled": Hang(
        NOT_PICKLED,
        ("for an item of `items`, and one was lost", "Put only what can be pickled"),
        """
def main():
    items = Queue()
    items.put(lambda: None)
    return items.get()
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
    again = explored.once(*run.choices)
    assert again.shape() == run.shape()
    assert counterexample(again, "main()", explanation.kind, explanation.sentence, explored.source).as_text()


WRONG = {
    "empty() right after put": (
        """
def main():
    items = Queue()
    items.put(1)
    return items.empty()
""",
        {True, False},
    ),
    "draining by empty()": (
        PRODUCER
        + """
def main():
    items, taken = Queue(), 0
    process = Process(target=produce, args=(items, [1, 1]))
    process.start()
    while process.is_alive() or not items.empty():
        try:
            items.get_nowait()
            taken += 1
        except Exception:
            break
    return taken
""",
        {0, 1, 2},
    ),
    "changing an item after it is put": (
        """
def main():
    items, batch = Queue(), [1]
    items.put(batch)
    batch.append(2)
    time.sleep(1)
    batch.append(3)
    return len(items.get())
""",
        {1, 2},
    ),
    "changing an item without a pause": (
        """
def main():
    items, batch = Queue(), [1]
    items.put(batch)
    items.qsize()
    batch.append(2)
    items.qsize()
    batch.append(3)
    return len(items.get())
""",
        {1, 2, 3},
    ),
    "the order of two processes": (
        """
def put(items, name):
    items.put(name)

def main():
    items = Queue()
    for name in "ab":
        Process(target=put, args=(items, name)).start()
    return items.get() + items.get()
""",
        {"ab", "ba"},
    ),
    "one that puts first needn't be taken first": (
        """
def put(items, told, name):
    items.put(name)
    told.send(name)

def main():
    items = Queue()
    receiver, sender = Pipe()
    Process(target=put, args=(items, sender, "child")).start()
    receiver.recv()
    items.put("parent")
    return items.get()
""",
        {"child", "parent"},
    ),
    "os._exit before the feeder has written": (
        """
def put(items):
    items.put(1)
    items.qsize()
    os._exit(0)

def main():
    items = Queue()
    process = Process(target=put, args=(items,))
    process.start()
    process.join()
    return items.empty()
""",
        {True, False},
    ),
    "cancel_join_thread loses items": (
        """
def put(items):
    items.cancel_join_thread()
    items.put(1)

def main():
    items = Queue()
    process = Process(target=put, args=(items,))
    process.start()
    process.join()
    return items.empty()
""",
        {True, False},
    ),
    "a feeder that fails while its process ends gives up": (
        """
def put(items):
    items.put(lambda: None)
    items.put(1)

def main():
    items = Queue()
    process = Process(target=put, args=(items,))
    process.start()
    process.join()
    return items.empty()
""",
        {True, False},
    ),
    "a full queue is seen or not": (
        """
def take(items):
    items.get()

def main():
    items = Queue(1)
    items.put(1)
    Process(target=take, args=(items,)).start()
    try:
        items.put_nowait(2)
    except Exception as error:
        return type(error).__name__
    return items.get()
""",
        {"Full", 2},
    ),
    "who takes what": (
        """
def take(items, answers, name):
    answers.put((name, items.get()))

def main():
    items, answers = Queue(), Queue()
    for name in "ab":
        Process(target=take, args=(items, answers, name)).start()
    items.put(1)
    items.put(2)
    return str(dict(sorted([answers.get(), answers.get()])))
""",
        {"{'a': 1, 'b': 2}", "{'a': 2, 'b': 1}"},
    ),
    "a child that is begun when its maker has gone": (
        """
def nothing(items):
    pass

def main():
    items = Queue()
    process = Process(target=nothing, args=(items,))
    process.start()
    process.is_alive()
    del items
    process.join()
    return process.exitcode
""",
        {0, 1},
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_the_search_sees_all_results_that_a_schedule_can_give(program: Make, name: str) -> None:
    text, results = WRONG[name]
    seen: set[Any] = set()

    def enough(run: Run) -> bool:
        assert run.ending == endings.FINISHED
        seen.add(run.root.value)
        return False

    program(text).search(enough, operations=4000)
    assert seen == results


RIGHT = {
    "drain, then join": (
        PRODUCER
        + """
def main():
    items = Queue()
    process = Process(target=produce, args=(items, [50_000] * 3))
    process.start()
    received = [len(items.get()) for _ in range(3)]
    process.join()
    return received, process.exitcode
""",
        ([50_000] * 3, 0),
    ),
    "small items, join first": (
        PRODUCER
        + """
def main():
    items, taken = Queue(), 0
    process = Process(target=produce, args=(items, [1, 1]))
    process.start()
    process.join()
    while not items.empty():
        items.get()
        taken += 1
    return taken
""",
        2,
    ),
    "a sentinel for each": (
        CONSUMERS
        + """
def main():
    tasks, answers = Queue(), Queue()
    workers = start(tasks, answers, 2)
    for task in [1, 2, None, None]:
        tasks.put(task)
    received = sorted(answers.get() for _ in range(2))
    for worker in workers:
        worker.join()
    return received
""",
        [2, 4],
    ),
    "a sentinel handed on": (
        """
def consume(tasks, answers):
    while (task := tasks.get()) is not None:
        answers.put(task)
    tasks.put(None)

def main():
    tasks, answers = Queue(), Queue()
    workers = [Process(target=consume, args=(tasks, answers)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for task in [1, 2, None]:
        tasks.put(task)
    for worker in workers:
        worker.join()
    return sorted([answers.get(), answers.get()])
""",
        [1, 2],
    ),
    "tasks that are all done": (
        """
def work(tasks):
    while True:
        tasks.get()
        tasks.task_done()

def main():
    tasks = JoinableQueue()
    for _ in range(2):
        Process(target=work, args=(tasks,), daemon=True).start()
    for number in range(3):
        tasks.put(number)
    tasks.join()
    return tasks.qsize()
""",
        0,
    ),
    "a bounded queue between two": (
        """
def produce(items):
    for number in range(4):
        items.put(number)

def main():
    items = Queue(1)
    process = Process(target=produce, args=(items,))
    process.start()
    received = [items.get() for _ in range(4)]
    process.join()
    return received
""",
        [0, 1, 2, 3],
    ),
    "waiting until it is there": (
        """
def main():
    items = Queue()
    items.put(1)
    while items.empty():
        pass
    return items.get_nowait()
""",
        1,
    ),
    "a time-out that nobody needs": (
        """
def produce(items):
    items.put("there")

def main():
    items = Queue()
    process = Process(target=produce, args=(items,))
    process.start()
    received = items.get(timeout=1)
    process.join()
    return received
""",
        "there",
    ),
    "simple queues of large items": (
        PRODUCER
        + """
def main():
    items = SimpleQueue()
    processes = [Process(target=produce, args=(items, [70_000])) for _ in range(2)]
    for process in processes:
        process.start()
    received = [len(items.get()) for _ in processes]
    for process in processes:
        process.join()
    return received
""",
        [70_000, 70_000],
    ),
}


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_program_passes(program: Make, name: str) -> None:
    text, result = RIGHT[name]
    wrong: list[Run] = []

    def enough(run: Run) -> bool:
        if run.ending != endings.FINISHED or run.root.value != result or run.failed():
            wrong.append(run)
        return bool(wrong)

    explored = program(text)
    explored.search(enough, operations=4000)
    assert not [explored.why(run) if run.ending != endings.FINISHED else run.root for run in wrong]


def test_a_time_out_can_come_first_where_steps_take_time(program: Make) -> None:
    explored = program(
        """
def produce(items):
    items.put("there")

def main():
    items = Queue()
    process = Process(target=produce, args=(items,))
    process.start()
    try:
        return items.get(timeout=1)
    except Exception as error:
        return type(error).__name__
"""
    )
    seen: list[Any] = []
    explored.search(lambda run: bool(seen.append(run.root.value)))
    assert set(seen) == {"there"}
    slow = replace(explored, program=replace(explored.program, slowest_step=10.0))
    slow.search(lambda run: bool(seen.append(run.root.value)))
    assert set(seen) == {"there", "Empty"}


def test_a_feeder_is_told_apart_from_processes(program: Make) -> None:
    run = program(RIGHT["drain, then join"][0]).once()
    assert [(process.name, process.owner) for process in run.processes] == [
        ("MainProcess", -1),
        ("Process-1", -1),
        ("Process-1's feeder", 1),
    ]
    assert [process.name for process in run.children()] == ["Process-1"]


def test_a_small_space_is_searched_whole(program: Make) -> None:
    exploration = program(WRONG["empty() right after put"][0]).search()
    assert exploration.exhaustive


def test_pickling_must_not_use_multiprocessing(program: Make) -> None:
    run = program(
        """
class Item:
    def __init__(self, items):
        self.items = items

    def __getstate__(self):
        return self.items.qsize()

def main():
    items = Queue()
    items.put(Item(items))
    return items.get()
"""
    ).once()
    assert run.ending == endings.NOT_MODELLED
    assert "while an object is pickled" in run.message


def test_a_process_may_end_in_its_feeder(program: Make) -> None:
    run = program(
        """
class Item:
    def __reduce__(self):
        os._exit(3)

def put(items):
    items.put(Item())
    time.sleep(60)

def main():
    items = Queue()
    process = Process(target=put, args=(items,))
    process.start()
    process.join()
    return process.exitcode
"""
    ).once()
    assert run.root.value == 3


def test_an_endless_pickle_is_stopped(program: Make) -> None:
    run = program(
        """
class Item:
    def __reduce__(self):
        while True:
            pass

def main():
    items = Queue()
    items.put(Item())
    return items.get()
"""
    ).once()
    assert run.ending == endings.ESCAPED
    assert run.place.line in {3, 4}
