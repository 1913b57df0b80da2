// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): signals are handled between two entries as between two calls, and an interrupted
 * chain can be resumed
 */
#include <linux/futex.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/wait.h>

#include "libc_rseq.h"
#include "signals.h"

static void on_signal(int sig)
{
	signals++;
}

static void on_signal_feed(int sig)
{
	signals++;
	feed();
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

/* Check that a second call resumes the chain */
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

/* Check that the same signal can interrupt the chain many times */
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
 * Check resuming after the interrupted entry, with a result from the caller: its conditions
 * decide where the chain goes on
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

/* Check the same for the last entry: the chain ends */
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

/* Check that the entry is run again unless stop is CHAIN_AT_TRAP or CHAIN_AT_MOVED */
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

/* Check that CHAIN_AT_TRAP has no effect on a chain that starts again */
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
 * Check that a call with a timeout that is stopped, continued, and interrupted by a handler
 * returns the remaining part of the whole time
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

/* Check a stop in one entry and a handler in the next: chain() itself is restarted */
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

/* Check that a stopped wait goes on without its argument, which later entries do not need */
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
 * Check that a field unknown to the kernel, set while the chain is stopped, is rejected at the
 * restart
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

/* Check several calls with timeouts in one chain, stopped many times */
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

/* In a child: run it, get interrupted in entry 2, and go on. Exit with 0 on success. */
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

/* Check that the program is copied once, also for a restart and for a resumed chain */
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

/*
 * Check that all entries run and the chain fails if an entry unmaps the results, with a signal or
 * without
 */
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
			/* The results of the interrupted entry, and of an earlier entry */
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

static struct {
	void *page;
	int prot;	/* -1: unmap it */
} taken;

static void on_signal_take(int sig)
{
	if (taken.prot < 0 ? munmap(taken.page, 4096) : mprotect(taken.page, 4096, taken.prot))
		_exit(1);
	feed();
}

/* Check the same if the handler of the signal unmaps or protects the results */
TEST_F(chain, results_gone_in_a_handler)
{
	struct program *p = self->p;
	int status;
	pid_t pid;

	make_pipes();
	for (taken.prot = -1; taken.prot <= PROT_READ; taken.prot++) {
		start(p);
		taken.page = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
				  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		ASSERT_NE(MAP_FAILED, taken.page);
		add_waiting(p);
		/* The results of the interrupted entry, and of an earlier entry */
		CALL(p, __NR_write, CHAIN_SYMBOLIC(2), marks[1], U("yy"), CHAIN_RESULT_ADD(1, 1));
		CALL(p, __NR_write, CHAIN_SYMBOLIC(2), marks[1], U("zz"), CHAIN_RESULT_ADD(0, 1));
		finish(p);
		p->args.results = U(taken.page);
		pid = fork();
		if (!pid) {
			set_handler(SIGUSR1, on_signal_take, SA_RESTART);
			signal_when_in(__NR_read, SIGUSR1);
			_exit(-run_args(p));
		}
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		EXPECT_EQ(EFAULT << 8, status);
		EXPECT_EQ(6, count_marks()) {
			TH_LOG("prot %d", taken.prot);
		}
		munmap(taken.page, 4096);
	}
}

/* Check that a result from the caller is used although other results could not be written */
TEST_F(chain, result_put_beside_unwritten_ones)
{
	struct program *p = self->p;
	__s64 *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	ASSERT_NE(MAP_FAILED, (void *)page);
	make_pipes();
	start(p);
	CALL(p, __NR_mprotect, 0, U(page), 4096, PROT_READ);
	add_waiting(p);
	/* The results of an earlier entry, and of the interrupted entry */
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

/* Check that the words are read again if the caller resumes a chain that was not interrupted */
TEST_F(chain, resumed_without_an_interruption)
{
	struct program *p = self->p;

	VALUE(p, 1);
	VALUE(p, 2);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(2, p->results[1]);
	p->words[p->nwords - 2] = 7;
	p->args.resume = 2;
	p->args.stop = CHAIN_AT_SIGNAL;
	EXPECT_EQ(2, run_args(p));
	EXPECT_EQ(1, p->results[0]);
	EXPECT_EQ(7, p->results[1]);
}

/*
 * Check that the words are read again if the caller sets a stop reason that is not an
 * interruption
 */
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

/* Number of the last entry of add_waiting(), which else writes a mark */
#define LAST_NR(p)	((p)->words[(p)->nwords - 6])

/*
 * Check that the words are read again if not this chain, at this entry and in the last run, was
 * interrupted: each way looks like this, with other words
 */
TEST_F(chain, words_of_another_chain)
{
	struct program *p = self->p;
	struct chain_args other;
	static struct program between;
	static __u64 words[64];
	int way;

	make_pipes();
	for (way = 0; way < 5; way++) {
		start(p);
		add_waiting(p);
		if (way == 3) {
			/* Out of steps before the wait, so it was not interrupted */
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
			/* So that the chain ends with no field to write */
			p->args.stop = CHAIN_AT_END;
			p->args.entry = 0;
			p->args.resume = 0;
			feed();
			ASSERT_EQ(3, run_args(p));
			EXPECT_EQ(1, p->results[2]);
			p->args.resume = 2;
		}
		if (way == 4) {
			start(&between);
			VALUE(&between, 1);
			ASSERT_EQ(1, run(&between));
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

/* Check that a program of more than the memory of an idle task is kept while it is interrupted */
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

/*
 * Check that the rest of a wait goes to the call that waited, and not to another entry or program
 */
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

#if !IS_EMULATED	/* a plain nanosleep() would go on */
static struct chain_args *interrupted;
static int restarted;

/* Go on with the entry after the wait, by the restart_syscall() of 32-bit tasks */
static void on_signal_restart_32(int sig)
{
	int ret = 0;	/* its number */

	interrupted->resume = 2;
	asm volatile("int $0x80" : "+a" (ret) : : "memory", "r8", "r9", "r10", "r11");
	restarted = ret;
	interrupted->resume = 1;
}

/*
 * Check that a 32-bit call cannot restart the chain: filters would see its entries as 32-bit calls,
 * with other numbers and other arguments. It fails with ENOSYS if the kernel has no 32-bit calls.
 */
TEST_F(chain, restarted_by_a_32_bit_call)
{
	static const struct timespec wait = { .tv_sec = 10 };
	struct program *p = self->p;

	CALL(p, __NR_nanosleep, 0, U(&wait), 0);
	CALL(p, __NR_getppid, 0);
	finish(p);
	interrupted = &p->args;
	set_handler(SIGUSR1, on_signal_restart_32, 0);
	signal_when_in(__NR_nanosleep, SIGUSR1);
	EXPECT_EQ(-EINTR, run_args(p));
	EXPECT_TRUE(restarted == -EINTR || restarted == -ENOSYS);
	EXPECT_EQ(CHAIN_AT_SIGNAL, p->args.stop);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[0]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[1]);
}
#endif

/* Labels of chain_in_sequence() */
extern char sequence_start[], sequence_end[], sequence_abort[];

/* Call chain() inside a restartable sequence, whose abort handler returns rax */
static long chain_in_sequence(struct chain_args *args, bool *aborted)
{
	static struct {
		__u32 version, flags;
		__u64 start_ip, post_commit_offset, abort_ip;
	} __attribute__((aligned(32))) sequence;
	struct rseq *rseq = libc_rseq();
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
 * Check that the abort of a restartable sequence, caused by a sleep, ends the chain between two
 * entries, also with a pending signal: a restart would move the task to an address that is not an
 * instruction
 */
TEST_F(chain, in_a_restartable_sequence)
{
	const struct timespec moment = { .tv_nsec = 50000000 };
	/*
	 * Before Linux 7, the switch to another task in the sleep aborts it. Since then, the
	 * delivery of the signal does: the chain has paused and would restart, so it leaves its
	 * number, as a call alone does.
	 */
	const bool is_late = ksft_min_kernel_version(7, 0);
	const unsigned int at = is_late ? 2 : 1;
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
	EXPECT_EQ(is_late ? __NR_chain : -EINTR, chain_in_sequence(&p->args, &aborted));
	EXPECT_TRUE(aborted);
	EXPECT_EQ(is_late ? CHAIN_AT_SIGNAL : CHAIN_AT_MOVED_BEFORE, p->args.stop);
	EXPECT_EQ(at, p->args.entry);
	EXPECT_EQ(at + 1, p->args.resume);
	EXPECT_EQ(0, p->results[0]);
	EXPECT_EQ(at - 1, signals);
	EXPECT_EQ(0, count_marks());
	EXPECT_EQ(3, run_args(p));
	EXPECT_EQ(1, signals);
	EXPECT_EQ(1, count_marks());
}

/* Check a timer at 1 kHz over chains of 1024 entries: each entry runs once */
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

/* Check a timer over a loop: each step is one entry */
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
 * Start a process that writes 0, 1, 2, ... to in[1], and makes the reader wait for each 16th
 * byte: only when the pipe is empty, because a slow kernel reads more slowly than this writes
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
	/* The next byte is the next one */
	EXPECT_EQ(1, read(in[0], buffer, 1));
	EXPECT_EQ((char)CHAIN_MAX_ENTRIES, buffer[0]);
	EXPECT_GE(signals, 20);
	if (flags & SA_RESTART) {
		EXPECT_EQ(0, interrupted);
	} else {
		EXPECT_GT(interrupted, 0);
	}
}

/* Check a timer over entries that wait: each byte is read once */
TEST_F_TIMEOUT(chain, timer_over_reads, LONG)
{
	read_1024_bytes(_metadata, self->p, SA_RESTART);
}

TEST_F_TIMEOUT(chain, timer_over_reads_without_sa_restart, LONG)
{
	read_1024_bytes(_metadata, self->p, 0);
}

/* Check that all real-time signals from outside are handled */
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

TEST_HARNESS_MAIN
