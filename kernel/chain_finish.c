// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): end or pause a chain: write its results back and restore the registers
 */
#include <linux/chain.h>
#include <linux/errno.h>
#include <linux/ptrace.h>
#include <linux/restart_block.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/thread_info.h>
#include <linux/uaccess.h>

#include <asm/chain.h>
#include <asm/syscall.h>
#include <asm/unistd.h>

#include <trace/events/chain.h>

#include "chain_internal.h"

/* Whether the chain paused, so that it continues where @stop says if it is called again */
static bool chain_is_paused(u32 stop)
{
	switch (stop) {
	case CHAIN_AT_SIGNAL:
	case CHAIN_AT_STEPS:
	case CHAIN_AT_TRAP:
	case CHAIN_AT_MOVED:
	case CHAIN_AT_MOVED_BEFORE:
		return true;
	}
	return false;
}

/* Whether the entry that @stop is about has completed and taken its step */
static bool chain_has_stepped(u32 stop)
{
	return stop == CHAIN_AT_CONDITION || stop == CHAIN_AT_HANDLER ||
		stop == CHAIN_AT_UNRESOLVED;
}

/**
 * chain_write_args - write the output fields of the arguments that have changed
 * @c: The chain.
 * @stop: New &chain_args.stop.
 * @entry: New &chain_args.entry.
 * @resume: New &chain_args.resume.
 *
 * &chain_args.steps becomes &chain_state.steps.
 *
 * Return: 0, or %-EFAULT.
 */
int chain_write_args(struct chain_state *c, u32 stop, u32 entry, u32 resume)
{
	struct chain_args __user *uargs = c->uargs;

	if (stop != c->args.stop && put_user(stop, &uargs->stop))
		return -EFAULT;
	if (entry != c->args.entry && put_user(entry, &uargs->entry))
		return -EFAULT;
	if (resume != c->args.resume && put_user(resume, &uargs->resume))
		return -EFAULT;
	if (c->args.steps && c->steps != c->args.steps &&
	    put_user(c->steps, &uargs->steps))
		return -EFAULT;
	c->args.stop = stop;
	c->args.entry = entry;
	c->args.resume = resume;
	return 0;
}

/* Write results and arguments back. Return 0 or %-EFAULT. */
static int chain_write_back(struct chain_state *c, long ret, u32 stop, u32 entry)
{
	u32 resume = chain_is_paused(stop) ? entry + 1 : 0;
	int err = chain_write_results(c);

	current->chain_cache->is_unwritten = err;
	trace_chain_exit(ret, stop, entry);
	chain_program_pause(c, stop, resume);
	/* An interrupted chain continues without them, see chain_init_results() */
	if (err && stop != CHAIN_AT_SIGNAL)
		return err;
	return chain_write_args(c, stop, entry, resume);
}

/*
 * A tracer moved the caller when the entry of chain() was reported again. After the tracer has
 * restored the registers, chain() seems to fail with ENOSYS although it has run. So leave a
 * state from which the next call ends in the same way. Return the return value of chain().
 */
static long chain_moved_at_end(struct chain_state *c, struct pt_regs *regs, long ret, u32 stop,
			       u32 entry)
{
	switch (stop) {
	case CHAIN_AT_END:
		entry = c->nentries;
		/* Without steps it would be another program */
		if (c->args.steps && !c->steps)
			c->steps = 1;
		fallthrough;
	case CHAIN_AT_SIGNAL:
		stop = CHAIN_AT_MOVED_BEFORE;
		break;
	case CHAIN_AT_CONDITION:
	case CHAIN_AT_HANDLER:
	case CHAIN_AT_UNRESOLVED:
		/* Its conditions are tested again, and it takes its step again */
		stop = CHAIN_AT_MOVED;
		if (c->args.steps)
			c->steps++;
		break;
	default:
		goto out;
	}
	chain_program_pause(c, stop, entry + 1);
	chain_write_args(c, stop, entry, entry + 1);
	/* Written even if the steps are those that the chain began with */
	if (c->args.steps)
		put_user(c->steps, &c->uargs->steps);
out:
	/* The tracer's return value, as after a skipped call */
	if (syscall_get_nr(current, regs) == -1)
		return syscall_get_return_value(current, regs);
	/* A restart would run an instruction elsewhere */
	return chain_is_restart(ret) ? -EINTR : ret;
}

/* As chain_finish_at(), but return the return value of chain() */
static noinline long chain_leave(struct chain_state *c, struct pt_regs *regs,
				 const struct chain_insn *insn, u32 stop, long ret)
{
	u32 entry = stop == CHAIN_AT_END ? 0 : insn - c->insns;

	chain_count_steps(c, insn + chain_has_stepped(stop));
	arch_chain_set_regs(regs, __NR_chain, c->own_args);
	arch_chain_preset_result(regs);
	if (unlikely(chain_write_back(c, ret, stop, entry)))
		ret = -EFAULT;
	if (likely(!c->traced))
		return ret;
	arch_chain_trace_reenter(regs);
	if (chain_is_moved(c, regs))
		return chain_moved_at_end(c, regs, ret, stop, entry);
	/* The chain has run: a tracer that skips the call must not disable its restart */
	arch_chain_set_nr(regs, __NR_chain);
	return ret;
}

/**
 * chain_finish_at - end or pause the chain
 * @c: The chain.
 * @regs: User registers; they become those of the chain() call again.
 * @insn: Entry that @stop is about; one past the last one for %CHAIN_AT_END.
 * @stop: Reason, &enum chain_stop.
 * @ret: Return value of chain().
 *
 * Return: %NULL.
 */
const struct chain_insn *chain_finish_at(struct chain_state *c, struct pt_regs *regs,
					 const struct chain_insn *insn, u32 stop, long ret)
{
	c->ret = chain_leave(c, regs, insn, stop, ret);
	return NULL;
}

/**
 * chain_finish_limit - end the chain behind its last entry, or pause it out of steps
 * @c: The chain, at &chain_state.limit.
 * @regs: User registers.
 *
 * Return: %NULL.
 */
const struct chain_insn *chain_finish_limit(struct chain_state *c, struct pt_regs *regs)
{
	u32 i = c->limit - c->insns;

	c->ret = chain_leave(c, regs, c->limit,
			     i == c->nentries ? CHAIN_AT_END : CHAIN_AT_STEPS, i);
	return NULL;
}

/* Return to user mode in the handler of entry @insn */
static long chain_leave_to_handler(struct chain_state *c, struct pt_regs *regs,
				   const struct chain_insn *insn)
{
	u32 i = insn - c->insns;
	unsigned long args[] = { c->results[i], i, (unsigned long)c->uargs };
	long ret = chain_leave(c, regs, insn, CHAIN_AT_HANDLER, i);

	if (ret < 0 || chain_is_moved(c, regs))
		return ret;
	/* An entry may have enabled a shadow stack */
	return chain_handler_refused() ?:
	       arch_chain_call(regs, c->handler, c->args.restorer, args, ret);
}

/**
 * chain_finish_condition - end the chain because a condition says so
 * @c: The chain.
 * @regs: User registers.
 * @insn: Entry of the condition.
 * @stop: %CHAIN_AT_CONDITION, %CHAIN_AT_UNRESOLVED or %CHAIN_AT_HANDLER.
 *
 * Return: %NULL.
 */
const struct chain_insn *chain_finish_condition(struct chain_state *c, struct pt_regs *regs,
						const struct chain_insn *insn, u32 stop)
{
	if (stop != CHAIN_AT_HANDLER)
		return chain_finish_at(c, regs, insn, stop, insn - c->insns);
	c->ret = chain_leave_to_handler(c, regs, insn);
	return NULL;
}

/**
 * chain_finish_signal - pause the chain for a signal
 * @c: The chain.
 * @regs: User registers.
 * @insn: Entry that has not completed.
 * @code: Restart code of its call. chain() returns the same one, so that SA_RESTART means for
 *	the chain what it means for the call.
 *
 * A call that restart_syscall() would continue continues inside its chain.
 *
 * Return: %NULL.
 */
const struct chain_insn *chain_finish_signal(struct chain_state *c, struct pt_regs *regs,
					     const struct chain_insn *insn, long code)
{
	struct restart_block *restart = &current->restart_block;

	if (code == -ERESTART_RESTARTBLOCK) {
		restart->chain.uargs = c->uargs;
		restart->chain.size = c->size;
		restart->chain.resume = insn - c->insns + 1;
		restart->chain.nr = insn->nr;
		/* If a tracer made up the code, there is nothing to continue */
		restart->chain.fn = restart->fn == chain_restart ?
				    do_no_restart_syscall : restart->fn;
		set_restart_fn(restart, chain_restart);
	}
	return chain_finish_at(c, regs, insn, CHAIN_AT_SIGNAL, code);
}

/**
 * chain_finish_trap - pause the chain for the SIGSYS that an entry became
 * @c: The chain.
 * @regs: User registers. They remain those of the entry, as SIGSYS handlers expect.
 * @insn: The entry.
 *
 * Return: %NULL.
 */
const struct chain_insn *chain_finish_trap(struct chain_state *c, struct pt_regs *regs,
					   const struct chain_insn *insn)
{
	long ret = syscall_get_return_value(current, regs);

	chain_count_steps(c, insn);
	c->ret = chain_write_back(c, ret, CHAIN_AT_TRAP, insn - c->insns) ?: ret;
	return NULL;
}

/**
 * chain_finish_moved - pause the chain because a tracer moved the caller at a stop of an entry
 * @c: The chain.
 * @regs: User registers. All of them are the tracer's.
 * @insn: The entry.
 * @stop: %CHAIN_AT_MOVED or %CHAIN_AT_MOVED_BEFORE.
 *
 * Return: %NULL.
 */
const struct chain_insn *chain_finish_moved(struct chain_state *c, struct pt_regs *regs,
					    const struct chain_insn *insn, u32 stop)
{
	u32 i = insn - c->insns;

	chain_count_steps(c, insn);
	trace_chain_exit(syscall_get_return_value(current, regs), stop, i);
	chain_program_pause(c, stop, i + 1);
	/* Write the arguments even if the results cannot be written: they show why it moved */
	current->chain_cache->is_unwritten = chain_write_results(c);
	chain_write_args(c, stop, i, i + 1);
	if (c->traced)
		arch_chain_trace_reenter(regs);
	c->ret = syscall_get_return_value(current, regs);
	return NULL;
}
