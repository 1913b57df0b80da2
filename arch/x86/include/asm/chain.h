/* SPDX-License-Identifier: GPL-2.0 */
/*
 * chain(): the registers of a system call on x86-64, and how one is dispatched
 */
#ifndef _ASM_X86_CHAIN_H
#define _ASM_X86_CHAIN_H

#include <linux/compiler.h>
#include <linux/errno.h>
#include <linux/nospec.h>
#include <asm/ptrace.h>
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

#endif /* _ASM_X86_CHAIN_H */
