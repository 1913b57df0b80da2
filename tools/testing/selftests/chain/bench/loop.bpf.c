// SPDX-License-Identifier: GPL-2.0
/*
 * The BPF program of io_uring's loop, for uring-bpf: loop.c has the rest. The kernel calls it in
 * io_uring_enter(), at the start and whenever as many completions are there as it wants to wait
 * for. It submits batch after batch of prepared requests, and looks at each completion.
 *
 * Compiled without a header of BPF, and without BTF: the kernel's functions are calls of a
 * constant number, which loop.c replaces by the function's ID in the kernel's BTF.
 */
#include "loop.h"

/* See io_uring/bpf-ops.h and io_uring/loop.h in the kernel's source */
enum region { REGION_MEM, REGION_CQ, REGION_SQ };
enum step { LOOP_CONTINUE, LOOP_STOP };

struct iou_ctx;

struct iou_loop_params {
	__u32 cq_wait_idx;
};

static int (*const submit_sqes)(struct iou_ctx *ring, __u32 n) = (void *)LOOP_SUBMIT;
static void *(*const get_region)(struct iou_ctx *ring, __u32 region, unsigned long size) =
	(void *)LOOP_REGION;

/* User space can write the indices: check them, so that the verifier sees each access in bounds */
static inline __attribute__((always_inline))
int submit(struct iou_ctx *ring, struct loop *loop, struct io_uring_sqe *sqes)
{
	__u32 next = loop->next, batch = loop->batch;
	__u32 i;

	if (next > LOOP_REQUESTS - LOOP_BATCH)
		return 0;
	for (i = 0; i < LOOP_BATCH && i < batch; i++)
		sqes[i] = loop->requests[next + i];
	loop->next = next + batch;
	loop->pending = batch;
	return submit_sqes(ring, batch) == (int)batch;
}

static inline __attribute__((always_inline))
void take_completions(struct loop *loop, char *rings, __u32 *head, __u32 tail)
{
	struct io_uring_cqe *cqes = (void *)(rings + (loop->cqes_offset & (LOOP_OFFSET - 1)));
	__u32 passes_results = loop->passes_results;
	__u32 next = loop->next;
	__u32 at = *head;
	__u32 i;

	if (next > LOOP_REQUESTS - LOOP_BATCH)
		passes_results = 0;
	for (i = 0; i < LOOP_BATCH && at != tail; i++, at++) {
		struct io_uring_cqe *cqe = &cqes[at & (LOOP_COMPLETIONS - 1)];

		if (cqe->res < 0)
			loop->failures++;
		else if (passes_results)
			loop->requests[next + (cqe->user_data & (LOOP_BATCH - 1))].len = cqe->res;
	}
	loop->pending -= at - *head;
	*head = at;
}

__attribute__((section("loop"), used))
int loop_step(unsigned long *args)
{
	struct iou_ctx *ring = (void *)args[0];
	struct iou_loop_params *params = (void *)args[1];
	struct io_uring_sqe *sqes;
	struct loop *loop;
	__u32 *head, *tail;
	char *rings;

	loop = get_region(ring, REGION_MEM, sizeof(*loop));
	if (!loop)
		return LOOP_STOP;
	sqes = get_region(ring, REGION_SQ, LOOP_BATCH * sizeof(*sqes));
	if (!sqes)
		return LOOP_STOP;
	rings = get_region(ring, REGION_CQ,
			   LOOP_OFFSET + LOOP_COMPLETIONS * sizeof(struct io_uring_cqe));
	if (!rings)
		return LOOP_STOP;
	head = (void *)(rings + (loop->head_offset & (LOOP_OFFSET - 1)));
	tail = (void *)(rings + (loop->tail_offset & (LOOP_OFFSET - 1)));
	if (!loop->pending && !submit(ring, loop, sqes))
		return LOOP_STOP;
	/* Those of requests that did not have to wait are there already */
	take_completions(loop, rings, head, *tail);
	if (loop->failures || (!loop->pending && loop->next >= loop->end))
		return LOOP_STOP;
	params->cq_wait_idx = *head + loop->pending;
	return LOOP_CONTINUE;
}
