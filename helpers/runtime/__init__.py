"""A notebook's definitions as a module that its child processes can import.

A spawned process starts empty. The standard library fills it by importing the parent's main script, and a
kernel has none. So this package makes one: it collects the functions, classes, imports and constants of the
cells (:mod:`~helpers.runtime.definitions`), writes them to a file that a child imports
(:mod:`~helpers.runtime.loader`) and names that file as the kernel's main script
(:mod:`~helpers.runtime.extension`). Nothing in multiprocessing is patched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helpers.runtime.definitions import Definitions


def current() -> Definitions:
    """Return the definitions of this kernel, the running cell's included.

    Raises RuntimeError outside IPython, and before ``%load_ext helpers``.
    """
    from helpers.runtime import extension  # noqa: PLC0415 - it brings IPython, which no child needs

    return extension.current()
