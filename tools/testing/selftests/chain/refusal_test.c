// SPDX-License-Identifier: GPL-2.0
/* chain(): calls that cannot be chained, that all others can, and numbers that no call has */
#include <fcntl.h>
#include <linux/sched.h>
#include <sched.h>
#include <signal.h>
#include <sys/wait.h>

#include "chain_test.h"

#ifndef __NR_uretprobe
#define __NR_uretprobe 335
#endif
#ifndef __NR_uprobe
#define __NR_uprobe 336
#endif
#define X32_BIT		0x40000000U

static const struct {
	const char *name;
	__u64 nr;
} refused[] = {
	{ "rt_sigreturn", __NR_rt_sigreturn },
	{ "clone", __NR_clone },
	{ "fork", __NR_fork },
	{ "vfork", __NR_vfork },
	{ "restart_syscall", __NR_restart_syscall },
	{ "uretprobe", __NR_uretprobe },
	{ "uprobe", __NR_uprobe },
	{ "clone3", __NR_clone3 },
	{ "chain", __NR_chain },
};

/* Whether this kernel has the call. uprobe() is newer than mseal(), the last call of Linux 6.12. */
static bool is_there(__u64 nr)
{
	static __u64 last;

	if (!last)
		last = last_call();
	return nr <= (last > 462 ? __NR_uprobe : __NR_uretprobe) ||
	       (nr >= __NR_pidfd_send_signal && nr <= last) || nr == __NR_chain;
}

static bool is_refused(__u64 nr)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(refused); i++)
		if (refused[i].nr == nr)
			return is_there(nr);
	return false;
}

/* Check each refused call at each place of a chain: nothing before it runs */
TEST_F(chain, refused_calls)
{
	struct program *p = self->p;
	unsigned int i, place;
	int fds[2];
	char c;

	ASSERT_EQ(0, pipe2(fds, O_NONBLOCK));
	for (i = 0; i < ARRAY_SIZE(refused); i++) {
		if (!is_there(refused[i].nr))
			continue;
		TH_LOG("%s", refused[i].name);
		for (place = 0; place < 3; place++) {
			start(p);
			while (p->nentries < place)
				CALL(p, __NR_write, 0, fds[1], U("x"), 1);
			CALL(p, refused[i].nr, 0, SIGCHLD, 0);
			CALL(p, __NR_write, 0, fds[1], U("x"), 1);
			EXPECT_REJECTED(p, EOPNOTSUPP, CHAIN_BAD_CALL, place);
		}
	}
	EXPECT_EQ(-1, read(fds[0], &c, 1));
	EXPECT_EQ(EAGAIN, errno);
	EXPECT_EQ(-1, waitpid(-1, NULL, WNOHANG));
	EXPECT_EQ(ECHILD, errno);
	/* The same chain with a call that can be chained */
	start(p);
	CALL(p, __NR_write, 0, fds[1], U("x"), 1);
	CALL(p, __NR_getppid, 0);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(1, read(fds[0], &c, 1));
}

/* Check that a call is refused in an entry that cannot be reached */
/* Check that the first refused call is reported, after errors of the whole program */
TEST_F(chain, several_refused)
{
	struct program *p = self->p;

	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_fork, 0);
	CALL(p, __NR_vfork, 0);
	EXPECT_REJECTED(p, EOPNOTSUPP, CHAIN_BAD_CALL, 1);
	CALL_IF(p, __NR_getppid, CHAIN_JUMP, 5, CHAIN_ALWAYS, 0);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_TARGET, 3);
}

TEST_F(chain, refused_and_unreachable)
{
	struct program *p = self->p;

	CALL_IF(p, CHAIN_OP_NOP, CHAIN_JUMP, 2, CHAIN_ALWAYS, 0);
	CALL(p, __NR_fork, 0);
	EXPECT_REJECTED(p, EOPNOTSUPP, CHAIN_BAD_CALL, 1);
}

/* Check a chain in a chain, with valid arguments */
TEST_F(chain, nested)
{
	struct program *p = self->p, *inner = new_program();

	VALUE(inner, 1);
	finish(inner);
	CALL(p, __NR_chain, 0, U(&inner->args), sizeof(inner->args), 0);
	EXPECT_REJECTED(p, EOPNOTSUPP, CHAIN_BAD_CALL, 0);
	EXPECT_EQ(UNTOUCHED, inner->results[0]);
	EXPECT_COMPLETE(inner);
}

/*
 * Check each number, as an entry that is jumped over and so only checked. A malformed program is
 * reported first.
 */
TEST_F(chain, every_number)
{
	struct program *p = self->p;
	__u64 nr;

	for (nr = 0; nr < 4096; nr++) {
		start(p);
		CALL_IF(p, CHAIN_OP_NOP, CHAIN_JUMP, 2, CHAIN_ALWAYS, 0);
		CALL(p, nr, 0);
		if (is_refused(nr)) {
			EXPECT_REJECTED(p, EOPNOTSUPP, CHAIN_BAD_CALL, 1);
		} else {
			EXPECT_COMPLETE(p);
		}
		p->words[p->nwords - 3] = nr | X32_BIT;
		EXPECT_COMPLETE(p);
		p->words[p->nwords - 3] = nr | 1ULL << 32;
		EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_NUMBER, 1);
		p->words[p->nwords - 3] = nr | 1ULL << 63;
		EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_NUMBER, 1);
	}
}

/* Check that a number that no call has gives ENOSYS, as it does alone, and the chain goes on */
TEST_F(chain, unknown_numbers)
{
	struct program *p = self->p;
	unsigned int nr;

	for (nr = 0; nr < 4096; nr++) {
		if (is_there(nr))
			continue;
		start(p);
		CALL(p, __NR_getppid, 0);
		CALL(p, nr, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0), U("x"), 1);
		CALL_IF(p, nr, CHAIN_JUMP, 4, CHAIN_EQUAL, -ENOSYS, 1, 2, 3, 4, 5, 6);
		CALL(p, __NR_exit_group, 0, 99);
		CALL(p, __NR_getppid, 0);
		EXPECT_COMPLETE(p);
		EXPECT_EQ(-ENOSYS, p->results[1]) {
			TH_LOG("number %u", nr);
		}
		EXPECT_EQ(-ENOSYS, p->results[2]);
		EXPECT_EQ(getppid(), p->results[4]);
		EXPECT_EQ(-1, syscall(nr, 1, 2, 3, 4, 5, 6));
		EXPECT_EQ(ENOSYS, errno);
	}
}

/* Check numbers with one high bit. Those of x32 are calls of another ABI, which no chain makes. */
TEST_F(chain, large_numbers)
{
	struct program *p = self->p;
	unsigned int bit;

	CALL(p, 0, 0, -1, 0, 0);
	for (bit = 9; bit < 31; bit++) {
		p->words[0] = 1U << bit;
		EXPECT_COMPLETE(p);
		EXPECT_EQ(-ENOSYS, p->results[0]);
		p->words[0] = (1U << bit) | __NR_getppid;
		EXPECT_COMPLETE(p);
		EXPECT_EQ(-ENOSYS, p->results[0]);
	}
	p->words[0] = 0x7fffffff;
	EXPECT_COMPLETE(p);
	EXPECT_EQ(-ENOSYS, p->results[0]);
	p->words[0] = ~0ULL;
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_NUMBER, 0);
	p->words[0] = 0xffffffff;
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_OPERATION, 0);
	p->words[0] = __NR_getppid;
	EXPECT_COMPLETE(p);
}

TEST_HARNESS_MAIN
