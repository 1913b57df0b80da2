/* SPDX-License-Identifier: GPL-2.0 */
/*
 * chain(): interface to the rest of the kernel
 */
#ifndef _LINUX_CHAIN_H
#define _LINUX_CHAIN_H

#include <linux/types.h>
#include <uapi/linux/chain.h>

struct task_struct;

/**
 * enum chain_policy - whether a system call can be an entry of a chain
 * @CHAIN_UNKNOWN: Allowed: no call has this number. The entry gives ENOSYS, as the number does
 *	alone, so that programs can try calls of newer kernels.
 * @CHAIN_ALLOW: Allowed.
 * @CHAIN_ALLOW_EXEC: Allowed. If it succeeds, the chain ends, because registers and memory
 *	belong to another program.
 * @CHAIN_REFUSE_NESTED: Refused: it would run a chain inside a chain.
 * @CHAIN_REFUSE_CHILD: Refused: it creates a task that would return to user mode from the
 *	middle of the chain, with the registers of an entry.
 * @CHAIN_REFUSE_FRAME: Refused: it replaces the user registers by a frame of the user stack.
 * @CHAIN_REFUSE_RESTART: Refused: it continues the call that a signal interrupted. The chain
 *	does that itself.
 */
enum chain_policy {
	CHAIN_UNKNOWN = 0,
	CHAIN_ALLOW,
	CHAIN_ALLOW_EXEC,
	CHAIN_REFUSE_NESTED,
	CHAIN_REFUSE_CHILD,
	CHAIN_REFUSE_FRAME,
	CHAIN_REFUSE_RESTART,
};

extern const u8 chain_policies[];	/* by the number of the call */

#ifdef CONFIG_CHAIN_SYSCALL
void chain_task_init(struct task_struct *tsk);
void chain_task_exit(struct task_struct *tsk);
#else
static inline void chain_task_init(struct task_struct *tsk) {}
static inline void chain_task_exit(struct task_struct *tsk) {}
#endif

#endif /* _LINUX_CHAIN_H */
