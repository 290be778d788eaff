"""Judges answers: explores each case of an exercise and asks every requirement about every run."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from helpers.exercises import UnknownExercise, advice, find_notebook
from helpers.exercises.model import Case, Exercise, Fault, Requirement
from helpers.exercises.verdict import RequirementVerdict, Verdict
from helpers.explorer import explain
from helpers.explorer import run as endings
from helpers.explorer.counterexample import Counterexample, counterexample
from helpers.explorer.explain_differing import explain_differing
from helpers.explorer.explore import Exploration, explore, searched
from helpers.explorer.run import Run
from helpers.explorer.scheduler import Program
from helpers.explorer.source import Source
from helpers.explorer.workers import WorkerPool, on_one_processor
from helpers.pictures.runs import draw
from helpers.runtime.definitions import Definitions, Problem

_SHARED = re.compile(r"\b(R?Lock|(Raw)?(Value|Array)|(Joinable|Simple)?Queue|\w*Semaphore|Event|Pipe)\(")
_UNDEFINED = re.compile(r"name '(\w+)' is not defined")
_WORKERS = 3  # what most programs need
NOT_SOLVED = "NotImplementedError"


def judge(
    notebook: str,
    definitions: Definitions,
    exercises: Sequence[str] | None = None,
    pool: WorkerPool | None = None,
) -> list[Verdict]:
    """Judge the answers that `definitions` hold, all of the notebook's or those named.

    Raises UnknownExercise for a notebook or an exercise that there is none of.
    """
    found = {exercise.name: exercise for exercise in find_notebook(notebook).exercises}
    for name in exercises or ():
        if name not in found:
            raise UnknownExercise(f"{notebook} has no exercise {name!r}; it has {', '.join(found)}")
    chosen = [exercise for name, exercise in found.items() if exercises is None or name in exercises]
    if pool is not None:
        return [judge_exercise(exercise, definitions, pool) for exercise in chosen]
    with WorkerPool() as own:
        return [judge_exercise(exercise, definitions, own) for exercise in chosen]


def judge_exercise(exercise: Exercise, definitions: Definitions, pool: WorkerPool) -> Verdict:
    """Judge one answer, in the workers of `pool`."""
    with on_one_processor():
        return _Judging(exercise, definitions, pool).verdict()


@dataclass
class _Judging:
    """One exercise being judged."""

    exercise: Exercise
    definitions: Definitions
    pool: WorkerPool
    faults: dict[str, Fault] = field(default_factory=dict)
    explorations: list[Exploration] = field(default_factory=list)
    shown: Counterexample | None = None
    picture: str = ""
    shown_unfinished: bool = False
    hopeless: str = ""
    gone: Fault | None = None
    unsolved: bool = False

    def __post_init__(self) -> None:
        self.plain = self.definitions.to_plain()
        self.source = Source(self.definitions.line)

    def verdict(self) -> Verdict:
        began = time.monotonic()
        for case in self._cases():
            if self.gone:
                self._give_up(case)
            elif not self.hopeless:
                self._explore(case)
        requirements = self._requirements()
        return Verdict(
            self.exercise.name,
            self.exercise.points,
            sum(one.points for one in requirements if one.passed),
            requirements,
            sum(exploration.schedules for exploration in self.explorations),
            time.monotonic() - began,
            None if self.unsolved else self.shown,
            self._searched(),
            self.unsolved,
            "" if self.unsolved else self.picture,
        )

    def _cases(self) -> list[Case]:
        cases: dict[int, Case] = {}
        for requirement in self.exercise.requirements:
            for case in requirement.cases:
                cases.setdefault(id(case), case)
        return list(cases.values())

    def _open(self, case: Case) -> list[Requirement]:
        return [
            requirement
            for requirement in self.exercise.requirements
            if requirement.name not in self.faults and any(case is one for one in requirement.cases)
        ]

    def _explore(self, case: Case) -> None:
        if not self._open(case):
            return
        trusted = case.given is not None
        self.pool.warm(int(trusted), _WORKERS - int(trusted))
        program = Program(case.task, self.plain, case.slowest_step)
        exploration = explore(
            program,
            self.pool,
            lambda run: self._judge(run, case),
            case.budget,
            lambda run: self._lost(run, case),
        )
        if case.is_searched:
            self.explorations.append(exploration)
        if exploration.differing:
            self._differs(case, *exploration.differing)

    def _lost(self, run: Run, case: Case) -> tuple[str, ...]:
        """The open requirements that `run` does not meet."""
        return tuple(one.name for one in self._open(case) if one.judge(run, case) is not None)

    def _judge(self, run: Run, case: Case) -> bool:
        """Ask the open requirements about `run`; True when none is left open."""
        if self._is_unanswerable(run, case):
            return True
        for requirement in self._open(case):
            judgement = requirement.judge(run, case)
            if judgement is None:
                continue
            fault = judgement if isinstance(judgement, Fault) else self._generic(run)
            if not_run := advice.not_run(run, self.exercise.name, fault.message):
                fault = replace(fault, advice=not_run)
            self.faults[requirement.name] = fault
            self._show(run, case, fault)
        return not self._open(case)

    def _show(self, run: Run, case: Case, fault: Fault) -> None:
        """Keep the table of the first failing run; one that did not finish tells more than one that did."""
        if not case.drawn or (len(run.processes) == 1 and run.ending == endings.FINISHED):
            return
        unfinished = run.ending != endings.FINISHED
        if self.shown is None or unfinished > self.shown_unfinished:
            self.shown = counterexample(run, case.shown, fault.kind, fault.message, self.source)
            self.picture = draw(run, self.source, wrong=True)
            self.shown_unfinished = unfinished

    def _is_unanswerable(self, run: Run, case: Case) -> bool:
        """Whether nothing more can be learned: the answer is missing, or it went away."""
        for process in run.processes:
            kind, text, _ = process.error or ("", "", None)
            if kind == NOT_SOLVED and not process.trusted:
                self.unsolved = True
                self.hopeless = "not solved yet"
            elif kind in ("MissingAnswer", "WrongSignature"):
                self.hopeless = self._missing(text, kind)
        if run.ending in (endings.ESCAPED, endings.NOT_MODELLED):
            self.gone = self._generic(run)
            self._show(run, case, self.gone)
            self._give_up(case)
        return bool(self.hopeless or self.gone)

    def _give_up(self, case: Case) -> None:
        """An answer that got away once is not run again: what it was not seen to do does not count."""
        if self.gone:
            for requirement in self._open(case):
                self.faults[requirement.name] = self.gone

    def _missing(self, text: str, kind: str) -> str:
        if kind == "WrongSignature":
            return f"{text}. The signature is {self.exercise.signature}."
        for problem in self.definitions.problems:
            if self._mentions(problem):
                return f"{text}: {problem.label} isn't valid Python, line {problem.line}: {problem.message}."
        return f"{text}."

    def _mentions(self, problem: Problem) -> bool:
        return (
            re.search(rf"^\s*((def|class)\s+)?{self.exercise.name}\b", problem.source, re.MULTILINE)
            is not None
        )

    def _generic(self, run: Run) -> Fault:
        """The run's own account: why it hangs, or which process failed."""
        if run.ending != endings.FINISHED:
            explanation = explain.explain(run, self.source)
            return Fault(explanation.sentence, explanation.remedy, explanation.kind)
        failed = run.failed()
        for process in sorted(failed, key=advice.not_on_purpose, reverse=True):
            kind, text, place = process.error or ("", "", process.started_at)
            explanation = explain.failed(process, self.source)
            own = re.match(rf"raise {kind}\b", self.source.text(place))
            remedy = (
                advice.polled_too_early(run)
                if own
                else advice.for_exception(kind, text, self.source.text(place))
            )
            return Fault(explanation.sentence, remedy, explanation.kind)
        for process in run.processes:
            if process.vanished:
                how = f"at once, with exit code {process.exitcode}, in the middle of {process.target}"
                return Fault(
                    f"{process.name} ended {how}.", "Return from the function: os._exit ends the process."
                )
        return Fault("The function did not return.")

    def _differs(self, case: Case, first: Run, second: Run) -> None:
        explanation = explain_differing(f"In {case.shown}, your code", first, second, self.source)
        fault = Fault(explanation.sentence, explanation.remedy, explanation.kind)
        for requirement in self._open(case):
            self.faults[requirement.name] = fault

    def _requirements(self) -> tuple[RequirementVerdict, ...]:
        verdicts: dict[str, RequirementVerdict] = {}
        for requirement in self.exercise.requirements:
            message = self._message(requirement, verdicts)
            repeated = any(message == told.message for told in verdicts.values())
            if repeated and requirement.name in self.faults:
                message = "for the same reason"
            verdicts[requirement.name] = RequirementVerdict(
                requirement.name, requirement.points, not message, message
            )
        return tuple(verdicts.values())

    def _message(self, requirement: Requirement, earlier: dict[str, RequirementVerdict]) -> str:
        if self.hopeless:
            return "see above" if earlier else self.hopeless
        if requirement.name in self.faults:
            fault = self.faults[requirement.name]
            if fault is self.gone and any(self.faults.get(name) is fault for name in earlier):
                return "not judged, because the code did not come back: see above"
            parts = (fault.message, fault.advice, self._left_out(fault))
            return "\n".join(part for part in parts if part)
        if requirement.basis and not earlier[requirement.basis].passed:
            return f"counts once this holds: {requirement.basis}"
        return ""

    def _left_out(self, fault: Fault) -> str:
        """Which statement would have bound a name that the code lacked."""
        missing = _UNDEFINED.search(fault.message)
        found = self.definitions.left_out(missing[1]) if missing else None
        if missing is None or found is None:
            return ""
        line = self.definitions.line(*found).strip()
        # Made inside, each process would have its own: the exercise's advice says where such a thing is from.
        remedy = "" if fault.advice or _SHARED.search(line) else " Make it inside your function."
        return (
            f"`{line}` ({found[0]}, line {found[1]}) would bind `{missing[1]}`, but is no definition: like a "
            "child process, the check runs only functions, classes, imports and what surely does nothing but "
            f"compute.{remedy}"
        )

    def _searched(self) -> str:
        drawn = any(case.drawn for case in self._cases())
        return searched(self.explorations) if drawn and not self.hopeless and not self.faults else ""
