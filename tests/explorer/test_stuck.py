"""Where a program is that doesn't come back, told from looks at its stack."""

import pytest

from helpers.explorer.operations import NOWHERE, Place
from helpers.explorer.stuck import stuck_at

LOOP = """def main():
    while True:
        try:
            1 / 0
        except Exception:
            pass
"""
SOURCES = {"cell 1": LOOP}

LOOKS = {
    "each look at another line of the loop": ([[3], [4], [6]], 2),
    "a look that came to nothing": ([[4], [], [6]], 2),
    "a single look": ([[6]], 2),
    "no look": ([[], []], 0),
}


@pytest.mark.parametrize("name", LOOKS)
def test_the_loop_is_found_wherever_in_it_the_looks_fall(name: str) -> None:
    looks, line = LOOKS[name]
    stacks = [[Place("cell 1", line) for line in stack] for stack in looks]
    assert stuck_at(stacks, SOURCES) == (Place("cell 1", line) if line else NOWHERE)
