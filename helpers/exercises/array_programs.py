"""The programs that the checks of 06_array put around a learner's function, and the demos it predicts.

They run in workers that never load what the learner wrote; `Answer` hands the learner's function to
processes of its own.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from multiprocessing import Array, Process
from typing import Any

from helpers.explorer.answer import Again, Answer


def _run_all(children: Sequence[Process]) -> None:
    for child in children:
        child.start()
    for child in children:
        child.join()


def call_twice(name: str, *arguments: Any) -> None:
    """Let a process call the learner's function two times with the very same arguments; the second counts."""
    _run_all([Process(target=Again(name), args=(arguments, arguments))])


def fill_with_answers(first: list[int], parts: list[tuple[int, int]]) -> list[int]:
    """Let a process fill each part of one array with `fill_squares`; return what the array holds."""
    array: Any = Array("i", first)
    _run_all([Process(target=Answer("fill_squares"), args=(array, *part)) for part in parts])
    return list(array[:])


def shout_in_child(content: bytes) -> bytes:
    """Let `shout` change these bytes in a process of its own; return what is there then."""
    text: Any = Array("c", content)
    _run_all([Process(target=Answer("shout"), args=(text,))])
    return bytes(text.raw)


def shout_meanwhile(content: bytes, index: int, byte: bytes) -> bytes:
    """The same, while another process writes one byte that has no upper case."""
    text: Any = Array("c", content)
    child = Process(target=Answer("shout"), args=(text,))
    child.start()
    text[index] = byte
    child.join()
    return bytes(text.raw)


def shout_when_free(content: bytes, index: int, byte: bytes, pause: float) -> bytes:
    """The same, while another process first holds the text's lock for so many seconds, and then writes."""
    text: Any = Array("c", content)
    child = Process(target=Answer("shout"), args=(text,))
    with text.get_lock():
        child.start()
        time.sleep(pause)
    text[index] = byte
    child.join()
    return bytes(text.raw)


def pass_over(numbers: list[int], first: int, workers: int) -> list[int]:
    """Let `bubble_pass` compare the pairs of an array; return what the array holds."""
    array: Any = Array("i", numbers)
    _run_all([Process(target=Answer("bubble_pass"), args=(array, first, workers))])
    return list(array[:])


# -- demos that the lesson shows


def _change(array: Any) -> None:
    part = array[1:4]
    part[0] = 99
    array[4] = 50


def after_change() -> list[int]:
    """What an array holds when a child has changed an element of a slice, and one of the array itself."""
    array: Any = Array("i", [1, 2, 3, 4, 5])
    _run_all([Process(target=_change, args=(array,))])
    return list(array[:])


def _mark(array: Any, start: int, stop: int) -> None:
    for index in range(start, stop):
        array[index] = 1


def forgotten() -> int:
    """How many of 11 elements are 0 when 3 processes mark 11 // 3 each."""
    array: Any = Array("i", 11)
    size = 11 // 3
    _run_all([Process(target=_mark, args=(array, number * size, (number + 1) * size)) for number in range(3)])
    return list(array[:]).count(0)


def _write_last(array: Any) -> None:
    array[5] = 1


def _read_first(array: Any) -> None:
    array[0]


def who_waits() -> list[bool]:
    """Who waits while the lock of `counts` is held: to write there, to read there, to write elsewhere."""
    counts: Any = Array("i", 6)
    others: Any = Array("i", 6)
    tasks: list[tuple[Callable[[Any], None], Any]] = [
        (_write_last, counts),
        (_read_first, counts),
        (_write_last, others),
    ]
    children = [Process(target=target, args=(array,)) for target, array in tasks]
    with counts.get_lock():
        for child in children:
            child.start()
        children[2].join()
        children[0].join(timeout=0.5)
        waits = [child.is_alive() for child in children]
    for child in children:
        child.join()
    return waits


def short_text() -> list[bytes]:
    """What `.value` and `.raw` give when a shorter text has been written over a longer one."""
    text: Any = Array("c", b"python")
    text.value = b"hi"
    return [text.value, text.raw]
