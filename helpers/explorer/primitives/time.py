"""time.sleep: a wait that only the virtual clock ends."""

from __future__ import annotations

from helpers.explorer.operations import Operation, Outcome, Value, Waiting
from helpers.explorer.world import Mechanism, ProcessState


class Sleeping(Mechanism):
    """Processes that sleep."""

    prefix = "time"

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        return False

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        raise ValueError("a sleep ends by its deadline alone")

    def time_out(self, operation: Operation, process: ProcessState) -> Outcome:
        return Value(None, text=f"slept {operation.text}")

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting:
        return Waiting("for time to pass")


MECHANISM = Sleeping
FACE: dict[str, dict[str, object]] = {}
