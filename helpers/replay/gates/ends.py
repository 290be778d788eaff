"""A process's end: gates on what every process does there, and on the end itself."""

from __future__ import annotations

import sys
from multiprocessing import util
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any

from helpers.explorer.texts import without_addresses
from helpers.replay.gate import Gate, operation, put_up
from helpers.replay.gates import processes

_TEXT = 500  # characters of an exception's text
_util: Any = util  # what is used of it has no public name


def _nothing() -> None:
    """That the program is over is known; it is seen in its turn."""


def note(error: BaseException) -> None:
    """The program of this process ended with an exception."""
    if isinstance(error, SystemExit):
        text = "" if error.code is None else str(error.code)
    else:
        try:
            text = without_addresses(str(error))[:_TEXT]
        except Exception:
            text = "an exception whose text can't be made"
    gate = Gate.current()
    gate.error = (type(error).__name__, text, gate.raised_at(error.__traceback__))
    operation("process.raised", _nothing, details=gate.error)


def leave() -> None:
    """What every process does at its end, child after child: the standard library goes through a set."""
    if _util._exiting:
        return
    _util._exiting = True
    _util._run_finalizers(0)
    children = list(Gate.current().children)
    for child in children:
        if child.daemon and processes.look(child) is None:
            child.terminate()
    for child in children:
        if not child._closed:
            child.join()
    for flush in reversed(list(Gate.current().flushes.values())):
        flush()
    _util._run_finalizers()


def end(exitcode: int) -> None:
    """Wait for the turn of this process's end."""
    gate = Gate.current()
    gate.ask("process.end", (exitcode & 0xFF, gate.error))
    gate.inside = "process.end"


def install() -> None:
    """Put the gates up."""
    bootstrap = BaseProcess._bootstrap  # type: ignore[attr-defined]  # no public name

    def gated_bootstrap(self: Any, parent_sentinel: Any = None) -> int:
        run = self.run

        def noted_run() -> None:
            try:
                run()
            except BaseException as error:
                note(error)
                raise

        self.run = noted_run
        exitcode: int = bootstrap(self, parent_sentinel)
        end(exitcode)
        return exitcode

    def gated_excepthook(_: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
        if not Gate.current().inside:  # it couldn't unpickle what it was to run
            note(error)
            leave()
            end(1)

    put_up(BaseProcess, "_bootstrap", gated_bootstrap)
    _util._exit_function = leave
    sys.excepthook = gated_excepthook
