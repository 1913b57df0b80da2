// SPDX-License-Identifier: GPL-2.0
/*
 * hostile: run a command with all signals blocked and ignored, and with ten unexpected open files.
 *
 * usage: hostile COMMAND [ARGUMENT...]
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define NSIGNALS	64
#define NFILES		10

int main(int argc, char **argv)
{
	struct {
		void (*handler)(int signal);
		unsigned long rest[3];
	} ignored = { SIG_IGN, { 0 } };
	unsigned long all = ~0UL;
	int i;

	if (argc < 2) {
		fputs("usage: hostile COMMAND [ARGUMENT...]\n", stderr);
		return 125;
	}
	/* The C library would refuse the two signals that it uses itself */
	for (i = 1; i <= NSIGNALS; i++) {
		if (i != SIGKILL && i != SIGSTOP &&
		    syscall(SYS_rt_sigaction, i, &ignored, NULL, sizeof(all)))
			goto failed;
	}
	if (syscall(SYS_rt_sigprocmask, SIG_SETMASK, &all, NULL, sizeof(all)))
		goto failed;
	for (i = 0; i < NFILES; i++) {
		if (dup(STDIN_FILENO) < 0)
			goto failed;
	}
	execvp(argv[1], argv + 1);
failed:
	fprintf(stderr, "hostile: %s: %s\n", argv[1], strerror(errno));
	return 125;
}
