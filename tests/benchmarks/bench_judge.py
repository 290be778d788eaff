"""How long a learner waits for a verdict from the shell."""

from __future__ import annotations

import os
import statistics
import time
from pathlib import Path

import pytest

from tests.support import ROOT, run_module

ANSWERS = ROOT / "tests" / "answers" / "01_pipe"
WRONG_MEDIAN, WRONG_MOST, RIGHT_MOST = 1.0, 3.0, 4.0  # seconds


def _seconds(answer: Path) -> float:
    began = time.perf_counter()
    finished = run_module("helpers.check", "01_pipe", answer, "--exercise", answer.parent.name)
    assert finished.returncode in (0, 1), finished.stderr
    return time.perf_counter() - began


def _percentile(seconds: list[float], part: float) -> float:
    return sorted(seconds)[min(len(seconds) - 1, round(part * len(seconds)))]


@pytest.mark.parametrize("kind", ["wrong", "right"])
def test_a_verdict_comes_soon(kind: str) -> None:
    answers = sorted(ANSWERS.glob(f"*/{kind}*.py"))
    seconds = [_seconds(answer) for answer in answers]
    median, most = statistics.median(seconds), _percentile(seconds, 0.95)
    print(f"\n{os.cpu_count()} cores, {len(answers)} {kind} answers: median {median:.2f} s, 95% {most:.2f} s")
    for took, answer in sorted(zip(seconds, answers, strict=True), reverse=True)[:5]:
        print(f"  {took:.2f} s  {answer.parent.name}/{answer.stem}")
    if kind == "wrong":
        assert median <= WRONG_MEDIAN
        assert most <= WRONG_MOST
    else:
        assert max(seconds) <= RIGHT_MOST
