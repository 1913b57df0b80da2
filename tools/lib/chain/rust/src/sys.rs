// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! System calls without the C library, which would set `errno`.

use crate::abi::{Args, NR_CHAIN};
use core::arch::asm;

/// Make the system call `nr`. Return its result, and an error as `-errno`.
///
/// # Safety
///
/// The call must not break the memory safety of the program.
pub(crate) unsafe fn syscall6(nr: u64, args: [u64; 6]) -> i64 {
    let ret: i64;

    // SAFETY: the kernel preserves all registers but these; the caller answers for the effects
    unsafe {
        asm!(
            "syscall",
            inlateout("rax") nr => ret,
            in("rdi") args[0],
            in("rsi") args[1],
            in("rdx") args[2],
            in("r10") args[3],
            in("r8") args[4],
            in("r9") args[5],
            lateout("rcx") _,
            lateout("r11") _,
            options(nostack)
        );
    }
    ret
}

/// Make a system call with up to six arguments; the others are 0.
///
/// # Safety
///
/// As of [`syscall6`].
pub(crate) unsafe fn syscall<const N: usize>(nr: u64, args: [u64; N]) -> i64 {
    let mut all = [0; 6];

    all[..N].copy_from_slice(&args);
    // SAFETY: the caller answers for the effects
    unsafe { syscall6(nr, all) }
}

/// Call `chain()` in the kernel.
///
/// # Safety
///
/// The entries of the chain must not break the memory safety of the program. A handler must be a
/// function of the C ABI that does not unwind.
pub(crate) unsafe fn chain(args: *mut Args, size: usize, flags: u32) -> i64 {
    let ret: i64;

    // SAFETY: the caller answers for the entries. After a trap or a move, the argument registers
    // hold the arguments of an entry, and a handler clobbers the registers that a function may.
    unsafe {
        asm!(
            "syscall",
            inlateout("rax") u64::from(NR_CHAIN) => ret,
            inlateout("rdi") args => _,
            inlateout("rsi") size => _,
            inlateout("rdx") u64::from(flags) => _,
            clobber_abi("C")
        );
    }
    ret
}
