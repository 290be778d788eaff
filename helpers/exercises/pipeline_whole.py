"""The exercise of 09_pipeline that puts the pipeline together: word_count."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from helpers.exercises import advice as advise
from helpers.exercises import pipeline_programs as programs
from helpers.exercises.judging import described, joined_for_sure, operations, patiently, same, shown
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.pipeline_flow import (
    caller,
    flow,
    most_ahead,
    progress,
    reads_of,
    took_a_text_for_a_path,
    waits_for_nobody,
    workers_of,
)
from helpers.exercises.pipeline_wait import (
    asked_for,
    died,
    named_another,
    named_the_ended,
    names,
    over_at,
    running_at,
    told,
)
from helpers.exercises.queue_judging import hardly, is_get, is_put, is_take, took_emptiness_for_the_end
from helpers.explorer import run as endings
from helpers.explorer.explore import Budget
from helpers.explorer.lost_update import lost_update
from helpers.explorer.run import ProcessRecord, Run

_WELL = Budget(operations=5_500, random_schedules=10)
_SOME = Budget(operations=600, random_schedules=4)
_TEXTS = {"a.txt": "to be or not to be", "b.txt": "be", "c.txt": "not, not in the inn"}
_BYTE = 256  # so many values fit into one
_MANY = {f"{number}.txt": "be" for number in range(1, 8)}


def _case(
    texts: dict[str, str],
    workers: int,
    words: list[str],
    most_open: int,
    end: str = "",
    bad: str = "",
    where: str = "",
) -> Case:
    totals = {word: sum(text.split().count(word) for text in texts.values()) for word in words}
    many = f"with {len(texts)} text{'s' * (len(texts) != 1)}"
    return Case(
        "word_count",
        (texts, workers, words, most_open, bad, end),
        given=programs.count_in_folder,
        shown=f"word_count(path, {workers}, {words}, {most_open}, read, done), {where or many}",
        expected=(totals, len(texts)),
    )


_CAUGHT = "Let what read raises end the reader: its exit code then tells that the text is missing."
_LOOK = "Look at the exit codes of all workers, readers and counters, before you return the totals."

_TWO = replace(_case({"a.txt": "to be", "b.txt": "be"}, 2, ["be"], 1), budget=_WELL)
_GOOD = (
    _TWO,
    *hardly(
        _case(_TEXTS, 2, ["be", "not", "in", "to"], 2),
        _case({"a.txt": "be " * (_BYTE + 44)}, 2, ["be"], 1),
        _case({}, 1, ["be"], 1),
    ),
)
_AHEAD = hardly(replace(_case(_MANY, 1, ["be"], 3), slowest_step=20.0))
_ODD = {"notes": "In be\u2003be", ".c": "None\tc++ don't\r\nIn", "empty.txt": "", "None.txt": "None axb"}
_OTHER_TEXTS = once(
    _case(_ODD, 2, ["In", "c++", "None", "a.b"], 3, where="where the files are 'notes', '.c' and such"),
)
_AGAIN = once(
    replace(
        _case({"a.txt": "to be", "b.txt": "be"}, 1, ["be"], 1),
        arguments=({"a.txt": "to be", "b.txt": "be"}, 1, ["be"], 1, "a.txt"),
        given=programs.count_again,
        shown="word_count(path, 1, ['be'], 1, read, done), called once more when a reader has left before",
    )
)
_DEAD = tuple(
    replace(case, budget=_SOME)
    for case in (
        _case(_TEXTS, 1, ["be"], 1, programs.RAISES, "b.txt", "where b.txt can't be read"),
        _case(_TEXTS, 1, ["be"], 1, programs.LEAVES, "a.txt", "where the reader ends with exit code 3"),
        _case(_MANY, 1, ["be"], 1, programs.KILLS, "2.txt", "where the counter is killed"),
        _case(_TEXTS, 2, ["be"], 1, programs.KILLED, "a.txt", "where one of two readers is killed"),
        _case({"a.txt": "be"}, 1, ["be"], 1, programs.KILLS, "a.txt", "where the counter is killed"),
    )
)


def _counts(run: Run, case: Case) -> Judgement:
    process = caller(run)
    if stopped := _stopped(run):
        return stopped
    if process is None or not process.returned or process.result is None or not run.root.returned:
        return DID_NOT_FINISH
    totals, texts = case.expected
    kind, got = process.result
    if (
        kind != "plain"
        or not isinstance(got, dict)
        or not same(dict(sorted(got.items())), dict(sorted(totals.items())))
    ):
        returned = shown(got) if kind == "plain" else described(got)
        return Fault(f"expected {shown(totals)}\ngot      {returned}", _counts_advice(run, case, got))
    done = run.root.value[0]
    if done != texts:
        advice = "Pass the counters the Value `done` that word_count got: its caller looks at that one."
        told = f"done should be {texts} in the end, and is {done}."
        return Fault(told, _lost(run) or _left_out(run, texts) or advice)
    return progress(run, case) if case in _AHEAD else None


def _stopped(run: Run) -> Fault | None:
    """A failure of the learner's functions, or a worker that waits for ever for what nobody gives."""
    return (
        _failed(run)
        or waits_for_nobody(run)
        or (_waits_for_more(run) if run.ending == endings.HANG else None)
    )


def _waits_for_more(run: Run) -> Fault | None:
    """A worker that waits for a text, or for room, when all that could give it have ended well."""
    workers = workers_of(run)
    waiting = [one for one in workers if one.pending and one.pending.name.startswith("queue.")]
    gone = [one for one in workers if one not in waiting]
    if not waiting or not all(one.exitcode == 0 for one in gone):
        return None
    who = f"{waiting[0].name} ({waiting[0].target})"
    if not any(is_get(step) for step in run.steps):
        return Fault(
            f"{who} waits for room in the queue, and nobody has begun to take anything out.",
            "Start all workers, readers and counters, before you wait for any.",
            kind="counters gone",
        )
    if all(one.pending and one.pending.name.startswith("queue.get") for one in waiting):
        return Fault(
            f"{who} waits for another item, and nobody puts one any more.",
            "Each counter needs a None of its own, which comes after the last text.",
            kind="missing end",
        )
    return Fault(
        f"{who} waits for room in the queue, and no counter is left that would take an item out.",
        took_emptiness_for_the_end(run)
        or "A counter is done at its None: there must be one None for each, and the last one comes after the "
        "last text.",
        kind="counters gone",
    )


def _lost(run: Run) -> str:
    """Advice when a counter wrote over what another one had added; or ""."""
    if not lost_update(run):
        return ""
    return "A counter wrote over what another one had added: hold the totals' lock around the whole addition."


def _counts_advice(run: Run, case: Case, got: object) -> str:
    if got is None:
        return "It returned None: is a return missing?"
    if not isinstance(got, dict):
        return "Return a dictionary: for each of the words its total, a plain number."
    if not got:
        return "Return a dictionary with each of the words, also if a total is 0."
    process = caller(run)
    if process and operations(run, process.index, ["array.read"]):
        number = operations(run, process.index, ["array.read"])[0]
        if running := running_at(run, process.index, number):
            return f"{running[0].name} still ran when the totals were read: wait for all workers first."
    totals, texts = case.expected
    if lost := _lost(run) or _slip(got, totals) or _left_out(run, texts):
        return lost
    put = [step for step in run.steps if step.process and is_put(step) and step.text != "None"]
    taken = [step for step in run.steps if step.process and is_take(step) and step.outcome != "None"]
    if len(taken) < len(put):
        left = "Texts are left in the queue: the last None has to come after the last text."
        return took_emptiness_for_the_end(run) or left
    return (
        "Each file has to go to one reader, and each text into the totals that all counters share. A word is "
        "what text.split() gives, as it is written."
    )


def _left_out(run: Run, texts: int) -> str:
    """Advice when fewer files were read than there are; or ""."""
    if not 0 < len(reads_of(run)) < texts:
        return ""
    return (
        "Each file has to go to one reader, whatever it is called, and also an empty one: all that "
        "path.iterdir() gives."
    )


def _slip(got: dict[Any, Any], wanted: dict[str, int]) -> str:
    """Advice when the words were counted well, and the totals got wrong afterwards; or ""."""
    if got.keys() != wanted.keys() or {type(total) for total in got.values()} != {int}:
        return ""
    if sorted(got.values()) == sorted(wanted.values()):
        return "The totals are right, and stand at the wrong words: totals[0] belongs to words[0]."
    if all((got[word] - total) % _BYTE == 0 for word, total in wanted.items()):
        return "A total can be larger than an element of the Array: make it of type 'i'."
    return ""


def _failed(run: Run) -> Fault | None:
    """A failure of the learner's functions: what the worker says comes before what its parent makes of it."""
    for process in [*workers_of(run), *filter(None, [caller(run)])]:
        if process.error and advise.not_on_purpose(process):
            if fault := took_a_text_for_a_path(process):
                return fault
            kind, text, place = process.error
            where = f" ({place.label}, line {place.line})" if place.label else ""
            said = f"{process.name} ({process.target}) ended with {kind}{': ' if text else ''}{text}{where}."
            return Fault(said, advise.for_exception(kind, text), kind="exception")
    return None


def _starts(run: Run, case: Case) -> Judgement:
    if stopped := _stopped(run):
        return stopped
    process = caller(run)
    if process is None or not process.returned:
        return DID_NOT_FINISH
    workers = case.arguments[1]
    count = sum(not one.serves for one in workers_of(run))
    readers = {run.steps[number].process for number in reads_of(run)}
    if count < 2 * workers or len(readers) > workers:
        were = "1 process was" if count == 1 else f"{count} processes were"
        return Fault(
            f"workers is {workers}, and {were} started, of which {len(readers)} read.",
            "Start as many readers as `workers` says, and as many counters.",
        )
    if len(reads_of(run)) > len(case.arguments[0]):
        told = f"read was called {len(reads_of(run))} times for {len(case.arguments[0])} files."
        return Fault(told, "Each file goes to one reader, which reads it once.")
    started = operations(run, process.index, ["process.start"])
    joined = operations(run, process.index, ["process.join", "pipe.wait"])
    if joined and started and joined[0] < started[-1]:
        return Fault(
            "A process was waited for before all were started.", "Start all workers first, then wait."
        )
    if process.index in readers:
        return Fault("word_count itself read a file.", "Let the readers read, in processes of their own.")
    return None


def _limits(run: Run, case: Case) -> Judgement:
    if stopped := _stopped(run):
        return stopped
    if not run.root.returned:
        return DID_NOT_FINISH
    if case.arguments[0] and not reads_of(run):
        return Fault("read was not called.", "Let the readers open the files with read(path).")
    if not run.root.value[1]:
        return None
    return Fault(
        f"In {case.shown}, more than most_open readers read at once.",
        "Make one Semaphore(most_open), and pass the same one to all readers.",
        kind="too many at once",
    )


def _looks_ahead(run: Run, case: Case) -> Judgement:
    if stopped := _stopped(run):
        return stopped
    if not run.root.returned:
        return DID_NOT_FINISH
    for now in flow(run):
        if now.put - now.taken > (places := 2 * case.arguments[1]):
            return Fault(
                f"{now.put - now.taken} texts were in the queue at once, which should have {places} places.",
                "Limit the queue between readers and counters: Queue(2 * workers).",
                kind="no limit",
            )
        if now.read - now.taken > most_ahead(case):
            return Fault(
                f"{now.read} texts were read when {now.taken} had been taken out of the queue.",
                "Put each text into the queue before you read the next one.",
                kind="no limit",
            )
    return None


def _tells(run: Run, case: Case) -> Judgement:
    """The result is right, or a RuntimeError says which worker died."""
    process = caller(run)
    if process is None:
        return DID_NOT_FINISH
    if case in _AGAIN:
        return _counts_again(run, process, case)
    dead = died(run, process)
    if over_at(run, process) is None:
        if run.ending == endings.HANG and dead:
            waits = process.waiting.text if process.waiting else "for ever"
            return Fault(
                f"{told(dead[0])}, and word_count waits {waits}.",
                "Wait for all workers at once, and look at all exit codes each time one has ended.",
                kind="dead worker not noticed",
            )
        return waits_for_nobody(run) or DID_NOT_FINISH
    if process.error is None:
        if process.result == ("plain", case.expected[0]):
            return None
        if not dead:
            what = f"In {case.shown}, word_count returned {shown(process.value)} as if all were well."
            caught = not any(one.exitcode for one in run.processes)
            return Fault(what, _CAUGHT if caught else _LOOK)
        return Fault(
            f"{told(dead[0])}, and word_count returned {shown(process.value)} as if all were well.", _LOOK
        )
    if names(process.error, dead):
        return None
    kind, text, place = process.error
    where = f" ({place.label}, line {place.line})" if place.label else ""
    said = f"word_count ended with {kind}{': ' if text else ''}{text}{where}"
    what = f"{said}; what happened is that {told(dead[0])}." if dead else f"{said}."
    return Fault(
        what,
        asked_for(kind, text)
        or named_the_ended(run, process)
        or named_another(run, process, dead)
        or "Raise RuntimeError, with the name and the exit code.",
    )


def _counts_again(run: Run, process: ProcessRecord, case: Case) -> Judgement:
    """The second call has nothing to do with what was left of the first."""
    if any(one.error and advise.not_on_purpose(one) for one in workers_of(run)):
        return _failed(run)
    if process.error is None and not process.returned:
        return DID_NOT_FINISH
    if process.result == ("plain", case.expected[0]) and process.error is None:
        return None
    kind, text, _ = process.error or ("", "", None)
    did = f"ended with {kind}: {text}" if kind else f"returned {shown(process.value)}"
    return Fault(
        f"In {case.shown}: this time all went well, and word_count {did}.",
        "Make all processes and shared objects in the call itself: keep nothing from one call to the next.",
    )


def _leaves_nothing(run: Run, case: Case) -> Judgement:
    process = caller(run)
    number = over_at(run, process) if process else None
    if process is None or number is None:
        return _tells(run, case) or DID_NOT_FINISH
    running = running_at(run, process.index, number)
    if not running:
        return None if process.error else joined_for_sure(run, process.index)
    did = "raised" if process.error else "returned"
    return Fault(
        f"{running[0].name} ({running[0].target}) still ran when word_count {did}.",
        "Wait for each worker; when one has died, terminate() the others, and join() them.",
        kind="process left behind",
    )


_COUNTS = "returns how often each word stands in the texts; done says how many texts were counted"
_TELLS = "a worker that dies, whichever it is, is named by a RuntimeError"

WORD_COUNT = Exercise(
    "word_count",
    "word_count(path, workers, words, most_open, read, done)",
    (
        Requirement(_COUNTS, 1, (*_GOOD, *_AHEAD, *_OTHER_TEXTS), patiently(_counts)),
        Requirement(
            "starts so many readers, and so many counters", 1, _GOOD, patiently(_starts), basis=_COUNTS
        ),
        Requirement("reads at most so many files at once", 1, _GOOD, patiently(_limits), basis=_COUNTS),
        Requirement(
            "reads only a few texts ahead of the counters", 1, _AHEAD, patiently(_looks_ahead), basis=_COUNTS
        ),
        Requirement(_TELLS, 2, (*_DEAD, *_AGAIN), patiently(_tells), basis=_COUNTS),
        Requirement(
            "leaves no process running, also when a worker dies",
            1,
            (*_GOOD, *_DEAD),
            patiently(_leaves_nothing),
            basis=_COUNTS,
        ),
    ),
)
