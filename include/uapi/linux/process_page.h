/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
/*
 * The process page: IDs, start time and host name of a process in memory that it can read,
 * and its title in memory that it can write
 *
 *	struct process_page_map map = { 0 };
 *
 *	if (!prctl(PR_PROCESS_PAGE, &map, sizeof(map), 0, 0)) {
 *		const struct process_page *page = (const void *)(uintptr_t)map.process;
 *
 *		pid = __atomic_load_n(&page->pid, __ATOMIC_RELAXED);
 *		strcpy((char *)(uintptr_t)map.title, "example: ready");
 *	}
 *
 * See Documentation/userspace-api/process-page.rst.
 */
#ifndef _UAPI_LINUX_PROCESS_PAGE_H
#define _UAPI_LINUX_PROCESS_PAGE_H

#include <linux/types.h>

/* Option of prctl(). Far from upstream's options, which are numbered one after the other. */
#define PR_PROCESS_PAGE		0x50504147

/* Size of struct process_page_map when it was first published, in bytes */
#define PROCESS_PAGE_MAP_SIZE_VER0	24

/* Size of the title, in bytes. Do not write beyond it: the mapping may end there. */
#define PROCESS_PAGE_TITLE_SIZE		4096

/*
 * Value of the IDs while the page is not valid. No system call accepts it, or its negative,
 * as a process, a thread or a process group: kill() fails with ESRCH, waitpid() with ECHILD,
 * and so on. It is not INT_MIN or INT_MAX, because a clock ID has only 29 bits of a process
 * ID: clock_getcpuclockid() would turn them into the clock of the caller. With this value,
 * it fails with ESRCH.
 */
#define PROCESS_PAGE_NO_PID	(-0x70000000)

/* Value of @version in struct process_page and struct process_page_uts */
#define PROCESS_PAGE_VERSION	1

/**
 * struct process_page_map - addresses of the pages, as PR_PROCESS_PAGE returns them
 * @process: Address of the &struct process_page, read-only.
 * @uts: Address of the &struct process_page_uts, read-only.
 * @title: Address of the title, %PROCESS_PAGE_TITLE_SIZE bytes, readable and writable.
 */
struct process_page_map {
	__aligned_u64 process;
	__aligned_u64 uts;
	__aligned_u64 title;
};

/**
 * struct process_page - a process, as its own system calls describe it
 * @seq: Sequence counter, odd while the kernel writes the other fields. For values that
 *	belong together, read it before and after them.
 * @version: %PROCESS_PAGE_VERSION. New fields at the end do not change it, only a change
 *	of the fields that are here.
 * @size: Size of this struct in the running kernel, in bytes.
 * @valid: 1; 0 while another process shares the address space (vfork(), CLONE_VM
 *	without CLONE_THREAD), because the page cannot describe both.
 * @pid: Result of getpid(); %PROCESS_PAGE_NO_PID if not valid.
 * @ppid: Result of getppid(); %PROCESS_PAGE_NO_PID if not valid.
 * @pgid: Result of getpgrp(); %PROCESS_PAGE_NO_PID if not valid.
 * @sid: Result of getsid(0); %PROCESS_PAGE_NO_PID if not valid.
 * @start_time: Start of the process, CLOCK_BOOTTIME of its time namespace in nanoseconds;
 *	0 if not valid.
 * @uts_valid: 1 if @valid is 1 and all live threads are in the UTS namespace whose names
 *	are mapped; otherwise 0.
 * @reserved: 0
 */
struct process_page {
	__u32 seq;
	__u32 version;
	__u32 size;
	__u32 valid;
	__s32 pid;
	__s32 ppid;
	__s32 pgid;
	__s32 sid;
	__aligned_u64 start_time;
	__u32 uts_valid;
	__u32 reserved;
};

/**
 * struct process_page_uts - the names of a UTS namespace
 * @seq: Sequence counter, odd while the kernel writes the other fields.
 * @version: %PROCESS_PAGE_VERSION
 * @size: Size of this struct in the running kernel, in bytes.
 * @reserved: 0
 * @nodename: Host name, the nodename of uname(), with a NUL at its end.
 * @domainname: NIS domain name, the domainname of uname(), with a NUL at its end.
 *
 * If the process enters another UTS namespace, the page of that one is mapped at the same
 * address, and &process_page.seq changes. So check &process_page.seq around the reading of
 * the names, and that &process_page.uts_valid is 1. While live threads are in several UTS
 * namespaces, a page of zeroes is mapped, where @version and @size are 0, too.
 */
struct process_page_uts {
	__u32 seq;
	__u32 version;
	__u32 size;
	__u32 reserved;
	char nodename[65];
	char domainname[65];
};

#endif /* _UAPI_LINUX_PROCESS_PAGE_H */
