"""What a learner can be asked to bring about, and how it is seen that it happened."""

from __future__ import annotations

from collections.abc import Callable

from helpers.explorer import run as endings
from helpers.explorer.lost_update import lost_update
from helpers.explorer.run import Run

Reached = Callable[[Run, Run], bool]
"""Whether the first run, which may be under way, reached the goal; the second is the default one."""


def _hangs(run: Run, _: Run) -> bool:
    return run.ending in (endings.HANG, endings.LIVELOCK)


def _loses_an_update(run: Run, _: Run) -> bool:
    return lost_update(run) is not None


def _fails(run: Run, _: Run) -> bool:
    return any(process.error for process in run.processes)


def _differs(run: Run, default: Run) -> bool:
    return run.ending == endings.FINISHED and run.root.returned and run.root.result != default.root.result


def _ends_well(run: Run, _: Run) -> bool:
    return run.ending == endings.FINISHED and not run.failed()


GOALS: dict[str, Reached] = {
    "make it hang": _hangs,
    "lose an update": _loses_an_update,
    "make an exception": _fails,
    "return something else": _differs,
    "come to the end": _ends_well,
}

FAILURES = GOALS.keys() - {"come to the end"}


class UnknownGoal(ValueError):
    """There is no such goal; the text lists those that there are."""

    def __init__(self, goal: str) -> None:
        known = ", ".join(repr(one) for one in GOALS)
        super().__init__(f"there is no goal {goal!r}; there are {known}")


def find(goal: str) -> Reached:
    """How the goal is seen; UnknownGoal if there is none such."""
    try:
        return GOALS[goal]
    except KeyError:
        raise UnknownGoal(goal) from None
