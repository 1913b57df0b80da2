// SPDX-License-Identifier: GPL-2.0
/*
 * libchain's builder: its words, and their effect when they run, in the kernel, and natively by
 * emulation
 */
#include "chain_test.h"

#include <dirent.h>
#include <pthread.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>

#include <libchain.h>

FIXTURE(build)
{
	struct chain c;
	int pipe[2];
};

FIXTURE_SETUP(build)
{
	chain_init(&self->c);
	ASSERT_EQ(0, pipe2(self->pipe, O_CLOEXEC));
}

FIXTURE_TEARDOWN(build)
{
	chain_free(&self->c);
	close(self->pipe[0]);
	close(self->pipe[1]);
}

/* Check the builder's words */
#define EXPECT_WORDS(chain, words_) do {						\
	unsigned int n_ = sizeof(words_) / sizeof(*(words_)), i_;			\
										\
	ASSERT_EQ(0, chain_finish(chain)) {					\
		TH_LOG("%s", (chain)->fault);					\
	}									\
	ASSERT_EQ(n_, (chain)->args.nwords);					\
	for (i_ = 0; i_ < n_; i_++) {						\
		EXPECT_EQ((words_)[i_], (chain)->words[i_]) {			\
			TH_LOG("word %u", i_);					\
		}								\
	}									\
} while (0)

/* Check that an error is kept, and returned by finish and run */
#define EXPECT_FAULT(chain, error_, part) do {					\
	EXPECT_EQ(error_, chain_finish(chain));					\
	EXPECT_EQ(error_, chain_run(chain));					\
	ASSERT_NE(NULL, (chain)->fault);					\
	EXPECT_NE(NULL, strstr((chain)->fault, part)) {				\
		TH_LOG("%s", (chain)->fault);					\
	}									\
} while (0)

#define ARGS(n)		CHAIN_NARGS(n)
#define CONDS(n)	(CHAIN_NCONDS(n) | CHAIN_JUMP)

TEST_F(build, arguments)
{
	struct chain *c = &self->c;
	static char buffer[10];
	int fds[2];
	size_t size;
	void *pointer;
	loff_t off;
	pid_t pid;
	chain_fd fd = chain_openat(c, AT_FDCWD, "/", O_RDONLY, 0);
	chain_size n = chain_read(c, fd, buffer, sizeof(buffer));

	chain_write(c, 1, chain_as_ptr(chain_add(c, buffer, n)), chain_plus(n, -3));
	chain_close(c, chain_fd_at(&fds[1]));
	chain_pread64(c, fd, chain_ptr_at(&pointer), chain_size_at(&size), chain_off_at(&off));
	chain_kill(c, chain_pid_at(&pid), chain_int_at(&fds[0]));
	chain_pread64(c, fd, buffer, 5, n);
	chain_close(c, chain_plus(chain_plus(fd, 70), -71));
	{
		const __u64 words[] = {
			__NR_openat, ARGS(4), AT_FDCWD, c->words[3], O_RDONLY, 0, 0,
			__NR_read, ARGS(3) | CHAIN_SYMBOLIC(0), CHAIN_RESULT(0), U(buffer), 10, 0,
			CHAIN_OP_ADD, ARGS(2) | CHAIN_SYMBOLIC(1), U(buffer), CHAIN_RESULT(1), 0,
			__NR_write, ARGS(3) | CHAIN_SYMBOLIC(1) | CHAIN_SYMBOLIC(2),
				1, CHAIN_RESULT(2), CHAIN_RESULT_ADD(1, -3), 0,
			__NR_close, ARGS(1) | CHAIN_LOAD32(0), U(&fds[1]), 0,
			__NR_pread64, ARGS(4) | CHAIN_SYMBOLIC(0) | CHAIN_LOAD(1) | CHAIN_LOAD(2) |
				CHAIN_LOAD(3), CHAIN_RESULT(0), U(&pointer), U(&size), U(&off), 0,
			__NR_kill, ARGS(2) | CHAIN_LOAD32(0) | CHAIN_LOAD32(1),
				U(&pid), U(&fds[0]), 0,
			__NR_pread64, ARGS(4) | CHAIN_SYMBOLIC(0) | CHAIN_SYMBOLIC(3),
				CHAIN_RESULT(0), U(buffer), 5, CHAIN_RESULT(1), 0,
			__NR_close, ARGS(1) | CHAIN_SYMBOLIC(0), CHAIN_RESULT_ADD(0, -1), 0
		};

		EXPECT_WORDS(c, words);
	}
	EXPECT_EQ(0, strcmp("/", (char *)c->words[3]));
	EXPECT_EQ(1, chain_entry(n));
}

/* Check that an addend to a loaded value is refused: the kernel rejects its bit */
TEST_F(build, plus_of_a_load)
{
	size_t size = 5;

	EXPECT_EQ(8, chain_result(&self->c, chain_plus(chain_size_of(5), 3)));
	chain_write(&self->c, -1, NULL, chain_plus(chain_size_at(&size), 1));
	EXPECT_EQ(-EINVAL, chain_run(&self->c));
	EXPECT_EQ(CHAIN_BAD_BITMAP, self->c.args.stop);
}

TEST_F(build, operations)
{
	struct chain *c = &self->c;
	__u64 memory = 0x1122334455667788ULL;
	chain_int results[8], address, value;
	unsigned int i;
	const long values[] = { 0, -5, 12, -2, 4, 0, 0, 0x77 };

	results[0] = chain_nop(c);
	results[1] = chain_mov(c, -5);
	results[2] = chain_add(c, results[1], 17UL);
	results[3] = chain_sub(c, 10, results[2]);
	results[4] = chain_and(c, results[2], (short)6);
	results[5] = chain_store32(c, &memory, 0x99);
	address = chain_add(c, &memory, 0);
	value = chain_load(c, &memory, 8);
	results[6] = chain_store64(c, chain_as_ptr(address), value);
	results[7] = chain_load(c, (char *)&memory + 6, 1);
	/* And the two entries of [6] */
	EXPECT_EQ(10, chain_run(c));
	for (i = 0; i < 8; i++) {
		EXPECT_EQ(i == 7 ? 0x22 : values[i], chain_result(c, results[i])) {
			TH_LOG("operation %u", i);
		}
	}
	EXPECT_EQ(0x1122334400000099ULL, memory);
}

TEST_F(build, conditions)
{
	struct chain *c = &self->c;
	struct chain_label out = CHAIN_LABEL, other = CHAIN_LABEL;
	chain_pid pid = chain_getpid(c), ppid;

	chain_on_error_goto(c, pid, &out);
	ppid = chain_getppid(c);
	/* One handler for all conditions with the same label ... */
	chain_on_error_goto(c, ppid, &out);
	chain_if(c, ppid, CHAIN_EQ, 5, &out);
	chain_if(c, ppid, CHAIN_LTU, chain_plus(pid, 1), &out);
	chain_gettid(c);
	/* ... and one for each condition if labels differ */
	chain_if(c, ppid, CHAIN_EQ, 1, &out);
	chain_if(c, ppid, CHAIN_EQ, 2, &out);
	chain_if(c, ppid, CHAIN_GT, 3, &other);
	chain_if(c, ppid, CHAIN_NE, 4, CHAIN_TO_STOP);
	chain_label(c, &other);
	chain_nop(c);
	chain_label(c, &out);
	{
		const __u64 words[] = {
			__NR_getpid, CONDS(1), 5, CHAIN_COMPARE(0, CHAIN_IS_ERROR), 0,
			__NR_getppid, CONDS(3) | CHAIN_COND_SYMBOLIC(2), 5,
				CHAIN_COMPARE(0, CHAIN_IS_ERROR) | CHAIN_COMPARE(1, CHAIN_EQUAL) |
				CHAIN_COMPARE(2, CHAIN_LESS_UNSIGNED),
				0, 5, CHAIN_RESULT_ADD(0, 1),
			__NR_gettid, 0, 0,
			/*
			 * A condition on an earlier result: an additional entry tests the result
			 */
			CHAIN_OP_MOV, ARGS(1) | CHAIN_SYMBOLIC(0) | CONDS(4) | CHAIN_HANDLER_EACH,
				CHAIN_RESULT(1), 5, 5, 4, CHAIN_STOP,
				CHAIN_COMPARE(0, CHAIN_EQUAL) | CHAIN_COMPARE(1, CHAIN_EQUAL) |
				CHAIN_COMPARE(2, CHAIN_GREATER_SIGNED) |
				CHAIN_COMPARE(3, CHAIN_NOT_EQUAL), 1, 2, 3, 4,
			CHAIN_OP_NOP, 0, 0
		};

		EXPECT_WORDS(c, words);
	}
}

/* Check that each result of an earlier entry gets an additional entry to test it */
TEST_F(build, conditions_of_two_results)
{
	struct chain *c = &self->c;
	chain_int a = chain_mov(c, 1), b = chain_mov(c, 2);

	chain_nop(c);
	chain_if(c, a, CHAIN_NE, 1, CHAIN_TO_STOP);
	chain_if(c, b, CHAIN_NE, 2, CHAIN_TO_STOP);
	EXPECT_EQ(5, chain_run(c));
	EXPECT_EQ(CHAIN_AT_END, c->args.stop);
}

/* Check that more conditions than an entry can have are split */
TEST_F(build, eight_conditions)
{
	struct chain *c = &self->c;
	struct chain_label seven = CHAIN_LABEL;
	chain_int n = chain_mov(c, 7);
	int i;

	for (i = 0; i < 10; i++)
		chain_if(c, n, CHAIN_EQ, i, i == 7 ? &seven : CHAIN_TO_STOP);
	chain_nop(c);
	chain_label(c, &seven);
	EXPECT_EQ(3, chain_run(c));
	EXPECT_EQ(CHAIN_AT_END, c->args.stop);
	EXPECT_EQ(-ECANCELED, chain_result(c, ((chain_int){ { 2, CHAIN_SYMBOLIC(0), 0 } })));
}

/* Check conditions with a value in memory, and with another entry's result */
TEST_F(build, condition_values)
{
	struct chain *c = &self->c;
	long memory = 12;
	chain_int a = chain_mov(c, 12), b;

	chain_if(c, a, CHAIN_NE, chain_long_at(&memory), CHAIN_TO_STOP);
	b = chain_mov(c, 15);
	chain_if(c, b, CHAIN_NE, chain_plus(a, 3), CHAIN_TO_STOP);
	EXPECT_EQ(c->nentries, chain_run(c));
	memory = 13;
	EXPECT_EQ(2, chain_run(c));
	EXPECT_EQ(CHAIN_AT_CONDITION, c->args.stop);
}

TEST_F(build, jumps)
{
	struct chain *c = &self->c;
	struct chain_label forward = CHAIN_LABEL, back = CHAIN_LABEL, out = CHAIN_LABEL;
	chain_int a, b;

	chain_goto(c, &forward);
	chain_label(c, &back);
	b = chain_mov(c, 2);
	chain_goto(c, &out);
	chain_label(c, &forward);
	a = chain_mov(c, 1);
	chain_goto(c, &back);
	chain_label(c, &out);
	c->rounds = 10;
	EXPECT_EQ(3, chain_run(c));
	EXPECT_EQ(1, chain_result(c, a));
	EXPECT_EQ(2, chain_result(c, b));
	/* A budget that is used up */
	EXPECT_EQ(10 + 3 - 3, c->args.steps);
}

/*
 * Check that a condition after a label is not merged into the entry before the label, because
 * jumps reach it
 */
TEST_F(build, label_before_condition)
{
	struct chain *c = &self->c;
	struct chain_label here = CHAIN_LABEL;
	chain_int a = chain_mov(c, 1), b;

	chain_if(c, a, CHAIN_EQ, 1, &here);
	b = chain_mov(c, 0);
	chain_label(c, &here);
	chain_if(c, b, CHAIN_EQ, 0, CHAIN_TO_END);
	chain_mov(c, 9);
	/* b was skipped */
	EXPECT_EQ(4, chain_run(c));
	EXPECT_EQ(-ECANCELED, chain_result(c, b));
}

TEST_F(build, to_stop_and_to_end)
{
	struct chain *c = &self->c;
	chain_int a = chain_mov(c, 1);

	chain_if(c, a, CHAIN_EQ, 1, CHAIN_TO_END);
	chain_nop(c);
	EXPECT_EQ(2, chain_run(c));
	EXPECT_EQ(CHAIN_AT_END, c->args.stop);
	chain_reset(c);
	a = chain_mov(c, 1);
	chain_if(c, a, CHAIN_EQ, 1, CHAIN_TO_STOP);
	chain_nop(c);
	EXPECT_EQ(0, chain_run(c));
	EXPECT_EQ(CHAIN_AT_CONDITION, c->args.stop);
}

TEST_F(build, label_faults)
{
	struct chain *c = &self->c;
	struct chain_label label = CHAIN_LABEL;

	chain_goto(c, &label);
	EXPECT_FAULT(c, -EINVAL, "has no place");

	chain_reset(c);
	chain_label(c, &label);
	chain_nop(c);
	chain_label(c, &label);
	EXPECT_FAULT(c, -EINVAL, "a second time");

	/* A label placed before the reset does not count */
	chain_reset(c);
	chain_nop(c);
	chain_goto(c, &label);
	EXPECT_FAULT(c, -EINVAL, "has no place");

	chain_reset(c);
	chain_label(c, CHAIN_TO_END);
	EXPECT_FAULT(c, -EINVAL, "a second time");

	chain_reset(c);
	chain_if(c, chain_int_of(5), CHAIN_EQ, 5, CHAIN_TO_END);
	EXPECT_FAULT(c, -EINVAL, "no result of an entry");

	chain_reset(c);
	chain_nop(c);
	EXPECT_EQ(1, chain_run(c));
	chain_nop(c);
	EXPECT_FAULT(c, -EINVAL, "after the chain was finished");

	/* The first label counts */
	chain_reset(c);
	chain_label(c, CHAIN_TO_END);
	chain_if(c, chain_int_of(5), CHAIN_EQ, 5, CHAIN_TO_END);
	EXPECT_FAULT(c, -EINVAL, "a second time");

	chain_reset(c);
	chain_nop(c);
	EXPECT_EQ(1, chain_run(c));
}

TEST_F(build, errors_go_to)
{
	struct chain *c = &self->c;
	struct chain_label failed = CHAIN_LABEL;
	chain_int before, own, operation, last;
	chain_fd fd;

	before = chain_close(c, -1);
	chain_on_errors_goto(c, &failed);
	own = chain_close(c, -1);
	chain_if(c, own, CHAIN_EQ, -EBADF, CHAIN_TO_END);
	chain_label(c, &failed);
	{
		const __u64 words[] = {
			__NR_close, ARGS(1), -1, 0,
			__NR_close, ARGS(1) | CONDS(2) | CHAIN_HANDLER_EACH, -1, 2, c->nentries,
				CHAIN_COMPARE(0, CHAIN_EQUAL) | CHAIN_COMPARE(1, CHAIN_IS_ERROR),
				-EBADF, 0
		};

		EXPECT_WORDS(c, words);
	}
	chain_reset(c);

	failed = (struct chain_label)CHAIN_LABEL;
	chain_on_errors_goto(c, &failed);
	operation = chain_mov(c, -5);
	before = chain_mov(c, chain_getpid(c));
	fd = chain_openat(c, AT_FDCWD, "/no/such/file", O_RDONLY, 0);
	last = chain_nop(c);
	chain_cleanup(c, &failed);
	own = chain_close(c, fd);
	EXPECT_EQ(6, chain_run(c));
	EXPECT_EQ(-5, chain_result(c, operation));
	EXPECT_EQ(getpid(), chain_result(c, before));
	EXPECT_EQ(-ENOENT, chain_result(c, fd));
	EXPECT_EQ(-ENOENT, chain_error(c, fd));
	EXPECT_EQ(-ECANCELED, chain_result(c, last));
	EXPECT_EQ(-ECANCELED, chain_error(c, last));
	EXPECT_EQ(-EBADF, chain_result(c, own));
}

/* Check that an entry with conditions on errors of its own gets no other */
TEST_F(build, errors_of_its_own)
{
	struct chain *c = &self->c;
	struct chain_label failed = CHAIN_LABEL;
	chain_int n;

	chain_on_errors_goto(c, &failed);
	n = chain_close(c, -1);
	chain_on_error_goto(c, n, CHAIN_TO_STOP);
	n = chain_close(c, -1);
	chain_if(c, n, CHAIN_ALWAYS, 0, CHAIN_TO_STOP);
	chain_cleanup(c, &failed);
	{
		const __u64 words[] = {
			__NR_close, ARGS(1) | CONDS(1), -1, CHAIN_STOP, CHAIN_IS_ERROR, 0,
			__NR_close, ARGS(1) | CONDS(1), -1, CHAIN_STOP, CHAIN_ALWAYS, 0,
		};

		EXPECT_WORDS(c, words);
	}
}

/* Check the same for an entry that has all conditions */
TEST_F(build, errors_of_a_full_entry)
{
	struct chain *c = &self->c;
	struct chain_label failed = CHAIN_LABEL;
	chain_int n, skipped;
	int i;

	chain_on_errors_goto(c, &failed);
	n = chain_close(c, -1);
	for (i = 0; i < CHAIN_MAX_CONDS; i++)
		chain_if(c, n, CHAIN_EQ, i, CHAIN_TO_STOP);
	skipped = chain_nop(c);
	chain_cleanup(c, &failed);
	EXPECT_EQ(3, chain_run(c)) {
		TH_LOG("%s stop %u entry %u", c->fault, c->args.stop, c->args.entry);
	}
	EXPECT_EQ(-ECANCELED, chain_result(c, skipped));
}

TEST_F(build, cleanup_runs_always)
{
	struct chain *c = &self->c;
	struct chain_label out = CHAIN_LABEL;
	chain_fd first, second;
	chain_int a, b;

	chain_on_errors_goto(c, &out);
	first = chain_openat(c, AT_FDCWD, "/", O_RDONLY | O_DIRECTORY, 0);
	second = chain_openat(c, first, "no such file", O_RDONLY, 0);
	chain_read(c, second, NULL, 0);
	chain_cleanup(c, &out);
	b = chain_close(c, second);
	a = chain_close(c, first);
	EXPECT_EQ(5, chain_run(c));
	EXPECT_EQ(-EBADF, chain_result(c, b));
	EXPECT_EQ(0, chain_result(c, a));
	EXPECT_EQ(-1, fcntl(chain_result(c, first), F_GETFD));
}

TEST_F(build, loop)
{
	struct chain *c = &self->c;
	struct chain_loop loop;
	static char buffer[3];
	chain_size n;
	chain_int sum;
	__u64 total = 0;

	ASSERT_EQ(8, write(self->pipe[1], "abcdefgh", 8));
	close(self->pipe[1]);
	chain_loop(c, &loop);
	n = chain_read(c, self->pipe[0], buffer, sizeof(buffer));
	chain_if(c, n, CHAIN_LE, 0, &loop.done);
	sum = chain_add(c, chain_long_at((long *)&total), n);
	chain_store64(c, &total, sum);
	chain_loop_end(c, &loop, 100);
	EXPECT_EQ(3, chain_run(c));
	EXPECT_EQ(CHAIN_AT_END, c->args.stop);
	EXPECT_EQ(8, total);
	EXPECT_EQ(0, chain_result(c, n));
	/* 3 rounds, and the read at the end of the file */
	EXPECT_EQ(100 * 3 + 3 - (3 * 3 + 1), c->args.steps);
}

TEST_F(build, loop_is_bounded)
{
	struct chain *c = &self->c;
	struct chain_loop loop;
	__u64 count = 0;
	char text[200];

	chain_loop(c, &loop);
	chain_store64(c, &count, chain_add(c, chain_long_at((long *)&count), 1));
	chain_loop_end(c, &loop, 50);
	EXPECT_EQ(0, chain_run(c));
	EXPECT_EQ(CHAIN_AT_STEPS, c->args.stop);
	EXPECT_EQ(51, count);
	/* It continues where it stopped */
	c->args.steps = 5;
	EXPECT_EQ(1, chain_resume(c));
	EXPECT_EQ(CHAIN_AT_STEPS, c->args.stop);
	EXPECT_EQ(53, count);
	/* Without a number, the budget is the first one */
	EXPECT_EQ(1, chain_resume(c));
	EXPECT_EQ(104, count);
	chain_explain_build(c, 1, text, sizeof(text));
	EXPECT_NE(NULL, strstr(text, "entry 1 (store64) would be next"));
	EXPECT_NE(NULL, strstr(text, "chain_resume()"));
	/* It does not continue on its own */
	count = 0;
	EXPECT_EQ(0, chain_run(c));
	EXPECT_EQ(51, count);
}

TEST_F(build, loop_faults)
{
	struct chain *c = &self->c;
	struct chain_loop outer, inner;

	chain_loop(c, &outer);
	chain_nop(c);
	EXPECT_FAULT(c, -EINVAL, "no chain_loop_end()");

	chain_reset(c);
	chain_nop(c);
	chain_loop_end(c, &outer, 3);
	EXPECT_FAULT(c, -EINVAL, "not the innermost one");

	chain_reset(c);
	chain_loop(c, &outer);
	chain_loop(c, &inner);
	chain_nop(c);
	chain_loop_end(c, &outer, 3);
	EXPECT_FAULT(c, -EINVAL, "not the innermost one");

	chain_reset(c);
	chain_loop(c, &outer);
	chain_nop(c);
	chain_loop_end(c, &outer, 3);
	chain_loop_end(c, &outer, 3);
	EXPECT_FAULT(c, -EINVAL, "not the innermost one");
}

/* Check that calls out of order are an error from then on, and results become invalid */
TEST_F(build, out_of_order)
{
	struct chain *c = &self->c;
	struct chain_label label = CHAIN_LABEL;
	struct chain_loop loop;
	chain_pid pid;
	chain_fd fd;
	int i;

	pid = chain_getpid(c);
	EXPECT_EQ(-EINVAL, chain_resume(c));
	EXPECT_EQ(-EINVAL, chain_run(c));

	for (i = 0; i < 8; i++) {
		chain_reset(c);
		pid = chain_getpid(c);
		fd = chain_dup(c, -1);
		EXPECT_EQ(-ECANCELED, chain_result(c, pid));
		EXPECT_EQ(0, chain_finish(c));
		EXPECT_EQ(-ECANCELED, chain_result(c, pid));
		ASSERT_EQ(2, chain_run(c));
		ASSERT_EQ(getpid(), chain_result(c, pid));
		ASSERT_EQ(-EBADF, chain_result(c, fd));
		switch (i) {
		case 0:
			fd = chain_dup(c, 0);
			break;
		case 1:
			chain_label(c, &label);
			break;
		case 2:
			chain_goto(c, &label);
			break;
		case 3:
			chain_on_error_goto(c, fd, &label);
			break;
		case 4:
			chain_on_errors_goto(c, &label);
			break;
		case 5:
			chain_name(c, fd, "too late");
			break;
		case 6:
			chain_loop(c, &loop);
			break;
		default:
			chain_resume(c);
		}
		EXPECT_EQ(-EINVAL, c->error);
		EXPECT_EQ(-ECANCELED, chain_result(c, pid));
		EXPECT_EQ(-ECANCELED, chain_error(c, pid));
		EXPECT_EQ(-ECANCELED, chain_result(c, fd));
		EXPECT_EQ(-ECANCELED, chain_error(c, fd));
		EXPECT_EQ(-ECANCELED, chain_first_error(c, NULL));
		EXPECT_EQ(-EINVAL, chain_run(c));
	}
}

/* Use a result in the way @way. Return false if there is no such way. */
static bool use(struct chain *c, chain_int result, int way)
{
	struct chain_value args[CHAIN_MAX_ARGS] = {};

	if (way < CHAIN_MAX_ARGS) {
		args[way] = result.value;
		chain_append(c, __NR_getpid, way + 1, args[0], args[1], args[2], args[3],
			     args[4], args[5]);
	} else if (way == CHAIN_MAX_ARGS) {
		chain_if(c, result, CHAIN_EQ, 0, CHAIN_TO_STOP);
	} else if (way == CHAIN_MAX_ARGS + 1) {
		chain_if(c, chain_nop(c), CHAIN_EQ, result, CHAIN_TO_STOP);
	} else if (way == CHAIN_MAX_ARGS + 2) {
		chain_name(c, result, "of another chain");
	} else {
		return false;
	}
	return true;
}

/* Check that a result is valid only in its chain, and until chain_reset() */
TEST_F(build, results_of_another_chain)
{
	struct chain *c = &self->c;
	struct chain other;
	chain_int before, foreign, own;
	int way;

	chain_init(&other);
	foreign = chain_mov(&other, 1);
	before = chain_mov(c, 2);
	for (way = 0; ; way++) {
		chain_reset(c);
		own = chain_mov(c, 3);
		if (!use(c, own, way))
			break;
		EXPECT_EQ(c->nentries, chain_run(c));
		EXPECT_EQ(3, chain_result(c, own));
		EXPECT_EQ(-ECANCELED, chain_result(c, foreign));
		EXPECT_EQ(-ECANCELED, chain_result(c, before));
		EXPECT_EQ(-ECANCELED, chain_error(c, before));

		chain_reset(c);
		chain_mov(c, 3);
		use(c, foreign, way);
		EXPECT_FAULT(c, -EINVAL, "of another chain");

		chain_reset(c);
		chain_mov(c, 3);
		use(c, before, way);
		EXPECT_FAULT(c, -EINVAL, "before chain_reset()");
	}
	EXPECT_EQ(CHAIN_MAX_ARGS + 3, way);
	EXPECT_EQ(1, chain_run(&other));
	EXPECT_EQ(1, chain_result(&other, foreign));
	chain_free(&other);
}

/* Check that nothing is written behind a chain whose words are at a higher address */
TEST_F(build, error_after_error)
{
	struct {
		struct chain chain;
		__u64 behind[64];
		__u64 words[64];
	} memory = {};
	struct chain *c = &memory.chain;
	chain_int foreign = chain_nop(&self->c);
	unsigned int i;

	chain_init_buffer(c, memory.words, ARRAY_SIZE(memory.words));
	for (i = 0; i < 10; i++)
		chain_add(c, foreign, foreign);
	EXPECT_FAULT(c, -EINVAL, "of another chain");
	for (i = 0; i < ARRAY_SIZE(memory.behind); i++)
		EXPECT_EQ(0, memory.behind[i]);
}

/* Check that a rejected run has no results, and none of an earlier run */
TEST_F(build, rejected_the_second_time)
{
	struct chain *c = &self->c;
	chain_pid pid = chain_getpid(c);

	EXPECT_EQ(1, chain_run(c));
	EXPECT_EQ(getpid(), chain_result(c, pid));
	c->words[0] = CHAIN_OP + 0xfff;
	EXPECT_EQ(-EINVAL, chain_run(c));
	EXPECT_EQ(CHAIN_BAD_OPERATION, c->args.stop);
	EXPECT_EQ(-ECANCELED, chain_result(c, pid));
	c->words[0] = __NR_getppid;
	EXPECT_EQ(1, chain_run(c));
	EXPECT_EQ(getppid(), chain_result(c, pid));
}

#define EXPECT_EXPLAINED(chain, ret, part) do {						\
	char text_[300];								\
											\
	chain_explain_build(chain, ret, text_, sizeof(text_));				\
	EXPECT_NE(NULL, strstr(text_, part)) {						\
		TH_LOG("%s", text_);							\
	}										\
} while (0)

/* Check that the error that led to the cleanup is reported */
TEST_F(build, first_error)
{
	struct chain *c = &self->c;
	struct chain_label out = CHAIN_LABEL;
	chain_fd fd, gone;
	__u32 entry = 77;
	long ret;

	EXPECT_EQ(-ECANCELED, chain_first_error(c, &entry));
	fd = chain_dup(c, 0);
	EXPECT_EQ(1, chain_run(c));
	EXPECT_EQ(0, chain_first_error(c, &entry));
	EXPECT_EQ(77, entry);
	close(chain_result(c, fd));

	chain_reset(c);
	chain_on_errors_goto(c, &out);
	fd = chain_dup(c, 0);
	chain_name(c, fd, "the terminal");
	gone = chain_dup(c, -7);
	chain_name(c, gone, "what");
	chain_name(c, gone, "what is gone");
	chain_getpid(c);
	chain_cleanup(c, &out);
	chain_close(c, fd);
	chain_goto(c, CHAIN_TO_STOP);
	ret = chain_run(c);
	EXPECT_EQ(3, ret);
	EXPECT_EQ(-EBADF, chain_first_error(c, &entry));
	EXPECT_EQ(1, entry);
	EXPECT_EXPLAINED(c, ret, "entry 3 (close) returned 0");
	EXPECT_EXPLAINED(c, ret, "entry 1 \"what is gone\" (dup) returned -9 EBADF");
}

/* Check that names share the memory of words and results */
TEST_F(build, names_of_many_entries)
{
	struct chain *c = &self->c;
	static char names[600][16];
	__u64 buffer[30];
	chain_fd fd;
	int i;

	for (i = 0; i < 600; i++) {
		snprintf(names[i], sizeof(names[i]), "no %d", i);
		fd = chain_dup(c, i == 250 ? -1 : 0);
		chain_name(c, fd, names[i]);
		chain_close(c, fd);
	}
	EXPECT_EQ(1200, c->nentries);
	EXPECT_EQ(-E2BIG, chain_run(c));
	chain_reset(c);
	for (i = 0; i < 500; i++) {
		fd = chain_dup(c, i == 250 ? -1 : 0);
		chain_name(c, fd, names[i]);
		chain_close(c, fd);
	}
	EXPECT_EQ(1000, chain_run(c));
	EXPECT_EXPLAINED(c, 1000, "entry 500 \"no 250\" (dup) returned -9 EBADF");

	chain_reset(c);
	chain_name(c, chain_int_of(5), "nothing");
	EXPECT_FAULT(c, -EINVAL, "no result of an entry");

	chain_free(c);
	chain_init_buffer(c, buffer, 30);
	for (i = 0; i < 30 && !c->error; i++)
		chain_name(c, chain_nop(c), names[i]);
	EXPECT_FAULT(c, -ENOBUFS, "full");
	chain_reset(c);
	/* Each entry has 3 words, one of its result, and 2 of its name */
	for (i = 0; i < 5; i++)
		chain_name(c, chain_nop(c), names[i]);
	EXPECT_EQ(5, chain_run(c));
}

TEST_F(build, nested_loops)
{
	struct chain *c = &self->c;
	struct chain_loop outer, inner;
	long i = 0, j = 0, count = 0;
	chain_int n;

	chain_store64(c, &i, 0);
	chain_loop(c, &outer);
	n = chain_add(c, chain_long_at(&i), 1);
	chain_if(c, n, CHAIN_GT, 3, &outer.done);
	chain_store64(c, &i, n);
	chain_store64(c, &j, 0);
	chain_loop(c, &inner);
	n = chain_add(c, chain_long_at(&j), 1);
	chain_if(c, n, CHAIN_GT, 5, &inner.done);
	chain_store64(c, &j, n);
	chain_store64(c, &count, chain_add(c, chain_long_at(&count), 1));
	chain_loop_end(c, &inner, 3 * 6);
	chain_goto(c, &outer.again);
	chain_loop_end(c, &outer, 4);
	EXPECT_EQ(c->nentries, chain_run(c));
	EXPECT_EQ(15, count);
}

/* Check that a full buffer is an error, and that memory after the buffer is unchanged */
TEST_F(build, buffer_is_full)
{
	struct chain *c = &self->c;
	__u64 buffer[64];
	unsigned int n, size;

	for (size = 0; size < 60; size++) {
		memset(buffer, 0x55, sizeof(buffer));
		chain_init_buffer(c, buffer, size);
		for (n = 0; !c->error && n < 20; n++)
			chain_if(c, chain_close(c, -1), CHAIN_EQ, 0, CHAIN_TO_STOP);
		EXPECT_EQ(-ENOBUFS, chain_run(c));
		EXPECT_NE(NULL, strstr(c->fault, "full"));
		chain_reset(c);
		/* One entry of 3 words for each 4 words of the buffer */
		for (n = 0; n < size / 4; n++)
			chain_nop(c);
		EXPECT_EQ(n ? (int)n : -EINVAL, chain_run(c));
		for (n = size; n < 64; n++)
			EXPECT_EQ(0x5555555555555555ULL, buffer[n]);
	}
}

TEST_F(build, memory_grows)
{
	struct chain *c = &self->c;
	struct chain_label out = CHAIN_LABEL;
	chain_pid pids[CHAIN_MAX_ENTRIES];
	unsigned int i;

	for (i = 0; i < CHAIN_MAX_ENTRIES; i++) {
		pids[i] = chain_getpid(c);
		chain_on_error_goto(c, pids[i], &out);
		if (i)
			chain_if(c, pids[i], CHAIN_NE, pids[i - 1], CHAIN_TO_STOP);
	}
	chain_label(c, &out);
	ASSERT_EQ(CHAIN_MAX_ENTRIES, chain_run(c));
	for (i = 0; i < CHAIN_MAX_ENTRIES; i++)
		ASSERT_EQ(getpid(), chain_result(c, pids[i]));
}

TEST_F(build, limits)
{
	struct chain *c = &self->c;
	unsigned int i;

	for (i = 0; i <= CHAIN_MAX_ENTRIES; i++)
		chain_nop(c);
	EXPECT_EQ(-E2BIG, chain_run(c));
	EXPECT_EQ(CHAIN_BAD_ENTRIES, c->args.stop);
	EXPECT_EQ(-ECANCELED, chain_result(c, ((chain_int){ { 3, CHAIN_SYMBOLIC(0), 0 } })));

	chain_reset(c);
	for (i = 0; i < CHAIN_MAX_WORDS; i++)
		chain_nop(c);
	EXPECT_FAULT(c, -E2BIG, "longer");
}

TEST_F(build, empty)
{
	EXPECT_EQ(-EINVAL, chain_run(&self->c));
	EXPECT_EQ(CHAIN_BAD_EMPTY, self->c.args.stop);
}

#define IS_TYPE(x, type)	__builtin_types_compatible_p(__typeof__(x), type)

TEST_F(build, results_have_types)
{
	struct chain *c = &self->c;
	chain_fd fd = chain_dup(c, 0);
	chain_off off = chain_lseek(c, self->pipe[0], 0, SEEK_SET);
	chain_ptr memory = chain_mmap(c, NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS,
				      -1, 0);
	chain_pid pid = chain_getppid(c);

	EXPECT_EQ(-ECANCELED, chain_result(c, pid));
	EXPECT_EQ(4, chain_run(c));
	_Static_assert(IS_TYPE(chain_result(c, fd), int), "fd");
	_Static_assert(IS_TYPE(chain_result(c, off), loff_t), "off");
	_Static_assert(IS_TYPE(chain_result(c, memory), void *), "ptr");
	EXPECT_EQ(0, close(chain_result(c, fd)));
	EXPECT_EQ(-ESPIPE, chain_result(c, off));
	EXPECT_EQ(0, munmap(chain_result(c, memory), 4096));
	EXPECT_EQ(0, chain_error(c, memory));
	EXPECT_EQ(getppid(), chain_result(c, pid));
	EXPECT_EQ(getppid() + 1, chain_result(c, chain_plus(pid, 1)));
	EXPECT_EQ(0, chain_error(c, chain_plus(pid, -getppid() - 5)));
}

TEST_F(build, runs_again)
{
	struct chain *c = &self->c;
	char byte = 'x';
	chain_size n = chain_write(c, self->pipe[1], &byte, 1);
	int i;

	for (i = 0; i < 3; i++) {
		EXPECT_EQ(1, chain_run(c));
		EXPECT_EQ(1, chain_result(c, n));
	}
	close(self->pipe[0]);
	signal(SIGPIPE, SIG_IGN);
	EXPECT_EQ(1, chain_run(c));
	EXPECT_EQ(-EPIPE, chain_result(c, n));
}

static void ignore_signal(int signal)
{
}

static void handle_signals(int signal, int flags)
{
	struct sigaction action = { .sa_handler = ignore_signal, .sa_flags = flags };

	if (sigaction(signal, &action, NULL))
		abort();
}

/* Send signals, and then data, from a child while the caller waits in read() */
static pid_t disturb(int fd, int nsignals)
{
	pid_t parent = getpid(), child = fork();

	if (!child) {
		int i;

		for (i = 0; i < nsignals; i++) {
			WAIT_FOR(sleeps_in(parent, __NR_read) || sleeps_in(parent, __NR_chain));
			usleep(20000);
			kill(parent, SIGUSR1);
		}
		usleep(100000);
		if (write(fd, "x", 1) != 1)
			abort();
		_exit(0);
	}
	return child;
}

/* Check that EINTR is an entry's result as of a plain call, and the chain goes on */
TEST_F(build, interrupted)
{
	struct chain *c = &self->c;
	struct chain_label interrupted = CHAIN_LABEL;
	chain_size n, again;
	chain_pid pid;
	pid_t child;
	char byte;

	handle_signals(SIGUSR1, 0);
	n = chain_read(c, self->pipe[0], &byte, 1);
	chain_if(c, n, CHAIN_EQ, -EINTR, &interrupted);
	chain_goto(c, CHAIN_TO_STOP);
	chain_label(c, &interrupted);
	pid = chain_getpid(c);
	again = chain_read(c, self->pipe[0], &byte, 1);
	child = disturb(self->pipe[1], 1);
	EXPECT_EQ(c->nentries, chain_run(c));
	EXPECT_EQ(-EINTR, chain_result(c, n));
	EXPECT_EQ(getpid(), chain_result(c, pid));
	EXPECT_EQ(1, chain_result(c, again));
	waitpid(child, NULL, 0);

	/* SA_RESTART restarts the entry */
	handle_signals(SIGUSR1, SA_RESTART);
	child = disturb(self->pipe[1], 3);
	EXPECT_EQ(0, chain_run(c));
	EXPECT_EQ(CHAIN_AT_CONDITION, c->args.stop);
	EXPECT_EQ(1, chain_result(c, n));
	waitpid(child, NULL, 0);
}

TEST_F(build, interrupted_with_options)
{
	struct chain *c = &self->c;
	chain_size n;
	pid_t child;
	char byte;

	handle_signals(SIGUSR1, 0);
	chain_nop(c);
	n = chain_read(c, self->pipe[0], &byte, 1);
	c->flags = CHAIN_RUN_RESTART_INTERRUPTED;
	child = disturb(self->pipe[1], 3);
	EXPECT_EQ(2, chain_run(c));
	EXPECT_EQ(1, chain_result(c, n));
	waitpid(child, NULL, 0);

	c->flags = CHAIN_RUN_RETURN_INTERRUPTED;
	child = disturb(self->pipe[1], 1);
	EXPECT_EQ(-EINTR, chain_run(c));
	EXPECT_EQ(CHAIN_AT_SIGNAL, c->args.stop);
	EXPECT_EQ(2, c->args.resume);
	EXPECT_EQ(-ECANCELED, chain_result(c, n));
	EXPECT_EQ(2, chain_resume(c));
	EXPECT_EQ(1, chain_result(c, n));
	waitpid(child, NULL, 0);

	c->flags = CHAIN_RUN_RESTART_INTERRUPTED | CHAIN_RUN_RETURN_INTERRUPTED;
	EXPECT_EQ(-EINVAL, chain_run(c));
	EXPECT_EQ(-ECANCELED, chain_result(c, n));
}

/* Check calls that wait for a time, for a signal, or with a socket's timeout */
TEST_F(build, waits_end)
{
	const struct itimerval often = { { 0, 30000 }, { 0, 30000 } };
	const struct itimerval never = { { 0, 0 }, { 0, 0 } };
	const struct timespec minute = { .tv_sec = 60 };
	struct timeval timeout = { .tv_sec = 60 };
	struct timespec rest = { 0 };
	struct chain *c = &self->c;
	chain_int slept, polled, paused;
	chain_size received;
	int sockets[2];
	char byte;

	ASSERT_EQ(0, socketpair(AF_UNIX, SOCK_STREAM, 0, sockets));
	ASSERT_EQ(0, setsockopt(sockets[0], SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof(timeout)));
	handle_signals(SIGALRM, SA_RESTART);
	slept = chain_nanosleep(c, &minute, &rest);
	polled = chain_poll(c, NULL, 0, 60000);
	paused = chain_pause(c);
	received = chain_recvfrom(c, sockets[0], &byte, 1, 0, NULL, NULL);
	setitimer(ITIMER_REAL, &often, NULL);
	EXPECT_EQ(4, chain_run(c));
	setitimer(ITIMER_REAL, &never, NULL);
	EXPECT_EQ(-EINTR, chain_result(c, slept));
	EXPECT_LT(50, rest.tv_sec);
	EXPECT_EQ(-EINTR, chain_result(c, polled));
	EXPECT_EQ(-EINTR, chain_result(c, paused));
	EXPECT_EQ(-EINTR, chain_result(c, received));
	close(sockets[0]);
	close(sockets[1]);
}

static void *read_by_chain(void *chain)
{
	return (void *)chain_run(chain);
}

static bool thread_waits(pid_t tid)
{
	return sleeps_in(tid, __NR_read) || sleeps_in(tid, __NR_chain);
}

/* Return the only other thread of the process */
static pid_t other_thread(void)
{
	struct dirent *entry;
	pid_t tid = 0;
	DIR *tasks = opendir("/proc/self/task");

	while (tasks && (entry = readdir(tasks))) {
		if (atoi(entry->d_name) != getpid())
			tid = atoi(entry->d_name);
	}
	if (tasks)
		closedir(tasks);
	return tid;
}

/* AddressSanitizer takes the stack of a cancelled thread for an overflow */
#ifdef __SANITIZE_ADDRESS__
#define CAN_CANCEL	false
#else
#define CAN_CANCEL	true
#endif

/*
 * Check that a cancelled thread ends in its chain if cancellation is enabled, and goes on
 * otherwise
 */
TEST_F(build, cancelled)
{
	struct chain *c = &self->c;
	pthread_t thread;
	chain_size n;
	char byte = 'x';
	void *ret;
	int i;

	for (i = 0; i < 1 + CAN_CANCEL; i++) {
		chain_reset(c);
		c->flags = i ? CHAIN_RUN_CANCELLABLE : 0;
		n = chain_read(c, self->pipe[0], &byte, 1);
		chain_nop(c);
		ASSERT_EQ(0, pthread_create(&thread, NULL, read_by_chain, c));
		WAIT_FOR(thread_waits(other_thread()));
		ASSERT_EQ(0, pthread_cancel(thread));
		if (!i) {
			usleep(100000);
			ASSERT_EQ(1, write(self->pipe[1], &byte, 1));
		}
		ASSERT_EQ(0, pthread_join(thread, &ret));
		EXPECT_EQ(i ? PTHREAD_CANCELED : (void *)2, ret);
		EXPECT_EQ(i ? -ECANCELED : 1, chain_result(c, n));
	}
}

static void *wait_for_end(void *fd)
{
	char byte;

	return (void *)read(*(int *)fd, &byte, 1);
}

/*
 * Check that an ID is not changed in a process of several threads, because an entry changes one
 * thread only, and the C library all
 */
TEST_F(build, ids_of_several_threads)
{
	struct chain *c = &self->c;
	gid_t group = getegid();
	pthread_t thread;
	int i;

	for (i = 0; i < 3; i++) {
		if (i == 1)
			ASSERT_EQ(0, pthread_create(&thread, NULL, wait_for_end, &self->pipe[0]));
		if (i == 2) {
			ASSERT_EQ(1, write(self->pipe[1], "x", 1));
			ASSERT_EQ(0, pthread_join(thread, NULL));
		}
		chain_reset(c);
		chain_setresgid(c, group, group, group);
		EXPECT_EQ(i == 1 ? -EOPNOTSUPP : 1, chain_run(c));
		if (i == 1)
			EXPECT_FAULT(c, -EOPNOTSUPP, "one thread");
	}
	/* A caller can choose to change one thread */
	ASSERT_EQ(0, pthread_create(&thread, NULL, wait_for_end, &self->pipe[0]));
	chain_reset(c);
	chain_append(c, __NR_setgid, 1, CHAIN_WORD(group), CHAIN_NO_VALUE, CHAIN_NO_VALUE,
		     CHAIN_NO_VALUE, CHAIN_NO_VALUE, CHAIN_NO_VALUE);
	EXPECT_EQ(1, chain_run(c));
	ASSERT_EQ(1, write(self->pipe[1], "x", 1));
	ASSERT_EQ(0, pthread_join(thread, NULL));
}

static void answer(int signal, siginfo_t *info, void *context)
{
	ucontext_t *uc = context;

	uc->uc_mcontext.gregs[REG_RAX] = 100 + (long)uc->uc_mcontext.gregs[REG_RDI];
}

/* Check that the value set by a SIGSYS handler is the call's result, in loops as well */
TEST_F(build, trapped_calls)
{
	struct sock_filter filter[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_getpgid, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sigaction action = { .sa_sigaction = answer, .sa_flags = SA_SIGINFO };
	struct chain *c = &self->c;
	struct chain_loop loop;
	chain_pid first, last;
	long i = 0;

	ASSERT_EQ(0, sigaction(SIGSYS, &action, NULL));
	first = chain_getpgid(c, 5);
	chain_store64(c, &i, first);
	chain_loop(c, &loop);
	chain_store64(c, &i, chain_getpgid(c, chain_as_pid(chain_long_at(&i))));
	chain_if(c, chain_mov(c, chain_long_at(&i)), CHAIN_GE, 1000, &loop.done);
	chain_loop_end(c, &loop, 100);
	last = chain_getpgid(c, -300);
	chain_nop(c);
	install_filter(filter, 4);
	EXPECT_EQ(c->nentries, chain_run(c));
	EXPECT_EQ(CHAIN_AT_END, c->args.stop);
	EXPECT_EQ(105, chain_result(c, first));
	EXPECT_EQ(1005, i);
	/* A value that looks like an error */
	EXPECT_EQ(-200, chain_result(c, last));
}

/* Check that state of an earlier call does not cause an endless loop */
TEST_F(build, trap_before_a_fault)
{
	__s64 results[1] = { 5 };
	struct chain_args args = {
		.program = 8,
		.nwords = 3,
		.results = U(results),
		.nresults = 1,
		.resume = 1,
		.stop = CHAIN_AT_TRAP,
	};

	EXPECT_EQ(-EFAULT, chain_run_args(&args, 0));
	EXPECT_EQ(5, results[0]);
}

static long handled(long result, long entry, struct chain_args *args)
{
	return 1000 * entry + result;
}

TEST_F(build, restorer)
{
	const __u64 program[] = {
		CHAIN_OP_MOV, CHAIN_NARGS(1), 3, 0,
		CHAIN_OP_MOV, CHAIN_NARGS(1) | CHAIN_NCONDS(1), 7, U(handled),
			CHAIN_COMPARE(0, CHAIN_ALWAYS), 0,
	};
	__s64 results[2];
	struct chain_args args = {
		.program = U(program),
		.nwords = sizeof(program) / sizeof(*program),
		.results = U(results),
		.nresults = 2,
		.restorer = U(chain_restorer),
	};
	int i;

	for (i = 0; i < 3; i++)
		EXPECT_EQ(1007, chain_run_args(&args, 0));
	EXPECT_EQ(-EINVAL, chain_run_args(&args, 16));
	EXPECT_EQ(1007, chain_run_args(&args, CHAIN_RUN_EMULATE));
}

static char constant_buffer[16];
static int constant_fds[2] = { -5, -6 };
static __u64 constant_size = 5;

CHAIN_PROGRAM(constant,
	(dup, dup, (0), CHAIN_IF_ERROR(CHAIN_STOP)),
	(pid, getpid, ()),
	(move, op_mov, (CHAIN_RESULT_ADD(constant_pid, -2)),
		CHAIN_IF(CHAIN_EQUAL, CHAIN_RESULT(constant_pid), CHAIN_STOP),
		CHAIN_IF_ERROR(constant_end),
		CHAIN_IF(CHAIN_BITS_SET, 1UL << 40, constant_close)),
	(load, close, (CHAIN_S32_AT(&constant_fds[1])), CHAIN_GOTO(constant_write)),
	(write, write, (-1, constant_buffer, CHAIN_U64_AT(&constant_size))),
	(close, close, (CHAIN_RESULT(constant_dup)))
);

TEST_F(build, constant_program)
{
	const __u64 words[] = {
		__NR_dup, ARGS(1) | CONDS(1), 0, CHAIN_STOP, CHAIN_IS_ERROR, 0,
		__NR_getpid, 0, 0,
		CHAIN_OP_MOV, ARGS(1) | CHAIN_SYMBOLIC(0) | CONDS(3) | CHAIN_HANDLER_EACH |
			CHAIN_COND_SYMBOLIC(0), CHAIN_RESULT_ADD(1, -2), CHAIN_STOP, 6, 5,
			CHAIN_COMPARE(0, CHAIN_EQUAL) | CHAIN_COMPARE(1, CHAIN_IS_ERROR) |
			CHAIN_COMPARE(2, CHAIN_BITS_SET), 1, 0, 1UL << 40,
		__NR_close, ARGS(1) | CHAIN_LOAD32(0) | CONDS(1), U(&constant_fds[1]), 4,
			CHAIN_ALWAYS, 0,
		__NR_write, ARGS(3) | CHAIN_LOAD(2), -1, U(constant_buffer),
			U(&constant_size), 0,
		__NR_close, ARGS(1) | CHAIN_SYMBOLIC(0), 0, 0,
	};
	__s64 results[constant_end];
	unsigned int i;

	ASSERT_EQ(sizeof(words), sizeof(constant));
	for (i = 0; i < sizeof(words) / sizeof(*words); i++) {
		EXPECT_EQ(words[i], constant[i]) {
			TH_LOG("word %u", i);
		}
	}
	EXPECT_EQ(constant_end, CHAIN_RUN(constant, results));
	EXPECT_EQ(getpid(), results[constant_pid]);
	EXPECT_EQ(getpid() - 2, results[constant_move]);
	EXPECT_EQ(-EBADF, results[constant_load]);
	EXPECT_EQ(-EBADF, results[constant_write]);
	EXPECT_EQ(0, results[constant_close]);
}

static long count_to;

CHAIN_LOOP_PROGRAM(counting,
	(more, op_add, (CHAIN_U64_AT(&count_to), 1)),
	(put, op_store64, (&count_to, CHAIN_RESULT(counting_more))),
	(again, op_mov, (CHAIN_RESULT(counting_more)), CHAIN_IF(CHAIN_LT, 10, counting_more))
);

TEST_F(build, constant_program_with_a_loop)
{
	struct chain_args args;
	__s64 results[counting_end], *few = results + 1;
	char text[200];

	EXPECT_EQ(counting_end, CHAIN_RUN_LOOP(counting, results, 100));
	EXPECT_EQ(10, count_to);

	/* A program to be explained and resumed */
	args = CHAIN_ARGS(counting, results, 5);
	count_to = 0;
	EXPECT_EQ(2, chain_run_args(&args, 0));
	chain_explain(&args, 2, text, sizeof(text));
	EXPECT_NE(NULL, strstr(text, "entry 2 (mov) would be next"));
	CHAIN_EXPLAIN(counting, &args, 2, text, sizeof(text));
	EXPECT_NE(NULL, strstr(text, "entry 2 \"again\" (mov) would be next"));
	args.steps = 100;
	EXPECT_EQ(counting_end, chain_run_args(&args, 0));
	EXPECT_EQ(10, count_to);

	/* Without steps, a jump back is an error */
	args = CHAIN_ARGS(counting, results, 0);
	EXPECT_EQ(-EINVAL, chain_run_args(&args, 0));
	chain_explain(&args, -EINVAL, text, sizeof(text));
	EXPECT_NE(NULL, strstr(text, "jumps back"));

	/* Where the compiler knows that the array is too short */
	if (__builtin_object_size(few, 0) == 2 * sizeof(*few))
		EXPECT_EQ(-EINVAL, CHAIN_RUN_LOOP(counting, few, 100));
}

/* Check that a constant program has no cost at run time: it is in read-only memory */
TEST_F(build, constant_program_is_constant)
{
	unsigned long start, end;
	bool found = false;
	char line[256];
	char mode[5];
	FILE *maps = fopen("/proc/self/maps", "re");

	ASSERT_NE(NULL, maps);
	while (fgets(line, sizeof(line), maps)) {
		if (sscanf(line, "%lx-%lx %4s", &start, &end, mode) != 3 ||
		    U(constant) < start || U(constant) >= end)
			continue;
		found = true;
		EXPECT_EQ('-', mode[1]);
	}
	fclose(maps);
	EXPECT_TRUE(found);
}

TEST_HARNESS_MAIN
