"""Runs a program once: grants one operation at a time, in the order that a strategy chooses."""

from __future__ import annotations

import contextlib
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from helpers.explorer import primitives, run
from helpers.explorer.operations import (
    NOWHERE,
    Blocks,
    Operation,
    Outcome,
    Place,
    Raises,
    Step,
    Stops,
    Value,
    frozen,
)
from helpers.explorer.record import leaks, records
from helpers.explorer.run import Run
from helpers.explorer.search import Point, Strategy
from helpers.explorer.stuck import deepest, stuck_at
from helpers.explorer.wire import is_plain
from helpers.explorer.workers import Escaped, Worker, WorkerEnded, WorkerPool
from helpers.explorer.world import FIRST_PID, ProcessState, World, remember
from helpers.runtime.loader import PlainCell

_LOOKS = 4  # looks at an unchanged world after which a process lets the others go first
_LOOKS_WITHOUT_HOPE = 1000  # the same, when nobody else can go: it will look for ever
_STEP = 0.05  # seconds, and part of the clock, by which time passes for those that look at the clock
_GUARDS = frozenset({"process.join"})  # their time-outs are there against hangs, not to go on early
# The types of a request's parts; a time-out may be None.
_REQUEST = (str, str, int, tuple, tuple, float, str, list, float)
MOST_OPERATIONS = 5_000  # in one run, of those that change something
MOST_LOOKS = 50_000  # in one run, of those that only look, a wait that timed out included
MOST_PROCESSES = 64  # alive in one run


@dataclass(frozen=True)
class Program:
    """Where a run begins: a task for the first process, and the definitions that the others may load.

    `task` is {"kind": "call", "name": ..., "arguments": ...} for a function of the learner's, or
    {"kind": "given", "module": ..., "name": ..., "arguments": ...} for one of ours. A step of
    another process, such as its start, may take up to `slowest_step` seconds: sleeps and time-outs that
    end by then are also tried before what others could have done meanwhile, but for the time-out of a join.
    """

    task: dict[str, Any]
    definitions: Sequence[PlainCell]
    slowest_step: float = 0.0

    @property
    def trusted(self) -> bool:
        return bool(self.task["kind"] == "given")


class _RunOver(Exception):
    def __init__(self, ending: str, message: str = "", place: Place = NOWHERE) -> None:
        super().__init__(ending)
        self.ending = ending
        self.message = message
        self.place = place


class _ProcessGone(Exception):
    """The process that was to answer has ended; that is noted already."""


class Execution:
    """One run in progress."""

    def __init__(self, program: Program, pool: WorkerPool) -> None:
        self._program = program
        self._pool = pool
        self._world = World((module.MECHANISM for module in primitives.modules()), self._ask)
        self._workers: dict[int, Worker] = {}
        self._steps: list[Step] = []
        self._choices: list[int] = []
        self._looked = 0
        root = ProcessState(0, "MainProcess", -1, False, program.trusted, dict(program.task))
        root.label = program.task["name"]
        root.pending = Operation("process.begin", 0)
        self._world.processes.append(root)
        self._current = root

    def run(self, strategy: Strategy) -> Run:
        """Go on until nothing can go on; the workers are free again afterwards."""
        try:
            while True:
                process = self._pick(strategy)
                with contextlib.suppress(_ProcessGone):
                    self._step(process)
        except _RunOver as over:
            return self._record(over)
        finally:
            self._abandon()

    # -- who goes next

    def _pick(self, strategy: Strategy) -> ProcessState:
        able = self._able()
        if len(able) == 1:
            return able[0]
        candidates = tuple(process.index for process in able)
        choice = strategy.choose(Point(candidates, lambda: self._state(able)))
        if choice is None:
            raise _RunOver(run.PRUNED)
        self._choices.append(choice)
        return able[choice]

    def _state(self, able: list[ProcessState]) -> Hashable:
        """Equal for points from which the run can go on in the same ways."""
        return tuple(process.rank for process in able), self._world.fingerprint()

    def _able(self) -> list[ProcessState]:
        """The processes that can go next: the current one first, then in a circle after it."""
        world = self._world
        while True:
            due = [process for process in world.alive() if self._granted(process)]
            able = [process for process in due if self._looks(process) < _LOOKS]
            if able:
                first = self._current.rank
                able.sort(key=lambda process: (process.rank < first, process.rank))
                return able + (self._hasty(due) if self._program.slowest_step else [])
            deadlines = [
                process.pending.deadline
                for process in world.alive()
                if process not in due and process.pending and process.pending.deadline is not None
            ]
            if any(process.reads_clock for process in due):
                step = world.clock + max(_STEP, world.clock * _STEP)
                world.clock = min((step, *deadlines))
                world.version += 1
            elif deadlines:
                world.clock = min(deadlines)
                world.version += 1
            elif due:
                return [self._hopeful(due)]
            elif not world.alive():
                raise _RunOver(run.FINISHED)
            else:
                raise _RunOver(run.HANG)

    def _hasty(self, due: list[ProcessState]) -> list[ProcessState]:
        """The processes whose sleep or time-out can end next, because all others take their time."""
        waiting = [
            (process.pending.deadline, process)
            for process in self._world.alive()
            if process not in due and process.pending and process.pending.deadline is not None
        ]
        first = min((deadline for deadline, _ in waiting), default=0.0)
        return [
            process
            for deadline, process in waiting
            if deadline == first <= self._world.clock + self._program.slowest_step
            and process.pending
            and process.pending.name not in _GUARDS
        ]

    def _granted(self, process: ProcessState) -> bool:
        operation = process.pending
        if operation is None:
            return False
        if operation.deadline is not None and operation.deadline <= self._world.clock:
            return True
        return self._world.mechanism(operation).ready(operation, process)

    def _looks(self, process: ProcessState) -> int:
        count, version = process.looks
        return count if version == self._world.version else 0

    def _hopeful(self, due: list[ProcessState]) -> ProcessState:
        process = min(due, key=self._looks)
        if self._looks(process) >= _LOOKS_WITHOUT_HOPE:
            place = process.pending.place if process.pending else NOWHERE
            raise _RunOver(
                run.LIVELOCK,
                f"{process.name} does the same again and again, and nothing changes any more,",
                place,
            )
        return process

    # -- one step

    def _step(self, process: ProcessState) -> None:
        operation = process.pending
        assert operation is not None
        if self._looked >= MOST_LOOKS or len(self._steps) - self._looked >= MOST_OPERATIONS:
            message = f"{process.name} still runs after {len(self._steps):,} operations"
            raise _RunOver(run.TOO_LONG, message, operation.place)
        self._current = process
        world = self._world
        mechanism = world.mechanism(operation)
        expired = operation.deadline is not None and not mechanism.ready(operation, process)
        if expired:
            world.clock = max(world.clock, operation.deadline or 0.0)
        outcome = mechanism.time_out(operation, process) if expired else mechanism.perform(operation, process)
        self._note(process, operation, outcome)
        match outcome:
            case Stops(kind=kind, message=message):
                raise _RunOver(kind, message, operation.place)
            case Blocks(rest=rest):
                self._looked += rest.deadline is not None
                process.pending = rest
                world.version += 1
                return
            case Value() | Raises():
                self._count_look(process, operation, outcome.changed)
                remember(process, outcome)
        if not process.is_agent:
            self._reply(process, operation, outcome)

    def _reply(self, process: ProcessState, operation: Operation, outcome: Value | Raises) -> None:
        world = self._world
        if operation.name == "process.begin":
            self._begin(process)
        elif operation.name == "process.end":
            self._answer(process, ("value", None, world.clock))
            self._pool.give_back(self._workers.pop(process.index), process.trusted)
            return
        elif process.ended:
            self._release_worker(process)
            return
        elif isinstance(outcome, Raises):
            self._answer(process, ("raises", (outcome.kind, outcome.arguments), world.clock))
        else:
            self._answer(process, ("value", outcome.value, world.clock))
        self._listen(process)

    def _count_look(self, process: ProcessState, operation: Operation, changed: bool) -> None:
        """Looking at one thing after the other gets a process on; looking at the same again does not."""
        if changed:
            self._world.version += 1
            return
        self._looked += 1
        if process.looks[1] != self._world.version:
            process.looks = (0, self._world.version)
            process.looked_at.clear()
        look = (operation.name, operation.target, frozen(operation.arguments), operation.place)
        if look in process.looked_at:
            process.looks = (self._looks(process) + 1, self._world.version)
        process.looked_at.add(look)

    def _note(self, process: ProcessState, operation: Operation, outcome: Outcome) -> None:
        text = outcome.message if isinstance(outcome, Stops) else outcome.text
        match operation.name, outcome:
            case "process.start", Value(value=target):
                pass
            case name, Value(value=int(target)) if name.endswith(".create"):
                pass
            case "shared_memory.open", Value(value=(int(target), _)):
                pass
            case "process.signal", _:
                _, target = operation.arguments
            case _:
                target = operation.target
        self._steps.append(
            Step(
                process.index,
                operation.name,
                target,
                operation.text,
                operation.place,
                text,
                self._world.clock,
                isinstance(outcome, Value) and outcome.keeps_other_end,
            )
        )

    # -- talking to workers

    def _begin(self, process: ProcessState) -> None:
        if len(self._workers) >= MOST_PROCESSES:
            raise _RunOver(run.NOT_MODELLED, f"more than {MOST_PROCESSES} processes at a time")
        worker = self._pool.take(process.trusted)
        self._workers[process.index] = worker
        identity = {
            "pid": process.pid,
            "parent_pid": FIRST_PID + process.parent,
            "clock": self._world.clock,
            "trusted": process.trusted,
        }
        worker.begin(process.task | identity, [] if process.trusted else self._program.definitions)

    def _answer(self, process: ProcessState, message: tuple[Any, ...]) -> None:
        self._workers[process.index].reply(message)

    def _listen(self, process: ProcessState) -> None:
        """Wait for the process's next request; meanwhile it is the only one that runs."""
        process.pending = self._operation(process, self._receive(process))

    def _ask(self, index: int, target: int) -> Any:
        """Have a process do something for an agent of it, while its program waits."""
        process = self._world.processes[index]
        self._answer(process, ("background", target, self._world.clock))
        message = self._receive(process)
        match message:
            case ("background", tuple(answer), list(dropped)) if is_plain(answer):
                self._let_go(process, dropped)
                return answer
            case ("operation", *_):
                what = "an operation of multiprocessing while an object is pickled"
                raise _RunOver(run.NOT_MODELLED, what)
        return self._operation(process, message)

    def _receive(self, process: ProcessState) -> Any:
        """The next message of a process. Raises _ProcessGone if it ended instead."""
        worker = self._workers[process.index]
        try:
            return worker.receive()
        except WorkerEnded as ended:
            worker.stop()
            del self._workers[process.index]
            self._world.end(process, ended.exitcode)
            process.vanished = True
            self._world.version += 1
            text = f"ended at once with exit code {ended.exitcode}"
            self._steps.append(Step(process.index, "process.end", -1, "", NOWHERE, text))
            raise _ProcessGone from None
        except Escaped as escaped:
            worker.stop()
            del self._workers[process.index]
            does = (
                "computes"
                if escaped.computing
                else "waits for something that is no operation of multiprocessing"
            )
            message = f"{process.name} {does} and doesn't come back"
            raise _RunOver(run.ESCAPED, message, self._stuck(escaped)) from None

    def _stuck(self, escaped: Escaped) -> Place:
        sources = {label: source for label, source, _ in self._program.definitions}
        return stuck_at(escaped.stacks, sources) if escaped.computing else deepest(escaped.stacks)

    def _operation(self, process: ProcessState, message: Any) -> Operation:
        if _is_request(message):
            _, name, target, arguments, place, timeout, text, dropped, spent = message
            if is_plain(arguments) and self._world.permits(name, target):
                self._let_go(process, dropped)
                self._world.clock += max(0.0, spent)
                process.reads_clock = spent > 0
                deadline = None if timeout is None else self._world.clock + max(0.0, float(timeout))
                return Operation(name, target, arguments, Place(*place), deadline, text)
        match message:
            case ("unmodelled", str(what), (str(label), int(line))):
                raise _RunOver(run.NOT_MODELLED, what, Place(label, line))
        raise _RunOver(run.ESCAPED, f"{process.name} sent what is no operation")

    def _let_go(self, process: ProcessState, dropped: list[int]) -> None:
        if dropped and self._world.valid(dropped):
            self._world.release(dropped, process.index)
            self._world.version += 1

    def _release_worker(self, process: ProcessState) -> None:
        worker = self._workers.pop(process.index, None)
        if worker is not None:
            worker.reply(("abandon", None, 0.0))
            self._pool.give_back(worker, process.trusted)

    def _abandon(self) -> None:
        for process in self._world.processes:
            self._release_worker(process)

    # -- the record

    def _record(self, over: _RunOver) -> Run:
        return Run(
            over.ending,
            over.message,
            records(self._world),
            tuple(self._steps),
            tuple(self._choices),
            sum(self._choices),
            over.place,
            leaks(self._world),
        )


def _is_request(message: Any) -> bool:
    """Whether this is what `Bridge.request` sends, by the types of its parts."""
    if type(message) is not tuple or len(message) != len(_REQUEST) or message[0] != "operation":
        return False
    place, timeout = message[4], message[5]
    return (
        tuple(map(type, message)) == (*_REQUEST[:5], type(timeout), *_REQUEST[6:])
        and tuple(map(type, place)) == (str, int)
        and (timeout is None or isinstance(timeout, (int, float)))
    )
