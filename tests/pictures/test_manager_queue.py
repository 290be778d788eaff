"""The pictures of 03_manager_queue stand in the lesson."""

from __future__ import annotations

import inspect

import nbformat

from helpers.pictures import manager_queue
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
