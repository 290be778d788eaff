"""Managers under all schedules that matter: errors that the search finds, right programs that pass."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.explorer import run as endings
from helpers.explorer.explain import failed
from helpers.explorer.run import Run
from tests.explorer.conftest import Explored
from tests.explorer.manager_texts import RUN

Make = Callable[..., Explored]

ERRORS = {
    "nobody waits for the child": (
        """
def append(numbers):
    numbers.append(1)

def main():
    manager = Manager()
    numbers = manager.list()
    Process(target=append, args=(numbers,)).start()
""",
        "Process-2",
        "FileNotFoundError",
    ),
    "the manager ends before the child is joined": (
        """
def append(numbers, ready):
    numbers.append(1)
    ready.wait()
    numbers.append(2)

def main():
    ready = Event()
    with Manager() as manager:
        numbers = manager.list()
        process = Process(target=append, args=(numbers, ready))
        process.start()
        while not len(numbers):
            time.sleep(0.1)
    ready.set()
    process.join()
""",
        "Process-2",
        "BrokenPipeError",
    ),
    "the child waits in the manager that ends": (
        """
def get(items):
    items.get()

def main():
    with Manager() as manager:
        items = manager.Queue()
        process = Process(target=get, args=(items,))
        process.start()
        time.sleep(1)
    process.join()
""",
        "Process-2",
        "EOFError",
    ),
    "a list that nobody keeps": (
        """
def append(numbers):
    numbers.append(1)

def main():
    with Manager() as manager:
        process = Process(target=append, args=(manager.list(),))
        process.start()
        process.join()
""",
        "Process-2",
        "RemoteError",
    ),
    "a lock that is released twice": (
        """
def use(lock):
    with lock:
        lock.release()

def main():
    with Manager() as manager:
        lock = manager.Lock()
        process = Process(target=use, args=(lock,))
        process.start()
        process.join()
""",
        "Process-2",
        "RuntimeError",
    ),
}


@pytest.mark.parametrize("name", ERRORS)
def test_errors_in_a_child_are_found(program: Make, name: str) -> None:
    text, culprit, kind = ERRORS[name]
    explored = program(text)
    run = explored.first(lambda run: any(one.error and one.error[0] == kind for one in run.failed()))
    assert run is not None
    explanation = failed(run.failed()[0], explored.source)
    assert explanation.sentence.startswith(f"{culprit} ended with {kind}")
    assert "-----" not in explanation.sentence
    assert explored.once(*run.choices).shape() == run.shape()


RIGHT = {
    "a counter under a lock": (
        RUN
        + """
def add(value, lock):
    with lock:
        value.value += 1

def main():
    with Manager() as manager:
        value, lock = manager.Value("i", 0), manager.Lock()
        run(add, value, lock)
        return value.value
""",
        2,
    ),
    "results in a dictionary": (
        """
def square(squares, number):
    squares[number] = number * number

def main():
    with Manager() as manager:
        squares = manager.dict()
        processes = [Process(target=square, args=(squares, number)) for number in range(3)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return sorted(squares.items())
""",
        [(0, 0), (1, 1), (2, 4)],
    ),
    "a manager that is never shut down by hand": (
        """
def add(numbers):
    numbers.append(1)

def main():
    manager = Manager()
    numbers = manager.list()
    process = Process(target=add, args=(numbers,))
    process.start()
    process.join()
    return list(numbers)
""",
        [1],
    ),
    "workers with a queue and sentinels": (
        """
def work(tasks, answers):
    while (task := tasks.get()) is not None:
        answers.put(task * 2)

def main():
    with Manager() as manager:
        tasks, answers = manager.Queue(), manager.Queue()
        workers = [Process(target=work, args=(tasks, answers)) for _ in range(2)]
        for worker in workers:
            worker.start()
        for task in [1, 2, None, None]:
            tasks.put(task)
        for worker in workers:
            worker.join()
        return sorted(answers.get() for _ in range(2))
""",
        [2, 4],
    ),
    "a bounded queue and join": (
        """
def work(tasks):
    while True:
        tasks.get()
        tasks.task_done()

def main():
    with Manager() as manager:
        tasks = manager.JoinableQueue(1)
        worker = Process(target=work, args=(tasks,), daemon=True)
        worker.start()
        for task in range(3):
            tasks.put(task)
        tasks.join()
        worker.terminate()
        worker.join()
        return tasks.qsize()
""",
        0,
    ),
    "a rendezvous by condition": (
        """
def tell(condition, items):
    with condition:
        items.append(1)
        condition.notify()

def main():
    with Manager() as manager:
        condition, items = manager.Condition(), manager.list()
        process = Process(target=tell, args=(condition, items))
        process.start()
        with condition:
            condition.wait_for(lambda: len(items))
        process.join()
        return list(items)
""",
        [1],
    ),
    "a barrier": (
        RUN
        + """
def meet(barrier, before, after):
    before.append(1)
    barrier.wait()
    after.append(len(before))

def main():
    with Manager() as manager:
        before, after = manager.list(), manager.list()
        barrier = manager.Barrier(2)
        run(meet, barrier, before, after)
        return list(after)
""",
        [2, 2],
    ),
    "waiting for an event by looking again and again": (
        """
def begin(event):
    event.set()

def main():
    with Manager() as manager:
        event = manager.Event()
        process = Process(target=begin, args=(event,))
        process.start()
        while not event.is_set():
            pass
        process.join()
        return event.is_set()
""",
        True,
    ),
    "waiting for a key by looking again and again": (
        """
def tell(found):
    found["ready"] = True

def main():
    with Manager() as manager:
        found = manager.dict()
        process = Process(target=tell, args=(found,))
        process.start()
        while not found.get("ready"):
            pass
        process.join()
        return dict(found)
""",
        {"ready": True},
    ),
    "a nested proxy": (
        RUN
        + """
def add(found):
    found["items"].append(1)

def main():
    with Manager() as manager:
        found = manager.dict(items=manager.list())
        run(add, found)
        return list(found["items"])
""",
        [1, 1],
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


UNMODELLED = {
    "a manager with an address of its own": "managers.BaseManager(('', 5000))",
    "BaseManager.connect()": "managers.BaseManager().connect()",
    "SyncManager.get_server()": "managers.SyncManager().get_server()",
    "SyncManager.register()": "managers.SyncManager.register('Own', list)",
    "Manager().Pool()": "Manager().Pool(2)",
    "a manager's Condition on anything but its Lock": "(m := Manager()).Condition(m.RLock())",
    "multiprocessing.managers.SharedMemoryManager": "managers.SharedMemoryManager()",
}


@pytest.mark.parametrize("what", UNMODELLED)
def test_what_is_not_modelled_says_so_by_name(program: Make, what: str) -> None:
    run = program(f"from multiprocessing import managers\n\ndef main():\n    {UNMODELLED[what]}\n").once()
    assert run.ending == endings.NOT_MODELLED
    assert run.message == what


def test_a_manager_must_not_wait_itself(program: Make) -> None:
    run = program(
        """
def act():
    time.sleep(1)

def main():
    with Manager() as manager:
        manager.Barrier(1, act).wait()
"""
    ).once()
    assert run.ending == endings.NOT_MODELLED
    assert "in a manager's process" in run.message
