/* SPDX-License-Identifier: LGPL-2.1-or-later OR MIT */
/*
 * libchain: chain() on any kernel
 */
#ifndef LIBCHAIN_H
#define LIBCHAIN_H

#include <stddef.h>
#include <linux/chain.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * chain_call - run a chain, in the kernel if it can, else by chain_emulate()
 * @args: The program, where its results go, and how it ended: &struct chain_args.
 * @size: sizeof(*@args).
 * @flags: 0, or %CHAIN_ABI_VERSION with @args NULL and @size 0.
 *
 * The kernel cannot where chain() fails with %ENOSYS, or with %EPERM, which it never
 * does by itself: an older seccomp profile that does not know the call says so. Which
 * of both it is to be is found out at the first call and then kept. The environment's
 * CHAIN_EMULATE=1 at that time says that it is to be emulated.
 *
 * Return: As chain(), but an error as a negative errno; errno is left alone.
 */
long chain_call(struct chain_args *args, size_t size, unsigned int flags);

/**
 * chain_emulate - run a chain in user space
 * @args: As for chain_call().
 * @size: As for chain_call().
 * @flags: As for chain_call().
 *
 * The program is checked by the kernel's own decoder, and its calls are made one by
 * one. Results, their order, stop reasons and errors are those of chain(), but:
 *
 * - A call that a signal interrupts returns %EINTR whatever the reason, and chain()
 *   then ends with %EINTR, to be resumed; after calls that return %EINTR by themselves
 *   (close(), epoll_wait() and its kin, rt_sigtimedwait(), semop(), semtimedop(),
 *   io_getevents(), io_uring_enter()) it goes on. chain() can tell the two apart in all
 *   calls.
 * - An entry that is turned into SIGSYS has what the signal handler returns as its
 *   result, at once: there is no %CHAIN_AT_TRAP.
 * - A signal handler that runs between two entries does not find results and steps
 *   in the caller's memory yet: they are written when the chain ends.
 * - Each copy from and to the caller's memory is a system call of its own, which
 *   watchers see (process_vm_readv(), process_vm_writev()). Where these are forbidden,
 *   writing where nothing can be written is a SIGSEGV, and not %EFAULT.
 * - The memory of a program of more than 64 words stays mapped when one of its entries
 *   ends the thread, or a signal handler leaves the chain by longjmp().
 *
 * It can be called from signal handlers.
 *
 * Return: As chain_call().
 */
long chain_emulate(struct chain_args *args, size_t size, unsigned int flags);

#ifdef __cplusplus
}
#endif

#endif /* LIBCHAIN_H */
