"""Barrier: processes wait for each other until enough have come."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from helpers.explorer.bridge import Hashed, after
from helpers.explorer.inheritance import Handle, Named, NamedObjects, factory
from helpers.explorer.operations import Blocks, Operation, Outcome, Value, Waiting
from helpers.explorer.semaphores import seconds
from helpers.explorer.world import ProcessState


class State(Enum):
    """What a barrier does: let processes in, let them out, or turn them away."""

    FILLING = "filling"
    DRAINING = "draining"
    RESETTING = "resetting"
    BROKEN = "broken"


@dataclass(slots=True, kw_only=True)
class Gate(Named):
    """A barrier. `count` are inside; `asleep` are those of them that nothing has woken yet.

    `acting` is the process that runs the action, and keeps everybody else out of the barrier meanwhile.
    `dead` are those that were ended in their sleep: who opens or breaks the barrier waits for them for ever,
    with the standard library, and so does everybody after that.
    """

    parties: float
    state: State = State.FILLING
    count: int = 0
    asleep: set[int] = field(default_factory=set)
    acting: int | None = None
    dead: int = 0
    stuck: bool = False

    def change(self, state: State) -> None:
        """Go on to `state`, and wake all that sleep."""
        self.state = state
        self.asleep.clear()
        self.stuck = self.dead > 0

    def leave(self) -> None:
        """One process goes out; the last one makes the barrier ready for use again."""
        self.count -= 1
        if self.count == 0 and self.state in (State.DRAINING, State.RESETTING):
            self.change(State.FILLING)

    def key(self) -> Hashable:
        asleep = tuple(sorted(self.asleep))
        return (self.state.value, self.count, asleep, self.acting, self.dead, self.stuck, self.linked)


class Barriers(NamedObjects[Gate]):
    """All barriers of a run."""

    prefix = "barrier"

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        if operation.what in ("create", "inherit", "look"):
            return True
        gate = self.objects[operation.target]
        if gate.stuck or gate.acting not in (None, process.index):
            return False
        match operation.what:
            case "wait":
                return gate.state not in (State.DRAINING, State.RESETTING)
            case "sleeping":
                return gate.state is not State.FILLING
        return True

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        match operation.what:
            case "create":
                (parties,) = operation.arguments
                return self.add(Gate(made_at=operation.place, creator=process.index, parties=parties))
            case "inherit":
                return self.inherit(operation)
            case "look":
                gate = self.objects[operation.target]
                waiting = gate.count if gate.state is State.FILLING else 0
                return Value((gate.state is State.BROKEN, waiting), changed=False, text=_shown(gate))
            case "abort" | "reset":
                return self._change(operation)
        return self._pass(operation, process)

    def _change(self, operation: Operation) -> Outcome:
        gate = self.objects[operation.target]
        if operation.what == "abort":
            gate.change(State.BROKEN)
        elif gate.count == 0:
            gate.change(State.FILLING)
        else:
            gate.change(State.DRAINING if gate.state is State.DRAINING else State.RESETTING)
        return self._done(operation, gate, Value(text=_shown(gate)))

    def _pass(self, operation: Operation, process: ProcessState) -> Outcome:
        gate = self.objects[operation.target]
        match operation.what:
            case "wait":
                return self._wait(operation, process, gate)
            case "acted":
                index, well = operation.arguments
                gate.acting = None
                gate.change(State.DRAINING if well else State.BROKEN)
                return self._out(operation, gate, index)
            case "waking" if gate.state is State.FILLING:
                gate.change(State.BROKEN)
                return self._out(operation, gate)
            case "sleeping" | "waking":
                return self._out(operation, gate)
        raise ValueError(f"unknown operation {operation.name}")

    def time_out(self, operation: Operation, process: ProcessState) -> Outcome:
        gate = self.objects[operation.target]
        gate.asleep.discard(process.index)
        if gate.stuck or gate.acting is not None:
            rest = Operation(
                f"{self.prefix}.waking",
                operation.target,
                operation.arguments,
                operation.place,
                text=operation.text,
            )
            return Blocks(rest, text=f"time-out{operation.text}")
        gate.change(State.BROKEN)
        return self._out(operation, gate)

    def _wait(self, operation: Operation, process: ProcessState, gate: Gate) -> Outcome:
        duration, has_action = operation.arguments
        if gate.state is State.BROKEN:
            return Value(("broken", 0), text="BrokenBarrierError")
        index = gate.count
        gate.count += 1
        if gate.count == gate.parties:
            if has_action:
                gate.acting = process.index
                return Value(("act", index), text="all are here, runs the action")
            gate.change(State.DRAINING)
            return self._out(operation, gate, index)
        if duration == 0:
            gate.change(State.BROKEN)
            return self._out(operation, gate, index)
        gate.asleep.add(process.index)
        until = None if duration is None else self.world.clock + duration
        rest = Operation(
            f"{self.prefix}.sleeping", operation.target, (index,), operation.place, until, operation.text
        )
        return Blocks(rest, text=f"{_shown(gate)}, waits")

    def _out(self, operation: Operation, gate: Gate, index: int | None = None) -> Outcome:
        """The process leaves: through, if the barrier is open; turned away if it is broken or reset."""
        if index is None:
            (index,) = operation.arguments
        opened = gate.state is State.DRAINING
        gate.leave()
        text = f"through, with number {index}" if opened else f"BrokenBarrierError{operation.text}"
        return self._done(operation, gate, Value(("through" if opened else "broken", index), text=text))

    def _done(self, operation: Operation, gate: Gate, value: Value) -> Outcome:
        if gate.stuck:
            return Blocks(
                Operation(f"{self.prefix}.stuck", operation.target, (), operation.place), value.text
            )
        return value

    def states(self) -> dict[int, str]:
        return {target: _shown(gate) for target, gate in self.objects.items()}

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting:
        gate = self.objects.get(operation.target)
        if gate is None:
            return Waiting("")
        if gate.stuck:
            told = "for a process to wake that was ended while it waited at this barrier"
            return Waiting(told, lost=True)
        if gate.acting not in (None, process.index):
            other = self.world.processes[gate.acting or 0]
            ended = "was running when it ended" if other.ended else "runs"
            return Waiting(f"for the barrier's action, which {other.name} {ended}", (other.index,), sure=True)
        others = tuple(index for index in self.others(operation.target, process) if index not in gate.asleep)
        if operation.what == "wait":
            return Waiting("for the others to leave the barrier", others)
        return Waiting(f"at the barrier ({_shown(gate)})", others, parties=gate.parties)

    def process_ended(self, process: ProcessState) -> None:
        for gate in self.objects.values():
            if process.index in gate.asleep:
                gate.asleep.remove(process.index)
                gate.dead += 1

    def fingerprint(self) -> Hashable:
        return tuple(gate.key() for gate in self.objects.values())


def _shown(gate: Gate) -> str:
    if gate.state is State.FILLING:
        return f"{gate.count} of {gate.parties} are here"
    return str(gate.state.value)


class Barrier(Hashed):
    """What a worker's program sees; same methods and errors as the standard library's."""

    __module__ = "multiprocessing.synchronize"

    def __init__(
        self, parties: Any, action: Callable[[], object] | None = None, timeout: Any = None, *, ctx: Any
    ) -> None:
        self._parties = parties
        self._action = action
        self._timeout = timeout
        number = parties if isinstance(parties, (int, float)) else -1
        self._shared = Handle("barrier", "Condition", number)  # the standard library's barrier has one

    def wait(self, timeout: Any = None) -> int:
        if timeout is None:
            timeout = self._timeout
        if timeout is not None:
            0.0 + timeout  # a time-out that isn't a number fails in an addition
        duration = seconds(timeout)
        outcome, index = self._shared.ask("wait", duration, bool(self._action), text=after(duration))
        if outcome == "act":
            outcome = self._act(index)
        if outcome == "broken":
            raise threading.BrokenBarrierError
        number: int = index
        return number

    def _act(self, index: int) -> str:
        assert self._action is not None
        try:
            self._action()
        except BaseException:
            self._shared.ask("acted", index, False)
            raise
        outcome, _ = self._shared.ask("acted", index, True)
        return str(outcome)

    def reset(self) -> None:
        self._shared.ask("reset")

    def abort(self) -> None:
        self._shared.ask("abort")

    @property
    def parties(self) -> Any:
        return self._parties

    @property
    def n_waiting(self) -> int:
        waiting: int = self._shared.ask("look")[1]
        return waiting

    @property
    def broken(self) -> bool:
        broken: bool = self._shared.ask("look")[0]
        return broken

    def __getstate__(self) -> tuple[Any, ...]:
        return self._parties, self._action, self._timeout, self._shared

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self._parties, self._action, self._timeout, self._shared = state

    def __repr__(self) -> str:
        broken, waiting = self._shared.ask("look")
        status = "broken" if broken else f"waiters={waiting}/{self._parties}"
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: {status}>"


def _barrier(
    self: Any, parties: Any, action: Callable[[], object] | None = None, timeout: Any = None
) -> Barrier:
    return Barrier(parties, action, timeout, ctx=self)


MECHANISM = Barriers
FACE: dict[str, dict[str, object]] = {
    "multiprocessing": {"Barrier": factory("Barrier", _barrier)},
    "multiprocessing.synchronize": {"Barrier": Barrier},
}
