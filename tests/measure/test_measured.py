"""What is concluded from samples: what they clearly say, and nothing that noise can explain."""

from __future__ import annotations

import pytest

from helpers.measure.measured import Measured, Point, Unsupported
from tests.measure.made_up import SIZES, measured, point

pytestmark = pytest.mark.spread


def two(slow: Point, fast: Point) -> Measured:
    return Measured({("slow", 64): slow, ("fast", 64): fast})


def test_the_typical_sample_is_the_middle_one() -> None:
    assert point(5.0, 1.0, 2.0).typical == 2.0


@pytest.mark.parametrize(
    ("samples", "noisy"),
    [((1.0, 1.1, 1.2), False), ((1.0, 1.9, 99.0), False), ((1.0, 2.1, 2.2), True), ((1.0, 1.0), True)],
)
def test_a_point_is_noisy_if_most_samples_took_far_longer_or_there_are_few(
    samples: tuple[float, ...], noisy: bool
) -> None:
    assert point(*samples).is_noisy is noisy


def test_a_ratio_that_holds_is_told() -> None:
    found = two(point(20.0, 21.0, 22.0), point(2.0, 2.1, 2.2)).compare("slow", "fast", 64, at_least=5)
    assert found == "64 B: slow takes 10 times as long as fast"


def test_a_ratio_that_no_pair_of_samples_supports_raises() -> None:
    with pytest.raises(Unsupported, match="expected: at least"):
        two(point(2.0, 2.0, 2.1), point(1.0, 1.0, 1.1)).compare("slow", "fast", 64, at_least=5)


def test_a_ratio_that_noise_can_explain_raises_nothing() -> None:
    found = two(point(2.0, 2.0, 6.0), point(1.0, 1.0, 1.1)).compare("slow", "fast", 64, at_least=5)
    assert found.endswith("too noisy to tell more: measure again when the machine is quiet")


@pytest.mark.parametrize(
    "found",
    [
        two(point(2.0, 2.0), point(1.0, 1.0)),
        Measured(
            {
                ("slow", 64): point(2.0, 2.0, 2.1),
                ("fast", 64): point(1.0, 1.0, 1.1),
                ("other", 64): point(1.0, 9.0, 9.0),
            }
        ),
    ],
    ids=["few samples", "a busy machine"],
)
def test_where_much_was_in_the_way_nothing_is_refuted(found: Measured) -> None:
    assert "too noisy to tell more" in found.compare("slow", "fast", 64, at_least=5)


def test_what_was_not_measured_is_said() -> None:
    assert measured().compare("one size", "Queue", 1024, at_least=2).endswith("... not measured here")


def test_ways_and_sizes_are_in_order() -> None:
    found = measured()
    assert found.ways == ["plain copy", "shared_memory", "Pipe, bytes", "Queue", "one size"]
    assert found.sizes == list(SIZES)
    assert found.seconds("one size", 1024) is None
