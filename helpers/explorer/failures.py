"""Any program, any failure: the first run that does not come to a good end.

A result that differs from schedule to schedule is no failure in itself: the order in which answers arrive
may differ in a right program. It is one if a lost update is to blame (see `serial`); otherwise it is told
as what it is, without blame.
"""

from __future__ import annotations

import signal
from collections.abc import Hashable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from helpers.explorer import explain, kinds
from helpers.explorer import run as endings
from helpers.explorer.counterexample import Counterexample, counterexample
from helpers.explorer.cut_off import can_be_cut_off, was_cut_off
from helpers.explorer.explain_copies import with_copies
from helpers.explorer.explain_differing import explain_differing
from helpers.explorer.explain_left_over import left_over
from helpers.explorer.explain_updates import damage, explain_update
from helpers.explorer.explanation import Explanation
from helpers.explorer.explore import Budget, Exploration, explore, searched
from helpers.explorer.feeders import lost_items
from helpers.explorer.found import Found
from helpers.explorer.hidden_errors import explain_unseen, hidden_errors
from helpers.explorer.leaks import explain_leaks
from helpers.explorer.lost_update import LostUpdate, lost_updates
from helpers.explorer.processes import FOR_ITS_CODE
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.scheduler import Execution, Program
from helpers.explorer.search import NotTheSameAgain, Strategy
from helpers.explorer.search.replay import Replay
from helpers.explorer.search.shrink import shrink
from helpers.explorer.serial import Blame, blamed, outcome
from helpers.explorer.source import Source
from helpers.explorer.texts import apart, lines_apart, short, written
from helpers.explorer.workers import WorkerPool, on_one_processor
from helpers.runtime.definitions import Definitions

_WORKERS = 3
_DEPENDS = "What comes of it depends on the schedule"
SLOWEST_STEP = 2.0  # seconds
BUDGET = Budget(operations=40_000, random_schedules=400)
_MOST_TRIALS = 12  # runs whose lost updates are looked into


@dataclass(frozen=True)
class Failure:
    """What was found, in a sentence.

    `kind` is one of `kinds`, or "" if nothing was found; the table is of the run in `found`, the one that it
    is about.
    """

    sentence: str
    counterexample: Counterexample | None = None
    kind: str = ""
    found: Found | None = None
    exploration: Exploration | None = None

    @property
    def run(self) -> Run | None:
        """The run that it is about."""
        return self.found.run if self.found else None

    @property
    def is_fault(self) -> bool:
        """Whether something is wrong with the program."""
        return self.kind in kinds.FAULTS


def first_failure(
    definitions: Definitions,
    name: str,
    arguments: tuple[Any, ...],
    shown: str,
    pool: WorkerPool | None = None,
) -> Failure:
    """Search for a run of the function `name` that hangs, goes on for ever, or in which a process fails."""
    task = {"kind": "call", "name": name, "arguments": arguments}
    program = Program(task, definitions.to_plain(), SLOWEST_STEP)
    source = Source(definitions.line)
    if pool is not None:
        return find_failure(program, source, shown, pool)
    with on_one_processor(), WorkerPool() as own:
        return find_failure(program, source, shown, own)


def find_failure(
    program: Program, source: Source, shown: str, pool: WorkerPool, budget: Budget | None = None
) -> Failure:
    """The same for any program; sentences call it `shown`."""
    pool.warm(trusted=0, untrusted=_WORKERS)
    search = _Search(program, source, shown, pool)
    return search.failure(explore(program, pool, search.look, budget or BUDGET, search.faults))


def failure_in(
    program: Program, source: Source, shown: str, pool: WorkerPool, schedule: Sequence[int]
) -> tuple[Run, Failure]:
    """Run one schedule, and say what is wrong with it; NotTheSameAgain if there is no such schedule."""
    pool.warm(trusted=0, untrusted=_WORKERS)
    search = _Search(program, source, shown, pool)
    if search.look(search.again(Replay())):  # what other runs are compared with, if it is a good one
        search = _Search(program, source, shown, pool)
    run = search.again(Replay(schedule))
    search.look(run)
    return run, search.failure(Exploration(schedules=1, operations=len(run.steps), delays=run.delays))


@dataclass
class _Search:
    """What was seen so far."""

    program: Program
    source: Source
    shown: str
    pool: WorkerPool
    found: tuple[Run, Explanation] | None = None
    first: Run | None = None
    other: Run | None = None
    doubtful: tuple[Run, Blame] | None = None
    endless: Run | None = None
    cut_off: tuple[Run, Explanation] | None = None
    harmless: set[Hashable] = field(default_factory=set)
    trials: int = 0

    def look(self, run: Run) -> bool:
        """Whether `run` is what was searched for."""
        if run.ending != endings.FINISHED:
            explanation = explain.explain(run, self.source)
            if explanation.kind == kinds.TOO_LONG:
                loses = _in_one_statement(run) is not None
                self.endless = run if loses else self.endless or run
                return loses
            self.found = run, self._with_cause(run, explanation)
        elif self._failed(run):
            self.found = run, self._with_cause(run, _told_of(self._failed(run)[0], run, self.source))
        elif unseen := explain_leaks(run, self.source) or explain_unseen(run, self.source):
            self.found = run, unseen
        else:
            self._compare(run)
        return self.found is not None

    def faults(self, run: Run) -> Hashable:
        """What is wrong with a run, the same for runs with the same faults; () if nothing is."""
        if run.ending == endings.TOO_LONG:
            return ()
        failed = tuple((process.index, process.error and process.error[0]) for process in self._failed(run))
        unseen = (len(run.leaks), len(hidden_errors(run)), len(lost_items(run)))
        good = run.ending == endings.FINISHED and not failed and not any(unseen)
        return () if good else (run.ending, failed, unseen)

    def failure(self, exploration: Exploration) -> Failure:
        """What there is to say in the end."""
        if self.found:
            run, explanation = self.found
            return self._told(run, explanation, str(explanation), exploration)
        if exploration.differing:
            explanation = explain_differing(self.shown, *exploration.differing, self.source)
            found = self._found(exploration.differing[1])
            return Failure(str(explanation), None, explanation.kind, found, exploration)
        good = "No failure so far." if self.endless else searched([exploration]) or "No failure."
        if self.doubtful:
            explanation = self._doubt(*self.doubtful)
            return self._told(self.doubtful[0], explanation, f"{good} {explanation}", exploration)
        if self.first and self.other:
            explanation = _depends(self.shown, self.first, self.other)
            if self.cut_off:
                cut = self.cut_off[1]
                sentence = f"{explanation.sentence} {cut.sentence}"
                explanation = replace(explanation, sentence=sentence, remedy=cut.remedy)
            return self._told(self.other, explanation, f"{good} {explanation}", exploration)
        if self.cut_off:
            run, explanation = self.cut_off
            return self._told(run, explanation, f"{good} {explanation}", exploration)
        if self.endless:
            explanation = self._on_the_way(self.endless)
            so_far = "" if _in_one_statement(self.endless) else "No failure so far. "
            return self._told(self.endless, explanation, f"{so_far}{explanation}", exploration)
        return Failure(f"{good} {self._known()}".strip(), exploration=exploration)

    def _known(self) -> str:
        """What has failed in the first run, if the program itself looks at that."""
        broken = _broken(self.first) if self.first else []
        if not broken or self.first is None:
            return ""
        told = [_told_of(process, self.first, self.source).sentence for process in broken]
        codes = "its exit code" if len(told) == 1 else "their exit codes"
        return f"{' '.join(told)} The program asks for {codes}."

    def _told(self, run: Run, explanation: Explanation, sentence: str, exploration: Exploration) -> Failure:
        told = explanation.sentence
        table = counterexample(run, self.shown, explanation.kind, told, self.source, explanation.steps)
        return Failure(sentence, table, explanation.kind, self._found(run), exploration)

    def _found(self, run: Run) -> Found:
        return Found(run, self.program, self.source, self.shown)

    def _compare(self, run: Run) -> None:
        """Note a result that is another than before, and a lost update that is to blame for anything."""
        if self.first is None:
            self.first = run
        elif self.other is None and _result(run) != _result(self.first):
            self.other = run
        if self.cut_off is None and (cut := can_be_cut_off(run, self.source)):
            self.cut_off = run, cut
        result = outcome(run)
        if not lost_updates(run):
            self.harmless.add(result)
        elif result not in self.harmless and self.trials < _MOST_TRIALS:
            self.trials += 1
            blame = blamed(run, self.again)
            if blame is None or not blame.sure:
                self.harmless.add(result)
                self.doubtful = self.doubtful or ((run, blame) if blame else None)
                return
            run, blame = self._simpler(run, blame)
            told = explain_update(run, blame.update, self.source)
            became = damage(run, blame, self.shown, self.source)
            self.found = run, replace(told, sentence=f"{became} {told.sentence}".strip())

    def _simpler(self, run: Run, blame: Blame) -> tuple[Run, Blame]:
        """A run that strays less from the default schedule, and loses an update to the same effect."""
        found = {run.choices: (run, blame)}

        def again(choices: tuple[int, ...]) -> tuple[int, ...] | None:
            simpler = self.again(Replay(choices))
            if outcome(simpler) != outcome(run) or not lost_updates(simpler):
                return None
            why = blamed(simpler, self.again)
            if why is None or not why.sure:
                return None
            found[simpler.choices] = simpler, why
            return simpler.choices

        with suppress(NotTheSameAgain):
            return found[shrink(run.choices, again, _MOST_TRIALS)]
        return run, blame

    def _on_the_way(self, endless: Run) -> Explanation:
        """Why a run was cut off, and the update that it had lost by then."""
        explanation = explain.explain(endless, self.source)
        update = _in_one_statement(endless)
        if update is None:
            return explanation
        told = explain_update(endless, update, self.source)
        sentence = f"{explanation.sentence} By then an update was lost: {told.sentence}"
        return replace(explanation, sentence=sentence, remedy=f"{told.remedy} {explanation.remedy}")

    def _doubt(self, run: Run, blame: Blame) -> Explanation:
        became = damage(run, blame, self.shown, self.source)
        told = explain_update(run, blame.update, self.source)
        remedy = f"If that isn't meant: {told.remedy[0].lower()}{told.remedy[1:]}"
        return Explanation(kinds.DEPENDS, f"{_DEPENDS}: {became} {told.sentence}", remedy, told.steps)

    def _with_cause(self, run: Run, explanation: Explanation) -> Explanation:
        """The explanation, and what is to blame: an error that nobody saw, or a lost update.

        That is one without which the run would have come to a good end.
        """
        unseen = explain_unseen(run, self.source)
        if unseen and unseen.kind != explanation.kind:
            sentence = f"{explanation.sentence} {unseen.sentence}"
            return replace(explanation, sentence=sentence, remedy=unseen.remedy)
        if explanation.kind in kinds.UNEXPLORED:
            return explanation
        blame = blamed(run, self.again) if lost_updates(run) else None
        if blame is None or not blame.sure or blame.without.ending != endings.FINISHED:
            return self._without_blame(run, explanation)
        if self._failed(blame.without):
            return self._without_blame(run, explanation)
        cause = explain_update(run, blame.update, self.source)
        if explanation.kind == kinds.WRONG_RESULT:
            return replace(cause, sentence=f"{explanation.sentence} {cause.sentence}")
        told = f"{explanation.sentence} An update was lost before: {cause.sentence}"
        return replace(cause, kind=explanation.kind, sentence=told)

    def _without_blame(self, run: Run, explanation: Explanation) -> Explanation:
        """The explanation, and what a pool's end had cut off, or what was changed in copies only."""
        cut = was_cut_off(run, self.source)
        if cut is None:
            return self._with_missed(run, explanation)
        remedy = f"{explanation.remedy} {cut.remedy}".strip()
        return replace(explanation, sentence=f"{explanation.sentence} {cut.sentence}", remedy=remedy)

    def _with_missed(self, run: Run, explanation: Explanation) -> Explanation:
        """The explanation, and what was missed: items that came later, or what others changed in copies."""
        if explanation.kind not in (kinds.WRONG_RESULT, kinds.EXCEPTION) or len(run.processes) == 1:
            return explanation
        if explanation.kind == kinds.WRONG_RESULT and (left := left_over(run, self.source)):
            told = f"{explanation.sentence} {left.sentence}"
            return replace(explanation, sentence=told, remedy=left.remedy)
        watched = Execution(replace(self.program, watched=True), self.pool)
        with suppress(NotTheSameAgain):
            again = watched.run(Replay(run.choices))
            if again.shape() == run.shape() and (failed := self._failed(again)):
                return with_copies(again, failed[0], explanation, watched.copies, self.source)
        return explanation

    def _failed(self, run: Run) -> list[ProcessRecord]:
        """The processes that failed, the first one first; none if the program knows of all, and goes on well.

        A child that ends with an exit code of its own choice tells it to whoever asks, and hasn't failed.
        """
        broken = _broken(run)
        root = [run.root] if run.root.exitcode and run.root not in broken else []
        asked_for = _asked_for(run, self.source)
        if not root and run.root not in broken and all(process.index in asked_for for process in broken):
            return []
        return [*broken, *root]

    def again(self, strategy: Strategy) -> Run:
        return Execution(self.program, self.pool).run(strategy)


def _in_one_statement(run: Run) -> LostUpdate | None:
    """A lost update that needs no look at the end of the run: a `+=`, say, that came to nothing."""
    return next((one for one in lost_updates(run) if one.read.place == one.write.place), None)


def _broken(run: Run) -> list[ProcessRecord]:
    """The processes that an exception or a signal has ended."""
    raised = [process for process in run.failed() if (process.error or ("",))[0] != "SystemExit"]
    crashed = [process for process in run.processes if process.vanished and (process.exitcode or 0) < 0]
    return [*raised, *crashed]


def _asked_for(run: Run, source: Source) -> set[int]:
    """The processes whose exit codes the program has asked for, and not only to print them."""
    looks = (step for step in run.steps if (step.operation, step.text) == ("process.look", FOR_ITS_CODE))
    return {
        step.target
        for step in looks
        if step.outcome.startswith("exit code") and "print(" not in source.text(step.place)
    }


def _told_of(process: ProcessRecord, run: Run, source: Source) -> Explanation:
    if process.error:
        return explain.failed(process, source, run)
    code = process.exitcode or 0
    by = f" ({signal.Signals(-code).name})" if -code in set(signal.Signals) else ""
    where = f", in the middle of {process.target}" if process.target else ""
    return Explanation(kinds.EXCEPTION, f"{process.name} ended at once with exit code {code}{by}{where}.")


def _result(run: Run) -> Hashable:
    return repr(run.root.result)


def _depends(shown: str, first: Run, other: Run) -> Explanation:
    line, ours, theirs = _described(first, other)
    told = f"{_DEPENDS}: {shown} {other.root.gives} {ours}{line} at first, and {theirs} here."
    return Explanation(kinds.DEPENDS, told, "If only one of them is right, say so with an assert.")


def _described(first: Run, other: Run) -> tuple[str, str, str]:
    """What the two runs give, and in which line it differs, if that doesn't show at once."""
    (how, ours), (how_else, theirs) = (run.root.result or ("plain", None) for run in (first, other))
    if how == how_else == "printed" and short(ours) == short(theirs):
        number, *lines = lines_apart(str(ours), str(theirs))
        return f" as line {number}", lines[0], lines[1]
    pairs = ((how, ours), (how_else, theirs))
    return "", *apart(*(str(what) if kind == "object" else written(what) for kind, what in pairs))
