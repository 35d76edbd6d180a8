# make demo   builds the sample pages and asks the graph three questions
# make test   runs every test
# make check  style and types
# make neo4j  fetches Neo4j, starts it on a free port with no data, and says where; Ctrl+C ends it
# make lock   writes the tested versions anew, from what installs today
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
DEMO := demo

.DEFAULT_GOAL := demo
.PHONY: setup demo test check neo4j lock clean

setup: $(READY)

$(READY): pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "kg needs Python 3.11 or newer; run: make $(MAKECMDGOALS) PYTHON=/path/to/python3.11" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --use-pep517 --constraint requirements.lock --editable '.[dev]'
	@touch $@

demo: setup
	$(BIN)/kg build seeds --options seeds/options.csv --into $(DEMO)/workspace
	@echo; echo "Who holds which post?"
	$(BIN)/kg ask $(DEMO)/workspace who-holds-what
	@echo; echo "Which events took place, and who took part?"
	$(BIN)/kg ask $(DEMO)/workspace who-took-part
	@echo; echo "Which projects are built by whom, for how much?"
	$(BIN)/kg ask $(DEMO)/workspace projects
	$(BIN)/kg export $(DEMO)/workspace html --output $(DEMO)/graph.html
	$(BIN)/kg export $(DEMO)/workspace ttl --output $(DEMO)/graph.ttl
	$(BIN)/kg export $(DEMO)/workspace json --output $(DEMO)/graph.json
	@echo; echo "See the graph:    $(DEMO)/graph.html (open it in a browser)"
	@echo "Read it as RDF:   $(DEMO)/graph.ttl"
	@echo "Read it as JSON:  $(DEMO)/graph.json"
	@echo "Look around:      $(BIN)/kg explore $(DEMO)/workspace"
	@echo "Ask it yourself:  $(BIN)/kg query $(DEMO)/workspace 'MATCH (p:Person)-[:HOLDS]->(x:Post) RETURN p.name, x.name'"

test: setup
	$(BIN)/pytest --numprocesses 2 --dist loadgroup

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

lock:
	rm -rf $(VENV)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --use-pep517 --editable '.[dev]'
	{ echo "# The versions that were tested; make lock writes them anew."; $(BIN)/pip freeze --exclude-editable; } > requirements.lock
	@touch $(READY)

neo4j: setup
	@$(BIN)/python -m tests.neo4j.server

clean:
	rm -rf $(VENV) $(DEMO)
