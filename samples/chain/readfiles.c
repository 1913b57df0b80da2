// SPDX-License-Identifier: GPL-2.0
/*
 * readfiles: write many small files to standard output, as cat does, but with one chain
 * that opens, reads and closes 32 of them, and one writev().
 *
 *	readfiles /proc/[1-9]*[0-9]/stat
 *	find /sys/class/ -name uevent -print0 | readfiles -0
 *
 * The chain is built once, and takes the names from memory when it runs. A file that cannot
 * be opened makes it go on with the next one. One that has more in it than two reads take is
 * left open, and the rest is read as ever.
 *
 * Nothing here waits (but for what the files do, in the chain as well), so that all kernel
 * entries of --plain but one could be avoided. What --stats says in both modes tells how many
 * are.
 */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <libchain.h>

#define BATCH	32	/* files of one chain */
#define SIZE	65536	/* bytes that a read() takes */

/* What the chain does for a file, in this order */
enum { OPENED, CHECKED, FIRST, SECOND, CLOSED, ENTRIES };

struct file {
	const char *name;
	char *line;		/* memory for it, if it comes from standard input */
	size_t line_size;
	struct stat st;
};

static struct file files[BATCH];
static char data[BATCH][2][SIZE];
static struct chain chain;
static __u32 nwords;		/* of the chain, for one file */

static struct iovec pieces[2 * BATCH];	/* what is to be written */
static int npieces;
static struct stat output;

static int status;
static unsigned long calls, entries;

static const char usage[] =
"usage: readfiles [--plain] [--stats] [-0] [FILE...]\n"
"Write the FILEs to standard output. Without any, their names are read from standard\n"
"input, one a line.\n"
"\n"
"  -0, --null   a name ends with a 0, and not with the line\n"
"      --plain  make each system call by itself, without chains\n"
"      --stats  say how many system calls were made for the files and the output, and\n"
"               how often that entered the kernel\n"
"      --help   this\n"
"\n"
"A file that cannot be read is reported, and the others are written. Exit status: 0, or\n"
"1 if something failed, or 2 if the command line is wrong.\n";

/* A system call was made by itself: count it, and return what it returned */
static long counted(long ret)
{
	calls++;
	entries++;
	return ret;
}

static void die(const char *what, const char *why)
{
	fprintf(stderr, "readfiles: %s: %s\n", what, why);
	exit(1);
}

static void flush(void)
{
	struct iovec *piece = pieces;

	while (npieces) {
		ssize_t n = counted(writev(STDOUT_FILENO, piece, npieces));

		if (n < 0)
			die("standard output", strerror(errno));
		for (; npieces && (size_t)n >= piece->iov_len; piece++, npieces--)
			n -= piece->iov_len;
		if (npieces) {
			piece->iov_base = (char *)piece->iov_base + n;
			piece->iov_len -= n;
		}
	}
}

static void put(char *piece, size_t size)
{
	pieces[npieces++] = (struct iovec){ piece, size };
}

static void report(const char *name, const char *why)
{
	flush();	/* in the order of the files, if both go to the same place */
	fprintf(stderr, "readfiles: %s: %s\n", name, why);
	status = 1;
}

/* Whether a file is the one that we write: reading it might never end */
static bool is_output(const char *name, const struct stat *st)
{
	if (!S_ISREG(st->st_mode) || st->st_dev != output.st_dev || st->st_ino != output.st_ino)
		return false;
	report(name, "is the output, too");
	return true;
}

/* Write what is left of an open file */
static void copy(const char *name, int fd)
{
	static char rest[SIZE];
	ssize_t n;

	while ((n = counted(read(fd, rest, SIZE))) > 0) {
		put(rest, n);
		flush();
	}
	if (n < 0)
		report(name, strerror(errno));
}

static void close_file(const char *name, int fd)
{
	if (counted(close(fd)))
		report(name, strerror(errno));
}

/* The plain twin: one system call after the other */
static void read_plain(const char *name)
{
	int fd = counted(open(name, O_RDONLY | O_CLOEXEC));
	struct stat st;

	if (fd < 0) {
		report(name, strerror(errno));
		return;
	}
	if (counted(fstat(fd, &st)))
		report(name, strerror(errno));
	else if (!is_output(name, &st))
		copy(name, fd);
	close_file(name, fd);
}

/* Append to the chain what reads a file; each of them is an entry, in the order of the enum */
static void append(int i)
{
	struct chain_label close = CHAIN_LABEL, next = CHAIN_LABEL;
	chain_size first, second;
	chain_int checked;
	chain_fd fd;

	fd = chain_open(&chain, chain_ptr_at(&files[i].name), O_RDONLY | O_CLOEXEC, 0);
	chain_on_error_goto(&chain, fd, &next);
	checked = chain_fstat(&chain, fd, &files[i].st);
	chain_on_error_goto(&chain, checked, &close);
	first = chain_read(&chain, fd, data[i][0], SIZE);
	chain_if(&chain, first, CHAIN_LE, 0, &close);
	/* That this was all is only said by a read() that returns 0 */
	second = chain_read(&chain, fd, data[i][1], SIZE);
	chain_if(&chain, second, CHAIN_NE, 0, &next);
	chain_label(&chain, &close);
	chain_close(&chain, fd);
	chain_label(&chain, &next);
}

/* Build the chain, for as many files as the first batch has: no other one has more */
static void build(int n)
{
	int i;

	for (i = 0; i < n; i++)
		append(i);
	if (!chain_finish(&chain))
		nwords = chain.args.nwords / n;
}

/* Run what it has for the first @n files; return the results */
static const __s64 *run_chain(int n)
{
	const __s64 *results;
	char why[200];
	long ret;
	int i;

	chain.args.nwords = n * nwords;
	ret = chain_run(&chain);
	if (ret != n * ENTRIES)
		die("chain", chain_explain_build(&chain, ret, why, sizeof(why)));
	entries++;
	results = (const __s64 *)(uintptr_t)chain.args.results;
	for (i = 0; i < n * ENTRIES; i++)
		calls += results[i] != CHAIN_NOT_RUN;
	return results;
}

/* Write what the chain has read of a file that it has opened, and what it has left */
static void take(int i, const __s64 *results)
{
	bool is_open = results[CLOSED] == CHAIN_NOT_RUN;
	const char *name = files[i].name;

	if (results[CHECKED] < 0) {
		report(name, strerror(-results[CHECKED]));
	} else if (!is_output(name, &files[i].st)) {
		if (results[FIRST] > 0)
			put(data[i][0], results[FIRST]);
		else if (results[FIRST] < 0)
			report(name, strerror(-results[FIRST]));
		if (is_open && results[SECOND] > 0) {
			put(data[i][1], results[SECOND]);
			flush();
			copy(name, results[OPENED]);
		} else if (is_open) {
			report(name, strerror(-results[SECOND]));
		}
	}
	if (is_open)
		close_file(name, results[OPENED]);
	else if (results[CLOSED] < 0)
		report(name, strerror(-results[CLOSED]));
}

static void read_batch(int n)
{
	const __s64 *results;
	int i;

	if (!chain.nentries)
		build(n);
	results = run_chain(n);
	for (i = 0; i < n; i++, results += ENTRIES) {
		/* Those that were left open may have been too many */
		if (results[OPENED] == -EMFILE || results[OPENED] == -ENFILE)
			read_plain(files[i].name);
		else if (results[OPENED] < 0)
			report(files[i].name, strerror(-results[OPENED]));
		else
			take(i, results);
	}
	flush();
}

/* The next name: of the command line or, without any there, of standard input */
static bool next_name(struct file *f, char ***names, int end)
{
	ssize_t n;

	if (*names) {
		f->name = *(*names)++;
		return f->name;
	}
	errno = 0;
	n = getdelim(&f->line, &f->line_size, end, stdin);
	if (n < 0) {
		if (!feof(stdin))
			die("standard input", strerror(errno));
		return false;
	}
	if (f->line[n - 1] == end)
		f->line[--n] = '\0';
	if (strlen(f->line) != (size_t)n)
		die("standard input", "a name has a 0 in it: is this for --null?");
	f->name = f->line;
	return true;
}

static void print_stats(bool is_plain)
{
	if (is_plain || !chain_is_emulated())
		fprintf(stderr, "readfiles: %lu system calls, %lu kernel entries\n",
			calls, entries);
	else
		fprintf(stderr,
			"readfiles: %lu system calls, %lu kernel entries: emulated, chain() needs %lu\n",
			calls, calls, entries);
}

int main(int argc, char **argv)
{
	static const struct option options[] = {
		{ "null", no_argument, NULL, '0' },
		{ "plain", no_argument, NULL, 'p' },
		{ "stats", no_argument, NULL, 's' },
		{ "help", no_argument, NULL, 'h' },
		{ 0 }
	};
	bool is_plain = false, has_stats = false;
	int end = '\n', n, option;
	char **names;

	while ((option = getopt_long(argc, argv, "0", options, NULL)) != -1) {
		switch (option) {
		case '0':
			end = '\0';
			break;
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
	names = optind < argc ? argv + optind : NULL;
	if (counted(fstat(STDOUT_FILENO, &output)))
		die("standard output", strerror(errno));

	chain_init(&chain);
	do {
		for (n = 0; n < BATCH && next_name(&files[n], &names, end); n++)
			if (is_plain)
				read_plain(files[n].name);
		if (n && !is_plain)
			read_batch(n);
	} while (n == BATCH);
	chain_free(&chain);
	if (has_stats)
		print_stats(is_plain);
	return status;
}
