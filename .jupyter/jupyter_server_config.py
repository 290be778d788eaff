# How `make lab` runs JupyterLab. The pages' own settings are in labconfig/.
from traitlets.config import get_config

c = get_config()

# The start page, with the folder that holds it in the file browser.
c.LabApp.default_url = "/lab/tree/notebooks/README.md"

# Nothing is looked up on the internet: no news, no newer version, no extensions to install.
c.LabApp.news_url = None
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
c.LabApp.extension_manager = "readonly"

# In a container the only user is often root. The server answers on this machine alone, and only with its token.
c.ServerApp.allow_root = True
