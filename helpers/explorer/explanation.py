"""What an explanation is, and the sentence parts that all of them share."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.explorer.run import ProcessRecord
from helpers.explorer.source import Source

DEADLOCK = "deadlock"

_AT_ITS_END = frozenset({"join", "flush"})  # operations that a process's end makes without a line of source


@dataclass(frozen=True)
class Explanation:
    """What kind of failure it was, what happened, and what to do about it."""

    kind: str
    sentence: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.sentence} {self.remedy}".strip()


def waits(process: ProcessRecord, source: Source) -> str:
    """Who waits where for what."""
    return f"{waits_at(process, source)} {process.waiting.text if process.waiting else ''}".rstrip()


def waits_at(process: ProcessRecord, source: Source) -> str:
    """Who waits where."""
    pending = process.pending
    line = source.where(pending.place) if pending else ""
    quoted = f" in `{source.text(pending.place)}` ({line})" if pending and line else ""
    if not quoted and pending and pending.what in _AT_ITS_END:
        quoted = " at its own end"
    return f"{process.name} waits{quoted}"
