"""The state of all processes of a run: which have begun, which have ended, and how."""

from __future__ import annotations

import errno
import os
import signal

from helpers.explorer.operations import Operation, Outcome, Raises, Step, Value, Waiting
from helpers.explorer.world import Mechanism, ProcessState

ABOUT_TO_END = "about to end"
"""What a look at a process tells that has closed all it has, and has no exit code yet."""


FOR_ITS_CODE = "exitcode"
"""The text of a look at a process that asks how it ended, and not only whether it has."""


def is_too_early(step: Step) -> bool:
    """Whether somebody looked for an exit code that a process which was about to end had not got yet."""
    return step.operation == "process.look" and step.outcome == ABOUT_TO_END


class Processes(Mechanism):
    """All processes of a run."""

    prefix = "process"
    quiet = frozenset({"begin", "start", "returned", "raised"})

    def owns(self, target: int) -> bool:
        return 0 <= target < len(self.world.processes) and not self.world.processes[target].is_agent

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        if operation.name == "process.join":
            return self.world.processes[operation.target].ended
        return True

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        match operation.name:
            case "process.begin":
                process.begun = True
                return Value(text="begins")
            case "process.start":
                return self._start(operation, process)
            case "process.join":
                target = self.world.processes[operation.target]
                target.exit_told = True
                return Value(target.exitcode, changed=False, text=f"exit code {target.exitcode}")
            case "process.look":
                return self._look(self.world.processes[operation.target])
            case "process.signal":
                return self._signal(operation, process)
            case "process.die":
                (number,) = operation.arguments
                self.world.end(process, -number)
                return Value(text=f"ended by {signal.Signals(number).name}")
            case "process.returned":
                (process.result,) = operation.arguments
                process.returned = True
                did = "printed" if process.result and process.result[0] == "printed" else "returned"
                return Value(text=f"{did} {operation.text}")
            case "process.raised":
                (process.error,) = operation.arguments
                return Value(text=f"fails with {operation.text}")
            case "process.end":
                exitcode, process.error = operation.arguments
                self.world.end(process, exitcode)
                return Value(text=f"ends with exit code {exitcode}")
        raise ValueError(f"unknown operation {operation.name}")

    def time_out(self, operation: Operation, process: ProcessState) -> Outcome:
        return Value(None, changed=False, text=f"still running{operation.text}")

    def _start(self, operation: Operation, process: ProcessState) -> Outcome:
        payload, references, name, daemon, needs_answer = operation.arguments
        trusted = process.trusted and not needs_answer
        child = ProcessState(
            index=len(self.world.processes),
            name=name,
            parent=process.index,
            daemon=daemon,
            trusted=trusted,
            task={"kind": "child", "payload": payload},
            label=operation.text,
            started_at=operation.place,
        )
        owners = (self.world.owner(target) for target in references)
        child.inherits = any(owner is not None and owner.by_name for owner in owners)
        child.pending = Operation("process.begin", child.index, place=operation.place, text=operation.text)
        self.world.processes.append(child)
        self.world.hold(references, child.index)
        return Value(child.index, text=name)

    def _look(self, target: ProcessState) -> Outcome:
        """Who looks right after the sentinel or the end of file, mostly comes too early for the exit code.

        Linux closes a process's files (exit_files) before its parent can wait for it (exit_notify).
        """
        if not target.ended:
            return Value(None, changed=False, text="running")
        if target.end_noticed and not target.exit_told:
            target.exit_told = True
            return Value(None, text=ABOUT_TO_END)
        target.exit_told = True
        return Value(target.exitcode, changed=False, text=f"exit code {target.exitcode}")

    def _signal(self, operation: Operation, process: ProcessState) -> Outcome:
        number, index = operation.arguments
        if not self.owns(index):
            return Raises("ProcessLookupError", (errno.ESRCH, os.strerror(errno.ESRCH)))
        target = self.world.processes[index]
        if target is process:
            self.world.end(process, -number)
        elif not target.ended and target.interrupted is None:
            target.interrupted = target.pending
            target.pending = Operation("process.die", target.index, (number,))
        return Value(text=f"to {target.name}")

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting:
        target = self.world.processes[operation.target]
        return Waiting(f"for {target.name} to end", (target.index,), sure=True)
