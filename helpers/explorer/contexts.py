"""Start methods: contexts, the classes of their processes, and which of them is the default.

With "spawn" and "forkserver" a child gets nothing but what it is passed, so they differ in names alone.
"fork" hands everything over, which the explorer can't follow.
"""

from __future__ import annotations

import logging  # before the program does: the import reads the clock
import os
import sys
from typing import Any, ClassVar

from helpers.explorer.bridge import Bridge
from helpers.explorer.primitives.process import START_METHOD, BaseProcess, Process

PROCESSORS = 4
"""What `cpu_count()` says: a verdict must not depend on the machine."""

_LISTED = ("fork", "spawn", "forkserver")


class SpawnProcess(Process):
    """The processes of get_context("spawn")."""

    __module__ = "multiprocessing.context"
    _start_method = "spawn"


class ForkServerProcess(Process):
    """The processes of get_context("forkserver")."""

    __module__ = "multiprocessing.context"
    _start_method = "forkserver"


class BaseContext:
    """All that `multiprocessing` has, for one start method."""

    __module__ = "multiprocessing.context"
    Process: ClassVar[type[BaseProcess]] = Process
    _name = ""

    def __getattr__(self, name: str) -> Any:
        main = sys.modules["multiprocessing"]
        if name.startswith("__") or name == "get_all_start_methods" or not hasattr(main, name):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return getattr(main, name)

    def get_context(self, method: str | None = None) -> BaseContext:
        return self if method is None else _context(method)

    def get_start_method(self, allow_none: bool = False) -> str | None:
        return self._name

    def set_start_method(self, method: str | None, force: bool = False) -> None:
        raise ValueError("cannot set start method of concrete context")

    def cpu_count(self) -> int:
        return PROCESSORS

    def freeze_support(self) -> None:
        """Nothing to do, as with the standard library outside a frozen Windows program."""

    def get_logger(self) -> logging.Logger:
        """The logger of `multiprocessing`, which says nothing of its own here."""
        logger = logging.getLogger("multiprocessing")
        logger.propagate = False
        return logger

    def log_to_stderr(self, level: int | str | None = None) -> logging.Logger:
        """The same: nobody reads what a program that is explored writes to its error output."""
        logger = self.get_logger()
        if level:
            logger.setLevel(level)
        return logger

    def Manager(self) -> Any:  # noqa: N802  # the standard library's name
        managers: Any = sys.modules["multiprocessing.managers"]
        manager = managers.SyncManager(ctx=self.get_context())
        manager.start()
        return manager

    def Pool(  # noqa: N802  # the standard library's name
        self,
        processes: int | None = None,
        initializer: Any = None,
        initargs: Any = (),
        maxtasksperchild: int | None = None,
    ) -> Any:
        pool: Any = sys.modules["multiprocessing.pool"]
        return pool.Pool(processes, initializer, initargs, maxtasksperchild, context=self.get_context())


class SpawnContext(BaseContext):
    """Children start anew and import the program."""

    __module__ = "multiprocessing.context"
    Process = SpawnProcess
    _name = "spawn"


class ForkServerContext(BaseContext):
    """Children are made by a server that has nothing of the program's."""

    __module__ = "multiprocessing.context"
    Process = ForkServerProcess
    _name = "forkserver"


class DefaultContext(BaseContext):
    """What the functions of `multiprocessing` belong to. Its start method, once set, stays."""

    __module__ = "multiprocessing.context"

    def get_context(self, method: str | None = None) -> BaseContext:
        return _context(method or Bridge.current().local.setdefault(START_METHOD, SpawnContext._name))

    def get_start_method(self, allow_none: bool = False) -> str | None:
        if allow_none:
            return Bridge.current().local.get(START_METHOD)
        return self.get_context().get_start_method()

    def set_start_method(self, method: str | None, force: bool = False) -> None:
        local = Bridge.current().local
        if START_METHOD in local and not force:
            raise RuntimeError("context has already been set")
        if method is None and force:
            local.pop(START_METHOD, None)
        else:
            local[START_METHOD] = self.get_context(method).get_start_method()

    def get_all_start_methods(self) -> list[str]:
        return list(_LISTED)


_CONTEXTS: dict[str, BaseContext] = {"spawn": SpawnContext(), "forkserver": ForkServerContext()}
DEFAULT = DefaultContext()

FACE: dict[str, object] = {
    name: getattr(DEFAULT, name)
    for name in (
        "Manager",
        "Pool",
        "cpu_count",
        "freeze_support",
        "get_all_start_methods",
        "get_context",
        "get_logger",
        "get_start_method",
        "log_to_stderr",
        "set_start_method",
    )
}
"""The names that `multiprocessing` has of these."""

CLASSES: dict[str, object] = {
    kind.__name__: kind
    for kind in (
        BaseContext,
        DefaultContext,
        SpawnContext,
        ForkServerContext,
        SpawnProcess,
        ForkServerProcess,
    )
}
"""The names of `multiprocessing.context`."""


def _context(method: str) -> BaseContext:
    if method not in _LISTED:
        raise ValueError(f"cannot find context for {method!r}")
    if method not in _CONTEXTS:
        Bridge.current().unmodelled(f"the start method {method!r}")
    return _CONTEXTS[method]


def install() -> None:
    """Have `os` say the same number of processors."""
    for name in ("cpu_count", "process_cpu_count"):
        if hasattr(os, name):
            setattr(os, name, DEFAULT.cpu_count)
    if hasattr(os, "sched_getaffinity"):
        os.sched_getaffinity = lambda _: set(range(PROCESSORS))
