"""The bank of classical problems: how soon a bug is found, and how soon a right program passes."""

from __future__ import annotations

import os
import statistics

from tests.benchmarks.searches import Timed, timed
from tests.benchmarks.tables import markdown, percentile, show, summary
from tests.explorer.problem_bank import buggy, right

FOUND_MEDIAN, FOUND_MOST = 1.0, 3.0  # seconds, with the start of the workers
PROBLEMS = os.environ.get("BENCH_PROBLEMS", "").split()
RIGHT_MOST, RIGHT_OPERATIONS = 4.0, 40  # seconds, for programs of up to so many operations


_HEAD = ("program", "kind", "verdict", "schedules", "pruned", "operations of the first", "seconds")


def _row(one: Timed) -> tuple[object, ...]:
    search = one.search
    good = search.found if search.case.bug else search.failing is None
    bad = "**accused**" if not search.case.bug else "otherwise" if search.failing else "**missed**"
    return (
        search.case,
        search.case.kind,
        bad if not good else "found" if search.case.bug else "passes",
        search.exploration.schedules,
        search.exploration.pruned,
        search.operations,
        f"{one.seconds:.2f}",
    )


def test_bugs_are_found_soon() -> None:
    searches = [timed(case) for case in buggy(PROBLEMS)]
    seconds = [one.seconds for one in searches]
    schedules = [one.search.exploration.schedules for one in searches]
    missed = [str(one.search.case) for one in searches if one.search.failing is None]
    show(
        "bugs",
        f"{len(searches)} bugs, {len(missed)} missed. Until found, with the start of the workers: "
        f"{summary(seconds)}. Schedules: median {statistics.median(schedules):g}, most {max(schedules)}.",
        markdown(_HEAD, map(_row, searches)),
    )
    assert not missed
    assert statistics.median(seconds) <= FOUND_MEDIAN
    assert percentile(seconds, 0.95) <= FOUND_MOST


def test_right_programs_pass_soon() -> None:
    searches = [timed(case) for case in right(PROBLEMS)]
    small = [one.seconds for one in searches if one.search.operations <= RIGHT_OPERATIONS]
    accused = [str(one.search.case) for one in searches if one.search.failing]
    show(
        "right programs",
        f"{len(searches)} right programs, {len(accused)} accused. Until the verdict: "
        f"{summary([one.seconds for one in searches])}; the {len(small)} of up to "
        f"{RIGHT_OPERATIONS} operations: {summary(small)}.",
        markdown(_HEAD, map(_row, searches)),
    )
    assert not accused
    assert max(small) <= RIGHT_MOST
