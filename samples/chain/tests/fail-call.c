// SPDX-License-Identifier: GPL-2.0
/*
 * fail-call: run a command in which one system call fails: the call is not made, and returns an
 * error. The call may be an entry of a chain.
 *
 * usage: fail-call CALL[:N=VALUE] ERROR COMMAND [ARGUMENT...]
 *
 * With N=VALUE, only if its argument N (the first is 0) has this value, in 32 bits. ERROR is a
 * name, such as EIO, or 0: the call is not made either, and returns 0.
 */
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <libchain.h>

#include "error-names.h"

static const char usage[] = "usage: fail-call CALL[:N=VALUE] ERROR COMMAND [ARGUMENT...]\n";

static void die(const char *what, const char *why)
{
	fprintf(stderr, "fail-call: %s: %s\n", what, why);
	exit(125);
}

static __u32 error_of(const char *name)
{
	if (!strcmp(name, "0"))
		return 0;
	for (int error = 1; error < 200; error++) {
		const char *its_name = error_name(error);

		if (its_name && !strcmp(name, its_name))
			return error;
	}
	die(name, "no error has this name");
	return 0;
}

static void install(__u32 nr, int arg, __u32 value, __u32 error)
{
	const __u32 from = arg < 0 ? offsetof(struct seccomp_data, nr) :
				     offsetof(struct seccomp_data, args) + 8 * arg;
	struct sock_filter filter[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, nr, 0, 3),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, from),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, arg < 0 ? nr : value, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | error),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog program = { sizeof(filter) / sizeof(*filter), filter };

	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) ||
	    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program))
		die("seccomp", strerror(errno));
}

int main(int argc, char **argv)
{
	const struct chain_call_info *call;
	unsigned int value = 0;
	int arg = -1, length = 0;
	char *colon;

	if (argc < 4) {
		fputs(usage, stderr);
		return 125;
	}
	colon = strchr(argv[1], ':');
	if (colon) {
		*colon++ = '\0';
		if (sscanf(colon, "%1d=%u%n", &arg, &value, &length) != 2 || colon[length] ||
		    arg < 0 || arg > 5)
			die(colon, "this is no N=VALUE, with N from 0 to 5");
	}
	call = chain_call_by_name(argv[1]);
	if (!call || call->nr >= CHAIN_OP)
		die(argv[1], "there is no such system call");
	/* A leak check in the command makes calls, too */
	setenv("ASAN_OPTIONS", "detect_leaks=0", 1);
	install(call->nr, arg, value, error_of(argv[2]));
	execvp(argv[3], argv + 3);
	die(argv[3], strerror(errno));
}
