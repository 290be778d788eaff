"""A learner is the scheduler: picks processes with mouse and keys until the goal is reached."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Locator, Page, expect

from helpers.grading.normalise import write
from tests.browser.lab import NOTEBOOK, SECOND, Lab, copy_course, find_browser, lab_server, open_page

BROWSER = find_browser()
RACE = """\
%load_ext helpers
from multiprocessing import Process, Value
from helpers.notebook import play

def add(counter):
    counter.value += 1

def race():
    counter = Value("i", 0)
    workers = [Process(target=add, args=(counter,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return counter.value"""

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no browser here: install Debian's chromium")


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Page]:
    """A notebook with a game in it, open in JupyterLab."""
    assert BROWSER is not None
    copy_course(tmp_path)
    cells = [new_code_cell(RACE, id="race"), new_code_cell("play(race, goal='lose an update')", id="play")]
    write(new_notebook(cells=cells), tmp_path / "notebooks" / "game.ipynb")
    with lab_server(tmp_path) as address:
        game = re.sub(r"/lab[^?]*", "/lab/tree/notebooks/game.ipynb", address)
        with open_page(game, BROWSER) as opened:
            yield opened


@pytest.fixture
def screenshot(request: pytest.FixtureRequest, page: Page) -> Callable[[str], None]:
    """Save the page under a name, if ``--screenshots`` asks for it."""
    folder: Path | None = request.config.getoption("--screenshots")

    def save(name: str) -> None:
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=folder / f"{name}.png")

    return save


def _button(page: Page, name: str) -> Locator:
    return page.locator(NOTEBOOK).get_by_role("button", name=name, exact=True)


def _step(page: Page, number: int) -> None:
    expect(page.get_by_role("status").get_by_text(f"Step {number}.")).to_be_visible()


def test_a_learner_loses_an_update_and_steps_back(page: Page, screenshot: Callable[[str], None]) -> None:
    lab = Lab(page)
    expect(lab.cells).to_have_count(2, timeout=60 * SECOND)  # the page itself has to load first
    expect(page.locator("#jp-main-statusbar").get_by_text("| Idle")).to_be_visible(timeout=30 * SECOND)
    lab.run_all(seconds=60)
    game = lab.cells.nth(1)
    expect(game.get_by_text("It can be done.")).to_be_visible()
    _step(page, 0)
    expect(_button(page, "Back")).to_be_disabled()

    moves = ["MainProcess"] * 5 + ["Process-1", "Process-1", "Process-1", *["Process-2"] * 4, "Process-1"]
    for number, name in enumerate(moves, start=1):
        expect(_button(page, name)).to_be_enabled()
        _button(page, name).click()
        _step(page, number)
    expect(game.get_by_text("Goal reached: lose an update.")).to_be_visible()
    expect(game.locator("img")).to_be_visible()
    expect(_button(page, "MainProcess")).to_be_disabled()
    expect(game.get_by_text("waits for Process-1 to end")).to_be_visible()
    screenshot("play")

    _button(page, "Back").click()
    _step(page, len(moves) - 1)
    expect(game.get_by_text("Goal reached")).to_have_count(0)

    _button(page, "Process-1").focus()
    page.keyboard.press("Enter")
    _step(page, len(moves))
    expect(game.get_by_text("Goal reached: lose an update.")).to_be_visible()
    page.keyboard.press("Space")
    _step(page, len(moves) + 1)
    expect(game.get_by_text("ended with exit code 0")).to_be_visible()
    _button(page, "Start again").click()
    _step(page, 0)
    expect(_button(page, "MainProcess")).to_be_enabled()
