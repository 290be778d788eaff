from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from helpers.grading.apart import NotJudged, Outcome, judge_apart
from tests.grading.stand_in import JUDGE, NAME, RIGHT

MARK = "MARK_OF_THIS_TEST"
pytestmark = pytest.mark.usefixtures("mark")


@pytest.fixture
def mark(monkeypatch: pytest.MonkeyPatch) -> None:
    """Mark this process's environment, so that every process below it can be found."""
    monkeypatch.setenv(MARK, f"{os.getpid()}")


def _judge(time_limit: float = 10, judge: str = JUDGE, **answers: str) -> list[Outcome | NotJudged]:
    cells = [
        ("cell 1", answers.get("double", RIGHT["double"])),
        ("cell 2", answers.get("shout", RIGHT["shout"])),
    ]
    return list(judge_apart(NAME, cells, ["double", "shout"], judge=judge, time_limit=time_limit))


def _left_over() -> list[psutil.Process]:
    return [process for process in psutil.process_iter() if _is_marked(process)]


def _is_marked(process: psutil.Process) -> bool:
    try:
        return process.pid != os.getpid() and process.environ().get(MARK) == f"{os.getpid()}"
    except psutil.Error:  # ended just now, or somebody else's
        return False


def test_verdicts_come_one_per_exercise_in_order() -> None:
    first, second = _judge(double="def double(number):\n    return number + 1\n")
    assert first == Outcome(
        "double", 3, 1, "double: got 3, expected 4", "<p><b>double</b>: got 3, expected 4</p>"
    )
    assert isinstance(first, Outcome)
    assert first.share == pytest.approx(1 / 3)
    assert isinstance(second, Outcome)
    assert (second.exercise, second.earned) == ("shout", 2)


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("EXIT", "the judge ended without a word"),
        ("HANG", "the judge said nothing for 10 s"),
        ("BUG", "ZeroDivisionError: a mistake in the judge"),
    ],
)
def test_a_judge_in_trouble_costs_one_verdict_and_leaves_nothing(word: str, reason: str) -> None:
    lost, kept = _judge(double=f"def double(number):\n    {word}\n")
    assert lost == NotJudged("double", reason)
    assert isinstance(kept, Outcome)
    assert kept.share == 1
    assert _left_over() == []


def test_a_process_left_behind_in_a_session_of_its_own_is_ended() -> None:
    outcomes = _judge(double="def double(number):\n    LEAVE\n")
    assert all(isinstance(outcome, Outcome) for outcome in outcomes)
    assert _left_over() == []


def test_a_judge_that_cannot_be_found_says_so() -> None:
    assert [type(outcome) for outcome in _judge(judge="tests.no_such_module:judge")] == [NotJudged, NotJudged]


def test_nothing_is_left_when_the_grader_itself_is_killed(tmp_path: Path) -> None:
    program = tmp_path / "grader.py"
    source = "def double(number):\n    HANG LEAVE\n"
    program.write_text(
        "from helpers.grading.apart import judge_apart\n"
        f"print(list(judge_apart({NAME!r}, [('cell 1', {source!r})], ['double'], judge={JUDGE!r})))\n"
    )
    root = str(Path(__file__).resolve().parents[2])
    with subprocess.Popen(
        [sys.executable, program], cwd=root, env={**os.environ, "PYTHONPATH": root}
    ) as grader:
        _wait_until(lambda: len(_left_over()) == 3, "the grader, its judge process and the judge run")
        grader.kill()
    _wait_until(lambda: not _left_over(), "all are gone")


def _wait_until(condition: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline, f"not so: {what}"
