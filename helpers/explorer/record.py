"""What is kept of a run: each step, and the world's processes when it is over."""

from __future__ import annotations

from helpers.explorer.operations import Grant, Place, Step, Stops, Value, Waiting
from helpers.explorer.run import Leak, ProcessRecord
from helpers.explorer.world import ProcessState, World

_MAKES = (".create", ".submit", ".replace", ".start")  # operations that return a new object or process


def step(process: ProcessState, grant: Grant, clock: float, blocked: tuple[int, ...]) -> Step:
    """The step in which the process got what it asked for, while the processes `blocked` could not go."""
    operation, outcome = grant.operation, grant.outcome
    target = operation.target
    match outcome:
        case Value(value=int(made) | (int(made), _)) if operation.name.endswith(_MAKES):
            target = made
        case Value(value=(int(opened), _)) if operation.name == "shared_memory.open":
            target = opened
        case _ if operation.name == "process.signal":
            _, target = operation.arguments
    return Step(
        process.index,
        operation.name,
        target,
        operation.text,
        operation.place,
        outcome.message if isinstance(outcome, Stops) else outcome.text,
        clock,
        isinstance(outcome, Value) and outcome.keeps_other_end,
        grant,
        blocked,
        outcome.access if isinstance(outcome, Value) else None,
    )


def records(world: World) -> tuple[ProcessRecord, ...]:
    """Each process, with what it waits for."""
    return tuple(_record(world, process) for process in world.processes)


def leaks(world: World) -> tuple[Leak, ...]:
    """What outlives the run."""
    return tuple(leak for mechanism in world.mechanisms.values() for leak in mechanism.leaks())


def _record(world: World, process: ProcessState) -> ProcessRecord:
    waiting: Waiting | None = None
    pending = process.pending
    if pending is not None and not world.ready(process):
        waiting = world.mechanism(pending).waiting(pending, process)
        pending = pending if waiting else None  # a manager's process waits for nothing of the program's
    error = process.error
    return ProcessRecord(
        process.index,
        process.name,
        process.label,
        process.parent,
        process.trusted,
        process.daemon,
        process.begun,
        process.started_at,
        process.exitcode,
        (error[0], error[1], Place(*error[2])) if error else None,
        process.returned,
        process.result,
        pending,
        waiting,
        process.vanished,
        process.owner,
        not process.ended and world.ready(process),
        process.serves,
    )
