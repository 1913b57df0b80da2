// SPDX-License-Identifier: GPL-2.0
/*
 * Programs for valgrind and MemorySanitizer, which must not report an error: each value that is
 * used was written by a chain.
 *
 * usage: checked [FAULT]
 *
 * With FAULT, there is one error: "buffer", memory behind the bytes that read() wrote is used;
 * "input", a chain writes uninitialised memory; "results", there is no room for the results.
 */
#include <fcntl.h>
#include <libchain.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "check.h"

CHAIN_PROGRAM(constant,
	(parent, getppid, ()),
	(sum, op_add, (CHAIN_RESULT(constant_parent), 1))
);

static void run_constant(void)
{
	__s64 *results = malloc(constant_end * sizeof(*results));

	CHECK(CHAIN_RUN(constant, results) == 2);
	CHECK(results[constant_parent] == getppid() && results[constant_sum] == getppid() + 1);
	free(results);
}

/* Use a value in a way that the compiler cannot remove */
static bool is_zero(const void *memory, size_t size)
{
	static const char zeroes[4096];

	return !memcmp(memory, zeroes, size);
}

/* Uninitialised memory */
struct buffers {
	char text[100], vector[100], random[16];
	struct stat by_fd, by_name;
	struct statx statx;
	struct utsname uts;
	int pipe[2];
	__u64 stored;
};

static void run_built(void)
{
	struct buffers *b = malloc(sizeof(*b));
	struct iovec vector = { b->vector, sizeof(b->vector) };
	struct chain_label out = CHAIN_LABEL;
	chain_size nread, nvector;
	chain_int loaded;
	chain_fd file;
	struct chain c;
	chain_ptr map;

	chain_init(&c);
	chain_on_errors_goto(&c, &out);
	file = chain_openat(&c, AT_FDCWD, "/proc/self/stat", O_RDONLY, 0);
	nread = chain_read(&c, file, b->text, sizeof(b->text));
	nvector = chain_readv(&c, file, &vector, 1);
	chain_fstat(&c, file, &b->by_fd);
	chain_stat(&c, "/", &b->by_name);
	chain_statx(&c, AT_FDCWD, "/", 0, STATX_ALL, &b->statx);
	chain_uname(&c, &b->uts);
	chain_getrandom(&c, b->random, sizeof(b->random), 0);
	chain_pipe2(&c, b->pipe, O_CLOEXEC);
	chain_write(&c, chain_fd_at(&b->pipe[1]), "x", 1);
	chain_close(&c, chain_fd_at(&b->pipe[0]));
	chain_store64(&c, &b->stored, 1234);
	loaded = chain_load(&c, &b->stored, 8);
	map = chain_mmap(&c, NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	chain_cleanup(&c, &out);
	chain_close(&c, file);
	CHECK(chain_run(&c) == 15 && c.args.stop == CHAIN_AT_END);
	CHECK(!is_zero(b->text, chain_result(&c, nread)));
	CHECK(!is_zero(b->vector, chain_result(&c, nvector)));
	CHECK(!is_zero(b->random, sizeof(b->random)));
	CHECK(S_ISREG(b->by_fd.st_mode) && S_ISDIR(b->by_name.st_mode));
	CHECK(b->by_fd.st_blksize && b->by_name.st_blksize);
	CHECK(S_ISDIR(b->statx.stx_mode) && !strcmp(b->uts.sysname, "Linux"));
	CHECK(memchr(b->uts.domainname, 0, sizeof(b->uts.domainname)));
	CHECK(b->stored == 1234 && chain_result(&c, loaded) == 1234);
	CHECK(is_zero(chain_result(&c, map), 4096));
	close(b->pipe[1]);
	chain_free(&c);
	free(b);
}

/* A program that does not fit on the stack, and is continued after its steps are used up */
static void run_long(void)
{
	struct chain_loop loop;
	char text[200];
	struct chain c;
	int i;

	chain_init(&c);
	chain_loop(&c, &loop);
	for (i = 0; i < 40; i++)
		chain_getpid(&c);
	chain_if(&c, chain_getpid(&c), CHAIN_EQ, 0, &loop.done);
	chain_loop_end(&c, &loop, 3);
	for (i = 0; i < 3; i++) {
		CHECK(chain_run(&c) >= 0 && c.args.stop == CHAIN_AT_STEPS);
		CHECK(!c.args.steps && c.args.resume);
		chain_explain_build(&c, 0, text, sizeof(text));
		CHECK(strlen(text));
		c.args.steps = 50;
	}
	chain_free(&c);
}

static long double_it(long result, unsigned long entry, struct chain_args *args)
{
	return args->stop == CHAIN_AT_HANDLER && !entry ? result * 2 : -1;
}

static void call_handler(void)
{
	const __u64 words[] = { CHAIN_OP_MOV, CHAIN_NARGS(1) | CHAIN_NCONDS(1), 21,
				(uintptr_t)double_it, CHAIN_ALWAYS, 0 };
	__s64 results[1];
	struct chain_args args = {
		.program = (uintptr_t)words,
		.results = (uintptr_t)results,
		.restorer = (uintptr_t)chain_restorer,
		.nwords = 6,
		.nresults = 1,
	};

	CHECK(chain_call(&args, sizeof(args), 0) == 42 && results[0] == 21);
	args.results = 8;
	CHECK(chain_call(&args, sizeof(args), 0) == -14);
}

static void ask_page(void)
{
	char ours[65], theirs[65];

	CHECK(chain_getpid() == getpid() && chain_getppid() == getppid());
	CHECK(!chain_gethostname(ours, sizeof(ours)) && !gethostname(theirs, sizeof(theirs)));
	CHECK(!strcmp(ours, theirs));
	chain_setproctitle("title");
	chain_setproctitle(NULL);
}

static void make_fault(const char *fault)
{
	int behind = !strcmp(fault, "buffer"), input = !strcmp(fault, "input");
	__s64 *results = malloc(2 * sizeof(*results) - (behind || input ? 0 : 8));
	char *buffer = malloc(100);
	__u64 words[] = {
		CHAIN_NR_readlink, CHAIN_NARGS(3), (uintptr_t)"/proc/self/exe",
			(uintptr_t)buffer, 1, 0,
		CHAIN_NR_write, CHAIN_NARGS(3), 2, (uintptr_t)buffer, input ? 100 : 0, 0,
	};

	CHECK(chain_run_program(words, sizeof(words) / sizeof(*words), results, 2, 0) == 2);
	CHECK(*buffer == '/');
	if (behind && buffer[99] == 'x')
		puts("by chance");
	free(buffer);
	free(results);
}

int main(int argc, char **argv)
{
	if (argc > 1) {
		make_fault(argv[1]);
		return 0;
	}
	run_constant();
	run_built();
	run_long();
	call_handler();
	ask_page();
	return 0;
}
