"""A real kernel that tests can type cells into."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from textwrap import dedent
from typing import Any

import nbformat
from nbclient import NotebookClient


@dataclass(frozen=True)
class Outcome:
    """What a cell gave: what it printed, and its error's text (empty if it ended well)."""

    printed: str
    error: str


class Kernel:
    """Runs cells one by one, as JupyterLab would."""

    def __init__(self, client: NotebookClient, notebook: Any) -> None:
        self._client = client
        self._notebook = notebook

    def run(self, source: str) -> Outcome:
        """Run a cell to its end."""
        cell = nbformat.v4.new_code_cell(source)
        self._notebook.cells.append(cell)
        self._client.execute_cell(cell, len(self._notebook.cells) - 1)
        printed = [out.text for out in cell.outputs if out.output_type == "stream" and out.name == "stdout"]
        errors = [f"{out.ename}: {out.evalue}" for out in cell.outputs if out.output_type == "error"]
        return Outcome("".join(printed).strip(), "".join(errors))

    def ask(self, expression: str) -> str:
        """Return what the expression prints as."""
        outcome = self.run(f"print({expression})")
        assert not outcome.error, outcome.error
        return outcome.printed


def cells_of(text: str) -> list[str]:
    """Split an indented text into cells, at lines that read ``# %%``."""
    lines = dedent(text).removeprefix("\n").removesuffix("\n")
    return lines.split("\n# %%\n")


@contextmanager
def new_kernel() -> Iterator[Kernel]:
    """Start a kernel, and end it."""
    notebook = nbformat.v4.new_notebook()
    client = NotebookClient(notebook, timeout=60, allow_errors=True, kernel_name="python3")
    with client.setup_kernel():
        yield Kernel(client, notebook)
