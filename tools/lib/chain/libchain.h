/* SPDX-License-Identifier: LGPL-2.1-or-later OR MIT */
/*
 * libchain: a library for chain(), on any kernel
 *
 * libchain-const.h has constant programs, which are built at compile time; libchain-build.h has
 * the builder of chains at run time, and libchain-calls.h one function for each system call.
 * libchain-page.h is about the process page. This header includes them. C++17 has libchain.hpp,
 * which includes this header. libchain(3) describes the library.
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
 * %LIBCHAIN_VERSION_PATCH are its parts. chain_version() returns the version of the linked
 * library. A later version with the same major number can replace an earlier one.
 */
#define LIBCHAIN_VERSION	\
	(LIBCHAIN_VERSION_MAJOR * 10000 + LIBCHAIN_VERSION_MINOR * 100 + LIBCHAIN_VERSION_PATCH)
#define LIBCHAIN_VERSION_MAJOR	1
#define LIBCHAIN_VERSION_MINOR	0
#define LIBCHAIN_VERSION_PATCH	0

/**
 * chain_version - version of the linked library
 *
 * Return: The %LIBCHAIN_VERSION that the library was compiled with.
 */
unsigned int chain_version(void);

/**
 * chain_call - run a chain in the kernel, or by chain_emulate() if the kernel has no chains
 * @args: Program, results and outcome: &struct chain_args.
 * @size: sizeof(*@args).
 * @flags: 0, or %CHAIN_ABI_VERSION with @args NULL and @size 0.
 *
 * The first call asks the kernel for its version, by %CHAIN_ABI_VERSION, and the answer is kept
 * for all threads. A kernel with chains always returns the version. Any error, or 0, comes from a
 * kernel without chains, or from a sandbox that does not know the call: chains are then emulated.
 * They are also emulated if the environment has CHAIN_EMULATE=1 at the first call.
 *
 * If the thread has a seccomp filter, a child of the process asks first: if the filter kills for
 * chain() or raises SIGSYS, the child is killed, and chains are emulated. This takes clone() and
 * wait4(), and reading /proc/thread-self/status. In a sandbox that also kills for these, set
 * CHAIN_EMULATE=1 or %CHAIN_RUN_EMULATE; or, if the sandbox allows chain(), make a first call
 * before it is entered. A sandbox that is entered later and forbids chain() does not change the
 * answer: chains then fail with the sandbox's error, or it kills.
 *
 * Under valgrind, and if libchain is compiled with MemorySanitizer, chains are always emulated.
 *
 * Return: The return value of chain(), with an error as a negative errno. errno does not change.
 */
long chain_call(struct chain_args *args, size_t size, unsigned int flags);

/**
 * chain_is_emulated - whether chain_call() runs chains by chain_emulate()
 *
 * If the answer is not known yet, this asks the kernel as chain_call() does.
 *
 * Return: Whether chains are emulated, for one of the reasons that chain_call() gives.
 */
bool chain_is_emulated(void);

/**
 * chain_emulate - run a chain in user space
 * @args: See chain_call().
 * @size: See chain_call().
 * @flags: See chain_call().
 *
 * The kernel's own decoder checks the program, and its calls are made one by one. Results, their
 * order, stop reasons and errors are those of chain(), except:
 *
 * - If a call returns %EINTR, emulation takes it for a signal: the chain ends with %EINTR, and can
 *   be resumed. Calls that can return %EINTR for another reason are excepted (close(),
 *   epoll_wait() and its variants, rt_sigtimedwait(), semop(), semtimedop(), io_getevents(),
 *   io_uring_enter()): after these the chain goes on. chain() can tell the two apart in all calls.
 * - The result of an entry that is turned into SIGSYS is the value that the signal handler
 *   returns, at once: there is no %CHAIN_AT_TRAP.
 * - A signal handler that runs between two entries does not find results and steps in the
 *   caller's memory yet: they are written when the chain ends.
 * - Before each copy from or to the caller's memory, system calls without side effects test
 *   whether the kernel could make the copy: for each page a futex(%FUTEX_CMP_REQUEUE) that wakes
 *   no waiter, or a futex(%FUTEX_WAKE_OP) that fails with %ENOSYS. Tracers see them, and a sandbox
 *   has to allow them: if it fails them with another error, a missing page raises SIGSEGV instead
 *   of %EFAULT. If another thread unmaps the page between the test and the copy, the copy raises
 *   SIGSEGV; if a mapped file is truncated meanwhile, SIGBUS.
 * - The memory of a program of more than 64 words stays mapped when one of its entries ends the
 *   thread, or a signal handler leaves the chain by longjmp().
 *
 * It can be called from signal handlers.
 *
 * Return: See chain_call().
 */
long chain_emulate(struct chain_args *args, size_t size, unsigned int flags);

/**
 * DOC: Flags of chain_run_args()
 *
 * %CHAIN_RUN_EMULATE: Run the chain by chain_emulate(), even if the kernel has chains.
 *
 * %CHAIN_RUN_RESTART_INTERRUPTED: If a signal has interrupted an entry, start the entry again,
 * however often. A timeout begins anew each time, and a call that waits for the signal, such as
 * pause(), never ends.
 *
 * %CHAIN_RUN_RETURN_INTERRUPTED: If a signal has interrupted an entry, return %-EINTR with
 * %CHAIN_AT_SIGNAL. Called again, the chain continues with that entry.
 *
 * %CHAIN_RUN_CANCELLABLE: Let pthread_cancel() end the thread at any point of the chain, unless
 * the thread has disabled cancellation. The effects of the entries until then stay, and their
 * results are lost. Without this flag, the chain is no cancellation point.
 */
#define CHAIN_RUN_EMULATE		0x1
#define CHAIN_RUN_RESTART_INTERRUPTED	0x2
#define CHAIN_RUN_RETURN_INTERRUPTED	0x4
#define CHAIN_RUN_CANCELLABLE		0x8

/**
 * chain_run_args - run a chain until it ends
 * @args: The chain. If its resume is not 0, the chain continues from there.
 * @flags: 0, or CHAIN_RUN\_ flags, but not both %CHAIN_RUN_RESTART_INTERRUPTED and
 *	%CHAIN_RUN_RETURN_INTERRUPTED; other values fail with %-EINVAL.
 *
 * This is chain_call(), but the chain goes on:
 *
 * - after a signal has interrupted an entry that would fail with %EINTR without a chain, because
 *   the signal's handler was set up without SA_RESTART, or because no handler restarts that
 *   call. %-EINTR is then the entry's result, and its conditions decide. This takes one more
 *   entry into the kernel. The flags select another behaviour;
 * - after a call that seccomp turned into SIGSYS, with the value that the signal handler returned
 *   as the result of the call;
 * - after a debugger has called a function in the middle of the chain.
 *
 * Return: See chain_call().
 */
long chain_run_args(struct chain_args *args, unsigned int flags);

/**
 * chain_run_program - run a program that is an array of words
 * @words: The program.
 * @nwords: Its length in words.
 * @results: Where the results go.
 * @nresults: Number of entries for whose results there is room.
 * @steps: Number of entries that may complete; 0: the program only goes forward.
 *
 * Return: See chain_run_args().
 */
long chain_run_program(const __u64 *words, size_t nwords, __s64 *results, size_t nresults,
		       __u64 steps);

/**
 * chain_explain - explain in a sentence how a chain ended
 * @args: The chain, after it was run or rejected.
 * @ret: Return value of chain_call() or chain_run_args().
 * @text: Where the sentence goes. It is cut off if it does not fit.
 * @size: Size of @text, in bytes.
 *
 * Example: "entry 3 (read): argument 0 refers to entry 5, which comes later".
 *
 * Return: @text.
 */
char *chain_explain(const struct chain_args *args, long ret, char *text, size_t size);

/**
 * chain_explain_names - explain in a sentence how a chain ended, with names of its entries
 * @args: See chain_explain().
 * @ret: See chain_explain().
 * @names: A name for each of the first entries; NULL: the entry has no name.
 * @nnames: Number of names.
 * @text: See chain_explain().
 * @size: See chain_explain().
 *
 * CHAIN_EXPLAIN() calls this for a CHAIN_PROGRAM().
 *
 * Return: @text.
 */
char *chain_explain_names(const struct chain_args *args, long ret, const char *const *names,
			  size_t nnames, char *text, size_t size);

/**
 * enum chain_format - format of a written program
 * @CHAIN_TEXT: One entry a line, as chain(1) reads it.
 * @CHAIN_JSON: A JSON array with an object for each entry.
 */
enum chain_format {
	CHAIN_TEXT,
	CHAIN_JSON,
};

/**
 * chain_disassemble - write a program as readable text
 * @out: Where the text goes.
 * @words: The program.
 * @nwords: Its length in words.
 * @format: &enum chain_format.
 *
 * If the program is malformed, the entries before the first malformed one are written as entries,
 * and the rest as plain words, so that nothing is lost.
 *
 * Return: The number of entries; %-EINVAL if the program is malformed, %-EIO if the text cannot be
 * written.
 */
int chain_disassemble(FILE *out, const __u64 *words, size_t nwords, enum chain_format format);

/**
 * enum chain_type - kind of an argument or a result
 * @CHAIN_TYPE_INT: An integer.
 * @CHAIN_TYPE_FD: A file descriptor.
 * @CHAIN_TYPE_SIZE: A number of bytes.
 * @CHAIN_TYPE_OFF: A file offset.
 * @CHAIN_TYPE_PID: A process or thread.
 * @CHAIN_TYPE_STRING: The address of a string.
 * @CHAIN_TYPE_IN: The address of memory that is only read.
 * @CHAIN_TYPE_OUT: The address of other memory.
 * @CHAIN_TYPE_ANY: An integer or an address, depending on other arguments.
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
 * @name: Its name; the names of operations are "mov", "add", ...
 * @nr: Its number.
 * @nparams: Number of parameters; -1: the kernel does not have the call any more, and returns
 *	%-ENOSYS.
 * @returns: Kind of its result.
 * @refused: NULL if it can be chained, else the reason why not.
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
 * chain_call_by_number - look up a call by its number
 * @nr: Its number.
 *
 * Return: Description of the call, or NULL for an unknown number, which gives ENOSYS in a chain.
 */
const struct chain_call_info *chain_call_by_number(__u32 nr);

/**
 * chain_call_by_name - look up a call by its name
 * @name: Its name.
 *
 * Return: See chain_call_by_number().
 */
const struct chain_call_info *chain_call_by_name(const char *name);

/**
 * chain_restorer - restorer of a program with handlers
 *
 * Do not call it. Put its address into &chain_args.restorer of a program whose conditions call
 * functions.
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

/* Behind the functions of the calls, two of which it redefines */
#include <libchain-page.h>

#endif /* LIBCHAIN_H */
