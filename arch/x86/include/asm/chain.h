/* SPDX-License-Identifier: GPL-2.0 */
/*
 * chain(): the registers of a system call on x86-64, and how one is dispatched
 */
#ifndef _ASM_X86_CHAIN_H
#define _ASM_X86_CHAIN_H

#include <linux/compiler.h>
#include <linux/errno.h>
#include <linux/math.h>
#include <linux/nospec.h>
#include <linux/uaccess.h>
#include <asm/processor-flags.h>
#include <asm/ptrace.h>
#include <asm/shstk.h>
#include <asm/syscall.h>
#include <asm/unistd.h>

/**
 * struct arch_chain_regs - the registers that a system call's entry sets
 * @nr: Number.
 * @args: Arguments in their order.
 */
struct arch_chain_regs {
	unsigned long nr;
	unsigned long args[6];
};

/**
 * arch_chain_save_regs - remember the chain's own number and arguments
 * @regs: The task's registers.
 * @saved: Where to.
 */
static inline void arch_chain_save_regs(const struct pt_regs *regs,
					struct arch_chain_regs *saved)
{
	saved->nr = regs->orig_ax;
	saved->args[0] = regs->di;
	saved->args[1] = regs->si;
	saved->args[2] = regs->dx;
	saved->args[3] = regs->r10;
	saved->args[4] = regs->r8;
	saved->args[5] = regs->r9;
}

/**
 * arch_chain_set_regs - make the registers look as on entry of a system call
 * @regs: The task's registers.
 * @call: Number and arguments.
 *
 * The return register says -ENOSYS, as after the entry code: it is what a call
 * that a tracer skips returns.
 */
static inline void arch_chain_set_regs(struct pt_regs *regs,
				       const struct arch_chain_regs *call)
{
	regs->orig_ax = call->nr;
	regs->ax = -ENOSYS;
	regs->di = call->args[0];
	regs->si = call->args[1];
	regs->dx = call->args[2];
	regs->r10 = call->args[3];
	regs->r8 = call->args[4];
	regs->r9 = call->args[5];
}

/**
 * arch_chain_dispatch - run the system call that the registers describe
 * @regs: The task's registers, with the arguments.
 * @nr: Its number, less than NR_syscalls.
 *
 * Return: What the call returned.
 */
static inline long arch_chain_dispatch(struct pt_regs *regs, unsigned int nr)
{
	return x64_sys_call(regs, array_index_nospec(nr, NR_syscalls));
}

/* What a function may use below the stack pointer without moving it */
#define ARCH_CHAIN_REDZONE	128

/**
 * arch_chain_can_call - whether a handler can be called
 *
 * Return: false with a user shadow stack, which would have to know of the call.
 */
static inline bool arch_chain_can_call(void)
{
	return !shstk_is_enabled();
}

/**
 * arch_chain_call - return to user mode as if the handler had been called
 * @regs: The task's registers.
 * @handler: Address of the function.
 * @restorer: Where it returns to.
 * @args: Its three arguments.
 *
 * The frame is the restorer's address, where the call instruction would have put
 * its own, and the stack and instruction pointer for the restorer to go back to.
 *
 * Return: 0, or %-EFAULT (the stack cannot be written).
 */
static inline int arch_chain_call(struct pt_regs *regs, unsigned long handler,
				  unsigned long restorer, const unsigned long *args)
{
	unsigned long frame[] = { restorer, regs->sp, regs->ip };
	unsigned long sp;

	/* At a function's entry, the return address is on top of 16 aligned bytes */
	sp = round_down(regs->sp - ARCH_CHAIN_REDZONE - sizeof(frame), 16) - 8;
	if (copy_to_user((void __user *)sp, frame, sizeof(frame)))
		return -EFAULT;
	regs->ip = handler;
	regs->sp = sp;
	regs->di = args[0];
	regs->si = args[1];
	regs->dx = args[2];
	regs->flags &= ~X86_EFLAGS_DF;
	return 0;
}

#endif /* _ASM_X86_CHAIN_H */
