// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): a sequence of system calls in one kernel entry
 *
 * The program is copied from user memory once, checked whole
 * (chain_decode.c, chain_policy.c), and only then run.
 *
 * While an entry runs, the task's own pt_regs hold its number and arguments, so
 * that everything that looks there (seccomp, ptrace, audit, /proc/PID/syscall)
 * sees the call that runs. They get the chain's own number and arguments back
 * at the end: a signal then restarts the chain, which goes on where it was by
 * what it has written to the caller's &struct chain_args.
 */
#include <linux/build_bug.h>
#include <linux/chain.h>
#include <linux/errno.h>
#include <linux/error-injection.h>
#include <linux/jiffies.h>
#include <linux/mm.h>
#include <linux/nospec.h>
#include <linux/pagemap.h>
#include <linux/ptrace.h>
#include <linux/randomize_kstack.h>
#include <linux/rcupdate.h>
#include <linux/restart_block.h>
#include <linux/resume_user_mode.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/slab.h>
#include <linux/stackleak.h>
#include <linux/string.h>
#include <linux/syscalls.h>
#include <linux/thread_info.h>
#include <linux/uaccess.h>

#include <asm/chain.h>
#include <asm/syscall.h>
#include <asm/unistd.h>

#define CREATE_TRACE_POINTS
#include <trace/events/chain.h>

#include "chain_decode.h"

#define CHAIN_ABI	1

/*
 * A task keeps the memory of its last chain for the next one, because an allocation costs
 * more than a short chain. It has the first size at least. More than the second one, in the
 * order of a kernel stack, is given back when the chain has ended, because no limit but that
 * of the memory cgroup bounds the memory of many idle threads. An interrupted chain keeps
 * all, because it goes on from there.
 */
#define CHAIN_MEM_MIN	1024
#define CHAIN_MEM_KEEP	(3 * THREAD_SIZE)

/* What no &chain_args.nwords is */
#define CHAIN_NO_PROGRAM	U64_MAX

/**
 * struct chain_mem - the memory that a task has for its chains
 * @size: How many bytes there are from @words on.
 * @nwords: Length of the program that is in it and was accepted, or %CHAIN_NO_PROGRAM.
 * @nentries: How many entries that has.
 * @special: It loops, or has a handler.
 * @loops: It was accepted as one that may jump back.
 * @is_unwritten: Results of an interrupted chain could not be written to user memory.
 * @resume: &chain_args.resume of the chain that it was interrupted in, 0 if it was not.
 * @uargs: The arguments of that chain in user memory.
 * @program: Where its words were there.
 * @decoder: What the decoder found in it.
 * @end: Behind the last one of its checked entries.
 * @results: What its entries returned.
 * @words: The program. Behind it are its results, and then its checked entries.
 */
struct chain_mem {
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
 * struct chain - a chain that is running
 * @uargs: The caller's arguments.
 * @size: Their size as the caller says, in bytes.
 * @args: The copy of them.
 * @restart: What goes on with the wait of the entry that is resumed, or NULL.
 * @insns: Its checked entries.
 * @results: What the entries returned.
 * @steps: Entries that may still complete. It is brought up to date where ...
 * @first: ... the straight line of entries that starts here ends.
 * @limit: Where it ends at the latest.
 * @ret: What chain() returns, once the chain has ended.
 * @handler: The function that a condition calls.
 * @nentries: How many entries there are.
 * @traced: Events of entries were reported, so the chain's own exit was too.
 * @lost: A tracer has skipped the call of the entry, and moved the caller.
 * @tick: &jiffies when the last quiescent state was reported.
 * @ip: The caller's instruction pointer.
 * @own_args: The arguments of chain() itself.
 */
struct chain {
	struct chain_args __user *uargs;
	size_t size;
	struct chain_args args;
	long (*restart)(struct restart_block *restart);
	struct chain_insn *insns;
	s64 *results;
	u64 steps;
	const struct chain_insn *first;
	const struct chain_insn *limit;
	long ret;
	u64 handler;
	u32 nentries;
	u32 traced;
	bool lost;
	unsigned long tick;
	unsigned long ip;
	u64 own_args[CHAIN_MAX_ARGS];
};

/* Where an entry leads to */
enum chain_outcome {
	CHAIN_RAN,		/* it has a result */
	CHAIN_TO_RUN,		/* it has none yet: its call may run */
	CHAIN_TRAPPED,		/* it was turned into SIGSYS */
	CHAIN_EXECED,		/* the program that made the chain is gone */
};

/**
 * chain_task_init - a task structure was copied from another one
 * @tsk: The new task, which does not own the program that its maker runs.
 */
void chain_task_init(struct task_struct *tsk)
{
	tsk->chain_mem = NULL;
}

/**
 * chain_task_exit - free the memory that a task has for its chains
 * @tsk: The task. It may have died inside a chain, or become another program there, which
 *	must not learn from the time that a chain takes what the one before has run.
 */
void chain_task_exit(struct task_struct *tsk)
{
	/* Mostly so, and kvfree() takes a while to find out */
	if (!tsk->chain_mem)
		return;
	kvfree(tsk->chain_mem);
	tsk->chain_mem = NULL;
}

/* Output fields are written only where they change; @c->args has what is there */
static __always_inline int chain_write_args(struct chain *c, u32 stop, u32 entry, u32 resume)
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

static noinline int chain_reject(struct chain *c, int err, u32 stop, u32 entry)
{
	return chain_write_args(c, stop, entry, c->args.resume) ?: err;
}

static __always_inline int chain_write_results(struct chain *c)
{
	return arch_chain_copy_out(u64_to_user_ptr(c->args.results), c->results,
				   c->nentries);
}

/*
 * The kept results are newer than those in user memory, which could not be written, except for
 * one that the caller has put there to go on behind an interrupted entry.
 */
static void chain_take_result(struct chain *c, const u64 __user *results)
{
	u32 i = c->args.resume - 1;
	s64 result;

	if (c->args.stop == CHAIN_AT_TRAP && i < c->nentries && !get_user(result, results + i))
		c->results[i] = result;
}

/*
 * The results so far. Writing them now, before anything runs, shows whether
 * they can be written at all, and is what a chain that dies half-way leaves.
 * With @is_kept, the task still has the results of an interrupted chain: if an entry has
 * taken their memory away, the chain goes on, and fails at its end, as undisturbed.
 */
static int chain_init_results(struct chain *c, bool is_kept)
{
	u64 __user *results = u64_to_user_ptr(c->args.results);
	size_t size = c->nentries * sizeof(*c->results);
	int err;

	if (!c->args.resume)
		return arch_chain_fill(results, c->results, CHAIN_NOT_RUN, c->nentries);
	if (is_kept && current->chain_mem->is_unwritten) {
		chain_take_result(c, results);
		return 0;
	}
	if (is_kept && fault_in_readable((char __user *)results, size))
		return 0;
	if (copy_from_user(c->results, results, size))
		return -EFAULT;
	err = chain_write_results(c);
	return is_kept ? 0 : err;
}

/* An entry may never come back, so the task owns it: see chain_task_exit() */
static struct chain_mem *chain_grow(size_t size)
{
	struct chain_mem *mem;

	size = max_t(size_t, size, CHAIN_MEM_MIN);
	mem = kvmalloc(sizeof(*mem) + size, GFP_KERNEL_ACCOUNT);
	if (mem) {
		mem->size = size;
		chain_task_exit(current);
		current->chain_mem = mem;
	}
	return mem;
}

/* Memory for the program, what its entries return, and its checked entries */
static struct chain_mem *chain_alloc(u32 nwords)
{
	struct chain_mem *mem = current->chain_mem;
	size_t n = chain_max_insns(nwords);
	size_t size = nwords * sizeof(*mem->words) +
		      n * (sizeof(*mem->results) + sizeof(struct chain_insn));

	if (!mem || mem->size < size) {
		mem = chain_grow(size);
		if (!mem)
			return NULL;
	}
	mem->nwords = CHAIN_NO_PROGRAM;
	mem->resume = 0;
	mem->results = (s64 *)(mem->words + nwords);
	mem->decoder = (struct chain_decoder) {
		.words = mem->words,
		.user_end = TASK_SIZE_MAX,
		.insns = (struct chain_insn *)(mem->results + n),
	};
	return mem;
}

/* Faults can be injected here: the emulators that run the tests know no shadow stack */
static noinline int chain_handler_refused(void)
{
	return arch_chain_can_call() ? 0 : -EOPNOTSUPP;
}
ALLOW_ERROR_INJECTION(chain_handler_refused, ERRNO);

static int chain_accept(struct chain *c, struct chain_decoder *d, int n)
{
	if (n < 0)
		return chain_reject(c, n, d->stop, d->entry);
	if (d->has_handler && chain_handler_refused())
		return chain_reject(c, -EOPNOTSUPP, CHAIN_BAD_HANDLER_CALL,
				    d->handler);
	return 0;
}

/* A program that is not the task's last one: get it and check it */
static int chain_load_new(struct chain *c)
{
	u32 stop, nwords = c->args.nwords;
	struct chain_decoder *d;
	struct chain_mem *mem;
	int err, n, refused;

	err = chain_check_args(&c->args, &stop);
	if (err)
		return chain_reject(c, err, stop, 0);
	mem = chain_alloc(nwords);
	if (!mem)
		return -ENOMEM;
	if (copy_from_user(mem->words, u64_to_user_ptr(c->args.program),
			   nwords * sizeof(*mem->words)))
		return -EFAULT;

	d = &mem->decoder;
	d->args = &c->args;
	n = chain_decode(d);
	if (n >= 0) {
		refused = chain_policy_refuses(d->insns, n);
		if (refused >= 0)
			return chain_reject(c, -EOPNOTSUPP, CHAIN_BAD_CALL, refused);
	}
	err = chain_accept(c, d, n);
	if (err)
		return err;
	mem->nwords = nwords;
	mem->nentries = n;
	mem->end = d->insns + n;
	mem->loops = c->args.steps;
	mem->special = mem->loops || d->has_handler;
	return 0;
}

/* The task's last program once more: what depends on more than its words */
static int chain_accept_again(struct chain *c, struct chain_mem *mem)
{
	struct chain_decoder *d = &mem->decoder;

	d->args = &c->args;
	return chain_accept(c, d, chain_decode_ends(d, mem->nentries));
}

static __always_inline void chain_use_mem(struct chain *c, struct chain_mem *mem)
{
	mem->resume = 0;
	c->nentries = mem->nentries;
	c->insns = mem->decoder.insns;
	c->limit = mem->end;
	c->results = mem->results;
}

/* The chain is interrupted at @resume, and goes on from its copy of the program */
static void chain_keep(const struct chain *c, u32 stop, u32 resume)
{
	struct chain_mem *mem = current->chain_mem;

	/* Out of steps, it has been paused on purpose, and may go on with other words */
	mem->resume = stop == CHAIN_AT_STEPS ? 0 : resume;
	mem->uargs = c->uargs;
	mem->program = c->args.program;
}

/*
 * Whether an interrupted chain goes on for which the kept program was copied. The words in
 * user memory do not matter then, as they would not without the interruption.
 */
static bool chain_is_kept(const struct chain *c, const struct chain_mem *mem)
{
	const struct chain_args *args = &c->args;

	if (!args->resume || args->resume != mem->resume || c->uargs != mem->uargs ||
	    args->program != mem->program)
		return false;
	switch (args->stop) {
	case CHAIN_AT_SIGNAL:
	case CHAIN_AT_TRAP:
	case CHAIN_AT_MOVED:
	case CHAIN_AT_MOVED_BEFORE:
		return true;
	}
	return false;
}

/*
 * Any chain; with @is_new, the program is known not to be the task's last one. Return 1, or
 * a negative errno.
 */
static noinline int chain_load_any(struct chain *c, bool is_new)
{
	const struct chain_args *args = &c->args;
	struct chain_mem *mem = current->chain_mem;
	bool is_kept = false;
	int same = 0, err;

	c->steps = args->steps;
	if (!is_new && mem && mem->nwords == args->nwords && !args->reserved &&
	    mem->loops == !!args->steps) {
		is_kept = chain_is_kept(c, mem);
		same = is_kept ? 1 :
			arch_chain_compare(mem->words, u64_to_user_ptr(args->program),
					   args->nwords);
		if (same < 0)
			return same;
	}
	err = same ? chain_accept_again(c, mem) : chain_load_new(c);
	if (err)
		return err;
	chain_use_mem(c, current->chain_mem);
	return chain_init_results(c, is_kept) ?: 1;
}

/*
 * Most programs are run more than once. What was checked and is the same word for word
 * need not be checked again, and to see that it is the same takes a fraction of that.
 *
 * Return: 0 for such a chain that has nothing special and starts at its beginning; 1 for any
 * other one; or a negative errno.
 */
static __always_inline int chain_load(struct chain *c)
{
	const struct chain_args *args = &c->args;
	struct chain_mem *mem = current->chain_mem;
	bool is_new = false;
	int same;

	if (likely(mem && mem->nwords == args->nwords && args->nresults >= mem->nentries &&
		   !(args->steps | args->restorer | (unsigned long)c->restart |
		     (args->resume | args->reserved | mem->special)))) {
		same = arch_chain_compare(mem->words, u64_to_user_ptr(args->program),
					  args->nwords);
		if (likely(same > 0)) {
			chain_use_mem(c, mem);
			return arch_chain_fill(u64_to_user_ptr(args->results), c->results,
					       CHAIN_NOT_RUN, c->nentries);
		}
		if (same < 0)
			return same;
		is_new = true;
	}
	return chain_load_any(c, is_new);
}

/*
 * Whether the caller is to go on elsewhere: a debugger calls a function in it, or rseq has
 * aborted the critical section that it is in. Its chain ends there. With another stack
 * pointer alone it would make the same calls as before, so the chain goes on.
 */
static bool chain_is_moved(const struct chain *c, struct pt_regs *regs)
{
	return instruction_pointer(regs) != c->ip;
}

/*
 * Tracers expect strictly alternating entries and exits. So the chain reports
 * its own exit before the first entry, and its entry again after the last one,
 * which the ordinary exit path then pairs.
 */
static void chain_report_exit(struct chain *c, struct pt_regs *regs)
{
	c->traced = 1;
	arch_chain_trace_exit(regs);
}

/*
 * seccomp and syscall user dispatch put the number back into the return register,
 * as before the call, and force a SIGSYS on the task, which cannot be blocked then.
 */
static bool chain_trapped(struct pt_regs *regs)
{
	int nr = syscall_get_nr(current, regs);

	/* Not a tracer that skips a call, and lets it return the same -1 */
	return nr != -1 && regs_return_value(regs) == nr &&
	       sigismember(&current->pending.signal, SIGSYS) &&
	       !sigismember(&current->blocked, SIGSYS);
}

/* What a call returns that a tracer has put in the place of another one */
static int chain_policy_error(unsigned int nr)
{
	switch (chain_policy(nr)) {
	case CHAIN_ALLOW:
		return 0;
	case CHAIN_UNKNOWN:
		return -ENOSYS;
	default:
		return -EOPNOTSUPP;
	}
}

#ifdef CONFIG_RANDOMIZE_KSTACK_OFFSET
/*
 * With the random stack offset that a plain call gets. It is an alloca(), so it takes a frame
 * of its own: in that of the loop, the offsets of all entries would add up.
 */
static noinline __no_stack_protector long chain_dispatch_offset(struct pt_regs *regs,
								unsigned int nr)
{
	long ret;

	add_random_kstack_offset();
	ret = arch_chain_dispatch(regs, nr);
	choose_random_kstack_offset(arch_chain_entropy());
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

/* Dispatch a call, and do for the safety of the kernel what each entry and exit does */
static __always_inline long chain_dispatch(struct pt_regs *regs, unsigned int nr)
{
	long ret = chain_has_offset() ? chain_dispatch_offset(regs, nr) :
					arch_chain_dispatch(regs, nr);

#ifdef CONFIG_GCC_PLUGIN_STACKLEAK
	stackleak_erase_on_task_stack();
#endif
	return ret;
}

/* What watches and rules system calls looks at the entry that is about to run */
static enum chain_outcome chain_enter(struct chain *c, struct pt_regs *regs, u32 nr,
				      unsigned long work, s64 *result)
{
	long ruled = arch_chain_trace_enter(regs, work);

	if (ruled == -1) {
		if (chain_trapped(regs))
			return CHAIN_TRAPPED;
		/* Elsewhere, the register is not about the call that is skipped */
		c->lost = chain_is_moved(c, regs);
		*result = syscall_get_return_value(current, regs);
		return CHAIN_RAN;
	}
	/* A tracer may have changed it into one that is refused */
	*result = ruled == nr ? 0 : chain_policy_error(ruled);
	return *result ? CHAIN_RAN : CHAIN_TO_RUN;
}

/* What watches system calls looks at the result of the entry that ran */
static noinline s64 chain_exit(struct chain *c, struct pt_regs *regs, s64 result)
{
	syscall_set_return_value(current, regs, 0, result);
	chain_report_exit(c, regs);
	/* Where the caller was moved, the register is not about the call */
	return chain_is_moved(c, regs) ? result : syscall_get_return_value(current, regs);
}

/* A call that is watched or ruled, or may be an execve() */
static noinline enum chain_outcome chain_call(struct chain *c, struct pt_regs *regs,
					      u32 nr, s64 *result)
{
	unsigned long work = arch_chain_enter_work();
	enum chain_outcome outcome = CHAIN_TO_RUN;
	u64 exec_id = current->self_exec_id;

	c->lost = false;
	/* What a call returns that a tracer skips */
	syscall_set_return_value(current, regs, 0, -ENOSYS);
	if (work)
		outcome = chain_enter(c, regs, nr, work, result);
	if (outcome == CHAIN_TRAPPED)
		return CHAIN_TRAPPED;
	if (outcome == CHAIN_TO_RUN) {
		nr = array_index_nospec(syscall_get_nr(current, regs), __NR_syscalls);
		*result = chain_dispatch(regs, nr);
		/* Registers and memory are the new program's */
		if (current->self_exec_id != exec_id)
			return CHAIN_EXECED;
	}
	/* Also where nothing watches any more: a tracer may have moved the caller */
	syscall_set_return_value(current, regs, 0, *result);
	return CHAIN_RAN;
}

static s64 chain_op_load(unsigned long addr, unsigned long size)
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

static s64 chain_op(u32 op, const unsigned long *args)
{
	switch (op) {
	case CHAIN_OP_STORE32:
		return put_user((u32)args[1], (u32 __user *)args[0]);
	case CHAIN_OP_STORE64:
		return put_user((u64)args[1], (u64 __user *)args[0]);
	case CHAIN_OP_LOAD:
		return chain_op_load(args[0], args[1]);
	}
	return chain_compute(op, args[0], args[1]);
}

/* Return: 0, or -ENODATA or -EFAULT where argument @k of an entry cannot be had */
static int chain_get_arg(const struct chain *c, const struct chain_insn *insn,
			 unsigned int k, unsigned long *arg)
{
	u64 word = insn->args[k];
	bool symbolic = chain_symbolic_mask(insn->bits) >> k & 1;
	unsigned long addr = word;
	s64 result;
	s32 v32;

	if (chain_load_mask(insn->bits) >> k & 1) {
		if (!symbolic)
			return get_user(*arg, (unsigned long __user *)addr);
		if (get_user(v32, (s32 __user *)addr))
			return -EFAULT;
		*arg = (long)v32;
		return 0;
	}
	*arg = word;
	if (!symbolic)
		return 0;
	result = chain_ref_result(c->results, c->nentries, word);
	if (result == CHAIN_NOT_RUN)
		return -ENODATA;
	*arg = chain_symbolic_value(result, word);
	return 0;
}

/*
 * The registers of a call whose arguments are of all kinds. Return what the first one
 * fails with that cannot be had; it is 0 then.
 */
static noinline int chain_set_any_args(const struct chain *c, struct pt_regs *regs,
				       const struct chain_insn *insn)
{
	unsigned long arg;
	unsigned int k;
	int err, ret = 0;

	for (k = 0; k < chain_nargs(insn->bits); k++) {
		err = chain_get_arg(c, insn, k, &arg);
		if (err)
			arg = 0;
		ret = ret ?: err;
		*arch_chain_arg(regs, k) = arg;
	}
	return ret;
}

/*
 * Of an entry's call whose arguments are literal words but for results. Return false if it
 * is an entry of another kind, or one of these results is not there.
 */
static __always_inline bool chain_set_results(const struct chain *c, struct pt_regs *regs,
					      const struct chain_insn *insn)
{
	unsigned long mask = chain_symbolic_mask(insn->bits);

	if (unlikely(insn->bits & (CHAIN_INSN_OP | CHAIN_INSN_EXEC | CHAIN_INSN_LOADS)))
		return false;
	for (; mask; mask &= mask - 1) {
		unsigned long k = __ffs(mask);
		u64 word = insn->args[k];
		s64 result = chain_ref_result(c->results, c->nentries, word);

		if (unlikely(result == CHAIN_NOT_RUN))
			return false;
		*arch_chain_arg(regs, k) = chain_symbolic_value(result, word);
	}
	return true;
}

static noinline s64 chain_run_op(const struct chain *c, const struct chain_insn *insn)
{
	unsigned long args[2] = {};
	unsigned int k;
	int err;

	for (k = 0; k < chain_nargs(insn->bits); k++) {
		err = chain_get_arg(c, insn, k, &args[k]);
		if (err)
			return err;
	}
	return chain_op(insn->nr, args);
}

/*
 * The rest of an entry's wait. As for a call alone, it is restart_syscall(), whose
 * registers have the arguments of the call; those that cannot be had any more are 0.
 */
static noinline enum chain_outcome chain_run_restart(struct chain *c, struct pt_regs *regs,
						     const struct chain_insn *insn,
						     s64 *result)
{
	arch_chain_set_regs(regs, __NR_restart_syscall, insn->args);
	chain_set_any_args(c, regs, insn);
	current->restart_block.fn = c->restart;
	c->restart = NULL;
	return chain_call(c, regs, __NR_restart_syscall, result);
}

/* The only condition of an entry, whose value is a literal word */
static noinline bool chain_is_true(const struct chain_insn *insn, s64 result)
{
	const u64 *conds = insn->handlers + 1;

	return chain_compare(conds[0], result, conds[1]);
}

/*
 * Whether it can be seen at once that no condition of an entry is true. Most entries have
 * none, or one, which asks for an error that did not happen.
 */
static __always_inline bool chain_goes_on(const struct chain_insn *insn, u32 bits, s64 result)
{
	if (likely(!chain_nconds(bits)))
		return true;
	if (bits & CHAIN_INSN_IF_ERROR)
		return !chain_compare(CHAIN_IS_ERROR, result, 0);
	return bits & CHAIN_INSN_IF_VALUE && !chain_is_true(insn, result);
}

static bool chain_is_restart(s64 result)
{
	return result == -ERESTARTSYS || result == -ERESTARTNOHAND ||
		result == -ERESTARTNOINTR || result == -ERESTART_RESTARTBLOCK;
}

static bool chain_interrupted(s64 result)
{
	return chain_is_restart(result) && signal_pending(current);
}

static __always_inline int chain_write_back(struct chain *c, long ret, u32 stop, u32 entry,
					    u32 resume)
{
	int err = chain_write_results(c);

	current->chain_mem->is_unwritten = err;
	trace_chain_exit(ret, stop, entry);
	chain_keep(c, stop, resume);
	/* Interrupted, it goes on without them: see chain_init_results() */
	if (err && stop != CHAIN_AT_SIGNAL)
		return err;
	return chain_write_args(c, stop, entry, resume);
}

/*
 * A tracer has moved the caller when the chain's entry was reported again. When it has put
 * the registers back, chain() seems to fail with ENOSYS, though it has run. So leave a state
 * from which the next call ends in the same way. Return what chain() returns.
 */
static noinline long chain_moved_at_end(struct chain *c, struct pt_regs *regs, long ret,
					u32 stop, u32 entry)
{
	u32 resume = entry + 1;

	switch (stop) {
	case CHAIN_AT_END:
		resume = c->nentries + 1;
		/* Without steps, the program would be another one */
		c->steps = c->steps ?: !!c->args.steps;
		fallthrough;
	case CHAIN_AT_SIGNAL:
		stop = CHAIN_AT_MOVED_BEFORE;
		break;
	case CHAIN_AT_CONDITION:
	case CHAIN_AT_HANDLER:
	case CHAIN_AT_UNRESOLVED:
		/* The conditions of the entry decide again, and it takes its step again */
		stop = CHAIN_AT_MOVED;
		c->steps += !!c->args.steps;
		break;
	default:
		goto out;
	}
	chain_keep(c, stop, resume);
	chain_write_args(c, stop, resume - 1, resume);
	/* Also if the steps are as many as they were at first */
	if (c->args.steps)
		put_user(c->steps, &c->uargs->steps);
out:
	/* The tracer's own, as after a call that it skips */
	if (syscall_get_nr(current, regs) == -1)
		return syscall_get_return_value(current, regs);
	/* A restart would be one of an instruction elsewhere */
	return chain_is_restart(ret) ? -EINTR : ret;
}

/* The chain ends, or pauses for a signal: its own registers, and write back */
static noinline long chain_leave(struct chain *c, struct pt_regs *regs, long ret,
				 u32 stop, u32 entry, u32 resume)
{
	arch_chain_set_regs(regs, __NR_chain, c->own_args);
	syscall_set_return_value(current, regs, 0, -ENOSYS);
	if (unlikely(chain_write_back(c, ret, stop, entry, resume)))
		ret = -EFAULT;
	if (likely(!c->traced))
		return ret;
	arch_chain_trace_reenter(regs);
	if (chain_is_moved(c, regs))
		return chain_moved_at_end(c, regs, ret, stop, entry);
	/* It has run: a tracer's wish to skip it must not keep it from restarting */
	arch_chain_set_nr(regs, __NR_chain);
	return ret;
}

/* A tracer has moved the caller at a stop of entry @i. All registers are the tracer's. */
static long chain_leave_moved(struct chain *c, struct pt_regs *regs, u32 stop, u32 i)
{
	trace_chain_exit(syscall_get_return_value(current, regs), stop, i);
	chain_keep(c, stop, i + 1);
	/* Without results, too, the state has to say how the caller got where it is */
	current->chain_mem->is_unwritten = chain_write_results(c);
	chain_write_args(c, stop, i, i + 1);
	if (c->traced)
		arch_chain_trace_reenter(regs);
	return syscall_get_return_value(current, regs);
}

/* As most chains do that were not resumed, with nothing to write but the results */
static __always_inline long chain_leave_at_end(struct chain *c, struct pt_regs *regs)
{
	if (unlikely(c->traced | (c->args.stop | c->args.entry)))
		return chain_leave(c, regs, c->nentries, CHAIN_AT_END, 0, 0);
	arch_chain_set_regs(regs, __NR_chain, c->own_args);
	if (trace_chain_exit_enabled())
		trace_chain_exit(c->nentries, CHAIN_AT_END, 0);
	return chain_write_results(c) ?: (long)c->nentries;
}

/* Entry @i has become a SIGSYS, which shows the registers of that entry */
static long chain_leave_trapped(struct chain *c, struct pt_regs *regs, u32 i)
{
	long ret = syscall_get_return_value(current, regs);

	return chain_write_back(c, ret, CHAIN_AT_TRAP, i, i + 1) ?: ret;
}

/* Return to user mode in the handler of entry @i */
static long chain_leave_handler(struct chain *c, struct pt_regs *regs, u32 i)
{
	unsigned long args[] = { c->results[i], i, (unsigned long)c->uargs };
	long ret = chain_leave(c, regs, i, CHAIN_AT_HANDLER, i, 0);

	if (ret < 0 || chain_is_moved(c, regs))
		return ret;
	/* An entry may have turned a shadow stack on */
	return chain_handler_refused() ?:
	       arch_chain_call(regs, c->handler, c->args.restorer, args) ?: ret;
}

/* A condition of entry @i ends the chain */
static long chain_leave_stopped(struct chain *c, struct pt_regs *regs, u32 i, u32 stop)
{
	if (stop == CHAIN_AT_HANDLER)
		return chain_leave_handler(c, regs, i);
	return chain_leave(c, regs, i, stop, i, 0);
}

static long chain_restart(struct restart_block *restart);

/*
 * What interrupts a call interrupts the chain: with the same code, so that
 * SA_RESTART means what it means for the call, and to be resumed at the call.
 * A call that restart_syscall() would go on with goes on inside its chain.
 */
static long chain_leave_interrupted(struct chain *c, struct pt_regs *regs,
				    u32 i, long code)
{
	struct restart_block *restart = &current->restart_block;

	if (code == -ERESTART_RESTARTBLOCK) {
		restart->chain.uargs = c->uargs;
		restart->chain.size = c->size;
		restart->chain.resume = i + 1;
		restart->chain.nr = c->insns[i].nr;
		/* A tracer can make up the code: then there is nothing to go on with */
		restart->chain.fn = restart->fn == chain_restart ?
				    do_no_restart_syscall : restart->fn;
		set_restart_fn(restart, chain_restart);
	}
	return chain_leave(c, regs, code, CHAIN_AT_SIGNAL, i, i + 1);
}

/*
 * The chain goes on with entry @i, and gets from there without a jump to its end, or to the
 * entry for which there is no step left.
 */
static __always_inline void chain_go_to(struct chain *c, u32 i)
{
	c->limit = c->insns + c->nentries;
	if (likely(!c->args.steps))
		return;
	c->first = c->insns + i;
	if (c->steps < c->nentries - i)
		c->limit = c->first + c->steps;
}

/* The entries before @insn have completed since the chain went to where it was */
static __always_inline void chain_count_steps(struct chain *c, const struct chain_insn *insn)
{
	if (unlikely(c->args.steps))
		c->steps -= insn - c->first;
}

/*
 * Entry @insn has a result. Return the entry to go on with, by its conditions, or NULL: they
 * have ended the chain.
 */
static noinline const struct chain_insn *chain_branch(struct chain *c, struct pt_regs *regs,
						      const struct chain_insn *insn)
{
	u32 i = insn - c->insns, next, stop;

	next = chain_next(insn, i, c->results, c->nentries, &stop, &c->handler);
	if (next == i + 1)
		return insn + 1;
	chain_count_steps(c, insn + 1);
	if (next == CHAIN_STOP) {
		c->ret = chain_leave_stopped(c, regs, i, stop);
		return NULL;
	}
	next = array_index_nospec(next, c->nentries + 1);
	chain_go_to(c, next);
	return c->insns + next;
}

/* What interrupts the chain at entry @insn ends it for now */
static const struct chain_insn *chain_interrupt(struct chain *c, struct pt_regs *regs,
						const struct chain_insn *insn, long code)
{
	chain_count_steps(c, insn);
	c->ret = chain_leave_interrupted(c, regs, insn - c->insns, code);
	return NULL;
}

/*
 * Report quiescent states of RCU and RCU Tasks, because each return to user mode is one. A loop
 * of calls that do not sleep has none of RCU Tasks, and none of RCU on a kernel that is not
 * preemptible. One for each tick is enough, because RCU looks for them in its ticks.
 */
static noinline void chain_quiesce(struct chain *c)
{
	c->tick = jiffies;
	preempt_disable();
	rcu_softirq_qs();	/* of RCU Tasks, too */
	preempt_enable();
}

static __always_inline void chain_tick(struct chain *c)
{
	if (unlikely(time_after(jiffies, c->tick)))
		chain_quiesce(c);
}

/*
 * Before entry @insn, what would be done between two calls on the way to user mode and back.
 * Task work above all: a file that dup2() or munmap() dropped is released there, and a
 * read() from a pipe waits for ever while its last write end is not. Return the entry, or
 * NULL: the chain has ended for now.
 */
static noinline const struct chain_insn *chain_between(struct chain *c, struct pt_regs *regs,
						       const struct chain_insn *insn,
						       unsigned long work)
{
	u32 i = insn - c->insns;

	if (work & _TIF_NEED_RESCHED)
		cond_resched();
	if (work & _TIF_NOTIFY_RESUME)
		resume_user_mode_work(regs);
	if (unlikely(chain_is_moved(c, regs))) {
		/* By rseq. There is no call to restart at that place. */
		chain_count_steps(c, insn);
		c->ret = chain_leave(c, regs, -EINTR, CHAIN_AT_MOVED_BEFORE, i, i + 1);
		return NULL;
	}
	if (signal_pending(current))
		return chain_interrupt(c, regs, insn, -ERESTARTNOINTR);
	return insn;
}

/*
 * Entry @insn has a result, and there may be anything to do before the next one. Return that
 * one, or NULL: the chain has ended.
 */
static const struct chain_insn *chain_ran(struct chain *c, struct pt_regs *regs,
					  const struct chain_insn *insn, s64 result)
{
	unsigned long work;

	c->results[insn - c->insns] = result;
	trace_chain_entry(insn - c->insns, insn->nr, result);
	insn = chain_goes_on(insn, insn->bits, result) ? insn + 1 : chain_branch(c, regs, insn);
	if (!insn || insn == c->limit)
		return insn;
	chain_tick(c);
	work = read_thread_flags() & ARCH_CHAIN_BETWEEN;
	return unlikely(work) ? chain_between(c, regs, insn, work) : insn;
}

/*
 * A tracer has moved the caller at a stop of entry @insn, which has this result if it was
 * not interrupted
 */
static const struct chain_insn *chain_moved(struct chain *c, struct pt_regs *regs,
					    const struct chain_insn *insn, s64 result)
{
	u32 i = insn - c->insns;

	chain_count_steps(c, insn);
	if (chain_interrupted(result) || c->lost) {
		/* The call is restarted, or its result is the tracer's: the caller has it */
		c->results[i] = CHAIN_NOT_RUN;
	} else {
		c->results[i] = result;
		trace_chain_entry(i, insn->nr, result);
	}
	c->ret = chain_leave_moved(c, regs, CHAIN_AT_MOVED, i);
	return NULL;
}

/* As chain_ran(), where the result is what a call has returned */
static noinline const struct chain_insn *chain_called(struct chain *c, struct pt_regs *regs,
						      const struct chain_insn *insn, s64 result)
{
	if (arch_chain_exit_work())
		result = chain_exit(c, regs, result);
	/* Not before: a tracer may need the place for a moment, and put it back by now */
	if (unlikely(chain_is_moved(c, regs)))
		return chain_moved(c, regs, insn, result);
	if (chain_interrupted(result))
		return chain_interrupt(c, regs, insn, result);
	return chain_ran(c, regs, insn, result);
}

/*
 * Run one entry of any kind, whatever watches it. Return the next one, or NULL: the chain
 * has ended.
 */
static noinline const struct chain_insn *chain_step(struct chain *c, struct pt_regs *regs,
						    const struct chain_insn *insn)
{
	enum chain_outcome outcome;
	s64 result;

	arch_chain_set_regs(regs, insn->nr, insn->args);
	if (insn->bits & CHAIN_INSN_OP)
		return chain_ran(c, regs, insn, chain_run_op(c, insn));
	if (c->restart) {
		outcome = chain_run_restart(c, regs, insn, &result);
	} else {
		if (!chain_is_plain(insn->bits)) {
			result = chain_set_any_args(c, regs, insn);
			if (result)
				return chain_ran(c, regs, insn, result);
		}
		outcome = chain_call(c, regs, insn->nr, &result);
	}
	switch (outcome) {
	case CHAIN_EXECED:
		c->ret = result;
		return NULL;
	case CHAIN_TRAPPED:
		chain_count_steps(c, insn);
		c->ret = chain_leave_trapped(c, regs, insn - c->insns);
		return NULL;
	default:
		return chain_called(c, regs, insn, result);
	}
}

/* The chain is at its limit */
static noinline long chain_leave_at_limit(struct chain *c, struct pt_regs *regs)
{
	u32 i = c->limit - c->insns;

	chain_count_steps(c, c->limit);
	if (i == c->nentries)
		return chain_leave(c, regs, i, CHAIN_AT_END, 0, 0);
	/* A chain without steps ends; only one that has some is restarted */
	return chain_leave(c, regs, i, CHAIN_AT_STEPS, i, i + 1);
}

/* Entry after entry, while there is anything to do beside running them */
static noinline const struct chain_insn *chain_watch(struct chain *c, struct pt_regs *regs,
						     const struct chain_insn *insn)
{
	while (insn && insn != c->limit && arch_chain_work())
		insn = chain_step(c, regs, insn);
	return insn;
}

/* How chain_run_other() has run an entry */
enum chain_other {
	CHAIN_OTHER_CALL,	/* its call has returned the result */
	CHAIN_OTHER_VALUE,	/* it has a result, and no call was made */
	CHAIN_OTHER_STEP,	/* not at all: chain_step() has to */
};

/* Run an operation, or a call that has loads among its arguments */
static noinline enum chain_other chain_run_other(struct chain *c, struct pt_regs *regs,
						 const struct chain_insn *insn, s64 *result)
{
	if (insn->bits & CHAIN_INSN_OP) {
		*result = chain_run_op(c, insn);
		return CHAIN_OTHER_VALUE;
	}
	if (insn->bits & CHAIN_INSN_EXEC)
		return CHAIN_OTHER_STEP;
	*result = chain_set_any_args(c, regs, insn);
	if (*result)
		return CHAIN_OTHER_VALUE;
	/* A load can sleep, and seccomp filters can be installed meanwhile: look again */
	if (unlikely(arch_chain_enter_work()))
		return CHAIN_OTHER_STEP;
	*result = chain_dispatch(regs, insn->nr);
	return CHAIN_OTHER_CALL;
}

/*
 * Run entry after entry, from @insn on. Most are calls without syscall work, after which
 * nothing is pending: one look at the work flags after each serves the next one, too. So
 * nothing of ours that can sleep or fault may lie between that look and the next dispatch.
 */
static __always_inline long chain_run(struct chain *c, struct pt_regs *regs,
				      const struct chain_insn *insn, bool special)
{
	s64 *at = c->results + (insn - c->insns);

	do {
		s64 other __uninitialized;
		u32 nr = insn->nr, bits = insn->bits;
		s64 result;

		arch_chain_set_regs(regs, nr, insn->args);
		if (likely(chain_is_plain(bits) || chain_set_results(c, regs, insn))) {
			result = chain_dispatch(regs, nr);
		} else {
			enum chain_other how = chain_run_other(c, regs, insn, &other);

			if (unlikely(how == CHAIN_OTHER_STEP)) {
				insn = chain_step(c, regs, insn);
				goto watch;
			}
			if (how == CHAIN_OTHER_VALUE)
				bits |= CHAIN_INSN_OP;
			result = other;
		}
		if (unlikely(arch_chain_work())) {
			insn = bits & CHAIN_INSN_OP ? chain_ran(c, regs, insn, result) :
						      chain_called(c, regs, insn, result);
			goto watch;
		}
		*at = result;
		if (trace_chain_entry_enabled())
			trace_chain_entry(insn - c->insns, insn->nr, result);
		chain_tick(c);
		if (likely(chain_goes_on(insn, bits, result))) {
			insn++;
			at++;
			continue;
		}
		insn = chain_branch(c, regs, insn);
watch:
		if (unlikely(arch_chain_work()))
			insn = chain_watch(c, regs, insn);
		if (unlikely(!insn))
			return c->ret;
		at = c->results + (insn - c->insns);
	} while (insn != c->limit);

	return special ? chain_leave_at_limit(c, regs) : chain_leave_at_end(c, regs);
}

/*
 * Report the chain's own exit to those who watch, before entry @insn. Return false if the
 * caller was moved there: nothing more runs.
 */
static bool chain_report_start(struct chain *c, struct pt_regs *regs,
			       const struct chain_insn *insn)
{
	u32 i = insn - c->insns;

	syscall_set_return_value(current, regs, 0, c->nentries);
	chain_report_exit(c, regs);
	if (chain_is_moved(c, regs)) {
		chain_count_steps(c, insn);
		c->ret = chain_leave_moved(c, regs, CHAIN_AT_MOVED_BEFORE, i);
		return false;
	}
	/* A tracer that has rewritten arguments for the call has put them back */
	arch_chain_get_args(regs, c->own_args);
	return true;
}

/* Whether entry @i, which the chain goes on with, has its result in its place already */
static bool chain_has_completed(const struct chain_args *args)
{
	return args->resume && (args->stop == CHAIN_AT_TRAP || args->stop == CHAIN_AT_MOVED);
}

/* The chain goes on where it was, or has steps, or is watched */
static noinline long chain_resume(struct chain *c, struct pt_regs *regs)
{
	u32 i = array_index_nospec(c->args.resume ? c->args.resume - 1 : 0, c->nentries + 1);
	const struct chain_insn *insn = c->insns + i;

	if (i == c->nentries)
		return chain_leave(c, regs, i, CHAIN_AT_END, 0, 0);
	chain_go_to(c, i);
	/* The rest of a wait is that call's and no other's */
	if (c->restart && insn->nr != current->restart_block.chain.nr)
		c->restart = NULL;
	if (chain_has_completed(&c->args)) {
		insn = chain_branch(c, regs, insn);
		if (!insn)
			return c->ret;
		if (insn == c->limit)
			return chain_leave_at_limit(c, regs);
	}
	if (arch_chain_exit_work() && !chain_report_start(c, regs, insn))
		return c->ret;
	if (c->restart)
		insn = chain_step(c, regs, insn);
	insn = chain_watch(c, regs, insn);
	if (!insn)
		return c->ret;
	if (insn == c->limit)
		return chain_leave_at_limit(c, regs);
	return chain_run(c, regs, insn, true);
}

static __always_inline void chain_begin(struct chain *c, struct pt_regs *regs)
{
	if (trace_chain_enter_enabled())
		trace_chain_enter(c->uargs, c->nentries, c->args.resume);
	arch_chain_get_args(regs, c->own_args);
	c->tick = jiffies;
	c->ip = instruction_pointer(regs);
}

static noinline long chain_start_any(struct chain *c, struct pt_regs *regs)
{
	chain_begin(c, regs);
	return chain_resume(c, regs);
}

static __always_inline long chain_start(struct chain *c, struct pt_regs *regs)
{
	chain_begin(c, regs);
	if (unlikely(arch_chain_work()))
		return chain_resume(c, regs);
	return chain_run(c, regs, c->insns, false);
}

/* Nothing but compile-time checks: the layout that user space relies on */
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
	/* It is copied by words */
	BUILD_BUG_ON(sizeof(struct chain_args) % sizeof(u64));
	/* Indices of words are kept in 16 bits */
	BUILD_BUG_ON(CHAIN_MAX_WORDS >> 16);
}

static __always_inline int chain_copy_args(struct chain_args *args,
					   struct chain_args __user *uargs, size_t size)
{
	if (likely(size == sizeof(*args)))
		return arch_chain_get_user_args(args, uargs);
	if (size < CHAIN_ARGS_SIZE_VER0)
		return -EINVAL;
	if (size > PAGE_SIZE)
		return -E2BIG;
	return copy_struct_from_user(args, sizeof(*args), uargs, size);
}

/* The chain has ended, or is interrupted: give back more memory than an idle task may keep */
static noinline void chain_trim(void)
{
	struct chain_mem *mem = current->chain_mem;

	if (mem && mem->size > CHAIN_MEM_KEEP && !mem->resume)
		chain_task_exit(current);
}

/* @restart: what was interrupted, if restart_syscall() goes on with it, or NULL */
static long do_chain(struct chain_args __user *uargs, size_t size,
		     const struct restart_block *restart)
{
	struct pt_regs *regs = current_pt_regs();
	struct chain c __uninitialized;
	long ret;

	ret = chain_copy_args(&c.args, uargs, size);
	if (unlikely(ret))
		return ret;

	c.uargs = uargs;
	c.size = size;
	c.restart = NULL;
	/* Whoever has written the arguments meanwhile may want something else */
	if (restart && c.args.stop == CHAIN_AT_SIGNAL &&
	    c.args.resume == restart->chain.resume)
		c.restart = restart->chain.fn;
	c.traced = 0;
	c.lost = false;
	ret = chain_load(&c);
	/* The memory of a program that was kept is not to be trimmed */
	if (likely(!ret))
		return chain_start(&c, regs);
	if (ret > 0)
		ret = chain_start_any(&c, regs);
	chain_trim();
	return ret;
}

/*
 * restart_syscall() after a call that waited in a chain was interrupted without
 * a handler: the rest of the wait, and then the rest of the chain.
 */
static long chain_restart(struct restart_block *restart)
{
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
 * made each of them: each is seen and ruled by seccomp, ptrace, audit and the
 * tracepoints, and returns what it would return alone. An argument of a later
 * one can be the result of an earlier one, or be read from memory when it is
 * needed, and conditions on a result can stop the chain, jump, or call a
 * function.
 *
 * The program is copied and checked before anything runs. Where it is rejected,
 * &chain_args.stop says which rule it broke and &chain_args.entry where,
 * &chain_args.results and &chain_args.resume are untouched, and nothing ran.
 *
 * Return: The number of entries when the chain ran to its end; the index of the
 * entry whose condition stopped it; out of steps, of the one that would be next.
 * With a handler, what that returns. The flag %CHAIN_ABI_VERSION: the version,
 * 1. While SIGSYS is delivered for an entry that seccomp or syscall user
 * dispatch traps, the number of that entry's system call, or what the signal
 * handler puts in its place. Where a tracer has moved the caller (%CHAIN_AT_MOVED,
 * %CHAIN_AT_MOVED_BEFORE), what the tracer has put into the return register.
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
