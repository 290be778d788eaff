"""The game without its buttons: positions, moves, goals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.explorer.lost_update import lost_update
from helpers.explorer.search import NotTheSameAgain
from helpers.explorer.search.step_by_step import StepByStep
from helpers.play.game import CantGo, Game
from helpers.play.goals import UnknownGoal

Begin = Callable[..., Game]

RACE = """
    def add(counter):
        counter.value += 1

    def main():
        counter = Value("i", 0)
        workers = [Process(target=add, args=(counter,)) for _ in range(2)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        return counter.value
"""
LOCKED = RACE.replace("counter.value += 1", "with counter.get_lock(): counter.value += 1")
TWO_LOCKS = """
    def take(first, second):
        with first:
            with second:
                pass

    def main():
        one, two = Lock(), Lock()
        workers = [Process(target=take, args=locks) for locks in ((one, two), (two, one))]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
"""
EARLY = """
    def answer(connection):
        connection.send(42)

    def main():
        here, there = Pipe()
        Process(target=answer, args=(there,)).start()
        if not here.poll():
            raise RuntimeError("nothing there yet")
        return here.recv()
"""
OBJECTS = """
    def work(receiving, queue, lock, ready, gate, condition):
        with lock:
            queue.put(receiving.recv())
        ready.wait()
        with condition:
            condition.wait()
        gate.wait()

    def main():
        receiving, sending = Pipe(duplex=False)
        queue, lock, permits = JoinableQueue(3), RLock(), Semaphore(2)
        ready, gate, condition = Event(), Barrier(2), Condition()
        numbers = Array("i", [1, 2])
        sending.send("hello")
        permits.acquire()
        child = Process(target=work, args=(receiving, queue, lock, ready, gate, condition))
        child.start()
        child.join()
"""

REACHABLE = [
    (RACE, "lose an update"),
    (RACE, "return something else"),
    (RACE, "come to the end"),
    (TWO_LOCKS, "make it hang"),
    (EARLY, "make an exception"),
]
OUT_OF_REACH = [
    (LOCKED, "lose an update", "these"),
    (RACE, "make it hang", "these"),
    (EARLY, "make it hang", "these"),
]


def _able(game: Game) -> list[str]:
    return [row.name for row in game.position.rows if row.able]


def _go(game: Game, *names: str) -> None:
    for name in names:
        game.go(next(row.index for row in game.position.rows if row.name == name))


def _note(game: Game, name: str) -> tuple[str, str]:
    row = next(row for row in game.position.rows if row.name == name)
    return row.line, row.note


def _states(game: Game) -> dict[tuple[str, str], str]:
    return {(one.name, one.kind): one.state for one in game.position.objects}


def test_a_game_shows_each_step_even_where_only_one_process_could_go(game: Begin) -> None:
    begun = game(RACE)
    assert (_able(begun), _note(begun, "MainProcess")) == (["MainProcess"], ("", "begins: main"))
    _go(begun, "MainProcess")
    assert _note(begun, "MainProcess") == ('counter = Value("i", 0)', "create")
    assert len(begun.position.run.steps) == 1


def test_each_process_has_its_next_line_and_each_object_its_state(game: Begin) -> None:
    begun = game(RACE)
    _go(begun, *["MainProcess"] * 5)
    assert _able(begun) == ["Process-1", "Process-2"]
    assert _note(begun, "MainProcess") == ("worker.join()", "waits for Process-1 to end")
    assert _note(begun, "Process-1") == ("", "begins: add")
    _go(begun, "Process-1", "Process-1", "Process-1")
    assert _note(begun, "Process-1") == ("counter.value += 1", "write")
    assert _states(begun) == {("counter", "value"): "0", ("counter", "lock"): "free"}
    _go(begun, "Process-1")
    assert _states(begun)["counter", "value"] == "1"
    assert _note(begun, "Process-1") == ("", "ends")


def test_a_step_back_and_the_same_step_again_give_the_same_position(game: Begin) -> None:
    begun = game(RACE, goal="lose an update")
    positions = [begun.position]
    for step in begun.known.run.steps[:9]:
        begun.go(step.process)
        positions.append(begun.position)
    for position in reversed(positions[:-1]):
        begun.back()
        assert begun.position == position
    begun.back()
    assert (begun.moves, begun.position) == ([], positions[0])
    for step in begun.known.run.steps[:9]:
        begun.go(step.process)
    assert begun.position == positions[-1]
    begun.again()
    assert (begun.moves, begun.position) == ([], positions[0])


def test_only_a_process_that_can_make_a_step_goes(game: Begin) -> None:
    begun = game(RACE)
    _go(begun, *["MainProcess"] * 5)
    for process in (0, 3, -1):
        with pytest.raises(CantGo):
            begun.go(process)
    assert len(begun.moves) == 5


def test_a_program_that_does_not_the_same_twice_stays_where_it_was(
    game: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    def differs(*_: object) -> int:
        raise NotTheSameAgain

    begun = game(RACE)
    _go(begun, "MainProcess")
    before = begun.position
    monkeypatch.setattr(StepByStep, "choose", differs)
    with pytest.raises(CantGo, match="does not do the same thing twice"):
        _go(begun, "MainProcess")
    assert (begun.moves, begun.position) == ([0], before)


def test_the_end_is_told(game: Begin) -> None:
    begun = game(RACE)
    while _able(begun):
        assert not begun.position.over
        _go(begun, _able(begun)[0])
    assert begun.position.over == "All processes have ended; main() returned 2."
    assert {row.note for row in begun.position.rows} == {"ended with exit code 0"}


@pytest.mark.parametrize(("text", "goal"), REACHABLE)
def test_a_goal_is_reached_at_the_latest_at_the_end_of_the_known_schedule(
    text: str, goal: str, game: Begin
) -> None:
    begun = game(text, goal=goal)
    assert (begun.known.reachable, begun.known.sentence) == (True, "It can be done.")
    for step in begun.known.run.steps:
        begun.go(step.process)
    assert begun.position.reached
    assert begun.position.run.steps == begun.known.run.steps


@pytest.mark.parametrize(("text", "goal", "part"), OUT_OF_REACH)
def test_a_goal_out_of_reach_is_told_honestly(text: str, goal: str, part: str, game: Begin) -> None:
    begun = game(text, goal=goal)
    assert not begun.known.reachable
    assert part in begun.known.sentence
    assert begun.known.sentence.startswith(("It can't be done:", "The explorer tried"))
    for step in begun.known.run.steps:
        begun.go(step.process)
    assert not begun.position.reached


def test_a_goal_is_reached_by_the_step_that_does_it(game: Begin) -> None:
    begun = game(RACE, goal="lose an update")
    before = []
    for step in begun.known.run.steps:
        begun.go(step.process)
        before.append(begun.position.reached)
    update = lost_update(begun.known.run)
    assert update is not None
    assert before.index(True) == begun.known.run.steps.index(update.write)
    assert all(before[before.index(True) :])


def test_a_hang_names_who_waits(game: Begin) -> None:
    begun = game(TWO_LOCKS, goal="make it hang")
    for step in begun.known.run.steps:
        begun.go(step.process)
    assert _able(begun) == []
    assert "Process-1 waits" in begun.position.over
    assert "Process-2 waits" in begun.position.over
    assert _states(begun) == {
        ("one", "lock"): "held by Process-1",
        ("two", "lock"): "held by Process-2",
    }


def test_every_kind_of_object_tells_its_state(game: Begin) -> None:
    begun = game(OBJECTS)
    while "Process-1" not in _able(begun):
        _go(begun, "MainProcess")
    states = _states(begun)
    assert states["permits", "semaphore"] == "1 free, held by MainProcess"
    assert states["numbers", "array"] == "[1, 2]"
    assert states["receiving", "pipe"] == "open in MainProcess, Process-1; to receive: 'hello'"
    assert states["sending", "pipe"] == "open in MainProcess"
    assert states["gate", "barrier"] == "0 of 2 are here"
    while "Process-1" in _able(begun):
        _go(begun, "Process-1")
    states = _states(begun)
    assert states["queue", "joinable queue"] == (
        "empty; 1 with Process-1's feeder (1 of 3 slots taken); 1 not done"
    )
    assert states["ready", "event"] == "not set, Process-1 waits"
    assert states["receiving", "pipe"] == "open in MainProcess, Process-1"
    assert _note(begun, "Process-1's feeder") == ("", "writes an item into the queue's pipe")
    _go(begun, "Process-1's feeder")
    assert _states(begun)["queue", "joinable queue"] == "'hello' (1 of 3 slots taken); 1 not done"


def test_a_pool_and_a_block_of_memory_tell_their_state(game: Begin) -> None:
    begun = game("""
        from multiprocessing.shared_memory import SharedMemory

        def double(number):
            return 2 * number

        def main():
            block = SharedMemory(create=True, size=4)
            block.buf[0] = 65
            pool = Pool(1)
            block.unlink()
            return pool.apply(double, (4,))
    """)
    seen = set()
    while _able(begun) and len(begun.moves) < 40:
        _go(begun, _able(begun)[0])
        seen |= set(_states(begun).items())
    assert (("block", "shared memory"), "b'A\\x00\\x00\\x00'") in seen
    assert (("block", "shared memory"), "b'A\\x00\\x00\\x00', without a name") in seen
    assert (("pool", "pool"), "no tasks; at work: SpawnPoolWorker-1") in seen


def test_an_unknown_goal_lists_the_known_ones(game: Begin) -> None:
    with pytest.raises(UnknownGoal, match="'win'; there are 'make it hang', 'lose an update'"):
        game(RACE, goal="win")
