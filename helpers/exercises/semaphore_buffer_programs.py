"""The programs that the checks of 07_semaphore put around a learner's BoundedBuffer.

A process of ours starts one that makes the buffer, by `Made`, and hands it to one of these functions.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from multiprocessing import Array, Process, Semaphore
from typing import Any

from helpers.explorer.answer import Made


def use_buffer(capacity: int, use: str, *more: Any) -> None:
    """Make a buffer in a process of its own, and use it there."""
    child = Process(target=Made("BoundedBuffer", globals()[use], *more), args=(capacity,))
    child.start()
    child.join()


def _put_each(buffer: Any, numbers: Sequence[int], done: Any = None) -> None:
    for number in numbers:
        buffer.put(number)
        if done is not None:
            done.release()


def _get_some(buffer: Any, places: Sequence[int], taken: Any, begun: Any = None, done: Any = None) -> None:
    if begun is not None:
        begun.release()
    for place in places:
        taken[place] = buffer.get()
    if done is not None:
        done.release()


def _start(target: Any, *arguments: Any) -> Process:
    child = Process(target=target, args=arguments)
    child.start()
    return child


def pass_through(buffer: Any, numbers: list[int]) -> list[Any]:
    """Let a child put the numbers, and get as many."""
    child = _start(_put_each, buffer, numbers)
    taken = [buffer.get() for _ in numbers]
    child.join()
    return taken


def put_then_get(buffer: Any, numbers: list[int], count: int) -> list[Any]:
    """Put the numbers, then get so many, in one process."""
    for number in numbers:
        buffer.put(number)
    return [buffer.get() for _ in range(count)]


def overfill(buffer: Any, numbers: list[int], pause: int) -> list[Any]:
    """Let a child put the numbers; return whether the last went in before one was taken, and all."""
    done = Semaphore(0)
    child = _start(_put_each, buffer, numbers, done)
    for _ in numbers[1:]:
        done.acquire()
    time.sleep(pause)
    too_many = done.acquire(block=False)
    taken = [buffer.get() for _ in numbers]
    child.join()
    return [too_many, taken]


def get_from_empty(buffer: Any, number: int, pause: int) -> list[Any]:
    """Let a child get before the number is put; return whether it came too early, and what it got."""
    taken = Array("i", 1, lock=False)
    begun, done = Semaphore(0), Semaphore(0)
    child = _start(_get_some, buffer, [0], taken, begun, done)
    begun.acquire()
    time.sleep(pause)
    too_early = done.acquire(block=False)
    buffer.put(number)
    child.join()
    return [too_early, taken[0]]


def put_together(buffer: Any, puts: list[list[int]]) -> list[Any]:
    """Let a child put each of the lists of numbers; return all that comes out."""
    children = [_start(_put_each, buffer, numbers) for numbers in puts]
    taken = [buffer.get() for numbers in puts for _ in numbers]
    for child in children:
        child.join()
    return taken


def get_together(buffer: Any, numbers: list[int], getters: int) -> list[Any]:
    """Put the numbers, and let so many children get them by turns of one; return what they got."""
    taken = Array("i", len(numbers), lock=False)
    shares = [range(getter, len(numbers), getters) for getter in range(getters)]
    children = [_start(_get_some, buffer, list(places), taken) for places in shares]
    for number in numbers:
        buffer.put(number)
    for child in children:
        child.join()
    return list(taken)
