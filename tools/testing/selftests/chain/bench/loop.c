// SPDX-License-Identifier: GPL-2.0
/*
 * The workloads as requests that a BPF program submits from io_uring's loop in the kernel (Linux
 * 7.1 and later): loop.bpf.c. A run is one io_uring_enter(), also where a request
 * depends on the result of another one.
 *
 * The set-up of the ring is that of liburing's tests of the loop, with the descriptors of uring.c.
 * The requests are prepared once, like the program of a chain, in memory that the ring shares with
 * the BPF program. The BPF program copies them to the ring, submits them, and checks the
 * completions, so that user space does not look at them.
 *
 * The program is loaded without libbpf, because the version of Debian 12 cannot set the ring in
 * the structure of the kernel that is to be registered (io_uring_bpf_ops). It is an array of
 * instructions, in which calls of LOOP_SUBMIT and LOOP_REGION stand for those of functions in the
 * kernel. Their IDs are in the kernel's description of its types (BTF).
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <linux/btf.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "bench.h"
#include "calls.h"
#include "loop.h"

#define BTF_FILE	"/sys/kernel/btf/vmlinux"
#define OPS		"io_uring_bpf_ops"
#define OPS_VALUE	"bpf_struct_ops_" OPS	/* the kernel's structure around it */
#define RING_FLAGS	(IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_DEFER_TASKRUN | \
			 LOOP_SETUP_NO_SQARRAY | LOOP_SETUP_SQ_REWIND)

/* Newer than the headers of Debian 12: include/uapi/linux/io_uring.h */
#define LOOP_SETUP_NO_SQARRAY	0x10000
#define LOOP_SETUP_SQ_REWIND	0x100000
#define LOOP_REGISTER_REGION	34
#define LOOP_REGION_TYPE_USER	1

struct region_desc {
	__u64 user_addr;
	__u64 size;
	__u32 flags;
	__u32 id;
	__u64 mmap_offset;
	__u64 reserved[4];
};

struct region_reg {
	__u64 region_uptr;
	__u64 flags;
	__u64 reserved[2];
};

asm(".pushsection .rodata\n"
	".balign 8\n"
	"loop_begin: .incbin \"" LOOP_BPF "\"\n"
	"loop_end:\n"
	".popsection");

static union {
	struct loop loop;
	char pages[(sizeof(struct loop) + 4095) / 4096 * 4096];
} shared __attribute__((aligned(4096)));

static struct io_uring loop_ring;	/* only its descriptors */
static int map = -1;

/* The kernel's BTF */
static struct btf_header *btf;

/* A read of sysfs returns a page at most */
static bool read_all(int fd, char *data, size_t size)
{
	while (size) {
		ssize_t n = read(fd, data, size);

		if (n <= 0)
			return false;
		data += n;
		size -= n;
	}
	return true;
}

static bool read_btf(void)
{
	int fd = open(BTF_FILE, O_RDONLY | O_CLOEXEC);
	struct stat stat;
	bool ok;

	if (fd < 0)
		return false;
	ok = !fstat(fd, &stat) && (btf = malloc(stat.st_size)) &&
	     read_all(fd, (char *)btf, stat.st_size) && btf->magic == BTF_MAGIC;
	close(fd);
	return ok;
}

/* Return the size of the data behind a type in BTF */
static size_t size_behind(const struct btf_type *type)
{
	unsigned int vlen = BTF_INFO_VLEN(type->info);

	switch (BTF_INFO_KIND(type->info)) {
	case BTF_KIND_INT:
	case BTF_KIND_VAR:
	case BTF_KIND_DECL_TAG:
		return sizeof(__u32);
	case BTF_KIND_ARRAY:
		return sizeof(struct btf_array);
	case BTF_KIND_STRUCT:
	case BTF_KIND_UNION:
		return vlen * sizeof(struct btf_member);
	case BTF_KIND_ENUM:
		return vlen * sizeof(struct btf_enum);
	case BTF_KIND_ENUM64:
		return vlen * sizeof(struct btf_enum64);
	case BTF_KIND_FUNC_PROTO:
		return vlen * sizeof(struct btf_param);
	case BTF_KIND_DATASEC:
		return vlen * sizeof(struct btf_var_secinfo);
	default:
		return 0;
	}
}

static const char *btf_name(__u32 offset)
{
	return (const char *)btf + btf->hdr_len + btf->str_off + offset;
}

/* Find a type, and return its ID; 0: there is none */
static int find_type(const char *name, unsigned int kind, const struct btf_type **found)
{
	const char *at = (const char *)btf + btf->hdr_len + btf->type_off;
	const char *end = at + btf->type_len;
	int id;

	for (id = 1; at < end; id++) {
		const struct btf_type *type = (const void *)at;

		if (BTF_INFO_KIND(type->info) == kind && !strcmp(btf_name(type->name_off), name)) {
			*found = type;
			return id;
		}
		at += sizeof(*type) + size_behind(type);
	}
	return 0;
}

/* Return the offset of a member in bytes */
static unsigned int offset_of(const struct btf_type *type, const char *name)
{
	const struct btf_member *member = (const void *)(type + 1);
	unsigned int i;

	for (i = 0; i < BTF_INFO_VLEN(type->info); i++) {
		if (!strcmp(btf_name(member[i].name_off), name))
			return member[i].offset / 8;
	}
	die("uring-bpf: the kernel's %s has no %s", btf_name(type->name_off), name);
}

const char *loop_missing(void)
{
	const struct btf_type *type;

	if (&loop_begin[0] == &loop_end[0])
		return "it was built without clang";
	if (!read_btf())
		return "this kernel does not describe its types (CONFIG_DEBUG_INFO_BTF)";
	if (!find_type(OPS_VALUE, BTF_KIND_STRUCT, &type))
		return "this kernel has no loop of BPF in io_uring";
	return NULL;
}

static int call_bpf(int command, union bpf_attr *attr)
{
	return syscall(SYS_bpf, command, attr, sizeof(*attr));
}

static int function_id(int call)
{
	const char *name = call == LOOP_SUBMIT ? "bpf_io_uring_submit_sqes" :
						 "bpf_io_uring_get_region";
	const struct btf_type *type;
	int id = find_type(name, BTF_KIND_FUNC, &type);

	if (!id)
		die("uring-bpf: the kernel has no function %s", name);
	return id;
}

static int load_program(void)
{
	static char log[1 << 16];
	size_t size = loop_end - loop_begin;
	const struct btf_type *type;
	struct bpf_insn *insns = malloc(size);
	union bpf_attr attr = {
		.prog_type = BPF_PROG_TYPE_STRUCT_OPS,
		.insn_cnt = size / sizeof(*insns),
		.insns = (unsigned long)insns,
		.license = (unsigned long)"GPL",
		.prog_flags = BPF_F_SLEEPABLE,
		.attach_btf_id = find_type(OPS, BTF_KIND_STRUCT, &type),
		.expected_attach_type = 0,	/* index of loop_step in io_uring_bpf_ops */
	};
	unsigned int i;
	int fd;

	if (!insns)
		die("uring-bpf: no memory for the program");
	memcpy(insns, loop_begin, size);
	for (i = 0; i < attr.insn_cnt; i++) {
		if (insns[i].code != (BPF_JMP | BPF_CALL))
			continue;
		insns[i].src_reg = BPF_PSEUDO_KFUNC_CALL;
		insns[i].imm = function_id(insns[i].imm);
	}
	/* The verifier gives up at task work, which the end of copy_requests()'s ring is */
	do
		fd = call_bpf(BPF_PROG_LOAD, &attr);
	while (fd < 0 && errno == EAGAIN);
	if (fd < 0) {
		/* Load again, for the verifier's reason: a log that is too small is a failure */
		int error = errno;

		attr.log_level = 1;
		attr.log_size = sizeof(log);
		attr.log_buf = (unsigned long)log;
		call_bpf(BPF_PROG_LOAD, &attr);
		die("uring-bpf: the program cannot be loaded: %s\n%s", strerror(error), log);
	}
	free(insns);
	return fd;
}

/* The kernel wants to know a type of the program, but uses none of it */
static int load_btf(void)
{
	static const struct {
		struct btf_header header;
		struct btf_type type;
		__u32 bits;
		char names[8];
	} some = {
		.header = {
			.magic = BTF_MAGIC,
			.version = BTF_VERSION,
			.hdr_len = sizeof(some.header),
			.type_len = sizeof(some.type) + sizeof(some.bits),
			.str_off = sizeof(some.type) + sizeof(some.bits),
			.str_len = sizeof(some.names),
		},
		.type = { .name_off = 1, .info = BTF_KIND_INT << 24, .size = 4 },
		.bits = 32,
		.names = "\0int",
	};
	union bpf_attr attr = { .btf = (unsigned long)&some, .btf_size = sizeof(some) };
	int fd = call_bpf(BPF_BTF_LOAD, &attr);

	if (fd < 0)
		die("uring-bpf: no types for the program: %s", strerror(errno));
	return fd;
}

/* Let the ring run the program */
static void attach_program(int ring_fd)
{
	static const __u32 key;
	const struct btf_type *ops, *value;
	union bpf_attr attr = {
		.map_type = BPF_MAP_TYPE_STRUCT_OPS,
		.key_size = sizeof(key),
		.max_entries = 1,
		.btf_fd = load_btf(),
		.btf_vmlinux_value_type_id = find_type(OPS_VALUE, BTF_KIND_STRUCT, &value),
	};
	char *data;

	find_type(OPS, BTF_KIND_STRUCT, &ops);
	attr.value_size = value->size;
	map = call_bpf(BPF_MAP_CREATE, &attr);
	data = calloc(1, value->size);
	if (map < 0 || !data)
		die("uring-bpf: no map for the program: %s", strerror(errno));
	*(__u64 *)(data + offset_of(value, "data") + offset_of(ops, "loop_step")) = load_program();
	*(__u32 *)(data + offset_of(value, "data") + offset_of(ops, "ring_fd")) = ring_fd;
	attr = (union bpf_attr){
		.map_fd = map,
		.key = (unsigned long)&key,
		.value = (unsigned long)data,
	};
	if (call_bpf(BPF_MAP_UPDATE_ELEM, &attr))
		die("uring-bpf: the ring does not take the program: %s", strerror(errno));
	free(data);
}

static void share_memory(int ring_fd)
{
	struct region_desc desc = {
		.user_addr = (unsigned long)&shared,
		.size = sizeof(shared),
		.flags = LOOP_REGION_TYPE_USER,
	};
	struct region_reg reg = { .region_uptr = (unsigned long)&desc };

	if (syscall(SYS_io_uring_register, ring_fd, LOOP_REGISTER_REGION, &reg, 1))
		die("uring-bpf: the ring does not take the memory: %s", strerror(errno));
}

static void copy_requests(const struct workload *workload, unsigned int n)
{
	struct loop *loop = &shared.loop;
	struct io_uring ring;
	unsigned int count;

	uring_open(&ring, workload, n);
	workload->prepare(&ring, n);
	count = io_uring_sq_ready(&ring);
	memcpy(loop->requests, ring.sq.sqes, count * sizeof(*ring.sq.sqes));
	uring_close(&ring);
	loop->batch = count / workload->batches;
	loop->end = count;
	loop->passes_results = workload->passes_results;
}

void loop_open(const struct workload *workload, unsigned int n)
{
	struct io_uring_params params = { .flags = RING_FLAGS };
	int fd;

	copy_requests(workload, n);
	fd = syscall(SYS_io_uring_setup, LOOP_BATCH, &params);
	if (fd < 0 || params.cq_entries != LOOP_COMPLETIONS ||
	    params.cq_off.cqes >= LOOP_OFFSET || params.cq_off.head >= LOOP_OFFSET ||
	    params.cq_off.tail >= LOOP_OFFSET)
		die("%s, n = %u: io_uring for a loop cannot be set up: %s", workload->name, n,
		    strerror(fd < 0 ? errno : ERANGE));
	shared.loop.head_offset = params.cq_off.head;
	shared.loop.tail_offset = params.cq_off.tail;
	shared.loop.cqes_offset = params.cq_off.cqes;
	loop_ring = (struct io_uring){ .ring_fd = fd, .enter_ring_fd = fd };
	share_memory(fd);
	attach_program(fd);
	uring_register(&loop_ring, workload, n);
}

bool loop_run(const struct job *job)
{
	struct loop *loop = &shared.loop;
	long ret;

	(void)job;
	loop->next = 0;
	loop->pending = 0;
	loop->failures = 0;
	ret = call6(SYS_io_uring_enter, loop_ring.enter_ring_fd, 0, 0,
		    IORING_ENTER_GETEVENTS | IORING_ENTER_REGISTERED_RING, 0, 0);
	return !ret && loop->next == loop->end && !loop->pending && !loop->failures;
}

/* Deleting the element of the map detaches the program */
void loop_close(void)
{
	static const __u32 key;
	union bpf_attr attr = { .map_fd = map, .key = (unsigned long)&key };

	close(loop_ring.ring_fd);
	call_bpf(BPF_MAP_DELETE_ELEM, &attr);
	close(map);
}
