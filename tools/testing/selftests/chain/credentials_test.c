// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): an entry's change of credentials, limits, namespaces or another attribute of the
 * task applies to the entries after it
 */
#include <linux/capability.h>
#include <linux/io_uring.h>
#include <linux/landlock.h>
#include <sched.h>
#include <signal.h>
#include <sys/personality.h>
#include <sys/resource.h>
#include <sys/socket.h>
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

/* Allow requests for sockets of this machine only; offset 16 is struct io_uring_bpf_ctx.family */
static struct sock_filter only_unix[] = {
	BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 16),
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 0, 1),
	BPF_STMT(BPF_RET | BPF_K, 1),
	BPF_STMT(BPF_RET | BPF_K, 0),
};

/* As struct io_uring_bpf, which Linux 7 has */
static struct {
	__u16 cmd_type, cmd_flags;
	__u32 resv;
	__u32 opcode, flags, filter_len;
	__u8 pdu_size, resv1[3];
	__u64 filter_ptr, resv2[5];
} ring_filter = {
	.cmd_type = 1,			/* IO_URING_BPF_CMD_FILTER */
	.opcode = IORING_OP_SOCKET,
	.filter_len = ARRAY_SIZE(only_unix),
};

/* Arguments of io_uring_register(), after the ring */
#define RING_FILTER	37, U(&ring_filter), 1	/* IORING_REGISTER_BPF_FILTER */

/* Return whether a child can register the filter */
static bool have_ring_filters(void)
{
	pid_t pid;

	ring_filter.filter_ptr = U(only_unix);
	pid = fork();
	if (!pid)
		_exit(syscall(__NR_io_uring_register, -1, RING_FILTER) != 0);
	return wait_for(pid) == 0;
}

/* A ring, by the entries that make it and find its parts */
struct ring {
	__u32 fd, sqes, tail, cqes;
	unsigned int sent;
};

static struct ring add_ring(struct program *p)
{
	static struct io_uring_params params;
	const __u64 prot = PROT_READ | PROT_WRITE;
	struct ring ring = { 0 };
	__u32 rings;

	ring.fd = CALL(p, __NR_io_uring_setup, 0, 4, U(&params));
	rings = CALL(p, __NR_mmap, CHAIN_SYMBOLIC(4), 0, 4096, prot, MAP_SHARED,
		     CHAIN_RESULT(ring.fd), IORING_OFF_SQ_RING);
	ring.sqes = CALL(p, __NR_mmap, CHAIN_SYMBOLIC(4), 0, 4096, prot, MAP_SHARED,
			 CHAIN_RESULT(ring.fd), IORING_OFF_SQES);
	ring.tail = CALL(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(0) | CHAIN_LOAD32(1),
			 CHAIN_RESULT(rings), U(&params.sq_off.tail));
	ring.cqes = CALL(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(0) | CHAIN_LOAD32(1),
			 CHAIN_RESULT(rings), U(&params.cq_off.cqes));
	return ring;
}

/* Add a request, all of which use the first slot. Return the entry with its result. */
static __u32 add_request(struct program *p, struct ring *ring, __u64 opcode, __u64 family)
{
	const int result = offsetof(struct io_uring_cqe, res) +
			   ring->sent++ * sizeof(struct io_uring_cqe);

	CALL(p, CHAIN_OP_STORE64, CHAIN_SYMBOLIC(0), CHAIN_RESULT(ring->sqes),
	     opcode | family << 32);
	CALL(p, CHAIN_OP_STORE64, CHAIN_SYMBOLIC(0),
	     CHAIN_RESULT_ADD(ring->sqes, offsetof(struct io_uring_sqe, off)), SOCK_DGRAM);
	CALL(p, CHAIN_OP_STORE32, CHAIN_SYMBOLIC(0), CHAIN_RESULT(ring->tail), ring->sent);
	CALL(p, __NR_io_uring_enter, CHAIN_SYMBOLIC(0), CHAIN_RESULT(ring->fd), 1, 1,
	     IORING_ENTER_GETEVENTS, 0, 0);
	return CALL(p, CHAIN_OP_LOAD, CHAIN_SYMBOLIC(0), CHAIN_RESULT_ADD(ring->cqes, result), 4);
}

/* Add requests that the filter refuses and allows, and check their results alone and in a chain */
static void check_requests(struct __test_metadata *_metadata, struct program *p, struct ring *ring)
{
	__u32 refused = add_request(p, ring, IORING_OP_SOCKET, AF_INET);
	__u32 allowed = add_request(p, ring, IORING_OP_SOCKET, AF_UNIX);
	__u32 other = add_request(p, ring, IORING_OP_NOP, AF_INET);

	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_EQ(-EACCES, (__s32)p->results[refused]);
	EXPECT_EQ(1, p->results[refused - 1]);
	EXPECT_LT(2, (__s32)p->results[allowed]);
	EXPECT_EQ(0, (__s32)p->results[other]);
}

/* Check a filter of a ring */
TEST_F(security, filter_of_a_ring)
{
	struct program *p = self->p;
	struct ring ring;

	if (!have_ring_filters())
		SKIP(return, "the kernel has no filters of io_uring (IORING_REGISTER_BPF_FILTER)");
	ring = add_ring(p);
	CALL(p, __NR_io_uring_register, CHAIN_SYMBOLIC(0), CHAIN_RESULT(ring.fd), RING_FILTER);
	check_requests(_metadata, p, &ring);
}

/* Check a filter of the task for a ring that is made after it */
TEST_F(security, filter_of_later_rings)
{
	struct program *p = self->p;
	struct ring ring;

	if (!have_ring_filters())
		SKIP(return, "the kernel has no filters of io_uring (IORING_REGISTER_BPF_FILTER)");
	CALL(p, __NR_io_uring_register, 0, -1, RING_FILTER);
	ring = add_ring(p);
	check_requests(_metadata, p, &ring);
}

/* Check a filter that the task has inherited */
TEST_F(security, inherited_filter_of_rings)
{
	struct program *p = self->p;
	struct ring ring;

	if (!have_ring_filters())
		SKIP(return, "the kernel has no filters of io_uring (IORING_REGISTER_BPF_FILTER)");
	ASSERT_EQ(0, syscall(__NR_io_uring_register, -1, RING_FILTER));
	ring = add_ring(p);
	check_requests(_metadata, p, &ring);
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
