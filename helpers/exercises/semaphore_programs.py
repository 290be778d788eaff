"""The programs that the checks of 07_semaphore put around a learner's functions, and the demos it predicts.

They run in workers that never load what the learner wrote; `Answer` hands the learner's function to
processes of its own. What those are given to call, a room or a player, keeps its record in shared memory.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from multiprocessing import Array, Barrier, Process, Semaphore, Value
from typing import Any

from helpers.explorer.answer import Again, Answer


def _together(target: Answer, arguments: Sequence[tuple[Any, ...]]) -> None:
    """Run the learner's function in as many processes as there are arguments for."""
    children = [Process(target=target, args=each) for each in arguments]
    for child in children:
        child.start()
    for child in children:
        child.join()


class Room:
    """A room that counts who is inside; its methods are what `limited` is to call, and return `says`."""

    def __init__(self, meeting: int = 1, says: object = None) -> None:
        self.inside = Value("i", 0)
        self.worked = Value("i", 0)
        self._all_here = Barrier(meeting)
        self._says = says

    def enter(self) -> object:
        """One more is inside."""
        with self.inside.get_lock():
            self.inside.value += 1
        return self._says

    def leave(self) -> object:
        """One fewer is inside."""
        with self.inside.get_lock():
            self.inside.value -= 1
        return self._says

    def work(self) -> object:
        """Note that somebody has worked."""
        self.worked.value += 1
        return self._says

    def meet(self) -> None:
        """Wait until as many are here as are to meet."""
        self._all_here.wait()


ERRORS: dict[str, BaseException] = {
    "raises ValueError": ValueError("the work has failed"),
    "calls sys.exit(3)": SystemExit(3),
    "calls sys.exit()": SystemExit(),
    "raises AssertionError": AssertionError(),
    "raises StopIteration": StopIteration(7),
    "raises KeyboardInterrupt": KeyboardInterrupt(),
}
"""What `work` may do that goes wrong, and the exception that `limited` lets through then."""


class Failing:
    """What `limited` is to call as its work: notes it, and raises this exception."""

    def __init__(self, room: Room, error: BaseException) -> None:
        self._room = room
        self.error = error

    def __call__(self) -> None:
        """Note it, and raise the exception."""
        self._room.work()
        raise self.error


class Hearing(Answer):
    """The learner's `limited` as a target: the very exception that its work raises is what has to come out.

    Any other goes on, and ends the process.
    """

    def __init__(self, name: str, heard: Any) -> None:
        super().__init__(name)
        self._heard = heard

    def __call__(self, *arguments: Any) -> None:
        """Call `limited`; note whether the exception has come out."""
        work: Failing = arguments[2]
        try:
            super().__call__(*arguments)
        except BaseException as error:
            if error is not work.error:
                raise
            self._heard.value = 1


def _do_nothing() -> None:
    pass


def limit_one(permits: int, says: object) -> list[int]:
    """Call `limited` once; return how many are inside then, how often it worked, and the free permits."""
    semaphore, room = Semaphore(permits), Room(says=says)
    _together(Answer("limited"), [(semaphore, room.enter, room.work, room.leave)])
    return [room.inside.value, room.worked.value, semaphore.get_value()]


def limit_failing(permits: int, says: object, error: str) -> list[int]:
    """The same, with a work that fails; return whether that was heard, too, before all the others."""
    semaphore, room, heard = Semaphore(permits), Room(says=says), Value("i", 0)
    work = Failing(room, ERRORS[error])
    _together(Hearing("limited", heard), [(semaphore, room.enter, work, room.leave)])
    return [heard.value, room.inside.value, room.worked.value, semaphore.get_value()]


def limit_all(permits: int, people: int) -> list[int]:
    """Call `limited` in so many processes; return how many are inside then, and the free permits."""
    semaphore, room = Semaphore(permits), Room()
    _together(Answer("limited"), [(semaphore, room.enter, _do_nothing, room.leave)] * people)
    return [room.inside.value, semaphore.get_value()]


def limit_meeting(permits: int) -> list[int]:
    """Call `limited` in as many processes as there are permits, which meet inside; return the same."""
    semaphore, room = Semaphore(permits), Room(permits)
    _together(Answer("limited"), [(semaphore, room.enter, room.meet, room.leave)] * permits)
    return [room.inside.value, semaphore.get_value()]


class Player:
    """What `ping_pong` is to call: notes its number when a call begins, and a dot when it ends."""

    def __init__(self, number: bytes, record: Any, says: object = None) -> None:
        self._number = number
        self._record = record
        self._says = says

    def __call__(self) -> object:
        """Begin, and end."""
        for mark in (self._number, b"."):
            with self._record.get_lock():
                self._record.value += mark
        return self._says


def play_ping_pong(times: int, says: object) -> str:
    """Let `ping_pong` call two players; return the record, such as "1.2.1.2."."""
    record: Any = Array("c", 8 * times + 8)
    players = [Player(number, record, says) for number in (b"1", b"2")]
    _together(Answer("ping_pong"), [(*players, times)])
    return str(record.value.decode())


def play_with_one(times: int) -> None:
    """Let `ping_pong` call one player in both of its processes."""
    player = Player(b"1", Array("c", 8 * times + 8))
    _together(Answer("ping_pong"), [(player, player, times)])


def call_philosophers_twice(*seats: int) -> None:
    """Call `philosophers` for one table after the other, in one process."""
    _together(Again("philosophers"), [tuple((number,) for number in seats)])


# -- demos that the lesson shows


def _in_a_child(target: Callable[..., Any], *arguments: Any) -> Process:
    child = Process(target=target, args=arguments)
    child.start()
    return child


def _take_one(semaphore: Any) -> None:
    semaphore.acquire()


def free_after_a_child() -> int:
    """How many of three permits are free after the parent has taken one, and a child that has ended."""
    semaphore = Semaphore(3)
    semaphore.acquire()
    _in_a_child(_take_one, semaphore).join()
    return semaphore.get_value()


def acquired_after_releases() -> list[bool]:
    """Whether four acquire() that don't wait get a permit, of one permit released twice before."""
    semaphore = Semaphore(1)
    semaphore.release()
    semaphore.release()
    return [semaphore.acquire(block=False) for _ in range(4)]


def _wait_for_signal(signal: Any) -> None:
    sys.exit(0 if signal.acquire(timeout=1) else 1)


def codes_after_two_signals() -> list[int | None]:
    """The exit codes of three children, one after the other, that wait for a signal given twice before."""
    signal = Semaphore(0)
    signal.release()
    signal.release()
    codes = []
    for _ in range(3):
        child = _in_a_child(_wait_for_signal, signal)
        child.join()
        codes.append(child.exitcode)
    return codes


def places_and_numbers() -> list[int]:
    """What two semaphores of a buffer with three places say after two puts and one get."""
    free, filled = Semaphore(3), Semaphore(0)
    for one, other in ((free, filled), (free, filled), (filled, free)):
        one.acquire()
        other.release()
    return [free.get_value(), filled.get_value()]
