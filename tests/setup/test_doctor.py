"""The doctor says what works, and what to do about what does not."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from importlib.metadata import PackageNotFoundError

import pytest

from helpers import doctor
from tests.support import ROOT, run_module


@pytest.fixture(scope="module")
def here() -> subprocess.CompletedProcess[str]:
    """What the doctor says on the machine that runs the tests."""
    return run_module("helpers.doctor")


def names(lines: str) -> list[str]:
    """Return the names in the doctor's lines: what stands between the verdict and the details."""
    return [re.split(r"  +", line)[1] for line in lines.splitlines()]


def test_all_is_well_here(here: subprocess.CompletedProcess[str]) -> None:
    assert here.stderr == ""
    assert [line for line in here.stdout.splitlines() if not line.startswith("ok ")] == []
    assert here.returncode == 0


def test_the_readme_shows_the_same_lines(here: subprocess.CompletedProcess[str]) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    sample = re.search(r"```\n(ok    Python.*?)```", readme, re.DOTALL)
    assert sample is not None
    assert names(sample[1]) == names(here.stdout)


def test_an_unknown_python_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    with pytest.raises(doctor.UnwellError, match=r"is not 3\.11 to 3\.13"):
        doctor.python_version()


@pytest.mark.parametrize(
    ("requirement", "message"),
    [
        ("no-such-package>=1", "not installed"),
        ("pytest<1", r"\d+\.\d+.* is not <1"),
        ("pytest>=9999", r"is not >=9999"),
    ],
)
def test_a_package_that_does_not_fit_is_named(requirement: str, message: str) -> None:
    with pytest.raises(doctor.UnwellError, match=message):
        doctor.package_version(requirement)


def test_a_course_that_is_not_installed_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.version", missing)
    monkeypatch.setattr("importlib.metadata.requires", missing)
    found = [each.finding() for each in list(doctor.examinations())[:3]]
    assert [finding.name for finding in found] == ["Python", "the course", "spawn one process"]
    assert str(found[1]) == f"FAIL  {'the course':<44}not installed; run `make setup`"


def test_a_child_that_fails_is_told_by_its_exit_code() -> None:
    with pytest.raises(doctor.UnwellError, match="ended with exit code 3"):
        doctor._in_child(os._exit, 3)


def test_a_child_that_does_not_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "PATIENCE", 0.2)
    with pytest.raises(doctor.UnwellError, match="had not ended"):
        doctor._in_child(signal.pause)


def test_a_kernel_without_the_extension_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "LOAD", "pass")
    with pytest.raises(doctor.UnwellError, match="the child sent 'nothing'"):
        doctor.cell_function()


@pytest.mark.parametrize("look", [doctor.server_extension, doctor.lab_extension])
def test_a_missing_extension_is_found_out(look: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jupyter_core.paths.jupyter_config_path", list)
    monkeypatch.setattr("jupyter_core.paths.jupyter_path", lambda *_: [])
    assert callable(look)
    with pytest.raises(doctor.UnwellError, match=r"not (enabled|installed)"):
        look()


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (doctor.UnwellError("three things\nare wrong"), "three things are wrong"),
        (OSError(11, "no more processes"), "BlockingIOError: [Errno 11] no more processes"),
        (ImportError("no module"), "ImportError: no module"),
    ],
)
def test_whatever_goes_wrong_becomes_one_line_with_advice(error: Exception, reason: str) -> None:
    def look() -> str:
        raise error

    finding = doctor.Examination("a thing", look, "mend it").finding()
    assert str(finding) == f"FAIL  {'a thing':<44}{reason}; mend it"


@pytest.mark.parametrize(("well", "exit_code"), [(True, 0), (False, 1)])
def test_the_exit_code_says_whether_all_is_well(
    well: bool, exit_code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def look() -> str:
        if well:
            return "fine"
        raise doctor.UnwellError("gone")

    calm = doctor.Examination("calm", lambda: "yes", "")
    monkeypatch.setattr(doctor, "examinations", lambda: [doctor.Examination("one", look, "help it"), calm])
    assert doctor.main() == exit_code
    assert len(capsys.readouterr().out.splitlines()) == 2
