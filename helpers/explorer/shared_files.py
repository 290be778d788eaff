"""Which temporary files several processes of a run use, and whether it is sure who comes first.

Reading and writing files are no operations here, so nothing tries them in another order. What needs no other
order is allowed: a process may use what another has written if it was started later by it, or has seen its
end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from helpers.explorer.operations import Step

READ = "read"
WRITE = "write"
LIST = "list"
ADD = "add"
"""How a file or a folder is used. Whoever adds or removes something there is in nobody's way who does too."""

_STARTS = ("process.start", "pool.replace")
_SEES_THE_END = ("process.join", "process.look")
_SEEN = "exit code"


@dataclass(frozen=True)
class _Use:
    process: int
    how: str
    number: int  # of the step that came next

    def meets(self, process: int, how: str) -> bool:
        """Whether another use of the same could give something else if it came first."""
        if self.process == process or {self.how, how} in ({LIST, READ}, {ADD, READ}):
            return False
        return self.how != how or how == WRITE


class SharedFiles:
    """The uses of files in a run that takes these steps."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self._steps = steps
        self._uses: dict[str, dict[_Use, None]] = {}

    def rival(self, process: int, path: str, how: str) -> int | None:
        """Note a use of the file; another process that may use it before or after, if there is one."""
        uses = self._uses.setdefault(path, {})
        for use in uses:
            if use.meets(process, how) and not self._is_before(use, process):
                return use.process
        uses[_Use(process, how, len(self._steps))] = None
        return None

    def _is_before(self, use: _Use, process: int) -> bool:
        """Whether `process` could not be where it is without that use being over."""
        later = {use.process}
        for step in self._steps[use.number :]:
            if step.process in later and step.operation in _STARTS:
                later.add(step.target)
            elif step.target in later and step.operation in _SEES_THE_END and step.outcome.startswith(_SEEN):
                later.add(step.process)
        return process in later
