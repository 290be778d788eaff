"""What is said when a process changes a copy of its own, and another one looks for that in its own."""

from __future__ import annotations

import pytest

from helpers.explorer import kinds
from tests.explorer.told import Make, found

_NO_OTHER = (
    "that of MainProcess did not change with it. "
    "Each process has variables of its own: send the result through a queue or a pipe, return it from a task "
    "of a pool, or share a Value, an Array, or a manager's list or dict."
)
COPIES = {
    "a global list": (
        "Process-1 and Process-2 changed their own copies of `results`",
        """
results = []
def work(number):
    results.append(number)
def main():
    run((work, 1), (work, 2))
    total = sum(results)
    assert total == 3
""",
    ),
    "a global number, when a pool's workers end by themselves": (
        "SpawnPoolWorker-1 changed its own copy of `count`",
        """
count = 0
def work(number):
    global count
    count += number
def main():
    with Pool(1) as workers:
        workers.map(work, [1, 2])
    assert count == 3
""",
    ),
    "an attribute of a class": (
        "Process-1 changed its own copy of `Counter.count`",
        """
class Counter:
    count = 0
def work():
    Counter.count += 1
def main():
    run((work,))
    assert Counter.count == 1
""",
    ),
    "an argument, which its parent calls otherwise": (
        "Process-1 changed its own copy of `totals`",
        """
def work(counts):
    counts["a"] = 1
def main():
    totals = {}
    process = Process(target=work, args=(totals,))
    process.start()
    process.join()
    print(totals["a"])
""",
    ),
    "the object of a method": (
        "Process-1 changed its own copy of `account.balance`",
        """
class Account:
    def __init__(self):
        self.balance = 0
    def pay(self, amount):
        self.balance += amount
    def has(self):
        return self.balance
def main():
    account = Account()
    process = Process(target=account.pay, args=(5,))
    process.start()
    process.join()
    assert account.has() == 5
""",
    ),
    "a process that keeps its result": (
        "Square-1 and Square-2 changed their own copies of `process.result`",
        """
class Square(Process):
    def __init__(self, number):
        super().__init__()
        self.number = number
        self.result = None
    def run(self):
        self.result = self.number ** 2
def main():
    processes = [Square(number) for number in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    total = 0
    for process in processes:
        total += process.result
""",
    ),
}

NOT_ASSIGNED = """
def work(words):
    words["a"].append("apple")
def main():
    with Manager() as manager:
        index = manager.dict(a=[])
        run((work, index))
        assert index["a"] == ["apple"]
"""

OTHER_CAUSES = {
    "what a child changes is not what is looked at": """
seen = []
def work(chunk, results):
    chunk.sort()
    seen.append(chunk)
    results.put(chunk)
def main():
    chunk = [2, 1]
    results = Queue()
    process = Process(target=work, args=(chunk, results))
    process.start()
    total = sum(results.get())
    process.join()
    assert total == 4
""",
    "a list is written back": """
def work(words):
    found = words["a"]
    found.append("apple")
    words["a"] = found
def main():
    with Manager() as manager:
        index = manager.dict(a=[])
        run((work, index))
        assert index["a"] == ["pear"]
""",
    "what is shared has changed for all": """
def work(values, number):
    values.append(number.value)
    number.value += 1
def main():
    with Manager() as manager:
        values, number = manager.list(), Value("i", 1)
        run((work, values, number))
        assert (list(values), number.value) == ([1], 1)
""",
}


@pytest.mark.parametrize("name", COPIES)
def test_who_changed_a_copy_is_told(program: Make, name: str) -> None:
    told, text = COPIES[name]
    kind, sentence = found(program, text)
    assert kind in (kinds.WRONG_RESULT, kinds.EXCEPTION)
    assert sentence.endswith(f" {told}; {_NO_OTHER}")


def test_a_copy_that_is_not_assigned_again_is_told(program: Make) -> None:
    kind, sentence = found(program, NOT_ASSIGNED)
    assert kind == kinds.WRONG_RESULT
    assert sentence.endswith(
        " Process-2 changed what it had read from `index['a']` (cell 1, line 2), but that is a copy: the "
        "manager's own did not change with it. Assign it there again when it is changed, or let the manager "
        "make what is in there, too."
    )


@pytest.mark.parametrize("name", OTHER_CAUSES)
def test_a_copy_that_is_not_to_blame_is_not_told(program: Make, name: str) -> None:
    kind, sentence = found(program, OTHER_CAUSES[name])
    assert kind == kinds.WRONG_RESULT
    assert "cop" not in sentence
