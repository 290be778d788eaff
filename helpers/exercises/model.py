"""What an exercise is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from helpers.explorer.explore import Budget
from helpers.explorer.run import Run

Arguments = tuple[Any, ...]

_BUDGET = Budget(operations=5_000, random_schedules=15)
_ONCE = Budget(schedules=1)


@dataclass(frozen=True)
class Case:
    """A program to explore.

    Without `given`, the first process calls the learner's function with `arguments`. With it, the first
    process runs that function of ours, in a worker that never loads what the learner wrote; it hands
    the learner's function to a process of its own by `Answer(name)`. `shown` is the call as a reader
    knows it; a case that isn't `drawn` fails without a table. `slowest_step`: see `Program`. Without
    `given`, the function may be called with `earlier` arguments before, in the same process.
    """

    name: str
    arguments: Arguments = ()
    given: Callable[..., Any] | None = None
    shown: str = ""
    expected: Any = None
    drawn: bool = True
    slowest_step: float = 0.0
    budget: Budget = _BUDGET
    earlier: tuple[Arguments, ...] = ()

    @property
    def task(self) -> dict[str, Any]:
        """What the first process does."""
        if self.given is None:
            return {
                "kind": "call",
                "name": self.name,
                "arguments": self.arguments,
                "earlier": self.earlier,
            }
        return {
            "kind": "given",
            "name": self.given.__name__,
            "module": self.given.__module__,
            "arguments": self.arguments,
        }

    @property
    def is_searched(self) -> bool:
        """Whether other schedules than the first are run, too."""
        return self.budget != _ONCE


def once(*cases: Case) -> tuple[Case, ...]:
    """The cases, run under the first schedule alone: other data, tried at next to no cost."""
    return tuple(replace(case, budget=_ONCE) for case in cases)


@dataclass(frozen=True)
class Fault:
    """What is wrong with a run: got and expected, or what happened; and advice on a known mistake."""

    message: str
    advice: str = ""
    kind: str = "wrong result"


class _Generic:
    """Stands for: tell what happened to the run, in the explorer's own words."""


DID_NOT_FINISH = _Generic()
"""A judge returns this when the run itself says best what is wrong (a hang, an exception)."""

Judgement = Fault | _Generic | None


@dataclass(frozen=True)
class Requirement:
    """One thing an answer must do, worth `points`.

    `judge(run, case)` looks at one finished or unfinished run and returns what is wrong with it. It may
    use results, exit codes, each process's own operations and what was alive when; not the order of
    operations between processes, because of two schedules that differ in nothing else only one is run.
    `basis` names a requirement that has to hold before this one can count.
    """

    name: str
    points: int
    cases: tuple[Case, ...]
    judge: Callable[[Run, Case], Judgement]
    basis: str = ""


@dataclass(frozen=True)
class Exercise:
    """A function to write, or a value to predict."""

    name: str
    signature: str
    requirements: tuple[Requirement, ...]

    @property
    def points(self) -> int:
        """The points of all its requirements."""
        return sum(requirement.points for requirement in self.requirements)


@dataclass(frozen=True)
class Notebook:
    """The exercises of one notebook, in order."""

    name: str
    exercises: tuple[Exercise, ...]
