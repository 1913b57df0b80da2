// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): tracers that attach and detach, move the tracee, and trace signals, events and threads
 */
#include <pthread.h>

#include "tracee.h"

/* --- Attaching and detaching -------------------------------------------------- */

static void wait_for_exit(struct __test_metadata *_metadata, struct tracee *t, int code)
{
	ASSERT_EQ(t->pid, waitpid(t->pid, &t->status, 0));
	ASSERT_EQ(code << 8, t->status);
}

/* Check that the chain goes on after a detach at any stop */
TEST_F(chain, detach)
{
	struct program *p = shared_program();
	struct tracee t;
	int fds[2], n;

	ASSERT_EQ(0, pipe2(fds, O_NONBLOCK));
	for (n = 1; n <= MARKS_STOPS; n++) {
		to_stop_of_marks(_metadata, &t, p, fds, true, n);
		ASSERT_EQ(0, ptrace(PTRACE_DETACH, t.pid, 0, 0));
		wait_for_exit(_metadata, &t, p->nentries);
		EXPECT_MARKS(fds, "ab");
		EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	}
}

/* Check that no entry runs after SIGKILL at any stop */
TEST_F(chain, killed_at_stop)
{
	static const char *const marks[] = {
		"", "", "", "", "a", "a", "ab", "ab", "ab",
	};
	struct program *p = shared_program();
	struct tracee t;
	int fds[2], n;

	ASSERT_EQ(0, pipe2(fds, O_NONBLOCK));
	for (n = 1; n <= MARKS_STOPS; n++) {
		to_stop_of_marks(_metadata, &t, p, fds, true, n);
		ASSERT_EQ(0, kill(t.pid, SIGKILL));
		ASSERT_EQ(t.pid, waitpid(t.pid, &t.status, 0));
		EXPECT_EQ(SIGKILL, t.status);
		EXPECT_MARKS(fds, marks[n]);
	}
}

/*
 * Start a child without a tracer that waits in the second of three entries: mark, read() or
 * nanosleep(), mark
 */
static void start_waiting(struct __test_metadata *_metadata, struct tracee *t,
			  struct program *p, int marks[2], int nr, __u64 arg0, __u64 arg1)
{
	ASSERT_EQ(0, pipe2(marks, O_NONBLOCK));
	CALL(p, __NR_write, 0, marks[1], U("a"), 1);
	CALL(p, nr, 0, arg0, arg1, 1);
	CALL(p, __NR_write, 0, marks[1], U("b"), 1);
	finish(p);
	t->pid = fork();
	if (!t->pid)
		chain_and_exit(&p->args);
	ASSERT_LT(0, t->pid);
	ASSERT_TRUE(WAIT_FOR(sleeps_in(t->pid, nr)));
}

/* Attach, and go to the stop that this makes: a SIGSTOP with PTRACE_ATTACH */
static void attach(struct __test_metadata *_metadata, struct tracee *t, int request)
{
	ASSERT_EQ(0, ptrace(request, t->pid, 0, request == PTRACE_SEIZE ? OPTIONS : 0));
	if (request == PTRACE_SEIZE)
		ASSERT_EQ(0, ptrace(PTRACE_INTERRUPT, t->pid, 0, 0));
	ASSERT_EQ(t->pid, waitpid(t->pid, &t->status, 0));
	look(_metadata, t);
	if (request == PTRACE_SEIZE) {
		ASSERT_EQ(EVENT(PTRACE_EVENT_STOP), t->status);
	} else {
		ASSERT_EQ(STOPPED(SIGSTOP), t->status);
		ASSERT_EQ(0, ptrace(PTRACE_SETOPTIONS, t->pid, 0, OPTIONS));
	}
}

static const int attach_requests[] = { PTRACE_SEIZE, PTRACE_ATTACH };

/* Check attaching while an entry waits: only that entry is restarted */
TEST_F(chain, attach)
{
	struct program *p = shared_program();
	int fds[2], marks[2], i;
	static char byte;
	struct tracee t;

	ASSERT_EQ(0, pipe(fds));
	for (i = 0; i < ARRAY_SIZE(attach_requests); i++) {
		start(p);
		start_waiting(_metadata, &t, p, marks, __NR_read, fds[0], U(&byte));
		attach(_metadata, &t, attach_requests[i]);
		/* The registers are the chain's, about to be restarted */
		EXPECT_EQ(__NR_chain, t.regs.orig_rax);
		EXPECT_EQ(U(&p->args), t.regs.rdi);
		EXPECT_EQ(0x0909, t.regs.r9);
		EXPECT_EQ(CHAIN_AT_SIGNAL, p->args.stop);
		EXPECT_EQ(2, p->args.resume);
		TO_CALL(&t, __NR_chain, 3);
		TO_ENTRY(&t, __NR_read);
		EXPECT_EQ(fds[0], t.info.entry.args[0]);
		ASSERT_EQ(1, write(fds[1], "x", 1));
		TO_EXIT(&t, 1);
		TO_CALL(&t, __NR_write, 1);
		TO_END(&t, 3);
		EXPECT_MARKS(marks, "ab");
		EXPECT_EQ(0, p->args.resume);
	}
}

/* Check attaching and detaching: the entry waits on */
TEST_F(chain, attach_detach)
{
	struct program *p = shared_program();
	int fds[2], marks[2], i;
	static char byte;
	struct tracee t;

	ASSERT_EQ(0, pipe(fds));
	for (i = 0; i < ARRAY_SIZE(attach_requests); i++) {
		start(p);
		start_waiting(_metadata, &t, p, marks, __NR_read, fds[0], U(&byte));
		attach(_metadata, &t, attach_requests[i]);
		ASSERT_EQ(0, ptrace(PTRACE_DETACH, t.pid, 0, 0));
		ASSERT_TRUE(WAIT_FOR(sleeps_in(t.pid, __NR_read)));
		ASSERT_EQ(1, write(fds[1], "x", 1));
		wait_for_exit(_metadata, &t, 3);
		EXPECT_MARKS(marks, "ab");
	}
}

#define ERESTART_RESTARTBLOCK	516	/* internal to the kernel, seen by tracers */

/*
 * Check that restart_syscall() continues a timed wait for the rest of the time; then come the
 * other entries, and the chain's own entry and exit
 */
TEST_F(chain, attach_to_sleep)
{
	const struct timespec time = { .tv_sec = 2 };
	struct program *p = shared_program();
	struct tracee t;
	int marks[2], i;
	__u64 begin;

	for (i = 0; i < ARRAY_SIZE(attach_requests); i++) {
		start(p);
		begin = now_ms();
		start_waiting(_metadata, &t, p, marks, __NR_nanosleep, U(&time), 0);
		attach(_metadata, &t, attach_requests[i]);
		EXPECT_EQ(-ERESTART_RESTARTBLOCK, t.regs.rax);
		EXPECT_EQ(__NR_chain, t.regs.orig_rax);
		EXPECT_EQ(U(&p->args), t.regs.rdi);
		EXPECT_EQ(2, p->args.resume);
		TO_CALL(&t, __NR_restart_syscall, 3);
		TO_ENTRY(&t, __NR_restart_syscall);
		EXPECT_EQ(U(&time), t.info.entry.args[0]);
		TO_EXIT(&t, 0);
		EXPECT_LE(2000, now_ms() - begin);
		TO_CALL(&t, __NR_write, 1);
		TO_END(&t, 3);
		EXPECT_EQ(0, p->results[1]);
		EXPECT_MARKS(marks, "ab");
	}
}

/* Check that tracers that attach and detach many times do not change the length of the wait */
TEST_F(chain, sleep_on)
{
	const struct timespec time = { .tv_sec = 4 };
	struct program *p = shared_program();
	__u64 begin = now_ms(), last = begin;
	struct tracee t;
	int marks[2], i;

	start_waiting(_metadata, &t, p, marks, __NR_nanosleep, U(&time), 0);
	for (i = 0; now_ms() - begin < 2000; i++) {
		usleep(300000);
		last = now_ms();
		attach(_metadata, &t, attach_requests[i % 2]);
		ASSERT_EQ(0, ptrace(PTRACE_DETACH, t.pid, 0, 0));
		ASSERT_TRUE(WAIT_FOR(sleeps_in(t.pid, __NR_nanosleep)));
	}
	wait_for_exit(_metadata, &t, 3);
	EXPECT_LE(4000, now_ms() - begin);
	/* Less than the whole time again */
	EXPECT_GT(4000, now_ms() - last);
	EXPECT_MARKS(marks, "ab");
}

/*
 * Attach from a process of its own, let the task run to its n-th stop at a call, report that by
 * closing the pipe, and wait to be killed
 */
static void be_tracer(pid_t pid, unsigned long options, int n, int fd)
{
	int status;

	if (ptrace(PTRACE_SEIZE, pid, 0, PTRACE_O_TRACESYSGOOD | options) ||
	    ptrace(PTRACE_INTERRUPT, pid, 0, 0))
		_exit(1);
	do {
		if (waitpid(pid, &status, __WALL) != pid)
			_exit(1);
	} while (n-- && !ptrace(PTRACE_SYSCALL, pid, 0, 0));
	close(fd);
	for (;;)
		pause();
}

static void run_until_tracer_dies(struct __test_metadata *_metadata, struct tracee *t,
				  unsigned long options, int n)
{
	int fds[2], status;
	pid_t tracer;
	char byte;

	ASSERT_EQ(0, pipe(fds));
	tracer = fork();
	if (!tracer) {
		close(fds[0]);
		be_tracer(t->pid, options, n, fds[1]);
	}
	close(fds[1]);
	ASSERT_EQ(0, read(fds[0], &byte, 1));
	close(fds[0]);
	ASSERT_EQ(0, kill(tracer, SIGKILL));
	ASSERT_EQ(tracer, waitpid(tracer, &status, 0));
	ASSERT_EQ(SIGKILL, status);
}

/* Check the death of the tracer: the chain goes on, or dies with it */
TEST_F(chain, tracer_dies)
{
	struct program *p = shared_program();
	int fds[2], marks[2], n;
	static char byte;
	struct tracee t;

	ASSERT_EQ(0, pipe(fds));
	/* At the entry's restart, and entries and exits from the chain's on */
	for (n = 0; n <= 3; n++) {
		start(p);
		start_waiting(_metadata, &t, p, marks, __NR_read, fds[0], U(&byte));
		run_until_tracer_dies(_metadata, &t, 0, n);
		ASSERT_TRUE(WAIT_FOR(sleeps_in(t.pid, __NR_read)));
		ASSERT_EQ(1, write(fds[1], "x", 1));
		wait_for_exit(_metadata, &t, 3);
		EXPECT_MARKS(marks, "ab");
	}
	start(p);
	start_waiting(_metadata, &t, p, marks, __NR_read, fds[0], U(&byte));
	run_until_tracer_dies(_metadata, &t, PTRACE_O_EXITKILL, 3);
	ASSERT_EQ(t.pid, waitpid(t.pid, &t.status, 0));
	EXPECT_EQ(SIGKILL, t.status);
	EXPECT_MARKS(marks, "a");
}

/* --- Moving the tracee -------------------------------------------------------- */

/* Addresses to which tracers move a tracee: before a call of their choice, and after it */
extern char any_call[], other_place[];

asm(".pushsection .text\n"
	"any_call:	syscall\n"
	"other_place:	int3\n"
	"		mov $42, %edi\n"
	"		mov $231, %eax\n"	/* exit_group */
	"		syscall\n"
	"		hlt\n"
	".popsection");

/* Run on, with entries and exits in turn, until another stop or the last call */
static void run_on(struct __test_metadata *_metadata, struct tracee *t)
{
	int last;

	do {
		last = t->info.op;
		NEXT(t);
		if (t->status != SYSCALL_STOP)
			return;
		ASSERT_NE(last, t->info.op);
	} while (t->info.op != PTRACE_SYSCALL_INFO_ENTRY ||
		 t->info.entry.nr != __NR_exit_group);
}

#define TRACERS_RAX	0x1111
#define TRACERS_RBX	0x2222
#define ALL		0
#define AT_END		0xffff
#define NEVER		CHAIN_NOT_RUN

/* Outcome of the chain of marks after a move at its n-th stop */
static const struct {
	const char *marks;
	__u32 stop, resume;
	int rax;			/* ALL: the number of entries */
	__s64 result0, result1;
} moves[] = {
	/* Before the chain: the whole chain runs */
	[1] = { "ab",	CHAIN_AT_END, 0, ALL, 1, 1 },
	[2] = { "",	CHAIN_AT_MOVED_BEFORE, 1, TRACERS_RAX, NEVER, NEVER },
	/* This call runs, and has its result */
	[3] = { "a",	CHAIN_AT_MOVED, 1, 1, 1, NEVER },
	/* rax is of the other address, and not a result */
	[4] = { "a",	CHAIN_AT_MOVED, 1, TRACERS_RAX, 1, NEVER },
	[5] = { "ab",	CHAIN_AT_MOVED, 2, 1, 1, 1 },
	[6] = { "ab",	CHAIN_AT_MOVED, 2, TRACERS_RAX, 1, 1 },
	/* All entries have run, and a second call finds the end */
	[7] = { "ab",	CHAIN_AT_MOVED_BEFORE, AT_END, ALL, 1, 1 },
	[8] = { "ab",	CHAIN_AT_END, 0, TRACERS_RAX, 1, 1 },
};

static void expect_moved(struct __test_metadata *_metadata, const struct tracee *t,
			 const struct program *p, int n, int fds[2])
{
	__u32 resume = moves[n].resume == AT_END ? p->nentries + 1 : moves[n].resume;

	EXPECT_EQ(moves[n].rax ?: p->nentries, t->regs.rax);
	EXPECT_EQ(TRACERS_RBX, t->regs.rbx);
	EXPECT_MARKS(fds, moves[n].marks);
	EXPECT_EQ(resume, p->args.resume);
	EXPECT_EQ(moves[n].stop, p->args.stop);
	EXPECT_EQ(resume ? resume - 1 : 0, p->args.entry);
	EXPECT_EQ(moves[n].result0, p->results[0]);
	EXPECT_EQ(moves[n].result1, p->results[1]);
}

/* Call the chain again at the place where a move has ended it, and let it run to its end */
static void call_again(struct __test_metadata *_metadata, struct tracee *t,
		       const struct user_regs_struct *chain)
{
	t->regs = *chain;
	t->regs.orig_rax = -1;	/* instead of the pending call */
	t->regs.rax = __NR_chain;
	SET_REGS(t, rip, chain->rip - 2);
}

/* Move to the other address at the n-th stop of a chain of marks, with a call there or at once */
static void move_ip(struct __test_metadata *_metadata, struct program *p, int n, bool big,
		    bool by_calls)
{
	struct user_regs_struct chain, set;
	struct tracee t;
	int fds[2];

	ASSERT_EQ(0, pipe2(fds, O_NONBLOCK));
	to_stop_of_marks(_metadata, &t, p, fds, big, 1);
	chain = t.regs;
	run_stops(_metadata, &t, n - 1);
	t.regs.rax = TRACERS_RAX;
	t.regs.rbx = TRACERS_RBX;
	SET_REGS(&t, rip, U(other_place));
	set = t.regs;
	if (by_calls)
		run_on(_metadata, &t);
	else
		go(_metadata, &t, PTRACE_CONT, 0);
	ASSERT_EQ(STOPPED(SIGTRAP), t.status);
	EXPECT_EQ(U(other_place) + 1, t.regs.rip);
	EXPECT_EQ(set.rsp, t.regs.rsp);
	EXPECT_EQ(set.rdi, t.regs.rdi);
	EXPECT_EQ(set.rsi, t.regs.rsi);
	EXPECT_EQ(set.rdx, t.regs.rdx);
	EXPECT_EQ(set.r9, t.regs.r9);
	expect_moved(_metadata, &t, p, n, fds);
	if (p->args.resume) {
		call_again(_metadata, &t, &chain);
		TO(&t, PTRACE_CONT, 0, p->nentries << 8);
		EXPECT_MARKS(fds, &"ab"[strlen(moves[n].marks)]);
		EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	} else {
		TO(&t, PTRACE_CONT, 0, 42 << 8);
	}
}

/* Check a changed instruction pointer: the chain ends there, and can be resumed */
TEST_F_TIMEOUT(chain, moves_ip, 120)
{
	struct program *p = shared_program();
	int n;

	for (n = 1; n <= MARKS_STOPS; n++) {
		move_ip(_metadata, p, n, false, true);
		move_ip(_metadata, p, n, true, true);
		move_ip(_metadata, p, n, false, false);
		move_ip(_metadata, p, n, true, false);
	}
}

/* Check a changed stack pointer: the chain goes on, and its caller has the new stack pointer */
TEST_F_TIMEOUT(chain, moves_sp, 120)
{
	struct program *p = shared_program();
	unsigned long rsp;
	struct tracee t;
	int fds[2], big, n;

	ASSERT_EQ(0, pipe2(fds, O_NONBLOCK));
	for (n = 1; n <= MARKS_STOPS; n++) {
		for (big = 0; big <= 1; big++) {
			to_stop_of_marks(_metadata, &t, p, fds, big, n);
			rsp = t.regs.rsp - 64;
			SET_REGS(&t, rsp, rsp);
			run_on(_metadata, &t);
			IS_ENTRY(&t, __NR_exit_group);
			EXPECT_EQ(p->nentries, t.regs.rdi);
			EXPECT_EQ(rsp, t.regs.rsp);
			EXPECT_EQ(CHAIN_AT_END, p->args.stop);
			EXPECT_MARKS(fds, "ab");
		}
	}
}

/* Check that a chain to be resumed after an entry still is if it is moved before it starts */
TEST_F(chain, moves_when_resumed)
{
	static const struct {
		__u32 stop, entry;	/* of the following call */
	} cases[] = {
		{ CHAIN_AT_TRAP, 2 }, { CHAIN_AT_MOVED, 2 },
		{ CHAIN_AT_SIGNAL, 1 }, { CHAIN_AT_MOVED_BEFORE, 1 },
	};
	struct program *p = shared_program();
	struct tracee t;
	int i;

	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_getppid, 0);
	for (i = 0; i < ARRAY_SIZE(cases); i++) {
		start_tracee(_metadata, &t, p, 0);
		p->args.stop = cases[i].stop;
		p->args.resume = 2;
		TO_CALL(&t, __NR_chain, 3);
		SET_REGS(&t, rip, U(other_place));
		run_stops(_metadata, &t, 2);
		TO(&t, PTRACE_CONT, 0, STOPPED(SIGTRAP));
		EXPECT_EQ(U(other_place) + 1, t.regs.rip);
		EXPECT_EQ(CHAIN_AT_MOVED_BEFORE, p->args.stop);
		EXPECT_EQ(cases[i].entry, p->args.entry);
		EXPECT_EQ(cases[i].entry + 1, p->args.resume);
		EXPECT_EQ(UNTOUCHED, p->results[1]);
		EXPECT_EQ(UNTOUCHED, p->results[2]);
		TO(&t, PTRACE_CONT, 0, 42 << 8);
	}
}

/* Check that the return register is the tracer's, also if the results cannot be written */
TEST_F(chain, moves_without_memory)
{
	struct program *p = shared_program();
	void *page = shared_memory(4096);
	struct tracee t;

	CALL(p, __NR_munmap, 0, U(page), 4096);
	CALL(p, __NR_getppid, 0);
	start_tracee(_metadata, &t, p, 0);
	p->args.results = U(page);
	TO_CALL(&t, __NR_chain, 2);
	TO_CALL(&t, __NR_munmap, 0);
	t.regs.rax = TRACERS_RAX;
	SET_REGS(&t, rip, U(other_place));
	TO(&t, PTRACE_CONT, 0, STOPPED(SIGTRAP));
	EXPECT_EQ(U(other_place) + 1, t.regs.rip);
	EXPECT_EQ(TRACERS_RAX, t.regs.rax);
	EXPECT_EQ(CHAIN_AT_MOVED, p->args.stop);
	EXPECT_EQ(1, p->args.resume);
	TO(&t, PTRACE_CONT, 0, 42 << 8);
}

/* Check that a call has no result if the tracer skips it and moves the caller */
TEST_F(chain, moves_and_skips)
{
	struct program *p = shared_program();
	struct tracee t;

	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_getppid, 0);
	start_tracee(_metadata, &t, p, 0);
	TO_CALL(&t, __NR_chain, 2);
	TO_ENTRY(&t, __NR_getppid);
	t.regs.orig_rax = -1;
	t.regs.rax = TRACERS_RAX;
	SET_REGS(&t, rip, U(other_place));
	TO(&t, PTRACE_CONT, 0, STOPPED(SIGTRAP));
	EXPECT_EQ(U(other_place) + 1, t.regs.rip);
	EXPECT_EQ(TRACERS_RAX, t.regs.rax);
	EXPECT_EQ(CHAIN_AT_MOVED, p->args.stop);
	EXPECT_EQ(1, p->args.resume);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[0]);
	TO(&t, PTRACE_CONT, 0, 42 << 8);
}

/* Check that a result that was lost for a moment does not concern the next call */
TEST_F(chain, skips_and_moves_later)
{
	struct program *p = shared_program();
	unsigned long ip;
	struct tracee t;

	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_getppid, 0);
	start_tracee(_metadata, &t, p, 0);
	TO_CALL(&t, __NR_chain, 2);
	TO_ENTRY(&t, __NR_getppid);
	ip = t.regs.rip;
	t.regs.orig_rax = -1;
	SET_REGS(&t, rip, U(other_place));
	NEXT(&t);
	SET_REGS(&t, rip, ip);
	TO_CALL(&t, __NR_getppid, getpid());
	SET_REGS(&t, rip, U(other_place));
	TO(&t, PTRACE_CONT, 0, STOPPED(SIGTRAP));
	EXPECT_EQ(CHAIN_AT_MOVED, p->args.stop);
	EXPECT_EQ(2, p->args.resume);
	EXPECT_EQ(getpid(), p->results[1]);
	TO(&t, PTRACE_CONT, 0, 42 << 8);
}

/* Check that entries before a move have used their steps, and the entry at the move has not */
TEST_F(chain, moves_with_steps)
{
	struct program *p = shared_program();
	struct tracee t;

	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_getppid, 0);
	start_tracee(_metadata, &t, p, 0);
	p->args.steps = 5;
	TO_CALL(&t, __NR_chain, 2);
	TO_CALL(&t, __NR_getppid, getpid());
	TO_CALL(&t, __NR_getppid, getpid());
	SET_REGS(&t, rip, U(other_place));
	TO(&t, PTRACE_CONT, 0, STOPPED(SIGTRAP));
	EXPECT_EQ(CHAIN_AT_MOVED, p->args.stop);
	EXPECT_EQ(2, p->args.resume);
	EXPECT_EQ(4, p->args.steps);
	TO(&t, PTRACE_CONT, 0, 42 << 8);

	/* At the last stop, the entry whose condition stopped the chain gets its step back */
	start(p);
	CALL_IF(p, __NR_getppid, 0, 0, CHAIN_ALWAYS, 0);
	start_tracee(_metadata, &t, p, 0);
	p->args.steps = 5;
	TO_CALL(&t, __NR_chain, 1);
	TO_CALL(&t, __NR_getppid, getpid());
	TO_ENTRY(&t, __NR_chain);
	EXPECT_EQ(4, p->args.steps);
	SET_REGS(&t, rip, U(other_place));
	TO(&t, PTRACE_CONT, 0, STOPPED(SIGTRAP));
	EXPECT_EQ(CHAIN_AT_MOVED, p->args.stop);
	EXPECT_EQ(1, p->args.resume);
	EXPECT_EQ(5, p->args.steps);
	TO(&t, PTRACE_CONT, 0, 42 << 8);
}

/* Let the tracee make a call, and restore its registers, as a debugger does */
static long call_by_tracer(struct __test_metadata *_metadata, struct tracee *t,
			   long nr, __u64 arg0, __u64 arg1, __u64 arg2)
{
	struct user_regs_struct saved = t->regs;
	long ret;

	t->regs.orig_rax = -1;
	t->regs.rax = nr;
	t->regs.rdi = arg0;
	t->regs.rsi = arg1;
	t->regs.rdx = arg2;
	SET_REGS(t, rip, U(any_call));
	go(_metadata, t, PTRACE_CONT, 0);
	ret = t->regs.rax;
	ASSERT_EQ(STOPPED(SIGTRAP), t->status);
	ASSERT_EQ(U(other_place) + 1, t->regs.rip);
	t->regs = saved;
	SET_REGS(t, orig_rax, saved.orig_rax);
	return ret;
}

/* Check a call at a signal's stop in mid-chain: it goes unnoticed, even if it is a chain */
TEST_F(chain, call_at_signal)
{
	struct program *p = shared_program();
	struct program *other = shared_program();
	int fds[2], marks[2];
	static char byte;
	struct tracee t;

	VALUE(other, 1);
	CALL(other, __NR_getppid, 0);
	make_big(other);
	finish(other);
	ASSERT_EQ(0, pipe(fds));
	start_waiting(_metadata, &t, p, marks, __NR_read, fds[0], U(&byte));
	attach(_metadata, &t, PTRACE_SEIZE);
	EXPECT_EQ(t.pid, call_by_tracer(_metadata, &t, __NR_getpid, 0, 0, 0));
	EXPECT_EQ(other->nentries, call_by_tracer(_metadata, &t, __NR_chain, U(&other->args),
						  sizeof(other->args), 0));
	EXPECT_EQ(getpid(), other->results[1]);
	TO_CALL(&t, __NR_chain, 3);
	TO_ENTRY(&t, __NR_read);
	ASSERT_EQ(1, write(fds[1], "x", 1));
	TO_EXIT(&t, 1);
	TO_CALL(&t, __NR_write, 1);
	TO_END(&t, 3);
	EXPECT_MARKS(marks, "ab");
}

/* Check a call at a signal that interrupts a wait, which a wait of the debugger ends */
TEST_F(chain, call_at_sleep)
{
	const struct timespec time = { .tv_sec = 2 }, moment = { .tv_nsec = 1 };
	struct program *p = shared_program();
	struct program *other = shared_program();
	struct tracee t;
	int marks[2];

	CALL(other, __NR_getppid, 0);
	finish(other);
	start_waiting(_metadata, &t, p, marks, __NR_nanosleep, U(&time), 0);
	attach(_metadata, &t, PTRACE_SEIZE);
	EXPECT_EQ(1, call_by_tracer(_metadata, &t, __NR_chain, U(&other->args),
				    sizeof(other->args), 0));
	TO_CALL(&t, __NR_restart_syscall, 3);
	TO_CALL(&t, __NR_restart_syscall, 0);
	TO_CALL(&t, __NR_write, 1);
	TO_END(&t, 3);
	EXPECT_MARKS(marks, "ab");

	start(p);
	start_waiting(_metadata, &t, p, marks, __NR_nanosleep, U(&time), 0);
	attach(_metadata, &t, PTRACE_SEIZE);
	EXPECT_EQ(0, call_by_tracer(_metadata, &t, __NR_nanosleep, U(&moment), 0, 0));
	TO_CALL(&t, __NR_restart_syscall, -EINTR);
	TO_ENTRY(&t, __NR_exit_group);
	EXPECT_EQ(-EINTR, t.info.entry.args[0]);
	EXPECT_EQ(CHAIN_AT_SIGNAL, p->args.stop);
	EXPECT_EQ(2, p->args.resume);
	EXPECT_MARKS(marks, "a");
}

/* Check that the rest of a wait belongs to its entry, even if that has no arguments any more */
TEST_F(chain, sleep_without_arguments)
{
	const struct timespec time = { .tv_sec = 2 };
	__u64 *address = shared_memory(sizeof(*address));
	struct program *p = shared_program();
	struct tracee t;
	int marks[2], i;

	*address = U(&time);
	CALL(p, __NR_nanosleep, CHAIN_LOAD(0), U(address), 0);
	ASSERT_EQ(0, pipe2(marks, O_NONBLOCK));
	CALL(p, __NR_write, 0, marks[1], U("b"), 1);
	finish(p);
	t.pid = fork();
	if (!t.pid)
		chain_and_exit(&p->args);
	ASSERT_LT(0, t.pid);
	ASSERT_TRUE(WAIT_FOR(sleeps_in(t.pid, __NR_nanosleep)));
	attach(_metadata, &t, PTRACE_SEIZE);
	EXPECT_EQ(0, call_by_tracer(_metadata, &t, __NR_munmap, U(address), 4096, 0));
	TO_CALL(&t, __NR_restart_syscall, 2);
	TO_ENTRY(&t, __NR_restart_syscall);
	for (i = 0; i < CHAIN_MAX_ARGS; i++)
		EXPECT_EQ(0, t.info.entry.args[i]);
	TO_EXIT(&t, 0);
	TO(&t, PTRACE_CONT, 0, 2 << 8);
	EXPECT_MARKS(marks, "b");
}

/*
 * Check a call at an entry's exit: the chain ends, chain() seems to return the entry's result
 * with the restored registers, and it can be resumed
 */
TEST_F(chain, call_at_exit)
{
	struct program *p = shared_program();
	struct user_regs_struct chain;
	struct tracee t;
	int fds[2];

	ASSERT_EQ(0, pipe2(fds, O_NONBLOCK));
	to_stop_of_marks(_metadata, &t, p, fds, false, 1);
	chain = t.regs;
	run_stops(_metadata, &t, 3);
	IS_EXIT(&t, 1);
	EXPECT_EQ(t.pid, call_by_tracer(_metadata, &t, __NR_getpid, 0, 0, 0));
	EXPECT_MARKS(fds, "a");
	TO_ENTRY(&t, __NR_exit_group);
	EXPECT_EQ(1, t.info.entry.args[0]);
	EXPECT_EQ(CHAIN_AT_MOVED, p->args.stop);
	EXPECT_EQ(1, p->args.resume);
	EXPECT_EQ(1, p->results[0]);
	call_again(_metadata, &t, &chain);
	TO(&t, PTRACE_CONT, 0, 2 << 8);
	EXPECT_MARKS(fds, "b");
}

/*
 * Check a call at any exit in a chain that is resumed as the header says: each entry runs once,
 * and conditions decide as usual
 */
TEST_F(chain, call_at_any_exit)
{
	static const struct {
		__u32 stop, entry;
		const char *marks;
	} cases[] = {
		[2] = { CHAIN_AT_MOVED_BEFORE, 0, "" },
		[4] = { CHAIN_AT_MOVED, 0, "a" },
		[6] = { CHAIN_AT_MOVED, 1, "ab" },
		[8] = { CHAIN_AT_MOVED, 3, "abcc" },
		/* The chain's second entry: all entries have run */
		[9] = { CHAIN_AT_MOVED, 3, "abcc" },
		[10] = { CHAIN_AT_CONDITION, 3, "abcc" },
	};
	struct program *p = shared_program();
	struct user_regs_struct chain;
	struct tracee t;
	int fds[2], n;

	ASSERT_EQ(0, pipe2(fds, O_NONBLOCK));
	CALL(p, __NR_write, 0, fds[1], U("a"), 1);
	CALL_IF(p, __NR_write, CHAIN_JUMP, 3, CHAIN_EQUAL, 1, fds[1], U("b"), 1);
	CALL(p, __NR_exit_group, 0, 99);
	CALL_IF(p, __NR_write, 0, 0, CHAIN_EQUAL, 2, fds[1], U("cc"), 2);
	CALL(p, __NR_exit_group, 0, 99);
	for (n = 2; n <= 10; n++) {
		if (!cases[n].marks)
			continue;
		start_tracee(_metadata, &t, p, 0);
		NEXT(&t);
		chain = t.regs;
		run_stops(_metadata, &t, n - 1);
		EXPECT_EQ(t.pid, call_by_tracer(_metadata, &t, __NR_getpid, 0, 0, 0));
		TO_ENTRY(&t, __NR_exit_group);
		EXPECT_EQ(cases[n].stop, p->args.stop);
		EXPECT_EQ(cases[n].entry, p->args.entry);
		if (p->args.stop == CHAIN_AT_MOVED) {
			EXPECT_NE(CHAIN_NOT_RUN, p->results[p->args.entry]);
			EXPECT_EQ(n == 9 ? -ENOSYS : p->results[p->args.entry], t.regs.rdi);
		}
		EXPECT_MARKS(fds, cases[n].marks);
		if (p->args.resume)
			call_again(_metadata, &t, &chain);
		TO(&t, PTRACE_CONT, 0, 3 << 8);
		EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
		EXPECT_EQ(3, p->args.entry);
		EXPECT_EQ(1, p->results[1]);
		EXPECT_EQ(CHAIN_NOT_RUN, p->results[2]);
		EXPECT_EQ(2, p->results[3]);
		EXPECT_MARKS(fds, &"abcc"[strlen(cases[n].marks)]);
	}
}

/* Check a call at the second entry of a chain with its last step used, or with steps left */
TEST_F(chain, call_at_second_entry_of_loop)
{
	struct program *p = shared_program();
	struct user_regs_struct chain;
	struct tracee t;
	int left;

	CALL_IF(p, __NR_getppid, CHAIN_JUMP, 0, CHAIN_EQUAL, -1);
	for (left = 0; left <= 1; left++) {
		start_tracee(_metadata, &t, p, 0);
		p->args.steps = 1 + left;
		NEXT(&t);
		chain = t.regs;
		run_stops(_metadata, &t, 4);
		IS_ENTRY(&t, __NR_chain);
		EXPECT_EQ(t.pid, call_by_tracer(_metadata, &t, __NR_getpid, 0, 0, 0));
		TO_ENTRY(&t, __NR_exit_group);
		EXPECT_EQ(CHAIN_AT_MOVED_BEFORE, p->args.stop);
		EXPECT_EQ(1, p->args.entry);
		EXPECT_EQ(2, p->args.resume);
		EXPECT_EQ(1, p->args.steps);
		call_again(_metadata, &t, &chain);
		TO(&t, PTRACE_CONT, 0, 1 << 8);
		EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	}
}

/* Check a call at the exit of an interrupted call, which the kernel restarts there */
TEST_F(chain, call_at_interrupted_exit)
{
	struct program *p = shared_program();
	struct user_regs_struct chain;
	int fds[2], marks[2];
	static char byte;
	struct tracee t;

	ASSERT_EQ(0, pipe(fds));
	ASSERT_EQ(0, pipe2(marks, O_NONBLOCK));
	CALL(p, __NR_read, 0, fds[0], U(&byte), 1);
	CALL(p, __NR_write, 0, marks[1], U("a"), CHAIN_RESULT(0));
	start_tracee(_metadata, &t, p, 0);
	NEXT(&t);
	chain = t.regs;
	TO_EXIT(&t, 2);
	TO_ENTRY(&t, __NR_read);
	ASSERT_EQ(0, ptrace(PTRACE_SYSCALL, t.pid, 0, 0));
	ASSERT_TRUE(WAIT_FOR(sleeps_in(t.pid, __NR_read)));
	ASSERT_EQ(0, kill(t.pid, SIGCHLD));
	ASSERT_EQ(t.pid, waitpid(t.pid, &t.status, __WALL));
	look(_metadata, &t);
	IS_EXIT(&t, -ERESTARTSYS);
	/* The signal precedes the call; the debugger's call does not see it */
	t.regs.orig_rax = -1;
	chain.rbx = t.regs.rip;
	SET_REGS(&t, rip, U(other_place));
	TO(&t, PTRACE_CONT, 0, STOPPED(SIGCHLD));
	EXPECT_EQ(CHAIN_AT_MOVED, p->args.stop);
	EXPECT_EQ(1, p->args.resume);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[0]);
	/* As at that exit: the call starts again, alone */
	t.regs.rip = chain.rbx;
	t.regs.rax = -ERESTARTSYS;
	SET_REGS(&t, orig_rax, __NR_read);
	ASSERT_EQ(0, ptrace(PTRACE_SYSCALL, t.pid, 0, 0));
	ASSERT_EQ(t.pid, waitpid(t.pid, &t.status, __WALL));
	look(_metadata, &t);
	IS_ENTRY(&t, __NR_read);
	ASSERT_EQ(1, write(fds[1], "x", 1));
	TO_EXIT(&t, 1);
	TO_ENTRY(&t, __NR_exit_group);
	EXPECT_EQ(1, t.regs.rdi);
	p->results[0] = t.regs.rdi;
	call_again(_metadata, &t, &chain);
	TO(&t, PTRACE_CONT, 0, 2 << 8);
	EXPECT_EQ(CHAIN_AT_END, p->args.stop);
}

/*
 * Move the caller at the entry of each call, and restore everything but the result at its exit,
 * as proot does for room on the stack
 */
static void move_for_a_moment(struct __test_metadata *_metadata, struct program *p,
			      unsigned long rip, unsigned long rsp, bool last)
{
	struct user_regs_struct saved, before;
	struct tracee t;
	int fds[2], i;

	ASSERT_EQ(0, pipe2(fds, O_NONBLOCK));
	start(p);
	CALL(p, __NR_write, 0, fds[1], U("a"), 1);
	CALL(p, __NR_write, 0, fds[1], U("b"), 1);
	if (!last)
		CALL(p, CHAIN_OP_NOP, 0);
	start_tracee(_metadata, &t, p, 0);
	/* The chain, its exit, two marks, the chain again */
	for (i = 0; i < 4; i++) {
		NEXT(&t);
		ASSERT_EQ(PTRACE_SYSCALL_INFO_ENTRY, t.info.op);
		saved = t.regs;
		if (!i)
			before = t.regs;
		/* The chain's own two entries have no exit of their own */
		if (i == 1 || i == 2)
			t.regs.rip += rip;
		SET_REGS(&t, rsp, saved.rsp - rsp);
		NEXT(&t);
		ASSERT_EQ(PTRACE_SYSCALL_INFO_EXIT, t.info.op);
		saved.rax = t.regs.rax;
		t.regs = saved;
		SET_REGS(&t, rsp, saved.rsp);
	}
	TO_EXITED(&t, p->nentries);
	EXPECT_EQ(0, memcmp(&before.rdi, &saved.rdi, sizeof(saved.rdi)));
	EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	EXPECT_EQ(0, p->args.resume);
	EXPECT_MARKS(fds, "ab");
}

TEST_F(chain, moves_for_a_moment)
{
	struct program *p = shared_program();

	move_for_a_moment(_metadata, p, 0, 144, true);
	move_for_a_moment(_metadata, p, 0, 144, false);
	move_for_a_moment(_metadata, p, 16, 0, true);
	move_for_a_moment(_metadata, p, 16, 0, false);
}

/* Check arguments of chain() that a tracer changes at its entry and restores at its exit */
TEST_F(chain, rewrites_arguments_for_a_moment)
{
	struct program *p = shared_program();
	struct program *other = shared_program();
	struct user_regs_struct saved;
	struct tracee t;

	CALL(other, __NR_getppid, 0);
	finish(other);
	CALL(p, __NR_getuid, 0);
	start_tracee(_metadata, &t, p, 0);
	TO_ENTRY(&t, __NR_chain);
	saved = t.regs;
	SET_REGS(&t, rdi, U(&other->args));
	TO_EXIT(&t, 1);
	SET_REGS(&t, rdi, saved.rdi);
	TO_CALL(&t, __NR_getppid, getpid());
	TO_ENTRY(&t, __NR_chain);
	expect_same_but_rax(_metadata, saved, t.regs);
	TO_EXIT(&t, 1);
	expect_same_but_rax(_metadata, saved, t.regs);
	TO_EXITED(&t, 1);
	EXPECT_EQ(getpid(), other->results[0]);
}

/* To the second entry of a chain that was interrupted in its read() between two marks */
static void to_restart(struct __test_metadata *_metadata, struct tracee *t, struct program *p,
		       int fds[2], int marks[2])
{
	static char byte;

	ASSERT_EQ(0, pipe(fds));
	start_waiting(_metadata, t, p, marks, __NR_read, fds[0], U(&byte));
	attach(_metadata, t, PTRACE_SEIZE);
	TO_CALL(t, __NR_chain, 3);
	TO_ENTRY(t, __NR_read);
	ASSERT_EQ(0, ptrace(PTRACE_SYSCALL, t->pid, 0, 0));
	ASSERT_TRUE(WAIT_FOR(sleeps_in(t->pid, __NR_read)));
	ASSERT_EQ(0, ptrace(PTRACE_INTERRUPT, t->pid, 0, 0));
	ASSERT_EQ(t->pid, waitpid(t->pid, &t->status, __WALL));
	look(_metadata, t);
	IS_EXIT(t, -ERESTARTSYS);
	TO_ENTRY(t, __NR_chain);
}

/*
 * Check that a tracer cannot skip a chain that has run: it is restarted, and no restart code
 * leaks
 */
TEST_F(chain, skips_before_restart)
{
	struct program *p = shared_program();
	int fds[2], marks[2];
	struct tracee t;

	to_restart(_metadata, &t, p, fds, marks);
	SET_REGS(&t, orig_rax, -1);
	TO_EXIT(&t, -ERESTARTSYS);
	TO_CALL(&t, __NR_chain, 3);
	TO_ENTRY(&t, __NR_read);
	ASSERT_EQ(1, write(fds[1], "x", 1));
	TO_EXIT(&t, 1);
	TO_CALL(&t, __NR_write, 1);
	TO_END(&t, 3);
	EXPECT_MARKS(marks, "ab");
}

/* Check that nothing is restarted at another address to which a tracer moves the caller */
TEST_F(chain, moves_before_restart)
{
	struct program *p = shared_program();
	int fds[2], marks[2];
	struct tracee t;

	to_restart(_metadata, &t, p, fds, marks);
	SET_REGS(&t, rip, U(other_place));
	TO_EXIT(&t, -EINTR);
	TO(&t, PTRACE_CONT, 0, STOPPED(SIGTRAP));
	EXPECT_EQ(U(other_place) + 1, t.regs.rip);
	EXPECT_EQ(CHAIN_AT_MOVED_BEFORE, p->args.stop);
	EXPECT_EQ(2, p->args.resume);
}

/* To the chain's second entry, after the condition of its second entry was true */
static void to_handler(struct __test_metadata *_metadata, struct tracee *t,
		       struct program *p)
{
	start(p);
	CALL(p, __NR_getppid, 0);
	CALL_IF(p, __NR_close, 0, U(any_call), CHAIN_IS_ERROR, 0, 777);
	CALL(p, __NR_exit_group, 0, 99);
	start_tracee(_metadata, t, p, 0);
	p->args.restorer = U(other_place);
	TO_CALL(t, __NR_chain, 3);
	TO_CALL(t, __NR_getppid, getpid());
	TO_CALL(t, __NR_close, -EBADF);
	TO_ENTRY(t, __NR_chain);
	ASSERT_EQ(U(&p->args), t->regs.rdi);
	ASSERT_EQ(CHAIN_AT_HANDLER, p->args.stop);
}

/* Check that the last stop of a chain that calls a handler is in the handler, also for a step */
TEST_F(chain, handler)
{
	struct program *p = shared_program();
	struct tracee t;
	int i;

	for (i = 0; i <= 1; i++) {
		to_handler(_metadata, &t, p);
		if (i)
			TO_EXIT(&t, 1);
		else
			TO(&t, PTRACE_SINGLESTEP, 0, STOPPED(SIGTRAP));
		EXPECT_EQ(1, t.regs.rax);
		EXPECT_EQ(U(any_call), t.regs.rip);
		EXPECT_EQ(-EBADF, t.regs.rdi);
		EXPECT_EQ(1, t.regs.rsi);
		EXPECT_EQ(U(&p->args), t.regs.rdx);
	}
}

/* Check that the tracer's address and registers replace those of the handler */
TEST_F(chain, moves_from_handler)
{
	struct user_regs_struct regs;
	struct program *p = shared_program();
	struct tracee t;

	to_handler(_metadata, &t, p);
	SET_REGS(&t, rip, U(other_place));
	regs = t.regs;
	TO_EXIT(&t, 1);
	expect_same_but_rax(_metadata, regs, t.regs);
}

/* --- Signals and events ------------------------------------------------------- */

static volatile int *handled;

static void on_signal(int sig)
{
	(*handled)++;
}

static void handle(int sig)
{
	struct sigaction action = { .sa_handler = on_signal };

	handled = shared_memory(sizeof(*handled));
	if (sigaction(sig, &action, NULL))
		abort();
}

#define ERESTARTNOINTR	513	/* internal to the kernel, seen by tracers */

/* Start a child with a chain of mark, getpid, kill, mark that a signal interrupts */
static void start_signalled(struct __test_metadata *_metadata, struct tracee *t,
			    struct program *p, int fds[2])
{
	CALL(p, __NR_write, 0, fds[1], U("a"), 1);
	CALL(p, __NR_getpid, 0);
	CALL(p, __NR_kill, CHAIN_SYMBOLIC(0), CHAIN_RESULT(1), SIGUSR1);
	CALL(p, __NR_write, 0, fds[1], U("b"), 1);
	START(t, p);
	TO_CALL(t, __NR_write, 1);
	TO_CALL(t, __NR_getpid, t->pid);
	TO_CALL(t, __NR_kill, 0);
	/* The chain pauses, and then comes the signal, with its registers */
	TO_CALL(t, __NR_chain, -ERESTARTNOINTR);
	TO(t, PTRACE_SYSCALL, 0, STOPPED(SIGUSR1));
	ASSERT_EQ(__NR_chain, t->regs.orig_rax);
	ASSERT_EQ(U(&p->args), t->regs.rdi);
	ASSERT_EQ(4, p->args.resume);
}

/* Check changes to a signal between two entries */
TEST_F(chain, signal_stop)
{
	static const struct {
		int inject, handled;
	} cases[] = { { 0, 0 }, { SIGUSR1, 1 }, { SIGUSR2, 1 } };
	struct program *p = shared_program();
	struct tracee t;
	int fds[2], i;

	handle(SIGUSR2);
	handle(SIGUSR1);
	ASSERT_EQ(0, pipe2(fds, O_NONBLOCK));
	for (i = 0; i < ARRAY_SIZE(cases); i++) {
		start(p);
		start_signalled(_metadata, &t, p, fds);
		*handled = 0;
		go(_metadata, &t, PTRACE_SYSCALL, cases[i].inject);
		if (cases[i].handled) {
			/* Back from the handler to the restarted chain */
			IS_ENTRY(&t, __NR_rt_sigreturn);
			TO_EXIT(&t, __NR_chain);
			NEXT(&t);
		}
		IS_ENTRY(&t, __NR_chain);
		TO_EXIT(&t, 4);
		TO_CALL(&t, __NR_write, 1);
		TO_END(&t, 4);
		EXPECT_EQ(cases[i].handled, *handled);
		EXPECT_MARKS(fds, "ab");
	}
}

/* Check a detach at a signal: the chain goes on, after the handler or without it */
TEST_F(chain, detach_at_signal)
{
	struct program *p = shared_program();
	struct tracee t;
	int fds[2], i;

	handle(SIGUSR1);
	ASSERT_EQ(0, pipe2(fds, O_NONBLOCK));
	for (i = 0; i < 2; i++) {
		start(p);
		start_signalled(_metadata, &t, p, fds);
		*handled = 0;
		ASSERT_EQ(0, ptrace(PTRACE_DETACH, t.pid, 0, i ? SIGUSR1 : 0));
		wait_for_exit(_metadata, &t, 4);
		EXPECT_EQ(i, *handled);
		EXPECT_MARKS(fds, "ab");
	}
}

/* Check a signal sent with the request that continues a call */
TEST_F(chain, signal_at_entry)
{
	struct program *p = shared_program();
	struct tracee t;

	handle(SIGUSR1);
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_getppid, 0);
	START(&t, p);
	TO_ENTRY(&t, __NR_getppid);
	go(_metadata, &t, PTRACE_SYSCALL, SIGUSR1);
	IS_EXIT(&t, getpid());
	TO_CALL(&t, __NR_chain, -ERESTARTNOINTR);
	TO(&t, PTRACE_SYSCALL, 0, STOPPED(SIGUSR1));
	go(_metadata, &t, PTRACE_SYSCALL, SIGUSR1);
	IS_ENTRY(&t, __NR_rt_sigreturn);
	EXPECT_EQ(1, *handled);
	TO_EXIT(&t, __NR_chain);
	TO_CALL(&t, __NR_chain, 2);
	TO_CALL(&t, __NR_getppid, getpid());
	TO_END(&t, 2);
}

/* Check a restart code made up by a tracer after a real restart: there is nothing to continue */
TEST_F(chain, made_up_restart)
{
	const struct timespec hour = { .tv_sec = 3600 };
	struct program *p = shared_program();
	struct program *other = shared_program();
	struct tracee t;
	int marks[2];

	CALL(other, __NR_getpid, 0);
	CALL(other, __NR_kill, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0), SIGUSR1);
	CALL(other, __NR_getppid, 0);
	finish(other);
	start_waiting(_metadata, &t, p, marks, __NR_nanosleep, U(&hour), 0);
	attach(_metadata, &t, PTRACE_SEIZE);
	t.regs.orig_rax = -1;
	t.regs.rax = __NR_chain;
	t.regs.rdi = U(&other->args);
	SET_REGS(&t, rip, U(any_call));
	TO_CALL(&t, __NR_chain, 3);
	TO_CALL(&t, __NR_getpid, t.pid);
	TO_CALL(&t, __NR_kill, 0);
	SET_REGS(&t, rax, -ERESTART_RESTARTBLOCK);
	TO_CALL(&t, __NR_chain, -ERESTART_RESTARTBLOCK);
	TO(&t, PTRACE_SYSCALL, 0, STOPPED(SIGUSR1));
	TO_CALL(&t, __NR_restart_syscall, 3);
	TO_CALL(&t, __NR_restart_syscall, -EINTR);
	TO_CALL(&t, __NR_getppid, getpid());
	TO_CALL(&t, __NR_chain, 3);
	TO(&t, PTRACE_SYSCALL, 0, STOPPED(SIGTRAP));
	EXPECT_EQ(-EINTR, other->results[1]);
}

/* Check a group-stop in mid-chain, and PTRACE_LISTEN for its end */
TEST_F(chain, group_stop)
{
	struct program *p = shared_program();
	int fds[2], marks[2];
	static char byte;
	struct tracee t;

	ASSERT_EQ(0, pipe(fds));
	start_waiting(_metadata, &t, p, marks, __NR_read, fds[0], U(&byte));
	ASSERT_EQ(0, ptrace(PTRACE_SEIZE, t.pid, 0, OPTIONS));
	ASSERT_EQ(0, kill(t.pid, SIGSTOP));
	ASSERT_EQ(t.pid, waitpid(t.pid, &t.status, 0));
	ASSERT_EQ(STOPPED(SIGSTOP), t.status);
	TO(&t, PTRACE_CONT, SIGSTOP, STOPPED(SIGSTOP | PTRACE_EVENT_STOP << 8));
	EXPECT_EQ(2, p->args.resume);
	ASSERT_EQ(0, ptrace(PTRACE_LISTEN, t.pid, 0, 0));
	ASSERT_EQ(0, kill(t.pid, SIGCONT));
	ASSERT_EQ(t.pid, waitpid(t.pid, &t.status, 0));
	ASSERT_EQ(EVENT(PTRACE_EVENT_STOP), t.status);
	TO(&t, PTRACE_CONT, 0, STOPPED(SIGCONT));
	go(_metadata, &t, PTRACE_SYSCALL, SIGCONT);
	IS_ENTRY(&t, __NR_chain);
	TO_EXIT(&t, 3);
	TO_ENTRY(&t, __NR_read);
	ASSERT_EQ(1, write(fds[1], "x", 1));
	TO_EXIT(&t, 1);
	TO_CALL(&t, __NR_write, 1);
	TO_END(&t, 3);
	EXPECT_MARKS(marks, "ab");
}

static unsigned long event_message(struct tracee *t)
{
	unsigned long message = -1;

	ptrace(PTRACE_GETEVENTMSG, t->pid, 0, &message);
	return message;
}

/*
 * Check that the event of execve() is between its entry and its exit, and no exit of the chain
 * follows
 */
TEST_F(chain, exec_event)
{
	static char *argv[] = { "true", NULL };
	struct program *p = shared_program();
	struct tracee t;

	CALL(p, __NR_execve, 0, U("/nonexistent"), U(argv), 0);
	CALL(p, __NR_execve, 0, U("/bin/true"), U(argv), 0);
	CALL(p, __NR_exit_group, 0, 9);
	make_big(p);
	start_tracee(_metadata, &t, p, PTRACE_O_TRACEEXEC);
	TO_CALL(&t, __NR_chain, p->nentries);
	TO_CALL(&t, __NR_execve, -ENOENT);
	TO_ENTRY(&t, __NR_execve);
	TO(&t, PTRACE_SYSCALL, 0, EVENT(PTRACE_EVENT_EXEC));
	EXPECT_EQ(t.pid, event_message(&t));
	TO_EXIT(&t, 0);
	EXPECT_EQ(__NR_execve, t.regs.orig_rax);
	NEXT(&t);
	EXPECT_EQ(PTRACE_SYSCALL_INFO_ENTRY, t.info.op);
	EXPECT_NE(__NR_chain, t.info.entry.nr);
	EXPECT_NE(__NR_execve, t.info.entry.nr);
	TO(&t, PTRACE_CONT, 0, 0);
}

TEST_F(chain, exit_event)
{
	static const int numbers[] = { __NR_exit, __NR_exit_group };
	struct program *p = shared_program();
	struct tracee t;
	int i;

	for (i = 0; i < ARRAY_SIZE(numbers); i++) {
		start(p);
		CALL(p, __NR_getppid, 0);
		CALL(p, numbers[i], 0, 42);
		make_big(p);
		start_tracee(_metadata, &t, p, PTRACE_O_TRACEEXIT);
		TO_CALL(&t, __NR_chain, p->nentries);
		TO_CALL(&t, __NR_getppid, getpid());
		TO_ENTRY(&t, numbers[i]);
		TO(&t, PTRACE_SYSCALL, 0, EVENT(PTRACE_EVENT_EXIT));
		EXPECT_EQ(42 << 8, event_message(&t));
		TO(&t, PTRACE_SYSCALL, 0, 42 << 8);
	}
}

/* --- Two threads -------------------------------------------------------------- */

#define THREADS	2
#define ROUNDS	20

struct thread {
	struct program *p;
	pid_t tid;
	bool in_call;
	int nr;
	int chains, gettids, closes;
};

static void *run_rounds(void *data)
{
	struct thread *thread = data;
	int i;

	for (i = 0; i < ROUNDS; i++)
		if (run(thread->p) != 2)
			_exit(1);
	return NULL;
}

static void run_two_threads(struct thread *threads)
{
	pthread_t second;

	if (ptrace(PTRACE_TRACEME, 0, 0, 0) || kill(getpid(), SIGSTOP) ||
	    pthread_create(&second, NULL, run_rounds, &threads[1]))
		_exit(1);
	run_rounds(&threads[0]);
	pthread_join(second, NULL);
	_exit(0);
}

static struct thread *thread_of(struct thread *threads, pid_t tid)
{
	if (!threads[0].tid)
		threads[0].tid = tid;
	if (threads[0].tid == tid)
		return &threads[0];
	threads[1].tid = tid;
	return &threads[1];
}

/* Check that entries and exits of a thread alternate, with results of that thread */
static void note_stop(struct __test_metadata *_metadata, struct thread *threads,
		      const struct tracee *t)
{
	struct thread *thread = thread_of(threads, t->pid);

	if (thread->in_call) {
		ASSERT_EQ(PTRACE_SYSCALL_INFO_EXIT, t->info.op);
		if (thread->nr == __NR_gettid)
			ASSERT_EQ(t->pid, t->info.exit.rval);
		thread->chains += thread->nr == __NR_chain;
		thread->gettids += thread->nr == __NR_gettid;
		thread->closes += thread->nr == __NR_close;
	} else {
		ASSERT_EQ(PTRACE_SYSCALL_INFO_ENTRY, t->info.op);
		thread->nr = t->info.entry.nr;
		if (thread->nr == __NR_close)
			ASSERT_EQ(1000 + t->pid, t->info.entry.args[0]);
	}
	thread->in_call = !thread->in_call;
}

static void trace_threads(struct __test_metadata *_metadata, struct thread *threads,
			  struct tracee *t, pid_t leader)
{
	for (;;) {
		t->pid = waitpid(-1, &t->status, __WALL);
		ASSERT_LT(0, t->pid);
		look(_metadata, t);
		if (t->status == SYSCALL_STOP)
			note_stop(_metadata, threads, t);
		if (!WIFSTOPPED(t->status) && t->pid == leader)
			return;
		if (WIFSTOPPED(t->status))
			ASSERT_EQ(0, ptrace(PTRACE_SYSCALL, t->pid, 0, 0));
	}
}

/* Check one tracer of two threads that both run chains */
TEST_F_TIMEOUT(chain, two_threads, 120)
{
	struct thread threads[THREADS] = { 0 };
	struct tracee t;
	pid_t leader;
	int i;

	for (i = 0; i < THREADS; i++) {
		threads[i].p = shared_program();
		CALL(threads[i].p, __NR_gettid, 0);
		CALL(threads[i].p, __NR_close, CHAIN_SYMBOLIC(0),
		     CHAIN_RESULT_ADD(0, 1000));
	}
	leader = fork();
	if (!leader)
		run_two_threads(threads);
	ASSERT_EQ(leader, waitpid(leader, &t.status, 0));
	ASSERT_EQ(0, ptrace(PTRACE_SETOPTIONS, leader, 0, OPTIONS | PTRACE_O_TRACECLONE));
	ASSERT_EQ(0, ptrace(PTRACE_SYSCALL, leader, 0, 0));
	trace_threads(_metadata, threads, &t, leader);
	EXPECT_EQ(0, t.status);
	for (i = 0; i < THREADS; i++) {
		EXPECT_EQ(2 * ROUNDS, threads[i].chains);
		EXPECT_EQ(ROUNDS, threads[i].gettids);
		EXPECT_EQ(ROUNDS, threads[i].closes);
	}
}

TEST_HARNESS_MAIN
