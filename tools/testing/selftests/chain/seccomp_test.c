// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): each action of seccomp applies to an entry as to the same call alone
 */
#include <linux/audit.h>
#include <linux/userfaultfd.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/ptrace.h>
#include <sys/ucontext.h>
#include <sys/user.h>
#include <sys/wait.h>

#include "security.h"

/* Make the call alone or as entry @where. Return its result. */
static long make_call(int where)
{
	long ret;

	build(where);
	ret = enter_subject(where == ALONE);
	return where == ALONE ? ret : shared->p.results[where];
}

/* Actions of filters */

FIXTURE(action)
{
};

struct action {
	__u32 action;
	long result;		/* the call's result under it */
	int signal;		/* signal that kills the child */
	bool runs;		/* the call runs */
	bool block, ignore;	/* SIGSYS is blocked, or ignored */
};

FIXTURE_VARIANT(action)
{
	struct action a;
};

#define RESULT(name, action_, result_) \
	FIXTURE_VARIANT_ADD(action, name) { { .action = action_, .result = result_ } }
#define RUNS(name, action_) \
	FIXTURE_VARIANT_ADD(action, name) { { action_, .result = -EBADF, .runs = true } }
#define DIES(name, action_, ...) \
	FIXTURE_VARIANT_ADD(action, name) { { action_, .signal = SIGSYS, __VA_ARGS__ } }

RUNS(allow, SECCOMP_RET_ALLOW);
RUNS(log, SECCOMP_RET_LOG);
RESULT(error, SECCOMP_RET_ERRNO | 99, -99);
RESULT(error_zero, SECCOMP_RET_ERRNO, 0);
RESULT(error_too_big, SECCOMP_RET_ERRNO | 0xffff, -4095);
RESULT(trace_without_tracer, SECCOMP_RET_TRACE | 5, -ENOSYS);
RESULT(notify_without_listener, SECCOMP_RET_USER_NOTIF, -ENOSYS);
DIES(trap, SECCOMP_RET_TRAP);
DIES(trap_blocked, SECCOMP_RET_TRAP, .block = true);
DIES(trap_ignored, SECCOMP_RET_TRAP, .ignore = true);
DIES(kill_thread, SECCOMP_RET_KILL_THREAD);
DIES(kill_process, SECCOMP_RET_KILL_PROCESS);
DIES(unknown, 0x12340000);

FIXTURE_SETUP(action)
{
	set_up();
}

FIXTURE_TEARDOWN(action)
{
	unlink("/tmp/core");
	tear_down();
}

/* In a child: install the action for the call @nr with this argument */
static void restrain(const struct action *a, int nr, __u32 arg)
{
	struct sock_filter filter[] = FILTER_CALL(nr, arg, a->action);
	sigset_t set;

	expect_death();
	sigemptyset(&set);
	sigaddset(&set, SIGSYS);
	if (a->block)
		sigprocmask(SIG_BLOCK, &set, NULL);
	if (a->ignore)
		signal(SIGSYS, SIG_IGN);
	install_filter(filter, ARRAY_SIZE(filter));
}

/* Make the call in a child under the action. Return the child's status. */
static int run_subject(const struct action *a, int where)
{
	pid_t pid;

	shared->result = UNTOUCHED;
	pid = fork();
	if (!pid) {
		restrain(a, __NR_close, 777);
		shared->result = make_call(where);
		_exit(0);
	}
	return wait_for(pid);
}

/* Check that the action on the first, a middle and the last entry is that on the call alone */
TEST_F(action, on_an_entry)
{
	const struct action *a = &variant->a;
	int alone = run_subject(a, ALONE), where, i;
	const __s64 *results = shared->p.results;
	long result = shared->result;

	EXPECT_EQ(a->signal, WTERMSIG(alone));
	EXPECT_EQ(!!a->signal, !!WCOREDUMP(alone));
	if (!a->signal)
		EXPECT_EQ(a->result, result);
	for (where = 0; where < 3; where++) {
		ASSERT_EQ(alone, run_subject(a, where));
		ASSERT_EQ(result, shared->result);
		for (i = 0; i < 3 && !a->signal; i++) {
			if (i != where)
				ASSERT_EQ(getpid(), results[i]);
		}
	}
}

/* Check that the action depends on the argument's value, for each kind of argument */
TEST_F(action, on_resolved_arguments)
{
	const struct action *a = &variant->a;
	int alone = run_subject(a, ALONE);
	struct program *p = &shared->p;
	const __u64 words[] = { CHAIN_RESULT_ADD(0, 7), U(&shared->alone[0]),
				U(&shared->alone[1]) };
	const __u64 kinds[] = { CHAIN_SYMBOLIC(0), CHAIN_LOAD(0), CHAIN_LOAD32(0) };
	int i;

	shared->alone[0] = 777;
	shared->alone[1] = 0x7777777700000000 | 777;
	for (i = 0; i < ARRAY_SIZE(kinds); i++) {
		pid_t pid;

		start(p);
		VALUE(p, 770);
		CALL(p, __NR_close, kinds[i], words[i]);
		finish(p);
		pid = fork();
		if (!pid) {
			restrain(a, __NR_close, 777);
			run_args(p);
			_exit(0);
		}
		EXPECT_EQ(alone, wait_for(pid));
		if (!a->signal)
			EXPECT_EQ(a->result, p->results[1]);
	}
}

/* Check an action on chain() itself: no entry runs */
TEST_F(action, on_the_chain)
{
	struct program *p = &shared->p;
	const struct action *a = &variant->a;
	int alone = run_subject(a, ALONE);
	pid_t pid;

	build(0);
	pid = fork();
	if (!pid) {
		restrain(a, __NR_chain, U(&p->args));
		shared->result = run_args(p);
		_exit(0);
	}
	EXPECT_EQ(alone, wait_for(pid));
	if (!a->signal)
		EXPECT_EQ(a->runs ? 3 : a->result, shared->result);
	EXPECT_EQ(a->runs ? -EBADF : UNTOUCHED, p->results[0]);
}

/* Installation of filters */

/* Check that a filter installed by an entry applies to the entries after it */
TEST_F(security, installed_by_an_entry)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_ERRNO | 99);
	struct sock_fprog prog = { .len = ARRAY_SIZE(filter), .filter = filter };
	struct program *p = self->p;

	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_prctl, 0, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	CALL(p, __NR_seccomp, 0, SECCOMP_SET_MODE_FILTER, 0, U(&prog));
	CALL(p, __NR_close, 0, 777);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_EQ(-EBADF, p->results[0]);
	EXPECT_EQ(0, p->results[2]);
	EXPECT_EQ(-99, p->results[3]);
}

/* Check that a filter sees a number that no call has, in a gap of the table and beyond it */
TEST_F(security, unknown_number)
{
	struct sock_filter filter[] = FILTER_CALL(400, 777, SECCOMP_RET_ERRNO | 99);
	struct sock_filter beyond[] = FILTER_CALL(100000, 777, SECCOMP_RET_ERRNO | 98);
	struct program *p = self->p;

	install_filter(filter, ARRAY_SIZE(filter));
	install_filter(beyond, ARRAY_SIZE(beyond));
	CALL(p, 400, 0, 777);
	CALL(p, 400, 0, 778);
	CALL(p, 100000, 0, 777);
	CALL(p, 100000, 0, 778);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_EQ(-99, p->results[0]);
	EXPECT_EQ(-ENOSYS, p->results[1]);
	EXPECT_EQ(-98, p->results[2]);
	EXPECT_EQ(-ENOSYS, p->results[3]);
}

#define LOADED(variable)	__atomic_load_n(&(variable), __ATOMIC_ACQUIRE)

/* Check that a filter installed by another thread in mid-chain applies, too */
TEST_F(security, installed_by_a_thread)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_ERRNO | 99);
	struct sock_fprog prog = { .len = ARRAY_SIZE(filter), .filter = filter };
	struct program *p = self->p;
	pthread_t thread;
	pid_t tid = 0;
	int fds[2];

	ASSERT_EQ(0, pipe(fds));
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_read, 0, fds[0], U(shared->buffer), 1);
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_close, 0, 778);
	finish(p);
	ASSERT_EQ(0, pthread_create(&thread, NULL, run_thread, &tid));
	ASSERT_TRUE(WAIT_FOR(LOADED(tid) && sleeps_in(tid, __NR_read)));

	ASSERT_EQ(0, prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
	ASSERT_EQ(0, syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER,
			     SECCOMP_FILTER_FLAG_TSYNC, &prog));
	ASSERT_EQ(1, write(fds[1], "x", 1));
	ASSERT_EQ(0, pthread_join(thread, NULL));
	EXPECT_EQ(-EBADF, p->results[0]);
	EXPECT_EQ(1, p->results[1]);
	EXPECT_EQ(-99, p->results[2]);
	EXPECT_EQ(-EBADF, p->results[3]);
}

/* Add chains whose last entry is close(777), each of which waits for memory in a different way */
static void add_waiting_close(struct program *p, int kind, __u64 *page)
{
	static const __u64 number = 777;

	switch (kind) {
	case 1:
		CALL(p, __NR_getppid, 0);
		__attribute__((fallthrough));
	case 0:
		CALL(p, __NR_close, CHAIN_LOAD(0), U(page));
		break;
	case 2:
		CALL(p, __NR_close, CHAIN_LOAD32(0), U(page));
		break;
	case 3:
		CALL(p, __NR_close, CHAIN_LOAD(0) | CHAIN_LOAD(1), U(&number), U(page));
		break;
	case 4:
		CALL(p, CHAIN_OP_LOAD, 0, U(page), 8);
		CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0));
		break;
	case 5:
		CALL(p, CHAIN_OP_STORE64, 0, U(page), 1);
		CALL(p, __NR_close, 0, 777);
		break;
	case 6:
		CALL_IF(p, __NR_getppid, CHAIN_JUMP, 1, CHAIN_ALWAYS, 0);
		CALL_IF(p, __NR_close, CHAIN_LOAD(0), 0, CHAIN_IS_ERROR, 0, U(page));
		break;
	case 7:
		/* Also memory that chain() itself reads and writes */
		CALL(p, __NR_close, 0, 777);
		finish(p);
		p->args.program = U(memcpy(p->words + 64, p->words, p->nwords * 8));
		p->args.results = U(page);
		return;
	}
	finish(p);
}

/* Check that a filter installed while an entry waits for memory applies to that entry */
TEST_F(security, installed_during_an_access)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_ERRNO | 99);
	struct sock_fprog prog = { .len = ARRAY_SIZE(filter), .filter = filter };
	struct program *p = self->p;
	int uffd, status, kind;
	pthread_t thread;
	__u64 *page;
	pid_t pid, tid;

	for (kind = 0; kind < 8; kind++) {
		pid = fork();
		if (!pid) {
			page = missing_page(&uffd);
			start(p);
			add_waiting_close(p, kind, page);
			if (pthread_create(&thread, NULL, run_thread, &tid))
				abort();
			wait_for_access(uffd);
			if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) ||
			    syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER,
				    SECCOMP_FILTER_FLAG_TSYNC, &prog))
				abort();
			fill_page(uffd, page, 777);
			pthread_join(thread, NULL);
			_exit(-(kind == 7 ? (__s64)*page : p->results[p->nentries - 1]));
		}
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		EXPECT_EQ(99 << 8, status) {
			TH_LOG("kind %d", kind);
		}
	}
}

/* Check that the most restrictive of several filters decides, and the latest of equal ones */
TEST_F(security, stacked_filters)
{
	struct sock_filter killed[] = FILTER_CALL(__NR_close, 776, SECCOMP_RET_KILL_PROCESS);
	struct sock_filter first[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_ERRNO | 98);
	struct sock_filter second[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_ERRNO | 99);
	struct sock_filter log[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_LOG);
	struct sock_filter trace[] = FILTER_CALL(__NR_close, 776, SECCOMP_RET_TRACE);
	struct program *p = self->p;

	install_filter(killed, ARRAY_SIZE(killed));
	install_filter(first, ARRAY_SIZE(first));
	install_filter(second, ARRAY_SIZE(second));
	install_filter(log, ARRAY_SIZE(log));
	install_filter(trace, ARRAY_SIZE(trace));
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_close, 0, 778);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_EQ(-99, p->results[0]);
	EXPECT_EQ(-EBADF, p->results[1]);

	start(p);
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_close, 0, 776);
	EXPECT_EQ(SIGSYS, WTERMSIG(run_both(_metadata, p)));
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[1]);
}

static void *run_thread_alone(void *unused)
{
	run_alone(&shared->p);
	return NULL;
}

/* Make the calls in one of two threads of a child. Return the child's status. */
static int run_in_thread(struct sock_filter *filter, unsigned short len, int file, bool alone)
{
	pthread_t thread;
	pid_t tid, pid;

	pid = fork();
	if (!pid) {
		expect_death();
		install_filter(filter, len);
		pthread_create(&thread, NULL, alone ? run_thread_alone : run_thread, &tid);
		pthread_join(thread, NULL);
		_exit(write(file, "m", 1));
	}
	return wait_for(pid);
}

static void kill_one_of_several(struct __test_metadata *_metadata, __u32 action, int status,
				const char *text)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, action);
	struct program *p = &shared->p;
	int fds[2], alone;

	ASSERT_EQ(0, pipe2(fds, O_NONBLOCK));
	CALL(p, __NR_write, 0, fds[1], U("a"), 1);
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_write, 0, fds[1], U("b"), 1);
	/* So many that the memory of the program has to be freed */
	while (p->nwords <= 64)
		CALL(p, __NR_getppid, 0);
	finish(p);
	for (alone = 0; alone < 2; alone++) {
		EXPECT_EQ(status, run_in_thread(filter, ARRAY_SIZE(filter), fds[1], alone));
		memset(shared->buffer, 0, 8);
		EXPECT_LT(0, read(fds[0], shared->buffer, 8));
		EXPECT_STREQ(text, shared->buffer);
	}
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[1]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[2]);
}

/* Check that only the thread of the entry dies */
TEST_F(security, kill_thread_of_several)
{
	kill_one_of_several(_metadata, SECCOMP_RET_KILL_THREAD, 1 << 8, "am");
}

/* Check that all threads die */
TEST_F(security, kill_process_of_several)
{
	kill_one_of_several(_metadata, SECCOMP_RET_KILL_PROCESS, SIGSYS | 0x80, "a");
}

/* Check that strict mode set by an entry allows four calls after it */
TEST_F(security, strict_mode)
{
	struct program *p = self->p;
	char text[8];
	int fds[2];

	ASSERT_EQ(0, pipe(fds));
	CALL(p, __NR_prctl, 0, PR_SET_SECCOMP, SECCOMP_MODE_STRICT);
	CALL(p, __NR_write, 0, fds[1], U("x"), 1);
	CALL(p, __NR_read, 0, fds[0], U(shared->buffer), 1);
	CALL(p, __NR_exit, 0, 5);
	EXPECT_EQ(5 << 8, run_both(_metadata, p));

	start(p);
	CALL(p, __NR_prctl, 0, PR_SET_SECCOMP, SECCOMP_MODE_STRICT);
	CALL(p, __NR_write, 0, fds[1], U("x"), 1);
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_write, 0, fds[1], U("y"), 1);
	while (p->nwords <= 64)
		CALL(p, __NR_write, 0, fds[1], U("y"), 1);
	EXPECT_EQ(SIGKILL, run_both(_metadata, p));
	ASSERT_EQ(2, read(fds[0], text, sizeof(text)));
	EXPECT_EQ('x', text[0]);
	EXPECT_EQ('x', text[1]);
}

/* Check that strict mode does not allow chain() */
TEST_F(security, strict_mode_before)
{
	struct program *p = self->p;
	pid_t pid;

	CALL(p, __NR_exit, 0, 5);
	finish(p);
	pid = fork();
	if (!pid) {
		prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT);
		run_args(p);
		syscall(__NR_exit, 6);
	}
	EXPECT_EQ(SIGKILL, wait_for(pid));
	EXPECT_EQ(UNTOUCHED, p->results[0]);
}

/* SIGSYS, and resuming after it */

static void on_signal(int sig)
{
	shared->traps++;
}

static void count_signals(int sig, int flags)
{
	struct sigaction action = { .sa_handler = on_signal, .sa_flags = flags };

	if (sigaction(sig, &action, NULL))
		abort();
}

/* Check that SIGSYS shows the entry as it shows the call */
TEST_F(security, trap_shows_the_entry)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRAP | 55);
	static const greg_t subject[] = { SUBJECT, __NR_close };
	struct program *p = self->p;
	struct sigsys alone;
	int where, i;

	handle_sigsys();
	install_filter(filter, ARRAY_SIZE(filter));
	EXPECT_EQ(HANDLED, make_call(ALONE));
	alone = shared->sigsys;
	EXPECT_EQ(SYS_SECCOMP, alone.code);
	EXPECT_EQ(55, alone.error);
	EXPECT_EQ(__NR_close, alone.number);
	EXPECT_EQ(AUDIT_ARCH_X86_64, alone.arch);
	EXPECT_EQ(alone.regs[7], (greg_t)alone.call);
	EXPECT_EQ(0, memcmp(subject, alone.regs, sizeof(subject)));

	for (where = 0; where < 3; where++) {
		build(where);
		EXPECT_EQ(HANDLED, enter_chain());
		expect_sigsys(_metadata, &alone);
		EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
		EXPECT_EQ(where, p->args.entry);
		EXPECT_EQ(where + 1, p->args.resume);
		for (i = 0; i < 3; i++)
			EXPECT_EQ(i < where ? getppid() : CHAIN_NOT_RUN, p->results[i]);

		p->results[where] = HANDLED;
		EXPECT_EQ(3, run_args(p));
		EXPECT_EQ(CHAIN_AT_END, p->args.stop);
		EXPECT_EQ(0, p->args.resume);
		for (i = 0; i < 3; i++)
			EXPECT_EQ(i == where ? HANDLED : getppid(), p->results[i]);
	}
	EXPECT_EQ(4, shared->traps);
}

/* Check SIGSYS for chain() itself, before it starts */
TEST_F(security, trap_of_the_chain)
{
	struct program *p = self->p;
	struct sock_filter filter[] = FILTER_CALL(__NR_chain, (__u32)U(&p->args),
					     SECCOMP_RET_TRAP | 55);
	const greg_t regs[] = { U(&p->args), sizeof(p->args), 0, 0, 0, 0, __NR_chain };

	handle_sigsys();
	install_filter(filter, ARRAY_SIZE(filter));
	build(0);
	EXPECT_EQ(HANDLED, enter_chain());
	EXPECT_EQ(__NR_chain, shared->sigsys.number);
	EXPECT_EQ(55, shared->sigsys.error);
	EXPECT_EQ(0, memcmp(regs, shared->sigsys.regs, sizeof(regs)));
	EXPECT_EQ(UNTOUCHED, p->results[0]);
	EXPECT_EQ(0, p->args.stop);
	EXPECT_EQ(0, p->args.resume);
}

/* Check that conditions test the value that replaces the entry's result */
TEST_F(security, trap_and_conditions)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRAP);
	struct program *p = self->p;

	handle_sigsys();
	install_filter(filter, ARRAY_SIZE(filter));
	CALL_IF(p, __NR_close, CHAIN_JUMP, 3, CHAIN_EQUAL, 5, 777);
	CALL_OR_STOP(p, __NR_close, 0, 777);
	VALUE(p, 1);
	CALL(p, CHAIN_OP_MOV, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0));
	finish(p);

	/* No condition is true */
	EXPECT_EQ(HANDLED, run_args(p));
	p->results[0] = 4;
	EXPECT_EQ(HANDLED, run_args(p));
	EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
	EXPECT_EQ(1, p->args.entry);
	EXPECT_EQ(2, p->args.resume);
	p->results[1] = 0;
	EXPECT_EQ(4, run_args(p));
	EXPECT_EQ(1, p->results[2]);
	EXPECT_EQ(4, p->results[3]);

	/* The first condition jumps */
	EXPECT_EQ(HANDLED, run_args(p));
	p->results[0] = 5;
	EXPECT_EQ(4, run_args(p));
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[1]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[2]);
	EXPECT_EQ(5, p->results[3]);

	/* The second condition stops the chain */
	EXPECT_EQ(HANDLED, run_args(p));
	p->results[0] = 4;
	EXPECT_EQ(HANDLED, run_args(p));
	p->results[1] = -EPERM;
	EXPECT_EQ(1, run_args(p));
	EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
	EXPECT_EQ(0, p->args.resume);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[2]);
	EXPECT_EQ(5, shared->traps);
}

/* Check that with another value of stop, the trapped entry is run again */
TEST_F(security, trap_again)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRAP);
	struct program *p = self->p;
	__u64 fd = 777;

	handle_sigsys();
	install_filter(filter, ARRAY_SIZE(filter));
	VALUE(p, 1);
	CALL(p, __NR_close, CHAIN_LOAD(0), U(&fd));
	finish(p);
	EXPECT_EQ(HANDLED, run_args(p));
	p->args.stop = CHAIN_AT_SIGNAL;
	EXPECT_EQ(HANDLED, run_args(p));
	EXPECT_EQ(2, shared->traps);
	EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
	EXPECT_EQ(2, p->args.resume);
	p->args.stop = CHAIN_AT_SIGNAL;
	fd = 778;
	EXPECT_EQ(2, run_args(p));
	EXPECT_EQ(-EBADF, p->results[1]);
}

/* Check that an entry uses a step when it has its result, and not when it is trapped */
TEST_F(security, trap_in_a_loop)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRAP);
	struct program *p = self->p;

	handle_sigsys();
	install_filter(filter, ARRAY_SIZE(filter));
	VALUE(p, 1);
	CALL_IF(p, __NR_close, CHAIN_JUMP, 0, CHAIN_EQUAL, 5, 777);
	finish(p);
	p->args.steps = 10;
	EXPECT_EQ(HANDLED, run_args(p));
	EXPECT_EQ(9, p->args.steps);
	p->results[1] = 5;
	EXPECT_EQ(HANDLED, run_args(p));
	EXPECT_EQ(7, p->args.steps);
	EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
	p->results[1] = 6;
	EXPECT_EQ(2, run_args(p));
	EXPECT_EQ(6, p->args.steps);
	EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	EXPECT_EQ(2, shared->traps);
}

/* Check that SIGSYS comes with the error if the results cannot be written */
TEST_F(security, trap_without_memory)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRAP);
	struct program *p = self->p;
	void *page = shared_memory(4096);

	handle_sigsys();
	install_filter(filter, ARRAY_SIZE(filter));
	CALL(p, __NR_munmap, 0, U(page), 4096);
	CALL(p, __NR_close, 0, 777);
	finish(p);
	p->args.results = U(page);
	EXPECT_EQ(HANDLED, enter_chain());
	EXPECT_EQ(1, shared->traps);
	EXPECT_EQ(__NR_close, shared->sigsys.number);
	EXPECT_EQ(-EFAULT, shared->sigsys.regs[6]);
	EXPECT_EQ(0, p->args.stop);
	EXPECT_EQ(0, p->args.resume);
}

/* Check that another queued signal does not hide a trap */
TEST_F(security, trap_beside_another_signal)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRAP);
	struct program *p = self->p;
	sigset_t set;

	handle_sigsys();
	install_filter(filter, ARRAY_SIZE(filter));
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	pthread_sigmask(SIG_BLOCK, &set, NULL);
	ASSERT_EQ(0, raise(SIGUSR1));
	build(1);
	EXPECT_EQ(HANDLED, enter_chain());
	EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
	EXPECT_EQ(1, p->args.entry);
	EXPECT_EQ(1, shared->traps);
}

/* Decisions of a tracer */

#define STOPPED_BY_SECCOMP(status)	\
	((status) >> 8 == (SIGTRAP | PTRACE_EVENT_SECCOMP << 8))

/* Return a stopped child that will make the call under a filter */
static pid_t start_tracee(int where, struct sock_filter *filter, unsigned short len)
{
	pid_t pid = fork();

	if (!pid) {
		ptrace(PTRACE_TRACEME, 0, 0, 0);
		raise(SIGSTOP);
		install_filter(filter, len);
		shared->result = make_call(where);
		shared->traps += 100;
		_exit(0);
	}
	if (!WIFSTOPPED(wait_for(pid)) ||
	    ptrace(PTRACE_SETOPTIONS, pid, 0, PTRACE_O_TRACESECCOMP | PTRACE_O_EXITKILL))
		abort();
	return pid;
}

/* Let it run to its next stop by seccomp, or to its end. Return its status. */
static int next_stop(pid_t pid, int request)
{
	int sig = 0, status;

	for (;;) {
		if (ptrace(request, pid, 0, sig))
			abort();
		status = wait_for(pid);
		if (!WIFSTOPPED(status) || STOPPED_BY_SECCOMP(status))
			return status;
		sig = WSTOPSIG(status) == SIGTRAP ? 0 : WSTOPSIG(status);
	}
}

/* Check that the tracer sees the entry as the call */
TEST_F(security, trace_shows_the_entry)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRACE | 66);
	struct user_regs_struct regs, alone = { 0 };
	unsigned long message;
	int where;

	for (where = ALONE; where < 3; where++) {
		pid_t pid = start_tracee(where, filter, ARRAY_SIZE(filter));

		ASSERT_TRUE(STOPPED_BY_SECCOMP(next_stop(pid, PTRACE_CONT)));
		ASSERT_EQ(0, ptrace(PTRACE_GETEVENTMSG, pid, 0, &message));
		EXPECT_EQ(66, message);
		ASSERT_EQ(0, ptrace(PTRACE_GETREGS, pid, 0, &regs));
		if (where == ALONE)
			alone = regs;
		EXPECT_EQ(__NR_close, regs.orig_rax);
		EXPECT_EQ(-ENOSYS, regs.rax);
		EXPECT_EQ(777, regs.rdi);
		EXPECT_EQ(alone.rsi, regs.rsi);
		EXPECT_EQ(alone.rdx, regs.rdx);
		EXPECT_EQ(alone.r10, regs.r10);
		EXPECT_EQ(alone.r8, regs.r8);
		EXPECT_EQ(alone.r9, regs.r9);
		EXPECT_EQ(alone.rip, regs.rip);
		EXPECT_EQ(alone.rsp, regs.rsp);
		EXPECT_EQ(0, next_stop(pid, PTRACE_CONT));
		EXPECT_EQ(-EBADF, shared->result);
	}
}

/* Make the call, and change its number and return register. Return the child's status. */
static int change_call(struct __test_metadata *_metadata, int where,
		       struct sock_filter *filter, unsigned short len, long nr, long ret)
{
	struct user_regs_struct regs;
	pid_t pid;

	shared->result = UNTOUCHED;
	shared->traps = 0;
	memset(&shared->sigsys, 0, sizeof(shared->sigsys));
	pid = start_tracee(where, filter, len);
	EXPECT_TRUE(STOPPED_BY_SECCOMP(next_stop(pid, PTRACE_CONT)));
	EXPECT_EQ(0, ptrace(PTRACE_GETREGS, pid, 0, &regs));
	regs.orig_rax = nr;
	regs.rax = ret;
	EXPECT_EQ(0, ptrace(PTRACE_SETREGS, pid, 0, &regs));
	return next_stop(pid, PTRACE_CONT);
}

/* Check an entry that the tracer changes to another call or to a result */
TEST_F(security, trace_changes_the_entry)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRACE);
	const struct {
		long nr, ret, result;
	} changes[] = {
		{ __NR_getppid, -ENOSYS, getpid() },
		{ __NR_dup, -ENOSYS, -EBADF },
		{ -1, -ENOSYS, -ENOSYS },
		{ -1, -55, -55 },
		{ -1, 55, 55 },
		{ -1, -1, -1 },
		{ -1, __NR_close, __NR_close },
		{ -2, -55, -55 },
		/* Invalid numbers, one of them of an x32 call */
		{ 9999, -ENOSYS, -ENOSYS },
		{ 0x40000000 | __NR_getppid, -ENOSYS, -ENOSYS },
	};
	int where, i;

	for (where = ALONE; where < 3; where++) {
		for (i = 0; i < ARRAY_SIZE(changes); i++) {
			EXPECT_EQ(0, change_call(_metadata, where, filter, ARRAY_SIZE(filter),
						 changes[i].nr, changes[i].ret));
			EXPECT_EQ(changes[i].result, shared->result)
				TH_LOG("entry %d, change %d", where, i);
		}
	}
}

/* Check that a call that cannot be chained does not run, and the entry fails */
TEST_F(security, trace_cannot_smuggle)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRACE);
	static const long refused[] = {
		__NR_chain, __NR_clone, __NR_clone3, __NR_fork, __NR_vfork,
		__NR_rt_sigreturn, __NR_restart_syscall,
	};
	int where, i;

	for (where = 0; where < 3; where++) {
		for (i = 0; i < ARRAY_SIZE(refused); i++) {
			ASSERT_EQ(0, change_call(_metadata, where, filter, ARRAY_SIZE(filter),
						 refused[i], -ENOSYS));
			EXPECT_EQ(-EOPNOTSUPP, shared->result)
				TH_LOG("entry %d, call %ld", where, refused[i]);
			/* The child has reached its end once */
			EXPECT_EQ(100, shared->traps);
		}
	}
}

/* Check that SIGSYS sent from outside while the entry fails is not taken for a trap */
TEST_F(security, trace_while_sigsys_comes)
{
	struct sock_filter filter[] = {
		LOAD_NUMBER,
		RULE(__NR_close, SECCOMP_RET_TRACE),
		RULE(__NR_fork, SECCOMP_RET_ERRNO | 99),
		RULE_ELSE(SECCOMP_RET_ALLOW),
	};
	struct user_regs_struct regs;
	struct program *p = self->p;
	int where, skip;
	pid_t pid;

	count_signals(SIGSYS, 0);
	for (where = 0; where < 3; where++) {
		for (skip = 0; skip < 2; skip++) {
			shared->traps = 0;
			pid = start_tracee(where, filter, ARRAY_SIZE(filter));
			ASSERT_TRUE(STOPPED_BY_SECCOMP(next_stop(pid, PTRACE_CONT)));
			ASSERT_EQ(0, syscall(__NR_tgkill, pid, pid, SIGSYS));
			ASSERT_EQ(0, ptrace(PTRACE_GETREGS, pid, 0, &regs));
			regs.orig_rax = skip ? -1 : __NR_fork;
			regs.rax = -1;
			ASSERT_EQ(0, ptrace(PTRACE_SETREGS, pid, 0, &regs));
			EXPECT_EQ(0, next_stop(pid, PTRACE_CONT));
			EXPECT_EQ(skip ? -1 : -99, shared->result);
			EXPECT_EQ(101, shared->traps);
			EXPECT_EQ(CHAIN_AT_END, p->args.stop);
		}
	}
}

/* Check that the filter applies to the changed number */
TEST_F(security, trace_changes_into_ruled_call)
{
	struct sock_filter filter[] = {
		LOAD_NUMBER,
		RULE(__NR_close, SECCOMP_RET_TRACE),
		RULE(__NR_uname, SECCOMP_RET_KILL_PROCESS),
		RULE(__NR_fork, SECCOMP_RET_ERRNO | 99),
		RULE_ELSE(SECCOMP_RET_ALLOW),
	};
	int where;

	for (where = ALONE; where < 3; where++) {
		EXPECT_EQ(SIGSYS, change_call(_metadata, where, filter, ARRAY_SIZE(filter),
					      __NR_uname, -ENOSYS));
		EXPECT_EQ(UNTOUCHED, shared->result);
		EXPECT_EQ(0, change_call(_metadata, where, filter, ARRAY_SIZE(filter),
					 __NR_fork, -ENOSYS));
		EXPECT_EQ(-99, shared->result);
	}
}

/* Check that SIGSYS of a trap then shows the changed number */
TEST_F(security, trace_changes_into_trapped_call)
{
	struct sock_filter filter[] = {
		LOAD_NUMBER,
		RULE(__NR_close, SECCOMP_RET_TRACE),
		RULE(__NR_dup, SECCOMP_RET_TRAP | 44),
		RULE_ELSE(SECCOMP_RET_ALLOW),
	};
	struct program *p = self->p;
	struct sigsys alone = { 0 };
	int where;

	handle_sigsys();
	for (where = ALONE; where < 3; where++) {
		EXPECT_EQ(0, change_call(_metadata, where, filter, ARRAY_SIZE(filter),
					 __NR_dup, -ENOSYS));
		EXPECT_EQ(101, shared->traps);
		if (where == ALONE) {
			alone = shared->sigsys;
			EXPECT_EQ(44, alone.error);
			EXPECT_EQ(__NR_dup, alone.number);
			EXPECT_EQ(HANDLED, shared->result);
			continue;
		}
		expect_sigsys(_metadata, &alone);
		EXPECT_EQ(CHAIN_NOT_RUN, shared->result);
		EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
		EXPECT_EQ(where, p->args.entry);
		EXPECT_EQ(where + 1, p->args.resume);
	}
}

/*
 * Check that a filter sees the chain once and each entry that runs once; but no operations, no
 * entries that do not run, and not the second entry of the chain that tracers see after its end
 */
static void expect_calls(struct __test_metadata *_metadata, int request)
{
	struct sock_filter filter[] = {
		RULE_ELSE(SECCOMP_RET_TRACE),
	};
	static const long expected[] = {
		__NR_chain, __NR_getppid, __NR_close, __NR_getppid, __NR_exit_group
	};
	struct program *p = &shared->p;
	struct user_regs_struct regs;
	unsigned int n = 0;
	int status;
	pid_t pid;

	start(p);
	VALUE(p, 770);
	CALL_IF(p, __NR_getppid, CHAIN_JUMP, 3, CHAIN_ALWAYS, 0);
	CALL(p, __NR_close, 0, 1);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(2));
	CALL(p, __NR_close, CHAIN_LOAD(0), 8);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT_ADD(0, 7));
	CALL_IF(p, __NR_getppid, 0, 0, CHAIN_ALWAYS, 0);
	CALL(p, __NR_close, 0, 2);
	finish(p);
	pid = fork();
	if (!pid) {
		ptrace(PTRACE_TRACEME, 0, 0, 0);
		raise(SIGSTOP);
		install_filter(filter, ARRAY_SIZE(filter));
		run_args(p);
		_exit(0);
	}
	ASSERT_TRUE(WIFSTOPPED(wait_for(pid)));
	ASSERT_EQ(0, ptrace(PTRACE_SETOPTIONS, pid, 0,
			    PTRACE_O_TRACESECCOMP | PTRACE_O_EXITKILL));
	while (status = next_stop(pid, request), WIFSTOPPED(status)) {
		ASSERT_EQ(0, ptrace(PTRACE_GETREGS, pid, 0, &regs));
		ASSERT_GT(ARRAY_SIZE(expected), n);
		EXPECT_EQ(expected[n], regs.orig_rax);
		n++;
	}
	EXPECT_EQ(ARRAY_SIZE(expected), n);
	EXPECT_EQ(0, status);
	EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
	EXPECT_EQ(-ENODATA, p->results[3]);
	EXPECT_EQ(-EFAULT, p->results[4]);
	EXPECT_EQ(-EBADF, p->results[5]);
}

TEST_F(security, once_per_entry)
{
	expect_calls(_metadata, PTRACE_CONT);
}

TEST_F(security, once_per_entry_when_traced)
{
	expect_calls(_metadata, PTRACE_SYSCALL);
}

/* Decisions of another process, here the test's first thread. The second thread makes the call. */

struct supervised {
	pthread_t thread;
	sem_t ready;
	bool built;			/* the chain is built already */
	int where;
	int listener;
	pid_t tid;
	long ret;			/* returned by chain() */
};

static void *make_supervised_call(void *data)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_USER_NOTIF);
	struct sock_fprog prog = { .len = ARRAY_SIZE(filter), .filter = filter };
	struct supervised *s = data;

	if (!s->built)
		build(s->where);
	s->tid = gettid();
	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	s->listener = syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER,
			      SECCOMP_FILTER_FLAG_NEW_LISTENER, &prog);
	sem_post(&s->ready);
	s->ret = enter_subject(s->where == ALONE);
	shared->result = s->where == ALONE ? s->ret : shared->p.results[s->where];
	return NULL;
}

/* Start the thread, and receive its request */
static void supervise(struct __test_metadata *_metadata, struct supervised *s, int where,
		      struct seccomp_notif *request)
{
	memset(request, 0, sizeof(*request));
	s->where = where;
	sem_init(&s->ready, 0, 0);
	ASSERT_EQ(0, pthread_create(&s->thread, NULL, make_supervised_call, s));
	ASSERT_EQ(0, sem_wait(&s->ready));
	ASSERT_LE(0, s->listener);
	ASSERT_EQ(0, ioctl(s->listener, SECCOMP_IOCTL_NOTIF_RECV, request));
}

static int answer(struct supervised *s, const struct seccomp_notif *request, int error,
		  long value, __u32 flags)
{
	struct seccomp_notif_resp response = {
		.id = request->id,
		.error = error,
		.val = value,
		.flags = flags,
	};

	return ioctl(s->listener, SECCOMP_IOCTL_NOTIF_SEND, &response);
}

static void expect_result(struct __test_metadata *_metadata, struct supervised *s, long result)
{
	ASSERT_EQ(0, pthread_join(s->thread, NULL));
	EXPECT_EQ(result, shared->result)
		TH_LOG("entry %d", s->where);
	if (s->where != ALONE)
		EXPECT_EQ(3, s->ret);
	close(s->listener);
}

/* Check that the supervisor sees the entry, and that its value or error is the result */
TEST_F(security, notify)
{
	static const __u64 subject[6] = { SUBJECT };
	const unsigned char *instruction;
	struct seccomp_notif request;
	struct supervised s = { 0 };
	__u64 ip = 0;
	int where;

	for (where = ALONE; where < 3; where++) {
		supervise(_metadata, &s, where, &request);
		EXPECT_EQ(s.tid, request.pid);
		EXPECT_EQ(__NR_close, request.data.nr);
		EXPECT_EQ(AUDIT_ARCH_X86_64, request.data.arch);
		EXPECT_EQ(0, memcmp(subject, request.data.args, sizeof(subject)));
		if (where == ALONE)
			ip = request.data.instruction_pointer;
		EXPECT_EQ(ip, request.data.instruction_pointer);
		EXPECT_EQ(0, answer(&s, &request, 0, 0x123456789abcdef, 0));
		expect_result(_metadata, &s, 0x123456789abcdef);

		/* The number that a trap leaves in the return register */
		supervise(_metadata, &s, where, &request);
		EXPECT_EQ(0, answer(&s, &request, 0, __NR_close, 0));
		expect_result(_metadata, &s, __NR_close);

		supervise(_metadata, &s, where, &request);
		EXPECT_EQ(0, answer(&s, &request, -99, 0, 0));
		expect_result(_metadata, &s, -99);

		supervise(_metadata, &s, where, &request);
		EXPECT_EQ(0, answer(&s, &request, 0, 0, SECCOMP_USER_NOTIF_FLAG_CONTINUE));
		expect_result(_metadata, &s, -EBADF);
	}
	/* syscall */
	instruction = (void *)ip;
	EXPECT_EQ(0x0f, instruction[-2]);
	EXPECT_EQ(0x05, instruction[-1]);
}

/* Check that the listener is closed instead of an answer */
TEST_F(security, notify_listener_closed)
{
	struct seccomp_notif request;
	struct supervised s = { 0 };
	int where;

	for (where = ALONE; where < 3; where++) {
		supervise(_metadata, &s, where, &request);
		close(s.listener);
		expect_result(_metadata, &s, -ENOSYS);
	}
}

/* Check that a file in the answer can be used by later entries */
TEST_F(security, notify_adds_a_file)
{
	struct seccomp_notif_addfd addfd = { .flags = SECCOMP_ADDFD_FLAG_SEND };
	struct supervised s = { .built = true };
	struct seccomp_notif request;
	struct program *p = self->p;
	int fds[2];

	ASSERT_EQ(0, pipe(fds));
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_write, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0), U("b"), 1);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0));
	finish(p);
	supervise(_metadata, &s, 0, &request);
	addfd.id = request.id;
	addfd.srcfd = fds[1];
	EXPECT_LE(0, ioctl(s.listener, SECCOMP_IOCTL_NOTIF_ADDFD, &addfd));
	ASSERT_EQ(0, pthread_join(s.thread, NULL));
	EXPECT_LT(fds[1], p->results[0]);
	EXPECT_EQ(1, p->results[1]);
	EXPECT_EQ(0, p->results[2]);
	EXPECT_EQ(1, read(fds[0], shared->buffer, 8));
	EXPECT_EQ('b', shared->buffer[0]);
}

/* Check that a SIGSYS sent from outside is not taken for a trap, for any answer */
TEST_F(security, notify_with_sigsys_pending)
{
	struct seccomp_notif request;
	struct program *p = self->p;
	struct supervised s = { 0 };
	sigset_t set;
	int where;

	sigemptyset(&set);
	sigaddset(&set, SIGSYS);
	pthread_sigmask(SIG_BLOCK, &set, NULL);
	for (where = 0; where < 3; where++) {
		supervise(_metadata, &s, where, &request);
		ASSERT_EQ(0, pthread_kill(s.thread, SIGSYS));
		EXPECT_EQ(0, answer(&s, &request, 0, __NR_close, 0));
		expect_result(_metadata, &s, __NR_close);
		EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	}
}

/* Check that a blocked SIGSYS is no trap if it is pending without its siginfo */
TEST_F(security, notify_with_sigsys_not_queued)
{
	const struct rlimit none = { 0, 0 };
	struct seccomp_notif request;
	struct program *p = self->p;
	struct supervised s = { 0 };
	sigset_t set;
	int where;

	sigemptyset(&set);
	sigaddset(&set, SIGSYS);
	pthread_sigmask(SIG_BLOCK, &set, NULL);
	ASSERT_EQ(0, setrlimit(RLIMIT_SIGPENDING, &none));
	for (where = 0; where < 3; where++) {
		supervise(_metadata, &s, where, &request);
		ASSERT_EQ(0, pthread_kill(s.thread, SIGSYS));
		EXPECT_EQ(0, answer(&s, &request, 0, __NR_close, 0));
		expect_result(_metadata, &s, __NR_close);
		EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	}
}

/* Check a signal while the entry waits for the answer */
TEST_F(security, notify_interrupted)
{
	struct seccomp_notif request;
	struct program *p = self->p;
	struct supervised s = { 0 };
	int where;

	for (where = ALONE; where < 3; where++) {
		/* The call is restarted, and requests again */
		count_signals(SIGUSR1, SA_RESTART);
		supervise(_metadata, &s, where, &request);
		ASSERT_EQ(0, pthread_kill(s.thread, SIGUSR1));
		memset(&request, 0, sizeof(request));
		ASSERT_TRUE(WAIT_FOR(LOADED(shared->traps) == 1));
		ASSERT_EQ(0, ioctl(s.listener, SECCOMP_IOCTL_NOTIF_RECV, &request));
		EXPECT_EQ(__NR_close, request.data.nr);
		EXPECT_EQ(0, answer(&s, &request, 0, 5, 0));
		expect_result(_metadata, &s, 5);

		/* It fails */
		count_signals(SIGUSR1, 0);
		supervise(_metadata, &s, where, &request);
		ASSERT_EQ(0, pthread_kill(s.thread, SIGUSR1));
		ASSERT_EQ(0, pthread_join(s.thread, NULL));
		EXPECT_EQ(2, shared->traps);
		EXPECT_EQ(-EINTR, s.ret);
		EXPECT_EQ(-1, answer(&s, &request, 0, 5, 0));
		EXPECT_EQ(ENOENT, errno);
		if (where != ALONE) {
			EXPECT_EQ(CHAIN_AT_SIGNAL, p->args.stop);
			EXPECT_EQ(where, p->args.entry);
			EXPECT_EQ(where + 1, p->args.resume);
			EXPECT_EQ(CHAIN_NOT_RUN, p->results[where]);
			/* No filter in this thread: the chain is resumed at the entry */
			EXPECT_EQ(3, run_args(p));
			EXPECT_EQ(-EBADF, p->results[where]);
		}
		close(s.listener);
		shared->traps = 0;
	}
}

TEST_HARNESS_MAIN
