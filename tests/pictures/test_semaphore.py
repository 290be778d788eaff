"""The pictures of 07_semaphore stand in the lesson."""

from __future__ import annotations

import inspect

import nbformat

from helpers.pictures import semaphore
from tests.support import ROOT


def test_the_lesson_shows_every_picture_once() -> None:
    notebook = nbformat.read(ROOT / "source/07_semaphore/07_semaphore.ipynb", as_version=4)
    shown = [cell.source for cell in notebook.cells if cell.source.startswith("pictures.")]
    drawn = [
        name
        for name, function in inspect.getmembers(semaphore, inspect.isfunction)
        if function.__module__ == semaphore.__name__
    ]
    assert sorted(shown) == sorted(f"pictures.{name}()" for name in drawn)
