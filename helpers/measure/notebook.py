"""What a notebook imports. Its children import this too, so what only the measuring needs comes late."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helpers.measure.measured import Measured

KIB = 1024
MIB = 1024 * KIB


def measure_here(seconds: float = 6.0) -> Measured:
    """Measure blocks from 64 bytes to 64 MiB, in every way; a bar below the cell shows how far it is."""
    from IPython.display import ProgressBar  # noqa: PLC0415

    from helpers.measure.measuring import measure  # noqa: PLC0415

    bar = ProgressBar(100)  # type: ignore[no-untyped-call]  # IPython's
    bar.display()  # type: ignore[no-untyped-call]

    def progress(part: float) -> None:
        bar.progress = round(100 * part)

    return measure(seconds=seconds, progress=progress)
