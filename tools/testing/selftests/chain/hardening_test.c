// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): protections that the kernel applies at each entry to the kernel also apply to each
 * entry of a chain
 */
#include <arpa/inet.h>
#include <linux/perf_event.h>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include "chain_test.h"

#define CALLS		64
#define PAGE		4096
#define RING_PAGES	8
#define REG_SP		7	/* PERF_REG_X86_SP */

/*
 * Set up samples of page faults in the kernel, with their stack pointers. Return the event, or
 * -1.
 */
static int sample_faults(struct perf_event_mmap_page **ring)
{
	struct perf_event_attr attr = {
		.size = sizeof(attr),
		.type = PERF_TYPE_SOFTWARE,
		.config = PERF_COUNT_SW_PAGE_FAULTS,
		.sample_period = 1,
		.sample_type = PERF_SAMPLE_REGS_INTR,
		.sample_regs_intr = 1 << REG_SP,
		.exclude_user = 1,
	};
	int fd = syscall(__NR_perf_event_open, &attr, 0, -1, -1, PERF_FLAG_FD_CLOEXEC);

	if (fd < 0)
		return -1;
	*ring = mmap(NULL, (1 + RING_PAGES) * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (*ring == MAP_FAILED)
		abort();
	return fd;
}

/* Consume the samples. Return the number of different stack pointers. */
static int count_depths(struct perf_event_mmap_page *ring, int *samples)
{
	struct {
		struct perf_event_header header;
		__u64 abi, sp;
	} *sample;
	static __u64 seen[CALLS * 4];
	int depths = 0, i;

	*samples = 0;
	while (ring->data_tail != __atomic_load_n(&ring->data_head, __ATOMIC_ACQUIRE)) {
		sample = (void *)ring + PAGE + ring->data_tail % (RING_PAGES * PAGE);
		ring->data_tail += sample->header.size;
		if (sample->header.type != PERF_RECORD_SAMPLE)
			continue;
		++*samples;
		for (i = 0; i < depths && seen[i] != sample->sp; i++)
			;
		if (i == depths && depths < CALLS * 4)
			seen[depths++] = sample->sp;
	}
	return depths;
}

/* Return pages for calls that write to them for the first time, and so fault in the kernel */
static char *fresh_pages(void)
{
	char *pages = mmap(NULL, CALLS * PAGE, PROT_READ | PROT_WRITE,
			   MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (pages == MAP_FAILED || madvise(pages, CALLS * PAGE, MADV_NOHUGEPAGE))
		return pages == MAP_FAILED ? NULL : pages;
	return pages;
}

/* Check that each entry has a random stack offset of its own */
TEST_F(chain, stack_offset)
{
	struct perf_event_mmap_page *ring;
	struct program *p = self->p;
	int plain, chained, samples, i;
	char *pages = fresh_pages();

	ASSERT_NE(NULL, pages);
	if (sample_faults(&ring) < 0)
		SKIP(return, "needs perf events");
	for (i = 0; i < CALLS; i++)
		syscall(__NR_getrandom, pages + i * PAGE, 1, 0);
	plain = count_depths(ring, &samples);
	EXPECT_LE(CALLS, samples);
	if (plain < 4)
		SKIP(return, "plain calls have no random offset here either");

	pages = fresh_pages();
	ASSERT_NE(NULL, pages);
	for (i = 0; i < CALLS; i++)
		CALL(p, __NR_getrandom, 0, U(pages + i * PAGE), 1, 0);
	finish(p);
	count_depths(ring, &samples);
	EXPECT_EQ(CALLS, run_args(p));
	chained = count_depths(ring, &samples);
	EXPECT_LE(CALLS, samples);
	/* 64 draws of 64 values find 40 different ones on average */
	EXPECT_LE(plain / 2, chained) {
		TH_LOG("plain calls: %d depths, entries: %d", plain, chained);
	}
}

/* Return the depth of the last erased stack from the text of /proc */
static long erased_depth(const char *text)
{
	const char *at = strstr(text, "previous stack depth: ");

	return at ? strtol(at + strlen("previous stack depth: "), NULL, 10) : -1;
}

/* Check with STACKLEAK that the stack used by a call is erased before the next entry */
TEST_F(chain, stack_erased)
{
	struct sockaddr_in to = {
		.sin_family = AF_INET,
		.sin_port = htons(9),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK),
	};
	int file = open("/proc/self/stack_depth", O_RDONLY | O_CLOEXEC);
	int sock = socket(AF_INET, SOCK_DGRAM, 0);
	struct program *p = self->p;
	long deep, flat, chained;
	char text[128] = "";

	if (file < 0)
		SKIP(return, "needs a kernel with STACKLEAK and its metrics");
	ASSERT_LE(0, sock);
	sendto(sock, "x", 1, 0, (void *)&to, sizeof(to));
	ASSERT_LT(0, pread(file, text, sizeof(text) - 1, 0));
	deep = erased_depth(text);
	getppid();
	ASSERT_LT(0, pread(file, text, sizeof(text) - 1, 0));
	flat = erased_depth(text);
	ASSERT_LT(flat + 200, deep);

	CALL(p, __NR_sendto, 0, sock, U("x"), 1, 0, U(&to), sizeof(to));
	CALL(p, __NR_pread64, 0, file, U(text), sizeof(text) - 1, 0);
	CALL(p, __NR_getppid, 0);
	EXPECT_COMPLETE(p);
	chained = erased_depth(text);
	EXPECT_LE(deep, chained) {
		TH_LOG("alone: %ld after a deep call, %ld after a flat one; in a chain: %ld",
		       deep, flat, chained);
	}
	close(sock);
	close(file);
}

TEST_HARNESS_MAIN
