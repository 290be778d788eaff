"""The built-in names that Python's `site` adds when it starts; workers start without `site`."""

from __future__ import annotations

import builtins
from _sitebuiltins import Quitter, _Helper

_END_OF_FILE = "Ctrl-D (i.e. EOF)"


def add() -> None:
    """Make `exit`, `quit` and `help` known, as in any Python program."""
    builtins.exit = Quitter("exit", _END_OF_FILE)
    builtins.quit = Quitter("quit", _END_OF_FILE)
    builtins.help = _Helper()
