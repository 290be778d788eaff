"""Gates on the methods of multiprocessing's real classes: each operation of the model waits for its turn."""

from __future__ import annotations

from helpers.replay.gate import Gate
from helpers.replay.gates import clock, conditions, ends, memory, pipes, processes, queues, semaphores


def install(gate: Gate) -> None:
    """Put all gates up in this process."""
    clock.install(gate)
    for module in (processes, ends, pipes, semaphores, conditions, memory, queues):
        module.install()
