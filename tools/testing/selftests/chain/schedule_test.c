// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): another task on the same processor, with lazy preemption, and with time slices that
 * rseq has extended
 */
#include <pthread.h>
#include <sched.h>
#include <sys/auxv.h>
#include <sys/eventfd.h>

#include "chain_test.h"
#include "libc_rseq.h"

#ifndef __NR_rseq_slice_yield
#define __NR_rseq_slice_yield		471
#endif
#ifndef PR_RSEQ_SLICE_EXTENSION
#define PR_RSEQ_SLICE_EXTENSION		79
#define PR_RSEQ_SLICE_EXTENSION_SET	2
#define PR_RSEQ_SLICE_EXT_ENABLE	1
#endif
#ifndef AT_RSEQ_FEATURE_SIZE
#define AT_RSEQ_FEATURE_SIZE		27
#endif

#define LONG	300	/* seconds that a test may take on a slow kernel */
#define WAKES	64

static const __u64 one = 1;
/* Incremented by the other task each time that it is woken */
static __u64 woken;

static __u64 read_woken(void)
{
	return __atomic_load_n(&woken, __ATOMIC_ACQUIRE);
}

static void *wait_for_events(void *eventfd)
{
	__u64 value;

	while (read(*(int *)eventfd, &value, 8) == 8)
		__atomic_add_fetch(&woken, 1, __ATOMIC_RELEASE);
	return NULL;
}

static void *sleep_often(void *unused)
{
	for (;;) {
		usleep(1000);
		__atomic_add_fetch(&woken, 1, __ATOMIC_RELEASE);
	}
	return NULL;
}

/*
 * Start another task on one processor with this one. It gets the processor whenever it is woken,
 * because this one is of a lower class then.
 */
static void start_other(void *(*function)(void *), void *arg)
{
	const struct sched_param lowest = { 0 };
	pthread_t thread;
	cpu_set_t set;

	CPU_ZERO(&set);
	CPU_SET(sysconf(_SC_NPROCESSORS_ONLN) - 1, &set);
	if (sched_setaffinity(0, sizeof(set), &set) ||
	    pthread_create(&thread, NULL, function, arg) ||
	    sched_setscheduler(0, SCHED_IDLE, &lowest))
		abort();
	/* Until it waits for the first time */
	usleep(10000);
}

/* Add entries that wake the other task, each with one that loads 4 bytes */
static void add_wakes(struct program *p, int event, const void *bytes)
{
	int i;

	for (i = 0; i < WAKES; i++) {
		CALL_OR_STOP(p, __NR_write, 0, event, U(&one), 8);
		CALL(p, CHAIN_OP_LOAD, 0, U(bytes), 4);
	}
}

/*
 * Check that a task that an entry wakes runs before the next entry. With lazy preemption, the
 * kernel switches at the return to user mode of a call alone, or at the next tick. The scheduler
 * may let this task go on once in a while, because a lower class is no strict order.
 */
TEST_F(chain, woken_task_runs_before_the_next_entry)
{
	struct program *p = self->p;
	int event = eventfd(0, 0), late = 0, i;

	ASSERT_LE(0, event);
	start_other(wait_for_events, &event);
	add_wakes(p, event, &woken);
	EXPECT_COMPLETE(p);
	for (i = 0; i < WAKES; i++)
		late += p->results[2 * i + 1] == (i ? p->results[2 * i - 1] : 0);
	EXPECT_GT(WAKES / 4, late);
}

/* The area for restartable sequences; slice_ctrl of Linux 7 is the word after mm_cid */
static struct {
	__u32 fields[7];
	__u32 slice_ctrl;
	__u8 more[192];
} __attribute__((aligned(256))) area;

#define REQUEST		0x001
#define GRANTED		0x100

static __u32 slice_ctrl(void)
{
	return __atomic_load_n(&area.slice_ctrl, __ATOMIC_RELAXED);
}

/* Register an area that allows extended time slices. Return whether the kernel has them. */
static bool enable_slices(void)
{
	if (__rseq_size && syscall(__NR_rseq, libc_rseq(), libc_rseq_size(), RSEQ_FLAG_UNREGISTER,
				   RSEQ_SIG))
		abort();
	if (syscall(__NR_rseq, &area, getauxval(AT_RSEQ_FEATURE_SIZE), 0, RSEQ_SIG))
		return false;
	return !prctl(PR_RSEQ_SLICE_EXTENSION, PR_RSEQ_SLICE_EXTENSION_SET,
		      PR_RSEQ_SLICE_EXT_ENABLE, 0, 0);
}

/* Set the longest extension, where debugfs allows it: a slow kernel may need 5 us to return */
static void lengthen_slices(void)
{
	if (!access("/sys/kernel/debug/rseq/slice_ext_nsec", W_OK))
		write_in("/sys/kernel/debug/rseq", "slice_ext_nsec", "50000");
}

/*
 * Compute until the kernel grants an extension, nearly always because the other task was woken.
 * Return how often that one has run before.
 */
static __u64 get_grant(void)
{
	__u64 before;

	do {
		__atomic_store_n(&area.slice_ctrl, REQUEST, __ATOMIC_RELAXED);
		while (slice_ctrl() == REQUEST)
			;
		before = read_woken();
	} while (slice_ctrl() != GRANTED);
	return before;
}

/*
 * Check that chain() ends an extended time slice: the other task runs before the first entry, and
 * an entry that yields the slice returns 0, as it does alone after another call
 */
TEST_F_TIMEOUT(chain, extended_slice_ends, LONG)
{
	__u32 first, other, yield, last;
	struct program *p = self->p;
	int yielded = 0, ran = 0, i;
	__u64 before;

	if (!enable_slices())
		SKIP(return, "the kernel does not extend time slices (rseq_slice_yield)");
	lengthen_slices();
	first = CALL(p, CHAIN_OP_LOAD, 0, U(&area.slice_ctrl), 4);
	other = CALL(p, CHAIN_OP_LOAD, 0, U(&woken), 8);
	yield = CALL(p, __NR_rseq_slice_yield, 0);
	last = CALL(p, CHAIN_OP_LOAD, 0, U(&area.slice_ctrl), 4);
	CALL(p, __NR_getppid, 0);
	start_other(sleep_often, NULL);
	for (i = 0; i < WAKES; i++) {
		before = get_grant();
		EXPECT_COMPLETE(p);
		EXPECT_EQ(0, p->results[first]);
		ran += p->results[other] > before;
		EXPECT_EQ(0, p->results[yield]);
		EXPECT_EQ(0, p->results[last]);
		EXPECT_EQ(getppid(), p->results[4]);
		EXPECT_EQ(0, syscall(__NR_rseq_slice_yield));
		/* Grants last until the next call: otherwise, the chain above proves nothing */
		get_grant();
		yielded += syscall(__NR_rseq_slice_yield);
	}
	/* Not each time, because a kernel thread may have asked for the processor */
	EXPECT_LE(WAKES / 2, ran);
	EXPECT_LE(1, yielded);
	TH_LOG("of %d grants, %d lasted until the call; the other task ran in %d chains", WAKES,
	       yielded, ran);
}

/* Check that no time slice is extended in a chain that asks for it, and wakes the other task */
TEST_F_TIMEOUT(chain, slice_is_not_extended_in_a_chain, LONG)
{
	int event = eventfd(0, 0), extended = 0, i;
	struct program *p = self->p;

	ASSERT_LE(0, event);
	if (!enable_slices())
		SKIP(return, "the kernel does not extend time slices (rseq_slice_yield)");
	CALL(p, CHAIN_OP_STORE32, 0, U(&area.slice_ctrl), REQUEST);
	add_wakes(p, event, &area.slice_ctrl);
	CALL(p, CHAIN_OP_STORE32, 0, U(&area.slice_ctrl), 0);
	start_other(wait_for_events, &event);
	EXPECT_COMPLETE(p);
	for (i = 0; i < WAKES; i++)
		extended += p->results[2 * i + 2] != REQUEST;
	EXPECT_EQ(0, extended);
	EXPECT_EQ(WAKES, read_woken());
}

TEST_HARNESS_MAIN
