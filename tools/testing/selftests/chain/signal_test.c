// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): signals are handled between two entries as between two calls; what they
 * interrupt can be gone on with; and stops, deaths and the freezer
 */
#include <linux/futex.h>
#include <poll.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/rseq.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <sys/wait.h>

#include "chain_test.h"

#define SIGSET_SIZE	8	/* what the kernel calls a sigset_t */
#define TIMEOUT_MS	300	/* of calls that have a timeout */
#define LONG		300	/* seconds that a test may take on a slow kernel */

static void set_handler(int sig, void (*handler)(int), int flags)
{
	struct sigaction action = { .sa_handler = handler, .sa_flags = flags };

	if (sigaction(sig, &action, NULL))
		abort();
}

static void set_timer(unsigned int us)
{
	const struct itimerval timer = { { 0, us }, { 0, us } };

	setitimer(ITIMER_REAL, &timer, NULL);
}

/* What read() waits for, and a pipe that counts what ran */
static int in[2], marks[2];
static volatile int signals;

static void make_pipes(void)
{
	if (pipe(in) || pipe2(marks, O_NONBLOCK))
		abort();
}

/* How many marks there are since the last time */
static int count_marks(void)
{
	static char buffer[65536];
	ssize_t n = read(marks[0], buffer, sizeof(buffer));

	return n < 0 ? 0 : n;
}

static void add_mark(struct program *p)
{
	CALL(p, __NR_write, 0, marks[1], U("x"), 1);
}

/* A mark, read(), a mark */
static void add_waiting(struct program *p)
{
	static char buffer[8];

	add_mark(p);
	CALL(p, __NR_read, 0, in[0], U(buffer), 1);
	add_mark(p);
}

static void feed(void)
{
	if (write(in[1], "x", 1) != 1)
		abort();
}

static void on_signal(int sig)
{
	signals++;
}

static void on_signal_feed(int sig)
{
	signals++;
	feed();
}

/* Send @sig to the caller as soon as it waits in @nr */
static void signal_when_in(long nr, int sig)
{
	pid_t caller = getpid();

	if (fork())
		return;
	if (WAIT_FOR(sleeps_in(caller, nr)))
		kill(caller, sig);
	_exit(0);
}

/* Interrupt entry 1 of the chain, which waits in read() */
static long run_interrupted(struct program *p, void (*handler)(int), int flags)
{
	set_handler(SIGUSR1, handler, flags);
	signals = 0;
	finish(p);
	signal_when_in(__NR_read, SIGUSR1);
	return run_args(p);
}

TEST_F(chain, interrupted_with_sa_restart)
{
	struct program *p = self->p;

	make_pipes();
	add_waiting(p);
	EXPECT_EQ(3, run_interrupted(p, on_signal_feed, SA_RESTART));
	EXPECT_EQ(1, signals);
	EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	EXPECT_EQ(0, p->args.resume);
	EXPECT_EQ(1, p->results[1]);
	EXPECT_EQ(2, count_marks());
}

/* Called again, it goes on where it was */
TEST_F(chain, interrupted_without_sa_restart)
{
	struct program *p = self->p;

	make_pipes();
	add_waiting(p);
	CALL(p, CHAIN_OP_MOV, CHAIN_SYMBOLIC(0), CHAIN_RESULT_ADD(0, 41));
	EXPECT_EQ(-EINTR, run_interrupted(p, on_signal, 0));
	EXPECT_EQ(1, signals);
	EXPECT_EQ(CHAIN_AT_SIGNAL, p->args.stop);
	EXPECT_EQ(1, p->args.entry);
	EXPECT_EQ(2, p->args.resume);
	EXPECT_EQ(1, p->results[0]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[1]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[2]);
	EXPECT_EQ(1, count_marks());
	feed();
	EXPECT_EQ(4, run_args(p));
	EXPECT_EQ(1, p->results[0]);
	EXPECT_EQ(1, p->results[1]);
	EXPECT_EQ(1, p->results[2]);
	EXPECT_EQ(42, p->results[3]);
	EXPECT_EQ(0, p->args.resume);
	EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	EXPECT_EQ(1, count_marks());
}

/* The signal that interrupts it again and again does no harm either */
TEST_F(chain, interrupted_often)
{
	struct program *p = self->p;
	int i;

	make_pipes();
	add_waiting(p);
	EXPECT_EQ(-EINTR, run_interrupted(p, on_signal, 0));
	for (i = 0; i < 5; i++) {
		signal_when_in(__NR_read, SIGUSR1);
		EXPECT_EQ(-EINTR, run_args(p));
		EXPECT_EQ(2, p->args.resume);
		EXPECT_EQ(CHAIN_AT_SIGNAL, p->args.stop);
	}
	EXPECT_EQ(6, signals);
	feed();
	EXPECT_EQ(3, run_args(p));
	EXPECT_EQ(2, count_marks());
}

/*
 * Going on behind the interrupted entry, by the result that the caller gives it:
 * its conditions are tested, and decide where the chain goes on
 */
TEST_F(chain, interrupted_and_skipped)
{
	static const struct {
		__u64 flags, handler;
		__s64 value;
		long ret;
		__u32 stop, entry;
		int marks;
	} cases[] = {
		{ 0, 0, -EIO, 4, CHAIN_AT_END, 0, 3 },
		{ 0, 0, -EINTR, 1, CHAIN_AT_CONDITION, 1, 1 },
		{ CHAIN_JUMP, CHAIN_STOP, -EINTR, 1, CHAIN_AT_CONDITION, 1, 1 },
		{ CHAIN_JUMP, 3, -EINTR, 4, CHAIN_AT_END, 0, 2 },
		{ CHAIN_JUMP, 4, -EINTR, 4, CHAIN_AT_END, 0, 1 },
	};
	struct program *p = self->p;
	char c;
	unsigned int i;

	make_pipes();
	for (i = 0; i < ARRAY_SIZE(cases); i++) {
		start(p);
		add_mark(p);
		CALL_IF(p, __NR_read, cases[i].flags, cases[i].handler,
			CHAIN_EQUAL, cases[i].value, in[0], U(&c), 1);
		add_mark(p);
		add_mark(p);
		EXPECT_EQ(-EINTR, run_interrupted(p, on_signal, 0));
		p->results[1] = -EINTR;
		p->args.stop = CHAIN_AT_TRAP;
		EXPECT_EQ(cases[i].ret, run_args(p));
		EXPECT_EQ(cases[i].stop, p->args.stop);
		EXPECT_EQ(cases[i].entry, p->args.entry);
		EXPECT_EQ(0, p->args.resume);
		EXPECT_EQ(-EINTR, p->results[1]);
		EXPECT_EQ(cases[i].marks, count_marks());
	}
}

/* The interrupted entry is the last one: behind it is the end */
TEST_F(chain, interrupted_and_skipped_at_the_end)
{
	struct program *p = self->p;
	char c;

	make_pipes();
	add_mark(p);
	CALL(p, __NR_read, 0, in[0], U(&c), 1);
	EXPECT_EQ(-EINTR, run_interrupted(p, on_signal, 0));
	p->results[1] = -EINTR;
	p->args.stop = CHAIN_AT_TRAP;
	EXPECT_EQ(2, run_args(p));
	EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	EXPECT_EQ(0, p->args.resume);
	EXPECT_EQ(1, count_marks());
}

/* Only CHAIN_AT_TRAP and CHAIN_AT_MOVED say so; else the entry is run again */
TEST_F(chain, interrupted_and_not_skipped)
{
	static const __u32 stops[] = { CHAIN_AT_END, CHAIN_AT_CONDITION, CHAIN_AT_SIGNAL,
				       CHAIN_AT_STEPS, CHAIN_AT_HANDLER,
				       CHAIN_AT_MOVED_BEFORE, 99 };
	struct program *p = self->p;
	unsigned int i;

	make_pipes();
	add_waiting(p);
	for (i = 0; i < ARRAY_SIZE(stops); i++) {
		EXPECT_EQ(-EINTR, run_interrupted(p, on_signal, 0));
		p->results[1] = -EINTR;
		p->args.stop = stops[i];
		feed();
		EXPECT_EQ(3, run_args(p));
		EXPECT_EQ(1, p->results[1]);
		EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	}
}

/* Nor does CHAIN_AT_TRAP for a chain that is started again */
TEST_F(chain, interrupted_and_started_again)
{
	struct program *p = self->p;

	make_pipes();
	add_waiting(p);
	EXPECT_EQ(-EINTR, run_interrupted(p, on_signal, 0));
	p->args.stop = CHAIN_AT_TRAP;
	p->args.resume = 0;
	feed();
	EXPECT_EQ(3, run_args(p));
	EXPECT_EQ(1, p->results[0]);
	EXPECT_EQ(1, p->results[1]);
	EXPECT_EQ(3, count_marks());
}

/*
 * A call that has a timeout, stopped and continued, then interrupted by a handler:
 * what remains of the time is what remains of all of it
 */
TEST_F_TIMEOUT(chain, stopped_then_interrupted, LONG)
{
	struct timespec timeout = { .tv_sec = 1000 };
	struct timespec *remaining = shared_memory(sizeof(*remaining));
	struct program *p = shared_memory(sizeof(*p));
	int status;
	pid_t pid;

	make_pipes();
	add_mark(p);
	CALL(p, __NR_nanosleep, 0, U(&timeout), U(remaining));
	add_mark(p);
	finish(p);
	pid = fork();
	if (!pid) {
		set_handler(SIGUSR1, on_signal, SA_RESTART);
		_exit(run_args(p) != -EINTR || signals != 1);
	}
	ASSERT_TRUE(WAIT_FOR(sleeps_in(pid, __NR_nanosleep)));
	usleep(200000);
	kill(pid, SIGSTOP);
	ASSERT_EQ(pid, waitpid(pid, &status, WUNTRACED));
	kill(pid, SIGCONT);
	ASSERT_EQ(pid, waitpid(pid, &status, WCONTINUED));
	ASSERT_TRUE(WAIT_FOR(sleeps_in(pid, __NR_nanosleep)));
	kill(pid, SIGUSR1);
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(0, status);
	EXPECT_EQ(CHAIN_AT_SIGNAL, p->args.stop);
	EXPECT_EQ(1, p->args.entry);
	EXPECT_EQ(2, p->args.resume);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[1]);
	EXPECT_LE(remaining->tv_sec * 1000 + remaining->tv_nsec / 1000000, 1000000 - 200);
	EXPECT_GE(remaining->tv_sec, 1000 - 60);
	EXPECT_EQ(1, count_marks());
}

/* After a stop in one entry, a handler in the next one: the chain goes on, as itself */
TEST_F_TIMEOUT(chain, stopped_then_restarted, LONG)
{
	const struct timespec timeout = { .tv_sec = 2 };
	struct program *p = shared_memory(sizeof(*p));
	__s32 own_pid = 0;
	int status;
	pid_t pid;

	make_pipes();
	CALL(p, __NR_nanosleep, 0, U(&timeout), 0);
	add_waiting(p);
	CALL(p, __NR_kill, CHAIN_LOAD32(0), U(&own_pid), SIGUSR1);
	add_mark(p);
	finish(p);
	pid = fork();
	if (!pid) {
		set_handler(SIGUSR1, on_signal_feed, SA_RESTART);
		own_pid = getpid();
		_exit(run_args(p) != 6 || signals != 2);
	}
	ASSERT_TRUE(WAIT_FOR(sleeps_in(pid, __NR_nanosleep)));
	kill(pid, SIGSTOP);
	ASSERT_EQ(pid, waitpid(pid, &status, WUNTRACED));
	kill(pid, SIGCONT);
	ASSERT_TRUE(WAIT_FOR(count_marks() == 1));
	ASSERT_TRUE(WAIT_FOR(sleeps_in(pid, __NR_read)));
	kill(pid, SIGUSR1);
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(0, status);
	EXPECT_EQ(2, count_marks());
	EXPECT_EQ(0, p->results[0]);
	EXPECT_EQ(1, p->results[2]);
	EXPECT_EQ(0, p->results[4]);
	EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	EXPECT_EQ(0, p->args.resume);
}

/*
 * Its argument goes away while it is stopped: the rest of its wait does not need it,
 * and is not another entry's
 */
TEST_F_TIMEOUT(chain, stopped_and_argument_gone, LONG)
{
	const struct timespec timeout = { .tv_sec = 2 };
	int file = memfd_create("argument", 0), status;
	struct program *p = shared_memory(sizeof(*p));
	__u64 *argument;
	pid_t pid;

	make_pipes();
	ASSERT_EQ(0, ftruncate(file, 4096));
	argument = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
	ASSERT_NE(MAP_FAILED, argument);
	*argument = U(&timeout);
	CALL(p, __NR_nanosleep, CHAIN_LOAD(0), U(argument), 0);
	add_mark(p);
	CALL(p, __NR_getpid, 0);
	finish(p);
	pid = fork();
	if (!pid)
		_exit(run_args(p) != 3);
	ASSERT_TRUE(WAIT_FOR(sleeps_in(pid, __NR_nanosleep)));
	kill(pid, SIGSTOP);
	ASSERT_EQ(pid, waitpid(pid, &status, WUNTRACED));
	ASSERT_EQ(0, ftruncate(file, 0));
	kill(pid, SIGCONT);
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(0, status);
	EXPECT_EQ(1, count_marks());
	EXPECT_EQ(0, p->results[0]);
	EXPECT_EQ(1, p->results[1]);
	EXPECT_EQ(pid, p->results[2]);
}

/*
 * A caller that knows more fields than the kernel, and sets one while its chain is
 * stopped: the kernel does not know it when the chain is restarted either
 */
TEST_F_TIMEOUT(chain, stopped_with_a_larger_size, LONG)
{
	const struct timespec timeout = { .tv_nsec = TIMEOUT_MS * 1000000 };
	struct program *p = shared_memory(sizeof(*p));
	struct {
		struct chain_args args;
		__u64 unknown;
	} *larger = shared_memory(sizeof(*larger));
	int status, i;
	pid_t pid;

	CALL(p, __NR_nanosleep, 0, U(&timeout), 0);
	for (i = 0; i < 2; i++) {
		finish(p);
		larger->args = p->args;
		pid = fork();
		if (!pid)
			_exit(sys_chain(larger, sizeof(*larger), 0) == (i ? -E2BIG : 1));
		ASSERT_TRUE(WAIT_FOR(sleeps_in(pid, __NR_nanosleep)));
		kill(pid, SIGSTOP);
		ASSERT_EQ(pid, waitpid(pid, &status, WUNTRACED));
		larger->unknown = i;
		kill(pid, SIGCONT);
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		EXPECT_EQ(1 << 8, status);
	}
}

/* Several of them in one chain, stopped again and again */
TEST_F_TIMEOUT(chain, stopped_in_several, LONG)
{
	static const struct timespec timeout = { .tv_nsec = TIMEOUT_MS * 1000000 };
	struct program *p = shared_memory(sizeof(*p));
	__u32 *word = shared_memory(4096);
	int status, stops = 0;
	__u64 before;
	pid_t pid;

	make_pipes();
	add_mark(p);
	CALL(p, __NR_nanosleep, 0, U(&timeout), 0);
	add_mark(p);
	CALL(p, __NR_poll, 0, 0, 0, TIMEOUT_MS);
	add_mark(p);
	CALL(p, __NR_futex, 0, U(word), FUTEX_WAIT, 0, U(&timeout));
	add_mark(p);
	finish(p);
	before = now_ms();
	pid = fork();
	if (!pid)
		_exit(run_args(p) != 7);
	while (now_ms() < before + 20000) {
		kill(pid, SIGSTOP);
		ASSERT_EQ(pid, waitpid(pid, &status, WUNTRACED));
		if (!WIFSTOPPED(status))
			break;
		stops++;
		kill(pid, SIGCONT);
		usleep(TIMEOUT_MS * 1000 / 6);
	}
	EXPECT_EQ(0, status);
	EXPECT_GT(stops, 3);
	EXPECT_LE(3 * TIMEOUT_MS, now_ms() - before);
	EXPECT_EQ(0, p->results[1]);
	EXPECT_EQ(0, p->results[3]);
	EXPECT_EQ(-ETIMEDOUT, p->results[5]);
	EXPECT_EQ(4, count_marks());
	EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	EXPECT_EQ(0, p->args.resume);
	if (WIFSTOPPED(status))
		kill(pid, SIGKILL);
}

/*
 * A handler that runs chains itself, on top of a chain; either may be small, or so
 * big that it is allocated
 */
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

/* On top of an entry that waits */
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

/* Between entries, many times */
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

/* A handler that its own chain interrupts */
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
 * Jumping out of a handler leaves the chain for good, or until it is called again:
 * where it was is in its arguments
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

/* The timer catches it anywhere, also while it is copied in or written back */
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

/* The words of the program on a page that its first entry takes away or writes over */
static void put_words_on_page(struct program *p, bool replaced)
{
	static const __u64 others[] = { __NR_exit_group, CHAIN_NARGS(1), 99, 0 };
	void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	int fds[2];

	if (page == MAP_FAILED || pipe(fds))
		abort();
	start(p);
	if (replaced) {
		if (write(fds[1], others, sizeof(others)) != sizeof(others))
			abort();
		CALL(p, __NR_read, 0, fds[0], U(page), sizeof(others));
	} else {
		CALL(p, __NR_munmap, 0, U(page), 4096);
	}
	add_waiting(p);
	memcpy(page, p->words, p->nwords * sizeof(*p->words));
	finish(p);
	p->args.program = U(page);
}

/* In a child: run it, be disturbed in entry 2, and go on. Exit status 0: all is well. */
static void run_kept(struct program *p, int way)
{
	long ret;

	set_handler(SIGUSR1, way == 0 ? on_signal_feed : on_signal, way == 0 ? SA_RESTART : 0);
	signal_when_in(__NR_read, way == 1 ? SIGSTOP : SIGUSR1);
	ret = run_args(p);
	if (way >= 2) {
		if (ret != -EINTR || p->args.resume != 3)
			_exit(1);
		feed();
		if (way == 3) {
			p->results[2] = -EINTR;
			p->args.stop = CHAIN_AT_TRAP;
		}
		ret = run_args(p);
	}
	_exit(ret != 4 || p->results[2] != (way == 3 ? -EINTR : 1) || p->results[3] != 1);
}

/* "Copied once" holds across a restart, and where the caller resumes the chain itself */
TEST_F(chain, words_gone_before_restart)
{
	struct program *p = self->p;
	int replaced, way, status;
	pid_t pid;

	make_pipes();
	for (replaced = 0; replaced <= 1; replaced++) {
		for (way = 0; way <= 3; way++) {
			pid = fork();
			if (!pid) {
				put_words_on_page(p, replaced);
				run_kept(p, way);
			}
			if (way == 1) {
				ASSERT_EQ(pid, waitpid(pid, &status, WUNTRACED));
				EXPECT_TRUE(WIFSTOPPED(status));
				kill(pid, SIGCONT);
				feed();
			}
			ASSERT_EQ(pid, waitpid(pid, &status, 0));
			EXPECT_EQ(0, status) {
				TH_LOG("replaced %d way %d", replaced, way);
			}
			if (way == 3)
				ASSERT_EQ(1, read(in[0], &status, 1));
			EXPECT_EQ(2, count_marks());
		}
	}
}

/* An entry takes the results away: with a signal or without, all entries run, then it fails */
TEST_F(chain, results_gone_before_restart)
{
	struct program *p = self->p;
	int way, status, prot;
	void *page;
	pid_t pid;

	make_pipes();
	for (prot = -1; prot <= PROT_READ; prot++) {
		for (way = 0; way <= 2; way++) {
			start(p);
			page = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
				    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
			ASSERT_NE(MAP_FAILED, page);
			if (prot < 0)
				CALL(p, __NR_munmap, 0, U(page), 4096);
			else
				CALL(p, __NR_mprotect, 0, U(page), 4096, prot);
			add_waiting(p);
			/* The results of what was interrupted, and of what had run by then */
			CALL(p, __NR_write, CHAIN_SYMBOLIC(2), marks[1], U("yy"),
			     CHAIN_RESULT_ADD(2, 1));
			CALL(p, __NR_write, CHAIN_SYMBOLIC(2), marks[1], U("zz"),
			     CHAIN_RESULT_ADD(1, 1));
			finish(p);
			p->args.results = U(page);
			pid = fork();
			if (!pid) {
				set_handler(SIGUSR1, on_signal_feed, SA_RESTART);
				if (way)
					signal_when_in(__NR_read, way == 1 ? SIGUSR1 : SIGSTOP);
				_exit(-run_args(p));
			}
			if (way == 2) {
				ASSERT_EQ(pid, waitpid(pid, &status, WUNTRACED));
				kill(pid, SIGCONT);
			}
			if (way != 1)
				feed();
			ASSERT_EQ(pid, waitpid(pid, &status, 0));
			EXPECT_EQ(EFAULT << 8, status);
			EXPECT_EQ(6, count_marks()) {
				TH_LOG("prot %d way %d", prot, way);
			}
			munmap(page, 4096);
		}
	}
}

/* A result that the caller puts beside results that could not be written is heard */
TEST_F(chain, result_put_beside_unwritten_ones)
{
	struct program *p = self->p;
	__s64 *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	ASSERT_NE(MAP_FAILED, (void *)page);
	make_pipes();
	start(p);
	CALL(p, __NR_mprotect, 0, U(page), 4096, PROT_READ);
	add_waiting(p);
	/* Both of what has run before, and of the one that was interrupted */
	CALL(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(0) | CHAIN_SYMBOLIC(1), CHAIN_RESULT(1),
	     CHAIN_RESULT(2));
	finish(p);
	p->args.results = U(page);
	set_handler(SIGUSR1, on_signal, 0);
	signal_when_in(__NR_read, SIGUSR1);
	EXPECT_EQ(-EINTR, run_args(p));
	EXPECT_EQ(CHAIN_AT_SIGNAL, p->args.stop);
	EXPECT_EQ(3, p->args.resume);
	EXPECT_EQ(CHAIN_NOT_RUN, page[1]);
	ASSERT_EQ(0, mprotect(page, 4096, PROT_READ | PROT_WRITE));
	page[2] = 40;
	p->args.stop = CHAIN_AT_TRAP;
	EXPECT_EQ(p->nentries, run_args(p));
	EXPECT_NE(CHAIN_NOT_RUN, page[1]);
	EXPECT_EQ(40, page[2]);
	EXPECT_EQ(page[1] + 40, page[p->nentries - 1]);
	munmap(page, 4096);
}

/* Not if a handler has run a chain of its own: the words are read again */
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

/* Nor if the caller says so, by a stop reason that is none of an interruption */
TEST_F(chain, words_changed_before_resume)
{
	static const __u32 stops[] = { CHAIN_AT_SIGNAL, CHAIN_AT_MOVED_BEFORE, CHAIN_AT_END,
				       CHAIN_AT_STEPS };
	struct program *p = self->p;
	int i;

	make_pipes();
	for (i = 0; i < ARRAY_SIZE(stops); i++) {
		start(p);
		add_waiting(p);
		EXPECT_EQ(-EINTR, run_interrupted(p, on_signal, 0));
		start(p);
		add_waiting(p);
		p->words[p->nwords - 6] = __NR_getppid;
		p->args.stop = stops[i];
		feed();
		EXPECT_EQ(3, run_args(p));
		EXPECT_EQ(i < 2 ? 1 : getppid(), p->results[2]);
		EXPECT_EQ(i < 2 ? 2 : 1, count_marks());
	}
}

/* In the last entry of add_waiting(), which writes a mark else */
#define LAST_NR(p)	((p)->words[(p)->nwords - 6])

/*
 * Nor if it was not this chain, at this entry and since it ran last, that was interrupted: each
 * way makes it look as if it had been, with other words
 */
TEST_F(chain, words_of_another_chain)
{
	struct program *p = self->p;
	struct chain_args other;
	static __u64 words[64];
	int way;

	make_pipes();
	for (way = 0; way < 4; way++) {
		start(p);
		add_waiting(p);
		if (way == 3) {
			/* Out of steps before it waits, it was not interrupted */
			finish(p);
			p->args.steps = 1;
			ASSERT_EQ(1, run_args(p));
			ASSERT_EQ(CHAIN_AT_STEPS, p->args.stop);
			p->args.steps = 100;
		} else {
			ASSERT_EQ(-EINTR, run_interrupted(p, on_signal, 0));
		}
		ASSERT_EQ(2, p->args.resume);
		memcpy(words, p->words, p->nwords * sizeof(*words));
		if (way == 2) {
			/* So that it ends with nothing to write */
			p->args.stop = CHAIN_AT_END;
			p->args.entry = 0;
			p->args.resume = 0;
			feed();
			ASSERT_EQ(3, run_args(p));
			EXPECT_EQ(1, p->results[2]);
			p->args.resume = 2;
		}
		LAST_NR(p) = __NR_getppid;
		p->args.stop = CHAIN_AT_SIGNAL;
		feed();
		other = p->args;
		if (way == 1) {
			memcpy(words, p->words, p->nwords * sizeof(*words));
			p->args.program = U(words);
		}
		EXPECT_EQ(3, way ? run_args(p) : sys_chain(&other, sizeof(other), 0));
		EXPECT_EQ(getppid(), p->results[2]) {
			TH_LOG("way %d", way);
		}
		count_marks();
	}
}

/* A program that is longer than what an idle task may keep is kept while it is interrupted */
TEST_F(chain, long_words_changed_before_resume)
{
	struct program *p = self->p;

	make_pipes();
	while (p->nentries < 900)
		CALL(p, CHAIN_OP_MOV, 0, 1);
	add_waiting(p);
	ASSERT_EQ(-EINTR, run_interrupted(p, on_signal, 0));
	ASSERT_EQ(902, p->args.resume);
	LAST_NR(p) = __NR_getppid;
	feed();
	EXPECT_EQ(903, run_args(p));
	EXPECT_EQ(1, p->results[902]);
	EXPECT_EQ(2, count_marks());
}

/* The rest of a wait is for the call that waited: not for what the chain goes on with else */
TEST_F(chain, rest_of_another_wait)
{
	static const struct timespec wait = { .tv_nsec = 400 * 1000 * 1000 };
	struct shared {
		struct program program;
		__u64 others[64];
	} *shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE,
			 MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	struct program *p = &shared->program;
	int way, status;
	pid_t pid;

	ASSERT_NE(MAP_FAILED, (void *)shared);
	for (way = 0; way < 3; way++) {
		start(p);
		CALL(p, __NR_nanosleep, 0, U(&wait), 0);
		CALL(p, __NR_nanosleep, 0, 8, 0);
		CALL(p, __NR_getppid, 0);
		finish(p);
		memcpy(shared->others, p->words, p->nwords * sizeof(*p->words));
		shared->others[0] = __NR_getppid;
		pid = fork();
		if (!pid) {
			signal_when_in(__NR_nanosleep, SIGSTOP);
			_exit(run_args(p) != 3);
		}
		ASSERT_EQ(pid, waitpid(pid, &status, WUNTRACED));
		ASSERT_TRUE(WIFSTOPPED(status));
		ASSERT_EQ(CHAIN_AT_SIGNAL, p->args.stop);
		ASSERT_EQ(1, p->args.resume);
		if (way == 0) {
			p->results[0] = -77;
			p->args.stop = CHAIN_AT_TRAP;
		} else if (way == 1) {
			p->args.resume = 2;
		} else {
			p->args.program = U(shared->others);
		}
		kill(pid, SIGCONT);
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		EXPECT_EQ(0, status);
		EXPECT_EQ(way == 0 ? -77 : way == 1 ? CHAIN_NOT_RUN : getpid(), p->results[0]) {
			TH_LOG("way %d", way);
		}
		EXPECT_EQ(-EFAULT, p->results[1]) {
			TH_LOG("way %d", way);
		}
		EXPECT_EQ(getpid(), p->results[2]);
	}
	munmap(shared, sizeof(*shared));
}

/* Labels of chain_in_sequence() */
extern char sequence_start[], sequence_end[], sequence_abort[];

/* chain() inside a restartable sequence, whose abort handler returns what rax is there */
static long chain_in_sequence(struct chain_args *args, bool *aborted)
{
	static struct {
		__u32 version, flags;
		__u64 start_ip, post_commit_offset, abort_ip;
	} __attribute__((aligned(32))) sequence;
	struct rseq *rseq = (void *)((char *)__builtin_thread_pointer() + __rseq_offset);
	long ret = __NR_chain;
	int abort = 0;

	sequence.start_ip = U(sequence_start);
	sequence.post_commit_offset = sequence_end - sequence_start;
	sequence.abort_ip = U(sequence_abort);
	asm volatile("mov %[sequence], %[cs]\n"
		     "sequence_start:\n"
		     "	syscall\n"
		     "	nop\n"
		     "sequence_end:\n"
		     "	jmp 1f\n"
		     "	.byte 0x0f, 0xb9, 0x3d\n"
		     "	.long 0x53053053\n"	/* RSEQ_SIG */
		     "sequence_abort:\n"
		     "	mov $1, %[abort]\n"
		     "1:"
		     : "+a" (ret), [abort] "+r" (abort), [cs] "=m" (rseq->rseq_cs)
		     : [sequence] "r" (&sequence), "D" (args), "S" (sizeof(*args)), "d" (0)
		     : "rcx", "r11", "memory");
	*aborted = abort;
	return ret;
}

/*
 * A task that has slept aborts the restartable sequence that it is in. Between two entries
 * that ends the chain, also with a signal about to come: the restart of a call there would
 * move the task to an instruction that is none.
 */
TEST_F(chain, in_a_restartable_sequence)
{
	const struct timespec moment = { .tv_nsec = 50000000 };
	struct program *p = self->p;
	bool aborted = false;

	if (!__rseq_size)
		SKIP(return, "the C library has not registered rseq");
	set_handler(SIGUSR1, on_signal, 0);
	signals = 0;
	make_pipes();
	CALL(p, __NR_nanosleep, 0, U(&moment), 0);
	CALL(p, __NR_kill, 0, getpid(), SIGUSR1);
	add_mark(p);
	finish(p);
	EXPECT_EQ(-EINTR, chain_in_sequence(&p->args, &aborted));
	EXPECT_TRUE(aborted);
	EXPECT_EQ(CHAIN_AT_MOVED_BEFORE, p->args.stop);
	EXPECT_EQ(1, p->args.entry);
	EXPECT_EQ(2, p->args.resume);
	EXPECT_EQ(0, p->results[0]);
	EXPECT_EQ(0, signals);
	EXPECT_EQ(0, count_marks());
	EXPECT_EQ(3, run_args(p));
	EXPECT_EQ(1, signals);
	EXPECT_EQ(1, count_marks());
}

/* The program that the handlers below are about: the one that was interrupted */
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
 * A handler that runs the interrupted chain to its end itself: what it interrupted
 * then finds nothing to resume, and starts again
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

/* A handler that makes another program of it: that one is run */
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

/* A handler that makes rubbish of it: that is rejected */
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

/* With the last entry, the chain ends first: there is nothing to go on with */
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

/* A handler that forks: both go on with the chain */
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

static char alternate_stack[65536];
static volatile int on_alternate;

static void on_signal_stack(int sig)
{
	char here_is_the_stack;

	on_alternate += &here_is_the_stack >= alternate_stack &&
			&here_is_the_stack < alternate_stack + sizeof(alternate_stack);
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

/*
 * The same calls, one by one and as a chain, with a record of which signal was
 * handled before which call
 */
struct step {
	long nr;
	__u64 args[6];
};

#define STEP(name, ...)	{ .nr = __NR_##name, .args = { __VA_ARGS__ } }
#define SELF	0x5e1f5e1f5e1fULL	/* stands for the caller's own pid */

struct seen {
	int signal, value, position;
};

struct record {
	volatile int position;
	int nseen;
	struct seen seen[32];
	__s64 results[32];
	__u64 mask;			/* in the end */
	bool complete;
};

static struct record *record;

static void on_recorded(int sig, siginfo_t *info, void *context)
{
	struct seen *seen = &record->seen[record->nseen++];

	seen->signal = sig;
	seen->value = info->si_code == SI_QUEUE ? info->si_int : info->si_code;
	seen->position = record->position;
}

static void record_signals(int flags, const sigset_t *mask)
{
	static const int all[] = { SIGUSR1, SIGUSR2, SIGALRM, SIGPIPE, SIGXFSZ };
	struct sigaction action = {
		.sa_sigaction = on_recorded,
		.sa_flags = flags | SA_SIGINFO,
	};
	unsigned int i;

	if (mask)
		action.sa_mask = *mask;
	for (i = 0; i < ARRAY_SIZE(all); i++)
		sigaction(all[i], &action, NULL);
	for (i = SIGRTMIN; i <= SIGRTMAX; i++)
		sigaction(i, &action, NULL);
}

static void set_up_handlers(void)
{
	record_signals(0, NULL);
}

static __u64 mask_of(int sig)
{
	return 1ULL << (sig - 1);
}

static void set_up_blocked(void)
{
	__u64 all = mask_of(SIGUSR1) | mask_of(SIGUSR2) | mask_of(SIGRTMIN) |
		    mask_of(SIGRTMIN + 1);

	record_signals(0, NULL);
	syscall(__NR_rt_sigprocmask, SIG_BLOCK, &all, NULL, SIGSET_SIZE);
}

static void play_one_by_one(struct record *r, const struct step *steps, int n)
{
	int i;

	for (i = 0; i < n; i++) {
		r->position = i;
		r->results[i] = plain_call(steps[i].nr, steps[i].args);
	}
	r->position = n;
	r->complete = true;
}

static void play_chained(struct record *r, const struct step *steps, int n)
{
	struct program *p = new_program();
	long ret;
	int i;

	for (i = 0; i < n; i++) {
		CALL(p, CHAIN_OP_STORE32, 0, U(&r->position), i);
		add_entry(p, steps[i].nr, 0, steps[i].args, 6, (__u64[]){ 0 }, NULL, 0);
	}
	CALL(p, CHAIN_OP_STORE32, 0, U(&r->position), n);
	ret = run(p);
	while (ret == -EINTR && p->args.stop == CHAIN_AT_SIGNAL) {
		p->results[p->args.entry] = -EINTR;
		p->args.stop = CHAIN_AT_TRAP;
		ret = run_args(p);
	}
	for (i = 0; i < n; i++)
		r->results[i] = p->results[2 * i + 1];
	r->complete = ret == p->nentries;
}

/* In a process of its own */
static void play(struct record *r, const struct step *steps, int n,
		 void (*set_up)(void), bool chained)
{
	struct step copy[32];
	pid_t pid = fork();
	int i, k;

	if (pid) {
		waitpid(pid, NULL, 0);
		return;
	}
	record = r;
	set_up();
	memcpy(copy, steps, n * sizeof(*steps));
	for (i = 0; i < n; i++) {
		for (k = 0; k < 6; k++) {
			if (copy[i].args[k] == SELF)
				copy[i].args[k] = getpid();
		}
	}
	if (chained)
		play_chained(r, copy, n);
	else
		play_one_by_one(r, copy, n);
	syscall(__NR_rt_sigprocmask, SIG_BLOCK, NULL, &r->mask, SIGSET_SIZE);
	_exit(0);
}

/* The record of the chain, after it was compared with the other one */
static struct record *compare(struct __test_metadata *_metadata, const struct step *steps,
			      int n, void (*set_up)(void))
{
	struct record *r = shared_memory(2 * sizeof(*r));
	int i;

	play(&r[0], steps, n, set_up, false);
	play(&r[1], steps, n, set_up, true);
	EXPECT_TRUE(r[0].complete);
	EXPECT_TRUE(r[1].complete);
	EXPECT_EQ(r[0].nseen, r[1].nseen);
	for (i = 0; i < r[0].nseen; i++) {
		EXPECT_EQ(r[0].seen[i].signal, r[1].seen[i].signal);
		EXPECT_EQ(r[0].seen[i].value, r[1].seen[i].value);
		EXPECT_EQ(r[0].seen[i].position, r[1].seen[i].position);
	}
	for (i = 0; i < n; i++) {
		EXPECT_EQ(r[0].results[i], r[1].results[i]) {
			TH_LOG("call %d, number %ld", i, steps[i].nr);
		}
	}
	EXPECT_EQ(r[0].mask, r[1].mask);
	return &r[1];
}

#define COMPARE(steps, set_up) compare(_metadata, steps, ARRAY_SIZE(steps), set_up)

/* What a task sends to itself has been handled before the next entry runs */
TEST_F(chain, sent_by_an_entry)
{
	static siginfo_t info = { .si_code = SI_QUEUE, .si_signo = SIGUSR2 };
	const struct step steps[] = {
		STEP(kill, SELF, SIGUSR1),
		STEP(getppid),
		STEP(tgkill, SELF, SELF, SIGUSR2),
		STEP(tkill, SELF, SIGUSR1),
		STEP(rt_sigqueueinfo, SELF, SIGUSR2, U(&info)),
		STEP(rt_tgsigqueueinfo, SELF, SELF, SIGRTMIN, U(&info)),
		STEP(kill, SELF, SIGUSR1),
	};
	struct record *r;

	info.si_int = 4711;
	r = COMPARE(steps, set_up_handlers);
	EXPECT_EQ(6, r->nseen);
	EXPECT_EQ(0, r->seen[0].position);
	EXPECT_EQ(4711, r->seen[3].value);
	EXPECT_EQ(6, r->seen[5].position);
}

/* Several that are pending at once, queued ones among them: all, in their order */
TEST_F(chain, unblocked_by_an_entry)
{
	static siginfo_t info[3];
	static __u64 none;
	const struct step steps[] = {
		STEP(rt_sigqueueinfo, SELF, SIGRTMIN + 1, U(&info[0])),
		STEP(rt_sigqueueinfo, SELF, SIGRTMIN, U(&info[0])),
		STEP(rt_sigqueueinfo, SELF, SIGRTMIN, U(&info[1])),
		STEP(rt_sigqueueinfo, SELF, SIGRTMIN, U(&info[2])),
		STEP(kill, SELF, SIGUSR2),
		STEP(kill, SELF, SIGUSR1),
		STEP(kill, SELF, SIGUSR1),
		STEP(getppid),
		STEP(rt_sigprocmask, SIG_SETMASK, U(&none), 0, SIGSET_SIZE),
		STEP(getppid),
	};
	struct record *r;
	int i;

	for (i = 0; i < 3; i++) {
		info[i].si_code = SI_QUEUE;
		info[i].si_int = 100 + i;
	}
	r = COMPARE(steps, set_up_blocked);
	EXPECT_EQ(6, r->nseen);
	for (i = 0; i < 6; i++)
		EXPECT_EQ(8, r->seen[i].position);
	EXPECT_EQ(0, r->mask);
}

/* An entry that blocks a signal blocks it for the entries after it */
TEST_F(chain, blocked_by_an_entry)
{
	static __u64 blocked;
	__u64 *pending = shared_memory(4096);
	const struct step steps[] = {
		STEP(kill, SELF, SIGUSR1),
		STEP(rt_sigprocmask, SIG_BLOCK, U(&blocked), 0, SIGSET_SIZE),
		STEP(kill, SELF, SIGUSR1),
		STEP(rt_sigpending, U(pending), SIGSET_SIZE),
		STEP(getppid),
		STEP(rt_sigprocmask, SIG_UNBLOCK, U(&blocked), 0, SIGSET_SIZE),
		STEP(getppid),
	};
	struct record *r;

	blocked = mask_of(SIGUSR1);
	r = COMPARE(steps, set_up_handlers);
	EXPECT_EQ(2, r->nseen);
	EXPECT_EQ(0, r->seen[0].position);
	EXPECT_EQ(5, r->seen[1].position);
	EXPECT_EQ(mask_of(SIGUSR1), *pending);
}

/* The kernel's own form of a handler's description, by which libc installs it */
struct kernel_sigaction {
	void *handler;
	__u64 flags;
	void *restorer;
	__u64 mask;
};

/* A handler that an entry installs handles what the next entry sends */
TEST_F(chain, installed_by_an_entry)
{
	static struct kernel_sigaction recorded, ignored = { .handler = SIG_IGN };
	const struct step steps[] = {
		STEP(rt_sigaction, SIGTERM, U(&recorded), 0, SIGSET_SIZE),
		STEP(kill, SELF, SIGTERM),
		STEP(rt_sigaction, SIGTERM, U(&ignored), 0, SIGSET_SIZE),
		STEP(kill, SELF, SIGTERM),
		STEP(getppid),
	};
	struct record *r;

	set_up_handlers();
	ASSERT_EQ(0, syscall(__NR_rt_sigaction, SIGUSR1, NULL, &recorded, SIGSET_SIZE));
	r = COMPARE(steps, set_up_handlers);
	EXPECT_EQ(1, r->nseen);
	EXPECT_EQ(SIGTERM, r->seen[0].signal);
	EXPECT_EQ(1, r->seen[0].position);
}

static void on_recorded_stack(int sig, siginfo_t *info, void *context)
{
	char here_is_the_stack;

	on_recorded(sig, info, context);
	record->seen[record->nseen - 1].value =
		&here_is_the_stack >= alternate_stack &&
		&here_is_the_stack < alternate_stack + sizeof(alternate_stack);
}

static void set_up_stack_handler(void)
{
	struct sigaction action = {
		.sa_sigaction = on_recorded_stack,
		.sa_flags = SA_SIGINFO | SA_ONSTACK,
	};

	sigaction(SIGUSR1, &action, NULL);
}

/* A stack that an entry names is used from then on */
TEST_F(chain, stack_of_an_entry)
{
	static const stack_t stack = {
		.ss_sp = alternate_stack,
		.ss_size = sizeof(alternate_stack),
	}, none = { .ss_flags = SS_DISABLE };
	const struct step steps[] = {
		STEP(kill, SELF, SIGUSR1),
		STEP(sigaltstack, U(&stack)),
		STEP(kill, SELF, SIGUSR1),
		STEP(sigaltstack, U(&none)),
		STEP(kill, SELF, SIGUSR1),
		STEP(getppid),
	};
	struct record *r = COMPARE(steps, set_up_stack_handler);

	EXPECT_EQ(3, r->nseen);
	EXPECT_EQ(0, r->seen[0].value);
	EXPECT_EQ(1, r->seen[1].value);
	EXPECT_EQ(0, r->seen[2].value);
}

/* Signals that calls cause: SIGPIPE, SIGXFSZ, timers */
TEST_F(chain, caused_by_an_entry)
{
	static const struct itimerval soon = { .it_value.tv_usec = 20000 };
	static const struct rlimit none = { 0, RLIM_INFINITY };
	const struct step steps[] = {
		STEP(write, 900, U("x"), 1),
		STEP(getppid),
		STEP(prlimit64, 0, RLIMIT_FSIZE, U(&none)),
		STEP(write, 901, U("x"), 1),
		STEP(getppid),
		STEP(setitimer, ITIMER_REAL, U(&soon)),
		STEP(pause),
		STEP(getppid),
	};
	struct record *r;
	int fds[2];

	ASSERT_EQ(0, pipe(fds));
	ASSERT_EQ(900, dup2(fds[1], 900));
	close(fds[0]);
	ASSERT_EQ(901, dup2(memfd_create("file", 0), 901));
	r = COMPARE(steps, set_up_handlers);
	EXPECT_EQ(3, r->nseen);
	EXPECT_EQ(-EPIPE, r->results[0]);
	EXPECT_EQ(0, r->seen[0].position);
	EXPECT_EQ(-EFBIG, r->results[3]);
	EXPECT_EQ(3, r->seen[1].position);
	EXPECT_EQ(-EINTR, r->results[6]);
	EXPECT_EQ(6, r->seen[2].position);
}

/*
 * Calls that set the mask while they wait: a signal that only they let in is
 * handled before the next entry, and is blocked again then
 */
TEST_F(chain, mask_of_a_call)
{
	static __u64 open_mask;
	static const struct timespec no_time;
	static struct pollfd pollfd;
	static struct {
		__u64 mask, size;
	} pselect = { .size = SIGSET_SIZE };
	static struct epoll_event event;
	__u64 *masks = shared_memory(4096);
	int epoll = epoll_create1(0);
#define QUERY(i)	STEP(rt_sigprocmask, SIG_BLOCK, 0, U(&masks[i]), SIGSET_SIZE)
#define SEND		STEP(kill, SELF, SIGUSR1)
	const struct step steps[] = {
		SEND,
		STEP(ppoll, U(&pollfd), 0, 0, U(&open_mask), SIGSET_SIZE),
		SEND, QUERY(0),
		STEP(pselect6, 0, 0, 0, 0, 0, U(&pselect)),
		SEND, QUERY(1),
		STEP(epoll_pwait, epoll, U(&event), 1, -1, U(&open_mask), SIGSET_SIZE),
		SEND, QUERY(2),
		STEP(epoll_pwait2, epoll, U(&event), 1, 0, U(&open_mask), SIGSET_SIZE),
		SEND, QUERY(3),
		STEP(rt_sigsuspend, U(&open_mask), SIGSET_SIZE),
		QUERY(4),
		/* Without a signal */
		STEP(ppoll, U(&pollfd), 0, U(&no_time), U(&open_mask), SIGSET_SIZE),
		STEP(epoll_pwait, epoll, U(&event), 1, 0, U(&open_mask), SIGSET_SIZE),
		SEND, QUERY(5),
	};
	struct record *r;
	int i;

	pselect.mask = U(&open_mask);
	r = COMPARE(steps, set_up_blocked);
	ASSERT_EQ(5, r->nseen);
	for (i = 0; i < 5; i++)
		EXPECT_EQ(1 + 3 * i, r->seen[i].position);
	for (i = 0; i < 6; i++)
		EXPECT_TRUE(masks[i] & mask_of(SIGUSR1));
	for (i = 0; i < 5; i++)
		EXPECT_EQ(-EINTR, r->results[1 + 3 * i]);
	EXPECT_TRUE(r->mask & mask_of(SIGUSR1));
}

/* What is read instead of handled */
TEST_F(chain, signalfd_and_timerfd)
{
	static const struct itimerspec soon = { .it_value.tv_nsec = 20000000 };
	static struct signalfd_siginfo info;
	static __u64 expirations;
	sigset_t set;
	int sfd, tfd = timerfd_create(CLOCK_MONOTONIC, 0);
	struct record *r;

	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sfd = signalfd(-1, &set, 0);
	const struct step steps[] = {
		STEP(kill, SELF, SIGUSR1),
		STEP(read, sfd, U(&info), sizeof(info)),
		STEP(timerfd_settime, tfd, 0, U(&soon)),
		STEP(read, tfd, U(&expirations), sizeof(expirations)),
		STEP(rt_sigtimedwait, U(&set), 0, U(&soon.it_value), SIGSET_SIZE),
		STEP(kill, SELF, SIGUSR1),
		STEP(rt_sigtimedwait, U(&set), 0, U(&soon.it_value), SIGSET_SIZE),
	};
	r = COMPARE(steps, set_up_blocked);
	EXPECT_EQ(0, r->nseen);
	EXPECT_EQ(sizeof(info), r->results[1]);
	EXPECT_EQ(sizeof(expirations), r->results[3]);
	EXPECT_EQ(-EAGAIN, r->results[4]);
	EXPECT_EQ(SIGUSR1, r->results[6]);
}

/* Whether @fd, an eventfd to which each entry adds 1, has counted this many */
static bool counted(int fd, __u64 n)
{
	__u64 value = 0;

	return read(fd, &value, sizeof(value)) == sizeof(value) && value == n;
}

static const __u64 one = 1;

/* A timer at 1 kHz over chains of 1024 entries: none is lost, none is repeated */
TEST_F_TIMEOUT(chain, timer_over_1024_entries, LONG)
{
	struct program *p = self->p;
	int fd = eventfd(0, 0), round, i;

	set_handler(SIGALRM, on_signal, 0);
	while (p->nentries < CHAIN_MAX_ENTRIES)
		CALL(p, __NR_write, 0, fd, U(&one), sizeof(one));
	finish(p);
	set_timer(1000);
	for (round = 0; round < 1000 && (round < 20 || signals < 50); round++) {
		ASSERT_EQ(CHAIN_MAX_ENTRIES, run_args(p));
		for (i = 0; i < CHAIN_MAX_ENTRIES; i++)
			ASSERT_EQ(8, p->results[i]);
		ASSERT_TRUE(counted(fd, CHAIN_MAX_ENTRIES));
	}
	set_timer(0);
	EXPECT_GE(signals, 50);
	EXPECT_EQ(0, p->args.resume);
}

/* Over a loop: each step is one entry, whatever comes between */
TEST_F_TIMEOUT(chain, timer_over_a_loop, LONG)
{
	const unsigned int laps = 2000;
	struct program *p = self->p;
	int fd = eventfd(0, 0), round;

	set_handler(SIGALRM, on_signal, 0);
	CALL(p, __NR_write, 0, fd, U(&one), sizeof(one));
	CALL_IF(p, CHAIN_OP_NOP, CHAIN_JUMP, 0, CHAIN_ALWAYS, 0);
	set_timer(1000);
	for (round = 0; round < 1000 && (round < 20 || signals < 50); round++) {
		finish(p);
		p->args.steps = 2 * laps + 1;
		ASSERT_EQ(1, run_args(p));
		ASSERT_EQ(CHAIN_AT_STEPS, p->args.stop);
		ASSERT_EQ(1, p->args.entry);
		ASSERT_EQ(2, p->args.resume);
		ASSERT_EQ(0, p->args.steps);
		ASSERT_TRUE(counted(fd, laps + 1));
	}
	set_timer(0);
	EXPECT_GE(signals, 50);
}

/*
 * A process that writes 0, 1, 2, ... to in[1], and makes the reader wait for each 16th: only
 * once the pipe is empty, as a slow kernel reads more slowly than this writes
 */
static void start_feeder(int n)
{
	int i, left;

	if (fork())
		return;
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	for (i = 0; i < n; i++) {
		char c = i;

		if (i % 16 == 0) {
			while (!ioctl(in[0], FIONREAD, &left) && left > 0)
				usleep(100);
			usleep(5000);
		}
		if (write(in[1], &c, 1) != 1)
			break;
	}
	_exit(0);
}

static void read_1024_bytes(struct __test_metadata *_metadata, struct program *p, int flags)
{
	static char buffer[CHAIN_MAX_ENTRIES];
	int i, interrupted = 0;
	long ret;

	make_pipes();
	set_handler(SIGALRM, on_signal, flags);
	for (i = 0; i < CHAIN_MAX_ENTRIES; i++)
		CALL(p, __NR_read, 0, in[0], U(&buffer[i]), 1);
	finish(p);
	start_feeder(CHAIN_MAX_ENTRIES + 1);
	set_timer(1000);
	while ((ret = run_args(p)) == -EINTR) {
		EXPECT_EQ(CHAIN_AT_SIGNAL, p->args.stop);
		interrupted++;
	}
	set_timer(0);
	EXPECT_EQ(CHAIN_MAX_ENTRIES, ret);
	for (i = 0; i < CHAIN_MAX_ENTRIES; i++) {
		ASSERT_EQ(1, p->results[i]);
		ASSERT_EQ((char)i, buffer[i]);
	}
	/* And the one behind them is the next one */
	EXPECT_EQ(1, read(in[0], buffer, 1));
	EXPECT_EQ((char)CHAIN_MAX_ENTRIES, buffer[0]);
	EXPECT_GE(signals, 20);
	if (flags & SA_RESTART) {
		EXPECT_EQ(0, interrupted);
	} else {
		EXPECT_GT(interrupted, 0);
	}
}

/* Over entries that wait: no byte is lost, and none is read by two entries */
TEST_F_TIMEOUT(chain, timer_over_reads, LONG)
{
	read_1024_bytes(_metadata, self->p, SA_RESTART);
}

TEST_F_TIMEOUT(chain, timer_over_reads_without_sa_restart, LONG)
{
	read_1024_bytes(_metadata, self->p, 0);
}

/* Real-time signals from outside: as many as were sent */
TEST_F_TIMEOUT(chain, queued_from_outside, LONG)
{
	const int n = 200;
	struct program *p = self->p;
	pid_t target = getpid(), pid;
	int i, status;

	set_handler(SIGRTMIN, on_signal, 0);
	while (p->nentries < CHAIN_MAX_ENTRIES)
		CALL(p, __NR_getppid, 0);
	finish(p);
	pid = fork();
	if (!pid) {
		for (i = 0; i < n; i++)
			while (sigqueue(target, SIGRTMIN, (union sigval){ .sival_int = i }))
				usleep(1000);
		_exit(0);
	}
	while (!waitpid(pid, &status, WNOHANG)) {
		ASSERT_EQ(CHAIN_MAX_ENTRIES, run_args(p));
		for (i = 0; i < CHAIN_MAX_ENTRIES; i++)
			ASSERT_EQ(getppid(), p->results[i]);
	}
	EXPECT_EQ(0, status);
	EXPECT_TRUE(WAIT_FOR(signals == n));
}

/* A stop that an entry causes takes effect before the next one */
TEST_F(chain, stopped_by_an_entry)
{
	struct program *p = shared_memory(sizeof(*p));
	int status;
	pid_t pid;

	make_pipes();
	pid = fork();
	if (!pid) {
		add_mark(p);
		CALL(p, __NR_kill, 0, getpid(), SIGSTOP);
		add_mark(p);
		_exit(run(p) != 3);
	}
	ASSERT_EQ(pid, waitpid(pid, &status, WUNTRACED));
	ASSERT_TRUE(WIFSTOPPED(status));
	EXPECT_EQ(1, count_marks());
	EXPECT_EQ(0, p->results[1]);
	EXPECT_EQ(3, p->args.resume);
	EXPECT_EQ(CHAIN_AT_SIGNAL, p->args.stop);
	EXPECT_EQ(2, p->args.entry);
	kill(pid, SIGCONT);
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(0, status);
	EXPECT_EQ(1, count_marks());
	EXPECT_EQ(0, p->args.resume);
}

/* A signal that kills, sent by an entry: the next one does not run */
TEST_F(chain, killed_by_an_entry)
{
	static const int fatal[] = { SIGKILL, SIGTERM, SIGALRM, SIGPIPE, SIGUSR1 };
	unsigned int i;

	make_pipes();
	for (i = 0; i < ARRAY_SIZE(fatal); i++) {
		int status, big;

		for (big = 0; big < 2; big++) {
			struct program *p = self->p;
			pid_t pid = fork();

			if (!pid) {
				start(p);
				add_mark(p);
				CALL(p, __NR_kill, 0, getpid(), fatal[i]);
				add_mark(p);
				if (big)
					make_big(p);
				_exit(run(p));
			}
			ASSERT_EQ(pid, waitpid(pid, &status, 0));
			EXPECT_TRUE(WIFSIGNALED(status));
			EXPECT_EQ(fatal[i], WTERMSIG(status));
			EXPECT_EQ(1, count_marks());
		}
	}
}

/* A timer without a handler, of an entry or set before, kills */
TEST_F(chain, alarm_kills)
{
	const struct itimerval timer = { .it_value.tv_usec = 50000 };
	const struct timespec hour = { .tv_sec = 3600 };
	struct program *p = self->p;
	int i, marks, status;
	pid_t pid;

	make_pipes();
	for (i = 0; i < 2; i++) {
		start(p);
		add_mark(p);
		if (i)
			CALL(p, __NR_setitimer, 0, ITIMER_REAL, U(&timer), 0);
		CALL(p, __NR_nanosleep, 0, U(&hour), 0);
		add_mark(p);
		pid = fork();
		if (!pid) {
			if (!i)
				set_timer(50000);
			_exit(run(p));
		}
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		EXPECT_EQ(SIGALRM, WTERMSIG(status));
		marks = count_marks();
		EXPECT_GE(1, marks);
		/* One that was set before may come before the first entry */
		if (i)
			EXPECT_EQ(1, marks);
	}
}

/* Send SIGKILL to a child and see it die at once */
static void expect_killed(struct __test_metadata *_metadata, pid_t pid)
{
	__u64 before = now_ms();
	int status;

	kill(pid, SIGKILL);
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_TRUE(WIFSIGNALED(status));
	EXPECT_EQ(SIGKILL, WTERMSIG(status));
	EXPECT_LT(now_ms() - before, 10000);
}

/* A chain that would take an hour */
TEST_F(chain, killed_in_sleeps)
{
	const struct timespec minute = { .tv_sec = 60 };
	struct program *p = self->p;
	pid_t pid;

	make_pipes();
	while (p->nentries < 60) {
		CALL(p, __NR_nanosleep, 0, U(&minute), 0);
		add_mark(p);
	}
	pid = fork();
	if (!pid)
		_exit(run(p));
	ASSERT_TRUE(WAIT_FOR(sleeps_in(pid, __NR_nanosleep)));
	expect_killed(_metadata, pid);
	EXPECT_EQ(0, count_marks());
}

/* A loop that never ends */
TEST_F(chain, killed_in_a_loop)
{
	int *started = shared_memory(4096);
	struct program *p = self->p;
	pid_t pid;

	CALL(p, CHAIN_OP_STORE32, 0, U(started), 1);
	CALL(p, __NR_getppid, 0);
	CALL_IF(p, __NR_getppid, CHAIN_JUMP, 1, CHAIN_ALWAYS, 0);
	finish(p);
	p->args.steps = ~0ULL;
	pid = fork();
	if (!pid)
		_exit(run_args(p));
	ASSERT_TRUE(WAIT_FOR(*(volatile int *)started));
	usleep(50000);
	expect_killed(_metadata, pid);
}

static void *run_for_ever(void *data)
{
	struct program *p = new_program();

	CALL(p, __NR_write, 0, marks[1], U("x"), 1);
	while (p->nentries < CHAIN_MAX_ENTRIES)
		CALL(p, __NR_getppid, 0);
	while (run(p) == CHAIN_MAX_ENTRIES)
		;
	return NULL;
}

/* Four threads that run chains */
TEST_F(chain, killed_in_threads)
{
	int ran = 0;
	pid_t pid;

	make_pipes();
	pid = fork();
	if (!pid) {
		pthread_t thread;
		int i;

		for (i = 0; i < 3; i++)
			pthread_create(&thread, NULL, run_for_ever, NULL);
		run_for_ever(NULL);
		_exit(1);
	}
	ASSERT_TRUE(WAIT_FOR((ran += count_marks()) > 20));
	expect_killed(_metadata, pid);
}

/* A signal that dumps core, in an entry that waits and in a big chain */
TEST_F_TIMEOUT(chain, core_dump, LONG)
{
	const struct rlimit unlimited = { RLIM_INFINITY, RLIM_INFINITY };
	const struct timespec hour = { .tv_sec = 3600 };
	struct program *p = self->p;
	struct stat core;
	char folder[64];
	int status;
	pid_t pid;

	snprintf(folder, sizeof(folder), "/tmp/chain_core.%d", getpid());
	ASSERT_EQ(0, mkdir(folder, 0700));
	ASSERT_EQ(0, chdir(folder));
	ASSERT_EQ(0, setrlimit(RLIMIT_CORE, &unlimited));
	make_pipes();
	add_mark(p);
	CALL(p, __NR_nanosleep, 0, U(&hour), 0);
	add_mark(p);
	make_big(p);
	pid = fork();
	if (!pid)
		_exit(run(p));
	ASSERT_TRUE(WAIT_FOR(sleeps_in(pid, __NR_nanosleep)));
	kill(pid, SIGQUIT);
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(SIGQUIT, WTERMSIG(status));
	EXPECT_TRUE(WCOREDUMP(status));
	EXPECT_EQ(1, count_marks());
	EXPECT_EQ(0, stat("core", &core));
	EXPECT_GT(core.st_size, 4096);
	unlink("core");
	EXPECT_EQ(0, rmdir(folder));
}

/*
 * The freezer of cgroups stops a task without a signal; let go, the chain goes on
 * where it was
 */
struct frozen {
	struct program *p;	/* shared with the child that is frozen */
	char *cgroup;
	pid_t pid;
};

FIXTURE(freezer)
{
	struct frozen f;
};

FIXTURE_SETUP(freezer)
{
	self->f.p = shared_memory(sizeof(*self->f.p));
	self->f.cgroup = new_cgroup();
	make_pipes();
}

FIXTURE_TEARDOWN(freezer)
{
	remove_cgroup(self->f.cgroup);
}

static void start_frozen(struct frozen *f, __u64 steps, long expected)
{
	struct program *p = f->p;

	finish(p);
	p->args.steps = steps;
	f->pid = fork();
	if (f->pid)
		return;
	enter_cgroup(f->cgroup);
	_exit(run_args(p) != expected);
}

static bool is_frozen(struct frozen *f)
{
	return read_cgroup(f->cgroup, "cgroup.events", "frozen ") == 1;
}

static void freeze_group(struct __test_metadata *_metadata, struct frozen *f)
{
	write_in(f->cgroup, "cgroup.freeze", "1");
	ASSERT_TRUE(WAIT_FOR(is_frozen(f)));
}

static void thaw_group(struct __test_metadata *_metadata, struct frozen *f)
{
	write_in(f->cgroup, "cgroup.freeze", "0");
	ASSERT_TRUE(WAIT_FOR(!is_frozen(f)));
}

static void expect_end(struct __test_metadata *_metadata, struct frozen *f)
{
	int status;

	ASSERT_EQ(f->pid, waitpid(f->pid, &status, 0));
	EXPECT_EQ(0, status);
}

TEST_F(freezer, in_read)
{
	int i;

	add_waiting(self->f.p);
	start_frozen(&self->f, 0, 3);
	for (i = 0; i < 3; i++) {
		ASSERT_TRUE(WAIT_FOR(sleeps_in(self->f.pid, __NR_read)));
		freeze_group(_metadata, &self->f);
		if (i == 2)
			feed();
		usleep(20000);
		EXPECT_EQ(i ? 0 : 1, count_marks());
		thaw_group(_metadata, &self->f);
	}
	expect_end(_metadata, &self->f);
	EXPECT_EQ(1, self->f.p->results[1]);
	EXPECT_EQ(1, count_marks());
	EXPECT_EQ(0, self->f.p->args.resume);
}

/* Frozen for longer than it sleeps, and often: the time goes on */
TEST_F(freezer, in_nanosleep)
{
	const struct timespec timeout = { .tv_nsec = TIMEOUT_MS * 1000000 };
	struct program *p = self->f.p;
	__u64 before = now_ms();
	int i, status = -1;

	add_mark(p);
	CALL(p, __NR_nanosleep, 0, U(&timeout), 0);
	add_mark(p);
	start_frozen(&self->f, 0, 3);
	for (i = 0; i < 300 && !waitpid(self->f.pid, &status, WNOHANG); i++) {
		freeze_group(_metadata, &self->f);
		usleep(10000);
		thaw_group(_metadata, &self->f);
		usleep(TIMEOUT_MS * 1000 / 8);
	}
	EXPECT_EQ(0, status);
	EXPECT_GE(now_ms() - before, TIMEOUT_MS);
	EXPECT_EQ(0, p->results[1]);
	EXPECT_EQ(2, count_marks());
	EXPECT_EQ(0, p->args.resume);
	if (status == -1)
		kill(self->f.pid, SIGKILL);
}

/* In a loop that never waits: it stands still, and then no lap is lost */
TEST_F(freezer, in_a_loop)
{
	struct program *p = self->f.p;
	volatile __u64 *laps = shared_memory(4096), *enough = laps + 1;
	int i, fd = eventfd(0, 0);
	__u64 seen;

	CALL(p, CHAIN_OP_ADD, CHAIN_LOAD(0), U(laps), 1);
	CALL(p, CHAIN_OP_STORE64, CHAIN_SYMBOLIC(1), U(laps), CHAIN_RESULT(0));
	CALL(p, __NR_write, 0, fd, U(&one), sizeof(one));
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_LOAD(0) | CHAIN_JUMP, 0, CHAIN_EQUAL, 0, U(enough));
	start_frozen(&self->f, ~0ULL, 4);
	for (i = 0; i < 3; i++) {
		seen = *laps;
		ASSERT_TRUE(WAIT_FOR(*laps > seen));
		freeze_group(_metadata, &self->f);
		seen = *laps;
		usleep(50000);
		EXPECT_EQ(seen, *laps);
		thaw_group(_metadata, &self->f);
	}
	*enough = 1;
	expect_end(_metadata, &self->f);
	EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	EXPECT_EQ(~0ULL - 4 * *laps, p->args.steps);
	EXPECT_TRUE(counted(fd, *laps));
}

TEST_HARNESS_MAIN
