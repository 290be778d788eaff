"""What a learner handed in, made safe to grade.

A submission is a file like any other: it may be cut short, hold a cell twice, or say about itself
what its owner would like it to be worth. nbgrader stops the whole class over some of these. Here the
gradebook alone says which graded cells there are and what they are worth.
"""

import json
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_raw_cell
from nbgrader.api import Gradebook, Notebook
from nbgrader.preprocessors import OverwriteCells

from helpers.grading.normalise import KERNELSPEC, LANGUAGE
from helpers.runtime.definitions import Unreadable

LARGEST_FILE = 50_000_000
"""Bytes. The largest honest notebook of this course is a fiftieth of it."""

_MAKERS: dict[str, Callable[..., NotebookNode]] = {
    "code": new_code_cell,
    "markdown": new_markdown_cell,
    "raw": new_raw_cell,
}


def read_submission(path: Path) -> NotebookNode:
    """Read a handed-in notebook: the cells' sources and nbgrader names, and nothing else.

    Outputs are left out because nobody believes them. Raises Unreadable.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise Unreadable(f"the file is larger than {LARGEST_FILE // 1_000_000} MB")
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Unreadable(f"the file cannot be opened ({error.strerror})") from None
    except UnicodeDecodeError:
        raise Unreadable("the file is not text in UTF-8") from None
    except json.JSONDecodeError as error:
        raise Unreadable(f"the file is not JSON ({error.msg}, line {error.lineno})") from None
    except RecursionError:
        raise Unreadable("the file is nested too deeply") from None
    if not isinstance(content, dict) or not isinstance(content.get("cells"), list):
        raise Unreadable("the file is JSON, but has no list of cells")
    return _notebook(list(_cells(content["cells"])))


def stand_in(reason: str) -> NotebookNode:
    """Return the notebook to grade in place of one that cannot be read: its feedback page says why."""
    text = f"**This notebook could not be read**, so nothing in it was graded: {reason}."
    return _notebook([new_markdown_cell(text, id="unreadable")])


class SubmissionExporter(NotebookExporter):
    """nbgrader's way in: a file that is no notebook costs its owner the points, and nobody else anything."""

    def from_filename(
        self, filename: str, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Convert a handed-in notebook, or the stand-in for one that cannot be read."""
        try:
            notebook = read_submission(Path(filename))
        except Unreadable as problem:
            self.log.warning("%s cannot be read: %s", filename, problem)
            notebook = stand_in(str(problem))
        return self.from_file(StringIO(nbformat.writes(notebook)), resources, **kw)


class RestoreCells(OverwriteCells):  # type: ignore[misc]  # nbgrader has no types
    """nbgrader's OverwriteCells, ready for whatever a learner did to the cells.

    What a cell says about itself is replaced by what the gradebook knows under its name. A name that
    the gradebook doesn't know, or that stands there twice, is taken away: the last cell keeps it.
    """

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Restore names, points, locked sources and missing check cells."""
        place = resources["nbgrader"]
        with Gradebook(place["db_url"]) as gradebook:
            known = _known_metadata(gradebook.find_notebook(place["notebook"], place["assignment"]))
        for cell in reversed(nb.cells):
            name = _name(cell)
            cell.metadata.pop("nbgrader", None)
            if name in known:
                cell.metadata["nbgrader"] = known.pop(name)
        result: tuple[NotebookNode, dict[str, Any]] = super().preprocess(nb, resources)
        return result

    def add_missing_grade_cells(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Put each check cell that is gone behind its answer cell, or at the end when that is gone too."""
        notebook = self.gradebook.find_notebook(self.notebook_id, self.assignment_id)
        sources = {cell.name: cell for cell in notebook.source_cells}
        solutions = {cell.name for cell in notebook.solution_cells}
        present = {_name(cell) for cell in nb.cells}
        for grade in sorted(notebook.grade_cells, key=lambda cell: cell.name):
            if grade.name in present:
                continue
            self.log.warning("The cell %s was gone; it is added again", grade.name)
            cell = self.missing_cell_transform(
                sources[grade.name], grade.max_score, is_solution=grade.name in solutions
            )
            cell.id = f"restored-{len(nb.cells)}"
            nb.cells.insert(_place_for(grade.name, nb), cell)
        return nb, resources


def _cells(raw_cells: list[Any]) -> Iterator[NotebookNode]:
    """Build clean cells of the raw ones, whatever else those hold."""
    for number, raw in enumerate(raw_cells, 1):
        if isinstance(raw, dict):
            make = _MAKERS.get(str(raw.get("cell_type")), _MAKERS["raw"])
            metadata = raw.get("metadata")
            claim = metadata.get("nbgrader") if isinstance(metadata, dict) else None
            kept = {"nbgrader": claim} if isinstance(claim, dict) else {}
            yield make(_source(raw), id=f"cell-{number}", metadata=kept)


def _source(raw: dict[str, Any]) -> str:
    source = raw.get("source", "")
    text = "".join(str(line) for line in source) if isinstance(source, list) else str(source)
    return text.encode("utf-8", "replace").decode("utf-8")  # a lone surrogate can't be written to a file


def _notebook(cells: list[NotebookNode]) -> NotebookNode:
    metadata = {"kernelspec": KERNELSPEC, "language_info": LANGUAGE}
    notebook: NotebookNode = nbformat.from_dict(new_notebook(cells=cells, metadata=metadata))
    return notebook


def _name(cell: NotebookNode) -> str | None:
    name = cell.metadata.get("nbgrader", {}).get("grade_id")
    return name if isinstance(name, str) else None


def _known_metadata(notebook: Notebook) -> dict[str | None, dict[str, Any]]:
    points = {cell.name: cell.max_score for cell in [*notebook.grade_cells, *notebook.task_cells]}
    grades = {cell.name for cell in notebook.grade_cells}
    solutions = {cell.name for cell in notebook.solution_cells}
    tasks = {cell.name for cell in notebook.task_cells}
    known: dict[str | None, dict[str, Any]] = {}
    for cell in notebook.source_cells:
        known[cell.name] = {
            "cell_type": cell.cell_type,
            "checksum": cell.checksum,
            "grade": cell.name in grades,
            "grade_id": cell.name,
            "locked": cell.locked,
            "schema_version": 3,
            "solution": cell.name in solutions,
            "task": cell.name in tasks,
        }
        if cell.name in points:
            known[cell.name]["points"] = points[cell.name]
    return known


def _place_for(check: str, nb: NotebookNode) -> int:
    answer = check.removeprefix("check_")
    for index, cell in enumerate(nb.cells):
        if _name(cell) == answer:
            return index + 1
    return len(nb.cells)
