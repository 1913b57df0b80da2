// SPDX-License-Identifier: GPL-2.0
/*
 * libchain: check the sentences of chain_explain(). There is a program for each way to end and for
 * each rule, which is run by chain_emulate(), and the expected sentence. Programs and results are
 * in memory of exactly their size, for the address sanitizer.
 * Prints TAP.
 */
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include <libchain.h>
#include "chain_decode.h"

#define USER_END	0x7ffffffff000ULL
#define NRESULTS	8

#define PROGRAM(...)						\
	.words = (const __u64[]){ __VA_ARGS__ },		\
	.nwords = sizeof((const __u64[]){ __VA_ARGS__ }) / sizeof(__u64)

/* Entries that most programs here have */
#define GETPPID		__NR_getppid, 0, 0
#define CLOSE_BAD	__NR_close, CHAIN_NARGS(1), -1, 0
#define NOP		CHAIN_OP_NOP, 0, 0
#define NCONDS		CHAIN_NCONDS

/**
 * struct test - a program and its expected explanation
 * @words: The program, ...
 * @nwords: ... its length, ...
 * @args: ... and its other arguments; nresults 0: NRESULTS.
 * @ret: Expected return value of chain().
 * @stop: Expected stop reason.
 * @sentence: Expected sentence.
 */
struct test {
	const __u64 *words;
	unsigned int nwords;
	struct chain_args args;
	long ret;
	enum chain_stop stop;
	const char *sentence;
};

static const struct test tests[] = {
	/* How a chain ends */
	{
		PROGRAM(GETPPID, NOP), .ret = 2, .stop = CHAIN_AT_END,
		.sentence = "the chain ran to its end",
	}, {
		PROGRAM(GETPPID, CLOSE_BAD), .ret = 2, .stop = CHAIN_AT_END,
		.sentence =
			"the chain ran to its end, but one of its calls failed: entry 1 (close) returned -9 EBADF (Bad file descriptor)",
	}, {
		PROGRAM(CLOSE_BAD, GETPPID, CLOSE_BAD), .ret = 3, .stop = CHAIN_AT_END,
		.sentence =
			"the chain ran to its end, but some of its calls failed: entry 0 (close) returned -9 EBADF (Bad file descriptor)",
	}, {
		/* Not an error of a call: an operation that computes -9 */
		PROGRAM(CHAIN_OP_MOV, CHAIN_NARGS(1), -9, 0), .ret = 1, .stop = CHAIN_AT_END,
		.sentence = "the chain ran to its end",
	}, {
		PROGRAM(CHAIN_OP_NOP, NCONDS(1) | CHAIN_JUMP, 2, CHAIN_ALWAYS, 0, NOP,
			__NR_dup3, CHAIN_NARGS(2) | CHAIN_SYMBOLIC(1), 1, CHAIN_RESULT(1), 0),
		.ret = 3, .stop = CHAIN_AT_END,
		.sentence =
			"the chain ran to its end, but one of its calls failed: entry 2 (dup3) returned -61 ENODATA (No data available), as its argument 1 is the result of entry 1, which has not run",
	}, {
		PROGRAM(NOP, __NR_close, CHAIN_NARGS(1) | NCONDS(2), -1, 0,
			CHAIN_COMPARE(0, CHAIN_GREATER_SIGNED) |
			CHAIN_COMPARE(1, CHAIN_LESS_SIGNED), 5, 0),
		.ret = 1, .stop = CHAIN_AT_CONDITION,
		.sentence =
			"entry 1 (close) returned -9 EBADF (Bad file descriptor), and its condition 1 (result < 0) stopped the chain",
	}, {
		PROGRAM(CHAIN_OP_MOV, CHAIN_NARGS(1), 1, 0, CHAIN_OP_MOV,
			CHAIN_NARGS(1) | NCONDS(2) | CHAIN_COND_SYMBOLIC(0) |
			CHAIN_COND_SYMBOLIC(1), 7, 0, CHAIN_COMPARE(0, CHAIN_EQUAL) |
			CHAIN_COMPARE(1, CHAIN_NOT_EQUAL), CHAIN_RESULT(0),
			CHAIN_RESULT_ADD(0, -4)),
		.ret = 1, .stop = CHAIN_AT_CONDITION,
		.sentence =
			"entry 1 (mov) returned 7, and its condition 1 (result != the result of entry 0 - 4) stopped the chain",
	}, {
		/* The conditions of an entry whose argument is not there are tested, too */
		PROGRAM(CHAIN_OP_NOP, NCONDS(1) | CHAIN_JUMP, 2, CHAIN_ALWAYS, 0, NOP,
			__NR_close, CHAIN_NARGS(1) | CHAIN_SYMBOLIC(0) | NCONDS(1),
			CHAIN_RESULT(1), 0, CHAIN_IS_ERROR, 0),
		.ret = 2, .stop = CHAIN_AT_CONDITION,
		.sentence =
			"entry 2 (close) returned -61 ENODATA (No data available), as its argument 0 is the result of entry 1, which has not run, and its condition 0 (the result is an error) stopped the chain",
	}, {
		PROGRAM(NOP, NOP), .args.steps = 1, .ret = 1, .stop = CHAIN_AT_STEPS,
		.sentence =
			"entry 1 (nop) would be next, but args.steps is used up: set it and call again to go on",
	}, {
		PROGRAM(CHAIN_OP_NOP, NCONDS(1) | CHAIN_JUMP, 2, CHAIN_ALWAYS, 0, NOP,
			CHAIN_OP_NOP, NCONDS(2) | CHAIN_COND_SYMBOLIC(1), 0,
			CHAIN_COMPARE(0, CHAIN_LESS_SIGNED) | CHAIN_COMPARE(1, CHAIN_EQUAL),
			0, CHAIN_RESULT_ADD(1, 4)),
		.ret = 2, .stop = CHAIN_AT_UNRESOLVED,
		.sentence =
			"entry 2 (nop): condition 1 (result == the result of entry 1 + 4) stopped the chain, as entry 1 has not run",
	},

	/* Arguments that are rejected */
	{
		PROGRAM(NOP), .args.reserved = 7, .ret = -EINVAL, .stop = CHAIN_BAD_RESERVED,
		.sentence = "args.reserved is 7 and not 0",
	}, {
		.nwords = 0, .ret = -EINVAL, .stop = CHAIN_BAD_EMPTY,
		.sentence = "the program has no words: args.nwords is 0",
	}, {
		PROGRAM(NOP, NOP, NOP), .args.nresults = 2, .ret = -EINVAL,
		.stop = CHAIN_BAD_RESULTS,
		.sentence = "the program has 3 entries, but args.nresults is 2",
	}, {
		PROGRAM(NOP, NOP), .args.resume = 4, .ret = -EINVAL, .stop = CHAIN_BAD_RESUME,
		.sentence = "the program has 2 entries, but args.resume is 4: it can be at most 3",
	}, {
		PROGRAM(NOP), .args.restorer = 0x1234, .ret = -EINVAL,
		.stop = CHAIN_BAD_RESTORER,
		.sentence = "no entry has a handler, so args.restorer must be 0, but is 0x1234",
	}, {
		PROGRAM(NOP, CHAIN_OP_NOP, NCONDS(1), 0x1000, CHAIN_ALWAYS, 0),
		.ret = -EINVAL, .stop = CHAIN_BAD_RESTORER,
		.sentence =
			"entry 1 (nop) has a handler, so args.restorer must be the address of chain_restorer(), but is 0x0",
	},

	/* Words that are rejected */
	{
		PROGRAM(NOP, __NR_read), .ret = -EINVAL, .stop = CHAIN_BAD_TRUNCATED,
		.sentence =
			"entry 1 (read) needs at least 3 words, but the program ends after 1 of them",
	}, {
		PROGRAM(__NR_read, CHAIN_NARGS(3) | NCONDS(1), 0, 0), .ret = -EINVAL,
		.stop = CHAIN_BAD_TRUNCATED,
		.sentence = "entry 0 (read) needs 8 words, but the program ends after 4 of them",
	}, {
		PROGRAM(NOP, 1ULL << 32, 0, 0), .ret = -EINVAL, .stop = CHAIN_BAD_NUMBER,
		.sentence = "entry 1: the number 0x100000000 is longer than 32 bits",
	}, {
		PROGRAM(NOP, CHAIN_OP_LAST + 1, 0, 0), .ret = -EINVAL,
		.stop = CHAIN_BAD_OPERATION,
		.sentence = "entry 1: there is no operation 0x80000008",
	}, {
		PROGRAM(NOP, GETPPID, __NR_fork, 0, 0), .ret = -EOPNOTSUPP,
		.stop = CHAIN_BAD_CALL,
		.sentence =
			"entry 2 (fork) cannot be chained: it creates a task that would return to user mode from the middle of the chain, with the registers of an entry",
	}, {
		PROGRAM(__NR_read, 1ULL << 27 | 1ULL << 63, 0), .ret = -EINVAL,
		.stop = CHAIN_BAD_BITMAP,
		.sentence =
			"entry 0 (read): the bits 0x8000000008000000 of the control word are unknown",
	}, {
		PROGRAM(__NR_read, CHAIN_NARGS(7), 0, 0, 0, 0, 0, 0, 0, 0), .ret = -EINVAL,
		.stop = CHAIN_BAD_NARGS,
		.sentence = "entry 0 (read) has 7 arguments, but can have at most 6",
	}, {
		PROGRAM(CHAIN_OP_ADD, CHAIN_NARGS(1), 0, 0), .ret = -EINVAL,
		.stop = CHAIN_BAD_NARGS,
		.sentence = "entry 0 (add) has 1 argument, but must have 2",
	}, {
		PROGRAM(__NR_read, CHAIN_NARGS(3) | CHAIN_SYMBOLIC(4), 0, 0, 0, 0),
		.ret = -EINVAL, .stop = CHAIN_BAD_ARG_MASK,
		.sentence = "entry 0 (read): there is a bit for argument 4, but it has 3 arguments",
	}, {
		PROGRAM(__NR_close, CHAIN_NARGS(1) | CHAIN_LOAD(1), 0, 0),
		.ret = -EINVAL, .stop = CHAIN_BAD_ARG_MASK,
		.sentence = "entry 0 (close): there is a bit for argument 1, but it has 1 argument",
	}, {
		PROGRAM(NOP, __NR_read, CHAIN_NARGS(3) | CHAIN_SYMBOLIC(0) | CHAIN_SYMBOLIC(2),
			CHAIN_RESULT(0), 0, CHAIN_RESULT(2), 0, NOP),
		.ret = -EINVAL, .stop = CHAIN_BAD_ARG,
		.sentence = "entry 1 (read): argument 2 refers to entry 2, which comes later",
	}, {
		PROGRAM(NOP, __NR_close, CHAIN_NARGS(1) | CHAIN_SYMBOLIC(0), CHAIN_RESULT(1), 0),
		.ret = -EINVAL, .stop = CHAIN_BAD_ARG,
		.sentence =
			"entry 1 (close): argument 0 refers to the entry itself, which has no result yet",
	}, {
		PROGRAM(NOP, __NR_close, CHAIN_NARGS(1) | CHAIN_SYMBOLIC(0), CHAIN_RESULT(2), 0),
		.ret = -EINVAL, .stop = CHAIN_BAD_ARG,
		.sentence =
			"entry 1 (close): argument 0 refers to entry 2, but the program has 2 entries",
	}, {
		/* With steps, a later entry is none that is not there */
		PROGRAM(__NR_dup3, CHAIN_NARGS(2) | CHAIN_SYMBOLIC(0) | CHAIN_SYMBOLIC(1),
			CHAIN_RESULT(1), CHAIN_RESULT(9), 0, NOP),
		.args.steps = 9, .ret = -EINVAL, .stop = CHAIN_BAD_ARG,
		.sentence =
			"entry 0 (dup3): argument 1 refers to entry 9, but the program has 2 entries",
	}, {
		PROGRAM(CHAIN_OP_LOAD, CHAIN_NARGS(2), 0, 3, 0), .ret = -EINVAL,
		.stop = CHAIN_BAD_LOAD_SIZE,
		.sentence = "entry 0 (load): the size 3 is not 1, 2, 4 or 8",
	}, {
		PROGRAM(__NR_close, CHAIN_NARGS(1) | NCONDS(1) | CHAIN_COND_SYMBOLIC(2),
			0, 0, CHAIN_EQUAL, 0),
		.ret = -EINVAL, .stop = CHAIN_BAD_COND_MASK,
		.sentence =
			"entry 0 (close): there is a bit for condition 2, but it has 1 condition",
	}, {
		PROGRAM(NOP, __NR_close, CHAIN_NARGS(1) | NCONDS(2) | CHAIN_COND_SYMBOLIC(0) |
			CHAIN_COND_SYMBOLIC(1), 0, 0, CHAIN_COMPARE(0, CHAIN_EQUAL) |
			CHAIN_COMPARE(1, CHAIN_IS_ERROR), CHAIN_RESULT(0), CHAIN_RESULT(0)),
		.ret = -EINVAL, .stop = CHAIN_BAD_COND_MASK,
		.sentence =
			"entry 1 (close): condition 1 (the result is an error) takes no value, so none can be a result",
	}, {
		PROGRAM(CHAIN_OP_NOP, NCONDS(2), 0, CHAIN_COMPARE(1, 14), 0, 0),
		.ret = -EINVAL, .stop = CHAIN_BAD_COMPARATOR,
		.sentence = "entry 0 (nop): condition 1 has comparator 14, but the last one is 13",
	}, {
		PROGRAM(CHAIN_OP_NOP, NCONDS(1), 0, CHAIN_COMPARE(0, CHAIN_LESS_SIGNED) |
			CHAIN_COMPARE(2, CHAIN_BITS_SET), 0),
		.ret = -EINVAL, .stop = CHAIN_BAD_COMPARATOR_WORD,
		.sentence =
			"entry 0 (nop): there is a comparator for condition 2, but it has 1 condition",
	}, {
		PROGRAM(CHAIN_OP_NOP, NCONDS(2), 0, CHAIN_COMPARE(1, CHAIN_ALWAYS), 3, 5),
		.ret = -EINVAL, .stop = CHAIN_BAD_VALUE,
		.sentence = "entry 0 (nop): condition 1 (always) takes no value, but has 5",
	}, {
		PROGRAM(CHAIN_OP_NOP, NCONDS(1) | CHAIN_COND_SYMBOLIC(0), 0, CHAIN_EQUAL,
			CHAIN_RESULT(1), NOP),
		.ret = -EINVAL, .stop = CHAIN_BAD_VALUE_RESULT,
		.sentence =
			"entry 0 (nop): the value of condition 0 refers to entry 1, which comes later",
	}, {
		PROGRAM(CHAIN_OP_NOP, CHAIN_JUMP, 0), .ret = -EINVAL, .stop = CHAIN_BAD_ACTION,
		.sentence = "entry 0 (nop): CHAIN_JUMP is set, but there is no condition",
	}, {
		PROGRAM(CHAIN_OP_NOP, CHAIN_HANDLER_EACH, 0), .ret = -EINVAL,
		.stop = CHAIN_BAD_ACTION,
		.sentence = "entry 0 (nop): CHAIN_HANDLER_EACH is set, but there is no condition",
	}, {
		PROGRAM(CHAIN_OP_NOP, 0, 0x1000), .ret = -EINVAL, .stop = CHAIN_BAD_HANDLER,
		.sentence =
			"entry 0 (nop) has the handler word 0x1000, but no condition: it must be 0",
	}, {
		PROGRAM(CHAIN_OP_NOP, NCONDS(2) | CHAIN_HANDLER_EACH, 0x1000, USER_END,
			CHAIN_EQUAL, 0, 0),
		.ret = -EINVAL, .stop = CHAIN_BAD_HANDLER,
		.sentence =
			"entry 0 (nop): condition 1 has a handler at 0x7ffffffff000, which is no address of a program",
	}, {
		PROGRAM(CHAIN_OP_NOP, NCONDS(1) | CHAIN_JUMP, 3, CHAIN_ALWAYS, 0, NOP),
		.ret = -EINVAL, .stop = CHAIN_BAD_TARGET,
		.sentence = "entry 0 (nop) jumps to entry 3, but the program has 2 entries",
	}, {
		PROGRAM(CHAIN_OP_NOP, NCONDS(3) | CHAIN_JUMP | CHAIN_HANDLER_EACH, CHAIN_STOP, 1,
			CHAIN_MAX_ENTRIES + 1, CHAIN_ALWAYS, 0, 0, 0),
		.ret = -EINVAL, .stop = CHAIN_BAD_TARGET,
		.sentence =
			"entry 0 (nop): condition 2 jumps to entry 1025, but the program has 1 entry",
	}, {
		PROGRAM(NOP, CHAIN_OP_NOP, NCONDS(2) | CHAIN_JUMP | CHAIN_HANDLER_EACH, 2, 0,
			CHAIN_EQUAL, 0, 0),
		.ret = -EINVAL, .stop = CHAIN_BAD_BACKWARD,
		.sentence = "entry 1 (nop): condition 1 jumps back to entry 0, but args.steps is 0",
	}, {
		PROGRAM(NOP, CHAIN_OP_NOP, NCONDS(1) | CHAIN_JUMP, 1, CHAIN_EQUAL, 1),
		.ret = -EINVAL, .stop = CHAIN_BAD_BACKWARD,
		.sentence = "entry 1 (nop) jumps back to entry 1, but args.steps is 0",
	},
};

/* A condition of each kind that is true, of an entry that returns 7 */
static const struct {
	enum chain_comparator comparator;
	__u64 value;
	const char *text;
} conditions[] = {
	{ CHAIN_EQUAL, 7, "result == 7" },
	{ CHAIN_NOT_EQUAL, -1, "result != -1" },
	{ CHAIN_GREATER_SIGNED, -2, "result > -2" },
	{ CHAIN_GREATER_UNSIGNED, 1, "result > 1, unsigned" },
	{ CHAIN_LESS_SIGNED, 1ULL << 40, "result < 0x10000000000" },
	{ CHAIN_LESS_UNSIGNED, -5000, "result < 0xffffffffffffec78, unsigned" },
	{ CHAIN_GREATER_EQUAL_SIGNED, 7, "result >= 7" },
	{ CHAIN_GREATER_EQUAL_UNSIGNED, 7, "result >= 7, unsigned" },
	{ CHAIN_LESS_EQUAL_SIGNED, 7, "result <= 7" },
	{ CHAIN_LESS_EQUAL_UNSIGNED, 7, "result <= 7, unsigned" },
	{ CHAIN_ALWAYS, 0, "always" },
	{ CHAIN_BITS_SET, 5, "the result has all bits of 5" },
	{ CHAIN_BITS_CLEAR, 8, "the result has no bit of 8" },
};

static unsigned int number, nfailed;

static void ok(bool passed, const char *title)
{
	printf("%sok %u %s\n", passed ? "" : "not ", ++number, title);
	nfailed += !passed;
}

/* The sentence; and the same one cut off where there is less room, with nothing behind it */
static void expect(const struct chain_args *args, long ret, const char *sentence)
{
	bool passed = !chain_explain(args, ret, NULL, 0);
	size_t size;

	for (size = 1; size <= strlen(sentence) + 2; size++) {
		char *text = calloc(1, size);

		if (chain_explain(args, ret, text, size) != text || text[size - 1] ||
		    strncmp(text, sentence, size - 1)) {
			printf("# of %zu bytes: %.*s\n", size, (int)size, text);
			passed = false;
		}
		free(text);
	}
	ok(passed, sentence);
}

static void *copy_of(const void *from, size_t size)
{
	void *to = malloc(size);

	return size ? memcpy(to, from, size) : to;
}

static void begin(struct chain_args *args, const __u64 *words, unsigned int nwords)
{
	if (!args->nresults)
		args->nresults = NRESULTS;
	args->program = (uintptr_t)copy_of(words, nwords * sizeof(*words));
	args->nwords = nwords;
	args->results = (uintptr_t)calloc(args->nresults, sizeof(__s64));
}

static void end(struct chain_args *args)
{
	free((void *)(uintptr_t)args->program);
	free((void *)(uintptr_t)args->results);
}

static __s64 *results_of(const struct chain_args *args)
{
	return (__s64 *)(uintptr_t)args->results;
}

/* Every value has its case: the compiler warns of one that is missing in this list */
static bool is_stop(enum chain_stop stop)
{
	switch (stop) {
	case CHAIN_AT_END:
	case CHAIN_AT_CONDITION:
	case CHAIN_AT_SIGNAL:
	case CHAIN_AT_STEPS:
	case CHAIN_AT_TRAP:
	case CHAIN_AT_HANDLER:
	case CHAIN_AT_UNRESOLVED:
	case CHAIN_AT_MOVED:
	case CHAIN_AT_MOVED_BEFORE:
	case CHAIN_BAD_RESERVED:
	case CHAIN_BAD_EMPTY:
	case CHAIN_BAD_WORDS:
	case CHAIN_BAD_ENTRIES:
	case CHAIN_BAD_RESULTS:
	case CHAIN_BAD_RESUME:
	case CHAIN_BAD_RESTORER:
	case CHAIN_BAD_TRUNCATED:
	case CHAIN_BAD_NUMBER:
	case CHAIN_BAD_OPERATION:
	case CHAIN_BAD_CALL:
	case CHAIN_BAD_BITMAP:
	case CHAIN_BAD_NARGS:
	case CHAIN_BAD_ARG_MASK:
	case CHAIN_BAD_ARG:
	case CHAIN_BAD_LOAD_SIZE:
	case CHAIN_BAD_COND_MASK:
	case CHAIN_BAD_COMPARATOR:
	case CHAIN_BAD_COMPARATOR_WORD:
	case CHAIN_BAD_VALUE:
	case CHAIN_BAD_VALUE_RESULT:
	case CHAIN_BAD_ACTION:
	case CHAIN_BAD_HANDLER:
	case CHAIN_BAD_HANDLER_CALL:
	case CHAIN_BAD_TARGET:
	case CHAIN_BAD_BACKWARD:
		return true;
	}
	return false;
}

#define NSTOPS	64
static bool is_covered[NSTOPS];

/* Check how @args has ended, and the sentence for it */
static void expect_end(const struct chain_args *args, long ret, long expected,
		       enum chain_stop stop, const char *sentence)
{
	is_covered[stop] = true;
	if (ret == expected && args->stop == stop) {
		expect(args, ret, sentence);
	} else {
		printf("# it returned %ld with stop %u\n", ret, args->stop);
		ok(false, sentence);
	}
}

static void run(const struct test *test)
{
	struct chain_args args = test->args;
	long ret;

	begin(&args, test->words, test->nwords);
	ret = chain_emulate(&args, sizeof(args), 0);
	expect_end(&args, ret, test->ret, test->stop, test->sentence);
	end(&args);
}

static void test_conditions(void)
{
	bool has[CHAIN_COMPARATORS] = { false };
	char sentence[200];
	unsigned int i;

	for (i = 0; i < sizeof(conditions) / sizeof(*conditions); i++) {
		const struct test test = {
			PROGRAM(CHAIN_OP_MOV, CHAIN_NARGS(1) | NCONDS(1), 7, 0,
				conditions[i].comparator, conditions[i].value),
			.ret = 0, .stop = CHAIN_AT_CONDITION, .sentence = sentence,
		};

		snprintf(sentence, sizeof(sentence),
			 "entry 0 (mov) returned 7, and its condition 0 (%s) stopped the chain",
			 conditions[i].text);
		run(&test);
		has[conditions[i].comparator] = true;
	}
	has[CHAIN_IS_ERROR] = true;	/* not true of 7; in tests[] */
	for (i = 0; i < CHAIN_COMPARATORS; i++) {
		if (!has[i])
			ok(false, "a condition of each kind");
	}
}

static void do_nothing(int signal)
{
	(void)signal;
}

static void test_signal(void)
{
	struct sigaction action = { .sa_handler = do_nothing };
	struct itimerval timer = { { 0, 10000 }, { 0, 10000 } }, never = { { 0, 0 }, { 0, 0 } };
	const __u64 words[] = { NOP, __NR_pause, 0, 0 };
	struct chain_args args = { 0 };
	long ret;

	begin(&args, words, 6);
	sigaction(SIGALRM, &action, NULL);
	setitimer(ITIMER_REAL, &timer, NULL);
	ret = chain_emulate(&args, sizeof(args), 0);
	setitimer(ITIMER_REAL, &never, NULL);
	expect_end(&args, ret, -EINTR, CHAIN_AT_SIGNAL,
		   "entry 1 (pause) was interrupted by a signal: call again to go on with it");
	end(&args);
}

static long handler(long result, unsigned long entry, struct chain_args *args)
{
	(void)args;
	return -100 * (long)entry - result;
}

/* Check that the return value of a handler is not taken for an error of chain() */
static void test_handler(void)
{
	__u64 address = (uintptr_t)handler;
	const __u64 words[] = { NOP, CHAIN_OP_MOV, CHAIN_NARGS(1) | NCONDS(2) | CHAIN_HANDLER_EACH,
				5, 0, address, CHAIN_EQUAL | CHAIN_COMPARE(1, CHAIN_EQUAL), 4, 5 };
	struct chain_args args = { .restorer = (uintptr_t)chain_restorer };
	char sentence[200];
	long ret;

	begin(&args, words, sizeof(words) / sizeof(*words));
	ret = chain_emulate(&args, sizeof(args), 0);
	snprintf(sentence, sizeof(sentence),
		 "entry 1 (mov) returned 5, and its condition 1 (result == 5) called its handler at 0x%llx; chain() returned -105",
		 (unsigned long long)address);
	expect_end(&args, ret, -105, CHAIN_AT_HANDLER, sentence);
	end(&args);
}

/* Check stop reasons that only the kernel has: a trap, a move and a shadow stack */
static void test_kernel_only(void)
{
	const __u64 words[] = { NOP, GETPPID };
	struct chain_args args = { .stop = CHAIN_AT_TRAP, .entry = 1, .resume = 2 };

	begin(&args, words, 6);
	expect_end(&args, __NR_getppid, __NR_getppid, CHAIN_AT_TRAP,
		   "entry 1 (getppid) was turned into SIGSYS: put its result into results[1], and call again to go on");
	args.stop = CHAIN_AT_MOVED;
	expect_end(&args, 3, 3, CHAIN_AT_MOVED,
		   "entry 1 (getppid): a debugger moved the program away in this call: call again to go on");
	args.stop = CHAIN_AT_MOVED_BEFORE;
	expect_end(&args, -1, -1, CHAIN_AT_MOVED_BEFORE,
		   "entry 1 (getppid): a debugger moved the program away before it ran: call again to go on with it");
	args.stop = CHAIN_BAD_HANDLER_CALL;
	expect_end(&args, -EOPNOTSUPP, -EOPNOTSUPP, CHAIN_BAD_HANDLER_CALL,
		   "entry 1 (getppid) has a handler, which cannot be called: the task has a user shadow stack");
	end(&args);
}

/* Programs that are too large */
static void test_large(void)
{
	__u64 *words = calloc(CHAIN_MAX_WORDS + 1, sizeof(*words));
	struct chain_args args = { .nresults = 1 };
	unsigned int i;
	long ret;

	begin(&args, words, CHAIN_MAX_WORDS + 1);
	ret = chain_emulate(&args, sizeof(args), 0);
	expect_end(&args, ret, -E2BIG, CHAIN_BAD_WORDS,
		   "the program has 16385 words, but can have at most 16384");
	end(&args);

	for (i = 0; i < 3 * 1026; i += 3)
		words[i] = CHAIN_OP_NOP;
	begin(&args, words, 3 * 1026);
	ret = chain_emulate(&args, sizeof(args), 0);
	expect_end(&args, ret, -E2BIG, CHAIN_BAD_ENTRIES,
		   "the program has 1026 entries, but can have at most 1024");
	end(&args);
	free(words);
}

/* Errors that have no stop reason */
static void test_errors(void)
{
	const __u64 words[] = { NOP };
	struct chain_args args = { 0 };
	char sentence[100];	/* with a text that differs between C libraries */
	__u64 program;

	begin(&args, words, 3);
	program = args.program;
	args.program = 0;
	expect(&args, chain_emulate(&args, sizeof(args), 0),
	       "chain() failed with -14 EFAULT (Bad address): args.program is NULL");
	args.program = 16;
	expect(&args, chain_emulate(&args, sizeof(args), 0),
	       "chain() failed with -14 EFAULT (Bad address): args or the program cannot be read, or args or the results cannot be written");
	args.program = program;
	expect(&args, chain_emulate(&args, 8, 0),
	       "chain() failed with -22 EINVAL (Invalid argument): the size of args or the flags are not valid");
	expect(&args, chain_emulate(&args, 5000, 0),
	       "chain() failed with -7 E2BIG (Argument list too long): args is too large, or has unknown fields that are not 0");
	expect(NULL, chain_emulate(NULL, sizeof(args), 0),
	       "chain() failed with -14 EFAULT (Bad address): args is NULL");
	expect(NULL, chain_emulate(NULL, 0, CHAIN_ABI_VERSION), "chain() returned 1");
	expect(&args, -ENOSYS,
	       "chain() failed with -38 ENOSYS (Function not implemented): this kernel has no chains");
	snprintf(sentence, sizeof(sentence),
		 "chain() failed with -12 ENOMEM (%s): there is no memory for the program",
		 strerror(ENOMEM));
	expect(&args, -ENOMEM, sentence);
	expect(&args, -EPERM, "chain() failed with -1 EPERM (Operation not permitted)");
	/* It has no name */
	snprintf(sentence, sizeof(sentence), "chain() failed with -4000 (%s)", strerror(4000));
	expect(&args, -4000, sentence);
	free(results_of(&args));
	args.results = 0;
	expect(&args, chain_emulate(&args, sizeof(args), 0),
	       "chain() failed with -14 EFAULT (Bad address): args.results is NULL");
	end(&args);
}

/* Check that the stop reason of an earlier run is not taken for that of this error */
static void test_stale(void)
{
	const __u64 words[] = { 1ULL << 32, 0, 0 };
	struct chain_args args = { 0 };
	char sentence[100];
	long ret;

	begin(&args, words, 3);
	ret = chain_emulate(&args, sizeof(args), 0);
	expect_end(&args, ret, -EINVAL, CHAIN_BAD_NUMBER,
		   "entry 0: the number 0x100000000 is longer than 32 bits");
	snprintf(sentence, sizeof(sentence), "chain() failed with -95 EOPNOTSUPP (%s)",
		 strerror(EOPNOTSUPP));
	expect(&args, -EOPNOTSUPP, sentence);
	/* A stop reason of a later kernel */
	args.stop = CHAIN_BAD_BACKWARD + 1;
	expect(&args, -EINVAL,
	       "chain() failed with -22 EINVAL (Invalid argument): stop reason 42 is unknown");
	args.stop = CHAIN_AT_MOVED_BEFORE + 1;
	expect(&args, 0, "chain() returned 0: stop reason 9 is unknown");
	end(&args);
}

static void expect_build(struct chain *c, const char *sentence)
{
	char text[200];

	chain_explain_build(c, chain_run(c), text, sizeof(text));
	if (strcmp(text, sentence))
		printf("# said: %s\n", text);
	ok(!strcmp(text, sentence), sentence);
}

static void test_build(void)
{
	struct chain_label nowhere = CHAIN_LABEL;
	__u64 buffer[8];
	struct chain c;

	chain_init(&c);
	chain_goto(&c, &nowhere);
	expect_build(&c,
		     "the chain cannot be built: a jump goes to a label that has no place: chain_label() is missing: -22 EINVAL (Invalid argument)");
	chain_reset(&c);
	chain_if(&c, chain_mov(&c, 3), CHAIN_GT, 2, CHAIN_TO_STOP);
	expect_build(&c,
		     "entry 0 (mov) returned 3, and its condition 0 (result > 2) stopped the chain");
	chain_free(&c);

	chain_init_buffer(&c, buffer, 8);
	chain_nop(&c);
	chain_nop(&c);
	chain_nop(&c);
	expect_build(&c,
		     "the chain cannot be built: the buffer is full: -105 ENOBUFS (No buffer space available)");
}

/* Whether @text only has the rule, as if the program could not be read */
static bool is_rule_alone(struct chain_args args, long ret, const char *text)
{
	char rule[300];
	const char *tail = rule;

	args.program = 0;
	chain_explain(&args, ret, rule, sizeof(rule));
	/* Ignore the call that is named behind the entry's number */
	if (!strncmp(rule, "entry ", 6)) {
		tail += 6;
		tail += strspn(tail, "0123456789");
	}
	return strlen(text) >= strlen(tail) && !strcmp(text + strlen(text) - strlen(tail), tail);
}

static __u64 random_word(unsigned int *seed)
{
	static const __u64 words[] = {
		0, 1, 2, 3, 5, 9, CHAIN_STOP, CHAIN_MAX_ENTRIES + 1, USER_END, 1ULL << 32,
		CHAIN_OP_NOP, CHAIN_OP_ADD, CHAIN_OP_LOAD, CHAIN_OP_LAST + 1,
		NCONDS(1), NCONDS(2) | CHAIN_JUMP, NCONDS(2) | CHAIN_HANDLER_EACH, CHAIN_NARGS(2),
		CHAIN_NARGS(2) | CHAIN_SYMBOLIC(1), CHAIN_NARGS(7), CHAIN_JUMP,
		NCONDS(1) | CHAIN_COND_SYMBOLIC(0), NCONDS(3) | CHAIN_HANDLER_EACH | CHAIN_JUMP,
		NCONDS(2) | CHAIN_COND_SYMBOLIC(2), CHAIN_COMPARE(0, CHAIN_IS_ERROR),
		CHAIN_COMPARE(1, CHAIN_ALWAYS), CHAIN_COMPARE(2, 15),
		CHAIN_NARGS(1) | CHAIN_HANDLER_EACH,
	};

	if (rand_r(seed) & 1)
		return 0;
	return words[rand_r(seed) % (sizeof(words) / sizeof(*words))];
}

/* Decode a random program, and set the stop reason of @args as chain() would */
static long reject_random(struct chain_args *args, unsigned int *seed)
{
	struct chain_insn insns[8];
	__u64 words[24];
	struct chain_decoder d = { .args = args, .user_end = USER_END, .insns = insns };
	unsigned int nwords = rand_r(seed) % 24 + 1, i;
	long ret;

	for (i = 0; i < nwords; i++)
		words[i] = random_word(seed);
	args->steps = rand_r(seed) & 1;
	args->restorer = rand_r(seed) % 4 == 0;
	args->resume = rand_r(seed) % 4;
	begin(args, words, nwords);
	d.words = (const __u64 *)(uintptr_t)args->program;
	ret = chain_decode(&d);
	args->stop = d.stop;
	args->entry = d.entry;
	return ret;
}

/*
 * Check that the part of a program that broke a rule is found for each rule of the decoder, and
 * that no memory outside of the program is read if another program is in its place.
 */
static void test_random(void)
{
	bool has_stop[NSTOPS] = { false };
	unsigned int seed = 1, i, alone = 0;
	bool passed;
	struct chain_args before = { 0 };
	char text[300];

	before.results = (uintptr_t)calloc(NRESULTS, sizeof(__s64));
	for (i = 0; i < 100000; i++) {
		struct chain_args args = { .nresults = rand_r(&seed) % 3 + 1 };
		long ret = reject_random(&args, &seed);

		if (ret < 0) {
			chain_explain(&args, ret, text, sizeof(text));
			if (is_rule_alone(args, ret, text) && alone++ < 5)
				printf("# stop %u: %s\n", args.stop, text);
			has_stop[args.stop] = true;
		}
		before.program = args.program;
		before.nwords = args.nwords;
		before.nresults = rand_r(&seed) % (NRESULTS + 1);
		before.stop = rand_r(&seed) % NSTOPS;
		before.entry = rand_r(&seed) % 4;
		results_of(&before)[rand_r(&seed) % NRESULTS] = random_word(&seed) - 9;
		for (ret = -EOPNOTSUPP; ret <= 3; ret++)
			chain_explain(&before, ret, text, sizeof(text));
		end(&args);
	}
	free(results_of(&before));
	passed = !alone;
	for (i = CHAIN_BAD_RESULTS; i < NSTOPS; i++) {
		/* The decoder does not have these two */
		if (!is_stop(i) || i == CHAIN_BAD_CALL || i == CHAIN_BAD_HANDLER_CALL ||
		    has_stop[i])
			continue;
		printf("# no random program for stop %u\n", i);
		passed = false;
	}
	ok(passed, "errors of random programs are found");
}

int main(void)
{
	unsigned int i;

	printf("TAP version 13\n");
	for (i = 0; i < sizeof(tests) / sizeof(*tests); i++)
		run(&tests[i]);
	test_conditions();
	test_signal();
	test_handler();
	test_kernel_only();
	test_large();
	test_errors();
	test_stale();
	test_build();
	test_random();
	for (i = 0; i < NSTOPS; i++) {
		if (!is_stop(i) || is_covered[i])
			continue;
		printf("# no case for stop %u\n", i);
		nfailed++;
	}
	printf("1..%u\n", number);
	return nfailed > 0;
}
