"""Event in a manager: the one of `threading`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from helpers.explorer.bridge import after
from helpers.explorer.managed import Served
from helpers.explorer.managed_remote import Remote, patience
from helpers.explorer.operations import Operation, Outcome, Value
from helpers.explorer.primitives.event import Events, Flag
from helpers.explorer.world import ProcessState


class ManagedEvents(Served, Events):
    """All events that live in managers."""

    prefix = "managed_event"

    def adopt(
        self, target: int, typeid: str, detail: Any, operation: Operation, process: ProcessState
    ) -> None:
        self.objects[target] = Flag(made_at=operation.place, creator=process.index)
        self.objects[target].known_to.add(process.index)

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        outcome = super().perform(operation, process)
        if operation.what == "sleeping" and isinstance(outcome, Value) and outcome.value is False:
            return replace(outcome, value=True)  # `threading` doesn't look again whether it is still set
        return outcome

    def hand_over(self, target: int, process: int, thread: int) -> None:
        flag = self.objects[target]
        for some in (flag.asleep, flag.woken):
            if process in some:
                some.remove(process)
                some.add(thread)


class Event(Remote):
    """What a proxy may call."""

    prefix = "managed_event"

    def is_set(self) -> bool:
        value: bool = self._ask("is_set")
        return value

    def set(self) -> None:
        self._ask("set")

    def clear(self) -> None:
        self._ask("clear")

    def wait(self, timeout: Any = None) -> bool:
        try:
            duration = patience(timeout)
        except TypeError:  # nobody looks at the time-out of an event that is set
            if self.is_set():
                return True
            raise
        value: bool = self._ask("wait", duration, text=after(duration))
        return value

    def __repr__(self) -> str:
        return f"<threading.Event at {id(self):#x}: {'set' if self.is_set() else 'unset'}>"


MECHANISM = ManagedEvents
FACE: dict[str, dict[str, object]] = {}
