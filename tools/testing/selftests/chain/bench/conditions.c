// SPDX-License-Identifier: GPL-2.0
/*
 * Conditions of measurements: a seccomp filter, and tracing of all system calls.
 *
 * The filter is that of libseccomp for a list of refused calls: the architecture, the x32 ABI,
 * and then one comparison of the number for each rule. The calls are those that container
 * runtimes refuse. No measured call is among them, so each runs through the whole filter, if the
 * filter runs: for a filter that tests only the number, the kernel caches which numbers are
 * allowed, and does not run it for these. So one filter has a rule about an argument after that
 * about the number. Requests of io_uring are not subject to any filter.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stddef.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>

#include "bench.h"

#define X32_BIT		0x40000000
#define TRACE_FILE	"/sys/kernel/tracing/events/raw_syscalls/enable"

static const unsigned int refused[MAX_RULES] = {
	SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_swapon,
	SYS_swapoff, SYS_reboot, SYS_sethostname, SYS_setdomainname, SYS_iopl,
	SYS_ioperm, SYS_create_module, SYS_init_module, SYS_delete_module, SYS_get_kernel_syms,
	SYS_query_module, SYS_quotactl, SYS_nfsservctl, SYS_settimeofday, SYS_adjtimex,
	SYS_acct, SYS_uselib, SYS_ustat, SYS_sysfs, SYS_vhangup,
	SYS_modify_ldt, SYS__sysctl, SYS_clock_settime, SYS_mbind, SYS_set_mempolicy,
	SYS_get_mempolicy, SYS_kexec_load, SYS_add_key, SYS_request_key, SYS_keyctl,
	SYS_migrate_pages, SYS_unshare, SYS_move_pages, SYS_perf_event_open, SYS_fanotify_init,
	SYS_name_to_handle_at, SYS_open_by_handle_at, SYS_clock_adjtime, SYS_setns, SYS_kcmp,
	SYS_finit_module, SYS_bpf, SYS_userfaultfd, SYS_kexec_file_load, SYS_lookup_dcookie,
};

const char *filters_missing(void)
{
	unsigned int action = SECCOMP_RET_ERRNO;

	if (syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action))
		return "this kernel has no seccomp filters";
	return NULL;
}

#define LOAD(field)	\
	((struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,	\
				      offsetof(struct seccomp_data, field)))
#define JUMP(test, value, yes, no)	\
	((struct sock_filter)BPF_JUMP(BPF_JMP | BPF_K | (test), value, yes, no))
#define RETURN(action)	((struct sock_filter)BPF_STMT(BPF_RET | BPF_K, action))
#define NO_ARGUMENT	INT_MAX	/* of a measured call */

void install_filter(unsigned int filter)
{
	unsigned int rules = filter == ARGS_FILTER ? 1 : filter;
	struct sock_filter code[7 + 2 * MAX_RULES];
	struct sock_filter *next = code;
	struct sock_fprog program;
	unsigned int i;

	*next++ = LOAD(arch);
	*next++ = JUMP(BPF_JEQ, AUDIT_ARCH_X86_64, 1, 0);
	*next++ = RETURN(SECCOMP_RET_KILL_PROCESS);
	*next++ = LOAD(nr);
	*next++ = JUMP(BPF_JGE, X32_BIT, 0, 1);
	*next++ = RETURN(SECCOMP_RET_ERRNO | ENOSYS);
	for (i = 0; i < rules; i++) {
		*next++ = JUMP(BPF_JEQ, refused[i], 0, 1);
		*next++ = RETURN(SECCOMP_RET_ERRNO | EPERM);
	}
	if (filter == ARGS_FILTER) {
		*next++ = LOAD(args[0]);
		*next++ = JUMP(BPF_JEQ, NO_ARGUMENT, 0, 1);
		*next++ = RETURN(SECCOMP_RET_ERRNO | EPERM);
	}
	*next++ = RETURN(SECCOMP_RET_ALLOW);
	program.filter = code;
	program.len = next - code;
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) ||
	    syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program))
		die("the seccomp filter of %u rules cannot be installed: %s", rules,
		    strerror(errno));
}

const char *tracing_missing(void)
{
	if (access(TRACE_FILE, W_OK))
		return TRACE_FILE " cannot be written";
	return NULL;
}

void set_tracing(bool on)
{
	int fd = open(TRACE_FILE, O_WRONLY | O_CLOEXEC);

	if (fd < 0 || write(fd, on ? "1" : "0", 1) != 1 || close(fd))
		die("%s: the events cannot be turned %s: %s", TRACE_FILE, on ? "on" : "off",
		    strerror(errno));
}
