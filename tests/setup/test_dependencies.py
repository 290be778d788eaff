"""Dependencies live once: the other files that name packages agree with pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import distributions

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from tests.support import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
DECLARED = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"]

pytestmark = pytest.mark.spread

COURSE = "processes-that-talk"


def bounds(requirements: list[str]) -> dict[str, SpecifierSet]:
    """Return the bounds of each package, by its name as registries compare names."""
    parsed = [Requirement(text) for text in requirements]
    return {canonicalize_name(requirement.name): requirement.specifier for requirement in parsed}


def environment_requirements() -> list[str]:
    """Return the packages of environment.yml: the list items that name one, conda's and pip's alike."""
    text = (ROOT / "environment.yml").read_text("utf-8")
    items = re.findall(r"^ +- (\S+)$", text.partition("\ndependencies:")[2], re.MULTILINE)
    return [item for item in items if not item.endswith(":")]


def pins() -> list[Requirement]:
    """Return the lines of constraints.txt."""
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    return [Requirement(line) for line in lines if not line.startswith("#")]


def test_environment_yml_names_what_pyproject_names_with_the_same_bounds() -> None:
    conda = bounds(environment_requirements())
    assert conda.pop("python") == SpecifierSet(PROJECT["requires-python"])
    assert conda.pop("pip") == SpecifierSet()
    assert conda == bounds(DECLARED)


@pytest.mark.parametrize("requirement", DECLARED)
def test_every_dependency_has_a_lower_and_an_upper_bound(requirement: str) -> None:
    operators = {specifier.operator for specifier in Requirement(requirement).specifier}
    assert operators == {">=", "<"}


def test_constraints_are_exact_versions_without_addresses() -> None:
    for pin in pins():
        assert pin.url is None
        assert [specifier.operator for specifier in pin.specifier] == ["=="]


def test_constraints_fit_the_bounds() -> None:
    versions = {canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin in pins()}
    for name, allowed in bounds(DECLARED).items():
        assert allowed.contains(versions[name]), name


def test_constraints_pin_everything_that_the_course_brings_along() -> None:
    pinned = {canonicalize_name(pin.name) for pin in pins()}
    installed = {canonicalize_name(each.name): each for each in distributions()}
    wanted, seen = [COURSE], set()
    while wanted:
        name = wanted.pop()
        if name in seen or name not in installed:
            continue
        seen.add(name)
        for text in installed[name].requires or []:
            requirement = Requirement(text)
            extra = "dev" if name == COURSE else ""  # others have an extra of that name too
            if not requirement.marker or requirement.marker.evaluate({"extra": extra}):
                wanted.append(canonicalize_name(requirement.name))
    assert seen - pinned == {COURSE}
