"""Makes a failing schedule simpler: choices that the failure does not need become default ones."""

from __future__ import annotations

from collections.abc import Callable

Choices = tuple[int, ...]


def shrink(choices: Choices, again: Callable[[Choices], Choices | None], tries: int = 60) -> Choices:
    """The simplest schedule found that still fails, in at most so many tries.

    `again` runs a schedule and returns the choices that it really took, or None if it does not fail.
    """
    size = _delayed(choices)
    while size >= 1:
        start = 0
        while start < len(_positions(choices)) and tries > 0:
            tries -= 1
            chosen = set(_positions(choices)[start : start + size])
            simpler = again(tuple(0 if at in chosen else choice for at, choice in enumerate(choices)))
            if simpler is not None and (_delayed(simpler), sum(simpler)) < (_delayed(choices), sum(choices)):
                choices = simpler
            else:
                start += size
        size //= 2
    return choices


def _positions(choices: Choices) -> list[int]:
    return [at for at, choice in enumerate(choices) if choice]


def _delayed(choices: Choices) -> int:
    return len(_positions(choices))
