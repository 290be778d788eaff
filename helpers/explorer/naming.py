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
    noun = _noun(step)
    line = source.where(step.place)
    own = [other for other in _made_there(run, step) if other.process == step.process]
    names = [_variable(other, position, prefix, source) for position, other in enumerate(own)]
    position = next(number for number, other in enumerate(own) if other.target == target)
    name = names[position]
    if not name:
        return f"the {noun} from {line}" if line else f"the {noun}"
    if names.count(name) > 1:
        return f"`{name}` (number {names[: position + 1].count(name)} of those from {line})"
    if len(own) < len(_made_there(run, step)):
        return f"`{name}` of {run.processes[step.process].name}"
    return f"`{name}`"


def apart(run: Run, target: int, other: int, source: Source) -> str:
    """What to do about two processes that use objects of their own, made by the same line; "" otherwise."""
    one, two = created(run, target), created(run, other)
    if one is None or two is None or (one.operation, one.place) != (two.operation, two.place):
        return ""
    line = source.where(one.place)
    if one.process == two.process or not line:
        return ""
    noun = _noun(one)
    article = "an" if noun[0] in "aeiou" else "a"
    return f"Each process makes {article} {noun} of its own in {line}: make one, and pass it as an argument."


def others_own(run: Run, target: int, source: Source) -> str:
    """The same about any other one that another process has used."""
    step = created(run, target)
    used = {other.target for other in run.steps if not other.operation.endswith(".create")}
    twins = [other.target for other in _made_there(run, step)] if step else []
    found = (apart(run, target, twin, source) for twin in twins if twin in used)
    return next((told for told in found if told), "")


def _made_there(run: Run, step: Step) -> list[Step]:
    """All that the line of the step `step` made of this kind."""
    return [other for other in run.steps if (other.operation, other.place) == (step.operation, step.place)]


def _noun(step: Step) -> str:
    prefix = step.operation.partition(".")[0]
    match step.grant:
        case Grant(operation=Operation(arguments=(_, str(typeid), *_))) if prefix == "manager":
            return f"manager's {typeid}"
    return "queue" if prefix.endswith("queue") else prefix.replace("_", " ")


def _variable(step: Step, position: int, prefix: str, source: Source) -> str:
    return source.made_name(step.place, position, pattern(prefix)) or source.made_name(step.place, position)


def pattern(prefix: str) -> Pattern:
    """How the objects of a mechanism are called that its functions make."""
    faces = [module.FACE for module in primitives.modules() if module.MECHANISM.prefix == prefix]
    makers = {name: "{}" for face in faces for names in face.values() for name in names}
    return (makers | _INSIDE.get(prefix, {})).get
