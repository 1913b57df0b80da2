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
 *   no time between two of them. The locks stop it where they fail, and a journal that is not empty
 *   stops it, because SQLite goes on in another way there. No call that changes anything but these
 *   three locks is made before SQLite makes it.
 * - A kept result answers only the call that comes next in the sequence, on the same thread and
 *   with the same arguments. Any other of the replaced functions drops all kept results.
 * - Results of the locks are always good: SQLite holds its own mutex of the file from the first
 *   lock to the third, so that no other thread unlocks meanwhile.
 * - The other results are good while the process holds the shared lock and writes nothing. Threads
 *   share its locks: with connections to one database in two threads, the one that locks and the
 *   one that unlocks may differ, and SQLite makes no call for the second of two shared locks. So a
 *   lock for writing, or an unlock, of any database in any thread invalidates these results of all.
 *
 * Which journal and log belong to a database, and whether its version is read, is learned from the
 * calls of a transaction, and learned again if they change. If this is wrong, it costs calls that
 * only read, such as a stat() of the journal of a database that had this descriptor before, and
 * their results are dropped. Where a chain has not paid, because of a journal that stays (mode
 * persist), the next ones are left out. Only the first transaction of WAL and of exclusive locking
 * begins in this way; VFSes without POSIX locks have no chains.
 *
 * One deviation: a VFS on top that writes to the database between two of these calls, against the
 * lock, may have its writes noticed one transaction late.
 *
 * Load it after a seccomp filter is installed: one that kills for chain() would kill the process at
 * its next transaction. Load it by one copy of SQLite only, if a process has two.
 *
 * chainsqlite_stats() returns a JSON object: whether the extension is installed; how often its
 * functions entered the kernel; how many of these entries were chains; and how many chains had
 * results that were dropped.
 *
 * Where chain() would be emulated, it would only be slower, and is not installed unless the
 * environment has CHAINSQLITE_FORCE=1, for tests. Neither is it installed if the program has
 * functions of its own in the table or in place of the C library's, because chains would bypass
 * them.
 */
#define _FILE_OFFSET_BITS 64	/* SQLite has the same: other functions may be at other addresses */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <libchain.h>
#include <sqlite3ext.h>

SQLITE_EXTENSION_INIT1

#define COUNT(array)	(sizeof(array) / sizeof((array)[0]))

/* The bytes that are locked: the pending one, the reserved one, and the shared ones */
#define SHARED_OFFSET	2
#define SHARED_SIZE	510
/* The pending byte is at 1 GiB, or where tests put it; locks of a WAL index are before this */
#define LEAST_PENDING	512

#define VERSION_OFFSET	24
#define VERSION_SIZE	16
#define PATH_SIZE	1024	/* of a journal or a log; SQLite's own limit is 512 by default */
#define DATABASES	8	/* that a thread remembers; the kernel remembers 4 programs */
#define WORDS		160	/* of a program and its results */
#define PAUSE		15	/* transactions without a chain, after one where it did not pay */

/* Calls of the sequence */
enum step { PENDING, SHARED, RELEASE, JOURNAL, VERSION, WAL, SIZE };

/* A journal or a log */
struct file {
	char path[PATH_SIZE];
	struct stat stat;
};

/* A database, as a thread knows it */
struct database {
	int fd;			/* -1: this place is free */
	bool is_known;		/* the paths, and whether the version is read */
	bool is_whole;		/* the chain has all calls, and not only the locks */
	bool has_version;
	unsigned int pause;	/* number of transactions until the next chain */
	struct flock locks[RELEASE + 1];
	struct file journal, wal;
	char version[VERSION_SIZE];
	struct stat size;
	struct chain chain;
	struct chain_label is_cold;
	__u64 words[WORDS];
};

struct thread {
	struct database *current;	/* the sequence that has begun; NULL: none */
	enum step step;			/* its next call, ... */
	const __s64 *result;		/* ... and the result that is kept for it */
	bool is_learning;		/* no result is kept: learn which calls follow */
	unsigned long epoch;		/* the value of changes before the chain */
	unsigned int victim;		/* the next place for another database */
	struct database databases[DATABASES];
};

/* glibc keeps room for such variables of libraries that are loaded later */
static _Thread_local struct thread *self __attribute__((tls_model("initial-exec")));
static pthread_key_t key;		/* frees the memory of a thread that ends */

static atomic_ulong changes;		/* locks of the process that were released or upgraded */
static atomic_ulong entries, chains, dropped;
static const char *state;		/* for chainsqlite_stats() */

static void count(atomic_ulong *counter)
{
	atomic_fetch_add_explicit(counter, 1, memory_order_relaxed);
}

static void end_thread(void *thread)
{
	self = NULL;
	free(thread);
}

/* Without memory, calls are made as without the extension */
static struct thread *make_thread(void)
{
	struct thread *t = calloc(1, sizeof(*t));
	size_t i;

	if (!t || pthread_setspecific(key, t)) {
		free(t);
		return NULL;
	}
	for (i = 0; i < DATABASES; i++)
		t->databases[i].fd = -1;
	self = t;
	return t;
}

/* Append the calls that follow the locks. None of them changes anything. */
static void append_reads(struct database *db)
{
	struct chain *c = &db->chain;
	chain_int found, size;
	chain_size n;

	db->is_cold = (struct chain_label)CHAIN_LABEL;
	found = chain_newfstatat(c, AT_FDCWD, db->journal.path, &db->journal.stat, 0);
	chain_if(c, found, CHAIN_EQ, -ENOENT, &db->is_cold);
	chain_on_error_goto(c, found, CHAIN_TO_STOP);
	size = chain_load(c, &db->journal.stat.st_size, sizeof(off_t));
	chain_if(c, size, CHAIN_NE, 0, CHAIN_TO_STOP);
	chain_label(c, &db->is_cold);
	if (db->has_version) {
		n = chain_pread64(c, db->fd, db->version, VERSION_SIZE, VERSION_OFFSET);
		chain_if(c, n, CHAIN_NE, VERSION_SIZE, CHAIN_TO_STOP);
	}
	chain_newfstatat(c, AT_FDCWD, db->wal.path, &db->wal.stat, 0);
	chain_fstat(c, db->fd, &db->size);
}

static void build(struct database *db)
{
	struct chain *c = &db->chain;
	chain_int locked;
	int step;

	chain_init_buffer(c, db->words, WORDS);
	for (step = PENDING; step <= RELEASE; step++) {
		locked = chain_fcntl(c, db->fd, F_SETLK, &db->locks[step]);
		chain_on_error_goto(c, locked, CHAIN_TO_STOP);
	}
	db->is_whole = db->is_known;
	if (db->is_whole)
		append_reads(db);
}

/*
 * Drop the results that are kept. Adapt if the sequence is another one now: SQLite reads the
 * version or no longer does; else learn all of it again. A journal that is not empty ends it early,
 * and often stays (in the mode persist), so that a chain would not pay.
 */
static void drop(struct thread *t)
{
	struct database *db = t->current;

	if (!db)
		return;
	t->current = NULL;
	if (t->is_learning || *t->result == CHAIN_NOT_RUN) {
		if (t->step > JOURNAL)
			db->pause = PAUSE;
		return;
	}
	count(&dropped);
	if (t->epoch != atomic_load(&changes))
		return;
	if (t->step == (db->has_version ? VERSION : WAL)) {
		db->has_version = !db->has_version;
		build(db);
	} else {
		db->is_known = false;
	}
}

/*
 * If the next call of the sequence is @wanted for @fd, and its result is kept, set @result. Else
 * drop all: the call has to be made. So it is if a call that only reads failed unexpectedly: a
 * sandbox may allow no other calls than those of the C library.
 */
static inline bool take(struct thread *t, enum step wanted, int fd, long *result)
{
	struct database *db = t->current;

	if (t->step != wanted || db->fd != fd)
		goto not_kept;
	if (wanted > RELEASE && t->epoch != atomic_load(&changes))
		goto not_kept;
	*result = *t->result;
	if (*result < 0 && (*result == CHAIN_NOT_RUN || (wanted > RELEASE && *result != -ENOENT)))
		goto not_kept;
	t->result++;
	t->step++;
	if (wanted == RELEASE && !db->is_whole) {
		t->is_learning = true;
		db->has_version = false;
	} else if (wanted == JOURNAL) {
		t->result++;		/* of the load of its size */
		t->step = db->has_version ? VERSION : WAL;
	} else if (wanted == SIZE) {
		t->current = NULL;
	}
	return true;
not_kept:
	drop(t);
	return false;
}

/* Return a result as the C library does */
static long answer(long result)
{
	if (result >= 0)
		return result;
	errno = -result;
	return -1;
}

static inline bool is_same_lock(const struct flock *a, const struct flock *b)
{
	return a->l_type == b->l_type && a->l_whence == b->l_whence &&
		a->l_start == b->l_start && a->l_len == b->l_len;
}

/* Whether a lock is the first of the sequence. No other one of a database is like it. */
static bool is_first(const struct flock *lock)
{
	return lock->l_type == F_RDLCK && lock->l_whence == SEEK_SET && lock->l_len == 1 &&
		lock->l_start >= LEAST_PENDING;
}

/* Find the database of a descriptor, which may be another one than it was before */
static struct database *find(struct thread *t, int fd, const struct flock *pending)
{
	struct database *db;
	size_t i;

	for (i = 0; i < DATABASES && t->databases[i].fd != fd; i++)
		;
	if (i == DATABASES)
		i = t->victim++ % DATABASES;
	db = &t->databases[i];
	if (db->fd != fd || db->locks[PENDING].l_start != pending->l_start) {
		db->fd = fd;
		db->is_known = false;
		db->pause = 0;
		db->locks[PENDING] = *pending;
		db->locks[SHARED] = *pending;
		db->locks[SHARED].l_start += SHARED_OFFSET;
		db->locks[SHARED].l_len = SHARED_SIZE;
		db->locks[RELEASE] = *pending;
		db->locks[RELEASE].l_type = F_UNLCK;
		build(db);
	} else if (db->is_whole != db->is_known) {
		build(db);
	}
	return db;
}

/* Begin the sequence, by its first lock. Return whether it was made. */
static __attribute__((noinline)) bool begin(int fd, const struct flock *pending, long *result)
{
	struct thread *t = self ? self : make_thread();
	struct database *db;

	if (!t)
		return false;
	db = find(t, fd, pending);
	if (db->pause) {
		db->pause--;
		return false;
	}
	t->current = db;
	t->step = PENDING;
	t->is_learning = false;
	t->epoch = atomic_load(&changes);
	count(&entries);
	/* An error means that nothing has run, as for a sandbox that came later */
	if (chain_run(&db->chain) < 0) {
		t->current = NULL;
		db->pause = PAUSE;
		return false;
	}
	count(&chains);
	t->result = (const __s64 *)(uintptr_t)db->chain.args.results;
	return take(t, PENDING, fd, result);
}

/* The thread if it has begun a sequence, else NULL */
static struct thread *has_begun(void)
{
	struct thread *t = self;

	return t && t->current ? t : NULL;
}

static int set_lock(int fd, struct flock *lock)
{
	struct thread *t = has_begun();
	long result;

	if (t && t->step <= RELEASE && is_same_lock(lock, &t->current->locks[t->step]) &&
	    take(t, t->step, fd, &result))
		return answer(result);
	if (t)
		drop(t);
	if (is_first(lock) && begin(fd, lock, &result))
		return answer(result);
	/* In front of the call, because another process may write as soon as it is made */
	if (lock->l_type != F_RDLCK)
		atomic_fetch_add(&changes, 1);
	count(&entries);
	return fcntl(fd, F_SETLK, lock);
}

static int on_fcntl(int fd, int command, ...)
{
	struct thread *t;
	va_list list;
	void *argument;

	/* An integer is passed in the same way */
	va_start(list, command);
	argument = va_arg(list, void *);
	va_end(list);
	if (command == F_SETLK)
		return set_lock(fd, argument);
	t = has_begun();
	if (t)
		drop(t);
	/* It may be another way to lock, of a later SQLite */
	atomic_fetch_add(&changes, 1);
	count(&entries);
	return fcntl(fd, command, argument);
}

/* The call after the locks has the path of the journal, and that before the size the log's */
static void learn_path(struct thread *t, const char *path)
{
	struct file *file = t->step == JOURNAL ? &t->current->journal : &t->current->wal;
	size_t size = strlen(path) + 1;

	if (t->step == SIZE || size > PATH_SIZE) {
		drop(t);
		return;
	}
	memcpy(file->path, path, size);
	t->step = t->step == JOURNAL ? VERSION : SIZE;
}

static bool take_stat(struct thread *t, const char *path, struct stat *stat, long *result)
{
	struct file *file = t->step == JOURNAL ? &t->current->journal : &t->current->wal;

	if ((t->step != JOURNAL && t->step != WAL) || strcmp(path, file->path) ||
	    !take(t, t->step, t->current->fd, result)) {
		drop(t);
		return false;
	}
	if (!*result)
		*stat = file->stat;
	return true;
}

static int on_stat(const char *path, struct stat *buffer)
{
	struct thread *t = has_begun();
	long result;

	if (t && t->is_learning)
		learn_path(t, path);
	else if (t && take_stat(t, path, buffer, &result))
		return answer(result);
	count(&entries);
	return stat(path, buffer);
}

static ssize_t on_pread(int fd, void *buffer, size_t size, off_t offset)
{
	struct thread *t = has_begun();
	struct database *db = t ? t->current : NULL;
	bool is_version = t && t->step == VERSION && fd == db->fd && size == VERSION_SIZE &&
			  offset == VERSION_OFFSET;
	long result;

	if (is_version && t->is_learning) {
		db->has_version = true;
		t->step = WAL;
	} else if (is_version && take(t, VERSION, fd, &result)) {
		if (result > 0)
			memcpy(buffer, db->version, result);
		return answer(result);
	} else if (t) {
		drop(t);
	}
	count(&entries);
	return pread(fd, buffer, size, offset);
}

static int on_fstat(int fd, struct stat *buffer)
{
	struct thread *t = has_begun();
	struct database *db = t ? t->current : NULL;
	long result;

	if (t && t->is_learning) {
		db->is_known = t->step == SIZE && fd == db->fd;
		t->current = NULL;
	} else if (t && take(t, SIZE, fd, &result)) {
		if (!result)
			*buffer = db->size;
		return answer(result);
	}
	count(&entries);
	return fstat(fd, buffer);
}

static int on_access(const char *path, int mode)
{
	struct thread *t = has_begun();

	if (t)
		drop(t);
	count(&entries);
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

/* A child has none of the locks of its parent */
static void after_fork(void)
{
	atomic_fetch_add(&changes, 1);
}

static bool initialize(void)
{
	static bool is_done;

	if (!is_done)
		is_done = !pthread_key_create(&key, end_thread) &&
			  !pthread_atfork(NULL, NULL, after_fork);
	return is_done;
}

/* Whether a preloaded library or the program has another function in place of the C library's */
static bool is_wrapped(const struct hook *hook)
{
#ifdef __SANITIZE_ADDRESS__	/* it wraps them for its own checks */
	(void)hook;
	return false;
#else
	void *libc = dlopen("libc.so.6", RTLD_LAZY | RTLD_NOLOAD);
	void *function = libc ? dlsym(libc, hook->name) : NULL;

	if (libc)
		dlclose(libc);
	return function && (sqlite3_syscall_ptr)function != hook->libc;
#endif
}

/* Whether the table has only functions of the C library, or ours from an earlier load */
static bool can_replace(sqlite3_vfs *vfs)
{
	sqlite3_syscall_ptr function;
	size_t i;

	for (i = 0; i < COUNT(hooks); i++) {
		function = vfs->xGetSystemCall(vfs, hooks[i].name);
		if (function && function != hooks[i].libc && function != hooks[i].ours)
			return false;
		if (is_wrapped(&hooks[i]))
			return false;
	}
	return true;
}

/* Return the state for chainsqlite_stats() */
static const char *install(void)
{
	sqlite3_vfs *vfs = sqlite3_vfs_find("unix");
	const char *force = getenv("CHAINSQLITE_FORCE");
	size_t i;

	if (chain_is_emulated() && !(force && !strcmp(force, "1")))
		return "not installed: chain() would be emulated";
	if (!vfs || vfs->iVersion < 3)
		return "not installed: SQLite has no VFS with a table of system calls";
	if (!can_replace(vfs))
		return "not installed: the program has its own system calls";
	if (!initialize())
		return "not installed: no memory";
	/* The table may have been reset since an earlier load */
	atomic_fetch_add(&changes, 1);
	for (i = 0; i < COUNT(hooks); i++) {
		if (vfs->xGetSystemCall(vfs, hooks[i].name))
			vfs->xSetSystemCall(vfs, hooks[i].name, hooks[i].ours);
	}
	return "installed";
}

#define STATS	"{\"state\":\"%s\",\"entries\":%llu,\"chains\":%llu,\"dropped\":%llu}"

static void stats(sqlite3_context *context, int nvalues, sqlite3_value **values)
{
	char *text = sqlite3_mprintf(STATS, state, (unsigned long long)atomic_load(&entries),
				     (unsigned long long)atomic_load(&chains),
				     (unsigned long long)atomic_load(&dropped));

	(void)nvalues;
	(void)values;
	if (text)
		sqlite3_result_text(context, text, -1, sqlite3_free);
	else
		sqlite3_result_error_nomem(context);
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
