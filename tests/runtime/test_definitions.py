"""Which statements are definitions, and how notebooks and scripts are read."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from helpers.runtime.definitions import (
    Cell,
    Definitions,
    Problem,
    Unreadable,
    collect,
    read_notebook,
    read_script,
)

pytestmark = pytest.mark.spread


def collect_sources(*sources: str) -> Definitions:
    return collect(Cell(f"cell {number}", source) for number, source in enumerate(sources, start=1))


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("def f(): pass", {"f"}),
        ("async def f(): pass", {"f"}),
        ("class C(unknown): pass", {"C"}),
        ("@unknown\ndef f(): pass", {"f"}),
        ("import os.path, sys as system", {"os", "system"}),
        ("from os import path as p, sep", {"p", "sep"}),
        ("from math import *", set()),
        ("A = 1; B = -1.5e3; C = 'x' 'y'; D = b'z'; E = None", set("ABCDE")),
        ("A = B = 1", {"A", "B"}),
        ("A, (B, *C) = 1, (2, 3)", {"A", "B", "C"}),
        ("A: int = 1", {"A"}),
        ("A: int", set()),
        ("A = 2 ** 16 + (1 if True else 0)", {"A"}),
        ("A = 1\nB = [A, {A: (A,)}, {A}]\nC = B[0:1]", {"A", "B", "C"}),
        ("A = f'{1 + 1:>{3}}'", {"A"}),
        ("A = [n * n for n in range(3) if n]", {"A"}),
        ("A = lambda x: anything(x)", {"A"}),
        ("A = lambda x=anything(): x", set()),
        ("A = int | None\nB = list[A]", {"A", "B"}),
        ("import math\nA = math.pi", {"math", "A"}),
        ("from collections import namedtuple\nP = namedtuple('P', 'x y')", {"namedtuple", "P"}),
        ("import enum\nE = enum.Enum('E', 'A B')", {"enum", "E"}),
        ("import re\nR = re.compile('a+')", {"re", "R"}),
        ("A = compile('1', 'x', 'eval')", set()),
        ("A = object(); B = frozenset([1]); C = dict(a=1)", {"A", "B", "C"}),
        ("import queue\nq = queue.Queue()", {"queue"}),
        ("A = open('x')", set()),
        ("A = unknown", set()),
        ("A = unknown.attribute", set()),
        ("A = [print(1)]", set()),
        ("A = (B := 1)", set()),
        ("A = 1\nA += 1", {"A"}),
        ("A = 1\nA = input()\nB = A", {"A"}),
        ("from math import *\nB = pi", {"B"}),
        ("from math import *\npi = input()\nB = pi", set()),
        ("A = [1]\nA[0] = 2", {"A"}),
        ("print.x = 1", set()),
        ("__name__ = 'x'; __file__ = 'y'", set()),
        ("import sys\nif sys.platform == 'x':\n    A = 1\nelse:\n    def f(): pass", {"sys", "A", "f"}),
        ("if print():\n    A = 1", set()),
        ("if True:\n    A = 1\n    print(A)", set()),
        ("if True:\n    'a note'\n    pass\n    A = 1", {"A"}),
        (
            "try:\n    A = 1\nexcept (KeyError, OSError):\n    B = 2\nelse:\n    C = 3\nfinally:\n    D = 4",
            set("ABCD"),
        ),
        ("try:\n    import a\nexcept ImportError:\n    print(1)", set()),
        ("if True:\n    try:\n        import a\n    except ImportError:\n        a = None", {"a"}),
        ("if __name__ == '__main__':\n    A = 1", set()),
        (
            "import math\nfrom math import sqrt as root\nA = math.floor(2.5)\nB = root(4)",
            {"math", "root", "A", "B"},
        ),
        ("from array import array\nA = {c: array(c).itemsize for c in 'bi'}", {"array", "A"}),
        ("import ctypes as c\nA = c.sizeof(c.c_int)", {"c", "A"}),
        ("from multiprocessing import Array as array\nA = array('i', 3)", {"array"}),
        ("import multiprocessing as mp\nC = mp.get_context('spawn')\nL = C.Lock()", {"mp", "C"}),
        ("import signal\nA = {s.value: s.name for s in signal.Signals}", {"signal", "A"}),
        ("import signal\nA = {s.value: n for n, s in signal.Signals.__members__.items()}", {"signal", "A"}),
        ("import signal\nA = signal.signal(1, 2)", {"signal"}),
        ("A = 'a b'.split()\nB = dict(zip(A, (1, 2)))\nC = sum(n for n in B.values())", set("ABC")),
        ("import os\nA = os.replace('a', 'b')", {"os"}),
        ("def make(): pass\nA = make()", {"make"}),
        ("A = sorted(print(1))", set()),
        ("import typing as t\nclass P(t.NamedTuple):\n    x: int\nA = [P(1), P(x=2)]", {"t", "P", "A"}),
        (
            "from dataclasses import dataclass\n@dataclass(frozen=True)\nclass P:\n    x: int\nA = P(1)",
            {"dataclass", "P", "A"},
        ),
        ("from collections import namedtuple\nP = namedtuple('P', 'x')\nA = P(1)", {"namedtuple", "P", "A"}),
        ("class P:\n    pass\nA = P()", {"P"}),
        ("math = input()\nA = math.sqrt(2)", set()),
        ("import math\nmath = input()\nA = math.sqrt(2)", {"math"}),
        ("A = {}\nfor n in range(3):\n    A[n] = n\n    if n: A.update(b=n)", {"A", "n"}),
        ("A = {}\nfor n in range(3):\n    A[n] = input()", {"A"}),
        ("from os import environ\nenviron['x'] = 'y'", {"environ"}),
        ("for n in range(3):\n    print(n)", set()),
        ("for n in unknown:\n    A = 1", set()),
        ("for n in range(3):\n    def f(): pass", {"n", "f"}),
        ("with open('x') as f:\n    A = 1", set()),
        ("while False: pass", set()),
        ("assert True; del sys; raise ValueError", set()),
        ("await later()\nasync for x in y: pass\nasync with z: pass\ndef f(): pass", {"f"}),
        ("global x\nx = 1", {"x"}),
        ("'a docstring'\n1 + 1\n...", set()),
        ("", set()),
        ("# a comment", set()),
        ("\n\n\tdef f(): pass", {"f"}),
        ("def f(): pass\r\nA = 1\r\n", {"f", "A"}),
        (">>> A = 1\n>>> B = 2", {"A", "B"}),
        ("%%bash\ndef f(): pass", set()),
        ("%%writefile x.py\ndef f(): pass", set()),
        ("%%timeit\ndef f(): pass", set()),
        ("%%nobody_knows\ndef f(): pass", set()),
        ("%%", set()),
        ("%%time\n\n!ls\ndef f(): pass", {"f"}),
        ("\n\n%%capture out\n%%time\ndef f(): pass", {"f"}),
        ("x = !ls\ny = %who_ls\nstr?\nA = 1", {"A"}),
        ("A = 'caf\x0cé'\nB = '\u2028'", {"A", "B"}),
    ],
)
def test_the_names_that_a_cell_defines(source: str, names: set[str]) -> None:
    definitions = collect_sources(source)
    assert definitions.names() == names
    assert definitions.problems == ()


@pytest.mark.skipif(sys.version_info < (3, 12), reason="type aliases came with Python 3.12")
def test_a_type_alias_is_a_definition() -> None:
    assert collect_sources("type Number = int | float").names() == {"Number"}


@pytest.mark.parametrize(
    ("source", "line", "message", "names"),
    [
        ("def f(:\n    pass", 1, "invalid syntax", set()),
        ("def f(): pass\n\n%who\nx = = 1", 4, "invalid syntax", set()),
        ("\n\n%%time\n%who \\\n  int\ndef f(: pass", 6, "invalid syntax", set()),
        ("def f():\npass", 2, "expected an indented block after function definition on line 1", set()),
        ("def f(): pass\nreturn 1\ndef g(): pass", 2, "'return' outside function", {"f"}),
        ("def f(): pass\nwhile True:\n    pass\nbreak", 4, "'break' outside loop", {"f"}),
        ("def f(a, a): pass", 1, "duplicate argument 'a' in function definition", set()),
        ("from __future__ import magic", 1, "future feature magic is not defined", set()),
        ("(" * 300 + ")" * 300, 1, "too many nested parentheses", set()),
    ],
)
def test_a_cell_that_is_no_python_is_a_problem_of_its_own(
    source: str, line: int, message: str, names: set[str]
) -> None:
    definitions = collect_sources("def before(): pass", source, "def after(): pass")
    assert definitions.problems == (Problem("cell 2", line, message, source),)
    assert definitions.names() == names | {"before", "after"}


@pytest.mark.parametrize("source", ["A = '\x00'", "A = '\ud800'", "A = " + "+".join(["1"] * 100_000)])
def test_what_the_parser_refuses_otherwise_is_a_problem_too(source: str) -> None:
    [problem] = collect_sources(source, "B = 1").problems
    assert problem.label == "cell 1"
    assert problem.message


def test_compiler_warnings_are_for_the_author_only(recwarn: pytest.WarningsRecorder) -> None:
    collect_sources(r"A = '\d'; B = 1 is 1")
    assert list(recwarn) == []


@pytest.mark.parametrize(
    ("source", "number", "line"),
    [
        ("def f():\n    1 / 0", 2, "    1 / 0"),
        ("\n\ndef f():\n    1 / 0", 4, "    1 / 0"),
        ("\n\n%%time\ndef f():\n    1 / 0", 5, "    1 / 0"),
        ("x = !ls \\\n  -l\n\n%who \\\n  int\ndef f():\n    1 / 0", 7, "    1 / 0"),
        ("if True:\n    !ls \\\n      -l\n    x = 1\ndef f():\n    1 / 0", 6, "    1 / 0"),
        ("A = '''\n%who\n'''\n%who\ndef f():\n    1 / 0", 6, "    1 / 0"),
        (">>> def f():\n...     1 / 0", 2, "    1 / 0"),
        ("def f(:\n    1 / 0", 2, "    1 / 0"),
        ("def f(): pass", 2, ""),
        ("def f(): pass", 0, ""),
    ],
)
def test_line_numbers_are_those_of_the_typed_cell(source: str, number: int, line: str) -> None:
    definitions = collect_sources(source)
    assert definitions.line("cell 1", number) == line
    assert definitions.line("cell 2", number) == ""


def test_statements_that_did_not_run_are_no_definitions() -> None:
    definitions = collect([Cell("cell 1", "A = 1\nB = 2", ran=1), Cell("cell 2", "C = B")])
    assert definitions.names() == {"A"}


def notebook(*cells: tuple[str, str | list[str]]) -> dict[str, Any]:
    return {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {},
        "cells": [{"cell_type": kind, "metadata": {}, "source": source} for kind, source in cells],
    }


def test_a_notebooks_cells_are_labelled_by_their_place_among_the_code_cells(tmp_path: Path) -> None:
    path = tmp_path / "a.ipynb"
    path.write_text(
        json.dumps(
            notebook(
                ("markdown", "def x"), ("code", ["def f():\n", "    pass"]), ("raw", "y"), ("code", "def g(:")
            )
        ),
        encoding="utf-8-sig",
    )
    definitions = read_notebook(path)
    assert definitions.to_plain() == [("cell 1", "def f():\n    pass", (0,))]
    assert [problem.label for problem in definitions.problems] == ["cell 2"]


def test_a_script_is_one_cell_and_knows_no_magics(tmp_path: Path) -> None:
    path = tmp_path / "answer.py"
    path.write_bytes("# -*- coding: latin-1 -*-\r\ndef f():\r\n    return 'é'\r\nf()".encode("latin-1"))
    assert read_script(path).to_plain() == [
        ("answer.py", "# -*- coding: latin-1 -*-\ndef f():\n    return 'é'\nf()", (0,))
    ]
    path.write_text("!ls\ndef f(): pass", encoding="utf-8")
    [problem] = read_script(path).problems
    assert (problem.label, problem.line) == ("answer.py", 1)


NO_CELLS = "is no notebook: it has no list of cells as version 4 of the format does"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "can't be read: No such file or directory"),
        (b"", "is no notebook: it isn't JSON (Expecting value: line 1 column 1 (char 0))"),
        (b"def f(): pass", "is no notebook: it isn't JSON (Expecting value: line 1 column 1 (char 0))"),
        (b"\xff\xfe\xfd", "is no notebook: it isn't UTF-8 text"),
        (b"[" * 100_000, "is no notebook: it is nested too deeply"),
        (b"[]", NO_CELLS),
        (b'{"worksheets": []}', NO_CELLS),
        (b'{"cells": [{"cell_type": "code"}]}', NO_CELLS),
        (b'{"cells": [{"cell_type": "code", "source": [1]}]}',
         NO_CELLS),
        (b'{"cells": 3}', NO_CELLS),
    ],
)  # fmt: skip
def test_an_unreadable_notebook_says_so_in_one_line(
    tmp_path: Path, content: bytes | None, reason: str
) -> None:
    path = tmp_path / "a.ipynb"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Unreadable) as caught:
        read_notebook(path)
    assert str(caught.value) == f"{path} {reason}"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "can't be read: No such file or directory"),
        (b"\xff\xfe\xfd", "is no Python file: it isn't text"),
        (b"# coding: no-such-code\n", "is no Python file: it isn't text"),
    ],
)
def test_an_unreadable_script_says_so_in_one_line(tmp_path: Path, content: bytes | None, reason: str) -> None:
    path = tmp_path / "a.py"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Unreadable, match=r"^[^\n]*$") as caught:
        read_script(path)
    assert str(caught.value).startswith(f"{path} {reason}")


def test_a_folder_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="Is a directory"):
        read_notebook(tmp_path)
