"""Tests of one file, and the cells of one notebook, stay in one worker."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from tests.support import ROOT, run_module

pytestmark = pytest.mark.spread

TESTS = """\
import pytest
{mark}
@pytest.mark.parametrize("n", range(20))
def test_small(n):
    assert n < 20
"""
OPTIONS = ("-c", ROOT / "pyproject.toml", "--numprocesses", "2", "--verbose", "--nbval", "--rootdir")


def workers(folder: Path) -> set[str]:
    """Run the tests of a folder with two workers; return the names of those that ran one."""
    printed = run_module("pytest", *OPTIONS, folder, folder, cwd=folder).stdout
    assert " passed" in printed, printed
    return set(re.findall(r"^\[(gw\d)\].*PASSED", printed, re.MULTILINE))


def test_a_file_stays_in_one_worker(tmp_path: Path) -> None:
    tmp_path.joinpath("test_one.py").write_text(TESTS.format(mark=""))
    assert len(workers(tmp_path)) == 1


def test_a_file_whose_tests_share_nothing_is_spread(tmp_path: Path) -> None:
    tmp_path.joinpath("test_one.py").write_text(TESTS.format(mark="pytestmark = pytest.mark.spread"))
    assert len(workers(tmp_path)) == 2


def test_a_notebook_stays_in_one_worker(tmp_path: Path) -> None:
    kernel = {"name": "python3", "display_name": "Python 3"}
    cells = [new_code_cell(f"n = {n}", execution_count=n + 1) for n in range(20)]
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": kernel}), tmp_path / "one.ipynb")
    assert len(workers(tmp_path)) == 1
