"""The game in a notebook: a button per process, what each of them does next, and the picture so far.

Where no front end can show buttons, in a file, an export or a test, the same output shows a stored schedule.
"""

from __future__ import annotations

import asyncio
import html
from collections.abc import Callable
from functools import partial
from typing import Any

import ipywidgets

from helpers.explorer.counterexample import counterexample
from helpers.explorer.run import Run
from helpers.explorer.texts import marked_up
from helpers.pictures.runs import as_image, draw
from helpers.play.game import CantGo, Game, Position, Row

PATIENCE = 60.0  # seconds without a step after which the workers are stopped; the next step starts new ones
_CELL = "padding:2px 12px 2px 0;text-align:left;vertical-align:top"


class Board:
    """The buttons and pictures of one game."""

    def __init__(self, game: Game) -> None:
        self._game = game
        self._stop_workers: asyncio.TimerHandle | None = None
        self._buttons: dict[int, ipywidgets.Button] = {}
        self._lines: dict[int, ipywidgets.HTML] = {}
        self._lanes: dict[int, ipywidgets.HBox] = {}
        self._processes = ipywidgets.VBox()
        self._said = ipywidgets.HTML()
        self._back = _button("Back", "Take the last step back")
        self._again = _button("Start again", "Go back to the beginning")
        self._objects = ipywidgets.HTML()
        self._picture = ipywidgets.HTML()
        self._back.on_click(lambda _: self._move(game.back))
        self._again.on_click(lambda _: self._move(game.again))
        self.widget = ipywidgets.VBox(
            [
                ipywidgets.HTML(_heading(game)),
                self._processes,
                ipywidgets.HBox([self._back, self._again]),
                self._said,
                self._objects,
                self._picture,
            ]
        )
        self._show()

    def display_data(self) -> dict[str, Any]:
        """The board for a front end that has buttons, and a stored schedule for any other."""
        text, page = stored(self._game)
        data: dict[str, Any] = dict(self.widget._repr_mimebundle_())
        return data | {"text/plain": text, "text/html": page}

    def close(self) -> None:
        """Stop the workers."""
        self._game.close()

    def _move(self, move: Callable[[], None]) -> None:
        said = ""
        try:
            move()
        except CantGo as error:  # such as a button that was pressed twice, before it was disabled
            said = str(error)
        self._show(said)
        self._rest_later()

    def _show(self, said: str = "") -> None:
        position = self._game.position
        for row in position.rows:
            self._show_process(row)
        lanes = tuple(self._lanes[row.index] for row in position.rows)
        if lanes != self._processes.children:  # else the button that was pressed would lose the focus
            self._processes.children = lanes
        self._back.disabled = self._again.disabled = not self._game.moves
        self._said.value = _said(self._game, said)
        self._objects.value = _objects(position)
        self._picture.value = _image(position.run, self._game, position.reached)

    def _show_process(self, row: Row) -> None:
        if row.index not in self._buttons:
            button = _button(row.name, "")
            button.on_click(lambda _: self._move(partial(self._game.go, row.index)))
            self._buttons[row.index] = button
            self._lines[row.index] = ipywidgets.HTML()
            self._lanes[row.index] = ipywidgets.HBox([button, self._lines[row.index]])
        button = self._buttons[row.index]
        button.description = row.name
        button.disabled = not row.able
        button.tooltip = f"{row.name}: {row.note}"
        button.button_style = "info" if row.able else ""
        self._lines[row.index].value = _next(row)

    def _rest_later(self) -> None:
        """Stop the workers when no step is made for a while."""
        if self._stop_workers is not None:
            self._stop_workers.cancel()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self.close()
        else:
            self._stop_workers = loop.call_later(PATIENCE, self.close)


def stored(game: Game) -> tuple[str, str]:
    """What stands in for the game, as text and as a page: a schedule with the goal, or the default."""
    run = game.known.run
    title = _title(game)
    table = counterexample(run, game.shown, "", title, game.source)
    page = f"<p>{marked_up(title)}</p>" + _image(run, game, game.known.reachable) + table.as_html()
    return f"{title}\n\n{table.as_text()}", page


def _title(game: Game) -> str:
    if game.goal is None:
        return f"{game.shown}: the default schedule."
    if game.known.reachable:
        return f"{game.shown}: a schedule with the goal “{game.goal}”."
    return f"{game.shown}: the default schedule. The goal “{game.goal}”: {game.known.sentence}"


def _heading(game: Game) -> str:
    title = f"<b>Be the scheduler of <code>{html.escape(game.shown)}</code>.</b>"
    goal = f" Goal: <b>{html.escape(game.goal)}</b>. {marked_up(game.known.sentence)}" if game.goal else ""
    return f'<p style="margin:4px 0">{title}{goal}</p>'


def _button(name: str, tooltip: str) -> ipywidgets.Button:
    layout = ipywidgets.Layout(width="auto", min_width="160px")
    return ipywidgets.Button(description=name, tooltip=tooltip, layout=layout)


def _next(row: Row) -> str:
    line = (
        f"<code>{html.escape(row.line)}</code> <small>({html.escape(row.where)})</small> " if row.line else ""
    )
    return f'<span style="padding-left:8px">{line}{html.escape(row.note)}</span>'


def _said(game: Game, more: str) -> str:
    position = game.position
    steps = f"Step {len(game.moves)}."
    told = [html.escape(steps)]
    if position.reached:
        told.append(f"<b>✓ Goal reached: {html.escape(game.goal or '')}.</b>")
    told += [marked_up(text) for text in (position.over, more) if text]
    attributes = 'role="status" aria-live="polite" style="margin:4px 0;line-height:1.4"'
    return f"<div {attributes}>{' '.join(told)}</div>"


def _objects(position: Position) -> str:
    if not position.objects:
        return ""
    cells = f'<td style="{_CELL}">'
    rows = (
        f"<tr>{cells}<code>{html.escape(one.name)}</code></td>{cells}{html.escape(one.kind)}</td>"
        f"{cells}{html.escape(one.state)}</td></tr>"
        for one in position.objects
    )
    return f'<table style="line-height:1.4">{"".join(rows)}</table>'


def _image(run: Run, game: Game, reached: bool) -> str:
    if not run.steps:
        return ""
    return as_image(draw(run, game.source, wrong=reached and game.seeks_a_failure))
