"""Where a program is that doesn't come back: the loop that it is in, the same whenever one looks."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple, TypeVar

from helpers.explorer.operations import NOWHERE, Place

Item = TypeVar("Item")
Stack = Sequence[Place]
"""The lines that are running, the outermost first."""


class _Loop(NamedTuple):
    place: Place
    endless: bool


def stuck_at(stacks: Sequence[Stack], sources: Mapping[str, str]) -> Place:
    """The loop in which all looks found the program; `sources` are the texts of the cells.

    Of several loops it is the outermost that can be endless by itself, a `while`; else the outermost.
    """
    stacks = [stack for stack in stacks if stack]
    loops = [[loop for place in stack for loop in _loops(place, sources)] for stack in stacks]
    common = _common(loops)
    found = next((loop for loop in common if loop.endless), common[0] if common else None)
    return found.place if found else deepest(stacks)


def deepest(stacks: Sequence[Stack]) -> Place:
    """The innermost line that is the same at all looks."""
    common = _common(stacks)
    return common[-1] if common else next((stack[-1] for stack in stacks if stack), NOWHERE)


def _common(rows: Sequence[Sequence[Item]]) -> list[Item]:
    """How all the rows begin."""
    columns = zip(*rows, strict=False)
    return [column[0] for column in takewhile(lambda column: len(set(column)) == 1, columns)]


def _loops(place: Place, sources: Mapping[str, str]) -> list[_Loop]:
    """The loops around the line, within its function, the outermost first."""
    try:
        tree = ast.parse(sources.get(place.label, ""))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    around = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and node.lineno <= place.line <= (node.end_lineno or node.lineno)
    ]
    around.sort(key=lambda node: (node.lineno, -(node.end_lineno or 0)))
    loops: list[_Loop] = []
    for node in around:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                loops.clear()
            case ast.While() | ast.For() | ast.AsyncFor():
                loops.append(_Loop(Place(place.label, node.lineno), isinstance(node, ast.While)))
    return loops
