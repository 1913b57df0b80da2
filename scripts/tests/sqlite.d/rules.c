// SPDX-License-Identifier: GPL-2.0
/*
 * rules: check the rules of the extension one by one
 *
 * usage: rules EXTENSION FOLDER
 *
 * Each rule is checked in a process of its own, because the extension stays in a process. Prints a
 * line for each. Exit status: 0; 1 if one is broken.
 */
#include <err.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
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

static void call(void *function(void *argument))
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, function, NULL) || pthread_join(thread, NULL))
		errx(1, "no thread");
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
	load(first);
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
static void lock_and_unlock(void)
{
	struct flock lock = { .l_whence = SEEK_SET, .l_start = PENDING_BYTE, .l_len = 1 };
	int fd = open(path, O_RDWR);
	pid_t parent = getppid();

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
	pthread_t thread;
	long result;
	pid_t pid;
	int i;

	start_other();
	pid = fork();
	if (!pid)
		lock_and_unlock();
	snprintf(name, sizeof(name), "%s-elsewhere", path);
	elsewhere = open_at(name, NULL);
	run(elsewhere, CREATE);
	db = open_at(path, NULL);
	load(db);
	if (pthread_create(&thread, NULL, read_elsewhere, elsewhere))
		errx(1, "no thread");
	for (i = 0; i < 100000 && !is_broken; i++) {
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

	if (argc != 3)
		errx(2, "usage: rules EXTENSION FOLDER");
	extension = argv[1];
	folder = argv[2];
	for (i = 0; i < COUNT(rules); i++) {
		bool kept = is_kept(rules[i].check);

		printf("%s: %s\n", kept ? "kept" : "BROKEN", rules[i].name);
		all &= kept;
	}
	return !all;
}
