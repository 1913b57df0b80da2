// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The builder of the crate and that of libchain write the same words for the same calls.

use crate::random::Random;
use crate::Options;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::mem::MaybeUninit;
use std::ptr::{null, null_mut};
use syschain::abi::{Comparator, Word};
use syschain::{At, Chain, Fd, Int, Label, Loop, Target};

/// `struct chain_value`
#[repr(C)]
#[derive(Clone, Copy, Default)]
struct CValue {
    word: u64,
    kind: u32,
    build: u32,
}

/// `struct proof_chain`
#[repr(C)]
struct CChain {
    private: [u8; 0],
}

extern "C" {
    fn proof_new(buffer: *mut u64, nwords: usize) -> *mut CChain;
    fn proof_free(p: *mut CChain);
    fn proof_append(p: *mut CChain, nr: u32, n: u32, values: *const CValue, result: *mut CValue);
    fn proof_condition(
        p: *mut CChain,
        result: *const CValue,
        comparator: u32,
        value: *const CValue,
        label: i32,
    );
    fn proof_place(p: *mut CChain, label: i32);
    fn proof_goto(p: *mut CChain, label: i32);
    fn proof_on_errors(p: *mut CChain, label: i32);
    fn proof_cleanup(p: *mut CChain, label: i32);
    fn proof_loop(p: *mut CChain, number: i32);
    fn proof_loop_end(p: *mut CChain, number: i32, rounds: u32);
    fn proof_name(p: *mut CChain, result: *const CValue, name: *const u8);
    fn proof_reset(p: *mut CChain);
    fn proof_finish(
        p: *mut CChain,
        words: *mut *const u64,
        nwords: *mut usize,
        steps: *mut u64,
    ) -> i32;
}

const STOP: i32 = -1;
const END: i32 = -2;
const NONE: i32 = -3;
/// Labels of loops are numbered from here on, two for each loop.
const LOOPS: i32 = 1000;
const MAX_LABELS: usize = 64;

const COMPARATORS: [Comparator; 14] = [
    Comparator::Equal,
    Comparator::NotEqual,
    Comparator::Greater,
    Comparator::GreaterUnsigned,
    Comparator::Less,
    Comparator::LessUnsigned,
    Comparator::GreaterEqual,
    Comparator::GreaterEqualUnsigned,
    Comparator::LessEqual,
    Comparator::LessEqualUnsigned,
    Comparator::Always,
    Comparator::IsError,
    Comparator::BitsSet,
    Comparator::BitsClear,
];

/// An argument of both builders: a plain value or a result, or a value that is loaded
#[derive(Clone, Copy)]
enum Arg<'b> {
    Int(Int),
    Load(&'b Cell<u64>),
    Load32(&'b Cell<i32>),
}

/// Pass an argument, whose type differs, to a method
macro_rules! with {
    ($arg:expr, |$x:ident| $call:expr) => {
        match $arg {
            Arg::Int($x) => $call,
            Arg::Load(cell) => {
                let $x = At::new(cell);
                $call
            }
            Arg::Load32(cell) => {
                let $x = At::new(cell);
                $call
            }
        }
    };
}

/// The same chain in both builders
struct Both<'b> {
    rust: Chain<'b>,
    c: *mut CChain,
    random: Random,
    cells: (&'b Cell<u64>, &'b Cell<i32>),
    results: Vec<(Int, CValue)>,
    /// Results of another chain, or from before a reset
    foreign: Vec<(Int, CValue)>,
    labels: Vec<Label>,
    loops: Vec<Loop>,
    /// Numbers of the loops without an end
    open: Vec<usize>,
    /// The memory is the caller's, where labels and names take more room than in libchain
    is_limited: bool,
    errors: bool,
    is_finished: bool,
    is_long: bool,
}

impl Drop for Both<'_> {
    fn drop(&mut self) {
        // SAFETY: it was made by proof_new()
        unsafe { proof_free(self.c) };
    }
}

/// A plain number. Only results are `Int`, so it takes the way of a descriptor.
fn literal(number: i32) -> (Int, CValue) {
    let value = CValue {
        word: number as u64,
        ..CValue::default()
    };
    // SAFETY: these chains do not run
    (unsafe { Fd::from_raw(number) }.as_int(), value)
}

impl<'b> Both<'b> {
    fn result(&mut self) -> (Int, CValue) {
        if self.errors && !self.foreign.is_empty() && self.random.chance(2) {
            let at = self.random.below(self.foreign.len());
            return self.foreign[at];
        }
        if self.results.is_empty() {
            return literal(7);
        }
        // Most are of the last entries
        let n = self.results.len();
        let near = self.random.chance(70);
        let at = if near {
            n - 1 - self.random.below(n.min(3))
        } else {
            self.random.below(n)
        };
        let (int, value) = self.results[at];
        if !self.random.chance(10) {
            return (int, value);
        }
        let addend = self.random.word() as i32;
        let sum = value.word & 0xffff_ffff
            | (((value.word >> 32) as u32).wrapping_add(addend as u32) as u64) << 32;
        (int.plus(addend), CValue { word: sum, ..value })
    }

    /// An argument that is no load
    fn number(&mut self) -> (Int, CValue) {
        if self.random.chance(50) {
            return self.result();
        }
        let number = self.random.word() as i32;
        literal(if self.random.chance(50) {
            number
        } else {
            number & 7
        })
    }

    fn arg(&mut self) -> (Arg<'b>, CValue) {
        let load = |address: usize, kind| CValue {
            word: address as u64,
            kind,
            build: 0,
        };
        match self.random.below(10) {
            0 => (
                Arg::Load(self.cells.0),
                load(self.cells.0.as_ptr() as usize, 1 << 12),
            ),
            1 => (
                Arg::Load32(self.cells.1),
                load(self.cells.1.as_ptr() as usize, 1 << 12 | 1),
            ),
            _ => {
                let (int, value) = self.number();
                (Arg::Int(int), value)
            }
        }
    }

    fn append(&mut self) {
        let mut ints = [literal(0).0; 6];
        let mut values = [CValue::default(); 6];
        for (int, value) in ints.iter_mut().zip(&mut values).skip(1) {
            let (i, v) = self.number();
            *int = i;
            *value = v;
        }
        let (first, value) = self.arg();
        values[0] = value;
        let [_, b, c, d, e, f] = ints;
        let rust = &mut self.rust;
        // SAFETY: these chains do not run
        let (nr, nargs, int) = unsafe {
            match self.random.below(14) {
                0 => (24, 0, rust.sched_yield()),
                1 => (39, 0, rust.getpid().as_int()),
                2 => (0x8000_0000, 0, rust.nop()),
                3 => (0x8000_0001, 1, with!(first, |x| rust.mov(x))),
                4 => (0x8000_0002, 2, with!(first, |x| rust.add(x, b))),
                5 => (0x8000_0003, 2, with!(first, |x| rust.sub(x, b))),
                6 => (0x8000_0004, 2, with!(first, |x| rust.and(x, b))),
                7 => (0x8000_0006, 2, with!(first, |x| rust.store64(x, b))),
                8 => (0x8000_0007, 2, with!(first, |x| rust.load(x, b))),
                9 => {
                    values.swap(0, 2);
                    (16, 3, with!(first, |x| rust.ioctl(c.as_fd(), b, x)))
                }
                10 => (157, 5, with!(first, |x| rust.prctl(x, b, c, d, e))),
                11 => {
                    let (int, value) = self.number();
                    values[0] = value;
                    let rust = &mut self.rust;
                    let ptr = int.as_ptr();
                    let result = rust.mmap(ptr, b.as_size(), c, d, e.as_fd(), f.as_off());
                    (9, 6, result.as_int())
                }
                12 => {
                    let (int, value) = self.number();
                    values[0] = value;
                    (32, 1, self.rust.dup(int.as_fd()).as_int())
                }
                _ => {
                    values.swap(0, 3);
                    let x = first;
                    (101, 4, with!(x, |x| rust.ptrace(d, b.as_pid(), c, x)))
                }
            }
        };
        let mut result = CValue::default();
        // SAFETY: the chain exists, and so do the values
        unsafe { proof_append(self.c, nr, nargs, values.as_ptr(), &mut result) };
        self.results.push((int, result));
    }

    fn target(&mut self) -> (Target, i32) {
        let n = self.labels.len() + 2 * self.loops.len();
        match self.random.below(8) {
            0 => (Target::STOP, STOP),
            1 => (Target::END, END),
            _ if n == 0 => (Target::END, END),
            _ => {
                let at = self.random.below(n);
                let (label, number) = self.label(at);
                (label.into(), number)
            }
        }
    }

    fn label(&self, at: usize) -> (Label, i32) {
        match at.checked_sub(self.labels.len()) {
            None => (self.labels[at], at as i32),
            Some(at) => {
                let l = self.loops[at / 2];
                let label = if at % 2 == 0 { l.again } else { l.done };
                (label, LOOPS + at as i32)
            }
        }
    }

    fn condition(&mut self) {
        let (int, value) = if self.errors && self.random.chance(2) {
            literal(3)
        } else {
            self.result()
        };
        if value.kind == 0 && !self.errors {
            return;
        }
        let (to, label) = self.target();
        if self.random.chance(50) {
            self.rust.if_error(int, to);
            let zero = CValue::default();
            // SAFETY: the chain exists
            unsafe { proof_condition(self.c, &value, 11, &zero, label) };
            return;
        }
        let comparator = self.random.pick(&COMPARATORS);
        let (with, c_with) = self.arg();
        let rust = &mut self.rust;
        with!(with, |x| rust.if_result(int, comparator, x, to));
        // SAFETY: the chain exists
        unsafe { proof_condition(self.c, &value, comparator as u32, &c_with, label) };
    }

    fn make_label(&mut self) {
        // In libchain a label is made without the chain
        if self.labels.len() < MAX_LABELS && !self.is_limited && !self.is_finished {
            let label = self.rust.label();
            self.labels.push(label);
        }
    }

    /// A label of `make_label()`, placed or not
    fn own_label(&mut self) -> Option<(Label, i32)> {
        match self.labels.len() {
            0 => None,
            n => {
                let at = self.random.below(n);
                Some(self.label(at))
            }
        }
    }

    fn begin_loop(&mut self) {
        if self.loops.len() == MAX_LABELS || self.is_limited {
            return;
        }
        let number = self.loops.len();
        // SAFETY: the chain exists
        unsafe { proof_loop(self.c, number as i32) };
        let l = self.rust.begin_loop();
        self.loops.push(l);
        self.open.push(number);
    }

    fn end_loop(&mut self) {
        let number = if self.errors && self.random.chance(5) && !self.loops.is_empty() {
            self.random.below(self.loops.len())
        } else {
            match self.open.last() {
                Some(&number) => number,
                None => return,
            }
        };
        self.open.retain(|open| *open != number);
        let rounds = self.random.word() as u32;
        self.rust.end_loop(self.loops[number], rounds);
        // SAFETY: the chain exists
        unsafe { proof_loop_end(self.c, number as i32, rounds) };
    }

    fn reset(&mut self) {
        self.rust.reset();
        // SAFETY: the chain exists
        unsafe { proof_reset(self.c) };
        self.labels.clear();
        self.loops.clear();
        self.open.clear();
        self.foreign.append(&mut self.results);
    }

    fn step(&mut self, placed: &mut usize) {
        match self.random.below(100) {
            0..=49 => self.append(),
            50..=74 => self.condition(),
            75..=78 => self.make_label(),
            79..=82 => {
                // Without errors, place each label once
                let next = if self.errors { None } else { Some(*placed) };
                let label = match next {
                    Some(at) if at < self.labels.len() => {
                        *placed += 1;
                        Some(self.label(at))
                    }
                    Some(_) => None,
                    None => self.own_label(),
                };
                if let Some((label, number)) = label {
                    if self.random.chance(30) {
                        self.rust.cleanup(label);
                        // SAFETY: the chain exists
                        unsafe { proof_cleanup(self.c, number) };
                    } else {
                        self.rust.place(label);
                        // SAFETY: the chain exists
                        unsafe { proof_place(self.c, number) };
                    }
                }
            }
            83..=85 => {
                let (to, label) = self.target();
                self.rust.goto(to);
                // SAFETY: the chain exists
                unsafe { proof_goto(self.c, label) };
            }
            86..=88 => {
                let (to, label) = self.target();
                self.rust.on_errors(to);
                // SAFETY: the chain exists
                unsafe { proof_on_errors(self.c, label) };
            }
            89..=90 => {
                self.rust.no_on_errors();
                // SAFETY: the chain exists
                unsafe { proof_on_errors(self.c, NONE) };
            }
            91..=93 => self.begin_loop(),
            94..=96 => self.end_loop(),
            97..=98 if !self.is_limited && !self.results.is_empty() => {
                let (int, value) = self.result();
                self.rust.name(int, "name");
                // SAFETY: the chain exists
                unsafe { proof_name(self.c, &value, b"name\0".as_ptr()) };
            }
            // A reset shortens a chain that is to be too long
            99 if !self.is_long && self.random.chance(20) => {
                self.reset();
                *placed = 0;
            }
            _ => self.append(),
        }
    }

    /// Without errors, place all labels and end all loops.
    fn close(&mut self, placed: usize) {
        if self.errors {
            return;
        }
        while !self.open.is_empty() {
            self.end_loop();
        }
        for at in placed..self.labels.len() {
            let (label, number) = self.label(at);
            self.rust.place(label);
            // SAFETY: the chain exists
            unsafe { proof_place(self.c, number) };
        }
    }

    /// Compare both. Return the error, or the number of words.
    fn finish(&mut self) -> Result<Result<usize, i32>, String> {
        let (mut words, mut nwords, mut steps) = (null(), 0, 0);
        // SAFETY: the chain exists
        let error = unsafe { proof_finish(self.c, &mut words, &mut nwords, &mut steps) };
        let args = match self.rust.finish() {
            Ok(args) if error == 0 => args,
            Err(fault) if -error == fault.errno() => return Ok(Err(-error)),
            other => return Err(format!("C: {error}, Rust: {other:?}")),
        };
        let rust: Vec<u64> = self.rust.words().iter().map(|word| word.get()).collect();
        // SAFETY: libchain has written so many words
        let c = unsafe { std::slice::from_raw_parts(words, nwords) };
        if rust != c || args.nwords as usize != nwords || args.steps != steps {
            return Err(format!(
                "C: {c:#x?} {steps} steps\nRust: {rust:#x?} {} steps",
                args.steps
            ));
        }
        Ok(Ok(nwords))
    }
}

fn compare(options: &Options, number: u64) -> Result<Result<usize, i32>, String> {
    let mut random = Random::new(options.seed, number);
    let cells = (Cell::new(0), Cell::new(0));
    let is_limited = random.chance(10);
    let errors = random.chance(30);
    let nwords = if is_limited { random.below(200) } else { 0 };
    let mut memory = vec![MaybeUninit::<Word>::uninit(); nwords];
    let mut c_memory = vec![0_u64; nwords];
    let c_buffer = match is_limited {
        true => c_memory.as_mut_ptr(),
        false => null_mut(),
    };
    let mut other = Chain::new();
    let foreign = (
        other.nop(),
        CValue {
            word: 0,
            kind: 1,
            build: u32::MAX,
        },
    );
    let steps = match random.below(20_000) {
        0 => 6000,
        1..=200 => random.below(1000),
        _ => random.below(40),
    };
    let mut both = Both {
        rust: match is_limited {
            true => Chain::in_buffer(&mut memory),
            false => Chain::new(),
        },
        // SAFETY: the buffer exists longer
        c: unsafe { proof_new(c_buffer, nwords) },
        random,
        cells: (&cells.0, &cells.1),
        results: Vec::new(),
        foreign: vec![foreign],
        labels: Vec::new(),
        loops: Vec::new(),
        open: Vec::new(),
        is_limited,
        errors,
        is_finished: false,
        is_long: steps > 1000,
    };
    let mut placed = 0;

    for _ in 0..steps {
        both.step(&mut placed);
    }
    both.close(placed);
    let end = both.finish();
    if errors && both.random.chance(30) {
        // Nothing can be added to a finished chain
        end?.ok();
        both.is_finished = true;
        both.step(&mut placed);
        return both.finish();
    }
    end
}

/// Compare the builders. Return a description of the chains, or of the first difference.
pub fn prove(options: &Options) -> Result<String, String> {
    let mut errors = BTreeMap::new();
    let (mut chains, mut words) = (0_u64, 0_usize);

    for number in options.programs(1_000_000) {
        match compare(options, number).map_err(|text| format!("chain {number}\n{text}"))? {
            Ok(nwords) => {
                chains += 1;
                words += nwords;
            }
            Err(error) => *errors.entry(error).or_insert(0_u64) += 1,
        }
    }
    // E2BIG, EINVAL, ENOBUFS
    for error in [7, 22, 105] {
        if options.is_default() && !errors.contains_key(&error) {
            return Err(format!("no chain had the error {error}"));
        }
    }
    Ok(format!(
        "{chains} chains of {words} words, errors {errors:?}"
    ))
}
