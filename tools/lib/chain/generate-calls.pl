#!/usr/bin/env perl
# SPDX-License-Identifier: LGPL-2.1-or-later OR MIT
#
# Generate libchain's tables of system calls from the kernel's own source:
#
#	generate-calls.pl [--check FILE] [--check-rust FILE] KERNEL-TREE REPOSITORY OUTPUT-DIRECTORY
#
# writes libchain-calls.h, which has a typed function for each call that can be chained, and
# calls-table.h, the rows of calls.c. The same for Rust is in rust/src: calls.rs has the methods,
# constant_calls.rs their form in constant programs, and table.rs the rows of info.rs. With --check
# or --check-rust, FILE is a program in C or Rust that calls each function or method, and compares
# the entry that it builds with the expected one.
#
# The numbers are those of syscall_64.tbl, the parameters those of SYSCALL_DEFINE, and
# kernel/chain_policy.c decides which calls can be chained. The rules and tables here tell the
# kind of an argument or a result, beyond its C type. If the source does not fit them, the script
# ends with an error.
use strict;
use warnings;
use File::Path qw(make_path);

# Parameters: enum chain_type by the C type ...
my %integer_types = (
	(map { $_ => 'INT' } 'int', 'unsigned int', 'long', 'unsigned long',
		'enum landlock_rule_type',
		qw(u32 u64 __s32 __u32 __u64 umode_t uid_t gid_t key_t qid_t clockid_t timer_t
		   key_serial_t rwf_t aio_context_t)),
	size_t => 'SIZE', loff_t => 'OFF', off_t => 'OFF', pid_t => 'PID', mqd_t => 'FD',
);
my %pointer_types = (cap_user_header_t => 'OUT', cap_user_data_t => 'OUT');
# ... for other integers by the name: sizes in bytes (vlen counts elements), and addresses, which
# are unsigned long in the kernel and pointers in user space ...
my @name_rules = (
	[FD => qr/^(\w*fd|fd_?in|fd_?out|fildes)$/],
	[SIZE => qr/^(count|(\w*_|addr|opt)?len|len_in|\w*size|bufsiz|bytecount)$/],
	[OUT => qr/^(addr|new_addr|start|brk|newsp)$/],
);
# ... and exceptions to these rules, as CALL.PARAMETER
my %exceptions = (
	# Numbers of elements, and a hint without a unit
	INT => [qw(eventfd.count eventfd2.count getgroups.gidsetsize setgroups.gidsetsize
		listmount.nr_mnt_ids listns.nr_ns_ids process_madvise.vlen epoll_create.size)],
	SIZE => [qw(bpf.size_common)],
	OFF => [qw(truncate.length mmap.off preadv.pos_l pwritev.pos_l preadv2.pos_l
		pwritev2.pos_l)],
	PID => [qw(get_robust_list.pid ptrace.pid)],
	# Strings that the kernel only reads, though they are not const
	STRING => [qw(mount.dev_name mount.dir_name mount.type umount2.name utime.filename
		utimes.filename reboot.arg)],
	# Memory that the kernel only reads, and text without a NUL at its end
	IN => [qw(write.buf pwrite64.buf sendto.buff sendto.addr connect.uservaddr
		bind.umyaddr setsockopt.optval sendmsg.msg mq_timedsend.u_msg_ptr msgsnd.msgp
		semop.tsops semtimedop.tsops sethostname.name setdomainname.name mount.data
		init_module.umod kexec_load.segments mq_open.u_attr setrlimit.rlim
		setitimer.value settimeofday.tv settimeofday.tz nanosleep.rqtp utime.times
		utimes.utimes futimesat.utimes utimensat.utimes setgroups.grouplist
		rt_sigprocmask.nset rt_sigsuspend.unewset rt_sigqueueinfo.uinfo
		rt_tgsigqueueinfo.uinfo pidfd_send_signal.info signalfd.user_mask
		signalfd4.user_mask sched_setparam.param sched_setscheduler.param
		sched_setaffinity.user_mask_ptr pselect6.sig io_getevents.timeout
		io_pgetevents.timeout open_by_handle_at.handle openat2.how mount_setattr.uattr
		futex_waitv.waiters futex_waitv.timeout futex_wait.timeout
		futex_requeue.waiters cachestat.cstat_range lsm_set_self_attr.ctx
		epoll_ctl.event timer_create.timer_event_spec clone3.uargs
		open_tree_attr.uattr file_setattr.ufattr)],
	# Integers or pointers, depending on the command; and a descriptor or ~0U
	ANY => [qw(ioctl.arg fcntl.arg semctl.arg ptrace.addr ptrace.data prctl.arg2 prctl.arg3
		prctl.arg4 prctl.arg5 arch_prctl.arg2 keyctl.arg2 keyctl.arg3 keyctl.arg4
		keyctl.arg5 sysfs.arg1 sysfs.arg2 futex.utime quotactl.addr quotactl_fd.addr
		kcmp.idx1 kcmp.idx2 clone.tls close_range.max_fd)],
);

# Results; all others are integers. Those of fcntl(), bpf(), seccomp(), prctl(), ioctl()
# and keyctl() depend on the command.
my %results = (
	FD => [qw(open dup dup2 socket accept creat epoll_create mq_open inotify_init openat
		signalfd timerfd_create eventfd accept4 signalfd4 eventfd2 epoll_create1 dup3
		inotify_init1 perf_event_open fanotify_init open_by_handle_at memfd_create
		userfaultfd io_uring_setup open_tree fsopen fsmount fspick pidfd_open openat2
		pidfd_getfd landlock_create_ruleset memfd_secret open_tree_attr)],
	# Numbers of bytes that were moved, or that exist
	SIZE => [qw(read write pread64 pwrite64 readv writev preadv pwritev preadv2 pwritev2
		sendfile sendto recvfrom sendmsg recvmsg splice tee vmsplice copy_file_range
		getdents getdents64 readlink readlinkat getcwd msgrcv mq_timedreceive
		getxattr lgetxattr fgetxattr getxattrat listxattr llistxattr flistxattr listxattrat
		getrandom syslog
		process_vm_readv process_vm_writev process_madvise sched_getaffinity)],
	OFF => [qw(lseek)],
	PID => [qw(getpid getppid gettid getpgid getpgrp getsid setsid wait4 set_tid_address
		clone clone3 fork vfork)],
	OUT => [qw(mmap brk mremap shmat map_shadow_stack)],
);

# For each enum chain_type: the type of libchain-build.h, and the description of a parameter that
# has none in the kernel
my %type = map { $_->[0] => { class => $_->[1], words => $_->[2], takes => $_->[3] } } (
	[INT => 'int', undef, 'an integer or a chain_int'],
	[FD => 'fd', 'a file descriptor', 'an int or a chain_fd'],
	[SIZE => 'size', 'a size', 'an integer or a chain_size'],
	[OFF => 'off', 'a file offset', 'an integer, a chain_off or a chain_size'],
	[PID => 'pid', 'a process or thread', 'an integer or a chain_pid'],
	[STRING => 'ptr', 'a string', 'a pointer or a chain_ptr'],
	[IN => 'ptr', 'memory that is read', 'a pointer or a chain_ptr'],
	[OUT => 'ptr', 'memory that is written', 'a pointer or a chain_ptr'],
	[ANY => 'int', undef, 'an integer, a pointer or any result'],
);

# Rust: buffers with their length, as CALL.BUFFER.LENGTH. Both are one argument, a slice. The kernel
# accesses at most LENGTH bytes of BUFFER, and only until the call returns.
my @pairs = qw(
	read.buf.count write.buf.count pread64.buf.count pwrite64.buf.count
	sendto.buff.len sendto.addr.addr_len recvfrom.ubuf.size
	connect.uservaddr.addrlen bind.umyaddr.addrlen
	getdents.dirent.count getdents64.dirent.count readlink.buf.bufsiz readlinkat.buf.bufsiz
	getcwd.buf.size getrandom.ubuf.len syslog.buf.len
	setxattr.value.size lsetxattr.value.size fsetxattr.value.size
	getxattr.value.size lgetxattr.value.size fgetxattr.value.size
	listxattr.list.size llistxattr.list.size flistxattr.list.size listxattrat.list.size
	sethostname.name.len setdomainname.name.len
	sched_setaffinity.user_mask_ptr.len sched_getaffinity.user_mask_ptr.len
	sched_getattr.uattr.usize rt_sigpending.uset.sigsetsize
	mq_timedsend.u_msg_ptr.msg_len mq_timedreceive.u_msg_ptr.msg_len
	add_key.payload.plen openat2.how.usize landlock_create_ruleset.attr.size
	lsm_set_self_attr.ctx.size file_getattr.ufattr.usize file_setattr.ufattr.usize);

# Rust: calls whose result, if it is no error, is at most the length of the first pair. If they
# write to it, they have written all bytes up to there. Not here: getdents() leaves gaps between
# names. getxattr() and listxattr() return the size that is needed if the length is 0, and syslog()
# other sizes for some types. recvfrom() is restricted, see received().
my %bounded = map { $_ => 1 } qw(read pread64 readlink readlinkat getcwd getrandom recvfrom
	sched_getaffinity write pwrite64 sendto);

# Rust: calls that safe code can add to a chain. All others are unsafe. These have no arguments but
# descriptors that are borrowed, text, pairs, offsets that are borrowed (loff_t *) and numbers. And
# whatever their numbers are, they do not change the memory of the process or how it is mapped,
# do not end a thread, replace no signal handler or mask, close or replace no descriptor, keep no
# address, create no thread and return no address.
my %safe = map { $_ => 1 } (
	# Read and write bytes in slices. Text and bytes may have a meaning of their own for some
	# files, as "/proc/self/mem" and "/proc/self/fd/0" have: the standard library's File is
	# safe, too. sendto() refuses MSG_ZEROCOPY, which reads the slice later.
	qw(read write pread64 pwrite64 sendto getdents getdents64 getrandom syslog),
	# Change the offset, content, size, attributes or locks of an open file. Memory that maps
	# the file was made by unsafe code, which has to expect that, as with File::set_len().
	qw(lseek fsync fdatasync syncfs sync sync_file_range ftruncate fallocate flock fadvise64
	   readahead fchmod fchown fchdir sendfile splice tee copy_file_range),
	# Return a new descriptor. landlock_create_ruleset() returns another number if its address
	# is 0, which a slice's is not.
	qw(open openat openat2 creat dup socket epoll_create epoll_create1 eventfd eventfd2
	   inotify_init inotify_init1 fanotify_init timerfd_create memfd_create memfd_secret
	   pidfd_open open_tree fsopen fsmount fspick landlock_create_ruleset),
	# Find or change files by name
	qw(access faccessat faccessat2 truncate chdir rename renameat renameat2 mkdir mkdirat
	   rmdir link linkat unlink unlinkat symlink symlinkat readlink readlinkat chmod fchmodat
	   fchmodat2 chown lchown fchownat mknod mknodat getcwd umask chroot fchroot acct
	   setxattr lsetxattr fsetxattr getxattr lgetxattr fgetxattr listxattr llistxattr
	   flistxattr listxattrat removexattr lremovexattr fremovexattr removexattrat
	   file_getattr file_setattr mq_unlink inotify_add_watch inotify_rm_watch fanotify_mark),
	# File systems and namespaces. setns() takes no CLONE_FILES, unlike unshare().
	qw(umount2 pivot_root move_mount swapon swapoff setns sethostname setdomainname),
	# Sockets: an address is bytes
	qw(connect bind listen shutdown),
	# Numbers of the process. Chain::run() refuses the IDs that the C library would change in
	# each thread.
	qw(getpid gettid getppid getpgid getpgrp getsid setsid setpgid getuid getgid geteuid
	   getegid setuid setgid setreuid setregid setresuid setresgid setfsuid setfsgid),
	# Scheduling
	qw(sched_yield rseq_slice_yield getpriority setpriority ioprio_get ioprio_set
	   sched_getscheduler sched_get_priority_max sched_get_priority_min sched_getattr
	   sched_setaffinity sched_getaffinity membarrier),
	# Wait, or send a signal that another process could send as well. tkill() and tgkill() can
	# forge those that the C library sends to its own threads.
	qw(pause alarm kill rt_sigpending timer_getoverrun),
	# End the whole process, as std::process::abort() does, or free the memory of a process
	# that a signal has ended
	qw(exit_group process_mrelease),
	# Identifiers of System V IPC and keys; memory is attached by shmat()
	qw(shmget semget msgget add_key request_key),
	# Security modules, and a terminal
	qw(landlock_restrict_self lsm_set_self_attr vhangup),
);

# Rust: why others are unsafe, beyond the memory at their pointers: what the caller has to ensure
my %danger;
for my $group (
	['It changes the memory of the process or how it is mapped. No memory that is in use may ' .
	 'be concerned, and the result may only be used as the mapping allows.',
	 qw(mmap mprotect munmap brk mremap madvise shmat shmdt remap_file_pages mbind
	    set_mempolicy set_mempolicy_home_node migrate_pages move_pages pkey_mprotect pkey_alloc
	    pkey_free map_shadow_stack mseal process_madvise userfaultfd modify_ldt msync mincore
	    mlock mlock2 munlock mlockall munlockall)],
	['It accesses the memory of a process, which may be this one, or its registers.',
	 qw(process_vm_readv process_vm_writev ptrace)],
	['It ends the thread without running destructors. Nothing may depend on the stack of the ' .
	 'thread, or wait for the thread.', qw(exit)],
	['It changes how signals are handled. Code that they interrupt must be able to cope.',
	 qw(rt_sigaction rt_sigprocmask rt_sigsuspend rt_sigtimedwait sigaltstack signalfd
	    signalfd4)],
	['It can send signals that the C library takes for its own. The signal must be none that ' .
	 'it has reserved, which are the first of the real-time signals.',
	 qw(tkill tgkill rt_sigqueueinfo rt_tgsigqueueinfo pidfd_send_signal)],
	['It closes or replaces descriptors. None may be in use by a part of the program that ' .
	 'does not expect it.', qw(close dup2 dup3 close_range unshare)],
	['The descriptor that it copies may be one of this process. The copy is as good as its ' .
	 'original, so this program must be allowed to use it.', qw(pidfd_getfd)],
	['The kernel keeps the address after the call returns. The memory must remain until the ' .
	 'kernel forgets it.',
	 qw(set_tid_address set_robust_list rseq io_submit io_setup vmsplice sendmsg sendmmsg)],
	['It frees an object that the process has by its number. No other part of the program ' .
	 'may use the object.', qw(io_destroy timer_delete)],
	['What it does depends on its arguments, and can be anything that other calls do.',
	 qw(ioctl fcntl prctl arch_prctl keyctl bpf seccomp sysfs semctl setsockopt getsockopt
	    quotactl quotactl_fd fsconfig io_uring_setup io_uring_enter io_uring_register
	    kcmp futex personality)],
	['It replaces or controls the kernel, or lets the program do so.',
	 qw(init_module finit_module delete_module kexec_load kexec_file_load reboot iopl
	    ioperm)],
) {
	my ($why, @calls) = @$group;
	$danger{$_} = $why for @calls;
}

# Rust: parameters that are a number here, not a descriptor of this process
my %foreign = map { $_ => 1 } qw(pidfd_getfd.fd);

# Rust: methods of the crate that are written by hand have these names
my %renamed = (close => 'close_raw', accept => 'accept_raw');

my %rust_trait = (INT => 'IntArg', FD => 'FdArg', SIZE => 'SizeArg', OFF => 'OffArg',
	PID => 'PidArg', STRING => 'StrArg', IN => 'InArg', OUT => 'OutArg', ANY => 'AnyArg');
my %keywords = map { $_ => 1 } qw(as async await box break const continue crate do dyn else enum
	extern false final fn for if impl in let loop macro match mod move mut priv pub ref return
	self static struct super trait true try type typeof unsafe unsized use virtual where while
	yield);

# Descriptions of the kernel that are wrong
my %wrong = map { $_ => 1 } qw(rt_sigprocmask.nset);

# Configurations that x86-64 does not have, and that change prototypes
my $not_here = qr/CONFIG_CLONE_BACKWARDS[23]?/;

my $width = 100;

sub fail { die "generate-calls.pl: @_\n" }

sub slurp {
	my ($path) = @_;
	open my $in, '<', $path or fail("$path: $!");
	local $/;
	return scalar <$in>;
}

sub spill {
	my ($path, $text) = @_;
	open my $out, '>', $path or fail("$path: $!");
	print $out $text and close $out or fail("$path: $!");
}

# { CALL.PARAMETER => type } of { type => [...] }
sub invert {
	my ($lists) = @_;
	my %by_item;
	for my $kind (sort keys %$lists) {
		for my $item (@{ $lists->{$kind} }) {
			fail("$item is listed twice in this script") if $by_item{$item};
			$by_item{$item} = $kind;
		}
	}
	return \%by_item;
}

# A part of the text after __DATA__, where lines such as "== check.c" begin the parts
my %parts;
sub part {
	my ($name) = @_;
	if (!%parts) {
		my $part;
		while (my $line = <DATA>) {
			if ($line =~ /^== (\S+)$/) {
				$part = $1;
			} else {
				$parts{$part} .= $line;
			}
		}
	}
	return $parts{$name};
}

# Replace a text by blanks, so that offsets and line numbers do not change
sub blank {
	my ($text) = @_;
	$text =~ s/[^\n]/ /g;
	return $text;
}

# Blank out comments, and code under an #if that is false here
sub without_foreign {
	my ($text) = @_;
	my @nest;	# for each open #if: whether its branch is off
	my $out = '';
	$text =~ s{/\*.*?\*/}{blank($&)}gse;
	for my $line (split /^/, $text) {
		my $off = $line =~ /^\s*#\s*(if|elif)(def)?\s+(defined\s*\(?\s*)?$not_here\)?\s*$/;
		if ($line =~ /^\s*#\s*if/) {
			push @nest, $off;
		} elsif (@nest && $line =~ /^\s*#\s*(elif|else)/) {
			$nest[-1] = $off;
		} elsif ($line =~ /^\s*#\s*endif/) {
			pop @nest;
		}
		$out .= (grep { $_ } @nest) ? blank($line) : $line;
	}
	return $out;
}

# The kernel's C type as user space would write it
sub tidy_type {
	my ($type) = @_;
	$type =~ s/__user//g;
	$type =~ s/\*\s*const\s*$/*/;
	$type =~ s/^\s*const\s+// if $type !~ /\*/ && $type !~ /cap_user/;
	$type =~ s/\bunsigned\b(?!\s+(int|long|char|short))/unsigned int/;
	$type =~ s/\s+/ /g;
	$type =~ s/\*\s+(?=\*)/*/g;
	$type =~ s/\s*(\*+)\s*/ $1/;
	$type =~ s/^ | $//g;
	return $type;
}

# { PARAMETER => first sentence of its description } from the kernel-doc before an offset
sub described {
	my ($text, $offset) = @_;
	my $before = substr($text, 0, $offset);
	my $start = rindex($before, '/*');
	my (%say, $name);
	return {} if $start < 0 || substr($before, $start) !~ m{^/\*+((?:(?!\*/).)*)\*/\s*$}s;
	for my $line (split /\n/, $1) {
		$line =~ s/^\s*\*\s?//;
		if ($line =~ /^\s*\@(\w+)\s*:\s*(.*)/) {
			($name, $say{$1}) = ($1, $2);
		} elsif ($line =~ /^\s*$/) {
			# A list may follow
			undef $name if defined $name and $say{$name} !~ /:$/;
		} elsif (defined $name) {
			# Items of a list
			$line =~ s/^\s*- // and $say{$name} !~ /:$/ and $say{$name} .= ',';
			$say{$name} .= " $line";
		}
	}
	for (values %say) {
		s/\s+/ /g;
		s/[.;]( .*)?$//;
		s/^ | $//g;
	}
	return \%say;
}

# { entry point => [prototype...] }
sub prototypes {
	my ($tree) = @_;
	my %found;
	my $dirs = join ' ', map { "--exclude-dir=$_" } qw(Documentation tools samples scripts um);
	my @files = split /\n/, `cd '$tree' && grep -rlE $dirs --include='*.c' '^SYSCALL_DEFINE' .`;
	for my $file (sort @files) {
		next if $file =~ m{^\./arch/(?!x86/)};
		my $source = slurp("$tree/$file");
		my $text = without_foreign($source);
		while ($text =~ /^SYSCALL_DEFINE(\d)\s*\(([^()]*)\)/mg) {
			my ($count, $body, $offset) = ($1, $2, $-[0]);
			my ($name, @parts) = map { s/^\s+|\s+$//gr } split /,/, $body;
			my $doc = described($source, $offset);
			my @params;
			my $expected = 2 * $count;
			@parts == $expected or
				fail("$file: SYSCALL_DEFINE$count($name) has", scalar @parts,
				     "types and names, not $expected");
			while (my ($ctype, $param) = splice @parts, 0, 2) {
				my $say = $wrong{"$name.$param"} ? undef : $doc->{$param};
				push @params, { name => $param =~ s/^_+//r, say => $say,
						ctype => tidy_type($ctype) };
			}
			push @{ $found{$name} }, { file => $file, params => \@params };
		}
	}
	return \%found;
}

sub signature {
	my ($prototype) = @_;
	return join ', ', map { "$_->{ctype} $_->{name}" } @{ $prototype->{params} };
}

# [{ nr, name, entry }...] by number; entry is empty if the kernel does not have the call any more
sub table {
	my ($tree) = @_;
	my @calls;
	my $path = "$tree/arch/x86/entry/syscalls/syscall_64.tbl";
	for my $line (split /\n/, slurp($path)) {
		next if $line =~ /^\s*(#|$)/;
		my ($nr, $abi, $name, $entry) = split ' ', $line;
		next if $abi eq 'x32';
		$abi =~ /^(common|64)$/ or fail("$path: $line: the abi $abi is not known here");
		$entry = '' if !defined $entry || $entry eq 'sys_ni_syscall';
		push @calls, { nr => $nr, name => $name, entry => $entry =~ s/^sys_//r };
	}
	return sort { $a->{nr} <=> $b->{nr} } @calls;
}

# { entry point => CHAIN_ALLOW..., or CHAIN_REFUSE_... }
sub policies {
	my ($repository) = @_;
	my $text = slurp("$repository/kernel/chain_policy.c");
	my %policy = $text =~ /^\s*POLICY_sys_(\w+)\s*=\s*(CHAIN_\w+),/mg;
	return \%policy;
}

# { CHAIN_REFUSE_...: why }
sub reasons {
	my ($repository) = @_;
	my $text = slurp("$repository/include/linux/chain.h");
	my %reason;
	while ($text =~ /^ \* \@(CHAIN_REFUSE_\w+): Refused: ([^@]*)\.\n/mg) {
		my ($policy, $why) = ($1, $2);
		$reason{$policy} = $why =~ s/\n \*\s+/ /gr;
	}
	return \%reason;
}

sub parameter_type {
	my ($call, $param, $exceptions) = @_;
	my ($name, $ctype) = @$param{qw(name ctype)};
	my $exception = delete $exceptions->{"$call.$name"};
	return $exception if $exception;
	return 'STRING' if $ctype eq 'const char *';
	return 'IN' if $ctype =~ /^const (.*\*|cap_user_data_t)/;
	return 'OUT' if $ctype =~ /\*/;
	return $pointer_types{$ctype} if $pointer_types{$ctype};
	my $type = $integer_types{$ctype} or
		fail("$call: the type $ctype of $name is not known; add it to \%integer_types");
	if ($type eq 'INT') {
		for my $rule (@name_rules) {
			return $rule->[0] if $name =~ $rule->[1];
		}
	}
	return $type;
}

# Add prototype, policy and kinds to each call of the table
sub complete {
	my ($tree, $repository, @calls) = @_;
	my $found = prototypes($tree);
	my $policy = policies($repository);
	my $reason = reasons($repository);
	my ($exceptions, $result) = (invert(\%exceptions), invert(\%results));
	for my $call (@calls) {
		my $name = $call->{name};
		# A removed call has a number, but no function
		my $its = $call->{entry} ? delete $policy->{ $call->{entry} } : 'CHAIN_UNKNOWN';
		$its or
			fail("$name, call $call->{nr}, has no row in kernel/chain_policy.c");
		$call->{refused} = $its =~ /^CHAIN_REFUSE/ ? $its : undef;
		!$call->{refused} || $reason->{$its} or
			fail("$name: include/linux/chain.h does not describe $its");
		$call->{result} = delete $result->{$name} // 'INT';
		next if !$call->{entry};
		my $prototypes = $found->{ $call->{entry} } or
			fail("$name, call $call->{nr}: there is no SYSCALL_DEFINE of",
			     $call->{entry});
		my %different = map { signature($_) => $_->{file} } @$prototypes;
		keys %different == 1 or
			fail("$name: there is more than one SYSCALL_DEFINE of $call->{entry}:\n  " .
			     join("\n  ", map { "$different{$_}: $_" } sort keys %different) .
			     "\nAdd configurations that x86-64 does not have to \$not_here");
		$call->{params} = $prototypes->[0]{params};
		$_->{type} = parameter_type($name, $_, $exceptions) for @{ $call->{params} };
	}
	my @left = (sort(keys %$exceptions), sort(keys %$result), sort(keys %$policy));
	!@left or fail("this script's tables or kernel/chain_policy.c have calls or parameters that",
		       "the kernel does not have, remove them: @left");
	return $reason;
}

sub columns {
	my ($text) = @_;
	my $n = 0;
	for (split //, $text) {
		$n += $_ eq "\t" ? 8 - $n % 8 : 1;
	}
	return $n;
}

# Spaces and tabs up to a column
sub indent { return "\t" x ($_[0] / 8) . ' ' x ($_[0] % 8) }

# START and ITEMS, with line breaks between items where a line would get too long. $end follows the
# last item, and $break ends each other line.
sub fill {
	my ($start, $margin, $end, $break, @items) = @_;
	my ($text, $line) = ('', $start);
	for my $i (0 .. $#items) {
		my $more = $i == $#items ? $end : $break;
		if ($i && columns("$line $items[$i]$more") > $width) {
			$text .= "$line$break\n";
			$line = $margin . $items[$i];
		} else {
			$line .= ($i ? ' ' : '') . $items[$i];
		}
	}
	return "$text$line$end\n";
}

sub paragraph { return fill(" * $_[0]", " *\t", '', '', split ' ', $_[1]) }

# A comma behind each argument but the last
sub with_commas { return map { $_ < $#_ ? "$_[$_]," : $_[$_] } 0 .. $#_ }

sub result_class { return "chain_$type{ $_[0]{result} }{class}" }

sub command {
	my ($release) = @_;
	my $script = 'tools/lib/chain/generate-calls.pl';
	return "perl $script build/src/$release-patched . tools/lib/chain";
}

sub heading {
	my ($release, @lines) = @_;
	my $by = command($release);
	return "/* SPDX-License-Identifier: LGPL-2.1-or-later OR MIT */\n/*\n" .
	       join('', map { " * $_" =~ s/ $//r . "\n" } @lines) .
	       " *\n * Generated from Linux $release, by\n *\n *\t$by\n */\n";
}

# Description of a parameter
sub explained {
	my ($param) = @_;
	my ($words, $takes) = @{ $type{ $param->{type} } }{qw(words takes)};
	$words = 'an address' if $param->{type} eq 'OUT' && $param->{ctype} !~ /\*/;
	$takes = "$words, $takes" if defined $words;
	if ($param->{say}) {
		my $say = $param->{say} =~ s/^([A-Z])(?=[a-z ])/lc $1/er;
		$takes = "$say; $type{ $param->{type} }{takes}";
	}
	return "$param->{ctype}: $takes.";
}

# Calls that the C library makes in all threads, and the kernel in one thread
my %sets_ids = map { $_ => 1 }
	qw(setuid setgid setreuid setregid setresuid setresgid setgroups);

# The function of a call, and the macro that gives its arguments their types
sub call_function {
	my ($call) = @_;
	my ($name, @params) = ($call->{name}, @{ $call->{params} });
	my ($class, $n) = (result_class($call), scalar @params);
	my @names = map { $_->{name} } @params;
	my $head = "static inline $class chain_$name(";
	my $text = "\n#define CHAIN_NR_$name\t$call->{nr}\n#define CHAIN_NPARAMS_$name\t$n\n\n";
	$text .= "/**\n * chain_$name - append $name() to a chain\n * \@chain: The chain.\n";
	$text .= paragraph("\@$_->{name}: ", explained($_)) for @params;
	$text .= " *\n * chain_run() refuses it in a process with several threads.\n"
		if $sets_ids{$name};
	$text .= " *\n * Return: The result of $name(), a $class.\n */\n";
	$text .= fill($head, indent(columns($head)), ')', '', with_commas('struct chain *chain',
		map { 'chain_' . lc($_->{type}) . "_arg $_->{name}" } @params));
	$head = "\treturn CHAIN_P_MAKE($class, CHAIN_CALL$n(";
	$text .= "{\n";
	$text .= "\tchain->sets_ids = true;\n" if $sets_ids{$name};
	$text .= fill($head, indent(columns($head)), '));', '',
			      with_commas('chain', "CHAIN_NR_$name", @names)) . "}\n";
	return $text if !$n;
	return "$text\n#ifndef __cplusplus\n#define chain_$name(...)\t\\\n" .
	       "\tCHAIN_P_TAKES(" . ($n + 1) . ", $class, CHAIN_P_CALL_$name, __VA_ARGS__)\n" .
	       fill("#define CHAIN_P_CALL_$name(", "\t", ")\t\\", "\t\\",
		    with_commas('chain', @names)) .
	       fill("\tchain_$name(", "\t\t", ')', "\t\\",
		    with_commas('chain', map { "CHAIN_$_->{type}($_->{name})" } @params)) . "#endif\n";
}

sub header {
	my ($release, @calls) = @_;
	my $text = heading($release,
		'libchain: one function for each system call that can be chained', '',
		'Arguments are plain values or results of earlier entries, see libchain-build.h.');
	$text .= "#ifndef LIBCHAIN_CALLS_H\n#define LIBCHAIN_CALLS_H\n\n";
	$text .= "#include <libchain-build.h>\n\n";
	$text .= "/* Private: an entry with that many arguments */\n";
	for my $n (0 .. 6) {
		my @letters = ('a' .. 'f')[0 .. $n - 1];
		my @values = map { "($_).value" } @letters;
		push @values, 'CHAIN_NO_VALUE' while @values < 6;
		$text .= fill("#define CHAIN_CALL$n(", "\t", ")\t\\", "\t\\",
			      with_commas('chain', 'nr', @letters));
		$text .= fill("\tchain_append(", "\t\t     ", ')', "\t\\",
			      with_commas('chain', 'nr', $n, @values));
	}
	$text .= call_function($_) for @calls;
	return "$text\n#endif /* LIBCHAIN_CALLS_H */\n";
}

sub why { return $_[0] =~ s/^CHAIN_REFUSE/WHY/r }

sub table_rows {
	my ($release, $reason, @calls) = @_;
	my $text = heading($release, 'libchain: the rows of calls.c');
	my %used = map { $_->{refused} => 1 } grep { $_->{refused} } @calls;
	for my $policy (sort keys %used) {
		$text .= '#define ' . why($policy) . "\t\"$reason->{$policy}\"\n";
	}
	$text .= "\n";
	for my $call (@calls) {
		my $why = $call->{refused} ? why($call->{refused}) : 'NULL';
		my @params = map { "PARAM(\"$_->{name}\", \"$_->{ctype}\", $_->{type})" }
			     @{ $call->{params} // [] };
		my $n = $call->{entry} ? @params : -1;
		$text .= fill('SYSCALL(', "\t", ')', '',
			      with_commas($call->{nr}, "\"$call->{name}\"", $call->{result}, $why,
					  $n, @params));
	}
	return $text;
}

sub rust_heading {
	my ($release, @lines) = @_;
	return "// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later\n" .
	       join('', map { "//! $_" =~ s/ $//r . "\n" } @lines) .
	       "\n// Generated from Linux $release, by\n//\n//\t" . command($release) . "\n\n";
}

sub rust_why { return $_[0] ? 'Some(' . why($_[0]) . ')' : 'None' }

# The rows of info.rs. They are in braces, which rustfmt leaves alone.
sub rust_rows {
	my ($release, $reason, @calls) = @_;
	my $text = rust_heading($release, 'The rows of `info`.') . "use crate::info::infos;\n\n";
	my %used = map { $_->{refused} => 1 } grep { $_->{refused} } @calls;
	for my $policy (sort keys %used) {
		my ($first, @words) = split ' ', $reason->{$policy};
		$text .= fill('', '    ', '";', ' \\',
			      'const ' . why($policy) . ": &str = \"$first", @words);
	}
	$text .= "\ninfos! {\n    /// The calls by number.\n    CALLS:\n";
	for my $call (@calls) {
		my @params = map { "\"$_->{name}\" \"$_->{ctype}\" " . ucfirst lc $_->{type} }
			     @{ $call->{params} // [] };
		my $n = $call->{entry} ? @params : -1;
		my $row = "    ($call->{nr}, \"$call->{name}\", " . ucfirst(lc $call->{result}) .
			  ', ' . rust_why($call->{refused}) . ", $n, [";
		$text .= fill($row, ' ' x 8, '])', '', with_commas(@params));
	}
	return "$text}\n";
}

# START and WORDS of a documentation comment in an impl
sub rust_doc {
	my ($start, $margin, $text) = @_;
	my @words = split ' ', $text;
	$words[0] = "    /// $start$words[0]";
	return fill('', "    /// $margin", '', '', @words);
}

# Text of the kernel in which Markdown finds nothing
sub plain { return $_[0] =~ s/([\\`*_\[\]<>#|~])/\\$1/gr }

# { buffer => length } and { length => buffer } of a call's pairs
sub pairs_of {
	my ($name) = @_;
	my %length = map { /^\Q$name\E\.(\w+)\.(\w+)$/ ? ($1, $2) : () } @pairs;
	return (\%length, { reverse %length });
}

sub is_offset { return $_[0]{ctype} eq 'loff_t *' }

sub rust_name { return $keywords{$_[0]} ? "$_[0]_" : $_[0] }

# Decide how a call's method takes each parameter: as a pair's buffer or length, an offset, a number
sub rust_parameters {
	my ($call) = @_;
	my ($length, $buffer) = pairs_of($call->{name});
	my %by_name = map { $_->{name} => $_ } @{ $call->{params} };
	for my $param (@{ $call->{params} }) {
		my $name = $param->{name};
		$param->{rust} = rust_name($name);
		$param->{trait} = $rust_trait{ $param->{type} };
		$param->{trait} = 'IntArg' if delete $foreign{"$call->{name}.$name"};
		if ($length->{$name}) {
			$param->{length} = delete $by_name{ $length->{$name} } or
				fail("$call->{name}: \@pairs has a parameter that the kernel does",
				     "not have: $length->{$name}");
			$param->{type} =~ /^(IN|OUT)$/ && $param->{length}{type} eq 'SIZE' or
				fail("$call->{name}: $name and $length->{$name} are no pair");
			$param->{trait} = $1 eq 'IN' ? 'InBytes' : 'OutBytes';
		}
		$param->{is_length} = defined $buffer->{$name};
		# Memory that the caller has to answer for
		$param->{unchecked} = $param->{type} =~ /^(IN|OUT|ANY)$/ && !$length->{$name} &&
				      !is_offset($param) && ($param->{type} eq 'ANY' ||
				      $param->{ctype} =~ /\*|cap_user/);
		$param->{address} = $param->{type} =~ /^(IN|OUT)$/ &&
				    $param->{ctype} !~ /\*|cap_user/;
		delete $length->{$name};
	}
	my @left = keys %$length;
	!@left or
		fail("$call->{name}: \@pairs has parameters that the kernel does not have: @left");
}

# Decide whether a call's method is safe
sub decide_safety {
	my ($call) = @_;
	my $name = $call->{name};
	rust_parameters($call);
	my @unchecked = map { $_->{name} } grep { $_->{unchecked} || $_->{address} }
			@{ $call->{params} };
	$call->{safe} = delete $safe{$name};
	$call->{danger} = delete $danger{$name};
	$call->{bounded} = delete $bounded{$name};
	!$call->{safe} || !$call->{danger} or
		fail("$name is in both \%safe and \%danger");
	!$call->{safe} || !@unchecked or
		fail("$name cannot be in \%safe: safe code must not choose the address @unchecked");
	$call->{safe} || $call->{danger} || grep { $_->{unchecked} } @{ $call->{params} } or
		fail("$name is not in \%safe. If it is unsafe, say in \%danger why");
	!$call->{bounded} || grep { $_->{length} } @{ $call->{params} } or
		fail("$name is in \%bounded, but not in \@pairs");
}

sub decide_all {
	my @functions = @_;
	my %known = map { $_->{name} => 1 } @functions;
	for (@pairs) {
		/^(\w+)\.\w+\.\w+$/ && $known{$1} or fail("\@pairs has $_, which is no call");
	}
	decide_safety($_) for @functions;
	my @left = sort keys %safe, keys %danger, keys %bounded, keys %foreign;
	!@left or fail('the tables for Rust have calls or parameters that the kernel does not',
		       "have, remove them: @left");
}

# Description of a parameter, and of the length that belongs to it
sub rust_explained {
	my ($param) = @_;
	my $words = $param->{say} ? $param->{say} =~ s/^([A-Z])(?=[a-z ])/lc $1/er
				  : $type{ $param->{type} }{words};
	$words = 'an address' if $param->{address} && !$param->{say};
	my $text = "`$param->{rust}`: `$param->{ctype}`";
	$text .= " and `$param->{length}{ctype} $param->{length}{name}`" if $param->{length};
	$text .= ', ' . plain($words) if $words;
	return "$text.";
}

# The contract of an unsafe method
sub rust_contract {
	my ($call) = @_;
	my $text = "    ///\n    /// # Safety\n";
	if ($call->{danger}) {
		$text .= "    ///\n" . rust_doc('', '', $call->{danger});
	}
	my @unchecked = grep { $_->{unchecked} } @{ $call->{params} };
	return $text if !@unchecked;
	$text .= "    ///\n" . rust_doc('', '', 'The memory at these addresses must be valid ' .
		 'whenever the entry runs, for as much as the call takes. So must memory that it ' .
		 'points to. An address may be null.') . "    ///\n";
	for my $param (@unchecked) {
		my $access = $param->{type} eq 'IN' ? 'reads' : 'reads or writes';
		my $what = $param->{ctype} =~ s/^const //r =~ s/ ?\*( const)?//r;
		$what = $what =~ /^(void|char|unsigned char)$/ ? 'bytes' : "`$what`";
		my $say = $param->{type} eq 'ANY'
			? 'if it is an address, the kernel reads or writes there.'
			: "the kernel $access $what.";
		$text .= rust_doc('* ', '  ', "`$param->{rust}`: $say");
	}
	return $text;
}

my %rust_class = (INT => 'Int', FD => 'Fd', SIZE => 'Size', OFF => 'Off', PID => 'Pid',
		  IN => 'Ptr', OUT => 'Ptr');

# A parenthesis or bracket as rustfmt lays it out: on one line, or with one item on each
sub rust_list {
	my ($indent, $open, $close, $fits, @items) = @_;
	my $line = $indent . $open . join(', ', @items) . $close;
	return "$line\n" if $fits && length $line <= $width;
	return "$indent$open\n" . join('', map { "$indent    $_,\n" } @items) . "$indent$close\n";
}

sub rust_method {
	my ($call) = @_;
	my ($name, @params) = ($call->{name}, @{ $call->{params} });
	my $method = $renamed{$name} // $name;
	my $class = $rust_class{ $call->{result} };
	my @shown = grep { !$_->{is_length} } @params;
	my ($flags) = grep { $_->{name} eq 'flags' } @params;
	my $names = join ', ', map { $_->{name} } @params;
	my $text = "\n" . rust_doc('', '', "Append `$name($names)`, see the manual page " .
				   "`$name(2)`.");
	$text .= "    ///\n" if @shown;
	$text .= rust_doc('* ', '  ', rust_explained($_)) for @shown;
	if ($sets_ids{$name}) {
		$text .= "    ///\n" . rust_doc('', '', '`Chain::run()` refuses it in a process ' .
						'with several threads.');
	}
	if ($name eq 'sendto') {
		$text .= "    ///\n" .
			 rust_doc('', '', 'The flags must be a plain number without ' .
				  '`MSG_ZEROCOPY`, because with it the kernel reads the memory ' .
				  'after the chain has run.');
	}
	if ($name eq 'exit_group') {
		$text .= "    ///\n" .
			 rust_doc('', '', 'It ends the whole process, as `std::process::exit()` does, ' .
				  'but calls no handler of `atexit()`. It is safe because no ' .
				  'thread remains that could use the stack of another one: ' .
				  '`exit()` ends one thread only.');
	}
	$text .= rust_contract($call) if !$call->{safe};
	my @takes;
	for my $param (@shown) {
		my $takes = "impl $param->{trait}<'b>";
		$takes = "Option<&'b mut i64>" if is_offset($param);
			push @takes, "$param->{rust}: $takes";
	}
	my $fn = $call->{safe} ? 'fn' : 'unsafe fn';
	$text .= "    #[inline(always)]\n";
	$text .= rust_list('    ', "pub $fn $method(", ") -> $class {", 1, '&mut self', @takes);
	$text .= "        self.change_ids();\n" if $sets_ids{$name};
	my $has_max;
	for my $param (grep { $_->{length} } @params) {
		my $max = $call->{bounded} && !$has_max ? 'max' : '_';
		$has_max = 1;
		$text .= "        let ($param->{rust}, $param->{length}{rust}, $max) = " .
			 "$param->{rust}.pair(self);\n";
	}
	$text .= "        let flags = self.send_flags(flags.value());\n" if $name eq 'sendto';
	if ($name eq 'recvfrom') {
		$text .= "        let flags = flags.value();\n" .
			 "        let max = received(max, flags);\n";
	}
	my $words = rust_arguments($call);
	my $value = "self.append($call->{nr}, $words)";
	if (length $words > 50) {
		my @items = map { rust_argument($call, $_) } @params;
		$text .= rust_list('        ', 'let args = [', '];',
				   length(join ', ', @items) <= 60, @items);
		$value = "self.append($call->{nr}, args)";
	}
	if ($call->{bounded}) {
		$text .= "        let value = $value;\n        Size { value, max }\n";
	} else {
		$text .= "        $class\::from_value($value)\n";
	}
	return "$text    }\n";
}

sub rust_argument {
	my ($call, $param) = @_;
	return "offset_at($param->{rust})" if is_offset($param);
	return $param->{rust} if $param->{length} || $param->{is_length} ||
		$call->{name} =~ /^(sendto|recvfrom)$/ && $param->{name} eq 'flags';
	return "$param->{rust}.value()";
}

sub rust_arguments {
	my ($call) = @_;
	return '[' . join(', ', map { rust_argument($call, $_) } @{ $call->{params} }) . ']';
}

sub rust_methods {
	my ($release, @functions) = @_;
	my $text = rust_heading($release, 'One method for each system call that can be chained.',
		'',
		'Arguments are plain values or results of earlier entries, see `value`.');
	$text .= part('calls.rs') . "impl<'b> Chain<'b> {";
	my $methods = join '', map { rust_method($_) } @functions;
	return $text . $methods . "}\n" . rust_fills(@functions);
}

# Calls that fill memory, by the place of their argument
sub rust_fills {
	my @functions = @_;
	my %calls;
	for my $call (grep { $_->{bounded} } @functions) {
		my @params = @{ $call->{params} };
		my ($i) = grep { $params[$_]{length} } 0 .. $#params;
		push @{ $calls{$i} }, $call->{nr} if $params[$i]{trait} eq 'OutBytes';
	}
	return part('fills.rs') . join('', map { '        ' . join(' | ', @{ $calls{$_} }) .
		" => Some($_),\n" } sort keys %calls) . "        _ => None,\n    }\n}\n";
}

# 'len_' if the length of a pair comes before the address, else ''
sub length_first {
	my ($call, $param) = @_;
	my $order = join ' ', map { $_->{name} } @{ $call->{params} };
	return '' if $order =~ /\b$param->{name} $param->{length}{name}\b/;
	return 'len_' if $order =~ /\b$param->{length}{name} $param->{name}\b/;
	fail("$call->{name}: $param->{name} and its length are not side by side");
}

# A row of constant.rs: the number of the call, the parameters, and the functions that add them
sub rust_constant {
	my ($call) = @_;
	my ($name, @params) = ($call->{name}, @{ $call->{params} });
	my @letters = 'A' .. 'F';
	my @takes;
	for my $param (grep { !$_->{is_length} } @params) {
		my ($add, $trait) = ('add', "$param->{trait}<'static>");
		if ($param->{trait} =~ /^(In|Out)Bytes$/) {
			($add, $trait) = ('add_' . length_first($call, $param) . "\L$1", "Constant$1");
		}
		($add, $trait) = ('add_offset', 'Offset') if is_offset($param);
		($add, $trait) = ('add_fd', 'ConstantFd') if $param->{trait} eq 'FdArg';
		push @takes, "$add $param->{rust}: " . shift(@letters) . ": $trait";
	}
	# Nothing refuses a constant program that changes IDs in a process with several threads
	my $safe = $call->{safe} && !$sets_ids{$name} ? 'true' : 'false';
	my $bounded = !$call->{bounded} ? '' : $name eq 'recvfrom' ? ' received' : ' bounded';
	my $start = '    ' . ($renamed{$name} // $name) . "($call->{nr}, " . @params .
		    ", $rust_class{ $call->{result} }, $safe) [";
	return fill($start, ' ' x 8, "]$bounded;", '', with_commas(@takes));
}

sub rust_constants {
	my ($release, @functions) = @_;
	my $text = rust_heading($release, 'The calls as `chain!` names them, see `constant`.') .
		   part('constant_calls.rs') . "constant_calls! {\n";
	return $text . join('', map { rust_constant($_) } @functions) . "}\n";
}

# A program that compares the entry that each function builds with the expected one. It begins with
# a part after __DATA__, which has the arguments.
sub check_program {
	my ($release, $functions, $calls) = @_;
	my $text = heading($release, 'libchain: entry of each function') . part('check.c');
	my %entry = (fd => 0, size => 1, off => 2, pid => 3, ptr => 4, int => 5);
	for my $call (@$functions) {
		my ($name, @types) = ($call->{name}, map { $_->{type} } @{ $call->{params} });
		my $n = @types;
		# Each variant is arguments, their bits of the control word, and the expected words
		my @variants;
		for my $any (qw(integer in)) {
			my %array = (map { $_ => lc $_ } keys %type);
			@array{'INT', 'ANY'} = ('integer', $any);
			my @values = map { $array{ $types[$_] } . "[$_]" } 0 .. $n - 1;
			push @variants, [\@values, 0, map { "(__u64)$_" } @values];
		}
		shift @variants if !grep { $_ eq 'ANY' } @types;
		my @classes = map { $_ eq 'ANY' ? 'fd' : $type{$_}{class} } @types;
		push @variants, [[map { "a_$_" } @classes], (1 << $n) - 1,
			(map { "${_}ULL" } @entry{@classes})] if $n;

		my $class = result_class($call);
		$text .= "\nstatic void check_$name(void)\n{\n\t$class result;\n\n";
		for my $variant (@variants) {
			my ($args, $bits, @words) = @$variant;
			$text .= "\tbegin(\"$name\");\n\tresult = chain_$name(" .
				 join(', ', '&c', @$args) . ");\n\texpect(chain_entry(result), " .
				 join(', ', $call->{nr}, $n, $bits, @words) . ");\n";
		}
		$text .= "\texpect_info(CHAIN_NR_$name, CHAIN_NPARAMS_$name, false);\n";
		$text .= "#ifdef __NR_$name\n\tequal(\"CHAIN_NR\", CHAIN_NR_$name, __NR_$name);\n";
		$text .= "\tnumbers++;\n#endif\n}\n";
	}
	$text .= "\nint main(void)\n{\n\tchain_init(&c);\n";
	$text .= "\tcheck_$_->{name}();\n" for @$functions;
	for my $call (grep { $_->{refused} || !$_->{entry} } @$calls) {
		my $n = $call->{entry} ? @{ $call->{params} } : -1;
		my $refused = $call->{refused} ? 'true' : 'false';
		$text .= "\tcall = \"$call->{name}\";\n\texpect_info($call->{nr}, $n, $refused);\n";
	}
	return $text . "\treturn end(" . @$functions . ', ' . @$calls . ");\n}\n";
}

# For each trait of an argument, the field of the results in the check that it takes. The number of
# a result's entry is its place in this order.
my @rust_results = qw(fd size off pid ptr int);
my %rust_result_of = (FdArg => 'fd', SizeArg => 'size', OffArg => 'off', PidArg => 'pid',
		      InArg => 'ptr', OutArg => 'ptr', IntArg => 'int', AnyArg => 'fd');

sub rust_result_entry {
	my ($result) = @_;
	return grep { $rust_results[$_] eq $result } 0 .. $#rust_results;
}

# A buffer and its length, as argument $i
sub rust_check_pair {
	my ($variant, $trait, $i) = @_;
	my $memory = "let mut m$i = [$i; @{[ $i + 2 ]}];\n        let a$i = address(&m$i);";
	my %pair = (memory => $memory, word => "a$i", length => $i + 2);
	if ($variant eq 'results') {
		my ($entry) = rust_result_entry('size');
		return { %pair, let => "let b$i = c.buffer(&mut m$i);", arg => "part(b$i, r.size)",
			 length => $entry, length_bits => 1 };
	}
	return { %pair, arg => "&mut m$i\[..]" } if $trait eq 'OutBytes';
	return { memory => "let m$i = [$i; @{[ $i + 2 ]}];", arg => "&m$i\[..]",
		 word => "address(&m$i)", length => $i + 2 };
}

# Argument $i in a variant of a call: statements in front of the chain (memory) and behind it (let),
# the argument, its bits of the control word, shifted to argument 0, and its word
sub rust_check_argument {
	my ($variant, $param, $i) = @_;
	my $trait = $param->{trait};
	my $of = lc $trait =~ s/Arg$//r;
	return rust_check_pair($variant, $trait, $i) if $param->{length};
	if (is_offset($param)) {
		return { arg => 'None', word => 0 } if $variant eq 'results';
		my $memory = "let mut o$i = 0;\n        let a$i = address(&o$i);";
		return { memory => $memory, arg => "Some(&mut o$i)", word => "a$i" };
	}
	return { arg => "TEXT[$i]", word => "address(TEXT[$i].as_ptr())" } if $of eq 'str';
	if ($variant eq 'results') {
		my ($entry) = rust_result_entry($rust_result_of{$trait});
		return { arg => "r.$rust_result_of{$trait}", bits => 1, word => $entry };
	}
	if ($variant eq 'loads') {
		my $load = $of eq 'fd' ? 'load_fd' : 'At::new';
		$of = 'input' if $of eq 'in';
		my $bits = $of =~ /^(fd|pid)$/ ? 1 << 12 | 1 : 1 << 12;
		return { arg => $load . "(&cells.$of)", bits => $bits,
			 word => "address(cells.$of.as_ptr())" };
	}
	return { arg => "memory($i)", word => "address(memory($i))" }
		if $of =~ /^(in|out)$/ || $variant eq 'addresses' && $of eq 'any';
	return { arg => "fd($i)", word => "FD[$i] as u64" } if $of eq 'fd';
	my $array = $of eq 'any' ? 'INT' : uc $of;
	return { arg => "$array\[$i]", word => "$array\[$i] as u64" };
}

# Compare the entry of a variant of a call
sub rust_check_variant {
	my ($call, $variant) = @_;
	my @params = @{ $call->{params} };
	my (@memory, @lets, @args, @words, %length);
	my $bits = 0;
	for my $i (0 .. $#params) {
		my $param = $params[$i];
		# The flags of sendto() must be a plain number
		my $plain = $call->{name} eq 'sendto' && $param->{name} eq 'flags';
		next if $param->{is_length};
		my $it = rust_check_argument($plain ? 'values' : $variant, $param, $i);
		push @memory, $it->{memory} // ();
		push @lets, $it->{let} // ();
		push @args, $it->{arg};
		$words[$i] = $it->{word};
		$bits |= ($it->{bits} // 0) << $i;
		next if !$param->{length};
		my ($at) = grep { $params[$_] == $param->{length} } 0 .. $#params;
		$words[$at] = $it->{length};
		$bits |= ($it->{length_bits} // 0) << $at;
	}
	my $append = 'c.' . ($renamed{ $call->{name} } // $call->{name}) . '(' .
		     join(', ', @args) . ')';
	$append = "unsafe { $append }" if !$call->{safe};
	unshift @memory, 'let cells = Cells::default();' if grep { /\bcells\b/ } @args;
	my $r = grep({ /\br\./ } @args) ? 'let r = ' : '';
	unshift @lets, 'let mut c = Chain::new();', "${r}begin(&mut c);";
	push @lets, "let result: $rust_class{ $call->{result} } = $append;",
		"check.expect(c, result, $call->{nr}, $bits, &[" . join(', ', @words) . ']);';
	return "    {\n" . join('', map { "        $_\n" } @memory, @lets) . "    }\n";
}

sub rust_check_call {
	my ($call) = @_;
	my ($name, @params) = ($call->{name}, @{ $call->{params} });
	my @variants = @params ? qw(values results loads) : qw(values);
	push @variants, 'addresses' if grep { $_->{trait} eq 'AnyArg' } @params;
	return "\nfn check_$name(check: &mut Check) {\n    check.call = \"$name\";\n" .
	       join('', map { rust_check_variant($call, $_) } @variants) .
	       "    check.info($call->{nr}, " . @params . ", false);\n}\n";
}

# A program as that of check_program(), in Rust
sub rust_check_program {
	my ($release, $functions, $calls) = @_;
	my $text = rust_heading($release, 'The entry of each method.') . part('check.rs');
	$text .= rust_check_call($_) for @$functions;
	$text .= "\nfn main() {\n    let mut check = Check::default();\n";
	$text .= "    check_$_->{name}(&mut check);\n" for @$functions;
	for my $call (grep { $_->{refused} || !$_->{entry} } @$calls) {
		my $n = $call->{entry} ? @{ $call->{params} } : -1;
		my $refused = $call->{refused} ? 'true' : 'false';
		$text .= "    check.call = \"$call->{name}\";\n" .
			 "    check.info($call->{nr}, $n, $refused);\n";
	}
	return $text . '    check.end(' . @$functions . ', ' . @$calls . ");\n}\n";
}

sub main {
	my %check;
	while (@ARGV && $ARGV[0] =~ /^--check(-rust)?$/) {
		my $option = shift @ARGV;
		$check{$option} = shift @ARGV;
	}
	@ARGV == 3 or
		fail('usage: [--check FILE] [--check-rust FILE] KERNEL-TREE REPOSITORY',
		     'OUTPUT-DIRECTORY');
	my ($tree, $repository, $output) = @ARGV;
	slurp("$tree/Makefile") =~ /^VERSION = (\d+)\nPATCHLEVEL = (\d+)$/m or
		fail("$tree/Makefile does not say which version of Linux it is");
	my $release = "$1.$2";
	my @calls = table($tree);
	my $reason = complete($tree, $repository, @calls);
	my @functions = grep { !$_->{refused} && $_->{entry} } @calls;
	decide_all(@functions);
	my $methods = rust_methods($release, @functions);
	make_path("$output/rust/src");
	spill("$output/rust/src/calls.rs", $methods);
	spill("$output/rust/src/constant_calls.rs", rust_constants($release, @functions));
	spill("$output/libchain-calls.h", header($release, @functions));
	spill("$output/calls-table.h", table_rows($release, $reason, @calls));
	spill("$output/rust/src/table.rs", rust_rows($release, $reason, @calls));
	spill($check{'--check'}, check_program($release, \@functions, \@calls))
		if defined $check{'--check'};
	spill($check{'--check-rust'}, rust_check_program($release, \@functions, \@calls))
		if defined $check{'--check-rust'};
}

main();

__DATA__
== calls.rs
use crate::build::{received, Chain};
use crate::value::{
    AnyArg, Fd, FdArg, InArg, InBytes, Int, IntArg, Off, OffArg, OutArg, OutBytes, Pid, PidArg,
    Ptr, Size, SizeArg, StrArg, Value,
};

const MSG_ZEROCOPY: u64 = 0x0400_0000;

const EINVAL: i32 = 22;

impl Chain<'_> {
    /// Flags of `sendto()` with which the kernel is done with the memory when the call returns.
    #[inline(always)]
    pub(crate) fn send_flags(&mut self, flags: Value) -> Value {
        if flags.kind != 0 || flags.word.get() & MSG_ZEROCOPY != 0 {
            self.refuse_flags();
        }
        flags
    }

    #[cold]
    #[inline(never)]
    fn refuse_flags(&mut self) {
        self.fail(
            EINVAL,
            "the flags of sendto() may have MSG_ZEROCOPY: see sendmsg()",
        );
    }
}

/// An offset that the kernel reads and writes, or a null pointer.
#[inline(always)]
fn offset_at(offset: Option<&mut i64>) -> Value {
    match offset {
        Some(offset) => Value::pointer(offset as *mut i64),
        None => Value::ZERO,
    }
}

== fills.rs

/// The argument that is the memory to which a call writes as many bytes as it returns.
pub(crate) const fn fills(nr: u32) -> Option<usize> {
    match nr {
== constant_calls.rs
use crate::constant::{constant_calls, ConstantFd, ConstantIn, ConstantOut, Offset};
use crate::value::{AnyArg, InArg, IntArg, OffArg, OutArg, PidArg, SizeArg, StrArg};

== check.rs
#![deny(warnings)]

use std::cell::Cell;

use syschain::abi::{self, Word};
use syschain::info::{by_name, by_number};
use syschain::{c, AnyArg, At, Buf, Chain, Fd, Int, Null, Off, Part, Pid, Ptr, Size, Str, Target};

// Arguments of each type, different at each place
const FD: [i32; 6] = [100, -100, 102, 103, 104, 105];
const SIZE: [usize; 6] = [200, 1 << 40, 202, usize::MAX, 204, 205];
const OFF: [i64; 6] = [300, 1 << 40, -302, 303, 304, 305];
const PID: [i32; 6] = [400, -1, 402, 403, 404, 405];
const INT: [u32; 6] = [500, u32::MAX, 502, 503, 504, 505];
static TEXT: [Str<'static>; 6] = [c!("a"), c!("b"), c!(""), c!("d"), c!("e"), c!("f")];

/// Results of the entries that each chain begins with, in their order
struct Results {
    fd: Fd,
    size: Size,
    off: Off,
    pid: Pid,
    ptr: Ptr,
    int: Int,
}
const FIRST_ENTRIES: usize = 6;
const FIRST_WORDS: usize = FIRST_ENTRIES * 3;

/// Memory from which arguments of each type are loaded
struct Cells {
    fd: Cell<i32>,
    size: Cell<usize>,
    off: Cell<i64>,
    pid: Cell<i32>,
    input: Cell<*const u8>,
    out: Cell<*mut u8>,
    int: Cell<u64>,
    any: Cell<u64>,
}

#[derive(Default)]
struct Check {
    /// The call that is checked
    call: &'static str,
    bad: u32,
}

impl Default for Cells {
    fn default() -> Cells {
        Cells {
            fd: Cell::new(0),
            size: Cell::new(0),
            off: Cell::new(0),
            pid: Cell::new(0),
            input: Cell::new(std::ptr::null()),
            out: Cell::new(std::ptr::null_mut()),
            int: Cell::new(0),
            any: Cell::new(0),
        }
    }
}

fn address<T: ?Sized>(x: *const T) -> u64 {
    x.cast::<()>() as u64
}

fn memory(i: usize) -> *mut u8 {
    static MEMORY: [u8; 6] = [0; 6];
    MEMORY.as_ptr().wrapping_add(i) as *mut u8
}

fn fd(i: usize) -> Fd {
    unsafe { Fd::from_raw(FD[i]) }
}

fn part(buf: Buf<'_>, n: Size) -> Part<'_> {
    unsafe { buf.to_unchecked(n) }
}

fn load_fd(cell: &Cell<i32>) -> At<'_, Fd> {
    unsafe { At::raw(cell) }
}

fn begin(c: &mut Chain<'_>) -> Results {
    Results {
        fd: unsafe { c.nop().as_fd() },
        size: c.nop().as_size(),
        off: c.nop().as_off(),
        pid: c.nop().as_pid(),
        ptr: c.nop().as_ptr(),
        int: c.nop(),
    }
}

impl Check {
    fn equal(&mut self, property: &str, found: u64, expected: u64) {
        if found != expected {
            println!(
                "{}: {} is {:#x} instead of {:#x}",
                self.call, property, found, expected
            );
            self.bad += 1;
        }
    }

    /// Check an entry and its result, which a `mov` refers to
    fn expect<'b>(
        &mut self,
        mut c: Chain<'b>,
        result: impl AnyArg<'b>,
        nr: u32,
        bits: u64,
        args: &[u64],
    ) {
        c.mov(result);
        if let Err(fault) = c.finish() {
            println!("{}: {}", self.call, fault);
            self.bad += 1;
            return;
        }
        let n = args.len();
        let mut expected = vec![u64::from(nr), abi::nargs(n) | bits];
        expected.extend_from_slice(args);
        let reference = abi::result(FIRST_ENTRIES as u32, 0);
        let mov_bits = abi::nargs(1) | abi::symbolic(0);
        expected.extend_from_slice(&[0, u64::from(abi::OP_MOV), mov_bits, reference, 0]);
        let words: Vec<u64> = c.words().iter().copied().map(Word::get).collect();
        let (_, words) = words.split_at(FIRST_WORDS);
        self.equal("the length", words.len() as u64, expected.len() as u64);
        for (i, (&found, &expected)) in words.iter().zip(&expected).enumerate() {
            self.equal(&format!("word {}", i), found, expected);
        }
    }

    /// Check the description
    fn info(&mut self, nr: u32, nparams: i32, refused: bool) {
        let (by_nr, by_its_name) = (by_number(nr), by_name(self.call));
        self.equal(
            "the description by name",
            (by_nr == by_its_name) as u64,
            true as u64,
        );
        match by_nr {
            None => self.equal("the description by number", 0, 1),
            Some(info) => {
                self.equal("its name", (info.name == self.call) as u64, true as u64);
                self.equal("its number", info.nr.into(), nr.into());
                self.equal("its parameters", info.nparams as u64, nparams as u64);
                self.equal("the refusal", info.refused.is_some() as u64, refused as u64);
                let n = info.params.len();
                self.equal("the list", n as u64, nparams.max(0) as u64);
            }
        }
    }

    /// Check whether the result of each call can be the length of a buffer of the length that the
    /// call was given, and that nothing keeps the buffer
    fn rules(&mut self) {
        const MSG_TRUNC: i32 = 0x20;
        const MSG_WAITALL: i32 = 0x100;
        const MSG_ZEROCOPY: i32 = 0x400_0000;
        type Append = for<'b> fn(&mut Chain<'b>, Buf<'b>) -> Size;
        let calls: [(&str, bool, Append); 21] = [
            ("read", true, |c, b| c.read(fd(0), b)),
            ("pread64", true, |c, b| c.pread64(fd(0), b, 0)),
            ("write", true, |c, b| c.write(fd(0), b)),
            ("pwrite64", true, |c, b| c.pwrite64(fd(0), b, 0)),
            ("readlink", true, |c, b| c.readlink(TEXT[0], b)),
            ("readlinkat", true, |c, b| c.readlinkat(fd(0), TEXT[0], b)),
            ("getcwd", true, |c, b| c.getcwd(b)),
            ("getrandom", true, |c, b| c.getrandom(b, 0)),
            ("affinity", true, |c, b| c.sched_getaffinity(0, b)),
            ("sendto", true, |c, b| c.sendto(fd(0), b, 0, b)),
            ("sendto later", false, |c, b| {
                c.sendto(fd(0), b, MSG_ZEROCOPY, b)
            }),
            ("sendto with a result", false, |c, b| {
                let flags = c.nop();
                c.sendto(fd(0), b, flags, b)
            }),
            ("recvfrom", true, |c, b| unsafe {
                c.recvfrom(fd(0), b, MSG_WAITALL, Null, Null)
            }),
            ("recvfrom a packet", false, |c, b| unsafe {
                c.recvfrom(fd(0), b, MSG_TRUNC, Null, Null)
            }),
            ("recvfrom with a result", false, |c, b| unsafe {
                let flags = c.nop();
                c.recvfrom(fd(0), b, flags, Null, Null)
            }),
            ("getdents", false, |c, b| c.getdents(fd(0), b)),
            ("getdents64", false, |c, b| c.getdents64(fd(0), b)),
            ("getxattr", false, |c, b| c.getxattr(TEXT[0], TEXT[1], b)),
            ("listxattr", false, |c, b| c.listxattr(TEXT[0], b)),
            ("syslog", false, |c, b| c.syslog(10, b)),
            ("splice", false, |c, b| {
                c.splice(fd(0), None, fd(1), None, b.len(), 0)
            }),
        ];
        for (name, expected, append) in calls {
            self.call = name;
            let mut memory = [0; 16];
            let mut c = Chain::new();
            let buf = c.buffer(&mut memory);
            c.on_errors(Target::STOP);
            let n = append(&mut c, buf);
            c.write(Fd::STDOUT, buf.to(n));
            self.equal("a length", c.finish().is_ok() as u64, expected as u64);
        }
    }

    /// Check the operations, unknown numbers and names, and the number of known calls
    fn end(&mut self, methods: usize, calls: usize) {
        self.rules();
        let operations = [
            ("nop", 0),
            ("mov", 1),
            ("add", 2),
            ("sub", 2),
            ("and", 2),
            ("store32", 2),
            ("store64", 2),
            ("load", 2),
        ];
        for (nr, (name, nparams)) in (abi::OP..=abi::OP_LAST).zip(operations) {
            self.call = name;
            self.info(nr, nparams, false);
        }
        self.call = "all";
        let known = (0..65536).filter(|&nr| by_number(nr).is_some()).count();
        self.equal("the number of calls", known as u64, calls as u64);
        for nr in [65536, abi::OP - 1, abi::OP_LAST + 1, u32::MAX] {
            self.equal("an unknown number", by_number(nr).is_some() as u64, 0);
        }
        for name in ["", "rea"] {
            self.equal("an unknown name", by_name(name).is_some() as u64, 0);
        }
        println!(
            "{} methods, {} calls, {} differences",
            methods, calls, self.bad
        );
        std::process::exit((self.bad != 0) as i32);
    }
}
== check.c
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>

#include <libchain.h>

/* Arguments of each type, different at each place */
static const int fd[] = { 100, -100, 102, 103, 104, 105 };
static const size_t size[] = { 200, 1UL << 40, 202, -1UL, 204, 205 };
static const loff_t off[] = { 300, 1LL << 40, -302, 303, 304, 305 };
static const pid_t pid[] = { 400, -1, 402, 403, 404, 405 };
static const unsigned int integer[] = { 500, -1U, 502, 503, 504, 505 };
static const char *const string[] = { "a", "b", NULL, "d", "e", "f" };
static char memory[6];
static void *const out[] = { memory, memory + 1, memory + 2, memory + 3, memory + 4, NULL };
static const void *const in[] = { memory, memory + 1, memory + 2, memory + 3, memory + 4, NULL };

/* Results of the entries that each chain begins with, in their order */
static chain_fd a_fd;
static chain_size a_size;
static chain_off a_off;
static chain_pid a_pid;
static chain_ptr a_ptr;
static chain_int a_int;
#define FIRST_WORDS	(6 * 3)

static struct chain c;
static const char *call;	/* that is checked */
static int bad, numbers;

static void begin(const char *name)
{
	call = name;
	chain_reset(&c);
	a_fd = chain_as_fd(chain_nop(&c));
	a_size = chain_as_size(chain_nop(&c));
	a_off = chain_as_off(chain_nop(&c));
	a_pid = chain_as_pid(chain_nop(&c));
	a_ptr = chain_as_ptr(chain_nop(&c));
	a_int = chain_nop(&c);
}

static void equal(const char *property, __u64 found, __u64 expected)
{
	if (found == expected)
		return;
	printf("%s: %s is %#llx instead of %#llx\n", call, property, found, expected);
	bad++;
}

/* The entry has @n arguments, the __u64s that follow, and their @bits */
static void expect(__u32 entry, __u32 nr, unsigned int n, __u64 bits, ...)
{
	const __u64 *words = c.words + FIRST_WORDS;
	va_list args;
	unsigned int i;

	equal("the result's entry", entry, 6);
	equal("the number of entries", c.nentries, 7);
	equal("the error", c.error != 0, false);
	equal("the number", words[0], nr);
	equal("the control word", words[1], CHAIN_NARGS(n) | bits);
	va_start(args, bits);
	for (i = 0; i < n; i++)
		equal("an argument", words[2 + i], va_arg(args, __u64));
	va_end(args);
	equal("the handler", words[2 + n], 0);
	equal("the length", (__u64)(c.next - words), n + 3);
}

/* Check the description in calls.c */
static void expect_info(__u32 nr, int nparams, bool refused)
{
	const struct chain_call_info *info = chain_call_by_number(nr);
	int i;

	equal("the description by name", (__u64)chain_call_by_name(call), (__u64)info);
	if (!info) {
		equal("the description by number", 0, 1);
		return;
	}
	equal("its name", strcmp(info->name, call) != 0, false);
	equal("its number", info->nr, nr);
	equal("its parameters", (__u64)info->nparams, (__u64)nparams);
	equal("the refusal", info->refused != NULL, refused);
	for (i = 0; i < CHAIN_MAX_ARGS; i++) {
		equal("a name", info->params[i].name != NULL, i < nparams);
		equal("a C type", info->params[i].ctype != NULL, i < nparams);
	}
}

/* Check the operations, unknown numbers and names, and the number of known calls */
static int end(int functions, int calls)
{
	static const char *const names[] = {
		"nop", "mov", "add", "sub", "and", "store32", "store64", "load",
	};
	static const int nparams[] = { 0, 1, 2, 2, 2, 2, 2, 2 };
	__u64 known = 0;
	__u32 nr;

	for (nr = CHAIN_OP; nr <= CHAIN_OP_LAST; nr++) {
		call = names[nr - CHAIN_OP];
		expect_info(nr, nparams[nr - CHAIN_OP], false);
	}
	call = "all";
	for (nr = 0; nr < CHAIN_OP; nr += nr < 65536 ? 1 : 65535)
		known += chain_call_by_number(nr) != NULL;
	equal("the number of calls", known, (__u64)calls);
	equal("one after the last", (__u64)chain_call_by_number(CHAIN_OP_LAST + 1), 0);
	equal("the last number", (__u64)chain_call_by_number(-1U), 0);
	equal("no name", (__u64)chain_call_by_name(""), 0);
	equal("part of a name", (__u64)chain_call_by_name("rea"), 0);
	chain_free(&c);
	printf("%d functions, %d calls, %d numbers as in <asm/unistd.h>, %d differences\n",
	       functions, calls, numbers, bad);
	return bad || !numbers;
}
