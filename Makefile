# Two commands matter: `make run` and `make test`. Each does all the set-up it needs.
SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3
LOCK := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -q
.DEFAULT_GOAL := help
.PHONY: help run test check fix bench demo-reset lock clean

help: ## Danh sách lệnh
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

run: $(VENV)/.ready node_modules/.ready ## Cài đặt mọi thứ cần thiết và chạy phần mềm (PORT=8000)
	@exec $(BIN)/hoagiai up

test: $(VENV)/.ready-dev node_modules/.ready ## Cài đặt mọi thứ cần thiết và chạy toàn bộ kiểm thử
	@PATH="$(CURDIR)/$(BIN):$$PATH" bash scripts/test.sh

check: $(VENV)/.ready-dev ## Kiểm tra nhanh: kiểu, phong cách, thứ tự các phần
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy src && $(BIN)/lint-imports

fix: $(VENV)/.ready-dev ## Sửa phong cách mã nguồn
	@$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

bench: $(VENV)/.ready-dev node_modules/.ready ## Đo tốc độ và bộ nhớ; kết quả ở var/bench.json
	@$(BIN)/python -m bench

demo-reset: $(VENV)/.ready node_modules/.ready ## Xóa dữ liệu và nạp lại dữ liệu minh họa
	@$(BIN)/hoagiai demo reset

lock: ## Ghi lại các tệp khóa phiên bản
	@$(BIN)/uv pip compile $(LOCK) --extra build pyproject.toml -o requirements.txt
	@$(BIN)/uv pip compile $(LOCK) --extra build --extra dev pyproject.toml -o requirements-dev.txt
	@npm install --package-lock-only

clean: ## Xóa môi trường cài đặt (không xóa dữ liệu trong var/)
	@rm -rf $(VENV) node_modules build

$(VENV)/.ready: requirements.txt pyproject.toml scripts/venv.sh
	@PYTHON="$(PYTHON)" bash scripts/venv.sh requirements.txt && touch $@

$(VENV)/.ready-dev: requirements-dev.txt pyproject.toml scripts/venv.sh
	@PYTHON="$(PYTHON)" bash scripts/venv.sh requirements-dev.txt && touch $@ $(VENV)/.ready

node_modules/.ready: package-lock.json scripts/node.sh | $(VENV)/.ready
	@bash scripts/node.sh && touch $@
