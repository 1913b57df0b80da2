// SPDX-License-Identifier: GPL-2.0
/*
 * count: run statements of SQLite between markers, for the plugin that counts instructions and
 * kernel entries in the guest (qemu/count.c), or measure the time of a SELECT
 *
 * usage: count EXTENSION [WORKLOAD METHOD]
 *	  count --time [EXTENSION]
 *	  count --threads EXTENSION
 *
 * Prints a line for each measurement, with tabs: workload, method (plain or extension), and the
 * number of statements between its markers. With --time, prints the time of a getppid(), of a
 * plain SELECT and, given the extension, of one with it, in ns. With --threads, prints the kernel
 * entries of a SELECT, as the extension counts them, in 1, 2 and 4 threads at the same time, each
 * with a database of its own. Each measurement has a process of its own.
 *
 * Compiled with SQLITE_CORE, it has to be linked with the extension, which is not loaded. So it can
 * be static, as programs for User-Mode Linux have to be.
 */
#include <err.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <sqlite3.h>

#include "mark.h"

#define COUNT(array)	(sizeof(array) / sizeof((array)[0]))
#define SELECT		"SELECT b FROM t WHERE a = 5"
#define INSERT		"INSERT INTO t(b) VALUES('y')"
#define FILL	\
	"WITH c(x) AS (VALUES(1) UNION ALL SELECT x + 1 FROM c WHERE x < 100) "	\
	"INSERT INTO t SELECT x, 'text' FROM c"
#define THREAD_READS	20000
#define WARM		40	/* statements before the measurement, after which nothing changes */

static const struct workload {
	const char *name, *setup, *statement;
	int databases, n;
} workloads[] = {
	{ "delete", "PRAGMA journal_mode=delete", SELECT, 1, 1000 },
	{ "truncate", "PRAGMA journal_mode=truncate", SELECT, 1, 1000 },
	{ "mmap", "PRAGMA mmap_size=1000000", SELECT, 1, 1000 },
	{ "two databases in turns", "", SELECT, 2, 1000 },
	{ "eight databases in turns", "", SELECT, 8, 1000 },
	{ "persist", "PRAGMA journal_mode=persist", SELECT, 1, 1000 },
	{ "wal", "PRAGMA journal_mode=wal", SELECT, 1, 1000 },
	{ "exclusive", "PRAGMA locking_mode=exclusive", SELECT, 1, 1000 },
	{ "insert, delete", "PRAGMA journal_mode=delete", INSERT, 1, 500 },
	{ "insert, truncate", "PRAGMA journal_mode=truncate", INSERT, 1, 500 },
	{ "insert, persist", "PRAGMA journal_mode=persist", INSERT, 1, 500 },
	{ "insert, wal", "PRAGMA journal_mode=wal", INSERT, 1, 500 },
};

static const char *folder = "/tmp/sqlite-count";
static const char *const methods[] = { "plain", "extension" };

static void check(sqlite3 *db, int ret)
{
	if (ret != SQLITE_OK && ret != SQLITE_ROW && ret != SQLITE_DONE)
		errx(1, "%s", sqlite3_errmsg(db));
}

static void run(sqlite3_stmt *statement)
{
	int ret;

	do
		ret = sqlite3_step(statement);
	while (ret == SQLITE_ROW);
	check(sqlite3_db_handle(statement), ret);
	check(sqlite3_db_handle(statement), sqlite3_reset(statement));
}

static sqlite3 *open_database(const struct workload *workload, int number)
{
	char path[100];
	sqlite3 *db;

	snprintf(path, sizeof(path), "%s/%d.db", folder, number);
	check(NULL, sqlite3_open(path, &db));
	check(db, sqlite3_exec(db, workload->setup, NULL, NULL, NULL));
	check(db, sqlite3_exec(db, "CREATE TABLE t(a INTEGER PRIMARY KEY, b)", NULL, NULL, NULL));
	check(db, sqlite3_exec(db, FILL, NULL, NULL, NULL));
	return db;
}

#ifdef SQLITE_CORE
int sqlite3_chainsqlite_init(sqlite3 *db, char **error, const void *api);

static void load(sqlite3 *db, const char *extension)
{
	(void)extension;
	sqlite3_chainsqlite_init(db, NULL, NULL);
}
#else
static void load(sqlite3 *db, const char *extension)
{
	char *error;

	check(db, sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, NULL));
	if (sqlite3_load_extension(db, extension, NULL, &error))
		errx(1, "%s", error);
}
#endif

static void make_folder(void)
{
	char command[200];

	snprintf(command, sizeof(command), "rm -rf %s && mkdir %s", folder, folder);
	if (system(command))
		errx(1, "%s cannot be made", folder);
}

static void prepare(const struct workload *workload, const char *extension,
		    sqlite3_stmt **statements)
{
	sqlite3 *db;
	int i;

	make_folder();
	for (i = 0; i < workload->databases; i++) {
		db = open_database(workload, i);
		if (extension)
			load(db, extension);
		check(db, sqlite3_prepare_v2(db, workload->statement, -1, &statements[i], NULL));
	}
	for (i = 0; i < WARM * workload->databases; i++)
		run(statements[i % workload->databases]);
}

/* In a child, because the extension stays in a process */
static void measure(const struct workload *workload, const char *extension)
{
	sqlite3_stmt *statements[8];
	int i;

	prepare(workload, extension, statements);
	MARK(MARK_BEGIN);
	for (i = 0; i < workload->n; i++)
		run(statements[i % workload->databases]);
	MARK(MARK_END);
	printf("%s\t%s\t%d\n", workload->name, methods[!!extension], workload->n);
	fflush(stdout);
	_exit(0);
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1e9 + t.tv_nsec;
}

/*
 * Print the time of @statement or, if that is NULL, of a getppid(): the least of many measurements,
 * because others may use the machine
 */
static void print_time(sqlite3_stmt *statement)
{
	double least = 1e18, begin, time;
	int i, j;

	for (i = 0; i < 200; i++) {
		begin = now();
		for (j = 0; j < 200; j++) {
			if (statement)
				run(statement);
			else
				syscall(SYS_getppid);
		}
		time = (now() - begin) / 200;
		if (time < least)
			least = time;
	}
	printf("%.0f ", least);
	fflush(stdout);
}

static void measure_time(bool is_plain, const char *extension)
{
	sqlite3_stmt *statement;

	if (is_plain)
		print_time(NULL);
	if (is_plain || extension) {
		prepare(&workloads[0], extension, &statement);
		print_time(statement);
	}
	if (!is_plain)
		puts("");
	exit(0);
}

static void *read_often(void *statement)
{
	int i;

	for (i = 0; i < THREAD_READS; i++)
		run(statement);
	return NULL;
}

static long kernel_entries(sqlite3 *db)
{
	sqlite3_stmt *statement;
	long result;

	check(db, sqlite3_prepare_v2(db, "SELECT chainsqlite_stats() ->> 'entries'", -1,
				     &statement, NULL));
	check(db, sqlite3_step(statement));
	result = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	return result;
}

static void measure_threads(int n, const char *extension)
{
	struct workload workload = workloads[0];
	sqlite3_stmt *statements[4];
	pthread_t threads[4];
	sqlite3 *db;
	long before;
	int i;

	workload.databases = n;
	prepare(&workload, extension, statements);
	db = sqlite3_db_handle(statements[0]);
	before = kernel_entries(db);
	for (i = 0; i < n; i++) {
		if (pthread_create(&threads[i], NULL, read_often, statements[i]))
			errx(1, "no thread");
	}
	for (i = 0; i < n; i++)
		pthread_join(threads[i], NULL);
	printf("threads %d   entries %.1f\n", n,
	       (double)(kernel_entries(db) - before) / n / THREAD_READS);
	exit(0);
}

static void wait_for_child(void)
{
	int status;

	if (wait(&status) < 0 || status)
		errx(1, "a measurement failed: status %d", status);
}

static const char usage[] =
	"usage: count EXTENSION [WORKLOAD METHOD] | --time [EXTENSION] | --threads EXTENSION";

int main(int argc, char **argv)
{
	size_t i;

	if (argc > 1 && !strcmp(argv[1], "--time")) {
		if (!access("/dev/shm", W_OK))
			folder = "/dev/shm/sqlite-count";	/* in memory, as in the guest */
		for (i = 0; i < 2; i++) {
			if (!fork())
				measure_time(!i, i && argc > 2 ? argv[2] : NULL);
			wait_for_child();
		}
		return 0;
	}
	if (argc == 3 && !strcmp(argv[1], "--threads")) {
		for (i = 1; i <= 4; i *= 2) {
			if (!fork())
				measure_threads(i, argv[2]);
			wait_for_child();
		}
		return 0;
	}
	if (argc != 2 && argc != 4)
		errx(2, "%s", usage);
	for (i = 0; i < 2 * COUNT(workloads); i++) {
		if (argc == 4 && (strcmp(argv[2], workloads[i / 2].name) ||
				  strcmp(argv[3], methods[i % 2])))
			continue;
		fflush(stdout);
		if (!fork())
			measure(&workloads[i / 2], i % 2 ? argv[1] : NULL);
		wait_for_child();
	}
	return 0;
}
