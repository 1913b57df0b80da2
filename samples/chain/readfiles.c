// SPDX-License-Identifier: GPL-2.0
/*
 * readfiles: write many small files to standard output, as cat does, but with one chain that
 * opens, reads and closes 32 files, and one writev().
 *
 *	readfiles /proc/[1-9]*[0-9]/stat
 *	find /sys/class/ -name uevent -print0 | readfiles -0
 *
 * The chain is built once, and loads the names from memory when it runs. If a file cannot be
 * opened, the chain goes on with the next file. If a file has more data than two reads take, the
 * chain leaves it open, and the rest is read by plain calls.
 *
 * Nothing here waits, except where a read of the file itself does, so all kernel entries of
 * --plain but one could be avoided. --stats prints in both modes how many there are.
 */
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define SAMPLE "readfiles"
#include "common.h"

#define BATCH	32	/* files of one chain */
#define SIZE	65536	/* bytes that a read() takes */

/* Entries of the chain for each file, in this order */
enum { OPENED, CHECKED, FIRST, SECOND, CLOSED, ENTRIES };

struct file {
	const char *name;
	char *line;		/* memory of the name, if it comes from standard input */
	size_t line_size;
	struct stat st;
};

static struct file files[BATCH];
static char data[BATCH][2][SIZE];
static struct chain chain;
static __u32 file_words;	/* of the chain, for one file */

static struct iovec pieces[2 * BATCH];	/* data to write */
static int npieces;
static struct stat output;

static const char usage[] =
"usage: readfiles [--plain] [--stats] [-0] [FILE...]\n"
"Write the FILEs to standard output. Without a FILE, read their names from standard input,\n"
"one a line.\n"
"\n"
"  -0, --null   names end with a NUL instead of a newline\n"
"      --plain  make each system call by itself, without chains\n"
"      --stats  print the numbers of system calls for the files and the output, and of\n"
"               kernel entries\n"
"      --help   print this text\n"
"\n"
"A file that cannot be read is reported, and the others are written. Exit status: 0; 1 if\n"
"something failed; 2 if the command line is wrong.\n";

static void flush(void)
{
	struct iovec *piece = pieces;

	while (npieces) {
		ssize_t n = counted(writev(STDOUT_FILENO, piece, npieces));

		if (n < 0)
			die("standard output", errno);
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

/* Report a failure behind the data of the files before it, if both go to the same place */
static void report_file(const char *name, int error)
{
	flush();
	report(name, error);
}

/* Whether a file is the output: reading it might never end */
static bool is_output(const char *name, const struct stat *st)
{
	if (!S_ISREG(st->st_mode) || st->st_dev != output.st_dev || st->st_ino != output.st_ino)
		return false;
	flush();
	warn("%s: is the output, too", name);
	status = FAILURE;
	return true;
}

/* Write the rest of an open file */
static void copy(const char *name, int fd)
{
	static char rest[SIZE];
	ssize_t n;

	while ((n = counted(read(fd, rest, SIZE))) > 0) {
		put(rest, n);
		flush();
	}
	if (n < 0)
		report_file(name, errno);
}

static void close_file(const char *name, int fd)
{
	if (counted(close(fd)))
		report_file(name, errno);
}

/* The plain twin: one system call after the other */
static void read_plain(const char *name)
{
	int fd = counted(open(name, O_RDONLY | O_CLOEXEC));
	struct stat st;

	if (fd < 0) {
		report_file(name, errno);
		return;
	}
	if (counted(fstat(fd, &st)))
		report_file(name, errno);
	else if (!is_output(name, &st))
		copy(name, fd);
	close_file(name, fd);
}

/* Append the entries for a file, in the order of the enum above */
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
	/* Only a read() that returns 0 tells that there is no more */
	second = chain_read(&chain, fd, data[i][1], SIZE);
	chain_if(&chain, second, CHAIN_NE, 0, &next);
	chain_label(&chain, &close);
	chain_close(&chain, fd);
	chain_label(&chain, &next);
}

/* Build the chain for as many files as the first batch has: no later batch has more */
static void build(int n)
{
	int i;

	append(0);
	file_words = chain_nwords(&chain);
	for (i = 1; i < n; i++)
		append(i);
	chain_finish(&chain);
}

/* Run the part of the chain for the first @n files. Return the results. */
static const __s64 *run_chain(int n)
{
	const __s64 *results;
	char why[200];
	long ret;

	chain.args.nwords = n * file_words;
	ret = chain_run(&chain);
	if (ret != n * ENTRIES)
		fail("chain: %s", chain_explain_build(&chain, ret, why, sizeof(why)));
	entries++;
	results = (const __s64 *)(uintptr_t)chain.args.results;
	count_results(results, n * ENTRIES);
	return results;
}

/* Write the data of a file that the chain has opened, and the rest that it left */
static void take(int i, const __s64 *results)
{
	bool is_open = results[CLOSED] == CHAIN_NOT_RUN;
	const char *name = files[i].name;

	if (results[CHECKED] < 0) {
		report_file(name, -results[CHECKED]);
	} else if (!is_output(name, &files[i].st)) {
		if (results[FIRST] > 0)
			put(data[i][0], results[FIRST]);
		else if (results[FIRST] < 0)
			report_file(name, -results[FIRST]);
		if (is_open && results[SECOND] > 0) {
			put(data[i][1], results[SECOND]);
			flush();
			copy(name, results[OPENED]);
		} else if (is_open) {
			report_file(name, -results[SECOND]);
		}
	}
	if (is_open)
		close_file(name, results[OPENED]);
	else if (results[CLOSED] < 0)
		report_file(name, -results[CLOSED]);
}

static void read_batch(int n)
{
	const __s64 *results;
	int i;

	if (!chain.nentries)
		build(n);
	results = run_chain(n);
	for (i = 0; i < n; i++, results += ENTRIES) {
		/* Files that the chain left open may have been too many */
		if (results[OPENED] == -EMFILE || results[OPENED] == -ENFILE)
			read_plain(files[i].name);
		else if (results[OPENED] < 0)
			report_file(files[i].name, -results[OPENED]);
		else
			take(i, results);
	}
	flush();
}

/* Get the next name: from the command line or, without names there, from standard input */
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
			die("standard input", errno);
		return false;
	}
	if (f->line[n - 1] == end)
		f->line[--n] = '\0';
	if (strlen(f->line) != (size_t)n)
		fail("standard input: a name has a 0 in it; do the names need --null?");
	f->name = f->line;
	return true;
}

int main(int argc, char **argv)
{
	static const struct option options[] = {
		{ "null", no_argument, NULL, '0' },
		PLAIN_OPTION, STATS_OPTION, HELP_OPTION, { 0 }
	};
	int end = '\n', n;
	char **names;

	while (next_option(argc, argv, "0", options, usage) != -1)
		end = '\0';
	names = optind < argc ? argv + optind : NULL;
	if (counted(fstat(STDOUT_FILENO, &output)))
		die("standard output", errno);

	chain_init(&chain);
	do {
		for (n = 0; n < BATCH && next_name(&files[n], &names, end); n++)
			if (is_plain)
				read_plain(files[n].name);
		if (n && !is_plain)
			read_batch(n);
	} while (n == BATCH);
	chain_free(&chain);
	print_stats();
	return status;
}
