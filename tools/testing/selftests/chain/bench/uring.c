// SPDX-License-Identifier: GPL-2.0
/*
 * The workloads as requests of io_uring, set up as liburing's documentation recommends for a
 * program with one thread:
 *
 * - a ring of the task's own that runs completions when it asks for them
 *   (IORING_SETUP_SINGLE_ISSUER, IORING_SETUP_DEFER_TASKRUN), with its descriptor registered,
 *   and as large as the batch, so that a batch is one io_uring_enter();
 * - registered descriptors where an operation takes them: statx and epoll_ctl do not;
 * - direct descriptors for files that are opened, read and closed.
 *
 * Each request has its completion, even if its success is not informative: without one for the
 * close (IOSQE_CQE_SKIP_SUCCESS), the time of the close is unknown, and without one for the open,
 * the number of completions after a failure. (It would save 0.4 % there.) Buffers are not
 * registered: for reads and writes as short as these that costs more.
 *
 * The measurement includes the preparation of the requests, their submission and the check of
 * each completion, which are needed each time. It does not include the set-up of the ring.
 *
 * Batched requests are independent. io_uring guarantees no order for them, but keeps it if none
 * has to wait, as here. Files cannot rely on that, because a read of a descriptor that is not
 * open yet fails: they are opened, read and closed in three batches. Linked requests run one
 * after the other: those of a unit, or if a unit is one request, all of them. Links do not suit
 * every workload. io_uring leaves statx to worker threads, and each time goes through all
 * requests linked behind it; and only the first request of a link is run at once, so that all
 * units send before the first one receives, until the socket is full.
 */
#include <fcntl.h>
#include <string.h>

#include "bench.h"

#define RING_FLAGS	(IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_DEFER_TASKRUN)
#define MAX_REQUESTS	3	/* of a unit in one submission */

/* Indices of registered descriptors */
enum {
	PIPE_READ,
	PIPE_WRITE,
	SOCKET_SEND,
	SOCKET_RECV,
	COPY_FROM,
	COPY_TO
};

/* The ring has room for the whole batch, so this does not fail */
static inline struct io_uring_sqe *next_sqe(struct io_uring *ring)
{
	return io_uring_get_sqe(ring);
}

static inline void finish(struct io_uring_sqe *sqe, unsigned int unit, unsigned int flags)
{
	io_uring_sqe_set_flags(sqe, flags);
	io_uring_sqe_set_data64(sqe, unit);
}

/* Submit the requests, wait for all of them, and check that none failed */
static inline bool run_batch(struct io_uring *ring, unsigned int requests)
{
	unsigned int head, seen = 0;
	struct io_uring_cqe *cqe;
	bool ok = true;

	if (io_uring_submit_and_wait(ring, requests) != (int)requests)
		return false;
	io_uring_for_each_cqe(ring, head, cqe) {
		if (cqe->res < 0)
			ok = false;
		seen++;
	}
	io_uring_cq_advance(ring, seen);
	return ok && seen == requests;
}

/* Units of one request: independent ones, and all of them linked */
#define DEFINE_SINGLE(name)								\
bool name##_batched(struct io_uring *ring, unsigned int n)				\
{											\
	unsigned int unit;								\
											\
	for (unit = 0; unit < n; unit++)						\
		name##_add(ring, unit, 0);						\
	return run_batch(ring, n);							\
}											\
											\
bool name##_linked(struct io_uring *ring, unsigned int n)				\
{											\
	unsigned int unit;								\
											\
	for (unit = 0; unit + 1 < n; unit++)						\
		name##_add(ring, unit, IOSQE_IO_LINK);					\
	name##_add(ring, unit, 0);							\
	return run_batch(ring, n);							\
}

/* Units of two requests: independent ones, and the second linked to the first */
#define DEFINE_DOUBLE(name)								\
bool name##_batched(struct io_uring *ring, unsigned int n)				\
{											\
	unsigned int unit;								\
											\
	for (unit = 0; unit < n; unit++)						\
		name##_add(ring, unit, 0);						\
	return run_batch(ring, 2 * n);						\
}											\
											\
bool name##_linked(struct io_uring *ring, unsigned int n)				\
{											\
	unsigned int unit;								\
											\
	for (unit = 0; unit < n; unit++)						\
		name##_add(ring, unit, IOSQE_IO_LINK);					\
	return run_batch(ring, 2 * n);						\
}

static inline void nop_add(struct io_uring *ring, unsigned int unit, unsigned int flags)
{
	struct io_uring_sqe *sqe = next_sqe(ring);

	io_uring_prep_nop(sqe);
	finish(sqe, unit, flags);
}

DEFINE_SINGLE(nop)

void nop_prepare(struct io_uring *ring, unsigned int n)
{
	unsigned int unit;

	for (unit = 0; unit < n; unit++)
		nop_add(ring, unit, 0);
}

static inline void fstat_add(struct io_uring *ring, unsigned int unit, unsigned int flags)
{
	struct io_uring_sqe *sqe = next_sqe(ring);

	io_uring_prep_statx(sqe, things.file, "", AT_EMPTY_PATH, STATX_BASIC_STATS,
			    &outputs[unit].statx);
	finish(sqe, unit, flags);
}

DEFINE_SINGLE(fstat)

static inline void statx_add(struct io_uring *ring, unsigned int unit, unsigned int flags)
{
	struct io_uring_sqe *sqe = next_sqe(ring);

	io_uring_prep_statx(sqe, AT_FDCWD, SMALL_FILE, 0, STATX_BASIC_STATS,
			    &outputs[unit].statx);
	finish(sqe, unit, flags);
}

DEFINE_SINGLE(statx)

static inline void statx1000_add(struct io_uring *ring, unsigned int unit, unsigned int flags)
{
	struct io_uring_sqe *sqe = next_sqe(ring);

	io_uring_prep_statx(sqe, AT_FDCWD, things.names[unit % NFILES], 0, STATX_BASIC_STATS,
			    &outputs[unit].statx);
	finish(sqe, unit, flags);
}

DEFINE_SINGLE(statx1000)

static inline void pipe_add(struct io_uring *ring, unsigned int unit, unsigned int flags)
{
	struct io_uring_sqe *sqe = next_sqe(ring);

	io_uring_prep_write(sqe, PIPE_WRITE, things.message, MESSAGE_SIZE, 0);
	finish(sqe, unit, IOSQE_FIXED_FILE | flags);
	sqe = next_sqe(ring);
	io_uring_prep_read(sqe, PIPE_READ, outputs[unit].bytes, MESSAGE_SIZE, 0);
	finish(sqe, unit, IOSQE_FIXED_FILE);
}

DEFINE_DOUBLE(pipe)

static inline void socket_add(struct io_uring *ring, unsigned int unit, unsigned int flags)
{
	struct io_uring_sqe *sqe = next_sqe(ring);

	io_uring_prep_send(sqe, SOCKET_SEND, things.message, MESSAGE_SIZE, 0);
	finish(sqe, unit, IOSQE_FIXED_FILE | flags);
	sqe = next_sqe(ring);
	io_uring_prep_recv(sqe, SOCKET_RECV, outputs[unit].bytes, MESSAGE_SIZE, 0);
	finish(sqe, unit, IOSQE_FIXED_FILE);
}

DEFINE_DOUBLE(socket)

static inline void epoll_add(struct io_uring *ring, unsigned int unit, unsigned int flags,
			     unsigned int last_flags)
{
	struct io_uring_sqe *sqe = next_sqe(ring);

	io_uring_prep_epoll_ctl(sqe, things.epoll, things.event, EPOLL_CTL_ADD, &things.watch);
	finish(sqe, unit, flags);
	sqe = next_sqe(ring);
	io_uring_prep_epoll_ctl(sqe, things.epoll, things.event, EPOLL_CTL_DEL, NULL);
	finish(sqe, unit, last_flags);
}

bool epoll_batched(struct io_uring *ring, unsigned int n)
{
	unsigned int unit;

	for (unit = 0; unit < n; unit++)
		epoll_add(ring, unit, 0, 0);
	return run_batch(ring, 2 * n);
}

/* All in one link, because a unit adds an entry after the unit before has deleted it */
bool epoll_linked(struct io_uring *ring, unsigned int n)
{
	unsigned int unit;

	for (unit = 0; unit + 1 < n; unit++)
		epoll_add(ring, unit, IOSQE_IO_LINK, IOSQE_IO_LINK);
	epoll_add(ring, unit, IOSQE_IO_LINK, 0);
	return run_batch(ring, 2 * n);
}

static inline void open_add(struct io_uring *ring, unsigned int unit, int how,
			    unsigned int flags)
{
	struct io_uring_sqe *sqe = next_sqe(ring);

	io_uring_prep_openat_direct(sqe, AT_FDCWD, SMALL_FILE, how, 0, unit);
	finish(sqe, unit, flags);
}

static inline void read_add(struct io_uring *ring, unsigned int unit, unsigned int size,
			    unsigned int flags)
{
	struct io_uring_sqe *sqe = next_sqe(ring);

	io_uring_prep_read(sqe, unit, outputs[unit].text, size, 0);
	finish(sqe, unit, IOSQE_FIXED_FILE | flags);
}

static inline void close_add(struct io_uring *ring, unsigned int unit, unsigned int flags)
{
	struct io_uring_sqe *sqe = next_sqe(ring);

	io_uring_prep_close_direct(sqe, unit);
	finish(sqe, unit, flags);
}

static inline bool run_files(struct io_uring *ring, unsigned int n, int how, unsigned int size)
{
	unsigned int unit;

	for (unit = 0; unit < n; unit++)
		open_add(ring, unit, how, 0);
	if (!run_batch(ring, n))
		return false;
	for (unit = 0; unit < n; unit++)
		read_add(ring, unit, size, 0);
	if (!run_batch(ring, n))
		return false;
	for (unit = 0; unit < n; unit++)
		close_add(ring, unit, 0);
	return run_batch(ring, n);
}

static void prepare_files(struct io_uring *ring, unsigned int n, int how, unsigned int size)
{
	unsigned int unit;

	for (unit = 0; unit < n; unit++)
		open_add(ring, unit, how, 0);
	for (unit = 0; unit < n; unit++)
		read_add(ring, unit, size, 0);
	for (unit = 0; unit < n; unit++)
		close_add(ring, unit, 0);
}

static inline bool run_linked_files(struct io_uring *ring, unsigned int n, int how,
				    unsigned int size, unsigned int read_link)
{
	unsigned int unit;

	for (unit = 0; unit < n; unit++) {
		open_add(ring, unit, how, IOSQE_IO_LINK);
		read_add(ring, unit, size, read_link);
		close_add(ring, unit, 0);
	}
	return run_batch(ring, 3 * n);
}

bool files_batched(struct io_uring *ring, unsigned int n)
{
	return run_files(ring, n, O_RDONLY, sizeof(outputs->text));
}

void files_prepare(struct io_uring *ring, unsigned int n)
{
	prepare_files(ring, n, O_RDONLY, sizeof(outputs->text));
}

/* A hard link: the file is shorter than the buffer, which would cancel its close */
bool files_linked(struct io_uring *ring, unsigned int n)
{
	return run_linked_files(ring, n, O_RDONLY, sizeof(outputs->text), IOSQE_IO_HARDLINK);
}

/*
 * A file of tmpfs does not announce reads without waiting, so io_uring leaves reads to worker
 * threads; with O_NONBLOCK it tries at once. After a short read, it would try once more.
 */
bool files_now_batched(struct io_uring *ring, unsigned int n)
{
	return run_files(ring, n, O_RDONLY | O_NONBLOCK, TEXT_SIZE);
}

void files_now_prepare(struct io_uring *ring, unsigned int n)
{
	prepare_files(ring, n, O_RDONLY | O_NONBLOCK, TEXT_SIZE);
}

bool files_now_linked(struct io_uring *ring, unsigned int n)
{
	return run_linked_files(ring, n, O_RDONLY | O_NONBLOCK, TEXT_SIZE, IOSQE_IO_LINK);
}

/* With O_NONBLOCK, reads are tried at once, but on tmpfs each write goes to a worker thread */
static inline void read_block_add(struct io_uring *ring, unsigned int unit, unsigned int flags)
{
	struct io_uring_sqe *sqe = next_sqe(ring);

	io_uring_prep_read(sqe, COPY_FROM, blocks[unit], COPY_SIZE, (__u64)unit * COPY_SIZE);
	finish(sqe, unit, IOSQE_FIXED_FILE | flags);
}

static inline void write_block_add(struct io_uring *ring, unsigned int unit, unsigned int size)
{
	struct io_uring_sqe *sqe = next_sqe(ring);

	io_uring_prep_write(sqe, COPY_TO, blocks[unit], size, (__u64)unit * COPY_SIZE);
	finish(sqe, unit, IOSQE_FIXED_FILE);
}

bool copy_batched(struct io_uring *ring, unsigned int n)
{
	unsigned int unit;

	for (unit = 0; unit < n; unit++)
		read_block_add(ring, unit, 0);
	if (!run_batch(ring, n))
		return false;
	for (unit = 0; unit < n; unit++)
		write_block_add(ring, unit, COPY_SIZE);
	return run_batch(ring, n);
}

bool copy_linked(struct io_uring *ring, unsigned int n)
{
	unsigned int unit;

	for (unit = 0; unit < n; unit++) {
		read_block_add(ring, unit, IOSQE_IO_LINK);
		write_block_add(ring, unit, COPY_SIZE);
	}
	return run_batch(ring, 2 * n);
}

/* The BPF program sets the size of a write to the result of its read */
void copy_prepare(struct io_uring *ring, unsigned int n)
{
	unsigned int unit;

	for (unit = 0; unit < n; unit++)
		read_block_add(ring, unit, 0);
	for (unit = 0; unit < n; unit++)
		write_block_add(ring, unit, 0);
}

const char *uring_missing(void)
{
	struct io_uring ring;
	int error = io_uring_queue_init(1, &ring, RING_FLAGS);

	if (error == -ENOSYS)
		return "this kernel has none";
	if (error == -EPERM)
		return "this system forbids it";
	if (error == -EINVAL)
		return "this kernel's is older than Linux 6.1";
	if (error)
		return strerror(-error);
	io_uring_queue_exit(&ring);
	return NULL;
}

static int register_files(struct io_uring *ring, const struct workload *workload,
			  unsigned int n)
{
	const int files[] = {
		[PIPE_READ] = things.pipe[0],
		[PIPE_WRITE] = things.pipe[1],
		[SOCKET_SEND] = things.sockets[0],
		[SOCKET_RECV] = things.sockets[1],
		[COPY_FROM] = things.from,
		[COPY_TO] = things.to,
	};

	if (workload->is_direct)
		return io_uring_register_files_sparse(ring, n);
	return io_uring_register_files(ring, files, COUNT(files));
}

void uring_register(struct io_uring *ring, const struct workload *workload, unsigned int n)
{
	int error = register_files(ring, workload, n);

	if (error)
		die("%s, n = %u: descriptors for io_uring cannot be registered: %s",
		    workload->name, n, strerror(-error));
	error = io_uring_register_ring_fd(ring);
	if (error != 1)
		die("%s, n = %u: the ring's descriptor cannot be registered: %s",
		    workload->name, n, strerror(-error));
}

void uring_open(struct io_uring *ring, const struct workload *workload, unsigned int n)
{
	int error = io_uring_queue_init(MAX_REQUESTS * n, ring, RING_FLAGS);

	if (error)
		die("%s, n = %u: io_uring for it cannot be set up: %s", workload->name, n,
		    strerror(-error));
	uring_register(ring, workload, n);
}

void uring_close(struct io_uring *ring)
{
	io_uring_queue_exit(ring);
}
