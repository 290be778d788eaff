"""The programs that the checks of 05_lock put around a learner's function, and the demos it predicts.

They run in workers that never load what the learner wrote; `Answer` hands the learner's function to
processes of its own. A Value has no lock of its own here, so that the lock that is passed is the only one.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from multiprocessing import Lock, Process, Queue, RLock, Value
from typing import Any

from helpers.explorer.answer import Again, Answer


@contextmanager
def _held(lock: Any, account: Any, seconds: float) -> Iterator[None]:
    """Hold the lock for so long, if at all, and write then what the account held: others' writes get lost."""
    if not seconds:
        yield
        return
    with lock:
        before = account.value
        yield
        time.sleep(seconds)
        account.value = before


def _together(
    name: str,
    arguments: Sequence[tuple[Any, ...]],
    held: AbstractContextManager[None] | None = None,
) -> None:
    """Run the learner's function in as many processes as there are arguments for."""
    children = [Process(target=Answer(name), args=each) for each in arguments]
    with held or nullcontext():
        for child in children:
            child.start()
    for child in children:
        child.join()


def _again(name: str, arguments: Sequence[tuple[Any, ...]]) -> None:
    """Call the learner's function so many times in one process."""
    child = Process(target=Again(name), args=arguments)
    child.start()
    child.join()


def _is_free(lock: Any) -> bool:
    free = bool(lock.acquire(timeout=5))
    if free:
        lock.release()
    return free


def _account(balance: int) -> Any:
    return Value("i", balance, lock=False)


def deposit_together(first: int, deposits: list[list[Any]], seconds: float = 0.0) -> list[Any]:
    """Let each process deposit its amounts; return the balance, and whether the lock is free.

    The lock is held for so many seconds before any of them gets it, in the programs below, too.
    """
    balance, lock = _account(first), Lock()
    _together("deposit", [(balance, lock, amounts) for amounts in deposits], _held(lock, balance, seconds))
    return [balance.value, _is_free(lock)]


def deposit_again(first: int, deposits: list[list[Any]]) -> list[Any]:
    """Let one process deposit in one account after the other; return balances, and whether locks are free."""
    accounts, locks = [_account(first) for _ in deposits], [Lock() for _ in deposits]
    _again("deposit", list(zip(accounts, locks, deposits, strict=True)))
    return [[account.value for account in accounts], all(map(_is_free, locks))]


def withdraw_together(first: int, amounts: list[Any], seconds: float = 0.0) -> list[Any]:
    """Let each process withdraw its amount; return the balance, and whether the lock is free."""
    balance, lock = _account(first), Lock()
    _together("withdraw", [(balance, lock, amount) for amount in amounts], _held(lock, balance, seconds))
    return [balance.value, _is_free(lock)]


def transfer_together(balances: list[int], transfers: list[tuple[int, int, int]]) -> list[Any]:
    """Let each process transfer from one account to another; return balances, and which locks are free."""
    accounts, locks = [_account(balance) for balance in balances], [Lock() for _ in balances]
    _together("transfer", [(accounts, locks, *transfer) for transfer in transfers])
    return [[account.value for account in accounts], [_is_free(lock) for lock in locks]]


def transfer_among_many(balances: list[int], transfers: list[tuple[int, int, int]]) -> list[Any]:
    """The same, where one account is there under all numbers that no transfer names: many would take long.

    Its lock lets its holder in again, so that who takes all locks can.
    """
    named = {number for transfer in transfers for number in transfer[:2]}
    rest, rlock = _account(balances[0]), RLock()
    accounts, locks = [rest for _ in balances], list[Any](rlock for _ in balances)
    for number in sorted(named):
        accounts[number], locks[number] = _account(balances[number]), Lock()
    _together("transfer", [(accounts, locks, *transfer) for transfer in transfers])
    left = rest.value
    after = [account.value if number in named else left for number, account in enumerate(accounts)]
    return [after, [_is_free(rlock), *(_is_free(locks[number]) for number in sorted(named))]]


def _add_up(accounts: Sequence[Any], locks: Sequence[Any], seen: Any) -> None:
    """Look at these accounts, if no lock is held; without waiting for one, so that no order is asked for."""
    got = [lock for lock in locks if lock.acquire(block=False)]
    if len(got) == len(locks):
        seen.value = sum(account.value for account in accounts)
    for lock in got:
        lock.release()


def add_up_meanwhile(balances: list[int], transfer: tuple[int, int, int]) -> list[Any]:
    """Add up both accounts while `transfer` works, holding their locks; return the sum, and the balances."""
    accounts, locks = [_account(balance) for balance in balances], [Lock() for _ in balances]
    both = transfer[:2]
    seen = _account(sum(balances[number] for number in both))
    child = Process(target=Answer("transfer"), args=(accounts, locks, *transfer))
    child.start()
    _add_up([accounts[number] for number in both], [locks[number] for number in both], seen)
    child.join()
    return [seen.value, [account.value for account in accounts]]


def transfer_between_held(balances: list[int], transfer: tuple[int, int, int]) -> list[Any]:
    """Hold the locks of all other accounts while `transfer` works; return the balances."""
    accounts, locks = [_account(balance) for balance in balances], [Lock() for _ in balances]
    others = [lock for number, lock in enumerate(locks) if number not in transfer[:2]]
    for lock in others:
        lock.acquire()
    _together("transfer", [(accounts, locks, *transfer)])
    for lock in others:
        lock.release()
    return [[account.value for account in accounts]]


def _filled(items: Sequence[int | None]) -> Queue[int | None]:
    queue: Queue[int | None] = Queue()
    for item in items:
        queue.put(item)
    return queue


def handle_together(first: int, numbers: list[int], handlers: int, seconds: float = 0.0) -> list[Any]:
    """Let so many processes handle what is in the queue; return the total, and whether the lock is free."""
    queue = _filled([*numbers, *[None] * handlers])
    lock, total = Lock(), _account(first)
    _together("handle", [(queue, lock, total)] * handlers, _held(lock, total, seconds))
    return [total.value, _is_free(lock)]


def handle_again(first: int, calls: list[list[int]]) -> list[Any]:
    """Let one process handle one queue after the other; return the totals, and whether the locks are free."""
    queues = [_filled([*numbers, None]) for numbers in calls]
    locks, totals = [Lock() for _ in calls], [_account(first) for _ in calls]
    _again("handle", list(zip(queues, locks, totals, strict=True)))
    return [[total.value for total in totals], all(map(_is_free, locks))]


def handle_while_adding(numbers: list[int]) -> list[Any]:
    """Add to the total before each number that is put, too; return it, and whether the lock is free."""
    queue: Queue[int | None] = Queue()
    lock, total = Lock(), _account(0)
    child = Process(target=Answer("handle"), args=(queue, lock, total))
    child.start()
    for number in numbers:
        with lock:
            total.value += 100
        queue.put(number)
    queue.put(None)
    child.join()
    return [total.value, _is_free(lock)]


# -- demos that the lesson shows


def three_acquires() -> list[bool]:
    """What three acquire() say that don't wait, with a release() before the third."""
    lock = Lock()
    results = [lock.acquire(block=False), lock.acquire(block=False)]
    lock.release()
    results.append(lock.acquire(block=False))
    return results


def _fail_after_acquire(lock: Any) -> None:
    lock.acquire()
    sys.exit(1)
    lock.release()


def _fail_inside_with(lock: Any) -> None:
    with lock:
        sys.exit(1)


def after_two_failures() -> list[bool]:
    """Whether a lock can be had after a child has failed that held it: by acquire(), then in a `with`."""
    results = []
    for target in (_fail_after_acquire, _fail_inside_with):
        lock = Lock()
        child = Process(target=target, args=(lock,))
        child.start()
        child.join()
        results.append(lock.acquire(timeout=1))
    return results


def acquire_again() -> list[bool]:
    """Whether who holds an RLock, and who holds a Lock, gets it once more."""
    results = []
    for lock in (RLock(), Lock()):
        lock.acquire()
        results.append(lock.acquire(block=False))
    return results


def _take_without_asking(balance: Any) -> None:
    balance.value -= 30


def take_without_asking() -> int:
    """What is left of 100 when a child takes 30 without the lock that its parent holds."""
    balance, lock = _account(100), Lock()
    with lock:
        child = Process(target=_take_without_asking, args=(balance,))
        child.start()
        child.join()
        return int(balance.value)
