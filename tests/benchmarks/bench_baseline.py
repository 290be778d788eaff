"""What plain runs show of the same bugs: the reason for an explorer.

`BENCH_TRIES` is the number of plain runs of each program. The usual 40 take the better part of an hour.
"""

from __future__ import annotations

import os

from tests.benchmarks.plain import failures
from tests.benchmarks.searches import timed
from tests.benchmarks.tables import markdown, show
from tests.explorer.problem_bank import buggy, right

TRIES = int(os.environ.get("BENCH_TRIES", "40"))
AT_ONCE = 2 * (os.cpu_count() or 1)
PROBLEMS = os.environ.get("BENCH_PROBLEMS", "").split()


def test_plain_runs_beside_the_explorer() -> None:
    cases = buggy(PROBLEMS)
    explored = [timed(case) for case in cases]
    rows, failing = [], []
    for case, found, plain in zip(cases, explored, failures(cases, TRIES, AT_ONCE), strict=True):
        at = found.search.exploration.schedules if found.search.failing else "-"
        rows.append((str(case), case.kind, f"{plain} of {TRIES}", at, f"{found.seconds:.2f}"))
        failing.append(plain)
        print(*rows[-1], sep=" | ", flush=True)
    show(
        "baseline",
        f"{len(rows)} bugs; {TRIES} plain runs of each, {AT_ONCE} at a time. They never showed "
        f"{failing.count(0)} of the bugs, and showed {failing.count(TRIES)} every time.",
        markdown(("bug", "kind", "plain runs that fail", "found at schedule", "after seconds"), rows),
    )
    assert rows


def test_right_programs_do_not_fail_when_they_are_run_plainly() -> None:
    cases = right(PROBLEMS)
    failing = {str(case): count for case, count in zip(cases, failures(cases, TRIES, AT_ONCE), strict=True)}
    assert failing
    assert not any(failing.values()), {case: count for case, count in failing.items() if count}
