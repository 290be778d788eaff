"""Which variable a line of a program puts an object into."""

from __future__ import annotations

import pytest

from helpers.explorer.operations import Place
from helpers.explorer.source import Source

LOCK = {"Lock": "{}", "Value": "{}.get_lock()"}.get

NAMES = [
    ("lock = Lock()", ["lock"]),
    ("lock: object = Lock()", ["lock"]),
    ("self.lock = mp.Lock()", ["self.lock"]),
    ("one = two = Lock()", ["one"]),
    ("a, b = Lock(), Lock()", ["a", "b"]),
    ("lock, counter = Lock(), Value('i', 0)", ["lock", "counter.get_lock()"]),
    ("queue, lock = Queue(), Lock()", ["lock"]),
    ("locks = [Lock() for _ in range(2)]", ["locks[0]", "locks[1]"]),
    ("a, b = (Lock() for _ in range(2))", ["a", "b"]),
    ("locks = [Lock(), Lock()]", ["locks[0]", "locks[1]"]),
    ("locks = {'left': Lock(), 'right': Lock()}", ["locks['left']", "locks['right']"]),
    ("locks.append(Lock())", ["locks[0]", "locks[1]"]),
    ("with Lock() as lock:", ["lock"]),
    ("process = Process(target=work, args=(Lock(),))", [""]),
    ("work(Lock())", [""]),
    ("return Lock()", [""]),
    ("if lock:", [""]),
]


def line_of(text: str) -> Source:
    """A program of this line alone."""
    return Source(lambda _, number: text if number == 1 else "")


@pytest.mark.parametrize(("line", "names"), NAMES)
def test_the_variable_of_an_object_is_read_from_its_line(line: str, names: list[str]) -> None:
    found = [line_of(line).made_name(Place("cell 1", 1), position, LOCK) for position in range(len(names))]
    assert found == names


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_statement_may_have_several_lines(number: int) -> None:
    lines = ["    locks = [", "        Lock() for _ in range(3)", "    ]"]
    source = Source(lambda _, at: lines[at - 1] if at <= len(lines) else "")
    assert source.made_name(Place("cell 1", number), 1, LOCK) == "locks[1]"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("thing = make()", "thing"),
        ("a, b = make(), make()", "a"),
        ("process = Process(target=work, args=(make(),))", ""),
    ],
)
def test_where_any_call_may_make_it_no_call_may_be_inside_another(line: str, name: str) -> None:
    assert line_of(line).made_name(Place("cell 1", 1), 0) == name


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("receiver, sender = Pipe(duplex=False)", ["receiver", "sender"]),
        ("(self.mine, theirs) = multiprocessing.Pipe()", ["self.mine", "theirs"]),
        ("pipe = Pipe()", ["pipe[0]", "pipe[1]"]),
        ("pipes = [Pipe() for _ in range(2)]", ["", ""]),
        ("(a, b), (c, d) = Pipe(), Pipe()", ["", ""]),
    ],
)
def test_both_ends_of_a_pipe_have_names(line: str, ends: list[str]) -> None:
    assert [line_of(line).end_name(Place("cell 1", 1), position) for position in (0, 1)] == ends
