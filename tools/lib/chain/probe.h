/* SPDX-License-Identifier: LGPL-2.1-or-later OR MIT */
/*
 * libchain: test memory and system calls without the risk of a fatal signal. Not for users of the
 * library.
 */
#ifndef CHAIN_PROBE_H
#define CHAIN_PROBE_H

#include <stdbool.h>
#include <stdint.h>

/* All of these can be called from signal handlers. chain_outlives() does not change errno. */

/* Whether the kernel can copy from, or to, the page at the address @page */
bool chain_can_read(uint64_t page);
bool chain_can_write(uint64_t page);

/*
 * Whether the caller survives the system call @nr. If there is a seccomp filter, a child makes the
 * call. False under valgrind, which does not know such calls.
 */
bool chain_outlives(long nr, unsigned long a, unsigned long b, unsigned long c);

#endif /* CHAIN_PROBE_H */
