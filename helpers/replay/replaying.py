"""The same schedule on real processes: what came of it, as a table and a sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from helpers.explorer import run as endings
from helpers.explorer.counterexample import Counterexample, counterexample
from helpers.explorer.found import Found
from helpers.explorer.operations import Step
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.source import Source
from helpers.explorer.texts import marked_up
from helpers.replay import plan
from helpers.replay.plan import CantReplay
from helpers.replay.stage import Gone, Stage
from helpers.replay.walk import Different, Walk

HANG_SECONDS = 1.0  # of waiting for real processes that hang


@dataclass(frozen=True)
class Replayed:
    """What real processes did with a schedule: whether it was the same, in a sentence, and as a table.

    `possible` is False for a run that can't be repeated on real objects.
    """

    same: bool
    sentence: str
    table: Counterexample | None = None
    possible: bool = True

    def __repr__(self) -> str:
        return self.as_text()

    def as_text(self) -> str:
        """For a terminal, and for whoever doesn't see pages."""
        return f"{self.sentence}\n\n{self.table.as_text()}" if self.table else self.sentence

    def as_html(self) -> str:
        """For a notebook."""
        return f"<p>{marked_up(self.sentence)}</p>{self.table.as_html() if self.table else ''}"

    def _repr_html_(self) -> str:
        return self.as_html()


def replay(found: Found, seconds: float = HANG_SECONDS) -> Replayed:
    """Repeat a run on the standard library's own objects, in fresh processes.

    Processes that hang are waited for so many `seconds`, then ended.
    """
    run = plan.as_far_as_needed(found.run)
    steps: list[Step] = []
    try:
        plan.check(run)
        with Stage(found.program) as stage:
            walk = Walk(run, stage)
            steps = walk.steps
            try:
                walk.go()
                if run.ending != endings.FINISHED and not plan.is_kept_going(found.run):
                    walk.nobody_comes_back(seconds)
            except Gone:
                raise Different(f"at step {len(steps) + 1}, a process has ended by itself") from None
    except CantReplay as problem:
        return Replayed(False, f"Can't replay: {problem}.", possible=False)
    except Different as problem:
        sentence = f"On real processes it is not the same: {problem}."
        return Replayed(False, sentence, _table(found, run, steps, sentence))
    sentence = f"On real processes it is the same: {_outcome(found, seconds)}"
    return Replayed(True, sentence, _table(found, run, steps, sentence))


def _table(found: Found, run: Run, steps: list[Step], sentence: str) -> Counterexample:
    real = replace(run, steps=tuple(steps))
    if len(steps) < len(run.steps):
        real = replace(real, processes=tuple(replace(process, pending=None) for process in run.processes))
    return counterexample(real, found.call, "replay", sentence, found.source)


def _outcome(found: Found, seconds: float) -> str:
    run, source = found.run, found.source
    if run.ending == endings.HANG:
        stuck = [_at(process, source) for process in run.processes if process.pending]
        return (
            f"they hang in the same place. {'; '.join(stuck)}. None of them came back within {seconds:g} s; "
            "then they were ended."
        )
    if plan.is_kept_going(run):
        return "in these turns, they do the same again and again. After some rounds they were ended."
    if run.ending != endings.FINISHED:
        return f"they still did the same again and again after {seconds:g} s; then they were ended."
    failed = run.failed()
    if failed:
        return " ".join(_raised(process, source) for process in failed)
    return f"{found.call} really returns {run.root.value!r}."


def _at(process: ProcessRecord, source: Source) -> str:
    operation = process.pending
    assert operation is not None
    line, where = source.text(operation.place), source.where(operation.place)
    if process.owner >= 0:
        return f"{process.name}, which writes to the queue's pipe"
    return f"{process.name} in `{line}` ({where})" if where else f"{process.name} at its own end"


def _raised(process: ProcessRecord, source: Source) -> str:
    assert process.error is not None
    kind, text, place = process.error
    where = source.where(place)
    told = f'{kind} "{text}"' if text else kind
    at = f" at `{source.text(place)}` ({where})" if where else ""
    return f"{process.name} really ends with {told}{at}."
