"""What is said of a value that a process changes for itself alone, while another one reads its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from helpers.explorer.explain_updates import part
from helpers.explorer.explanation import Explanation, listed
from helpers.explorer.naming import called
from helpers.explorer.operations import Place
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.source import Source

Copies = Mapping[tuple[int, str], tuple[Any, ...]]
"""What the processes have told: see `own_copies`."""

_MOST_NAMES = 4
_SEND = (
    "Each process has variables of its own: send the result through a queue or a pipe, return it from a task "
    "of a pool, or share a Value, an Array, or a manager's list or dict."
)
_ASSIGN = "Assign it there again when it is changed, or let the manager make what is in there, too."


def with_copies(
    run: Run, failed: ProcessRecord, explanation: Explanation, copies: Copies, source: Source
) -> Explanation:
    """The explanation, and what was changed in a copy only, if the process that failed reads that."""
    if explanation.remedy and "NoneType" not in (failed.error or ("", ""))[1]:
        return explanation
    told, remedy = _changed(run, failed, copies), _SEND
    if not told:
        told, remedy = _unwritten(run, failed, copies, source), _ASSIGN
    return (
        replace(explanation, sentence=f"{explanation.sentence} {told}", remedy=remedy)
        if told
        else explanation
    )


def _changed(run: Run, failed: ProcessRecord, copies: Copies) -> str:
    """The first name that others have changed in their own copies, and the process that failed reads."""
    reads = set(copies.get((failed.index, "reads"), ()))
    changers: dict[str, list[str]] = {}
    for index, process in enumerate(run.processes):
        for name, identifiers, handed in copies.get((index, "changed"), ()) if process is not failed else ():
            known = process.parent == failed.index or not handed
            if known and not reads.isdisjoint(identifiers) and process.name not in changers.get(name, ()):
                changers.setdefault(name, []).append(process.name)
    for name, names in changers.items():
        who = listed(names) if len(names) <= _MOST_NAMES else f"{len(names)} processes"
        changed = "changed its own copy" if len(names) == 1 else "changed their own copies"
        return f"{who} {changed} of `{name}`; that of {failed.name} did not change with it."
    return ""


def _unwritten(run: Run, failed: ProcessRecord, copies: Copies, source: Source) -> str:
    """The first copy from a manager that was changed and not written back, though it is read elsewhere."""
    reads = copies.get((failed.index, "reads"), ())
    for process in run.processes:
        for target, where, label, line in copies.get((process.index, "unwritten"), ()):
            read = (step for step in run.steps if (step.target, step.text) == (target, where) and step.access)
            step = next(read, None)
            name = called(run, target, source)
            if name.strip("`") in reads and step is not None and step.access is not None:
                name = part(name, step.access)
                at = source.where(Place(label, line))
                got = f"{process.name} changed what it had read from {name}{f' ({at})' if at else ''}"
                return f"{got}, but that is a copy: the manager's own did not change with it."
    return ""
