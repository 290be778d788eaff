"""Queue: slots, a feeder in each process that puts, and a pipe with locks.

A feeder is a thread of its process in the standard library. Here it is an agent, which the scheduler
picks like a process: between `put` and the step in which the feeder pickles the item and writes it to the
pipe, anything can happen.
"""

from __future__ import annotations

import math
import operator
from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass, field
from queue import Empty, Full
from typing import Any

from helpers.explorer.bridge import Abandoned, Bridge, after, short, without_addresses
from helpers.explorer.channel import Message
from helpers.explorer.inheritance import Inherited, factory
from helpers.explorer.locked_pipe import FREE, LockedPipes
from helpers.explorer.operations import LOST, Blocks, Operation, Outcome, Raises, Stops, Value, Waiting
from helpers.explorer.wire import is_fixed
from helpers.explorer.world import ProcessState, World

_MOST = 2**31 - 1  # the largest value of a semaphore
_FULL = Value(False, changed=False, text="Full")


@dataclass(slots=True)
class _Feeder:
    """One process's feeder: its agent, and how many items it has not begun to write."""

    agent: ProcessState
    buffered: int = 0

    @property
    def unwritten(self) -> int:
        """Items that are not, or not wholly, in the pipe."""
        pending = self.agent.pending
        return self.buffered + (pending is not None and pending.what != "feed")


@dataclass(slots=True)
class _Items:
    """What a queue knows besides its pipe: how many slots there are, how many are taken, its feeders."""

    slots: int
    taken: int = 0
    feeders: dict[int, _Feeder] = field(default_factory=dict)


class Queues(LockedPipes):
    """All queues of a run."""

    prefix = "queue"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.items: dict[int, _Items] = {}

    # -- operations

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        match operation.what:
            case "put":
                items = self.items[operation.target]
                return items.taken < items.slots or not operation.arguments[0]
            case "feeding":
                return self.objects[operation.target].writer == FREE
            case "writing":
                return self.objects[operation.target].channel.written(operation.arguments[0])
            case "flush":
                return not self._unwritten(operation.target, process)
        return super().ready(operation, process)

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        match operation.what:
            case "create":
                return Value(self.make(process, operation))
            case "put":
                return self._put(operation, process)
            case "after_put":
                return Value(changed=False, text="put returns")
            case "feed":
                return self._feed(operation, process)
            case "feeding":
                return self._write(operation, process)
            case "writing":
                self._go_on(operation.target, process)
                return Value(text=f"{operation.text} is in the pipe")
            case "flush":
                return Value(changed=False, text="the feeder has written everything")
            case "empty" if operation.arguments[0] and self._let_go(operation.target, process):
                return Raises("OSError", ("handle is closed",))
            case "size":
                taken = self.items[operation.target].taken
                return Value(taken, changed=False, text=str(taken))
        return super().perform(operation, process)

    def make(self, process: ProcessState, operation: Operation) -> int:
        target = super().make(process, operation)
        self.items[target] = _Items(*operation.arguments)
        return target

    def time_out(self, operation: Operation, process: ProcessState) -> Outcome:
        if operation.what == "put":
            return Value(False, changed=False, text=f"Full{after(operation.arguments[1])}")
        return super().time_out(operation, process)

    def _put(self, operation: Operation, process: ProcessState) -> Outcome:
        items = self.items[operation.target]
        if items.taken >= items.slots:
            return _FULL
        items.taken += 1
        if process.index not in items.feeders:
            items.feeders[process.index] = _Feeder(self.world.new_agent(process, "feeder"))
        feeder = items.feeders[process.index]
        feeder.buffered += 1
        if feeder.agent.pending is None:
            self._go_on(operation.target, feeder.agent)
        return Value(True, text=f"{operation.text} to the feeder")

    def _go_on(self, target: int, agent: ProcessState) -> None:
        feeder = self.items[target].feeders[agent.owner]
        agent.pending = Operation(f"{self.prefix}.feed", target) if feeder.buffered else None

    def _feed(self, operation: Operation, agent: ProcessState) -> Outcome:
        items = self.items[operation.target]
        feeder = items.feeders[agent.owner]
        answer = self.world.ask(agent.owner, operation.target)
        feeder.buffered -= 1
        match answer:
            case ("pickled", bytes(payload), tuple(references), str(text)) if self.world.valid(references):
                self.world.hold(references, None)
                written = self.rest(operation, "feeding", payload, references)
                written.text = text
                if self.objects[operation.target].writer == FREE:
                    return self._write(written, agent)
                return Blocks(written, text=f"{text} has to wait for another feeder")
            case ("failed", str(error), exiting):
                # At a process's end the standard library's feeder gives up instead of going on.
                if exiting:
                    feeder.buffered = 0
                else:
                    items.taken -= 1
                self._go_on(operation.target, agent)
                return Value(text=f"{LOST}: {error}")
        return Stops("left the model", f"{agent.name} sent what is no item")

    def _write(self, operation: Operation, agent: ProcessState) -> Outcome:
        payload, references = operation.arguments
        message = Message(payload, references, operation.text, agent.owner)
        self.objects[operation.target].channel.send(message)
        if message.unwritten:
            rest = self.rest(operation, "writing", message.number)
            return Blocks(rest, text=f"{message.unwritten:,} bytes don't fit yet")
        self._go_on(operation.target, agent)
        return Value(text=f"{operation.text} is in the pipe")

    def received(self, target: int, message: Message, process: ProcessState) -> Outcome:
        self.items[target].taken -= 1
        return super().received(target, message, process)

    def _unwritten(self, target: int, process: ProcessState) -> int:
        feeder = self.items[target].feeders.get(process.index)
        return feeder.unwritten if feeder else 0

    def _let_go(self, target: int, process: ProcessState) -> bool:
        """Whether the feeder, after close(), has written all and closed this process's ends."""
        return process.index in self.items[target].feeders and not self._unwritten(target, process)

    def process_ended(self, process: ProcessState) -> None:
        super().process_ended(process)
        for items in self.items.values():
            feeder = items.feeders.get(process.index)
            pending = feeder and feeder.agent.pending
            if pending and pending.what == "feeding":
                self.world.release(pending.arguments[1], None)

    def fingerprint(self) -> Hashable:
        items = tuple(
            (
                one.taken,
                tuple((index, feeder.buffered) for index, feeder in sorted(one.feeders.items())),
            )
            for one in self.items.values()
        )
        return (super().fingerprint(), items)

    def shown(self, target: int) -> str:
        items = self.items[target]
        fed = [
            f"{feeder.buffered} with {feeder.agent.name}"
            for feeder in items.feeders.values()
            if feeder.buffered
        ]
        slots = f" ({items.taken} of {items.slots} slots taken)" if items.slots < _MOST else ""
        return "; ".join((super().shown(target), *fed)) + slots

    # -- explanation

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting:
        pipe = self.objects[operation.target]
        items = self.items[operation.target]
        match operation.what:
            case "put":
                told = f"for room in the queue, which is full ({items.taken} of {items.slots})"
                return Waiting(told, self.others(operation.target, process))
            case "feeding" | "writing" if (
                pipe.writer not in (FREE, process.owner) and self.world.processes[pipe.writer].ended
            ):
                name = self.world.processes[pipe.writer].name
                told = f"behind {name}, which ended while it wrote, and keeps the queue's lock"
                return Waiting(told, lost=True)
            case "feeding" | "writing":
                return Waiting(
                    "for room in the queue's pipe",
                    self.others(operation.target, self.world.processes[process.owner]),
                )
            case "flush":
                feeder = items.feeders[process.index]
                count = feeder.unwritten
                told = f"until its feeder has written {count} more item{'s' * (count != 1)}"
                return Waiting(told, (feeder.agent.index,), items=count)
        return super().waiting(operation, process)


class _Outbox:
    """The items that a process has put and its feeder not pickled yet."""

    def __init__(self) -> None:
        self.items: deque[Any] = deque()

    def pickle_oldest(self) -> tuple[Any, ...]:
        """What the feeder does next; asked for by the scheduler."""
        item = self.items.popleft()
        try:
            payload, references = Bridge.current().dumps(item)
        except Abandoned:
            raise
        except BaseException as error:
            told = without_addresses(f"{type(error).__name__} {error}")
            return "failed", told, Bridge.current().leaving
        return "pickled", payload, references, short(item)


class Queue(Inherited):
    """What a worker's program sees; the same methods and errors as the standard library's."""

    __module__ = "multiprocessing.queues"
    _prefix = "queue"
    _closed = False
    _join_cancelled = False
    _outbox: _Outbox | None = None

    def __init__(self, maxsize: int = 0, *, ctx: Any) -> None:
        if maxsize <= 0:
            maxsize = _MOST
        if operator.index(maxsize) > _MOST:
            raise OverflowError("Python int too large to convert to C int")
        self._maxsize = maxsize
        self._create(int(maxsize))

    def put(self, obj: Any, block: bool = True, timeout: float | None = None) -> None:
        self._check()
        if timeout is not None:
            math.fabs(timeout)  # the error of what is no number
        deadline = timeout if block else None
        if not self._ask("put", bool(block), deadline, timeout=deadline, text=short(obj)):
            raise Full
        if self._outbox is None:
            self._start_feeder()
        assert self._outbox is not None
        self._outbox.items.append(obj)
        if not is_fixed(obj):  # the feeder may pickle it before the program's next line can change it
            self._ask("after_put")

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        self._check()
        if timeout is not None:
            _ = 0.0 + timeout if block else math.fabs(timeout)  # the errors of what is no number
        deadline = timeout if block else None
        payload = self._ask("get", bool(block), timeout=deadline, text=after(deadline))
        if payload is None:
            raise Empty
        return Bridge.current().loads(payload)

    def put_nowait(self, obj: Any) -> None:
        self.put(obj, False)

    def get_nowait(self) -> Any:
        return self.get(False)

    def qsize(self) -> int:
        size: int = self._ask("size")
        return size

    def empty(self) -> bool:
        empty: bool = self._ask("empty", self._closed)
        return empty

    def full(self) -> bool:
        return self.qsize() == self._maxsize

    def close(self) -> None:
        self._closed = True

    def join_thread(self) -> None:
        assert self._closed, f"Queue {self!r} not closed"
        if self._outbox is not None and not self._join_cancelled:
            self._ask("flush")

    def cancel_join_thread(self) -> None:
        self._join_cancelled = True
        Bridge.current().after_children.pop(self._target, None)

    def _start_feeder(self) -> None:
        self._outbox = _Outbox()
        bridge, target, flush = Bridge.current(), self._target, f"{self._prefix}.flush"
        bridge.background[target] = self._outbox.pickle_oldest
        if not self._join_cancelled:
            bridge.after_children[target] = lambda: bridge.request(flush, target)

    def _check(self) -> None:
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")

    def __getstate__(self) -> tuple[int, int]:
        return self._maxsize, self._bequeath(type(self).__name__)

    def __setstate__(self, state: tuple[int, int]) -> None:
        self._maxsize, target = state
        self._rebuild(target)


def _queue(self: Any, maxsize: int = 0) -> Queue:
    return Queue(maxsize, ctx=self)


_MAKER = factory("Queue", _queue)
MECHANISM = Queues
FACE: dict[str, dict[str, object]] = {
    "multiprocessing": {"Queue": _MAKER},
    "multiprocessing.context": {"Queue": _MAKER},
    "multiprocessing.queues": {"Queue": Queue, "Empty": Empty, "Full": Full},
}
