// SPDX-License-Identifier: GPL-2.0
/*
 * cp: copy a file with one chain, which is built at compile time. It opens both files, checks
 * that they are different files, copies in a loop, and closes both in any case.
 *
 * Names, buffers and statuses are static variables, whose addresses are constants. The results
 * of the chain tell how each call ended. The chain stops where a write was short, and is resumed
 * when the rest is written; it also stops where its steps are used up, which bounds the time in
 * one system call.
 *
 * All kernel entries of --plain but one could be avoided. --stats prints in both modes how many
 * there are.
 */
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define SAMPLE "cp"
#include "common.h"

#define STEPS	65536	/* 2 for each buffer: enough for 4 GiB */

static const char *from_name, *to_name;
static struct stat from_stat, to_stat;
static char buffer[128 * 1024];

CHAIN_LOOP_PROGRAM(copy,
	(open_from, open, (CHAIN_U64_AT(&from_name), O_RDONLY), CHAIN_IF_ERROR(CHAIN_STOP)),
	(stat_from, fstat, (CHAIN_RESULT(copy_open_from), &from_stat),
		CHAIN_IF_ERROR(copy_close_from)),
	(from_mode, op_load, (&from_stat.st_mode, sizeof(from_stat.st_mode))),
	(from_type, op_and, (CHAIN_RESULT(copy_from_mode), S_IFMT),
		CHAIN_IF(CHAIN_EQ, S_IFDIR, copy_close_from)),
	(permissions, op_and, (CHAIN_RESULT(copy_from_mode), 0777)),
	(open_to, open, (CHAIN_U64_AT(&to_name), O_WRONLY | O_CREAT,
			 CHAIN_RESULT(copy_permissions)),
		CHAIN_IF_ERROR(copy_close_from)),
	(stat_to, fstat, (CHAIN_RESULT(copy_open_to), &to_stat), CHAIN_IF_ERROR(copy_close_to)),
	(from_ino, op_load, (&from_stat.st_ino, sizeof(from_stat.st_ino))),
	(to_ino, op_load, (&to_stat.st_ino, sizeof(to_stat.st_ino)),
		CHAIN_IF(CHAIN_NE, CHAIN_RESULT(copy_from_ino), copy_to_mode)),
	(from_dev, op_load, (&from_stat.st_dev, sizeof(from_stat.st_dev))),
	(to_dev, op_load, (&to_stat.st_dev, sizeof(to_stat.st_dev)),
		CHAIN_IF(CHAIN_EQ, CHAIN_RESULT(copy_from_dev), copy_close_to)),
	(to_mode, op_load, (&to_stat.st_mode, sizeof(to_stat.st_mode))),
	(to_type, op_and, (CHAIN_RESULT(copy_to_mode), S_IFMT),
		CHAIN_IF(CHAIN_NE, S_IFREG, copy_read_from)),
	(truncate_to, ftruncate, (CHAIN_RESULT(copy_open_to), 0), CHAIN_IF_ERROR(copy_close_to)),
	(read_from, read, (CHAIN_RESULT(copy_open_from), buffer, sizeof(buffer)),
		CHAIN_IF(CHAIN_LE, 0, copy_close_to)),
	(write_to, write, (CHAIN_RESULT(copy_open_to), buffer, CHAIN_RESULT(copy_read_from)),
		CHAIN_IF(CHAIN_EQ, CHAIN_RESULT(copy_read_from), copy_read_from),
		CHAIN_IF_ERROR(copy_close_to),
		CHAIN_GOTO(CHAIN_STOP)),
	(close_to, close, (CHAIN_RESULT(copy_open_to))),
	(close_from, close, (CHAIN_RESULT(copy_open_from)))
);

/* Entries that are operations of the chain, and no system calls; the loop has none */
static const int operations[] = {
	copy_from_mode, copy_from_type, copy_permissions, copy_from_ino, copy_to_ino,
	copy_from_dev, copy_to_dev, copy_to_mode, copy_to_type,
};

static const char usage[] =
"usage: cp [--plain] [--steps N] [--stats] FROM TO\n"
"Copy the file FROM to the file TO. If TO does not exist, it gets the permissions of FROM,\n"
"less those of the umask.\n"
"\n"
"  --plain    make each system call by itself, without a chain\n"
"  --steps N  enter the kernel again after N entries of the chain (default: 65536)\n"
"  --stats    print the numbers of system calls for the files, and of kernel entries\n"
"  --help     print this text\n"
"\n"
"Exit status: 0; 1 if something failed; 2 if the command line is wrong.\n";

/* Report a failure, and return false */
static bool failed(const char *name, int error)
{
	report(name, error);
	return false;
}

static bool report_same(void)
{
	warn("%s and %s are the same file", from_name, to_name);
	status = FAILURE;
	return false;
}

static bool is_same(void)
{
	return from_stat.st_dev == to_stat.st_dev && from_stat.st_ino == to_stat.st_ino;
}

static bool write_all(int fd, const char *data, size_t size)
{
	while (size) {
		ssize_t n = counted(write(fd, data, size));

		if (n <= 0)
			return failed(to_name, n ? errno : ENOSPC);
		data += n;
		size -= n;
	}
	return true;
}

/* The plain twin: one system call after the other. First the copy, with both files open. */
static bool copy_data(int from, int to)
{
	ssize_t n;

	if (counted(fstat(to, &to_stat)))
		return failed(to_name, errno);
	if (is_same())
		return report_same();
	if (S_ISREG(to_stat.st_mode) && counted(ftruncate(to, 0)))
		return failed(to_name, errno);
	while ((n = counted(read(from, buffer, sizeof(buffer)))) > 0) {
		if (!write_all(to, buffer, n))
			return false;
	}
	return n == 0 || failed(from_name, errno);
}

static bool copy_to(int from)
{
	bool good;
	int to;

	if (counted(fstat(from, &from_stat)))
		return failed(from_name, errno);
	if (S_ISDIR(from_stat.st_mode))
		return failed(from_name, EISDIR);
	to = counted(open(to_name, O_WRONLY | O_CREAT, from_stat.st_mode & 0777));
	if (to < 0)
		return failed(to_name, errno);
	good = copy_data(from, to);
	if (counted(close(to)))
		return failed(to_name, errno);
	return good;
}

static bool copy_plain(void)
{
	int from = counted(open(from_name, O_RDONLY));
	bool good;

	if (from < 0)
		return failed(from_name, errno);
	good = copy_to(from);
	if (counted(close(from)))
		return failed(from_name, errno);
	return good;
}

/* Run the chain until it ends, stops, or has used up its steps */
static long run_steps(struct chain_args *args, __u64 steps)
{
	char why[200];
	long end;

	args->steps = steps;
	end = chain_run_args(args, 0);
	if (end < 0)
		fail("chain: %s", CHAIN_EXPLAIN(copy, args, end, why, sizeof(why)));
	entries++;
	calls += steps - args->steps;
	return end;
}

/* Run the chain, and write the rest of short writes. Return whether that succeeded. */
static bool run_copy(__s64 *results, __u64 steps)
{
	struct chain_args args = CHAIN_ARGS(copy, results, steps);
	bool good = true;
	size_t i;

	do {
		long end = run_steps(&args, steps);

		if (end == copy_write_to && args.stop == CHAIN_AT_CONDITION) {
			good = write_all(results[copy_open_to], buffer + results[copy_write_to],
					 results[copy_read_from] - results[copy_write_to]);
			args.resume = 1 + (good ? copy_read_from : copy_close_to);
		}
	} while (args.resume);

	for (i = 0; i < COUNT(operations); i++)
		calls -= results[operations[i]] != CHAIN_NOT_RUN;
	return good;
}

static bool copy_by_chain(__u64 steps)
{
	const struct {
		int entry;
		const char *name;
	} checked[] = {
		{ copy_open_from, from_name },
		{ copy_stat_from, from_name },
		{ copy_open_to, to_name },
		{ copy_stat_to, to_name },
		{ copy_truncate_to, to_name },
		{ copy_read_from, from_name },
		{ copy_write_to, to_name },
		{ copy_close_to, to_name },
		{ copy_close_from, from_name },
	};
	__s64 results[copy_end];
	bool good;
	size_t i;

	good = run_copy(results, steps);
	if (results[copy_stat_from] == 0 && S_ISDIR(from_stat.st_mode))
		good = failed(from_name, EISDIR);
	if (results[copy_stat_to] == 0 && is_same())
		good = report_same();
	for (i = 0; i < COUNT(checked); i++) {
		__s64 result = results[checked[i].entry];

		if (result < 0 && result != CHAIN_NOT_RUN)
			good = failed(checked[i].name, -result);
	}
	return good;
}

int main(int argc, char **argv)
{
	static const struct option options[] = {
		{ "steps", required_argument, NULL, 'n' },
		PLAIN_OPTION, STATS_OPTION, HELP_OPTION, { 0 }
	};
	unsigned long steps = STEPS;

	while (next_option(argc, argv, "", options, usage) != -1) {
		if (!parse_number(optarg, 10, ULONG_MAX, &steps) || !steps) {
			warn("--steps %s: not a number from 1 to 2^64 - 1", optarg);
			return WRONG_USAGE;
		}
	}
	if (argc - optind != 2)
		fail_usage(usage);
	from_name = argv[optind];
	to_name = argv[optind + 1];
	if (!(is_plain ? copy_plain() : copy_by_chain(steps)))
		status = FAILURE;
	print_stats();
	return status;
}
