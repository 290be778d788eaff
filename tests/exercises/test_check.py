"""`python -m helpers.check`: what it prints, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import nbformat
import pytest

from tests.exercises.bank import ANSWERS
from tests.support import run_module

ALL_EARNED, SOMETHING_LOST, NOT_JUDGED = 0, 1, 2
PIPE = ANSWERS / "01_pipe"


def source(*names: str) -> str:
    return "\n".join((PIPE / f"{name}.py").read_text() for name in names)


def test_all_earned(tmp_path: Path) -> None:
    file = tmp_path / "answers.py"
    file.write_text(source("predicted_poll/right_literal", "predicted_drain/right_literal"))

    done = run_module(
        "helpers.check", "01_pipe", file, "--exercise", "predicted_poll", "--exercise", "predicted_drain"
    )

    assert done.returncode == ALL_EARNED, done.stderr
    assert "predicted_poll: 1 of 1 points" in done.stdout
    assert "predicted_drain: 1 of 1 points" in done.stdout
    assert "collect" not in done.stdout


def test_something_lost() -> None:
    done = run_module(
        "helpers.check", "01_pipe", PIPE / "stream" / "wrong_forgot_to_close.py", "--exercise", "stream"
    )

    assert done.returncode == SOMETHING_LOST, done.stderr
    assert "stream: 0 of 5 points" in done.stdout
    assert "Close it in MainProcess" in done.stdout


def test_json(tmp_path: Path) -> None:
    file = tmp_path / "answers.py"
    file.write_text(source("serve/wrong_once", "predicted_poll/right_literal"))

    done = run_module("helpers.check", "01_pipe", file, "--json")

    assert done.returncode == SOMETHING_LOST, done.stderr
    verdicts = {verdict["exercise"]: verdict for verdict in json.loads(done.stdout)}
    assert list(verdicts) == [
        *("send_all", "predicted_drain", "collect", "stream", "predicted_poll", "serve", "ask", "relay")
    ]
    keys = {"exercise", "points", "earned", "requirements", "schedules", "seconds", "counterexample"}
    for verdict in verdicts.values():
        assert set(verdict) == keys
        assert {frozenset(requirement) for requirement in verdict["requirements"]} == {
            frozenset({"name", "passed", "message"})
        }
        assert isinstance(verdict["seconds"], float)
        assert isinstance(verdict["schedules"], int)
    assert verdicts["predicted_poll"]["earned"] == verdicts["predicted_poll"]["points"] == 1
    assert verdicts["predicted_poll"]["counterexample"] is None
    assert verdicts["serve"]["earned"] == 0
    assert "serve(connection)" in verdicts["serve"]["counterexample"]["call"]
    assert "step  MainProcess" in verdicts["serve"]["counterexample"]["table"]


def test_a_notebook(tmp_path: Path) -> None:
    notebook = nbformat.v4.new_notebook()
    notebook.cells = [
        nbformat.v4.new_markdown_cell("# Answers"),
        nbformat.v4.new_code_cell("%load_ext helpers"),
        nbformat.v4.new_code_cell(source("predicted_poll/wrong_false")),
        nbformat.v4.new_code_cell("def broken(:"),
    ]
    file = tmp_path / "answers.ipynb"
    nbformat.write(notebook, file)

    done = run_module("helpers.check", "01_pipe", file, "--exercise", "predicted_poll")

    assert done.returncode == SOMETHING_LOST, done.stderr
    assert "you predicted False" in done.stdout


@pytest.mark.parametrize(
    ("notebook", "name", "content", "exercise", "words"),
    [
        ("01_pipe", "nowhere.py", None, "stream", "nowhere.py"),
        ("01_pipe", "answers.txt", "x = 1", "stream", "neither a notebook (.ipynb) nor a Python file (.py)"),
        ("01_pipe", "answers.ipynb", "{", "stream", "answers.ipynb"),
        ("01_pipe", "answers.py", "x = 1", "stremm", "no exercise 'stremm'"),
        ("99_none", "answers.py", "x = 1", "stream", "no notebook '99_none'"),
    ],
    ids=["no such file", "other kind of file", "broken notebook", "unknown exercise", "unknown notebook"],
)
def test_not_judged(
    tmp_path: Path, notebook: str, name: str, content: str | None, exercise: str, words: str
) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_text(content)

    done = run_module("helpers.check", notebook, file, "--exercise", exercise)

    assert done.returncode == NOT_JUDGED
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert words in done.stderr
