// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The rows of `info`.

// Generated from Linux 7.3, by
//
//	perl tools/lib/chain/generate-calls.pl build/src/7.3-patched . tools/lib/chain

use crate::info::infos;

const WHY_CHILD: &str = "it creates a task that would return to user mode from the middle of the \
    chain, with the registers of an entry";
const WHY_FRAME: &str = "it replaces the user registers by a frame of the user stack";
const WHY_NESTED: &str = "it would run a chain inside a chain";
const WHY_RESTART: &str = "it continues the call that a signal interrupted. The chain does that \
    itself";

infos! {
    /// The calls by number.
    CALLS:
    (0, "read", Size, None, 3, ["fd" "unsigned int" Fd, "buf" "char *" Out, "count" "size_t" Size])
    (1, "write", Size, None, 3, ["fd" "unsigned int" Fd, "buf" "const char *" In,
        "count" "size_t" Size])
    (2, "open", Fd, None, 3, ["filename" "const char *" String, "flags" "int" Int,
        "mode" "umode_t" Int])
    (3, "close", Int, None, 1, ["fd" "unsigned int" Fd])
    (4, "stat", Int, None, 2, ["filename" "const char *" String, "statbuf" "struct stat *" Out])
    (5, "fstat", Int, None, 2, ["fd" "unsigned int" Fd, "statbuf" "struct stat *" Out])
    (6, "lstat", Int, None, 2, ["filename" "const char *" String, "statbuf" "struct stat *" Out])
    (7, "poll", Int, None, 3, ["ufds" "struct pollfd *" Out, "nfds" "unsigned int" Int,
        "timeout_msecs" "int" Int])
    (8, "lseek", Off, None, 3, ["fd" "unsigned int" Fd, "offset" "off_t" Off,
        "whence" "unsigned int" Int])
    (9, "mmap", Out, None, 6, ["addr" "unsigned long" Out, "len" "unsigned long" Size,
        "prot" "unsigned long" Int, "flags" "unsigned long" Int, "fd" "unsigned long" Fd,
        "off" "unsigned long" Off])
    (10, "mprotect", Int, None, 3, ["start" "unsigned long" Out, "len" "size_t" Size,
        "prot" "unsigned long" Int])
    (11, "munmap", Int, None, 2, ["addr" "unsigned long" Out, "len" "size_t" Size])
    (12, "brk", Out, None, 1, ["brk" "unsigned long" Out])
    (13, "rt_sigaction", Int, None, 4, ["sig" "int" Int, "act" "const struct sigaction *" In,
        "oact" "struct sigaction *" Out, "sigsetsize" "size_t" Size])
    (14, "rt_sigprocmask", Int, None, 4, ["how" "int" Int, "nset" "sigset_t *" In,
        "oset" "sigset_t *" Out, "sigsetsize" "size_t" Size])
    (15, "rt_sigreturn", Int, Some(WHY_FRAME), 0, [])
    (16, "ioctl", Int, None, 3, ["fd" "unsigned int" Fd, "cmd" "unsigned int" Int,
        "arg" "unsigned long" Any])
    (17, "pread64", Size, None, 4, ["fd" "unsigned int" Fd, "buf" "char *" Out,
        "count" "size_t" Size, "pos" "loff_t" Off])
    (18, "pwrite64", Size, None, 4, ["fd" "unsigned int" Fd, "buf" "const char *" In,
        "count" "size_t" Size, "pos" "loff_t" Off])
    (19, "readv", Size, None, 3, ["fd" "unsigned long" Fd, "vec" "const struct iovec *" In,
        "vlen" "unsigned long" Int])
    (20, "writev", Size, None, 3, ["fd" "unsigned long" Fd, "vec" "const struct iovec *" In,
        "vlen" "unsigned long" Int])
    (21, "access", Int, None, 2, ["filename" "const char *" String, "mode" "int" Int])
    (22, "pipe", Int, None, 1, ["fildes" "int *" Out])
    (23, "select", Int, None, 5, ["n" "int" Int, "inp" "fd_set *" Out, "outp" "fd_set *" Out,
        "exp" "fd_set *" Out, "tvp" "struct __kernel_old_timeval *" Out])
    (24, "sched_yield", Int, None, 0, [])
    (25, "mremap", Out, None, 5, ["addr" "unsigned long" Out, "old_len" "unsigned long" Size,
        "new_len" "unsigned long" Size, "flags" "unsigned long" Int,
        "new_addr" "unsigned long" Out])
    (26, "msync", Int, None, 3, ["start" "unsigned long" Out, "len" "size_t" Size,
        "flags" "int" Int])
    (27, "mincore", Int, None, 3, ["start" "unsigned long" Out, "len" "size_t" Size,
        "vec" "unsigned char *" Out])
    (28, "madvise", Int, None, 3, ["start" "unsigned long" Out, "len_in" "size_t" Size,
        "behavior" "int" Int])
    (29, "shmget", Int, None, 3, ["key" "key_t" Int, "size" "size_t" Size, "shmflg" "int" Int])
    (30, "shmat", Out, None, 3, ["shmid" "int" Int, "shmaddr" "char *" Out, "shmflg" "int" Int])
    (31, "shmctl", Int, None, 3, ["shmid" "int" Int, "cmd" "int" Int,
        "buf" "struct shmid_ds *" Out])
    (32, "dup", Fd, None, 1, ["fildes" "unsigned int" Fd])
    (33, "dup2", Fd, None, 2, ["oldfd" "unsigned int" Fd, "newfd" "unsigned int" Fd])
    (34, "pause", Int, None, 0, [])
    (35, "nanosleep", Int, None, 2, ["rqtp" "struct __kernel_timespec *" In,
        "rmtp" "struct __kernel_timespec *" Out])
    (36, "getitimer", Int, None, 2, ["which" "int" Int,
        "value" "struct __kernel_old_itimerval *" Out])
    (37, "alarm", Int, None, 1, ["seconds" "unsigned int" Int])
    (38, "setitimer", Int, None, 3, ["which" "int" Int,
        "value" "struct __kernel_old_itimerval *" In,
        "ovalue" "struct __kernel_old_itimerval *" Out])
    (39, "getpid", Pid, None, 0, [])
    (40, "sendfile", Size, None, 4, ["out_fd" "int" Fd, "in_fd" "int" Fd, "offset" "loff_t *" Out,
        "count" "size_t" Size])
    (41, "socket", Fd, None, 3, ["family" "int" Int, "type" "int" Int, "protocol" "int" Int])
    (42, "connect", Int, None, 3, ["fd" "int" Fd, "uservaddr" "struct sockaddr *" In,
        "addrlen" "int" Size])
    (43, "accept", Fd, None, 3, ["fd" "int" Fd, "upeer_sockaddr" "struct sockaddr *" Out,
        "upeer_addrlen" "int *" Out])
    (44, "sendto", Size, None, 6, ["fd" "int" Fd, "buff" "void *" In, "len" "size_t" Size,
        "flags" "unsigned int" Int, "addr" "struct sockaddr *" In, "addr_len" "int" Size])
    (45, "recvfrom", Size, None, 6, ["fd" "int" Fd, "ubuf" "void *" Out, "size" "size_t" Size,
        "flags" "unsigned int" Int, "addr" "struct sockaddr *" Out, "addr_len" "int *" Out])
    (46, "sendmsg", Size, None, 3, ["fd" "int" Fd, "msg" "struct user_msghdr *" In,
        "flags" "unsigned int" Int])
    (47, "recvmsg", Size, None, 3, ["fd" "int" Fd, "msg" "struct user_msghdr *" Out,
        "flags" "unsigned int" Int])
    (48, "shutdown", Int, None, 2, ["fd" "int" Fd, "how" "int" Int])
    (49, "bind", Int, None, 3, ["fd" "int" Fd, "umyaddr" "struct sockaddr *" In,
        "addrlen" "int" Size])
    (50, "listen", Int, None, 2, ["fd" "int" Fd, "backlog" "int" Int])
    (51, "getsockname", Int, None, 3, ["fd" "int" Fd, "usockaddr" "struct sockaddr *" Out,
        "usockaddr_len" "int *" Out])
    (52, "getpeername", Int, None, 3, ["fd" "int" Fd, "usockaddr" "struct sockaddr *" Out,
        "usockaddr_len" "int *" Out])
    (53, "socketpair", Int, None, 4, ["family" "int" Int, "type" "int" Int, "protocol" "int" Int,
        "usockvec" "int *" Out])
    (54, "setsockopt", Int, None, 5, ["fd" "int" Fd, "level" "int" Int, "optname" "int" Int,
        "optval" "char *" In, "optlen" "int" Size])
    (55, "getsockopt", Int, None, 5, ["fd" "int" Fd, "level" "int" Int, "optname" "int" Int,
        "optval" "char *" Out, "optlen" "int *" Out])
    (56, "clone", Pid, Some(WHY_CHILD), 5, ["clone_flags" "unsigned long" Int,
        "newsp" "unsigned long" Out, "parent_tidptr" "int *" Out, "child_tidptr" "int *" Out,
        "tls" "unsigned long" Any])
    (57, "fork", Pid, Some(WHY_CHILD), 0, [])
    (58, "vfork", Pid, Some(WHY_CHILD), 0, [])
    (59, "execve", Int, None, 3, ["filename" "const char *" String, "argv" "const char *const *" In,
        "envp" "const char *const *" In])
    (60, "exit", Int, None, 1, ["error_code" "int" Int])
    (61, "wait4", Pid, None, 4, ["upid" "pid_t" Pid, "stat_addr" "int *" Out, "options" "int" Int,
        "ru" "struct rusage *" Out])
    (62, "kill", Int, None, 2, ["pid" "pid_t" Pid, "sig" "int" Int])
    (63, "uname", Int, None, 1, ["name" "struct new_utsname *" Out])
    (64, "semget", Int, None, 3, ["key" "key_t" Int, "nsems" "int" Int, "semflg" "int" Int])
    (65, "semop", Int, None, 3, ["semid" "int" Int, "tsops" "struct sembuf *" In,
        "nsops" "unsigned int" Int])
    (66, "semctl", Int, None, 4, ["semid" "int" Int, "semnum" "int" Int, "cmd" "int" Int,
        "arg" "unsigned long" Any])
    (67, "shmdt", Int, None, 1, ["shmaddr" "char *" Out])
    (68, "msgget", Int, None, 2, ["key" "key_t" Int, "msgflg" "int" Int])
    (69, "msgsnd", Int, None, 4, ["msqid" "int" Int, "msgp" "struct msgbuf *" In,
        "msgsz" "size_t" Size, "msgflg" "int" Int])
    (70, "msgrcv", Size, None, 5, ["msqid" "int" Int, "msgp" "struct msgbuf *" Out,
        "msgsz" "size_t" Size, "msgtyp" "long" Int, "msgflg" "int" Int])
    (71, "msgctl", Int, None, 3, ["msqid" "int" Int, "cmd" "int" Int,
        "buf" "struct msqid_ds *" Out])
    (72, "fcntl", Int, None, 3, ["fd" "unsigned int" Fd, "cmd" "unsigned int" Int,
        "arg" "unsigned long" Any])
    (73, "flock", Int, None, 2, ["fd" "unsigned int" Fd, "cmd" "unsigned int" Int])
    (74, "fsync", Int, None, 1, ["fd" "unsigned int" Fd])
    (75, "fdatasync", Int, None, 1, ["fd" "unsigned int" Fd])
    (76, "truncate", Int, None, 2, ["path" "const char *" String, "length" "long" Off])
    (77, "ftruncate", Int, None, 2, ["fd" "unsigned int" Fd, "length" "off_t" Off])
    (78, "getdents", Size, None, 3, ["fd" "unsigned int" Fd, "dirent" "struct linux_dirent *" Out,
        "count" "unsigned int" Size])
    (79, "getcwd", Size, None, 2, ["buf" "char *" Out, "size" "unsigned long" Size])
    (80, "chdir", Int, None, 1, ["filename" "const char *" String])
    (81, "fchdir", Int, None, 1, ["fd" "unsigned int" Fd])
    (82, "rename", Int, None, 2, ["oldname" "const char *" String, "newname" "const char *" String])
    (83, "mkdir", Int, None, 2, ["pathname" "const char *" String, "mode" "umode_t" Int])
    (84, "rmdir", Int, None, 1, ["pathname" "const char *" String])
    (85, "creat", Fd, None, 2, ["pathname" "const char *" String, "mode" "umode_t" Int])
    (86, "link", Int, None, 2, ["oldname" "const char *" String, "newname" "const char *" String])
    (87, "unlink", Int, None, 1, ["pathname" "const char *" String])
    (88, "symlink", Int, None, 2, ["oldname" "const char *" String,
        "newname" "const char *" String])
    (89, "readlink", Size, None, 3, ["path" "const char *" String, "buf" "char *" Out,
        "bufsiz" "int" Size])
    (90, "chmod", Int, None, 2, ["filename" "const char *" String, "mode" "umode_t" Int])
    (91, "fchmod", Int, None, 2, ["fd" "unsigned int" Fd, "mode" "umode_t" Int])
    (92, "chown", Int, None, 3, ["filename" "const char *" String, "user" "uid_t" Int,
        "group" "gid_t" Int])
    (93, "fchown", Int, None, 3, ["fd" "unsigned int" Fd, "user" "uid_t" Int, "group" "gid_t" Int])
    (94, "lchown", Int, None, 3, ["filename" "const char *" String, "user" "uid_t" Int,
        "group" "gid_t" Int])
    (95, "umask", Int, None, 1, ["mask" "int" Int])
    (96, "gettimeofday", Int, None, 2, ["tv" "struct __kernel_old_timeval *" Out,
        "tz" "struct timezone *" Out])
    (97, "getrlimit", Int, None, 2, ["resource" "unsigned int" Int, "rlim" "struct rlimit *" Out])
    (98, "getrusage", Int, None, 2, ["who" "int" Int, "ru" "struct rusage *" Out])
    (99, "sysinfo", Int, None, 1, ["info" "struct sysinfo *" Out])
    (100, "times", Int, None, 1, ["tbuf" "struct tms *" Out])
    (101, "ptrace", Int, None, 4, ["request" "long" Int, "pid" "long" Pid,
        "addr" "unsigned long" Any, "data" "unsigned long" Any])
    (102, "getuid", Int, None, 0, [])
    (103, "syslog", Size, None, 3, ["type" "int" Int, "buf" "char *" Out, "len" "int" Size])
    (104, "getgid", Int, None, 0, [])
    (105, "setuid", Int, None, 1, ["uid" "uid_t" Int])
    (106, "setgid", Int, None, 1, ["gid" "gid_t" Int])
    (107, "geteuid", Int, None, 0, [])
    (108, "getegid", Int, None, 0, [])
    (109, "setpgid", Int, None, 2, ["pid" "pid_t" Pid, "pgid" "pid_t" Pid])
    (110, "getppid", Pid, None, 0, [])
    (111, "getpgrp", Pid, None, 0, [])
    (112, "setsid", Pid, None, 0, [])
    (113, "setreuid", Int, None, 2, ["ruid" "uid_t" Int, "euid" "uid_t" Int])
    (114, "setregid", Int, None, 2, ["rgid" "gid_t" Int, "egid" "gid_t" Int])
    (115, "getgroups", Int, None, 2, ["gidsetsize" "int" Int, "grouplist" "gid_t *" Out])
    (116, "setgroups", Int, None, 2, ["gidsetsize" "int" Int, "grouplist" "gid_t *" In])
    (117, "setresuid", Int, None, 3, ["ruid" "uid_t" Int, "euid" "uid_t" Int, "suid" "uid_t" Int])
    (118, "getresuid", Int, None, 3, ["ruidp" "uid_t *" Out, "euidp" "uid_t *" Out,
        "suidp" "uid_t *" Out])
    (119, "setresgid", Int, None, 3, ["rgid" "gid_t" Int, "egid" "gid_t" Int, "sgid" "gid_t" Int])
    (120, "getresgid", Int, None, 3, ["rgidp" "gid_t *" Out, "egidp" "gid_t *" Out,
        "sgidp" "gid_t *" Out])
    (121, "getpgid", Pid, None, 1, ["pid" "pid_t" Pid])
    (122, "setfsuid", Int, None, 1, ["uid" "uid_t" Int])
    (123, "setfsgid", Int, None, 1, ["gid" "gid_t" Int])
    (124, "getsid", Pid, None, 1, ["pid" "pid_t" Pid])
    (125, "capget", Int, None, 2, ["header" "cap_user_header_t" Out,
        "dataptr" "cap_user_data_t" Out])
    (126, "capset", Int, None, 2, ["header" "cap_user_header_t" Out,
        "data" "const cap_user_data_t" In])
    (127, "rt_sigpending", Int, None, 2, ["uset" "sigset_t *" Out, "sigsetsize" "size_t" Size])
    (128, "rt_sigtimedwait", Int, None, 4, ["uthese" "const sigset_t *" In,
        "uinfo" "siginfo_t *" Out, "uts" "const struct __kernel_timespec *" In,
        "sigsetsize" "size_t" Size])
    (129, "rt_sigqueueinfo", Int, None, 3, ["pid" "pid_t" Pid, "sig" "int" Int,
        "uinfo" "siginfo_t *" In])
    (130, "rt_sigsuspend", Int, None, 2, ["unewset" "sigset_t *" In, "sigsetsize" "size_t" Size])
    (131, "sigaltstack", Int, None, 2, ["uss" "const stack_t *" In, "uoss" "stack_t *" Out])
    (132, "utime", Int, None, 2, ["filename" "char *" String, "times" "struct utimbuf *" In])
    (133, "mknod", Int, None, 3, ["filename" "const char *" String, "mode" "umode_t" Int,
        "dev" "unsigned int" Int])
    (134, "uselib", Int, None, -1, [])
    (135, "personality", Int, None, 1, ["personality" "unsigned int" Int])
    (136, "ustat", Int, None, 2, ["dev" "unsigned int" Int, "ubuf" "struct ustat *" Out])
    (137, "statfs", Int, None, 2, ["pathname" "const char *" String, "buf" "struct statfs *" Out])
    (138, "fstatfs", Int, None, 2, ["fd" "unsigned int" Fd, "buf" "struct statfs *" Out])
    (139, "sysfs", Int, None, 3, ["option" "int" Int, "arg1" "unsigned long" Any,
        "arg2" "unsigned long" Any])
    (140, "getpriority", Int, None, 2, ["which" "int" Int, "who" "int" Int])
    (141, "setpriority", Int, None, 3, ["which" "int" Int, "who" "int" Int, "niceval" "int" Int])
    (142, "sched_setparam", Int, None, 2, ["pid" "pid_t" Pid, "param" "struct sched_param *" In])
    (143, "sched_getparam", Int, None, 2, ["pid" "pid_t" Pid, "param" "struct sched_param *" Out])
    (144, "sched_setscheduler", Int, None, 3, ["pid" "pid_t" Pid, "policy" "int" Int,
        "param" "struct sched_param *" In])
    (145, "sched_getscheduler", Int, None, 1, ["pid" "pid_t" Pid])
    (146, "sched_get_priority_max", Int, None, 1, ["policy" "int" Int])
    (147, "sched_get_priority_min", Int, None, 1, ["policy" "int" Int])
    (148, "sched_rr_get_interval", Int, None, 2, ["pid" "pid_t" Pid,
        "interval" "struct __kernel_timespec *" Out])
    (149, "mlock", Int, None, 2, ["start" "unsigned long" Out, "len" "size_t" Size])
    (150, "munlock", Int, None, 2, ["start" "unsigned long" Out, "len" "size_t" Size])
    (151, "mlockall", Int, None, 1, ["flags" "int" Int])
    (152, "munlockall", Int, None, 0, [])
    (153, "vhangup", Int, None, 0, [])
    (154, "modify_ldt", Int, None, 3, ["func" "int" Int, "ptr" "void *" Out,
        "bytecount" "unsigned long" Size])
    (155, "pivot_root", Int, None, 2, ["new_root" "const char *" String,
        "put_old" "const char *" String])
    (156, "_sysctl", Int, None, -1, [])
    (157, "prctl", Int, None, 5, ["option" "int" Int, "arg2" "unsigned long" Any,
        "arg3" "unsigned long" Any, "arg4" "unsigned long" Any, "arg5" "unsigned long" Any])
    (158, "arch_prctl", Int, None, 2, ["option" "int" Int, "arg2" "unsigned long" Any])
    (159, "adjtimex", Int, None, 1, ["txc_p" "struct __kernel_timex *" Out])
    (160, "setrlimit", Int, None, 2, ["resource" "unsigned int" Int, "rlim" "struct rlimit *" In])
    (161, "chroot", Int, None, 1, ["filename" "const char *" String])
    (162, "sync", Int, None, 0, [])
    (163, "acct", Int, None, 1, ["name" "const char *" String])
    (164, "settimeofday", Int, None, 2, ["tv" "struct __kernel_old_timeval *" In,
        "tz" "struct timezone *" In])
    (165, "mount", Int, None, 5, ["dev_name" "char *" String, "dir_name" "char *" String,
        "type" "char *" String, "flags" "unsigned long" Int, "data" "void *" In])
    (166, "umount2", Int, None, 2, ["name" "char *" String, "flags" "int" Int])
    (167, "swapon", Int, None, 2, ["specialfile" "const char *" String, "swap_flags" "int" Int])
    (168, "swapoff", Int, None, 1, ["specialfile" "const char *" String])
    (169, "reboot", Int, None, 4, ["magic1" "int" Int, "magic2" "int" Int, "cmd" "unsigned int" Int,
        "arg" "void *" String])
    (170, "sethostname", Int, None, 2, ["name" "char *" In, "len" "int" Size])
    (171, "setdomainname", Int, None, 2, ["name" "char *" In, "len" "int" Size])
    (172, "iopl", Int, None, 1, ["level" "unsigned int" Int])
    (173, "ioperm", Int, None, 3, ["from" "unsigned long" Int, "num" "unsigned long" Int,
        "turn_on" "int" Int])
    (174, "create_module", Int, None, -1, [])
    (175, "init_module", Int, None, 3, ["umod" "void *" In, "len" "unsigned long" Size,
        "uargs" "const char *" String])
    (176, "delete_module", Int, None, 2, ["name_user" "const char *" String,
        "flags" "unsigned int" Int])
    (177, "get_kernel_syms", Int, None, -1, [])
    (178, "query_module", Int, None, -1, [])
    (179, "quotactl", Int, None, 4, ["cmd" "unsigned int" Int, "special" "const char *" String,
        "id" "qid_t" Int, "addr" "void *" Any])
    (180, "nfsservctl", Int, None, -1, [])
    (181, "getpmsg", Int, None, -1, [])
    (182, "putpmsg", Int, None, -1, [])
    (183, "afs_syscall", Int, None, -1, [])
    (184, "tuxcall", Int, None, -1, [])
    (185, "security", Int, None, -1, [])
    (186, "gettid", Pid, None, 0, [])
    (187, "readahead", Int, None, 3, ["fd" "int" Fd, "offset" "loff_t" Off, "count" "size_t" Size])
    (188, "setxattr", Int, None, 5, ["pathname" "const char *" String, "name" "const char *" String,
        "value" "const void *" In, "size" "size_t" Size, "flags" "int" Int])
    (189, "lsetxattr", Int, None, 5, ["pathname" "const char *" String,
        "name" "const char *" String, "value" "const void *" In, "size" "size_t" Size,
        "flags" "int" Int])
    (190, "fsetxattr", Int, None, 5, ["fd" "int" Fd, "name" "const char *" String,
        "value" "const void *" In, "size" "size_t" Size, "flags" "int" Int])
    (191, "getxattr", Size, None, 4, ["pathname" "const char *" String,
        "name" "const char *" String, "value" "void *" Out, "size" "size_t" Size])
    (192, "lgetxattr", Size, None, 4, ["pathname" "const char *" String,
        "name" "const char *" String, "value" "void *" Out, "size" "size_t" Size])
    (193, "fgetxattr", Size, None, 4, ["fd" "int" Fd, "name" "const char *" String,
        "value" "void *" Out, "size" "size_t" Size])
    (194, "listxattr", Size, None, 3, ["pathname" "const char *" String, "list" "char *" Out,
        "size" "size_t" Size])
    (195, "llistxattr", Size, None, 3, ["pathname" "const char *" String, "list" "char *" Out,
        "size" "size_t" Size])
    (196, "flistxattr", Size, None, 3, ["fd" "int" Fd, "list" "char *" Out, "size" "size_t" Size])
    (197, "removexattr", Int, None, 2, ["pathname" "const char *" String,
        "name" "const char *" String])
    (198, "lremovexattr", Int, None, 2, ["pathname" "const char *" String,
        "name" "const char *" String])
    (199, "fremovexattr", Int, None, 2, ["fd" "int" Fd, "name" "const char *" String])
    (200, "tkill", Int, None, 2, ["pid" "pid_t" Pid, "sig" "int" Int])
    (201, "time", Int, None, 1, ["tloc" "__kernel_old_time_t *" Out])
    (202, "futex", Int, None, 6, ["uaddr" "u32 *" Out, "op" "int" Int, "val" "u32" Int,
        "utime" "const struct __kernel_timespec *" Any, "uaddr2" "u32 *" Out, "val3" "u32" Int])
    (203, "sched_setaffinity", Int, None, 3, ["pid" "pid_t" Pid, "len" "unsigned int" Size,
        "user_mask_ptr" "unsigned long *" In])
    (204, "sched_getaffinity", Size, None, 3, ["pid" "pid_t" Pid, "len" "unsigned int" Size,
        "user_mask_ptr" "unsigned long *" Out])
    (205, "set_thread_area", Int, None, -1, [])
    (206, "io_setup", Int, None, 2, ["nr_events" "unsigned int" Int, "ctxp" "aio_context_t *" Out])
    (207, "io_destroy", Int, None, 1, ["ctx" "aio_context_t" Int])
    (208, "io_getevents", Int, None, 5, ["ctx_id" "aio_context_t" Int, "min_nr" "long" Int,
        "nr" "long" Int, "events" "struct io_event *" Out,
        "timeout" "struct __kernel_timespec *" In])
    (209, "io_submit", Int, None, 3, ["ctx_id" "aio_context_t" Int, "nr" "long" Int,
        "iocbpp" "struct iocb **" Out])
    (210, "io_cancel", Int, None, 3, ["ctx_id" "aio_context_t" Int, "iocb" "struct iocb *" Out,
        "result" "struct io_event *" Out])
    (211, "get_thread_area", Int, None, -1, [])
    (212, "lookup_dcookie", Int, None, -1, [])
    (213, "epoll_create", Fd, None, 1, ["size" "int" Int])
    (214, "epoll_ctl_old", Int, None, -1, [])
    (215, "epoll_wait_old", Int, None, -1, [])
    (216, "remap_file_pages", Int, None, 5, ["start" "unsigned long" Out,
        "size" "unsigned long" Size, "prot" "unsigned long" Int, "pgoff" "unsigned long" Int,
        "flags" "unsigned long" Int])
    (217, "getdents64", Size, None, 3, ["fd" "unsigned int" Fd,
        "dirent" "struct linux_dirent64 *" Out, "count" "unsigned int" Size])
    (218, "set_tid_address", Pid, None, 1, ["tidptr" "int *" Out])
    (219, "restart_syscall", Int, Some(WHY_RESTART), 0, [])
    (220, "semtimedop", Int, None, 4, ["semid" "int" Int, "tsops" "struct sembuf *" In,
        "nsops" "unsigned int" Int, "timeout" "const struct __kernel_timespec *" In])
    (221, "fadvise64", Int, None, 4, ["fd" "int" Fd, "offset" "loff_t" Off, "len" "size_t" Size,
        "advice" "int" Int])
    (222, "timer_create", Int, None, 3, ["which_clock" "clockid_t" Int,
        "timer_event_spec" "struct sigevent *" In, "created_timer_id" "timer_t *" Out])
    (223, "timer_settime", Int, None, 4, ["timer_id" "timer_t" Int, "flags" "int" Int,
        "new_setting" "const struct __kernel_itimerspec *" In,
        "old_setting" "struct __kernel_itimerspec *" Out])
    (224, "timer_gettime", Int, None, 2, ["timer_id" "timer_t" Int,
        "setting" "struct __kernel_itimerspec *" Out])
    (225, "timer_getoverrun", Int, None, 1, ["timer_id" "timer_t" Int])
    (226, "timer_delete", Int, None, 1, ["timer_id" "timer_t" Int])
    (227, "clock_settime", Int, None, 2, ["which_clock" "clockid_t" Int,
        "tp" "const struct __kernel_timespec *" In])
    (228, "clock_gettime", Int, None, 2, ["which_clock" "clockid_t" Int,
        "tp" "struct __kernel_timespec *" Out])
    (229, "clock_getres", Int, None, 2, ["which_clock" "clockid_t" Int,
        "tp" "struct __kernel_timespec *" Out])
    (230, "clock_nanosleep", Int, None, 4, ["which_clock" "clockid_t" Int, "flags" "int" Int,
        "rqtp" "const struct __kernel_timespec *" In, "rmtp" "struct __kernel_timespec *" Out])
    (231, "exit_group", Int, None, 1, ["error_code" "int" Int])
    (232, "epoll_wait", Int, None, 4, ["epfd" "int" Fd, "events" "struct epoll_event *" Out,
        "maxevents" "int" Int, "timeout" "int" Int])
    (233, "epoll_ctl", Int, None, 4, ["epfd" "int" Fd, "op" "int" Int, "fd" "int" Fd,
        "event" "struct epoll_event *" In])
    (234, "tgkill", Int, None, 3, ["tgid" "pid_t" Pid, "pid" "pid_t" Pid, "sig" "int" Int])
    (235, "utimes", Int, None, 2, ["filename" "char *" String,
        "utimes" "struct __kernel_old_timeval *" In])
    (236, "vserver", Int, None, -1, [])
    (237, "mbind", Int, None, 6, ["start" "unsigned long" Out, "len" "unsigned long" Size,
        "mode" "unsigned long" Int, "nmask" "const unsigned long *" In,
        "maxnode" "unsigned long" Int, "flags" "unsigned int" Int])
    (238, "set_mempolicy", Int, None, 3, ["mode" "int" Int, "nmask" "const unsigned long *" In,
        "maxnode" "unsigned long" Int])
    (239, "get_mempolicy", Int, None, 5, ["policy" "int *" Out, "nmask" "unsigned long *" Out,
        "maxnode" "unsigned long" Int, "addr" "unsigned long" Out, "flags" "unsigned long" Int])
    (240, "mq_open", Fd, None, 4, ["u_name" "const char *" String, "oflag" "int" Int,
        "mode" "umode_t" Int, "u_attr" "struct mq_attr *" In])
    (241, "mq_unlink", Int, None, 1, ["u_name" "const char *" String])
    (242, "mq_timedsend", Int, None, 5, ["mqdes" "mqd_t" Fd, "u_msg_ptr" "const char *" In,
        "msg_len" "size_t" Size, "msg_prio" "unsigned int" Int,
        "u_abs_timeout" "const struct __kernel_timespec *" In])
    (243, "mq_timedreceive", Size, None, 5, ["mqdes" "mqd_t" Fd, "u_msg_ptr" "char *" Out,
        "msg_len" "size_t" Size, "u_msg_prio" "unsigned int *" Out,
        "u_abs_timeout" "const struct __kernel_timespec *" In])
    (244, "mq_notify", Int, None, 2, ["mqdes" "mqd_t" Fd,
        "u_notification" "const struct sigevent *" In])
    (245, "mq_getsetattr", Int, None, 3, ["mqdes" "mqd_t" Fd,
        "u_mqstat" "const struct mq_attr *" In, "u_omqstat" "struct mq_attr *" Out])
    (246, "kexec_load", Int, None, 4, ["entry" "unsigned long" Int,
        "nr_segments" "unsigned long" Int, "segments" "struct kexec_segment *" In,
        "flags" "unsigned long" Int])
    (247, "waitid", Int, None, 5, ["which" "int" Int, "upid" "pid_t" Pid,
        "infop" "struct siginfo *" Out, "options" "int" Int, "ru" "struct rusage *" Out])
    (248, "add_key", Int, None, 5, ["type" "const char *" String,
        "description" "const char *" String, "payload" "const void *" In, "plen" "size_t" Size,
        "ringid" "key_serial_t" Int])
    (249, "request_key", Int, None, 4, ["type" "const char *" String,
        "description" "const char *" String, "callout_info" "const char *" String,
        "destringid" "key_serial_t" Int])
    (250, "keyctl", Int, None, 5, ["option" "int" Int, "arg2" "unsigned long" Any,
        "arg3" "unsigned long" Any, "arg4" "unsigned long" Any, "arg5" "unsigned long" Any])
    (251, "ioprio_set", Int, None, 3, ["which" "int" Int, "who" "int" Int, "ioprio" "int" Int])
    (252, "ioprio_get", Int, None, 2, ["which" "int" Int, "who" "int" Int])
    (253, "inotify_init", Fd, None, 0, [])
    (254, "inotify_add_watch", Int, None, 3, ["fd" "int" Fd, "pathname" "const char *" String,
        "mask" "u32" Int])
    (255, "inotify_rm_watch", Int, None, 2, ["fd" "int" Fd, "wd" "__s32" Int])
    (256, "migrate_pages", Int, None, 4, ["pid" "pid_t" Pid, "maxnode" "unsigned long" Int,
        "old_nodes" "const unsigned long *" In, "new_nodes" "const unsigned long *" In])
    (257, "openat", Fd, None, 4, ["dfd" "int" Fd, "filename" "const char *" String,
        "flags" "int" Int, "mode" "umode_t" Int])
    (258, "mkdirat", Int, None, 3, ["dfd" "int" Fd, "pathname" "const char *" String,
        "mode" "umode_t" Int])
    (259, "mknodat", Int, None, 4, ["dfd" "int" Fd, "filename" "const char *" String,
        "mode" "umode_t" Int, "dev" "unsigned int" Int])
    (260, "fchownat", Int, None, 5, ["dfd" "int" Fd, "filename" "const char *" String,
        "user" "uid_t" Int, "group" "gid_t" Int, "flag" "int" Int])
    (261, "futimesat", Int, None, 3, ["dfd" "int" Fd, "filename" "const char *" String,
        "utimes" "struct __kernel_old_timeval *" In])
    (262, "newfstatat", Int, None, 4, ["dfd" "int" Fd, "filename" "const char *" String,
        "statbuf" "struct stat *" Out, "flag" "int" Int])
    (263, "unlinkat", Int, None, 3, ["dfd" "int" Fd, "pathname" "const char *" String,
        "flag" "int" Int])
    (264, "renameat", Int, None, 4, ["olddfd" "int" Fd, "oldname" "const char *" String,
        "newdfd" "int" Fd, "newname" "const char *" String])
    (265, "linkat", Int, None, 5, ["olddfd" "int" Fd, "oldname" "const char *" String,
        "newdfd" "int" Fd, "newname" "const char *" String, "flags" "int" Int])
    (266, "symlinkat", Int, None, 3, ["oldname" "const char *" String, "newdfd" "int" Fd,
        "newname" "const char *" String])
    (267, "readlinkat", Size, None, 4, ["dfd" "int" Fd, "pathname" "const char *" String,
        "buf" "char *" Out, "bufsiz" "int" Size])
    (268, "fchmodat", Int, None, 3, ["dfd" "int" Fd, "filename" "const char *" String,
        "mode" "umode_t" Int])
    (269, "faccessat", Int, None, 3, ["dfd" "int" Fd, "filename" "const char *" String,
        "mode" "int" Int])
    (270, "pselect6", Int, None, 6, ["n" "int" Int, "inp" "fd_set *" Out, "outp" "fd_set *" Out,
        "exp" "fd_set *" Out, "tsp" "struct __kernel_timespec *" Out, "sig" "void *" In])
    (271, "ppoll", Int, None, 5, ["ufds" "struct pollfd *" Out, "nfds" "unsigned int" Int,
        "tsp" "struct __kernel_timespec *" Out, "sigmask" "const sigset_t *" In,
        "sigsetsize" "size_t" Size])
    (272, "unshare", Int, None, 1, ["unshare_flags" "unsigned long" Int])
    (273, "set_robust_list", Int, None, 2, ["head" "struct robust_list_head *" Out,
        "len" "size_t" Size])
    (274, "get_robust_list", Int, None, 3, ["pid" "int" Pid,
        "head_ptr" "struct robust_list_head **" Out, "len_ptr" "size_t *" Out])
    (275, "splice", Size, None, 6, ["fd_in" "int" Fd, "off_in" "loff_t *" Out, "fd_out" "int" Fd,
        "off_out" "loff_t *" Out, "len" "size_t" Size, "flags" "unsigned int" Int])
    (276, "tee", Size, None, 4, ["fdin" "int" Fd, "fdout" "int" Fd, "len" "size_t" Size,
        "flags" "unsigned int" Int])
    (277, "sync_file_range", Int, None, 4, ["fd" "int" Fd, "offset" "loff_t" Off,
        "nbytes" "loff_t" Off, "flags" "unsigned int" Int])
    (278, "vmsplice", Size, None, 4, ["fd" "int" Fd, "uiov" "const struct iovec *" In,
        "nr_segs" "unsigned long" Int, "flags" "unsigned int" Int])
    (279, "move_pages", Int, None, 6, ["pid" "pid_t" Pid, "nr_pages" "unsigned long" Int,
        "pages" "const void **" In, "nodes" "const int *" In, "status" "int *" Out,
        "flags" "int" Int])
    (280, "utimensat", Int, None, 4, ["dfd" "int" Fd, "filename" "const char *" String,
        "utimes" "struct __kernel_timespec *" In, "flags" "int" Int])
    (281, "epoll_pwait", Int, None, 6, ["epfd" "int" Fd, "events" "struct epoll_event *" Out,
        "maxevents" "int" Int, "timeout" "int" Int, "sigmask" "const sigset_t *" In,
        "sigsetsize" "size_t" Size])
    (282, "signalfd", Fd, None, 3, ["ufd" "int" Fd, "user_mask" "sigset_t *" In,
        "sizemask" "size_t" Size])
    (283, "timerfd_create", Fd, None, 2, ["clockid" "int" Int, "flags" "int" Int])
    (284, "eventfd", Fd, None, 1, ["count" "unsigned int" Int])
    (285, "fallocate", Int, None, 4, ["fd" "int" Fd, "mode" "int" Int, "offset" "loff_t" Off,
        "len" "loff_t" Off])
    (286, "timerfd_settime", Int, None, 4, ["ufd" "int" Fd, "flags" "int" Int,
        "utmr" "const struct __kernel_itimerspec *" In, "otmr" "struct __kernel_itimerspec *" Out])
    (287, "timerfd_gettime", Int, None, 2, ["ufd" "int" Fd,
        "otmr" "struct __kernel_itimerspec *" Out])
    (288, "accept4", Fd, None, 4, ["fd" "int" Fd, "upeer_sockaddr" "struct sockaddr *" Out,
        "upeer_addrlen" "int *" Out, "flags" "int" Int])
    (289, "signalfd4", Fd, None, 4, ["ufd" "int" Fd, "user_mask" "sigset_t *" In,
        "sizemask" "size_t" Size, "flags" "int" Int])
    (290, "eventfd2", Fd, None, 2, ["count" "unsigned int" Int, "flags" "int" Int])
    (291, "epoll_create1", Fd, None, 1, ["flags" "int" Int])
    (292, "dup3", Fd, None, 3, ["oldfd" "unsigned int" Fd, "newfd" "unsigned int" Fd,
        "flags" "int" Int])
    (293, "pipe2", Int, None, 2, ["fildes" "int *" Out, "flags" "int" Int])
    (294, "inotify_init1", Fd, None, 1, ["flags" "int" Int])
    (295, "preadv", Size, None, 5, ["fd" "unsigned long" Fd, "vec" "const struct iovec *" In,
        "vlen" "unsigned long" Int, "pos_l" "unsigned long" Off, "pos_h" "unsigned long" Int])
    (296, "pwritev", Size, None, 5, ["fd" "unsigned long" Fd, "vec" "const struct iovec *" In,
        "vlen" "unsigned long" Int, "pos_l" "unsigned long" Off, "pos_h" "unsigned long" Int])
    (297, "rt_tgsigqueueinfo", Int, None, 4, ["tgid" "pid_t" Pid, "pid" "pid_t" Pid,
        "sig" "int" Int, "uinfo" "siginfo_t *" In])
    (298, "perf_event_open", Fd, None, 5, ["attr_uptr" "struct perf_event_attr *" Out,
        "pid" "pid_t" Pid, "cpu" "int" Int, "group_fd" "int" Fd, "flags" "unsigned long" Int])
    (299, "recvmmsg", Int, None, 5, ["fd" "int" Fd, "mmsg" "struct mmsghdr *" Out,
        "vlen" "unsigned int" Int, "flags" "unsigned int" Int,
        "timeout" "struct __kernel_timespec *" Out])
    (300, "fanotify_init", Fd, None, 2, ["flags" "unsigned int" Int,
        "event_f_flags" "unsigned int" Int])
    (301, "fanotify_mark", Int, None, 5, ["fanotify_fd" "int" Fd, "flags" "unsigned int" Int,
        "mask" "__u64" Int, "dfd" "int" Fd, "pathname" "const char *" String])
    (302, "prlimit64", Int, None, 4, ["pid" "pid_t" Pid, "resource" "unsigned int" Int,
        "new_rlim" "const struct rlimit64 *" In, "old_rlim" "struct rlimit64 *" Out])
    (303, "name_to_handle_at", Int, None, 5, ["dfd" "int" Fd, "name" "const char *" String,
        "handle" "struct file_handle *" Out, "mnt_id" "void *" Out, "flag" "int" Int])
    (304, "open_by_handle_at", Fd, None, 3, ["mountdirfd" "int" Fd,
        "handle" "struct file_handle *" In, "flags" "int" Int])
    (305, "clock_adjtime", Int, None, 2, ["which_clock" "clockid_t" Int,
        "utx" "struct __kernel_timex *" Out])
    (306, "syncfs", Int, None, 1, ["fd" "int" Fd])
    (307, "sendmmsg", Int, None, 4, ["fd" "int" Fd, "mmsg" "struct mmsghdr *" Out,
        "vlen" "unsigned int" Int, "flags" "unsigned int" Int])
    (308, "setns", Int, None, 2, ["fd" "int" Fd, "flags" "int" Int])
    (309, "getcpu", Int, None, 3, ["cpup" "unsigned int *" Out, "nodep" "unsigned int *" Out,
        "unused" "void *" Out])
    (310, "process_vm_readv", Size, None, 6, ["pid" "pid_t" Pid, "lvec" "const struct iovec *" In,
        "liovcnt" "unsigned long" Int, "rvec" "const struct iovec *" In,
        "riovcnt" "unsigned long" Int, "flags" "unsigned long" Int])
    (311, "process_vm_writev", Size, None, 6, ["pid" "pid_t" Pid, "lvec" "const struct iovec *" In,
        "liovcnt" "unsigned long" Int, "rvec" "const struct iovec *" In,
        "riovcnt" "unsigned long" Int, "flags" "unsigned long" Int])
    (312, "kcmp", Int, None, 5, ["pid1" "pid_t" Pid, "pid2" "pid_t" Pid, "type" "int" Int,
        "idx1" "unsigned long" Any, "idx2" "unsigned long" Any])
    (313, "finit_module", Int, None, 3, ["fd" "int" Fd, "uargs" "const char *" String,
        "flags" "int" Int])
    (314, "sched_setattr", Int, None, 3, ["pid" "pid_t" Pid, "uattr" "struct sched_attr *" Out,
        "flags" "unsigned int" Int])
    (315, "sched_getattr", Int, None, 4, ["pid" "pid_t" Pid, "uattr" "struct sched_attr *" Out,
        "usize" "unsigned int" Size, "flags" "unsigned int" Int])
    (316, "renameat2", Int, None, 5, ["olddfd" "int" Fd, "oldname" "const char *" String,
        "newdfd" "int" Fd, "newname" "const char *" String, "flags" "unsigned int" Int])
    (317, "seccomp", Int, None, 3, ["op" "unsigned int" Int, "flags" "unsigned int" Int,
        "uargs" "void *" Out])
    (318, "getrandom", Size, None, 3, ["ubuf" "char *" Out, "len" "size_t" Size,
        "flags" "unsigned int" Int])
    (319, "memfd_create", Fd, None, 2, ["uname" "const char *" String, "flags" "unsigned int" Int])
    (320, "kexec_file_load", Int, None, 5, ["kernel_fd" "int" Fd, "initrd_fd" "int" Fd,
        "cmdline_len" "unsigned long" Size, "cmdline_ptr" "const char *" String,
        "flags" "unsigned long" Int])
    (321, "bpf", Int, None, 5, ["cmd" "int" Int, "uattr" "union bpf_attr *" Out,
        "size" "unsigned int" Size, "uattr_common" "struct bpf_common_attr *" Out,
        "size_common" "unsigned int" Size])
    (322, "execveat", Int, None, 5, ["fd" "int" Fd, "filename" "const char *" String,
        "argv" "const char *const *" In, "envp" "const char *const *" In, "flags" "int" Int])
    (323, "userfaultfd", Fd, None, 1, ["flags" "int" Int])
    (324, "membarrier", Int, None, 3, ["cmd" "int" Int, "flags" "unsigned int" Int,
        "cpu_id" "int" Int])
    (325, "mlock2", Int, None, 3, ["start" "unsigned long" Out, "len" "size_t" Size,
        "flags" "int" Int])
    (326, "copy_file_range", Size, None, 6, ["fd_in" "int" Fd, "off_in" "loff_t *" Out,
        "fd_out" "int" Fd, "off_out" "loff_t *" Out, "len" "size_t" Size,
        "flags" "unsigned int" Int])
    (327, "preadv2", Size, None, 6, ["fd" "unsigned long" Fd, "vec" "const struct iovec *" In,
        "vlen" "unsigned long" Int, "pos_l" "unsigned long" Off, "pos_h" "unsigned long" Int,
        "flags" "rwf_t" Int])
    (328, "pwritev2", Size, None, 6, ["fd" "unsigned long" Fd, "vec" "const struct iovec *" In,
        "vlen" "unsigned long" Int, "pos_l" "unsigned long" Off, "pos_h" "unsigned long" Int,
        "flags" "rwf_t" Int])
    (329, "pkey_mprotect", Int, None, 4, ["start" "unsigned long" Out, "len" "size_t" Size,
        "prot" "unsigned long" Int, "pkey" "int" Int])
    (330, "pkey_alloc", Int, None, 2, ["flags" "unsigned long" Int, "init_val" "unsigned long" Int])
    (331, "pkey_free", Int, None, 1, ["pkey" "int" Int])
    (332, "statx", Int, None, 5, ["dfd" "int" Fd, "filename" "const char *" String,
        "flags" "unsigned int" Int, "mask" "unsigned int" Int, "buffer" "struct statx *" Out])
    (333, "io_pgetevents", Int, None, 6, ["ctx_id" "aio_context_t" Int, "min_nr" "long" Int,
        "nr" "long" Int, "events" "struct io_event *" Out,
        "timeout" "struct __kernel_timespec *" In, "usig" "const struct __aio_sigset *" In])
    (334, "rseq", Int, None, 4, ["rseq" "struct rseq *" Out, "rseq_len" "u32" Size,
        "flags" "int" Int, "sig" "u32" Int])
    (335, "uretprobe", Int, Some(WHY_FRAME), 0, [])
    (336, "uprobe", Int, Some(WHY_FRAME), 0, [])
    (424, "pidfd_send_signal", Int, None, 4, ["pidfd" "int" Fd, "sig" "int" Int,
        "info" "siginfo_t *" In, "flags" "unsigned int" Int])
    (425, "io_uring_setup", Fd, None, 2, ["entries" "u32" Int,
        "params" "struct io_uring_params *" Out])
    (426, "io_uring_enter", Int, None, 6, ["fd" "unsigned int" Fd, "to_submit" "u32" Int,
        "min_complete" "u32" Int, "flags" "u32" Int, "argp" "const void *" In,
        "argsz" "size_t" Size])
    (427, "io_uring_register", Int, None, 4, ["fd" "unsigned int" Fd, "opcode" "unsigned int" Int,
        "arg" "void *" Out, "nr_args" "unsigned int" Int])
    (428, "open_tree", Fd, None, 3, ["dfd" "int" Fd, "filename" "const char *" String,
        "flags" "unsigned int" Int])
    (429, "move_mount", Int, None, 5, ["from_dfd" "int" Fd, "from_pathname" "const char *" String,
        "to_dfd" "int" Fd, "to_pathname" "const char *" String, "flags" "unsigned int" Int])
    (430, "fsopen", Fd, None, 2, ["fs_name" "const char *" String, "flags" "unsigned int" Int])
    (431, "fsconfig", Int, None, 5, ["fd" "int" Fd, "cmd" "unsigned int" Int,
        "key" "const char *" String, "value" "const void *" In, "aux" "int" Int])
    (432, "fsmount", Fd, None, 3, ["fs_fd" "int" Fd, "flags" "unsigned int" Int,
        "attr_flags" "unsigned int" Int])
    (433, "fspick", Fd, None, 3, ["dfd" "int" Fd, "path" "const char *" String,
        "flags" "unsigned int" Int])
    (434, "pidfd_open", Fd, None, 2, ["pid" "pid_t" Pid, "flags" "unsigned int" Int])
    (435, "clone3", Pid, Some(WHY_CHILD), 2, ["uargs" "struct clone_args *" In,
        "size" "size_t" Size])
    (436, "close_range", Int, None, 3, ["fd" "unsigned int" Fd, "max_fd" "unsigned int" Any,
        "flags" "unsigned int" Int])
    (437, "openat2", Fd, None, 4, ["dfd" "int" Fd, "filename" "const char *" String,
        "how" "struct open_how *" In, "usize" "size_t" Size])
    (438, "pidfd_getfd", Fd, None, 3, ["pidfd" "int" Fd, "fd" "int" Fd, "flags" "unsigned int" Int])
    (439, "faccessat2", Int, None, 4, ["dfd" "int" Fd, "filename" "const char *" String,
        "mode" "int" Int, "flags" "int" Int])
    (440, "process_madvise", Size, None, 5, ["pidfd" "int" Fd, "vec" "const struct iovec *" In,
        "vlen" "size_t" Int, "behavior" "int" Int, "flags" "unsigned int" Int])
    (441, "epoll_pwait2", Int, None, 6, ["epfd" "int" Fd, "events" "struct epoll_event *" Out,
        "maxevents" "int" Int, "timeout" "const struct __kernel_timespec *" In,
        "sigmask" "const sigset_t *" In, "sigsetsize" "size_t" Size])
    (442, "mount_setattr", Int, None, 5, ["dfd" "int" Fd, "path" "const char *" String,
        "flags" "unsigned int" Int, "uattr" "struct mount_attr *" In, "usize" "size_t" Size])
    (443, "quotactl_fd", Int, None, 4, ["fd" "unsigned int" Fd, "cmd" "unsigned int" Int,
        "id" "qid_t" Int, "addr" "void *" Any])
    (444, "landlock_create_ruleset", Fd, None, 3, ["attr" "const struct landlock_ruleset_attr *" In,
        "size" "size_t" Size, "flags" "__u32" Int])
    (445, "landlock_add_rule", Int, None, 4, ["ruleset_fd" "int" Fd,
        "rule_type" "enum landlock_rule_type" Int, "rule_attr" "const void *" In,
        "flags" "__u32" Int])
    (446, "landlock_restrict_self", Int, None, 2, ["ruleset_fd" "int" Fd, "flags" "__u32" Int])
    (447, "memfd_secret", Fd, None, 1, ["flags" "unsigned int" Int])
    (448, "process_mrelease", Int, None, 2, ["pidfd" "int" Fd, "flags" "unsigned int" Int])
    (449, "futex_waitv", Int, None, 5, ["waiters" "struct futex_waitv *" In,
        "nr_futexes" "unsigned int" Int, "flags" "unsigned int" Int,
        "timeout" "struct __kernel_timespec *" In, "clockid" "clockid_t" Int])
    (450, "set_mempolicy_home_node", Int, None, 4, ["start" "unsigned long" Out,
        "len" "unsigned long" Size, "home_node" "unsigned long" Int, "flags" "unsigned long" Int])
    (451, "cachestat", Int, None, 4, ["fd" "unsigned int" Fd,
        "cstat_range" "struct cachestat_range *" In, "cstat" "struct cachestat *" Out,
        "flags" "unsigned int" Int])
    (452, "fchmodat2", Int, None, 4, ["dfd" "int" Fd, "filename" "const char *" String,
        "mode" "umode_t" Int, "flags" "unsigned int" Int])
    (453, "map_shadow_stack", Out, None, 3, ["addr" "unsigned long" Out,
        "size" "unsigned long" Size, "flags" "unsigned int" Int])
    (454, "futex_wake", Int, None, 4, ["uaddr" "void *" Out, "mask" "unsigned long" Int,
        "nr" "int" Int, "flags" "unsigned int" Int])
    (455, "futex_wait", Int, None, 6, ["uaddr" "void *" Out, "val" "unsigned long" Int,
        "mask" "unsigned long" Int, "flags" "unsigned int" Int,
        "timeout" "struct __kernel_timespec *" In, "clockid" "clockid_t" Int])
    (456, "futex_requeue", Int, None, 4, ["waiters" "struct futex_waitv *" In,
        "flags" "unsigned int" Int, "nr_wake" "int" Int, "nr_requeue" "int" Int])
    (457, "statmount", Int, None, 4, ["req" "const struct mnt_id_req *" In,
        "buf" "struct statmount *" Out, "bufsize" "size_t" Size, "flags" "unsigned int" Int])
    (458, "listmount", Int, None, 4, ["req" "const struct mnt_id_req *" In, "mnt_ids" "u64 *" Out,
        "nr_mnt_ids" "size_t" Int, "flags" "unsigned int" Int])
    (459, "lsm_get_self_attr", Int, None, 4, ["attr" "unsigned int" Int,
        "ctx" "struct lsm_ctx *" Out, "size" "u32 *" Out, "flags" "u32" Int])
    (460, "lsm_set_self_attr", Int, None, 4, ["attr" "unsigned int" Int,
        "ctx" "struct lsm_ctx *" In, "size" "u32" Size, "flags" "u32" Int])
    (461, "lsm_list_modules", Int, None, 3, ["ids" "u64 *" Out, "size" "u32 *" Out,
        "flags" "u32" Int])
    (462, "mseal", Int, None, 3, ["start" "unsigned long" Out, "len" "size_t" Size,
        "flags" "unsigned long" Int])
    (463, "setxattrat", Int, None, 6, ["dfd" "int" Fd, "pathname" "const char *" String,
        "at_flags" "unsigned int" Int, "name" "const char *" String,
        "uargs" "const struct xattr_args *" In, "usize" "size_t" Size])
    (464, "getxattrat", Size, None, 6, ["dfd" "int" Fd, "pathname" "const char *" String,
        "at_flags" "unsigned int" Int, "name" "const char *" String,
        "uargs" "struct xattr_args *" Out, "usize" "size_t" Size])
    (465, "listxattrat", Size, None, 5, ["dfd" "int" Fd, "pathname" "const char *" String,
        "at_flags" "unsigned int" Int, "list" "char *" Out, "size" "size_t" Size])
    (466, "removexattrat", Int, None, 4, ["dfd" "int" Fd, "pathname" "const char *" String,
        "at_flags" "unsigned int" Int, "name" "const char *" String])
    (467, "open_tree_attr", Fd, None, 5, ["dfd" "int" Fd, "filename" "const char *" String,
        "flags" "unsigned int" Int, "uattr" "struct mount_attr *" In, "usize" "size_t" Size])
    (468, "file_getattr", Int, None, 5, ["dfd" "int" Fd, "filename" "const char *" String,
        "ufattr" "struct file_attr *" Out, "usize" "size_t" Size, "at_flags" "unsigned int" Int])
    (469, "file_setattr", Int, None, 5, ["dfd" "int" Fd, "filename" "const char *" String,
        "ufattr" "struct file_attr *" In, "usize" "size_t" Size, "at_flags" "unsigned int" Int])
    (470, "listns", Int, None, 4, ["req" "const struct ns_id_req *" In, "ns_ids" "u64 *" Out,
        "nr_ns_ids" "size_t" Int, "flags" "unsigned int" Int])
    (471, "rseq_slice_yield", Int, None, 0, [])
    (472, "fchroot", Int, None, 2, ["fd" "int" Fd, "flags" "unsigned int" Int])
    (500, "chain", Int, Some(WHY_NESTED), 3, ["uargs" "struct chain_args *" Out,
        "size" "size_t" Size, "flags" "unsigned int" Int])
}
