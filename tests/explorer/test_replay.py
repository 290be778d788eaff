"""What the explorer finds happens again, the same way, on the real objects of multiprocessing."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from helpers import notebook, runtime
from helpers.explorer.counterexample import counterexample
from helpers.explorer.explore import explore
from helpers.explorer.found import Found
from helpers.explorer.run import FINISHED, Run
from helpers.explorer.scheduler import Program
from helpers.explorer.source import Source
from helpers.explorer.workers import WorkerPool, on_one_processor
from helpers.replay.plan import as_far_as_needed
from helpers.replay.replaying import Replayed, replay
from helpers.replay.stage import Stage
from helpers.runtime.definitions import Cell, collect
from tests.explorer.conftest import IMPORTS
from tests.explorer.failing_programs import FAILING, NOT_REPLAYED

TIMES = 20
AT_ONCE = 6  # replays, which wait for each other and for hanging processes more than they compute
HANG = 0.3  # seconds

Find = Callable[[str], Found]


@pytest.fixture(scope="module")
def find() -> Iterator[Find]:
    """Searches a program for a run that fails. Only the search itself keeps to one processor."""
    with WorkerPool() as pool:

        def first(text: str) -> Found:
            definitions = collect([Cell("cell 0", IMPORTS), Cell("cell 1", text.strip() + "\n")])
            task = {"kind": "call", "name": "main", "arguments": ()}
            program = Program(task, definitions.to_plain())
            failing: list[Run] = []

            def fails(run: Run) -> bool:
                if run.ending != FINISHED or run.failed():
                    failing.append(run)
                return bool(failing)

            with on_one_processor():
                explore(program, pool, fails)
            return Found(failing[0], program, Source(definitions.line), "main()")

        yield first


def _table(found: Found) -> str:
    return counterexample(as_far_as_needed(found.run), found.call, "", "", found.source).as_text()


def _several(found: Found) -> list[Replayed]:
    with ThreadPoolExecutor(AT_ONCE) as threads:
        return list(threads.map(lambda _: replay(found, HANG), range(TIMES)))


@pytest.mark.parametrize("name", FAILING)
def test_a_failure_is_found_again_and_happens_again_for_real(name: str, find: Find) -> None:
    found = [find(FAILING[name]) for _ in range(TIMES)]
    assert {one.run.choices for one in found} == {found[0].run.choices}
    assert {_table(one) for one in found} == {_table(found[0])}
    replayed = _several(found[0])
    assert {one.as_text() for one in replayed} == {replayed[0].as_text()}
    assert replayed[0].same, replayed[0].as_text()
    assert replayed[0].table is not None
    assert replayed[0].table.as_text() == _table(found[0])


@pytest.mark.parametrize("name", NOT_REPLAYED)
def test_what_cannot_be_replayed_says_so_by_name(name: str, find: Find) -> None:
    text, reason = NOT_REPLAYED[name]
    replayed = replay(find(text), HANG)
    assert replayed.sentence.startswith(reason)
    assert not replayed.possible
    assert not replayed.same


TOLD = {
    "a lost update": 'MainProcess really ends with AssertionError "1" at `assert counter.value == 2',
    "locks in two orders": "Process-1 in `with first, second:` (cell 1, line 11)",
    "the end of file": "Process-1 really ends with EOFError at `receiver.recv()` (cell 1, line 12).",
    "two who give way at the same time": "in these turns, they do the same again and again",
    "a loop that waits for what never changes": "they still did the same again and again after 0.3 s",
    "join before drain": "Process-1's feeder, which writes to the queue's pipe",
}


@pytest.mark.parametrize("name", TOLD)
def test_a_replay_says_what_really_happened(name: str, find: Find) -> None:
    replayed = replay(find(FAILING[name]), HANG)
    assert replayed.sentence.startswith("On real processes it is the same: ")
    assert TOLD[name] in replayed.sentence
    assert replayed.sentence in repr(replayed)


def test_a_page_shows_the_same_table_and_escapes_it(find: Find) -> None:
    page = replay(find(FAILING["a lost update"]), HANG)._repr_html_()
    assert "v.value" in page or "counter.value += 1" in page
    assert "-&gt; read 0" in page


def test_another_outcome_is_not_the_same(find: Find) -> None:
    found = find(FAILING["a lost update"])
    source, other = found.program.definitions[1], "counter.value += 2"
    definitions = [
        found.program.definitions[0],
        (source[0], source[1].replace("counter.value += 1", other), source[2]),
    ]
    changed = Found(found.run, Program(found.program.task, definitions), found.source, found.call)
    replayed = replay(changed, HANG)
    assert not replayed.same
    assert replayed.possible
    assert replayed.sentence.endswith("at step 18, value.read of MainProcess gives 2, not 1.")
    assert replayed.table is not None
    assert replayed.table.rows[-1].step == "17"


@pytest.mark.parametrize(
    ("name", "told"),
    [("a lost update", "On real processes it is the same: "), (None, "There is nothing to replay")],
)
def test_a_notebook_replays_what_it_has_explored(
    name: str | None, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = FAILING[name] if name else "def main():\n    pass"
    definitions = collect([Cell("cell 0", IMPORTS), Cell("cell 1", text.strip() + "\n")])
    monkeypatch.setattr(runtime, "current", lambda: definitions)

    def main() -> None:
        """Its name is all that counts."""

    shown = notebook.explore(main)
    replayed = notebook.replay(shown, HANG)
    assert repr(replayed).startswith(told)
    assert told in replayed._repr_html_()
    assert (shown.counterexample is None) == (name is None)
    if shown.counterexample:
        assert shown.counterexample.as_text() in repr(replayed)


def _processes_of(folder: Path) -> set[str]:
    """The processes that were told to use this folder."""
    found = set()
    for process in Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            if process.name.isdigit() and str(folder).encode() in (process / "environ").read_bytes():
                found.add((process / "cmdline").read_text())
    return found


@pytest.mark.parametrize("name", ["locks in two orders", "join before drain", "a process that vanishes"])
def test_nothing_is_left_behind(
    name: str, find: Find, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    seen: list[set[str]] = []
    enter = Stage.__enter__

    def look(stage: Stage) -> Stage:
        seen.append(_processes_of(tmp_path))
        return enter(stage)

    monkeypatch.setattr(Stage, "__enter__", look)
    assert replay(find(FAILING[name]), HANG).same
    assert seen[0]
    assert _processes_of(tmp_path) == set()
    assert list(tmp_path.iterdir()) == []
