"""SimpleQueue: a pipe with a lock at either end. Who puts waits until the item is in the pipe."""

from __future__ import annotations

import types
from typing import Any, ClassVar

from helpers.explorer.bridge import Bridge, short
from helpers.explorer.channel import Message
from helpers.explorer.inheritance import Inherited, factory
from helpers.explorer.locked_pipe import FREE, LockedPipes
from helpers.explorer.operations import Blocks, Operation, Outcome, Value, Waiting
from helpers.explorer.world import ProcessState


class SimpleQueues(LockedPipes):
    """All simple queues of a run."""

    prefix = "simple_queue"

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        match operation.what:
            case "put":
                return self.objects[operation.target].writer == FREE
            case "putting":
                return self.objects[operation.target].channel.written(operation.arguments[0])
        return super().ready(operation, process)

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        match operation.what:
            case "create":
                return Value(self.make(process, operation))
            case "put":
                return self._put(operation, process)
            case "putting":
                return Value(text=f"put {operation.text}")
        return super().perform(operation, process)

    def _put(self, operation: Operation, process: ProcessState) -> Outcome:
        payload, references = operation.arguments
        message = Message(payload, tuple(references), operation.text, process.index)
        self.world.hold(references, None)
        self.objects[operation.target].channel.send(message)
        if not message.unwritten:
            return Value(text=f"put {operation.text}")
        rest = self.rest(operation, "putting", message.number)
        return Blocks(rest, text=f"{message.unwritten:,} bytes don't fit yet")

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting:
        pipe = self.objects[operation.target]
        match operation.what:
            case "put" if pipe.writer != FREE:
                writer = self.world.processes[pipe.writer]
                if writer.ended:
                    return Waiting(
                        f"behind {writer.name}, which was ended inside put() and keeps its lock", lost=True
                    )
                return Waiting(f"for room in the queue, behind {writer.name}", (writer.index,))
            case "putting":
                return Waiting("for room in the queue", self.others(operation.target, process))
        return super().waiting(operation, process)


class SimpleQueue(Inherited):
    """What a worker's program sees; the same methods and errors as the standard library's."""

    __module__ = "multiprocessing.queues"

    _prefix = "simple_queue"
    _closed = False

    def __init__(self, *, ctx: Any) -> None:
        self._create()

    def close(self) -> None:
        self._closed = True

    def empty(self) -> bool:
        self._check()
        empty: bool = self._ask("empty")
        return empty

    def get(self) -> Any:
        self._check()
        return Bridge.current().loads(self._ask("get", True))

    def put(self, obj: Any) -> None:
        payload, references = Bridge.current().dumps(obj)
        self._check()
        self._ask("put", payload, references, text=short(obj))

    def _check(self) -> None:
        if self._closed:
            raise OSError("handle is closed")

    def __getstate__(self) -> int:
        target = self._bequeath(type(self).__name__)
        self._check()
        return target

    def __setstate__(self, target: int) -> None:
        self._rebuild(target)

    __class_getitem__: ClassVar[Any] = classmethod(types.GenericAlias)


def _simple_queue(self: Any) -> SimpleQueue:
    return SimpleQueue(ctx=self)


_MAKER = factory("SimpleQueue", _simple_queue)
MECHANISM = SimpleQueues
FACE: dict[str, dict[str, object]] = {
    "multiprocessing": {"SimpleQueue": _MAKER},
    "multiprocessing.context": {"SimpleQueue": _MAKER},
    "multiprocessing.queues": {"SimpleQueue": SimpleQueue},
}
