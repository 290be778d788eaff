"""`python -m helpers.explore`: scripts as people write them, and what the command says of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import psutil
import pytest

from helpers import explore
from helpers.explorer import run as endings
from helpers.explorer.investigate import rerun
from helpers.explorer.script_file import read
from tests.support import run_module

SCRIPTS = Path(__file__).parent / "scripts"

RIGHT = [
    "arguments",
    "barrier",
    "chance",
    "counter_lock",
    "daemon",
    "dates",
    "exit_builtin",
    "exit_codes",
    "finalizers",
    "first_error",
    "flag",
    "grandchildren",
    "hands_down",
    "leaves_traces",
    "lock_released_finally",
    "logs",
    "neighbours",
    "no_guard_exit_code",
    "philosophers_in_order",
    "pool_initializer",
    "pool_map",
    "producer_consumer",
    "reads_files",
    "shared_block",
    "sleeps",
    "spawn_context",
    "supervisor",
    "temporary_files",
    "temporary_parts",
    "worker_class",
]

WRONG = [
    ("child_fails", "exception", "Process-1 ended with ZeroDivisionError", "child_fails.py, line 5"),
    ("counter_printed", "lost update", "prints 'Final value: 2\\n' here", "Process-1 reads 0 from `shared`"),
    ("counter_race", "lost update", "counter_race.py, line 13", "Hold `counter.get_lock()`"),
    ("crawler", "wrong result", "`assert sorted(done) == [1, 2, 3, 4], sorted(done)`"),
    ("end_left_open", "deadlock", "`message = receiving.recv()`", "end_left_open.py, line 8"),
    (
        "global_lock",
        "lost update",
        "balance is 110",
        "global_lock.py, line 17",
        "Each process makes a lock of its own in global_lock.py, line 4",
    ),
    (
        "global_queue",
        "wait for an item that can't come",
        "`print(q.get())`",
        "nobody puts one any more",
        "Each process makes a queue of its own in global_queue.py, line 4",
    ),
    (
        "gone_with_its_feeder",
        "wait for an item that can't come",
        "Process-1 ended before all that it had put was in the queue's pipe",
        "Let it end by itself, without cancel_join_thread()",
    ),
    ("slices", "wrong result", "`assert sums[1] == (HALF - 1) ** 2 + HALF**2, sums[1]`"),
    ("hash_partition", "wrong result", "`assert sorted(words) == sorted(WORDS)`"),
    ("initializer_without_global", "exception", "NameError", "bind it with `global` in a pool's initializer"),
    ("join_before_get", "join before drain", "`queue`", "join_before_get.py, line 10"),
    ("lambda_target", "exception", "PicklingError", "lambda_target.py, line 5"),
    ("lock_not_released", "lock of an ended process", "Process-3 waits in `lock.acquire()`", "Process-2"),
    ("neighbour_hangs", "deadlock", "`lock.acquire()` (hanging.py, line 3)", "holds itself"),
    ("no_guard", "exception", "bootstrapping phase", "no_guard.py, line 7", '`if __name__ == "__main__":`'),
    ("notified_too_early", "lost notification", "`condition.wait()`", "notified_too_early.py, line 6"),
    ("object_as_end", "deadlock", "An object() arrives as another one", "put None or a text in its place"),
    ("one_sentinel", "missing sentinel", "Process-2 waits", "None was put only once"),
    ("philosophers", "deadlock", "Process-1 waits", "Process-2 waits", "Process-3 waits"),
    ("pool_without_guard", "livelock", "`print(pool.map(square, [1, 2, 3]))`", "bootstrapping phase"),
    ("task_done_missing", "missing task_done", "`q.join()`", "task_done() of 1 item"),
    (
        "workers_on_self",
        "exception",
        "cannot pickle 'weakref.ReferenceType' object",
        "workers_on_self.py, line 15",
        "A process that has been started can't be passed on",
    ),
    ("worker_class_without_super", "exception", "AttributeError", "worker_class_without_super.py, line 14"),
]

NOT_EXPLORED = [
    ("arguments_required", "usage", "give its arguments after --"),
    ("asks", "not modelled", 'uses the keyboard at asks.py, line 9: `name = input("Your name? ")`'),
    ("broken", "unreadable", "broken.py, line 3: invalid syntax"),
    ("forks", "not modelled", "the start method 'fork' at forks.py, line 9"),
    ("logs_to_a_file", "not modelled", "writing the file app.log at logs_to_a_file.py, line 4"),
    ("needs_package", "ModuleNotFoundError", "No module named 'no_such_package_anywhere'"),
    ("nowhere", "unreadable", "nowhere.py can't be read: No such file or directory"),
    ("private_names", "not modelled", "uses Queue._reader at private_names.py, line 5"),
    ("spins", "left the model", "Process-1 computes and doesn't come back at spins.py, line 5"),
    (
        "temporary_flag",
        "not modelled",
        "a file, done, that MainProcess may use at the same time, at temporary_flag.py, line 9",
    ),
    ("threads", "not modelled", "threads inside a process at threads.py, line 7: `thread.start()`"),
]

FUNCTIONS = [
    ("counter_race.py:main", 1, "counter_race.py, line 13"),
    (
        "counter_race.py:add",
        2,
        "add can't be called with 0 arguments: missing a required argument: 'counter'",
    ),
    ("counter_race.py:subtract", 2, "there is no function subtract()"),
    ("counter_race.py:2", 2, "2 is no name of a function"),
    ("spawn_context.py:main", 0, "No failure in"),
    ("spawn_context.py:mp", 2, "mp is not a function"),
]

# Their main part prints the same whichever process is faster.
SAME_FOR_REAL = sorted({*RIGHT} - {"chance", "leaves_traces", "logs", "sleeps"})
SPAWNING = """\
import multiprocessing, runpy, sys
multiprocessing.set_start_method("spawn")
del sys.argv[0]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def _path(name: str) -> str:
    return str(SCRIPTS / f"{name}.py")


def _explore(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """The command's exit code, and all that it says."""
    code = explore.main(arguments)
    said = capsys.readouterr()
    return code, said.out + said.err


def _finding(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    code, said = _explore(capsys, "--json", *arguments)
    return code, json.loads(said)


@pytest.mark.parametrize("name", RIGHT)
def test_nothing_is_found_in_a_right_script(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, finding = _finding(capsys, "--schedules", "25", _path(name))
    assert (code, finding["verdict"], finding["kind"]) == (0, "none found", ""), finding
    assert finding["schedules"] == 25 or finding["exhaustive"]
    assert finding["message"].startswith(f"No failure in {finding['schedules']} schedules")


@pytest.mark.parametrize(("name", "kind", "parts"), [(name, kind, parts) for name, kind, *parts in WRONG])
def test_the_failure_of_a_wrong_script_is_found(
    name: str, kind: str, parts: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code, finding = _finding(capsys, _path(name))
    assert (code, finding["verdict"], finding["kind"]) == (1, "found", kind)
    for part in parts:
        assert part in finding["message"]
    assert f"MainProcess: {name}.py" in finding["table"]


def test_a_result_that_depends_on_the_schedule_is_told_and_is_no_failure(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, finding = _finding(capsys, _path("arrivals"))
    assert (code, finding["verdict"], finding["kind"]) == (0, "none found", "result depends on the schedule")
    assert "arrivals.py prints 'first: 0\\nsecond: 1\\n' at first, and 'first: 1" in finding["message"]
    assert "Process-1: work" in finding["table"]
    code, again = _finding(capsys, _path("arrivals"), "--replay", str(finding["schedule"]))
    assert (code, again["verdict"], again["kind"]) == (0, "none found", finding["kind"])


def test_of_two_long_texts_the_line_is_shown_that_differs(capsys: pytest.CaptureFixture[str]) -> None:
    _, finding = _finding(capsys, _path("late_arrivals"))
    assert "late_arrivals.py prints '0' as line 2 at first, and '1' here." in finding["message"]


@pytest.mark.parametrize("name", ["counter_race", "counter_lock"])
def test_the_schedule_is_drawn(name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    picture = tmp_path / "run.svg"
    _explore(capsys, _path(name), "--schedules", "20", "--picture", str(picture))
    svg = picture.read_text("utf-8")
    assert svg.startswith("<svg ")
    assert "Process-2" in svg


def test_a_picture_that_can_t_be_written_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, said = _explore(capsys, _path("counter_race"), "--picture", str(tmp_path / "no" / "run.svg"))
    assert code == 2
    assert said.startswith("can't explore: ")
    assert said.endswith("run.svg can't be written: No such file or directory\n")


def test_a_search_that_is_interrupted_says_how_to_make_it_shorter(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(explore, "investigate", interrupted)
    code, said = _explore(capsys, _path("counter_race"))
    assert code == 2
    assert said == (
        "can't explore: stopped before the search was over; --schedules N ends a long one by itself\n"
    )


@pytest.mark.parametrize(("name", "kind", "part"), NOT_EXPLORED)
def test_what_can_t_be_explored_is_said_in_one_line(
    name: str, kind: str, part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, finding = _finding(capsys, _path(name))
    assert (code, finding["verdict"], finding["kind"]) == (2, "can't explore", kind)
    assert part in finding["message"]
    assert "\n" not in finding["message"]


@pytest.mark.parametrize(("file", "code", "part"), FUNCTIONS)
def test_one_function_of_a_file_is_explored(
    file: str, code: int, part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found, said = _explore(capsys, "--schedules", "25", str(SCRIPTS / file))
    assert found == code
    assert part in said


@pytest.mark.parametrize("name", SAME_FOR_REAL)
def test_a_script_prints_what_it_prints_for_real(name: str) -> None:
    real = subprocess.run(
        [sys.executable, "-P", "-c", SPAWNING, _path(name)],
        env=os.environ | {"PYTHONPATH": str(SCRIPTS), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert real.returncode == 0, real.stderr
    script = read(_path(name))
    finding = rerun(script.program, script.source, script.shown, ())
    assert finding.run is not None
    assert finding.run.ending == endings.FINISHED
    kind, printed = finding.run.root.result or ("printed", "")
    assert kind == "printed"
    assert set(printed.splitlines()) <= set(real.stdout.splitlines())


def test_the_schedule_of_a_failure_runs_again_and_shows_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    _, finding = _finding(capsys, _path("counter_race"))
    schedule = finding["schedule"]
    code, again = _finding(capsys, _path("counter_race"), "--replay", str(schedule))
    assert code == 1
    assert [again[key] for key in ("message", "table", "schedule", "delays", "schedules")] == [
        *(finding[key] for key in ("message", "table", "schedule", "delays")),
        1,
    ]
    numbers = ",".join(str(choice) for choice in schedule)
    code, said = _explore(capsys, _path("counter_race"), "--replay", numbers)
    assert (code, said) == (1, f"{finding['message']}\n\n{finding['table']}\n")


def test_a_schedule_without_failure_is_shown_too(capsys: pytest.CaptureFixture[str]) -> None:
    code, said = _explore(capsys, _path("counter_race"), "--replay", "0")
    assert code == 0
    assert said.startswith("No failure in this schedule.\n\n   step  MainProcess: counter_race.py")


def test_a_schedule_that_doesn_t_fit_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    code, said = _explore(capsys, _path("counter_race"), "--replay", "7")
    assert (code, said) == (2, "can't explore: counter_race.py has no such schedule\n")


@pytest.mark.parametrize("words", [["--replay", "1,x"], ["--replay", "-1"], ["--delays", "many"], []])
def test_a_command_that_makes_no_sense_ends_with_2(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        explore.main([*words, *([_path("counter_race")] if words else [])])
    assert ended.value.code == 2
    assert "usage: python -m helpers.explore" in capsys.readouterr().err


def test_the_text_tells_the_sentence_the_table_and_how_to_see_it_again(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, said = _explore(capsys, _path("counter_race"))
    sentence, table, again = said.split("\n\n")
    assert code == 1
    assert "counter_race.py, line 13" in sentence
    assert "Process-1: add" in table.splitlines()[0]
    assert again.startswith(f"The same again: python -m helpers.explore {_path('counter_race')} --replay 0,")


@pytest.mark.parametrize(
    ("words", "key", "value"), [(["--schedules", "3"], "schedules", 3), (["--delays", "0"], "delays", 0)]
)
def test_the_search_is_bounded(
    words: list[str], key: str, value: int, capsys: pytest.CaptureFixture[str]
) -> None:
    _, finding = _finding(capsys, *words, _path("counter_lock"))
    assert (finding[key], finding["exhaustive"]) == (value, False)


def test_a_script_gets_its_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    code, said = _explore(capsys, "--schedules", "5", _path("arguments_required"), "--", "2")
    assert (code, said.startswith("No failure in ")) == (0, True)


def test_a_process_alone_has_nothing_to_search(capsys: pytest.CaptureFixture[str]) -> None:
    code, said = _explore(capsys, _path("hanging"))
    assert (code, said) == (0, "No failure: hanging.py starts no process.\n")


def test_the_command_leaves_nothing_behind(tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in SCRIPTS.rglob("*") if "__pycache__" not in path.parts}
    done = run_module("helpers.explore", _path("leaves_traces"), "--schedules", "5", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.iterdir()) == []
    after = {path: path.stat().st_mtime_ns for path in SCRIPTS.rglob("*") if "__pycache__" not in path.parts}
    assert after == before
    assert not [
        child for child in psutil.Process().children(recursive=True) if "explorer" in str(child.cmdline())
    ]


def test_who_reads_may_stop_reading() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "helpers.explore", str(SCRIPTS / "counter_race.py")]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")
