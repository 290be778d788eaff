"""A run is drawn with all that passed between its processes, small enough, and with nothing in the way."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree import ElementTree as ET

import pytest

from helpers.explorer import run as endings
from helpers.explorer.run import Run
from helpers.pictures.labels import cut
from helpers.pictures.layout import LEFT
from helpers.pictures.runs import as_image, draw
from helpers.pictures.timeline import Mark, Timeline, timeline
from tests.explorer.conftest import Explored
from tests.pictures import boxes, run_texts

Make = Callable[..., Explored]

SVG = "{http://www.w3.org/2000/svg}"
SCHEDULES = 20  # of each program, drawn one by one


def _failing(explored: Explored) -> Run:
    """The first run that fails; if none does, the default one."""
    found: list[Run] = []

    def fails(run: Run) -> bool:
        if run.ending != endings.FINISHED or run.failed():
            found.append(run)
        return bool(found)

    explored.search(fails, operations=1_000)
    return found[0] if found else explored.once()


@dataclass(frozen=True)
class Seen:
    """What a timeline shows, in words: each step as "process: operation"."""

    run: Run
    shown: Timeline

    def step(self, column: int) -> str:
        """A step, by its number."""
        step = self.run.steps[column - 1]
        return f"{self.run.processes[step.process].name}: {step.operation}"

    def arrows(self) -> set[str]:
        """Each arrow, as "kind, from > to"."""
        return {
            f"{one.link.name.lower()}, {self.step(one.first)} > {self.step(one.last)}"
            for one in self.shown.arrows
        }

    def waits(self) -> set[str]:
        """Who waits until which of its steps, or to the end."""
        told = set()
        for span in self.shown.waits:
            later = [mark for mark in self.shown.marks if mark.process == span.process]
            end = next(mark for mark in later if mark.column > span.first)
            told.add(self.mark(end))
        return told

    def mark(self, mark: Mark) -> str:
        """A step as it is drawn."""
        process = self.run.processes[mark.process].name
        when = "stop" if self.shown.is_stop(mark.column) else self.run.steps[mark.column - 1].operation
        return f"{process}: {when}"

    def holds(self) -> set[str]:
        """Who holds what."""
        return {f"{self.run.processes[one.process].name}: {one.name}" for one in self.shown.holds}

    def fails(self) -> set[str]:
        """The steps that are outlined, with their words."""
        found = [mark for mark in self.shown.marks if mark.failing]
        return {f"{self.run.processes[one.process].name}: {one.title} {one.name}".rstrip() for one in found}


SEEN: dict[str, dict[str, set[str]]] = {
    "LOST_UPDATE": {
        "arrows": {
            "process, MainProcess: process.start > Process-1: process.begin",
            "process, Process-2: process.end > MainProcess: process.join",
        },
        "waits": {"MainProcess: process.join"},
        "fails": {"Process-1: write 1 counter"},
    },
    "LOCK_ORDER": {
        "waits": {"MainProcess: stop", "Process-1: stop", "Process-2: stop"},
        "holds": {"Process-1: lock_a", "Process-2: lock_b"},
        "fails": {"MainProcess: join Process-1", "Process-1: acquire lock_b", "Process-2: acquire lock_a"},
    },
    "OPEN_END": {
        "arrows": {"message, Process-1: pipe.send > MainProcess: pipe.recv"},
        "waits": {"MainProcess: pipe.recv", "MainProcess: stop"},
        "fails": {"MainProcess: recv receiver"},
    },
    "JOIN_FIRST": {
        "arrows": {"message, Process-1: queue.put > Process-1's feeder: queue.feed"},
        "waits": {"MainProcess: stop", "Process-1: stop", "Process-1's feeder: stop"},
        "fails": {"MainProcess: join Process-1", "Process-1: flush queue", "Process-1's feeder: write"},
    },
    "DUPLEX": {
        "arrows": {
            "message, MainProcess: pipe.send > Process-1: pipe.recv",
            "message, Process-1: pipe.send > MainProcess: pipe.recv",
            "process, Process-1: process.end > MainProcess: process.join",
        },
        "fails": set(),
    },
    "SEMAPHORE": {
        "holds": {"Process-1: permits", "Process-2: permits", "Process-3: permits"},
        "waits": {"MainProcess: process.join"},
        "fails": set(),
    },
    "SIGNAL": {
        "arrows": {"release, MainProcess: semaphore.release > Process-1: semaphore.acquire"},
        "holds": set(),
        "waits": {
            "MainProcess: time.sleep",
            "Process-1: semaphore.acquire",
            "MainProcess: process.join",
        },
    },
    "BARRIER": {
        "arrows": {
            "release, Process-3: barrier.wait > Process-1: barrier.sleeping",
            "release, Process-3: barrier.wait > Process-2: barrier.sleeping",
            "message, Process-3: queue.put > Process-3's feeder: queue.feed",
            "message, Process-3's feeder: queue.feed > MainProcess: queue.getting",
        },
        "fails": set(),
    },
    "CONDITION": {
        "arrows": {
            "release, MainProcess: event.set > Process-1: event.sleeping",
            "release, MainProcess: lock.release > Process-1: condition.sleeping",
        },
        "holds": {"MainProcess: condition", "Process-1: condition"},
    },
    "PHILOSOPHERS": {
        "holds": {f"philosopher {number}: forks[{number}]" for number in range(5)},
        "fails": {f"philosopher {number}: acquire forks[{(number + 1) % 5}]" for number in range(5)}
        | {"MainProcess: join philosopher 0"},
    },
    "CHILD_FAILS": {
        "fails": {"Process-1: ZeroDivisionError"},
        "arrows": {"release, Process-1: process.end > MainProcess: pipe.recv"},
    },
    "BROKEN": {"fails": {"MainProcess: send: BrokenPipeError sender"}},
    "TERMINATED": {
        "arrows": {
            "process, MainProcess: process.signal > Process-1: process.die",
            "process, Process-1: process.die > MainProcess: process.join",
        },
        "waits": {"MainProcess: process.join", "Process-1: process.die"},
    },
    "TASKS": {
        "arrows": {
            "message, MainProcess's feeder: joinable_queue.feed > Process-1: joinable_queue.getting",
            "release, Process-1: joinable_queue.task_done > MainProcess: joinable_queue.joining",
        },
    },
    "POOL": {
        "arrows": {
            "message, MainProcess: pool.submit > SpawnPoolWorker-1: pool.take",
            "process, MainProcess: process.start > SpawnPoolWorker-2: process.begin",
        },
        "waits": {
            "MainProcess: pool.get",
            "SpawnPoolWorker-1: process.die",
            "SpawnPoolWorker-2: process.die",
        },
        "fails": set(),
    },
    "SEGMENT": {"waits": {"MainProcess: process.join"}, "fails": set()},
    "ENDLESS": {"fails": {"MainProcess: left the model"}},
}
ONLY = {"holds", "fails", "waits"}  # what is told whole; of the arrows only some are


@pytest.mark.parametrize("name", SEEN)
def test_what_passed_between_the_processes_is_shown(program: Make, name: str) -> None:
    explored = program(run_texts.ALL[name])
    run = _failing(explored)
    seen = Seen(run, timeline(run, explored.source, 1000, wrong=bool(run.failed())))
    for what, expected in SEEN[name].items():
        shown: set[str] = getattr(seen, what)()
        assert shown >= expected
        assert what not in ONLY or shown == expected


@pytest.mark.parametrize("name", sorted(run_texts.ALL.keys() - {"ENDLESS"}))
def test_a_picture_is_small_well_formed_and_the_same_again(program: Make, name: str) -> None:
    explored = program(run_texts.ALL[name])
    run = _failing(explored)
    svg = draw(run, explored.source, wrong=True)
    again = draw(explored.once(*run.choices), explored.source, wrong=True)
    root = ET.fromstring(svg)
    kinds = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert svg == again
    assert len(as_image(svg)) <= 30 * 1024
    assert kinds & {"script", "image", "foreignObject", "style"} == set()
    assert set(re.findall(r"url\(#(\w+)\)", svg)) <= set(re.findall(r' id="(\w+)"', svg))


@pytest.mark.parametrize("text", run_texts.ALL.values(), ids=run_texts.ALL)
def test_every_schedule_is_drawn_without_anything_in_the_way(program: Make, text: str) -> None:
    explored = program(text)
    drawn: list[Run] = []

    def look(run: Run) -> bool:
        drawn.append(run)
        _nothing_is_in_the_way(draw(run, explored.source, wrong=True))
        _every_process_has_a_lane(draw(run, explored.source), run)
        return len(drawn) >= SCHEDULES or run.ending == endings.ESCAPED

    explored.search(look)
    assert drawn


def _nothing_is_in_the_way(svg: str) -> None:
    width, height = boxes.size(svg)
    words = boxes.texts(svg)
    for one, other in itertools.combinations(words, 2):
        assert not one.overlaps(other), (one, other)
    for box in [*words, *boxes.shapes(svg)]:
        assert box.inside(width, height), box
    assert all(box.right <= LEFT for box in words if box.bold), "a process's name reaches into its lane"
    assert width <= 1160


def _every_process_has_a_lane(svg: str, run: Run) -> None:
    last = {step.process for step in run.steps[-40:]} | {one.index for one in run.processes if one.pending}
    words = {box.what for box in boxes.texts(svg)}
    names = {run.processes[index].name.rpartition("'s ")[2] for index in last}
    assert {cut(name, 15) for name in names} <= words


def test_a_long_run_shows_its_last_steps_and_says_so(program: Make) -> None:
    explored = program(run_texts.LONG)
    run = explored.once()
    words = boxes.texts(draw(run, explored.source))
    (told,) = [box.what for box in words if "left out" in box.what]
    left_out = int(re.findall(r"\d+", told)[0])
    axes = {box.top for box in words if box.what == "step"}
    numbers = [int(box.what) for box in words if box.top in axes and box.what.isdigit()]
    assert numbers == list(range(left_out + 1, len(run.steps) + 1))
    assert 40 <= len(numbers) <= 60


def test_words_of_the_program_arrive_as_they_are(program: Make) -> None:
    explored = program(run_texts.BROKEN)
    svg = draw(explored.once(), explored.source)
    assert "send: BrokenPipeError" in {box.what for box in boxes.texts(svg)}
    run = program(run_texts.OPEN_END.replace("hello", "<b>&")).once()
    words = {box.what for box in boxes.texts(draw(run, explored.source))}
    assert "send '<b>&'" in words


def test_who_cannot_see_it_is_told_what_it_shows(program: Make) -> None:
    explored = program(run_texts.LOST_UPDATE)
    root = ET.fromstring(draw(_failing(explored), explored.source, wrong=True))
    title, description = root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")
    assert root.get("role") == "img"
    assert title == "A run of MainProcess, Process-1, Process-2, step by step"
    assert description is not None
    assert "Process-1: write 1 counter (here it fails);" in description


def test_a_write_that_is_lost_is_marked_only_in_a_run_that_went_wrong(program: Make) -> None:
    explored = program(run_texts.LOST_UPDATE)
    run = _failing(explored)
    lost = {
        wrong: [mark.title for mark in timeline(run, explored.source, 60, wrong).marks if mark.lost]
        for wrong in (True, False)
    }
    assert lost == {True: ["write 1"], False: []}


def test_the_legend_tells_only_what_occurs(program: Make) -> None:
    explored = program(run_texts.DUPLEX)
    words = {box.what for box in boxes.texts(draw(explored.once(), explored.source))}
    assert {"gives a message", "takes a message", "message"} <= words
    assert words & {"reads", "writes", "acquires", "holds", "here it fails"} == set()


def test_looks_that_see_the_same_again_have_no_words(program: Make) -> None:
    explored = program("""
        def late():
            time.sleep(1)

        def main():
            child = Process(target=late)
            child.start()
            while child.is_alive():
                pass
    """)
    run = explored.once()
    looks = [step.outcome for step in run.steps if step.operation == "process.look"]
    words = [mark.title for mark in timeline(run, explored.source, 1000, wrong=False).marks]
    assert looks.count("running") > 2
    assert [word for word in words if word in ("running", "exit 0")] == ["running", "exit 0"]
