// SPDX-License-Identifier: GPL-2.0
/*
 * A user of the installed library, who uses all of its parts. Exits with 0 if they work.
 */
#include <libchain.h>
#include <string.h>
#include <unistd.h>

CHAIN_PROGRAM(constant,
	      (parent, getppid, ()),
	      (sum, op_add, (CHAIN_RESULT(constant_parent), 1))
);

static bool runs_constant(void)
{
	__s64 results[constant_end];

	return CHAIN_RUN(constant, results) == 2 && results[constant_parent] == getppid() &&
	       results[constant_sum] == getppid() + 1;
}

static bool runs_built(char *text, size_t size)
{
	struct chain c;
	chain_pid pid;
	chain_int fails;
	bool passed;

	chain_init(&c);
	pid = chain_getpid(&c);
	fails = chain_close(&c, -1);
	chain_on_error_goto(&c, fails, CHAIN_TO_STOP);
	chain_explain_build(&c, chain_run(&c), text, size);
	passed = chain_result(&c, pid) == getpid() && chain_error(&c, fails) < 0 &&
		 c.args.stop == CHAIN_AT_CONDITION && strstr(text, "entry 1 (close)");
	chain_free(&c);
	return passed;
}

static long handler(long result, unsigned long entry, struct chain_args *args)
{
	return args->stop == CHAIN_AT_HANDLER && entry == 0 ? result * 2 : -1;
}

static bool calls_handler(void)
{
	const __u64 words[] = { CHAIN_OP_MOV, CHAIN_NARGS(1) | CHAIN_NCONDS(1), 21,
				(uintptr_t)handler, CHAIN_ALWAYS, 0 };
	__s64 results[1];
	struct chain_args args = {
		.program = (uintptr_t)words,
		.results = (uintptr_t)results,
		.restorer = (uintptr_t)chain_restorer,
		.nwords = 6,
		.nresults = 1,
	};

	return chain_call(&args, sizeof(args), 0) == 42;
}

/* With a process page, and without one */
static bool knows_process(void)
{
	char ours[65], theirs[65];

	return chain_getpid() == getpid() && chain_getppid() == getppid() &&
	       !chain_gethostname(ours, sizeof(ours)) &&
	       !gethostname(theirs, sizeof(theirs)) && !strcmp(ours, theirs) &&
	       (!chain_page() || *chain_page_pid() == getpid());
}

static bool has_title(void)
{
	char text[100] = "";
	FILE *file;

	if (chain_setproctitle("%s %d", "title", 1))
		return !chain_page();	/* there may be no other way */
	file = fopen("/proc/self/cmdline", "r");
	if (!file)
		return false;
	if (!fgets(text, sizeof(text), file))
		text[0] = '\0';
	fclose(file);
	return strstr(text, ": title 1") && !chain_setproctitle(NULL);
}

int main(void)
{
	char text[200];

	if (!runs_constant() || !runs_built(text, sizeof(text)) || !calls_handler())
		return 1;
	if (chain_disassemble(stdout, constant, sizeof(constant) / sizeof(*constant),
			      CHAIN_TEXT) != 2)
		return 2;
	if (!knows_process() || !has_title())
		return 3;
	return puts(text) < 0;
}
