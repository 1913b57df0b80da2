/* SPDX-License-Identifier: GPL-2.0 */
/* Helpers of tests that trace a child which runs a chain */
#ifndef CHAIN_TRACEE_H
#define CHAIN_TRACEE_H

#include <linux/audit.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>

#include "chain_test.h"

#ifndef ERESTARTSYS
#define ERESTARTSYS	512
#endif

#define OPTIONS		(PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL)

/* waitpid() status of a stop, and of an event's stop */
#define STOPPED(sig)	((sig) << 8 | 0x7f)
#define EVENT(event)	STOPPED(SIGTRAP | (event) << 8)
#define SYSCALL_STOP	STOPPED(SIGTRAP | 0x80)

/* A tracee, and its registers at the last stop */
struct tracee {
	pid_t pid;
	int status;
	struct __ptrace_syscall_info info;
	struct user_regs_struct regs;
};

/*
 * Code of a tracee: chain() with known values in unused registers, and exit_group() with its
 * result. It needs no stack.
 */
static inline void __attribute__((noreturn)) chain_and_exit(struct chain_args *args)
{
	register long r10 asm("r10") = 0x1010;
	register long r8 asm("r8") = 0x0808;
	register long r9 asm("r9") = 0x0909;

	asm volatile("syscall\n\t"
		     "mov %%rax, %%rdi\n\t"
		     "mov %[exit_group], %%eax\n\t"
		     "syscall\n\t"
		     "hlt"
		     : : "a"(__NR_chain), "D"(args), "S"(sizeof(*args)), "d"(0),
		       "r"(r10), "r"(r8), "r"(r9), [exit_group] "i"(__NR_exit_group)
		     : "rcx", "r11", "memory");
	__builtin_unreachable();
}

static inline struct program *shared_program(void)
{
	return shared_memory(sizeof(struct program));
}

/* Check the properties of each kind of stop */
static inline void look(struct __test_metadata *_metadata, struct tracee *t)
{
	const struct user_regs_struct *regs = &t->regs;
	const struct __ptrace_syscall_info *info = &t->info;

	memset(&t->info, 0, sizeof(t->info));
	if (!WIFSTOPPED(t->status))
		return;
	ASSERT_EQ(0, ptrace(PTRACE_GETREGS, t->pid, 0, &t->regs));
	ASSERT_LT(0, ptrace(PTRACE_GET_SYSCALL_INFO, t->pid, sizeof(t->info), &t->info));
	ASSERT_EQ(AUDIT_ARCH_X86_64, info->arch);
	ASSERT_EQ(regs->rip, info->instruction_pointer);
	ASSERT_EQ(regs->rsp, info->stack_pointer);
	if (info->op == PTRACE_SYSCALL_INFO_EXIT) {
		ASSERT_EQ(regs->rax, info->exit.rval);
		ASSERT_EQ(regs->rax >= -4095UL, info->exit.is_error);
	} else if (info->op != PTRACE_SYSCALL_INFO_NONE) {
		ASSERT_EQ(regs->orig_rax, info->entry.nr);
		ASSERT_EQ(regs->rdi, info->entry.args[0]);
		ASSERT_EQ(regs->rsi, info->entry.args[1]);
		ASSERT_EQ(regs->rdx, info->entry.args[2]);
		ASSERT_EQ(regs->r10, info->entry.args[3]);
		ASSERT_EQ(regs->r8, info->entry.args[4]);
		ASSERT_EQ(regs->r9, info->entry.args[5]);
	}
}

/* Let the tracee run to its next stop or its end */
static inline void go(struct __test_metadata *_metadata, struct tracee *t, int request,
		      unsigned long sig)
{
	ASSERT_EQ(0, ptrace(request, t->pid, 0, sig));
	ASSERT_EQ(t->pid, waitpid(t->pid, &t->status, __WALL));
	look(_metadata, t);
}

#define NEXT(t)	go(_metadata, t, PTRACE_SYSCALL, 0)

#define IS_ENTRY(t, nr_) do {						\
	ASSERT_EQ(SYSCALL_STOP, (t)->status);				\
	ASSERT_EQ(PTRACE_SYSCALL_INFO_ENTRY, (t)->info.op);		\
	ASSERT_EQ(nr_, (t)->info.entry.nr);				\
	ASSERT_EQ(-ENOSYS, (t)->regs.rax);				\
} while (0)

#define IS_EXIT(t, rval_) do {						\
	ASSERT_EQ(SYSCALL_STOP, (t)->status);				\
	ASSERT_EQ(PTRACE_SYSCALL_INFO_EXIT, (t)->info.op);		\
	ASSERT_EQ(rval_, (t)->info.exit.rval);				\
} while (0)

#define TO_ENTRY(t, nr_) do { NEXT(t); IS_ENTRY(t, nr_); } while (0)
#define TO_EXIT(t, rval_) do { NEXT(t); IS_EXIT(t, rval_); } while (0)
#define TO_CALL(t, nr_, rval_) do {					\
	TO_ENTRY(t, nr_);						\
	TO_EXIT(t, rval_);						\
} while (0)

/* To a stop other than at a call: a signal, an event, the end */
#define TO(t, request, sig, status_) do {				\
	go(_metadata, t, request, sig);					\
	ASSERT_EQ(status_, (t)->status);				\
} while (0)

/* To the end of the tracee after its last entry; chain() returns @ret */
#define TO_END(t, ret) do {						\
	TO_CALL(t, __NR_chain, ret);					\
	TO_EXITED(t, ret);						\
} while (0)

#define TO_EXITED(t, ret) do {						\
	TO_ENTRY(t, __NR_exit_group);					\
	ASSERT_EQ(ret, (t)->info.entry.args[0]);			\
	TO(t, PTRACE_SYSCALL, 0, ((ret) & 0xff) << 8);			\
} while (0)

#define SET_REGS(t, reg, value) do {					\
	(t)->regs.reg = (value);					\
	ASSERT_EQ(0, ptrace(PTRACE_SETREGS, (t)->pid, 0, &(t)->regs));	\
} while (0)

/* Check the bytes written by entries into a non-blocking pipe */
#define EXPECT_MARKS(fds, text) do {					\
	char marks_[64];						\
	ssize_t n_ = read((fds)[0], marks_, sizeof(marks_) - 1);	\
									\
	marks_[n_ < 0 ? 0 : n_] = '\0';					\
	EXPECT_STREQ(text, marks_);					\
} while (0)

/* Start a child that is stopped before it runs the chain @p */
static inline void start_tracee(struct __test_metadata *_metadata, struct tracee *t,
				struct program *p, unsigned long options)
{
	finish(p);
	t->pid = fork();
	if (!t->pid) {
		ptrace(PTRACE_TRACEME, 0, 0, 0);
		kill(getpid(), SIGSTOP);
		chain_and_exit(&p->args);
	}
	ASSERT_LT(0, t->pid);
	ASSERT_EQ(t->pid, waitpid(t->pid, &t->status, 0));
	ASSERT_EQ(STOPPED(SIGSTOP), t->status);
	ASSERT_EQ(0, ptrace(PTRACE_SETOPTIONS, t->pid, 0, OPTIONS | options));
}

/* Also go to the chain's own exit, which comes before the first entry */
#define START(t, p) do {						\
	start_tracee(_metadata, t, p, 0);				\
	TO_CALL(t, __NR_chain, (p)->nentries);				\
} while (0)

static inline void expect_same_but_rax(struct __test_metadata *_metadata,
				       struct user_regs_struct a, struct user_regs_struct b)
{
	a.rax = b.rax;
	EXPECT_EQ(0, memcmp(&a, &b, sizeof(a)));
}

static inline void run_stops(struct __test_metadata *_metadata, struct tracee *t, int n)
{
	while (n--)
		NEXT(t);
}

/*
 * Number of stops of a chain of two marks: entry and exit of the chain, of the first mark, of the
 * second mark, and of the chain again
 */
#define MARKS_STOPS	8

/* To the @n-th of these stops. A big chain goes on with operations. */
static inline void to_stop_of_marks(struct __test_metadata *_metadata, struct tracee *t,
				    struct program *p, int fds[2], bool big, int n)
{
	start(p);
	CALL(p, __NR_write, 0, fds[1], U("a"), 1);
	CALL(p, __NR_write, 0, fds[1], U("b"), 1);
	if (big)
		make_big(p);
	start_tracee(_metadata, t, p, 0);
	run_stops(_metadata, t, n);
}

#endif /* CHAIN_TRACEE_H */
