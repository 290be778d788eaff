"""Leads real processes through the steps of a run: one at a time, the one whose turn it is."""

from __future__ import annotations

import select
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from helpers.explorer import run as endings
from helpers.explorer.deterministic import hash_seed
from helpers.explorer.operations import Place, Step
from helpers.explorer.run import Run
from helpers.explorer.world import FIRST_PID
from helpers.replay import agreement, plan
from helpers.replay.plan import CantReplay, Request
from helpers.replay.stage import Actor, Gone, Stage, Who

PATIENCE = 15.0  # seconds for a real process to do what the schedule says it does
_LOOK = 0.001  # seconds between two looks at a thread that may have gone to sleep


class Different(Exception):
    """The real processes did something else; the text says what."""


class Walk:
    """One walk through a run. `steps` are those that really were, as far as it came."""

    def __init__(self, run: Run, stage: Stage) -> None:
        self._run = run
        self._stage = stage
        self._requests = plan.requests(run.steps)
        self._who = _everybody(run)
        self._number = 0
        self.steps: list[Step] = []

    def go(self) -> None:
        """Walk to the end. Raises Different, or CantReplay."""
        for number, step in enumerate(self._run.steps):
            self._number = number
            place = self._take(step, self._requests[number])
            self.steps.append(replace(step, place=place))
            self._settle()

    # -- one step

    def _take(self, step: Step, request: Request) -> Place:
        """The step for real: where it was made."""
        if step.operation == "process.die" or self._vanishes(step):
            self._end_at_once(step)
            return step.place
        actor = self._actor(step.process)
        if self._number == request.steps[0]:
            place = self._begin(actor, step, request)
        else:
            place = step.place
            self._go_on(actor, step, request)
        match step.operation:
            case "process.begin":
                self._rest(actor)
            case "process.end":
                self._wait_until_gone(actor)
            case "process.signal" if self._run.steps[self._number].target == step.process:
                self._end_at_once(step)
            case _ if request.is_over(self._number):
                if not self._finish(actor, step):
                    return self._take(step, request)
        return place

    def _begin(self, actor: Actor, step: Step, request: Request) -> Place:
        operation, place, details = self._asks(actor, step)
        while not agreement.is_it(step, operation, place):
            if not self._fails(actor, step):
                raise self._different(f"{self._name(step)} {_does(operation, place, details)}")
            operation, place, details = self._asks(actor, step)
        self._compare(step, details)
        if not request.sleeps_past:
            expired = bool(step.grant and step.grant.expired)
            actor.turn(step.clock, expired, self._value(step))
        elif request.is_over(self._number):
            actor.turn(step.clock, True)
        return step.place if operation == "process.begin" else place

    def _asks(self, actor: Actor, step: Step) -> tuple[str, Place, Any]:
        """The operation that the process has come to."""
        match actor.asked or self._hear(actor):
            case ("ask", str(operation), (str(label), int(line)), details) as asked:
                actor.asked = asked
                return operation, Place(label, line), details
        raise self._different(f"{self._name(step)} goes on inside an operation")

    def _fails(self, actor: Actor, step: Step) -> bool:
        """Whether what the process does instead fails at once: in the model it then was no operation."""
        if actor.asked and actor.asked[1] == "process.end":
            return False
        actor.turn(step.clock)
        self._settle()
        match actor.told:
            case ("done", _, True):
                actor.turn(step.clock)
                self._rest(actor)
                return actor.asked is not None
        return False

    def _go_on(self, actor: Actor, step: Step, request: Request) -> None:
        """An operation that has begun goes on: it may have been woken, or its time-out has come."""
        over = request.is_over(self._number)
        if request.sleeps_past:
            if over:
                actor.turn(step.clock, True)
            return
        if actor.bed:
            if not (step.grant and step.grant.expired):
                raise self._different(f"{self._name(step)} hasn't been woken")
            actor.turn(step.clock, True)
            actor.asked = self._hear(actor)
        if actor.asked and (over or step.operation.endswith(("feeding", "getting"))):
            actor.turn(step.clock)

    def _finish(self, actor: Actor, step: Step) -> bool:
        """Wait until it is over; False if it failed before it began, and the step's operation is the next."""
        message = actor.told or self._hear(actor)
        while message[:2] == ("ask", ""):
            actor.turn(step.clock)
            message = self._hear(actor)
        match message:
            case ("done", told, bool(failed)):
                pass
            case _:
                raise self._different(f"{self._name(step)} doesn't come back from {step.operation}")
        actor.turn(step.clock)
        if self._run.processes[step.process].owner < 0:
            self._rest(actor)
        else:
            actor.busy = False
        if agreement.agrees(step, told, failed):
            return True
        if failed and actor.asked and agreement.is_it(step, *self._asks(actor, step)[:2]):
            return False
        wanted = agreement.expected(step)
        raise self._different(f"{step.operation} of {self._name(step)} gives {told}, not {wanted}")

    def _compare(self, step: Step, details: Any) -> None:
        """What a process says of itself when it returns and when it ends."""
        record = self._run.processes[step.process]
        if step.operation == "process.begin" and details:
            self._stage.watch_tracker(details)
        elif step.operation == "process.returned" and details != record.result:
            raise self._different(f"{record.target} really returns {details[1]!r}")
        elif step.operation == "process.raised":
            if not record.error or details[:2] != record.error[:2]:
                raise self._different(f"{record.name} {_does('process.end', step.place, (1, details))}")
        elif step.operation == "process.end":
            exitcode, error = details
            wanted = record.error[:2] if record.error else None
            if (exitcode, error and error[:2]) != (record.exitcode, wanted):
                raise self._different(f"{record.name} {_does(step.operation, step.place, details)}")

    def _value(self, step: Step) -> Any:
        """What the process needs to know besides."""
        match step.operation:
            case "process.begin":
                return FIRST_PID, self._run.processes[step.process].parent
            case "process.start":
                return step.target, hash_seed(self._run.processes, step.target)
        return None

    # -- a process's end

    def _vanishes(self, step: Step) -> bool:
        return step.operation == "process.end" and self._run.processes[step.process].vanished

    def _end_at_once(self, step: Step) -> None:
        """It is killed, by the signal that it was sent, or ends by itself, by os._exit."""
        actor = self._actor(step.process)
        if step.operation != "process.end":
            exitcode = self._run.processes[step.process].exitcode or 0
            self._stage.kill(actor.pid, -exitcode)
        self._wait_until_gone(actor)

    def _wait_until_gone(self, actor: Actor) -> None:
        if not self._stage.has_ended(actor.pid, PATIENCE):
            raise self._different("a process doesn't come to its end")
        self._stage.forget(actor.pid)

    # -- what the others do meanwhile

    def _actor(self, index: int) -> Actor:
        actor = self._stage.actor(self._who[index], PATIENCE)
        if actor is None:
            raise self._different(f"{self._run.processes[index].name} doesn't get there")
        return actor

    def _rest(self, actor: Actor) -> None:
        """Let the program run to its next operation, or to its end, before anybody else does anything."""
        try:
            message = self._hear(actor)
        except Gone:
            return
        if message[0] != "ask":
            raise self._different("a process doesn't do one thing after the other")
        actor.asked, actor.busy = message, False

    def _settle(self) -> None:
        """Wait until everybody else waits too: for the judge, or in a real object."""
        for actor in self._busy():
            until = time.monotonic() + PATIENCE
            while actor.busy and not (actor.sleeps() and not self._says(actor, 0)):
                if not self._says(actor, _LOOK) and time.monotonic() > until:
                    raise self._different("a process doesn't come to rest")

    def _busy(self) -> Iterator[Actor]:
        yield from [actor for actor in self._stage.actors.values() if actor.busy]

    def _says(self, actor: Actor, seconds: float) -> bool:
        """Whether it says something within so many seconds."""
        try:
            message = actor.hear(seconds)
        except Gone:
            actor.busy = False
            return False
        if message:
            self._note(actor, message)
        return bool(message)

    def _note(self, actor: Actor, message: tuple[Any, ...]) -> None:
        """A message that nobody has waited for."""
        match message:
            case ("ask", _, _, _):
                actor.asked, actor.busy = message, False
            case ("done", *_):
                actor.told, actor.busy = message, False
            case ("sleeps", str(bed)):
                actor.bed, actor.busy = bed, False
            case ("wakes", str(bed)):
                self._wake(bed)
            case ("unable", str(what)):
                raise CantReplay(what)

    def _hear(self, actor: Actor) -> tuple[Any, ...]:
        """The next message that means something for the step. Raises Gone."""
        until = time.monotonic() + PATIENCE
        while (left := until - time.monotonic()) > 0:
            message = actor.hear(left)
            if message is None:
                break
            if message[0] not in ("wakes", "unable"):
                return message
            self._note(actor, message)
        raise self._different("a process that should go on doesn't")

    def _wake(self, bed: str) -> None:
        """A notification is given: the sleeper that the schedule wakes next goes into the real semaphore."""
        sleepers = [
            (number, index)
            for index, who in self._who.items()
            if (actor := self._stage.actors.get(who)) and actor.bed == bed
            for number in [self._wakes_at(index)]
            if number is not None
        ]
        if sleepers:  # those that were killed in their sleep still count for the real condition
            _, index = min(sleepers)
            self._stage.actors[self._who[index]].turn(self._run.steps[self._number].clock)

    def _wakes_at(self, index: int) -> int | None:
        """The step in which this sleeper is seen to be awake; None if only its time-out comes."""
        later = len(self._run.steps)
        for number in range(self._number, later):
            step = self._run.steps[number]
            if step.process == index:
                expired = bool(step.grant and step.grant.expired)
                return None if expired and not plan.notified(step.grant) else number
        return later

    def _name(self, step: Step) -> str:
        return self._run.processes[step.process].name

    def _different(self, what: str) -> Different:
        return Different(f"at step {self._number + 1}, {what}")

    # -- the end of a run that has none

    def nobody_comes_back(self, seconds: float) -> None:
        """Let everybody into the real objects, and see that nobody comes out of them for so long."""
        actors = [self._stage.actors[self._who[p.index]] for p in self._run.processes if p.pending]
        clock = self._run.steps[-1].clock
        for actor in actors:
            if actor.asked or actor.bed:
                actor.turn(clock)
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            said = [actor for actor in actors if self._still_waits(actor, clock)]
            if not said:
                select.select(actors, [], [], left)

    def _still_waits(self, actor: Actor, clock: float) -> bool:
        """Deal with what it says, if anything. Raises Different if it comes out of what it was in."""
        message = actor.hear(0)
        spins = self._run.ending != endings.HANG
        match message:
            case None:
                return False
            case ("sleeps", _):
                actor.turn(clock)
            case ("ask", name, *_) if spins and name != "process.end":
                actor.turn(clock)
            case ("done", *_) if spins:
                actor.turn(clock)
            case ("ask" | "done", *_):
                raise Different("a process goes on after the last step")
        return True


def _does(operation: str, place: Place, details: Any) -> str:
    """What a process does instead."""
    match operation, details:
        case "process.end", (_, (kind, text, (label, line))):
            where = f" at {label}, line {line}" if label else ""
            return f"ends with {kind}: {text}{where}"
        case "process.end", (exitcode, _):
            return f"ends with exit code {exitcode}"
    where = f" at {place.label}, line {place.line}" if place.label else ""
    return f"comes to {operation}{where}"


def _everybody(run: Run) -> dict[int, Who]:
    """Who plays what: each process's own thread, and its queues' feeders in their order."""
    who: dict[int, Who] = {}
    feeders: dict[int, int] = {}
    for process in run.processes:
        if process.owner < 0:
            who[process.index] = Who(process.index)
        else:
            feeders[process.owner] = feeders.get(process.owner, 0) + 1
            who[process.index] = Who(process.owner, feeders[process.owner])
    return who
