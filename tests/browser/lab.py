"""JupyterLab as a learner meets it: a real server, and its page in a headless browser."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Locator, Page, expect, sync_playwright

from tests.support import ROOT

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NOTEBOOK = ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook"
"""The notebook that is open in front."""

SECOND = 1000
"""Playwright counts in milliseconds."""

PATIENCE = 30 * SECOND
"""How long the page may take for what it does at once on a machine that has nothing else to do."""

expect.set_options(timeout=PATIENCE)


def find_browser() -> str | None:
    """Return the path of a browser to drive, or None."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def copy_course(folder: Path) -> None:
    """Copy what `make lab` needs, so that the tests leave the repository as it is."""
    shutil.copytree(
        ROOT / "notebooks", folder / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints")
    )
    shutil.copytree(ROOT / ".jupyter" / "labconfig", folder / ".jupyter" / "labconfig")
    shutil.copy(ROOT / ".jupyter" / "jupyter_server_config.py", folder / ".jupyter")
    shutil.copy(ROOT / "nbgrader_config.py", folder)


@contextmanager
def lab_server(folder: Path) -> Iterator[str]:
    """Start JupyterLab in a copy of the course, as `make lab` does; yield the address it would open."""
    runtime = folder / "runtime"
    runtime.mkdir()
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--port=0"]
    environment = os.environ | {
        "JUPYTER_CONFIG_DIR": str(folder / ".jupyter"),
        "JUPYTER_RUNTIME_DIR": str(runtime),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as server:
        try:
            yield _address(server)
        finally:
            server.terminate()
            server.wait(timeout=30)


def _address(server: subprocess.Popen[str]) -> str:
    """Read the server's messages up to the address that it prints for the browser."""
    assert server.stderr is not None
    messages = []
    for line in server.stderr:
        messages.append(line)
        if found := re.search(r"http://127\.0\.0\.1:\d+/\S*token=\w+", line):
            Thread(target=server.stderr.read, daemon=True).start()  # a full pipe would stop the server
            return found.group()
    raise AssertionError("JupyterLab ended before it answered:\n" + "".join(messages))


@contextmanager
def open_page(address: str, browser: str) -> Iterator[Page]:
    """Open an address in a fresh browser."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=FLAGS)
        page = chromium.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(PATIENCE)
        page.goto(address)
        yield page
        chromium.close()


@dataclass(frozen=True)
class Lab:
    """What a learner does in JupyterLab's page, and sees there."""

    page: Page

    def open_from_start_page(self, notebook: str, cells: int) -> None:
        """Follow the start page's link to a notebook; wait for all its cells and its kernel."""
        self.page.locator(f".jp-RenderedMarkdown a[href*='{notebook}.ipynb']").first.click()
        expect(self.cells).to_have_count(cells)
        expect(self.page.locator("#jp-main-statusbar").get_by_text("| Idle")).to_be_visible()

    @property
    def cells(self) -> Locator:
        """The open notebook's cells, in order."""
        return self.page.locator(f"{NOTEBOOK} .jp-Cell")

    @property
    def dialogs(self) -> Locator:
        """The boxes that stand before the page until they are answered."""
        return self.page.locator(".jp-Dialog")

    def expect_no_interruption(self) -> None:
        """Fail if a dialog asks for an answer, or if a note has popped up since the page was opened."""
        expect(self.dialogs).to_have_count(0)
        expect(self.page.locator(".jp-Notification-Status")).to_have_text("0")

    def run_all(self, seconds: float) -> None:
        """Choose `Run All Cells` from the menu and wait until every code cell has run."""
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        last = self.page.locator(f"{NOTEBOOK} .jp-CodeCell").last
        expect(self.prompt(last)).to_have_text("[*]:")  # the number stored in the file is gone
        self.wait_until_run(last, seconds)

    def run_cell(self, cell: Locator, seconds: float) -> None:
        """Run one cell with the keys that a learner presses, and wait for its end."""
        before = self.prompt(cell).inner_text()
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Shift+Enter")
        expect(self.prompt(cell)).not_to_have_text(before, timeout=seconds * SECOND)
        self.wait_until_run(cell, seconds)

    def wait_until_run(self, cell: Locator, seconds: float) -> None:
        """Wait until a cell shows the number of its execution."""
        expect(self.prompt(cell)).to_have_text(re.compile(r"\[\d+\]"), timeout=seconds * SECOND)

    def prompt(self, cell: Locator) -> Locator:
        """Return the place left of a code cell: `[ ]:`, while it runs `[*]:`, and then `[7]:`."""
        return cell.locator(".jp-InputPrompt")

    def output(self, cell: Locator) -> str:
        """Return the text below a cell, which need not be in sight."""
        return cell.locator(".jp-OutputArea").text_content() or ""

    def type_into(self, cell: Locator, source: str) -> None:
        """Replace what stands in a cell."""
        cell.locator(".cm-content").click()
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.insert_text(source)

    def validate(self, seconds: float) -> str:
        """Press nbgrader's Validate, wait for its dialog, and return what that says."""
        self.page.get_by_role("button", name="Validate").click()
        expect(self.dialogs).to_be_visible(timeout=seconds * SECOND)
        return self.dialogs.inner_text()

    def close_dialog(self) -> None:
        """Press the dialog's button."""
        self.dialogs.get_by_role("button").last.click()
        expect(self.dialogs).to_have_count(0)


@dataclass(frozen=True)
class Notebook:
    """What a notebook's file holds, as far as its graded cells go."""

    cells: list[dict[str, Any]]

    @classmethod
    def read(cls, path: Path) -> Notebook:
        """Read a notebook's file."""
        return cls(json.loads(path.read_text("utf-8"))["cells"])

    def position(self, grade_id: str) -> int:
        """Return where a graded cell stands among all cells."""
        return self.grade_ids().index(grade_id)

    def grade_ids(self) -> list[str | None]:
        """Return each cell's grade_id, None where it has none."""
        return [cell["metadata"].get("nbgrader", {}).get("grade_id") for cell in self.cells]

    def source(self, grade_id: str) -> str:
        """Return what stands in a graded cell, without the marks around a solution."""
        lines = "".join(self.cells[self.position(grade_id)]["source"]).splitlines()
        return "\n".join(line for line in lines if not line.strip().startswith("### "))

    def points(self, grade_id: str) -> int:
        """Return what a graded cell is worth."""
        return int(self.cells[self.position(grade_id)]["metadata"]["nbgrader"]["points"])

    def exercises(self) -> list[str]:
        """Return the names of the exercises that have a check, in order."""
        return [
            name.removeprefix("check_") for name in self.grade_ids() if name and name.startswith("check_")
        ]
