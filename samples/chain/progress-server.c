// SPDX-License-Identifier: GPL-2.0
/*
 * progress-server: send back the data that comes on TCP connections to 127.0.0.1, one connection
 * after the other, and show the progress in ps at each request:
 *
 *	progress-server: 1234 requests, last from 127.0.0.1:45678
 *
 * chain_setproctitle() does not enter the kernel for that: a request is a read() and a write(),
 * with titles and without. With --plain, each title costs a prctl(PR_SET_MM_MAP), which tells
 * the kernel where the arguments are that it shows.
 */
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#define SAMPLE "progress-server"
#include "common.h"

#define SIZE	65536	/* bytes of a request, at most */

static bool has_titles = true;

static const char usage[] =
"usage: progress-server [--plain | --no-titles] [--requests=N] PORT\n"
"Send back the data that comes on TCP connections to PORT of 127.0.0.1, one connection after the\n"
"other. For PORT 0, a free port is chosen. The port is printed when clients can connect. ps shows\n"
"the number of requests and the client of the last one. SIGTERM or SIGINT ends the server.\n"
"\n"
"      --plain       set the title by a prctl() at each request\n"
"      --no-titles   set no title\n"
"      --requests=N  end after N requests; the data of one read() is a request\n"
"      --help        print this text\n"
"\n"
"A connection that fails is reported, and closed. Exit status: 0; 1 if the server cannot go\n"
"on; 2 if the command line is wrong.\n";

/*
 * PR_SET_MM_MAP sets other addresses along with those of the arguments. Their present values are
 * in the fields of /proc/self/stat.
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
	/* The second field is the name, which may contain any character */
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

/* The plain twin: tell the kernel that the arguments are in title[], and their size */
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
	int ret;

	if (!has_titles)
		return;
	if (is_plain)
		ret = set_title_plain(requests, last);
	else
		ret = chain_setproctitle("%lu requests, last from %s", requests, last);
	if (ret)
		die("title", errno);
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

/* Serve a connection, up to @limit requests in total. Return how many there are now. */
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
	/* Connections inherit TCP_NODELAY */
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
			continue;	/* the client has gone already */
		if (fd < 0)
			die("accept4", errno);
		snprintf(from, sizeof(from), "%s:%d", inet_ntoa(peer.sin_addr),
			 ntohs(peer.sin_port));
		requests = serve(fd, from, requests, limit);
		close(fd);
	}
	close(listener);
}

/* A connection needs no goodbye: the client sees it close */
static void end(int signal)
{
	(void)signal;
	_exit(0);
}

int main(int argc, char **argv)
{
	static const struct option options[] = {
		{ "no-titles", no_argument, NULL, 'n' },
		{ "requests", required_argument, NULL, 'r' },
		PLAIN_OPTION, HELP_OPTION, { 0 }
	};
	unsigned long requests = LONG_MAX;
	int option, port;

	while ((option = next_option(argc, argv, "", options, usage)) != -1) {
		if (option == 'n') {
			has_titles = false;
		} else if (!parse_number(optarg, 10, LONG_MAX, &requests) || !requests) {
			warn("--requests=%s: not a number from 1 on", optarg);
			return WRONG_USAGE;
		}
	}
	if (argc - optind != 1)
		fail_usage(usage);
	port = parse_port(argv[optind]);
	/* A client that does not take its answer is reported */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGTERM, end);
	signal(SIGINT, end);
	set_title(0, "nobody");
	serve_all(port, requests);
	return 0;
}
