"""A process of its own for judging one notebook: `python -m helpers.grading.judge_process`.

It reads one line of JSON from its input (what to judge), and writes a line of JSON per exercise. When
it is done, or when the process that started it is gone, it takes down every process that the
learner's code has left behind, also those that moved to a session of their own.
"""

import ctypes
import json
import os
import select
import signal
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from helpers.exercises.judge import judge
from helpers.exercises.verdict import Verdict
from helpers.explorer.workers import WorkerPool
from helpers.runtime.definitions import Cell, Definitions, collect

_PR_SET_CHILD_SUBREAPER = 36
"""From <linux/prctl.h>: orphans become children of this process instead of process 1's."""


def main() -> None:
    """Judge in a child, and clean up behind it."""
    request = json.loads(sys.stdin.readline())
    results = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # nothing that prints can forge a result
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    ended, alive = os.pipe()
    if os.fork() == 0:
        os.close(ended)
        os.dup2(os.open(os.devnull, os.O_RDONLY), sys.stdin.fileno())
        with os.fdopen(results, "wb") as stream:
            judge_all(request, stream)
        os._exit(0)
    os.close(alive)
    os.close(results)
    select.select([sys.stdin.fileno(), ended], [], [])
    end_descendants()


def judge_all(request: dict[str, Any], stream: BinaryIO) -> None:
    """Write one line per exercise of the request, in order, each as soon as it is judged."""
    module, _, name = request["judge"].partition(":")
    verdicts = getattr(import_module(module), name)
    definitions = collect(Cell(label, source) for label, source in request["cells"])
    for verdict in verdicts(request["notebook"], definitions, request["exercises"]):
        line = {
            "exercise": verdict.exercise,
            "points": verdict.points,
            "earned": verdict.earned,
            "text": verdict.as_text(),
            "html": verdict.as_html(),
        }
        stream.write(json.dumps(line).encode() + b"\n")
        stream.flush()


def judge_in_turn(notebook: str, definitions: Definitions, exercises: Sequence[str]) -> Iterator[Verdict]:
    """Yield a verdict after the other, all from the same workers."""
    with WorkerPool() as pool:
        for exercise in exercises:
            yield from judge(notebook, definitions, [exercise], pool)


def end_descendants() -> None:
    """Kill the children until none is left; the orphans of a killed child become children in turn."""
    if sys.platform != "linux":
        os.killpg(0, signal.SIGKILL)  # the session as a whole, this process included
    while True:
        for child in children(os.getpid()):
            os.kill(child, signal.SIGKILL)
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def children(parent: int) -> Iterator[int]:
    """Yield the process ids whose parent this is, from Linux's /proc."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            content = stat.read_text(errors="replace")
        except OSError:  # ended between the listing and the look
            continue
        if int(content.rpartition(")")[2].split()[1]) == parent:
            yield int(stat.parent.name)


if __name__ == "__main__":
    main()
