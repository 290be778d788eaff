"""nbgrader for the course in the current folder, configured exactly as its own commands are."""

import os
import sys
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from nbgrader.apps import NbGrader
from nbgrader.converters import BaseConverter, GenerateAssignment
from nbgrader.utils import temp_attrs


def open_course(options: Sequence[str] = ()) -> NbGrader:
    """Return an nbgrader application that has read nbgrader_config.py; options as on its command line."""
    # nbgrader calls the alembic command by name, which is not on the path of an environment not activated.
    scripts = str(Path(sys.executable).parent)
    if scripts not in os.environ["PATH"].split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([scripts, os.environ["PATH"]])
    # About the order in which nbgrader adds rows to its database; nobody here can do anything about it.
    warnings.filterwarnings("ignore", "Object of type <Submitted", module="nbgrader")
    course = NbGrader()
    course.initialize(["--log-level=ERROR", *options])
    return course


def convert(course: NbGrader, converter: type[BaseConverter], assignment: str, student: str = "*") -> None:
    """Run one of nbgrader's steps anew, whatever it made before.

    Raises nbgrader.converters.NbGraderException when something could not be converted.
    """
    with temp_attrs(course.coursedir, assignment_id=assignment, student_id=student):
        step = converter(coursedir=course.coursedir, parent=course)
        step.force = True
        step.start()


@contextmanager
def released(assignment: str, options: Sequence[str] = ()) -> Iterator[Path]:
    """Generate the learner's version of an assignment into a folder that is gone afterwards.

    nbgrader's gradebook is told about the assignment, unless options name another one.
    """
    with TemporaryDirectory() as folder:
        course = open_course([f"--CourseDirectory.release_directory={folder}", *options])
        convert(course, GenerateAssignment, assignment)
        yield Path(folder) / assignment
