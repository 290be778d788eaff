"""Which names a statement binds, and which it reads as it runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

STAR = "*"
"""Stands for the names that ``from module import *`` binds: they can't be known without importing."""


def bound_names(statement: ast.stmt) -> tuple[str, ...]:
    """Return the names that the statement can bind in its own scope, in the order they stand.

    Blocks are searched, the bodies of functions and classes are not: what they bind is theirs.
    """
    return tuple(dict.fromkeys(_bindings(statement)))


def _bindings(statement: ast.stmt) -> Iterator[str]:
    pending: list[ast.AST] = [statement]
    while pending:
        node = pending.pop()
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name
            case ast.Lambda() | ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                pass
            case ast.AnnAssign(value=None):
                pass
            case ast.alias():
                yield node.asname or node.name.partition(".")[0]
            case ast.Name(ctx=ast.Store()):
                yield node.id
            case (
                ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)) | ast.MatchMapping(rest=str(name))
            ):
                yield name
                pending.extend(reversed(list(ast.iter_child_nodes(node))))
            case _:
                pending.extend(reversed(list(ast.iter_child_nodes(node))))


def read_names(statement: ast.stmt) -> frozenset[str]:
    """Return the names that the statement looks up as it runs.

    The body of a function counts only when somebody calls it, so its names are left out.
    """
    names = set()
    pending: list[ast.AST] = [statement]
    while pending:
        node = pending.pop()
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                pending += [*node.decorator_list, node.args, *([node.returns] if node.returns else [])]
            case ast.Lambda():
                pending.append(node.args)
            case ast.AugAssign(target=ast.Name(id=name)):
                names.add(name)
                pending.append(node.value)
            case ast.Name(ctx=ast.Load() | ast.Del()):
                names.add(node.id)
            case _:
                pending.extend(ast.iter_child_nodes(node))
    return frozenset(names)


def origins(statement: ast.stmt) -> dict[str, str]:
    """Return where an import's names come from, such as ``{"pi": "math.pi"}``; nothing for anything else."""
    match statement:
        case ast.Import(names=aliases):
            whole = {alias.asname: alias.name for alias in aliases if alias.asname}
            first = {alias.name.partition(".")[0] for alias in aliases if not alias.asname}
            return whole | {name: name for name in first}
        case ast.ImportFrom(module=str(module), names=aliases, level=0):
            return {alias.asname or alias.name: f"{module}.{alias.name}" for alias in aliases}
    return {}
