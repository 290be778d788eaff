"""The part that lives in the kernel: it watches the cells and keeps the definitions file up to date."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from IPython.core.getipython import get_ipython

from helpers.runtime.definitions import Definitions
from helpers.runtime.failure import statements_run
from helpers.runtime.main_module import MainModule
from helpers.runtime.session import Session

if TYPE_CHECKING:
    from IPython.core.interactiveshell import ExecutionInfo, ExecutionResult, InteractiveShell

_ATTRIBUTE = "_helpers_runtime"


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


def _cell_being_run(shell: InteractiveShell) -> list[str]:
    """Return the cell that loads the extension, from the message that asked the kernel to run it."""
    get_parent: Callable[[], dict[str, Any]] = getattr(shell, "get_parent", dict)
    match get_parent():
        case {"content": {"code": str(source)}}:
            return [source]
        case _:
            return []


class _Runtime:
    """One kernel's session, its events, and the files that its children import."""

    def __init__(self, shell: InteractiveShell) -> None:
        self._shell = shell
        self._session = Session()
        self._running: list[int] = []
        self._main = MainModule()
        self._start_method = multiprocessing.get_start_method(allow_none=True)
        multiprocessing.set_start_method("spawn", force=True)

        history = list(shell.history_manager.input_hist_raw[1:]) if shell.history_manager else []
        # nbval's cells leave no trace in the history. Elsewhere such cells are a tool's, not the reader's.
        self._only_stored = bool(history)
        self._number = 0
        for source in history or _cell_being_run(shell):
            self._add(self._number + 1, source)
        self._next_stored = shell.execution_count
        self._main.publish(self.definitions)
        shell.events.register("pre_run_cell", self._before_cell)
        shell.events.register("post_run_cell", self._after_cell)
        shell.observe(self._at_exit, names="exit_now")

    @property
    def definitions(self) -> Definitions:
        """The definitions of the cells that ran and of the one that is running."""
        return self._session.definitions

    def close(self) -> None:
        """Stop watching the cells, and restore what was there before."""
        self._stop_watching()
        self._main.close()
        multiprocessing.set_start_method(self._start_method, force=True)

    def _stop_watching(self) -> None:
        self._shell.events.unregister("pre_run_cell", self._before_cell)
        self._shell.events.unregister("post_run_cell", self._after_cell)
        self._shell.unobserve(self._at_exit, names="exit_now")

    def _at_exit(self, _change: object) -> None:
        # A kernel whose children take long to end is killed before its exit handlers run.
        self._stop_watching()
        self._main.remove_files()

    def _before_cell(self, info: ExecutionInfo) -> None:
        if info.store_history:
            self._add(self._next_stored, info.raw_cell or "", info.cell_id)
        elif self._running:
            # A cell magic runs its body as a cell within the cell.
            self._running.append(self._running[-1])
        elif not self._only_stored:
            self._add(self._number + 1, info.raw_cell or "", info.cell_id)
        self._main.publish(self.definitions)

    def _add(self, number: int, source: str, cell_id: str | None = None) -> None:
        self._number = number
        self._running = [self._session.add(number, source, cell_id)]

    def _after_cell(self, result: ExecutionResult) -> None:
        self._next_stored = self._shell.execution_count
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
