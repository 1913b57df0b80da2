// SPDX-License-Identifier: GPL-2.0
/*
 * count-entries: run a command, and write into a file how often it entered the kernel, which is the
 * number of `syscall` instructions that it executed. The command is single-stepped, so the count
 * does not depend on the kernel.
 *
 * usage: count-entries [-f CALL] FILE COMMAND [ARGUMENT...]
 *
 * With -f, count from the first CALL on, a name such as accept4. Before that, it is not stepped.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <libchain.h>

static const char usage[] = "usage: count-entries [-f CALL] FILE COMMAND [ARGUMENT...]\n";

static void die(const char *what)
{
	fprintf(stderr, "count-entries: %s: %s\n", what, strerror(errno));
	exit(125);
}

static struct user_regs_struct registers(pid_t child)
{
	struct user_regs_struct regs;

	if (ptrace(PTRACE_GETREGS, child, NULL, &regs))
		die("PTRACE_GETREGS");
	return regs;
}

/* Whether the next instruction is a syscall: 0f 05 */
static bool is_at_syscall(pid_t child)
{
	struct user_regs_struct regs = registers(child);
	long code;

	errno = 0;
	code = ptrace(PTRACE_PEEKTEXT, child, regs.rip, NULL);
	return !errno && (code & 0xffff) == 0x050f;
}

int main(int argc, char **argv)
{
	const struct chain_call_info *from = NULL;
	unsigned long entries = 0;
	int status, signal;
	pid_t child;
	FILE *file;

	if (argc > 2 && !strcmp(argv[1], "-f")) {
		from = chain_call_by_name(argv[2]);
		if (!from) {
			fprintf(stderr, "count-entries: %s: no call has this name\n",
				argv[2]);
			return 125;
		}
		argv += 2;
		argc -= 2;
	}
	if (argc < 3) {
		fputs(usage, stderr);
		return 125;
	}
	child = fork();
	if (child < 0)
		die("fork");
	if (!child) {
		ptrace(PTRACE_TRACEME, 0, NULL, NULL);
		execvp(argv[2], argv + 2);
		die(argv[2]);
	}
	/* The first stop is at its execve() */
	for (;;) {
		if (waitpid(child, &status, 0) != child)
			die("waitpid");
		if (!WIFSTOPPED(status))
			break;
		signal = WSTOPSIG(status) == SIGTRAP ? 0 : WSTOPSIG(status);
		if (from && !signal && registers(child).orig_rax == from->nr) {
			from = NULL;
			entries = 1;
		} else if (!from) {
			entries += !signal && is_at_syscall(child);
		}
		if (ptrace(from ? PTRACE_SYSCALL : PTRACE_SINGLESTEP, child, NULL, signal))
			die("ptrace");
	}
	file = fopen(argv[1], "w");
	if (!file || fprintf(file, "%lu\n", entries) < 0 || fclose(file))
		die(argv[1]);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
