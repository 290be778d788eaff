"""The pictures of 05_lock stand in the lesson."""

from __future__ import annotations

import inspect

import nbformat

from helpers.pictures import lock
from tests.support import ROOT


def test_the_lesson_shows_every_picture_once() -> None:
    notebook = nbformat.read(ROOT / "source/05_lock/05_lock.ipynb", as_version=4)
    shown = [cell.source for cell in notebook.cells if cell.source.startswith("pictures.")]
    drawn = [
        name
        for name, function in inspect.getmembers(lock, inspect.isfunction)
        if function.__module__ == lock.__name__
    ]
    assert sorted(shown) == sorted(f"pictures.{name}()" for name in drawn)
