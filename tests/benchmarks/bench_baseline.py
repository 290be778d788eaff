"""What plain runs show of the same bugs: the reason for an explorer.

`BENCH_TRIES` is the number of plain runs of each program. With the usual 40 this takes an hour or more.
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
    rows, never, always = [], 0, 0
    for case in buggy(PROBLEMS):
        found = timed(case)
        plain = failures(case, TRIES, AT_ONCE)
        never += plain == 0
        always += plain == TRIES
        at = found.search.exploration.schedules if found.search.failing else "-"
        row = (str(case), case.kind, f"{plain} of {TRIES}", at, f"{found.seconds:.2f}")
        print(*row, sep=" | ", flush=True)
        rows.append(row)
    show(
        "baseline",
        f"{len(rows)} bugs; {TRIES} plain runs of each, {AT_ONCE} at a time. "
        f"They never showed {never} of the bugs, and showed {always} every time.",
        markdown(("bug", "kind", "plain runs that fail", "found at schedule", "after seconds"), rows),
    )
    assert rows


def test_right_programs_do_not_fail_when_they_are_run_plainly() -> None:
    failing = {str(case): count for case in right(PROBLEMS) if (count := failures(case, TRIES, AT_ONCE))}
    assert not failing
