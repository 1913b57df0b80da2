/* SPDX-License-Identifier: GPL-2.0 */
/*
 * chain(): syscall work and copies of words, for an architecture with the generic entry code
 * whose unsafe_get_user() is a few instructions
 *
 * The <asm/chain.h> that includes this adds the access to the registers of a system call, its
 * dispatch, and the call of a handler.
 */
#ifndef _ASM_GENERIC_CHAIN_H
#define _ASM_GENERIC_CHAIN_H

#include <linux/audit.h>
#include <linux/build_bug.h>
#include <linux/compiler.h>
#include <linux/entry-common.h>
#include <linux/errno.h>
#include <linux/ptrace.h>
#include <linux/resume_user_mode.h>
#include <linux/seccomp.h>
#include <linux/thread_info.h>
#include <linux/types.h>
#include <linux/uaccess.h>
#include <asm/syscall.h>

/*
 * Stop the build if a function of the entry code has another type than expected. Arguments and
 * results of syscall_trace_enter() are integers, which convert silently: with two of them swapped,
 * calls that seccomp refused would run.
 */
static_assert(__same_type(syscall_trace_enter, long (struct pt_regs *, unsigned long, long)));
static_assert(__same_type(arch_ptrace_report_syscall_permit_entry, bool (struct pt_regs *)));
static_assert(__same_type(arch_ptrace_report_syscall_exit, void (struct pt_regs *, int)));
static_assert(__same_type(syscall_enter_audit, void (struct pt_regs *)));
static_assert(__same_type(audit_syscall_exit, void (void *)));
static_assert(__same_type(trace_syscall_enter, void (struct pt_regs *)));
static_assert(__same_type(trace_syscall_exit, void (struct pt_regs *, long)));
static_assert(__same_type(resume_user_mode_work, void (struct pt_regs *)));

/*
 * Thread flags of work on the way to user mode, which is done between two entries, too. Not the
 * update of rseq: each context switch asks for it, and only user mode sees it. Not livepatch's
 * either: the functions of chain() are on the stack.
 */
#ifdef CONFIG_HAVE_GENERIC_TIF_BITS
#define ARCH_CHAIN_BETWEEN	(EXIT_TO_USER_MODE_WORK & ~(_TIF_RSEQ | _TIF_PATCH_PENDING))
#else
/* TIF_RSEQ is TIF_NOTIFY_RESUME */
#define ARCH_CHAIN_BETWEEN	(EXIT_TO_USER_MODE_WORK & ~_TIF_PATCH_PENDING)
#endif

/**
 * arch_chain_enter_work - get the syscall entry work
 *
 * Return: 0, or the flags for arch_chain_trace_enter().
 */
static __always_inline unsigned long arch_chain_enter_work(void)
{
	return READ_ONCE(current_thread_info()->syscall_work) & SYSCALL_WORK_ENTER;
}

/**
 * arch_chain_must_enter - get the syscall entry work that a call needs
 * @nr: Number of the call.
 *
 * Return: As arch_chain_enter_work(), but 0 if the only work is a seccomp filter that allows the
 * call whatever its arguments.
 */
static __always_inline unsigned long arch_chain_must_enter(unsigned int nr)
{
	unsigned long work;

	/*
	 * A plain read tests memory without a register. A call, or stores that may alias,
	 * separate any two of them.
	 */
	if (likely(!data_race(current_thread_info()->syscall_work & SYSCALL_WORK_ENTER)))
		return 0;
	work = arch_chain_enter_work();
	return work == SYSCALL_WORK_SECCOMP && seccomp_always_allows(nr) ? 0 : work;
}

/**
 * arch_chain_trace_enter - run the syscall entry work: seccomp, ptrace, audit, tracepoints
 * @regs: User registers, with the number and the arguments of the call.
 * @work: Return value of arch_chain_enter_work().
 *
 * Return: The number of the call, which a tracer may have changed, or -1 to skip it.
 */
static inline long arch_chain_trace_enter(struct pt_regs *regs, unsigned long work)
{
	if (!syscall_trace_enter(regs, work, syscall_get_nr(current, regs)))
		return -1;
	return syscall_get_nr(current, regs);
}

/**
 * arch_chain_exit_work - get the syscall exit work
 *
 * Return: 0 if arch_chain_trace_exit() has nothing to do.
 */
static __always_inline unsigned long arch_chain_exit_work(void)
{
	/* A plain read, as above */
	return data_race(current_thread_info()->syscall_work & SYSCALL_WORK_EXIT);
}

/**
 * arch_chain_pending - check for pending work after an entry
 *
 * Return: false if there is no work that is done on the way to user mode.
 */
static __always_inline bool arch_chain_pending(void)
{
	/* A plain read, as above */
	return data_race(current_thread_info()->flags & ARCH_CHAIN_BETWEEN);
}

/**
 * arch_chain_trace_exit - run the syscall exit work: audit, tracepoints, ptrace
 * @regs: User registers, with the result of the call.
 *
 * This is syscall_exit_work() without the single step. The stepped instruction is that of
 * chain(), and the ordinary exit path reports it once.
 */
static __always_inline void arch_chain_trace_exit(struct pt_regs *regs)
{
	unsigned long work = READ_ONCE(current_thread_info()->syscall_work);

	audit_syscall_exit(regs);
	if (work & SYSCALL_WORK_SYSCALL_TRACEPOINT)
		trace_syscall_exit(regs, syscall_get_return_value(current, regs));
	if (work & SYSCALL_WORK_SYSCALL_TRACE)
		arch_ptrace_report_syscall_exit(regs, 0);
}

/**
 * arch_chain_trace_reenter - report the entry of chain() itself again
 * @regs: User registers, with the number and the arguments of chain().
 *
 * seccomp and syscall user dispatch are left out, because they have permitted it already.
 */
static inline void arch_chain_trace_reenter(struct pt_regs *regs)
{
	unsigned long work = READ_ONCE(current_thread_info()->syscall_work);

	/* The chain has run, so a tracer cannot skip it */
	if (work & SYSCALL_WORK_SYSCALL_TRACE &&
	    !arch_ptrace_report_syscall_permit_entry(regs))
		return;
	if (work & SYSCALL_WORK_SYSCALL_TRACEPOINT)
		trace_syscall_enter(regs);
	if (IS_ENABLED(CONFIG_AUDITSYSCALL) && audit_context())
		syscall_enter_audit(regs);
}

/* user_access_begin(), or masked access, which suffices for consecutive words */
static __always_inline bool arch_chain_access_begin(u64 __user **words, size_t n)
{
	might_fault();
	if (should_fail_usercopy())
		return false;
	if (!can_do_masked_user_access())
		return user_access_begin(*words, n * sizeof(**words));
	*words = masked_user_access_begin(*words);
	return true;
}

/**
 * arch_chain_fill - set results and their copy in user memory to one value
 * @to: The copy in user memory.
 * @results: The results.
 * @value: The value.
 * @n: Number of results.
 *
 * Return: 0, or %-EFAULT.
 */
static __always_inline int arch_chain_fill(u64 __user *to, s64 *results, s64 value, size_t n)
{
	if (!arch_chain_access_begin(&to, n))
		return -EFAULT;
	for (; n >= 4; n -= 4, to += 4, results += 4) {
		unsafe_put_user(value, to, fault);
		unsafe_put_user(value, to + 1, fault);
		unsafe_put_user(value, to + 2, fault);
		unsafe_put_user(value, to + 3, fault);
		results[0] = value;
		results[1] = value;
		results[2] = value;
		results[3] = value;
	}
	if (n & 2) {
		unsafe_put_user(value, to, fault);
		unsafe_put_user(value, to + 1, fault);
		results[0] = value;
		results[1] = value;
		to += 2;
		results += 2;
	}
	if (n & 1) {
		unsafe_put_user(value, to, fault);
		results[0] = value;
	}
	user_access_end();
	return 0;
fault:
	user_access_end();
	return -EFAULT;
}

/**
 * arch_chain_copy_out - copy results to user memory
 * @to: Destination in user memory.
 * @from: The results.
 * @n: Number of results.
 *
 * Return: 0, or %-EFAULT.
 */
static __always_inline int arch_chain_copy_out(u64 __user *to, const s64 *from, size_t n)
{
	if (!arch_chain_access_begin(&to, n))
		return -EFAULT;
	for (; n >= 4; n -= 4, to += 4, from += 4) {
		unsafe_put_user(from[0], to, fault);
		unsafe_put_user(from[1], to + 1, fault);
		unsafe_put_user(from[2], to + 2, fault);
		unsafe_put_user(from[3], to + 3, fault);
	}
	if (n & 2) {
		unsafe_put_user(from[0], to, fault);
		unsafe_put_user(from[1], to + 1, fault);
		from += 2;
		to += 2;
	}
	if (n & 1)
		unsafe_put_user(from[0], to, fault);
	user_access_end();
	return 0;
fault:
	user_access_end();
	return -EFAULT;
}

#endif /* _ASM_GENERIC_CHAIN_H */
