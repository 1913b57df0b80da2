// SPDX-License-Identifier: GPL-2.0
/*
 * The process page: what it says, of whom, when it is not valid, what can be done to it, and
 * the title. process_page_stress.c is about all that at the same time.
 */
#include <dirent.h>
#include <elf.h>
#include <linux/capability.h>
#include <linux/io_uring.h>
#include <linux/perf_event.h>
#include <linux/sched.h>
#include <linux/userfaultfd.h>
#include <pthread.h>
#include <sys/ioctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/swap.h>
#include <sys/syscall.h>
#include <sys/uio.h>

#include "process_page.h"

#ifndef __NR_mseal
#define __NR_mseal 462
#endif

#define STACK	(64 * 1024)

/* A process that shares our memory, but is none of our threads */
static pid_t share_memory(int (*run)(void *), void *arg, int flags)
{
	static char stack[4][STACK] __attribute__((aligned(16)));
	static unsigned int next;

	return clone(run, stack[next++ % 4] + STACK, CLONE_VM | SIGCHLD | flags, arg);
}

FIXTURE(process_page)
{
	struct pages pages;
};

FIXTURE_SETUP(process_page)
{
	ASSERT_EQ(0, get_pages(&self->pages)) {
		TH_LOG("PR_PROCESS_PAGE: %s", strerror(errno));
	}
}

FIXTURE_TEARDOWN(process_page)
{
}

/* One thing wrong at a time; nothing is mapped then */
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

/* A program that knows more than the kernel: the rest is 0, and no more is written */
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
/* As a 32-bit program asks, by its own number for prctl(): it can reach all of it */
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

/* Write a setting of the kernel. Return: whether it was taken. */
static bool set(const char *path, const char *value)
{
	int fd = open(path, O_WRONLY);
	bool is_set = write(fd, value, strlen(value)) == (ssize_t)strlen(value);

	close(fd);
	return is_set;
}

TEST(limit_of_mappings)
{
	static const char path[] = "/proc/sys/vm/max_map_count";
	struct process_page_map map;
	char old[24];
	int err;

	ASSERT_LT(0, read_whole(path, old, sizeof(old)));
	ASSERT_TRUE(set(path, "1"));
	err = ask(&map, sizeof(map), 0, 0);
	ASSERT_TRUE(set(path, old));
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

TEST_F(process_page, munmap)
{
	struct pages again;

	strcpy((char *)self->pages.title, "title");
	/* Half of it cannot go */
	EXPECT_EQ(-1, munmap((void *)self->pages.process, PAGE));
	EXPECT_EQ(EINVAL, errno);
	EXPECT_EQ(-1, munmap((void *)self->pages.uts, PAGE));
	ASSERT_EQ(0, munmap((void *)self->pages.process, 2 * PAGE));
	EXPECT_EQ(0, count_maps("[process_page]"));
	/* A child without it, and one of neither */
	EXPECT_EQ(0, IN_CHILD(CHECK(!count_maps("[process_page]"));
			      CHECK(!get_pages(&again));
			      CHECK(again.title == self->pages.title);
			      CHECK(facts_are_right(again.process))));
	ASSERT_EQ(0, munmap((void *)self->pages.title, PAGE));
	EXPECT_EQ(0, count_maps("[process_"));
	EXPECT_EQ(0, IN_CHILD(CHECK(!count_maps("[process_"));
			      CHECK(!get_pages(&again));
			      CHECK(facts_are_right(again.process))));
	ASSERT_EQ(0, get_pages(&again));
	EXPECT_TRUE(facts_are_right(again.process));
	EXPECT_TRUE(names_are_right(&again));
	EXPECT_EQ(0, again.title[0]);
}

/* Also what lies over it: a part cannot, and all of it takes it away */
TEST_F(process_page, mmap_over_it)
{
	void *at = (void *)self->pages.process;
	int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED;
	struct pages again;

	EXPECT_EQ(MAP_FAILED, mmap(at, PAGE, PROT_READ | PROT_WRITE, flags, -1, 0));
	EXPECT_TRUE(facts_are_right(self->pages.process));
	ASSERT_EQ(at, mmap(at, 2 * PAGE, PROT_READ | PROT_WRITE, flags, -1, 0));
	ASSERT_EQ(0, get_pages(&again));
	EXPECT_NE(at, (void *)again.process);
	EXPECT_TRUE(facts_are_right(again.process));
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

/* CLONE_PARENT: a sibling */
TEST_F(process_page, fork_of_a_sibling)
{
	int status;

	EXPECT_EQ(0, IN_CHILD(fork_sibling(self->pages.process)));
	/* The sibling is our child */
	ASSERT_LT(0, wait(&status));
	EXPECT_EQ(0, status);
}

/* A child that the parent told not to have it */
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

/* Asking while two processes share the memory */
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

static int pipe_of_child[2];

static int wait_for_end(void *arg)
{
	char c;

	(void)arg;
	/* Not read(): that is a cancellation point, and errno is shared */
	syscall(SYS_read, pipe_of_child[0], &c, 1);
	syscall(SYS_exit, 0);
	return 0;
}

/* While the page's child lives, and not only until it has started */
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
	/* A copy of it is of one process */
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

/* With other_namespace, it is in a UTS namespace of its own. */
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
	/* The end of it is that of the parent, whose last descriptors close after it has left */
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
 * The process that the page was about goes first: then it is about the other one, in the same
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

/* Run again by exec(): see main() */
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

/* Its parent dies, with a subreaper above, and with none */
TEST_F(process_page, reparenting)
{
	const struct process_page *page = self->pages.process;
	int is_subreaper, status;
	pid_t parent;

	for (is_subreaper = 1; is_subreaper >= 0; is_subreaper--) {
		int end[2];

		ASSERT_EQ(0, pipe(end));
		ASSERT_EQ(0, prctl(PR_SET_CHILD_SUBREAPER, is_subreaper, 0, 0, 0));
		parent = fork();
		if (!parent) {
			if (!fork()) {
				pid_t before = getppid();
				struct timespec pause = { 0, 1000000 };

				CHECK(page->ppid == before);
				while (syscall(SYS_getppid) == before)
					nanosleep(&pause, NULL);
				CHECK(facts_are_right(page));
				CHECK(write(end[1], "", 1) == 1);
				_exit(0);
			}
			usleep(20000);
			_exit(0);
		}
		close(end[1]);
		ASSERT_EQ(0, status_of(parent));
		char c;

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
			      /* That is about children */
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

TEST_F(process_page, sethostname)
{
	const struct pages *pages = &self->pages;
	char text[65];

	memset(text, 'x', 64);
	text[64] = 0;
	ASSERT_EQ(0, unshare(CLONE_NEWUTS));
	EXPECT_TRUE(names_are_right(pages));
	ASSERT_EQ(0, sethostname("short", 5));
	EXPECT_STREQ("short", pages->uts->nodename);
	EXPECT_TRUE(names_are_right(pages));
	ASSERT_EQ(0, sethostname(text, 64));
	EXPECT_STREQ(text, pages->uts->nodename);
	ASSERT_EQ(0, sethostname("a", 1));
	ASSERT_EQ(0, setdomainname("domain", 6));
	EXPECT_STREQ("domain", pages->uts->domainname);
	EXPECT_TRUE(names_are_right(pages));
	ASSERT_EQ(0, sethostname("", 0));
	EXPECT_STREQ("", pages->uts->nodename);
	/* Of the other process in it */
	EXPECT_EQ(0, IN_CHILD(CHECK(!sethostname("child", 5)); CHECK(names_are_right(pages))));
	EXPECT_STREQ("child", pages->uts->nodename);
	EXPECT_TRUE(names_are_right(pages));
}

TEST_F(process_page, hostname_by_sysctl)
{
	const struct pages *pages = &self->pages;
	int fd;

	ASSERT_EQ(0, unshare(CLONE_NEWUTS));
	EXPECT_TRUE(names_are_right(pages));
	fd = open("/proc/sys/kernel/hostname", O_WRONLY);
	ASSERT_LE(0, fd);
	ASSERT_EQ(6, write(fd, "sysctl", 6));
	close(fd);
	EXPECT_STREQ("sysctl", pages->uts->nodename);
	fd = open("/proc/sys/kernel/domainname", O_WRONLY);
	ASSERT_LE(0, fd);
	ASSERT_EQ(7, write(fd, "sysctl2", 7));
	close(fd);
	EXPECT_STREQ("sysctl2", pages->uts->domainname);
	EXPECT_TRUE(names_are_right(pages));
}

TEST_F(process_page, uts_namespaces)
{
	const struct pages *pages = &self->pages;
	struct process_page_uts before = *pages->uts;
	int fd = open("/proc/self/ns/uts", O_RDONLY);

	ASSERT_LE(0, fd);
	ASSERT_EQ(0, unshare(CLONE_NEWUTS));
	EXPECT_TRUE(names_are_right(pages));
	ASSERT_EQ(0, sethostname("other", 5));
	EXPECT_TRUE(names_are_right(pages));
	/* A child of another one, and one of its own, and one that enters one */
	EXPECT_EQ(0, IN_CHILD(CHECK(names_are_right(pages));
			      CHECK(!unshare(CLONE_NEWUTS));
			      CHECK(!sethostname("child", 5));
			      CHECK(names_are_right(pages))));
	EXPECT_STREQ("other", pages->uts->nodename);
	pid_t child = syscall(SYS_clone, CLONE_NEWUTS | SIGCHLD, 0, 0, 0, 0);

	if (!child) {
		CHECK(!sethostname("clone", 5));
		CHECK(names_are_right(pages));
		_exit(0);
	}
	EXPECT_EQ(0, status_of(child));
	EXPECT_EQ(0, IN_CHILD(CHECK(!setns(fd, CLONE_NEWUTS));
			      CHECK(!strcmp(pages->uts->nodename, before.nodename));
			      CHECK(names_are_right(pages))));
	EXPECT_STREQ("other", pages->uts->nodename);
	ASSERT_EQ(0, setns(fd, CLONE_NEWUTS));
	EXPECT_STREQ(before.nodename, pages->uts->nodename);
	EXPECT_TRUE(names_are_right(pages));
}

/* A thread that does as told, one letter at a time */
static struct {
	pthread_t thread;
	int order[2], answer[2];
	int common_ns;		/* file descriptor */
} other;

static void *obey(void *arg)
{
	const struct pages *pages = arg;
	char order;

	for (;;) {
		bool done = false;

		if (read(other.order[0], &order, 1) != 1)
			return NULL;
		switch (order) {
		case 'u':
			done = !unshare(CLONE_NEWUTS) && !sethostname("other", 5);
			break;
		case 's':
			done = !setns(other.common_ns, CLONE_NEWUTS);
			break;
		case 'h':
			done = names_are_hidden(pages);
			break;
		case 'r':
			done = names_are_right(pages);
			break;
		case 'f':
			done = !IN_CHILD(CHECK(names_are_right(pages)));
			break;
		case 'e':
			return NULL;
		}
		if (write(other.answer[1], done ? "y" : "n", 1) != 1)
			return NULL;
	}
}

static bool start_other(const struct pages *pages)
{
	other.common_ns = open("/proc/self/ns/uts", O_RDONLY);
	return other.common_ns >= 0 && !pipe(other.order) && !pipe(other.answer) &&
		!pthread_create(&other.thread, NULL, obey, (void *)pages);
}

static bool tell(char order)
{
	char answer;

	return write(other.order[1], &order, 1) == 1 &&
		read(other.answer[0], &answer, 1) == 1 && answer == 'y';
}

static bool end_other(void)
{
	close(other.common_ns);
	return write(other.order[1], "e", 1) == 1 && !pthread_join(other.thread, NULL);
}

/*
 * While threads are in several UTS namespaces, nobody reads a name of any. Children are in one.
 * Once all threads are in one again, its names are there.
 */
TEST_F(process_page, uts_namespaces_of_threads)
{
	const struct pages *pages = &self->pages;

	ASSERT_TRUE(names_are_right(pages));
	ASSERT_TRUE(start_other(pages));
	EXPECT_TRUE(names_are_right(pages));
	EXPECT_TRUE(tell('r'));
	ASSERT_TRUE(tell('u'));
	EXPECT_TRUE(names_are_hidden(pages));
	EXPECT_TRUE(tell('h'));
	EXPECT_TRUE(facts_are_right(pages->process));
	EXPECT_EQ(0, IN_CHILD(CHECK(names_are_right(pages))));
	EXPECT_TRUE(tell('f'));
	ASSERT_TRUE(tell('s'));
	EXPECT_TRUE(names_are_right(pages));
	EXPECT_TRUE(tell('r'));
	ASSERT_TRUE(tell('u'));
	/* Hidden also where both have left the namespace */
	ASSERT_EQ(0, unshare(CLONE_NEWUTS));
	ASSERT_EQ(0, sethostname("main", 4));
	EXPECT_TRUE(names_are_hidden(pages));
	ASSERT_TRUE(end_other());
	EXPECT_TRUE(names_are_right(pages));
	EXPECT_STREQ("main", pages->uts->nodename);
}

/* The one that stays behind in the old namespace is the thread. */
TEST_F(process_page, uts_namespace_left_by_the_leader)
{
	const struct pages *pages = &self->pages;

	ASSERT_TRUE(names_are_right(pages));
	ASSERT_TRUE(start_other(pages));
	ASSERT_EQ(0, unshare(CLONE_NEWUTS));
	EXPECT_TRUE(names_are_hidden(pages));
	EXPECT_TRUE(tell('h'));
	ASSERT_EQ(0, sethostname("leader", 6));
	EXPECT_TRUE(names_are_hidden(pages));
	ASSERT_TRUE(end_other());
	EXPECT_TRUE(names_are_right(pages));
	EXPECT_STREQ("leader", pages->uts->nodename);
}

static bool is_zombie(pid_t tid)
{
	char path[60], text[1000], *end;

	snprintf(path, sizeof(path), "/proc/self/task/%d/stat", tid);
	return read_whole(path, text, sizeof(text)) > 0 && (end = strrchr(text, ')')) &&
		end[2] == 'Z';
}

static void *outlive_leader(void *arg)
{
	const struct pages *pages = arg;

	CHECK(!unshare(CLONE_NEWUTS) && !sethostname("thread", 6));
	CHECK(names_are_hidden(pages));
	CHECK(write(checked[1], "", 1) == 1);
	while (!is_zombie(getpid()))
		usleep(1000);
	CHECK(names_are_right(pages));
	CHECK(!strcmp(pages->uts->nodename, "thread"));
	_exit(0);
}

static void leave_to_thread(const struct pages *pages)
{
	pthread_t thread;
	char c;

	CHECK(names_are_right(pages));
	CHECK(!pipe(checked));
	CHECK(!pthread_create(&thread, NULL, outlive_leader, (void *)pages));
	CHECK(read(checked[0], &c, 1) == 1);
	syscall(SYS_exit, 0);
}

/* The leader exits, and stays as a zombie: that does not count. */
TEST_F(process_page, uts_namespace_of_a_dead_leader)
{
	EXPECT_EQ(0, IN_CHILD(leave_to_thread(&self->pages)));
}

static void *return_at_once(void *arg)
{
	return arg;
}

/* An exited thread whose task is still there does not count. */
TEST_F_TIMEOUT(process_page, uts_namespace_after_joining_a_thread, 120)
{
	int i;

	for (i = 0; i < 200; i++) {
		ASSERT_EQ(0, IN_CHILD(pthread_t thread;

				      CHECK(names_are_right(&self->pages));
				      CHECK(!pthread_create(&thread, NULL, return_at_once, NULL));
				      CHECK(!pthread_join(thread, NULL));
				      CHECK(!unshare(CLONE_NEWUTS));
				      CHECK(!sethostname("own", 3));
				      CHECK(names_are_right(&self->pages))));
	}
}

static int thread_end[2];

static int wait_as_thread(void *arg)
{
	return wait_for_end(arg);
}

/* A thread that is made with a namespace of its own */
TEST_F(process_page, uts_namespace_of_a_new_thread)
{
	static char stack[STACK] __attribute__((aligned(16)));
	const struct pages *pages = &self->pages;
	int i;

	ASSERT_TRUE(names_are_right(pages));
	ASSERT_EQ(0, pipe(pipe_of_child));
	ASSERT_LT(0, clone(wait_as_thread, stack + STACK, CLONE_VM | CLONE_SIGHAND |
			   CLONE_THREAD | CLONE_NEWUTS | CLONE_FS | CLONE_FILES, NULL));
	EXPECT_TRUE(names_are_hidden(pages));
	EXPECT_TRUE(facts_are_right(pages->process));
	ASSERT_EQ(1, write(pipe_of_child[1], "", 1));
	for (i = 0; i < 1000 && !read_facts(pages->process).uts_valid; i++)
		usleep(1000);
	EXPECT_TRUE(names_are_right(pages));
}

/* A process that is made with a namespace of its own, and shares the memory */
TEST_F(process_page, uts_namespace_of_a_new_process)
{
	const struct pages *pages = &self->pages;
	pid_t child;

	ASSERT_TRUE(names_are_right(pages));
	ASSERT_EQ(0, pipe(pipe_of_child));
	child = share_memory(wait_for_end, NULL, CLONE_NEWUTS);
	ASSERT_LT(0, child);
	EXPECT_TRUE(names_are_hidden(pages));
	ASSERT_EQ(1, write(pipe_of_child[1], "", 1));
	ASSERT_EQ(0, status_of(child));
	EXPECT_TRUE(names_are_right(pages));
}

static void see_limit(const struct pages *pages)
{
	int i;

	/* The limit is of namespaces that are made in this user namespace. */
	CHECK(!unshare(CLONE_NEWUSER));
	CHECK(set("/proc/sys/user/max_uts_namespaces", "2"));
	CHECK(!unshare(CLONE_NEWUTS));
	CHECK(read_facts(pages->process).uts_valid && !pages->uts->reserved);
	CHECK(start_other(pages));
	CHECK(!unshare(CLONE_NEWUTS));
	CHECK(end_other());
	/* Only the thread was in the first one. It exits some time after it was joined. */
	for (i = 0; i < 1000 && unshare(CLONE_NEWUTS); i++) {
		CHECK(errno == ENOSPC);
		usleep(1000);
	}
	CHECK(i < 1000);
}

/* The page keeps no namespace alive that nobody is in. */
TEST_F(process_page, uts_namespace_is_not_kept)
{
	if (access("/proc/sys/user/max_uts_namespaces", W_OK))
		SKIP(return, "no limit of UTS namespaces");
	EXPECT_EQ(0, IN_CHILD(see_limit(&self->pages)));
}

/* One read() of an empty pipe, by a worker thread of the kernel. Return: the ring, or -1. */
static int start_worker(int fd)
{
	struct io_uring_params params = { 0 };
	int ring = syscall(__NR_io_uring_setup, 1, &params);
	static char byte;
	struct io_uring_sqe *sqe;
	unsigned int *array;
	char *queue;

	if (ring < 0)
		return -1;
	queue = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, ring,
		     IORING_OFF_SQ_RING);
	sqe = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, ring,
		   IORING_OFF_SQES);
	CHECK(queue != MAP_FAILED && sqe != MAP_FAILED);
	*sqe = (struct io_uring_sqe){
		.opcode = IORING_OP_READ,
		.flags = IOSQE_ASYNC,
		.fd = fd,
		.addr = (uintptr_t)&byte,
		.len = 1,
	};
	array = (unsigned int *)(queue + params.sq_off.array);
	array[0] = 0;
	__atomic_store_n((unsigned int *)(queue + params.sq_off.tail), 1, __ATOMIC_RELEASE);
	CHECK(syscall(__NR_io_uring_enter, ring, 1, 0, 0, NULL, 0) == 1);
	return ring;
}

static int count_tasks(void)
{
	DIR *dir = opendir("/proc/self/task");
	int n = 0;

	CHECK(dir);
	while (readdir(dir))
		n++;
	closedir(dir);
	return n - 2;
}

static void see_worker(const struct pages *pages)
{
	int fds[2], i;

	CHECK(!pipe(fds));
	CHECK(start_worker(fds[0]) >= 0);
	for (i = 0; i < 1000 && count_tasks() < 2; i++)
		usleep(1000);
	CHECK(i < 1000);
	CHECK(!unshare(CLONE_NEWUTS) && !sethostname("own", 3));
	CHECK(count_tasks() > 1);
	CHECK(names_are_right(pages));
}

/* A worker thread of io_uring stays in the old namespace. It runs nothing of the program. */
TEST_F(process_page, uts_namespace_of_a_worker)
{
	struct io_uring_params params = { 0 };
	int ring = syscall(__NR_io_uring_setup, 1, &params);

	if (ring < 0)
		SKIP(return, "no io_uring");
	close(ring);
	EXPECT_EQ(0, IN_CHILD(see_worker(&self->pages)));
}

static void *leave_and_wait(void *arg)
{
	char c;

	(void)arg;
	if (unshare(CLONE_NEWUTS) || write(pipe_of_child[1], "", 1) != 1)
		return NULL;
	return (void *)(uintptr_t)(read(thread_end[0], &c, 1) == 1);
}

/* Asking when they already are in several */
TEST(uts_namespaces_of_threads_before)
{
	struct pages pages;
	pthread_t thread;
	void *done;
	char c;

	ASSERT_EQ(0, pipe(pipe_of_child));
	ASSERT_EQ(0, pipe(thread_end));
	ASSERT_EQ(0, pthread_create(&thread, NULL, leave_and_wait, NULL));
	ASSERT_EQ(1, read(pipe_of_child[0], &c, 1));
	ASSERT_EQ(0, get_pages(&pages));
	EXPECT_TRUE(names_are_hidden(&pages));
	ASSERT_EQ(1, write(thread_end[1], "", 1));
	ASSERT_EQ(0, pthread_join(thread, &done));
	EXPECT_TRUE((uintptr_t)done);
	EXPECT_TRUE(names_are_right(&pages));
}

/* The child of a vfork() enters one: that is not where its parent is, and it reads neither */
TEST_F(process_page, uts_namespace_of_vfork)
{
	const struct pages *pages = &self->pages;
	volatile bool is_hidden = false;
	volatile int err = 0;
	pid_t child;

	ASSERT_TRUE(names_are_right(pages));
	child = vfork();
	if (!child) {
		err = syscall(SYS_unshare, CLONE_NEWUTS) ||
			syscall(SYS_sethostname, "vfork", 5);
		is_hidden = names_are_hidden(pages);
		_exit(0);
	}
	EXPECT_EQ(0, err);
	EXPECT_TRUE(is_hidden);
	EXPECT_EQ(0, status_of(child));
	EXPECT_TRUE(names_are_right(pages));
	EXPECT_STRNE("vfork", pages->uts->nodename);
}

/* A reader that must run whenever it can, and how often it had to wait for more than a second */
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

/* Join the group of a process that has exited, and leave it as its last member. */
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

/* Let a grandchild be moved to another parent, with the signal for that. */
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
 * A SCHED_FIFO reader on the same processor does not find the counter odd, and wait forever for
 * the writer that it has preempted. This can fail only on PREEMPT_RT.
 */
TEST_F(process_page, fifo_reader_beside_a_writer)
{
	CHECK(!setpgid(0, 0));
	EXPECT_EQ(0, IN_CHILD(write_beside_fifo(&self->pages)));
}

/*
 * Else the error is that of a process or group that does not exist, of a bad argument, or of a
 * call that the kernel was built without.
 */
static bool is_taken(long result)
{
	return result != -1 || (errno != ESRCH && errno != EINVAL && errno != ECHILD &&
				errno != EPERM && errno != ENOSYS);
}

/* 0 if no call takes the number for a process, else the line of the first one that does. */
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

/* What is in the page while it is not valid is no process, for any call. */
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
	/* The check notices a number that is one. */
	EXPECT_NE(0, taken_by_a_call(getpid()));
	EXPECT_EQ(0, taken_by_a_call(pid));
}

/* By none of the ways there are to write where one may not */
TEST_F(process_page, cannot_be_written)
{
	char *page = (char *)self->pages.process;
	struct process_page before = read_facts(self->pages.process);
	struct iovec local, remote;
	int fd, zero, i;

	EXPECT_EQ(-1, mprotect(page, 2 * PAGE, PROT_READ | PROT_WRITE));
	EXPECT_EQ(EACCES, errno);
	EXPECT_EQ(-1, mprotect(page, 2 * PAGE, PROT_EXEC));
	EXPECT_EQ(EACCES, errno);
	for (i = 0; i < 2; i++, page += PAGE) {
		EXPECT_EQ(256 + SIGSEGV, IN_CHILD(*(volatile char *)page = 1));
		EXPECT_EQ(-1, mprotect(page, PAGE, PROT_READ | PROT_WRITE));

		fd = open("/proc/self/mem", O_RDWR);
		ASSERT_LE(0, fd);
		EXPECT_EQ(-1, pwrite(fd, "x", 1, (off_t)(uintptr_t)page));
		close(fd);

		zero = open("/dev/zero", O_RDONLY);
		ASSERT_LE(0, zero);
		EXPECT_EQ(-1, read(zero, page, 1));
		EXPECT_EQ(EFAULT, errno);
		close(zero);

		local = (struct iovec){ "x", 1 };
		remote = (struct iovec){ page, 1 };
		EXPECT_EQ(-1, process_vm_writev(getpid(), &local, 1, &remote, 1, 0));
	}
	EXPECT_TRUE(facts_are_right(self->pages.process));
	EXPECT_EQ(before.seq, self->pages.process->seq);
}

TEST_F(process_page, cannot_be_written_by_a_debugger)
{
	char *page = (char *)self->pages.process;
	pid_t child = fork();
	char path[40];
	long word;
	int fd;

	if (!child) {
		raise(SIGSTOP);
		CHECK(facts_are_right(self->pages.process));
		_exit(0);
	}
	ASSERT_LT(0, child);
	ASSERT_EQ(0, ptrace(PTRACE_SEIZE, child, 0, 0));
	ASSERT_EQ(child, waitpid(child, NULL, WUNTRACED));
	ASSERT_EQ(0, ptrace(PTRACE_INTERRUPT, child, 0, 0));
	/* It can read it */
	errno = 0;
	word = ptrace(PTRACE_PEEKDATA, child, page + offsetof(struct process_page, pid), 0);
	EXPECT_EQ(0, errno);
	EXPECT_EQ(child, (int)word);
	EXPECT_EQ(-1, ptrace(PTRACE_POKEDATA, child, page, 0));
	EXPECT_EQ(-1, ptrace(PTRACE_POKEDATA, child, page + PAGE, 0));
	snprintf(path, sizeof(path), "/proc/%d/mem", child);
	fd = open(path, O_RDWR);
	ASSERT_LE(0, fd);
	EXPECT_EQ(-1, pwrite(fd, "x", 1, (off_t)(uintptr_t)page));
	EXPECT_EQ(1, pwrite(fd, "x", 1, (off_t)(uintptr_t)self->pages.title));
	close(fd);
	ASSERT_EQ(0, ptrace(PTRACE_DETACH, child, 0, 0));
	ASSERT_EQ(0, kill(child, SIGCONT));
	EXPECT_EQ(0, status_of(child));
}

TEST_F(process_page, cannot_be_grown_moved_or_split)
{
	struct pages *pages = &self->pages;
	void *const at[] = { (void *)pages->process, (void *)pages->title };
	const size_t size[] = { 2 * PAGE, PAGE };
	void *elsewhere = mmap(NULL, 4 * PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	int i;

	strcpy((char *)pages->title, "title");
	ASSERT_NE(MAP_FAILED, elsewhere);
	for (i = 0; i < 2; i++) {
		EXPECT_EQ(MAP_FAILED, mremap(at[i], size[i], 4 * PAGE, MREMAP_MAYMOVE));
		EXPECT_EQ(MAP_FAILED, mremap(at[i], size[i], 4 * PAGE, 0));
		EXPECT_EQ(MAP_FAILED, mremap(at[i], 0, size[i], MREMAP_MAYMOVE));
		EXPECT_EQ(MAP_FAILED, mremap(at[i], size[i], size[i],
					     MREMAP_MAYMOVE | MREMAP_FIXED, elsewhere));
		EXPECT_EQ(MAP_FAILED, mremap(at[i], size[i], size[i],
					     MREMAP_MAYMOVE | MREMAP_DONTUNMAP));
		EXPECT_EQ(-1, remap_file_pages(at[i], PAGE, 0, 1, 0));
	}
	EXPECT_EQ(MAP_FAILED, mremap(at[0], 2 * PAGE, PAGE, 0));
	EXPECT_EQ(-1, mprotect(at[0], PAGE, PROT_NONE));
	EXPECT_EQ(-1, madvise(at[0], PAGE, MADV_DONTFORK));
	/* All is as it was */
	struct pages again;

	ASSERT_EQ(0, get_pages(&again));
	EXPECT_EQ(0, memcmp(pages, &again, sizeof(again)));
	EXPECT_TRUE(facts_are_right(pages->process));
	EXPECT_TRUE(names_are_right(pages));
	EXPECT_STREQ("title", (char *)pages->title);
	EXPECT_EQ(1, count_maps("[process_page]"));
	EXPECT_EQ(1, count_maps("[process_title]"));
}

TEST_F(process_page, userfaultfd)
{
	int fd = syscall(SYS_userfaultfd, O_CLOEXEC);
	struct uffdio_api api = { .api = UFFD_API };
	void *const at[] = { (void *)self->pages.process, (void *)self->pages.title };
	struct uffdio_register reg;
	int i, mode;

	if (fd < 0)
		SKIP(return, "no userfaultfd()");
	ASSERT_EQ(0, ioctl(fd, UFFDIO_API, &api));
	for (i = 0; i < 2; i++) {
		for (mode = 1; mode <= 4; mode <<= 1) {
			reg.range.start = (uintptr_t)at[i];
			reg.range.len = i ? PAGE : 2 * PAGE;
			reg.mode = mode;
			EXPECT_EQ(-1, ioctl(fd, UFFDIO_REGISTER, &reg));
		}
	}
	close(fd);
}

/* Advice changes neither what it says nor that a child has one of its own */
TEST_F(process_page, advice)
{
	static const int advice[] = { MADV_DONTNEED, MADV_WIPEONFORK, MADV_KEEPONFORK,
				      MADV_COLD, MADV_PAGEOUT, MADV_FREE, MADV_REMOVE,
				      MADV_POPULATE_READ, MADV_MERGEABLE, MADV_HUGEPAGE };
	void *page = (void *)self->pages.process;
	unsigned int i;

	EXPECT_EQ(-1, madvise(page, 2 * PAGE, MADV_DODUMP));
	EXPECT_EQ(-1, madvise((void *)self->pages.title, PAGE, MADV_DODUMP));
	for (i = 0; i < sizeof(advice) / sizeof(advice[0]); i++) {
		madvise(page, 2 * PAGE, advice[i]);
		EXPECT_TRUE(facts_are_right(page));
		EXPECT_TRUE(names_are_right(&self->pages));
		EXPECT_EQ(0, IN_CHILD(CHECK(facts_are_right(page));
				      CHECK(names_are_right(&self->pages))));
	}
	EXPECT_EQ(0, IN_CHILD(mlockall(MCL_CURRENT | MCL_FUTURE);
			      CHECK(facts_are_right(page));
			      CHECK(!IN_CHILD(CHECK(facts_are_right(page))))));
}

TEST_F(process_page, sealed)
{
	void *page = (void *)self->pages.process;

	EXPECT_EQ(0, IN_CHILD(CHECK(!syscall(__NR_mseal, page, 2 * PAGE, 0));
			      CHECK(!syscall(__NR_mseal, self->pages.title, PAGE, 0));
			      CHECK(munmap(page, 2 * PAGE) == -1 && errno == EPERM);
			      CHECK(facts_are_right(page));
			      CHECK(!unshare(CLONE_NEWUTS));
			      CHECK(!sethostname("sealed", 6));
			      CHECK(names_are_right(&self->pages));
			      strcpy((char *)self->pages.title, "sealed");
			      CHECK(!IN_CHILD(CHECK(munmap(page, 2 * PAGE) == -1);
					      CHECK(facts_are_right(page))))));
}

/* Whether a core file has something of an address */
static bool dump_has(const char *path, uintptr_t address)
{
	Elf64_Ehdr header;
	Elf64_Phdr phdr;
	bool has = false;
	int fd, i;

	fd = open(path, O_RDONLY);
	CHECK(fd >= 0);
	CHECK(read(fd, &header, sizeof(header)) == sizeof(header));
	CHECK(header.e_phnum > 2);
	for (i = 0; i < header.e_phnum; i++) {
		CHECK(pread(fd, &phdr, sizeof(phdr), header.e_phoff + i * sizeof(phdr)) ==
		      sizeof(phdr));
		has |= phdr.p_type == PT_LOAD && phdr.p_vaddr <= address &&
			address < phdr.p_vaddr + phdr.p_filesz;
	}
	close(fd);
	return has;
}

static void see_dump(const struct pages *pages)
{
	static const char pattern[] = "/tmp/core-of-process-page";
	struct rlimit limit = { RLIM_INFINITY, RLIM_INFINITY };
	int fd = open("/proc/sys/kernel/core_pattern", O_WRONLY);
	int local = 0;

	CHECK(fd >= 0);
	CHECK(write(fd, pattern, sizeof(pattern) - 1) == sizeof(pattern) - 1);
	CHECK(!setrlimit(RLIMIT_CORE, &limit));
	/* All there is to dump */
	close(fd);
	fd = open("/proc/self/coredump_filter", O_WRONLY);
	CHECK(fd >= 0 && write(fd, "0x1ff", 5) == 5);
	CHECK(IN_CHILD(pages->title[0] = 'x'; abort()) == 256 + SIGABRT);
	CHECK(dump_has(pattern, (uintptr_t)&local));
	CHECK(!dump_has(pattern, (uintptr_t)pages->process));
	CHECK(!dump_has(pattern, (uintptr_t)pages->uts));
	CHECK(!dump_has(pattern, (uintptr_t)pages->title));
	unlink(pattern);
}

TEST_F(process_page, is_left_out_of_core_dumps)
{
	EXPECT_EQ(0, IN_CHILD(see_dump(&self->pages)));
}

/* The title of ourselves, as others see it */
static ssize_t title_seen(char *text, size_t size)
{
	return cmdline_of(getpid(), text, size);
}

TEST_F(process_page, title)
{
	char text[2 * PAGE], arguments[PAGE];
	char *title = (char *)self->pages.title;
	ssize_t len;

	/* Of a child, as the harness's own arguments are not known here */
	ASSERT_EQ(0, munmap(title, PAGE));
	len = title_seen(arguments, sizeof(arguments));
	ASSERT_LT(0, len);
	ASSERT_EQ(0, get_pages(&self->pages));
	title = (char *)self->pages.title;

	/* Empty: the arguments */
	EXPECT_EQ(len, title_seen(text, sizeof(text)));
	EXPECT_EQ(0, memcmp(text, arguments, len));
	strcpy(title, "server: 7 requests");
	EXPECT_EQ((ssize_t)strlen(title) + 1, title_seen(text, sizeof(text)));
	EXPECT_STREQ("server: 7 requests", text);
	strcpy(title, "x");
	EXPECT_EQ(2, title_seen(text, sizeof(text)));
	EXPECT_STREQ("x", text);
	title[0] = 0;
	EXPECT_EQ(len, title_seen(text, sizeof(text)));
	/* Without an end, which is the page's then */
	memset(title, 'y', PAGE);
	EXPECT_EQ(PAGE, title_seen(text, sizeof(text)));
	EXPECT_EQ(PAGE, (int)strspn(text, "y"));
	title[PAGE - 1] = 0;
	EXPECT_EQ(PAGE, title_seen(text, sizeof(text)));
	EXPECT_EQ(PAGE - 1, (int)strlen(text));
	/* Nothing of what a longer one has left behind */
	strcpy(title, "short");
	EXPECT_EQ(6, title_seen(text, sizeof(text)));
}

/* Read in pieces */
TEST_F(process_page, title_in_pieces)
{
	char text[8];
	int fd;

	strcpy((char *)self->pages.title, "abcdef");
	fd = open("/proc/self/cmdline", O_RDONLY);
	ASSERT_LE(0, fd);
	EXPECT_EQ(4, read(fd, text, 4));
	EXPECT_EQ(3, read(fd, text + 4, 4));
	EXPECT_STREQ("abcdef", text);
	EXPECT_EQ(0, read(fd, text, 4));
	EXPECT_EQ(1, pread(fd, text, 4, 6));
	EXPECT_EQ(0, pread(fd, text, 4, 7));
	EXPECT_EQ(0, pread(fd, text, 4, 1 << 20));
	EXPECT_EQ(-1, pread(fd, (char *)self->pages.process, 4, 0));
	EXPECT_EQ(EFAULT, errno);
	close(fd);
}

TEST_F(process_page, title_after_fork)
{
	char text[100];
	char *title = (char *)self->pages.title;
	int ready[2], go[2];
	pid_t child;
	char c;

	strcpy(title, "parent");
	ASSERT_EQ(0, pipe(ready));
	ASSERT_EQ(0, pipe(go));
	child = fork();
	if (!child) {
		CHECK(!strcmp(title, "parent"));
		CHECK(title_seen(text, sizeof(text)) == 7 && !strcmp(text, "parent"));
		CHECK(write(ready[1], "", 1) == 1);
		CHECK(read(go[0], &c, 1) == 1);
		/* What the parent has written since is not ours */
		CHECK(title_seen(text, sizeof(text)) == 7 && !strcmp(text, "parent"));
		strcpy(title, "child");
		CHECK(title_seen(text, sizeof(text)) == 6 && !strcmp(text, "child"));
		CHECK(write(ready[1], "", 1) == 1);
		CHECK(read(go[0], &c, 1) == 1);
		_exit(0);
	}
	ASSERT_EQ(1, read(ready[0], &c, 1));
	strcpy(title, "parent 2");
	ASSERT_EQ(1, write(go[1], "", 1));
	ASSERT_EQ(1, read(ready[0], &c, 1));
	EXPECT_EQ(6, cmdline_of(child, text, sizeof(text)));
	EXPECT_STREQ("child", text);
	EXPECT_EQ(9, title_seen(text, sizeof(text)));
	EXPECT_STREQ("parent 2", text);
	ASSERT_EQ(1, write(go[1], "", 1));
	EXPECT_EQ(0, status_of(child));
	/* A zombie has none, as it has no arguments */
	child = fork();
	if (!child)
		_exit(0);
	siginfo_t info;

	ASSERT_EQ(0, waitid(P_PID, child, &info, WEXITED | WNOWAIT));
	EXPECT_EQ(0, cmdline_of(child, text, sizeof(text)));
	EXPECT_EQ(0, status_of(child));
}

/* Where it cannot be read, the arguments are shown, and nobody else's memory */
TEST_F(process_page, title_that_is_not_there)
{
	char text[PAGE], arguments[PAGE];
	char *title = (char *)self->pages.title;
	ssize_t len;

	len = title_seen(arguments, sizeof(arguments));
	ASSERT_LT(0, len);
	strcpy(title, "title");
	ASSERT_EQ(0, mprotect(title, PAGE, PROT_NONE));
	EXPECT_EQ(len, title_seen(text, sizeof(text)));
	ASSERT_EQ(0, mprotect(title, PAGE, PROT_READ));
	EXPECT_EQ(6, title_seen(text, sizeof(text)));
	ASSERT_EQ(0, mprotect(title, PAGE, PROT_READ | PROT_WRITE));
	ASSERT_EQ(0, madvise(title, PAGE, MADV_DONTNEED));
	EXPECT_EQ(0, title[0]);
	EXPECT_EQ(len, title_seen(text, sizeof(text)));
	strcpy(title, "again");
	EXPECT_EQ(6, title_seen(text, sizeof(text)));
	/* Something else in its place */
	ASSERT_EQ(title, mmap(title, PAGE, PROT_READ | PROT_WRITE,
			      MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0));
	strcpy(title, "not a title");
	EXPECT_EQ(len, title_seen(text, sizeof(text)));
	EXPECT_EQ(0, memcmp(text, arguments, len));
}

#define SWAP_DEVICE	"/dev/ram0"

/* A RAM disk to swap to, of 1 MB */
static bool start_swap(void)
{
	static union swap_header {
		char bytes[PAGE];
		struct {
			char bootbits[1024];
			__u32 version;
			__u32 last_page;
		} info;
	} header = { .info = { .version = 1, .last_page = 255 } };
	int fd = open(SWAP_DEVICE, O_WRONLY);
	bool is_written;

	if (fd < 0)
		return false;
	memcpy(header.bytes + PAGE - 10, "SWAPSPACE2", 10);
	is_written = write(fd, &header, PAGE) == PAGE;
	close(fd);
	return is_written && !swapon(SWAP_DEVICE, 0);
}

/* Bit 62 of the page's word */
static bool is_swapped(void *page)
{
	int fd = open("/proc/self/pagemap", O_RDONLY);
	__u64 word = 0;
	bool is_read = pread(fd, &word, 8, (uintptr_t)page / PAGE * 8) == 8;

	close(fd);
	return is_read && word >> 62 & 1;
}

static bool swap_out(void *page)
{
	int i;

	for (i = 0; i < 100 && !is_swapped(page); i++) {
		madvise(page, PAGE, MADV_PAGEOUT);
		usleep(1000);
	}
	return is_swapped(page);
}

TEST_F(process_page, title_that_is_swapped)
{
	char *title = (char *)self->pages.title;
	char text[100];

	if (!start_swap())
		SKIP(return, "no RAM disk to swap to");
	strcpy(title, "swapped");
	ASSERT_TRUE(swap_out(title));
	EXPECT_EQ(8, title_seen(text, sizeof(text)));
	EXPECT_STREQ("swapped", text);
	EXPECT_FALSE(is_swapped(title));
	/* Inherited while it is out */
	ASSERT_TRUE(swap_out(title));
	EXPECT_EQ(0, IN_CHILD(CHECK(is_swapped(title));
			      CHECK(title_seen(text, sizeof(text)) == 8);
			      CHECK(!strcmp(text, "swapped"));
			      CHECK(!strcmp(title, "swapped"))));
	EXPECT_STREQ("swapped", title);
	EXPECT_TRUE(facts_are_right(self->pages.process));
	EXPECT_EQ(0, swapoff(SWAP_DEVICE));
}

/* Whoever may read the arguments may read the title, and nobody else */
TEST_F(process_page, rights_to_the_title)
{
	char text[100];
	pid_t other = getpid();

	strcpy((char *)self->pages.title, "title");
	ASSERT_EQ(0, prctl(PR_SET_DUMPABLE, 0, 0, 0, 0));
	EXPECT_EQ(0, IN_CHILD(CHECK(!setgid(65534) && !setuid(65534));
			      CHECK(cmdline_of(other, text, sizeof(text)) == 6);
			      CHECK(!strcmp(text, "title"))));
	/* Where /proc hides processes, it hides that */
	EXPECT_EQ(0, IN_CHILD(CHECK(!unshare(CLONE_NEWNS));
			      CHECK(!mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL));
			      CHECK(!mount("proc", "/tmp", "proc", 0, "hidepid=2"));
			      CHECK(!setgid(65534) && !setuid(65534));
			      snprintf(text, sizeof(text), "/tmp/%d/cmdline", other);
			      CHECK(read_whole(text, text, sizeof(text)) == -ENOENT)));
}

/* It is written, as fast as possible, while it is read */
TEST_F(process_page, title_that_changes_while_it_is_read)
{
	char text[2 * PAGE];
	char *title = (char *)self->pages.title;
	pid_t writer = fork();
	time_t end = time(NULL) + 20;
	int i;

	if (!writer) {
		for (;;) {
			memset(title, 'a', PAGE);
			memset(title, 'b', PAGE);
			title[1] = 0;
		}
	}
	ASSERT_LT(0, writer);
	/* The debug kernel takes long for each */
	for (i = 0; i < 100 || (i < 2000 && time(NULL) < end); i++) {
		ssize_t len = cmdline_of(writer, text, sizeof(text));

		ASSERT_LT(0, len);
		ASSERT_GE(PAGE, len);
	}
	kill(writer, SIGKILL);
	EXPECT_EQ(256 + SIGKILL, status_of(writer));
}

#define CGROUP			"/sys/fs/cgroup/process_page"
#define CHARGED_CHILDREN	200

/* One of the kilobytes in memory.stat */
static long stat_of(const char *text, const char *name)
{
	const char *at = strstr(text, name);

	CHECK(at);
	return atol(at + strlen(name)) / 1024;
}

/*
 * What the memory cgroup is charged for pages of the kernel, in kilobytes, without those that
 * it names. The kernel adds it up every two seconds.
 */
static long charged(void)
{
	char text[8192];

	sleep(3);
	CHECK(read_whole(CGROUP "/memory.stat", text, sizeof(text)) > 0);
	return stat_of(text, "\nkernel ") - stat_of(text, "\nkernel_stack ") -
		stat_of(text, "\npagetables ") - stat_of(text, "\npercpu ") -
		stat_of(text, "\nslab ");
}

static void see_charges(const struct pages *pages, bool with_pages, long *most, long *rest)
{
	int ready[2], go[2], i;
	char c;

	i = open(CGROUP "/cgroup.procs", O_WRONLY);
	CHECK(i >= 0 && write(i, "0", 1) == 1);
	CHECK(!pipe(ready) && !pipe(go));
	if (!with_pages)
		CHECK(!munmap((void *)pages->process, 2 * PAGE) &&
		      !munmap((void *)pages->title, PAGE));
	for (i = 0; i < CHARGED_CHILDREN; i++) {
		if (!fork()) {
			CHECK(!with_pages || pages->process->valid);
			CHECK(write(ready[1], "", 1) == 1);
			close(go[1]);
			CHECK(read(go[0], &c, 1) == 0);
			_exit(0);
		}
	}
	for (i = 0; i < CHARGED_CHILDREN; i++)
		CHECK(read(ready[0], &c, 1) == 1);
	*most = charged();
	close(go[1]);
	while (wait(NULL) > 0)
		;
	*rest = charged();
}

TEST_F_TIMEOUT(process_page, memory_is_charged_and_given_back, 300)
{
	long *shared = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	long most[2], rest[2];
	int i, fd;

	fd = open("/sys/fs/cgroup/cgroup.subtree_control", O_WRONLY);
	if (fd < 0 || write(fd, "+memory", 7) != 7)
		SKIP(return, "no memory cgroups");
	close(fd);
	ASSERT_NE(MAP_FAILED, shared);
	ASSERT_EQ(0, mkdir(CGROUP, 0755));
	for (i = 0; i < 2; i++) {
		EXPECT_EQ(0, IN_CHILD(see_charges(&self->pages, i, &shared[0], &shared[1])));
		most[i] = shared[0];
		rest[i] = shared[1];
		TH_LOG("%s pages: %ld kB for %d children, %ld kB after these",
		       i ? "with" : "without", most[i], CHARGED_CHILDREN, rest[i]);
	}
	/* A page for each; a child's title is its parent's until it is written */
	EXPECT_LE(most[0] + 3 * CHARGED_CHILDREN, most[1]);
	EXPECT_GE(rest[0] + 2 * CHARGED_CHILDREN, rest[1]);
	/* It goes away only some time after the last process has */
	for (i = 0; i < 100 && rmdir(CGROUP); i++)
		usleep(20000);
	EXPECT_GT(100, i);
}

int main(int argc, char **argv)
{
	if (argc == 2 && !strcmp(argv[1], "after-exec"))
		return after_exec();
	return test_harness_run(argc, argv);
}
