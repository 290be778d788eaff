"""Answers that fail, hang or go away: each hears so in clear words, and the exercise beside it is judged."""

from __future__ import annotations

import psutil
import pytest

from helpers.exercises import UnknownExercise
from helpers.exercises.judge import judge
from helpers.exercises.verdict import Verdict
from helpers.explorer.workers import WorkerPool
from helpers.runtime.definitions import Cell, Definitions, collect

pytestmark = pytest.mark.spread
BESIDE = Cell("cell 1", "predicted_poll = True")

RIGHT = """
def collect(connection):
    items = []
    {first}
    while True:
        try:
            items.append(connection.recv())
        except EOFError:
            return items
"""


def answer(body: str, before: str = "") -> str:
    """An answer to `collect` whose body is this."""
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    return f"{before}\ndef collect(connection):\n{lines}\n"


def definitions(source: str) -> Definitions:
    return collect([BESIDE, Cell("cell 2", source)])


def verdicts(source: str, pool: WorkerPool | None) -> tuple[Verdict, Verdict]:
    """The verdict on `collect` with this source, and on the right answer beside it."""
    first, beside = judge("01_pipe", definitions(source), ["collect", "predicted_poll"], pool)
    return first, beside


MISSING = {
    "no such function": ("x = 1", "there is no collect in the notebook"),
    "not a function": ("collect = 3", "collect is not a function but 3"),
    "too few parameters": ("def collect():\n    return []", "The signature is collect(connection)"),
    "too many parameters": ("def collect(connection, n):\n    return []", "missing a required argument: 'n'"),
    "syntax error": ("def collect(connection)\n    return []", "cell 2 isn't valid Python, line 1"),
}

FAILING = {
    "sys.exit": (answer("sys.exit(3)", "import sys"), "sys.exit() ends the whole process"),
    "KeyboardInterrupt": (answer("raise KeyboardInterrupt"), "ended with KeyboardInterrupt"),
    "input": (answer("return input()"), "EOF when reading a line"),
    "endless recursion": (answer("return collect(connection)"), "RecursionError"),
    "too much memory at once": (answer("return 'x' * 10**12"), "MemoryError"),
    "exception whose text fails": (
        answer("raise Odd", "class Odd(Exception):\n    def __str__(self):\n        raise ValueError"),
        "ended with Odd",
    ),
    "failing import": (answer("return nowhere.all()", "import nowhere"), "No module named 'nowhere'"),
    "failing definition": (answer("return LIMIT", "LIMIT = [1][3]"), "name 'LIMIT' is not defined"),
}

NOT_PLAIN = {
    "object of a class": (answer("return Own()", "class Own:\n    pass"), "got      Own: "),
    "object whose repr fails": (
        answer("return Own()", "class Own:\n    def __repr__(self):\n        raise ValueError"),
        "an object whose repr fails with ValueError",
    ),
    "generator": (answer("return (item for item in [])"), "got      generator: "),
    "coroutine": ("async def collect(connection):\n    return []", "got      coroutine: "),
    "nested too deep": (answer("x = []\nfor _ in range(10**5):\n    x = [x]\nreturn x"), "got      list: "),
}

NOT_MODELLED = {
    "Listener": (
        answer("Listener()", "from multiprocessing.connection import Listener"),
        "multiprocessing.connection.Listener",
    ),
    "ThreadPool": (
        answer("ThreadPool(2)", "from multiprocessing.pool import ThreadPool"),
        "multiprocessing.pool.ThreadPool",
    ),
    "thread": (
        answer("Thread(target=print).start()", "from threading import Thread"),
        "threads inside a process",
    ),
    "os.fork": (answer("os.fork()", "import os"), "os.fork()"),
    "subprocess": (answer("subprocess.run(['sleep', '99'])", "import subprocess"), "subprocess"),
    "start method fork": (answer("mp.set_start_method('fork')", "import multiprocessing as mp"), "'fork'"),
}

ESCAPING = {
    "endless loop": (answer("while True: pass"), "line 3: `while True: pass`"),
    "raw read": (answer("ends = os.pipe()\nos.read(ends[0], 1)", "import os"), "os.read(ends[0], 1)"),
    "lock of a thread": (
        answer("lock = Lock()\nlock.acquire()\nlock.acquire()", "from threading import Lock"),
        "line 5",
    ),
    "memory, piece by piece": (
        answer("x = []\nwhile True:\n    x.append(bytearray(10**8))"),
        "doesn't come back",
    ),
    "finalizer that never ends": (
        answer("Own()", "class Own:\n    def __del__(self):\n        while True:\n            pass"),
        "doesn't come back",
    ),
}

ENDING = {
    "os._exit": answer("os._exit(0)", "import os"),
    "kill -9": answer("os.kill(os.getpid(), 9)", "import os"),
    "crash": answer("ctypes.string_at(0)", "import ctypes"),
    "closed descriptors": answer("os.closerange(0, 99)", "import os"),
}


@pytest.mark.parametrize(
    ("source", "words"),
    [
        pytest.param(*case, id=name)
        for cases in (MISSING, FAILING, NOT_PLAIN, NOT_MODELLED, ESCAPING)
        for name, case in cases.items()
    ],
)
def test_the_message_says_what_happened(source: str, words: str, pool: WorkerPool) -> None:
    verdict, beside = verdicts(source, pool)

    assert verdict.earned == 0
    assert not verdict.unsolved
    assert words in verdict.as_text()
    assert all(requirement.message for requirement in verdict.requirements)
    assert beside.passed


@pytest.mark.parametrize("source", ENDING.values(), ids=ENDING)
def test_an_answer_that_ends_its_process_earns_nothing(source: str, pool: WorkerPool) -> None:
    verdict, beside = verdicts(source, pool)

    assert verdict.earned == 0
    assert all(requirement.message for requirement in verdict.requirements)
    assert beside.passed


COUNTS_RUNS = "string.runs = getattr(string, 'runs', 0) + 1; [connection.poll() for _ in range(string.runs)]"


def test_an_answer_must_do_the_same_thing_twice(pool: WorkerPool) -> None:
    verdict, beside = verdicts("import string\n" + RIGHT.format(first=COUNTS_RUNS), pool)

    assert not verdict.passed
    assert "your code does not do the same thing twice" in verdict.as_text()
    assert "equal steps, the next one is at cell 2, line " in verdict.as_text()
    assert beside.passed


@pytest.mark.parametrize(
    "first",
    [
        "os.environ['N'] = os.environ.get('N', '') + 'x'; [connection.poll() for _ in os.environ['N']]",
        "open('runs', 'a').write('x'); [connection.poll() for _ in open('runs').read()]",
    ],
    ids=["environment", "file"],
)
def test_what_an_answer_leaves_behind_is_gone_in_the_next_run(first: str, pool: WorkerPool) -> None:
    verdict, _ = verdicts("import os\n" + RIGHT.format(first=first), pool)

    assert verdict.passed, verdict.as_text()


@pytest.mark.parametrize(
    "first",
    [
        pytest.param("time.time() > 0 and time.sleep(time.monotonic())", id="clock"),
        pytest.param("random.random() < 0.5 and connection.poll()", id="random"),
        pytest.param("[connection.poll() for _ in range(os.urandom(1)[0] % 9)]", id="urandom"),
        pytest.param("[connection.poll() for _ in {'a', 'bc', 'def'} if hash(_) % 2]", id="hash of a text"),
        pytest.param("seen.append(1); [connection.poll() for _ in seen]", id="list of the module"),
        pytest.param("print('x' * 10_000)", id="prints"),
    ],
)
def test_what_looks_different_each_time_is_the_same_here(first: str, pool: WorkerPool) -> None:
    verdict, beside = verdicts("import os, random, time\nseen = []\n" + RIGHT.format(first=first), pool)

    assert verdict.passed, verdict.as_text()
    assert beside.passed


def test_printing_a_hundred_megabytes_harms_nobody(pool: WorkerPool) -> None:
    loud = (
        "def describe_exit(exitcode):\n    for _ in range(100):\n        print('x' * 10**6)\n    return 'ok'"
    )
    cells = [Cell("cell 1", "predicted_total = 10"), Cell("cell 2", loud)]

    beside, verdict = judge("00_processes", collect(cells), ["predicted_total", "describe_exit"], pool)

    assert [requirement.passed for requirement in verdict.requirements] == [False, True, False, False]
    assert "expected 'running'" in verdict.as_text()
    assert beside.passed


@pytest.mark.parametrize(
    "source",
    [
        ESCAPING["endless loop"][0],
        ENDING["os._exit"],
        "import time\nfrom multiprocessing import Process\n"
        + answer("for _ in range(3):\n    Process(target=time.sleep, args=(10_000,)).start()\nreturn []"),
        "from multiprocessing import Process\n"
        + answer("for _ in range(2):\n    Process(target=collect, args=(None,)).start()"),
    ],
    ids=["endless loop", "os._exit", "children left behind", "ever more children"],
)
def test_nothing_is_left_running(source: str) -> None:
    me = psutil.Process()
    before = set(me.children(recursive=True))

    verdict, beside = verdicts(source, None)

    assert not verdict.passed
    assert beside.passed
    assert set(me.children(recursive=True)) <= before


def test_a_stub_is_not_solved_yet(pool: WorkerPool) -> None:
    verdict, beside = verdicts(answer("raise NotImplementedError"), pool)

    assert verdict.unsolved
    assert verdict.as_text() == "collect: not solved yet (0 of 4 points)"
    assert beside.passed


def test_all_exercises_are_judged_in_order() -> None:
    found = judge("00_processes", collect([Cell("cell 1", "predicted_total = 10")]))

    assert [(verdict.exercise, verdict.earned) for verdict in found] == [
        ("predicted_total", 1),
        ("start_all", 0),
        ("predicted_exitcode", 0),
        ("describe_exit", 0),
        ("run_isolated", 0),
    ]


@pytest.mark.parametrize(("notebook", "exercise"), [("02_nothing", "collect"), ("01_pipe", "start_all")])
def test_an_unknown_name_is_said(notebook: str, exercise: str) -> None:
    with pytest.raises(UnknownExercise, match=r"02_nothing|start_all"):
        judge(notebook, definitions(""), [exercise])
