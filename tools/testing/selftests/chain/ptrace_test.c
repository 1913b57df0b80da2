// SPDX-License-Identifier: GPL-2.0
/* chain(): a tracer sees each entry as a call, and can change it like a call */
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>

#include "tracee.h"

/* --- Stops -------------------------------------------------------------------- */

/*
 * Check number and resolved arguments of each entry, its result, and that entries and exits
 * alternate
 */
TEST_F(chain, each_entry)
{
	static const __u64 args[] = { 1, 2, 3, 4, 5, 6 };
	struct program *p = shared_program();
	__u64 there = 2;
	__s32 three = 3;
	struct tracee t;
	int i;

	VALUE(p, 5);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT_ADD(0, 1000));
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_mmap, CHAIN_LOAD(1) | CHAIN_LOAD32(2) | CHAIN_SYMBOLIC(4),
	     1, U(&there), U(&three), 4, CHAIN_RESULT(0), 6);
	CALL(p, __NR_mmap, CHAIN_SYMBOLIC(1) | CHAIN_SYMBOLIC(3) | CHAIN_SYMBOLIC(5),
	     1, CHAIN_RESULT_ADD(0, -3), 3, CHAIN_RESULT_ADD(0, -1), 5, CHAIN_RESULT_ADD(0, 1));
	CALL(p, __NR_getppid, 0);
	START(&t, p);
	TO_ENTRY(&t, __NR_close);
	EXPECT_EQ(1005, t.info.entry.args[0]);
	EXPECT_EQ(0, t.info.entry.args[1]);
	EXPECT_EQ(0, t.info.entry.args[5]);
	TO_EXIT(&t, -EBADF);
	EXPECT_EQ(__NR_close, t.regs.orig_rax);
	TO_ENTRY(&t, __NR_getppid);
	EXPECT_EQ(0, t.info.entry.args[0]);
	TO_EXIT(&t, getpid());
	for (i = 0; i < 2; i++) {
		TO_ENTRY(&t, __NR_mmap);
		EXPECT_EQ(0, memcmp(args, (void *)t.info.entry.args, sizeof(args)));
		TO_EXIT(&t, -EINVAL);
	}
	/* No arguments of the previous entry are left */
	TO_ENTRY(&t, __NR_getppid);
	for (i = 0; i < CHAIN_MAX_ARGS; i++)
		EXPECT_EQ(0, t.info.entry.args[i]);
	TO_EXIT(&t, getpid());
	TO_END(&t, 6);
	EXPECT_EQ(CHAIN_AT_END, p->args.stop);
}

#ifndef PTRACE_SET_SYSCALL_INFO
#define PTRACE_SET_SYSCALL_INFO	0x4212
#endif

static bool set_info(struct tracee *t)
{
	return !ptrace(PTRACE_SET_SYSCALL_INFO, t->pid, sizeof(t->info), &t->info);
}

/*
 * Check that a tracer can change an entry into another call, skip one, and change a result without
 * knowing the registers
 */
TEST_F(chain, set_syscall_info)
{
	struct program *p = shared_program();
	struct tracee t;

	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_getppid, 0);
	START(&t, p);
	TO_ENTRY(&t, __NR_getppid);
	t.info.entry.nr = __NR_close;
	t.info.entry.args[0] = 888;
	if (!set_info(&t) && errno == EIO)
		SKIP(return, "the kernel has no PTRACE_SET_SYSCALL_INFO");
	TO_EXIT(&t, -EBADF);
	TO_ENTRY(&t, __NR_close);
	EXPECT_EQ(777, t.info.entry.args[0]);
	TO_EXIT(&t, -EBADF);
	t.info.exit.rval = 4242;
	t.info.exit.is_error = 0;
	ASSERT_TRUE(set_info(&t));
	TO_ENTRY(&t, __NR_getppid);
	t.info.entry.nr = -1;
	ASSERT_TRUE(set_info(&t));
	TO_EXIT(&t, -ENOSYS);
	TO_END(&t, 3);
	EXPECT_EQ(-EBADF, p->results[0]);
	EXPECT_EQ(4242, p->results[1]);
	EXPECT_EQ(-ENOSYS, p->results[2]);
}

/*
 * Check that the chain's exit comes before the first entry and its entry again after the last
 * one, and that the registers at the last stop are those in user mode
 */
TEST_F(chain, own_registers)
{
	struct program *p = shared_program();
	struct user_regs_struct before;
	struct tracee t;

	CALL(p, __NR_getppid, 0);
	CALL_IF(p, __NR_close, 0, 0, CHAIN_IS_ERROR, 0, 777, 2, 3, 4, 5, 6);
	CALL(p, __NR_getppid, 0);
	start_tracee(_metadata, &t, p, 0);
	TO_ENTRY(&t, __NR_chain);
	before = t.regs;
	EXPECT_EQ(U(&p->args), before.rdi);
	EXPECT_EQ(sizeof(p->args), before.rsi);
	EXPECT_EQ(0x0909, before.r9);
	TO_EXIT(&t, 3);
	expect_same_but_rax(_metadata, before, t.regs);
	TO_CALL(&t, __NR_getppid, getpid());
	TO_CALL(&t, __NR_close, -EBADF);
	TO_ENTRY(&t, __NR_chain);
	expect_same_but_rax(_metadata, before, t.regs);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[2]);
	TO_EXIT(&t, 1);
	expect_same_but_rax(_metadata, before, t.regs);
	/* Registers in user mode */
	TO_ENTRY(&t, __NR_exit_group);
	EXPECT_EQ(before.rsi, t.regs.rsi);
	EXPECT_EQ(before.rdx, t.regs.rdx);
	EXPECT_EQ(before.r10, t.regs.r10);
	EXPECT_EQ(before.r8, t.regs.r8);
	EXPECT_EQ(before.r9, t.regs.r9);
}

/* Check that operations are no calls, and a rejected program has no entries */
TEST_F(chain, only_calls)
{
	struct program *p = shared_program();
	struct tracee t;

	VALUE(p, 5);
	VALUE(p, 6);
	START(&t, p);
	TO_END(&t, 2);

	CALL(p, __NR_fork, 0);
	start_tracee(_metadata, &t, p, 0);
	TO_CALL(&t, __NR_chain, -EOPNOTSUPP);
	TO_EXITED(&t, -EOPNOTSUPP);
}

/* A filter with SECCOMP_RET_TRACE and data for this call, and allow for others */
#define TRACE_DATA	5
#define TRACE_CALL(nr_) {							\
	BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),	\
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, nr_, 0, 1),				\
	BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE | TRACE_DATA),		\
	BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),				\
}

/* Add two entries that install a filter, which is built after memory is shared */
static void add_filter(struct program *p, const struct sock_filter *filter,
		       unsigned short len)
{
	struct sock_fprog *prog = shared_memory(sizeof(*prog) + len * sizeof(*filter));

	prog->len = len;
	prog->filter = (struct sock_filter *)(prog + 1);
	memcpy(prog->filter, filter, len * sizeof(*filter));
	CALL(p, __NR_prctl, 0, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	CALL(p, __NR_seccomp, 0, SECCOMP_SET_MODE_FILTER, 0, U(prog));
}

#define IS_SECCOMP(t, nr_) do {						\
	ASSERT_EQ(EVENT(PTRACE_EVENT_SECCOMP), (t)->status);		\
	ASSERT_EQ(PTRACE_SYSCALL_INFO_SECCOMP, (t)->info.op);		\
	ASSERT_EQ(nr_, (t)->info.seccomp.nr);				\
	ASSERT_EQ(TRACE_DATA, (t)->info.seccomp.ret_data);		\
	ASSERT_EQ(-ENOSYS, (t)->regs.rax);				\
} while (0)

/* Check that the event is between entry and exit, and can change the call */
TEST_F(chain, seccomp_event)
{
	const struct sock_filter filter[] = TRACE_CALL(__NR_close);
	struct program *p = shared_program();
	struct tracee t;

	add_filter(p, filter, ARRAY_SIZE(filter));
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_close, 0, 777);
	start_tracee(_metadata, &t, p, PTRACE_O_TRACESECCOMP);
	TO_CALL(&t, __NR_chain, 5);
	TO_CALL(&t, __NR_prctl, 0);
	TO_CALL(&t, __NR_seccomp, 0);
	TO_ENTRY(&t, __NR_close);
	NEXT(&t);
	IS_SECCOMP(&t, __NR_close);
	EXPECT_EQ(777, t.info.seccomp.args[0]);
	TO_EXIT(&t, -EBADF);
	TO_ENTRY(&t, __NR_close);
	NEXT(&t);
	SET_REGS(&t, orig_rax, __NR_fork);
	TO_EXIT(&t, -EOPNOTSUPP);
	TO_ENTRY(&t, __NR_close);
	NEXT(&t);
	SET_REGS(&t, orig_rax, -1);
	SET_REGS(&t, rax, 77);
	TO_EXIT(&t, 77);
	TO_END(&t, 5);
	EXPECT_EQ(77, p->results[4]);
}

/* Check a tracer that waits for events only, and sometimes for an exit */
TEST_F(chain, seccomp_event_alone)
{
	const struct sock_filter filter[] = TRACE_CALL(__NR_close);
	struct program *p = shared_program();
	struct tracee t;

	add_filter(p, filter, ARRAY_SIZE(filter));
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_close, 0, 777);
	start_tracee(_metadata, &t, p, PTRACE_O_TRACESECCOMP);
	go(_metadata, &t, PTRACE_CONT, 0);
	IS_SECCOMP(&t, __NR_close);
	TO_EXIT(&t, -EBADF);
	go(_metadata, &t, PTRACE_CONT, 0);
	IS_SECCOMP(&t, __NR_close);
	/* With PTRACE_SYSCALL from here on, it sees the chain's exit, too */
	TO_EXIT(&t, -EBADF);
	TO_END(&t, 5);

	start(p);
	CALL(p, __NR_getppid, 0);
	add_filter(p, filter, ARRAY_SIZE(filter));
	CALL(p, __NR_close, 0, 777);
	start_tracee(_metadata, &t, p, PTRACE_O_TRACESECCOMP);
	go(_metadata, &t, PTRACE_CONT, 0);
	IS_SECCOMP(&t, __NR_close);
	TO_EXIT(&t, -EBADF);
	TO(&t, PTRACE_CONT, 0, 4 << 8);
}

/* Check that suspended filters do not apply to entries */
TEST_F(chain, suspend_seccomp)
{
	const struct sock_filter filter[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_close, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | 99),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct program *p = shared_program();
	struct tracee t;
	int i;

	add_filter(p, filter, ARRAY_SIZE(filter));
	for (i = 0; i < 3; i++)
		CALL(p, __NR_close, 0, 777);
	START(&t, p);
	TO_CALL(&t, __NR_prctl, 0);
	TO_CALL(&t, __NR_seccomp, 0);
	TO_CALL(&t, __NR_close, -99);
	TO_ENTRY(&t, __NR_close);
	ASSERT_EQ(0, ptrace(PTRACE_SETOPTIONS, t.pid, 0,
			    OPTIONS | PTRACE_O_SUSPEND_SECCOMP));
	TO_EXIT(&t, -EBADF);
	ASSERT_EQ(0, ptrace(PTRACE_SETOPTIONS, t.pid, 0, OPTIONS));
	TO_CALL(&t, __NR_close, -99);
	TO_END(&t, 5);
}

/* Check that SIGSYS replaces an entry's exit, as it does for a call */
TEST_F(chain, seccomp_trap)
{
	const struct sock_filter filter[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_close, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct program *p = shared_program();
	struct tracee t;

	add_filter(p, filter, ARRAY_SIZE(filter));
	CALL(p, __NR_close, 0, 777);
	START(&t, p);
	TO_CALL(&t, __NR_prctl, 0);
	TO_CALL(&t, __NR_seccomp, 0);
	TO_CALL(&t, __NR_close, __NR_close);
	TO(&t, PTRACE_SYSCALL, 0, STOPPED(SIGSYS));
	EXPECT_EQ(__NR_close, t.regs.orig_rax);
	EXPECT_EQ(777, t.regs.rdi);
	EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
	TO_EXITED(&t, __NR_close);
}

/* --- Changes ------------------------------------------------------------------ */

TEST_F(chain, changes_argument)
{
	struct program *p = shared_program();
	struct tracee t;

	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_dup, 0, 777);
	START(&t, p);
	TO_CALL(&t, __NR_close, -EBADF);
	TO_ENTRY(&t, __NR_dup);
	SET_REGS(&t, rdi, 1);
	NEXT(&t);
	EXPECT_LT(2, (__s64)t.regs.rax);
	TO_END(&t, 2);
	EXPECT_LT(2, p->results[1]);
}

TEST_F(chain, changes_number)
{
	struct program *p = shared_program();
	struct tracee t;

	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_getppid, 0);
	START(&t, p);
	TO_ENTRY(&t, __NR_getppid);
	SET_REGS(&t, orig_rax, __NR_getpid);
	TO_EXIT(&t, t.pid);
	EXPECT_EQ(__NR_getpid, t.regs.orig_rax);
	TO_CALL(&t, __NR_getppid, getpid());
	TO_END(&t, 2);
	EXPECT_EQ(t.pid, p->results[0]);
}

/* Check that a tracer sees an entry whose number no call has, and can change it into a call */
TEST_F(chain, unknown_number)
{
	struct program *p = shared_program();
	struct tracee t;

	CALL(p, 400, 0, 1);
	CALL(p, 100000, 0);
	CALL(p, __NR_getppid, 0);
	START(&t, p);
	TO_CALL(&t, 400, -ENOSYS);
	TO_ENTRY(&t, 100000);
	SET_REGS(&t, orig_rax, __NR_getpid);
	TO_EXIT(&t, t.pid);
	TO_CALL(&t, __NR_getppid, getpid());
	TO_END(&t, 3);
	EXPECT_EQ(-ENOSYS, p->results[0]);
	EXPECT_EQ(t.pid, p->results[1]);
}

/*
 * Check a change to execve(), which ends the chain although the entry's own number does not show
 * it
 */
TEST_F(chain, changes_number_to_execve)
{
	static char *argv[] = { "true", NULL };
	struct program *p = shared_program();
	struct tracee t;

	CALL(p, __NR_getppid, 0, U("/bin/true"), U(argv), 0);
	CALL(p, __NR_exit_group, 0, 99);
	make_big(p);
	start_tracee(_metadata, &t, p, PTRACE_O_TRACEEXEC);
	TO_CALL(&t, __NR_chain, p->nentries);
	TO_ENTRY(&t, __NR_getppid);
	SET_REGS(&t, orig_rax, __NR_execve);
	TO(&t, PTRACE_SYSCALL, 0, EVENT(PTRACE_EVENT_EXEC));
	TO_EXIT(&t, 0);
	NEXT(&t);
	EXPECT_EQ(PTRACE_SYSCALL_INFO_ENTRY, t.info.op);
	EXPECT_NE(__NR_chain, t.info.entry.nr);
	EXPECT_NE(__NR_execve, t.info.entry.nr);
	TO(&t, PTRACE_CONT, 0, 0);
}

/* Check number -1: the call is skipped, with the tracer's result */
TEST_F(chain, skips)
{
	struct program *p = shared_program();
	struct tracee t;
	int fds[2];

	ASSERT_EQ(0, pipe2(fds, O_NONBLOCK));
	CALL(p, __NR_write, 0, fds[1], U("a"), 1);
	CALL(p, __NR_write, 0, fds[1], U("b"), 1);
	CALL(p, __NR_write, 0, fds[1], U("c"), 1);
	START(&t, p);
	TO_ENTRY(&t, __NR_write);
	SET_REGS(&t, orig_rax, -1);
	TO_EXIT(&t, -ENOSYS);
	TO_ENTRY(&t, __NR_write);
	SET_REGS(&t, orig_rax, -1);
	SET_REGS(&t, rax, 77);
	TO_EXIT(&t, 77);
	TO_CALL(&t, __NR_write, 1);
	TO_END(&t, 3);
	EXPECT_EQ(-ENOSYS, p->results[0]);
	EXPECT_EQ(77, p->results[1]);
	EXPECT_MARKS(fds, "c");
}

/* Check that a SIGSYS from the tracer is not taken for a trap, for any result */
TEST_F(chain, skips_with_sigsys)
{
	struct program *p = shared_program();
	struct tracee t;

	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_getppid, 0);
	START(&t, p);
	TO_ENTRY(&t, __NR_getppid);
	SET_REGS(&t, orig_rax, -1);
	SET_REGS(&t, rax, -EPERM);
	go(_metadata, &t, PTRACE_SYSCALL, SIGSYS);
	IS_EXIT(&t, -EPERM);
	TO_ENTRY(&t, __NR_chain);
	NEXT(&t);
	EXPECT_EQ(CHAIN_AT_SIGNAL, p->args.stop);
	TO(&t, PTRACE_SYSCALL, 0, STOPPED(SIGSYS));
	TO_CALL(&t, __NR_chain, 2);
	TO_CALL(&t, __NR_getppid, getpid());
	TO_END(&t, 2);
	EXPECT_EQ(-EPERM, p->results[0]);
}

/* Check that a tracer cannot run a call that cannot be chained, or an invalid number */
TEST_F(chain, cannot_smuggle)
{
	static const struct {
		int nr, error;
	} cases[] = {
		{ __NR_chain, EOPNOTSUPP }, { __NR_fork, EOPNOTSUPP },
		{ __NR_vfork, EOPNOTSUPP }, { __NR_clone, EOPNOTSUPP },
		{ __NR_clone3, EOPNOTSUPP }, { __NR_rt_sigreturn, EOPNOTSUPP },
		{ __NR_restart_syscall, EOPNOTSUPP }, { 335 /* uretprobe */, EOPNOTSUPP },
		{ 400, ENOSYS }, { 499, ENOSYS }, { 501, ENOSYS }, { 100000, ENOSYS },
		{ -2, ENOSYS }, { __X32_SYSCALL_BIT | __NR_getpid, ENOSYS },
		{ (int)CHAIN_OP_NOP, ENOSYS },
	};
	struct program *p = shared_program();
	struct tracee t;
	int i;

	for (i = 0; i < ARRAY_SIZE(cases); i++)
		CALL(p, __NR_getppid, 0);
	CALL(p, __NR_getppid, 0);
	start_tracee(_metadata, &t, p, PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
		     PTRACE_O_TRACECLONE);
	TO_CALL(&t, __NR_chain, p->nentries);
	for (i = 0; i < ARRAY_SIZE(cases); i++) {
		TO_ENTRY(&t, __NR_getppid);
		SET_REGS(&t, orig_rax, cases[i].nr);
		TO_EXIT(&t, -cases[i].error);
	}
	TO_CALL(&t, __NR_getppid, getpid());
	TO_END(&t, p->nentries);
	EXPECT_EQ(-EOPNOTSUPP, p->results[0]);
	EXPECT_EQ(getpid(), p->results[i]);
}

/* Check that conditions, later arguments and results[] have the tracer's result */
TEST_F(chain, changes_result)
{
	struct program *p = shared_program();
	struct tracee t;

	CALL_IF(p, __NR_close, CHAIN_JUMP, 2, CHAIN_EQUAL, 7, 777);
	CALL(p, __NR_exit_group, 0, 99);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT_ADD(0, 1000));
	CALL_OR_STOP(p, __NR_getppid, 0);
	CALL(p, __NR_exit_group, 0, 99);
	START(&t, p);
	TO_CALL(&t, __NR_close, -EBADF);
	SET_REGS(&t, rax, 7);
	TO_ENTRY(&t, __NR_close);
	EXPECT_EQ(1007, t.info.entry.args[0]);
	TO_EXIT(&t, -EBADF);
	TO_CALL(&t, __NR_getppid, getpid());
	SET_REGS(&t, rax, -EIO);
	TO_END(&t, 3);
	EXPECT_EQ(7, p->results[0]);
	EXPECT_EQ(-EIO, p->results[3]);
	EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
}

/* Check that a restart code is an ordinary result if no signal is pending */
TEST_F(chain, changes_result_to_restart)
{
	static const int codes[] = { 512, 513, 514, 516 };
	struct program *p = shared_program();
	struct tracee t;
	int i;

	for (i = 0; i < ARRAY_SIZE(codes); i++)
		CALL(p, __NR_getppid, 0);
	START(&t, p);
	for (i = 0; i < ARRAY_SIZE(codes); i++) {
		TO_CALL(&t, __NR_getppid, getpid());
		SET_REGS(&t, rax, -codes[i]);
	}
	TO_END(&t, 4);
	for (i = 0; i < ARRAY_SIZE(codes); i++)
		EXPECT_EQ(-codes[i], p->results[i]);
}

/* Check that the chain cannot be skipped at its end, but its result can be changed */
TEST_F(chain, changes_result_of_chain)
{
	struct program *p = shared_program();
	struct tracee t;

	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_getppid, 0);
	START(&t, p);
	SET_REGS(&t, rax, -EIO);	/* the early exit's */
	TO_CALL(&t, __NR_getppid, getpid());
	TO_CALL(&t, __NR_getppid, getpid());
	TO_ENTRY(&t, __NR_chain);
	SET_REGS(&t, orig_rax, __NR_fork);
	TO_EXIT(&t, 2);
	SET_REGS(&t, rax, 44);
	TO_EXITED(&t, 44);
}

/* Check that the chain can be skipped, and replaced by another call, before it starts */
TEST_F(chain, skips_chain)
{
	struct program *p = shared_program();
	struct tracee t;

	CALL(p, __NR_exit_group, 0, 99);
	start_tracee(_metadata, &t, p, 0);
	TO_ENTRY(&t, __NR_chain);
	SET_REGS(&t, orig_rax, -1);
	SET_REGS(&t, rax, 44);
	TO_EXIT(&t, 44);
	TO_EXITED(&t, 44);

	start_tracee(_metadata, &t, p, 0);
	TO_ENTRY(&t, __NR_chain);
	SET_REGS(&t, orig_rax, __NR_getppid);
	TO_EXIT(&t, getpid());
	TO_EXITED(&t, getpid());
	EXPECT_EQ(UNTOUCHED, p->results[0]);
}

/* Check that other registers stay the program's own, also in mid-chain */
TEST_F(chain, changes_other_registers)
{
	struct program *p = shared_program();
	struct tracee t;

	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_getppid, 0);
	START(&t, p);
	TO_ENTRY(&t, __NR_getppid);
	SET_REGS(&t, rbx, 0x1234);
	TO_EXIT(&t, getpid());
	SET_REGS(&t, rbp, 0x5678);
	TO_CALL(&t, __NR_getppid, getpid());
	TO_CALL(&t, __NR_chain, 2);
	TO_ENTRY(&t, __NR_exit_group);
	EXPECT_EQ(0x1234, t.regs.rbx);
	EXPECT_EQ(0x5678, t.regs.rbp);
}

/* Check that words are copied at the start, and results are written at the end */
TEST_F(chain, pokes)
{
	struct program *p = shared_program();
	struct tracee t;

	CALL(p, __NR_close, 0, 776);
	CALL(p, __NR_close, 0, 777);
	start_tracee(_metadata, &t, p, 0);
	TO_ENTRY(&t, __NR_chain);
	ASSERT_EQ(0, ptrace(PTRACE_POKEDATA, t.pid, &p->words[2], 778));
	TO_EXIT(&t, 2);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[0]);
	ASSERT_EQ(0, ptrace(PTRACE_POKEDATA, t.pid, &p->words[2], 779));
	ASSERT_EQ(0, ptrace(PTRACE_POKEDATA, t.pid, &p->words[4], __NR_exit));
	TO_ENTRY(&t, __NR_close);
	EXPECT_EQ(778, t.info.entry.args[0]);
	TO_EXIT(&t, -EBADF);
	ASSERT_EQ(0, ptrace(PTRACE_POKEDATA, t.pid, &p->results[0], 5));
	ASSERT_EQ(0, ptrace(PTRACE_POKEDATA, t.pid, &p->args.program, 0));
	ASSERT_EQ(0, ptrace(PTRACE_POKEDATA, t.pid, &p->args.results, 0));
	TO_ENTRY(&t, __NR_close);
	EXPECT_EQ(777, t.info.entry.args[0]);
	TO_EXIT(&t, -EBADF);
	TO_END(&t, 2);
	EXPECT_EQ(-EBADF, p->results[0]);
	EXPECT_EQ(-EBADF, p->results[1]);
}

/* --- PTRACE_SYSEMU, PTRACE_SINGLESTEP ----------------------------------------- */

#define TO_EMULATED(t, nr_) do {					\
	go(_metadata, t, PTRACE_SYSEMU, 0);				\
	IS_ENTRY(t, nr_);						\
} while (0)

/* Check that the chain is one emulated call */
TEST_F(chain, sysemu_chain)
{
	struct program *p = shared_program();
	struct tracee t;

	CALL(p, __NR_getppid, 0);
	start_tracee(_metadata, &t, p, 0);
	TO_EMULATED(&t, __NR_chain);
	SET_REGS(&t, rax, 44);
	TO_EMULATED(&t, __NR_exit_group);
	EXPECT_EQ(44, t.info.entry.args[0]);

	start_tracee(_metadata, &t, p, 0);
	TO_EMULATED(&t, __NR_chain);
	SET_REGS(&t, rax, 45);
	TO(&t, PTRACE_SYSEMU_SINGLESTEP, 0, STOPPED(SIGTRAP));
	EXPECT_EQ(45, t.regs.rax);
	EXPECT_EQ(UNTOUCHED, p->results[0]);
}

/*
 * Check that entries are emulated after PTRACE_SYSEMU in mid-chain, and run after it is switched
 * off
 */
TEST_F(chain, sysemu_in_mid_chain)
{
	struct program *p = shared_program();
	struct tracee t;
	int i;

	for (i = 0; i < 6; i++)
		CALL(p, __NR_getppid, 0);
	START(&t, p);
	TO_ENTRY(&t, __NR_getppid);
	/* This entry has started, and runs */
	TO_EMULATED(&t, __NR_getppid);
	SET_REGS(&t, rax, 44);
	TO_EMULATED(&t, __NR_getppid);
	TO_EXIT(&t, -ENOSYS);
	TO_CALL(&t, __NR_getppid, getpid());
	TO_EMULATED(&t, __NR_getppid);
	SET_REGS(&t, orig_rax, __NR_fork);
	TO_EMULATED(&t, __NR_getppid);
	SET_REGS(&t, rax, 45);
	/* No entry stops but those of emulated calls, so the chain's own does not */
	TO_EMULATED(&t, __NR_exit_group);
	EXPECT_EQ(6, t.info.entry.args[0]);
	EXPECT_EQ(getpid(), p->results[0]);
	EXPECT_EQ(44, p->results[1]);
	EXPECT_EQ(-ENOSYS, p->results[2]);
	EXPECT_EQ(getpid(), p->results[3]);
	EXPECT_EQ(-ENOSYS, p->results[4]);
	EXPECT_EQ(45, p->results[5]);
}

/* Check that a step with emulation ends after the first instruction after the chain */
TEST_F(chain, sysemu_singlestep)
{
	struct program *p = shared_program();
	struct tracee t;
	__u64 ip;

	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_getppid, 0);
	START(&t, p);
	ip = t.regs.rip;
	go(_metadata, &t, PTRACE_SYSEMU_SINGLESTEP, 0);
	IS_ENTRY(&t, __NR_getppid);
	SET_REGS(&t, rax, 44);
	go(_metadata, &t, PTRACE_SYSEMU_SINGLESTEP, 0);
	IS_ENTRY(&t, __NR_getppid);
	TO(&t, PTRACE_SYSEMU_SINGLESTEP, 0, STOPPED(SIGTRAP));
	EXPECT_LT(ip, t.regs.rip);
	EXPECT_EQ(2, t.regs.rax);
	EXPECT_EQ(44, p->results[0]);
	EXPECT_EQ(-ENOSYS, p->results[1]);
}

static void expect_step_behind(struct __test_metadata *_metadata, struct tracee *t,
			       __u64 ip)
{
	siginfo_t info;

	EXPECT_EQ(ip, t->regs.rip);
	ASSERT_EQ(0, ptrace(PTRACE_GETSIGINFO, t->pid, 0, &info));
	EXPECT_EQ(SIGTRAP, info.si_signo);
	EXPECT_EQ(TRAP_BRKPT, info.si_code);
	EXPECT_EQ(ip, U(info.si_addr));
}

/* Check that a single step over the instruction is one step for any chain */
TEST_F(chain, single_step)
{
	struct program *p = shared_program();
	struct tracee t = { 0 };
	__u64 ip;

	while (p->nentries < 10)
		CALL(p, __NR_getppid, 0);
	start_tracee(_metadata, &t, p, 0);
	while (t.regs.rax != __NR_chain || t.regs.rdi != U(&p->args) ||
	       (ptrace(PTRACE_PEEKTEXT, t.pid, t.regs.rip, 0) & 0xffff) != 0x050f)
		TO(&t, PTRACE_SINGLESTEP, 0, STOPPED(SIGTRAP));
	ip = t.regs.rip;
	TO(&t, PTRACE_SINGLESTEP, 0, STOPPED(SIGTRAP));
	expect_step_behind(_metadata, &t, ip + 2);
	EXPECT_EQ(10, t.regs.rax);
	EXPECT_EQ(__NR_chain, t.regs.orig_rax);
	EXPECT_EQ(getpid(), p->results[9]);
	TO(&t, PTRACE_SINGLESTEP, 0, STOPPED(SIGTRAP));
	EXPECT_LT(ip + 2, t.regs.rip);
}

/* Check that a step from any stop ends after the chain */
TEST_F(chain, single_step_in_mid_chain)
{
	static const int requests[] = { PTRACE_SINGLESTEP, PTRACE_SINGLEBLOCK };
	struct program *p = shared_program();
	struct tracee t;
	int fds[2], i, n;
	__u64 ip;

	ASSERT_EQ(0, pipe2(fds, O_NONBLOCK));
	for (i = 0; i < ARRAY_SIZE(requests); i++) {
		for (n = 1; n < MARKS_STOPS; n++) {
			to_stop_of_marks(_metadata, &t, p, fds, true, n);
			ip = t.regs.rip;
			TO(&t, requests[i], 0, STOPPED(SIGTRAP));
			expect_step_behind(_metadata, &t, ip);
			EXPECT_EQ(p->nentries, t.regs.rax);
			EXPECT_MARKS(fds, "ab");
			EXPECT_EQ(CHAIN_AT_END, p->args.stop);
			TO_EXITED(&t, p->nentries);
		}
	}
}

TEST_HARNESS_MAIN
