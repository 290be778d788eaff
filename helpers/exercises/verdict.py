"""The judgement of one answer, and how it is told: as text, for a page, for a program."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Any

from helpers.explorer.counterexample import Counterexample
from helpers.explorer.texts import marked_up
from helpers.pictures.runs import as_image

PASSED, FAILED = "✔", "✘"
_HEADLINE = re.compile(r"(\w+): (\d+) of \d+ points$", re.MULTILINE)


@dataclass(frozen=True)
class RequirementVerdict:
    """Whether one requirement holds, and if not, why."""

    name: str
    points: int
    passed: bool
    message: str = ""


@dataclass(frozen=True)
class Verdict:
    """The judgement of one exercise; `picture` shows, as SVG, the run that the counterexample tells."""

    exercise: str
    points: int
    earned: int
    requirements: tuple[RequirementVerdict, ...]
    schedules: int
    seconds: float
    counterexample: Counterexample | None = None
    searched: str = ""
    unsolved: bool = False
    picture: str = ""

    @property
    def passed(self) -> bool:
        """Whether all points were earned."""
        return self.earned == self.points

    def as_json(self) -> dict[str, Any]:
        """The verdict as plain data."""
        return {
            "exercise": self.exercise,
            "points": self.points,
            "earned": self.earned,
            "requirements": [
                {"name": one.name, "passed": one.passed, "message": one.message} for one in self.requirements
            ],
            "schedules": self.schedules,
            "seconds": round(self.seconds, 3),
            "counterexample": self.counterexample.as_json() if self.counterexample else None,
        }

    @property
    def headline(self) -> str:
        """The verdict in one line."""
        if self.unsolved:
            return f"{self.exercise}: not solved yet (0 of {self.points} points)"
        return f"{self.exercise}: {self.earned} of {self.points} points"

    def as_text(self) -> str:
        """The verdict in plain characters; one line for an exercise that isn't solved yet."""
        lines = [self.headline]
        if not self.unsolved:
            for one in self.requirements:
                lines.append(f"  {PASSED if one.passed else FAILED} {one.name} ({_points(one.points)})")
                if one.message:
                    lines += [f"      {line}" for line in one.message.split("\n")]
            if self.counterexample:
                lines += ["", f"  What happened in {self.counterexample.call}:", ""]
                lines += [f"  {line}" for line in self.counterexample.as_text().split("\n")]
            if self.searched:
                lines += ["", f"  {self.searched}"]
        return "\n".join(lines)

    def as_html(self) -> str:
        """The verdict for a notebook or a feedback page."""
        if self.unsolved:
            return f"<p>{html.escape(self.headline)}</p>"
        rows = []
        for one in self.requirements:
            sign, colour = (PASSED, "#1a7f37") if one.passed else (FAILED, "#b42318")
            mark = f'<b style="color:{colour}">{sign}</b>'
            told = f'<div style="margin-left:1.5em;white-space:pre-wrap">{marked_up(one.message)}</div>'
            name = f"{html.escape(one.name)} ({_points(one.points)})"
            rows.append(f'<li style="list-style:none">{mark} {name}{told if one.message else ""}</li>')
        parts = [
            f"<p><b>{html.escape(self.headline)}</b></p>",
            f'<ul style="padding-left:1em">{"".join(rows)}</ul>',
        ]
        if self.counterexample:
            parts.append(f"<p>What happened in <code>{html.escape(self.counterexample.call)}</code>:</p>")
            parts += [f"<p>{as_image(self.picture)}</p>"] if self.picture else []
            parts.append(self.counterexample.as_html())
        if self.searched:
            parts.append(f"<p><small>{html.escape(self.searched)}</small></p>")
        return "".join(parts)


def _points(points: int) -> str:
    return "1 point" if points == 1 else f"{points} points"


def earned_points(told: str) -> tuple[str, int] | None:
    """The exercise and the points that a verdict's text tells of: what a saved notebook knows of a check.

    None for an exercise that isn't solved yet, and for any other text.
    """
    headline = _HEADLINE.match(told)
    return (headline[1], int(headline[2])) if headline else None
