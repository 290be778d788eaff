"""Which statements of a cell are definitions.

A definition can run in every process without harm and without surprise: it makes names and does nothing else.
A call such as ``Queue()`` is none: run in a child, it would make another queue than the notebook's.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Sequence

from helpers.runtime.names import STAR, bound_names

FACTORIES = frozenset(
    {
        *(
            "Enum",
            "Flag",
            "IntEnum",
            "IntFlag",
            "StrEnum",
            "NamedTuple",
            "TypedDict",
            "namedtuple",
            "make_dataclass",
        ),
        *("NewType", "ParamSpec", "TypeVar", "TypeVarTuple", "compile", "object", "partial"),
        *("bytes", "dict", "frozenset", "list", "range", "set", "tuple"),
    }
)
"""Calls that make a type, a pattern, a function or a constant: given pure arguments, they define."""

# A constant, or made of parts only: what is pure in all of its parts is pure.
_PURE = (
    *(
        ast.Attribute,
        ast.BinOp,
        ast.BoolOp,
        ast.Compare,
        ast.Constant,
        ast.Dict,
        ast.FormattedValue,
        ast.IfExp,
    ),
    *(
        ast.JoinedStr,
        ast.List,
        ast.Set,
        ast.Slice,
        ast.Starred,
        ast.Subscript,
        ast.Tuple,
        ast.UnaryOp,
        ast.keyword,
    ),
    *(ast.boolop, ast.cmpop, ast.expr_context, ast.operator, ast.unaryop),
)
_TYPE_ALIAS: type[ast.stmt] | tuple[()] = getattr(ast, "TypeAlias", ())


class Scope:
    """The names that are known from the definitions so far, and the rule built on them."""

    def __init__(self) -> None:
        self._known = {*dir(builtins), "__name__"}
        self._unknown: set[str] = set()

    def select(self, body: Sequence[ast.stmt]) -> tuple[int, ...]:
        """Return the indexes of the definitions in a cell's body, and remember what the cell binds."""
        return tuple([index for index, statement in enumerate(body) if self._take(statement)])

    def _take(self, statement: ast.stmt) -> bool:
        before = set(self._known), set(self._unknown)
        if self._is_definition(statement):
            self._learn(bound_names(statement))
            return True
        self._known, self._unknown = before
        for name in bound_names(statement):
            # Bound by something that no child runs: a definition that needs it can't be trusted there.
            self._known.discard(name)
            self._unknown.add(name)
        return False

    def _learn(self, names: Iterable[str]) -> None:
        self._known.update(names)
        self._unknown.difference_update(names)

    def _is_known(self, name: str) -> bool:
        return name in self._known or (STAR in self._known and name not in self._unknown)

    def _is_definition(self, statement: ast.stmt) -> bool:
        match statement:
            case (
                ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef() | ast.Import() | ast.ImportFrom()
            ):
                return True
            case ast.Assign(targets=targets, value=value):
                return all(_is_plain_target(target) for target in targets) and self._is_pure(value)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                return _is_plain_target(target) and self._is_pure(value)
            case ast.If(test=test):
                return (
                    not _asks_for_main(test)
                    and self._is_pure(test)
                    and self._are_definitions(statement.body, statement.orelse)
                )
            case ast.Try() | ast.TryStar():
                return self._is_defining_try(statement)
            case _:
                return bool(_TYPE_ALIAS) and isinstance(statement, _TYPE_ALIAS)

    def _is_defining_try(self, statement: ast.Try | ast.TryStar) -> bool:
        if not self._are_definitions(statement.body):
            return False
        for handler in statement.handlers:
            if handler.type is not None and not self._is_pure(handler.type):
                return False
            if not self._are_definitions(handler.body):
                return False
        return self._are_definitions(statement.orelse, statement.finalbody)

    def _are_definitions(self, *blocks: Sequence[ast.stmt]) -> bool:
        for block in blocks:
            for statement in block:
                match statement:
                    case ast.Pass() | ast.Expr(value=ast.Constant()):
                        continue
                if not self._is_definition(statement):
                    return False
                self._learn(bound_names(statement))
        return True

    def _is_pure(self, expression: ast.expr) -> bool:
        """Tell whether evaluating the expression gives the same in every process and does nothing else."""
        pending: list[tuple[ast.AST, frozenset[str]]] = [(expression, frozenset())]
        while pending:
            node, inner = pending.pop()
            match node:
                case ast.Name(id=name):
                    if name not in inner and not self._is_known(name):
                        return False
                case ast.Lambda(args=arguments):
                    defaults = [*arguments.defaults, *(value for value in arguments.kw_defaults if value)]
                    pending += [(default, inner) for default in defaults]
                case ast.Call(func=function):
                    if not _is_factory(function):
                        return False
                    pending += [(child, inner) for child in ast.iter_child_nodes(node)]
                case ast.ListComp() | ast.SetComp() | ast.DictComp():
                    inner |= {
                        name.id
                        for generator in node.generators
                        for name in ast.walk(generator.target)
                        if isinstance(name, ast.Name)
                    }
                    pending += [(child, inner) for child in ast.iter_child_nodes(node)]
                case ast.comprehension(is_async=0):
                    pending += [(child, inner) for child in ast.iter_child_nodes(node)]
                case _ if isinstance(node, _PURE):
                    pending += [(child, inner) for child in ast.iter_child_nodes(node)]
                case _:
                    return False
        return True


def _is_plain_target(target: ast.expr) -> bool:
    match target:
        case ast.Name(id=name):
            # Python's own names of a module (__name__, __file__, ...) belong to the process.
            return not (name.startswith("__") and name.endswith("__"))
        case ast.Tuple(elts=targets) | ast.List(elts=targets):
            return all(_is_plain_target(element) for element in targets)
        case ast.Starred(value=value):
            return _is_plain_target(value)
        case _:
            return False


def _is_factory(function: ast.expr) -> bool:
    match function:
        case ast.Name(id="compile"):
            return False  # the built-in, which is nobody's definition
        case ast.Name(id=name):
            return name in FACTORIES
        case ast.Attribute(value=ast.Name(id=module), attr=name):
            return name in FACTORIES and (name != "compile" or module == "re")
        case _:
            return False


def _asks_for_main(test: ast.expr) -> bool:
    return any(isinstance(node, ast.Name) and node.id == "__name__" for node in ast.walk(test))
