"""A run as a picture: a lane per process, a column per step, and what passed between the processes."""

from __future__ import annotations

from helpers.explorer.run import Run
from helpers.explorer.source import Source
from helpers.pictures.drawn_run import DrawnRun
from helpers.pictures.svg import image
from helpers.pictures.timeline import timeline

MOST_STEPS = 60
_LEAST_STEPS = 20
_FEWER = 5
_MOST_BYTES = 22_000  # so that the picture in its page stays below 30 KB
_TALLEST = 1_000  # a picture that has to be scrolled shows less


def draw(run: Run, source: Source, *, wrong: bool = False) -> str:
    """The picture of `run` as SVG: the last steps, as many as there is room for.

    `wrong` says that the run is a failure although it may have come to its end: then the step that made it
    wrong is looked for, and outlined.
    """
    for most in range(MOST_STEPS, _LEAST_STEPS, -_FEWER):
        drawn = DrawnRun(timeline(run, source, most, wrong))
        if drawn.height <= _TALLEST and len(drawn.svg().encode()) <= _MOST_BYTES:
            return drawn.svg()
    return DrawnRun(timeline(run, source, _LEAST_STEPS, wrong)).svg()


def as_image(svg: str) -> str:
    """The picture for a page that has the table of the same steps beside it."""
    return image(svg, "The steps of this run as a picture; the table tells the same.")
