"""Managers under all schedules that matter: the results that the search sees, and updates that are lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from helpers.explorer import run as endings
from helpers.explorer.lost_update import lost_update
from helpers.explorer.run import Run
from tests.explorer.conftest import Explored
from tests.explorer.manager_texts import RUN

Make = Callable[..., Explored]

LOST_UPDATES = {
    "an item of a dictionary": (
        """
def add(found):
    found["total"] += 1

def main():
    with Manager() as manager:
        found = manager.dict(total=0)
        run(add, found)
        return found["total"]
""",
        "['total']",
    ),
    "an item of a dictionary, with get": (
        """
def add(found):
    found["total"] = found.get("total", 0) + 1

def main():
    with Manager() as manager:
        found = manager.dict()
        run(add, found)
        return found["total"]
""",
        "['total']",
    ),
    "an attribute of a namespace": (
        """
def add(space):
    space.total += 1

def main():
    with Manager() as manager:
        space = manager.Namespace(total=0)
        run(add, space)
        return space.total
""",
        ".total",
    ),
    "a value": (
        """
def add(value):
    value.value += 1

def main():
    with Manager() as manager:
        value = manager.Value("i", 0)
        run(add, value)
        return value.value
""",
        ".value",
    ),
    "an item of a list": (
        """
def add(numbers):
    numbers[0] += 1

def main():
    with Manager() as manager:
        numbers = manager.list([0])
        run(add, numbers)
        return numbers[0]
""",
        "[0]",
    ),
    "an item of an array": (
        """
def add(numbers):
    numbers[0] += 1

def main():
    with Manager() as manager:
        numbers = manager.Array("i", [0])
        run(add, numbers)
        return numbers[0]
""",
        "[0]",
    ),
    "a plain list in a dictionary": (
        """
def add(found):
    items = found["items"]
    items.append(1)
    found["items"] = items

def main():
    with Manager() as manager:
        found = manager.dict(items=[])
        run(add, found)
        return len(found["items"])
""",
        "['items']",
    ),
}


@pytest.mark.parametrize("name", LOST_UPDATES)
def test_lost_updates_are_found_and_named(program: Make, name: str) -> None:
    text, part = LOST_UPDATES[name]
    run = program(RUN + text).first(lambda run: run.root.value != 2)
    assert run is not None
    assert run.root.value == 1
    lost = lost_update(run)
    assert lost is not None
    assert lost.write.text == part
    assert lost.write.process != lost.lost.process


RESULTS = {
    "who appends first": (
        """
def append(numbers, name):
    numbers.append(name)

def main():
    with Manager() as manager:
        numbers = manager.list()
        processes = [Process(target=append, args=(numbers, name)) for name in "ab"]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return "".join(numbers)
""",
        {"ab", "ba"},
    ),
    "looking before setting": (
        RUN
        + """
def claim(found):
    if "owner" not in found:
        found["owner"] = current_process().name
        found["claims"] = found.get("claims", 0) + 1

def main():
    with Manager() as manager:
        found = manager.dict()
        run(claim, found)
        return found["claims"]
""",
        {1, 2},
    ),
    "setdefault looks and sets at once": (
        RUN
        + """
def claim(found, told):
    if found.setdefault("owner", current_process().name) == current_process().name:
        told.append(1)

def main():
    with Manager() as manager:
        found, told = manager.dict(), manager.list()
        run(claim, found, told)
        return len(told)
""",
        {1},
    ),
    "a process that isn't joined": (
        """
def put(items):
    items.put(1)

def main():
    with Manager() as manager:
        items = manager.Queue()
        process = Process(target=put, args=(items,))
        process.start()
        left = items.qsize()
        process.join()
        return left
""",
        {0, 1},
    ),
    "a change inside a plain list is lost in every schedule": (
        """
def add(found):
    found["items"].append(1)

def main():
    with Manager() as manager:
        found = manager.dict(items=[])
        process = Process(target=add, args=(found,))
        process.start()
        process.join()
        return len(found["items"])
""",
        {0},
    ),
    "a time-out on a lock": (
        """
def hold(lock, ready):
    with lock:
        ready.set()
        time.sleep(1)

def main():
    with Manager() as manager:
        lock, ready = manager.Lock(), manager.Event()
        process = Process(target=hold, args=(lock, ready))
        process.start()
        ready.wait()
        got = [lock.acquire(timeout=0.5), lock.acquire(timeout=5)]
        process.join()
        return str(got)
""",
        {"[False, True]"},
    ),
}


@pytest.mark.parametrize("name", RESULTS)
def test_all_results_are_seen(program: Make, name: str) -> None:
    text, expected = RESULTS[name]
    seen: set[Any] = set()

    def look(run: Run) -> bool:
        assert run.ending == endings.FINISHED, run
        seen.add(run.root.value)
        return False

    program(text).search(look)
    assert seen == expected
