// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): tasks that die or execute another program inside a chain, resources that disappear
 * during a chain, and that a chain's memory is charged and freed
 */
#include <linux/filter.h>
#include <linux/io_uring.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "chain_test.h"

#define LONG		300	/* seconds that a test may take on a slow kernel */
#define MIDDLE		512
/* Lower bound of the kernel's memory for the longest program */
#define LONGEST		(CHAIN_MAX_WORDS * sizeof(__u64) + CHAIN_MAX_ENTRIES * sizeof(__s64))

static const __u64 one = 1;

/* Add an entry of 16 words, with false conditions */
static void add_long(struct program *p, __u64 nr, __u64 a, __u64 b, __u64 c)
{
	static const __u64 handlers[4];
	static const struct cond conds[] = {
		{ CHAIN_EQUAL, 1 << 30 }, { CHAIN_EQUAL, 1 << 30 },
		{ CHAIN_EQUAL, 1 << 30 }, { CHAIN_EQUAL, 1 << 30 },
	};

	add_entry(p, nr, CHAIN_HANDLER_EACH, WORDS(a, b, c, 0, 0), handlers, conds, 4);
}

/* Build the longest program, with this call in its middle */
static void make_longest(struct program *p, __u64 nr, __u64 a, __u64 b, __u64 c)
{
	start(p);
	while (p->nentries < CHAIN_MAX_ENTRIES) {
		if (p->nentries == MIDDLE)
			add_long(p, nr, a, b, c);
		else
			add_long(p, __NR_getppid, 0, 0, 0);
	}
}

TEST_F(chain, longest)
{
	make_longest(self->p, __NR_close, 777, 0, 0);
	EXPECT_EQ(CHAIN_MAX_WORDS, self->p->nwords);
	EXPECT_COMPLETE(self->p);
	EXPECT_EQ(-EBADF, self->p->results[MIDDLE]);
}

/*
 * Deaths inside the longest chain, many times in a control group of their own: the kernel memory
 * charged to the group must go down again
 */
FIXTURE(death)
{
	struct program *p;
	char *cgroup;
};

struct death {
	long nr;		/* the call in the middle of the chain */
	__u64 a, b, c;
	bool filtered;		/* seccomp applies @action to close(777) */
	__u32 action;
	bool thread;		/* the chain runs in a second thread */
	int signal;		/* sent from outside while it waits in the call */
	int status;		/* status of the child for wait() */
};

FIXTURE_VARIANT(death)
{
	struct death how;
};

#define VARIANT(name, ...) FIXTURE_VARIANT_ADD(death, name) { .how = { __VA_ARGS__ } }

static char *true_argv[] = { "true", NULL };

VARIANT(none, .nr = __NR_close, .a = 888, .status = 0);
VARIANT(exit, .nr = __NR_exit, .a = 7, .status = 7 << 8);
VARIANT(exit_group, .nr = __NR_exit_group, .a = 8, .status = 8 << 8);
VARIANT(kill_thread, .nr = __NR_close, .a = 777, .filtered = true,
	.action = SECCOMP_RET_KILL_THREAD, .status = SIGSYS);
VARIANT(exit_of_a_thread, .nr = __NR_exit, .a = 7, .thread = true, .status = 9 << 8);
VARIANT(kill_thread_of_two, .nr = __NR_close, .a = 777, .filtered = true,
	.action = SECCOMP_RET_KILL_THREAD, .thread = true, .status = 9 << 8);
VARIANT(kill_process, .nr = __NR_close, .a = 777, .filtered = true,
	.action = SECCOMP_RET_KILL_PROCESS, .status = SIGSYS);
VARIANT(strict_mode, .nr = __NR_prctl, .a = PR_SET_SECCOMP, .b = SECCOMP_MODE_STRICT,
	.status = SIGKILL);
VARIANT(sigkill, .nr = __NR_pause, .signal = SIGKILL, .status = SIGKILL);
VARIANT(sigterm, .nr = __NR_pause, .signal = SIGTERM, .status = SIGTERM);
VARIANT(core_dump, .nr = __NR_pause, .signal = SIGQUIT, .status = SIGQUIT | 0x80);
VARIANT(execve, .nr = __NR_execve, .a = (__u64)"/bin/true", .b = (__u64)true_argv, .status = 0);

FIXTURE_SETUP(death)
{
	const struct rlimit core = { variant->how.signal == SIGQUIT ? 65536 : 0, 65536 };

	self->p = new_program();
	write_in("/sys/fs/cgroup", "cgroup.subtree_control", "+memory");
	self->cgroup = new_cgroup();
	make_longest(self->p, variant->how.nr, variant->how.a, variant->how.b, variant->how.c);
	finish(self->p);
	ASSERT_EQ(0, chdir("/tmp"));
	ASSERT_EQ(0, setrlimit(RLIMIT_CORE, &core));
}

FIXTURE_TEARDOWN(death)
{
	unlink("/tmp/core");
	remove_cgroup(self->cgroup);
	free(self->p);
}

struct dying {
	struct program *p;
	const struct death *how;
};

static void *run_and_die(void *data)
{
	const struct dying *dying = data;
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, dying->how->action);

	if (dying->how->filtered)
		install_filter(filter, ARRAY_SIZE(filter));
	return (void *)run_args(dying->p);
}

static int die_once(struct program *p, const char *cgroup, const struct death *how)
{
	struct dying dying = { p, how };
	pthread_t thread;
	int status;
	pid_t pid = fork();

	if (!pid) {
		enter_cgroup(cgroup);
		if (!how->thread)
			_exit(run_and_die(&dying) != (void *)CHAIN_MAX_ENTRIES);
		pthread_create(&thread, NULL, run_and_die, &dying);
		pthread_join(thread, NULL);
		/* Exit with 9 if only the initial results are there */
		_exit(p->results[0] == CHAIN_NOT_RUN ? 9 : 1);
	}
	if (how->signal) {
		if (!WAIT_FOR(sleeps_in(pid, how->nr)))
			abort();
		kill(pid, how->signal);
	}
	if (waitpid(pid, &status, 0) != pid)
		abort();
	return status;
}

/* Return the kernel memory charged to the group */
static long charged(const char *cgroup)
{
	return read_cgroup(cgroup, "memory.stat", "kernel ");
}

TEST_F_TIMEOUT(death, leaks_nothing, LONG)
{
	const struct death *how = &variant->how;
	const int rounds = 60;
	long limit;
	int i;

	/* Memory of the group itself and of its first task */
	ASSERT_EQ(how->status, die_once(self->p, self->cgroup, how));
	limit = charged(self->cgroup) + rounds * LONGEST / 4;
	for (i = 0; i < rounds; i++)
		ASSERT_EQ(how->status, die_once(self->p, self->cgroup, how));
	/* Dead tasks are freed a little later */
	EXPECT_TRUE(WAIT_FOR(charged(self->cgroup) < limit)) {
		TH_LOG("%ld bytes are left, the limit is %ld", charged(self->cgroup), limit);
	}
}

/* Start children that wait before, in and after the chain */
static void start_waiting(struct program *p, const char *cgroup, int before, int behind)
{
	char c;

	if (fork())
		return;
	enter_cgroup(cgroup);
	if (read(before, &c, 1) != 1 || run_args(p) != CHAIN_MAX_ENTRIES ||
	    read(behind, &c, 1) != 1)
		_exit(1);
	_exit(0);
}

static int waiting_in(const char *cgroup, int fd)
{
	char path[128], line[256];
	unsigned int in, count = 0;
	FILE *f;
	int pid;

	snprintf(path, sizeof(path), "%s/cgroup.procs", cgroup);
	f = fopen(path, "re");
	while (f && fscanf(f, "%d", &pid) == 1) {
		if (sleeps_in(pid, __NR_read) && read_proc(pid, "syscall", line) &&
		    sscanf(line, "0 0x%x", &in) == 1 && in == fd)
			count++;
	}
	fclose(f);
	return count;
}

/* Check that a chain's memory is charged to its task's group, and freed after the chain */
TEST_F_TIMEOUT(chain, memory_is_charged, LONG)
{
	const int n = 16;
	struct program *p = self->p;
	int pipes[3][2], i, status;
	char buffer[16] = "", *cgroup;
	long before, in_chain;

	write_in("/sys/fs/cgroup", "cgroup.subtree_control", "+memory");
	cgroup = new_cgroup();
	for (i = 0; i < 3; i++)
		ASSERT_EQ(0, pipe(pipes[i]));
	make_longest(p, __NR_read, pipes[1][0], U(buffer), 1);
	finish(p);
	for (i = 0; i < n; i++)
		start_waiting(p, cgroup, pipes[0][0], pipes[2][0]);
	EXPECT_TRUE(WAIT_FOR(waiting_in(cgroup, pipes[0][0]) == n));
	before = charged(cgroup);
	ASSERT_EQ(n, write(pipes[0][1], buffer, n));
	EXPECT_TRUE(WAIT_FOR(waiting_in(cgroup, pipes[1][0]) == n));
	/* The numbers may lag by some dozens of pages for each processor */
	EXPECT_TRUE(WAIT_FOR(charged(cgroup) - before > n * LONGEST * 3 / 4));
	in_chain = charged(cgroup);
	ASSERT_EQ(n, write(pipes[1][1], buffer, n));
	EXPECT_TRUE(WAIT_FOR(waiting_in(cgroup, pipes[2][0]) == n));
	EXPECT_TRUE(WAIT_FOR(in_chain - charged(cgroup) > n * LONGEST * 3 / 4));
	ASSERT_EQ(n, write(pipes[2][1], buffer, n));
	for (i = 0; i < n; i++) {
		ASSERT_LT(0, wait(&status));
		EXPECT_EQ(0, status);
	}
	remove_cgroup(cgroup);
}

/* Check that a chain fails like any other allocation if the group's limit is too low */
TEST_F_TIMEOUT(chain, memory_is_limited, LONG)
{
	struct program *p = self->p;
	char *cgroup;
	int status, killed;
	pid_t pid;

	write_in("/sys/fs/cgroup", "cgroup.subtree_control", "+memory");
	cgroup = new_cgroup();
	write_in(cgroup, "memory.max", "131072");
	make_longest(p, __NR_getppid, 0, 0, 0);
	finish(p);
	pid = fork();
	if (!pid) {
		enter_cgroup(cgroup);
		_exit(run_args(p) == -ENOMEM ? 12 : 0);
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	killed = read_cgroup(cgroup, "memory.events", "oom_kill ");
	if (WIFSIGNALED(status)) {
		EXPECT_EQ(SIGKILL, WTERMSIG(status));
		EXPECT_EQ(1, killed);
	} else {
		EXPECT_EQ(12, WEXITSTATUS(status));
	}
	/* With a higher limit it runs */
	write_in(cgroup, "memory.max", "4194304");
	pid = fork();
	if (!pid) {
		enter_cgroup(cgroup);
		_exit(run_args(p) == CHAIN_MAX_ENTRIES ? 13 : 0);
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(13 << 8, status);
	remove_cgroup(cgroup);
}

/*
 * Check execve() as the first, a middle and the last entry: success ends the chain, failure does
 * not
 */
static void expect_execve(struct __test_metadata *_metadata, struct program *p, int code)
{
	int status;
	pid_t pid = fork();

	if (!pid) {
		run(p);
		_exit(98);
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(code << 8, status);
}

static char *exit_5[] = { "sh", "-c", "exit 5", NULL };

TEST_F(chain, execve)
{
	struct program *p = self->p;
	int where, big, i;

	for (big = 0; big < 2; big++) {
		for (where = 0; where < 4; where++) {
			start(p);
			for (i = 0; i < 4; i++) {
				if (i == where)
					CALL(p, __NR_execve, 0, U("/bin/sh"), U(exit_5), 0);
				else
					CALL(p, i < where ? __NR_getppid : __NR_exit_group,
					     0, 99);
			}
			if (big)
				make_big(p);
			expect_execve(_metadata, p, 5);
		}
	}
}

TEST_F(chain, execve_that_fails)
{
	struct program *p = self->p;

	CALL(p, __NR_execve, 0, U("/nonexistent"), U(exit_5), 0);
	CALL(p, __NR_execve, 0, U("/etc/passwd"), U(exit_5), 0);
	CALL(p, __NR_execve, 0, 0, 0, 0);
	CALL(p, __NR_execveat, 0, -1, U(""), 0, 0, 0);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(-ENOENT, p->results[0]);
	EXPECT_EQ(-EACCES, p->results[1]);
	EXPECT_EQ(-EFAULT, p->results[2]);
	EXPECT_EQ(-ENOENT, p->results[3]);
	CALL(p, __NR_execve, 0, U("/bin/sh"), U(exit_5), 0);
	expect_execve(_metadata, p, 5);
}

TEST_F(chain, execve_of_a_script)
{
	const char *path = "/tmp/chain_lifetime.sh";
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0700);
	char *argv[] = { "script", NULL };
	struct program *p = self->p;

	ASSERT_EQ(17, write(fd, "#!/bin/sh\nexit 6\n", 17));
	close(fd);
	VALUE(p, 1);
	CALL(p, __NR_execve, 0, U(path), U(argv), 0);
	CALL(p, __NR_exit_group, 0, 99);
	make_big(p);
	expect_execve(_metadata, p, 6);
	unlink(path);
}

TEST_F(chain, execveat_of_a_descriptor)
{
	struct program *p = self->p;
	__u32 fd;

	fd = CALL(p, __NR_open, 0, U("/bin/busybox"), O_RDONLY | O_CLOEXEC);
	CALL(p, __NR_execveat, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd), U(""), U(exit_5), 0,
	     AT_EMPTY_PATH);
	CALL(p, __NR_exit_group, 0, 99);
	expect_execve(_metadata, p, 5);
}

/* Check that the new program starts like any other, with the signals and memory that it has */
TEST_F(chain, execve_of_ourselves)
{
	char *argv[] = { "lifetime_test", "-t", "longest", NULL };
	struct program *p = self->p;
	char output[4096];
	int fd = memfd_create("output", 0);

	CALL(p, __NR_dup2, 0, fd, 1);
	CALL(p, __NR_dup2, 0, fd, 2);
	CALL(p, __NR_execve, 0, U("/proc/self/exe"), U(argv), 0);
	CALL(p, __NR_exit_group, 0, 99);
	make_big(p);
	expect_execve(_metadata, p, 0);
	output[pread(fd, output, sizeof(output) - 1, 0)] = '\0';
	EXPECT_NE(NULL, strstr(output, "ok 1 chain.longest"));
}

static void *run_thread(void *data)
{
	return (void *)run_args(data);
}

/* Check execve() by a thread while others are in chains: these die, and the process is new */
TEST_F(chain, execve_by_a_thread)
{
	const struct timespec hour = { .tv_sec = 3600 };
	struct program *p = self->p, *sleeping = new_program(), *looping = new_program();
	pthread_t thread;
	int status;
	pid_t pid;

	CALL(sleeping, __NR_nanosleep, 0, U(&hour), 0);
	make_big(sleeping);
	finish(sleeping);
	CALL(looping, CHAIN_OP_NOP, 0);
	CALL_IF(looping, __NR_getppid, CHAIN_JUMP, 0, CHAIN_ALWAYS, 0);
	make_big(looping);
	finish(looping);
	looping->args.steps = ~0ULL;
	CALL(p, __NR_execve, 0, U("/bin/sh"), U(exit_5), 0);
	CALL(p, __NR_exit_group, 0, 99);
	make_big(p);
	finish(p);
	pid = fork();
	if (!pid) {
		pthread_create(&thread, NULL, run_thread, sleeping);
		pthread_create(&thread, NULL, run_thread, p);
		run_args(looping);
		_exit(98);
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(5 << 8, status);
}

/* Check the child of vfork(), on its parent's memory */
TEST_F(chain, vfork_and_execve)
{
	struct program *p = self->p;
	int status, i;
	pid_t pid;

	for (i = 0; i < 20; i++) {
		start(p);
		CALL(p, __NR_getpid, 0);
		CALL(p, __NR_execve, 0, U("/bin/sh"), U(exit_5), 0);
		if (i % 2)
			make_big(p);
		finish(p);
		pid = vfork();
		if (!pid) {
			run_args(p);
			_exit(98);
		}
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		ASSERT_EQ(5 << 8, status);
		/* It ended before anything was written back */
		ASSERT_EQ(CHAIN_NOT_RUN, p->results[0]);
		ASSERT_EQ(0, p->args.resume);
	}
}

static int run_clone(void *data)
{
	return run(data) != ((struct program *)data)->nentries;
}

/* Check a task that shares all memory with its creator, both in chains */
TEST_F(chain, clone_vm)
{
	struct program *p = self->p, *other = new_program();
	char *stack = shared_memory(65536);
	int fd = eventfd(0, EFD_NONBLOCK), i, status;
	__u64 value;
	pid_t pid;

	for (i = 0; i < 500; i++) {
		CALL(p, __NR_write, 0, fd, U(&one), sizeof(one));
		CALL(other, __NR_write, 0, fd, U(&one), sizeof(one));
	}
	VALUE(p, 1);
	CALL(other, __NR_getpid, 0);
	pid = clone(run_clone, stack + 65536, CLONE_VM | CLONE_FILES | SIGCHLD, other);
	ASSERT_LT(0, pid);
	EXPECT_COMPLETE(p);
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(0, status);
	EXPECT_EQ(pid, other->results[500]);
	ASSERT_EQ(8, read(fd, &value, 8));
	EXPECT_EQ(1000, value);
}

/* Eight threads, each with its own results, and with one program for all or one each */
struct worker {
	struct program *p;
	struct program *words;
	int fd;
	long good;
	pthread_t thread;
};

static void *work(void *data)
{
	struct worker *w = data;
	struct program *p = w->p;
	pid_t tid = gettid();
	int round;

	for (round = 0; round < 30; round++) {
		finish(p);
		p->args.program = U(w->words->words);
		p->args.nwords = w->words->nwords;
		p->args.nresults = w->words->nentries;
		if (run_args(p) == w->words->nentries && p->results[0] == tid &&
		    p->results[99] == 8)
			w->good++;
	}
	return NULL;
}

static void add_work(struct program *p, int fd)
{
	CALL(p, __NR_gettid, 0);
	while (p->nentries < 100)
		CALL(p, __NR_write, 0, fd, U(&one), sizeof(one));
}

TEST_F_TIMEOUT(chain, threads, LONG)
{
	struct worker workers[8];
	int i, shared, fd = eventfd(0, EFD_NONBLOCK);
	__u64 value;

	add_work(self->p, fd);
	for (shared = 0; shared < 2; shared++) {
		for (i = 0; i < 8; i++) {
			struct worker *w = &workers[i];

			*w = (struct worker){ .p = new_program(), .words = self->p };
			if (!shared) {
				w->words = w->p;
				add_work(w->p, fd);
			}
			ASSERT_EQ(0, pthread_create(&w->thread, NULL, work, w));
		}
		for (i = 0; i < 8; i++) {
			ASSERT_EQ(0, pthread_join(workers[i].thread, NULL));
			EXPECT_EQ(30, workers[i].good);
			free(workers[i].p);
		}
		ASSERT_EQ(8, read(fd, &value, 8));
		EXPECT_EQ(8 * 30 * 99, value);
	}
}

/* Check that a thread that exits by an entry does not disturb threads in chains */
TEST_F(chain, thread_that_exits)
{
	struct program *p = self->p, *leaving = new_program();
	int i, fd = eventfd(0, EFD_NONBLOCK);
	pthread_t threads[20];
	__u64 value;

	CALL(leaving, __NR_write, 0, fd, U(&one), sizeof(one));
	CALL(leaving, __NR_exit, 0, 0);
	CALL(leaving, __NR_write, 0, fd, U(&one), sizeof(one));
	make_big(leaving);
	finish(leaving);
	add_work(p, fd);
	for (i = 0; i < 20; i++)
		ASSERT_EQ(0, pthread_create(&threads[i], NULL, run_thread, leaving));
	for (i = 0; i < 20; i++)
		EXPECT_COMPLETE(p);
	for (i = 0; i < 20; i++)
		ASSERT_EQ(0, pthread_join(threads[i], NULL));
	ASSERT_EQ(8, read(fd, &value, 8));
	EXPECT_EQ(20 * 99 + 20, value);
}

/* Check that all threads in chains die at a core dump */
TEST_F_TIMEOUT(chain, core_dump_of_threads, LONG)
{
	const struct rlimit core = { 1 << 20, 1 << 20 };
	const struct timespec hour = { .tv_sec = 3600 };
	struct program *looping = self->p, *sleeping = new_program();
	pthread_t thread;
	int i, status;
	pid_t pid;

	ASSERT_EQ(0, chdir("/tmp"));
	ASSERT_EQ(0, setrlimit(RLIMIT_CORE, &core));
	make_longest(sleeping, __NR_nanosleep, U(&hour), 0, 0);
	finish(sleeping);
	CALL(looping, __NR_getppid, 0);
	CALL_IF(looping, CHAIN_OP_NOP, CHAIN_JUMP, 0, CHAIN_ALWAYS, 0);
	make_big(looping);
	finish(looping);
	looping->args.steps = ~0ULL;
	for (i = 0; i < 3; i++) {
		pid = fork();
		if (!pid) {
			pthread_create(&thread, NULL, run_thread, looping);
			pthread_create(&thread, NULL, run_thread, looping);
			pthread_create(&thread, NULL, run_thread, sleeping);
			run_args(sleeping);
			_exit(1);
		}
		ASSERT_TRUE(WAIT_FOR(sleeps_in(pid, __NR_nanosleep)));
		kill(pid, SIGQUIT);
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		EXPECT_EQ(SIGQUIT, WTERMSIG(status));
		EXPECT_TRUE(WCOREDUMP(status));
	}
	unlink("/tmp/core");
}

/* Check many processes that run the longest chain and are killed at any time */
TEST_F_TIMEOUT(chain, killed_at_any_time, LONG)
{
	struct program *p = self->p;
	char *cgroup;
	pid_t pids[50];
	int i, status;
	long limit;

	write_in("/sys/fs/cgroup", "cgroup.subtree_control", "+memory");
	cgroup = new_cgroup();
	make_longest(p, __NR_sched_yield, 0, 0, 0);
	finish(p);
	limit = charged(cgroup) + ARRAY_SIZE(pids) * LONGEST / 4;
	srand(1);
	for (i = 0; i < ARRAY_SIZE(pids); i++) {
		pids[i] = fork();
		if (!pids[i]) {
			enter_cgroup(cgroup);
			while (run_args(p) == CHAIN_MAX_ENTRIES)
				;
			_exit(1);
		}
		usleep(rand() % 5000);
		if (i < 5)
			continue;
		kill(pids[i - 5], SIGKILL);
		ASSERT_EQ(pids[i - 5], waitpid(pids[i - 5], &status, 0));
		EXPECT_EQ(SIGKILL, status);
	}
	for (i -= 5; i < ARRAY_SIZE(pids); i++)
		kill(pids[i], SIGKILL);
	while (wait(&status) > 0)
		EXPECT_EQ(SIGKILL, status);
	EXPECT_TRUE(WAIT_FOR(charged(cgroup) < limit)) {
		TH_LOG("%ld bytes are left, the limit is %ld", charged(cgroup), limit);
	}
	remove_cgroup(cgroup);
}

/*
 * Memory of the chain that its entries move, replace, truncate or protect. The words are not read
 * again; results and args are written at the end.
 */
struct loan {
	struct program *p;
	char *page;		/* a page with memory of the chain */
	char *spare;
	int file;		/* of @page */
	size_t size;
};

FIXTURE(memory)
{
	struct loan loan;
};

/* Small programs, and programs that need an allocation */
FIXTURE_VARIANT(memory)
{
	bool big;
};

FIXTURE_VARIANT_ADD(memory, small) { .big = false };
FIXTURE_VARIANT_ADD(memory, big) { .big = true };

FIXTURE_SETUP(memory)
{
	struct loan *l = &self->loan;

	l->p = new_program();
	l->size = getpagesize();
	l->file = memfd_create("page", 0);
	ASSERT_EQ(0, ftruncate(l->file, l->size));
	l->page = mmap(NULL, l->size, PROT_READ | PROT_WRITE, MAP_SHARED, l->file, 0);
	l->spare = shared_memory(l->size);
	ASSERT_NE(MAP_FAILED, l->page);
}

FIXTURE_TEARDOWN(memory)
{
	free(self->loan.p);
}

enum what { WORDS_ON_LOAN, RESULTS_ON_LOAN, ARGS_ON_LOAN };

/* Run the chain with its words, results or args in the page */
static long run_on_loan(struct loan *l, bool big, enum what what)
{
	struct program *p = l->p;
	void *args = &p->args;

	VALUE(p, 5);
	if (big)
		make_big(p);
	finish(p);
	switch (what) {
	case WORDS_ON_LOAN:
		memcpy(l->page, p->words, p->nwords * sizeof(__u64));
		p->args.program = U(l->page);
		break;
	case RESULTS_ON_LOAN:
		p->args.results = U(l->page);
		break;
	case ARGS_ON_LOAN:
		args = memcpy(l->page, &p->args, sizeof(p->args));
		break;
	}
	return sys_chain(args, sizeof(p->args), 0);
}

static void add_move(struct loan *l)
{
	CALL(l->p, __NR_mremap, 0, U(l->page), l->size, l->size,
	     MREMAP_MAYMOVE | MREMAP_FIXED, U(l->spare));
}

static void add_replace(struct loan *l)
{
	CALL(l->p, __NR_mmap, 0, U(l->page), l->size, PROT_READ | PROT_WRITE,
	     MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

static void add_protect(struct loan *l, int prot)
{
	CALL(l->p, __NR_mprotect, 0, U(l->page), l->size, prot);
}

static void add_truncate(struct loan *l)
{
	CALL(l->p, __NR_ftruncate, 0, l->file, 0);
}

TEST_F(memory, words_moved)
{
	add_move(&self->loan);
	EXPECT_LT(1, run_on_loan(&self->loan, variant->big, WORDS_ON_LOAN));
	EXPECT_EQ(5, self->loan.p->results[1]);
	EXPECT_EQ(-EFAULT, run_args(self->loan.p));
}

TEST_F(memory, words_replaced)
{
	add_replace(&self->loan);
	run_on_loan(&self->loan, variant->big, WORDS_ON_LOAN);
	EXPECT_EQ(CHAIN_AT_END, self->loan.p->args.stop);
	EXPECT_EQ(5, self->loan.p->results[1]);
	EXPECT_EQ(0, *(__u64 *)self->loan.page);
}

TEST_F(memory, words_truncated)
{
	add_truncate(&self->loan);
	run_on_loan(&self->loan, variant->big, WORDS_ON_LOAN);
	EXPECT_EQ(CHAIN_AT_END, self->loan.p->args.stop);
	EXPECT_EQ(0, self->loan.p->results[0]);
	EXPECT_EQ(5, self->loan.p->results[1]);
	/* Without them: an error, and no SIGBUS */
	EXPECT_EQ(-EFAULT, run_args(self->loan.p));
}

TEST_F(memory, results_moved)
{
	__s64 *spare = (__s64 *)self->loan.spare;

	add_move(&self->loan);
	EXPECT_EQ(-EFAULT, run_on_loan(&self->loan, variant->big, RESULTS_ON_LOAN));
	EXPECT_EQ(CHAIN_NOT_RUN, spare[0]);
	EXPECT_EQ(CHAIN_NOT_RUN, spare[1]);
}

TEST_F(memory, results_replaced)
{
	__s64 *results = (__s64 *)self->loan.page;

	add_replace(&self->loan);
	EXPECT_LT(1, run_on_loan(&self->loan, variant->big, RESULTS_ON_LOAN));
	EXPECT_EQ(U(self->loan.page), results[0]);
	EXPECT_EQ(5, results[1]);
}

TEST_F(memory, results_protected)
{
	__s64 *results = (__s64 *)self->loan.page;

	add_protect(&self->loan, PROT_READ);
	EXPECT_EQ(-EFAULT, run_on_loan(&self->loan, variant->big, RESULTS_ON_LOAN));
	EXPECT_EQ(CHAIN_NOT_RUN, results[0]);
	EXPECT_EQ(CHAIN_NOT_RUN, results[1]);
}

/* Check that only the results' protection at the end matters */
TEST_F(memory, results_protected_for_a_while)
{
	__s64 *results = (__s64 *)self->loan.page;

	add_protect(&self->loan, PROT_NONE);
	VALUE(self->loan.p, 4);
	add_protect(&self->loan, PROT_READ | PROT_WRITE);
	EXPECT_LT(3, run_on_loan(&self->loan, variant->big, RESULTS_ON_LOAN));
	EXPECT_EQ(0, results[0]);
	EXPECT_EQ(4, results[1]);
	EXPECT_EQ(0, results[2]);
	EXPECT_EQ(5, results[3]);
}

TEST_F(memory, results_truncated)
{
	add_truncate(&self->loan);
	EXPECT_EQ(-EFAULT, run_on_loan(&self->loan, variant->big, RESULTS_ON_LOAN));
	EXPECT_EQ(CHAIN_AT_END, self->loan.p->args.stop);
}

TEST_F(memory, results_dropped)
{
	__s64 *results = (__s64 *)self->loan.page;

	CALL(self->loan.p, __NR_fallocate, 0, self->loan.file, 3, 0, self->loan.size);
	CALL(self->loan.p, __NR_madvise, 0, U(self->loan.page), self->loan.size, MADV_DONTNEED);
	EXPECT_LT(2, run_on_loan(&self->loan, variant->big, RESULTS_ON_LOAN));
	EXPECT_EQ(0, results[0]);
	EXPECT_EQ(0, results[1]);
	EXPECT_EQ(5, results[2]);
}

/* Add a condition that stops the chain, so that args are written */
static void add_stop(struct loan *l)
{
	CALL_IF(l->p, CHAIN_OP_MOV, 0, 0, CHAIN_EQUAL, 3, 3);
}

TEST_F(memory, args_moved)
{
	struct chain_args *args = (void *)self->loan.spare;

	add_move(&self->loan);
	add_stop(&self->loan);
	EXPECT_EQ(-EFAULT, run_on_loan(&self->loan, variant->big, ARGS_ON_LOAN));
	EXPECT_EQ(3, self->loan.p->results[1]);
	EXPECT_EQ(0, args->stop);
}

TEST_F(memory, args_replaced)
{
	struct chain_args *args = (void *)self->loan.page;

	add_replace(&self->loan);
	add_stop(&self->loan);
	EXPECT_EQ(1, run_on_loan(&self->loan, variant->big, ARGS_ON_LOAN));
	EXPECT_EQ(3, self->loan.p->results[1]);
	EXPECT_EQ(CHAIN_AT_CONDITION, args->stop);
	EXPECT_EQ(1, args->entry);
	EXPECT_EQ(0, args->program);
	EXPECT_EQ(0, args->nwords);
}

TEST_F(memory, args_protected)
{
	add_protect(&self->loan, PROT_READ);
	add_stop(&self->loan);
	EXPECT_EQ(-EFAULT, run_on_loan(&self->loan, variant->big, ARGS_ON_LOAN));
	EXPECT_EQ(3, self->loan.p->results[1]);
}

TEST_F(memory, args_truncated)
{
	add_truncate(&self->loan);
	add_stop(&self->loan);
	EXPECT_EQ(-EFAULT, run_on_loan(&self->loan, variant->big, ARGS_ON_LOAN));
	EXPECT_EQ(3, self->loan.p->results[1]);
}

/*
 * Check that a kernel thread made in a chain does not own the chain's program, which it would
 * free at its end
 */
TEST_F(chain, io_uring_thread)
{
	struct io_uring_params params = {
		.flags = IORING_SETUP_SQPOLL,
		.sq_thread_idle = 10,
	};
	struct program *p = self->p;
	int round;

	for (round = 0; round < 5; round++) {
		start(p);
		CALL_OR_STOP(p, __NR_io_uring_setup, 0, 8, U(&params));
		CALL_OR_STOP(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0));
		make_big(p);
		EXPECT_COMPLETE(p);
	}
	/* The thread ends after the descriptor is closed */
	usleep(300000);
	EXPECT_COMPLETE(p);
}

TEST_HARNESS_MAIN
