/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Helpers of the tests of signals: pipes to wait on and to count entries, and signals to a
 * task that waits
 */
#ifndef CHAIN_SIGNALS_H
#define CHAIN_SIGNALS_H

#include <signal.h>
#include <sys/time.h>

#include "chain_test.h"

#define SIGSET_SIZE	8	/* size of the kernel's sigset_t */
#define TIMEOUT_MS	300	/* of calls that have a timeout */
#define LONG		300	/* seconds that a test may take on a slow kernel */

static inline void set_handler(int sig, void (*handler)(int), int flags)
{
	struct sigaction action = { .sa_handler = handler, .sa_flags = flags };

	if (sigaction(sig, &action, NULL))
		abort();
}

static inline void set_timer(unsigned int us)
{
	const struct itimerval timer = { { 0, us }, { 0, us } };

	setitimer(ITIMER_REAL, &timer, NULL);
}

/* A pipe that add_waiting() reads, and one with a byte for each mark */
static int in[2], marks[2];
/* Calls of handlers */
static volatile int signals;

static inline void make_pipes(void)
{
	if (pipe(in) || pipe2(marks, O_NONBLOCK))
		abort();
}

/* Return the number of marks since the last call */
static inline int count_marks(void)
{
	static char buffer[65536];
	ssize_t n = read(marks[0], buffer, sizeof(buffer));

	return n < 0 ? 0 : n;
}

/* Append a write() of one byte to the marks */
static inline void add_mark(struct program *p)
{
	CALL(p, __NR_write, 0, marks[1], U("x"), 1);
}

/* Append a mark, a read() that waits for feed(), and a mark */
static inline void add_waiting(struct program *p)
{
	static char buffer[8];

	add_mark(p);
	CALL(p, __NR_read, 0, in[0], U(buffer), 1);
	add_mark(p);
}

static inline void feed(void)
{
	if (write(in[1], "x", 1) != 1)
		abort();
}

/* Send @sig to the caller as soon as it sleeps in @nr */
static inline void signal_when_in(long nr, int sig)
{
	pid_t caller = getpid();

	if (fork())
		return;
	if (WAIT_FOR(sleeps_in(caller, nr)))
		kill(caller, sig);
	_exit(0);
}

/* Run the chain, and interrupt its entry that sleeps in read() */
static inline long run_interrupted(struct program *p, void (*handler)(int), int flags)
{
	set_handler(SIGUSR1, handler, flags);
	signals = 0;
	finish(p);
	signal_when_in(__NR_read, SIGUSR1);
	return run_args(p);
}

/* Put the program on a page that its first entry unmaps or overwrites */
static inline void put_words_on_page(struct program *p, bool replaced)
{
	static const __u64 others[] = { __NR_exit_group, CHAIN_NARGS(1), 99, 0 };
	void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	int fds[2];

	if (page == MAP_FAILED || pipe(fds))
		abort();
	start(p);
	if (replaced) {
		if (write(fds[1], others, sizeof(others)) != sizeof(others))
			abort();
		CALL(p, __NR_read, 0, fds[0], U(page), sizeof(others));
	} else {
		CALL(p, __NR_munmap, 0, U(page), 4096);
	}
	add_waiting(p);
	memcpy(page, p->words, p->nwords * sizeof(*p->words));
	finish(p);
	p->args.program = U(page);
}

static char alternate_stack[65536];

static inline bool is_on_alternate_stack(const char *address)
{
	return address >= alternate_stack &&
	       address < alternate_stack + sizeof(alternate_stack);
}

/* Return whether @fd, an eventfd to which each entry adds one, has counted to @n */
static inline bool counted(int fd, __u64 n)
{
	__u64 value = 0;

	return read(fd, &value, sizeof(value)) == sizeof(value) && value == n;
}

static const __u64 one = 1;

#endif /* CHAIN_SIGNALS_H */
