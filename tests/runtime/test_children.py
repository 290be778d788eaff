"""What children find of a notebook's definitions, in a real kernel."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.runtime.kernel import Kernel, cells_of

# The cells, a question, its answer.
IN_CHILDREN = [
    pytest.param(
        """
        def double(n):
            return 2 * n
        """,
        "in_child(double, 21)",
        "42",
        id="a function",
    ),
    pytest.param(
        """
        import dataclasses
        @dataclasses.dataclass
        class Pair:
            left: int
            right: int
        # %%
        def swap(pair):
            return Pair(pair.right, pair.left)
        """,
        "in_child(swap, Pair(1, 2)), isinstance(in_child(swap, Pair(1, 2)), Pair)",
        "Pair(left=2, right=1) True",
        id="a dataclass goes to a child and comes back",
    ),
    pytest.param(
        """
        import enum
        class Colour(enum.Enum):
            RED = 1
            BLUE = 2
        Shape = enum.Enum('Shape', 'ROUND')
        # %%
        def other(colour, shape):
            return Colour.BLUE if shape is Shape.ROUND else colour
        """,
        "in_child(other, Colour.RED, Shape.ROUND) is Colour.BLUE",
        "True",
        id="enum members stay themselves",
    ),
    pytest.param(
        """
        class Outer:
            class Inner:
                def greet(self):
                    return 'hello'
        # %%
        def call(inner):
            return inner.greet()
        """,
        "in_child(call, Outer.Inner()), in_child(Outer.Inner().greet)",
        "hello hello",
        id="a nested class, and a method as the target",
    ),
    pytest.param(
        """
        import functools
        # %%
        def loud(function):
            @functools.wraps(function)
            def shout(*a):
                return function(*a).upper()
            return shout
        # %%
        @loud
        def word(text):
            return text
        """,
        "in_child(word, 'abc')",
        "ABC",
        id="a decorated function",
    ),
    pytest.param(
        """
        import asyncio
        async def later(n):
            await asyncio.sleep(0)
            return n
        moment = await later(1)
        # %%
        def now(n):
            return asyncio.run(later(n))
        """,
        "moment, in_child(now, 2)",
        "1 2",
        id="async def, in a cell that awaits",
    ),
    pytest.param(
        """
        a = 1; b = 2
        def both(): return a + b
        """,
        "in_child(both)",
        "3",
        id="semicolons",
    ),
    pytest.param(
        """
        import sys
        if sys.platform:
            import math as m
        else:
            m = None
        # %%
        try:
            import nowhere_to_be_found as lost
        except ImportError:
            lost = None
        # %%
        def choices():
            return m.floor(1.5), lost
        """,
        "in_child(choices)",
        "(1, None)",
        id="conditional imports",
    ),
    pytest.param(
        """
        from math import *
        diagonal = 2 * pi
        # %%
        def measure():
            return round(diagonal), sqrt(4)
        """,
        "in_child(measure)",
        "(6, 2.0)",
        id="a star import",
    ),
    pytest.param(
        """
        tally = 0
        def bump():
            global tally
            tally += 1
            return tally
        """,
        "in_child(bump), in_child(bump), tally",
        "1 1 0",
        id="a global changed in a child is the child's",
    ),
    pytest.param(
        """
        from __future__ import annotations
        import dataclasses
        # %%
        @dataclasses.dataclass
        class Chain:
            tail: Chain | Undefined = None
        def wrap(it: Undefined): return Chain(it)
        """,
        "in_child(wrap, Chain())",
        "Chain(tail=Chain(tail=None))",
        id="a future import holds for the cells after it",
    ),
    pytest.param(
        "def größe(maß):\n\treturn maß * 2",
        "in_child(größe, 2)",
        "4",
        id="unicode names and tabs",
    ),
    pytest.param(
        """
        def newest(): return 1
        # %%
        def newest(): return 2
        """,
        "in_child(newest)",
        "2",
        id="a redefinition wins",
    ),
    pytest.param(
        """
        def back(): return 1
        # %%
        def back(): return 2
        # %%
        def back(): return 1
        """,
        "in_child(back)",
        "1",
        id="going back to an earlier version counts",
    ),
    pytest.param(
        """
        step = 1
        def by(n=step): return n
        # %%
        step = 2
        # %%
        step = 1
        def by(n=step): return n
        # %%
        step = 5
        """,
        "in_child(by)",
        "1",
        id="a repeated cell counts at its new place if something changed between",
    ),
    pytest.param(
        """
        def whole(): return 'whole'
        def half(:
            pass
        # %%
        def later_cell(): return 'fine'
        """,
        "in_child(later_cell)",
        "fine",
        id="a cell that is no Python breaks nothing",
    ),
    pytest.param(
        """
        # nothing but a comment
        # %%

        """,
        "in_child(len, 'ab')",
        "2",
        id="a comment, and an empty cell",
    ),
    pytest.param(
        """
        %%time
        def timed(): return 1
        # %%
        %%capture
        def captured(): return 2
        # %%
        %%prun -q
        def profiled(): return 3
        """,
        "in_child(timed), in_child(captured), in_child(profiled)",
        "1 2 3",
        id="cell magics that run the cell",
    ),
    pytest.param(
        r"""


        %who_ls \
          int
        listing = !echo hello
        %time lap = 1
        def below(): return 'below'
        """,
        "in_child(below)",
        "below",
        id="line magics disappear",
    ),
    pytest.param(
        """
        %%writefile {folder}/ghost.txt
        def ghost(): pass
        # %%
        %%timeit -n1 -r1
        def ghost(): pass
        """,
        "'ghost' in runtime.current().names()",
        "False",
        id="cell magics that don't run the cell",
    ),
]


@pytest.mark.parametrize(("cells", "question", "answer"), IN_CHILDREN)
def test_a_child_finds(kernel: Kernel, cells: str, question: str, answer: str, tmp_path: Path) -> None:
    kernel.run(f"os.chdir({str(tmp_path)!r})")
    for cell in cells_of(cells):
        kernel.run(cell)
    assert kernel.ask(question) == answer


def test_windows_line_ends(kernel: Kernel) -> None:
    kernel.run("def windows():\r\n    return 'a\\nb', '''a\r\nb'''\r\n")
    assert kernel.ask("len(set(in_child(windows)))") == "1"


def test_a_very_long_cell(kernel: Kernel) -> None:
    numbers = "".join(f"    {number},\n" for number in range(2000))
    kernel.run(f"numbers = [\n{numbers}]\ndef add_up(): return sum(numbers)")
    assert kernel.ask("in_child(add_up)") == str(sum(range(2000)))
