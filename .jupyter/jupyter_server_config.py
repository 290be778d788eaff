"""How `make lab` runs JupyterLab. The settings of its pages are in labconfig/."""

c = get_config()  # noqa: F821 - Jupyter puts it there

# The start page, with the folder that holds it in the file browser.
c.LabApp.default_url = "/lab/tree/notebooks/README.md"

# Nothing is looked up on the internet: no news, no newer version, no extensions to install.
c.LabApp.news_url = None
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
c.LabApp.extension_manager = "readonly"

# In a container the only user is often root. The server answers this machine alone, and asks for its token.
c.ServerApp.allow_root = True
