# Everything sets up .venv in this checkout first; nothing needs root or a service.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PYTHONHASHSEED ?= 0
# Compiled modules are kept, whatever the surroundings ask for, and apart from sources and packages: a run starts dozens of processes.
export PYTHONDONTWRITEBYTECODE :=
export PYTHONPYCACHEPREFIX ?= $(CURDIR)/build/bytecode
# One test at a time, and those of a group to one process: else one process waits while the other still has a queue of slow ones.
PYTEST := $(BIN)/pytest -n auto --dist loadgroup
PIP := $(BIN)/python -m pip --disable-pip-version-check -q

.PHONY: demo stop test test-postgres coverage lint unit diff bench evaluate lock clean

demo: $(VENV)/.run
	$(BIN)/relatoria demo
	RELATORIA_DEMO=1 RELATORIA_HOME=build/platform $(BIN)/relatoria web demo --serve

stop:
	RELATORIA_DEMO=1 RELATORIA_HOME=build/platform $(BIN)/relatoria web demo --stop

test: $(VENV)/.dev
	$(PYTEST)

# Costs half as much time again: measured when one asks, not in every run.
coverage: $(VENV)/.dev
	$(PYTEST) --cov --cov-report=term:skip-covered

# What asks the database, but for long walks that ask what shorter tests ask, and what differs in nothing that it decides.
test-postgres: $(VENV)/.dev
	$(BIN)/python tools/postgres.py $(PYTEST) -m "django_db and not browser and not slow and not alike" tests/web

unit: $(VENV)/.dev
	$(PYTEST) -m "not slow and not browser and not recognition"

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m relatoria.vocabulary.lint
	$(BIN)/python tools/budgets.py

evaluate: $(VENV)/.run
	$(BIN)/relatoria evaluate

diff: $(VENV)/.run
	$(BIN)/python evaluation/diff.py

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/run.py

lock: $(VENV)/.dev
	$(BIN)/python tools/lock.py

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.lock pyproject.toml | $(VENV)/bin/python
	$(PIP) install --no-compile --no-deps --require-hashes -r requirements.lock
	$(PIP) install --no-compile --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	$(PIP) install --no-compile --no-deps --require-hashes -r requirements-dev.lock
	touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache
