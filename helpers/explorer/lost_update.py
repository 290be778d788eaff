"""Finds in a run where one process wrote over what another had written after it was read."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.explorer.operations import Step
from helpers.explorer.run import Run

# The mechanisms whose operations read and write what is shared.
_PLACES = frozenset({"value", "array", "shared_memory", "manager"})


@dataclass(frozen=True)
class LostUpdate:
    """`read` and `write` are the steps of one process, `lost` is the other's write between them.

    Their `text` is the part of the shared object that they are about, such as "[2]" or ".x".
    """

    read: Step
    lost: Step
    write: Step


def lost_update(run: Run) -> LostUpdate | None:
    """The first one in `run`; None if there is none.

    It needs not be why the run went wrong: the value written may have nothing to do with the one read.
    """
    reads: dict[tuple[object, ...], Step] = {}
    writes: dict[tuple[object, ...], list[tuple[int, Step]]] = {}
    numbers: dict[tuple[object, ...], int] = {}
    for number, step in enumerate(run.steps):
        mechanism, _, what = step.operation.partition(".")
        if mechanism not in _PLACES:
            continue
        part = (mechanism, step.target, step.text)
        mine = (*part, step.process)
        if what == "read":
            reads[mine], numbers[mine] = step, number
        elif what == "write":
            between = [
                other
                for when, other in writes.get(part, [])
                if other.process != step.process and mine in reads and when > numbers[mine]
            ]
            if between:
                return LostUpdate(reads[mine], between[-1], step)
            writes.setdefault(part, []).append((number, step))
    return None
