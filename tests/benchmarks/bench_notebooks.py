"""How long "Restart and run all" takes."""

from __future__ import annotations

import os
import time
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from tests.support import ROOT

MOST = 60.0  # seconds
NOTEBOOKS = sorted((*ROOT.glob("source/*/*.ipynb"), *ROOT.glob("notebooks/*/*.ipynb")))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_notebook_runs_through(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    began = time.perf_counter()
    NotebookClient(notebook, resources={"metadata": {"path": str(path.parent)}}).execute()
    seconds = time.perf_counter() - began
    print(f"\n{os.cpu_count()} cores, {path.relative_to(ROOT)}: {seconds:.1f} s")
    assert seconds <= MOST
