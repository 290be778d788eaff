"""How much the operating system keeps of what was written and not read yet, byte for byte.

Linux counts pages for a pipe (fs/pipe.c) and socket buffers for a duplex pair (net/unix/af_unix.c).
`tests/explorer/test_buffers.py` compares both with the kernel it runs on.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import deque

PAGE = 4096  # bytes
PIPE_PAGES = 16

SEND_BUFFER = 212_992  # bytes, the default of net.core.wmem_default
_HEAD_MOST = 3776  # payload bytes in the linear part: a page less struct skb_shared_info
_PAGED_MOST = 32_768  # payload bytes in the paged part
_SHARED_INFO = 320
_STRUCT = 256


class Buffer(ABC):
    """Bytes written and not yet read."""

    @abstractmethod
    def write(self, count: int, begins: bool) -> int:
        """Take as many of `count` bytes as fit. `begins` is False for the rest of an earlier call."""

    @abstractmethod
    def read(self, count: int) -> None:
        """Give back `count` bytes, oldest first."""

    @abstractmethod
    def key(self) -> tuple[int, ...]:
        """Equal for buffers that take the same amounts from now on."""


class PageBuffer(Buffer):
    """A pipe: 16 pages; a write fills the last page up only when its odd part fits there whole."""

    def __init__(self) -> None:
        self._pages: deque[tuple[int, int]] = deque()  # (bytes filled from the page's start, unread)

    def write(self, count: int, begins: bool) -> int:
        taken = 0
        odd = count % PAGE
        if begins and odd and self._pages:
            filled, unread = self._pages[-1]
            if filled + odd <= PAGE:
                self._pages[-1] = (filled + odd, unread + odd)
                taken = odd
        while taken < count and len(self._pages) < PIPE_PAGES:
            piece = min(PAGE, count - taken)
            self._pages.append((piece, piece))
            taken += piece
        return taken

    def read(self, count: int) -> None:
        while count:
            filled, unread = self._pages[0]
            piece = min(unread, count)
            count -= piece
            if piece == unread:
                self._pages.popleft()
            else:
                self._pages[0] = (filled, unread - piece)

    def key(self) -> tuple[int, ...]:
        return tuple(part for page in self._pages for part in page)


class SocketBuffer(Buffer):
    """One direction of a socket pair: a write goes on while the memory charged is below the limit."""

    def __init__(self) -> None:
        self._pieces: deque[tuple[int, int]] = deque()  # (unread bytes, memory charged)
        self._charged = 0

    def write(self, count: int, begins: bool) -> int:
        taken = 0
        while taken < count and self._charged < SEND_BUFFER:
            piece = min(count - taken, _HEAD_MOST + _PAGED_MOST)
            charge = _memory(piece)
            self._pieces.append((piece, charge))
            self._charged += charge
            taken += piece
        return taken

    def read(self, count: int) -> None:
        while count:
            unread, charge = self._pieces[0]
            piece = min(unread, count)
            count -= piece
            if piece == unread:
                self._pieces.popleft()
                self._charged -= charge
            else:
                self._pieces[0] = (unread - piece, charge)

    def key(self) -> tuple[int, ...]:
        return tuple(part for piece in self._pieces for part in piece)


def _memory(size: int) -> int:
    """What the kernel charges for `size` payload bytes in one socket buffer (skb->truesize)."""
    paged = min(size, -(-max(0, size - _HEAD_MOST) // PAGE) * PAGE)
    linear = size - paged
    room = 512
    while room < _round_up(linear, 64) + _SHARED_INFO:
        room *= 2
    return _STRUCT + room + _round_up(paged, PAGE)


def _round_up(number: int, step: int) -> int:
    return -(-number // step) * step
