"""The modules that a worker's program gets when it imports `multiprocessing`."""

from __future__ import annotations

import os
import sys
from types import ModuleType
from typing import Any, NoReturn

from helpers.explorer import errors, primitives
from helpers.explorer.bridge import Bridge

_SUBMODULES = (
    "connection",
    "context",
    "dummy",
    "heap",
    "managers",
    "pool",
    "process",
    "queues",
    "reduction",
    "resource_sharer",
    "resource_tracker",
    "shared_memory",
    "sharedctypes",
    "spawn",
    "synchronize",
    "util",
)
_SHARED = (
    "Array Barrier BoundedSemaphore Condition Event JoinableQueue Lock Manager Pool Queue RLock RawArray "
    "RawValue Semaphore SimpleQueue Value"
)
_OTHER = (
    "allow_connection_pickling get_logger log_to_stderr reducer set_executable set_forkserver_preload "
    "Listener Client answer_challenge deliver_challenge BaseManager SyncManager BaseProxy ThreadPool Empty "
    "Full SharedMemory ShareableList SharedMemoryManager ForkingPickler"
)
_PUBLIC = frozenset(f"{_SHARED} {_OTHER}".split())
_METHODS = ("spawn", "forkserver")


class Unmodelled:
    """A name that can be imported; using it ends the run and says so."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, *arguments: Any, **keywords: Any) -> NoReturn:
        Bridge.current().unmodelled(self._name)

    def __getattr__(self, attribute: str) -> NoReturn:
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        Bridge.current().unmodelled(f"{self._name}.{attribute}")

    def __mro_entries__(self, bases: tuple[Any, ...]) -> NoReturn:
        Bridge.current().unmodelled(self._name)


class Face(ModuleType):
    """A module in which whatever is not modelled is there, and says so when it is used."""

    def __getattr__(self, name: str) -> Unmodelled:
        if name in _PUBLIC:
            return Unmodelled(f"{self.__name__}.{name}")
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")


def cpu_count() -> int:
    """As many processors as the machine has."""
    return os.cpu_count() or 1


def freeze_support() -> None:
    """Nothing to do, as with the standard library outside a frozen Windows program."""


def get_all_start_methods() -> list[str]:
    """The start methods whose meaning the explorer knows."""
    return list(_METHODS)


def get_start_method(allow_none: bool = False) -> str:  # noqa: ARG001
    """Always "spawn"."""
    return "spawn"


def set_start_method(method: str | None, force: bool = False) -> None:  # noqa: ARG001
    """Accept the start methods that give a child nothing but what it is passed."""
    if method not in (None, *_METHODS):
        Bridge.current().unmodelled(f"the start method {method!r}")


def get_context(method: str | None = None) -> ModuleType:
    """The same names again; they differ in nothing for the modelled start methods."""
    set_start_method(method)
    return sys.modules["multiprocessing"]


_GENERAL: dict[str, object] = {
    "cpu_count": cpu_count,
    "freeze_support": freeze_support,
    "get_all_start_methods": get_all_start_methods,
    "get_start_method": get_start_method,
    "set_start_method": set_start_method,
    "get_context": get_context,
}


def install() -> None:
    """Put the explorer's modules where `import multiprocessing` finds them."""
    faces = {
        name: Face(name) for name in ("multiprocessing", *(f"multiprocessing.{part}" for part in _SUBMODULES))
    }
    main = faces["multiprocessing"]
    main.__path__ = []
    main.__dict__.update(_GENERAL | errors.FACE)
    faces["multiprocessing.context"].__dict__.update(_GENERAL | errors.FACE)
    for module in primitives.modules():
        for name, names in module.FACE.items():
            faces[name].__dict__.update(names)
    for part in _SUBMODULES:
        setattr(main, part, faces[f"multiprocessing.{part}"])
    public = {name for name in vars(main) if not name.startswith("_")} | set(_SHARED.split())
    vars(main)["__all__"] = sorted(public - set(_SUBMODULES))
    sys.modules.update(faces)
