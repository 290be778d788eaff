"""The exercise of 03_manager_queue about tasks that fail: first_error."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from helpers.exercises.again import again, and_again
from helpers.exercises.judging import described, differs, same, shown
from helpers.exercises.manager_queue_judging import (
    ends_well,
    not_returned,
    pool_sizes,
    promised,
    tasks_taken,
    terminated_too_early,
    waits_before_all_is_handed_out,
)
from helpers.exercises.manager_queue_programs import (
    IN_PARENT,
    Task,
    errors_and_results,
    fail,
    fail_in_child,
    give,
)
from helpers.exercises.model import Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.queue_judging import hardly
from helpers.explorer.explore import Budget
from helpers.explorer.run import Run

_ASKS = frozenset({"pool.get", "pool.next", "managed_queue.get"})
_WELL = Budget(operations=1_400, random_schedules=15)


def _running(tasks: list[Task], text: str, budget: Budget | None = None) -> Case:
    case = Case(
        "first_error",
        (tasks,),
        shown=f"first_error([{text}])",
        expected=errors_and_results(tasks),
        slowest_step=10.0,
    )
    if budget is None:
        return hardly(case)[0]
    return Case(**{**vars(case), "budget": budget})


_TWO_FAIL = _running(
    [(int, ("1",)), (int, ("two",)), (len, ("three",)), (divmod, (4, 0)), (int, ("5",))],
    "(int, ('1',)), (int, ('two',)), (len, ('three',)), (divmod, (4, 0)), (int, ('5',))",
    _WELL,
)
_FIRST_FAILS = replace(
    _running(
        [(fail_in_child, ("left", "over")), (fail, ("right",)), (give, ("kept",))],
        "(fail, ('left', 'over')), (fail, ('right',)), (give, ('kept',))",
    ),
    expected=(["('left', 'over')", "right"], ["kept"]),
)
_NONE_FAILS = _running(
    [(divmod, (7, 2)), (give, (None,)), (give, (0,)), (give, ("",)), (give, ([],)), (give, (False,))],
    "(divmod, (7, 2)), and five tasks that give None, 0, '', [] and False",
)
_NO_TEXT = _running(
    [(give, (3,)), (fail, ()), (fail, ("later",))], "(give, (3,)), (fail, ()), (fail, ('later',))"
)
_NO_TASKS = _running([], "")
_MORE = once(
    _running(
        [
            *((give, ("same",)), (give, (("error", "given"),)), (divmod, (4, 0)), (give, ("same",))),
            *((give, ({"end": 1},)), (give, (("text", None),)), (fail, ("again",)), (fail, ("again",))),
            *((give, (3,)), (give, (3,)), (give, (True,)), (give, (" text \n",))),
        ],
        "12 tasks, of which the third and two more fail",
    ),
)
_TEXTS = once(
    _running([(fail, (" two\nlines ",)), (give, (1,))], "(fail, (' two\\nlines ',)), (give, (1,))"),
    _running([(fail, ("long " * 100,)), (give, (1,))], "(fail, (a text of 500 characters,)), (give, (1,))"),
)
_OTHERS = once(
    _running([(give, (7,))], "(give, (7,))"),
    _running([(give, (7,)), (give, (7,)), (fail, ())], "(give, (7,)), (give, (7,)), (fail, ())"),
)
_AGAIN = again(
    replace(
        _running([(give, (3,)), (fail, ("later",))], "(give, (3,)), (fail, ('later',))"),
        expected=("later", [3]),
    ),
    [(fail, ("first",)), (give, (5,)), (give, (6,))],
)
_GIVES_AN_ERROR = _running(
    [(give, (LookupError("given"),)), (give, (1,))],
    "two tasks, of which the first returns an exception and raises none",
)
_A_TEXT = "The first of the two is a text: str(error)."
_RETURNS_ERROR = tuple(
    f"{begin}{kind}(" for begin in ("tuple: (", "list: [") for kind in ("ValueError", "LookupError")
)
_CASES = (_TWO_FAIL, _FIRST_FAILS, _NONE_FAILS, _NO_TEXT, _NO_TASKS)


def _pair(run: Run, case: Case) -> tuple[Any, Any] | Judgement:
    """The text and the results that were returned, or what is wrong."""
    if not run.root.returned or run.root.result is None:
        return _account(run, case)
    kind, got = run.root.result
    if kind == "plain" and isinstance(got, tuple) and len(got) == 2:
        return got
    told = shown(got) if kind == "plain" else described(got)
    return Fault(
        f"expected a tuple of two: a text or None, and a list\ngot      {told}",
        "It returned None: is a return missing?" if got is None else _about_pair(kind, told),
    )


def _about_pair(kind: str, told: str) -> str:
    """Advice on what is no text and a list."""
    if kind != "plain" and (promise := promised(told)):
        return promise
    if told.startswith(_RETURNS_ERROR):
        return _A_TEXT
    if told.startswith("["):
        return "Return a tuple, no list: return text, results"
    return "Return both: return text, results"


def _account(run: Run, case: Case) -> Judgement:
    """Why nothing was returned."""
    kind, text, place = run.root.error or ("", "", None)
    not_ready = text.endswith("not ready")
    of_a_task = kind in ("ValueError", "ZeroDivisionError", "LookupError") and text in case.expected[0]
    if place is None or not (not_ready or of_a_task):
        return not_returned(run)
    where = f" ({place.label}, line {place.line})" if place.label else ""
    if not_ready:
        return Fault(
            f"first_error ended with {kind}: the task is not ready{where}.",
            "successful() can only be asked when a task is done: get() waits for that, and so does wait().",
            kind="exception",
        )
    if not _a_task_failed(run):
        return Fault(
            f'{kind} "{text}" came up in the parent itself{where}.',
            "Hand out the function and its arguments, apply_async(function, arguments), without calling it.",
            kind="exception",
        )
    return Fault(
        f'The error of a task, {kind} "{text}", ended first_error{where}.',
        "Ask for each result by itself, and catch whatever its get() raises. map() gives up all results for "
        "one error.",
        kind="exception",
    )


def _a_task_failed(run: Run) -> bool:
    return any(step.operation == "pool.failed" for step in run.steps)


def _keeps(run: Run, case: Case) -> Judgement:
    if case is _GIVES_AN_ERROR and run.root.returned and run.root.result is not None:
        return _keeps_given_error(run.root.result, case)
    pair = _pair(run, case)
    if not isinstance(pair, tuple):
        return pair
    _, wanted = case.expected
    if same(pair[1], wanted):
        return None
    return Fault(differs(pair[1], wanted), _about_results(run, pair[1], case))


def _keeps_given_error(result: tuple[str, Any], case: Case) -> Judgement:
    """The same for a result that is no plain data, of which only the description can be read."""
    _, wanted = case.expected
    kind, got = result
    if kind != "plain" and repr(wanted) in got:
        return None
    told = f"in {case.shown}\nexpected (None, {shown(wanted)})\ngot      {described(str(got))}"
    return Fault(told, "A task may return an exception: that is a result. It fails only if it raises one.")


def _about_results(run: Run, got: Any, case: Case) -> str:
    texts, wanted = case.expected
    if not isinstance(got, list):
        return "The second of the two is a list: the results of the tasks that succeed."
    if sorted(map(repr, got)) == sorted(map(repr, wanted)):
        return "All results are there, but not in the order of the tasks: a pool finishes them in any order."
    if not any(step.process == 0 and step.operation in _ASKS for step in run.steps):
        return "Nobody asked for the results: call get() on each thing that apply_async returned."
    if told := _should_have_succeeded(run, case):
        return told
    tasks = len(case.arguments[0])
    if len(got) == tasks > len(wanted):
        return "A task that fails has no result: leave it out."
    if texts and len(got) <= _first_to_fail(case.arguments[0]) and same(got, wanted[: len(got)]):
        return "An error must not end the loop: the tasks after it have results, too."
    if len(got) < len(wanted):
        missing = Counter(map(shown, wanted)) - Counter(map(shown, got))
        told = "A result may be anything, None, 0 or an empty text too, and may come twice: it is kept."
        return f"{told} Missing: {', '.join(missing)}."
    return ""


def _first_to_fail(tasks: list[Task]) -> int:
    """Where the first task is that fails."""
    return next(number for number, task in enumerate(tasks) if errors_and_results([task])[0])


def _should_have_succeeded(run: Run, case: Case) -> str:
    """Advice when a task failed, or seemed to, that should have succeeded; or ""."""
    if any(step.operation == "pool.get" and step.outcome.startswith("time-out") for step in run.steps):
        return (
            "A get() with a time-out gave up before its task was done: a task may take long, so let it wait."
        )
    if any(step.operation == "pool.look" and step.outcome == "not ready" for step in run.steps):
        return "ready() says how it is at this moment, and a task may take long: get() waits for it."
    texts, _ = case.expected
    failed = [step.text for step in run.steps if step.operation == "pool.failed"]
    if len(failed) > len(texts) and tasks_taken(run) <= len(case.arguments[0]):
        return (
            f"Tasks that should fail: {len(texts)}; that failed: {len(failed)} ({', '.join(failed)}). A task "
            "is the call function(*arguments): hand it out by apply_async(function, arguments)."
        )
    return ""


def _tells(run: Run, case: Case) -> Judgement:
    pair = _pair(run, case)
    if not isinstance(pair, tuple):
        return pair
    texts, _ = case.expected
    wanted = texts[0] if texts else None
    if same(pair[0], wanted):
        return None
    advice = _should_have_succeeded(run, case) or _about_text(pair[0], case)
    return Fault(differs(pair[0], wanted), advice)


def _about_text(got: Any, case: Case) -> str:
    texts, _ = case.expected
    if not texts:
        return "If no task fails, there is no text: None."
    if not texts[0] and (got is None or got in texts):
        return "An error may have an empty text, and is an error all the same: ask `is None`."
    if got is None:
        return (
            "Nobody asked for the result of the task that failed, or its error was dropped: get() raises it."
        )
    if got == IN_PARENT:
        return "The parent has called the function itself: the text is that of the error which get() raises."
    if got in texts:
        return "This task failed, too, but it isn't the first of them in the list, whichever failed first."
    if isinstance(got, str):
        return "The text of an error is str(error), without its type."
    return _A_TEXT


def _in_the_pool(run: Run, case: Case) -> Judgement:
    tasks = len(case.arguments[0])
    taken = tasks_taken(run)
    if not run.root.returned and taken <= tasks:
        return None if run.root.error and _a_task_failed(run) else _account(run, case)
    sizes = pool_sizes(run)
    if sizes != [2]:
        were = " and ".join(f"a pool of {size}" for size in sizes) or "no pool"
        told = f"There should be one pool of two workers, and there was {were}."
        return Fault(told, "Make one pool: Pool(2).")
    if taken < tasks and terminated_too_early(run):
        return Fault(
            f"Tasks: {tasks}; the pool had run {taken} of them when it was ended.",
            "Leaving the with block ends a pool at once, whatever is left to do: ask for each result before.",
            kind="terminated pool",
        )
    if taken != tasks:
        return Fault(
            f"Tasks: {tasks}; run by the pool: {taken}.",
            "Hand out each task to the pool, as one of its own, and only once.",
        )
    if waits_before_all_is_handed_out(run):
        return Fault(
            "A result was waited for before all tasks were handed out, so they run one after the other.",
            "Hand out all tasks in one loop, with apply_async; ask for the results in a second one.",
            kind="one after the other",
        )
    return None


def _ends(run: Run, case: Case) -> Judgement:
    return ends_well(run, case) if run.root.returned else _account(run, case)


def _first(pair: Any) -> Any:
    return pair[0] if isinstance(pair, tuple | list) and pair else pair


_KEEPS = "keeps the results of all tasks that succeed, in order"
_TELLS = "tells the text of the first error in the list, or None"
_POOL = "runs each task once, in a pool of two, all handed out at once"
_ENDS = "ends the pool; no process is left running"

FIRST_ERROR = Exercise(
    "first_error",
    "first_error(tasks)",
    (
        Requirement(_KEEPS, 1, (*_CASES, _GIVES_AN_ERROR, *_MORE), _keeps),
        Requirement(_TELLS, 1, (*_CASES, *_TEXTS, *_AGAIN), and_again(_tells, _first)),
        Requirement(_POOL, 1, (_TWO_FAIL, _NONE_FAILS, *_OTHERS), _in_the_pool),
        Requirement(_ENDS, 1, (_TWO_FAIL, _NONE_FAILS), _ends, basis=_KEEPS),
    ),
)
