// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): signal handlers that run chains, leave the interrupted chain, resume or change it
 */
#include <setjmp.h>
#include <signal.h>
#include <sys/time.h>
#include <sys/wait.h>

#include "signals.h"

/* A handler that runs chains on top of a chain; either chain may need an allocation */
FIXTURE(nested)
{
	struct program *p;
};

FIXTURE_VARIANT(nested)
{
	bool outer_big, inner_big;
};

FIXTURE_VARIANT_ADD(nested, small_in_small) { .outer_big = false, .inner_big = false };
FIXTURE_VARIANT_ADD(nested, big_in_small) { .outer_big = false, .inner_big = true };
FIXTURE_VARIANT_ADD(nested, small_in_big) { .outer_big = true, .inner_big = false };
FIXTURE_VARIANT_ADD(nested, big_in_big) { .outer_big = true, .inner_big = true };

static struct program *inner;
static volatile int inner_bad;

FIXTURE_SETUP(nested)
{
	self->p = new_program();
	inner = new_program();
	make_pipes();
	VALUE(inner, 7);
	add_mark(inner);
	if (variant->inner_big)
		make_big(inner);
}

FIXTURE_TEARDOWN(nested)
{
	free(self->p);
	free(inner);
}

static void on_signal_chain(int sig)
{
	signals++;
	if (run(inner) != inner->nentries || inner->results[0] != 7 ||
	    inner->results[1] != 1 || inner->args.stop != CHAIN_AT_END)
		inner_bad++;
}

static void on_signal_chain_and_feed(int sig)
{
	on_signal_chain(sig);
	feed();
}

/* Check the handler in a waiting entry */
TEST_F(nested, in_a_call)
{
	struct program *p = self->p;

	add_waiting(p);
	if (variant->outer_big)
		make_big(p);
	EXPECT_EQ(p->nentries, run_interrupted(p, on_signal_chain_and_feed, SA_RESTART));
	EXPECT_EQ(1, signals);
	EXPECT_EQ(0, inner_bad);
	EXPECT_EQ(3, count_marks());
	EXPECT_EQ(1, p->results[1]);
	EXPECT_EQ(1, p->results[2]);
	EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	EXPECT_EQ(0, p->args.resume);
}

/* Check the handler between entries, many times */
TEST_F_TIMEOUT(nested, between_entries, LONG)
{
	struct program *p = self->p;
	int round, i;

	add_mark(p);
	while (p->nentries < (variant->outer_big ? 200 : 20))
		CALL(p, __NR_getppid, 0);
	finish(p);
	set_handler(SIGALRM, on_signal_chain, 0);
	set_timer(1000);
	for (round = 0; round < 20000 && signals < 30; round++) {
		ASSERT_EQ(p->nentries, run_args(p));
		for (i = 1; i < p->nentries; i++)
			ASSERT_EQ(getppid(), p->results[i]);
	}
	set_timer(0);
	EXPECT_GE(signals, 30);
	EXPECT_EQ(0, inner_bad);
	EXPECT_EQ(round + signals, count_marks());
}

static void on_signal_deeper(int sig)
{
	struct program *p = new_program();

	if (++signals < 5) {
		CALL(p, __NR_kill, 0, getpid(), SIGUSR1);
		add_mark(p);
		if (run(p) != 2)
			inner_bad++;
	}
	free(p);
}

/* Check a handler that its own chain interrupts */
TEST_F(nested, deep)
{
	struct program *p = self->p;

	CALL(p, __NR_kill, 0, getpid(), SIGUSR1);
	add_mark(p);
	if (variant->outer_big)
		make_big(p);
	set_handler(SIGUSR1, on_signal_deeper, SA_NODEFER);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(5, signals);
	EXPECT_EQ(0, inner_bad);
	EXPECT_EQ(5, count_marks());
}

static sigjmp_buf jump_buffer;

static void on_signal_jump(int sig)
{
	signals++;
	siglongjmp(jump_buffer, 1);
}

/*
 * Check that longjmp() from a handler leaves the chain until it is called again: args has its
 * position
 */
TEST_F(nested, left_by_longjmp)
{
	struct program *p = self->p;
	volatile int round;

	set_handler(SIGUSR1, on_signal_jump, 0);
	for (round = 0; round < 20; round++) {
		start(p);
		add_mark(p);
		CALL(p, __NR_kill, 0, getpid(), SIGUSR1);
		add_mark(p);
		if (variant->outer_big)
			make_big(p);
		finish(p);
		if (!sigsetjmp(jump_buffer, 1)) {
			run_args(p);
			abort();
		}
		ASSERT_EQ(round + 1, signals);
		ASSERT_EQ(1, count_marks());
		ASSERT_EQ(3, p->args.resume);
		ASSERT_EQ(CHAIN_AT_SIGNAL, p->args.stop);
		ASSERT_EQ(inner->nentries, run(inner));
		ASSERT_EQ(1, count_marks());
		if (round % 2)
			continue;
		ASSERT_EQ(p->nentries, run_args(p));
		ASSERT_EQ(1, count_marks());
		ASSERT_EQ(0, p->args.resume);
	}
}

/* Check longjmp() at any time, also while the program is copied or results are written */
TEST_F_TIMEOUT(nested, left_by_longjmp_anywhere, LONG)
{
	struct program *p = self->p;
	volatile int round;

	CALL(p, __NR_getppid, 0);
	while (p->nentries < (variant->outer_big ? CHAIN_MAX_ENTRIES : 20))
		CALL(p, __NR_getppid, 0);
	set_handler(SIGALRM, on_signal_jump, 0);
	for (round = 0; round < 30; round++) {
		const struct itimerval timer = { .it_value.tv_usec = 300 + 150 * round };

		if (sigsetjmp(jump_buffer, 1))
			continue;
		setitimer(ITIMER_REAL, &timer, NULL);
		for (;;)
			EXPECT_COMPLETE(p);
	}
	EXPECT_EQ(30, signals);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(inner->nentries, run(inner));
}

/* Check that the words are read again after a handler has run a chain */
TEST_F(nested, words_gone_and_not_kept)
{
	struct program *p = self->p;

	put_words_on_page(p, false);
	set_handler(SIGUSR1, on_signal_chain_and_feed, SA_RESTART);
	signal_when_in(__NR_read, SIGUSR1);
	EXPECT_EQ(-EFAULT, run_args(p));
	EXPECT_EQ(1, signals);
	EXPECT_EQ(0, inner_bad);
}

/* The interrupted program, for the handlers below */
static struct program *interrupted;

static void on_signal_resume(int sig)
{
	signals++;
	feed();
	if (run_args(interrupted) != interrupted->nentries)
		inner_bad++;
	feed();
}

/*
 * Check a handler that resumes the interrupted chain to its end: the restarted chain has nothing
 * to resume, and starts again
 */
TEST_F(nested, resumed_by_the_handler)
{
	struct program *p = self->p;

	interrupted = p;
	add_waiting(p);
	if (variant->outer_big)
		make_big(p);
	EXPECT_EQ(p->nentries, run_interrupted(p, on_signal_resume, SA_RESTART));
	EXPECT_EQ(1, signals);
	EXPECT_EQ(0, inner_bad);
	EXPECT_EQ(4, count_marks());
	EXPECT_EQ(0, p->args.resume);
}

static void on_signal_replace(int sig)
{
	struct program *p = interrupted;

	signals++;
	start(p);
	VALUE(p, 11);
	VALUE(p, 12);
	finish(p);
}

/* Check a handler that replaces the program: the new program is run */
TEST_F(nested, replaced_by_the_handler)
{
	struct program *p = self->p;

	interrupted = p;
	add_waiting(p);
	if (variant->outer_big)
		make_big(p);
	EXPECT_EQ(2, run_interrupted(p, on_signal_replace, SA_RESTART));
	EXPECT_EQ(1, signals);
	EXPECT_EQ(11, p->results[0]);
	EXPECT_EQ(12, p->results[1]);
	EXPECT_EQ(UNTOUCHED, p->results[2]);
	EXPECT_EQ(1, count_marks());
}

static void on_signal_spoil(int sig)
{
	signals++;
	interrupted->args.reserved = 1;
}

/* Check a handler that makes args invalid: they are rejected */
TEST_F(nested, spoilt_by_the_handler)
{
	struct program *p = self->p;

	interrupted = p;
	add_waiting(p);
	if (variant->outer_big)
		make_big(p);
	EXPECT_EQ(-EINVAL, run_interrupted(p, on_signal_spoil, SA_RESTART));
	EXPECT_EQ(CHAIN_BAD_RESERVED, p->args.stop);
	EXPECT_EQ(1, p->results[0]);
	EXPECT_EQ(1, count_marks());
}

static void on_signal_look(int sig)
{
	const struct chain_args *args = &interrupted->args;

	signals++;
	if (args->stop != CHAIN_AT_END || args->entry || args->resume ||
	    interrupted->results[interrupted->nentries - 1])
		inner_bad++;
}

/* Check a signal with the last entry: the chain ends first, with nothing to resume */
TEST_F(nested, signal_at_the_end)
{
	struct program *p = self->p;

	interrupted = p;
	set_handler(SIGUSR1, on_signal_look, 0);
	if (variant->outer_big)
		make_big(p);
	CALL(p, __NR_kill, 0, getpid(), SIGUSR1);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(1, signals);
	EXPECT_EQ(0, inner_bad);
}

static volatile pid_t forked;

static void on_signal_fork(int sig)
{
	signals++;
	forked = fork();
}

/* Check a handler that forks: both processes go on with the chain */
TEST_F(nested, forked_by_the_handler)
{
	struct program *p = self->p;
	int status;

	add_mark(p);
	CALL(p, __NR_kill, 0, getpid(), SIGUSR1);
	add_mark(p);
	CALL(p, __NR_getpid, 0);
	if (variant->outer_big)
		make_big(p);
	set_handler(SIGUSR1, on_signal_fork, 0);
	forked = -1;
	EXPECT_EQ(p->nentries, run(p));
	if (!forked)
		_exit(p->args.stop == CHAIN_AT_END && p->results[3] == getpid() ? 0 : 1);
	EXPECT_EQ(getpid(), p->results[3]);
	ASSERT_LT(0, forked);
	ASSERT_EQ(forked, waitpid(forked, &status, 0));
	EXPECT_EQ(0, status);
	EXPECT_EQ(3, count_marks());
}

static volatile int on_alternate;

static void on_signal_stack(int sig)
{
	char here_is_the_stack;

	on_alternate += is_on_alternate_stack(&here_is_the_stack);
	on_signal_chain(sig);
}

TEST_F(nested, on_an_alternate_stack)
{
	const stack_t stack = {
		.ss_sp = alternate_stack,
		.ss_size = sizeof(alternate_stack),
	};
	struct program *p = self->p;

	ASSERT_EQ(0, sigaltstack(&stack, NULL));
	set_handler(SIGUSR1, on_signal_stack, SA_ONSTACK);
	add_mark(p);
	CALL(p, __NR_kill, 0, getpid(), SIGUSR1);
	add_mark(p);
	if (variant->outer_big)
		make_big(p);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(1, signals);
	EXPECT_EQ(1, on_alternate);
	EXPECT_EQ(0, inner_bad);
	EXPECT_EQ(3, count_marks());
}

TEST_HARNESS_MAIN
