"""Programs of the bank on the real `multiprocessing`, as scripts: how often do they fail?"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from threading import Semaphore

from tests.explorer.problem_bank import Case

LONGEST = 15.0  # seconds after which a try counts as one that does not end
QUIET = (
    3.0  # seconds without any computing after which it counts as one; no program of the bank sleeps longer
)
_LOOK = 0.05  # seconds between two looks whether a try has ended
_LOOK_CLOSELY = 0.5  # seconds between two looks at what its processes have computed
_THREADS = 64


def failures(cases: Sequence[Case], tries: int, at_once: int) -> Iterator[int]:
    """In how many of so many tries each program fails: it hangs, or a process ends with an error.

    So many tries compute at the same time. One that stands still lets another one begin.
    """
    seats = Semaphore(at_once)
    with tempfile.TemporaryDirectory(prefix="plain-") as folder, ThreadPoolExecutor(_THREADS) as threads:
        tried = []
        for number, case in enumerate(cases):
            script = Path(folder) / f"{number}" / f"{case.problem}.py"
            script.parent.mkdir()
            script.write_text(case.source, encoding="utf-8")
            tried.append([threads.submit(_fails, script, case.function, seats) for _ in range(tries)])
        for of_case in tried:
            yield sum(one.result() for one in of_case)


def _fails(script: Path, function: str, seats: Semaphore) -> bool:
    with tempfile.TemporaryFile() as errors, ExitStack() as seat:
        seat.enter_context(seats)
        process = subprocess.Popen(
            [sys.executable, script, function],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            start_new_session=True,
        )
        ended = _wait(process, seat)
        _end_session(process.pid)
        process.wait()
        errors.seek(0)
        return not ended or process.returncode != 0 or b"Traceback" in errors.read()


def _wait(process: subprocess.Popen[bytes], seat: ExitStack) -> bool:
    """Wait for the end of a try; False if it doesn't seem to come. One that stands still loses its seat."""
    began = looked = quiet_since = time.monotonic()
    computed = -1
    while process.poll() is None:
        now = time.monotonic()
        if now - looked > _LOOK_CLOSELY:
            looked = now
            if (ticks := _ticks(process.pid)) != computed:
                computed, quiet_since = ticks, now
            else:
                seat.close()
        if now - began > LONGEST or now - quiet_since > QUIET:
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
