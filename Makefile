# make run           everything on this machine, nothing else needed: see README.md
# make test          the suite on SQLite, then what depends on it on a real PostgreSQL; a real broker for both
# make check         lint, format, types, sizes, imports, migrations
# make browser-test  pages in a real Chromium
# make torture       hostile and random documents; workers, broker and database killed while they file: minutes
# make bench         speed against named peers
# make bench-growth  what a document costs in an archive of 1,000 and of 20,000: half an hour
# make format        let ruff put right what it can

PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
.DEFAULT_GOAL = help
.PHONY: help install install-dev run test check browser-test torture bench bench-growth format clean

help:
	@sed -n 's/^# make/make/p' Makefile

install: ; @sh tools/install.sh "$(PYTHON)" "$(VENV)" requirements.txt
install-dev: ; @sh tools/install.sh "$(PYTHON)" "$(VENV)" requirements-dev.txt

run: install
	@exec "$(BIN)/python" -m regtrack.launcher

test: install-dev
	@"$(BIN)/python" -m tests.servers suite

check: install-dev
	"$(BIN)/ruff" check .
	"$(BIN)/ruff" format --check .
	"$(BIN)/mypy"
	"$(BIN)/python" -m tests.sizes
	DJANGO_SETTINGS_MODULE=tests.settings "$(BIN)/python" manage.py makemigrations --check --dry-run
	DJANGO_SETTINGS_MODULE=tests.settings "$(BIN)/python" manage.py spectacular --validate --fail-on-warn --file /dev/null
	"$(BIN)/pytest" -q tests/test_imports.py

browser-test: install-dev
	@sh tools/install.sh "$(PYTHON)" "$(VENV)" requirements-browser.txt
	@if sh tools/chromium.sh; then "$(BIN)/pytest" -q -m browser tests/browser; fi

torture: install-dev
	"$(BIN)/pytest" -q -m torture tests/extraction tests/services tests/torture

bench: install-dev
	@sh tools/install.sh "$(PYTHON)" "$(VENV)" requirements-bench.txt
	@status=0; for name in engine linear hostile pieces footprint filing memory; do \
	    echo "== $$name"; "$(BIN)/python" -m bench.$$name || status=1; \
	done; exit $$status

bench-growth: install-dev
	"$(BIN)/python" -m bench.growth

format: install-dev
	"$(BIN)/ruff" check --fix .
	"$(BIN)/ruff" format .

clean:
	rm -rf "$(VENV)" .pytest_cache .mypy_cache .ruff_cache .hypothesis
