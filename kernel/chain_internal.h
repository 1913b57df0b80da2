/* SPDX-License-Identifier: GPL-2.0 */
/*
 * chain(): the state of a chain that runs, and the program cache of a task
 *
 * chain_program.c gets the program, chain.c runs its entries, chain_finish.c ends or pauses it.
 */
#ifndef _KERNEL_CHAIN_INTERNAL_H
#define _KERNEL_CHAIN_INTERNAL_H

#include <linux/chain.h>
#include <linux/nospec.h>
#include <linux/ptrace.h>
#include <linux/restart_block.h>
#include <linux/sched.h>
#include <linux/types.h>
#include <linux/uaccess.h>

#include <asm/chain.h>

#include "chain_decode.h"

/* An invalid &chain_args.nwords */
#define CHAIN_NO_PROGRAM	U64_MAX

/**
 * struct chain_cache - program cache: a program that a task keeps for its next chains
 * @next: Program that ran before this one, or NULL.
 * @size: Size from @words on, in bytes.
 * @nwords: Length of the accepted program in @words, or %CHAIN_NO_PROGRAM.
 * @nentries: Number of its entries.
 * @special: The program loops, has a handler, or is too large to keep: it takes
 *	chain_program_load() at each run.
 * @loops: The program was accepted with steps, so it may jump back.
 * @is_unwritten: The results of the paused chain could not be written to user memory.
 * @resume: &chain_args.resume of the paused chain, or 0 if no chain is paused.
 * @uargs: Arguments of the paused chain in user memory.
 * @program: Address of the program in user memory.
 * @decoder: State of the decoder after the program.
 * @end: One past the last checked entry.
 * @results: Result of each entry.
 * @words: The program, followed by @results and the checked entries.
 */
struct chain_cache {
	struct chain_cache *next;
	size_t size;
	u64 nwords;
	u32 nentries;
	u32 special;
	bool loops;
	bool is_unwritten;
	u32 resume;
	const struct chain_args __user *uargs;
	u64 program;
	struct chain_decoder decoder;
	const struct chain_insn *end;
	s64 *results;
	u64 words[];
};

/**
 * struct chain_state - a chain that runs
 * @uargs: Arguments in user memory.
 * @size: Size that the caller passed, in bytes.
 * @args: Copy of @uargs; the output fields are kept equal to those in user memory.
 * @restart: Function that continues the wait of the resumed entry, or NULL.
 * @insns: Checked entries, @nentries of them.
 * @results: Results, in the program cache. %CHAIN_NOT_RUN: the entry has not completed.
 * @steps: Step budget, settled at the end of each straight-line run.
 * @first: Entry at which the straight-line run began.
 * @limit: Entry at which it ends at the latest: the first one without a step, or one past the
 *	last entry of the program.
 * @ret: Return value of chain(), set by the function that ends the chain.
 * @handler: Address of the handler that a condition calls.
 * @nentries: Number of entries.
 * @slow: The chain is resumed, counts steps, was traced, or has a program that is too large to
 *	keep: it takes the slow exit.
 * @traced: The exit of chain() was reported before the first entry, so that its entry is
 *	reported again after the last one.
 * @lost: A tracer skipped the call of this entry and moved the caller.
 * @tick: &jiffies at the last quiescent state.
 * @ip: Instruction pointer of the caller. If it changes, the chain ends.
 * @own_args: Argument registers of chain() itself.
 *
 * do_chain() sets the fields down to @restart, and clears the flags; the program cache sets
 * @insns, @results, @nentries and @limit; chain_begin() sets those from @tick on.
 *
 * A function that returns an entry returns the next one to run, or NULL if it has ended or
 * paused the chain. Until then, while an entry runs, the user registers are those of its call.
 * @first and @steps are only used by programs with &chain_args.steps.
 */
struct chain_state {
	struct chain_args __user *uargs;
	size_t size;
	struct chain_args args;
	long (*restart)(struct restart_block *restart);
	const struct chain_insn *insns;
	s64 *results;
	u64 steps;
	const struct chain_insn *first;
	const struct chain_insn *limit;
	long ret;
	u64 handler;
	u32 nentries;
	bool slow;
	bool traced;
	bool lost;
	unsigned long tick;
	unsigned long ip;
	u64 own_args[CHAIN_MAX_ARGS];
};

/* kernel/chain_program.c */
struct chain_cache *chain_cache_find(u64 program);
int chain_program_load(struct chain_state *c, bool is_other);
void chain_program_trim(void);
int chain_handler_refused(void);

/* kernel/chain_finish.c */
int chain_write_args(struct chain_state *c, u32 stop, u32 entry, u32 resume);
const struct chain_insn *chain_finish_at(struct chain_state *c, struct pt_regs *regs,
					 const struct chain_insn *insn, u32 stop, long ret);
const struct chain_insn *chain_finish_limit(struct chain_state *c, struct pt_regs *regs);
const struct chain_insn *chain_finish_condition(struct chain_state *c, struct pt_regs *regs,
						const struct chain_insn *insn, u32 stop);
const struct chain_insn *chain_finish_signal(struct chain_state *c, struct pt_regs *regs,
					     const struct chain_insn *insn, long code);
const struct chain_insn *chain_finish_trap(struct chain_state *c, struct pt_regs *regs,
					   const struct chain_insn *insn);
const struct chain_insn *chain_finish_moved(struct chain_state *c, struct pt_regs *regs,
					    const struct chain_insn *insn, u32 stop);

/* kernel/chain.c */
long chain_restart(struct restart_block *restart);

/*
 * Whether the caller is to continue elsewhere: a debugger calls a function in it, or rseq aborted
 * its critical section. A changed stack pointer alone does not end the chain, because the caller
 * would make the same calls again.
 */
static inline bool chain_is_moved(const struct chain_state *c, struct pt_regs *regs)
{
	return instruction_pointer(regs) != c->ip;
}

static inline bool chain_is_restart(long code)
{
	return code == -ERESTARTSYS || code == -ERESTARTNOHAND ||
		code == -ERESTARTNOINTR || code == -ERESTART_RESTARTBLOCK;
}

static __always_inline int chain_write_results(const struct chain_state *c)
{
	return arch_chain_copy_out(u64_to_user_ptr(c->args.results), c->results, c->nentries);
}

/* Use the program in the cache, whose paused chain is over */
static __always_inline void chain_program_use(struct chain_state *c, struct chain_cache *cache)
{
	cache->resume = 0;
	c->nentries = cache->nentries;
	c->insns = cache->decoder.insns;
	c->limit = cache->end;
	c->results = cache->results;
}

/*
 * Most programs run more than once. Comparing the words with those of the accepted program is
 * much cheaper than checking them again.
 *
 * Return: 0, or a negative errno: the chain does not run.
 */
static __always_inline int chain_program_get(struct chain_state *c)
{
	const struct chain_args *args = &c->args;
	struct chain_cache *cache = current->chain_cache;
	int same;

	if (unlikely(!cache || cache->program != args->program))
		cache = chain_cache_find(args->program);
	if (unlikely(!cache || cache->nwords != args->nwords ||
		     args->nresults < cache->nentries || args->steps | args->restorer |
		     (unsigned long)c->restart | (args->resume | args->reserved |
						  cache->special)))
		return chain_program_load(c, false);
	same = arch_chain_compare(cache->words, u64_to_user_ptr(args->program), args->nwords);
	if (unlikely(same <= 0))
		return same ?: chain_program_load(c, true);
	chain_program_use(c, cache);
	return arch_chain_fill(u64_to_user_ptr(args->results), c->results, CHAIN_NOT_RUN,
			       c->nentries);
}

/**
 * chain_program_pause - note in the program cache where the chain paused
 * @c: The chain.
 * @stop: Reason, &enum chain_stop.
 * @resume: New &chain_args.resume, 0 if the chain has ended.
 */
static inline void chain_program_pause(const struct chain_state *c, u32 stop, u32 resume)
{
	struct chain_cache *cache = current->chain_cache;

	/* Out of steps, the caller paused it and may continue with other words */
	cache->resume = stop == CHAIN_AT_STEPS ? 0 : resume;
	cache->uargs = c->uargs;
	cache->program = c->args.program;
}

/* Entries before @insn have completed since the straight-line run began: take their steps */
static __always_inline void chain_count_steps(struct chain_state *c,
					      const struct chain_insn *insn)
{
	if (unlikely(c->args.steps))
		c->steps -= insn - c->first;
}

#endif /* _KERNEL_CHAIN_INTERNAL_H */
