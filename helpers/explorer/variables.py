"""Which variable of a program holds an object, read from the line that makes it."""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_FAR = 6  # lines that a statement may go on before and after the line that is known

Line = Callable[[int], str]
Pattern = Callable[[str], str | None]


def anything(function: str) -> str | None:
    """The pattern for statements that may make an object by any call."""
    return "{}" if function else None


@dataclass(frozen=True)
class Made:
    """One thing that a statement makes: its name. With `repeats`, "{}" in it stands for a number."""

    name: str
    repeats: bool = False


def statement(line: Line, number: int) -> ast.stmt | None:
    """The assignment, `with`, or call of a method that the line `number` belongs to."""
    for before in range(min(_FAR, number)):
        for after in range(_FAR):
            found = _parsed("\n".join(line(at) for at in range(number - before, number + after + 1)))
            if found is not None:
                return found
    return None


def _parsed(text: str) -> ast.stmt | None:
    text = textwrap.dedent(text).strip()
    try:
        (only,) = ast.parse(f"{text} pass" if text.endswith(":") else text).body
    except (SyntaxError, ValueError):
        return None
    match only:
        case ast.Assign() | ast.AnnAssign() | ast.With() | ast.Expr(value=ast.Call(func=ast.Attribute())):
            return only
    return None


def made(statement: ast.stmt, pattern: Pattern) -> list[Made]:
    """What the statement makes, in the order in which it does.

    `pattern` tells of the name of a function how its result is called, "{}" being the variable, or None for a
    function that makes nothing of the kind.
    """
    return [
        one
        for target, value in _pairs(statement)
        if pattern is not anything or not _has_calls_inside(value)
        for one in _made(target, value, pattern)
    ]


def ends(statement: ast.stmt) -> tuple[str, str] | None:
    """The variables of the only pipe that the statement makes, if it names both."""
    pipes = [target for target, value in _pairs(statement) if _called(value) == "Pipe"]
    match pipes:
        case [ast.Tuple(elts=[first, second])]:
            return ast.unparse(first), ast.unparse(second)
        case [ast.Name() | ast.Attribute() as pair]:
            return f"{ast.unparse(pair)}[0]", f"{ast.unparse(pair)}[1]"
    return None


def _pairs(statement: ast.stmt) -> Iterator[tuple[ast.expr | None, ast.expr]]:
    """What is assigned to what; a value that has no name of its own comes with None."""
    match statement:
        case ast.Assign(targets=[target, *_], value=value):
            yield from _unpacked(target, value)
        case ast.AnnAssign(target=target, value=ast.expr() as value):
            yield target, value
        case ast.With(items=items):
            yield from ((item.optional_vars, item.context_expr) for item in items)
        case ast.Expr(value=value):
            yield None, value


def _unpacked(target: ast.expr, value: ast.expr) -> Iterator[tuple[ast.expr, ast.expr]]:
    match target, value:
        case ast.Tuple(elts=targets), ast.Tuple(elts=values) if len(targets) == len(values):
            yield from zip(targets, values, strict=True)
        case ast.Tuple(elts=targets), ast.ListComp(elt=element) | ast.GeneratorExp(elt=element):
            yield from ((one, element) for one in targets)
        case _:
            yield target, value


def _made(target: ast.expr | None, value: ast.expr, pattern: Pattern) -> Iterator[Made]:
    for name, part, repeats in _places(target, value):
        form = pattern(_called(part))
        if form is not None:
            yield Made(form.format(name), repeats)


def _places(target: ast.expr | None, value: ast.expr) -> Iterator[tuple[str, ast.expr, bool]]:
    """Where a value comes to stand, and whether that is one place after the other."""
    if target is None:
        match value:
            case ast.Call(func=ast.Attribute(value=many, attr="append"), args=[part]):
                yield f"{ast.unparse(many)}[{{}}]", part, True
        return
    name = ast.unparse(target)
    match value:
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            yield from ((f"{name}[{number}]", part, False) for number, part in enumerate(parts))
        case ast.ListComp(elt=part):
            yield f"{name}[{{}}]", part, True
        case ast.Dict(keys=keys, values=parts):
            pairs = zip(keys, parts, strict=True)
            yield from ((f"{name}[{ast.unparse(key)}]", part, False) for key, part in pairs if key)
        case _:
            yield name, value, False


def _has_calls_inside(value: ast.expr) -> bool:
    """Whether the arguments of a call are calls themselves, so that either may make the object."""
    calls = [node for node in ast.walk(value) if isinstance(node, ast.Call)]
    return any(
        inner is not call and isinstance(inner, ast.Call) for call in calls for inner in ast.walk(call)
    )


def _called(value: ast.expr) -> str:
    """The last part of the name of the function that is called; "" for what is no call."""
    match value:
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
            return name
    return ""
