// SPDX-License-Identifier: GPL-2.0
/*
 * atomic-write: replace a file, so that every reader, even after a crash, finds either the old
 * content or the new one. One chain, which is built at compile time, does this:
 *
 *	make a temporary file in the same folder, write it, give it the owner and the mode
 *	of the old file, sync it, rename it, and sync the folder
 *
 * If one of the calls fails, the chain goes to the calls that undo those before it.
 */
#include <fcntl.h>
#include <signal.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#define SAMPLE "atomic-write"
#include "common.h"

#define STEPS	600	/* bounds the time in one system call; the chain goes on then */
#define ROUND	6	/* entries from any_left to put_left */

#define FOLDER_FLAGS	(O_RDONLY | O_DIRECTORY | O_CLOEXEC)
#define NEW_FLAGS	(O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)

static const __u64 all_signals = ~0ULL;
static const char *name, *folder, *base;	/* the file's path, and its two parts */
static char temporary[40], removal[60];
static char *next;		/* data to write, ... */
static size_t left;		/* ... and its size */
static struct stat old;
static int mode = 0666;		/* of the temporary file when it is made */

CHAIN_LOOP_PROGRAM(replace,
	/* A SIGINT, or a SIGXFSZ at the limit on file sizes, must not leave the work half done */
	(block_signals, rt_sigprocmask, (SIG_BLOCK, &all_signals, NULL, sizeof(all_signals)),
		CHAIN_IF_ERROR(CHAIN_STOP)),
	(open_folder, openat, (AT_FDCWD, CHAIN_U64_AT(&folder), FOLDER_FLAGS),
		CHAIN_IF_ERROR(CHAIN_STOP)),
	(stat_old, newfstatat, (CHAIN_RESULT(replace_open_folder), CHAIN_U64_AT(&base), &old,
				AT_SYMLINK_NOFOLLOW),
		CHAIN_IF(CHAIN_EQ, -ENOENT, replace_create), CHAIN_IF_ERROR(replace_close_folder)),
	(old_mode, op_load, (&old.st_mode, sizeof(old.st_mode))),
	(old_type, op_and, (CHAIN_RESULT(replace_old_mode), S_IFMT),
		CHAIN_IF(CHAIN_NE, S_IFREG, replace_close_folder)),
	/* The new file must not be readable to others than the old one while it is written */
	(own_mode, op_store32, (&mode, 0600)),
	(create, openat, (CHAIN_RESULT(replace_open_folder), temporary, NEW_FLAGS,
			  CHAIN_S32_AT(&mode)),
		CHAIN_IF_ERROR(replace_close_folder)),
	(any_left, op_load, (&left, sizeof(left)),
		CHAIN_IF(CHAIN_EQ, 0, replace_had_old)),
	(write_some, write, (CHAIN_RESULT(replace_create), CHAIN_U64_AT(&next),
			     CHAIN_U64_AT(&left)),
		CHAIN_IF(CHAIN_LE, 0, replace_abandon)),
	(new_next, op_add, (CHAIN_U64_AT(&next), CHAIN_RESULT(replace_write_some))),
	(put_next, op_store64, (&next, CHAIN_RESULT(replace_new_next))),
	(new_left, op_sub, (CHAIN_U64_AT(&left), CHAIN_RESULT(replace_write_some))),
	(put_left, op_store64, (&left, CHAIN_RESULT(replace_new_left)),
		CHAIN_GOTO(replace_any_left)),
	(had_old, op_mov, (CHAIN_RESULT(replace_stat_old)),
		CHAIN_IF(CHAIN_EQ, -ENOENT, replace_sync_file)),
	(set_owner, fchown, (CHAIN_RESULT(replace_create), CHAIN_S32_AT(&old.st_uid),
			     CHAIN_S32_AT(&old.st_gid)),
		CHAIN_IF_ERROR(replace_abandon)),
	(set_mode, fchmod, (CHAIN_RESULT(replace_create), CHAIN_RESULT(replace_old_mode)),
		CHAIN_IF_ERROR(replace_abandon)),
	(sync_file, fsync, (CHAIN_RESULT(replace_create)),
		CHAIN_IF_ERROR(replace_abandon)),
	(close_file, close, (CHAIN_RESULT(replace_create)),
		CHAIN_IF_ERROR(replace_remove_file)),
	(rename_file, renameat, (CHAIN_RESULT(replace_open_folder), temporary,
				 CHAIN_RESULT(replace_open_folder), CHAIN_U64_AT(&base)),
		CHAIN_IF_ERROR(replace_remove_file)),
	(sync_folder, fsync, (CHAIN_RESULT(replace_open_folder)),
		CHAIN_GOTO(replace_close_folder)),
	(abandon, close, (CHAIN_RESULT(replace_create))),
	(remove_file, unlinkat, (CHAIN_RESULT(replace_open_folder), temporary, 0)),
	(close_folder, close, (CHAIN_RESULT(replace_open_folder)))
);

/* Names of the entries that are system calls, for messages of both twins */
static const char *const names[replace_end] = {
	[replace_block_signals] = "rt_sigprocmask",
	[replace_open_folder] = "openat of its folder",
	[replace_stat_old] = "newfstatat",
	[replace_create] = "openat of a temporary file",
	[replace_write_some] = "write",
	[replace_set_owner] = "fchown",
	[replace_set_mode] = "fchmod",
	[replace_sync_file] = "fsync",
	[replace_close_file] = "close",
	[replace_rename_file] = "renameat",
	[replace_sync_folder] = "is replaced, but maybe not after a crash: fsync of its folder",
	[replace_abandon] = "close of the temporary file",
	[replace_remove_file] = removal,
	[replace_close_folder] = "close of its folder",
};

static const char usage[] =
"usage: atomic-write [--plain] [--stats] FILE\n"
"Replace FILE by the data of standard input. Every reader, even after a crash, finds either the\n"
"old content or the new one. FILE keeps its owner and mode; it is made if it does not exist.\n"
"It must be a regular file, and no symbolic link.\n"
"\n"
"      --plain  make each system call by itself, without chains\n"
"      --stats  print the numbers of system calls, from the first read of standard input on,\n"
"               and of kernel entries\n"
"      --help   print this text\n"
"\n"
"Exit status: 0; 1 if something failed: then FILE is unchanged, unless the message says that it\n"
"is replaced; 2 if the command line is wrong.\n";

/* Report why a step failed */
static void report_step(const char *step, const char *why)
{
	warn("%s: %s: %s", name, step, why);
	status = FAILURE;
}

static void die_at_step(const char *step, const char *why)
{
	report_step(step, why);
	exit(status);
}

/* Count the system call of an entry, and report its failure. Return @ret, its result. */
static long checked(int entry, long ret)
{
	counted(ret);
	if (ret < 0)
		report_step(names[entry], strerror(errno));
	return ret;
}

static void refuse_type(void)
{
	report_step("newfstatat", "not a regular file");
}

/* The plain twin: one system call after the other */
static bool fill(int fd, bool has_old)
{
	while (left) {
		ssize_t n = checked(replace_write_some, write(fd, next, left));

		if (!n)
			report_step(names[replace_write_some], strerror(EIO));
		if (n <= 0)
			return false;
		next += n;
		left -= n;
	}
	if (has_old && (checked(replace_set_owner, fchown(fd, old.st_uid, old.st_gid)) ||
			checked(replace_set_mode, fchmod(fd, old.st_mode))))
		return false;
	return !checked(replace_sync_file, fsync(fd));
}

static void replace_in(int dir, bool has_old)
{
	int fd = checked(replace_create, openat(dir, temporary, NEW_FLAGS, has_old ? 0600 : mode));

	if (fd < 0)
		return;
	if (!fill(fd, has_old)) {
		checked(replace_abandon, close(fd));
	} else if (!checked(replace_close_file, close(fd)) &&
		   !checked(replace_rename_file, renameat(dir, temporary, dir, base))) {
		checked(replace_sync_folder, fsync(dir));
		return;
	}
	checked(replace_remove_file, unlinkat(dir, temporary, 0));
}

static void replace_plain(void)
{
	sigset_t all;
	int dir;

	sigfillset(&all);
	if (checked(replace_block_signals, sigprocmask(SIG_BLOCK, &all, NULL)))
		return;
	dir = checked(replace_open_folder, openat(AT_FDCWD, folder, FOLDER_FLAGS));
	if (dir < 0)
		return;
	if (!counted(fstatat(dir, base, &old, AT_SYMLINK_NOFOLLOW))) {
		if (S_ISREG(old.st_mode))
			replace_in(dir, true);
		else
			refuse_type();
	} else if (errno == ENOENT) {
		replace_in(dir, false);
	} else {
		report_step(names[replace_stat_old], strerror(errno));
	}
	checked(replace_close_folder, close(dir));
}

/* Run the chain to its end, and count its calls and the kernel entries */
static void run_chain(__s64 *results)
{
	struct chain_args args = CHAIN_ARGS(replace, results, STEPS);
	__u64 steps = 0;
	char why[200];
	long ret;

	do {
		args.steps = STEPS;
		ret = chain_run_args(&args, 0);
		steps += STEPS - args.steps;
		entries++;
	} while (args.resume && args.stop == CHAIN_AT_STEPS);
	if (ret < 0)
		die_at_step("chain", CHAIN_EXPLAIN(replace, &args, ret, why, sizeof(why)));

	for (int i = 0; i < replace_end; i++) {
		if (results[i] != CHAIN_NOT_RUN) {
			calls += !!names[i];
			steps--;
		}
	}
	/*
	 * The remaining steps are those of repeated rounds, each with one write(). The last round
	 * ended at replace_any_left, which is no call, or at replace_write_some.
	 */
	calls += (steps + ROUND - 2) / ROUND;
}

static void replace_by_chain(void)
{
	__s64 results[replace_end];

	run_chain(results);
	for (int i = 0; i < replace_end; i++) {
		bool is_new = i == replace_stat_old && results[i] == -ENOENT;

		if (i == replace_write_some && !results[i])
			report_step(names[i], strerror(EIO));
		if (names[i] && results[i] < 0 && results[i] != CHAIN_NOT_RUN && !is_new)
			report_step(names[i], strerror(-results[i]));
	}
	if (results[replace_old_type] != CHAIN_NOT_RUN && results[replace_old_type] != S_IFREG)
		refuse_type();
}

static void read_input(void)
{
	size_t size = 0;
	ssize_t n;

	do {
		if (left == size) {
			size = size ? 2 * size : 65536;
			next = realloc(next, size);
			if (!next)
				die_at_step("standard input", "it does not fit into memory");
		}
		n = counted(read(STDIN_FILENO, next + left, size - left));
		if (n < 0)
			die_at_step("standard input", strerror(errno));
		left += n;
	} while (n);
}

static void choose_temporary(void)
{
	unsigned long long number;

	if (counted(getrandom(&number, sizeof(number), 0)) != sizeof(number))
		die_at_step("getrandom", strerror(errno));
	snprintf(temporary, sizeof(temporary), ".atomic-write-%016llx", number);
	snprintf(removal, sizeof(removal), "unlinkat of %s", temporary);
}

static bool split_name(char *file)
{
	char *slash = strrchr(file, '/');

	name = strdup(file);
	base = slash ? slash + 1 : file;
	folder = slash == file ? "/" : slash ? file : ".";
	if (slash)
		*slash = '\0';
	return name && *base && strcmp(base, ".") && strcmp(base, "..");
}

int main(int argc, char **argv)
{
	static const struct option options[] = { PLAIN_OPTION, STATS_OPTION, HELP_OPTION, { 0 } };

	next_option(argc, argv, "", options, usage);
	if (argc - optind != 1)
		fail_usage(usage);
	if (!split_name(argv[optind])) {
		warn("'%s': FILE has to be the name of a file", name ? name : "");
		return WRONG_USAGE;
	}
	read_input();
	choose_temporary();
	if (is_plain)
		replace_plain();
	else
		replace_by_chain();
	print_stats();
	return status;
}
