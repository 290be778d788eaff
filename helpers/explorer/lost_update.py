"""Finds in a run where one process wrote over what another had written after it was read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from helpers.explorer.operations import Access, Step
from helpers.explorer.run import Run


@dataclass(frozen=True)
class LostUpdate:
    """`read` and `write` are the steps of one process, `lost` is the other's write between them.

    If it is `stale`, the process had read once more between `lost` and `write`: what it wrote is right, and
    perhaps not that it wrote at all.
    """

    read: Step
    lost: Step
    write: Step
    stale: bool = False


def lost_update(run: Run) -> LostUpdate | None:
    """The first one in `run` that isn't stale; None if there is none.

    It needs not be why the run went wrong: the value written may have nothing to do with the one read.
    """
    return next((found for found in lost_updates(run) if not found.stale), None)


def lost_updates(run: Run, most: int = 20) -> list[LostUpdate]:
    """The first ones of `run`; those that aren't stale come first."""
    found = list(islice(_found(run), most))
    return sorted(found, key=lambda one: one.stale)


def _found(run: Run) -> Iterator[LostUpdate]:
    accesses: dict[int, list[tuple[Step, Access]]] = {}
    for step in run.steps:
        if step.access is None:
            continue
        earlier = accesses.setdefault(step.target, [])
        if step.access.writes:
            one = _overwritten(earlier, step, step.access)
            if one is not None:
                yield one
        earlier.append((step, step.access))


def _overwritten(earlier: list[tuple[Step, Access]], write: Step, access: Access) -> LostUpdate | None:
    """What `write` may have lost, since its process wrote there the last time."""
    lost: tuple[Step, Access] | None = None
    rereads: list[Access] = []
    stale: LostUpdate | None = None
    for step, other in reversed(earlier):
        if not other.meets(access):
            continue
        mine = step.process == write.process
        if not mine and other.writes:
            lost = lost or (step, other)
        elif mine and other.writes:
            break
        elif mine and lost is None:
            rereads.append(other)
        elif mine and lost is not None and other.meets(lost[1]):
            found = LostUpdate(step, lost[0], write, stale=any(map(other.meets, rereads)))
            if not found.stale:
                return found
            stale = stale or found
    return stale
