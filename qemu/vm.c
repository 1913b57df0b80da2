// SPDX-License-Identifier: GPL-2.0
/*
 * vm: boot QEMU, pass the standard streams through to the program that the
 * guest's init runs, and exit as that program did.
 *
 * usage: vm [-t SECONDS] [-s FILE] QEMU-COMMAND...
 *
 * -t: kill the guest after SECONDS. -s: write one word to FILE that tells how the run
 * ended (exited, killed, failed, timeout, died), because an exit status
 * alone is ambiguous.
 *
 * Exit status: that of the program; 128 + the signal if a signal killed it, as in a
 * shell; 124 after the time limit; 125 if the guest died, or could not start it.
 *
 * QEMU dies with this process, however this process ends.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "frame.h"

#define EXIT_TIMEOUT	124
#define EXIT_DIED	125

static pid_t qemu;
static const char *status_file;

static void say(const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	fprintf(stderr, "vm: ");
	vfprintf(stderr, format, ap);
	fprintf(stderr, "\n");
	va_end(ap);
}

static void end(const char *how, int code)
{
	if (qemu > 0) {
		kill(qemu, SIGKILL);
		waitpid(qemu, NULL, 0);
	}
	if (status_file) {
		FILE *f = fopen(status_file, "w");

		if (!f || fprintf(f, "%s\n", how) < 0 || fclose(f)) {
			say("cannot write %s: %s", status_file, strerror(errno));
			code = EXIT_DIED;
		}
	}
	exit(code);
}

static double now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec + ts.tv_nsec / 1e9;
}

/* Start QEMU with one end of a socket pair as its virtio-serial port; return the other end */
static int start_qemu(char **command, int nwords)
{
	static const char *const devices[] = {
		"-device", "virtio-serial-device,max_ports=2",
		"-device", ("virtserialport,chardev=job,nr=1,name=" FRAME_PORT),
	};
	const int ndevices = sizeof(devices) / sizeof(devices[0]);
	char chardev[64];
	char **argv;
	int fds[2];
	pid_t parent = getpid();

	argv = calloc(nwords + ndevices + 3, sizeof(*argv));
	if (!argv || socketpair(AF_UNIX, SOCK_STREAM, 0, fds)) {
		say("%s", strerror(errno));
		end("died", EXIT_DIED);
	}
	snprintf(chardev, sizeof(chardev), "socket,id=job,fd=%d", fds[1]);
	memcpy(argv, command, nwords * sizeof(*argv));
	argv[nwords] = "-chardev";
	argv[nwords + 1] = chardev;
	memcpy(argv + nwords + 2, devices, sizeof(devices));

	qemu = fork();
	if (qemu < 0) {
		say("fork: %s", strerror(errno));
		end("died", EXIT_DIED);
	}
	if (!qemu) {
		int null = open("/dev/null", O_RDONLY);

		/* QEMU dies with its parent, and does not get the SIGINT of a Ctrl-C */
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		if (getppid() != parent)
			_exit(EXIT_DIED);
		setpgid(0, 0);
		close(fds[0]);
		dup2(null, STDIN_FILENO);
		dup2(STDERR_FILENO, STDOUT_FILENO);
		execvp(argv[0], argv);
		say("%s: %s", argv[0], strerror(errno));
		_exit(EXIT_DIED);
	}
	close(fds[1]);
	free(argv);
	return fds[0];
}

/* Return false if the other side is gone */
static bool write_all(int fd, const void *data, size_t len)
{
	const char *p = data;

	while (len) {
		ssize_t n = write(fd, p, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		p += n;
		len -= n;
	}
	return true;
}

static bool read_all(int fd, void *data, size_t len)
{
	char *p = data;

	while (len) {
		ssize_t n = read(fd, p, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		p += n;
		len -= n;
	}
	return true;
}

/* A part of standard input on its way to the guest */
static struct {
	struct {
		struct frame_header header;
		char data[FRAME_MAX];
	} frame;
	size_t len, sent;	/* in bytes, the header included */
} input;

/* Read the next part; return false at the end of file, which is a part without data */
static bool read_input(void)
{
	ssize_t n = read(STDIN_FILENO, input.frame.data, FRAME_MAX);

	if (n < 0 && (errno == EINTR || errno == EAGAIN))
		return true;
	if (n < 0)
		n = 0;
	input.frame.header.type = FRAME_STDIN;
	input.frame.header.len = n;
	input.len = sizeof(input.frame.header) + n;
	input.sent = 0;
	return n > 0;
}

/*
 * Do not block here: the guest may be blocked until vm reads its output. The death of
 * the guest is noticed by receive_frame().
 */
static void send_input(int port)
{
	ssize_t n = send(port, (char *)&input.frame + input.sent,
			 input.len - input.sent, MSG_DONTWAIT | MSG_NOSIGNAL);

	if (n > 0)
		input.sent += n;
}

static void report_death(void)
{
	int status = 0;

	if (waitpid(qemu, &status, WNOHANG) == qemu && WIFEXITED(status) &&
	    WEXITSTATUS(status))
		say("QEMU failed");
	else
		say("the guest died before the program ended");
	end("died", EXIT_DIED);
}

static void receive_frame(int port)
{
	struct frame_header header;
	char data[FRAME_MAX + 1];
	struct frame_end how;

	if (!read_all(port, &header, sizeof(header)))
		report_death();
	if (header.len > FRAME_MAX) {
		say("the guest sends nonsense");
		end("died", EXIT_DIED);
	}
	if (!read_all(port, data, header.len))
		report_death();
	data[header.len] = '\0';
	memcpy(&how, data, sizeof(how));

	switch (header.type) {
	case FRAME_STDOUT:
	case FRAME_STDERR:
		if (!write_all(header.type == FRAME_STDOUT ? STDOUT_FILENO :
			       STDERR_FILENO, data, header.len)) {
			say("writing: %s", strerror(errno));
			end("failed", EXIT_DIED);
		}
		return;
	case FRAME_EXITED:
		end("exited", how.code & 0xff);
		return;
	case FRAME_KILLED:
		end("killed", 128 + how.code);
		return;
	case FRAME_FAILED:
		say("%s", data);
		end("failed", EXIT_DIED);
		return;
	default:
		say("the guest sends nonsense");
		end("died", EXIT_DIED);
	}
}

static void relay(int port, double limit)
{
	struct pollfd fds[2] = {
		{ .fd = port },
		{ .events = POLLIN },
	};
	double deadline = now() + limit;
	bool at_end = false;

	for (;;) {
		double left = deadline - now();

		bool pending = input.sent < input.len;

		fds[0].events = POLLIN | (pending ? POLLOUT : 0);
		fds[1].fd = at_end || pending ? -1 : STDIN_FILENO;
		if (limit && left <= 0) {
			say("stopped after the time limit of %g s", limit);
			end("timeout", EXIT_TIMEOUT);
		}
		if (poll(fds, 2, limit ? (int)(left * 1000) + 1 : -1) < 0) {
			if (errno == EINTR)
				continue;
			say("poll: %s", strerror(errno));
			end("died", EXIT_DIED);
		}
		if (fds[0].revents & ~POLLOUT)
			receive_frame(port);
		if (fds[0].revents & POLLOUT)
			send_input(port);
		/* A closed standard input reads as its end */
		if (fds[1].revents && !read_input())
			at_end = true;
	}
}

static void on_signal(int sig)
{
	if (qemu > 0)
		kill(qemu, SIGKILL);
	signal(sig, SIG_DFL);
	raise(sig);
}

int main(int argc, char **argv)
{
	double limit = 0;
	int opt, port;

	while ((opt = getopt(argc, argv, "+t:s:")) != -1) {
		switch (opt) {
		case 't':
			limit = atof(optarg);
			break;
		case 's':
			status_file = optarg;
			break;
		default:
			return EXIT_DIED;
		}
	}
	if (optind == argc) {
		say("no command");
		return EXIT_DIED;
	}
	/* The parent may be killed by SIGKILL, which it cannot pass on */
	prctl(PR_SET_PDEATHSIG, SIGTERM);
	signal(SIGINT, on_signal);
	signal(SIGTERM, on_signal);
	signal(SIGHUP, on_signal);
	port = start_qemu(argv + optind, argc - optind);
	relay(port, limit);
	return EXIT_DIED;
}
