"""How far a learner has come, as `python -m helpers.progress` and a notebook's cell tell it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from helpers.exercises import notebooks
from helpers.exercises.verdict import RequirementVerdict, Verdict, earned_points
from helpers.notebook import progress
from helpers.progress import DONE, OPEN, TRIED, Row, read
from tests.exercises.bank import ANSWERS
from tests.support import ROOT, run_module

EXERCISES = notebooks()["00_processes"].exercises


def verdict(earned: int, unsolved: bool = False) -> Verdict:
    lost = RequirementVerdict("f: 9 of 9 points", 4 - earned, earned == 4, "expected 'f: 4 of 4 points'")
    return Verdict("f", 4, earned, (lost,), schedules=3, seconds=0.1, unsolved=unsolved)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A learner's folder, with the notebooks as they are handed out."""
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")
    return tmp_path / "notebooks"


def edit(folder: Path, name: str, change: Callable[[list[dict[str, Any]]], None]) -> None:
    """Change the cells of a notebook."""
    path = folder / name / f"{name}.ipynb"
    content = json.loads(path.read_text())
    change(content["cells"])
    path.write_text(json.dumps(content))


def show(exercise: str, text: str) -> Callable[[list[dict[str, Any]]], None]:
    """What a check has shown."""

    def change(cells: list[dict[str, Any]]) -> None:
        (cell,) = (one for one in cells if grade_id(one) == f"check_{exercise}")
        data = {"text/plain": text.splitlines(keepends=True)}
        cell["outputs"] = [{"output_type": "display_data", "metadata": {}, "data": data}]

    return change


def grade_id(cell: dict[str, Any]) -> str:
    return str(cell["metadata"].get("nbgrader", {}).get("grade_id", ""))


def row(folder: Path, name: str = "00_processes") -> Row:
    (found,) = (one for one in read(folder).rows if one.notebook == name)
    return found


@pytest.mark.parametrize("earned", [0, 3, 4])
def test_a_verdict_s_text_tells_its_points(earned: int) -> None:
    assert earned_points(verdict(earned).as_text()) == ("f", earned)


@pytest.mark.parametrize("text", [verdict(0, unsolved=True).as_text(), "", "f: nothing", "<Figure>"])
def test_other_texts_tell_none(text: str) -> None:
    assert earned_points(text) is None


def test_at_the_beginning_everything_is_open() -> None:
    assert {mark for one in read(ROOT / "notebooks").rows for mark in one.marks} == {OPEN}


def test_solved_notebooks_are_done() -> None:
    rows = read(ROOT / "source").rows

    assert [one.notebook for one in rows] == list(notebooks())
    assert {mark for one in rows for mark in one.marks} == {DONE}
    assert [one.next for one in rows] == [""] * len(rows)


def test_a_check_that_takes_points_is_a_try(folder: Path) -> None:
    first, second, *_ = EXERCISES
    edit(folder, "00_processes", show(first.name, f"{first.name}: {first.points} of {first.points} points"))
    edit(folder, "00_processes", show(second.name, f"{second.name}: 0 of {second.points} points\n  ✘ no"))

    found = row(folder)

    assert found.marks == DONE + TRIED + OPEN * (len(EXERCISES) - 2)
    assert found.next == second.name
    assert f"{first.points} of" in found.columns()[5]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"cells": 3}'])
def test_a_notebook_that_cannot_be_read_is_named_and_the_others_are_told(folder: Path, text: str) -> None:
    (folder / "00_processes" / "00_processes.ipynb").write_text(text)

    assert "00_processes.ipynb" in row(folder).problem
    assert row(folder, "01_pipe").problem == ""


def test_a_notebook_that_is_gone_is_named(folder: Path) -> None:
    shutil.rmtree(folder / "00_processes")

    assert "can't be read" in row(folder).problem


def test_the_command_prints_a_row_for_each_notebook() -> None:
    done = run_module("helpers.progress")

    assert done.returncode == 1, done.stderr
    names = [line.split()[0] for line in done.stdout.splitlines() if line]
    assert names[1:-2] == list(notebooks())
    assert names[-2:] == ["all", DONE]


def test_judged_anew_an_answer_counts_without_its_check(folder: Path) -> None:
    for name in notebooks():
        if name != "00_processes":
            (folder / name / f"{name}.ipynb").write_text('{"cells": []}')
    answer = (ANSWERS / "00_processes" / "predicted_total" / "right_literal.py").read_text()

    def solve(cells: list[dict[str, Any]]) -> None:
        (cell,) = (one for one in cells if grade_id(one) == "predicted_total")
        cell["source"] = answer

    edit(folder, "00_processes", solve)

    assert row(folder).marks[0] == OPEN
    done = run_module("helpers.progress", "--judge", "--notebooks", folder)
    (line,) = (one for one in done.stdout.splitlines() if one.startswith("00_processes"))
    assert line.split()[1] == DONE + OPEN * (len(EXERCISES) - 1)


@pytest.mark.parametrize(("start", "way"), [("", "."), ("01_pipe", ".."), ("..", "notebooks")])
def test_the_page_links_to_the_notebooks(start: str, way: str) -> None:
    folder = ROOT / "notebooks"

    page = read(folder).as_html(folder / start)

    for name in notebooks():
        assert page.count(f'href="{way}/{name}/{name}.ipynb"') == 1


def test_a_cell_shows_the_same() -> None:
    assert repr(progress()) == read().as_text()
