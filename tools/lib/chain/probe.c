// SPDX-License-Identifier: LGPL-2.1-or-later OR MIT
/*
 * libchain: test memory and system calls without the risk of a fatal signal
 *
 * A seccomp filter can kill the process for a call that it does not know. If there is a filter, a
 * child makes the call first. The child is made by clone(), without the C library's fork handlers,
 * and without an exit signal, so that the program's wait() does not find it.
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

#include "checkers.h"
#include "probe.h"

#define BAD_COMPARISON	15	/* of FUTEX_OP() */

/*
 * Whether the kernel can access the memory of a futex() call. valgrind would report that it is
 * uninitialised, which the rest of a page that a chain uses may be.
 */
static bool reaches(uint32_t *futex, int operation, uint32_t *futex2, unsigned long argument)
{
	long ret;

	VALGRIND_DISABLE_ERROR_REPORTING;
	ret = syscall(SYS_futex, futex, (long)operation, 0UL, 0UL, futex2, argument);
	VALGRIND_ENABLE_ERROR_REPORTING;
	return ret >= 0 || errno != EFAULT;
}

/* The kernel compares the number there with 0; if they are equal, it wakes and moves 0 waiters */
bool chain_can_read(uint64_t page)
{
	uint32_t nobody = 0;

	return reaches((uint32_t *)page, FUTEX_CMP_REQUEUE_PRIVATE, &nobody, 0);
}

/* The kernel atomically adds 0 to the number there, and rejects the comparison afterwards */
bool chain_can_write(uint64_t page)
{
	uint32_t nobody = 0;

	return reaches(&nobody, FUTEX_WAKE_OP_PRIVATE, (uint32_t *)page,
		       FUTEX_OP(FUTEX_OP_ADD, 0, BAD_COMPARISON, 0));
}

/* Whether the thread has a filter, or may have one */
static bool may_be_filtered(void)
{
	char text[4096] = "";
	long fd, n;

	fd = syscall(SYS_openat, AT_FDCWD, "/proc/thread-self/status", O_RDONLY | O_CLOEXEC, 0);
	if (fd < 0)
		return true;
	n = syscall(SYS_read, fd, text, sizeof(text) - 1);
	syscall(SYS_close, fd);
	text[n < 0 ? 0 : n] = '\0';
	return !strstr(text, "\nSeccomp:\t0\n");
}

/* In the child: no signal handler runs, not even that of SIGSYS, and no core is dumped */
static void make_call(long nr, unsigned long a, unsigned long b, unsigned long c)
{
	/* With 0, a core_pattern pipe still dumps */
	const struct rlimit no_dump = { 1, 1 };

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
	bool ret;

	/* valgrind warns of unknown calls, and does not know which memory they write */
	if (RUNNING_ON_VALGRIND)
		return false;
	ret = !may_be_filtered() || child_outlives(nr, a, b, c);

	errno = saved;
	return ret;
}
