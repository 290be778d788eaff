"""Running definitions in a fresh namespace."""

from __future__ import annotations

import linecache
import traceback
from typing import Any

import pytest

from helpers.runtime.definitions import Cell, collect
from helpers.runtime.loader import load, load_main

pytestmark = pytest.mark.spread


def load_sources(*sources: str) -> tuple[dict[str, Any], dict[str, str]]:
    namespace: dict[str, Any] = {"__name__": "__mp_main__"}
    cells = [Cell(f"cell {number}", source) for number, source in enumerate(sources, start=1)]
    return namespace, load(collect(cells).to_plain(), namespace)


def test_only_definitions_run() -> None:
    namespace, failures = load_sources(
        "A = 1\nprint('no')\ndef f(): return A", "raise SystemExit", "class C: pass"
    )
    assert (namespace["f"](), namespace["C"].__module__, failures) == (1, "__mp_main__", {})


# The cells, the names that are bound, and why the others aren't.
FAILURES = [
    pytest.param(
        ["@app.task\ndef f(): pass\ndef g(): pass"],
        {"g"},
        {"f": "NameError: name 'app' is not defined (cell 1, line 1)"},
        id="a failed statement ends nothing but itself",
    ),
    pytest.param(
        ["class C:\n    x = 1\n    y = x / 0"],
        set(),
        {"C": "ZeroDivisionError: division by zero (cell 1, line 1)"},
        id="a class body",
    ),
    pytest.param(
        ["def f(): pass", "\n\ndef f(a=lost): pass"],
        set(),
        {"f": "NameError: name 'lost' is not defined (cell 2, line 3)"},
        id="an older definition doesn't stand in for a failed one",
    ),
    pytest.param(["def f(a=lost): pass", "def f(): pass"], {"f"}, {}, id="a newer definition heals"),
    pytest.param(
        ["import no_such_module as m, os", "class C(m.Base): pass"],
        set(),
        {
            "m": "ModuleNotFoundError: No module named 'no_such_module' (cell 1, line 1)",
            "os": "ModuleNotFoundError: No module named 'no_such_module' (cell 1, line 1)",
            "C": "NameError: name 'm' is not defined (cell 2, line 1), because of "
            "ModuleNotFoundError: No module named 'no_such_module' (cell 1, line 1)",
        },
        id="the first cause is told",
    ),
    pytest.param(
        ["class C:\n    raise SystemExit(3)", "def f(): pass"],
        {"f"},
        {"C": "SystemExit: 3 (cell 1, line 1)"},
        id="a definition that exits",
    ),
    pytest.param(
        ["class Mute(Exception):\n    def __str__(self): return 1 / 0", "class C:\n    raise Mute"],
        {"Mute"},
        {"C": "Mute: (its text can't be read) (cell 2, line 1)"},
        id="an error that can't be printed",
    ),
    pytest.param(
        ["@(await deco)\ndef f(): pass"],
        set(),
        {"f": "SyntaxError: 'await' outside function (cell 1, line 1)"},
        id="a decorator that awaits",
    ),
]


@pytest.mark.parametrize(("sources", "bound", "failures"), FAILURES)
def test_a_failed_definition_has_a_reason(
    sources: list[str], bound: set[str], failures: dict[str, str]
) -> None:
    namespace, reasons = load_sources(*sources)
    assert reasons == failures
    assert {name for name in namespace if not name.startswith("__")} == bound


def test_a_traceback_names_the_cell_and_shows_the_line() -> None:
    namespace, _ = load_sources("x = 1", "\ndef f():\n    1 / 0")
    with pytest.raises(ZeroDivisionError) as caught:
        namespace["f"]()
    lines = "".join(traceback.format_exception(caught.value)).splitlines()
    place = lines.index('  File "cell 2", line 3, in f')
    assert lines[place + 1] == "    1 / 0"
    linecache.checkcache()
    assert linecache.getline("cell 2", 3) == "    1 / 0\n"


def test_a_future_import_holds_from_its_statement_on() -> None:
    before, future = "def f(a: int): pass", "from __future__ import annotations\ndef g(a: lost): pass"
    namespace, failures = load_sources(before, future, "def h(a: lost): pass")
    annotations = [namespace[name].__annotations__["a"] for name in "fgh"]
    assert (annotations, failures) == ([int, "lost", "lost"], {})
    # Nor does the loader's own future import leak into the cells.
    assert load_sources("def g(a: lost): pass")[1].keys() == {"g"}


def test_every_load_makes_its_own_objects() -> None:
    first, second = (load_sources("A = []\ndef f(): return A")[0] for _ in range(2))
    first["A"].append(1)
    assert (first["f"](), second["f"]()) == ([1], [])


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("failed", "NameError: name 'lost' is not defined (cell 1, line 2)"),
        ("made", "cell 2, line 1 is no definition, so it runs in the notebook only"),
    ],
)
def test_a_main_module_says_why_a_name_is_missing(name: str, reason: str) -> None:
    cells = [Cell("cell 1", "x = 1\ndef failed(a=lost): pass"), Cell("cell 2", "made = print()")]
    namespace: dict[str, Any] = {"__name__": "__mp_main__"}
    load_main(collect(cells).to_plain(), namespace)
    placeholder = namespace["__getattr__"](name)
    for use in (placeholder, lambda: placeholder.__new__(placeholder)):
        with pytest.raises(NameError) as caught:
            use()
        assert str(caught.value) == f"name {name!r} is not defined in this process: {reason}"
    with pytest.raises(AttributeError, match="module '__mp_main__' has no attribute 'nobody'"):
        namespace["__getattr__"]("nobody")
