from __future__ import annotations

from typing import Any

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from helpers.grading.normalise import normalise, read, to_text, write


def _one_cell(outputs: list[NotebookNode], **cell: Any) -> NotebookNode:
    return new_notebook(cells=[new_code_cell("1", id="a", outputs=outputs, execution_count=4, **cell)])


def _normalised_outputs(*outputs: NotebookNode) -> list[NotebookNode]:
    return normalise(_one_cell(list(outputs))).cells[0].outputs


@pytest.mark.parametrize(
    "metadata",
    [
        {"execution": {"iopub.status.busy": "2024-01-01"}},
        {"ExecuteTime": {}},
        {"collapsed": True},
        {"scrolled": False},
        {"trusted": True},
    ],
)
def test_what_a_run_leaves_in_the_metadata_goes(metadata: dict[str, Any]) -> None:
    assert normalise(_one_cell([], metadata=metadata)).cells[0].metadata == {}


def test_what_the_course_needs_of_the_metadata_stays() -> None:
    metadata = {
        "tags": ["raises-exception"],
        "nbgrader": {"grade_id": "x"},
        "deletable": False,
        "editable": False,
    }
    assert normalise(_one_cell([], metadata=metadata)).cells[0].metadata == metadata


def test_versions_and_widget_state_go_and_the_kernel_is_named() -> None:
    notebook = new_notebook(
        metadata={"widgets": {"state": 1}, "language_info": {"name": "python", "version": "3.11.7"}}
    )
    metadata = normalise(notebook).metadata
    assert set(metadata) == {"kernelspec", "language_info"}
    assert metadata.kernelspec.name == "python3"
    assert "version" not in metadata.language_info


def test_ids_sources_and_order_of_cells_stay() -> None:
    cells = [new_markdown_cell("# A", id="b-1"), new_code_cell("x = 1", id="a-2")]
    assert [(c.id, c.source) for c in normalise(new_notebook(cells=cells)).cells] == [
        ("b-1", "# A"),
        ("a-2", "x = 1"),
    ]


def test_pieces_of_one_stream_are_joined_and_others_are_not() -> None:
    out, err = (
        lambda text, name=name: new_output("stream", name=name, text=text) for name in ("stdout", "stderr")
    )
    joined = _normalised_outputs(out("a\n"), out("b\n"), err("c\n"), out("d\n"))
    assert [(o.name, o.text) for o in joined] == [("stdout", "a\nb\n"), ("stderr", "c\n"), ("stdout", "d\n")]


def test_a_widget_is_its_text_and_nothing_when_it_has_none() -> None:
    view = {"application/vnd.jupyter.widget-view+json": {"model_id": "random"}}
    with_text = new_output("display_data", data={**view, "text/plain": "a slider"})
    assert [o.data for o in _normalised_outputs(with_text, new_output("display_data", data=view))] == [
        {"text/plain": "a slider"}
    ]


def test_a_result_has_the_number_of_its_cell() -> None:
    result = new_output("execute_result", data={"text/plain": "1"}, execution_count=99)
    assert _normalised_outputs(result)[0].execution_count == 4


def test_a_traceback_keeps_the_readers_cells_and_no_file_of_this_machine() -> None:
    frames = [
        "E  Traceback",
        "\x1b[36mCell\x1b[39m In[3], line 1",
        "\x1b[36mFile \x1b[39m/usr/lib/x.py:1",
        "E: no",
    ]
    error = new_output("error", ename="E", evalue="no", traceback=frames)
    assert _normalised_outputs(error)[0].traceback == [frames[0], frames[1], frames[3]]


def test_the_one_form_is_a_fixed_point(tmp_path: Any) -> None:
    notebook = _one_cell([new_output("stream", text="a"), new_output("stream", text="b")])
    path = tmp_path / "n.ipynb"
    assert write(notebook, path)
    assert to_text(read(path)) == path.read_text(encoding="utf-8")
    assert not write(read(path), path)


def test_the_argument_stays_as_it_is() -> None:
    notebook = _one_cell([], metadata={"scrolled": True})
    normalise(notebook)
    assert notebook.cells[0].metadata == {"scrolled": True}
