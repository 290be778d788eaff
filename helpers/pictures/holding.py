"""Who holds which lock or permit, from which step of a run to which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from helpers.explorer.operations import Step
from helpers.explorer.run import Run
from helpers.pictures.labels import raised


@dataclass(frozen=True)
class Held:
    """`process` holds `target` from the step `first` to the step `last`, or to the column after all steps."""

    process: int
    target: int
    first: int
    last: int


def holdings(run: Run, end: int) -> list[Held]:
    """All holdings of a run; `end` is where those end that are never given back."""
    walk = _Walk(_signals(run), _condition_locks(run))
    found = [held for number, step in enumerate(run.steps, start=1) for held in walk.at(number, step)]
    found += [Held(process, target, first, end) for (process, target), first in walk.since.items()]
    return sorted(found, key=lambda held: (held.process, held.first, held.last))


@dataclass
class _Walk:
    """Goes through a run: what is held since when, and how many times it was taken; what wait() let go."""

    signals: set[int]
    condition_locks: dict[int, int]
    since: dict[tuple[int, int], int] = field(default_factory=dict)
    depth: dict[tuple[int, int], int] = field(default_factory=dict)
    let_go: dict[int, int] = field(default_factory=dict)

    def at(self, number: int, step: Step) -> Iterator[Held]:
        """The holdings that end with this step."""
        mine = (step.process, step.target)
        match step.operation.partition(".")[2]:
            case "acquire" if step.outcome.startswith("acquired") and step.target not in self.signals:
                self.depth[mine] = self.depth.get(mine, 0) + 1
                self.since.setdefault(mine, number)
            case "release" if mine in self.since and not raised(step):
                self.depth[mine] -= 1
                if not self.depth[mine]:
                    yield self._ended(mine, number)
            case "wait" if (step.process, self.condition_locks.get(step.target)) in self.since:
                lock = self.condition_locks[step.target]
                self.let_go[step.process] = lock
                yield self._ended((step.process, lock), number)
            case "sleeping" | "waking" if step.outcome.endswith("lock acquired"):
                self.since[step.process, self.let_go.pop(step.process, step.target)] = number
            case "end" | "die":
                yield from [self._ended(key, number) for key in list(self.since) if key[0] == step.process]

    def _ended(self, mine: tuple[int, int], number: int) -> Held:
        return Held(*mine, self.since.pop(mine), number)


def _signals(run: Run) -> set[int]:
    """The semaphores that somebody releases who didn't take them: they signal rather than guard."""
    taken: dict[tuple[int, int], int] = {}
    found = set()
    for step in run.steps:
        mine = (step.process, step.target)
        if step.operation.endswith(".acquire") and step.outcome.startswith("acquired"):
            taken[mine] = taken.get(mine, 0) + 1
        elif step.operation.endswith(".release") and not raised(step):
            taken[mine] = taken.get(mine, 0) - 1
            if taken[mine] < 0:
                found.add(step.target)
    return found


def _condition_locks(run: Run) -> dict[int, int]:
    """The lock of each condition: the one that was taken last by whoever first waits at it."""
    locks: dict[int, int] = {}
    taken: dict[int, list[int]] = {}
    for step in run.steps:
        mine = taken.setdefault(step.process, [])
        if step.operation == "lock.acquire" and step.outcome.startswith("acquired"):
            mine.append(step.target)
        elif step.operation == "lock.release" and step.target in mine:
            mine.remove(step.target)
        elif step.operation == "condition.wait" and mine:
            locks.setdefault(step.target, mine[-1])
    return locks
