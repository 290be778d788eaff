"""The exercises send_block and receive_block of 08_choosing: data through a block of shared memory."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from helpers.exercises import advice as advise
from helpers.exercises import choosing_programs as programs
from helpers.exercises.judging import Judge, answered, both, described, operations, shown
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.explorer import run as endings
from helpers.explorer.explore import Budget
from helpers.explorer.operations import Step
from helpers.explorer.run import ProcessRecord, Run

_HARDLY = Budget(operations=300, random_schedules=2)  # one process at a time does something

_ADVICE = {
    "BufferError": "A slice of block.buf keeps the block open, so it can't be closed: copy the bytes out "
    "first, bytes(block.buf[:size]), and keep no slice.",
    "FileExistsError": "A block of that name is there already: leave the name out, and the system finds one.",
    "FileNotFoundError": "No block has that name, or not any more: open it by the name that was passed, "
    "before it is unlinked.",
}
_REMOVED = "The block was removed by an unlink() before this one: call it once."
_OPEN = "SharedMemory(name) opens the block that is there; with create=True it makes another one."
_CLOSED = "After close() there is no block.buf any more: read and write before you close."
_CLOSE = (
    "Call block.close(), with its brackets, when you have copied, also when there are no data: it says that "
    "this process is done with the block."
)
_LONG = 30  # bytes; more aren't shown
_LARGE = bytes(range(256)) * 1_200 + b"the end"  # more than any usual piece, and no multiple of one
_SOME = _LARGE[:10_007]  # who reads it byte by byte comes to an end
_SIZE = "A block has to have a size of at least 1, also for no data: max(1, len(data))."


def _hardly(*cases: Case) -> tuple[Case, ...]:
    return tuple(replace(case, budget=_HARDLY) for case in cases)


def _shown(value: Any) -> str:
    """A value, or the beginning of long data."""
    if not isinstance(value, bytes) or len(value) < _LONG:
        return shown(value)
    return f"{value[:_LONG]!r}... ({len(value):,} bytes)"


def _where(found: bytes, piece: bytes) -> str:
    """From where on two long pieces of data differ; "" for short ones, which are shown."""
    if max(len(found), len(piece)) < _LONG:
        return ""
    pairs = enumerate(zip(found, piece, strict=False))
    first = next((number for number, (one, other) in pairs if one != other), min(len(found), len(piece)))
    return f"\nThey differ from byte {first:,} on."


def _did(run: Run, what: str) -> bool:
    """Whether a process of the learner's did this to a block."""
    return any(step.operation == f"shared_memory.{what}" and step.process for step in run.steps)


def _kept_open(case: Case, kept: int) -> Judgement:
    if not kept:
        return None
    told = (
        f"In {case.shown}: {case.name} has returned, and close() was not called on a block that it had open."
    )
    return Fault(told, _CLOSE, kind="block kept open")


def _unless_large(judge: Judge) -> Judge:
    """The same judge; but who copies a large block byte by byte needs more steps than a run may have."""

    def patient(run: Run, case: Case) -> Judgement:
        return None if case in _OTHER_DATA and run.ending == endings.TOO_LONG else judge(run, case)

    return patient


def _made(run: Run) -> list[Step]:
    """The steps in which a process of the learner's made a block."""
    steps = (step for step in run.steps if step.operation == "shared_memory.create" and step.process)
    return [step for step in steps if step.outcome != "FileExistsError"]


def _result(process: ProcessRecord | None) -> tuple[str, Any]:
    return (process and process.result) or ("plain", None)


def _last_did(run: Run, process: ProcessRecord) -> str:
    """What the process did last to a block."""
    did = [step.operation for step in run.steps if step.process == process.index]
    return next((name for name in reversed(did) if name.startswith("shared_memory.")), "")


def _known(run: Run, process: ProcessRecord) -> Fault | None:
    """What to do about an exception that the mistakes with blocks lead to."""
    kind, text, _ = process.error or ("", "", None)
    advice = _ADVICE.get(kind, "")
    if kind == "FileNotFoundError" and _last_did(run, process) == "shared_memory.unlink":
        advice = _REMOVED
    if kind == "FileExistsError" and process.target == "receive_block":
        advice = _OPEN
    if kind == "TypeError" and "NoneType" in text:
        advice = _CLOSED
    if kind == "ValueError" and "'size' must be" in text:
        advice = _SIZE
    if kind in ("UnicodeDecodeError", "UnicodeEncodeError", "AttributeError"):
        advice = "The data are bytes, any bytes: no text, so there is nothing to decode or encode."
    if kind == "ValueError" and "different structures" in text:
        advice = (
            "Both sides of the assignment need the same length, block.buf[:len(data)] = data, and the block "
            "has to have room for all of the data."
        )
    if kind == "SystemExit":
        advice = f"Return what {process.target} is to return, also when there are no data."
    if not advice:
        return None
    return Fault(
        f"{process.name} ended with {kind}{': ' if text else ''}{described(text)}.", advice, "exception"
    )


def _unfinished(run: Run, case: Case) -> Judgement:
    """What is wrong with a run in which the answer did not return; None if it did, each time."""
    for process in run.processes:
        if process.target == case.name and (process.error or not process.returned):
            return _known(run, process) or DID_NOT_FINISH
    if not run.root.returned or answered(run, case.name) is None:
        return DID_NOT_FINISH
    return None


# -- send_block


def _sending(*senders: list[bytes]) -> Case:
    pieces = [piece for sender in senders for piece in sender]
    return Case(
        "send_block",
        senders,
        given=programs.open_sent,
        shown=" and ".join(f"send_block({_shown(piece)})" for piece in pieces),
        expected=pieces,
    )


_ONE = _hardly(_sending([b"hello"]), _sending([b"\x00\xff\x00\x00"]))
_TWO = _hardly(_sending([b"first"], [b"second"]), _sending([b"same", b"same"]))
_NONE = _hardly(_sending([b""]))
_SENT = once(_sending([b" a\n"]), _sending([b"\0\0"]), _sending([_LARGE]))
_RETURN = "Return the two in a tuple, the block's name and len(data): return block.name, len(data)"


def _returns_reference(run: Run, case: Case) -> Judgement:
    if unfinished := _unfinished(run, case):
        return unfinished
    process = answered(run, case.name)
    kind, got = _result(process)
    size = len(case.expected[0])
    expected = f"a name and {size}, such as ('psm_1a2b3c4d', {size})"
    if kind != "plain":
        return Fault(f"expected {expected}\ngot      {described(str(got))}", _RETURN + ".")
    if not isinstance(got, tuple) or not programs.is_reference(got) or got[1] != size:
        return Fault(f"expected {expected}\ngot      {shown(got)}", _reference_advice(got, size))
    return _kept_open(case, run.root.value[0][2])


def _reference_advice(got: Any, size: int) -> str:
    if got is None:
        return f"It returned None. {_RETURN}."
    if isinstance(got, tuple) and programs.is_reference(got):
        return f"The size is how many bytes of data there are, len(data), which is {size} here."
    return f"{_RETURN}."


def _arrives(run: Run, case: Case) -> Judgement:
    if unfinished := _unfinished(run, case):
        return unfinished
    for (state, found, _), piece in zip(run.root.value, case.expected, strict=True):
        if state == "unknown":
            return Fault("No block can be found by what it returned.", _RETURN + ".")
        if state == "gone":
            return Fault(f"There is no block called {shown(found)} any more.", _gone(run, case))
        if found != piece:
            told = f"expected in the block: {_shown(piece)}\nthere is:             {_shown(found)}"
            return Fault(f"{told}{_where(found, piece)}", _other(run, case))
    if run.leaks:
        names = " and ".join(repr(leak.name) for leak in run.leaks)
        return Fault(
            f"The block was read and removed, and {names} is still there.",
            "Make one block for the data, and no others: nobody removes them.",
            kind="block left behind",
        )
    if len(_made(run)) > len(case.expected):
        told = f"In {case.shown}, more than one block was made for the same data."
        return Fault(told, "Make one block for the data, and no others.", kind="another block")
    return None


def _returned_early(run: Run, case: Case) -> bool:
    """Whether a process that send_block started had not ended when it returned."""
    process = answered(run, case.name)
    if process is None:
        return False
    returned = operations(run, process.index, ["process.returned"])[0]
    ended = {
        step.process for step in run.steps[:returned] if step.operation in ("process.end", "process.die")
    }
    return any(child.index not in ended for child in run.children(process.index))


def _share_a_block(run: Run, case: Case) -> bool:
    """Whether several pieces of data were written, and to fewer blocks, or names, than there are pieces."""
    written = {step.target for step in run.steps if step.operation == "shared_memory.write" and step.process}
    paths = {step.grant.operation.arguments[0] for step in _made(run) if step.grant}
    return 0 < len(written) < len(case.expected) or 0 < len(paths) < len(case.expected)


def _gone(run: Run, case: Case) -> str:
    if not _did(run, "create"):
        return "Make a block with SharedMemory(create=True, size=...), and return its name."
    if _did(run, "unlink"):
        return "Don't unlink it: the receiver opens it by its name later, and removes it then."
    if _share_a_block(run, case):
        return "Each call needs a block of its own, also for equal data: one receiver has removed this one."
    return "Return the name of the block that you made: block.name."


def _other(run: Run, case: Case) -> str:
    if _returned_early(run, case):
        return "The process that writes the data is still at it: join it before you return."
    if not _did(run, "write"):
        return "Nothing was written: copy the data into the block, block.buf[:len(data)] = data."
    if _share_a_block(run, case):
        return "Each call needs a block of its own: what is written to the same one is written over."
    return "Copy all of the data to the beginning of the block: block.buf[:len(data)] = data."


_REFERENCE = "closes the block, and returns its name and the number of bytes"
_FOUND = "another process finds the data in the block"

SEND_BLOCK = Exercise(
    "send_block",
    "send_block(data)",
    (
        Requirement(_REFERENCE, 1, (*_ONE, *_SENT), _unless_large(_returns_reference)),
        Requirement(_FOUND, 1, (*_ONE, *_SENT), _unless_large(_arrives)),
        Requirement("sends two pieces of data in two blocks", 1, _TWO, _arrives, basis=_FOUND),
        Requirement("sends b'' as well", 1, _NONE, both(_returns_reference, _arrives), basis=_FOUND),
    ),
)

# -- receive_block


def _receiving(data: bytes, room: int, what: str) -> Case:
    return Case(
        "receive_block",
        (data, room),
        given=programs.receive_made,
        shown=f"receive_block(name, {len(data)}), where the block holds {what}",
        expected=data,
    )


_EXACT = _receiving(b"hello", 0, "b'hello'")
_ROOMY = _receiving(b"hello", 3, "b'hello###'")
_ZERO_END = _receiving(b"\x00a\xff\x00\x00", 3, r"b'\x00a\xff\x00\x00###'")
_EMPTY = _receiving(b"", 1, "b'#'")
_READ = _hardly(_EXACT, _ROOMY, _ZERO_END)
_NOTHING = _hardly(_EMPTY)
_RECEIVED = once(
    _receiving(b" a\n", 0, r"b' a\n'"),
    _receiving(b"\0\0", 0, r"b'\x00\x00'"),
    _receiving(_SOME, 5, f"{len(_SOME):,} bytes and some more"),
)
_OTHER_DATA = (*_SENT, *_RECEIVED)


def _returns_data(run: Run, case: Case) -> Judgement:
    if unfinished := _unfinished(run, case):
        return unfinished
    process = answered(run, case.name)
    kind, got = _result(process)
    told = f"expected {_shown(case.expected)}\ngot      {described(got) if kind == 'object' else _shown(got)}"
    if kind == "plain" and type(got) is bytes and got == case.expected:
        return None
    where = _where(got, case.expected) if isinstance(got, bytes) else ""
    return Fault(f"{told}{where}", _data_advice(run, case, kind, got))


def _data_advice(run: Run, case: Case, kind: str, got: Any) -> str:
    data, room = case.arguments
    if got is None:
        return "It returned None: is a return missing?"
    if kind != "plain" or not isinstance(got, bytes):
        if kind != "plain" and "memoryview" in str(got):
            return "A slice of block.buf is no copy: return bytes(block.buf[:size])."
        return "Return the data as bytes: bytes(block.buf[:size])."
    if got == data + b"#" * room:
        return "A block can be larger than what was sent: the data are its first `size` bytes."
    if got == data.strip(b"\0") or got == data.rstrip(b"\0") or got == data.split(b"\0")[0]:
        return "A zero is a byte like any other: `size` says where the data end."
    if not _did(run, "open"):
        return _OPEN
    if not _did(run, "read"):
        return "Nothing was read from the block: read its block.buf."
    return "Return the first `size` bytes of the block: bytes(block.buf[:size])."


def _removes(run: Run, case: Case) -> Judgement:
    process = answered(run, case.name)
    if (unfinished := _unfinished(run, case)) is not None or process is None:
        return unfinished
    if failed := advise.failures(run):
        return Fault(failed, kind="exception")
    gone, kept = run.root.value
    if not gone:
        told = f"In {case.shown}: it has returned, and the block is still there."
        if not _did(run, "open"):
            return Fault(
                told, f"{_OPEN} Close and unlink it, also when `size` is 0.", kind="block left behind"
            )
        closed = "close() only says that this process is done with it. "
        removes = "unlink() removes the block: call both, also when `size` is 0."
        return Fault(told, f"{closed}{removes}", kind="block left behind")
    if run.leaks:
        return Fault(
            f"The block is gone, and {run.leaks[0].name!r} is left.", _OPEN, kind="block left behind"
        )
    removed = operations(run, process.index, ["shared_memory.unlink"])
    returned = operations(run, process.index, ["process.returned"])
    if not removed or removed[0] > returned[0]:
        return Fault(
            "The block was still there when receive_block returned.",
            "Call unlink() in receive_block itself, before it returns.",
            kind="too late",
        )
    return _kept_open(case, kept)


_RETURNS = "returns the data as bytes"

RECEIVE_BLOCK = Exercise(
    "receive_block",
    "receive_block(name, size)",
    (
        Requirement(_RETURNS, 1, (*_READ, *_RECEIVED), _unless_large(_returns_data)),
        Requirement("closes the block and removes it", 1, (*_READ, *_NOTHING), _removes),
        Requirement("receives b'' as well", 1, _NOTHING, _returns_data, basis=_RETURNS),
    ),
)
