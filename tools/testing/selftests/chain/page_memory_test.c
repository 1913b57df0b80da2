// SPDX-License-Identifier: GPL-2.0
/*
 * The process page: access to its memory, and the title
 */
#include <elf.h>
#include <linux/userfaultfd.h>
#include <sys/ioctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/swap.h>
#include <sys/syscall.h>
#include <sys/uio.h>

#include "process_page_test.h"

#ifndef __NR_mseal
#define __NR_mseal 462
#endif

TEST_F(process_page, munmap)
{
	struct pages again;

	strcpy((char *)self->pages.title, "title");
	/* Half of it cannot be unmapped */
	EXPECT_EQ(-1, munmap((void *)self->pages.process, PAGE));
	EXPECT_EQ(EINVAL, errno);
	EXPECT_EQ(-1, munmap((void *)self->pages.uts, PAGE));
	ASSERT_EQ(0, munmap((void *)self->pages.process, 2 * PAGE));
	EXPECT_EQ(0, count_maps("[process_page]"));
	/* A child without the page, and a child without page and title */
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

/* Check mappings over the page: a part fails, and the whole removes the page */
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

/* Check that no way of writing to read-only memory works */
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
	/* The tracer can read it */
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
	/* Everything is as before */
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

/* Check that no advice changes the contents or the child's own page */
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

/* Return whether a core file has data of an address */
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
	/* Select everything to be dumped */
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

/* Read our title as others see it */
static ssize_t title_seen(char *text, size_t size)
{
	return cmdline_of(getpid(), text, size);
}

TEST_F(process_page, title)
{
	char text[2 * PAGE], arguments[PAGE];
	char *title = (char *)self->pages.title;
	ssize_t len;

	/* Read the arguments first, because those of the harness are not known here */
	ASSERT_EQ(0, munmap(title, PAGE));
	len = title_seen(arguments, sizeof(arguments));
	ASSERT_LT(0, len);
	ASSERT_EQ(0, get_pages(&self->pages));
	title = (char *)self->pages.title;

	/* Empty: the arguments are shown */
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
	/* Without a NUL: the title ends with the page */
	memset(title, 'y', PAGE);
	EXPECT_EQ(PAGE, title_seen(text, sizeof(text)));
	EXPECT_EQ(PAGE, (int)strspn(text, "y"));
	title[PAGE - 1] = 0;
	EXPECT_EQ(PAGE, title_seen(text, sizeof(text)));
	EXPECT_EQ(PAGE - 1, (int)strlen(text));
	/* Nothing of a longer title is left */
	strcpy(title, "short");
	EXPECT_EQ(6, title_seen(text, sizeof(text)));
}

/* Check reads of a few bytes */
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
		/* The parent's new title is not the child's */
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
	/* A zombie has no title, as it has no arguments */
	child = fork();
	if (!child)
		_exit(0);
	siginfo_t info;

	ASSERT_EQ(0, waitid(P_PID, child, &info, WEXITED | WNOWAIT));
	EXPECT_EQ(0, cmdline_of(child, text, sizeof(text)));
	EXPECT_EQ(0, status_of(child));
}

/* Check that the arguments are shown if the title cannot be read, and no other memory */
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
	/* Another mapping in its place */
	ASSERT_EQ(title, mmap(title, PAGE, PROT_READ | PROT_WRITE,
			      MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0));
	strcpy(title, "not a title");
	EXPECT_EQ(len, title_seen(text, sizeof(text)));
	EXPECT_EQ(0, memcmp(text, arguments, len));
}

#define SWAP_DEVICE	"/dev/ram0"

/* Swap to a RAM disk of 1 MB */
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

/* Return bit 62 of the page's word */
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
	/* A child inherits it while it is swapped out */
	ASSERT_TRUE(swap_out(title));
	EXPECT_EQ(0, IN_CHILD(CHECK(is_swapped(title));
			      CHECK(title_seen(text, sizeof(text)) == 8);
			      CHECK(!strcmp(text, "swapped"));
			      CHECK(!strcmp(title, "swapped"))));
	EXPECT_STREQ("swapped", title);
	EXPECT_TRUE(facts_are_right(self->pages.process));
	EXPECT_EQ(0, swapoff(SWAP_DEVICE));
}

/* Check that the permission to read the arguments is needed and sufficient to read the title */
TEST_F(process_page, rights_to_the_title)
{
	char text[100];
	pid_t other = getpid();

	strcpy((char *)self->pages.title, "title");
	ASSERT_EQ(0, prctl(PR_SET_DUMPABLE, 0, 0, 0, 0));
	EXPECT_EQ(0, IN_CHILD(CHECK(!setgid(65534) && !setuid(65534));
			      CHECK(cmdline_of(other, text, sizeof(text)) == 6);
			      CHECK(!strcmp(text, "title"))));
	/* A /proc that hides processes hides the title */
	EXPECT_EQ(0, IN_CHILD(CHECK(!unshare(CLONE_NEWNS));
			      CHECK(!mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL));
			      CHECK(!mount("proc", "/tmp", "proc", 0, "hidepid=2"));
			      CHECK(!setgid(65534) && !setuid(65534));
			      snprintf(text, sizeof(text), "/tmp/%d/cmdline", other);
			      CHECK(read_whole(text, text, sizeof(text)) == -ENOENT)));
}

/* Check reads while the title is written as fast as possible */
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
	/* The debug kernel needs much time for each */
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

/* Return one value of memory.stat in kilobytes */
static long stat_of(const char *text, const char *name)
{
	const char *at = strstr(text, name);

	CHECK(at);
	return atol(at + strlen(name)) / 1024;
}

/*
 * Return the memory charged to the cgroup for pages of the kernel, in kilobytes, without those in
 * other statistics. The kernel updates it every two seconds.
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
	/* A page for each child; its title is its parent's until it is written */
	EXPECT_LE(most[0] + 3 * CHARGED_CHILDREN, most[1]);
	EXPECT_GE(rest[0] + 2 * CHARGED_CHILDREN, rest[1]);
	/* The group can be removed some time after its last process has exited */
	for (i = 0; i < 100 && rmdir(CGROUP); i++)
		usleep(20000);
	EXPECT_GT(100, i);
}

TEST_HARNESS_MAIN
