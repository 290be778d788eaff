"""Turns a cell as typed into plain Python with the same line numbers.

IPython allows more than Python in a cell: ``%magic`` lines, ``!shell`` lines, ``help?``, a ``%%magic``
first line that hands the cell to somebody else. IPython's own transformation is used, but it drops leading
blank lines and folds continued lines, so it is driven one step at a time and the lines are put back.
"""

from __future__ import annotations

import ast
import warnings
from tokenize import TokenError
from typing import Any

from helpers.runtime.loader import COMPILE_ERRORS, source_lines

RUN_THEIR_BODY = frozenset({"capture", "prun", "time"})
"""Cell magics that run the rest of the cell as Python in the notebook's namespace, once."""

_MOST_STEPS = 500  # IPython gives up after as many


def parse(source: str) -> ast.Module:
    """Parse a cell's Python as a kernel does: ``await`` may stand outside a function.

    Raises one of COMPILE_ERRORS if the source is no Python.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = compile(
            source,
            "<cell>",
            "exec",
            flags=ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT,
            dont_inherit=True,
        )
    assert isinstance(tree, ast.Module)
    return tree


def to_python(source: str) -> str:
    """Return the Python that IPython would run for this cell; an invalid cell stays invalid.

    A cell that belongs to another language, or that isn't run as part of the notebook, comes back blank.
    Raises one of COMPILE_ERRORS, other than SyntaxError, if no magic can be what is wrong.
    """
    if _is_python(source):
        return source
    body = body_of_cell_magic(source)
    if body is not None:
        return "\n" * (source.count("\n") - body.count("\n")) + to_python(body)
    lines = source_lines(source)
    first = _first_line(lines)
    if lines[first].lstrip().startswith("%%"):
        return "\n" * (len(lines) - 1)
    return "".join(lines[:first] + _transform(lines[first:])).removesuffix("\n")


def body_of_cell_magic(source: str) -> str | None:
    """Return what follows a cell magic that runs it as a part of the notebook; None for any other cell."""
    lines = source_lines(source)
    first = _first_line(lines)
    name, *_ = lines[first].split(maxsplit=1) or [""]
    if not name.startswith("%%") or name.removeprefix("%%") not in RUN_THEIR_BODY:
        return None
    return "".join(lines[first + 1 :]).removesuffix("\n")


def _first_line(lines: list[str]) -> int:
    return next((number for number, line in enumerate(lines) if line.strip()), 0)


def _is_python(source: str) -> bool:
    try:
        parse(source)
    except SyntaxError:
        return False
    return True


def _transform(lines: list[str]) -> list[str]:
    # Most cells are plain Python and never come here: a judge needn't pay for importing IPython.
    from IPython.core import inputtransformer2  # noqa: PLC0415

    untyped: Any = inputtransformer2
    manager = untyped.TransformerManager()
    for clean in manager.cleanup_transforms:
        lines = clean(lines)
    for _ in range(_MOST_STEPS):
        try:
            changed, transformed = manager.do_one_token_transform(lines)
        except (*COMPILE_ERRORS, TokenError):
            break  # the parser will say better what is wrong
        if not changed:
            break
        pairs = zip(lines, transformed, strict=False)
        start = next((number for number, (old, new) in enumerate(pairs) if old != new), len(transformed) - 1)
        folded = ["\n"] * (len(lines) - len(transformed))
        lines = transformed[: start + 1] + folded + transformed[start + 1 :]
    return lines
