"""What the judge knows of a manager, and of an object in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

from helpers.explorer.operations import Value


@dataclass(slots=True)
class Server:
    """A manager's process. `counted` are, per process, the objects for which it is known to have a proxy.

    A process connects at its first call, and lets go when none of the objects it is counted for are left. For
    those in `lingering`, the manager still has shared objects that their last call was about.
    """

    index: int
    serves: bool = True
    stopping: bool = False
    connected: set[int] = field(default_factory=set)
    lingering: set[int] = field(default_factory=set)
    counted: dict[int, set[int]] = field(default_factory=dict)

    def key(self) -> Hashable:
        counted = tuple((index, tuple(sorted(ones))) for index, ones in sorted(self.counted.items()) if ones)
        return (
            self.index,
            self.serves,
            self.stopping,
            tuple(sorted(self.connected)),
            tuple(sorted(self.lingering)),
            counted,
        )


@dataclass(slots=True)
class Managed:
    """An object in a manager: how many proxies each process is counted for, and a digest of its content.

    A proxy that a child inherits isn't counted. One that is `kept` has its proxy in another managed object.
    """

    server: Server
    typeid: str
    proxies: Counter[int] = field(default_factory=Counter)
    digest: bytes = b""
    kept: bool = False
    gone: bool = False

    def key(self) -> Hashable:
        return (tuple(sorted(self.proxies.items())), self.digest, self.kept, self.gone)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a manager's worker says: how the call went, and what it brings.

    "return" (a value), "raise" (a built-in exception by name), "error" (another one), "remote" (a traceback).
    """

    kind: str
    payload: Any
    text: str
    changed: bool

    @property
    def outcome(self) -> Value:
        return Value((self.kind, self.payload), changed=self.changed, text=self.text)
