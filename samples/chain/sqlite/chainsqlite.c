// SPDX-License-Identifier: GPL-2.0
/*
 * chainsqlite: an extension of SQLite that starts each transaction by one chain
 *
 *	sqlite3 -cmd '.load ./chainsqlite' file.db
 *
 * In the journal modes delete and truncate, each transaction starts with the same system calls:
 *
 *	fcntl	lock the pending byte, lock the shared bytes, unlock the pending byte
 *	stat	the rollback journal: if it is not empty, the last transaction may have to be undone
 *	pread	the version of the database (not if it is mapped into memory, or just opened)
 *	stat	the write-ahead log
 *	fstat	the database, for its size
 *
 * At the first of them, the extension makes all of them by one chain, and answers the others from
 * its results. A SELECT outside of a transaction then enters the kernel twice instead of eight
 * times: for the chain, and to unlock.
 *
 * SQLite itself is unchanged, and decides everything: the extension only replaces functions in the
 * table of system calls that each VFS "unix" uses, by xSetSystemCall(). These rules make it sound:
 *
 * - A chain has the calls that SQLite makes, in their order, as a SQLite would make them that takes
 *   no time between two of them. If one of the first two locks fails, the chain ends there. The
 *   calls after the locks only read: if SQLite goes on in another way, they were made in vain.
 * - A kept result answers only the call that comes next in the sequence, on the same thread and
 *   with the same arguments. Any other of the replaced functions drops all kept results.
 * - Results of the locks are good if the chain has made all three: SQLite holds its own mutex of
 *   the file meanwhile, so that no other thread unlocks. Else the locks that the chain has taken
 *   are released, because SQLite does not release a lock that it does not know of. It then makes
 *   the calls one by one, as without the extension.
 * - The other results are good while the process holds the shared lock and writes nothing. Threads
 *   share its locks: with connections to one database in two threads, the one that locks and the
 *   one that unlocks may differ, and SQLite makes no call for the second of two shared locks. So a
 *   lock for writing, or an unlock, of any database in any thread invalidates these results of all.
 *
 * The path of the journal, and whether the version is read, are learned from SQLite's calls. After
 * chains in vain, because of a journal that stays (mode persist), more and more are left out. Only
 * the first transaction of WAL and of exclusive locking begins in this way; VFSes without POSIX
 * locks have no chains.
 *
 * One deviation: a VFS on top that writes to the database between two of these calls, against the
 * lock, may have its writes noticed one transaction late.
 *
 * Load it after a seccomp filter is installed: one that kills for chain() would kill the process at
 * its next transaction. Load it by one copy of SQLite only, if a process has two.
 *
 * chainsqlite_stats() returns a JSON object: whether the extension is installed; how often its
 * functions entered the kernel; how many of these entries were chains; and how many chains had
 * results of reads that were dropped. Where chain() would be emulated, it would only be slower, and
 * is not installed unless the environment has CHAINSQLITE_FORCE=1, for tests. Neither is it
 * installed if the program has functions of its own in the table or in place of the C library's,
 * because chains would bypass them.
 */
#define _FILE_OFFSET_BITS 64	/* SQLite has the same: other functions may be at other addresses */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <libchain.h>
#include <sqlite3ext.h>

SQLITE_EXTENSION_INIT1

#define COUNT(array)	(sizeof(array) / sizeof((array)[0]))
#define SLOW		__attribute__((noinline))	/* keeps the fast path short */

/* The bytes that are locked: the pending one, the reserved one, and the shared ones */
#define SHARED_OFFSET	2
#define SHARED_SIZE	510
/* The pending byte is at 1 GiB, or where tests put it; locks of a WAL index are before this */
#define LEAST_PENDING	512

#define VERSION_OFFSET	24
#define VERSION_SIZE	16
#define PATH_SIZE	520	/* of a journal or a log; SQLite's own limit is 512 by default */
#define DATABASES	16	/* that a thread remembers; the kernel remembers 4 programs */
#define WORDS		80	/* of a program and its results */
#define PAUSE		63	/* most transactions without a chain, after one in vain; 2^n - 1 */

/* Calls of the sequence. The locks are the first entries of the chain. */
enum step { PENDING, SHARED, RELEASE, JOURNAL, VERSION, WAL, SIZE };

/* A journal or a log */
struct file {
	char path[PATH_SIZE];
	struct stat stat;
	enum step next;		/* the call after its stat() */
};

/* A database, as a thread knows it */
struct database {
	int fd;
	bool has_version;	/* the version is read */
	unsigned int pause;	/* number of transactions until the next chain, ... */
	unsigned int next_pause;	/* ... and after the next one in vain */
	struct flock locks[RELEASE + 2];	/* the last one is no_lock */
	struct file journal, wal;	/* paths are known unless the journal's is empty */
	char version[VERSION_SIZE];
	struct stat size;
	struct chain chain;
	__u64 words[WORDS];
};

/* No lock is like it */
static const struct flock no_lock = { .l_type = -1 };

/* The sequence of a thread. glibc keeps room for such variables of a library that comes later. */
static _Thread_local struct sequence {
	enum step next;			/* its next call; PENDING: it has not begun */
	const struct flock *lock;	/* that is next, or no_lock */
	const __s64 *result;		/* that is kept for the next call that reads */
	unsigned long epoch;		/* the value of changes before the chain */
	struct database *db;		/* the database of this sequence, or of the last one */
	struct database *databases;
} self __attribute__((tls_model("initial-exec"))) = { .lock = &no_lock };

static pthread_key_t key;		/* frees the databases of a thread that ends */
static atomic_ulong changes;		/* locks of the process that were released or upgraded */
static atomic_ulong calls, chains, dropped;
static const char *state;		/* for chainsqlite_stats() */

static void count(atomic_ulong *counter)
{
	atomic_fetch_add_explicit(counter, 1, memory_order_relaxed);
}

static void free_databases(void *databases)
{
	self = (struct sequence){ .lock = &no_lock };
	free(databases);
}

static bool make_databases(void)
{
	self.databases = calloc(DATABASES, sizeof(*self.databases));
	if (self.databases && pthread_setspecific(key, self.databases))
		free_databases(self.databases);
	return self.databases;
}

static void build(struct database *db)
{
	struct chain *c = &db->chain;

	chain_init_buffer(c, db->words, WORDS);
	chain_on_errors_goto(c, CHAIN_TO_STOP);
	chain_fcntl(c, db->fd, F_SETLK, &db->locks[PENDING]);
	chain_fcntl(c, db->fd, F_SETLK, &db->locks[SHARED]);
	chain_on_errors_goto(c, NULL);
	chain_fcntl(c, db->fd, F_SETLK, &db->locks[RELEASE]);
	if (db->journal.path[0]) {
		chain_newfstatat(c, AT_FDCWD, db->journal.path, &db->journal.stat, 0);
		if (db->has_version)
			chain_pread64(c, db->fd, db->version, VERSION_SIZE, VERSION_OFFSET);
		chain_newfstatat(c, AT_FDCWD, db->wal.path, &db->wal.stat, 0);
		chain_fstat(c, db->fd, &db->size);
	}
	chain_finish(c);
	db->journal.next = db->has_version ? VERSION : WAL;
	db->wal.next = SIZE;
}

/* Forget the database that had this descriptor before */
static void forget(struct database *db, int fd, const struct flock *pending)
{
	db->fd = fd;
	db->pause = 0;
	db->next_pause = 0;
	db->journal.path[0] = '\0';
	db->locks[PENDING] = *pending;
	db->locks[SHARED] = *pending;
	db->locks[SHARED].l_start += SHARED_OFFSET;
	db->locks[SHARED].l_len = SHARED_SIZE;
	db->locks[RELEASE] = *pending;
	db->locks[RELEASE].l_type = F_UNLCK;
	db->locks[RELEASE + 1] = no_lock;
	build(db);
}

static void end(void)
{
	self.next = PENDING;
	self.lock = &self.db->locks[PENDING];
}

/* Whether the results of calls that read are still good */
static bool is_valid(void)
{
	return self.epoch == atomic_load(&changes);
}

/*
 * Drop the results that are kept. If there are results of reads, the chain has made them in vain.
 * If SQLite goes on in another way, it may do so the next time, too: make a pause. After a change
 * by another thread, make none, because the chain has answered two locks nevertheless.
 */
static SLOW void drop(void)
{
	struct database *db = self.db;

	if (self.next >= JOURNAL && db->journal.path[0]) {
		count(&dropped);
		if (is_valid()) {
			db->pause = db->next_pause;
			db->next_pause = (2 * db->pause + 1) & PAUSE;	/* PAUSE is a mask */
		}
	}
	end();
}

/* Learn that SQLite reads the version, or no longer does */
static void learn_version(bool has_version)
{
	drop();
	self.db->has_version = has_version;
	build(self.db);
}

/* Learn the path of the journal, which is the first one after the locks, and that of the log */
static void learn_paths(const char *path)
{
	struct database *db = self.db;
	int n = strlen(path) - strlen("-journal");

	drop();
	if (n > 0 && strlen(path) < PATH_SIZE && !strcmp(path + n, "-journal")) {
		memcpy(db->journal.path, path, strlen(path) + 1);
		sprintf(db->wal.path, "%.*s-wal", n, path);
		db->has_version = true;
		build(db);
	}
}

static int call_fcntl(int fd, int command, struct flock *lock)
{
	/*
	 * In front of the call, because another process may write as soon as it is made. Another
	 * command may be another way to lock, of a later SQLite.
	 */
	if (command != F_SETLK || lock->l_type != F_RDLCK)
		atomic_fetch_add(&changes, 1);
	count(&calls);
	return fcntl(fd, command, lock);
}

/*
 * Begin without results, after a chain that has not made all locks. Release those that it has made:
 * if a lock fails now, SQLite does not release them all, and the rest would keep others from
 * writing. SQLite has no lock of this file yet, because then it would not ask for the first one.
 */
static SLOW int begin_again(struct database *db)
{
	struct flock all = db->locks[PENDING];

	all.l_type = F_UNLCK;
	all.l_len = SHARED_OFFSET + SHARED_SIZE;
	call_fcntl(db->fd, F_SETLK, &all);
	return call_fcntl(db->fd, F_SETLK, &db->locks[PENDING]);
}

/* Begin the sequence, by its first lock */
static SLOW int begin(struct database *db)
{
	struct chain_args *args = &db->chain.args;
	__s64 *results = (__s64 *)(uintptr_t)args->results;

	if (db->pause) {
		db->pause--;
		return call_fcntl(db->fd, F_SETLK, &db->locks[PENDING]);
	}
	/* A sandbox that came later may let chain() return anything, and nothing has run */
	results[RELEASE] = CHAIN_NOT_RUN;
	args->resume = 0;
	args->stop = CHAIN_AT_END;
	args->entry = 0;
	self.epoch = atomic_load(&changes);
	count(&chains);
	/* If chain() is refused, as by a sandbox, it may be only for now: try it after a pause */
	if (chain_call(args, sizeof(*args), 0) < 0)
		db->pause = PAUSE;
	if (results[RELEASE])
		return begin_again(db);
	self.next = SHARED;
	self.lock = &db->locks[SHARED];
	self.result = results + JOURNAL;
	return 0;
}

/* Begin with the database of a descriptor, which may be another one than it was before */
static SLOW int begin_other(int fd, struct flock *pending)
{
	struct database *db;

	/* Without memory, calls are made as without the extension */
	if (!self.databases && !make_databases())
		return call_fcntl(fd, F_SETLK, pending);
	db = &self.databases[fd % DATABASES];
	if (db->fd != fd || db->locks[PENDING].l_start != pending->l_start)
		forget(db, fd, pending);
	self.db = db;
	end();
	return begin(db);
}

/* Whether a lock is the first of the sequence. No other one of a database is like it. */
static bool is_first(const struct flock *lock)
{
	return lock->l_type == F_RDLCK && lock->l_whence == SEEK_SET && lock->l_len == 1 &&
		lock->l_start >= LEAST_PENDING;
}

/* A call that is not the next one of the sequence */
static SLOW int other_fcntl(int fd, int command, struct flock *lock)
{
	if (self.next)
		drop();
	if (command == F_SETLK && is_first(lock) && fd >= 0)
		return begin_other(fd, lock);
	return call_fcntl(fd, command, lock);
}

static bool is_same_lock(const struct flock *a, const struct flock *b)
{
	return a->l_type == b->l_type && a->l_whence == b->l_whence &&
		a->l_start == b->l_start && a->l_len == b->l_len;
}

/* Its type in the table has "...", to which an integer and a pointer are passed in the same way */
static int on_fcntl(int fd, int command, struct flock *lock)
{
	if (command != F_SETLK || !is_same_lock(lock, self.lock) || fd != self.db->fd)
		return other_fcntl(fd, command, lock);
	if (self.next == PENDING)
		return begin(self.db);
	self.next++;
	self.lock++;
	return 0;
}

static SLOW int other_stat(const char *path, struct stat *buffer)
{
	if (self.next == JOURNAL && strcmp(path, self.db->journal.path))
		learn_paths(path);
	else if (self.next == VERSION && !strcmp(path, self.db->wal.path))
		learn_version(false);
	else if (self.next)
		drop();
	count(&calls);
	return stat(path, buffer);
}

/*
 * Answer by the result that is kept. No errors but one are kept, because a sandbox may allow no
 * other calls than those of the C library.
 */
static int take_stat(const char *path, struct stat *buffer, const struct file *file)
{
	if (strcmp(path, file->path) || !is_valid() || (*self.result && *self.result != -ENOENT))
		return other_stat(path, buffer);
	self.next = file->next;
	if (*self.result++) {
		errno = ENOENT;
		return -1;
	}
	*buffer = file->stat;
	return 0;
}

static int on_stat(const char *path, struct stat *buffer)
{
	if (self.next == JOURNAL)
		return take_stat(path, buffer, &self.db->journal);
	if (self.next == WAL)
		return take_stat(path, buffer, &self.db->wal);
	return other_stat(path, buffer);
}

static bool is_version(int fd, size_t size, off_t offset)
{
	return fd == self.db->fd && size == VERSION_SIZE && offset == VERSION_OFFSET;
}

static SLOW ssize_t other_pread(int fd, void *buffer, size_t size, off_t offset)
{
	if (self.next == WAL && !self.db->has_version && is_version(fd, size, offset))
		learn_version(true);
	else if (self.next)
		drop();
	count(&calls);
	return pread(fd, buffer, size, offset);
}

static ssize_t on_pread(int fd, void *buffer, size_t size, off_t offset)
{
	if (self.next != VERSION || !is_version(fd, size, offset) || !is_valid() ||
	    *self.result != VERSION_SIZE)
		return other_pread(fd, buffer, size, offset);
	self.result++;
	self.next = WAL;
	memcpy(buffer, self.db->version, VERSION_SIZE);
	return VERSION_SIZE;
}

static SLOW int other_fstat(int fd, struct stat *buffer)
{
	if (self.next)
		drop();
	count(&calls);
	return fstat(fd, buffer);
}

static int on_fstat(int fd, struct stat *buffer)
{
	struct database *db = self.db;

	if (self.next != SIZE || fd != db->fd || !is_valid() || *self.result)
		return other_fstat(fd, buffer);
	db->next_pause = 0;
	end();
	*buffer = db->size;
	return 0;
}

static int on_access(const char *path, int mode)
{
	if (self.next)
		drop();
	count(&calls);
	return access(path, mode);
}

/* SQLite uses one of the last two at most, and has no function for the other one */
static const struct hook {
	const char *name;
	sqlite3_syscall_ptr libc, ours;
} hooks[] = {
	{ "fcntl", (sqlite3_syscall_ptr)fcntl, (sqlite3_syscall_ptr)on_fcntl },
	{ "stat", (sqlite3_syscall_ptr)stat, (sqlite3_syscall_ptr)on_stat },
	{ "fstat", (sqlite3_syscall_ptr)fstat, (sqlite3_syscall_ptr)on_fstat },
	{ "access", (sqlite3_syscall_ptr)access, (sqlite3_syscall_ptr)on_access },
	{ "pread", (sqlite3_syscall_ptr)pread, (sqlite3_syscall_ptr)on_pread },
	{ "pread64", (sqlite3_syscall_ptr)pread, (sqlite3_syscall_ptr)on_pread },
};

/* A child has none of the locks of its parent, and only the thread that has called fork() */
static void after_fork(void)
{
	if (self.next)
		end();
}

/* Whether the program has other functions, in the table or in place of the C library's */
static bool has_own_calls(sqlite3_vfs *vfs)
{
	void *libc = dlopen("libc.so.6", RTLD_LAZY | RTLD_NOLOAD);
	sqlite3_syscall_ptr function;
	bool has_own = false;
	size_t i;

	for (i = 0; i < COUNT(hooks); i++) {
		function = vfs->xGetSystemCall(vfs, hooks[i].name);
		has_own |= function && function != hooks[i].libc && function != hooks[i].ours;
#ifndef __SANITIZE_ADDRESS__	/* it has functions in place of these, for its own checks */
		function = libc ? (sqlite3_syscall_ptr)dlsym(libc, hooks[i].name) : NULL;
		has_own |= function && function != hooks[i].libc;
#endif
	}
	if (libc)
		dlclose(libc);
	return has_own;
}

/* Return the state for chainsqlite_stats() */
static const char *install(void)
{
	sqlite3_vfs *vfs = sqlite3_vfs_find("unix");
	const char *force = getenv("CHAINSQLITE_FORCE");
	static bool is_ready;
	size_t i;

	if (chain_is_emulated() && !(force && !strcmp(force, "1")))
		return "not installed: chain() would be emulated";
	if (!vfs || vfs->iVersion < 3)
		return "not installed: SQLite has no VFS with a table of system calls";
	if (has_own_calls(vfs))
		return "not installed: the program has its own system calls";
	if (!is_ready && (pthread_key_create(&key, free_databases) ||
			  pthread_atfork(NULL, NULL, after_fork)))
		return "not installed: no memory";
	is_ready = true;
	/* The table may have been reset since an earlier load */
	atomic_fetch_add(&changes, 1);
	for (i = 0; i < COUNT(hooks); i++) {
		if (vfs->xGetSystemCall(vfs, hooks[i].name))
			vfs->xSetSystemCall(vfs, hooks[i].name, hooks[i].ours);
	}
	return "installed";
}

static void stats(sqlite3_context *context, int nvalues, sqlite3_value **values)
{
	unsigned long nchains = atomic_load(&chains);
	char text[200];

	(void)nvalues;
	(void)values;
	snprintf(text, sizeof(text),
		 "{\"state\":\"%s\",\"entries\":%lu,\"chains\":%lu,\"dropped\":%lu}", state,
		 atomic_load(&calls) + nchains, nchains, atomic_load(&dropped));
	sqlite3_result_text(context, text, -1, SQLITE_TRANSIENT);
}

/* The only symbol that SQLite looks for. Each connection that loads the file gets the function. */
int sqlite3_chainsqlite_init(sqlite3 *db, char **error, const sqlite3_api_routines *api)
{
	static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
	int ret;

	(void)error;
	SQLITE_EXTENSION_INIT2(api);
	pthread_mutex_lock(&mutex);
	ret = sqlite3_create_function_v2(db, "chainsqlite_stats", 0, SQLITE_UTF8, NULL, stats, NULL,
					 NULL, NULL);
	/* A running statement keeps the functions that its connection has */
	if (!ret || (ret == SQLITE_BUSY && state)) {
		state = install();
		/* The table has our functions from now on */
		ret = SQLITE_OK_LOAD_PERMANENTLY;
	}
	pthread_mutex_unlock(&mutex);
	return ret;
}
