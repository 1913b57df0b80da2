// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The emulation with the names of libchain: linked before libchain.a, the selftests of libchain's
//! emulation test the one of the crate.
#![deny(unsafe_op_in_unsafe_fn)]

use std::arch::global_asm;
use syschain::abi::Args;
use syschain::raw;

global_asm!(
    ".pushsection .text",
    ".globl chain_restorer",
    "chain_restorer: jmp syschain_restorer",
    ".popsection",
);

/// # Safety
///
/// As of [`raw::call`].
#[no_mangle]
pub unsafe extern "C" fn chain_call(args: *mut Args, size: usize, flags: u32) -> i64 {
    // SAFETY: the caller answers for the chain
    unsafe { raw::call(args, size, flags) }
}

/// # Safety
///
/// As of [`raw::emulate`].
#[no_mangle]
pub unsafe extern "C" fn chain_emulate(args: *mut Args, size: usize, flags: u32) -> i64 {
    // SAFETY: the caller answers for the chain
    unsafe { raw::emulate(args, size, flags) }
}

#[no_mangle]
pub extern "C" fn chain_is_emulated() -> bool {
    raw::is_emulated()
}

/// Without `CHAIN_RUN_CANCELLABLE`.
///
/// # Safety
///
/// As of [`raw::run_args`].
#[no_mangle]
pub unsafe extern "C" fn chain_run_args(args: &mut Args, flags: u32) -> i64 {
    // SAFETY: the caller answers for the chain
    unsafe { raw::run_args(args, flags) }
}

/// # Safety
///
/// As of [`raw::run_args`].
#[no_mangle]
pub unsafe extern "C" fn chain_run_program(
    words: *const u64,
    nwords: usize,
    results: *mut i64,
    nresults: usize,
    steps: u64,
) -> i64 {
    let mut args = Args {
        program: words as u64,
        results: results as u64,
        steps,
        nwords: nwords.try_into().unwrap_or(u32::MAX),
        nresults: nresults.try_into().unwrap_or(u32::MAX),
        ..Args::default()
    };

    // SAFETY: the caller answers for the chain
    unsafe { raw::run_args(&mut args, 0) }
}
