// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): the system calls that can be entries of a chain
 *
 * One row per system call. A call is refused if it would do something else inside
 * a chain than outside. All others are allowed, including those that sleep, fail
 * with ENOSYS, or end the task. Permissions are not decided here: each call checks
 * those of its caller.
 *
 * Rows have the symbol of the call's function, and not its number, so that all
 * architectures share them. The numbers come from the table that the architecture
 * generates, which has one __SYSCALL(number, symbol) per number. A row whose call
 * the architecture lacks is not used; a call without a row stops the build.
 */
#include <linux/args.h>
#include <linux/array_size.h>
#include <linux/chain.h>
#include <linux/nospec.h>
#include <asm/unistd.h>

#include "chain_decode.h"

enum policy_row {
	POLICY_sys_read				= CHAIN_ALLOW,
	POLICY_sys_write			= CHAIN_ALLOW,
	POLICY_sys_open				= CHAIN_ALLOW,
	POLICY_sys_close			= CHAIN_ALLOW,
	POLICY_sys_newstat			= CHAIN_ALLOW,
	POLICY_sys_newfstat			= CHAIN_ALLOW,
	POLICY_sys_newlstat			= CHAIN_ALLOW,
	POLICY_sys_poll				= CHAIN_ALLOW,
	POLICY_sys_lseek			= CHAIN_ALLOW,
	POLICY_sys_mmap				= CHAIN_ALLOW,
	POLICY_sys_mprotect			= CHAIN_ALLOW,
	POLICY_sys_munmap			= CHAIN_ALLOW,
	POLICY_sys_brk				= CHAIN_ALLOW,
	POLICY_sys_rt_sigaction			= CHAIN_ALLOW,
	POLICY_sys_rt_sigprocmask		= CHAIN_ALLOW,
	POLICY_sys_rt_sigreturn			= CHAIN_REFUSE_FRAME,
	POLICY_sys_ioctl			= CHAIN_ALLOW,
	POLICY_sys_pread64			= CHAIN_ALLOW,
	POLICY_sys_pwrite64			= CHAIN_ALLOW,
	POLICY_sys_readv			= CHAIN_ALLOW,
	POLICY_sys_writev			= CHAIN_ALLOW,
	POLICY_sys_access			= CHAIN_ALLOW,
	POLICY_sys_pipe				= CHAIN_ALLOW,
	POLICY_sys_select			= CHAIN_ALLOW,
	POLICY_sys_sched_yield			= CHAIN_ALLOW,
	POLICY_sys_mremap			= CHAIN_ALLOW,
	POLICY_sys_msync			= CHAIN_ALLOW,
	POLICY_sys_mincore			= CHAIN_ALLOW,
	POLICY_sys_madvise			= CHAIN_ALLOW,
	POLICY_sys_shmget			= CHAIN_ALLOW,
	POLICY_sys_shmat			= CHAIN_ALLOW,
	POLICY_sys_shmctl			= CHAIN_ALLOW,
	POLICY_sys_dup				= CHAIN_ALLOW,
	POLICY_sys_dup2				= CHAIN_ALLOW,
	POLICY_sys_pause			= CHAIN_ALLOW,
	POLICY_sys_nanosleep			= CHAIN_ALLOW,
	POLICY_sys_getitimer			= CHAIN_ALLOW,
	POLICY_sys_alarm			= CHAIN_ALLOW,
	POLICY_sys_setitimer			= CHAIN_ALLOW,
	POLICY_sys_getpid			= CHAIN_ALLOW,
	POLICY_sys_sendfile64			= CHAIN_ALLOW,
	POLICY_sys_socket			= CHAIN_ALLOW,
	POLICY_sys_connect			= CHAIN_ALLOW,
	POLICY_sys_accept			= CHAIN_ALLOW,
	POLICY_sys_sendto			= CHAIN_ALLOW,
	POLICY_sys_recvfrom			= CHAIN_ALLOW,
	POLICY_sys_sendmsg			= CHAIN_ALLOW,
	POLICY_sys_recvmsg			= CHAIN_ALLOW,
	POLICY_sys_shutdown			= CHAIN_ALLOW,
	POLICY_sys_bind				= CHAIN_ALLOW,
	POLICY_sys_listen			= CHAIN_ALLOW,
	POLICY_sys_getsockname			= CHAIN_ALLOW,
	POLICY_sys_getpeername			= CHAIN_ALLOW,
	POLICY_sys_socketpair			= CHAIN_ALLOW,
	POLICY_sys_setsockopt			= CHAIN_ALLOW,
	POLICY_sys_getsockopt			= CHAIN_ALLOW,
	POLICY_sys_clone			= CHAIN_REFUSE_CHILD,
	POLICY_sys_fork				= CHAIN_REFUSE_CHILD,
	POLICY_sys_vfork			= CHAIN_REFUSE_CHILD,
	POLICY_sys_execve			= CHAIN_ALLOW,
	POLICY_sys_exit				= CHAIN_ALLOW,
	POLICY_sys_wait4			= CHAIN_ALLOW,
	POLICY_sys_kill				= CHAIN_ALLOW,
	POLICY_sys_newuname			= CHAIN_ALLOW,
	POLICY_sys_semget			= CHAIN_ALLOW,
	POLICY_sys_semop			= CHAIN_ALLOW,
	POLICY_sys_semctl			= CHAIN_ALLOW,
	POLICY_sys_shmdt			= CHAIN_ALLOW,
	POLICY_sys_msgget			= CHAIN_ALLOW,
	POLICY_sys_msgsnd			= CHAIN_ALLOW,
	POLICY_sys_msgrcv			= CHAIN_ALLOW,
	POLICY_sys_msgctl			= CHAIN_ALLOW,
	POLICY_sys_fcntl			= CHAIN_ALLOW,
	POLICY_sys_flock			= CHAIN_ALLOW,
	POLICY_sys_fsync			= CHAIN_ALLOW,
	POLICY_sys_fdatasync			= CHAIN_ALLOW,
	POLICY_sys_truncate			= CHAIN_ALLOW,
	POLICY_sys_ftruncate			= CHAIN_ALLOW,
	POLICY_sys_getdents			= CHAIN_ALLOW,
	POLICY_sys_getcwd			= CHAIN_ALLOW,
	POLICY_sys_chdir			= CHAIN_ALLOW,
	POLICY_sys_fchdir			= CHAIN_ALLOW,
	POLICY_sys_rename			= CHAIN_ALLOW,
	POLICY_sys_mkdir			= CHAIN_ALLOW,
	POLICY_sys_rmdir			= CHAIN_ALLOW,
	POLICY_sys_creat			= CHAIN_ALLOW,
	POLICY_sys_link				= CHAIN_ALLOW,
	POLICY_sys_unlink			= CHAIN_ALLOW,
	POLICY_sys_symlink			= CHAIN_ALLOW,
	POLICY_sys_readlink			= CHAIN_ALLOW,
	POLICY_sys_chmod			= CHAIN_ALLOW,
	POLICY_sys_fchmod			= CHAIN_ALLOW,
	POLICY_sys_chown			= CHAIN_ALLOW,
	POLICY_sys_fchown			= CHAIN_ALLOW,
	POLICY_sys_lchown			= CHAIN_ALLOW,
	POLICY_sys_umask			= CHAIN_ALLOW,
	POLICY_sys_gettimeofday			= CHAIN_ALLOW,
	POLICY_sys_getrlimit			= CHAIN_ALLOW,
	POLICY_sys_getrusage			= CHAIN_ALLOW,
	POLICY_sys_sysinfo			= CHAIN_ALLOW,
	POLICY_sys_times			= CHAIN_ALLOW,
	POLICY_sys_ptrace			= CHAIN_ALLOW,
	POLICY_sys_getuid			= CHAIN_ALLOW,
	POLICY_sys_syslog			= CHAIN_ALLOW,
	POLICY_sys_getgid			= CHAIN_ALLOW,
	POLICY_sys_setuid			= CHAIN_ALLOW,
	POLICY_sys_setgid			= CHAIN_ALLOW,
	POLICY_sys_geteuid			= CHAIN_ALLOW,
	POLICY_sys_getegid			= CHAIN_ALLOW,
	POLICY_sys_setpgid			= CHAIN_ALLOW,
	POLICY_sys_getppid			= CHAIN_ALLOW,
	POLICY_sys_getpgrp			= CHAIN_ALLOW,
	POLICY_sys_setsid			= CHAIN_ALLOW,
	POLICY_sys_setreuid			= CHAIN_ALLOW,
	POLICY_sys_setregid			= CHAIN_ALLOW,
	POLICY_sys_getgroups			= CHAIN_ALLOW,
	POLICY_sys_setgroups			= CHAIN_ALLOW,
	POLICY_sys_setresuid			= CHAIN_ALLOW,
	POLICY_sys_getresuid			= CHAIN_ALLOW,
	POLICY_sys_setresgid			= CHAIN_ALLOW,
	POLICY_sys_getresgid			= CHAIN_ALLOW,
	POLICY_sys_getpgid			= CHAIN_ALLOW,
	POLICY_sys_setfsuid			= CHAIN_ALLOW,
	POLICY_sys_setfsgid			= CHAIN_ALLOW,
	POLICY_sys_getsid			= CHAIN_ALLOW,
	POLICY_sys_capget			= CHAIN_ALLOW,
	POLICY_sys_capset			= CHAIN_ALLOW,
	POLICY_sys_rt_sigpending		= CHAIN_ALLOW,
	POLICY_sys_rt_sigtimedwait		= CHAIN_ALLOW,
	POLICY_sys_rt_sigqueueinfo		= CHAIN_ALLOW,
	POLICY_sys_rt_sigsuspend		= CHAIN_ALLOW,
	POLICY_sys_sigaltstack			= CHAIN_ALLOW,
	POLICY_sys_utime			= CHAIN_ALLOW,
	POLICY_sys_mknod			= CHAIN_ALLOW,
	POLICY_sys_personality			= CHAIN_ALLOW,
	POLICY_sys_ustat			= CHAIN_ALLOW,
	POLICY_sys_statfs			= CHAIN_ALLOW,
	POLICY_sys_fstatfs			= CHAIN_ALLOW,
	POLICY_sys_sysfs			= CHAIN_ALLOW,
	POLICY_sys_getpriority			= CHAIN_ALLOW,
	POLICY_sys_setpriority			= CHAIN_ALLOW,
	POLICY_sys_sched_setparam		= CHAIN_ALLOW,
	POLICY_sys_sched_getparam		= CHAIN_ALLOW,
	POLICY_sys_sched_setscheduler		= CHAIN_ALLOW,
	POLICY_sys_sched_getscheduler		= CHAIN_ALLOW,
	POLICY_sys_sched_get_priority_max	= CHAIN_ALLOW,
	POLICY_sys_sched_get_priority_min	= CHAIN_ALLOW,
	POLICY_sys_sched_rr_get_interval	= CHAIN_ALLOW,
	POLICY_sys_mlock			= CHAIN_ALLOW,
	POLICY_sys_munlock			= CHAIN_ALLOW,
	POLICY_sys_mlockall			= CHAIN_ALLOW,
	POLICY_sys_munlockall			= CHAIN_ALLOW,
	POLICY_sys_vhangup			= CHAIN_ALLOW,
	POLICY_sys_modify_ldt			= CHAIN_ALLOW,
	POLICY_sys_pivot_root			= CHAIN_ALLOW,
	POLICY_sys_prctl			= CHAIN_ALLOW,
	POLICY_sys_arch_prctl			= CHAIN_ALLOW,
	POLICY_sys_adjtimex			= CHAIN_ALLOW,
	POLICY_sys_setrlimit			= CHAIN_ALLOW,
	POLICY_sys_chroot			= CHAIN_ALLOW,
	POLICY_sys_sync				= CHAIN_ALLOW,
	POLICY_sys_acct				= CHAIN_ALLOW,
	POLICY_sys_settimeofday			= CHAIN_ALLOW,
	POLICY_sys_mount			= CHAIN_ALLOW,
	POLICY_sys_umount			= CHAIN_ALLOW,
	POLICY_sys_swapon			= CHAIN_ALLOW,
	POLICY_sys_swapoff			= CHAIN_ALLOW,
	POLICY_sys_reboot			= CHAIN_ALLOW,
	POLICY_sys_sethostname			= CHAIN_ALLOW,
	POLICY_sys_setdomainname		= CHAIN_ALLOW,
	POLICY_sys_iopl				= CHAIN_ALLOW,
	POLICY_sys_ioperm			= CHAIN_ALLOW,
	POLICY_sys_init_module			= CHAIN_ALLOW,
	POLICY_sys_delete_module		= CHAIN_ALLOW,
	POLICY_sys_quotactl			= CHAIN_ALLOW,
	POLICY_sys_gettid			= CHAIN_ALLOW,
	POLICY_sys_readahead			= CHAIN_ALLOW,
	POLICY_sys_setxattr			= CHAIN_ALLOW,
	POLICY_sys_lsetxattr			= CHAIN_ALLOW,
	POLICY_sys_fsetxattr			= CHAIN_ALLOW,
	POLICY_sys_getxattr			= CHAIN_ALLOW,
	POLICY_sys_lgetxattr			= CHAIN_ALLOW,
	POLICY_sys_fgetxattr			= CHAIN_ALLOW,
	POLICY_sys_listxattr			= CHAIN_ALLOW,
	POLICY_sys_llistxattr			= CHAIN_ALLOW,
	POLICY_sys_flistxattr			= CHAIN_ALLOW,
	POLICY_sys_removexattr			= CHAIN_ALLOW,
	POLICY_sys_lremovexattr			= CHAIN_ALLOW,
	POLICY_sys_fremovexattr			= CHAIN_ALLOW,
	POLICY_sys_tkill			= CHAIN_ALLOW,
	POLICY_sys_time				= CHAIN_ALLOW,
	POLICY_sys_futex			= CHAIN_ALLOW,
	POLICY_sys_sched_setaffinity		= CHAIN_ALLOW,
	POLICY_sys_sched_getaffinity		= CHAIN_ALLOW,
	POLICY_sys_io_setup			= CHAIN_ALLOW,
	POLICY_sys_io_destroy			= CHAIN_ALLOW,
	POLICY_sys_io_getevents			= CHAIN_ALLOW,
	POLICY_sys_io_submit			= CHAIN_ALLOW,
	POLICY_sys_io_cancel			= CHAIN_ALLOW,
	POLICY_sys_epoll_create			= CHAIN_ALLOW,
	POLICY_sys_remap_file_pages		= CHAIN_ALLOW,
	POLICY_sys_getdents64			= CHAIN_ALLOW,
	POLICY_sys_set_tid_address		= CHAIN_ALLOW,
	POLICY_sys_restart_syscall		= CHAIN_REFUSE_RESTART,
	POLICY_sys_semtimedop			= CHAIN_ALLOW,
	POLICY_sys_fadvise64			= CHAIN_ALLOW,
	POLICY_sys_timer_create			= CHAIN_ALLOW,
	POLICY_sys_timer_settime		= CHAIN_ALLOW,
	POLICY_sys_timer_gettime		= CHAIN_ALLOW,
	POLICY_sys_timer_getoverrun		= CHAIN_ALLOW,
	POLICY_sys_timer_delete			= CHAIN_ALLOW,
	POLICY_sys_clock_settime		= CHAIN_ALLOW,
	POLICY_sys_clock_gettime		= CHAIN_ALLOW,
	POLICY_sys_clock_getres			= CHAIN_ALLOW,
	POLICY_sys_clock_nanosleep		= CHAIN_ALLOW,
	POLICY_sys_exit_group			= CHAIN_ALLOW,
	POLICY_sys_epoll_wait			= CHAIN_ALLOW,
	POLICY_sys_epoll_ctl			= CHAIN_ALLOW,
	POLICY_sys_tgkill			= CHAIN_ALLOW,
	POLICY_sys_utimes			= CHAIN_ALLOW,
	POLICY_sys_mbind			= CHAIN_ALLOW,
	POLICY_sys_set_mempolicy		= CHAIN_ALLOW,
	POLICY_sys_get_mempolicy		= CHAIN_ALLOW,
	POLICY_sys_mq_open			= CHAIN_ALLOW,
	POLICY_sys_mq_unlink			= CHAIN_ALLOW,
	POLICY_sys_mq_timedsend			= CHAIN_ALLOW,
	POLICY_sys_mq_timedreceive		= CHAIN_ALLOW,
	POLICY_sys_mq_notify			= CHAIN_ALLOW,
	POLICY_sys_mq_getsetattr		= CHAIN_ALLOW,
	POLICY_sys_kexec_load			= CHAIN_ALLOW,
	POLICY_sys_waitid			= CHAIN_ALLOW,
	POLICY_sys_add_key			= CHAIN_ALLOW,
	POLICY_sys_request_key			= CHAIN_ALLOW,
	POLICY_sys_keyctl			= CHAIN_ALLOW,
	POLICY_sys_ioprio_set			= CHAIN_ALLOW,
	POLICY_sys_ioprio_get			= CHAIN_ALLOW,
	POLICY_sys_inotify_init			= CHAIN_ALLOW,
	POLICY_sys_inotify_add_watch		= CHAIN_ALLOW,
	POLICY_sys_inotify_rm_watch		= CHAIN_ALLOW,
	POLICY_sys_migrate_pages		= CHAIN_ALLOW,
	POLICY_sys_openat			= CHAIN_ALLOW,
	POLICY_sys_mkdirat			= CHAIN_ALLOW,
	POLICY_sys_mknodat			= CHAIN_ALLOW,
	POLICY_sys_fchownat			= CHAIN_ALLOW,
	POLICY_sys_futimesat			= CHAIN_ALLOW,
	POLICY_sys_newfstatat			= CHAIN_ALLOW,
	POLICY_sys_unlinkat			= CHAIN_ALLOW,
	POLICY_sys_renameat			= CHAIN_ALLOW,
	POLICY_sys_linkat			= CHAIN_ALLOW,
	POLICY_sys_symlinkat			= CHAIN_ALLOW,
	POLICY_sys_readlinkat			= CHAIN_ALLOW,
	POLICY_sys_fchmodat			= CHAIN_ALLOW,
	POLICY_sys_faccessat			= CHAIN_ALLOW,
	POLICY_sys_pselect6			= CHAIN_ALLOW,
	POLICY_sys_ppoll			= CHAIN_ALLOW,
	POLICY_sys_unshare			= CHAIN_ALLOW,
	POLICY_sys_set_robust_list		= CHAIN_ALLOW,
	POLICY_sys_get_robust_list		= CHAIN_ALLOW,
	POLICY_sys_splice			= CHAIN_ALLOW,
	POLICY_sys_tee				= CHAIN_ALLOW,
	POLICY_sys_sync_file_range		= CHAIN_ALLOW,
	POLICY_sys_vmsplice			= CHAIN_ALLOW,
	POLICY_sys_move_pages			= CHAIN_ALLOW,
	POLICY_sys_utimensat			= CHAIN_ALLOW,
	POLICY_sys_epoll_pwait			= CHAIN_ALLOW,
	POLICY_sys_signalfd			= CHAIN_ALLOW,
	POLICY_sys_timerfd_create		= CHAIN_ALLOW,
	POLICY_sys_eventfd			= CHAIN_ALLOW,
	POLICY_sys_fallocate			= CHAIN_ALLOW,
	POLICY_sys_timerfd_settime		= CHAIN_ALLOW,
	POLICY_sys_timerfd_gettime		= CHAIN_ALLOW,
	POLICY_sys_accept4			= CHAIN_ALLOW,
	POLICY_sys_signalfd4			= CHAIN_ALLOW,
	POLICY_sys_eventfd2			= CHAIN_ALLOW,
	POLICY_sys_epoll_create1		= CHAIN_ALLOW,
	POLICY_sys_dup3				= CHAIN_ALLOW,
	POLICY_sys_pipe2			= CHAIN_ALLOW,
	POLICY_sys_inotify_init1		= CHAIN_ALLOW,
	POLICY_sys_preadv			= CHAIN_ALLOW,
	POLICY_sys_pwritev			= CHAIN_ALLOW,
	POLICY_sys_rt_tgsigqueueinfo		= CHAIN_ALLOW,
	POLICY_sys_perf_event_open		= CHAIN_ALLOW,
	POLICY_sys_recvmmsg			= CHAIN_ALLOW,
	POLICY_sys_fanotify_init		= CHAIN_ALLOW,
	POLICY_sys_fanotify_mark		= CHAIN_ALLOW,
	POLICY_sys_prlimit64			= CHAIN_ALLOW,
	POLICY_sys_name_to_handle_at		= CHAIN_ALLOW,
	POLICY_sys_open_by_handle_at		= CHAIN_ALLOW,
	POLICY_sys_clock_adjtime		= CHAIN_ALLOW,
	POLICY_sys_syncfs			= CHAIN_ALLOW,
	POLICY_sys_sendmmsg			= CHAIN_ALLOW,
	POLICY_sys_setns			= CHAIN_ALLOW,
	POLICY_sys_getcpu			= CHAIN_ALLOW,
	POLICY_sys_process_vm_readv		= CHAIN_ALLOW,
	POLICY_sys_process_vm_writev		= CHAIN_ALLOW,
	POLICY_sys_kcmp				= CHAIN_ALLOW,
	POLICY_sys_finit_module			= CHAIN_ALLOW,
	POLICY_sys_sched_setattr		= CHAIN_ALLOW,
	POLICY_sys_sched_getattr		= CHAIN_ALLOW,
	POLICY_sys_renameat2			= CHAIN_ALLOW,
	POLICY_sys_seccomp			= CHAIN_ALLOW,
	POLICY_sys_getrandom			= CHAIN_ALLOW,
	POLICY_sys_memfd_create			= CHAIN_ALLOW,
	POLICY_sys_kexec_file_load		= CHAIN_ALLOW,
	POLICY_sys_bpf				= CHAIN_ALLOW,
	POLICY_sys_execveat			= CHAIN_ALLOW,
	POLICY_sys_userfaultfd			= CHAIN_ALLOW,
	POLICY_sys_membarrier			= CHAIN_ALLOW,
	POLICY_sys_mlock2			= CHAIN_ALLOW,
	POLICY_sys_copy_file_range		= CHAIN_ALLOW,
	POLICY_sys_preadv2			= CHAIN_ALLOW,
	POLICY_sys_pwritev2			= CHAIN_ALLOW,
	POLICY_sys_pkey_mprotect		= CHAIN_ALLOW,
	POLICY_sys_pkey_alloc			= CHAIN_ALLOW,
	POLICY_sys_pkey_free			= CHAIN_ALLOW,
	POLICY_sys_statx			= CHAIN_ALLOW,
	POLICY_sys_io_pgetevents		= CHAIN_ALLOW,
	POLICY_sys_rseq				= CHAIN_ALLOW,
	POLICY_sys_uretprobe			= CHAIN_REFUSE_FRAME,
	POLICY_sys_pidfd_send_signal		= CHAIN_ALLOW,
	POLICY_sys_io_uring_setup		= CHAIN_ALLOW,
	POLICY_sys_io_uring_enter		= CHAIN_ALLOW,
	POLICY_sys_io_uring_register		= CHAIN_ALLOW,
	POLICY_sys_open_tree			= CHAIN_ALLOW,
	POLICY_sys_move_mount			= CHAIN_ALLOW,
	POLICY_sys_fsopen			= CHAIN_ALLOW,
	POLICY_sys_fsconfig			= CHAIN_ALLOW,
	POLICY_sys_fsmount			= CHAIN_ALLOW,
	POLICY_sys_fspick			= CHAIN_ALLOW,
	POLICY_sys_pidfd_open			= CHAIN_ALLOW,
	POLICY_sys_clone3			= CHAIN_REFUSE_CHILD,
	POLICY_sys_close_range			= CHAIN_ALLOW,
	POLICY_sys_openat2			= CHAIN_ALLOW,
	POLICY_sys_pidfd_getfd			= CHAIN_ALLOW,
	POLICY_sys_faccessat2			= CHAIN_ALLOW,
	POLICY_sys_process_madvise		= CHAIN_ALLOW,
	POLICY_sys_epoll_pwait2			= CHAIN_ALLOW,
	POLICY_sys_mount_setattr		= CHAIN_ALLOW,
	POLICY_sys_quotactl_fd			= CHAIN_ALLOW,
	POLICY_sys_landlock_create_ruleset	= CHAIN_ALLOW,
	POLICY_sys_landlock_add_rule		= CHAIN_ALLOW,
	POLICY_sys_landlock_restrict_self	= CHAIN_ALLOW,
	POLICY_sys_memfd_secret			= CHAIN_ALLOW,
	POLICY_sys_process_mrelease		= CHAIN_ALLOW,
	POLICY_sys_futex_waitv			= CHAIN_ALLOW,
	POLICY_sys_set_mempolicy_home_node	= CHAIN_ALLOW,
	POLICY_sys_cachestat			= CHAIN_ALLOW,
	POLICY_sys_fchmodat2			= CHAIN_ALLOW,
	POLICY_sys_map_shadow_stack		= CHAIN_ALLOW,
	POLICY_sys_futex_wake			= CHAIN_ALLOW,
	POLICY_sys_futex_wait			= CHAIN_ALLOW,
	POLICY_sys_futex_requeue		= CHAIN_ALLOW,
	POLICY_sys_statmount			= CHAIN_ALLOW,
	POLICY_sys_listmount			= CHAIN_ALLOW,
	POLICY_sys_lsm_get_self_attr		= CHAIN_ALLOW,
	POLICY_sys_lsm_set_self_attr		= CHAIN_ALLOW,
	POLICY_sys_lsm_list_modules		= CHAIN_ALLOW,
	POLICY_sys_mseal			= CHAIN_ALLOW,
	POLICY_sys_chain			= CHAIN_REFUSE_NESTED,
};

/*
 * Numbers without a function, sys_ni_syscall(), have no row of that symbol, because
 * they are of two kinds: removed calls, which are listed in the table below, and
 * unused numbers, which remain CHAIN_UNKNOWN.
 */
#define NO_FUNCTION_sys_ni_syscall	1
#define ROW_0(nr, sym)			\
	[nr] = POLICY_##sym,		/* if undeclared: add a row above */
#define ROW_1(...)

#define __SYSCALL(nr, sym)	CONCATENATE(ROW_, __is_defined(NO_FUNCTION_##sym))(nr, sym)
#define __SYSCALL_NORETURN(nr, sym)		__SYSCALL(nr, sym)
#define __SYSCALL_WITH_COMPAT(nr, sym, ...)	__SYSCALL(nr, sym)
#define __SYSCALL_COMPAT_NORETURN(nr, sym, ...)	__SYSCALL(nr, sym)

/* By the number of the system call */
static const u8 policies[__NR_syscalls] = {
#ifdef CONFIG_X86_64	/* and User-Mode Linux on x86-64 */
#include <asm/syscalls_64.h>
#else
#include <asm/syscall_table_64.h>
#endif

	/* Removed calls, which fail with ENOSYS in a chain as outside */
	[__NR_nfsservctl]		= CHAIN_ALLOW,
	[__NR_lookup_dcookie]		= CHAIN_ALLOW,
#ifdef CONFIG_X86_64
	[__NR_uselib]			= CHAIN_ALLOW,
	[__NR__sysctl]			= CHAIN_ALLOW,
	[__NR_create_module]		= CHAIN_ALLOW,
	[__NR_get_kernel_syms]		= CHAIN_ALLOW,
	[__NR_query_module]		= CHAIN_ALLOW,
	[__NR_getpmsg]			= CHAIN_ALLOW,
	[__NR_putpmsg]			= CHAIN_ALLOW,
	[__NR_afs_syscall]		= CHAIN_ALLOW,
	[__NR_tuxcall]			= CHAIN_ALLOW,
	[__NR_security]			= CHAIN_ALLOW,
	[__NR_set_thread_area]		= CHAIN_ALLOW,
	[__NR_get_thread_area]		= CHAIN_ALLOW,
	[__NR_epoll_ctl_old]		= CHAIN_ALLOW,
	[__NR_epoll_wait_old]		= CHAIN_ALLOW,
	[__NR_vserver]			= CHAIN_ALLOW,
#endif
};

/**
 * chain_policy - check whether a system call can be an entry of a chain
 * @nr: Number of the system call; any value.
 *
 * Return: %CHAIN_ALLOW, or the reason why the call is refused.
 */
enum chain_policy chain_policy(unsigned int nr)
{
	if (nr >= ARRAY_SIZE(policies))
		return CHAIN_UNKNOWN;
	return policies[array_index_nospec(nr, ARRAY_SIZE(policies))];
}

/**
 * chain_policy_refuses - find the first entry of a program that cannot be chained
 * @insns: The checked entries. Their system call numbers are clamped, so that none is
 *	out of range where the processor speculates past this check. Operations are marked
 *	%CHAIN_INSN_OP, and execve() and execveat() %CHAIN_INSN_EXEC.
 * @n: Number of entries.
 *
 * Return: Index of the first entry whose call is refused, or -1 if there is none.
 */
int chain_policy_refuses(struct chain_insn *insns, unsigned int n)
{
	unsigned int i;

	for (i = 0; i < n; i++) {
		unsigned int nr = insns[i].nr;

		if (nr >= CHAIN_OP) {
			insns[i].bits |= CHAIN_INSN_OP;
			continue;
		}
		if (nr >= ARRAY_SIZE(policies))
			return i;
		nr = array_index_nospec(nr, ARRAY_SIZE(policies));
		if (policies[nr] != CHAIN_ALLOW)
			return i;
		insns[i].nr = nr;
		if (nr == __NR_execve || nr == __NR_execveat)
			insns[i].bits |= CHAIN_INSN_EXEC;
	}
	return -1;
}
