// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Constant programs: their words are those of the C macros, and they run.
#![cfg(feature = "std")]

use std::ffi::CStr;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicI32, AtomicI64, AtomicU64, Ordering::Relaxed};
use syschain::abi::{Comparator, Stop, Word};
use syschain::constant::{StaticBuffer, StaticCell};
use syschain::{c, chain, At, Chain, Fd, Null, Str, Target};

#[repr(C)]
struct Timespec {
    seconds: i64,
    nanoseconds: i64,
}

static BUFFER: StaticBuffer<64> = StaticBuffer::new();
static DELAY: Timespec = Timespec {
    seconds: 0,
    nanoseconds: 0,
};
static LEFT: StaticCell<Timespec> = StaticCell::new(Timespec {
    seconds: 0,
    nanoseconds: 0,
});
static COUNTER: AtomicU64 = AtomicU64::new(0);
static OFFSET: AtomicI64 = AtomicI64::new(0);
static FD: AtomicI32 = AtomicI32::new(0);

// These are the programs of constant.c

chain! {
    static HOSTNAME {
        file = openat(Fd::CWD, c!("/etc/hostname"), 0, 0) if error => stop;
        size = read(file, &BUFFER) if error => done, if == 0 => done;
        show = write(Fd::STDOUT, BUFFER.to(size));
        done = close(file);
    }
}

chain! {
    static COUNTING: loop {
        increment = add(At::atomic(&COUNTER), 1);
        keep = store(At::atomic(&COUNTER), increment);
        later = mov(again) if == again => later;
        again = mov(increment) if < 10 => increment;
    }
}

chain! {
    static COMPARATORS {
        none = nop();
        first = mov(-1)
            if == -1 => second,
            if != 0x123456789abcdef0u64 => third,
            if < none => end,
            if <= -5 => stop,
            if > none.plus(-7) => third,
            if >= 6 => third,
            if error => third;
        second = mov(2)
            if unsigned < -1 => third
            if unsigned <= 8 => third
            if unsigned > 9 => third
            if unsigned >= 10 => third
            if has 3 => third
            if lacks 4 => third
            goto third;
        third = nop() goto stop;
        alone = nop() if has 1 => end;
    }
}

chain! {
    static ARGUMENTS {
        nothing = nop();
        sum = add(nothing.plus(5), -3);
        rest = sub(sum.plus(-2).plus(-3), At::atomic(&FD));
        bits = and(u64::MAX, At::atomic(&COUNTER));
        number = store(At::atomic(&FD), rest);
        loaded = load(&COUNTER as *const AtomicU64, 8);
        place = lseek(unsafe { At::raw_atomic(&FD) }, -(1i64 << 40), 0);
        nap = nanosleep(&DELAY, LEFT.as_ptr());
        memory = mmap(Null, 4096, 3, 0x22, unsafe { Fd::from_raw(-1) }, place);
        text = write(Fd::STDERR, b"text\0");
        copied = copy_file_range(Fd::STDIN, None, Fd::STDOUT, Some(&OFFSET), 1 << 33, 0);
        got = recvfrom(Fd::STDIN, &BUFFER, 0x40, Null, Null);
    }
}

extern "C" {
    static __executable_start: u8;
    static _end: u8;
}

/// The words in the notation of constant.c
fn describe(name: &str, words: &[Word]) -> String {
    let objects = [
        ("buffer", BUFFER.as_ptr() as usize),
        ("delay", &DELAY as *const Timespec as usize),
        ("left", LEFT.as_ptr() as usize),
        ("counter", &COUNTER as *const AtomicU64 as usize),
        ("offset", &OFFSET as *const AtomicI64 as usize),
        ("fd", &FD as *const AtomicI32 as usize),
    ];
    // SAFETY: the linker defines both
    let memory = unsafe { &__executable_start as *const u8 as usize..&_end as *const u8 as usize };
    let mut text = format!("{name}:");
    for word in words {
        let word = word.get() as usize;
        if let Some((name, _)) = objects.iter().find(|object| object.1 == word) {
            write!(text, " @{name}").unwrap();
        } else if memory.contains(&word) {
            // SAFETY: all other addresses are those of texts
            let found = unsafe { CStr::from_ptr(word as *const _) };
            write!(text, " {found:?}").unwrap();
        } else {
            write!(text, " {word:x}").unwrap();
        }
    }
    text
}

/// Compile and run constant.c
fn words_of_c() -> Vec<String> {
    let crate_dir = Path::new(env!("CARGO_MANIFEST_DIR"));
    let work = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let library = crate_dir.parent().unwrap();
    let top = library.ancestors().nth(3).unwrap();

    // Copy the header, because others in its folder conflict with headers of the C library
    std::fs::create_dir_all(work.join("linux")).unwrap();
    std::fs::copy(
        top.join("include/uapi/linux/chain.h"),
        work.join("linux/chain.h"),
    )
    .unwrap();
    let program = work.join("constant");
    let status = Command::new("gcc")
        .args(["-std=gnu11", "-Wall", "-Wextra", "-Werror"])
        .arg(crate_dir.join("tests/constant.c"))
        .arg("-I")
        .arg(&work)
        .arg("-I")
        .arg(library)
        .arg("-o")
        .arg(&program)
        .status()
        .unwrap();
    assert!(status.success());
    let output = Command::new(program).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(str::to_owned).collect()
}

#[test]
fn words_equal_those_of_c() {
    let words = [
        describe("hostname", HOSTNAME.words()),
        describe("counting", COUNTING.words()),
        describe("comparators", COMPARATORS.words()),
        describe("arguments", ARGUMENTS.words()),
    ];
    let expected = words_of_c();
    for (words, expected) in words.iter().zip(&expected) {
        assert_eq!(words, expected);
    }
    assert_eq!(words.len(), expected.len());
}

static ROUNDS: AtomicI64 = AtomicI64::new(0);

chain! {
    static AROUND: loop {
        round = add(At::atomic(&ROUNDS), 1);
        keep = store(At::atomic(&ROUNDS), round);
        again = mov(round) if < 10 => round;
    }
}

#[test]
fn a_loop_runs_and_resumes() {
    let mut results = AROUND.results();
    let end = AROUND.run_loop(&mut results, 10).unwrap();
    assert_eq!(end.stop(), Some(Stop::AtSteps));
    assert_eq!(ROUNDS.load(Relaxed), 3);
    let end = end.resume(100).unwrap();
    assert!(end.ran_to_end());
    assert_eq!(ROUNDS.load(Relaxed), 10);
    assert_eq!(end.get(AROUND.round).unwrap(), 10);
    assert!(end.resume(1).is_err());
}

chain! {
    static MISSING {
        file = openat(Fd::CWD, c!("/nonexistent"), 0, 0) if error => stop;
        done = close(file);
    }
}

#[test]
fn errors_are_explained() {
    let mut results = [77; 2];
    let end = MISSING.run(&mut results).unwrap();
    assert!(!end.ran_to_end());
    assert_eq!(end.entry(), MISSING.file.number());
    assert_eq!(end.get(MISSING.file).unwrap_err().raw_os_error(), Some(2));
    assert_eq!(end.get(MISSING.done).unwrap_err().raw_os_error(), Some(125));
    assert_eq!(end.first_error().unwrap().0, 0);
    let text = end.to_string();
    assert!(
        text.contains("\"file\"") && text.contains("ENOENT"),
        "{text}"
    );
}

static PASSED: StaticBuffer<8> = StaticBuffer::new();

chain! {
    static PASS {
        file = memfd_create(c!("pass"), 0) if error => stop;
        wrote = write(file, &PASSED) if error => done;
        same = pread64(file, &BUFFER, 2) if error => done;
        again = pwrite64(file, BUFFER.to(same), wrote) if error => done;
        sum = pread64(file, &BUFFER, 0);
        done = close(file);
    }
}

#[test]
fn buffers_pass_bytes() {
    PASSED.store(b"ABCDEFGH");
    let mut results = PASS.results();
    let end = PASS.run(&mut results).unwrap();
    assert_eq!(end.get(PASS.sum).unwrap(), 14);
    assert_eq!(end.get(PASS.done).unwrap(), 0);
    let mut bytes = [0; 14];
    BUFFER.load(&mut bytes);
    assert_eq!(&bytes, b"ABCDEFGHCDEFGH");
}

#[test]
fn buffers_are_copied() {
    static OWN: StaticBuffer<8> = StaticBuffer::new();

    assert_eq!(OWN.store(b"12345"), 5);
    let mut bytes = [1; 10];
    assert_eq!(OWN.load(&mut bytes), 8);
    assert_eq!(&bytes, b"12345\0\0\0\x01\x01");
    // SAFETY: nothing writes the buffer
    assert_eq!(unsafe { OWN.bytes() }, b"12345\0\0\0");
    assert_eq!(OWN.store(b"abcdefghij"), 8);
}

// A chain has one handler for conditions of the same target, and a constant program one for each
#[test]
fn words_equal_those_of_a_chain() {
    static PATH: Str<'static> = c!("/etc/hostname");

    chain! {
        static PROGRAM {
            file = openat(Fd::CWD, PATH, 0, 0) if error => stop;
            size = read(file, &BUFFER) if error => done, if == 0 => stop;
            show = write(Fd::STDOUT, &BUFFER);
            done = close(file);
            name = getcwd(&BUFFER);
            flags = recvfrom(Fd::STDIN, &BUFFER, 0x40, Null, Null);
            both = send(Fd::STDIN, &BUFFER, 0) goto end;
            next = accept(Fd::STDIN, 0x800);
            copied = copy_file_range(next, None, Fd::STDOUT, None, size.plus(-1), 0);
        }
    }

    let mut chain = Chain::new();
    let done = chain.label();
    let file = chain.openat(Fd::CWD, PATH, 0, 0);
    chain.if_error(file, Target::STOP);
    let size = chain.read(file, &BUFFER);
    chain.if_error(size, done);
    chain.if_result(size, Comparator::Equal, 0, Target::STOP);
    chain.write(Fd::STDOUT, &BUFFER);
    chain.place(done);
    chain.close(file);
    chain.getcwd(&BUFFER);
    // SAFETY: it does not run
    unsafe { chain.recvfrom(Fd::STDIN, &BUFFER, 0x40, Null, Null) };
    chain.send(Fd::STDIN, &BUFFER, 0);
    chain.goto(Target::END);
    let next = chain.accept(Fd::STDIN, 0x800);
    chain.copy_file_range(next, None, Fd::STDOUT, None, size.plus(-1), 0);
    chain.finish().unwrap();
    let words: Vec<_> = chain.words().iter().map(|word| word.get()).collect();
    let expected: Vec<_> = PROGRAM.words().iter().map(|word| word.get()).collect();
    assert_eq!(words, expected);
}

/// Whether memory cannot be written
fn is_read_only(address: usize) -> bool {
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
    let line = maps.lines().find(|line| {
        let (range, _) = line.split_once(' ').unwrap();
        let (first, end) = range.split_once('-').unwrap();
        let number = |text| usize::from_str_radix(text, 16).unwrap();
        (number(first)..number(end)).contains(&address)
    });
    line.unwrap().contains(" r--")
}

// No code builds a program, as it is in memory that no code could write
#[test]
fn programs_are_in_read_only_memory() {
    assert!(is_read_only(HOSTNAME.words().as_ptr() as usize));
    assert!(is_read_only(COMPARATORS.words().as_ptr() as usize));
    assert!(!is_read_only(BUFFER.as_ptr() as usize));
}

static MASK: StaticBuffer<1024> = StaticBuffer::new();

chain! {
    static AFFINITY {
        size = sched_getaffinity(0, &MASK) if error => stop;
        set = sched_setaffinity(0, MASK.to(size));
    }
}

/// The kernel takes the length of these calls before the address
#[test]
fn lengths_come_where_the_kernel_takes_them() {
    let words = AFFINITY.words();
    assert_eq!([words[3].get(), words[11].get()], [1024, 0]);
    let mut results = AFFINITY.results();
    let end = AFFINITY.run(&mut results).unwrap();
    assert!(end.get(AFFINITY.size).unwrap() <= 1024);
    assert_eq!(end.get(AFFINITY.set).unwrap(), 0);
}

/// A call may return a descriptor as a plain number
#[test]
fn a_number_becomes_a_descriptor() {
    chain! {
        static DUPLICATE {
            number = fcntl(Fd::STDERR, 0, 3) if error => stop;
            same = lseek(unsafe { number.as_fd() }, 0, 1);
            done = close_raw(unsafe { number.as_fd() });
        }
    }
    let mut results = DUPLICATE.results();
    // SAFETY: it closes its own descriptor
    let end = unsafe { DUPLICATE.run_unchecked(&mut results).unwrap() };
    assert_eq!(end.get(DUPLICATE.done).unwrap(), 0);
}
