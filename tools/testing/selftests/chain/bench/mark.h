/* SPDX-License-Identifier: GPL-2.0 */
/* Begin and end of a measurement */
#ifndef CHAIN_BENCH_MARK_H
#define CHAIN_BENCH_MARK_H

#include <stdint.h>

/* Instructions without effect that the counting plugin recognises: qemu/count.c */
#define MARK_BEGIN	0x4e484301
#define MARK_END	0x4e484302
#define MARK(mark)	\
	asm volatile(".byte 0x0f, 0x1f, 0x80; .long %c0" : : "i" (mark) : "memory")

static inline uint64_t ticks(void)
{
	uint32_t low, high;

	/* Wait for earlier instructions, and hold back later ones */
	asm volatile("lfence; rdtsc; lfence" : "=a" (low), "=d" (high) : : "memory");
	return (uint64_t)high << 32 | low;
}

#endif /* CHAIN_BENCH_MARK_H */
