/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The C library's area for restartable sequences
 */
#ifndef CHAIN_LIBC_RSEQ_H
#define CHAIN_LIBC_RSEQ_H

#include <stddef.h>
#include <sys/rseq.h>

static inline struct rseq *libc_rseq(void)
{
	return (struct rseq *)((char *)__builtin_thread_pointer() + __rseq_offset);
}

/* Size that was registered: the library's own variable may leave out padding */
static inline size_t libc_rseq_size(void)
{
	return (__rseq_size + 31) & ~31;
}

#endif /* CHAIN_LIBC_RSEQ_H */
