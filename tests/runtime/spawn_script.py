"""Run by another Python: spawns children of a main module made of cells, and prints what they did as JSON."""

import contextlib
import io
import json
import multiprocessing
import sys

from helpers.runtime.definitions import Cell, collect
from helpers.runtime.loader import load
from helpers.runtime.main_module import MainModule

CELLS = [
    """from __future__ import annotations
import dataclasses, enum, sys
from multiprocessing import Process""",
    """@dataclasses.dataclass
class Pair:
    left: int
    right: Pair | None = None
class Colour(enum.Enum):
    RED = 1""",
    """def swap(pair, colour):
    return Pair(2, pair), colour is Colour.RED, __name__""",
    """class Noisy(Process):
    def __init__(self, path):
        super().__init__()
        self.path = path
    def run(self):
        sys.stderr = open(self.path, "w")
        fail()""",
    """

def fail():
    1 / 0""",
    """app = print()
@app.task
def failed(): pass""",
]
ALIAS = """type Number = int
def alias(): return Number.__value__.__name__"""


def main(path: str) -> None:
    """Play the kernel: the cells are defined here, and their definitions are published."""
    cells = [*CELLS, *([ALIAS] if sys.version_info >= (3, 12) else [])]
    definitions = collect(Cell(f"cell {number}", cell) for number, cell in enumerate(cells, start=1))
    load(definitions.to_plain(), globals())
    exec("def failed(): pass", globals())
    multiprocessing.set_start_method("spawn")
    main_module = MainModule()
    main_module.publish(definitions)
    names = globals()
    with multiprocessing.Pool(1) as pool:
        swapped = pool.apply(names["swap"], (names["Pair"](1), names["Colour"].RED))
        alias = pool.apply(names["alias"]) if "alias" in names else "int"
        reason = ""
        try:
            pool.apply_async(names["failed"]).get(30)
        except NameError as error:
            reason = str(error)
    child = names["Noisy"](path)
    with contextlib.redirect_stderr(io.StringIO()):
        child.start()
        child.join()
    main_module.close()
    print(json.dumps([repr(swapped), alias, reason, child.exitcode]))


if __name__ == "__main__":
    main(sys.argv[1])
