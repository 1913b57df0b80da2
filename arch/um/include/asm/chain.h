/* SPDX-License-Identifier: GPL-2.0 */
/*
 * chain() on User-Mode Linux: registers of a system call, its dispatch, syscall work, copies of
 * words, and the call of a handler
 */
#ifndef __UM_CHAIN_H
#define __UM_CHAIN_H

#include <linux/array_size.h>
#include <linux/audit.h>
#include <linux/build_bug.h>
#include <linux/chain.h>
#include <linux/compiler.h>
#include <linux/errno.h>
#include <linux/math.h>
#include <linux/minmax.h>
#include <linux/ptrace.h>
#include <linux/resume_user_mode.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <linux/string.h>
#include <linux/thread_info.h>
#include <linux/uaccess.h>
#include <asm/processor-flags.h>
#include <asm/syscall.h>
#include <sysdep/ptrace.h>
#include <trace/events/syscalls.h>

/* Stop the build if a function of the entry code has another type than expected */
static_assert(__same_type(syscall_trace_enter, int (struct pt_regs *)));
static_assert(__same_type(seccomp_permit_syscall, bool (void)));
static_assert(__same_type(ptrace_report_syscall_exit, void (struct pt_regs *, int)));
static_assert(__same_type(audit_syscall_exit, void (void *)));
static_assert(__same_type(resume_user_mode_work, void (struct pt_regs *)));

/* Thread flags of work on the way to user mode, which is done between two entries, too */
#define ARCH_CHAIN_BETWEEN	_TIF_WORK_MASK

static __always_inline void arch_chain_get_args(struct pt_regs *regs, u64 *args)
{
	syscall_get_arguments(current, regs, (unsigned long *)args);
}

static __always_inline void arch_chain_set_regs(struct pt_regs *regs, unsigned int nr,
						const u64 *args)
{
	struct uml_pt_regs *r = &regs->regs;

	UPT_SYSCALL_NR(r) = nr;
	UPT_SYSCALL_ARG1(r) = args[0];
	UPT_SYSCALL_ARG2(r) = args[1];
	UPT_SYSCALL_ARG3(r) = args[2];
	UPT_SYSCALL_ARG4(r) = args[3];
	UPT_SYSCALL_ARG5(r) = args[4];
	UPT_SYSCALL_ARG6(r) = args[5];
}

static __always_inline void arch_chain_set_nr(struct pt_regs *regs, unsigned int nr)
{
	UPT_SYSCALL_NR(&regs->regs) = nr;
}

static __always_inline void arch_chain_preset_result(struct pt_regs *regs)
{
	syscall_set_return_value(current, regs, 0, -ENOSYS);
}

static __always_inline unsigned long *arch_chain_arg(struct pt_regs *regs, unsigned int k)
{
	static const u8 indices[] = { HOST_DI, HOST_SI, HOST_DX, HOST_R10, HOST_R8, HOST_R9 };

	return &regs->regs.gp[indices[k]];
}

/* Without the time that handle_syscall() lets pass in time-travel mode for callers that loop */
static __always_inline long arch_chain_dispatch(struct pt_regs *regs, unsigned int nr)
{
	const struct uml_pt_regs *r = &regs->regs;

	return sys_call_table[nr](UPT_SYSCALL_ARG1(r), UPT_SYSCALL_ARG2(r), UPT_SYSCALL_ARG3(r),
				  UPT_SYSCALL_ARG4(r), UPT_SYSCALL_ARG5(r), UPT_SYSCALL_ARG6(r));
}

static __always_inline unsigned long arch_chain_enter_work(void)
{
	return READ_ONCE(current_thread_info()->flags) &
	       (_TIF_SYSCALL_TRACE | _TIF_SYSCALL_AUDIT | _TIF_SECCOMP |
		BIT(TIF_SYSCALL_TRACEPOINT));
}

/* Without a look at the cache of seccomp's actions: User-Mode Linux has none */
static __always_inline unsigned long arch_chain_must_enter(unsigned int nr)
{
	return arch_chain_enter_work();
}

/* In the order of handle_syscall() */
static inline long arch_chain_trace_enter(struct pt_regs *regs, unsigned long work)
{
	if (syscall_trace_enter(regs) || !seccomp_permit_syscall())
		return -1;
	return syscall_get_nr(current, regs);
}

static __always_inline unsigned long arch_chain_exit_work(void)
{
	return READ_ONCE(current_thread_info()->flags) &
	       (_TIF_SYSCALL_TRACE | _TIF_SYSCALL_AUDIT | BIT(TIF_SYSCALL_TRACEPOINT));
}

static __always_inline bool arch_chain_pending(void)
{
	/* A plain read, as in asm-generic/chain.h */
	return data_race(current_thread_info()->flags & ARCH_CHAIN_BETWEEN);
}

/* Leave out the single step, which the ordinary exit path reports once */
static inline void arch_chain_trace_exit(struct pt_regs *regs)
{
	audit_syscall_exit(regs);
	if (test_thread_flag(TIF_SYSCALL_TRACEPOINT))
		trace_sys_exit(regs, syscall_get_return_value(current, regs));
	if (test_thread_flag(TIF_SYSCALL_TRACE))
		ptrace_report_syscall_exit(regs, 0);
}

/* The chain has run, so a tracer cannot skip it */
static inline void arch_chain_trace_reenter(struct pt_regs *regs)
{
	syscall_trace_enter(regs);
}

/* User memory is another address space here: each access walks the page tables */
static inline int arch_chain_copy_in(u64 *to, u64 __user *from, size_t n)
{
	return copy_from_user(to, from, n * sizeof(*to)) ? -EFAULT : 0;
}

static inline bool arch_chain_load(unsigned long *arg, u64 __user *user, bool is_s32)
{
	s32 v32;

	if (!is_s32)
		return !get_user(*arg, (unsigned long __user *)user);
	if (get_user(v32, (s32 __user *)user))
		return false;
	*arg = (long)v32;
	return true;
}

static inline int arch_chain_copy_out(u64 __user *to, const s64 *from, size_t n)
{
	return copy_to_user(to, from, n * sizeof(*to)) ? -EFAULT : 0;
}

static inline int arch_chain_fill(u64 __user *to, s64 *results, s64 value, size_t n)
{
	memset64((u64 *)results, value, n);
	return arch_chain_copy_out(to, results, n);
}

static inline int arch_chain_compare(const u64 *words, u64 __user *user, size_t n)
{
	u64 chunk[64] __uninitialized;
	u64 differences = 0;
	size_t size, i;

	for (; n; n -= size, words += size, user += size) {
		size = min(n, ARRAY_SIZE(chunk));
		if (copy_from_user(chunk, user, size * sizeof(*chunk)))
			return -EFAULT;
		for (i = 0; i < size; i++)
			differences |= words[i] ^ chunk[i];
		if (differences)
			return 0;
	}
	return 1;
}

static inline bool arch_chain_can_call(void)
{
	return true;
}

/* Red zone: size that a function may use below the stack pointer, in bytes */
#define ARCH_CHAIN_REDZONE	128

static inline long arch_chain_call(struct pt_regs *regs, unsigned long handler,
				   unsigned long restorer, const unsigned long *args, long ret)
{
	unsigned long frame[] = { restorer, PT_REGS_SP(regs), PT_REGS_IP(regs) };
	unsigned long sp;

	/* On entry of a function, the stack is aligned to 16 bytes below the return address */
	sp = round_down(PT_REGS_SP(regs) - ARCH_CHAIN_REDZONE - sizeof(frame), 16) - 8;
	if (copy_to_user((void __user *)sp, frame, sizeof(frame)))
		return -EFAULT;
	PT_REGS_IP(regs) = handler;
	PT_REGS_SP(regs) = sp;
	PT_REGS_DI(regs) = args[0];
	PT_REGS_SI(regs) = args[1];
	PT_REGS_DX(regs) = args[2];
	PT_REGS_EFLAGS(regs) &= ~X86_EFLAGS_DF;
	return ret;
}

#endif /* __UM_CHAIN_H */
