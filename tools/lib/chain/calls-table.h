/* SPDX-License-Identifier: LGPL-2.1-or-later OR MIT */
/*
 * libchain: the rows of calls.c
 *
 * Generated from Linux 7.3, by
 *
 *	perl tools/lib/chain/generate-calls.pl build/src/7.3-patched . tools/lib/chain
 */
#define WHY_CHILD	"it creates a task that would return to user mode from the middle of the chain, with the registers of an entry"
#define WHY_FRAME	"it replaces the user registers by a frame of the user stack"
#define WHY_NESTED	"it would run a chain inside a chain"
#define WHY_RESTART	"it continues the call that a signal interrupted. The chain does that itself"

SYSCALL(0, "read", SIZE, NULL, 3, PARAM("fd", "unsigned int", FD), PARAM("buf", "char *", OUT),
	PARAM("count", "size_t", SIZE))
SYSCALL(1, "write", SIZE, NULL, 3, PARAM("fd", "unsigned int", FD),
	PARAM("buf", "const char *", IN), PARAM("count", "size_t", SIZE))
SYSCALL(2, "open", FD, NULL, 3, PARAM("filename", "const char *", STRING),
	PARAM("flags", "int", INT), PARAM("mode", "umode_t", INT))
SYSCALL(3, "close", INT, NULL, 1, PARAM("fd", "unsigned int", FD))
SYSCALL(4, "stat", INT, NULL, 2, PARAM("filename", "const char *", STRING),
	PARAM("statbuf", "struct stat *", OUT))
SYSCALL(5, "fstat", INT, NULL, 2, PARAM("fd", "unsigned int", FD),
	PARAM("statbuf", "struct stat *", OUT))
SYSCALL(6, "lstat", INT, NULL, 2, PARAM("filename", "const char *", STRING),
	PARAM("statbuf", "struct stat *", OUT))
SYSCALL(7, "poll", INT, NULL, 3, PARAM("ufds", "struct pollfd *", OUT),
	PARAM("nfds", "unsigned int", INT), PARAM("timeout_msecs", "int", INT))
SYSCALL(8, "lseek", OFF, NULL, 3, PARAM("fd", "unsigned int", FD), PARAM("offset", "off_t", OFF),
	PARAM("whence", "unsigned int", INT))
SYSCALL(9, "mmap", OUT, NULL, 6, PARAM("addr", "unsigned long", OUT),
	PARAM("len", "unsigned long", SIZE), PARAM("prot", "unsigned long", INT),
	PARAM("flags", "unsigned long", INT), PARAM("fd", "unsigned long", FD),
	PARAM("off", "unsigned long", OFF))
SYSCALL(10, "mprotect", INT, NULL, 3, PARAM("start", "unsigned long", OUT),
	PARAM("len", "size_t", SIZE), PARAM("prot", "unsigned long", INT))
SYSCALL(11, "munmap", INT, NULL, 2, PARAM("addr", "unsigned long", OUT),
	PARAM("len", "size_t", SIZE))
SYSCALL(12, "brk", OUT, NULL, 1, PARAM("brk", "unsigned long", OUT))
SYSCALL(13, "rt_sigaction", INT, NULL, 4, PARAM("sig", "int", INT),
	PARAM("act", "const struct sigaction *", IN), PARAM("oact", "struct sigaction *", OUT),
	PARAM("sigsetsize", "size_t", SIZE))
SYSCALL(14, "rt_sigprocmask", INT, NULL, 4, PARAM("how", "int", INT),
	PARAM("nset", "sigset_t *", IN), PARAM("oset", "sigset_t *", OUT),
	PARAM("sigsetsize", "size_t", SIZE))
SYSCALL(15, "rt_sigreturn", INT, WHY_FRAME, 0)
SYSCALL(16, "ioctl", INT, NULL, 3, PARAM("fd", "unsigned int", FD),
	PARAM("cmd", "unsigned int", INT), PARAM("arg", "unsigned long", ANY))
SYSCALL(17, "pread64", SIZE, NULL, 4, PARAM("fd", "unsigned int", FD), PARAM("buf", "char *", OUT),
	PARAM("count", "size_t", SIZE), PARAM("pos", "loff_t", OFF))
SYSCALL(18, "pwrite64", SIZE, NULL, 4, PARAM("fd", "unsigned int", FD),
	PARAM("buf", "const char *", IN), PARAM("count", "size_t", SIZE),
	PARAM("pos", "loff_t", OFF))
SYSCALL(19, "readv", SIZE, NULL, 3, PARAM("fd", "unsigned long", FD),
	PARAM("vec", "const struct iovec *", IN), PARAM("vlen", "unsigned long", INT))
SYSCALL(20, "writev", SIZE, NULL, 3, PARAM("fd", "unsigned long", FD),
	PARAM("vec", "const struct iovec *", IN), PARAM("vlen", "unsigned long", INT))
SYSCALL(21, "access", INT, NULL, 2, PARAM("filename", "const char *", STRING),
	PARAM("mode", "int", INT))
SYSCALL(22, "pipe", INT, NULL, 1, PARAM("fildes", "int *", OUT))
SYSCALL(23, "select", INT, NULL, 5, PARAM("n", "int", INT), PARAM("inp", "fd_set *", OUT),
	PARAM("outp", "fd_set *", OUT), PARAM("exp", "fd_set *", OUT),
	PARAM("tvp", "struct __kernel_old_timeval *", OUT))
SYSCALL(24, "sched_yield", INT, NULL, 0)
SYSCALL(25, "mremap", OUT, NULL, 5, PARAM("addr", "unsigned long", OUT),
	PARAM("old_len", "unsigned long", SIZE), PARAM("new_len", "unsigned long", SIZE),
	PARAM("flags", "unsigned long", INT), PARAM("new_addr", "unsigned long", OUT))
SYSCALL(26, "msync", INT, NULL, 3, PARAM("start", "unsigned long", OUT),
	PARAM("len", "size_t", SIZE), PARAM("flags", "int", INT))
SYSCALL(27, "mincore", INT, NULL, 3, PARAM("start", "unsigned long", OUT),
	PARAM("len", "size_t", SIZE), PARAM("vec", "unsigned char *", OUT))
SYSCALL(28, "madvise", INT, NULL, 3, PARAM("start", "unsigned long", OUT),
	PARAM("len_in", "size_t", SIZE), PARAM("behavior", "int", INT))
SYSCALL(29, "shmget", INT, NULL, 3, PARAM("key", "key_t", INT), PARAM("size", "size_t", SIZE),
	PARAM("shmflg", "int", INT))
SYSCALL(30, "shmat", OUT, NULL, 3, PARAM("shmid", "int", INT), PARAM("shmaddr", "char *", OUT),
	PARAM("shmflg", "int", INT))
SYSCALL(31, "shmctl", INT, NULL, 3, PARAM("shmid", "int", INT), PARAM("cmd", "int", INT),
	PARAM("buf", "struct shmid_ds *", OUT))
SYSCALL(32, "dup", FD, NULL, 1, PARAM("fildes", "unsigned int", FD))
SYSCALL(33, "dup2", FD, NULL, 2, PARAM("oldfd", "unsigned int", FD),
	PARAM("newfd", "unsigned int", FD))
SYSCALL(34, "pause", INT, NULL, 0)
SYSCALL(35, "nanosleep", INT, NULL, 2, PARAM("rqtp", "struct __kernel_timespec *", IN),
	PARAM("rmtp", "struct __kernel_timespec *", OUT))
SYSCALL(36, "getitimer", INT, NULL, 2, PARAM("which", "int", INT),
	PARAM("value", "struct __kernel_old_itimerval *", OUT))
SYSCALL(37, "alarm", INT, NULL, 1, PARAM("seconds", "unsigned int", INT))
SYSCALL(38, "setitimer", INT, NULL, 3, PARAM("which", "int", INT),
	PARAM("value", "struct __kernel_old_itimerval *", IN),
	PARAM("ovalue", "struct __kernel_old_itimerval *", OUT))
SYSCALL(39, "getpid", PID, NULL, 0)
SYSCALL(40, "sendfile", SIZE, NULL, 4, PARAM("out_fd", "int", FD), PARAM("in_fd", "int", FD),
	PARAM("offset", "loff_t *", OUT), PARAM("count", "size_t", SIZE))
SYSCALL(41, "socket", FD, NULL, 3, PARAM("family", "int", INT), PARAM("type", "int", INT),
	PARAM("protocol", "int", INT))
SYSCALL(42, "connect", INT, NULL, 3, PARAM("fd", "int", FD),
	PARAM("uservaddr", "struct sockaddr *", IN), PARAM("addrlen", "int", SIZE))
SYSCALL(43, "accept", FD, NULL, 3, PARAM("fd", "int", FD),
	PARAM("upeer_sockaddr", "struct sockaddr *", OUT), PARAM("upeer_addrlen", "int *", OUT))
SYSCALL(44, "sendto", SIZE, NULL, 6, PARAM("fd", "int", FD), PARAM("buff", "void *", IN),
	PARAM("len", "size_t", SIZE), PARAM("flags", "unsigned int", INT),
	PARAM("addr", "struct sockaddr *", IN), PARAM("addr_len", "int", SIZE))
SYSCALL(45, "recvfrom", SIZE, NULL, 6, PARAM("fd", "int", FD), PARAM("ubuf", "void *", OUT),
	PARAM("size", "size_t", SIZE), PARAM("flags", "unsigned int", INT),
	PARAM("addr", "struct sockaddr *", OUT), PARAM("addr_len", "int *", OUT))
SYSCALL(46, "sendmsg", SIZE, NULL, 3, PARAM("fd", "int", FD),
	PARAM("msg", "struct user_msghdr *", IN), PARAM("flags", "unsigned int", INT))
SYSCALL(47, "recvmsg", SIZE, NULL, 3, PARAM("fd", "int", FD),
	PARAM("msg", "struct user_msghdr *", OUT), PARAM("flags", "unsigned int", INT))
SYSCALL(48, "shutdown", INT, NULL, 2, PARAM("fd", "int", FD), PARAM("how", "int", INT))
SYSCALL(49, "bind", INT, NULL, 3, PARAM("fd", "int", FD), PARAM("umyaddr", "struct sockaddr *", IN),
	PARAM("addrlen", "int", SIZE))
SYSCALL(50, "listen", INT, NULL, 2, PARAM("fd", "int", FD), PARAM("backlog", "int", INT))
SYSCALL(51, "getsockname", INT, NULL, 3, PARAM("fd", "int", FD),
	PARAM("usockaddr", "struct sockaddr *", OUT), PARAM("usockaddr_len", "int *", OUT))
SYSCALL(52, "getpeername", INT, NULL, 3, PARAM("fd", "int", FD),
	PARAM("usockaddr", "struct sockaddr *", OUT), PARAM("usockaddr_len", "int *", OUT))
SYSCALL(53, "socketpair", INT, NULL, 4, PARAM("family", "int", INT), PARAM("type", "int", INT),
	PARAM("protocol", "int", INT), PARAM("usockvec", "int *", OUT))
SYSCALL(54, "setsockopt", INT, NULL, 5, PARAM("fd", "int", FD), PARAM("level", "int", INT),
	PARAM("optname", "int", INT), PARAM("optval", "char *", IN), PARAM("optlen", "int", SIZE))
SYSCALL(55, "getsockopt", INT, NULL, 5, PARAM("fd", "int", FD), PARAM("level", "int", INT),
	PARAM("optname", "int", INT), PARAM("optval", "char *", OUT), PARAM("optlen", "int *", OUT))
SYSCALL(56, "clone", PID, WHY_CHILD, 5, PARAM("clone_flags", "unsigned long", INT),
	PARAM("newsp", "unsigned long", OUT), PARAM("parent_tidptr", "int *", OUT),
	PARAM("child_tidptr", "int *", OUT), PARAM("tls", "unsigned long", ANY))
SYSCALL(57, "fork", PID, WHY_CHILD, 0)
SYSCALL(58, "vfork", PID, WHY_CHILD, 0)
SYSCALL(59, "execve", INT, NULL, 3, PARAM("filename", "const char *", STRING),
	PARAM("argv", "const char *const *", IN), PARAM("envp", "const char *const *", IN))
SYSCALL(60, "exit", INT, NULL, 1, PARAM("error_code", "int", INT))
SYSCALL(61, "wait4", PID, NULL, 4, PARAM("upid", "pid_t", PID), PARAM("stat_addr", "int *", OUT),
	PARAM("options", "int", INT), PARAM("ru", "struct rusage *", OUT))
SYSCALL(62, "kill", INT, NULL, 2, PARAM("pid", "pid_t", PID), PARAM("sig", "int", INT))
SYSCALL(63, "uname", INT, NULL, 1, PARAM("name", "struct new_utsname *", OUT))
SYSCALL(64, "semget", INT, NULL, 3, PARAM("key", "key_t", INT), PARAM("nsems", "int", INT),
	PARAM("semflg", "int", INT))
SYSCALL(65, "semop", INT, NULL, 3, PARAM("semid", "int", INT),
	PARAM("tsops", "struct sembuf *", IN), PARAM("nsops", "unsigned int", INT))
SYSCALL(66, "semctl", INT, NULL, 4, PARAM("semid", "int", INT), PARAM("semnum", "int", INT),
	PARAM("cmd", "int", INT), PARAM("arg", "unsigned long", ANY))
SYSCALL(67, "shmdt", INT, NULL, 1, PARAM("shmaddr", "char *", OUT))
SYSCALL(68, "msgget", INT, NULL, 2, PARAM("key", "key_t", INT), PARAM("msgflg", "int", INT))
SYSCALL(69, "msgsnd", INT, NULL, 4, PARAM("msqid", "int", INT),
	PARAM("msgp", "struct msgbuf *", IN), PARAM("msgsz", "size_t", SIZE),
	PARAM("msgflg", "int", INT))
SYSCALL(70, "msgrcv", SIZE, NULL, 5, PARAM("msqid", "int", INT),
	PARAM("msgp", "struct msgbuf *", OUT), PARAM("msgsz", "size_t", SIZE),
	PARAM("msgtyp", "long", INT), PARAM("msgflg", "int", INT))
SYSCALL(71, "msgctl", INT, NULL, 3, PARAM("msqid", "int", INT), PARAM("cmd", "int", INT),
	PARAM("buf", "struct msqid_ds *", OUT))
SYSCALL(72, "fcntl", INT, NULL, 3, PARAM("fd", "unsigned int", FD),
	PARAM("cmd", "unsigned int", INT), PARAM("arg", "unsigned long", ANY))
SYSCALL(73, "flock", INT, NULL, 2, PARAM("fd", "unsigned int", FD),
	PARAM("cmd", "unsigned int", INT))
SYSCALL(74, "fsync", INT, NULL, 1, PARAM("fd", "unsigned int", FD))
SYSCALL(75, "fdatasync", INT, NULL, 1, PARAM("fd", "unsigned int", FD))
SYSCALL(76, "truncate", INT, NULL, 2, PARAM("path", "const char *", STRING),
	PARAM("length", "long", OFF))
SYSCALL(77, "ftruncate", INT, NULL, 2, PARAM("fd", "unsigned int", FD),
	PARAM("length", "off_t", OFF))
SYSCALL(78, "getdents", SIZE, NULL, 3, PARAM("fd", "unsigned int", FD),
	PARAM("dirent", "struct linux_dirent *", OUT), PARAM("count", "unsigned int", SIZE))
SYSCALL(79, "getcwd", SIZE, NULL, 2, PARAM("buf", "char *", OUT),
	PARAM("size", "unsigned long", SIZE))
SYSCALL(80, "chdir", INT, NULL, 1, PARAM("filename", "const char *", STRING))
SYSCALL(81, "fchdir", INT, NULL, 1, PARAM("fd", "unsigned int", FD))
SYSCALL(82, "rename", INT, NULL, 2, PARAM("oldname", "const char *", STRING),
	PARAM("newname", "const char *", STRING))
SYSCALL(83, "mkdir", INT, NULL, 2, PARAM("pathname", "const char *", STRING),
	PARAM("mode", "umode_t", INT))
SYSCALL(84, "rmdir", INT, NULL, 1, PARAM("pathname", "const char *", STRING))
SYSCALL(85, "creat", FD, NULL, 2, PARAM("pathname", "const char *", STRING),
	PARAM("mode", "umode_t", INT))
SYSCALL(86, "link", INT, NULL, 2, PARAM("oldname", "const char *", STRING),
	PARAM("newname", "const char *", STRING))
SYSCALL(87, "unlink", INT, NULL, 1, PARAM("pathname", "const char *", STRING))
SYSCALL(88, "symlink", INT, NULL, 2, PARAM("oldname", "const char *", STRING),
	PARAM("newname", "const char *", STRING))
SYSCALL(89, "readlink", SIZE, NULL, 3, PARAM("path", "const char *", STRING),
	PARAM("buf", "char *", OUT), PARAM("bufsiz", "int", SIZE))
SYSCALL(90, "chmod", INT, NULL, 2, PARAM("filename", "const char *", STRING),
	PARAM("mode", "umode_t", INT))
SYSCALL(91, "fchmod", INT, NULL, 2, PARAM("fd", "unsigned int", FD), PARAM("mode", "umode_t", INT))
SYSCALL(92, "chown", INT, NULL, 3, PARAM("filename", "const char *", STRING),
	PARAM("user", "uid_t", INT), PARAM("group", "gid_t", INT))
SYSCALL(93, "fchown", INT, NULL, 3, PARAM("fd", "unsigned int", FD), PARAM("user", "uid_t", INT),
	PARAM("group", "gid_t", INT))
SYSCALL(94, "lchown", INT, NULL, 3, PARAM("filename", "const char *", STRING),
	PARAM("user", "uid_t", INT), PARAM("group", "gid_t", INT))
SYSCALL(95, "umask", INT, NULL, 1, PARAM("mask", "int", INT))
SYSCALL(96, "gettimeofday", INT, NULL, 2, PARAM("tv", "struct __kernel_old_timeval *", OUT),
	PARAM("tz", "struct timezone *", OUT))
SYSCALL(97, "getrlimit", INT, NULL, 2, PARAM("resource", "unsigned int", INT),
	PARAM("rlim", "struct rlimit *", OUT))
SYSCALL(98, "getrusage", INT, NULL, 2, PARAM("who", "int", INT),
	PARAM("ru", "struct rusage *", OUT))
SYSCALL(99, "sysinfo", INT, NULL, 1, PARAM("info", "struct sysinfo *", OUT))
SYSCALL(100, "times", INT, NULL, 1, PARAM("tbuf", "struct tms *", OUT))
SYSCALL(101, "ptrace", INT, NULL, 4, PARAM("request", "long", INT), PARAM("pid", "long", PID),
	PARAM("addr", "unsigned long", ANY), PARAM("data", "unsigned long", ANY))
SYSCALL(102, "getuid", INT, NULL, 0)
SYSCALL(103, "syslog", SIZE, NULL, 3, PARAM("type", "int", INT), PARAM("buf", "char *", OUT),
	PARAM("len", "int", SIZE))
SYSCALL(104, "getgid", INT, NULL, 0)
SYSCALL(105, "setuid", INT, NULL, 1, PARAM("uid", "uid_t", INT))
SYSCALL(106, "setgid", INT, NULL, 1, PARAM("gid", "gid_t", INT))
SYSCALL(107, "geteuid", INT, NULL, 0)
SYSCALL(108, "getegid", INT, NULL, 0)
SYSCALL(109, "setpgid", INT, NULL, 2, PARAM("pid", "pid_t", PID), PARAM("pgid", "pid_t", PID))
SYSCALL(110, "getppid", PID, NULL, 0)
SYSCALL(111, "getpgrp", PID, NULL, 0)
SYSCALL(112, "setsid", PID, NULL, 0)
SYSCALL(113, "setreuid", INT, NULL, 2, PARAM("ruid", "uid_t", INT), PARAM("euid", "uid_t", INT))
SYSCALL(114, "setregid", INT, NULL, 2, PARAM("rgid", "gid_t", INT), PARAM("egid", "gid_t", INT))
SYSCALL(115, "getgroups", INT, NULL, 2, PARAM("gidsetsize", "int", INT),
	PARAM("grouplist", "gid_t *", OUT))
SYSCALL(116, "setgroups", INT, NULL, 2, PARAM("gidsetsize", "int", INT),
	PARAM("grouplist", "gid_t *", IN))
SYSCALL(117, "setresuid", INT, NULL, 3, PARAM("ruid", "uid_t", INT), PARAM("euid", "uid_t", INT),
	PARAM("suid", "uid_t", INT))
SYSCALL(118, "getresuid", INT, NULL, 3, PARAM("ruidp", "uid_t *", OUT),
	PARAM("euidp", "uid_t *", OUT), PARAM("suidp", "uid_t *", OUT))
SYSCALL(119, "setresgid", INT, NULL, 3, PARAM("rgid", "gid_t", INT), PARAM("egid", "gid_t", INT),
	PARAM("sgid", "gid_t", INT))
SYSCALL(120, "getresgid", INT, NULL, 3, PARAM("rgidp", "gid_t *", OUT),
	PARAM("egidp", "gid_t *", OUT), PARAM("sgidp", "gid_t *", OUT))
SYSCALL(121, "getpgid", PID, NULL, 1, PARAM("pid", "pid_t", PID))
SYSCALL(122, "setfsuid", INT, NULL, 1, PARAM("uid", "uid_t", INT))
SYSCALL(123, "setfsgid", INT, NULL, 1, PARAM("gid", "gid_t", INT))
SYSCALL(124, "getsid", PID, NULL, 1, PARAM("pid", "pid_t", PID))
SYSCALL(125, "capget", INT, NULL, 2, PARAM("header", "cap_user_header_t", OUT),
	PARAM("dataptr", "cap_user_data_t", OUT))
SYSCALL(126, "capset", INT, NULL, 2, PARAM("header", "cap_user_header_t", OUT),
	PARAM("data", "const cap_user_data_t", IN))
SYSCALL(127, "rt_sigpending", INT, NULL, 2, PARAM("uset", "sigset_t *", OUT),
	PARAM("sigsetsize", "size_t", SIZE))
SYSCALL(128, "rt_sigtimedwait", INT, NULL, 4, PARAM("uthese", "const sigset_t *", IN),
	PARAM("uinfo", "siginfo_t *", OUT), PARAM("uts", "const struct __kernel_timespec *", IN),
	PARAM("sigsetsize", "size_t", SIZE))
SYSCALL(129, "rt_sigqueueinfo", INT, NULL, 3, PARAM("pid", "pid_t", PID), PARAM("sig", "int", INT),
	PARAM("uinfo", "siginfo_t *", IN))
SYSCALL(130, "rt_sigsuspend", INT, NULL, 2, PARAM("unewset", "sigset_t *", IN),
	PARAM("sigsetsize", "size_t", SIZE))
SYSCALL(131, "sigaltstack", INT, NULL, 2, PARAM("uss", "const stack_t *", IN),
	PARAM("uoss", "stack_t *", OUT))
SYSCALL(132, "utime", INT, NULL, 2, PARAM("filename", "char *", STRING),
	PARAM("times", "struct utimbuf *", IN))
SYSCALL(133, "mknod", INT, NULL, 3, PARAM("filename", "const char *", STRING),
	PARAM("mode", "umode_t", INT), PARAM("dev", "unsigned int", INT))
SYSCALL(134, "uselib", INT, NULL, -1)
SYSCALL(135, "personality", INT, NULL, 1, PARAM("personality", "unsigned int", INT))
SYSCALL(136, "ustat", INT, NULL, 2, PARAM("dev", "unsigned int", INT),
	PARAM("ubuf", "struct ustat *", OUT))
SYSCALL(137, "statfs", INT, NULL, 2, PARAM("pathname", "const char *", STRING),
	PARAM("buf", "struct statfs *", OUT))
SYSCALL(138, "fstatfs", INT, NULL, 2, PARAM("fd", "unsigned int", FD),
	PARAM("buf", "struct statfs *", OUT))
SYSCALL(139, "sysfs", INT, NULL, 3, PARAM("option", "int", INT),
	PARAM("arg1", "unsigned long", ANY), PARAM("arg2", "unsigned long", ANY))
SYSCALL(140, "getpriority", INT, NULL, 2, PARAM("which", "int", INT), PARAM("who", "int", INT))
SYSCALL(141, "setpriority", INT, NULL, 3, PARAM("which", "int", INT), PARAM("who", "int", INT),
	PARAM("niceval", "int", INT))
SYSCALL(142, "sched_setparam", INT, NULL, 2, PARAM("pid", "pid_t", PID),
	PARAM("param", "struct sched_param *", IN))
SYSCALL(143, "sched_getparam", INT, NULL, 2, PARAM("pid", "pid_t", PID),
	PARAM("param", "struct sched_param *", OUT))
SYSCALL(144, "sched_setscheduler", INT, NULL, 3, PARAM("pid", "pid_t", PID),
	PARAM("policy", "int", INT), PARAM("param", "struct sched_param *", IN))
SYSCALL(145, "sched_getscheduler", INT, NULL, 1, PARAM("pid", "pid_t", PID))
SYSCALL(146, "sched_get_priority_max", INT, NULL, 1, PARAM("policy", "int", INT))
SYSCALL(147, "sched_get_priority_min", INT, NULL, 1, PARAM("policy", "int", INT))
SYSCALL(148, "sched_rr_get_interval", INT, NULL, 2, PARAM("pid", "pid_t", PID),
	PARAM("interval", "struct __kernel_timespec *", OUT))
SYSCALL(149, "mlock", INT, NULL, 2, PARAM("start", "unsigned long", OUT),
	PARAM("len", "size_t", SIZE))
SYSCALL(150, "munlock", INT, NULL, 2, PARAM("start", "unsigned long", OUT),
	PARAM("len", "size_t", SIZE))
SYSCALL(151, "mlockall", INT, NULL, 1, PARAM("flags", "int", INT))
SYSCALL(152, "munlockall", INT, NULL, 0)
SYSCALL(153, "vhangup", INT, NULL, 0)
SYSCALL(154, "modify_ldt", INT, NULL, 3, PARAM("func", "int", INT), PARAM("ptr", "void *", OUT),
	PARAM("bytecount", "unsigned long", SIZE))
SYSCALL(155, "pivot_root", INT, NULL, 2, PARAM("new_root", "const char *", STRING),
	PARAM("put_old", "const char *", STRING))
SYSCALL(156, "_sysctl", INT, NULL, -1)
SYSCALL(157, "prctl", INT, NULL, 5, PARAM("option", "int", INT),
	PARAM("arg2", "unsigned long", ANY), PARAM("arg3", "unsigned long", ANY),
	PARAM("arg4", "unsigned long", ANY), PARAM("arg5", "unsigned long", ANY))
SYSCALL(158, "arch_prctl", INT, NULL, 2, PARAM("option", "int", INT),
	PARAM("arg2", "unsigned long", ANY))
SYSCALL(159, "adjtimex", INT, NULL, 1, PARAM("txc_p", "struct __kernel_timex *", OUT))
SYSCALL(160, "setrlimit", INT, NULL, 2, PARAM("resource", "unsigned int", INT),
	PARAM("rlim", "struct rlimit *", IN))
SYSCALL(161, "chroot", INT, NULL, 1, PARAM("filename", "const char *", STRING))
SYSCALL(162, "sync", INT, NULL, 0)
SYSCALL(163, "acct", INT, NULL, 1, PARAM("name", "const char *", STRING))
SYSCALL(164, "settimeofday", INT, NULL, 2, PARAM("tv", "struct __kernel_old_timeval *", IN),
	PARAM("tz", "struct timezone *", IN))
SYSCALL(165, "mount", INT, NULL, 5, PARAM("dev_name", "char *", STRING),
	PARAM("dir_name", "char *", STRING), PARAM("type", "char *", STRING),
	PARAM("flags", "unsigned long", INT), PARAM("data", "void *", IN))
SYSCALL(166, "umount2", INT, NULL, 2, PARAM("name", "char *", STRING), PARAM("flags", "int", INT))
SYSCALL(167, "swapon", INT, NULL, 2, PARAM("specialfile", "const char *", STRING),
	PARAM("swap_flags", "int", INT))
SYSCALL(168, "swapoff", INT, NULL, 1, PARAM("specialfile", "const char *", STRING))
SYSCALL(169, "reboot", INT, NULL, 4, PARAM("magic1", "int", INT), PARAM("magic2", "int", INT),
	PARAM("cmd", "unsigned int", INT), PARAM("arg", "void *", STRING))
SYSCALL(170, "sethostname", INT, NULL, 2, PARAM("name", "char *", IN), PARAM("len", "int", SIZE))
SYSCALL(171, "setdomainname", INT, NULL, 2, PARAM("name", "char *", IN), PARAM("len", "int", SIZE))
SYSCALL(172, "iopl", INT, NULL, 1, PARAM("level", "unsigned int", INT))
SYSCALL(173, "ioperm", INT, NULL, 3, PARAM("from", "unsigned long", INT),
	PARAM("num", "unsigned long", INT), PARAM("turn_on", "int", INT))
SYSCALL(174, "create_module", INT, NULL, -1)
SYSCALL(175, "init_module", INT, NULL, 3, PARAM("umod", "void *", IN),
	PARAM("len", "unsigned long", SIZE), PARAM("uargs", "const char *", STRING))
SYSCALL(176, "delete_module", INT, NULL, 2, PARAM("name_user", "const char *", STRING),
	PARAM("flags", "unsigned int", INT))
SYSCALL(177, "get_kernel_syms", INT, NULL, -1)
SYSCALL(178, "query_module", INT, NULL, -1)
SYSCALL(179, "quotactl", INT, NULL, 4, PARAM("cmd", "unsigned int", INT),
	PARAM("special", "const char *", STRING), PARAM("id", "qid_t", INT),
	PARAM("addr", "void *", ANY))
SYSCALL(180, "nfsservctl", INT, NULL, -1)
SYSCALL(181, "getpmsg", INT, NULL, -1)
SYSCALL(182, "putpmsg", INT, NULL, -1)
SYSCALL(183, "afs_syscall", INT, NULL, -1)
SYSCALL(184, "tuxcall", INT, NULL, -1)
SYSCALL(185, "security", INT, NULL, -1)
SYSCALL(186, "gettid", PID, NULL, 0)
SYSCALL(187, "readahead", INT, NULL, 3, PARAM("fd", "int", FD), PARAM("offset", "loff_t", OFF),
	PARAM("count", "size_t", SIZE))
SYSCALL(188, "setxattr", INT, NULL, 5, PARAM("pathname", "const char *", STRING),
	PARAM("name", "const char *", STRING), PARAM("value", "const void *", IN),
	PARAM("size", "size_t", SIZE), PARAM("flags", "int", INT))
SYSCALL(189, "lsetxattr", INT, NULL, 5, PARAM("pathname", "const char *", STRING),
	PARAM("name", "const char *", STRING), PARAM("value", "const void *", IN),
	PARAM("size", "size_t", SIZE), PARAM("flags", "int", INT))
SYSCALL(190, "fsetxattr", INT, NULL, 5, PARAM("fd", "int", FD),
	PARAM("name", "const char *", STRING), PARAM("value", "const void *", IN),
	PARAM("size", "size_t", SIZE), PARAM("flags", "int", INT))
SYSCALL(191, "getxattr", SIZE, NULL, 4, PARAM("pathname", "const char *", STRING),
	PARAM("name", "const char *", STRING), PARAM("value", "void *", OUT),
	PARAM("size", "size_t", SIZE))
SYSCALL(192, "lgetxattr", SIZE, NULL, 4, PARAM("pathname", "const char *", STRING),
	PARAM("name", "const char *", STRING), PARAM("value", "void *", OUT),
	PARAM("size", "size_t", SIZE))
SYSCALL(193, "fgetxattr", SIZE, NULL, 4, PARAM("fd", "int", FD),
	PARAM("name", "const char *", STRING), PARAM("value", "void *", OUT),
	PARAM("size", "size_t", SIZE))
SYSCALL(194, "listxattr", SIZE, NULL, 3, PARAM("pathname", "const char *", STRING),
	PARAM("list", "char *", OUT), PARAM("size", "size_t", SIZE))
SYSCALL(195, "llistxattr", SIZE, NULL, 3, PARAM("pathname", "const char *", STRING),
	PARAM("list", "char *", OUT), PARAM("size", "size_t", SIZE))
SYSCALL(196, "flistxattr", SIZE, NULL, 3, PARAM("fd", "int", FD), PARAM("list", "char *", OUT),
	PARAM("size", "size_t", SIZE))
SYSCALL(197, "removexattr", INT, NULL, 2, PARAM("pathname", "const char *", STRING),
	PARAM("name", "const char *", STRING))
SYSCALL(198, "lremovexattr", INT, NULL, 2, PARAM("pathname", "const char *", STRING),
	PARAM("name", "const char *", STRING))
SYSCALL(199, "fremovexattr", INT, NULL, 2, PARAM("fd", "int", FD),
	PARAM("name", "const char *", STRING))
SYSCALL(200, "tkill", INT, NULL, 2, PARAM("pid", "pid_t", PID), PARAM("sig", "int", INT))
SYSCALL(201, "time", INT, NULL, 1, PARAM("tloc", "__kernel_old_time_t *", OUT))
SYSCALL(202, "futex", INT, NULL, 6, PARAM("uaddr", "u32 *", OUT), PARAM("op", "int", INT),
	PARAM("val", "u32", INT), PARAM("utime", "const struct __kernel_timespec *", ANY),
	PARAM("uaddr2", "u32 *", OUT), PARAM("val3", "u32", INT))
SYSCALL(203, "sched_setaffinity", INT, NULL, 3, PARAM("pid", "pid_t", PID),
	PARAM("len", "unsigned int", SIZE), PARAM("user_mask_ptr", "unsigned long *", IN))
SYSCALL(204, "sched_getaffinity", SIZE, NULL, 3, PARAM("pid", "pid_t", PID),
	PARAM("len", "unsigned int", SIZE), PARAM("user_mask_ptr", "unsigned long *", OUT))
SYSCALL(205, "set_thread_area", INT, NULL, -1)
SYSCALL(206, "io_setup", INT, NULL, 2, PARAM("nr_events", "unsigned int", INT),
	PARAM("ctxp", "aio_context_t *", OUT))
SYSCALL(207, "io_destroy", INT, NULL, 1, PARAM("ctx", "aio_context_t", INT))
SYSCALL(208, "io_getevents", INT, NULL, 5, PARAM("ctx_id", "aio_context_t", INT),
	PARAM("min_nr", "long", INT), PARAM("nr", "long", INT),
	PARAM("events", "struct io_event *", OUT),
	PARAM("timeout", "struct __kernel_timespec *", IN))
SYSCALL(209, "io_submit", INT, NULL, 3, PARAM("ctx_id", "aio_context_t", INT),
	PARAM("nr", "long", INT), PARAM("iocbpp", "struct iocb **", OUT))
SYSCALL(210, "io_cancel", INT, NULL, 3, PARAM("ctx_id", "aio_context_t", INT),
	PARAM("iocb", "struct iocb *", OUT), PARAM("result", "struct io_event *", OUT))
SYSCALL(211, "get_thread_area", INT, NULL, -1)
SYSCALL(212, "lookup_dcookie", INT, NULL, -1)
SYSCALL(213, "epoll_create", FD, NULL, 1, PARAM("size", "int", INT))
SYSCALL(214, "epoll_ctl_old", INT, NULL, -1)
SYSCALL(215, "epoll_wait_old", INT, NULL, -1)
SYSCALL(216, "remap_file_pages", INT, NULL, 5, PARAM("start", "unsigned long", OUT),
	PARAM("size", "unsigned long", SIZE), PARAM("prot", "unsigned long", INT),
	PARAM("pgoff", "unsigned long", INT), PARAM("flags", "unsigned long", INT))
SYSCALL(217, "getdents64", SIZE, NULL, 3, PARAM("fd", "unsigned int", FD),
	PARAM("dirent", "struct linux_dirent64 *", OUT), PARAM("count", "unsigned int", SIZE))
SYSCALL(218, "set_tid_address", PID, NULL, 1, PARAM("tidptr", "int *", OUT))
SYSCALL(219, "restart_syscall", INT, WHY_RESTART, 0)
SYSCALL(220, "semtimedop", INT, NULL, 4, PARAM("semid", "int", INT),
	PARAM("tsops", "struct sembuf *", IN), PARAM("nsops", "unsigned int", INT),
	PARAM("timeout", "const struct __kernel_timespec *", IN))
SYSCALL(221, "fadvise64", INT, NULL, 4, PARAM("fd", "int", FD), PARAM("offset", "loff_t", OFF),
	PARAM("len", "size_t", SIZE), PARAM("advice", "int", INT))
SYSCALL(222, "timer_create", INT, NULL, 3, PARAM("which_clock", "clockid_t", INT),
	PARAM("timer_event_spec", "struct sigevent *", IN),
	PARAM("created_timer_id", "timer_t *", OUT))
SYSCALL(223, "timer_settime", INT, NULL, 4, PARAM("timer_id", "timer_t", INT),
	PARAM("flags", "int", INT), PARAM("new_setting", "const struct __kernel_itimerspec *", IN),
	PARAM("old_setting", "struct __kernel_itimerspec *", OUT))
SYSCALL(224, "timer_gettime", INT, NULL, 2, PARAM("timer_id", "timer_t", INT),
	PARAM("setting", "struct __kernel_itimerspec *", OUT))
SYSCALL(225, "timer_getoverrun", INT, NULL, 1, PARAM("timer_id", "timer_t", INT))
SYSCALL(226, "timer_delete", INT, NULL, 1, PARAM("timer_id", "timer_t", INT))
SYSCALL(227, "clock_settime", INT, NULL, 2, PARAM("which_clock", "clockid_t", INT),
	PARAM("tp", "const struct __kernel_timespec *", IN))
SYSCALL(228, "clock_gettime", INT, NULL, 2, PARAM("which_clock", "clockid_t", INT),
	PARAM("tp", "struct __kernel_timespec *", OUT))
SYSCALL(229, "clock_getres", INT, NULL, 2, PARAM("which_clock", "clockid_t", INT),
	PARAM("tp", "struct __kernel_timespec *", OUT))
SYSCALL(230, "clock_nanosleep", INT, NULL, 4, PARAM("which_clock", "clockid_t", INT),
	PARAM("flags", "int", INT), PARAM("rqtp", "const struct __kernel_timespec *", IN),
	PARAM("rmtp", "struct __kernel_timespec *", OUT))
SYSCALL(231, "exit_group", INT, NULL, 1, PARAM("error_code", "int", INT))
SYSCALL(232, "epoll_wait", INT, NULL, 4, PARAM("epfd", "int", FD),
	PARAM("events", "struct epoll_event *", OUT), PARAM("maxevents", "int", INT),
	PARAM("timeout", "int", INT))
SYSCALL(233, "epoll_ctl", INT, NULL, 4, PARAM("epfd", "int", FD), PARAM("op", "int", INT),
	PARAM("fd", "int", FD), PARAM("event", "struct epoll_event *", IN))
SYSCALL(234, "tgkill", INT, NULL, 3, PARAM("tgid", "pid_t", PID), PARAM("pid", "pid_t", PID),
	PARAM("sig", "int", INT))
SYSCALL(235, "utimes", INT, NULL, 2, PARAM("filename", "char *", STRING),
	PARAM("utimes", "struct __kernel_old_timeval *", IN))
SYSCALL(236, "vserver", INT, NULL, -1)
SYSCALL(237, "mbind", INT, NULL, 6, PARAM("start", "unsigned long", OUT),
	PARAM("len", "unsigned long", SIZE), PARAM("mode", "unsigned long", INT),
	PARAM("nmask", "const unsigned long *", IN), PARAM("maxnode", "unsigned long", INT),
	PARAM("flags", "unsigned int", INT))
SYSCALL(238, "set_mempolicy", INT, NULL, 3, PARAM("mode", "int", INT),
	PARAM("nmask", "const unsigned long *", IN), PARAM("maxnode", "unsigned long", INT))
SYSCALL(239, "get_mempolicy", INT, NULL, 5, PARAM("policy", "int *", OUT),
	PARAM("nmask", "unsigned long *", OUT), PARAM("maxnode", "unsigned long", INT),
	PARAM("addr", "unsigned long", OUT), PARAM("flags", "unsigned long", INT))
SYSCALL(240, "mq_open", FD, NULL, 4, PARAM("u_name", "const char *", STRING),
	PARAM("oflag", "int", INT), PARAM("mode", "umode_t", INT),
	PARAM("u_attr", "struct mq_attr *", IN))
SYSCALL(241, "mq_unlink", INT, NULL, 1, PARAM("u_name", "const char *", STRING))
SYSCALL(242, "mq_timedsend", INT, NULL, 5, PARAM("mqdes", "mqd_t", FD),
	PARAM("u_msg_ptr", "const char *", IN), PARAM("msg_len", "size_t", SIZE),
	PARAM("msg_prio", "unsigned int", INT),
	PARAM("u_abs_timeout", "const struct __kernel_timespec *", IN))
SYSCALL(243, "mq_timedreceive", SIZE, NULL, 5, PARAM("mqdes", "mqd_t", FD),
	PARAM("u_msg_ptr", "char *", OUT), PARAM("msg_len", "size_t", SIZE),
	PARAM("u_msg_prio", "unsigned int *", OUT),
	PARAM("u_abs_timeout", "const struct __kernel_timespec *", IN))
SYSCALL(244, "mq_notify", INT, NULL, 2, PARAM("mqdes", "mqd_t", FD),
	PARAM("u_notification", "const struct sigevent *", IN))
SYSCALL(245, "mq_getsetattr", INT, NULL, 3, PARAM("mqdes", "mqd_t", FD),
	PARAM("u_mqstat", "const struct mq_attr *", IN),
	PARAM("u_omqstat", "struct mq_attr *", OUT))
SYSCALL(246, "kexec_load", INT, NULL, 4, PARAM("entry", "unsigned long", INT),
	PARAM("nr_segments", "unsigned long", INT), PARAM("segments", "struct kexec_segment *", IN),
	PARAM("flags", "unsigned long", INT))
SYSCALL(247, "waitid", INT, NULL, 5, PARAM("which", "int", INT), PARAM("upid", "pid_t", PID),
	PARAM("infop", "struct siginfo *", OUT), PARAM("options", "int", INT),
	PARAM("ru", "struct rusage *", OUT))
SYSCALL(248, "add_key", INT, NULL, 5, PARAM("type", "const char *", STRING),
	PARAM("description", "const char *", STRING), PARAM("payload", "const void *", IN),
	PARAM("plen", "size_t", SIZE), PARAM("ringid", "key_serial_t", INT))
SYSCALL(249, "request_key", INT, NULL, 4, PARAM("type", "const char *", STRING),
	PARAM("description", "const char *", STRING), PARAM("callout_info", "const char *", STRING),
	PARAM("destringid", "key_serial_t", INT))
SYSCALL(250, "keyctl", INT, NULL, 5, PARAM("option", "int", INT),
	PARAM("arg2", "unsigned long", ANY), PARAM("arg3", "unsigned long", ANY),
	PARAM("arg4", "unsigned long", ANY), PARAM("arg5", "unsigned long", ANY))
SYSCALL(251, "ioprio_set", INT, NULL, 3, PARAM("which", "int", INT), PARAM("who", "int", INT),
	PARAM("ioprio", "int", INT))
SYSCALL(252, "ioprio_get", INT, NULL, 2, PARAM("which", "int", INT), PARAM("who", "int", INT))
SYSCALL(253, "inotify_init", FD, NULL, 0)
SYSCALL(254, "inotify_add_watch", INT, NULL, 3, PARAM("fd", "int", FD),
	PARAM("pathname", "const char *", STRING), PARAM("mask", "u32", INT))
SYSCALL(255, "inotify_rm_watch", INT, NULL, 2, PARAM("fd", "int", FD), PARAM("wd", "__s32", INT))
SYSCALL(256, "migrate_pages", INT, NULL, 4, PARAM("pid", "pid_t", PID),
	PARAM("maxnode", "unsigned long", INT), PARAM("old_nodes", "const unsigned long *", IN),
	PARAM("new_nodes", "const unsigned long *", IN))
SYSCALL(257, "openat", FD, NULL, 4, PARAM("dfd", "int", FD),
	PARAM("filename", "const char *", STRING), PARAM("flags", "int", INT),
	PARAM("mode", "umode_t", INT))
SYSCALL(258, "mkdirat", INT, NULL, 3, PARAM("dfd", "int", FD),
	PARAM("pathname", "const char *", STRING), PARAM("mode", "umode_t", INT))
SYSCALL(259, "mknodat", INT, NULL, 4, PARAM("dfd", "int", FD),
	PARAM("filename", "const char *", STRING), PARAM("mode", "umode_t", INT),
	PARAM("dev", "unsigned int", INT))
SYSCALL(260, "fchownat", INT, NULL, 5, PARAM("dfd", "int", FD),
	PARAM("filename", "const char *", STRING), PARAM("user", "uid_t", INT),
	PARAM("group", "gid_t", INT), PARAM("flag", "int", INT))
SYSCALL(261, "futimesat", INT, NULL, 3, PARAM("dfd", "int", FD),
	PARAM("filename", "const char *", STRING),
	PARAM("utimes", "struct __kernel_old_timeval *", IN))
SYSCALL(262, "newfstatat", INT, NULL, 4, PARAM("dfd", "int", FD),
	PARAM("filename", "const char *", STRING), PARAM("statbuf", "struct stat *", OUT),
	PARAM("flag", "int", INT))
SYSCALL(263, "unlinkat", INT, NULL, 3, PARAM("dfd", "int", FD),
	PARAM("pathname", "const char *", STRING), PARAM("flag", "int", INT))
SYSCALL(264, "renameat", INT, NULL, 4, PARAM("olddfd", "int", FD),
	PARAM("oldname", "const char *", STRING), PARAM("newdfd", "int", FD),
	PARAM("newname", "const char *", STRING))
SYSCALL(265, "linkat", INT, NULL, 5, PARAM("olddfd", "int", FD),
	PARAM("oldname", "const char *", STRING), PARAM("newdfd", "int", FD),
	PARAM("newname", "const char *", STRING), PARAM("flags", "int", INT))
SYSCALL(266, "symlinkat", INT, NULL, 3, PARAM("oldname", "const char *", STRING),
	PARAM("newdfd", "int", FD), PARAM("newname", "const char *", STRING))
SYSCALL(267, "readlinkat", SIZE, NULL, 4, PARAM("dfd", "int", FD),
	PARAM("pathname", "const char *", STRING), PARAM("buf", "char *", OUT),
	PARAM("bufsiz", "int", SIZE))
SYSCALL(268, "fchmodat", INT, NULL, 3, PARAM("dfd", "int", FD),
	PARAM("filename", "const char *", STRING), PARAM("mode", "umode_t", INT))
SYSCALL(269, "faccessat", INT, NULL, 3, PARAM("dfd", "int", FD),
	PARAM("filename", "const char *", STRING), PARAM("mode", "int", INT))
SYSCALL(270, "pselect6", INT, NULL, 6, PARAM("n", "int", INT), PARAM("inp", "fd_set *", OUT),
	PARAM("outp", "fd_set *", OUT), PARAM("exp", "fd_set *", OUT),
	PARAM("tsp", "struct __kernel_timespec *", OUT), PARAM("sig", "void *", IN))
SYSCALL(271, "ppoll", INT, NULL, 5, PARAM("ufds", "struct pollfd *", OUT),
	PARAM("nfds", "unsigned int", INT), PARAM("tsp", "struct __kernel_timespec *", OUT),
	PARAM("sigmask", "const sigset_t *", IN), PARAM("sigsetsize", "size_t", SIZE))
SYSCALL(272, "unshare", INT, NULL, 1, PARAM("unshare_flags", "unsigned long", INT))
SYSCALL(273, "set_robust_list", INT, NULL, 2, PARAM("head", "struct robust_list_head *", OUT),
	PARAM("len", "size_t", SIZE))
SYSCALL(274, "get_robust_list", INT, NULL, 3, PARAM("pid", "int", PID),
	PARAM("head_ptr", "struct robust_list_head **", OUT), PARAM("len_ptr", "size_t *", OUT))
SYSCALL(275, "splice", SIZE, NULL, 6, PARAM("fd_in", "int", FD), PARAM("off_in", "loff_t *", OUT),
	PARAM("fd_out", "int", FD), PARAM("off_out", "loff_t *", OUT), PARAM("len", "size_t", SIZE),
	PARAM("flags", "unsigned int", INT))
SYSCALL(276, "tee", SIZE, NULL, 4, PARAM("fdin", "int", FD), PARAM("fdout", "int", FD),
	PARAM("len", "size_t", SIZE), PARAM("flags", "unsigned int", INT))
SYSCALL(277, "sync_file_range", INT, NULL, 4, PARAM("fd", "int", FD),
	PARAM("offset", "loff_t", OFF), PARAM("nbytes", "loff_t", OFF),
	PARAM("flags", "unsigned int", INT))
SYSCALL(278, "vmsplice", SIZE, NULL, 4, PARAM("fd", "int", FD),
	PARAM("uiov", "const struct iovec *", IN), PARAM("nr_segs", "unsigned long", INT),
	PARAM("flags", "unsigned int", INT))
SYSCALL(279, "move_pages", INT, NULL, 6, PARAM("pid", "pid_t", PID),
	PARAM("nr_pages", "unsigned long", INT), PARAM("pages", "const void **", IN),
	PARAM("nodes", "const int *", IN), PARAM("status", "int *", OUT),
	PARAM("flags", "int", INT))
SYSCALL(280, "utimensat", INT, NULL, 4, PARAM("dfd", "int", FD),
	PARAM("filename", "const char *", STRING),
	PARAM("utimes", "struct __kernel_timespec *", IN), PARAM("flags", "int", INT))
SYSCALL(281, "epoll_pwait", INT, NULL, 6, PARAM("epfd", "int", FD),
	PARAM("events", "struct epoll_event *", OUT), PARAM("maxevents", "int", INT),
	PARAM("timeout", "int", INT), PARAM("sigmask", "const sigset_t *", IN),
	PARAM("sigsetsize", "size_t", SIZE))
SYSCALL(282, "signalfd", FD, NULL, 3, PARAM("ufd", "int", FD), PARAM("user_mask", "sigset_t *", IN),
	PARAM("sizemask", "size_t", SIZE))
SYSCALL(283, "timerfd_create", FD, NULL, 2, PARAM("clockid", "int", INT),
	PARAM("flags", "int", INT))
SYSCALL(284, "eventfd", FD, NULL, 1, PARAM("count", "unsigned int", INT))
SYSCALL(285, "fallocate", INT, NULL, 4, PARAM("fd", "int", FD), PARAM("mode", "int", INT),
	PARAM("offset", "loff_t", OFF), PARAM("len", "loff_t", OFF))
SYSCALL(286, "timerfd_settime", INT, NULL, 4, PARAM("ufd", "int", FD), PARAM("flags", "int", INT),
	PARAM("utmr", "const struct __kernel_itimerspec *", IN),
	PARAM("otmr", "struct __kernel_itimerspec *", OUT))
SYSCALL(287, "timerfd_gettime", INT, NULL, 2, PARAM("ufd", "int", FD),
	PARAM("otmr", "struct __kernel_itimerspec *", OUT))
SYSCALL(288, "accept4", FD, NULL, 4, PARAM("fd", "int", FD),
	PARAM("upeer_sockaddr", "struct sockaddr *", OUT), PARAM("upeer_addrlen", "int *", OUT),
	PARAM("flags", "int", INT))
SYSCALL(289, "signalfd4", FD, NULL, 4, PARAM("ufd", "int", FD),
	PARAM("user_mask", "sigset_t *", IN), PARAM("sizemask", "size_t", SIZE),
	PARAM("flags", "int", INT))
SYSCALL(290, "eventfd2", FD, NULL, 2, PARAM("count", "unsigned int", INT),
	PARAM("flags", "int", INT))
SYSCALL(291, "epoll_create1", FD, NULL, 1, PARAM("flags", "int", INT))
SYSCALL(292, "dup3", FD, NULL, 3, PARAM("oldfd", "unsigned int", FD),
	PARAM("newfd", "unsigned int", FD), PARAM("flags", "int", INT))
SYSCALL(293, "pipe2", INT, NULL, 2, PARAM("fildes", "int *", OUT), PARAM("flags", "int", INT))
SYSCALL(294, "inotify_init1", FD, NULL, 1, PARAM("flags", "int", INT))
SYSCALL(295, "preadv", SIZE, NULL, 5, PARAM("fd", "unsigned long", FD),
	PARAM("vec", "const struct iovec *", IN), PARAM("vlen", "unsigned long", INT),
	PARAM("pos_l", "unsigned long", OFF), PARAM("pos_h", "unsigned long", INT))
SYSCALL(296, "pwritev", SIZE, NULL, 5, PARAM("fd", "unsigned long", FD),
	PARAM("vec", "const struct iovec *", IN), PARAM("vlen", "unsigned long", INT),
	PARAM("pos_l", "unsigned long", OFF), PARAM("pos_h", "unsigned long", INT))
SYSCALL(297, "rt_tgsigqueueinfo", INT, NULL, 4, PARAM("tgid", "pid_t", PID),
	PARAM("pid", "pid_t", PID), PARAM("sig", "int", INT), PARAM("uinfo", "siginfo_t *", IN))
SYSCALL(298, "perf_event_open", FD, NULL, 5, PARAM("attr_uptr", "struct perf_event_attr *", OUT),
	PARAM("pid", "pid_t", PID), PARAM("cpu", "int", INT), PARAM("group_fd", "int", FD),
	PARAM("flags", "unsigned long", INT))
SYSCALL(299, "recvmmsg", INT, NULL, 5, PARAM("fd", "int", FD),
	PARAM("mmsg", "struct mmsghdr *", OUT), PARAM("vlen", "unsigned int", INT),
	PARAM("flags", "unsigned int", INT), PARAM("timeout", "struct __kernel_timespec *", OUT))
SYSCALL(300, "fanotify_init", FD, NULL, 2, PARAM("flags", "unsigned int", INT),
	PARAM("event_f_flags", "unsigned int", INT))
SYSCALL(301, "fanotify_mark", INT, NULL, 5, PARAM("fanotify_fd", "int", FD),
	PARAM("flags", "unsigned int", INT), PARAM("mask", "__u64", INT), PARAM("dfd", "int", FD),
	PARAM("pathname", "const char *", STRING))
SYSCALL(302, "prlimit64", INT, NULL, 4, PARAM("pid", "pid_t", PID),
	PARAM("resource", "unsigned int", INT), PARAM("new_rlim", "const struct rlimit64 *", IN),
	PARAM("old_rlim", "struct rlimit64 *", OUT))
SYSCALL(303, "name_to_handle_at", INT, NULL, 5, PARAM("dfd", "int", FD),
	PARAM("name", "const char *", STRING), PARAM("handle", "struct file_handle *", OUT),
	PARAM("mnt_id", "void *", OUT), PARAM("flag", "int", INT))
SYSCALL(304, "open_by_handle_at", FD, NULL, 3, PARAM("mountdirfd", "int", FD),
	PARAM("handle", "struct file_handle *", IN), PARAM("flags", "int", INT))
SYSCALL(305, "clock_adjtime", INT, NULL, 2, PARAM("which_clock", "clockid_t", INT),
	PARAM("utx", "struct __kernel_timex *", OUT))
SYSCALL(306, "syncfs", INT, NULL, 1, PARAM("fd", "int", FD))
SYSCALL(307, "sendmmsg", INT, NULL, 4, PARAM("fd", "int", FD),
	PARAM("mmsg", "struct mmsghdr *", OUT), PARAM("vlen", "unsigned int", INT),
	PARAM("flags", "unsigned int", INT))
SYSCALL(308, "setns", INT, NULL, 2, PARAM("fd", "int", FD), PARAM("flags", "int", INT))
SYSCALL(309, "getcpu", INT, NULL, 3, PARAM("cpup", "unsigned int *", OUT),
	PARAM("nodep", "unsigned int *", OUT), PARAM("unused", "void *", OUT))
SYSCALL(310, "process_vm_readv", SIZE, NULL, 6, PARAM("pid", "pid_t", PID),
	PARAM("lvec", "const struct iovec *", IN), PARAM("liovcnt", "unsigned long", INT),
	PARAM("rvec", "const struct iovec *", IN), PARAM("riovcnt", "unsigned long", INT),
	PARAM("flags", "unsigned long", INT))
SYSCALL(311, "process_vm_writev", SIZE, NULL, 6, PARAM("pid", "pid_t", PID),
	PARAM("lvec", "const struct iovec *", IN), PARAM("liovcnt", "unsigned long", INT),
	PARAM("rvec", "const struct iovec *", IN), PARAM("riovcnt", "unsigned long", INT),
	PARAM("flags", "unsigned long", INT))
SYSCALL(312, "kcmp", INT, NULL, 5, PARAM("pid1", "pid_t", PID), PARAM("pid2", "pid_t", PID),
	PARAM("type", "int", INT), PARAM("idx1", "unsigned long", ANY),
	PARAM("idx2", "unsigned long", ANY))
SYSCALL(313, "finit_module", INT, NULL, 3, PARAM("fd", "int", FD),
	PARAM("uargs", "const char *", STRING), PARAM("flags", "int", INT))
SYSCALL(314, "sched_setattr", INT, NULL, 3, PARAM("pid", "pid_t", PID),
	PARAM("uattr", "struct sched_attr *", OUT), PARAM("flags", "unsigned int", INT))
SYSCALL(315, "sched_getattr", INT, NULL, 4, PARAM("pid", "pid_t", PID),
	PARAM("uattr", "struct sched_attr *", OUT), PARAM("usize", "unsigned int", SIZE),
	PARAM("flags", "unsigned int", INT))
SYSCALL(316, "renameat2", INT, NULL, 5, PARAM("olddfd", "int", FD),
	PARAM("oldname", "const char *", STRING), PARAM("newdfd", "int", FD),
	PARAM("newname", "const char *", STRING), PARAM("flags", "unsigned int", INT))
SYSCALL(317, "seccomp", INT, NULL, 3, PARAM("op", "unsigned int", INT),
	PARAM("flags", "unsigned int", INT), PARAM("uargs", "void *", OUT))
SYSCALL(318, "getrandom", SIZE, NULL, 3, PARAM("ubuf", "char *", OUT), PARAM("len", "size_t", SIZE),
	PARAM("flags", "unsigned int", INT))
SYSCALL(319, "memfd_create", FD, NULL, 2, PARAM("uname", "const char *", STRING),
	PARAM("flags", "unsigned int", INT))
SYSCALL(320, "kexec_file_load", INT, NULL, 5, PARAM("kernel_fd", "int", FD),
	PARAM("initrd_fd", "int", FD), PARAM("cmdline_len", "unsigned long", SIZE),
	PARAM("cmdline_ptr", "const char *", STRING), PARAM("flags", "unsigned long", INT))
SYSCALL(321, "bpf", INT, NULL, 5, PARAM("cmd", "int", INT), PARAM("uattr", "union bpf_attr *", OUT),
	PARAM("size", "unsigned int", SIZE), PARAM("uattr_common", "struct bpf_common_attr *", OUT),
	PARAM("size_common", "unsigned int", SIZE))
SYSCALL(322, "execveat", INT, NULL, 5, PARAM("fd", "int", FD),
	PARAM("filename", "const char *", STRING), PARAM("argv", "const char *const *", IN),
	PARAM("envp", "const char *const *", IN), PARAM("flags", "int", INT))
SYSCALL(323, "userfaultfd", FD, NULL, 1, PARAM("flags", "int", INT))
SYSCALL(324, "membarrier", INT, NULL, 3, PARAM("cmd", "int", INT),
	PARAM("flags", "unsigned int", INT), PARAM("cpu_id", "int", INT))
SYSCALL(325, "mlock2", INT, NULL, 3, PARAM("start", "unsigned long", OUT),
	PARAM("len", "size_t", SIZE), PARAM("flags", "int", INT))
SYSCALL(326, "copy_file_range", SIZE, NULL, 6, PARAM("fd_in", "int", FD),
	PARAM("off_in", "loff_t *", OUT), PARAM("fd_out", "int", FD),
	PARAM("off_out", "loff_t *", OUT), PARAM("len", "size_t", SIZE),
	PARAM("flags", "unsigned int", INT))
SYSCALL(327, "preadv2", SIZE, NULL, 6, PARAM("fd", "unsigned long", FD),
	PARAM("vec", "const struct iovec *", IN), PARAM("vlen", "unsigned long", INT),
	PARAM("pos_l", "unsigned long", OFF), PARAM("pos_h", "unsigned long", INT),
	PARAM("flags", "rwf_t", INT))
SYSCALL(328, "pwritev2", SIZE, NULL, 6, PARAM("fd", "unsigned long", FD),
	PARAM("vec", "const struct iovec *", IN), PARAM("vlen", "unsigned long", INT),
	PARAM("pos_l", "unsigned long", OFF), PARAM("pos_h", "unsigned long", INT),
	PARAM("flags", "rwf_t", INT))
SYSCALL(329, "pkey_mprotect", INT, NULL, 4, PARAM("start", "unsigned long", OUT),
	PARAM("len", "size_t", SIZE), PARAM("prot", "unsigned long", INT),
	PARAM("pkey", "int", INT))
SYSCALL(330, "pkey_alloc", INT, NULL, 2, PARAM("flags", "unsigned long", INT),
	PARAM("init_val", "unsigned long", INT))
SYSCALL(331, "pkey_free", INT, NULL, 1, PARAM("pkey", "int", INT))
SYSCALL(332, "statx", INT, NULL, 5, PARAM("dfd", "int", FD),
	PARAM("filename", "const char *", STRING), PARAM("flags", "unsigned int", INT),
	PARAM("mask", "unsigned int", INT), PARAM("buffer", "struct statx *", OUT))
SYSCALL(333, "io_pgetevents", INT, NULL, 6, PARAM("ctx_id", "aio_context_t", INT),
	PARAM("min_nr", "long", INT), PARAM("nr", "long", INT),
	PARAM("events", "struct io_event *", OUT),
	PARAM("timeout", "struct __kernel_timespec *", IN),
	PARAM("usig", "const struct __aio_sigset *", IN))
SYSCALL(334, "rseq", INT, NULL, 4, PARAM("rseq", "struct rseq *", OUT),
	PARAM("rseq_len", "u32", SIZE), PARAM("flags", "int", INT), PARAM("sig", "u32", INT))
SYSCALL(335, "uretprobe", INT, WHY_FRAME, 0)
SYSCALL(336, "uprobe", INT, WHY_FRAME, 0)
SYSCALL(424, "pidfd_send_signal", INT, NULL, 4, PARAM("pidfd", "int", FD), PARAM("sig", "int", INT),
	PARAM("info", "siginfo_t *", IN), PARAM("flags", "unsigned int", INT))
SYSCALL(425, "io_uring_setup", FD, NULL, 2, PARAM("entries", "u32", INT),
	PARAM("params", "struct io_uring_params *", OUT))
SYSCALL(426, "io_uring_enter", INT, NULL, 6, PARAM("fd", "unsigned int", FD),
	PARAM("to_submit", "u32", INT), PARAM("min_complete", "u32", INT),
	PARAM("flags", "u32", INT), PARAM("argp", "const void *", IN),
	PARAM("argsz", "size_t", SIZE))
SYSCALL(427, "io_uring_register", INT, NULL, 4, PARAM("fd", "unsigned int", FD),
	PARAM("opcode", "unsigned int", INT), PARAM("arg", "void *", OUT),
	PARAM("nr_args", "unsigned int", INT))
SYSCALL(428, "open_tree", FD, NULL, 3, PARAM("dfd", "int", FD),
	PARAM("filename", "const char *", STRING), PARAM("flags", "unsigned int", INT))
SYSCALL(429, "move_mount", INT, NULL, 5, PARAM("from_dfd", "int", FD),
	PARAM("from_pathname", "const char *", STRING), PARAM("to_dfd", "int", FD),
	PARAM("to_pathname", "const char *", STRING), PARAM("flags", "unsigned int", INT))
SYSCALL(430, "fsopen", FD, NULL, 2, PARAM("fs_name", "const char *", STRING),
	PARAM("flags", "unsigned int", INT))
SYSCALL(431, "fsconfig", INT, NULL, 5, PARAM("fd", "int", FD), PARAM("cmd", "unsigned int", INT),
	PARAM("key", "const char *", STRING), PARAM("value", "const void *", IN),
	PARAM("aux", "int", INT))
SYSCALL(432, "fsmount", FD, NULL, 3, PARAM("fs_fd", "int", FD), PARAM("flags", "unsigned int", INT),
	PARAM("attr_flags", "unsigned int", INT))
SYSCALL(433, "fspick", FD, NULL, 3, PARAM("dfd", "int", FD), PARAM("path", "const char *", STRING),
	PARAM("flags", "unsigned int", INT))
SYSCALL(434, "pidfd_open", FD, NULL, 2, PARAM("pid", "pid_t", PID),
	PARAM("flags", "unsigned int", INT))
SYSCALL(435, "clone3", PID, WHY_CHILD, 2, PARAM("uargs", "struct clone_args *", IN),
	PARAM("size", "size_t", SIZE))
SYSCALL(436, "close_range", INT, NULL, 3, PARAM("fd", "unsigned int", FD),
	PARAM("max_fd", "unsigned int", ANY), PARAM("flags", "unsigned int", INT))
SYSCALL(437, "openat2", FD, NULL, 4, PARAM("dfd", "int", FD),
	PARAM("filename", "const char *", STRING), PARAM("how", "struct open_how *", IN),
	PARAM("usize", "size_t", SIZE))
SYSCALL(438, "pidfd_getfd", FD, NULL, 3, PARAM("pidfd", "int", FD), PARAM("fd", "int", FD),
	PARAM("flags", "unsigned int", INT))
SYSCALL(439, "faccessat2", INT, NULL, 4, PARAM("dfd", "int", FD),
	PARAM("filename", "const char *", STRING), PARAM("mode", "int", INT),
	PARAM("flags", "int", INT))
SYSCALL(440, "process_madvise", SIZE, NULL, 5, PARAM("pidfd", "int", FD),
	PARAM("vec", "const struct iovec *", IN), PARAM("vlen", "size_t", INT),
	PARAM("behavior", "int", INT), PARAM("flags", "unsigned int", INT))
SYSCALL(441, "epoll_pwait2", INT, NULL, 6, PARAM("epfd", "int", FD),
	PARAM("events", "struct epoll_event *", OUT), PARAM("maxevents", "int", INT),
	PARAM("timeout", "const struct __kernel_timespec *", IN),
	PARAM("sigmask", "const sigset_t *", IN), PARAM("sigsetsize", "size_t", SIZE))
SYSCALL(442, "mount_setattr", INT, NULL, 5, PARAM("dfd", "int", FD),
	PARAM("path", "const char *", STRING), PARAM("flags", "unsigned int", INT),
	PARAM("uattr", "struct mount_attr *", IN), PARAM("usize", "size_t", SIZE))
SYSCALL(443, "quotactl_fd", INT, NULL, 4, PARAM("fd", "unsigned int", FD),
	PARAM("cmd", "unsigned int", INT), PARAM("id", "qid_t", INT), PARAM("addr", "void *", ANY))
SYSCALL(444, "landlock_create_ruleset", FD, NULL, 3,
	PARAM("attr", "const struct landlock_ruleset_attr *", IN), PARAM("size", "size_t", SIZE),
	PARAM("flags", "__u32", INT))
SYSCALL(445, "landlock_add_rule", INT, NULL, 4, PARAM("ruleset_fd", "int", FD),
	PARAM("rule_type", "enum landlock_rule_type", INT), PARAM("rule_attr", "const void *", IN),
	PARAM("flags", "__u32", INT))
SYSCALL(446, "landlock_restrict_self", INT, NULL, 2, PARAM("ruleset_fd", "int", FD),
	PARAM("flags", "__u32", INT))
SYSCALL(447, "memfd_secret", FD, NULL, 1, PARAM("flags", "unsigned int", INT))
SYSCALL(448, "process_mrelease", INT, NULL, 2, PARAM("pidfd", "int", FD),
	PARAM("flags", "unsigned int", INT))
SYSCALL(449, "futex_waitv", INT, NULL, 5, PARAM("waiters", "struct futex_waitv *", IN),
	PARAM("nr_futexes", "unsigned int", INT), PARAM("flags", "unsigned int", INT),
	PARAM("timeout", "struct __kernel_timespec *", IN), PARAM("clockid", "clockid_t", INT))
SYSCALL(450, "set_mempolicy_home_node", INT, NULL, 4, PARAM("start", "unsigned long", OUT),
	PARAM("len", "unsigned long", SIZE), PARAM("home_node", "unsigned long", INT),
	PARAM("flags", "unsigned long", INT))
SYSCALL(451, "cachestat", INT, NULL, 4, PARAM("fd", "unsigned int", FD),
	PARAM("cstat_range", "struct cachestat_range *", IN),
	PARAM("cstat", "struct cachestat *", OUT), PARAM("flags", "unsigned int", INT))
SYSCALL(452, "fchmodat2", INT, NULL, 4, PARAM("dfd", "int", FD),
	PARAM("filename", "const char *", STRING), PARAM("mode", "umode_t", INT),
	PARAM("flags", "unsigned int", INT))
SYSCALL(453, "map_shadow_stack", OUT, NULL, 3, PARAM("addr", "unsigned long", OUT),
	PARAM("size", "unsigned long", SIZE), PARAM("flags", "unsigned int", INT))
SYSCALL(454, "futex_wake", INT, NULL, 4, PARAM("uaddr", "void *", OUT),
	PARAM("mask", "unsigned long", INT), PARAM("nr", "int", INT),
	PARAM("flags", "unsigned int", INT))
SYSCALL(455, "futex_wait", INT, NULL, 6, PARAM("uaddr", "void *", OUT),
	PARAM("val", "unsigned long", INT), PARAM("mask", "unsigned long", INT),
	PARAM("flags", "unsigned int", INT), PARAM("timeout", "struct __kernel_timespec *", IN),
	PARAM("clockid", "clockid_t", INT))
SYSCALL(456, "futex_requeue", INT, NULL, 4, PARAM("waiters", "struct futex_waitv *", IN),
	PARAM("flags", "unsigned int", INT), PARAM("nr_wake", "int", INT),
	PARAM("nr_requeue", "int", INT))
SYSCALL(457, "statmount", INT, NULL, 4, PARAM("req", "const struct mnt_id_req *", IN),
	PARAM("buf", "struct statmount *", OUT), PARAM("bufsize", "size_t", SIZE),
	PARAM("flags", "unsigned int", INT))
SYSCALL(458, "listmount", INT, NULL, 4, PARAM("req", "const struct mnt_id_req *", IN),
	PARAM("mnt_ids", "u64 *", OUT), PARAM("nr_mnt_ids", "size_t", INT),
	PARAM("flags", "unsigned int", INT))
SYSCALL(459, "lsm_get_self_attr", INT, NULL, 4, PARAM("attr", "unsigned int", INT),
	PARAM("ctx", "struct lsm_ctx *", OUT), PARAM("size", "u32 *", OUT),
	PARAM("flags", "u32", INT))
SYSCALL(460, "lsm_set_self_attr", INT, NULL, 4, PARAM("attr", "unsigned int", INT),
	PARAM("ctx", "struct lsm_ctx *", IN), PARAM("size", "u32", SIZE),
	PARAM("flags", "u32", INT))
SYSCALL(461, "lsm_list_modules", INT, NULL, 3, PARAM("ids", "u64 *", OUT),
	PARAM("size", "u32 *", OUT), PARAM("flags", "u32", INT))
SYSCALL(462, "mseal", INT, NULL, 3, PARAM("start", "unsigned long", OUT),
	PARAM("len", "size_t", SIZE), PARAM("flags", "unsigned long", INT))
SYSCALL(463, "setxattrat", INT, NULL, 6, PARAM("dfd", "int", FD),
	PARAM("pathname", "const char *", STRING), PARAM("at_flags", "unsigned int", INT),
	PARAM("name", "const char *", STRING), PARAM("uargs", "const struct xattr_args *", IN),
	PARAM("usize", "size_t", SIZE))
SYSCALL(464, "getxattrat", SIZE, NULL, 6, PARAM("dfd", "int", FD),
	PARAM("pathname", "const char *", STRING), PARAM("at_flags", "unsigned int", INT),
	PARAM("name", "const char *", STRING), PARAM("uargs", "struct xattr_args *", OUT),
	PARAM("usize", "size_t", SIZE))
SYSCALL(465, "listxattrat", SIZE, NULL, 5, PARAM("dfd", "int", FD),
	PARAM("pathname", "const char *", STRING), PARAM("at_flags", "unsigned int", INT),
	PARAM("list", "char *", OUT), PARAM("size", "size_t", SIZE))
SYSCALL(466, "removexattrat", INT, NULL, 4, PARAM("dfd", "int", FD),
	PARAM("pathname", "const char *", STRING), PARAM("at_flags", "unsigned int", INT),
	PARAM("name", "const char *", STRING))
SYSCALL(467, "open_tree_attr", FD, NULL, 5, PARAM("dfd", "int", FD),
	PARAM("filename", "const char *", STRING), PARAM("flags", "unsigned int", INT),
	PARAM("uattr", "struct mount_attr *", IN), PARAM("usize", "size_t", SIZE))
SYSCALL(468, "file_getattr", INT, NULL, 5, PARAM("dfd", "int", FD),
	PARAM("filename", "const char *", STRING), PARAM("ufattr", "struct file_attr *", OUT),
	PARAM("usize", "size_t", SIZE), PARAM("at_flags", "unsigned int", INT))
SYSCALL(469, "file_setattr", INT, NULL, 5, PARAM("dfd", "int", FD),
	PARAM("filename", "const char *", STRING), PARAM("ufattr", "struct file_attr *", IN),
	PARAM("usize", "size_t", SIZE), PARAM("at_flags", "unsigned int", INT))
SYSCALL(470, "listns", INT, NULL, 4, PARAM("req", "const struct ns_id_req *", IN),
	PARAM("ns_ids", "u64 *", OUT), PARAM("nr_ns_ids", "size_t", INT),
	PARAM("flags", "unsigned int", INT))
SYSCALL(471, "rseq_slice_yield", INT, NULL, 0)
SYSCALL(472, "fchroot", INT, NULL, 2, PARAM("fd", "int", FD), PARAM("flags", "unsigned int", INT))
SYSCALL(500, "chain", INT, WHY_NESTED, 3, PARAM("uargs", "struct chain_args *", OUT),
	PARAM("size", "size_t", SIZE), PARAM("flags", "unsigned int", INT))
