"""A game with a program given as text."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from helpers.explorer.program import Program
from helpers.explorer.source import Source
from helpers.play.game import Game
from helpers.runtime.definitions import Cell, Definitions, collect

IMPORTS = "from multiprocessing import *\n"


def definitions(text: str) -> Definitions:
    """The definitions of a notebook: one cell of imports, and this one."""
    return collect([Cell("cell 0", IMPORTS), Cell("cell 1", textwrap.dedent(text).strip() + "\n")])


@pytest.fixture
def game() -> Iterator[Callable[..., Game]]:
    """Begin a game: the text's function `main` is called with the arguments."""
    begun: list[Game] = []

    def begin(text: str, *arguments: Any, goal: str | None = None) -> Game:
        found = definitions(text)
        task = {"kind": "call", "name": "main", "arguments": arguments}
        begun.append(Game(Program(task, found.to_plain()), Source(found.line), "main()", goal))
        return begun[-1]

    yield begin
    for one in begun:
        one.close()
