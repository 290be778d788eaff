"""How nbgrader works in this course: read by its commands when started in this folder, and by formgrader."""

c = get_config()  # noqa: F821 - nbgrader puts it there

c.CourseDirectory.course_id = "processes-that-talk"
c.CourseDirectory.release_directory = "notebooks"

# The learner's notebooks: solutions out, lesson outputs kept, check cells as they look when unsolved.
c.GenerateAssignment.preprocessors = [
    "nbgrader.preprocessors.LockCells",
    "helpers.grading.unsolved.StubSolutions",
    "helpers.grading.unsolved.ClearAnswers",
    "nbgrader.preprocessors.CheckCellMetadata",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.SaveCells",
    "helpers.grading.unsolved.ShowUnsolved",
    "helpers.grading.normalise.Normalise",
]
c.ClearSolutions.code_stub = {"python": "raise NotImplementedError  # your code here"}

# Grading: no kernel runs a submission; points and explanations come from the judge alone.
c.Autograde.exporter_class = "helpers.grading.submission.SubmissionExporter"
c.Autograde.sanitize_preprocessors = [
    "helpers.grading.submission.RestoreCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.Autograde.autograde_preprocessors = [
    "helpers.grading.judging.JudgeExercises",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.OverwriteCells.add_missing_cells = True

# The Validate button runs the notebook. No tag keeps a check from running, and what a child process
# writes to stderr goes to the terminal: nbgrader would count it as a failure of the cell.
c.Execute.skip_cells_with_tag = ""
c.Execute.timeout = 60
c.Execute.extra_arguments = ["--IPKernelApp.capture_fd_output=False"]

c.ExportApp.plugin_class = "helpers.grading.export.ExerciseCsv"
