"""Run the source notebooks from top to bottom in a fresh kernel and store what they show.

Shell command: `python -m helpers.grading.execute [NAME ...]`, or `make notebooks` for all of them.
A cell that raises stops the run, unless it is tagged `raises-exception`.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from helpers.grading.normalise import read, write

CELL_TIMEOUT = 60


class RunError(Exception):
    """A notebook did not run to its end; the text is one clear line."""


def run(notebook: NotebookNode, folder: Path) -> NotebookNode:
    """Run every code cell of the notebook in a fresh kernel started in the folder, and return the notebook.

    Raises RunError when a cell raises that may not, takes too long, or takes the kernel with it.
    """
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    client = NotebookClient(
        notebook,
        timeout=CELL_TIMEOUT,
        kernel_name="python3",
        record_timing=False,
        skip_cells_with_tag="",
        resources={"metadata": {"path": str(folder)}},
    )
    try:
        client.execute()
    except CellExecutionError as error:
        raise RunError(f"a cell raised {error.ename}: {error.evalue}\n\n{error}") from None
    except CellTimeoutError as error:
        raise RunError(f"a cell ran longer than {CELL_TIMEOUT} s: {error}") from None
    except DeadKernelError as error:
        raise RunError(f"the kernel ended: {error}") from None
    return notebook


def source_notebooks(source: Path, names: Sequence[str] = ()) -> list[Path]:
    """Return the source notebooks with these names, or all of them, in order.

    Raises RunError for a name that has none.
    """
    found = {path.stem: path for path in sorted(source.glob("*/*.ipynb")) if path.stem == path.parent.name}
    unknown = [name for name in names if name not in found]
    if unknown:
        there = ", ".join(found) or "none"
        raise RunError(f"no notebook called {', '.join(unknown)} in {source.name}/ (there: {there})")
    return [path for name, path in found.items() if not names or name in names]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return 0 when every notebook ran, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m helpers.grading.execute", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="a notebook, such as 01_pipe (default: all)")
    names = parser.parse_args(arguments).names
    failed = False
    try:
        paths = source_notebooks(Path("source"), names)
    except RunError as problem:
        print(problem, file=sys.stderr)
        return 1
    for path in paths:
        try:
            changed = write(run(read(path), path.parent), path)
        except RunError as problem:
            print(f"{path}: {problem}", file=sys.stderr)
            failed = True
        else:
            print(f"{path}: {'stored' if changed else 'unchanged'}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
