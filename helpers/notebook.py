"""What a notebook imports.

`check` judges an answer, `watch` shows a run, `explore` how a program can fail, `replay` that it really does,
`play` lets the reader be the scheduler, `progress` tells how far they have come.
A notebook's children import this module with the notebook's other imports, so what it needs comes late.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from helpers import runtime

if TYPE_CHECKING:
    from helpers.explorer.counterexample import Counterexample
    from helpers.explorer.found import Found
    from helpers.explorer.run import Run


class NotYet(Exception):
    """An answer doesn't earn all its points yet. Shown as one line, without a traceback."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


def check(answer: Callable[..., Any] | str) -> None:
    """Judge an answer: a function, or the name of an exercise.

    Shows each requirement, and the table of a run that fails. Raises NotYet when points are missing, so that
    nbgrader's Validate sees it too.
    """
    from IPython.display import display  # noqa: PLC0415

    from helpers.exercises import find_exercise  # noqa: PLC0415
    from helpers.exercises.judge import judge  # noqa: PLC0415

    name = answer if isinstance(answer, str) else answer.__name__
    notebook, _ = find_exercise(name)
    (verdict,) = judge(notebook.name, runtime.current(), [name])
    if not verdict.unsolved:
        display(_Shown(verdict.as_text(), verdict.as_html()))  # type: ignore[no-untyped-call]  # IPython's
    if not verdict.passed:
        raise NotYet(verdict.headline)


def explore(function: Callable[..., Any], *arguments: Any) -> _Shown:
    """Run `function(*arguments)` under many schedules; show the first run that fails, or how many did not."""
    from helpers.explorer.failures import first_failure  # noqa: PLC0415
    from helpers.explorer.texts import marked_up  # noqa: PLC0415

    failure = first_failure(runtime.current(), function.__name__, arguments, _call(function, arguments))
    page = f"<p>{marked_up(failure.sentence)}</p>"
    if failure.counterexample is None:
        return _Shown(failure.sentence, page)
    table = failure.counterexample
    page += _picture(failure.found.run, wrong=True) if failure.found else ""
    text = f"{failure.sentence}\n\n{table.as_text()}"
    return _Shown(text, page + table.as_html(), table, failure.found)


def replay(shown: _Shown, seconds: float = 1.0) -> _Shown:
    """Run the failing schedule that `explore` shows again, with multiprocessing itself, in fresh processes.

    Each real process waits before each operation until it is its turn. Processes that hang are waited for so
    many `seconds`, then ended.
    """
    from helpers.replay.replaying import replay as again  # noqa: PLC0415

    if shown.found is None:
        sentence = "There is nothing to replay: no schedule failed."
        return _Shown(sentence, f"<p>{sentence}</p>")
    replayed = again(shown.found, seconds)
    return _Shown(replayed.as_text(), replayed.as_html(), replayed.table)


def watch(function: Callable[..., Any], *arguments: Any) -> _Shown:
    """Run `function(*arguments)` once, in processes that wait for nothing but each other; draw each step."""
    from helpers.explorer.once import run_once  # noqa: PLC0415
    from helpers.explorer.texts import marked_up  # noqa: PLC0415

    watched = run_once(runtime.current(), function.__name__, arguments, _call(function, arguments))
    page = f"<p>{marked_up(watched.sentence)}</p>" + _picture(watched.run, wrong=watched.failed)
    table = f"<details><summary>The steps as a table</summary>{watched.table.as_html()}</details>"
    return _Shown(f"{watched.sentence}\n\n{watched.table.as_text()}", page + table)


def play(function: Callable[..., Any], *arguments: Any, goal: str | None = None) -> None:
    """Be the scheduler of `function(*arguments)`: pick which process makes its next step.

    A goal, such as "make it hang" or "lose an update", is something to bring about. Where there are no
    buttons, as in a file or an export, a stored schedule is shown.
    """
    from IPython.display import display  # noqa: PLC0415

    from helpers.play.start import start  # noqa: PLC0415

    board = start(runtime.current(), function.__name__, arguments, goal)
    display(board.display_data(), raw=True)  # type: ignore[no-untyped-call]  # IPython's


def progress() -> _Shown:
    """How far you have come: what the checks in your saved notebooks said."""
    from helpers.progress import read  # noqa: PLC0415

    found = read()
    return _Shown(found.as_text(), found.as_html(Path.cwd()))


def _call(function: Callable[..., Any], arguments: tuple[Any, ...]) -> str:
    """The call as it would be typed."""
    return f"{function.__name__}({', '.join(repr(argument) for argument in arguments)})"


def _picture(run: Run, wrong: bool) -> str:
    """A run for a page, each line of it taken from this notebook."""
    from helpers.explorer.source import Source  # noqa: PLC0415
    from helpers.pictures.runs import as_image, draw  # noqa: PLC0415

    return f"<p>{as_image(draw(run, Source(runtime.current().line), wrong=wrong))}</p>"


@dataclass(frozen=True)
class _Shown:
    """Something to look at, as a page and as plain text; the failing run, if it shows one."""

    text: str
    page: str
    counterexample: Counterexample | None = None
    found: Found | None = None

    def __repr__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return self.page
