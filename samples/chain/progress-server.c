// SPDX-License-Identifier: GPL-2.0
/*
 * progress-server: send back what comes, on TCP connections to 127.0.0.1, one connection
 * after the other; and show in ps, at each request, how far it is:
 *
 *	progress-server: 1234 requests, last from 127.0.0.1:45678
 *
 * By chain_setproctitle(), it does not enter the kernel for that: a request is a read() and a
 * write(), with titles and without. With --plain, each title is a prctl(PR_SET_MM_MAP) more,
 * which is how the kernel is told where the arguments are that it shows.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <limits.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <libchain.h>

#define SIZE	65536	/* bytes that are one request at most */

static enum { BY_LIBRARY, BY_PRCTL, NO_TITLES } mode;

static const char usage[] =
"usage: progress-server [--plain|--no-titles] [--requests=N] PORT\n"
"Send back what comes on TCP connections to PORT of 127.0.0.1, one after the other; 0: to one\n"
"that is free. The port is printed when one can connect to it. How many requests there were,\n"
"and who made the last one, is shown by ps. SIGTERM or SIGINT ends it.\n"
"\n"
"      --plain       set the title by a prctl() at each request\n"
"      --no-titles   set none\n"
"      --requests=N  end after so many requests: what one read() finds is one\n"
"      --help        this\n"
"\n"
"A connection that fails is reported, and closed. Exit status: 0, or 1 if it cannot go on,\n"
"or 2 if the command line is wrong.\n";

static void report(const char *what, int error)
{
	fprintf(stderr, "progress-server: %s: %s\n", what, strerror(error));
}

static void die(const char *what, int error)
{
	report(what, error);
	exit(1);
}

/*
 * PR_SET_MM_MAP sets more than where the arguments are: what else it is, the kernel says in
 * the fields of /proc/self/stat
 */
static void read_map(struct prctl_mm_map *map)
{
	unsigned long long fields[52] = { 0 };
	char text[2048], *at;
	int fd = open("/proc/self/stat", O_RDONLY | O_CLOEXEC);
	ssize_t size = fd < 0 ? -1 : read(fd, text, sizeof(text) - 1);

	if (size < 0)
		die("/proc/self/stat", errno);
	close(fd);
	text[size] = '\0';
	/* The second one is a name, with anything in it */
	at = strrchr(text, ')');
	for (int i = 3; at && i < 52; i++) {
		at = strchr(at + 1, ' ');
		if (at)
			fields[i] = strtoull(at, NULL, 10);
	}
	*map = (struct prctl_mm_map){
		.start_code = fields[26],
		.end_code = fields[27],
		.start_stack = fields[28],
		.start_data = fields[45],
		.end_data = fields[46],
		.start_brk = fields[47],
		.env_start = fields[50],
		.env_end = fields[51],
		.exe_fd = -1,
	};
}

/* The plain twin: the arguments are a text of ours, and the kernel is told its size */
static int set_title_plain(unsigned long requests, const char *last)
{
	static struct prctl_mm_map map;
	static char title[200];
	int size;

	if (!map.arg_start)
		read_map(&map);
	size = snprintf(title, sizeof(title), "progress-server: %lu requests, last from %s",
			requests, last);
	map.arg_start = (uintptr_t)title;
	map.arg_end = map.arg_start + size + 1;
	map.brk = (uintptr_t)sbrk(0);
	return prctl(PR_SET_MM, PR_SET_MM_MAP, &map, sizeof(map), 0);
}

static void set_title(unsigned long requests, const char *last)
{
	int ret = 0;

	if (mode == BY_LIBRARY)
		ret = chain_setproctitle("%lu requests, last from %s", requests, last);
	else if (mode == BY_PRCTL)
		ret = set_title_plain(requests, last);
	if (ret)
		die("its title", errno);
}

static bool send_all(int fd, const char *data, size_t size)
{
	while (size) {
		ssize_t n = write(fd, data, size);

		if (n < 0)
			return false;
		data += n;
		size -= n;
	}
	return true;
}

/* Serve a connection, up to @limit requests in all; return how many there are now */
static unsigned long serve(int fd, const char *from, unsigned long requests,
			   unsigned long limit)
{
	static char data[SIZE];
	ssize_t n = 0;

	while (requests < limit) {
		n = read(fd, data, SIZE);
		if (n <= 0)
			break;
		set_title(++requests, from);
		if (!send_all(fd, data, n)) {
			report("write", errno);
			return requests;
		}
	}
	if (n < 0)
		report("read", errno);
	return requests;
}

static int open_port(int port)
{
	struct sockaddr_in address = {
		.sin_family = AF_INET,
		.sin_port = htons(port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK),
	};
	socklen_t size = sizeof(address);
	const int one = 1;
	int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	if (listener < 0)
		die("socket", errno);
	/* Connections inherit the second one */
	if (setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof(one)) ||
	    setsockopt(listener, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one)))
		die("setsockopt", errno);
	if (bind(listener, (struct sockaddr *)&address, size))
		die("bind", errno);
	if (listen(listener, SOMAXCONN))
		die("listen", errno);
	if (getsockname(listener, (struct sockaddr *)&address, &size))
		die("getsockname", errno);
	printf("%d\n", ntohs(address.sin_port));
	if (fflush(stdout))
		die("standard output", errno);
	return listener;
}

static void serve_all(int port, unsigned long limit)
{
	int listener = open_port(port);
	unsigned long requests = 0;

	while (requests < limit) {
		char from[sizeof("255.255.255.255:65535")];
		struct sockaddr_in peer = { 0 };
		socklen_t size = sizeof(peer);
		int fd = accept4(listener, (struct sockaddr *)&peer, &size, SOCK_CLOEXEC);

		if (fd < 0 && errno == ECONNABORTED)
			continue;	/* it has gone already */
		if (fd < 0)
			die("accept4", errno);
		snprintf(from, sizeof(from), "%s:%d", inet_ntoa(peer.sin_addr),
			 ntohs(peer.sin_port));
		requests = serve(fd, from, requests, limit);
		close(fd);
	}
	close(listener);
}

/* Nothing of it has to be finished, as whoever is served finds out when it ends */
static void end(int signal)
{
	(void)signal;
	_exit(0);
}

/* The number that @text is, of at most @max; or -1 */
static long number_of(const char *text, long max)
{
	char *rest;
	long n;

	errno = 0;
	n = strtol(text, &rest, 10);
	return *text < '0' || *text > '9' || *rest || errno || n > max ? -1 : n;
}

int main(int argc, char **argv)
{
	static const struct option options[] = {
		{ "plain", no_argument, NULL, 'p' },
		{ "no-titles", no_argument, NULL, 'n' },
		{ "requests", required_argument, NULL, 'r' },
		{ "help", no_argument, NULL, 'h' },
		{ 0 }
	};
	long requests = LONG_MAX, port;
	int option;

	while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
		switch (option) {
		case 'p':
			mode = BY_PRCTL;
			break;
		case 'n':
			mode = NO_TITLES;
			break;
		case 'r':
			requests = number_of(optarg, LONG_MAX);
			if (requests > 0)
				break;
			fprintf(stderr, "progress-server: --requests=%s: not a number from 1 on\n",
				optarg);
			return 2;
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
	port = number_of(argv[optind], 65535);
	if (port < 0) {
		fprintf(stderr, "progress-server: PORT '%s': not a number from 0 to 65535\n",
			argv[optind]);
		return 2;
	}
	/* Whoever does not take its answer is reported */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGTERM, end);
	signal(SIGINT, end);
	set_title(0, "nobody");
	serve_all(port, requests);
	return 0;
}
