"""Measures on the reader's machine what it takes to pass bytes to another process, for 08_choosing."""

from __future__ import annotations

from helpers.measure.measured import Measured, Unsupported
from helpers.measure.measuring import KIB, MIB, SIZES, measure
from helpers.measure.notebook import measure_here

__all__ = ["KIB", "MIB", "SIZES", "Measured", "Unsupported", "measure", "measure_here"]
