// SPDX-License-Identifier: GPL-2.0
/*
 * first-chain: open a file, read it through the descriptor that open returned,
 * write into it, close it, each with a condition that stops at an error: as one
 * chain(), then as four calls made one by one.
 *
 * usage: first-chain [FILE]
 *
 * This sample shows the bare system call: the kernel's build compiles it without
 * a library, so it writes the words of its entries itself. All other samples use
 * libchain.
 *
 * Prints each entry's result, the file before and after, and how many times
 * each version entered the kernel. To count that, a child does the same again
 * while its parent single-steps it and counts the `syscall` instructions.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <linux/chain.h>

#ifndef __NR_chain
#define __NR_chain 500
#endif

#define NENTRIES	4

static const char *const names[NENTRIES] = { "open", "read", "write", "close" };
static const char greeting[] = "Hello from one kernel entry!\n";
static char buffer[100];

/* Stop at an error: no handler, one condition, and its value, which is unused */
#define OR_STOP	0, CHAIN_COMPARE(0, CHAIN_IS_ERROR), 0

static long run_chain(const char *file, __s64 *results)
{
	const __u64 program[] = {
		__NR_open, CHAIN_NARGS(3) | CHAIN_NCONDS(1),
			(__u64)file, O_RDWR | O_CREAT, 0644,
			OR_STOP,
		__NR_read, CHAIN_NARGS(3) | CHAIN_NCONDS(1) | CHAIN_SYMBOLIC(0),
			CHAIN_RESULT(0), (__u64)buffer, sizeof(buffer) - 1,
			OR_STOP,
		__NR_write, CHAIN_NARGS(3) | CHAIN_NCONDS(1) | CHAIN_SYMBOLIC(0),
			CHAIN_RESULT(0), (__u64)greeting, sizeof(greeting) - 1,
			OR_STOP,
		__NR_close, CHAIN_NARGS(1) | CHAIN_NCONDS(1) | CHAIN_SYMBOLIC(0),
			CHAIN_RESULT(0),
			OR_STOP,
	};
	struct chain_args args = {
		.program = (__u64)program,
		.nwords = sizeof(program) / sizeof(program[0]),
		.results = (__u64)results,
		.nresults = NENTRIES,
	};

	return syscall(__NR_chain, &args, sizeof(args), 0);
}

static __s64 result_of(long ret)
{
	return ret < 0 ? -errno : ret;
}

static long run_plain(const char *file, __s64 *results)
{
	int i;

	for (i = 0; i < NENTRIES; i++)
		results[i] = CHAIN_NOT_RUN;
	i = 0;
	results[i] = result_of(syscall(__NR_open, file, O_RDWR | O_CREAT, 0644));
	if (results[i] < 0)
		return i;
	results[++i] = result_of(syscall(__NR_read, results[0], buffer,
					 sizeof(buffer) - 1));
	if (results[i] < 0)
		return i;
	results[++i] = result_of(syscall(__NR_write, results[0], greeting,
					 sizeof(greeting) - 1));
	if (results[i] < 0)
		return i;
	results[++i] = result_of(syscall(__NR_close, results[0]));
	if (results[i] < 0)
		return i;
	return NENTRIES;
}

static bool write_file(const char *file, const char *text)
{
	FILE *f = fopen(file, "w");

	if (f && fputs(text, f) >= 0 && !fclose(f))
		return true;
	fprintf(stderr, "first-chain: cannot write %s: %s\n", file, strerror(errno));
	return false;
}

static void show_file(const char *when, const char *file)
{
	char line[200];
	FILE *f = fopen(file, "r");

	printf("  %s %s:\n", file, when);
	while (f && fgets(line, sizeof(line), f))
		printf("    | %s", line);
	if (f)
		fclose(f);
}

static void show_results(long ret, const __s64 *results)
{
	int i;

	for (i = 0; i < NENTRIES; i++) {
		printf("  %-6s = ", names[i]);
		if (results[i] == CHAIN_NOT_RUN)
			printf("(not run)\n");
		else if (results[i] < 0)
			printf("%lld (%s)\n", results[i], strerror(-results[i]));
		else if (i == 1)
			printf("%lld \"%.*s\"\n", results[i],
			       (int)strcspn(buffer, "\n"), buffer);
		else
			printf("%lld\n", results[i]);
	}
	if (ret == NENTRIES)
		printf("  ran to the end\n");
	else
		printf("  stopped at %s\n", names[ret]);
}

typedef long run_fn(const char *file, __s64 *results);

/*
 * Have a child run @run between two stops, and single-step it from one to the
 * other. Each step is one instruction of user space, which is read before it is
 * executed. Return the number of `syscall`s, without those of the second stop;
 * or -1.
 */
static long count_kernel_entries(run_fn *run, const char *file)
{
	struct user_regs_struct regs;
	__s64 results[NENTRIES];
	long entries = 0;
	int status;
	pid_t child = fork();

	if (!child) {
		ptrace(PTRACE_TRACEME, 0, NULL, NULL);
		kill(getpid(), SIGSTOP);
		run(file, results);
		kill(getpid(), SIGSTOP);
		_exit(0);
	}
	if (child < 0 || waitpid(child, &status, 0) != child || !WIFSTOPPED(status))
		return -1;
	for (;;) {
		long code;

		if (ptrace(PTRACE_SINGLESTEP, child, NULL, NULL) ||
		    waitpid(child, &status, 0) != child || !WIFSTOPPED(status))
			return -1;
		if (WSTOPSIG(status) == SIGSTOP)
			break;
		ptrace(PTRACE_GETREGS, child, NULL, &regs);
		code = ptrace(PTRACE_PEEKTEXT, child, regs.rip, NULL);
		if ((code & 0xffff) == 0x050f)	/* 0f 05: syscall */
			entries++;
	}
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	/* getpid() and kill() of the second stop */
	return entries - 2;
}

/* @keep: the file is the user's, and only @run may write to it */
static bool show(const char *title, run_fn *run, const char *file, bool keep)
{
	__s64 results[NENTRIES];
	long ret;

	printf("%s\n", title);
	if (!keep && !write_file(file, "What was here before.\n"))
		return false;
	show_file("before", file);
	memset(buffer, 0, sizeof(buffer));
	ret = run(file, results);
	if (ret < 0) {
		fprintf(stderr, "first-chain: chain: %s%s\n", strerror(errno),
			errno == ENOSYS ? " (a kernel without chain())" : "");
		return false;
	}
	show_results(ret, results);
	show_file("after", file);
	printf("  kernel entries, counted: %ld\n\n", count_kernel_entries(run, file));
	return ret == NENTRIES;
}

int main(int argc, char **argv)
{
	const char *file = argc > 1 ? argv[1] : "/tmp/first-chain.txt";
	bool keep = argc > 1;
	bool good;

	if (argc > 2 || *file == '-') {
		fprintf(stderr, "usage: first-chain [FILE]\n");
		return argc == 2 && !strcmp(file, "--help") ? 0 : 2;
	}
	good = show("One chain() of four calls:", run_chain, file, keep);
	return show("The same four calls, one by one:", run_plain, file, keep) &&
	       good ? 0 : 1;
}
