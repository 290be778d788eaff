# The commands of the course. `make lab` and `make test` need nothing but git, make and Python 3.11 to 3.13.

BIN := .venv/bin
INSTALLED := .venv/.installed
RUN := PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m

.PHONY: help setup doctor lab test lint bench notebooks release grade check screenshots pins clean

help:
	@echo 'make lab                       set up (once) and open JupyterLab on the start page'
	@echo 'make test                      set up (once) and run every test'
	@echo 'make doctor                    say whether this machine can run the course'
	@echo 'make check NOTEBOOK=01_pipe    judge your answers in one notebook, from the shell'
	@echo 'make bench                     measure speed'
	@echo 'make notebooks                 run the source notebooks and store their outputs'
	@echo 'make release                   make notebooks/ from source/'
	@echo 'make grade ASSIGNMENT=01_pipe  grade what is in submitted/'
	@echo 'make screenshots               take the pictures of the README'
	@echo 'make pins                      pin the newest versions that pyproject.toml allows'
	@echo 'make clean                     remove the environment and every cache'

setup: $(INSTALLED)

# Installed again only when one of these files has changed.
$(INSTALLED): pyproject.toml constraints.txt
	@.ci/environment '$(PYTHON)'
	@echo 'Installing the course into .venv (once; a minute or more) ...'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

doctor: setup
	$(RUN) helpers.doctor

lab: setup
	JUPYTER_CONFIG_DIR="$(CURDIR)/.jupyter" $(RUN) jupyterlab $(LABFLAGS)

test: lint
	$(RUN) pytest --nbval --numprocesses 2

lint: setup
	$(RUN) ruff check
	$(RUN) ruff format --check
	$(RUN) mypy
	$(RUN) codespell_lib

bench: setup
	$(RUN) pytest --capture no --override-ini 'python_files=bench_*.py' tests/benchmarks

notebooks: setup
	$(RUN) helpers.grading.execute

release: setup
	$(RUN) helpers.grading.release

grade: setup
	$(RUN) helpers.grading.grade $(ASSIGNMENT)

check: setup
	$(RUN) helpers.check $(NOTEBOOK) notebooks/$(NOTEBOOK)/$(NOTEBOOK).ipynb

screenshots: setup
	$(RUN) pytest tests/browser --screenshots tests/browser/images

pins:
	.ci/pins

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
