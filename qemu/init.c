// SPDX-License-Identifier: GPL-2.0
/*
 * init: the guest's first process. It mounts the usual file systems, runs the job that
 * the host has packed into the initramfs, passes the standard streams of the job through
 * to the host (frame.h), reports how the job ended, and powers off.
 *
 * /job/argv: the arguments of the job's program, each with a NUL at its end. Without
 * this file, a shell runs on the console.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/wait.h>
#include <unistd.h>

#include "frame.h"

#define JOB_ARGV	"/job/argv"
#define JOB_HIDDEN	"/job/hidden"
#define PORT		"/dev/vport0p1"

static int port = -1;

static void power_off(void)
{
	sync();
	/* The machine cannot be switched off; QEMU exits instead of rebooting it */
	reboot(RB_AUTOBOOT);
	for (;;)
		pause();
}

static void die(const char *what)
{
	fprintf(stderr, "init: %s: %s\n", what, strerror(errno));
	power_off();
}

static void mount_all(void)
{
	static const struct {
		const char *type, *where, *options;
	} mounts[] = {
		{ "proc", "/proc", NULL },
		{ "sysfs", "/sys", NULL },
		{ "devtmpfs", "/dev", NULL },
		{ "devpts", "/dev/pts", NULL },
		{ "tmpfs", "/dev/shm", "mode=1777" },
		{ "mqueue", "/dev/mqueue", NULL },
		{ "tmpfs", "/tmp", "mode=1777" },
		{ "tmpfs", "/run", "mode=755" },
		{ "cgroup2", "/sys/fs/cgroup", NULL },
		{ "tracefs", "/sys/kernel/tracing", NULL },
		{ "securityfs", "/sys/kernel/security", NULL },
		{ "debugfs", "/sys/kernel/debug", NULL },
	};
	size_t i;

	for (i = 0; i < sizeof(mounts) / sizeof(mounts[0]); i++) {
		mkdir(mounts[i].where, 0755);
		/* Skip file systems that this kernel does not have */
		if (mount(mounts[i].type, mounts[i].where, mounts[i].type, 0,
			  mounts[i].options) && errno != ENODEV && errno != ENOENT)
			fprintf(stderr, "init: mounting %s: %s\n",
				mounts[i].where, strerror(errno));
	}
}

/* Copy libraries that the host has below /tmp or /run: the mounts there hide them */
static void copy_hidden_files(void)
{
	if (!access(JOB_HIDDEN, R_OK) && system("cp -a " JOB_HIDDEN "/. /"))
		fprintf(stderr, "init: %s: cannot be copied\n", JOB_HIDDEN);
}

/* Make the links that udev makes on other systems */
static void link_standard_streams(void)
{
	static const char *const links[][2] = {
		{ "/proc/self/fd", "/dev/fd" },
		{ "/proc/self/fd/0", "/dev/stdin" },
		{ "/proc/self/fd/1", "/dev/stdout" },
		{ "/proc/self/fd/2", "/dev/stderr" },
	};
	size_t i;

	for (i = 0; i < sizeof(links) / sizeof(links[0]); i++) {
		if (symlink(links[i][0], links[i][1]))
			fprintf(stderr, "init: %s: %s\n", links[i][1], strerror(errno));
	}
}

/*
 * Start the other processors, which are numbered without a gap: the kernel has booted on
 * one processor, see scripts/guest/boot.
 */
static void bring_up_processors(void)
{
	char path[64];
	int cpu, fd;

	for (cpu = 1;; cpu++) {
		snprintf(path, sizeof(path), "/sys/devices/system/cpu/cpu%d/online", cpu);
		fd = open(path, O_WRONLY | O_CLOEXEC);
		if (fd < 0)
			return;
		if (write(fd, "1", 1) != 1)
			die(path);
		close(fd);
	}
}

static void bring_up_loopback(void)
{
	struct ifreq ifr = { .ifr_name = "lo", .ifr_flags = IFF_UP };
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);

	if (fd < 0)
		return;
	ioctl(fd, SIOCSIFFLAGS, &ifr);
	close(fd);
}

static void set_environment(void)
{
	clearenv();
	setenv("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin:/samples", 1);
	setenv("HOME", "/root", 1);
	setenv("USER", "root", 1);
	setenv("SHELL", "/bin/sh", 1);
	setenv("TERM", "linux", 1);
	if (chdir("/work"))
		die("/work");
}

/* Send a whole frame. The port does not block, because the kernel spins on one that does. */
static void send_frame(enum frame_type type, const void *data, size_t len)
{
	struct {
		struct frame_header header;
		char data[FRAME_MAX];
	} frame;
	const char *p = (const char *)&frame;
	size_t left = sizeof(frame.header) + len;

	frame.header.type = type;
	frame.header.len = len;
	memcpy(frame.data, data, len);
	while (left) {
		ssize_t n = write(port, p, left);
		struct pollfd pfd = { .fd = port, .events = POLLOUT };

		if (n > 0) {
			p += n;
			left -= n;
		} else if (n < 0 && errno == EAGAIN) {
			poll(&pfd, 1, -1);
		} else if (n < 0 && errno != EINTR) {
			die(PORT);
		}
	}
}

static void send_failure(const char *what, int err)
{
	char text[256];

	snprintf(text, sizeof(text), "cannot run %s in the guest: %s%s", what,
		 strerror(err), err == ENOENT && !strchr(what, '/') ?
		 " (a file of yours has a / in its path: ./name)" : "");
	send_frame(FRAME_FAILED, text, strlen(text));
	power_off();
}

/* Wait for the port's device, which appears after init starts, and for the host's side */
static void open_port(void)
{
	struct pollfd pfd = { .events = POLLOUT };
	int i;

	for (i = 0; i < 10000; i++) {
		if (port < 0)
			port = open(PORT, O_RDWR | O_NONBLOCK | O_CLOEXEC);
		pfd.fd = port;
		if (port >= 0 && poll(&pfd, 1, 0) >= 0 &&
		    !(pfd.revents & POLLHUP))
			return;
		usleep(1000);
	}
	die(PORT);
}

/* Start the job with pipes for its standard streams; @fds: init's ends of the pipes */
static pid_t start_job(int fds[3])
{
	static char words[65536];
	char *argv[1024];
	int in[2], out[2], err[2], error[2];
	ssize_t len, at;
	int argc = 0, code = 0;
	int fd = open(JOB_ARGV, O_RDONLY | O_CLOEXEC);
	pid_t pid;

	len = read(fd, words, sizeof(words) - 1);
	for (at = 0; at < len && argc < 1023; at += strlen(words + at) + 1)
		argv[argc++] = words + at;
	argv[argc] = NULL;
	close(fd);
	if (!argc || at < len)
		send_failure(JOB_ARGV, E2BIG);
	if (pipe2(in, O_CLOEXEC) || pipe2(out, O_CLOEXEC) ||
	    pipe2(err, O_CLOEXEC) || pipe2(error, O_CLOEXEC))
		send_failure(argv[0], errno);

	pid = fork();
	if (pid < 0)
		send_failure(argv[0], errno);
	if (!pid) {
		setsid();
		dup2(in[0], 0);
		dup2(out[1], 1);
		dup2(err[1], 2);
		signal(SIGPIPE, SIG_DFL);
		execvp(argv[0], argv);
		code = errno;
		if (write(error[1], &code, sizeof(code)) < 0)
			_exit(125);
		_exit(127);
	}
	close(in[0]);
	close(out[1]);
	close(err[1]);
	close(error[1]);
	if (read(error[0], &code, sizeof(code)) == sizeof(code))
		send_failure(argv[0], code);
	close(error[0]);
	fds[0] = in[1];
	fds[1] = out[0];
	fds[2] = err[0];
	fcntl(fds[0], F_SETFL, O_NONBLOCK);
	return pid;
}

/* Pass on the data that is available; return false at the end of the stream */
static bool forward(int fd, enum frame_type type)
{
	char data[FRAME_MAX];
	ssize_t n = read(fd, data, sizeof(data));

	if (n > 0)
		send_frame(type, data, n);
	return n > 0 || (n < 0 && (errno == EAGAIN || errno == EINTR));
}

/* Standard input on its way from the port to the program */
struct input {
	char data[sizeof(struct frame_header) + FRAME_MAX];
	size_t have;		/* bytes in data, including the frame's header */
	size_t sent;		/* bytes of the payload that the program has got */
};

static void input_read(struct input *in)
{
	struct frame_header header;
	size_t want = sizeof(header);
	ssize_t n;

	if (in->have >= want) {
		memcpy(&header, in->data, sizeof(header));
		want += header.len;
	}
	n = read(port, in->data + in->have, want - in->have);
	if (n > 0)
		in->have += n;
}

/* Check whether the frame is complete, and set @len to the length of its payload */
static bool input_whole(const struct input *in, size_t *len)
{
	struct frame_header header;

	if (in->have < sizeof(header))
		return false;
	memcpy(&header, in->data, sizeof(header));
	*len = header.len;
	return in->have == sizeof(header) + header.len;
}

/* Write as much as the program takes; close its standard input at the end of file */
static void input_write(struct input *in, size_t len, int *fd)
{
	ssize_t n = 0;

	if (len && *fd >= 0) {
		n = write(*fd, in->data + sizeof(struct frame_header) + in->sent,
			  len - in->sent);
		if (n < 0 && (errno == EAGAIN || errno == EINTR))
			return;
	}
	if (!len || n < 0) {		/* end of file, or closed by the program */
		if (*fd >= 0)
			close(*fd);
		*fd = -1;
		in->sent = len;
	} else {
		in->sent += *fd >= 0 ? (size_t)n : len;
	}
	if (in->sent >= len) {
		in->have = 0;
		in->sent = 0;
	}
}

/* Reap all children; return true if the job ended, and set @frame and @how */
static bool reap(pid_t job, enum frame_type *frame, struct frame_end *how)
{
	bool ended = false;
	int status;
	pid_t pid;

	while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
		if (pid != job)
			continue;
		ended = true;
		*frame = WIFSIGNALED(status) ? FRAME_KILLED : FRAME_EXITED;
		how->code = WIFSIGNALED(status) ? WTERMSIG(status) :
						  WEXITSTATUS(status);
	}
	return ended;
}

static void on_child(int sig)
{
	(void)sig;
}

static bool write_file(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	bool good = fd >= 0 && write(fd, text, strlen(text)) > 0;

	if (fd >= 0)
		close(fd);
	return good;
}

/* Check whether the kernel's command line has the option */
static bool is_booted_with(const char *option)
{
	char line[4096];
	bool found = false;
	ssize_t n;
	int fd;

	fd = open("/proc/cmdline", O_RDONLY | O_CLOEXEC);
	n = fd < 0 ? 0 : read(fd, line, sizeof(line) - 1);
	if (n > 0) {
		line[n] = 0;
		found = strstr(line, option);
	}
	if (fd >= 0)
		close(fd);
	return found;
}

/*
 * Print the leaks that kmemleak finds to the console. Wait until the job's objects are older
 * than 5 s, because kmemleak ignores younger ones. Only the second scan counts: a pointer may
 * be in motion during the first scan.
 */
static void report_leaks(void)
{
	const char *path = "/sys/kernel/debug/kmemleak";
	char text[4096];
	ssize_t n;
	int fd;

	if (!is_booted_with("kmemleak=on"))
		return;
	sleep(6);
	if (!write_file(path, "scan") || !write_file(path, "scan"))
		fprintf(stderr, "init: %s: %s\n", path, strerror(errno));
	fd = open(path, O_RDONLY | O_CLOEXEC);
	while (fd >= 0 && (n = read(fd, text, sizeof(text))) > 0)
		fwrite(text, 1, n, stderr);
	if (fd >= 0)
		close(fd);
}

static void run_job(void)
{
	static struct input in;
	enum frame_type frame = FRAME_EXITED;
	struct frame_end how = { 0 };
	sigset_t chld, none;
	int fds[3];
	size_t len = 0;
	pid_t job;
	int i;

	/* Unblock SIGCHLD only in ppoll(), so that none is missed */
	sigemptyset(&none);
	sigemptyset(&chld);
	sigaddset(&chld, SIGCHLD);
	signal(SIGCHLD, on_child);
	signal(SIGPIPE, SIG_IGN);
	job = start_job(fds);
	sigprocmask(SIG_BLOCK, &chld, NULL);

	while (!reap(job, &frame, &how)) {
		bool whole = input_whole(&in, &len);
		struct pollfd pfds[4] = {
			{ .fd = whole ? -1 : port, .events = POLLIN },
			{ .fd = whole ? fds[0] : -1, .events = POLLOUT },
			{ .fd = fds[1], .events = POLLIN },
			{ .fd = fds[2], .events = POLLIN },
		};

		if (whole && (!len || fds[0] < 0)) {
			input_write(&in, len, &fds[0]);
			continue;
		}
		if (ppoll(pfds, 4, NULL, &none) < 0)
			continue;
		if (pfds[0].revents)
			input_read(&in);
		if (pfds[1].revents)
			input_write(&in, len, &fds[0]);
		for (i = 1; i < 3; i++) {
			if (pfds[i + 1].revents &&
			    !forward(fds[i], (enum frame_type)(FRAME_STDIN + i))) {
				close(fds[i]);
				fds[i] = -1;
			}
		}
	}

	/* Pass on the rest of the output; other processes may still have the pipes open */
	for (i = 1; i < 3; i++) {
		struct pollfd pfd = { .fd = fds[i], .events = POLLIN };

		while (fds[i] >= 0 && poll(&pfd, 1, 0) > 0 &&
		       forward(fds[i], (enum frame_type)(FRAME_STDIN + i)))
			;
	}
	report_leaks();
	send_frame(frame, &how, sizeof(how));
}

static void run_shell(void)
{
	pid_t pid = fork();

	if (!pid) {
		execl("/bin/setsid", "setsid", "cttyhack", "sh", "-l", NULL);
		die("/bin/setsid");
	}
	while (waitpid(-1, NULL, 0) != pid)
		;
}

/* The initramfs has no device nodes, so the console is opened here */
static void open_console(void)
{
	int fd;

	mknod("/dev/console", S_IFCHR | 0600, makedev(5, 1));
	fd = open("/dev/console", O_RDWR);
	if (fd < 0)
		return;
	dup2(fd, 0);
	dup2(fd, 1);
	dup2(fd, 2);
	if (fd > 2)
		close(fd);
}

int main(void)
{
	umask(022);
	mkdir("/dev", 0755);
	open_console();
	mount_all();
	copy_hidden_files();
	link_standard_streams();
	bring_up_processors();
	bring_up_loopback();
	sethostname("chain", 5);
	set_environment();
	if (access(JOB_ARGV, R_OK)) {
		run_shell();
	} else {
		open_port();
		run_job();
		/* The host kills the guest when it has read the last frame */
		sleep(60);
	}
	power_off();
	return 0;
}
