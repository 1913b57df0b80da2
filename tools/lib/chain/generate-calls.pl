#!/usr/bin/env perl
# SPDX-License-Identifier: LGPL-2.1-or-later OR MIT
#
# Generate libchain's tables of system calls from the kernel's own source:
#
#	generate-calls.pl [--check FILE] KERNEL-TREE REPOSITORY OUTPUT-DIRECTORY
#
# writes libchain-calls.h, which has a typed function for each call that can be chained, and
# calls-table.h, the rows of calls.c. With --check, FILE is a program that calls each function
# and compares the entry that it builds with the expected one.
#
# The numbers are those of syscall_64.tbl, the parameters those of SYSCALL_DEFINE, and
# kernel/chain_policy.c decides which calls can be chained. The rules and tables here tell the
# kind of an argument or a result, beyond its C type. If the source does not fit them, the script
# ends with an error.
use strict;
use warnings;

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

sub heading {
	my ($release, @lines) = @_;
	my $script = 'tools/lib/chain/generate-calls.pl';
	my $by = "perl $script build/src/$release-patched . tools/lib/chain";
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

# A program that compares the entry that each function builds with the expected one. It begins with
# the text after __DATA__, which has the arguments.
sub check_program {
	my ($release, $functions, $calls) = @_;
	my $text = heading($release, 'libchain: entry of each function') . join('', <DATA>);
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

sub main {
	my $check;
	if (@ARGV && $ARGV[0] eq '--check') {
		shift @ARGV;
		$check = shift @ARGV;
	}
	@ARGV == 3 or
		fail('usage: [--check FILE] KERNEL-TREE REPOSITORY OUTPUT-DIRECTORY');
	my ($tree, $repository, $output) = @ARGV;
	slurp("$tree/Makefile") =~ /^VERSION = (\d+)\nPATCHLEVEL = (\d+)$/m or
		fail("$tree/Makefile does not say which version of Linux it is");
	my $release = "$1.$2";
	my @calls = table($tree);
	my $reason = complete($tree, $repository, @calls);
	my @functions = grep { !$_->{refused} && $_->{entry} } @calls;
	spill("$output/libchain-calls.h", header($release, @functions));
	spill("$output/calls-table.h", table_rows($release, $reason, @calls));
	spill($check, check_program($release, \@functions, \@calls)) if defined $check;
}

main();

__DATA__
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
