# SPDX-License-Identifier: GPL-2.0
#
# One target per job; "make help" lists them. The scripts in scripts/ do the work.

$(if $(word 2,$(CURDIR)),$(error $(CURDIR): make cannot build in a path with blanks; move the sources))

SHELL := /bin/bash

# Settings, from the command line or the environment. scripts/lib.sh has the defaults and
# checks the values.
export PREFIX DESTDIR KVER TARBALL KSRC KERNEL DEBUG CONFIG ACCEL SMP MEM V TIMEOUT FILES TESTS \
	TIME SEED RULES BENCH BASE JOBS COUNT PROFILE MITIGATIONS OUT

.PHONY: help run check test test-all test-regression test-mutations shell exec fetch prepare kernel \
	lint coverage fuzz bench bench-here uml series test-series test-sqlite deb install uninstall \
	install-rust uninstall-rust clean distclean

help:
	@scripts/help

run:
	@scripts/exec first-chain

# Needs no guest, no root and no network, and takes about two minutes
check:
	@CHECK=1 scripts/test

test:
	@scripts/test

test-all:
	@ALL=1 scripts/test

test-regression:
	@scripts/tests/regression

test-mutations:
	@scripts/tests/mutate

shell:
	@scripts/guest/shell

exec:
	@[ -n "$(PROG)" ] || { \
		echo "make exec: name a program: make exec PROG=./a.out ARGS='...'" >&2; exit 2; }
	@scripts/exec $(PROG) $(ARGS)

fetch prepare kernel:
	@scripts/guest/$@

coverage fuzz:
	@scripts/tests/$@

bench:
	@scripts/bench/measure

# On this machine, whose kernel must have chain()
bench-here:
	@scripts/bench/here

deb lint:
	@scripts/$@

uml:
	@KERNEL=uml scripts/guest/ready

series:
	@scripts/series/write

test-series:
	@FULL=1 scripts/tests/series

# All of SQLite's own tests, with the extension of samples/chain/sqlite
test-sqlite:
	@scripts/tests/sqlite veryquick

# Library and command, built below build/
install uninstall:
	@$(MAKE) --no-print-directory -C tools/lib/chain $@
	@$(MAKE) --no-print-directory -C tools/chain $@

# Sources of the Rust crate; uninstall removes them, too
install-rust uninstall-rust:
	@$(MAKE) --no-print-directory -C tools/lib/chain/rust $(@:-rust=)
uninstall: uninstall-rust

# Remove the results of builds that take seconds; distclean also removes kernels and their source
clean:
	rm -rf build/guest build/tests build/coverage build/regression build/log build/accel \
		build/libchain build/chain build/samples build/library build/package \
		build/test-tool build/emulation build/musl build/rust build/lint build/bench/bin \
		build/bench/here/bin build/test-bench build/test-disabled

distclean:
	rm -rf build
