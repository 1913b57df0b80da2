/* SPDX-License-Identifier: LGPL-2.1-or-later OR MIT */
/*
 * libchain: words and results of an entry, beyond chain_decode.h. Not for users of the library.
 */
#ifndef CHAIN_ENTRY_H
#define CHAIN_ENTRY_H

#include <stdbool.h>
#include <linux/chain.h>
#include "chain_decode.h"

#define USER_END	0x7ffffffff000ULL	/* TASK_SIZE_MAX of x86-64 */
/* All readers of JSON have exact numbers up to here */
#define MAX_EXACT	0x20000000000000LL

#define MIN_ERROR	(-4095)			/* errors are the results from here to -1 */

/* Number of words of an entry with the control word @bits */
static inline __u32 entry_length(__u32 bits)
{
	unsigned int nconds = chain_nconds(bits);

	return 2 + chain_nargs(bits) + chain_nhandlers(bits) + (nconds ? 1 + nconds : 0);
}

/* Comparator of condition @k, from the word of comparators */
static inline unsigned int comparator_at(__u64 comparators, unsigned int k)
{
	return comparators >> (4 * k) & 15;
}

static inline bool takes_value(unsigned int comparator)
{
	return comparator != CHAIN_ALWAYS && comparator != CHAIN_IS_ERROR;
}

static inline bool is_error(__s64 result)
{
	return result >= MIN_ERROR && result < 0;
}

#endif /* CHAIN_ENTRY_H */
