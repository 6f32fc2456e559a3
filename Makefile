# The two commands are `make run` and `make test`; `make help` lists the rest.
.PHONY: help run install test coverage check eval bench database clean-data docs messages pictures lock
.DEFAULT_GOAL := help
GOLD ?= tests/extraction/gold

help: ## List these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: ## Install, start the database and serve on http://127.0.0.1:8000 (PORT and DATABASE_URL are respected)
	@bin/run

install: ## Make .venv with everything that running, checking and testing need
	@bin/install dev

test: ## Run all checks and all tests, browser journeys included (ARGS="-k name" goes to pytest)
	@bin/test $(ARGS)

coverage: ## Run all tests and count the lines and branches they reach: never fewer than before (twice the time)
	@bin/test --cov $(ARGS)

check: ## Lint, types, templates, import contracts, migrations, deployment settings
	@bin/check

eval: ## Measure extraction on marked reports (GOLD=folder; ARGS="--errors 20" lists misses, see manage.py evaluate)
	@bin/install && .venv/bin/python manage.py evaluate $(GOLD) $(ARGS)

bench: ## Measure what must be quick (ARGS="assess" for one part, see manage.py bench)
	@bin/install && .venv/bin/python manage.py bench $(ARGS)

database: ## Start the embedded database for other commands, and leave it running
	@bin/install && .venv/bin/python -m factcheck.postgres start

clean-data: ## Stop the embedded database and delete all of its data (asks first)
	@bin/clean-data

docs: ## Make docs/tables.md from the models
	@bin/install && .venv/bin/python manage.py tables > docs/tables.md

messages: ## Gather interface strings into the catalogues of locale/ and compile these
	@bin/messages

pictures: ## Take the pictures of docs/editors.md anew, of the demo desk
	@bin/test -n 0 tests/browser/pictures.py

lock: ## Compile requirements*.in to hash-pinned requirements*.txt
	@bin/lock
