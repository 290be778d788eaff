"""One file per mechanism: its state, when an operation is granted, what it does, its face in a worker.

Every module here is found by itself. It has MECHANISM, the state's class, and FACE, the names that it
puts into the modules of `multiprocessing` in a worker: {"multiprocessing": {"Pipe": Pipe}}.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType


@cache
def modules() -> tuple[ModuleType, ...]:
    """The mechanisms' modules, in alphabetical order."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in names)
