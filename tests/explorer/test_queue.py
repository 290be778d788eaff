"""Queues: feeders, time-outs, pickling."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from helpers.explorer import run as endings
from tests.explorer.conftest import Explored
from tests.explorer.queue_texts import PRODUCER

Make = Callable[..., Explored]


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


DRAINED = (
    PRODUCER
    + """
def main():
    items = Queue()
    process = Process(target=produce, args=(items, [50_000] * 3))
    process.start()
    received = [len(items.get()) for _ in range(3)]
    process.join()
    return received, process.exitcode
"""
)


def test_a_feeder_is_told_apart_from_processes(program: Make) -> None:
    run = program(DRAINED).once()
    assert [(process.name, process.owner) for process in run.processes] == [
        ("MainProcess", -1),
        ("Process-1", -1),
        ("Process-1's feeder", 1),
    ]
    assert [process.name for process in run.children()] == ["Process-1"]


LOOKED_AT = """
def main():
    items = Queue()
    items.put(1)
    return items.empty()
"""


def test_a_small_space_is_searched_whole(program: Make) -> None:
    exploration = program(LOOKED_AT).search()
    assert exploration.exhaustive


def test_pickling_must_not_wait(program: Make) -> None:
    run = program(
        """
class Item:
    def __init__(self, items):
        self.items = items

    def __getstate__(self):
        return self.items.get()

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
