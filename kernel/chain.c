// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): run a sequence of system calls in one kernel entry
 *
 * The program is copied from user memory once and checked as a whole (chain_program.c,
 * chain_decode.c, chain_policy.c) before its first entry runs.
 *
 * While an entry runs, the user registers hold the number and the arguments of its call, so that
 * seccomp, ptrace, audit and /proc/PID/syscall see that call. At the end they become those of
 * the chain() call again (chain_finish.c): a signal then restarts chain(), which continues from
 * the state in &struct chain_args.
 *
 * An entry takes these steps:
 *
 * 1. prepare: set the registers of the call, or compute the value of an operation.
 * 2. call: run the syscall entry work (seccomp, ptrace, audit, tracepoints) and the call.
 * 3. complete: run the syscall exit work; a signal or a tracer that moved the caller ends the
 *    chain here.
 * 4. store the result.
 * 5. branch: find the next entry by the conditions.
 * 6. run pending work, as between two system calls.
 *
 * chain_run_all() does all of that for entries without syscall work, and for those whose only
 * work is a seccomp filter that allows the call. The syscall work of the others is run by
 * entry_enter() and entry_exit(), and entry_end() finds pending work.
 */
#include <linux/build_bug.h>
#include <linux/chain.h>
#include <linux/compat.h>
#include <linux/errno.h>
#include <linux/jiffies.h>
#include <linux/kstack_erase.h>
#include <linux/list.h>
#include <linux/minmax.h>
#include <linux/nospec.h>
#include <linux/ptrace.h>
#include <linux/randomize_kstack.h>
#include <linux/rcupdate.h>
#include <linux/restart_block.h>
#include <linux/resume_user_mode.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/signal.h>
#include <linux/spinlock.h>
#include <linux/syscalls.h>
#include <linux/thread_info.h>
#include <linux/uaccess.h>

#include <asm/chain.h>
#include <asm/syscall.h>
#include <asm/unistd.h>

#define CREATE_TRACE_POINTS
#include <trace/events/chain.h>

#include "chain_decode.h"
#include "chain_internal.h"

#define CHAIN_ABI	1

/* Where the result of an entry comes from; a later kind prevails over an earlier one */
enum entry_kind {
	ENTRY_CALL,	/* its call */
	ENTRY_VALUE,	/* itself: it makes no call */
	ENTRY_OTHER,	/* the call in the registers: an execve(), or from a tracer */
	ENTRY_SKIPPED,	/* the return register: its call does not run */
	ENTRY_TRAPPED,	/* its call became a SIGSYS */
};

/*
 * Report the exit of chain() before the first entry, and its entry again after the last one: the
 * ordinary exit path then reports its exit, and tracers see alternating entries and exits.
 */
static __always_inline void chain_report_exit(struct chain_state *c, struct pt_regs *regs)
{
	c->traced = true;
	c->slow = true;
	arch_chain_trace_exit(regs);
}

static bool siginfo_is_trap(const struct kernel_siginfo *info)
{
	return info->si_code == SYS_SECCOMP || info->si_code == SYS_USER_DISPATCH;
}

/*
 * Whether seccomp or syscall user dispatch has forced a SIGSYS for the entry. Forcing unblocks
 * the signal, and other tasks cannot queue one with such a code. Without memory, it is pending
 * and not queued.
 */
static bool entry_is_trapped(void)
{
	/* Stable: only the task itself changes it */
	struct sighand_struct *sighand = rcu_dereference_protected(current->sighand, true);
	struct sigpending *pending = &current->pending;
	struct sigqueue *q;
	bool trapped;

	spin_lock_irq(&sighand->siglock);
	trapped = sigismember(&pending->signal, SIGSYS) &&
		  !sigismember(&current->blocked, SIGSYS);
	list_for_each_entry(q, &pending->list, list) {
		if (q->info.si_signo == SIGSYS)
			trapped &= siginfo_is_trap(&q->info);
	}
	spin_unlock_irq(&sighand->siglock);
	return trapped;
}

#ifdef CONFIG_RANDOMIZE_KSTACK_OFFSET
/*
 * Dispatch with the random stack offset of a plain call. The offset is an alloca(), so it needs
 * a frame of its own: in the frame of the run loop, the offsets of all entries would add up.
 */
static noinline __no_stack_protector long chain_dispatch_offset(struct pt_regs *regs,
								unsigned int nr)
{
	long ret;

	add_random_kstack_offset();
	ret = arch_chain_dispatch(regs, nr);
	/* Not a tail call, which would leave the frame before */
	barrier();
	return ret;
}

static __always_inline bool chain_has_offset(void)
{
	return static_branch_maybe(CONFIG_RANDOMIZE_KSTACK_OFFSET_DEFAULT,
				   &randomize_kstack_offset);
}
#else
static inline long chain_dispatch_offset(struct pt_regs *regs, unsigned int nr)
{
	return 0;
}

static inline bool chain_has_offset(void)
{
	return false;
}
#endif

/* Dispatch a call, with the hardening of a system call's entry and exit */
static __always_inline long chain_dispatch(struct pt_regs *regs, unsigned int nr)
{
	long ret = chain_has_offset() ? chain_dispatch_offset(regs, nr) :
					arch_chain_dispatch(regs, nr);

#ifdef CONFIG_KSTACK_ERASE
	stackleak_erase_on_task_stack();
#endif
	return ret;
}

/*
 * Find out where the result comes from if the syscall entry work of call @nr has left the number
 * @permitted, or -1, and that is another one, or a tracer moved the caller.
 */
static noinline enum entry_kind entry_enter_other(struct chain_state *c, struct pt_regs *regs,
						  unsigned int nr, long permitted)
{
	u32 other = permitted;

	if (permitted == -1) {
		if (entry_is_trapped())
			return ENTRY_TRAPPED;
		/* If the tracer moved the caller, the register is not about this call */
		c->lost = chain_is_moved(c, regs);
		return ENTRY_SKIPPED;
	}
	/* A tracer may have changed it into a call that cannot be chained */
	if (permitted == nr || chain_verdict(&other) <= CHAIN_ALLOW_EXEC)
		return ENTRY_OTHER;
	syscall_set_return_value(current, regs, -EOPNOTSUPP, 0);
	return ENTRY_SKIPPED;
}

/*
 * Run the syscall entry work of call @nr. Return ENTRY_CALL if the call is to be made as it is,
 * and the caller was not moved.
 */
static __always_inline enum entry_kind entry_enter(struct chain_state *c, struct pt_regs *regs,
						   unsigned int nr, unsigned long work)
{
	long permitted;

	arch_chain_preset_result(regs);
	permitted = arch_chain_trace_enter(regs, work);
	if (likely(permitted == nr && !chain_is_moved(c, regs)))
		return ENTRY_CALL;
	return entry_enter_other(c, regs, nr, permitted);
}

static s64 op_load(unsigned long addr, unsigned long size)
{
	u64 v64;
	u32 v32;
	u16 v16;
	u8 v8;

	switch (size) {
	case 1:
		return get_user(v8, (u8 __user *)addr) ? -EFAULT : (s64)v8;
	case 2:
		return get_user(v16, (u16 __user *)addr) ? -EFAULT : (s64)v16;
	case 4:
		return get_user(v32, (u32 __user *)addr) ? -EFAULT : (s64)v32;
	case 8:
		return get_user(v64, (u64 __user *)addr) ? -EFAULT : (s64)v64;
	}
	return -EINVAL;
}

static s64 op_run(u32 op, const unsigned long *args)
{
	switch (op) {
	case CHAIN_OP_STORE32:
		return put_user((u32)args[1], (u32 __user *)args[0]);
	case CHAIN_OP_STORE64:
		return put_user((u64)args[1], (u64 __user *)args[0]);
	case CHAIN_OP_LOAD:
		return op_load(args[0], args[1]);
	}
	return chain_compute(op, args[0], args[1]);
}

/* Return 0, or -ENODATA or -EFAULT if argument @k of an entry is not available */
static int entry_get_arg(const struct chain_state *c, const struct chain_insn *insn,
			 unsigned int k, unsigned long *arg)
{
	u64 word = insn->args[k];
	bool is_ref = chain_ref_mask(insn->bits) >> k & 1;
	unsigned long addr = word;
	s64 result;
	s32 v32;

	if (chain_load_mask(insn->bits) >> k & 1) {
		if (!is_ref)
			return get_user(*arg, (unsigned long __user *)addr);
		if (get_user(v32, (s32 __user *)addr))
			return -EFAULT;
		*arg = (long)v32;
		return 0;
	}
	*arg = word;
	if (!is_ref)
		return 0;
	result = chain_ref_result(c->results, c->nentries, word);
	if (result == CHAIN_NOT_RUN)
		return -ENODATA;
	*arg = chain_ref_value(result, word);
	return 0;
}

/*
 * Set the argument registers of any call. An argument that is not available becomes 0. Return
 * the error of the first such argument, or 0.
 */
static int entry_set_args(const struct chain_state *c, struct pt_regs *regs,
			  const struct chain_insn *insn)
{
	unsigned long arg;
	unsigned int k;
	int err, ret = 0;

	for (k = 0; k < chain_nargs(insn->bits); k++) {
		err = entry_get_arg(c, insn, k, &arg);
		if (err)
			arg = 0;
		ret = ret ?: err;
		*arch_chain_arg(regs, k) = arg;
	}
	return ret;
}

/* Set the argument registers in @mask from memory, where they have 32 bits and a sign, or 64 */
static __always_inline bool regs_load(struct pt_regs *regs, const struct chain_insn *insn,
				      unsigned long mask, bool is_s32)
{
	for (; mask; mask &= mask - 1) {
		unsigned long k = __ffs(mask);

		if (unlikely(!arch_chain_load(arch_chain_arg(regs, k),
					      u64_to_user_ptr(insn->args[k]), is_s32)))
			return false;
	}
	return true;
}

/* Set those argument registers that are read from memory. Return false if one cannot be read. */
static noinline bool entry_load_args(struct pt_regs *regs, const struct chain_insn *insn)
{
	unsigned long loads = chain_load_mask(insn->bits);
	unsigned long refs = chain_ref_mask(insn->bits);

	return regs_load(regs, insn, loads & ~refs, false) &&
	       (likely(!(loads & refs)) || regs_load(regs, insn, loads & refs, true));
}

/*
 * Set the argument registers of a usual entry. Return false for any other entry, and if an
 * argument is not available.
 */
static __always_inline bool entry_set_usual_args(const struct chain_state *c,
						 struct pt_regs *regs,
						 const struct chain_insn *insn, u32 bits)
{
	unsigned long mask = chain_ref_mask(bits);

	if (bits & (CHAIN_INSN_OP | CHAIN_INSN_OTHER | CHAIN_INSN_LOADS)) {
		if (bits & (CHAIN_INSN_OP | CHAIN_INSN_OTHER) || !entry_load_args(regs, insn))
			return false;
		mask &= ~chain_load_mask(bits);
	}
	for (; mask; mask &= mask - 1) {
		unsigned long k = __ffs(mask);
		u64 word = insn->args[k];
		s64 result = chain_ref_result(c->results, c->nentries, word);

		if (unlikely(result == CHAIN_NOT_RUN))
			return false;
		*arch_chain_arg(regs, k) = chain_ref_value(result, word);
	}
	return true;
}

static noinline s64 entry_run_op(const struct chain_state *c, const struct chain_insn *insn)
{
	unsigned long args[2] = {};
	unsigned int k;
	int err;

	for (k = 0; k < chain_nargs(insn->bits); k++) {
		err = entry_get_arg(c, insn, k, &args[k]);
		if (err)
			return err;
	}
	return op_run(insn->nr, args);
}

/*
 * Prepare an operation, an execve(), a number that no call has, or an entry with an argument that
 * is not available
 */
static noinline enum entry_kind entry_prepare_any(const struct chain_state *c,
						  struct pt_regs *regs,
						  const struct chain_insn *insn, s64 *value)
{
	if (insn->bits & CHAIN_INSN_OP) {
		*value = entry_run_op(c, insn);
		return ENTRY_VALUE;
	}
	*value = entry_set_args(c, regs, insn);
	if (*value)
		return ENTRY_VALUE;
	return insn->bits & CHAIN_INSN_OTHER ? ENTRY_OTHER : ENTRY_CALL;
}

/* Set the registers of the entry's call. An entry that makes no call leaves its @value. */
static __always_inline enum entry_kind entry_prepare(const struct chain_state *c,
						     struct pt_regs *regs,
						     const struct chain_insn *insn, u32 bits,
						     s64 *value)
{
	arch_chain_set_regs(regs, insn->nr, insn->args);
	if (likely(chain_is_plain(bits) || entry_set_usual_args(c, regs, insn, bits)))
		return ENTRY_CALL;
	return entry_prepare_any(c, regs, insn, value);
}

/* Where the result of @insn belongs */
static __always_inline s64 *entry_result(const struct chain_state *c,
					 const struct chain_insn *insn)
{
	return c->results + (insn - c->insns);
}

static __always_inline void entry_store(const struct chain_state *c,
					const struct chain_insn *insn, s64 *at, s64 result)
{
	*at = result;
	if (trace_chain_entry_enabled())
		trace_chain_entry(insn - c->insns, insn->nr, result);
}

/* Begin a straight-line run at entry @i: to the end, or to the first entry without a step */
static __always_inline void chain_go_to(struct chain_state *c, u32 i)
{
	if (likely(!c->args.steps))
		return;
	c->first = c->insns + i;
	c->limit = c->first + min_t(u64, c->steps, c->nentries - i);
}

/* Test all conditions of an entry that has a result */
static noinline const struct chain_insn *entry_branch_any(struct chain_state *c,
							  struct pt_regs *regs,
							  const struct chain_insn *insn)
{
	u32 i = insn - c->insns, stop;
	u32 next = chain_next(insn, i, c->results, c->nentries, &stop, &c->handler);

	if (next == i + 1)
		return insn + 1;
	if (next == CHAIN_STOP)
		return chain_finish_condition(c, regs, insn, stop);
	chain_count_steps(c, insn + 1);
	next = array_index_nospec(next, c->nentries + 1);
	chain_go_to(c, next);
	return c->insns + next;
}

/* Test the only condition of an entry, which compares with a literal word */
static noinline bool entry_is_true(const struct chain_insn *insn, s64 result)
{
	const u64 *conds = insn->handlers + 1;

	return chain_compare(conds[0], result, conds[1]);
}

/*
 * Whether an entry goes on to the next one for one of the usual reasons: it has no condition, or
 * only one, which is false. Most conditions ask for an error that did not happen.
 */
static __always_inline bool entry_goes_on(const struct chain_insn *insn, u32 bits, s64 result)
{
	if (likely(!chain_nconds(bits)))
		return true;
	if (bits & CHAIN_INSN_IF_ERROR)
		return !chain_compare(CHAIN_IS_ERROR, result, 0);
	return bits & CHAIN_INSN_IF_VALUE && !entry_is_true(insn, result);
}

static __always_inline const struct chain_insn *entry_branch(struct chain_state *c,
							     struct pt_regs *regs,
							     const struct chain_insn *insn,
							     s64 result)
{
	return entry_goes_on(insn, insn->bits, result) ? insn + 1 :
							  entry_branch_any(c, regs, insn);
}

/*
 * Report quiescent states of RCU and RCU Tasks, because each return to user mode is one. A loop
 * of calls that do not sleep has none of RCU Tasks, and none of RCU on a kernel that is not
 * preemptible. One for each tick is enough, because RCU looks for them in its ticks.
 */
static noinline void chain_quiesce(struct chain_state *c)
{
	c->tick = jiffies;
	preempt_disable();
	rcu_softirq_qs();	/* of RCU Tasks, too */
	preempt_enable();
}

static __always_inline void chain_tick(struct chain_state *c)
{
	unsigned long now = jiffies;

	if (unlikely(time_after(now, c->tick)))
		chain_quiesce(c);
}

/*
 * Run before entry @insn the work that would be done on the way to user mode. A file that
 * dup2() or munmap() dropped is released by task work: without it, a read() from a pipe would
 * wait for a write end that is closed.
 */
static noinline const struct chain_insn *chain_run_work(struct chain_state *c,
							struct pt_regs *regs,
							const struct chain_insn *insn,
							unsigned long work)
{
	if (work & (_TIF_NEED_RESCHED | _TIF_NEED_RESCHED_LAZY))
		schedule();
	if (work & _TIF_NOTIFY_RESUME)
		resume_user_mode_work(regs);
	/* By rseq. The call must not restart at the abort handler. */
	if (unlikely(chain_is_moved(c, regs)))
		return chain_finish_at(c, regs, insn, CHAIN_AT_MOVED_BEFORE, -EINTR);
	if (signal_pending(current))
		return chain_finish_signal(c, regs, insn, -ERESTARTNOINTR);
	return insn;
}

/*
 * End entry @insn, with a look for pending work: store the result, branch, and run pending work
 * before the next entry. A signal interrupts a call that is to restart.
 */
static noinline const struct chain_insn *entry_end(struct chain_state *c, struct pt_regs *regs,
						   const struct chain_insn *insn, s64 result)
{
	bool is_op = insn->bits & CHAIN_INSN_OP;
	unsigned long work;

	if (chain_is_restart(result) && signal_pending(current) && !is_op)
		return chain_finish_signal(c, regs, insn, result);
	entry_store(c, insn, entry_result(c, insn), result);
	insn = entry_branch(c, regs, insn, result);
	if (!insn || insn == c->limit)
		return insn;
	chain_tick(c);
	work = read_thread_flags() & ARCH_CHAIN_BETWEEN;
	return unlikely(work) ? chain_run_work(c, regs, insn, work) : insn;
}

/* A tracer moved the caller at a stop of entry @insn, whose call returned @result */
static noinline void entry_moved(struct chain_state *c, struct pt_regs *regs,
				 const struct chain_insn *insn, s64 result)
{
	s64 *at = entry_result(c, insn);

	/* A restarted or lost result belongs to the caller at its new place */
	if (c->lost || (chain_is_restart(result) && signal_pending(current)))
		*at = CHAIN_NOT_RUN;
	else
		entry_store(c, insn, at, result);
	chain_finish_moved(c, regs, insn, CHAIN_AT_MOVED);
}

/*
 * Run the syscall exit work of entry @insn, whose call returned @result. Return whether the chain
 * goes on; the return register has the result then.
 */
static noinline bool entry_exit(struct chain_state *c, struct pt_regs *regs,
				const struct chain_insn *insn, s64 result)
{
	/* Without exit work, too: a tracer may have moved the caller, and reads it there */
	syscall_set_return_value(current, regs, 0, result);
	if (arch_chain_exit_work())
		chain_report_exit(c, regs);
	/* Not before the exit work: there, the tracer may have restored the registers */
	if (unlikely(chain_is_moved(c, regs))) {
		/* The register is not about this call */
		entry_moved(c, regs, insn, result);
		return false;
	}
	c->lost = false;
	return true;
}

/* Run an entry whose result does not come from its own call. Return as entry_exit(). */
static noinline bool entry_run_other(struct chain_state *c, struct pt_regs *regs,
				     const struct chain_insn *insn, enum entry_kind kind)
{
	u64 exec_id = current->self_exec_id;
	s64 result;
	u32 nr;

	switch (kind) {
	case ENTRY_TRAPPED:
		chain_finish_trap(c, regs, insn);
		return false;
	case ENTRY_SKIPPED:
		result = syscall_get_return_value(current, regs);
		break;
	default:
		nr = syscall_get_nr(current, regs);
		result = chain_verdict(&nr) == CHAIN_UNKNOWN ? -ENOSYS : chain_dispatch(regs, nr);
		/* After execve(), registers and memory belong to the new program */
		if (current->self_exec_id != exec_id) {
			c->ret = result;
			return false;
		}
	}
	return entry_exit(c, regs, insn, result);
}

/*
 * Continue the wait of an entry by restart_syscall(), as for a call alone. The registers hold
 * the arguments of the interrupted call; those that are no longer available are 0.
 */
static const struct chain_insn *entry_restart(struct chain_state *c, struct pt_regs *regs,
					      const struct chain_insn *insn)
{
	enum entry_kind kind = ENTRY_CALL;
	unsigned long work;

	arch_chain_set_regs(regs, __NR_restart_syscall, insn->args);
	entry_set_args(c, regs, insn);
	current->restart_block.fn = c->restart;
	work = arch_chain_enter_work();
	if (work)
		kind = entry_enter(c, regs, __NR_restart_syscall, work);
	if (!entry_run_other(c, regs, insn, kind))
		return NULL;
	return entry_end(c, regs, insn, syscall_get_return_value(current, regs));
}

static __always_inline void chain_begin(struct chain_state *c, struct pt_regs *regs)
{
	if (trace_chain_enter_enabled())
		trace_chain_enter(c->uargs, c->nentries, c->args.resume);
	arch_chain_get_args(regs, c->own_args);
	c->tick = jiffies;
	c->ip = instruction_pointer(regs);
}

/* Report the exit of chain() before entry @insn */
static const struct chain_insn *chain_report_start(struct chain_state *c, struct pt_regs *regs,
						   const struct chain_insn *insn)
{
	syscall_set_return_value(current, regs, 0, c->nentries);
	chain_report_exit(c, regs);
	if (chain_is_moved(c, regs))
		return chain_finish_moved(c, regs, insn, CHAIN_AT_MOVED_BEFORE);
	/* A tracer that rewrote the arguments of chain() has restored them */
	arch_chain_get_args(regs, c->own_args);
	return insn;
}

/* Whether the entry that the chain resumes at has its result already */
static bool chain_has_result(const struct chain_args *args)
{
	return args->resume && (args->stop == CHAIN_AT_TRAP || args->stop == CHAIN_AT_MOVED);
}

/* Start a chain that takes the slow exit, or has syscall exit work before its first entry */
static noinline const struct chain_insn *chain_start_slow(struct chain_state *c,
							  struct pt_regs *regs)
{
	const struct chain_insn *insn;
	u32 i;

	i = array_index_nospec(c->args.resume ? c->args.resume - 1 : 0, c->nentries + 1);
	insn = c->insns + i;
	chain_go_to(c, i);
	if (i < c->nentries && chain_has_result(&c->args))
		insn = entry_branch_any(c, regs, insn);
	if (insn && insn != c->limit && arch_chain_exit_work())
		insn = chain_report_start(c, regs, insn);
	/* Only the call that waited continues its wait */
	if (insn && insn != c->limit && c->restart &&
	    insn->nr == current->restart_block.chain.nr)
		insn = entry_restart(c, regs, insn);
	return insn;
}

/* Fast exit: the chain ran to its end, and no output field but the results changes */
static __always_inline long chain_finish_fast(struct chain_state *c, struct pt_regs *regs)
{
	arch_chain_set_regs(regs, __NR_chain, c->own_args);
	if (trace_chain_exit_enabled())
		trace_chain_exit(c->nentries, CHAIN_AT_END, 0);
	return chain_write_results(c) ?: (long)c->nentries;
}

/*
 * Run the chain. The syscall entry work is looked at after the arguments are known, because a
 * load can sleep, and a seccomp filter can be installed meanwhile. Nothing may sleep or fault
 * between that look and the dispatch.
 */
static __always_inline long chain_run_all(struct chain_state *c, struct pt_regs *regs)
{
	const struct chain_insn *insn;
	s64 *at;
	int err;

	err = chain_program_get(c);
	if (unlikely(err)) {
		c->ret = err;
		goto ended;
	}
	chain_begin(c, regs);
	insn = c->insns;
	at = c->results;
	if (unlikely(c->slow || arch_chain_exit_work())) {
		insn = chain_start_slow(c, regs);
		if (!insn)
			goto ended;
		if (insn == c->limit)
			goto limit;
		at = entry_result(c, insn);
	}

	do {
		s64 value __uninitialized, result;
		u32 bits = insn->bits;	/* no need to load it again after the call */
		enum entry_kind kind = entry_prepare(c, regs, insn, bits, &value);
		unsigned long work = arch_chain_must_enter(insn->nr);

		if (unlikely(work) && kind != ENTRY_VALUE)
			kind = max(kind, entry_enter(c, regs, insn->nr, work));
		if (likely(kind == ENTRY_CALL)) {
			result = chain_dispatch(regs, insn->nr);
			if (unlikely(arch_chain_exit_work())) {
				if (!entry_exit(c, regs, insn, result))
					goto ended;
				result = syscall_get_return_value(current, regs);
			}
		} else if (kind == ENTRY_VALUE) {
			result = value;
		} else {
			if (!entry_run_other(c, regs, insn, kind))
				goto ended;
			result = syscall_get_return_value(current, regs);
		}
		if (likely(!arch_chain_pending())) {
			entry_store(c, insn, at, result);
			chain_tick(c);
			if (likely(entry_goes_on(insn, bits, result))) {
				insn++;
				at++;
				continue;
			}
			insn = entry_branch_any(c, regs, insn);
		} else {
			insn = entry_end(c, regs, insn, result);
		}
		if (unlikely(!insn))
			goto ended;
		at = entry_result(c, insn);
	} while (insn != c->limit);

	if (likely(!(c->slow | c->args.stop | c->args.entry)))
		return chain_finish_fast(c, regs);
limit:
	chain_finish_limit(c, regs);
ended:
	chain_program_trim();
	return c->ret;
}

/* Check the layout that user space relies on, at compile time */
static __always_inline void build_check_abi(void)
{
	BUILD_BUG_ON(sizeof(struct chain_args) != CHAIN_ARGS_SIZE_VER0);
	BUILD_BUG_ON(offsetof(struct chain_args, results) != 8);
	BUILD_BUG_ON(offsetof(struct chain_args, steps) != 16);
	BUILD_BUG_ON(offsetof(struct chain_args, restorer) != 24);
	BUILD_BUG_ON(offsetof(struct chain_args, nwords) != 32);
	BUILD_BUG_ON(offsetof(struct chain_args, nresults) != 36);
	BUILD_BUG_ON(offsetof(struct chain_args, resume) != 40);
	BUILD_BUG_ON(offsetof(struct chain_args, stop) != 44);
	BUILD_BUG_ON(offsetof(struct chain_args, entry) != 48);
	BUILD_BUG_ON(offsetof(struct chain_args, reserved) != 52);
	BUILD_BUG_ON(__NR_chain != 500);
	/* Copied by words */
	BUILD_BUG_ON(sizeof(struct chain_args) % sizeof(u64));
	/* Indices of words have 16 bits */
	BUILD_BUG_ON(CHAIN_MAX_WORDS >> 16);
}

/* The usual size is copied by words */
static __always_inline int chain_copy_args(struct chain_args *args,
					   struct chain_args __user *uargs, size_t size)
{
	if (likely(size == sizeof(*args)))
		return arch_chain_copy_in((u64 *)args, (u64 __user *)uargs,
					  sizeof(*args) / sizeof(u64));
	if (size < CHAIN_ARGS_SIZE_VER0)
		return -EINVAL;
	if (size > PAGE_SIZE)
		return -E2BIG;
	return copy_struct_from_user(args, sizeof(*args), uargs, size);
}

/* @restart: the block that restart_syscall() continues, or NULL */
static long do_chain(struct chain_args __user *uargs, size_t size,
		     const struct restart_block *restart)
{
	struct pt_regs *regs = current_pt_regs();
	struct chain_state c __uninitialized;
	long ret;

	ret = chain_copy_args(&c.args, uargs, size);
	if (unlikely(ret))
		return ret;

	c.uargs = uargs;
	c.size = size;
	c.restart = NULL;
	/* If the arguments were written meanwhile, the caller wants something else */
	if (restart && c.args.stop == CHAIN_AT_SIGNAL &&
	    c.args.resume == restart->chain.resume)
		c.restart = restart->chain.fn;
	c.slow = false;
	c.traced = false;
	c.lost = false;
	return chain_run_all(&c, regs);
}

/**
 * chain_restart - continue a chain with the wait of the entry that a signal interrupted
 * @restart: The restart block, with the chain in it.
 *
 * restart_syscall() calls it if no handler ran: the rest of the wait comes first, and then the
 * rest of the chain. A 64-bit task can also call the restart_syscall() of 32-bit tasks. That one
 * continues no chain, because seccomp and audit would take the entries for 32-bit calls.
 *
 * Return: As chain(); %-EINTR in a 32-bit call.
 */
long chain_restart(struct restart_block *restart)
{
	if (unlikely(in_compat_syscall()))
		return -EINTR;
	return do_chain(restart->chain.uargs, restart->chain.size, restart);
}

/**
 * sys_chain - Run a sequence of system calls
 *
 * @uargs: The program, where its results go, and how it ended: &struct
 *	chain_args.
 * @size: Size of the structure that the caller knows, in bytes; at least
 *	%CHAIN_ARGS_SIZE_VER0.
 * @flags: 0, or %CHAIN_ABI_VERSION with @uargs NULL and @size 0 to ask for the
 *	version of this interface.
 *
 * The system calls of the program run one after the other as if the caller had
 * made each of them: seccomp, ptrace, audit and the tracepoints see and control
 * each one, and each returns the same result as alone. An argument can be the
 * result of an earlier call, or be read from memory when it is needed, and
 * conditions on a result can stop the chain, jump, or call a function.
 *
 * The program is copied and checked before anything runs. If it is rejected,
 * &chain_args.stop says which rule it broke and &chain_args.entry where,
 * &chain_args.results and &chain_args.resume are untouched, and nothing ran.
 *
 * Return: The number of entries if the chain ran to its end; the index of the
 * entry whose condition stopped it; out of steps, the index of the next entry.
 * With a handler, the return value of the handler. With the flag
 * %CHAIN_ABI_VERSION, the version: 1. While SIGSYS is delivered for an entry
 * that seccomp or syscall user dispatch traps, the number of that entry's call,
 * or the value that the signal handler puts in its place. If a tracer moved the
 * caller (%CHAIN_AT_MOVED, %CHAIN_AT_MOVED_BEFORE), the tracer's return value.
 *
 * Possible errors are:
 *
 * - %EINVAL: unknown @flags; @size less than %CHAIN_ARGS_SIZE_VER0; a malformed
 *   program or argument, &enum chain_stop has one value for each way to be so;
 * - %E2BIG: @size more than the page size, or bytes that this kernel does not
 *   know are not 0; more than %CHAIN_MAX_WORDS words or %CHAIN_MAX_ENTRIES
 *   entries;
 * - %EOPNOTSUPP: the program has a system call that cannot be chained, or a
 *   handler although the task has a user shadow stack;
 * - %EFAULT: @uargs or the program cannot be read; the results cannot be
 *   written (nothing ran); @uargs cannot be written where it must change, or
 *   the results can no longer be written, or the stack for a handler (entries
 *   may have run);
 * - %ENOMEM: no memory for the program;
 * - %EINTR: a signal interrupted an entry that waited, and the call of that entry
 *   is not one that starts again by itself: the handler was set up without
 *   SA_RESTART, or the call is one that no handler restarts; or the restartable
 *   sequence that the caller is in was aborted between two entries. Call again to
 *   go on with that entry;
 * - %ENOSYS: the kernel has no chains, or the caller is a 32-bit or x32 one.
 */
SYSCALL_DEFINE3(chain, struct chain_args __user *, uargs, size_t, size,
		unsigned int, flags)
{
	build_check_abi();

	if (flags) {
		if (flags != CHAIN_ABI_VERSION || uargs || size)
			return -EINVAL;
		return CHAIN_ABI;
	}
	return do_chain(uargs, size, NULL);
}
