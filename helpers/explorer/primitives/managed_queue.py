"""Queue and JoinableQueue in a manager: both are the one of `queue`, without a feeder or a pipe."""

from __future__ import annotations

import queue
from collections.abc import Hashable
from dataclasses import dataclass
from queue import Empty, Full
from typing import Any

from helpers.explorer.bridge import Bridge, after, short
from helpers.explorer.inheritance import Named, NamedObjects
from helpers.explorer.managed import Served
from helpers.explorer.managed_remote import Remote, result
from helpers.explorer.managed_state import Answer
from helpers.explorer.operations import Operation, Outcome, Raises, Stops, Value, Waiting
from helpers.explorer.world import ProcessState

_FULL = Value("full", changed=False, text="Full")
_EMPTY = Value("empty", changed=False, text="Empty")


@dataclass(slots=True, kw_only=True)
class Items(Named):
    """A queue: how many items are in it, how many may be (0: any number), how many tasks aren't done."""

    most: float
    size: int = 0
    unfinished: int = 0

    @property
    def full(self) -> bool:
        return 0 < self.most <= self.size

    def key(self) -> Hashable:
        return (self.size, self.unfinished)


class _Queues(NamedObjects[Items]):
    """How queues behave while their manager is there."""

    prefix = "managed_queue"

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        items = self.objects[operation.target]
        match operation.what:
            case "put":
                return not items.full or not operation.arguments[0]
            case "get":
                return items.size > 0 or not operation.arguments[0]
            case "join":
                return items.unfinished == 0
        return True

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        items = self.objects[operation.target]
        match operation.what:
            case "look":
                return Value(
                    (items.size, items.full, items.most > 0), changed=False, text=f"{items.size} inside"
                )
            case "task_done":
                if not items.unfinished:
                    return Raises("ValueError", ("task_done() called too many times",))
                items.unfinished -= 1
                return Value(text=f"{items.unfinished} not done")
            case "join":
                return Value(changed=False, text="all tasks are done")
        raise ValueError(f"unknown operation {operation.name}")

    def time_out(self, operation: Operation, process: ProcessState) -> Outcome:
        none = _FULL if operation.what == "put" else _EMPTY
        return Value(none.value, changed=False, text=f"{none.text}{after(operation.arguments[1])}")

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting:
        items = self.objects[operation.target]
        others = self.others(operation.target, process)
        match operation.what:
            case "put":
                return Waiting(f"for room in the queue, which is full ({items.size} of {items.most})", others)
            case "get":
                return Waiting("for an item", others)
            case "join":
                told = f"for task_done() of {items.unfinished} item{'s' * (items.unfinished != 1)}"
                return Waiting(told, others)
        return Waiting("")

    def fingerprint(self) -> Hashable:
        return tuple(items.key() for items in self.objects.values())


class ManagedQueues(Served, _Queues):
    """All queues that live in managers; their items are in the managers' workers."""

    def adopt(
        self, target: int, typeid: str, detail: Any, operation: Operation, process: ProcessState
    ) -> None:
        (most,) = detail
        self.objects[target] = Items(made_at=operation.place, creator=process.index, most=most)
        self.objects[target].known_to.add(process.index)

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        if self.managers.owns(operation.target) and operation.what in ("put", "get"):
            refused = self.managers.refused(operation, process)
            return self._over(process, refused or self._move(operation, process))
        return super().perform(operation, process)

    def _move(self, operation: Operation, process: ProcessState) -> Outcome:
        """An item gets in or out."""
        items = self.objects[operation.target]
        if operation.what == "put":
            if items.full:
                return _FULL
            _, _, payload, references = operation.arguments
            answer = self.managers.ask(operation.target, process, "put", (payload,), references)
        else:
            if not items.size:
                return _EMPTY
            answer = self.managers.ask(operation.target, process, "get")
        if isinstance(answer, Stops):
            return answer
        return self._moved(operation, items, answer)

    @staticmethod
    def _moved(operation: Operation, items: Items, answer: Answer) -> Outcome:
        if operation.what == "get":
            items.size -= 1  # an item that can't be sent is gone as well
        elif answer.kind == "return":
            items.size += 1
            items.unfinished += 1
        return Value((answer.kind, answer.payload), text=answer.text)


class Queue(Remote):
    """What a proxy may call; the errors of wrong arguments name this class."""

    prefix = "managed_queue"

    @classmethod
    def exposed(cls) -> tuple[str, ...]:
        """The methods of a proxy."""
        return tuple(
            name for name in vars(cls) if name[0] != "_" and callable(getattr(queue.Queue, name, None))
        )

    def put(self, item: Any, block: Any = True, timeout: Any = None) -> None:
        usual = timeout is None or (isinstance(timeout, (int, float)) and timeout >= 0)
        if not usual and not self._ask("look")[2]:  # nobody looks at the time-out where there is always room
            timeout = None
        duration = _patience(block, timeout)
        payload, references = Bridge.current().dumps(item)
        answer = self._ask(
            "put", bool(block), duration, payload, list(references), timeout=duration, text=short(item)
        )
        if answer == "full":
            raise Full

    def get(self, block: Any = True, timeout: Any = None) -> Any:
        duration = _patience(block, timeout)
        answer = self._answer_to("get", bool(block), duration, timeout=duration, text=after(duration))
        if answer == "empty":
            raise Empty
        return result(answer)

    def put_nowait(self, item: Any) -> None:
        self.put(item, False)

    def get_nowait(self) -> Any:
        return self.get(False)

    def qsize(self) -> int:
        return int(self._ask("look")[0])

    def empty(self) -> bool:
        return self.qsize() == 0

    def full(self) -> bool:
        return bool(self._ask("look")[1])

    def task_done(self) -> None:
        self._ask("task_done")

    def join(self) -> None:
        self._ask("join")

    def shutdown(self, immediate: bool = False) -> None:
        Bridge.current().unmodelled("shutdown() of a manager's queue")

    def __repr__(self) -> str:
        return f"<queue.Queue object at {id(self):#x}>"


def _patience(block: Any, timeout: Any) -> float | None:
    if not block or timeout is None:
        return None
    if timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    return float(timeout)


MECHANISM = ManagedQueues
FACE: dict[str, dict[str, object]] = {}
