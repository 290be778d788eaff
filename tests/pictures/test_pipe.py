"""The pictures of 01_pipe stand in the lesson, and speak of the same names."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from xml.etree import ElementTree as ET

import nbformat
import pytest

from helpers.pictures import pipe
from helpers.pictures.svg import Picture
from tests.support import ROOT

pytestmark = pytest.mark.spread

PICTURES = {
    name: function
    for name, function in inspect.getmembers(pipe, inspect.isfunction)
    if function.__module__ == pipe.__name__
}
ENDS = {"sender", "receiver", "mine", "theirs"}


def _code_cells() -> list[str]:
    notebook = nbformat.read(ROOT / "source/01_pipe/01_pipe.ipynb", as_version=4)
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def test_the_lesson_shows_every_picture_once() -> None:
    shown = [source for source in _code_cells() if source.startswith("pictures.")]
    assert sorted(shown) == sorted(f"pictures.{name}()" for name in PICTURES)


@pytest.mark.parametrize("draw", PICTURES.values(), ids=PICTURES)
def test_a_picture_names_ends_as_the_cells_do(draw: Callable[[], Picture]) -> None:
    texts = [text.text or "" for text in ET.fromstring(draw().svg).iter("{http://www.w3.org/2000/svg}text")]
    words = {word for text in texts for word in re.findall(r"\w+", text)}
    named = {word for word in words if word in ENDS or word.endswith(("_sender", "_receiver"))}
    assert named <= set(re.findall(r"\w+", "\n".join(_code_cells())))
    assert named == {word for word in named if word in draw().description}
