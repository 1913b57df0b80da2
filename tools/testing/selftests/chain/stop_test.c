// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): stops, death and the freezer in a chain
 */
#include <pthread.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>

#include "signals.h"

/* Check that a stop caused by an entry takes effect before the next entry */
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

/* Check that a fatal signal sent by an entry kills before the next entry */
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

/* Check that a timer without a handler kills, set by an entry or before */
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
		/* A timer set before may expire before the first entry */
		if (i)
			EXPECT_EQ(1, marks);
	}
}

/* Kill a child, and check that it dies at once */
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

/* Check a chain that would take an hour */
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

/* Check an endless loop */
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

/* Check four threads that run chains */
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

/* Check a signal that dumps core, in a waiting entry of a big chain */
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
 * The freezer of cgroups stops a task without a signal. Check that the chain then goes on where
 * it was.
 */
struct frozen {
	struct program *p;	/* shared with the frozen child */
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

/* Check many freezes, each longer than the rest of a sleep: the time goes on */
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

/* Check a loop that never waits: it stands still while frozen, and no lap is lost */
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
