// SPDX-License-Identifier: GPL-2.0
//! The programs of tools/lib/chain/tests/cost.c, built by the crate: it measures both.
use std::arch::asm;
use std::cell::UnsafeCell;
use std::mem::MaybeUninit;
use syschain::abi::Word;
use syschain::constant::StaticBuffer;
use syschain::{c, chain, Chain, Fd};

const ENTRIES: usize = 960;

/// Aligned like that of cost.c: stores that cross a cache line cost more.
#[repr(align(64))]
struct Memory<T>(UnsafeCell<T>);
// SAFETY: cost.c has one thread.
unsafe impl<T> Sync for Memory<T> {}

static WORDS: Memory<[MaybeUninit<Word>; 16384]> =
    Memory(UnsafeCell::new([MaybeUninit::uninit(); 16384]));
static BUFFER: Memory<[u8; 100]> = Memory(UnsafeCell::new([0; 100]));
static SHARED: StaticBuffer<100> = StaticBuffer::new();

chain! {
    static CONSTANT {
        file = openat(Fd::CWD, c!("name"), 0, 0) if error => stop;
        size = read(file, &SHARED) if error => stop;
        show = write(Fd::STDOUT, SHARED.to(size));
        done = close(file);
    }
}

/// Make the compiler assume that the words are used.
#[inline(always)]
fn seen(words: &[Word]) {
    // SAFETY: there is no instruction.
    unsafe { asm!("/* {} */", in(reg) words.as_ptr(), options(nostack, preserves_flags)) };
}

/// Build a chain in the memory, and let it be used.
#[inline(always)]
fn build(append: impl for<'b> FnOnce(&mut Chain<'b>, &'b mut [u8; 100])) {
    // SAFETY: nothing else uses them before this returns.
    let (words, buffer) = unsafe { (&mut *WORDS.0.get(), &mut *BUFFER.0.get()) };
    let mut chain = Chain::in_buffer(words);

    append(&mut chain, buffer);
    seen(chain.words());
}

/// Begin a chain.
#[no_mangle]
pub extern "C" fn rust_nothing() {
    build(|_, _| {});
}

/// Append getppid() only.
#[no_mangle]
pub extern "C" fn rust_getppid() {
    build(|chain, _| {
        for _ in 0..ENTRIES {
            chain.getppid();
        }
    });
}

/// Append read() only.
#[no_mangle]
pub extern "C" fn rust_read() {
    build(|chain, buffer| {
        let buffer = chain.buffer(buffer);

        for _ in 0..ENTRIES {
            chain.read(Fd::STDERR, buffer);
        }
    });
}

/// Append entries with results of others.
#[no_mangle]
pub extern "C" fn rust_linked() {
    build(|chain, buffer| {
        let buffer = chain.buffer(buffer);

        for _ in 0..ENTRIES / 4 {
            let file = chain.openat(Fd::CWD, c!("name"), 0, 0);
            let n = chain.read(file, buffer);

            // SAFETY: it is not run.
            let part = unsafe { buffer.to_unchecked(n) };
            chain.write(Fd::STDOUT, part);
            // SAFETY: it is not run. close() also checks that no descriptor is closed twice.
            unsafe { chain.close_raw(file) };
        }
    });
}

/// Append read() with a condition.
#[no_mangle]
pub extern "C" fn rust_condition() {
    build(|chain, buffer| {
        let buffer = chain.buffer(buffer);
        let out = chain.label();

        for _ in 0..ENTRIES {
            let n = chain.read(Fd::STDERR, buffer);

            chain.if_error(n, out);
        }
        chain.place(out);
    });
}

/// A constant program needs no building.
#[no_mangle]
pub extern "C" fn rust_constant() {
    seen(CONSTANT.words());
}
