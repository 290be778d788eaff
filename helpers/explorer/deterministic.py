"""What would differ from run to run, or leave the worker, and doesn't: chance, and what is printed."""

from __future__ import annotations

import io
import os
import random
from collections.abc import Sequence
from typing import Any, Protocol

SEEDS = 3  # for real, texts have other hashes in each process; here, in each of three


class _Owned(Protocol):
    @property
    def owner(self) -> int: ...


def hash_seed(processes: Sequence[_Owned], index: int) -> int:
    """What the hashes of texts depend on in this process: on how many were started before it."""
    return sum(one.owner < 0 for one in processes[:index]) % SEEDS


class _SilentBytes(io.RawIOBase):
    """Bytes that nobody reads."""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        return memoryview(data).nbytes  # type: ignore[arg-type]  # whatever has a buffer, as any file takes it


class Silence(io.TextIOBase):
    """A process's standard output: nobody reads it, and however much it is, it costs nothing.

    What it begins with is kept in `beginning`, as many characters as are asked for.
    """

    encoding = "utf-8"

    def __init__(self, kept: int = 0) -> None:
        self.buffer = io.BufferedWriter(_SilentBytes())
        self.beginning = ""
        self._kept = kept

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return 1  # the worker's own, which nobody reads either

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if len(self.beginning) < self._kept:
            self.beginning += text[: self._kept - len(self.beginning)]
        return len(text)

    def reconfigure(self, **_: object) -> None:
        """Whatever the encoding and the line ends, nothing is seen of them."""


class Chance:
    """The source of chance in a worker: the same numbers in every run."""

    def __init__(self) -> None:
        self._source = random.Random(0)

    def install(self) -> None:
        """Take the place of the system's random bytes: for uuid, secrets and generators without a seed."""
        os.urandom = self._source.randbytes
        vars(random)["_urandom"] = self._source.randbytes
        plain = random.Random.seed

        def seed(generator: random.Random, a: Any = None, version: int = 2) -> None:
            plain(generator, self._source.getrandbits(64) if a is None else a, version)

        vars(random)["Random"].seed = seed
        random.seed = vars(random)["_inst"].seed

    def begin(self, number: int) -> None:
        """A run begins in which this worker plays process `number`."""
        random.seed(number)
        self._source.seed(number)
