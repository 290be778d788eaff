"""What stands at the top of the repository, and the pages that explain it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support import ROOT, run

pytestmark = pytest.mark.spread

FOLDERS = {"notebooks", "source", "autograded", "helpers", "tests"}
FILES = {
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "constraints.txt",
    "environment.yml",
    "nbgrader_config.py",
    "pyproject.toml",
}
TRACKED = run("git", "ls-files", "--cached", "--others", "--exclude-standard").stdout.splitlines()
PAGES = [path for path in TRACKED if path.endswith(".md") and Path(ROOT, path).exists()]


def test_the_top_level_holds_nothing_else() -> None:
    top = {path.partition("/")[0] for path in TRACKED}
    assert {name for name in top if not name.startswith(".")} - FOLDERS - FILES == set()


@pytest.mark.parametrize("folder", sorted(FOLDERS))
def test_every_folder_has_a_page_that_explains_it(folder: str) -> None:
    lines = (ROOT / folder / "README.md").read_text("utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert len(lines) <= 60 or folder == "source"  # which also carries the table of claims


@pytest.mark.parametrize("page", PAGES)
def test_every_link_inside_the_repository_leads_somewhere(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    targets = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", text)
    assert [target for target in targets if not (ROOT / page).parent.joinpath(target).exists()] == []
