"""Every picture of every lesson can be shown, and keeps to what the lessons promise of pictures."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

import helpers.pictures
from helpers.pictures.svg import Picture
from tests.support import ROOT

pytestmark = pytest.mark.spread

LESSONS = sorted(
    {module.name for module in pkgutil.iter_modules(helpers.pictures.__path__)}
    & {folder.name.partition("_")[2] for folder in (ROOT / "source").glob("[0-9]*")}
)


def _pictures() -> list[tuple[str, Callable[[], Picture]]]:
    """The public functions of each lesson's file."""
    found = []
    for lesson in LESSONS:
        module = importlib.import_module(f"helpers.pictures.{lesson}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                found.append((f"{lesson}.{name}", function))
    return found


PICTURES = _pictures()


@pytest.mark.parametrize("draw", [function for _, function in PICTURES], ids=[name for name, _ in PICTURES])
def test_a_picture_is_small_needs_nothing_else_and_has_words(draw: Callable[[], Picture]) -> None:
    picture = draw()
    root = ET.fromstring(picture.svg)
    kinds = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert kinds & {"script", "image", "foreignObject", "style"} == set()
    assert len(picture._repr_html_()) <= 30 * 1024
    assert len(repr(picture).split()) >= 10
    assert all(len(line) <= 110 for line in repr(picture).splitlines())
    assert draw() == picture


@pytest.mark.parametrize("draw", [function for _, function in PICTURES], ids=[name for name, _ in PICTURES])
def test_every_shape_lies_on_the_sheet(draw: Callable[[], Picture]) -> None:
    root = ET.fromstring(draw().svg)
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    for shape in root.iter("{http://www.w3.org/2000/svg}rect"):
        left, top = float(shape.get("x", 0)), float(shape.get("y", 0))
        assert 0 <= left <= left + float(shape.attrib["width"]) <= width
        assert 0 <= top <= top + float(shape.attrib["height"]) <= height
    for shape in root.iter("{http://www.w3.org/2000/svg}text"):
        assert 0 < float(shape.attrib["x"]) < width
        assert 0 < float(shape.attrib["y"]) < height


def test_hatches_and_arrow_heads_that_are_used_are_defined() -> None:
    for _, draw in PICTURES:
        svg = draw().svg
        assert set(re.findall(r"url\(#(\w+)\)", svg)) <= set(re.findall(r' id="(\w+)"', svg))
