"""What every committed notebook keeps to. Each rule returns a line per fault, so an empty list is good."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbformat import NotebookNode

IGNORES_OUTPUT = re.compile(r"^\s*#\s*NBVAL_IGNORE_OUTPUT\s*$", re.MULTILINE)
SKIPS = re.compile(r"^\s*#\s*NBVAL_SKIP\s*$", re.MULTILINE)
WIDEST = 96
FORBIDDEN_TAGS = {"nbval-skip", "skip-execution"}
NOT_COMPARED_BY_NBVAL = {"image/png", "image/jpeg"}


def uncompared(notebook: NotebookNode) -> list[str]:
    """Code cells that nbval would run without comparing anything, and that don't say so."""
    return [f"{cell.id}: {fault}" for cell, fault in _uncompared(notebook)]


def _uncompared(notebook: NotebookNode) -> Iterator[tuple[NotebookNode, str]]:
    ran = [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]
    for number, cell in enumerate(ran, 1):
        tags = set(cell.metadata.get("tags", []))
        if tags & FORBIDDEN_TAGS or SKIPS.search(cell.source):
            yield cell, "is not even run"
        elif "nbval-ignore-output" in tags or IGNORES_OUTPUT.search(cell.source):
            continue
        elif cell.execution_count is None:
            yield cell, "has no stored result"
        elif cell.execution_count != number:
            yield cell, f"was run as {cell.execution_count}, not as {number}: run the notebook from the top"
        for output in cell.outputs:
            if output.output_type == "error" and "raises-exception" not in tags:
                yield cell, f"stores a {output.ename}, but is not tagged raises-exception"
            if output.get("data") and set(output.data) <= NOT_COMPARED_BY_NBVAL:
                yield cell, "shows a picture that is not compared: give it a text or mark the cell"


def id_faults(notebook: NotebookNode) -> list[str]:
    """Cell ids and grade ids that are missing or stand there twice."""
    faults = [
        f"cell {number} has no id" for number, cell in enumerate(notebook.cells, 1) if not cell.get("id")
    ]
    for kind, names in (("cell", cell_ids(notebook)), ("grade", grade_ids(notebook))):
        faults += [f"{kind} id {name} stands there {n} times" for name, n in Counter(names).items() if n > 1]
    return faults


def check_faults(notebook: NotebookNode, points: dict[str, int]) -> list[str]:
    """Check cells that don't fit the exercises, whose points are given by name."""
    cells = {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}
    faults = [f"{name}: no answer cell" for name in points if name not in cells]
    faults += [f"{name}: no check cell" for name in points if f"check_{name}" not in cells]
    for grade_id, cell in cells.items():
        if not cell.metadata.nbgrader.grade:
            continue
        exercise = grade_id.removeprefix("check_")
        if exercise not in points or exercise == grade_id:
            faults.append(f"{grade_id}: checks no exercise")
        elif cell.metadata.nbgrader.points != points[exercise]:
            faults.append(
                f"{grade_id}: {cell.metadata.nbgrader.points} points, the exercise has {points[exercise]}"
            )
        if not cell.metadata.nbgrader.locked:
            faults.append(f"{grade_id}: not locked")
        if "raises-exception" not in cell.metadata.get("tags", []):
            faults.append(f"{grade_id}: not tagged raises-exception, so it would stop Run All Cells")
    return faults


def wide_lines(notebook: NotebookNode) -> list[str]:
    """Cells with a line of code that is cut off on a page 1,280 pixels wide, beside the file browser."""
    return [
        f"{cell.id}: a line of {width} characters, {WIDEST} fit"
        for cell in notebook.cells
        if cell.cell_type == "code" and (width := max(map(len, cell.source.splitlines()), default=0)) > WIDEST
    ]


def cell_ids(notebook: NotebookNode) -> list[str]:
    """Ids of all cells, in order."""
    return [cell.id for cell in notebook.cells if cell.get("id")]


def grade_ids(notebook: NotebookNode) -> list[str]:
    """nbgrader's names of the cells that have one, in order."""
    return [cell.metadata.nbgrader.grade_id for cell in notebook.cells if "nbgrader" in cell.metadata]


def landed(notebook: NotebookNode, name: str) -> list[str]:
    """What landed_ids.txt says of a notebook: a line per id."""
    return [f"{name} cell {one}" for one in cell_ids(notebook)] + [
        f"{name} grade {one}" for one in grade_ids(notebook)
    ]


def found(folder: Path) -> list[Path]:
    """The notebooks of a folder, in order."""
    return sorted(path for path in folder.glob("*/*.ipynb"))


def main() -> None:
    """Print the ids of the source notebooks, as tests/notebooks/landed_ids.txt holds them."""
    for path in found(Path("source")):
        print(*landed(nbformat.read(path, as_version=4), path.stem), sep="\n")


if __name__ == "__main__":
    main()
