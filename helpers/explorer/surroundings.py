"""What a process finds around it, and what its children get of that: environment, folder, arguments, paths.

A worker plays one process after the other, so whatever a process changes is set back when it is over.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import sys
import tempfile
import weakref
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NoReturn, TextIO

from helpers.explorer.bridge import Bridge
from helpers.explorer.files import USED, Files
from helpers.explorer.program import Script

_FIRST = "surroundings of the first process"


@dataclass(frozen=True)
class Surroundings:
    """What Python's `spawn` hands down from a process to its child."""

    environment: Mapping[bytes, bytes]
    folder: str
    arguments: tuple[str, ...]
    path: tuple[str, ...]

    @classmethod
    def here(cls) -> Surroundings:
        """Those of this process, as they are now."""
        return cls(_environment(), os.getcwd(), tuple(sys.argv), tuple(sys.path))  # noqa: PTH109

    def enter(self) -> None:
        """Make them this process's."""
        there = _environment()
        if there != self.environment:
            for name in there.keys() - self.environment.keys():
                del os.environb[name]
            for name, value in self.environment.items() - there.items():
                os.environb[name] = value
        if os.getcwd() != self.folder:  # noqa: PTH109  # this is done for each process that is played
            os.chdir(self.folder)
        sys.argv = list(self.arguments)
        sys.path[:] = self.path


def _environment() -> dict[bytes, bytes]:
    """What `os.environ` holds. Through its own methods, this takes a hundred times as long."""
    held: dict[bytes, bytes] = vars(os.environ)["_data"]
    return held.copy()


@cache
def _own() -> Surroundings:
    """Those of this worker, before it plays its first process."""
    return Surroundings.here()


@cache
def of_the_first(script: Script | None) -> Surroundings:
    """What the process that a program begins in finds: that of this worker, or that of the script."""
    own = _own()
    if script is None:
        return Surroundings(own.environment, own.folder, ("",), own.path)
    beside = str(Path(script.path).parent)
    path = (beside, *(entry for entry in own.path if entry != beside))
    return Surroundings(own.environment, script.folder, (script.path, *script.arguments), path)


def handed_down() -> tuple[Any, ...] | None:
    """What a child that is started now finds, for `Surroundings`; None if that is as the first one had it."""
    here = Surroundings.here()
    if here == Bridge.current().local[_FIRST]:
        return None
    return dict(here.environment), here.folder, here.arguments, here.path


@contextlib.contextmanager
def around(script: Script | None, handed_down: Any, first: bool, trusted: bool) -> Iterator[None]:
    """What a process of the program finds: what was handed down to it, or all as the first one had it.

    Only the `first` process of a program may have a keyboard.
    """
    bridge = Bridge.current()
    kept_input, kept_register, kept_unregister = sys.stdin, atexit.register, atexit.unregister
    ends = _Ends(first)
    bridge.local[_FIRST] = of_the_first(script)
    (Surroundings(*handed_down) if handed_down else of_the_first(script)).enter()
    bridge.local["ends"] = ends
    if not trusted:
        bridge.local[USED] = Files(bridge, Path(_own().folder))
    atexit.register, atexit.unregister = ends.register, ends.unregister
    finalizers = _Finalizers()
    if first:
        sys.stdin = _Keyboard()
    try:
        yield
    finally:
        atexit.register, atexit.unregister = kept_register, kept_unregister
        sys.stdin = _nothing_to_read() if kept_input.closed else kept_input
        finalizers.set_back()
        _own().enter()
        tempfile.tempdir = None
        vars(tempfile)["_name_sequence"] = None


def run_exit_functions(first: bool) -> None:
    """Call what the program gave to `atexit.register`, the last one first, if this is its time.

    The first process does it before it waits for its children, and a child does it afterwards.
    """
    ends: _Ends | None = Bridge.current().local.get("ends")
    if ends is not None and ends.first == first:
        ends.run()


def _nothing_to_read() -> TextIO:
    return Path(os.devnull).open(encoding="utf-8")


class _Keyboard:
    """The standard input of a program that nobody sits in front of."""

    def isatty(self) -> bool:
        return False

    def close(self) -> None:
        """`exit()` closes it, too."""

    def __getattr__(self, name: str) -> NoReturn:
        Bridge.current().unmodelled("the keyboard")


class _Finalizers:
    """What `weakref.finalize` keeps for a process: its finalizers, and whether they are over with it."""

    def __init__(self) -> None:
        self._kept = set(self._registry())
        self._registered = vars(weakref.finalize)["_registered_with_atexit"]
        self._begin(registered=False)

    def set_back(self) -> None:
        """Forget the finalizers of the process that is over, and go on with those of the worker."""
        registry = self._registry()
        for finalizer in registry.keys() - self._kept:
            del registry[finalizer]
        self._begin(self._registered)

    def _begin(self, registered: bool) -> None:
        setattr(weakref.finalize, "_shutdown", False)  # noqa: B010  # no name that type checkers know
        setattr(weakref.finalize, "_registered_with_atexit", registered)  # noqa: B010

    def _registry(self) -> dict[Any, Any]:
        registry: dict[Any, Any] = vars(weakref.finalize)["_registry"]
        return registry


class _Ends:
    """The functions that one process gave to `atexit.register`."""

    def __init__(self, first: bool) -> None:
        self.first = first
        self._functions: list[tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]] = []

    def register(self, function: Callable[..., Any], /, *arguments: Any, **keywords: Any) -> Any:
        self._functions.append((function, arguments, keywords))
        return function

    def unregister(self, function: Callable[..., Any], /) -> None:
        self._functions = [entry for entry in self._functions if entry[0] != function]

    def run(self) -> None:
        while self._functions:
            function, arguments, keywords = self._functions.pop()
            with contextlib.suppress(Exception):  # Python prints it, and goes on
                function(*arguments, **keywords)
