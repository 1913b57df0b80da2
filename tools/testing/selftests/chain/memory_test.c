// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): user memory that is missing, read-only, at the end of a page, or changed during the
 * chain
 */
#include <fcntl.h>
#include <linux/perf_event.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/wait.h>

#include "chain_test.h"

/* The C library's headers may be older */
#ifndef __NR_memfd_secret
#define __NR_memfd_secret	447
#endif

static size_t page_size;

/* Map three pages, unmap the first and the third, and return the second */
static char *map_between_holes(void)
{
	char *pages;

	page_size = getpagesize();
	pages = mmap(NULL, 3 * page_size, PROT_READ | PROT_WRITE,
		     MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (pages == MAP_FAILED || munmap(pages, page_size) ||
	    munmap(pages + 2 * page_size, page_size))
		abort();
	return pages + page_size;
}

/* A pipe that shows whether an entry ran */
static int marker[2];

static int ran(void)
{
	char c[8];
	int n = read(marker[0], c, sizeof(c));

	return n < 0 ? 0 : n;
}

static void add_marker(struct program *p)
{
	CALL(p, __NR_write, 0, marker[1], U("x"), 1);
}

FIXTURE(memory)
{
	struct program *p;
	char *page;
};

/* Variants: small programs, and programs that need an allocation */
FIXTURE_VARIANT(memory)
{
	bool big;
};

FIXTURE_VARIANT_ADD(memory, small) { .big = false };
FIXTURE_VARIANT_ADD(memory, big) { .big = true };

FIXTURE_SETUP(memory)
{
	self->p = new_program();
	self->page = map_between_holes();
	ASSERT_EQ(0, pipe2(marker, O_NONBLOCK));
	add_marker(self->p);
	add_marker(self->p);
	if (variant->big)
		make_big(self->p);
	finish(self->p);
}

FIXTURE_TEARDOWN(memory)
{
	free(self->p);
}

TEST_F(memory, program_not_there)
{
	struct program *p = self->p;
	size_t size = p->nwords * sizeof(__u64);
	char *end = self->page + page_size;

	p->args.program = 0;
	EXPECT_EQ(-EFAULT, run_args(p));
	p->args.program = U(end);
	EXPECT_EQ(-EFAULT, run_args(p));
	p->args.program = 0xffffffff80000000;
	EXPECT_EQ(-EFAULT, run_args(p));
	p->args.program = ~0ULL;
	EXPECT_EQ(-EFAULT, run_args(p));
	/* The last byte is beyond the end of the page */
	memcpy(end - size + 1, p->words, size - 1);
	p->args.program = U(end - size + 1);
	EXPECT_EQ(-EFAULT, run_args(p));
	/* The first byte is before the page */
	memcpy(self->page, (char *)p->words + 1, size - 1);
	p->args.program = U(self->page - 1);
	EXPECT_EQ(-EFAULT, run_args(p));
	EXPECT_EQ(UNTOUCHED, p->results[0]);
	EXPECT_EQ(0, ran());
	/* All bytes are within the page */
	memmove(end - size, p->words, size);
	p->args.program = U(end - size);
	EXPECT_EQ(p->nentries, run_args(p));
	EXPECT_EQ(2, ran());
}

TEST_F(memory, program_is_only_read)
{
	struct program *p = self->p;

	memcpy(self->page, p->words, p->nwords * sizeof(__u64));
	p->args.program = U(self->page);
	ASSERT_EQ(0, mprotect(self->page, page_size, PROT_NONE));
	EXPECT_EQ(-EFAULT, run_args(p));
	ASSERT_EQ(0, mprotect(self->page, page_size, PROT_READ));
	EXPECT_EQ(p->nentries, run_args(p));
	EXPECT_EQ(2, ran());
}

/* Check the same with steps, for a program that the kernel has a copy of */
TEST_F(memory, cached_program_not_there)
{
	struct program *p = self->p;

	memcpy(self->page, p->words, p->nwords * sizeof(__u64));
	p->args.program = U(self->page);
	p->args.steps = 1 << 20;
	EXPECT_EQ(p->nentries, run_args(p));
	EXPECT_EQ(2, ran());
	ASSERT_EQ(0, mprotect(self->page, page_size, PROT_NONE));
	EXPECT_EQ(-EFAULT, run_args(p));
	EXPECT_EQ(0, ran());
}

TEST_F(memory, results_not_there)
{
	struct program *p = self->p;
	size_t size = p->nentries * sizeof(__s64);
	char *end = self->page + page_size;

	p->args.results = 0;
	EXPECT_EQ(-EFAULT, run_args(p));
	p->args.results = 0xffffffff80000000;
	EXPECT_EQ(-EFAULT, run_args(p));
	p->args.results = U(end - size + 1);
	EXPECT_EQ(-EFAULT, run_args(p));
	p->args.results = U(self->page);
	ASSERT_EQ(0, mprotect(self->page, page_size, PROT_READ));
	EXPECT_EQ(-EFAULT, run_args(p));
	EXPECT_EQ(0, ran());
	ASSERT_EQ(0, mprotect(self->page, page_size, PROT_READ | PROT_WRITE));
	p->args.results = U(end - size);
	p->args.nresults = 0xffffffff;
	EXPECT_EQ(p->nentries, run_args(p));
	EXPECT_EQ(1, *(__s64 *)(end - size));
	EXPECT_EQ(2, ran());
}

TEST_F(memory, args_not_there)
{
	struct program *p = self->p;
	char *end = self->page + page_size;

	EXPECT_EQ(-EFAULT, sys_chain(NULL, sizeof(p->args), 0));
	EXPECT_EQ(-EFAULT, sys_chain(end, sizeof(p->args), 0));
	EXPECT_EQ(-EFAULT, sys_chain((void *)0xffffffff80000000, sizeof(p->args), 0));
	memcpy(end - sizeof(p->args) + 1, &p->args, sizeof(p->args) - 1);
	EXPECT_EQ(-EFAULT, sys_chain(end - sizeof(p->args) + 1, sizeof(p->args), 0));
	EXPECT_EQ(0, ran());
	memmove(end - sizeof(p->args), &p->args, sizeof(p->args));
	EXPECT_EQ(-EFAULT, sys_chain(end - sizeof(p->args), sizeof(p->args) + 1, 0));
	EXPECT_EQ(0, ran());
	EXPECT_EQ(p->nentries, sys_chain(end - sizeof(p->args), sizeof(p->args), 0));
	EXPECT_EQ(2, ran());
}

/* Check that args can be read-only for a chain that runs to its end, because no field changes */
TEST_F(memory, args_read_only)
{
	struct program *p = self->p;
	struct chain_args *args = (void *)self->page;

	*args = p->args;
	ASSERT_EQ(0, mprotect(self->page, page_size, PROT_READ));
	EXPECT_EQ(p->nentries, sys_chain(args, sizeof(*args), 0));
	EXPECT_EQ(2, ran());
	/* The reason of a rejection cannot be written */
	p->words[1] |= CHAIN_NARGS(7);
	EXPECT_EQ(-EFAULT, sys_chain(args, sizeof(*args), 0));
	EXPECT_EQ(0, ran());
	ASSERT_EQ(0, mprotect(self->page, page_size, PROT_READ | PROT_WRITE));
	EXPECT_EQ(-EINVAL, sys_chain(args, sizeof(*args), 0));
	EXPECT_EQ(CHAIN_BAD_NARGS, args->stop);
}

/* Check that only changed fields must be writable */
TEST_F(memory, args_partly_writable)
{
	struct program *p = self->p;
	const struct {
		bool reject;
		__u32 stop, entry, resume;
		__u64 steps;
		long ret;
	} cases[] = {
		{ true, CHAIN_BAD_NARGS, 1, 0, 5, -EINVAL },
		{ true, CHAIN_AT_END, 1, 0, 5, -EFAULT },
		{ true, CHAIN_BAD_NARGS, 0, 0, 5, -EFAULT },
		{ false, CHAIN_AT_END, 0, 0, 0, p->nentries },
		{ false, CHAIN_AT_CONDITION, 0, 0, 0, -EFAULT },
		{ false, CHAIN_AT_END, 1, 0, 0, -EFAULT },
		{ false, CHAIN_AT_END, 0, p->nentries + 1, 0, -EFAULT },
		{ false, CHAIN_AT_END, 0, 0, 1000, -EFAULT },
	};
	struct chain_args *args = (void *)self->page;
	const __u64 bits = p->words[7];
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(cases); i++) {
		p->words[7] = bits;
		if (cases[i].reject)
			p->words[7] |= CHAIN_NARGS(7);
		ASSERT_EQ(0, mprotect(args, page_size, PROT_READ | PROT_WRITE));
		*args = p->args;
		args->stop = cases[i].stop;
		args->entry = cases[i].entry;
		args->resume = cases[i].resume;
		args->steps = cases[i].steps;
		ASSERT_EQ(0, mprotect(args, page_size, PROT_READ));
		EXPECT_EQ(cases[i].ret, sys_chain(args, sizeof(*args), 0)) {
			TH_LOG("case %u", i);
		}
	}
}

/* Check that a chain that overwrites its words runs the original words */
TEST_F(memory, changed_by_an_entry)
{
	struct program *p = self->p;
	__u32 i;

	start(p);
	CALL(p, CHAIN_OP_STORE64, 0, 0, 0);
	CALL(p, CHAIN_OP_STORE64, 0, U(&p->results[0]), 1234);
	CALL(p, CHAIN_OP_STORE32, 0, U(&p->args.nwords), 3);
	CALL(p, CHAIN_OP_STORE64, 0, U(&p->args.results), 0);
	i = p->nwords;
	VALUE(p, 1);
	CALL(p, CHAIN_OP_MOV, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0));
	p->words[2] = U(&p->words[i]);
	p->words[3] = __NR_exit_group;
	if (variant->big)
		make_big(p);
	EXPECT_COMPLETE(p);
	EXPECT_EQ((__u64)__NR_exit_group, p->words[i]);
	EXPECT_EQ(0, p->results[0]);
	EXPECT_EQ(1, p->results[4]);
	EXPECT_EQ(0, p->results[5]);
}

/* Check that program and args can be unmapped by an entry, and results cannot */
TEST_F(memory, unmapped_by_an_entry)
{
	struct program *p = self->p;

	start(p);
	CALL(p, __NR_munmap, 0, U(self->page), page_size);
	add_marker(p);
	if (variant->big)
		make_big(p);
	memcpy(self->page, p->words, p->nwords * sizeof(__u64));
	finish(p);
	p->args.program = U(self->page);
	EXPECT_EQ(p->nentries, run_args(p));
	EXPECT_EQ(0, p->results[0]);
	EXPECT_EQ(1, ran());

	self->page = map_between_holes();
	p->words[2] = U(self->page);
	finish(p);
	p->args.results = U(self->page);
	EXPECT_EQ(-EFAULT, run_args(p));
	EXPECT_EQ(1, ran());

	/* Unmapped args are harmless as long as no field changes */
	self->page = map_between_holes();
	p->words[2] = U(self->page);
	finish(p);
	memcpy(self->page, &p->args, sizeof(p->args));
	EXPECT_EQ(p->nentries, sys_chain(self->page, sizeof(p->args), 0));
	EXPECT_EQ(1, ran());
}

/* Check that args are unchanged if the results cannot be written */
TEST_F(memory, args_without_results)
{
	struct program *p = self->p;

	start(p);
	CALL(p, __NR_munmap, 0, U(self->page), page_size);
	CALL_IF(p, CHAIN_OP_NOP, 0, 0, CHAIN_ALWAYS, 0);
	if (variant->big)
		make_big(p);
	finish(p);
	p->args.results = U(self->page);
	EXPECT_EQ(-EFAULT, run_args(p));
	EXPECT_EQ(0, p->args.stop);
	EXPECT_EQ(0, p->args.entry);
}

/* Run @p with its args, program and results at @memory */
static long run_in(struct program *p, char *memory)
{
	struct chain_args *args = (void *)memory;
	char *words = memory + sizeof(*args);
	char *results = words + p->nwords * sizeof(__u64);
	long ret;

	finish(p);
	p->args.program = U(words);
	p->args.results = U(results);
	p->args.steps = 1000;
	memcpy(args, &p->args, sizeof(*args));
	memcpy(words, p->words, p->nwords * sizeof(__u64));
	ret = sys_chain(args, sizeof(*args), 0);
	memcpy(p->results, results, p->nentries * sizeof(__s64));
	return ret;
}

/* Return whether the kernel's copies reach @word, and fail elsewhere with EFAULT */
static bool reaches(struct program *p, __u64 *word)
{
	__u64 before = 7;

	start(p);
	CALL(p, CHAIN_OP_STORE64, 0, U(word), 1234);
	CALL(p, CHAIN_OP_LOAD, 0, U(word), 8);
	CALL(p, CHAIN_OP_STORE64, 0, 16, before);
	CALL(p, CHAIN_OP_LOAD, 0, 16, 8);
	if (run(p) != 4 || p->results[0] || p->results[1] != 1234 || *word != 1234 ||
	    p->results[2] != -EFAULT || p->results[3] != -EFAULT)
		return false;
	p->args.results = 16;
	return run_args(p) == -EFAULT;
}

/*
 * Check memfd_secret() memory, which only lacks the kernel's own mapping: get_user_pages()
 * refuses it
 */
TEST_F(memory, secret)
{
	struct program *p = self->p;
	char *memory;
	int fd = syscall(__NR_memfd_secret, 0);

	if (fd < 0)
		SKIP(return, "memfd_secret: %s", strerror(errno));
	ASSERT_EQ(0, ftruncate(fd, page_size));
	memory = mmap(NULL, page_size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	ASSERT_NE(MAP_FAILED, memory);
	EXPECT_EQ(p->nentries, run_in(p, memory));
	EXPECT_EQ(1, p->results[0]);
	EXPECT_EQ(1000 - p->nentries, ((struct chain_args *)memory)->steps);
	EXPECT_EQ(2, ran());
	EXPECT_TRUE(reaches(p, (__u64 *)memory));
	ASSERT_EQ(0, mprotect(memory, page_size, PROT_READ));
	EXPECT_FALSE(reaches(p, (__u64 *)memory));
	EXPECT_EQ(-EFAULT, p->results[0]);
	EXPECT_EQ(1234, p->results[1]);
}

/* Check pages without a struct page, such as those of perf, which get_user_pages() refuses */
TEST_F(memory, of_a_device)
{
	struct perf_event_attr attr = {
		.type = PERF_TYPE_SOFTWARE,
		.size = sizeof(attr),
		.config = PERF_COUNT_SW_DUMMY,
		.exclude_kernel = 1,
	};
	struct perf_event_mmap_page *page;
	int fd = syscall(__NR_perf_event_open, &attr, 0, -1, -1, 0);

	if (fd < 0)
		SKIP(return, "perf_event_open: %s", strerror(errno));
	page = mmap(NULL, 2 * page_size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	ASSERT_NE(MAP_FAILED, page);
	EXPECT_TRUE(reaches(self->p, (__u64 *)&page->data_tail));
}

/* A process whose first thread has ended has no memory under its process ID */
static void *runs_alone(void *data)
{
	char line[256];
	__u64 word;

	if (!WAIT_FOR(read_proc(getpid(), "stat", line) && strstr(line, ") Z ")))
		_exit(2);
	_exit(!reaches(data, &word));
}

TEST_F(memory, first_thread_has_left)
{
	pthread_t thread;
	int status;
	pid_t pid = fork();

	ASSERT_LE(0, pid);
	if (!pid) {
		if (pthread_create(&thread, NULL, runs_alone, self->p))
			_exit(3);
		pthread_exit(NULL);
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(0, status);
}

/* Check sandboxes that kill for calls of debuggers */
TEST_F(memory, copies_between_processes_kill)
{
	struct sock_filter filter[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_process_vm_readv, 1, 0),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_process_vm_writev, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	int status;
	pid_t pid = fork();

	ASSERT_LE(0, pid);
	if (!pid) {
		__u64 word;

		install_filter(filter, ARRAY_SIZE(filter));
		_exit(!reaches(self->p, &word));
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(0, status);
}

static atomic_bool counts;

/* Count the rounds in the number at @data. Return the number of rounds. */
static void *count(void *data)
{
	_Atomic __u32 *number = data;
	__u64 rounds = 0;

	while (counts) {
		*number += 1;
		rounds++;
	}
	return (void *)rounds;
}

/* Check that nothing but the results is written, not even with the old value */
TEST_F(memory, neighbours_are_left_alone)
{
	_Atomic __u32 *number = (void *)self->page;
	struct program *p = self->p;
	pthread_t thread;
	void *rounds;
	int i;

	start(p);
	VALUE(p, 1);
	if (variant->big)
		make_big(p);
	finish(p);
	p->args.results = U(self->page + 4);
	*number = 0;
	counts = true;
	ASSERT_EQ(0, pthread_create(&thread, NULL, count, (void *)number));
	for (i = 0; i < 20000 || *number < 20000; i++)
		ASSERT_EQ(p->nentries, run_args(p));
	counts = false;
	ASSERT_EQ(0, pthread_join(thread, &rounds));
	EXPECT_EQ((__u32)(uintptr_t)rounds, (__u32)*number);
}

struct scribble {
	_Atomic __u64 *word;
	__u64 a, b;
	_Atomic bool end;
};

static void *scribble(void *data)
{
	struct scribble *s = data;

	while (!s->end) {
		atomic_store(s->word, s->a);
		atomic_store(s->word, s->b);
	}
	return NULL;
}

/*
 * Let a second thread change a word of the program between a valid and an invalid value. Check
 * that the copied words are checked, and the checked words run.
 */
TEST_F(memory, changed_by_a_thread)
{
	static const struct {
		const char *what;
		unsigned int word;
		__u64 bad;
		int error;
	} cases[] = {
		{ "number", 8, __NR_fork, EOPNOTSUPP },
		{ "number of arguments", 9, CHAIN_NARGS(1) | CHAIN_SYMBOLIC(0) |
					    CHAIN_NCONDS(7), EINVAL },
		{ "reference", 10, CHAIN_RESULT(0xffffff), EINVAL },
	};
	struct program *p = self->p;
	unsigned int i, n, done, rejected;

	start(p);
	VALUE(p, 4);
	VALUE(p, 1000);
	CALL(p, __NR_dup, CHAIN_SYMBOLIC(0), CHAIN_RESULT(1));
	if (variant->big)
		make_big(p);
	ASSERT_EQ(__NR_dup, p->words[8]);
	for (i = 0; i < ARRAY_SIZE(cases); i++) {
		struct scribble s = {
			.word = (_Atomic __u64 *)&p->words[cases[i].word],
			.a = p->words[cases[i].word],
			.b = cases[i].bad,
		};
		pthread_t thread;

		TH_LOG("%s", cases[i].what);
		done = 0;
		rejected = 0;
		finish(p);
		ASSERT_EQ(0, pthread_create(&thread, NULL, scribble, &s));
		/* Until both were seen often enough, or for at most so many rounds */
		for (n = 0; n < 200000 && (done < 100 || rejected < 100); n++) {
			long ret = run_args(p);

			if (ret == (long)p->nentries) {
				done++;
				ASSERT_EQ(-EBADF, p->results[2]);
			} else {
				rejected++;
				ASSERT_EQ(-cases[i].error, ret);
			}
		}
		s.end = true;
		pthread_join(thread, NULL);
		p->words[cases[i].word] = s.a;
		EXPECT_GT(done, 0);
		EXPECT_GT(rejected, 0);
	}
	/* There is no child: fork() never ran */
	EXPECT_EQ(-1, waitpid(-1, NULL, WNOHANG));
	EXPECT_EQ(ECHILD, errno);
}

TEST_HARNESS_MAIN
