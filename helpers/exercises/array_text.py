"""The exercise shout of 06_array: bytes in shared memory, changed in place."""

from __future__ import annotations

from helpers.exercises import array_programs as programs
from helpers.exercises.array_faults import NOT_GOT, failure, locking, writes
from helpers.exercises.judging import PAUSES, answered, briefly, patiently
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.semaphore_faults import gave_up
from helpers.explorer.lost_update import lost_update
from helpers.explorer.run import Run


def _shouting(content: bytes) -> Case:
    return Case(
        "shout",
        (content,),
        given=programs.shout_in_child,
        shown=f"shout(text), where text holds {content!r}",
        expected=content.upper(),
    )


def _busy(pause: int) -> Case:
    return Case(
        "shout",
        (b"ready", 4, b"!", pause),
        given=programs.shout_when_free,
        shown=(
            f"shout(text), where text holds b'ready', and another process holds its lock for {pause:,} "
            "seconds and then writes text[4] = b'!'"
        ),
        expected=b"READ!",
    )


_LETTERS = briefly(
    _shouting(b"hello"), _shouting(b"Pipes, queues: 3 of 4!"), _shouting(b"LOUD"), _shouting(b"az")
)
_ZEROS = briefly(_shouting(b"ab\0cd"), _shouting(b"\0quiet"), _shouting(b"end\0\0\0"), _shouting(b"a\0b\0c"))
_MORE_ZEROS = once(
    _shouting(b"AB\0cd"), _shouting(b"x"), _shouting(b"\0"), _shouting(b"\0pipe and queue " * 8)
)
_OTHERS = briefly(
    _shouting("grün, straße".encode()),
    _shouting(b"caf\xe9 \xff\xb5"),
    _shouting(b"{`@  [|~} \t\n"),
    _shouting(bytes(range(0x60, 0x80))),
)
_MEANWHILE = (
    Case(
        "shout",
        (b"abc", 1, b"!"),
        given=programs.shout_meanwhile,
        shown="shout(text), where text holds b'abc', and another process writes text[1] = b'!'",
        expected=b"A!C",
    ),
    Case(
        "shout",
        (b"hey you", 6, b"?"),
        given=programs.shout_meanwhile,
        shown="shout(text), where text holds b'hey you', and another process writes text[6] = b'?'",
        expected=b"HEY YO?",
    ),
)
_BUSY = tuple(_busy(pause) for pause in PAUSES)


def _shouts(run: Run, case: Case) -> Judgement:
    if fault := failure(run, case):
        return fault
    if not run.root.returned:
        return DID_NOT_FINISH
    got = run.root.value
    if got == case.expected:
        return None
    told = f"In {case.shown}, it should hold {case.expected!r} in the end, and holds {got!r}."
    return Fault(told, _advice(run, case, got))


def _advice(run: Run, case: Case, got: bytes) -> str:
    process = answered(run, case.name)
    if process is not None and gave_up(run, process):
        return NOT_GOT
    before, sep, after = case.arguments[0].partition(b"\0")
    only_before = after and got[len(before) :] in (sep + after, bytes(len(sep + after)))
    if only_before and not before.islower():
        return _BEHIND
    if process is not None and not any(writes(run, process.index)):
        return (
            "Nothing was written to the text. text.value and text.raw give a copy, and upper() makes another "
            "one: assign to text.raw, or to text[index]."
        )
    if only_before:
        return _BEHIND
    if len(case.expected) == len(got) and got.upper() == case.expected:
        return "Change every letter from a to z, in all of the text."
    return (
        "Change the letters a to z, and no other byte: bytes have an upper() of their own, which does that."
    )


def _loses_nothing(run: Run, case: Case) -> Judgement:
    judgement = _shouts(run, case)
    if not isinstance(judgement, Fault) or not run.root.returned:
        return judgement
    if (lost := lost_update(run)) is None:
        return judgement
    mine, other = run.processes[lost.read.process].name, run.processes[lost.lost.process].name
    told = (
        f"{mine} {lost.read.outcome}, then {other} {lost.lost.outcome}, then {mine} {lost.write.outcome}: "
        f"what {other} had written is lost."
    )
    return Fault(f"{judgement.message}\n{told}", locking(run, lost, _TAKE), kind="lost update")


_BEHIND = (
    "Change what stands behind a zero byte, too: .value ends at the first zero byte, .raw and "
    "text[:] give all the bytes."
)
_TAKE = (
    "To read and then to write are two steps, and between them anybody may write. Hold the text's lock, "
    "text.get_lock(), around both, in a `with` block."
)
_UPPER = "turns the letters a to z into A to Z, in place"

SHOUT = Exercise(
    "shout",
    "shout(text)",
    (
        Requirement(_UPPER, 1, _LETTERS, _shouts),
        Requirement("goes on after a zero byte", 1, _ZEROS + _MORE_ZEROS, _shouts, basis=_UPPER),
        Requirement("leaves every other byte as it is", 1, _OTHERS, _shouts, basis=_UPPER),
        Requirement(
            "loses nothing that others write meanwhile",
            1,
            _MEANWHILE + _BUSY[:1] + once(*_BUSY[1:]),
            patiently(_loses_nothing),
            basis=_UPPER,
        ),
    ),
)
