// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The calls as `chain!` names them, see `constant`.

// Generated from Linux 7.3, by
//
//	perl tools/lib/chain/generate-calls.pl build/src/7.3-patched . tools/lib/chain

use crate::constant::{constant_calls, ConstantFd, ConstantIn, ConstantOut, Offset};
use crate::value::{AnyArg, InArg, IntArg, OffArg, OutArg, PidArg, SizeArg, StrArg};

constant_calls! {
    read(0, 3, Size, true) [add_fd fd: A: ConstantFd, add_out buf: B: ConstantOut] bounded;
    write(1, 3, Size, true) [add_fd fd: A: ConstantFd, add_in buf: B: ConstantIn] bounded;
    open(2, 3, Fd, true) [add filename: A: StrArg<'static>, add flags: B: IntArg<'static>,
        add mode: C: IntArg<'static>];
    close_raw(3, 1, Int, false) [add_fd fd: A: ConstantFd];
    stat(4, 2, Int, false) [add filename: A: StrArg<'static>, add statbuf: B: OutArg<'static>];
    fstat(5, 2, Int, false) [add_fd fd: A: ConstantFd, add statbuf: B: OutArg<'static>];
    lstat(6, 2, Int, false) [add filename: A: StrArg<'static>, add statbuf: B: OutArg<'static>];
    poll(7, 3, Int, false) [add ufds: A: OutArg<'static>, add nfds: B: IntArg<'static>,
        add timeout_msecs: C: IntArg<'static>];
    lseek(8, 3, Off, true) [add_fd fd: A: ConstantFd, add offset: B: OffArg<'static>,
        add whence: C: IntArg<'static>];
    mmap(9, 6, Ptr, false) [add addr: A: OutArg<'static>, add len: B: SizeArg<'static>,
        add prot: C: IntArg<'static>, add flags: D: IntArg<'static>, add_fd fd: E: ConstantFd,
        add off: F: OffArg<'static>];
    mprotect(10, 3, Int, false) [add start: A: OutArg<'static>, add len: B: SizeArg<'static>,
        add prot: C: IntArg<'static>];
    munmap(11, 2, Int, false) [add addr: A: OutArg<'static>, add len: B: SizeArg<'static>];
    brk(12, 1, Ptr, false) [add brk: A: OutArg<'static>];
    rt_sigaction(13, 4, Int, false) [add sig: A: IntArg<'static>, add act: B: InArg<'static>,
        add oact: C: OutArg<'static>, add sigsetsize: D: SizeArg<'static>];
    rt_sigprocmask(14, 4, Int, false) [add how: A: IntArg<'static>, add nset: B: InArg<'static>,
        add oset: C: OutArg<'static>, add sigsetsize: D: SizeArg<'static>];
    ioctl(16, 3, Int, false) [add_fd fd: A: ConstantFd, add cmd: B: IntArg<'static>,
        add arg: C: AnyArg<'static>];
    pread64(17, 4, Size, true) [add_fd fd: A: ConstantFd, add_out buf: B: ConstantOut,
        add pos: C: OffArg<'static>] bounded;
    pwrite64(18, 4, Size, true) [add_fd fd: A: ConstantFd, add_in buf: B: ConstantIn,
        add pos: C: OffArg<'static>] bounded;
    readv(19, 3, Size, false) [add_fd fd: A: ConstantFd, add vec: B: InArg<'static>,
        add vlen: C: IntArg<'static>];
    writev(20, 3, Size, false) [add_fd fd: A: ConstantFd, add vec: B: InArg<'static>,
        add vlen: C: IntArg<'static>];
    access(21, 2, Int, true) [add filename: A: StrArg<'static>, add mode: B: IntArg<'static>];
    pipe(22, 1, Int, false) [add fildes: A: OutArg<'static>];
    select(23, 5, Int, false) [add n: A: IntArg<'static>, add inp: B: OutArg<'static>,
        add outp: C: OutArg<'static>, add exp: D: OutArg<'static>, add tvp: E: OutArg<'static>];
    sched_yield(24, 0, Int, true) [];
    mremap(25, 5, Ptr, false) [add addr: A: OutArg<'static>, add old_len: B: SizeArg<'static>,
        add new_len: C: SizeArg<'static>, add flags: D: IntArg<'static>,
        add new_addr: E: OutArg<'static>];
    msync(26, 3, Int, false) [add start: A: OutArg<'static>, add len: B: SizeArg<'static>,
        add flags: C: IntArg<'static>];
    mincore(27, 3, Int, false) [add start: A: OutArg<'static>, add len: B: SizeArg<'static>,
        add vec: C: OutArg<'static>];
    madvise(28, 3, Int, false) [add start: A: OutArg<'static>, add len_in: B: SizeArg<'static>,
        add behavior: C: IntArg<'static>];
    shmget(29, 3, Int, true) [add key: A: IntArg<'static>, add size: B: SizeArg<'static>,
        add shmflg: C: IntArg<'static>];
    shmat(30, 3, Ptr, false) [add shmid: A: IntArg<'static>, add shmaddr: B: OutArg<'static>,
        add shmflg: C: IntArg<'static>];
    shmctl(31, 3, Int, false) [add shmid: A: IntArg<'static>, add cmd: B: IntArg<'static>,
        add buf: C: OutArg<'static>];
    dup(32, 1, Fd, true) [add_fd fildes: A: ConstantFd];
    dup2(33, 2, Fd, false) [add_fd oldfd: A: ConstantFd, add_fd newfd: B: ConstantFd];
    pause(34, 0, Int, true) [];
    nanosleep(35, 2, Int, false) [add rqtp: A: InArg<'static>, add rmtp: B: OutArg<'static>];
    getitimer(36, 2, Int, false) [add which: A: IntArg<'static>, add value: B: OutArg<'static>];
    alarm(37, 1, Int, true) [add seconds: A: IntArg<'static>];
    setitimer(38, 3, Int, false) [add which: A: IntArg<'static>, add value: B: InArg<'static>,
        add ovalue: C: OutArg<'static>];
    getpid(39, 0, Pid, true) [];
    sendfile(40, 4, Size, true) [add_fd out_fd: A: ConstantFd, add_fd in_fd: B: ConstantFd,
        add_offset offset: C: Offset, add count: D: SizeArg<'static>];
    socket(41, 3, Fd, true) [add family: A: IntArg<'static>, add type_: B: IntArg<'static>,
        add protocol: C: IntArg<'static>];
    connect(42, 3, Int, true) [add_fd fd: A: ConstantFd, add_in uservaddr: B: ConstantIn];
    accept_raw(43, 3, Fd, false) [add_fd fd: A: ConstantFd, add upeer_sockaddr: B: OutArg<'static>,
        add upeer_addrlen: C: OutArg<'static>];
    sendto(44, 6, Size, true) [add_fd fd: A: ConstantFd, add_in buff: B: ConstantIn,
        add flags: C: IntArg<'static>, add_in addr: D: ConstantIn] bounded;
    recvfrom(45, 6, Size, false) [add_fd fd: A: ConstantFd, add_out ubuf: B: ConstantOut,
        add flags: C: IntArg<'static>, add addr: D: OutArg<'static>,
        add addr_len: E: OutArg<'static>] received;
    sendmsg(46, 3, Size, false) [add_fd fd: A: ConstantFd, add msg: B: InArg<'static>,
        add flags: C: IntArg<'static>];
    recvmsg(47, 3, Size, false) [add_fd fd: A: ConstantFd, add msg: B: OutArg<'static>,
        add flags: C: IntArg<'static>];
    shutdown(48, 2, Int, true) [add_fd fd: A: ConstantFd, add how: B: IntArg<'static>];
    bind(49, 3, Int, true) [add_fd fd: A: ConstantFd, add_in umyaddr: B: ConstantIn];
    listen(50, 2, Int, true) [add_fd fd: A: ConstantFd, add backlog: B: IntArg<'static>];
    getsockname(51, 3, Int, false) [add_fd fd: A: ConstantFd, add usockaddr: B: OutArg<'static>,
        add usockaddr_len: C: OutArg<'static>];
    getpeername(52, 3, Int, false) [add_fd fd: A: ConstantFd, add usockaddr: B: OutArg<'static>,
        add usockaddr_len: C: OutArg<'static>];
    socketpair(53, 4, Int, false) [add family: A: IntArg<'static>, add type_: B: IntArg<'static>,
        add protocol: C: IntArg<'static>, add usockvec: D: OutArg<'static>];
    setsockopt(54, 5, Int, false) [add_fd fd: A: ConstantFd, add level: B: IntArg<'static>,
        add optname: C: IntArg<'static>, add optval: D: InArg<'static>,
        add optlen: E: SizeArg<'static>];
    getsockopt(55, 5, Int, false) [add_fd fd: A: ConstantFd, add level: B: IntArg<'static>,
        add optname: C: IntArg<'static>, add optval: D: OutArg<'static>,
        add optlen: E: OutArg<'static>];
    execve(59, 3, Int, false) [add filename: A: StrArg<'static>, add argv: B: InArg<'static>,
        add envp: C: InArg<'static>];
    exit(60, 1, Int, false) [add error_code: A: IntArg<'static>];
    wait4(61, 4, Pid, false) [add upid: A: PidArg<'static>, add stat_addr: B: OutArg<'static>,
        add options: C: IntArg<'static>, add ru: D: OutArg<'static>];
    kill(62, 2, Int, true) [add pid: A: PidArg<'static>, add sig: B: IntArg<'static>];
    uname(63, 1, Int, false) [add name: A: OutArg<'static>];
    semget(64, 3, Int, true) [add key: A: IntArg<'static>, add nsems: B: IntArg<'static>,
        add semflg: C: IntArg<'static>];
    semop(65, 3, Int, false) [add semid: A: IntArg<'static>, add tsops: B: InArg<'static>,
        add nsops: C: IntArg<'static>];
    semctl(66, 4, Int, false) [add semid: A: IntArg<'static>, add semnum: B: IntArg<'static>,
        add cmd: C: IntArg<'static>, add arg: D: AnyArg<'static>];
    shmdt(67, 1, Int, false) [add shmaddr: A: OutArg<'static>];
    msgget(68, 2, Int, true) [add key: A: IntArg<'static>, add msgflg: B: IntArg<'static>];
    msgsnd(69, 4, Int, false) [add msqid: A: IntArg<'static>, add msgp: B: InArg<'static>,
        add msgsz: C: SizeArg<'static>, add msgflg: D: IntArg<'static>];
    msgrcv(70, 5, Size, false) [add msqid: A: IntArg<'static>, add msgp: B: OutArg<'static>,
        add msgsz: C: SizeArg<'static>, add msgtyp: D: IntArg<'static>,
        add msgflg: E: IntArg<'static>];
    msgctl(71, 3, Int, false) [add msqid: A: IntArg<'static>, add cmd: B: IntArg<'static>,
        add buf: C: OutArg<'static>];
    fcntl(72, 3, Int, false) [add_fd fd: A: ConstantFd, add cmd: B: IntArg<'static>,
        add arg: C: AnyArg<'static>];
    flock(73, 2, Int, true) [add_fd fd: A: ConstantFd, add cmd: B: IntArg<'static>];
    fsync(74, 1, Int, true) [add_fd fd: A: ConstantFd];
    fdatasync(75, 1, Int, true) [add_fd fd: A: ConstantFd];
    truncate(76, 2, Int, true) [add path: A: StrArg<'static>, add length: B: OffArg<'static>];
    ftruncate(77, 2, Int, true) [add_fd fd: A: ConstantFd, add length: B: OffArg<'static>];
    getdents(78, 3, Size, true) [add_fd fd: A: ConstantFd, add_out dirent: B: ConstantOut];
    getcwd(79, 2, Size, true) [add_out buf: A: ConstantOut] bounded;
    chdir(80, 1, Int, true) [add filename: A: StrArg<'static>];
    fchdir(81, 1, Int, true) [add_fd fd: A: ConstantFd];
    rename(82, 2, Int, true) [add oldname: A: StrArg<'static>, add newname: B: StrArg<'static>];
    mkdir(83, 2, Int, true) [add pathname: A: StrArg<'static>, add mode: B: IntArg<'static>];
    rmdir(84, 1, Int, true) [add pathname: A: StrArg<'static>];
    creat(85, 2, Fd, true) [add pathname: A: StrArg<'static>, add mode: B: IntArg<'static>];
    link(86, 2, Int, true) [add oldname: A: StrArg<'static>, add newname: B: StrArg<'static>];
    unlink(87, 1, Int, true) [add pathname: A: StrArg<'static>];
    symlink(88, 2, Int, true) [add oldname: A: StrArg<'static>, add newname: B: StrArg<'static>];
    readlink(89, 3, Size, true) [add path: A: StrArg<'static>, add_out buf: B: ConstantOut] bounded;
    chmod(90, 2, Int, true) [add filename: A: StrArg<'static>, add mode: B: IntArg<'static>];
    fchmod(91, 2, Int, true) [add_fd fd: A: ConstantFd, add mode: B: IntArg<'static>];
    chown(92, 3, Int, true) [add filename: A: StrArg<'static>, add user: B: IntArg<'static>,
        add group: C: IntArg<'static>];
    fchown(93, 3, Int, true) [add_fd fd: A: ConstantFd, add user: B: IntArg<'static>,
        add group: C: IntArg<'static>];
    lchown(94, 3, Int, true) [add filename: A: StrArg<'static>, add user: B: IntArg<'static>,
        add group: C: IntArg<'static>];
    umask(95, 1, Int, true) [add mask: A: IntArg<'static>];
    gettimeofday(96, 2, Int, false) [add tv: A: OutArg<'static>, add tz: B: OutArg<'static>];
    getrlimit(97, 2, Int, false) [add resource: A: IntArg<'static>, add rlim: B: OutArg<'static>];
    getrusage(98, 2, Int, false) [add who: A: IntArg<'static>, add ru: B: OutArg<'static>];
    sysinfo(99, 1, Int, false) [add info: A: OutArg<'static>];
    times(100, 1, Int, false) [add tbuf: A: OutArg<'static>];
    ptrace(101, 4, Int, false) [add request: A: IntArg<'static>, add pid: B: PidArg<'static>,
        add addr: C: AnyArg<'static>, add data: D: AnyArg<'static>];
    getuid(102, 0, Int, true) [];
    syslog(103, 3, Size, true) [add type_: A: IntArg<'static>, add_out buf: B: ConstantOut];
    getgid(104, 0, Int, true) [];
    setuid(105, 1, Int, false) [add uid: A: IntArg<'static>];
    setgid(106, 1, Int, false) [add gid: A: IntArg<'static>];
    geteuid(107, 0, Int, true) [];
    getegid(108, 0, Int, true) [];
    setpgid(109, 2, Int, true) [add pid: A: PidArg<'static>, add pgid: B: PidArg<'static>];
    getppid(110, 0, Pid, true) [];
    getpgrp(111, 0, Pid, true) [];
    setsid(112, 0, Pid, true) [];
    setreuid(113, 2, Int, false) [add ruid: A: IntArg<'static>, add euid: B: IntArg<'static>];
    setregid(114, 2, Int, false) [add rgid: A: IntArg<'static>, add egid: B: IntArg<'static>];
    getgroups(115, 2, Int, false) [add gidsetsize: A: IntArg<'static>,
        add grouplist: B: OutArg<'static>];
    setgroups(116, 2, Int, false) [add gidsetsize: A: IntArg<'static>,
        add grouplist: B: InArg<'static>];
    setresuid(117, 3, Int, false) [add ruid: A: IntArg<'static>, add euid: B: IntArg<'static>,
        add suid: C: IntArg<'static>];
    getresuid(118, 3, Int, false) [add ruidp: A: OutArg<'static>, add euidp: B: OutArg<'static>,
        add suidp: C: OutArg<'static>];
    setresgid(119, 3, Int, false) [add rgid: A: IntArg<'static>, add egid: B: IntArg<'static>,
        add sgid: C: IntArg<'static>];
    getresgid(120, 3, Int, false) [add rgidp: A: OutArg<'static>, add egidp: B: OutArg<'static>,
        add sgidp: C: OutArg<'static>];
    getpgid(121, 1, Pid, true) [add pid: A: PidArg<'static>];
    setfsuid(122, 1, Int, true) [add uid: A: IntArg<'static>];
    setfsgid(123, 1, Int, true) [add gid: A: IntArg<'static>];
    getsid(124, 1, Pid, true) [add pid: A: PidArg<'static>];
    capget(125, 2, Int, false) [add header: A: OutArg<'static>, add dataptr: B: OutArg<'static>];
    capset(126, 2, Int, false) [add header: A: OutArg<'static>, add data: B: InArg<'static>];
    rt_sigpending(127, 2, Int, true) [add_out uset: A: ConstantOut];
    rt_sigtimedwait(128, 4, Int, false) [add uthese: A: InArg<'static>,
        add uinfo: B: OutArg<'static>, add uts: C: InArg<'static>,
        add sigsetsize: D: SizeArg<'static>];
    rt_sigqueueinfo(129, 3, Int, false) [add pid: A: PidArg<'static>, add sig: B: IntArg<'static>,
        add uinfo: C: InArg<'static>];
    rt_sigsuspend(130, 2, Int, false) [add unewset: A: InArg<'static>,
        add sigsetsize: B: SizeArg<'static>];
    sigaltstack(131, 2, Int, false) [add uss: A: InArg<'static>, add uoss: B: OutArg<'static>];
    utime(132, 2, Int, false) [add filename: A: StrArg<'static>, add times: B: InArg<'static>];
    mknod(133, 3, Int, true) [add filename: A: StrArg<'static>, add mode: B: IntArg<'static>,
        add dev: C: IntArg<'static>];
    personality(135, 1, Int, false) [add personality: A: IntArg<'static>];
    ustat(136, 2, Int, false) [add dev: A: IntArg<'static>, add ubuf: B: OutArg<'static>];
    statfs(137, 2, Int, false) [add pathname: A: StrArg<'static>, add buf: B: OutArg<'static>];
    fstatfs(138, 2, Int, false) [add_fd fd: A: ConstantFd, add buf: B: OutArg<'static>];
    sysfs(139, 3, Int, false) [add option: A: IntArg<'static>, add arg1: B: AnyArg<'static>,
        add arg2: C: AnyArg<'static>];
    getpriority(140, 2, Int, true) [add which: A: IntArg<'static>, add who: B: IntArg<'static>];
    setpriority(141, 3, Int, true) [add which: A: IntArg<'static>, add who: B: IntArg<'static>,
        add niceval: C: IntArg<'static>];
    sched_setparam(142, 2, Int, false) [add pid: A: PidArg<'static>, add param: B: InArg<'static>];
    sched_getparam(143, 2, Int, false) [add pid: A: PidArg<'static>, add param: B: OutArg<'static>];
    sched_setscheduler(144, 3, Int, false) [add pid: A: PidArg<'static>,
        add policy: B: IntArg<'static>, add param: C: InArg<'static>];
    sched_getscheduler(145, 1, Int, true) [add pid: A: PidArg<'static>];
    sched_get_priority_max(146, 1, Int, true) [add policy: A: IntArg<'static>];
    sched_get_priority_min(147, 1, Int, true) [add policy: A: IntArg<'static>];
    sched_rr_get_interval(148, 2, Int, false) [add pid: A: PidArg<'static>,
        add interval: B: OutArg<'static>];
    mlock(149, 2, Int, false) [add start: A: OutArg<'static>, add len: B: SizeArg<'static>];
    munlock(150, 2, Int, false) [add start: A: OutArg<'static>, add len: B: SizeArg<'static>];
    mlockall(151, 1, Int, false) [add flags: A: IntArg<'static>];
    munlockall(152, 0, Int, false) [];
    vhangup(153, 0, Int, true) [];
    modify_ldt(154, 3, Int, false) [add func: A: IntArg<'static>, add ptr: B: OutArg<'static>,
        add bytecount: C: SizeArg<'static>];
    pivot_root(155, 2, Int, true) [add new_root: A: StrArg<'static>,
        add put_old: B: StrArg<'static>];
    prctl(157, 5, Int, false) [add option: A: IntArg<'static>, add arg2: B: AnyArg<'static>,
        add arg3: C: AnyArg<'static>, add arg4: D: AnyArg<'static>, add arg5: E: AnyArg<'static>];
    arch_prctl(158, 2, Int, false) [add option: A: IntArg<'static>, add arg2: B: AnyArg<'static>];
    adjtimex(159, 1, Int, false) [add txc_p: A: OutArg<'static>];
    setrlimit(160, 2, Int, false) [add resource: A: IntArg<'static>, add rlim: B: InArg<'static>];
    chroot(161, 1, Int, true) [add filename: A: StrArg<'static>];
    sync(162, 0, Int, true) [];
    acct(163, 1, Int, true) [add name: A: StrArg<'static>];
    settimeofday(164, 2, Int, false) [add tv: A: InArg<'static>, add tz: B: InArg<'static>];
    mount(165, 5, Int, false) [add dev_name: A: StrArg<'static>, add dir_name: B: StrArg<'static>,
        add type_: C: StrArg<'static>, add flags: D: IntArg<'static>, add data: E: InArg<'static>];
    umount2(166, 2, Int, true) [add name: A: StrArg<'static>, add flags: B: IntArg<'static>];
    swapon(167, 2, Int, true) [add specialfile: A: StrArg<'static>,
        add swap_flags: B: IntArg<'static>];
    swapoff(168, 1, Int, true) [add specialfile: A: StrArg<'static>];
    reboot(169, 4, Int, false) [add magic1: A: IntArg<'static>, add magic2: B: IntArg<'static>,
        add cmd: C: IntArg<'static>, add arg: D: StrArg<'static>];
    sethostname(170, 2, Int, true) [add_in name: A: ConstantIn];
    setdomainname(171, 2, Int, true) [add_in name: A: ConstantIn];
    iopl(172, 1, Int, false) [add level: A: IntArg<'static>];
    ioperm(173, 3, Int, false) [add from: A: IntArg<'static>, add num: B: IntArg<'static>,
        add turn_on: C: IntArg<'static>];
    init_module(175, 3, Int, false) [add umod: A: InArg<'static>, add len: B: SizeArg<'static>,
        add uargs: C: StrArg<'static>];
    delete_module(176, 2, Int, false) [add name_user: A: StrArg<'static>,
        add flags: B: IntArg<'static>];
    quotactl(179, 4, Int, false) [add cmd: A: IntArg<'static>, add special: B: StrArg<'static>,
        add id: C: IntArg<'static>, add addr: D: AnyArg<'static>];
    gettid(186, 0, Pid, true) [];
    readahead(187, 3, Int, true) [add_fd fd: A: ConstantFd, add offset: B: OffArg<'static>,
        add count: C: SizeArg<'static>];
    setxattr(188, 5, Int, true) [add pathname: A: StrArg<'static>, add name: B: StrArg<'static>,
        add_in value: C: ConstantIn, add flags: D: IntArg<'static>];
    lsetxattr(189, 5, Int, true) [add pathname: A: StrArg<'static>, add name: B: StrArg<'static>,
        add_in value: C: ConstantIn, add flags: D: IntArg<'static>];
    fsetxattr(190, 5, Int, true) [add_fd fd: A: ConstantFd, add name: B: StrArg<'static>,
        add_in value: C: ConstantIn, add flags: D: IntArg<'static>];
    getxattr(191, 4, Size, true) [add pathname: A: StrArg<'static>, add name: B: StrArg<'static>,
        add_out value: C: ConstantOut];
    lgetxattr(192, 4, Size, true) [add pathname: A: StrArg<'static>, add name: B: StrArg<'static>,
        add_out value: C: ConstantOut];
    fgetxattr(193, 4, Size, true) [add_fd fd: A: ConstantFd, add name: B: StrArg<'static>,
        add_out value: C: ConstantOut];
    listxattr(194, 3, Size, true) [add pathname: A: StrArg<'static>, add_out list: B: ConstantOut];
    llistxattr(195, 3, Size, true) [add pathname: A: StrArg<'static>, add_out list: B: ConstantOut];
    flistxattr(196, 3, Size, true) [add_fd fd: A: ConstantFd, add_out list: B: ConstantOut];
    removexattr(197, 2, Int, true) [add pathname: A: StrArg<'static>, add name: B: StrArg<'static>];
    lremovexattr(198, 2, Int, true) [add pathname: A: StrArg<'static>,
        add name: B: StrArg<'static>];
    fremovexattr(199, 2, Int, true) [add_fd fd: A: ConstantFd, add name: B: StrArg<'static>];
    tkill(200, 2, Int, false) [add pid: A: PidArg<'static>, add sig: B: IntArg<'static>];
    time(201, 1, Int, false) [add tloc: A: OutArg<'static>];
    futex(202, 6, Int, false) [add uaddr: A: OutArg<'static>, add op: B: IntArg<'static>,
        add val: C: IntArg<'static>, add utime: D: AnyArg<'static>, add uaddr2: E: OutArg<'static>,
        add val3: F: IntArg<'static>];
    sched_setaffinity(203, 3, Int, true) [add pid: A: PidArg<'static>,
        add_len_in user_mask_ptr: B: ConstantIn];
    sched_getaffinity(204, 3, Size, true) [add pid: A: PidArg<'static>,
        add_len_out user_mask_ptr: B: ConstantOut] bounded;
    io_setup(206, 2, Int, false) [add nr_events: A: IntArg<'static>, add ctxp: B: OutArg<'static>];
    io_destroy(207, 1, Int, false) [add ctx: A: IntArg<'static>];
    io_getevents(208, 5, Int, false) [add ctx_id: A: IntArg<'static>,
        add min_nr: B: IntArg<'static>, add nr: C: IntArg<'static>, add events: D: OutArg<'static>,
        add timeout: E: InArg<'static>];
    io_submit(209, 3, Int, false) [add ctx_id: A: IntArg<'static>, add nr: B: IntArg<'static>,
        add iocbpp: C: OutArg<'static>];
    io_cancel(210, 3, Int, false) [add ctx_id: A: IntArg<'static>, add iocb: B: OutArg<'static>,
        add result: C: OutArg<'static>];
    epoll_create(213, 1, Fd, true) [add size: A: IntArg<'static>];
    remap_file_pages(216, 5, Int, false) [add start: A: OutArg<'static>,
        add size: B: SizeArg<'static>, add prot: C: IntArg<'static>, add pgoff: D: IntArg<'static>,
        add flags: E: IntArg<'static>];
    getdents64(217, 3, Size, true) [add_fd fd: A: ConstantFd, add_out dirent: B: ConstantOut];
    set_tid_address(218, 1, Pid, false) [add tidptr: A: OutArg<'static>];
    semtimedop(220, 4, Int, false) [add semid: A: IntArg<'static>, add tsops: B: InArg<'static>,
        add nsops: C: IntArg<'static>, add timeout: D: InArg<'static>];
    fadvise64(221, 4, Int, true) [add_fd fd: A: ConstantFd, add offset: B: OffArg<'static>,
        add len: C: SizeArg<'static>, add advice: D: IntArg<'static>];
    timer_create(222, 3, Int, false) [add which_clock: A: IntArg<'static>,
        add timer_event_spec: B: InArg<'static>, add created_timer_id: C: OutArg<'static>];
    timer_settime(223, 4, Int, false) [add timer_id: A: IntArg<'static>,
        add flags: B: IntArg<'static>, add new_setting: C: InArg<'static>,
        add old_setting: D: OutArg<'static>];
    timer_gettime(224, 2, Int, false) [add timer_id: A: IntArg<'static>,
        add setting: B: OutArg<'static>];
    timer_getoverrun(225, 1, Int, true) [add timer_id: A: IntArg<'static>];
    timer_delete(226, 1, Int, false) [add timer_id: A: IntArg<'static>];
    clock_settime(227, 2, Int, false) [add which_clock: A: IntArg<'static>,
        add tp: B: InArg<'static>];
    clock_gettime(228, 2, Int, false) [add which_clock: A: IntArg<'static>,
        add tp: B: OutArg<'static>];
    clock_getres(229, 2, Int, false) [add which_clock: A: IntArg<'static>,
        add tp: B: OutArg<'static>];
    clock_nanosleep(230, 4, Int, false) [add which_clock: A: IntArg<'static>,
        add flags: B: IntArg<'static>, add rqtp: C: InArg<'static>, add rmtp: D: OutArg<'static>];
    exit_group(231, 1, Int, true) [add error_code: A: IntArg<'static>];
    epoll_wait(232, 4, Int, false) [add_fd epfd: A: ConstantFd, add events: B: OutArg<'static>,
        add maxevents: C: IntArg<'static>, add timeout: D: IntArg<'static>];
    epoll_ctl(233, 4, Int, false) [add_fd epfd: A: ConstantFd, add op: B: IntArg<'static>,
        add_fd fd: C: ConstantFd, add event: D: InArg<'static>];
    tgkill(234, 3, Int, false) [add tgid: A: PidArg<'static>, add pid: B: PidArg<'static>,
        add sig: C: IntArg<'static>];
    utimes(235, 2, Int, false) [add filename: A: StrArg<'static>, add utimes: B: InArg<'static>];
    mbind(237, 6, Int, false) [add start: A: OutArg<'static>, add len: B: SizeArg<'static>,
        add mode: C: IntArg<'static>, add nmask: D: InArg<'static>, add maxnode: E: IntArg<'static>,
        add flags: F: IntArg<'static>];
    set_mempolicy(238, 3, Int, false) [add mode: A: IntArg<'static>, add nmask: B: InArg<'static>,
        add maxnode: C: IntArg<'static>];
    get_mempolicy(239, 5, Int, false) [add policy: A: OutArg<'static>,
        add nmask: B: OutArg<'static>, add maxnode: C: IntArg<'static>,
        add addr: D: OutArg<'static>, add flags: E: IntArg<'static>];
    mq_open(240, 4, Fd, false) [add u_name: A: StrArg<'static>, add oflag: B: IntArg<'static>,
        add mode: C: IntArg<'static>, add u_attr: D: InArg<'static>];
    mq_unlink(241, 1, Int, true) [add u_name: A: StrArg<'static>];
    mq_timedsend(242, 5, Int, false) [add_fd mqdes: A: ConstantFd, add_in u_msg_ptr: B: ConstantIn,
        add msg_prio: C: IntArg<'static>, add u_abs_timeout: D: InArg<'static>];
    mq_timedreceive(243, 5, Size, false) [add_fd mqdes: A: ConstantFd,
        add_out u_msg_ptr: B: ConstantOut, add u_msg_prio: C: OutArg<'static>,
        add u_abs_timeout: D: InArg<'static>];
    mq_notify(244, 2, Int, false) [add_fd mqdes: A: ConstantFd,
        add u_notification: B: InArg<'static>];
    mq_getsetattr(245, 3, Int, false) [add_fd mqdes: A: ConstantFd, add u_mqstat: B: InArg<'static>,
        add u_omqstat: C: OutArg<'static>];
    kexec_load(246, 4, Int, false) [add entry: A: IntArg<'static>,
        add nr_segments: B: IntArg<'static>, add segments: C: InArg<'static>,
        add flags: D: IntArg<'static>];
    waitid(247, 5, Int, false) [add which: A: IntArg<'static>, add upid: B: PidArg<'static>,
        add infop: C: OutArg<'static>, add options: D: IntArg<'static>, add ru: E: OutArg<'static>];
    add_key(248, 5, Int, true) [add type_: A: StrArg<'static>, add description: B: StrArg<'static>,
        add_in payload: C: ConstantIn, add ringid: D: IntArg<'static>];
    request_key(249, 4, Int, true) [add type_: A: StrArg<'static>,
        add description: B: StrArg<'static>, add callout_info: C: StrArg<'static>,
        add destringid: D: IntArg<'static>];
    keyctl(250, 5, Int, false) [add option: A: IntArg<'static>, add arg2: B: AnyArg<'static>,
        add arg3: C: AnyArg<'static>, add arg4: D: AnyArg<'static>, add arg5: E: AnyArg<'static>];
    ioprio_set(251, 3, Int, true) [add which: A: IntArg<'static>, add who: B: IntArg<'static>,
        add ioprio: C: IntArg<'static>];
    ioprio_get(252, 2, Int, true) [add which: A: IntArg<'static>, add who: B: IntArg<'static>];
    inotify_init(253, 0, Fd, true) [];
    inotify_add_watch(254, 3, Int, true) [add_fd fd: A: ConstantFd,
        add pathname: B: StrArg<'static>, add mask: C: IntArg<'static>];
    inotify_rm_watch(255, 2, Int, true) [add_fd fd: A: ConstantFd, add wd: B: IntArg<'static>];
    migrate_pages(256, 4, Int, false) [add pid: A: PidArg<'static>, add maxnode: B: IntArg<'static>,
        add old_nodes: C: InArg<'static>, add new_nodes: D: InArg<'static>];
    openat(257, 4, Fd, true) [add_fd dfd: A: ConstantFd, add filename: B: StrArg<'static>,
        add flags: C: IntArg<'static>, add mode: D: IntArg<'static>];
    mkdirat(258, 3, Int, true) [add_fd dfd: A: ConstantFd, add pathname: B: StrArg<'static>,
        add mode: C: IntArg<'static>];
    mknodat(259, 4, Int, true) [add_fd dfd: A: ConstantFd, add filename: B: StrArg<'static>,
        add mode: C: IntArg<'static>, add dev: D: IntArg<'static>];
    fchownat(260, 5, Int, true) [add_fd dfd: A: ConstantFd, add filename: B: StrArg<'static>,
        add user: C: IntArg<'static>, add group: D: IntArg<'static>, add flag: E: IntArg<'static>];
    futimesat(261, 3, Int, false) [add_fd dfd: A: ConstantFd, add filename: B: StrArg<'static>,
        add utimes: C: InArg<'static>];
    newfstatat(262, 4, Int, false) [add_fd dfd: A: ConstantFd, add filename: B: StrArg<'static>,
        add statbuf: C: OutArg<'static>, add flag: D: IntArg<'static>];
    unlinkat(263, 3, Int, true) [add_fd dfd: A: ConstantFd, add pathname: B: StrArg<'static>,
        add flag: C: IntArg<'static>];
    renameat(264, 4, Int, true) [add_fd olddfd: A: ConstantFd, add oldname: B: StrArg<'static>,
        add_fd newdfd: C: ConstantFd, add newname: D: StrArg<'static>];
    linkat(265, 5, Int, true) [add_fd olddfd: A: ConstantFd, add oldname: B: StrArg<'static>,
        add_fd newdfd: C: ConstantFd, add newname: D: StrArg<'static>,
        add flags: E: IntArg<'static>];
    symlinkat(266, 3, Int, true) [add oldname: A: StrArg<'static>, add_fd newdfd: B: ConstantFd,
        add newname: C: StrArg<'static>];
    readlinkat(267, 4, Size, true) [add_fd dfd: A: ConstantFd, add pathname: B: StrArg<'static>,
        add_out buf: C: ConstantOut] bounded;
    fchmodat(268, 3, Int, true) [add_fd dfd: A: ConstantFd, add filename: B: StrArg<'static>,
        add mode: C: IntArg<'static>];
    faccessat(269, 3, Int, true) [add_fd dfd: A: ConstantFd, add filename: B: StrArg<'static>,
        add mode: C: IntArg<'static>];
    pselect6(270, 6, Int, false) [add n: A: IntArg<'static>, add inp: B: OutArg<'static>,
        add outp: C: OutArg<'static>, add exp: D: OutArg<'static>, add tsp: E: OutArg<'static>,
        add sig: F: InArg<'static>];
    ppoll(271, 5, Int, false) [add ufds: A: OutArg<'static>, add nfds: B: IntArg<'static>,
        add tsp: C: OutArg<'static>, add sigmask: D: InArg<'static>,
        add sigsetsize: E: SizeArg<'static>];
    unshare(272, 1, Int, false) [add unshare_flags: A: IntArg<'static>];
    set_robust_list(273, 2, Int, false) [add head: A: OutArg<'static>,
        add len: B: SizeArg<'static>];
    get_robust_list(274, 3, Int, false) [add pid: A: PidArg<'static>,
        add head_ptr: B: OutArg<'static>, add len_ptr: C: OutArg<'static>];
    splice(275, 6, Size, true) [add_fd fd_in: A: ConstantFd, add_offset off_in: B: Offset,
        add_fd fd_out: C: ConstantFd, add_offset off_out: D: Offset, add len: E: SizeArg<'static>,
        add flags: F: IntArg<'static>];
    tee(276, 4, Size, true) [add_fd fdin: A: ConstantFd, add_fd fdout: B: ConstantFd,
        add len: C: SizeArg<'static>, add flags: D: IntArg<'static>];
    sync_file_range(277, 4, Int, true) [add_fd fd: A: ConstantFd, add offset: B: OffArg<'static>,
        add nbytes: C: OffArg<'static>, add flags: D: IntArg<'static>];
    vmsplice(278, 4, Size, false) [add_fd fd: A: ConstantFd, add uiov: B: InArg<'static>,
        add nr_segs: C: IntArg<'static>, add flags: D: IntArg<'static>];
    move_pages(279, 6, Int, false) [add pid: A: PidArg<'static>, add nr_pages: B: IntArg<'static>,
        add pages: C: InArg<'static>, add nodes: D: InArg<'static>, add status: E: OutArg<'static>,
        add flags: F: IntArg<'static>];
    utimensat(280, 4, Int, false) [add_fd dfd: A: ConstantFd, add filename: B: StrArg<'static>,
        add utimes: C: InArg<'static>, add flags: D: IntArg<'static>];
    epoll_pwait(281, 6, Int, false) [add_fd epfd: A: ConstantFd, add events: B: OutArg<'static>,
        add maxevents: C: IntArg<'static>, add timeout: D: IntArg<'static>,
        add sigmask: E: InArg<'static>, add sigsetsize: F: SizeArg<'static>];
    signalfd(282, 3, Fd, false) [add_fd ufd: A: ConstantFd, add user_mask: B: InArg<'static>,
        add sizemask: C: SizeArg<'static>];
    timerfd_create(283, 2, Fd, true) [add clockid: A: IntArg<'static>,
        add flags: B: IntArg<'static>];
    eventfd(284, 1, Fd, true) [add count: A: IntArg<'static>];
    fallocate(285, 4, Int, true) [add_fd fd: A: ConstantFd, add mode: B: IntArg<'static>,
        add offset: C: OffArg<'static>, add len: D: OffArg<'static>];
    timerfd_settime(286, 4, Int, false) [add_fd ufd: A: ConstantFd, add flags: B: IntArg<'static>,
        add utmr: C: InArg<'static>, add otmr: D: OutArg<'static>];
    timerfd_gettime(287, 2, Int, false) [add_fd ufd: A: ConstantFd, add otmr: B: OutArg<'static>];
    accept4(288, 4, Fd, false) [add_fd fd: A: ConstantFd, add upeer_sockaddr: B: OutArg<'static>,
        add upeer_addrlen: C: OutArg<'static>, add flags: D: IntArg<'static>];
    signalfd4(289, 4, Fd, false) [add_fd ufd: A: ConstantFd, add user_mask: B: InArg<'static>,
        add sizemask: C: SizeArg<'static>, add flags: D: IntArg<'static>];
    eventfd2(290, 2, Fd, true) [add count: A: IntArg<'static>, add flags: B: IntArg<'static>];
    epoll_create1(291, 1, Fd, true) [add flags: A: IntArg<'static>];
    dup3(292, 3, Fd, false) [add_fd oldfd: A: ConstantFd, add_fd newfd: B: ConstantFd,
        add flags: C: IntArg<'static>];
    pipe2(293, 2, Int, false) [add fildes: A: OutArg<'static>, add flags: B: IntArg<'static>];
    inotify_init1(294, 1, Fd, true) [add flags: A: IntArg<'static>];
    preadv(295, 5, Size, false) [add_fd fd: A: ConstantFd, add vec: B: InArg<'static>,
        add vlen: C: IntArg<'static>, add pos_l: D: OffArg<'static>, add pos_h: E: IntArg<'static>];
    pwritev(296, 5, Size, false) [add_fd fd: A: ConstantFd, add vec: B: InArg<'static>,
        add vlen: C: IntArg<'static>, add pos_l: D: OffArg<'static>, add pos_h: E: IntArg<'static>];
    rt_tgsigqueueinfo(297, 4, Int, false) [add tgid: A: PidArg<'static>,
        add pid: B: PidArg<'static>, add sig: C: IntArg<'static>, add uinfo: D: InArg<'static>];
    perf_event_open(298, 5, Fd, false) [add attr_uptr: A: OutArg<'static>,
        add pid: B: PidArg<'static>, add cpu: C: IntArg<'static>, add_fd group_fd: D: ConstantFd,
        add flags: E: IntArg<'static>];
    recvmmsg(299, 5, Int, false) [add_fd fd: A: ConstantFd, add mmsg: B: OutArg<'static>,
        add vlen: C: IntArg<'static>, add flags: D: IntArg<'static>,
        add timeout: E: OutArg<'static>];
    fanotify_init(300, 2, Fd, true) [add flags: A: IntArg<'static>,
        add event_f_flags: B: IntArg<'static>];
    fanotify_mark(301, 5, Int, true) [add_fd fanotify_fd: A: ConstantFd,
        add flags: B: IntArg<'static>, add mask: C: IntArg<'static>, add_fd dfd: D: ConstantFd,
        add pathname: E: StrArg<'static>];
    prlimit64(302, 4, Int, false) [add pid: A: PidArg<'static>, add resource: B: IntArg<'static>,
        add new_rlim: C: InArg<'static>, add old_rlim: D: OutArg<'static>];
    name_to_handle_at(303, 5, Int, false) [add_fd dfd: A: ConstantFd, add name: B: StrArg<'static>,
        add handle: C: OutArg<'static>, add mnt_id: D: OutArg<'static>,
        add flag: E: IntArg<'static>];
    open_by_handle_at(304, 3, Fd, false) [add_fd mountdirfd: A: ConstantFd,
        add handle: B: InArg<'static>, add flags: C: IntArg<'static>];
    clock_adjtime(305, 2, Int, false) [add which_clock: A: IntArg<'static>,
        add utx: B: OutArg<'static>];
    syncfs(306, 1, Int, true) [add_fd fd: A: ConstantFd];
    sendmmsg(307, 4, Int, false) [add_fd fd: A: ConstantFd, add mmsg: B: OutArg<'static>,
        add vlen: C: IntArg<'static>, add flags: D: IntArg<'static>];
    setns(308, 2, Int, true) [add_fd fd: A: ConstantFd, add flags: B: IntArg<'static>];
    getcpu(309, 3, Int, false) [add cpup: A: OutArg<'static>, add nodep: B: OutArg<'static>,
        add unused: C: OutArg<'static>];
    process_vm_readv(310, 6, Size, false) [add pid: A: PidArg<'static>, add lvec: B: InArg<'static>,
        add liovcnt: C: IntArg<'static>, add rvec: D: InArg<'static>,
        add riovcnt: E: IntArg<'static>, add flags: F: IntArg<'static>];
    process_vm_writev(311, 6, Size, false) [add pid: A: PidArg<'static>,
        add lvec: B: InArg<'static>, add liovcnt: C: IntArg<'static>, add rvec: D: InArg<'static>,
        add riovcnt: E: IntArg<'static>, add flags: F: IntArg<'static>];
    kcmp(312, 5, Int, false) [add pid1: A: PidArg<'static>, add pid2: B: PidArg<'static>,
        add type_: C: IntArg<'static>, add idx1: D: AnyArg<'static>, add idx2: E: AnyArg<'static>];
    finit_module(313, 3, Int, false) [add_fd fd: A: ConstantFd, add uargs: B: StrArg<'static>,
        add flags: C: IntArg<'static>];
    sched_setattr(314, 3, Int, false) [add pid: A: PidArg<'static>, add uattr: B: OutArg<'static>,
        add flags: C: IntArg<'static>];
    sched_getattr(315, 4, Int, true) [add pid: A: PidArg<'static>, add_out uattr: B: ConstantOut,
        add flags: C: IntArg<'static>];
    renameat2(316, 5, Int, true) [add_fd olddfd: A: ConstantFd, add oldname: B: StrArg<'static>,
        add_fd newdfd: C: ConstantFd, add newname: D: StrArg<'static>,
        add flags: E: IntArg<'static>];
    seccomp(317, 3, Int, false) [add op: A: IntArg<'static>, add flags: B: IntArg<'static>,
        add uargs: C: OutArg<'static>];
    getrandom(318, 3, Size, true) [add_out ubuf: A: ConstantOut,
        add flags: B: IntArg<'static>] bounded;
    memfd_create(319, 2, Fd, true) [add uname: A: StrArg<'static>, add flags: B: IntArg<'static>];
    kexec_file_load(320, 5, Int, false) [add_fd kernel_fd: A: ConstantFd,
        add_fd initrd_fd: B: ConstantFd, add cmdline_len: C: SizeArg<'static>,
        add cmdline_ptr: D: StrArg<'static>, add flags: E: IntArg<'static>];
    bpf(321, 5, Int, false) [add cmd: A: IntArg<'static>, add uattr: B: OutArg<'static>,
        add size: C: SizeArg<'static>, add uattr_common: D: OutArg<'static>,
        add size_common: E: SizeArg<'static>];
    execveat(322, 5, Int, false) [add_fd fd: A: ConstantFd, add filename: B: StrArg<'static>,
        add argv: C: InArg<'static>, add envp: D: InArg<'static>, add flags: E: IntArg<'static>];
    userfaultfd(323, 1, Fd, false) [add flags: A: IntArg<'static>];
    membarrier(324, 3, Int, true) [add cmd: A: IntArg<'static>, add flags: B: IntArg<'static>,
        add cpu_id: C: IntArg<'static>];
    mlock2(325, 3, Int, false) [add start: A: OutArg<'static>, add len: B: SizeArg<'static>,
        add flags: C: IntArg<'static>];
    copy_file_range(326, 6, Size, true) [add_fd fd_in: A: ConstantFd, add_offset off_in: B: Offset,
        add_fd fd_out: C: ConstantFd, add_offset off_out: D: Offset, add len: E: SizeArg<'static>,
        add flags: F: IntArg<'static>];
    preadv2(327, 6, Size, false) [add_fd fd: A: ConstantFd, add vec: B: InArg<'static>,
        add vlen: C: IntArg<'static>, add pos_l: D: OffArg<'static>, add pos_h: E: IntArg<'static>,
        add flags: F: IntArg<'static>];
    pwritev2(328, 6, Size, false) [add_fd fd: A: ConstantFd, add vec: B: InArg<'static>,
        add vlen: C: IntArg<'static>, add pos_l: D: OffArg<'static>, add pos_h: E: IntArg<'static>,
        add flags: F: IntArg<'static>];
    pkey_mprotect(329, 4, Int, false) [add start: A: OutArg<'static>, add len: B: SizeArg<'static>,
        add prot: C: IntArg<'static>, add pkey: D: IntArg<'static>];
    pkey_alloc(330, 2, Int, false) [add flags: A: IntArg<'static>,
        add init_val: B: IntArg<'static>];
    pkey_free(331, 1, Int, false) [add pkey: A: IntArg<'static>];
    statx(332, 5, Int, false) [add_fd dfd: A: ConstantFd, add filename: B: StrArg<'static>,
        add flags: C: IntArg<'static>, add mask: D: IntArg<'static>,
        add buffer: E: OutArg<'static>];
    io_pgetevents(333, 6, Int, false) [add ctx_id: A: IntArg<'static>,
        add min_nr: B: IntArg<'static>, add nr: C: IntArg<'static>, add events: D: OutArg<'static>,
        add timeout: E: InArg<'static>, add usig: F: InArg<'static>];
    rseq(334, 4, Int, false) [add rseq: A: OutArg<'static>, add rseq_len: B: SizeArg<'static>,
        add flags: C: IntArg<'static>, add sig: D: IntArg<'static>];
    pidfd_send_signal(424, 4, Int, false) [add_fd pidfd: A: ConstantFd, add sig: B: IntArg<'static>,
        add info: C: InArg<'static>, add flags: D: IntArg<'static>];
    io_uring_setup(425, 2, Fd, false) [add entries: A: IntArg<'static>,
        add params: B: OutArg<'static>];
    io_uring_enter(426, 6, Int, false) [add_fd fd: A: ConstantFd, add to_submit: B: IntArg<'static>,
        add min_complete: C: IntArg<'static>, add flags: D: IntArg<'static>,
        add argp: E: InArg<'static>, add argsz: F: SizeArg<'static>];
    io_uring_register(427, 4, Int, false) [add_fd fd: A: ConstantFd, add opcode: B: IntArg<'static>,
        add arg: C: OutArg<'static>, add nr_args: D: IntArg<'static>];
    open_tree(428, 3, Fd, true) [add_fd dfd: A: ConstantFd, add filename: B: StrArg<'static>,
        add flags: C: IntArg<'static>];
    move_mount(429, 5, Int, true) [add_fd from_dfd: A: ConstantFd,
        add from_pathname: B: StrArg<'static>, add_fd to_dfd: C: ConstantFd,
        add to_pathname: D: StrArg<'static>, add flags: E: IntArg<'static>];
    fsopen(430, 2, Fd, true) [add fs_name: A: StrArg<'static>, add flags: B: IntArg<'static>];
    fsconfig(431, 5, Int, false) [add_fd fd: A: ConstantFd, add cmd: B: IntArg<'static>,
        add key: C: StrArg<'static>, add value: D: InArg<'static>, add aux: E: IntArg<'static>];
    fsmount(432, 3, Fd, true) [add_fd fs_fd: A: ConstantFd, add flags: B: IntArg<'static>,
        add attr_flags: C: IntArg<'static>];
    fspick(433, 3, Fd, true) [add_fd dfd: A: ConstantFd, add path: B: StrArg<'static>,
        add flags: C: IntArg<'static>];
    pidfd_open(434, 2, Fd, true) [add pid: A: PidArg<'static>, add flags: B: IntArg<'static>];
    close_range(436, 3, Int, false) [add_fd fd: A: ConstantFd, add max_fd: B: AnyArg<'static>,
        add flags: C: IntArg<'static>];
    openat2(437, 4, Fd, true) [add_fd dfd: A: ConstantFd, add filename: B: StrArg<'static>,
        add_in how: C: ConstantIn];
    pidfd_getfd(438, 3, Fd, false) [add_fd pidfd: A: ConstantFd, add fd: B: IntArg<'static>,
        add flags: C: IntArg<'static>];
    faccessat2(439, 4, Int, true) [add_fd dfd: A: ConstantFd, add filename: B: StrArg<'static>,
        add mode: C: IntArg<'static>, add flags: D: IntArg<'static>];
    process_madvise(440, 5, Size, false) [add_fd pidfd: A: ConstantFd, add vec: B: InArg<'static>,
        add vlen: C: IntArg<'static>, add behavior: D: IntArg<'static>,
        add flags: E: IntArg<'static>];
    epoll_pwait2(441, 6, Int, false) [add_fd epfd: A: ConstantFd, add events: B: OutArg<'static>,
        add maxevents: C: IntArg<'static>, add timeout: D: InArg<'static>,
        add sigmask: E: InArg<'static>, add sigsetsize: F: SizeArg<'static>];
    mount_setattr(442, 5, Int, false) [add_fd dfd: A: ConstantFd, add path: B: StrArg<'static>,
        add flags: C: IntArg<'static>, add uattr: D: InArg<'static>,
        add usize: E: SizeArg<'static>];
    quotactl_fd(443, 4, Int, false) [add_fd fd: A: ConstantFd, add cmd: B: IntArg<'static>,
        add id: C: IntArg<'static>, add addr: D: AnyArg<'static>];
    landlock_create_ruleset(444, 3, Fd, true) [add_in attr: A: ConstantIn,
        add flags: B: IntArg<'static>];
    landlock_add_rule(445, 4, Int, false) [add_fd ruleset_fd: A: ConstantFd,
        add rule_type: B: IntArg<'static>, add rule_attr: C: InArg<'static>,
        add flags: D: IntArg<'static>];
    landlock_restrict_self(446, 2, Int, true) [add_fd ruleset_fd: A: ConstantFd,
        add flags: B: IntArg<'static>];
    memfd_secret(447, 1, Fd, true) [add flags: A: IntArg<'static>];
    process_mrelease(448, 2, Int, true) [add_fd pidfd: A: ConstantFd,
        add flags: B: IntArg<'static>];
    futex_waitv(449, 5, Int, false) [add waiters: A: InArg<'static>,
        add nr_futexes: B: IntArg<'static>, add flags: C: IntArg<'static>,
        add timeout: D: InArg<'static>, add clockid: E: IntArg<'static>];
    set_mempolicy_home_node(450, 4, Int, false) [add start: A: OutArg<'static>,
        add len: B: SizeArg<'static>, add home_node: C: IntArg<'static>,
        add flags: D: IntArg<'static>];
    cachestat(451, 4, Int, false) [add_fd fd: A: ConstantFd, add cstat_range: B: InArg<'static>,
        add cstat: C: OutArg<'static>, add flags: D: IntArg<'static>];
    fchmodat2(452, 4, Int, true) [add_fd dfd: A: ConstantFd, add filename: B: StrArg<'static>,
        add mode: C: IntArg<'static>, add flags: D: IntArg<'static>];
    map_shadow_stack(453, 3, Ptr, false) [add addr: A: OutArg<'static>,
        add size: B: SizeArg<'static>, add flags: C: IntArg<'static>];
    futex_wake(454, 4, Int, false) [add uaddr: A: OutArg<'static>, add mask: B: IntArg<'static>,
        add nr: C: IntArg<'static>, add flags: D: IntArg<'static>];
    futex_wait(455, 6, Int, false) [add uaddr: A: OutArg<'static>, add val: B: IntArg<'static>,
        add mask: C: IntArg<'static>, add flags: D: IntArg<'static>, add timeout: E: InArg<'static>,
        add clockid: F: IntArg<'static>];
    futex_requeue(456, 4, Int, false) [add waiters: A: InArg<'static>,
        add flags: B: IntArg<'static>, add nr_wake: C: IntArg<'static>,
        add nr_requeue: D: IntArg<'static>];
    statmount(457, 4, Int, false) [add req: A: InArg<'static>, add buf: B: OutArg<'static>,
        add bufsize: C: SizeArg<'static>, add flags: D: IntArg<'static>];
    listmount(458, 4, Int, false) [add req: A: InArg<'static>, add mnt_ids: B: OutArg<'static>,
        add nr_mnt_ids: C: IntArg<'static>, add flags: D: IntArg<'static>];
    lsm_get_self_attr(459, 4, Int, false) [add attr: A: IntArg<'static>,
        add ctx: B: OutArg<'static>, add size: C: OutArg<'static>, add flags: D: IntArg<'static>];
    lsm_set_self_attr(460, 4, Int, true) [add attr: A: IntArg<'static>, add_in ctx: B: ConstantIn,
        add flags: C: IntArg<'static>];
    lsm_list_modules(461, 3, Int, false) [add ids: A: OutArg<'static>, add size: B: OutArg<'static>,
        add flags: C: IntArg<'static>];
    mseal(462, 3, Int, false) [add start: A: OutArg<'static>, add len: B: SizeArg<'static>,
        add flags: C: IntArg<'static>];
    setxattrat(463, 6, Int, false) [add_fd dfd: A: ConstantFd, add pathname: B: StrArg<'static>,
        add at_flags: C: IntArg<'static>, add name: D: StrArg<'static>,
        add uargs: E: InArg<'static>, add usize: F: SizeArg<'static>];
    getxattrat(464, 6, Size, false) [add_fd dfd: A: ConstantFd, add pathname: B: StrArg<'static>,
        add at_flags: C: IntArg<'static>, add name: D: StrArg<'static>,
        add uargs: E: OutArg<'static>, add usize: F: SizeArg<'static>];
    listxattrat(465, 5, Size, true) [add_fd dfd: A: ConstantFd, add pathname: B: StrArg<'static>,
        add at_flags: C: IntArg<'static>, add_out list: D: ConstantOut];
    removexattrat(466, 4, Int, true) [add_fd dfd: A: ConstantFd, add pathname: B: StrArg<'static>,
        add at_flags: C: IntArg<'static>, add name: D: StrArg<'static>];
    open_tree_attr(467, 5, Fd, false) [add_fd dfd: A: ConstantFd, add filename: B: StrArg<'static>,
        add flags: C: IntArg<'static>, add uattr: D: InArg<'static>,
        add usize: E: SizeArg<'static>];
    file_getattr(468, 5, Int, true) [add_fd dfd: A: ConstantFd, add filename: B: StrArg<'static>,
        add_out ufattr: C: ConstantOut, add at_flags: D: IntArg<'static>];
    file_setattr(469, 5, Int, true) [add_fd dfd: A: ConstantFd, add filename: B: StrArg<'static>,
        add_in ufattr: C: ConstantIn, add at_flags: D: IntArg<'static>];
    listns(470, 4, Int, false) [add req: A: InArg<'static>, add ns_ids: B: OutArg<'static>,
        add nr_ns_ids: C: IntArg<'static>, add flags: D: IntArg<'static>];
    rseq_slice_yield(471, 0, Int, true) [];
    fchroot(472, 2, Int, true) [add_fd fd: A: ConstantFd, add flags: B: IntArg<'static>];
}
