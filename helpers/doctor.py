"""Says whether this machine can run the course: ``python -m helpers.doctor``.

One line for each thing that has to work. The exit code is 0 when all of them do, and 1 otherwise.
Packages are imported where they are used, so that a missing one is a line too.
"""

from __future__ import annotations

import importlib.metadata
import multiprocessing
import os
import platform
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nbformat import NotebookNode

DISTRIBUTION = "processes-that-talk"
PATIENCE = 30.0
"""Seconds after which a child that has not answered counts as stuck."""

REINSTALL = "run `make clean`, then `make setup`"
UPDATE = "run `make setup`"
OTHER_PYTHON = "install Python 3.11, 3.12 or 3.13, then run `make clean` and `make setup PYTHON=python3.12`"
ALLOW_PROCESSES = "see whether processes are limited (`ulimit -u`) or the memory is full"
ALLOW_KERNELS = "see whether programs may listen on 127.0.0.1; if they may, " + REINSTALL

QUIET_KERNEL = {"timeout": 30, "extra_arguments": ["--log-level=ERROR"]}
"""Options of a notebook's run: seconds for a cell, and no warnings among the lines printed here."""

LOAD = "%load_ext helpers"
CELL_FUNCTION = """\
from multiprocessing import get_context

def answer(connection):
    connection.send(6 * 7)
"""
CELL_CHILD = """\
spawn = get_context("spawn")
ours, theirs = spawn.Pipe()
child = spawn.Process(target=answer, args=(theirs,))
child.start()
child.join()
print(ours.recv() if ours.poll() else "nothing")
"""


class UnwellError(Exception):
    """Something does not work; the text says what was seen."""


@dataclass(frozen=True)
class Finding:
    """What one examination found: its name, whether all is well, details, and what to do if it is not."""

    name: str
    well: bool
    detail: str
    advice: str

    def __str__(self) -> str:
        """Return the line that is printed."""
        line = f"{'ok' if self.well else 'FAIL':<6}{self.name:<44}{self.detail}"
        return line if self.well else f"{line}; {self.advice}"


@dataclass(frozen=True)
class Examination:
    """One thing to look at. ``look`` returns a detail worth printing, or raises what went wrong."""

    name: str
    look: Callable[[], str]
    advice: str

    def finding(self) -> Finding:
        """Look, and turn whatever happens into a finding."""
        try:
            return Finding(self.name, True, self.look(), self.advice)
        except Exception as error:  # whatever is broken here, the other lines still count
            reason = str(error) if isinstance(error, UnwellError) else f"{type(error).__name__}: {error}"
            return Finding(self.name, False, " ".join(reason.split())[:200], self.advice)


def python_version() -> str:
    """Return this Python's version; raise UnwellError if the course does not support it."""
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        raise UnwellError(f"{platform.python_version()} is not 3.11 to 3.13")
    return platform.python_version()


def course_version() -> str:
    """Return the course's version; raise UnwellError if it is not installed."""
    try:
        return importlib.metadata.version(DISTRIBUTION)
    except importlib.metadata.PackageNotFoundError:
        raise UnwellError("not installed") from None


def package_version(requirement: str) -> str:
    """Return the installed version of a package; raise UnwellError if it is missing or outside its bounds."""
    from packaging.requirements import Requirement

    wanted = Requirement(requirement)
    try:
        version = importlib.metadata.version(wanted.name)
    except importlib.metadata.PackageNotFoundError:
        raise UnwellError("not installed") from None
    if not wanted.specifier.contains(version, prereleases=True):
        raise UnwellError(f"{version} is not {wanted.specifier}")
    return version


def _requirements() -> list[str]:
    """Return the packages that the installed course needs, as pyproject.toml states them."""
    try:
        texts = importlib.metadata.requires(DISTRIBUTION) or []
    except importlib.metadata.PackageNotFoundError:
        return []
    return [text for text in texts if "extra ==" not in text]


def _package_name(requirement: str) -> str:
    """Return the name in front of the bounds."""
    return re.split(r"[<>=!~;\[ ]", requirement, maxsplit=1)[0]


def spawned_process() -> str:
    """Spawn a child that ends at once; return how long it took."""
    return _in_child(_end)


def passed_message() -> str:
    """Send a message to a child and get it back; return how long it took, the child's start included."""
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    with ours, theirs:
        ours.send("ping")
        seconds = _in_child(_echo, theirs)
        if not ours.poll() or ours.recv() != "ping":
            raise UnwellError("the message did not come back")
    return seconds


def _end() -> None:
    """Do nothing: the child's work when only its start is of interest."""


def _echo(connection: Connection) -> None:
    """Send back what arrives."""
    connection.send(connection.recv())


def _in_child(target: Callable[..., None], *arguments: object) -> str:
    """Run ``target(*arguments)`` in a spawned child and return the seconds it took as text."""
    start = time.monotonic()
    process = multiprocessing.get_context("spawn").Process(target=target, args=arguments)
    process.start()
    process.join(PATIENCE)
    if process.is_alive():
        process.kill()
        process.join()
        raise UnwellError(f"the child had not ended after {PATIENCE:.0f} s")
    if process.exitcode != 0:
        raise UnwellError(f"the child ended with exit code {process.exitcode}")
    return f"{time.monotonic() - start:.1f} s"


@contextmanager
def kernel_messages_aside() -> Iterator[None]:
    """Show what a kernel says to standard error only if something fails.

    A kernel that is well can complain too: while it shuts down, about a task that it didn't finish.
    """
    sys.stderr.flush()
    shown = os.dup(2)
    with tempfile.TemporaryFile() as aside:
        os.dup2(aside.fileno(), 2)
        try:
            yield
        except BaseException:
            aside.seek(0)
            os.write(shown, aside.read())
            raise
        finally:
            os.dup2(shown, 2)
            os.close(shown)


def cell_function() -> str:
    """Let a child call a function that was typed into a notebook's cell; return how long it took."""
    from nbclient import NotebookClient
    from traitlets.config import Config

    start = time.monotonic()
    notebook = _notebook(_cell(LOAD), _cell(CELL_FUNCTION), _cell(CELL_CHILD))
    with tempfile.TemporaryDirectory() as folder, kernel_messages_aside():
        place = {"metadata": {"path": folder}}
        NotebookClient(notebook, resources=place, config=Config({"NotebookClient": QUIET_KERNEL})).execute()
    outputs = notebook.cells[-1].outputs
    printed = "".join(output.text for output in outputs if output.get("name") == "stdout")
    if "42" not in printed.split():
        raise UnwellError(f"the child sent {printed.strip()!r}, not 42")
    return f"{time.monotonic() - start:.1f} s"


def server_extension() -> str:
    """Return ``enabled`` if JupyterLab's server loads nbgrader's Validate; raise UnwellError otherwise."""
    from jupyter_core.paths import jupyter_config_path
    from jupyter_server.extension.config import ExtensionConfigManager

    manager = ExtensionConfigManager(read_config_path=jupyter_config_path())
    if not manager.get_jpserver_extensions().get("nbgrader.server_extensions.validate_assignment"):
        raise UnwellError("not enabled")
    return "enabled"


def lab_extension() -> str:
    """Return ``enabled`` if JupyterLab's pages show nbgrader's buttons; raise UnwellError otherwise."""
    from jupyter_core.paths import jupyter_path
    from jupyterlab.commands import AppOptions, get_app_info

    found = get_app_info(AppOptions(labextensions_path=jupyter_path("labextensions")))
    if "@jupyter/nbgrader" not in found["federated_extensions"]:
        raise UnwellError("not installed")
    if found["disabled"].get("@jupyter/nbgrader"):
        raise UnwellError("disabled")
    return "enabled"


def validate() -> str:
    """Let nbgrader validate a notebook with one right and one wrong answer; return how long it took."""
    from nbformat import write
    from nbgrader.validator import Validator
    from traitlets.config import Config

    start = time.monotonic()
    right, wrong = "assert 6 * 7 == 42", "assert 6 * 9 == 42"
    notebook = _notebook(_cell(right, grade_id="right"), _cell(wrong, grade_id="wrong"))
    with tempfile.TemporaryDirectory() as folder, kernel_messages_aside():
        path = Path(folder, "validate.ipynb")
        write(notebook, path)
        result = Validator(config=Config({"Execute": QUIET_KERNEL})).validate(str(path))
    failed = [cell["source"] for cell in result.get("failed", [])]
    if failed != [wrong]:
        raise UnwellError(f"of a right and a wrong answer it failed {failed}")
    return f"{time.monotonic() - start:.1f} s"


def _notebook(*cells: NotebookNode) -> NotebookNode:
    """Return a notebook that runs in the course's kernel."""
    from nbformat import NotebookNode
    from nbformat.v4 import new_notebook

    kernel = {"name": "python3", "display_name": "Python 3"}
    return NotebookNode(new_notebook(cells=list(cells), metadata={"kernelspec": kernel}))


def _cell(source: str, grade_id: str | None = None) -> NotebookNode:
    """Return a code cell; with a grade_id, it is one that nbgrader judges."""
    from nbformat import NotebookNode
    from nbformat.v4 import new_code_cell

    metadata: dict[str, object] = {}
    if grade_id is not None:
        flags = {"grade": True, "locked": True, "solution": False, "task": False, "schema_version": 3}
        metadata["nbgrader"] = {"grade_id": grade_id, "points": 1, "cell_type": "code", **flags}
        metadata["tags"] = ["raises-exception"]
    return NotebookNode(new_code_cell(source, metadata=metadata))


def examinations() -> Iterator[Examination]:
    """Yield everything that has to work, the things that others rest on first."""
    yield Examination("Python", python_version, OTHER_PYTHON)
    yield Examination("the course", course_version, UPDATE)
    for text in _requirements():
        yield Examination(_package_name(text), partial(package_version, text), UPDATE)
    yield Examination("spawn one process", spawned_process, ALLOW_PROCESSES)
    yield Examination("send one message", passed_message, ALLOW_PROCESSES)
    yield Examination("call a cell's function in a child", cell_function, REINSTALL)
    yield Examination("nbgrader's server extension", server_extension, REINSTALL)
    yield Examination("nbgrader's JupyterLab extension", lab_extension, REINSTALL)
    yield Examination("nbgrader's Validate", validate, ALLOW_KERNELS)


def main() -> int:
    """Print every finding as soon as it is there; return 0 if all is well and 1 otherwise."""
    well = True
    for examination in examinations():
        finding = examination.finding()
        print(finding, flush=True)
        well = well and finding.well
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
