// SPDX-License-Identifier: GPL-2.0
/*
 * programs: whole programs, each with plain calls, with chains and, if possible, with io_uring.
 * Those with plain calls and chains are in samples/chain, and those with io_uring are the
 * uring-*.c here. Some are there in Rust, too, with chains: in tools/lib/chain/rust/examples.
 *
 * Prepares the input in a folder of /tmp, runs each program several times, and compares its
 * output with that of the plain one. Prints a line for each run, with tabs: program, method, rep,
 * the value, and whether the output was the same (0 or 1).
 *
 * The measurement of readfiles, du and cp includes the start, with exec, and the wait for the
 * end, which are the same for all methods and a small part. For echo-server it is rounds in which
 * each of many clients sends a message and gets it back, after as many rounds that are not
 * measured: once in these, the kernel returns the free pages that the start of the programs has
 * left to a processor, which takes as much as a round. It includes the clients, which are the same
 * for all methods and as cheap as possible: a round is one chain of this program.
 *
 * All run with the policy SCHED_BATCH. Otherwise, on one processor, a server woken by the first
 * client would run before the others have sent anything, and always have only one to serve.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <getopt.h>
#include <libgen.h>
#include <limits.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <liburing.h>
#include <libchain.h>

#include "mark.h"

#define FOLDER		"/tmp/chain-programs"
#define COUNTED_REPS	3
#define TIMED_REPS	1
#define MAX_REPS	100

#define DIRECTORIES	1250	/* in the tree for du, each with 5 others in it ... */
#define FILES		16	/* ... and with this number of files, one of them a hard link */
#define SMALL_FILES	4000	/* for readfiles */
#define BIG_SIZE	(32 << 20)	/* bytes for cp */
#define CLIENTS		64	/* of echo-server, at the same time */
#define ROUNDS		30
#define MESSAGE		256	/* bytes */

enum method { PLAIN, CHAIN, URING, RUST, METHODS };
enum program { READFILES, DU, CP, ECHO_SERVER, PROGRAMS };

static const char *const method_names[] = { "plain", "chain", "uring", "rust" };
static const char *const program_names[] = { "readfiles", "du", "cp", "echo-server" };

/* Command lines. OUT is the output, or standard output if no name is given. */
#define OUT		"out"
#define EXPECTED	"expected"
#define LIST		"list"
#define TREE		"tree"
#define BIG		"big"

static char *const commands[PROGRAMS][METHODS][5] = {
	[READFILES] = { { "readfiles", "--plain" }, { "readfiles" }, { "uring-readfiles" },
			{ "rust-readfiles" } },
	[DU] = { { "du", "--plain", TREE }, { "du", TREE } },
	[CP] = { { "cp", "--plain", BIG, OUT }, { "cp", BIG, OUT }, { "uring-cp", BIG, OUT } },
	[ECHO_SERVER] = { { "echo-server", "--plain", "0" }, { "echo-server", "0" },
			  { "uring-echo", "0" }, { "rust-echo-server", "0" } },
};

static bool wants_program[PROGRAMS], wants_method[METHODS], chose_methods;
static bool is_time;
static unsigned int reps;
static const char *samples = "/samples";
static char own_folder[PATH_MAX];

static const char usage[] =
	"usage: programs [--time] [OPTION...]\n"
	"\n"
	"Runs whole programs by plain calls, by chains and by io_uring. Prints a line for each run,\n"
	"with tabs: program, method, rep, value, same (1: what it has written is right).\n"
	"\n"
	"  --time         the value is nanoseconds, and not ticks of the processor's clock between\n"
	"                 markers for the plugin of QEMU that counts instructions\n"
	"  --program=A,B  readfiles, du, cp, echo-server (default: all)\n"
	"  --method=A,B   plain, chain, uring, rust (default: all that are here, but rust)\n"
	"  --reps=N       measured runs of each, 1 to 100 (default: 3, with --time 1)\n"
	"  --samples=DIR  where samples/chain was built (default: /samples); the others are where\n"
	"                 this program is\n"
	"\n"
	"What this system lacks is left out with a remark, and an error if it was asked for.\n"
	"The exit status is 0, 1 if something could not be measured, 2 for a wrong option.\n";

static bool has_folder;

static int remove_entry(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	(void)st;
	(void)type;
	(void)ftw;
	return remove(path);
}

/* Remove the folder with the input. Return whether it is gone. */
static bool remove_folder(void)
{
	has_folder = false;
	return !chdir("/") && !nftw(FOLDER, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

__attribute__((noreturn, format(printf, 2, 3)))
static void die(int status, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fputs("programs: ", stderr);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
	if (has_folder)
		remove_folder();
	exit(status);
}

/* Note a choice of the user */
static void choose(const char *option, char *list, const char *const *names, int n, bool *wants)
{
	char *name;
	int i;

	memset(wants, 0, n * sizeof(*wants));
	while ((name = strsep(&list, ","))) {
		for (i = 0; i < n && strcmp(name, names[i]); i++)
			;
		if (i == n)
			die(2, "--%s: there is none called '%s'; --help has them", option, name);
		wants[i] = true;
	}
}

static void parse_reps(const char *text)
{
	char *end;
	unsigned long n = strtoul(text, &end, 10);

	if (*text < '0' || *text > '9' || *end || n < 1 || n > MAX_REPS)
		die(2, "--reps: '%s' is not a number from 1 to %d", text, MAX_REPS);
	reps = n;
}

static void parse_options(int argc, char **argv)
{
	static const struct option options[] = {
		{ "time", no_argument, NULL, 't' },
		{ "program", required_argument, NULL, 'p' },
		{ "method", required_argument, NULL, 'm' },
		{ "reps", required_argument, NULL, 'r' },
		{ "samples", required_argument, NULL, 's' },
		{ "help", no_argument, NULL, 'h' },
		{ 0 }
	};
	int option;

	memset(wants_program, true, sizeof(wants_program));
	memset(wants_method, true, sizeof(wants_method));
	wants_method[RUST] = false;
	while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
		switch (option) {
		case 't':
			is_time = true;
			break;
		case 'p':
			choose("program", optarg, program_names, PROGRAMS, wants_program);
			break;
		case 'm':
			choose("method", optarg, method_names, METHODS, wants_method);
			chose_methods = true;
			break;
		case 'r':
			parse_reps(optarg);
			break;
		case 's':
			samples = optarg;
			break;
		case 'h':
			fputs(usage, stdout);
			exit(0);
		default:
			exit(2);
		}
	}
	if (!reps)
		reps = is_time ? TIMED_REPS : COUNTED_REPS;
	if (optind < argc)
		die(2, "'%s': there are only options; --help has them", argv[optind]);
}

/* Return why this method is missing here, or NULL */
static const char *missing(enum method method)
{
	struct io_uring ring;
	int error;

	if (method == CHAIN || method == RUST)
		return chain_is_emulated() ? "this kernel has no chain()" : NULL;
	if (method == PLAIN)
		return NULL;
	error = io_uring_queue_init(1, &ring, IORING_SETUP_SINGLE_ISSUER |
				    IORING_SETUP_DEFER_TASKRUN);
	if (error)
		return strerror(-error);
	io_uring_queue_exit(&ring);
	return NULL;
}

static void leave_out_missing(void)
{
	enum method method;

	for (method = PLAIN; method < METHODS; method++) {
		const char *why = wants_method[method] ? missing(method) : NULL;

		if (why && chose_methods)
			die(1, "%s: %s", method_names[method], why);
		if (why)
			fprintf(stderr, "# %s: left out: %s\n", method_names[method], why);
		wants_method[method] &= !why;
	}
}

/* Input of the programs */
static void write_file(const char *path, const void *data, size_t size)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);

	if (fd < 0 || write(fd, data, size) != (ssize_t)size || close(fd))
		die(1, "%s/%s: %s", FOLDER, path, strerror(errno));
}

static void make_directory(const char *path)
{
	if (mkdir(path, 0755))
		die(1, "%s: %s", path, strerror(errno));
}

/* Return bytes without repetition */
static void *make_data(size_t size)
{
	uint64_t *words = malloc(size), value = 1;
	size_t i;

	if (!words)
		die(1, "no memory for %zu bytes", size);
	for (i = 0; i < size / sizeof(*words); i++) {
		value = value * 6364136223846793005 + 1442695040888963407;
		words[i] = value;
	}
	return words;
}

static void make_small_files(void)
{
	FILE *list = fopen(LIST, "we");
	char *data = make_data(4096);
	char path[32];
	int i;

	if (!list)
		die(1, "%s/%s: %s", FOLDER, LIST, strerror(errno));
	make_directory("small");
	for (i = 0; i < SMALL_FILES; i++) {
		snprintf(path, sizeof(path), "small/%04d", i);
		write_file(path, data + i % 100, 100 + i * 37 % 1900);
		fprintf(list, "%s\n", path);
	}
	if (fclose(list))
		die(1, "%s/%s: %s", FOLDER, LIST, strerror(errno));
	free(data);
}

/* Directories are numbered, and 5 * i + 1 and the next ones are in directory i */
static void make_tree(void)
{
	static char paths[DIRECTORIES][64];
	char path[128], other[128];
	char *data = make_data(65536);
	int i, k;

	for (i = 0; i < DIRECTORIES; i++) {
		if (i)
			snprintf(paths[i], sizeof(paths[i]), "%.50s/d%04d", paths[(i - 1) / 5], i);
		else
			strcpy(paths[i], TREE);
		make_directory(paths[i]);
		for (k = 0; k < FILES; k++) {
			snprintf(path, sizeof(path), "%s/file-%02d", paths[i], k);
			snprintf(other, sizeof(other), "%s/file-00", paths[i / 2]);
			if (k < FILES - 1)
				write_file(path, data, k % 4 ? 0 : i % 5 * 2000);
			else if (link(other, path))
				die(1, "%s: %s", path, strerror(errno));
		}
	}
	free(data);
}

static void make_big_file(void)
{
	void *data = make_data(BIG_SIZE);

	write_file(BIG, data, BIG_SIZE);
	free(data);
}

static void make_things(enum program program)
{
	if (mkdir(FOLDER, 0700) || chdir(FOLDER))
		die(1, "%s, where the programs are to work, cannot be made: %s%s", FOLDER,
		    strerror(errno), errno == EEXIST ? "; remove it" : "");
	has_folder = true;
	if (program == READFILES)
		make_small_files();
	else if (program == DU)
		make_tree();
	else if (program == CP)
		make_big_file();
}

/* Return whether two files have the same contents, which are not empty */
static bool is_same_file(const char *a, const char *b)
{
	const char *names[] = { a, b };
	size_t sizes[2];
	void *data[2];
	bool same;
	int i;

	for (i = 0; i < 2; i++) {
		int fd = open(names[i], O_RDONLY | O_CLOEXEC);
		struct stat st;

		if (fd < 0 || fstat(fd, &st))
			die(1, "%s/%s: %s", FOLDER, names[i], strerror(errno));
		sizes[i] = st.st_size;
		data[i] = mmap(NULL, sizes[i] + 1, PROT_READ, MAP_PRIVATE, fd, 0);
		if (data[i] == MAP_FAILED)
			die(1, "%s/%s: %s", FOLDER, names[i], strerror(errno));
		close(fd);
	}
	same = sizes[0] && sizes[0] == sizes[1] && !memcmp(data[0], data[1], sizes[0]);
	for (i = 0; i < 2; i++)
		munmap(data[i], sizes[i] + 1);
	return same;
}

/* Begin and end of a measurement, unless it is only to warm up */
static bool is_warm_up;
static __u64 begin_value;

static __u64 now(void)
{
	struct timespec ts;

	if (!is_time)
		return ticks();
	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec * 1000000000ULL + ts.tv_nsec;
}

static void begin(void)
{
	begin_value = now();
	if (!is_warm_up)
		MARK(MARK_BEGIN);
}

static __u64 end(void)
{
	if (!is_warm_up)
		MARK(MARK_END);
	return now() - begin_value;
}

/* With vfork(): posix_spawn() would make a hundred system calls for the signals */
static pid_t start(char *const *command, int in, int out)
{
	bool is_ours = !strncmp(command[0], "uring-", 6) || !strncmp(command[0], "rust-", 5);
	char path[2 * PATH_MAX];
	volatile int error = 0;
	pid_t pid;

	snprintf(path, sizeof(path), "%s/%s", is_ours ? own_folder : samples, command[0]);
	pid = vfork();
	if (!pid) {
		if (dup2(in, STDIN_FILENO) == STDIN_FILENO &&
		    dup2(out, STDOUT_FILENO) == STDOUT_FILENO)
			execv(path, command);
		error = errno;
		_exit(127);
	}
	if (pid < 0 || error)
		die(1, "%s cannot be run: %s%s", path, strerror(pid < 0 ? errno : error),
		    is_ours ? "" : "; --samples says where it is");
	return pid;
}

static void wait_for(pid_t pid, const char *name)
{
	int status;

	if (waitpid(pid, &status, 0) != pid)
		die(1, "waiting for %s: %s", name, strerror(errno));
	if (!WIFEXITED(status) || WEXITSTATUS(status))
		die(1, "%s failed: %s %d", name, WIFSIGNALED(status) ? "signal" : "exit status",
		    WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
}

/* Run a program on files */
static __u64 run_files(enum program program, enum method method, bool *same)
{
	char *const *command = commands[program][method];
	const char *expected = program == CP ? BIG : EXPECTED;
	__u64 value;
	int in, out;

	unlink(OUT);
	in = open(program == READFILES ? LIST : "/dev/null", O_RDONLY | O_CLOEXEC);
	out = program == CP ? open("/dev/null", O_WRONLY | O_CLOEXEC) :
			      open(OUT, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
	if (in < 0 || out < 0)
		die(1, "%s: its input and output: %s", command[0], strerror(errno));
	begin();
	wait_for(start(command, in, out), command[0]);
	value = end();
	close(in);
	close(out);
	/* The first run is that with plain calls, whose output is expected of the others */
	if (access(expected, F_OK) && rename(OUT, expected))
		die(1, "%s: what it should have written: %s", command[0], strerror(errno));
	*same = access(OUT, F_OK) || is_same_file(OUT, expected);
	return value;
}

/* Clients of echo-server */
static struct client {
	int fd;
	char sent[MESSAGE], received[MESSAGE];
} clients[CLIENTS];

static struct chain round_trip;

static int read_port(int fd)
{
	char text[16] = "";

	if (read(fd, text, sizeof(text) - 1) <= 0 || atoi(text) <= 0)
		die(1, "the server did not say its port");
	return atoi(text);
}

static void connect_clients(int port)
{
	struct sockaddr_in address = {
		.sin_family = AF_INET,
		.sin_port = htons(port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK),
	};
	struct client *c;

	chain_init(&round_trip);
	for (c = clients; c < clients + CLIENTS; c++) {
		c->fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
		if (c->fd < 0 || connect(c->fd, (struct sockaddr *)&address, sizeof(address)))
			die(1, "a client of the server: %s", strerror(errno));
		chain_sendto(&round_trip, c->fd, c->sent, MESSAGE, MSG_NOSIGNAL, NULL, 0);
	}
	for (c = clients; c < clients + CLIENTS; c++)
		chain_recvfrom(&round_trip, c->fd, c->received, MESSAGE, MSG_WAITALL, NULL, NULL);
	if (chain_finish(&round_trip))
		die(1, "the clients' chain: %s", round_trip.fault);
}

static void close_clients(void)
{
	int i;

	for (i = 0; i < CLIENTS; i++)
		close(clients[i].fd);
	chain_free(&round_trip);
}

/* Each client sends a new message. Return whether each came back. */
static bool go_round(int round)
{
	struct client *c;
	bool same = true;

	for (c = clients; c < clients + CLIENTS; c++)
		memset(c->sent, round * CLIENTS + (c - clients), MESSAGE);
	if (chain_run(&round_trip) != round_trip.nentries)
		die(1, "the clients' chain did not run to its end");
	for (c = clients; c < clients + CLIENTS; c++)
		same &= !memcmp(c->sent, c->received, MESSAGE);
	return same;
}

static __u64 run_echo_server(enum method method, bool *same)
{
	char *const *command = commands[ECHO_SERVER][method];
	__u64 value;
	int out[2], i;
	pid_t pid;

	if (pipe2(out, O_CLOEXEC))
		die(1, "a pipe: %s", strerror(errno));
	pid = start(command, STDIN_FILENO, out[1]);
	close(out[1]);
	connect_clients(read_port(out[0]));
	*same = true;
	for (i = 0; i < ROUNDS; i++)
		*same &= go_round(i);
	begin();
	for (; i < 2 * ROUNDS; i++)
		*same &= go_round(i);
	value = end();
	close_clients();
	kill(pid, SIGTERM);
	wait_for(pid, command[0]);
	close(out[0]);
	return value;
}

/*
 * The kernel frees a ring and its files some time after the program's end: keep that out of the
 * next measurement.
 */
static void let_rings_go(enum method method)
{
	const struct timespec pause = { .tv_nsec = 200000000 };

	if (method == URING)
		nanosleep(&pause, NULL);
}

static __u64 run(enum program program, enum method method, bool *same)
{
	__u64 value;

	if (program == ECHO_SERVER)
		value = run_echo_server(method, same);
	else
		value = run_files(program, method, same);
	let_rings_go(method);
	return value;
}

static void warm_up(enum program program, enum method method)
{
	bool same;

	is_warm_up = true;
	run(program, method, &same);
	is_warm_up = false;
}

static void measure(enum program program)
{
	enum method method;
	unsigned int rep;
	__u64 value;
	bool same;

	make_things(program);
	warm_up(program, PLAIN);
	for (method = PLAIN; method < METHODS; method++) {
		if (!wants_method[method] || !commands[program][method][0])
			continue;
		if (method != PLAIN)
			warm_up(program, method);
		for (rep = 0; rep < reps; rep++) {
			value = run(program, method, &same);
			printf("%s\t%s\t%u\t%llu\t%d\n", program_names[program],
			       method_names[method], rep, value, same);
			fflush(stdout);
		}
	}
	if (!remove_folder())
		die(1, "%s cannot be removed: %s", FOLDER, strerror(errno));
}

/* Find the folder of this program */
static void find_own_folder(void)
{
	ssize_t n = readlink("/proc/self/exe", own_folder, sizeof(own_folder) - 1);

	if (n < 0)
		die(1, "/proc/self/exe: %s", strerror(errno));
	dirname(own_folder);
}

int main(int argc, char **argv)
{
	const struct sched_param param = { 0 };
	enum program program;

	parse_options(argc, argv);
	leave_out_missing();
	find_own_folder();
	if (sched_setscheduler(0, SCHED_BATCH, &param))
		die(1, "SCHED_BATCH: %s", strerror(errno));
	printf("program\tmethod\trep\t%s\tsame\n", is_time ? "ns" : "value");
	fflush(stdout);
	for (program = READFILES; program < PROGRAMS; program++) {
		if (wants_program[program])
			measure(program);
	}
	return 0;
}
