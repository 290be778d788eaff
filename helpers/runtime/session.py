"""The cells of a running kernel, in the order in which they count."""

from __future__ import annotations

from dataclasses import dataclass, replace

from helpers.runtime.definitions import Cell, Definitions, collect, valid_statements
from helpers.runtime.names import STAR, bound_names, read_names


@dataclass
class _Entry:
    cell: Cell
    cell_id: str | None
    repeated: bool = False


class Session:
    """What ran so far. Cells are told apart by the index that :meth:`add` returns."""

    def __init__(self) -> None:
        self._entries: list[_Entry] = []
        self._definitions = Definitions((), ())

    @property
    def definitions(self) -> Definitions:
        """The definitions of the cells that ran and of the one that is running."""
        return self._definitions

    def add(self, number: int, source: str, cell_id: str | None = None) -> int:
        """Add a cell that is about to run."""
        cell = Cell(f"cell {number}", source)
        self._forget_problem(cell_id)
        place = self._place_of_repetition(source)
        if place is None:
            place = len(self._entries)
            self._entries.append(_Entry(cell, cell_id))
        else:
            self._entries[place] = _Entry(cell, cell_id, repeated=True)
        self._collect()
        return place

    def stop(self, index: int, ran: int) -> None:
        """Note that the cell failed after so many of its statements: the kernel bound no more either."""
        entry = self._entries[index]
        # A repeated cell has bound all of its names before, and they still stand.
        if not entry.repeated and entry.cell.ran is None:
            entry.cell = replace(entry.cell, ran=ran)
            self._collect()

    def reject(self, index: int) -> None:
        """Note that the kernel refused the cell. Why is known if it is no valid Python."""
        label = self._entries[index].cell.label
        if all(problem.label != label for problem in self._definitions.problems):
            self.stop(index, 0)

    def is_body(self, index: int, source: str) -> bool:
        """Tell whether the source is what a cell magic at the top of the cell would run."""
        cell = self._entries[index].cell
        return cell.source.lstrip().startswith("%%") and cell.source.rstrip().endswith(source.rstrip())

    def _collect(self) -> None:
        self._definitions = collect(entry.cell for entry in self._entries)

    def _forget_problem(self, cell_id: str | None) -> None:
        """Drop what was wrong with a cell that its author has just run again."""
        for entry in self._entries:
            if cell_id is not None and entry.cell_id == cell_id and entry.cell.ran is None:
                entry.cell = replace(entry.cell, ran=len(valid_statements(entry.cell.source)))

    def _place_of_repetition(self, source: str) -> int | None:
        """Return the place of an earlier run of the same cell, if running it there is as good as now.

        It is, unless a later cell bound a name that this one binds or reads. Without this, whoever runs all
        cells ten times would make every child run them ten times.
        """
        later: set[str] = set()
        for place in range(len(self._entries) - 1, -1, -1):
            entry = self._entries[place]
            statements = valid_statements(entry.cell.source)[: entry.cell.ran]
            bound = [set(bound_names(statement)) for statement in statements]
            if entry.cell.source == source and entry.cell.ran is None:
                touched = set().union(*bound, *(read_names(statement) for statement in statements))
                if STAR in later or later & touched or _reads_what_it_binds_later(source):
                    return None
                return place
            later.update(*bound)
        return None


def _reads_what_it_binds_later(source: str) -> bool:
    """Tell whether a second run of the cell can give another result than the first, as ``x = x + 1`` does."""
    statements = valid_statements(source)
    later = set().union(*(bound_names(statement) for statement in statements))
    for statement in statements:
        if later & read_names(statement):
            return True
        later.difference_update(bound_names(statement))
    return False
