// SPDX-License-Identifier: GPL-2.0
/*
 * uring-cp: samples/chain/cp.c with io_uring. The data goes through registered buffers of the
 * same size, by links of a read and a write; registered descriptors save the look-up. Several
 * links go to the kernel in one io_uring_enter().
 *
 *	uring-cp FROM TO
 *
 * The files are opened by plain calls, because this is done once. O_NONBLOCK is set because a
 * file system in memory does not announce that it never waits, and io_uring would leave each read
 * to a worker thread. It does so with each write there, and on most other file systems.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <liburing.h>

#define BUFFERS	8		/* links of one submission */
#define SIZE	(128 * 1024)	/* bytes of each */

/* The registered descriptors */
enum { FROM, TO };

static const char *from_name, *to_name;
static struct io_uring ring;
static char buffers[BUFFERS][SIZE] __attribute__((aligned(4096)));

static void die(const char *what, int error)
{
	fprintf(stderr, "uring-cp: %s: %s\n", what, strerror(error));
	exit(1);
}

static void open_ring(int from, int to)
{
	struct iovec vecs[BUFFERS];
	const int fds[] = { [FROM] = from, [TO] = to };
	int error, i;

	error = io_uring_queue_init(2 * BUFFERS, &ring, IORING_SETUP_SINGLE_ISSUER |
				    IORING_SETUP_DEFER_TASKRUN);
	if (error)
		die("io_uring", -error);
	for (i = 0; i < BUFFERS; i++)
		vecs[i] = (struct iovec){ buffers[i], SIZE };
	error = io_uring_register_buffers(&ring, vecs, BUFFERS);
	if (error)
		die("io_uring: buffers", -error);
	error = io_uring_register_files(&ring, fds, 2);
	if (error)
		die("io_uring: descriptors", -error);
	error = io_uring_register_ring_fd(&ring);
	if (error != 1)
		die("io_uring: its own descriptor", -error);
}

/* A completion has the size that its request has to transfer */
static void finish(struct io_uring_sqe *sqe, unsigned int flags, size_t size, const char *name)
{
	io_uring_sqe_set_flags(sqe, IOSQE_FIXED_FILE | flags);
	io_uring_sqe_set_data64(sqe, (__u64)size << 1 | (name == to_name));
}

/* The ring has room for all requests of a batch, so this does not fail */
static void add_link(int i, size_t size, off_t place)
{
	struct io_uring_sqe *sqe = io_uring_get_sqe(&ring);

	io_uring_prep_read_fixed(sqe, FROM, buffers[i], size, place, i);
	finish(sqe, IOSQE_IO_LINK, size, from_name);
	sqe = io_uring_get_sqe(&ring);
	io_uring_prep_write_fixed(sqe, TO, buffers[i], size, place, i);
	finish(sqe, 0, size, to_name);
}

/* A short read or write breaks its link, which is an error, because files here are complete */
static void submit(int links)
{
	struct io_uring_cqe *cqe;
	unsigned int head, seen = 0;
	int submitted = io_uring_submit_and_wait(&ring, 2 * links);

	if (submitted != 2 * links)
		die("io_uring_enter", submitted < 0 ? -submitted : EIO);
	io_uring_for_each_cqe(&ring, head, cqe) {
		__u64 data = io_uring_cqe_get_data64(cqe);

		if (cqe->res != (int)(data >> 1) && cqe->res != -ECANCELED)
			die(data & 1 ? to_name : from_name, cqe->res < 0 ? -cqe->res : EIO);
		seen++;
	}
	io_uring_cq_advance(&ring, seen);
	if (seen != (unsigned int)submitted)
		die("io_uring_enter", EIO);
}

static void copy(off_t size)
{
	off_t place = 0;
	int links;

	while (place < size) {
		for (links = 0; links < BUFFERS && place < size; links++) {
			size_t part = size - place < SIZE ? size - place : SIZE;

			add_link(links, part, place);
			place += part;
		}
		submit(links);
	}
}

int main(int argc, char **argv)
{
	struct stat from_stat, to_stat;
	int from, to;

	if (argc != 3) {
		fputs("usage: uring-cp FROM TO\nCopy the file FROM to the file TO.\n", stderr);
		return 2;
	}
	from_name = argv[1];
	to_name = argv[2];
	from = open(from_name, O_RDONLY | O_NONBLOCK);
	if (from < 0 || fstat(from, &from_stat))
		die(from_name, errno);
	if (!S_ISREG(from_stat.st_mode))
		die(from_name, EINVAL);
	to = open(to_name, O_WRONLY | O_CREAT | O_NONBLOCK, from_stat.st_mode & 0777);
	if (to < 0 || fstat(to, &to_stat))
		die(to_name, errno);
	if (from_stat.st_dev == to_stat.st_dev && from_stat.st_ino == to_stat.st_ino)
		die(to_name, EEXIST);
	if (ftruncate(to, 0))
		die(to_name, errno);
	open_ring(from, to);
	copy(from_stat.st_size);
	io_uring_queue_exit(&ring);
	if (close(to) || close(from))
		die(to_name, errno);
	return 0;
}
