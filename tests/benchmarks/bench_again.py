"""The bugs of the bank again and again: the same schedule and table, and the same on real processes.

`BENCH_TIMES` is how often each bug is found, and then replayed. The usual 20 take the better part of an hour.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from helpers.explorer.counterexample import counterexample
from helpers.explorer.found import Found
from helpers.explorer.source import Source
from helpers.explorer.workers import WorkerPool, on_one_processor
from helpers.replay.plan import as_far_as_needed
from helpers.replay.replaying import Replayed, replay
from tests.benchmarks.tables import markdown, show
from tests.explorer.problem_bank import Case, buggy, search

TIMES = int(os.environ.get("BENCH_TIMES", "20"))
PROBLEMS = os.environ.get("BENCH_PROBLEMS", "").split()
AT_ONCE = 6  # replays, which wait for each other and for hanging processes more than they compute
HANG = 0.3  # seconds that a replay waits for processes that hang


@dataclass(frozen=True)
class Again:
    """How often a bug was found as it was the first time, and how often real processes did the same."""

    case: Case
    found: int
    replayed: int
    first: Replayed

    @property
    def replays(self) -> str:
        """For the table: a count, or why there is none."""
        return f"{self.replayed} of {TIMES}" if self.first.possible else self.first.sentence


def _table(found: Found) -> str:
    return counterexample(as_far_as_needed(found.run), found.call, "", "", found.source).as_text()


def _searched(case: Case, pool: WorkerPool) -> Found:
    run = search(case, pool).failing
    assert run is not None
    return Found(run, case.program, Source(case.definitions.line), f"{case.function}()")


def _again(case: Case) -> Again:
    with on_one_processor(), WorkerPool() as pool:
        found = [_searched(case, pool) for _ in range(TIMES)]
    first, table = found[0], _table(found[0])
    with ThreadPoolExecutor(AT_ONCE) as threads:
        replays = list(threads.map(lambda _: replay(first, HANG), range(TIMES)))
    return Again(
        case,
        sum(one.run.choices == first.run.choices and _table(one) == table for one in found),
        sum(one.same and one.table is not None and one.table.as_text() == table for one in replays),
        next((one for one in replays if not one.same), replays[0]),
    )


def test_a_bug_is_found_again_and_replayed() -> None:
    again = []
    for case in buggy(PROBLEMS):
        again.append(one := _again(case))
        print(case, case.kind, f"{one.found} of {TIMES}", one.replays, sep=" | ", flush=True)
    same = [one for one in again if one.found == TIMES]
    possible = [one for one in again if one.first.possible]
    always = [one for one in possible if one.replayed == TIMES]
    others = ((one.case, f"{one.found} of {TIMES}", one.replays) for one in again if one not in always)
    show(
        "again",
        f"{len(again)} bugs, each found {TIMES} times: {len(same)} of them with the same schedule and table "
        f"every time. {len(possible)} can be replayed on real processes: "
        f"{len(always)} did the same {TIMES} of {TIMES} times.",
        markdown(("bug", "found again", "replayed"), others),
    )
    assert len(same) == len(again)
    assert len(always) == len(possible), [one.first.sentence for one in possible if one not in always]
