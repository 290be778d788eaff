"""Runs collected definitions in a process that didn't type them.

Every child of a notebook and every worker that judges an answer imports this module, so it needs nothing
but the standard library.
"""

from __future__ import annotations
import __future__

import ast
import linecache
import warnings
from collections.abc import Iterable, Sequence
from functools import lru_cache
from types import CodeType
from typing import Any, NoReturn

from helpers.runtime.names import bound_names

PlainCell = tuple[str, str, Sequence[int]]
"""A cell's label, its Python source, and which of its top-level statements are definitions."""

COMPILE_ERRORS = (SyntaxError, ValueError, RecursionError, MemoryError)
"""What Python's compiler raises for a source it can't take (the last two: nested too deeply)."""


# No dataclasses here: importing them would make every child start noticeably later.
class _Statement:
    """One definition, compiled; ``error`` says why it couldn't be."""

    def __init__(self, node: ast.stmt, code: CodeType | None, error: str) -> None:
        self.names = bound_names(node)
        self.line = first_line(node)
        self.code = code
        self.error = error


class _CompiledCell:
    """A cell's definitions, its lines, and the ``from __future__`` flags that hold after it."""

    def __init__(self, statements: list[_Statement], lines: list[str], future: int) -> None:
        self.statements = statements
        self.lines = lines
        self.future = future


def load(plain: Iterable[PlainCell], namespace: dict[str, Any]) -> dict[str, str]:
    """Run the definitions in the namespace, cell by cell.

    The cells are what :meth:`helpers.runtime.definitions.Definitions.to_plain` gives. Classes take their
    module from the namespace's ``__name__``. Tracebacks name the cell and show its source line.

    A statement that fails ends nothing but itself. What it would have bound is missing from the namespace
    afterwards, even if an earlier cell bound it, because the notebook's own binding is newer than that. The
    result gives the reason for each such name: ``"NameError: name 'app' is not defined (cell 4, line 1)"``.
    """
    failures: dict[str, str] = {}
    future = 0
    for label, source, keep in plain:
        cell = _compile(label, source, tuple(keep), future)
        # No modification time: linecache then takes the entry as it stands and looks for no file.
        linecache.cache[label] = (len(source), None, cell.lines, label)
        future = cell.future
        for statement in cell.statements:
            reason = _run(statement, label, namespace, failures)
            for name in statement.names:
                if reason:
                    namespace.pop(name, None)
                    failures[name] = reason
                elif name in namespace:
                    failures.pop(name, None)
    return failures


def load_main(plain: Sequence[PlainCell], namespace: dict[str, Any]) -> None:
    """Load the definitions as a child's main module, which says why a name is missing when it is looked up.

    multiprocessing sends a function or class as its name, and the child looks that name up in its main
    module. For a name whose definition failed, or that the notebook binds otherwise than by a definition,
    the child finds a placeholder that raises NameError with the reason as soon as it is used. So the error
    reaches the reader, also through a Pool, which would otherwise wait for ever.
    """
    failures = load(plain, namespace)

    def __getattr__(name: str) -> object:  # noqa: N807 - the hook of a module, see PEP 562
        reason = failures.get(name) or why_not_collected(plain, name)
        if reason is None:
            raise AttributeError(f"module {namespace['__name__']!r} has no attribute {name!r}", name=name)
        return _placeholder(name, reason)

    namespace.setdefault("__getattr__", __getattr__)


def _run(statement: _Statement, label: str, namespace: dict[str, Any], failures: dict[str, str]) -> str:
    """Run one statement and return why it failed, or an empty string."""
    if statement.code is None:
        return f"{statement.error} ({label}, line {statement.line})"
    try:
        exec(statement.code, namespace)
    except (Exception, SystemExit) as error:
        line = statement.line
        traceback = error.__traceback__.tb_next if error.__traceback__ else None
        if traceback is not None and traceback.tb_frame.f_code is statement.code:
            line = traceback.tb_lineno
        reason = f"{_describe(error)} ({label}, line {line})"
        cause = failures.get(error.name or "") if isinstance(error, NameError) else None
        return f"{reason}, because of {cause}" if cause else reason
    return ""


@lru_cache(maxsize=1024)
def _compile(label: str, source: str, keep: tuple[int, ...], future: int) -> _CompiledCell:
    """Compile a cell's definitions, one code object each.

    As in a kernel, a ``from __future__`` import holds from its statement on, for later cells too.
    """
    statements = []
    with warnings.catch_warnings():
        # Whoever typed the cell has seen the compiler's warnings already.
        warnings.simplefilter("ignore")
        body = ast.parse(source, label).body
        for index in keep:
            node = body[index]
            if isinstance(node, ast.ImportFrom) and node.module == "__future__":
                future |= _future_flags(node)
            code, error = None, ""
            try:
                code = compile(ast.Module([node], []), label, "exec", flags=future, dont_inherit=True)
            except COMPILE_ERRORS as problem:
                error = _describe(problem)
            statements.append(_Statement(node, code, error))
    return _CompiledCell(statements, source_lines(source), future)


def _future_flags(node: ast.ImportFrom) -> int:
    features = [getattr(__future__, alias.name, None) for alias in node.names]
    flags = 0
    for feature in features:
        flags |= getattr(feature, "compiler_flag", 0)
    return flags


def first_line(node: ast.stmt) -> int:
    """Return the line a statement starts on, its decorators included."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in decorators)])


def source_lines(source: str) -> list[str]:
    """Split a source into lines where Python does (str.splitlines knows more line ends than Python)."""
    return [f"{line}\n" for line in source.split("\n")]


def why_not_collected(plain: Iterable[PlainCell], wanted: str) -> str | None:
    """Why a name that the notebook binds is missing here: another statement binds it than a definition."""
    reason = None
    for label, source, keep in plain:
        for index, node in enumerate(ast.parse(source).body):
            if index not in keep and wanted in bound_names(node):
                reason = f"{label}, line {first_line(node)} is no definition, so it runs in the notebook only"
    return reason


def _placeholder(name: str, reason: str) -> type:
    def fail(*_args: object, **_kwargs: object) -> NoReturn:
        raise NameError(f"name {name!r} is not defined in this process: {reason}", name=name)

    # A class, because unpickling an object asks its class to make it: that, too, has to give the reason.
    return type(name, (), {"__new__": fail})


def _describe(error: BaseException) -> str:
    try:
        text = str(error.msg) if isinstance(error, SyntaxError) else str(error)
    except Exception:  # the learner's own exception class may be broken
        text = "(its text can't be read)"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
