// SPDX-License-Identifier: GPL-2.0
//! Build a chain without std, alloc and a C library, and run it by the system call. Where the kernel
//! lacks chain(), exit with status 38, which is ENOSYS. scripts/tests/rust links this.
#![no_std]
#![no_main]
#![deny(unsafe_op_in_unsafe_fn)]

use core::arch::{asm, global_asm};
use core::mem::MaybeUninit;
use core::panic::PanicInfo;
use syschain::abi::{Args, Word, NR_CHAIN};
use syschain::{c, Chain, Fd, Target};

/// Make a system call.
///
/// # Safety
///
/// The kernel uses the memory that the arguments name.
unsafe fn call(nr: usize, a: usize, b: usize, c: usize) -> isize {
    let result;

    // SAFETY: the registers are those of the kernel's interface; the caller vouches for the call.
    unsafe {
        asm!("syscall", inlateout("rax") nr => result, in("rdi") a, in("rsi") b, in("rdx") c,
             lateout("rcx") _, lateout("r11") _, options(nostack));
    }
    result
}

/// Functions that the compiler calls, and that core expects of its surroundings.
mod memory {
    use core::arch::asm;

    #[no_mangle]
    unsafe extern "C" fn memcpy(to: *mut u8, from: *const u8, n: usize) -> *mut u8 {
        // SAFETY: the caller vouches for the memory.
        unsafe {
            asm!("rep movsb", inout("rcx") n => _, inout("rdi") to => _, inout("rsi") from => _,
                 options(nostack, preserves_flags));
        }
        to
    }

    #[no_mangle]
    unsafe extern "C" fn memmove(to: *mut u8, from: *const u8, n: usize) -> *mut u8 {
        if (to as usize).wrapping_sub(from as usize) >= n {
            // SAFETY: a copy from the front does not overwrite bytes that it has yet to read.
            return unsafe { memcpy(to, from, n) };
        }
        // SAFETY: the caller vouches for the memory, whose last byte is copied first.
        unsafe {
            asm!("std", "rep movsb", "cld", inout("rcx") n => _,
                 inout("rdi") to.add(n).wrapping_sub(1) => _,
                 inout("rsi") from.add(n).wrapping_sub(1) => _, options(nostack));
        }
        to
    }

    #[no_mangle]
    unsafe extern "C" fn memset(to: *mut u8, byte: i32, n: usize) -> *mut u8 {
        // SAFETY: the caller vouches for the memory.
        unsafe {
            asm!("rep stosb", inout("rcx") n => _, inout("rdi") to => _, in("al") byte as u8,
                 options(nostack, preserves_flags));
        }
        to
    }
}

fn exit(status: i32) -> ! {
    loop {
        // SAFETY: exit_group() uses no memory.
        unsafe { call(231, status as usize, 0, 0) };
    }
}

#[panic_handler]
fn panic(_: &PanicInfo) -> ! {
    exit(101)
}

/// Write the host name. The result is the exit status.
fn show() -> i32 {
    let mut words = [MaybeUninit::<Word>::uninit(); 256];
    let mut memory = [0; 100];
    let mut chain = Chain::in_buffer(&mut words);
    let text = chain.buffer(&mut memory);

    chain.on_errors(Target::STOP);
    let file = chain.openat(Fd::CWD, c!("/etc/hostname"), 0, 0);
    let size = chain.read(file, text);
    chain.write(Fd::STDOUT, text.to(size));
    chain.close(file);
    match chain.finish() {
        Ok(mut args) => {
            let size = core::mem::size_of::<Args>();

            // SAFETY: the words and results are in memory that the chain has borrowed.
            match unsafe { call(NR_CHAIN as usize, &mut args as *mut Args as usize, size, 0) } {
                4 => 0,
                -38 => 38,
                _ => 1,
            }
        }
        Err(_) => 2,
    }
}

// The kernel starts the program here, with a stack that is aligned for a call
global_asm!(".globl _start", "_start:", "call start");

#[no_mangle]
extern "C" fn start() -> ! {
    exit(show())
}
