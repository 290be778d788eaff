"""Measures on the reader's machine what it takes to pass bytes to another process, for 08_choosing."""

from __future__ import annotations

from helpers.measure.notebook import KIB, MIB, measure_here

__all__ = ["KIB", "MIB", "measure_here"]
