"""What watch, explore and check show: a picture, and beside it the table in plain characters."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable

import pytest

from helpers import notebook, runtime
from helpers.exercises.verdict import RequirementVerdict, Verdict
from helpers.explorer.counterexample import Counterexample
from helpers.runtime.definitions import Cell, Definitions, collect
from tests.explorer.conftest import IMPORTS
from tests.pictures import run_texts

SUM = """
def add(sender, numbers):
    sender.send(sum(numbers))

def total(numbers):
    receiver, sender = Pipe(duplex=False)
    child = Process(target=add, args=(sender, numbers))
    child.start()
    answer = receiver.recv()
    child.join()
    return answer
"""


def total(numbers: list[int]) -> int:
    """Stands for the function of that name in the notebook."""
    return sum(numbers)


def main() -> None:
    """Stands for the function of that name in the notebook."""


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Type a text into a notebook."""

    def type_into(text: str) -> None:
        definitions = collect([Cell("cell 1", IMPORTS), Cell("cell 2", text.lstrip())])
        monkeypatch.setattr(runtime, "current", lambda: _checked(definitions))

    return type_into


def _checked(definitions: Definitions) -> Definitions:
    assert not definitions.problems
    return definitions


def _picture(page: str) -> str:
    """The only picture of a page."""
    (data,) = re.findall(r'<img src="data:image/svg\+xml;base64,([^"]+)" alt="[^"]+"', page)
    return base64.b64decode(data).decode()


def test_watch_shows_what_the_call_returned_each_step_and_the_picture(typed: Callable[[str], None]) -> None:
    typed(SUM)
    shown = notebook.watch(total, [1, 2, 3])
    first, _, table = repr(shown).partition("\n\n")
    page = shown._repr_html_()
    assert first == "total([1, 2, 3]) returns 6."
    assert "Process-1: add" in table.split("\n")[0]
    assert "sender.send(sum(numbers))  -> sent 6" in table
    assert ">send 6<" in _picture(page)
    assert "here it fails" not in _picture(page)
    assert page.startswith("<p>total([1, 2, 3]) returns 6.</p>")


def test_watch_shows_the_same_again(typed: Callable[[str], None]) -> None:
    typed(SUM)
    assert notebook.watch(total, [1, 2, 3]) == notebook.watch(total, [1, 2, 3])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (run_texts.OPEN_END, "MainProcess waits in `receiver.recv()`"),
        (run_texts.CHILD_FAILS, 'Process-1 ended with ZeroDivisionError "division by zero"'),
        (run_texts.BROKEN, "MainProcess ended with BrokenPipeError"),
    ],
)
def test_watch_shows_a_run_that_fails(typed: Callable[[str], None], text: str, told: str) -> None:
    typed(text)
    shown = notebook.watch(main)
    assert told in repr(shown)
    assert "here it fails" in _picture(shown._repr_html_())


def test_explore_draws_the_failing_schedule(typed: Callable[[str], None]) -> None:
    typed(run_texts.LOCK_ORDER)
    shown = notebook.explore(main)
    assert "with second:  waits for lock_b, which Process-2 holds" in repr(shown)
    assert _picture(shown._repr_html_()).count(">acquire<") == 4
    assert "<table" in shown._repr_html_()


def test_explore_draws_nothing_where_nothing_fails(typed: Callable[[str], None]) -> None:
    typed(SUM)
    assert "<img" not in notebook.explore(total, [1])._repr_html_()


@pytest.mark.parametrize("picture", ["<svg/>", ""])
def test_a_verdict_has_the_picture_above_the_table_on_its_page_alone(picture: str) -> None:
    table = Counterexample("f()", "deadlock", "", ("MainProcess",), (), 0, (), 0)
    requirement = RequirementVerdict("ends", 1, False, "It does not.")
    verdict = Verdict("f", 1, 0, (requirement,), 1, 0.0, table, picture=picture)
    page = verdict.as_html()
    assert page.count("<img") == bool(picture)
    if picture:
        assert _picture(page) == picture
        assert page.index("<img") < page.index("<table")
    assert "svg" not in verdict.as_text()
    assert "picture" not in verdict.as_json()
