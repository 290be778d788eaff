"""Points from verdicts: the step of `nbgrader autograde` that fills the gradebook.

nbgrader would run the submitted notebook and read points off the outputs of its cells, which the
learner's code can write too. Here nothing of the notebook runs. Its definitions are taken out, judged
in a process apart, and only the verdicts reach the gradebook and the feedback page.
"""

from html import escape
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader.preprocessors import SaveAutoGrades
from nbgrader.utils import is_grade
from traitlets import Float, Unicode

from helpers.grading.apart import JUDGE, TIME_LIMIT, NotJudged, Outcome, judge_apart

PREFIX = "check_"
"""A check cell's grade_id is this and the name of its exercise."""


class JudgeExercises(SaveAutoGrades):  # type: ignore[misc]  # nbgrader has no types
    """nbgrader's SaveAutoGrades, with points and explanations from the judge instead of from outputs."""

    judge = Unicode(JUDGE, help="The judge, as module:function.").tag(config=True)
    time_limit = Float(TIME_LIMIT, help="Seconds after which a judge is taken for stuck.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Judge the notebook's definitions, then let nbgrader walk over the cells."""
        code_cells = [cell for cell in nb.cells if cell.cell_type == "code"]
        for number, cell in enumerate(code_cells, 1):
            cell.execution_count = number  # the feedback page says In [3] where a verdict says cell 3
        exercises = [_grade_id(cell).removeprefix(PREFIX) for cell in code_cells if _is_check(cell)]
        outcomes = judge_apart(
            resources["nbgrader"]["notebook"],
            [(f"cell {cell.execution_count}", cell.source) for cell in code_cells],
            exercises,
            judge=self.judge,
            time_limit=self.time_limit,
        )
        self.outcomes = {outcome.exercise: outcome for outcome in outcomes}
        result: tuple[NotebookNode, dict[str, Any]] = super().preprocess(nb, resources)
        return result

    def _add_score(self, cell: NotebookNode, resources: dict[str, Any]) -> None:  # noqa: ARG002 - nbgrader's
        grade = self.gradebook.find_grade(
            _grade_id(cell), self.notebook_id, self.assignment_id, self.student_id
        )
        outcome = self.outcomes.get(_grade_id(cell).removeprefix(PREFIX)) if _is_check(cell) else None
        match outcome:
            case Outcome():
                grade.auto_score = grade.max_score * outcome.share
                cell.outputs = [_explanation(outcome.text, outcome.html)]
            case NotJudged():
                self.log.error("%s of %s: no verdict (%s)", outcome.exercise, self.student_id, outcome.reason)
                grade.auto_score = None
                text = f"{outcome.exercise}: no verdict yet. Your teacher has been told and will look at it."
                cell.outputs = [_explanation(text, f"<p>{escape(text)}</p>")]
            case None:  # a cell for a person to grade
                grade.auto_score = None
        grade.needs_manual_grade = grade.auto_score is None or grade.manual_score is not None
        self.gradebook.db.commit()


def _grade_id(cell: NotebookNode) -> str:
    return str(cell.metadata.nbgrader.grade_id)


def _is_check(cell: NotebookNode) -> bool:
    return bool(is_grade(cell)) and _grade_id(cell).startswith(PREFIX)


def _explanation(text: str, html: str) -> NotebookNode:
    output: NotebookNode = new_output("display_data", data={"text/plain": text, "text/html": html})
    return output
