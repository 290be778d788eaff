"""The definitions file in real spawned children, on every Python the course supports."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.support import ROOT, run

pytestmark = pytest.mark.spread


def find_python(version: str) -> str | None:
    """Return a Python of that version: the running one, one on the path, or one of pyenv's."""
    if version == f"{sys.version_info.major}.{sys.version_info.minor}":
        return sys.executable
    installed = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")).glob(
        f"versions/{version}.*/bin/python"
    )
    found = [*map(str, sorted(installed)), shutil.which(f"python{version}")]
    return next((path for path in found if path), None)


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_children_find_definitions_and_name_cells(version: str, tmp_path: Path) -> None:
    python = find_python(version)
    if python is None:
        pytest.skip(f"there is no Python {version} on the path or among pyenv's versions")
    errors = tmp_path / "errors.txt"
    script = ROOT / "tests" / "runtime" / "spawn_script.py"
    done = run(python, script, errors, env={"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"})
    assert done.stderr == ""
    assert json.loads(done.stdout) == [
        "(Pair(left=2, right=Pair(left=1, right=None)), True, '__mp_main__')",
        "int",
        "name 'failed' is not defined in this process: NameError: name 'app' is not defined (cell 6, line 2)",
        1,
    ]
    lines = errors.read_text(encoding="utf-8").splitlines()
    assert lines[lines.index('  File "cell 4", line 7, in run') + 1] == "    fail()"
    assert lines[lines.index('  File "cell 5", line 4, in fail') + 1] == "    1 / 0"


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_a_child_loads_little(version: str) -> None:
    python = find_python(version)
    if python is None:
        pytest.skip(f"there is no Python {version} on the path or among pyenv's versions")
    code = (
        "import sys, helpers.runtime.loader; print({'IPython', 'dataclasses', 'inspect'} & set(sys.modules))"
    )
    done = run(python, "-I", "-S", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); {code}")
    assert (done.stdout, done.stderr) == ("set()\n", "")
