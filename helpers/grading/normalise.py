"""One form for every notebook that is committed, so that the same notebook is always the same bytes.

What a notebook means is kept: cells, their ids, their outputs. What changes from one machine or one
run to the next is dropped: times, widget state, versions, paths of the standard library's frames.
"""

import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode
from traitlets import Bool

KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
LANGUAGE = {
    "codemirror_mode": {"name": "ipython", "version": 3},
    "file_extension": ".py",
    "mimetype": "text/x-python",
    "name": "python",
    "nbconvert_exporter": "python",
    "pygments_lexer": "ipython3",
}
KEPT_CELL_METADATA = frozenset({"deletable", "editable", "jupyter", "nbgrader", "tags"})
WIDGET_TYPE_PREFIX = "application/vnd.jupyter.widget-"

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def normalise(notebook: NotebookNode) -> NotebookNode:
    """Return the notebook in its one form; the argument stays as it is."""
    result = deepcopy(notebook)
    result.nbformat, result.nbformat_minor = 4, 5
    result.metadata = nbformat.from_dict({"kernelspec": KERNELSPEC, "language_info": LANGUAGE})
    for cell in result.cells:
        cell.metadata = NotebookNode({k: v for k, v in cell.metadata.items() if k in KEPT_CELL_METADATA})
        if cell.cell_type == "code":
            cell.outputs = _outputs(cell)
    return result


def to_text(notebook: NotebookNode) -> str:
    """Return the notebook's file content: sorted keys, one trailing newline."""
    return str(nbformat.writes(normalise(notebook))).rstrip("\n") + "\n"


def read(path: Path) -> NotebookNode:
    """Read a notebook file."""
    notebook: NotebookNode = nbformat.read(path, as_version=4)
    return notebook


def write(notebook: NotebookNode, path: Path) -> bool:
    """Write the notebook in its one form; return whether the file changed."""
    content = to_text(notebook).encode()
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


class Normalise(Preprocessor):
    """The same as a step of nbgrader's."""

    enabled = Bool(default_value=True).tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Normalise the notebook on its way out."""
        return normalise(nb), resources


def _outputs(cell: NotebookNode) -> list[NotebookNode]:
    outputs: list[NotebookNode] = []
    for output in cell.outputs:
        clean = _CLEANERS.get(output.output_type, _unchanged)(output)
        if clean is None:
            continue
        if "execution_count" in clean:
            clean.execution_count = cell.execution_count
        last = outputs[-1] if outputs else None
        if last is not None and last.output_type == clean.output_type == "stream" and last.name == clean.name:
            last.text += clean.text
        else:
            outputs.append(clean)
    return outputs


def _unchanged(output: NotebookNode) -> NotebookNode | None:
    return output


def _without_widgets(output: NotebookNode) -> NotebookNode | None:
    output.data = NotebookNode({k: v for k, v in output.data.items() if not k.startswith(WIDGET_TYPE_PREFIX)})
    output.metadata = NotebookNode(
        {k: v for k, v in output.metadata.items() if not k.startswith(WIDGET_TYPE_PREFIX)}
    )
    output.pop("transient", None)
    return output if output.data else None


def _without_foreign_frames(output: NotebookNode) -> NotebookNode | None:
    """Keep the frames of the reader's own cells: the others name files of one machine."""
    output.traceback = [part for part in output.traceback if not _COLOUR.sub("", part).startswith("File ")]
    return output


_CLEANERS: dict[str, Callable[[NotebookNode], NotebookNode | None]] = {
    "display_data": _without_widgets,
    "execute_result": _without_widgets,
    "error": _without_foreign_frames,
}
