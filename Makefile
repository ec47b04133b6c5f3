# Leading Customer Experience. `make` lists what there is; `make serve` and `make test` are the two that matter.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python

.DEFAULT_GOAL := help
.PHONY: help serve test check book assets browser lint unit bench strings clean

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

serve: book ## build the book and serve it on http://localhost:8000
	@$(PY) -m cxcourse.serve --port $(PORT)

test: lint book browser ## every check, the browser ones included
	@$(PY) -m pytest

check: lint assets ## the quick checks, under a minute: no book, no browser
	@$(PY) -m pytest tests/unit tests/widgets tests/content tests/data

lint: $(VENV)/.ready ## ruff and mypy
	@$(BIN)/ruff check .
	@$(BIN)/mypy

unit: $(VENV)/.ready ## the models' tests alone
	@$(PY) -m pytest tests/unit

book: assets ## build the site into _build/html, strictly
	@$(PY) build_tools/book.py

assets: $(VENV)/.ready node_modules/.ready ## bundle the browser parts and the memory snapshot into build/assets
	@$(PY) build_tools/assets.py

browser: $(VENV)/.ready ## find a Chromium, or install one
	@$(PY) build_tools/chromium.py

bench: assets browser ## measure against the peers; writes bench/results
	@$(PY) -m bench

strings: $(VENV)/.ready ## collect every interface string into locale/cxcourse.pot
	@$(PY) build_tools/strings.py

clean: ## remove what was built; the environment stays
	@rm -rf build _build cxcourse/widgets/static/dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.ready: requirements.txt pyproject.toml
	@command -v $(PYTHON) >/dev/null 2>&1 || { echo "There is no $(PYTHON) on this machine: install Python 3.11 or newer, or name it with PYTHON=..."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "This needs Python 3.11 or newer; $(PYTHON) is `$(PYTHON) -V 2>&1`. Name another with PYTHON=..."; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "This Python has no venv: install it (on Debian: apt-get install python3-venv) and try again."; exit 1; }
	@echo "Preparing the environment in $(VENV) (a few minutes, once)."
	@$(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

node_modules/.ready: package.json package-lock.json $(VENV)/.ready
	@echo "Fetching the browser parts."
	@$(PY) build_tools/npm.py
	@touch $@
