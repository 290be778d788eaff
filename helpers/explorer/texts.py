"""How tables, sentences and pages write the values of a program: short, and the same in every run."""

from __future__ import annotations

import html
import itertools
import re
from typing import Any

from helpers.explorer import wire

_TEXT = 40  # characters
_BEFORE = 10  # characters that are shown before the place at which two texts part


def short(value: Any) -> str:
    """`value` in at most 40 characters, the same in every run."""
    return _cut(written(value))


def written(value: Any) -> str:
    """`value` in full, the same in every run."""
    try:
        return repr(value) if wire.is_plain(value) else f"<{type(value).__name__}>"
    except ValueError:  # an integer with more digits than Python is willing to write
        return f"<a large {type(value).__name__}>"


def apart(one: str, other: str) -> tuple[str, str]:
    """Two different texts in at most 40 characters each, from a place on at which they differ there too."""
    if _cut(one) != _cut(other):
        return _cut(one), _cut(other)
    same = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    start = max(0, len(list(same)) - _BEFORE)
    return _cut(f"...{one[start:]}"), _cut(f"...{other[start:]}")


def lines_apart(one: str, other: str) -> tuple[int, str, str]:
    """The number of the first line in which two texts differ, and this line of each; "nothing" for none."""
    lines = itertools.zip_longest(*([repr(line) for line in text.split("\n")] for text in (one, other)))
    number, parted = next((number, pair) for number, pair in enumerate(lines, start=1) if len(set(pair)) > 1)
    return number, *apart(*(line or "nothing" for line in parted))


def _cut(text: str) -> str:
    return text if len(text) <= _TEXT else f"{text[: _TEXT - 3]}..."


def without_addresses(text: str) -> str:
    """`text`, with the addresses left out that differ from run to run."""
    return re.sub(r" at 0x[0-9a-fA-F]+", "", text)


def marked_up(text: str) -> str:
    """Plain text for a page; what stands between backticks is shown as code."""
    return re.sub(r"`([^`\n]+)`", r"<code>\1</code>", html.escape(text))
