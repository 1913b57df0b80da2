/* SPDX-License-Identifier: GPL-2.0 */
/*
 * System calls with an instruction alone, without libc's function: chains do without it, too, and
 * this is the lower bound of a plain call's cost. Return the kernel's value: a negative errno on
 * failure.
 */
#ifndef CHAIN_BENCH_CALLS_H
#define CHAIN_BENCH_CALLS_H

#define CALL(nr, ...)							\
({									\
	long call_ret;							\
	asm volatile("syscall" : "=a" (call_ret)			\
		     : "a" ((long)(nr)), ##__VA_ARGS__			\
		     : "rcx", "r11", "memory");				\
	call_ret;							\
})

/* Registers of the last three arguments have no constraint letters */
#define CALL_ARG(reg, value)	register long arg_##reg asm(#reg) = (long)(value)

static inline long call0(long nr)
{
	return CALL(nr);
}

static inline long call1(long nr, long a)
{
	return CALL(nr, "D" (a));
}

static inline long call2(long nr, long a, long b)
{
	return CALL(nr, "D" (a), "S" (b));
}

static inline long call3(long nr, long a, long b, long c)
{
	return CALL(nr, "D" (a), "S" (b), "d" (c));
}

static inline long call4(long nr, long a, long b, long c, long d)
{
	CALL_ARG(r10, d);

	return CALL(nr, "D" (a), "S" (b), "d" (c), "r" (arg_r10));
}

static inline long call5(long nr, long a, long b, long c, long d, long e)
{
	CALL_ARG(r10, d);
	CALL_ARG(r8, e);

	return CALL(nr, "D" (a), "S" (b), "d" (c), "r" (arg_r10), "r" (arg_r8));
}

static inline long call6(long nr, long a, long b, long c, long d, long e, long f)
{
	CALL_ARG(r10, d);
	CALL_ARG(r8, e);
	CALL_ARG(r9, f);

	return CALL(nr, "D" (a), "S" (b), "d" (c), "r" (arg_r10), "r" (arg_r8), "r" (arg_r9));
}

#endif /* CHAIN_BENCH_CALLS_H */
