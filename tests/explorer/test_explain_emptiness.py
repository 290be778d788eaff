"""What is said when a process finds a queue empty, and goes, before all the items have come."""

from __future__ import annotations

import pytest

from helpers.explorer import kinds
from tests.explorer.told import Make, Told, found

_ADVICE = (
    "That a queue is empty doesn't mean that nothing more comes: take as many items as are to come, or put "
    "one that means the end for each process that takes them."
)

LEFT = {
    "workers that go when there is nothing yet": Told(
        kinds.NO_ITEM,
        "Process-1 found `jobs` empty (cell 1, line 5) while 2 items were on the way to its pipe, and in "
        "the end 2 items were not taken out.",
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
        "MainProcess found `results` empty (cell 1, line 9) before 1 item was put there, and in the end 1 "
        "item was not taken out.",
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
}

NOT_LEFT = {
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
    assert sentence.endswith(f" {LEFT[name].sentence} {_ADVICE}"), sentence


@pytest.mark.parametrize("name", NOT_LEFT)
def test_nobody_went_too_early(program: Make, name: str) -> None:
    kind, sentence = found(program, NOT_LEFT[name])
    assert kind == kinds.WRONG_RESULT
    assert " empty " not in sentence
