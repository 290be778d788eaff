"""The worker's side of the conversation: every operation is a request, and waits to be granted."""

from __future__ import annotations

import builtins
import importlib
import io
import os
import pickle
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from types import FunctionType
from typing import Any, ClassVar, NoReturn

from helpers.explorer import wire
from helpers.explorer.absent import attributes_of
from helpers.explorer.mind import in_mind
from helpers.explorer.texts import short as short  # noqa: PLC0414  # the faces take it from here
from helpers.explorer.texts import without_addresses as without_addresses  # noqa: PLC0414  # the same

_TICK = 0.001  # seconds of virtual time that reading the clock costs, so that a loop on it ends
_PATIENCE = 50  # requests that an abandoned program may still try before its worker ends

GIVEN = "given "
_GIVEN_NAMES = frozenset(
    {
        ("helpers.explorer.connection", "adopt"),
        ("helpers.explorer.managed_proxies", "rebuild"),
        ("helpers.explorer.pool_worker", "mapstar"),
        ("helpers.explorer.pool_worker", "rebuild_exc"),
        ("builtins", "ValueError"),
        ("decimal", "Decimal"),
    }
)
_EXERCISES = "helpers.exercises."


class Abandoned(BaseException):
    """This run is over for this process: it was ended from outside, or the judge has seen enough."""


class NotPlain(TypeError):
    """A given program was sent what is no plain data, but refers to this name in this module."""

    def __init__(self, module_name: str, global_name: str) -> None:
        super().__init__(f"the check reads plain data only, and got an object of {global_name}")
        self.module_name = module_name
        self.global_name = global_name


@dataclass
class _Carried:
    """The shared objects in the message that is being pickled."""

    inheriting: bool
    targets: list[int] = field(default_factory=list)


class Bridge:
    """One worker's connection to the scheduler, and what it knows of the process it plays."""

    _current: ClassVar[Bridge | None] = None

    def __init__(self, reading: int, writing: int) -> None:
        self._reader = wire.Reader(reading)
        self._writing = writing
        self._dropped: list[int] = []
        self._carried: _Carried | None = None
        self._spent = 0.0
        self._clock = 0.0
        self.computed = 0.0  # seconds that this process has not slept or waited
        self._in_circles = False  # whether it may turn out that the program goes round in circles
        self._refused = 0
        self._labels: set[str] = set()
        self.hashed = 0
        self.abandoned = True
        self.trusted = False
        self.watched = False
        self.before_requests: Callable[[], None] | None = None
        self.number = 0
        self.local: dict[str, Any] = {}
        self.background: dict[int, Callable[..., tuple[Any, ...]]] = {}
        self.at_exit: dict[int, Callable[[], object]] = {}
        self.after_children: dict[int, Callable[[], object]] = {}
        self._doubts: list[tuple[Callable[[], bool], str, tuple[str, int]]] = []
        self.leaving = False

    @classmethod
    def current(cls) -> Bridge:
        """This worker's bridge; RuntimeError in a process that is no worker."""
        if cls._current is None:
            raise RuntimeError("this module works inside the explorer's workers only")
        return cls._current

    def install(self) -> None:
        """Be the bridge of this worker."""
        Bridge._current = self

    def begin(self, labels: Iterable[str], trusted: bool, clock: float, watched: bool = False) -> None:
        """A new process begins in this worker; `watched`: see `own_copies`."""
        self._labels = set(labels)
        self._dropped.clear()
        self._carried = None
        self._spent = 0.0
        self._clock = clock
        self.computed = 0.0
        self._refused = 0
        self._in_circles = False
        self.hashed = 0
        self.abandoned = False
        self.trusted = trusted
        self.watched = watched
        self.before_requests = None
        self.number += 1
        self.local = {}
        self.background = {}
        self.at_exit = {}
        self.after_children = {}
        self._doubts = []
        self.leaving = False

    def receive(self) -> Any:
        """The scheduler's next message."""
        return pickle.loads(self._reader.read())

    def tell(self, message: tuple[Any, ...]) -> None:
        """Send a message that isn't a request."""
        wire.write_all(self._writing, wire.encode(message))

    def request(
        self,
        name: str,
        target: int = -1,
        *arguments: Any,
        timeout: float | None = None,
        text: str = "",
    ) -> Any:
        """Ask for one operation and wait until it is granted; return or raise what it gives."""
        if self.abandoned:
            self._refuse()
        while self._doubts:
            astray, what, place = self._doubts.pop()
            if astray():
                self._leave_the_model(what, place)
        if self.before_requests is not None:
            self.before_requests()
        dropped, self._dropped = self._dropped, []
        spent, self._spent = self._spent, 0.0
        mind = self._in_mind() if self._in_circles else 0
        self.tell(("operation", name, target, arguments, self._place(), timeout, text, dropped, spent, mind))
        return self._answer()

    def _answer(self) -> Any:
        kind, value, self._clock, self._in_circles = self.receive()
        while kind == "background":
            target, arguments = value
            done = self.background[target](*arguments)
            dropped, self._dropped = self._dropped, []
            self.tell(("background", done, dropped))
            kind, value, self._clock, self._in_circles = self.receive()
        match kind:
            case "value":
                return value
            case "raises":
                name, arguments = value
                raise exception(name, arguments)
        self.abandoned = True
        raise Abandoned

    def use_file(self, path: str, how: str) -> None:
        """The program uses a temporary file; the judge ends the run if others may do so at the same time."""
        if self.abandoned:
            self._refuse()
        self.tell(("file", path, how, self._place()))
        self._answer()

    def tell_copies(self, how: str, names: Iterable[Any]) -> None:
        """Tell what this process does with copies of its own (see `own_copies`)."""
        if not self.abandoned:
            self.tell(("copies", how, tuple(names)))
            self._answer()

    def unmodelled(self, what: str) -> NoReturn:
        """The program uses a part of multiprocessing, or of the system, that the explorer doesn't know."""
        if self.abandoned:
            self._refuse()
        self._leave_the_model(what, self._place())

    def unmodelled_if(self, astray: Callable[[], bool], what: str) -> None:
        """The same, for what shows only before the next operation whether it is one."""
        self._doubts.append((astray, what, self._place()))

    def _leave_the_model(self, what: str, place: tuple[str, int]) -> NoReturn:
        self.tell(("unmodelled", what, place))
        self._answer()
        raise Abandoned

    def _refuse(self) -> NoReturn:
        self._refused += 1
        if self._refused > _PATIENCE:
            os._exit(1)
        raise Abandoned

    def drop(self, target: int, number: int) -> None:
        """A handle was let go by the program, in run `number`; said with the next request."""
        if not self.abandoned and number == self.number:
            self._dropped.append(target)

    def finalize(self) -> None:
        """What a process does first at its end: end what it has at work, such as a pool."""
        for end in reversed(list(self.at_exit.values())):
            end()

    def leave(self, join_children: Callable[[], None]) -> None:
        """The program of this process is over: first it waits for its children, then for what is left."""
        self.leaving = True
        join_children()
        for finish in reversed(list(self.after_children.values())):
            finish()

    def clock(self) -> float:
        """Virtual seconds since the run began."""
        self._spent += _TICK
        self.computed += _TICK
        return self._clock + self._spent

    def dumps(self, value: Any, inheriting: bool = False) -> tuple[bytes, tuple[int, ...]]:
        """`value` pickled, and the shared objects that travel in it.

        `inheriting`: it goes to a child that is being started, so it may hold what is only shared that way.
        """
        outer, self._carried = self._carried, _Carried(inheriting)
        try:
            buffer = io.BytesIO()
            pickle.Pickler(buffer, pickle.DEFAULT_PROTOCOL).dump(value)
            return buffer.getvalue(), tuple(self._carried.targets)
        finally:
            self._carried = outer

    def carry(self, target: int, what: str) -> None:
        """Note a shared object in the message being pickled."""
        if self._carried is None:
            raise TypeError(f"a {what} can only be pickled on its way to another process")
        self._carried.targets.append(target)

    def bequeath(self, target: int, what: str) -> None:
        """The same, for an object that only a child being started may get."""
        if self._carried is None or not self._carried.inheriting:
            raise RuntimeError(f"{what} objects should only be shared between processes through inheritance")
        self._carried.targets.append(target)

    @property
    def inheriting(self) -> bool:
        """Whether what is being pickled goes to a child that is being started."""
        return self._carried is not None and self._carried.inheriting

    def mention(self, target: int) -> None:
        """Note an object in the message being pickled, if there is one, without holding on to it."""
        if self._carried is not None:
            self._carried.targets.append(target)

    def loads(self, data: bytes) -> Any:
        """Unpickle a message. A given program takes plain data, connections and its own tasks only."""
        if not self.trusted:
            return pickle.loads(data)
        return _GivenUnpickler(io.BytesIO(data)).load()

    def place(self) -> tuple[str, int]:
        """The program's line that runs."""
        return self._place()

    def _place(self) -> tuple[str, int]:
        frame = sys._getframe(2)
        while frame is not None:
            label = self.label(frame.f_code.co_filename)
            if label:
                return label, frame.f_lineno
            frame = frame.f_back  # type: ignore[assignment]  # the outermost frame has none
        return "", 0

    def _in_mind(self) -> int:
        return in_mind(sys._getframe(2), self.label, sys.modules["__main__"])

    def add_label(self, label: str) -> None:
        """One more file of the program is loaded; its lines are called by this name."""
        self._labels.add(label)

    def label(self, filename: str) -> str:
        """The cell or given file that `filename` stands for; "" for any other code."""
        if filename in self._labels:
            return filename
        folder, _, name = filename.rpartition("/")
        return GIVEN + name if folder.endswith("helpers/exercises") else ""


def _uses(kind: type, name: str) -> bool:
    """Whether a modelled class has an attribute of this name, even if an object has it only at times."""
    methods = (method for method in vars(kind).values() if isinstance(method, FunctionType))
    return any(
        name in method.__code__.co_names and method.__globals__["__name__"].startswith("helpers.")
        for method in methods
    )


class Hashed:
    """What all modelled objects have in common.

    It has the same place in a set in every run; by its address it would be another each time. Whatever the
    standard library's object of this name has besides is not modelled, and says so.
    """

    _hash: int | None = None

    def __getattr__(self, name: str) -> Any:
        kinds = type(self).__mro__
        lacking = not name.startswith("__") and not any(_uses(kind, name) for kind in kinds)
        if lacking and any(name in attributes_of(kind.__name__) for kind in kinds):
            Bridge.current().unmodelled(f"{type(self).__name__}.{name}")
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)

    def __hash__(self) -> int:
        if self._hash is None:
            bridge = Bridge.current()
            bridge.hashed += 1
            self._hash = bridge.hashed
        return self._hash


class _GivenUnpickler(pickle.Unpickler):
    def find_class(self, module_name: str, global_name: str) -> Any:
        if (module_name, global_name) in _GIVEN_NAMES or _is_given_task(module_name, global_name):
            return super().find_class(module_name, global_name)
        raise NotPlain(module_name, global_name)


def _is_given_task(module_name: str, global_name: str) -> bool:
    """Whether the given program's module says, in TASKS, that anybody may have this function called."""
    if not module_name.startswith(_EXERCISES):
        return False
    return global_name in getattr(importlib.import_module(module_name), "TASKS", ())


def exception(name: str, arguments: tuple[Any, ...]) -> BaseException:
    """The built-in exception that the scheduler names."""
    kind = getattr(builtins, name)
    made = kind(*arguments)
    assert isinstance(made, BaseException)
    return made


def after(timeout: float | None) -> str:
    """How a table tells that a time-out has passed."""
    return f" after {timeout:g} s" if timeout and timeout > 0 else ""
