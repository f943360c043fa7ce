# make run    everything, on this machine: see README.md
# make test   the whole suite, also on a real PostgreSQL and a real Redis protocol server
# make check  what a reviewer should not have to look for

PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
PORT_FREE_WORKERS ?= 2
.DEFAULT_GOAL = help
.PHONY: help run install install-dev test test-sqlite test-servers browser-test check format bench clean

help:
	@sed -n 's/^# make/make/p' Makefile

install: ; @sh tools/install.sh $(PYTHON) $(VENV) requirements.txt
install-dev: ; @sh tools/install.sh $(PYTHON) $(VENV) requirements-dev.txt

run: install
	@exec $(BIN)/python -m regtrack.launcher

test: install-dev
	@$(BIN)/python -m tests.servers suite

check: install-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m tests.sizes
	DJANGO_SETTINGS_MODULE=tests.settings $(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/pytest -q tests/test_imports.py

format: install-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# make bench  the engine against spaCy, filing against the engine, memory; its own requirements
bench: install-dev
	@sh tools/install.sh $(PYTHON) $(VENV) requirements-bench.txt
	@status=0; for part in engine filing memory; do \
	  echo "== $$part"; $(BIN)/python -m bench.$$part || status=1; done; exit $$status
