"""What the checks of 03_manager_queue let an answer run, and the demos that its predictions are about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from multiprocessing import Manager, Pool, Queue, parent_process
from typing import Any

Task = tuple[Callable[..., Any], tuple[Any, ...]]
"""A function, and the arguments for it."""


def give(value: Any) -> Any:
    """Succeed with this result."""
    return value


def fail(*text: str) -> None:
    """Fail with this text, or with none at all."""
    raise LookupError(*text)


IN_PARENT = "called in the parent"


def fail_in_child(*text: str) -> None:
    """Fail with this text in a child, and with another one in the parent."""
    raise LookupError(*(text if parent_process() else (IN_PARENT,)))


def errors_and_results(tasks: Sequence[Task]) -> tuple[list[str], list[Any]]:
    """The texts of all errors of these tasks, and the results of those that succeed, in their order."""
    texts, results = [], []
    for function, arguments in tasks:
        try:
            results.append(function(*arguments))
        except Exception as error:
            texts.append(str(error))
    return texts, results


# -- what is predicted

TASKS = frozenset({"_count_calls", "_read", "_arrive"})
"""The functions that the pools of these demos run; to call them harms nobody."""

_CALLS: list[str] = []


def _begin() -> None:
    _CALLS.clear()  # the explorer's processes run more than one program


def _count_calls(name: str) -> int:
    _CALLS.append(name)
    return len(_CALLS)


def calls_in_one_worker() -> list[int]:
    """What three calls return that count themselves in a pool's only worker, and the parent's own count."""
    _begin()
    with Pool(1, initializer=_begin) as pool:
        return [*pool.map(_count_calls, ["anna", "bo", "christa"]), len(_CALLS)]


def errors_noticed() -> list[str]:
    """What the parent notices of a task's ValueError: without get(), with it, and with map()."""
    noticed = []
    with Pool(2) as pool:
        for way in (_hand_out, _hand_out_and_get, _map):
            try:
                way(pool)
                noticed.append("nothing")
            except ValueError:
                noticed.append("ValueError")
        pool.close()
        pool.join()
    return noticed


def _read(text: str) -> int:
    return int(text)


def _hand_out(pool: Any) -> None:
    pool.apply_async(_read, ("two",)).wait()


def _hand_out_and_get(pool: Any) -> None:
    pool.apply_async(_read, ("two",)).get()


def _map(pool: Any) -> None:
    pool.map(_read, ["1", "two", "3"])


def _arrive(_item: Any) -> None:
    pass


def arriving_arguments() -> list[bool]:
    """Whether a list, a plain queue, a manager's queue can be the argument of a task."""
    arrived = []
    with Manager() as manager, Pool(1) as pool:
        items: list[Any] = [[1, 2], Queue(), manager.Queue()]
        for item in items:
            try:
                pool.apply(_arrive, (item,))
                arrived.append(True)
            except RuntimeError:
                arrived.append(False)
    return arrived


def nested_changes() -> list[list[int]]:
    """What is in a manager's dictionary after a list in it was changed in place, and was put back."""
    with Manager() as manager:
        shared = manager.dict({"in place": [1], "put back": [1]})
        shared["in place"].append(2)
        numbers = shared["put back"]
        numbers.append(2)
        shared["put back"] = numbers
        return [shared["in place"], shared["put back"]]
