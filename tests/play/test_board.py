"""The game in a notebook: its buttons, what it says, and what is stored of it."""

from __future__ import annotations

import asyncio
import html
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import ipywidgets
import psutil
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from helpers.grading.execute import run
from helpers.grading.normalise import normalise, to_text, write
from helpers.play.start import start
from helpers.play.view import Board
from tests.play.conftest import definitions
from tests.support import run_module

RACE = """\
def add(counter):
    counter.value += 1

def main():
    counter = Value("i", 0)
    workers = [Process(target=add, args=(counter,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return counter.value if counter.value < 9 else "<b>"
"""
LOSING = ["MainProcess"] * 5 + ["Process-1"] * 3 + ["Process-2"] * 4 + ["Process-1"]
WIDGET = "application/vnd.jupyter.widget-view+json"
BEGIN = "%load_ext helpers\nfrom multiprocessing import *\nfrom helpers.notebook import play\n"


@pytest.fixture
def board() -> Iterator[Board]:
    """The board of a race."""
    begun = start(definitions(RACE), "main", (), "lose an update")
    yield begun
    begun.close()


def _widgets(board: Board, kind: type[Any]) -> list[Any]:
    found, waiting = [], [board.widget]
    while waiting:
        widget = waiting.pop(0)
        found += [widget] if isinstance(widget, kind) else []
        waiting += getattr(widget, "children", ())
    return found


def _buttons(board: Board) -> dict[str, ipywidgets.Button]:
    return {button.description: button for button in _widgets(board, ipywidgets.Button)}


def _said(board: Board) -> str:
    return "\n".join(widget.value for widget in _widgets(board, ipywidgets.HTML))


def test_buttons_lead_to_the_goal_and_back(board: Board) -> None:
    assert [name for name, button in _buttons(board).items() if not button.disabled] == ["MainProcess"]
    for number, name in enumerate(LOSING, start=1):
        assert "Goal reached" not in _said(board)
        _buttons(board)[name].click()
        assert f"Step {number}." in _said(board)
    assert "<b>✓ Goal reached: lose an update.</b>" in _said(board)
    assert "data:image/svg+xml;base64," in _said(board)
    main = _buttons(board)["MainProcess"]
    assert (main.disabled, main.tooltip) == (True, "MainProcess: waits for Process-1 to end")
    _buttons(board)["Back"].click()
    assert f"Step {len(LOSING) - 1}." in _said(board)
    assert "Goal reached" not in _said(board)
    _buttons(board)["Start again"].click()
    assert {*_buttons(board)} == {"MainProcess", "Back", "Start again"}
    assert _buttons(board)["Back"].disabled


def test_a_button_stays_the_same_so_that_it_keeps_the_focus(board: Board) -> None:
    _buttons(board)["MainProcess"].click()
    before = _widgets(board, ipywidgets.HBox)
    _buttons(board)["MainProcess"].click()
    assert _widgets(board, ipywidgets.HBox) == before


def test_a_press_on_a_button_that_is_out_of_date_changes_nothing(board: Board) -> None:
    for name in LOSING[:5]:
        _buttons(board)[name].click()
    _buttons(board)["MainProcess"].click()
    assert "Step 5. MainProcess can't make a step now." in html.unescape(_said(board))


def test_workers_are_stopped_when_nobody_plays(monkeypatch: pytest.MonkeyPatch, board: Board) -> None:
    me = psutil.Process()
    before = set(me.children(recursive=True))

    async def play() -> None:
        _buttons(board)["MainProcess"].click()
        assert set(me.children(recursive=True)) - before
        monkeypatch.setattr("helpers.play.view.PATIENCE", 0.0)
        _buttons(board)["MainProcess"].click()
        await asyncio.sleep(0)
        await asyncio.sleep(0.01)

    asyncio.run(play())
    assert set(me.children(recursive=True)) - before == set()
    _buttons(board)["MainProcess"].click()
    assert "Step 3." in _said(board)


def test_what_is_shown_without_buttons_is_a_schedule_with_the_goal(board: Board) -> None:
    data = board.display_data()
    assert set(data) == {"text/plain", "text/html", WIDGET}
    assert data["text/plain"].startswith(
        "main(): a schedule with the goal “lose an update”.\n\n   step  MainProcess"
    )
    assert "Process-2: add" in data["text/plain"]
    assert data["text/html"].count("<img ") == 1
    assert "<table" in data["text/html"]
    again = start(definitions(RACE), "main", (), "lose an update").display_data()
    assert {**again, WIDGET: None} == {**data, WIDGET: None}


@pytest.mark.parametrize(
    ("goal", "first"),
    [
        (None, "main(): the default schedule."),
        ("make it hang", "main(): the default schedule. The goal “make it hang”: It can't be done: these "),
    ],
)
def test_without_a_goal_in_reach_the_default_schedule_is_shown(goal: str | None, first: str) -> None:
    text = start(definitions(RACE), "main", (), goal).display_data()["text/plain"]
    assert text.startswith(first)


def test_text_of_the_program_is_no_markup(board: Board) -> None:
    for name in (*LOSING[:12], "Process-1", "Process-1", "Process-2", "MainProcess", "MainProcess"):
        _buttons(board)[name].click()
    assert "else &quot;&lt;b&gt;&quot;</code>" in _said(board)


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> NotebookNode:
    """A notebook with a game, as it is stored."""
    cells = [
        new_code_cell(BEGIN + RACE, id="race"),
        new_code_cell("play(main, goal='lose an update')", id="play"),
    ]
    return run(new_notebook(cells=cells), tmp_path_factory.mktemp("run"))


def test_a_stored_notebook_has_the_schedule_and_no_widget(notebook: NotebookNode) -> None:
    assert WIDGET in notebook.cells[1].outputs[0].data
    stored = normalise(notebook)
    (output,) = stored.cells[1].outputs
    assert set(output.data) == {"text/plain", "text/html"}
    assert "widgets" not in stored.metadata
    assert "model_id" not in to_text(notebook)


def test_nbval_compares_a_game_with_what_is_stored(notebook: NotebookNode, tmp_path: Path) -> None:
    tampered = normalise(notebook)
    tampered.cells[1].outputs[0].data["text/plain"] += "more"
    for name, stored in (("stored", notebook), ("tampered", tampered)):
        write(stored, tmp_path / f"{name}.ipynb")
    done = run_module("pytest", "--nbval", "-p", "no:cacheprovider", "-q", "-rA", ".", cwd=tmp_path)
    failed = [line.split()[1:3] for line in done.stdout.splitlines() if line.startswith("FAILED")]
    assert failed == [["tampered.ipynb::Cell", "1"]], done.stdout
