// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): syscall user dispatch traps entries as it traps the same calls alone
 */
#include <signal.h>

#include "security.h"

static void dispatch(const volatile void *where)
{
	if (prctl(PR_SET_SYSCALL_USER_DISPATCH, PR_SYS_DISPATCH_ON, 0, 0, where))
		abort();
}

/* Check that chain() itself is dispatched like any call */
TEST_F(security, dispatch_of_the_chain)
{
	struct program *p = self->p;

	handle_sigsys();
	dispatch(&selector);
	build(0);
	selector = BLOCKED;
	EXPECT_EQ(HANDLED, enter_chain());
	EXPECT_EQ(1, shared->traps);
	EXPECT_EQ(SYS_USER_DISPATCH, shared->sigsys.code);
	EXPECT_EQ(__NR_chain, shared->sigsys.number);
	EXPECT_EQ(U(&p->args), shared->sigsys.regs[0]);
	EXPECT_EQ(UNTOUCHED, p->results[0]);
	EXPECT_EQ(0, p->args.stop);

	EXPECT_EQ(3, enter_chain());
	EXPECT_EQ(-EBADF, p->results[0]);
	EXPECT_EQ(1, shared->traps);
}

/* Check that a selector written by an entry or an operation applies to the entries after it */
TEST_F(security, dispatch_of_an_entry)
{
	static const __u64 block = BLOCKED;
	struct program *p = self->p;
	struct sigsys alone;
	int fds[2], way;

	handle_sigsys();
	dispatch(&selector);
	build(ALONE);
	selector = BLOCKED;
	EXPECT_EQ(HANDLED, enter_subject(true));
	alone = shared->sigsys;
	EXPECT_EQ(SYS_USER_DISPATCH, alone.code);
	EXPECT_EQ(__NR_close, alone.number);
	EXPECT_EQ(777, alone.regs[0]);

	ASSERT_EQ(0, pipe(fds));
	for (way = 0; way < 3; way++) {
		start(p);
		CALL(p, __NR_getppid, 0);
		if (way == 0)
			CALL(p, CHAIN_OP_STORE32, 0, U(&selector), BLOCKED);
		else if (way == 1)
			CALL(p, CHAIN_OP_STORE64, 0, U(&selector), BLOCKED);
		else
			CALL(p, __NR_read, 0, fds[0], U(&selector), 1);
		CALL_IF(p, __NR_close, CHAIN_JUMP, 4, CHAIN_EQUAL, 5, SUBJECT);
		CALL(p, __NR_getppid, 0);
		VALUE(p, 2);
		finish(p);
		ASSERT_EQ(1, write(fds[1], &block, 1));
		EXPECT_EQ(HANDLED, enter_chain());
		expect_sigsys(_metadata, &alone);
		EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
		EXPECT_EQ(2, p->args.entry);
		EXPECT_EQ(3, p->args.resume);
		EXPECT_EQ(CHAIN_NOT_RUN, p->results[2]);

		/* Resume after the entry; in the second round, its condition jumps */
		p->results[2] = way == 1 ? 5 : 6;
		EXPECT_EQ(5, run_args(p));
		EXPECT_EQ(way == 1 ? CHAIN_NOT_RUN : getppid(), p->results[3]);
		EXPECT_EQ(2, p->results[4]);
	}
	EXPECT_EQ(4, shared->traps);
}

/* Check that entries of a chain() in the allowed range are not dispatched */
TEST_F(security, dispatch_of_a_range)
{
	struct program *p = self->p;

	handle_sigsys();
	ASSERT_EQ(0, prctl(PR_SET_SYSCALL_USER_DISPATCH, PR_SYS_DISPATCH_ON, enter, 64,
			   &selector));
	build(1);
	selector = BLOCKED;
	EXPECT_EQ(3, enter_chain());
	selector = SYSCALL_DISPATCH_FILTER_ALLOW;
	EXPECT_EQ(-EBADF, p->results[1]);
	EXPECT_EQ(0, shared->traps);
}

/* Check that an invalid selector kills, as at a call alone */
TEST_F(security, dispatch_by_bad_selector)
{
	void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
			  -1, 0);
	struct program *p = self->p;
	static const char bad = 99;
	int file, alone;

	ASSERT_NE(MAP_FAILED, page);
	file = memfd_create("selector", 0);
	ASSERT_EQ(1, write(file, &bad, 1));

	CALL(p, __NR_pread64, 0, file, U(page), 1, 0);
	CALL(p, __NR_exit_group, 0, 1);
	finish(p);
	for (alone = 0; alone < 4; alone++) {
		pid_t pid;

		if (alone == 2) {
			start(p);
			CALL(p, __NR_munmap, 0, U(page), 4096);
			CALL(p, __NR_exit_group, 0, 1);
			finish(p);
		}
		pid = fork();
		if (!pid) {
			expect_death();
			dispatch(page);
			run_way(p, alone & 1);
			_exit(2);
		}
		EXPECT_EQ(0x80 | (alone < 2 ? SIGSYS : SIGSEGV), wait_for(pid));
	}
}

/* Check that dispatch comes before seccomp, and that seccomp sees the calls let through */
TEST_F(security, dispatch_and_seccomp)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_ERRNO | 99);
	struct program *p = self->p;

	handle_sigsys();
	install_filter(filter, ARRAY_SIZE(filter));
	dispatch(&selector);
	CALL(p, CHAIN_OP_STORE32, 0, U(&selector), BLOCKED);
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_close, 0, 777);
	finish(p);
	EXPECT_EQ(HANDLED, run_args(p));
	EXPECT_EQ(SYS_USER_DISPATCH, shared->sigsys.code);
	EXPECT_EQ(1, p->args.entry);
	/* Run it again */
	p->args.stop = CHAIN_AT_SIGNAL;
	EXPECT_EQ(3, run_args(p));
	EXPECT_EQ(-99, p->results[1]);
	EXPECT_EQ(-99, p->results[2]);
	EXPECT_EQ(1, shared->traps);
}

TEST_HARNESS_MAIN
