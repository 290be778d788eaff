"""A learner's way through JupyterLab: open the notebook, run all, answer, check, validate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from tests.browser.lab import Lab, Notebook, copy_course, find_browser, lab_server, open_page
from tests.support import ROOT

NAME = "01_pipe"
EXERCISE = "collect"
TOO_EARLY = """\
def collect(connection):
    items = []
    while connection.poll():
        items.append(connection.recv())
    return items"""
RELEASED = ROOT / "notebooks" / NAME / f"{NAME}.ipynb"
SOURCE = ROOT / "source" / NAME / f"{NAME}.ipynb"
BROWSER = find_browser()

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no browser here: install Debian's chromium")


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    """JupyterLab's start page, in a browser; afterwards nothing of it is left running."""
    assert BROWSER is not None
    before = psutil.Process().children(recursive=True)
    copy_course(tmp_path)
    with lab_server(tmp_path) as address, open_page(address, BROWSER) as page:
        yield Lab(page)
    assert [child for child in psutil.Process().children(recursive=True) if child not in before] == []


@pytest.fixture
def screenshot(request: pytest.FixtureRequest, lab: Lab) -> Callable[[str], None]:
    """Save the page under a name, if ``--screenshots`` asks for it."""
    folder: Path | None = request.config.getoption("--screenshots")

    def save(name: str) -> None:
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            lab.page.screenshot(path=folder / f"{name}.png")

    return save


def test_a_learner_answers_an_exercise_and_validates(lab: Lab, screenshot: Callable[[str], None]) -> None:
    released, source = Notebook.read(RELEASED), Notebook.read(SOURCE)
    answer = lab.cells.nth(released.position(EXERCISE))
    check = lab.cells.nth(released.position(f"check_{EXERCISE}"))
    points = released.points(f"check_{EXERCISE}")

    lab.open_from_start_page(NAME, cells=len(released.cells))
    lab.expect_no_interruption()

    lab.run_all(seconds=90)
    for exercise in released.exercises():
        assert f"{exercise}: not solved yet" in lab.output(
            lab.cells.nth(released.position(f"check_{exercise}"))
        )

    lab.type_into(answer, TOO_EARLY)
    lab.run_cell(answer, seconds=30)
    lab.run_cell(check, seconds=30)
    said = lab.output(check)
    assert f"{EXERCISE}: 0 of {points} points" in said
    assert "while connection.poll():" in said
    answer.evaluate("cell => cell.scrollIntoView()")
    screenshot("check")

    lab.type_into(answer, source.source(EXERCISE))
    lab.run_cell(answer, seconds=30)
    lab.run_cell(check, seconds=30)
    assert f"{EXERCISE}: {points} of {points} points" in lab.output(check)
    lab.expect_no_interruption()

    said = lab.validate(seconds=120)
    screenshot("validate")
    assert f"{EXERCISE}: " not in said
    for exercise in released.exercises():
        assert (f"{exercise}: not solved yet" in said) == (exercise != EXERCISE)
