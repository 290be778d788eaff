"""The bank of classical problems: programs that are right, and the same with a bug put in.

A file of `problems/` holds small functions, `RIGHT`, the names of those that are right programs, and `BUGS`,
a list of (program, name of the bug, kind of failure, difference). A difference is lines that begin with "-"
(out), "+" (in) or a space (there already); "..." stands between two places. Its indentation counts from its
own first line. As a script, a file runs the program it is given the name of on the real thing.
"""

from __future__ import annotations

import ast
import importlib
import textwrap
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from pathlib import Path

from helpers.explorer import run as endings
from helpers.explorer.explore import Budget, Exploration, explore
from helpers.explorer.failures import BUDGET, SLOWEST_STEP
from helpers.explorer.lost_update import lost_update
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.scheduler import Program
from helpers.explorer.workers import WorkerPool
from helpers.runtime.definitions import Cell, Definitions, collect

FOLDER = Path(__file__).parent / "problems"
WRONG_RESULT, LOST_UPDATE, NOT_THE_OWNER = "wrong result", "lost update", "not the owner"
_OF_THE_LIBRARY = ("lock is not owned", "attempt to release recursive lock not owned by thread")
_TABLE = "\nBUGS = ["


@dataclass(frozen=True)
class Case:
    """A program of the bank. `bug` and `kind` are empty for a right one."""

    problem: str
    function: str
    source: str
    bug: str = ""
    kind: str = ""

    def functions(self) -> dict[str, str]:
        """The source of each function and class that the program uses."""
        body = {node.name: node for node in ast.parse(self.source).body if hasattr(node, "name")}
        used, names = {}, [self.function]
        for name in names:
            used[name] = ast.unparse(body[name])
            found = {node.id for node in ast.walk(body[name]) if isinstance(node, ast.Name)}
            names += sorted(found & body.keys() - set(names))
        return used

    def __str__(self) -> str:
        return f"{self.problem}-{self.function}" + f": {self.bug}" * bool(self.bug)

    @property
    def definitions(self) -> Definitions:
        return collect([Cell(f"{self.problem}.py", self.source)])

    @property
    def program(self) -> Program:
        task = {"kind": "call", "name": self.function, "arguments": ()}
        return Program(task, self.definitions.to_plain(), SLOWEST_STEP)


def problems() -> list[str]:
    """The names of all problems."""
    return sorted(path.stem for path in FOLDER.glob("*.py"))


def right(names: Sequence[str] = ()) -> list[Case]:
    """The right programs, of these problems or of all."""
    return [
        Case(name, function, _source(name))
        for name in names or problems()
        for function in _module(name).RIGHT
    ]


def buggy(names: Sequence[str] = ()) -> list[Case]:
    """The programs with a bug, of these problems or of all."""
    return [
        Case(name, function, changed(_source(name), difference), bug, kind)
        for name in names or problems()
        for function, bug, kind, difference in _module(name).BUGS
    ]


@dataclass(frozen=True)
class Search:
    """What a search of a case did: the failing run, if there is one, and the length of the first one."""

    case: Case
    exploration: Exploration
    operations: int
    failing: Run | None

    @property
    def found(self) -> bool:
        """Whether the bug was found, as what it is."""
        return self.failing is not None and shows(self.failing, self.case.kind)


def search(case: Case, pool: WorkerPool, budget: Budget = BUDGET) -> Search:
    """Search a case for a failure, the way and by default as long as anybody's program is."""
    failing: list[Run] = []
    lengths: list[int] = []

    def enough(run: Run) -> bool:
        lengths.append(len(run.steps))
        if fails(run):
            failing.append(run)
        return bool(failing)

    exploration = explore(case.program, pool, enough, budget, _faults)
    return Search(case, exploration, lengths[0] if lengths else 0, failing[0] if failing else None)


def fails(run: Run) -> bool:
    """Whether a run does not come to a good end."""
    return run.ending != endings.FINISHED or bool(_errors(run))


def _faults(run: Run) -> Hashable:
    return (run.ending, *((process.index, process.error) for process in _errors(run))) if fails(run) else ()


def _errors(run: Run) -> list[ProcessRecord]:
    """The processes with an exception. A child's sys.exit() is none: its parent may look at its exit code."""
    return [
        process
        for process in run.failed()
        if process.error and (process.error[0] != "SystemExit" or not process.index)
    ]


def shows(run: Run, kind: str) -> bool:
    """Whether a run fails in this way. A lost update is a wrong result with the two writes that made it."""
    if kind == LOST_UPDATE:
        return WRONG_RESULT in kinds(run) and lost_update(run) is not None
    return kind in kinds(run)


def kinds(run: Run) -> list[str]:
    """How a run fails: by the exceptions that ended processes, or else by how it ended."""
    errors = [process.error for process in _errors(run) if process.error]
    return [_kind(error[0], error[1]) for error in errors] or [run.ending]


def _kind(exception: str, text: str) -> str:
    if exception != "AssertionError":
        return exception
    return NOT_THE_OWNER if text in _OF_THE_LIBRARY else WRONG_RESULT


def changed(source: str, difference: str) -> str:
    """The source with a difference put in. Raises ValueError if it doesn't fit in exactly one place."""
    for part in textwrap.dedent(difference).strip("\n").split("\n...\n"):
        source = _changed(source, part.split("\n"))
    return source


def _changed(source: str, part: list[str]) -> str:
    programs, table, rest = source.partition(_TABLE)
    lines = programs.split("\n")
    old = [line[2:] for line in part if line[0] in "- "]
    new = [line[2:] for line in part if line[0] in "+ "]
    places = [at for at in range(len(lines)) if _dedented(lines[at : at + len(old)]) == old]
    if len(places) != 1:
        raise ValueError(f"fits in {len(places)} places: {part}")
    (at,) = places
    indentation = lines[at].removesuffix(old[0])
    lines[at : at + len(old)] = [f"{indentation}{line}" for line in new]
    return "\n".join(lines) + table + rest


def _dedented(lines: list[str]) -> list[str]:
    """The lines, indented as they are against the first of them."""
    indentation = len(lines[0]) - len(lines[0].lstrip())
    return [line[indentation:] for line in lines]


def _source(name: str) -> str:
    return (FOLDER / f"{name}.py").read_text(encoding="utf-8")


def _module(name: str):  # type: ignore[no-untyped-def]  # a module, whose names the type checker can't know
    return importlib.import_module(f"tests.explorer.problems.{name}")
