"""The pictures of 03_manager_queue stand in the lesson, and those of its runs name the pool."""

from __future__ import annotations

import inspect
from collections.abc import Callable

import nbformat

from helpers.pictures import manager_queue
from helpers.pictures.failing import fails_at_its_stop
from helpers.pictures.names import object_names
from tests.explorer.conftest import Explored
from tests.support import ROOT


def test_the_lesson_shows_every_picture_once() -> None:
    notebook = nbformat.read(ROOT / "source/03_manager_queue/03_manager_queue.ipynb", as_version=4)
    shown = [cell.source for cell in notebook.cells if cell.source.startswith("pictures.")]
    drawn = [
        name
        for name, function in inspect.getmembers(manager_queue, inspect.isfunction)
        if function.__module__ == manager_queue.__name__
    ]
    assert sorted(shown) == sorted(f"pictures.{name}()" for name in drawn)


WITH_A_MANAGER = """
def put(queue):
    queue.put(1)

def main():
    with Manager() as manager, Pool(2) as workers:
        queue = manager.Queue()
        workers.apply(put, (queue,))
        return queue.get() + queue.get()
"""


def test_a_pool_is_called_by_its_variable_and_its_idle_workers_do_not_fail(
    program: Callable[..., Explored],
) -> None:
    explored = program(WITH_A_MANAGER)
    run = explored.once()

    names = object_names(run, explored.source)
    (made,) = (step.target for step in run.steps if step.operation == "pool.create")
    assert names[made] == "workers"
    assert [process.name for process in run.processes if fails_at_its_stop(run, process)] == ["MainProcess"]
