"""Why somebody waits at a pipe: for what, and which processes keep the other end open."""

from __future__ import annotations

from collections.abc import Mapping

from helpers.explorer.channel import UNDER_WAY, End
from helpers.explorer.operations import EndName, Operation, Waiting

FOR_NOTHING = "for ever: wait([])"


def waiting_at(operation: Operation, ends: Mapping[int, End]) -> Waiting:
    """What an operation on one of these ends waits for."""
    match operation.name:
        case "pipe.recv" | "pipe.poll":
            return _waits(ends, "for a message or the end of file", operation.target, sending=False)
        case "pipe.sending":
            return _waits(ends, "for room in the full pipe", operation.target, sending=True)
        case "pipe.wait":
            wanted = operation.arguments[0]
            each = tuple(_waits(ends, "", end, sending=False) for kind, end in wanted if kind == "end")
            holders = {number for kind, number in wanted if kind == "process"}
            holders.update(holder for one in each for holder in one.on)
            several = "for one of several connections" if wanted else FOR_NOTHING
            return Waiting(several, tuple(sorted(holders)), each=each)
    return Waiting("")


def _waits(ends: Mapping[int, End], text: str, target: int, sending: bool) -> Waiting:
    end = ends[target]
    channel = end.sends_to if sending else end.receives_from
    opposite = channel.reader if sending else channel.writer
    other = ends[opposite]
    holders = tuple(sorted(holder for holder in other.holders if holder != UNDER_WAY))
    return Waiting(text, holders, EndName(opposite, other.role, other.made_at, other.position))
