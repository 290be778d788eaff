"""What the process that made a pool does for it while its program waits in an operation.

In the standard library three threads of that process do it: one starts new workers for those that ended, one
hands out tasks, one takes results and calls callbacks. Here the scheduler asks for it, so it happens between
two operations of the program. An operation inside a callback, or inside an iterable given to imap, is
granted at once; one that would have to wait there is not modelled.
"""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from helpers.explorer.bridge import Abandoned, Bridge, without_addresses
from helpers.explorer.pool_results import Awaited
from helpers.explorer.pool_worker import Post, describe, reraise, worker
from helpers.explorer.primitives.process import BaseProcess, handed_over

_AT_A_TIME = 32  # tasks that are handed out in one step
_DIED = "died"

Handed = tuple[int, bytes, tuple[int, ...], str]
"""A task on its way: its number in its job, pickled, the shared objects in it, its text."""


class Task(NamedTuple):
    """A call for a worker to make; `number` is its place in its job."""

    number: int
    function: Any
    arguments: Any
    keywords: Any

    def handed(self) -> Handed:
        """The task, pickled."""
        call = self.function, self.arguments, self.keywords
        return (self.number, *Bridge.current().dumps(call), describe(*call))


@dataclass
class Sequence:
    """The tasks of one job that are to be handed out."""

    result: Awaited
    tasks: Iterator[Task]
    count: int = 0

    def hand_out_all(self) -> tuple[Handed, ...] | None:
        """All tasks, pickled; None, and nothing is handed out, if one can't be."""
        tasks = list(self.tasks)
        try:
            return tuple(task.handed() for task in tasks)
        except Exception:
            self.tasks = iter(tasks)
            return None


@dataclass
class Handlers:
    """The part of a pool that is at work in the background."""

    target: int
    process: Callable[..., BaseProcess]
    initializer: Any
    initargs: Any
    most: int | None
    workers: list[BaseProcess] = field(default_factory=list)
    results: dict[int, Awaited] = field(default_factory=dict)
    sequences: deque[Sequence] = field(default_factory=deque)

    def new_worker(self) -> BaseProcess:
        """One more; it isn't started."""
        arguments = Post(self.target), self.initializer, self.initargs, self.most
        made = self.process(target=worker, args=arguments)
        made.name = made.name.replace("Process", "PoolWorker")
        made.daemon = True
        return made

    def do(self, what: str, *arguments: Any) -> tuple[Any, ...]:
        """What the scheduler asks for; an exception ends the thread that would do it."""
        try:
            match what:
                case "hand out":
                    return self._hand_out()
                case "deliver":
                    return self._deliver(*arguments)
            return self._replace(*arguments)
        except Abandoned:
            raise
        except BaseException as error:
            return _DIED, without_addresses(f'{type(error).__name__} "{error}"')

    def _hand_out(self) -> tuple[Any, ...]:
        """Some of the oldest job's tasks; a task that can't be pickled has failed already."""
        sequence = self.sequences[0]
        result, handed = sequence.result, []
        failed = ""
        tasks = list(itertools.islice(sequence.tasks, _AT_A_TIME))
        for task in tasks:
            try:
                handed.append(task.handed())
            except Exception as error:
                failed = without_addresses(f"{type(error).__name__} {error}")
                self._set(result._job, task.number, (False, error))
        sequence.count += len(tasks)
        finished = len(tasks) < _AT_A_TIME
        if finished:
            self.sequences.popleft()
            result._all_handed_out(sequence.count)
            self._forget(result)
        return "tasks", tuple(handed), failed, finished, _state(result)

    def _deliver(self, job: int, index: int, payload: bytes) -> tuple[Any, ...]:
        outcome = Bridge.current().loads(payload)
        result = self.results.get(job)
        self._set(job, index, outcome)
        return "set", _state(result) if result else None

    def _set(self, job: int, index: int, outcome: tuple[bool, Any]) -> None:
        result = self.results.get(job)
        if result:
            result._set(index, outcome)
            self._forget(result)

    def _forget(self, result: Awaited) -> None:
        if result._done:
            self.results.pop(result._job, None)

    def _replace(self, ended: int, index: int) -> tuple[Any, ...]:
        """A process in place of the one that has `ended`; it gets the number `index`."""
        for process in [process for process in self.workers if process._index == ended]:
            process._forget()
            self.workers.remove(process)
        made = self.new_worker()
        payload, references = handed_over(made)
        made._started(index)
        self.workers.append(made)
        return "worker", payload, references, made.name


def _state(result: Awaited) -> tuple[int, bool]:
    return result._available, result._done


def chunks(function: Any, items: Iterable[Any], size: int) -> Iterator[Any]:
    """The arguments of the tasks of a map."""
    remaining = iter(items)
    while chunk := tuple(itertools.islice(remaining, size)):
        yield function, chunk


def guarded(function: Any, items: Iterable[Any]) -> Iterator[Task]:
    """A task for each item; if the iterable fails, the last one tells so."""
    index = -1
    try:
        for index, item in enumerate(items):  # it stands for the number of the last item
            yield Task(index, function, (item,), {})
    except Exception as error:
        yield Task(index + 1, reraise, (error,), {})
