"""The fixtures of the explorer's tests, for the pictures of runs."""

from tests.explorer.conftest import pool, program

__all__ = ["pool", "program"]
