"""Steps that turn a solved notebook into the learner's, for `nbgrader generate_assignment`."""

from pathlib import Path
from typing import Any

from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode
from nbgrader.utils import is_grade, is_solution
from traitlets import Bool

from helpers.grading.execute import run


class ClearAnswers(Preprocessor):
    """Drop what answer and check cells showed when they were solved; lessons keep their outputs."""

    enabled = Bool(default_value=True).tag(config=True)

    def preprocess_cell(
        self,
        cell: NotebookNode,
        resources: dict[str, Any],
        index: int,  # noqa: ARG002 - nbconvert's
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Clear one cell."""
        if cell.cell_type == "code" and (is_grade(cell) or is_solution(cell)):
            cell.outputs = []
        return cell, resources


class ShowUnsolved(Preprocessor):
    """Run the unsolved notebook and store what its answer and check cells really show.

    So a learner sees the same before and after the first "Run All Cells", and nbval has something to
    compare with. Lessons keep the outputs of the source notebook; that theirs don't depend on the
    answers is what nbval finds out.
    """

    enabled = Bool(default_value=True).tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Copy the outputs of one run into the answer and check cells."""
        lessons = {cell.id: cell.outputs for cell in nb.cells if _is_lesson(cell)}
        run(nb, Path(resources["metadata"]["path"]))
        for cell in nb.cells:
            if cell.id in lessons:
                cell.outputs = lessons[cell.id]
        return nb, resources


def _is_lesson(cell: NotebookNode) -> bool:
    return cell.cell_type == "code" and not (is_grade(cell) or is_solution(cell))
