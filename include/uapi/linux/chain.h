/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
/*
 * chain(): a sequence of system calls in one kernel entry
 *
 *	long chain(struct chain_args *args, size_t size, unsigned int flags);
 *
 * __NR_chain is 500. Where <asm/unistd.h> is older than the kernel:
 *
 *	#ifndef __NR_chain
 *	#define __NR_chain 500
 *	#endif
 *
 * A program is an array of __u64. One entry of it is:
 *
 *	number		the system call, or one of CHAIN_OP_…
 *	bitmap		CHAIN_NARGS() | CHAIN_NCONDS() | the flags below
 *	argument…	as many as CHAIN_NARGS() says
 *	handler		one word, always; one per condition with
 *			CHAIN_HANDLER_EACH
 *	comparators	CHAIN_COMPARE() of each condition, in one word;
 *			no word at all without conditions
 *	value…		what the result is compared with, one per condition
 *
 * Example: read 100 bytes from a file; stop when it cannot be opened, and
 * close it (entry 2) even when it cannot be read:
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
 * n is then 3, or 0 where openat() failed; results[] holds what each entry
 * returned, as the kernel returns it (-ENOENT, not -1 and errno).
 *
 * chain() returns where the chain ended: the number of entries when it ran to its
 * end, also if some of them failed or were jumped over, or the index of the entry
 * whose condition stopped it. Whether an entry succeeded is said by its result. A
 * program that is rejected runs nothing: chain() returns -1 with errno, and the
 * fields stop and entry of the arguments say which rule it breaks, and where. EINTR
 * is no rejection: call again to go on. Start with all fields that you do not set 0.
 *
 * Look at stop before the value that chain() returns if the program may be debugged. A
 * debugger that calls a function of the program, or any tracer that moves its instruction
 * pointer, can take it out of the middle of chain() and bring it back. Then stop is
 * CHAIN_AT_MOVED or CHAIN_AT_MOVED_BEFORE, and the value is not chain()'s:
 *
 *	if (args.stop == CHAIN_AT_TRAP || (args.stop == CHAIN_AT_MOVED &&
 *					   results[args.entry] == CHAIN_NOT_RUN))
 *		results[args.entry] = n;	// what the call returned
 *	if (args.stop == CHAIN_AT_TRAP || args.stop == CHAIN_AT_MOVED ||
 *	    args.stop == CHAIN_AT_MOVED_BEFORE)
 *		// call again
 *
 * The registers of arguments are then those of an entry: an inline system call must not
 * rely on them afterwards.
 *
 * An entry that fails does not stop the chain; a condition does. One whose
 * argument cannot be had does not run, and fails with -ENODATA (it names an entry
 * that has not run) or -EFAULT (the load).
 *
 * A handler is called as handler(result, entry, args) in place of returning from
 * chain(), and what it returns is what chain() seems to return. The chain is over.
 * On x86-64, the frame that it is called on keeps clear of the red zone and has the
 * caller's stack and instruction pointer for &chain_args.restorer to go back to:
 *
 *	restorer:
 *		mov	8(%rsp), %rcx
 *		mov	(%rsp), %rsp
 *		jmp	*%rcx
 *
 * Jumps are the better tool for all that stays inside the chain.
 *
 * Words are only told apart by counting them: after one too few or too many, what
 * is wrong may show at a later entry.
 *
 * Documentation/userspace-api/chain.rst describes it all.
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
 * struct chain_args - what chain() runs, and where it puts the results
 * @program: Address of the program's words.
 * @results: Address of one __s64 per entry. Must be writable; all of them are
 *	set to %CHAIN_NOT_RUN before the first entry runs, and to what the
 *	entries returned when the chain ends.
 * @steps: In and out: entries that the chain may still complete. 0 says that
 *	the program only goes forward: jumps back, and references to an entry
 *	that is not an earlier one, are then rejected.
 * @restorer: Where a handler returns to, see above; 0 for a program without
 *	handler addresses.
 * @nwords: Length of the program in words, at most %CHAIN_MAX_WORDS.
 * @nresults: Capacity of @results in entries, at least the number of entries.
 * @resume: In and out: 0 starts at the first entry; else 1 + the entry to go
 *	on with, the results of the others being taken from @results. Set
 *	where a chain can be resumed, cleared when it has ended.
 * @stop: Out: why the chain ended, &enum chain_stop. In, only if @resume is not
 *	0: with %CHAIN_AT_TRAP or %CHAIN_AT_MOVED, the entry to go on with is not
 *	run; @results has what it returned, and its conditions decide how to go on.
 * @entry: Out: the entry that @stop is about; 0 where it is not about one.
 * @reserved: Must be 0.
 *
 * Output fields are written only where they change, and only for what &enum
 * chain_stop has a value for: not where chain() fails with %EFAULT, %ENOMEM or
 * %ENOSYS, or because of its size or flags. The exception is a handler whose
 * frame cannot be written: chain() fails with %EFAULT, and the fields say
 * %CHAIN_AT_HANDLER. New fields are added at
 * the end; the size passed to chain() says which ones the caller knows.
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
 * The result of an entry that did not run: INT64_MIN. An entry that returns this value
 * counts as one that has not run: a reference to it has no value (-ENODATA, or
 * CHAIN_AT_UNRESOLVED in a condition). An operation can compute it, and lseek() can return
 * it, on a file like /proc/self/mem whose offsets are any 64 bits.
 */
#define CHAIN_NOT_RUN		(-0x7fffffffffffffffLL - 1)

/*
 * Operations of the chain itself, in place of a system call's number. They are
 * no system calls: nothing traces them.
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
						 * (else -EINVAL if it is
						 * known only when it runs)
						 */
#define CHAIN_OP_LAST		CHAIN_OP_LOAD

/*
 * The bitmap word. Bits that are not named here must be 0, and so must the bits
 * of arguments and conditions that the entry does not have.
 */
#define CHAIN_SYMBOLIC_SHIFT		0	/* 6 bits, one per argument */
#define CHAIN_NCONDS_SHIFT		6	/* 3 bits */
#define CHAIN_NARGS_SHIFT		9	/* 3 bits */
#define CHAIN_LOAD_SHIFT		12	/* 6 bits, one per argument */
#define CHAIN_COND_SYMBOLIC_SHIFT	18	/* 7 bits, one per condition */

#define CHAIN_NARGS(n)		((__u64)(n) << CHAIN_NARGS_SHIFT)
#define CHAIN_NCONDS(n)		((__u64)(n) << CHAIN_NCONDS_SHIFT)

/*
 * Argument @i is, with both of its bits clear, the argument word itself;
 * with CHAIN_SYMBOLIC(i), a result: the word is CHAIN_RESULT() or
 * CHAIN_RESULT_ADD(); with CHAIN_LOAD(i), the __u64 that is at the address in
 * the word when the entry is about to run; with CHAIN_LOAD32(i), the __s32
 * there, sign-extended. Arguments that an entry does not have are 0.
 */
#define CHAIN_SYMBOLIC(i)	((__u64)1 << (CHAIN_SYMBOLIC_SHIFT + (i)))
#define CHAIN_LOAD(i)		((__u64)1 << (CHAIN_LOAD_SHIFT + (i)))
#define CHAIN_LOAD32(i)		((CHAIN_SYMBOLIC(0) | CHAIN_LOAD(0)) << (i))

/* The value of condition @i is a result, as a symbolic argument is */
#define CHAIN_COND_SYMBOLIC(i)	((__u64)1 << (CHAIN_COND_SYMBOLIC_SHIFT + (i)))

/*
 * Conditions are tested in their order, and the first true one acts. With this
 * bit, by a jump to the entry that its handler word names.
 */
#define CHAIN_JUMP		((__u64)1 << 25)
/* One handler word per condition, not one for all */
#define CHAIN_HANDLER_EACH	((__u64)1 << 26)

/* Every bit of the bitmap word that means something */
#define CHAIN_BITMAP_MASK	((CHAIN_HANDLER_EACH << 1) - 1)

/*
 * A symbolic word: what entry @entry returned, plus a signed 32-bit addend. An error
 * is a result like any other: test for it before you add to it.
 */
#define CHAIN_RESULT(entry)	((__u64)(__u32)(entry))
#define CHAIN_RESULT_ADD(entry, addend)	\
	(CHAIN_RESULT(entry) | (__u64)(__u32)(addend) << 32)

/*
 * Handler words. Without CHAIN_JUMP, 0 stops the chain, and anything else is
 * the address of a function. With CHAIN_JUMP, the entry to go on with (the
 * number of entries: the end), or CHAIN_STOP, as a 32-bit number.
 */
#define CHAIN_STOP		0xffffffffU

/* The comparator of condition @i, to be or-ed together into one word */
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
 * @CHAIN_IS_ERROR: the result is -4095 to -1, as a failed call returns; the
 *	value must be 0
 * @CHAIN_BITS_SET: all bits of the value are set in the result
 * @CHAIN_BITS_CLEAR: no bit of the value is set in the result
 * @CHAIN_COMPARATORS: how many there are; this number and up are rejected
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
 * enum chain_stop - why a chain ended, or what is wrong with its program
 * @CHAIN_AT_END: it ran to its end.
 * @CHAIN_AT_CONDITION: a condition of the entry was true and stops the chain.
 * @CHAIN_AT_SIGNAL: a signal came; the chain goes on when called again.
 * @CHAIN_AT_STEPS: the steps are used up; the entry is the one that would run
 *	next. Set &chain_args.steps and call again to go on.
 * @CHAIN_AT_TRAP: seccomp or syscall user dispatch turned the entry into
 *	SIGSYS. Put what it is to return into its result and call again.
 * @CHAIN_AT_HANDLER: a condition of the entry called a handler.
 * @CHAIN_AT_UNRESOLVED: a condition's value names an entry that has not run.
 * @CHAIN_AT_MOVED: a tracer moved the caller's instruction pointer at a stop of
 *	the entry's call, and had not put it back when the call returned. Call
 *	again, whatever chain() seems to return. If the entry's result is
 *	%CHAIN_NOT_RUN, a signal had interrupted the call, and the kernel has
 *	restarted it alone, or the tracer has skipped it: put what chain() seems
 *	to return there first.
 * @CHAIN_AT_MOVED_BEFORE: the caller was moved before the entry ran: by a tracer
 *	at a stop of chain() itself, or because its restartable sequence (rseq)
 *	was aborted. Call again, whatever chain() seems to return.
 * @CHAIN_BAD_RESERVED: &chain_args.reserved is not 0.
 * @CHAIN_BAD_EMPTY: the program has no words.
 * @CHAIN_BAD_WORDS: more than %CHAIN_MAX_WORDS words (%E2BIG).
 * @CHAIN_BAD_ENTRIES: more than %CHAIN_MAX_ENTRIES entries (%E2BIG).
 * @CHAIN_BAD_RESULTS: &chain_args.nresults is less than the number of entries.
 * @CHAIN_BAD_RESUME: &chain_args.resume is more than 1 + the number of entries.
 * @CHAIN_BAD_RESTORER: the entry's handler is an address (as without
 *	%CHAIN_JUMP) and &chain_args.restorer is 0 or not a user address; or the
 *	program has no handler address and &chain_args.restorer is not 0.
 * @CHAIN_BAD_TRUNCATED: the entry runs past the last word.
 * @CHAIN_BAD_NUMBER: the number has bits above 31 set.
 * @CHAIN_BAD_OPERATION: no such CHAIN_OP\_.
 * @CHAIN_BAD_CALL: this system call cannot be chained, or there is none with
 *	this number (%EOPNOTSUPP).
 * @CHAIN_BAD_BITMAP: unknown bits of the bitmap word are set.
 * @CHAIN_BAD_NARGS: more than %CHAIN_MAX_ARGS arguments, or not as many as the
 *	operation takes.
 * @CHAIN_BAD_ARG_MASK: a symbolic or load bit for an argument that is not there.
 * @CHAIN_BAD_ARG: a symbolic argument names no earlier entry; with steps, no
 *	entry.
 * @CHAIN_BAD_LOAD_SIZE: the size of a %CHAIN_OP_LOAD is not 1, 2, 4 or 8.
 * @CHAIN_BAD_COND_MASK: a symbolic bit for a condition that is not there, or
 *	whose comparator takes no value.
 * @CHAIN_BAD_COMPARATOR: no such comparator.
 * @CHAIN_BAD_COMPARATOR_WORD: a comparator for a condition that is not there.
 * @CHAIN_BAD_VALUE: a value other than 0 for a comparator that takes none.
 * @CHAIN_BAD_VALUE_RESULT: a symbolic value names no earlier entry; with steps,
 *	no entry.
 * @CHAIN_BAD_ACTION: %CHAIN_JUMP or %CHAIN_HANDLER_EACH without conditions.
 * @CHAIN_BAD_HANDLER: a handler without conditions, or one that is not a user
 *	address.
 * @CHAIN_BAD_HANDLER_CALL: the task has a user shadow stack, and handlers cannot
 *	be called on one (%EOPNOTSUPP).
 * @CHAIN_BAD_TARGET: a jump beyond the end of the program.
 * @CHAIN_BAD_BACKWARD: a jump to the entry itself or an earlier one although
 *	&chain_args.steps is 0.
 *
 * What rejects a program is 16 or more, and says which rule it broke; the errno
 * is %EINVAL where no other stands here.
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
