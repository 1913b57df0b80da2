/* SPDX-License-Identifier: GPL-2.0 */
/* Declarations shared by loop.c and its BPF program, loop.bpf.c */
#ifndef CHAIN_BENCH_LOOP_H
#define CHAIN_BENCH_LOOP_H

#include <linux/io_uring.h>

#define LOOP_BATCH	1024	/* entries of the submission ring, and units of a measurement */
#define LOOP_REQUESTS	(3 * LOOP_BATCH)
#define LOOP_COMPLETIONS (2 * LOOP_BATCH)	/* entries of the completion ring */

/* Less than the offsets of fields in the memory of the completion ring */
#define LOOP_OFFSET	256

/* Memory that both use */
struct loop {
	/* Prepared once, and copied for each submission, batch after batch */
	struct io_uring_sqe requests[LOOP_REQUESTS];
	__u32 batch;		/* requests of a batch */
	__u32 end;		/* index behind the last batch */
	__u32 passes_results;	/* the next batch has the results of this one as lengths */
	/* In the memory of the completion ring */
	__u32 head_offset;
	__u32 tail_offset;
	__u32 cqes_offset;
	/* State of a run, zero before it */
	__u32 next;		/* index of the next request */
	__u32 pending;		/* requests without a completion */
	__u32 failures;
};

/* The instructions of the program, none if they could not be compiled */
extern const char loop_begin[], loop_end[];

#endif /* CHAIN_BENCH_LOOP_H */
