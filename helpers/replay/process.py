"""What the real processes of a replay run: their main module calls `begin` first; the first one's, `call`."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import sys
from collections.abc import Iterable
from multiprocessing import context, resource_tracker
from typing import Any

from helpers.explorer import site_builtins
from helpers.explorer.deterministic import Chance, Silence
from helpers.replay import gates
from helpers.replay.gate import Gate, operation
from helpers.replay.gates import ends, processes

ADDRESS = "HELPERS_REPLAY"
MAIN = """\
from helpers.replay.process import begin as _helpers_begin
_helpers_begin({labels!r})
from helpers.runtime.loader import load_main as _helpers_load_main
_helpers_load_main({plain!r}, globals())
del _helpers_begin, _helpers_load_main
if __name__ == "__main__":
    from helpers.replay.process import call
    call({name!r}, {arguments!r})
"""
"""The main module of all of them; what it holds besides is the program's definitions."""


def begin(labels: Iterable[str]) -> None:
    """Put the gates up in this process, and wait for its first turn."""
    site_builtins.add()
    index = int(os.environ.get(processes.INDEX, "0"))
    if index == 0:
        default: Any = context._default_context
        default._default_context = multiprocessing.get_context("spawn")
        resource_tracker.ensure_running()
    gate = Gate(os.environ[ADDRESS], index, frozenset(labels))
    gate.install()
    gc.disable()  # as in the explorer: what holds an end of a pipe goes at a known place, or stays
    sys.stdout = sys.stderr = Silence()
    chance = Chance()
    gate.ask("process.begin", _tracker())
    first, _ = gate.value
    gates.install(gate)
    chance.begin(first + index)


def _tracker() -> int:
    """The process that takes back the names of semaphores which killed processes leave behind."""
    tracker: Any = resource_tracker._resource_tracker
    return tracker._pid or 0


def call(name: str, arguments: bytes) -> None:
    """Be the process that the program begins in: call its function `name`."""
    from helpers.explorer.answer import describe  # noqa: PLC0415  # slow to import, and no child needs it

    exitcode = 0
    try:
        result = getattr(sys.modules["__main__"], name)(*pickle.loads(arguments))
        operation("process.returned", lambda: None, details=describe(result))
    except SystemExit as error:
        ends.note(error)
        exitcode = error.code if isinstance(error.code, int) else int(error.code is not None)
    except BaseException as error:
        ends.note(error)
        exitcode = 1
    ends.leave()
    ends.end(exitcode)
    sys.exit(exitcode)
