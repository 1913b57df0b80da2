// SPDX-License-Identifier: GPL-2.0
/*
 * The process page: names of the host and of the domain
 */
#include <dirent.h>
#include <linux/io_uring.h>
#include <pthread.h>
#include <sys/syscall.h>

#include "process_page_test.h"

static int checked[2];

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
	/* By another process in the namespace */
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
	/* A child without a namespace of its own, a child with one, and a child that enters one */
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

/* A thread that obeys orders of one letter */
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
 * Check that no thread reads a name while threads are in several UTS namespaces, and that
 * children can. The names are back once all threads are in one namespace.
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
	/* Also hidden after both have left the namespace */
	ASSERT_EQ(0, unshare(CLONE_NEWUTS));
	ASSERT_EQ(0, sethostname("main", 4));
	EXPECT_TRUE(names_are_hidden(pages));
	ASSERT_TRUE(end_other());
	EXPECT_TRUE(names_are_right(pages));
	EXPECT_STREQ("main", pages->uts->nodename);
}

/* Check the same with the thread in the old namespace, and the leader in a new one */
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

/* Check that a leader that has exited, and is a zombie, does not count */
TEST_F(process_page, uts_namespace_of_a_dead_leader)
{
	EXPECT_EQ(0, IN_CHILD(leave_to_thread(&self->pages)));
}

static void *return_at_once(void *arg)
{
	return arg;
}

/* Check that an exited thread whose task is still there does not count */
TEST_F_TIMEOUT(process_page, uts_namespace_after_joining_a_thread, 300)
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

/* Check a thread that is created in a namespace of its own */
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

/* Check a process that is created in a namespace of its own, and shares the memory */
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

	/* The limit counts namespaces made in this user namespace */
	CHECK(!unshare(CLONE_NEWUSER));
	CHECK(set_sysctl("/proc/sys/user/max_uts_namespaces", "2"));
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

/* Check that the page does not keep an empty namespace */
TEST_F(process_page, uts_namespace_is_not_kept)
{
	if (access("/proc/sys/user/max_uts_namespaces", W_OK))
		SKIP(return, "no limit of UTS namespaces");
	EXPECT_EQ(0, IN_CHILD(see_limit(&self->pages)));
}

/* Let a worker thread of the kernel read() an empty pipe. Return the ring, or -1. */
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

/*
 * Check that a worker thread of io_uring in the old namespace does not count, because it runs no
 * code of the program
 */
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

/* Check a request from a process whose threads are in several namespaces */
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

/* Check that names are hidden while the child of a vfork() is in another namespace */
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

TEST_HARNESS_MAIN
