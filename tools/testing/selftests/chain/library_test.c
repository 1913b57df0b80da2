// SPDX-License-Identifier: GPL-2.0
/*
 * libchain: decides whether the kernel runs a chain, and its emulation refuses the same calls.
 * Effects of the emulation are tested by running the other tests with it, in make test.
 */
#include <signal.h>
#include <sys/wait.h>

#include "chain_test.h"

#include <libchain.h>

/* Install a filter with @action for the call @nr */
static void answer(long nr, unsigned int action)
{
	struct sock_filter filter[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, nr, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, action),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};

	install_filter(filter, 4);
}

/* Let seccomp fail chain() with @error */
static void forbid_chain(int error)
{
	answer(__NR_chain, SECCOMP_RET_ERRNO | error);
}

static long call(struct program *p)
{
	finish(p);
	return chain_call(&p->args, sizeof(p->args), 0);
}

FIXTURE(library)
{
	struct program *p;
};

FIXTURE_SETUP(library)
{
	self->p = new_program();
	CALL(self->p, __NR_getppid, 0);
	unsetenv("CHAIN_EMULATE");
}

FIXTURE_TEARDOWN(library)
{
	free(self->p);
}

TEST_F(library, kernel_runs_it)
{
	errno = 99;
	EXPECT_FALSE(chain_is_emulated());
	EXPECT_EQ(1, call(self->p));
	EXPECT_EQ(getppid(), self->p->results[0]);
	EXPECT_EQ(1, chain_call(NULL, 0, CHAIN_ABI_VERSION));
	EXPECT_EQ(-EINVAL, chain_call(NULL, 0, 0));
	EXPECT_EQ(99, errno);
}

TEST_F(library, no_chains)
{
	forbid_chain(ENOSYS);
	errno = 99;
	EXPECT_TRUE(chain_is_emulated());
	EXPECT_EQ(1, call(self->p));
	EXPECT_EQ(getppid(), self->p->results[0]);
	EXPECT_EQ(99, errno);
}

/* Check sandboxes that return various errors, or success, for unknown calls */
TEST_F(library, chains_not_known_to_seccomp)
{
	static const int errors[] = { EPERM, EACCES, EINVAL, EUCLEAN, EOPNOTSUPP, EXDEV, EFAULT,
				      EINTR, 4095, 0 };
	struct program *p = self->p;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(errors); i++) {
		pid_t pid = fork();
		int status;

		ASSERT_LE(0, pid);
		if (!pid) {
			forbid_chain(errors[i]);
			_exit(call(p) != 1 || p->results[0] != getppid() ||
			      !chain_is_emulated() ||
			      chain_call(NULL, 0, CHAIN_ABI_VERSION) != 1 ||
			      chain_call(NULL, 0, 0) != -EINVAL);
		}
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		EXPECT_EQ(0, status) {
			TH_LOG("error %d", errors[i]);
		}
	}
}

/*
 * Check that a chain has no results of its earlier run, if a later sandbox answers that chain() has
 * succeeded
 */
TEST_F(library, not_run_any_more)
{
	struct chain c;
	const __s64 *results;

	chain_init(&c);
	chain_getppid(&c);
	chain_getppid(&c);
	ASSERT_EQ(2, chain_run(&c));
	results = (const __s64 *)c.args.results;
	EXPECT_EQ(getppid(), results[0]);
	EXPECT_EQ(getppid(), results[1]);
	forbid_chain(0);
	EXPECT_EQ(0, chain_run(&c));
	EXPECT_EQ(CHAIN_NOT_RUN, results[0]);
	EXPECT_EQ(CHAIN_NOT_RUN, results[1]);
	chain_free(&c);
}

static void fails(int signal)
{
	_exit(77);
}

/* Check sandboxes that kill for unknown calls */
TEST_F(library, chains_kill)
{
	static const struct {
		unsigned int action;
		bool is_handled, is_ignored;
	} cases[] = {
		{ SECCOMP_RET_KILL_PROCESS, false, false },
		{ SECCOMP_RET_KILL_THREAD, false, false },
		{ SECCOMP_RET_TRAP, false, false },
		{ SECCOMP_RET_TRAP, true, false },
		{ SECCOMP_RET_TRAP, false, true },
	};
	struct program *p = self->p;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(cases); i++) {
		pid_t pid = fork();
		int status;

		ASSERT_LE(0, pid);
		if (!pid) {
			sigset_t before, after;

			signal(SIGCHLD, fails);
			if (cases[i].is_handled)
				signal(SIGSYS, fails);
			if (cases[i].is_ignored)
				signal(SIGSYS, SIG_IGN);
			answer(__NR_chain, cases[i].action);
			sigprocmask(SIG_SETMASK, NULL, &before);
			errno = 99;
			if (!chain_is_emulated() || errno != 99 || call(p) != 1 ||
			    p->results[0] != getppid())
				_exit(1);
			sigprocmask(SIG_SETMASK, NULL, &after);
			if (memcmp(&before, &after, 8))
				_exit(2);
			_exit(waitpid(-1, NULL, __WALL) == -1 && errno == ECHILD ? 0 : 3);
		}
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		EXPECT_EQ(0, status) {
			TH_LOG("case %u", i);
		}
	}
}

/* Check that a filter that allows chains does not change where they run */
TEST_F(library, chains_known_to_seccomp)
{
	answer(__NR_swapoff, SECCOMP_RET_KILL_PROCESS);
	EXPECT_FALSE(chain_is_emulated());
	EXPECT_EQ(1, call(self->p));
	EXPECT_EQ(getppid(), self->p->results[0]);
	EXPECT_EQ(-1, waitpid(-1, NULL, __WALL));
	EXPECT_EQ(ECHILD, errno);
}

/* Check that the decision does not change while a program runs */
TEST_F(library, found_out_once)
{
	EXPECT_EQ(1, call(self->p));
	forbid_chain(ENOSYS);
	EXPECT_EQ(-ENOSYS, call(self->p));
}

/* Check that the kernel is not asked if emulation is requested */
TEST_F(library, emulation_asked_for)
{
	setenv("CHAIN_EMULATE", "1", 1);
	answer(__NR_chain, SECCOMP_RET_KILL_PROCESS);
	answer(__NR_clone, SECCOMP_RET_KILL_PROCESS);
	EXPECT_TRUE(chain_is_emulated());
	EXPECT_EQ(1, call(self->p));
	EXPECT_EQ(getppid(), self->p->results[0]);
}

TEST_F(library, emulation_not_asked_for)
{
	setenv("CHAIN_EMULATE", "0", 1);
	EXPECT_FALSE(chain_is_emulated());
	EXPECT_EQ(1, call(self->p));
	EXPECT_EQ(getppid(), self->p->results[0]);
}

/*
 * Check that the chain goes on after seccomp makes exit() fail, in memory that was not freed
 * before the call
 */
TEST_F(library, exit_is_refused)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_exit, 77, SECCOMP_RET_ERRNO | EDOM);
	struct program *p = self->p;

	start(p);
	CALL(p, __NR_exit, 0, 77);
	CALL(p, __NR_getppid, 0);
	make_big(p);
	finish(p);
	install_filter(filter, sizeof(filter) / sizeof(*filter));
	EXPECT_EQ(p->nentries, chain_emulate(&p->args, sizeof(p->args), 0));
	EXPECT_EQ(-EDOM, p->results[0]);
	EXPECT_EQ(getppid(), p->results[1]);
}

/* Return the refusal of a call in a program that stops before it */
static long refusal(struct program *p, __u64 nr, bool emulated)
{
	start(p);
	CALL_IF(p, CHAIN_OP_NOP, 0, 0, CHAIN_ALWAYS, 0);
	CALL(p, nr, 0);
	finish(p);
	return emulated ? chain_emulate(&p->args, sizeof(p->args), 0) : run_args(p);
}

TEST_F(library, refuses_the_same_calls)
{
	struct program *p = self->p;
	unsigned int refused = 0;
	__u64 nr, last = last_call();

	for (nr = 0; nr < 1100; nr++) {
		long ret = refusal(p, nr, false);
		struct chain_args args = p->args;

		/* libchain knows that uprobe() of newer kernels cannot be chained */
		if (nr == 336 && last < __NR_fchroot)
			continue;
		ASSERT_EQ(ret, refusal(p, nr, true)) {
			TH_LOG("call %llu", nr);
		}
		EXPECT_EQ(args.stop, p->args.stop);
		EXPECT_EQ(args.entry, p->args.entry);
		refused += ret == -EOPNOTSUPP;
	}
	EXPECT_LT(7, refused);
	EXPECT_GT(10, refused);
}

TEST_HARNESS_MAIN
