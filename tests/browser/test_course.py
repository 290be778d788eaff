"""A learner's way through the whole course: each notebook is opened, run, and looked at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator

from helpers.exercises import notebooks
from tests.browser.lab import NOTEBOOK, Lab, Notebook, copy_course, find_browser, lab_server, open_page
from tests.support import ROOT

BROWSER = find_browser()

pytestmark = [
    pytest.mark.skipif(BROWSER is None, reason="no browser here: install Debian's chromium"),
    pytest.mark.spread,
]

HIDDEN_PICTURES = """notebook => [...notebook.querySelectorAll("img")]
    .filter(picture => !picture.closest("details:not([open])"))
    .filter(picture => !picture.complete || !picture.naturalWidth || !picture.clientWidth)
    .map(picture => picture.alt)"""
"""Pictures that can't be seen, by their description."""

PARTS = ".jp-RenderedHTMLCommon, .jp-RenderedText, .cm-scroller"
CUT_OFF = """(notebook, parts) => [...notebook.querySelectorAll(parts)]
    .filter(part => part.clientWidth && part.scrollWidth > part.clientWidth + 1)
    .map(part => part.textContent.slice(0, 80))"""
"""What is wider than the page, by how it begins: text, code, outputs, tables, pictures."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A running JupyterLab; whoever comes to it finds the start page alone, whatever was open before."""
    folder = tmp_path_factory.mktemp("course")
    copy_course(folder)
    with lab_server(folder) as address:
        yield f"{address}&reset"


@pytest.fixture
def lab(address: str) -> Iterator[Lab]:
    """JupyterLab's start page, 1,280 pixels wide."""
    assert BROWSER is not None
    with open_page(address, BROWSER) as page:
        yield Lab(page)


def errors(cell: Locator) -> list[str]:
    """The exceptions that are shown below a cell."""
    return cell.locator("[data-mime-type='application/vnd.jupyter.error']").all_inner_texts()


@pytest.mark.parametrize("name", list(notebooks()))
def test_a_notebook_runs_and_everything_in_it_can_be_seen(lab: Lab, name: str) -> None:
    released = Notebook.read(ROOT / "notebooks" / name / f"{name}.ipynb")
    lab.open_from_start_page(name, cells=len(released.cells))

    lab.run_all(seconds=120)

    shown = lab.page.locator(NOTEBOOK)
    for number, cell in enumerate(released.cells):
        meant = "raises-exception" in cell["metadata"].get("tags", [])
        assert meant or errors(lab.cells.nth(number)) == [], cell["id"]
    assert shown.evaluate(HIDDEN_PICTURES) == []
    assert shown.evaluate(CUT_OFF, PARTS) == []
    lab.expect_no_interruption()
