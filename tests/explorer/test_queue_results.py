"""Queues under all schedules that matter: the results that the search sees, right programs that pass."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from helpers.explorer import run as endings
from helpers.explorer.run import Run
from tests.explorer.conftest import Explored
from tests.explorer.queue_texts import CONSUMERS, PRODUCER

Make = Callable[..., Explored]


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
