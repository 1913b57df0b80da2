// SPDX-License-Identifier: GPL-2.0
/*
 * du: print how much a tree of files takes, with one chain for each directory. The chain closes
 * the directories that are done with, opens the directory that comes next, as far as it is
 * known, and reads the names in it; then it asks for the status of each name in this directory.
 *
 * The words of the chain differ each time, so it is built anew for each run, in the same memory.
 *
 * Nothing here waits, so all kernel entries of --plain but one could be avoided. --stats prints
 * in both modes how many there are.
 *
 * A directory is opened relative to its parent, whose descriptor is kept: a path longer than
 * PATH_MAX is only ever printed.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <search.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define SAMPLE "du"
#include "common.h"

#define BATCH		512	/* names in one chain */
#define SIZE		32768	/* bytes that a getdents64() takes */
#define MAX_OPEN	16	/* open directories, the deepest ones */
#define MAX_CLOSING	4	/* directories that the next chain closes */
#define OPEN_FLAGS	(O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)

struct child {
	const char *name;
	unsigned char type;		/* DT_UNKNOWN: only fstatat() tells */
	int error;
	struct stat st;
};

struct directory {
	struct directory *parent;	/* NULL: the children are those of the command line */
	int fd;				/* -1: not open */
	struct stat st;
	size_t path_length;
	unsigned long long blocks;	/* of 512 bytes, with all files below */
	char *names;			/* records of getdents64() */
	size_t size;
	struct child *children;
	size_t nchildren, next;
};

/* A file with several names that was counted */
struct known_file {
	dev_t dev;
	ino_t ino;
};

static bool is_all, is_summary, has_several;
static void *known_files;
static char *path;
static size_t path_size;

static struct chain chain;

static int closing[MAX_CLOSING];
static size_t nclosing;

/* Results of opening and reading a directory, in the last chain that did so */
static chain_fd opened;
static chain_int opened_stat;
static chain_size first_names, second_names;
static struct stat list_stat;
static char list_names[2][SIZE];

/* The directory that a chain has opened last, and the results; NULL: it was entered, or closed */
static const struct child *listed;
static struct {
	int fd;					/* or a negative errno, like the others */
	long stat, first, second;
} list;

static const char usage[] =
"usage: du [--plain] [--stats] [-a | -s] [PATH...]\n"
"Print how much each directory takes, in KiB, with all files below it. Without a PATH,\n"
"start from the current directory.\n"
"\n"
"  -a, --all        also print files\n"
"  -s, --summarize  only print each PATH\n"
"  -k               print KiB (default)\n"
"      --plain      make each system call by itself, without chains\n"
"      --stats      print the numbers of system calls for the tree, and of kernel entries\n"
"      --help       print this text\n"
"\n"
"A file with several names is counted once. Symbolic links are not followed. Exit status:\n"
"0; 1 if something failed; 2 if the command line is wrong.\n";

/* Append the calls that open a directory and read the names in it */
static void append_list(int parent, const char *name)
{
	struct chain_label done = CHAIN_LABEL;

	opened = chain_openat(&chain, parent, name, OPEN_FLAGS, 0);
	chain_on_error_goto(&chain, opened, &done);
	opened_stat = chain_fstat(&chain, opened, &list_stat);
	first_names = chain_getdents64(&chain, opened, list_names[0], SIZE);
	second_names = chain_getdents64(&chain, opened, list_names[1], SIZE);
	chain_label(&chain, &done);
}

/* Begin a chain that closes directories and, unless @child is NULL, opens @child of @parent */
static void begin_chain(const struct directory *parent, const struct child *child)
{
	chain_reset(&chain);
	while (nclosing)
		chain_close(&chain, closing[--nclosing]);
	if (child)
		append_list(parent->fd, child->name);
}

/* Run the chain, which opens @child unless that is NULL. Return the results. */
static const __s64 *run_chain(const struct child *child)
{
	long ret = chain_run(&chain);
	const __s64 *results;
	char why[200];

	if (ret != chain.nentries)
		fail("chain: %s", chain_explain_build(&chain, ret, why, sizeof(why)));
	entries++;
	results = (const __s64 *)(uintptr_t)chain.args.results;
	calls += chain.nentries;
	if (child) {
		listed = child;
		list.fd = chain_result(&chain, opened);
		list.stat = chain_result(&chain, opened_stat);
		list.first = chain_result(&chain, first_names);
		list.second = chain_result(&chain, second_names);
		/* Without the directory, its status and names are not asked for */
		if (list.fd < 0)
			calls -= 3;
	}
	return results;
}

/* Close a directory, or have the next chain close it */
static void close_directory(int fd)
{
	if (is_plain) {
		counted(close(fd));
		return;
	}
	if (nclosing == MAX_CLOSING) {
		begin_chain(NULL, NULL);
		run_chain(NULL);
	}
	closing[nclosing++] = fd;
}

/* Close the directory that was listed, which is not entered after all */
static void drop_list(void)
{
	if (listed)
		close_directory(list.fd);
	listed = NULL;
}

/* Append records of getdents64() to the names of a directory */
static void add_names(struct directory *dir, const char *names, size_t size)
{
	dir->names = allocate(dir->names, dir->size + size);
	memcpy(dir->names + dir->size, names, size);
	dir->size += size;
}

/* Read the remaining names of an open directory */
static int list_rest(struct directory *dir)
{
	ssize_t n;

	while ((n = counted(syscall(SYS_getdents64, dir->fd, list_names[0], SIZE))) > 0)
		add_names(dir, list_names[0], n);
	return n ? errno : 0;
}

/* The plain twin of list_by_chain(): one system call after the other */
static int list_plain(struct directory *dir, int parent, const char *name)
{
	dir->fd = counted(openat(parent, name, OPEN_FLAGS));
	if (dir->fd < 0 || counted(fstat(dir->fd, &dir->st)))
		return errno;
	return list_rest(dir);
}

/* Open a directory and get the names in it; return 0 or an errno */
static int list_by_chain(struct directory *dir, const struct child *child)
{
	if (listed != child) {
		drop_list();
		begin_chain(dir->parent, child);
		run_chain(child);
	}
	listed = NULL;
	if (list.fd < 0)
		return -list.fd;
	dir->fd = list.fd;
	if (list.stat)
		return -list.stat;
	dir->st = list_stat;
	if (list.first <= 0)
		return -list.first;
	add_names(dir, list_names[0], list.first);
	if (list.second <= 0)
		return -list.second;
	add_names(dir, list_names[1], list.second);
	return list_rest(dir);
}

/* Fill in the children from the records of getdents64() */
static void find_children(struct directory *dir)
{
	size_t place, n = 0;

	for (place = 0; place < dir->size; n++)
		place += ((struct dirent64 *)(dir->names + place))->d_reclen;
	dir->children = allocate(NULL, (n + 1) * sizeof(*dir->children));
	for (place = 0; place < dir->size;) {
		struct dirent64 *entry = (struct dirent64 *)(dir->names + place);

		if (strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..")) {
			dir->children[dir->nchildren].name = entry->d_name;
			dir->children[dir->nchildren++].type = entry->d_type;
		}
		place += entry->d_reclen;
	}
}

/* The plain twin of stat_by_chain() */
static void stat_plain(struct directory *dir)
{
	size_t i;

	for (i = 0; i < dir->nchildren; i++) {
		struct child *child = &dir->children[i];

		child->error = 0;
		if (counted(fstatat(dir->fd, child->name, &child->st, AT_SYMLINK_NOFOLLOW)))
			child->error = errno;
	}
}

/*
 * Find the directory that will be entered next, and its parent, before the status of the
 * children of @dir is known: the first directory in @dir, or behind @dir in its parent, or behind
 * that, and so on. Return NULL if the type of a child is not known.
 */
static const struct child *find_next(const struct directory *dir,
				     const struct directory **parent)
{
	size_t i;

	*parent = dir;
	for (i = 0; i < dir->nchildren; i++) {
		if (dir->children[i].type == DT_DIR)
			return &dir->children[i];
		if (dir->children[i].type == DT_UNKNOWN)
			return NULL;
	}
	while ((*parent = (*parent)->parent) && (*parent)->fd != -1) {
		for (i = (*parent)->next; i < (*parent)->nchildren; i++) {
			const struct child *child = &(*parent)->children[i];

			if (!child->error && S_ISDIR(child->st.st_mode))
				return child;
		}
	}
	return NULL;
}

static void stat_by_chain(struct directory *dir)
{
	const struct directory *parent = NULL;
	const struct child *next = NULL;
	size_t i, k, n;

	for (i = 0; i < dir->nchildren; i += n) {
		struct child *children = &dir->children[i];
		const __s64 *results;
		__u32 first;

		n = dir->nchildren - i < BATCH ? dir->nchildren - i : BATCH;
		if (i + n == dir->nchildren)
			next = find_next(dir, &parent);
		begin_chain(parent, next);
		first = chain.nentries;
		for (k = 0; k < n; k++)
			chain_newfstatat(&chain, dir->fd, children[k].name, &children[k].st,
					 AT_SYMLINK_NOFOLLOW);
		results = run_chain(next) + first;
		for (k = 0; k < n; k++)
			children[k].error = -results[k];
	}
	/* If the directory could not be opened, that is tried again when it is entered */
	if (list.fd < 0)
		listed = NULL;
}

static void stat_children(struct directory *dir)
{
	if (is_plain)
		stat_plain(dir);
	else
		stat_by_chain(dir);
}

/* Set the path to a name in a directory, and return its length */
static size_t set_path(const struct directory *dir, const char *name)
{
	size_t length = dir->path_length, n = strlen(name);

	if (path_size < length + n + 2) {
		path_size = 2 * (length + n + 2);
		path = allocate(path, path_size);
	}
	if (length && path[length - 1] != '/')
		path[length++] = '/';
	memcpy(path + length, name, n + 1);
	return length + n;
}

static void print(unsigned long long blocks)
{
	if (printf("%llu\t%s\n", (blocks + 1) / 2, path) < 0)
		die("standard output", errno);
}

static int compare_files(const void *a, const void *b)
{
	const struct known_file *x = a, *y = b;

	if (x->ino != y->ino)
		return x->ino < y->ino ? -1 : 1;
	return x->dev < y->dev ? -1 : x->dev > y->dev;
}

/* Whether the file was counted under another name, or by another argument */
static bool is_known(const struct stat *st)
{
	struct known_file *file, **found;

	if (!has_several && (S_ISDIR(st->st_mode) || st->st_nlink < 2))
		return false;
	file = allocate(NULL, sizeof(*file));
	file->dev = st->st_dev;
	file->ino = st->st_ino;
	found = tsearch(file, &known_files, compare_files);
	if (!found)
		die("memory", ENOMEM);
	if (*found == file)
		return false;
	free(file);
	return true;
}

/* Keep the deepest directories open. One above them is opened again as ".." of its child. */
static void close_ancestor(struct directory *dir)
{
	int i;

	for (i = 0; i < MAX_OPEN && dir; i++)
		dir = dir->parent;
	if (dir && dir->parent && dir->fd >= 0) {
		close_directory(dir->fd);
		dir->fd = -1;
	}
}

static void open_again(struct directory *dir, int below)
{
	struct stat st;

	dir->fd = counted(openat(below, "..", O_PATH | O_DIRECTORY | O_CLOEXEC));
	if (dir->fd < 0 || counted(fstat(dir->fd, &st)))
		die(path, errno);
	if (st.st_dev != dir->st.st_dev || st.st_ino != dir->st.st_ino)
		fail("%s: a directory in it was moved away while this ran; start again", path);
}

/* Go into a directory */
static struct directory *enter(struct directory *parent, const struct child *child)
{
	struct directory *dir = allocate(NULL, sizeof(*dir));
	int error;

	*dir = (struct directory){ .parent = parent, .fd = -1, .st = child->st };
	dir->path_length = strlen(path);
	if (is_plain)
		error = list_plain(dir, parent->fd, child->name);
	else
		error = list_by_chain(dir, child);
	if (error)
		report(path, error);
	dir->blocks = dir->st.st_blocks;
	find_children(dir);
	if (dir->nchildren) {
		close_ancestor(dir);
		stat_children(dir);
	}
	return dir;
}

/* The whole directory is counted: print it, and go back to its parent */
static struct directory *leave(struct directory *dir)
{
	struct directory *parent = dir->parent;

	path[dir->path_length] = '\0';
	if (!parent->parent || !is_summary)
		print(dir->blocks);
	parent->blocks += dir->blocks;
	path[parent->path_length] = '\0';
	if (parent->parent && parent->fd < 0)
		open_again(parent, dir->fd);
	if (dir->fd >= 0)
		close_directory(dir->fd);
	free(dir->children);
	free(dir->names);
	free(dir);
	return parent;
}

/* Count a child. Return the directory to go on with. */
static struct directory *visit(struct directory *dir, struct child *child)
{
	set_path(dir, child->name);
	if (child->error) {
		report(path, child->error);
		return dir;
	}
	if (is_known(&child->st))
		return dir;
	if (S_ISDIR(child->st.st_mode))
		return enter(dir, child);
	dir->blocks += child->st.st_blocks;
	if (!dir->parent || is_all)
		print(child->st.st_blocks);
	return dir;
}

/* Count the arguments, each directory after its children */
static void walk(char **names, size_t n)
{
	struct directory top = { .fd = AT_FDCWD, .nchildren = n };
	struct directory *dir = &top;
	size_t i;

	top.children = allocate(NULL, n * sizeof(*top.children));
	for (i = 0; i < n; i++)
		top.children[i] = (struct child){ .name = names[i], .type = DT_UNKNOWN };
	stat_children(&top);
	while (dir) {
		if (dir->next < dir->nchildren)
			dir = visit(dir, &dir->children[dir->next++]);
		else if (dir == &top)
			dir = NULL;
		else
			dir = leave(dir);
	}
	drop_list();
	if (nclosing) {
		begin_chain(NULL, NULL);
		run_chain(NULL);
	}
	free(top.children);
}

int main(int argc, char **argv)
{
	static const struct option options[] = {
		{ "all", no_argument, NULL, 'a' },
		{ "summarize", no_argument, NULL, 's' },
		PLAIN_OPTION, STATS_OPTION, HELP_OPTION, { 0 }
	};
	static char *here[] = { "." };
	int option;

	while ((option = next_option(argc, argv, "ask", options, usage)) != -1) {
		is_all |= option == 'a';
		is_summary |= option == 's';
	}
	if (is_all && is_summary) {
		warn("-a and -s are opposites");
		return WRONG_USAGE;
	}
	has_several = argc - optind > 1;

	chain_init(&chain);
	if (optind < argc)
		walk(argv + optind, argc - optind);
	else
		walk(here, 1);
	chain_free(&chain);
	tdestroy(known_files, free);
	free(path);
	if (fflush(stdout))
		die("standard output", errno);
	print_stats();
	return status;
}
