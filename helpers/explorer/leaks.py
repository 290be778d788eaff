"""Says which named shared memory a run has left behind, and what that means."""

from __future__ import annotations

from helpers.explorer.explanation import Explanation
from helpers.explorer.kinds import LEAKED
from helpers.explorer.run import Leak, Run
from helpers.explorer.source import Source

UNLINK_ONCE = "Call unlink() once, in one process, when nobody opens it by its name any more."


def explain_leaks(run: Run, source: Source) -> Explanation | None:
    """The first piece of shared memory that nobody unlinks in `run`; None if there is none."""
    if not run.leaks:
        return None
    leak = run.leaks[0]
    creator = run.processes[leak.creator].name
    line = source.where(leak.made_at)
    at = f" at {line}: `{source.text(leak.made_at)}`" if line else ""
    others = len(run.leaks) - 1
    more = f" So it is with {others} more." if others else ""
    end = (
        "Only the resource tracker removes it when the program is over, with a warning"
        if leak.tracked
        else "It stays when the program is over, until the machine is restarted"
    )
    told = f"Nobody unlinks the shared memory {_called(leak, source)}, which {creator} makes{at}. {end}."
    return Explanation(LEAKED, told + more, UNLINK_ONCE)


def _called(leak: Leak, source: Source) -> str:
    """Its variable, if the line that makes it says so, or else its name."""
    variable = source.made_name(leak.made_at, 0)
    return f"`{variable}`" if variable else repr(leak.name)
