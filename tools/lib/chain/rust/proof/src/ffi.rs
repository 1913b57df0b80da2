// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The functions of libchain that are compared with those of the crate.

use std::os::raw::{c_char, c_long};
use syschain::abi::Args;

/// `struct chain_insn`
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Insn {
    pub nr: u32,
    pub bits: u32,
    pub handlers: *const u64,
    pub args: [u64; 6],
}

/// `struct chain_decoder`
#[repr(C)]
pub struct Decoder {
    pub args: *const Args,
    pub words: *const u64,
    pub user_end: u64,
    pub insns: *mut Insn,
    pub has_handler: u32,
    pub handler: u32,
    pub entry: u32,
    pub stop: u32,
    /// The fields from `far_target` to `refused`
    pub private: [u32; 6],
}

#[link(name = "chain", kind = "static")]
extern "C" {
    pub fn chain_check_args(args: *const Args, stop: *mut u32) -> i32;
    pub fn chain_decode(decoder: *mut Decoder) -> i32;
    pub fn chain_explain_names(
        args: *const Args,
        ret: c_long,
        names: *const *const c_char,
        nnames: usize,
        text: *mut c_char,
        size: usize,
    ) -> *mut c_char;
    pub fn chain_emulate(args: *mut Args, size: usize, flags: u32) -> i64;
}

extern "C" {
    /// That of the C library: -1 with `errno` on errors
    pub fn syscall(nr: i64, ...) -> i64;
}
