"""Runs a program once: grants one operation at a time, in the order that a strategy chooses."""

from __future__ import annotations

import contextlib
import signal
from pathlib import Path
from typing import Any

from helpers.explorer import primitives, run
from helpers.explorer.deterministic import hash_seed
from helpers.explorer.operations import (
    NOWHERE,
    Blocks,
    Grant,
    Operation,
    Place,
    Raises,
    Step,
    Stops,
    Value,
    frozen,
)
from helpers.explorer.program import Program
from helpers.explorer.record import leaks, records, step
from helpers.explorer.requests import is_request
from helpers.explorer.run import Run, RunOver
from helpers.explorer.search import Strategy
from helpers.explorer.shared_files import SharedFiles
from helpers.explorer.stuck import deepest, stuck_at
from helpers.explorer.turns import Turns
from helpers.explorer.wire import is_plain
from helpers.explorer.workers import Escaped, Kind, Worker, WorkerEnded, WorkerPool
from helpers.explorer.world import FIRST_PID, ProcessState, Situation, World, remember

__all__ = ["MOST_LOOKS", "MOST_OPERATIONS", "MOST_PROCESSES", "Execution", "Program"]

_WAITS = (
    "an operation that waits while an object is pickled, in a manager's process, or in a callback or an "
    "iterable of a pool"
)
MOST_OPERATIONS = 5_000  # in one run, of those that change something
MOST_LOOKS = 10_000  # in one run, of those that only look, a wait that timed out included
_CIRCLE = 500  # the last steps before that, in which a run may turn out to go round in circles
_ROUNDS = 5  # rounds in them
MOST_PROCESSES = 64  # alive in one run


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
        self._looked = 0
        self._situations: list[Situation] = []
        root = ProcessState(0, "MainProcess", -1, False, program.trusted, dict(program.task))
        root.label = program.task["name"]
        root.pending = Operation("process.begin", 0)
        self._world.processes.append(root)
        self._turns = Turns(self._world, program.slowest_step, self._steps)
        self._files = SharedFiles(self._steps)
        self.copies: dict[tuple[int, str], tuple[Any, ...]] = {}

    def run(self, strategy: Strategy) -> Run:
        """Go on until nothing can go on; the workers are free again afterwards."""
        self._pool.empty_folder()
        try:
            while True:
                process = self._turns.next(strategy)
                with contextlib.suppress(_ProcessGone):
                    self._step(process)
        except RunOver as over:
            return self._record(over)
        finally:
            self._abandon()

    def states(self) -> dict[int, str]:
        """What each shared object is like at the end of the run."""
        return {
            target: text
            for mechanism in self._world.mechanisms.values()
            for target, text in mechanism.states().items()
        }

    # -- one step

    def _step(self, process: ProcessState) -> None:
        operation = process.pending
        assert operation is not None
        self._stop_endless(operation)
        world = self._world
        mechanism = world.mechanism(operation)
        expired = operation.deadline is not None and not mechanism.ready(operation, process)
        if expired:
            world.clock = max(world.clock, operation.deadline or 0.0)
        outcome = mechanism.time_out(operation, process) if expired else mechanism.perform(operation, process)
        self._note(process, Grant(operation, outcome, expired))
        self._bury()
        match outcome:
            case Stops(kind=kind, message=message):
                raise RunOver(kind, message, operation.place)
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

    def _stop_endless(self, operation: Operation) -> None:
        """End a run that goes on for too long: as a livelock, if it comes back to the same all the time."""
        left = min(MOST_LOOKS - self._looked, MOST_OPERATIONS - len(self._steps) + self._looked)
        if left <= _CIRCLE:
            self._situations.append(self._world.situation())
        if left > 0:
            return
        running = sorted({step.process for step in self._steps[-_CIRCLE:]})
        names = " and ".join(self._world.processes[index].name for index in running)
        many = len(running) > 1
        if self._goes_round(running):
            told = (
                f"{names} {'do' if many else 'does'} the same again and again, and nothing changes any more"
            )
            raise RunOver(run.LIVELOCK, told, operation.place)
        told = f"{names} still {'run' if many else 'runs'} after {len(self._steps):,} operations"
        raise RunOver(run.TOO_LONG, told, operation.place)

    def _goes_round(self, running: list[int]) -> bool:
        """Whether those that run come back to the same all the time, and nobody will come and change it."""
        later = any(
            process.index not in running and process.pending and process.pending.deadline is not None
            for process in self._world.alive()
        )
        minds = [index for index in running if not self._is_served(index)]
        known = [one for one in self._situations if all(one.minds[index] for index in minds)]
        return not later and len(set(known)) * _ROUNDS <= len(known) > 0

    def _is_served(self, index: int) -> bool:
        """Whether it does what others ask for, and nothing of its own."""
        process = self._world.processes[index]
        return process.is_agent or process.serves

    def _reply(self, process: ProcessState, operation: Operation, outcome: Value | Raises) -> None:
        if operation.name == "process.begin":
            self._begin(process)
        elif operation.name == "process.end":
            self._answer(process, "value", None)
            self._pool.give_back(self._workers.pop(process.index))
            return
        elif process.ended:
            self._release_worker(process)
            return
        elif isinstance(outcome, Raises):
            self._answer(process, "raises", (outcome.kind, outcome.arguments))
        else:
            self._answer(process, "value", outcome.value)
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
            process.looks = (self._world.looks(process) + 1, self._world.version)
        process.looked_at.add(look)

    def _note(self, process: ProcessState, grant: Grant) -> None:
        self._steps.append(step(process, grant, self._world.clock, self._turns.blocked))

    # -- talking to workers

    def _begin(self, process: ProcessState) -> None:
        if len(self._workers) >= MOST_PROCESSES:
            raise RunOver(run.NOT_MODELLED, f"more than {MOST_PROCESSES} processes at a time")
        seed = hash_seed(self._world.processes, process.index)
        worker = self._pool.take(Kind(process.trusted, seed))
        self._workers[process.index] = worker
        identity = {
            "pid": process.pid,
            "parent_pid": FIRST_PID + process.parent,
            "clock": self._world.clock,
            "trusted": process.trusted,
            "name": process.name,
            "script": self._program.script,
            "watched": self._program.watched,
        }
        worker.begin(identity | process.task, [] if process.trusted else self._program.definitions)

    def _answer(self, process: ProcessState, kind: str, value: Any) -> None:
        self._workers[process.index].reply((kind, value, self._world.clock, bool(self._situations)))

    def _listen(self, process: ProcessState) -> None:
        """Wait for the process's next request; meanwhile it is the only one that runs."""
        process.pending = self._operation(process, self._receive(process))

    def _ask(self, index: int, target: int, *arguments: Any) -> Any:
        """Have a process do something for an agent of it, while its program waits."""
        process = self._world.processes[index]
        self._answer(process, "background", (target, arguments))
        while True:
            match self._receive(process):
                case ("background", tuple(answer), list(dropped)) if is_plain(answer):
                    self._let_go(process, dropped)
                    return answer
                case message:
                    self._grant_at_once(process, self._operation(process, message))

    def _grant_at_once(self, process: ProcessState, operation: Operation) -> None:
        """Grant what is asked for in the background, where nothing can wait."""
        mechanism = self._world.mechanism(operation)
        if not mechanism.ready(operation, process):
            raise RunOver(run.NOT_MODELLED, _WAITS, operation.place)
        outcome = mechanism.perform(operation, process)
        self._note(process, Grant(operation, outcome))
        match outcome:
            case Stops(kind=kind, message=message):
                raise RunOver(kind, message, operation.place)
            case Blocks():
                raise RunOver(run.NOT_MODELLED, _WAITS, operation.place)
            case Value(value=value):
                answer: tuple[str, Any] = "value", value
            case Raises(kind=kind, arguments=arguments):
                answer = "raises", (kind, arguments)
        self._world.version += 1
        remember(process, outcome)
        self._answer(process, *answer)

    def _receive(self, process: ProcessState) -> Any:
        """The next message of a process, but for files and its copies. Raises _ProcessGone if it ended."""
        while True:
            match self._next_message(process):
                case ("file", str(path), str(how), (str(label), int(line))):
                    self._use_file(process, path, how, Place(label, line))
                case ("copies", str(how), tuple(names)) if is_plain(names) and self._program.watched:
                    self.copies[process.index, how] = names
                    self._answer(process, "value", None)
                case message:
                    return message

    def _use_file(self, process: ProcessState, path: str, how: str, place: Place) -> None:
        rival = self._files.rival(process.index, path, how)
        if rival is not None:
            other = self._world.processes[rival].name
            what = f"a file, {Path(path).name}, that {other} may use at the same time,"
            raise RunOver(run.NOT_MODELLED, what, place)
        self._answer(process, "value", None)

    def _next_message(self, process: ProcessState) -> Any:
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
            blocked = self._turns.blocked
            self._steps.append(Step(process.index, "process.end", -1, "", NOWHERE, text, blocked=blocked))
            raise _ProcessGone from None
        except Escaped as escaped:
            worker.stop()
            del self._workers[process.index]
            does = "computes" if escaped.computing else run.WAITS_OUTSIDE
            message = f"{process.name} {does} and doesn't come back"
            raise RunOver(run.ESCAPED, message, self._stuck(escaped)) from None

    def _stuck(self, escaped: Escaped) -> Place:
        sources = {label: source for label, source, _ in self._program.definitions}
        return stuck_at(escaped.stacks, sources) if escaped.computing else deepest(escaped.stacks)

    def _operation(self, process: ProcessState, message: Any) -> Operation:
        if is_request(message):
            _, name, target, arguments, place, timeout, text, dropped, spent, mind = message
            if is_plain(arguments) and self._world.permits(name, target):
                self._let_go(process, dropped)
                self._world.clock += max(0.0, spent)
                process.reads_clock = spent > 0
                process.mind = mind
                deadline = None if timeout is None else self._world.clock + max(0.0, float(timeout))
                return Operation(name, target, arguments, Place(*place), deadline, text, tuple(dropped))
        match message:
            case ("unmodelled", str(what), (str(label), int(line))):
                raise RunOver(run.NOT_MODELLED, what, Place(label, line))
        raise RunOver(run.ESCAPED, f"{process.name} sent what is no operation")

    def _let_go(self, process: ProcessState, dropped: list[int]) -> None:
        if dropped and self._world.valid(dropped):
            self._world.release(dropped, process.index)
            self._world.version += 1
            self._bury()

    def _bury(self) -> None:
        """Note the processes that were ended by another one's step, and free their workers."""
        while self._world.killed:
            process = self._world.killed.pop(0)
            text = f"ended by {signal.Signals(-(process.exitcode or 0)).name}"
            self._steps.append(Step(process.index, "process.die", -1, "", NOWHERE, text, self._world.clock))
            self._release_worker(process)

    def _release_worker(self, process: ProcessState) -> None:
        worker = self._workers.pop(process.index, None)
        if worker is not None:
            worker.reply(("abandon", None, 0.0, False))
            self._pool.give_back(worker)

    def _abandon(self) -> None:
        for process in self._world.processes:
            self._release_worker(process)

    # -- the record

    def _record(self, over: RunOver) -> Run:
        return Run(
            over.ending,
            over.message,
            records(self._world),
            tuple(self._steps),
            tuple(self._turns.choices),
            sum(self._turns.choices),
            over.place,
            leaks(self._world),
        )
