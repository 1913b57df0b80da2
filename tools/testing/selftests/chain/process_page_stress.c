// SPDX-License-Identifier: GPL-2.0
/*
 * The process page under stress: for a minute, processes fork, share their memory, lose their
 * parents, change their groups and namespaces, rename the host, and write titles, while others
 * read all that. Check that no reader sees a value that was wrong at that time, or a mixture of
 * two values.
 *
 * A value of the page is compared with the result of a system call before and after. If these are
 * equal, and the value cannot have changed in between, the page must have the same value: host
 * names are never used twice, a process does not get a former parent back, and changes of a group
 * are counted before and after.
 */
#include <pthread.h>
#include <sys/syscall.h>

#include "process_page.h"

#define SECONDS	60
#define STACK	(64 * 1024)

enum job {
	RENAME_A,
	RENAME_B,
	READ_NAMES,
	READ_NAMES_2,
	READ_HALF_NAMES,
	LOSE_PARENT,
	CHANGE_GROUP,
	SHARE_MEMORY,
	WRITE_TITLE,
	ENTER_PIDS,
	ASK_AT_ONCE,
	MIX_NAMESPACES,
	JOBS
};

/* Number of times each job has done its work, in shared memory */
static struct counts {
	unsigned long done[JOBS];
	unsigned long checked[JOBS];
	int uts[2];		/* file descriptors of two namespaces */
} *counts;

static time_t end;
static struct pages pages;

static bool is_time(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec < end;
}

static void count(unsigned long *counter)
{
	__atomic_fetch_add(counter, 1, __ATOMIC_RELAXED);
}

static void start_thread(pthread_t *thread, void *(*run)(void *), void *arg)
{
	CHECK(!pthread_create(thread, NULL, run, arg));
}

/* Eight copies of a letter for the namespace, and of a number that is not reused */
static void make_name(char *name, char letter, unsigned int number)
{
	int i;

	for (i = 0; i < 8; i++)
		sprintf(name + 8 * i, "%c%07x", letter, number & 0xfffffff);
}

static void check_name(const char *name, char letter)
{
	int i;

	CHECK(name[0] == letter && strlen(name) == 64);
	for (i = 1; i < 8; i++)
		CHECK(!memcmp(name, name + 8 * i, 8));
}

static void rename_host(enum job job)
{
	char letter = job == RENAME_A ? 'a' : 'b', name[65];
	unsigned int number = 0;

	CHECK(!setns(counts->uts[job - RENAME_A], CLONE_NEWUTS));
	while (is_time()) {
		make_name(name, letter, number++);
		CHECK(!sethostname(name, 64));
		CHECK(!setdomainname(name, 64));
		count(&counts->done[job]);
	}
}

/* Read in one namespace and in the other, each time on another page */
static void read_host(enum job job)
{
	char nodename[65], domainname[65];
	struct utsname before, after;
	unsigned int round, i;

	for (round = 0; is_time(); round++) {
		CHECK(!setns(counts->uts[round % 2], CLONE_NEWUTS));
		for (i = 0; i < 50; i++) {
			CHECK(!uname(&before));
			CHECK(read_names(&pages, nodename, domainname));
			CHECK(!uname(&after));
			check_name(nodename, 'a' + round % 2);
			check_name(domainname, 'a' + round % 2);
			if (!strcmp(before.nodename, after.nodename)) {
				CHECK(!strcmp(nodename, after.nodename));
				count(&counts->checked[job]);
			}
			if (!strcmp(before.domainname, after.domainname))
				CHECK(!strcmp(domainname, after.domainname));
		}
		count(&counts->done[job]);
	}
}

/* Read as often as possible, to find mixtures of two names */
static void read_half_names(enum job job)
{
	char nodename[65], domainname[65];

	CHECK(!setns(counts->uts[0], CLONE_NEWUTS));
	while (is_time()) {
		int i;

		for (i = 0; i < 1000; i++) {
			CHECK(read_names(&pages, nodename, domainname));
			check_name(nodename, 'a');
			check_name(domainname, 'a');
		}
		count(&counts->done[job]);
		count(&counts->checked[job]);
	}
}

static void check_ppid(enum job job)
{
	pid_t before = syscall(SYS_getppid);
	struct process_page facts = read_facts(pages.process);
	pid_t after = syscall(SYS_getppid);

	CHECK(facts.valid && facts.pid == syscall(SYS_getpid));
	if (before == after) {
		CHECK(facts.ppid == after);
		count(&counts->checked[job]);
	}
}

static void *read_ppid(void *is_done)
{
	while (!__atomic_load_n((bool *)is_done, __ATOMIC_RELAXED))
		check_ppid(LOSE_PARENT);
	return NULL;
}

/* Fork a child, and let its child read its parent meanwhile */
static void lose_parent(enum job job)
{
	int status;

	CHECK(!prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0));
	while (is_time()) {
		pid_t child = fork();

		if (!child) {
			child = getpid();
			CHECK(pages.process->pid == child);
			if (!fork()) {
				bool is_done = false;
				pthread_t thread;

				CHECK(pages.process->pid == syscall(SYS_getpid));
				CHECK(!pthread_create(&thread, NULL, read_ppid, &is_done));
				while (syscall(SYS_getppid) == child)
					check_ppid(job);
				CHECK(read_facts(pages.process).ppid ==
				      syscall(SYS_getppid));
				__atomic_store_n(&is_done, true, __ATOMIC_RELAXED);
				CHECK(!pthread_join(thread, NULL));
				_exit(0);
			}
			_exit(0);
		}
		CHECK(wait(&status) > 0 && !status);
		CHECK(wait(&status) > 0 && !status);
		count(&counts->done[job]);
	}
}

static unsigned int group_changes;	/* odd during a change */

/* With one change at most, two calls with the same result have it in between, too */
static void *read_group(void *unused)
{
	while (is_time()) {
		unsigned int began = __atomic_load_n(&group_changes, __ATOMIC_SEQ_CST), ended;
		pid_t before = syscall(SYS_getpgrp);
		struct process_page facts = read_facts(pages.process);
		pid_t after = syscall(SYS_getpgrp);

		ended = __atomic_load_n(&group_changes, __ATOMIC_SEQ_CST);
		CHECK(facts.valid && facts.sid == syscall(SYS_getsid, 0));
		if (before == after && ended - began <= (began & 1 ? 1 : 2)) {
			CHECK(facts.pgid == after);
			count(&counts->checked[CHANGE_GROUP]);
		}
	}
	return unused;
}

/* By itself, and by its parent */
static void change_group(enum job job)
{
	pid_t other, leader;
	pthread_t thread;
	int end_of_other[2];
	char c;

	CHECK(!pipe(end_of_other));
	CHECK(setsid() > 0);
	other = fork();
	if (!other) {
		close(end_of_other[1]);
		CHECK(!read(end_of_other[0], &c, 1));
		_exit(0);
	}
	CHECK(!setpgid(other, other));
	leader = fork();
	if (!leader) {
		CHECK(pages.process->pgid == getpgrp());
		start_thread(&thread, read_group, NULL);
		while (is_time()) {
			__atomic_fetch_add(&group_changes, 1, __ATOMIC_SEQ_CST);
			CHECK(!setpgid(0, 0));
			__atomic_fetch_add(&group_changes, 1, __ATOMIC_SEQ_CST);
			CHECK(pages.process->pgid == getpid());
			__atomic_fetch_add(&group_changes, 1, __ATOMIC_SEQ_CST);
			CHECK(!setpgid(0, other));
			__atomic_fetch_add(&group_changes, 1, __ATOMIC_SEQ_CST);
			CHECK(pages.process->pgid == other);
			count(&counts->done[job]);
		}
		CHECK(!pthread_join(thread, NULL));
		_exit(0);
	}
	CHECK(!status_of(leader));
	close(end_of_other[1]);
	CHECK(!status_of(other));
}

static void *read_shared(void *unused)
{
	pid_t pid = syscall(SYS_getpid);

	while (is_time()) {
		struct process_page facts = read_facts(pages.process);
		pid_t alone = __atomic_load_n(&pages.process->pid, __ATOMIC_RELAXED);

		/* All values, or none */
		if (facts.valid)
			CHECK(facts.pid == pid && facts.ppid > 0 && facts.start_time &&
			      facts.uts_valid);
		else
			CHECK(facts.pid == PROCESS_PAGE_NO_PID && !facts.uts_valid &&
			      facts.ppid == PROCESS_PAGE_NO_PID && !facts.start_time &&
			      facts.pgid == PROCESS_PAGE_NO_PID &&
			      facts.sid == PROCESS_PAGE_NO_PID);
		CHECK(alone == pid || alone == PROCESS_PAGE_NO_PID);
		count(&counts->checked[SHARE_MEMORY]);
	}
	return unused;
}

static int run_shared(void *unused)
{
	(void)unused;
	syscall(SYS_exit, !is_invalid(pages.process));
	return 1;
}

/* Children that share the memory, one or several at a time, and forks meanwhile */
static void share_memory(enum job job)
{
	static char stacks[3][STACK] __attribute__((aligned(16)));
	pthread_t threads[2];
	int i, status;

	start_thread(&threads[0], read_shared, NULL);
	start_thread(&threads[1], read_shared, NULL);
	while (is_time()) {
		pid_t child = vfork();

		if (!child)
			_exit(!is_invalid(pages.process));
		CHECK(!status_of(child));
		CHECK(pages.process->pid == syscall(SYS_getpid));
		for (i = 0; i < 3; i++)
			CHECK(clone(run_shared, stacks[i] + STACK, CLONE_VM | SIGCHLD, NULL) > 0);
		child = fork();
		if (!child) {
			CHECK(pages.process->pid == syscall(SYS_getpid));
			CHECK(facts_are_right(pages.process));
			_exit(0);
		}
		for (i = 0; i < 4; i++)
			CHECK(wait(&status) > 0 && !status);
		CHECK(facts_are_right(pages.process));
		count(&counts->done[job]);
	}
	for (i = 0; i < 2; i++)
		CHECK(!pthread_join(threads[i], NULL));
}

/* One thread writes, one unmaps and remaps, and one reads */
static void *unmap_title(void *unused)
{
	while (is_time()) {
		madvise((void *)pages.title, PAGE, MADV_DONTNEED);
		usleep(100);
	}
	return unused;
}

static void write_title(enum job job)
{
	char text[2 * PAGE];
	pthread_t thread;
	pid_t writer;
	int fd;

	writer = fork();
	if (!writer) {
		start_thread(&thread, unmap_title, NULL);
		for (char c = 'a';; c = c == 'z' ? 'a' : c + 1) {
			memset((void *)pages.title, c, PAGE);
			count(&counts->done[job]);
		}
	}
	snprintf(text, sizeof(text), "/proc/%d/cmdline", writer);
	fd = open(text, O_RDONLY);
	CHECK(fd >= 0);
	while (is_time()) {
		ssize_t len = pread(fd, text, sizeof(text), 0);

		CHECK(len > 0 && len <= PAGE);
		/* The last byte may not be written yet */
		if (len == PAGE)
			CHECK(strspn(text, "abcdefghijklmnopqrstuvwxyz") >= PAGE - 1);
		count(&counts->checked[job]);
	}
	CHECK(!kill(writer, SIGKILL));
	CHECK(status_of(writer) == 256 + SIGKILL);
}

/* Init of a PID namespace, and its children */
static void enter_pids(enum job job)
{
	while (is_time()) {
		pid_t init = syscall(SYS_clone, CLONE_NEWPID | SIGCHLD, 0, 0, 0, 0);

		if (!init) {
			struct process_page facts = read_facts(pages.process);

			CHECK(facts.pid == 1 && !facts.ppid && !facts.pgid && !facts.sid);
			CHECK(setsid() == 1);
			CHECK(pages.process->sid == 1 && pages.process->pgid == 1);
			CHECK(!IN_CHILD(facts = read_facts(pages.process);
					CHECK(facts.pid == 2 && facts.ppid == 1 &&
					      facts.pgid == 1 && facts.sid == 1)));
			_exit(0);
		}
		CHECK(!status_of(init));
		count(&counts->done[job]);
		count(&counts->checked[job]);
	}
}

/*
 * Start the threads only when all stacks are mapped, so that no stack takes the address of an
 * unmapped page.
 */
static pthread_barrier_t all_are_there;

static void *ask_and_unmap(void *unused)
{
	struct pages mine;
	int i;

	pthread_barrier_wait(&all_are_there);
	for (i = 0; i < 20; i++) {
		CHECK(!get_pages(&mine));
		munmap((void *)mine.title, PAGE);
		count(&counts->checked[ASK_AT_ONCE]);
	}
	return unused;
}

/* Threads that request pages while others unmap them and fork */
static void ask_at_once(enum job job)
{
	munmap((void *)pages.process, 2 * PAGE);
	munmap((void *)pages.title, PAGE);
	while (is_time()) {
		CHECK(!IN_CHILD(pthread_t threads[3];
				struct pages mine;
				int i;

				CHECK(!pthread_barrier_init(&all_are_there, NULL, 4));
				for (i = 0; i < 3; i++)
					start_thread(&threads[i], ask_and_unmap, NULL);
				pthread_barrier_wait(&all_are_there);
				for (i = 0; i < 5; i++)
					CHECK(!IN_CHILD(CHECK(!get_pages(&mine));
							CHECK(facts_are_right(mine.process))));
				for (i = 0; i < 3; i++)
					CHECK(!pthread_join(threads[i], NULL));
				CHECK(!get_pages(&mine));
				CHECK(facts_are_right(mine.process))));
		count(&counts->done[job]);
	}
}

/* While it is in a namespace, no name of the other one can be read, even without @seq. */
static void *be_in_namespace(void *arg)
{
	bool is_b = *(bool *)arg;
	char letter = is_b ? 'b' : 'a', nodename[65], domainname[65];
	int i;

	CHECK(!setns(counts->uts[is_b], CLONE_NEWUTS));
	for (i = 0; i < 100; i++) {
		char first = __atomic_load_n(&pages.uts->nodename[0], __ATOMIC_RELAXED);

		CHECK(!first || first == letter);
		if (read_names(&pages, nodename, domainname)) {
			check_name(nodename, letter);
			check_name(domainname, letter);
		}
		count(&counts->checked[MIX_NAMESPACES]);
	}
	return NULL;
}

/* Threads enter two namespaces and exit. When one thread is left, the names are there. */
static void mix_namespaces(enum job job)
{
	static bool is_b[2] = { false, true };
	char nodename[65], domainname[65];
	unsigned int round;

	for (round = 0; is_time(); round++) {
		pthread_t threads[3];
		int i;

		for (i = 0; i < 3; i++)
			start_thread(&threads[i], be_in_namespace, &is_b[(round / 2 + i) % 2]);
		CHECK(!setns(counts->uts[round % 2], CLONE_NEWUTS));
		for (i = 0; i < 3; i++)
			CHECK(!pthread_join(threads[i], NULL));
		CHECK(read_names(&pages, nodename, domainname));
		check_name(nodename, 'a' + round % 2);
		check_name(domainname, 'a' + round % 2);
		count(&counts->done[job]);
	}
}

static void (*const run[JOBS])(enum job job) = {
	[RENAME_A] = rename_host,
	[RENAME_B] = rename_host,
	[READ_NAMES] = read_host,
	[READ_NAMES_2] = read_host,
	[READ_HALF_NAMES] = read_half_names,
	[LOSE_PARENT] = lose_parent,
	[CHANGE_GROUP] = change_group,
	[SHARE_MEMORY] = share_memory,
	[WRITE_TITLE] = write_title,
	[ENTER_PIDS] = enter_pids,
	[ASK_AT_ONCE] = ask_at_once,
	[MIX_NAMESPACES] = mix_namespaces,
};

static void make_namespaces(void)
{
	char name[65];
	int i;

	for (i = 0; i < 2; i++) {
		CHECK(!unshare(CLONE_NEWUTS));
		make_name(name, 'a' + i, 0xfffffff);
		CHECK(!sethostname(name, 64) && !setdomainname(name, 64));
		counts->uts[i] = open("/proc/self/ns/uts", O_RDONLY);
		CHECK(counts->uts[i] >= 0);
	}
}

static const char *const names[JOBS] = {
	[RENAME_A] = "rename",
	[RENAME_B] = "rename",
	[READ_NAMES] = "read names",
	[READ_NAMES_2] = "read names",
	[READ_HALF_NAMES] = "read names fast",
	[LOSE_PARENT] = "lose parent",
	[CHANGE_GROUP] = "change group",
	[SHARE_MEMORY] = "share memory",
	[WRITE_TITLE] = "write title",
	[ENTER_PIDS] = "enter pids",
	[ASK_AT_ONCE] = "ask at once",
	[MIX_NAMESPACES] = "mix namespaces",
};

static void run_jobs(struct __test_metadata *_metadata, unsigned int jobs, int seconds)
{
	struct timespec now;
	pid_t children[JOBS];
	int job;

	clock_gettime(CLOCK_MONOTONIC, &now);
	end = now.tv_sec + seconds;
	for (job = 0; job < JOBS; job++) {
		if (!(jobs & 1 << job))
			continue;
		children[job] = fork();
		if (!children[job]) {
			run[job](job);
			_exit(0);
		}
		ASSERT_LT(0, children[job]);
	}
	for (job = 0; job < JOBS; job++) {
		if (!(jobs & 1 << job))
			continue;
		EXPECT_EQ(0, status_of(children[job]));
		TH_LOG("%s: done %lu times, checked %lu times", names[job],
		       counts->done[job], counts->checked[job]);
		EXPECT_LT(0, counts->done[job]);
		if (job >= READ_NAMES)
			EXPECT_LT(0, counts->checked[job]);
	}
}

FIXTURE(stress)
{
};

FIXTURE_SETUP(stress)
{
	counts = mmap(NULL, sizeof(*counts), PROT_READ | PROT_WRITE,
		      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	ASSERT_NE(MAP_FAILED, counts);
	ASSERT_EQ(0, get_pages(&pages));
	make_namespaces();
}

FIXTURE_TEARDOWN(stress)
{
}

TEST_F_TIMEOUT(stress, all_at_once, 3 * SECONDS)
{
	run_jobs(_metadata, (1 << JOBS) - 1, SECONDS);
}

/* A writer and a reader, each on its own processor, so that they meet most often */
TEST_F_TIMEOUT(stress, names, SECONDS)
{
	run_jobs(_metadata, 1 << RENAME_A | 1 << READ_HALF_NAMES, SECONDS / 10);
}

TEST_F_TIMEOUT(stress, groups, SECONDS)
{
	run_jobs(_metadata, 1 << CHANGE_GROUP, SECONDS / 10);
}

TEST_F_TIMEOUT(stress, namespaces, SECONDS)
{
	run_jobs(_metadata, 1 << MIX_NAMESPACES, SECONDS / 6);
}

TEST_HARNESS_MAIN
