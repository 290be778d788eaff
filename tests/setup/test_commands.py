"""The Makefile's commands, and the files that they rest on."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.support import ROOT, run

pytestmark = pytest.mark.spread

MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
MAKE_ENVIRONMENT = ROOT / ".ci" / "environment"


def fake_python(folder: Path, name: str, version: tuple[int, int]) -> Path:
    """Write a program that answers like a Python of some version, and prints how it is asked for a venv."""
    program = folder / name
    answer = f"import sys; sys.version_info = {(*version, 0)}; exec(sys.argv[1])"
    program.write_text(
        f'#!/bin/sh\nif [ "$1" = -c ]; then exec {sys.executable} -c "{answer}" "$2"; fi\necho "{name} $*"\n'
    )
    program.chmod(0o755)
    return program


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_make_command_in_the_prose_exists(page: str) -> None:
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", (ROOT / page).read_text("utf-8"), re.MULTILINE))
    assert named
    assert named <= TARGETS


def test_every_target_is_explained_by_help() -> None:
    explained = set(re.findall(r"^make ([a-z]+)", run("make", "help").stdout, re.MULTILINE))
    assert explained | {"help", "setup", "lint"} == TARGETS


def test_lab_starts_jupyterlab_with_the_repository_s_settings() -> None:
    recipe = run("make", "--dry-run", "lab").stdout
    assert f'JUPYTER_CONFIG_DIR="{ROOT}/.jupyter"' in recipe
    assert ".venv/bin/python -m jupyterlab" in recipe


@pytest.mark.parametrize(
    ("found", "chosen"),
    [
        ({"python3": (3, 11)}, "python3"),
        ({"python3": (3, 13)}, "python3"),
        ({"python3": (3, 9), "python3.12": (3, 12)}, "python3.12"),
        ({"python3": (3, 14), "python3.13": (3, 13), "python3.11": (3, 11)}, "python3.13"),
    ],
)
def test_the_environment_is_made_by_the_first_suitable_python(
    found: dict[str, tuple[int, int]], chosen: str, tmp_path: Path
) -> None:
    for name, version in found.items():
        fake_python(tmp_path, name, version)
    made = run("/bin/sh", MAKE_ENVIRONMENT, "", cwd=tmp_path, env={"PATH": str(tmp_path)})
    assert made.stdout == f"{chosen} -m venv --clear .venv\n"
    assert made.returncode == 0


def test_the_python_that_was_asked_for_is_taken(tmp_path: Path) -> None:
    python = fake_python(tmp_path, "mine", (3, 12))
    made = run("/bin/sh", MAKE_ENVIRONMENT, python, cwd=tmp_path)
    assert made.stdout == "mine -m venv --clear .venv\n"


@pytest.mark.parametrize("asked_for", ["", "python3", "no-such-python"])
def test_no_suitable_python_is_one_clear_line(asked_for: str, tmp_path: Path) -> None:
    fake_python(tmp_path, "python3", (3, 9))
    made = run("/bin/sh", MAKE_ENVIRONMENT, asked_for, cwd=tmp_path, env={"PATH": str(tmp_path)})
    assert made.returncode == 1
    assert made.stdout == ""
    assert re.fullmatch(r"No suitable Python: \S+ is not Python 3\.11 to 3\.13\. .*\n", made.stderr)
