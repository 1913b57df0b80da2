/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
/*
 * chain(): a sequence of system calls in one kernel entry
 *
 *	long chain(struct chain_args *args, size_t size, unsigned int flags);
 *
 * __NR_chain is 500 on x86-64. If <asm/unistd.h> is older than the kernel:
 *
 *	#ifndef __NR_chain
 *	#define __NR_chain 500
 *	#endif
 *
 * A program is an array of __u64 with one or more entries. The words of an entry are:
 *
 *	number		number of the system call, or one of CHAIN_OP_...
 *	control word	CHAIN_NARGS() | CHAIN_NCONDS() | the flags below
 *	argument...	CHAIN_NARGS() words
 *	handler...	one word, also without conditions; with
 *			CHAIN_HANDLER_EACH, one per condition
 *	comparators	CHAIN_COMPARE() of each condition, in one word;
 *			absent without conditions
 *	value...		one per condition: the result is compared with it
 *
 * Example: read 100 bytes from a file. Stop if it cannot be opened; close it
 * (entry 2) even if it cannot be read:
 *
 *	const __u64 program[] = {
 *		__NR_openat, CHAIN_NARGS(3) | CHAIN_NCONDS(1),
 *			AT_FDCWD, (__u64)"/etc/hostname", O_RDONLY,
 *			0, CHAIN_COMPARE(0, CHAIN_IS_ERROR), 0,
 *		__NR_read, CHAIN_NARGS(3) | CHAIN_SYMBOLIC(0),
 *			CHAIN_RESULT(0), (__u64)buffer, 100,
 *			0,
 *		__NR_close, CHAIN_NARGS(1) | CHAIN_SYMBOLIC(0),
 *			CHAIN_RESULT(0),
 *			0,
 *	};
 *	__s64 results[3];
 *	struct chain_args args = {
 *		.program = (__u64)program,
 *		.nwords = sizeof(program) / sizeof(program[0]),
 *		.results = (__u64)results,
 *		.nresults = 3,
 *	};
 *	long n = syscall(__NR_chain, &args, sizeof(args), 0);
 *
 * n is then 3, or 0 if openat() failed. results[] holds the result of each entry
 * as the kernel returns it (-ENOENT, not -1 and errno). Fields of the arguments that
 * are not set must be 0, as the initialiser leaves them.
 *
 * chain() returns the place where the chain ended: the number of entries if it ran
 * to its end, even if some entries failed or were jumped over; otherwise the index of
 * the entry whose condition stopped it. The result of an entry tells whether the entry
 * succeeded.
 *
 * A program that breaks a rule is rejected, and no entry of it runs: chain() returns -1
 * with errno, and the fields stop and entry of the arguments name the rule and the
 * entry. EINTR is not a rejection: call again to go on. An entry has no marker of its
 * end. With one word too few or too many, a later entry may be the one that is reported.
 *
 * An entry that fails does not stop the chain; a condition does. An entry whose argument
 * is unavailable does not run. Its result is -ENODATA (the argument refers to an entry
 * that has not run) or -EFAULT (the load faulted).
 *
 * A handler is called as handler(result, entry, args) instead of a return from chain(),
 * which has ended. The caller sees the handler's return value as that of chain(). On
 * x86-64, the frame of the handler lies below the caller's red zone. It holds the
 * caller's stack pointer and instruction pointer, which &chain_args.restorer loads:
 *
 *	restorer:
 *		mov	8(%rsp), %rcx
 *		mov	(%rsp), %rsp
 *		jmp	*%rcx
 *
 * To go on inside the chain, use jumps rather than handlers.
 *
 * If the program may be debugged, look at stop before the return value. A debugger that
 * calls a function of the program, or any tracer that changes its instruction pointer,
 * can take it out of the middle of chain() and bring it back. Then stop is CHAIN_AT_MOVED
 * or CHAIN_AT_MOVED_BEFORE, and the return value is not from chain():
 *
 *	if (args.stop == CHAIN_AT_TRAP || (args.stop == CHAIN_AT_MOVED &&
 *					   results[args.entry] == CHAIN_NOT_RUN))
 *		results[args.entry] = n;	// result of the call
 *	if (args.stop == CHAIN_AT_TRAP || args.stop == CHAIN_AT_MOVED ||
 *	    args.stop == CHAIN_AT_MOVED_BEFORE)
 *		// call again
 *
 * The argument registers then hold the arguments of an entry: an inline system call must
 * not expect its own ones there.
 *
 * For more, see Documentation/userspace-api/chain.rst.
 */
#ifndef _UAPI_LINUX_CHAIN_H
#define _UAPI_LINUX_CHAIN_H

#include <linux/types.h>

/* Flags of chain() */
#define CHAIN_ABI_VERSION	(1U << 0)	/* chain(NULL, 0, this): version */

/* Limits */
#define CHAIN_MAX_ENTRIES	1024
#define CHAIN_MAX_WORDS		16384
#define CHAIN_MAX_ARGS		6
#define CHAIN_MAX_CONDS		7

/**
 * struct chain_args - the arguments of chain()
 * @program: Address of the program, @nwords words of type __u64.
 * @results: Address of the results, one __s64 per entry. Must be writable: each is
 *	set to %CHAIN_NOT_RUN before the first entry runs, and to the result of its
 *	entry when the chain ends.
 * @steps: In and out: step budget, the number of entries that the chain may still
 *	complete. 0 if the program only goes forward: jumps back, and references to
 *	an entry that is not an earlier one, are then rejected.
 * @restorer: Address where a handler returns to, with the instructions that are in
 *	the comment at the top of <linux/chain.h>; 0 if the program has no handler
 *	addresses.
 * @nwords: Length of the program in words, at most %CHAIN_MAX_WORDS.
 * @nresults: Capacity of @results in entries, at least the number of entries.
 * @resume: In and out: 0 to start at the first entry; otherwise 1 + the index of the
 *	entry to go on with, and the results of the other entries are taken from
 *	@results. Set if the chain can be resumed, cleared when it has ended.
 * @stop: Out: why the chain ended, &enum chain_stop. In, if @resume is not 0: with
 *	%CHAIN_AT_TRAP or %CHAIN_AT_MOVED, the entry to go on with is not run. Its
 *	result is in @results, and its conditions decide how the chain goes on.
 * @entry: Out: index of the entry that @stop refers to; 0 if it refers to none.
 * @reserved: Must be 0.
 *
 * Output fields are written only if they change, and only for an outcome that has
 * a value in &enum chain_stop. An invalid size or flag, %EFAULT, %ENOMEM and %ENOSYS
 * have none. Exception: if the frame of a handler cannot be written, chain() fails
 * with %EFAULT, and @stop is %CHAIN_AT_HANDLER.
 *
 * New fields are added at the end. The size passed to chain() tells which fields the
 * caller knows.
 */
struct chain_args {
	__aligned_u64 program;
	__aligned_u64 results;
	__aligned_u64 steps;
	__aligned_u64 restorer;
	__u32 nwords;
	__u32 nresults;
	__u32 resume;
	__u32 stop;
	__u32 entry;
	__u32 reserved;
};

#define CHAIN_ARGS_SIZE_VER0	56	/* sizeof the first published struct */

/*
 * The result of an entry that has not run: INT64_MIN. An entry that returns this value
 * counts as not run: a reference to its result has no value (-ENODATA, or
 * CHAIN_AT_UNRESOLVED in a condition). An operation can compute INT64_MIN, and lseek()
 * can return it for a file whose offsets are any 64 bits, like /proc/self/mem.
 */
#define CHAIN_NOT_RUN		(-0x7fffffffffffffffLL - 1)

/*
 * Operations, in place of the number of a system call. The chain computes them itself:
 * seccomp, ptrace, audit and the tracepoints of system calls do not see them.
 */
#define CHAIN_OP		0x80000000U
#define CHAIN_OP_NOP		(CHAIN_OP + 0)	/* ()		0 */
#define CHAIN_OP_MOV		(CHAIN_OP + 1)	/* (a)		a */
#define CHAIN_OP_ADD		(CHAIN_OP + 2)	/* (a, b)	a + b */
#define CHAIN_OP_SUB		(CHAIN_OP + 3)	/* (a, b)	a - b */
#define CHAIN_OP_AND		(CHAIN_OP + 4)	/* (a, b)	a & b */
#define CHAIN_OP_STORE32	(CHAIN_OP + 5)	/* (addr, v)	0 or -EFAULT */
#define CHAIN_OP_STORE64	(CHAIN_OP + 6)	/* (addr, v)	0 or -EFAULT */
#define CHAIN_OP_LOAD		(CHAIN_OP + 7)	/* (addr, size)	size bytes at
						 * addr, zero-extended, or
						 * -EFAULT; size 1, 2, 4, 8
						 * (-EINVAL if a computed
						 * size is another one)
						 */
#define CHAIN_OP_LAST		CHAIN_OP_LOAD

/*
 * The control word. Bits without a name must be 0, and so must the bits of arguments and
 * conditions that the entry does not have. SYMBOLIC in a name marks a result reference.
 */
#define CHAIN_SYMBOLIC_SHIFT		0	/* 6 bits, one per argument */
#define CHAIN_NCONDS_SHIFT		6	/* 3 bits */
#define CHAIN_NARGS_SHIFT		9	/* 3 bits */
#define CHAIN_LOAD_SHIFT		12	/* 6 bits, one per argument */
#define CHAIN_COND_SYMBOLIC_SHIFT	18	/* 7 bits, one per condition */

#define CHAIN_NARGS(n)		((__u64)(n) << CHAIN_NARGS_SHIFT)
#define CHAIN_NCONDS(n)		((__u64)(n) << CHAIN_NCONDS_SHIFT)

/*
 * Two bits per argument tell how its word is used:
 *
 *	none of them		literally, as the argument
 *	CHAIN_SYMBOLIC(i)	as a result reference: CHAIN_RESULT(), CHAIN_RESULT_ADD()
 *	CHAIN_LOAD(i)		as the address of the argument, a __u64 that is loaded
 *				when the entry is about to run
 *	CHAIN_LOAD32(i)		likewise, a __s32 that is sign-extended
 *
 * Arguments that an entry does not have are 0.
 */
#define CHAIN_SYMBOLIC(i)	((__u64)1 << (CHAIN_SYMBOLIC_SHIFT + (i)))
#define CHAIN_LOAD(i)		((__u64)1 << (CHAIN_LOAD_SHIFT + (i)))
#define CHAIN_LOAD32(i)		((CHAIN_SYMBOLIC(0) | CHAIN_LOAD(0)) << (i))

/* The value of condition @i is a result reference */
#define CHAIN_COND_SYMBOLIC(i)	((__u64)1 << (CHAIN_COND_SYMBOLIC_SHIFT + (i)))

/*
 * Conditions are tested in order, and the first true one acts by its handler word.
 * With this bit, handler words are the entries to jump to.
 */
#define CHAIN_JUMP		((__u64)1 << 25)
/* One handler word per condition, instead of one for all conditions */
#define CHAIN_HANDLER_EACH	((__u64)1 << 26)

/* All bits of the control word that have a name */
#define CHAIN_BITMAP_MASK	((CHAIN_HANDLER_EACH << 1) - 1)

/*
 * A result reference: the result of entry @entry, plus a signed 32-bit addend. An error
 * is a result like any other: test for it before you add to it.
 */
#define CHAIN_RESULT(entry)	((__u64)(__u32)(entry))
#define CHAIN_RESULT_ADD(entry, addend)	\
	(CHAIN_RESULT(entry) | (__u64)(__u32)(addend) << 32)

/*
 * Handler words. Without CHAIN_JUMP: 0 to stop the chain, or the address of a function
 * to call. With CHAIN_JUMP: the index of the entry to go on with (the number of entries
 * for the end of the program), or CHAIN_STOP to stop the chain.
 */
#define CHAIN_STOP		0xffffffffU

/* The comparator of condition @i. OR those of all conditions into one word. */
#define CHAIN_COMPARE(i, comparator)	((__u64)(comparator) << (4 * (i)))

/**
 * enum chain_comparator - how a result is compared with a condition's value
 * @CHAIN_EQUAL: result == value
 * @CHAIN_NOT_EQUAL: result != value
 * @CHAIN_GREATER_SIGNED: result > value, both signed
 * @CHAIN_GREATER_UNSIGNED: result > value, both unsigned
 * @CHAIN_LESS_SIGNED: result < value, both signed
 * @CHAIN_LESS_UNSIGNED: result < value, both unsigned
 * @CHAIN_GREATER_EQUAL_SIGNED: result >= value, both signed
 * @CHAIN_GREATER_EQUAL_UNSIGNED: result >= value, both unsigned
 * @CHAIN_LESS_EQUAL_SIGNED: result <= value, both signed
 * @CHAIN_LESS_EQUAL_UNSIGNED: result <= value, both unsigned
 * @CHAIN_ALWAYS: true; the value must be 0
 * @CHAIN_IS_ERROR: the result is -4095 to -1, the range of errors; the value
 *	must be 0
 * @CHAIN_BITS_SET: all bits of the value are set in the result
 * @CHAIN_BITS_CLEAR: no bit of the value is set in the result
 * @CHAIN_COMPARATORS: number of comparators; it and higher numbers are rejected
 */
enum chain_comparator {
	CHAIN_EQUAL			= 0,
	CHAIN_NOT_EQUAL			= 1,
	CHAIN_GREATER_SIGNED		= 2,
	CHAIN_GREATER_UNSIGNED		= 3,
	CHAIN_LESS_SIGNED		= 4,
	CHAIN_LESS_UNSIGNED		= 5,
	CHAIN_GREATER_EQUAL_SIGNED	= 6,
	CHAIN_GREATER_EQUAL_UNSIGNED	= 7,
	CHAIN_LESS_EQUAL_SIGNED		= 8,
	CHAIN_LESS_EQUAL_UNSIGNED	= 9,
	CHAIN_ALWAYS			= 10,
	CHAIN_IS_ERROR			= 11,
	CHAIN_BITS_SET			= 12,
	CHAIN_BITS_CLEAR		= 13,
	CHAIN_COMPARATORS
};

/**
 * enum chain_stop - why a chain ended, or which rule its program breaks
 * @CHAIN_AT_END: The chain ran to its end.
 * @CHAIN_AT_CONDITION: A condition of the entry was true and stopped the chain.
 * @CHAIN_AT_SIGNAL: A signal interrupted the chain. Call again to go on.
 * @CHAIN_AT_STEPS: The steps are used up; the entry is the one that would run
 *	next. Set &chain_args.steps and call again to go on.
 * @CHAIN_AT_TRAP: Seccomp or syscall user dispatch turned the entry into
 *	SIGSYS. Store the result that the entry is to have and call again.
 * @CHAIN_AT_HANDLER: A condition of the entry called a handler.
 * @CHAIN_AT_UNRESOLVED: The value of a condition refers to an entry that has not
 *	run.
 * @CHAIN_AT_MOVED: A tracer changed the caller's instruction pointer at a stop of
 *	the entry's call, and had not restored it when the call returned. Call
 *	again, whatever chain() seems to return. If the entry's result is
 *	%CHAIN_NOT_RUN, first store there the value that chain() seems to return:
 *	a signal had interrupted the call, and the kernel has restarted it alone,
 *	or the tracer has skipped it.
 * @CHAIN_AT_MOVED_BEFORE: The caller's instruction pointer was changed before the
 *	entry ran: by a tracer at a stop of chain() itself, or because the caller's
 *	restartable sequence (rseq) was aborted. Call again, whatever chain() seems
 *	to return.
 * @CHAIN_BAD_RESERVED: &chain_args.reserved is not 0.
 * @CHAIN_BAD_EMPTY: The program has no words.
 * @CHAIN_BAD_WORDS: The program has more than %CHAIN_MAX_WORDS words (%E2BIG).
 * @CHAIN_BAD_ENTRIES: The program has more than %CHAIN_MAX_ENTRIES entries
 *	(%E2BIG).
 * @CHAIN_BAD_RESULTS: &chain_args.nresults is less than the number of entries.
 * @CHAIN_BAD_RESUME: &chain_args.resume is more than 1 + the number of entries.
 * @CHAIN_BAD_RESTORER: The entry's handler is an address (without %CHAIN_JUMP),
 *	and &chain_args.restorer is 0 or not a user address; or no handler of the
 *	program is an address, and &chain_args.restorer is not 0.
 * @CHAIN_BAD_TRUNCATED: The program ends in the middle of the entry.
 * @CHAIN_BAD_NUMBER: The number has bits above 31 set.
 * @CHAIN_BAD_OPERATION: The number is that of no operation, CHAIN_OP\_.
 * @CHAIN_BAD_CALL: This system call cannot be chained (%EOPNOTSUPP).
 * @CHAIN_BAD_BITMAP: The control word has unknown bits set.
 * @CHAIN_BAD_NARGS: The entry has more than %CHAIN_MAX_ARGS arguments, or not the
 *	number that the operation takes.
 * @CHAIN_BAD_ARG_MASK: CHAIN_SYMBOLIC() or CHAIN_LOAD() is set for an argument that
 *	the entry does not have.
 * @CHAIN_BAD_ARG: A result reference of an argument names no earlier entry; with steps,
 *	no entry of the program.
 * @CHAIN_BAD_LOAD_SIZE: The size of a %CHAIN_OP_LOAD is not 1, 2, 4 or 8.
 * @CHAIN_BAD_COND_MASK: CHAIN_COND_SYMBOLIC() is set for a condition that the entry
 *	does not have, or whose comparator takes no value.
 * @CHAIN_BAD_COMPARATOR: There is no such comparator.
 * @CHAIN_BAD_COMPARATOR_WORD: The entry has a comparator for a condition that it does
 *	not have.
 * @CHAIN_BAD_VALUE: The value for a comparator that takes none is not 0.
 * @CHAIN_BAD_VALUE_RESULT: A result reference of a value names no earlier entry; with
 *	steps, no entry of the program.
 * @CHAIN_BAD_ACTION: %CHAIN_JUMP or %CHAIN_HANDLER_EACH is set without conditions.
 * @CHAIN_BAD_HANDLER: The entry has a handler without conditions, or one that is not a
 *	user address.
 * @CHAIN_BAD_HANDLER_CALL: The program has a handler address, and the task has a user
 *	shadow stack, on which handlers cannot be called (%EOPNOTSUPP).
 * @CHAIN_BAD_TARGET: A jump leads beyond the end of the program.
 * @CHAIN_BAD_BACKWARD: A jump leads to the entry itself or an earlier one, and
 *	&chain_args.steps is 0.
 *
 * Values of 16 and more reject a program and name the rule that it breaks. The error
 * is %EINVAL unless another one is given.
 */
enum chain_stop {
	CHAIN_AT_END			= 0,
	CHAIN_AT_CONDITION		= 1,
	CHAIN_AT_SIGNAL			= 2,
	CHAIN_AT_STEPS			= 3,
	CHAIN_AT_TRAP			= 4,
	CHAIN_AT_HANDLER		= 5,
	CHAIN_AT_UNRESOLVED		= 6,
	CHAIN_AT_MOVED			= 7,
	CHAIN_AT_MOVED_BEFORE		= 8,

	CHAIN_BAD_RESERVED		= 16,
	CHAIN_BAD_EMPTY			= 17,
	CHAIN_BAD_WORDS			= 18,
	CHAIN_BAD_ENTRIES		= 19,
	CHAIN_BAD_RESULTS		= 20,
	CHAIN_BAD_RESUME		= 21,
	CHAIN_BAD_RESTORER		= 22,
	CHAIN_BAD_TRUNCATED		= 23,
	CHAIN_BAD_NUMBER		= 24,
	CHAIN_BAD_OPERATION		= 25,
	CHAIN_BAD_CALL			= 26,
	CHAIN_BAD_BITMAP		= 27,
	CHAIN_BAD_NARGS			= 28,
	CHAIN_BAD_ARG_MASK		= 29,
	CHAIN_BAD_ARG			= 30,
	CHAIN_BAD_LOAD_SIZE		= 31,
	CHAIN_BAD_COND_MASK		= 32,
	CHAIN_BAD_COMPARATOR		= 33,
	CHAIN_BAD_COMPARATOR_WORD	= 34,
	CHAIN_BAD_VALUE			= 35,
	CHAIN_BAD_VALUE_RESULT		= 36,
	CHAIN_BAD_ACTION		= 37,
	CHAIN_BAD_HANDLER		= 38,
	CHAIN_BAD_HANDLER_CALL		= 39,
	CHAIN_BAD_TARGET		= 40,
	CHAIN_BAD_BACKWARD		= 41
};

#endif /* _UAPI_LINUX_CHAIN_H */
