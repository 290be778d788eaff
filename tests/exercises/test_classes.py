"""A class as an answer: what is missing in it, or wrong with it, is told as for a function."""

from __future__ import annotations

import pytest

from helpers.exercises.judge import judge
from helpers.exercises.verdict import Verdict
from helpers.explorer.workers import WorkerPool
from helpers.runtime.definitions import Cell, collect

pytestmark = pytest.mark.spread

NO_METHODS = "class BoundedBuffer:\n    def __init__(self, capacity):\n        pass\n"
UNSOLVED = "class BoundedBuffer:\n    def __init__(self, capacity):\n        raise NotImplementedError\n"
HALF_SOLVED = f"{NO_METHODS}\n    def put(self, number):\n        raise NotImplementedError\n"
ALIAS = """
from multiprocessing import Array, Lock, Semaphore

class Pile:
    def __init__(self, capacity):
        self.array, self.capacity = Array("i", capacity + 2), capacity
        self.free, self.filled, self.lock = Semaphore(capacity), Semaphore(0), Lock()

    def step(self, which):
        place = self.array[self.capacity + which]
        self.array[self.capacity + which] = (place + 1) % self.capacity
        return place

    def put(self, number):
        self.free.acquire()
        with self.lock:
            self.array[self.step(0)] = number
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.lock:
            number = self.array[self.step(1)]
        self.free.release()
        return number

class BoundedBuffer(Pile):
    pass
"""


def verdict(source: str, pool: WorkerPool) -> Verdict:
    (found,) = judge("07_semaphore", collect([Cell("cell 1", source)]), ["BoundedBuffer"], pool)
    return found


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("x = 1", "there is no BoundedBuffer in the notebook"),
        ("class BoundedBuffer\n    pass", "cell 1 isn't valid Python, line 1"),
        ("class BoundedBuffer:\n    pass", "The signature is BoundedBuffer(capacity)"),
        ("BoundedBuffer = [1]", "BoundedBuffer is not a function but [1]"),
        (NO_METHODS, "'BoundedBuffer' object has no attribute 'put'"),
        (NO_METHODS + "    def put(self):\n        pass\n", "takes 1 positional argument but 2 were given"),
    ],
)
def test_what_is_missing_in_a_class_is_told(source: str, told: str, pool: WorkerPool) -> None:
    found = verdict(source, pool)

    assert found.earned == 0
    assert told in found.as_text()


@pytest.mark.parametrize("source", [UNSOLVED, HALF_SOLVED])
def test_a_class_whose_methods_are_not_written_is_not_solved_yet(source: str, pool: WorkerPool) -> None:
    assert verdict(source, pool).as_text() == "BoundedBuffer: not solved yet (0 of 5 points)"


def test_an_inherited_class_is_an_answer_like_any_other(pool: WorkerPool) -> None:
    assert verdict(ALIAS, pool).passed
