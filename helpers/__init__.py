"""What the course's notebooks and its graders run on.

A notebook starts with ``%load_ext helpers``: from then on every process it starts finds the functions and
classes that its cells define. See :mod:`helpers.runtime`.

Every child process imports this package, so nothing heavy may be imported here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell


def load_ipython_extension(shell: InteractiveShell) -> None:
    """Make this kernel's definitions known to the processes it starts (``%load_ext helpers``)."""
    from helpers.runtime import extension  # noqa: PLC0415 - it brings IPython, see above

    extension.load(shell)


def unload_ipython_extension(shell: InteractiveShell) -> None:
    """Undo :func:`load_ipython_extension` (``%unload_ext helpers``)."""
    from helpers.runtime import extension  # noqa: PLC0415 - it brings IPython, see above

    extension.unload(shell)
