// SPDX-License-Identifier: GPL-2.0
/*
 * echo-load: many connections to an echo server at 127.0.0.1, at the same time. Each connection
 * must get back all the bytes that it has sent, and then the end.
 *
 * usage: echo-load [-r] [-s] [-c SIZE] PORT CONNECTIONS BYTES
 *
 *	-c  send no more than SIZE bytes, and the next bytes when these came back
 *	-r  end each connection by a reset: after all bytes came back, or with -s before
 *	-s  be slow: use small buffers, and do not read until no connection can send any more,
 *	    so that the server cannot send the data that it has received
 *
 * Every other connection shuts down its writing side before all bytes came back. The others do so
 * afterwards, so that the server has nothing to receive while it has data to send.
 *
 * Exit status: 0; 1 if bytes were lost, changed or added, or something failed; 2 if the command
 * line is wrong; 3 if nothing happened for a minute.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define BUFFER	65536
#define PATIENCE	60000	/* milliseconds, for each wait */
#define STUCK		300	/* milliseconds until the connections count as stuck */

struct client {
	size_t sent, received;
	bool is_done;
};

static struct client *clients;
static struct pollfd *polls;
static size_t nclients, nbytes, chunk;
static bool is_slow, resets, is_reading;

static const char usage[] = "usage: echo-load [-r] [-s] [-c SIZE] PORT CONNECTIONS BYTES\n";

static void die(const char *what, int error)
{
	fprintf(stderr, "echo-load: %s: %s\n", what, strerror(error));
	exit(1);
}

static void fail(size_t i, const char *what)
{
	fprintf(stderr, "echo-load: connection %zu: %s, at byte %zu of %zu (%zu sent)\n", i,
		what, clients[i].received, nbytes, clients[i].sent);
	exit(1);
}

/* The byte of connection @i at @offset: different in each, and without a period of 2^n */
static char byte_at(size_t i, size_t offset)
{
	return offset + offset / 251 + 37 * i;
}

static void open_client(size_t i, int port)
{
	struct sockaddr_in address = {
		.sin_family = AF_INET,
		.sin_port = htons(port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK),
	};
	const int size = 4096;
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	if (fd < 0)
		die("socket", errno);
	if (is_slow && (setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &size, sizeof(size)) ||
			setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &size, sizeof(size))))
		die("setsockopt", errno);
	if (connect(fd, (struct sockaddr *)&address, sizeof(address)))
		die("connect", errno);
	polls[i].fd = fd;
}

static void close_client(size_t i)
{
	const struct linger at_once = { 1, 0 };

	if (resets && setsockopt(polls[i].fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof(at_once)))
		die("setsockopt", errno);
	close(polls[i].fd);
	polls[i].fd = -1;
	clients[i].is_done = true;
}

/* Not before a reset, because the server must find only the reset */
static void end_sending(size_t i)
{
	if (!resets && shutdown(polls[i].fd, SHUT_WR))
		fail(i, strerror(errno));
}

static void send_some(size_t i)
{
	struct client *c = &clients[i];
	size_t size = nbytes - c->sent, k;
	char data[BUFFER];
	ssize_t n;

	if (chunk && size > chunk - (c->sent - c->received))
		size = chunk - (c->sent - c->received);
	if (size > BUFFER)
		size = BUFFER;
	for (k = 0; k < size; k++)
		data[k] = byte_at(i, c->sent + k);
	n = send(polls[i].fd, data, size, MSG_NOSIGNAL | MSG_DONTWAIT);
	if (n < 0 && errno != EAGAIN)
		fail(i, strerror(errno));
	if (n > 0)
		c->sent += n;
	if (c->sent == nbytes && i % 2)
		end_sending(i);
}

static void receive_some(size_t i)
{
	struct client *c = &clients[i];
	char data[BUFFER];
	ssize_t n = recv(polls[i].fd, data, is_slow ? 1000 : BUFFER, MSG_DONTWAIT), k;

	if (n < 0 && errno == EAGAIN)
		return;
	if (n < 0)
		fail(i, strerror(errno));
	if (!n && c->received < nbytes)
		fail(i, "some of it is lost");
	for (k = 0; k < n; k++, c->received++) {
		if (c->received == c->sent)
			fail(i, "more came back than was sent");
		if (data[k] != byte_at(i, c->received))
			fail(i, "what came back is something else");
	}
	if (!n || (resets && c->received == nbytes))
		close_client(i);
	else if (c->received == nbytes && !(i % 2))
		end_sending(i);
}

/* Set the events to wait for. Return whether there are any. */
static bool prepare(void)
{
	bool any = false;
	size_t i;

	for (i = 0; i < nclients; i++) {
		const struct client *c = &clients[i];
		bool may_send = c->sent < nbytes && (!chunk || c->sent - c->received < chunk);

		if (resets && is_slow && is_reading && !c->is_done)
			close_client(i);
		polls[i].events = (is_reading ? POLLIN : 0) | (may_send ? POLLOUT : 0);
		any |= !c->is_done;
	}
	return any;
}

static void run(void)
{
	size_t i;
	int n;

	is_reading = !is_slow;
	while (prepare()) {
		n = poll(polls, nclients, is_reading ? PATIENCE : STUCK);
		if (n < 0)
			die("poll", errno);
		if (!n && is_reading) {
			fputs("echo-load: nothing happens any more\n", stderr);
			exit(3);
		}
		is_reading |= !n;
		for (i = 0; i < nclients; i++) {
			if (polls[i].fd >= 0 && polls[i].revents & POLLOUT)
				send_some(i);
			if (polls[i].fd >= 0 && polls[i].revents & ~POLLOUT)
				receive_some(i);
		}
	}
}

int main(int argc, char **argv)
{
	int option, port;
	size_t i;

	while ((option = getopt(argc, argv, "rsc:")) != -1) {
		switch (option) {
		case 'r':
			resets = true;
			break;
		case 's':
			is_slow = true;
			break;
		case 'c':
			chunk = strtoul(optarg, NULL, 10);
			break;
		default:
			fputs(usage, stderr);
			return 2;
		}
	}
	if (argc - optind != 3) {
		fputs(usage, stderr);
		return 2;
	}
	port = atoi(argv[optind]);
	nclients = strtoul(argv[optind + 1], NULL, 10);
	nbytes = strtoul(argv[optind + 2], NULL, 10);
	clients = calloc(nclients, sizeof(*clients));
	polls = calloc(nclients, sizeof(*polls));
	if (!nclients || !nbytes || !clients || !polls) {
		fputs(usage, stderr);
		return 2;
	}
	for (i = 0; i < nclients; i++)
		open_client(i, port);
	run();
	free(clients);
	free(polls);
	return 0;
}
