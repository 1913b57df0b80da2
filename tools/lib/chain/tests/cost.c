// SPDX-License-Identifier: GPL-2.0
/*
 * Cost of building an entry: native time, compared with its peers in the same run.
 *
 * usage: cost [SAMPLES]
 *	  cost --insns
 *
 * Each sample builds a program of 960 entries in the caller's buffer and measures the time. The
 * figures are nanoseconds for each entry, the minimum and the median of the samples, which take
 * turns; those of an empty chain and of a constant program are for the whole. The peers are:
 * storing the same words by hand, which is the lower bound; a request of io_uring, prepared like in
 * its header; and the call of getppid() itself. The last lines compare a read() entry with the best
 * known figure of others, which was measured on another machine, and with io_uring here. The exit
 * status is 1 if it costs more than that.
 *
 * With --insns, each program is built once between markers for the plugin that counts instructions
 * (qemu/count.c), and its line has the number of entries and the name.
 *
 * scripts/tests/rust compiles this with WITH_RUST, and links the same programs built by the crate:
 * scripts/tests/rust.d/cost.rs, which rust-cost.h declares.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <liburing.h>
#include <libchain.h>

#include "../../../testing/selftests/chain/bench/mark.h"
#ifdef WITH_RUST
#include "rust-cost.h"
#endif

#define ENTRIES		960
#define REQUESTS	240	/* of io_uring, in a ring of 256 */
#define BEST_NS		2.34

static __u64 words[16384] __attribute__((aligned(64)));
static char buffer[100];
static struct chain chain;
static struct io_uring ring;

CHAIN_PROGRAM(constant,
	(file, openat, (AT_FDCWD, buffer, O_RDONLY)),
	(size, read, (CHAIN_RESULT(constant_file), buffer, sizeof(buffer))),
	(wrote, write, (1, buffer, CHAIN_RESULT(constant_size))),
	(closed, close, (CHAIN_RESULT(constant_file)))
);

/* Make the compiler assume that the words are used */
static void seen(const void *memory)
{
	asm volatile("" : : "r" (memory) : "memory");
}

static void build_nothing(void)
{
	chain_init_buffer(&chain, words, 16384);
	seen(words);
}

static void build_getppid(void)
{
	int i;

	chain_init_buffer(&chain, words, 16384);
	for (i = 0; i < ENTRIES; i++)
		chain_getppid(&chain);
	seen(words);
}

static void build_read(void)
{
	chain_fd fd = chain_fd_of(3);
	int i;

	chain_init_buffer(&chain, words, 16384);
	for (i = 0; i < ENTRIES; i++)
		chain_read(&chain, fd, buffer, sizeof(buffer));
	seen(words);
}

/* Entries with result references, as in open, read, write, close */
static void build_linked(void)
{
	int i;

	chain_init_buffer(&chain, words, 16384);
	for (i = 0; i < ENTRIES / 4; i++) {
		chain_fd fd = chain_openat(&chain, AT_FDCWD, buffer, O_RDONLY, 0);
		chain_size n = chain_read(&chain, fd, buffer, sizeof(buffer));

		chain_write(&chain, 1, buffer, n);
		chain_close(&chain, fd);
	}
	seen(words);
}

static void build_condition(void)
{
	struct chain_label out = CHAIN_LABEL;
	int i;

	chain_init_buffer(&chain, words, 16384);
	for (i = 0; i < ENTRIES; i++) {
		chain_size n = chain_read(&chain, 3, buffer, sizeof(buffer));

		chain_on_error_goto(&chain, n, &out);
	}
	chain_label(&chain, &out);
	seen(words);
}

/* A constant program needs no building: this is the time of the clock */
static void use_constant(void)
{
	seen(constant);
}

static void store_read(void)
{
	__u64 *w = words;
	int i;

	for (i = 0; i < ENTRIES; i++, w += 6) {
		w[0] = CHAIN_NR_read;
		w[1] = CHAIN_NARGS(3);
		w[2] = 3;
		w[3] = (__u64)buffer;
		w[4] = sizeof(buffer);
		w[5] = 0;
		seen(w);
	}
}

static void prepare_read(void)
{
	int i;

	for (i = 0; i < REQUESTS; i++) {
		struct io_uring_sqe *sqe = io_uring_get_sqe(&ring);

		if (!sqe)
			abort();
		io_uring_prep_read(sqe, 3, buffer, sizeof(buffer), 0);
	}
	seen(ring.sq.sqes);
	/* The requests are not submitted: use the same slots again */
	ring.sq.sqe_tail = ring.sq.sqe_head;
}

static void call_getppid(void)
{
	int i;

	for (i = 0; i < ENTRIES; i++)
		getppid();
}

static struct {
	const char *what;
	void (*run)(void);
	int entries;
	double *ns;
} cases[] = {
	{ "chain_getppid()", build_getppid, ENTRIES, NULL },
	{ "chain_read()", build_read, ENTRIES, NULL },
	{ "open, read, write, close, linked", build_linked, ENTRIES, NULL },
	{ "chain_read() and chain_on_error_goto()", build_condition, ENTRIES, NULL },
	{ "a chain without entries, and the clock", build_nothing, 1, NULL },
	{ "a constant program, and the clock", use_constant, 1, NULL },
	{ "peer: the words of read() stored by hand", store_read, ENTRIES, NULL },
	{ "peer: io_uring_get_sqe() and _prep_read()", prepare_read, REQUESTS, NULL },
	{ "peer: getppid() called", call_getppid, ENTRIES, NULL },
#ifdef WITH_RUST
	{ "Rust: getppid()", rust_getppid, ENTRIES, NULL },
	{ "Rust: read()", rust_read, ENTRIES, NULL },
	{ "Rust: openat, read, write, close, linked", rust_linked, ENTRIES, NULL },
	{ "Rust: read() and if_error()", rust_condition, ENTRIES, NULL },
	{ "Rust: a chain without entries, and the clock", rust_nothing, 1, NULL },
	{ "Rust: a constant program, and the clock", rust_constant, 1, NULL },
#endif
};

#define READ		1
#define PEER		7	/* io_uring's */
#define NCASES	(sizeof(cases) / sizeof(*cases))

static double now_ns(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1e9 + now.tv_nsec;
}

/* A ring without the kernel: requests are prepared, and not submitted */
static void make_ring(void)
{
	static unsigned int khead, kflags;

	ring.sq.khead = &khead;
	ring.sq.kflags = &kflags;
	ring.sq.ring_mask = 255;
	ring.sq.ring_entries = 256;
	ring.sq.sqes = calloc(256, sizeof(*ring.sq.sqes));
	if (!ring.sq.sqes)
		abort();
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* Warm up before, so that no page faults are counted */
static void count_instructions(void)
{
	unsigned int k;

	for (k = 0; k < NCASES; k++) {
		cases[k].run();
		MARK(MARK_BEGIN);
		cases[k].run();
		MARK(MARK_END);
		printf("%d\t%s\n", cases[k].entries, cases[k].what);
	}
}

int main(int argc, char **argv)
{
	int samples = argc > 1 ? atoi(argv[1]) : 2000;
	double start;
	unsigned int k;
	int i;

	make_ring();
	if (argc > 1 && !strcmp(argv[1], "--insns")) {
		count_instructions();
		return 0;
	}
	if (samples < 1) {
		fprintf(stderr, "usage: cost [SAMPLES]\n       cost --insns\n");
		return 2;
	}
	for (k = 0; k < NCASES; k++) {
		cases[k].ns = calloc(samples, sizeof(double));
		if (!cases[k].ns)
			abort();
	}
	for (i = 0; i < samples; i++) {
		for (k = 0; k < NCASES; k++) {
			cases[k].run();	/* for the caches and branch predictors */
			start = now_ns();
			cases[k].run();
			cases[k].ns[i] = (now_ns() - start) / cases[k].entries;
		}
	}
	printf("ns for each entry, native time, of %d samples    min  median\n", samples);
	for (k = 0; k < NCASES; k++) {
		qsort(cases[k].ns, samples, sizeof(double), compare);
		printf("%-46s %7.2f %7.2f\n", cases[k].what, cases[k].ns[0],
		       cases[k].ns[samples / 2]);
	}
	printf("chain_read(): %.2f ns; the best case of Rust's syscall_encode, on an M2: %.2f ns\n",
	       cases[READ].ns[samples / 2], BEST_NS);
	printf("chain_read(): %.2f of io_uring's read\n",
	       cases[READ].ns[samples / 2] / cases[PEER].ns[samples / 2]);
	return cases[READ].ns[samples / 2] > cases[PEER].ns[samples / 2];
}

