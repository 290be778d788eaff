"""Those that wait to be woken at one object, and the sentences about them."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.explorer.explanation import all_wait_at, at, unmanaged, waits
from helpers.explorer.naming import called
from helpers.explorer.operations import Step
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.source import Source


@dataclass(frozen=True)
class Sleepers:
    """Those that wait for one object; `others` have it too, and can't go on either."""

    run: Run
    source: Source
    target: int
    sleepers: list[ProcessRecord]
    others: list[ProcessRecord]

    @property
    def name(self) -> str:
        return called(self.run, self.target, self.source)

    def tell(self, awaited: str, would: str, more: str = "") -> str:
        """Who waits for what, and why nobody does it."""
        told = f"{all_wait_at(self.sleepers, self.source)} {awaited}, and nobody is left who would {would}"
        why = "; ".join(waits(self.run, other, self.source) for other in self.others)
        return f"{told}{f': {why}' if why else ''}.{f' {more}' if more else ''}"

    def steps(self, operation: str) -> list[Step]:
        return [s for s in self.run.steps if (unmanaged(s.operation), s.target) == (operation, self.target)]

    def ended_early(self) -> str:
        """The name of a process that an exception or a signal has ended."""
        ended = (one for one in self.run.processes if one.error or (one.exitcode or 0) < 0)
        return next((one.name for one in ended if not one.trusted), "")

    def did(self, step: Step, what: str) -> str:
        """Who did it, and where."""
        return f"{self.run.processes[step.process].name} {what}{at(step, self.source)}"
