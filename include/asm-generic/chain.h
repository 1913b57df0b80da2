/* SPDX-License-Identifier: GPL-2.0 */
/*
 * chain(): what watches and rules system calls, and how words are copied, where an
 * architecture uses the generic entry code and unsafe_get_user() is a few instructions
 *
 * An <asm/chain.h> that includes this adds the registers of a system call, how one is
 * dispatched, and how a handler is called.
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
#include <linux/thread_info.h>
#include <linux/types.h>
#include <linux/uaccess.h>
#include <asm/syscall.h>
#include <trace/events/syscalls.h>

/*
 * Stop the build if a function of the entry code has another type than expected. The generic
 * entry code of later kernels swaps two arguments of syscall_trace_enter(): integers convert
 * silently, and calls that seccomp refused would run.
 */
static_assert(__same_type(syscall_trace_enter, long (struct pt_regs *, long, unsigned long)));
static_assert(__same_type(ptrace_report_syscall_entry, int (struct pt_regs *)));
static_assert(__same_type(ptrace_report_syscall_exit, void (struct pt_regs *, int)));
static_assert(__same_type(audit_syscall_entry, void (int, unsigned long, unsigned long,
						     unsigned long, unsigned long)));
static_assert(__same_type(audit_syscall_exit, void (void *)));
static_assert(__same_type(trace_sys_enter, void (struct pt_regs *, long)));
static_assert(__same_type(trace_sys_exit, void (struct pt_regs *, long)));
static_assert(__same_type(resume_user_mode_work, void (struct pt_regs *)));

/* Thread flags that mean work on the way to user mode, and so between two entries */
#define ARCH_CHAIN_BETWEEN	EXIT_TO_USER_MODE_WORK

/**
 * arch_chain_enter_work - whether anything watches or rules system calls before they run
 *
 * Return: 0, or what arch_chain_trace_enter() wants to know.
 */
static __always_inline unsigned long arch_chain_enter_work(void)
{
	return READ_ONCE(current_thread_info()->syscall_work) & SYSCALL_WORK_ENTER;
}

/**
 * arch_chain_trace_enter - let all of them look at a call, and rule it
 * @regs: The task's registers, with the call's number and arguments.
 * @work: What arch_chain_enter_work() returned.
 *
 * Return: The number, which may be another one now, or -1: the call is to be skipped.
 */
static inline long arch_chain_trace_enter(struct pt_regs *regs, unsigned long work)
{
	return syscall_trace_enter(regs, syscall_get_nr(current, regs), work);
}

/**
 * arch_chain_exit_work - whether anything watches system calls after they ran
 *
 * Return: 0, or not 0 if arch_chain_trace_exit() has to be called.
 */
static __always_inline unsigned long arch_chain_exit_work(void)
{
	return READ_ONCE(current_thread_info()->syscall_work) & SYSCALL_WORK_EXIT;
}

/**
 * arch_chain_work - whether there may be anything to do before, in, or after an entry
 *
 * Return: false if nothing watches or rules system calls, nor waits to be done.
 */
static __always_inline bool arch_chain_work(void)
{
	struct thread_info *ti = current_thread_info();

	/* A plain read, so that memory is tested; a call lies between any two of them */
	if (data_race(ti->flags & ARCH_CHAIN_BETWEEN))
		return true;
	/* Likewise */
	return data_race(ti->syscall_work & (SYSCALL_WORK_ENTER | SYSCALL_WORK_EXIT));
}

/**
 * arch_chain_trace_exit - let those who watch see a result
 * @regs: The task's registers, with the result.
 *
 * This is syscall_exit_work() without the single step: the instruction that is stepped
 * over is the chain's, and the ordinary exit path reports it, once.
 */
static inline void arch_chain_trace_exit(struct pt_regs *regs)
{
	unsigned long work = READ_ONCE(current_thread_info()->syscall_work);

	audit_syscall_exit(regs);
	if (work & SYSCALL_WORK_SYSCALL_TRACEPOINT)
		trace_sys_exit(regs, syscall_get_return_value(current, regs));
	if (work & SYSCALL_WORK_SYSCALL_TRACE)
		ptrace_report_syscall_exit(regs, 0);
}

/**
 * arch_chain_trace_reenter - let those who watch see the chain's own entry once more
 * @regs: The task's registers, with the chain's number and arguments.
 *
 * Not seccomp and syscall user dispatch, which have ruled already.
 */
static inline void arch_chain_trace_reenter(struct pt_regs *regs)
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

/* user_access_begin(), or less where that will do for words that follow on each other */
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
 * arch_chain_fill - set results, and a copy of them in user memory, to the same value
 * @to: Where the copy goes.
 * @results: The results.
 * @value: What each is set to.
 * @n: How many.
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
 * @to: Where to.
 * @from: Where from.
 * @n: How many.
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
