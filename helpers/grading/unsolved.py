"""Steps that turn a solved notebook into the learner's, for `nbgrader generate_assignment`."""

import ast
from pathlib import Path
from typing import Any

from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode
from nbgrader.preprocessors import ClearSolutions
from nbgrader.utils import is_grade, is_solution, temp_attrs
from traitlets import Bool

from helpers.grading.execute import run


class StubSolutions(ClearSolutions):  # type: ignore[misc]  # nbgrader has no types
    """nbgrader's ClearSolutions, with a stub of its own where the solution is a value instead of a function.

    A stub that raises would stop the learner's notebook at such a cell; `name = ...` lets it run on.
    """

    def preprocess_cell(
        self, cell: NotebookNode, resources: dict[str, Any], cell_index: int
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Replace the solution of one cell."""
        values = solved_values(cell.source) if cell.cell_type == "code" and is_solution(cell) else []
        stub = "\n".join(f"{name} = ...  # your answer" for name in values)
        changes = {"code_stub": {"python": stub}} if stub else {}
        with temp_attrs(self, **changes):
            result: tuple[NotebookNode, dict[str, Any]] = super().preprocess_cell(cell, resources, cell_index)
        return result


def solved_values(source: str) -> list[str]:
    """Return the names that a solution assigns, if that is all it does, and [] otherwise."""
    solution = source.partition("### BEGIN SOLUTION\n")[2].partition("### END SOLUTION")[0]
    try:
        statements = ast.parse(solution).body
    except SyntaxError:  # the inner part of a function
        return []
    names = []
    for statement in statements:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                names.append(name)
            case _:
                return []
    return names


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
