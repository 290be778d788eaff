"""The kernel that a file's tests share, because starting one takes seconds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.runtime.kernel import Kernel, new_kernel

IN_CHILD = """\
import multiprocessing, os
from helpers import runtime

def in_child(function, *arguments):
    "What the function returns, or raises, in a child process."
    with multiprocessing.Pool(1) as pool:
        try:
            return pool.apply_async(function, arguments).get(30)
        except Exception as error:
            return f"{type(error).__name__}: {error}"
"""


@pytest.fixture(scope="module")
def kernel() -> Iterator[Kernel]:
    with new_kernel() as running:
        assert running.run("%load_ext helpers") == running.run(IN_CHILD)
        yield running
