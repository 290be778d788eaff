"""What is said of a lost update, and of acting on a value that has changed."""

from __future__ import annotations

from helpers.explorer import texts
from helpers.explorer.explanation import Explanation, at, held
from helpers.explorer.kinds import LOST_UPDATE, STALE
from helpers.explorer.lost_update import LostUpdate
from helpers.explorer.naming import apart, called
from helpers.explorer.operations import Access, Step
from helpers.explorer.run import Run
from helpers.explorer.serial import Blame, finals
from helpers.explorer.source import Source


def explain_update(run: Run, update: LostUpdate, source: Source) -> Explanation:
    """Who read, who wrote, and who wrote over it; which lock has to be held."""
    mine, other = run.processes[update.read.process].name, run.processes[update.lost.process].name
    name = part(called(run, update.read.target, source), _access(update.read))
    read = f"{mine} reads {_value(update.read)} from {name}{at(update.read, source)}"
    lost = f"{other} writes {_value(update.lost)} there{at(update.lost, source)}"
    wrote = f"{_value(update.write)}{{}}{at(update.write, source)}"
    if update.stale:
        told = f"{read}, {lost}, and {mine} goes on by what it had read: it writes {wrote.format('')}."
    else:
        told = f"{read}, {lost}, then {mine} writes {wrote.format(' over it')}."
    kind = STALE if update.stale else LOST_UPDATE
    steps = (update.read, update.lost, update.write)
    return Explanation(kind, told, _remedy(run, update, source), steps)


def damage(run: Run, blame: Blame, shown: str, source: Source) -> str:
    """What became of it: the result of the call `shown`, or what shared memory holds."""
    between = "when nothing comes between reading and writing"
    ours, its = run.root.result, blame.without.root.result
    if ours and its and ours != its:
        ours_told, its_told = texts.apart(texts.written(ours[1]), texts.written(its[1]))
        return f"{shown} {run.root.gives} {ours_told} here, and {its_told} {between}."
    held, without = finals(run), finals(blame.without)
    for key, step in held.items():
        if key not in without or _value(step) != _value(without[key]):
            name = part(called(run, step.target, source), _access(step))
            other = f", and {_value(without[key])} {between}" if key in without else ""
            return f"{name} is {_value(step)} in the end{other}."
    return ""


def part(name: str, access: Access) -> str:
    """The part of an object that is read or written, such as `counts[2]`."""
    if not access.where:
        return name
    return f"{name[:-1]}{access.where}`" if name.endswith("`") else f"{access.where} of {name}"


def _access(step: Step) -> Access:
    assert step.access is not None
    return step.access


def _value(step: Step) -> str:
    return _access(step).value


def _remedy(run: Run, update: LostUpdate, source: Source) -> str:
    reading, writing, other = (held(run, step) for step in (update.read, update.write, update.lost))
    around = "around testing and changing" if update.stale else "around reading and writing"
    for target in sorted(writing & other):
        return f"Hold {called(run, target, source)} {around}, without letting it go in between."
    for target in sorted(reading & writing):
        for theirs in sorted(other):
            if own := apart(run, target, theirs, source):
                return own
        lock = called(run, target, source)
        return f"{run.processes[update.lost.process].name} has to hold {lock} as well when it writes."
    if (guard := _guard(run, update)) is not None:
        return f"Hold {called(run, guard, source)} {around}."
    name, access = called(run, update.read.target, source), _access(update.read)
    if not access.lock:
        managed = update.read.operation.startswith("manager.")  # another one can't be given to a pool's tasks
        made = "Let the manager make a Lock" if managed else "Make a Lock"
        return f"{made}, give it to all who use {name}, and hold it {around}."
    return f"Hold {_with(name, access.lock)} {around}."


def _with(name: str, lock: str) -> str:
    return f"`{name.strip('`')}.{lock}`" if name.endswith("`") else f"{lock} of {name}"


def _guard(run: Run, update: LostUpdate) -> int | None:
    """The lock that is held most often in writing there, or at least in reading; None if none is."""
    about = _access(update.write)
    there = [step for step in run.steps if step.target == update.write.target and step.access]
    there = [step for step in there if _access(step).meets(about)]
    writing = [lock for step in there if _access(step).writes for lock in sorted(held(run, step))]
    reading = [lock for step in there for lock in sorted(held(run, step))]
    locks = writing or reading
    return max(locks, key=locks.count, default=None)
