"""How far a cell came before it failed."""

from __future__ import annotations

from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING

from helpers.runtime.loader import COMPILE_ERRORS
from helpers.runtime.magics import body_of_cell_magic, parse

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell


def statements_run(shell: InteractiveShell, source: str, error: BaseException) -> int:
    """Return how many of the cell's top-level statements had run when the error was raised.

    A kernel runs the transformed cell, whose line numbers differ from the typed one's, so the answer is a
    number of statements: it is the same in both.
    """
    frames = [
        (frame, position)
        for frame, position in _frames(error)
        if frame.f_globals is shell.user_global_ns and frame.f_code.co_name.startswith("<")
    ]
    body = body_of_cell_magic(source)
    if body is not None:
        # The first frame is the cell's, which only calls the magic. The body runs in a frame of its own.
        source, frames = body, frames[1:]
    if not frames:
        return 0
    transform: Callable[[str], str] = shell.transform_cell
    try:
        tree = parse(transform(source))
    except COMPILE_ERRORS:
        return 0
    failed_at = frames[0][1]
    ends = [(node.end_lineno or 0, node.end_col_offset or 0) for node in tree.body]
    return sum(end <= failed_at for end in ends)


def _frames(error: BaseException) -> list[tuple[FrameType, tuple[int, int]]]:
    frames = []
    step = error.__traceback__
    while step is not None:
        positions = list(step.tb_frame.f_code.co_positions())
        line, _, column, _ = positions[step.tb_lasti // 2] if step.tb_lasti >= 0 else (None, None, None, None)
        frames.append((step.tb_frame, (line or step.tb_lineno, column or 0)))
        step = step.tb_next
    return frames
