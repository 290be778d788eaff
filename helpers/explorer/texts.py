"""How tables, sentences and pages write the values of a program: short, and the same in every run."""

from __future__ import annotations

import html
import re
from typing import Any

from helpers.explorer import wire

_TEXT = 40  # characters


def short(value: Any) -> str:
    """`value` in at most 40 characters, the same in every run."""
    try:
        text = repr(value) if wire.is_plain(value) else f"<{type(value).__name__}>"
    except ValueError:  # an integer with more digits than Python is willing to write
        text = f"<a large {type(value).__name__}>"
    return text if len(text) <= _TEXT else f"{text[: _TEXT - 3]}..."


def without_addresses(text: str) -> str:
    """`text`, with the addresses left out that differ from run to run."""
    return re.sub(r" at 0x[0-9a-fA-F]+", "", text)


def marked_up(text: str) -> str:
    """Plain text for a page; what stands between backticks is shown as code."""
    return re.sub(r"`([^`\n]+)`", r"<code>\1</code>", html.escape(text))
