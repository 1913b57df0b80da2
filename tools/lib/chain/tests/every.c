// SPDX-License-Identifier: GPL-2.0
/*
 * Every function and macro of the headers except those of single system calls, and literals as
 * arguments. scripts/tests/library compiles it with all warnings, checks that none is missing here,
 * and runs it by emulation. Exits with 0 if the results are right.
 */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#include <libchain.h>

#include "check.h"

static char left[] = "left ", right[] = "right", read_back[10];
static int pipe_fds[2];
static __s64 counter;

/* Literals are static here; those with commas are in parentheses */
CHAIN_PROGRAM(program,
	      (nap, nanosleep, (&(struct timespec){ .tv_nsec = 1 }, 0), CHAIN_IF_ERROR(CHAIN_STOP)),
	      (more, nanosleep, ((&(const struct timespec){ 0, 1 }), 0),
	       CHAIN_IF(CHAIN_NE, CHAIN_RESULT(program_nap), CHAIN_STOP)),
	      (wrote, writev, (CHAIN_S32_AT(&pipe_fds[1]),
			       ((struct iovec[]){ { left, 5 }, { right, 5 } }), 2)),
	      (where, getcwd, ((char[4096]){ 0 }, 4096), CHAIN_GOTO(program_sum)),
	      (never, op_nop, ()),
	      (sum, op_add, (CHAIN_RESULT_ADD(program_wrote, 5), CHAIN_U64_AT(&counter)))
);

CHAIN_LOOP_PROGRAM(counting,
		   (increment, op_add, (CHAIN_U64_AT(&counter), 1)),
		   (store, op_store64, (&counter, CHAIN_RESULT(counting_increment))),
		   (again, op_mov, (CHAIN_RESULT(counting_increment)),
		    CHAIN_IF(CHAIN_LT, 10, counting_increment))
);

/* Names are those of a program: an entry of each has the same one, and another number */
CHAIN_PROGRAM(same,
	      (never, op_mov, (1), CHAIN_IF(CHAIN_NE, 2, same_sum)),
	      (sum, op_add, (CHAIN_RESULT(same_never), 2))
);

static void run_programs_of_same_names(void)
{
	CHAIN_PROGRAM(inner, (sum, op_add, (1, 2)), (never, op_mov, (CHAIN_RESULT(inner_sum))));
	__s64 results[2];

	CHECK(same_never == 0 && same_sum == 1 && program_sum == 5 && inner_sum == 0);
	CHECK(CHAIN_RUN(same, results) == same_end);
	CHECK(results[same_never] == 1 && results[same_sum] == 3);
	CHECK(CHAIN_RUN(inner, results) == inner_end && results[inner_never] == 3);
}

static void run_programs(void)
{
	__s64 results[program_end], *somewhere = results;
	struct chain_args args = CHAIN_ARGS(program, results, 0);
	char text[200];
	long ret;

	CHECK(CHAIN_RUN(program, results) == program_end);
	CHECK(results[program_nap] == 0 && results[program_more] == 0);
	CHECK(results[program_wrote] == 10 && results[program_where] > 1);
	CHECK(results[program_never] == CHAIN_NOT_RUN && results[program_sum] == 15);
	CHECK(read(pipe_fds[0], read_back, 10) == 10 && !memcmp(read_back, "left right", 10));
	CHECK(CHAIN_RUN(program, somewhere) == program_end);
	CHECK(CHAIN_RUN(program, ((__s64[program_end]){ 0, 0 })) == program_end);
	CHECK(CHAIN_RUN_LOOP(counting, results, 100) == counting_end && counter == 10);
	ret = chain_run_args(&args, CHAIN_RUN_EMULATE | CHAIN_RUN_CANCELLABLE);
	CHECK(strstr(chain_explain(&args, ret, text, sizeof(text)), "end"));
	CHECK(strstr(CHAIN_EXPLAIN(program, &args, ret, text, sizeof(text)), "end"));
	args.resume = 0;
	CHECK(chain_call(&args, sizeof(args), 0) == program_end);
	CHECK(chain_emulate(NULL, 0, CHAIN_ABI_VERSION) == 1 && chain_is_emulated());
	CHECK(chain_run_program(program, sizeof(program) / sizeof(*program), results,
				program_end, 0) == program_end);
}

/* Plain values of all kinds of integers, of pointers, and literals */
static void take_values(struct chain *c)
{
	unsigned long size = 4096;
	unsigned char small = 2;
	off_t offset = 0;
	chain_size n;
	chain_ptr p;
	chain_int i;

	chain_reset(c);
	p = chain_mmap(c, NULL, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, offset);
	n = chain_writev(c, pipe_fds[1], ((struct iovec[]){ { left, 5 }, { right, 5 } }), small);
	chain_read(c, pipe_fds[0], (char[10]){ 0 }, n);
	chain_nanosleep(c, &(struct timespec){ .tv_nsec = 1 }, NULL);
	i = chain_nanosleep(c, (&(const struct timespec){ 0, 1000 }), NULL);
	chain_kill(c, chain_getpid(c), (0));
	chain_munmap(c, p, size);
	chain_store64(c, (&(struct { __s64 x, y; }){ 0, 1 }), size);
	CHECK(chain_run(c) == 9 && !chain_first_error(c, NULL));
	CHECK(chain_result(c, n) == 10 && chain_result(c, i) == 0);
}

static void run_first_entries(struct chain *c)
{
	__u32 nwords;

	chain_reset(c);
	CHECK(chain_nwords(c) == 0);
	chain_nop(c);
	nwords = chain_nwords(c);
	chain_mov(c, 7);
	CHECK(nwords == 3 && chain_nwords(c) == 7 && !chain_finish(c));
	c->args.nwords = nwords;
	CHECK(chain_run(c) == 1);
}

static void compute(struct chain *c)
{
	__u32 low = 0;
	size_t size = 3;
	long number = -7;
	off_t offset = 9;
	int negative = -5;
	pid_t process = 6;
	const char *pointer = left;
	chain_int total, difference, bits, loaded, nothing, addend;
	chain_off off;
	chain_size n;
	chain_pid pid;
	chain_ptr ptr;
	chain_fd fd;

	chain_reset(c);
	nothing = chain_nop(c);
	fd = chain_as_fd(chain_mov(c, chain_fd_at(&negative)));
	n = chain_as_size(chain_mov(c, chain_size_at(&size)));
	off = chain_as_off(chain_mov(c, chain_off_at(&offset)));
	pid = chain_as_pid(chain_mov(c, chain_pid_at(&process)));
	ptr = chain_as_ptr(chain_mov(c, chain_ptr_at(&pointer)));
	total = chain_add(c, chain_int_at(&negative), chain_plus(n, 1));
	difference = chain_sub(c, chain_long_at(&number), 1UL);
	bits = chain_as_int(chain_and(c, 6LL, 3ULL));
	chain_store32(c, &low, chain_plus(total, 100));
	chain_store64(c, &number, difference);
	loaded = chain_load(c, &low, sizeof(low));
	addend = chain_plus(loaded, -1);
	chain_name(c, nothing, "nothing");
	CHECK(chain_entry(loaded) == 11 && chain_run(c) == 12);
	CHECK(chain_result(c, nothing) == 0 && chain_result(c, fd) == -5);
	CHECK(chain_error(c, fd) == -EIO && chain_error(c, n) == 0);
	CHECK(chain_result(c, n) == 3 && chain_result(c, off) == 9 && chain_result(c, pid) == 6);
	CHECK(chain_result(c, ptr) == left && chain_result(c, total) == -1);
	CHECK(chain_result(c, difference) == -8 && number == -8 && chain_result(c, bits) == 2);
	CHECK(low == 99 && chain_result(c, loaded) == 99 && chain_result(c, addend) == 98);
}

/* Each comparison of -2 with 1, and where it goes */
static void compare(struct chain *c)
{
	static const struct { __u32 comparator; bool is_true; } cases[] = {
		{ CHAIN_EQ, false }, { CHAIN_NE, true }, { CHAIN_GT, false }, { CHAIN_GTU, true },
		{ CHAIN_LT, true }, { CHAIN_LTU, false }, { CHAIN_GE, false },
		{ CHAIN_GEU, true }, { CHAIN_LE, true }, { CHAIN_LEU, false },
	};
	unsigned int i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		chain_reset(c);
		chain_if(c, chain_mov(c, -2), cases[i].comparator, 1, CHAIN_TO_STOP);
		chain_goto(c, CHAIN_TO_END);
		CHECK((chain_run(c) == 0) == cases[i].is_true);
	}
}

static void go_around(struct chain *c)
{
	struct chain_label out = CHAIN_LABEL, failed = CHAIN_LABEL;
	struct chain_loop loop;
	long count = 0;
	chain_int n, closed;
	char text[200];
	__u32 entry;
	long ret;

	chain_reset(c);
	c->flags = CHAIN_RUN_RESTART_INTERRUPTED;
	chain_loop(c, &loop);
	n = chain_add(c, chain_long_at(&count), 1);
	chain_store64(c, &count, n);
	chain_if(c, n, CHAIN_GE, 3, &loop.done);
	chain_loop_end(c, &loop, 5);
	chain_on_error_goto(c, chain_close(c, -1), &failed);
	chain_label(c, &failed);
	chain_on_errors_goto(c, &out);
	closed = chain_close(c, -1);
	chain_nop(c);
	chain_cleanup(c, &out);
	CHECK(!chain_finish(c));
	ret = chain_run(c);
	CHECK(ret == c->nentries && count == 3 && chain_error(c, closed) == -EBADF);
	CHECK(chain_first_error(c, &entry) == -EBADF && entry == chain_entry(closed) - 1);
	CHECK(*chain_explain_build(c, ret, text, sizeof(text)));
	CHECK(chain_resume(c) == -EINVAL);
	c->flags = CHAIN_RUN_RETURN_INTERRUPTED;
}

/* The parts of the macros of system calls */
static void append(void)
{
	const chain_fd fd = chain_fd_of(-1);
	const char *const names[] = { "the call" };
	__u64 words[100];
	struct chain c;
	char text[200];
	long ret;
	FILE *out = fopen("/dev/null", "w");

	chain_init_buffer(&c, words, 100);
	chain_append(&c, CHAIN_NR_close, CHAIN_NPARAMS_close, fd.value, CHAIN_NO_VALUE,
		     CHAIN_NO_VALUE, CHAIN_NO_VALUE, CHAIN_NO_VALUE, CHAIN_NO_VALUE);
	chain_append(&c, CHAIN_OP_MOV, 1, CHAIN_WORD(7), CHAIN_NO_VALUE, CHAIN_NO_VALUE,
		     CHAIN_NO_VALUE, CHAIN_NO_VALUE, CHAIN_NO_VALUE);
	chain_lseek(&c, chain_fd_of(-1), chain_off_of(0), chain_int_of(SEEK_SET));
	chain_write(&c, fd, chain_in_of(left), chain_size_of(1));
	chain_read(&c, fd, chain_out_of(read_back), chain_size_of(1));
	chain_unlink(&c, chain_string_of(""));
	chain_getpgid(&c, chain_pid_of(0));
	ret = chain_run(&c);
	CHECK(ret == 7 && chain_first_error(&c, NULL) == -EBADF);
	chain_explain_names(&c.args, ret, names, 1, text, sizeof(text));
	CHECK(out && chain_disassemble(out, program, sizeof(program) / sizeof(*program),
				       CHAIN_JSON) == program_end);
	fclose(out);
	CHECK(chain_call_by_number(CHAIN_NR_close) == chain_call_by_name("close"));
	CHECK(chain_version() == LIBCHAIN_VERSION);
}

static void know_process(void)
{
	char name[65];

	CHECK(chain_getpid() == getpid() && chain_getppid() == getppid());
	CHECK(!chain_gethostname(name, sizeof(name)));
	CHECK(!chain_page() == !chain_page_pid());
	CHECK(!chain_setproctitle("%s", "title") || !chain_page());
	chain_page_forget();
}

int main(void)
{
	void (*restorer)(void) = chain_restorer;
	struct chain c;

	if (pipe(pipe_fds) || !restorer)
		return 2;
	chain_init(&c);
	run_programs();
	run_programs_of_same_names();
	take_values(&c);
	run_first_entries(&c);
	compute(&c);
	compare(&c);
	go_around(&c);
	append();
	know_process();
	chain_free(&c);
	return 0;
}
