/* SPDX-License-Identifier: LGPL-2.1-or-later OR MIT */
/*
 * libchain: chains that people can write, on any kernel
 *
 * libchain-const.h has chains that are made when the program is compiled,
 * libchain-build.h those that are made when it runs, and libchain-calls.h one function
 * for each system call. libchain-page.h is about the process page. They are included here.
 * C++17 has libchain.hpp, which includes this. libchain(3) describes it all.
 */

#ifndef LIBCHAIN_H
#define LIBCHAIN_H

#include <libchain-base.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <linux/chain.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * LIBCHAIN_VERSION - version of the headers, as a number that can be compared
 *
 * Version 1.2.3 is 10203; %LIBCHAIN_VERSION_MAJOR, %LIBCHAIN_VERSION_MINOR and
 * %LIBCHAIN_VERSION_PATCH are its parts. chain_version() returns that of the library that is
 * linked. A later version with the same first part can replace an earlier one.
 */
#define LIBCHAIN_VERSION	\
	(LIBCHAIN_VERSION_MAJOR * 10000 + LIBCHAIN_VERSION_MINOR * 100 + LIBCHAIN_VERSION_PATCH)
#define LIBCHAIN_VERSION_MAJOR	1
#define LIBCHAIN_VERSION_MINOR	0
#define LIBCHAIN_VERSION_PATCH	0

/**
 * chain_version - version of the library that is linked
 *
 * Return: The %LIBCHAIN_VERSION that it was compiled with.
 */
unsigned int chain_version(void);

/**
 * chain_call - run a chain, in the kernel if it can, else by chain_emulate()
 * @args: The program, where its results go, and how it ended: &struct chain_args.
 * @size: sizeof(*@args).
 * @flags: 0, or %CHAIN_ABI_VERSION with @args NULL and @size 0.
 *
 * The kernel can if it says its version when it is asked with %CHAIN_ABI_VERSION, as a kernel
 * with chains always does. Any error and 0 come from a kernel without chains, or from a sandbox
 * that does not know the call. The question is asked at the first call, and the answer is kept
 * for all threads. CHAIN_EMULATE=1 in the environment at that time is an answer, too.
 *
 * If the thread has a seccomp filter, a child of the process asks first: if the filter kills for
 * chain() or raises SIGSYS, the child is killed, and chains are emulated. This takes clone() and
 * wait4(), and reading /proc/thread-self/status. In a sandbox that also kills for these,
 * CHAIN_EMULATE=1 or %CHAIN_RUN_EMULATE is needed, or, if it allows chain(), a first call
 * before it is entered. A sandbox that is entered later and forbids chain() does not change the
 * answer: chains then fail with its error, or it kills.
 *
 * Under valgrind, and if libchain is compiled with MemorySanitizer, chains are always emulated.
 *
 * Return: As chain(), but an error as a negative errno; errno is left alone.
 */
long chain_call(struct chain_args *args, size_t size, unsigned int flags);

/**
 * chain_is_emulated - whether chain_call() runs chains by chain_emulate()
 *
 * Return: That it does, for the reasons given there; it is found out then if it was not
 * known yet.
 */
bool chain_is_emulated(void);

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
 * - Before each copy from or to the caller's memory, system calls that change nothing find
 *   out whether the kernel could make it: for each page a futex(%FUTEX_CMP_REQUEUE) that wakes
 *   nobody, or a futex(%FUTEX_WAKE_OP) that fails with %ENOSYS. Watchers see them, and a sandbox
 *   has to allow them: if it answers them with another error, memory that is not there is a
 *   SIGSEGV, and not %EFAULT. So is memory that another thread unmaps, and a SIGBUS a file in
 *   memory that is truncated, between such a call and the copy.
 * - The memory of a program of more than 64 words stays mapped when one of its entries
 *   ends the thread, or a signal handler leaves the chain by longjmp().
 *
 * It can be called from signal handlers.
 *
 * Return: As chain_call().
 */
long chain_emulate(struct chain_args *args, size_t size, unsigned int flags);

/**
 * DOC: Flags of chain_run_args()
 *
 * %CHAIN_RUN_EMULATE: Run it by chain_emulate(), whatever the kernel can.
 *
 * %CHAIN_RUN_RESTART_INTERRUPTED: Start an entry again that a signal has interrupted, however
 * often: a timeout begins anew each time, and what waits for the signal itself, such as
 * pause(), never ends.
 *
 * %CHAIN_RUN_RETURN_INTERRUPTED: Return %-EINTR then, with %CHAIN_AT_SIGNAL. Called again, the
 * chain goes on with that entry.
 *
 * %CHAIN_RUN_CANCELLABLE: Let pthread_cancel() end the thread at any point of the chain, if it
 * has not disabled that. What the entries have done until then stays, and nobody gets their
 * results. Without it, the chain is run as with cancellation disabled.
 */
#define CHAIN_RUN_EMULATE		0x1
#define CHAIN_RUN_RESTART_INTERRUPTED	0x2
#define CHAIN_RUN_RETURN_INTERRUPTED	0x4
#define CHAIN_RUN_CANCELLABLE		0x8

/**
 * chain_run_args - run a chain to where it ends
 * @args: The chain. If its resume is not 0, it goes on from there.
 * @flags: 0, or CHAIN_RUN\_ or-ed together, but not both %CHAIN_RUN_RESTART_INTERRUPTED and
 *	%CHAIN_RUN_RETURN_INTERRUPTED; anything else is %-EINVAL.
 *
 * As chain_call(), but the chain goes on:
 *
 * - after a signal has interrupted an entry that would fail with %EINTR without a chain,
 *   because the signal's handler was set up without SA_RESTART, or because no handler restarts
 *   that call. %-EINTR is the entry's result then, and its conditions decide. That takes one
 *   more entry into the kernel. The flags say what else may be done;
 * - after a call that seccomp turned into SIGSYS, with what the handler of the signal returned
 *   as the result of the call;
 * - after a debugger has called a function in the middle of it.
 *
 * Return: As chain_call().
 */
long chain_run_args(struct chain_args *args, unsigned int flags);

/**
 * chain_run_program - run a program that is an array of words
 * @words: The program.
 * @nwords: Its length in words.
 * @results: Where the results go.
 * @nresults: For how many entries there is room.
 * @steps: How many entries may complete; 0: it only goes forward.
 *
 * Return: As chain_run_args().
 */
long chain_run_program(const __u64 *words, size_t nwords, __s64 *results, size_t nresults,
		       __u64 steps);

/**
 * chain_explain - say in a sentence how a chain ended
 * @args: The chain, after it was run or rejected.
 * @ret: What chain_call() or chain_run_args() returned.
 * @text: Where the sentence goes, cut off where it does not fit.
 * @size: Size of @text, in bytes.
 *
 * Such as "entry 3 (read): argument 0 refers to entry 5, which comes later".
 *
 * Return: @text.
 */
char *chain_explain(const struct chain_args *args, long ret, char *text, size_t size);

/**
 * chain_explain_names - say in a sentence how a chain ended, with names of its entries
 * @args: As for chain_explain().
 * @ret: As for chain_explain().
 * @names: A name for each of the first entries; NULL: it has none.
 * @nnames: How many there are.
 * @text: As for chain_explain().
 * @size: As for chain_explain().
 *
 * CHAIN_EXPLAIN() is this for a program of CHAIN_PROGRAM().
 *
 * Return: @text.
 */
char *chain_explain_names(const struct chain_args *args, long ret, const char *const *names,
			  size_t nnames, char *text, size_t size);

/**
 * enum chain_format - how a program is written
 * @CHAIN_TEXT: One entry a line, as chain(1) reads it.
 * @CHAIN_JSON: A JSON array with an object for each entry.
 */
enum chain_format {
	CHAIN_TEXT,
	CHAIN_JSON,
};

/**
 * chain_disassemble - write a program in words that can be read
 * @out: Where it goes.
 * @words: The program.
 * @nwords: Its length in words.
 * @format: &enum chain_format.
 *
 * Of a program that is malformed, the entries before the first malformed one are
 * written as such, and the rest as plain words: nothing is lost.
 *
 * Return: The number of entries; or %-EINVAL if it is malformed, %-EIO if it cannot be
 * written.
 */
int chain_disassemble(FILE *out, const __u64 *words, size_t nwords, enum chain_format format);

/**
 * enum chain_type - what an argument or a result is
 * @CHAIN_TYPE_INT: An integer.
 * @CHAIN_TYPE_FD: A file descriptor.
 * @CHAIN_TYPE_SIZE: A number of bytes.
 * @CHAIN_TYPE_OFF: A file offset.
 * @CHAIN_TYPE_PID: A process or thread.
 * @CHAIN_TYPE_STRING: The address of a string.
 * @CHAIN_TYPE_IN: The address of memory that is only read.
 * @CHAIN_TYPE_OUT: The address of other memory.
 * @CHAIN_TYPE_ANY: It depends.
 */
enum chain_type {
	CHAIN_TYPE_INT,
	CHAIN_TYPE_FD,
	CHAIN_TYPE_SIZE,
	CHAIN_TYPE_OFF,
	CHAIN_TYPE_PID,
	CHAIN_TYPE_STRING,
	CHAIN_TYPE_IN,
	CHAIN_TYPE_OUT,
	CHAIN_TYPE_ANY,
};

/**
 * struct chain_param - a parameter of a system call
 * @name: Its name in the kernel.
 * @ctype: Its C type in the kernel.
 * @type: &enum chain_type.
 */
struct chain_param {
	const char *name;
	const char *ctype;
	enum chain_type type;
};

/**
 * struct chain_call_info - a system call, or an operation of the chain itself
 * @name: Its name; that of an operation is "mov", "add", ...
 * @nr: Its number.
 * @nparams: How many parameters it has; -1: the kernel has no such call any more, and
 *	returns %-ENOSYS.
 * @returns: What it returns.
 * @refused: NULL if it can be chained, else why not.
 * @params: The parameters.
 */
struct chain_call_info {
	const char *name;
	__u32 nr;
	int nparams;
	enum chain_type returns;
	const char *refused;
	struct chain_param params[CHAIN_MAX_ARGS];
};

/**
 * chain_call_by_number - what is known of a call
 * @nr: Its number.
 *
 * Return: What is known, or NULL if nothing is: then it cannot be chained.
 */
const struct chain_call_info *chain_call_by_number(__u32 nr);

/**
 * chain_call_by_name - what is known of a call
 * @name: Its name.
 *
 * Return: As chain_call_by_number().
 */
const struct chain_call_info *chain_call_by_name(const char *name);

/**
 * chain_restorer - restorer of a program with handlers; not to be called
 *
 * Its address is &chain_args.restorer of a program whose conditions call functions.
 */
void chain_restorer(void);

#ifdef __cplusplus
}
#endif

#include <libchain-build.h>
#if !defined(__cplusplus) || __cplusplus >= 201703L
#include <libchain-const.h>
#endif
#include <libchain-calls.h>

/* Behind the calls, whose names it gives another meaning too */
#include <libchain-page.h>

#endif /* LIBCHAIN_H */
