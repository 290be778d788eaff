"""The exercise recommend of 08_choosing: which mechanism for which of eight cases, and why."""

from __future__ import annotations

from typing import Any

from helpers.exercises.judging import described, shown
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement
from helpers.explorer.run import Run

LIMITS = {
    "Pipe": "A Pipe has two ends, for one process each.",
    "Queue": "A Queue goes one way, pickles each item, and keeps it until somebody takes it; it can't be "
    "passed to a Pool's task.",
    "Manager queue": "A Manager queue sends each item through a third process: that is the slowest way.",
    "Value": "A Value holds one number, and each write is over the one before.",
    "Array": "An Array holds so many numbers and no more, and each write is over what was there.",
    "shared_memory": "A block of shared memory is bare bytes: it keeps no order, tells nobody that something "
    "new is there, and brings no lock along.",
    "Lock": "A Lock carries no data, and lets in one at a time.",
    "Semaphore": "A Semaphore carries no data: it counts how many may still come in.",
}
"""What each mechanism can't do well."""

REASONS = (
    "two ends",
    "one taker",
    "pool task",
    "every item",
    "newest only",
    "numbers in place",
    "large blocks",
    "at most n",
    "always fastest",
    "needs no lock",
)

RIGHT: dict[str, tuple[tuple[str, str], ...]] = {
    "camera": (("shared_memory", "large blocks"),),
    "sensor": (("Pipe", "every item"), ("Pipe", "two ends"), ("Queue", "every item")),
    "mails": (("Queue", "one taker"),),
    "converter": (("Manager queue", "pool task"),),
    "progress": (("Value", "newest only"),),
    "letters": (("Array", "numbers in place"),),
    "chess": (("Pipe", "two ends"),),
    "downloads": (("Semaphore", "at most n"),),
}
"""For each case the choices that fit, with the reasons that decide."""

_QUESTIONS = {
    "camera": "How many bytes a second pass here, and what does each way take for one picture?",
    "sensor": "May a reading be lost or written over, and how large is it?",
    "mails": "How many processes take from it, and how often may each mail be taken?",
    "converter": "What can be passed to the tasks of a Pool?",
    "progress": "Does the window need every number, or the newest one?",
    "letters": "How many numbers are there, who changes them, and what has to come along so that no addition "
    "is lost?",
    "chess": "How many processes talk here, and in which directions?",
    "downloads": "Does anything have to be passed on here, or is it about who may go on?",
}
_FALSE = {
    "always fastest": "Nothing is: for small messages it is the waking that takes the time, and for large "
    "ones the copying.",
    "needs no lock": "What several processes change needs one, whatever it is called; and what needs none is "
    "not right for that alone.",
}
_FORM = 'Return two texts, a mechanism and a reason, such as ("Lock", "at most n"), spelled as in the tables.'


def _case(name: str) -> Case:
    return Case("recommend", (name,), shown=f"recommend({name!r})", drawn=False)


def _chooses(run: Run, case: Case) -> Judgement:
    (name,) = case.arguments
    kind, text, _ = run.root.error or ("", "", None)
    if kind == "KeyError":
        return Fault(
            f"In {case.shown}, KeyError ended it: {text}.",
            "Is each of the eight names spelled as in the table?",
        )
    if not run.root.returned or run.root.result is None:
        return DID_NOT_FINISH
    form, got = run.root.result
    if form != "plain" or not _is_choice(got):
        told = described(got) if form != "plain" else shown(got)
        return Fault(f"{case.shown} returned {told}.", _form_advice(got))
    mechanism, reason = got
    if (mechanism, reason) in RIGHT[name]:
        return None
    told = f'In the case "{name}" you chose "{mechanism}", for the reason "{reason}".'
    if mechanism not in {fitting for fitting, _ in RIGHT[name]}:
        return Fault(told, f"{LIMITS[mechanism]} {_QUESTIONS[name]}")
    known = _FALSE.get(reason, f"True or not, that is not what decides. {_QUESTIONS[name]}")
    return Fault(f'{told} "{mechanism}" fits; the reason does not.', known)


def _is_choice(got: Any) -> bool:
    return _are_two_texts(got) and got[0] in LIMITS and got[1] in REASONS


def _are_two_texts(got: Any) -> bool:
    return isinstance(got, (tuple, list)) and len(got) == 2 and all(isinstance(part, str) for part in got)


def _form_advice(got: Any) -> str:
    if got is None:
        return "It returned None: is a return missing, or a case left out?"
    if isinstance(got, str) and got in LIMITS:
        return f"The reason is missing. {_FORM}"
    if _are_two_texts(got) and got[1] in LIMITS:
        return f"The mechanism comes first. {_FORM}"
    return _FORM


def _both(first: str, second: str) -> Requirement:
    cases = (_case(first), _case(second))
    return Requirement(f"{first} and {second}: what fits, and the reason that decides", 2, cases, _chooses)


RECOMMEND = Exercise(
    "recommend",
    "recommend(case)",
    (
        _both("camera", "sensor"),
        _both("mails", "converter"),
        _both("progress", "letters"),
        _both("chess", "downloads"),
    ),
)
