"""formgrader, the page in JupyterLab from which an instructor grades."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from nbgrader.converters import Autograde

from helpers.grading.course import convert, open_course
from tests.grading.stand_in import NAME, RIGHT, ROOT, hand_in


@contextmanager
def _server(course: Path) -> Iterator[str]:
    """Run a Jupyter server with formgrader in the course's folder; yield its address."""
    options = [
        "--ServerApp.open_browser=False",
        "--ServerApp.ip=127.0.0.1",
        "--ServerApp.port=0",
        "--ServerApp.allow_root=True",
        "--IdentityProvider.token=",
        "--ServerApp.jpserver_extensions={'nbgrader.server_extensions.formgrader': True}",
    ]
    environment = {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PYTHONPATH": str(ROOT),
        "JUPYTER_RUNTIME_DIR": str(course / ".runtime"),
        "JUPYTER_CONFIG_DIR": str(course / ".config"),
    }
    with subprocess.Popen(
        [sys.executable, "-m", "jupyter_server", *options],
        cwd=course,
        env=environment,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stderr is not None
        try:
            addresses = (re.search(r"http://127\.0\.0\.1:\d+/", line) for line in server.stderr)
            found = next((address for address in addresses if address), None)
            assert found, "the server ended before it was running"
            _wait_until_it_listens(found.group())
            yield found.group()
        finally:
            server.terminate()
            server.stderr.read()


def _wait_until_it_listens(address: str) -> None:
    """The server names its address a moment before it listens there."""
    port = urlsplit(address).port
    deadline = time.monotonic() + 30
    while True:
        try:
            socket.create_connection(("127.0.0.1", port or 0)).close()
        except ConnectionRefusedError:
            assert time.monotonic() < deadline, f"nobody listens at {address}"
            time.sleep(0.05)
        else:
            return


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=60) as answer:
        return str(answer.read().decode())


def test_formgrader_lists_the_assignment_and_shows_a_submission_with_its_verdicts(course: Path) -> None:
    hand_in(course, "cleo", {**RIGHT, "double": "def double(number):\n    return number + 1\n"})
    convert(open_course(), Autograde, NAME, "cleo")
    with _server(course) as address:
        assert "nbgrader formgrade" in _get(f"{address}formgrader/manage_assignments")
        [assignment] = json.loads(_get(f"{address}formgrader/api/assignments"))
        assert (assignment["name"], assignment["max_score"], assignment["num_submissions"]) == (NAME, 5, 1)
        [submission] = json.loads(_get(f"{address}formgrader/api/submissions/{NAME}"))
        assert (submission["student"], submission["score"], submission["needs_manual_grade"]) == (
            "cleo",
            3,
            False,
        )
        [notebook] = json.loads(_get(f"{address}formgrader/api/student_notebook_submissions/cleo/{NAME}"))
        page = _get(f"{address}formgrader/submissions/{notebook['id']}/")
        assert "got 3, expected 4" in page
