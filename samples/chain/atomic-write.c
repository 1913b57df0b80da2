// SPDX-License-Identifier: GPL-2.0
/*
 * atomic-write: replace a file, so that whoever reads it, also after a crash, finds the old
 * content or the new one. All that takes is one chain, which is made when this is compiled:
 *
 *	make a temporary file in the same folder, write it, give it the owner and the mode
 *	of the old file, have it written to the disk, rename it, and have that written
 *
 * Where one of the calls fails, it goes to what undoes those before it.
 */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <libchain.h>

#define STEPS	600	/* a bound on the time in one system call; it goes on then */
#define ROUND	6	/* entries from any_left to put_left */

#define FOLDER_FLAGS	(O_RDONLY | O_DIRECTORY | O_CLOEXEC)
#define NEW_FLAGS	(O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)

static const __u64 all_signals = ~0ULL;
static const char *name, *folder, *base;	/* of the file, as a whole and in parts */
static char temporary[40], removal[60];
static char *next;		/* what is to be written, ... */
static size_t left;		/* ... and how much */
static struct stat old;
static int mode = 0666;		/* the temporary file is made with */

static int status;
static unsigned long calls, entries;

CHAIN_LOOP_PROGRAM(replace,
	/* An interrupt, or the limit on the size of files, shall not leave things half done */
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
	/* Who must not read the old file must not read this one while it is made */
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

/* The entries that are system calls, for messages of both twins */
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
"Replace FILE by what standard input has. Whoever reads it, also after a crash, finds the\n"
"old content or the new one, and nothing between. It keeps its owner and mode; if there is\n"
"none, it is made. It can only be a regular file, and no symbolic link to one.\n"
"\n"
"      --plain  make each system call by itself, without chains\n"
"      --stats  say how many system calls were made, from the first of standard input on,\n"
"               and how often that entered the kernel\n"
"      --help   this\n"
"\n"
"Exit status: 0, or 1 if something failed: then FILE is as it was, unless it is said that\n"
"it is replaced; or 2 if the command line is wrong.\n";

static void report(const char *what, const char *why)
{
	fprintf(stderr, "atomic-write: %s: %s: %s\n", name, what, why);
	status = 1;
}

static void die(const char *what, const char *why)
{
	report(what, why);
	exit(status);
}

/* A system call was made by itself: count it, and return what it returned */
static long counted(long ret)
{
	calls++;
	entries++;
	return ret;
}

/* The same, and say what failed */
static long checked(int entry, long ret)
{
	counted(ret);
	if (ret < 0)
		report(names[entry], strerror(errno));
	return ret;
}

static void refuse_type(void)
{
	report("newfstatat", "it is no regular file");
}

/* The plain twin: one system call after the other */
static bool fill(int fd, bool has_old)
{
	while (left) {
		ssize_t n = checked(replace_write_some, write(fd, next, left));

		if (!n)
			report(names[replace_write_some], strerror(EIO));
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
		report(names[replace_stat_old], strerror(errno));
	}
	checked(replace_close_folder, close(dir));
}

/* Run the chain to its end, and say how often that entered the kernel */
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
		die("chain", chain_explain(&args, ret, why, sizeof(why)));

	for (int i = 0; i < replace_end; i++) {
		if (results[i] != CHAIN_NOT_RUN) {
			calls += !!names[i];
			steps--;
		}
	}
	/*
	 * What results does not tell apart are the rounds that wrote, each with one call. The
	 * last one ended at replace_any_left, which is no call, or at replace_write_some.
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
			report(names[i], strerror(EIO));
		if (names[i] && results[i] < 0 && results[i] != CHAIN_NOT_RUN && !is_new)
			report(names[i], strerror(-results[i]));
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
				die("standard input", "it does not fit into memory");
		}
		n = counted(read(STDIN_FILENO, next + left, size - left));
		if (n < 0)
			die("standard input", strerror(errno));
		left += n;
	} while (n);
}

static void choose_temporary(void)
{
	unsigned long long number;

	if (counted(getrandom(&number, sizeof(number), 0)) != sizeof(number))
		die("getrandom", strerror(errno));
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

static void print_stats(bool is_plain)
{
	if (is_plain || !chain_is_emulated())
		fprintf(stderr, "atomic-write: %lu system calls, %lu kernel entries\n",
			calls, entries);
	else
		fprintf(stderr,
			"atomic-write: %lu system calls, over %lu kernel entries: emulated, chain() needs %lu\n",
			calls, calls, entries);
}

int main(int argc, char **argv)
{
	static const struct option options[] = {
		{ "plain", no_argument, NULL, 'p' },
		{ "stats", no_argument, NULL, 's' },
		{ "help", no_argument, NULL, 'h' },
		{ 0 }
	};
	bool is_plain = false, has_stats = false;
	int option;

	while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
		switch (option) {
		case 'p':
			is_plain = true;
			break;
		case 's':
			has_stats = true;
			break;
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
	if (!split_name(argv[optind])) {
		fprintf(stderr, "atomic-write: '%s': FILE has to be the name of a file\n",
			name ? name : "");
		return 2;
	}
	read_input();
	choose_temporary();
	if (is_plain)
		replace_plain();
	else
		replace_by_chain();
	if (has_stats)
		print_stats(is_plain);
	return status;
}
