"""What is explored: where a program begins, and what its processes load."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from helpers.runtime.loader import PlainCell


class Script(NamedTuple):
    """A file that is run as a whole: its absolute path, the folder it runs in, what follows its name."""

    path: str
    folder: str
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True)
class Program:
    """Where a run begins: a task for the first process, and the definitions that the others may load.

    `task` is {"kind": "call", "name": ..., "arguments": ...} for a function of the learner's, or
    {"kind": "given", "module": ..., "name": ..., "arguments": ...} for one of ours. With "earlier", the
    learner's is called with each of these arguments before, and the last result counts. A step of
    another process, such as its start, may take up to `slowest_step` seconds: sleeps and time-outs that
    end by then are also tried before what others could have done meanwhile, but for the time-out of a join.
    With a `script`, every process runs all of it, and `definitions` is its text alone; the task
    {"kind": "script", "name": ...} is its `if __name__ == "__main__"` part. If it is `watched`, its processes
    tell what they change in copies of their own (see `own_copies`).
    """

    task: dict[str, Any]
    definitions: Sequence[PlainCell]
    slowest_step: float = 0.0
    script: Script | None = None
    watched: bool = False

    @property
    def trusted(self) -> bool:
        return bool(self.task["kind"] == "given")
