"""What a process finds around it, and what its children get of that: environment, folder, arguments, paths.

A worker plays one process after the other, so whatever a process changes is set back when it is over.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from helpers.explorer.bridge import Bridge
from helpers.explorer.files import USED, Files
from helpers.explorer.program import Script


@dataclass(frozen=True)
class Surroundings:
    """What Python's `spawn` hands down from a process to its child."""

    environment: Mapping[str, str]
    folder: str
    arguments: tuple[str, ...]
    path: tuple[str, ...]

    @classmethod
    def here(cls) -> Surroundings:
        """Those of this process, as they are now."""
        return cls(dict(os.environ), os.getcwd(), tuple(sys.argv), tuple(sys.path))  # noqa: PTH109

    def enter(self) -> None:
        """Make them this process's."""
        if dict(os.environ) != self.environment:
            os.environ.clear()
            os.environ.update(self.environment)
        os.chdir(self.folder)
        sys.argv = list(self.arguments)
        sys.path[:] = self.path

    def plain(self) -> tuple[Any, ...]:
        """As plain data, of which `Surroundings(*data)` makes the same again."""
        return dict(self.environment), self.folder, self.arguments, self.path


def of_the_first(script: Script | None) -> Surroundings:
    """What the process that a program begins in finds: that of this worker, or that of the script."""
    here = Surroundings.here()
    environment = {**here.environment, "TMPDIR": here.folder}
    if script is None:
        return Surroundings(environment, here.folder, ("",), here.path)
    beside = str(Path(script.path).parent)
    path = (beside, *(entry for entry in here.path if entry != beside))
    return Surroundings(environment, script.folder, (script.path, *script.arguments), path)


@contextlib.contextmanager
def around(surroundings: Surroundings, first: bool, trusted: bool) -> Iterator[None]:
    """A process finds these. Only the `first` one of a program may have a keyboard."""
    bridge = Bridge.current()
    kept = Surroundings.here()
    kept_input, kept_register, kept_unregister = sys.stdin, atexit.register, atexit.unregister
    ends = _Ends(first)
    surroundings.enter()
    bridge.local["ends"] = ends
    if not trusted:
        bridge.local[USED] = Files(bridge, Path(kept.folder))
    atexit.register, atexit.unregister = ends.register, ends.unregister
    if first:
        sys.stdin = _Keyboard()
    try:
        yield
    finally:
        atexit.register, atexit.unregister, sys.stdin = kept_register, kept_unregister, kept_input
        kept.enter()
        tempfile.tempdir = None
        vars(tempfile)["_name_sequence"] = None


def run_exit_functions(first: bool) -> None:
    """Call what the program gave to `atexit.register`, the last one first, if this is its time.

    The first process does it before it waits for its children, and a child does it afterwards.
    """
    ends: _Ends | None = Bridge.current().local.get("ends")
    if ends is not None and ends.first == first:
        ends.run()


class _Keyboard:
    """The standard input of a program that nobody sits in front of."""

    def __getattr__(self, name: str) -> NoReturn:
        Bridge.current().unmodelled("the keyboard")


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
