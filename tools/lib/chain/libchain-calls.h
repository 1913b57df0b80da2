/* SPDX-License-Identifier: LGPL-2.1-or-later OR MIT */
/*
 * libchain: one function for each system call that can be chained
 *
 * Arguments are plain values or results of earlier entries, see libchain-build.h.
 *
 * Generated from Linux 7.3, by
 *
 *	perl tools/lib/chain/generate-calls.pl build/src/7.3-patched . tools/lib/chain
 */
#ifndef LIBCHAIN_CALLS_H
#define LIBCHAIN_CALLS_H

#include <libchain-build.h>

/* Private: an entry with that many arguments */
#define CHAIN_CALL0(chain, nr)	\
	chain_append(chain, nr, 0, CHAIN_NO_VALUE, CHAIN_NO_VALUE, CHAIN_NO_VALUE,	\
		     CHAIN_NO_VALUE, CHAIN_NO_VALUE, CHAIN_NO_VALUE)
#define CHAIN_CALL1(chain, nr, a)	\
	chain_append(chain, nr, 1, (a).value, CHAIN_NO_VALUE, CHAIN_NO_VALUE, CHAIN_NO_VALUE,	\
		     CHAIN_NO_VALUE, CHAIN_NO_VALUE)
#define CHAIN_CALL2(chain, nr, a, b)	\
	chain_append(chain, nr, 2, (a).value, (b).value, CHAIN_NO_VALUE, CHAIN_NO_VALUE,	\
		     CHAIN_NO_VALUE, CHAIN_NO_VALUE)
#define CHAIN_CALL3(chain, nr, a, b, c)	\
	chain_append(chain, nr, 3, (a).value, (b).value, (c).value, CHAIN_NO_VALUE,	\
		     CHAIN_NO_VALUE, CHAIN_NO_VALUE)
#define CHAIN_CALL4(chain, nr, a, b, c, d)	\
	chain_append(chain, nr, 4, (a).value, (b).value, (c).value, (d).value, CHAIN_NO_VALUE,	\
		     CHAIN_NO_VALUE)
#define CHAIN_CALL5(chain, nr, a, b, c, d, e)	\
	chain_append(chain, nr, 5, (a).value, (b).value, (c).value, (d).value, (e).value,	\
		     CHAIN_NO_VALUE)
#define CHAIN_CALL6(chain, nr, a, b, c, d, e, f)	\
	chain_append(chain, nr, 6, (a).value, (b).value, (c).value, (d).value, (e).value, (f).value)

#define CHAIN_NR_read	0
#define CHAIN_NPARAMS_read	3

/**
 * chain_read - append read() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @buf: char *: memory that is written, a pointer or a chain_ptr.
 * @count: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of read(), a chain_size.
 */
static inline chain_size chain_read(struct chain *chain, chain_fd_arg fd, chain_out_arg buf,
				    chain_size_arg count)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL3(chain, CHAIN_NR_read, fd, buf, count));
}

#ifndef __cplusplus
#define chain_read(...)	\
	CHAIN_P_TAKES(4, chain_size, CHAIN_P_CALL_read, __VA_ARGS__)
#define CHAIN_P_CALL_read(chain, fd, buf, count)	\
	chain_read(chain, CHAIN_FD(fd), CHAIN_OUT(buf), CHAIN_SIZE(count))
#endif

#define CHAIN_NR_write	1
#define CHAIN_NPARAMS_write	3

/**
 * chain_write - append write() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @buf: const char *: memory that is read, a pointer or a chain_ptr.
 * @count: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of write(), a chain_size.
 */
static inline chain_size chain_write(struct chain *chain, chain_fd_arg fd, chain_in_arg buf,
				     chain_size_arg count)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL3(chain, CHAIN_NR_write, fd, buf, count));
}

#ifndef __cplusplus
#define chain_write(...)	\
	CHAIN_P_TAKES(4, chain_size, CHAIN_P_CALL_write, __VA_ARGS__)
#define CHAIN_P_CALL_write(chain, fd, buf, count)	\
	chain_write(chain, CHAIN_FD(fd), CHAIN_IN(buf), CHAIN_SIZE(count))
#endif

#define CHAIN_NR_open	2
#define CHAIN_NPARAMS_open	3

/**
 * chain_open - append open() to a chain
 * @chain: The chain.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @flags: int: an integer or a chain_int.
 * @mode: umode_t: an integer or a chain_int.
 *
 * Return: The result of open(), a chain_fd.
 */
static inline chain_fd chain_open(struct chain *chain, chain_string_arg filename,
				  chain_int_arg flags, chain_int_arg mode)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL3(chain, CHAIN_NR_open, filename, flags, mode));
}

#ifndef __cplusplus
#define chain_open(...)	\
	CHAIN_P_TAKES(4, chain_fd, CHAIN_P_CALL_open, __VA_ARGS__)
#define CHAIN_P_CALL_open(chain, filename, flags, mode)	\
	chain_open(chain, CHAIN_STRING(filename), CHAIN_INT(flags), CHAIN_INT(mode))
#endif

#define CHAIN_NR_close	3
#define CHAIN_NPARAMS_close	1

/**
 * chain_close - append close() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 *
 * Return: The result of close(), a chain_int.
 */
static inline chain_int chain_close(struct chain *chain, chain_fd_arg fd)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_close, fd));
}

#ifndef __cplusplus
#define chain_close(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_close, __VA_ARGS__)
#define CHAIN_P_CALL_close(chain, fd)	\
	chain_close(chain, CHAIN_FD(fd))
#endif

#define CHAIN_NR_stat	4
#define CHAIN_NPARAMS_stat	2

/**
 * chain_stat - append stat() to a chain
 * @chain: The chain.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @statbuf: struct stat *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of stat(), a chain_int.
 */
static inline chain_int chain_stat(struct chain *chain, chain_string_arg filename,
				   chain_out_arg statbuf)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_stat, filename, statbuf));
}

#ifndef __cplusplus
#define chain_stat(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_stat, __VA_ARGS__)
#define CHAIN_P_CALL_stat(chain, filename, statbuf)	\
	chain_stat(chain, CHAIN_STRING(filename), CHAIN_OUT(statbuf))
#endif

#define CHAIN_NR_fstat	5
#define CHAIN_NPARAMS_fstat	2

/**
 * chain_fstat - append fstat() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @statbuf: struct stat *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of fstat(), a chain_int.
 */
static inline chain_int chain_fstat(struct chain *chain, chain_fd_arg fd, chain_out_arg statbuf)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_fstat, fd, statbuf));
}

#ifndef __cplusplus
#define chain_fstat(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_fstat, __VA_ARGS__)
#define CHAIN_P_CALL_fstat(chain, fd, statbuf)	\
	chain_fstat(chain, CHAIN_FD(fd), CHAIN_OUT(statbuf))
#endif

#define CHAIN_NR_lstat	6
#define CHAIN_NPARAMS_lstat	2

/**
 * chain_lstat - append lstat() to a chain
 * @chain: The chain.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @statbuf: struct stat *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of lstat(), a chain_int.
 */
static inline chain_int chain_lstat(struct chain *chain, chain_string_arg filename,
				    chain_out_arg statbuf)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_lstat, filename, statbuf));
}

#ifndef __cplusplus
#define chain_lstat(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_lstat, __VA_ARGS__)
#define CHAIN_P_CALL_lstat(chain, filename, statbuf)	\
	chain_lstat(chain, CHAIN_STRING(filename), CHAIN_OUT(statbuf))
#endif

#define CHAIN_NR_poll	7
#define CHAIN_NPARAMS_poll	3

/**
 * chain_poll - append poll() to a chain
 * @chain: The chain.
 * @ufds: struct pollfd *: memory that is written, a pointer or a chain_ptr.
 * @nfds: unsigned int: an integer or a chain_int.
 * @timeout_msecs: int: an integer or a chain_int.
 *
 * Return: The result of poll(), a chain_int.
 */
static inline chain_int chain_poll(struct chain *chain, chain_out_arg ufds, chain_int_arg nfds,
				   chain_int_arg timeout_msecs)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_poll, ufds, nfds,
						   timeout_msecs));
}

#ifndef __cplusplus
#define chain_poll(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_poll, __VA_ARGS__)
#define CHAIN_P_CALL_poll(chain, ufds, nfds, timeout_msecs)	\
	chain_poll(chain, CHAIN_OUT(ufds), CHAIN_INT(nfds), CHAIN_INT(timeout_msecs))
#endif

#define CHAIN_NR_lseek	8
#define CHAIN_NPARAMS_lseek	3

/**
 * chain_lseek - append lseek() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @offset: off_t: a file offset, an integer, a chain_off or a chain_size.
 * @whence: unsigned int: an integer or a chain_int.
 *
 * Return: The result of lseek(), a chain_off.
 */
static inline chain_off chain_lseek(struct chain *chain, chain_fd_arg fd, chain_off_arg offset,
				    chain_int_arg whence)
{
	return CHAIN_P_MAKE(chain_off, CHAIN_CALL3(chain, CHAIN_NR_lseek, fd, offset, whence));
}

#ifndef __cplusplus
#define chain_lseek(...)	\
	CHAIN_P_TAKES(4, chain_off, CHAIN_P_CALL_lseek, __VA_ARGS__)
#define CHAIN_P_CALL_lseek(chain, fd, offset, whence)	\
	chain_lseek(chain, CHAIN_FD(fd), CHAIN_OFF(offset), CHAIN_INT(whence))
#endif

#define CHAIN_NR_mmap	9
#define CHAIN_NPARAMS_mmap	6

/**
 * chain_mmap - append mmap() to a chain
 * @chain: The chain.
 * @addr: unsigned long: an address, a pointer or a chain_ptr.
 * @len: unsigned long: a size, an integer or a chain_size.
 * @prot: unsigned long: an integer or a chain_int.
 * @flags: unsigned long: an integer or a chain_int.
 * @fd: unsigned long: a file descriptor, an int or a chain_fd.
 * @off: unsigned long: a file offset, an integer, a chain_off or a chain_size.
 *
 * Return: The result of mmap(), a chain_ptr.
 */
static inline chain_ptr chain_mmap(struct chain *chain, chain_out_arg addr, chain_size_arg len,
				   chain_int_arg prot, chain_int_arg flags, chain_fd_arg fd,
				   chain_off_arg off)
{
	return CHAIN_P_MAKE(chain_ptr, CHAIN_CALL6(chain, CHAIN_NR_mmap, addr, len, prot, flags, fd,
						   off));
}

#ifndef __cplusplus
#define chain_mmap(...)	\
	CHAIN_P_TAKES(7, chain_ptr, CHAIN_P_CALL_mmap, __VA_ARGS__)
#define CHAIN_P_CALL_mmap(chain, addr, len, prot, flags, fd, off)	\
	chain_mmap(chain, CHAIN_OUT(addr), CHAIN_SIZE(len), CHAIN_INT(prot), CHAIN_INT(flags),	\
		CHAIN_FD(fd), CHAIN_OFF(off))
#endif

#define CHAIN_NR_mprotect	10
#define CHAIN_NPARAMS_mprotect	3

/**
 * chain_mprotect - append mprotect() to a chain
 * @chain: The chain.
 * @start: unsigned long: an address, a pointer or a chain_ptr.
 * @len: size_t: a size, an integer or a chain_size.
 * @prot: unsigned long: an integer or a chain_int.
 *
 * Return: The result of mprotect(), a chain_int.
 */
static inline chain_int chain_mprotect(struct chain *chain, chain_out_arg start, chain_size_arg len,
				       chain_int_arg prot)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_mprotect, start, len, prot));
}

#ifndef __cplusplus
#define chain_mprotect(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_mprotect, __VA_ARGS__)
#define CHAIN_P_CALL_mprotect(chain, start, len, prot)	\
	chain_mprotect(chain, CHAIN_OUT(start), CHAIN_SIZE(len), CHAIN_INT(prot))
#endif

#define CHAIN_NR_munmap	11
#define CHAIN_NPARAMS_munmap	2

/**
 * chain_munmap - append munmap() to a chain
 * @chain: The chain.
 * @addr: unsigned long: an address, a pointer or a chain_ptr.
 * @len: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of munmap(), a chain_int.
 */
static inline chain_int chain_munmap(struct chain *chain, chain_out_arg addr, chain_size_arg len)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_munmap, addr, len));
}

#ifndef __cplusplus
#define chain_munmap(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_munmap, __VA_ARGS__)
#define CHAIN_P_CALL_munmap(chain, addr, len)	\
	chain_munmap(chain, CHAIN_OUT(addr), CHAIN_SIZE(len))
#endif

#define CHAIN_NR_brk	12
#define CHAIN_NPARAMS_brk	1

/**
 * chain_brk - append brk() to a chain
 * @chain: The chain.
 * @brk: unsigned long: an address, a pointer or a chain_ptr.
 *
 * Return: The result of brk(), a chain_ptr.
 */
static inline chain_ptr chain_brk(struct chain *chain, chain_out_arg brk)
{
	return CHAIN_P_MAKE(chain_ptr, CHAIN_CALL1(chain, CHAIN_NR_brk, brk));
}

#ifndef __cplusplus
#define chain_brk(...)	\
	CHAIN_P_TAKES(2, chain_ptr, CHAIN_P_CALL_brk, __VA_ARGS__)
#define CHAIN_P_CALL_brk(chain, brk)	\
	chain_brk(chain, CHAIN_OUT(brk))
#endif

#define CHAIN_NR_rt_sigaction	13
#define CHAIN_NPARAMS_rt_sigaction	4

/**
 * chain_rt_sigaction - append rt_sigaction() to a chain
 * @chain: The chain.
 * @sig: int: signal to be sent; an integer or a chain_int.
 * @act: const struct sigaction *: new sigaction; a pointer or a chain_ptr.
 * @oact: struct sigaction *: used to save the previous sigaction; a pointer or a chain_ptr.
 * @sigsetsize: size_t: size of sigset_t type; an integer or a chain_size.
 *
 * Return: The result of rt_sigaction(), a chain_int.
 */
static inline chain_int chain_rt_sigaction(struct chain *chain, chain_int_arg sig, chain_in_arg act,
					   chain_out_arg oact, chain_size_arg sigsetsize)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_rt_sigaction, sig, act, oact,
						   sigsetsize));
}

#ifndef __cplusplus
#define chain_rt_sigaction(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_rt_sigaction, __VA_ARGS__)
#define CHAIN_P_CALL_rt_sigaction(chain, sig, act, oact, sigsetsize)	\
	chain_rt_sigaction(chain, CHAIN_INT(sig), CHAIN_IN(act), CHAIN_OUT(oact),	\
		CHAIN_SIZE(sigsetsize))
#endif

#define CHAIN_NR_rt_sigprocmask	14
#define CHAIN_NPARAMS_rt_sigprocmask	4

/**
 * chain_rt_sigprocmask - append rt_sigprocmask() to a chain
 * @chain: The chain.
 * @how: int: whether to add, remove, or set signals; an integer or a chain_int.
 * @nset: sigset_t *: memory that is read, a pointer or a chain_ptr.
 * @oset: sigset_t *: previous value of signal mask if non-null; a pointer or a chain_ptr.
 * @sigsetsize: size_t: size of sigset_t type; an integer or a chain_size.
 *
 * Return: The result of rt_sigprocmask(), a chain_int.
 */
static inline chain_int chain_rt_sigprocmask(struct chain *chain, chain_int_arg how,
					     chain_in_arg nset, chain_out_arg oset,
					     chain_size_arg sigsetsize)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_rt_sigprocmask, how, nset, oset,
						   sigsetsize));
}

#ifndef __cplusplus
#define chain_rt_sigprocmask(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_rt_sigprocmask, __VA_ARGS__)
#define CHAIN_P_CALL_rt_sigprocmask(chain, how, nset, oset, sigsetsize)	\
	chain_rt_sigprocmask(chain, CHAIN_INT(how), CHAIN_IN(nset), CHAIN_OUT(oset),	\
		CHAIN_SIZE(sigsetsize))
#endif

#define CHAIN_NR_ioctl	16
#define CHAIN_NPARAMS_ioctl	3

/**
 * chain_ioctl - append ioctl() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @cmd: unsigned int: an integer or a chain_int.
 * @arg: unsigned long: an integer, a pointer or any result.
 *
 * Return: The result of ioctl(), a chain_int.
 */
static inline chain_int chain_ioctl(struct chain *chain, chain_fd_arg fd, chain_int_arg cmd,
				    chain_any_arg arg)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_ioctl, fd, cmd, arg));
}

#ifndef __cplusplus
#define chain_ioctl(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_ioctl, __VA_ARGS__)
#define CHAIN_P_CALL_ioctl(chain, fd, cmd, arg)	\
	chain_ioctl(chain, CHAIN_FD(fd), CHAIN_INT(cmd), CHAIN_ANY(arg))
#endif

#define CHAIN_NR_pread64	17
#define CHAIN_NPARAMS_pread64	4

/**
 * chain_pread64 - append pread64() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @buf: char *: memory that is written, a pointer or a chain_ptr.
 * @count: size_t: a size, an integer or a chain_size.
 * @pos: loff_t: a file offset, an integer, a chain_off or a chain_size.
 *
 * Return: The result of pread64(), a chain_size.
 */
static inline chain_size chain_pread64(struct chain *chain, chain_fd_arg fd, chain_out_arg buf,
				       chain_size_arg count, chain_off_arg pos)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL4(chain, CHAIN_NR_pread64, fd, buf, count, pos));
}

#ifndef __cplusplus
#define chain_pread64(...)	\
	CHAIN_P_TAKES(5, chain_size, CHAIN_P_CALL_pread64, __VA_ARGS__)
#define CHAIN_P_CALL_pread64(chain, fd, buf, count, pos)	\
	chain_pread64(chain, CHAIN_FD(fd), CHAIN_OUT(buf), CHAIN_SIZE(count), CHAIN_OFF(pos))
#endif

#define CHAIN_NR_pwrite64	18
#define CHAIN_NPARAMS_pwrite64	4

/**
 * chain_pwrite64 - append pwrite64() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @buf: const char *: memory that is read, a pointer or a chain_ptr.
 * @count: size_t: a size, an integer or a chain_size.
 * @pos: loff_t: a file offset, an integer, a chain_off or a chain_size.
 *
 * Return: The result of pwrite64(), a chain_size.
 */
static inline chain_size chain_pwrite64(struct chain *chain, chain_fd_arg fd, chain_in_arg buf,
					chain_size_arg count, chain_off_arg pos)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL4(chain, CHAIN_NR_pwrite64, fd, buf, count, pos));
}

#ifndef __cplusplus
#define chain_pwrite64(...)	\
	CHAIN_P_TAKES(5, chain_size, CHAIN_P_CALL_pwrite64, __VA_ARGS__)
#define CHAIN_P_CALL_pwrite64(chain, fd, buf, count, pos)	\
	chain_pwrite64(chain, CHAIN_FD(fd), CHAIN_IN(buf), CHAIN_SIZE(count), CHAIN_OFF(pos))
#endif

#define CHAIN_NR_readv	19
#define CHAIN_NPARAMS_readv	3

/**
 * chain_readv - append readv() to a chain
 * @chain: The chain.
 * @fd: unsigned long: a file descriptor, an int or a chain_fd.
 * @vec: const struct iovec *: memory that is read, a pointer or a chain_ptr.
 * @vlen: unsigned long: an integer or a chain_int.
 *
 * Return: The result of readv(), a chain_size.
 */
static inline chain_size chain_readv(struct chain *chain, chain_fd_arg fd, chain_in_arg vec,
				     chain_int_arg vlen)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL3(chain, CHAIN_NR_readv, fd, vec, vlen));
}

#ifndef __cplusplus
#define chain_readv(...)	\
	CHAIN_P_TAKES(4, chain_size, CHAIN_P_CALL_readv, __VA_ARGS__)
#define CHAIN_P_CALL_readv(chain, fd, vec, vlen)	\
	chain_readv(chain, CHAIN_FD(fd), CHAIN_IN(vec), CHAIN_INT(vlen))
#endif

#define CHAIN_NR_writev	20
#define CHAIN_NPARAMS_writev	3

/**
 * chain_writev - append writev() to a chain
 * @chain: The chain.
 * @fd: unsigned long: a file descriptor, an int or a chain_fd.
 * @vec: const struct iovec *: memory that is read, a pointer or a chain_ptr.
 * @vlen: unsigned long: an integer or a chain_int.
 *
 * Return: The result of writev(), a chain_size.
 */
static inline chain_size chain_writev(struct chain *chain, chain_fd_arg fd, chain_in_arg vec,
				      chain_int_arg vlen)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL3(chain, CHAIN_NR_writev, fd, vec, vlen));
}

#ifndef __cplusplus
#define chain_writev(...)	\
	CHAIN_P_TAKES(4, chain_size, CHAIN_P_CALL_writev, __VA_ARGS__)
#define CHAIN_P_CALL_writev(chain, fd, vec, vlen)	\
	chain_writev(chain, CHAIN_FD(fd), CHAIN_IN(vec), CHAIN_INT(vlen))
#endif

#define CHAIN_NR_access	21
#define CHAIN_NPARAMS_access	2

/**
 * chain_access - append access() to a chain
 * @chain: The chain.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @mode: int: an integer or a chain_int.
 *
 * Return: The result of access(), a chain_int.
 */
static inline chain_int chain_access(struct chain *chain, chain_string_arg filename,
				     chain_int_arg mode)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_access, filename, mode));
}

#ifndef __cplusplus
#define chain_access(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_access, __VA_ARGS__)
#define CHAIN_P_CALL_access(chain, filename, mode)	\
	chain_access(chain, CHAIN_STRING(filename), CHAIN_INT(mode))
#endif

#define CHAIN_NR_pipe	22
#define CHAIN_NPARAMS_pipe	1

/**
 * chain_pipe - append pipe() to a chain
 * @chain: The chain.
 * @fildes: int *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of pipe(), a chain_int.
 */
static inline chain_int chain_pipe(struct chain *chain, chain_out_arg fildes)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_pipe, fildes));
}

#ifndef __cplusplus
#define chain_pipe(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_pipe, __VA_ARGS__)
#define CHAIN_P_CALL_pipe(chain, fildes)	\
	chain_pipe(chain, CHAIN_OUT(fildes))
#endif

#define CHAIN_NR_select	23
#define CHAIN_NPARAMS_select	5

/**
 * chain_select - append select() to a chain
 * @chain: The chain.
 * @n: int: an integer or a chain_int.
 * @inp: fd_set *: memory that is written, a pointer or a chain_ptr.
 * @outp: fd_set *: memory that is written, a pointer or a chain_ptr.
 * @exp: fd_set *: memory that is written, a pointer or a chain_ptr.
 * @tvp: struct __kernel_old_timeval *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of select(), a chain_int.
 */
static inline chain_int chain_select(struct chain *chain, chain_int_arg n, chain_out_arg inp,
				     chain_out_arg outp, chain_out_arg exp, chain_out_arg tvp)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_select, n, inp, outp, exp, tvp));
}

#ifndef __cplusplus
#define chain_select(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_select, __VA_ARGS__)
#define CHAIN_P_CALL_select(chain, n, inp, outp, exp, tvp)	\
	chain_select(chain, CHAIN_INT(n), CHAIN_OUT(inp), CHAIN_OUT(outp), CHAIN_OUT(exp),	\
		CHAIN_OUT(tvp))
#endif

#define CHAIN_NR_sched_yield	24
#define CHAIN_NPARAMS_sched_yield	0

/**
 * chain_sched_yield - append sched_yield() to a chain
 * @chain: The chain.
 *
 * Return: The result of sched_yield(), a chain_int.
 */
static inline chain_int chain_sched_yield(struct chain *chain)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL0(chain, CHAIN_NR_sched_yield));
}

#define CHAIN_NR_mremap	25
#define CHAIN_NPARAMS_mremap	5

/**
 * chain_mremap - append mremap() to a chain
 * @chain: The chain.
 * @addr: unsigned long: an address, a pointer or a chain_ptr.
 * @old_len: unsigned long: a size, an integer or a chain_size.
 * @new_len: unsigned long: a size, an integer or a chain_size.
 * @flags: unsigned long: an integer or a chain_int.
 * @new_addr: unsigned long: an address, a pointer or a chain_ptr.
 *
 * Return: The result of mremap(), a chain_ptr.
 */
static inline chain_ptr chain_mremap(struct chain *chain, chain_out_arg addr,
				     chain_size_arg old_len, chain_size_arg new_len,
				     chain_int_arg flags, chain_out_arg new_addr)
{
	return CHAIN_P_MAKE(chain_ptr, CHAIN_CALL5(chain, CHAIN_NR_mremap, addr, old_len, new_len,
						   flags, new_addr));
}

#ifndef __cplusplus
#define chain_mremap(...)	\
	CHAIN_P_TAKES(6, chain_ptr, CHAIN_P_CALL_mremap, __VA_ARGS__)
#define CHAIN_P_CALL_mremap(chain, addr, old_len, new_len, flags, new_addr)	\
	chain_mremap(chain, CHAIN_OUT(addr), CHAIN_SIZE(old_len), CHAIN_SIZE(new_len),	\
		CHAIN_INT(flags), CHAIN_OUT(new_addr))
#endif

#define CHAIN_NR_msync	26
#define CHAIN_NPARAMS_msync	3

/**
 * chain_msync - append msync() to a chain
 * @chain: The chain.
 * @start: unsigned long: an address, a pointer or a chain_ptr.
 * @len: size_t: a size, an integer or a chain_size.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of msync(), a chain_int.
 */
static inline chain_int chain_msync(struct chain *chain, chain_out_arg start, chain_size_arg len,
				    chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_msync, start, len, flags));
}

#ifndef __cplusplus
#define chain_msync(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_msync, __VA_ARGS__)
#define CHAIN_P_CALL_msync(chain, start, len, flags)	\
	chain_msync(chain, CHAIN_OUT(start), CHAIN_SIZE(len), CHAIN_INT(flags))
#endif

#define CHAIN_NR_mincore	27
#define CHAIN_NPARAMS_mincore	3

/**
 * chain_mincore - append mincore() to a chain
 * @chain: The chain.
 * @start: unsigned long: an address, a pointer or a chain_ptr.
 * @len: size_t: a size, an integer or a chain_size.
 * @vec: unsigned char *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of mincore(), a chain_int.
 */
static inline chain_int chain_mincore(struct chain *chain, chain_out_arg start, chain_size_arg len,
				      chain_out_arg vec)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_mincore, start, len, vec));
}

#ifndef __cplusplus
#define chain_mincore(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_mincore, __VA_ARGS__)
#define CHAIN_P_CALL_mincore(chain, start, len, vec)	\
	chain_mincore(chain, CHAIN_OUT(start), CHAIN_SIZE(len), CHAIN_OUT(vec))
#endif

#define CHAIN_NR_madvise	28
#define CHAIN_NPARAMS_madvise	3

/**
 * chain_madvise - append madvise() to a chain
 * @chain: The chain.
 * @start: unsigned long: an address, a pointer or a chain_ptr.
 * @len_in: size_t: a size, an integer or a chain_size.
 * @behavior: int: an integer or a chain_int.
 *
 * Return: The result of madvise(), a chain_int.
 */
static inline chain_int chain_madvise(struct chain *chain, chain_out_arg start,
				      chain_size_arg len_in, chain_int_arg behavior)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_madvise, start, len_in,
						   behavior));
}

#ifndef __cplusplus
#define chain_madvise(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_madvise, __VA_ARGS__)
#define CHAIN_P_CALL_madvise(chain, start, len_in, behavior)	\
	chain_madvise(chain, CHAIN_OUT(start), CHAIN_SIZE(len_in), CHAIN_INT(behavior))
#endif

#define CHAIN_NR_shmget	29
#define CHAIN_NPARAMS_shmget	3

/**
 * chain_shmget - append shmget() to a chain
 * @chain: The chain.
 * @key: key_t: an integer or a chain_int.
 * @size: size_t: a size, an integer or a chain_size.
 * @shmflg: int: an integer or a chain_int.
 *
 * Return: The result of shmget(), a chain_int.
 */
static inline chain_int chain_shmget(struct chain *chain, chain_int_arg key, chain_size_arg size,
				     chain_int_arg shmflg)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_shmget, key, size, shmflg));
}

#ifndef __cplusplus
#define chain_shmget(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_shmget, __VA_ARGS__)
#define CHAIN_P_CALL_shmget(chain, key, size, shmflg)	\
	chain_shmget(chain, CHAIN_INT(key), CHAIN_SIZE(size), CHAIN_INT(shmflg))
#endif

#define CHAIN_NR_shmat	30
#define CHAIN_NPARAMS_shmat	3

/**
 * chain_shmat - append shmat() to a chain
 * @chain: The chain.
 * @shmid: int: an integer or a chain_int.
 * @shmaddr: char *: memory that is written, a pointer or a chain_ptr.
 * @shmflg: int: an integer or a chain_int.
 *
 * Return: The result of shmat(), a chain_ptr.
 */
static inline chain_ptr chain_shmat(struct chain *chain, chain_int_arg shmid, chain_out_arg shmaddr,
				    chain_int_arg shmflg)
{
	return CHAIN_P_MAKE(chain_ptr, CHAIN_CALL3(chain, CHAIN_NR_shmat, shmid, shmaddr, shmflg));
}

#ifndef __cplusplus
#define chain_shmat(...)	\
	CHAIN_P_TAKES(4, chain_ptr, CHAIN_P_CALL_shmat, __VA_ARGS__)
#define CHAIN_P_CALL_shmat(chain, shmid, shmaddr, shmflg)	\
	chain_shmat(chain, CHAIN_INT(shmid), CHAIN_OUT(shmaddr), CHAIN_INT(shmflg))
#endif

#define CHAIN_NR_shmctl	31
#define CHAIN_NPARAMS_shmctl	3

/**
 * chain_shmctl - append shmctl() to a chain
 * @chain: The chain.
 * @shmid: int: an integer or a chain_int.
 * @cmd: int: an integer or a chain_int.
 * @buf: struct shmid_ds *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of shmctl(), a chain_int.
 */
static inline chain_int chain_shmctl(struct chain *chain, chain_int_arg shmid, chain_int_arg cmd,
				     chain_out_arg buf)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_shmctl, shmid, cmd, buf));
}

#ifndef __cplusplus
#define chain_shmctl(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_shmctl, __VA_ARGS__)
#define CHAIN_P_CALL_shmctl(chain, shmid, cmd, buf)	\
	chain_shmctl(chain, CHAIN_INT(shmid), CHAIN_INT(cmd), CHAIN_OUT(buf))
#endif

#define CHAIN_NR_dup	32
#define CHAIN_NPARAMS_dup	1

/**
 * chain_dup - append dup() to a chain
 * @chain: The chain.
 * @fildes: unsigned int: a file descriptor, an int or a chain_fd.
 *
 * Return: The result of dup(), a chain_fd.
 */
static inline chain_fd chain_dup(struct chain *chain, chain_fd_arg fildes)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL1(chain, CHAIN_NR_dup, fildes));
}

#ifndef __cplusplus
#define chain_dup(...)	\
	CHAIN_P_TAKES(2, chain_fd, CHAIN_P_CALL_dup, __VA_ARGS__)
#define CHAIN_P_CALL_dup(chain, fildes)	\
	chain_dup(chain, CHAIN_FD(fildes))
#endif

#define CHAIN_NR_dup2	33
#define CHAIN_NPARAMS_dup2	2

/**
 * chain_dup2 - append dup2() to a chain
 * @chain: The chain.
 * @oldfd: unsigned int: a file descriptor, an int or a chain_fd.
 * @newfd: unsigned int: a file descriptor, an int or a chain_fd.
 *
 * Return: The result of dup2(), a chain_fd.
 */
static inline chain_fd chain_dup2(struct chain *chain, chain_fd_arg oldfd, chain_fd_arg newfd)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL2(chain, CHAIN_NR_dup2, oldfd, newfd));
}

#ifndef __cplusplus
#define chain_dup2(...)	\
	CHAIN_P_TAKES(3, chain_fd, CHAIN_P_CALL_dup2, __VA_ARGS__)
#define CHAIN_P_CALL_dup2(chain, oldfd, newfd)	\
	chain_dup2(chain, CHAIN_FD(oldfd), CHAIN_FD(newfd))
#endif

#define CHAIN_NR_pause	34
#define CHAIN_NPARAMS_pause	0

/**
 * chain_pause - append pause() to a chain
 * @chain: The chain.
 *
 * Return: The result of pause(), a chain_int.
 */
static inline chain_int chain_pause(struct chain *chain)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL0(chain, CHAIN_NR_pause));
}

#define CHAIN_NR_nanosleep	35
#define CHAIN_NPARAMS_nanosleep	2

/**
 * chain_nanosleep - append nanosleep() to a chain
 * @chain: The chain.
 * @rqtp: struct __kernel_timespec *: memory that is read, a pointer or a chain_ptr.
 * @rmtp: struct __kernel_timespec *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of nanosleep(), a chain_int.
 */
static inline chain_int chain_nanosleep(struct chain *chain, chain_in_arg rqtp, chain_out_arg rmtp)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_nanosleep, rqtp, rmtp));
}

#ifndef __cplusplus
#define chain_nanosleep(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_nanosleep, __VA_ARGS__)
#define CHAIN_P_CALL_nanosleep(chain, rqtp, rmtp)	\
	chain_nanosleep(chain, CHAIN_IN(rqtp), CHAIN_OUT(rmtp))
#endif

#define CHAIN_NR_getitimer	36
#define CHAIN_NPARAMS_getitimer	2

/**
 * chain_getitimer - append getitimer() to a chain
 * @chain: The chain.
 * @which: int: an integer or a chain_int.
 * @value: struct __kernel_old_itimerval *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of getitimer(), a chain_int.
 */
static inline chain_int chain_getitimer(struct chain *chain, chain_int_arg which,
					chain_out_arg value)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_getitimer, which, value));
}

#ifndef __cplusplus
#define chain_getitimer(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_getitimer, __VA_ARGS__)
#define CHAIN_P_CALL_getitimer(chain, which, value)	\
	chain_getitimer(chain, CHAIN_INT(which), CHAIN_OUT(value))
#endif

#define CHAIN_NR_alarm	37
#define CHAIN_NPARAMS_alarm	1

/**
 * chain_alarm - append alarm() to a chain
 * @chain: The chain.
 * @seconds: unsigned int: an integer or a chain_int.
 *
 * Return: The result of alarm(), a chain_int.
 */
static inline chain_int chain_alarm(struct chain *chain, chain_int_arg seconds)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_alarm, seconds));
}

#ifndef __cplusplus
#define chain_alarm(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_alarm, __VA_ARGS__)
#define CHAIN_P_CALL_alarm(chain, seconds)	\
	chain_alarm(chain, CHAIN_INT(seconds))
#endif

#define CHAIN_NR_setitimer	38
#define CHAIN_NPARAMS_setitimer	3

/**
 * chain_setitimer - append setitimer() to a chain
 * @chain: The chain.
 * @which: int: an integer or a chain_int.
 * @value: struct __kernel_old_itimerval *: memory that is read, a pointer or a chain_ptr.
 * @ovalue: struct __kernel_old_itimerval *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of setitimer(), a chain_int.
 */
static inline chain_int chain_setitimer(struct chain *chain, chain_int_arg which,
					chain_in_arg value, chain_out_arg ovalue)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_setitimer, which, value,
						   ovalue));
}

#ifndef __cplusplus
#define chain_setitimer(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_setitimer, __VA_ARGS__)
#define CHAIN_P_CALL_setitimer(chain, which, value, ovalue)	\
	chain_setitimer(chain, CHAIN_INT(which), CHAIN_IN(value), CHAIN_OUT(ovalue))
#endif

#define CHAIN_NR_getpid	39
#define CHAIN_NPARAMS_getpid	0

/**
 * chain_getpid - append getpid() to a chain
 * @chain: The chain.
 *
 * Return: The result of getpid(), a chain_pid.
 */
static inline chain_pid chain_getpid(struct chain *chain)
{
	return CHAIN_P_MAKE(chain_pid, CHAIN_CALL0(chain, CHAIN_NR_getpid));
}

#define CHAIN_NR_sendfile	40
#define CHAIN_NPARAMS_sendfile	4

/**
 * chain_sendfile - append sendfile() to a chain
 * @chain: The chain.
 * @out_fd: int: a file descriptor, an int or a chain_fd.
 * @in_fd: int: a file descriptor, an int or a chain_fd.
 * @offset: loff_t *: memory that is written, a pointer or a chain_ptr.
 * @count: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of sendfile(), a chain_size.
 */
static inline chain_size chain_sendfile(struct chain *chain, chain_fd_arg out_fd,
					chain_fd_arg in_fd, chain_out_arg offset,
					chain_size_arg count)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL4(chain, CHAIN_NR_sendfile, out_fd, in_fd, offset,
						    count));
}

#ifndef __cplusplus
#define chain_sendfile(...)	\
	CHAIN_P_TAKES(5, chain_size, CHAIN_P_CALL_sendfile, __VA_ARGS__)
#define CHAIN_P_CALL_sendfile(chain, out_fd, in_fd, offset, count)	\
	chain_sendfile(chain, CHAIN_FD(out_fd), CHAIN_FD(in_fd), CHAIN_OUT(offset),	\
		CHAIN_SIZE(count))
#endif

#define CHAIN_NR_socket	41
#define CHAIN_NPARAMS_socket	3

/**
 * chain_socket - append socket() to a chain
 * @chain: The chain.
 * @family: int: an integer or a chain_int.
 * @type: int: an integer or a chain_int.
 * @protocol: int: an integer or a chain_int.
 *
 * Return: The result of socket(), a chain_fd.
 */
static inline chain_fd chain_socket(struct chain *chain, chain_int_arg family, chain_int_arg type,
				    chain_int_arg protocol)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL3(chain, CHAIN_NR_socket, family, type, protocol));
}

#ifndef __cplusplus
#define chain_socket(...)	\
	CHAIN_P_TAKES(4, chain_fd, CHAIN_P_CALL_socket, __VA_ARGS__)
#define CHAIN_P_CALL_socket(chain, family, type, protocol)	\
	chain_socket(chain, CHAIN_INT(family), CHAIN_INT(type), CHAIN_INT(protocol))
#endif

#define CHAIN_NR_connect	42
#define CHAIN_NPARAMS_connect	3

/**
 * chain_connect - append connect() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @uservaddr: struct sockaddr *: memory that is read, a pointer or a chain_ptr.
 * @addrlen: int: a size, an integer or a chain_size.
 *
 * Return: The result of connect(), a chain_int.
 */
static inline chain_int chain_connect(struct chain *chain, chain_fd_arg fd, chain_in_arg uservaddr,
				      chain_size_arg addrlen)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_connect, fd, uservaddr,
						   addrlen));
}

#ifndef __cplusplus
#define chain_connect(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_connect, __VA_ARGS__)
#define CHAIN_P_CALL_connect(chain, fd, uservaddr, addrlen)	\
	chain_connect(chain, CHAIN_FD(fd), CHAIN_IN(uservaddr), CHAIN_SIZE(addrlen))
#endif

#define CHAIN_NR_accept	43
#define CHAIN_NPARAMS_accept	3

/**
 * chain_accept - append accept() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @upeer_sockaddr: struct sockaddr *: memory that is written, a pointer or a chain_ptr.
 * @upeer_addrlen: int *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of accept(), a chain_fd.
 */
static inline chain_fd chain_accept(struct chain *chain, chain_fd_arg fd,
				    chain_out_arg upeer_sockaddr, chain_out_arg upeer_addrlen)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL3(chain, CHAIN_NR_accept, fd, upeer_sockaddr,
						  upeer_addrlen));
}

#ifndef __cplusplus
#define chain_accept(...)	\
	CHAIN_P_TAKES(4, chain_fd, CHAIN_P_CALL_accept, __VA_ARGS__)
#define CHAIN_P_CALL_accept(chain, fd, upeer_sockaddr, upeer_addrlen)	\
	chain_accept(chain, CHAIN_FD(fd), CHAIN_OUT(upeer_sockaddr), CHAIN_OUT(upeer_addrlen))
#endif

#define CHAIN_NR_sendto	44
#define CHAIN_NPARAMS_sendto	6

/**
 * chain_sendto - append sendto() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @buff: void *: memory that is read, a pointer or a chain_ptr.
 * @len: size_t: a size, an integer or a chain_size.
 * @flags: unsigned int: an integer or a chain_int.
 * @addr: struct sockaddr *: memory that is read, a pointer or a chain_ptr.
 * @addr_len: int: a size, an integer or a chain_size.
 *
 * Return: The result of sendto(), a chain_size.
 */
static inline chain_size chain_sendto(struct chain *chain, chain_fd_arg fd, chain_in_arg buff,
				      chain_size_arg len, chain_int_arg flags, chain_in_arg addr,
				      chain_size_arg addr_len)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL6(chain, CHAIN_NR_sendto, fd, buff, len, flags,
						    addr, addr_len));
}

#ifndef __cplusplus
#define chain_sendto(...)	\
	CHAIN_P_TAKES(7, chain_size, CHAIN_P_CALL_sendto, __VA_ARGS__)
#define CHAIN_P_CALL_sendto(chain, fd, buff, len, flags, addr, addr_len)	\
	chain_sendto(chain, CHAIN_FD(fd), CHAIN_IN(buff), CHAIN_SIZE(len), CHAIN_INT(flags),	\
		CHAIN_IN(addr), CHAIN_SIZE(addr_len))
#endif

#define CHAIN_NR_recvfrom	45
#define CHAIN_NPARAMS_recvfrom	6

/**
 * chain_recvfrom - append recvfrom() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @ubuf: void *: memory that is written, a pointer or a chain_ptr.
 * @size: size_t: a size, an integer or a chain_size.
 * @flags: unsigned int: an integer or a chain_int.
 * @addr: struct sockaddr *: memory that is written, a pointer or a chain_ptr.
 * @addr_len: int *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of recvfrom(), a chain_size.
 */
static inline chain_size chain_recvfrom(struct chain *chain, chain_fd_arg fd, chain_out_arg ubuf,
					chain_size_arg size, chain_int_arg flags,
					chain_out_arg addr, chain_out_arg addr_len)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL6(chain, CHAIN_NR_recvfrom, fd, ubuf, size, flags,
						    addr, addr_len));
}

#ifndef __cplusplus
#define chain_recvfrom(...)	\
	CHAIN_P_TAKES(7, chain_size, CHAIN_P_CALL_recvfrom, __VA_ARGS__)
#define CHAIN_P_CALL_recvfrom(chain, fd, ubuf, size, flags, addr, addr_len)	\
	chain_recvfrom(chain, CHAIN_FD(fd), CHAIN_OUT(ubuf), CHAIN_SIZE(size),	\
		CHAIN_INT(flags), CHAIN_OUT(addr), CHAIN_OUT(addr_len))
#endif

#define CHAIN_NR_sendmsg	46
#define CHAIN_NPARAMS_sendmsg	3

/**
 * chain_sendmsg - append sendmsg() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @msg: struct user_msghdr *: memory that is read, a pointer or a chain_ptr.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of sendmsg(), a chain_size.
 */
static inline chain_size chain_sendmsg(struct chain *chain, chain_fd_arg fd, chain_in_arg msg,
				       chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL3(chain, CHAIN_NR_sendmsg, fd, msg, flags));
}

#ifndef __cplusplus
#define chain_sendmsg(...)	\
	CHAIN_P_TAKES(4, chain_size, CHAIN_P_CALL_sendmsg, __VA_ARGS__)
#define CHAIN_P_CALL_sendmsg(chain, fd, msg, flags)	\
	chain_sendmsg(chain, CHAIN_FD(fd), CHAIN_IN(msg), CHAIN_INT(flags))
#endif

#define CHAIN_NR_recvmsg	47
#define CHAIN_NPARAMS_recvmsg	3

/**
 * chain_recvmsg - append recvmsg() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @msg: struct user_msghdr *: memory that is written, a pointer or a chain_ptr.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of recvmsg(), a chain_size.
 */
static inline chain_size chain_recvmsg(struct chain *chain, chain_fd_arg fd, chain_out_arg msg,
				       chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL3(chain, CHAIN_NR_recvmsg, fd, msg, flags));
}

#ifndef __cplusplus
#define chain_recvmsg(...)	\
	CHAIN_P_TAKES(4, chain_size, CHAIN_P_CALL_recvmsg, __VA_ARGS__)
#define CHAIN_P_CALL_recvmsg(chain, fd, msg, flags)	\
	chain_recvmsg(chain, CHAIN_FD(fd), CHAIN_OUT(msg), CHAIN_INT(flags))
#endif

#define CHAIN_NR_shutdown	48
#define CHAIN_NPARAMS_shutdown	2

/**
 * chain_shutdown - append shutdown() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @how: int: an integer or a chain_int.
 *
 * Return: The result of shutdown(), a chain_int.
 */
static inline chain_int chain_shutdown(struct chain *chain, chain_fd_arg fd, chain_int_arg how)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_shutdown, fd, how));
}

#ifndef __cplusplus
#define chain_shutdown(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_shutdown, __VA_ARGS__)
#define CHAIN_P_CALL_shutdown(chain, fd, how)	\
	chain_shutdown(chain, CHAIN_FD(fd), CHAIN_INT(how))
#endif

#define CHAIN_NR_bind	49
#define CHAIN_NPARAMS_bind	3

/**
 * chain_bind - append bind() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @umyaddr: struct sockaddr *: memory that is read, a pointer or a chain_ptr.
 * @addrlen: int: a size, an integer or a chain_size.
 *
 * Return: The result of bind(), a chain_int.
 */
static inline chain_int chain_bind(struct chain *chain, chain_fd_arg fd, chain_in_arg umyaddr,
				   chain_size_arg addrlen)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_bind, fd, umyaddr, addrlen));
}

#ifndef __cplusplus
#define chain_bind(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_bind, __VA_ARGS__)
#define CHAIN_P_CALL_bind(chain, fd, umyaddr, addrlen)	\
	chain_bind(chain, CHAIN_FD(fd), CHAIN_IN(umyaddr), CHAIN_SIZE(addrlen))
#endif

#define CHAIN_NR_listen	50
#define CHAIN_NPARAMS_listen	2

/**
 * chain_listen - append listen() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @backlog: int: an integer or a chain_int.
 *
 * Return: The result of listen(), a chain_int.
 */
static inline chain_int chain_listen(struct chain *chain, chain_fd_arg fd, chain_int_arg backlog)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_listen, fd, backlog));
}

#ifndef __cplusplus
#define chain_listen(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_listen, __VA_ARGS__)
#define CHAIN_P_CALL_listen(chain, fd, backlog)	\
	chain_listen(chain, CHAIN_FD(fd), CHAIN_INT(backlog))
#endif

#define CHAIN_NR_getsockname	51
#define CHAIN_NPARAMS_getsockname	3

/**
 * chain_getsockname - append getsockname() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @usockaddr: struct sockaddr *: memory that is written, a pointer or a chain_ptr.
 * @usockaddr_len: int *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of getsockname(), a chain_int.
 */
static inline chain_int chain_getsockname(struct chain *chain, chain_fd_arg fd,
					  chain_out_arg usockaddr, chain_out_arg usockaddr_len)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_getsockname, fd, usockaddr,
						   usockaddr_len));
}

#ifndef __cplusplus
#define chain_getsockname(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_getsockname, __VA_ARGS__)
#define CHAIN_P_CALL_getsockname(chain, fd, usockaddr, usockaddr_len)	\
	chain_getsockname(chain, CHAIN_FD(fd), CHAIN_OUT(usockaddr), CHAIN_OUT(usockaddr_len))
#endif

#define CHAIN_NR_getpeername	52
#define CHAIN_NPARAMS_getpeername	3

/**
 * chain_getpeername - append getpeername() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @usockaddr: struct sockaddr *: memory that is written, a pointer or a chain_ptr.
 * @usockaddr_len: int *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of getpeername(), a chain_int.
 */
static inline chain_int chain_getpeername(struct chain *chain, chain_fd_arg fd,
					  chain_out_arg usockaddr, chain_out_arg usockaddr_len)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_getpeername, fd, usockaddr,
						   usockaddr_len));
}

#ifndef __cplusplus
#define chain_getpeername(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_getpeername, __VA_ARGS__)
#define CHAIN_P_CALL_getpeername(chain, fd, usockaddr, usockaddr_len)	\
	chain_getpeername(chain, CHAIN_FD(fd), CHAIN_OUT(usockaddr), CHAIN_OUT(usockaddr_len))
#endif

#define CHAIN_NR_socketpair	53
#define CHAIN_NPARAMS_socketpair	4

/**
 * chain_socketpair - append socketpair() to a chain
 * @chain: The chain.
 * @family: int: an integer or a chain_int.
 * @type: int: an integer or a chain_int.
 * @protocol: int: an integer or a chain_int.
 * @usockvec: int *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of socketpair(), a chain_int.
 */
static inline chain_int chain_socketpair(struct chain *chain, chain_int_arg family,
					 chain_int_arg type, chain_int_arg protocol,
					 chain_out_arg usockvec)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_socketpair, family, type,
						   protocol, usockvec));
}

#ifndef __cplusplus
#define chain_socketpair(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_socketpair, __VA_ARGS__)
#define CHAIN_P_CALL_socketpair(chain, family, type, protocol, usockvec)	\
	chain_socketpair(chain, CHAIN_INT(family), CHAIN_INT(type), CHAIN_INT(protocol),	\
		CHAIN_OUT(usockvec))
#endif

#define CHAIN_NR_setsockopt	54
#define CHAIN_NPARAMS_setsockopt	5

/**
 * chain_setsockopt - append setsockopt() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @level: int: an integer or a chain_int.
 * @optname: int: an integer or a chain_int.
 * @optval: char *: memory that is read, a pointer or a chain_ptr.
 * @optlen: int: a size, an integer or a chain_size.
 *
 * Return: The result of setsockopt(), a chain_int.
 */
static inline chain_int chain_setsockopt(struct chain *chain, chain_fd_arg fd, chain_int_arg level,
					 chain_int_arg optname, chain_in_arg optval,
					 chain_size_arg optlen)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_setsockopt, fd, level, optname,
						   optval, optlen));
}

#ifndef __cplusplus
#define chain_setsockopt(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_setsockopt, __VA_ARGS__)
#define CHAIN_P_CALL_setsockopt(chain, fd, level, optname, optval, optlen)	\
	chain_setsockopt(chain, CHAIN_FD(fd), CHAIN_INT(level), CHAIN_INT(optname),	\
		CHAIN_IN(optval), CHAIN_SIZE(optlen))
#endif

#define CHAIN_NR_getsockopt	55
#define CHAIN_NPARAMS_getsockopt	5

/**
 * chain_getsockopt - append getsockopt() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @level: int: an integer or a chain_int.
 * @optname: int: an integer or a chain_int.
 * @optval: char *: memory that is written, a pointer or a chain_ptr.
 * @optlen: int *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of getsockopt(), a chain_int.
 */
static inline chain_int chain_getsockopt(struct chain *chain, chain_fd_arg fd, chain_int_arg level,
					 chain_int_arg optname, chain_out_arg optval,
					 chain_out_arg optlen)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_getsockopt, fd, level, optname,
						   optval, optlen));
}

#ifndef __cplusplus
#define chain_getsockopt(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_getsockopt, __VA_ARGS__)
#define CHAIN_P_CALL_getsockopt(chain, fd, level, optname, optval, optlen)	\
	chain_getsockopt(chain, CHAIN_FD(fd), CHAIN_INT(level), CHAIN_INT(optname),	\
		CHAIN_OUT(optval), CHAIN_OUT(optlen))
#endif

#define CHAIN_NR_execve	59
#define CHAIN_NPARAMS_execve	3

/**
 * chain_execve - append execve() to a chain
 * @chain: The chain.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @argv: const char *const *: memory that is read, a pointer or a chain_ptr.
 * @envp: const char *const *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of execve(), a chain_int.
 */
static inline chain_int chain_execve(struct chain *chain, chain_string_arg filename,
				     chain_in_arg argv, chain_in_arg envp)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_execve, filename, argv, envp));
}

#ifndef __cplusplus
#define chain_execve(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_execve, __VA_ARGS__)
#define CHAIN_P_CALL_execve(chain, filename, argv, envp)	\
	chain_execve(chain, CHAIN_STRING(filename), CHAIN_IN(argv), CHAIN_IN(envp))
#endif

#define CHAIN_NR_exit	60
#define CHAIN_NPARAMS_exit	1

/**
 * chain_exit - append exit() to a chain
 * @chain: The chain.
 * @error_code: int: an integer or a chain_int.
 *
 * Return: The result of exit(), a chain_int.
 */
static inline chain_int chain_exit(struct chain *chain, chain_int_arg error_code)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_exit, error_code));
}

#ifndef __cplusplus
#define chain_exit(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_exit, __VA_ARGS__)
#define CHAIN_P_CALL_exit(chain, error_code)	\
	chain_exit(chain, CHAIN_INT(error_code))
#endif

#define CHAIN_NR_wait4	61
#define CHAIN_NPARAMS_wait4	4

/**
 * chain_wait4 - append wait4() to a chain
 * @chain: The chain.
 * @upid: pid_t: a process or thread, an integer or a chain_pid.
 * @stat_addr: int *: memory that is written, a pointer or a chain_ptr.
 * @options: int: an integer or a chain_int.
 * @ru: struct rusage *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of wait4(), a chain_pid.
 */
static inline chain_pid chain_wait4(struct chain *chain, chain_pid_arg upid,
				    chain_out_arg stat_addr, chain_int_arg options,
				    chain_out_arg ru)
{
	return CHAIN_P_MAKE(chain_pid, CHAIN_CALL4(chain, CHAIN_NR_wait4, upid, stat_addr, options,
						   ru));
}

#ifndef __cplusplus
#define chain_wait4(...)	\
	CHAIN_P_TAKES(5, chain_pid, CHAIN_P_CALL_wait4, __VA_ARGS__)
#define CHAIN_P_CALL_wait4(chain, upid, stat_addr, options, ru)	\
	chain_wait4(chain, CHAIN_PID(upid), CHAIN_OUT(stat_addr), CHAIN_INT(options), CHAIN_OUT(ru))
#endif

#define CHAIN_NR_kill	62
#define CHAIN_NPARAMS_kill	2

/**
 * chain_kill - append kill() to a chain
 * @chain: The chain.
 * @pid: pid_t: the PID of the process; an integer or a chain_pid.
 * @sig: int: signal to be sent; an integer or a chain_int.
 *
 * Return: The result of kill(), a chain_int.
 */
static inline chain_int chain_kill(struct chain *chain, chain_pid_arg pid, chain_int_arg sig)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_kill, pid, sig));
}

#ifndef __cplusplus
#define chain_kill(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_kill, __VA_ARGS__)
#define CHAIN_P_CALL_kill(chain, pid, sig)	\
	chain_kill(chain, CHAIN_PID(pid), CHAIN_INT(sig))
#endif

#define CHAIN_NR_uname	63
#define CHAIN_NPARAMS_uname	1

/**
 * chain_uname - append uname() to a chain
 * @chain: The chain.
 * @name: struct new_utsname *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of uname(), a chain_int.
 */
static inline chain_int chain_uname(struct chain *chain, chain_out_arg name)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_uname, name));
}

#ifndef __cplusplus
#define chain_uname(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_uname, __VA_ARGS__)
#define CHAIN_P_CALL_uname(chain, name)	\
	chain_uname(chain, CHAIN_OUT(name))
#endif

#define CHAIN_NR_semget	64
#define CHAIN_NPARAMS_semget	3

/**
 * chain_semget - append semget() to a chain
 * @chain: The chain.
 * @key: key_t: an integer or a chain_int.
 * @nsems: int: an integer or a chain_int.
 * @semflg: int: an integer or a chain_int.
 *
 * Return: The result of semget(), a chain_int.
 */
static inline chain_int chain_semget(struct chain *chain, chain_int_arg key, chain_int_arg nsems,
				     chain_int_arg semflg)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_semget, key, nsems, semflg));
}

#ifndef __cplusplus
#define chain_semget(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_semget, __VA_ARGS__)
#define CHAIN_P_CALL_semget(chain, key, nsems, semflg)	\
	chain_semget(chain, CHAIN_INT(key), CHAIN_INT(nsems), CHAIN_INT(semflg))
#endif

#define CHAIN_NR_semop	65
#define CHAIN_NPARAMS_semop	3

/**
 * chain_semop - append semop() to a chain
 * @chain: The chain.
 * @semid: int: an integer or a chain_int.
 * @tsops: struct sembuf *: memory that is read, a pointer or a chain_ptr.
 * @nsops: unsigned int: an integer or a chain_int.
 *
 * Return: The result of semop(), a chain_int.
 */
static inline chain_int chain_semop(struct chain *chain, chain_int_arg semid, chain_in_arg tsops,
				    chain_int_arg nsops)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_semop, semid, tsops, nsops));
}

#ifndef __cplusplus
#define chain_semop(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_semop, __VA_ARGS__)
#define CHAIN_P_CALL_semop(chain, semid, tsops, nsops)	\
	chain_semop(chain, CHAIN_INT(semid), CHAIN_IN(tsops), CHAIN_INT(nsops))
#endif

#define CHAIN_NR_semctl	66
#define CHAIN_NPARAMS_semctl	4

/**
 * chain_semctl - append semctl() to a chain
 * @chain: The chain.
 * @semid: int: an integer or a chain_int.
 * @semnum: int: an integer or a chain_int.
 * @cmd: int: an integer or a chain_int.
 * @arg: unsigned long: an integer, a pointer or any result.
 *
 * Return: The result of semctl(), a chain_int.
 */
static inline chain_int chain_semctl(struct chain *chain, chain_int_arg semid, chain_int_arg semnum,
				     chain_int_arg cmd, chain_any_arg arg)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_semctl, semid, semnum, cmd,
						   arg));
}

#ifndef __cplusplus
#define chain_semctl(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_semctl, __VA_ARGS__)
#define CHAIN_P_CALL_semctl(chain, semid, semnum, cmd, arg)	\
	chain_semctl(chain, CHAIN_INT(semid), CHAIN_INT(semnum), CHAIN_INT(cmd), CHAIN_ANY(arg))
#endif

#define CHAIN_NR_shmdt	67
#define CHAIN_NPARAMS_shmdt	1

/**
 * chain_shmdt - append shmdt() to a chain
 * @chain: The chain.
 * @shmaddr: char *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of shmdt(), a chain_int.
 */
static inline chain_int chain_shmdt(struct chain *chain, chain_out_arg shmaddr)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_shmdt, shmaddr));
}

#ifndef __cplusplus
#define chain_shmdt(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_shmdt, __VA_ARGS__)
#define CHAIN_P_CALL_shmdt(chain, shmaddr)	\
	chain_shmdt(chain, CHAIN_OUT(shmaddr))
#endif

#define CHAIN_NR_msgget	68
#define CHAIN_NPARAMS_msgget	2

/**
 * chain_msgget - append msgget() to a chain
 * @chain: The chain.
 * @key: key_t: an integer or a chain_int.
 * @msgflg: int: an integer or a chain_int.
 *
 * Return: The result of msgget(), a chain_int.
 */
static inline chain_int chain_msgget(struct chain *chain, chain_int_arg key, chain_int_arg msgflg)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_msgget, key, msgflg));
}

#ifndef __cplusplus
#define chain_msgget(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_msgget, __VA_ARGS__)
#define CHAIN_P_CALL_msgget(chain, key, msgflg)	\
	chain_msgget(chain, CHAIN_INT(key), CHAIN_INT(msgflg))
#endif

#define CHAIN_NR_msgsnd	69
#define CHAIN_NPARAMS_msgsnd	4

/**
 * chain_msgsnd - append msgsnd() to a chain
 * @chain: The chain.
 * @msqid: int: an integer or a chain_int.
 * @msgp: struct msgbuf *: memory that is read, a pointer or a chain_ptr.
 * @msgsz: size_t: a size, an integer or a chain_size.
 * @msgflg: int: an integer or a chain_int.
 *
 * Return: The result of msgsnd(), a chain_int.
 */
static inline chain_int chain_msgsnd(struct chain *chain, chain_int_arg msqid, chain_in_arg msgp,
				     chain_size_arg msgsz, chain_int_arg msgflg)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_msgsnd, msqid, msgp, msgsz,
						   msgflg));
}

#ifndef __cplusplus
#define chain_msgsnd(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_msgsnd, __VA_ARGS__)
#define CHAIN_P_CALL_msgsnd(chain, msqid, msgp, msgsz, msgflg)	\
	chain_msgsnd(chain, CHAIN_INT(msqid), CHAIN_IN(msgp), CHAIN_SIZE(msgsz), CHAIN_INT(msgflg))
#endif

#define CHAIN_NR_msgrcv	70
#define CHAIN_NPARAMS_msgrcv	5

/**
 * chain_msgrcv - append msgrcv() to a chain
 * @chain: The chain.
 * @msqid: int: an integer or a chain_int.
 * @msgp: struct msgbuf *: memory that is written, a pointer or a chain_ptr.
 * @msgsz: size_t: a size, an integer or a chain_size.
 * @msgtyp: long: an integer or a chain_int.
 * @msgflg: int: an integer or a chain_int.
 *
 * Return: The result of msgrcv(), a chain_size.
 */
static inline chain_size chain_msgrcv(struct chain *chain, chain_int_arg msqid, chain_out_arg msgp,
				      chain_size_arg msgsz, chain_int_arg msgtyp,
				      chain_int_arg msgflg)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL5(chain, CHAIN_NR_msgrcv, msqid, msgp, msgsz,
						    msgtyp, msgflg));
}

#ifndef __cplusplus
#define chain_msgrcv(...)	\
	CHAIN_P_TAKES(6, chain_size, CHAIN_P_CALL_msgrcv, __VA_ARGS__)
#define CHAIN_P_CALL_msgrcv(chain, msqid, msgp, msgsz, msgtyp, msgflg)	\
	chain_msgrcv(chain, CHAIN_INT(msqid), CHAIN_OUT(msgp), CHAIN_SIZE(msgsz),	\
		CHAIN_INT(msgtyp), CHAIN_INT(msgflg))
#endif

#define CHAIN_NR_msgctl	71
#define CHAIN_NPARAMS_msgctl	3

/**
 * chain_msgctl - append msgctl() to a chain
 * @chain: The chain.
 * @msqid: int: an integer or a chain_int.
 * @cmd: int: an integer or a chain_int.
 * @buf: struct msqid_ds *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of msgctl(), a chain_int.
 */
static inline chain_int chain_msgctl(struct chain *chain, chain_int_arg msqid, chain_int_arg cmd,
				     chain_out_arg buf)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_msgctl, msqid, cmd, buf));
}

#ifndef __cplusplus
#define chain_msgctl(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_msgctl, __VA_ARGS__)
#define CHAIN_P_CALL_msgctl(chain, msqid, cmd, buf)	\
	chain_msgctl(chain, CHAIN_INT(msqid), CHAIN_INT(cmd), CHAIN_OUT(buf))
#endif

#define CHAIN_NR_fcntl	72
#define CHAIN_NPARAMS_fcntl	3

/**
 * chain_fcntl - append fcntl() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @cmd: unsigned int: an integer or a chain_int.
 * @arg: unsigned long: an integer, a pointer or any result.
 *
 * Return: The result of fcntl(), a chain_int.
 */
static inline chain_int chain_fcntl(struct chain *chain, chain_fd_arg fd, chain_int_arg cmd,
				    chain_any_arg arg)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_fcntl, fd, cmd, arg));
}

#ifndef __cplusplus
#define chain_fcntl(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_fcntl, __VA_ARGS__)
#define CHAIN_P_CALL_fcntl(chain, fd, cmd, arg)	\
	chain_fcntl(chain, CHAIN_FD(fd), CHAIN_INT(cmd), CHAIN_ANY(arg))
#endif

#define CHAIN_NR_flock	73
#define CHAIN_NPARAMS_flock	2

/**
 * chain_flock - append flock() to a chain
 * @chain: The chain.
 * @fd: unsigned int: the file descriptor to lock; an int or a chain_fd.
 * @cmd: unsigned int: the type of lock to apply; an integer or a chain_int.
 *
 * Return: The result of flock(), a chain_int.
 */
static inline chain_int chain_flock(struct chain *chain, chain_fd_arg fd, chain_int_arg cmd)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_flock, fd, cmd));
}

#ifndef __cplusplus
#define chain_flock(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_flock, __VA_ARGS__)
#define CHAIN_P_CALL_flock(chain, fd, cmd)	\
	chain_flock(chain, CHAIN_FD(fd), CHAIN_INT(cmd))
#endif

#define CHAIN_NR_fsync	74
#define CHAIN_NPARAMS_fsync	1

/**
 * chain_fsync - append fsync() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 *
 * Return: The result of fsync(), a chain_int.
 */
static inline chain_int chain_fsync(struct chain *chain, chain_fd_arg fd)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_fsync, fd));
}

#ifndef __cplusplus
#define chain_fsync(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_fsync, __VA_ARGS__)
#define CHAIN_P_CALL_fsync(chain, fd)	\
	chain_fsync(chain, CHAIN_FD(fd))
#endif

#define CHAIN_NR_fdatasync	75
#define CHAIN_NPARAMS_fdatasync	1

/**
 * chain_fdatasync - append fdatasync() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 *
 * Return: The result of fdatasync(), a chain_int.
 */
static inline chain_int chain_fdatasync(struct chain *chain, chain_fd_arg fd)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_fdatasync, fd));
}

#ifndef __cplusplus
#define chain_fdatasync(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_fdatasync, __VA_ARGS__)
#define CHAIN_P_CALL_fdatasync(chain, fd)	\
	chain_fdatasync(chain, CHAIN_FD(fd))
#endif

#define CHAIN_NR_truncate	76
#define CHAIN_NPARAMS_truncate	2

/**
 * chain_truncate - append truncate() to a chain
 * @chain: The chain.
 * @path: const char *: a string, a pointer or a chain_ptr.
 * @length: long: a file offset, an integer, a chain_off or a chain_size.
 *
 * Return: The result of truncate(), a chain_int.
 */
static inline chain_int chain_truncate(struct chain *chain, chain_string_arg path,
				       chain_off_arg length)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_truncate, path, length));
}

#ifndef __cplusplus
#define chain_truncate(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_truncate, __VA_ARGS__)
#define CHAIN_P_CALL_truncate(chain, path, length)	\
	chain_truncate(chain, CHAIN_STRING(path), CHAIN_OFF(length))
#endif

#define CHAIN_NR_ftruncate	77
#define CHAIN_NPARAMS_ftruncate	2

/**
 * chain_ftruncate - append ftruncate() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @length: off_t: a file offset, an integer, a chain_off or a chain_size.
 *
 * Return: The result of ftruncate(), a chain_int.
 */
static inline chain_int chain_ftruncate(struct chain *chain, chain_fd_arg fd, chain_off_arg length)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_ftruncate, fd, length));
}

#ifndef __cplusplus
#define chain_ftruncate(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_ftruncate, __VA_ARGS__)
#define CHAIN_P_CALL_ftruncate(chain, fd, length)	\
	chain_ftruncate(chain, CHAIN_FD(fd), CHAIN_OFF(length))
#endif

#define CHAIN_NR_getdents	78
#define CHAIN_NPARAMS_getdents	3

/**
 * chain_getdents - append getdents() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @dirent: struct linux_dirent *: memory that is written, a pointer or a chain_ptr.
 * @count: unsigned int: a size, an integer or a chain_size.
 *
 * Return: The result of getdents(), a chain_size.
 */
static inline chain_size chain_getdents(struct chain *chain, chain_fd_arg fd, chain_out_arg dirent,
					chain_size_arg count)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL3(chain, CHAIN_NR_getdents, fd, dirent, count));
}

#ifndef __cplusplus
#define chain_getdents(...)	\
	CHAIN_P_TAKES(4, chain_size, CHAIN_P_CALL_getdents, __VA_ARGS__)
#define CHAIN_P_CALL_getdents(chain, fd, dirent, count)	\
	chain_getdents(chain, CHAIN_FD(fd), CHAIN_OUT(dirent), CHAIN_SIZE(count))
#endif

#define CHAIN_NR_getcwd	79
#define CHAIN_NPARAMS_getcwd	2

/**
 * chain_getcwd - append getcwd() to a chain
 * @chain: The chain.
 * @buf: char *: memory that is written, a pointer or a chain_ptr.
 * @size: unsigned long: a size, an integer or a chain_size.
 *
 * Return: The result of getcwd(), a chain_size.
 */
static inline chain_size chain_getcwd(struct chain *chain, chain_out_arg buf, chain_size_arg size)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL2(chain, CHAIN_NR_getcwd, buf, size));
}

#ifndef __cplusplus
#define chain_getcwd(...)	\
	CHAIN_P_TAKES(3, chain_size, CHAIN_P_CALL_getcwd, __VA_ARGS__)
#define CHAIN_P_CALL_getcwd(chain, buf, size)	\
	chain_getcwd(chain, CHAIN_OUT(buf), CHAIN_SIZE(size))
#endif

#define CHAIN_NR_chdir	80
#define CHAIN_NPARAMS_chdir	1

/**
 * chain_chdir - append chdir() to a chain
 * @chain: The chain.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of chdir(), a chain_int.
 */
static inline chain_int chain_chdir(struct chain *chain, chain_string_arg filename)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_chdir, filename));
}

#ifndef __cplusplus
#define chain_chdir(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_chdir, __VA_ARGS__)
#define CHAIN_P_CALL_chdir(chain, filename)	\
	chain_chdir(chain, CHAIN_STRING(filename))
#endif

#define CHAIN_NR_fchdir	81
#define CHAIN_NPARAMS_fchdir	1

/**
 * chain_fchdir - append fchdir() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 *
 * Return: The result of fchdir(), a chain_int.
 */
static inline chain_int chain_fchdir(struct chain *chain, chain_fd_arg fd)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_fchdir, fd));
}

#ifndef __cplusplus
#define chain_fchdir(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_fchdir, __VA_ARGS__)
#define CHAIN_P_CALL_fchdir(chain, fd)	\
	chain_fchdir(chain, CHAIN_FD(fd))
#endif

#define CHAIN_NR_rename	82
#define CHAIN_NPARAMS_rename	2

/**
 * chain_rename - append rename() to a chain
 * @chain: The chain.
 * @oldname: const char *: a string, a pointer or a chain_ptr.
 * @newname: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of rename(), a chain_int.
 */
static inline chain_int chain_rename(struct chain *chain, chain_string_arg oldname,
				     chain_string_arg newname)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_rename, oldname, newname));
}

#ifndef __cplusplus
#define chain_rename(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_rename, __VA_ARGS__)
#define CHAIN_P_CALL_rename(chain, oldname, newname)	\
	chain_rename(chain, CHAIN_STRING(oldname), CHAIN_STRING(newname))
#endif

#define CHAIN_NR_mkdir	83
#define CHAIN_NPARAMS_mkdir	2

/**
 * chain_mkdir - append mkdir() to a chain
 * @chain: The chain.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @mode: umode_t: an integer or a chain_int.
 *
 * Return: The result of mkdir(), a chain_int.
 */
static inline chain_int chain_mkdir(struct chain *chain, chain_string_arg pathname,
				    chain_int_arg mode)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_mkdir, pathname, mode));
}

#ifndef __cplusplus
#define chain_mkdir(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_mkdir, __VA_ARGS__)
#define CHAIN_P_CALL_mkdir(chain, pathname, mode)	\
	chain_mkdir(chain, CHAIN_STRING(pathname), CHAIN_INT(mode))
#endif

#define CHAIN_NR_rmdir	84
#define CHAIN_NPARAMS_rmdir	1

/**
 * chain_rmdir - append rmdir() to a chain
 * @chain: The chain.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of rmdir(), a chain_int.
 */
static inline chain_int chain_rmdir(struct chain *chain, chain_string_arg pathname)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_rmdir, pathname));
}

#ifndef __cplusplus
#define chain_rmdir(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_rmdir, __VA_ARGS__)
#define CHAIN_P_CALL_rmdir(chain, pathname)	\
	chain_rmdir(chain, CHAIN_STRING(pathname))
#endif

#define CHAIN_NR_creat	85
#define CHAIN_NPARAMS_creat	2

/**
 * chain_creat - append creat() to a chain
 * @chain: The chain.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @mode: umode_t: an integer or a chain_int.
 *
 * Return: The result of creat(), a chain_fd.
 */
static inline chain_fd chain_creat(struct chain *chain, chain_string_arg pathname,
				   chain_int_arg mode)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL2(chain, CHAIN_NR_creat, pathname, mode));
}

#ifndef __cplusplus
#define chain_creat(...)	\
	CHAIN_P_TAKES(3, chain_fd, CHAIN_P_CALL_creat, __VA_ARGS__)
#define CHAIN_P_CALL_creat(chain, pathname, mode)	\
	chain_creat(chain, CHAIN_STRING(pathname), CHAIN_INT(mode))
#endif

#define CHAIN_NR_link	86
#define CHAIN_NPARAMS_link	2

/**
 * chain_link - append link() to a chain
 * @chain: The chain.
 * @oldname: const char *: a string, a pointer or a chain_ptr.
 * @newname: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of link(), a chain_int.
 */
static inline chain_int chain_link(struct chain *chain, chain_string_arg oldname,
				   chain_string_arg newname)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_link, oldname, newname));
}

#ifndef __cplusplus
#define chain_link(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_link, __VA_ARGS__)
#define CHAIN_P_CALL_link(chain, oldname, newname)	\
	chain_link(chain, CHAIN_STRING(oldname), CHAIN_STRING(newname))
#endif

#define CHAIN_NR_unlink	87
#define CHAIN_NPARAMS_unlink	1

/**
 * chain_unlink - append unlink() to a chain
 * @chain: The chain.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of unlink(), a chain_int.
 */
static inline chain_int chain_unlink(struct chain *chain, chain_string_arg pathname)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_unlink, pathname));
}

#ifndef __cplusplus
#define chain_unlink(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_unlink, __VA_ARGS__)
#define CHAIN_P_CALL_unlink(chain, pathname)	\
	chain_unlink(chain, CHAIN_STRING(pathname))
#endif

#define CHAIN_NR_symlink	88
#define CHAIN_NPARAMS_symlink	2

/**
 * chain_symlink - append symlink() to a chain
 * @chain: The chain.
 * @oldname: const char *: a string, a pointer or a chain_ptr.
 * @newname: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of symlink(), a chain_int.
 */
static inline chain_int chain_symlink(struct chain *chain, chain_string_arg oldname,
				      chain_string_arg newname)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_symlink, oldname, newname));
}

#ifndef __cplusplus
#define chain_symlink(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_symlink, __VA_ARGS__)
#define CHAIN_P_CALL_symlink(chain, oldname, newname)	\
	chain_symlink(chain, CHAIN_STRING(oldname), CHAIN_STRING(newname))
#endif

#define CHAIN_NR_readlink	89
#define CHAIN_NPARAMS_readlink	3

/**
 * chain_readlink - append readlink() to a chain
 * @chain: The chain.
 * @path: const char *: a string, a pointer or a chain_ptr.
 * @buf: char *: memory that is written, a pointer or a chain_ptr.
 * @bufsiz: int: a size, an integer or a chain_size.
 *
 * Return: The result of readlink(), a chain_size.
 */
static inline chain_size chain_readlink(struct chain *chain, chain_string_arg path,
					chain_out_arg buf, chain_size_arg bufsiz)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL3(chain, CHAIN_NR_readlink, path, buf, bufsiz));
}

#ifndef __cplusplus
#define chain_readlink(...)	\
	CHAIN_P_TAKES(4, chain_size, CHAIN_P_CALL_readlink, __VA_ARGS__)
#define CHAIN_P_CALL_readlink(chain, path, buf, bufsiz)	\
	chain_readlink(chain, CHAIN_STRING(path), CHAIN_OUT(buf), CHAIN_SIZE(bufsiz))
#endif

#define CHAIN_NR_chmod	90
#define CHAIN_NPARAMS_chmod	2

/**
 * chain_chmod - append chmod() to a chain
 * @chain: The chain.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @mode: umode_t: an integer or a chain_int.
 *
 * Return: The result of chmod(), a chain_int.
 */
static inline chain_int chain_chmod(struct chain *chain, chain_string_arg filename,
				    chain_int_arg mode)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_chmod, filename, mode));
}

#ifndef __cplusplus
#define chain_chmod(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_chmod, __VA_ARGS__)
#define CHAIN_P_CALL_chmod(chain, filename, mode)	\
	chain_chmod(chain, CHAIN_STRING(filename), CHAIN_INT(mode))
#endif

#define CHAIN_NR_fchmod	91
#define CHAIN_NPARAMS_fchmod	2

/**
 * chain_fchmod - append fchmod() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @mode: umode_t: an integer or a chain_int.
 *
 * Return: The result of fchmod(), a chain_int.
 */
static inline chain_int chain_fchmod(struct chain *chain, chain_fd_arg fd, chain_int_arg mode)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_fchmod, fd, mode));
}

#ifndef __cplusplus
#define chain_fchmod(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_fchmod, __VA_ARGS__)
#define CHAIN_P_CALL_fchmod(chain, fd, mode)	\
	chain_fchmod(chain, CHAIN_FD(fd), CHAIN_INT(mode))
#endif

#define CHAIN_NR_chown	92
#define CHAIN_NPARAMS_chown	3

/**
 * chain_chown - append chown() to a chain
 * @chain: The chain.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @user: uid_t: an integer or a chain_int.
 * @group: gid_t: an integer or a chain_int.
 *
 * Return: The result of chown(), a chain_int.
 */
static inline chain_int chain_chown(struct chain *chain, chain_string_arg filename,
				    chain_int_arg user, chain_int_arg group)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_chown, filename, user, group));
}

#ifndef __cplusplus
#define chain_chown(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_chown, __VA_ARGS__)
#define CHAIN_P_CALL_chown(chain, filename, user, group)	\
	chain_chown(chain, CHAIN_STRING(filename), CHAIN_INT(user), CHAIN_INT(group))
#endif

#define CHAIN_NR_fchown	93
#define CHAIN_NPARAMS_fchown	3

/**
 * chain_fchown - append fchown() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @user: uid_t: an integer or a chain_int.
 * @group: gid_t: an integer or a chain_int.
 *
 * Return: The result of fchown(), a chain_int.
 */
static inline chain_int chain_fchown(struct chain *chain, chain_fd_arg fd, chain_int_arg user,
				     chain_int_arg group)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_fchown, fd, user, group));
}

#ifndef __cplusplus
#define chain_fchown(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_fchown, __VA_ARGS__)
#define CHAIN_P_CALL_fchown(chain, fd, user, group)	\
	chain_fchown(chain, CHAIN_FD(fd), CHAIN_INT(user), CHAIN_INT(group))
#endif

#define CHAIN_NR_lchown	94
#define CHAIN_NPARAMS_lchown	3

/**
 * chain_lchown - append lchown() to a chain
 * @chain: The chain.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @user: uid_t: an integer or a chain_int.
 * @group: gid_t: an integer or a chain_int.
 *
 * Return: The result of lchown(), a chain_int.
 */
static inline chain_int chain_lchown(struct chain *chain, chain_string_arg filename,
				     chain_int_arg user, chain_int_arg group)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_lchown, filename, user, group));
}

#ifndef __cplusplus
#define chain_lchown(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_lchown, __VA_ARGS__)
#define CHAIN_P_CALL_lchown(chain, filename, user, group)	\
	chain_lchown(chain, CHAIN_STRING(filename), CHAIN_INT(user), CHAIN_INT(group))
#endif

#define CHAIN_NR_umask	95
#define CHAIN_NPARAMS_umask	1

/**
 * chain_umask - append umask() to a chain
 * @chain: The chain.
 * @mask: int: an integer or a chain_int.
 *
 * Return: The result of umask(), a chain_int.
 */
static inline chain_int chain_umask(struct chain *chain, chain_int_arg mask)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_umask, mask));
}

#ifndef __cplusplus
#define chain_umask(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_umask, __VA_ARGS__)
#define CHAIN_P_CALL_umask(chain, mask)	\
	chain_umask(chain, CHAIN_INT(mask))
#endif

#define CHAIN_NR_gettimeofday	96
#define CHAIN_NPARAMS_gettimeofday	2

/**
 * chain_gettimeofday - append gettimeofday() to a chain
 * @chain: The chain.
 * @tv: struct __kernel_old_timeval *: memory that is written, a pointer or a chain_ptr.
 * @tz: struct timezone *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of gettimeofday(), a chain_int.
 */
static inline chain_int chain_gettimeofday(struct chain *chain, chain_out_arg tv, chain_out_arg tz)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_gettimeofday, tv, tz));
}

#ifndef __cplusplus
#define chain_gettimeofday(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_gettimeofday, __VA_ARGS__)
#define CHAIN_P_CALL_gettimeofday(chain, tv, tz)	\
	chain_gettimeofday(chain, CHAIN_OUT(tv), CHAIN_OUT(tz))
#endif

#define CHAIN_NR_getrlimit	97
#define CHAIN_NPARAMS_getrlimit	2

/**
 * chain_getrlimit - append getrlimit() to a chain
 * @chain: The chain.
 * @resource: unsigned int: an integer or a chain_int.
 * @rlim: struct rlimit *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of getrlimit(), a chain_int.
 */
static inline chain_int chain_getrlimit(struct chain *chain, chain_int_arg resource,
					chain_out_arg rlim)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_getrlimit, resource, rlim));
}

#ifndef __cplusplus
#define chain_getrlimit(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_getrlimit, __VA_ARGS__)
#define CHAIN_P_CALL_getrlimit(chain, resource, rlim)	\
	chain_getrlimit(chain, CHAIN_INT(resource), CHAIN_OUT(rlim))
#endif

#define CHAIN_NR_getrusage	98
#define CHAIN_NPARAMS_getrusage	2

/**
 * chain_getrusage - append getrusage() to a chain
 * @chain: The chain.
 * @who: int: an integer or a chain_int.
 * @ru: struct rusage *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of getrusage(), a chain_int.
 */
static inline chain_int chain_getrusage(struct chain *chain, chain_int_arg who, chain_out_arg ru)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_getrusage, who, ru));
}

#ifndef __cplusplus
#define chain_getrusage(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_getrusage, __VA_ARGS__)
#define CHAIN_P_CALL_getrusage(chain, who, ru)	\
	chain_getrusage(chain, CHAIN_INT(who), CHAIN_OUT(ru))
#endif

#define CHAIN_NR_sysinfo	99
#define CHAIN_NPARAMS_sysinfo	1

/**
 * chain_sysinfo - append sysinfo() to a chain
 * @chain: The chain.
 * @info: struct sysinfo *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of sysinfo(), a chain_int.
 */
static inline chain_int chain_sysinfo(struct chain *chain, chain_out_arg info)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_sysinfo, info));
}

#ifndef __cplusplus
#define chain_sysinfo(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_sysinfo, __VA_ARGS__)
#define CHAIN_P_CALL_sysinfo(chain, info)	\
	chain_sysinfo(chain, CHAIN_OUT(info))
#endif

#define CHAIN_NR_times	100
#define CHAIN_NPARAMS_times	1

/**
 * chain_times - append times() to a chain
 * @chain: The chain.
 * @tbuf: struct tms *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of times(), a chain_int.
 */
static inline chain_int chain_times(struct chain *chain, chain_out_arg tbuf)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_times, tbuf));
}

#ifndef __cplusplus
#define chain_times(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_times, __VA_ARGS__)
#define CHAIN_P_CALL_times(chain, tbuf)	\
	chain_times(chain, CHAIN_OUT(tbuf))
#endif

#define CHAIN_NR_ptrace	101
#define CHAIN_NPARAMS_ptrace	4

/**
 * chain_ptrace - append ptrace() to a chain
 * @chain: The chain.
 * @request: long: an integer or a chain_int.
 * @pid: long: a process or thread, an integer or a chain_pid.
 * @addr: unsigned long: an integer, a pointer or any result.
 * @data: unsigned long: an integer, a pointer or any result.
 *
 * Return: The result of ptrace(), a chain_int.
 */
static inline chain_int chain_ptrace(struct chain *chain, chain_int_arg request, chain_pid_arg pid,
				     chain_any_arg addr, chain_any_arg data)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_ptrace, request, pid, addr,
						   data));
}

#ifndef __cplusplus
#define chain_ptrace(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_ptrace, __VA_ARGS__)
#define CHAIN_P_CALL_ptrace(chain, request, pid, addr, data)	\
	chain_ptrace(chain, CHAIN_INT(request), CHAIN_PID(pid), CHAIN_ANY(addr), CHAIN_ANY(data))
#endif

#define CHAIN_NR_getuid	102
#define CHAIN_NPARAMS_getuid	0

/**
 * chain_getuid - append getuid() to a chain
 * @chain: The chain.
 *
 * Return: The result of getuid(), a chain_int.
 */
static inline chain_int chain_getuid(struct chain *chain)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL0(chain, CHAIN_NR_getuid));
}

#define CHAIN_NR_syslog	103
#define CHAIN_NPARAMS_syslog	3

/**
 * chain_syslog - append syslog() to a chain
 * @chain: The chain.
 * @type: int: an integer or a chain_int.
 * @buf: char *: memory that is written, a pointer or a chain_ptr.
 * @len: int: a size, an integer or a chain_size.
 *
 * Return: The result of syslog(), a chain_size.
 */
static inline chain_size chain_syslog(struct chain *chain, chain_int_arg type, chain_out_arg buf,
				      chain_size_arg len)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL3(chain, CHAIN_NR_syslog, type, buf, len));
}

#ifndef __cplusplus
#define chain_syslog(...)	\
	CHAIN_P_TAKES(4, chain_size, CHAIN_P_CALL_syslog, __VA_ARGS__)
#define CHAIN_P_CALL_syslog(chain, type, buf, len)	\
	chain_syslog(chain, CHAIN_INT(type), CHAIN_OUT(buf), CHAIN_SIZE(len))
#endif

#define CHAIN_NR_getgid	104
#define CHAIN_NPARAMS_getgid	0

/**
 * chain_getgid - append getgid() to a chain
 * @chain: The chain.
 *
 * Return: The result of getgid(), a chain_int.
 */
static inline chain_int chain_getgid(struct chain *chain)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL0(chain, CHAIN_NR_getgid));
}

#define CHAIN_NR_setuid	105
#define CHAIN_NPARAMS_setuid	1

/**
 * chain_setuid - append setuid() to a chain
 * @chain: The chain.
 * @uid: uid_t: an integer or a chain_int.
 *
 * chain_run() refuses it in a process with several threads.
 *
 * Return: The result of setuid(), a chain_int.
 */
static inline chain_int chain_setuid(struct chain *chain, chain_int_arg uid)
{
	chain->sets_ids = true;
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_setuid, uid));
}

#ifndef __cplusplus
#define chain_setuid(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_setuid, __VA_ARGS__)
#define CHAIN_P_CALL_setuid(chain, uid)	\
	chain_setuid(chain, CHAIN_INT(uid))
#endif

#define CHAIN_NR_setgid	106
#define CHAIN_NPARAMS_setgid	1

/**
 * chain_setgid - append setgid() to a chain
 * @chain: The chain.
 * @gid: gid_t: an integer or a chain_int.
 *
 * chain_run() refuses it in a process with several threads.
 *
 * Return: The result of setgid(), a chain_int.
 */
static inline chain_int chain_setgid(struct chain *chain, chain_int_arg gid)
{
	chain->sets_ids = true;
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_setgid, gid));
}

#ifndef __cplusplus
#define chain_setgid(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_setgid, __VA_ARGS__)
#define CHAIN_P_CALL_setgid(chain, gid)	\
	chain_setgid(chain, CHAIN_INT(gid))
#endif

#define CHAIN_NR_geteuid	107
#define CHAIN_NPARAMS_geteuid	0

/**
 * chain_geteuid - append geteuid() to a chain
 * @chain: The chain.
 *
 * Return: The result of geteuid(), a chain_int.
 */
static inline chain_int chain_geteuid(struct chain *chain)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL0(chain, CHAIN_NR_geteuid));
}

#define CHAIN_NR_getegid	108
#define CHAIN_NPARAMS_getegid	0

/**
 * chain_getegid - append getegid() to a chain
 * @chain: The chain.
 *
 * Return: The result of getegid(), a chain_int.
 */
static inline chain_int chain_getegid(struct chain *chain)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL0(chain, CHAIN_NR_getegid));
}

#define CHAIN_NR_setpgid	109
#define CHAIN_NPARAMS_setpgid	2

/**
 * chain_setpgid - append setpgid() to a chain
 * @chain: The chain.
 * @pid: pid_t: a process or thread, an integer or a chain_pid.
 * @pgid: pid_t: a process or thread, an integer or a chain_pid.
 *
 * Return: The result of setpgid(), a chain_int.
 */
static inline chain_int chain_setpgid(struct chain *chain, chain_pid_arg pid, chain_pid_arg pgid)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_setpgid, pid, pgid));
}

#ifndef __cplusplus
#define chain_setpgid(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_setpgid, __VA_ARGS__)
#define CHAIN_P_CALL_setpgid(chain, pid, pgid)	\
	chain_setpgid(chain, CHAIN_PID(pid), CHAIN_PID(pgid))
#endif

#define CHAIN_NR_getppid	110
#define CHAIN_NPARAMS_getppid	0

/**
 * chain_getppid - append getppid() to a chain
 * @chain: The chain.
 *
 * Return: The result of getppid(), a chain_pid.
 */
static inline chain_pid chain_getppid(struct chain *chain)
{
	return CHAIN_P_MAKE(chain_pid, CHAIN_CALL0(chain, CHAIN_NR_getppid));
}

#define CHAIN_NR_getpgrp	111
#define CHAIN_NPARAMS_getpgrp	0

/**
 * chain_getpgrp - append getpgrp() to a chain
 * @chain: The chain.
 *
 * Return: The result of getpgrp(), a chain_pid.
 */
static inline chain_pid chain_getpgrp(struct chain *chain)
{
	return CHAIN_P_MAKE(chain_pid, CHAIN_CALL0(chain, CHAIN_NR_getpgrp));
}

#define CHAIN_NR_setsid	112
#define CHAIN_NPARAMS_setsid	0

/**
 * chain_setsid - append setsid() to a chain
 * @chain: The chain.
 *
 * Return: The result of setsid(), a chain_pid.
 */
static inline chain_pid chain_setsid(struct chain *chain)
{
	return CHAIN_P_MAKE(chain_pid, CHAIN_CALL0(chain, CHAIN_NR_setsid));
}

#define CHAIN_NR_setreuid	113
#define CHAIN_NPARAMS_setreuid	2

/**
 * chain_setreuid - append setreuid() to a chain
 * @chain: The chain.
 * @ruid: uid_t: an integer or a chain_int.
 * @euid: uid_t: an integer or a chain_int.
 *
 * chain_run() refuses it in a process with several threads.
 *
 * Return: The result of setreuid(), a chain_int.
 */
static inline chain_int chain_setreuid(struct chain *chain, chain_int_arg ruid, chain_int_arg euid)
{
	chain->sets_ids = true;
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_setreuid, ruid, euid));
}

#ifndef __cplusplus
#define chain_setreuid(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_setreuid, __VA_ARGS__)
#define CHAIN_P_CALL_setreuid(chain, ruid, euid)	\
	chain_setreuid(chain, CHAIN_INT(ruid), CHAIN_INT(euid))
#endif

#define CHAIN_NR_setregid	114
#define CHAIN_NPARAMS_setregid	2

/**
 * chain_setregid - append setregid() to a chain
 * @chain: The chain.
 * @rgid: gid_t: an integer or a chain_int.
 * @egid: gid_t: an integer or a chain_int.
 *
 * chain_run() refuses it in a process with several threads.
 *
 * Return: The result of setregid(), a chain_int.
 */
static inline chain_int chain_setregid(struct chain *chain, chain_int_arg rgid, chain_int_arg egid)
{
	chain->sets_ids = true;
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_setregid, rgid, egid));
}

#ifndef __cplusplus
#define chain_setregid(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_setregid, __VA_ARGS__)
#define CHAIN_P_CALL_setregid(chain, rgid, egid)	\
	chain_setregid(chain, CHAIN_INT(rgid), CHAIN_INT(egid))
#endif

#define CHAIN_NR_getgroups	115
#define CHAIN_NPARAMS_getgroups	2

/**
 * chain_getgroups - append getgroups() to a chain
 * @chain: The chain.
 * @gidsetsize: int: an integer or a chain_int.
 * @grouplist: gid_t *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of getgroups(), a chain_int.
 */
static inline chain_int chain_getgroups(struct chain *chain, chain_int_arg gidsetsize,
					chain_out_arg grouplist)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_getgroups, gidsetsize,
						   grouplist));
}

#ifndef __cplusplus
#define chain_getgroups(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_getgroups, __VA_ARGS__)
#define CHAIN_P_CALL_getgroups(chain, gidsetsize, grouplist)	\
	chain_getgroups(chain, CHAIN_INT(gidsetsize), CHAIN_OUT(grouplist))
#endif

#define CHAIN_NR_setgroups	116
#define CHAIN_NPARAMS_setgroups	2

/**
 * chain_setgroups - append setgroups() to a chain
 * @chain: The chain.
 * @gidsetsize: int: an integer or a chain_int.
 * @grouplist: gid_t *: memory that is read, a pointer or a chain_ptr.
 *
 * chain_run() refuses it in a process with several threads.
 *
 * Return: The result of setgroups(), a chain_int.
 */
static inline chain_int chain_setgroups(struct chain *chain, chain_int_arg gidsetsize,
					chain_in_arg grouplist)
{
	chain->sets_ids = true;
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_setgroups, gidsetsize,
						   grouplist));
}

#ifndef __cplusplus
#define chain_setgroups(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_setgroups, __VA_ARGS__)
#define CHAIN_P_CALL_setgroups(chain, gidsetsize, grouplist)	\
	chain_setgroups(chain, CHAIN_INT(gidsetsize), CHAIN_IN(grouplist))
#endif

#define CHAIN_NR_setresuid	117
#define CHAIN_NPARAMS_setresuid	3

/**
 * chain_setresuid - append setresuid() to a chain
 * @chain: The chain.
 * @ruid: uid_t: an integer or a chain_int.
 * @euid: uid_t: an integer or a chain_int.
 * @suid: uid_t: an integer or a chain_int.
 *
 * chain_run() refuses it in a process with several threads.
 *
 * Return: The result of setresuid(), a chain_int.
 */
static inline chain_int chain_setresuid(struct chain *chain, chain_int_arg ruid, chain_int_arg euid,
					chain_int_arg suid)
{
	chain->sets_ids = true;
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_setresuid, ruid, euid, suid));
}

#ifndef __cplusplus
#define chain_setresuid(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_setresuid, __VA_ARGS__)
#define CHAIN_P_CALL_setresuid(chain, ruid, euid, suid)	\
	chain_setresuid(chain, CHAIN_INT(ruid), CHAIN_INT(euid), CHAIN_INT(suid))
#endif

#define CHAIN_NR_getresuid	118
#define CHAIN_NPARAMS_getresuid	3

/**
 * chain_getresuid - append getresuid() to a chain
 * @chain: The chain.
 * @ruidp: uid_t *: memory that is written, a pointer or a chain_ptr.
 * @euidp: uid_t *: memory that is written, a pointer or a chain_ptr.
 * @suidp: uid_t *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of getresuid(), a chain_int.
 */
static inline chain_int chain_getresuid(struct chain *chain, chain_out_arg ruidp,
					chain_out_arg euidp, chain_out_arg suidp)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_getresuid, ruidp, euidp, suidp));
}

#ifndef __cplusplus
#define chain_getresuid(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_getresuid, __VA_ARGS__)
#define CHAIN_P_CALL_getresuid(chain, ruidp, euidp, suidp)	\
	chain_getresuid(chain, CHAIN_OUT(ruidp), CHAIN_OUT(euidp), CHAIN_OUT(suidp))
#endif

#define CHAIN_NR_setresgid	119
#define CHAIN_NPARAMS_setresgid	3

/**
 * chain_setresgid - append setresgid() to a chain
 * @chain: The chain.
 * @rgid: gid_t: an integer or a chain_int.
 * @egid: gid_t: an integer or a chain_int.
 * @sgid: gid_t: an integer or a chain_int.
 *
 * chain_run() refuses it in a process with several threads.
 *
 * Return: The result of setresgid(), a chain_int.
 */
static inline chain_int chain_setresgid(struct chain *chain, chain_int_arg rgid, chain_int_arg egid,
					chain_int_arg sgid)
{
	chain->sets_ids = true;
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_setresgid, rgid, egid, sgid));
}

#ifndef __cplusplus
#define chain_setresgid(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_setresgid, __VA_ARGS__)
#define CHAIN_P_CALL_setresgid(chain, rgid, egid, sgid)	\
	chain_setresgid(chain, CHAIN_INT(rgid), CHAIN_INT(egid), CHAIN_INT(sgid))
#endif

#define CHAIN_NR_getresgid	120
#define CHAIN_NPARAMS_getresgid	3

/**
 * chain_getresgid - append getresgid() to a chain
 * @chain: The chain.
 * @rgidp: gid_t *: memory that is written, a pointer or a chain_ptr.
 * @egidp: gid_t *: memory that is written, a pointer or a chain_ptr.
 * @sgidp: gid_t *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of getresgid(), a chain_int.
 */
static inline chain_int chain_getresgid(struct chain *chain, chain_out_arg rgidp,
					chain_out_arg egidp, chain_out_arg sgidp)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_getresgid, rgidp, egidp, sgidp));
}

#ifndef __cplusplus
#define chain_getresgid(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_getresgid, __VA_ARGS__)
#define CHAIN_P_CALL_getresgid(chain, rgidp, egidp, sgidp)	\
	chain_getresgid(chain, CHAIN_OUT(rgidp), CHAIN_OUT(egidp), CHAIN_OUT(sgidp))
#endif

#define CHAIN_NR_getpgid	121
#define CHAIN_NPARAMS_getpgid	1

/**
 * chain_getpgid - append getpgid() to a chain
 * @chain: The chain.
 * @pid: pid_t: a process or thread, an integer or a chain_pid.
 *
 * Return: The result of getpgid(), a chain_pid.
 */
static inline chain_pid chain_getpgid(struct chain *chain, chain_pid_arg pid)
{
	return CHAIN_P_MAKE(chain_pid, CHAIN_CALL1(chain, CHAIN_NR_getpgid, pid));
}

#ifndef __cplusplus
#define chain_getpgid(...)	\
	CHAIN_P_TAKES(2, chain_pid, CHAIN_P_CALL_getpgid, __VA_ARGS__)
#define CHAIN_P_CALL_getpgid(chain, pid)	\
	chain_getpgid(chain, CHAIN_PID(pid))
#endif

#define CHAIN_NR_setfsuid	122
#define CHAIN_NPARAMS_setfsuid	1

/**
 * chain_setfsuid - append setfsuid() to a chain
 * @chain: The chain.
 * @uid: uid_t: an integer or a chain_int.
 *
 * Return: The result of setfsuid(), a chain_int.
 */
static inline chain_int chain_setfsuid(struct chain *chain, chain_int_arg uid)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_setfsuid, uid));
}

#ifndef __cplusplus
#define chain_setfsuid(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_setfsuid, __VA_ARGS__)
#define CHAIN_P_CALL_setfsuid(chain, uid)	\
	chain_setfsuid(chain, CHAIN_INT(uid))
#endif

#define CHAIN_NR_setfsgid	123
#define CHAIN_NPARAMS_setfsgid	1

/**
 * chain_setfsgid - append setfsgid() to a chain
 * @chain: The chain.
 * @gid: gid_t: an integer or a chain_int.
 *
 * Return: The result of setfsgid(), a chain_int.
 */
static inline chain_int chain_setfsgid(struct chain *chain, chain_int_arg gid)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_setfsgid, gid));
}

#ifndef __cplusplus
#define chain_setfsgid(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_setfsgid, __VA_ARGS__)
#define CHAIN_P_CALL_setfsgid(chain, gid)	\
	chain_setfsgid(chain, CHAIN_INT(gid))
#endif

#define CHAIN_NR_getsid	124
#define CHAIN_NPARAMS_getsid	1

/**
 * chain_getsid - append getsid() to a chain
 * @chain: The chain.
 * @pid: pid_t: a process or thread, an integer or a chain_pid.
 *
 * Return: The result of getsid(), a chain_pid.
 */
static inline chain_pid chain_getsid(struct chain *chain, chain_pid_arg pid)
{
	return CHAIN_P_MAKE(chain_pid, CHAIN_CALL1(chain, CHAIN_NR_getsid, pid));
}

#ifndef __cplusplus
#define chain_getsid(...)	\
	CHAIN_P_TAKES(2, chain_pid, CHAIN_P_CALL_getsid, __VA_ARGS__)
#define CHAIN_P_CALL_getsid(chain, pid)	\
	chain_getsid(chain, CHAIN_PID(pid))
#endif

#define CHAIN_NR_capget	125
#define CHAIN_NPARAMS_capget	2

/**
 * chain_capget - append capget() to a chain
 * @chain: The chain.
 * @header: cap_user_header_t: pointer to struct that contains capability version and target pid
 *	data; a pointer or a chain_ptr.
 * @dataptr: cap_user_data_t: pointer to struct that contains the effective, permitted, and
 *	inheritable capabilities that are returned; a pointer or a chain_ptr.
 *
 * Return: The result of capget(), a chain_int.
 */
static inline chain_int chain_capget(struct chain *chain, chain_out_arg header,
				     chain_out_arg dataptr)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_capget, header, dataptr));
}

#ifndef __cplusplus
#define chain_capget(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_capget, __VA_ARGS__)
#define CHAIN_P_CALL_capget(chain, header, dataptr)	\
	chain_capget(chain, CHAIN_OUT(header), CHAIN_OUT(dataptr))
#endif

#define CHAIN_NR_capset	126
#define CHAIN_NPARAMS_capset	2

/**
 * chain_capset - append capset() to a chain
 * @chain: The chain.
 * @header: cap_user_header_t: pointer to struct that contains capability version and target pid
 *	data; a pointer or a chain_ptr.
 * @data: const cap_user_data_t: pointer to struct that contains the effective, permitted, and
 *	inheritable capabilities; a pointer or a chain_ptr.
 *
 * Return: The result of capset(), a chain_int.
 */
static inline chain_int chain_capset(struct chain *chain, chain_out_arg header, chain_in_arg data)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_capset, header, data));
}

#ifndef __cplusplus
#define chain_capset(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_capset, __VA_ARGS__)
#define CHAIN_P_CALL_capset(chain, header, data)	\
	chain_capset(chain, CHAIN_OUT(header), CHAIN_IN(data))
#endif

#define CHAIN_NR_rt_sigpending	127
#define CHAIN_NPARAMS_rt_sigpending	2

/**
 * chain_rt_sigpending - append rt_sigpending() to a chain
 * @chain: The chain.
 * @uset: sigset_t *: stores pending signals; a pointer or a chain_ptr.
 * @sigsetsize: size_t: size of sigset_t type or larger; an integer or a chain_size.
 *
 * Return: The result of rt_sigpending(), a chain_int.
 */
static inline chain_int chain_rt_sigpending(struct chain *chain, chain_out_arg uset,
					    chain_size_arg sigsetsize)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_rt_sigpending, uset,
						   sigsetsize));
}

#ifndef __cplusplus
#define chain_rt_sigpending(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_rt_sigpending, __VA_ARGS__)
#define CHAIN_P_CALL_rt_sigpending(chain, uset, sigsetsize)	\
	chain_rt_sigpending(chain, CHAIN_OUT(uset), CHAIN_SIZE(sigsetsize))
#endif

#define CHAIN_NR_rt_sigtimedwait	128
#define CHAIN_NPARAMS_rt_sigtimedwait	4

/**
 * chain_rt_sigtimedwait - append rt_sigtimedwait() to a chain
 * @chain: The chain.
 * @uthese: const sigset_t *: queued signals to wait for; a pointer or a chain_ptr.
 * @uinfo: siginfo_t *: if non-null, the signal's siginfo is returned here; a pointer or a
 *	chain_ptr.
 * @uts: const struct __kernel_timespec *: upper bound on process time suspension; a pointer or a
 *	chain_ptr.
 * @sigsetsize: size_t: size of sigset_t type; an integer or a chain_size.
 *
 * Return: The result of rt_sigtimedwait(), a chain_int.
 */
static inline chain_int chain_rt_sigtimedwait(struct chain *chain, chain_in_arg uthese,
					      chain_out_arg uinfo, chain_in_arg uts,
					      chain_size_arg sigsetsize)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_rt_sigtimedwait, uthese, uinfo,
						   uts, sigsetsize));
}

#ifndef __cplusplus
#define chain_rt_sigtimedwait(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_rt_sigtimedwait, __VA_ARGS__)
#define CHAIN_P_CALL_rt_sigtimedwait(chain, uthese, uinfo, uts, sigsetsize)	\
	chain_rt_sigtimedwait(chain, CHAIN_IN(uthese), CHAIN_OUT(uinfo), CHAIN_IN(uts),	\
		CHAIN_SIZE(sigsetsize))
#endif

#define CHAIN_NR_rt_sigqueueinfo	129
#define CHAIN_NPARAMS_rt_sigqueueinfo	3

/**
 * chain_rt_sigqueueinfo - append rt_sigqueueinfo() to a chain
 * @chain: The chain.
 * @pid: pid_t: the PID of the thread; an integer or a chain_pid.
 * @sig: int: signal to be sent; an integer or a chain_int.
 * @uinfo: siginfo_t *: signal info to be sent; a pointer or a chain_ptr.
 *
 * Return: The result of rt_sigqueueinfo(), a chain_int.
 */
static inline chain_int chain_rt_sigqueueinfo(struct chain *chain, chain_pid_arg pid,
					      chain_int_arg sig, chain_in_arg uinfo)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_rt_sigqueueinfo, pid, sig,
						   uinfo));
}

#ifndef __cplusplus
#define chain_rt_sigqueueinfo(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_rt_sigqueueinfo, __VA_ARGS__)
#define CHAIN_P_CALL_rt_sigqueueinfo(chain, pid, sig, uinfo)	\
	chain_rt_sigqueueinfo(chain, CHAIN_PID(pid), CHAIN_INT(sig), CHAIN_IN(uinfo))
#endif

#define CHAIN_NR_rt_sigsuspend	130
#define CHAIN_NPARAMS_rt_sigsuspend	2

/**
 * chain_rt_sigsuspend - append rt_sigsuspend() to a chain
 * @chain: The chain.
 * @unewset: sigset_t *: new signal mask value; a pointer or a chain_ptr.
 * @sigsetsize: size_t: size of sigset_t type; an integer or a chain_size.
 *
 * Return: The result of rt_sigsuspend(), a chain_int.
 */
static inline chain_int chain_rt_sigsuspend(struct chain *chain, chain_in_arg unewset,
					    chain_size_arg sigsetsize)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_rt_sigsuspend, unewset,
						   sigsetsize));
}

#ifndef __cplusplus
#define chain_rt_sigsuspend(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_rt_sigsuspend, __VA_ARGS__)
#define CHAIN_P_CALL_rt_sigsuspend(chain, unewset, sigsetsize)	\
	chain_rt_sigsuspend(chain, CHAIN_IN(unewset), CHAIN_SIZE(sigsetsize))
#endif

#define CHAIN_NR_sigaltstack	131
#define CHAIN_NPARAMS_sigaltstack	2

/**
 * chain_sigaltstack - append sigaltstack() to a chain
 * @chain: The chain.
 * @uss: const stack_t *: memory that is read, a pointer or a chain_ptr.
 * @uoss: stack_t *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of sigaltstack(), a chain_int.
 */
static inline chain_int chain_sigaltstack(struct chain *chain, chain_in_arg uss, chain_out_arg uoss)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_sigaltstack, uss, uoss));
}

#ifndef __cplusplus
#define chain_sigaltstack(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_sigaltstack, __VA_ARGS__)
#define CHAIN_P_CALL_sigaltstack(chain, uss, uoss)	\
	chain_sigaltstack(chain, CHAIN_IN(uss), CHAIN_OUT(uoss))
#endif

#define CHAIN_NR_utime	132
#define CHAIN_NPARAMS_utime	2

/**
 * chain_utime - append utime() to a chain
 * @chain: The chain.
 * @filename: char *: a string, a pointer or a chain_ptr.
 * @times: struct utimbuf *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of utime(), a chain_int.
 */
static inline chain_int chain_utime(struct chain *chain, chain_string_arg filename,
				    chain_in_arg times)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_utime, filename, times));
}

#ifndef __cplusplus
#define chain_utime(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_utime, __VA_ARGS__)
#define CHAIN_P_CALL_utime(chain, filename, times)	\
	chain_utime(chain, CHAIN_STRING(filename), CHAIN_IN(times))
#endif

#define CHAIN_NR_mknod	133
#define CHAIN_NPARAMS_mknod	3

/**
 * chain_mknod - append mknod() to a chain
 * @chain: The chain.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @mode: umode_t: an integer or a chain_int.
 * @dev: unsigned int: an integer or a chain_int.
 *
 * Return: The result of mknod(), a chain_int.
 */
static inline chain_int chain_mknod(struct chain *chain, chain_string_arg filename,
				    chain_int_arg mode, chain_int_arg dev)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_mknod, filename, mode, dev));
}

#ifndef __cplusplus
#define chain_mknod(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_mknod, __VA_ARGS__)
#define CHAIN_P_CALL_mknod(chain, filename, mode, dev)	\
	chain_mknod(chain, CHAIN_STRING(filename), CHAIN_INT(mode), CHAIN_INT(dev))
#endif

#define CHAIN_NR_personality	135
#define CHAIN_NPARAMS_personality	1

/**
 * chain_personality - append personality() to a chain
 * @chain: The chain.
 * @personality: unsigned int: an integer or a chain_int.
 *
 * Return: The result of personality(), a chain_int.
 */
static inline chain_int chain_personality(struct chain *chain, chain_int_arg personality)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_personality, personality));
}

#ifndef __cplusplus
#define chain_personality(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_personality, __VA_ARGS__)
#define CHAIN_P_CALL_personality(chain, personality)	\
	chain_personality(chain, CHAIN_INT(personality))
#endif

#define CHAIN_NR_ustat	136
#define CHAIN_NPARAMS_ustat	2

/**
 * chain_ustat - append ustat() to a chain
 * @chain: The chain.
 * @dev: unsigned int: an integer or a chain_int.
 * @ubuf: struct ustat *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of ustat(), a chain_int.
 */
static inline chain_int chain_ustat(struct chain *chain, chain_int_arg dev, chain_out_arg ubuf)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_ustat, dev, ubuf));
}

#ifndef __cplusplus
#define chain_ustat(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_ustat, __VA_ARGS__)
#define CHAIN_P_CALL_ustat(chain, dev, ubuf)	\
	chain_ustat(chain, CHAIN_INT(dev), CHAIN_OUT(ubuf))
#endif

#define CHAIN_NR_statfs	137
#define CHAIN_NPARAMS_statfs	2

/**
 * chain_statfs - append statfs() to a chain
 * @chain: The chain.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @buf: struct statfs *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of statfs(), a chain_int.
 */
static inline chain_int chain_statfs(struct chain *chain, chain_string_arg pathname,
				     chain_out_arg buf)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_statfs, pathname, buf));
}

#ifndef __cplusplus
#define chain_statfs(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_statfs, __VA_ARGS__)
#define CHAIN_P_CALL_statfs(chain, pathname, buf)	\
	chain_statfs(chain, CHAIN_STRING(pathname), CHAIN_OUT(buf))
#endif

#define CHAIN_NR_fstatfs	138
#define CHAIN_NPARAMS_fstatfs	2

/**
 * chain_fstatfs - append fstatfs() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @buf: struct statfs *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of fstatfs(), a chain_int.
 */
static inline chain_int chain_fstatfs(struct chain *chain, chain_fd_arg fd, chain_out_arg buf)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_fstatfs, fd, buf));
}

#ifndef __cplusplus
#define chain_fstatfs(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_fstatfs, __VA_ARGS__)
#define CHAIN_P_CALL_fstatfs(chain, fd, buf)	\
	chain_fstatfs(chain, CHAIN_FD(fd), CHAIN_OUT(buf))
#endif

#define CHAIN_NR_sysfs	139
#define CHAIN_NPARAMS_sysfs	3

/**
 * chain_sysfs - append sysfs() to a chain
 * @chain: The chain.
 * @option: int: an integer or a chain_int.
 * @arg1: unsigned long: an integer, a pointer or any result.
 * @arg2: unsigned long: an integer, a pointer or any result.
 *
 * Return: The result of sysfs(), a chain_int.
 */
static inline chain_int chain_sysfs(struct chain *chain, chain_int_arg option, chain_any_arg arg1,
				    chain_any_arg arg2)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_sysfs, option, arg1, arg2));
}

#ifndef __cplusplus
#define chain_sysfs(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_sysfs, __VA_ARGS__)
#define CHAIN_P_CALL_sysfs(chain, option, arg1, arg2)	\
	chain_sysfs(chain, CHAIN_INT(option), CHAIN_ANY(arg1), CHAIN_ANY(arg2))
#endif

#define CHAIN_NR_getpriority	140
#define CHAIN_NPARAMS_getpriority	2

/**
 * chain_getpriority - append getpriority() to a chain
 * @chain: The chain.
 * @which: int: an integer or a chain_int.
 * @who: int: an integer or a chain_int.
 *
 * Return: The result of getpriority(), a chain_int.
 */
static inline chain_int chain_getpriority(struct chain *chain, chain_int_arg which,
					  chain_int_arg who)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_getpriority, which, who));
}

#ifndef __cplusplus
#define chain_getpriority(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_getpriority, __VA_ARGS__)
#define CHAIN_P_CALL_getpriority(chain, which, who)	\
	chain_getpriority(chain, CHAIN_INT(which), CHAIN_INT(who))
#endif

#define CHAIN_NR_setpriority	141
#define CHAIN_NPARAMS_setpriority	3

/**
 * chain_setpriority - append setpriority() to a chain
 * @chain: The chain.
 * @which: int: an integer or a chain_int.
 * @who: int: an integer or a chain_int.
 * @niceval: int: an integer or a chain_int.
 *
 * Return: The result of setpriority(), a chain_int.
 */
static inline chain_int chain_setpriority(struct chain *chain, chain_int_arg which,
					  chain_int_arg who, chain_int_arg niceval)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_setpriority, which, who,
						   niceval));
}

#ifndef __cplusplus
#define chain_setpriority(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_setpriority, __VA_ARGS__)
#define CHAIN_P_CALL_setpriority(chain, which, who, niceval)	\
	chain_setpriority(chain, CHAIN_INT(which), CHAIN_INT(who), CHAIN_INT(niceval))
#endif

#define CHAIN_NR_sched_setparam	142
#define CHAIN_NPARAMS_sched_setparam	2

/**
 * chain_sched_setparam - append sched_setparam() to a chain
 * @chain: The chain.
 * @pid: pid_t: the pid in question; an integer or a chain_pid.
 * @param: struct sched_param *: structure containing the new RT priority; a pointer or a chain_ptr.
 *
 * Return: The result of sched_setparam(), a chain_int.
 */
static inline chain_int chain_sched_setparam(struct chain *chain, chain_pid_arg pid,
					     chain_in_arg param)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_sched_setparam, pid, param));
}

#ifndef __cplusplus
#define chain_sched_setparam(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_sched_setparam, __VA_ARGS__)
#define CHAIN_P_CALL_sched_setparam(chain, pid, param)	\
	chain_sched_setparam(chain, CHAIN_PID(pid), CHAIN_IN(param))
#endif

#define CHAIN_NR_sched_getparam	143
#define CHAIN_NPARAMS_sched_getparam	2

/**
 * chain_sched_getparam - append sched_getparam() to a chain
 * @chain: The chain.
 * @pid: pid_t: the pid in question; an integer or a chain_pid.
 * @param: struct sched_param *: structure containing the RT priority; a pointer or a chain_ptr.
 *
 * Return: The result of sched_getparam(), a chain_int.
 */
static inline chain_int chain_sched_getparam(struct chain *chain, chain_pid_arg pid,
					     chain_out_arg param)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_sched_getparam, pid, param));
}

#ifndef __cplusplus
#define chain_sched_getparam(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_sched_getparam, __VA_ARGS__)
#define CHAIN_P_CALL_sched_getparam(chain, pid, param)	\
	chain_sched_getparam(chain, CHAIN_PID(pid), CHAIN_OUT(param))
#endif

#define CHAIN_NR_sched_setscheduler	144
#define CHAIN_NPARAMS_sched_setscheduler	3

/**
 * chain_sched_setscheduler - append sched_setscheduler() to a chain
 * @chain: The chain.
 * @pid: pid_t: the pid in question; an integer or a chain_pid.
 * @policy: int: new policy; an integer or a chain_int.
 * @param: struct sched_param *: structure containing the new RT priority; a pointer or a chain_ptr.
 *
 * Return: The result of sched_setscheduler(), a chain_int.
 */
static inline chain_int chain_sched_setscheduler(struct chain *chain, chain_pid_arg pid,
						 chain_int_arg policy, chain_in_arg param)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_sched_setscheduler, pid, policy,
						   param));
}

#ifndef __cplusplus
#define chain_sched_setscheduler(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_sched_setscheduler, __VA_ARGS__)
#define CHAIN_P_CALL_sched_setscheduler(chain, pid, policy, param)	\
	chain_sched_setscheduler(chain, CHAIN_PID(pid), CHAIN_INT(policy), CHAIN_IN(param))
#endif

#define CHAIN_NR_sched_getscheduler	145
#define CHAIN_NPARAMS_sched_getscheduler	1

/**
 * chain_sched_getscheduler - append sched_getscheduler() to a chain
 * @chain: The chain.
 * @pid: pid_t: the pid in question; an integer or a chain_pid.
 *
 * Return: The result of sched_getscheduler(), a chain_int.
 */
static inline chain_int chain_sched_getscheduler(struct chain *chain, chain_pid_arg pid)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_sched_getscheduler, pid));
}

#ifndef __cplusplus
#define chain_sched_getscheduler(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_sched_getscheduler, __VA_ARGS__)
#define CHAIN_P_CALL_sched_getscheduler(chain, pid)	\
	chain_sched_getscheduler(chain, CHAIN_PID(pid))
#endif

#define CHAIN_NR_sched_get_priority_max	146
#define CHAIN_NPARAMS_sched_get_priority_max	1

/**
 * chain_sched_get_priority_max - append sched_get_priority_max() to a chain
 * @chain: The chain.
 * @policy: int: scheduling class; an integer or a chain_int.
 *
 * Return: The result of sched_get_priority_max(), a chain_int.
 */
static inline chain_int chain_sched_get_priority_max(struct chain *chain, chain_int_arg policy)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_sched_get_priority_max, policy));
}

#ifndef __cplusplus
#define chain_sched_get_priority_max(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_sched_get_priority_max, __VA_ARGS__)
#define CHAIN_P_CALL_sched_get_priority_max(chain, policy)	\
	chain_sched_get_priority_max(chain, CHAIN_INT(policy))
#endif

#define CHAIN_NR_sched_get_priority_min	147
#define CHAIN_NPARAMS_sched_get_priority_min	1

/**
 * chain_sched_get_priority_min - append sched_get_priority_min() to a chain
 * @chain: The chain.
 * @policy: int: scheduling class; an integer or a chain_int.
 *
 * Return: The result of sched_get_priority_min(), a chain_int.
 */
static inline chain_int chain_sched_get_priority_min(struct chain *chain, chain_int_arg policy)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_sched_get_priority_min, policy));
}

#ifndef __cplusplus
#define chain_sched_get_priority_min(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_sched_get_priority_min, __VA_ARGS__)
#define CHAIN_P_CALL_sched_get_priority_min(chain, policy)	\
	chain_sched_get_priority_min(chain, CHAIN_INT(policy))
#endif

#define CHAIN_NR_sched_rr_get_interval	148
#define CHAIN_NPARAMS_sched_rr_get_interval	2

/**
 * chain_sched_rr_get_interval - append sched_rr_get_interval() to a chain
 * @chain: The chain.
 * @pid: pid_t: pid of the process; an integer or a chain_pid.
 * @interval: struct __kernel_timespec *: userspace pointer to the time-slice value; a pointer or a
 *	chain_ptr.
 *
 * Return: The result of sched_rr_get_interval(), a chain_int.
 */
static inline chain_int chain_sched_rr_get_interval(struct chain *chain, chain_pid_arg pid,
						    chain_out_arg interval)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_sched_rr_get_interval, pid,
						   interval));
}

#ifndef __cplusplus
#define chain_sched_rr_get_interval(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_sched_rr_get_interval, __VA_ARGS__)
#define CHAIN_P_CALL_sched_rr_get_interval(chain, pid, interval)	\
	chain_sched_rr_get_interval(chain, CHAIN_PID(pid), CHAIN_OUT(interval))
#endif

#define CHAIN_NR_mlock	149
#define CHAIN_NPARAMS_mlock	2

/**
 * chain_mlock - append mlock() to a chain
 * @chain: The chain.
 * @start: unsigned long: an address, a pointer or a chain_ptr.
 * @len: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of mlock(), a chain_int.
 */
static inline chain_int chain_mlock(struct chain *chain, chain_out_arg start, chain_size_arg len)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_mlock, start, len));
}

#ifndef __cplusplus
#define chain_mlock(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_mlock, __VA_ARGS__)
#define CHAIN_P_CALL_mlock(chain, start, len)	\
	chain_mlock(chain, CHAIN_OUT(start), CHAIN_SIZE(len))
#endif

#define CHAIN_NR_munlock	150
#define CHAIN_NPARAMS_munlock	2

/**
 * chain_munlock - append munlock() to a chain
 * @chain: The chain.
 * @start: unsigned long: an address, a pointer or a chain_ptr.
 * @len: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of munlock(), a chain_int.
 */
static inline chain_int chain_munlock(struct chain *chain, chain_out_arg start, chain_size_arg len)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_munlock, start, len));
}

#ifndef __cplusplus
#define chain_munlock(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_munlock, __VA_ARGS__)
#define CHAIN_P_CALL_munlock(chain, start, len)	\
	chain_munlock(chain, CHAIN_OUT(start), CHAIN_SIZE(len))
#endif

#define CHAIN_NR_mlockall	151
#define CHAIN_NPARAMS_mlockall	1

/**
 * chain_mlockall - append mlockall() to a chain
 * @chain: The chain.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of mlockall(), a chain_int.
 */
static inline chain_int chain_mlockall(struct chain *chain, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_mlockall, flags));
}

#ifndef __cplusplus
#define chain_mlockall(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_mlockall, __VA_ARGS__)
#define CHAIN_P_CALL_mlockall(chain, flags)	\
	chain_mlockall(chain, CHAIN_INT(flags))
#endif

#define CHAIN_NR_munlockall	152
#define CHAIN_NPARAMS_munlockall	0

/**
 * chain_munlockall - append munlockall() to a chain
 * @chain: The chain.
 *
 * Return: The result of munlockall(), a chain_int.
 */
static inline chain_int chain_munlockall(struct chain *chain)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL0(chain, CHAIN_NR_munlockall));
}

#define CHAIN_NR_vhangup	153
#define CHAIN_NPARAMS_vhangup	0

/**
 * chain_vhangup - append vhangup() to a chain
 * @chain: The chain.
 *
 * Return: The result of vhangup(), a chain_int.
 */
static inline chain_int chain_vhangup(struct chain *chain)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL0(chain, CHAIN_NR_vhangup));
}

#define CHAIN_NR_modify_ldt	154
#define CHAIN_NPARAMS_modify_ldt	3

/**
 * chain_modify_ldt - append modify_ldt() to a chain
 * @chain: The chain.
 * @func: int: an integer or a chain_int.
 * @ptr: void *: memory that is written, a pointer or a chain_ptr.
 * @bytecount: unsigned long: a size, an integer or a chain_size.
 *
 * Return: The result of modify_ldt(), a chain_int.
 */
static inline chain_int chain_modify_ldt(struct chain *chain, chain_int_arg func, chain_out_arg ptr,
					 chain_size_arg bytecount)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_modify_ldt, func, ptr,
						   bytecount));
}

#ifndef __cplusplus
#define chain_modify_ldt(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_modify_ldt, __VA_ARGS__)
#define CHAIN_P_CALL_modify_ldt(chain, func, ptr, bytecount)	\
	chain_modify_ldt(chain, CHAIN_INT(func), CHAIN_OUT(ptr), CHAIN_SIZE(bytecount))
#endif

#define CHAIN_NR_pivot_root	155
#define CHAIN_NPARAMS_pivot_root	2

/**
 * chain_pivot_root - append pivot_root() to a chain
 * @chain: The chain.
 * @new_root: const char *: a string, a pointer or a chain_ptr.
 * @put_old: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of pivot_root(), a chain_int.
 */
static inline chain_int chain_pivot_root(struct chain *chain, chain_string_arg new_root,
					 chain_string_arg put_old)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_pivot_root, new_root, put_old));
}

#ifndef __cplusplus
#define chain_pivot_root(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_pivot_root, __VA_ARGS__)
#define CHAIN_P_CALL_pivot_root(chain, new_root, put_old)	\
	chain_pivot_root(chain, CHAIN_STRING(new_root), CHAIN_STRING(put_old))
#endif

#define CHAIN_NR_prctl	157
#define CHAIN_NPARAMS_prctl	5

/**
 * chain_prctl - append prctl() to a chain
 * @chain: The chain.
 * @option: int: an integer or a chain_int.
 * @arg2: unsigned long: an integer, a pointer or any result.
 * @arg3: unsigned long: an integer, a pointer or any result.
 * @arg4: unsigned long: an integer, a pointer or any result.
 * @arg5: unsigned long: an integer, a pointer or any result.
 *
 * Return: The result of prctl(), a chain_int.
 */
static inline chain_int chain_prctl(struct chain *chain, chain_int_arg option, chain_any_arg arg2,
				    chain_any_arg arg3, chain_any_arg arg4, chain_any_arg arg5)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_prctl, option, arg2, arg3, arg4,
						   arg5));
}

#ifndef __cplusplus
#define chain_prctl(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_prctl, __VA_ARGS__)
#define CHAIN_P_CALL_prctl(chain, option, arg2, arg3, arg4, arg5)	\
	chain_prctl(chain, CHAIN_INT(option), CHAIN_ANY(arg2), CHAIN_ANY(arg3),	\
		CHAIN_ANY(arg4), CHAIN_ANY(arg5))
#endif

#define CHAIN_NR_arch_prctl	158
#define CHAIN_NPARAMS_arch_prctl	2

/**
 * chain_arch_prctl - append arch_prctl() to a chain
 * @chain: The chain.
 * @option: int: an integer or a chain_int.
 * @arg2: unsigned long: an integer, a pointer or any result.
 *
 * Return: The result of arch_prctl(), a chain_int.
 */
static inline chain_int chain_arch_prctl(struct chain *chain, chain_int_arg option,
					 chain_any_arg arg2)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_arch_prctl, option, arg2));
}

#ifndef __cplusplus
#define chain_arch_prctl(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_arch_prctl, __VA_ARGS__)
#define CHAIN_P_CALL_arch_prctl(chain, option, arg2)	\
	chain_arch_prctl(chain, CHAIN_INT(option), CHAIN_ANY(arg2))
#endif

#define CHAIN_NR_adjtimex	159
#define CHAIN_NPARAMS_adjtimex	1

/**
 * chain_adjtimex - append adjtimex() to a chain
 * @chain: The chain.
 * @txc_p: struct __kernel_timex *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of adjtimex(), a chain_int.
 */
static inline chain_int chain_adjtimex(struct chain *chain, chain_out_arg txc_p)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_adjtimex, txc_p));
}

#ifndef __cplusplus
#define chain_adjtimex(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_adjtimex, __VA_ARGS__)
#define CHAIN_P_CALL_adjtimex(chain, txc_p)	\
	chain_adjtimex(chain, CHAIN_OUT(txc_p))
#endif

#define CHAIN_NR_setrlimit	160
#define CHAIN_NPARAMS_setrlimit	2

/**
 * chain_setrlimit - append setrlimit() to a chain
 * @chain: The chain.
 * @resource: unsigned int: an integer or a chain_int.
 * @rlim: struct rlimit *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of setrlimit(), a chain_int.
 */
static inline chain_int chain_setrlimit(struct chain *chain, chain_int_arg resource,
					chain_in_arg rlim)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_setrlimit, resource, rlim));
}

#ifndef __cplusplus
#define chain_setrlimit(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_setrlimit, __VA_ARGS__)
#define CHAIN_P_CALL_setrlimit(chain, resource, rlim)	\
	chain_setrlimit(chain, CHAIN_INT(resource), CHAIN_IN(rlim))
#endif

#define CHAIN_NR_chroot	161
#define CHAIN_NPARAMS_chroot	1

/**
 * chain_chroot - append chroot() to a chain
 * @chain: The chain.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of chroot(), a chain_int.
 */
static inline chain_int chain_chroot(struct chain *chain, chain_string_arg filename)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_chroot, filename));
}

#ifndef __cplusplus
#define chain_chroot(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_chroot, __VA_ARGS__)
#define CHAIN_P_CALL_chroot(chain, filename)	\
	chain_chroot(chain, CHAIN_STRING(filename))
#endif

#define CHAIN_NR_sync	162
#define CHAIN_NPARAMS_sync	0

/**
 * chain_sync - append sync() to a chain
 * @chain: The chain.
 *
 * Return: The result of sync(), a chain_int.
 */
static inline chain_int chain_sync(struct chain *chain)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL0(chain, CHAIN_NR_sync));
}

#define CHAIN_NR_acct	163
#define CHAIN_NPARAMS_acct	1

/**
 * chain_acct - append acct() to a chain
 * @chain: The chain.
 * @name: const char *: file name for accounting records or NULL to shutdown accounting; a pointer
 *	or a chain_ptr.
 *
 * Return: The result of acct(), a chain_int.
 */
static inline chain_int chain_acct(struct chain *chain, chain_string_arg name)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_acct, name));
}

#ifndef __cplusplus
#define chain_acct(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_acct, __VA_ARGS__)
#define CHAIN_P_CALL_acct(chain, name)	\
	chain_acct(chain, CHAIN_STRING(name))
#endif

#define CHAIN_NR_settimeofday	164
#define CHAIN_NPARAMS_settimeofday	2

/**
 * chain_settimeofday - append settimeofday() to a chain
 * @chain: The chain.
 * @tv: struct __kernel_old_timeval *: memory that is read, a pointer or a chain_ptr.
 * @tz: struct timezone *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of settimeofday(), a chain_int.
 */
static inline chain_int chain_settimeofday(struct chain *chain, chain_in_arg tv, chain_in_arg tz)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_settimeofday, tv, tz));
}

#ifndef __cplusplus
#define chain_settimeofday(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_settimeofday, __VA_ARGS__)
#define CHAIN_P_CALL_settimeofday(chain, tv, tz)	\
	chain_settimeofday(chain, CHAIN_IN(tv), CHAIN_IN(tz))
#endif

#define CHAIN_NR_mount	165
#define CHAIN_NPARAMS_mount	5

/**
 * chain_mount - append mount() to a chain
 * @chain: The chain.
 * @dev_name: char *: a string, a pointer or a chain_ptr.
 * @dir_name: char *: a string, a pointer or a chain_ptr.
 * @type: char *: a string, a pointer or a chain_ptr.
 * @flags: unsigned long: an integer or a chain_int.
 * @data: void *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of mount(), a chain_int.
 */
static inline chain_int chain_mount(struct chain *chain, chain_string_arg dev_name,
				    chain_string_arg dir_name, chain_string_arg type,
				    chain_int_arg flags, chain_in_arg data)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_mount, dev_name, dir_name, type,
						   flags, data));
}

#ifndef __cplusplus
#define chain_mount(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_mount, __VA_ARGS__)
#define CHAIN_P_CALL_mount(chain, dev_name, dir_name, type, flags, data)	\
	chain_mount(chain, CHAIN_STRING(dev_name), CHAIN_STRING(dir_name), CHAIN_STRING(type),	\
		CHAIN_INT(flags), CHAIN_IN(data))
#endif

#define CHAIN_NR_umount2	166
#define CHAIN_NPARAMS_umount2	2

/**
 * chain_umount2 - append umount2() to a chain
 * @chain: The chain.
 * @name: char *: a string, a pointer or a chain_ptr.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of umount2(), a chain_int.
 */
static inline chain_int chain_umount2(struct chain *chain, chain_string_arg name,
				      chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_umount2, name, flags));
}

#ifndef __cplusplus
#define chain_umount2(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_umount2, __VA_ARGS__)
#define CHAIN_P_CALL_umount2(chain, name, flags)	\
	chain_umount2(chain, CHAIN_STRING(name), CHAIN_INT(flags))
#endif

#define CHAIN_NR_swapon	167
#define CHAIN_NPARAMS_swapon	2

/**
 * chain_swapon - append swapon() to a chain
 * @chain: The chain.
 * @specialfile: const char *: a string, a pointer or a chain_ptr.
 * @swap_flags: int: an integer or a chain_int.
 *
 * Return: The result of swapon(), a chain_int.
 */
static inline chain_int chain_swapon(struct chain *chain, chain_string_arg specialfile,
				     chain_int_arg swap_flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_swapon, specialfile,
						   swap_flags));
}

#ifndef __cplusplus
#define chain_swapon(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_swapon, __VA_ARGS__)
#define CHAIN_P_CALL_swapon(chain, specialfile, swap_flags)	\
	chain_swapon(chain, CHAIN_STRING(specialfile), CHAIN_INT(swap_flags))
#endif

#define CHAIN_NR_swapoff	168
#define CHAIN_NPARAMS_swapoff	1

/**
 * chain_swapoff - append swapoff() to a chain
 * @chain: The chain.
 * @specialfile: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of swapoff(), a chain_int.
 */
static inline chain_int chain_swapoff(struct chain *chain, chain_string_arg specialfile)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_swapoff, specialfile));
}

#ifndef __cplusplus
#define chain_swapoff(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_swapoff, __VA_ARGS__)
#define CHAIN_P_CALL_swapoff(chain, specialfile)	\
	chain_swapoff(chain, CHAIN_STRING(specialfile))
#endif

#define CHAIN_NR_reboot	169
#define CHAIN_NPARAMS_reboot	4

/**
 * chain_reboot - append reboot() to a chain
 * @chain: The chain.
 * @magic1: int: an integer or a chain_int.
 * @magic2: int: an integer or a chain_int.
 * @cmd: unsigned int: an integer or a chain_int.
 * @arg: void *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of reboot(), a chain_int.
 */
static inline chain_int chain_reboot(struct chain *chain, chain_int_arg magic1,
				     chain_int_arg magic2, chain_int_arg cmd, chain_string_arg arg)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_reboot, magic1, magic2, cmd,
						   arg));
}

#ifndef __cplusplus
#define chain_reboot(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_reboot, __VA_ARGS__)
#define CHAIN_P_CALL_reboot(chain, magic1, magic2, cmd, arg)	\
	chain_reboot(chain, CHAIN_INT(magic1), CHAIN_INT(magic2), CHAIN_INT(cmd), CHAIN_STRING(arg))
#endif

#define CHAIN_NR_sethostname	170
#define CHAIN_NPARAMS_sethostname	2

/**
 * chain_sethostname - append sethostname() to a chain
 * @chain: The chain.
 * @name: char *: memory that is read, a pointer or a chain_ptr.
 * @len: int: a size, an integer or a chain_size.
 *
 * Return: The result of sethostname(), a chain_int.
 */
static inline chain_int chain_sethostname(struct chain *chain, chain_in_arg name,
					  chain_size_arg len)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_sethostname, name, len));
}

#ifndef __cplusplus
#define chain_sethostname(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_sethostname, __VA_ARGS__)
#define CHAIN_P_CALL_sethostname(chain, name, len)	\
	chain_sethostname(chain, CHAIN_IN(name), CHAIN_SIZE(len))
#endif

#define CHAIN_NR_setdomainname	171
#define CHAIN_NPARAMS_setdomainname	2

/**
 * chain_setdomainname - append setdomainname() to a chain
 * @chain: The chain.
 * @name: char *: memory that is read, a pointer or a chain_ptr.
 * @len: int: a size, an integer or a chain_size.
 *
 * Return: The result of setdomainname(), a chain_int.
 */
static inline chain_int chain_setdomainname(struct chain *chain, chain_in_arg name,
					    chain_size_arg len)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_setdomainname, name, len));
}

#ifndef __cplusplus
#define chain_setdomainname(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_setdomainname, __VA_ARGS__)
#define CHAIN_P_CALL_setdomainname(chain, name, len)	\
	chain_setdomainname(chain, CHAIN_IN(name), CHAIN_SIZE(len))
#endif

#define CHAIN_NR_iopl	172
#define CHAIN_NPARAMS_iopl	1

/**
 * chain_iopl - append iopl() to a chain
 * @chain: The chain.
 * @level: unsigned int: an integer or a chain_int.
 *
 * Return: The result of iopl(), a chain_int.
 */
static inline chain_int chain_iopl(struct chain *chain, chain_int_arg level)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_iopl, level));
}

#ifndef __cplusplus
#define chain_iopl(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_iopl, __VA_ARGS__)
#define CHAIN_P_CALL_iopl(chain, level)	\
	chain_iopl(chain, CHAIN_INT(level))
#endif

#define CHAIN_NR_ioperm	173
#define CHAIN_NPARAMS_ioperm	3

/**
 * chain_ioperm - append ioperm() to a chain
 * @chain: The chain.
 * @from: unsigned long: an integer or a chain_int.
 * @num: unsigned long: an integer or a chain_int.
 * @turn_on: int: an integer or a chain_int.
 *
 * Return: The result of ioperm(), a chain_int.
 */
static inline chain_int chain_ioperm(struct chain *chain, chain_int_arg from, chain_int_arg num,
				     chain_int_arg turn_on)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_ioperm, from, num, turn_on));
}

#ifndef __cplusplus
#define chain_ioperm(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_ioperm, __VA_ARGS__)
#define CHAIN_P_CALL_ioperm(chain, from, num, turn_on)	\
	chain_ioperm(chain, CHAIN_INT(from), CHAIN_INT(num), CHAIN_INT(turn_on))
#endif

#define CHAIN_NR_init_module	175
#define CHAIN_NPARAMS_init_module	3

/**
 * chain_init_module - append init_module() to a chain
 * @chain: The chain.
 * @umod: void *: memory that is read, a pointer or a chain_ptr.
 * @len: unsigned long: a size, an integer or a chain_size.
 * @uargs: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of init_module(), a chain_int.
 */
static inline chain_int chain_init_module(struct chain *chain, chain_in_arg umod,
					  chain_size_arg len, chain_string_arg uargs)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_init_module, umod, len, uargs));
}

#ifndef __cplusplus
#define chain_init_module(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_init_module, __VA_ARGS__)
#define CHAIN_P_CALL_init_module(chain, umod, len, uargs)	\
	chain_init_module(chain, CHAIN_IN(umod), CHAIN_SIZE(len), CHAIN_STRING(uargs))
#endif

#define CHAIN_NR_delete_module	176
#define CHAIN_NPARAMS_delete_module	2

/**
 * chain_delete_module - append delete_module() to a chain
 * @chain: The chain.
 * @name_user: const char *: a string, a pointer or a chain_ptr.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of delete_module(), a chain_int.
 */
static inline chain_int chain_delete_module(struct chain *chain, chain_string_arg name_user,
					    chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_delete_module, name_user,
						   flags));
}

#ifndef __cplusplus
#define chain_delete_module(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_delete_module, __VA_ARGS__)
#define CHAIN_P_CALL_delete_module(chain, name_user, flags)	\
	chain_delete_module(chain, CHAIN_STRING(name_user), CHAIN_INT(flags))
#endif

#define CHAIN_NR_quotactl	179
#define CHAIN_NPARAMS_quotactl	4

/**
 * chain_quotactl - append quotactl() to a chain
 * @chain: The chain.
 * @cmd: unsigned int: an integer or a chain_int.
 * @special: const char *: a string, a pointer or a chain_ptr.
 * @id: qid_t: an integer or a chain_int.
 * @addr: void *: an integer, a pointer or any result.
 *
 * Return: The result of quotactl(), a chain_int.
 */
static inline chain_int chain_quotactl(struct chain *chain, chain_int_arg cmd,
				       chain_string_arg special, chain_int_arg id,
				       chain_any_arg addr)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_quotactl, cmd, special, id,
						   addr));
}

#ifndef __cplusplus
#define chain_quotactl(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_quotactl, __VA_ARGS__)
#define CHAIN_P_CALL_quotactl(chain, cmd, special, id, addr)	\
	chain_quotactl(chain, CHAIN_INT(cmd), CHAIN_STRING(special), CHAIN_INT(id), CHAIN_ANY(addr))
#endif

#define CHAIN_NR_gettid	186
#define CHAIN_NPARAMS_gettid	0

/**
 * chain_gettid - append gettid() to a chain
 * @chain: The chain.
 *
 * Return: The result of gettid(), a chain_pid.
 */
static inline chain_pid chain_gettid(struct chain *chain)
{
	return CHAIN_P_MAKE(chain_pid, CHAIN_CALL0(chain, CHAIN_NR_gettid));
}

#define CHAIN_NR_readahead	187
#define CHAIN_NPARAMS_readahead	3

/**
 * chain_readahead - append readahead() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @offset: loff_t: a file offset, an integer, a chain_off or a chain_size.
 * @count: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of readahead(), a chain_int.
 */
static inline chain_int chain_readahead(struct chain *chain, chain_fd_arg fd, chain_off_arg offset,
					chain_size_arg count)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_readahead, fd, offset, count));
}

#ifndef __cplusplus
#define chain_readahead(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_readahead, __VA_ARGS__)
#define CHAIN_P_CALL_readahead(chain, fd, offset, count)	\
	chain_readahead(chain, CHAIN_FD(fd), CHAIN_OFF(offset), CHAIN_SIZE(count))
#endif

#define CHAIN_NR_setxattr	188
#define CHAIN_NPARAMS_setxattr	5

/**
 * chain_setxattr - append setxattr() to a chain
 * @chain: The chain.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @name: const char *: a string, a pointer or a chain_ptr.
 * @value: const void *: memory that is read, a pointer or a chain_ptr.
 * @size: size_t: a size, an integer or a chain_size.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of setxattr(), a chain_int.
 */
static inline chain_int chain_setxattr(struct chain *chain, chain_string_arg pathname,
				       chain_string_arg name, chain_in_arg value,
				       chain_size_arg size, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_setxattr, pathname, name, value,
						   size, flags));
}

#ifndef __cplusplus
#define chain_setxattr(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_setxattr, __VA_ARGS__)
#define CHAIN_P_CALL_setxattr(chain, pathname, name, value, size, flags)	\
	chain_setxattr(chain, CHAIN_STRING(pathname), CHAIN_STRING(name), CHAIN_IN(value),	\
		CHAIN_SIZE(size), CHAIN_INT(flags))
#endif

#define CHAIN_NR_lsetxattr	189
#define CHAIN_NPARAMS_lsetxattr	5

/**
 * chain_lsetxattr - append lsetxattr() to a chain
 * @chain: The chain.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @name: const char *: a string, a pointer or a chain_ptr.
 * @value: const void *: memory that is read, a pointer or a chain_ptr.
 * @size: size_t: a size, an integer or a chain_size.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of lsetxattr(), a chain_int.
 */
static inline chain_int chain_lsetxattr(struct chain *chain, chain_string_arg pathname,
					chain_string_arg name, chain_in_arg value,
					chain_size_arg size, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_lsetxattr, pathname, name, value,
						   size, flags));
}

#ifndef __cplusplus
#define chain_lsetxattr(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_lsetxattr, __VA_ARGS__)
#define CHAIN_P_CALL_lsetxattr(chain, pathname, name, value, size, flags)	\
	chain_lsetxattr(chain, CHAIN_STRING(pathname), CHAIN_STRING(name), CHAIN_IN(value),	\
		CHAIN_SIZE(size), CHAIN_INT(flags))
#endif

#define CHAIN_NR_fsetxattr	190
#define CHAIN_NPARAMS_fsetxattr	5

/**
 * chain_fsetxattr - append fsetxattr() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @name: const char *: a string, a pointer or a chain_ptr.
 * @value: const void *: memory that is read, a pointer or a chain_ptr.
 * @size: size_t: a size, an integer or a chain_size.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of fsetxattr(), a chain_int.
 */
static inline chain_int chain_fsetxattr(struct chain *chain, chain_fd_arg fd, chain_string_arg name,
					chain_in_arg value, chain_size_arg size,
					chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_fsetxattr, fd, name, value, size,
						   flags));
}

#ifndef __cplusplus
#define chain_fsetxattr(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_fsetxattr, __VA_ARGS__)
#define CHAIN_P_CALL_fsetxattr(chain, fd, name, value, size, flags)	\
	chain_fsetxattr(chain, CHAIN_FD(fd), CHAIN_STRING(name), CHAIN_IN(value),	\
		CHAIN_SIZE(size), CHAIN_INT(flags))
#endif

#define CHAIN_NR_getxattr	191
#define CHAIN_NPARAMS_getxattr	4

/**
 * chain_getxattr - append getxattr() to a chain
 * @chain: The chain.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @name: const char *: a string, a pointer or a chain_ptr.
 * @value: void *: memory that is written, a pointer or a chain_ptr.
 * @size: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of getxattr(), a chain_size.
 */
static inline chain_size chain_getxattr(struct chain *chain, chain_string_arg pathname,
					chain_string_arg name, chain_out_arg value,
					chain_size_arg size)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL4(chain, CHAIN_NR_getxattr, pathname, name, value,
						    size));
}

#ifndef __cplusplus
#define chain_getxattr(...)	\
	CHAIN_P_TAKES(5, chain_size, CHAIN_P_CALL_getxattr, __VA_ARGS__)
#define CHAIN_P_CALL_getxattr(chain, pathname, name, value, size)	\
	chain_getxattr(chain, CHAIN_STRING(pathname), CHAIN_STRING(name), CHAIN_OUT(value),	\
		CHAIN_SIZE(size))
#endif

#define CHAIN_NR_lgetxattr	192
#define CHAIN_NPARAMS_lgetxattr	4

/**
 * chain_lgetxattr - append lgetxattr() to a chain
 * @chain: The chain.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @name: const char *: a string, a pointer or a chain_ptr.
 * @value: void *: memory that is written, a pointer or a chain_ptr.
 * @size: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of lgetxattr(), a chain_size.
 */
static inline chain_size chain_lgetxattr(struct chain *chain, chain_string_arg pathname,
					 chain_string_arg name, chain_out_arg value,
					 chain_size_arg size)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL4(chain, CHAIN_NR_lgetxattr, pathname, name,
						    value, size));
}

#ifndef __cplusplus
#define chain_lgetxattr(...)	\
	CHAIN_P_TAKES(5, chain_size, CHAIN_P_CALL_lgetxattr, __VA_ARGS__)
#define CHAIN_P_CALL_lgetxattr(chain, pathname, name, value, size)	\
	chain_lgetxattr(chain, CHAIN_STRING(pathname), CHAIN_STRING(name), CHAIN_OUT(value),	\
		CHAIN_SIZE(size))
#endif

#define CHAIN_NR_fgetxattr	193
#define CHAIN_NPARAMS_fgetxattr	4

/**
 * chain_fgetxattr - append fgetxattr() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @name: const char *: a string, a pointer or a chain_ptr.
 * @value: void *: memory that is written, a pointer or a chain_ptr.
 * @size: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of fgetxattr(), a chain_size.
 */
static inline chain_size chain_fgetxattr(struct chain *chain, chain_fd_arg fd,
					 chain_string_arg name, chain_out_arg value,
					 chain_size_arg size)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL4(chain, CHAIN_NR_fgetxattr, fd, name, value,
						    size));
}

#ifndef __cplusplus
#define chain_fgetxattr(...)	\
	CHAIN_P_TAKES(5, chain_size, CHAIN_P_CALL_fgetxattr, __VA_ARGS__)
#define CHAIN_P_CALL_fgetxattr(chain, fd, name, value, size)	\
	chain_fgetxattr(chain, CHAIN_FD(fd), CHAIN_STRING(name), CHAIN_OUT(value), CHAIN_SIZE(size))
#endif

#define CHAIN_NR_listxattr	194
#define CHAIN_NPARAMS_listxattr	3

/**
 * chain_listxattr - append listxattr() to a chain
 * @chain: The chain.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @list: char *: memory that is written, a pointer or a chain_ptr.
 * @size: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of listxattr(), a chain_size.
 */
static inline chain_size chain_listxattr(struct chain *chain, chain_string_arg pathname,
					 chain_out_arg list, chain_size_arg size)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL3(chain, CHAIN_NR_listxattr, pathname, list,
						    size));
}

#ifndef __cplusplus
#define chain_listxattr(...)	\
	CHAIN_P_TAKES(4, chain_size, CHAIN_P_CALL_listxattr, __VA_ARGS__)
#define CHAIN_P_CALL_listxattr(chain, pathname, list, size)	\
	chain_listxattr(chain, CHAIN_STRING(pathname), CHAIN_OUT(list), CHAIN_SIZE(size))
#endif

#define CHAIN_NR_llistxattr	195
#define CHAIN_NPARAMS_llistxattr	3

/**
 * chain_llistxattr - append llistxattr() to a chain
 * @chain: The chain.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @list: char *: memory that is written, a pointer or a chain_ptr.
 * @size: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of llistxattr(), a chain_size.
 */
static inline chain_size chain_llistxattr(struct chain *chain, chain_string_arg pathname,
					  chain_out_arg list, chain_size_arg size)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL3(chain, CHAIN_NR_llistxattr, pathname, list,
						    size));
}

#ifndef __cplusplus
#define chain_llistxattr(...)	\
	CHAIN_P_TAKES(4, chain_size, CHAIN_P_CALL_llistxattr, __VA_ARGS__)
#define CHAIN_P_CALL_llistxattr(chain, pathname, list, size)	\
	chain_llistxattr(chain, CHAIN_STRING(pathname), CHAIN_OUT(list), CHAIN_SIZE(size))
#endif

#define CHAIN_NR_flistxattr	196
#define CHAIN_NPARAMS_flistxattr	3

/**
 * chain_flistxattr - append flistxattr() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @list: char *: memory that is written, a pointer or a chain_ptr.
 * @size: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of flistxattr(), a chain_size.
 */
static inline chain_size chain_flistxattr(struct chain *chain, chain_fd_arg fd, chain_out_arg list,
					  chain_size_arg size)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL3(chain, CHAIN_NR_flistxattr, fd, list, size));
}

#ifndef __cplusplus
#define chain_flistxattr(...)	\
	CHAIN_P_TAKES(4, chain_size, CHAIN_P_CALL_flistxattr, __VA_ARGS__)
#define CHAIN_P_CALL_flistxattr(chain, fd, list, size)	\
	chain_flistxattr(chain, CHAIN_FD(fd), CHAIN_OUT(list), CHAIN_SIZE(size))
#endif

#define CHAIN_NR_removexattr	197
#define CHAIN_NPARAMS_removexattr	2

/**
 * chain_removexattr - append removexattr() to a chain
 * @chain: The chain.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @name: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of removexattr(), a chain_int.
 */
static inline chain_int chain_removexattr(struct chain *chain, chain_string_arg pathname,
					  chain_string_arg name)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_removexattr, pathname, name));
}

#ifndef __cplusplus
#define chain_removexattr(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_removexattr, __VA_ARGS__)
#define CHAIN_P_CALL_removexattr(chain, pathname, name)	\
	chain_removexattr(chain, CHAIN_STRING(pathname), CHAIN_STRING(name))
#endif

#define CHAIN_NR_lremovexattr	198
#define CHAIN_NPARAMS_lremovexattr	2

/**
 * chain_lremovexattr - append lremovexattr() to a chain
 * @chain: The chain.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @name: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of lremovexattr(), a chain_int.
 */
static inline chain_int chain_lremovexattr(struct chain *chain, chain_string_arg pathname,
					   chain_string_arg name)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_lremovexattr, pathname, name));
}

#ifndef __cplusplus
#define chain_lremovexattr(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_lremovexattr, __VA_ARGS__)
#define CHAIN_P_CALL_lremovexattr(chain, pathname, name)	\
	chain_lremovexattr(chain, CHAIN_STRING(pathname), CHAIN_STRING(name))
#endif

#define CHAIN_NR_fremovexattr	199
#define CHAIN_NPARAMS_fremovexattr	2

/**
 * chain_fremovexattr - append fremovexattr() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @name: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of fremovexattr(), a chain_int.
 */
static inline chain_int chain_fremovexattr(struct chain *chain, chain_fd_arg fd,
					   chain_string_arg name)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_fremovexattr, fd, name));
}

#ifndef __cplusplus
#define chain_fremovexattr(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_fremovexattr, __VA_ARGS__)
#define CHAIN_P_CALL_fremovexattr(chain, fd, name)	\
	chain_fremovexattr(chain, CHAIN_FD(fd), CHAIN_STRING(name))
#endif

#define CHAIN_NR_tkill	200
#define CHAIN_NPARAMS_tkill	2

/**
 * chain_tkill - append tkill() to a chain
 * @chain: The chain.
 * @pid: pid_t: the PID of the task; an integer or a chain_pid.
 * @sig: int: signal to be sent; an integer or a chain_int.
 *
 * Return: The result of tkill(), a chain_int.
 */
static inline chain_int chain_tkill(struct chain *chain, chain_pid_arg pid, chain_int_arg sig)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_tkill, pid, sig));
}

#ifndef __cplusplus
#define chain_tkill(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_tkill, __VA_ARGS__)
#define CHAIN_P_CALL_tkill(chain, pid, sig)	\
	chain_tkill(chain, CHAIN_PID(pid), CHAIN_INT(sig))
#endif

#define CHAIN_NR_time	201
#define CHAIN_NPARAMS_time	1

/**
 * chain_time - append time() to a chain
 * @chain: The chain.
 * @tloc: __kernel_old_time_t *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of time(), a chain_int.
 */
static inline chain_int chain_time(struct chain *chain, chain_out_arg tloc)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_time, tloc));
}

#ifndef __cplusplus
#define chain_time(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_time, __VA_ARGS__)
#define CHAIN_P_CALL_time(chain, tloc)	\
	chain_time(chain, CHAIN_OUT(tloc))
#endif

#define CHAIN_NR_futex	202
#define CHAIN_NPARAMS_futex	6

/**
 * chain_futex - append futex() to a chain
 * @chain: The chain.
 * @uaddr: u32 *: memory that is written, a pointer or a chain_ptr.
 * @op: int: an integer or a chain_int.
 * @val: u32: an integer or a chain_int.
 * @utime: const struct __kernel_timespec *: an integer, a pointer or any result.
 * @uaddr2: u32 *: memory that is written, a pointer or a chain_ptr.
 * @val3: u32: an integer or a chain_int.
 *
 * Return: The result of futex(), a chain_int.
 */
static inline chain_int chain_futex(struct chain *chain, chain_out_arg uaddr, chain_int_arg op,
				    chain_int_arg val, chain_any_arg utime, chain_out_arg uaddr2,
				    chain_int_arg val3)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL6(chain, CHAIN_NR_futex, uaddr, op, val, utime,
						   uaddr2, val3));
}

#ifndef __cplusplus
#define chain_futex(...)	\
	CHAIN_P_TAKES(7, chain_int, CHAIN_P_CALL_futex, __VA_ARGS__)
#define CHAIN_P_CALL_futex(chain, uaddr, op, val, utime, uaddr2, val3)	\
	chain_futex(chain, CHAIN_OUT(uaddr), CHAIN_INT(op), CHAIN_INT(val), CHAIN_ANY(utime),	\
		CHAIN_OUT(uaddr2), CHAIN_INT(val3))
#endif

#define CHAIN_NR_sched_setaffinity	203
#define CHAIN_NPARAMS_sched_setaffinity	3

/**
 * chain_sched_setaffinity - append sched_setaffinity() to a chain
 * @chain: The chain.
 * @pid: pid_t: pid of the process; an integer or a chain_pid.
 * @len: unsigned int: length in bytes of the bitmask pointed to by user_mask_ptr; an integer or a
 *	chain_size.
 * @user_mask_ptr: unsigned long *: user-space pointer to the new CPU mask; a pointer or a
 *	chain_ptr.
 *
 * Return: The result of sched_setaffinity(), a chain_int.
 */
static inline chain_int chain_sched_setaffinity(struct chain *chain, chain_pid_arg pid,
						chain_size_arg len, chain_in_arg user_mask_ptr)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_sched_setaffinity, pid, len,
						   user_mask_ptr));
}

#ifndef __cplusplus
#define chain_sched_setaffinity(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_sched_setaffinity, __VA_ARGS__)
#define CHAIN_P_CALL_sched_setaffinity(chain, pid, len, user_mask_ptr)	\
	chain_sched_setaffinity(chain, CHAIN_PID(pid), CHAIN_SIZE(len), CHAIN_IN(user_mask_ptr))
#endif

#define CHAIN_NR_sched_getaffinity	204
#define CHAIN_NPARAMS_sched_getaffinity	3

/**
 * chain_sched_getaffinity - append sched_getaffinity() to a chain
 * @chain: The chain.
 * @pid: pid_t: pid of the process; an integer or a chain_pid.
 * @len: unsigned int: length in bytes of the bitmask pointed to by user_mask_ptr; an integer or a
 *	chain_size.
 * @user_mask_ptr: unsigned long *: user-space pointer to hold the current CPU mask; a pointer or a
 *	chain_ptr.
 *
 * Return: The result of sched_getaffinity(), a chain_size.
 */
static inline chain_size chain_sched_getaffinity(struct chain *chain, chain_pid_arg pid,
						 chain_size_arg len, chain_out_arg user_mask_ptr)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL3(chain, CHAIN_NR_sched_getaffinity, pid, len,
						    user_mask_ptr));
}

#ifndef __cplusplus
#define chain_sched_getaffinity(...)	\
	CHAIN_P_TAKES(4, chain_size, CHAIN_P_CALL_sched_getaffinity, __VA_ARGS__)
#define CHAIN_P_CALL_sched_getaffinity(chain, pid, len, user_mask_ptr)	\
	chain_sched_getaffinity(chain, CHAIN_PID(pid), CHAIN_SIZE(len), CHAIN_OUT(user_mask_ptr))
#endif

#define CHAIN_NR_io_setup	206
#define CHAIN_NPARAMS_io_setup	2

/**
 * chain_io_setup - append io_setup() to a chain
 * @chain: The chain.
 * @nr_events: unsigned int: an integer or a chain_int.
 * @ctxp: aio_context_t *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of io_setup(), a chain_int.
 */
static inline chain_int chain_io_setup(struct chain *chain, chain_int_arg nr_events,
				       chain_out_arg ctxp)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_io_setup, nr_events, ctxp));
}

#ifndef __cplusplus
#define chain_io_setup(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_io_setup, __VA_ARGS__)
#define CHAIN_P_CALL_io_setup(chain, nr_events, ctxp)	\
	chain_io_setup(chain, CHAIN_INT(nr_events), CHAIN_OUT(ctxp))
#endif

#define CHAIN_NR_io_destroy	207
#define CHAIN_NPARAMS_io_destroy	1

/**
 * chain_io_destroy - append io_destroy() to a chain
 * @chain: The chain.
 * @ctx: aio_context_t: an integer or a chain_int.
 *
 * Return: The result of io_destroy(), a chain_int.
 */
static inline chain_int chain_io_destroy(struct chain *chain, chain_int_arg ctx)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_io_destroy, ctx));
}

#ifndef __cplusplus
#define chain_io_destroy(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_io_destroy, __VA_ARGS__)
#define CHAIN_P_CALL_io_destroy(chain, ctx)	\
	chain_io_destroy(chain, CHAIN_INT(ctx))
#endif

#define CHAIN_NR_io_getevents	208
#define CHAIN_NPARAMS_io_getevents	5

/**
 * chain_io_getevents - append io_getevents() to a chain
 * @chain: The chain.
 * @ctx_id: aio_context_t: an integer or a chain_int.
 * @min_nr: long: an integer or a chain_int.
 * @nr: long: an integer or a chain_int.
 * @events: struct io_event *: memory that is written, a pointer or a chain_ptr.
 * @timeout: struct __kernel_timespec *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of io_getevents(), a chain_int.
 */
static inline chain_int chain_io_getevents(struct chain *chain, chain_int_arg ctx_id,
					   chain_int_arg min_nr, chain_int_arg nr,
					   chain_out_arg events, chain_in_arg timeout)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_io_getevents, ctx_id, min_nr, nr,
						   events, timeout));
}

#ifndef __cplusplus
#define chain_io_getevents(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_io_getevents, __VA_ARGS__)
#define CHAIN_P_CALL_io_getevents(chain, ctx_id, min_nr, nr, events, timeout)	\
	chain_io_getevents(chain, CHAIN_INT(ctx_id), CHAIN_INT(min_nr), CHAIN_INT(nr),	\
		CHAIN_OUT(events), CHAIN_IN(timeout))
#endif

#define CHAIN_NR_io_submit	209
#define CHAIN_NPARAMS_io_submit	3

/**
 * chain_io_submit - append io_submit() to a chain
 * @chain: The chain.
 * @ctx_id: aio_context_t: an integer or a chain_int.
 * @nr: long: an integer or a chain_int.
 * @iocbpp: struct iocb **: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of io_submit(), a chain_int.
 */
static inline chain_int chain_io_submit(struct chain *chain, chain_int_arg ctx_id, chain_int_arg nr,
					chain_out_arg iocbpp)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_io_submit, ctx_id, nr, iocbpp));
}

#ifndef __cplusplus
#define chain_io_submit(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_io_submit, __VA_ARGS__)
#define CHAIN_P_CALL_io_submit(chain, ctx_id, nr, iocbpp)	\
	chain_io_submit(chain, CHAIN_INT(ctx_id), CHAIN_INT(nr), CHAIN_OUT(iocbpp))
#endif

#define CHAIN_NR_io_cancel	210
#define CHAIN_NPARAMS_io_cancel	3

/**
 * chain_io_cancel - append io_cancel() to a chain
 * @chain: The chain.
 * @ctx_id: aio_context_t: an integer or a chain_int.
 * @iocb: struct iocb *: memory that is written, a pointer or a chain_ptr.
 * @result: struct io_event *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of io_cancel(), a chain_int.
 */
static inline chain_int chain_io_cancel(struct chain *chain, chain_int_arg ctx_id,
					chain_out_arg iocb, chain_out_arg result)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_io_cancel, ctx_id, iocb,
						   result));
}

#ifndef __cplusplus
#define chain_io_cancel(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_io_cancel, __VA_ARGS__)
#define CHAIN_P_CALL_io_cancel(chain, ctx_id, iocb, result)	\
	chain_io_cancel(chain, CHAIN_INT(ctx_id), CHAIN_OUT(iocb), CHAIN_OUT(result))
#endif

#define CHAIN_NR_epoll_create	213
#define CHAIN_NPARAMS_epoll_create	1

/**
 * chain_epoll_create - append epoll_create() to a chain
 * @chain: The chain.
 * @size: int: an integer or a chain_int.
 *
 * Return: The result of epoll_create(), a chain_fd.
 */
static inline chain_fd chain_epoll_create(struct chain *chain, chain_int_arg size)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL1(chain, CHAIN_NR_epoll_create, size));
}

#ifndef __cplusplus
#define chain_epoll_create(...)	\
	CHAIN_P_TAKES(2, chain_fd, CHAIN_P_CALL_epoll_create, __VA_ARGS__)
#define CHAIN_P_CALL_epoll_create(chain, size)	\
	chain_epoll_create(chain, CHAIN_INT(size))
#endif

#define CHAIN_NR_remap_file_pages	216
#define CHAIN_NPARAMS_remap_file_pages	5

/**
 * chain_remap_file_pages - append remap_file_pages() to a chain
 * @chain: The chain.
 * @start: unsigned long: an address, a pointer or a chain_ptr.
 * @size: unsigned long: a size, an integer or a chain_size.
 * @prot: unsigned long: an integer or a chain_int.
 * @pgoff: unsigned long: an integer or a chain_int.
 * @flags: unsigned long: an integer or a chain_int.
 *
 * Return: The result of remap_file_pages(), a chain_int.
 */
static inline chain_int chain_remap_file_pages(struct chain *chain, chain_out_arg start,
					       chain_size_arg size, chain_int_arg prot,
					       chain_int_arg pgoff, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_remap_file_pages, start, size,
						   prot, pgoff, flags));
}

#ifndef __cplusplus
#define chain_remap_file_pages(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_remap_file_pages, __VA_ARGS__)
#define CHAIN_P_CALL_remap_file_pages(chain, start, size, prot, pgoff, flags)	\
	chain_remap_file_pages(chain, CHAIN_OUT(start), CHAIN_SIZE(size), CHAIN_INT(prot),	\
		CHAIN_INT(pgoff), CHAIN_INT(flags))
#endif

#define CHAIN_NR_getdents64	217
#define CHAIN_NPARAMS_getdents64	3

/**
 * chain_getdents64 - append getdents64() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @dirent: struct linux_dirent64 *: memory that is written, a pointer or a chain_ptr.
 * @count: unsigned int: a size, an integer or a chain_size.
 *
 * Return: The result of getdents64(), a chain_size.
 */
static inline chain_size chain_getdents64(struct chain *chain, chain_fd_arg fd,
					  chain_out_arg dirent, chain_size_arg count)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL3(chain, CHAIN_NR_getdents64, fd, dirent, count));
}

#ifndef __cplusplus
#define chain_getdents64(...)	\
	CHAIN_P_TAKES(4, chain_size, CHAIN_P_CALL_getdents64, __VA_ARGS__)
#define CHAIN_P_CALL_getdents64(chain, fd, dirent, count)	\
	chain_getdents64(chain, CHAIN_FD(fd), CHAIN_OUT(dirent), CHAIN_SIZE(count))
#endif

#define CHAIN_NR_set_tid_address	218
#define CHAIN_NPARAMS_set_tid_address	1

/**
 * chain_set_tid_address - append set_tid_address() to a chain
 * @chain: The chain.
 * @tidptr: int *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of set_tid_address(), a chain_pid.
 */
static inline chain_pid chain_set_tid_address(struct chain *chain, chain_out_arg tidptr)
{
	return CHAIN_P_MAKE(chain_pid, CHAIN_CALL1(chain, CHAIN_NR_set_tid_address, tidptr));
}

#ifndef __cplusplus
#define chain_set_tid_address(...)	\
	CHAIN_P_TAKES(2, chain_pid, CHAIN_P_CALL_set_tid_address, __VA_ARGS__)
#define CHAIN_P_CALL_set_tid_address(chain, tidptr)	\
	chain_set_tid_address(chain, CHAIN_OUT(tidptr))
#endif

#define CHAIN_NR_semtimedop	220
#define CHAIN_NPARAMS_semtimedop	4

/**
 * chain_semtimedop - append semtimedop() to a chain
 * @chain: The chain.
 * @semid: int: an integer or a chain_int.
 * @tsops: struct sembuf *: memory that is read, a pointer or a chain_ptr.
 * @nsops: unsigned int: an integer or a chain_int.
 * @timeout: const struct __kernel_timespec *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of semtimedop(), a chain_int.
 */
static inline chain_int chain_semtimedop(struct chain *chain, chain_int_arg semid,
					 chain_in_arg tsops, chain_int_arg nsops,
					 chain_in_arg timeout)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_semtimedop, semid, tsops, nsops,
						   timeout));
}

#ifndef __cplusplus
#define chain_semtimedop(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_semtimedop, __VA_ARGS__)
#define CHAIN_P_CALL_semtimedop(chain, semid, tsops, nsops, timeout)	\
	chain_semtimedop(chain, CHAIN_INT(semid), CHAIN_IN(tsops), CHAIN_INT(nsops),	\
		CHAIN_IN(timeout))
#endif

#define CHAIN_NR_fadvise64	221
#define CHAIN_NPARAMS_fadvise64	4

/**
 * chain_fadvise64 - append fadvise64() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @offset: loff_t: a file offset, an integer, a chain_off or a chain_size.
 * @len: size_t: a size, an integer or a chain_size.
 * @advice: int: an integer or a chain_int.
 *
 * Return: The result of fadvise64(), a chain_int.
 */
static inline chain_int chain_fadvise64(struct chain *chain, chain_fd_arg fd, chain_off_arg offset,
					chain_size_arg len, chain_int_arg advice)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_fadvise64, fd, offset, len,
						   advice));
}

#ifndef __cplusplus
#define chain_fadvise64(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_fadvise64, __VA_ARGS__)
#define CHAIN_P_CALL_fadvise64(chain, fd, offset, len, advice)	\
	chain_fadvise64(chain, CHAIN_FD(fd), CHAIN_OFF(offset), CHAIN_SIZE(len), CHAIN_INT(advice))
#endif

#define CHAIN_NR_timer_create	222
#define CHAIN_NPARAMS_timer_create	3

/**
 * chain_timer_create - append timer_create() to a chain
 * @chain: The chain.
 * @which_clock: clockid_t: an integer or a chain_int.
 * @timer_event_spec: struct sigevent *: memory that is read, a pointer or a chain_ptr.
 * @created_timer_id: timer_t *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of timer_create(), a chain_int.
 */
static inline chain_int chain_timer_create(struct chain *chain, chain_int_arg which_clock,
					   chain_in_arg timer_event_spec,
					   chain_out_arg created_timer_id)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_timer_create, which_clock,
						   timer_event_spec, created_timer_id));
}

#ifndef __cplusplus
#define chain_timer_create(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_timer_create, __VA_ARGS__)
#define CHAIN_P_CALL_timer_create(chain, which_clock, timer_event_spec, created_timer_id)	\
	chain_timer_create(chain, CHAIN_INT(which_clock), CHAIN_IN(timer_event_spec),	\
		CHAIN_OUT(created_timer_id))
#endif

#define CHAIN_NR_timer_settime	223
#define CHAIN_NPARAMS_timer_settime	4

/**
 * chain_timer_settime - append timer_settime() to a chain
 * @chain: The chain.
 * @timer_id: timer_t: an integer or a chain_int.
 * @flags: int: an integer or a chain_int.
 * @new_setting: const struct __kernel_itimerspec *: memory that is read, a pointer or a chain_ptr.
 * @old_setting: struct __kernel_itimerspec *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of timer_settime(), a chain_int.
 */
static inline chain_int chain_timer_settime(struct chain *chain, chain_int_arg timer_id,
					    chain_int_arg flags, chain_in_arg new_setting,
					    chain_out_arg old_setting)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_timer_settime, timer_id, flags,
						   new_setting, old_setting));
}

#ifndef __cplusplus
#define chain_timer_settime(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_timer_settime, __VA_ARGS__)
#define CHAIN_P_CALL_timer_settime(chain, timer_id, flags, new_setting, old_setting)	\
	chain_timer_settime(chain, CHAIN_INT(timer_id), CHAIN_INT(flags),	\
		CHAIN_IN(new_setting), CHAIN_OUT(old_setting))
#endif

#define CHAIN_NR_timer_gettime	224
#define CHAIN_NPARAMS_timer_gettime	2

/**
 * chain_timer_gettime - append timer_gettime() to a chain
 * @chain: The chain.
 * @timer_id: timer_t: an integer or a chain_int.
 * @setting: struct __kernel_itimerspec *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of timer_gettime(), a chain_int.
 */
static inline chain_int chain_timer_gettime(struct chain *chain, chain_int_arg timer_id,
					    chain_out_arg setting)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_timer_gettime, timer_id,
						   setting));
}

#ifndef __cplusplus
#define chain_timer_gettime(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_timer_gettime, __VA_ARGS__)
#define CHAIN_P_CALL_timer_gettime(chain, timer_id, setting)	\
	chain_timer_gettime(chain, CHAIN_INT(timer_id), CHAIN_OUT(setting))
#endif

#define CHAIN_NR_timer_getoverrun	225
#define CHAIN_NPARAMS_timer_getoverrun	1

/**
 * chain_timer_getoverrun - append timer_getoverrun() to a chain
 * @chain: The chain.
 * @timer_id: timer_t: the timer ID which identifies the timer; an integer or a chain_int.
 *
 * Return: The result of timer_getoverrun(), a chain_int.
 */
static inline chain_int chain_timer_getoverrun(struct chain *chain, chain_int_arg timer_id)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_timer_getoverrun, timer_id));
}

#ifndef __cplusplus
#define chain_timer_getoverrun(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_timer_getoverrun, __VA_ARGS__)
#define CHAIN_P_CALL_timer_getoverrun(chain, timer_id)	\
	chain_timer_getoverrun(chain, CHAIN_INT(timer_id))
#endif

#define CHAIN_NR_timer_delete	226
#define CHAIN_NPARAMS_timer_delete	1

/**
 * chain_timer_delete - append timer_delete() to a chain
 * @chain: The chain.
 * @timer_id: timer_t: an integer or a chain_int.
 *
 * Return: The result of timer_delete(), a chain_int.
 */
static inline chain_int chain_timer_delete(struct chain *chain, chain_int_arg timer_id)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_timer_delete, timer_id));
}

#ifndef __cplusplus
#define chain_timer_delete(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_timer_delete, __VA_ARGS__)
#define CHAIN_P_CALL_timer_delete(chain, timer_id)	\
	chain_timer_delete(chain, CHAIN_INT(timer_id))
#endif

#define CHAIN_NR_clock_settime	227
#define CHAIN_NPARAMS_clock_settime	2

/**
 * chain_clock_settime - append clock_settime() to a chain
 * @chain: The chain.
 * @which_clock: clockid_t: an integer or a chain_int.
 * @tp: const struct __kernel_timespec *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of clock_settime(), a chain_int.
 */
static inline chain_int chain_clock_settime(struct chain *chain, chain_int_arg which_clock,
					    chain_in_arg tp)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_clock_settime, which_clock, tp));
}

#ifndef __cplusplus
#define chain_clock_settime(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_clock_settime, __VA_ARGS__)
#define CHAIN_P_CALL_clock_settime(chain, which_clock, tp)	\
	chain_clock_settime(chain, CHAIN_INT(which_clock), CHAIN_IN(tp))
#endif

#define CHAIN_NR_clock_gettime	228
#define CHAIN_NPARAMS_clock_gettime	2

/**
 * chain_clock_gettime - append clock_gettime() to a chain
 * @chain: The chain.
 * @which_clock: clockid_t: an integer or a chain_int.
 * @tp: struct __kernel_timespec *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of clock_gettime(), a chain_int.
 */
static inline chain_int chain_clock_gettime(struct chain *chain, chain_int_arg which_clock,
					    chain_out_arg tp)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_clock_gettime, which_clock, tp));
}

#ifndef __cplusplus
#define chain_clock_gettime(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_clock_gettime, __VA_ARGS__)
#define CHAIN_P_CALL_clock_gettime(chain, which_clock, tp)	\
	chain_clock_gettime(chain, CHAIN_INT(which_clock), CHAIN_OUT(tp))
#endif

#define CHAIN_NR_clock_getres	229
#define CHAIN_NPARAMS_clock_getres	2

/**
 * chain_clock_getres - append clock_getres() to a chain
 * @chain: The chain.
 * @which_clock: clockid_t: an integer or a chain_int.
 * @tp: struct __kernel_timespec *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of clock_getres(), a chain_int.
 */
static inline chain_int chain_clock_getres(struct chain *chain, chain_int_arg which_clock,
					   chain_out_arg tp)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_clock_getres, which_clock, tp));
}

#ifndef __cplusplus
#define chain_clock_getres(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_clock_getres, __VA_ARGS__)
#define CHAIN_P_CALL_clock_getres(chain, which_clock, tp)	\
	chain_clock_getres(chain, CHAIN_INT(which_clock), CHAIN_OUT(tp))
#endif

#define CHAIN_NR_clock_nanosleep	230
#define CHAIN_NPARAMS_clock_nanosleep	4

/**
 * chain_clock_nanosleep - append clock_nanosleep() to a chain
 * @chain: The chain.
 * @which_clock: clockid_t: an integer or a chain_int.
 * @flags: int: an integer or a chain_int.
 * @rqtp: const struct __kernel_timespec *: memory that is read, a pointer or a chain_ptr.
 * @rmtp: struct __kernel_timespec *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of clock_nanosleep(), a chain_int.
 */
static inline chain_int chain_clock_nanosleep(struct chain *chain, chain_int_arg which_clock,
					      chain_int_arg flags, chain_in_arg rqtp,
					      chain_out_arg rmtp)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_clock_nanosleep, which_clock,
						   flags, rqtp, rmtp));
}

#ifndef __cplusplus
#define chain_clock_nanosleep(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_clock_nanosleep, __VA_ARGS__)
#define CHAIN_P_CALL_clock_nanosleep(chain, which_clock, flags, rqtp, rmtp)	\
	chain_clock_nanosleep(chain, CHAIN_INT(which_clock), CHAIN_INT(flags), CHAIN_IN(rqtp),	\
		CHAIN_OUT(rmtp))
#endif

#define CHAIN_NR_exit_group	231
#define CHAIN_NPARAMS_exit_group	1

/**
 * chain_exit_group - append exit_group() to a chain
 * @chain: The chain.
 * @error_code: int: an integer or a chain_int.
 *
 * Return: The result of exit_group(), a chain_int.
 */
static inline chain_int chain_exit_group(struct chain *chain, chain_int_arg error_code)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_exit_group, error_code));
}

#ifndef __cplusplus
#define chain_exit_group(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_exit_group, __VA_ARGS__)
#define CHAIN_P_CALL_exit_group(chain, error_code)	\
	chain_exit_group(chain, CHAIN_INT(error_code))
#endif

#define CHAIN_NR_epoll_wait	232
#define CHAIN_NPARAMS_epoll_wait	4

/**
 * chain_epoll_wait - append epoll_wait() to a chain
 * @chain: The chain.
 * @epfd: int: a file descriptor, an int or a chain_fd.
 * @events: struct epoll_event *: memory that is written, a pointer or a chain_ptr.
 * @maxevents: int: an integer or a chain_int.
 * @timeout: int: an integer or a chain_int.
 *
 * Return: The result of epoll_wait(), a chain_int.
 */
static inline chain_int chain_epoll_wait(struct chain *chain, chain_fd_arg epfd,
					 chain_out_arg events, chain_int_arg maxevents,
					 chain_int_arg timeout)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_epoll_wait, epfd, events,
						   maxevents, timeout));
}

#ifndef __cplusplus
#define chain_epoll_wait(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_epoll_wait, __VA_ARGS__)
#define CHAIN_P_CALL_epoll_wait(chain, epfd, events, maxevents, timeout)	\
	chain_epoll_wait(chain, CHAIN_FD(epfd), CHAIN_OUT(events), CHAIN_INT(maxevents),	\
		CHAIN_INT(timeout))
#endif

#define CHAIN_NR_epoll_ctl	233
#define CHAIN_NPARAMS_epoll_ctl	4

/**
 * chain_epoll_ctl - append epoll_ctl() to a chain
 * @chain: The chain.
 * @epfd: int: a file descriptor, an int or a chain_fd.
 * @op: int: an integer or a chain_int.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @event: struct epoll_event *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of epoll_ctl(), a chain_int.
 */
static inline chain_int chain_epoll_ctl(struct chain *chain, chain_fd_arg epfd, chain_int_arg op,
					chain_fd_arg fd, chain_in_arg event)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_epoll_ctl, epfd, op, fd, event));
}

#ifndef __cplusplus
#define chain_epoll_ctl(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_epoll_ctl, __VA_ARGS__)
#define CHAIN_P_CALL_epoll_ctl(chain, epfd, op, fd, event)	\
	chain_epoll_ctl(chain, CHAIN_FD(epfd), CHAIN_INT(op), CHAIN_FD(fd), CHAIN_IN(event))
#endif

#define CHAIN_NR_tgkill	234
#define CHAIN_NPARAMS_tgkill	3

/**
 * chain_tgkill - append tgkill() to a chain
 * @chain: The chain.
 * @tgid: pid_t: the thread group ID of the thread; an integer or a chain_pid.
 * @pid: pid_t: the PID of the thread; an integer or a chain_pid.
 * @sig: int: signal to be sent; an integer or a chain_int.
 *
 * Return: The result of tgkill(), a chain_int.
 */
static inline chain_int chain_tgkill(struct chain *chain, chain_pid_arg tgid, chain_pid_arg pid,
				     chain_int_arg sig)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_tgkill, tgid, pid, sig));
}

#ifndef __cplusplus
#define chain_tgkill(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_tgkill, __VA_ARGS__)
#define CHAIN_P_CALL_tgkill(chain, tgid, pid, sig)	\
	chain_tgkill(chain, CHAIN_PID(tgid), CHAIN_PID(pid), CHAIN_INT(sig))
#endif

#define CHAIN_NR_utimes	235
#define CHAIN_NPARAMS_utimes	2

/**
 * chain_utimes - append utimes() to a chain
 * @chain: The chain.
 * @filename: char *: a string, a pointer or a chain_ptr.
 * @utimes: struct __kernel_old_timeval *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of utimes(), a chain_int.
 */
static inline chain_int chain_utimes(struct chain *chain, chain_string_arg filename,
				     chain_in_arg utimes)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_utimes, filename, utimes));
}

#ifndef __cplusplus
#define chain_utimes(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_utimes, __VA_ARGS__)
#define CHAIN_P_CALL_utimes(chain, filename, utimes)	\
	chain_utimes(chain, CHAIN_STRING(filename), CHAIN_IN(utimes))
#endif

#define CHAIN_NR_mbind	237
#define CHAIN_NPARAMS_mbind	6

/**
 * chain_mbind - append mbind() to a chain
 * @chain: The chain.
 * @start: unsigned long: an address, a pointer or a chain_ptr.
 * @len: unsigned long: a size, an integer or a chain_size.
 * @mode: unsigned long: an integer or a chain_int.
 * @nmask: const unsigned long *: memory that is read, a pointer or a chain_ptr.
 * @maxnode: unsigned long: an integer or a chain_int.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of mbind(), a chain_int.
 */
static inline chain_int chain_mbind(struct chain *chain, chain_out_arg start, chain_size_arg len,
				    chain_int_arg mode, chain_in_arg nmask, chain_int_arg maxnode,
				    chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL6(chain, CHAIN_NR_mbind, start, len, mode, nmask,
						   maxnode, flags));
}

#ifndef __cplusplus
#define chain_mbind(...)	\
	CHAIN_P_TAKES(7, chain_int, CHAIN_P_CALL_mbind, __VA_ARGS__)
#define CHAIN_P_CALL_mbind(chain, start, len, mode, nmask, maxnode, flags)	\
	chain_mbind(chain, CHAIN_OUT(start), CHAIN_SIZE(len), CHAIN_INT(mode), CHAIN_IN(nmask),	\
		CHAIN_INT(maxnode), CHAIN_INT(flags))
#endif

#define CHAIN_NR_set_mempolicy	238
#define CHAIN_NPARAMS_set_mempolicy	3

/**
 * chain_set_mempolicy - append set_mempolicy() to a chain
 * @chain: The chain.
 * @mode: int: an integer or a chain_int.
 * @nmask: const unsigned long *: memory that is read, a pointer or a chain_ptr.
 * @maxnode: unsigned long: an integer or a chain_int.
 *
 * Return: The result of set_mempolicy(), a chain_int.
 */
static inline chain_int chain_set_mempolicy(struct chain *chain, chain_int_arg mode,
					    chain_in_arg nmask, chain_int_arg maxnode)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_set_mempolicy, mode, nmask,
						   maxnode));
}

#ifndef __cplusplus
#define chain_set_mempolicy(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_set_mempolicy, __VA_ARGS__)
#define CHAIN_P_CALL_set_mempolicy(chain, mode, nmask, maxnode)	\
	chain_set_mempolicy(chain, CHAIN_INT(mode), CHAIN_IN(nmask), CHAIN_INT(maxnode))
#endif

#define CHAIN_NR_get_mempolicy	239
#define CHAIN_NPARAMS_get_mempolicy	5

/**
 * chain_get_mempolicy - append get_mempolicy() to a chain
 * @chain: The chain.
 * @policy: int *: memory that is written, a pointer or a chain_ptr.
 * @nmask: unsigned long *: memory that is written, a pointer or a chain_ptr.
 * @maxnode: unsigned long: an integer or a chain_int.
 * @addr: unsigned long: an address, a pointer or a chain_ptr.
 * @flags: unsigned long: an integer or a chain_int.
 *
 * Return: The result of get_mempolicy(), a chain_int.
 */
static inline chain_int chain_get_mempolicy(struct chain *chain, chain_out_arg policy,
					    chain_out_arg nmask, chain_int_arg maxnode,
					    chain_out_arg addr, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_get_mempolicy, policy, nmask,
						   maxnode, addr, flags));
}

#ifndef __cplusplus
#define chain_get_mempolicy(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_get_mempolicy, __VA_ARGS__)
#define CHAIN_P_CALL_get_mempolicy(chain, policy, nmask, maxnode, addr, flags)	\
	chain_get_mempolicy(chain, CHAIN_OUT(policy), CHAIN_OUT(nmask), CHAIN_INT(maxnode),	\
		CHAIN_OUT(addr), CHAIN_INT(flags))
#endif

#define CHAIN_NR_mq_open	240
#define CHAIN_NPARAMS_mq_open	4

/**
 * chain_mq_open - append mq_open() to a chain
 * @chain: The chain.
 * @u_name: const char *: a string, a pointer or a chain_ptr.
 * @oflag: int: an integer or a chain_int.
 * @mode: umode_t: an integer or a chain_int.
 * @u_attr: struct mq_attr *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of mq_open(), a chain_fd.
 */
static inline chain_fd chain_mq_open(struct chain *chain, chain_string_arg u_name,
				     chain_int_arg oflag, chain_int_arg mode, chain_in_arg u_attr)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL4(chain, CHAIN_NR_mq_open, u_name, oflag, mode,
						  u_attr));
}

#ifndef __cplusplus
#define chain_mq_open(...)	\
	CHAIN_P_TAKES(5, chain_fd, CHAIN_P_CALL_mq_open, __VA_ARGS__)
#define CHAIN_P_CALL_mq_open(chain, u_name, oflag, mode, u_attr)	\
	chain_mq_open(chain, CHAIN_STRING(u_name), CHAIN_INT(oflag), CHAIN_INT(mode),	\
		CHAIN_IN(u_attr))
#endif

#define CHAIN_NR_mq_unlink	241
#define CHAIN_NPARAMS_mq_unlink	1

/**
 * chain_mq_unlink - append mq_unlink() to a chain
 * @chain: The chain.
 * @u_name: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of mq_unlink(), a chain_int.
 */
static inline chain_int chain_mq_unlink(struct chain *chain, chain_string_arg u_name)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_mq_unlink, u_name));
}

#ifndef __cplusplus
#define chain_mq_unlink(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_mq_unlink, __VA_ARGS__)
#define CHAIN_P_CALL_mq_unlink(chain, u_name)	\
	chain_mq_unlink(chain, CHAIN_STRING(u_name))
#endif

#define CHAIN_NR_mq_timedsend	242
#define CHAIN_NPARAMS_mq_timedsend	5

/**
 * chain_mq_timedsend - append mq_timedsend() to a chain
 * @chain: The chain.
 * @mqdes: mqd_t: a file descriptor, an int or a chain_fd.
 * @u_msg_ptr: const char *: memory that is read, a pointer or a chain_ptr.
 * @msg_len: size_t: a size, an integer or a chain_size.
 * @msg_prio: unsigned int: an integer or a chain_int.
 * @u_abs_timeout: const struct __kernel_timespec *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of mq_timedsend(), a chain_int.
 */
static inline chain_int chain_mq_timedsend(struct chain *chain, chain_fd_arg mqdes,
					   chain_in_arg u_msg_ptr, chain_size_arg msg_len,
					   chain_int_arg msg_prio, chain_in_arg u_abs_timeout)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_mq_timedsend, mqdes, u_msg_ptr,
						   msg_len, msg_prio, u_abs_timeout));
}

#ifndef __cplusplus
#define chain_mq_timedsend(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_mq_timedsend, __VA_ARGS__)
#define CHAIN_P_CALL_mq_timedsend(chain, mqdes, u_msg_ptr, msg_len, msg_prio, u_abs_timeout)	\
	chain_mq_timedsend(chain, CHAIN_FD(mqdes), CHAIN_IN(u_msg_ptr), CHAIN_SIZE(msg_len),	\
		CHAIN_INT(msg_prio), CHAIN_IN(u_abs_timeout))
#endif

#define CHAIN_NR_mq_timedreceive	243
#define CHAIN_NPARAMS_mq_timedreceive	5

/**
 * chain_mq_timedreceive - append mq_timedreceive() to a chain
 * @chain: The chain.
 * @mqdes: mqd_t: a file descriptor, an int or a chain_fd.
 * @u_msg_ptr: char *: memory that is written, a pointer or a chain_ptr.
 * @msg_len: size_t: a size, an integer or a chain_size.
 * @u_msg_prio: unsigned int *: memory that is written, a pointer or a chain_ptr.
 * @u_abs_timeout: const struct __kernel_timespec *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of mq_timedreceive(), a chain_size.
 */
static inline chain_size chain_mq_timedreceive(struct chain *chain, chain_fd_arg mqdes,
					       chain_out_arg u_msg_ptr, chain_size_arg msg_len,
					       chain_out_arg u_msg_prio, chain_in_arg u_abs_timeout)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL5(chain, CHAIN_NR_mq_timedreceive, mqdes,
						    u_msg_ptr, msg_len, u_msg_prio, u_abs_timeout));
}

#ifndef __cplusplus
#define chain_mq_timedreceive(...)	\
	CHAIN_P_TAKES(6, chain_size, CHAIN_P_CALL_mq_timedreceive, __VA_ARGS__)
#define CHAIN_P_CALL_mq_timedreceive(chain, mqdes, u_msg_ptr, msg_len, u_msg_prio,	\
	u_abs_timeout)	\
	chain_mq_timedreceive(chain, CHAIN_FD(mqdes), CHAIN_OUT(u_msg_ptr),	\
		CHAIN_SIZE(msg_len), CHAIN_OUT(u_msg_prio), CHAIN_IN(u_abs_timeout))
#endif

#define CHAIN_NR_mq_notify	244
#define CHAIN_NPARAMS_mq_notify	2

/**
 * chain_mq_notify - append mq_notify() to a chain
 * @chain: The chain.
 * @mqdes: mqd_t: a file descriptor, an int or a chain_fd.
 * @u_notification: const struct sigevent *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of mq_notify(), a chain_int.
 */
static inline chain_int chain_mq_notify(struct chain *chain, chain_fd_arg mqdes,
					chain_in_arg u_notification)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_mq_notify, mqdes,
						   u_notification));
}

#ifndef __cplusplus
#define chain_mq_notify(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_mq_notify, __VA_ARGS__)
#define CHAIN_P_CALL_mq_notify(chain, mqdes, u_notification)	\
	chain_mq_notify(chain, CHAIN_FD(mqdes), CHAIN_IN(u_notification))
#endif

#define CHAIN_NR_mq_getsetattr	245
#define CHAIN_NPARAMS_mq_getsetattr	3

/**
 * chain_mq_getsetattr - append mq_getsetattr() to a chain
 * @chain: The chain.
 * @mqdes: mqd_t: a file descriptor, an int or a chain_fd.
 * @u_mqstat: const struct mq_attr *: memory that is read, a pointer or a chain_ptr.
 * @u_omqstat: struct mq_attr *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of mq_getsetattr(), a chain_int.
 */
static inline chain_int chain_mq_getsetattr(struct chain *chain, chain_fd_arg mqdes,
					    chain_in_arg u_mqstat, chain_out_arg u_omqstat)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_mq_getsetattr, mqdes, u_mqstat,
						   u_omqstat));
}

#ifndef __cplusplus
#define chain_mq_getsetattr(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_mq_getsetattr, __VA_ARGS__)
#define CHAIN_P_CALL_mq_getsetattr(chain, mqdes, u_mqstat, u_omqstat)	\
	chain_mq_getsetattr(chain, CHAIN_FD(mqdes), CHAIN_IN(u_mqstat), CHAIN_OUT(u_omqstat))
#endif

#define CHAIN_NR_kexec_load	246
#define CHAIN_NPARAMS_kexec_load	4

/**
 * chain_kexec_load - append kexec_load() to a chain
 * @chain: The chain.
 * @entry: unsigned long: an integer or a chain_int.
 * @nr_segments: unsigned long: an integer or a chain_int.
 * @segments: struct kexec_segment *: memory that is read, a pointer or a chain_ptr.
 * @flags: unsigned long: an integer or a chain_int.
 *
 * Return: The result of kexec_load(), a chain_int.
 */
static inline chain_int chain_kexec_load(struct chain *chain, chain_int_arg entry,
					 chain_int_arg nr_segments, chain_in_arg segments,
					 chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_kexec_load, entry, nr_segments,
						   segments, flags));
}

#ifndef __cplusplus
#define chain_kexec_load(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_kexec_load, __VA_ARGS__)
#define CHAIN_P_CALL_kexec_load(chain, entry, nr_segments, segments, flags)	\
	chain_kexec_load(chain, CHAIN_INT(entry), CHAIN_INT(nr_segments), CHAIN_IN(segments),	\
		CHAIN_INT(flags))
#endif

#define CHAIN_NR_waitid	247
#define CHAIN_NPARAMS_waitid	5

/**
 * chain_waitid - append waitid() to a chain
 * @chain: The chain.
 * @which: int: an integer or a chain_int.
 * @upid: pid_t: a process or thread, an integer or a chain_pid.
 * @infop: struct siginfo *: memory that is written, a pointer or a chain_ptr.
 * @options: int: an integer or a chain_int.
 * @ru: struct rusage *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of waitid(), a chain_int.
 */
static inline chain_int chain_waitid(struct chain *chain, chain_int_arg which, chain_pid_arg upid,
				     chain_out_arg infop, chain_int_arg options, chain_out_arg ru)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_waitid, which, upid, infop,
						   options, ru));
}

#ifndef __cplusplus
#define chain_waitid(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_waitid, __VA_ARGS__)
#define CHAIN_P_CALL_waitid(chain, which, upid, infop, options, ru)	\
	chain_waitid(chain, CHAIN_INT(which), CHAIN_PID(upid), CHAIN_OUT(infop),	\
		CHAIN_INT(options), CHAIN_OUT(ru))
#endif

#define CHAIN_NR_add_key	248
#define CHAIN_NPARAMS_add_key	5

/**
 * chain_add_key - append add_key() to a chain
 * @chain: The chain.
 * @type: const char *: a string, a pointer or a chain_ptr.
 * @description: const char *: a string, a pointer or a chain_ptr.
 * @payload: const void *: memory that is read, a pointer or a chain_ptr.
 * @plen: size_t: a size, an integer or a chain_size.
 * @ringid: key_serial_t: an integer or a chain_int.
 *
 * Return: The result of add_key(), a chain_int.
 */
static inline chain_int chain_add_key(struct chain *chain, chain_string_arg type,
				      chain_string_arg description, chain_in_arg payload,
				      chain_size_arg plen, chain_int_arg ringid)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_add_key, type, description,
						   payload, plen, ringid));
}

#ifndef __cplusplus
#define chain_add_key(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_add_key, __VA_ARGS__)
#define CHAIN_P_CALL_add_key(chain, type, description, payload, plen, ringid)	\
	chain_add_key(chain, CHAIN_STRING(type), CHAIN_STRING(description), CHAIN_IN(payload),	\
		CHAIN_SIZE(plen), CHAIN_INT(ringid))
#endif

#define CHAIN_NR_request_key	249
#define CHAIN_NPARAMS_request_key	4

/**
 * chain_request_key - append request_key() to a chain
 * @chain: The chain.
 * @type: const char *: a string, a pointer or a chain_ptr.
 * @description: const char *: a string, a pointer or a chain_ptr.
 * @callout_info: const char *: a string, a pointer or a chain_ptr.
 * @destringid: key_serial_t: an integer or a chain_int.
 *
 * Return: The result of request_key(), a chain_int.
 */
static inline chain_int chain_request_key(struct chain *chain, chain_string_arg type,
					  chain_string_arg description,
					  chain_string_arg callout_info, chain_int_arg destringid)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_request_key, type, description,
						   callout_info, destringid));
}

#ifndef __cplusplus
#define chain_request_key(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_request_key, __VA_ARGS__)
#define CHAIN_P_CALL_request_key(chain, type, description, callout_info, destringid)	\
	chain_request_key(chain, CHAIN_STRING(type), CHAIN_STRING(description),	\
		CHAIN_STRING(callout_info), CHAIN_INT(destringid))
#endif

#define CHAIN_NR_keyctl	250
#define CHAIN_NPARAMS_keyctl	5

/**
 * chain_keyctl - append keyctl() to a chain
 * @chain: The chain.
 * @option: int: an integer or a chain_int.
 * @arg2: unsigned long: an integer, a pointer or any result.
 * @arg3: unsigned long: an integer, a pointer or any result.
 * @arg4: unsigned long: an integer, a pointer or any result.
 * @arg5: unsigned long: an integer, a pointer or any result.
 *
 * Return: The result of keyctl(), a chain_int.
 */
static inline chain_int chain_keyctl(struct chain *chain, chain_int_arg option, chain_any_arg arg2,
				     chain_any_arg arg3, chain_any_arg arg4, chain_any_arg arg5)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_keyctl, option, arg2, arg3, arg4,
						   arg5));
}

#ifndef __cplusplus
#define chain_keyctl(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_keyctl, __VA_ARGS__)
#define CHAIN_P_CALL_keyctl(chain, option, arg2, arg3, arg4, arg5)	\
	chain_keyctl(chain, CHAIN_INT(option), CHAIN_ANY(arg2), CHAIN_ANY(arg3),	\
		CHAIN_ANY(arg4), CHAIN_ANY(arg5))
#endif

#define CHAIN_NR_ioprio_set	251
#define CHAIN_NPARAMS_ioprio_set	3

/**
 * chain_ioprio_set - append ioprio_set() to a chain
 * @chain: The chain.
 * @which: int: an integer or a chain_int.
 * @who: int: an integer or a chain_int.
 * @ioprio: int: an integer or a chain_int.
 *
 * Return: The result of ioprio_set(), a chain_int.
 */
static inline chain_int chain_ioprio_set(struct chain *chain, chain_int_arg which,
					 chain_int_arg who, chain_int_arg ioprio)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_ioprio_set, which, who, ioprio));
}

#ifndef __cplusplus
#define chain_ioprio_set(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_ioprio_set, __VA_ARGS__)
#define CHAIN_P_CALL_ioprio_set(chain, which, who, ioprio)	\
	chain_ioprio_set(chain, CHAIN_INT(which), CHAIN_INT(who), CHAIN_INT(ioprio))
#endif

#define CHAIN_NR_ioprio_get	252
#define CHAIN_NPARAMS_ioprio_get	2

/**
 * chain_ioprio_get - append ioprio_get() to a chain
 * @chain: The chain.
 * @which: int: an integer or a chain_int.
 * @who: int: an integer or a chain_int.
 *
 * Return: The result of ioprio_get(), a chain_int.
 */
static inline chain_int chain_ioprio_get(struct chain *chain, chain_int_arg which,
					 chain_int_arg who)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_ioprio_get, which, who));
}

#ifndef __cplusplus
#define chain_ioprio_get(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_ioprio_get, __VA_ARGS__)
#define CHAIN_P_CALL_ioprio_get(chain, which, who)	\
	chain_ioprio_get(chain, CHAIN_INT(which), CHAIN_INT(who))
#endif

#define CHAIN_NR_inotify_init	253
#define CHAIN_NPARAMS_inotify_init	0

/**
 * chain_inotify_init - append inotify_init() to a chain
 * @chain: The chain.
 *
 * Return: The result of inotify_init(), a chain_fd.
 */
static inline chain_fd chain_inotify_init(struct chain *chain)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL0(chain, CHAIN_NR_inotify_init));
}

#define CHAIN_NR_inotify_add_watch	254
#define CHAIN_NPARAMS_inotify_add_watch	3

/**
 * chain_inotify_add_watch - append inotify_add_watch() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @mask: u32: an integer or a chain_int.
 *
 * Return: The result of inotify_add_watch(), a chain_int.
 */
static inline chain_int chain_inotify_add_watch(struct chain *chain, chain_fd_arg fd,
						chain_string_arg pathname, chain_int_arg mask)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_inotify_add_watch, fd, pathname,
						   mask));
}

#ifndef __cplusplus
#define chain_inotify_add_watch(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_inotify_add_watch, __VA_ARGS__)
#define CHAIN_P_CALL_inotify_add_watch(chain, fd, pathname, mask)	\
	chain_inotify_add_watch(chain, CHAIN_FD(fd), CHAIN_STRING(pathname), CHAIN_INT(mask))
#endif

#define CHAIN_NR_inotify_rm_watch	255
#define CHAIN_NPARAMS_inotify_rm_watch	2

/**
 * chain_inotify_rm_watch - append inotify_rm_watch() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @wd: __s32: an integer or a chain_int.
 *
 * Return: The result of inotify_rm_watch(), a chain_int.
 */
static inline chain_int chain_inotify_rm_watch(struct chain *chain, chain_fd_arg fd,
					       chain_int_arg wd)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_inotify_rm_watch, fd, wd));
}

#ifndef __cplusplus
#define chain_inotify_rm_watch(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_inotify_rm_watch, __VA_ARGS__)
#define CHAIN_P_CALL_inotify_rm_watch(chain, fd, wd)	\
	chain_inotify_rm_watch(chain, CHAIN_FD(fd), CHAIN_INT(wd))
#endif

#define CHAIN_NR_migrate_pages	256
#define CHAIN_NPARAMS_migrate_pages	4

/**
 * chain_migrate_pages - append migrate_pages() to a chain
 * @chain: The chain.
 * @pid: pid_t: a process or thread, an integer or a chain_pid.
 * @maxnode: unsigned long: an integer or a chain_int.
 * @old_nodes: const unsigned long *: memory that is read, a pointer or a chain_ptr.
 * @new_nodes: const unsigned long *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of migrate_pages(), a chain_int.
 */
static inline chain_int chain_migrate_pages(struct chain *chain, chain_pid_arg pid,
					    chain_int_arg maxnode, chain_in_arg old_nodes,
					    chain_in_arg new_nodes)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_migrate_pages, pid, maxnode,
						   old_nodes, new_nodes));
}

#ifndef __cplusplus
#define chain_migrate_pages(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_migrate_pages, __VA_ARGS__)
#define CHAIN_P_CALL_migrate_pages(chain, pid, maxnode, old_nodes, new_nodes)	\
	chain_migrate_pages(chain, CHAIN_PID(pid), CHAIN_INT(maxnode), CHAIN_IN(old_nodes),	\
		CHAIN_IN(new_nodes))
#endif

#define CHAIN_NR_openat	257
#define CHAIN_NPARAMS_openat	4

/**
 * chain_openat - append openat() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @flags: int: an integer or a chain_int.
 * @mode: umode_t: an integer or a chain_int.
 *
 * Return: The result of openat(), a chain_fd.
 */
static inline chain_fd chain_openat(struct chain *chain, chain_fd_arg dfd,
				    chain_string_arg filename, chain_int_arg flags,
				    chain_int_arg mode)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL4(chain, CHAIN_NR_openat, dfd, filename, flags,
						  mode));
}

#ifndef __cplusplus
#define chain_openat(...)	\
	CHAIN_P_TAKES(5, chain_fd, CHAIN_P_CALL_openat, __VA_ARGS__)
#define CHAIN_P_CALL_openat(chain, dfd, filename, flags, mode)	\
	chain_openat(chain, CHAIN_FD(dfd), CHAIN_STRING(filename), CHAIN_INT(flags),	\
		CHAIN_INT(mode))
#endif

#define CHAIN_NR_mkdirat	258
#define CHAIN_NPARAMS_mkdirat	3

/**
 * chain_mkdirat - append mkdirat() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @mode: umode_t: an integer or a chain_int.
 *
 * Return: The result of mkdirat(), a chain_int.
 */
static inline chain_int chain_mkdirat(struct chain *chain, chain_fd_arg dfd,
				      chain_string_arg pathname, chain_int_arg mode)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_mkdirat, dfd, pathname, mode));
}

#ifndef __cplusplus
#define chain_mkdirat(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_mkdirat, __VA_ARGS__)
#define CHAIN_P_CALL_mkdirat(chain, dfd, pathname, mode)	\
	chain_mkdirat(chain, CHAIN_FD(dfd), CHAIN_STRING(pathname), CHAIN_INT(mode))
#endif

#define CHAIN_NR_mknodat	259
#define CHAIN_NPARAMS_mknodat	4

/**
 * chain_mknodat - append mknodat() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @mode: umode_t: an integer or a chain_int.
 * @dev: unsigned int: an integer or a chain_int.
 *
 * Return: The result of mknodat(), a chain_int.
 */
static inline chain_int chain_mknodat(struct chain *chain, chain_fd_arg dfd,
				      chain_string_arg filename, chain_int_arg mode,
				      chain_int_arg dev)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_mknodat, dfd, filename, mode,
						   dev));
}

#ifndef __cplusplus
#define chain_mknodat(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_mknodat, __VA_ARGS__)
#define CHAIN_P_CALL_mknodat(chain, dfd, filename, mode, dev)	\
	chain_mknodat(chain, CHAIN_FD(dfd), CHAIN_STRING(filename), CHAIN_INT(mode), CHAIN_INT(dev))
#endif

#define CHAIN_NR_fchownat	260
#define CHAIN_NPARAMS_fchownat	5

/**
 * chain_fchownat - append fchownat() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @user: uid_t: an integer or a chain_int.
 * @group: gid_t: an integer or a chain_int.
 * @flag: int: an integer or a chain_int.
 *
 * Return: The result of fchownat(), a chain_int.
 */
static inline chain_int chain_fchownat(struct chain *chain, chain_fd_arg dfd,
				       chain_string_arg filename, chain_int_arg user,
				       chain_int_arg group, chain_int_arg flag)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_fchownat, dfd, filename, user,
						   group, flag));
}

#ifndef __cplusplus
#define chain_fchownat(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_fchownat, __VA_ARGS__)
#define CHAIN_P_CALL_fchownat(chain, dfd, filename, user, group, flag)	\
	chain_fchownat(chain, CHAIN_FD(dfd), CHAIN_STRING(filename), CHAIN_INT(user),	\
		CHAIN_INT(group), CHAIN_INT(flag))
#endif

#define CHAIN_NR_futimesat	261
#define CHAIN_NPARAMS_futimesat	3

/**
 * chain_futimesat - append futimesat() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @utimes: struct __kernel_old_timeval *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of futimesat(), a chain_int.
 */
static inline chain_int chain_futimesat(struct chain *chain, chain_fd_arg dfd,
					chain_string_arg filename, chain_in_arg utimes)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_futimesat, dfd, filename,
						   utimes));
}

#ifndef __cplusplus
#define chain_futimesat(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_futimesat, __VA_ARGS__)
#define CHAIN_P_CALL_futimesat(chain, dfd, filename, utimes)	\
	chain_futimesat(chain, CHAIN_FD(dfd), CHAIN_STRING(filename), CHAIN_IN(utimes))
#endif

#define CHAIN_NR_newfstatat	262
#define CHAIN_NPARAMS_newfstatat	4

/**
 * chain_newfstatat - append newfstatat() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @statbuf: struct stat *: memory that is written, a pointer or a chain_ptr.
 * @flag: int: an integer or a chain_int.
 *
 * Return: The result of newfstatat(), a chain_int.
 */
static inline chain_int chain_newfstatat(struct chain *chain, chain_fd_arg dfd,
					 chain_string_arg filename, chain_out_arg statbuf,
					 chain_int_arg flag)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_newfstatat, dfd, filename,
						   statbuf, flag));
}

#ifndef __cplusplus
#define chain_newfstatat(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_newfstatat, __VA_ARGS__)
#define CHAIN_P_CALL_newfstatat(chain, dfd, filename, statbuf, flag)	\
	chain_newfstatat(chain, CHAIN_FD(dfd), CHAIN_STRING(filename), CHAIN_OUT(statbuf),	\
		CHAIN_INT(flag))
#endif

#define CHAIN_NR_unlinkat	263
#define CHAIN_NPARAMS_unlinkat	3

/**
 * chain_unlinkat - append unlinkat() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @flag: int: an integer or a chain_int.
 *
 * Return: The result of unlinkat(), a chain_int.
 */
static inline chain_int chain_unlinkat(struct chain *chain, chain_fd_arg dfd,
				       chain_string_arg pathname, chain_int_arg flag)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_unlinkat, dfd, pathname, flag));
}

#ifndef __cplusplus
#define chain_unlinkat(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_unlinkat, __VA_ARGS__)
#define CHAIN_P_CALL_unlinkat(chain, dfd, pathname, flag)	\
	chain_unlinkat(chain, CHAIN_FD(dfd), CHAIN_STRING(pathname), CHAIN_INT(flag))
#endif

#define CHAIN_NR_renameat	264
#define CHAIN_NPARAMS_renameat	4

/**
 * chain_renameat - append renameat() to a chain
 * @chain: The chain.
 * @olddfd: int: a file descriptor, an int or a chain_fd.
 * @oldname: const char *: a string, a pointer or a chain_ptr.
 * @newdfd: int: a file descriptor, an int or a chain_fd.
 * @newname: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of renameat(), a chain_int.
 */
static inline chain_int chain_renameat(struct chain *chain, chain_fd_arg olddfd,
				       chain_string_arg oldname, chain_fd_arg newdfd,
				       chain_string_arg newname)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_renameat, olddfd, oldname,
						   newdfd, newname));
}

#ifndef __cplusplus
#define chain_renameat(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_renameat, __VA_ARGS__)
#define CHAIN_P_CALL_renameat(chain, olddfd, oldname, newdfd, newname)	\
	chain_renameat(chain, CHAIN_FD(olddfd), CHAIN_STRING(oldname), CHAIN_FD(newdfd),	\
		CHAIN_STRING(newname))
#endif

#define CHAIN_NR_linkat	265
#define CHAIN_NPARAMS_linkat	5

/**
 * chain_linkat - append linkat() to a chain
 * @chain: The chain.
 * @olddfd: int: a file descriptor, an int or a chain_fd.
 * @oldname: const char *: a string, a pointer or a chain_ptr.
 * @newdfd: int: a file descriptor, an int or a chain_fd.
 * @newname: const char *: a string, a pointer or a chain_ptr.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of linkat(), a chain_int.
 */
static inline chain_int chain_linkat(struct chain *chain, chain_fd_arg olddfd,
				     chain_string_arg oldname, chain_fd_arg newdfd,
				     chain_string_arg newname, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_linkat, olddfd, oldname, newdfd,
						   newname, flags));
}

#ifndef __cplusplus
#define chain_linkat(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_linkat, __VA_ARGS__)
#define CHAIN_P_CALL_linkat(chain, olddfd, oldname, newdfd, newname, flags)	\
	chain_linkat(chain, CHAIN_FD(olddfd), CHAIN_STRING(oldname), CHAIN_FD(newdfd),	\
		CHAIN_STRING(newname), CHAIN_INT(flags))
#endif

#define CHAIN_NR_symlinkat	266
#define CHAIN_NPARAMS_symlinkat	3

/**
 * chain_symlinkat - append symlinkat() to a chain
 * @chain: The chain.
 * @oldname: const char *: a string, a pointer or a chain_ptr.
 * @newdfd: int: a file descriptor, an int or a chain_fd.
 * @newname: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of symlinkat(), a chain_int.
 */
static inline chain_int chain_symlinkat(struct chain *chain, chain_string_arg oldname,
					chain_fd_arg newdfd, chain_string_arg newname)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_symlinkat, oldname, newdfd,
						   newname));
}

#ifndef __cplusplus
#define chain_symlinkat(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_symlinkat, __VA_ARGS__)
#define CHAIN_P_CALL_symlinkat(chain, oldname, newdfd, newname)	\
	chain_symlinkat(chain, CHAIN_STRING(oldname), CHAIN_FD(newdfd), CHAIN_STRING(newname))
#endif

#define CHAIN_NR_readlinkat	267
#define CHAIN_NPARAMS_readlinkat	4

/**
 * chain_readlinkat - append readlinkat() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @buf: char *: memory that is written, a pointer or a chain_ptr.
 * @bufsiz: int: a size, an integer or a chain_size.
 *
 * Return: The result of readlinkat(), a chain_size.
 */
static inline chain_size chain_readlinkat(struct chain *chain, chain_fd_arg dfd,
					  chain_string_arg pathname, chain_out_arg buf,
					  chain_size_arg bufsiz)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL4(chain, CHAIN_NR_readlinkat, dfd, pathname, buf,
						    bufsiz));
}

#ifndef __cplusplus
#define chain_readlinkat(...)	\
	CHAIN_P_TAKES(5, chain_size, CHAIN_P_CALL_readlinkat, __VA_ARGS__)
#define CHAIN_P_CALL_readlinkat(chain, dfd, pathname, buf, bufsiz)	\
	chain_readlinkat(chain, CHAIN_FD(dfd), CHAIN_STRING(pathname), CHAIN_OUT(buf),	\
		CHAIN_SIZE(bufsiz))
#endif

#define CHAIN_NR_fchmodat	268
#define CHAIN_NPARAMS_fchmodat	3

/**
 * chain_fchmodat - append fchmodat() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @mode: umode_t: an integer or a chain_int.
 *
 * Return: The result of fchmodat(), a chain_int.
 */
static inline chain_int chain_fchmodat(struct chain *chain, chain_fd_arg dfd,
				       chain_string_arg filename, chain_int_arg mode)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_fchmodat, dfd, filename, mode));
}

#ifndef __cplusplus
#define chain_fchmodat(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_fchmodat, __VA_ARGS__)
#define CHAIN_P_CALL_fchmodat(chain, dfd, filename, mode)	\
	chain_fchmodat(chain, CHAIN_FD(dfd), CHAIN_STRING(filename), CHAIN_INT(mode))
#endif

#define CHAIN_NR_faccessat	269
#define CHAIN_NPARAMS_faccessat	3

/**
 * chain_faccessat - append faccessat() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @mode: int: an integer or a chain_int.
 *
 * Return: The result of faccessat(), a chain_int.
 */
static inline chain_int chain_faccessat(struct chain *chain, chain_fd_arg dfd,
					chain_string_arg filename, chain_int_arg mode)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_faccessat, dfd, filename, mode));
}

#ifndef __cplusplus
#define chain_faccessat(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_faccessat, __VA_ARGS__)
#define CHAIN_P_CALL_faccessat(chain, dfd, filename, mode)	\
	chain_faccessat(chain, CHAIN_FD(dfd), CHAIN_STRING(filename), CHAIN_INT(mode))
#endif

#define CHAIN_NR_pselect6	270
#define CHAIN_NPARAMS_pselect6	6

/**
 * chain_pselect6 - append pselect6() to a chain
 * @chain: The chain.
 * @n: int: an integer or a chain_int.
 * @inp: fd_set *: memory that is written, a pointer or a chain_ptr.
 * @outp: fd_set *: memory that is written, a pointer or a chain_ptr.
 * @exp: fd_set *: memory that is written, a pointer or a chain_ptr.
 * @tsp: struct __kernel_timespec *: memory that is written, a pointer or a chain_ptr.
 * @sig: void *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of pselect6(), a chain_int.
 */
static inline chain_int chain_pselect6(struct chain *chain, chain_int_arg n, chain_out_arg inp,
				       chain_out_arg outp, chain_out_arg exp, chain_out_arg tsp,
				       chain_in_arg sig)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL6(chain, CHAIN_NR_pselect6, n, inp, outp, exp, tsp,
						   sig));
}

#ifndef __cplusplus
#define chain_pselect6(...)	\
	CHAIN_P_TAKES(7, chain_int, CHAIN_P_CALL_pselect6, __VA_ARGS__)
#define CHAIN_P_CALL_pselect6(chain, n, inp, outp, exp, tsp, sig)	\
	chain_pselect6(chain, CHAIN_INT(n), CHAIN_OUT(inp), CHAIN_OUT(outp), CHAIN_OUT(exp),	\
		CHAIN_OUT(tsp), CHAIN_IN(sig))
#endif

#define CHAIN_NR_ppoll	271
#define CHAIN_NPARAMS_ppoll	5

/**
 * chain_ppoll - append ppoll() to a chain
 * @chain: The chain.
 * @ufds: struct pollfd *: memory that is written, a pointer or a chain_ptr.
 * @nfds: unsigned int: an integer or a chain_int.
 * @tsp: struct __kernel_timespec *: memory that is written, a pointer or a chain_ptr.
 * @sigmask: const sigset_t *: memory that is read, a pointer or a chain_ptr.
 * @sigsetsize: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of ppoll(), a chain_int.
 */
static inline chain_int chain_ppoll(struct chain *chain, chain_out_arg ufds, chain_int_arg nfds,
				    chain_out_arg tsp, chain_in_arg sigmask,
				    chain_size_arg sigsetsize)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_ppoll, ufds, nfds, tsp, sigmask,
						   sigsetsize));
}

#ifndef __cplusplus
#define chain_ppoll(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_ppoll, __VA_ARGS__)
#define CHAIN_P_CALL_ppoll(chain, ufds, nfds, tsp, sigmask, sigsetsize)	\
	chain_ppoll(chain, CHAIN_OUT(ufds), CHAIN_INT(nfds), CHAIN_OUT(tsp), CHAIN_IN(sigmask),	\
		CHAIN_SIZE(sigsetsize))
#endif

#define CHAIN_NR_unshare	272
#define CHAIN_NPARAMS_unshare	1

/**
 * chain_unshare - append unshare() to a chain
 * @chain: The chain.
 * @unshare_flags: unsigned long: an integer or a chain_int.
 *
 * Return: The result of unshare(), a chain_int.
 */
static inline chain_int chain_unshare(struct chain *chain, chain_int_arg unshare_flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_unshare, unshare_flags));
}

#ifndef __cplusplus
#define chain_unshare(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_unshare, __VA_ARGS__)
#define CHAIN_P_CALL_unshare(chain, unshare_flags)	\
	chain_unshare(chain, CHAIN_INT(unshare_flags))
#endif

#define CHAIN_NR_set_robust_list	273
#define CHAIN_NPARAMS_set_robust_list	2

/**
 * chain_set_robust_list - append set_robust_list() to a chain
 * @chain: The chain.
 * @head: struct robust_list_head *: pointer to the list-head; a pointer or a chain_ptr.
 * @len: size_t: length of the list-head, as userspace expects; an integer or a chain_size.
 *
 * Return: The result of set_robust_list(), a chain_int.
 */
static inline chain_int chain_set_robust_list(struct chain *chain, chain_out_arg head,
					      chain_size_arg len)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_set_robust_list, head, len));
}

#ifndef __cplusplus
#define chain_set_robust_list(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_set_robust_list, __VA_ARGS__)
#define CHAIN_P_CALL_set_robust_list(chain, head, len)	\
	chain_set_robust_list(chain, CHAIN_OUT(head), CHAIN_SIZE(len))
#endif

#define CHAIN_NR_get_robust_list	274
#define CHAIN_NPARAMS_get_robust_list	3

/**
 * chain_get_robust_list - append get_robust_list() to a chain
 * @chain: The chain.
 * @pid: int: pid of the process [zero for current task]; an integer or a chain_pid.
 * @head_ptr: struct robust_list_head **: pointer to a list-head pointer, the kernel fills it in; a
 *	pointer or a chain_ptr.
 * @len_ptr: size_t *: pointer to a length field, the kernel fills in the header size; a pointer or
 *	a chain_ptr.
 *
 * Return: The result of get_robust_list(), a chain_int.
 */
static inline chain_int chain_get_robust_list(struct chain *chain, chain_pid_arg pid,
					      chain_out_arg head_ptr, chain_out_arg len_ptr)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_get_robust_list, pid, head_ptr,
						   len_ptr));
}

#ifndef __cplusplus
#define chain_get_robust_list(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_get_robust_list, __VA_ARGS__)
#define CHAIN_P_CALL_get_robust_list(chain, pid, head_ptr, len_ptr)	\
	chain_get_robust_list(chain, CHAIN_PID(pid), CHAIN_OUT(head_ptr), CHAIN_OUT(len_ptr))
#endif

#define CHAIN_NR_splice	275
#define CHAIN_NPARAMS_splice	6

/**
 * chain_splice - append splice() to a chain
 * @chain: The chain.
 * @fd_in: int: a file descriptor, an int or a chain_fd.
 * @off_in: loff_t *: memory that is written, a pointer or a chain_ptr.
 * @fd_out: int: a file descriptor, an int or a chain_fd.
 * @off_out: loff_t *: memory that is written, a pointer or a chain_ptr.
 * @len: size_t: a size, an integer or a chain_size.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of splice(), a chain_size.
 */
static inline chain_size chain_splice(struct chain *chain, chain_fd_arg fd_in, chain_out_arg off_in,
				      chain_fd_arg fd_out, chain_out_arg off_out,
				      chain_size_arg len, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL6(chain, CHAIN_NR_splice, fd_in, off_in, fd_out,
						    off_out, len, flags));
}

#ifndef __cplusplus
#define chain_splice(...)	\
	CHAIN_P_TAKES(7, chain_size, CHAIN_P_CALL_splice, __VA_ARGS__)
#define CHAIN_P_CALL_splice(chain, fd_in, off_in, fd_out, off_out, len, flags)	\
	chain_splice(chain, CHAIN_FD(fd_in), CHAIN_OUT(off_in), CHAIN_FD(fd_out),	\
		CHAIN_OUT(off_out), CHAIN_SIZE(len), CHAIN_INT(flags))
#endif

#define CHAIN_NR_tee	276
#define CHAIN_NPARAMS_tee	4

/**
 * chain_tee - append tee() to a chain
 * @chain: The chain.
 * @fdin: int: a file descriptor, an int or a chain_fd.
 * @fdout: int: a file descriptor, an int or a chain_fd.
 * @len: size_t: a size, an integer or a chain_size.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of tee(), a chain_size.
 */
static inline chain_size chain_tee(struct chain *chain, chain_fd_arg fdin, chain_fd_arg fdout,
				   chain_size_arg len, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL4(chain, CHAIN_NR_tee, fdin, fdout, len, flags));
}

#ifndef __cplusplus
#define chain_tee(...)	\
	CHAIN_P_TAKES(5, chain_size, CHAIN_P_CALL_tee, __VA_ARGS__)
#define CHAIN_P_CALL_tee(chain, fdin, fdout, len, flags)	\
	chain_tee(chain, CHAIN_FD(fdin), CHAIN_FD(fdout), CHAIN_SIZE(len), CHAIN_INT(flags))
#endif

#define CHAIN_NR_sync_file_range	277
#define CHAIN_NPARAMS_sync_file_range	4

/**
 * chain_sync_file_range - append sync_file_range() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @offset: loff_t: a file offset, an integer, a chain_off or a chain_size.
 * @nbytes: loff_t: a file offset, an integer, a chain_off or a chain_size.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of sync_file_range(), a chain_int.
 */
static inline chain_int chain_sync_file_range(struct chain *chain, chain_fd_arg fd,
					      chain_off_arg offset, chain_off_arg nbytes,
					      chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_sync_file_range, fd, offset,
						   nbytes, flags));
}

#ifndef __cplusplus
#define chain_sync_file_range(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_sync_file_range, __VA_ARGS__)
#define CHAIN_P_CALL_sync_file_range(chain, fd, offset, nbytes, flags)	\
	chain_sync_file_range(chain, CHAIN_FD(fd), CHAIN_OFF(offset), CHAIN_OFF(nbytes),	\
		CHAIN_INT(flags))
#endif

#define CHAIN_NR_vmsplice	278
#define CHAIN_NPARAMS_vmsplice	4

/**
 * chain_vmsplice - append vmsplice() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @uiov: const struct iovec *: memory that is read, a pointer or a chain_ptr.
 * @nr_segs: unsigned long: an integer or a chain_int.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of vmsplice(), a chain_size.
 */
static inline chain_size chain_vmsplice(struct chain *chain, chain_fd_arg fd, chain_in_arg uiov,
					chain_int_arg nr_segs, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL4(chain, CHAIN_NR_vmsplice, fd, uiov, nr_segs,
						    flags));
}

#ifndef __cplusplus
#define chain_vmsplice(...)	\
	CHAIN_P_TAKES(5, chain_size, CHAIN_P_CALL_vmsplice, __VA_ARGS__)
#define CHAIN_P_CALL_vmsplice(chain, fd, uiov, nr_segs, flags)	\
	chain_vmsplice(chain, CHAIN_FD(fd), CHAIN_IN(uiov), CHAIN_INT(nr_segs), CHAIN_INT(flags))
#endif

#define CHAIN_NR_move_pages	279
#define CHAIN_NPARAMS_move_pages	6

/**
 * chain_move_pages - append move_pages() to a chain
 * @chain: The chain.
 * @pid: pid_t: a process or thread, an integer or a chain_pid.
 * @nr_pages: unsigned long: an integer or a chain_int.
 * @pages: const void **: memory that is read, a pointer or a chain_ptr.
 * @nodes: const int *: memory that is read, a pointer or a chain_ptr.
 * @status: int *: memory that is written, a pointer or a chain_ptr.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of move_pages(), a chain_int.
 */
static inline chain_int chain_move_pages(struct chain *chain, chain_pid_arg pid,
					 chain_int_arg nr_pages, chain_in_arg pages,
					 chain_in_arg nodes, chain_out_arg status,
					 chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL6(chain, CHAIN_NR_move_pages, pid, nr_pages, pages,
						   nodes, status, flags));
}

#ifndef __cplusplus
#define chain_move_pages(...)	\
	CHAIN_P_TAKES(7, chain_int, CHAIN_P_CALL_move_pages, __VA_ARGS__)
#define CHAIN_P_CALL_move_pages(chain, pid, nr_pages, pages, nodes, status, flags)	\
	chain_move_pages(chain, CHAIN_PID(pid), CHAIN_INT(nr_pages), CHAIN_IN(pages),	\
		CHAIN_IN(nodes), CHAIN_OUT(status), CHAIN_INT(flags))
#endif

#define CHAIN_NR_utimensat	280
#define CHAIN_NPARAMS_utimensat	4

/**
 * chain_utimensat - append utimensat() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @utimes: struct __kernel_timespec *: memory that is read, a pointer or a chain_ptr.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of utimensat(), a chain_int.
 */
static inline chain_int chain_utimensat(struct chain *chain, chain_fd_arg dfd,
					chain_string_arg filename, chain_in_arg utimes,
					chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_utimensat, dfd, filename, utimes,
						   flags));
}

#ifndef __cplusplus
#define chain_utimensat(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_utimensat, __VA_ARGS__)
#define CHAIN_P_CALL_utimensat(chain, dfd, filename, utimes, flags)	\
	chain_utimensat(chain, CHAIN_FD(dfd), CHAIN_STRING(filename), CHAIN_IN(utimes),	\
		CHAIN_INT(flags))
#endif

#define CHAIN_NR_epoll_pwait	281
#define CHAIN_NPARAMS_epoll_pwait	6

/**
 * chain_epoll_pwait - append epoll_pwait() to a chain
 * @chain: The chain.
 * @epfd: int: a file descriptor, an int or a chain_fd.
 * @events: struct epoll_event *: memory that is written, a pointer or a chain_ptr.
 * @maxevents: int: an integer or a chain_int.
 * @timeout: int: an integer or a chain_int.
 * @sigmask: const sigset_t *: memory that is read, a pointer or a chain_ptr.
 * @sigsetsize: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of epoll_pwait(), a chain_int.
 */
static inline chain_int chain_epoll_pwait(struct chain *chain, chain_fd_arg epfd,
					  chain_out_arg events, chain_int_arg maxevents,
					  chain_int_arg timeout, chain_in_arg sigmask,
					  chain_size_arg sigsetsize)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL6(chain, CHAIN_NR_epoll_pwait, epfd, events,
						   maxevents, timeout, sigmask, sigsetsize));
}

#ifndef __cplusplus
#define chain_epoll_pwait(...)	\
	CHAIN_P_TAKES(7, chain_int, CHAIN_P_CALL_epoll_pwait, __VA_ARGS__)
#define CHAIN_P_CALL_epoll_pwait(chain, epfd, events, maxevents, timeout, sigmask, sigsetsize)	\
	chain_epoll_pwait(chain, CHAIN_FD(epfd), CHAIN_OUT(events), CHAIN_INT(maxevents),	\
		CHAIN_INT(timeout), CHAIN_IN(sigmask), CHAIN_SIZE(sigsetsize))
#endif

#define CHAIN_NR_signalfd	282
#define CHAIN_NPARAMS_signalfd	3

/**
 * chain_signalfd - append signalfd() to a chain
 * @chain: The chain.
 * @ufd: int: a file descriptor, an int or a chain_fd.
 * @user_mask: sigset_t *: memory that is read, a pointer or a chain_ptr.
 * @sizemask: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of signalfd(), a chain_fd.
 */
static inline chain_fd chain_signalfd(struct chain *chain, chain_fd_arg ufd, chain_in_arg user_mask,
				      chain_size_arg sizemask)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL3(chain, CHAIN_NR_signalfd, ufd, user_mask,
						  sizemask));
}

#ifndef __cplusplus
#define chain_signalfd(...)	\
	CHAIN_P_TAKES(4, chain_fd, CHAIN_P_CALL_signalfd, __VA_ARGS__)
#define CHAIN_P_CALL_signalfd(chain, ufd, user_mask, sizemask)	\
	chain_signalfd(chain, CHAIN_FD(ufd), CHAIN_IN(user_mask), CHAIN_SIZE(sizemask))
#endif

#define CHAIN_NR_timerfd_create	283
#define CHAIN_NPARAMS_timerfd_create	2

/**
 * chain_timerfd_create - append timerfd_create() to a chain
 * @chain: The chain.
 * @clockid: int: an integer or a chain_int.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of timerfd_create(), a chain_fd.
 */
static inline chain_fd chain_timerfd_create(struct chain *chain, chain_int_arg clockid,
					    chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL2(chain, CHAIN_NR_timerfd_create, clockid, flags));
}

#ifndef __cplusplus
#define chain_timerfd_create(...)	\
	CHAIN_P_TAKES(3, chain_fd, CHAIN_P_CALL_timerfd_create, __VA_ARGS__)
#define CHAIN_P_CALL_timerfd_create(chain, clockid, flags)	\
	chain_timerfd_create(chain, CHAIN_INT(clockid), CHAIN_INT(flags))
#endif

#define CHAIN_NR_eventfd	284
#define CHAIN_NPARAMS_eventfd	1

/**
 * chain_eventfd - append eventfd() to a chain
 * @chain: The chain.
 * @count: unsigned int: an integer or a chain_int.
 *
 * Return: The result of eventfd(), a chain_fd.
 */
static inline chain_fd chain_eventfd(struct chain *chain, chain_int_arg count)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL1(chain, CHAIN_NR_eventfd, count));
}

#ifndef __cplusplus
#define chain_eventfd(...)	\
	CHAIN_P_TAKES(2, chain_fd, CHAIN_P_CALL_eventfd, __VA_ARGS__)
#define CHAIN_P_CALL_eventfd(chain, count)	\
	chain_eventfd(chain, CHAIN_INT(count))
#endif

#define CHAIN_NR_fallocate	285
#define CHAIN_NPARAMS_fallocate	4

/**
 * chain_fallocate - append fallocate() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @mode: int: an integer or a chain_int.
 * @offset: loff_t: a file offset, an integer, a chain_off or a chain_size.
 * @len: loff_t: a file offset, an integer, a chain_off or a chain_size.
 *
 * Return: The result of fallocate(), a chain_int.
 */
static inline chain_int chain_fallocate(struct chain *chain, chain_fd_arg fd, chain_int_arg mode,
					chain_off_arg offset, chain_off_arg len)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_fallocate, fd, mode, offset,
						   len));
}

#ifndef __cplusplus
#define chain_fallocate(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_fallocate, __VA_ARGS__)
#define CHAIN_P_CALL_fallocate(chain, fd, mode, offset, len)	\
	chain_fallocate(chain, CHAIN_FD(fd), CHAIN_INT(mode), CHAIN_OFF(offset), CHAIN_OFF(len))
#endif

#define CHAIN_NR_timerfd_settime	286
#define CHAIN_NPARAMS_timerfd_settime	4

/**
 * chain_timerfd_settime - append timerfd_settime() to a chain
 * @chain: The chain.
 * @ufd: int: a file descriptor, an int or a chain_fd.
 * @flags: int: an integer or a chain_int.
 * @utmr: const struct __kernel_itimerspec *: memory that is read, a pointer or a chain_ptr.
 * @otmr: struct __kernel_itimerspec *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of timerfd_settime(), a chain_int.
 */
static inline chain_int chain_timerfd_settime(struct chain *chain, chain_fd_arg ufd,
					      chain_int_arg flags, chain_in_arg utmr,
					      chain_out_arg otmr)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_timerfd_settime, ufd, flags,
						   utmr, otmr));
}

#ifndef __cplusplus
#define chain_timerfd_settime(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_timerfd_settime, __VA_ARGS__)
#define CHAIN_P_CALL_timerfd_settime(chain, ufd, flags, utmr, otmr)	\
	chain_timerfd_settime(chain, CHAIN_FD(ufd), CHAIN_INT(flags), CHAIN_IN(utmr),	\
		CHAIN_OUT(otmr))
#endif

#define CHAIN_NR_timerfd_gettime	287
#define CHAIN_NPARAMS_timerfd_gettime	2

/**
 * chain_timerfd_gettime - append timerfd_gettime() to a chain
 * @chain: The chain.
 * @ufd: int: a file descriptor, an int or a chain_fd.
 * @otmr: struct __kernel_itimerspec *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of timerfd_gettime(), a chain_int.
 */
static inline chain_int chain_timerfd_gettime(struct chain *chain, chain_fd_arg ufd,
					      chain_out_arg otmr)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_timerfd_gettime, ufd, otmr));
}

#ifndef __cplusplus
#define chain_timerfd_gettime(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_timerfd_gettime, __VA_ARGS__)
#define CHAIN_P_CALL_timerfd_gettime(chain, ufd, otmr)	\
	chain_timerfd_gettime(chain, CHAIN_FD(ufd), CHAIN_OUT(otmr))
#endif

#define CHAIN_NR_accept4	288
#define CHAIN_NPARAMS_accept4	4

/**
 * chain_accept4 - append accept4() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @upeer_sockaddr: struct sockaddr *: memory that is written, a pointer or a chain_ptr.
 * @upeer_addrlen: int *: memory that is written, a pointer or a chain_ptr.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of accept4(), a chain_fd.
 */
static inline chain_fd chain_accept4(struct chain *chain, chain_fd_arg fd,
				     chain_out_arg upeer_sockaddr, chain_out_arg upeer_addrlen,
				     chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL4(chain, CHAIN_NR_accept4, fd, upeer_sockaddr,
						  upeer_addrlen, flags));
}

#ifndef __cplusplus
#define chain_accept4(...)	\
	CHAIN_P_TAKES(5, chain_fd, CHAIN_P_CALL_accept4, __VA_ARGS__)
#define CHAIN_P_CALL_accept4(chain, fd, upeer_sockaddr, upeer_addrlen, flags)	\
	chain_accept4(chain, CHAIN_FD(fd), CHAIN_OUT(upeer_sockaddr), CHAIN_OUT(upeer_addrlen),	\
		CHAIN_INT(flags))
#endif

#define CHAIN_NR_signalfd4	289
#define CHAIN_NPARAMS_signalfd4	4

/**
 * chain_signalfd4 - append signalfd4() to a chain
 * @chain: The chain.
 * @ufd: int: a file descriptor, an int or a chain_fd.
 * @user_mask: sigset_t *: memory that is read, a pointer or a chain_ptr.
 * @sizemask: size_t: a size, an integer or a chain_size.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of signalfd4(), a chain_fd.
 */
static inline chain_fd chain_signalfd4(struct chain *chain, chain_fd_arg ufd,
				       chain_in_arg user_mask, chain_size_arg sizemask,
				       chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL4(chain, CHAIN_NR_signalfd4, ufd, user_mask,
						  sizemask, flags));
}

#ifndef __cplusplus
#define chain_signalfd4(...)	\
	CHAIN_P_TAKES(5, chain_fd, CHAIN_P_CALL_signalfd4, __VA_ARGS__)
#define CHAIN_P_CALL_signalfd4(chain, ufd, user_mask, sizemask, flags)	\
	chain_signalfd4(chain, CHAIN_FD(ufd), CHAIN_IN(user_mask), CHAIN_SIZE(sizemask),	\
		CHAIN_INT(flags))
#endif

#define CHAIN_NR_eventfd2	290
#define CHAIN_NPARAMS_eventfd2	2

/**
 * chain_eventfd2 - append eventfd2() to a chain
 * @chain: The chain.
 * @count: unsigned int: an integer or a chain_int.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of eventfd2(), a chain_fd.
 */
static inline chain_fd chain_eventfd2(struct chain *chain, chain_int_arg count, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL2(chain, CHAIN_NR_eventfd2, count, flags));
}

#ifndef __cplusplus
#define chain_eventfd2(...)	\
	CHAIN_P_TAKES(3, chain_fd, CHAIN_P_CALL_eventfd2, __VA_ARGS__)
#define CHAIN_P_CALL_eventfd2(chain, count, flags)	\
	chain_eventfd2(chain, CHAIN_INT(count), CHAIN_INT(flags))
#endif

#define CHAIN_NR_epoll_create1	291
#define CHAIN_NPARAMS_epoll_create1	1

/**
 * chain_epoll_create1 - append epoll_create1() to a chain
 * @chain: The chain.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of epoll_create1(), a chain_fd.
 */
static inline chain_fd chain_epoll_create1(struct chain *chain, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL1(chain, CHAIN_NR_epoll_create1, flags));
}

#ifndef __cplusplus
#define chain_epoll_create1(...)	\
	CHAIN_P_TAKES(2, chain_fd, CHAIN_P_CALL_epoll_create1, __VA_ARGS__)
#define CHAIN_P_CALL_epoll_create1(chain, flags)	\
	chain_epoll_create1(chain, CHAIN_INT(flags))
#endif

#define CHAIN_NR_dup3	292
#define CHAIN_NPARAMS_dup3	3

/**
 * chain_dup3 - append dup3() to a chain
 * @chain: The chain.
 * @oldfd: unsigned int: a file descriptor, an int or a chain_fd.
 * @newfd: unsigned int: a file descriptor, an int or a chain_fd.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of dup3(), a chain_fd.
 */
static inline chain_fd chain_dup3(struct chain *chain, chain_fd_arg oldfd, chain_fd_arg newfd,
				  chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL3(chain, CHAIN_NR_dup3, oldfd, newfd, flags));
}

#ifndef __cplusplus
#define chain_dup3(...)	\
	CHAIN_P_TAKES(4, chain_fd, CHAIN_P_CALL_dup3, __VA_ARGS__)
#define CHAIN_P_CALL_dup3(chain, oldfd, newfd, flags)	\
	chain_dup3(chain, CHAIN_FD(oldfd), CHAIN_FD(newfd), CHAIN_INT(flags))
#endif

#define CHAIN_NR_pipe2	293
#define CHAIN_NPARAMS_pipe2	2

/**
 * chain_pipe2 - append pipe2() to a chain
 * @chain: The chain.
 * @fildes: int *: memory that is written, a pointer or a chain_ptr.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of pipe2(), a chain_int.
 */
static inline chain_int chain_pipe2(struct chain *chain, chain_out_arg fildes, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_pipe2, fildes, flags));
}

#ifndef __cplusplus
#define chain_pipe2(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_pipe2, __VA_ARGS__)
#define CHAIN_P_CALL_pipe2(chain, fildes, flags)	\
	chain_pipe2(chain, CHAIN_OUT(fildes), CHAIN_INT(flags))
#endif

#define CHAIN_NR_inotify_init1	294
#define CHAIN_NPARAMS_inotify_init1	1

/**
 * chain_inotify_init1 - append inotify_init1() to a chain
 * @chain: The chain.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of inotify_init1(), a chain_fd.
 */
static inline chain_fd chain_inotify_init1(struct chain *chain, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL1(chain, CHAIN_NR_inotify_init1, flags));
}

#ifndef __cplusplus
#define chain_inotify_init1(...)	\
	CHAIN_P_TAKES(2, chain_fd, CHAIN_P_CALL_inotify_init1, __VA_ARGS__)
#define CHAIN_P_CALL_inotify_init1(chain, flags)	\
	chain_inotify_init1(chain, CHAIN_INT(flags))
#endif

#define CHAIN_NR_preadv	295
#define CHAIN_NPARAMS_preadv	5

/**
 * chain_preadv - append preadv() to a chain
 * @chain: The chain.
 * @fd: unsigned long: a file descriptor, an int or a chain_fd.
 * @vec: const struct iovec *: memory that is read, a pointer or a chain_ptr.
 * @vlen: unsigned long: an integer or a chain_int.
 * @pos_l: unsigned long: a file offset, an integer, a chain_off or a chain_size.
 * @pos_h: unsigned long: an integer or a chain_int.
 *
 * Return: The result of preadv(), a chain_size.
 */
static inline chain_size chain_preadv(struct chain *chain, chain_fd_arg fd, chain_in_arg vec,
				      chain_int_arg vlen, chain_off_arg pos_l, chain_int_arg pos_h)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL5(chain, CHAIN_NR_preadv, fd, vec, vlen, pos_l,
						    pos_h));
}

#ifndef __cplusplus
#define chain_preadv(...)	\
	CHAIN_P_TAKES(6, chain_size, CHAIN_P_CALL_preadv, __VA_ARGS__)
#define CHAIN_P_CALL_preadv(chain, fd, vec, vlen, pos_l, pos_h)	\
	chain_preadv(chain, CHAIN_FD(fd), CHAIN_IN(vec), CHAIN_INT(vlen), CHAIN_OFF(pos_l),	\
		CHAIN_INT(pos_h))
#endif

#define CHAIN_NR_pwritev	296
#define CHAIN_NPARAMS_pwritev	5

/**
 * chain_pwritev - append pwritev() to a chain
 * @chain: The chain.
 * @fd: unsigned long: a file descriptor, an int or a chain_fd.
 * @vec: const struct iovec *: memory that is read, a pointer or a chain_ptr.
 * @vlen: unsigned long: an integer or a chain_int.
 * @pos_l: unsigned long: a file offset, an integer, a chain_off or a chain_size.
 * @pos_h: unsigned long: an integer or a chain_int.
 *
 * Return: The result of pwritev(), a chain_size.
 */
static inline chain_size chain_pwritev(struct chain *chain, chain_fd_arg fd, chain_in_arg vec,
				       chain_int_arg vlen, chain_off_arg pos_l, chain_int_arg pos_h)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL5(chain, CHAIN_NR_pwritev, fd, vec, vlen, pos_l,
						    pos_h));
}

#ifndef __cplusplus
#define chain_pwritev(...)	\
	CHAIN_P_TAKES(6, chain_size, CHAIN_P_CALL_pwritev, __VA_ARGS__)
#define CHAIN_P_CALL_pwritev(chain, fd, vec, vlen, pos_l, pos_h)	\
	chain_pwritev(chain, CHAIN_FD(fd), CHAIN_IN(vec), CHAIN_INT(vlen), CHAIN_OFF(pos_l),	\
		CHAIN_INT(pos_h))
#endif

#define CHAIN_NR_rt_tgsigqueueinfo	297
#define CHAIN_NPARAMS_rt_tgsigqueueinfo	4

/**
 * chain_rt_tgsigqueueinfo - append rt_tgsigqueueinfo() to a chain
 * @chain: The chain.
 * @tgid: pid_t: a process or thread, an integer or a chain_pid.
 * @pid: pid_t: a process or thread, an integer or a chain_pid.
 * @sig: int: an integer or a chain_int.
 * @uinfo: siginfo_t *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of rt_tgsigqueueinfo(), a chain_int.
 */
static inline chain_int chain_rt_tgsigqueueinfo(struct chain *chain, chain_pid_arg tgid,
						chain_pid_arg pid, chain_int_arg sig,
						chain_in_arg uinfo)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_rt_tgsigqueueinfo, tgid, pid,
						   sig, uinfo));
}

#ifndef __cplusplus
#define chain_rt_tgsigqueueinfo(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_rt_tgsigqueueinfo, __VA_ARGS__)
#define CHAIN_P_CALL_rt_tgsigqueueinfo(chain, tgid, pid, sig, uinfo)	\
	chain_rt_tgsigqueueinfo(chain, CHAIN_PID(tgid), CHAIN_PID(pid), CHAIN_INT(sig),	\
		CHAIN_IN(uinfo))
#endif

#define CHAIN_NR_perf_event_open	298
#define CHAIN_NPARAMS_perf_event_open	5

/**
 * chain_perf_event_open - append perf_event_open() to a chain
 * @chain: The chain.
 * @attr_uptr: struct perf_event_attr *: event_id type attributes for monitoring/sampling; a pointer
 *	or a chain_ptr.
 * @pid: pid_t: target pid; an integer or a chain_pid.
 * @cpu: int: target cpu; an integer or a chain_int.
 * @group_fd: int: group leader event fd; an int or a chain_fd.
 * @flags: unsigned long: perf event open flags; an integer or a chain_int.
 *
 * Return: The result of perf_event_open(), a chain_fd.
 */
static inline chain_fd chain_perf_event_open(struct chain *chain, chain_out_arg attr_uptr,
					     chain_pid_arg pid, chain_int_arg cpu,
					     chain_fd_arg group_fd, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL5(chain, CHAIN_NR_perf_event_open, attr_uptr, pid,
						  cpu, group_fd, flags));
}

#ifndef __cplusplus
#define chain_perf_event_open(...)	\
	CHAIN_P_TAKES(6, chain_fd, CHAIN_P_CALL_perf_event_open, __VA_ARGS__)
#define CHAIN_P_CALL_perf_event_open(chain, attr_uptr, pid, cpu, group_fd, flags)	\
	chain_perf_event_open(chain, CHAIN_OUT(attr_uptr), CHAIN_PID(pid), CHAIN_INT(cpu),	\
		CHAIN_FD(group_fd), CHAIN_INT(flags))
#endif

#define CHAIN_NR_recvmmsg	299
#define CHAIN_NPARAMS_recvmmsg	5

/**
 * chain_recvmmsg - append recvmmsg() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @mmsg: struct mmsghdr *: memory that is written, a pointer or a chain_ptr.
 * @vlen: unsigned int: an integer or a chain_int.
 * @flags: unsigned int: an integer or a chain_int.
 * @timeout: struct __kernel_timespec *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of recvmmsg(), a chain_int.
 */
static inline chain_int chain_recvmmsg(struct chain *chain, chain_fd_arg fd, chain_out_arg mmsg,
				       chain_int_arg vlen, chain_int_arg flags,
				       chain_out_arg timeout)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_recvmmsg, fd, mmsg, vlen, flags,
						   timeout));
}

#ifndef __cplusplus
#define chain_recvmmsg(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_recvmmsg, __VA_ARGS__)
#define CHAIN_P_CALL_recvmmsg(chain, fd, mmsg, vlen, flags, timeout)	\
	chain_recvmmsg(chain, CHAIN_FD(fd), CHAIN_OUT(mmsg), CHAIN_INT(vlen), CHAIN_INT(flags),	\
		CHAIN_OUT(timeout))
#endif

#define CHAIN_NR_fanotify_init	300
#define CHAIN_NPARAMS_fanotify_init	2

/**
 * chain_fanotify_init - append fanotify_init() to a chain
 * @chain: The chain.
 * @flags: unsigned int: an integer or a chain_int.
 * @event_f_flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of fanotify_init(), a chain_fd.
 */
static inline chain_fd chain_fanotify_init(struct chain *chain, chain_int_arg flags,
					   chain_int_arg event_f_flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL2(chain, CHAIN_NR_fanotify_init, flags,
						  event_f_flags));
}

#ifndef __cplusplus
#define chain_fanotify_init(...)	\
	CHAIN_P_TAKES(3, chain_fd, CHAIN_P_CALL_fanotify_init, __VA_ARGS__)
#define CHAIN_P_CALL_fanotify_init(chain, flags, event_f_flags)	\
	chain_fanotify_init(chain, CHAIN_INT(flags), CHAIN_INT(event_f_flags))
#endif

#define CHAIN_NR_fanotify_mark	301
#define CHAIN_NPARAMS_fanotify_mark	5

/**
 * chain_fanotify_mark - append fanotify_mark() to a chain
 * @chain: The chain.
 * @fanotify_fd: int: a file descriptor, an int or a chain_fd.
 * @flags: unsigned int: an integer or a chain_int.
 * @mask: __u64: an integer or a chain_int.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of fanotify_mark(), a chain_int.
 */
static inline chain_int chain_fanotify_mark(struct chain *chain, chain_fd_arg fanotify_fd,
					    chain_int_arg flags, chain_int_arg mask,
					    chain_fd_arg dfd, chain_string_arg pathname)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_fanotify_mark, fanotify_fd,
						   flags, mask, dfd, pathname));
}

#ifndef __cplusplus
#define chain_fanotify_mark(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_fanotify_mark, __VA_ARGS__)
#define CHAIN_P_CALL_fanotify_mark(chain, fanotify_fd, flags, mask, dfd, pathname)	\
	chain_fanotify_mark(chain, CHAIN_FD(fanotify_fd), CHAIN_INT(flags), CHAIN_INT(mask),	\
		CHAIN_FD(dfd), CHAIN_STRING(pathname))
#endif

#define CHAIN_NR_prlimit64	302
#define CHAIN_NPARAMS_prlimit64	4

/**
 * chain_prlimit64 - append prlimit64() to a chain
 * @chain: The chain.
 * @pid: pid_t: a process or thread, an integer or a chain_pid.
 * @resource: unsigned int: an integer or a chain_int.
 * @new_rlim: const struct rlimit64 *: memory that is read, a pointer or a chain_ptr.
 * @old_rlim: struct rlimit64 *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of prlimit64(), a chain_int.
 */
static inline chain_int chain_prlimit64(struct chain *chain, chain_pid_arg pid,
					chain_int_arg resource, chain_in_arg new_rlim,
					chain_out_arg old_rlim)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_prlimit64, pid, resource,
						   new_rlim, old_rlim));
}

#ifndef __cplusplus
#define chain_prlimit64(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_prlimit64, __VA_ARGS__)
#define CHAIN_P_CALL_prlimit64(chain, pid, resource, new_rlim, old_rlim)	\
	chain_prlimit64(chain, CHAIN_PID(pid), CHAIN_INT(resource), CHAIN_IN(new_rlim),	\
		CHAIN_OUT(old_rlim))
#endif

#define CHAIN_NR_name_to_handle_at	303
#define CHAIN_NPARAMS_name_to_handle_at	5

/**
 * chain_name_to_handle_at - append name_to_handle_at() to a chain
 * @chain: The chain.
 * @dfd: int: directory relative to which name is interpreted if not absolute; an int or a chain_fd.
 * @name: const char *: name that should be converted to handle; a pointer or a chain_ptr.
 * @handle: struct file_handle *: resulting file handle; a pointer or a chain_ptr.
 * @mnt_id: void *: mount id of the file system containing the file (u64 if AT_HANDLE_MNT_ID_UNIQUE,
 *	otherwise int); a pointer or a chain_ptr.
 * @flag: int: flag value to indicate whether to follow symlink or not and whether a decodable file
 *	handle is required; an integer or a chain_int.
 *
 * Return: The result of name_to_handle_at(), a chain_int.
 */
static inline chain_int chain_name_to_handle_at(struct chain *chain, chain_fd_arg dfd,
						chain_string_arg name, chain_out_arg handle,
						chain_out_arg mnt_id, chain_int_arg flag)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_name_to_handle_at, dfd, name,
						   handle, mnt_id, flag));
}

#ifndef __cplusplus
#define chain_name_to_handle_at(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_name_to_handle_at, __VA_ARGS__)
#define CHAIN_P_CALL_name_to_handle_at(chain, dfd, name, handle, mnt_id, flag)	\
	chain_name_to_handle_at(chain, CHAIN_FD(dfd), CHAIN_STRING(name), CHAIN_OUT(handle),	\
		CHAIN_OUT(mnt_id), CHAIN_INT(flag))
#endif

#define CHAIN_NR_open_by_handle_at	304
#define CHAIN_NPARAMS_open_by_handle_at	3

/**
 * chain_open_by_handle_at - append open_by_handle_at() to a chain
 * @chain: The chain.
 * @mountdirfd: int: directory file descriptor; an int or a chain_fd.
 * @handle: struct file_handle *: file handle to be opened; a pointer or a chain_ptr.
 * @flags: int: open flags; an integer or a chain_int.
 *
 * Return: The result of open_by_handle_at(), a chain_fd.
 */
static inline chain_fd chain_open_by_handle_at(struct chain *chain, chain_fd_arg mountdirfd,
					       chain_in_arg handle, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL3(chain, CHAIN_NR_open_by_handle_at, mountdirfd,
						  handle, flags));
}

#ifndef __cplusplus
#define chain_open_by_handle_at(...)	\
	CHAIN_P_TAKES(4, chain_fd, CHAIN_P_CALL_open_by_handle_at, __VA_ARGS__)
#define CHAIN_P_CALL_open_by_handle_at(chain, mountdirfd, handle, flags)	\
	chain_open_by_handle_at(chain, CHAIN_FD(mountdirfd), CHAIN_IN(handle), CHAIN_INT(flags))
#endif

#define CHAIN_NR_clock_adjtime	305
#define CHAIN_NPARAMS_clock_adjtime	2

/**
 * chain_clock_adjtime - append clock_adjtime() to a chain
 * @chain: The chain.
 * @which_clock: clockid_t: an integer or a chain_int.
 * @utx: struct __kernel_timex *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of clock_adjtime(), a chain_int.
 */
static inline chain_int chain_clock_adjtime(struct chain *chain, chain_int_arg which_clock,
					    chain_out_arg utx)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_clock_adjtime, which_clock,
						   utx));
}

#ifndef __cplusplus
#define chain_clock_adjtime(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_clock_adjtime, __VA_ARGS__)
#define CHAIN_P_CALL_clock_adjtime(chain, which_clock, utx)	\
	chain_clock_adjtime(chain, CHAIN_INT(which_clock), CHAIN_OUT(utx))
#endif

#define CHAIN_NR_syncfs	306
#define CHAIN_NPARAMS_syncfs	1

/**
 * chain_syncfs - append syncfs() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 *
 * Return: The result of syncfs(), a chain_int.
 */
static inline chain_int chain_syncfs(struct chain *chain, chain_fd_arg fd)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_syncfs, fd));
}

#ifndef __cplusplus
#define chain_syncfs(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_syncfs, __VA_ARGS__)
#define CHAIN_P_CALL_syncfs(chain, fd)	\
	chain_syncfs(chain, CHAIN_FD(fd))
#endif

#define CHAIN_NR_sendmmsg	307
#define CHAIN_NPARAMS_sendmmsg	4

/**
 * chain_sendmmsg - append sendmmsg() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @mmsg: struct mmsghdr *: memory that is written, a pointer or a chain_ptr.
 * @vlen: unsigned int: an integer or a chain_int.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of sendmmsg(), a chain_int.
 */
static inline chain_int chain_sendmmsg(struct chain *chain, chain_fd_arg fd, chain_out_arg mmsg,
				       chain_int_arg vlen, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_sendmmsg, fd, mmsg, vlen,
						   flags));
}

#ifndef __cplusplus
#define chain_sendmmsg(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_sendmmsg, __VA_ARGS__)
#define CHAIN_P_CALL_sendmmsg(chain, fd, mmsg, vlen, flags)	\
	chain_sendmmsg(chain, CHAIN_FD(fd), CHAIN_OUT(mmsg), CHAIN_INT(vlen), CHAIN_INT(flags))
#endif

#define CHAIN_NR_setns	308
#define CHAIN_NPARAMS_setns	2

/**
 * chain_setns - append setns() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of setns(), a chain_int.
 */
static inline chain_int chain_setns(struct chain *chain, chain_fd_arg fd, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_setns, fd, flags));
}

#ifndef __cplusplus
#define chain_setns(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_setns, __VA_ARGS__)
#define CHAIN_P_CALL_setns(chain, fd, flags)	\
	chain_setns(chain, CHAIN_FD(fd), CHAIN_INT(flags))
#endif

#define CHAIN_NR_getcpu	309
#define CHAIN_NPARAMS_getcpu	3

/**
 * chain_getcpu - append getcpu() to a chain
 * @chain: The chain.
 * @cpup: unsigned int *: memory that is written, a pointer or a chain_ptr.
 * @nodep: unsigned int *: memory that is written, a pointer or a chain_ptr.
 * @unused: void *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of getcpu(), a chain_int.
 */
static inline chain_int chain_getcpu(struct chain *chain, chain_out_arg cpup, chain_out_arg nodep,
				     chain_out_arg unused)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_getcpu, cpup, nodep, unused));
}

#ifndef __cplusplus
#define chain_getcpu(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_getcpu, __VA_ARGS__)
#define CHAIN_P_CALL_getcpu(chain, cpup, nodep, unused)	\
	chain_getcpu(chain, CHAIN_OUT(cpup), CHAIN_OUT(nodep), CHAIN_OUT(unused))
#endif

#define CHAIN_NR_process_vm_readv	310
#define CHAIN_NPARAMS_process_vm_readv	6

/**
 * chain_process_vm_readv - append process_vm_readv() to a chain
 * @chain: The chain.
 * @pid: pid_t: a process or thread, an integer or a chain_pid.
 * @lvec: const struct iovec *: memory that is read, a pointer or a chain_ptr.
 * @liovcnt: unsigned long: an integer or a chain_int.
 * @rvec: const struct iovec *: memory that is read, a pointer or a chain_ptr.
 * @riovcnt: unsigned long: an integer or a chain_int.
 * @flags: unsigned long: an integer or a chain_int.
 *
 * Return: The result of process_vm_readv(), a chain_size.
 */
static inline chain_size chain_process_vm_readv(struct chain *chain, chain_pid_arg pid,
						chain_in_arg lvec, chain_int_arg liovcnt,
						chain_in_arg rvec, chain_int_arg riovcnt,
						chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL6(chain, CHAIN_NR_process_vm_readv, pid, lvec,
						    liovcnt, rvec, riovcnt, flags));
}

#ifndef __cplusplus
#define chain_process_vm_readv(...)	\
	CHAIN_P_TAKES(7, chain_size, CHAIN_P_CALL_process_vm_readv, __VA_ARGS__)
#define CHAIN_P_CALL_process_vm_readv(chain, pid, lvec, liovcnt, rvec, riovcnt, flags)	\
	chain_process_vm_readv(chain, CHAIN_PID(pid), CHAIN_IN(lvec), CHAIN_INT(liovcnt),	\
		CHAIN_IN(rvec), CHAIN_INT(riovcnt), CHAIN_INT(flags))
#endif

#define CHAIN_NR_process_vm_writev	311
#define CHAIN_NPARAMS_process_vm_writev	6

/**
 * chain_process_vm_writev - append process_vm_writev() to a chain
 * @chain: The chain.
 * @pid: pid_t: a process or thread, an integer or a chain_pid.
 * @lvec: const struct iovec *: memory that is read, a pointer or a chain_ptr.
 * @liovcnt: unsigned long: an integer or a chain_int.
 * @rvec: const struct iovec *: memory that is read, a pointer or a chain_ptr.
 * @riovcnt: unsigned long: an integer or a chain_int.
 * @flags: unsigned long: an integer or a chain_int.
 *
 * Return: The result of process_vm_writev(), a chain_size.
 */
static inline chain_size chain_process_vm_writev(struct chain *chain, chain_pid_arg pid,
						 chain_in_arg lvec, chain_int_arg liovcnt,
						 chain_in_arg rvec, chain_int_arg riovcnt,
						 chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL6(chain, CHAIN_NR_process_vm_writev, pid, lvec,
						    liovcnt, rvec, riovcnt, flags));
}

#ifndef __cplusplus
#define chain_process_vm_writev(...)	\
	CHAIN_P_TAKES(7, chain_size, CHAIN_P_CALL_process_vm_writev, __VA_ARGS__)
#define CHAIN_P_CALL_process_vm_writev(chain, pid, lvec, liovcnt, rvec, riovcnt, flags)	\
	chain_process_vm_writev(chain, CHAIN_PID(pid), CHAIN_IN(lvec), CHAIN_INT(liovcnt),	\
		CHAIN_IN(rvec), CHAIN_INT(riovcnt), CHAIN_INT(flags))
#endif

#define CHAIN_NR_kcmp	312
#define CHAIN_NPARAMS_kcmp	5

/**
 * chain_kcmp - append kcmp() to a chain
 * @chain: The chain.
 * @pid1: pid_t: a process or thread, an integer or a chain_pid.
 * @pid2: pid_t: a process or thread, an integer or a chain_pid.
 * @type: int: an integer or a chain_int.
 * @idx1: unsigned long: an integer, a pointer or any result.
 * @idx2: unsigned long: an integer, a pointer or any result.
 *
 * Return: The result of kcmp(), a chain_int.
 */
static inline chain_int chain_kcmp(struct chain *chain, chain_pid_arg pid1, chain_pid_arg pid2,
				   chain_int_arg type, chain_any_arg idx1, chain_any_arg idx2)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_kcmp, pid1, pid2, type, idx1,
						   idx2));
}

#ifndef __cplusplus
#define chain_kcmp(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_kcmp, __VA_ARGS__)
#define CHAIN_P_CALL_kcmp(chain, pid1, pid2, type, idx1, idx2)	\
	chain_kcmp(chain, CHAIN_PID(pid1), CHAIN_PID(pid2), CHAIN_INT(type), CHAIN_ANY(idx1),	\
		CHAIN_ANY(idx2))
#endif

#define CHAIN_NR_finit_module	313
#define CHAIN_NPARAMS_finit_module	3

/**
 * chain_finit_module - append finit_module() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @uargs: const char *: a string, a pointer or a chain_ptr.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of finit_module(), a chain_int.
 */
static inline chain_int chain_finit_module(struct chain *chain, chain_fd_arg fd,
					   chain_string_arg uargs, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_finit_module, fd, uargs, flags));
}

#ifndef __cplusplus
#define chain_finit_module(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_finit_module, __VA_ARGS__)
#define CHAIN_P_CALL_finit_module(chain, fd, uargs, flags)	\
	chain_finit_module(chain, CHAIN_FD(fd), CHAIN_STRING(uargs), CHAIN_INT(flags))
#endif

#define CHAIN_NR_sched_setattr	314
#define CHAIN_NPARAMS_sched_setattr	3

/**
 * chain_sched_setattr - append sched_setattr() to a chain
 * @chain: The chain.
 * @pid: pid_t: the pid in question; an integer or a chain_pid.
 * @uattr: struct sched_attr *: structure containing the extended parameters; a pointer or a
 *	chain_ptr.
 * @flags: unsigned int: for future extension; an integer or a chain_int.
 *
 * Return: The result of sched_setattr(), a chain_int.
 */
static inline chain_int chain_sched_setattr(struct chain *chain, chain_pid_arg pid,
					    chain_out_arg uattr, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_sched_setattr, pid, uattr,
						   flags));
}

#ifndef __cplusplus
#define chain_sched_setattr(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_sched_setattr, __VA_ARGS__)
#define CHAIN_P_CALL_sched_setattr(chain, pid, uattr, flags)	\
	chain_sched_setattr(chain, CHAIN_PID(pid), CHAIN_OUT(uattr), CHAIN_INT(flags))
#endif

#define CHAIN_NR_sched_getattr	315
#define CHAIN_NPARAMS_sched_getattr	4

/**
 * chain_sched_getattr - append sched_getattr() to a chain
 * @chain: The chain.
 * @pid: pid_t: the pid in question; an integer or a chain_pid.
 * @uattr: struct sched_attr *: structure containing the extended parameters; a pointer or a
 *	chain_ptr.
 * @usize: unsigned int: sizeof(attr) for fwd/bwd comp; an integer or a chain_size.
 * @flags: unsigned int: for future extension; an integer or a chain_int.
 *
 * Return: The result of sched_getattr(), a chain_int.
 */
static inline chain_int chain_sched_getattr(struct chain *chain, chain_pid_arg pid,
					    chain_out_arg uattr, chain_size_arg usize,
					    chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_sched_getattr, pid, uattr, usize,
						   flags));
}

#ifndef __cplusplus
#define chain_sched_getattr(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_sched_getattr, __VA_ARGS__)
#define CHAIN_P_CALL_sched_getattr(chain, pid, uattr, usize, flags)	\
	chain_sched_getattr(chain, CHAIN_PID(pid), CHAIN_OUT(uattr), CHAIN_SIZE(usize),	\
		CHAIN_INT(flags))
#endif

#define CHAIN_NR_renameat2	316
#define CHAIN_NPARAMS_renameat2	5

/**
 * chain_renameat2 - append renameat2() to a chain
 * @chain: The chain.
 * @olddfd: int: a file descriptor, an int or a chain_fd.
 * @oldname: const char *: a string, a pointer or a chain_ptr.
 * @newdfd: int: a file descriptor, an int or a chain_fd.
 * @newname: const char *: a string, a pointer or a chain_ptr.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of renameat2(), a chain_int.
 */
static inline chain_int chain_renameat2(struct chain *chain, chain_fd_arg olddfd,
					chain_string_arg oldname, chain_fd_arg newdfd,
					chain_string_arg newname, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_renameat2, olddfd, oldname,
						   newdfd, newname, flags));
}

#ifndef __cplusplus
#define chain_renameat2(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_renameat2, __VA_ARGS__)
#define CHAIN_P_CALL_renameat2(chain, olddfd, oldname, newdfd, newname, flags)	\
	chain_renameat2(chain, CHAIN_FD(olddfd), CHAIN_STRING(oldname), CHAIN_FD(newdfd),	\
		CHAIN_STRING(newname), CHAIN_INT(flags))
#endif

#define CHAIN_NR_seccomp	317
#define CHAIN_NPARAMS_seccomp	3

/**
 * chain_seccomp - append seccomp() to a chain
 * @chain: The chain.
 * @op: unsigned int: an integer or a chain_int.
 * @flags: unsigned int: an integer or a chain_int.
 * @uargs: void *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of seccomp(), a chain_int.
 */
static inline chain_int chain_seccomp(struct chain *chain, chain_int_arg op, chain_int_arg flags,
				      chain_out_arg uargs)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_seccomp, op, flags, uargs));
}

#ifndef __cplusplus
#define chain_seccomp(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_seccomp, __VA_ARGS__)
#define CHAIN_P_CALL_seccomp(chain, op, flags, uargs)	\
	chain_seccomp(chain, CHAIN_INT(op), CHAIN_INT(flags), CHAIN_OUT(uargs))
#endif

#define CHAIN_NR_getrandom	318
#define CHAIN_NPARAMS_getrandom	3

/**
 * chain_getrandom - append getrandom() to a chain
 * @chain: The chain.
 * @ubuf: char *: memory that is written, a pointer or a chain_ptr.
 * @len: size_t: a size, an integer or a chain_size.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of getrandom(), a chain_size.
 */
static inline chain_size chain_getrandom(struct chain *chain, chain_out_arg ubuf,
					 chain_size_arg len, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL3(chain, CHAIN_NR_getrandom, ubuf, len, flags));
}

#ifndef __cplusplus
#define chain_getrandom(...)	\
	CHAIN_P_TAKES(4, chain_size, CHAIN_P_CALL_getrandom, __VA_ARGS__)
#define CHAIN_P_CALL_getrandom(chain, ubuf, len, flags)	\
	chain_getrandom(chain, CHAIN_OUT(ubuf), CHAIN_SIZE(len), CHAIN_INT(flags))
#endif

#define CHAIN_NR_memfd_create	319
#define CHAIN_NPARAMS_memfd_create	2

/**
 * chain_memfd_create - append memfd_create() to a chain
 * @chain: The chain.
 * @uname: const char *: a string, a pointer or a chain_ptr.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of memfd_create(), a chain_fd.
 */
static inline chain_fd chain_memfd_create(struct chain *chain, chain_string_arg uname,
					  chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL2(chain, CHAIN_NR_memfd_create, uname, flags));
}

#ifndef __cplusplus
#define chain_memfd_create(...)	\
	CHAIN_P_TAKES(3, chain_fd, CHAIN_P_CALL_memfd_create, __VA_ARGS__)
#define CHAIN_P_CALL_memfd_create(chain, uname, flags)	\
	chain_memfd_create(chain, CHAIN_STRING(uname), CHAIN_INT(flags))
#endif

#define CHAIN_NR_kexec_file_load	320
#define CHAIN_NPARAMS_kexec_file_load	5

/**
 * chain_kexec_file_load - append kexec_file_load() to a chain
 * @chain: The chain.
 * @kernel_fd: int: a file descriptor, an int or a chain_fd.
 * @initrd_fd: int: a file descriptor, an int or a chain_fd.
 * @cmdline_len: unsigned long: a size, an integer or a chain_size.
 * @cmdline_ptr: const char *: a string, a pointer or a chain_ptr.
 * @flags: unsigned long: an integer or a chain_int.
 *
 * Return: The result of kexec_file_load(), a chain_int.
 */
static inline chain_int chain_kexec_file_load(struct chain *chain, chain_fd_arg kernel_fd,
					      chain_fd_arg initrd_fd, chain_size_arg cmdline_len,
					      chain_string_arg cmdline_ptr, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_kexec_file_load, kernel_fd,
						   initrd_fd, cmdline_len, cmdline_ptr, flags));
}

#ifndef __cplusplus
#define chain_kexec_file_load(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_kexec_file_load, __VA_ARGS__)
#define CHAIN_P_CALL_kexec_file_load(chain, kernel_fd, initrd_fd, cmdline_len, cmdline_ptr,	\
	flags)	\
	chain_kexec_file_load(chain, CHAIN_FD(kernel_fd), CHAIN_FD(initrd_fd),	\
		CHAIN_SIZE(cmdline_len), CHAIN_STRING(cmdline_ptr), CHAIN_INT(flags))
#endif

#define CHAIN_NR_bpf	321
#define CHAIN_NPARAMS_bpf	5

/**
 * chain_bpf - append bpf() to a chain
 * @chain: The chain.
 * @cmd: int: an integer or a chain_int.
 * @uattr: union bpf_attr *: memory that is written, a pointer or a chain_ptr.
 * @size: unsigned int: a size, an integer or a chain_size.
 * @uattr_common: struct bpf_common_attr *: memory that is written, a pointer or a chain_ptr.
 * @size_common: unsigned int: a size, an integer or a chain_size.
 *
 * Return: The result of bpf(), a chain_int.
 */
static inline chain_int chain_bpf(struct chain *chain, chain_int_arg cmd, chain_out_arg uattr,
				  chain_size_arg size, chain_out_arg uattr_common,
				  chain_size_arg size_common)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_bpf, cmd, uattr, size,
						   uattr_common, size_common));
}

#ifndef __cplusplus
#define chain_bpf(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_bpf, __VA_ARGS__)
#define CHAIN_P_CALL_bpf(chain, cmd, uattr, size, uattr_common, size_common)	\
	chain_bpf(chain, CHAIN_INT(cmd), CHAIN_OUT(uattr), CHAIN_SIZE(size),	\
		CHAIN_OUT(uattr_common), CHAIN_SIZE(size_common))
#endif

#define CHAIN_NR_execveat	322
#define CHAIN_NPARAMS_execveat	5

/**
 * chain_execveat - append execveat() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @argv: const char *const *: memory that is read, a pointer or a chain_ptr.
 * @envp: const char *const *: memory that is read, a pointer or a chain_ptr.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of execveat(), a chain_int.
 */
static inline chain_int chain_execveat(struct chain *chain, chain_fd_arg fd,
				       chain_string_arg filename, chain_in_arg argv,
				       chain_in_arg envp, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_execveat, fd, filename, argv,
						   envp, flags));
}

#ifndef __cplusplus
#define chain_execveat(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_execveat, __VA_ARGS__)
#define CHAIN_P_CALL_execveat(chain, fd, filename, argv, envp, flags)	\
	chain_execveat(chain, CHAIN_FD(fd), CHAIN_STRING(filename), CHAIN_IN(argv),	\
		CHAIN_IN(envp), CHAIN_INT(flags))
#endif

#define CHAIN_NR_userfaultfd	323
#define CHAIN_NPARAMS_userfaultfd	1

/**
 * chain_userfaultfd - append userfaultfd() to a chain
 * @chain: The chain.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of userfaultfd(), a chain_fd.
 */
static inline chain_fd chain_userfaultfd(struct chain *chain, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL1(chain, CHAIN_NR_userfaultfd, flags));
}

#ifndef __cplusplus
#define chain_userfaultfd(...)	\
	CHAIN_P_TAKES(2, chain_fd, CHAIN_P_CALL_userfaultfd, __VA_ARGS__)
#define CHAIN_P_CALL_userfaultfd(chain, flags)	\
	chain_userfaultfd(chain, CHAIN_INT(flags))
#endif

#define CHAIN_NR_membarrier	324
#define CHAIN_NPARAMS_membarrier	3

/**
 * chain_membarrier - append membarrier() to a chain
 * @chain: The chain.
 * @cmd: int: takes command values defined in enum membarrier_cmd; an integer or a chain_int.
 * @flags: unsigned int: currently needs to be 0 for all commands other than
 *	MEMBARRIER_CMD_PRIVATE_EXPEDITED_RSEQ: in the latter case it can be MEMBARRIER_CMD_FLAG_CPU,
 *	indicating that @cpu_id contains the CPU on which to interrupt (= restart) the RSEQ critical
 *	section; an integer or a chain_int.
 * @cpu_id: int: if @flags == MEMBARRIER_CMD_FLAG_CPU, indicates the cpu on which RSEQ CS should be
 *	interrupted (@cmd must be MEMBARRIER_CMD_PRIVATE_EXPEDITED_RSEQ); an integer or a chain_int.
 *
 * Return: The result of membarrier(), a chain_int.
 */
static inline chain_int chain_membarrier(struct chain *chain, chain_int_arg cmd,
					 chain_int_arg flags, chain_int_arg cpu_id)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_membarrier, cmd, flags, cpu_id));
}

#ifndef __cplusplus
#define chain_membarrier(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_membarrier, __VA_ARGS__)
#define CHAIN_P_CALL_membarrier(chain, cmd, flags, cpu_id)	\
	chain_membarrier(chain, CHAIN_INT(cmd), CHAIN_INT(flags), CHAIN_INT(cpu_id))
#endif

#define CHAIN_NR_mlock2	325
#define CHAIN_NPARAMS_mlock2	3

/**
 * chain_mlock2 - append mlock2() to a chain
 * @chain: The chain.
 * @start: unsigned long: an address, a pointer or a chain_ptr.
 * @len: size_t: a size, an integer or a chain_size.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of mlock2(), a chain_int.
 */
static inline chain_int chain_mlock2(struct chain *chain, chain_out_arg start, chain_size_arg len,
				     chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_mlock2, start, len, flags));
}

#ifndef __cplusplus
#define chain_mlock2(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_mlock2, __VA_ARGS__)
#define CHAIN_P_CALL_mlock2(chain, start, len, flags)	\
	chain_mlock2(chain, CHAIN_OUT(start), CHAIN_SIZE(len), CHAIN_INT(flags))
#endif

#define CHAIN_NR_copy_file_range	326
#define CHAIN_NPARAMS_copy_file_range	6

/**
 * chain_copy_file_range - append copy_file_range() to a chain
 * @chain: The chain.
 * @fd_in: int: a file descriptor, an int or a chain_fd.
 * @off_in: loff_t *: memory that is written, a pointer or a chain_ptr.
 * @fd_out: int: a file descriptor, an int or a chain_fd.
 * @off_out: loff_t *: memory that is written, a pointer or a chain_ptr.
 * @len: size_t: a size, an integer or a chain_size.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of copy_file_range(), a chain_size.
 */
static inline chain_size chain_copy_file_range(struct chain *chain, chain_fd_arg fd_in,
					       chain_out_arg off_in, chain_fd_arg fd_out,
					       chain_out_arg off_out, chain_size_arg len,
					       chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL6(chain, CHAIN_NR_copy_file_range, fd_in, off_in,
						    fd_out, off_out, len, flags));
}

#ifndef __cplusplus
#define chain_copy_file_range(...)	\
	CHAIN_P_TAKES(7, chain_size, CHAIN_P_CALL_copy_file_range, __VA_ARGS__)
#define CHAIN_P_CALL_copy_file_range(chain, fd_in, off_in, fd_out, off_out, len, flags)	\
	chain_copy_file_range(chain, CHAIN_FD(fd_in), CHAIN_OUT(off_in), CHAIN_FD(fd_out),	\
		CHAIN_OUT(off_out), CHAIN_SIZE(len), CHAIN_INT(flags))
#endif

#define CHAIN_NR_preadv2	327
#define CHAIN_NPARAMS_preadv2	6

/**
 * chain_preadv2 - append preadv2() to a chain
 * @chain: The chain.
 * @fd: unsigned long: a file descriptor, an int or a chain_fd.
 * @vec: const struct iovec *: memory that is read, a pointer or a chain_ptr.
 * @vlen: unsigned long: an integer or a chain_int.
 * @pos_l: unsigned long: a file offset, an integer, a chain_off or a chain_size.
 * @pos_h: unsigned long: an integer or a chain_int.
 * @flags: rwf_t: an integer or a chain_int.
 *
 * Return: The result of preadv2(), a chain_size.
 */
static inline chain_size chain_preadv2(struct chain *chain, chain_fd_arg fd, chain_in_arg vec,
				       chain_int_arg vlen, chain_off_arg pos_l, chain_int_arg pos_h,
				       chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL6(chain, CHAIN_NR_preadv2, fd, vec, vlen, pos_l,
						    pos_h, flags));
}

#ifndef __cplusplus
#define chain_preadv2(...)	\
	CHAIN_P_TAKES(7, chain_size, CHAIN_P_CALL_preadv2, __VA_ARGS__)
#define CHAIN_P_CALL_preadv2(chain, fd, vec, vlen, pos_l, pos_h, flags)	\
	chain_preadv2(chain, CHAIN_FD(fd), CHAIN_IN(vec), CHAIN_INT(vlen), CHAIN_OFF(pos_l),	\
		CHAIN_INT(pos_h), CHAIN_INT(flags))
#endif

#define CHAIN_NR_pwritev2	328
#define CHAIN_NPARAMS_pwritev2	6

/**
 * chain_pwritev2 - append pwritev2() to a chain
 * @chain: The chain.
 * @fd: unsigned long: a file descriptor, an int or a chain_fd.
 * @vec: const struct iovec *: memory that is read, a pointer or a chain_ptr.
 * @vlen: unsigned long: an integer or a chain_int.
 * @pos_l: unsigned long: a file offset, an integer, a chain_off or a chain_size.
 * @pos_h: unsigned long: an integer or a chain_int.
 * @flags: rwf_t: an integer or a chain_int.
 *
 * Return: The result of pwritev2(), a chain_size.
 */
static inline chain_size chain_pwritev2(struct chain *chain, chain_fd_arg fd, chain_in_arg vec,
					chain_int_arg vlen, chain_off_arg pos_l,
					chain_int_arg pos_h, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL6(chain, CHAIN_NR_pwritev2, fd, vec, vlen, pos_l,
						    pos_h, flags));
}

#ifndef __cplusplus
#define chain_pwritev2(...)	\
	CHAIN_P_TAKES(7, chain_size, CHAIN_P_CALL_pwritev2, __VA_ARGS__)
#define CHAIN_P_CALL_pwritev2(chain, fd, vec, vlen, pos_l, pos_h, flags)	\
	chain_pwritev2(chain, CHAIN_FD(fd), CHAIN_IN(vec), CHAIN_INT(vlen), CHAIN_OFF(pos_l),	\
		CHAIN_INT(pos_h), CHAIN_INT(flags))
#endif

#define CHAIN_NR_pkey_mprotect	329
#define CHAIN_NPARAMS_pkey_mprotect	4

/**
 * chain_pkey_mprotect - append pkey_mprotect() to a chain
 * @chain: The chain.
 * @start: unsigned long: an address, a pointer or a chain_ptr.
 * @len: size_t: a size, an integer or a chain_size.
 * @prot: unsigned long: an integer or a chain_int.
 * @pkey: int: an integer or a chain_int.
 *
 * Return: The result of pkey_mprotect(), a chain_int.
 */
static inline chain_int chain_pkey_mprotect(struct chain *chain, chain_out_arg start,
					    chain_size_arg len, chain_int_arg prot,
					    chain_int_arg pkey)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_pkey_mprotect, start, len, prot,
						   pkey));
}

#ifndef __cplusplus
#define chain_pkey_mprotect(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_pkey_mprotect, __VA_ARGS__)
#define CHAIN_P_CALL_pkey_mprotect(chain, start, len, prot, pkey)	\
	chain_pkey_mprotect(chain, CHAIN_OUT(start), CHAIN_SIZE(len), CHAIN_INT(prot),	\
		CHAIN_INT(pkey))
#endif

#define CHAIN_NR_pkey_alloc	330
#define CHAIN_NPARAMS_pkey_alloc	2

/**
 * chain_pkey_alloc - append pkey_alloc() to a chain
 * @chain: The chain.
 * @flags: unsigned long: an integer or a chain_int.
 * @init_val: unsigned long: an integer or a chain_int.
 *
 * Return: The result of pkey_alloc(), a chain_int.
 */
static inline chain_int chain_pkey_alloc(struct chain *chain, chain_int_arg flags,
					 chain_int_arg init_val)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_pkey_alloc, flags, init_val));
}

#ifndef __cplusplus
#define chain_pkey_alloc(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_pkey_alloc, __VA_ARGS__)
#define CHAIN_P_CALL_pkey_alloc(chain, flags, init_val)	\
	chain_pkey_alloc(chain, CHAIN_INT(flags), CHAIN_INT(init_val))
#endif

#define CHAIN_NR_pkey_free	331
#define CHAIN_NPARAMS_pkey_free	1

/**
 * chain_pkey_free - append pkey_free() to a chain
 * @chain: The chain.
 * @pkey: int: an integer or a chain_int.
 *
 * Return: The result of pkey_free(), a chain_int.
 */
static inline chain_int chain_pkey_free(struct chain *chain, chain_int_arg pkey)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL1(chain, CHAIN_NR_pkey_free, pkey));
}

#ifndef __cplusplus
#define chain_pkey_free(...)	\
	CHAIN_P_TAKES(2, chain_int, CHAIN_P_CALL_pkey_free, __VA_ARGS__)
#define CHAIN_P_CALL_pkey_free(chain, pkey)	\
	chain_pkey_free(chain, CHAIN_INT(pkey))
#endif

#define CHAIN_NR_statx	332
#define CHAIN_NPARAMS_statx	5

/**
 * chain_statx - append statx() to a chain
 * @chain: The chain.
 * @dfd: int: base directory to pathwalk from *or* fd to stat; an int or a chain_fd.
 * @filename: const char *: file to stat or either NULL or "" with AT_EMPTY_PATH; a pointer or a
 *	chain_ptr.
 * @flags: unsigned int: AT_* flags to control pathwalk; an integer or a chain_int.
 * @mask: unsigned int: parts of statx struct actually required; an integer or a chain_int.
 * @buffer: struct statx *: result buffer; a pointer or a chain_ptr.
 *
 * Return: The result of statx(), a chain_int.
 */
static inline chain_int chain_statx(struct chain *chain, chain_fd_arg dfd,
				    chain_string_arg filename, chain_int_arg flags,
				    chain_int_arg mask, chain_out_arg buffer)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_statx, dfd, filename, flags,
						   mask, buffer));
}

#ifndef __cplusplus
#define chain_statx(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_statx, __VA_ARGS__)
#define CHAIN_P_CALL_statx(chain, dfd, filename, flags, mask, buffer)	\
	chain_statx(chain, CHAIN_FD(dfd), CHAIN_STRING(filename), CHAIN_INT(flags),	\
		CHAIN_INT(mask), CHAIN_OUT(buffer))
#endif

#define CHAIN_NR_io_pgetevents	333
#define CHAIN_NPARAMS_io_pgetevents	6

/**
 * chain_io_pgetevents - append io_pgetevents() to a chain
 * @chain: The chain.
 * @ctx_id: aio_context_t: an integer or a chain_int.
 * @min_nr: long: an integer or a chain_int.
 * @nr: long: an integer or a chain_int.
 * @events: struct io_event *: memory that is written, a pointer or a chain_ptr.
 * @timeout: struct __kernel_timespec *: memory that is read, a pointer or a chain_ptr.
 * @usig: const struct __aio_sigset *: memory that is read, a pointer or a chain_ptr.
 *
 * Return: The result of io_pgetevents(), a chain_int.
 */
static inline chain_int chain_io_pgetevents(struct chain *chain, chain_int_arg ctx_id,
					    chain_int_arg min_nr, chain_int_arg nr,
					    chain_out_arg events, chain_in_arg timeout,
					    chain_in_arg usig)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL6(chain, CHAIN_NR_io_pgetevents, ctx_id, min_nr,
						   nr, events, timeout, usig));
}

#ifndef __cplusplus
#define chain_io_pgetevents(...)	\
	CHAIN_P_TAKES(7, chain_int, CHAIN_P_CALL_io_pgetevents, __VA_ARGS__)
#define CHAIN_P_CALL_io_pgetevents(chain, ctx_id, min_nr, nr, events, timeout, usig)	\
	chain_io_pgetevents(chain, CHAIN_INT(ctx_id), CHAIN_INT(min_nr), CHAIN_INT(nr),	\
		CHAIN_OUT(events), CHAIN_IN(timeout), CHAIN_IN(usig))
#endif

#define CHAIN_NR_rseq	334
#define CHAIN_NPARAMS_rseq	4

/**
 * chain_rseq - append rseq() to a chain
 * @chain: The chain.
 * @rseq: struct rseq *: memory that is written, a pointer or a chain_ptr.
 * @rseq_len: u32: a size, an integer or a chain_size.
 * @flags: int: an integer or a chain_int.
 * @sig: u32: an integer or a chain_int.
 *
 * Return: The result of rseq(), a chain_int.
 */
static inline chain_int chain_rseq(struct chain *chain, chain_out_arg rseq, chain_size_arg rseq_len,
				   chain_int_arg flags, chain_int_arg sig)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_rseq, rseq, rseq_len, flags,
						   sig));
}

#ifndef __cplusplus
#define chain_rseq(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_rseq, __VA_ARGS__)
#define CHAIN_P_CALL_rseq(chain, rseq, rseq_len, flags, sig)	\
	chain_rseq(chain, CHAIN_OUT(rseq), CHAIN_SIZE(rseq_len), CHAIN_INT(flags), CHAIN_INT(sig))
#endif

#define CHAIN_NR_pidfd_send_signal	424
#define CHAIN_NPARAMS_pidfd_send_signal	4

/**
 * chain_pidfd_send_signal - append pidfd_send_signal() to a chain
 * @chain: The chain.
 * @pidfd: int: file descriptor of the process; an int or a chain_fd.
 * @sig: int: signal to send; an integer or a chain_int.
 * @info: siginfo_t *: signal info; a pointer or a chain_ptr.
 * @flags: unsigned int: future flags; an integer or a chain_int.
 *
 * Return: The result of pidfd_send_signal(), a chain_int.
 */
static inline chain_int chain_pidfd_send_signal(struct chain *chain, chain_fd_arg pidfd,
						chain_int_arg sig, chain_in_arg info,
						chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_pidfd_send_signal, pidfd, sig,
						   info, flags));
}

#ifndef __cplusplus
#define chain_pidfd_send_signal(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_pidfd_send_signal, __VA_ARGS__)
#define CHAIN_P_CALL_pidfd_send_signal(chain, pidfd, sig, info, flags)	\
	chain_pidfd_send_signal(chain, CHAIN_FD(pidfd), CHAIN_INT(sig), CHAIN_IN(info),	\
		CHAIN_INT(flags))
#endif

#define CHAIN_NR_io_uring_setup	425
#define CHAIN_NPARAMS_io_uring_setup	2

/**
 * chain_io_uring_setup - append io_uring_setup() to a chain
 * @chain: The chain.
 * @entries: u32: an integer or a chain_int.
 * @params: struct io_uring_params *: memory that is written, a pointer or a chain_ptr.
 *
 * Return: The result of io_uring_setup(), a chain_fd.
 */
static inline chain_fd chain_io_uring_setup(struct chain *chain, chain_int_arg entries,
					    chain_out_arg params)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL2(chain, CHAIN_NR_io_uring_setup, entries, params));
}

#ifndef __cplusplus
#define chain_io_uring_setup(...)	\
	CHAIN_P_TAKES(3, chain_fd, CHAIN_P_CALL_io_uring_setup, __VA_ARGS__)
#define CHAIN_P_CALL_io_uring_setup(chain, entries, params)	\
	chain_io_uring_setup(chain, CHAIN_INT(entries), CHAIN_OUT(params))
#endif

#define CHAIN_NR_io_uring_enter	426
#define CHAIN_NPARAMS_io_uring_enter	6

/**
 * chain_io_uring_enter - append io_uring_enter() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @to_submit: u32: an integer or a chain_int.
 * @min_complete: u32: an integer or a chain_int.
 * @flags: u32: an integer or a chain_int.
 * @argp: const void *: memory that is read, a pointer or a chain_ptr.
 * @argsz: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of io_uring_enter(), a chain_int.
 */
static inline chain_int chain_io_uring_enter(struct chain *chain, chain_fd_arg fd,
					     chain_int_arg to_submit, chain_int_arg min_complete,
					     chain_int_arg flags, chain_in_arg argp,
					     chain_size_arg argsz)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL6(chain, CHAIN_NR_io_uring_enter, fd, to_submit,
						   min_complete, flags, argp, argsz));
}

#ifndef __cplusplus
#define chain_io_uring_enter(...)	\
	CHAIN_P_TAKES(7, chain_int, CHAIN_P_CALL_io_uring_enter, __VA_ARGS__)
#define CHAIN_P_CALL_io_uring_enter(chain, fd, to_submit, min_complete, flags, argp, argsz)	\
	chain_io_uring_enter(chain, CHAIN_FD(fd), CHAIN_INT(to_submit),	\
		CHAIN_INT(min_complete), CHAIN_INT(flags), CHAIN_IN(argp), CHAIN_SIZE(argsz))
#endif

#define CHAIN_NR_io_uring_register	427
#define CHAIN_NPARAMS_io_uring_register	4

/**
 * chain_io_uring_register - append io_uring_register() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @opcode: unsigned int: an integer or a chain_int.
 * @arg: void *: memory that is written, a pointer or a chain_ptr.
 * @nr_args: unsigned int: an integer or a chain_int.
 *
 * Return: The result of io_uring_register(), a chain_int.
 */
static inline chain_int chain_io_uring_register(struct chain *chain, chain_fd_arg fd,
						chain_int_arg opcode, chain_out_arg arg,
						chain_int_arg nr_args)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_io_uring_register, fd, opcode,
						   arg, nr_args));
}

#ifndef __cplusplus
#define chain_io_uring_register(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_io_uring_register, __VA_ARGS__)
#define CHAIN_P_CALL_io_uring_register(chain, fd, opcode, arg, nr_args)	\
	chain_io_uring_register(chain, CHAIN_FD(fd), CHAIN_INT(opcode), CHAIN_OUT(arg),	\
		CHAIN_INT(nr_args))
#endif

#define CHAIN_NR_open_tree	428
#define CHAIN_NPARAMS_open_tree	3

/**
 * chain_open_tree - append open_tree() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of open_tree(), a chain_fd.
 */
static inline chain_fd chain_open_tree(struct chain *chain, chain_fd_arg dfd,
				       chain_string_arg filename, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL3(chain, CHAIN_NR_open_tree, dfd, filename, flags));
}

#ifndef __cplusplus
#define chain_open_tree(...)	\
	CHAIN_P_TAKES(4, chain_fd, CHAIN_P_CALL_open_tree, __VA_ARGS__)
#define CHAIN_P_CALL_open_tree(chain, dfd, filename, flags)	\
	chain_open_tree(chain, CHAIN_FD(dfd), CHAIN_STRING(filename), CHAIN_INT(flags))
#endif

#define CHAIN_NR_move_mount	429
#define CHAIN_NPARAMS_move_mount	5

/**
 * chain_move_mount - append move_mount() to a chain
 * @chain: The chain.
 * @from_dfd: int: a file descriptor, an int or a chain_fd.
 * @from_pathname: const char *: a string, a pointer or a chain_ptr.
 * @to_dfd: int: a file descriptor, an int or a chain_fd.
 * @to_pathname: const char *: a string, a pointer or a chain_ptr.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of move_mount(), a chain_int.
 */
static inline chain_int chain_move_mount(struct chain *chain, chain_fd_arg from_dfd,
					 chain_string_arg from_pathname, chain_fd_arg to_dfd,
					 chain_string_arg to_pathname, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_move_mount, from_dfd,
						   from_pathname, to_dfd, to_pathname, flags));
}

#ifndef __cplusplus
#define chain_move_mount(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_move_mount, __VA_ARGS__)
#define CHAIN_P_CALL_move_mount(chain, from_dfd, from_pathname, to_dfd, to_pathname, flags)	\
	chain_move_mount(chain, CHAIN_FD(from_dfd), CHAIN_STRING(from_pathname),	\
		CHAIN_FD(to_dfd), CHAIN_STRING(to_pathname), CHAIN_INT(flags))
#endif

#define CHAIN_NR_fsopen	430
#define CHAIN_NPARAMS_fsopen	2

/**
 * chain_fsopen - append fsopen() to a chain
 * @chain: The chain.
 * @fs_name: const char *: a string, a pointer or a chain_ptr.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of fsopen(), a chain_fd.
 */
static inline chain_fd chain_fsopen(struct chain *chain, chain_string_arg fs_name,
				    chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL2(chain, CHAIN_NR_fsopen, fs_name, flags));
}

#ifndef __cplusplus
#define chain_fsopen(...)	\
	CHAIN_P_TAKES(3, chain_fd, CHAIN_P_CALL_fsopen, __VA_ARGS__)
#define CHAIN_P_CALL_fsopen(chain, fs_name, flags)	\
	chain_fsopen(chain, CHAIN_STRING(fs_name), CHAIN_INT(flags))
#endif

#define CHAIN_NR_fsconfig	431
#define CHAIN_NPARAMS_fsconfig	5

/**
 * chain_fsconfig - append fsconfig() to a chain
 * @chain: The chain.
 * @fd: int: the filesystem context to act upon; an int or a chain_fd.
 * @cmd: unsigned int: the action to take; an integer or a chain_int.
 * @key: const char *: where appropriate, the parameter key to set; a pointer or a chain_ptr.
 * @value: const void *: where appropriate, the parameter value to set; a pointer or a chain_ptr.
 * @aux: int: additional information for the value; an integer or a chain_int.
 *
 * Return: The result of fsconfig(), a chain_int.
 */
static inline chain_int chain_fsconfig(struct chain *chain, chain_fd_arg fd, chain_int_arg cmd,
				       chain_string_arg key, chain_in_arg value, chain_int_arg aux)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_fsconfig, fd, cmd, key, value,
						   aux));
}

#ifndef __cplusplus
#define chain_fsconfig(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_fsconfig, __VA_ARGS__)
#define CHAIN_P_CALL_fsconfig(chain, fd, cmd, key, value, aux)	\
	chain_fsconfig(chain, CHAIN_FD(fd), CHAIN_INT(cmd), CHAIN_STRING(key), CHAIN_IN(value),	\
		CHAIN_INT(aux))
#endif

#define CHAIN_NR_fsmount	432
#define CHAIN_NPARAMS_fsmount	3

/**
 * chain_fsmount - append fsmount() to a chain
 * @chain: The chain.
 * @fs_fd: int: a file descriptor, an int or a chain_fd.
 * @flags: unsigned int: an integer or a chain_int.
 * @attr_flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of fsmount(), a chain_fd.
 */
static inline chain_fd chain_fsmount(struct chain *chain, chain_fd_arg fs_fd, chain_int_arg flags,
				     chain_int_arg attr_flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL3(chain, CHAIN_NR_fsmount, fs_fd, flags,
						  attr_flags));
}

#ifndef __cplusplus
#define chain_fsmount(...)	\
	CHAIN_P_TAKES(4, chain_fd, CHAIN_P_CALL_fsmount, __VA_ARGS__)
#define CHAIN_P_CALL_fsmount(chain, fs_fd, flags, attr_flags)	\
	chain_fsmount(chain, CHAIN_FD(fs_fd), CHAIN_INT(flags), CHAIN_INT(attr_flags))
#endif

#define CHAIN_NR_fspick	433
#define CHAIN_NPARAMS_fspick	3

/**
 * chain_fspick - append fspick() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @path: const char *: a string, a pointer or a chain_ptr.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of fspick(), a chain_fd.
 */
static inline chain_fd chain_fspick(struct chain *chain, chain_fd_arg dfd, chain_string_arg path,
				    chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL3(chain, CHAIN_NR_fspick, dfd, path, flags));
}

#ifndef __cplusplus
#define chain_fspick(...)	\
	CHAIN_P_TAKES(4, chain_fd, CHAIN_P_CALL_fspick, __VA_ARGS__)
#define CHAIN_P_CALL_fspick(chain, dfd, path, flags)	\
	chain_fspick(chain, CHAIN_FD(dfd), CHAIN_STRING(path), CHAIN_INT(flags))
#endif

#define CHAIN_NR_pidfd_open	434
#define CHAIN_NPARAMS_pidfd_open	2

/**
 * chain_pidfd_open - append pidfd_open() to a chain
 * @chain: The chain.
 * @pid: pid_t: pid for which to retrieve a pidfd; an integer or a chain_pid.
 * @flags: unsigned int: flags to pass; an integer or a chain_int.
 *
 * Return: The result of pidfd_open(), a chain_fd.
 */
static inline chain_fd chain_pidfd_open(struct chain *chain, chain_pid_arg pid, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL2(chain, CHAIN_NR_pidfd_open, pid, flags));
}

#ifndef __cplusplus
#define chain_pidfd_open(...)	\
	CHAIN_P_TAKES(3, chain_fd, CHAIN_P_CALL_pidfd_open, __VA_ARGS__)
#define CHAIN_P_CALL_pidfd_open(chain, pid, flags)	\
	chain_pidfd_open(chain, CHAIN_PID(pid), CHAIN_INT(flags))
#endif

#define CHAIN_NR_close_range	436
#define CHAIN_NPARAMS_close_range	3

/**
 * chain_close_range - append close_range() to a chain
 * @chain: The chain.
 * @fd: unsigned int: starting file descriptor to close; an int or a chain_fd.
 * @max_fd: unsigned int: last file descriptor to close; an integer, a pointer or any result.
 * @flags: unsigned int: CLOSE_RANGE flags; an integer or a chain_int.
 *
 * Return: The result of close_range(), a chain_int.
 */
static inline chain_int chain_close_range(struct chain *chain, chain_fd_arg fd,
					  chain_any_arg max_fd, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_close_range, fd, max_fd, flags));
}

#ifndef __cplusplus
#define chain_close_range(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_close_range, __VA_ARGS__)
#define CHAIN_P_CALL_close_range(chain, fd, max_fd, flags)	\
	chain_close_range(chain, CHAIN_FD(fd), CHAIN_ANY(max_fd), CHAIN_INT(flags))
#endif

#define CHAIN_NR_openat2	437
#define CHAIN_NPARAMS_openat2	4

/**
 * chain_openat2 - append openat2() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @how: struct open_how *: memory that is read, a pointer or a chain_ptr.
 * @usize: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of openat2(), a chain_fd.
 */
static inline chain_fd chain_openat2(struct chain *chain, chain_fd_arg dfd,
				     chain_string_arg filename, chain_in_arg how,
				     chain_size_arg usize)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL4(chain, CHAIN_NR_openat2, dfd, filename, how,
						  usize));
}

#ifndef __cplusplus
#define chain_openat2(...)	\
	CHAIN_P_TAKES(5, chain_fd, CHAIN_P_CALL_openat2, __VA_ARGS__)
#define CHAIN_P_CALL_openat2(chain, dfd, filename, how, usize)	\
	chain_openat2(chain, CHAIN_FD(dfd), CHAIN_STRING(filename), CHAIN_IN(how),	\
		CHAIN_SIZE(usize))
#endif

#define CHAIN_NR_pidfd_getfd	438
#define CHAIN_NPARAMS_pidfd_getfd	3

/**
 * chain_pidfd_getfd - append pidfd_getfd() to a chain
 * @chain: The chain.
 * @pidfd: int: the pidfd file descriptor of the process; an int or a chain_fd.
 * @fd: int: the file descriptor number to get; an int or a chain_fd.
 * @flags: unsigned int: flags on how to get the fd (reserved); an integer or a chain_int.
 *
 * Return: The result of pidfd_getfd(), a chain_fd.
 */
static inline chain_fd chain_pidfd_getfd(struct chain *chain, chain_fd_arg pidfd, chain_fd_arg fd,
					 chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL3(chain, CHAIN_NR_pidfd_getfd, pidfd, fd, flags));
}

#ifndef __cplusplus
#define chain_pidfd_getfd(...)	\
	CHAIN_P_TAKES(4, chain_fd, CHAIN_P_CALL_pidfd_getfd, __VA_ARGS__)
#define CHAIN_P_CALL_pidfd_getfd(chain, pidfd, fd, flags)	\
	chain_pidfd_getfd(chain, CHAIN_FD(pidfd), CHAIN_FD(fd), CHAIN_INT(flags))
#endif

#define CHAIN_NR_faccessat2	439
#define CHAIN_NPARAMS_faccessat2	4

/**
 * chain_faccessat2 - append faccessat2() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @mode: int: an integer or a chain_int.
 * @flags: int: an integer or a chain_int.
 *
 * Return: The result of faccessat2(), a chain_int.
 */
static inline chain_int chain_faccessat2(struct chain *chain, chain_fd_arg dfd,
					 chain_string_arg filename, chain_int_arg mode,
					 chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_faccessat2, dfd, filename, mode,
						   flags));
}

#ifndef __cplusplus
#define chain_faccessat2(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_faccessat2, __VA_ARGS__)
#define CHAIN_P_CALL_faccessat2(chain, dfd, filename, mode, flags)	\
	chain_faccessat2(chain, CHAIN_FD(dfd), CHAIN_STRING(filename), CHAIN_INT(mode),	\
		CHAIN_INT(flags))
#endif

#define CHAIN_NR_process_madvise	440
#define CHAIN_NPARAMS_process_madvise	5

/**
 * chain_process_madvise - append process_madvise() to a chain
 * @chain: The chain.
 * @pidfd: int: a file descriptor, an int or a chain_fd.
 * @vec: const struct iovec *: memory that is read, a pointer or a chain_ptr.
 * @vlen: size_t: an integer or a chain_int.
 * @behavior: int: an integer or a chain_int.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of process_madvise(), a chain_size.
 */
static inline chain_size chain_process_madvise(struct chain *chain, chain_fd_arg pidfd,
					       chain_in_arg vec, chain_int_arg vlen,
					       chain_int_arg behavior, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL5(chain, CHAIN_NR_process_madvise, pidfd, vec,
						    vlen, behavior, flags));
}

#ifndef __cplusplus
#define chain_process_madvise(...)	\
	CHAIN_P_TAKES(6, chain_size, CHAIN_P_CALL_process_madvise, __VA_ARGS__)
#define CHAIN_P_CALL_process_madvise(chain, pidfd, vec, vlen, behavior, flags)	\
	chain_process_madvise(chain, CHAIN_FD(pidfd), CHAIN_IN(vec), CHAIN_INT(vlen),	\
		CHAIN_INT(behavior), CHAIN_INT(flags))
#endif

#define CHAIN_NR_epoll_pwait2	441
#define CHAIN_NPARAMS_epoll_pwait2	6

/**
 * chain_epoll_pwait2 - append epoll_pwait2() to a chain
 * @chain: The chain.
 * @epfd: int: a file descriptor, an int or a chain_fd.
 * @events: struct epoll_event *: memory that is written, a pointer or a chain_ptr.
 * @maxevents: int: an integer or a chain_int.
 * @timeout: const struct __kernel_timespec *: memory that is read, a pointer or a chain_ptr.
 * @sigmask: const sigset_t *: memory that is read, a pointer or a chain_ptr.
 * @sigsetsize: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of epoll_pwait2(), a chain_int.
 */
static inline chain_int chain_epoll_pwait2(struct chain *chain, chain_fd_arg epfd,
					   chain_out_arg events, chain_int_arg maxevents,
					   chain_in_arg timeout, chain_in_arg sigmask,
					   chain_size_arg sigsetsize)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL6(chain, CHAIN_NR_epoll_pwait2, epfd, events,
						   maxevents, timeout, sigmask, sigsetsize));
}

#ifndef __cplusplus
#define chain_epoll_pwait2(...)	\
	CHAIN_P_TAKES(7, chain_int, CHAIN_P_CALL_epoll_pwait2, __VA_ARGS__)
#define CHAIN_P_CALL_epoll_pwait2(chain, epfd, events, maxevents, timeout, sigmask, sigsetsize)	\
	chain_epoll_pwait2(chain, CHAIN_FD(epfd), CHAIN_OUT(events), CHAIN_INT(maxevents),	\
		CHAIN_IN(timeout), CHAIN_IN(sigmask), CHAIN_SIZE(sigsetsize))
#endif

#define CHAIN_NR_mount_setattr	442
#define CHAIN_NPARAMS_mount_setattr	5

/**
 * chain_mount_setattr - append mount_setattr() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @path: const char *: a string, a pointer or a chain_ptr.
 * @flags: unsigned int: an integer or a chain_int.
 * @uattr: struct mount_attr *: memory that is read, a pointer or a chain_ptr.
 * @usize: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of mount_setattr(), a chain_int.
 */
static inline chain_int chain_mount_setattr(struct chain *chain, chain_fd_arg dfd,
					    chain_string_arg path, chain_int_arg flags,
					    chain_in_arg uattr, chain_size_arg usize)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_mount_setattr, dfd, path, flags,
						   uattr, usize));
}

#ifndef __cplusplus
#define chain_mount_setattr(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_mount_setattr, __VA_ARGS__)
#define CHAIN_P_CALL_mount_setattr(chain, dfd, path, flags, uattr, usize)	\
	chain_mount_setattr(chain, CHAIN_FD(dfd), CHAIN_STRING(path), CHAIN_INT(flags),	\
		CHAIN_IN(uattr), CHAIN_SIZE(usize))
#endif

#define CHAIN_NR_quotactl_fd	443
#define CHAIN_NPARAMS_quotactl_fd	4

/**
 * chain_quotactl_fd - append quotactl_fd() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @cmd: unsigned int: an integer or a chain_int.
 * @id: qid_t: an integer or a chain_int.
 * @addr: void *: an integer, a pointer or any result.
 *
 * Return: The result of quotactl_fd(), a chain_int.
 */
static inline chain_int chain_quotactl_fd(struct chain *chain, chain_fd_arg fd, chain_int_arg cmd,
					  chain_int_arg id, chain_any_arg addr)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_quotactl_fd, fd, cmd, id, addr));
}

#ifndef __cplusplus
#define chain_quotactl_fd(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_quotactl_fd, __VA_ARGS__)
#define CHAIN_P_CALL_quotactl_fd(chain, fd, cmd, id, addr)	\
	chain_quotactl_fd(chain, CHAIN_FD(fd), CHAIN_INT(cmd), CHAIN_INT(id), CHAIN_ANY(addr))
#endif

#define CHAIN_NR_landlock_create_ruleset	444
#define CHAIN_NPARAMS_landlock_create_ruleset	3

/**
 * chain_landlock_create_ruleset - append landlock_create_ruleset() to a chain
 * @chain: The chain.
 * @attr: const struct landlock_ruleset_attr *: pointer to a &struct landlock_ruleset_attr
 *	identifying the scope of the new ruleset; a pointer or a chain_ptr.
 * @size: size_t: size of the pointed &struct landlock_ruleset_attr (needed for backward and forward
 *	compatibility); an integer or a chain_size.
 * @flags: __u32: supported values: %LANDLOCK_CREATE_RULESET_VERSION,
 *	%LANDLOCK_CREATE_RULESET_ERRATA; an integer or a chain_int.
 *
 * Return: The result of landlock_create_ruleset(), a chain_fd.
 */
static inline chain_fd chain_landlock_create_ruleset(struct chain *chain, chain_in_arg attr,
						     chain_size_arg size, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL3(chain, CHAIN_NR_landlock_create_ruleset, attr,
						  size, flags));
}

#ifndef __cplusplus
#define chain_landlock_create_ruleset(...)	\
	CHAIN_P_TAKES(4, chain_fd, CHAIN_P_CALL_landlock_create_ruleset, __VA_ARGS__)
#define CHAIN_P_CALL_landlock_create_ruleset(chain, attr, size, flags)	\
	chain_landlock_create_ruleset(chain, CHAIN_IN(attr), CHAIN_SIZE(size), CHAIN_INT(flags))
#endif

#define CHAIN_NR_landlock_add_rule	445
#define CHAIN_NPARAMS_landlock_add_rule	4

/**
 * chain_landlock_add_rule - append landlock_add_rule() to a chain
 * @chain: The chain.
 * @ruleset_fd: int: file descriptor tied to the ruleset that should be extended with the new rule;
 *	an int or a chain_fd.
 * @rule_type: enum landlock_rule_type: identify the structure type pointed to by @rule_attr:
 *	%LANDLOCK_RULE_PATH_BENEATH or %LANDLOCK_RULE_NET_PORT; an integer or a chain_int.
 * @rule_attr: const void *: pointer to a rule (matching the @rule_type); a pointer or a chain_ptr.
 * @flags: __u32: must be 0 or %LANDLOCK_ADD_RULE_QUIET; an integer or a chain_int.
 *
 * Return: The result of landlock_add_rule(), a chain_int.
 */
static inline chain_int chain_landlock_add_rule(struct chain *chain, chain_fd_arg ruleset_fd,
						chain_int_arg rule_type, chain_in_arg rule_attr,
						chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_landlock_add_rule, ruleset_fd,
						   rule_type, rule_attr, flags));
}

#ifndef __cplusplus
#define chain_landlock_add_rule(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_landlock_add_rule, __VA_ARGS__)
#define CHAIN_P_CALL_landlock_add_rule(chain, ruleset_fd, rule_type, rule_attr, flags)	\
	chain_landlock_add_rule(chain, CHAIN_FD(ruleset_fd), CHAIN_INT(rule_type),	\
		CHAIN_IN(rule_attr), CHAIN_INT(flags))
#endif

#define CHAIN_NR_landlock_restrict_self	446
#define CHAIN_NPARAMS_landlock_restrict_self	2

/**
 * chain_landlock_restrict_self - append landlock_restrict_self() to a chain
 * @chain: The chain.
 * @ruleset_fd: int: file descriptor tied to the ruleset to merge with the target; an int or a
 *	chain_fd.
 * @flags: __u32: supported values: %LANDLOCK_RESTRICT_SELF_LOG_SAME_EXEC_OFF,
 *	%LANDLOCK_RESTRICT_SELF_LOG_NEW_EXEC_ON, %LANDLOCK_RESTRICT_SELF_LOG_SUBDOMAINS_OFF,
 *	%LANDLOCK_RESTRICT_SELF_TSYNC, %LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS; an integer or a
 *	chain_int.
 *
 * Return: The result of landlock_restrict_self(), a chain_int.
 */
static inline chain_int chain_landlock_restrict_self(struct chain *chain, chain_fd_arg ruleset_fd,
						     chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_landlock_restrict_self,
						   ruleset_fd, flags));
}

#ifndef __cplusplus
#define chain_landlock_restrict_self(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_landlock_restrict_self, __VA_ARGS__)
#define CHAIN_P_CALL_landlock_restrict_self(chain, ruleset_fd, flags)	\
	chain_landlock_restrict_self(chain, CHAIN_FD(ruleset_fd), CHAIN_INT(flags))
#endif

#define CHAIN_NR_memfd_secret	447
#define CHAIN_NPARAMS_memfd_secret	1

/**
 * chain_memfd_secret - append memfd_secret() to a chain
 * @chain: The chain.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of memfd_secret(), a chain_fd.
 */
static inline chain_fd chain_memfd_secret(struct chain *chain, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL1(chain, CHAIN_NR_memfd_secret, flags));
}

#ifndef __cplusplus
#define chain_memfd_secret(...)	\
	CHAIN_P_TAKES(2, chain_fd, CHAIN_P_CALL_memfd_secret, __VA_ARGS__)
#define CHAIN_P_CALL_memfd_secret(chain, flags)	\
	chain_memfd_secret(chain, CHAIN_INT(flags))
#endif

#define CHAIN_NR_process_mrelease	448
#define CHAIN_NPARAMS_process_mrelease	2

/**
 * chain_process_mrelease - append process_mrelease() to a chain
 * @chain: The chain.
 * @pidfd: int: a file descriptor, an int or a chain_fd.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of process_mrelease(), a chain_int.
 */
static inline chain_int chain_process_mrelease(struct chain *chain, chain_fd_arg pidfd,
					       chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_process_mrelease, pidfd, flags));
}

#ifndef __cplusplus
#define chain_process_mrelease(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_process_mrelease, __VA_ARGS__)
#define CHAIN_P_CALL_process_mrelease(chain, pidfd, flags)	\
	chain_process_mrelease(chain, CHAIN_FD(pidfd), CHAIN_INT(flags))
#endif

#define CHAIN_NR_futex_waitv	449
#define CHAIN_NPARAMS_futex_waitv	5

/**
 * chain_futex_waitv - append futex_waitv() to a chain
 * @chain: The chain.
 * @waiters: struct futex_waitv *: list of futexes to wait on; a pointer or a chain_ptr.
 * @nr_futexes: unsigned int: length of futexv; an integer or a chain_int.
 * @flags: unsigned int: flag for timeout (monotonic/realtime); an integer or a chain_int.
 * @timeout: struct __kernel_timespec *: optional absolute timeout; a pointer or a chain_ptr.
 * @clockid: clockid_t: clock to be used for the timeout, realtime or monotonic; an integer or a
 *	chain_int.
 *
 * Return: The result of futex_waitv(), a chain_int.
 */
static inline chain_int chain_futex_waitv(struct chain *chain, chain_in_arg waiters,
					  chain_int_arg nr_futexes, chain_int_arg flags,
					  chain_in_arg timeout, chain_int_arg clockid)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_futex_waitv, waiters, nr_futexes,
						   flags, timeout, clockid));
}

#ifndef __cplusplus
#define chain_futex_waitv(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_futex_waitv, __VA_ARGS__)
#define CHAIN_P_CALL_futex_waitv(chain, waiters, nr_futexes, flags, timeout, clockid)	\
	chain_futex_waitv(chain, CHAIN_IN(waiters), CHAIN_INT(nr_futexes), CHAIN_INT(flags),	\
		CHAIN_IN(timeout), CHAIN_INT(clockid))
#endif

#define CHAIN_NR_set_mempolicy_home_node	450
#define CHAIN_NPARAMS_set_mempolicy_home_node	4

/**
 * chain_set_mempolicy_home_node - append set_mempolicy_home_node() to a chain
 * @chain: The chain.
 * @start: unsigned long: an address, a pointer or a chain_ptr.
 * @len: unsigned long: a size, an integer or a chain_size.
 * @home_node: unsigned long: an integer or a chain_int.
 * @flags: unsigned long: an integer or a chain_int.
 *
 * Return: The result of set_mempolicy_home_node(), a chain_int.
 */
static inline chain_int chain_set_mempolicy_home_node(struct chain *chain, chain_out_arg start,
						      chain_size_arg len, chain_int_arg home_node,
						      chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_set_mempolicy_home_node, start,
						   len, home_node, flags));
}

#ifndef __cplusplus
#define chain_set_mempolicy_home_node(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_set_mempolicy_home_node, __VA_ARGS__)
#define CHAIN_P_CALL_set_mempolicy_home_node(chain, start, len, home_node, flags)	\
	chain_set_mempolicy_home_node(chain, CHAIN_OUT(start), CHAIN_SIZE(len),	\
		CHAIN_INT(home_node), CHAIN_INT(flags))
#endif

#define CHAIN_NR_cachestat	451
#define CHAIN_NPARAMS_cachestat	4

/**
 * chain_cachestat - append cachestat() to a chain
 * @chain: The chain.
 * @fd: unsigned int: a file descriptor, an int or a chain_fd.
 * @cstat_range: struct cachestat_range *: memory that is read, a pointer or a chain_ptr.
 * @cstat: struct cachestat *: memory that is written, a pointer or a chain_ptr.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of cachestat(), a chain_int.
 */
static inline chain_int chain_cachestat(struct chain *chain, chain_fd_arg fd,
					chain_in_arg cstat_range, chain_out_arg cstat,
					chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_cachestat, fd, cstat_range,
						   cstat, flags));
}

#ifndef __cplusplus
#define chain_cachestat(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_cachestat, __VA_ARGS__)
#define CHAIN_P_CALL_cachestat(chain, fd, cstat_range, cstat, flags)	\
	chain_cachestat(chain, CHAIN_FD(fd), CHAIN_IN(cstat_range), CHAIN_OUT(cstat),	\
		CHAIN_INT(flags))
#endif

#define CHAIN_NR_fchmodat2	452
#define CHAIN_NPARAMS_fchmodat2	4

/**
 * chain_fchmodat2 - append fchmodat2() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @mode: umode_t: an integer or a chain_int.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of fchmodat2(), a chain_int.
 */
static inline chain_int chain_fchmodat2(struct chain *chain, chain_fd_arg dfd,
					chain_string_arg filename, chain_int_arg mode,
					chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_fchmodat2, dfd, filename, mode,
						   flags));
}

#ifndef __cplusplus
#define chain_fchmodat2(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_fchmodat2, __VA_ARGS__)
#define CHAIN_P_CALL_fchmodat2(chain, dfd, filename, mode, flags)	\
	chain_fchmodat2(chain, CHAIN_FD(dfd), CHAIN_STRING(filename), CHAIN_INT(mode),	\
		CHAIN_INT(flags))
#endif

#define CHAIN_NR_map_shadow_stack	453
#define CHAIN_NPARAMS_map_shadow_stack	3

/**
 * chain_map_shadow_stack - append map_shadow_stack() to a chain
 * @chain: The chain.
 * @addr: unsigned long: an address, a pointer or a chain_ptr.
 * @size: unsigned long: a size, an integer or a chain_size.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of map_shadow_stack(), a chain_ptr.
 */
static inline chain_ptr chain_map_shadow_stack(struct chain *chain, chain_out_arg addr,
					       chain_size_arg size, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_ptr, CHAIN_CALL3(chain, CHAIN_NR_map_shadow_stack, addr, size,
						   flags));
}

#ifndef __cplusplus
#define chain_map_shadow_stack(...)	\
	CHAIN_P_TAKES(4, chain_ptr, CHAIN_P_CALL_map_shadow_stack, __VA_ARGS__)
#define CHAIN_P_CALL_map_shadow_stack(chain, addr, size, flags)	\
	chain_map_shadow_stack(chain, CHAIN_OUT(addr), CHAIN_SIZE(size), CHAIN_INT(flags))
#endif

#define CHAIN_NR_futex_wake	454
#define CHAIN_NPARAMS_futex_wake	4

/**
 * chain_futex_wake - append futex_wake() to a chain
 * @chain: The chain.
 * @uaddr: void *: address of the futex(es) to wake; a pointer or a chain_ptr.
 * @mask: unsigned long: bitmask; an integer or a chain_int.
 * @nr: int: number of the futexes to wake; an integer or a chain_int.
 * @flags: unsigned int: FUTEX2 flags; an integer or a chain_int.
 *
 * Return: The result of futex_wake(), a chain_int.
 */
static inline chain_int chain_futex_wake(struct chain *chain, chain_out_arg uaddr,
					 chain_int_arg mask, chain_int_arg nr, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_futex_wake, uaddr, mask, nr,
						   flags));
}

#ifndef __cplusplus
#define chain_futex_wake(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_futex_wake, __VA_ARGS__)
#define CHAIN_P_CALL_futex_wake(chain, uaddr, mask, nr, flags)	\
	chain_futex_wake(chain, CHAIN_OUT(uaddr), CHAIN_INT(mask), CHAIN_INT(nr), CHAIN_INT(flags))
#endif

#define CHAIN_NR_futex_wait	455
#define CHAIN_NPARAMS_futex_wait	6

/**
 * chain_futex_wait - append futex_wait() to a chain
 * @chain: The chain.
 * @uaddr: void *: address of the futex to wait on; a pointer or a chain_ptr.
 * @val: unsigned long: value of @uaddr; an integer or a chain_int.
 * @mask: unsigned long: bitmask; an integer or a chain_int.
 * @flags: unsigned int: FUTEX2 flags; an integer or a chain_int.
 * @timeout: struct __kernel_timespec *: optional absolute timeout; a pointer or a chain_ptr.
 * @clockid: clockid_t: clock to be used for the timeout, realtime or monotonic; an integer or a
 *	chain_int.
 *
 * Return: The result of futex_wait(), a chain_int.
 */
static inline chain_int chain_futex_wait(struct chain *chain, chain_out_arg uaddr,
					 chain_int_arg val, chain_int_arg mask, chain_int_arg flags,
					 chain_in_arg timeout, chain_int_arg clockid)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL6(chain, CHAIN_NR_futex_wait, uaddr, val, mask,
						   flags, timeout, clockid));
}

#ifndef __cplusplus
#define chain_futex_wait(...)	\
	CHAIN_P_TAKES(7, chain_int, CHAIN_P_CALL_futex_wait, __VA_ARGS__)
#define CHAIN_P_CALL_futex_wait(chain, uaddr, val, mask, flags, timeout, clockid)	\
	chain_futex_wait(chain, CHAIN_OUT(uaddr), CHAIN_INT(val), CHAIN_INT(mask),	\
		CHAIN_INT(flags), CHAIN_IN(timeout), CHAIN_INT(clockid))
#endif

#define CHAIN_NR_futex_requeue	456
#define CHAIN_NPARAMS_futex_requeue	4

/**
 * chain_futex_requeue - append futex_requeue() to a chain
 * @chain: The chain.
 * @waiters: struct futex_waitv *: array describing the source and destination futex; a pointer or a
 *	chain_ptr.
 * @flags: unsigned int: unused; an integer or a chain_int.
 * @nr_wake: int: number of futexes to wake; an integer or a chain_int.
 * @nr_requeue: int: number of futexes to requeue; an integer or a chain_int.
 *
 * Return: The result of futex_requeue(), a chain_int.
 */
static inline chain_int chain_futex_requeue(struct chain *chain, chain_in_arg waiters,
					    chain_int_arg flags, chain_int_arg nr_wake,
					    chain_int_arg nr_requeue)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_futex_requeue, waiters, flags,
						   nr_wake, nr_requeue));
}

#ifndef __cplusplus
#define chain_futex_requeue(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_futex_requeue, __VA_ARGS__)
#define CHAIN_P_CALL_futex_requeue(chain, waiters, flags, nr_wake, nr_requeue)	\
	chain_futex_requeue(chain, CHAIN_IN(waiters), CHAIN_INT(flags), CHAIN_INT(nr_wake),	\
		CHAIN_INT(nr_requeue))
#endif

#define CHAIN_NR_statmount	457
#define CHAIN_NPARAMS_statmount	4

/**
 * chain_statmount - append statmount() to a chain
 * @chain: The chain.
 * @req: const struct mnt_id_req *: memory that is read, a pointer or a chain_ptr.
 * @buf: struct statmount *: memory that is written, a pointer or a chain_ptr.
 * @bufsize: size_t: a size, an integer or a chain_size.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of statmount(), a chain_int.
 */
static inline chain_int chain_statmount(struct chain *chain, chain_in_arg req, chain_out_arg buf,
					chain_size_arg bufsize, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_statmount, req, buf, bufsize,
						   flags));
}

#ifndef __cplusplus
#define chain_statmount(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_statmount, __VA_ARGS__)
#define CHAIN_P_CALL_statmount(chain, req, buf, bufsize, flags)	\
	chain_statmount(chain, CHAIN_IN(req), CHAIN_OUT(buf), CHAIN_SIZE(bufsize), CHAIN_INT(flags))
#endif

#define CHAIN_NR_listmount	458
#define CHAIN_NPARAMS_listmount	4

/**
 * chain_listmount - append listmount() to a chain
 * @chain: The chain.
 * @req: const struct mnt_id_req *: memory that is read, a pointer or a chain_ptr.
 * @mnt_ids: u64 *: memory that is written, a pointer or a chain_ptr.
 * @nr_mnt_ids: size_t: an integer or a chain_int.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of listmount(), a chain_int.
 */
static inline chain_int chain_listmount(struct chain *chain, chain_in_arg req,
					chain_out_arg mnt_ids, chain_int_arg nr_mnt_ids,
					chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_listmount, req, mnt_ids,
						   nr_mnt_ids, flags));
}

#ifndef __cplusplus
#define chain_listmount(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_listmount, __VA_ARGS__)
#define CHAIN_P_CALL_listmount(chain, req, mnt_ids, nr_mnt_ids, flags)	\
	chain_listmount(chain, CHAIN_IN(req), CHAIN_OUT(mnt_ids), CHAIN_INT(nr_mnt_ids),	\
		CHAIN_INT(flags))
#endif

#define CHAIN_NR_lsm_get_self_attr	459
#define CHAIN_NPARAMS_lsm_get_self_attr	4

/**
 * chain_lsm_get_self_attr - append lsm_get_self_attr() to a chain
 * @chain: The chain.
 * @attr: unsigned int: which attribute to return; an integer or a chain_int.
 * @ctx: struct lsm_ctx *: the user-space destination for the information, or NULL; a pointer or a
 *	chain_ptr.
 * @size: u32 *: pointer to the size of space available to receive the data; a pointer or a
 *	chain_ptr.
 * @flags: u32: special handling options; an integer or a chain_int.
 *
 * Return: The result of lsm_get_self_attr(), a chain_int.
 */
static inline chain_int chain_lsm_get_self_attr(struct chain *chain, chain_int_arg attr,
						chain_out_arg ctx, chain_out_arg size,
						chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_lsm_get_self_attr, attr, ctx,
						   size, flags));
}

#ifndef __cplusplus
#define chain_lsm_get_self_attr(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_lsm_get_self_attr, __VA_ARGS__)
#define CHAIN_P_CALL_lsm_get_self_attr(chain, attr, ctx, size, flags)	\
	chain_lsm_get_self_attr(chain, CHAIN_INT(attr), CHAIN_OUT(ctx), CHAIN_OUT(size),	\
		CHAIN_INT(flags))
#endif

#define CHAIN_NR_lsm_set_self_attr	460
#define CHAIN_NPARAMS_lsm_set_self_attr	4

/**
 * chain_lsm_set_self_attr - append lsm_set_self_attr() to a chain
 * @chain: The chain.
 * @attr: unsigned int: which attribute to set; an integer or a chain_int.
 * @ctx: struct lsm_ctx *: the LSM contexts; a pointer or a chain_ptr.
 * @size: u32: size of @ctx; an integer or a chain_size.
 * @flags: u32: reserved for future use; an integer or a chain_int.
 *
 * Return: The result of lsm_set_self_attr(), a chain_int.
 */
static inline chain_int chain_lsm_set_self_attr(struct chain *chain, chain_int_arg attr,
						chain_in_arg ctx, chain_size_arg size,
						chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_lsm_set_self_attr, attr, ctx,
						   size, flags));
}

#ifndef __cplusplus
#define chain_lsm_set_self_attr(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_lsm_set_self_attr, __VA_ARGS__)
#define CHAIN_P_CALL_lsm_set_self_attr(chain, attr, ctx, size, flags)	\
	chain_lsm_set_self_attr(chain, CHAIN_INT(attr), CHAIN_IN(ctx), CHAIN_SIZE(size),	\
		CHAIN_INT(flags))
#endif

#define CHAIN_NR_lsm_list_modules	461
#define CHAIN_NPARAMS_lsm_list_modules	3

/**
 * chain_lsm_list_modules - append lsm_list_modules() to a chain
 * @chain: The chain.
 * @ids: u64 *: the LSM module ids; a pointer or a chain_ptr.
 * @size: u32 *: pointer to size of @ids, updated on return; a pointer or a chain_ptr.
 * @flags: u32: reserved for future use, must be zero; an integer or a chain_int.
 *
 * Return: The result of lsm_list_modules(), a chain_int.
 */
static inline chain_int chain_lsm_list_modules(struct chain *chain, chain_out_arg ids,
					       chain_out_arg size, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_lsm_list_modules, ids, size,
						   flags));
}

#ifndef __cplusplus
#define chain_lsm_list_modules(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_lsm_list_modules, __VA_ARGS__)
#define CHAIN_P_CALL_lsm_list_modules(chain, ids, size, flags)	\
	chain_lsm_list_modules(chain, CHAIN_OUT(ids), CHAIN_OUT(size), CHAIN_INT(flags))
#endif

#define CHAIN_NR_mseal	462
#define CHAIN_NPARAMS_mseal	3

/**
 * chain_mseal - append mseal() to a chain
 * @chain: The chain.
 * @start: unsigned long: an address, a pointer or a chain_ptr.
 * @len: size_t: a size, an integer or a chain_size.
 * @flags: unsigned long: an integer or a chain_int.
 *
 * Return: The result of mseal(), a chain_int.
 */
static inline chain_int chain_mseal(struct chain *chain, chain_out_arg start, chain_size_arg len,
				    chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL3(chain, CHAIN_NR_mseal, start, len, flags));
}

#ifndef __cplusplus
#define chain_mseal(...)	\
	CHAIN_P_TAKES(4, chain_int, CHAIN_P_CALL_mseal, __VA_ARGS__)
#define CHAIN_P_CALL_mseal(chain, start, len, flags)	\
	chain_mseal(chain, CHAIN_OUT(start), CHAIN_SIZE(len), CHAIN_INT(flags))
#endif

#define CHAIN_NR_setxattrat	463
#define CHAIN_NPARAMS_setxattrat	6

/**
 * chain_setxattrat - append setxattrat() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @at_flags: unsigned int: an integer or a chain_int.
 * @name: const char *: a string, a pointer or a chain_ptr.
 * @uargs: const struct xattr_args *: memory that is read, a pointer or a chain_ptr.
 * @usize: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of setxattrat(), a chain_int.
 */
static inline chain_int chain_setxattrat(struct chain *chain, chain_fd_arg dfd,
					 chain_string_arg pathname, chain_int_arg at_flags,
					 chain_string_arg name, chain_in_arg uargs,
					 chain_size_arg usize)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL6(chain, CHAIN_NR_setxattrat, dfd, pathname,
						   at_flags, name, uargs, usize));
}

#ifndef __cplusplus
#define chain_setxattrat(...)	\
	CHAIN_P_TAKES(7, chain_int, CHAIN_P_CALL_setxattrat, __VA_ARGS__)
#define CHAIN_P_CALL_setxattrat(chain, dfd, pathname, at_flags, name, uargs, usize)	\
	chain_setxattrat(chain, CHAIN_FD(dfd), CHAIN_STRING(pathname), CHAIN_INT(at_flags),	\
		CHAIN_STRING(name), CHAIN_IN(uargs), CHAIN_SIZE(usize))
#endif

#define CHAIN_NR_getxattrat	464
#define CHAIN_NPARAMS_getxattrat	6

/**
 * chain_getxattrat - append getxattrat() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @at_flags: unsigned int: an integer or a chain_int.
 * @name: const char *: a string, a pointer or a chain_ptr.
 * @uargs: struct xattr_args *: memory that is written, a pointer or a chain_ptr.
 * @usize: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of getxattrat(), a chain_size.
 */
static inline chain_size chain_getxattrat(struct chain *chain, chain_fd_arg dfd,
					  chain_string_arg pathname, chain_int_arg at_flags,
					  chain_string_arg name, chain_out_arg uargs,
					  chain_size_arg usize)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL6(chain, CHAIN_NR_getxattrat, dfd, pathname,
						    at_flags, name, uargs, usize));
}

#ifndef __cplusplus
#define chain_getxattrat(...)	\
	CHAIN_P_TAKES(7, chain_size, CHAIN_P_CALL_getxattrat, __VA_ARGS__)
#define CHAIN_P_CALL_getxattrat(chain, dfd, pathname, at_flags, name, uargs, usize)	\
	chain_getxattrat(chain, CHAIN_FD(dfd), CHAIN_STRING(pathname), CHAIN_INT(at_flags),	\
		CHAIN_STRING(name), CHAIN_OUT(uargs), CHAIN_SIZE(usize))
#endif

#define CHAIN_NR_listxattrat	465
#define CHAIN_NPARAMS_listxattrat	5

/**
 * chain_listxattrat - append listxattrat() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @at_flags: unsigned int: an integer or a chain_int.
 * @list: char *: memory that is written, a pointer or a chain_ptr.
 * @size: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of listxattrat(), a chain_size.
 */
static inline chain_size chain_listxattrat(struct chain *chain, chain_fd_arg dfd,
					   chain_string_arg pathname, chain_int_arg at_flags,
					   chain_out_arg list, chain_size_arg size)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_CALL5(chain, CHAIN_NR_listxattrat, dfd, pathname,
						    at_flags, list, size));
}

#ifndef __cplusplus
#define chain_listxattrat(...)	\
	CHAIN_P_TAKES(6, chain_size, CHAIN_P_CALL_listxattrat, __VA_ARGS__)
#define CHAIN_P_CALL_listxattrat(chain, dfd, pathname, at_flags, list, size)	\
	chain_listxattrat(chain, CHAIN_FD(dfd), CHAIN_STRING(pathname), CHAIN_INT(at_flags),	\
		CHAIN_OUT(list), CHAIN_SIZE(size))
#endif

#define CHAIN_NR_removexattrat	466
#define CHAIN_NPARAMS_removexattrat	4

/**
 * chain_removexattrat - append removexattrat() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @pathname: const char *: a string, a pointer or a chain_ptr.
 * @at_flags: unsigned int: an integer or a chain_int.
 * @name: const char *: a string, a pointer or a chain_ptr.
 *
 * Return: The result of removexattrat(), a chain_int.
 */
static inline chain_int chain_removexattrat(struct chain *chain, chain_fd_arg dfd,
					    chain_string_arg pathname, chain_int_arg at_flags,
					    chain_string_arg name)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_removexattrat, dfd, pathname,
						   at_flags, name));
}

#ifndef __cplusplus
#define chain_removexattrat(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_removexattrat, __VA_ARGS__)
#define CHAIN_P_CALL_removexattrat(chain, dfd, pathname, at_flags, name)	\
	chain_removexattrat(chain, CHAIN_FD(dfd), CHAIN_STRING(pathname), CHAIN_INT(at_flags),	\
		CHAIN_STRING(name))
#endif

#define CHAIN_NR_open_tree_attr	467
#define CHAIN_NPARAMS_open_tree_attr	5

/**
 * chain_open_tree_attr - append open_tree_attr() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @flags: unsigned int: an integer or a chain_int.
 * @uattr: struct mount_attr *: memory that is read, a pointer or a chain_ptr.
 * @usize: size_t: a size, an integer or a chain_size.
 *
 * Return: The result of open_tree_attr(), a chain_fd.
 */
static inline chain_fd chain_open_tree_attr(struct chain *chain, chain_fd_arg dfd,
					    chain_string_arg filename, chain_int_arg flags,
					    chain_in_arg uattr, chain_size_arg usize)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_CALL5(chain, CHAIN_NR_open_tree_attr, dfd, filename,
						  flags, uattr, usize));
}

#ifndef __cplusplus
#define chain_open_tree_attr(...)	\
	CHAIN_P_TAKES(6, chain_fd, CHAIN_P_CALL_open_tree_attr, __VA_ARGS__)
#define CHAIN_P_CALL_open_tree_attr(chain, dfd, filename, flags, uattr, usize)	\
	chain_open_tree_attr(chain, CHAIN_FD(dfd), CHAIN_STRING(filename), CHAIN_INT(flags),	\
		CHAIN_IN(uattr), CHAIN_SIZE(usize))
#endif

#define CHAIN_NR_file_getattr	468
#define CHAIN_NPARAMS_file_getattr	5

/**
 * chain_file_getattr - append file_getattr() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @ufattr: struct file_attr *: memory that is written, a pointer or a chain_ptr.
 * @usize: size_t: a size, an integer or a chain_size.
 * @at_flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of file_getattr(), a chain_int.
 */
static inline chain_int chain_file_getattr(struct chain *chain, chain_fd_arg dfd,
					   chain_string_arg filename, chain_out_arg ufattr,
					   chain_size_arg usize, chain_int_arg at_flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_file_getattr, dfd, filename,
						   ufattr, usize, at_flags));
}

#ifndef __cplusplus
#define chain_file_getattr(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_file_getattr, __VA_ARGS__)
#define CHAIN_P_CALL_file_getattr(chain, dfd, filename, ufattr, usize, at_flags)	\
	chain_file_getattr(chain, CHAIN_FD(dfd), CHAIN_STRING(filename), CHAIN_OUT(ufattr),	\
		CHAIN_SIZE(usize), CHAIN_INT(at_flags))
#endif

#define CHAIN_NR_file_setattr	469
#define CHAIN_NPARAMS_file_setattr	5

/**
 * chain_file_setattr - append file_setattr() to a chain
 * @chain: The chain.
 * @dfd: int: a file descriptor, an int or a chain_fd.
 * @filename: const char *: a string, a pointer or a chain_ptr.
 * @ufattr: struct file_attr *: memory that is read, a pointer or a chain_ptr.
 * @usize: size_t: a size, an integer or a chain_size.
 * @at_flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of file_setattr(), a chain_int.
 */
static inline chain_int chain_file_setattr(struct chain *chain, chain_fd_arg dfd,
					   chain_string_arg filename, chain_in_arg ufattr,
					   chain_size_arg usize, chain_int_arg at_flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL5(chain, CHAIN_NR_file_setattr, dfd, filename,
						   ufattr, usize, at_flags));
}

#ifndef __cplusplus
#define chain_file_setattr(...)	\
	CHAIN_P_TAKES(6, chain_int, CHAIN_P_CALL_file_setattr, __VA_ARGS__)
#define CHAIN_P_CALL_file_setattr(chain, dfd, filename, ufattr, usize, at_flags)	\
	chain_file_setattr(chain, CHAIN_FD(dfd), CHAIN_STRING(filename), CHAIN_IN(ufattr),	\
		CHAIN_SIZE(usize), CHAIN_INT(at_flags))
#endif

#define CHAIN_NR_listns	470
#define CHAIN_NPARAMS_listns	4

/**
 * chain_listns - append listns() to a chain
 * @chain: The chain.
 * @req: const struct ns_id_req *: memory that is read, a pointer or a chain_ptr.
 * @ns_ids: u64 *: memory that is written, a pointer or a chain_ptr.
 * @nr_ns_ids: size_t: an integer or a chain_int.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of listns(), a chain_int.
 */
static inline chain_int chain_listns(struct chain *chain, chain_in_arg req, chain_out_arg ns_ids,
				     chain_int_arg nr_ns_ids, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL4(chain, CHAIN_NR_listns, req, ns_ids, nr_ns_ids,
						   flags));
}

#ifndef __cplusplus
#define chain_listns(...)	\
	CHAIN_P_TAKES(5, chain_int, CHAIN_P_CALL_listns, __VA_ARGS__)
#define CHAIN_P_CALL_listns(chain, req, ns_ids, nr_ns_ids, flags)	\
	chain_listns(chain, CHAIN_IN(req), CHAIN_OUT(ns_ids), CHAIN_INT(nr_ns_ids),	\
		CHAIN_INT(flags))
#endif

#define CHAIN_NR_rseq_slice_yield	471
#define CHAIN_NPARAMS_rseq_slice_yield	0

/**
 * chain_rseq_slice_yield - append rseq_slice_yield() to a chain
 * @chain: The chain.
 *
 * Return: The result of rseq_slice_yield(), a chain_int.
 */
static inline chain_int chain_rseq_slice_yield(struct chain *chain)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL0(chain, CHAIN_NR_rseq_slice_yield));
}

#define CHAIN_NR_fchroot	472
#define CHAIN_NPARAMS_fchroot	2

/**
 * chain_fchroot - append fchroot() to a chain
 * @chain: The chain.
 * @fd: int: a file descriptor, an int or a chain_fd.
 * @flags: unsigned int: an integer or a chain_int.
 *
 * Return: The result of fchroot(), a chain_int.
 */
static inline chain_int chain_fchroot(struct chain *chain, chain_fd_arg fd, chain_int_arg flags)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_CALL2(chain, CHAIN_NR_fchroot, fd, flags));
}

#ifndef __cplusplus
#define chain_fchroot(...)	\
	CHAIN_P_TAKES(3, chain_int, CHAIN_P_CALL_fchroot, __VA_ARGS__)
#define CHAIN_P_CALL_fchroot(chain, fd, flags)	\
	chain_fchroot(chain, CHAIN_FD(fd), CHAIN_INT(flags))
#endif

#endif /* LIBCHAIN_CALLS_H */
