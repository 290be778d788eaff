"""Measuring in a notebook: a bar shows how far it has come."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.measure.measured import Measured
from helpers.measure.measuring import SIZES, measure


def measure_here(sizes: Sequence[int] = SIZES, seconds: float = 6.0) -> Measured:
    """The same as `measure`, with a bar below the cell."""
    from IPython.display import ProgressBar  # noqa: PLC0415  # children import this module, too

    bar = ProgressBar(100)  # type: ignore[no-untyped-call]  # IPython's
    bar.display()  # type: ignore[no-untyped-call]

    def progress(part: float) -> None:
        bar.progress = round(100 * part)

    return measure(sizes, seconds, progress)
