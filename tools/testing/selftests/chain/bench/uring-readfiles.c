// SPDX-License-Identifier: GPL-2.0
/*
 * uring-readfiles: samples/chain/readfiles.c with io_uring. Each of 64 files has a link of
 * openat, read and close with a direct descriptor, all of them go to the kernel in one
 * io_uring_enter(), and one writev() writes the data.
 *
 *	uring-readfiles <LIST	the names of the files, one a line
 *
 * It does less: it does not check whether a file is the output, too, because getting the status
 * would take a worker thread for each file.
 *
 * The files are opened with O_NONBLOCK. A file system in memory does not announce that it never
 * waits, and io_uring would leave each read to a worker thread. It still does so after a short
 * read, to read the rest.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#include <liburing.h>

#define BATCH	64	/* files of one submission */
#define SIZE	16384	/* bytes of a read */

/* Requests for a file, in this order */
enum { OPENED, READ, CLOSED, REQUESTS };

static struct io_uring ring;
static char *names[BATCH];
static size_t name_sizes[BATCH];
static char data[BATCH][SIZE];
static int results[BATCH][REQUESTS];

static struct iovec pieces[BATCH];	/* data to be written */
static int npieces;
static int status;

static void die(const char *what, int error)
{
	fprintf(stderr, "uring-readfiles: %s: %s\n", what, strerror(error));
	exit(1);
}

static void flush(void)
{
	struct iovec *piece = pieces;

	while (npieces) {
		ssize_t n = writev(STDOUT_FILENO, piece, npieces);

		if (n < 0)
			die("standard output", errno);
		for (; npieces && (size_t)n >= piece->iov_len; piece++, npieces--)
			n -= piece->iov_len;
		if (npieces) {
			piece->iov_base = (char *)piece->iov_base + n;
			piece->iov_len -= n;
		}
	}
}

static void put(char *piece, size_t size)
{
	pieces[npieces++] = (struct iovec){ piece, size };
}

static void report(const char *name, int error)
{
	flush();	/* in the order of the files, if both have the same output */
	fprintf(stderr, "uring-readfiles: %s: %s\n", name, strerror(error));
	status = 1;
}

static void open_ring(void)
{
	int error = io_uring_queue_init(REQUESTS * BATCH, &ring, IORING_SETUP_SINGLE_ISSUER |
					IORING_SETUP_DEFER_TASKRUN);

	if (error)
		die("io_uring", -error);
	error = io_uring_register_files_sparse(&ring, BATCH);
	if (error)
		die("io_uring: direct descriptors", -error);
	error = io_uring_register_ring_fd(&ring);
	if (error != 1)
		die("io_uring: its own descriptor", -error);
}

static void finish(struct io_uring_sqe *sqe, int file, int request, unsigned int flags)
{
	io_uring_sqe_set_flags(sqe, flags);
	io_uring_sqe_set_data(sqe, &results[file][request]);
}

/* The ring has room for all requests of a batch, so this does not fail */
static void add_file(int i)
{
	struct io_uring_sqe *sqe = io_uring_get_sqe(&ring);

	io_uring_prep_openat_direct(sqe, AT_FDCWD, names[i], O_RDONLY | O_NONBLOCK, 0, i);
	finish(sqe, i, OPENED, IOSQE_IO_LINK);
	/* A hard link, so that a file shorter than the buffer is closed, too */
	sqe = io_uring_get_sqe(&ring);
	io_uring_prep_read(sqe, i, data[i], SIZE, 0);
	finish(sqe, i, READ, IOSQE_FIXED_FILE | IOSQE_IO_HARDLINK);
	sqe = io_uring_get_sqe(&ring);
	io_uring_prep_close_direct(sqe, i);
	finish(sqe, i, CLOSED, 0);
}

static void submit(int n)
{
	struct io_uring_cqe *cqe;
	unsigned int head, seen = 0;
	int submitted = io_uring_submit_and_wait(&ring, REQUESTS * n);

	if (submitted != REQUESTS * n)
		die("io_uring_enter", submitted < 0 ? -submitted : EIO);
	io_uring_for_each_cqe(&ring, head, cqe) {
		*(int *)io_uring_cqe_get_data(cqe) = cqe->res;
		seen++;
	}
	io_uring_cq_advance(&ring, seen);
	if (seen != (unsigned int)submitted)
		die("io_uring_enter", EIO);
}

/* Write the part after the first SIZE bytes of a file */
static void copy_rest(const char *name)
{
	static char rest[SIZE];
	int fd = open(name, O_RDONLY | O_CLOEXEC);
	off_t place = SIZE;
	ssize_t n = -1;

	while (fd >= 0 && (n = pread(fd, rest, SIZE, place)) > 0) {
		put(rest, n);
		flush();
		place += n;
	}
	if (n < 0)
		report(name, errno);
	if (fd >= 0)
		close(fd);
}

static void take(int i)
{
	const int *result = results[i];

	if (result[OPENED] < 0) {
		report(names[i], -result[OPENED]);
		return;
	}
	if (result[READ] > 0)
		put(data[i], result[READ]);
	else if (result[READ] < 0)
		report(names[i], -result[READ]);
	if (result[READ] == SIZE) {
		flush();
		copy_rest(names[i]);
	}
	if (result[CLOSED] < 0)
		report(names[i], -result[CLOSED]);
}

static bool next_name(int i)
{
	ssize_t n = getline(&names[i], &name_sizes[i], stdin);

	if (n > 0 && names[i][n - 1] == '\n')
		names[i][n - 1] = '\0';
	return n > 0;
}

int main(void)
{
	int n, i;

	open_ring();
	do {
		for (n = 0; n < BATCH && next_name(n); n++)
			add_file(n);
		if (!n)
			break;
		submit(n);
		for (i = 0; i < n; i++)
			take(i);
		flush();
	} while (n == BATCH);
	io_uring_queue_exit(&ring);
	for (i = 0; i < BATCH; i++)
		free(names[i]);
	return status;
}
