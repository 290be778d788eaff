"""Sizes, times and ratios in few characters."""

from __future__ import annotations


def told_size(size: int) -> str:
    """A size in bytes, in the unit that makes it short."""
    for unit, name in ((1 << 20, "MiB"), (1 << 10, "KiB")):
        if size >= unit:
            return f"{size / unit:g} {name}"
    return f"{size} B"


def told_seconds(seconds: float) -> str:
    """A time with two digits, in the unit that makes it short."""
    for unit, name in ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs")):
        if seconds >= 0.9995 * unit:
            return f"{two_digits(seconds / unit)} {name}"
    return f"{two_digits(seconds / 1e-9)} ns"


def told_speed(size: int, seconds: float | None) -> str:
    """How many megabytes, of a million bytes each, pass in a second."""
    return "-" if seconds is None else f"{two_digits(size / seconds / 1e6)} MB/s"


def told_times(ratio: float) -> str:
    """A ratio with two digits."""
    return f"{two_digits(ratio)} times"


def two_digits(number: float) -> str:
    """The number with about two digits that count."""
    if number >= 9.95:
        return f"{float(f'{number:.2g}'):,.0f}"
    return f"{number:.1f}" if number >= 0.995 else f"{number:.2g}"
