"""Make the learners' notebooks: `python -m helpers.grading.release [NAME ...]`, `make release`.

For each folder of source/, nbgrader's generate_assignment runs as nbgrader_config.py says: solutions
out, lesson outputs kept, check cells as they look when unsolved. The same source always makes the same
bytes. No gradebook is needed, and none is left behind.
"""

import argparse
import filecmp
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from nbgrader.converters import NbGraderException

from helpers.grading.course import released
from helpers.grading.execute import RunError, source_notebooks


def release(name: str, target: Path, *, run: bool = True) -> bool:
    """Make the learner's folder of one assignment below the target; return whether anything changed.

    With run=False, check cells are left without outputs: much faster.
    Raises nbgrader.converters.NbGraderException, before anything is touched.
    """
    with TemporaryDirectory() as scratch:
        options = [f"--db=sqlite:///{scratch}/gradebook.db", f"--ShowUnsolved.enabled={run}"]
        with released(name, options) as made:
            kept = target / name
            if kept.is_dir() and _same(made, kept):
                return False
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(made, kept)
            return True


def _same(left: Path, right: Path) -> bool:
    files = {path.relative_to(left) for path in left.rglob("*") if path.is_file()}
    if files != {path.relative_to(right) for path in right.rglob("*") if path.is_file()}:
        return False
    return all(filecmp.cmp(left / file, right / file, shallow=False) for file in files)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return 0 when every notebook was made, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m helpers.grading.release", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="an assignment, such as 01_pipe (default: all)"
    )
    names = parser.parse_args(arguments).names
    failed = False
    try:
        found = source_notebooks(Path("source"), names)
    except RunError as problem:
        print(problem, file=sys.stderr)
        return 1
    for source in found:
        name = source.stem
        try:
            changed = release(name, Path("notebooks"))
        except NbGraderException:  # nbgrader has already said why
            print(f"notebooks/{name}: not made", file=sys.stderr)
            failed = True
        else:
            print(f"notebooks/{name}: {'made' if changed else 'unchanged'}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
