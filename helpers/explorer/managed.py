"""The judge's side of managers: their processes, and what lives in them.

A manager's process waits for ever. When a call of somebody else is granted, its worker makes the call on the
real list or dictionary, in the background of that wait: the judge sees nothing but bytes. What can block is
kept by the judge, in the mechanisms `managed_*`; only the items of queues are in the worker.
"""

from __future__ import annotations

import errno
import os
from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Any

from helpers.explorer import run
from helpers.explorer.managed_state import Answer, Managed, Server
from helpers.explorer.operations import Access, Blocks, Operation, Outcome, Raises, Stops, Value, Waiting
from helpers.explorer.world import Mechanism, ProcessState, World

STORE = -1  # what a manager's worker is asked for
NOBODY = -1
_SHOWN = 80  # characters of an outcome
_BLOCKING = {
    "Lock": "managed_lock",
    "RLock": "managed_lock",
    "Semaphore": "managed_lock",
    "BoundedSemaphore": "managed_lock",
    "Event": "managed_event",
    "Condition": "managed_condition",
    "Barrier": "managed_barrier",
    "Queue": "managed_queue",
    "JoinableQueue": "managed_queue",
}


class Managers(Mechanism):
    """All managers of a run, and the objects in them that never make anybody wait."""

    prefix = "manager"
    quiet = frozenset({"create", "serve"})

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.servers: dict[int, Server] = {}
        self.objects: dict[int, Managed] = {}
        self._cut_off: set[int] = set()
        self._caller: ProcessState | None = None

    def owns(self, target: int) -> bool:
        return target in self.objects

    # -- operations

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        match operation.what, operation.arguments:
            case "serving", _:
                return self.servers[process.index].stopping
            case "up", (int(index),) if 0 <= index < len(self.world.processes):
                return index in self.servers or self.world.processes[index].ended
        return True

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        match operation.what, operation.arguments:
            case "serve", ():
                process.serves = True
                self.servers[process.index] = Server(process.index)
                return Blocks(Operation("manager.serving", place=operation.place), text="serves")
            case "serving", _:
                self._stop(self.servers[process.index])
                return Value(text="is told to end")
            case "up", (int(index),):
                return Value(text="the manager serves") if index in self.servers else Raises("EOFError")
            case "shutdown", (int(index),):
                return self._shut_down(index)
            case "create", (int(index), str(typeid), bytes(payload), [*references]) if index in self.servers:
                refused = self._refused(self.servers[index], process, connects=True)
                return refused or self._create(operation, process, index, typeid, payload, references)
            case "incref", ():
                refused = self.refused(operation, process, connects=True)
                return refused or self._count(operation.target, process)
            case "iterate", ():
                return self.refused(operation, process) or self._iterate(operation, process)
            case "call" | "read" | "write", (str(), bytes(), [*_]):
                return self.refused(operation, process) or self._call(operation, process)
        return self._nonsense(process)

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting | None:
        if operation.what == "serving":
            return None
        return Waiting("for the manager to start" if operation.what == "up" else "")

    def _shut_down(self, index: int) -> Outcome:
        server = self.servers.get(index)
        if server is None or not server.serves or server.stopping:
            return Value(changed=False, text="has ended already")
        server.stopping = True
        return Value(text=f"tells {self.world.processes[index].name} to end")

    def _create(
        self,
        operation: Operation,
        process: ProcessState,
        index: int,
        typeid: str,
        payload: bytes,
        references: Sequence[Any],
    ) -> Outcome:
        target = self.add(self.servers[index], typeid)
        answer = self.ask(target, process, "create", (typeid, payload), references)
        if isinstance(answer, Stops):
            return answer
        if answer.kind != "made":
            self.objects[target].gone = True
            return answer.outcome
        self._count(target, process)
        owner = self.world.owner(target)
        if isinstance(owner, Served):
            owner.adopt(target, typeid, answer.payload, operation, process)
        return Value(target, text=answer.text)

    def add(self, server: Server, typeid: str) -> int:
        """The identity of a new object in that manager."""
        target = self.world.new_object(self.world.mechanisms[_BLOCKING.get(typeid, self.prefix)])
        self.objects[target] = Managed(server, typeid)
        return target

    def _iterate(self, operation: Operation, process: ProcessState) -> Outcome:
        target = self.add(self.objects[operation.target].server, "Iterator")
        answer = self.ask(operation.target, process, "iterate", (target,))
        if isinstance(answer, Stops):
            return answer
        if answer.kind != "made":
            return answer.outcome
        self._count(target, process)
        return Value(target, text=answer.text)

    def _call(self, operation: Operation, process: ProcessState) -> Outcome:
        method, payload, references = operation.arguments
        call = (operation.what, method, payload)
        answer = self.ask(operation.target, process, "call", call, references)
        if isinstance(answer, Stops):
            return answer
        text = answer.text
        access = None
        if operation.what in ("read", "write") and answer.kind == "return":
            writes = operation.what == "write"
            access = Access(writes, (operation.text,), text, operation.text)
        match operation.what:
            case "read" if answer.kind == "return":
                text = f"read {text} from {operation.text}"
            case "write" if answer.kind == "return":
                text = f"wrote {text} to {operation.text}"
        return Value((answer.kind, answer.payload), changed=answer.changed, text=text, access=access)

    def ask(
        self,
        target: int,
        process: ProcessState,
        what: str,
        arguments: tuple[Any, ...] = (),
        references: Sequence[Any] = (),
    ) -> Answer | Stops:
        """Have the manager's worker do something with one of its objects, on behalf of `process`."""
        server = self.objects[target].server
        if not self.world.valid(references):
            return self._nonsense(process)
        self.world.hold(references, server.index)
        before, self._caller = self._caller, process
        answer = self.world.ask(server.index, STORE, what, target, process.index, *arguments)
        self._caller = before
        match answer:
            case (
                str(kind),
                bytes(payload) | str(payload) | tuple(payload),
                list(back),
                str(text),
                list(seen),
                list(kept),
            ) if self.world.valid(back) and all(one in self.objects for one in kept):
                if references or back:
                    server.lingering.add(process.index)
                if not process.is_agent:
                    self.world.hold(back, process.index)
                for one in kept:
                    self.objects[one].kept = True
                return Answer(kind, payload, text[:_SHOWN], self._note(seen))
        return self._nonsense(self.world.processes[server.index])

    def _note(self, seen: Sequence[Any]) -> bool:
        """Keep the digests; whether any of them is new."""
        changed = False
        for one in seen:
            match one:
                case (int(target), bytes(digest)) if target in self.objects:
                    changed |= self.objects[target].digest != digest
                    self.objects[target].digest = digest
        return changed

    @staticmethod
    def _nonsense(process: ProcessState) -> Stops:
        return Stops(run.ESCAPED, f"{process.name} sent what is no operation on a manager")

    # -- what has gone

    def refused(self, operation: Operation, process: ProcessState, connects: bool = False) -> Outcome | None:
        """What a call gives whose manager, or object, isn't there any more; None if it can be made."""
        made = self.objects[operation.target]
        refused = self._refused(made.server, process, connects)
        if refused:
            return refused
        if made.gone:
            text = f"Traceback (most recent call last):\nKeyError: '{operation.target:x}'\n"
            return Value(("remote", text), changed=False, text="RemoteError: no such object any more")
        return None

    def _refused(self, server: Server, process: ProcessState, connects: bool) -> Outcome | None:
        if server.serves:
            if not connects:
                server.connected.add(process.index)
            return None
        if process.index in self._cut_off:
            self._cut_off.discard(process.index)
            return Raises("EOFError")
        if process.index in server.connected and not connects:
            return Raises("BrokenPipeError", (errno.EPIPE, os.strerror(errno.EPIPE)))
        # A manager that was shut down has taken the file of its socket away; one that was killed has not.
        if self.world.processes[server.index].exitcode in (None, 0):
            return Raises("FileNotFoundError", (errno.ENOENT, os.strerror(errno.ENOENT)))
        return Raises("ConnectionRefusedError", (errno.ECONNREFUSED, os.strerror(errno.ECONNREFUSED)))

    def serves(self, target: int) -> bool:
        """Whether a call on this object reaches it."""
        made = self.objects[target]
        return made.server.serves and not made.gone

    def _stop(self, server: Server) -> None:
        """The manager's process answers no more; those that it kept waiting get an end of file."""
        if not server.serves:
            return
        for process in self.world.alive():
            if process is self._caller or self._keeps_waiting(server, process, process.pending):
                self._cut_off.add(process.index)
                server.connected.add(process.index)
        server.serves = False

    def _keeps_waiting(self, server: Server, process: ProcessState, operation: Operation | None) -> bool:
        if operation is None or operation.target not in self.objects:
            return False
        owner = self.world.owner(operation.target)
        if not isinstance(owner, Served) or self.world.mechanism(operation) is not owner:
            return False
        return self.objects[operation.target].server is server and not owner.possible(operation, process)

    # -- proxies

    def _count(self, target: int, process: ProcessState) -> Outcome:
        """One more proxy in `process` for which it is counted."""
        made = self.objects[target]
        made.proxies[process.index] += 1
        made.server.counted.setdefault(process.index, set()).add(target)
        return Value(text="gets a proxy")

    def release(self, target: int, process: int | None) -> None:
        """One proxy is gone that was counted (None: a message in which one travels was read or lost)."""
        made = self.objects.get(target)
        if process is None or made is None or not made.proxies[process]:
            return
        made.proxies[process] -= 1
        made.proxies += Counter()  # leaves the zeros out
        counted = made.server.counted.get(process, set())
        counted.discard(target)
        if not counted:
            self._disconnect(made.server, process)
        self._dispose(target)

    def _disconnect(self, server: Server, process: int) -> None:
        """The manager's thread for this process ends, and lets go of what its last call was about."""
        server.connected.discard(process)
        if process in server.lingering and server.serves:
            server.lingering.discard(process)
            self.world.ask(server.index, STORE, "forget", NOBODY, process)

    def _dispose(self, target: int) -> None:
        made = self.objects[target]
        if not made.proxies and not made.kept and self.serves(target):
            made.gone = True
            self.world.ask(made.server.index, STORE, "dispose", target, NOBODY)

    def process_ended(self, process: ProcessState) -> None:
        if process.index in self.servers:
            self._stop(self.servers[process.index])
        killed = (process.exitcode or 0) < 0
        for target, made in self.objects.items():
            if process.index in made.proxies and not killed:
                del made.proxies[process.index]
                self._dispose(target)
        for server in self.servers.values():
            self._disconnect(server, process.index)
            server.counted.pop(process.index, None)
            if killed and self._keeps_waiting(server, process, process.interrupted):
                self._go_on_without(server, process)
        self._end_orphans()

    def _go_on_without(self, server: Server, process: ProcessState) -> None:
        """The manager's thread doesn't notice that its client was killed: it goes on waiting in its place."""
        operation = process.interrupted
        assert operation is not None
        thread = self.world.new_agent(self.world.processes[server.index], f"thread for {process.name}")
        thread.pending = operation
        owner = self.world.owner(operation.target)
        assert isinstance(owner, Served)
        owner.hand_over(operation.target, process.index, thread.index)

    def _end_orphans(self) -> None:
        """Managers whose makers were killed run on in reality, but there is nobody left whom they serve."""
        alive = [process for process in self.world.alive() if not process.is_agent]
        if alive and all(process.serves for process in alive):
            for process in alive:
                if self.world.processes[process.parent].ended:
                    self.world.end(process, 0)

    def fingerprint(self) -> Hashable:
        return (
            tuple(server.key() for server in self.servers.values()),
            tuple(made.key() for made in self.objects.values()),
            tuple(sorted(self._cut_off)),
        )


class Served(Mechanism):
    """What all kinds of objects have in common that live in a manager and can make somebody wait.

    It stands before the class that says how such an object behaves while its manager is there.
    """

    by_name = False

    @property
    def managers(self) -> Managers:
        managers = self.world.mechanisms[Managers.prefix]
        assert isinstance(managers, Managers)
        return managers

    def adopt(
        self, target: int, typeid: str, detail: Any, operation: Operation, process: ProcessState
    ) -> None:
        """A new object: `detail` is what its constructor has made of its arguments."""
        raise NotImplementedError

    def hand_over(self, target: int, process: int, thread: int) -> None:
        """From now on `thread` waits in place of `process`."""

    def possible(self, operation: Operation, process: ProcessState) -> bool:
        """Whether the operation needs not wait, with the manager there."""
        return super().ready(operation, process)

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        if not self.managers.owns(operation.target) or not self.managers.serves(operation.target):
            return True
        return self.possible(operation, process)

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        if not self.managers.owns(operation.target):
            return Stops(run.ESCAPED, f"{process.name} sent what is no operation on a manager")
        refused = self.managers.refused(operation, process)
        performed = refused or super().perform(operation, process)  # type: ignore[safe-super]  # of the next class
        return self._over(process, performed)

    def time_out(self, operation: Operation, process: ProcessState) -> Outcome:
        return self._over(process, super().time_out(operation, process))

    @staticmethod
    def _over(process: ProcessState, outcome: Outcome) -> Outcome:
        if process.is_agent and isinstance(outcome, (Value, Raises)):
            process.pending = None
        return outcome

    def hold(self, target: int, process: int | None) -> None:
        if self.managers.serves(target):
            super().hold(target, process)

    def release(self, target: int, process: int | None) -> None:
        self.managers.release(target, process)

    def process_ended(self, process: ProcessState) -> None:
        """What the process waited for, a thread of the manager waits for now."""
