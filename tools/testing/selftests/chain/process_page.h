/* SPDX-License-Identifier: GPL-2.0 */
/* Helpers of the tests of the process page: request it, read it, and check in children */
#ifndef PROCESS_PAGE_H
#define PROCESS_PAGE_H

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <linux/process_page.h>

#include "../kselftest_harness.h"

/* The debug kernel of an emulated and busy machine is slow */
#undef TEST_TIMEOUT_DEFAULT
#define TEST_TIMEOUT_DEFAULT	120	/* seconds */

#define PAGE	4096

/* Addresses of the pages */
struct pages {
	const struct process_page *process;
	const struct process_page_uts *uts;
	volatile char *title;
};

/* Check in a child, whose exit status its parent asserts */
#define CHECK(condition)						\
	do {								\
		if (!(condition)) {					\
			fprintf(stderr, "# %s:%d: pid %d: %s (errno %d)\n", __FILE__,	\
				__LINE__, getpid(), #condition, errno);	\
			_exit(1);					\
		}							\
	} while (0)

/* Request the page. Return 0, or a negative errno. */
static inline int ask(void *map, unsigned long size, unsigned long flags, unsigned long unused)
{
	return prctl(PR_PROCESS_PAGE, map, size, flags, unused) ? -errno : 0;
}

static inline int get_pages(struct pages *pages)
{
	struct process_page_map map;
	int err = ask(&map, sizeof(map), 0, 0);

	if (err)
		return err;
	pages->process = (void *)(uintptr_t)map.process;
	pages->uts = (void *)(uintptr_t)map.uts;
	pages->title = (void *)(uintptr_t)map.title;
	return 0;
}

/* Return an even count; values read afterwards belong to it */
static inline __u32 read_begin(const __u32 *seq)
{
	__u32 now;

	do
		now = __atomic_load_n(seq, __ATOMIC_ACQUIRE);
	while (now & 1);
	return now;
}

static inline bool read_retry(const __u32 *seq, __u32 before)
{
	__atomic_thread_fence(__ATOMIC_ACQUIRE);
	return __atomic_load_n(seq, __ATOMIC_RELAXED) != before;
}

static inline struct process_page read_facts(const struct process_page *page)
{
	struct process_page copy;
	__u32 seq;

	do {
		seq = read_begin(&page->seq);
		memcpy(&copy, (const void *)page, sizeof(copy));
		__asm__ volatile("" : : : "memory");
	} while (read_retry(&page->seq, seq));
	return copy;
}

/* Read both names. Return false if the kernel has to be asked instead. */
static inline bool read_names(const struct pages *pages, char nodename[65], char domainname[65])
{
	__u32 seq, uts_seq;
	bool valid;

	do {
		do {
			seq = read_begin(&pages->process->seq);
			valid = __atomic_load_n(&pages->process->uts_valid, __ATOMIC_RELAXED);
			uts_seq = read_begin(&pages->uts->seq);
			memcpy(nodename, (const void *)pages->uts->nodename, 65);
			memcpy(domainname, (const void *)pages->uts->domainname, 65);
			__asm__ volatile("" : : : "memory");
		} while (read_retry(&pages->uts->seq, uts_seq));
	} while (read_retry(&pages->process->seq, seq));
	return valid;
}

/* Wait for a child. Return its exit status, or 256 + the signal that killed it. */
static inline int status_of(pid_t pid)
{
	int status;

	if (pid < 0 || waitpid(pid, &status, __WALL) != pid)
		return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 256 + WTERMSIG(status);
}

#define IN_CHILD(...)							\
	({								\
		pid_t child_ = fork();					\
									\
		if (!child_) {						\
			__VA_ARGS__;					\
			_exit(0);					\
		}							\
		status_of(child_);					\
	})

/* Read a file of /proc, and append a NUL. Return the length, or -errno. */
static inline ssize_t read_whole(const char *path, char *text, size_t size)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t len = 0, got;

	if (fd < 0)
		return -errno;
	do {
		got = read(fd, text + len, size - 1 - len);
		if (got > 0)
			len += got;
	} while (got > 0);
	if (got < 0)
		len = -errno;
	close(fd);
	if (len >= 0)
		text[len] = 0;
	return len;
}

static inline ssize_t cmdline_of(pid_t pid, char *text, size_t size)
{
	char path[40];

	snprintf(path, sizeof(path), "/proc/%d/cmdline", pid);
	return read_whole(path, text, size);
}

/* Return field 22 of /proc/self/stat, in clock ticks */
static inline unsigned long long start_ticks(void)
{
	unsigned long long ticks = 0;
	char text[1024], *field;
	int i;

	if (read_whole("/proc/self/stat", text, sizeof(text)) <= 0)
		return 0;
	field = strrchr(text, ')');
	for (i = 2; field && i < 22; i++)
		field = strchr(field + 1, ' ');
	if (field)
		ticks = strtoull(field, NULL, 10);
	return ticks;
}

/* Return whether the page has the values of the calls, in a process with one thread */
static inline bool facts_are_right(const struct process_page *page)
{
	struct process_page facts = read_facts(page);

	if (facts.valid == 1 && facts.pid == syscall(SYS_getpid) &&
	    facts.ppid == syscall(SYS_getppid) && facts.pgid == syscall(SYS_getpgrp) &&
	    facts.sid == syscall(SYS_getsid, 0) &&
	    facts.start_time / (1000000000 / sysconf(_SC_CLK_TCK)) == start_ticks())
		return true;
	fprintf(stderr, "# the page: valid %u pid %d ppid %d pgid %d sid %d start %llu\n",
		facts.valid, facts.pid, facts.ppid, facts.pgid, facts.sid,
		(unsigned long long)facts.start_time);
	fprintf(stderr, "# the calls: pid %ld ppid %ld pgid %ld sid %ld start %llu ticks\n",
		syscall(SYS_getpid), syscall(SYS_getppid), syscall(SYS_getpgrp),
		syscall(SYS_getsid, 0), start_ticks());
	return false;
}

static inline bool names_are_right(const struct pages *pages)
{
	char nodename[65], domainname[65];
	struct utsname uts;

	return !uname(&uts) && read_names(pages, nodename, domainname) &&
		!strcmp(nodename, uts.nodename) && !strcmp(domainname, uts.domainname);
}

/* Return whether the names are hidden, because threads are in several UTS namespaces */
static inline bool names_are_hidden(const struct pages *pages)
{
	static const char zeroes[sizeof(struct process_page_uts)];

	return !read_facts(pages->process).uts_valid &&
		!memcmp(pages->uts, zeroes, sizeof(zeroes));
}

/* Return whether no value is valid, because the address space is shared */
static inline bool is_invalid(const struct process_page *page)
{
	struct process_page facts = read_facts(page);

	return facts.valid == 0 && facts.uts_valid == 0 && facts.start_time == 0 &&
		facts.pid == PROCESS_PAGE_NO_PID && facts.ppid == PROCESS_PAGE_NO_PID &&
		facts.pgid == PROCESS_PAGE_NO_PID && facts.sid == PROCESS_PAGE_NO_PID;
}

/* Return the number of mappings with this name in /proc/self/maps */
static inline int count_maps(const char *name)
{
	char *text = malloc(1 << 20), *at;
	int n = 0;

	if (text && read_whole("/proc/self/maps", text, 1 << 20) > 0)
		for (at = text; (at = strstr(at, name)); at++)
			n++;
	free(text);
	return n;
}

#endif /* PROCESS_PAGE_H */
