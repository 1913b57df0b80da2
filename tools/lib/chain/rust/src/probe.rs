// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Test memory and system calls without the risk of a fatal signal.
//!
//! A seccomp filter can kill the process for a call that it does not know. If there is a filter, a
//! child makes the call first. The child is made by `clone()`, without the C library's fork
//! handlers, and without an exit signal, so that the program's `wait()` does not find it.

use crate::sys::syscall;
use core::arch::asm;

const SYS_READ: u64 = 0;
const SYS_CLOSE: u64 = 3;
const SYS_RT_SIGPROCMASK: u64 = 14;
const SYS_CLONE: u64 = 56;
const SYS_WAIT4: u64 = 61;
const SYS_SETRLIMIT: u64 = 160;
const SYS_FUTEX: u64 = 202;
const SYS_EXIT_GROUP: u64 = 231;
const SYS_OPENAT: u64 = 257;

const FUTEX_CMP_REQUEUE_PRIVATE: u64 = 4 | 128;
const FUTEX_WAKE_OP_PRIVATE: u64 = 5 | 128;
/// `FUTEX_OP(FUTEX_OP_ADD, 0, 15, 0)`: there is no comparison 15.
const ADD_0_BAD_COMPARISON: u64 = 1 << 28 | 15 << 24;

const AT_FDCWD: u64 = -100_i64 as u64;
const O_CLOEXEC: u64 = 0o2_000_000;
const SIG_SETMASK: u64 = 2;
const SIGSET_SIZE: u64 = 8;
const RLIMIT_CORE: u64 = 4;
const WALL: u64 = 0x4000_0000;

const EFAULT: i64 = -14;

const VALGRIND_IS_RUNNING: u64 = 0x1001;
const VALGRIND_DISABLE_REPORTS: u64 = 0x1104;

/// Ask valgrind: it knows this sequence of instructions, which does nothing elsewhere.
fn ask_valgrind(request: u64, argument: u64) -> u64 {
    let question = [request, argument, 0, 0, 0, 0];
    let answer;

    // SAFETY: the rotations add up to 128 bits, and rbx does not change
    unsafe {
        asm!(
            "rol rdi, 3",
            "rol rdi, 13",
            "rol rdi, 61",
            "rol rdi, 51",
            "xchg rbx, rbx",
            in("rax") &question,
            inlateout("rdx") 0_u64 => answer,
            inlateout("rdi") 0_u64 => _,
            options(nostack)
        );
    }
    answer
}

/// Whether the kernel can access the memory of a `futex()` call. Valgrind would report that it is
/// uninitialised, which the rest of a page that a chain uses may be.
fn reaches(futex: u64, operation: u64, futex2: u64, argument: u64) -> bool {
    ask_valgrind(VALGRIND_DISABLE_REPORTS, 1);
    // SAFETY: both operations leave the memory as it is
    let ret = unsafe { syscall(SYS_FUTEX, [futex, operation, 0, 0, futex2, argument]) };
    ask_valgrind(VALGRIND_DISABLE_REPORTS, -1_i64 as u64);
    ret != EFAULT
}

/// Whether the kernel can copy from the page at an address.
pub(crate) fn can_read(page: u64) -> bool {
    let nobody = 0_u32;

    // The kernel compares the number there with 0; if they are equal, it wakes and moves 0 waiters
    reaches(page, FUTEX_CMP_REQUEUE_PRIVATE, address(&nobody), 0)
}

/// Whether the kernel can copy to the page at an address.
pub(crate) fn can_write(page: u64) -> bool {
    let nobody = 0_u32;

    // The kernel atomically adds 0 to the number there, and rejects the comparison afterwards
    reaches(
        address(&nobody),
        FUTEX_WAKE_OP_PRIVATE,
        page,
        ADD_0_BAD_COMPARISON,
    )
}

/// Whether the thread has a filter, or may have one.
fn may_be_filtered() -> bool {
    const NONE: &[u8] = b"\nSeccomp:\t0\n";
    let path = b"/proc/thread-self/status\0";
    let mut text = [0_u8; 4096];

    // SAFETY: the kernel reads `path`
    let fd = unsafe { syscall(SYS_OPENAT, [AT_FDCWD, address(path), O_CLOEXEC, 0]) };
    if fd < 0 {
        return true;
    }
    // SAFETY: the kernel writes to `text`, which is borrowed mutably
    let n = unsafe { syscall(SYS_READ, [fd as u64, address_mut(&mut text), 4095]) };
    // SAFETY: nobody else knows this descriptor
    unsafe { syscall(SYS_CLOSE, [fd as u64]) };
    !text[..n.max(0) as usize]
        .windows(NONE.len())
        .any(|line| line == NONE)
}

/// In the child: no signal handler runs, not even that of SIGSYS, and no core is dumped.
///
/// # Safety
///
/// This ends the process. The call must not break the memory safety of the program.
unsafe fn make_call(nr: u64, args: [u64; 3]) {
    // With 0, a core_pattern pipe still dumps
    let no_dump = [1_u64, 1];

    // SAFETY: the kernel reads `no_dump`; the caller answers for the call
    unsafe {
        syscall(SYS_SETRLIMIT, [RLIMIT_CORE, address(&no_dump)]);
        syscall(nr, args);
        syscall(SYS_EXIT_GROUP, [0]);
    }
}

/// As of [`outlives`], in a child.
///
/// # Safety
///
/// The call must not break the memory safety of the program.
unsafe fn child_outlives(nr: u64, args: [u64; 3]) -> bool {
    let all = !0_u64;
    let mut blocked = 0_u64;
    let mut status = 0_u32;
    let mut ended = -1;
    let mask = [
        SIG_SETMASK,
        address(&all),
        address_mut(&mut blocked),
        SIGSET_SIZE,
    ];

    // SAFETY: the kernel reads `all` and writes `blocked`
    if unsafe { syscall(SYS_RT_SIGPROCMASK, mask) } != 0 {
        return false;
    }
    // SAFETY: without flags, this is fork(): the child has its own memory
    let pid = unsafe { syscall(SYS_CLONE, [0, 0, 0, 0, 0]) };
    if pid == 0 {
        // SAFETY: this is the child; the caller answers for the call
        unsafe { make_call(nr, args) };
    }
    if pid > 0 {
        let wait = [pid as u64, address_mut(&mut status), WALL, 0];

        // SAFETY: the kernel writes `status`
        ended = unsafe { syscall(SYS_WAIT4, wait) };
    }
    let mask = [SIG_SETMASK, address(&blocked), 0, SIGSET_SIZE];
    // SAFETY: the kernel reads `blocked`
    unsafe { syscall(SYS_RT_SIGPROCMASK, mask) };
    // The child has exited, and no signal ended it
    ended > 0 && status & 0x7f == 0
}

/// Whether the caller survives the system call `nr`. If there is a seccomp filter, a child makes
/// the call. False under valgrind, which does not know such calls.
///
/// # Safety
///
/// The call must not break the memory safety of the program.
pub(crate) unsafe fn outlives(nr: u64, args: [u64; 3]) -> bool {
    if ask_valgrind(VALGRIND_IS_RUNNING, 0) != 0 {
        return false;
    }
    // SAFETY: the caller answers for the call
    !may_be_filtered() || unsafe { child_outlives(nr, args) }
}

fn address<T>(of: &T) -> u64 {
    of as *const T as u64
}

fn address_mut<T>(of: &mut T) -> u64 {
    of as *mut T as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::NR_CHAIN;

    #[test]
    fn memory_is_tested_without_a_change() {
        let mut word = 0xabcd_u32;
        let text = b"read-only";
        let page = |address: u64| address & !4095;

        assert!(can_read(page(address(&word))) && can_write(page(address(&word))));
        assert!(can_read(page(text.as_ptr() as u64)) && !can_write(page(text.as_ptr() as u64)));
        assert!(!can_read(0) && !can_write(0));
        assert!(can_write(address_mut(&mut word)));
        assert_eq!(word, 0xabcd);
    }

    /// Kill for `chain()` by a filter in a thread of its own.
    #[test]
    fn a_filter_that_kills_is_found_by_a_child() {
        let killed = std::thread::spawn(|| {
            // Load the number; if it is chain()'s, kill the process, else allow
            let filter: [(u16, u8, u8, u32); 4] = [
                (0x20, 0, 0, 0),
                (0x15, 0, 1, NR_CHAIN),
                (0x06, 0, 0, 0x8000_0000),
                (0x06, 0, 0, 0x7fff_0000),
            ];
            let mut bytes = Vec::new();
            for (code, jt, jf, k) in filter {
                bytes.extend_from_slice(&code.to_ne_bytes());
                bytes.extend_from_slice(&[jt, jf]);
                bytes.extend_from_slice(&k.to_ne_bytes());
            }
            let program = [filter.len() as u64, bytes.as_ptr() as u64];
            // SAFETY: the kernel reads the filter, which is for this thread. chain() only returns
            // its version.
            unsafe {
                assert!(outlives(NR_CHAIN.into(), [0, 0, 1]));
                assert_eq!(syscall(157, [38, 1, 0, 0, 0]), 0);
                assert_eq!(syscall(317, [1, 0, address(&program)]), 0);
                assert!(may_be_filtered());
                // getppid() is allowed
                assert!(outlives(110, [0, 0, 0]));
                !outlives(NR_CHAIN.into(), [0, 0, 1])
            }
        });

        assert!(killed.join().unwrap());
    }
}
