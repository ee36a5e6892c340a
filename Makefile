# PlanGraph: `make run` builds the graph and serves the app, `make test` runs all tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help install build run test machine lint format lock docs scores models bench clean

help:  ## list what make can do
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

install: $(INSTALLED)  ## the environment alone, every extra in it, in .venv

$(INSTALLED): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "PlanGraph needs Python 3.11 or later; set PYTHON to one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ echo "no virtual environment could be made; on Debian: apt-get install python3-venv" >&2; exit 1; }
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	-$(BIN)/plangraph server prepare
	@touch $@

build: install  ## load the plans of data/plans into the store
	$(BIN)/plangraph build

run: build  ## all of it: install, build, serve the app (PORT=8501)
	$(BIN)/plangraph app

test: install machine  ## every test, with what the tests need
	$(BIN)/pytest -n auto

machine:
	@tests/machine.sh

lint: install  ## style and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: install  ## put the code into its form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: install  ## choose the newest versions again (requirements.lock)
	$(BIN)/uv pip compile pyproject.toml --all-extras --group dev --universal --generate-hashes \
		--python-version 3.11 --no-header --annotation-style line --upgrade --quiet -o requirements.lock

docs: install  ## make the reference pages again
	$(BIN)/python docs/make_reference.py

scores: install  ## measure the extraction again, each text without what was learned from it
	$(BIN)/python docs/make_scores.py
	$(BIN)/python docs/make_runs.py

models: install  ## learn from the annotated texts again (data/models); takes minutes
	$(BIN)/python docs/make_models.py
	$(MAKE) scores

bench: install  ## the benchmarks (benchmarks/README.md)
	$(BIN)/python -m benchmarks

clean:  ## remove the environment and what the tools left
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
