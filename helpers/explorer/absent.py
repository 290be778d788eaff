"""Which names the standard library's multiprocessing has: who uses one that the model lacks makes no mistake.

They are read from its source, the first time that a program asks for a name that isn't there.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from sysconfig import get_path

_FOLDER = Path(get_path("stdlib"), "multiprocessing")
_ALL_IN_ONE = "multiprocessing"  # the package: it has what a context has


@cache
def names_in(module: str) -> frozenset[str]:
    """The names at the top level of `multiprocessing` or of a module in it."""
    _, _, name = module.partition(".")
    return frozenset(_bound(_read(name or "__init__"))) | (
        _context() if module == _ALL_IN_ONE else frozenset()
    )


@cache
def attributes_of(kind: str) -> frozenset[str]:
    """The methods and attributes of all classes with this name, and of those that they are made from."""
    classes = [node for tree in _trees() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    found: set[str] = set()
    wanted = [kind]
    for name in wanted:
        for node in classes:
            if node.name == name:
                found.update(_attributes(node))
                wanted += [
                    base.id for base in node.bases if isinstance(base, ast.Name) and base.id not in wanted
                ]
    return frozenset(found)


def _context() -> frozenset[str]:
    return attributes_of("BaseContext")


def _trees() -> Iterator[ast.Module]:
    return (_read(path.stem) for path in sorted(_FOLDER.glob("*.py")))


@cache
def _read(name: str) -> ast.Module:
    try:
        return ast.parse((_FOLDER / f"{name}.py").read_text("utf-8"))
    except OSError:
        return ast.Module([], [])


def _bound(node: ast.AST) -> Iterator[str]:
    """What the statements of a module or class bind, but for those inside of functions."""
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Name(id=name, ctx=ast.Store()):
                yield name
            case ast.alias(name=name, asname=other):
                yield other or name
            case _:
                yield from _bound(child)


def _attributes(node: ast.ClassDef) -> Iterator[str]:
    yield from _bound(node)
    for child in ast.walk(node):
        match child:
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
                yield name
