// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): steps, jumps back, references to later entries, and limits on the effects of endless
 * loops on other tasks
 */
#include <linux/membarrier.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>

#include "chain_test.h"

#define LONG	300	/* seconds that a test may take on a slow kernel */

static __u64 counter;
static const __u64 one = 1;

/* Add entries 0 and 1: counter++ */
static void add_count(struct program *p)
{
	CALL(p, CHAIN_OP_ADD, CHAIN_LOAD(0), U(&counter), 1);
	CALL(p, CHAIN_OP_STORE64, CHAIN_SYMBOLIC(1), U(&counter),
	     CHAIN_RESULT(p->nentries - 1));
}

/* Append a jump to @target */
static __u32 add_jump(struct program *p, __u32 target)
{
	return CALL_IF(p, CHAIN_OP_NOP, CHAIN_JUMP, target, CHAIN_ALWAYS, 0);
}

static long run_steps(struct program *p, __u64 steps)
{
	finish(p);
	p->args.steps = steps;
	return run_args(p);
}

/* Check that the chain ended before @entry, with its steps used up */
#define EXPECT_OUT_OF_STEPS(p, at, ret) do {				\
	EXPECT_EQ(at, ret);						\
	EXPECT_EQ(CHAIN_AT_STEPS, (p)->args.stop);			\
	EXPECT_EQ(at, (p)->args.entry);					\
	EXPECT_EQ((at) + 1, (p)->args.resume);				\
	EXPECT_EQ(0, (p)->args.steps);					\
} while (0)

#define EXPECT_AT_END(p, left, ret) do {				\
	EXPECT_EQ((long)(p)->nentries, ret);				\
	EXPECT_EQ(CHAIN_AT_END, (p)->args.stop);			\
	EXPECT_EQ(0, (p)->args.entry);					\
	EXPECT_EQ(0, (p)->args.resume);					\
	EXPECT_EQ(left, (p)->args.steps);				\
} while (0)

/* Check that without steps a program cannot jump back */
TEST_F(chain, backward_needs_steps)
{
	struct program *p = self->p;
	long ret;

	VALUE(p, 1);
	add_jump(p, 0);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_BACKWARD, 1);
	start(p);
	add_jump(p, 0);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_BACKWARD, 0);

	start(p);
	CALL(p, __NR_getppid, 0);
	CALL_IF(p, __NR_getppid, CHAIN_JUMP, 0, CHAIN_ALWAYS, 0);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_BACKWARD, 1);
	start(p);
	CALL(p, CHAIN_OP_MOV, CHAIN_SYMBOLIC(0), CHAIN_RESULT(1));
	VALUE(p, 1);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_ARG, 0);
	ret = run_steps(p, 2);
	EXPECT_AT_END(p, 0, ret);
	EXPECT_EQ(-ENODATA, p->results[0]);
	EXPECT_EQ(1, p->results[1]);
}

/*
 * Check that references to missing entries are rejected with steps, too, and steps are unchanged
 */
TEST_F(chain, beyond_the_end)
{
	struct program *p = self->p;

	CALL(p, CHAIN_OP_MOV, CHAIN_SYMBOLIC(0), CHAIN_RESULT(1));
	EXPECT_EQ(-EINVAL, run_steps(p, 5));
	EXPECT_EQ(CHAIN_BAD_ARG, p->args.stop);
	EXPECT_EQ(5, p->args.steps);
	EXPECT_EQ(0, p->args.resume);
	EXPECT_EQ(UNTOUCHED, p->results[0]);
	start(p);
	add_jump(p, 2);
	EXPECT_EQ(-EINVAL, run_steps(p, 5));
	EXPECT_EQ(CHAIN_BAD_TARGET, p->args.stop);
	EXPECT_EQ(5, p->args.steps);
	start(p);
	VALUE(p, 1);
	p->words[1] |= CHAIN_NCONDS(1) | CHAIN_COND_SYMBOLIC(0);
	put(p, CHAIN_COMPARE(0, CHAIN_EQUAL));
	put(p, CHAIN_RESULT(1));
	EXPECT_EQ(-EINVAL, run_steps(p, 5));
	EXPECT_EQ(CHAIN_BAD_VALUE_RESULT, p->args.stop);
	EXPECT_EQ(5, p->args.steps);
}

/* Check that the farthest of several references is rejected, wherever it is */
TEST_F(chain, farthest_reference)
{
	struct program *p = self->p;
	__u32 i, k;

	for (i = 0; i < 3; i++) {
		start(p);
		for (k = 0; k < 3; k++)
			CALL(p, CHAIN_OP_MOV, CHAIN_SYMBOLIC(0), CHAIN_RESULT(k == i ? 3 : 2));
		EXPECT_EQ(-EINVAL, run_steps(p, 5));
		EXPECT_EQ(CHAIN_BAD_ARG, p->args.stop);
		EXPECT_EQ(i, p->args.entry);
		p->words[4 * i + 2] = CHAIN_RESULT(2);
		EXPECT_EQ(3, run_steps(p, 5));
	}
}

/* Check that the steps can end before any entry of a loop */
TEST_F(chain, out_of_steps)
{
	struct program *p = self->p;
	__u64 steps;
	long ret;
	int big;

	for (big = 0; big < 2; big++) {
		start(p);
		add_count(p);
		add_jump(p, 0);
		VALUE(p, 99);
		if (big)
			make_big(p);
		for (steps = 1; steps < 20; steps++) {
			counter = 0;
			ret = run_steps(p, steps);
			EXPECT_OUT_OF_STEPS(p, steps % 3, ret);
			EXPECT_EQ((steps + 1) / 3, counter);
			/* Results of the last lap, as far as it ran */
			EXPECT_EQ((steps + 2) / 3, p->results[0]);
			EXPECT_EQ(steps < 2 ? CHAIN_NOT_RUN : 0, p->results[1]);
			EXPECT_EQ(steps < 3 ? CHAIN_NOT_RUN : 0, p->results[2]);
			EXPECT_EQ(CHAIN_NOT_RUN, p->results[3]);
		}
	}
}

/* Check that a chain resumed in any number of parts has the same effects */
TEST_F(chain, resumed_with_new_steps)
{
	struct program *p = self->p;
	__u64 total, part;
	long ret = 0;

	add_count(p);
	add_jump(p, 0);
	for (part = 1; part < 8; part++) {
		counter = 0;
		finish(p);
		for (total = 0; total < 100; total += part) {
			p->args.steps = part;
			ret = run_args(p);
			EXPECT_OUT_OF_STEPS(p, (total + part) % 3, ret);
		}
		EXPECT_EQ((total + 1) / 3, counter);
	}
	/* Without steps, the program with its jump back is invalid */
	EXPECT_EQ(-EINVAL, run_args(p));
	EXPECT_EQ(CHAIN_BAD_BACKWARD, p->args.stop);
	EXPECT_EQ(ret + 1, p->args.resume);
}

/* Check steps with a program without loops: the end has priority over the end of the steps */
TEST_F(chain, end_wins)
{
	struct program *p = self->p;
	__u64 steps;
	long ret;
	int big, i;

	for (big = 0; big < 2; big++) {
		start(p);
		for (i = 0; i < 5; i++)
			VALUE(p, i);
		if (big)
			make_big(p);
		for (steps = 1; steps < p->nentries + 5; steps++) {
			ret = run_steps(p, steps);
			if (steps >= p->nentries) {
				EXPECT_AT_END(p, steps - p->nentries, ret);
			} else {
				EXPECT_OUT_OF_STEPS(p, steps, ret);
				p->args.steps = 1000;
				ret = run_args(p);
				EXPECT_AT_END(p, 1000 - (p->nentries - steps), ret);
			}
			for (i = 0; i < 5; i++)
				EXPECT_EQ(i, p->results[i]);
		}
	}
	/* Also after a jump to the end */
	start(p);
	VALUE(p, 1);
	add_jump(p, 3);
	VALUE(p, 3);
	ret = run_steps(p, 2);
	EXPECT_AT_END(p, 0, ret);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[2]);
}

/*
 * Check that a condition that stops, or cannot be evaluated, has priority over the end of the
 * steps
 */
TEST_F(chain, condition_wins)
{
	struct program *p = self->p;

	VALUE(p, 1);
	CALL_IF(p, CHAIN_OP_MOV, 0, 0, CHAIN_EQUAL, 7, 7);
	VALUE(p, 3);
	EXPECT_EQ(1, run_steps(p, 2));
	EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
	EXPECT_EQ(1, p->args.entry);
	EXPECT_EQ(0, p->args.resume);
	EXPECT_EQ(0, p->args.steps);
	EXPECT_EQ(1, run_steps(p, 10));
	EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
	EXPECT_EQ(8, p->args.steps);

	start(p);
	VALUE(p, 1);
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_JUMP, CHAIN_STOP, CHAIN_EQUAL, 7, 7);
	VALUE(p, 3);
	EXPECT_EQ(1, run_steps(p, 2));
	EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
	EXPECT_EQ(0, p->args.steps);

	start(p);
	VALUE(p, 1);
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_COND_SYMBOLIC(0), 0, CHAIN_EQUAL,
		CHAIN_RESULT(2), 7);
	VALUE(p, 3);
	EXPECT_EQ(1, run_steps(p, 2));
	EXPECT_EQ(CHAIN_AT_UNRESOLVED, p->args.stop);
	EXPECT_EQ(1, p->args.entry);
	EXPECT_EQ(0, p->args.resume);
	EXPECT_EQ(0, p->args.steps);
}

/* Check the largest number of steps */
TEST_F(chain, most_steps)
{
	struct program *p = self->p;
	long ret;

	counter = 0;
	add_count(p);
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_LOAD(0) | CHAIN_JUMP, 0, CHAIN_LESS_UNSIGNED, 100,
		U(&counter));
	ret = run_steps(p, ~0ULL);
	EXPECT_AT_END(p, ~0ULL - 300, ret);
	EXPECT_EQ(100, counter);
	/* Bit 63 has no special meaning */
	counter = 0;
	ret = run_steps(p, 1ULL << 63);
	EXPECT_AT_END(p, (1ULL << 63) - 300, ret);
}

/* Check references to a later entry: the result of the lap before, none in the first lap */
TEST_F(chain, reference_to_a_later_entry)
{
	struct program *p = self->p;
	long ret;

	counter = 100;
	CALL(p, CHAIN_OP_MOV, CHAIN_SYMBOLIC(0), CHAIN_RESULT_ADD(1, 1000));
	CALL(p, CHAIN_OP_ADD, CHAIN_LOAD(0), U(&counter), 1);
	CALL(p, CHAIN_OP_STORE64, CHAIN_SYMBOLIC(1), U(&counter), CHAIN_RESULT(1));
	add_jump(p, 0);
	ret = run_steps(p, 1);
	EXPECT_OUT_OF_STEPS(p, 1, ret);
	EXPECT_EQ(-ENODATA, p->results[0]);
	p->args.steps = 4;
	ret = run_args(p);
	EXPECT_OUT_OF_STEPS(p, 1, ret);
	EXPECT_EQ(1101, p->results[0]);
	p->args.steps = 40;
	ret = run_args(p);
	EXPECT_OUT_OF_STEPS(p, 1, ret);
	EXPECT_EQ(1111, p->results[0]);
}

/* Check a condition on a later entry's result, which stops the chain in the first lap */
TEST_F(chain, condition_on_a_later_entry)
{
	struct program *p = self->p;

	CALL_IF(p, CHAIN_OP_MOV, CHAIN_COND_SYMBOLIC(0), 0, CHAIN_EQUAL,
		CHAIN_RESULT(1), 42);
	VALUE(p, 42);
	add_jump(p, 0);
	EXPECT_EQ(0, run_steps(p, 50));
	EXPECT_EQ(CHAIN_AT_UNRESOLVED, p->args.stop);
	EXPECT_EQ(49, p->args.steps);
	/* With a first lap that jumps over it */
	start(p);
	add_jump(p, 2);
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_COND_SYMBOLIC(0), 0, CHAIN_EQUAL,
		CHAIN_RESULT(2), 42);
	VALUE(p, 42);
	add_jump(p, 1);
	EXPECT_EQ(1, run_steps(p, 50));
	EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
	EXPECT_EQ(46, p->args.steps);
}

/* Check that an entry can refer to its own last result */
TEST_F(chain, reference_to_itself)
{
	struct program *p = self->p;
	long ret;

	CALL(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0), 1);
	add_jump(p, 0);
	ret = run_steps(p, 20);
	EXPECT_OUT_OF_STEPS(p, 0, ret);
	EXPECT_EQ(-ENODATA + 9, p->results[0]);
}

/* Check that results are those of the last lap that ran the entry */
TEST_F(chain, results_of_laps)
{
	struct program *p = self->p;
	long ret;

	counter = 0;
	add_count(p);
	/* 2: odd numbers jump over 3 */
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_LOAD(0) | CHAIN_JUMP, 4, CHAIN_BITS_SET, 1,
		U(&counter));
	CALL(p, CHAIN_OP_MOV, CHAIN_LOAD(0), U(&counter));
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_LOAD(0) | CHAIN_JUMP, 0, CHAIN_LESS_UNSIGNED, 9,
		U(&counter));
	ret = run_steps(p, 1000);
	EXPECT_AT_END(p, 1000 - 9 * 4 - 4, ret);
	EXPECT_EQ(9, p->results[0]);
	EXPECT_EQ(9, p->results[2]);
	EXPECT_EQ(8, p->results[3]);
	EXPECT_EQ(9, p->results[4]);
}

/* Check an entry that jumps to itself */
TEST_F(chain, jump_to_itself)
{
	struct program *p = self->p;
	int fds[2], i;
	char c;
	long ret;

	ASSERT_EQ(0, pipe2(fds, O_NONBLOCK));
	for (i = 0; i < 50; i++)
		ASSERT_EQ(1, write(fds[1], &i, 1));
	CALL_IF(p, __NR_read, CHAIN_JUMP, 0, CHAIN_EQUAL, 1, fds[0], U(&c), 1);
	ret = run_steps(p, 51);
	EXPECT_AT_END(p, 0, ret);
	EXPECT_EQ(-EAGAIN, p->results[0]);
	EXPECT_EQ(49, c);
	ASSERT_EQ(2, write(fds[1], "xx", 2));
	ret = run_steps(p, 2);
	EXPECT_OUT_OF_STEPS(p, 0, ret);
}

/* Check a loop over the longest program */
TEST_F(chain, loop_over_1024_entries)
{
	struct program *p = self->p;
	int fd = eventfd(0, 0);
	__u64 value;
	long ret;

	while (p->nentries < CHAIN_MAX_ENTRIES - 1)
		CALL(p, __NR_write, 0, fd, U(&one), sizeof(one));
	add_jump(p, 0);
	ret = run_steps(p, 10 * CHAIN_MAX_ENTRIES + 512);
	EXPECT_OUT_OF_STEPS(p, 512, ret);
	ASSERT_EQ(sizeof(value), read(fd, &value, sizeof(value)));
	EXPECT_EQ(10 * (CHAIN_MAX_ENTRIES - 1) + 512, value);
}

/* Check a loop within a loop */
TEST_F(chain, nested_loops)
{
	struct program *p = self->p;
	__u64 outer = 0, inner = 0;
	long ret;

	counter = 0;
	/* 0: inner = 0 */
	CALL(p, CHAIN_OP_STORE64, 0, U(&inner), 0);
	/* 1: the body */
	add_count(p);
	CALL(p, CHAIN_OP_ADD, CHAIN_LOAD(0), U(&inner), 1);
	CALL(p, CHAIN_OP_STORE64, CHAIN_SYMBOLIC(1), U(&inner), CHAIN_RESULT(3));
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_SYMBOLIC(0) | CHAIN_JUMP, 1, CHAIN_LESS_SIGNED, 7,
		CHAIN_RESULT(3));
	CALL(p, CHAIN_OP_ADD, CHAIN_LOAD(0), U(&outer), 1);
	CALL(p, CHAIN_OP_STORE64, CHAIN_SYMBOLIC(1), U(&outer), CHAIN_RESULT(6));
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_SYMBOLIC(0) | CHAIN_JUMP, 0, CHAIN_LESS_SIGNED, 11,
		CHAIN_RESULT(6));
	ret = run_steps(p, 10000);
	EXPECT_AT_END(p, 10000 - 11 * (4 + 7 * 5), ret);
	EXPECT_EQ(77, counter);
}

/* Check the sum of an array, with state in memory */
TEST_F(chain, sum)
{
	static __u64 array[1000];
	struct program *p = self->p;
	__u64 at = U(array), sum = 0;
	long ret;
	int i;

	for (i = 0; i < 1000; i++)
		array[i] = i * i;
	CALL(p, CHAIN_OP_LOAD, CHAIN_LOAD(0), U(&at), 8);
	CALL(p, CHAIN_OP_ADD, CHAIN_LOAD(0) | CHAIN_SYMBOLIC(1), U(&sum), CHAIN_RESULT(0));
	CALL(p, CHAIN_OP_STORE64, CHAIN_SYMBOLIC(1), U(&sum), CHAIN_RESULT(1));
	CALL(p, CHAIN_OP_ADD, CHAIN_LOAD(0), U(&at), 8);
	CALL(p, CHAIN_OP_STORE64, CHAIN_SYMBOLIC(1), U(&at), CHAIN_RESULT(3));
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_SYMBOLIC(0) | CHAIN_JUMP, 0, CHAIN_LESS_UNSIGNED,
		U(array + 1000), CHAIN_RESULT(3));
	ret = run_steps(p, 6000);
	EXPECT_AT_END(p, 0, ret);
	EXPECT_EQ(332833500, sum);
}

/* Check the sum with state in the results, which the caller initialises */
TEST_F(chain, sum_in_results)
{
	static __u64 array[1000];
	struct program *p = self->p;
	int i;

	for (i = 0; i < 1000; i++)
		array[i] = i * i;
	CALL(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0), 8);
	CALL(p, CHAIN_OP_LOAD, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0), 8);
	CALL(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(0) | CHAIN_SYMBOLIC(1), CHAIN_RESULT(2),
	     CHAIN_RESULT(1));
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_SYMBOLIC(0) | CHAIN_JUMP, 0, CHAIN_NOT_EQUAL,
		U(array + 999), CHAIN_RESULT(0));
	finish(p);
	p->args.steps = 1000000;
	p->args.resume = 1;
	p->results[0] = U(array) - 8;
	p->results[2] = 0;
	EXPECT_EQ(4, run_args(p));
	EXPECT_EQ(332833500, p->results[2]);
	EXPECT_EQ(1000000 - 4000, p->args.steps);
	EXPECT_EQ(0, p->args.resume);
}

/* Check a copy of a file: read and write until read returns 0 */
TEST_F(chain, copy_a_file)
{
	const size_t size = 1 << 20;
	int in = memfd_create("in", 0), out = memfd_create("out", 0);
	char *data = malloc(size), *copy = malloc(size);
	static char buffer[4096];
	struct program *p = self->p;
	size_t i;
	long ret;

	for (i = 0; i < size; i++)
		data[i] = i * 2654435761U >> 24;
	/* Its last block is a short one */
	ASSERT_EQ(size - 5, write(in, data, size - 5));
	ASSERT_EQ(0, lseek(in, 0, SEEK_SET));
	add_entry(p, __NR_read, CHAIN_JUMP | CHAIN_HANDLER_EACH,
		  WORDS(in, U(buffer), sizeof(buffer)), (__u64[]){ 3, CHAIN_STOP },
		  (struct cond[]){ { CHAIN_EQUAL, 0 }, { CHAIN_IS_ERROR, 0 } }, 2);
	add_entry(p, __NR_write, CHAIN_JUMP | CHAIN_HANDLER_EACH | CHAIN_SYMBOLIC(2) |
		  CHAIN_COND_SYMBOLIC(0), WORDS(out, U(buffer), CHAIN_RESULT(0)),
		  (__u64[]){ 0, CHAIN_STOP },
		  (struct cond[]){ { CHAIN_EQUAL, CHAIN_RESULT(0) }, { CHAIN_ALWAYS, 0 } }, 2);
	VALUE(p, 0);
	ret = run_steps(p, 1000000);
	EXPECT_AT_END(p, 1000000 - 2 * 256 - 1, ret);
	EXPECT_EQ(0, p->results[0]);
	EXPECT_EQ(4091, p->results[1]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[2]);
	EXPECT_EQ(size - 5, pread(out, copy, size, 0));
	EXPECT_EQ(0, memcmp(data, copy, size - 5));
}

static void on_signal(int sig)
{
}

/* Check that an interrupted entry has used no step */
TEST_F(chain, interrupted_entry_uses_no_step)
{
	struct sigaction action = { .sa_handler = on_signal };
	struct program *p = self->p;
	int fds[2], i;
	pid_t pid, caller = getpid();
	long ret;
	char c;

	ASSERT_EQ(0, pipe(fds));
	ASSERT_EQ(0, sigaction(SIGUSR1, &action, NULL));
	VALUE(p, 1);
	CALL(p, __NR_read, 0, fds[0], U(&c), 1);
	add_jump(p, 0);
	finish(p);
	p->args.steps = 4;
	for (i = 0; i < 3; i++) {
		pid = fork();
		if (!pid) {
			if (WAIT_FOR(sleeps_in(caller, __NR_read)))
				kill(caller, SIGUSR1);
			_exit(0);
		}
		EXPECT_EQ(-EINTR, run_args(p));
		EXPECT_EQ(3, p->args.steps);
		EXPECT_EQ(2, p->args.resume);
		EXPECT_EQ(CHAIN_AT_SIGNAL, p->args.stop);
	}
	ASSERT_EQ(1, write(fds[1], "x", 1));
	ret = run_args(p);
	EXPECT_OUT_OF_STEPS(p, 1, ret);
	/* An entry with a result from the caller has completed without running */
	p->args.steps = 1;
	p->args.stop = CHAIN_AT_TRAP;
	p->results[1] = 77;
	ret = run_args(p);
	EXPECT_OUT_OF_STEPS(p, 2, ret);
	EXPECT_EQ(77, p->results[1]);
}

static volatile int signals;

static void on_signal_count(int sig)
{
	signals++;
}

/*
 * Check a signal that arrives with the last step: the chain ends, and no step is left to resume
 * with
 */
TEST_F(chain, signal_with_the_last_step)
{
	struct sigaction action = { .sa_handler = on_signal_count };
	struct program *p = self->p;
	__u64 steps;
	long ret;

	ASSERT_EQ(0, sigaction(SIGUSR1, &action, NULL));
	CALL(p, __NR_kill, 0, getpid(), SIGUSR1);
	add_jump(p, 0);
	for (steps = 1; steps < 10; steps++) {
		signals = 0;
		ret = run_steps(p, steps);
		EXPECT_OUT_OF_STEPS(p, steps % 2, ret);
		EXPECT_EQ((steps + 1) / 2, signals);
	}
}

static struct program *shown;
static volatile int shown_wrong, shown_times;

/* Between two entries, args has the position of the chain */
static void on_signal_look(int sig)
{
	shown_times++;
	if (shown->args.stop != CHAIN_AT_SIGNAL || shown->args.entry != 2 ||
	    shown->args.resume != 3 || shown->args.steps != 30 - 3 * shown_times + 1 ||
	    shown->results[0] != shown_times)
		shown_wrong++;
}

TEST_F(chain, steps_are_written_for_handlers)
{
	struct sigaction action = { .sa_handler = on_signal_look };
	struct program *p = self->p;
	long ret;

	if (IS_EMULATED)
		SKIP(return, "not emulated: what a signal handler sees of the chain");
	shown = p;
	ASSERT_EQ(0, sigaction(SIGUSR1, &action, NULL));
	CALL(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0), 1);
	CALL(p, __NR_kill, 0, getpid(), SIGUSR1);
	add_jump(p, 0);
	finish(p);
	p->args.steps = 30;
	p->args.resume = 1;
	p->results[0] = 0;
	ret = run_args(p);
	EXPECT_OUT_OF_STEPS(p, 0, ret);
	EXPECT_EQ(10, shown_times);
	EXPECT_EQ(0, shown_wrong);
}

/*
 * Endless loops of cheap calls, and of operations only. Check that they are no worse than loops
 * in user mode.
 */
FIXTURE(endless)
{
	struct program *p;		/* shared with the children that run it */
};

FIXTURE_VARIANT(endless)
{
	__u64 nr;
};

FIXTURE_VARIANT_ADD(endless, calls) { .nr = __NR_getppid };
FIXTURE_VARIANT_ADD(endless, operations) { .nr = CHAIN_OP_NOP };

/* Set by the loop's first entry; shared as well */
static volatile __u32 *started;

FIXTURE_SETUP(endless)
{
	struct program *p = shared_memory(sizeof(*p));

	self->p = p;
	started = shared_memory(4096);
	CALL(p, CHAIN_OP_STORE32, 0, U(started), 1);
	CALL(p, variant->nr, 0);
	CALL(p, variant->nr, 0);
	add_jump(p, 1);
	finish(p);
	p->args.steps = ~0ULL;
}

FIXTURE_TEARDOWN(endless)
{
}

static void pin_to(int cpu)
{
	cpu_set_t set;

	CPU_ZERO(&set);
	CPU_SET(cpu, &set);
	if (sched_setaffinity(0, sizeof(set), &set))
		abort();
}

/* Start a child in the loop, on processor @cpu if that is not negative */
static pid_t start_endless(struct program *p, int cpu)
{
	pid_t pid;

	*started = 0;
	/* Reset a program that a killed child has left to be resumed */
	finish(p);
	p->args.steps = ~0ULL;
	pid = fork();
	if (!pid) {
		if (cpu >= 0)
			pin_to(cpu);
		_exit(run_args(p));
	}
	if (!WAIT_FOR(*started))
		abort();
	return pid;
}

static void expect_death(struct __test_metadata *_metadata, pid_t pid, int sig)
{
	__u64 before = now_ms();
	int status;

	kill(pid, sig);
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_TRUE(WIFSIGNALED(status));
	EXPECT_EQ(sig, WTERMSIG(status));
	EXPECT_LT(now_ms() - before, 10000);
}

TEST_F(endless, killed)
{
	expect_death(_metadata, start_endless(self->p, -1), SIGKILL);
	expect_death(_metadata, start_endless(self->p, -1), SIGTERM);
}

TEST_F(endless, stopped)
{
	pid_t pid = start_endless(self->p, -1);
	int status, i;

	for (i = 0; i < 3; i++) {
		kill(pid, SIGSTOP);
		ASSERT_EQ(pid, waitpid(pid, &status, WUNTRACED));
		ASSERT_TRUE(WIFSTOPPED(status));
		kill(pid, SIGCONT);
		ASSERT_EQ(pid, waitpid(pid, &status, WCONTINUED));
	}
	expect_death(_metadata, pid, SIGKILL);
}

static volatile int ticks;

/* The 30th tick ends the loop, which is restarted from its arguments */
static void on_tick(int sig)
{
	if (++ticks == 30)
		shown->args.steps = 1;
}

TEST_F(endless, interrupted_by_a_timer)
{
	const struct itimerval timer = { { 0, 10000 }, { 0, 10000 } };
	struct sigaction action = { .sa_handler = on_tick };
	struct program *p = self->p;
	__u64 before = now_ms();

	shown = p;
	ASSERT_EQ(0, sigaction(SIGALRM, &action, NULL));
	ASSERT_EQ(0, setitimer(ITIMER_REAL, &timer, NULL));
	EXPECT_LE(1, run_args(p));
	EXPECT_EQ(CHAIN_AT_STEPS, p->args.stop);
	EXPECT_LE(30, ticks);
	EXPECT_LT(now_ms() - before, 20000);
}

/* Check RLIMIT_CPU */
TEST_F_TIMEOUT(endless, limited_by_rlimit_cpu, LONG)
{
	const struct rlimit second = { 1, 20 };
	struct rusage usage;
	pid_t pid = fork();
	int status;

	if (!pid) {
		setrlimit(RLIMIT_CPU, &second);
		_exit(run_args(self->p));
	}
	ASSERT_EQ(pid, wait4(pid, &status, 0, &usage));
	EXPECT_TRUE(WIFSIGNALED(status));
	EXPECT_EQ(SIGXCPU, WTERMSIG(status));
	EXPECT_LE(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec, 5);
}

/* Return the task's processor time in milliseconds */
static __u64 cpu_ms(pid_t pid)
{
	struct timespec time;
	clockid_t clock;

	if (clock_getcpuclockid(pid, &clock) || clock_gettime(clock, &time))
		abort();
	return time.tv_sec * 1000ULL + time.tv_nsec / 1000000;
}

/* Check that another task on the same processor gets its share */
TEST_F_TIMEOUT(endless, shares_the_processor, LONG)
{
	pid_t loop = start_endless(self->p, 0), other = fork();
	__u64 loop_ms, other_ms;

	if (!other) {
		pin_to(0);
		for (;;)
			*started += 1;
	}
	loop_ms = cpu_ms(loop);
	other_ms = cpu_ms(other);
	EXPECT_TRUE(WAIT_FOR(cpu_ms(loop) - loop_ms + cpu_ms(other) - other_ms > 1000));
	loop_ms = cpu_ms(loop) - loop_ms;
	other_ms = cpu_ms(other) - other_ms;
	EXPECT_GT(4 * other_ms, loop_ms);
	EXPECT_GT(4 * loop_ms, other_ms);
	expect_death(_metadata, loop, SIGKILL);
	expect_death(_metadata, other, SIGKILL);
}

/* Return the milliseconds in which a sleeping task on processor 0 is woken 50 times */
static __u64 wake_ms(void)
{
	__u64 before = now_ms();
	pid_t pid = fork();
	int i;

	if (!pid) {
		pin_to(0);
		for (i = 0; i < 50; i++)
			usleep(1000);
		_exit(0);
	}
	waitpid(pid, NULL, 0);
	return now_ms() - before;
}

/* Check that a sleeping task is woken as if the loop on its processor were in user mode */
TEST_F_TIMEOUT(endless, lets_others_wake, LONG)
{
	pid_t loop = fork();
	__u64 expected;

	if (!loop) {
		pin_to(0);
		for (;;)
			*started += 1;
	}
	expected = wake_ms();
	expect_death(_metadata, loop, SIGKILL);
	loop = start_endless(self->p, 0);
	EXPECT_LT(wake_ms(), 3 * expected + 1000);
	expect_death(_metadata, loop, SIGKILL);
}

#define STALL_TIMEOUT	"/sys/module/rcupdate/parameters/rcu_cpu_stall_timeout"

/* Set the timeout in seconds. Return the old one. */
static int set_stall_timeout(int seconds)
{
	FILE *f = fopen(STALL_TIMEOUT, "r+");
	int old;

	if (!f || fscanf(f, "%d", &old) != 1)
		abort();
	rewind(f);
	fprintf(f, "%d\n", seconds);
	if (fclose(f))
		abort();
	return old;
}

/* Return whether the kernel has reported a stall since @log was opened */
static bool stall_reported(int log)
{
	char line[8192];
	bool found = false;
	ssize_t n;

	while ((n = read(log, line, sizeof(line) - 1)) > 0) {
		line[n] = '\0';
		found |= strstr(line, "rcu: INFO") || strstr(line, "soft lockup");
	}
	return found;
}

/*
 * Check that RCU grace periods end with a loop on each processor: membarrier() waits for one, and
 * no stall is reported, which would happen after 3 s
 */
TEST_F_TIMEOUT(endless, lets_rcu_go_on, LONG)
{
	int log = open("/dev/kmsg", O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	volatile int *periods = shared_memory(4096);
	int cpus = sysconf(_SC_NPROCESSORS_ONLN), old, i;
	pid_t loops[8], waiter;

	ASSERT_LE(0, log);
	lseek(log, 0, SEEK_END);
	ASSERT_LE(cpus, ARRAY_SIZE(loops));
	old = set_stall_timeout(3);
	for (i = 0; i < cpus; i++)
		loops[i] = start_endless(self->p, i);
	/* In a child, because nothing can end the wait */
	waiter = fork();
	if (!waiter) {
		while (!syscall(__NR_membarrier, MEMBARRIER_CMD_GLOBAL, 0, 0))
			++*periods;
		_exit(1);
	}
	usleep(5000000);
	EXPECT_LE(3, *periods);
	for (i = 0; i < cpus; i++)
		expect_death(_metadata, loops[i], SIGKILL);
	expect_death(_metadata, waiter, SIGKILL);
	EXPECT_EQ(3, set_stall_timeout(old));
	EXPECT_FALSE(stall_reported(log));
}

static int by_size(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

#define PERIODS	15

/* Return the median duration of grace periods beside @busy, in microseconds */
static int grace_period(pid_t busy)
{
	struct timespec begin, end;
	int us[PERIODS], i;

	for (i = 0; i < PERIODS; i++) {
		clock_gettime(CLOCK_MONOTONIC, &begin);
		if (syscall(__NR_membarrier, MEMBARRIER_CMD_GLOBAL, 0, 0))
			abort();
		clock_gettime(CLOCK_MONOTONIC, &end);
		us[i] = (end.tv_sec - begin.tv_sec) * 1000000 +
			(end.tv_nsec - begin.tv_nsec) / 1000;
		usleep(3000);
	}
	kill(busy, SIGKILL);
	waitpid(busy, NULL, 0);
	qsort(us, PERIODS, sizeof(*us), by_size);
	return us[PERIODS / 2];
}

/* Check that grace periods take at most twice as long as beside a loop of plain calls */
TEST_F_TIMEOUT(endless, lets_rcu_go_on_in_time, LONG)
{
	int plain, chained, tries;
	pid_t busy;

	if (sysconf(_SC_NPROCESSORS_ONLN) < 2)
		SKIP(return, "needs two processors");
	pin_to(0);
	/* Retry, because the host may be busy: one success suffices */
	for (tries = 0; tries < 3; tries++) {
		busy = fork();
		if (!busy) {
			pin_to(1);
			for (;;)
				syscall(__NR_getppid);
		}
		plain = grace_period(busy);
		chained = grace_period(start_endless(self->p, 1));
		TH_LOG("beside plain calls: %d us, beside a chain: %d us", plain, chained);
		if (chained <= 2 * plain)
			break;
	}
	EXPECT_LE(chained, 2 * plain);
}

#define TRACING		"/sys/kernel/tracing"

/*
 * Check that grace periods of RCU Tasks end, which on a preemptible kernel need the task to sleep
 * or to return to user mode: removing a function tracer waits for one
 */
TEST_F_TIMEOUT(endless, lets_tasks_rcu_go_on, LONG)
{
	int cpus = sysconf(_SC_NPROCESSORS_ONLN), i, status;
	char instance[64];
	pid_t loops[8], waiter;
	bool done;

	if (access(TRACING "/set_ftrace_filter", W_OK))
		SKIP(return, "needs root and a kernel with a function tracer");
	ASSERT_LE(cpus, ARRAY_SIZE(loops));
	snprintf(instance, sizeof(instance), TRACING "/instances/%d", getpid());
	ASSERT_EQ(0, mkdir(instance, 0700));
	/*
	 * A function that is not called here, because QEMU before 8.1 may oops where code is
	 * patched
	 */
	write_in(instance, "set_ftrace_filter", "do_sys_settimeofday64");
	write_in(instance, "current_tracer", "function");
	for (i = 0; i < cpus; i++)
		loops[i] = start_endless(self->p, i);
	waiter = fork();
	if (!waiter) {
		write_in(instance, "current_tracer", "nop");
		_exit(0);
	}
	done = WAIT_FOR(waitpid(waiter, &status, WNOHANG) == waiter);
	EXPECT_TRUE(done);
	for (i = 0; i < cpus; i++)
		expect_death(_metadata, loops[i], SIGKILL);
	if (!done)
		ASSERT_EQ(waiter, waitpid(waiter, &status, 0));
	EXPECT_EQ(0, status);
	EXPECT_EQ(0, rmdir(instance));
}

TEST_HARNESS_MAIN
