"""A program of the bank on the real `multiprocessing`, as a script: how often does it fail?"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.explorer.problem_bank import Case

LONGEST = 15.0  # seconds after which a try counts as one that does not end
_QUIET = (
    3.0  # seconds without any computing after which it counts as one; no program of the bank sleeps longer
)
_LOOK = 0.05  # seconds between two looks at a try


def failures(case: Case, tries: int, at_once: int) -> int:
    """In how many of so many tries the program fails: it hangs, or a process ends with an error."""
    with tempfile.TemporaryDirectory(prefix="plain-") as folder:
        script = Path(folder) / f"{case.problem}.py"
        script.write_text(case.source, encoding="utf-8")
        with ThreadPoolExecutor(at_once) as tried:
            return sum(tried.map(lambda _: _fails(script, case.function), range(tries)))


def _fails(script: Path, function: str) -> bool:
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            [sys.executable, script, function],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            start_new_session=True,
        )
        ended = _wait(process)
        _end_session(process.pid)
        process.wait()
        errors.seek(0)
        return not ended or process.returncode != 0 or b"Traceback" in errors.read()


def _wait(process: subprocess.Popen[bytes]) -> bool:
    """Wait for the end of a try; False if it doesn't seem to come."""
    began = quiet_since = time.monotonic()
    computed = -1
    while process.poll() is None:
        now = time.monotonic()
        if (ticks := _ticks(process.pid)) != computed:
            computed, quiet_since = ticks, now
        if now - began > LONGEST or now - quiet_since > _QUIET:
            return False
        time.sleep(_LOOK)
    return True


def _session(leader: int) -> dict[int, int]:
    """The processes of a session, and the clock ticks that each has computed."""
    found = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            continue
        if int(fields[3]) == leader:
            found[int(path.parent.name)] = int(fields[11]) + int(fields[12])
    return found


def _ticks(leader: int) -> int:
    return sum(_session(leader).values())


def _end_session(leader: int) -> None:
    """End whatever is left of a try."""
    try:
        os.killpg(leader, signal.SIGKILL)
    except ProcessLookupError:
        return
