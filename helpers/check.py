"""Judges a file from the shell: `python -m helpers.check 01_pipe FILE.py|FILE.ipynb`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from helpers.exercises import UnknownExercise
from helpers.exercises.judge import judge
from helpers.runtime.definitions import Definitions, Unreadable, read_notebook, read_script

ALL_EARNED, SOMETHING_LOST, NOT_JUDGED = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Judge and print; 0 if all points are earned, 1 if something is lost, 2 if it could not be judged."""
    options = _parser().parse_args(arguments)
    try:
        verdicts = judge(options.notebook, _read(options.file), options.exercise)
    except (UnknownExercise, Unreadable) as error:
        print(f"can't judge: {error}", file=sys.stderr)
        return NOT_JUDGED
    if options.json:
        print(json.dumps([verdict.as_json() for verdict in verdicts], indent=2, ensure_ascii=False))
    else:
        print("\n\n".join(verdict.as_text() for verdict in verdicts))
    return ALL_EARNED if all(verdict.passed for verdict in verdicts) else SOMETHING_LOST


def _read(path: Path) -> Definitions:
    match path.suffix:
        case ".ipynb":
            return read_notebook(path)
        case ".py":
            return read_script(path)
    raise Unreadable(f"{path} is neither a notebook (.ipynb) nor a Python file (.py)")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m helpers.check", description="Judge the answers in a file."
    )
    parser.add_argument("notebook", help="the notebook's name, such as 01_pipe")
    parser.add_argument("file", type=Path, help="a Python file or a notebook with answers")
    parser.add_argument("--exercise", action="extend", nargs="+", metavar="NAME", help="only these")
    parser.add_argument("--json", action="store_true", help="print the verdicts as JSON")
    return parser


if __name__ == "__main__":
    sys.exit(main())
