"""A drawing is a well-formed, small, self-contained picture with words beside it."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from helpers.pictures.svg import Drawing, Picture

pytestmark = pytest.mark.spread

SVG = "{http://www.w3.org/2000/svg}"


def _everything() -> Picture:
    drawing = Drawing(300, 200)
    drawing.box(10, 10, 80, 60, "child & parent", ["x = 1 < 2"], hatched=True, dashed=True)
    drawing.bar(10, 90, 80, "waits", hatched=True)
    drawing.tube(100, 10, 80, ["a", "b"])
    drawing.arrow((0, 0), (50, 50), 'send("a")', red=True)
    drawing.line((0, 0), (10, 10), dashed=True)
    drawing.cross(20, 20)
    return drawing.picture("first line\nsecond <line>")


def _shapes(picture: Picture, name: str) -> list[ET.Element]:
    return list(ET.fromstring(picture.svg).iter(SVG + name))


def test_texts_arrive_as_they_were_written() -> None:
    texts = [shape.text for shape in _shapes(_everything(), "text")]
    assert texts == ["child & parent", "x = 1 < 2", "waits", "a", "b", 'send("a")']


def test_the_page_holds_the_picture_and_its_words() -> None:
    picture = _everything()
    page = picture._repr_html_()
    found = re.fullmatch(r'<img src="data:image/svg\+xml;base64,([^"]+)" alt="([^"]+)" style="[^"]+">', page)
    assert found is not None
    assert base64.b64decode(found[1]).decode() == picture.svg
    assert found[2] == "first line second &lt;line&gt;"
    assert repr(picture) == "first line\nsecond <line>"


def test_the_same_calls_make_the_same_bytes() -> None:
    assert _everything() == _everything()


def test_the_ground_is_white_and_lies_under_everything() -> None:
    first = _shapes(_everything(), "rect")[0]
    assert (first.get("fill"), first.get("width"), first.get("height")) == ("#ffffff", "299", "199")


@pytest.mark.parametrize(
    ("draw", "shape", "attribute", "value"),
    [
        (lambda drawing: drawing.box(0, 0, 9, 9, hatched=True), "rect", "fill", "url(#hatch)"),
        (lambda drawing: drawing.box(0, 0, 9, 9, dashed=True), "rect", "stroke-dasharray", "6 5"),
        (lambda drawing: drawing.arrow((0, 0), (9, 9)), "path", "marker-end", "url(#ink)"),
        (lambda drawing: drawing.arrow((0, 0), (9, 9), red=True), "path", "marker-end", "url(#red)"),
    ],
)
def test_a_state_shows_in_the_shape_and_not_only_in_a_colour(
    draw: Callable[[Drawing], None], shape: str, attribute: str, value: str
) -> None:
    drawing = Drawing(20, 20)
    before = [one.get(attribute) for one in _shapes(drawing.picture(""), shape)].count(value)
    draw(drawing)
    after = [one.get(attribute) for one in _shapes(drawing.picture(""), shape)].count(value)
    assert after == before + 1
