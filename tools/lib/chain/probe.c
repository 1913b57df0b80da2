// SPDX-License-Identifier: LGPL-2.1-or-later OR MIT
/*
 * libchain: try memory and system calls without dying for it
 *
 * A seccomp filter can answer a call that it does not know by a signal that ends the process.
 * Where there is a filter, a child makes the call first. The child is the kernel's fork(), without
 * the C library's handlers, and without an exit signal, so that wait() does not find it.
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "probe.h"

#define BAD_COMPARISON	15	/* of FUTEX_OP() */

/*
 * The kernel copies the signals to block before it
 * rejects the operation -1. It copies none from NULL, hence not those at the page's start.
 */
bool chain_can_read(uint64_t page)
{
	return !syscall(SYS_rt_sigprocmask, -1L, page + 8, 0UL, 8UL) || errno != EFAULT;
}

/*
 * The kernel atomically adds 0 to the number there
 * before it rejects the comparison, so that it changes no byte and wakes nobody.
 */
bool chain_can_write(uint64_t page)
{
	const uint32_t operation = FUTEX_OP(FUTEX_OP_ADD, 0, BAD_COMPARISON, 0);
	uint32_t nobody = 0;

	return !syscall(SYS_futex, &nobody, (long)FUTEX_WAKE_OP_PRIVATE, 0UL, 0UL, page,
			(unsigned long)operation) || errno != EFAULT;
}

/* Whether the thread has a filter, or may have one */
static bool may_be_filtered(void)
{
	char text[4096];
	long fd, n;

	fd = syscall(SYS_openat, AT_FDCWD, "/proc/thread-self/status", O_RDONLY | O_CLOEXEC, 0);
	if (fd < 0)
		return true;
	n = syscall(SYS_read, fd, text, sizeof(text) - 1);
	syscall(SYS_close, fd);
	text[n < 0 ? 0 : n] = '\0';
	return !strstr(text, "\nSeccomp:\t0\n");
}

/* No signal's handler runs, not even that of SIGSYS, and nothing is dumped */
static void make_call(long nr, unsigned long a, unsigned long b, unsigned long c)
{
	const struct rlimit no_dump = { 1, 1 };		/* 0 would not hold for a pipe */

	syscall(SYS_setrlimit, RLIMIT_CORE, &no_dump);
	syscall(nr, a, b, c, 0UL, 0UL, 0UL);
	syscall(SYS_exit_group, 0);
}

static bool child_outlives(long nr, unsigned long a, unsigned long b, unsigned long c)
{
	const uint64_t all = ~0ULL;
	uint64_t blocked;
	long pid, ended = -1;
	int status = 0;

	if (syscall(SYS_rt_sigprocmask, SIG_SETMASK, &all, &blocked, sizeof(blocked)))
		return false;
	pid = syscall(SYS_clone, 0UL, NULL, NULL, NULL, 0UL);
	if (!pid)
		make_call(nr, a, b, c);
	if (pid > 0)
		ended = syscall(SYS_wait4, pid, &status, __WALL, NULL);
	syscall(SYS_rt_sigprocmask, SIG_SETMASK, &blocked, NULL, sizeof(blocked));
	return ended > 0 && WIFEXITED(status);
}

bool chain_outlives(long nr, unsigned long a, unsigned long b, unsigned long c)
{
	int saved = errno;
	bool ret = !may_be_filtered() || child_outlives(nr, a, b, c);

	errno = saved;
	return ret;
}
