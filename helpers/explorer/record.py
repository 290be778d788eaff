"""What is kept of a world's processes when a run is over."""

from __future__ import annotations

from helpers.explorer.operations import Place, Waiting
from helpers.explorer.run import Leak, ProcessRecord
from helpers.explorer.world import ProcessState, World


def records(world: World) -> tuple[ProcessRecord, ...]:
    """Each process, with what it waits for."""
    return tuple(_record(world, process) for process in world.processes)


def leaks(world: World) -> tuple[Leak, ...]:
    """What outlives the run."""
    return tuple(leak for mechanism in world.mechanisms.values() for leak in mechanism.leaks())


def _record(world: World, process: ProcessState) -> ProcessRecord:
    waiting: Waiting | None = None
    if process.pending is not None:
        waiting = world.mechanism(process.pending).waiting(process.pending, process)
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
        process.pending,
        waiting,
        process.vanished,
        process.owner,
    )
