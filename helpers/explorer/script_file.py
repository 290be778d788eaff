"""A script on the disk as a program to explore. Nothing of it runs here."""

from __future__ import annotations

import linecache
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from helpers.explorer.program import Program, Script
from helpers.explorer.source import Source
from helpers.runtime.definitions import Unreadable, read_script
from helpers.runtime.loader import COMPILE_ERRORS

_SLOWEST_STEP = 2.0  # seconds, as `explore` has it in a notebook


@dataclass(frozen=True)
class ScriptFile:
    """The program, the lines that its tables quote, and how to call it."""

    program: Program
    source: Source
    shown: str


def read(file: str, arguments: Sequence[str] = ()) -> ScriptFile:
    """The program in `file`, which may end in `:function`; Unreadable, with one clear line, if none is."""
    name, colon, function = file.rpartition(":")
    if not colon or Path(file).exists():
        name, function = file, ""
    path = Path(name)
    if path.suffix == ".ipynb":
        raise Unreadable(f"{path} is a notebook; explore a script, or call explore(function) in the notebook")
    definitions = read_script(path)
    for problem in definitions.problems:
        raise Unreadable(f"{path}, line {problem.line}: {problem.message}")
    text = definitions.cells[0].source if definitions.cells else ""
    _compile(path, text)
    script = Script(str(path.absolute()), str(Path.cwd()), tuple(arguments))
    if function and not function.isidentifier():
        raise Unreadable(f"{function} is no name of a function")
    task = (
        {"kind": "call", "name": function, "arguments": ()}
        if function
        else {"kind": "script", "name": path.name}
    )
    program = Program(task, [(path.name, text, ())], _SLOWEST_STEP, script)
    return ScriptFile(program, _source(path, text), f"{function}()" if function else path.name)


def _compile(path: Path, text: str) -> None:
    """What only the whole file shows, such as a late `from __future__`."""
    try:
        compile(text, str(path), "exec", dont_inherit=True)
    except COMPILE_ERRORS as error:
        line = f", line {error.lineno}" if isinstance(error, SyntaxError) else ""
        raise Unreadable(f"{path}{line}: {getattr(error, 'msg', error)}") from error


def _source(path: Path, text: str) -> Source:
    lines = text.split("\n")

    def line(label: str, number: int) -> str:
        if label == path.name:
            return lines[number - 1] if 1 <= number <= len(lines) else ""
        return linecache.getline(str(path.absolute().parent / label), number)

    return Source(line)
