// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): an entry's change of credentials, limits, namespaces or another attribute of the
 * task applies to the entries after it
 */
#include <linux/capability.h>
#include <linux/landlock.h>
#include <sched.h>
#include <signal.h>
#include <sys/personality.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <sys/wait.h>

#include "security.h"

#define OPEN(p, file)	CALL(p, __NR_openat, 0, AT_FDCWD, U(file), O_RDONLY, 0)
#define NOBODY		65534

/* Check that the effective user decides about opening a file */
TEST_F(security, effective_user)
{
	const char *file = make_file("root", 0600);
	struct program *p = self->p;

	OPEN(p, file);
	CALL(p, __NR_setresuid, 0, -1ULL, NOBODY, -1ULL);
	OPEN(p, file);
	CALL(p, __NR_geteuid, 0);
	CALL(p, __NR_setresuid, 0, -1ULL, 0, -1ULL);
	OPEN(p, file);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_LE(0, p->results[0]);
	EXPECT_EQ(-EACCES, p->results[2]);
	EXPECT_EQ(NOBODY, p->results[3]);
	EXPECT_LE(0, p->results[5]);
}

/* Check that the user for file accesses (setfsuid) decides alone */
TEST_F(security, file_system_user)
{
	const char *file = make_file("root", 0600);
	struct program *p = self->p;

	CALL(p, __NR_setfsuid, 0, NOBODY);
	OPEN(p, file);
	CALL(p, __NR_setfsuid, 0, 0);
	OPEN(p, file);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_EQ(0, p->results[0]);
	EXPECT_EQ(-EACCES, p->results[1]);
	EXPECT_EQ(NOBODY, p->results[2]);
	EXPECT_LE(0, p->results[3]);
}

/* Check groups */
TEST_F(security, groups)
{
	const char *file = make_file("group", 0640);
	struct program *p = self->p;
	static const gid_t group = 4242;

	ASSERT_EQ(0, chown(file, 0, group));
	CALL(p, __NR_setgroups, 0, 1, U(&group));
	CALL(p, __NR_setresgid, 0, -1ULL, NOBODY, -1ULL);
	CALL(p, __NR_setresuid, 0, -1ULL, NOBODY, -1ULL);
	OPEN(p, file);
	CALL(p, __NR_setresuid, 0, -1ULL, 0, -1ULL);
	CALL(p, __NR_setgroups, 0, 0, 0);
	CALL(p, __NR_setresuid, 0, -1ULL, NOBODY, -1ULL);
	OPEN(p, file);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_LE(0, p->results[3]);
	EXPECT_EQ(-EACCES, p->results[7]);
}

/* Check capabilities */
TEST_F(security, capabilities)
{
	static struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
	static struct __user_cap_data_struct data[2];
	const char *file = make_file("nobody", 0600);
	struct program *p = self->p;

	ASSERT_EQ(0, chown(file, NOBODY, NOBODY));
	ASSERT_EQ(0, syscall(__NR_capget, &header, data));
	data[0].effective &= ~(1 << CAP_DAC_OVERRIDE | 1 << CAP_DAC_READ_SEARCH);
	OPEN(p, file);
	CALL(p, __NR_capset, 0, U(&header), U(data));
	OPEN(p, file);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_LE(0, p->results[0]);
	EXPECT_EQ(0, p->results[1]);
	EXPECT_EQ(-EACCES, p->results[2]);
}

/* Check that root is nobody in a user namespace of its own */
TEST_F(security, user_namespace)
{
	const char *file = make_file("root", 0600);
	struct program *p = self->p;

	CALL(p, __NR_setresuid, 0, 1000, 1000, 1000);
	CALL(p, __NR_unshare, 0, CLONE_NEWUSER);
	CALL(p, __NR_getuid, 0);
	OPEN(p, file);
	CALL(p, __NR_unshare, 0, CLONE_NEWUTS);
	CALL(p, __NR_sethostname, 0, U("nobody's"), 8);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_EQ(0, p->results[1]);
	EXPECT_EQ(65534, p->results[2]);
	EXPECT_EQ(-EACCES, p->results[3]);
	EXPECT_EQ(0, p->results[5]);
}

/* Check that no_new_privs lets anybody install a filter, and cannot be unset */
TEST_F(security, no_new_privileges)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_ERRNO | 99);
	struct sock_fprog prog = { .len = ARRAY_SIZE(filter), .filter = filter };
	struct program *p = self->p;

	CALL(p, __NR_setresuid, 0, NOBODY, NOBODY, NOBODY);
	CALL(p, __NR_seccomp, 0, SECCOMP_SET_MODE_FILTER, 0, U(&prog));
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_prctl, 0, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	CALL(p, __NR_seccomp, 0, SECCOMP_SET_MODE_FILTER, 0, U(&prog));
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_prctl, 0, PR_SET_NO_NEW_PRIVS, 0, 0, 0, 0);
	CALL(p, __NR_prctl, 0, PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_EQ(-EACCES, p->results[1]);
	EXPECT_EQ(-EBADF, p->results[2]);
	EXPECT_EQ(0, p->results[4]);
	EXPECT_EQ(-99, p->results[5]);
	EXPECT_EQ(-EINVAL, p->results[6]);
	EXPECT_EQ(1, p->results[7]);
}

/* Check a Landlock domain that an entry enters */
TEST_F(security, landlock)
{
	static const struct landlock_ruleset_attr attr = {
		.handled_access_fs = LANDLOCK_ACCESS_FS_READ_FILE,
	};
	const char *file = make_file("file", 0600);
	struct program *p = self->p;

	CALL(p, __NR_landlock_create_ruleset, 0, U(&attr), sizeof(attr), 0);
	CALL(p, __NR_prctl, 0, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	OPEN(p, file);
	CALL(p, __NR_landlock_restrict_self, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0), 0);
	OPEN(p, file);
	CALL(p, __NR_openat, 0, AT_FDCWD, U(file), O_WRONLY, 0);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_LE(0, p->results[2]);
	EXPECT_EQ(0, p->results[3]);
	EXPECT_EQ(-EACCES, p->results[4]);
	EXPECT_LE(0, p->results[5]);
}

/* Check RLIMIT_NOFILE */
TEST_F(security, limit_of_files)
{
	static const struct rlimit none = { 0, 4096 }, some = { 1024, 4096 };
	struct program *p = self->p;

	CALL(p, __NR_dup, 0, 0);
	CALL(p, __NR_prlimit64, 0, 0, RLIMIT_NOFILE, U(&none), 0);
	CALL(p, __NR_dup, 0, 0);
	CALL(p, __NR_setrlimit, 0, RLIMIT_NOFILE, U(&some));
	CALL(p, __NR_dup, 0, 0);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_LE(0, p->results[0]);
	EXPECT_EQ(-EMFILE, p->results[2]);
	EXPECT_LE(0, p->results[4]);
}

/* Check RLIMIT_FSIZE, with its signal and without */
TEST_F(security, limit_of_length)
{
	static const struct rlimit limit = { 10, 10 };
	struct program *p = self->p;
	int file = memfd_create("file", 0), i;

	CALL(p, __NR_pwrite64, 0, file, U("x"), 1, 10);
	CALL(p, __NR_prlimit64, 0, 0, RLIMIT_FSIZE, U(&limit), 0);
	CALL(p, __NR_pwrite64, 0, file, U("xx"), 2, 9);
	CALL(p, __NR_pwrite64, 0, file, U("x"), 1, 10);
	for (i = 0; i < 2; i++) {
		signal(SIGXFSZ, i ? SIG_IGN : SIG_DFL);
		EXPECT_EQ(i ? 0 : SIGXFSZ, WTERMSIG(run_both(_metadata, p)));
		EXPECT_EQ(1, p->results[0]);
		EXPECT_EQ(1, p->results[2]);
	}
	EXPECT_EQ(-EFBIG, p->results[3]);
}

/* Check the mode of new files */
TEST_F(security, umask)
{
	const char *file = make_file("file", 0600);
	struct stat *status = (void *)shared->buffer;
	struct program *p = self->p;
	int i;

	unlink(file);
	for (i = 0; i < 2; i++) {
		CALL(p, __NR_umask, 0, i ? 077 : 0);
		CALL(p, __NR_openat, 0, AT_FDCWD, U(file), O_CREAT | O_EXCL, 0666);
		CALL(p, __NR_stat, 0, U(file), U(status));
		CALL(p, CHAIN_OP_LOAD, 0, U(&status->st_mode), 4);
		CALL(p, __NR_unlink, 0, U(file));
	}
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_EQ(S_IFREG | 0666, p->results[3]);
	EXPECT_EQ(0, p->results[5]);
	EXPECT_EQ(S_IFREG | 0600, p->results[8]);
}

/* Run the last entry's mapping, which was made without PROT_EXEC */
static void run_mapped(struct program *p)
{
	__s64 where = shared->p.results[p->nentries - 1];
	unsigned char *code;

	if (where == UNTOUCHED)
		where = shared->alone[p->nentries - 1];
	code = (void *)where;
	*code = 0xc3;			/* ret */
	((void (*)(void))code)();
}

/* Check whether readable memory can be executed */
TEST_F(security, personality)
{
	struct program *p = self->p;
	int i;

	after_calls = run_mapped;
	for (i = 0; i < 2; i++) {
		start(p);
		CALL(p, __NR_personality, 0, i ? READ_IMPLIES_EXEC : 0);
		CALL(p, __NR_mmap, 0, 0, 4096, PROT_READ | PROT_WRITE,
		     MAP_PRIVATE | MAP_ANONYMOUS, -1ULL, 0);
		EXPECT_EQ(i ? 0 : SIGSEGV, WTERMSIG(run_both(_metadata, p)));
		EXPECT_EQ(0, p->results[0]);
	}
}

/* Check that relative and absolute paths begin at the new folder and root */
TEST_F(security, folder_and_root)
{
	const char *folder = make_file("folder", 0600);
	struct program *p = self->p;
	char path[80];
	int fd;

	snprintf(path, sizeof(path), "%s/inside", folder);
	ASSERT_EQ(0, unlink(folder));
	ASSERT_EQ(0, mkdir(folder, 0700));
	fd = open(path, O_CREAT | O_EXCL, 0600);
	ASSERT_LE(0, fd);
	close(fd);

	OPEN(p, "inside");
	CALL(p, __NR_chdir, 0, U(folder));
	OPEN(p, "inside");
	OPEN(p, "/inside");
	CALL(p, __NR_chroot, 0, U("."));
	OPEN(p, "/inside");
	OPEN(p, "/proc");
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_EQ(-ENOENT, p->results[0]);
	EXPECT_LE(0, p->results[2]);
	EXPECT_EQ(-ENOENT, p->results[3]);
	EXPECT_LE(0, p->results[5]);
	EXPECT_EQ(-ENOENT, p->results[6]);
	EXPECT_EQ(0, unlink(path));
}

#ifndef FD_FAILFS_ROOT
#define FD_FAILFS_ROOT	(-10004)
#endif

/* Check that absolute paths begin at the root that a descriptor names; then at one without files */
TEST_F(security, root_of_a_descriptor)
{
	const char *folder = make_file("folder", 0600);
	struct program *p = self->p;
	char path[80];
	int fd;

	if (syscall(__NR_fchroot, -1, 0) && errno == ENOSYS)
		SKIP(return, "the kernel has no fchroot()");
	snprintf(path, sizeof(path), "%s/inside", folder);
	ASSERT_EQ(0, unlink(folder));
	ASSERT_EQ(0, mkdir(folder, 0700));
	fd = open(path, O_CREAT | O_EXCL, 0600);
	ASSERT_LE(0, fd);
	close(fd);

	CALL(p, __NR_openat, 0, AT_FDCWD, U(folder), O_PATH | O_DIRECTORY, 0);
	OPEN(p, "/inside");
	CALL(p, __NR_fchroot, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0), 0);
	OPEN(p, "/inside");
	OPEN(p, "/proc");
	CALL(p, __NR_fchroot, 0, FD_FAILFS_ROOT, 0);
	OPEN(p, "/inside");
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_LE(0, p->results[0]);
	EXPECT_EQ(-ENOENT, p->results[1]);
	EXPECT_EQ(0, p->results[2]);
	EXPECT_LE(0, p->results[3]);
	EXPECT_EQ(-ENOENT, p->results[4]);
	EXPECT_EQ(0, p->results[5]);
	EXPECT_GT(0, p->results[6]);
	EXPECT_EQ(0, unlink(path));
}

/* Check the host name in a UTS namespace of its own */
TEST_F(security, host_name)
{
	struct utsname *name = (void *)shared->buffer, before, after;
	struct program *p = self->p;
	__u64 word;

	ASSERT_GE(sizeof(shared->buffer), sizeof(*name));
	CALL(p, __NR_unshare, 0, CLONE_NEWUTS);
	CALL(p, __NR_sethostname, 0, U("chained"), 7);
	CALL(p, __NR_uname, 0, U(name));
	CALL(p, CHAIN_OP_LOAD, 0, U(name->nodename), 8);
	uname(&before);
	EXPECT_EQ(0, run_both(_metadata, p));
	uname(&after);
	memcpy(&word, "chained", 8);
	EXPECT_EQ(word, p->results[3]);
	EXPECT_STREQ(before.nodename, after.nodename);
}

TEST_HARNESS_MAIN
