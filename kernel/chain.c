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
#include <linux/audit.h>
#include <linux/build_bug.h>
#include <linux/chain.h>
#include <linux/entry-common.h>
#include <linux/errno.h>
#include <linux/error-injection.h>
#include <linux/mm.h>
#include <linux/ptrace.h>
#include <linux/rcupdate.h>
#include <linux/restart_block.h>
#include <linux/resume_user_mode.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/syscalls.h>
#include <linux/uaccess.h>

#include <asm/chain.h>
#include <trace/events/syscalls.h>

#define CREATE_TRACE_POINTS
#include <trace/events/chain.h>

#include "chain_decode.h"

#define CHAIN_ABI	1

/* Programs up to this length run from the stack, without an allocation */
#define CHAIN_STACK_WORDS	64
#define CHAIN_STACK_ENTRIES	(CHAIN_STACK_WORDS / CHAIN_MIN_ENTRY_WORDS)

struct chain_stack {
	u64 words[CHAIN_STACK_WORDS];
	s64 results[CHAIN_STACK_ENTRIES];
	struct chain_insn insns[CHAIN_STACK_ENTRIES];
};

/**
 * struct chain - a chain that is running
 * @uargs: The caller's arguments.
 * @size: Their size as the caller says, in bytes.
 * @args: The copy of them.
 * @restart: What goes on with the wait of the entry that is resumed, or NULL.
 * @words: The program.
 * @insns: Its checked entries.
 * @results: What the entries returned.
 * @steps: Entries that may still complete.
 * @handler: The function that a condition calls.
 * @nentries: How many entries there are.
 * @traced: Events of entries were reported, so the chain's own exit was too.
 * @moved: A tracer has moved the instruction or stack pointer.
 * @exec_id: Changes when an entry has replaced the program by another.
 * @ip: The caller's instruction pointer, ...
 * @sp: ... and stack pointer.
 * @regs: The chain's own number and arguments.
 * @call: Those of the entry that runs.
 */
struct chain {
	struct chain_args __user *uargs;
	size_t size;
	struct chain_args args;
	long (*restart)(struct restart_block *restart);
	u64 *words;
	struct chain_insn *insns;
	s64 *results;
	u64 steps;
	u64 handler;
	u32 nentries;
	bool traced;
	bool moved;
	u64 exec_id;
	unsigned long ip;
	unsigned long sp;
	struct arch_chain_regs regs;
	struct arch_chain_regs call;
};

/* Where an entry leads to */
enum chain_outcome {
	CHAIN_RAN,		/* it has a result */
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
 * chain_task_exit - free what a task holds that dies inside a chain
 * @tsk: The task.
 */
void chain_task_exit(struct task_struct *tsk)
{
	kvfree(tsk->chain_mem);
	tsk->chain_mem = NULL;
}

/* Output fields are written only where they change */
static int chain_write_args(struct chain *c, u32 stop, u32 entry, u32 resume)
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
	return 0;
}

static int chain_reject(struct chain *c, int err, u32 stop, u32 entry)
{
	return chain_write_args(c, stop, entry, c->args.resume) ?: err;
}

static int chain_write_results(struct chain *c)
{
	if (copy_to_user(u64_to_user_ptr(c->args.results), c->results,
			 c->nentries * sizeof(*c->results)))
		return -EFAULT;
	return 0;
}

/*
 * The results so far. Writing them now, before anything runs, shows whether
 * they can be written at all, and is what a chain that dies half-way leaves.
 */
static int chain_init_results(struct chain *c)
{
	u32 i;

	if (!c->args.resume) {
		for (i = 0; i < c->nentries; i++)
			c->results[i] = CHAIN_NOT_RUN;
	} else if (copy_from_user(c->results, u64_to_user_ptr(c->args.results),
				  c->nentries * sizeof(*c->results))) {
		return -EFAULT;
	}
	return chain_write_results(c);
}

/* Memory for the program, its checked entries and their results */
static int chain_alloc(struct chain *c, struct chain_stack *stack)
{
	u32 nwords = c->args.nwords;
	size_t n = chain_max_insns(nwords);

	if (nwords <= CHAIN_STACK_WORDS) {
		c->words = stack->words;
		c->results = stack->results;
		c->insns = stack->insns;
		return 0;
	}

	c->words = kvmalloc(nwords * sizeof(*c->words) +
			    n * (sizeof(*c->results) + sizeof(*c->insns)),
			    GFP_KERNEL_ACCOUNT);
	if (!c->words)
		return -ENOMEM;
	c->results = (s64 *)(c->words + nwords);
	c->insns = (struct chain_insn *)(c->results + n);
	/* An entry may never come back: see chain_task_exit() */
	current->chain_mem = c->words;
	return 0;
}

/* Faults can be injected here: the emulators that run the tests know no shadow stack */
static noinline int chain_handler_refused(void)
{
	return arch_chain_can_call() ? 0 : -EOPNOTSUPP;
}
ALLOW_ERROR_INJECTION(chain_handler_refused, ERRNO);

static int chain_decode_program(struct chain *c)
{
	struct chain_decoder d = {
		.args = &c->args,
		.words = c->words,
		.user_end = TASK_SIZE_MAX,
		.insns = c->insns,
	};
	int n = chain_decode(&d);
	u32 i;

	if (n < 0)
		return chain_reject(c, n, d.stop, d.entry);
	for (i = 0; i < n; i++) {
		u32 nr = c->insns[i].nr;

		if (nr < CHAIN_OP && chain_policy(nr) != CHAIN_ALLOW)
			return chain_reject(c, -EOPNOTSUPP, CHAIN_BAD_CALL, i);
	}
	if (d.has_handler && chain_handler_refused())
		return chain_reject(c, -EOPNOTSUPP, CHAIN_BAD_HANDLER_CALL,
				    d.handler);
	c->nentries = n;
	return 0;
}

static int chain_load(struct chain *c, struct chain_stack *stack)
{
	u32 stop;
	int err;

	err = chain_check_args(&c->args, &stop);
	if (err)
		return chain_reject(c, err, stop, 0);
	err = chain_alloc(c, stack);
	if (err)
		return err;
	if (copy_from_user(c->words, u64_to_user_ptr(c->args.program),
			   c->args.nwords * sizeof(*c->words)))
		return -EFAULT;
	err = chain_decode_program(c);
	if (err)
		return err;
	return chain_init_results(c);
}

/* A tracer that moves one of them ends the chain: see chain_leave() */
static void chain_check_moved(struct chain *c, struct pt_regs *regs)
{
	if (instruction_pointer(regs) != c->ip || user_stack_pointer(regs) != c->sp)
		c->moved = true;
}

/*
 * Tracers expect strictly alternating entries and exits. So the chain reports
 * its own exit before the first entry, and its entry again after the last one,
 * which the ordinary exit path then pairs. This is syscall_exit_work() without
 * the single step: the instruction that is stepped over is the chain's, and the
 * ordinary exit path reports it, once.
 */
static void chain_report_exit(struct chain *c, struct pt_regs *regs)
{
	unsigned long work = READ_ONCE(current_thread_info()->syscall_work);

	c->traced = true;
	audit_syscall_exit(regs);
	if (work & SYSCALL_WORK_SYSCALL_TRACEPOINT)
		trace_sys_exit(regs, syscall_get_return_value(current, regs));
	if (work & SYSCALL_WORK_SYSCALL_TRACE)
		ptrace_report_syscall_exit(regs, 0);
	chain_check_moved(c, regs);
}

/*
 * The chain's own entry once more: for those who watch, and not for seccomp and
 * syscall user dispatch, which have ruled already.
 */
static void chain_report_enter(struct pt_regs *regs)
{
	unsigned long work = READ_ONCE(current_thread_info()->syscall_work);
	unsigned long args[6];

	/* A tracer cannot skip what has run: its wish is not looked at */
	if (work & SYSCALL_WORK_SYSCALL_TRACE &&
	    ptrace_report_syscall_entry(regs))
		return;
	if (work & SYSCALL_WORK_SYSCALL_TRACEPOINT)
		trace_sys_enter(regs, syscall_get_nr(current, regs));
	syscall_get_arguments(current, regs, args);
	audit_syscall_entry(syscall_get_nr(current, regs), args[0], args[1],
			    args[2], args[3]);
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

static enum chain_outcome chain_call(struct chain *c, struct pt_regs *regs,
				     s64 *result)
{
	unsigned long work = READ_ONCE(current_thread_info()->syscall_work);
	long nr = c->call.nr;
	long ret;

	arch_chain_set_regs(regs, &c->call);
	if (unlikely(work & SYSCALL_WORK_ENTER)) {
		nr = syscall_trace_enter(regs, nr, work);
		chain_check_moved(c, regs);
		if (nr == -1) {
			if (chain_trapped(regs))
				return CHAIN_TRAPPED;
			ret = syscall_get_return_value(current, regs);
			goto exit;
		}
		/* A tracer may have changed it into one that is refused */
		ret = nr == c->call.nr ? 0 : chain_policy_error(nr);
		if (ret)
			goto exit;
	}

	ret = arch_chain_dispatch(regs, nr);
	/* After execve() the registers and the memory are the new program's */
	if (unlikely(current->self_exec_id != c->exec_id)) {
		*result = ret;
		return CHAIN_EXECED;
	}
exit:
	syscall_set_return_value(current, regs, 0, ret);
	if (unlikely(READ_ONCE(current_thread_info()->syscall_work) &
		     SYSCALL_WORK_EXIT)) {
		chain_report_exit(c, regs);
		/* Where the caller was moved, the register is not about the call */
		if (!c->moved)
			ret = syscall_get_return_value(current, regs);
	}
	*result = ret;
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
	case CHAIN_OP_MOV:
		return args[0];
	case CHAIN_OP_ADD:
		return args[0] + args[1];
	case CHAIN_OP_SUB:
		return args[0] - args[1];
	case CHAIN_OP_AND:
		return args[0] & args[1];
	case CHAIN_OP_STORE32:
		return put_user((u32)args[1], (u32 __user *)args[0]);
	case CHAIN_OP_STORE64:
		return put_user((u64)args[1], (u64 __user *)args[0]);
	case CHAIN_OP_LOAD:
		return chain_op_load(args[0], args[1]);
	}
	return 0;	/* CHAIN_OP_NOP */
}

/* Return: 0, or -ENODATA or -EFAULT where the argument cannot be had */
static int chain_resolve_arg(const struct chain *c, u64 word, bool symbolic,
			     bool load, unsigned long *arg)
{
	unsigned long addr = word;
	s64 result;
	s32 v32;

	if (load && symbolic) {
		if (get_user(v32, (s32 __user *)addr))
			return -EFAULT;
		*arg = (long)v32;
		return 0;
	}
	if (load)
		return get_user(*arg, (unsigned long __user *)addr);

	result = c->results[(u32)word];
	if (result == CHAIN_NOT_RUN)
		return -ENODATA;
	*arg = chain_symbolic_value(result, word);
	return 0;
}

static int chain_get_args(struct chain *c, const struct chain_insn *insn)
{
	unsigned long *args = c->call.args;
	const u64 *words = c->words + insn->args;
	unsigned int nargs = chain_nargs(insn->bits);
	unsigned int symbolic = chain_symbolic_mask(insn->bits);
	unsigned int load = chain_load_mask(insn->bits);
	unsigned int k;
	int err;

	for (k = 0; k < nargs; k++, symbolic >>= 1, load >>= 1) {
		if (likely(!((symbolic | load) & 1))) {
			args[k] = words[k];
			continue;
		}
		err = chain_resolve_arg(c, words[k], symbolic & 1, load & 1,
					&args[k]);
		if (err)
			return err;
	}
	/* A plain caller's unused registers are anything; here they are 0 */
	for (; k < CHAIN_MAX_ARGS; k++)
		args[k] = 0;
	return 0;
}

/*
 * The rest of an entry's wait. As for a call alone, it is restart_syscall(), whose
 * registers have the arguments of the call; those that cannot be had any more are 0.
 */
static enum chain_outcome chain_run_restart(struct chain *c, struct pt_regs *regs,
					    const struct chain_insn *insn,
					    s64 *result)
{
	memset(&c->call, 0, sizeof(c->call));
	chain_get_args(c, insn);
	c->call.nr = __NR_restart_syscall;
	current->restart_block.fn = c->restart;
	c->restart = NULL;
	return chain_call(c, regs, result);
}

static enum chain_outcome chain_run_entry(struct chain *c, struct pt_regs *regs,
					  const struct chain_insn *insn,
					  s64 *result)
{
	int err;

	if (unlikely(c->restart))
		return chain_run_restart(c, regs, insn, result);
	c->call.nr = insn->nr;
	err = chain_get_args(c, insn);
	if (unlikely(err)) {
		*result = err;
		return CHAIN_RAN;
	}
	if (insn->nr >= CHAIN_OP) {
		*result = chain_op(insn->nr, c->call.args);
		return CHAIN_RAN;
	}
	return chain_call(c, regs, result);
}

/*
 * Test the conditions of entry @i in their order. Return the entry to go on
 * with, or CHAIN_STOP with the reason in @stop.
 */
static u32 chain_next(struct chain *c, u32 i, u32 *stop)
{
	const struct chain_insn *insn = &c->insns[i];
	const u64 *handlers = c->words + insn->handlers;
	unsigned int nconds = chain_nconds(insn->bits);
	unsigned int symbolic = chain_cond_symbolic_mask(insn->bits);
	const u64 *conds = handlers + chain_nhandlers(insn->bits);
	u64 comparators, handler;
	unsigned int k;

	if (!nconds)
		return i + 1;

	comparators = conds[0];
	for (k = 0; k < nconds; k++, comparators >>= 4, symbolic >>= 1) {
		s64 value = conds[1 + k];

		if (symbolic & 1) {
			s64 result = c->results[(u32)value];

			if (result == CHAIN_NOT_RUN) {
				*stop = CHAIN_AT_UNRESOLVED;
				return CHAIN_STOP;
			}
			value = chain_symbolic_value(result, value);
		}
		if (!chain_compare(comparators & 15, c->results[i], value))
			continue;
		handler = handlers[insn->bits & CHAIN_HANDLER_EACH ? k : 0];
		*stop = CHAIN_AT_CONDITION;
		if (insn->bits & CHAIN_JUMP)
			return handler;
		if (handler) {
			*stop = CHAIN_AT_HANDLER;
			c->handler = handler;
		}
		return CHAIN_STOP;
	}
	return i + 1;
}

/*
 * Between two entries, what would be done between two calls on the way to user
 * mode and back. Task work above all: a file that dup2() or munmap() dropped is
 * released there, and a read() from a pipe waits for ever while its last write
 * end is not.
 *
 * Return: true if a signal has to be delivered first, or a tracer has moved the
 * caller to another place.
 */
static bool chain_between(struct chain *c, struct pt_regs *regs)
{
	unsigned long work = read_thread_flags();

	/* User mode would be a quiescent state, and a loop may not sleep either */
	rcu_tasks_classic_qs(current, false);
	if (unlikely(c->moved))
		return true;
	if (likely(!(work & EXIT_TO_USER_MODE_WORK)))
		return false;
	if (work & _TIF_NEED_RESCHED)
		cond_resched();
	if (work & _TIF_NOTIFY_RESUME)
		resume_user_mode_work(regs);
	return signal_pending(current);
}

static bool chain_interrupted(s64 result)
{
	return (result == -ERESTARTSYS || result == -ERESTARTNOHAND ||
		result == -ERESTARTNOINTR ||
		result == -ERESTART_RESTARTBLOCK) && signal_pending(current);
}

static int chain_write_back(struct chain *c, long ret, u32 stop, u32 entry,
			    u32 resume)
{
	trace_chain_exit(ret, stop, entry);
	return chain_write_results(c) ?: chain_write_args(c, stop, entry, resume);
}

/*
 * The chain ends, or pauses for a signal: its own registers, and write back.
 * Where a tracer has moved the caller to another place, all of its registers
 * are the tracer's.
 */
static long chain_leave(struct chain *c, struct pt_regs *regs, long ret,
			u32 stop, u32 entry, u32 resume)
{
	if (unlikely(c->moved))
		ret = syscall_get_return_value(current, regs);
	else
		arch_chain_set_regs(regs, &c->regs);
	if (chain_write_back(c, ret, stop, entry, resume) && !c->moved)
		ret = -EFAULT;
	if (unlikely(c->traced))
		chain_report_enter(regs);
	return ret;
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

	chain_check_moved(c, regs);
	if (ret < 0 || c->moved)
		return ret;
	/* An entry may have turned a shadow stack on */
	return chain_handler_refused() ?:
	       arch_chain_call(regs, c->handler, c->args.restorer, args) ?: ret;
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
		/* A tracer can make up the code: then there is nothing to go on with */
		restart->chain.fn = restart->fn == chain_restart ?
				    do_no_restart_syscall : restart->fn;
		set_restart_fn(restart, chain_restart);
	}
	return chain_leave(c, regs, code, CHAIN_AT_SIGNAL, i, i + 1);
}

/* The chain begins, or goes on */
static void chain_begin(struct chain *c, struct pt_regs *regs)
{
	trace_chain_enter(c->uargs, c->nentries, c->args.resume);
	arch_chain_save_regs(regs, &c->regs);
	c->regs.nr = __NR_chain;	/* and not restart_syscall() */
	c->ip = instruction_pointer(regs);
	c->sp = user_stack_pointer(regs);
	c->exec_id = current->self_exec_id;
	/* A chain that only goes forward cannot use that up */
	c->steps = c->args.steps ?: U64_MAX;
	if (unlikely(READ_ONCE(current_thread_info()->syscall_work) &
		     SYSCALL_WORK_EXIT)) {
		syscall_set_return_value(current, regs, 0, c->nentries);
		chain_report_exit(c, regs);
	}
}

static long chain_run(struct chain *c)
{
	struct pt_regs *regs = current_pt_regs();
	u32 i = c->args.resume ? c->args.resume - 1 : 0;
	/* The caller has put the result of a trapped entry in its place */
	bool done = c->args.resume && c->args.stop == CHAIN_AT_TRAP;
	u32 stop, next;
	s64 result;

	chain_begin(c, regs);
	if (unlikely(c->moved))
		return chain_leave(c, regs, 0, done ? CHAIN_AT_TRAP : CHAIN_AT_SIGNAL,
				   i, i + 1);

	while (i < c->nentries) {
		if (likely(!done)) {
			switch (chain_run_entry(c, regs, &c->insns[i], &result)) {
			case CHAIN_RAN:
				break;
			case CHAIN_TRAPPED:
				return chain_leave_trapped(c, regs, i);
			case CHAIN_EXECED:
				return result;
			}
			if (unlikely(chain_interrupted(result)))
				return chain_leave_interrupted(c, regs, i, result);
			c->results[i] = result;
			trace_chain_entry(i, c->call.nr, result);
		}
		done = false;
		c->steps--;

		next = chain_next(c, i, &stop);
		if (next == CHAIN_STOP) {
			if (stop == CHAIN_AT_HANDLER)
				return chain_leave_handler(c, regs, i);
			return chain_leave(c, regs, i, stop, i, 0);
		}
		i = next;
		if (i == c->nentries)
			break;
		/* A chain without steps ends; only one that has some is restarted */
		if (unlikely(!c->steps))
			return chain_leave(c, regs, i, CHAIN_AT_STEPS, i, i + 1);
		if (unlikely(chain_between(c, regs)))
			return chain_leave_interrupted(c, regs, i, -ERESTARTNOINTR);
	}
	return chain_leave(c, regs, c->nentries, CHAIN_AT_END, 0, 0);
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
	/* Indices of words are kept in 16 bits */
	BUILD_BUG_ON(CHAIN_MAX_WORDS >> 16);
	BUILD_BUG_ON(ARRAY_SIZE(((struct arch_chain_regs *)0)->args) != CHAIN_MAX_ARGS);
}

/* @restart: goes on with the wait of the entry that is resumed, or NULL */
static long do_chain(struct chain_args __user *uargs, size_t size,
		     long (*restart)(struct restart_block *restart))
{
	struct chain_stack stack;
	struct chain c;
	long ret;

	if (size < CHAIN_ARGS_SIZE_VER0)
		return -EINVAL;
	if (size > PAGE_SIZE)
		return -E2BIG;
	ret = copy_struct_from_user(&c.args, sizeof(c.args), uargs, size);
	if (ret)
		return ret;

	c.uargs = uargs;
	c.size = size;
	c.restart = restart;
	c.traced = false;
	c.moved = false;
	c.steps = c.args.steps;
	ret = chain_load(&c, &stack);
	if (!ret)
		ret = chain_run(&c);
	if (c.args.nwords > CHAIN_STACK_WORDS)
		chain_task_exit(current);
	return ret;
}

/*
 * restart_syscall() after a call that waited in a chain was interrupted without
 * a handler: the rest of the wait, and then the rest of the chain.
 */
static long chain_restart(struct restart_block *restart)
{
	return do_chain(restart->chain.uargs, restart->chain.size,
			restart->chain.fn);
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
 * handler puts in its place.
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
 * - %ENOMEM: no memory for a program of more than 64 words;
 * - %EINTR: a signal interrupted an entry that waited, and the call of that entry
 *   is not one that starts again by itself: the handler was set up without
 *   SA_RESTART, or the call is one that no handler restarts. Call again to go on
 *   with that entry;
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
