"""A scratch folder goes with its process, however that ends, and never before."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from helpers.runtime.folder import ScratchFolder
from tests.support import ROOT

MAKER = """
import sys
from helpers.runtime.folder import ScratchFolder
folder = ScratchFolder("scratch-")
(folder.path / "file").write_text("text")
print(folder.path, flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


def _make_old(folder: Path) -> None:
    os.utime(folder, (0, 0))


def _process() -> tuple[subprocess.Popen[str], Path]:
    """A process that has made a folder an hour ago, and lives."""
    process = subprocess.Popen(
        [sys.executable, "-c", MAKER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    folder = Path(process.stdout.readline().strip())
    _make_old(folder)
    return process, folder


def test_a_folder_is_removed_with_what_is_in_it() -> None:
    folder = ScratchFolder("scratch-")
    (folder.path / "file").write_text("text")
    folder.cleanup()
    assert not folder.path.exists()
    folder.cleanup()


def test_a_killed_process_is_tidied_up_after_by_the_next() -> None:
    process, folder = _process()
    with process:
        process.kill()
    assert (folder / "file").exists()
    ScratchFolder("other-").cleanup()
    assert folder.exists()
    ScratchFolder("scratch-").cleanup()
    assert not folder.exists()


def test_what_a_living_process_uses_stays() -> None:
    process, folder = _process()
    with process:
        ScratchFolder("scratch-").cleanup()
        assert (folder / "file").exists()
        assert process.stdin is not None
        process.stdin.close()
    assert not folder.exists()


def test_what_was_made_just_now_stays(temporary: Path) -> None:
    young = temporary / "scratch-young"
    young.mkdir()
    ScratchFolder("scratch-").cleanup()
    assert young.exists()


def test_a_link_is_not_followed(temporary: Path) -> None:
    outside = temporary / "outside"
    outside.mkdir()
    _make_old(outside)
    (temporary / "scratch-link").symlink_to(outside)
    os.utime(temporary / "scratch-link", (0, 0), follow_symlinks=False)
    ScratchFolder("scratch-").cleanup()
    assert outside.exists()
