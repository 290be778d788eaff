"""Tables of measures: printed as Markdown, and put into this folder's README when `BENCH_WRITE` is set."""

from __future__ import annotations

import os
import re
import statistics
from collections.abc import Iterable, Sequence
from pathlib import Path

README = Path(__file__).parent / "README.md"


def markdown(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(str(cell).replace('|', ' ') for cell in line)} |" for line in lines)


def show(name: str, *parts: str) -> None:
    """Print the parts; with `BENCH_WRITE`, they take the place of what the README has under this name."""
    text = "\n\n".join((f"{os.cpu_count()} cores.", *parts))
    print(f"\n{text}")
    if os.environ.get("BENCH_WRITE"):
        written = put(README.read_text(encoding="utf-8"), name, text)
        README.write_text(written, encoding="utf-8")


def put(readme: str, name: str, text: str) -> str:
    """The README with `text` between the marks of `name`. Raises ValueError if it has no such marks."""
    begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    between = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    if len(between.findall(readme)) != 1:
        raise ValueError(f"the README has no place for {name}")
    return between.sub(lambda _: f"{begin}\n\n{text}\n\n{end}", readme)


def percentile(numbers: Sequence[float], part: float) -> float:
    """The number below which `part` of them are."""
    return sorted(numbers)[min(len(numbers) - 1, round(part * len(numbers)))]


def summary(seconds: Sequence[float]) -> str:
    """Median, 95th percentile and largest, in words."""
    median, most = statistics.median(seconds), percentile(seconds, 0.95)
    return f"median {median:.2f} s, 95th percentile {most:.2f} s, most {max(seconds):.2f} s"
