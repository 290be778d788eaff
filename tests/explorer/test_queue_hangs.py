"""Queues under all schedules that matter: the hangs that the search finds, and how they are explained."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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
from helpers.explorer.kinds import DEADLOCK
from tests.explorer.conftest import Explored
from tests.explorer.queue_texts import CONSUMERS, PRODUCER

Make = Callable[..., Explored]


@dataclass(frozen=True)
class Hang:
    """A program with a schedule that hangs, and what its explanation says."""

    kind: str
    told: tuple[str, ...]
    text: str


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
