"""What the judge reads from a worker is plain data, or nothing."""

from __future__ import annotations

import os
import pickle
from pathlib import Path
from typing import Any

import pytest

from helpers.explorer import wire

PLAIN = [None, True, 3, 10**50, 2.5, "text", b"bytes", [1, [2]], (1, (2,)), {"a": {1: None}}]


@pytest.mark.parametrize("value", PLAIN, ids=repr)
def test_plain_data_arrives(value: Any) -> None:
    reading, writing = os.pipe()
    wire.write_all(writing, wire.encode(value) + wire.encode("next"))
    reader = wire.Reader(reading)
    assert wire.load_plain(reader.read()) == value
    assert wire.load_plain(reader.read()) == "next"
    os.close(writing)
    with pytest.raises(wire.ConnectionLost):
        reader.read()
    os.close(reading)


class Evil:
    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return Path(self.path).touch, ()


@pytest.mark.parametrize("value", [Path("/"), ValueError("x"), print, int, Evil, [object]], ids=repr)
def test_no_class_or_function_is_loaded(value: Any) -> None:
    with pytest.raises(pickle.UnpicklingError):
        wire.load_plain(pickle.dumps(value))


def test_nothing_is_run_when_a_message_is_loaded(tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    with pytest.raises(pickle.UnpicklingError):
        wire.load_plain(pickle.dumps(Evil(str(mark))))
    assert not mark.exists()


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        *((value, True) for value in PLAIN),
        ({1}, False),
        ([object], False),
        ({"a": {1}}, False),
        (Path("/"), False),
    ],
    ids=repr,
)
def test_what_is_plain(value: Any, plain: bool) -> None:
    assert wire.is_plain(value) is plain


def test_a_list_that_holds_itself_is_not_plain() -> None:
    endless: list[Any] = []
    endless.append(endless)
    assert not wire.is_plain(endless)


def test_a_subclass_of_a_plain_type_is_not_plain() -> None:
    assert not wire.is_plain(type("Text", (str,), {})("text"))
