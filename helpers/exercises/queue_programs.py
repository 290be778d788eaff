"""The programs that the checks of 02_queue put around a learner's functions.

They run in workers that never load what the learner wrote; `Answer` hands the learner's functions to
processes of their own.
"""

from __future__ import annotations

import operator
import sys
import time
from collections.abc import Sequence
from multiprocessing import Process, Queue
from queue import Empty, Full
from typing import Any

from helpers.explorer.answer import Answer, Twice, describe
from helpers.explorer.bridge import NotPlain

_PATIENCE = 1000  # seconds; more than any answer may take

_LONG = 32  # characters; a text that long, such as a UUID, is nobody's item by chance
UNUSUAL: tuple[Any, ...] = (
    ...,
    object,
    Empty,
    EOFError,
    Exception,
    StopIteration,
    StopIteration(),
    float("nan"),
)
"""Items that no program but a curious one puts into a queue."""


def pass_on(items: list[Any], places: int = 0, pause: float = 0.0, late_consumer: bool = False) -> None:
    """Let `consume` begin, and `produce` after a pause, with a queue of so many places between them.

    With a `late_consumer`, `produce` is the one that begins.
    """
    queue: Any = Queue(places)
    consumer = Process(target=Answer("consume"), args=(queue,))
    producer = Process(target=Answer("produce"), args=(queue, items))
    first, second = (producer, consumer) if late_consumer else (consumer, producer)
    first.start()
    if pause:
        time.sleep(pause)
    second.start()
    producer.join()
    consumer.join()


def pass_on_unusual() -> None:
    """The same with items that are no plain data."""
    pass_on(list(UNUSUAL))


def pass_on_its_end() -> tuple[str, Any]:
    """Find out what `produce` puts last, and let it be an item; return what describes the items."""
    queue: Any = Queue()
    producer = Process(target=Answer("produce"), args=(queue, ["item"]))
    producer.start()
    _wait_for([producer])
    try:
        end = ([None, *_rest(queue)])[-1]
    except NotPlain as error:
        end = _of_the_library(error.module_name, error.global_name)
    if isinstance(end, (str, bytes)) and len(end) >= _LONG:
        end = None
    items = ["item", end, "item"]
    pass_on(items)
    return describe(items)


def _of_the_library(module_name: str, global_name: str) -> Any:
    """What has this name in a module of the standard library, if this process has loaded that already."""
    if module_name.partition(".")[0] not in sys.stdlib_module_names:
        return None
    try:
        return operator.attrgetter(global_name)(sys.modules.get(module_name))
    except AttributeError:
        return None


def pass_on_twice(first: list[Any], second: list[Any]) -> None:
    """Two rounds through one queue, each with processes of its own."""
    queue: Any = Queue()
    for items in (first, second):
        round_of_two = [
            Process(target=Answer("produce"), args=(queue, items)),
            Process(target=Answer("consume"), args=(queue,)),
        ]
        for process in round_of_two:
            process.start()
        for process in round_of_two:
            process.join()


def pass_on_again(first: list[Any], second: list[Any]) -> None:
    """Two rounds through one queue: when both have been put, one process takes them, one after the other."""
    queue: Any = Queue()
    for process in (
        Process(target=Answer("produce"), args=(queue, first)),
        Process(target=Answer("produce"), args=(queue, second)),
        Process(target=Twice("consume", queue), args=(queue,)),
    ):
        process.start()
        process.join()


def _put_each(queue: Any, items: Sequence[Any]) -> None:
    for item in items:
        queue.put(item)


def _filled(places: int, items: Sequence[Any]) -> Any:
    """A queue that holds these items, all of them in its pipe."""
    queue: Any = Queue(places)
    filler = Process(target=_put_each, args=(queue, items))
    filler.start()
    filler.join()
    return queue


def _wait_for(processes: Sequence[Process]) -> None:
    """Join them, and end those that would wait for ever."""
    for process in processes:
        process.join(_PATIENCE)
        if process.exitcode is None:
            process.terminate()
            process.join()


def _rest(queue: Any) -> list[Any]:
    items = []
    try:
        while True:
            items.append(queue.get(block=False))
    except Empty:
        return items


def offer_answer(
    places: int, before: list[Any], item: Any, timeout: float, taken_after: float | None = None
) -> list[Any]:
    """Call `offer` for a queue that holds the items `before`; return all that comes out of the queue.

    With `taken_after`, one item is taken out so many seconds after the start.
    """
    queue = _filled(places, before)
    offer = Process(target=Answer("offer"), args=(queue, item, timeout))
    offer.start()
    taken = []
    if taken_after is not None:
        time.sleep(taken_after)
        taken.append(queue.get())
    _wait_for([offer])
    return taken + _rest(queue)


def offer_again(timeout: float) -> list[Any]:
    """Let one process offer two items to a queue with two places; return what comes out."""
    queue: Any = Queue(2)
    offer = Process(target=Twice("offer", queue, "left", timeout), args=(queue, "right", timeout))
    offer.start()
    _wait_for([offer])
    return _rest(queue)


def offer_two(timeout: float, taken_after: float | None = None) -> list[Any]:
    """Let two processes offer an item at once to a queue with one place; return what comes out, sorted.

    With `taken_after`, one item is taken out so many seconds after the start.
    """
    queue = _filled(1, [])
    offers = [Process(target=Answer("offer"), args=(queue, item, timeout)) for item in ("left", "right")]
    for offer in offers:
        offer.start()
    taken = []
    if taken_after is not None:
        time.sleep(taken_after)
        taken.append(queue.get())
    _wait_for(offers)
    return sorted(taken + _rest(queue), key=str)


def _take_two(queue: Any, answers: Any) -> None:
    answers.put([queue.get(), queue.get()])


def taken_by_two() -> list[int]:
    """What two processes take together out of a queue into which four numbers were put."""
    queue: Any = Queue()
    answers: Any = Queue()
    takers = [Process(target=_take_two, args=(queue, answers)) for _ in range(2)]
    for taker in takers:
        taker.start()
    for number in (1, 2, 3, 4):
        queue.put(number)
    taken = sorted(answers.get() + answers.get())
    for taker in takers:
        taker.join()
    return taken


def _put_text(queue: Any, length: int) -> None:
    queue.put("x" * length)


def ended_before_taking() -> list[bool]:
    """Whether a child that has put a text of 10,000, of 100,000 characters ends before it is taken out."""
    ended = []
    for length in (10_000, 100_000):
        queue: Any = Queue()
        child = Process(target=_put_text, args=(queue, length))
        child.start()
        child.join(timeout=5)
        ended.append(not child.is_alive())
        queue.get()
        child.join()
    return ended


def put_into_three() -> list[str]:
    """What becomes of four numbers put into three places, and of a fifth after one was taken out."""
    queue: Any = Queue(maxsize=3)
    results = []
    for number in (1, 2, 3, 4, 5):
        if number == 5:
            queue.get()
        try:
            queue.put(number, block=False)
        except Full:
            results.append("Full")
        else:
            results.append("in")
    return results
