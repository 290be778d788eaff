"""Event: a flag that processes wait for."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

from helpers.explorer.bridge import Hashed, after
from helpers.explorer.inheritance import Handle, Named, NamedObjects, factory
from helpers.explorer.operations import Blocks, Operation, Outcome, Value, Waiting
from helpers.explorer.semaphores import seconds
from helpers.explorer.world import ProcessState


@dataclass(slots=True, kw_only=True)
class Flag(Named):
    """An event: who sleeps until it is set, and who was woken by that and hasn't looked yet.

    `dead` are those that were ended in their sleep. The standard library's set() waits for them to wake, and
    keeps the event's own lock meanwhile, so then the event is `stuck` for everybody.
    """

    value: bool = False
    asleep: set[int] = field(default_factory=set)
    woken: set[int] = field(default_factory=set)
    dead: int = 0
    stuck: bool = False

    def key(self) -> Hashable:
        return (
            self.value,
            tuple(sorted(self.asleep)),
            tuple(sorted(self.woken)),
            self.dead,
            self.stuck,
            self.linked,
        )


class Events(NamedObjects[Flag]):
    """All events of a run."""

    prefix = "event"

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        if operation.what in ("create", "inherit"):
            return True
        flag = self.objects[operation.target]
        if flag.stuck:
            return False
        return operation.what != "sleeping" or process.index in flag.woken

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        match operation.what:
            case "create":
                return self.add(Flag(made_at=operation.place, creator=process.index))
            case "inherit":
                return self.inherit(operation)
            case "is_set":
                value = self.objects[operation.target].value
                return Value(value, changed=False, text=str(value))
            case "set":
                return self._set(operation)
            case "clear":
                flag = self.objects[operation.target]
                changed, flag.value = flag.value, False
                return Value(changed=changed, text="cleared" if changed else "was not set")
            case "wait":
                return self._wait(operation, process)
            case "sleeping":
                flag = self.objects[operation.target]
                flag.woken.discard(process.index)
                return Value(flag.value, text="set" if flag.value else "was set, and cleared again")
        raise ValueError(f"unknown operation {operation.name}")

    def time_out(self, operation: Operation, process: ProcessState) -> Outcome:
        flag = self.objects[operation.target]
        if flag.stuck:
            flag.asleep.discard(process.index)
            rest = Operation(f"{self.prefix}.sleeping", operation.target, (), operation.place)
            return Blocks(rest, text=f"not set{operation.text}")
        flag.asleep.discard(process.index)
        return Value(False, changed=False, text=f"not set{operation.text}")

    def _set(self, operation: Operation) -> Outcome:
        flag = self.objects[operation.target]
        woken = len(flag.asleep)
        changed = not flag.value or woken > 0
        flag.value = True
        flag.woken |= flag.asleep
        flag.asleep.clear()
        text = f"set, {woken} woken" if woken else "set"
        if flag.dead:
            flag.stuck = True
            return Blocks(Operation(f"{self.prefix}.setting", operation.target, (), operation.place), text)
        return Value(changed=changed, text=text)

    def _wait(self, operation: Operation, process: ProcessState) -> Outcome:
        flag = self.objects[operation.target]
        (duration,) = operation.arguments
        if flag.value or duration == 0:
            return Value(flag.value, changed=False, text="set" if flag.value else "not set")
        flag.asleep.add(process.index)
        until = None if duration is None else self.world.clock + duration
        rest = Operation(
            f"{self.prefix}.sleeping", operation.target, (), operation.place, until, operation.text
        )
        return Blocks(rest, text="not set, waits")

    def states(self) -> dict[int, str]:
        return {target: self._shown(flag) for target, flag in self.objects.items()}

    def _shown(self, flag: Flag) -> str:
        waiting = f", {self.world.names(sorted(flag.asleep))} waits" if flag.asleep else ""
        return ("set" if flag.value else "not set") + waiting

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting:
        flag = self.objects.get(operation.target)
        if flag and flag.stuck:
            text = "for set() to end, which waits for a process that was ended while it waited for this event"
            return Waiting(text, lost=True)
        if operation.what == "sleeping":
            return Waiting("for the event to be set", self.others(operation.target, process))
        return Waiting("")

    def process_ended(self, process: ProcessState) -> None:
        for flag in self.objects.values():
            if process.index in flag.asleep:
                flag.asleep.remove(process.index)
                flag.dead += 1
            flag.woken.discard(process.index)

    def fingerprint(self) -> Hashable:
        return tuple(flag.key() for flag in self.objects.values())


class Event(Hashed):
    """What a worker's program sees; same methods and errors as the standard library's."""

    __module__ = "multiprocessing.synchronize"

    def __init__(self, *, ctx: Any) -> None:
        self._shared = Handle("event", "Condition")  # the standard library's event begins with one

    def is_set(self) -> bool:
        value: bool = self._shared.ask("is_set")
        return value

    def set(self) -> None:
        self._shared.ask("set")

    def clear(self) -> None:
        self._shared.ask("clear")

    def wait(self, timeout: Any = None) -> bool:
        try:
            duration = seconds(timeout)
        except (TypeError, OSError):  # nobody looks at the time-out of an event that is set
            if self.is_set():
                return True
            raise
        value: bool = self._shared.ask("wait", duration, text=after(duration))
        return value

    def __repr__(self) -> str:
        status = "set" if self.is_set() else "unset"
        return f"<{type(self).__qualname__} at {id(self):#x} {status}>"


def _event(self: Any) -> Event:
    return Event(ctx=self)


MECHANISM = Events
FACE: dict[str, dict[str, object]] = {
    "multiprocessing": {"Event": factory("Event", _event)},
    "multiprocessing.synchronize": {"Event": Event},
}
