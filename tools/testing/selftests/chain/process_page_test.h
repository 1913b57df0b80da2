/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Fixture and helpers of the tests of the process page
 */
#ifndef PROCESS_PAGE_TEST_H
#define PROCESS_PAGE_TEST_H

#include <sys/syscall.h>

#include "process_page.h"

#define STACK	(64 * 1024)

/* Make a process that shares the caller's memory and is not a thread */
static inline pid_t share_memory(int (*run)(void *), void *arg, int flags)
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

/* Write a kernel setting. Return whether it was accepted. */
static inline bool set_sysctl(const char *path, const char *value)
{
	int fd = open(path, O_WRONLY);
	bool is_set = write(fd, value, strlen(value)) == (ssize_t)strlen(value);

	close(fd);
	return is_set;
}

/* The child of share_memory() ends when this pipe gets a byte */
static int pipe_of_child[2];

static inline int wait_for_end(void *arg)
{
	char c;

	(void)arg;
	/* Not read(), which is a cancellation point and writes to the shared errno */
	syscall(SYS_read, pipe_of_child[0], &c, 1);
	syscall(SYS_exit, 0);
	return 0;
}

#endif /* PROCESS_PAGE_TEST_H */
