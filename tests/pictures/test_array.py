"""The pictures of 06_array stand in the lesson."""

from __future__ import annotations

import inspect

import nbformat

from helpers.pictures import array
from tests.support import ROOT


def test_the_lesson_shows_every_picture_once() -> None:
    notebook = nbformat.read(ROOT / "source/06_array/06_array.ipynb", as_version=4)
    shown = [cell.source for cell in notebook.cells if cell.source.startswith("pictures.")]
    drawn = [
        name
        for name, function in inspect.getmembers(array, inspect.isfunction)
        if function.__module__ == array.__name__ and not name.startswith("_")
    ]
    assert sorted(shown) == sorted(f"pictures.{name}()" for name in drawn)
