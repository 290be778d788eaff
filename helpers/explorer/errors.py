"""The exceptions of `multiprocessing`, as a worker's program sees them."""

from __future__ import annotations


class ProcessError(Exception):
    """The base of the others."""


class BufferTooShort(ProcessError):
    """A message is larger than the buffer given for it; the message is its argument."""


class TimeoutError(ProcessError):  # noqa: A001  # the standard library's name
    """A blocking call took longer than it was allowed to."""


class AuthenticationError(ProcessError):
    """The two ends don't share a key."""


FACE: dict[str, object] = {
    "ProcessError": ProcessError,
    "BufferTooShort": BufferTooShort,
    "TimeoutError": TimeoutError,
    "AuthenticationError": AuthenticationError,
}
