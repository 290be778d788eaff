"""A worker plays a process of a script: all of its text runs, in every process, as spawn does it.

The process that the script begins in runs it as `__main__`, or as `__mp_main__` if only one function is
asked for. Each child runs it again as `__mp_main__` before it does what it was started for. Modules that
stand beside the script are imported afresh in each process, and so are their globals.
"""

from __future__ import annotations

import atexit
import contextlib
import linecache
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from importlib.machinery import (
    EXTENSION_SUFFIXES,
    SOURCE_SUFFIXES,
    ExtensionFileLoader,
    FileFinder,
    SourceFileLoader,
)
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, NoReturn

from helpers.explorer.bridge import Bridge, short, without_addresses
from helpers.explorer.deterministic import Silence
from helpers.explorer.program import Script
from helpers.runtime.loader import PlainCell, source_lines

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {  # what is done, and which argument of the event is the folder that a relative path starts from
    "os.remove": ("removing", 1),
    "os.rename": ("renaming", 2),
    "os.mkdir": ("making", 2),
    "os.rmdir": ("removing", 1),
    "os.truncate": ("writing", None),
}
_OUTSIDE = {
    "socket.connect": "a network connection",
    "socket.bind": "a network connection",
    "sqlite3.connect": "a database",
}
_HARMLESS = ("/dev/",)  # folders in which anybody may write
_PRINTED = 2000  # characters
_MAIN = ("__main__", "__mp_main__")


def play(script: Script, source: PlainCell, as_main: bool) -> None:
    """Run the script as this process's main module; `as_main` includes what only the first process runs.

    The text stands in `source`, under the name that tables give it.
    """
    label, text, _ = source
    module = ModuleType(_MAIN[0] if as_main else _MAIN[1])
    module.__file__ = script.path
    module.__dict__["__builtins__"] = sys.modules["builtins"]
    linecache.cache[label] = (len(text), None, source_lines(text), label)
    sys.modules.update(dict.fromkeys(_MAIN, module))
    exec(_compiled(text, label), module.__dict__)


@lru_cache(maxsize=64)
def _compiled(text: str, label: str) -> CodeType:
    return compile(text, label, "exec", dont_inherit=True)


@contextlib.contextmanager
def surroundings(script: Script, first: bool) -> Iterator[None]:
    """What a process of this script finds around it; afterwards all is as it was before.

    Only the `first` process of a program may have a keyboard.
    """
    modules = _Neighbours(Path(script.path).parent)
    kept_path, kept_environment, kept_folder = sys.path[:], dict(os.environ), Path.cwd()
    kept_input, kept_register, kept_unregister = sys.stdin, atexit.register, atexit.unregister
    os.environ["TMPDIR"] = str(kept_folder)
    os.chdir(script.folder)
    sys.argv = [script.path, *script.arguments]
    sys.path[:] = [str(modules.folder), *(entry for entry in kept_path if entry != str(modules.folder))]
    sys.stdout = Silence(_PRINTED)
    ends = _Ends(first)
    Bridge.current().local["ends"] = ends
    atexit.register, atexit.unregister = ends.register, ends.unregister
    if first:
        sys.stdin = _Keyboard()
    try:
        with modules.importable():
            yield
    finally:
        atexit.register, atexit.unregister, sys.stdin = kept_register, kept_unregister, kept_input
        sys.path[:] = kept_path
        os.chdir(kept_folder)
        os.environ.clear()
        os.environ.update(kept_environment)
        _forget_loggers()


def tell_printed() -> None:
    """The script has come to its end: what it printed in its first process is what it gives."""
    printed = without_addresses(sys.stdout.beginning) if isinstance(sys.stdout, Silence) else ""
    Bridge.current().request(
        "process.returned", -1, ("printed", printed), text=short(printed) if printed else "nothing"
    )


def run_exit_functions(first: bool) -> None:
    """Call what the script gave to `atexit.register`, the last one first, if this is its time.

    The first process does it before it waits for its children, and a child does it afterwards.
    """
    ends: _Ends | None = Bridge.current().local.get("ends")
    if ends is not None and ends.first == first:
        ends.run()


def touches(event: str, arguments: Sequence[Any]) -> str:
    """What a script does outside the model when Python reports this event; "" if it does nothing such.

    A program runs hundreds of times here, so what it writes would be read by the next run, and what it
    removes would be gone.
    """
    if event == "open":
        path, _, flags = arguments
        return f"writing the file {_name(path)}" if flags & _WRITING and _matters(path) else ""
    if event in _CHANGES:
        does, number = _CHANGES[event]
        folder = -1 if number is None else arguments[number]
        return f"{does} the file {_name(arguments[0])}" if _matters(arguments[0], folder) else ""
    return _OUTSIDE.get(event, "")


def _matters(path: Any, folder: int = -1) -> bool:
    """Whether others could see a change there; `folder` is a descriptor, or -1."""
    if isinstance(path, int):
        return False
    start = Path(f"/proc/self/fd/{folder}").readlink() if folder >= 0 else Path.cwd()
    place = str(start / os.fsdecode(path))
    return not place.startswith((*_HARMLESS, os.environ["TMPDIR"]))


def _name(path: Any) -> str:
    return Path(os.fsdecode(path)).name


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


class _Neighbour(SourceFileLoader):
    """Loads a module that stands beside the script; its lines are called by its file's name."""

    folder: Path

    def get_code(self, fullname: str) -> CodeType:
        path = Path(self.get_filename(fullname))
        label = path.relative_to(self.folder).as_posix()
        text = self.get_source(fullname)
        linecache.cache[label] = (len(text), None, source_lines(text), label)
        Bridge.current().add_label(label)
        return _compiled(text, label)

    def get_source(self, fullname: str) -> str:
        return super().get_source(fullname) or ""


class _Neighbours:
    """The modules and packages in the script's folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        elsewhere = [entry for entry in sys.path if entry and Path(entry) != folder]
        self._inner = [entry for entry in elsewhere if Path(entry).is_relative_to(folder)]
        self._loader = type("_Neighbour", (_Neighbour,), {"folder": folder})

    @contextlib.contextmanager
    def importable(self) -> Iterator[None]:
        """They are found first, and are forgotten at the end; what they hide comes back then."""
        hidden = {name: sys.modules.pop(name) for name in self._hidden()}
        sys.path_hooks.insert(0, self._finder)
        self._forget_finders()
        before = set(sys.modules)
        try:
            yield
        finally:
            for name in set(sys.modules) - before:
                if isinstance(getattr(sys.modules[name], "__loader__", None), _Neighbour):
                    del sys.modules[name]
            sys.path_hooks.remove(self._finder)
            self._forget_finders()
            sys.modules.update(hidden)

    def _forget_finders(self) -> None:
        for path in [path for path in sys.path_importer_cache if Path(path).is_relative_to(self.folder)]:
            del sys.path_importer_cache[path]

    def _finder(self, path: str) -> FileFinder:
        place = Path(path)
        if not place.is_relative_to(self.folder) or any(place.is_relative_to(entry) for entry in self._inner):
            raise ImportError(path)
        extensions = (ExtensionFileLoader, EXTENSION_SUFFIXES)
        return FileFinder(path, extensions, (self._loader, SOURCE_SUFFIXES))

    def _hidden(self) -> list[str]:
        """Modules of ours, or of others, whose names the script's folder has too."""
        return [
            name
            for name in _importable_names(self.folder)
            if name in sys.modules
            and name not in sys.stdlib_module_names
            and not _stands_in(sys.modules[name], self.folder)
        ]


@lru_cache(maxsize=4)
def _importable_names(folder: Path) -> frozenset[str]:
    return frozenset(path.stem for path in folder.iterdir() if path.suffix in ("", ".py"))


def _stands_in(module: ModuleType, folder: Path) -> bool:
    file = getattr(module, "__file__", None)
    return file is not None and Path(file).is_relative_to(folder)


def _forget_loggers() -> None:
    logging = sys.modules.get("logging")
    if logging is not None:
        logging.root.handlers.clear()
        logging.root.filters.clear()
        logging.root.setLevel(logging.WARNING)
        logging.Logger.manager.loggerDict.clear()
        logging.disable(logging.NOTSET)
