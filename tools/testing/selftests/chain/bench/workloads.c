// SPDX-License-Identifier: GPL-2.0
/*
 * The workloads, as plain calls and as units of a chain. uring.c has the requests of io_uring for
 * the same, and page.c the functions of the process page.
 *
 * The plain calls are those of an optimal program: one loop of calls with constant numbers,
 * without libc, which checks each result of a call that can fail. A chain makes the same calls
 * with the same arguments; its results are checked at its end, like those of io_uring, within the
 * measurement.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "bench.h"
#include "calls.h"

#define NO_SUCH_CALL	1000	/* beyond all numbers, also those of the x32 ABI */
#define TURN_ENTRIES	7	/* of a program that runs in turns with others */

/* The kernel's structure. This signal does not come, so no restorer is needed. */
struct kernel_sigaction {
	void (*handler)(int signal);
	unsigned long flags;
	void (*restorer)(void);
	unsigned long mask;
};

static void on_signal(int signal)
{
	(void)signal;
}

static const struct kernel_sigaction action = { .handler = on_signal, .flags = SA_RESTART };

static bool empty_plain(unsigned int n)
{
	while (n--)
		call0(NO_SUCH_CALL);
	return true;
}

static bool getpid_plain(unsigned int n)
{
	while (n--)
		call0(SYS_getpid);
	return true;
}

static bool getppid_plain(unsigned int n)
{
	while (n--)
		call0(SYS_getppid);
	return true;
}

static void getppid_build(struct chain *chain, unsigned int unit)
{
	(void)unit;
	chain_getppid(chain);
}

static bool getppid_is_right(unsigned int call, long result)
{
	(void)call;
	return result == getppid();
}

static bool lseek_plain(unsigned int n)
{
	while (n--) {
		if (call3(SYS_lseek, things.file, POSITION, SEEK_SET) < 0)
			return false;
	}
	return true;
}

static void lseek_build(struct chain *chain, unsigned int unit)
{
	(void)unit;
	chain_lseek(chain, things.file, POSITION, SEEK_SET);
}

static bool lseek_is_right(unsigned int call, long result)
{
	(void)call;
	return result == POSITION;
}

static bool lseek_is_done(unsigned int n)
{
	(void)n;
	return lseek(things.file, 0, SEEK_CUR) == POSITION && !lseek(things.file, 0, SEEK_SET);
}

static bool fstat_plain(unsigned int n)
{
	unsigned int unit;

	for (unit = 0; unit < n; unit++) {
		if (call2(SYS_fstat, things.file, (long)&outputs[unit].stat) < 0)
			return false;
	}
	return true;
}

static void fstat_build(struct chain *chain, unsigned int unit)
{
	chain_fstat(chain, things.file, &outputs[unit].stat);
}

/* io_uring has no fstat(), but statx() for the same values */
static bool fstat_is_done(unsigned int n)
{
	struct stat stat;
	unsigned int unit;

	if (fstat(things.file, &stat))
		return false;
	for (unit = 0; unit < n; unit++) {
		const union output *output = &outputs[unit];

		if ((output->stat.st_size != TEXT_SIZE || output->stat.st_ino != stat.st_ino) &&
		    (output->statx.stx_size != TEXT_SIZE || output->statx.stx_ino != stat.st_ino))
			return false;
	}
	return true;
}

static bool statx_plain(unsigned int n)
{
	unsigned int unit;

	for (unit = 0; unit < n; unit++) {
		if (call5(SYS_statx, AT_FDCWD, (long)SMALL_FILE, 0, STATX_BASIC_STATS,
			  (long)&outputs[unit].statx) < 0)
			return false;
	}
	return true;
}

static void statx_build(struct chain *chain, unsigned int unit)
{
	chain_statx(chain, AT_FDCWD, SMALL_FILE, 0, STATX_BASIC_STATS, &outputs[unit].statx);
}

static bool is_statx_of(const union output *output, const char *name)
{
	struct stat stat;

	return !lstat(name, &stat) && output->statx.stx_size == TEXT_SIZE &&
	       output->statx.stx_ino == stat.st_ino;
}

static bool statx_is_done(unsigned int n)
{
	while (n--) {
		if (!is_statx_of(&outputs[n], SMALL_FILE))
			return false;
	}
	return true;
}

static bool statx1000_plain(unsigned int n)
{
	unsigned int unit;

	for (unit = 0; unit < n; unit++) {
		if (call5(SYS_statx, AT_FDCWD, (long)things.names[unit % NFILES], 0,
			  STATX_BASIC_STATS, (long)&outputs[unit].statx) < 0)
			return false;
	}
	return true;
}

static void statx1000_build(struct chain *chain, unsigned int unit)
{
	chain_statx(chain, AT_FDCWD, things.names[unit % NFILES], 0, STATX_BASIC_STATS,
		    &outputs[unit].statx);
}

static bool statx1000_is_done(unsigned int n)
{
	while (n--) {
		if (!is_statx_of(&outputs[n], things.names[n % NFILES]))
			return false;
	}
	return true;
}

static inline bool open_read_close(unsigned int n, int flags, size_t size)
{
	bool ok = true;
	unsigned int unit;

	for (unit = 0; unit < n; unit++) {
		long fd = call3(SYS_openat, AT_FDCWD, (long)SMALL_FILE, flags);

		if (fd < 0) {
			ok = false;
			continue;
		}
		if (call3(SYS_read, fd, (long)outputs[unit].text, size) < 0)
			ok = false;
		if (call1(SYS_close, fd) < 0)
			ok = false;
	}
	return ok;
}

/* If the file cannot be opened, the chain goes on after the close */
static void build_open_read_close(struct chain *chain, unsigned int unit, int flags, size_t size)
{
	static struct chain_label next[MAX_UNITS];
	chain_fd fd = chain_openat(chain, AT_FDCWD, SMALL_FILE, flags, 0);

	next[unit] = (struct chain_label)CHAIN_LABEL;
	chain_on_error_goto(chain, fd, &next[unit]);
	chain_read(chain, fd, outputs[unit].text, size);
	chain_close(chain, fd);
	chain_label(chain, &next[unit]);
}

static bool files_plain(unsigned int n)
{
	return open_read_close(n, O_RDONLY, sizeof(outputs->text));
}

static void files_build(struct chain *chain, unsigned int unit)
{
	build_open_read_close(chain, unit, O_RDONLY, sizeof(outputs->text));
}

static bool files_now_plain(unsigned int n)
{
	return open_read_close(n, O_RDONLY | O_NONBLOCK, TEXT_SIZE);
}

static void files_now_build(struct chain *chain, unsigned int unit)
{
	build_open_read_close(chain, unit, O_RDONLY | O_NONBLOCK, TEXT_SIZE);
}

static bool files_is_right(unsigned int call, long result)
{
	static const long right[] = { 0, TEXT_SIZE, 0 };

	return call == 0 ? result >= 0 : result == right[call];
}

static bool files_is_done(unsigned int n)
{
	while (n--) {
		if (memcmp(outputs[n].text, things.text, TEXT_SIZE))
			return false;
	}
	return true;
}

static bool pipe_plain(unsigned int n)
{
	unsigned int unit;

	for (unit = 0; unit < n; unit++) {
		if (call3(SYS_write, things.pipe[1], (long)things.message, MESSAGE_SIZE) < 0 ||
		    call3(SYS_read, things.pipe[0], (long)outputs[unit].bytes, MESSAGE_SIZE) < 0)
			return false;
	}
	return true;
}

static void pipe_build(struct chain *chain, unsigned int unit)
{
	chain_write(chain, things.pipe[1], things.message, MESSAGE_SIZE);
	chain_read(chain, things.pipe[0], outputs[unit].bytes, MESSAGE_SIZE);
}

static bool message_is_right(unsigned int call, long result)
{
	(void)call;
	return result == MESSAGE_SIZE;
}

static bool message_is_done(unsigned int n)
{
	while (n--) {
		if (memcmp(outputs[n].bytes, things.message, MESSAGE_SIZE))
			return false;
	}
	return true;
}

static bool socket_plain(unsigned int n)
{
	unsigned int unit;

	for (unit = 0; unit < n; unit++) {
		if (call6(SYS_sendto, things.sockets[0], (long)things.message, MESSAGE_SIZE,
			  0, 0, 0) < 0 ||
		    call6(SYS_recvfrom, things.sockets[1], (long)outputs[unit].bytes,
			  MESSAGE_SIZE, 0, 0, 0) < 0)
			return false;
	}
	return true;
}

static void socket_build(struct chain *chain, unsigned int unit)
{
	chain_sendto(chain, things.sockets[0], things.message, MESSAGE_SIZE, 0, NULL, 0);
	chain_recvfrom(chain, things.sockets[1], outputs[unit].bytes, MESSAGE_SIZE, 0, NULL,
		       NULL);
}

static bool epoll_plain(unsigned int n)
{
	while (n--) {
		if (call4(SYS_epoll_ctl, things.epoll, EPOLL_CTL_ADD, things.event,
			  (long)&things.watch) < 0 ||
		    call4(SYS_epoll_ctl, things.epoll, EPOLL_CTL_DEL, things.event, 0) < 0)
			return false;
	}
	return true;
}

static void epoll_build(struct chain *chain, unsigned int unit)
{
	(void)unit;
	chain_epoll_ctl(chain, things.epoll, EPOLL_CTL_ADD, things.event, &things.watch);
	chain_epoll_ctl(chain, things.epoll, EPOLL_CTL_DEL, things.event, NULL);
}

/* The last entry added was deleted */
static bool epoll_is_done(unsigned int n)
{
	(void)n;
	return epoll_ctl(things.epoll, EPOLL_CTL_DEL, things.event, NULL) && errno == ENOENT;
}

static bool copy_plain(unsigned int n)
{
	unsigned int unit;

	for (unit = 0; unit < n; unit++) {
		long at = (long)unit * COPY_SIZE, size;

		size = call4(SYS_pread64, things.from, (long)blocks[unit], COPY_SIZE, at);
		if (size < 0 || call4(SYS_pwrite64, things.to, (long)blocks[unit], size, at) < 0)
			return false;
	}
	return true;
}

static void copy_build(struct chain *chain, unsigned int unit)
{
	long at = (long)unit * COPY_SIZE;
	chain_size size = chain_pread64(chain, things.from, blocks[unit], COPY_SIZE, at);

	chain_pwrite64(chain, things.to, blocks[unit], size, at);
}

static bool copy_is_right(unsigned int call, long result)
{
	(void)call;
	return result == COPY_SIZE;
}

/* Overwrite the copy, so that the next method has to write it again */
static bool copy_is_done(unsigned int n)
{
	static const char none[COPY_SIZE];
	static char from[COPY_SIZE], to[COPY_SIZE];
	bool ok = true;

	while (n--) {
		off_t at = (off_t)n * COPY_SIZE;

		ok &= pread(things.from, from, COPY_SIZE, at) == COPY_SIZE &&
		      pread(things.to, to, COPY_SIZE, at) == COPY_SIZE &&
		      !memcmp(from, to, COPY_SIZE) &&
		      pwrite(things.to, none, COPY_SIZE, at) == COPY_SIZE;
	}
	return ok;
}

static bool sigaction_plain(unsigned int n)
{
	while (n--) {
		if (call4(SYS_rt_sigaction, SIGUSR1, (long)&action, 0, sizeof(action.mask)) < 0)
			return false;
	}
	return true;
}

static void sigaction_build(struct chain *chain, unsigned int unit)
{
	(void)unit;
	chain_rt_sigaction(chain, SIGUSR1, &action, NULL, sizeof(action.mask));
}

static bool sigaction_is_done(unsigned int n)
{
	const struct kernel_sigaction none = { .handler = NULL };
	struct kernel_sigaction now;

	(void)n;
	return !syscall(SYS_rt_sigaction, SIGUSR1, &none, &now, sizeof(now.mask)) &&
	       now.handler == action.handler && now.flags == action.flags;
}

/* Entries of getppid with arguments, which it ignores: they cost only their preparation */
static struct chain_value add_getppid(struct chain *chain, unsigned int nargs,
				      const struct chain_value *args)
{
	return chain_append(chain, SYS_getppid, nargs, args[0], args[1], args[2], args[3],
			    CHAIN_NO_VALUE, CHAIN_NO_VALUE);
}

static void build_loads(struct chain *chain, unsigned int nargs)
{
	static const long loaded[4];
	struct chain_value args[4] = { CHAIN_NO_VALUE };
	unsigned int i;

	for (i = 0; i < nargs; i++)
		args[i] = chain_long_at(&loaded[i]).value;
	add_getppid(chain, nargs, args);
}

static void load1_build(struct chain *chain, unsigned int unit)
{
	(void)unit;
	build_loads(chain, 1);
}

static void load4_build(struct chain *chain, unsigned int unit)
{
	(void)unit;
	build_loads(chain, 4);
}

/* The first entry of a changed program has an argument, which changes */
static void changed_build(struct chain *chain, unsigned int unit)
{
	const struct chain_value args[4] = { CHAIN_WORD(0) };

	add_getppid(chain, unit ? 0 : 1, args);
}

static void changed_args_build(struct chain *chain, unsigned int unit)
{
	const struct chain_value args[4] = {
		CHAIN_WORD(unit), CHAIN_WORD(1), CHAIN_WORD(2), CHAIN_WORD(3),
	};

	add_getppid(chain, 4, args);
}

/* Each entry has the result of the one before as an argument */
static void changed_refs_build(struct chain *chain, unsigned int unit)
{
	static chain_int before;
	struct chain_value args[4] = { unit ? before.value : CHAIN_WORD(0) };

	before = (chain_int){ add_getppid(chain, 1, args) };
	chain_on_error_goto(chain, before, CHAIN_TO_STOP);
}

/* Programs of the same length, each with its own argument */
static void turns_build(struct chain *chain, unsigned int unit)
{
	const struct chain_value args[4] = { CHAIN_WORD(unit) };
	unsigned int i;

	for (i = 0; i < TURN_ENTRIES; i++)
		add_getppid(chain, 1, args);
}

const struct workload workloads[] = {
	{
		.name = "empty",
		.unit = "a call with a number that none has: entry and exit alone",
		.calls = 1,
		.cannot_fail = true,
		.plain = empty_plain,
	},
	{
		.name = "getppid",
		.unit = "getppid; io_uring has none, and its NOP stands for it",
		.calls = 1,
		.cannot_fail = true,
		.plain = getppid_plain,
		.build = getppid_build,
		.batched = nop_batched,
		.linked = nop_linked,
		.prepare = nop_prepare,
		.batches = 1,
		.page = getppid_page,
		.is_right = getppid_is_right,
		.is_done = getppid_is_done,
	},
	{
		.name = "lseek",
		.unit = "lseek in a small file",
		.calls = 1,
		.plain = lseek_plain,
		.build = lseek_build,
		.is_right = lseek_is_right,
		.is_done = lseek_is_done,
	},
	{
		.name = "fstat",
		.unit = "fstat of a small file; with io_uring, statx of the descriptor",
		.calls = 1,
		.plain = fstat_plain,
		.build = fstat_build,
		.batched = fstat_batched,
		.linked = fstat_linked,
		.is_done = fstat_is_done,
	},
	{
		.name = "statx",
		.unit = "statx of a small file by its name",
		.calls = 1,
		.plain = statx_plain,
		.build = statx_build,
		.batched = statx_batched,
		.linked = statx_linked,
		.is_done = statx_is_done,
	},
	{
		.name = "statx1000",
		.unit = "statx of the next one of 1000 files",
		.calls = 1,
		.plain = statx1000_plain,
		.build = statx1000_build,
		.batched = statx1000_batched,
		.linked = statx1000_linked,
		.is_done = statx1000_is_done,
	},
	{
		.name = "openreadclose",
		.unit = "openat, read and close of a small file",
		.calls = 3,
		.plain = files_plain,
		.build = files_build,
		.batched = files_batched,
		.linked = files_linked,
		.prepare = files_prepare,
		.batches = 3,
		.is_direct = true,
		.is_right = files_is_right,
		.is_done = files_is_done,
	},
	{
		.name = "openreadclose-now",
		.unit = "the same, with O_NONBLOCK and as many bytes as there are",
		.calls = 3,
		.plain = files_now_plain,
		.build = files_now_build,
		.batched = files_now_batched,
		.linked = files_now_linked,
		.prepare = files_now_prepare,
		.batches = 3,
		.is_direct = true,
		.is_right = files_is_right,
		.is_done = files_is_done,
	},
	{
		.name = "pipe",
		.unit = "write and read of 64 bytes through a pipe",
		.calls = 2,
		.plain = pipe_plain,
		.build = pipe_build,
		.batched = pipe_batched,
		.linked = pipe_linked,
		.is_right = message_is_right,
		.is_done = message_is_done,
	},
	{
		.name = "socket",
		.unit = "send and recv of 64 bytes through a pair of stream sockets",
		.calls = 2,
		.plain = socket_plain,
		.build = socket_build,
		.batched = socket_batched,
		.linked = socket_linked,
		.is_right = message_is_right,
		.is_done = message_is_done,
	},
	{
		.name = "epoll_ctl",
		.unit = "EPOLL_CTL_ADD and EPOLL_CTL_DEL of an eventfd",
		.calls = 2,
		.plain = epoll_plain,
		.build = epoll_build,
		.batched = epoll_batched,
		.linked = epoll_linked,
		.is_done = epoll_is_done,
	},
	{
		.name = "copy",
		.unit = "read 4096 bytes of a file, and write them to another one",
		.calls = 2,
		.plain = copy_plain,
		.build = copy_build,
		.batched = copy_batched,
		.linked = copy_linked,
		.prepare = copy_prepare,
		.batches = 2,
		.passes_results = true,
		.is_right = copy_is_right,
		.is_done = copy_is_done,
	},
	{
		.name = "sigaction",
		.unit = "sigaction that sets a handler",
		.calls = 1,
		.plain = sigaction_plain,
		.build = sigaction_build,
		.is_done = sigaction_is_done,
	},
	{
		.name = "getpid",
		.unit = "getpid",
		.calls = 1,
		.plain = getpid_plain,
		.page = getpid_page,
		.is_done = getpid_is_done,
	},
	{
		.name = "gethostname",
		.unit = "the host name, copied; its plain call is uname",
		.calls = 1,
		.plain = hostname_plain,
		.page = hostname_page,
		.is_done = hostname_is_done,
	},
	{
		.name = "setproctitle",
		.unit = "another title of the process; its plain call is prctl(PR_SET_MM)",
		.calls = 1,
		.plain = title_plain,
		.page = title_page,
		.is_done = title_is_done,
		.plain_missing = title_missing,
	},
	{
		.name = "setproctitle-format",
		.unit = "the same, with two numbers in it",
		.calls = 1,
		.plain = format_plain,
		.page = format_page,
		.is_done = format_is_done,
		.plain_missing = title_missing,
	},
	{
		.name = "load1",
		.unit = "getppid with an argument that the chain loads from memory",
		.calls = 1,
		.cannot_fail = true,
		.build = load1_build,
		.is_right = getppid_is_right,
	},
	{
		.name = "load4",
		.unit = "the same, with four of them",
		.calls = 1,
		.cannot_fail = true,
		.build = load4_build,
		.is_right = getppid_is_right,
	},
	{
		.name = "changed",
		.unit = "getppid, in a program that differs from the last run's",
		.calls = 1,
		.cannot_fail = true,
		.build = changed_build,
		.changes = true,
		.is_right = getppid_is_right,
	},
	{
		.name = "changed-args",
		.unit = "the same, with four arguments",
		.calls = 1,
		.cannot_fail = true,
		.build = changed_args_build,
		.changes = true,
		.is_right = getppid_is_right,
	},
	{
		.name = "changed-refs",
		.unit = "the same, with a result reference and a condition for errors",
		.calls = 1,
		.cannot_fail = true,
		.build = changed_refs_build,
		.changes = true,
		.is_right = getppid_is_right,
	},
	{
		.name = "turns1",
		.unit = "a program of 7 getppid, run again",
		.calls = TURN_ENTRIES,
		.cannot_fail = true,
		.build = turns_build,
		.turns = 1,
		.is_right = getppid_is_right,
	},
	{
		.name = "turns2",
		.unit = "two such programs in turns, each once",
		.calls = 2 * TURN_ENTRIES,
		.cannot_fail = true,
		.build = turns_build,
		.turns = 2,
		.is_right = getppid_is_right,
	},
	{
		.name = "turns3",
		.unit = "three such programs in turns, each once",
		.calls = 3 * TURN_ENTRIES,
		.cannot_fail = true,
		.build = turns_build,
		.turns = 3,
		.is_right = getppid_is_right,
	},
	{
		.name = "turns4",
		.unit = "four such programs in turns, each once",
		.calls = 4 * TURN_ENTRIES,
		.cannot_fail = true,
		.build = turns_build,
		.turns = 4,
		.is_right = getppid_is_right,
	},
};

const unsigned int nworkloads = COUNT(workloads);

const char *const method_names[METHODS] = {
	[PLAIN] = "plain",
	[CHAIN] = "chain",
	[URING] = "uring",
	[URING_LINK] = "uring-link",
	[URING_BPF] = "uring-bpf",
	[PAGE] = "page",
};

bool has_method(const struct workload *workload, enum method method)
{
	switch (method) {
	case PLAIN:
		return workload->plain && !(workload->plain_missing && workload->plain_missing());
	case CHAIN:
		return workload->build;
	case URING:
		return workload->batched;
	case URING_LINK:
		return workload->linked;
	case URING_BPF:
		return workload->prepare;
	default:
		return workload->page;
	}
}
