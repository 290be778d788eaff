"""Options of the course's tests."""

from __future__ import annotations

from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that makes the pictures of the README."""
    parser.addoption("--screenshots", type=Path, metavar="FOLDER", help="save pictures of the page")
