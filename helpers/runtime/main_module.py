"""The main module that the standard library imports in every child."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

from helpers.runtime.definitions import Definitions
from helpers.runtime.folder import ScratchFolder

_VERSIONS_KEPT = 30
_PROGRAM = """\
# Made from the cells of a notebook: a child process of its kernel imports this file as its main module.
from helpers.runtime.loader import load_main as _helpers_load_main
_helpers_load_main({plain!r}, globals())
del _helpers_load_main
"""


class MainModule:
    """The running process's main module, as multiprocessing describes it to a child.

    A spawned child imports the file that ``__main__.__file__`` names, under the name ``__mp_main__``. That is
    all there is to it; only the file's name must not be ``ipython.py``, which multiprocessing leaves out.
    """

    def __init__(self) -> None:
        self._folder = ScratchFolder("helpers-")
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
        return self._folder.path / f"definitions_{version}.py"

    def close(self) -> None:
        """Make the main module what it was before."""
        if self._old_file is None:
            vars(self._module).pop("__file__", None)
        else:
            self._module.__file__ = self._old_file
        if self._old_alias is None:
            del sys.modules["__mp_main__"]
        else:
            sys.modules["__mp_main__"] = self._old_alias
        self.remove_files()

    def remove_files(self) -> None:
        """Remove the definitions files. Nothing may be published any more."""
        self._folder.cleanup()
