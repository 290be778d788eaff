"""A failing run with all that it takes to repeat it."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.explorer.run import Run
from helpers.explorer.scheduler import Program
from helpers.explorer.source import Source


@dataclass(frozen=True)
class Found:
    """A run of `program`; `call` is how its call is written."""

    run: Run
    program: Program
    source: Source
    call: str
