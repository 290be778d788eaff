"""The programs that the checks of 09_pipeline put around a learner's functions, and the demos it predicts.

They run in workers that never load what the learner wrote; `Answer` hands the learner's functions to
processes of their own.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from multiprocessing import Array, Event, Process, Queue, Semaphore, Value
from multiprocessing.connection import wait
from pathlib import Path
from queue import Empty
from typing import Any

from helpers.explorer.answer import Answer, call

FOLDER = Path("texts")  # in the workers' own folder, which lives no longer than they do
_PATIENCE = 5  # seconds; time enough for everything that isn't stuck
_MANY = 100  # permits, more than anybody asks for
_NEIGHBOURS = 4  # a process's first children are among so many that are numbered after it

RAISES, LEAVES, KILLED, KILLS = "raises", "leaves", "killed", "kills"
"""What becomes of a reader: an exception, an exit code, a signal; or it kills the other workers."""


class Reading:
    """Reads a text, as a target for the learner's `read`, and notes if too many do that at once.

    `gauge` has as many permits as there may be readers. The text called `bad` has the `end` that is named.
    """

    def __init__(
        self, texts: dict[str, str], gauge: Any, too_many: Any, bad: str = "", end: str = ""
    ) -> None:
        self._texts = texts
        self._gauge = gauge
        self._too_many = too_many
        self._bad = bad
        self._end = end

    def __call__(self, path: Path) -> str:
        """Return the text of that name, if nothing is to happen to its reader."""
        name = path.name  # as the notebook's own cells use it
        free = self._gauge.acquire(block=False)
        if not free:
            self._too_many.value = 1
        if name == self._bad:
            self._fail(name, free)
        text = self._texts[name]
        if free:
            self._gauge.release()
        return text

    def _fail(self, name: str, free: bool) -> None:
        match self._end:
            case "raises":
                if free:
                    self._gauge.release()
                raise OSError(f"{name} can't be read")
            case "leaves":
                sys.exit(3)
            case "killed":
                os.kill(os.getpid(), signal.SIGKILL)
            case "kills":
                _kill_neighbours()


def _kill_neighbours() -> None:
    """Kill the parent's other children, as the system does with processes when memory runs out."""
    for pid in range(os.getppid() + 1, os.getppid() + 1 + _NEIGHBOURS):
        if pid != os.getpid():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue


def _rest(queue: Any) -> list[Any]:
    items = []
    try:
        while True:
            items.append(queue.get(block=False))
    except Empty:
        return items


def _is_free(lock: Any) -> bool:
    free = bool(lock.acquire(timeout=_PATIENCE))
    if free:
        lock.release()
    return free


# -- read_texts


def read_together(shares: list[list[tuple[str, str]]], permits: int, places: int) -> list[Any]:
    """Let each reader read its share; return what came, what is left, if too many read, and the permits."""
    slots, gauge, too_many = Semaphore(permits), Semaphore(permits), Value("i", 0, lock=False)
    queue: Any = Queue(places)
    readers = [
        Process(
            target=Answer("read_texts"),
            args=([Path(name) for name, _ in share], Reading(dict(share), gauge, too_many), slots, queue),
        )
        for share in shares
    ]
    for reader in readers:
        reader.start()
    taken: list[Any] = []
    while taken.count(None) < len(shares):
        taken.append(queue.get())
    for reader in readers:
        reader.join()
    return [taken, _rest(queue), bool(too_many.value), slots.get_value()]


def read_unreadable(share: dict[str, str], bad: str, end: str) -> int:
    """Let a reader read a share in which one text has that end; return how many permits are free then."""
    slots, gauge, too_many = Semaphore(2), Semaphore(2), Value("i", 0, lock=False)
    queue: Any = Queue()
    read = Reading(share, gauge, too_many, bad, end)
    reader = Process(target=Answer("read_texts"), args=([Path(name) for name in share], read, slots, queue))
    reader.start()
    reader.join()
    return int(slots.get_value())


# -- add_counts and count_texts


def add_together(all_counts: list[list[int]], first: list[int]) -> list[Any]:
    """Let each process add its counts; return the totals, done, and whether the lock is free."""
    totals, done = Array("i", first), Value("i", 0)
    adders = [Process(target=Answer("add_counts"), args=(counts, totals, done)) for counts in all_counts]
    for adder in adders:
        adder.start()
    for adder in adders:
        adder.join()
    free = _is_free(totals.get_lock())
    return [list(totals.get_obj()), done.get_obj().value, free and _is_free(done.get_lock())]


def look_meanwhile(counts: list[int]) -> list[Any]:
    """Look at totals and done, with the lock, while counts are added; return what it saw, and what became."""
    totals, done = Array("i", len(counts)), Value("i", 0)
    adder = Process(target=Answer("add_counts"), args=(counts, totals, done))
    adder.start()
    seen = None
    if totals.get_lock().acquire(block=False):  # without waiting for it, so that no order is asked for
        seen = [list(totals.get_obj()), done.value]  # as who holds one lock reads it
        totals.get_lock().release()
    adder.join()
    return [seen, list(totals.get_obj()), done.get_obj().value]


def count_together(items: list[str | None], words: list[str], pause: float) -> list[Any]:
    """Let a process for each None count what comes; return totals, done, the rest, and if a lock is free."""
    queue: Any = Queue()
    totals, done = Array("i", len(words)), Value("i", 0)
    processes = [
        Process(target=Answer("count_texts"), args=(queue, words, totals, done))
        for item in items
        if item is None
    ]
    for process in processes:
        process.start()
    for item in items:
        if pause:
            time.sleep(pause)
        queue.put(item)
    for process in processes:
        process.join()
    free = _is_free(totals.get_lock())
    return [list(totals.get_obj()), done.get_obj().value, _rest(queue), free]


# -- wait_for_all


def end_well(seconds: float) -> None:
    """Work for so many seconds."""
    time.sleep(seconds)


def leave(seconds: float, code: int) -> None:
    """Work for so many seconds, then end with an exit code."""
    time.sleep(seconds)
    sys.exit(code)


def fail(seconds: float) -> None:
    """Work for so many seconds, then end with an exception."""
    time.sleep(seconds)
    raise RuntimeError("this worker fails on purpose")


def be_killed(seconds: float) -> None:
    """Work for so many seconds, until the system needs the memory."""
    time.sleep(seconds)
    os.kill(os.getpid(), signal.SIGKILL)


def be_stuck() -> None:
    """Wait for what never comes."""
    Event().wait()


def _as_runtime_error(name: str, arguments: tuple[Any, ...]) -> None:
    """Call the learner's function; a RuntimeError of the learner's own kind is a RuntimeError, too."""
    try:
        call(name, arguments)
    except RuntimeError as error:
        if type(error).__module__ == "builtins":
            raise
        raise RuntimeError(str(error)).with_traceback(error.__traceback__) from None


class Telling(Answer):
    """Calls the learner's function, whose errors are to be RuntimeErrors."""

    def __call__(self, *arguments: Any) -> None:
        """Call it with these arguments."""
        _as_runtime_error(self.__name__, arguments)


class Starting(Answer):
    """Starts these children in the learner's process, and calls the function `name` with the list of them."""

    def __call__(self, *jobs: tuple[Any, ...]) -> None:
        """Start a child for each job, a target and its arguments; hand them over."""
        processes = [Process(target=target, args=arguments) for target, *arguments in jobs]
        for process in processes:
            process.start()
        _as_runtime_error(self.__name__, (processes,))


def wait_for_children(jobs: list[tuple[Any, ...]]) -> None:
    """Let the learner's function wait for children that do these jobs: a target, and its arguments."""
    process = Process(target=Starting("wait_for_all"), args=tuple(jobs))
    process.start()
    process.join()


# -- word_count


def _write_texts(texts: dict[str, str]) -> None:
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.iterdir():
        path.unlink()
    for name, text in texts.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


def count_in_folder(
    texts: dict[str, str], workers: int, words: list[str], most_open: int, bad: str = "", end: str = ""
) -> list[Any]:
    """Let `word_count` count these texts; return done, and whether too many were open at once."""
    _write_texts(texts)
    gauge, too_many = Semaphore(most_open), Value("i", 0, lock=False)
    done = Value("i", 0)
    read = Reading(texts, gauge, too_many, bad, end)
    process = Process(target=Telling("word_count"), args=(FOLDER, workers, words, most_open, read, done))
    process.start()
    process.join()
    return [done.get_obj().value, bool(too_many.value)]


class AfterAFailure(Answer):
    """Calls the learner's function twice in the same process, whether or not the first call fails."""

    def __call__(self, first: tuple[Any, ...], *second: Any) -> None:
        """Call it with the first arguments, and then with the others."""
        with contextlib.suppress(RuntimeError):
            call(self.__name__, first)
        call(self.__name__, second)


def count_again(texts: dict[str, str], workers: int, words: list[str], most_open: int, bad: str) -> int:
    """Let `word_count` count these texts again, when a reader has left the first time; return done."""
    _write_texts(texts)
    gauge, too_many = Semaphore(_MANY), Value("i", 0, lock=False)
    first, done = Value("i", 0), Value("i", 0)
    leaving, reading = Reading(texts, gauge, too_many, bad, LEAVES), Reading(texts, gauge, too_many)
    asked = (FOLDER, workers, words, most_open)
    process = Process(
        target=AfterAFailure("word_count"), args=((*asked, leaving, first), *asked, reading, done)
    )
    process.start()
    process.join()
    return int(done.get_obj().value)


# -- demos that the lesson shows


def _put_five(queue: Any, count: Any) -> None:
    for number in range(5):
        queue.put(f"text {number}")
        count.value += 1


def _take_one(queue: Any) -> None:
    queue.get()


def put_into_two_places() -> int:
    """How many of five texts a reader has put, with two places, when its counter has ended after one."""
    queue: Any = Queue(maxsize=2)
    count = Value("i", 0)
    reader = Process(target=_put_five, args=(queue, count))
    counter = Process(target=_take_one, args=(queue,))
    reader.start()
    counter.start()
    counter.join()
    reader.join(timeout=1)
    result = int(count.value)
    reader.terminate()
    reader.join()
    return result


def _add_one_to_both(totals: Any, done: Any, begun: Any) -> None:
    done.value += 1
    begun.release()
    totals[0] += 1


def two_locks() -> list[int]:
    """What done and a total are while a child adds 1 to both, and its parent holds the totals' lock."""
    totals, done = Array("i", [0]), Value("i", 0)
    begun = Semaphore(0)
    child = Process(target=_add_one_to_both, args=(totals, done, begun))
    with totals.get_lock():
        child.start()
        begun.acquire()
        child.join(timeout=0.5)
        result = [done.value, totals[0]]
    child.join()
    return result


def _wait_for_ever() -> None:
    time.sleep(600)


def _give_up() -> None:
    sys.exit(3)


def codes_after_wait() -> list[int | None]:
    """The exit codes of a child that works for long and of one that gives up, right after `wait`."""
    children = [Process(target=_wait_for_ever), Process(target=_give_up)]
    for child in children:
        child.start()
    ready = wait([child.sentinel for child in children])
    for child in children:
        if child.sentinel in ready:
            child.join()
    result = [child.exitcode for child in children]
    children[0].terminate()
    for child in children:
        child.join()
    return result
