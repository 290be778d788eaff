"""The explorer's objects do what the standard library's do: see the files `programs*.py`."""

from __future__ import annotations

import importlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers.explorer import run as endings
from helpers.explorer.scheduler import Execution, Program
from helpers.explorer.search.replay import Replay
from helpers.explorer.workers import WorkerPool, on_one_processor
from helpers.runtime.definitions import read_script

FILES = sorted(Path(__file__).parent.glob("programs*.py"))


def _pythons() -> list[Any]:
    """This Python, and the other supported ones that this machine has."""
    found = [pytest.param(sys.executable, id="this Python")]
    for minor in (11, 12, 13):
        versions = Path(os.environ.get("PYENV_ROOT", "/nowhere"), "versions").glob(f"3.{minor}.*/bin/python")
        path = next((str(one) for one in sorted(versions)), None) or shutil.which(f"python3.{minor}")
        if path and minor != sys.version_info.minor:
            found.append(pytest.param(path, id=f"3.{minor}"))
    return found


@pytest.fixture(scope="module", params=FILES, ids=lambda path: path.stem)
def programs(request: pytest.FixtureRequest) -> Path:
    """A file of programs."""
    return Path(request.param)


@pytest.fixture(scope="module")
def explored(programs: Path) -> dict[str, Any]:
    """What each program returns in the explorer's default schedule."""
    definitions = read_script(programs).to_plain()
    results = {}
    with on_one_processor(), WorkerPool() as pool:
        for name in importlib.import_module(f"tests.explorer.{programs.stem}").names():
            task = {"kind": "call", "name": name, "arguments": ()}
            finished = Execution(Program(task, definitions), pool).run(Replay())
            whole = finished.ending == endings.FINISHED and finished.root.returned
            results[name] = (
                finished.root.value if whole else (finished.ending, finished.message, finished.root.error)
            )
    return dict(json.loads(json.dumps(results)))


@pytest.fixture(scope="module")
def started(programs: Path) -> Iterator[dict[str, subprocess.Popen[str]]]:
    """The programs on the real thing, begun on all Pythons side by side: they mostly wait."""
    processes = {
        python.values[0]: subprocess.Popen(
            [python.values[0], programs], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for python in _pythons()
    }
    yield processes
    for process in processes.values():
        process.kill()
        process.communicate()


@pytest.mark.parametrize("python", _pythons())
def test_programs_do_the_same_for_real_and_in_the_explorer(
    python: str, started: dict[str, subprocess.Popen[str]], explored: dict[str, Any]
) -> None:
    output, errors = started[python].communicate(timeout=300)
    assert started[python].returncode == 0, errors
    real = dict(json.loads(line) for line in output.splitlines())
    assert explored == real
