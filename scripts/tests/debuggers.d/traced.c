// SPDX-License-Identifier: GPL-2.0
/*
 * Make chains for a debugger or a tracer: traced writes|loop|sleep|handler|waits|exec|paths|root|
 * threads. Each line of results begins with "result: ".
 */
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>
#include <libchain.h>

#define FILE_NAME	"/tmp/written"

static int output[2], input[2], started[2];
static char text[2][100];
static struct utsname names;

/* Called by the debugger */
__attribute__((used)) int twice(int x)
{
	return 2 * x;
}

__attribute__((used)) long chain_of_three(void)
{
	struct chain c;
	long ret;

	chain_init(&c);
	chain_write(&c, output[1], "x", 1);
	chain_getuid(&c);
	chain_write(&c, output[1], "y", 1);
	ret = chain_run(&c);
	chain_free(&c);
	return ret;
}

/* The debugger stops here, before the chain */
void ready(void)
{
}

static void show(struct chain *c, long ret)
{
	const __s64 *results = (const __s64 *)c->args.results;
	unsigned int i;
	int fd = open(FILE_NAME, O_RDONLY);

	printf("result: %ld of %u, stop %u:", ret, c->nentries, c->args.stop);
	for (i = 0; i < c->nentries; i++) {
		if (results[i] == CHAIN_NOT_RUN)
			printf(" -");
		else
			printf(" %lld", results[i]);
	}
	if (fd >= 0) {
		printf(" file %.*s", (int)read(fd, text[1], 99), text[1]);
		close(fd);
		unlink(FILE_NAME);
	}
	if (write(output[1], ".", 1) == 1)
		printf(" pipe %.*s\n", (int)read(output[0], text[1], 99), text[1]);
	chain_free(c);
}

static void run(struct chain *c)
{
	long ret;

	ready();
	ret = chain_run(c);
	show(c, ret);
}

/* Make calls whose effects can be counted, those of the last one included */
static void run_writes(void)
{
	struct chain_label out = CHAIN_LABEL;
	struct chain c;
	chain_fd fd;

	chain_init(&c);
	chain_on_errors_goto(&c, &out);
	fd = chain_openat(&c, AT_FDCWD, FILE_NAME, O_CREAT | O_EXCL | O_RDWR | O_APPEND, 0600);
	chain_write(&c, fd, "a", 1);
	chain_write(&c, fd, "bb", 2);
	chain_lseek(&c, fd, 0, SEEK_CUR);
	chain_cleanup(&c, &out);
	chain_close(&c, fd);
	chain_write(&c, output[1], "cccc", 4);
	run(&c);
}

static void run_loop(void)
{
	struct chain_loop loop;
	struct chain c;

	chain_init(&c);
	chain_loop(&c, &loop);
	chain_write(&c, output[1], "a", 1);
	chain_write(&c, output[1], "b", 1);
	chain_loop_end(&c, &loop, 3);
	run(&c);
}

/* Let SIGALRM interrupt the sleep */
static void run_sleep(void)
{
	const struct itimerval timer = { .it_value.tv_usec = 500000 };
	const struct timespec wait = { .tv_sec = 1 };
	struct timespec start, end;
	struct chain c;

	chain_init(&c);
	chain_write(&c, output[1], "a", 1);
	chain_setitimer(&c, ITIMER_REAL, (void *)&timer, NULL);
	chain_nanosleep(&c, (void *)&wait, NULL);
	chain_write(&c, output[1], "b", 1);
	clock_gettime(CLOCK_MONOTONIC, &start);
	run(&c);
	clock_gettime(CLOCK_MONOTONIC, &end);
	printf("result: slept %s\n", (end.tv_sec - start.tv_sec) * 1000000000L +
	       end.tv_nsec - start.tv_nsec >= 1000000000L ? "1 s" : "too short");
}

void on_alarm(int signal)
{
	(void)signal;
}

static void run_handler(void)
{
	const struct sigaction action = { .sa_handler = on_alarm };

	sigaction(SIGALRM, &action, NULL);
	run_sleep();
}

/* Wait in a call that starts again, and in one that goes on by restart_syscall() */
static void run_waits(void)
{
	struct pollfd pollfd = { .fd = 0, .events = POLLIN };
	struct chain c;

	chain_init(&c);
	chain_write(&c, output[1], "a", 1);
	chain_read(&c, 0, text[0], 99);
	chain_write(&c, output[1], "b", 1);
	chain_poll(&c, &pollfd, 1, 1000000);
	chain_read(&c, 0, text[0], 99);
	chain_write(&c, output[1], "c", 1);
	run(&c);
}

static void run_exec(void)
{
	static const char *const argv[] = { "echo", "result: executed", NULL };
	struct chain c;

	chain_init(&c);
	chain_execve(&c, "/nowhere", argv, argv + 2);
	chain_execve(&c, "/bin/echo", argv, argv + 2);
	run(&c);
}

static void run_paths(void)
{
	struct chain c;
	chain_fd fd;

	text[0][0] = 0;
	chain_init(&c);
	chain_mkdir(&c, "/virtual/d", 0700);
	chain_chdir(&c, "/virtual/d");
	fd = chain_openat(&c, AT_FDCWD, "a", O_CREAT | O_EXCL | O_WRONLY, 0600);
	chain_write(&c, fd, "bb", 2);
	chain_close(&c, fd);
	chain_rename(&c, "/virtual/d/a", "/virtual/d/b");
	chain_symlink(&c, "/virtual/d/b", "/virtual/d/c");
	fd = chain_openat(&c, AT_FDCWD, "/virtual/d/c", O_RDONLY, 0);
	chain_read(&c, fd, text[0], 99);
	chain_close(&c, fd);
	chain_unlink(&c, "/virtual/d/a");
	chain_unlink(&c, "c");
	chain_unlink(&c, "b");
	chain_getcwd(&c, text[0] + 2, 90);
	chain_chdir(&c, "/");
	chain_rmdir(&c, "/virtual/d");
	chain_uname(&c, &names);
	run(&c);
	printf("result: %s on %s\n", text[0], names.release);
}

static void run_root(void)
{
	struct chain c;

	chain_init(&c);
	chain_getuid(&c);
	chain_chown(&c, "/tmp/owned", 0, 0);
	chain_setuid(&c, 0);
	chain_getegid(&c);
	run(&c);
}

static void *run_thread(void *buffer)
{
	struct chain c;
	long ret;

	chain_init(&c);
	chain_write(&c, started[1], "s", 1);
	chain_read(&c, input[0], buffer, 99);
	chain_write(&c, output[1], "t", 1);
	ret = chain_run(&c);
	show(&c, ret);
	return NULL;
}

/* Let a thread wait in its chain while the debugger stops the other one */
static void run_threads(void)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, run_thread, text[0]) || read(started[0], text[1], 1) != 1)
		exit(1);
	run_writes();
	if (write(input[1], "hello", 5) != 5)
		exit(1);
	pthread_join(thread, NULL);
}

int main(int argc, char **argv)
{
	static const struct {
		const char *name;
		void (*run)(void);
	} programs[] = {
		{ "writes", run_writes }, { "loop", run_loop }, { "sleep", run_sleep },
		{ "handler", run_handler }, { "waits", run_waits }, { "exec", run_exec },
		{ "paths", run_paths }, { "root", run_root }, { "threads", run_threads },
	};
	const char *emulate = getenv("CHAIN_EMULATE");
	size_t i;

	setvbuf(stdout, NULL, _IOLBF, 0);
	if (pipe(output) || pipe(input) || pipe(started) ||
	    chain_is_emulated() != (emulate && *emulate == '1'))
		return 1;
	for (i = 0; argc > 1 && i < sizeof(programs) / sizeof(programs[0]); i++) {
		if (!strcmp(argv[1], programs[i].name))
			programs[i].run();
	}
	return 0;
}
