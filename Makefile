# Needs git, make and Python 3.11 or newer with venv and pip; everything else is installed into
# .venv from requirements/dev.lock. Another interpreter: make test PYTHON=python3.13

PYTHON ?= python3
PIP_TOOLS := pip-tools==7.6.2
EXTRAS := cli columns duckdb ics postgres rulefiles
LOCK_FLAGS ?=
BENCH_ARGS ?=

VENV := .venv
BENCH_VENV := .venv-bench
LOCK_VENV := build/lock-venv

AS_OF := 2026-11-01
EVENTS := examples/real_events.csv
CASE := (2017)浙0522行审363号
CASES := examples/wide_cases.csv
CASES_AS_OF := 2018-12-31
RECORD := examples/record.json
RECORD_AS_OF := 2019-01-31
REPORT_BEFORE := examples/report_2018_08_31.json
REPORT_AFTER := examples/report_2018_09_03.json
CLOSING := examples/closing_2020.json
CLOSING_AS_OF := 2020-09-30

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

PIP_INSTALL = -m pip install -qq
PIP_COMPILE = CUSTOM_COMPILE_COMMAND='make lock' $(LOCK_VENV)/bin/pip-compile --quiet --no-config \
	--generate-hashes --strip-extras --allow-unsafe --no-emit-options --no-emit-index-url \
	--no-emit-find-links --no-emit-trusted-host $(LOCK_FLAGS)

.PHONY: help setup demo test explore answers catalogue bench lock clean
.DELETE_ON_ERROR:

help:
	@echo 'make demo      judge the cases in examples/                            核查示例案件'
	@echo 'make test      lint, types, imports, tests                             全部检查与测试'
	@echo 'make explore   the laws on cases drawn anew                            用新抽取的案例检验各定律'
	@echo 'make answers   write the expected answers in tests/data anew           生成答案文件'
	@echo 'make catalogue write the catalogue of rules in docs/reference anew     生成规则目录'
	@echo 'make bench     benchmarks, in an environment of their own              性能测试'
	@echo 'make lock      pin the dependencies (LOCK_FLAGS=--upgrade for newer)   锁定依赖版本'
	@echo 'make clean     remove what the other targets made                      清理'

demo: setup
	@echo '==== 真实案件节点 / real events: $(EVENTS)'
	$(call check,$(EVENTS) --as-of $(AS_OF) --rules all --lang zh)
	@echo
	@echo '==== 其中一案逐日说明 / one of them, day by day'
	@$(VENV)/bin/execrules explain $(EVENTS) --case '$(CASE)' --as-of $(AS_OF) --rules all
	@echo
	@echo '==== 虚构的宽表 / a made-up wide table: $(CASES)'
	$(call check,$(CASES) --as-of $(CASES_AS_OF) --lang zh)
	@echo
	@echo '==== 一条 JSON 记录 / a record as JSON: $(RECORD)'
	@$(VENV)/bin/execrules explain $(RECORD) --as-of $(RECORD_AS_OF)
	@echo
	@echo '==== 2018年9月1日前后收到的评估报告 / a report on both sides of 1 September 2018'
	@$(VENV)/bin/execrules explain $(REPORT_BEFORE) --rules current --as-of $(CASES_AS_OF)
	@$(VENV)/bin/execrules explain $(REPORT_AFTER) --rules current --as-of $(CASES_AS_OF)
	@echo
	@echo '==== 两次扣除、一次延长,跨2020年春节 / two deductions and an extension across the Spring Festival of 2020'
	@$(VENV)/bin/execrules explain $(CLOSING) --rule limits-2000-closing --as-of $(CLOSING_AS_OF) --all-readings

test: setup
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(VENV)/bin/pytest -n 2

# Prints what reproduces a failing case.
explore: setup
	HYPOTHESIS_PROFILE=explore $(VENV)/bin/pytest -n 2 tests/laws tests/conformance

# The worked examples of the rules and the day walk; `make test` says where they are out of date.
answers: setup
	$(VENV)/bin/python tests/answer_file.py

# `make test` says where the pages are out of date.
catalogue: setup
	$(VENV)/bin/execrules rules catalogue --out docs/reference/catalogue \
		--known-gaps docs/reference/known-gaps.md

bench: $(BENCH_VENV)/.installed
	$(BENCH_VENV)/bin/python -m benchmarks $(BENCH_ARGS)

setup: $(VENV)/.installed

# A changed lock makes the environment anew, so that nothing outlives its line in the lock;
# a changed pyproject.toml only installs the project again (scripts and metadata).
$(VENV)/.locked: requirements/dev.lock
$(BENCH_VENV)/.locked: requirements/bench.lock
%/.locked:
	$(call require_python)
	@echo 'Setting up $(@D) from $< / 正在按 $< 建立 $(@D)'
	@"$(PYTHON)" -m venv --clear $(@D)
	@$(@D)/bin/python $(PIP_INSTALL) --require-hashes -r $<
	@touch $@

%/.installed: %/.locked pyproject.toml
	@$(@D)/bin/python $(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.SECONDARY: $(VENV)/.locked $(BENCH_VENV)/.locked

# Compiled on the oldest supported Python: a release that still supports it supports the newer ones.
lock:
	$(call require_python)
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { \
		echo 'make lock runs on Python 3.11, the oldest supported: make lock PYTHON=python3.11' >&2; \
		echo 'make lock 须用所支持的最低版本 Python 3.11 运行：make lock PYTHON=python3.11' >&2; \
		exit 1; }
	@"$(PYTHON)" -m venv --clear $(LOCK_VENV)
	@$(LOCK_VENV)/bin/python $(PIP_INSTALL) $(PIP_TOOLS)
	$(PIP_COMPILE) $(EXTRAS:%=--extra %) -o requirements/dev.lock pyproject.toml requirements/dev.in
	$(PIP_COMPILE) $(EXTRAS:%=--extra %) -o requirements/bench.lock pyproject.toml requirements/bench.in
	$(PIP_COMPILE) -o requirements/servers.lock requirements/servers.in

clean:
	rm -rf $(VENV) $(BENCH_VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis \
		.import_linter_cache
	find src tests examples benchmarks docs -type d -name __pycache__ -prune -exec rm -rf {} +

# Exit 1 of `check` says that something is overdue, which is no failure of the demo.
define check
@status=0; $(VENV)/bin/execrules check $(1) || status=$$?; \
if [ $$status -gt 1 ]; then echo "execrules check: exit $$status" >&2; exit $$status; fi
endef

define require_python
@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	echo 'execrules needs Python 3.11 or newer, and "$(PYTHON)" is not; name one that is: make PYTHON=python3.13 ...' >&2; \
	echo 'execrules 需要 Python 3.11 或更高版本，而 "$(PYTHON)" 不符合；请指定解释器：make PYTHON=python3.13 ...' >&2; \
	exit 1; }
@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
	echo 'the venv module of "$(PYTHON)" is missing or has no pip; on Debian and Ubuntu: apt install python3-venv' >&2; \
	echo '"$(PYTHON)" 缺少 venv 模块或其中没有 pip；Debian、Ubuntu 上请执行：apt install python3-venv' >&2; \
	exit 1; }
endef
