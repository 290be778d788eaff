"""The bank of answers: which there are, and what each has to lose and to be told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.support import ROOT

ANSWERS = ROOT / "tests" / "answers"


@dataclass(frozen=True)
class Answer:
    """One file of the bank; its first lines say what it must lose, and words that the verdict must say."""

    path: Path
    loses: frozenset[str]
    says: tuple[str, ...]

    @property
    def notebook(self) -> str:
        return self.path.parent.parent.name

    @property
    def exercise(self) -> str:
        return self.path.parent.name

    @property
    def name(self) -> str:
        return f"{self.exercise}/{self.path.stem}"

    @property
    def is_right(self) -> bool:
        return self.path.stem.startswith("right_")


def answers() -> list[Answer]:
    """All answers, in order."""
    return [_read(path) for path in sorted(ANSWERS.glob("*/*/*.py"))]


def _read(path: Path) -> Answer:
    lines = path.read_text().splitlines()
    return Answer(path, frozenset(_marked(lines, "# loses: ")), tuple(_marked(lines, "# says: ")))


def _marked(lines: list[str], mark: str) -> list[str]:
    return [line.removeprefix(mark) for line in lines if line.startswith(mark)]
