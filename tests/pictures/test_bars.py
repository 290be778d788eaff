"""Measured numbers as bars: each as long as it should be, and told in words as well."""

from __future__ import annotations

import re

import pytest

from helpers.pictures.bars import throughput


def _widths(svg: str) -> list[float]:
    return [float(width) for width in re.findall(r'<rect x="190" [^>]*? ?width="([\d.]+)"', svg)]


def test_bars_are_as_long_as_their_numbers() -> None:
    alone, half, more = _widths(throughput({"alone": 10.0, "half": 5.0, "more": 12.5}).svg)

    assert half == pytest.approx(alone / 2)
    assert more == pytest.approx(alone * 1.25)


def test_a_picture_of_bars_says_its_numbers() -> None:
    picture = throughput({"one process": 21.34, "2 and 2": 1035.0}, "MB per second")

    assert repr(picture) == "Bars, in MB per second.\none process: 21.3\n2 and 2: 1,035.0"


@pytest.mark.parametrize("measured", [{}, {"alone": 0.0}])
def test_nothing_to_draw(measured: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="no number above 0"):
        throughput(measured)
