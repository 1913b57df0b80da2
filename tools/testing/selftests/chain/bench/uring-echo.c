// SPDX-License-Identifier: GPL-2.0
/*
 * uring-echo: samples/chain/echo-server.c with io_uring, as liburing's documentation recommends
 * for servers: one multishot request to accept, one multishot request to receive for each
 * connection, with buffers from a ring, and direct descriptors. Received data is sent from its
 * buffer.
 *
 *	uring-echo PORT
 *
 * PORT of 127.0.0.1, or 0 for any free port; it is printed. SIGTERM or SIGINT ends the server.
 *
 * A connection sends one buffer at a time, so that they stay in order.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <liburing.h>

#define CONNECTIONS	1024	/* at most */
#define ENTRIES		1024	/* requests of one submission, at most */
#define BUFFERS		256
#define SIZE		16384	/* of each */
#define NONE		(-1)

/* Kind of a completion; the lower bits are the connection */
enum kind { ACCEPT, RECEIVE, SEND, CLOSE, STOP };

/* A connection, known by its direct descriptor */
static struct connection {
	int first, last;	/* of the buffers to be sent, or NONE */
	bool receives;		/* a request to receive is pending */
	bool has_ended;		/* the end was received */
	int next_starving;
} connections[CONNECTIONS];

static char buffers[BUFFERS][SIZE];
static int next_buffer[BUFFERS];	/* of the same connection */
static int sizes[BUFFERS];

static struct io_uring ring;
static struct io_uring_buf_ring *free_buffers;
static int starving = NONE;	/* connections that got no buffer */
static bool gave_back, is_full;
static int listener;

static void report(const char *what, int error)
{
	fprintf(stderr, "uring-echo: %s: %s\n", what, strerror(error));
}

static void die(const char *what, int error)
{
	report(what, error);
	exit(1);
}

static struct io_uring_sqe *next_sqe(void)
{
	struct io_uring_sqe *sqe = io_uring_get_sqe(&ring);

	if (sqe)
		return sqe;
	io_uring_submit(&ring);
	sqe = io_uring_get_sqe(&ring);
	if (!sqe)
		die("io_uring: requests", ENOSPC);
	return sqe;
}

static void finish(struct io_uring_sqe *sqe, enum kind kind, int slot)
{
	io_uring_sqe_set_data64(sqe, (__u64)kind << 32 | (unsigned int)slot);
}

static void start_accept(void)
{
	struct io_uring_sqe *sqe = next_sqe();

	io_uring_prep_multishot_accept_direct(sqe, listener, NULL, NULL, 0);
	finish(sqe, ACCEPT, 0);
}

static void start_receive(int slot)
{
	struct io_uring_sqe *sqe = next_sqe();

	io_uring_prep_recv_multishot(sqe, slot, NULL, 0, 0);
	io_uring_sqe_set_flags(sqe, IOSQE_FIXED_FILE | IOSQE_BUFFER_SELECT);
	sqe->buf_group = 0;
	finish(sqe, RECEIVE, slot);
	connections[slot].receives = true;
}

static void start_send(int slot)
{
	struct io_uring_sqe *sqe = next_sqe();
	int buffer = connections[slot].first;

	/* All of it, or an error */
	io_uring_prep_send(sqe, slot, buffers[buffer], sizes[buffer],
			   MSG_NOSIGNAL | MSG_WAITALL);
	io_uring_sqe_set_flags(sqe, IOSQE_FIXED_FILE);
	finish(sqe, SEND, slot);
}

static void give_back(int buffer)
{
	io_uring_buf_ring_add(free_buffers, buffers[buffer], SIZE, buffer,
			      io_uring_buf_ring_mask(BUFFERS), 0);
	io_uring_buf_ring_advance(free_buffers, 1);
	gave_back = true;
}

static void close_if_done(int slot)
{
	struct connection *c = &connections[slot];
	struct io_uring_sqe *sqe;

	if (!c->has_ended || c->receives || c->first != NONE)
		return;
	sqe = next_sqe();
	io_uring_prep_close_direct(sqe, slot);
	finish(sqe, CLOSE, slot);
}

static void take_accepted(int slot, bool goes_on)
{
	if (slot < 0) {
		report("accept", -slot);
		is_full = slot == -ENFILE || slot == -EMFILE;
	} else {
		connections[slot] = (struct connection){ .first = NONE };
		start_receive(slot);
	}
	if (!goes_on && !is_full)
		start_accept();
}

static void take_data(int slot, int buffer, int size)
{
	struct connection *c = &connections[slot];

	sizes[buffer] = size;
	next_buffer[buffer] = NONE;
	if (c->first == NONE) {
		c->first = buffer;
		start_send(slot);
	} else {
		next_buffer[c->last] = buffer;
	}
	c->last = buffer;
}

static void take_received(int slot, int n, unsigned int flags)
{
	struct connection *c = &connections[slot];

	c->receives = flags & IORING_CQE_F_MORE;
	if (n == -ENOBUFS) {
		c->next_starving = starving;
		starving = slot;
		return;
	}
	if (n > 0) {
		take_data(slot, flags >> IORING_CQE_BUFFER_SHIFT, n);
		if (!c->receives)
			start_receive(slot);
		return;
	}
	if (n < 0)
		report("recv", -n);
	c->has_ended = true;
	close_if_done(slot);
}

static void take_sent(int slot, int n)
{
	struct connection *c = &connections[slot];

	/* The request to receive has the error or the end, too */
	if (n < 0)
		report("send", -n);
	do {
		int buffer = c->first;

		c->first = next_buffer[buffer];
		give_back(buffer);
	} while (n < 0 && c->first != NONE);
	if (c->first != NONE)
		start_send(slot);
	else
		close_if_done(slot);
}

static void take_closed(int error)
{
	if (error)
		die("close", -error);
	if (is_full) {
		is_full = false;
		start_accept();
	}
}

/* Return whether to go on */
static bool take(const struct io_uring_cqe *cqe)
{
	__u64 data = io_uring_cqe_get_data64(cqe);
	int slot = (__u32)data;

	switch ((enum kind)(data >> 32)) {
	case ACCEPT:
		take_accepted(cqe->res, cqe->flags & IORING_CQE_F_MORE);
		return true;
	case RECEIVE:
		take_received(slot, cqe->res, cqe->flags);
		return true;
	case SEND:
		take_sent(slot, cqe->res);
		return true;
	case CLOSE:
		take_closed(cqe->res);
		return true;
	default:
		return false;
	}
}

/* Restart connections, now that there are buffers */
static void feed_starving(void)
{
	while (gave_back && starving != NONE) {
		int slot = starving;

		starving = connections[slot].next_starving;
		start_receive(slot);
	}
	gave_back = false;
}

static void serve(void)
{
	bool goes_on = true;

	while (goes_on) {
		int error = io_uring_submit_and_wait(&ring, 1);
		struct io_uring_cqe *cqe;
		unsigned int head, seen = 0;

		if (error < 0 && error != -EINTR)
			die("io_uring_enter", -error);
		io_uring_for_each_cqe(&ring, head, cqe) {
			goes_on &= take(cqe);
			seen++;
		}
		io_uring_cq_advance(&ring, seen);
		feed_starving();
	}
}

static void open_buffers(void)
{
	const size_t size = BUFFERS * sizeof(struct io_uring_buf);
	struct io_uring_buf_reg registration = { .ring_entries = BUFFERS };
	int error, i;

	free_buffers = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1,
			    0);
	if (free_buffers == MAP_FAILED)
		die("memory", errno);
	io_uring_buf_ring_init(free_buffers);
	registration.ring_addr = (uintptr_t)free_buffers;
	error = io_uring_register_buf_ring(&ring, &registration, 0);
	if (error)
		die("io_uring: buffers", -error);
	for (i = 0; i < BUFFERS; i++)
		give_back(i);
	gave_back = false;
}

static void open_ring(void)
{
	int error = io_uring_queue_init(ENTRIES, &ring, IORING_SETUP_SINGLE_ISSUER |
					IORING_SETUP_DEFER_TASKRUN);

	if (error)
		die("io_uring", -error);
	error = io_uring_register_files_sparse(&ring, CONNECTIONS);
	if (error)
		die("io_uring: direct descriptors", -error);
	error = io_uring_register_ring_fd(&ring);
	if (error != 1)
		die("io_uring: its own descriptor", -error);
	open_buffers();
}

/* Connections inherit TCP_NODELAY */
static int open_port(int port)
{
	struct sockaddr_in address = {
		.sin_family = AF_INET,
		.sin_port = htons(port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK),
	};
	socklen_t size = sizeof(address);
	const int one = 1;

	listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (listener < 0)
		die("socket", errno);
	if (setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof(one)) ||
	    setsockopt(listener, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one)))
		die("setsockopt", errno);
	if (bind(listener, (struct sockaddr *)&address, size))
		die("bind", errno);
	if (listen(listener, SOMAXCONN))
		die("listen", errno);
	if (getsockname(listener, (struct sockaddr *)&address, &size))
		die("getsockname", errno);
	return ntohs(address.sin_port);
}

/* Read signals from a descriptor, like all other events */
static void start_stop(void)
{
	static struct signalfd_siginfo info;
	struct io_uring_sqe *sqe = next_sqe();
	sigset_t set;
	int fd;

	sigemptyset(&set);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGINT);
	if (sigprocmask(SIG_BLOCK, &set, NULL))
		die("sigprocmask", errno);
	fd = signalfd(-1, &set, SFD_CLOEXEC);
	if (fd < 0)
		die("signalfd", errno);
	io_uring_prep_read(sqe, fd, &info, sizeof(info), 0);
	finish(sqe, STOP, 0);
}

int main(int argc, char **argv)
{
	char *end;
	long port = argc == 2 ? strtol(argv[1], &end, 10) : -1;

	if (port < 0 || port > 65535 || *end) {
		fputs("usage: uring-echo PORT\n"
		      "Send back what comes on TCP connections to PORT of 127.0.0.1.\n", stderr);
		return 2;
	}
	open_ring();
	start_stop();
	port = open_port(port);
	start_accept();
	printf("%ld\n", port);
	if (fflush(stdout))
		die("standard output", errno);
	serve();
	io_uring_queue_exit(&ring);
	return 0;
}
