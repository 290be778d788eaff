from __future__ import annotations

from pathlib import Path

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from helpers.grading.execute import RunError, main, run, source_notebooks
from helpers.grading.normalise import read, write


def _notebook(*sources: str, tags: list[str] | None = None) -> NotebookNode:
    cells = [
        new_code_cell(source, id=f"c{n}", metadata={"tags": tags or []}) for n, source in enumerate(sources)
    ]
    return new_notebook(cells=cells)


def _place(course: Path, name: str, notebook: NotebookNode) -> Path:
    path = course / "source" / name / f"{name}.ipynb"
    write(notebook, path)
    return path


def test_outputs_are_stored_in_the_one_form_and_the_second_run_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _place(tmp_path, "10_a", _notebook("x = 20", "print(x + 1)"))
    monkeypatch.chdir(tmp_path)
    assert main([]) == 0
    first, second = read(path).cells
    assert (first.execution_count, second.execution_count, second.outputs[0].text) == (1, 2, "21\n")
    assert main(["10_a"]) == 0
    assert capsys.readouterr().out.split() == [
        "source/10_a/10_a.ipynb:",
        "stored",
        "source/10_a/10_a.ipynb:",
        "unchanged",
    ]


def test_a_cell_that_raises_stops_the_run_and_leaves_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _place(tmp_path, "10_a", _notebook("1 / 0"))
    before = path.read_bytes()
    monkeypatch.chdir(tmp_path)
    assert main([]) == 1
    assert "10_a.ipynb: a cell raised ZeroDivisionError: division by zero" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_a_cell_tagged_so_may_raise_and_no_tag_skips_a_cell(tmp_path: Path) -> None:
    notebook = run(_notebook("1 / 0", "2", tags=["raises-exception", "skip-execution"]), tmp_path)
    assert [cell.outputs[0].output_type for cell in notebook.cells] == ["error", "execute_result"]


def test_the_notebook_runs_in_its_own_folder(tmp_path: Path) -> None:
    notebook = run(_notebook("import os\nprint(os.getcwd())"), tmp_path)
    assert notebook.cells[0].outputs[0].text == f"{tmp_path}\n"


def test_a_dead_kernel_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="the kernel ended"):
        run(_notebook("import os\nos._exit(1)"), tmp_path)


def test_notebooks_are_found_by_name_in_order(tmp_path: Path) -> None:
    paths = [_place(tmp_path, name, _notebook()) for name in ("11_b", "10_a")]
    assert source_notebooks(tmp_path / "source") == sorted(paths)
    assert source_notebooks(tmp_path / "source", ["11_b"]) == [paths[0]]
    with pytest.raises(RunError, match=r"no notebook called 12_c in source/ \(there: 10_a, 11_b\)"):
        source_notebooks(tmp_path / "source", ["12_c"])
