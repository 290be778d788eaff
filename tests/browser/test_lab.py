"""A learner's way through JupyterLab: open the notebook, run all, answer, check, validate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from tests.browser.lab import Lab, Notebook, copy_course, find_browser, lab_server, open_page
from tests.support import ROOT

NAME = "01_pipe"
RELEASED = ROOT / "notebooks" / NAME / f"{NAME}.ipynb"
SOURCE = ROOT / "source" / NAME / f"{NAME}.ipynb"
BROWSER = find_browser()

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no browser here: install Debian's chromium")


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    """JupyterLab's start page, in a browser; afterwards nothing of it is left running."""
    assert BROWSER is not None
    copy_course(tmp_path)
    with lab_server(tmp_path) as address, open_page(address, BROWSER) as page:
        yield Lab(page)
    assert psutil.Process().children(recursive=True) == []


@pytest.fixture
def screenshot(request: pytest.FixtureRequest, lab: Lab) -> Callable[[str], None]:
    """Save the page under a name, if ``--screenshots`` asks for it."""
    folder = request.config.getoption("--screenshots")

    def save(name: str) -> None:
        if folder is not None:
            lab.page.screenshot(path=Path(folder, f"{name}.png"))

    return save


def test_a_learner_answers_an_exercise_and_validates(lab: Lab, screenshot: Callable[[str], None]) -> None:
    released, source = Notebook.read(RELEASED), Notebook.read(SOURCE)
    first, *others = released.exercises()

    lab.open_from_start_page(NAME, cells=len(released.cells))
    lab.expect_no_interruption()

    lab.run_all(seconds=90)
    for exercise in (first, *others):
        assert "not solved" in lab.output(lab.cells.nth(released.position(f"check_{exercise}")))

    answer = lab.cells.nth(released.position(first))
    check = lab.cells.nth(released.position(f"check_{first}"))
    lab.type_into(answer, source.source(first))
    lab.run_cell(answer, seconds=30)
    lab.run_cell(check, seconds=30)
    assert "✓" in lab.output(check)
    assert "Traceback" not in lab.output(check)
    screenshot("check")
    lab.expect_no_interruption()

    said = lab.validate(seconds=120)
    screenshot("validate")
    assert released.source(f"check_{first}") not in said
    for exercise in others:
        assert released.source(f"check_{exercise}") in said
