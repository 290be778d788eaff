"""What a given program's process unpickles: plain data, and the tasks that its module names."""

from __future__ import annotations

import os
import pickle
from typing import Any

import pytest

from helpers.exercises import manager_queue_programs as programs
from helpers.explorer.bridge import Bridge
from helpers.explorer.pool_worker import mapstar


def _loads(item: Any) -> Any:
    bridge = Bridge.__new__(Bridge)
    bridge.trusted = True
    return bridge.loads(pickle.dumps(item))


@pytest.mark.parametrize(
    "item",
    [[1, "two", None], programs._arrive, mapstar, ValueError("not two")],
    ids=["plain data", "a task of the program", "a pool's own function", "an exception"],
)
def test_plain_data_and_the_programs_own_tasks_arrive(item: Any) -> None:
    assert repr(_loads(item)) == repr(item)


@pytest.mark.parametrize(
    "item", [os.system, eval, programs.arriving_arguments, pytest.raises], ids=lambda item: item.__name__
)
def test_any_other_function_is_refused(item: Any) -> None:
    with pytest.raises(TypeError, match="reads plain data only"):
        _loads(item)
