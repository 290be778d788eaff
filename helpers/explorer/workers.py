"""The judge's side of the workers: starting them, talking to them, and noticing one that got away."""

from __future__ import annotations

import contextlib
import itertools
import os
import pickle
import re
import select
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

import helpers
from helpers.explorer import wire
from helpers.explorer.deterministic import SEEDS
from helpers.explorer.operations import Place
from helpers.runtime.folder import ScratchFolder

ESCAPE_SECONDS = 2.0  # of computing, or of waiting for something outside the model
_LONGEST_SILENCE = 20.0  # seconds of the wall clock, whatever the worker does
_SLICE = 0.25  # seconds between two looks at a silent worker
_STACKS = 5  # looks at a program that doesn't come back
_STACK_ENDS = (
    b'File "<string>", line 1 in <module>\n',
    b"  ...\n",
)  # the worker's first line; 100 deeper ones
_STACK_PATIENCE = 5000  # milliseconds: a signal reaches a busy machine's process late
_GRACE = 0.5  # seconds for an abandoned worker to become idle
_SEAT = "\0helpers.explorer.processor.{}.{}"  # a name in Linux's abstract namespace
_SEATS = 64  # on each processor; whoever finds none is not kept to one
_START = (
    "import sys; sys.path[:] = {path!r}; "
    "from helpers.explorer.worker import main; main({reading}, {writing}, {stacks})"
)
_FRAME = re.compile(r'File "([^"]+)", line (\d+) in ')


@dataclass(frozen=True)
class Escaped(Exception):
    """A worker made no request for too long: where it was seen, and whether it computed or waited.

    `stacks` are some looks at the program's own lines that were running, the outermost first.
    """

    stacks: tuple[tuple[Place, ...], ...]
    computing: bool


class WorkerEnded(Exception):
    """The worker's process is gone; `exitcode` as `Process.exitcode` would give it."""

    def __init__(self, exitcode: int) -> None:
        super().__init__(exitcode)
        self.exitcode = exitcode


class Kind(NamedTuple):
    """What a worker may play. `seed` is what the hashes of texts depend on (PYTHONHASHSEED)."""

    trusted: bool
    seed: int


class Worker:
    """One worker process."""

    def __init__(self, folder: Path, kind: Kind) -> None:
        self.kind = kind
        self._reading, their_writing = os.pipe()
        their_reading, self._writing = os.pipe()
        self._stacks, their_stacks = os.pipe()
        code = _START.format(
            path=search_path(), reading=their_reading, writing=their_writing, stacks=their_stacks
        )
        self._process = subprocess.Popen(
            [sys.executable, "-S", "-c", code],
            pass_fds=(their_reading, their_writing, their_stacks),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env={
                **os.environ,
                "PYTHONHASHSEED": str(kind.seed),
                "PYTHONDONTWRITEBYTECODE": "1",
                "TMPDIR": str(folder),
            },
        )
        for descriptor in (their_reading, their_writing, their_stacks):
            os.close(descriptor)
        self._reader = wire.Reader(self._reading)
        self._silence = select.poll()
        self._silence.register(self._reading, select.POLLIN)
        self._definitions: object = None
        self._playing = False
        self._ready = False

    @property
    def pid(self) -> int:
        """The real process's identity."""
        return self._process.pid

    def become_ready(self) -> None:
        """Wait until the process has started; RuntimeError if it can't."""
        if not self._ready:
            with contextlib.suppress(wire.ConnectionLost, pickle.UnpicklingError):
                self._ready = wire.load_plain(self._reader.read()) == ("ready",)
            if not self._ready:
                raise RuntimeError(f"a worker could not start: it ended with exit code {self._exitcode()}")

    def begin(self, task: dict[str, Any], definitions: object) -> None:
        """Play a process; `definitions` are what its main module holds."""
        if definitions is not self._definitions:
            self.reply(("definitions", definitions))
            self._definitions = definitions
        self._playing = True
        self.reply(("run", task))

    def reply(self, message: tuple[Any, ...]) -> None:
        """Send a message to the worker; one that is gone is noticed when its answer is read."""
        with contextlib.suppress(wire.ConnectionLost):
            wire.write_all(self._writing, wire.encode(message))

    def receive(self) -> Any:
        """The next request. Raises Escaped or WorkerEnded instead of waiting for ever."""
        if not self._silence.poll(_SLICE * 1000):
            self._watch()
        try:
            return wire.load_plain(self._reader.read())
        except (wire.ConnectionLost, pickle.UnpicklingError, ValueError, EOFError, MemoryError):
            raise WorkerEnded(self._exitcode()) from None

    def become_idle(self) -> bool:
        """Wait until an ended or abandoned process has left the worker; False if it won't."""
        if not self._playing:
            return True
        until = time.monotonic() + _GRACE
        with contextlib.suppress(wire.ConnectionLost, pickle.UnpicklingError, ValueError, EOFError):
            while self._silence.poll(max(0.0, until - time.monotonic()) * 1000):
                if wire.load_plain(self._reader.read()) == ("idle",):
                    self._playing = False
                    return True
        return False

    def stop(self) -> None:
        """End the worker's process, and any process in its session."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()
        for descriptor in (self._reading, self._writing, self._stacks):
            os.close(descriptor)

    def _exitcode(self) -> int:
        """How a worker that hung up ended; it is killed if it only closed its end."""
        try:
            return self._process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    def _watch(self) -> None:
        began = time.monotonic() - _SLICE
        computed = _computed(self.pid) - _SLICE
        waited = 0.0
        while not self._silence.poll(_SLICE * 1000):
            silent = time.monotonic() - began
            computing = _computed(self.pid) - computed
            waited = waited + _SLICE if _sleeps(self.pid) else 0.0
            if computing >= ESCAPE_SECONDS or waited >= ESCAPE_SECONDS or silent >= _LONGEST_SILENCE:
                stacks = tuple(self._stack() for _ in range(_STACKS))
                raise Escaped(stacks, computing >= ESCAPE_SECONDS)

    def _stack(self) -> tuple[Place, ...]:
        """Where the worker's program is, read from the stack that it dumps; empty if none comes whole."""
        os.kill(self.pid, signal.SIGUSR1)
        waiting = select.poll()
        waiting.register(self._stacks, select.POLLIN)
        text = b""
        while not text.endswith(_STACK_ENDS) and waiting.poll(_STACK_PATIENCE):
            piece = os.read(self._stacks, 65536)
            if not piece:
                break
            text += piece
        if not text.endswith(_STACK_ENDS):
            return ()
        frames = [Place(name, int(line)) for name, line in _FRAME.findall(text.decode(errors="replace"))]
        return tuple(frame for frame in reversed(frames) if not frame.label.startswith(("/", "<")))


class WorkerPool:
    """Workers that are kept from run to run. Those that run a learner's code never run anything else."""

    def __init__(self) -> None:
        self._idle: defaultdict[Kind, list[Worker]] = defaultdict(list)
        self._folder = ScratchFolder("explorer-")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop all idle workers."""
        for workers in self._idle.values():
            while workers:
                workers.pop().stop()
        self._folder.cleanup()

    def empty_folder(self) -> None:
        """Remove what programs have left in the folder that their workers run in."""
        with os.scandir(self._folder.path) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    shutil.rmtree(entry, ignore_errors=True)
                else:
                    Path(entry).unlink()

    def warm(self, trusted: int, untrusted: int) -> None:
        """Have workers for a program's first processes started, side by side, before they are needed."""
        for number in range(trusted + untrusted):
            kind = Kind(number < trusted, number % SEEDS)
            if not self._idle[kind]:
                self._idle[kind].append(Worker(self._folder.path, kind))

    def take(self, kind: Kind) -> Worker:
        """An idle worker."""
        workers = self._idle[kind]
        while workers:
            worker = workers.pop()
            if worker.become_idle():
                break
            worker.stop()
        else:
            worker = Worker(self._folder.path, kind)
        worker.become_ready()
        return worker

    def give_back(self, worker: Worker) -> None:
        """The process that the worker played is over."""
        self._idle[worker.kind].append(worker)


@contextlib.contextmanager
def on_one_processor() -> Iterator[None]:
    """Keep this thread, and the workers that it starts, on the processor with the fewest judges on it.

    Only one of them runs at a time, and handing over within a processor is several times faster.
    """
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    allowed = os.sched_getaffinity(0)
    with contextlib.ExitStack() as claims:
        places = itertools.product(range(_SEATS), sorted(allowed))
        processor = next((number for seat, number in places if _claim(number, seat, claims)), None)
        os.sched_setaffinity(0, allowed if processor is None else {processor})
        try:
            yield
        finally:
            os.sched_setaffinity(0, allowed)


def _claim(processor: int, seat: int, claims: contextlib.ExitStack) -> bool:
    """Whether no other judge has this seat on the processor; if so, it is ours until `claims` closes."""
    claim = claims.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
    try:
        claim.bind(_SEAT.format(processor, seat))  # free again when its owner ends, however that comes
    except OSError:
        return False
    return True


def search_path() -> list[str]:
    """Where a process that runs a program finds modules: where this one does, and the course itself."""
    root = str(Path(helpers.__file__).parents[1])
    return [root, *(str(Path(entry).absolute()) for entry in sys.path if entry and entry != root)]


def _computed(pid: int) -> float:
    """Seconds of processor time used; where the system doesn't tell, seconds of the wall clock."""
    with contextlib.suppress(OSError, IndexError):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return time.monotonic()


def _sleeps(pid: int) -> bool:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] in "SZT"
    return False
