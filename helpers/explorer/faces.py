"""The modules that a worker's program gets when it imports `multiprocessing`."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any, NoReturn

from helpers.explorer import contexts, errors, primitives
from helpers.explorer.absent import names_in
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
_ABSENT = ("multiprocessing.dummy", "concurrent.futures.process")
_SHARED = (
    "Array Barrier BoundedSemaphore Condition Event JoinableQueue Lock Manager Pool Queue RLock RawArray "
    "RawValue Semaphore SimpleQueue Value"
)


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
        if not name.startswith("__") and name in names_in(self.__name__):
            return Unmodelled(f"{self.__name__}.{name}")
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")


class Absent(ModuleType):
    """A module of which nothing is modelled."""

    def __getattr__(self, name: str) -> Unmodelled:
        if name.startswith("_"):
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        return Unmodelled(f"{self.__name__}.{name}")


def install() -> None:
    """Put the explorer's modules where `import multiprocessing` finds them."""
    contexts.install()
    faces: dict[str, ModuleType] = {
        name: Face(name) for name in ("multiprocessing", *(f"multiprocessing.{part}" for part in _SUBMODULES))
    }
    faces |= {name: Absent(name) for name in _ABSENT}
    main = faces["multiprocessing"]
    main.__path__ = []
    main.__dict__.update(contexts.FACE | errors.FACE)
    faces["multiprocessing.context"].__dict__.update(contexts.FACE | contexts.CLASSES | errors.FACE)
    for module in primitives.modules():
        for name, names in module.FACE.items():
            faces[name].__dict__.update(names)
    for part in _SUBMODULES:
        setattr(main, part, faces[f"multiprocessing.{part}"])
    public = {name for name in vars(main) if not name.startswith("_")} | set(_SHARED.split())
    vars(main)["__all__"] = sorted(public - set(_SUBMODULES))
    sys.modules.update(faces)
