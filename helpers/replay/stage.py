"""The real processes of a replay: starting the first, hearing from all, and leaving none behind."""

from __future__ import annotations

import contextlib
import os
import pickle
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from helpers.explorer import wire
from helpers.explorer.scheduler import Program
from helpers.explorer.workers import search_path
from helpers.replay.plan import CantReplay
from helpers.replay.process import ADDRESS, MAIN
from helpers.runtime.folder import ScratchFolder

_LOOKS = 3  # looks at a thread, all of which must see it sleep
_PAUSE = 0.0005  # seconds between two looks
_GRACE = 5.0  # seconds for the resource tracker to tidy up


class Gone(Exception):
    """The process at the other end has ended."""


@dataclass(frozen=True)
class Who:
    """A thread of a real process, by the numbers of the model.

    `feeder` is 0 for what runs the program, and counts the feeders of that process's queues otherwise.
    """

    process: int
    feeder: int = 0


class Actor:
    """One thread of a real process: what it is doing, and the connection to it.

    `asked` is the operation for which it waits to have its turn, `bed` the condition in which it waits to be
    let in to sleep, `told` the end of an operation that it hasn't been let go on from.
    """

    def __init__(self, connection: socket.socket) -> None:
        self.pid = 0
        self.thread = 0
        self.asked: tuple[Any, ...] | None = None
        self.bed = ""
        self.told: tuple[Any, ...] | None = None
        self.busy = False
        self._connection = connection
        self._reader = wire.Reader(connection.fileno())

    def fileno(self) -> int:
        """Its connection, for those that wait for several."""
        return self._connection.fileno()

    def turn(self, clock: float, expired: bool = False, value: Any = None) -> None:
        """Let it go on."""
        self.asked, self.bed, self.told = None, "", None
        self.busy = True
        with contextlib.suppress(wire.ConnectionLost):
            wire.write_all(self._connection.fileno(), wire.encode((clock, expired, value)))

    def hear(self, seconds: float) -> tuple[Any, ...] | None:
        """Its next message; None if it says nothing for so long. Raises Gone if it has ended."""
        if not self._reader.has_message():
            waiting = select.poll()
            waiting.register(self._connection, select.POLLIN)
            if not waiting.poll(max(0.0, seconds) * 1000):
                return None
        try:
            message = wire.load_plain(self._reader.read())
        except (wire.ConnectionLost, pickle.UnpicklingError, ValueError, EOFError, MemoryError):
            raise Gone from None
        if not isinstance(message, tuple) or not message:
            raise Gone
        return message

    def sleeps(self) -> bool:
        """Whether the system has put the thread to sleep, in what it does now."""
        for _ in range(_LOOKS):
            try:
                state = Path(f"/proc/{self.pid}/task/{self.thread}/stat").read_text()
            except OSError:
                return True
            if state.rpartition(")")[2].split()[0] not in "SZTX":
                return False
            time.sleep(_PAUSE)
        return True

    def close(self) -> None:
        """Hang up."""
        self._connection.close()


class Stage:
    """All processes of one replay. At its end none of them is left."""

    def __init__(self, program: Program) -> None:
        if not hasattr(os, "pidfd_open"):
            raise CantReplay("on this system, which has no pidfd_open to see a process's end by")
        self.actors: dict[Who, Actor] = {}
        self._lives: dict[int, int] = {}
        self._connections: list[socket.socket] = []  # as long as they are open, the processes live
        self._tracker = 0
        self._folder = ScratchFolder("replay-")
        folder = self._folder.path
        self._server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._server.bind(str(folder / "gate"))
        self._server.listen(64)
        main = folder / "main.py"
        main.write_text(_main(program), encoding="utf-8")
        self._root = subprocess.Popen(
            [sys.executable, "-S", "-P", main],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL if not os.environ.get("REPLAY_DEBUG") else None,
            cwd=folder,
            env={
                **os.environ,
                ADDRESS: str(folder / "gate"),
                "PYTHONPATH": os.pathsep.join(search_path()),
                "PYTHONHASHSEED": "0",
                "TMPDIR": str(folder),
            },
            start_new_session=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        while members := list(self._members()):
            for pid in members:
                self.kill(pid, signal.SIGKILL)
        self._root.wait()
        if self._tracker and not self.has_ended(self._tracker, _GRACE):
            self.kill(self._tracker, signal.SIGKILL)
        for connection in self._connections:
            connection.close()
        for actor in self.actors.values():
            actor.close()
        for life in self._lives.values():
            os.close(life)
        self._folder.cleanup()

    def actor(self, who: Who, seconds: float) -> Actor | None:
        """The thread, as soon as it is there; None if it doesn't come for so long."""
        until = time.monotonic() + seconds
        while who not in self.actors:
            self._server.settimeout(max(0.01, until - time.monotonic()))
            try:
                connection, _ = self._server.accept()
            except TimeoutError:
                return None
            self._welcome(connection, max(0.01, until - time.monotonic()))
        return self.actors[who]

    def _welcome(self, connection: socket.socket, seconds: float) -> None:
        connection.settimeout(None)
        new = Actor(connection)
        match new.hear(seconds):
            case ("hello", "process", int(index), int(pid), int(thread)):
                who = Who(index)
                self._lives[pid] = os.pidfd_open(pid)
            case ("hello", "feeder", (int(index), int(number)), int(pid), int(thread)):
                who = Who(index, number)
            case ("hello", "life"):
                self._connections.append(connection)
                return
            case _:
                connection.close()
                return
        new.pid, new.thread = pid, thread
        self.actors[who] = new

    def watch_tracker(self, pid: int) -> None:
        """This process takes back what the others leave behind; it is to end last."""
        self._tracker = pid
        self._lives[pid] = os.pidfd_open(pid)

    def has_ended(self, pid: int, seconds: float) -> bool:
        """Whether the process is gone, with all that it held; waits so long for it."""
        waiting = select.poll()
        waiting.register(self._lives[pid], select.POLLIN)
        return bool(waiting.poll(seconds * 1000))

    def forget(self, pid: int) -> None:
        """The process has ended: nobody waits for anything from it any more."""
        for actor in self.actors.values():
            if actor.pid == pid:
                actor.asked, actor.bed, actor.told, actor.busy = None, "", None, False

    def kill(self, pid: int, number: int) -> None:
        """Send a signal."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, number)

    def _members(self) -> Iterator[int]:
        """All processes of the replay except the tracker: they are the session that the first one began."""
        for folder in Path("/proc").iterdir():
            if folder.name.isdigit() and int(folder.name) != self._tracker:
                with contextlib.suppress(OSError, ValueError):
                    state, _, _, session, *_ = (folder / "stat").read_text().rpartition(")")[2].split()
                    if int(session) == self._root.pid and state not in "ZX":
                        yield int(folder.name)


def _main(program: Program) -> str:
    if program.task["kind"] != "call":
        raise CantReplay("the program of a check, which runs given code beside the answer")
    return MAIN.format(
        labels=tuple(label for label, _, _ in program.definitions),
        plain=list(program.definitions),
        name=program.task["name"],
        arguments=pickle.dumps(program.task["arguments"]),
    )
