"""Sizes, times and ratios are told in few characters."""

from __future__ import annotations

import pytest

from helpers.measure.told import told_seconds, told_size, told_speed, told_times

pytestmark = pytest.mark.spread


@pytest.mark.parametrize(
    ("size", "told"),
    [(64, "64 B"), (1024, "1 KiB"), (1536, "1.5 KiB"), (1 << 20, "1 MiB"), (1 << 26, "64 MiB")],
)
def test_a_size(size: int, told: str) -> None:
    assert told_size(size) == told


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (1.26, "1.3 s"),
        (0.9996, "1.0 s"),
        (0.0123, "12 ms"),
        (9.96e-3, "10 ms"),
        (3.14e-6, "3.1 µs"),
        (120e-9, "120 ns"),
        (5e-10, "0.5 ns"),
        (1234.0, "1,200 s"),
    ],
)
def test_a_time_has_two_digits(seconds: float, told: str) -> None:
    assert told_seconds(seconds) == told


def test_a_speed_counts_millions_of_bytes() -> None:
    assert told_speed(64_000_000, 0.5) == "130 MB/s"
    assert told_speed(64, None) == "-"


@pytest.mark.parametrize(
    ("ratio", "told"), [(0.25, "0.25 times"), (2.5, "2.5 times"), (2913.0, "2,900 times")]
)
def test_a_ratio(ratio: float, told: str) -> None:
    assert told_times(ratio) == told
