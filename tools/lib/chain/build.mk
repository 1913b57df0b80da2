# SPDX-License-Identifier: LGPL-2.1-or-later OR MIT
#
# Included first by the Makefiles of libchain, chain(1), the samples and the benchmark. They set
# FOLDER, the default output folder below build/ of the repository, before, and ALL_CFLAGS after.

$(if $(word 2,$(CURDIR)),$(error $(CURDIR): make cannot build in a path with blanks; move the sources))

# The top of the repository, or of a kernel tree that has these files
TOP := $(abspath $(dir $(lastword $(MAKEFILE_LIST)))../../..)
LIBRARY := $(TOP)/tools/lib/chain

# O is relative to the caller's folder. By default build/$(FOLDER) of the repository, and in a
# kernel tree .build in the Makefile's folder; git ignores both.
ifneq ($(O),)
OUT := $(if $(filter /%,$(O)),$(O),$(or $(PWD),$(CURDIR))/$(O))
else ifneq ($(wildcard $(TOP)/scripts/guest/prepare),)
OUT := $(TOP)/build/$(FOLDER)
else
OUT := $(CURDIR)/.build
endif

# Defaults also apply to empty variables, because the top Makefile exports all settings
PREFIX := $(or $(PREFIX),/usr/local)
MANDIR := $(or $(MANDIR),$(PREFIX)/share/man)
# $(call check-paths,NAME...): fail if one of the variables is set to a relative path
check-paths = $(foreach name,$(1),$(if $(filter-out /%,$($(name))), \
	$(error $(name)=$($(name)) is not a path that begins with /)))

BASE_CFLAGS := -std=gnu11 -D_GNU_SOURCE= -O2 -Wall -Wextra -Werror

.PHONY: all clean FORCE
all:

# Compiler and flags of the last build: a change of them rebuilds all
$(OUT)/settings: FORCE
	@mkdir -p $(OUT)
	@echo '$(CC) $(ALL_CFLAGS) $(LDFLAGS)' | cmp -s - $@ || \
		echo '$(CC) $(ALL_CFLAGS) $(LDFLAGS)' >$@

# Programs link libchain statically, built below OUT with the same compiler and CFLAGS. LDFLAGS
# such as -static are not for libchain, which is only archived. Its own Makefile finds out
# whether it is up to date, and copies the UAPI headers.
LIBCHAIN := $(OUT)/libchain/libchain.a
LIBCHAIN_CFLAGS := -I$(LIBRARY) -I$(OUT)/libchain/include
ifneq ($(CURDIR),$(LIBRARY))
$(LIBCHAIN): FORCE
	@$(MAKE) --no-print-directory -C $(LIBRARY) O=$(OUT)/libchain LDFLAGS= $@

.PHONY: clean-libchain
clean-libchain:
	@$(MAKE) --no-print-directory -C $(LIBRARY) O=$(OUT)/libchain clean

clean: clean-libchain
endif
