// SPDX-License-Identifier: GPL-2.0
/*
 * processes: processes that begin and end, in all the usual ways
 *
 * Run in a guest whose instructions are counted, on a kernel with the patch and on one without
 * it, to find the cost for programs that do not use the patch. So this program does not use the
 * patch, and no library but libc.
 *
 * A measurement is from the call that makes the process to the call that waits for its end, and
 * includes both processes: there is one processor.
 *
 * Prints a line for each measurement, with tabs: process, rep.
 */
#include <errno.h>
#include <limits.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/personality.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "mark.h"

#define REPS		32
#define COUNT(array)	(sizeof(array) / sizeof((array)[0]))

static char path[PATH_MAX];
static char *const end_at_once[] = { path, "end", NULL };
static char *const no_variables[] = { NULL };

static pid_t do_fork(void)
{
	pid_t pid = fork();

	if (!pid)
		_exit(0);
	return pid;
}

static pid_t do_fork_exec(void)
{
	pid_t pid = fork();

	if (!pid) {
		execve(path, end_at_once, no_variables);
		_exit(127);
	}
	return pid;
}

static pid_t do_vfork(void)
{
	pid_t pid = vfork();

	if (!pid)
		_exit(0);
	return pid;
}

static pid_t do_spawn(void)
{
	pid_t pid;

	errno = posix_spawn(&pid, path, NULL, NULL, end_at_once, no_variables);
	return errno ? -1 : pid;
}

static const struct {
	const char *name;
	pid_t (*start)(void);
} processes[] = {
	{ "fork", do_fork },
	{ "fork-exec", do_fork_exec },
	{ "vfork", do_vfork },
	{ "posix_spawn", do_spawn },
};

__attribute__((noreturn)) static void die(const char *what)
{
	fprintf(stderr, "processes: %s: %s\n", what, strerror(errno));
	exit(1);
}

/* The kernel frees remains of processes some time after their end */
static void let_it_settle(void)
{
	const struct timespec pause = { .tv_nsec = 100000000 };

	nanosleep(&pause, NULL);
}

static void measure(unsigned int which)
{
	int status;
	pid_t pid;

	let_it_settle();
	MARK(MARK_BEGIN);
	pid = processes[which].start();
	if (pid > 0)
		pid = waitpid(pid, &status, 0);
	MARK(MARK_END);
	if (pid < 0)
		die(processes[which].name);
	if (status) {
		fprintf(stderr, "processes: %s: the process has failed\n", processes[which].name);
		exit(1);
	}
}

/* Random addresses need a different number of page tables each time */
static void fix_addresses(char **argv)
{
	int now = personality(0xffffffff);

	if (now & ADDR_NO_RANDOMIZE)
		return;
	if (personality(now | ADDR_NO_RANDOMIZE) >= 0)
		execve(path, argv, no_variables);
	die("running it anew, with addresses that are no random ones");
}

int main(int argc, char **argv)
{
	unsigned int which, rep;
	ssize_t length;

	if (argc == 2 && !strcmp(argv[1], "end"))
		return 0;
	length = readlink("/proc/self/exe", path, sizeof(path) - 1);
	if (length < 0)
		die("/proc/self/exe");
	fix_addresses(argv);
	for (which = 0; which < COUNT(processes); which++) {
		for (rep = 0; rep < REPS; rep++)
			measure(which);
	}
	puts("process\trep");
	for (which = 0; which < COUNT(processes); which++) {
		for (rep = 0; rep < REPS; rep++)
			printf("%s\t%u\n", processes[which].name, rep);
	}
	if (fflush(stdout) || ferror(stdout))
		die("the measurements cannot be written");
	return 0;
}
