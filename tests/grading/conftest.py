"""A course folder with the stand-in assignment, released once and copied for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from helpers.grading.course import released
from helpers.grading.execute import run
from helpers.grading.normalise import read, write
from helpers.grading.release import main as release
from tests.grading import stand_in


@pytest.fixture(scope="session")
def finished_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The stand-in's course: source notebook run, assignment in the gradebook. Not to be changed."""
    folder = stand_in.make_course(tmp_path_factory.mktemp("course"))
    source = folder / "source" / stand_in.NAME / f"{stand_in.NAME}.ipynb"
    write(run(read(source), source.parent), source)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        with released(stand_in.NAME, ["--ShowUnsolved.enabled=False"]):
            pass
    return folder


@pytest.fixture
def course(finished_course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the course to work in: the current folder."""
    folder = tmp_path / "course"
    shutil.copytree(finished_course, folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture(scope="session")
def released_course(finished_course: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with notebooks/ made by the command, and without a gradebook. Not to be changed."""
    folder = tmp_path_factory.mktemp("released") / "course"
    shutil.copytree(finished_course, folder)
    (folder / "gradebook.db").unlink()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert release([]) == 0
    return folder
