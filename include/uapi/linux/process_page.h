/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
/*
 * The process page: what a process asks the kernel about itself again and again, in
 * memory that it can read; and its title, in memory that it can write.
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

/* Clear of the numbers that upstream gives out one by one */
#define PR_PROCESS_PAGE		0x50504147

/* The size of struct process_page_map when it was first published */
#define PROCESS_PAGE_MAP_SIZE_VER0	24

/* The length of the title, in bytes; nothing follows behind */
#define PROCESS_PAGE_TITLE_SIZE		4096

/*
 * In place of an ID while the page is not valid. No system call takes it, or its negative,
 * for a process, a thread or a process group: kill() fails with ESRCH, waitpid() with ECHILD,
 * and so on. clock_getcpuclockid() fails with ESRCH: of INT_MIN or INT_MAX, it would make the
 * clock of the caller, because a clock ID has only 29 bits of a process ID.
 */
#define PROCESS_PAGE_NO_PID	(-0x70000000)

/* What struct process_page and struct process_page_uts have as their version */
#define PROCESS_PAGE_VERSION	1

/**
 * struct process_page_map - where the pages are: what PR_PROCESS_PAGE returns
 * @process: Address of the process's &struct process_page, which can be read.
 * @uts: Address of the UTS namespace's &struct process_page_uts, which can be read.
 * @title: Address of the title: %PROCESS_PAGE_TITLE_SIZE bytes that can be read and written.
 */
struct process_page_map {
	__aligned_u64 process;
	__aligned_u64 uts;
	__aligned_u64 title;
};

/**
 * struct process_page - what the kernel says of a process
 * @seq: Odd while the rest is written. Whoever wants values that belong together reads
 *	it before and after.
 * @version: %PROCESS_PAGE_VERSION, which only a change of the fields here would change;
 *	new ones come at the end.
 * @size: Size of this struct in this kernel, in bytes.
 * @valid: 1; or 0 while another process shares the address space (vfork(), CLONE_VM
 *	without CLONE_THREAD), as there is then no one process to speak of.
 * @pid: What getpid() returns, or %PROCESS_PAGE_NO_PID if not valid.
 * @ppid: What getppid() returns, or the same.
 * @pgid: What getpgrp() returns, or the same.
 * @sid: What getsid(0) returns, or the same.
 * @start_time: When the process began: CLOCK_BOOTTIME of its time namespace, in
 *	nanoseconds; 0 if not valid.
 * @uts_valid: 1 if @valid is 1 and all live threads are in the UTS namespace whose names are
 *	mapped; else 0.
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
 * struct process_page_uts - what the kernel says of a UTS namespace
 * @seq: Odd while the rest is written.
 * @version: %PROCESS_PAGE_VERSION
 * @size: Size of this struct in this kernel, in bytes.
 * @reserved: 0
 * @nodename: The host name, ended by a NUL: what uname() has as nodename.
 * @domainname: The NIS domain name, ended by a NUL: what uname() has as domainname.
 *
 * The page is mapped anew where the process enters another namespace. Then @seq of
 * &struct process_page changes too, so whoever reads the names reads that one before and
 * after, and @uts_valid. While live threads are in several namespaces, a page of zeroes is
 * mapped, without @version and @size.
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
