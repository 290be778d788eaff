"""The bank of classical problems: how soon a bug is found, and how soon a right program passes."""

from __future__ import annotations

import os
import statistics

from tests.benchmarks.searches import Search, search
from tests.benchmarks.tables import markdown, percentile, show, summary
from tests.explorer.problem_bank import buggy, right

FOUND_MEDIAN, FOUND_MOST = 1.0, 3.0  # seconds, with the start of the workers
PROBLEMS = os.environ.get("BENCH_PROBLEMS", "").split()
RIGHT_MOST, RIGHT_OPERATIONS = 4.0, 40  # seconds, for programs of up to so many operations


def _row(found: Search) -> tuple[object, ...]:
    exploration = found.exploration
    return (
        found.case.problem,
        found.case.function,
        found.case.bug or "(right)",
        found.case.kind,
        found.found if found.case.bug else "accused" if found.failing else "passes",
        exploration.schedules,
        exploration.pruned,
        found.operations,
        f"{found.seconds:.2f}",
    )


_HEAD = ("problem", "program", "bug", "kind", "found", "schedules", "pruned", "operations a run", "seconds")


def test_bugs_are_found_soon() -> None:
    searches = [search(case) for case in buggy(PROBLEMS)]
    seconds = [one.seconds for one in searches]
    missed = [str(one.case) for one in searches if one.failing is None]
    show(
        "bugs",
        f"{len(searches)} bugs, {len(missed)} missed. Until found, with the start of the workers: "
        f"{summary(seconds)}. "
        f"Schedules: median {statistics.median(one.exploration.schedules for one in searches):g}, "
        f"most {max(one.exploration.schedules for one in searches)}.",
        markdown(_HEAD, map(_row, searches)),
    )
    assert not missed
    assert statistics.median(seconds) <= FOUND_MEDIAN
    assert percentile(seconds, 0.95) <= FOUND_MOST


def test_right_programs_pass_soon() -> None:
    searches = [search(case) for case in right(PROBLEMS)]
    small = [one for one in searches if one.operations <= RIGHT_OPERATIONS]
    accused = [str(one.case) for one in searches if one.failing]
    show(
        "right programs",
        f"{len(searches)} right programs, {len(accused)} accused. Until the verdict: "
        f"{summary([one.seconds for one in searches])}; the {len(small)} of up to "
        f"{RIGHT_OPERATIONS} operations: {summary([one.seconds for one in small])}.",
        markdown(_HEAD, map(_row, searches)),
    )
    assert not accused
    assert max(one.seconds for one in small) <= RIGHT_MOST
