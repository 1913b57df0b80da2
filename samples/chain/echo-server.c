// SPDX-License-Identifier: GPL-2.0
/*
 * echo-server: send back what comes, on TCP connections to 127.0.0.1. All that is to be done
 * after an epoll_wait() is one chain, which is built then:
 *
 *	for a new connection: accept it, set its options, and register it with epoll
 *	for one that has data: receive it, and send as much as was received
 *	for one that has ended: close it
 *
 * What the other side does not take at once stays in the connection's buffer, and nothing
 * more is received from it until that is sent.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <getopt.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/queue.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <libchain.h>

#define EVENTS	64	/* of one epoll_wait(), and so of one chain */
#define SIZE	65536	/* bytes that are received at a time */

struct connection {
	LIST_ENTRY(connection) others;
	int fd;
	size_t sent, size;	/* data[] is to be sent from the one to the other */
	/* For the chain: what it does, and where it goes on */
	chain_fd accepted;
	chain_int nodelay, registered, closed;
	chain_size got, put;
	struct chain_label close, next;
	char data[SIZE];
};

static LIST_HEAD(all, connection) connections = LIST_HEAD_INITIALIZER(connections);
static struct connection *spare;	/* for whoever connects next */
static struct epoll_event spare_event;
static int listener, epoll, signals;
static bool is_full;			/* nobody is accepted until a connection is closed */

static const int one = 1;
static struct chain chain;
static unsigned long calls, entries;

static const char usage[] =
"usage: echo-server [--plain] [--stats] PORT\n"
"Send back what comes on TCP connections to PORT of 127.0.0.1; 0: to one that is free. The\n"
"port is printed when one can connect to it. SIGTERM or SIGINT ends it.\n"
"\n"
"      --plain  make each system call by itself, without chains\n"
"      --stats  say how many system calls were made from the first wait on, and how often\n"
"               that entered the kernel\n"
"      --help   this\n"
"\n"
"A connection that fails is reported, and closed. Exit status: 0, or 1 if it cannot go on,\n"
"or 2 if the command line is wrong.\n";

static void report(const char *what, int error)
{
	fprintf(stderr, "echo-server: %s: %s\n", what, strerror(error));
}

static void die(const char *what, int error)
{
	report(what, error);
	exit(1);
}

/* A system call was made by itself: count it, and return what it returned, or the error */
static long counted(long ret)
{
	calls++;
	entries++;
	return ret < 0 ? -errno : ret;
}

static void watch(int op, int fd, uint32_t events, void *data)
{
	struct epoll_event event = { .events = events, .data.ptr = data };
	int error = counted(epoll_ctl(epoll, op, fd, &event));

	if (error)
		die("epoll_ctl", -error);
}

/* What is done about the results is the same in both twins. First: of a new connection. */
static void take_accepted(struct connection *c, int fd, int nodelay, int registered)
{
	if (fd == -EAGAIN || fd == -ECONNABORTED)
		return;		/* it has gone already */
	if (fd < 0) {
		report("accept4", -fd);
		if (LIST_EMPTY(&connections))
			exit(1);	/* nothing will become free */
		is_full = true;
		watch(EPOLL_CTL_MOD, listener, 0, &listener);
		return;
	}
	if (nodelay)
		report("setsockopt", -nodelay);
	else if (registered)
		report("epoll_ctl", -registered);
	if (nodelay || registered)
		return;
	c->fd = fd;
	LIST_INSERT_HEAD(&connections, c, others);
	spare = NULL;
}

static void take_closed(struct connection *c)
{
	LIST_REMOVE(c, others);
	free(c);
	if (is_full) {
		is_full = false;
		watch(EPOLL_CTL_MOD, listener, EPOLLIN, &listener);
	}
}

/* Whether something can still be sent there, after send() has returned this */
static bool can_send(ssize_t n)
{
	if (n >= 0 || n == -EAGAIN)
		return true;
	report("sendto", -n);
	return false;
}

/* Whether something can still be received from there, after recv() has returned this */
static bool can_receive(ssize_t n)
{
	if (n < 0 && n != -EAGAIN)
		report("recvfrom", -n);
	return n > 0 || n == -EAGAIN;
}

/* Some of what was received is sent: the rest has to wait until there is room for it */
static void keep(struct connection *c, ssize_t size, ssize_t sent)
{
	c->size = size;
	c->sent = sent < 0 ? 0 : sent;
	if (c->sent < c->size)
		watch(EPOLL_CTL_MOD, c->fd, EPOLLOUT, c);
}

static void close_connection(struct connection *c)
{
	counted(close(c->fd));
	take_closed(c);
}

/* There is room for what was kept */
static void send_kept(struct connection *c)
{
	ssize_t n = counted(send(c->fd, c->data + c->sent, c->size - c->sent, MSG_NOSIGNAL));

	if (!can_send(n)) {
		close_connection(c);
		return;
	}
	if (n > 0)
		c->sent += n;
	if (c->sent == c->size)
		watch(EPOLL_CTL_MOD, c->fd, EPOLLIN, c);
}

/* The plain twin: one system call after the other */
static void accept_plain(struct connection *c)
{
	int fd = counted(accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC));
	int nodelay = 0, registered = 0;

	if (fd >= 0) {
		nodelay = counted(setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one)));
		if (!nodelay)
			registered = counted(epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &spare_event));
		if (nodelay || registered)
			counted(close(fd));
	}
	take_accepted(c, fd, nodelay, registered);
}

static void echo_plain(struct connection *c)
{
	ssize_t got = counted(recv(c->fd, c->data, SIZE, 0));
	ssize_t sent;

	if (!can_receive(got)) {
		close_connection(c);
	} else if (got > 0) {
		sent = counted(send(c->fd, c->data, got, MSG_NOSIGNAL));
		if (can_send(sent))
			keep(c, got, sent);
		else
			close_connection(c);
	}
}

/* Append to the chain what accepts a connection */
static void append_accept(struct connection *c)
{
	c->close = (struct chain_label)CHAIN_LABEL;
	c->next = (struct chain_label)CHAIN_LABEL;
	c->accepted = chain_accept4(&chain, listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
	chain_on_error_goto(&chain, c->accepted, &c->next);
	c->nodelay = chain_setsockopt(&chain, c->accepted, IPPROTO_TCP, TCP_NODELAY, &one,
				      sizeof(one));
	chain_on_error_goto(&chain, c->nodelay, &c->close);
	c->registered = chain_epoll_ctl(&chain, epoll, EPOLL_CTL_ADD, c->accepted, &spare_event);
	chain_if(&chain, c->registered, CHAIN_EQ, 0, &c->next);
	chain_label(&chain, &c->close);
	c->closed = chain_close(&chain, c->accepted);
	chain_label(&chain, &c->next);
}

/* Append to the chain what sends back what a connection has sent */
static void append_echo(struct connection *c)
{
	c->close = (struct chain_label)CHAIN_LABEL;
	c->next = (struct chain_label)CHAIN_LABEL;
	c->got = chain_recvfrom(&chain, c->fd, c->data, SIZE, 0, NULL, NULL);
	chain_if(&chain, c->got, CHAIN_EQ, -EAGAIN, &c->next);
	chain_if(&chain, c->got, CHAIN_LE, 0, &c->close);
	c->put = chain_sendto(&chain, c->fd, c->data, c->got, MSG_NOSIGNAL, NULL, 0);
	chain_if(&chain, c->put, CHAIN_EQ, -EAGAIN, &c->next);
	chain_if(&chain, c->put, CHAIN_GE, 0, &c->next);
	chain_label(&chain, &c->close);
	c->closed = chain_close(&chain, c->fd);
	chain_label(&chain, &c->next);
}

static void run_chain(void)
{
	const __s64 *results;
	char why[200];
	long ret;

	chain.flags = CHAIN_RUN_INTERRUPTIBLE;
	do {
		ret = chain_run(&chain);
		entries++;
	} while (ret == -EINTR);
	if (ret != chain.nentries) {
		fprintf(stderr, "echo-server: chain: %s\n",
			chain_explain_build(&chain, ret, why, sizeof(why)));
		exit(1);
	}
	results = (const __s64 *)(uintptr_t)chain.args.results;
	for (__u32 i = 0; i < chain.nentries; i++)
		calls += results[i] != CHAIN_NOT_RUN;
}

static void take_echo(struct connection *c)
{
	ssize_t got = chain_result(&chain, c->got);
	ssize_t sent = chain_result(&chain, c->put);

	if (!can_receive(got)) {
		take_closed(c);
	} else if (got > 0) {
		if (can_send(sent))
			keep(c, got, sent);
		else
			take_closed(c);
	}
}

static void take_result(struct connection *c)
{
	if (c == spare)
		take_accepted(c, chain_result(&chain, c->accepted),
			      chain_error(&chain, c->nodelay),
			      chain_error(&chain, c->registered));
	else
		take_echo(c);
}

static struct connection *new_connection(void)
{
	if (!spare) {
		spare = malloc(sizeof(*spare));
		if (!spare)
			die("connection", errno);
		spare->size = 0;
		spare->sent = 0;
		spare_event = (struct epoll_event){ .events = EPOLLIN, .data.ptr = spare };
	}
	return spare;
}

/* Do what there is to do after epoll_wait(); whether to go on */
static bool handle(const struct epoll_event *events, int n, bool is_plain)
{
	struct connection *chained[EVENTS];
	int i, nchained = 0;

	chain_reset(&chain);
	for (i = 0; i < n; i++) {
		struct connection *c = events[i].data.ptr;

		if (events[i].data.ptr == &signals)
			return false;
		if (events[i].data.ptr == &listener)
			c = new_connection();
		if (c != spare && c->sent < c->size)
			send_kept(c);
		else if (is_plain && c == spare)
			accept_plain(c);
		else if (is_plain)
			echo_plain(c);
		else
			chained[nchained++] = c;
	}
	for (i = 0; i < nchained; i++) {
		if (chained[i] == spare)
			append_accept(chained[i]);
		else
			append_echo(chained[i]);
	}
	if (nchained)
		run_chain();
	for (i = 0; i < nchained; i++)
		take_result(chained[i]);
	return true;
}

static void serve(bool is_plain)
{
	struct epoll_event events[EVENTS];
	int n;

	calls = 0;
	entries = 0;
	do {
		n = counted(epoll_wait(epoll, events, EVENTS, -1));
		if (n < 0 && n != -EINTR)
			die("epoll_wait", -n);
	} while (n < 0 || handle(events, n, is_plain));
}

static int open_port(int port)
{
	struct sockaddr_in address = {
		.sin_family = AF_INET,
		.sin_port = htons(port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK),
	};
	socklen_t size = sizeof(address);

	listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (listener < 0)
		die("socket", errno);
	if (setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof(one)))
		die("setsockopt", errno);
	if (bind(listener, (struct sockaddr *)&address, size))
		die("bind", errno);
	if (listen(listener, SOMAXCONN))
		die("listen", errno);
	if (getsockname(listener, (struct sockaddr *)&address, &size))
		die("getsockname", errno);
	return ntohs(address.sin_port);
}

static void open_all(int port)
{
	sigset_t set;

	/* They are read from a descriptor, as all else is */
	sigemptyset(&set);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGINT);
	if (sigprocmask(SIG_BLOCK, &set, NULL))
		die("sigprocmask", errno);
	signals = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	if (signals < 0)
		die("signalfd", errno);
	epoll = epoll_create1(EPOLL_CLOEXEC);
	if (epoll < 0)
		die("epoll_create1", errno);
	port = open_port(port);
	watch(EPOLL_CTL_ADD, signals, EPOLLIN, &signals);
	watch(EPOLL_CTL_ADD, listener, EPOLLIN, &listener);
	printf("%d\n", port);
	if (fflush(stdout))
		die("standard output", errno);
}

static void close_all(void)
{
	while (!LIST_EMPTY(&connections)) {
		is_full = false;
		close_connection(LIST_FIRST(&connections));
	}
	free(spare);
	chain_free(&chain);
	close(listener);
	close(signals);
	close(epoll);
}

static void print_stats(bool is_plain)
{
	if (is_plain || !chain_is_emulated())
		fprintf(stderr, "echo-server: %lu system calls, %lu kernel entries\n",
			calls, entries);
	else
		fprintf(stderr,
			"echo-server: %lu system calls, over %lu kernel entries: emulated, chain() needs %lu\n",
			calls, calls, entries);
}

int main(int argc, char **argv)
{
	static const struct option options[] = {
		{ "plain", no_argument, NULL, 'p' },
		{ "stats", no_argument, NULL, 's' },
		{ "help", no_argument, NULL, 'h' },
		{ 0 }
	};
	bool is_plain = false, has_stats = false;
	char *end;
	int option;
	long port;

	while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
		switch (option) {
		case 'p':
			is_plain = true;
			break;
		case 's':
			has_stats = true;
			break;
		case 'h':
			fputs(usage, stdout);
			return 0;
		default:
			fputs(usage, stderr);
			return 2;
		}
	}
	if (argc - optind != 1) {
		fputs(usage, stderr);
		return 2;
	}
	port = strtol(argv[optind], &end, 10);
	if (*argv[optind] < '0' || *argv[optind] > '9' || *end || port > 65535) {
		fprintf(stderr, "echo-server: PORT '%s': not a number from 0 to 65535\n",
			argv[optind]);
		return 2;
	}
	open_all(port);
	chain_init(&chain);
	serve(is_plain);
	close_all();
	if (has_stats)
		print_stats(is_plain);
	return 0;
}
