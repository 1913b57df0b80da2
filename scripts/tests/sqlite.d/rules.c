// SPDX-License-Identifier: GPL-2.0
/*
 * rules: check the rules of the extension one by one
 *
 * usage: rules EXTENSION FOLDER [RULE]
 *
 * Each rule is checked in a process of its own, because the extension stays in a process. Prints a
 * line for each. With RULE, check only that one. Exit status: 0; 1 if one is broken.
 */
#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

#include <sqlite3.h>

#define COUNT(array)	(sizeof(array) / sizeof((array)[0]))
#define PENDING_BYTE	0x40000000
#define READ		"SELECT sum(x) FROM t"
#define WRITE		"UPDATE t SET x = x + 1 WHERE id = 1"
#define CREATE	\
	"DROP TABLE IF EXISTS t; PRAGMA journal_mode = delete;"	\
	"CREATE TABLE t(id INTEGER PRIMARY KEY, x, pad);"	\
	"WITH i(n) AS (VALUES(1) UNION ALL SELECT n + 1 FROM i WHERE n < 100) "	\
	"INSERT INTO t SELECT n, 3, zeroblob(1000) FROM i"
#define CHECK	\
	"SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"
#define CHANGE		"UPDATE t SET x = x + 1; UPDATE t SET x = x - 1"

static const char *extension, *folder;
static char path[200];		/* of the database */
static bool is_broken;

/* Report a condition that does not hold, and go on */
#define expect(condition)							\
	do {									\
		if (!(condition)) {						\
			printf("# line %d: %s\n", __LINE__, #condition);	\
			is_broken = true;					\
		}								\
	} while (0)

static int take_number(void *number, int n, char **values, char **names)
{
	(void)n;
	(void)names;
	*(long *)number = values[0] ? atol(values[0]) : -1;
	return 0;
}

static int run(sqlite3 *db, const char *sql)
{
	return sqlite3_exec(db, sql, NULL, NULL, NULL);
}

static long number(sqlite3 *db, const char *sql)
{
	long result = -1;
	int ret = sqlite3_exec(db, sql, take_number, &result, NULL);

	return ret ? -ret : result;
}

static sqlite3 *open_at(const char *name, const char *vfs)
{
	sqlite3 *db;

	if (sqlite3_open_v2(name, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI,
			    vfs))
		errx(1, "%s: %s", name, sqlite3_errmsg(db));
	return db;
}

static void load(sqlite3 *db)
{
	char *error;

	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, NULL);
	if (sqlite3_load_extension(db, extension, NULL, &error))
		errx(1, "%s", error);
}

static bool is_installed(sqlite3 *db)
{
	return number(db, "SELECT chainsqlite_stats() ->> 'state' = 'installed'") == 1;
}

/* One of the numbers of chainsqlite_stats(), which makes no call that is counted */
static long stat_of(sqlite3 *db, const char *name)
{
	char sql[100];

	snprintf(sql, sizeof(sql), "SELECT chainsqlite_stats() ->> '%s'", name);
	return number(db, sql);
}

/* Entries, chains and dropped chains of ten statements, after many to learn from */
static void count_ten(const char *setup, const char *vfs, long counts[3])
{
	static const char *const names[] = { "entries", "chains", "dropped" };
	sqlite3 *counter = open_at(":memory:", NULL), *db = open_at(path, vfs);
	int i;

	expect(run(db, setup) == SQLITE_OK);
	expect(number(db, READ) == 300);
	load(counter);
	for (i = 0; i < 100; i++)
		expect(number(db, READ) == 300);
	for (i = 0; i < 3; i++)
		counts[i] = -stat_of(counter, names[i]);
	for (i = 0; i < 10; i++)
		expect(number(db, READ) == 300);
	for (i = 0; i < 3; i++)
		counts[i] += stat_of(counter, names[i]);
	sqlite3_close(db);
	sqlite3_close(counter);
}

/* The database was opened before the extension was loaded */
static void test_two_entries(void)
{
	static const char *const setups[] = {
		"PRAGMA journal_mode = delete", ("PRAGMA journal_mode = truncate;" CHANGE),
		"PRAGMA mmap_size = 1000000" };
	long counts[3];
	size_t i;

	for (i = 0; i < COUNT(setups); i++) {
		count_ten(setups[i], NULL, counts);
		expect(counts[0] == 20 && counts[1] == 10 && counts[2] == 0);
	}
}

static void test_no_chains(void)
{
	static const char *const vfs[] = { "unix-none", "unix-dotfile", "unix-excl" };
	static const char *const setups[] = { "PRAGMA locking_mode = exclusive; BEGIN; COMMIT",
		"PRAGMA journal_mode = wal" };
	char uri[300];
	long counts[3];
	size_t i;

	for (i = 0; i < COUNT(vfs); i++) {
		count_ten("", vfs[i], counts);
		expect(counts[1] == 0 && counts[2] == 0);
	}
	snprintf(uri, sizeof(uri), "file:%s?nolock=1", path);
	strcpy(path, uri);
	count_ten("", NULL, counts);
	expect(counts[1] == 0 && counts[2] == 0);
	strcpy(strchr(path, '?'), "?immutable=1");
	count_ten("", NULL, counts);
	expect(counts[1] == 0 && counts[2] == 0);
	*strchr(path, '?') = '\0';
	for (i = 0; i < COUNT(setups); i++) {
		count_ten(setups[i], NULL, counts);
		expect(counts[1] == 0 && counts[2] == 0);
	}
}

/* Most transactions have no chain, because the next calls look into the journal */
static void test_persist(void)
{
	long counts[3];

	count_ten("PRAGMA journal_mode = persist;" CHANGE, NULL, counts);
	expect(counts[1] <= 1 && counts[2] == 0);
}

/* Another process, which locks, and looks for the locks of this one */
static int to_other, from_other;

static void serve(int in, int out)
{
	struct flock lock = { .l_whence = SEEK_SET };
	int fd = open(path, O_RDWR);
	char command;

	while (read(in, &command, 1) == 1) {
		bool is_shared = command == 's' || command == 'S';
		bool asks = command == '?' || command == 'S';

		lock.l_type = command == 'u' ? F_UNLCK : F_WRLCK;
		lock.l_start = command == 'u' ? 0 : PENDING_BYTE + (is_shared ? 2 : 0);
		lock.l_len = command == 'u' ? 0 : command == 'p' ? 1 : is_shared ? 510 : 512;
		if (fcntl(fd, asks ? F_GETLK : F_SETLK, &lock))
			err(1, "%s", path);
		command = lock.l_type == F_UNLCK ? 'n' : 'y';
		if (write(out, &command, 1) != 1)
			break;
	}
	_exit(0);
}

static void start_other(void)
{
	int in[2], out[2];

	if (pipe(in) || pipe(out))
		err(1, "pipe");
	if (!fork()) {
		close(in[1]);
		serve(in[0], out[1]);
	}
	close(in[0]);
	to_other = in[1];
	from_other = out[0];
}

/* Lock the pending byte or the shared ones (p, s), unlock (u), or ask for a lock of all (?, S) */
static bool other(char command)
{
	char reply;

	if (write(to_other, &command, 1) != 1 || read(from_other, &reply, 1) != 1)
		err(1, "the process that locks");
	return reply == 'y';
}

/* If a lock fails, no later one may be taken */
static void test_busy(void)
{
	const char *locks = "psps";
	sqlite3 *db;
	int i;

	start_other();
	db = open_at(path, NULL);
	load(db);
	for (i = 0; i < 4; i++)
		expect(number(db, READ) == 300);
	for (; *locks; locks++) {
		other(*locks);
		expect(number(db, READ) == -SQLITE_BUSY);
		/* The other one's own locks are not reported to it */
		expect(!other('?'));
		other('u');
		expect(number(db, READ) == 300);
	}
	sqlite3_close(db);
}

/* The locks are held as long as the statement runs, and not longer */
static void test_locks(void)
{
	sqlite3_stmt *statement;
	sqlite3 *db;
	int i;

	start_other();
	db = open_at(path, NULL);
	load(db);
	sqlite3_prepare_v2(db, "SELECT x FROM t", -1, &statement, NULL);
	for (i = 0; i < 6; i++) {
		expect(!other('?'));
		expect(sqlite3_step(statement) == SQLITE_ROW);
		expect(other('?'));
		sqlite3_reset(statement);
		expect(!other('?'));
	}
	sqlite3_finalize(statement);
	sqlite3_close(db);
}

/* A process dies after it has written a part of a transaction. The journal undoes it. */
static void test_hot_journal(void)
{
	static const char *const modes[] = { "delete", "truncate", "persist" };
	char sql[100];
	sqlite3 *db, *reader;
	size_t i;
	int j, k, status;

	for (i = 0; i < 3 * COUNT(modes); i++) {
		/* The children are forked without an open database, as SQLite demands */
		if (!fork()) {
			db = open_at(path, NULL);
			snprintf(sql, sizeof(sql), "PRAGMA journal_mode = %s;"
				 "PRAGMA cache_size = 1; PRAGMA cache_spill = 1", modes[i % 3]);
			run(db, sql);
			run(db, WRITE);
			run(db, "UPDATE t SET x = x - 1 WHERE id = 1");
			run(db, "BEGIN; UPDATE t SET x = x + 1000");
			_exit(0);
		}
		wait(&status);
		if (!fork()) {
			reader = open_at(path, NULL);
			load(reader);
			for (j = 0; j < 6; j++)
				expect(number(reader, READ) == 300);
			expect(number(reader, CHECK) == 1);
			_exit(is_broken);
		}
		wait(&status);
		expect(!status);
	}
	/* The same under a connection that has learned */
	for (i = 0; i < COUNT(modes); i++) {
		if (!fork()) {
			for (k = 0; k < 200; k++)
				usleep(1000);
			db = open_at(path, NULL);
			snprintf(sql, sizeof(sql), "PRAGMA journal_mode = %s;"
				 "PRAGMA cache_size = 1; PRAGMA cache_spill = 1", modes[i]);
			run(db, sql);
			run(db, "BEGIN; UPDATE t SET x = x + 1000");
			_exit(0);
		}
		reader = open_at(path, NULL);
		load(reader);
		while (waitpid(-1, &status, WNOHANG) == 0) {
			j = number(reader, READ);
			expect(j == 300 || j == -SQLITE_BUSY);
		}
		expect(number(reader, READ) == 300);
		sqlite3_close(reader);
	}
}

/* Another connection, which another thread uses */
static sqlite3 *second;
static sqlite3_stmt *second_read;

static void open_second(void)
{
	second = open_at(path, NULL);
	sqlite3_prepare_v2(second, "SELECT x FROM t", -1, &second_read, NULL);
}

static void *begin_second(void *argument)
{
	expect(sqlite3_step(second_read) == SQLITE_ROW);
	return argument;
}

static void call_with(void *function(void *argument), void *argument)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, function, argument) || pthread_join(thread, NULL))
		errx(1, "no thread");
}

static void call(void *function(void *argument))
{
	call_with(function, NULL);
}

/* A VFS whose xAccess() fails once, after the other connection has begun to read */
static struct sqlite3_vfs *unix_vfs;
static struct sqlite3_vfs failing_vfs;
static bool fails;

static int fail_access(sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
	(void)vfs;
	if (!fails)
		return unix_vfs->xAccess(unix_vfs, name, flags, result);
	call(begin_second);
	fails = false;
	return SQLITE_IOERR_ACCESS;
}

static sqlite3 *open_failing(void)
{
	unix_vfs = sqlite3_vfs_find("unix");
	failing_vfs = *unix_vfs;
	failing_vfs.zName = "failing";
	failing_vfs.pNext = NULL;
	failing_vfs.xAccess = fail_access;
	sqlite3_vfs_register(&failing_vfs, 0);
	return open_at(path, "failing");
}

static void *write_second(void *argument)
{
	sqlite3_reset(second_read);
	expect(run(second, WRITE) == SQLITE_OK);
	expect(sqlite3_step(second_read) == SQLITE_ROW);
	return argument;
}

/* Let a transaction end early, so that results are kept */
static sqlite3 *keep_results(void)
{
	sqlite3 *db = open_failing();
	int i;

	load(db);
	open_second();
	for (i = 0; i < 4; i++)
		expect(number(db, READ) == 300);
	/* The second connection keeps the lock, so that the first one makes no call to unlock */
	fails = true;
	expect(number(db, READ) < 0);
	return db;
}

static void close_both(sqlite3 *db)
{
	sqlite3_finalize(second_read);
	sqlite3_close(second);
	sqlite3_close(db);
}

/* No other call may get the results that are kept */
static void test_other_path(void)
{
	sqlite3 *db = keep_results();
	int exists = 0;

	expect(unix_vfs->xAccess(unix_vfs, path, SQLITE_ACCESS_EXISTS, &exists) == SQLITE_OK);
	expect(exists);
	close_both(db);
}

/*
 * Two threads share the locks of their process. The first transaction locks and fails, the second
 * one inherits the lock. It unlocks, writes, and locks again. Then the first one begins without a
 * call that locks: it must not get the results of its first chain.
 */
static void test_threads(void)
{
	sqlite3 *db = keep_results();

	call(write_second);
	expect(number(db, READ) == 301);
	close_both(db);
}

static int own_access(const char *name, int mode)
{
	return access(name, mode);
}

static void test_own_calls(void)
{
	sqlite3_vfs *vfs = sqlite3_vfs_find("unix");
	sqlite3 *db = open_at(path, NULL);

	vfs->xSetSystemCall(vfs, "access", (sqlite3_syscall_ptr)own_access);
	load(db);
	expect(!is_installed(db));
	expect(number(db, READ) == 300);
	expect(stat_of(db, "entries") == 0);
	vfs->xSetSystemCall(vfs, NULL, NULL);
	load(db);
	expect(is_installed(db));
	sqlite3_close(db);
}

static void test_reload(void)
{
	sqlite3_vfs *vfs = sqlite3_vfs_find("unix");
	sqlite3 *first = open_at(path, NULL), *db;
	sqlite3_stmt *statement;
	long chains;

	load(first);
	load(first);
	/* While a statement runs, SQLite does not replace functions */
	expect(!sqlite3_prepare_v2(first, READ, -1, &statement, NULL));
	expect(sqlite3_step(statement) == SQLITE_ROW);
	expect(!sqlite3_load_extension(first, extension, NULL, NULL));
	sqlite3_finalize(statement);
	db = open_at(path, NULL);
	load(db);
	sqlite3_close(first);
	expect(number(db, READ) == 300);
	chains = stat_of(db, "chains");
	expect(chains > 0);
	vfs->xSetSystemCall(vfs, NULL, NULL);
	expect(number(db, READ) == 300);
	expect(stat_of(db, "chains") == chains);
	load(db);
	expect(number(db, READ) == 300);
	expect(stat_of(db, "chains") == chains + 1);
	sqlite3_close(db);
}

static void test_emulated(void)
{
	sqlite3 *db = open_at(path, NULL);
	bool is_forced = getenv("CHAINSQLITE_FORCE");

	unsetenv("CHAINSQLITE_FORCE");
	load(db);
	expect(number(db, READ) == 300);
	/* In the guest, the tests are not forced */
	expect(is_installed(db) != is_forced);
	expect(!is_forced || stat_of(db, "entries") == 0);
	sqlite3_close(db);
}

static atomic_bool is_over;

static void *read_elsewhere(void *argument)
{
	while (!is_over)
		expect(number(argument, READ) == 300);
	return NULL;
}

/* Lock the pending byte and unlock it, again and again, until the parent dies */
static void lock_and_unlock(pid_t parent)
{
	struct flock lock = { .l_whence = SEEK_SET, .l_start = PENDING_BYTE, .l_len = 1 };
	int fd = open(path, O_RDWR);

	while (getppid() == parent) {
		lock.l_type = F_WRLCK;
		fcntl(fd, F_SETLK, &lock);
		lock.l_type = F_UNLCK;
		fcntl(fd, F_SETLK, &lock);
	}
}

/* A statement that fails leaves no lock, also if a thread unlocks another database meanwhile */
static void test_busy_beside_threads(void)
{
	sqlite3 *db, *elsewhere;
	char name[210];
	pid_t parent = getpid(), pid;
	time_t end = time(NULL) + 20;	/* an emulated processor may take much longer for all */
	pthread_t thread;
	long result;
	int i;

	start_other();
	pid = fork();
	if (!pid)
		lock_and_unlock(parent);
	snprintf(name, sizeof(name), "%s-elsewhere", path);
	elsewhere = open_at(name, NULL);
	run(elsewhere, CREATE);
	db = open_at(path, NULL);
	load(db);
	if (pthread_create(&thread, NULL, read_elsewhere, elsewhere))
		errx(1, "no thread");
	for (i = 0; i < 100000 && !is_broken && time(NULL) < end; i++) {
		result = number(db, READ);
		expect(result == 300 || (result == -SQLITE_BUSY && !other('S')));
	}
	is_over = true;
	pthread_join(thread, NULL);
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
	sqlite3_close(elsewhere);
	sqlite3_close(db);
}

static void *read_once(void *argument)
{
	sqlite3 *db = open_at(path, NULL);
	int i;

	for (i = 0; i < 5; i++)
		expect(number(db, READ) == 300);
	sqlite3_close(db);
	return argument;
}

static void test_ending_threads(void)
{
	sqlite3 *db = open_at(path, NULL);
	int i;

	load(db);
	for (i = 0; i < 20; i++)
		call(read_once);
	expect(stat_of(db, "chains") >= 100);
	sqlite3_close(db);
}

/* The functions that the extension has put into the table, called without SQLite */
static int (*table_fcntl)(int fd, int command, ...);
static int (*table_stat)(const char *path, struct stat *buffer);
static int (*table_fstat)(int fd, struct stat *buffer);
static ssize_t (*table_pread)(int fd, void *buffer, size_t size, off_t offset);
static sqlite3 *counter;	/* its statements make no calls that are counted */

#define PENDING_LOCK	{ .l_type = F_RDLCK, .l_start = PENDING_BYTE, .l_len = 1 }
#define SHARED_LOCK	{ .l_type = F_RDLCK, .l_start = PENDING_BYTE + 2, .l_len = 510 }

static void get_table(void)
{
	sqlite3_vfs *vfs = sqlite3_vfs_find("unix");

	strcat(path, "-file");	/* not the database */
	counter = open_at(":memory:", NULL);
	load(counter);
	/* It has one of both */
	table_pread = (ssize_t (*)(int, void *, size_t, off_t))
		(vfs->xGetSystemCall(vfs, "pread") ?: vfs->xGetSystemCall(vfs, "pread64"));
	table_fcntl = (int (*)(int, int, ...))vfs->xGetSystemCall(vfs, "fcntl");
	table_stat = (int (*)(const char *, struct stat *))vfs->xGetSystemCall(vfs, "stat");
	table_fstat = (int (*)(int, struct stat *))vfs->xGetSystemCall(vfs, "fstat");
}

/* Make a file, whose bytes are all @content */
static int make_file(const char *suffix, char content, size_t size)
{
	char name[300], bytes[4096];
	int fd;

	snprintf(name, sizeof(name), "%s%s", path, suffix);
	fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0666);
	memset(bytes, content, sizeof(bytes));
	if (fd < 0 || write(fd, bytes, size) != (ssize_t)size)
		err(1, "%s", name);
	return fd;
}

static int stat_of_file(const char *suffix, struct stat *buffer)
{
	char name[300];

	snprintf(name, sizeof(name), "%s%s", path, suffix);
	return table_stat(name, buffer);
}

static void expect_missing(const char *suffix)
{
	struct stat buffer;

	errno = 0;
	expect(stat_of_file(suffix, &buffer) == -1 && errno == ENOENT);
}

static void set_lock(int fd, struct flock lock)
{
	expect(!table_fcntl(fd, F_SETLK, &lock));
}

static void unlock(int fd)
{
	set_lock(fd, (struct flock){ .l_type = F_UNLCK });
}

/* Make the first @n calls of a transaction */
static void make_calls(int fd, int n)
{
	const struct flock release = { .l_type = F_UNLCK, .l_start = PENDING_BYTE, .l_len = 1 };
	struct stat buffer;
	char version[16];

	set_lock(fd, (struct flock)PENDING_LOCK);
	if (n > 1)
		set_lock(fd, (struct flock)SHARED_LOCK);
	if (n > 2)
		set_lock(fd, release);
	if (n > 3)
		expect_missing("-journal");
	if (n > 4)
		expect(table_pread(fd, version, sizeof(version), 24) == sizeof(version));
	if (n > 5)
		expect_missing("-wal");
	if (n > 6)
		expect(!table_fstat(fd, &buffer));
}

/* Let the extension learn the calls, and check that it answers them */
static int learn_file(void)
{
	int fd = make_file("", 'a', 4096), i;
	long entries;

	for (i = 0; i < 4; i++) {
		entries = stat_of(counter, "entries");
		make_calls(fd, 7);
		unlock(fd);
	}
	expect(stat_of(counter, "entries") == entries + 2);
	return fd;
}

/* The type of the lock that this process holds on a byte, as another process sees it */
static short lock_of(const char *suffix, off_t byte)
{
	struct flock lock = { .l_type = F_WRLCK, .l_start = byte, .l_len = 1 };
	char name[300];
	int status;

	snprintf(name, sizeof(name), "%s%s", path, suffix);
	if (!fork()) {
		if (fcntl(open(name, O_RDWR), F_GETLK, &lock))
			err(1, "%s", name);
		_exit(lock.l_type);
	}
	wait(&status);
	return WEXITSTATUS(status);
}

/* A lock that differs from the next one is really made */
static void test_other_locks(void)
{
	static const struct {
		struct flock lock;
		off_t byte;	/* it is locked */
	} others[] = {
		{ { .l_type = F_WRLCK, .l_start = PENDING_BYTE + 2, .l_len = 510 },
		  PENDING_BYTE + 2 },
		{ { .l_type = F_RDLCK, .l_start = PENDING_BYTE + 3, .l_len = 510 },
		  PENDING_BYTE + 512 },
		{ { .l_type = F_RDLCK, .l_start = PENDING_BYTE + 2, .l_len = 600 },
		  PENDING_BYTE + 601 },
		{ { .l_type = F_RDLCK, .l_whence = SEEK_END, .l_start = PENDING_BYTE + 2,
		    .l_len = 510 }, PENDING_BYTE + 2 + 4096 + 509 },
	};
	int fd, other;
	size_t i;

	get_table();
	fd = learn_file();
	for (i = 0; i < COUNT(others); i++) {
		make_calls(fd, 1);
		set_lock(fd, others[i].lock);
		expect(lock_of("", others[i].byte) == others[i].lock.l_type);
		unlock(fd);
	}
	other = make_file("-other", 'b', 2048);
	make_calls(fd, 1);
	set_lock(other, (struct flock)SHARED_LOCK);
	expect(lock_of("-other", PENDING_BYTE + 2) == F_RDLCK);
}

static void *lock_by_other_command(void *fd)
{
	struct flock lock = { .l_type = F_UNLCK };

	table_fcntl(*(int *)fd, F_SETLKW, &lock);
	make_file("-journal", 'c', 1);
	return NULL;
}

/* Another command is not taken for the next lock, and invalidates the results of other threads */
static void test_other_commands(void)
{
	struct flock lock = SHARED_LOCK;
	struct stat buffer;
	int fd;

	get_table();
	fd = learn_file();
	make_calls(fd, 1);
	expect(!table_fcntl(fd, F_GETLK, &lock) && lock.l_type == F_UNLCK);
	unlock(fd);
	make_calls(fd, 3);
	call_with(lock_by_other_command, &fd);
	expect(!stat_of_file("-journal", &buffer));
	strcat(path, "-journal");
	unlink(path);
}

/* A read, or a size, of another file or of another place is no answer that is kept */
static void test_other_reads(void)
{
	struct stat buffer;
	char bytes[16];
	int fd, other;

	get_table();
	fd = learn_file();
	other = make_file("-other", 'b', 2048);
	make_calls(fd, 4);
	expect(table_pread(other, bytes, 16, 24) == 16 && bytes[0] == 'b');
	unlock(fd);
	fd = learn_file();
	make_calls(fd, 4);
	expect(table_pread(fd, bytes, 8, 24) == 8);
	unlock(fd);
	fd = learn_file();
	make_calls(fd, 4);
	expect(table_pread(fd, bytes, 16, 4090) == 6);
	unlock(fd);
	fd = learn_file();
	make_calls(fd, 6);
	expect(!table_fstat(other, &buffer) && buffer.st_size == 2048);
}

static void *stat_journal(void *argument)
{
	expect_missing("-journal");
	return argument;
}

/* A thread gets no results of another one */
static void test_own_results(void)
{
	long entries;
	int fd;

	get_table();
	fd = learn_file();
	make_calls(fd, 3);
	entries = stat_of(counter, "entries");
	call(stat_journal);
	expect(stat_of(counter, "entries") == entries + 1);
}

/* A child has no locks, and so gets no results of its parent */
static void test_fork(void)
{
	int fd, status;
	long entries;

	get_table();
	fd = learn_file();
	make_calls(fd, 3);
	entries = stat_of(counter, "entries");
	if (!fork()) {
		expect_missing("-journal");
		expect(stat_of(counter, "entries") == entries + 1);
		_exit(is_broken);
	}
	wait(&status);
	expect(!status);
	/* The parent still has them */
	expect_missing("-journal");
	expect(stat_of(counter, "entries") == entries);
}

static void *unlock_elsewhere(void *fd)
{
	unlock(*(int *)fd);
	return NULL;
}

/* After other threads have invalidated results, the next transactions have chains nevertheless */
static void test_no_pause(void)
{
	int fd, elsewhere, i;
	long chains;

	get_table();
	fd = learn_file();
	elsewhere = make_file("-elsewhere", 'd', 1);
	chains = stat_of(counter, "chains");
	for (i = 0; i < 10; i++) {
		make_calls(fd, 3);
		call_with(unlock_elsewhere, &elsewhere);
		expect_missing("-journal");
		unlock(fd);
	}
	expect(stat_of(counter, "chains") == chains + 10);
}

/* While no path is known, chains have locks only, and none is in vain */
static void test_locks_only(void)
{
	long chains;
	int fd, i;

	get_table();
	fd = make_file("", 'a', 4096);
	chains = stat_of(counter, "chains");
	for (i = 0; i < 10; i++) {
		make_calls(fd, 3);
		unlock(fd);
	}
	expect(stat_of(counter, "chains") == chains + 10);
	expect(stat_of(counter, "dropped") == 0);
}

#define ALLOWED		0x616c6c6f

/* Install a seccomp filter with an action for a system call, unless its last argument is ALLOWED */
static void filter(int nr, unsigned int action)
{
	struct sock_filter filter[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, nr, 0, 3),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[5])),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ALLOWED, 1, 0),
		BPF_STMT(BPF_RET | BPF_K, action),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog program = { COUNT(filter), filter };

	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) ||
	    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program))
		err(1, "seccomp");
}

/* Let a system call return an error, or 0 without doing anything */
static void refuse(int nr, int error)
{
	filter(nr, SECCOMP_RET_ERRNO | error);
}

static bool is_emulated(void)
{
	return getenv("CHAINSQLITE_FORCE");
}

/* After a chain is refused, as by a sandbox that comes later, the next transactions have none */
static void test_refused(void)
{
	sqlite3 *db = open_at(path, NULL);
	long chains;
	int i;

	load(db);
	for (i = 0; i < 4; i++)
		expect(number(db, READ) == 300);
	chains = stat_of(db, "chains");
	/* The emulation tests by futex() whether memory can be read */
	if (is_emulated())
		refuse(SYS_futex, EFAULT);
	else
		refuse(500, EPERM);
	for (i = 0; i < 10; i++)
		expect(number(db, READ) == 300);
	expect(stat_of(db, "chains") == chains + 1);
	sqlite3_close(db);
}

/* If chain() only seems to succeed, the calls are made. There is no emulation of this. */
static void test_forged(void)
{
	int fd;

	get_table();
	fd = learn_file();
	if (is_emulated())
		return;
	refuse(500, 0);
	make_calls(fd, 1);
	expect(lock_of("", PENDING_BYTE) == F_RDLCK);
	make_calls(fd, 7);
	expect(lock_of("", PENDING_BYTE + 2) == F_RDLCK);
}

static int locks_left;		/* read locks that succeed */

/*
 * Make an fcntl(), as on a network file system whose server stops giving locks: after locks_left,
 * each one fails, and the unlock of the pending byte always does
 */
static void on_trap(int signal, siginfo_t *info, void *context)
{
	greg_t *regs = ((ucontext_t *)context)->uc_mcontext.gregs;
	const struct flock *lock = (const struct flock *)regs[REG_RDX];
	bool fails = false;

	(void)signal;
	(void)info;
	if (regs[REG_RSI] == F_SETLK)
		fails = lock->l_type == F_RDLCK ? locks_left-- <= 0 : lock->l_len == 1;
	regs[REG_RAX] = -ENOLCK;
	if (!fails && syscall(SYS_fcntl, regs[REG_RDI], regs[REG_RSI], lock, 0, 0, ALLOWED) >= 0)
		regs[REG_RAX] = 0;
}

/* However many locks a chain has taken, none is left if SQLite gets an error. Emulation only. */
static void test_failing_locks(void)
{
	struct sigaction trap = { .sa_sigaction = on_trap, .sa_flags = SA_SIGINFO | SA_NODEFER };
	struct flock pending = PENDING_LOCK, shared = SHARED_LOCK;
	int fd, n;

	get_table();
	fd = learn_file();
	if (!is_emulated())
		return;
	sigaction(SIGSYS, &trap, NULL);
	filter(SYS_fcntl, SECCOMP_RET_TRAP);
	for (n = 0; n < 4; n++) {
		locks_left = n;
		errno = 0;
		/* The third lock is the pending byte again, after a chain with two */
		expect(table_fcntl(fd, F_SETLK, &pending) == (n == 3 ? 0 : -1));
		if (n == 3)
			expect(table_fcntl(fd, F_SETLK, &shared) == -1);
		else
			expect(lock_of("", PENDING_BYTE) == F_UNLCK);
		expect(errno == ENOLCK);
		expect(lock_of("", PENDING_BYTE + 2) == F_UNLCK);
		unlock(fd);
	}
}

static const struct {
	const char *name;
	void (*check)(void);
} rules[] = {
	{ "a SELECT enters the kernel twice", test_two_entries },
	{ "other VFSes, WAL, and exclusive locks get no chain", test_no_chains },
	{ "persist: hardly any chain", test_persist },
	{ "a lock that fails ends the chain", test_busy },
	{ "a statement that fails beside other threads leaves no lock", test_busy_beside_threads },
	{ "locks last as long as a statement", test_locks },
	{ "a hot journal is undone", test_hot_journal },
	{ "kept results are for their path only", test_other_path },
	{ "a writing thread invalidates the results of others", test_threads },
	{ "not installed over system calls of the program", test_own_calls },
	{ "loaded again, and after a reset of the table", test_reload },
	{ "not installed where chain() is emulated", test_emulated },
	{ "threads end", test_ending_threads },
	{ "kept locks are for their descriptor and arguments only", test_other_locks },
	{ "other commands of fcntl() are made, and invalidate results", test_other_commands },
	{ "kept reads are for their descriptor and place only", test_other_reads },
	{ "a chain that is refused is not tried again soon", test_refused },
	{ "a chain that seems to succeed answers nothing", test_forged },
	{ "kept results are for their thread only", test_own_results },
	{ "kept results are for their process only", test_fork },
	{ "no pause because of other threads", test_no_pause },
	{ "no pause after chains of locks only", test_locks_only },
	{ "locks that fail leave none", test_failing_locks },
};

/* Make the database in a child, and check the rule in another one */
static bool is_kept(void (*check)(void))
{
	sqlite3 *db;
	int status;

	snprintf(path, sizeof(path), "%s/rules.db", folder);
	fflush(stdout);
	if (!fork()) {
		db = open_at(path, NULL);
		run(db, CREATE);
		sqlite3_close(db);
		exit(0);
	}
	wait(&status);
	if (!fork()) {
		check();
		exit(is_broken);
	}
	wait(&status);
	return !status;
}

int main(int argc, char **argv)
{
	bool all = true;
	size_t i;

	if (argc != 3 && argc != 4)
		errx(2, "usage: rules EXTENSION FOLDER [RULE]");
	extension = argv[1];
	folder = argv[2];
	for (i = 0; i < COUNT(rules); i++) {
		bool kept;

		if (argc == 4 && strcmp(argv[3], rules[i].name))
			continue;
		kept = is_kept(rules[i].check);
		printf("%s: %s\n", kept ? "kept" : "BROKEN", rules[i].name);
		all &= kept;
	}
	return !all;
}
