"""JoinableQueue: a queue whose items are tasks, and join(), which waits until each is done."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

from helpers.explorer.inheritance import factory
from helpers.explorer.operations import Blocks, Operation, Outcome, Raises, Value, Waiting
from helpers.explorer.primitives.queue import Queue, Queues
from helpers.explorer.world import ProcessState, World


@dataclass(slots=True)
class _Tasks:
    """How many tasks aren't done, and who waits in join() for that number to become zero."""

    unfinished: int = 0
    joining: set[int] = field(default_factory=set)


class JoinableQueues(Queues):
    """All joinable queues of a run."""

    prefix = "joinable_queue"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.tasks: dict[int, _Tasks] = {}

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        if operation.what == "joining":
            return process.index not in self.tasks[operation.target].joining
        return super().ready(operation, process)

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        match operation.what:
            case "put":
                outcome = super().perform(operation, process)
                self.tasks[operation.target].unfinished += isinstance(outcome, Value) and bool(outcome.value)
                return outcome
            case "task_done":
                return self._task_done(self.tasks[operation.target])
            case "join":
                return self._join(operation, process)
            case "joining":
                return Value(text="all tasks are done")
        return super().perform(operation, process)

    def make(self, process: ProcessState, operation: Operation) -> int:
        target = super().make(process, operation)
        self.tasks[target] = _Tasks()
        return target

    def _task_done(self, tasks: _Tasks) -> Outcome:
        if not tasks.unfinished:
            return Raises("ValueError", ("task_done() called too many times",))
        tasks.unfinished -= 1
        if not tasks.unfinished:
            tasks.joining.clear()
        return Value(text=f"{tasks.unfinished} not done")

    def _join(self, operation: Operation, process: ProcessState) -> Outcome:
        tasks = self.tasks[operation.target]
        if not tasks.unfinished:
            return Value(changed=False, text="all tasks are done")
        tasks.joining.add(process.index)
        return Blocks(self.rest(operation, "joining"), text=f"{tasks.unfinished} not done")

    def process_ended(self, process: ProcessState) -> None:
        super().process_ended(process)
        for tasks in self.tasks.values():
            tasks.joining.discard(process.index)

    def fingerprint(self) -> Hashable:
        tasks = tuple((one.unfinished, tuple(sorted(one.joining))) for one in self.tasks.values())
        return (super().fingerprint(), tasks)

    def shown(self, target: int) -> str:
        return f"{super().shown(target)}; {self.tasks[target].unfinished} not done"

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting:
        if operation.what not in ("join", "joining"):
            return super().waiting(operation, process)
        count = self.tasks[operation.target].unfinished
        told = f"for task_done() of {count} item{'s' * (count != 1)}"
        return Waiting(told, self.others(operation.target, process))


class JoinableQueue(Queue):
    """What a worker's program sees; the same methods and errors as the standard library's."""

    __module__ = "multiprocessing.queues"
    _prefix = "joinable_queue"

    def task_done(self) -> None:
        self._ask("task_done")

    def join(self) -> None:
        self._ask("join")


def _joinable_queue(self: Any, maxsize: int = 0) -> JoinableQueue:
    return JoinableQueue(maxsize, ctx=self)


_MAKER = factory("JoinableQueue", _joinable_queue)
MECHANISM = JoinableQueues
FACE: dict[str, dict[str, object]] = {
    "multiprocessing": {"JoinableQueue": _MAKER},
    "multiprocessing.context": {"JoinableQueue": _MAKER},
    "multiprocessing.queues": {"JoinableQueue": JoinableQueue},
}
