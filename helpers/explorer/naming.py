"""What sentences call the objects of a run."""

from __future__ import annotations

from helpers.explorer import primitives
from helpers.explorer.operations import Grant, Operation, Step
from helpers.explorer.run import Run
from helpers.explorer.source import Source
from helpers.explorer.variables import Pattern

# Who makes one of these makes another object as well, and what that is called then.
_INSIDE = {"lock": {"Value": "{}.get_lock()", "Array": "{}.get_lock()", "Condition": "{}"}}


def created(run: Run, target: int) -> Step | None:
    """The step that made the object; None for an end of a pipe, whose name `Source` knows."""
    made = (step for step in run.steps if step.target == target and step.operation.endswith(".create"))
    return next((step for step in made if step.operation != "pipe.create"), None)


def called(run: Run, target: int, source: Source) -> str:
    """The object's variable, if the line that makes it names one; or what it is, and that line."""
    step = created(run, target)
    if step is None:
        return "it"
    prefix = step.operation.partition(".")[0]
    noun = _noun(prefix, step)
    line = source.where(step.place)
    same = [other for other in run.steps if (other.operation, other.place) == (step.operation, step.place)]
    names = [_variable(other, position, prefix, source) for position, other in enumerate(same)]
    position = next(number for number, other in enumerate(same) if other.target == target)
    name = names[position]
    if not name:
        return f"the {noun} from {line}" if line else f"the {noun}"
    if names.count(name) > 1:
        return f"`{name}` (number {names[: position + 1].count(name)} of those from {line})"
    return f"`{name}`"


def _noun(prefix: str, step: Step) -> str:
    match step.grant:
        case Grant(operation=Operation(arguments=(_, str(typeid), *_))) if prefix == "manager":
            return f"manager's {typeid}"
    return "queue" if prefix.endswith("queue") else prefix.replace("_", " ")


def _variable(step: Step, position: int, prefix: str, source: Source) -> str:
    return source.made_name(step.place, position, _pattern(prefix)) or source.made_name(step.place, position)


def _pattern(prefix: str) -> Pattern:
    """How the objects of a mechanism are called that functions of these names make."""
    faces = [module.FACE for module in primitives.modules() if module.MECHANISM.prefix == prefix]
    makers = {name: "{}" for face in faces for names in face.values() for name in names}
    return (makers | _INSIDE.get(prefix, {})).get
