"""The exercises of 04_value: typecode_for and count_up, and the predictions."""

from __future__ import annotations

import ctypes
import math
from typing import Any

from helpers.exercises import value_programs as programs
from helpers.exercises.judging import answered, briefly, described, operations, returns, shown
from helpers.exercises.lock_faults import answers, habits
from helpers.exercises.model import (
    DID_NOT_FINISH,
    Case,
    Exercise,
    Fault,
    Judgement,
    Notebook,
    Requirement,
    once,
)
from helpers.exercises.predictions import prediction
from helpers.exercises.value_faults import family, kept_lock, lost_addition
from helpers.exercises.value_flags import ANNOUNCE, WAIT_UNTIL
from helpers.exercises.value_matching import COUNT_MATCHING
from helpers.explorer.run import ProcessRecord, Run

# -- typecode_for

_SMALLEST, _LARGEST = -(2**31), 2**31 - 1


def _samples(expected: str, *samples: Any) -> Case:
    return Case("typecode_for", (list(samples),), shown=f"typecode_for({list(samples)!r})", expected=expected)


_INTS = (_samples("i", 3, 0, -7), _samples("i", _SMALLEST, _LARGEST), _samples("i", 16_777_217))
_FLOATS = (
    _samples("f", 0.5, -2.25),
    _samples("f", 3, 0.5),
    _samples("f", 0.5, 3),
    _samples("f", 2.0),
    _samples("f", 3, 2.0),
    _samples("f", 1, _LARGEST + 1),
    *once(
        _samples("f", 0.0),
        _samples("f", 1, 1.0),
        _samples("f", 1, 2, 3, 4, 0.5),
        _samples("f", 2.0**-140),
        _samples("f", math.inf, -math.inf),
    ),
)
_DOUBLES = (
    _samples("d", 0.5, 3.14, 8.0),
    _samples("d", 0.1, -0.1),
    _samples("d", 1.000_000_000_001),
    _samples("d", 16_777_217, 0.5),
    _samples("d", 1, _LARGEST + 2),
    _samples("d", _SMALLEST - 1, 0),
    _samples("d", 1e300),
    _samples("d", 2.0**-200),
)
_BYTES = (_samples("c", b"A"), _samples("c", b"x", b"\x00", b"\xff"))
_CTYPES: dict[str, Any] = {
    "i": ctypes.c_int,
    "f": ctypes.c_float,
    "d": ctypes.c_double,
    "c": ctypes.c_char,
}
_A_CODE = "Return one of the texts 'i', 'f', 'd' and 'c'."
_COULD = {
    "TypeError": "A typecode that can't hold a sample may raise TypeError: catch it, and try the next one.",
    "OverflowError": "A number too large for four bytes may raise OverflowError: it takes 'd', then.",
    "error": "struct raises an error for what doesn't fit: catch it, and try the next typecode.",
}


def _chosen(run: Run, case: Case) -> Judgement:
    kind, text, _ = run.root.error or ("", "", None)
    if kind in _COULD and not run.root.returned:
        return Fault(f"In {case.shown}, {kind} ended it: {text}.", _COULD[kind], kind="exception")
    if run.root.returned and run.root.result and run.root.result[0] != "plain":
        return Fault(f"expected {case.expected!r}\ngot      {described(run.root.result[1])}", _A_CODE)
    return returns(lambda case: case.expected, lambda got, _: _typecode_advice(got, case))(run, case)


def _typecode_advice(got: object, case: Case) -> str:
    """What a Value of the typecode that was returned would make of the samples."""
    samples: list[Any] = case.arguments[0]
    if got is None:
        return (
            f"It returned None: is a return missing? Or is {case.expected!r} left out, or turned down? It "
            "holds these samples: what comes back is equal (==), even if it is another object."
        )
    if not isinstance(got, str) or got not in _CTYPES:
        return _A_CODE
    for sample in samples:
        kept = _kept(got, sample)
        if kept is None:
            return f"Value({got!r}, {sample!r}) raises an error, so it can't hold that: look at every sample."
        if kept != sample:
            return (
                f"A Value({got!r}) makes {kept!r} of {sample!r}: compare what comes back with every sample."
            )
    return f"{case.expected!r} holds these samples, too, and comes before {got!r}."


def _kept(typecode: str, sample: Any) -> Any:
    """What a Value of that typecode makes of the sample; None if it refuses it."""
    try:
        return _CTYPES[typecode](sample).value
    except (TypeError, OverflowError):
        return None


def _typecode(name: str, cases: tuple[Case, ...]) -> Requirement:
    return Requirement(name, 1, cases, _chosen)


TYPECODE_FOR = Exercise(
    "typecode_for",
    "typecode_for(samples)",
    (
        _typecode("'i' where it holds every sample", _INTS),
        _typecode("'f' where 'i' does not, and 'f' does", _FLOATS),
        _typecode("'d' where neither 'i' nor 'f' does", _DOUBLES),
        _typecode("'c' for single bytes", _BYTES),
    ),
)

# -- count_up


def _counting(processes: int, times: int, first: int) -> Case:
    many = "one process" if processes == 1 else f"{processes} processes at the same time"
    begins = f", where the counter begins at {first}" if first else ""
    return Case(
        "count_up",
        (processes, times, first),
        given=programs.count_with_answers,
        shown=f"count_up(counter, {times}) in {many}{begins}",
        expected=first + processes * times,
        slowest_step=10.0,
    )


_MANY = 23  # no number of additions done at a time divides it
_ALONE = (
    *briefly(_counting(1, 3, 0), _counting(1, 1, 40), _counting(1, 0, 7)),
    *once(_counting(1, 2, -3), _counting(1, _MANY, 0)),
)
_TOGETHER = (_counting(2, 2, 0), *briefly(_counting(3, 1, 5)))

_NOT_GOT = (
    "acquire() with block=False or a time-out may return False: then somebody else holds the lock, and the "
    "addition must not be left out. Plain acquire(), and `with`, wait until they have it."
)


def _counts(run: Run, case: Case) -> Judgement:
    if kept := kept_lock(run):
        return kept
    process = answered(run, case.name)
    if not run.root.returned or process is None or run.failed():
        return DID_NOT_FINISH
    got = run.root.value
    if got == case.expected:
        return _counts_before_return(run, case)
    told = f"In {case.shown}, it should say {case.expected} in the end, and says {shown(got)}."
    return Fault(told, _counting_advice(run, process, case))


def _counts_before_return(run: Run, case: Case) -> Judgement:
    for process in answers(run, case.name):
        own = {one.index for one in family(run, process)}
        returned = operations(run, process.index, ["process.returned"])[0]
        if any(step.process in own and step.operation == "value.write" for step in run.steps[returned:]):
            return Fault(
                "count_up returned before its last addition was made.",
                "Join every process that you start, before you return.",
                kind="too early",
            )
    return None


def _counting_advice(run: Run, process: ProcessRecord, case: Case) -> str:
    _, times, first = case.arguments
    if first < 0:
        return "The counter may be below 0, too: add to what it says, whatever that is."
    if not any(operations(run, one.index, ["value.write"]) for one in answers(run, case.name)):
        return "Nothing was written to the counter: assign to counter.value, where all processes find it."
    if first and run.root.value == case.expected - first:
        return "The counter need not begin at 0: add to what it says, and don't write over it."
    if not any(operations(run, one.index, ["value.read"]) for one in family(run, process)):
        return "It wrote to the counter and never read it: `counter.value += 1` adds to what it says."
    if run.root.value == first + 1 < first + times:
        return "Add 1 as often as `times` says."
    if any(habits(run, one).refused for one in answers(run, case.name)):
        return _NOT_GOT
    return "Add 1 to counter.value, neither more nor less often than `times` says."


def _loses_nothing(run: Run, case: Case) -> Judgement:
    judgement = _counts(run, case)
    if isinstance(judgement, Fault) and run.root.returned and (lost := lost_addition(run)):
        return Fault(f"{judgement.message}\n{lost.message}", lost.advice, lost.kind)
    return judgement


_ADDS = "adds 1 to the counter as many times as asked"

COUNT_UP = Exercise(
    "count_up",
    "count_up(counter, times)",
    (
        Requirement(_ADDS, 1, _ALONE, _counts),
        Requirement("loses nothing while others count too", 2, _TOGETHER, _loses_nothing, basis=_ADDS),
    ),
)

NOTEBOOK = Notebook(
    "04_value",
    (
        prediction("predicted_three_reads", programs.three_reads, "what three reads give"),
        prediction("predicted_one_more", programs.one_more, "what the largest 'i' and 1 give"),
        TYPECODE_FOR,
        prediction("predicted_late_write", programs.late_write, "what is left after a late write"),
        COUNT_UP,
        COUNT_MATCHING,
        ANNOUNCE,
        WAIT_UNTIL,
    ),
)
