"""A worker: plays one process of the program at a time, again and again, until its judge goes away."""

from __future__ import annotations

import _thread
import contextlib
import ctypes
import faulthandler
import gc
import importlib
import os
import pickle
import resource
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any, NoReturn

from helpers.explorer import (
    answer,
    ctypes_functions,
    faces,
    files,
    inheritance,
    own_copies,
    scripts,
    site_builtins,
    struct_functions,
    surroundings,
    virtual_dates,
    virtual_time,
    wire,
)
from helpers.explorer.bridge import Abandoned, Bridge
from helpers.explorer.deterministic import Chance, Silence
from helpers.explorer.error_text import error_text
from helpers.explorer.primitives import process
from helpers.runtime import loader

_MEMORY = 4 * 1024**3  # bytes of address space
_FILE = 256 * 1024**2  # bytes in a file
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG
_FORBIDDEN = {
    "os.fork": "os.fork()",
    "os.forkpty": "os.forkpty()",
    "os.posix_spawn": "os.posix_spawn()",
    "os.exec": "os.exec()",
    "os.system": "os.system()",
    "subprocess.Popen": "subprocess",
}


def main(reading: int, writing: int, stacks: int) -> None:
    """Serve the judge that reads and writes the other ends of these descriptors."""
    _limit(stacks)
    site_builtins.add()
    bridge = Bridge(reading, writing)
    bridge.install()
    faces.install()
    files.install(bridge)
    struct_functions.install()
    ctypes_functions.install()
    chance = Chance()
    chance.install()
    virtual_time.install()
    virtual_dates.install()
    _forbid_threads(bridge)
    sys.addaudithook(lambda event, arguments: _forbid(bridge, event, arguments))
    definitions: list[Any] = []
    nobody = ModuleType("__main__")
    bridge.tell(("ready",))
    gc.disable()
    gc.freeze()
    with contextlib.suppress(wire.ConnectionLost):
        while True:
            match bridge.receive():
                case ("definitions", definitions):
                    pass
                case ("run", task):
                    chance.begin(task["pid"])
                    _play(bridge, task, definitions)
                    _tidy_up(nobody)
                    bridge.tell(("idle",))


def _tidy_up(main: ModuleType) -> None:
    """Remove what a process leaves behind, so that nothing of it is collected while another one is played.

    What is still there then stays for good, and need not be looked at again after each process.
    """
    sys.modules["__main__"] = sys.modules["__mp_main__"] = main
    gc.collect()
    gc.freeze()


def _limit(stacks: int) -> None:
    os.setsid()
    faulthandler.register(signal.SIGUSR1, file=stacks, all_threads=False)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_FILE, _FILE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _forbid(bridge: Bridge, event: str, arguments: tuple[Any, ...]) -> None:
    if bridge.abandoned:
        return
    if event in _FORBIDDEN:
        bridge.unmodelled(_FORBIDDEN[event])
    if used := bridge.local.get(files.USED):
        used.notice(event, arguments)


def _forbid_threads(bridge: Bridge) -> None:
    def start(*_: Any, **__: Any) -> NoReturn:
        bridge.unmodelled("threads inside a process")

    for module in (_thread, threading):
        for name in (
            "start_new_thread",
            "start_joinable_thread",
            "_start_new_thread",
            "_start_joinable_thread",
        ):
            if hasattr(module, name):
                setattr(module, name, start)


def _play(bridge: Bridge, task: dict[str, Any], definitions: list[Any]) -> None:
    labels = () if task["trusted"] else tuple(label for label, _, _ in definitions)
    bridge.begin(labels, task["trusted"], task["clock"], task["watched"])
    bridge.local["pid"] = task["pid"]
    bridge.local["parent_pid"] = task["parent_pid"]
    sys.stdout = sys.stderr = Silence()
    with _surroundings(task):
        try:
            exitcode, error = _run(bridge, task, definitions)
            bridge.request("process.end", -1, exitcode, error)
        except Abandoned:
            pass
    bridge.abandoned = True
    bridge.before_requests = None
    bridge.local = {}


@contextlib.contextmanager
def _surroundings(task: dict[str, Any]) -> Iterator[None]:
    """What the process finds around it; a child finds what its parent has handed down."""
    first = task["kind"] != "child"
    handed_down = None
    if not first:
        handed_down, task["payload"] = pickle.loads(task["payload"])
    beside = scripts.beside(task["script"]) if task["script"] else contextlib.nullcontext()
    with surroundings.around(task["script"], handed_down, first, task["trusted"]), beside:
        yield


def _run(bridge: Bridge, task: dict[str, Any], definitions: list[Any]) -> tuple[int, Any]:
    """The exit code, and what went wrong: type, text and place of an exception."""
    exitcode, error = _ended(bridge, lambda: _program(bridge, task, definitions))
    if error is not None:
        bridge.request("process.raised", -1, error, text=error[0])
    late, late_error = _ended(bridge, lambda: _leave(bridge))
    return (late, late_error) if late_error else (exitcode, error)


def _program(bridge: Bridge, task: dict[str, Any], definitions: list[Any]) -> None:
    process.be_main(task["name"] if task["kind"] == "child" else "MainProcess")
    own_copies.watch()
    _load(bridge, task, definitions)
    _begin(task)


def _leave(bridge: Bridge) -> None:
    surroundings.run_exit_functions(first=True)
    bridge.finalize()
    inheritance.unlink_all()
    bridge.leave(process.leave)
    surroundings.run_exit_functions(first=False)


def _ended(bridge: Bridge, part: Callable[[], None]) -> tuple[int, Any]:
    try:
        part()
    except SystemExit as error:
        code = "" if error.code is None else str(error.code)
        return _exit_status(error), ("SystemExit", code, _raised_at(bridge, error))
    except Abandoned:
        raise
    except BaseException as error:
        own_copies.tell_reads(error)
        return 1, (type(error).__name__, error_text(error), _raised_at(bridge, error))
    return 0, None


def _load(bridge: Bridge, task: dict[str, Any], definitions: list[Any]) -> None:
    """Make this process's main module."""
    if task["script"]:
        bridge.local["importing"] = task["kind"] == "child"
        scripts.play(task["script"], definitions[0], as_main=task["kind"] == "script")
        bridge.local["importing"] = False
        return
    module = ModuleType("__mp_main__")
    sys.modules["__main__"] = sys.modules["__mp_main__"] = module
    if not task["trusted"]:
        bridge.local["definitions"] = definitions
        bridge.local["failures"] = loader.load(definitions, module.__dict__)


def _begin(task: dict[str, Any]) -> None:
    match task["kind"]:
        case "child":
            child = process.be_child(task["payload"])
            own_copies.compare(child)
            child.run()
        case "call":
            answer.call(task["name"], task["arguments"], task.get("earlier", ()))
        case "script":
            scripts.tell_printed()
        case "given":
            function = getattr(importlib.import_module(task["module"]), task["name"])
            result = function(*task["arguments"])
            Bridge.current().request("process.returned", -1, answer.describe(result))


def _exit_status(error: SystemExit) -> int:
    match error.code:
        case None:
            return 0
        case int(code):
            return code & 0xFF
    return 1


def _raised_at(bridge: Bridge, error: BaseException) -> tuple[str, int]:
    found = ("", 0)
    for frame, line in traceback.walk_tb(error.__traceback__):
        label = bridge.label(frame.f_code.co_filename)
        if label:
            found = (label, line)
    return found
