// SPDX-License-Identifier: GPL-2.0
/*
 * The process page: arguments of the request, the values and their validity.
 * process_page_stress.c changes everything at the same time.
 */
#include <linux/capability.h>
#include <linux/perf_event.h>
#include <linux/sched.h>
#include <pthread.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/uio.h>

#include "process_page_test.h"

/* Check each error of the arguments, and that nothing is mapped then */
TEST(bad_arguments)
{
	struct process_page_map map;
	char *end;

	end = mmap(NULL, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	ASSERT_NE(MAP_FAILED, end);
	ASSERT_EQ(0, mprotect(end + PAGE, PAGE, PROT_READ));

	EXPECT_EQ(-EINVAL, ask(&map, sizeof(map), 1, 0));
	EXPECT_EQ(-EINVAL, ask(&map, sizeof(map), 1UL << 63, 0));
	EXPECT_EQ(-EINVAL, ask(&map, sizeof(map), 0, 1));
	EXPECT_EQ(-EINVAL, ask(&map, 0, 0, 0));
	EXPECT_EQ(-EINVAL, ask(&map, PROCESS_PAGE_MAP_SIZE_VER0 - 1, 0, 0));
	EXPECT_EQ(-E2BIG, ask(end, PAGE + 1, 0, 0));
	EXPECT_EQ(-E2BIG, ask(&map, -1UL, 0, 0));
	EXPECT_EQ(-EFAULT, ask(NULL, sizeof(map), 0, 0));
	EXPECT_EQ(-EFAULT, ask((void *)-PAGE, sizeof(map), 0, 0));
	EXPECT_EQ(-EFAULT, ask(end + PAGE, sizeof(map), 0, 0));
	EXPECT_EQ(-EFAULT, ask(end + PAGE - sizeof(map) + 1, sizeof(map), 0, 0));
	EXPECT_EQ(0, count_maps("[process_"));

	EXPECT_EQ(0, ask(end + PAGE - sizeof(map), sizeof(map), 0, 0));
	EXPECT_EQ(1, count_maps("[process_page]"));
	EXPECT_EQ(1, count_maps("[process_title]"));
}

/* Check a caller with a larger structure: the rest is 0, and nothing after it is written */
TEST(size)
{
	unsigned char big[PAGE + 8];
	struct process_page_map map;
	int i;

	memset(big, 0x55, sizeof(big));
	ASSERT_EQ(0, ask(big, PAGE, 0, 0));
	for (i = sizeof(map); i < PAGE; i++)
		ASSERT_EQ(0, big[i]);
	for (; i < (int)sizeof(big); i++)
		ASSERT_EQ(0x55, big[i]);
	ASSERT_EQ(0, ask(&map, sizeof(map), 0, 0));
	EXPECT_EQ(0, memcmp(big, &map, sizeof(map)));
}

TEST(limit_of_memory)
{
	struct rlimit old, limit = { 0 };
	struct process_page_map map;

	ASSERT_EQ(0, getrlimit(RLIMIT_AS, &old));
	limit.rlim_max = old.rlim_max;
	ASSERT_EQ(0, setrlimit(RLIMIT_AS, &limit));
	EXPECT_EQ(-ENOMEM, ask(&map, sizeof(map), 0, 0));
	ASSERT_EQ(0, setrlimit(RLIMIT_AS, &old));
	EXPECT_EQ(0, count_maps("[process_"));
	EXPECT_EQ(0, ask(&map, sizeof(map), 0, 0));
}

#ifdef __x86_64__
/* Check a 32-bit call, by its own number of prctl(), which gets low addresses */
TEST(asked_by_a_32_bit_call)
{
	struct process_page_map *map;
	struct pages pages;
	long ret = 172;

	map = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT,
		   -1, 0);
	ASSERT_NE(MAP_FAILED, map);
	__asm__ volatile("int $0x80" : "+a" (ret) :
			 "b" (PR_PROCESS_PAGE), "c" (map), "d" (sizeof(*map)), "S" (0), "D" (0) :
			 "memory", "r8", "r9", "r10", "r11");
	ASSERT_EQ(0, ret);
	EXPECT_EQ(0, map->process >> 32);
	EXPECT_EQ(0, map->uts >> 32);
	EXPECT_EQ(0, map->title >> 32);
	ASSERT_EQ(0, get_pages(&pages));
	EXPECT_EQ(map->process, (uintptr_t)pages.process);
	EXPECT_TRUE(facts_are_right(pages.process));
}
#endif

TEST(limit_of_mappings)
{
	static const char path[] = "/proc/sys/vm/max_map_count";
	struct process_page_map map;
	char old[24];
	int err;

	ASSERT_LT(0, read_whole(path, old, sizeof(old)));
	ASSERT_TRUE(set_sysctl(path, "1"));
	err = ask(&map, sizeof(map), 0, 0);
	ASSERT_TRUE(set_sysctl(path, old));
	EXPECT_EQ(-ENOMEM, err);
	EXPECT_EQ(0, count_maps("[process_"));
	EXPECT_EQ(0, ask(&map, sizeof(map), 0, 0));
}

TEST_F(process_page, says_what_the_calls_return)
{
	struct process_page facts = read_facts(self->pages.process);

	EXPECT_EQ(PROCESS_PAGE_VERSION, facts.version);
	EXPECT_EQ(sizeof(facts), facts.size);
	EXPECT_EQ(0, facts.reserved);
	EXPECT_EQ(1, facts.uts_valid);
	EXPECT_EQ(PROCESS_PAGE_VERSION, self->pages.uts->version);
	EXPECT_EQ(sizeof(*self->pages.uts), self->pages.uts->size);
	EXPECT_TRUE(facts_are_right(self->pages.process));
	EXPECT_TRUE(names_are_right(&self->pages));
}

TEST_F(process_page, is_where_it_was_when_asked_again)
{
	struct pages again;

	ASSERT_EQ(0, get_pages(&again));
	EXPECT_EQ(0, memcmp(&self->pages, &again, sizeof(again)));
}

TEST_F(process_page, fork)
{
	const struct process_page *page = self->pages.process;
	struct pages again;

	EXPECT_EQ(0, IN_CHILD(CHECK(page->valid == 1 && page->pid == syscall(SYS_getpid));
			      CHECK(facts_are_right(page));
			      CHECK(names_are_right(&self->pages));
			      CHECK(!get_pages(&again));
			      CHECK(again.process == page);
			      CHECK(!IN_CHILD(CHECK(facts_are_right(page))));
			      CHECK(facts_are_right(page))));
	EXPECT_TRUE(facts_are_right(page));
}

static void fork_sibling(const struct process_page *page)
{
	pid_t parent = getppid();
	pid_t child = syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0);

	CHECK(child >= 0);
	if (!child)
		CHECK(page->ppid == parent && facts_are_right(page));
}

/* Check a sibling, made with CLONE_PARENT */
TEST_F(process_page, fork_of_a_sibling)
{
	int status;

	EXPECT_EQ(0, IN_CHILD(fork_sibling(self->pages.process)));
	/* The sibling is our child */
	ASSERT_LT(0, wait(&status));
	EXPECT_EQ(0, status);
}

/* Check a child whose parent has excluded the page by MADV_DONTFORK */
TEST_F(process_page, dontfork)
{
	struct pages again;

	ASSERT_EQ(0, madvise((void *)self->pages.process, 2 * PAGE, MADV_DONTFORK));
	ASSERT_EQ(0, madvise((void *)self->pages.title, PAGE, MADV_DONTFORK));
	strcpy((char *)self->pages.title, "title");
	EXPECT_EQ(0, IN_CHILD(char text[100];

			      CHECK(!count_maps("[process_"));
			      CHECK(cmdline_of(getpid(), text, sizeof(text)) > 0);
			      CHECK(strcmp(text, "title"));
			      CHECK(!get_pages(&again));
			      CHECK(facts_are_right(again.process));
			      CHECK(!again.title[0])));
}

static void *read_in_thread(void *pages)
{
	const struct process_page *page = ((struct pages *)pages)->process;

	return (void *)(uintptr_t)(page->valid == 1 && page->pid == syscall(SYS_getpid) &&
				   page->pid != syscall(SYS_gettid) &&
				   names_are_right(pages));
}

TEST_F(process_page, threads_share_it)
{
	pthread_t thread;
	void *is_right;

	ASSERT_EQ(0, pthread_create(&thread, NULL, read_in_thread, &self->pages));
	ASSERT_EQ(0, pthread_join(thread, &is_right));
	EXPECT_TRUE((uintptr_t)is_right);
	EXPECT_TRUE(facts_are_right(self->pages.process));
}

static void *ask_in_thread(void *pages)
{
	return (void *)(uintptr_t)!get_pages(pages);
}

TEST(thread_asks)
{
	struct pages pages;
	pthread_t thread;
	void *is_there;

	ASSERT_EQ(0, pthread_create(&thread, NULL, ask_in_thread, &pages));
	ASSERT_EQ(0, pthread_join(thread, &is_there));
	ASSERT_TRUE((uintptr_t)is_there);
	EXPECT_TRUE(facts_are_right(pages.process));
	EXPECT_TRUE(names_are_right(&pages));
}

TEST_F(process_page, vfork)
{
	const struct process_page *page = self->pages.process;
	volatile bool was_invalid = false;
	pid_t child = vfork();

	if (!child) {
		was_invalid = is_invalid(page);
		_exit(0);
	}
	/* The child has left when vfork() returns */
	EXPECT_EQ(1, page->valid);
	EXPECT_TRUE(was_invalid);
	EXPECT_EQ(0, status_of(child));
	EXPECT_TRUE(facts_are_right(page));
	EXPECT_TRUE(names_are_right(&self->pages));
}

TEST_F(process_page, vfork_and_exec)
{
	pid_t child = vfork();

	if (!child) {
		execl("/bin/true", "true", NULL);
		_exit(1);
	}
	EXPECT_EQ(1, self->pages.process->valid);
	EXPECT_EQ(0, status_of(child));
	EXPECT_TRUE(facts_are_right(self->pages.process));
}

/* Check a request while two processes share the memory */
TEST(vfork_and_ask)
{
	volatile int err = 0;
	struct pages pages;
	pid_t child = vfork();

	if (!child) {
		err = get_pages(&pages);
		_exit(0);
	}
	EXPECT_EQ(-EBUSY, err);
	EXPECT_EQ(0, status_of(child));
	EXPECT_EQ(0, count_maps("[process_"));
	ASSERT_EQ(0, get_pages(&pages));
	EXPECT_TRUE(facts_are_right(pages.process));
}

/* Check that the page is invalid while a process that shares the memory lives */
TEST_F(process_page, clone_vm)
{
	const struct process_page *page = self->pages.process;
	pid_t child, second;

	ASSERT_EQ(0, pipe(pipe_of_child));
	child = share_memory(wait_for_end, NULL, 0);
	ASSERT_LT(0, child);
	EXPECT_TRUE(is_invalid(page));
	second = share_memory(wait_for_end, NULL, 0);
	ASSERT_LT(0, second);
	/* A copy belongs to one process */
	EXPECT_EQ(0, IN_CHILD(CHECK(facts_are_right(page))));
	EXPECT_TRUE(is_invalid(page));
	ASSERT_EQ(1, write(pipe_of_child[1], "", 1));
	ASSERT_LT(0, wait(NULL));
	EXPECT_TRUE(is_invalid(page));
	ASSERT_EQ(1, write(pipe_of_child[1], "", 1));
	ASSERT_LT(0, wait(NULL));
	EXPECT_TRUE(facts_are_right(page));
	EXPECT_TRUE(names_are_right(&self->pages));
}

TEST(clone_vm_and_ask)
{
	struct pages pages;
	pid_t child;

	ASSERT_EQ(0, pipe(pipe_of_child));
	child = share_memory(wait_for_end, NULL, 0);
	ASSERT_LT(0, child);
	EXPECT_EQ(-EBUSY, get_pages(&pages));
	ASSERT_EQ(1, write(pipe_of_child[1], "", 1));
	ASSERT_EQ(0, status_of(child));
	ASSERT_EQ(0, get_pages(&pages));
	EXPECT_TRUE(facts_are_right(pages.process));
}

static int checked[2];

static bool other_namespace;

/* With other_namespace, in a UTS namespace of its own */
static int outlive(void *arg)
{
	const struct pages *pages = arg;
	char c;

	if (other_namespace && (syscall(SYS_unshare, CLONE_NEWUTS) ||
				syscall(SYS_sethostname, "survivor", 8) ||
				!names_are_hidden(pages)))
		_exit(5);
	if (!is_invalid(pages->process) || write(checked[1], "", 1) != 1)
		_exit(1);
	/*
	 * End of file comes with the parent's exit, which closes its descriptors after it has
	 * left the memory
	 */
	close(pipe_of_child[1]);
	if (read(pipe_of_child[0], &c, 1))
		_exit(2);
	if (!facts_are_right(pages->process))
		_exit(3);
	if (!names_are_right(pages))
		_exit(4);
	_exit(0);
}

/*
 * Check that the page describes the remaining process after the first one has exited, in the same
 * UTS namespace and in another one
 */
TEST_F(process_page, clone_vm_and_leave)
{
	int status, i;
	pid_t first;
	char c;

	ASSERT_EQ(0, prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0));
	for (i = 0; i < 2; i++) {
		other_namespace = i;
		first = fork();
		if (!first) {
			CHECK(names_are_right(&self->pages));
			CHECK(!pipe(pipe_of_child) && !pipe(checked));
			CHECK(share_memory(outlive, &self->pages, 0) > 0);
			close(checked[1]);
			CHECK(read(checked[0], &c, 1) == 1);
			_exit(0);
		}
		ASSERT_EQ(0, status_of(first));
		ASSERT_LT(0, wait(&status));
		EXPECT_EQ(0, status);
	}
}

/* Called after exec(): see main() */
static int after_exec(void)
{
	char text[100];
	struct pages pages;

	CHECK(!count_maps("[process_"));
	CHECK(cmdline_of(getpid(), text, sizeof(text)) > 0);
	CHECK(!strstr(text, "title"));
	CHECK(!get_pages(&pages));
	CHECK(facts_are_right(pages.process));
	return 0;
}

static void exec_again(void)
{
	execl("/proc/self/exe", "process_page_test", "after-exec", NULL);
	_exit(126);
}

TEST_F(process_page, exec_drops_it)
{
	strcpy((char *)self->pages.title, "title");
	EXPECT_EQ(0, IN_CHILD(exec_again()));
	EXPECT_TRUE(facts_are_right(self->pages.process));
}

static void *exec_in_thread(void *arg)
{
	exec_again();
	return arg;
}

TEST_F(process_page, exec_by_a_thread_drops_it)
{
	pthread_t thread;

	EXPECT_EQ(0, IN_CHILD(CHECK(!pthread_create(&thread, NULL, exec_in_thread, NULL));
			      CHECK(!pthread_join(thread, NULL));
			      _exit(1)));
}

TEST_F(process_page, setpgid)
{
	const struct process_page *page = self->pages.process;
	int ready[2], go[2];
	pid_t child;
	char c;

	EXPECT_EQ(0, IN_CHILD(CHECK(!setpgid(0, 0));
			      CHECK(page->pgid == getpid());
			      CHECK(facts_are_right(page))));

	/* By its parent */
	ASSERT_EQ(0, pipe(ready));
	ASSERT_EQ(0, pipe(go));
	child = fork();
	if (!child) {
		CHECK(page->pgid != getpid());
		CHECK(write(ready[1], "", 1) == 1);
		CHECK(read(go[0], &c, 1) == 1);
		CHECK(page->pgid == getpid());
		CHECK(facts_are_right(page));
		_exit(0);
	}
	ASSERT_EQ(1, read(ready[0], &c, 1));
	ASSERT_EQ(0, setpgid(child, child));
	ASSERT_EQ(1, write(go[1], "", 1));
	EXPECT_EQ(0, status_of(child));
	EXPECT_TRUE(facts_are_right(page));
}

TEST_F(process_page, setsid)
{
	const struct process_page *page = self->pages.process;

	EXPECT_EQ(0, IN_CHILD(CHECK(setsid() == getpid());
			      CHECK(page->sid == getpid() && page->pgid == getpid());
			      CHECK(facts_are_right(page))));
}

/* Check the death of the parent, with a subreaper and without */
TEST_F(process_page, reparenting)
{
	const struct process_page *page = self->pages.process;
	int is_subreaper, status;
	pid_t parent;
	char c;

	for (is_subreaper = 1; is_subreaper >= 0; is_subreaper--) {
		int ready[2], end[2];

		ASSERT_EQ(0, pipe(ready));
		ASSERT_EQ(0, pipe(end));
		ASSERT_EQ(0, prctl(PR_SET_CHILD_SUBREAPER, is_subreaper, 0, 0, 0));
		parent = fork();
		if (!parent) {
			if (!fork()) {
				pid_t before = getppid();
				struct timespec pause = { 0, 1000000 };

				CHECK(page->ppid == before);
				CHECK(write(ready[1], "", 1) == 1);
				while (syscall(SYS_getppid) == before)
					nanosleep(&pause, NULL);
				CHECK(facts_are_right(page));
				CHECK(write(end[1], "", 1) == 1);
				_exit(0);
			}
			CHECK(read(ready[0], &c, 1) == 1);
			_exit(0);
		}
		close(end[1]);
		ASSERT_EQ(0, status_of(parent));
		close(ready[0]);
		close(ready[1]);
		EXPECT_EQ(1, read(end[0], &c, 1));
		close(end[0]);
		if (is_subreaper) {
			ASSERT_LT(0, wait(&status));
			EXPECT_EQ(0, status);
		}
	}
}

TEST_F(process_page, pid_namespace)
{
	const struct process_page *page = self->pages.process;

	EXPECT_EQ(0, IN_CHILD(CHECK(!unshare(CLONE_NEWPID));
			      /* The new namespace is only for children */
			      CHECK(facts_are_right(page));
			      CHECK(!IN_CHILD(CHECK(page->pid == 1);
					      CHECK(page->ppid == 0);
					      CHECK(page->pgid == 0 && page->sid == 0);
					      CHECK(!IN_CHILD(CHECK(page->pid == 2);
							      CHECK(page->ppid == 1)))))));
}

TEST_F(process_page, pid_namespace_that_is_entered)
{
	const struct process_page *page = self->pages.process;
	int there[2], end[2], fd;
	char path[40], c;
	pid_t init;

	ASSERT_EQ(0, pipe(there));
	ASSERT_EQ(0, pipe(end));
	init = syscall(SYS_clone, CLONE_NEWPID | SIGCHLD, 0, 0, 0, 0);
	if (!init) {
		CHECK(page->pid == 1);
		close(end[1]);
		CHECK(write(there[1], "", 1) == 1);
		CHECK(read(end[0], &c, 1) == 0);
		_exit(0);
	}
	ASSERT_LT(0, init);
	ASSERT_EQ(1, read(there[0], &c, 1));
	snprintf(path, sizeof(path), "/proc/%d/ns/pid", init);
	fd = open(path, O_RDONLY);
	ASSERT_LE(0, fd);
	EXPECT_EQ(0, IN_CHILD(CHECK(!setns(fd, CLONE_NEWPID));
			      CHECK(facts_are_right(page));
			      CHECK(!IN_CHILD(CHECK(page->pid == 2);
					      CHECK(page->ppid == 0)))));
	close(end[1]);
	EXPECT_EQ(0, status_of(init));
}

TEST_F(process_page, time_namespace)
{
	const struct process_page *page = self->pages.process;
	__u64 start = page->start_time;

	if (access("/proc/self/ns/time", F_OK))
		SKIP(return, "no time namespaces");
	EXPECT_EQ(0, IN_CHILD(int fd;

			      CHECK(!unshare(CLONE_NEWTIME));
			      fd = open("/proc/self/timens_offsets", O_WRONLY);
			      CHECK(fd >= 0);
			      CHECK(dprintf(fd, "boottime 1000000 0\n") > 0);
			      close(fd);
			      CHECK(facts_are_right(page));
			      CHECK(!IN_CHILD(CHECK(page->start_time > start + 1000000000000000);
					      CHECK(facts_are_right(page))));
			      /* And by entering it */
			      fd = open("/proc/self/ns/time_for_children", O_RDONLY);
			      CHECK(fd >= 0);
			      CHECK(!setns(fd, CLONE_NEWTIME));
			      CHECK(page->start_time > start + 1000000000000000);
			      CHECK(facts_are_right(page))));
}

/* A reader of real-time priority, and how often it waited for more than a second */
static struct {
	const struct pages *pages;
	int stuck;
	bool is_done;
} fifo;

static bool is_stuck(const __u32 *seq)
{
	struct timespec begin, now;

	clock_gettime(CLOCK_MONOTONIC, &begin);
	while (__atomic_load_n(seq, __ATOMIC_ACQUIRE) & 1) {
		clock_gettime(CLOCK_MONOTONIC, &now);
		if (now.tv_sec - begin.tv_sec > 1)
			return true;
	}
	return false;
}

static void *read_as_fifo(void *arg)
{
	const struct sched_param param = { .sched_priority = 1 };
	const struct timespec pause = { 0, 20000 };

	CHECK(!sched_setscheduler(0, SCHED_FIFO, &param));
	while (!__atomic_load_n(&fifo.is_done, __ATOMIC_RELAXED) && !fifo.stuck) {
		nanosleep(&pause, NULL);
		fifo.stuck += is_stuck(&fifo.pages->process->seq);
		fifo.stuck += is_stuck(&fifo.pages->uts->seq);
	}
	return arg;
}

/* Join the group of a process that has exited, and leave it as its last member */
static void leave_dead_group(void)
{
	int end[2];
	pid_t leader;
	char c;

	CHECK(!pipe(end));
	leader = fork();
	if (!leader) {
		close(end[1]);
		CHECK(!read(end[0], &c, 1));
		_exit(0);
	}
	close(end[0]);
	CHECK(!setpgid(leader, leader) && !setpgid(0, leader));
	close(end[1]);
	CHECK(!status_of(leader));
	CHECK(!setpgid(0, 0));
}

static void make_orphan(const struct process_page *page, int end)
{
	pid_t parent = getpid();

	if (fork())
		return;
	signal(SIGUSR1, SIG_IGN);
	CHECK(!prctl(PR_SET_PDEATHSIG, SIGUSR1, 0, 0, 0));
	while (page->ppid == parent && (pid_t)syscall(SYS_getppid) == parent)
		sched_yield();
	CHECK(facts_are_right(page));
	CHECK(write(end, "", 1) == 1);
	_exit(0);
}

/* Let a grandchild get another parent, with PR_SET_PDEATHSIG */
static void lose_parent(const struct process_page *page)
{
	int end[2];
	char c;

	CHECK(!pipe(end));
	CHECK(!IN_CHILD(make_orphan(page, end[1])));
	CHECK(read(end[0], &c, 1) == 1);
	close(end[0]);
	close(end[1]);
}

static void write_beside_fifo(const struct pages *pages)
{
	time_t end = time(NULL) + 4;
	pthread_t thread;
	cpu_set_t cpus;
	int i;

	CPU_ZERO(&cpus);
	CPU_SET(0, &cpus);
	CHECK(!sched_setaffinity(0, sizeof(cpus), &cpus));
	CHECK(!unshare(CLONE_NEWUTS));
	fifo.pages = pages;
	CHECK(!pthread_create(&thread, NULL, read_as_fifo, NULL));
	while (time(NULL) < end && !fifo.stuck) {
		leave_dead_group();
		lose_parent(pages->process);
		for (i = 0; i < 100; i++) {
			CHECK(!setpgid(0, getppid()));
			CHECK(!sethostname("fifo", 4));
			CHECK(!setpgid(0, 0));
		}
	}
	fifo.is_done = true;
	CHECK(!pthread_join(thread, NULL));
	CHECK(!fifo.stuck);
	CHECK(facts_are_right(pages->process));
}

/*
 * Check that a SCHED_FIFO reader on the same processor does not find the counter odd, and wait
 * forever for the preempted writer. This can fail only on PREEMPT_RT.
 */
TEST_F(process_page, fifo_reader_beside_a_writer)
{
	CHECK(!setpgid(0, 0));
	EXPECT_EQ(0, IN_CHILD(write_beside_fifo(&self->pages)));
}

/*
 * Return whether a call accepts the number. Otherwise the error is that of a missing process or
 * group, of an invalid argument, or of a call that the kernel lacks.
 */
static bool is_taken(long result)
{
	return result != -1 || (errno != ESRCH && errno != EINVAL && errno != ECHILD &&
				errno != EPERM && errno != ENOSYS);
}

/* Return 0 if no call accepts @pid, or the line of the first call that does */
static int taken_by_a_call(pid_t pid)
{
	struct __user_cap_header_struct cap = { _LINUX_CAPABILITY_VERSION_3, pid };
	struct __user_cap_data_struct cap_data[2] = { };
	struct f_owner_ex owner = { F_OWNER_PID, pid }, group = { F_OWNER_PGRP, pid };
	struct perf_event_attr perf = { .type = PERF_TYPE_SOFTWARE, .size = sizeof(perf) };
	struct sched_attr { __u32 size, policy; __u64 rest[6]; } attr = { .size = 48 };
	struct clone_args clone3_args = { .set_tid = (uintptr_t)&pid, .set_tid_size = 1 };
	struct robust_list_head *robust;
	struct iovec iov = { &pid, 4 };
	struct timespec time;
	struct rlimit limit;
	siginfo_t info = { .si_code = SI_QUEUE };
	sigval_t value = { };
	cpu_set_t cpus;
	size_t size;
	int status, fds[2], line = 0, nodes;
	timer_t timer;
	struct sigevent event = { .sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGUSR1 };

	event._sigev_un._tid = pid;
	if (pipe(fds))
		return __LINE__;

#define NOT_TAKEN(call)							\
	do {								\
		if (!line && is_taken((long)(call)))			\
			line = __LINE__;				\
	} while (0)

	NOT_TAKEN(kill(pid, 0));
	NOT_TAKEN(kill(-(unsigned int)pid, 0));
	NOT_TAKEN(killpg(pid, 0));
	NOT_TAKEN(syscall(SYS_tkill, pid, 0));
	NOT_TAKEN(syscall(SYS_tgkill, pid, pid, 0));
	NOT_TAKEN(syscall(SYS_tgkill, getpid(), pid, 0));
	NOT_TAKEN(sigqueue(pid, 0, value));
	NOT_TAKEN(syscall(SYS_rt_tgsigqueueinfo, pid, pid, SIGUSR1, &info));
	NOT_TAKEN(waitpid(pid, &status, WNOHANG));
	NOT_TAKEN(waitpid(-(unsigned int)pid, &status, WNOHANG));
	NOT_TAKEN(waitid(P_PID, pid, &info, WEXITED | WNOHANG));
	NOT_TAKEN(waitid(P_PGID, pid, &info, WEXITED | WNOHANG));
	NOT_TAKEN(getpgid(pid));
	NOT_TAKEN(getsid(pid));
	NOT_TAKEN(setpgid(pid, 0));
	NOT_TAKEN(setpgid(pid, getpgrp()));
	NOT_TAKEN(setpgid(0, pid));
	NOT_TAKEN(sched_getscheduler(pid));
	NOT_TAKEN(sched_setscheduler(pid, SCHED_OTHER, &(struct sched_param){ 0 }));
	NOT_TAKEN(sched_getparam(pid, &(struct sched_param){ 0 }));
	NOT_TAKEN(sched_setparam(pid, &(struct sched_param){ 0 }));
	NOT_TAKEN(sched_rr_get_interval(pid, &time));
	NOT_TAKEN(sched_getaffinity(pid, sizeof(cpus), &cpus));
	CPU_ZERO(&cpus);
	CPU_SET(0, &cpus);
	NOT_TAKEN(sched_setaffinity(pid, sizeof(cpus), &cpus));
	NOT_TAKEN(syscall(SYS_sched_getattr, pid, &attr, sizeof(attr), 0));
	NOT_TAKEN(syscall(SYS_sched_setattr, pid, &attr, 0));
	NOT_TAKEN(syscall(SYS_prlimit64, pid, RLIMIT_NOFILE, NULL, &limit));
	NOT_TAKEN(process_vm_readv(pid, &iov, 1, &iov, 1, 0));
	NOT_TAKEN(process_vm_writev(pid, &iov, 1, &iov, 1, 0));
	NOT_TAKEN(syscall(SYS_pidfd_open, pid, 0));
	NOT_TAKEN(clock_gettime(~(clockid_t)pid << 3 | 2, &time));
	NOT_TAKEN(clock_gettime(~(clockid_t)pid << 3 | 6, &time));
	NOT_TAKEN(clock_getres(~(clockid_t)pid << 3 | 2, &time));
	NOT_TAKEN(timer_create(~(clockid_t)pid << 3 | 2, NULL, &timer));
	NOT_TAKEN(timer_create(CLOCK_MONOTONIC, &event, &timer));
	NOT_TAKEN(syscall(SYS_ioprio_get, 1, pid));
	NOT_TAKEN(syscall(SYS_ioprio_get, 2, pid));
	NOT_TAKEN(syscall(SYS_ioprio_set, 1, pid, 0));
	NOT_TAKEN(getpriority(PRIO_PROCESS, pid));
	NOT_TAKEN(getpriority(PRIO_PGRP, pid));
	NOT_TAKEN(setpriority(PRIO_PROCESS, pid, 0));
	NOT_TAKEN(ptrace(PTRACE_SEIZE, pid, 0, 0));
	NOT_TAKEN(ptrace(PTRACE_PEEKDATA, pid, 0, 0));
	NOT_TAKEN(syscall(SYS_kcmp, getpid(), pid, 0, 0, 0));
	NOT_TAKEN(syscall(SYS_kcmp, pid, getpid(), 0, 0, 0));
	NOT_TAKEN(syscall(SYS_capget, &cap, cap_data));
	NOT_TAKEN(syscall(SYS_capset, &cap, cap_data));
	NOT_TAKEN(fcntl(fds[0], F_SETOWN, pid));
	NOT_TAKEN(fcntl(fds[0], F_SETOWN, -(unsigned int)pid));
	NOT_TAKEN(fcntl(fds[0], F_SETOWN_EX, &owner));
	NOT_TAKEN(fcntl(fds[0], F_SETOWN_EX, &group));
	NOT_TAKEN(syscall(SYS_get_robust_list, pid, &robust, &size));
	NOT_TAKEN(syscall(SYS_perf_event_open, &perf, pid, -1, -1, 0));
	NOT_TAKEN(syscall(SYS_clone3, &clone3_args, sizeof(clone3_args)));
	NOT_TAKEN(syscall(SYS_migrate_pages, pid, 0, NULL, NULL));
	NOT_TAKEN(syscall(SYS_move_pages, pid, 0, NULL, NULL, &nodes, 0));
	close(fds[0]);
	close(fds[1]);
	return line;
}

/* Check that the number in an invalid page is not a process for any call */
TEST_F(process_page, no_call_takes_the_invalid_number)
{
	pid_t pid, child;

	ASSERT_EQ(0, pipe(pipe_of_child));
	child = share_memory(wait_for_end, NULL, 0);
	ASSERT_LT(0, child);
	pid = self->pages.process->pid;
	EXPECT_EQ(PROCESS_PAGE_NO_PID, pid);
	ASSERT_EQ(1, write(pipe_of_child[1], "", 1));
	ASSERT_EQ(0, status_of(child));
	/* The check detects a valid number */
	EXPECT_NE(0, taken_by_a_call(getpid()));
	EXPECT_EQ(0, taken_by_a_call(pid));
}

int main(int argc, char **argv)
{
	if (argc == 2 && !strcmp(argv[1], "after-exec"))
		return after_exec();
	return test_harness_run(argc, argv);
}
