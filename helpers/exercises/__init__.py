"""The exercises: one module per notebook says what is run, with what, and how a run is judged."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

from helpers.exercises.model import Exercise, Notebook


class UnknownExercise(LookupError):
    """No notebook, or no exercise, has this name."""


def notebooks() -> dict[str, Notebook]:
    """All notebooks that have exercises, by name, in order."""
    return {notebook.name: notebook for notebook in sorted(_found(), key=lambda notebook: notebook.name)}


def exercise_names(notebook: str) -> list[str]:
    """The exercises of a notebook, in order; UnknownExercise if there is no such notebook."""
    return [exercise.name for exercise in find_notebook(notebook).exercises]


def find_notebook(name: str) -> Notebook:
    """The notebook of that name; UnknownExercise with one clear line if there is none."""
    known = notebooks()
    if name not in known:
        raise UnknownExercise(f"there is no notebook {name!r}; known are {', '.join(known)}")
    return known[name]


def find_exercise(name: str) -> tuple[Notebook, Exercise]:
    """The exercise of that name, and the notebook it stands in; no two have the same."""
    for notebook in notebooks().values():
        for exercise in notebook.exercises:
            if exercise.name == name:
                return notebook, exercise
    raise UnknownExercise(f"there is no exercise {name!r}")


def _found() -> Iterator[Notebook]:
    for module in pkgutil.iter_modules(__path__):
        found = getattr(importlib.import_module(f"{__name__}.{module.name}"), "NOTEBOOK", None)
        if found is not None:
            yield found
