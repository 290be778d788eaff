"""Barrier in a manager: the one of `threading`. Its action runs in the manager's process."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import Any

from helpers.explorer.bridge import after
from helpers.explorer.managed import Served
from helpers.explorer.managed_remote import Remote, patience
from helpers.explorer.operations import Operation, Outcome, Stops, Value
from helpers.explorer.primitives.barrier import Barriers, Gate, State
from helpers.explorer.world import ProcessState, World


class ManagedBarriers(Served, Barriers):
    """All barriers that live in managers. `_settings` are whether one has an action, and its time-out."""

    prefix = "managed_barrier"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self._settings: dict[int, tuple[bool, float | None]] = {}

    def adopt(
        self, target: int, typeid: str, detail: Any, operation: Operation, process: ProcessState
    ) -> None:
        parties, has_action, timeout = detail
        self.objects[target] = Gate(made_at=operation.place, creator=process.index, parties=parties)
        self.objects[target].known_to.add(process.index)
        self._settings[target] = has_action, timeout

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        outcome = super().perform(operation, process)
        match operation.what, outcome:
            case "look", Value(value=(bool(broken), int(waiting))):
                return replace(outcome, value=(broken, waiting, self.objects[operation.target].parties))
        return outcome

    def _wait(self, operation: Operation, process: ProcessState, gate: Gate) -> Outcome:
        has_action, usual = self._settings[operation.target]
        (duration,) = operation.arguments
        duration = usual if duration is None else duration
        outcome = super()._wait(replace(operation, arguments=(duration, has_action)), process, gate)
        match outcome:
            case Value(value=("act", int(index))):
                gate.acting = None
                return self._act(operation, process, gate, index)
        return outcome

    def _act(self, operation: Operation, process: ProcessState, gate: Gate, index: int) -> Outcome:
        answer = self.managers.ask(operation.target, process, "act")
        if isinstance(answer, Stops):
            return answer
        if answer.kind == "return":
            gate.change(State.DRAINING)
            return self._out(operation, gate, index)
        gate.change(State.BROKEN)
        gate.leave()
        return replace(answer.outcome, changed=True, text=f"the action fails: {answer.text}")

    def hand_over(self, target: int, process: int, thread: int) -> None:
        asleep = self.objects[target].asleep
        if process in asleep:
            asleep.remove(process)
            asleep.add(thread)


class Barrier(Remote):
    """What a proxy may call."""

    prefix = "managed_barrier"

    def wait(self, timeout: Any = None) -> int:
        duration = patience(timeout)
        outcome, index = self._ask("wait", duration, text=after(duration))
        if outcome == "broken":
            raise threading.BrokenBarrierError
        number: int = index
        return number

    def abort(self) -> None:
        self._ask("abort")

    def reset(self) -> None:
        self._ask("reset")

    def parties(self) -> Any:
        return self._ask("look")[2]

    def n_waiting(self) -> int:
        return int(self._ask("look")[1])

    def broken(self) -> bool:
        return bool(self._ask("look")[0])

    def __repr__(self) -> str:
        broken, waiting, parties = self._ask("look")
        status = "broken" if broken else f"waiters={waiting}/{parties}"
        return f"<threading.Barrier at {id(self):#x}: {status}>"


MECHANISM = ManagedBarriers
FACE: dict[str, dict[str, object]] = {}
