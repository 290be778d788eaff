"""The strategies, on a game instead of a program: three processes take turns until all are done."""

from __future__ import annotations

import pytest

from helpers.explorer.explore import Exploration, searched
from helpers.explorer.search import NotTheSameAgain, Point, Strategy
from helpers.explorer.search.delay_bounded import DelayBounded
from helpers.explorer.search.depth_first import DepthFirst
from helpers.explorer.search.in_order import InOrder
from helpers.explorer.search.random_schedules import RandomSchedules
from helpers.explorer.search.replay import Replay


def play(strategy: Strategy, *lengths: int, merge: bool = False) -> list[str]:
    """All runs of processes that take so many steps each, such as "0011"; a pruned one ends in "!"."""
    runs = []
    while strategy.begin():
        left, run = list(lengths), ""
        while any(left):
            candidates = tuple(number for number, steps in enumerate(left) if steps)
            state = tuple(left) if merge else run
            choice: int | None = 0
            if len(candidates) > 1:
                made = [(str(number), run.count(str(number))) for number in candidates]
                point = Point(candidates, lambda state=state: state, progress=lambda made=made: made)
                choice = strategy.choose(point)
            if choice is None:
                run += "!"
                break
            run += str(candidates[choice])
            left[candidates[choice]] -= 1
        runs.append(run)
    return runs


ALL_OF_TWO_AND_TWO = {"0011", "0101", "0110", "1001", "1010", "1100"}


@pytest.mark.parametrize("strategy", [DepthFirst, lambda: DelayBounded(None)])
def test_every_interleaving_is_run_exactly_once(strategy: type[Strategy]) -> None:
    runs = play(strategy(), 2, 2)
    assert len(runs) == len(set(runs))
    assert set(runs) == ALL_OF_TWO_AND_TWO


@pytest.mark.parametrize("strategy", [DepthFirst, lambda: DelayBounded(None)])
def test_equal_states_are_gone_on_from_once(strategy: type[Strategy]) -> None:
    runs = play(strategy(), 3, 3, merge=True)
    whole = [run for run in runs if not run.endswith("!")]
    assert len(whole) < 20
    assert len(runs) < 20


def test_fewer_delays_come_first() -> None:
    strategy = DelayBounded(None)
    delays = []
    while strategy.begin():
        left = [2, 1, 1]
        run = ""
        while any(left):
            candidates = tuple(number for number, steps in enumerate(left) if steps)
            state = run
            choice = (
                strategy.choose(Point(candidates, lambda state=state: state)) if len(candidates) > 1 else 0
            )
            run += str(candidates[choice])
            left[candidates[choice]] -= 1
        delays.append(strategy.delays)
    assert delays == sorted(delays)
    assert delays[0] == 0
    assert len(delays) == 12


@pytest.mark.parametrize(("most", "count"), [(0, 1), (1, 3), (2, 6)])
def test_the_bound_limits_the_delays(most: int, count: int) -> None:
    strategy = DelayBounded(most)
    runs = play(strategy, 2, 2)
    assert len(runs) == count
    assert set(runs) <= ALL_OF_TWO_AND_TWO
    assert strategy.exhaustive == (count == len(ALL_OF_TWO_AND_TWO))


def test_depth_first_knows_when_it_is_through() -> None:
    strategy = DepthFirst()
    assert not strategy.exhaustive
    play(strategy, 2, 1)
    assert strategy.exhaustive


def test_random_schedules_are_the_same_for_the_same_seed() -> None:
    first, again, other = (play(RandomSchedules(20, seed), 3, 3) for seed in (1, 1, 2))
    assert first == again != other
    assert len(first) == 20


def test_replay_follows_the_choices_and_then_the_default() -> None:
    assert play(Replay([1, 0]), 2, 2) == ["1001"]
    assert play(Replay(), 2, 2) == ["0011"]


@pytest.mark.parametrize("strategy", [Replay([5]), Replay([0, 2])])
def test_a_choice_that_there_is_not_means_another_program(strategy: Strategy) -> None:
    with pytest.raises(NotTheSameAgain):
        play(strategy, 2, 2)


@pytest.mark.parametrize(
    ("order", "run"), [("0110", "0110"), ("1100", "1100"), ("10", "1001"), ("", "0011"), ("1111", "1100")]
)
def test_an_order_is_followed_as_far_as_it_goes(order: str, run: str) -> None:
    assert play(InOrder(order), 2, 2) == [run]


@pytest.mark.parametrize(
    ("exploration", "sentence"),
    [
        (Exploration(processes=1, schedules=1, exhaustive=True), ""),
        (Exploration(1, processes=2, exhaustive=True), "No failure in 1 schedule; it is the only one."),
        (
            Exploration(9, random=2, processes=2, exhaustive=True),
            "No failure in 7 schedules; these are all that differ.",
        ),
        (Exploration(60, delays=1, processes=2), "No failure in 60 schedules: up to 1 delay."),
        (
            Exploration(90, delays=2, random=30, processes=3),
            "No failure in 90 schedules: up to 2 delays, and 30 in other orders.",
        ),
    ],
)
def test_a_sentence_says_how_thoroughly_was_looked(exploration: Exploration, sentence: str) -> None:
    assert searched([exploration]) == sentence
