"""The definitions of a notebook or a script, as data.

Both ways in give the same: a kernel collects its cells as they run, a judge reads them from a file. Nothing
here runs a learner's code.
"""

from __future__ import annotations

import ast
import importlib.util
import json
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from helpers.runtime.loader import COMPILE_ERRORS, first_line
from helpers.runtime.magics import parse, to_python
from helpers.runtime.names import STAR, bound_names
from helpers.runtime.statements import Scope


class Unreadable(Exception):
    """A file that isn't the notebook or script it should be; its text is one line for the reader."""


@dataclass(frozen=True)
class Cell:
    """A cell as typed.

    ``ran`` is how many of its top-level statements ran before one failed; None if they all did.
    """

    label: str
    source: str
    ran: int | None = None


@dataclass(frozen=True)
class DefinitionCell:
    """A cell as Python; ``keep`` says which of ``ast.parse(source).body`` are definitions."""

    label: str
    source: str
    keep: tuple[int, ...]


@dataclass(frozen=True)
class Problem:
    """A cell that is no valid Python: where, why, and the cell as typed."""

    label: str
    line: int
    message: str
    source: str


@dataclass(frozen=True)
class Definitions:
    """What a child needs of a notebook, cell by cell in the order they ran, and what couldn't be read."""

    cells: tuple[DefinitionCell, ...]
    problems: tuple[Problem, ...]

    def to_plain(self) -> list[tuple[str, str, tuple[int, ...]]]:
        """Return the cells as plain data, the way :func:`helpers.runtime.loader.load` takes them."""
        return [(cell.label, cell.source, cell.keep) for cell in self.cells]

    def line(self, label: str, number: int) -> str:
        """Return a source line without its line end, or an empty string if there is none such."""
        cells: tuple[DefinitionCell | Problem, ...] = (*self.problems, *self.cells)
        for cell in reversed(cells):
            if cell.label == label:
                lines = cell.source.split("\n")
                return lines[number - 1] if 1 <= number <= len(lines) else ""
        return ""

    def left_out(self, name: str) -> tuple[str, int] | None:
        """Where a statement binds the name that is no definition, so that no child runs it: cell and line."""
        for cell in self.cells:
            for index, statement in enumerate(parse(cell.source).body):
                if index not in cell.keep and name in bound_names(statement):
                    return cell.label, statement.lineno
        return None

    def names(self) -> frozenset[str]:
        """Return the names the definitions bind; those of a ``from module import *`` can't be known."""
        names: set[str] = set()
        for cell in self.cells:
            body = parse(cell.source).body
            names.update(*(bound_names(body[index]) for index in cell.keep))
        return frozenset(names - {STAR})


def collect(cells: Iterable[Cell]) -> Definitions:
    """Collect the definitions of notebook cells, given in the order in which they ran."""
    return _collect(cells, to_python)


def read_notebook(path: str | Path) -> Definitions:
    """Collect the definitions of a notebook file, top to bottom.

    A cell is labelled by its place among the code cells. Raises Unreadable if there is no such file, or it
    isn't a notebook.
    """
    path = Path(path)
    try:
        notebook = json.loads(_read(path))
    except UnicodeDecodeError as error:
        raise Unreadable(f"{path} is no notebook: it isn't UTF-8 text") from error
    except RecursionError as error:
        raise Unreadable(f"{path} is no notebook: it is nested too deeply") from error
    except ValueError as error:
        raise Unreadable(f"{path} is no notebook: it isn't JSON ({error})") from error
    try:
        sources = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    except (KeyError, TypeError) as error:
        raise Unreadable(
            f"{path} is no notebook: it has no list of cells as version 4 of the format does"
        ) from error
    return collect(Cell(f"cell {number}", source) for number, source in enumerate(sources, start=1))


def read_script(path: str | Path) -> Definitions:
    """Collect the definitions of a Python file, which is one cell labelled with the file's name.

    Raises Unreadable if there is no such file, or it isn't text.
    """
    path = Path(path)
    try:
        source = importlib.util.decode_source(_read(path))
    except (SyntaxError, UnicodeDecodeError) as error:
        raise Unreadable(f"{path} is no Python file: it isn't text ({error})") from error
    return _collect([Cell(path.name, source)], _as_is)


def valid_statements(source: str) -> tuple[ast.stmt, ...]:
    """Return a notebook cell's top-level statements, up to the first that isn't valid Python."""
    return _parse(source, to_python).body


def _as_is(source: str) -> str:
    return source


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{path} can't be read: {error.strerror}") from error


@dataclass(frozen=True)
class _Parsed:
    source: str
    body: tuple[ast.stmt, ...]
    line: int = 0
    message: str = ""


def _collect(cells: Iterable[Cell], transform: Callable[[str], str]) -> Definitions:
    scope = Scope()
    collected, problems = [], []
    for cell in cells:
        parsed = _parse(cell.source, transform)
        if parsed.message and cell.ran is None:
            problems.append(Problem(cell.label, parsed.line, parsed.message, cell.source))
        collected.append(DefinitionCell(cell.label, parsed.source, scope.select(parsed.body[: cell.ran])))
    return Definitions(tuple(cell for cell in collected if cell.source.strip()), tuple(problems))


@lru_cache(maxsize=1024)
def _parse(source: str, transform: Callable[[str], str]) -> _Parsed:
    """Parse a cell up to the first statement that Python can't compile, as a kernel runs it."""
    try:
        python = transform(source.replace("\r\n", "\n").replace("\r", "\n"))
        body = parse(python).body
    except COMPILE_ERRORS as error:
        return _Parsed("", (), *_explain(error))
    for index, statement in enumerate(body):
        try:
            _check(statement)
        except COMPILE_ERRORS as error:
            line, message = _explain(error)
            return _Parsed(python, tuple(body[:index]), line or first_line(statement), message)
    return _Parsed(python, tuple(body))


def _check(statement: ast.stmt) -> None:
    """Compile a statement for what parsing can't see, such as a ``return`` outside a function."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        module = ast.Module([statement], [])
        compile(module, "<cell>", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)


def _explain(error: BaseException) -> tuple[int, str]:
    if isinstance(error, SyntaxError):
        return error.lineno or 0, error.msg
    if isinstance(error, RecursionError | MemoryError):
        return 0, "the code is nested too deeply"
    return 0, str(error)
