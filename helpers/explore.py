"""Explores a program from the shell: `python -m helpers.explore FILE.py[:function]`.

The file is any script that uses multiprocessing. Its `if __name__ == "__main__"` part runs under many
schedules, or one function of it that needs no arguments. Children start as they do with the start method
"spawn", the only one that every system has: each of them runs the file's module-level code again.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from helpers.explorer.explore import Budget
from helpers.explorer.investigate import CANT, FOUND, NONE_FOUND, CantExplore, Finding, investigate, rerun
from helpers.explorer.script_file import ScriptFile, read
from helpers.runtime.definitions import Unreadable

_INTERRUPTED = "stopped before the search was over; --schedules N ends a long one by itself"
EXIT_CODES = {NONE_FOUND: 0, FOUND: 1, CANT: 2}


def main(arguments: Sequence[str] | None = None) -> int:
    """Explore and print; 0 if no failure was found, 1 if one was, 2 if the program can't be explored."""
    options = _parser().parse_args(arguments)
    try:
        script = read(options.file, options.arguments)
        finding = _explored(script, options)
        if options.picture:
            _draw(options.picture, finding, script)
    except (Unreadable, CantExplore) as error:
        finding = Finding(CANT, getattr(error, "kind", "unreadable"), str(error))
    except KeyboardInterrupt:
        finding = Finding(CANT, "interrupted", _INTERRUPTED)
    if options.json:
        _print(json.dumps(finding.as_json(), indent=2, ensure_ascii=False))
    elif finding.verdict == CANT:
        print(f"can't explore: {finding.message}", file=sys.stderr)
    else:
        _print(_told(finding, options))
    return EXIT_CODES[finding.verdict]


def _print(text: str) -> None:
    """Print it, unless whoever reads has seen enough, as `head` has."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _explored(script: ScriptFile, options: argparse.Namespace) -> Finding:
    if options.replay is not None:
        return rerun(script.program, script.source, script.shown, options.replay)
    budget = BUDGET if options.delays is None else replace(BUDGET, delays=options.delays)
    if options.schedules is not None:
        budget = replace(budget, schedules=options.schedules)
    return investigate(script.program, script.source, script.shown, budget)


BUDGET = Budget(operations=40_000, random_schedules=150)


def _told(finding: Finding, options: argparse.Namespace) -> str:
    if finding.table is None:
        return finding.message
    told = f"{finding.message}\n\n{finding.table.as_text()}"
    if options.replay is not None:
        return told
    schedule = ",".join(str(choice) for choice in finding.table.schedule)
    own = ["--", *options.arguments] if options.arguments else []
    again = shlex.join(["python", "-m", "helpers.explore", options.file, "--replay", schedule or "0", *own])
    return f"{told}\n\nThe same again: {again}"


def _draw(path: Path, finding: Finding, script: ScriptFile) -> None:
    from helpers.pictures.runs import draw  # noqa: PLC0415 - only who asks for a picture waits for it

    run = finding.run or rerun(script.program, script.source, script.shown, ()).run
    assert run is not None
    try:
        path.write_text(draw(run, script.source, wrong=finding.verdict == FOUND), encoding="utf-8")
    except OSError as error:
        raise CantExplore("picture", f"{path} can't be written: {error.strerror}") from error


def _schedule(text: str) -> tuple[int, ...]:
    try:
        choices = tuple(int(part) for part in text.strip("[] ").split(",") if part.strip())
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no list of numbers, such as 0,2,1") from None
    if any(choice < 0 for choice in choices):
        raise argparse.ArgumentTypeError("no choice of a schedule is below 0")
    return choices


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no number of 0 or more")
    return int(text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m helpers.explore",
        description="Run a script that uses multiprocessing under many schedules; show the first that fails.",
        epilog="Exit code: 0 no failure found, 1 failure found, 2 can't explore. Children start by spawn, "
        "whatever the system's own start method is.",
    )
    parser.add_argument("file", metavar="FILE.py[:function]", help="the script, or one function of it")
    parser.add_argument("arguments", nargs="*", help="the script's own arguments, after --")
    parser.add_argument("--delays", type=_count, metavar="N", help="stray so far from the first schedule (2)")
    parser.add_argument("--schedules", type=_count, metavar="N", help="stop after so many schedules")
    parser.add_argument("--json", action="store_true", help="print the finding as JSON")
    parser.add_argument(
        "--picture", type=Path, metavar="OUT.svg", help="draw the schedule that is shown, or the first"
    )
    parser.add_argument(
        "--replay", type=_schedule, metavar="SCHEDULE", help="run this one schedule and show it"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
