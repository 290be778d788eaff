"""A worker plays a process of a script: all of its text runs, in every process, as spawn does it.

The process that the script begins in runs it as `__main__`, or as `__mp_main__` if only one function is
asked for. Each child runs it again as `__mp_main__` before it does what it was started for. Modules that
stand beside the script are imported afresh in each process, and so are their globals.
"""

from __future__ import annotations

import contextlib
import linecache
import sys
from collections.abc import Iterator
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

from helpers.explorer.bridge import Bridge, short, without_addresses
from helpers.explorer.deterministic import Silence
from helpers.explorer.program import Script
from helpers.runtime.loader import PlainCell, source_lines

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
def beside(script: Script) -> Iterator[None]:
    """A process of this script finds the modules beside it, and a place for what it prints."""
    sys.stdout = Silence(_PRINTED)
    try:
        with _Neighbours(Path(script.path).parent).importable():
            yield
    finally:
        _forget_loggers()


def tell_printed() -> None:
    """The script has come to its end: what it printed in its first process is what it gives."""
    printed = without_addresses(sys.stdout.beginning) if isinstance(sys.stdout, Silence) else ""
    Bridge.current().request(
        "process.returned", -1, ("printed", printed), text=short(printed) if printed else "nothing"
    )


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
