// SPDX-License-Identifier: GPL-2.0
/* chain(): calls that cannot be chained, and that all others can */
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

static bool is_refused(__u64 nr)
{
	static __u64 last;
	unsigned int i;

	if (!last)
		last = last_call();

	for (i = 0; i < ARRAY_SIZE(refused); i++)
		if (refused[i].nr == nr)
			return true;
	return (nr > __NR_uretprobe && nr < __NR_pidfd_send_signal) || nr > last;
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
		EXPECT_REJECTED(p, EOPNOTSUPP, CHAIN_BAD_CALL, 1);
		p->words[p->nwords - 3] = nr | 1ULL << 32;
		EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_NUMBER, 1);
		p->words[p->nwords - 3] = nr | 1ULL << 63;
		EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_NUMBER, 1);
	}
}

TEST_F(chain, large_numbers)
{
	struct program *p = self->p;
	unsigned int bit;

	CALL(p, 0, 0);
	for (bit = 9; bit < 31; bit++) {
		p->words[0] = 1U << bit;
		EXPECT_REJECTED(p, EOPNOTSUPP, CHAIN_BAD_CALL, 0);
		p->words[0] = (1U << bit) | __NR_getppid;
		EXPECT_REJECTED(p, EOPNOTSUPP, CHAIN_BAD_CALL, 0);
	}
	p->words[0] = 0x7fffffff;
	EXPECT_REJECTED(p, EOPNOTSUPP, CHAIN_BAD_CALL, 0);
	p->words[0] = ~0ULL;
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_NUMBER, 0);
	p->words[0] = 0xffffffff;
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_OPERATION, 0);
	p->words[0] = __NR_getppid;
	EXPECT_COMPLETE(p);
}

TEST_HARNESS_MAIN
