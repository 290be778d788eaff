"""What the objects of a run are called: by the variables that the program keeps them in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from helpers.explorer.naming import pattern
from helpers.explorer.operations import Place
from helpers.explorer.run import Run
from helpers.explorer.source import Source

_GUARDED = frozenset({"value", "array"})  # mechanisms whose objects bring a lock along


@dataclass(frozen=True)
class _Made:
    """An object and where it was made; `belongs_to` is the object that it is the lock of, or -1."""

    target: int
    kind: str
    place: Place
    belongs_to: int = -1


def object_names(run: Run, source: Source) -> dict[int, str]:
    """The name of each object by its identity; its kind where the program doesn't tell a name."""
    made = list(_made(run, source))
    names: dict[int, str] = {}
    for one in made:
        if one.belongs_to < 0:
            names[one.target] = _name(one, made, source)
    for one in made:
        if one.belongs_to >= 0:
            names[one.target] = names[one.belongs_to]
    for one in made:
        if one.kind == "pipe":
            whole = names[one.target]
            for end in (0, 1):
                names[one.target + end] = source.end_name(one.place, end) or f"{whole}[{end}]"
    return names


def _made(run: Run, source: Source) -> Iterator[_Made]:
    creates = [step for step in run.steps if step.operation.endswith(".create")]
    for number, step in enumerate(creates):
        kind = step.operation.partition(".")[0]
        belongs_to = -1
        if kind == "lock":
            line = source.text(step.place)
            around = {
                creates[at].operation.partition(".")[0]: creates[at].target
                for at in (number - 1, number + 1)
                if 0 <= at < len(creates) and creates[at].place == step.place
            }
            if "condition" in around and "Condition()" in line:
                belongs_to = around["condition"]
            elif _GUARDED & around.keys() and not ("lock=" in line or "Raw" in line):
                belongs_to = next(around[kind] for kind in sorted(_GUARDED & around.keys()))
        yield _Made(step.target, kind, step.place, belongs_to)


def _name(one: _Made, made: list[_Made], source: Source) -> str:
    """The variable; with an index where one line made several for a list."""
    same = [other for other in made if other.place == one.place and other.belongs_to < 0]
    position = same.index(one)
    name = source.made_name(one.place, position)
    if one.kind == "pool":  # a manager in the same line makes nothing that has an identity
        pools = [other for other in same if other.kind == one.kind]
        name = source.made_name(one.place, pools.index(one), pattern(one.kind)) or name
    if not name:
        alike = [other for other in made if other.kind == one.kind]
        kind = one.kind.replace("_", " ")
        return kind if len(alike) == 1 else f"{kind} {alike.index(one) + 1}"
    if len(same) == 1 or source.made_name(one.place, position + 1) != name:
        return name
    return f"{name}[{position}]" if " for " in source.text(one.place) else name
