"""Which statements of a cell are definitions.

A definition can run in every process without harm and without surprise: it makes names and does nothing else.
A call such as ``Queue()`` is none: run in a child, it would make another queue than the notebook's.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Sequence
from dataclasses import dataclass, field

from helpers.runtime.names import STAR, bound_names, origins
from helpers.runtime.pure_calls import CHANGES, RECORDS, is_pure_function, is_pure_method

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


@dataclass
class _Names:
    """What is known of names.

    `own` are those of constants made here, `records` those of classes whose objects only hold what they are
    made of, and `origins` say where an imported one comes from.
    """

    known: set[str] = field(default_factory=lambda: {*dir(builtins), "__name__"})
    unknown: set[str] = field(default_factory=set)
    own: set[str] = field(default_factory=set)
    records: set[str] = field(default_factory=set)
    origins: dict[str, str] = field(default_factory=dict)

    def copy(self) -> _Names:
        return _Names(
            set(self.known), set(self.unknown), set(self.own), set(self.records), dict(self.origins)
        )

    def learn(self, statement: ast.stmt) -> None:
        """A definition binds its names."""
        names = bound_names(statement)
        self.known.update(names)
        self.unknown.difference_update(names)
        match statement:
            case ast.If() | ast.Try() | ast.TryStar() | ast.For():
                return  # the rest was learned from the statements in it
            case ast.Assign() | ast.AnnAssign() | ast.AugAssign():
                self.own.update(names)
            case _:
                self.own.difference_update(names)
        self.records.difference_update(names)
        if self._makes_records(statement):
            self.records.update(names)
        for name in names:
            self.origins.pop(name, None)
        self.origins |= origins(statement)

    def _makes_records(self, statement: ast.stmt) -> bool:
        match statement:
            case ast.ClassDef(bases=bases, decorator_list=decorators):
                called = [part.func if isinstance(part, ast.Call) else part for part in decorators]
                return any(self.imported(part) in RECORDS for part in (*bases, *called))
            case ast.Assign(value=ast.Call(func=function)):
                return self.imported(function) in RECORDS
        return False

    def distrust(self, statement: ast.stmt) -> None:
        """Names bound by what no child runs: a definition that needs them can't be trusted there."""
        names = bound_names(statement)
        self.known.difference_update(names)
        self.own.difference_update(names)
        self.records.difference_update(names)
        self.unknown.update(names)
        for name in names:
            self.origins.pop(name, None)

    def is_known(self, name: str) -> bool:
        return name in self.known or (STAR in self.known and name not in self.unknown)

    def imported(self, function: ast.expr) -> str:
        """The dotted name of something imported, such as "math.sqrt"; "" for anything else."""
        match function:
            case ast.Name(id=name):
                return self.origins.get(name, "")
            case ast.Attribute(value=value, attr=attribute):
                module = self.imported(value)
                return f"{module}.{attribute}" if module else ""
        return ""


class Scope:
    """The names that are known from the definitions so far, and the rule built on them."""

    def __init__(self) -> None:
        self._names = _Names()

    def select(self, body: Sequence[ast.stmt]) -> tuple[int, ...]:
        """Return the indexes of the definitions in a cell's body, and remember what the cell binds."""
        return tuple([index for index, statement in enumerate(body) if self._take(statement)])

    def _take(self, statement: ast.stmt) -> bool:
        before = self._names.copy()
        if self._is_definition(statement):
            self._names.learn(statement)
            return True
        self._names = before
        self._names.distrust(statement)
        return False

    def _is_definition(self, statement: ast.stmt) -> bool:
        match statement:
            case (
                ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef() | ast.Import() | ast.ImportFrom()
            ):
                return True
            case ast.Assign(targets=targets, value=value):
                return all(self._is_target(target) for target in targets) and self._is_pure(value)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                return self._is_target(target) and self._is_pure(value)
            case ast.AugAssign(target=target, value=value):
                return self._is_own(target) and self._is_pure(value)
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=changed, attr=how)) as call):
                parts = [*call.args, *(keyword.value for keyword in call.keywords)]
                return how in CHANGES and self._is_own(changed) and all(map(self._is_pure, parts))
            case ast.If(test=test):
                return (
                    not _asks_for_main(test)
                    and self._is_pure(test)
                    and self._are_definitions(statement.body, statement.orelse)
                )
            case ast.For():
                return self._is_defining_for(statement)
            case ast.Try() | ast.TryStar():
                return self._is_defining_try(statement)
            case _:
                return bool(_TYPE_ALIAS) and isinstance(statement, _TYPE_ALIAS)

    def _is_defining_for(self, statement: ast.For) -> bool:
        if not _is_plain_target(statement.target) or not self._is_pure(statement.iter):
            return False
        self._names.learn(ast.Assign([statement.target], statement.iter))
        return self._are_definitions(statement.body, statement.orelse)

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
                self._names.learn(statement)
        return True

    def _is_target(self, target: ast.expr) -> bool:
        return _is_plain_target(target) or (isinstance(target, ast.Subscript) and self._is_own(target))

    def _is_own(self, target: ast.expr) -> bool:
        """Whether it is a constant that was made here, or an item of one."""
        match target:
            case ast.Name(id=name):
                return name in self._names.own
            case ast.Subscript(value=value, slice=index):
                return self._is_own(value) and self._is_pure(index)
        return False

    def _is_pure(self, expression: ast.expr) -> bool:
        """Tell whether evaluating the expression gives the same in every process and does nothing else."""
        pending: list[tuple[ast.AST, frozenset[str]]] = [(expression, frozenset())]
        while pending:
            node, inner = pending.pop()
            match node:
                case ast.Name(id=name):
                    if name not in inner and not self._names.is_known(name):
                        return False
                case ast.Lambda(args=arguments):
                    defaults = [*arguments.defaults, *(value for value in arguments.kw_defaults if value)]
                    pending += [(default, inner) for default in defaults]
                case ast.Call(func=function):
                    if not self._is_pure_call(function):
                        return False
                    pending += [(child, inner) for child in ast.iter_child_nodes(node)]
                case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
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

    def _is_pure_call(self, function: ast.expr) -> bool:
        imported = self._names.imported(function)
        match function:
            case ast.Name(id=name):
                return name in self._names.records or is_pure_function(imported or name)
            case ast.Attribute(attr=attribute):
                return is_pure_function(imported) if imported else is_pure_method(attribute)
        return False


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


def _asks_for_main(test: ast.expr) -> bool:
    return any(isinstance(node, ast.Name) and node.id == "__name__" for node in ast.walk(test))
