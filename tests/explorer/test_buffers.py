"""The model's buffers hold exactly as much as this machine's kernel."""

from __future__ import annotations

import os
import sys
from multiprocessing import Pipe
from pathlib import Path

import pytest

from helpers.explorer.buffers import SEND_BUFFER, Buffer, PageBuffer, SocketBuffer
from helpers.explorer.channel import Channel, Message

SIZES = [
    1,
    5,
    100,
    300,
    500,
    1_000,
    3_000,
    4_092,
    4_093,
    8_000,
    16_384,
    16_385,
    30_000,
    65_532,
    65_533,
    219_264,
    219_265,
]
_LIMIT = 400  # messages


def _real(duplex: bool, size: int, read_after: int) -> int:
    receiver, sender = Pipe(duplex=duplex)
    os.set_blocking(sender.fileno(), False)
    sent = 0
    try:
        while sent < _LIMIT:
            if sent == read_after:
                receiver.recv_bytes()
            sender.send_bytes(bytes(size))
            sent += 1
    except BlockingIOError:
        pass
    return sent


def _modelled(buffer: Buffer, size: int, read_after: int) -> int:
    channel = Channel(buffer)
    sent = 0
    while sent < _LIMIT:
        if sent == read_after:
            channel.receive()
        channel.send(Message(bytes(size), (), "", 0))
        if channel.messages[-1].unwritten:
            break
        sent += 1
    return sent


@pytest.mark.skipif(sys.platform != "linux", reason="the model is Linux's")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("read_after", [-1, 1])
def test_a_pipe_holds_as_many_messages_as_the_kernels(size: int, read_after: int) -> None:
    assert _modelled(PageBuffer(), size, read_after) == _real(False, size, read_after)


def _default_send_buffer() -> int:
    path = Path("/proc/sys/net/core/wmem_default")
    return int(path.read_text()) if path.exists() else 0


@pytest.mark.skipif(
    _default_send_buffer() != SEND_BUFFER, reason="this machine's sockets have another buffer size"
)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("read_after", [-1, 1])
def test_a_duplex_pipe_holds_as_many_messages_as_the_kernels(size: int, read_after: int) -> None:
    assert _modelled(SocketBuffer(), size, read_after) == _real(True, size, read_after)
