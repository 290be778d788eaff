"""What is said of a run that hangs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.explorer.conftest import Explored

Make = Callable[..., Explored]

CROSSWISE = """
def other(connection):
    connection.recv()
    connection.send(1)
def main():
    mine, theirs = Pipe()
    process = Process(target=other, args=(theirs,))
    process.start()
    theirs.close()
    mine.recv()
"""
JOINS_FIRST = """
def send(connection):
    connection.send(bytes(100_000))
def main():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send, args=(sender,))
    process.start()
    sender.close()
    process.join()
    receiver.recv()
"""


FORGETS_THE_FIRST_PIPE = """
def source(output):
    output.close()
def middle(input, output):
    try:
        output.send(input.recv())
    except EOFError:
        output.close()
def main():
    first_receiver, first_sender = Pipe(duplex=False)
    second_receiver, second_sender = Pipe(duplex=False)
    Process(target=source, args=(first_sender,)).start()
    Process(target=middle, args=(first_receiver, second_sender)).start()
    second_sender.close()
    second_receiver.recv()
"""


def test_the_copy_that_nobody_uses_is_named_wherever_it_is(program: Make) -> None:
    explored = program(FORGETS_THE_FIRST_PIPE)
    why = explored.why(explored.once())
    assert "Process-2 waits in `output.send(input.recv())`" in why.sentence
    assert "`first_sender`, is still open in MainProcess" in why.sentence


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            CROSSWISE,
            ("MainProcess waits in `mine.recv()`", "Process-1 waits in `connection.recv()`", "send first"),
        ),
        (JOINS_FIRST, ("process.join()", "room in the full pipe", "Receive before joining")),
    ],
)
def test_a_deadlock_names_the_whole_ring(program: Make, text: str, words: tuple[str, ...]) -> None:
    explored = program(text)
    why = explored.why(explored.once())
    assert why.kind == "deadlock"
    for word in words:
        assert word in str(why)
