// SPDX-License-Identifier: GPL-2.0
/*
 * echo-server: send back the data that comes on TCP connections to 127.0.0.1. All calls between
 * two epoll_wait() are one chain, and so is the next epoll_wait(), at its end:
 *
 *	for a new connection: accept it, set its options, and register it with epoll
 *	for a connection with data: receive it, and send as much as was received
 *	for a connection that has ended: close it
 *
 * If a call fails, the chain ends without the remaining entries. Nothing is lost by that, because
 * epoll reports the same events again.
 *
 * Chains are built when they are needed first, and kept: one for each number of connections
 * that have data, because the chain loads these from memory. Only rare chains are built each
 * time.
 *
 * The program itself has to look at the events of an epoll_wait(): its kernel entry cannot be
 * avoided, and those of all other calls can. --stats prints how many calls, entries and waits
 * there were, so that of calls - waits entries, calls - entries were avoided.
 *
 * Data that the other side does not take at once is kept in the connection's buffer, and nothing
 * more is received from it until that is sent.
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <unistd.h>

#define SAMPLE "echo-server"
#include "common.h"

#define EVENTS	16	/* of one epoll_wait(), and so of one chain */
#define SIZE	65536	/* bytes received at a time */

struct connection {
	struct connection *next, **link;	/* list; link points to the pointer to this */
	int fd;
	size_t sent, size;	/* data[] from sent to size has still to be sent */
	struct epoll_event readable, writable;	/* the event to wait for is one of these */
	char data[SIZE];
};

static struct connection *connections;
static struct connection *spare;	/* for the next new connection */
static int listener, epoll, signals;
static bool is_full;			/* accept no connection until one is closed */

static const int one = 1;
static unsigned long waits;

static struct epoll_event events[EVENTS];

/* Entries of the chain for an event, in this order */
enum { ACCEPTED, NODELAY, REGISTERED, ACCEPT_ENTRIES };
enum { GOT, PUT, KEPT, NONE, CLOSED, ECHO_ENTRIES };
enum { SENT, WATCHED, SEND_ENTRIES };

/* The connections of the chain, which loads two members from here, and receives into the third */
static struct slot {
	struct connection *connection;
	int fd;
	struct epoll_event *writable;
	char data[SIZE];
} slots[EVENTS];
static int nslots;

static struct chain echoes[EVENTS + 1];	/* for that many connections with data */
static struct chain mixture;		/* for any other events */

static const char usage[] =
"usage: echo-server [--plain] [--stats] PORT\n"
"Send back the data that comes on TCP connections to PORT of 127.0.0.1. For PORT 0, a free port\n"
"is chosen. The port is printed when clients can connect. SIGTERM or SIGINT ends the server.\n"
"\n"
"      --plain  make each system call by itself, without chains\n"
"      --stats  print the numbers of system calls from the first wait on, of kernel entries,\n"
"               and of waits\n"
"      --help   print this text\n"
"\n"
"A connection that fails is reported, and closed. Exit status: 0; 1 if the server cannot go\n"
"on; 2 if the command line is wrong.\n";

/* Count a system call made without a chain. Return its result, a negative errno if it failed. */
static long returned(long ret)
{
	return counted(ret) < 0 ? -errno : ret;
}

static void watch(int op, int fd, uint32_t wanted, void *data)
{
	struct epoll_event event = { .events = wanted, .data.ptr = data };
	int error = returned(epoll_ctl(epoll, op, fd, &event));

	if (error)
		die("epoll_ctl", -error);
}

/* Both twins handle results by these functions. First: the results of a new connection. */
static void take_accepted(struct connection *c, int fd, int nodelay, int registered)
{
	if (fd == -EAGAIN || fd == -ECONNABORTED)
		return;		/* the client has gone already */
	if (fd < 0) {
		report("accept4", -fd);
		if (!connections)
			exit(FAILURE);	/* no descriptor will become free */
		is_full = true;
		watch(EPOLL_CTL_MOD, listener, 0, &listener);
		return;
	}
	if (nodelay)
		report("setsockopt", -nodelay);
	else if (registered)
		report("epoll_ctl", -registered);
	if (nodelay || registered) {
		counted(close(fd));
		return;
	}
	c->fd = fd;
	c->next = connections;
	c->link = &connections;
	if (c->next)
		c->next->link = &c->next;
	connections = c;
	spare = NULL;
}

static void take_closed(struct connection *c)
{
	*c->link = c->next;
	if (c->next)
		c->next->link = c->link;
	free(c);
	if (is_full) {
		is_full = false;
		watch(EPOLL_CTL_MOD, listener, EPOLLIN, &listener);
	}
}

static void close_connection(struct connection *c)
{
	counted(close(c->fd));
	take_closed(c);
}

/* recv() returned @n. Return whether more can be received from the connection. */
static bool can_receive(ssize_t n)
{
	if (n < 0 && n != -EAGAIN)
		report("recvfrom", -n);
	return n > 0 || n == -EAGAIN;
}

/* send() returned @n. Return whether the connection is still open. */
static bool take_sent(struct connection *c, ssize_t n)
{
	if (n < 0 && n != -EAGAIN) {
		report("sendto", -n);
		close_connection(c);
		return false;
	}
	if (n > 0)
		c->sent += n;
	return true;
}

/* @n bytes were received, and have to be sent */
static void take_received(struct connection *c, ssize_t n)
{
	c->size = n;
	c->sent = 0;
}

static bool has_kept(const struct connection *c)
{
	return c->sent < c->size;
}

/* The plain twin: one system call after the other */
static void accept_plain(struct connection *c)
{
	int fd = returned(accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC));
	int nodelay = 0, registered = 0;

	if (fd >= 0)
		nodelay = returned(setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one)));
	if (fd >= 0 && !nodelay)
		registered = returned(epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &c->readable));
	take_accepted(c, fd, nodelay, registered);
}

static ssize_t send_plain(struct connection *c)
{
	return returned(send(c->fd, c->data + c->sent, c->size - c->sent, MSG_NOSIGNAL));
}

static void echo_plain(struct connection *c)
{
	ssize_t got = returned(recv(c->fd, c->data, SIZE, 0));

	if (!can_receive(got)) {
		close_connection(c);
	} else if (got > 0) {
		take_received(c, got);
		/* The rest waits until there is room for it */
		if (take_sent(c, send_plain(c)) && has_kept(c))
			watch(EPOLL_CTL_MOD, c->fd, EPOLLOUT, c);
	}
}

static void send_kept_plain(struct connection *c)
{
	if (take_sent(c, send_plain(c)) && !has_kept(c))
		watch(EPOLL_CTL_MOD, c->fd, EPOLLIN, c);
}

/* Get the connection of an event. For the listener, that is the spare one. */
static struct connection *connection_of(const struct epoll_event *event)
{
	if (event->data.ptr != &listener)
		return event->data.ptr;
	if (!spare) {
		spare = malloc(sizeof(*spare));
		if (!spare)
			die("connection", errno);
		spare->fd = -1;
		spare->size = 0;
		spare->sent = 0;
		spare->readable = (struct epoll_event){ .events = EPOLLIN, .data.ptr = spare };
		spare->writable = (struct epoll_event){ .events = EPOLLOUT, .data.ptr = spare };
	}
	return spare;
}

/* Handle the @n events of epoll_wait(). Return whether to go on. */
static bool handle_plain(int n)
{
	int i;

	for (i = 0; i < n; i++) {
		struct connection *c;

		if (events[i].data.ptr == &signals)
			return false;
		c = connection_of(&events[i]);
		if (c == spare)
			accept_plain(c);
		else if (has_kept(c))
			send_kept_plain(c);
		else
			echo_plain(c);
	}
	return true;
}

/* Append the entries that accept a connection */
static void append_accept(struct chain *chain, struct connection *c)
{
	chain_fd fd = chain_accept4(chain, listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
	chain_int done;

	chain_on_error_goto(chain, fd, CHAIN_TO_END);
	done = chain_setsockopt(chain, fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
	chain_on_error_goto(chain, done, CHAIN_TO_END);
	done = chain_epoll_ctl(chain, epoll, EPOLL_CTL_ADD, fd, &c->readable);
	chain_on_error_goto(chain, done, CHAIN_TO_END);
}

/* Append the entries that send data for which there was no room before */
static void append_send(struct chain *chain, struct connection *c)
{
	struct chain_label next = CHAIN_LABEL;
	size_t size = c->size - c->sent;
	chain_size sent = chain_sendto(chain, c->fd, c->data + c->sent, size, MSG_NOSIGNAL,
				       NULL, 0);
	chain_int done;

	chain_if(chain, sent, CHAIN_EQ, -EAGAIN, &next);
	chain_on_error_goto(chain, sent, CHAIN_TO_END);
	chain_if(chain, sent, CHAIN_NE, size, &next);
	done = chain_epoll_ctl(chain, epoll, EPOLL_CTL_MOD, c->fd, &c->readable);
	chain_on_error_goto(chain, done, CHAIN_TO_END);
	chain_label(chain, &next);
}

/*
 * Append the entries that send back the data of the connection in a slot. The usual way has few
 * conditions: if nothing was received, an operation has those that tell why.
 */
static void append_echo(struct chain *chain, struct slot *slot)
{
	struct chain_label none = CHAIN_LABEL, keep = CHAIN_LABEL, close = CHAIN_LABEL;
	struct chain_label next = CHAIN_LABEL;
	chain_fd fd = chain_fd_at(&slot->fd);
	chain_size got, sent;
	chain_int kept, why;

	got = chain_recvfrom(chain, fd, slot->data, SIZE, 0, NULL, NULL);
	chain_if(chain, got, CHAIN_LE, 0, &none);
	sent = chain_sendto(chain, fd, slot->data, got, MSG_NOSIGNAL, NULL, 0);
	chain_if(chain, sent, CHAIN_EQ, got, &next);
	chain_if(chain, sent, CHAIN_EQ, -EAGAIN, &keep);
	chain_on_error_goto(chain, sent, CHAIN_TO_END);
	chain_label(chain, &keep);
	kept = chain_epoll_ctl(chain, epoll, EPOLL_CTL_MOD, fd, chain_ptr_at(&slot->writable));
	chain_if(chain, kept, CHAIN_EQ, 0, &next);
	chain_goto(chain, CHAIN_TO_END);
	chain_label(chain, &none);
	why = chain_mov(chain, got);
	chain_if(chain, why, CHAIN_EQ, 0, &close);
	chain_if(chain, why, CHAIN_EQ, -EAGAIN, &next);
	chain_goto(chain, CHAIN_TO_END);
	chain_label(chain, &close);
	chain_close(chain, fd);
	chain_label(chain, &next);
}

/* Build the chain for all slots */
static void build(struct chain *chain)
{
	int i;

	chain_reset(chain);
	for (i = 0; i < nslots; i++) {
		struct connection *c = slots[i].connection;

		if (c == spare)
			append_accept(chain, c);
		else if (has_kept(c))
			append_send(chain, c);
		else
			append_echo(chain, &slots[i]);
	}
	/* If this closes a connection, the listener has to be watched again before the wait */
	if (!is_full || !nslots)
		chain_epoll_wait(chain, epoll, events, EVENTS, -1);
}

/* Get the chain for the slots, which is built now or was built before */
static struct chain *get_chain(void)
{
	bool is_common = !is_full || !nslots;
	struct chain *chain;
	int i;

	for (i = 0; i < nslots; i++)
		is_common &= slots[i].connection != spare && !has_kept(slots[i].connection);
	chain = is_common ? &echoes[nslots] : &mixture;
	if (!is_common || !chain->nentries)
		build(chain);
	return chain;
}

static const __s64 *run_chain(struct chain *chain)
{
	const __s64 *results;
	char why[200];
	long ret = chain_run(chain);

	entries++;
	if (ret != chain->nentries)
		fail("chain: %s", chain_explain_build(chain, ret, why, sizeof(why)));
	results = (const __s64 *)(uintptr_t)chain->args.results;
	count_results(results, chain->nentries);
	return results;
}

/* Result of an entry, or 0 if it has not run */
static long result_of(__s64 result)
{
	return result == CHAIN_NOT_RUN ? 0 : result;
}

static void take_echo(const struct slot *slot, const __s64 *results)
{
	struct connection *c = slot->connection;

	/* That is no system call */
	if (results[NONE] != CHAIN_NOT_RUN)
		calls--;
	if (results[CLOSED] != CHAIN_NOT_RUN) {
		take_closed(c);
	} else if (!can_receive(results[GOT])) {
		close_connection(c);
	} else if (results[GOT] > 0) {
		take_received(c, results[GOT]);
		if (!take_sent(c, results[PUT]))
			return;
		if (has_kept(c))
			memcpy(c->data + c->sent, slot->data + c->sent, c->size - c->sent);
		if (result_of(results[KEPT]))
			die("epoll_ctl", -results[KEPT]);
	}
}

/* Handle the results of a slot, if its entries have run. Return the number of entries. */
static int take_results(const struct slot *slot, const __s64 *results)
{
	struct connection *c = slot->connection;
	bool has_run = results[0] != CHAIN_NOT_RUN;

	if (c == spare) {
		if (has_run)
			take_accepted(c, results[ACCEPTED], result_of(results[NODELAY]),
				      result_of(results[REGISTERED]));
		return ACCEPT_ENTRIES;
	}
	if (has_kept(c)) {
		if (has_run && take_sent(c, results[SENT]) && result_of(results[WATCHED]))
			die("epoll_ctl", -results[WATCHED]);
		return SEND_ENTRIES;
	}
	if (has_run)
		take_echo(slot, results);
	return ECHO_ENTRIES;
}

/* Handle the events in the slots, and wait. Return the result of epoll_wait(). */
static int handle_by_chain(void)
{
	struct chain *chain = get_chain();
	const __s64 *results = run_chain(chain), *end = results + chain->nentries;
	int i;

	for (i = 0; i < nslots; i++)
		results += take_results(&slots[i], results);
	if (results == end || *results == CHAIN_NOT_RUN)
		return 0;
	waits++;
	return *results;
}

/* Put the @n events of epoll_wait() into the slots. Return whether to go on. */
static bool fill_slots(int n)
{
	nslots = 0;
	while (nslots < n) {
		struct connection *c;

		if (events[nslots].data.ptr == &signals)
			return false;
		c = connection_of(&events[nslots]);
		slots[nslots].connection = c;
		slots[nslots].fd = c->fd;
		slots[nslots++].writable = &c->writable;
	}
	return true;
}

static void check_wait(int n)
{
	if (n < 0 && n != -EINTR)
		die("epoll_wait", -n);
}

static void serve_plain(void)
{
	int n;

	do {
		n = returned(epoll_wait(epoll, events, EVENTS, -1));
		waits++;
		check_wait(n);
	} while (handle_plain(n));
}

static void serve_by_chain(void)
{
	int n = 0;

	while (fill_slots(n)) {
		n = handle_by_chain();
		check_wait(n);
	}
}

static void serve(void)
{
	calls = 0;
	entries = 0;
	if (is_plain)
		serve_plain();
	else
		serve_by_chain();
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

	/* Signals are read from a descriptor, as all other events are */
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
	while (connections) {
		is_full = false;
		close_connection(connections);
	}
	free(spare);
	for (int i = 0; i <= EVENTS; i++)
		chain_free(&echoes[i]);
	chain_free(&mixture);
	close(listener);
	close(signals);
	close(epoll);
}

int main(int argc, char **argv)
{
	static const struct option options[] = { PLAIN_OPTION, STATS_OPTION, HELP_OPTION, { 0 } };

	next_option(argc, argv, "", options, usage);
	if (argc - optind != 1)
		fail_usage(usage);
	open_all(parse_port(argv[optind]));
	serve();
	close_all();
	if (has_stats)
		warn("of its system calls, %lu are waits", waits);
	print_stats();
	return 0;
}
