"""JupyterLab's settings in .jupyter/ name things that the installed JupyterLab knows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jupyter_server.serverapp import ServerApp
from jupyterlab.commands import get_app_dir
from jupyterlab.labapp import LabApp
from traitlets.config import HasTraits, PyFileConfigLoader

from tests.support import ROOT

pytestmark = pytest.mark.spread

FOLDER = ROOT / ".jupyter"
OVERRIDES: dict[str, dict[str, Any]] = json.loads(
    (FOLDER / "labconfig" / "default_setting_overrides.json").read_text("utf-8")
)


@pytest.mark.parametrize("plugin", OVERRIDES)
def test_every_overridden_setting_exists(plugin: str) -> None:
    package, name = plugin.split(":")
    schema = json.loads(Path(get_app_dir(), "schemas", package, f"{name}.json").read_text("utf-8"))
    assert set(OVERRIDES[plugin]) <= set(schema["properties"])


@pytest.mark.parametrize("application", [LabApp, ServerApp])
def test_every_option_of_the_server_exists(application: type[HasTraits]) -> None:
    config = PyFileConfigLoader("jupyter_server_config.py", str(FOLDER)).load_config()
    options = config[application.__name__]
    assert options
    assert set(options) <= set(application.class_trait_names(config=True))


def test_the_start_page_exists() -> None:
    config = PyFileConfigLoader("jupyter_server_config.py", str(FOLDER)).load_config()
    assert (ROOT / config.LabApp.default_url.removeprefix("/lab/tree/")).is_file()
