// SPDX-License-Identifier: GPL-2.0
/*
 * hammer: read and write two databases from several processes and threads at the same time, with
 * the extension and without it, and kill them at random
 *
 * usage: hammer EXTENSION FOLDER JOURNAL-MODE SECONDS
 *
 * A transaction moves amounts between accounts, counts itself, and adds a row. Every reader checks
 * that no amount is lost, that it sees no half of a transaction, and that it sees each one that was
 * committed before it began. At the end, no row may be missing, and integrity_check must find
 * nothing. Exit status: 0; 1 if a check failed.
 */
#include <err.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <sqlite3.h>

#define DATABASES	2
#define WORKERS		3
#define THREADS		2	/* of each worker but the last one */
#define ACCOUNTS	60
#define AMOUNT		100	/* of each account in the beginning */
#define ERRORS		8

#define READ	\
	"SELECT x, (SELECT n FROM count), (SELECT max(id) FROM log) FROM account"
#define CREATE	\
	"PRAGMA page_size = 1024; CREATE TABLE account(id INTEGER PRIMARY KEY, x, pad);"	\
	"CREATE TABLE count(n); CREATE TABLE log(id INTEGER PRIMARY KEY, pad);"	\
	"INSERT INTO count VALUES(0); INSERT INTO log VALUES(0, '');"	\
	"WITH i(n) AS (VALUES(0) UNION ALL SELECT n + 1 FROM i WHERE n < %d) "	\
	"INSERT INTO account SELECT n, %d, zeroblob(500) FROM i"

/* Survives the workers */
static struct shared {
	atomic_long committed[DATABASES];	/* number of the last transaction known */
	atomic_long reads, writes, kills;
	atomic_int nerrors;
	char errors[ERRORS][200];
} *shared;

static const char *extension, *folder, *journal_mode;

struct connection {
	sqlite3 *db;
	sqlite3_stmt *read;
	int number;
	unsigned int seed;
};

static void __attribute__((format(printf, 1, 2))) report(const char *format, ...)
{
	int i = atomic_fetch_add(&shared->nerrors, 1);
	va_list list;

	if (i >= ERRORS)
		return;
	va_start(list, format);
	vsnprintf(shared->errors[i], sizeof(shared->errors[i]), format, list);
	va_end(list);
}

/* Whether a call succeeded. Others may hold the locks. */
static bool is_fine(struct connection *c, int ret, const char *what)
{
	if (ret == SQLITE_OK || ret == SQLITE_DONE)
		return true;
	if ((ret & 0xff) != SQLITE_BUSY)
		report("database %d: %s: %s", c->number, what, sqlite3_errmsg(c->db));
	return false;
}

static bool run(struct connection *c, const char *sql)
{
	return is_fine(c, sqlite3_exec(c->db, sql, NULL, NULL, NULL), sql);
}

/* Transactions before @floor were committed before the read */
static void check_read(struct connection *c)
{
	long floor = atomic_load(&shared->committed[c->number]);
	long sum = 0, rows = 0, transactions = 0, last = 0;
	int ret;

	while ((ret = sqlite3_step(c->read)) == SQLITE_ROW) {
		sum += sqlite3_column_int64(c->read, 0);
		transactions = sqlite3_column_int64(c->read, 1);
		last = sqlite3_column_int64(c->read, 2);
		/* Let others write, if they can */
		if (rows++ % 20 == 7 && rand_r(&c->seed) % 4 == 0)
			usleep(300);
	}
	if (is_fine(c, sqlite3_reset(c->read), "read") && ret == SQLITE_DONE) {
		atomic_fetch_add(&shared->reads, 1);
		if (rows != ACCOUNTS || sum != ACCOUNTS * AMOUNT)
			report("database %d: %ld accounts with %ld", c->number, rows, sum);
		if (last != transactions)
			report("database %d: %ld transactions, but row %ld is the last", c->number,
			       transactions, last);
		if (transactions < floor)
			report("database %d: transaction %ld is stale: %ld was committed before",
			       c->number, transactions, floor);
	}
}

static int take_number(void *number, int n, char **values, char **names)
{
	(void)names;
	*(long *)number = n && values[0] ? atol(values[0]) : -1;
	return 0;
}

static bool get_number(struct connection *c, const char *sql, long *number)
{
	*number = -1;
	return is_fine(c, sqlite3_exec(c->db, sql, take_number, number, NULL), sql);
}

static bool write_all(struct connection *c, long *transaction)
{
	char sql[200];
	int i, amount;

	for (i = 0; i < 4; i++) {
		amount = 1 + rand_r(&c->seed) % 9;
		snprintf(sql, sizeof(sql), "UPDATE account SET x = x - %d WHERE id = %d;"
			 "UPDATE account SET x = x + %d WHERE id = %d", amount,
			 rand_r(&c->seed) % ACCOUNTS, amount, rand_r(&c->seed) % ACCOUNTS);
		if (!run(c, sql))
			return false;
	}
	return run(c, "UPDATE count SET n = n + 1;"
		      "INSERT INTO log SELECT n, randomblob(100) FROM count") &&
	       get_number(c, "SELECT n FROM count", transaction) && run(c, "COMMIT");
}

static void check_write(struct connection *c)
{
	long transaction, known;

	if (!run(c, rand_r(&c->seed) % 2 ? "BEGIN IMMEDIATE" : "BEGIN"))
		return;
	if (!write_all(c, &transaction)) {
		if (!sqlite3_get_autocommit(c->db))
			run(c, "ROLLBACK");
		return;
	}
	atomic_fetch_add(&shared->writes, 1);
	known = atomic_load(&shared->committed[c->number]);
	while (known < transaction &&
	       !atomic_compare_exchange_weak(&shared->committed[c->number], &known, transaction))
		;
}

static void load(sqlite3 *db)
{
	char *error;

	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, NULL);
	if (sqlite3_load_extension(db, extension, NULL, &error))
		errx(1, "%s", error);
}

static void open_database(struct connection *c, int number)
{
	char text[300];

	snprintf(text, sizeof(text), "%s/%d.db", folder, number);
	c->number = number;
	if (sqlite3_open(text, &c->db))
		errx(1, "%s: %s", text, sqlite3_errmsg(c->db));
	sqlite3_busy_timeout(c->db, 20);
	snprintf(text, sizeof(text), "PRAGMA journal_mode = %s; PRAGMA synchronous = off",
		 journal_mode);
	while (!run(c, text) && !atomic_load(&shared->nerrors))
		;
}

static void prepare(struct connection *c)
{
	int ret;

	do {
		ret = sqlite3_prepare_v2(c->db, READ, -1, &c->read, NULL);
	} while (!is_fine(c, ret, "prepare") && !atomic_load(&shared->nerrors));
}

static void *work(void *argument)
{
	int kind = (intptr_t)argument;
	struct connection connections[DATABASES], *c;
	unsigned int seed = getpid() ^ (uintptr_t)&c;
	int i;

	for (i = 0; i < DATABASES; i++) {
		connections[i].seed = seed + i;
		open_database(&connections[i], i);
		/* The first worker has the extension from the start, the last one later */
		if (kind == 0)
			load(connections[i].db);
		if (kind == 2)
			run(&connections[i], "PRAGMA mmap_size = 1000000");
		prepare(&connections[i]);
	}
	while (!atomic_load(&shared->nerrors)) {
		c = &connections[rand_r(&seed) % DATABASES];
		if (rand_r(&seed) % 3)
			check_read(c);
		else
			check_write(c);
		if (kind == 2 && rand_r(&seed) % 50 == 0)
			load(c->db);
	}
	return NULL;
}

static pid_t start_worker(int kind)
{
	pid_t pid = fork();
	pthread_t thread;
	int i;

	if (pid)
		return pid;
	for (i = 1; kind < 2 && i < THREADS; i++)
		pthread_create(&thread, NULL, work, (void *)(intptr_t)kind);
	work((void *)(intptr_t)kind);
	_exit(0);
}

static void make_database(int number)
{
	struct connection c = { 0 };
	char sql[500];

	open_database(&c, number);
	snprintf(sql, sizeof(sql), CREATE, ACCOUNTS - 1, AMOUNT);
	run(&c, sql);
	sqlite3_close(c.db);
}

/* Without the extension; this also undoes transactions of workers that were killed */
static void check_end(int number)
{
	struct connection c = { 0 };
	long missing, wrong;

	open_database(&c, number);
	prepare(&c);
	check_read(&c);
	sqlite3_finalize(c.read);
	get_number(&c, "SELECT (SELECT n + 1 FROM count) - count(*) FROM log", &missing);
	if (missing)
		report("database %d: %ld rows are missing", number, missing);
	get_number(&c, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check != 'ok'",
		   &wrong);
	if (wrong)
		report("database %d: integrity_check finds %ld errors", number, wrong);
	sqlite3_close(c.db);
}

/* Call a function in a child, because SQLite must not be carried across fork() */
static void in_child(void (*function)(int number))
{
	int i, status;

	if (!fork()) {
		for (i = 0; i < DATABASES; i++)
			function(i);
		_exit(0);
	}
	if (wait(&status) < 0 || status)
		report("a child ended with status %d", status);
}

/* Kill a worker now and then, and start another one in its place */
static void run_workers(int seconds)
{
	time_t end = time(NULL) + seconds;
	unsigned int seed = getpid();
	pid_t workers[WORKERS];
	int i, status;

	for (i = 0; i < WORKERS; i++)
		workers[i] = start_worker(i);
	while (time(NULL) < end && !atomic_load(&shared->nerrors)) {
		usleep(20000 + rand_r(&seed) % 150000);
		i = rand_r(&seed) % WORKERS;
		kill(workers[i], SIGKILL);
		if (waitpid(workers[i], &status, 0) < 0 || !WIFSIGNALED(status) ||
		    WTERMSIG(status) != SIGKILL) {
			if (!atomic_load(&shared->nerrors))
				report("worker %d ended with status %d", i, status);
		}
		atomic_fetch_add(&shared->kills, 1);
		workers[i] = start_worker(i);
	}
	for (i = 0; i < WORKERS; i++) {
		kill(workers[i], SIGKILL);
		waitpid(workers[i], &status, 0);
	}
}

int main(int argc, char **argv)
{
	int i;

	if (argc != 5)
		errx(2, "usage: hammer EXTENSION FOLDER JOURNAL-MODE SECONDS");
	extension = argv[1];
	folder = argv[2];
	journal_mode = argv[3];
	shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1,
		      0);
	if (shared == MAP_FAILED)
		err(1, "memory");
	in_child(make_database);
	run_workers(atoi(argv[4]));
	in_child(check_end);
	printf("%s: %ld reads, %ld transactions, %ld processes killed\n", journal_mode,
	       shared->reads, shared->writes, shared->kills);
	for (i = 0; i < ERRORS && i < shared->nerrors; i++)
		puts(shared->errors[i]);
	return shared->nerrors || !shared->reads || !shared->writes;
}
