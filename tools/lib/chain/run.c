// SPDX-License-Identifier: LGPL-2.1-or-later OR MIT
/*
 * libchain: run a chain until it ends
 */
#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

#include "libchain.h"

#define INTERRUPTED	(CHAIN_RUN_RESTART_INTERRUPTED | CHAIN_RUN_RETURN_INTERRUPTED)
#define FLAGS		(CHAIN_RUN_EMULATE | INTERRUPTED | CHAIN_RUN_CANCELLABLE)

/*
 * Before @args is run again, replace the stop reasons of a move by those of a trap and a signal,
 * which chain() resumes alike. The kernel only writes fields that change, so a second move at the
 * same entry could not be seen otherwise.
 */
static void forget_move(struct chain_args *args)
{
	if (args->stop == CHAIN_AT_MOVED)
		args->stop = CHAIN_AT_TRAP;
	if (args->stop == CHAIN_AT_MOVED_BEFORE)
		args->stop = CHAIN_AT_SIGNAL;
}

/* Set the result of the entry where the chain has stopped, and continue behind that entry */
static void set_result(struct chain_args *args, __s64 result)
{
	((__s64 *)(uintptr_t)args->results)[args->entry] = result;
	args->stop = CHAIN_AT_TRAP;
}

/* A signal interrupted a call, and its handler does not restart it. Return whether to go on. */
static bool take_interruption(struct chain_args *args, unsigned int flags)
{
	/* The result of the call without a chain */
	if (!(flags & INTERRUPTED))
		set_result(args, -EINTR);
	return !(flags & CHAIN_RUN_RETURN_INTERRUPTED);
}

/*
 * Whether @args, which had @resume and @steps before, has to be run again. The kernel only writes
 * fields that change: if stop, resume and steps are the same, they are those of an earlier run, but
 * for a signal that came before the first entry.
 */
static bool goes_on(struct chain_args *args, __u32 resume, __u64 steps, long ret,
		    unsigned int flags)
{
	const __s64 *results = (const __s64 *)(uintptr_t)args->results;

	if (args->stop == CHAIN_AT_SIGNAL && ret == -EINTR)
		return take_interruption(args, flags);
	if (args->stop == CHAIN_AT_MOVED_BEFORE)
		return true;
	if (args->stop != CHAIN_AT_TRAP && args->stop != CHAIN_AT_MOVED)
		return false;
	if (args->stop == CHAIN_AT_TRAP && args->resume == resume && args->steps == steps)
		return false;
	/*
	 * The handler of SIGSYS has set the return value of chain() to the result of the call; so
	 * has the kernel if it restarted a call of a program that was moved
	 */
	if (args->stop == CHAIN_AT_TRAP || results[args->entry] == CHAIN_NOT_RUN)
		set_result(args, ret);
	return true;
}

static long run_args(struct chain_args *args, unsigned int flags)
{
	__u32 resume;
	__u64 steps;
	long ret;

	do {
		if (args->resume)
			forget_move(args);
		resume = args->resume;
		steps = args->steps;
		if (flags & CHAIN_RUN_EMULATE)
			ret = chain_emulate(args, sizeof(*args), 0);
		else
			ret = chain_call(args, sizeof(*args), 0);
	} while (args->resume && goes_on(args, resume, steps, ret, flags));
	return ret;
}

long chain_run_args(struct chain_args *args, unsigned int flags)
{
	int type, ignored;
	long ret;

	if (flags & ~FLAGS || (flags & INTERRUPTED) == INTERRUPTED)
		return -EINVAL;
	if (!(flags & CHAIN_RUN_CANCELLABLE))
		return run_args(args, flags);
	/* The C library does the same around a call that is a cancellation point */
	pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, &type);
	ret = run_args(args, flags);
	pthread_setcanceltype(type, &ignored);
	return ret;
}

long chain_run_program(const __u64 *words, size_t nwords, __s64 *results, size_t nresults,
		       __u64 steps)
{
	struct chain_args args = {
		.program = (uintptr_t)words,
		.results = (uintptr_t)results,
		.steps = steps,
		.nwords = nwords < UINT32_MAX ? nwords : UINT32_MAX,
		.nresults = nresults < UINT32_MAX ? nresults : UINT32_MAX,
	};

	return chain_run_args(&args, 0);
}

/* See <linux/chain.h>: the frame has the caller's stack and instruction pointers */
__attribute__((naked)) void chain_restorer(void)
{
	asm("mov 8(%rsp), %rcx\n\t"
	    "mov (%rsp), %rsp\n\t"
	    "jmp *%rcx");
}
