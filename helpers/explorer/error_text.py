"""What an exception says, as it is told of a process or a task."""

from __future__ import annotations

from helpers.explorer.bridge import Bridge, without_addresses
from helpers.explorer.managed_remote import RemoteError

_TEXT = 500  # characters


def error_text(error: BaseException) -> str:
    """The text of `error`, the same in every run."""
    if isinstance(error, NameError) and error.name in Bridge.current().local.get("failures", {}):
        return f"{error}; its definition failed: {Bridge.current().local['failures'][error.name]}"[:_TEXT]
    try:
        if isinstance(error, RemoteError):  # its text is a whole traceback
            return without_addresses(str(error.args[0]).strip().rpartition("\n")[2])[:_TEXT]
        return without_addresses(str(error))[:_TEXT]
    except Exception:
        return "an exception whose text can't be made"
