// SPDX-License-Identifier: GPL-2.0
/* chain(): a repeated program is not checked again, and a changed one is */
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "chain_test.h"

/* Build a program of @n operations with the results 0, 1, ..., each of 4 words */
static void write_values(struct program *p, unsigned int n)
{
	unsigned int i;

	start(p);
	for (i = 0; i < n; i++)
		VALUE(p, i);
}

/* Check that a change of any word is noticed, and its restoration */
TEST_F(chain, every_word)
{
	static const unsigned int lengths[] = { 1, 2, 5, 16, 100 };
	struct program *p = self->p;
	unsigned int n, i, k;

	for (n = 0; n < ARRAY_SIZE(lengths); n++) {
		write_values(p, lengths[n]);
		EXPECT_COMPLETE(p);
		for (i = 0; i < lengths[n]; i++) {
			/* Number, bitmap, argument, handler */
			p->words[4 * i + 2] += 1000;
			EXPECT_COMPLETE(p);
			EXPECT_EQ(i + 1000, p->results[i]);
			p->words[4 * i + 2] -= 1000;
			EXPECT_COMPLETE(p);
			EXPECT_EQ(i, p->results[i]);

			p->words[4 * i] = CHAIN_OP_LAST + 1;
			EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_OPERATION, i);
			p->words[4 * i] = CHAIN_OP_MOV;
			p->words[4 * i + 1] = CHAIN_NARGS(2);
			EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_NARGS, i);
			p->words[4 * i + 1] = CHAIN_NARGS(1);
			p->words[4 * i + 3] = U(p);
			EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_HANDLER, i);
			p->words[4 * i + 3] = 0;
		}
		EXPECT_COMPLETE(p);
		for (k = 0; k < lengths[n]; k++)
			EXPECT_EQ(k, p->results[k]);
	}
}

/* Check that each word alone is noticed, in programs of any length */
TEST_F(chain, every_word_alone)
{
	struct program *p = self->p;
	unsigned int n, k;

	for (n = 1; n <= 13; n++) {
		start(p);
		for (k = 0; k < n; k++)
			CALL(p, __NR_getpid, 0);
		for (k = 0; k < 3 * n; k++) {
			EXPECT_COMPLETE(p);
			EXPECT_COMPLETE(p);
			p->words[k] ^= 1ULL << 40;
			EXPECT_EQ(-EINVAL, run(p));
			EXPECT_EQ(k / 3, p->args.entry);
			p->words[k] ^= 1ULL << 40;
		}
	}
}

/* Check that all results are CHAIN_NOT_RUN before the first entry */
TEST_F(chain, results_at_the_beginning)
{
	struct program *p = self->p;
	unsigned int n, i, k;

	for (n = 1; n <= 13; n++) {
		start(p);
		for (i = 0; i < n; i++)
			CALL(p, CHAIN_OP_LOAD, 0, U(&p->results[i]), 8);
		for (k = 0; k < 2; k++) {
			EXPECT_COMPLETE(p);
			for (i = 0; i < n; i++)
				EXPECT_EQ(CHAIN_NOT_RUN, p->results[i]);
			EXPECT_EQ(UNTOUCHED, p->results[n]);
		}
	}
}

/* Check one word less or more than before */
TEST_F(chain, length)
{
	struct program *p = self->p;

	write_values(p, 3);
	EXPECT_COMPLETE(p);
	p->nwords -= 4;
	p->nentries--;
	EXPECT_COMPLETE(p);
	EXPECT_EQ(UNTOUCHED, p->results[2]);
	p->nwords--;
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_TRUNCATED, 1);
	p->nwords = 0;
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_EMPTY, 0);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_EMPTY, 0);
	p->nwords = 12;
	p->nentries = 3;
	EXPECT_COMPLETE(p);
}

/* Check that a rejected program is rejected again, and the accepted one before it is accepted */
TEST_F(chain, rejected_again)
{
	struct program *p = self->p;
	int i;

	start(p);
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_getpid, 0);
	for (i = 0; i < 3; i++) {
		p->words[3] = __NR_fork;
		EXPECT_REJECTED(p, EOPNOTSUPP, CHAIN_BAD_CALL, 1);
		EXPECT_REJECTED(p, EOPNOTSUPP, CHAIN_BAD_CALL, 1);
		p->words[3] = 1ULL << 32;
		EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_NUMBER, 1);
		EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_NUMBER, 1);
		p->words[3] = __NR_getpid;
		EXPECT_COMPLETE(p);
		EXPECT_EQ(getpid(), p->results[1]);
	}
}

/* Check that a program accepted with steps is rejected without, and vice versa */
TEST_F(chain, steps)
{
	struct program *p = self->p;
	int i;

	start(p);
	VALUE(p, 1);
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_JUMP, 0, CHAIN_ALWAYS, 0, 2);
	for (i = 0; i < 3; i++) {
		finish(p);
		p->args.steps = 7;
		EXPECT_EQ(1, run_args(p));
		EXPECT_EQ(CHAIN_AT_STEPS, p->args.stop);
		EXPECT_EQ(0, p->args.steps);
		EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_BACKWARD, 1);
	}
}

/* Check that arguments are checked each time */
TEST_F(chain, arguments)
{
	static const struct {
		const char *name;
		size_t at;
		__u32 value;
		__u32 stop;
	} wrong[] = {
		{ "nresults", offsetof(struct chain_args, nresults), 1, CHAIN_BAD_RESULTS },
		{ "resume", offsetof(struct chain_args, resume), 4, CHAIN_BAD_RESUME },
		{ "reserved", offsetof(struct chain_args, reserved), 1, CHAIN_BAD_RESERVED },
		{ "restorer", offsetof(struct chain_args, restorer), 1, CHAIN_BAD_RESTORER },
	};
	struct program *p = self->p;
	unsigned int i;

	write_values(p, 2);
	for (i = 0; i < ARRAY_SIZE(wrong); i++) {
		TH_LOG("%s", wrong[i].name);
		EXPECT_COMPLETE(p);
		finish(p);
		memcpy((char *)&p->args + wrong[i].at, &wrong[i].value, 4);
		EXPECT_EQ(-EINVAL, run_args(p));
		EXPECT_EQ(wrong[i].stop, p->args.stop);
		EXPECT_EQ(UNTOUCHED, p->results[0]);
	}
	EXPECT_COMPLETE(p);
}

/* Check that a handler needs a restorer each time */
static long handler(long result, long entry, struct chain_args *args)
{
	return result + entry + !args;
}

TEST_F(chain, handlers)
{
	struct program *p = self->p;
	int i;

	start(p);
	CALL_IF(p, CHAIN_OP_MOV, 0, U(handler), CHAIN_EQUAL, 5, 4);
	for (i = 0; i < 3; i++) {
		finish(p);
		p->args.restorer = U(handler);
		EXPECT_EQ(1, run_args(p));
		EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_RESTORER, 0);
	}
}

/* Check several conditions, the first of which tests for an error as a single condition does */
TEST_F(chain, conditions)
{
	static const struct cond conds[] = { { CHAIN_IS_ERROR, 0 }, { CHAIN_EQUAL, 5 } };
	struct program *p = self->p;
	int i;

	start(p);
	add_entry(p, CHAIN_OP_MOV, 0, WORDS(5), (__u64[]){ 0 }, conds, 2);
	VALUE(p, 1);
	for (i = 0; i < 2; i++) {
		EXPECT_EQ(0, run(p));
		EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
	}
	p->words[2] = 6;
	EXPECT_COMPLETE(p);
}

/* Check that the first bad argument decides */
TEST_F(chain, first_bad_argument)
{
	struct program *p = self->p;
	__u64 there = 77;

	start(p);
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_JUMP, 2, CHAIN_ALWAYS, 0, 0);
	VALUE(p, 1);		/* never runs */
	CALL(p, __NR_lseek, CHAIN_LOAD(0) | CHAIN_SYMBOLIC(1), 8, CHAIN_RESULT(1), 77);
	CALL(p, __NR_lseek, CHAIN_SYMBOLIC(0) | CHAIN_LOAD(1), CHAIN_RESULT(1), 8, 77);
	CALL(p, __NR_lseek, CHAIN_LOAD(0) | CHAIN_LOAD(2), 8, 0, U(&there));
	CALL(p, __NR_lseek, CHAIN_SYMBOLIC(0) | CHAIN_SYMBOLIC(1), CHAIN_RESULT(1),
	     CHAIN_RESULT(0), 77);
	EXPECT_EQ(6, run(p));
	EXPECT_EQ(-EFAULT, p->results[2]);
	EXPECT_EQ(-ENODATA, p->results[3]);
	EXPECT_EQ(-EFAULT, p->results[4]);
	EXPECT_EQ(-ENODATA, p->results[5]);
}

/* Check memory that is unmapped, or becomes read-only */
TEST_F(chain, memory)
{
	struct program *p = self->p;
	char *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	struct chain_args args;

	ASSERT_NE(MAP_FAILED, page);
	write_values(p, 9);
	finish(p);
	memcpy(page, p->words, p->nwords * 8);
	args = p->args;
	args.program = U(page);
	EXPECT_EQ(9, sys_chain(&args, sizeof(args), 0));
	EXPECT_EQ(9, sys_chain(&args, sizeof(args), 0));
	ASSERT_EQ(0, mprotect(page, 4096, PROT_NONE));
	EXPECT_EQ(-EFAULT, sys_chain(&args, sizeof(args), 0));
	args = p->args;
	EXPECT_EQ(9, sys_chain(&args, sizeof(args), 0));
	args.results = U(page);
	EXPECT_EQ(-EFAULT, sys_chain(&args, sizeof(args), 0));
	ASSERT_EQ(0, mprotect(page, 4096, PROT_READ));
	EXPECT_EQ(-EFAULT, sys_chain(&args, sizeof(args), 0));
	/* Nor is it resumed if the results are read-only */
	args.resume = 2;
	EXPECT_EQ(-EFAULT, sys_chain(&args, sizeof(args), 0));
	args.resume = 0;
	args.results = -8ULL;
	EXPECT_EQ(-EFAULT, sys_chain(&args, sizeof(args), 0));
	args = p->args;
	args.program = -4096ULL;
	EXPECT_EQ(-EFAULT, sys_chain(&args, sizeof(args), 0));
	munmap(page, 4096);
}

/* Check long and short programs in turn: the kept memory grows, and is freed */
TEST_F(chain, lengths_in_turns)
{
	static const unsigned int lengths[] = { 1, 1024, 1, 10, 300, 10, 1024, 1024, 1 };
	struct program *p = self->p;
	__u64 args[6] = { 0, 0, 77 };
	unsigned int i, k;

	for (i = 0; i < ARRAY_SIZE(lengths); i++) {
		start(p);
		for (k = 0; k < lengths[i]; k++)
			CALL(p, __NR_lseek, 0, i, k, 77, 0, 0, 0);
		EXPECT_COMPLETE(p);
		for (k = 0; k < lengths[i]; k++) {
			args[0] = i;
			args[1] = k;
			EXPECT_EQ(plain_call(__NR_lseek, args), p->results[k]);
		}
	}
}

#if !IS_EMULATED
/* Check that a child does not use its parent's checked program */
TEST_F(chain, fork)
{
	struct program *p = self->p;
	int status;
	pid_t pid;

	start(p);
	CALL(p, __NR_getpid, 0);
	EXPECT_COMPLETE(p);
	pid = fork();
	ASSERT_LE(0, pid);
	if (!pid) {
		long n = run(p);

		p->words[0] = __NR_fork;
		_exit(n == 1 && p->results[0] == getpid() && run(p) == -EOPNOTSUPP ? 0 : 1);
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(0, status);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(getpid(), p->results[0]);
}

#define TRACING		"/sys/kernel/tracing"
#define OPTIMIZATION	"/proc/sys/debug/kprobes-optimization"
#define AGAIN		"REPEAT_TEST_AGAIN"

/* Return whether all of the text was written with one call */
static bool write_to(const char *path, int flags, const char *text)
{
	ssize_t len = strlen(text);
	int fd = open(path, O_WRONLY | flags);
	bool written = fd >= 0 && write(fd, text, len) == len;

	close(fd);
	return written;
}

/* Count calls of a function after its entry for the function tracer, if it has one */
static bool count_decodings(void)
{
	char text[64];
	int offset;

	/* With a breakpoint, not a jump that replaces several instructions */
	if (!write_to(OPTIMIZATION, 0, "0"))
		return false;
	for (offset = 5; offset < 16; offset++) {
		snprintf(text, sizeof(text), "p:chain_decoded chain_decode+%d", offset);
		if (write_to(TRACING "/kprobe_events", O_APPEND, text))
			return write_to(TRACING "/events/kprobes/chain_decoded/enable", 0, "1");
	}
	return false;
}

static long decodings(void)
{
	FILE *profile = fopen(TRACING "/kprobe_profile", "r");
	long hits = -1;

	if (!profile || fscanf(profile, " chain_decoded %ld", &hits) != 1)
		hits = -1;
	if (profile)
		fclose(profile);
	return hits;
}

static bool stop_counting(void)
{
	return write_to(TRACING "/events/kprobes/chain_decoded/enable", 0, "0") &&
	       write_to(TRACING "/kprobe_events", O_APPEND, "-:chain_decoded") &&
	       write_to(OPTIMIZATION, 0, "1");
}

static long run_getpid(void)
{
	static struct program p;

	start(&p);
	CALL(&p, __NR_getpid, 0);
	return run(&p) == 1 && p.results[0] == getpid() ? 0 : 1;
}

/* Started by execve() below: run the same program before any other */
__attribute__((constructor)) static void run_again(void)
{
	if (getenv(AGAIN))
		_exit(run_getpid());
}

/* Check that a new program does not use the task's last program */
TEST_F(chain, execve)
{
	char *argv[] = { "repeat_test", NULL }, *envp[] = { AGAIN "=1", NULL };
	int status;
	pid_t pid;

	if (access(TRACING "/kprobe_events", W_OK))
		SKIP(return, "needs root and a kernel with events of kprobes");
	ASSERT_TRUE(count_decodings());
	pid = fork();
	if (!pid) {
		long before = decodings();

		/* The first run is decoded, and the second is not */
		if (before || run_getpid() || decodings() != 1 || run_getpid() ||
		    decodings() != 1)
			_exit(2);
		execve("/proc/self/exe", argv, envp);
		_exit(3);
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(0, status);
	EXPECT_EQ(2, decodings());
	EXPECT_TRUE(stop_counting());
}

/* Programs that run in turns: a task keeps the last four, but not more than some memory */
#define KEPT		4
#define TOO_LARGE	400	/* entries, so that the task does not keep four of them */

static struct program programs[KEPT + 1];

/* Run @n programs from @first on, and return the number of those that were decoded */
static long decode_in_turns(unsigned int first, unsigned int n)
{
	long before = decodings();
	unsigned int i;

	for (i = first; i < first + n; i++) {
		struct program *p = &programs[i];

		if (run_args(p) != p->nentries || p->results[p->nentries - 1] != i)
			return -1;
	}
	return decodings() - before;
}

/* Write programs of the same length, which return their indices */
static void write_programs(unsigned int nentries)
{
	unsigned int i, k;

	for (i = 0; i < ARRAY_SIZE(programs); i++) {
		start(&programs[i]);
		for (k = 0; k < nentries; k++)
			VALUE(&programs[i], i);
		finish(&programs[i]);
	}
}

TEST_F(chain, several_programs)
{
	struct program *p = self->p;
	int i;

	if (access(TRACING "/kprobe_events", W_OK))
		SKIP(return, "needs root and a kernel with events of kprobes");
	write_programs(1);
	ASSERT_TRUE(count_decodings());
	EXPECT_EQ(KEPT, decode_in_turns(0, KEPT));
	for (i = 0; i < 3; i++)
		EXPECT_EQ(0, decode_in_turns(0, KEPT));

	/* A changed program takes the place of its old version */
	programs[1].words[1] |= CHAIN_NCONDS(1);
	EXPECT_EQ(-1, decode_in_turns(1, 1));
	programs[1].words[1] &= ~CHAIN_NCONDS(1);
	EXPECT_EQ(1, decode_in_turns(0, KEPT));
	EXPECT_EQ(0, decode_in_turns(0, KEPT));

	/* The words may be elsewhere */
	start(p);
	VALUE(p, KEPT - 1);
	finish(p);
	i = decodings();
	EXPECT_EQ(1, run_args(p));
	EXPECT_EQ(i, decodings());

	/* One more replaces the one that ran longest ago */
	EXPECT_EQ(0, decode_in_turns(0, KEPT));
	EXPECT_EQ(1, decode_in_turns(KEPT, 1));
	EXPECT_EQ(0, decode_in_turns(1, KEPT));
	for (i = 0; i < 3; i++)
		EXPECT_EQ(KEPT + 1, decode_in_turns(0, KEPT + 1));

	write_programs(TOO_LARGE);
	for (i = 0; i < 3; i++)
		EXPECT_EQ(KEPT, decode_in_turns(0, KEPT));
	EXPECT_TRUE(stop_counting());
}

/* A program that another thread changes all the time: each run is that of one version */
struct race {
	__u64 *word;
	bool stop;
};

static void *change_word(void *arg)
{
	struct race *race = arg;
	__u64 n;

	for (n = 0; !__atomic_load_n(&race->stop, __ATOMIC_RELAXED); n++)
		__atomic_store_n(race->word, n & 1 ? __NR_getpid : __NR_fork, __ATOMIC_RELAXED);
	return NULL;
}

TEST_F(chain, race)
{
	struct program *p = self->p;
	struct race race = { .word = &p->words[6] };
	unsigned int ran = 0, refused = 0, i;
	pthread_t thread;

	start(p);
	for (i = 0; i < 20; i++)
		CALL(p, __NR_getpid, 0);
	ASSERT_EQ(0, pthread_create(&thread, NULL, change_word, &race));
	for (i = 0; i < 200000 && (i < 20000 || !ran || !refused); i++) {
		long n = run(p);

		ran += n == 20;
		refused += n == -EOPNOTSUPP;
		if (n == 20 ? p->results[2] != getpid() :
			      n != -EOPNOTSUPP || p->args.entry != 2 || p->results[0] != UNTOUCHED)
			break;
	}
	__atomic_store_n(&race.stop, true, __ATOMIC_RELAXED);
	pthread_join(thread, NULL);
	EXPECT_EQ(i, ran + refused);
	EXPECT_NE(0, ran);
	EXPECT_NE(0, refused);
}
#endif

TEST_HARNESS_MAIN
