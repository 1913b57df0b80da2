// SPDX-License-Identifier: GPL-2.0
/*
 * libchain's functions of the process page. Check that they return the values of the calls, with
 * a page and without one, and that with a page they do not enter the kernel. On a kernel without
 * the page, both variants have none.
 */
#include "process_page.h"

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <spawn.h>
#include <wchar.h>

#include <libchain.h>

#define NO_PAGE		"there is no process page here"
#define NO_TITLES	"there are no titles here"

/*
 * Run it in a child that shares our memory, while we wait. Return its status as status_of() does.
 */
static int in_vfork(int (*run)(void *), void *arg)
{
	static char stack[65536] __attribute__((aligned(16)));

	return status_of(clone(run, stack + sizeof(stack), CLONE_VM | CLONE_VFORK | SIGCHLD,
			       arg));
}

/* Return whether the process IDs are right */
static bool pids_are_right(void)
{
	return chain_getpid() == syscall(SYS_getpid) &&
	       chain_getppid() == syscall(SYS_getppid);
}

/* Check the name, the error, and unchanged bytes for each size, as gethostname() has them */
static bool hostname_is_right(void)
{
	char ours[300], theirs[300];
	size_t size;

	for (size = 0; size < sizeof(ours); size += size < 80 ? 1 : 73) {
		int our_ret, our_error, ret;

		memset(ours, 0x55, sizeof(ours));
		memset(theirs, 0x55, sizeof(theirs));
		errno = 99;
		our_ret = chain_gethostname(ours, size);
		our_error = errno;
		errno = 99;
		ret = gethostname(theirs, size);
		if (our_ret != ret || our_error != errno || memcmp(ours, theirs, sizeof(ours))) {
			fprintf(stderr, "# size %zu: '%.64s' and not '%.64s'\n", size, ours,
				theirs);
			return false;
		}
	}
	return true;
}

static void install_filter(struct sock_filter *filter, unsigned short len)
{
	struct sock_fprog prog = { .len = len, .filter = filter };

	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) ||
	    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &prog))
		abort();
}

/* Let any call for a value of the page kill */
static void forbid_calls(void)
{
	struct sock_filter filter[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_getpid, 4, 0),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_getppid, 3, 0),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_uname, 2, 0),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_prctl, 1, 0),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
	};

	install_filter(filter, sizeof(filter) / sizeof(*filter));
}

/* Let this option of prctl() fail */
static void forbid_prctl(unsigned int option, int error)
{
	struct sock_filter filter[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_prctl, 0, 3),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, option, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | error),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};

	install_filter(filter, sizeof(filter) / sizeof(*filter));
}

/* Install a filter with @action for each prctl() */
static void answer_prctl(unsigned int action)
{
	struct sock_filter filter[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_prctl, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, action),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};

	install_filter(filter, sizeof(filter) / sizeof(*filter));
}

FIXTURE(page)
{
	bool is_there;
	bool has_titles;
	char original[4096];		/* arguments */
	ssize_t size;
};

FIXTURE_VARIANT(page)
{
	bool is_forbidden;
};

FIXTURE_VARIANT_ADD(page, as_it_is)
{
	.is_forbidden = false,
};

FIXTURE_VARIANT_ADD(page, forbidden)
{
	.is_forbidden = true,
};

FIXTURE_SETUP(page)
{
	unsigned int size;

	self->size = cmdline_of(getpid(), self->original, sizeof(self->original));
	ASSERT_LT(0, self->size);
	/* In a child, so that the library's own request is the first here */
	self->is_there = !IN_CHILD({
		struct pages pages;

		_exit(get_pages(&pages) != 0);
	});
	if (variant->is_forbidden) {
		forbid_prctl(PR_PROCESS_PAGE, EINVAL);
		self->is_there = false;
	}
	self->has_titles = self->is_there ||
			   !prctl(PR_SET_MM, PR_SET_MM_MAP_SIZE, &size, 0UL, 0UL);
}

FIXTURE_TEARDOWN(page)
{
}

TEST_F(page, is_asked_for_once)
{
	const struct process_page *page;

	errno = 99;
	page = chain_page();
	EXPECT_EQ(self->is_there, !!page);
	EXPECT_EQ(99, errno);
	EXPECT_EQ(page, chain_page());
	EXPECT_EQ(page ? &page->pid : NULL, chain_page_pid());
	EXPECT_EQ(99, errno);
	if (page) {
		EXPECT_TRUE(facts_are_right(page));
	}
	EXPECT_EQ(0, IN_CHILD({
		forbid_calls();
		CHECK(chain_page() == page);
	}));
}

/* Check each of the functions as the first to be called */
TEST_F(page, every_first_call)
{
	EXPECT_EQ(0, IN_CHILD({
		errno = 99;
		CHECK(chain_getpid() == syscall(SYS_getpid) && errno == 99);
	}));
	EXPECT_EQ(0, IN_CHILD({
		errno = 99;
		CHECK(chain_getppid() == syscall(SYS_getppid) && errno == 99);
	}));
	EXPECT_EQ(0, IN_CHILD(CHECK(hostname_is_right())));
	EXPECT_EQ(0, IN_CHILD({
		errno = 99;
		CHECK(!!chain_page_pid() == self->is_there && errno == 99);
	}));
}

TEST_F(page, children_of_fork)
{
	EXPECT_TRUE(pids_are_right());
	EXPECT_EQ(0, IN_CHILD({
		CHECK(pids_are_right());
		CHECK(hostname_is_right());
		CHECK(IN_CHILD(CHECK(pids_are_right())) == 0);
		CHECK(pids_are_right());
	}));
	EXPECT_TRUE(pids_are_right());
}

static int checks_in_vfork(void *arg)
{
	bool has_page = *(bool *)arg;

	CHECK(pids_are_right());
	CHECK(hostname_is_right());
	if (has_page) {
		CHECK(chain_page()->valid == 0);
		CHECK(*chain_page_pid() == PROCESS_PAGE_NO_PID);
		CHECK(kill(*chain_page_pid(), 0) == -1 && errno == ESRCH);
	}
	return 0;
}

TEST_F(page, child_of_vfork)
{
	EXPECT_TRUE(pids_are_right());
	EXPECT_EQ(0, in_vfork(checks_in_vfork, &self->is_there));
	EXPECT_TRUE(pids_are_right());
	EXPECT_TRUE(hostname_is_right());
	if (self->is_there) {
		EXPECT_EQ(1, chain_page()->valid);
	}
}

static int asks_in_vfork(void *unused)
{
	CHECK(!chain_page() && !chain_page_pid());
	CHECK(pids_are_right());
	CHECK(hostname_is_right());
	return 0;
}

/* Check that EBUSY is not final */
TEST_F(page, asked_for_in_vfork_first)
{
	EXPECT_EQ(0, in_vfork(asks_in_vfork, NULL));
	EXPECT_EQ(self->is_there, !!chain_page());
	EXPECT_TRUE(pids_are_right());
}

static void *checks_in_thread(void *unused)
{
	return (void *)(intptr_t)(pids_are_right() && hostname_is_right());
}

TEST_F(page, threads)
{
	pthread_t threads[8];
	void *is_right;
	int i;

	for (i = 0; i < 8; i++)
		ASSERT_EQ(0, pthread_create(&threads[i], NULL, checks_in_thread, NULL));
	for (i = 0; i < 8; i++) {
		ASSERT_EQ(0, pthread_join(threads[i], &is_right));
		EXPECT_NE(NULL, is_right);
	}
	EXPECT_TRUE(pids_are_right());
}

/* Check a process whose parent exits and that gets another one */
TEST_F(page, other_parent)
{
	int ready[2], go[2], done[2], status;
	char byte = 0;

	ASSERT_EQ(0, pipe(ready));
	ASSERT_EQ(0, pipe(go));
	ASSERT_EQ(0, pipe(done));
	ASSERT_EQ(0, prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0));
	EXPECT_EQ(0, IN_CHILD({
		if (!fork()) {
			CHECK(pids_are_right());
			CHECK(write(ready[1], &byte, 1) == 1);
			CHECK(read(go[0], &byte, 1) == 1);
			CHECK(pids_are_right());
			byte = chain_getppid() == syscall(SYS_getppid);
			CHECK(write(done[1], &byte, 1) == 1);
			_exit(0);
		}
		CHECK(read(ready[0], &byte, 1) == 1);
	}));
	ASSERT_EQ(1, write(go[1], &byte, 1));
	close(done[1]);
	byte = 0;
	EXPECT_EQ(1, read(done[0], &byte, 1));
	EXPECT_EQ(1, byte);
	EXPECT_LT(0, waitpid(-1, &status, 0));
	EXPECT_EQ(0, status);
}

TEST_F(page, hostname)
{
	EXPECT_TRUE(hostname_is_right());
	if (unshare(CLONE_NEWUTS))
		SKIP(return, "no privilege to enter another UTS namespace");
	EXPECT_TRUE(hostname_is_right());
	ASSERT_EQ(0, sethostname("page-library-test", 17));
	EXPECT_TRUE(hostname_is_right());
	ASSERT_EQ(0, sethostname("", 0));
	EXPECT_TRUE(hostname_is_right());
	ASSERT_EQ(0, sethostname("0123456789012345678901234567890123456789012345678901234567890123",
				 64));
	EXPECT_TRUE(hostname_is_right());
	EXPECT_EQ(0, IN_CHILD({
		CHECK(hostname_is_right());
		CHECK(sethostname("set-by-child", 12) == 0);
	}));
	EXPECT_TRUE(hostname_is_right());
	EXPECT_EQ(0, IN_CHILD({
		CHECK(unshare(CLONE_NEWUTS) == 0);
		CHECK(sethostname("of-child", 8) == 0);
		CHECK(hostname_is_right());
	}));
	EXPECT_TRUE(hostname_is_right());
}

static void *leaves_namespace(void *unused)
{
	bool is_right = !unshare(CLONE_NEWUTS) && !sethostname("of-thread", 9) &&
			hostname_is_right();

	return (void *)(intptr_t)is_right;
}

/* Check threads in several UTS namespaces, which have no common name */
TEST_F(page, hostname_of_one_thread)
{
	pthread_t thread;
	void *is_right;

	EXPECT_TRUE(hostname_is_right());
	if (unshare(CLONE_NEWUTS))
		SKIP(return, "no privilege to enter another UTS namespace");
	ASSERT_EQ(0, pthread_create(&thread, NULL, leaves_namespace, NULL));
	ASSERT_EQ(0, pthread_join(thread, &is_right));
	EXPECT_NE(NULL, is_right);
	EXPECT_TRUE(hostname_is_right());
}

/* Check with seccomp that after the first time no call is made */
TEST_F(page, no_kernel_entry)
{
	pid_t pid = getpid();
	char before[65];

	if (!self->is_there)
		SKIP(return, NO_PAGE);
	ASSERT_EQ(0, gethostname(before, sizeof(before)));
	EXPECT_EQ(SIGSYS + 256, IN_CHILD({
		forbid_calls();
		syscall(SYS_getppid);
	}));
	ASSERT_NE(NULL, chain_page());
	EXPECT_EQ(0, IN_CHILD({
		char name[65];

		forbid_calls();
		if (chain_getppid() != pid || chain_getpid() == pid)
			_exit(1);
		if (chain_gethostname(name, sizeof(name)) || strcmp(name, before))
			_exit(2);
		if (chain_setproctitle("%d", 5) || chain_setproctitle(NULL))
			_exit(3);
		if (*chain_page_pid() != chain_getpid())
			_exit(4);
	}));
}

/* Return whether /proc/PID/cmdline of this process is the title and its NUL */
static bool title_is(const char *title)
{
	char text[8192];
	ssize_t size = cmdline_of(syscall(SYS_getpid), text, sizeof(text));

	if (size == (ssize_t)strlen(title) + 1 && !strcmp(text, title))
		return true;
	fprintf(stderr, "# %zd bytes, '%.80s' and not '%.80s'\n", size, text, title);
	return false;
}

/* Return whether it is the title after the program's name */
static bool named_title_is(const char *title)
{
	char text[8192];

	snprintf(text, sizeof(text), "%s: %s", program_invocation_short_name, title);
	return title_is(text);
}

static bool arguments_are_shown(const char *original, ssize_t size)
{
	char text[8192];

	return cmdline_of(syscall(SYS_getpid), text, sizeof(text)) == size &&
	       !memcmp(text, original, size);
}

static void fails(int signal)
{
	_exit(77);
}

/*
 * Check sandboxes that forbid the request in various ways: the effect is that of a kernel without
 * the page
 */
TEST_F(page, asked_for_in_sandbox)
{
	static const unsigned int actions[] = {
		SECCOMP_RET_KILL_PROCESS, SECCOMP_RET_KILL_THREAD, SECCOMP_RET_TRAP,
		SECCOMP_RET_ERRNO | EPERM, SECCOMP_RET_ERRNO | ENOSYS, SECCOMP_RET_ERRNO | 0,
	};
	unsigned int i;

	for (i = 0; i < sizeof(actions) / sizeof(*actions); i++) {
		EXPECT_EQ(0, IN_CHILD({
			signal(SIGSYS, fails);
			signal(SIGCHLD, fails);
			answer_prctl(actions[i]);
			errno = 99;
			CHECK(!chain_page() && !chain_page_pid() && errno == 99);
			CHECK(pids_are_right());
			CHECK(hostname_is_right());
			errno = 99;
			if (actions[i] == (SECCOMP_RET_ERRNO | 0))
				_exit(0);	/* returned as success */
			CHECK(chain_setproctitle("title") == -1);
			CHECK(errno == (actions[i] == (SECCOMP_RET_ERRNO | ENOSYS) ? ENOSYS :
					EPERM));
			CHECK(waitpid(-1, NULL, __WALL) == -1 && errno == ECHILD);
		})) {
			TH_LOG("action %x", actions[i]);
		}
	}
}

/* Unmap the pages, or exclude them from children. Return the number of pages. */
static int give_up_pages(bool in_children)
{
	struct process_page_map map;

	if (!chain_page() || prctl(PR_PROCESS_PAGE, &map, sizeof(map), 0UL, 0UL))
		return 0;
	if (in_children) {
		CHECK(!madvise((void *)(uintptr_t)map.process, 8192, MADV_DONTFORK));
		CHECK(!madvise((void *)(uintptr_t)map.title, 4096, MADV_DONTFORK));
		return 2;
	}
	CHECK(!munmap((void *)(uintptr_t)map.process, 8192));
	CHECK(!munmap((void *)(uintptr_t)map.title, 4096));
	return 2;
}

/* Check that all functions work, with a page again if there was one */
static bool is_well(bool is_there, bool has_titles)
{
	return pids_are_right() && hostname_is_right() && !!chain_page() == is_there &&
	       (!has_titles || (!chain_setproctitle("-again") && title_is("again")));
}

TEST_F(page, is_forgotten)
{
	bool is_there = self->is_there, has_titles = self->has_titles;

	EXPECT_EQ(0, IN_CHILD({
		CHECK(give_up_pages(false) == 2 * is_there);
		chain_page_forget();
		CHECK(is_well(is_there, has_titles));
		/* A second time */
		chain_page_forget();
		CHECK(is_well(is_there, has_titles));
	}));
	if (self->is_there) {
		EXPECT_EQ(0, IN_CHILD({
			void *page = (void *)chain_page();

			CHECK(!mprotect(page, 8192, PROT_NONE));
			chain_page_forget();
			CHECK(is_well(false, false));
		}));
	}
}

TEST_F(page, kept_from_children)
{
	bool is_there = self->is_there, has_titles = self->has_titles;

	EXPECT_EQ(2 * is_there, give_up_pages(true));
	EXPECT_EQ(0, IN_CHILD(CHECK(is_well(is_there, has_titles))));
	EXPECT_EQ(0, IN_CHILD(CHECK(hostname_is_right())));
	EXPECT_EQ(0, IN_CHILD(CHECK(!has_titles || !chain_setproctitle("-first"))));
	EXPECT_TRUE(pids_are_right());
	/* No handler of the C library runs in this child */
	EXPECT_EQ(0, ({
		pid_t pid = syscall(__NR_clone, SIGCHLD, NULL, NULL, NULL, 0UL);

		if (!pid) {
			chain_page_forget();
			CHECK(is_well(is_there, has_titles));
			_exit(0);
		}
		status_of(pid);
	}));
}

TEST_F(page, titles)
{
	if (!self->has_titles)
		SKIP(return, NO_TITLES);
	EXPECT_EQ(0, chain_setproctitle("ready"));
	EXPECT_TRUE(named_title_is("ready"));
	EXPECT_EQ(0, chain_setproctitle("-ready"));
	EXPECT_TRUE(title_is("ready"));
	EXPECT_EQ(0, chain_setproctitle("%s", "a string, 100% of it, %s"));
	EXPECT_TRUE(named_title_is("a string, 100% of it, %s"));
	EXPECT_EQ(0, chain_setproctitle("-%s", "-a string"));
	EXPECT_TRUE(title_is("-a string"));
	EXPECT_EQ(0, chain_setproctitle("%s", ""));
	EXPECT_TRUE(named_title_is(""));
	EXPECT_EQ(0, chain_setproctitle("%d requests, last from %s", 17, "here"));
	EXPECT_TRUE(named_title_is("17 requests, last from here"));
	EXPECT_EQ(0, chain_setproctitle("-%d%%", 100));
	EXPECT_TRUE(title_is("100%"));
	EXPECT_EQ(0, chain_setproctitle("-a\nline"));
	EXPECT_TRUE(title_is("a\nline"));
}

/* Check that a long title is cut off, and leaves nothing after a short one */
TEST_F(page, long_titles)
{
	static char text[5001], shown[PROCESS_PAGE_TITLE_SIZE];
	char *name = program_invocation_short_name;
	size_t size;

	if (!self->has_titles)
		SKIP(return, NO_TITLES);
	memset(text, 'x', sizeof(text) - 1);
	memset(shown, 'x', sizeof(shown) - 1);
	EXPECT_EQ(0, chain_setproctitle("-%s", text));
	EXPECT_TRUE(title_is(shown));
	EXPECT_EQ(0, chain_setproctitle("-short"));
	EXPECT_TRUE(title_is("short"));
	EXPECT_EQ(0, chain_setproctitle("-%s%d", text, 1));
	EXPECT_TRUE(title_is(shown));
	EXPECT_EQ(0, chain_setproctitle("-%d", 7));
	EXPECT_TRUE(title_is("7"));
	text[0] = '-';
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-security"
	EXPECT_EQ(0, chain_setproctitle(text));
#pragma GCC diagnostic pop
	EXPECT_TRUE(title_is(shown));
	text[0] = 'x';
	/* Around the size that just fits */
	for (size = sizeof(shown) - 3; size < sizeof(shown) + 3; size++) {
		size_t fits = size < sizeof(shown) ? size : sizeof(shown) - 1;

		EXPECT_EQ(0, chain_setproctitle("-%s", text + sizeof(text) - 1 - size));
		EXPECT_TRUE(title_is(shown + sizeof(shown) - 1 - fits));
		EXPECT_EQ(0, chain_setproctitle("-%s%s", "", text + sizeof(text) - 1 - size));
		EXPECT_TRUE(title_is(shown + sizeof(shown) - 1 - fits));
	}

	/* A name that leaves no room for a title */
	program_invocation_short_name = text;
	EXPECT_EQ(0, chain_setproctitle("ready"));
	EXPECT_TRUE(title_is(shown));
	EXPECT_EQ(0, chain_setproctitle("%d", 1));
	EXPECT_TRUE(title_is(shown));
	program_invocation_short_name = name;
}

TEST_F(page, title_is_taken_back)
{
	int i;

	if (!self->has_titles)
		SKIP(return, NO_TITLES);
	EXPECT_EQ(0, chain_setproctitle(NULL));
	EXPECT_TRUE(arguments_are_shown(self->original, self->size));
	for (i = 0; i < 3; i++) {
		EXPECT_EQ(0, chain_setproctitle("%d", i));
		EXPECT_FALSE(arguments_are_shown(self->original, self->size));
		/* Remove the title in both ways */
		EXPECT_EQ(0, i % 2 ? chain_setproctitle(NULL) : chain_setproctitle("-%s", ""));
		EXPECT_TRUE(arguments_are_shown(self->original, self->size));
	}
	EXPECT_EQ(0, chain_setproctitle("-back"));
	EXPECT_TRUE(title_is("back"));

	/* An invalid character */
	EXPECT_EQ(-1, chain_setproctitle("%lc", (wint_t)0x7fffffff));
	EXPECT_EQ(EILSEQ, errno);
	EXPECT_TRUE(arguments_are_shown(self->original, self->size));
}

TEST_F(page, title_of_child)
{
	const char *original = self->original;
	ssize_t size = self->size;

	if (!self->has_titles)
		SKIP(return, NO_TITLES);
	EXPECT_EQ(0, chain_setproctitle("-parent"));
	EXPECT_EQ(0, IN_CHILD({
		CHECK(title_is("parent"));
		CHECK(chain_setproctitle("-child") == 0);
		CHECK(title_is("child"));
		CHECK(IN_CHILD(CHECK(title_is("child"))) == 0);
		CHECK(chain_setproctitle(NULL) == 0);
		CHECK(arguments_are_shown(original, size));
	}));
	EXPECT_TRUE(title_is("parent"));
	EXPECT_EQ(0, chain_setproctitle(NULL));
	EXPECT_EQ(0, IN_CHILD({
		CHECK(arguments_are_shown(original, size));
		CHECK(chain_setproctitle("-first") == 0);
		CHECK(title_is("first"));
	}));
	EXPECT_TRUE(arguments_are_shown(original, size));
}

/* Check that without a page, only the first title enters the kernel */
TEST_F(page, next_title_is_no_kernel_entry)
{
	if (!self->has_titles)
		SKIP(return, NO_TITLES);
	EXPECT_EQ(0, IN_CHILD({
		CHECK(chain_setproctitle("-first") == 0);
		forbid_calls();
		CHECK(chain_setproctitle("-next") == 0);
	}));
}

/* Check that the heap and later allocations are unchanged */
TEST_F(page, heap_is_left_alone)
{
	char *end;

	if (!self->has_titles)
		SKIP(return, NO_TITLES);
	end = sbrk(100000);
	if (end == (void *)-1)
		SKIP(return, "no sbrk() here, as with musl");
	end[99999] = 1;
	EXPECT_EQ(0, chain_setproctitle("-ready"));
	EXPECT_EQ(end + 100000, (char *)syscall(SYS_brk, 0));
	EXPECT_EQ(end + 100000, sbrk(100000));
	end[199999] = 1;
	EXPECT_EQ(1, end[99999]);
}

TEST_F(page, no_titles)
{
	if (self->is_there)
		SKIP(return, "they take no prctl() here");
	forbid_prctl(PR_SET_MM, EPERM);
	EXPECT_EQ(-1, chain_setproctitle("ready"));
	EXPECT_EQ(EPERM, errno);
	EXPECT_TRUE(arguments_are_shown(self->original, self->size));
	EXPECT_EQ(0, chain_setproctitle(NULL));
}

/*
 * Set the title in a vfork() child, which has its parent's title, and does not set it in the page
 */
static int sets_title(void *unused)
{
	CHECK(chain_setproctitle("-in vfork") == 0);
	return 0;
}

TEST_F(page, title_before_there_is_a_page)
{
	unsigned int size;

	if (prctl(PR_SET_MM, PR_SET_MM_MAP_SIZE, &size, 0UL, 0UL))
		SKIP(return, NO_TITLES);
	EXPECT_EQ(0, in_vfork(sets_title, NULL));
	EXPECT_TRUE(title_is("in vfork"));
	EXPECT_EQ(0, chain_setproctitle("-later"));
	EXPECT_TRUE(title_is("later"));
	EXPECT_EQ(0, chain_setproctitle(NULL));
	EXPECT_TRUE(arguments_are_shown(self->original, self->size));
}

/* A chain that compares the page's process ID with its argument. A loaded value may be invalid. */
struct own_chain {
	struct chain c;
	chain_int own, killed;
};

static int runs_chain(void *arg)
{
	struct own_chain *own = arg;
	pid_t pid = *chain_page_pid();

	CHECK(chain_run(&own->c) == 2);
	CHECK(chain_result(&own->c, own->own) == pid);
	CHECK(chain_result(&own->c, own->killed) == (pid == PROCESS_PAGE_NO_PID ? -ESRCH : 0));
	return 0;
}

TEST_F(page, chain_finds_its_pid)
{
	struct own_chain own;

	if (!self->is_there)
		SKIP(return, NO_PAGE);
	ASSERT_NE(NULL, chain_page_pid());
	chain_init(&own.c);
	own.own = chain_mov(&own.c, chain_int_at(chain_page_pid()));
	own.killed = chain_kill(&own.c, chain_pid_at(chain_page_pid()), 0);
	EXPECT_EQ(2, chain_run(&own.c));
	EXPECT_EQ(getpid(), chain_result(&own.c, own.own));
	EXPECT_EQ(0, chain_result(&own.c, own.killed));
	EXPECT_EQ(0, IN_CHILD({
		CHECK(runs_chain(&own) == 0);
		CHECK(chain_result(&own.c, own.own) == syscall(SYS_getpid));
	}));
	EXPECT_EQ(0, in_vfork(runs_chain, &own));
	EXPECT_EQ(-ESRCH, chain_result(&own.c, own.killed));
	chain_free(&own.c);
}

/* Make processes that share our memory for a moment, until told to stop */
static void *spawns(void *is_done)
{
	char *args[] = { "true", NULL };
	intptr_t spawned = 0;
	pid_t pid;

	do {
		CHECK(!posix_spawn(&pid, "/bin/true", NULL, NULL, args, environ));
		CHECK(status_of(pid) == 0);
		spawned++;
	} while (!__atomic_load_n((bool *)is_done, __ATOMIC_RELAXED));
	return (void *)spawned;
}

/* The same with getpid() */
struct getpid_chain {
	struct chain c;
	chain_pid own;
	chain_int killed;
};

static int runs_getpid_chain(void *arg)
{
	struct getpid_chain *own = arg;

	CHECK(chain_run(&own->c) == 2);
	CHECK(chain_result(&own->c, own->own) == syscall(SYS_getpid));
	CHECK(chain_result(&own->c, own->killed) == 0);
	return 0;
}

/* Check that a chain with getpid() is right while the page is invalid */
TEST_F(page, chain_calls_getpid)
{
	const struct process_page *page = chain_page();
	long runs, invalid = 0;
	struct getpid_chain own;
	bool is_done = false;
	pthread_t thread;
	void *spawned;

	chain_init(&own.c);
	own.own = chain_getpid(&own.c);
	own.killed = chain_kill(&own.c, own.own, 0);
	EXPECT_EQ(0, IN_CHILD(CHECK(runs_getpid_chain(&own) == 0)));
	EXPECT_EQ(0, in_vfork(runs_getpid_chain, &own));

	ASSERT_EQ(0, pthread_create(&thread, NULL, spawns, &is_done));
	/* Until the page was invalid often enough, if there is a page */
	for (runs = 0; runs < 2000 || (page && invalid < 20); runs++) {
		invalid += page && !__atomic_load_n(&page->valid, __ATOMIC_RELAXED);
		ASSERT_EQ(2, chain_run(&own.c));
		ASSERT_EQ(getpid(), chain_result(&own.c, own.own));
		ASSERT_EQ(0, chain_result(&own.c, own.killed));
		ASSERT_EQ(getpid(), chain_getpid());
	}
	__atomic_store_n(&is_done, true, __ATOMIC_RELAXED);
	ASSERT_EQ(0, pthread_join(thread, &spawned));
	EXPECT_LT(0, (intptr_t)spawned);
	TH_LOG("%ld spawned, %ld chains, page invalid before %ld of them", (long)spawned, runs,
	       invalid);
	chain_free(&own.c);
}

TEST_HARNESS_MAIN
