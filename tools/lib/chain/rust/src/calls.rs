// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! One method for each system call that can be chained.
//!
//! Arguments are plain values or results of earlier entries, see `value`.

// Generated from Linux 7.3, by
//
//	perl tools/lib/chain/generate-calls.pl build/src/7.3-patched . tools/lib/chain

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

impl<'b> Chain<'b> {
    /// Append `read(fd, buf, count)`, see the manual page `read(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `buf`: `char *` and `size_t count`, memory that is written.
    #[inline(always)]
    pub fn read(&mut self, fd: impl FdArg<'b>, buf: impl OutBytes<'b>) -> Size {
        let (buf, count, max) = buf.pair(self);
        let value = self.append(0, [fd.value(), buf, count]);
        Size { value, max }
    }

    /// Append `write(fd, buf, count)`, see the manual page `write(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `buf`: `const char *` and `size_t count`, memory that is read.
    #[inline(always)]
    pub fn write(&mut self, fd: impl FdArg<'b>, buf: impl InBytes<'b>) -> Size {
        let (buf, count, max) = buf.pair(self);
        let value = self.append(1, [fd.value(), buf, count]);
        Size { value, max }
    }

    /// Append `open(filename, flags, mode)`, see the manual page `open(2)`.
    ///
    /// * `filename`: `const char *`, a string.
    /// * `flags`: `int`.
    /// * `mode`: `umode_t`.
    #[inline(always)]
    pub fn open(
        &mut self,
        filename: impl StrArg<'b>,
        flags: impl IntArg<'b>,
        mode: impl IntArg<'b>,
    ) -> Fd {
        Fd::from_value(self.append(2, [filename.value(), flags.value(), mode.value()]))
    }

    /// Append `close(fd)`, see the manual page `close(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    ///
    /// # Safety
    ///
    /// It closes or replaces descriptors. None may be in use by a part of the program that does not
    /// expect it.
    #[inline(always)]
    pub unsafe fn close_raw(&mut self, fd: impl FdArg<'b>) -> Int {
        Int::from_value(self.append(3, [fd.value()]))
    }

    /// Append `stat(filename, statbuf)`, see the manual page `stat(2)`.
    ///
    /// * `filename`: `const char *`, a string.
    /// * `statbuf`: `struct stat *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `statbuf`: the kernel reads or writes `struct stat`.
    #[inline(always)]
    pub unsafe fn stat(&mut self, filename: impl StrArg<'b>, statbuf: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(4, [filename.value(), statbuf.value()]))
    }

    /// Append `fstat(fd, statbuf)`, see the manual page `fstat(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `statbuf`: `struct stat *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `statbuf`: the kernel reads or writes `struct stat`.
    #[inline(always)]
    pub unsafe fn fstat(&mut self, fd: impl FdArg<'b>, statbuf: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(5, [fd.value(), statbuf.value()]))
    }

    /// Append `lstat(filename, statbuf)`, see the manual page `lstat(2)`.
    ///
    /// * `filename`: `const char *`, a string.
    /// * `statbuf`: `struct stat *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `statbuf`: the kernel reads or writes `struct stat`.
    #[inline(always)]
    pub unsafe fn lstat(&mut self, filename: impl StrArg<'b>, statbuf: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(6, [filename.value(), statbuf.value()]))
    }

    /// Append `poll(ufds, nfds, timeout_msecs)`, see the manual page `poll(2)`.
    ///
    /// * `ufds`: `struct pollfd *`, memory that is written.
    /// * `nfds`: `unsigned int`.
    /// * `timeout_msecs`: `int`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `ufds`: the kernel reads or writes `struct pollfd`.
    #[inline(always)]
    pub unsafe fn poll(
        &mut self,
        ufds: impl OutArg<'b>,
        nfds: impl IntArg<'b>,
        timeout_msecs: impl IntArg<'b>,
    ) -> Int {
        let args = [ufds.value(), nfds.value(), timeout_msecs.value()];
        Int::from_value(self.append(7, args))
    }

    /// Append `lseek(fd, offset, whence)`, see the manual page `lseek(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `offset`: `off_t`, a file offset.
    /// * `whence`: `unsigned int`.
    #[inline(always)]
    pub fn lseek(
        &mut self,
        fd: impl FdArg<'b>,
        offset: impl OffArg<'b>,
        whence: impl IntArg<'b>,
    ) -> Off {
        Off::from_value(self.append(8, [fd.value(), offset.value(), whence.value()]))
    }

    /// Append `mmap(addr, len, prot, flags, fd, off)`, see the manual page `mmap(2)`.
    ///
    /// * `addr`: `unsigned long`, an address.
    /// * `len`: `unsigned long`, a size.
    /// * `prot`: `unsigned long`.
    /// * `flags`: `unsigned long`.
    /// * `fd`: `unsigned long`, a file descriptor.
    /// * `off`: `unsigned long`, a file offset.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn mmap(
        &mut self,
        addr: impl OutArg<'b>,
        len: impl SizeArg<'b>,
        prot: impl IntArg<'b>,
        flags: impl IntArg<'b>,
        fd: impl FdArg<'b>,
        off: impl OffArg<'b>,
    ) -> Ptr {
        let args = [
            addr.value(),
            len.value(),
            prot.value(),
            flags.value(),
            fd.value(),
            off.value(),
        ];
        Ptr::from_value(self.append(9, args))
    }

    /// Append `mprotect(start, len, prot)`, see the manual page `mprotect(2)`.
    ///
    /// * `start`: `unsigned long`, an address.
    /// * `len`: `size_t`, a size.
    /// * `prot`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn mprotect(
        &mut self,
        start: impl OutArg<'b>,
        len: impl SizeArg<'b>,
        prot: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(10, [start.value(), len.value(), prot.value()]))
    }

    /// Append `munmap(addr, len)`, see the manual page `munmap(2)`.
    ///
    /// * `addr`: `unsigned long`, an address.
    /// * `len`: `size_t`, a size.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn munmap(&mut self, addr: impl OutArg<'b>, len: impl SizeArg<'b>) -> Int {
        Int::from_value(self.append(11, [addr.value(), len.value()]))
    }

    /// Append `brk(brk)`, see the manual page `brk(2)`.
    ///
    /// * `brk`: `unsigned long`, an address.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn brk(&mut self, brk: impl OutArg<'b>) -> Ptr {
        Ptr::from_value(self.append(12, [brk.value()]))
    }

    /// Append `rt_sigaction(sig, act, oact, sigsetsize)`, see the manual page `rt_sigaction(2)`.
    ///
    /// * `sig`: `int`, signal to be sent.
    /// * `act`: `const struct sigaction *`, new sigaction.
    /// * `oact`: `struct sigaction *`, used to save the previous sigaction.
    /// * `sigsetsize`: `size_t`, size of sigset\_t type.
    ///
    /// # Safety
    ///
    /// It changes how signals are handled. Code that they interrupt must be able to cope.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `act`: the kernel reads `struct sigaction`.
    /// * `oact`: the kernel reads or writes `struct sigaction`.
    #[inline(always)]
    pub unsafe fn rt_sigaction(
        &mut self,
        sig: impl IntArg<'b>,
        act: impl InArg<'b>,
        oact: impl OutArg<'b>,
        sigsetsize: impl SizeArg<'b>,
    ) -> Int {
        let args = [sig.value(), act.value(), oact.value(), sigsetsize.value()];
        Int::from_value(self.append(13, args))
    }

    /// Append `rt_sigprocmask(how, nset, oset, sigsetsize)`, see the manual page
    /// `rt_sigprocmask(2)`.
    ///
    /// * `how`: `int`, whether to add, remove, or set signals.
    /// * `nset`: `sigset_t *`, memory that is read.
    /// * `oset`: `sigset_t *`, previous value of signal mask if non-null.
    /// * `sigsetsize`: `size_t`, size of sigset\_t type.
    ///
    /// # Safety
    ///
    /// It changes how signals are handled. Code that they interrupt must be able to cope.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `nset`: the kernel reads `sigset_t`.
    /// * `oset`: the kernel reads or writes `sigset_t`.
    #[inline(always)]
    pub unsafe fn rt_sigprocmask(
        &mut self,
        how: impl IntArg<'b>,
        nset: impl InArg<'b>,
        oset: impl OutArg<'b>,
        sigsetsize: impl SizeArg<'b>,
    ) -> Int {
        let args = [how.value(), nset.value(), oset.value(), sigsetsize.value()];
        Int::from_value(self.append(14, args))
    }

    /// Append `ioctl(fd, cmd, arg)`, see the manual page `ioctl(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `cmd`: `unsigned int`.
    /// * `arg`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `arg`: if it is an address, the kernel reads or writes there.
    #[inline(always)]
    pub unsafe fn ioctl(
        &mut self,
        fd: impl FdArg<'b>,
        cmd: impl IntArg<'b>,
        arg: impl AnyArg<'b>,
    ) -> Int {
        Int::from_value(self.append(16, [fd.value(), cmd.value(), arg.value()]))
    }

    /// Append `pread64(fd, buf, count, pos)`, see the manual page `pread64(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `buf`: `char *` and `size_t count`, memory that is written.
    /// * `pos`: `loff_t`, a file offset.
    #[inline(always)]
    pub fn pread64(
        &mut self,
        fd: impl FdArg<'b>,
        buf: impl OutBytes<'b>,
        pos: impl OffArg<'b>,
    ) -> Size {
        let (buf, count, max) = buf.pair(self);
        let value = self.append(17, [fd.value(), buf, count, pos.value()]);
        Size { value, max }
    }

    /// Append `pwrite64(fd, buf, count, pos)`, see the manual page `pwrite64(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `buf`: `const char *` and `size_t count`, memory that is read.
    /// * `pos`: `loff_t`, a file offset.
    #[inline(always)]
    pub fn pwrite64(
        &mut self,
        fd: impl FdArg<'b>,
        buf: impl InBytes<'b>,
        pos: impl OffArg<'b>,
    ) -> Size {
        let (buf, count, max) = buf.pair(self);
        let value = self.append(18, [fd.value(), buf, count, pos.value()]);
        Size { value, max }
    }

    /// Append `readv(fd, vec, vlen)`, see the manual page `readv(2)`.
    ///
    /// * `fd`: `unsigned long`, a file descriptor.
    /// * `vec`: `const struct iovec *`, memory that is read.
    /// * `vlen`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `vec`: the kernel reads `struct iovec`.
    #[inline(always)]
    pub unsafe fn readv(
        &mut self,
        fd: impl FdArg<'b>,
        vec: impl InArg<'b>,
        vlen: impl IntArg<'b>,
    ) -> Size {
        Size::from_value(self.append(19, [fd.value(), vec.value(), vlen.value()]))
    }

    /// Append `writev(fd, vec, vlen)`, see the manual page `writev(2)`.
    ///
    /// * `fd`: `unsigned long`, a file descriptor.
    /// * `vec`: `const struct iovec *`, memory that is read.
    /// * `vlen`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `vec`: the kernel reads `struct iovec`.
    #[inline(always)]
    pub unsafe fn writev(
        &mut self,
        fd: impl FdArg<'b>,
        vec: impl InArg<'b>,
        vlen: impl IntArg<'b>,
    ) -> Size {
        Size::from_value(self.append(20, [fd.value(), vec.value(), vlen.value()]))
    }

    /// Append `access(filename, mode)`, see the manual page `access(2)`.
    ///
    /// * `filename`: `const char *`, a string.
    /// * `mode`: `int`.
    #[inline(always)]
    pub fn access(&mut self, filename: impl StrArg<'b>, mode: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(21, [filename.value(), mode.value()]))
    }

    /// Append `pipe(fildes)`, see the manual page `pipe(2)`.
    ///
    /// * `fildes`: `int *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `fildes`: the kernel reads or writes `int`.
    #[inline(always)]
    pub unsafe fn pipe(&mut self, fildes: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(22, [fildes.value()]))
    }

    /// Append `select(n, inp, outp, exp, tvp)`, see the manual page `select(2)`.
    ///
    /// * `n`: `int`.
    /// * `inp`: `fd_set *`, memory that is written.
    /// * `outp`: `fd_set *`, memory that is written.
    /// * `exp`: `fd_set *`, memory that is written.
    /// * `tvp`: `struct __kernel_old_timeval *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `inp`: the kernel reads or writes `fd_set`.
    /// * `outp`: the kernel reads or writes `fd_set`.
    /// * `exp`: the kernel reads or writes `fd_set`.
    /// * `tvp`: the kernel reads or writes `struct __kernel_old_timeval`.
    #[inline(always)]
    pub unsafe fn select(
        &mut self,
        n: impl IntArg<'b>,
        inp: impl OutArg<'b>,
        outp: impl OutArg<'b>,
        exp: impl OutArg<'b>,
        tvp: impl OutArg<'b>,
    ) -> Int {
        let args = [
            n.value(),
            inp.value(),
            outp.value(),
            exp.value(),
            tvp.value(),
        ];
        Int::from_value(self.append(23, args))
    }

    /// Append `sched_yield()`, see the manual page `sched_yield(2)`.
    #[inline(always)]
    pub fn sched_yield(&mut self) -> Int {
        Int::from_value(self.append(24, []))
    }

    /// Append `mremap(addr, old_len, new_len, flags, new_addr)`, see the manual page `mremap(2)`.
    ///
    /// * `addr`: `unsigned long`, an address.
    /// * `old_len`: `unsigned long`, a size.
    /// * `new_len`: `unsigned long`, a size.
    /// * `flags`: `unsigned long`.
    /// * `new_addr`: `unsigned long`, an address.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn mremap(
        &mut self,
        addr: impl OutArg<'b>,
        old_len: impl SizeArg<'b>,
        new_len: impl SizeArg<'b>,
        flags: impl IntArg<'b>,
        new_addr: impl OutArg<'b>,
    ) -> Ptr {
        let args = [
            addr.value(),
            old_len.value(),
            new_len.value(),
            flags.value(),
            new_addr.value(),
        ];
        Ptr::from_value(self.append(25, args))
    }

    /// Append `msync(start, len, flags)`, see the manual page `msync(2)`.
    ///
    /// * `start`: `unsigned long`, an address.
    /// * `len`: `size_t`, a size.
    /// * `flags`: `int`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn msync(
        &mut self,
        start: impl OutArg<'b>,
        len: impl SizeArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(26, [start.value(), len.value(), flags.value()]))
    }

    /// Append `mincore(start, len, vec)`, see the manual page `mincore(2)`.
    ///
    /// * `start`: `unsigned long`, an address.
    /// * `len`: `size_t`, a size.
    /// * `vec`: `unsigned char *`, memory that is written.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `vec`: the kernel reads or writes bytes.
    #[inline(always)]
    pub unsafe fn mincore(
        &mut self,
        start: impl OutArg<'b>,
        len: impl SizeArg<'b>,
        vec: impl OutArg<'b>,
    ) -> Int {
        Int::from_value(self.append(27, [start.value(), len.value(), vec.value()]))
    }

    /// Append `madvise(start, len_in, behavior)`, see the manual page `madvise(2)`.
    ///
    /// * `start`: `unsigned long`, an address.
    /// * `len_in`: `size_t`, a size.
    /// * `behavior`: `int`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn madvise(
        &mut self,
        start: impl OutArg<'b>,
        len_in: impl SizeArg<'b>,
        behavior: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(28, [start.value(), len_in.value(), behavior.value()]))
    }

    /// Append `shmget(key, size, shmflg)`, see the manual page `shmget(2)`.
    ///
    /// * `key`: `key_t`.
    /// * `size`: `size_t`, a size.
    /// * `shmflg`: `int`.
    #[inline(always)]
    pub fn shmget(
        &mut self,
        key: impl IntArg<'b>,
        size: impl SizeArg<'b>,
        shmflg: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(29, [key.value(), size.value(), shmflg.value()]))
    }

    /// Append `shmat(shmid, shmaddr, shmflg)`, see the manual page `shmat(2)`.
    ///
    /// * `shmid`: `int`.
    /// * `shmaddr`: `char *`, memory that is written.
    /// * `shmflg`: `int`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `shmaddr`: the kernel reads or writes bytes.
    #[inline(always)]
    pub unsafe fn shmat(
        &mut self,
        shmid: impl IntArg<'b>,
        shmaddr: impl OutArg<'b>,
        shmflg: impl IntArg<'b>,
    ) -> Ptr {
        Ptr::from_value(self.append(30, [shmid.value(), shmaddr.value(), shmflg.value()]))
    }

    /// Append `shmctl(shmid, cmd, buf)`, see the manual page `shmctl(2)`.
    ///
    /// * `shmid`: `int`.
    /// * `cmd`: `int`.
    /// * `buf`: `struct shmid_ds *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `buf`: the kernel reads or writes `struct shmid_ds`.
    #[inline(always)]
    pub unsafe fn shmctl(
        &mut self,
        shmid: impl IntArg<'b>,
        cmd: impl IntArg<'b>,
        buf: impl OutArg<'b>,
    ) -> Int {
        Int::from_value(self.append(31, [shmid.value(), cmd.value(), buf.value()]))
    }

    /// Append `dup(fildes)`, see the manual page `dup(2)`.
    ///
    /// * `fildes`: `unsigned int`, a file descriptor.
    #[inline(always)]
    pub fn dup(&mut self, fildes: impl FdArg<'b>) -> Fd {
        Fd::from_value(self.append(32, [fildes.value()]))
    }

    /// Append `dup2(oldfd, newfd)`, see the manual page `dup2(2)`.
    ///
    /// * `oldfd`: `unsigned int`, a file descriptor.
    /// * `newfd`: `unsigned int`, a file descriptor.
    ///
    /// # Safety
    ///
    /// It closes or replaces descriptors. None may be in use by a part of the program that does not
    /// expect it.
    #[inline(always)]
    pub unsafe fn dup2(&mut self, oldfd: impl FdArg<'b>, newfd: impl FdArg<'b>) -> Fd {
        Fd::from_value(self.append(33, [oldfd.value(), newfd.value()]))
    }

    /// Append `pause()`, see the manual page `pause(2)`.
    #[inline(always)]
    pub fn pause(&mut self) -> Int {
        Int::from_value(self.append(34, []))
    }

    /// Append `nanosleep(rqtp, rmtp)`, see the manual page `nanosleep(2)`.
    ///
    /// * `rqtp`: `struct __kernel_timespec *`, memory that is read.
    /// * `rmtp`: `struct __kernel_timespec *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `rqtp`: the kernel reads `struct __kernel_timespec`.
    /// * `rmtp`: the kernel reads or writes `struct __kernel_timespec`.
    #[inline(always)]
    pub unsafe fn nanosleep(&mut self, rqtp: impl InArg<'b>, rmtp: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(35, [rqtp.value(), rmtp.value()]))
    }

    /// Append `getitimer(which, value)`, see the manual page `getitimer(2)`.
    ///
    /// * `which`: `int`.
    /// * `value`: `struct __kernel_old_itimerval *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `value`: the kernel reads or writes `struct __kernel_old_itimerval`.
    #[inline(always)]
    pub unsafe fn getitimer(&mut self, which: impl IntArg<'b>, value: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(36, [which.value(), value.value()]))
    }

    /// Append `alarm(seconds)`, see the manual page `alarm(2)`.
    ///
    /// * `seconds`: `unsigned int`.
    #[inline(always)]
    pub fn alarm(&mut self, seconds: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(37, [seconds.value()]))
    }

    /// Append `setitimer(which, value, ovalue)`, see the manual page `setitimer(2)`.
    ///
    /// * `which`: `int`.
    /// * `value`: `struct __kernel_old_itimerval *`, memory that is read.
    /// * `ovalue`: `struct __kernel_old_itimerval *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `value`: the kernel reads `struct __kernel_old_itimerval`.
    /// * `ovalue`: the kernel reads or writes `struct __kernel_old_itimerval`.
    #[inline(always)]
    pub unsafe fn setitimer(
        &mut self,
        which: impl IntArg<'b>,
        value: impl InArg<'b>,
        ovalue: impl OutArg<'b>,
    ) -> Int {
        Int::from_value(self.append(38, [which.value(), value.value(), ovalue.value()]))
    }

    /// Append `getpid()`, see the manual page `getpid(2)`.
    #[inline(always)]
    pub fn getpid(&mut self) -> Pid {
        Pid::from_value(self.append(39, []))
    }

    /// Append `sendfile(out_fd, in_fd, offset, count)`, see the manual page `sendfile(2)`.
    ///
    /// * `out_fd`: `int`, a file descriptor.
    /// * `in_fd`: `int`, a file descriptor.
    /// * `offset`: `loff_t *`, memory that is written.
    /// * `count`: `size_t`, a size.
    #[inline(always)]
    pub fn sendfile(
        &mut self,
        out_fd: impl FdArg<'b>,
        in_fd: impl FdArg<'b>,
        offset: Option<&'b mut i64>,
        count: impl SizeArg<'b>,
    ) -> Size {
        let args = [
            out_fd.value(),
            in_fd.value(),
            offset_at(offset),
            count.value(),
        ];
        Size::from_value(self.append(40, args))
    }

    /// Append `socket(family, type, protocol)`, see the manual page `socket(2)`.
    ///
    /// * `family`: `int`.
    /// * `type_`: `int`.
    /// * `protocol`: `int`.
    #[inline(always)]
    pub fn socket(
        &mut self,
        family: impl IntArg<'b>,
        type_: impl IntArg<'b>,
        protocol: impl IntArg<'b>,
    ) -> Fd {
        Fd::from_value(self.append(41, [family.value(), type_.value(), protocol.value()]))
    }

    /// Append `connect(fd, uservaddr, addrlen)`, see the manual page `connect(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `uservaddr`: `struct sockaddr *` and `int addrlen`, memory that is read.
    #[inline(always)]
    pub fn connect(&mut self, fd: impl FdArg<'b>, uservaddr: impl InBytes<'b>) -> Int {
        let (uservaddr, addrlen, _) = uservaddr.pair(self);
        Int::from_value(self.append(42, [fd.value(), uservaddr, addrlen]))
    }

    /// Append `accept(fd, upeer_sockaddr, upeer_addrlen)`, see the manual page `accept(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `upeer_sockaddr`: `struct sockaddr *`, memory that is written.
    /// * `upeer_addrlen`: `int *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `upeer_sockaddr`: the kernel reads or writes `struct sockaddr`.
    /// * `upeer_addrlen`: the kernel reads or writes `int`.
    #[inline(always)]
    pub unsafe fn accept_raw(
        &mut self,
        fd: impl FdArg<'b>,
        upeer_sockaddr: impl OutArg<'b>,
        upeer_addrlen: impl OutArg<'b>,
    ) -> Fd {
        let args = [fd.value(), upeer_sockaddr.value(), upeer_addrlen.value()];
        Fd::from_value(self.append(43, args))
    }

    /// Append `sendto(fd, buff, len, flags, addr, addr_len)`, see the manual page `sendto(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `buff`: `void *` and `size_t len`, memory that is read.
    /// * `flags`: `unsigned int`.
    /// * `addr`: `struct sockaddr *` and `int addr_len`, memory that is read.
    ///
    /// The flags must be a plain number without `MSG_ZEROCOPY`, because with it the kernel reads
    /// the memory after the chain has run.
    #[inline(always)]
    pub fn sendto(
        &mut self,
        fd: impl FdArg<'b>,
        buff: impl InBytes<'b>,
        flags: impl IntArg<'b>,
        addr: impl InBytes<'b>,
    ) -> Size {
        let (buff, len, max) = buff.pair(self);
        let (addr, addr_len, _) = addr.pair(self);
        let flags = self.send_flags(flags.value());
        let value = self.append(44, [fd.value(), buff, len, flags, addr, addr_len]);
        Size { value, max }
    }

    /// Append `recvfrom(fd, ubuf, size, flags, addr, addr_len)`, see the manual page `recvfrom(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `ubuf`: `void *` and `size_t size`, memory that is written.
    /// * `flags`: `unsigned int`.
    /// * `addr`: `struct sockaddr *`, memory that is written.
    /// * `addr_len`: `int *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `addr`: the kernel reads or writes `struct sockaddr`.
    /// * `addr_len`: the kernel reads or writes `int`.
    #[inline(always)]
    pub unsafe fn recvfrom(
        &mut self,
        fd: impl FdArg<'b>,
        ubuf: impl OutBytes<'b>,
        flags: impl IntArg<'b>,
        addr: impl OutArg<'b>,
        addr_len: impl OutArg<'b>,
    ) -> Size {
        let (ubuf, size, max) = ubuf.pair(self);
        let flags = flags.value();
        let max = received(max, flags);
        let args = [
            fd.value(),
            ubuf,
            size,
            flags,
            addr.value(),
            addr_len.value(),
        ];
        let value = self.append(45, args);
        Size { value, max }
    }

    /// Append `sendmsg(fd, msg, flags)`, see the manual page `sendmsg(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `msg`: `struct user_msghdr *`, memory that is read.
    /// * `flags`: `unsigned int`.
    ///
    /// # Safety
    ///
    /// The kernel keeps the address after the call returns. The memory must remain until the kernel
    /// forgets it.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `msg`: the kernel reads `struct user_msghdr`.
    #[inline(always)]
    pub unsafe fn sendmsg(
        &mut self,
        fd: impl FdArg<'b>,
        msg: impl InArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Size {
        Size::from_value(self.append(46, [fd.value(), msg.value(), flags.value()]))
    }

    /// Append `recvmsg(fd, msg, flags)`, see the manual page `recvmsg(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `msg`: `struct user_msghdr *`, memory that is written.
    /// * `flags`: `unsigned int`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `msg`: the kernel reads or writes `struct user_msghdr`.
    #[inline(always)]
    pub unsafe fn recvmsg(
        &mut self,
        fd: impl FdArg<'b>,
        msg: impl OutArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Size {
        Size::from_value(self.append(47, [fd.value(), msg.value(), flags.value()]))
    }

    /// Append `shutdown(fd, how)`, see the manual page `shutdown(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `how`: `int`.
    #[inline(always)]
    pub fn shutdown(&mut self, fd: impl FdArg<'b>, how: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(48, [fd.value(), how.value()]))
    }

    /// Append `bind(fd, umyaddr, addrlen)`, see the manual page `bind(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `umyaddr`: `struct sockaddr *` and `int addrlen`, memory that is read.
    #[inline(always)]
    pub fn bind(&mut self, fd: impl FdArg<'b>, umyaddr: impl InBytes<'b>) -> Int {
        let (umyaddr, addrlen, _) = umyaddr.pair(self);
        Int::from_value(self.append(49, [fd.value(), umyaddr, addrlen]))
    }

    /// Append `listen(fd, backlog)`, see the manual page `listen(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `backlog`: `int`.
    #[inline(always)]
    pub fn listen(&mut self, fd: impl FdArg<'b>, backlog: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(50, [fd.value(), backlog.value()]))
    }

    /// Append `getsockname(fd, usockaddr, usockaddr_len)`, see the manual page `getsockname(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `usockaddr`: `struct sockaddr *`, memory that is written.
    /// * `usockaddr_len`: `int *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `usockaddr`: the kernel reads or writes `struct sockaddr`.
    /// * `usockaddr_len`: the kernel reads or writes `int`.
    #[inline(always)]
    pub unsafe fn getsockname(
        &mut self,
        fd: impl FdArg<'b>,
        usockaddr: impl OutArg<'b>,
        usockaddr_len: impl OutArg<'b>,
    ) -> Int {
        let args = [fd.value(), usockaddr.value(), usockaddr_len.value()];
        Int::from_value(self.append(51, args))
    }

    /// Append `getpeername(fd, usockaddr, usockaddr_len)`, see the manual page `getpeername(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `usockaddr`: `struct sockaddr *`, memory that is written.
    /// * `usockaddr_len`: `int *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `usockaddr`: the kernel reads or writes `struct sockaddr`.
    /// * `usockaddr_len`: the kernel reads or writes `int`.
    #[inline(always)]
    pub unsafe fn getpeername(
        &mut self,
        fd: impl FdArg<'b>,
        usockaddr: impl OutArg<'b>,
        usockaddr_len: impl OutArg<'b>,
    ) -> Int {
        let args = [fd.value(), usockaddr.value(), usockaddr_len.value()];
        Int::from_value(self.append(52, args))
    }

    /// Append `socketpair(family, type, protocol, usockvec)`, see the manual page `socketpair(2)`.
    ///
    /// * `family`: `int`.
    /// * `type_`: `int`.
    /// * `protocol`: `int`.
    /// * `usockvec`: `int *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `usockvec`: the kernel reads or writes `int`.
    #[inline(always)]
    pub unsafe fn socketpair(
        &mut self,
        family: impl IntArg<'b>,
        type_: impl IntArg<'b>,
        protocol: impl IntArg<'b>,
        usockvec: impl OutArg<'b>,
    ) -> Int {
        let args = [
            family.value(),
            type_.value(),
            protocol.value(),
            usockvec.value(),
        ];
        Int::from_value(self.append(53, args))
    }

    /// Append `setsockopt(fd, level, optname, optval, optlen)`, see the manual page
    /// `setsockopt(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `level`: `int`.
    /// * `optname`: `int`.
    /// * `optval`: `char *`, memory that is read.
    /// * `optlen`: `int`, a size.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `optval`: the kernel reads bytes.
    #[inline(always)]
    pub unsafe fn setsockopt(
        &mut self,
        fd: impl FdArg<'b>,
        level: impl IntArg<'b>,
        optname: impl IntArg<'b>,
        optval: impl InArg<'b>,
        optlen: impl SizeArg<'b>,
    ) -> Int {
        let args = [
            fd.value(),
            level.value(),
            optname.value(),
            optval.value(),
            optlen.value(),
        ];
        Int::from_value(self.append(54, args))
    }

    /// Append `getsockopt(fd, level, optname, optval, optlen)`, see the manual page
    /// `getsockopt(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `level`: `int`.
    /// * `optname`: `int`.
    /// * `optval`: `char *`, memory that is written.
    /// * `optlen`: `int *`, memory that is written.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `optval`: the kernel reads or writes bytes.
    /// * `optlen`: the kernel reads or writes `int`.
    #[inline(always)]
    pub unsafe fn getsockopt(
        &mut self,
        fd: impl FdArg<'b>,
        level: impl IntArg<'b>,
        optname: impl IntArg<'b>,
        optval: impl OutArg<'b>,
        optlen: impl OutArg<'b>,
    ) -> Int {
        let args = [
            fd.value(),
            level.value(),
            optname.value(),
            optval.value(),
            optlen.value(),
        ];
        Int::from_value(self.append(55, args))
    }

    /// Append `execve(filename, argv, envp)`, see the manual page `execve(2)`.
    ///
    /// * `filename`: `const char *`, a string.
    /// * `argv`: `const char *const *`, memory that is read.
    /// * `envp`: `const char *const *`, memory that is read.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `argv`: the kernel reads `charconst *`.
    /// * `envp`: the kernel reads `charconst *`.
    #[inline(always)]
    pub unsafe fn execve(
        &mut self,
        filename: impl StrArg<'b>,
        argv: impl InArg<'b>,
        envp: impl InArg<'b>,
    ) -> Int {
        Int::from_value(self.append(59, [filename.value(), argv.value(), envp.value()]))
    }

    /// Append `exit(error_code)`, see the manual page `exit(2)`.
    ///
    /// * `error_code`: `int`.
    ///
    /// # Safety
    ///
    /// It ends the thread without running destructors. Nothing may depend on the stack of the
    /// thread, or wait for the thread.
    #[inline(always)]
    pub unsafe fn exit(&mut self, error_code: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(60, [error_code.value()]))
    }

    /// Append `wait4(upid, stat_addr, options, ru)`, see the manual page `wait4(2)`.
    ///
    /// * `upid`: `pid_t`, a process or thread.
    /// * `stat_addr`: `int *`, memory that is written.
    /// * `options`: `int`.
    /// * `ru`: `struct rusage *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `stat_addr`: the kernel reads or writes `int`.
    /// * `ru`: the kernel reads or writes `struct rusage`.
    #[inline(always)]
    pub unsafe fn wait4(
        &mut self,
        upid: impl PidArg<'b>,
        stat_addr: impl OutArg<'b>,
        options: impl IntArg<'b>,
        ru: impl OutArg<'b>,
    ) -> Pid {
        let args = [upid.value(), stat_addr.value(), options.value(), ru.value()];
        Pid::from_value(self.append(61, args))
    }

    /// Append `kill(pid, sig)`, see the manual page `kill(2)`.
    ///
    /// * `pid`: `pid_t`, the PID of the process.
    /// * `sig`: `int`, signal to be sent.
    #[inline(always)]
    pub fn kill(&mut self, pid: impl PidArg<'b>, sig: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(62, [pid.value(), sig.value()]))
    }

    /// Append `uname(name)`, see the manual page `uname(2)`.
    ///
    /// * `name`: `struct new_utsname *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `name`: the kernel reads or writes `struct new_utsname`.
    #[inline(always)]
    pub unsafe fn uname(&mut self, name: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(63, [name.value()]))
    }

    /// Append `semget(key, nsems, semflg)`, see the manual page `semget(2)`.
    ///
    /// * `key`: `key_t`.
    /// * `nsems`: `int`.
    /// * `semflg`: `int`.
    #[inline(always)]
    pub fn semget(
        &mut self,
        key: impl IntArg<'b>,
        nsems: impl IntArg<'b>,
        semflg: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(64, [key.value(), nsems.value(), semflg.value()]))
    }

    /// Append `semop(semid, tsops, nsops)`, see the manual page `semop(2)`.
    ///
    /// * `semid`: `int`.
    /// * `tsops`: `struct sembuf *`, memory that is read.
    /// * `nsops`: `unsigned int`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `tsops`: the kernel reads `struct sembuf`.
    #[inline(always)]
    pub unsafe fn semop(
        &mut self,
        semid: impl IntArg<'b>,
        tsops: impl InArg<'b>,
        nsops: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(65, [semid.value(), tsops.value(), nsops.value()]))
    }

    /// Append `semctl(semid, semnum, cmd, arg)`, see the manual page `semctl(2)`.
    ///
    /// * `semid`: `int`.
    /// * `semnum`: `int`.
    /// * `cmd`: `int`.
    /// * `arg`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `arg`: if it is an address, the kernel reads or writes there.
    #[inline(always)]
    pub unsafe fn semctl(
        &mut self,
        semid: impl IntArg<'b>,
        semnum: impl IntArg<'b>,
        cmd: impl IntArg<'b>,
        arg: impl AnyArg<'b>,
    ) -> Int {
        let args = [semid.value(), semnum.value(), cmd.value(), arg.value()];
        Int::from_value(self.append(66, args))
    }

    /// Append `shmdt(shmaddr)`, see the manual page `shmdt(2)`.
    ///
    /// * `shmaddr`: `char *`, memory that is written.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `shmaddr`: the kernel reads or writes bytes.
    #[inline(always)]
    pub unsafe fn shmdt(&mut self, shmaddr: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(67, [shmaddr.value()]))
    }

    /// Append `msgget(key, msgflg)`, see the manual page `msgget(2)`.
    ///
    /// * `key`: `key_t`.
    /// * `msgflg`: `int`.
    #[inline(always)]
    pub fn msgget(&mut self, key: impl IntArg<'b>, msgflg: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(68, [key.value(), msgflg.value()]))
    }

    /// Append `msgsnd(msqid, msgp, msgsz, msgflg)`, see the manual page `msgsnd(2)`.
    ///
    /// * `msqid`: `int`.
    /// * `msgp`: `struct msgbuf *`, memory that is read.
    /// * `msgsz`: `size_t`, a size.
    /// * `msgflg`: `int`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `msgp`: the kernel reads `struct msgbuf`.
    #[inline(always)]
    pub unsafe fn msgsnd(
        &mut self,
        msqid: impl IntArg<'b>,
        msgp: impl InArg<'b>,
        msgsz: impl SizeArg<'b>,
        msgflg: impl IntArg<'b>,
    ) -> Int {
        let args = [msqid.value(), msgp.value(), msgsz.value(), msgflg.value()];
        Int::from_value(self.append(69, args))
    }

    /// Append `msgrcv(msqid, msgp, msgsz, msgtyp, msgflg)`, see the manual page `msgrcv(2)`.
    ///
    /// * `msqid`: `int`.
    /// * `msgp`: `struct msgbuf *`, memory that is written.
    /// * `msgsz`: `size_t`, a size.
    /// * `msgtyp`: `long`.
    /// * `msgflg`: `int`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `msgp`: the kernel reads or writes `struct msgbuf`.
    #[inline(always)]
    pub unsafe fn msgrcv(
        &mut self,
        msqid: impl IntArg<'b>,
        msgp: impl OutArg<'b>,
        msgsz: impl SizeArg<'b>,
        msgtyp: impl IntArg<'b>,
        msgflg: impl IntArg<'b>,
    ) -> Size {
        let args = [
            msqid.value(),
            msgp.value(),
            msgsz.value(),
            msgtyp.value(),
            msgflg.value(),
        ];
        Size::from_value(self.append(70, args))
    }

    /// Append `msgctl(msqid, cmd, buf)`, see the manual page `msgctl(2)`.
    ///
    /// * `msqid`: `int`.
    /// * `cmd`: `int`.
    /// * `buf`: `struct msqid_ds *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `buf`: the kernel reads or writes `struct msqid_ds`.
    #[inline(always)]
    pub unsafe fn msgctl(
        &mut self,
        msqid: impl IntArg<'b>,
        cmd: impl IntArg<'b>,
        buf: impl OutArg<'b>,
    ) -> Int {
        Int::from_value(self.append(71, [msqid.value(), cmd.value(), buf.value()]))
    }

    /// Append `fcntl(fd, cmd, arg)`, see the manual page `fcntl(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `cmd`: `unsigned int`.
    /// * `arg`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `arg`: if it is an address, the kernel reads or writes there.
    #[inline(always)]
    pub unsafe fn fcntl(
        &mut self,
        fd: impl FdArg<'b>,
        cmd: impl IntArg<'b>,
        arg: impl AnyArg<'b>,
    ) -> Int {
        Int::from_value(self.append(72, [fd.value(), cmd.value(), arg.value()]))
    }

    /// Append `flock(fd, cmd)`, see the manual page `flock(2)`.
    ///
    /// * `fd`: `unsigned int`, the file descriptor to lock.
    /// * `cmd`: `unsigned int`, the type of lock to apply.
    #[inline(always)]
    pub fn flock(&mut self, fd: impl FdArg<'b>, cmd: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(73, [fd.value(), cmd.value()]))
    }

    /// Append `fsync(fd)`, see the manual page `fsync(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    #[inline(always)]
    pub fn fsync(&mut self, fd: impl FdArg<'b>) -> Int {
        Int::from_value(self.append(74, [fd.value()]))
    }

    /// Append `fdatasync(fd)`, see the manual page `fdatasync(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    #[inline(always)]
    pub fn fdatasync(&mut self, fd: impl FdArg<'b>) -> Int {
        Int::from_value(self.append(75, [fd.value()]))
    }

    /// Append `truncate(path, length)`, see the manual page `truncate(2)`.
    ///
    /// * `path`: `const char *`, a string.
    /// * `length`: `long`, a file offset.
    #[inline(always)]
    pub fn truncate(&mut self, path: impl StrArg<'b>, length: impl OffArg<'b>) -> Int {
        Int::from_value(self.append(76, [path.value(), length.value()]))
    }

    /// Append `ftruncate(fd, length)`, see the manual page `ftruncate(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `length`: `off_t`, a file offset.
    #[inline(always)]
    pub fn ftruncate(&mut self, fd: impl FdArg<'b>, length: impl OffArg<'b>) -> Int {
        Int::from_value(self.append(77, [fd.value(), length.value()]))
    }

    /// Append `getdents(fd, dirent, count)`, see the manual page `getdents(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `dirent`: `struct linux_dirent *` and `unsigned int count`, memory that is written.
    #[inline(always)]
    pub fn getdents(&mut self, fd: impl FdArg<'b>, dirent: impl OutBytes<'b>) -> Size {
        let (dirent, count, _) = dirent.pair(self);
        Size::from_value(self.append(78, [fd.value(), dirent, count]))
    }

    /// Append `getcwd(buf, size)`, see the manual page `getcwd(2)`.
    ///
    /// * `buf`: `char *` and `unsigned long size`, memory that is written.
    #[inline(always)]
    pub fn getcwd(&mut self, buf: impl OutBytes<'b>) -> Size {
        let (buf, size, max) = buf.pair(self);
        let value = self.append(79, [buf, size]);
        Size { value, max }
    }

    /// Append `chdir(filename)`, see the manual page `chdir(2)`.
    ///
    /// * `filename`: `const char *`, a string.
    #[inline(always)]
    pub fn chdir(&mut self, filename: impl StrArg<'b>) -> Int {
        Int::from_value(self.append(80, [filename.value()]))
    }

    /// Append `fchdir(fd)`, see the manual page `fchdir(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    #[inline(always)]
    pub fn fchdir(&mut self, fd: impl FdArg<'b>) -> Int {
        Int::from_value(self.append(81, [fd.value()]))
    }

    /// Append `rename(oldname, newname)`, see the manual page `rename(2)`.
    ///
    /// * `oldname`: `const char *`, a string.
    /// * `newname`: `const char *`, a string.
    #[inline(always)]
    pub fn rename(&mut self, oldname: impl StrArg<'b>, newname: impl StrArg<'b>) -> Int {
        Int::from_value(self.append(82, [oldname.value(), newname.value()]))
    }

    /// Append `mkdir(pathname, mode)`, see the manual page `mkdir(2)`.
    ///
    /// * `pathname`: `const char *`, a string.
    /// * `mode`: `umode_t`.
    #[inline(always)]
    pub fn mkdir(&mut self, pathname: impl StrArg<'b>, mode: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(83, [pathname.value(), mode.value()]))
    }

    /// Append `rmdir(pathname)`, see the manual page `rmdir(2)`.
    ///
    /// * `pathname`: `const char *`, a string.
    #[inline(always)]
    pub fn rmdir(&mut self, pathname: impl StrArg<'b>) -> Int {
        Int::from_value(self.append(84, [pathname.value()]))
    }

    /// Append `creat(pathname, mode)`, see the manual page `creat(2)`.
    ///
    /// * `pathname`: `const char *`, a string.
    /// * `mode`: `umode_t`.
    #[inline(always)]
    pub fn creat(&mut self, pathname: impl StrArg<'b>, mode: impl IntArg<'b>) -> Fd {
        Fd::from_value(self.append(85, [pathname.value(), mode.value()]))
    }

    /// Append `link(oldname, newname)`, see the manual page `link(2)`.
    ///
    /// * `oldname`: `const char *`, a string.
    /// * `newname`: `const char *`, a string.
    #[inline(always)]
    pub fn link(&mut self, oldname: impl StrArg<'b>, newname: impl StrArg<'b>) -> Int {
        Int::from_value(self.append(86, [oldname.value(), newname.value()]))
    }

    /// Append `unlink(pathname)`, see the manual page `unlink(2)`.
    ///
    /// * `pathname`: `const char *`, a string.
    #[inline(always)]
    pub fn unlink(&mut self, pathname: impl StrArg<'b>) -> Int {
        Int::from_value(self.append(87, [pathname.value()]))
    }

    /// Append `symlink(oldname, newname)`, see the manual page `symlink(2)`.
    ///
    /// * `oldname`: `const char *`, a string.
    /// * `newname`: `const char *`, a string.
    #[inline(always)]
    pub fn symlink(&mut self, oldname: impl StrArg<'b>, newname: impl StrArg<'b>) -> Int {
        Int::from_value(self.append(88, [oldname.value(), newname.value()]))
    }

    /// Append `readlink(path, buf, bufsiz)`, see the manual page `readlink(2)`.
    ///
    /// * `path`: `const char *`, a string.
    /// * `buf`: `char *` and `int bufsiz`, memory that is written.
    #[inline(always)]
    pub fn readlink(&mut self, path: impl StrArg<'b>, buf: impl OutBytes<'b>) -> Size {
        let (buf, bufsiz, max) = buf.pair(self);
        let value = self.append(89, [path.value(), buf, bufsiz]);
        Size { value, max }
    }

    /// Append `chmod(filename, mode)`, see the manual page `chmod(2)`.
    ///
    /// * `filename`: `const char *`, a string.
    /// * `mode`: `umode_t`.
    #[inline(always)]
    pub fn chmod(&mut self, filename: impl StrArg<'b>, mode: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(90, [filename.value(), mode.value()]))
    }

    /// Append `fchmod(fd, mode)`, see the manual page `fchmod(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `mode`: `umode_t`.
    #[inline(always)]
    pub fn fchmod(&mut self, fd: impl FdArg<'b>, mode: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(91, [fd.value(), mode.value()]))
    }

    /// Append `chown(filename, user, group)`, see the manual page `chown(2)`.
    ///
    /// * `filename`: `const char *`, a string.
    /// * `user`: `uid_t`.
    /// * `group`: `gid_t`.
    #[inline(always)]
    pub fn chown(
        &mut self,
        filename: impl StrArg<'b>,
        user: impl IntArg<'b>,
        group: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(92, [filename.value(), user.value(), group.value()]))
    }

    /// Append `fchown(fd, user, group)`, see the manual page `fchown(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `user`: `uid_t`.
    /// * `group`: `gid_t`.
    #[inline(always)]
    pub fn fchown(
        &mut self,
        fd: impl FdArg<'b>,
        user: impl IntArg<'b>,
        group: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(93, [fd.value(), user.value(), group.value()]))
    }

    /// Append `lchown(filename, user, group)`, see the manual page `lchown(2)`.
    ///
    /// * `filename`: `const char *`, a string.
    /// * `user`: `uid_t`.
    /// * `group`: `gid_t`.
    #[inline(always)]
    pub fn lchown(
        &mut self,
        filename: impl StrArg<'b>,
        user: impl IntArg<'b>,
        group: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(94, [filename.value(), user.value(), group.value()]))
    }

    /// Append `umask(mask)`, see the manual page `umask(2)`.
    ///
    /// * `mask`: `int`.
    #[inline(always)]
    pub fn umask(&mut self, mask: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(95, [mask.value()]))
    }

    /// Append `gettimeofday(tv, tz)`, see the manual page `gettimeofday(2)`.
    ///
    /// * `tv`: `struct __kernel_old_timeval *`, memory that is written.
    /// * `tz`: `struct timezone *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `tv`: the kernel reads or writes `struct __kernel_old_timeval`.
    /// * `tz`: the kernel reads or writes `struct timezone`.
    #[inline(always)]
    pub unsafe fn gettimeofday(&mut self, tv: impl OutArg<'b>, tz: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(96, [tv.value(), tz.value()]))
    }

    /// Append `getrlimit(resource, rlim)`, see the manual page `getrlimit(2)`.
    ///
    /// * `resource`: `unsigned int`.
    /// * `rlim`: `struct rlimit *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `rlim`: the kernel reads or writes `struct rlimit`.
    #[inline(always)]
    pub unsafe fn getrlimit(&mut self, resource: impl IntArg<'b>, rlim: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(97, [resource.value(), rlim.value()]))
    }

    /// Append `getrusage(who, ru)`, see the manual page `getrusage(2)`.
    ///
    /// * `who`: `int`.
    /// * `ru`: `struct rusage *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `ru`: the kernel reads or writes `struct rusage`.
    #[inline(always)]
    pub unsafe fn getrusage(&mut self, who: impl IntArg<'b>, ru: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(98, [who.value(), ru.value()]))
    }

    /// Append `sysinfo(info)`, see the manual page `sysinfo(2)`.
    ///
    /// * `info`: `struct sysinfo *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `info`: the kernel reads or writes `struct sysinfo`.
    #[inline(always)]
    pub unsafe fn sysinfo(&mut self, info: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(99, [info.value()]))
    }

    /// Append `times(tbuf)`, see the manual page `times(2)`.
    ///
    /// * `tbuf`: `struct tms *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `tbuf`: the kernel reads or writes `struct tms`.
    #[inline(always)]
    pub unsafe fn times(&mut self, tbuf: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(100, [tbuf.value()]))
    }

    /// Append `ptrace(request, pid, addr, data)`, see the manual page `ptrace(2)`.
    ///
    /// * `request`: `long`.
    /// * `pid`: `long`, a process or thread.
    /// * `addr`: `unsigned long`.
    /// * `data`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// It accesses the memory of a process, which may be this one, or its registers.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `addr`: if it is an address, the kernel reads or writes there.
    /// * `data`: if it is an address, the kernel reads or writes there.
    #[inline(always)]
    pub unsafe fn ptrace(
        &mut self,
        request: impl IntArg<'b>,
        pid: impl PidArg<'b>,
        addr: impl AnyArg<'b>,
        data: impl AnyArg<'b>,
    ) -> Int {
        let args = [request.value(), pid.value(), addr.value(), data.value()];
        Int::from_value(self.append(101, args))
    }

    /// Append `getuid()`, see the manual page `getuid(2)`.
    #[inline(always)]
    pub fn getuid(&mut self) -> Int {
        Int::from_value(self.append(102, []))
    }

    /// Append `syslog(type, buf, len)`, see the manual page `syslog(2)`.
    ///
    /// * `type_`: `int`.
    /// * `buf`: `char *` and `int len`, memory that is written.
    #[inline(always)]
    pub fn syslog(&mut self, type_: impl IntArg<'b>, buf: impl OutBytes<'b>) -> Size {
        let (buf, len, _) = buf.pair(self);
        Size::from_value(self.append(103, [type_.value(), buf, len]))
    }

    /// Append `getgid()`, see the manual page `getgid(2)`.
    #[inline(always)]
    pub fn getgid(&mut self) -> Int {
        Int::from_value(self.append(104, []))
    }

    /// Append `setuid(uid)`, see the manual page `setuid(2)`.
    ///
    /// * `uid`: `uid_t`.
    ///
    /// `Chain::run()` refuses it in a process with several threads.
    #[inline(always)]
    pub fn setuid(&mut self, uid: impl IntArg<'b>) -> Int {
        self.change_ids();
        Int::from_value(self.append(105, [uid.value()]))
    }

    /// Append `setgid(gid)`, see the manual page `setgid(2)`.
    ///
    /// * `gid`: `gid_t`.
    ///
    /// `Chain::run()` refuses it in a process with several threads.
    #[inline(always)]
    pub fn setgid(&mut self, gid: impl IntArg<'b>) -> Int {
        self.change_ids();
        Int::from_value(self.append(106, [gid.value()]))
    }

    /// Append `geteuid()`, see the manual page `geteuid(2)`.
    #[inline(always)]
    pub fn geteuid(&mut self) -> Int {
        Int::from_value(self.append(107, []))
    }

    /// Append `getegid()`, see the manual page `getegid(2)`.
    #[inline(always)]
    pub fn getegid(&mut self) -> Int {
        Int::from_value(self.append(108, []))
    }

    /// Append `setpgid(pid, pgid)`, see the manual page `setpgid(2)`.
    ///
    /// * `pid`: `pid_t`, a process or thread.
    /// * `pgid`: `pid_t`, a process or thread.
    #[inline(always)]
    pub fn setpgid(&mut self, pid: impl PidArg<'b>, pgid: impl PidArg<'b>) -> Int {
        Int::from_value(self.append(109, [pid.value(), pgid.value()]))
    }

    /// Append `getppid()`, see the manual page `getppid(2)`.
    #[inline(always)]
    pub fn getppid(&mut self) -> Pid {
        Pid::from_value(self.append(110, []))
    }

    /// Append `getpgrp()`, see the manual page `getpgrp(2)`.
    #[inline(always)]
    pub fn getpgrp(&mut self) -> Pid {
        Pid::from_value(self.append(111, []))
    }

    /// Append `setsid()`, see the manual page `setsid(2)`.
    #[inline(always)]
    pub fn setsid(&mut self) -> Pid {
        Pid::from_value(self.append(112, []))
    }

    /// Append `setreuid(ruid, euid)`, see the manual page `setreuid(2)`.
    ///
    /// * `ruid`: `uid_t`.
    /// * `euid`: `uid_t`.
    ///
    /// `Chain::run()` refuses it in a process with several threads.
    #[inline(always)]
    pub fn setreuid(&mut self, ruid: impl IntArg<'b>, euid: impl IntArg<'b>) -> Int {
        self.change_ids();
        Int::from_value(self.append(113, [ruid.value(), euid.value()]))
    }

    /// Append `setregid(rgid, egid)`, see the manual page `setregid(2)`.
    ///
    /// * `rgid`: `gid_t`.
    /// * `egid`: `gid_t`.
    ///
    /// `Chain::run()` refuses it in a process with several threads.
    #[inline(always)]
    pub fn setregid(&mut self, rgid: impl IntArg<'b>, egid: impl IntArg<'b>) -> Int {
        self.change_ids();
        Int::from_value(self.append(114, [rgid.value(), egid.value()]))
    }

    /// Append `getgroups(gidsetsize, grouplist)`, see the manual page `getgroups(2)`.
    ///
    /// * `gidsetsize`: `int`.
    /// * `grouplist`: `gid_t *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `grouplist`: the kernel reads or writes `gid_t`.
    #[inline(always)]
    pub unsafe fn getgroups(
        &mut self,
        gidsetsize: impl IntArg<'b>,
        grouplist: impl OutArg<'b>,
    ) -> Int {
        Int::from_value(self.append(115, [gidsetsize.value(), grouplist.value()]))
    }

    /// Append `setgroups(gidsetsize, grouplist)`, see the manual page `setgroups(2)`.
    ///
    /// * `gidsetsize`: `int`.
    /// * `grouplist`: `gid_t *`, memory that is read.
    ///
    /// `Chain::run()` refuses it in a process with several threads.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `grouplist`: the kernel reads `gid_t`.
    #[inline(always)]
    pub unsafe fn setgroups(
        &mut self,
        gidsetsize: impl IntArg<'b>,
        grouplist: impl InArg<'b>,
    ) -> Int {
        self.change_ids();
        Int::from_value(self.append(116, [gidsetsize.value(), grouplist.value()]))
    }

    /// Append `setresuid(ruid, euid, suid)`, see the manual page `setresuid(2)`.
    ///
    /// * `ruid`: `uid_t`.
    /// * `euid`: `uid_t`.
    /// * `suid`: `uid_t`.
    ///
    /// `Chain::run()` refuses it in a process with several threads.
    #[inline(always)]
    pub fn setresuid(
        &mut self,
        ruid: impl IntArg<'b>,
        euid: impl IntArg<'b>,
        suid: impl IntArg<'b>,
    ) -> Int {
        self.change_ids();
        Int::from_value(self.append(117, [ruid.value(), euid.value(), suid.value()]))
    }

    /// Append `getresuid(ruidp, euidp, suidp)`, see the manual page `getresuid(2)`.
    ///
    /// * `ruidp`: `uid_t *`, memory that is written.
    /// * `euidp`: `uid_t *`, memory that is written.
    /// * `suidp`: `uid_t *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `ruidp`: the kernel reads or writes `uid_t`.
    /// * `euidp`: the kernel reads or writes `uid_t`.
    /// * `suidp`: the kernel reads or writes `uid_t`.
    #[inline(always)]
    pub unsafe fn getresuid(
        &mut self,
        ruidp: impl OutArg<'b>,
        euidp: impl OutArg<'b>,
        suidp: impl OutArg<'b>,
    ) -> Int {
        Int::from_value(self.append(118, [ruidp.value(), euidp.value(), suidp.value()]))
    }

    /// Append `setresgid(rgid, egid, sgid)`, see the manual page `setresgid(2)`.
    ///
    /// * `rgid`: `gid_t`.
    /// * `egid`: `gid_t`.
    /// * `sgid`: `gid_t`.
    ///
    /// `Chain::run()` refuses it in a process with several threads.
    #[inline(always)]
    pub fn setresgid(
        &mut self,
        rgid: impl IntArg<'b>,
        egid: impl IntArg<'b>,
        sgid: impl IntArg<'b>,
    ) -> Int {
        self.change_ids();
        Int::from_value(self.append(119, [rgid.value(), egid.value(), sgid.value()]))
    }

    /// Append `getresgid(rgidp, egidp, sgidp)`, see the manual page `getresgid(2)`.
    ///
    /// * `rgidp`: `gid_t *`, memory that is written.
    /// * `egidp`: `gid_t *`, memory that is written.
    /// * `sgidp`: `gid_t *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `rgidp`: the kernel reads or writes `gid_t`.
    /// * `egidp`: the kernel reads or writes `gid_t`.
    /// * `sgidp`: the kernel reads or writes `gid_t`.
    #[inline(always)]
    pub unsafe fn getresgid(
        &mut self,
        rgidp: impl OutArg<'b>,
        egidp: impl OutArg<'b>,
        sgidp: impl OutArg<'b>,
    ) -> Int {
        Int::from_value(self.append(120, [rgidp.value(), egidp.value(), sgidp.value()]))
    }

    /// Append `getpgid(pid)`, see the manual page `getpgid(2)`.
    ///
    /// * `pid`: `pid_t`, a process or thread.
    #[inline(always)]
    pub fn getpgid(&mut self, pid: impl PidArg<'b>) -> Pid {
        Pid::from_value(self.append(121, [pid.value()]))
    }

    /// Append `setfsuid(uid)`, see the manual page `setfsuid(2)`.
    ///
    /// * `uid`: `uid_t`.
    #[inline(always)]
    pub fn setfsuid(&mut self, uid: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(122, [uid.value()]))
    }

    /// Append `setfsgid(gid)`, see the manual page `setfsgid(2)`.
    ///
    /// * `gid`: `gid_t`.
    #[inline(always)]
    pub fn setfsgid(&mut self, gid: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(123, [gid.value()]))
    }

    /// Append `getsid(pid)`, see the manual page `getsid(2)`.
    ///
    /// * `pid`: `pid_t`, a process or thread.
    #[inline(always)]
    pub fn getsid(&mut self, pid: impl PidArg<'b>) -> Pid {
        Pid::from_value(self.append(124, [pid.value()]))
    }

    /// Append `capget(header, dataptr)`, see the manual page `capget(2)`.
    ///
    /// * `header`: `cap_user_header_t`, pointer to struct that contains capability version and
    ///   target pid data.
    /// * `dataptr`: `cap_user_data_t`, pointer to struct that contains the effective, permitted,
    ///   and inheritable capabilities that are returned.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `header`: the kernel reads or writes `cap_user_header_t`.
    /// * `dataptr`: the kernel reads or writes `cap_user_data_t`.
    #[inline(always)]
    pub unsafe fn capget(&mut self, header: impl OutArg<'b>, dataptr: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(125, [header.value(), dataptr.value()]))
    }

    /// Append `capset(header, data)`, see the manual page `capset(2)`.
    ///
    /// * `header`: `cap_user_header_t`, pointer to struct that contains capability version and
    ///   target pid data.
    /// * `data`: `const cap_user_data_t`, pointer to struct that contains the effective, permitted,
    ///   and inheritable capabilities.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `header`: the kernel reads or writes `cap_user_header_t`.
    /// * `data`: the kernel reads `cap_user_data_t`.
    #[inline(always)]
    pub unsafe fn capset(&mut self, header: impl OutArg<'b>, data: impl InArg<'b>) -> Int {
        Int::from_value(self.append(126, [header.value(), data.value()]))
    }

    /// Append `rt_sigpending(uset, sigsetsize)`, see the manual page `rt_sigpending(2)`.
    ///
    /// * `uset`: `sigset_t *` and `size_t sigsetsize`, stores pending signals.
    #[inline(always)]
    pub fn rt_sigpending(&mut self, uset: impl OutBytes<'b>) -> Int {
        let (uset, sigsetsize, _) = uset.pair(self);
        Int::from_value(self.append(127, [uset, sigsetsize]))
    }

    /// Append `rt_sigtimedwait(uthese, uinfo, uts, sigsetsize)`, see the manual page
    /// `rt_sigtimedwait(2)`.
    ///
    /// * `uthese`: `const sigset_t *`, queued signals to wait for.
    /// * `uinfo`: `siginfo_t *`, if non-null, the signal's siginfo is returned here.
    /// * `uts`: `const struct __kernel_timespec *`, upper bound on process time suspension.
    /// * `sigsetsize`: `size_t`, size of sigset\_t type.
    ///
    /// # Safety
    ///
    /// It changes how signals are handled. Code that they interrupt must be able to cope.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `uthese`: the kernel reads `sigset_t`.
    /// * `uinfo`: the kernel reads or writes `siginfo_t`.
    /// * `uts`: the kernel reads `struct __kernel_timespec`.
    #[inline(always)]
    pub unsafe fn rt_sigtimedwait(
        &mut self,
        uthese: impl InArg<'b>,
        uinfo: impl OutArg<'b>,
        uts: impl InArg<'b>,
        sigsetsize: impl SizeArg<'b>,
    ) -> Int {
        let args = [
            uthese.value(),
            uinfo.value(),
            uts.value(),
            sigsetsize.value(),
        ];
        Int::from_value(self.append(128, args))
    }

    /// Append `rt_sigqueueinfo(pid, sig, uinfo)`, see the manual page `rt_sigqueueinfo(2)`.
    ///
    /// * `pid`: `pid_t`, the PID of the thread.
    /// * `sig`: `int`, signal to be sent.
    /// * `uinfo`: `siginfo_t *`, signal info to be sent.
    ///
    /// # Safety
    ///
    /// It can send signals that the C library takes for its own. The signal must be none that it
    /// has reserved, which are the first of the real-time signals.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `uinfo`: the kernel reads `siginfo_t`.
    #[inline(always)]
    pub unsafe fn rt_sigqueueinfo(
        &mut self,
        pid: impl PidArg<'b>,
        sig: impl IntArg<'b>,
        uinfo: impl InArg<'b>,
    ) -> Int {
        Int::from_value(self.append(129, [pid.value(), sig.value(), uinfo.value()]))
    }

    /// Append `rt_sigsuspend(unewset, sigsetsize)`, see the manual page `rt_sigsuspend(2)`.
    ///
    /// * `unewset`: `sigset_t *`, new signal mask value.
    /// * `sigsetsize`: `size_t`, size of sigset\_t type.
    ///
    /// # Safety
    ///
    /// It changes how signals are handled. Code that they interrupt must be able to cope.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `unewset`: the kernel reads `sigset_t`.
    #[inline(always)]
    pub unsafe fn rt_sigsuspend(
        &mut self,
        unewset: impl InArg<'b>,
        sigsetsize: impl SizeArg<'b>,
    ) -> Int {
        Int::from_value(self.append(130, [unewset.value(), sigsetsize.value()]))
    }

    /// Append `sigaltstack(uss, uoss)`, see the manual page `sigaltstack(2)`.
    ///
    /// * `uss`: `const stack_t *`, memory that is read.
    /// * `uoss`: `stack_t *`, memory that is written.
    ///
    /// # Safety
    ///
    /// It changes how signals are handled. Code that they interrupt must be able to cope.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `uss`: the kernel reads `stack_t`.
    /// * `uoss`: the kernel reads or writes `stack_t`.
    #[inline(always)]
    pub unsafe fn sigaltstack(&mut self, uss: impl InArg<'b>, uoss: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(131, [uss.value(), uoss.value()]))
    }

    /// Append `utime(filename, times)`, see the manual page `utime(2)`.
    ///
    /// * `filename`: `char *`, a string.
    /// * `times`: `struct utimbuf *`, memory that is read.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `times`: the kernel reads `struct utimbuf`.
    #[inline(always)]
    pub unsafe fn utime(&mut self, filename: impl StrArg<'b>, times: impl InArg<'b>) -> Int {
        Int::from_value(self.append(132, [filename.value(), times.value()]))
    }

    /// Append `mknod(filename, mode, dev)`, see the manual page `mknod(2)`.
    ///
    /// * `filename`: `const char *`, a string.
    /// * `mode`: `umode_t`.
    /// * `dev`: `unsigned int`.
    #[inline(always)]
    pub fn mknod(
        &mut self,
        filename: impl StrArg<'b>,
        mode: impl IntArg<'b>,
        dev: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(133, [filename.value(), mode.value(), dev.value()]))
    }

    /// Append `personality(personality)`, see the manual page `personality(2)`.
    ///
    /// * `personality`: `unsigned int`.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    #[inline(always)]
    pub unsafe fn personality(&mut self, personality: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(135, [personality.value()]))
    }

    /// Append `ustat(dev, ubuf)`, see the manual page `ustat(2)`.
    ///
    /// * `dev`: `unsigned int`.
    /// * `ubuf`: `struct ustat *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `ubuf`: the kernel reads or writes `struct ustat`.
    #[inline(always)]
    pub unsafe fn ustat(&mut self, dev: impl IntArg<'b>, ubuf: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(136, [dev.value(), ubuf.value()]))
    }

    /// Append `statfs(pathname, buf)`, see the manual page `statfs(2)`.
    ///
    /// * `pathname`: `const char *`, a string.
    /// * `buf`: `struct statfs *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `buf`: the kernel reads or writes `struct statfs`.
    #[inline(always)]
    pub unsafe fn statfs(&mut self, pathname: impl StrArg<'b>, buf: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(137, [pathname.value(), buf.value()]))
    }

    /// Append `fstatfs(fd, buf)`, see the manual page `fstatfs(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `buf`: `struct statfs *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `buf`: the kernel reads or writes `struct statfs`.
    #[inline(always)]
    pub unsafe fn fstatfs(&mut self, fd: impl FdArg<'b>, buf: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(138, [fd.value(), buf.value()]))
    }

    /// Append `sysfs(option, arg1, arg2)`, see the manual page `sysfs(2)`.
    ///
    /// * `option`: `int`.
    /// * `arg1`: `unsigned long`.
    /// * `arg2`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `arg1`: if it is an address, the kernel reads or writes there.
    /// * `arg2`: if it is an address, the kernel reads or writes there.
    #[inline(always)]
    pub unsafe fn sysfs(
        &mut self,
        option: impl IntArg<'b>,
        arg1: impl AnyArg<'b>,
        arg2: impl AnyArg<'b>,
    ) -> Int {
        Int::from_value(self.append(139, [option.value(), arg1.value(), arg2.value()]))
    }

    /// Append `getpriority(which, who)`, see the manual page `getpriority(2)`.
    ///
    /// * `which`: `int`.
    /// * `who`: `int`.
    #[inline(always)]
    pub fn getpriority(&mut self, which: impl IntArg<'b>, who: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(140, [which.value(), who.value()]))
    }

    /// Append `setpriority(which, who, niceval)`, see the manual page `setpriority(2)`.
    ///
    /// * `which`: `int`.
    /// * `who`: `int`.
    /// * `niceval`: `int`.
    #[inline(always)]
    pub fn setpriority(
        &mut self,
        which: impl IntArg<'b>,
        who: impl IntArg<'b>,
        niceval: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(141, [which.value(), who.value(), niceval.value()]))
    }

    /// Append `sched_setparam(pid, param)`, see the manual page `sched_setparam(2)`.
    ///
    /// * `pid`: `pid_t`, the pid in question.
    /// * `param`: `struct sched_param *`, structure containing the new RT priority.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `param`: the kernel reads `struct sched_param`.
    #[inline(always)]
    pub unsafe fn sched_setparam(&mut self, pid: impl PidArg<'b>, param: impl InArg<'b>) -> Int {
        Int::from_value(self.append(142, [pid.value(), param.value()]))
    }

    /// Append `sched_getparam(pid, param)`, see the manual page `sched_getparam(2)`.
    ///
    /// * `pid`: `pid_t`, the pid in question.
    /// * `param`: `struct sched_param *`, structure containing the RT priority.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `param`: the kernel reads or writes `struct sched_param`.
    #[inline(always)]
    pub unsafe fn sched_getparam(&mut self, pid: impl PidArg<'b>, param: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(143, [pid.value(), param.value()]))
    }

    /// Append `sched_setscheduler(pid, policy, param)`, see the manual page
    /// `sched_setscheduler(2)`.
    ///
    /// * `pid`: `pid_t`, the pid in question.
    /// * `policy`: `int`, new policy.
    /// * `param`: `struct sched_param *`, structure containing the new RT priority.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `param`: the kernel reads `struct sched_param`.
    #[inline(always)]
    pub unsafe fn sched_setscheduler(
        &mut self,
        pid: impl PidArg<'b>,
        policy: impl IntArg<'b>,
        param: impl InArg<'b>,
    ) -> Int {
        Int::from_value(self.append(144, [pid.value(), policy.value(), param.value()]))
    }

    /// Append `sched_getscheduler(pid)`, see the manual page `sched_getscheduler(2)`.
    ///
    /// * `pid`: `pid_t`, the pid in question.
    #[inline(always)]
    pub fn sched_getscheduler(&mut self, pid: impl PidArg<'b>) -> Int {
        Int::from_value(self.append(145, [pid.value()]))
    }

    /// Append `sched_get_priority_max(policy)`, see the manual page `sched_get_priority_max(2)`.
    ///
    /// * `policy`: `int`, scheduling class.
    #[inline(always)]
    pub fn sched_get_priority_max(&mut self, policy: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(146, [policy.value()]))
    }

    /// Append `sched_get_priority_min(policy)`, see the manual page `sched_get_priority_min(2)`.
    ///
    /// * `policy`: `int`, scheduling class.
    #[inline(always)]
    pub fn sched_get_priority_min(&mut self, policy: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(147, [policy.value()]))
    }

    /// Append `sched_rr_get_interval(pid, interval)`, see the manual page
    /// `sched_rr_get_interval(2)`.
    ///
    /// * `pid`: `pid_t`, pid of the process.
    /// * `interval`: `struct __kernel_timespec *`, userspace pointer to the time-slice value.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `interval`: the kernel reads or writes `struct __kernel_timespec`.
    #[inline(always)]
    pub unsafe fn sched_rr_get_interval(
        &mut self,
        pid: impl PidArg<'b>,
        interval: impl OutArg<'b>,
    ) -> Int {
        Int::from_value(self.append(148, [pid.value(), interval.value()]))
    }

    /// Append `mlock(start, len)`, see the manual page `mlock(2)`.
    ///
    /// * `start`: `unsigned long`, an address.
    /// * `len`: `size_t`, a size.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn mlock(&mut self, start: impl OutArg<'b>, len: impl SizeArg<'b>) -> Int {
        Int::from_value(self.append(149, [start.value(), len.value()]))
    }

    /// Append `munlock(start, len)`, see the manual page `munlock(2)`.
    ///
    /// * `start`: `unsigned long`, an address.
    /// * `len`: `size_t`, a size.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn munlock(&mut self, start: impl OutArg<'b>, len: impl SizeArg<'b>) -> Int {
        Int::from_value(self.append(150, [start.value(), len.value()]))
    }

    /// Append `mlockall(flags)`, see the manual page `mlockall(2)`.
    ///
    /// * `flags`: `int`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn mlockall(&mut self, flags: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(151, [flags.value()]))
    }

    /// Append `munlockall()`, see the manual page `munlockall(2)`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn munlockall(&mut self) -> Int {
        Int::from_value(self.append(152, []))
    }

    /// Append `vhangup()`, see the manual page `vhangup(2)`.
    #[inline(always)]
    pub fn vhangup(&mut self) -> Int {
        Int::from_value(self.append(153, []))
    }

    /// Append `modify_ldt(func, ptr, bytecount)`, see the manual page `modify_ldt(2)`.
    ///
    /// * `func`: `int`.
    /// * `ptr`: `void *`, memory that is written.
    /// * `bytecount`: `unsigned long`, a size.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `ptr`: the kernel reads or writes bytes.
    #[inline(always)]
    pub unsafe fn modify_ldt(
        &mut self,
        func: impl IntArg<'b>,
        ptr: impl OutArg<'b>,
        bytecount: impl SizeArg<'b>,
    ) -> Int {
        Int::from_value(self.append(154, [func.value(), ptr.value(), bytecount.value()]))
    }

    /// Append `pivot_root(new_root, put_old)`, see the manual page `pivot_root(2)`.
    ///
    /// * `new_root`: `const char *`, a string.
    /// * `put_old`: `const char *`, a string.
    #[inline(always)]
    pub fn pivot_root(&mut self, new_root: impl StrArg<'b>, put_old: impl StrArg<'b>) -> Int {
        Int::from_value(self.append(155, [new_root.value(), put_old.value()]))
    }

    /// Append `prctl(option, arg2, arg3, arg4, arg5)`, see the manual page `prctl(2)`.
    ///
    /// * `option`: `int`.
    /// * `arg2`: `unsigned long`.
    /// * `arg3`: `unsigned long`.
    /// * `arg4`: `unsigned long`.
    /// * `arg5`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `arg2`: if it is an address, the kernel reads or writes there.
    /// * `arg3`: if it is an address, the kernel reads or writes there.
    /// * `arg4`: if it is an address, the kernel reads or writes there.
    /// * `arg5`: if it is an address, the kernel reads or writes there.
    #[inline(always)]
    pub unsafe fn prctl(
        &mut self,
        option: impl IntArg<'b>,
        arg2: impl AnyArg<'b>,
        arg3: impl AnyArg<'b>,
        arg4: impl AnyArg<'b>,
        arg5: impl AnyArg<'b>,
    ) -> Int {
        let args = [
            option.value(),
            arg2.value(),
            arg3.value(),
            arg4.value(),
            arg5.value(),
        ];
        Int::from_value(self.append(157, args))
    }

    /// Append `arch_prctl(option, arg2)`, see the manual page `arch_prctl(2)`.
    ///
    /// * `option`: `int`.
    /// * `arg2`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `arg2`: if it is an address, the kernel reads or writes there.
    #[inline(always)]
    pub unsafe fn arch_prctl(&mut self, option: impl IntArg<'b>, arg2: impl AnyArg<'b>) -> Int {
        Int::from_value(self.append(158, [option.value(), arg2.value()]))
    }

    /// Append `adjtimex(txc_p)`, see the manual page `adjtimex(2)`.
    ///
    /// * `txc_p`: `struct __kernel_timex *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `txc_p`: the kernel reads or writes `struct __kernel_timex`.
    #[inline(always)]
    pub unsafe fn adjtimex(&mut self, txc_p: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(159, [txc_p.value()]))
    }

    /// Append `setrlimit(resource, rlim)`, see the manual page `setrlimit(2)`.
    ///
    /// * `resource`: `unsigned int`.
    /// * `rlim`: `struct rlimit *`, memory that is read.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `rlim`: the kernel reads `struct rlimit`.
    #[inline(always)]
    pub unsafe fn setrlimit(&mut self, resource: impl IntArg<'b>, rlim: impl InArg<'b>) -> Int {
        Int::from_value(self.append(160, [resource.value(), rlim.value()]))
    }

    /// Append `chroot(filename)`, see the manual page `chroot(2)`.
    ///
    /// * `filename`: `const char *`, a string.
    #[inline(always)]
    pub fn chroot(&mut self, filename: impl StrArg<'b>) -> Int {
        Int::from_value(self.append(161, [filename.value()]))
    }

    /// Append `sync()`, see the manual page `sync(2)`.
    #[inline(always)]
    pub fn sync(&mut self) -> Int {
        Int::from_value(self.append(162, []))
    }

    /// Append `acct(name)`, see the manual page `acct(2)`.
    ///
    /// * `name`: `const char *`, file name for accounting records or NULL to shutdown accounting.
    #[inline(always)]
    pub fn acct(&mut self, name: impl StrArg<'b>) -> Int {
        Int::from_value(self.append(163, [name.value()]))
    }

    /// Append `settimeofday(tv, tz)`, see the manual page `settimeofday(2)`.
    ///
    /// * `tv`: `struct __kernel_old_timeval *`, memory that is read.
    /// * `tz`: `struct timezone *`, memory that is read.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `tv`: the kernel reads `struct __kernel_old_timeval`.
    /// * `tz`: the kernel reads `struct timezone`.
    #[inline(always)]
    pub unsafe fn settimeofday(&mut self, tv: impl InArg<'b>, tz: impl InArg<'b>) -> Int {
        Int::from_value(self.append(164, [tv.value(), tz.value()]))
    }

    /// Append `mount(dev_name, dir_name, type, flags, data)`, see the manual page `mount(2)`.
    ///
    /// * `dev_name`: `char *`, a string.
    /// * `dir_name`: `char *`, a string.
    /// * `type_`: `char *`, a string.
    /// * `flags`: `unsigned long`.
    /// * `data`: `void *`, memory that is read.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `data`: the kernel reads bytes.
    #[inline(always)]
    pub unsafe fn mount(
        &mut self,
        dev_name: impl StrArg<'b>,
        dir_name: impl StrArg<'b>,
        type_: impl StrArg<'b>,
        flags: impl IntArg<'b>,
        data: impl InArg<'b>,
    ) -> Int {
        let args = [
            dev_name.value(),
            dir_name.value(),
            type_.value(),
            flags.value(),
            data.value(),
        ];
        Int::from_value(self.append(165, args))
    }

    /// Append `umount2(name, flags)`, see the manual page `umount2(2)`.
    ///
    /// * `name`: `char *`, a string.
    /// * `flags`: `int`.
    #[inline(always)]
    pub fn umount2(&mut self, name: impl StrArg<'b>, flags: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(166, [name.value(), flags.value()]))
    }

    /// Append `swapon(specialfile, swap_flags)`, see the manual page `swapon(2)`.
    ///
    /// * `specialfile`: `const char *`, a string.
    /// * `swap_flags`: `int`.
    #[inline(always)]
    pub fn swapon(&mut self, specialfile: impl StrArg<'b>, swap_flags: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(167, [specialfile.value(), swap_flags.value()]))
    }

    /// Append `swapoff(specialfile)`, see the manual page `swapoff(2)`.
    ///
    /// * `specialfile`: `const char *`, a string.
    #[inline(always)]
    pub fn swapoff(&mut self, specialfile: impl StrArg<'b>) -> Int {
        Int::from_value(self.append(168, [specialfile.value()]))
    }

    /// Append `reboot(magic1, magic2, cmd, arg)`, see the manual page `reboot(2)`.
    ///
    /// * `magic1`: `int`.
    /// * `magic2`: `int`.
    /// * `cmd`: `unsigned int`.
    /// * `arg`: `void *`, a string.
    ///
    /// # Safety
    ///
    /// It replaces or controls the kernel, or lets the program do so.
    #[inline(always)]
    pub unsafe fn reboot(
        &mut self,
        magic1: impl IntArg<'b>,
        magic2: impl IntArg<'b>,
        cmd: impl IntArg<'b>,
        arg: impl StrArg<'b>,
    ) -> Int {
        let args = [magic1.value(), magic2.value(), cmd.value(), arg.value()];
        Int::from_value(self.append(169, args))
    }

    /// Append `sethostname(name, len)`, see the manual page `sethostname(2)`.
    ///
    /// * `name`: `char *` and `int len`, memory that is read.
    #[inline(always)]
    pub fn sethostname(&mut self, name: impl InBytes<'b>) -> Int {
        let (name, len, _) = name.pair(self);
        Int::from_value(self.append(170, [name, len]))
    }

    /// Append `setdomainname(name, len)`, see the manual page `setdomainname(2)`.
    ///
    /// * `name`: `char *` and `int len`, memory that is read.
    #[inline(always)]
    pub fn setdomainname(&mut self, name: impl InBytes<'b>) -> Int {
        let (name, len, _) = name.pair(self);
        Int::from_value(self.append(171, [name, len]))
    }

    /// Append `iopl(level)`, see the manual page `iopl(2)`.
    ///
    /// * `level`: `unsigned int`.
    ///
    /// # Safety
    ///
    /// It replaces or controls the kernel, or lets the program do so.
    #[inline(always)]
    pub unsafe fn iopl(&mut self, level: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(172, [level.value()]))
    }

    /// Append `ioperm(from, num, turn_on)`, see the manual page `ioperm(2)`.
    ///
    /// * `from`: `unsigned long`.
    /// * `num`: `unsigned long`.
    /// * `turn_on`: `int`.
    ///
    /// # Safety
    ///
    /// It replaces or controls the kernel, or lets the program do so.
    #[inline(always)]
    pub unsafe fn ioperm(
        &mut self,
        from: impl IntArg<'b>,
        num: impl IntArg<'b>,
        turn_on: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(173, [from.value(), num.value(), turn_on.value()]))
    }

    /// Append `init_module(umod, len, uargs)`, see the manual page `init_module(2)`.
    ///
    /// * `umod`: `void *`, memory that is read.
    /// * `len`: `unsigned long`, a size.
    /// * `uargs`: `const char *`, a string.
    ///
    /// # Safety
    ///
    /// It replaces or controls the kernel, or lets the program do so.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `umod`: the kernel reads bytes.
    #[inline(always)]
    pub unsafe fn init_module(
        &mut self,
        umod: impl InArg<'b>,
        len: impl SizeArg<'b>,
        uargs: impl StrArg<'b>,
    ) -> Int {
        Int::from_value(self.append(175, [umod.value(), len.value(), uargs.value()]))
    }

    /// Append `delete_module(name_user, flags)`, see the manual page `delete_module(2)`.
    ///
    /// * `name_user`: `const char *`, a string.
    /// * `flags`: `unsigned int`.
    ///
    /// # Safety
    ///
    /// It replaces or controls the kernel, or lets the program do so.
    #[inline(always)]
    pub unsafe fn delete_module(
        &mut self,
        name_user: impl StrArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(176, [name_user.value(), flags.value()]))
    }

    /// Append `quotactl(cmd, special, id, addr)`, see the manual page `quotactl(2)`.
    ///
    /// * `cmd`: `unsigned int`.
    /// * `special`: `const char *`, a string.
    /// * `id`: `qid_t`.
    /// * `addr`: `void *`.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `addr`: if it is an address, the kernel reads or writes there.
    #[inline(always)]
    pub unsafe fn quotactl(
        &mut self,
        cmd: impl IntArg<'b>,
        special: impl StrArg<'b>,
        id: impl IntArg<'b>,
        addr: impl AnyArg<'b>,
    ) -> Int {
        let args = [cmd.value(), special.value(), id.value(), addr.value()];
        Int::from_value(self.append(179, args))
    }

    /// Append `gettid()`, see the manual page `gettid(2)`.
    #[inline(always)]
    pub fn gettid(&mut self) -> Pid {
        Pid::from_value(self.append(186, []))
    }

    /// Append `readahead(fd, offset, count)`, see the manual page `readahead(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `offset`: `loff_t`, a file offset.
    /// * `count`: `size_t`, a size.
    #[inline(always)]
    pub fn readahead(
        &mut self,
        fd: impl FdArg<'b>,
        offset: impl OffArg<'b>,
        count: impl SizeArg<'b>,
    ) -> Int {
        Int::from_value(self.append(187, [fd.value(), offset.value(), count.value()]))
    }

    /// Append `setxattr(pathname, name, value, size, flags)`, see the manual page `setxattr(2)`.
    ///
    /// * `pathname`: `const char *`, a string.
    /// * `name`: `const char *`, a string.
    /// * `value`: `const void *` and `size_t size`, memory that is read.
    /// * `flags`: `int`.
    #[inline(always)]
    pub fn setxattr(
        &mut self,
        pathname: impl StrArg<'b>,
        name: impl StrArg<'b>,
        value: impl InBytes<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let (value, size, _) = value.pair(self);
        let args = [pathname.value(), name.value(), value, size, flags.value()];
        Int::from_value(self.append(188, args))
    }

    /// Append `lsetxattr(pathname, name, value, size, flags)`, see the manual page `lsetxattr(2)`.
    ///
    /// * `pathname`: `const char *`, a string.
    /// * `name`: `const char *`, a string.
    /// * `value`: `const void *` and `size_t size`, memory that is read.
    /// * `flags`: `int`.
    #[inline(always)]
    pub fn lsetxattr(
        &mut self,
        pathname: impl StrArg<'b>,
        name: impl StrArg<'b>,
        value: impl InBytes<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let (value, size, _) = value.pair(self);
        let args = [pathname.value(), name.value(), value, size, flags.value()];
        Int::from_value(self.append(189, args))
    }

    /// Append `fsetxattr(fd, name, value, size, flags)`, see the manual page `fsetxattr(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `name`: `const char *`, a string.
    /// * `value`: `const void *` and `size_t size`, memory that is read.
    /// * `flags`: `int`.
    #[inline(always)]
    pub fn fsetxattr(
        &mut self,
        fd: impl FdArg<'b>,
        name: impl StrArg<'b>,
        value: impl InBytes<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let (value, size, _) = value.pair(self);
        let args = [fd.value(), name.value(), value, size, flags.value()];
        Int::from_value(self.append(190, args))
    }

    /// Append `getxattr(pathname, name, value, size)`, see the manual page `getxattr(2)`.
    ///
    /// * `pathname`: `const char *`, a string.
    /// * `name`: `const char *`, a string.
    /// * `value`: `void *` and `size_t size`, memory that is written.
    #[inline(always)]
    pub fn getxattr(
        &mut self,
        pathname: impl StrArg<'b>,
        name: impl StrArg<'b>,
        value: impl OutBytes<'b>,
    ) -> Size {
        let (value, size, _) = value.pair(self);
        Size::from_value(self.append(191, [pathname.value(), name.value(), value, size]))
    }

    /// Append `lgetxattr(pathname, name, value, size)`, see the manual page `lgetxattr(2)`.
    ///
    /// * `pathname`: `const char *`, a string.
    /// * `name`: `const char *`, a string.
    /// * `value`: `void *` and `size_t size`, memory that is written.
    #[inline(always)]
    pub fn lgetxattr(
        &mut self,
        pathname: impl StrArg<'b>,
        name: impl StrArg<'b>,
        value: impl OutBytes<'b>,
    ) -> Size {
        let (value, size, _) = value.pair(self);
        Size::from_value(self.append(192, [pathname.value(), name.value(), value, size]))
    }

    /// Append `fgetxattr(fd, name, value, size)`, see the manual page `fgetxattr(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `name`: `const char *`, a string.
    /// * `value`: `void *` and `size_t size`, memory that is written.
    #[inline(always)]
    pub fn fgetxattr(
        &mut self,
        fd: impl FdArg<'b>,
        name: impl StrArg<'b>,
        value: impl OutBytes<'b>,
    ) -> Size {
        let (value, size, _) = value.pair(self);
        Size::from_value(self.append(193, [fd.value(), name.value(), value, size]))
    }

    /// Append `listxattr(pathname, list, size)`, see the manual page `listxattr(2)`.
    ///
    /// * `pathname`: `const char *`, a string.
    /// * `list`: `char *` and `size_t size`, memory that is written.
    #[inline(always)]
    pub fn listxattr(&mut self, pathname: impl StrArg<'b>, list: impl OutBytes<'b>) -> Size {
        let (list, size, _) = list.pair(self);
        Size::from_value(self.append(194, [pathname.value(), list, size]))
    }

    /// Append `llistxattr(pathname, list, size)`, see the manual page `llistxattr(2)`.
    ///
    /// * `pathname`: `const char *`, a string.
    /// * `list`: `char *` and `size_t size`, memory that is written.
    #[inline(always)]
    pub fn llistxattr(&mut self, pathname: impl StrArg<'b>, list: impl OutBytes<'b>) -> Size {
        let (list, size, _) = list.pair(self);
        Size::from_value(self.append(195, [pathname.value(), list, size]))
    }

    /// Append `flistxattr(fd, list, size)`, see the manual page `flistxattr(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `list`: `char *` and `size_t size`, memory that is written.
    #[inline(always)]
    pub fn flistxattr(&mut self, fd: impl FdArg<'b>, list: impl OutBytes<'b>) -> Size {
        let (list, size, _) = list.pair(self);
        Size::from_value(self.append(196, [fd.value(), list, size]))
    }

    /// Append `removexattr(pathname, name)`, see the manual page `removexattr(2)`.
    ///
    /// * `pathname`: `const char *`, a string.
    /// * `name`: `const char *`, a string.
    #[inline(always)]
    pub fn removexattr(&mut self, pathname: impl StrArg<'b>, name: impl StrArg<'b>) -> Int {
        Int::from_value(self.append(197, [pathname.value(), name.value()]))
    }

    /// Append `lremovexattr(pathname, name)`, see the manual page `lremovexattr(2)`.
    ///
    /// * `pathname`: `const char *`, a string.
    /// * `name`: `const char *`, a string.
    #[inline(always)]
    pub fn lremovexattr(&mut self, pathname: impl StrArg<'b>, name: impl StrArg<'b>) -> Int {
        Int::from_value(self.append(198, [pathname.value(), name.value()]))
    }

    /// Append `fremovexattr(fd, name)`, see the manual page `fremovexattr(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `name`: `const char *`, a string.
    #[inline(always)]
    pub fn fremovexattr(&mut self, fd: impl FdArg<'b>, name: impl StrArg<'b>) -> Int {
        Int::from_value(self.append(199, [fd.value(), name.value()]))
    }

    /// Append `tkill(pid, sig)`, see the manual page `tkill(2)`.
    ///
    /// * `pid`: `pid_t`, the PID of the task.
    /// * `sig`: `int`, signal to be sent.
    ///
    /// # Safety
    ///
    /// It can send signals that the C library takes for its own. The signal must be none that it
    /// has reserved, which are the first of the real-time signals.
    #[inline(always)]
    pub unsafe fn tkill(&mut self, pid: impl PidArg<'b>, sig: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(200, [pid.value(), sig.value()]))
    }

    /// Append `time(tloc)`, see the manual page `time(2)`.
    ///
    /// * `tloc`: `__kernel_old_time_t *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `tloc`: the kernel reads or writes `__kernel_old_time_t`.
    #[inline(always)]
    pub unsafe fn time(&mut self, tloc: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(201, [tloc.value()]))
    }

    /// Append `futex(uaddr, op, val, utime, uaddr2, val3)`, see the manual page `futex(2)`.
    ///
    /// * `uaddr`: `u32 *`, memory that is written.
    /// * `op`: `int`.
    /// * `val`: `u32`.
    /// * `utime`: `const struct __kernel_timespec *`.
    /// * `uaddr2`: `u32 *`, memory that is written.
    /// * `val3`: `u32`.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `uaddr`: the kernel reads or writes `u32`.
    /// * `utime`: if it is an address, the kernel reads or writes there.
    /// * `uaddr2`: the kernel reads or writes `u32`.
    #[inline(always)]
    pub unsafe fn futex(
        &mut self,
        uaddr: impl OutArg<'b>,
        op: impl IntArg<'b>,
        val: impl IntArg<'b>,
        utime: impl AnyArg<'b>,
        uaddr2: impl OutArg<'b>,
        val3: impl IntArg<'b>,
    ) -> Int {
        let args = [
            uaddr.value(),
            op.value(),
            val.value(),
            utime.value(),
            uaddr2.value(),
            val3.value(),
        ];
        Int::from_value(self.append(202, args))
    }

    /// Append `sched_setaffinity(pid, len, user_mask_ptr)`, see the manual page
    /// `sched_setaffinity(2)`.
    ///
    /// * `pid`: `pid_t`, pid of the process.
    /// * `user_mask_ptr`: `unsigned long *` and `unsigned int len`, user-space pointer to the new
    ///   CPU mask.
    #[inline(always)]
    pub fn sched_setaffinity(
        &mut self,
        pid: impl PidArg<'b>,
        user_mask_ptr: impl InBytes<'b>,
    ) -> Int {
        let (user_mask_ptr, len, _) = user_mask_ptr.pair(self);
        Int::from_value(self.append(203, [pid.value(), len, user_mask_ptr]))
    }

    /// Append `sched_getaffinity(pid, len, user_mask_ptr)`, see the manual page
    /// `sched_getaffinity(2)`.
    ///
    /// * `pid`: `pid_t`, pid of the process.
    /// * `user_mask_ptr`: `unsigned long *` and `unsigned int len`, user-space pointer to hold the
    ///   current CPU mask.
    #[inline(always)]
    pub fn sched_getaffinity(
        &mut self,
        pid: impl PidArg<'b>,
        user_mask_ptr: impl OutBytes<'b>,
    ) -> Size {
        let (user_mask_ptr, len, max) = user_mask_ptr.pair(self);
        let value = self.append(204, [pid.value(), len, user_mask_ptr]);
        Size { value, max }
    }

    /// Append `io_setup(nr_events, ctxp)`, see the manual page `io_setup(2)`.
    ///
    /// * `nr_events`: `unsigned int`.
    /// * `ctxp`: `aio_context_t *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The kernel keeps the address after the call returns. The memory must remain until the kernel
    /// forgets it.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `ctxp`: the kernel reads or writes `aio_context_t`.
    #[inline(always)]
    pub unsafe fn io_setup(&mut self, nr_events: impl IntArg<'b>, ctxp: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(206, [nr_events.value(), ctxp.value()]))
    }

    /// Append `io_destroy(ctx)`, see the manual page `io_destroy(2)`.
    ///
    /// * `ctx`: `aio_context_t`.
    ///
    /// # Safety
    ///
    /// It frees an object that the process has by its number. No other part of the program may use
    /// the object.
    #[inline(always)]
    pub unsafe fn io_destroy(&mut self, ctx: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(207, [ctx.value()]))
    }

    /// Append `io_getevents(ctx_id, min_nr, nr, events, timeout)`, see the manual page
    /// `io_getevents(2)`.
    ///
    /// * `ctx_id`: `aio_context_t`.
    /// * `min_nr`: `long`.
    /// * `nr`: `long`.
    /// * `events`: `struct io_event *`, memory that is written.
    /// * `timeout`: `struct __kernel_timespec *`, memory that is read.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `events`: the kernel reads or writes `struct io_event`.
    /// * `timeout`: the kernel reads `struct __kernel_timespec`.
    #[inline(always)]
    pub unsafe fn io_getevents(
        &mut self,
        ctx_id: impl IntArg<'b>,
        min_nr: impl IntArg<'b>,
        nr: impl IntArg<'b>,
        events: impl OutArg<'b>,
        timeout: impl InArg<'b>,
    ) -> Int {
        let args = [
            ctx_id.value(),
            min_nr.value(),
            nr.value(),
            events.value(),
            timeout.value(),
        ];
        Int::from_value(self.append(208, args))
    }

    /// Append `io_submit(ctx_id, nr, iocbpp)`, see the manual page `io_submit(2)`.
    ///
    /// * `ctx_id`: `aio_context_t`.
    /// * `nr`: `long`.
    /// * `iocbpp`: `struct iocb **`, memory that is written.
    ///
    /// # Safety
    ///
    /// The kernel keeps the address after the call returns. The memory must remain until the kernel
    /// forgets it.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `iocbpp`: the kernel reads or writes `struct iocb*`.
    #[inline(always)]
    pub unsafe fn io_submit(
        &mut self,
        ctx_id: impl IntArg<'b>,
        nr: impl IntArg<'b>,
        iocbpp: impl OutArg<'b>,
    ) -> Int {
        Int::from_value(self.append(209, [ctx_id.value(), nr.value(), iocbpp.value()]))
    }

    /// Append `io_cancel(ctx_id, iocb, result)`, see the manual page `io_cancel(2)`.
    ///
    /// * `ctx_id`: `aio_context_t`.
    /// * `iocb`: `struct iocb *`, memory that is written.
    /// * `result`: `struct io_event *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `iocb`: the kernel reads or writes `struct iocb`.
    /// * `result`: the kernel reads or writes `struct io_event`.
    #[inline(always)]
    pub unsafe fn io_cancel(
        &mut self,
        ctx_id: impl IntArg<'b>,
        iocb: impl OutArg<'b>,
        result: impl OutArg<'b>,
    ) -> Int {
        Int::from_value(self.append(210, [ctx_id.value(), iocb.value(), result.value()]))
    }

    /// Append `epoll_create(size)`, see the manual page `epoll_create(2)`.
    ///
    /// * `size`: `int`.
    #[inline(always)]
    pub fn epoll_create(&mut self, size: impl IntArg<'b>) -> Fd {
        Fd::from_value(self.append(213, [size.value()]))
    }

    /// Append `remap_file_pages(start, size, prot, pgoff, flags)`, see the manual page
    /// `remap_file_pages(2)`.
    ///
    /// * `start`: `unsigned long`, an address.
    /// * `size`: `unsigned long`, a size.
    /// * `prot`: `unsigned long`.
    /// * `pgoff`: `unsigned long`.
    /// * `flags`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn remap_file_pages(
        &mut self,
        start: impl OutArg<'b>,
        size: impl SizeArg<'b>,
        prot: impl IntArg<'b>,
        pgoff: impl IntArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [
            start.value(),
            size.value(),
            prot.value(),
            pgoff.value(),
            flags.value(),
        ];
        Int::from_value(self.append(216, args))
    }

    /// Append `getdents64(fd, dirent, count)`, see the manual page `getdents64(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `dirent`: `struct linux_dirent64 *` and `unsigned int count`, memory that is written.
    #[inline(always)]
    pub fn getdents64(&mut self, fd: impl FdArg<'b>, dirent: impl OutBytes<'b>) -> Size {
        let (dirent, count, _) = dirent.pair(self);
        Size::from_value(self.append(217, [fd.value(), dirent, count]))
    }

    /// Append `set_tid_address(tidptr)`, see the manual page `set_tid_address(2)`.
    ///
    /// * `tidptr`: `int *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The kernel keeps the address after the call returns. The memory must remain until the kernel
    /// forgets it.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `tidptr`: the kernel reads or writes `int`.
    #[inline(always)]
    pub unsafe fn set_tid_address(&mut self, tidptr: impl OutArg<'b>) -> Pid {
        Pid::from_value(self.append(218, [tidptr.value()]))
    }

    /// Append `semtimedop(semid, tsops, nsops, timeout)`, see the manual page `semtimedop(2)`.
    ///
    /// * `semid`: `int`.
    /// * `tsops`: `struct sembuf *`, memory that is read.
    /// * `nsops`: `unsigned int`.
    /// * `timeout`: `const struct __kernel_timespec *`, memory that is read.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `tsops`: the kernel reads `struct sembuf`.
    /// * `timeout`: the kernel reads `struct __kernel_timespec`.
    #[inline(always)]
    pub unsafe fn semtimedop(
        &mut self,
        semid: impl IntArg<'b>,
        tsops: impl InArg<'b>,
        nsops: impl IntArg<'b>,
        timeout: impl InArg<'b>,
    ) -> Int {
        let args = [semid.value(), tsops.value(), nsops.value(), timeout.value()];
        Int::from_value(self.append(220, args))
    }

    /// Append `fadvise64(fd, offset, len, advice)`, see the manual page `fadvise64(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `offset`: `loff_t`, a file offset.
    /// * `len`: `size_t`, a size.
    /// * `advice`: `int`.
    #[inline(always)]
    pub fn fadvise64(
        &mut self,
        fd: impl FdArg<'b>,
        offset: impl OffArg<'b>,
        len: impl SizeArg<'b>,
        advice: impl IntArg<'b>,
    ) -> Int {
        let args = [fd.value(), offset.value(), len.value(), advice.value()];
        Int::from_value(self.append(221, args))
    }

    /// Append `timer_create(which_clock, timer_event_spec, created_timer_id)`, see the manual page
    /// `timer_create(2)`.
    ///
    /// * `which_clock`: `clockid_t`.
    /// * `timer_event_spec`: `struct sigevent *`, memory that is read.
    /// * `created_timer_id`: `timer_t *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `timer_event_spec`: the kernel reads `struct sigevent`.
    /// * `created_timer_id`: the kernel reads or writes `timer_t`.
    #[inline(always)]
    pub unsafe fn timer_create(
        &mut self,
        which_clock: impl IntArg<'b>,
        timer_event_spec: impl InArg<'b>,
        created_timer_id: impl OutArg<'b>,
    ) -> Int {
        let args = [
            which_clock.value(),
            timer_event_spec.value(),
            created_timer_id.value(),
        ];
        Int::from_value(self.append(222, args))
    }

    /// Append `timer_settime(timer_id, flags, new_setting, old_setting)`, see the manual page
    /// `timer_settime(2)`.
    ///
    /// * `timer_id`: `timer_t`.
    /// * `flags`: `int`.
    /// * `new_setting`: `const struct __kernel_itimerspec *`, memory that is read.
    /// * `old_setting`: `struct __kernel_itimerspec *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `new_setting`: the kernel reads `struct __kernel_itimerspec`.
    /// * `old_setting`: the kernel reads or writes `struct __kernel_itimerspec`.
    #[inline(always)]
    pub unsafe fn timer_settime(
        &mut self,
        timer_id: impl IntArg<'b>,
        flags: impl IntArg<'b>,
        new_setting: impl InArg<'b>,
        old_setting: impl OutArg<'b>,
    ) -> Int {
        let args = [
            timer_id.value(),
            flags.value(),
            new_setting.value(),
            old_setting.value(),
        ];
        Int::from_value(self.append(223, args))
    }

    /// Append `timer_gettime(timer_id, setting)`, see the manual page `timer_gettime(2)`.
    ///
    /// * `timer_id`: `timer_t`.
    /// * `setting`: `struct __kernel_itimerspec *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `setting`: the kernel reads or writes `struct __kernel_itimerspec`.
    #[inline(always)]
    pub unsafe fn timer_gettime(
        &mut self,
        timer_id: impl IntArg<'b>,
        setting: impl OutArg<'b>,
    ) -> Int {
        Int::from_value(self.append(224, [timer_id.value(), setting.value()]))
    }

    /// Append `timer_getoverrun(timer_id)`, see the manual page `timer_getoverrun(2)`.
    ///
    /// * `timer_id`: `timer_t`, the timer ID which identifies the timer.
    #[inline(always)]
    pub fn timer_getoverrun(&mut self, timer_id: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(225, [timer_id.value()]))
    }

    /// Append `timer_delete(timer_id)`, see the manual page `timer_delete(2)`.
    ///
    /// * `timer_id`: `timer_t`.
    ///
    /// # Safety
    ///
    /// It frees an object that the process has by its number. No other part of the program may use
    /// the object.
    #[inline(always)]
    pub unsafe fn timer_delete(&mut self, timer_id: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(226, [timer_id.value()]))
    }

    /// Append `clock_settime(which_clock, tp)`, see the manual page `clock_settime(2)`.
    ///
    /// * `which_clock`: `clockid_t`.
    /// * `tp`: `const struct __kernel_timespec *`, memory that is read.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `tp`: the kernel reads `struct __kernel_timespec`.
    #[inline(always)]
    pub unsafe fn clock_settime(
        &mut self,
        which_clock: impl IntArg<'b>,
        tp: impl InArg<'b>,
    ) -> Int {
        Int::from_value(self.append(227, [which_clock.value(), tp.value()]))
    }

    /// Append `clock_gettime(which_clock, tp)`, see the manual page `clock_gettime(2)`.
    ///
    /// * `which_clock`: `clockid_t`.
    /// * `tp`: `struct __kernel_timespec *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `tp`: the kernel reads or writes `struct __kernel_timespec`.
    #[inline(always)]
    pub unsafe fn clock_gettime(
        &mut self,
        which_clock: impl IntArg<'b>,
        tp: impl OutArg<'b>,
    ) -> Int {
        Int::from_value(self.append(228, [which_clock.value(), tp.value()]))
    }

    /// Append `clock_getres(which_clock, tp)`, see the manual page `clock_getres(2)`.
    ///
    /// * `which_clock`: `clockid_t`.
    /// * `tp`: `struct __kernel_timespec *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `tp`: the kernel reads or writes `struct __kernel_timespec`.
    #[inline(always)]
    pub unsafe fn clock_getres(
        &mut self,
        which_clock: impl IntArg<'b>,
        tp: impl OutArg<'b>,
    ) -> Int {
        Int::from_value(self.append(229, [which_clock.value(), tp.value()]))
    }

    /// Append `clock_nanosleep(which_clock, flags, rqtp, rmtp)`, see the manual page
    /// `clock_nanosleep(2)`.
    ///
    /// * `which_clock`: `clockid_t`.
    /// * `flags`: `int`.
    /// * `rqtp`: `const struct __kernel_timespec *`, memory that is read.
    /// * `rmtp`: `struct __kernel_timespec *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `rqtp`: the kernel reads `struct __kernel_timespec`.
    /// * `rmtp`: the kernel reads or writes `struct __kernel_timespec`.
    #[inline(always)]
    pub unsafe fn clock_nanosleep(
        &mut self,
        which_clock: impl IntArg<'b>,
        flags: impl IntArg<'b>,
        rqtp: impl InArg<'b>,
        rmtp: impl OutArg<'b>,
    ) -> Int {
        let args = [
            which_clock.value(),
            flags.value(),
            rqtp.value(),
            rmtp.value(),
        ];
        Int::from_value(self.append(230, args))
    }

    /// Append `exit_group(error_code)`, see the manual page `exit_group(2)`.
    ///
    /// * `error_code`: `int`.
    ///
    /// It ends the whole process, as `std::process::exit()` does, but calls no handler of
    /// `atexit()`. It is safe because no thread remains that could use the stack of another one:
    /// `exit()` ends one thread only.
    #[inline(always)]
    pub fn exit_group(&mut self, error_code: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(231, [error_code.value()]))
    }

    /// Append `epoll_wait(epfd, events, maxevents, timeout)`, see the manual page `epoll_wait(2)`.
    ///
    /// * `epfd`: `int`, a file descriptor.
    /// * `events`: `struct epoll_event *`, memory that is written.
    /// * `maxevents`: `int`.
    /// * `timeout`: `int`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `events`: the kernel reads or writes `struct epoll_event`.
    #[inline(always)]
    pub unsafe fn epoll_wait(
        &mut self,
        epfd: impl FdArg<'b>,
        events: impl OutArg<'b>,
        maxevents: impl IntArg<'b>,
        timeout: impl IntArg<'b>,
    ) -> Int {
        let args = [
            epfd.value(),
            events.value(),
            maxevents.value(),
            timeout.value(),
        ];
        Int::from_value(self.append(232, args))
    }

    /// Append `epoll_ctl(epfd, op, fd, event)`, see the manual page `epoll_ctl(2)`.
    ///
    /// * `epfd`: `int`, a file descriptor.
    /// * `op`: `int`.
    /// * `fd`: `int`, a file descriptor.
    /// * `event`: `struct epoll_event *`, memory that is read.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `event`: the kernel reads `struct epoll_event`.
    #[inline(always)]
    pub unsafe fn epoll_ctl(
        &mut self,
        epfd: impl FdArg<'b>,
        op: impl IntArg<'b>,
        fd: impl FdArg<'b>,
        event: impl InArg<'b>,
    ) -> Int {
        let args = [epfd.value(), op.value(), fd.value(), event.value()];
        Int::from_value(self.append(233, args))
    }

    /// Append `tgkill(tgid, pid, sig)`, see the manual page `tgkill(2)`.
    ///
    /// * `tgid`: `pid_t`, the thread group ID of the thread.
    /// * `pid`: `pid_t`, the PID of the thread.
    /// * `sig`: `int`, signal to be sent.
    ///
    /// # Safety
    ///
    /// It can send signals that the C library takes for its own. The signal must be none that it
    /// has reserved, which are the first of the real-time signals.
    #[inline(always)]
    pub unsafe fn tgkill(
        &mut self,
        tgid: impl PidArg<'b>,
        pid: impl PidArg<'b>,
        sig: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(234, [tgid.value(), pid.value(), sig.value()]))
    }

    /// Append `utimes(filename, utimes)`, see the manual page `utimes(2)`.
    ///
    /// * `filename`: `char *`, a string.
    /// * `utimes`: `struct __kernel_old_timeval *`, memory that is read.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `utimes`: the kernel reads `struct __kernel_old_timeval`.
    #[inline(always)]
    pub unsafe fn utimes(&mut self, filename: impl StrArg<'b>, utimes: impl InArg<'b>) -> Int {
        Int::from_value(self.append(235, [filename.value(), utimes.value()]))
    }

    /// Append `mbind(start, len, mode, nmask, maxnode, flags)`, see the manual page `mbind(2)`.
    ///
    /// * `start`: `unsigned long`, an address.
    /// * `len`: `unsigned long`, a size.
    /// * `mode`: `unsigned long`.
    /// * `nmask`: `const unsigned long *`, memory that is read.
    /// * `maxnode`: `unsigned long`.
    /// * `flags`: `unsigned int`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `nmask`: the kernel reads `unsigned long`.
    #[inline(always)]
    pub unsafe fn mbind(
        &mut self,
        start: impl OutArg<'b>,
        len: impl SizeArg<'b>,
        mode: impl IntArg<'b>,
        nmask: impl InArg<'b>,
        maxnode: impl IntArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [
            start.value(),
            len.value(),
            mode.value(),
            nmask.value(),
            maxnode.value(),
            flags.value(),
        ];
        Int::from_value(self.append(237, args))
    }

    /// Append `set_mempolicy(mode, nmask, maxnode)`, see the manual page `set_mempolicy(2)`.
    ///
    /// * `mode`: `int`.
    /// * `nmask`: `const unsigned long *`, memory that is read.
    /// * `maxnode`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `nmask`: the kernel reads `unsigned long`.
    #[inline(always)]
    pub unsafe fn set_mempolicy(
        &mut self,
        mode: impl IntArg<'b>,
        nmask: impl InArg<'b>,
        maxnode: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(238, [mode.value(), nmask.value(), maxnode.value()]))
    }

    /// Append `get_mempolicy(policy, nmask, maxnode, addr, flags)`, see the manual page
    /// `get_mempolicy(2)`.
    ///
    /// * `policy`: `int *`, memory that is written.
    /// * `nmask`: `unsigned long *`, memory that is written.
    /// * `maxnode`: `unsigned long`.
    /// * `addr`: `unsigned long`, an address.
    /// * `flags`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `policy`: the kernel reads or writes `int`.
    /// * `nmask`: the kernel reads or writes `unsigned long`.
    #[inline(always)]
    pub unsafe fn get_mempolicy(
        &mut self,
        policy: impl OutArg<'b>,
        nmask: impl OutArg<'b>,
        maxnode: impl IntArg<'b>,
        addr: impl OutArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [
            policy.value(),
            nmask.value(),
            maxnode.value(),
            addr.value(),
            flags.value(),
        ];
        Int::from_value(self.append(239, args))
    }

    /// Append `mq_open(u_name, oflag, mode, u_attr)`, see the manual page `mq_open(2)`.
    ///
    /// * `u_name`: `const char *`, a string.
    /// * `oflag`: `int`.
    /// * `mode`: `umode_t`.
    /// * `u_attr`: `struct mq_attr *`, memory that is read.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `u_attr`: the kernel reads `struct mq_attr`.
    #[inline(always)]
    pub unsafe fn mq_open(
        &mut self,
        u_name: impl StrArg<'b>,
        oflag: impl IntArg<'b>,
        mode: impl IntArg<'b>,
        u_attr: impl InArg<'b>,
    ) -> Fd {
        let args = [u_name.value(), oflag.value(), mode.value(), u_attr.value()];
        Fd::from_value(self.append(240, args))
    }

    /// Append `mq_unlink(u_name)`, see the manual page `mq_unlink(2)`.
    ///
    /// * `u_name`: `const char *`, a string.
    #[inline(always)]
    pub fn mq_unlink(&mut self, u_name: impl StrArg<'b>) -> Int {
        Int::from_value(self.append(241, [u_name.value()]))
    }

    /// Append `mq_timedsend(mqdes, u_msg_ptr, msg_len, msg_prio, u_abs_timeout)`, see the manual
    /// page `mq_timedsend(2)`.
    ///
    /// * `mqdes`: `mqd_t`, a file descriptor.
    /// * `u_msg_ptr`: `const char *` and `size_t msg_len`, memory that is read.
    /// * `msg_prio`: `unsigned int`.
    /// * `u_abs_timeout`: `const struct __kernel_timespec *`, memory that is read.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `u_abs_timeout`: the kernel reads `struct __kernel_timespec`.
    #[inline(always)]
    pub unsafe fn mq_timedsend(
        &mut self,
        mqdes: impl FdArg<'b>,
        u_msg_ptr: impl InBytes<'b>,
        msg_prio: impl IntArg<'b>,
        u_abs_timeout: impl InArg<'b>,
    ) -> Int {
        let (u_msg_ptr, msg_len, _) = u_msg_ptr.pair(self);
        let args = [
            mqdes.value(),
            u_msg_ptr,
            msg_len,
            msg_prio.value(),
            u_abs_timeout.value(),
        ];
        Int::from_value(self.append(242, args))
    }

    /// Append `mq_timedreceive(mqdes, u_msg_ptr, msg_len, u_msg_prio, u_abs_timeout)`, see the
    /// manual page `mq_timedreceive(2)`.
    ///
    /// * `mqdes`: `mqd_t`, a file descriptor.
    /// * `u_msg_ptr`: `char *` and `size_t msg_len`, memory that is written.
    /// * `u_msg_prio`: `unsigned int *`, memory that is written.
    /// * `u_abs_timeout`: `const struct __kernel_timespec *`, memory that is read.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `u_msg_prio`: the kernel reads or writes `unsigned int`.
    /// * `u_abs_timeout`: the kernel reads `struct __kernel_timespec`.
    #[inline(always)]
    pub unsafe fn mq_timedreceive(
        &mut self,
        mqdes: impl FdArg<'b>,
        u_msg_ptr: impl OutBytes<'b>,
        u_msg_prio: impl OutArg<'b>,
        u_abs_timeout: impl InArg<'b>,
    ) -> Size {
        let (u_msg_ptr, msg_len, _) = u_msg_ptr.pair(self);
        let args = [
            mqdes.value(),
            u_msg_ptr,
            msg_len,
            u_msg_prio.value(),
            u_abs_timeout.value(),
        ];
        Size::from_value(self.append(243, args))
    }

    /// Append `mq_notify(mqdes, u_notification)`, see the manual page `mq_notify(2)`.
    ///
    /// * `mqdes`: `mqd_t`, a file descriptor.
    /// * `u_notification`: `const struct sigevent *`, memory that is read.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `u_notification`: the kernel reads `struct sigevent`.
    #[inline(always)]
    pub unsafe fn mq_notify(
        &mut self,
        mqdes: impl FdArg<'b>,
        u_notification: impl InArg<'b>,
    ) -> Int {
        Int::from_value(self.append(244, [mqdes.value(), u_notification.value()]))
    }

    /// Append `mq_getsetattr(mqdes, u_mqstat, u_omqstat)`, see the manual page `mq_getsetattr(2)`.
    ///
    /// * `mqdes`: `mqd_t`, a file descriptor.
    /// * `u_mqstat`: `const struct mq_attr *`, memory that is read.
    /// * `u_omqstat`: `struct mq_attr *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `u_mqstat`: the kernel reads `struct mq_attr`.
    /// * `u_omqstat`: the kernel reads or writes `struct mq_attr`.
    #[inline(always)]
    pub unsafe fn mq_getsetattr(
        &mut self,
        mqdes: impl FdArg<'b>,
        u_mqstat: impl InArg<'b>,
        u_omqstat: impl OutArg<'b>,
    ) -> Int {
        let args = [mqdes.value(), u_mqstat.value(), u_omqstat.value()];
        Int::from_value(self.append(245, args))
    }

    /// Append `kexec_load(entry, nr_segments, segments, flags)`, see the manual page
    /// `kexec_load(2)`.
    ///
    /// * `entry`: `unsigned long`.
    /// * `nr_segments`: `unsigned long`.
    /// * `segments`: `struct kexec_segment *`, memory that is read.
    /// * `flags`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// It replaces or controls the kernel, or lets the program do so.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `segments`: the kernel reads `struct kexec_segment`.
    #[inline(always)]
    pub unsafe fn kexec_load(
        &mut self,
        entry: impl IntArg<'b>,
        nr_segments: impl IntArg<'b>,
        segments: impl InArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [
            entry.value(),
            nr_segments.value(),
            segments.value(),
            flags.value(),
        ];
        Int::from_value(self.append(246, args))
    }

    /// Append `waitid(which, upid, infop, options, ru)`, see the manual page `waitid(2)`.
    ///
    /// * `which`: `int`.
    /// * `upid`: `pid_t`, a process or thread.
    /// * `infop`: `struct siginfo *`, memory that is written.
    /// * `options`: `int`.
    /// * `ru`: `struct rusage *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `infop`: the kernel reads or writes `struct siginfo`.
    /// * `ru`: the kernel reads or writes `struct rusage`.
    #[inline(always)]
    pub unsafe fn waitid(
        &mut self,
        which: impl IntArg<'b>,
        upid: impl PidArg<'b>,
        infop: impl OutArg<'b>,
        options: impl IntArg<'b>,
        ru: impl OutArg<'b>,
    ) -> Int {
        let args = [
            which.value(),
            upid.value(),
            infop.value(),
            options.value(),
            ru.value(),
        ];
        Int::from_value(self.append(247, args))
    }

    /// Append `add_key(type, description, payload, plen, ringid)`, see the manual page
    /// `add_key(2)`.
    ///
    /// * `type_`: `const char *`, a string.
    /// * `description`: `const char *`, a string.
    /// * `payload`: `const void *` and `size_t plen`, memory that is read.
    /// * `ringid`: `key_serial_t`.
    #[inline(always)]
    pub fn add_key(
        &mut self,
        type_: impl StrArg<'b>,
        description: impl StrArg<'b>,
        payload: impl InBytes<'b>,
        ringid: impl IntArg<'b>,
    ) -> Int {
        let (payload, plen, _) = payload.pair(self);
        let args = [
            type_.value(),
            description.value(),
            payload,
            plen,
            ringid.value(),
        ];
        Int::from_value(self.append(248, args))
    }

    /// Append `request_key(type, description, callout_info, destringid)`, see the manual page
    /// `request_key(2)`.
    ///
    /// * `type_`: `const char *`, a string.
    /// * `description`: `const char *`, a string.
    /// * `callout_info`: `const char *`, a string.
    /// * `destringid`: `key_serial_t`.
    #[inline(always)]
    pub fn request_key(
        &mut self,
        type_: impl StrArg<'b>,
        description: impl StrArg<'b>,
        callout_info: impl StrArg<'b>,
        destringid: impl IntArg<'b>,
    ) -> Int {
        let args = [
            type_.value(),
            description.value(),
            callout_info.value(),
            destringid.value(),
        ];
        Int::from_value(self.append(249, args))
    }

    /// Append `keyctl(option, arg2, arg3, arg4, arg5)`, see the manual page `keyctl(2)`.
    ///
    /// * `option`: `int`.
    /// * `arg2`: `unsigned long`.
    /// * `arg3`: `unsigned long`.
    /// * `arg4`: `unsigned long`.
    /// * `arg5`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `arg2`: if it is an address, the kernel reads or writes there.
    /// * `arg3`: if it is an address, the kernel reads or writes there.
    /// * `arg4`: if it is an address, the kernel reads or writes there.
    /// * `arg5`: if it is an address, the kernel reads or writes there.
    #[inline(always)]
    pub unsafe fn keyctl(
        &mut self,
        option: impl IntArg<'b>,
        arg2: impl AnyArg<'b>,
        arg3: impl AnyArg<'b>,
        arg4: impl AnyArg<'b>,
        arg5: impl AnyArg<'b>,
    ) -> Int {
        let args = [
            option.value(),
            arg2.value(),
            arg3.value(),
            arg4.value(),
            arg5.value(),
        ];
        Int::from_value(self.append(250, args))
    }

    /// Append `ioprio_set(which, who, ioprio)`, see the manual page `ioprio_set(2)`.
    ///
    /// * `which`: `int`.
    /// * `who`: `int`.
    /// * `ioprio`: `int`.
    #[inline(always)]
    pub fn ioprio_set(
        &mut self,
        which: impl IntArg<'b>,
        who: impl IntArg<'b>,
        ioprio: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(251, [which.value(), who.value(), ioprio.value()]))
    }

    /// Append `ioprio_get(which, who)`, see the manual page `ioprio_get(2)`.
    ///
    /// * `which`: `int`.
    /// * `who`: `int`.
    #[inline(always)]
    pub fn ioprio_get(&mut self, which: impl IntArg<'b>, who: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(252, [which.value(), who.value()]))
    }

    /// Append `inotify_init()`, see the manual page `inotify_init(2)`.
    #[inline(always)]
    pub fn inotify_init(&mut self) -> Fd {
        Fd::from_value(self.append(253, []))
    }

    /// Append `inotify_add_watch(fd, pathname, mask)`, see the manual page `inotify_add_watch(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `pathname`: `const char *`, a string.
    /// * `mask`: `u32`.
    #[inline(always)]
    pub fn inotify_add_watch(
        &mut self,
        fd: impl FdArg<'b>,
        pathname: impl StrArg<'b>,
        mask: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(254, [fd.value(), pathname.value(), mask.value()]))
    }

    /// Append `inotify_rm_watch(fd, wd)`, see the manual page `inotify_rm_watch(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `wd`: `__s32`.
    #[inline(always)]
    pub fn inotify_rm_watch(&mut self, fd: impl FdArg<'b>, wd: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(255, [fd.value(), wd.value()]))
    }

    /// Append `migrate_pages(pid, maxnode, old_nodes, new_nodes)`, see the manual page
    /// `migrate_pages(2)`.
    ///
    /// * `pid`: `pid_t`, a process or thread.
    /// * `maxnode`: `unsigned long`.
    /// * `old_nodes`: `const unsigned long *`, memory that is read.
    /// * `new_nodes`: `const unsigned long *`, memory that is read.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `old_nodes`: the kernel reads `unsigned long`.
    /// * `new_nodes`: the kernel reads `unsigned long`.
    #[inline(always)]
    pub unsafe fn migrate_pages(
        &mut self,
        pid: impl PidArg<'b>,
        maxnode: impl IntArg<'b>,
        old_nodes: impl InArg<'b>,
        new_nodes: impl InArg<'b>,
    ) -> Int {
        let args = [
            pid.value(),
            maxnode.value(),
            old_nodes.value(),
            new_nodes.value(),
        ];
        Int::from_value(self.append(256, args))
    }

    /// Append `openat(dfd, filename, flags, mode)`, see the manual page `openat(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `filename`: `const char *`, a string.
    /// * `flags`: `int`.
    /// * `mode`: `umode_t`.
    #[inline(always)]
    pub fn openat(
        &mut self,
        dfd: impl FdArg<'b>,
        filename: impl StrArg<'b>,
        flags: impl IntArg<'b>,
        mode: impl IntArg<'b>,
    ) -> Fd {
        let args = [dfd.value(), filename.value(), flags.value(), mode.value()];
        Fd::from_value(self.append(257, args))
    }

    /// Append `mkdirat(dfd, pathname, mode)`, see the manual page `mkdirat(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `pathname`: `const char *`, a string.
    /// * `mode`: `umode_t`.
    #[inline(always)]
    pub fn mkdirat(
        &mut self,
        dfd: impl FdArg<'b>,
        pathname: impl StrArg<'b>,
        mode: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(258, [dfd.value(), pathname.value(), mode.value()]))
    }

    /// Append `mknodat(dfd, filename, mode, dev)`, see the manual page `mknodat(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `filename`: `const char *`, a string.
    /// * `mode`: `umode_t`.
    /// * `dev`: `unsigned int`.
    #[inline(always)]
    pub fn mknodat(
        &mut self,
        dfd: impl FdArg<'b>,
        filename: impl StrArg<'b>,
        mode: impl IntArg<'b>,
        dev: impl IntArg<'b>,
    ) -> Int {
        let args = [dfd.value(), filename.value(), mode.value(), dev.value()];
        Int::from_value(self.append(259, args))
    }

    /// Append `fchownat(dfd, filename, user, group, flag)`, see the manual page `fchownat(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `filename`: `const char *`, a string.
    /// * `user`: `uid_t`.
    /// * `group`: `gid_t`.
    /// * `flag`: `int`.
    #[inline(always)]
    pub fn fchownat(
        &mut self,
        dfd: impl FdArg<'b>,
        filename: impl StrArg<'b>,
        user: impl IntArg<'b>,
        group: impl IntArg<'b>,
        flag: impl IntArg<'b>,
    ) -> Int {
        let args = [
            dfd.value(),
            filename.value(),
            user.value(),
            group.value(),
            flag.value(),
        ];
        Int::from_value(self.append(260, args))
    }

    /// Append `futimesat(dfd, filename, utimes)`, see the manual page `futimesat(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `filename`: `const char *`, a string.
    /// * `utimes`: `struct __kernel_old_timeval *`, memory that is read.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `utimes`: the kernel reads `struct __kernel_old_timeval`.
    #[inline(always)]
    pub unsafe fn futimesat(
        &mut self,
        dfd: impl FdArg<'b>,
        filename: impl StrArg<'b>,
        utimes: impl InArg<'b>,
    ) -> Int {
        Int::from_value(self.append(261, [dfd.value(), filename.value(), utimes.value()]))
    }

    /// Append `newfstatat(dfd, filename, statbuf, flag)`, see the manual page `newfstatat(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `filename`: `const char *`, a string.
    /// * `statbuf`: `struct stat *`, memory that is written.
    /// * `flag`: `int`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `statbuf`: the kernel reads or writes `struct stat`.
    #[inline(always)]
    pub unsafe fn newfstatat(
        &mut self,
        dfd: impl FdArg<'b>,
        filename: impl StrArg<'b>,
        statbuf: impl OutArg<'b>,
        flag: impl IntArg<'b>,
    ) -> Int {
        let args = [dfd.value(), filename.value(), statbuf.value(), flag.value()];
        Int::from_value(self.append(262, args))
    }

    /// Append `unlinkat(dfd, pathname, flag)`, see the manual page `unlinkat(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `pathname`: `const char *`, a string.
    /// * `flag`: `int`.
    #[inline(always)]
    pub fn unlinkat(
        &mut self,
        dfd: impl FdArg<'b>,
        pathname: impl StrArg<'b>,
        flag: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(263, [dfd.value(), pathname.value(), flag.value()]))
    }

    /// Append `renameat(olddfd, oldname, newdfd, newname)`, see the manual page `renameat(2)`.
    ///
    /// * `olddfd`: `int`, a file descriptor.
    /// * `oldname`: `const char *`, a string.
    /// * `newdfd`: `int`, a file descriptor.
    /// * `newname`: `const char *`, a string.
    #[inline(always)]
    pub fn renameat(
        &mut self,
        olddfd: impl FdArg<'b>,
        oldname: impl StrArg<'b>,
        newdfd: impl FdArg<'b>,
        newname: impl StrArg<'b>,
    ) -> Int {
        let args = [
            olddfd.value(),
            oldname.value(),
            newdfd.value(),
            newname.value(),
        ];
        Int::from_value(self.append(264, args))
    }

    /// Append `linkat(olddfd, oldname, newdfd, newname, flags)`, see the manual page `linkat(2)`.
    ///
    /// * `olddfd`: `int`, a file descriptor.
    /// * `oldname`: `const char *`, a string.
    /// * `newdfd`: `int`, a file descriptor.
    /// * `newname`: `const char *`, a string.
    /// * `flags`: `int`.
    #[inline(always)]
    pub fn linkat(
        &mut self,
        olddfd: impl FdArg<'b>,
        oldname: impl StrArg<'b>,
        newdfd: impl FdArg<'b>,
        newname: impl StrArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [
            olddfd.value(),
            oldname.value(),
            newdfd.value(),
            newname.value(),
            flags.value(),
        ];
        Int::from_value(self.append(265, args))
    }

    /// Append `symlinkat(oldname, newdfd, newname)`, see the manual page `symlinkat(2)`.
    ///
    /// * `oldname`: `const char *`, a string.
    /// * `newdfd`: `int`, a file descriptor.
    /// * `newname`: `const char *`, a string.
    #[inline(always)]
    pub fn symlinkat(
        &mut self,
        oldname: impl StrArg<'b>,
        newdfd: impl FdArg<'b>,
        newname: impl StrArg<'b>,
    ) -> Int {
        Int::from_value(self.append(266, [oldname.value(), newdfd.value(), newname.value()]))
    }

    /// Append `readlinkat(dfd, pathname, buf, bufsiz)`, see the manual page `readlinkat(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `pathname`: `const char *`, a string.
    /// * `buf`: `char *` and `int bufsiz`, memory that is written.
    #[inline(always)]
    pub fn readlinkat(
        &mut self,
        dfd: impl FdArg<'b>,
        pathname: impl StrArg<'b>,
        buf: impl OutBytes<'b>,
    ) -> Size {
        let (buf, bufsiz, max) = buf.pair(self);
        let value = self.append(267, [dfd.value(), pathname.value(), buf, bufsiz]);
        Size { value, max }
    }

    /// Append `fchmodat(dfd, filename, mode)`, see the manual page `fchmodat(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `filename`: `const char *`, a string.
    /// * `mode`: `umode_t`.
    #[inline(always)]
    pub fn fchmodat(
        &mut self,
        dfd: impl FdArg<'b>,
        filename: impl StrArg<'b>,
        mode: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(268, [dfd.value(), filename.value(), mode.value()]))
    }

    /// Append `faccessat(dfd, filename, mode)`, see the manual page `faccessat(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `filename`: `const char *`, a string.
    /// * `mode`: `int`.
    #[inline(always)]
    pub fn faccessat(
        &mut self,
        dfd: impl FdArg<'b>,
        filename: impl StrArg<'b>,
        mode: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(269, [dfd.value(), filename.value(), mode.value()]))
    }

    /// Append `pselect6(n, inp, outp, exp, tsp, sig)`, see the manual page `pselect6(2)`.
    ///
    /// * `n`: `int`.
    /// * `inp`: `fd_set *`, memory that is written.
    /// * `outp`: `fd_set *`, memory that is written.
    /// * `exp`: `fd_set *`, memory that is written.
    /// * `tsp`: `struct __kernel_timespec *`, memory that is written.
    /// * `sig`: `void *`, memory that is read.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `inp`: the kernel reads or writes `fd_set`.
    /// * `outp`: the kernel reads or writes `fd_set`.
    /// * `exp`: the kernel reads or writes `fd_set`.
    /// * `tsp`: the kernel reads or writes `struct __kernel_timespec`.
    /// * `sig`: the kernel reads bytes.
    #[inline(always)]
    pub unsafe fn pselect6(
        &mut self,
        n: impl IntArg<'b>,
        inp: impl OutArg<'b>,
        outp: impl OutArg<'b>,
        exp: impl OutArg<'b>,
        tsp: impl OutArg<'b>,
        sig: impl InArg<'b>,
    ) -> Int {
        let args = [
            n.value(),
            inp.value(),
            outp.value(),
            exp.value(),
            tsp.value(),
            sig.value(),
        ];
        Int::from_value(self.append(270, args))
    }

    /// Append `ppoll(ufds, nfds, tsp, sigmask, sigsetsize)`, see the manual page `ppoll(2)`.
    ///
    /// * `ufds`: `struct pollfd *`, memory that is written.
    /// * `nfds`: `unsigned int`.
    /// * `tsp`: `struct __kernel_timespec *`, memory that is written.
    /// * `sigmask`: `const sigset_t *`, memory that is read.
    /// * `sigsetsize`: `size_t`, a size.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `ufds`: the kernel reads or writes `struct pollfd`.
    /// * `tsp`: the kernel reads or writes `struct __kernel_timespec`.
    /// * `sigmask`: the kernel reads `sigset_t`.
    #[inline(always)]
    pub unsafe fn ppoll(
        &mut self,
        ufds: impl OutArg<'b>,
        nfds: impl IntArg<'b>,
        tsp: impl OutArg<'b>,
        sigmask: impl InArg<'b>,
        sigsetsize: impl SizeArg<'b>,
    ) -> Int {
        let args = [
            ufds.value(),
            nfds.value(),
            tsp.value(),
            sigmask.value(),
            sigsetsize.value(),
        ];
        Int::from_value(self.append(271, args))
    }

    /// Append `unshare(unshare_flags)`, see the manual page `unshare(2)`.
    ///
    /// * `unshare_flags`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// It closes or replaces descriptors. None may be in use by a part of the program that does not
    /// expect it.
    #[inline(always)]
    pub unsafe fn unshare(&mut self, unshare_flags: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(272, [unshare_flags.value()]))
    }

    /// Append `set_robust_list(head, len)`, see the manual page `set_robust_list(2)`.
    ///
    /// * `head`: `struct robust_list_head *`, pointer to the list-head.
    /// * `len`: `size_t`, length of the list-head, as userspace expects.
    ///
    /// # Safety
    ///
    /// The kernel keeps the address after the call returns. The memory must remain until the kernel
    /// forgets it.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `head`: the kernel reads or writes `struct robust_list_head`.
    #[inline(always)]
    pub unsafe fn set_robust_list(&mut self, head: impl OutArg<'b>, len: impl SizeArg<'b>) -> Int {
        Int::from_value(self.append(273, [head.value(), len.value()]))
    }

    /// Append `get_robust_list(pid, head_ptr, len_ptr)`, see the manual page `get_robust_list(2)`.
    ///
    /// * `pid`: `int`, pid of the process \[zero for current task\].
    /// * `head_ptr`: `struct robust_list_head **`, pointer to a list-head pointer, the kernel fills
    ///   it in.
    /// * `len_ptr`: `size_t *`, pointer to a length field, the kernel fills in the header size.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `head_ptr`: the kernel reads or writes `struct robust_list_head*`.
    /// * `len_ptr`: the kernel reads or writes `size_t`.
    #[inline(always)]
    pub unsafe fn get_robust_list(
        &mut self,
        pid: impl PidArg<'b>,
        head_ptr: impl OutArg<'b>,
        len_ptr: impl OutArg<'b>,
    ) -> Int {
        Int::from_value(self.append(274, [pid.value(), head_ptr.value(), len_ptr.value()]))
    }

    /// Append `splice(fd_in, off_in, fd_out, off_out, len, flags)`, see the manual page
    /// `splice(2)`.
    ///
    /// * `fd_in`: `int`, a file descriptor.
    /// * `off_in`: `loff_t *`, memory that is written.
    /// * `fd_out`: `int`, a file descriptor.
    /// * `off_out`: `loff_t *`, memory that is written.
    /// * `len`: `size_t`, a size.
    /// * `flags`: `unsigned int`.
    #[inline(always)]
    pub fn splice(
        &mut self,
        fd_in: impl FdArg<'b>,
        off_in: Option<&'b mut i64>,
        fd_out: impl FdArg<'b>,
        off_out: Option<&'b mut i64>,
        len: impl SizeArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Size {
        let args = [
            fd_in.value(),
            offset_at(off_in),
            fd_out.value(),
            offset_at(off_out),
            len.value(),
            flags.value(),
        ];
        Size::from_value(self.append(275, args))
    }

    /// Append `tee(fdin, fdout, len, flags)`, see the manual page `tee(2)`.
    ///
    /// * `fdin`: `int`, a file descriptor.
    /// * `fdout`: `int`, a file descriptor.
    /// * `len`: `size_t`, a size.
    /// * `flags`: `unsigned int`.
    #[inline(always)]
    pub fn tee(
        &mut self,
        fdin: impl FdArg<'b>,
        fdout: impl FdArg<'b>,
        len: impl SizeArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Size {
        let args = [fdin.value(), fdout.value(), len.value(), flags.value()];
        Size::from_value(self.append(276, args))
    }

    /// Append `sync_file_range(fd, offset, nbytes, flags)`, see the manual page
    /// `sync_file_range(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `offset`: `loff_t`, a file offset.
    /// * `nbytes`: `loff_t`, a file offset.
    /// * `flags`: `unsigned int`.
    #[inline(always)]
    pub fn sync_file_range(
        &mut self,
        fd: impl FdArg<'b>,
        offset: impl OffArg<'b>,
        nbytes: impl OffArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [fd.value(), offset.value(), nbytes.value(), flags.value()];
        Int::from_value(self.append(277, args))
    }

    /// Append `vmsplice(fd, uiov, nr_segs, flags)`, see the manual page `vmsplice(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `uiov`: `const struct iovec *`, memory that is read.
    /// * `nr_segs`: `unsigned long`.
    /// * `flags`: `unsigned int`.
    ///
    /// # Safety
    ///
    /// The kernel keeps the address after the call returns. The memory must remain until the kernel
    /// forgets it.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `uiov`: the kernel reads `struct iovec`.
    #[inline(always)]
    pub unsafe fn vmsplice(
        &mut self,
        fd: impl FdArg<'b>,
        uiov: impl InArg<'b>,
        nr_segs: impl IntArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Size {
        let args = [fd.value(), uiov.value(), nr_segs.value(), flags.value()];
        Size::from_value(self.append(278, args))
    }

    /// Append `move_pages(pid, nr_pages, pages, nodes, status, flags)`, see the manual page
    /// `move_pages(2)`.
    ///
    /// * `pid`: `pid_t`, a process or thread.
    /// * `nr_pages`: `unsigned long`.
    /// * `pages`: `const void **`, memory that is read.
    /// * `nodes`: `const int *`, memory that is read.
    /// * `status`: `int *`, memory that is written.
    /// * `flags`: `int`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `pages`: the kernel reads `void*`.
    /// * `nodes`: the kernel reads `int`.
    /// * `status`: the kernel reads or writes `int`.
    #[inline(always)]
    pub unsafe fn move_pages(
        &mut self,
        pid: impl PidArg<'b>,
        nr_pages: impl IntArg<'b>,
        pages: impl InArg<'b>,
        nodes: impl InArg<'b>,
        status: impl OutArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [
            pid.value(),
            nr_pages.value(),
            pages.value(),
            nodes.value(),
            status.value(),
            flags.value(),
        ];
        Int::from_value(self.append(279, args))
    }

    /// Append `utimensat(dfd, filename, utimes, flags)`, see the manual page `utimensat(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `filename`: `const char *`, a string.
    /// * `utimes`: `struct __kernel_timespec *`, memory that is read.
    /// * `flags`: `int`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `utimes`: the kernel reads `struct __kernel_timespec`.
    #[inline(always)]
    pub unsafe fn utimensat(
        &mut self,
        dfd: impl FdArg<'b>,
        filename: impl StrArg<'b>,
        utimes: impl InArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [dfd.value(), filename.value(), utimes.value(), flags.value()];
        Int::from_value(self.append(280, args))
    }

    /// Append `epoll_pwait(epfd, events, maxevents, timeout, sigmask, sigsetsize)`, see the manual
    /// page `epoll_pwait(2)`.
    ///
    /// * `epfd`: `int`, a file descriptor.
    /// * `events`: `struct epoll_event *`, memory that is written.
    /// * `maxevents`: `int`.
    /// * `timeout`: `int`.
    /// * `sigmask`: `const sigset_t *`, memory that is read.
    /// * `sigsetsize`: `size_t`, a size.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `events`: the kernel reads or writes `struct epoll_event`.
    /// * `sigmask`: the kernel reads `sigset_t`.
    #[inline(always)]
    pub unsafe fn epoll_pwait(
        &mut self,
        epfd: impl FdArg<'b>,
        events: impl OutArg<'b>,
        maxevents: impl IntArg<'b>,
        timeout: impl IntArg<'b>,
        sigmask: impl InArg<'b>,
        sigsetsize: impl SizeArg<'b>,
    ) -> Int {
        let args = [
            epfd.value(),
            events.value(),
            maxevents.value(),
            timeout.value(),
            sigmask.value(),
            sigsetsize.value(),
        ];
        Int::from_value(self.append(281, args))
    }

    /// Append `signalfd(ufd, user_mask, sizemask)`, see the manual page `signalfd(2)`.
    ///
    /// * `ufd`: `int`, a file descriptor.
    /// * `user_mask`: `sigset_t *`, memory that is read.
    /// * `sizemask`: `size_t`, a size.
    ///
    /// # Safety
    ///
    /// It changes how signals are handled. Code that they interrupt must be able to cope.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `user_mask`: the kernel reads `sigset_t`.
    #[inline(always)]
    pub unsafe fn signalfd(
        &mut self,
        ufd: impl FdArg<'b>,
        user_mask: impl InArg<'b>,
        sizemask: impl SizeArg<'b>,
    ) -> Fd {
        Fd::from_value(self.append(282, [ufd.value(), user_mask.value(), sizemask.value()]))
    }

    /// Append `timerfd_create(clockid, flags)`, see the manual page `timerfd_create(2)`.
    ///
    /// * `clockid`: `int`.
    /// * `flags`: `int`.
    #[inline(always)]
    pub fn timerfd_create(&mut self, clockid: impl IntArg<'b>, flags: impl IntArg<'b>) -> Fd {
        Fd::from_value(self.append(283, [clockid.value(), flags.value()]))
    }

    /// Append `eventfd(count)`, see the manual page `eventfd(2)`.
    ///
    /// * `count`: `unsigned int`.
    #[inline(always)]
    pub fn eventfd(&mut self, count: impl IntArg<'b>) -> Fd {
        Fd::from_value(self.append(284, [count.value()]))
    }

    /// Append `fallocate(fd, mode, offset, len)`, see the manual page `fallocate(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `mode`: `int`.
    /// * `offset`: `loff_t`, a file offset.
    /// * `len`: `loff_t`, a file offset.
    #[inline(always)]
    pub fn fallocate(
        &mut self,
        fd: impl FdArg<'b>,
        mode: impl IntArg<'b>,
        offset: impl OffArg<'b>,
        len: impl OffArg<'b>,
    ) -> Int {
        let args = [fd.value(), mode.value(), offset.value(), len.value()];
        Int::from_value(self.append(285, args))
    }

    /// Append `timerfd_settime(ufd, flags, utmr, otmr)`, see the manual page `timerfd_settime(2)`.
    ///
    /// * `ufd`: `int`, a file descriptor.
    /// * `flags`: `int`.
    /// * `utmr`: `const struct __kernel_itimerspec *`, memory that is read.
    /// * `otmr`: `struct __kernel_itimerspec *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `utmr`: the kernel reads `struct __kernel_itimerspec`.
    /// * `otmr`: the kernel reads or writes `struct __kernel_itimerspec`.
    #[inline(always)]
    pub unsafe fn timerfd_settime(
        &mut self,
        ufd: impl FdArg<'b>,
        flags: impl IntArg<'b>,
        utmr: impl InArg<'b>,
        otmr: impl OutArg<'b>,
    ) -> Int {
        let args = [ufd.value(), flags.value(), utmr.value(), otmr.value()];
        Int::from_value(self.append(286, args))
    }

    /// Append `timerfd_gettime(ufd, otmr)`, see the manual page `timerfd_gettime(2)`.
    ///
    /// * `ufd`: `int`, a file descriptor.
    /// * `otmr`: `struct __kernel_itimerspec *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `otmr`: the kernel reads or writes `struct __kernel_itimerspec`.
    #[inline(always)]
    pub unsafe fn timerfd_gettime(&mut self, ufd: impl FdArg<'b>, otmr: impl OutArg<'b>) -> Int {
        Int::from_value(self.append(287, [ufd.value(), otmr.value()]))
    }

    /// Append `accept4(fd, upeer_sockaddr, upeer_addrlen, flags)`, see the manual page
    /// `accept4(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `upeer_sockaddr`: `struct sockaddr *`, memory that is written.
    /// * `upeer_addrlen`: `int *`, memory that is written.
    /// * `flags`: `int`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `upeer_sockaddr`: the kernel reads or writes `struct sockaddr`.
    /// * `upeer_addrlen`: the kernel reads or writes `int`.
    #[inline(always)]
    pub unsafe fn accept4(
        &mut self,
        fd: impl FdArg<'b>,
        upeer_sockaddr: impl OutArg<'b>,
        upeer_addrlen: impl OutArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Fd {
        let args = [
            fd.value(),
            upeer_sockaddr.value(),
            upeer_addrlen.value(),
            flags.value(),
        ];
        Fd::from_value(self.append(288, args))
    }

    /// Append `signalfd4(ufd, user_mask, sizemask, flags)`, see the manual page `signalfd4(2)`.
    ///
    /// * `ufd`: `int`, a file descriptor.
    /// * `user_mask`: `sigset_t *`, memory that is read.
    /// * `sizemask`: `size_t`, a size.
    /// * `flags`: `int`.
    ///
    /// # Safety
    ///
    /// It changes how signals are handled. Code that they interrupt must be able to cope.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `user_mask`: the kernel reads `sigset_t`.
    #[inline(always)]
    pub unsafe fn signalfd4(
        &mut self,
        ufd: impl FdArg<'b>,
        user_mask: impl InArg<'b>,
        sizemask: impl SizeArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Fd {
        let args = [
            ufd.value(),
            user_mask.value(),
            sizemask.value(),
            flags.value(),
        ];
        Fd::from_value(self.append(289, args))
    }

    /// Append `eventfd2(count, flags)`, see the manual page `eventfd2(2)`.
    ///
    /// * `count`: `unsigned int`.
    /// * `flags`: `int`.
    #[inline(always)]
    pub fn eventfd2(&mut self, count: impl IntArg<'b>, flags: impl IntArg<'b>) -> Fd {
        Fd::from_value(self.append(290, [count.value(), flags.value()]))
    }

    /// Append `epoll_create1(flags)`, see the manual page `epoll_create1(2)`.
    ///
    /// * `flags`: `int`.
    #[inline(always)]
    pub fn epoll_create1(&mut self, flags: impl IntArg<'b>) -> Fd {
        Fd::from_value(self.append(291, [flags.value()]))
    }

    /// Append `dup3(oldfd, newfd, flags)`, see the manual page `dup3(2)`.
    ///
    /// * `oldfd`: `unsigned int`, a file descriptor.
    /// * `newfd`: `unsigned int`, a file descriptor.
    /// * `flags`: `int`.
    ///
    /// # Safety
    ///
    /// It closes or replaces descriptors. None may be in use by a part of the program that does not
    /// expect it.
    #[inline(always)]
    pub unsafe fn dup3(
        &mut self,
        oldfd: impl FdArg<'b>,
        newfd: impl FdArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Fd {
        Fd::from_value(self.append(292, [oldfd.value(), newfd.value(), flags.value()]))
    }

    /// Append `pipe2(fildes, flags)`, see the manual page `pipe2(2)`.
    ///
    /// * `fildes`: `int *`, memory that is written.
    /// * `flags`: `int`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `fildes`: the kernel reads or writes `int`.
    #[inline(always)]
    pub unsafe fn pipe2(&mut self, fildes: impl OutArg<'b>, flags: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(293, [fildes.value(), flags.value()]))
    }

    /// Append `inotify_init1(flags)`, see the manual page `inotify_init1(2)`.
    ///
    /// * `flags`: `int`.
    #[inline(always)]
    pub fn inotify_init1(&mut self, flags: impl IntArg<'b>) -> Fd {
        Fd::from_value(self.append(294, [flags.value()]))
    }

    /// Append `preadv(fd, vec, vlen, pos_l, pos_h)`, see the manual page `preadv(2)`.
    ///
    /// * `fd`: `unsigned long`, a file descriptor.
    /// * `vec`: `const struct iovec *`, memory that is read.
    /// * `vlen`: `unsigned long`.
    /// * `pos_l`: `unsigned long`, a file offset.
    /// * `pos_h`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `vec`: the kernel reads `struct iovec`.
    #[inline(always)]
    pub unsafe fn preadv(
        &mut self,
        fd: impl FdArg<'b>,
        vec: impl InArg<'b>,
        vlen: impl IntArg<'b>,
        pos_l: impl OffArg<'b>,
        pos_h: impl IntArg<'b>,
    ) -> Size {
        let args = [
            fd.value(),
            vec.value(),
            vlen.value(),
            pos_l.value(),
            pos_h.value(),
        ];
        Size::from_value(self.append(295, args))
    }

    /// Append `pwritev(fd, vec, vlen, pos_l, pos_h)`, see the manual page `pwritev(2)`.
    ///
    /// * `fd`: `unsigned long`, a file descriptor.
    /// * `vec`: `const struct iovec *`, memory that is read.
    /// * `vlen`: `unsigned long`.
    /// * `pos_l`: `unsigned long`, a file offset.
    /// * `pos_h`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `vec`: the kernel reads `struct iovec`.
    #[inline(always)]
    pub unsafe fn pwritev(
        &mut self,
        fd: impl FdArg<'b>,
        vec: impl InArg<'b>,
        vlen: impl IntArg<'b>,
        pos_l: impl OffArg<'b>,
        pos_h: impl IntArg<'b>,
    ) -> Size {
        let args = [
            fd.value(),
            vec.value(),
            vlen.value(),
            pos_l.value(),
            pos_h.value(),
        ];
        Size::from_value(self.append(296, args))
    }

    /// Append `rt_tgsigqueueinfo(tgid, pid, sig, uinfo)`, see the manual page
    /// `rt_tgsigqueueinfo(2)`.
    ///
    /// * `tgid`: `pid_t`, a process or thread.
    /// * `pid`: `pid_t`, a process or thread.
    /// * `sig`: `int`.
    /// * `uinfo`: `siginfo_t *`, memory that is read.
    ///
    /// # Safety
    ///
    /// It can send signals that the C library takes for its own. The signal must be none that it
    /// has reserved, which are the first of the real-time signals.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `uinfo`: the kernel reads `siginfo_t`.
    #[inline(always)]
    pub unsafe fn rt_tgsigqueueinfo(
        &mut self,
        tgid: impl PidArg<'b>,
        pid: impl PidArg<'b>,
        sig: impl IntArg<'b>,
        uinfo: impl InArg<'b>,
    ) -> Int {
        let args = [tgid.value(), pid.value(), sig.value(), uinfo.value()];
        Int::from_value(self.append(297, args))
    }

    /// Append `perf_event_open(attr_uptr, pid, cpu, group_fd, flags)`, see the manual page
    /// `perf_event_open(2)`.
    ///
    /// * `attr_uptr`: `struct perf_event_attr *`, event\_id type attributes for
    ///   monitoring/sampling.
    /// * `pid`: `pid_t`, target pid.
    /// * `cpu`: `int`, target cpu.
    /// * `group_fd`: `int`, group leader event fd.
    /// * `flags`: `unsigned long`, perf event open flags.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `attr_uptr`: the kernel reads or writes `struct perf_event_attr`.
    #[inline(always)]
    pub unsafe fn perf_event_open(
        &mut self,
        attr_uptr: impl OutArg<'b>,
        pid: impl PidArg<'b>,
        cpu: impl IntArg<'b>,
        group_fd: impl FdArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Fd {
        let args = [
            attr_uptr.value(),
            pid.value(),
            cpu.value(),
            group_fd.value(),
            flags.value(),
        ];
        Fd::from_value(self.append(298, args))
    }

    /// Append `recvmmsg(fd, mmsg, vlen, flags, timeout)`, see the manual page `recvmmsg(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `mmsg`: `struct mmsghdr *`, memory that is written.
    /// * `vlen`: `unsigned int`.
    /// * `flags`: `unsigned int`.
    /// * `timeout`: `struct __kernel_timespec *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `mmsg`: the kernel reads or writes `struct mmsghdr`.
    /// * `timeout`: the kernel reads or writes `struct __kernel_timespec`.
    #[inline(always)]
    pub unsafe fn recvmmsg(
        &mut self,
        fd: impl FdArg<'b>,
        mmsg: impl OutArg<'b>,
        vlen: impl IntArg<'b>,
        flags: impl IntArg<'b>,
        timeout: impl OutArg<'b>,
    ) -> Int {
        let args = [
            fd.value(),
            mmsg.value(),
            vlen.value(),
            flags.value(),
            timeout.value(),
        ];
        Int::from_value(self.append(299, args))
    }

    /// Append `fanotify_init(flags, event_f_flags)`, see the manual page `fanotify_init(2)`.
    ///
    /// * `flags`: `unsigned int`.
    /// * `event_f_flags`: `unsigned int`.
    #[inline(always)]
    pub fn fanotify_init(&mut self, flags: impl IntArg<'b>, event_f_flags: impl IntArg<'b>) -> Fd {
        Fd::from_value(self.append(300, [flags.value(), event_f_flags.value()]))
    }

    /// Append `fanotify_mark(fanotify_fd, flags, mask, dfd, pathname)`, see the manual page
    /// `fanotify_mark(2)`.
    ///
    /// * `fanotify_fd`: `int`, a file descriptor.
    /// * `flags`: `unsigned int`.
    /// * `mask`: `__u64`.
    /// * `dfd`: `int`, a file descriptor.
    /// * `pathname`: `const char *`, a string.
    #[inline(always)]
    pub fn fanotify_mark(
        &mut self,
        fanotify_fd: impl FdArg<'b>,
        flags: impl IntArg<'b>,
        mask: impl IntArg<'b>,
        dfd: impl FdArg<'b>,
        pathname: impl StrArg<'b>,
    ) -> Int {
        let args = [
            fanotify_fd.value(),
            flags.value(),
            mask.value(),
            dfd.value(),
            pathname.value(),
        ];
        Int::from_value(self.append(301, args))
    }

    /// Append `prlimit64(pid, resource, new_rlim, old_rlim)`, see the manual page `prlimit64(2)`.
    ///
    /// * `pid`: `pid_t`, a process or thread.
    /// * `resource`: `unsigned int`.
    /// * `new_rlim`: `const struct rlimit64 *`, memory that is read.
    /// * `old_rlim`: `struct rlimit64 *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `new_rlim`: the kernel reads `struct rlimit64`.
    /// * `old_rlim`: the kernel reads or writes `struct rlimit64`.
    #[inline(always)]
    pub unsafe fn prlimit64(
        &mut self,
        pid: impl PidArg<'b>,
        resource: impl IntArg<'b>,
        new_rlim: impl InArg<'b>,
        old_rlim: impl OutArg<'b>,
    ) -> Int {
        let args = [
            pid.value(),
            resource.value(),
            new_rlim.value(),
            old_rlim.value(),
        ];
        Int::from_value(self.append(302, args))
    }

    /// Append `name_to_handle_at(dfd, name, handle, mnt_id, flag)`, see the manual page
    /// `name_to_handle_at(2)`.
    ///
    /// * `dfd`: `int`, directory relative to which name is interpreted if not absolute.
    /// * `name`: `const char *`, name that should be converted to handle.
    /// * `handle`: `struct file_handle *`, resulting file handle.
    /// * `mnt_id`: `void *`, mount id of the file system containing the file (u64 if
    ///   AT\_HANDLE\_MNT\_ID\_UNIQUE, otherwise int).
    /// * `flag`: `int`, flag value to indicate whether to follow symlink or not and whether a
    ///   decodable file handle is required.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `handle`: the kernel reads or writes `struct file_handle`.
    /// * `mnt_id`: the kernel reads or writes bytes.
    #[inline(always)]
    pub unsafe fn name_to_handle_at(
        &mut self,
        dfd: impl FdArg<'b>,
        name: impl StrArg<'b>,
        handle: impl OutArg<'b>,
        mnt_id: impl OutArg<'b>,
        flag: impl IntArg<'b>,
    ) -> Int {
        let args = [
            dfd.value(),
            name.value(),
            handle.value(),
            mnt_id.value(),
            flag.value(),
        ];
        Int::from_value(self.append(303, args))
    }

    /// Append `open_by_handle_at(mountdirfd, handle, flags)`, see the manual page
    /// `open_by_handle_at(2)`.
    ///
    /// * `mountdirfd`: `int`, directory file descriptor.
    /// * `handle`: `struct file_handle *`, file handle to be opened.
    /// * `flags`: `int`, open flags.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `handle`: the kernel reads `struct file_handle`.
    #[inline(always)]
    pub unsafe fn open_by_handle_at(
        &mut self,
        mountdirfd: impl FdArg<'b>,
        handle: impl InArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Fd {
        let args = [mountdirfd.value(), handle.value(), flags.value()];
        Fd::from_value(self.append(304, args))
    }

    /// Append `clock_adjtime(which_clock, utx)`, see the manual page `clock_adjtime(2)`.
    ///
    /// * `which_clock`: `clockid_t`.
    /// * `utx`: `struct __kernel_timex *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `utx`: the kernel reads or writes `struct __kernel_timex`.
    #[inline(always)]
    pub unsafe fn clock_adjtime(
        &mut self,
        which_clock: impl IntArg<'b>,
        utx: impl OutArg<'b>,
    ) -> Int {
        Int::from_value(self.append(305, [which_clock.value(), utx.value()]))
    }

    /// Append `syncfs(fd)`, see the manual page `syncfs(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    #[inline(always)]
    pub fn syncfs(&mut self, fd: impl FdArg<'b>) -> Int {
        Int::from_value(self.append(306, [fd.value()]))
    }

    /// Append `sendmmsg(fd, mmsg, vlen, flags)`, see the manual page `sendmmsg(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `mmsg`: `struct mmsghdr *`, memory that is written.
    /// * `vlen`: `unsigned int`.
    /// * `flags`: `unsigned int`.
    ///
    /// # Safety
    ///
    /// The kernel keeps the address after the call returns. The memory must remain until the kernel
    /// forgets it.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `mmsg`: the kernel reads or writes `struct mmsghdr`.
    #[inline(always)]
    pub unsafe fn sendmmsg(
        &mut self,
        fd: impl FdArg<'b>,
        mmsg: impl OutArg<'b>,
        vlen: impl IntArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [fd.value(), mmsg.value(), vlen.value(), flags.value()];
        Int::from_value(self.append(307, args))
    }

    /// Append `setns(fd, flags)`, see the manual page `setns(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `flags`: `int`.
    #[inline(always)]
    pub fn setns(&mut self, fd: impl FdArg<'b>, flags: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(308, [fd.value(), flags.value()]))
    }

    /// Append `getcpu(cpup, nodep, unused)`, see the manual page `getcpu(2)`.
    ///
    /// * `cpup`: `unsigned int *`, memory that is written.
    /// * `nodep`: `unsigned int *`, memory that is written.
    /// * `unused`: `void *`, memory that is written.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `cpup`: the kernel reads or writes `unsigned int`.
    /// * `nodep`: the kernel reads or writes `unsigned int`.
    /// * `unused`: the kernel reads or writes bytes.
    #[inline(always)]
    pub unsafe fn getcpu(
        &mut self,
        cpup: impl OutArg<'b>,
        nodep: impl OutArg<'b>,
        unused: impl OutArg<'b>,
    ) -> Int {
        Int::from_value(self.append(309, [cpup.value(), nodep.value(), unused.value()]))
    }

    /// Append `process_vm_readv(pid, lvec, liovcnt, rvec, riovcnt, flags)`, see the manual page
    /// `process_vm_readv(2)`.
    ///
    /// * `pid`: `pid_t`, a process or thread.
    /// * `lvec`: `const struct iovec *`, memory that is read.
    /// * `liovcnt`: `unsigned long`.
    /// * `rvec`: `const struct iovec *`, memory that is read.
    /// * `riovcnt`: `unsigned long`.
    /// * `flags`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// It accesses the memory of a process, which may be this one, or its registers.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `lvec`: the kernel reads `struct iovec`.
    /// * `rvec`: the kernel reads `struct iovec`.
    #[inline(always)]
    pub unsafe fn process_vm_readv(
        &mut self,
        pid: impl PidArg<'b>,
        lvec: impl InArg<'b>,
        liovcnt: impl IntArg<'b>,
        rvec: impl InArg<'b>,
        riovcnt: impl IntArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Size {
        let args = [
            pid.value(),
            lvec.value(),
            liovcnt.value(),
            rvec.value(),
            riovcnt.value(),
            flags.value(),
        ];
        Size::from_value(self.append(310, args))
    }

    /// Append `process_vm_writev(pid, lvec, liovcnt, rvec, riovcnt, flags)`, see the manual page
    /// `process_vm_writev(2)`.
    ///
    /// * `pid`: `pid_t`, a process or thread.
    /// * `lvec`: `const struct iovec *`, memory that is read.
    /// * `liovcnt`: `unsigned long`.
    /// * `rvec`: `const struct iovec *`, memory that is read.
    /// * `riovcnt`: `unsigned long`.
    /// * `flags`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// It accesses the memory of a process, which may be this one, or its registers.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `lvec`: the kernel reads `struct iovec`.
    /// * `rvec`: the kernel reads `struct iovec`.
    #[inline(always)]
    pub unsafe fn process_vm_writev(
        &mut self,
        pid: impl PidArg<'b>,
        lvec: impl InArg<'b>,
        liovcnt: impl IntArg<'b>,
        rvec: impl InArg<'b>,
        riovcnt: impl IntArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Size {
        let args = [
            pid.value(),
            lvec.value(),
            liovcnt.value(),
            rvec.value(),
            riovcnt.value(),
            flags.value(),
        ];
        Size::from_value(self.append(311, args))
    }

    /// Append `kcmp(pid1, pid2, type, idx1, idx2)`, see the manual page `kcmp(2)`.
    ///
    /// * `pid1`: `pid_t`, a process or thread.
    /// * `pid2`: `pid_t`, a process or thread.
    /// * `type_`: `int`.
    /// * `idx1`: `unsigned long`.
    /// * `idx2`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `idx1`: if it is an address, the kernel reads or writes there.
    /// * `idx2`: if it is an address, the kernel reads or writes there.
    #[inline(always)]
    pub unsafe fn kcmp(
        &mut self,
        pid1: impl PidArg<'b>,
        pid2: impl PidArg<'b>,
        type_: impl IntArg<'b>,
        idx1: impl AnyArg<'b>,
        idx2: impl AnyArg<'b>,
    ) -> Int {
        let args = [
            pid1.value(),
            pid2.value(),
            type_.value(),
            idx1.value(),
            idx2.value(),
        ];
        Int::from_value(self.append(312, args))
    }

    /// Append `finit_module(fd, uargs, flags)`, see the manual page `finit_module(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `uargs`: `const char *`, a string.
    /// * `flags`: `int`.
    ///
    /// # Safety
    ///
    /// It replaces or controls the kernel, or lets the program do so.
    #[inline(always)]
    pub unsafe fn finit_module(
        &mut self,
        fd: impl FdArg<'b>,
        uargs: impl StrArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(313, [fd.value(), uargs.value(), flags.value()]))
    }

    /// Append `sched_setattr(pid, uattr, flags)`, see the manual page `sched_setattr(2)`.
    ///
    /// * `pid`: `pid_t`, the pid in question.
    /// * `uattr`: `struct sched_attr *`, structure containing the extended parameters.
    /// * `flags`: `unsigned int`, for future extension.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `uattr`: the kernel reads or writes `struct sched_attr`.
    #[inline(always)]
    pub unsafe fn sched_setattr(
        &mut self,
        pid: impl PidArg<'b>,
        uattr: impl OutArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(314, [pid.value(), uattr.value(), flags.value()]))
    }

    /// Append `sched_getattr(pid, uattr, usize, flags)`, see the manual page `sched_getattr(2)`.
    ///
    /// * `pid`: `pid_t`, the pid in question.
    /// * `uattr`: `struct sched_attr *` and `unsigned int usize`, structure containing the extended
    ///   parameters.
    /// * `flags`: `unsigned int`, for future extension.
    #[inline(always)]
    pub fn sched_getattr(
        &mut self,
        pid: impl PidArg<'b>,
        uattr: impl OutBytes<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let (uattr, usize, _) = uattr.pair(self);
        Int::from_value(self.append(315, [pid.value(), uattr, usize, flags.value()]))
    }

    /// Append `renameat2(olddfd, oldname, newdfd, newname, flags)`, see the manual page
    /// `renameat2(2)`.
    ///
    /// * `olddfd`: `int`, a file descriptor.
    /// * `oldname`: `const char *`, a string.
    /// * `newdfd`: `int`, a file descriptor.
    /// * `newname`: `const char *`, a string.
    /// * `flags`: `unsigned int`.
    #[inline(always)]
    pub fn renameat2(
        &mut self,
        olddfd: impl FdArg<'b>,
        oldname: impl StrArg<'b>,
        newdfd: impl FdArg<'b>,
        newname: impl StrArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [
            olddfd.value(),
            oldname.value(),
            newdfd.value(),
            newname.value(),
            flags.value(),
        ];
        Int::from_value(self.append(316, args))
    }

    /// Append `seccomp(op, flags, uargs)`, see the manual page `seccomp(2)`.
    ///
    /// * `op`: `unsigned int`.
    /// * `flags`: `unsigned int`.
    /// * `uargs`: `void *`, memory that is written.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `uargs`: the kernel reads or writes bytes.
    #[inline(always)]
    pub unsafe fn seccomp(
        &mut self,
        op: impl IntArg<'b>,
        flags: impl IntArg<'b>,
        uargs: impl OutArg<'b>,
    ) -> Int {
        Int::from_value(self.append(317, [op.value(), flags.value(), uargs.value()]))
    }

    /// Append `getrandom(ubuf, len, flags)`, see the manual page `getrandom(2)`.
    ///
    /// * `ubuf`: `char *` and `size_t len`, memory that is written.
    /// * `flags`: `unsigned int`.
    #[inline(always)]
    pub fn getrandom(&mut self, ubuf: impl OutBytes<'b>, flags: impl IntArg<'b>) -> Size {
        let (ubuf, len, max) = ubuf.pair(self);
        let value = self.append(318, [ubuf, len, flags.value()]);
        Size { value, max }
    }

    /// Append `memfd_create(uname, flags)`, see the manual page `memfd_create(2)`.
    ///
    /// * `uname`: `const char *`, a string.
    /// * `flags`: `unsigned int`.
    #[inline(always)]
    pub fn memfd_create(&mut self, uname: impl StrArg<'b>, flags: impl IntArg<'b>) -> Fd {
        Fd::from_value(self.append(319, [uname.value(), flags.value()]))
    }

    /// Append `kexec_file_load(kernel_fd, initrd_fd, cmdline_len, cmdline_ptr, flags)`, see the
    /// manual page `kexec_file_load(2)`.
    ///
    /// * `kernel_fd`: `int`, a file descriptor.
    /// * `initrd_fd`: `int`, a file descriptor.
    /// * `cmdline_len`: `unsigned long`, a size.
    /// * `cmdline_ptr`: `const char *`, a string.
    /// * `flags`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// It replaces or controls the kernel, or lets the program do so.
    #[inline(always)]
    pub unsafe fn kexec_file_load(
        &mut self,
        kernel_fd: impl FdArg<'b>,
        initrd_fd: impl FdArg<'b>,
        cmdline_len: impl SizeArg<'b>,
        cmdline_ptr: impl StrArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [
            kernel_fd.value(),
            initrd_fd.value(),
            cmdline_len.value(),
            cmdline_ptr.value(),
            flags.value(),
        ];
        Int::from_value(self.append(320, args))
    }

    /// Append `bpf(cmd, uattr, size, uattr_common, size_common)`, see the manual page `bpf(2)`.
    ///
    /// * `cmd`: `int`.
    /// * `uattr`: `union bpf_attr *`, memory that is written.
    /// * `size`: `unsigned int`, a size.
    /// * `uattr_common`: `struct bpf_common_attr *`, memory that is written.
    /// * `size_common`: `unsigned int`, a size.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `uattr`: the kernel reads or writes `union bpf_attr`.
    /// * `uattr_common`: the kernel reads or writes `struct bpf_common_attr`.
    #[inline(always)]
    pub unsafe fn bpf(
        &mut self,
        cmd: impl IntArg<'b>,
        uattr: impl OutArg<'b>,
        size: impl SizeArg<'b>,
        uattr_common: impl OutArg<'b>,
        size_common: impl SizeArg<'b>,
    ) -> Int {
        let args = [
            cmd.value(),
            uattr.value(),
            size.value(),
            uattr_common.value(),
            size_common.value(),
        ];
        Int::from_value(self.append(321, args))
    }

    /// Append `execveat(fd, filename, argv, envp, flags)`, see the manual page `execveat(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `filename`: `const char *`, a string.
    /// * `argv`: `const char *const *`, memory that is read.
    /// * `envp`: `const char *const *`, memory that is read.
    /// * `flags`: `int`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `argv`: the kernel reads `charconst *`.
    /// * `envp`: the kernel reads `charconst *`.
    #[inline(always)]
    pub unsafe fn execveat(
        &mut self,
        fd: impl FdArg<'b>,
        filename: impl StrArg<'b>,
        argv: impl InArg<'b>,
        envp: impl InArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [
            fd.value(),
            filename.value(),
            argv.value(),
            envp.value(),
            flags.value(),
        ];
        Int::from_value(self.append(322, args))
    }

    /// Append `userfaultfd(flags)`, see the manual page `userfaultfd(2)`.
    ///
    /// * `flags`: `int`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn userfaultfd(&mut self, flags: impl IntArg<'b>) -> Fd {
        Fd::from_value(self.append(323, [flags.value()]))
    }

    /// Append `membarrier(cmd, flags, cpu_id)`, see the manual page `membarrier(2)`.
    ///
    /// * `cmd`: `int`, takes command values defined in enum membarrier\_cmd.
    /// * `flags`: `unsigned int`, currently needs to be 0 for all commands other than
    ///   MEMBARRIER\_CMD\_PRIVATE\_EXPEDITED\_RSEQ: in the latter case it can be
    ///   MEMBARRIER\_CMD\_FLAG\_CPU, indicating that @cpu\_id contains the CPU on which to
    ///   interrupt (= restart) the RSEQ critical section.
    /// * `cpu_id`: `int`, if @flags == MEMBARRIER\_CMD\_FLAG\_CPU, indicates the cpu on which RSEQ
    ///   CS should be interrupted (@cmd must be MEMBARRIER\_CMD\_PRIVATE\_EXPEDITED\_RSEQ).
    #[inline(always)]
    pub fn membarrier(
        &mut self,
        cmd: impl IntArg<'b>,
        flags: impl IntArg<'b>,
        cpu_id: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(324, [cmd.value(), flags.value(), cpu_id.value()]))
    }

    /// Append `mlock2(start, len, flags)`, see the manual page `mlock2(2)`.
    ///
    /// * `start`: `unsigned long`, an address.
    /// * `len`: `size_t`, a size.
    /// * `flags`: `int`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn mlock2(
        &mut self,
        start: impl OutArg<'b>,
        len: impl SizeArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(325, [start.value(), len.value(), flags.value()]))
    }

    /// Append `copy_file_range(fd_in, off_in, fd_out, off_out, len, flags)`, see the manual page
    /// `copy_file_range(2)`.
    ///
    /// * `fd_in`: `int`, a file descriptor.
    /// * `off_in`: `loff_t *`, memory that is written.
    /// * `fd_out`: `int`, a file descriptor.
    /// * `off_out`: `loff_t *`, memory that is written.
    /// * `len`: `size_t`, a size.
    /// * `flags`: `unsigned int`.
    #[inline(always)]
    pub fn copy_file_range(
        &mut self,
        fd_in: impl FdArg<'b>,
        off_in: Option<&'b mut i64>,
        fd_out: impl FdArg<'b>,
        off_out: Option<&'b mut i64>,
        len: impl SizeArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Size {
        let args = [
            fd_in.value(),
            offset_at(off_in),
            fd_out.value(),
            offset_at(off_out),
            len.value(),
            flags.value(),
        ];
        Size::from_value(self.append(326, args))
    }

    /// Append `preadv2(fd, vec, vlen, pos_l, pos_h, flags)`, see the manual page `preadv2(2)`.
    ///
    /// * `fd`: `unsigned long`, a file descriptor.
    /// * `vec`: `const struct iovec *`, memory that is read.
    /// * `vlen`: `unsigned long`.
    /// * `pos_l`: `unsigned long`, a file offset.
    /// * `pos_h`: `unsigned long`.
    /// * `flags`: `rwf_t`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `vec`: the kernel reads `struct iovec`.
    #[inline(always)]
    pub unsafe fn preadv2(
        &mut self,
        fd: impl FdArg<'b>,
        vec: impl InArg<'b>,
        vlen: impl IntArg<'b>,
        pos_l: impl OffArg<'b>,
        pos_h: impl IntArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Size {
        let args = [
            fd.value(),
            vec.value(),
            vlen.value(),
            pos_l.value(),
            pos_h.value(),
            flags.value(),
        ];
        Size::from_value(self.append(327, args))
    }

    /// Append `pwritev2(fd, vec, vlen, pos_l, pos_h, flags)`, see the manual page `pwritev2(2)`.
    ///
    /// * `fd`: `unsigned long`, a file descriptor.
    /// * `vec`: `const struct iovec *`, memory that is read.
    /// * `vlen`: `unsigned long`.
    /// * `pos_l`: `unsigned long`, a file offset.
    /// * `pos_h`: `unsigned long`.
    /// * `flags`: `rwf_t`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `vec`: the kernel reads `struct iovec`.
    #[inline(always)]
    pub unsafe fn pwritev2(
        &mut self,
        fd: impl FdArg<'b>,
        vec: impl InArg<'b>,
        vlen: impl IntArg<'b>,
        pos_l: impl OffArg<'b>,
        pos_h: impl IntArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Size {
        let args = [
            fd.value(),
            vec.value(),
            vlen.value(),
            pos_l.value(),
            pos_h.value(),
            flags.value(),
        ];
        Size::from_value(self.append(328, args))
    }

    /// Append `pkey_mprotect(start, len, prot, pkey)`, see the manual page `pkey_mprotect(2)`.
    ///
    /// * `start`: `unsigned long`, an address.
    /// * `len`: `size_t`, a size.
    /// * `prot`: `unsigned long`.
    /// * `pkey`: `int`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn pkey_mprotect(
        &mut self,
        start: impl OutArg<'b>,
        len: impl SizeArg<'b>,
        prot: impl IntArg<'b>,
        pkey: impl IntArg<'b>,
    ) -> Int {
        let args = [start.value(), len.value(), prot.value(), pkey.value()];
        Int::from_value(self.append(329, args))
    }

    /// Append `pkey_alloc(flags, init_val)`, see the manual page `pkey_alloc(2)`.
    ///
    /// * `flags`: `unsigned long`.
    /// * `init_val`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn pkey_alloc(&mut self, flags: impl IntArg<'b>, init_val: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(330, [flags.value(), init_val.value()]))
    }

    /// Append `pkey_free(pkey)`, see the manual page `pkey_free(2)`.
    ///
    /// * `pkey`: `int`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn pkey_free(&mut self, pkey: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(331, [pkey.value()]))
    }

    /// Append `statx(dfd, filename, flags, mask, buffer)`, see the manual page `statx(2)`.
    ///
    /// * `dfd`: `int`, base directory to pathwalk from \*or\* fd to stat.
    /// * `filename`: `const char *`, file to stat or either NULL or "" with AT\_EMPTY\_PATH.
    /// * `flags`: `unsigned int`, AT\_\* flags to control pathwalk.
    /// * `mask`: `unsigned int`, parts of statx struct actually required.
    /// * `buffer`: `struct statx *`, result buffer.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `buffer`: the kernel reads or writes `struct statx`.
    #[inline(always)]
    pub unsafe fn statx(
        &mut self,
        dfd: impl FdArg<'b>,
        filename: impl StrArg<'b>,
        flags: impl IntArg<'b>,
        mask: impl IntArg<'b>,
        buffer: impl OutArg<'b>,
    ) -> Int {
        let args = [
            dfd.value(),
            filename.value(),
            flags.value(),
            mask.value(),
            buffer.value(),
        ];
        Int::from_value(self.append(332, args))
    }

    /// Append `io_pgetevents(ctx_id, min_nr, nr, events, timeout, usig)`, see the manual page
    /// `io_pgetevents(2)`.
    ///
    /// * `ctx_id`: `aio_context_t`.
    /// * `min_nr`: `long`.
    /// * `nr`: `long`.
    /// * `events`: `struct io_event *`, memory that is written.
    /// * `timeout`: `struct __kernel_timespec *`, memory that is read.
    /// * `usig`: `const struct __aio_sigset *`, memory that is read.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `events`: the kernel reads or writes `struct io_event`.
    /// * `timeout`: the kernel reads `struct __kernel_timespec`.
    /// * `usig`: the kernel reads `struct __aio_sigset`.
    #[inline(always)]
    pub unsafe fn io_pgetevents(
        &mut self,
        ctx_id: impl IntArg<'b>,
        min_nr: impl IntArg<'b>,
        nr: impl IntArg<'b>,
        events: impl OutArg<'b>,
        timeout: impl InArg<'b>,
        usig: impl InArg<'b>,
    ) -> Int {
        let args = [
            ctx_id.value(),
            min_nr.value(),
            nr.value(),
            events.value(),
            timeout.value(),
            usig.value(),
        ];
        Int::from_value(self.append(333, args))
    }

    /// Append `rseq(rseq, rseq_len, flags, sig)`, see the manual page `rseq(2)`.
    ///
    /// * `rseq`: `struct rseq *`, memory that is written.
    /// * `rseq_len`: `u32`, a size.
    /// * `flags`: `int`.
    /// * `sig`: `u32`.
    ///
    /// # Safety
    ///
    /// The kernel keeps the address after the call returns. The memory must remain until the kernel
    /// forgets it.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `rseq`: the kernel reads or writes `struct rseq`.
    #[inline(always)]
    pub unsafe fn rseq(
        &mut self,
        rseq: impl OutArg<'b>,
        rseq_len: impl SizeArg<'b>,
        flags: impl IntArg<'b>,
        sig: impl IntArg<'b>,
    ) -> Int {
        let args = [rseq.value(), rseq_len.value(), flags.value(), sig.value()];
        Int::from_value(self.append(334, args))
    }

    /// Append `pidfd_send_signal(pidfd, sig, info, flags)`, see the manual page
    /// `pidfd_send_signal(2)`.
    ///
    /// * `pidfd`: `int`, file descriptor of the process.
    /// * `sig`: `int`, signal to send.
    /// * `info`: `siginfo_t *`, signal info.
    /// * `flags`: `unsigned int`, future flags.
    ///
    /// # Safety
    ///
    /// It can send signals that the C library takes for its own. The signal must be none that it
    /// has reserved, which are the first of the real-time signals.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `info`: the kernel reads `siginfo_t`.
    #[inline(always)]
    pub unsafe fn pidfd_send_signal(
        &mut self,
        pidfd: impl FdArg<'b>,
        sig: impl IntArg<'b>,
        info: impl InArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [pidfd.value(), sig.value(), info.value(), flags.value()];
        Int::from_value(self.append(424, args))
    }

    /// Append `io_uring_setup(entries, params)`, see the manual page `io_uring_setup(2)`.
    ///
    /// * `entries`: `u32`.
    /// * `params`: `struct io_uring_params *`, memory that is written.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `params`: the kernel reads or writes `struct io_uring_params`.
    #[inline(always)]
    pub unsafe fn io_uring_setup(
        &mut self,
        entries: impl IntArg<'b>,
        params: impl OutArg<'b>,
    ) -> Fd {
        Fd::from_value(self.append(425, [entries.value(), params.value()]))
    }

    /// Append `io_uring_enter(fd, to_submit, min_complete, flags, argp, argsz)`, see the manual
    /// page `io_uring_enter(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `to_submit`: `u32`.
    /// * `min_complete`: `u32`.
    /// * `flags`: `u32`.
    /// * `argp`: `const void *`, memory that is read.
    /// * `argsz`: `size_t`, a size.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `argp`: the kernel reads bytes.
    #[inline(always)]
    pub unsafe fn io_uring_enter(
        &mut self,
        fd: impl FdArg<'b>,
        to_submit: impl IntArg<'b>,
        min_complete: impl IntArg<'b>,
        flags: impl IntArg<'b>,
        argp: impl InArg<'b>,
        argsz: impl SizeArg<'b>,
    ) -> Int {
        let args = [
            fd.value(),
            to_submit.value(),
            min_complete.value(),
            flags.value(),
            argp.value(),
            argsz.value(),
        ];
        Int::from_value(self.append(426, args))
    }

    /// Append `io_uring_register(fd, opcode, arg, nr_args)`, see the manual page
    /// `io_uring_register(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `opcode`: `unsigned int`.
    /// * `arg`: `void *`, memory that is written.
    /// * `nr_args`: `unsigned int`.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `arg`: the kernel reads or writes bytes.
    #[inline(always)]
    pub unsafe fn io_uring_register(
        &mut self,
        fd: impl FdArg<'b>,
        opcode: impl IntArg<'b>,
        arg: impl OutArg<'b>,
        nr_args: impl IntArg<'b>,
    ) -> Int {
        let args = [fd.value(), opcode.value(), arg.value(), nr_args.value()];
        Int::from_value(self.append(427, args))
    }

    /// Append `open_tree(dfd, filename, flags)`, see the manual page `open_tree(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `filename`: `const char *`, a string.
    /// * `flags`: `unsigned int`.
    #[inline(always)]
    pub fn open_tree(
        &mut self,
        dfd: impl FdArg<'b>,
        filename: impl StrArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Fd {
        Fd::from_value(self.append(428, [dfd.value(), filename.value(), flags.value()]))
    }

    /// Append `move_mount(from_dfd, from_pathname, to_dfd, to_pathname, flags)`, see the manual
    /// page `move_mount(2)`.
    ///
    /// * `from_dfd`: `int`, a file descriptor.
    /// * `from_pathname`: `const char *`, a string.
    /// * `to_dfd`: `int`, a file descriptor.
    /// * `to_pathname`: `const char *`, a string.
    /// * `flags`: `unsigned int`.
    #[inline(always)]
    pub fn move_mount(
        &mut self,
        from_dfd: impl FdArg<'b>,
        from_pathname: impl StrArg<'b>,
        to_dfd: impl FdArg<'b>,
        to_pathname: impl StrArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [
            from_dfd.value(),
            from_pathname.value(),
            to_dfd.value(),
            to_pathname.value(),
            flags.value(),
        ];
        Int::from_value(self.append(429, args))
    }

    /// Append `fsopen(fs_name, flags)`, see the manual page `fsopen(2)`.
    ///
    /// * `fs_name`: `const char *`, a string.
    /// * `flags`: `unsigned int`.
    #[inline(always)]
    pub fn fsopen(&mut self, fs_name: impl StrArg<'b>, flags: impl IntArg<'b>) -> Fd {
        Fd::from_value(self.append(430, [fs_name.value(), flags.value()]))
    }

    /// Append `fsconfig(fd, cmd, key, value, aux)`, see the manual page `fsconfig(2)`.
    ///
    /// * `fd`: `int`, the filesystem context to act upon.
    /// * `cmd`: `unsigned int`, the action to take.
    /// * `key`: `const char *`, where appropriate, the parameter key to set.
    /// * `value`: `const void *`, where appropriate, the parameter value to set.
    /// * `aux`: `int`, additional information for the value.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `value`: the kernel reads bytes.
    #[inline(always)]
    pub unsafe fn fsconfig(
        &mut self,
        fd: impl FdArg<'b>,
        cmd: impl IntArg<'b>,
        key: impl StrArg<'b>,
        value: impl InArg<'b>,
        aux: impl IntArg<'b>,
    ) -> Int {
        let args = [
            fd.value(),
            cmd.value(),
            key.value(),
            value.value(),
            aux.value(),
        ];
        Int::from_value(self.append(431, args))
    }

    /// Append `fsmount(fs_fd, flags, attr_flags)`, see the manual page `fsmount(2)`.
    ///
    /// * `fs_fd`: `int`, a file descriptor.
    /// * `flags`: `unsigned int`.
    /// * `attr_flags`: `unsigned int`.
    #[inline(always)]
    pub fn fsmount(
        &mut self,
        fs_fd: impl FdArg<'b>,
        flags: impl IntArg<'b>,
        attr_flags: impl IntArg<'b>,
    ) -> Fd {
        Fd::from_value(self.append(432, [fs_fd.value(), flags.value(), attr_flags.value()]))
    }

    /// Append `fspick(dfd, path, flags)`, see the manual page `fspick(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `path`: `const char *`, a string.
    /// * `flags`: `unsigned int`.
    #[inline(always)]
    pub fn fspick(
        &mut self,
        dfd: impl FdArg<'b>,
        path: impl StrArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Fd {
        Fd::from_value(self.append(433, [dfd.value(), path.value(), flags.value()]))
    }

    /// Append `pidfd_open(pid, flags)`, see the manual page `pidfd_open(2)`.
    ///
    /// * `pid`: `pid_t`, pid for which to retrieve a pidfd.
    /// * `flags`: `unsigned int`, flags to pass.
    #[inline(always)]
    pub fn pidfd_open(&mut self, pid: impl PidArg<'b>, flags: impl IntArg<'b>) -> Fd {
        Fd::from_value(self.append(434, [pid.value(), flags.value()]))
    }

    /// Append `close_range(fd, max_fd, flags)`, see the manual page `close_range(2)`.
    ///
    /// * `fd`: `unsigned int`, starting file descriptor to close.
    /// * `max_fd`: `unsigned int`, last file descriptor to close.
    /// * `flags`: `unsigned int`, CLOSE\_RANGE flags.
    ///
    /// # Safety
    ///
    /// It closes or replaces descriptors. None may be in use by a part of the program that does not
    /// expect it.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `max_fd`: if it is an address, the kernel reads or writes there.
    #[inline(always)]
    pub unsafe fn close_range(
        &mut self,
        fd: impl FdArg<'b>,
        max_fd: impl AnyArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(436, [fd.value(), max_fd.value(), flags.value()]))
    }

    /// Append `openat2(dfd, filename, how, usize)`, see the manual page `openat2(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `filename`: `const char *`, a string.
    /// * `how`: `struct open_how *` and `size_t usize`, memory that is read.
    #[inline(always)]
    pub fn openat2(
        &mut self,
        dfd: impl FdArg<'b>,
        filename: impl StrArg<'b>,
        how: impl InBytes<'b>,
    ) -> Fd {
        let (how, usize, _) = how.pair(self);
        Fd::from_value(self.append(437, [dfd.value(), filename.value(), how, usize]))
    }

    /// Append `pidfd_getfd(pidfd, fd, flags)`, see the manual page `pidfd_getfd(2)`.
    ///
    /// * `pidfd`: `int`, the pidfd file descriptor of the process.
    /// * `fd`: `int`, the file descriptor number to get.
    /// * `flags`: `unsigned int`, flags on how to get the fd (reserved).
    ///
    /// # Safety
    ///
    /// The descriptor that it copies may be one of this process. The copy is as good as its
    /// original, so this program must be allowed to use it.
    #[inline(always)]
    pub unsafe fn pidfd_getfd(
        &mut self,
        pidfd: impl FdArg<'b>,
        fd: impl IntArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Fd {
        Fd::from_value(self.append(438, [pidfd.value(), fd.value(), flags.value()]))
    }

    /// Append `faccessat2(dfd, filename, mode, flags)`, see the manual page `faccessat2(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `filename`: `const char *`, a string.
    /// * `mode`: `int`.
    /// * `flags`: `int`.
    #[inline(always)]
    pub fn faccessat2(
        &mut self,
        dfd: impl FdArg<'b>,
        filename: impl StrArg<'b>,
        mode: impl IntArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [dfd.value(), filename.value(), mode.value(), flags.value()];
        Int::from_value(self.append(439, args))
    }

    /// Append `process_madvise(pidfd, vec, vlen, behavior, flags)`, see the manual page
    /// `process_madvise(2)`.
    ///
    /// * `pidfd`: `int`, a file descriptor.
    /// * `vec`: `const struct iovec *`, memory that is read.
    /// * `vlen`: `size_t`.
    /// * `behavior`: `int`.
    /// * `flags`: `unsigned int`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `vec`: the kernel reads `struct iovec`.
    #[inline(always)]
    pub unsafe fn process_madvise(
        &mut self,
        pidfd: impl FdArg<'b>,
        vec: impl InArg<'b>,
        vlen: impl IntArg<'b>,
        behavior: impl IntArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Size {
        let args = [
            pidfd.value(),
            vec.value(),
            vlen.value(),
            behavior.value(),
            flags.value(),
        ];
        Size::from_value(self.append(440, args))
    }

    /// Append `epoll_pwait2(epfd, events, maxevents, timeout, sigmask, sigsetsize)`, see the manual
    /// page `epoll_pwait2(2)`.
    ///
    /// * `epfd`: `int`, a file descriptor.
    /// * `events`: `struct epoll_event *`, memory that is written.
    /// * `maxevents`: `int`.
    /// * `timeout`: `const struct __kernel_timespec *`, memory that is read.
    /// * `sigmask`: `const sigset_t *`, memory that is read.
    /// * `sigsetsize`: `size_t`, a size.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `events`: the kernel reads or writes `struct epoll_event`.
    /// * `timeout`: the kernel reads `struct __kernel_timespec`.
    /// * `sigmask`: the kernel reads `sigset_t`.
    #[inline(always)]
    pub unsafe fn epoll_pwait2(
        &mut self,
        epfd: impl FdArg<'b>,
        events: impl OutArg<'b>,
        maxevents: impl IntArg<'b>,
        timeout: impl InArg<'b>,
        sigmask: impl InArg<'b>,
        sigsetsize: impl SizeArg<'b>,
    ) -> Int {
        let args = [
            epfd.value(),
            events.value(),
            maxevents.value(),
            timeout.value(),
            sigmask.value(),
            sigsetsize.value(),
        ];
        Int::from_value(self.append(441, args))
    }

    /// Append `mount_setattr(dfd, path, flags, uattr, usize)`, see the manual page
    /// `mount_setattr(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `path`: `const char *`, a string.
    /// * `flags`: `unsigned int`.
    /// * `uattr`: `struct mount_attr *`, memory that is read.
    /// * `usize`: `size_t`, a size.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `uattr`: the kernel reads `struct mount_attr`.
    #[inline(always)]
    pub unsafe fn mount_setattr(
        &mut self,
        dfd: impl FdArg<'b>,
        path: impl StrArg<'b>,
        flags: impl IntArg<'b>,
        uattr: impl InArg<'b>,
        usize: impl SizeArg<'b>,
    ) -> Int {
        let args = [
            dfd.value(),
            path.value(),
            flags.value(),
            uattr.value(),
            usize.value(),
        ];
        Int::from_value(self.append(442, args))
    }

    /// Append `quotactl_fd(fd, cmd, id, addr)`, see the manual page `quotactl_fd(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `cmd`: `unsigned int`.
    /// * `id`: `qid_t`.
    /// * `addr`: `void *`.
    ///
    /// # Safety
    ///
    /// What it does depends on its arguments, and can be anything that other calls do.
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `addr`: if it is an address, the kernel reads or writes there.
    #[inline(always)]
    pub unsafe fn quotactl_fd(
        &mut self,
        fd: impl FdArg<'b>,
        cmd: impl IntArg<'b>,
        id: impl IntArg<'b>,
        addr: impl AnyArg<'b>,
    ) -> Int {
        let args = [fd.value(), cmd.value(), id.value(), addr.value()];
        Int::from_value(self.append(443, args))
    }

    /// Append `landlock_create_ruleset(attr, size, flags)`, see the manual page
    /// `landlock_create_ruleset(2)`.
    ///
    /// * `attr`: `const struct landlock_ruleset_attr *` and `size_t size`, pointer to a &struct
    ///   landlock\_ruleset\_attr identifying the scope of the new ruleset.
    /// * `flags`: `__u32`, supported values: %LANDLOCK\_CREATE\_RULESET\_VERSION,
    ///   %LANDLOCK\_CREATE\_RULESET\_ERRATA.
    #[inline(always)]
    pub fn landlock_create_ruleset(
        &mut self,
        attr: impl InBytes<'b>,
        flags: impl IntArg<'b>,
    ) -> Fd {
        let (attr, size, _) = attr.pair(self);
        Fd::from_value(self.append(444, [attr, size, flags.value()]))
    }

    /// Append `landlock_add_rule(ruleset_fd, rule_type, rule_attr, flags)`, see the manual page
    /// `landlock_add_rule(2)`.
    ///
    /// * `ruleset_fd`: `int`, file descriptor tied to the ruleset that should be extended with the
    ///   new rule.
    /// * `rule_type`: `enum landlock_rule_type`, identify the structure type pointed to by
    ///   @rule\_attr: %LANDLOCK\_RULE\_PATH\_BENEATH or %LANDLOCK\_RULE\_NET\_PORT.
    /// * `rule_attr`: `const void *`, pointer to a rule (matching the @rule\_type).
    /// * `flags`: `__u32`, must be 0 or %LANDLOCK\_ADD\_RULE\_QUIET.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `rule_attr`: the kernel reads bytes.
    #[inline(always)]
    pub unsafe fn landlock_add_rule(
        &mut self,
        ruleset_fd: impl FdArg<'b>,
        rule_type: impl IntArg<'b>,
        rule_attr: impl InArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [
            ruleset_fd.value(),
            rule_type.value(),
            rule_attr.value(),
            flags.value(),
        ];
        Int::from_value(self.append(445, args))
    }

    /// Append `landlock_restrict_self(ruleset_fd, flags)`, see the manual page
    /// `landlock_restrict_self(2)`.
    ///
    /// * `ruleset_fd`: `int`, file descriptor tied to the ruleset to merge with the target.
    /// * `flags`: `__u32`, supported values: %LANDLOCK\_RESTRICT\_SELF\_LOG\_SAME\_EXEC\_OFF,
    ///   %LANDLOCK\_RESTRICT\_SELF\_LOG\_NEW\_EXEC\_ON,
    ///   %LANDLOCK\_RESTRICT\_SELF\_LOG\_SUBDOMAINS\_OFF, %LANDLOCK\_RESTRICT\_SELF\_TSYNC,
    ///   %LANDLOCK\_RESTRICT\_SELF\_NO\_NEW\_PRIVS.
    #[inline(always)]
    pub fn landlock_restrict_self(
        &mut self,
        ruleset_fd: impl FdArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(446, [ruleset_fd.value(), flags.value()]))
    }

    /// Append `memfd_secret(flags)`, see the manual page `memfd_secret(2)`.
    ///
    /// * `flags`: `unsigned int`.
    #[inline(always)]
    pub fn memfd_secret(&mut self, flags: impl IntArg<'b>) -> Fd {
        Fd::from_value(self.append(447, [flags.value()]))
    }

    /// Append `process_mrelease(pidfd, flags)`, see the manual page `process_mrelease(2)`.
    ///
    /// * `pidfd`: `int`, a file descriptor.
    /// * `flags`: `unsigned int`.
    #[inline(always)]
    pub fn process_mrelease(&mut self, pidfd: impl FdArg<'b>, flags: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(448, [pidfd.value(), flags.value()]))
    }

    /// Append `futex_waitv(waiters, nr_futexes, flags, timeout, clockid)`, see the manual page
    /// `futex_waitv(2)`.
    ///
    /// * `waiters`: `struct futex_waitv *`, list of futexes to wait on.
    /// * `nr_futexes`: `unsigned int`, length of futexv.
    /// * `flags`: `unsigned int`, flag for timeout (monotonic/realtime).
    /// * `timeout`: `struct __kernel_timespec *`, optional absolute timeout.
    /// * `clockid`: `clockid_t`, clock to be used for the timeout, realtime or monotonic.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `waiters`: the kernel reads `struct futex_waitv`.
    /// * `timeout`: the kernel reads `struct __kernel_timespec`.
    #[inline(always)]
    pub unsafe fn futex_waitv(
        &mut self,
        waiters: impl InArg<'b>,
        nr_futexes: impl IntArg<'b>,
        flags: impl IntArg<'b>,
        timeout: impl InArg<'b>,
        clockid: impl IntArg<'b>,
    ) -> Int {
        let args = [
            waiters.value(),
            nr_futexes.value(),
            flags.value(),
            timeout.value(),
            clockid.value(),
        ];
        Int::from_value(self.append(449, args))
    }

    /// Append `set_mempolicy_home_node(start, len, home_node, flags)`, see the manual page
    /// `set_mempolicy_home_node(2)`.
    ///
    /// * `start`: `unsigned long`, an address.
    /// * `len`: `unsigned long`, a size.
    /// * `home_node`: `unsigned long`.
    /// * `flags`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn set_mempolicy_home_node(
        &mut self,
        start: impl OutArg<'b>,
        len: impl SizeArg<'b>,
        home_node: impl IntArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [start.value(), len.value(), home_node.value(), flags.value()];
        Int::from_value(self.append(450, args))
    }

    /// Append `cachestat(fd, cstat_range, cstat, flags)`, see the manual page `cachestat(2)`.
    ///
    /// * `fd`: `unsigned int`, a file descriptor.
    /// * `cstat_range`: `struct cachestat_range *`, memory that is read.
    /// * `cstat`: `struct cachestat *`, memory that is written.
    /// * `flags`: `unsigned int`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `cstat_range`: the kernel reads `struct cachestat_range`.
    /// * `cstat`: the kernel reads or writes `struct cachestat`.
    #[inline(always)]
    pub unsafe fn cachestat(
        &mut self,
        fd: impl FdArg<'b>,
        cstat_range: impl InArg<'b>,
        cstat: impl OutArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [
            fd.value(),
            cstat_range.value(),
            cstat.value(),
            flags.value(),
        ];
        Int::from_value(self.append(451, args))
    }

    /// Append `fchmodat2(dfd, filename, mode, flags)`, see the manual page `fchmodat2(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `filename`: `const char *`, a string.
    /// * `mode`: `umode_t`.
    /// * `flags`: `unsigned int`.
    #[inline(always)]
    pub fn fchmodat2(
        &mut self,
        dfd: impl FdArg<'b>,
        filename: impl StrArg<'b>,
        mode: impl IntArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [dfd.value(), filename.value(), mode.value(), flags.value()];
        Int::from_value(self.append(452, args))
    }

    /// Append `map_shadow_stack(addr, size, flags)`, see the manual page `map_shadow_stack(2)`.
    ///
    /// * `addr`: `unsigned long`, an address.
    /// * `size`: `unsigned long`, a size.
    /// * `flags`: `unsigned int`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn map_shadow_stack(
        &mut self,
        addr: impl OutArg<'b>,
        size: impl SizeArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Ptr {
        Ptr::from_value(self.append(453, [addr.value(), size.value(), flags.value()]))
    }

    /// Append `futex_wake(uaddr, mask, nr, flags)`, see the manual page `futex_wake(2)`.
    ///
    /// * `uaddr`: `void *`, address of the futex(es) to wake.
    /// * `mask`: `unsigned long`, bitmask.
    /// * `nr`: `int`, number of the futexes to wake.
    /// * `flags`: `unsigned int`, FUTEX2 flags.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `uaddr`: the kernel reads or writes bytes.
    #[inline(always)]
    pub unsafe fn futex_wake(
        &mut self,
        uaddr: impl OutArg<'b>,
        mask: impl IntArg<'b>,
        nr: impl IntArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [uaddr.value(), mask.value(), nr.value(), flags.value()];
        Int::from_value(self.append(454, args))
    }

    /// Append `futex_wait(uaddr, val, mask, flags, timeout, clockid)`, see the manual page
    /// `futex_wait(2)`.
    ///
    /// * `uaddr`: `void *`, address of the futex to wait on.
    /// * `val`: `unsigned long`, value of @uaddr.
    /// * `mask`: `unsigned long`, bitmask.
    /// * `flags`: `unsigned int`, FUTEX2 flags.
    /// * `timeout`: `struct __kernel_timespec *`, optional absolute timeout.
    /// * `clockid`: `clockid_t`, clock to be used for the timeout, realtime or monotonic.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `uaddr`: the kernel reads or writes bytes.
    /// * `timeout`: the kernel reads `struct __kernel_timespec`.
    #[inline(always)]
    pub unsafe fn futex_wait(
        &mut self,
        uaddr: impl OutArg<'b>,
        val: impl IntArg<'b>,
        mask: impl IntArg<'b>,
        flags: impl IntArg<'b>,
        timeout: impl InArg<'b>,
        clockid: impl IntArg<'b>,
    ) -> Int {
        let args = [
            uaddr.value(),
            val.value(),
            mask.value(),
            flags.value(),
            timeout.value(),
            clockid.value(),
        ];
        Int::from_value(self.append(455, args))
    }

    /// Append `futex_requeue(waiters, flags, nr_wake, nr_requeue)`, see the manual page
    /// `futex_requeue(2)`.
    ///
    /// * `waiters`: `struct futex_waitv *`, array describing the source and destination futex.
    /// * `flags`: `unsigned int`, unused.
    /// * `nr_wake`: `int`, number of futexes to wake.
    /// * `nr_requeue`: `int`, number of futexes to requeue.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `waiters`: the kernel reads `struct futex_waitv`.
    #[inline(always)]
    pub unsafe fn futex_requeue(
        &mut self,
        waiters: impl InArg<'b>,
        flags: impl IntArg<'b>,
        nr_wake: impl IntArg<'b>,
        nr_requeue: impl IntArg<'b>,
    ) -> Int {
        let args = [
            waiters.value(),
            flags.value(),
            nr_wake.value(),
            nr_requeue.value(),
        ];
        Int::from_value(self.append(456, args))
    }

    /// Append `statmount(req, buf, bufsize, flags)`, see the manual page `statmount(2)`.
    ///
    /// * `req`: `const struct mnt_id_req *`, memory that is read.
    /// * `buf`: `struct statmount *`, memory that is written.
    /// * `bufsize`: `size_t`, a size.
    /// * `flags`: `unsigned int`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `req`: the kernel reads `struct mnt_id_req`.
    /// * `buf`: the kernel reads or writes `struct statmount`.
    #[inline(always)]
    pub unsafe fn statmount(
        &mut self,
        req: impl InArg<'b>,
        buf: impl OutArg<'b>,
        bufsize: impl SizeArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [req.value(), buf.value(), bufsize.value(), flags.value()];
        Int::from_value(self.append(457, args))
    }

    /// Append `listmount(req, mnt_ids, nr_mnt_ids, flags)`, see the manual page `listmount(2)`.
    ///
    /// * `req`: `const struct mnt_id_req *`, memory that is read.
    /// * `mnt_ids`: `u64 *`, memory that is written.
    /// * `nr_mnt_ids`: `size_t`.
    /// * `flags`: `unsigned int`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `req`: the kernel reads `struct mnt_id_req`.
    /// * `mnt_ids`: the kernel reads or writes `u64`.
    #[inline(always)]
    pub unsafe fn listmount(
        &mut self,
        req: impl InArg<'b>,
        mnt_ids: impl OutArg<'b>,
        nr_mnt_ids: impl IntArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [
            req.value(),
            mnt_ids.value(),
            nr_mnt_ids.value(),
            flags.value(),
        ];
        Int::from_value(self.append(458, args))
    }

    /// Append `lsm_get_self_attr(attr, ctx, size, flags)`, see the manual page
    /// `lsm_get_self_attr(2)`.
    ///
    /// * `attr`: `unsigned int`, which attribute to return.
    /// * `ctx`: `struct lsm_ctx *`, the user-space destination for the information, or NULL.
    /// * `size`: `u32 *`, pointer to the size of space available to receive the data.
    /// * `flags`: `u32`, special handling options.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `ctx`: the kernel reads or writes `struct lsm_ctx`.
    /// * `size`: the kernel reads or writes `u32`.
    #[inline(always)]
    pub unsafe fn lsm_get_self_attr(
        &mut self,
        attr: impl IntArg<'b>,
        ctx: impl OutArg<'b>,
        size: impl OutArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [attr.value(), ctx.value(), size.value(), flags.value()];
        Int::from_value(self.append(459, args))
    }

    /// Append `lsm_set_self_attr(attr, ctx, size, flags)`, see the manual page
    /// `lsm_set_self_attr(2)`.
    ///
    /// * `attr`: `unsigned int`, which attribute to set.
    /// * `ctx`: `struct lsm_ctx *` and `u32 size`, the LSM contexts.
    /// * `flags`: `u32`, reserved for future use.
    #[inline(always)]
    pub fn lsm_set_self_attr(
        &mut self,
        attr: impl IntArg<'b>,
        ctx: impl InBytes<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let (ctx, size, _) = ctx.pair(self);
        Int::from_value(self.append(460, [attr.value(), ctx, size, flags.value()]))
    }

    /// Append `lsm_list_modules(ids, size, flags)`, see the manual page `lsm_list_modules(2)`.
    ///
    /// * `ids`: `u64 *`, the LSM module ids.
    /// * `size`: `u32 *`, pointer to size of @ids, updated on return.
    /// * `flags`: `u32`, reserved for future use, must be zero.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `ids`: the kernel reads or writes `u64`.
    /// * `size`: the kernel reads or writes `u32`.
    #[inline(always)]
    pub unsafe fn lsm_list_modules(
        &mut self,
        ids: impl OutArg<'b>,
        size: impl OutArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(461, [ids.value(), size.value(), flags.value()]))
    }

    /// Append `mseal(start, len, flags)`, see the manual page `mseal(2)`.
    ///
    /// * `start`: `unsigned long`, an address.
    /// * `len`: `size_t`, a size.
    /// * `flags`: `unsigned long`.
    ///
    /// # Safety
    ///
    /// It changes the memory of the process or how it is mapped. No memory that is in use may be
    /// concerned, and the result may only be used as the mapping allows.
    #[inline(always)]
    pub unsafe fn mseal(
        &mut self,
        start: impl OutArg<'b>,
        len: impl SizeArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        Int::from_value(self.append(462, [start.value(), len.value(), flags.value()]))
    }

    /// Append `setxattrat(dfd, pathname, at_flags, name, uargs, usize)`, see the manual page
    /// `setxattrat(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `pathname`: `const char *`, a string.
    /// * `at_flags`: `unsigned int`.
    /// * `name`: `const char *`, a string.
    /// * `uargs`: `const struct xattr_args *`, memory that is read.
    /// * `usize`: `size_t`, a size.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `uargs`: the kernel reads `struct xattr_args`.
    #[inline(always)]
    pub unsafe fn setxattrat(
        &mut self,
        dfd: impl FdArg<'b>,
        pathname: impl StrArg<'b>,
        at_flags: impl IntArg<'b>,
        name: impl StrArg<'b>,
        uargs: impl InArg<'b>,
        usize: impl SizeArg<'b>,
    ) -> Int {
        let args = [
            dfd.value(),
            pathname.value(),
            at_flags.value(),
            name.value(),
            uargs.value(),
            usize.value(),
        ];
        Int::from_value(self.append(463, args))
    }

    /// Append `getxattrat(dfd, pathname, at_flags, name, uargs, usize)`, see the manual page
    /// `getxattrat(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `pathname`: `const char *`, a string.
    /// * `at_flags`: `unsigned int`.
    /// * `name`: `const char *`, a string.
    /// * `uargs`: `struct xattr_args *`, memory that is written.
    /// * `usize`: `size_t`, a size.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `uargs`: the kernel reads or writes `struct xattr_args`.
    #[inline(always)]
    pub unsafe fn getxattrat(
        &mut self,
        dfd: impl FdArg<'b>,
        pathname: impl StrArg<'b>,
        at_flags: impl IntArg<'b>,
        name: impl StrArg<'b>,
        uargs: impl OutArg<'b>,
        usize: impl SizeArg<'b>,
    ) -> Size {
        let args = [
            dfd.value(),
            pathname.value(),
            at_flags.value(),
            name.value(),
            uargs.value(),
            usize.value(),
        ];
        Size::from_value(self.append(464, args))
    }

    /// Append `listxattrat(dfd, pathname, at_flags, list, size)`, see the manual page
    /// `listxattrat(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `pathname`: `const char *`, a string.
    /// * `at_flags`: `unsigned int`.
    /// * `list`: `char *` and `size_t size`, memory that is written.
    #[inline(always)]
    pub fn listxattrat(
        &mut self,
        dfd: impl FdArg<'b>,
        pathname: impl StrArg<'b>,
        at_flags: impl IntArg<'b>,
        list: impl OutBytes<'b>,
    ) -> Size {
        let (list, size, _) = list.pair(self);
        let args = [dfd.value(), pathname.value(), at_flags.value(), list, size];
        Size::from_value(self.append(465, args))
    }

    /// Append `removexattrat(dfd, pathname, at_flags, name)`, see the manual page
    /// `removexattrat(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `pathname`: `const char *`, a string.
    /// * `at_flags`: `unsigned int`.
    /// * `name`: `const char *`, a string.
    #[inline(always)]
    pub fn removexattrat(
        &mut self,
        dfd: impl FdArg<'b>,
        pathname: impl StrArg<'b>,
        at_flags: impl IntArg<'b>,
        name: impl StrArg<'b>,
    ) -> Int {
        let args = [
            dfd.value(),
            pathname.value(),
            at_flags.value(),
            name.value(),
        ];
        Int::from_value(self.append(466, args))
    }

    /// Append `open_tree_attr(dfd, filename, flags, uattr, usize)`, see the manual page
    /// `open_tree_attr(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `filename`: `const char *`, a string.
    /// * `flags`: `unsigned int`.
    /// * `uattr`: `struct mount_attr *`, memory that is read.
    /// * `usize`: `size_t`, a size.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `uattr`: the kernel reads `struct mount_attr`.
    #[inline(always)]
    pub unsafe fn open_tree_attr(
        &mut self,
        dfd: impl FdArg<'b>,
        filename: impl StrArg<'b>,
        flags: impl IntArg<'b>,
        uattr: impl InArg<'b>,
        usize: impl SizeArg<'b>,
    ) -> Fd {
        let args = [
            dfd.value(),
            filename.value(),
            flags.value(),
            uattr.value(),
            usize.value(),
        ];
        Fd::from_value(self.append(467, args))
    }

    /// Append `file_getattr(dfd, filename, ufattr, usize, at_flags)`, see the manual page
    /// `file_getattr(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `filename`: `const char *`, a string.
    /// * `ufattr`: `struct file_attr *` and `size_t usize`, memory that is written.
    /// * `at_flags`: `unsigned int`.
    #[inline(always)]
    pub fn file_getattr(
        &mut self,
        dfd: impl FdArg<'b>,
        filename: impl StrArg<'b>,
        ufattr: impl OutBytes<'b>,
        at_flags: impl IntArg<'b>,
    ) -> Int {
        let (ufattr, usize, _) = ufattr.pair(self);
        let args = [
            dfd.value(),
            filename.value(),
            ufattr,
            usize,
            at_flags.value(),
        ];
        Int::from_value(self.append(468, args))
    }

    /// Append `file_setattr(dfd, filename, ufattr, usize, at_flags)`, see the manual page
    /// `file_setattr(2)`.
    ///
    /// * `dfd`: `int`, a file descriptor.
    /// * `filename`: `const char *`, a string.
    /// * `ufattr`: `struct file_attr *` and `size_t usize`, memory that is read.
    /// * `at_flags`: `unsigned int`.
    #[inline(always)]
    pub fn file_setattr(
        &mut self,
        dfd: impl FdArg<'b>,
        filename: impl StrArg<'b>,
        ufattr: impl InBytes<'b>,
        at_flags: impl IntArg<'b>,
    ) -> Int {
        let (ufattr, usize, _) = ufattr.pair(self);
        let args = [
            dfd.value(),
            filename.value(),
            ufattr,
            usize,
            at_flags.value(),
        ];
        Int::from_value(self.append(469, args))
    }

    /// Append `listns(req, ns_ids, nr_ns_ids, flags)`, see the manual page `listns(2)`.
    ///
    /// * `req`: `const struct ns_id_req *`, memory that is read.
    /// * `ns_ids`: `u64 *`, memory that is written.
    /// * `nr_ns_ids`: `size_t`.
    /// * `flags`: `unsigned int`.
    ///
    /// # Safety
    ///
    /// The memory at these addresses must be valid whenever the entry runs, for as much as the call
    /// takes. So must memory that it points to. An address may be null.
    ///
    /// * `req`: the kernel reads `struct ns_id_req`.
    /// * `ns_ids`: the kernel reads or writes `u64`.
    #[inline(always)]
    pub unsafe fn listns(
        &mut self,
        req: impl InArg<'b>,
        ns_ids: impl OutArg<'b>,
        nr_ns_ids: impl IntArg<'b>,
        flags: impl IntArg<'b>,
    ) -> Int {
        let args = [
            req.value(),
            ns_ids.value(),
            nr_ns_ids.value(),
            flags.value(),
        ];
        Int::from_value(self.append(470, args))
    }

    /// Append `rseq_slice_yield()`, see the manual page `rseq_slice_yield(2)`.
    #[inline(always)]
    pub fn rseq_slice_yield(&mut self) -> Int {
        Int::from_value(self.append(471, []))
    }

    /// Append `fchroot(fd, flags)`, see the manual page `fchroot(2)`.
    ///
    /// * `fd`: `int`, a file descriptor.
    /// * `flags`: `unsigned int`.
    #[inline(always)]
    pub fn fchroot(&mut self, fd: impl FdArg<'b>, flags: impl IntArg<'b>) -> Int {
        Int::from_value(self.append(472, [fd.value(), flags.value()]))
    }
}

/// The argument that is the memory to which a call writes as many bytes as it returns.
pub(crate) const fn fills(nr: u32) -> Option<usize> {
    match nr {
        79 | 318 => Some(0),
        0 | 17 | 45 | 89 => Some(1),
        204 | 267 => Some(2),
        _ => None,
    }
}
