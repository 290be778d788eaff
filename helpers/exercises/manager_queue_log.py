"""The exercise of 03_manager_queue about one task that listens to the others: pool_log."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from helpers.exercises.again import again, and_again
from helpers.exercises.judging import described, differs, shown
from helpers.exercises.manager_queue_judging import (
    IMPATIENT,
    ends_well,
    hangs,
    is_put,
    is_take,
    looked_for_emptiness,
    not_returned,
    plain_queue_used,
    pool_sizes,
    pool_workers,
    promised,
    put_by_tasks,
    tasks_taken,
    tasks_that_put,
    terminated_too_early,
    unseen,
)
from helpers.exercises.model import Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.queue_judging import hardly
from helpers.explorer.bridge import short
from helpers.explorer.explore import Budget
from helpers.explorer.run import Run
from helpers.explorer.wire import load_plain

_WELL = Budget(operations=1_800, random_schedules=10)
_PLACES = 2
_GET = "managed_queue.get"
_NO_TEXT = "Any text may be a message, so the end must be no text."
_TOO_EARLY = (
    "The listener stopped before it had taken the last message: let it stop only at the end, and put the end "
    "when all tasks that write are done: wait for their results first."
)
_LEFT_INSIDE = (
    "All messages had been put when the listener stopped, and some were still in the queue: let the listener "
    "take them out first, or put the end into the queue, behind them."
)
_NONE_WRITES = (
    "No task has put anything into the queue: hand out one for each message. A generator hands out nothing "
    "as long as nobody goes through it."
)
_ALL_TAKEN = "The listener took all messages out of the queue, and not all were returned."
_JOIN_IT = " It had not ended yet: join it before you read what it has collected."
_ONE_END = (
    "The listener has taken all messages, and nobody takes what comes after its end: put the end only once, "
    "as one listener takes it."
)
_FULL = "put() without waiting, or with a time-out, raises queue.Full when there is no room: let it wait."
_COPY = (
    " A list that it was given is a copy, in its own process: let it return the list, and return what get() "
    "gives."
)
_POOL_ENDED = (
    "The pool was ended before all of its tasks were done: wait for their results first, the listener's too."
)
_LISTENER_ENDED = "The listener was terminated: let it come to its end by itself, and join it."


def _logging(messages: list[str], workers: int, text: str = "") -> Case:
    return Case(
        "pool_log",
        (messages, workers),
        shown=f"pool_log({text or messages}, {workers})",
        expected=messages,
        slowest_step=1_000,
    )


(_ONE_WRITER,) = hardly(_logging(["one", "two", "three", "four"], 1))
_TWO_WRITERS = replace(_logging(["one", "two", "three", "four", "five"], 2), budget=_WELL)
_LONG = "x" * 200_000  # more than a pipe holds
_OTHERS = hardly(
    _logging(["same", "same", _LONG], 4, "['same', 'same', and a text of 200,000 characters]"),
    _logging([], 2),
)
_LOGGING = (_ONE_WRITER, _TWO_WRITERS, *_OTHERS)
_ANY = hardly(
    _logging(
        [
            "",
            "STOP",
            "stop",
            "Stop",
            "END",
            "end",
            "End",
            "DONE",
            "done",
            "EOF",
            "None",
            "kill",
            "quit",
            "exit",
        ],
        1,
        "texts such as '', 'STOP' and 'None'",
    )
)

_MORE = once(
    _logging(
        ["", " spaces ", "two\nlines", "\n", "é", *map(str, range(100)), "0", ""],
        1,
        "107 texts, some with spaces and line breaks",
    )
)
_AGAIN = again(_logging(["last"], 1), ["one", "two"], 1)


def _returns(run: Run, case: Case) -> Judgement:
    if not run.root.returned or run.root.result is None:
        return _account(run, case)
    kind, got = run.root.result
    if kind != "plain" or not isinstance(got, list):
        told = shown(got) if kind == "plain" else described(got)
        how = promised(told) if kind != "plain" else ""
        advice = "It returned None: is a return missing?" if got is None else how or "Return a list."
        return Fault(f"expected a list\ngot      {told}", advice)
    if all(type(item) is str for item in got) and Counter(got) == Counter(case.expected):
        return None
    return Fault(differs(sorted(got, key=repr), sorted(case.expected)), _about(run, got, case.expected))


def _about(run: Run, got: list[Any], wanted: list[str]) -> str:
    if told := unseen(run):
        return told
    missing = Counter(wanted) - Counter(item for item in got if type(item) is str)
    if not missing:
        return "The end itself is no message: leave it out."
    if not missing.keys() - set(map(str, got)):
        return "A message may come twice: keep each of them."
    if looked_for_emptiness(run):
        return IMPATIENT
    if _ended_at_work(run):
        return _POOL_ENDED if terminated_too_early(run) else _LISTENER_ENDED
    if _took_all(run, wanted):
        return _ALL_TAKEN + (_JOIN_IT if _goes_on_listening(run) else "" if got else _COPY)
    if (took := _stopped_at(run, wanted)) in map(short, missing):
        return f"Is {took} taken for the end? {_NO_TEXT}"
    if any(step.operation == "managed_queue.put" and step.outcome.startswith("Full") for step in run.steps):
        return _FULL
    if len(got) < len(wanted):
        return _why_too_few(run, wanted)
    return ""


def _why_too_few(run: Run, wanted: list[str]) -> str:
    if not put_by_tasks(run):
        return _NONE_WRITES
    return _LEFT_INSIDE if _left_some_inside(run, wanted) else _TOO_EARLY


def _goes_on_listening(run: Run) -> bool:
    """Whether the listener is a process outside of the pool, and had not ended when the parent last asked."""
    queue, steps = _queue(run), run.steps
    takers = {step.process for step in steps if step.target == queue and is_take(step)}
    own = (number for number, step in enumerate(steps) if not step.process and step.target >= 0)
    asked = max((number for number in own if steps[number].operation.startswith("manage")), default=0)
    ended = {step.process for step in steps[:asked] if step.operation in ("process.end", "process.die")}
    return bool(takers - ended - {0} - {worker.index for worker in pool_workers(run)})


def _left_some_inside(run: Run, messages: list[str]) -> bool:
    """Whether all messages had been put, and no end, when the listener made its last step."""
    queue, steps = _queue(run), run.steps
    listening = {step.process for step in steps if step.target == queue and step.operation == _GET}
    own = [
        number
        for number, step in enumerate(steps)
        if step.process in listening and not step.operation.startswith(("pool.", "process."))
    ]
    put = sum(step.target == queue and is_put(step) for step in steps[: max(own, default=0)])
    taken = _taken(run)
    return put == len(messages) and set(map(short, messages)).issuperset(taken)


def _taken(run: Run) -> list[str]:
    """What was taken out of the queue that the tasks write to."""
    queue = _queue(run)
    return [step.outcome for step in run.steps if step.target == queue and is_take(step)]


def _took_all(run: Run, messages: list[str]) -> bool:
    """Whether all messages were taken out of the queue."""
    return not Counter(map(short, messages)) - Counter(_taken(run))


def _ended_at_work(run: Run) -> bool:
    """Whether the one that takes the messages out was ended before it was done."""
    queue = _queue(run)
    steps = run.steps
    takers = {step.process for step in steps if step.target == queue and is_take(step)}
    done = {step.process for step in steps if step.operation in ("pool.done", "pool.failed")}
    signalled = any(step.operation == "process.signal" and step.target in takers for step in steps)
    return signalled or (terminated_too_early(run) and not takers & done)


def _stopped_at(run: Run, messages: list[str]) -> str:
    """The message that the listener took last, if it never took anything but messages; or ""."""
    taken = _taken(run)
    texts = set(map(short, messages))
    return taken[-1] if taken and texts.issuperset(taken) else ""


def _queue(run: Run) -> int:
    """The manager's queue into which most tasks put something that others take; -1 if they put nothing."""
    writers = tasks_that_put(run)
    taken = Counter(step.target for step in run.steps if step.process and is_take(step))
    return max(writers, key=lambda queue: (writers[queue], taken[queue]), default=-1)


def _account(run: Run, case: Case) -> Judgement:
    """Why nothing was returned."""
    known = not_returned(run)
    if isinstance(known, Fault) or not hangs(run):
        return known
    queue = _queue(run)
    taken = [step for step in run.steps if step.target == queue and step.operation == _GET]
    listening = [one for one in run.processes if one.pending and one.pending.name == _GET]
    writing = [one for one in run.processes if one.pending and one.pending.name == "managed_queue.put"]
    if run.root in listening and not any(step.operation == "pool.submit" for step in run.steps):
        return Fault(
            "The parent itself waits for messages, and has not handed out any task.",
            "Hand the listener out, apply_async(listen, (queue,)): listen(queue) calls it here and now.",
            kind="parent listens",
        )
    if not writing or listening:
        return known
    if not taken:
        return Fault(
            f"{writing[0].name} waits for room in the queue, and nobody takes messages out yet.",
            "Start the listener before the tasks that write, and let it run while they do.",
            kind="full queue",
        )
    took = _stopped_at(run, case.expected)
    told = f"The listener has stopped, and {writing[0].name} waits for room in the queue."
    if looked_for_emptiness(run):
        return Fault(told, IMPATIENT, kind="full queue")
    if _took_all(run, case.expected):
        return Fault(told, _ONE_END, kind="full queue")
    if took:
        advice = f"It took {took} last: is that taken for the end? {_NO_TEXT}"
        return Fault(told, advice, kind="full queue")
    return Fault(told, _TOO_EARLY, kind="full queue")


def _one_listens(run: Run, case: Case) -> Judgement:
    if not run.root.returned:
        return _account(run, case)
    messages = len(case.arguments[0])
    put = put_by_tasks(run)
    queue = _queue(run)
    if put[queue] < messages:
        if put and (wrong := _returns(run, case)):  # the pool was ended too early
            return wrong
        told = f"Messages: {messages}; put into a manager's queue by tasks of a pool: {put.total()}."
        other = "This queue is no manager's: make it by manager.Queue(2). " if plain_queue_used(run) else ""
        return Fault(told, f"{other}Hand out a task for each message, which puts it into the queue.")
    takers = {step.process for step in run.steps if step.target == queue and is_take(step)}
    if 0 in takers:
        return Fault(
            "The parent itself takes messages out of the queue.",
            "Let one task of the pool take all messages out, and return them.",
        )
    if len(takers) != 1:
        names = " and ".join(run.processes[index].name for index in sorted(takers)) or "nobody"
        return Fault(
            f"Who takes messages out: {names}.", "One listener takes all of them out, and nobody else does."
        )
    if tasks_taken(run) < messages:
        return Fault(
            f"Messages: {messages}; tasks that the pool ran: {tasks_taken(run)}.",
            "Each message is written by a task of its own.",
        )
    return None


def _so_many_write(run: Run, case: Case) -> Judgement:
    workers = case.arguments[1]
    size = sum(pool_sizes(run))
    queue = _queue(run)
    takers = {step.process for step in run.steps if step.target == queue and step.operation == _GET}
    takers |= {one.index for one in run.processes if one.pending and one.pending.name == _GET}
    listening = takers & {process.index for process in pool_workers(run)}
    wanted = workers + len(listening)
    if size == wanted or (takers <= {0} and size == workers + 1):
        return None if run.root.returned else _account(run, case)
    if not size:
        return Fault("There is no pool.", "Make one: Pool(workers + 1).")
    return Fault(
        f"So many should write: {workers}. Tasks that listen: {len(listening)}. Workers of the pool: {size}.",
        "A listener waits all the time, and keeps its worker busy: give the pool one more, Pool(workers + 1)."
        if listening
        else "No task of the pool listens, so the pool needs only those workers that write.",
    )


def _never_more(run: Run, case: Case) -> Judgement:
    """At no time more items are in the queue than there are places."""
    inside = 0
    queue = _queue(run)
    for step in run.steps:
        if step.target != queue:
            continue
        inside += is_put(step) - is_take(step)
        if inside > _PLACES:
            return Fault(
                f"{inside} items were in the queue at once.",
                f"The queue is to have {_PLACES} places, so that tasks wait for the listener: "
                f"manager.Queue({_PLACES}).",
                kind="too many in the queue",
            )
    if 0 < (places := _places(run, queue)) < _PLACES:
        told = "1 place" if places == 1 else f"{places} places"
        return Fault(f"The queue has {told}.", f"It is to have {_PLACES}: manager.Queue({_PLACES}).")
    return None if run.root.returned else _account(run, case)


def _places(run: Run, queue: int) -> int:
    """How many places the queue was made with; 0 for no limit."""
    for step in run.steps:
        if step.operation == "manager.create" and step.target == queue and step.grant:
            positional, named = load_plain(step.grant.operation.arguments[2])
            return int([*positional, *named.values(), 0][0])
    return 0


def _ends(run: Run, case: Case) -> Judgement:
    return ends_well(run, case) if run.root.returned else _account(run, case)


_RETURNS = "returns every message"
_ONE = "each message is put by a task, and one listener takes them all out"

POOL_LOG = Exercise(
    "pool_log",
    "pool_log(messages, workers)",
    (
        Requirement(_RETURNS, 1, (*_LOGGING, *_AGAIN), and_again(_returns)),
        Requirement(_ONE, 1, (_ONE_WRITER, _TWO_WRITERS), _one_listens),
        Requirement(
            "so many workers write beside the listener", 1, (_ONE_WRITER, _TWO_WRITERS), _so_many_write
        ),
        Requirement(
            "no more than two messages are in the queue at once",
            1,
            (_ONE_WRITER, _TWO_WRITERS),
            _never_more,
            basis=_ONE,
        ),
        Requirement(
            "any text may be a message, '' and 'STOP' too", 1, (*_ANY, *_MORE), _returns, basis=_RETURNS
        ),
        Requirement(
            "ends the pool; no process is left running, and none has failed",
            1,
            _LOGGING,
            _ends,
            basis=_RETURNS,
        ),
    ),
)
