/* SPDX-License-Identifier: GPL-2.0 */
/*
 * chain(): what the rest of the kernel needs to know of it
 */
#ifndef _LINUX_CHAIN_H
#define _LINUX_CHAIN_H

#include <uapi/linux/chain.h>

struct chain_insn;
struct task_struct;

/**
 * enum chain_policy - whether a system call can be an entry of a chain
 * @CHAIN_UNKNOWN: There is no such call, so it is refused: a call that is new
 *	to the kernel is not chained before somebody has looked at it.
 * @CHAIN_ALLOW: It can.
 * @CHAIN_REFUSE_NESTED: Refused, it would run a chain in a chain.
 * @CHAIN_REFUSE_CHILD: Refused, it makes a task that would return to user mode
 *	out of the middle of the chain, with an entry's registers.
 * @CHAIN_REFUSE_FRAME: Refused, it replaces the user registers by what it finds
 *	on the user stack.
 * @CHAIN_REFUSE_RESTART: Refused, it goes on with the call that a signal has
 *	interrupted; in a chain, that is the chain's own business.
 */
enum chain_policy {
	CHAIN_UNKNOWN = 0,
	CHAIN_ALLOW,
	CHAIN_REFUSE_NESTED,
	CHAIN_REFUSE_CHILD,
	CHAIN_REFUSE_FRAME,
	CHAIN_REFUSE_RESTART,
};

enum chain_policy chain_policy(unsigned int nr);
int chain_policy_refuses(struct chain_insn *insns, unsigned int n);

#ifdef CONFIG_CHAIN_SYSCALL
void chain_task_init(struct task_struct *tsk);
void chain_task_exit(struct task_struct *tsk);
#else
static inline void chain_task_init(struct task_struct *tsk) {}
static inline void chain_task_exit(struct task_struct *tsk) {}
#endif

#endif /* _LINUX_CHAIN_H */
