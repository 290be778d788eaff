"""The part that lives in the kernel: it watches the cells and keeps the definitions file up to date."""

from __future__ import annotations

import multiprocessing
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import TYPE_CHECKING

from IPython.core.getipython import get_ipython

from helpers.runtime.definitions import Definitions
from helpers.runtime.failure import statements_run
from helpers.runtime.session import Session

if TYPE_CHECKING:
    from IPython.core.interactiveshell import ExecutionInfo, ExecutionResult, InteractiveShell

_ATTRIBUTE = "_helpers_runtime"
_VERSIONS_KEPT = 30
_PROGRAM = """\
# Made from the cells of a notebook: a child process of its kernel imports this file as its main module.
from helpers.runtime.loader import load_main as _helpers_load_main
_helpers_load_main({plain!r}, globals())
del _helpers_load_main
"""


def load(shell: InteractiveShell) -> None:
    """Start watching the shell's cells, unless that is done already."""
    if _of(shell) is None:
        setattr(shell, _ATTRIBUTE, _Runtime(shell))


def unload(shell: InteractiveShell) -> None:
    """Stop watching, and leave multiprocessing and the main module as they were before."""
    runtime = _of(shell)
    if runtime is not None:
        runtime.close()
        delattr(shell, _ATTRIBUTE)


def current() -> Definitions:
    """See :func:`helpers.runtime.current`."""
    shell = get_ipython()
    runtime = _of(shell) if shell is not None else None
    if runtime is None:
        raise RuntimeError("run a cell with %load_ext helpers first")
    return runtime.definitions


def _of(shell: InteractiveShell) -> _Runtime | None:
    runtime = getattr(shell, _ATTRIBUTE, None)
    return runtime if isinstance(runtime, _Runtime) else None


class _Runtime:
    """One kernel's session, its events, and the files that its children import."""

    def __init__(self, shell: InteractiveShell) -> None:
        self._shell = shell
        self._session = Session()
        self._running: list[int] = []
        self._main = _MainModule()
        self._start_method = multiprocessing.get_start_method(allow_none=True)
        multiprocessing.set_start_method("spawn", force=True)

        history = shell.history_manager.input_hist_raw if shell.history_manager else []
        for number, source in enumerate(history[1:], start=1):
            self._running = [self._session.add(number, source)]
        self._next_number = shell.execution_count
        self._main.publish(self.definitions)
        shell.events.register("pre_run_cell", self._before_cell)
        shell.events.register("post_run_cell", self._after_cell)

    @property
    def definitions(self) -> Definitions:
        return self._session.definitions

    def close(self) -> None:
        self._shell.events.unregister("pre_run_cell", self._before_cell)
        self._shell.events.unregister("post_run_cell", self._after_cell)
        self._main.close()
        multiprocessing.set_start_method(self._start_method, force=True)

    def _before_cell(self, info: ExecutionInfo) -> None:
        if info.store_history:
            self._running = [self._session.add(self._next_number, info.raw_cell or "", info.cell_id)]
            self._main.publish(self.definitions)
        elif self._running:
            # A cell magic runs its body as a cell within the cell.
            self._running.append(self._running[-1])

    def _after_cell(self, result: ExecutionResult) -> None:
        self._next_number = self._shell.execution_count
        if not self._running or result.info is None:
            return
        index = self._running.pop()
        if self._running and not self._session.is_body(index, result.info.raw_cell or ""):
            return
        if result.error_in_exec is not None:
            ran = statements_run(self._shell, result.info.raw_cell or "", result.error_in_exec)
            self._session.stop(index, ran)
        elif result.error_before_exec is not None:
            self._session.reject(index)
        else:
            return
        self._main.publish(self.definitions)


class _MainModule:
    """The kernel's main module, as multiprocessing describes it to a child."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="helpers-")
        self._version = 0
        self._program = ""
        self._module = sys.modules["__main__"]
        self._old_file: str | None = getattr(self._module, "__file__", None)
        self._old_alias: ModuleType | None = sys.modules.get("__mp_main__")
        # Where an object that comes back from a child looks for its class.
        sys.modules["__mp_main__"] = self._module

    def publish(self, definitions: Definitions) -> None:
        """Let the children that start from now on import these definitions.

        A new version is a new file: a child that is just starting still reads the one it was started with.
        """
        program = _PROGRAM.format(plain=definitions.to_plain())
        if program != self._program:
            self._path(self._version - _VERSIONS_KEPT).unlink(missing_ok=True)
            self._version += 1
            self._path(self._version).write_text(program, encoding="utf-8")
            self._program = program
        self._module.__file__ = str(self._path(self._version))
        # %reset takes both from the module, and multiprocessing reads both.
        self._module.__spec__ = getattr(self._module, "__spec__", None)

    def _path(self, version: int) -> Path:
        return Path(self._folder.name) / f"definitions_{version}.py"

    def close(self) -> None:
        if self._old_file is None:
            del self._module.__file__
        else:
            self._module.__file__ = self._old_file
        if self._old_alias is None:
            del sys.modules["__mp_main__"]
        else:
            sys.modules["__mp_main__"] = self._old_alias
        self._folder.cleanup()
