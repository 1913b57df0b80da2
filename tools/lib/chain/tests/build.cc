// SPDX-License-Identifier: GPL-2.0
/*
 * The builder and constant programs in C++17. It also runs by emulation. Exits with 0 if the
 * results are right.
 */
#include <libchain.hpp>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <type_traits>
#include <unistd.h>
#include <utility>
#include <vector>

static void check(bool good, const char *condition, int line)
{
	if (good)
		return;
	std::fprintf(stderr, "line %d: %s\n", line, condition);
	std::exit(1);
}
#define CHECK(condition)	check(condition, #condition, __LINE__)

static bool has(const std::string &text, const char *part)
{
	return text.find(part) != std::string::npos;
}

static char buffer[100], name[] = "/proc/self/comm";
static int nowhere = -1;
static __u64 counter = 5;
static const char *address = name;

CHAIN_PROGRAM(program,
	      (fd, openat, (AT_FDCWD, CHAIN_U64_AT(&address), O_RDONLY),
	       CHAIN_IF_ERROR(CHAIN_STOP)),
	      (size, read, (CHAIN_RESULT(program_fd), buffer, sizeof(buffer)),
	       CHAIN_IF_ERROR(program_done), CHAIN_IF(CHAIN_EQ, 0, program_done)),
	      (more, op_add, (CHAIN_RESULT_ADD(program_size, 2), CHAIN_U64_AT(&counter)),
	       CHAIN_IF(CHAIN_NE, CHAIN_RESULT(program_size), program_done)),
	      (never, op_nop, ()),
	      (done, close, (CHAIN_RESULT(program_fd))),
	      (fails, close, (CHAIN_S32_AT(&nowhere))),
	      (moved, op_mov, (-7), CHAIN_GOTO(program_end))
);

CHAIN_LOOP_PROGRAM(counting,
		   (more, op_add, (CHAIN_U64_AT(&counter), 1)),
		   (put, op_store64, (&counter, CHAIN_RESULT(counting_more))),
		   (again, op_mov, (CHAIN_RESULT(counting_more)),
		    CHAIN_IF(CHAIN_LT, 10, counting_more))
);

static void run_programs()
{
	CHAIN_PROGRAM(inner, (fd, op_mov, (3)), (sum, op_add, (CHAIN_RESULT(inner_fd), 4)));
	std::vector<__s64> some(inner_end);
	__s64 results[program_end];

	CHECK(CHAIN_RUN(program, results) == program_end);
	CHECK(results[program_fd] >= 0 && buffer[results[program_size] - 1] == '\n');
	CHECK(results[program_more] == results[program_size] + 7);
	CHECK(results[program_never] == CHAIN_NOT_RUN && results[program_done] == 0);
	CHECK(results[program_fails] == -EBADF && results[program_moved] == -7);
	CHECK(CHAIN_RUN(inner, some.data()) == inner_end && some[inner_sum] == 7);

	struct chain_args args = CHAIN_ARGS(counting, results, 4);
	long end = chain_run_args(&args, 0);

	CHECK(end == 1 && args.stop == CHAIN_AT_STEPS);
	CHECK(has(CHAIN_EXPLAIN_STRING(counting, args, end), "entry 1 \"put\" (store64)"));
	CHECK(has(libchain::explain(args, end), "entry 1 (store64)"));
	CHECK(CHAIN_RUN_LOOP(counting, results, 100) == counting_end && counter == 10);
}

/* The words of a constant program are those of C, and cannot be written to */
static void is_constant()
{
	const __u64 words[] = {
		CHAIN_OP_ADD, 2 << CHAIN_NARGS_SHIFT | 1 << CHAIN_LOAD_SHIFT,
			reinterpret_cast<std::uintptr_t>(&counter), 1, 0,
		CHAIN_OP_STORE64, 2 << CHAIN_NARGS_SHIFT | 2 << CHAIN_SYMBOLIC_SHIFT,
			reinterpret_cast<std::uintptr_t>(&counter), 0, 0,
		CHAIN_OP_MOV, 1 << CHAIN_NARGS_SHIFT | 1 << CHAIN_SYMBOLIC_SHIFT |
			1 << CHAIN_NCONDS_SHIFT | 1 << 25 /* CHAIN_JUMP */, 0, 0, CHAIN_LESS_SIGNED,
			10,
	};
	const auto here = reinterpret_cast<std::uintptr_t>(program);
	std::FILE *maps = std::fopen("/proc/self/maps", "r");
	unsigned long start, end;
	bool found = false;
	char line[300], mode[5];

	CHECK(sizeof(words) == sizeof(counting) && !std::memcmp(words, counting, sizeof(words)));
	CHECK(maps);
	while (std::fgets(line, sizeof(line), maps)) {
		if (std::sscanf(line, "%lx-%lx %4s", &start, &end, mode) == 3 && here >= start &&
		    here < end)
			found = mode[1] == '-';
	}
	std::fclose(maps);
	CHECK(found);
}

/* A builder that a function returns, and that is moved once more */
static libchain::builder read_name(chain_fd *fd, chain_size *n)
{
	libchain::builder c;

	*fd = chain_openat(c, AT_FDCWD, name, O_RDONLY, 0);
	*n = chain_read(c, *fd, buffer, sizeof(buffer));
	chain_name(c, *n, "the name");
	return c;
}

static void move()
{
	chain_fd fd;
	chain_size n;
	libchain::builder first = read_name(&fd, &n), second(std::move(first));

	first = std::move(second);
	chain_on_error_goto(first, chain_close(first, fd), CHAIN_TO_STOP);
	CHECK(chain_run(first) == 3 && chain_result(first, n) > 0);
	CHECK(chain_entry(n) == 1 && first->nentries == 3);
	CHECK(!std::is_copy_constructible<libchain::builder>::value);
	CHECK(std::is_nothrow_move_constructible<libchain::builder>::value);
}

/* Loops, labels, conditions and cleanup, and the state after a failure */
static void go_around()
{
	libchain::builder c;
	libchain::label out, never;
	libchain::loop loop;
	long count = 0;

	chain_on_errors_goto(c, &out);
	chain_loop(c, &loop);
	chain_int n = chain_add(c, chain_long_at(&count), 1);
	chain_store64(c, &count, n);
	chain_if(c, n, CHAIN_GE, 3, &loop.done);
	chain_loop_end(c, &loop, 5);
	chain_fd fd = chain_openat(c, AT_FDCWD, "/nowhere", O_RDONLY, 0);
	chain_goto(c, &never);
	chain_cleanup(c, &out);
	chain_int closed = chain_close(c, fd);
	chain_label(c, &never);
	chain_name(c, fd, "the file");

	long end = chain_run(c);

	CHECK(end == c->nentries && count == 3 && chain_error(c, fd) == -ENOENT);
	CHECK(chain_result(c, fd) == -ENOENT && chain_result(c, closed) == -EBADF);
	CHECK(chain_first_error(c, nullptr) == -ENOENT);
	CHECK(has(libchain::explain(c, end), "\"the file\" (openat) returned -2 ENOENT"));

	/* An error is kept, and explained */
	libchain::builder wrong;

	chain_goto(wrong, &never);
	end = chain_run(wrong);
	CHECK(end == -EINVAL && has(libchain::explain(wrong, end), "label that has no place"));
}

static void have_types()
{
	libchain::builder c;
	unsigned char small = 1;
	std::size_t size = 4096;
	off_t offset = 0;
	enum { ZERO, TWO = 2 };

	chain_ptr memory = chain_mmap(c, nullptr, size, PROT_READ | PROT_WRITE,
				      MAP_PRIVATE | MAP_ANONYMOUS, -1, offset);
	chain_fd fd = chain_memfd_create(c, "memory", ZERO);
	chain_size n = chain_pwrite64(c, fd, memory, TWO + 1, 0);
	chain_off end = chain_lseek(c, fd, n, SEEK_SET);
	chain_pid pid = chain_getpid(c);
	chain_int same = chain_as_int(chain_mov(c, chain_plus(end, small)));
	chain_int sum = chain_sub(c, chain_and(c, n, 7UL), 1);
	chain_kill(c, pid, 0);
	chain_ioctl(c, fd, 0, &size);
	chain_store32(c, memory, sum);
	chain_int loaded = chain_load(c, memory, 4);
	chain_munmap(c, memory, size);
	chain_close(c, fd);
	CHECK(chain_run(c) == 14);
	static_assert(std::is_same<decltype(chain_result(c, memory)), void *>::value);
	static_assert(std::is_same<decltype(chain_result(c, fd)), int>::value);
	static_assert(std::is_same<decltype(chain_result(c, n)), ssize_t>::value);
	static_assert(std::is_same<decltype(chain_result(c, end)), off_t>::value);
	static_assert(std::is_same<decltype(chain_result(c, pid)), pid_t>::value);
	static_assert(std::is_same<decltype(chain_result(c, same)), long>::value);
	CHECK(chain_result(c, n) == 3 && chain_result(c, end) == 3 && chain_result(c, same) == 4);
	CHECK(chain_result(c, pid) == getpid() && chain_getpid() == getpid());
	CHECK(chain_result(c, sum) == 2 && chain_result(c, loaded) == 2);
}

/* A builder in the caller's memory, and an explanation that is longer than the first buffer */
static void use_buffer()
{
	const std::string longer(1000, 'x');
	__u64 words[40];
	libchain::builder c(words, 40);

	chain_name(c, chain_close(c, -1), longer.c_str());
	chain_goto(c, CHAIN_TO_STOP);

	long end = chain_run(c);

	CHECK(end == 0 && has(libchain::explain(c, end), longer.c_str()));
	chain_reset(c);
	for (int i = 0; i < 20; i++)
		chain_nop(c);
	CHECK(chain_run(c) == -ENOBUFS);
}

int main()
{
	run_programs();
	is_constant();
	move();
	go_around();
	have_types();
	use_buffer();
	return 0;
}
