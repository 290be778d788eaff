"""Begins a game with a function of a notebook."""

from __future__ import annotations

from typing import Any

from helpers.explorer.program import Program
from helpers.explorer.source import Source
from helpers.play.game import Game
from helpers.play.view import Board
from helpers.runtime.definitions import Definitions


def start(definitions: Definitions, name: str, arguments: tuple[Any, ...], goal: str | None) -> Board:
    """The board of a game that stands at its beginning; no worker is left running."""
    task = {"kind": "call", "name": name, "arguments": arguments}
    shown = f"{name}({', '.join(repr(argument) for argument in arguments)})"
    game = Game(Program(task, definitions.to_plain()), Source(definitions.line), shown, goal)
    try:
        return Board(game)
    finally:
        game.close()
