"""What source/README.md says of the notes' claims: each is shown by cells that are there and ran."""

from __future__ import annotations

import re

import nbformat
import pytest

from tests.support import ROOT

_ROW = re.compile(r"^\| (C\d+) .*?\|(?P<where>.*)\|(?P<cells>.*)\|$", re.MULTILINE)
_NOTEBOOK = re.compile(r"\]\((\S+?\.ipynb)\), ([^\[]+)")
CLAIMS = {f"C{number}" for number in range(1, 27)}


def _rows() -> list[tuple[str, str, str]]:
    """Each row: the claim, or a part of one, where it is shown, and by which cells."""
    text = (ROOT / "source" / "README.md").read_text(encoding="utf-8")
    return [(match[1], match["where"], match["cells"]) for match in _ROW.finditer(text)]


def test_the_table_has_every_claim() -> None:
    assert {claim for claim, _, _ in _rows()} == CLAIMS


@pytest.mark.parametrize(("claim", "where", "cells"), _rows())
def test_a_claim_is_shown_by_cells_that_ran(claim: str, where: str, cells: str) -> None:
    notebooks = {
        path: nbformat.read(ROOT / "source" / path, as_version=4) for path, _ in _NOTEBOOK.findall(where)
    }
    ran = {
        cell.id
        for notebook in notebooks.values()
        for cell in notebook.cells
        if cell.cell_type == "code" and cell.execution_count and cell.outputs
    }
    named = re.findall(r"`([\w-]+)`", cells)
    assert named
    assert set(named) <= ran


@pytest.mark.parametrize(("claim", "where"), [row[:2] for row in _rows()])
def test_a_claim_names_headings_that_exist(claim: str, where: str) -> None:
    for path, headings in _NOTEBOOK.findall(where):
        text = "\n".join(
            cell.source
            for cell in nbformat.read(ROOT / "source" / path, as_version=4).cells
            if cell.cell_type == "markdown"
        )
        for heading in filter(None, (part.strip() for part in headings.split(";"))):
            assert re.search(rf"^## {re.escape(heading)}", text, re.MULTILINE), heading
