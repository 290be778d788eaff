"""The tables and the plot of a measurement."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from helpers.measure.measured import Measured
from tests.measure.made_up import measured, point
from tests.pictures import boxes

pytestmark = pytest.mark.spread


def test_the_table_of_times_marks_what_is_noisy_and_what_is_missing() -> None:
    table = measured(1 << 26).times()
    rows = {row[0]: row[1:] for row in table.rows}
    assert table.head == ("", "64 B", "1 KiB", "1 MiB")
    assert rows["Queue"] == ("30 µs", "~90 µs", "1.1 ms")
    assert rows["one size"] == ("5.0 µs", "-", "-")
    assert "not enough room in shared memory for 64 MiB" in table.note


def test_latency_begins_with_the_fastest() -> None:
    rows = measured().latency().rows
    assert [row[0] for row in rows][:2] == ["plain copy", "shared_memory"]
    assert rows[0][2:] == ("6,100,000", "1.0")


def test_notes_get_measured_columns() -> None:
    table = measured().beside(("", "traits"), {"Queue": ("Queue", ("many",)), "Value": ("", ("one",))})
    assert table.head == ("", "traits", "time for 64 B", "time for 1 MiB", "speed with 1 MiB")
    assert table.rows == (("Queue", "many", "30 µs", "1.1 ms", "970 MB/s"), ("Value", "one", "-", "-", "-"))


def test_a_table_is_text_and_page() -> None:
    table = measured().beside(("", "<b>"), {"Queue": ("Queue", ("a & b",))})
    first, *_ = repr(table).splitlines()
    assert first.split() == [
        "<b>",
        "time",
        "for",
        "64",
        "B",
        "time",
        "for",
        "1",
        "MiB",
        "speed",
        "with",
        "1",
        "MiB",
    ]
    assert "&lt;b&gt;" in table._repr_html_()
    assert "a &amp; b" in table._repr_html_()


def test_the_plot_names_each_line_once_and_leaves_out_what_has_one_point() -> None:
    svg = measured().plot().svg
    words = [box.what for box in _upright_left_out(svg)]
    for way in ("plain copy", "shared_memory", "Pipe, bytes", "Queue"):
        assert words.count(way) == 1
    assert "one size" not in words


def test_the_plot_is_small_and_always_the_same() -> None:
    assert measured().plot() == measured().plot()
    assert len(measured().plot()._repr_html_()) <= 30 * 1024


def test_the_plot_keeps_names_apart_and_on_the_sheet() -> None:
    close = {
        (f"way {number}", size): point(*[1e-3 * size * (1 + number / 100)] * 3)
        for number in range(7)
        for size in (64, 1024)
    }
    svg = Measured(close).plot().svg
    width, height = boxes.size(svg)
    names = [box for box in _upright_left_out(svg) if box.what.startswith("way ")]
    assert len(names) == 7
    assert all(name.inside(width, height) for name in names)
    assert not any(one.overlaps(other) for one in names for other in names if one is not other)


def test_noisy_points_are_hollow() -> None:
    root = ET.fromstring(measured().plot().svg)
    hollow = [
        shape
        for shape in root.iter()
        if shape.get("fill") == "#ffffff" and shape.get("stroke-width") == "1.8"
    ]
    assert len(hollow) == 1


def _upright_left_out(svg: str) -> list[boxes.Box]:
    kept = "\n".join(line for line in svg.splitlines() if "rotate(-90)" not in line)
    return boxes.texts(kept)
