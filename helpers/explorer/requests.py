"""What a worker's request looks like: nothing else that comes from it is taken for one."""

from __future__ import annotations

from typing import Any

# The types of the parts; a time-out, which is a number here, may be None.
_PARTS = (str, str, int, tuple, tuple, float, str, list, float, int)
_PLACE = (str, int)


def is_request(message: Any) -> bool:
    """Whether this is what `Bridge.request` sends, by the types of its parts."""
    if type(message) is not tuple or len(message) != len(_PARTS) or message[0] != "operation":
        return False
    place, timeout = message[4], message[5]
    return (
        tuple(map(type, message)) == (*_PARTS[:5], type(timeout), *_PARTS[6:])
        and tuple(map(type, place)) == _PLACE
        and (timeout is None or isinstance(timeout, (int, float)))
    )
