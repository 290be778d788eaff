"""What is said when a process goes from a queue before all its items have come."""

from __future__ import annotations

import pytest

from helpers.explorer import kinds
from tests.explorer.told import Make, Told, found

_EMPTY = (
    "That a queue is empty doesn't mean that nothing more comes: take as many items as are to come, or put "
    "one that means the end for each process that takes them."
)

_LAST = (
    "What means the end has to come last: put it when all have ended that put items, or let each of them put "
    "one, and go on until all of these have come."
)

LEFT = {
    "workers that go when there is nothing yet": Told(
        kinds.NO_ITEM,
        (
            "Process-1 found `jobs` empty (cell 1, line 5) while 2 items were on the way to its pipe, and in "
            f"the end 2 items were not taken out. {_EMPTY}"
        ),
        """
from queue import Empty
def work(jobs, results):
    while True:
        try:
            job = jobs.get_nowait()
        except Empty:
            return
        results.put(job)
def main():
    jobs, results = Queue(), Queue()
    jobs.put(1)
    jobs.put(2)
    process = Process(target=work, args=(jobs, results))
    process.start()
    print(results.get(), results.get())
    process.join()
""",
    ),
    "results that come later": Told(
        kinds.WRONG_RESULT,
        (
            "MainProcess found `results` empty (cell 1, line 9) before 1 item was put there, and in the end "
            f"1 item was not taken out. {_EMPTY}"
        ),
        """
def work(results, go):
    go.wait()
    results.put(1)
def main():
    results, go = Queue(), Event()
    process = Process(target=work, args=(results, go))
    process.start()
    found = []
    while not results.empty():
        found.append(results.get())
    go.set()
    process.join()
    assert len(found) == 1
""",
    ),
    "an item behind the one that means the end": Told(
        kinds.WRONG_RESULT,
        (
            "MainProcess took None from `results` (cell 1, line 10) and went, and in the end 2 items were "
            f"behind it. {_LAST}"
        ),
        """
def work(results, number):
    results.put(number)
    results.put(None)
def main():
    results = Queue()
    processes = [Process(target=work, args=(results, number)) for number in range(2)]
    for process in processes:
        process.start()
    total = 0
    for number in iter(results.get, None):
        total += number
    for process in processes:
        process.join()
    assert total == 1
""",
    ),
}

NOT_LEFT = {
    "nothing but others that mean the end is behind it": """
def work(results):
    results.put(1)
    results.put(None)
    results.put(None)
def main():
    results = Queue()
    process = Process(target=work, args=(results,))
    process.start()
    total = sum(iter(results.get, None))
    process.join()
    assert total == 2
""",
    "only what means the end is left": """
def work(jobs, results):
    while not jobs.empty():
        results.put(jobs.get())
def main():
    jobs, results = Queue(), Queue()
    process = Process(target=work, args=(jobs, results))
    process.start()
    process.join()
    jobs.put(None)
    assert not results.empty()
""",
    "the process comes back": """
def work(jobs):
    while jobs.empty():
        pass
    jobs.get()
def main():
    jobs = Queue()
    process = Process(target=work, args=(jobs,))
    process.start()
    jobs.put(1)
    jobs.put(2)
    process.join()
    assert jobs.get() == 1
""",
}


@pytest.mark.parametrize("name", LEFT)
def test_who_went_too_early_is_told(program: Make, name: str) -> None:
    kind, sentence = found(program, LEFT[name].program)
    assert kind == LEFT[name].kind
    assert sentence.endswith(f" {LEFT[name].sentence}"), sentence


@pytest.mark.parametrize("name", NOT_LEFT)
def test_nobody_went_too_early(program: Make, name: str) -> None:
    kind, sentence = found(program, NOT_LEFT[name])
    assert kind == kinds.WRONG_RESULT
    assert " in the end " not in sentence
