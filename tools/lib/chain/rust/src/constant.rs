// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Constant programs, which [`chain!`](crate::chain!) builds at compile time.
//!
//! Such a program is a `static`: its words are in the executable file, and no code builds them.
//!
//! ```
//! use syschain::{c, chain, constant::StaticBuffer, Fd};
//!
//! static BUFFER: StaticBuffer<64> = StaticBuffer::new();
//!
//! chain! {
//!     static HOSTNAME {
//!         file = openat(Fd::CWD, c!("/proc/sys/kernel/hostname"), 0, 0) if error => stop;
//!         size = read(file, &BUFFER) if error => done, if == 0 => done;
//!         show = write(Fd::STDOUT, BUFFER.to(size));
//!         done = close(file);
//!     }
//! }
//!
//! let mut results = HOSTNAME.results();
//! let end = HOSTNAME.run(&mut results)?;
//! println!("{} bytes", end.get(HOSTNAME.size)?);
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! See [`chain!`](crate::chain!) for the notation.

use crate::abi::{self, Comparator, Word};
use crate::build::{Chain, RECEIVE_FLAGS};
use crate::value::{
    self, pair_of, At, Fd, InBytes, Int, Loaded, Null, Off, OutBytes, Pid, Ptr, Size, Str, Value,
};
#[cfg(feature = "std")]
use crate::{abi::Stop, explain, outcome, raw, Answer, Error};
use core::cell::UnsafeCell;
use core::fmt;
use core::marker::PhantomData;
use core::sync::atomic::Ordering::Relaxed;
use core::sync::atomic::{AtomicI32, AtomicI64, AtomicU64, AtomicU8, AtomicUsize};
#[cfg(feature = "std")]
use std::{io, slice};

#[cfg(feature = "std")]
const ECANCELED: i32 = 125;
#[cfg(feature = "std")]
const EINVAL: i32 = 22;

mod private {
    /// Keeps other crates from implementing [`Constant`](super::Constant).
    pub trait Sealed {}

    /// Keeps other crates from implementing traits of some types only. [`Sealed`] does not: as it
    /// is implemented for any `&T`, it lets them implement a trait for references to their types.
    pub trait SealedType {}
}

/// How a constant is turned into an argument.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub enum Shape {
    Signed(usize),
    Unsigned(usize),
    /// A [`Value`], or a type that begins with one
    Value,
    /// An address: a reference or a pointer, or `None`
    Pointer,
    /// A reference with a length; the length is no argument
    Slice,
    Null,
    /// [`StaticPart`]
    Part,
    #[cfg(feature = "std")]
    CStr,
}

/// An argument of a constant program.
///
/// Constant functions cannot call methods of traits, so that the trait describes the type instead.
pub trait Constant: Copy + private::Sealed {
    #[doc(hidden)]
    const SHAPE: Shape;
}

macro_rules! constants {
    ($([$($generics:tt)*] $type:ty: $shape:expr;)*) => { $(
        impl<$($generics)*> private::Sealed for $type {}
        impl<$($generics)*> Constant for $type {
            const SHAPE: Shape = $shape;
        }
    )* };
}

constants! {
    [] bool: Shape::Unsigned(1);
    [] i8: Shape::Signed(1);
    [] i16: Shape::Signed(2);
    [] i32: Shape::Signed(4);
    [] i64: Shape::Signed(8);
    [] isize: Shape::Signed(8);
    [] u8: Shape::Unsigned(1);
    [] u16: Shape::Unsigned(2);
    [] u32: Shape::Unsigned(4);
    [] u64: Shape::Unsigned(8);
    [] usize: Shape::Unsigned(8);
    [] Fd: Shape::Value;
    [] Size: Shape::Value;
    [] Off: Shape::Value;
    [] Pid: Shape::Value;
    [] Ptr: Shape::Value;
    [] Int: Shape::Value;
    [T: Copy] At<'static, T>: Shape::Value;
    [] Str<'static>: Shape::Slice;
    [] &'static [u8]: Shape::Slice;
    [T] &'static T: Shape::Pointer;
    [T] Option<&'static T>: Shape::Pointer;
    [T] *const T: Shape::Pointer;
    [T] *mut T: Shape::Pointer;
    [] StaticPart: Shape::Part;
    [] Null: Shape::Null;
}

#[cfg(feature = "std")]
impl private::Sealed for &'static std::ffi::CStr {}
#[cfg(feature = "std")]
impl Constant for &'static std::ffi::CStr {
    const SHAPE: Shape = Shape::CStr;
}

/// Memory with a length that the kernel reads: the constant form of [`InBytes`].
pub trait ConstantIn: Constant + private::SealedType {
    #[doc(hidden)]
    const LEN: usize;
}

/// Memory with a length that the kernel writes: the constant form of
/// [`OutBytes`].
pub trait ConstantOut: Constant + private::SealedType {
    #[doc(hidden)]
    const LEN: usize;
}

/// The offset of a file: the constant form of `Option<&mut i64>`.
pub trait Offset: Constant + private::SealedType {}
impl private::SealedType for Option<&'static AtomicI64> {}
impl Offset for Option<&'static AtomicI64> {}

/// A file descriptor: the constant form of [`FdArg`](crate::FdArg). Others are owned by values that
/// have no number yet when the program is built.
pub trait ConstantFd: Constant + private::SealedType {}

macro_rules! descriptors {
    ($($type:ty)*) => { $(
        impl private::SealedType for $type {}
        impl ConstantFd for $type {}
    )* };
}

descriptors! { Fd At<'static, Fd> }
#[cfg(feature = "std")]
descriptors! { At<'static, std::os::unix::io::BorrowedFd<'static>> }

impl private::SealedType for &'static [u8] {}
impl<const N: usize> private::SealedType for &'static [u8; N] {}
impl<const N: usize> private::SealedType for &'static StaticBuffer<N> {}
impl private::SealedType for StaticPart {}

/// The length is that of the value
const ITS_OWN: usize = usize::MAX;

impl ConstantIn for &'static [u8] {
    const LEN: usize = ITS_OWN;
}
impl<const N: usize> ConstantIn for &'static [u8; N] {
    const LEN: usize = N;
}
impl<const N: usize> ConstantIn for &'static StaticBuffer<N> {
    const LEN: usize = N;
}
impl<const N: usize> ConstantOut for &'static StaticBuffer<N> {
    const LEN: usize = N;
}
impl ConstantIn for StaticPart {
    const LEN: usize = ITS_OWN;
}
impl ConstantOut for StaticPart {
    const LEN: usize = ITS_OWN;
}

/// Reads a value as the type that its [`Shape`] tells
#[repr(C)]
union Bits<T: Copy> {
    it: T,
    i8: i8,
    i16: i16,
    i32: i32,
    i64: i64,
    u8: u8,
    u16: u16,
    u32: u32,
    u64: u64,
    value: Value,
    pointer: *const (),
    slice: &'static [u8],
    part: StaticPart,
    #[cfg(feature = "std")]
    text: &'static std::ffi::CStr,
}

const fn value_of<T: Constant>(it: T) -> Value {
    let bits = Bits { it };
    // SAFETY: T::SHAPE is that of T
    unsafe {
        match T::SHAPE {
            Shape::Signed(1) => Value::literal(bits.i8 as u64),
            Shape::Signed(2) => Value::literal(bits.i16 as u64),
            Shape::Signed(4) => Value::literal(bits.i32 as u64),
            Shape::Signed(_) => Value::literal(bits.i64 as u64),
            Shape::Unsigned(1) => Value::literal(bits.u8 as u64),
            Shape::Unsigned(2) => Value::literal(bits.u16 as u64),
            Shape::Unsigned(4) => Value::literal(bits.u32 as u64),
            Shape::Unsigned(_) => Value::literal(bits.u64),
            Shape::Value => bits.value,
            Shape::Pointer => Value::pointer(bits.pointer),
            Shape::Slice => Value::pointer(bits.slice.as_ptr()),
            Shape::Part => Value::pointer(bits.part.pointer),
            Shape::Null => Value::ZERO,
            #[cfg(feature = "std")]
            Shape::CStr => Value::pointer(bits.text.as_ptr()),
        }
    }
}

/// No limit of a length
const UNLIMITED: u64 = u64::MAX;

/// A length, and the limit that it must be proved to have
const fn len_of<T: Constant>(it: T, len: usize) -> (Value, u64) {
    if len != ITS_OWN {
        return (Value::literal(len as u64), UNLIMITED);
    }
    let bits = Bits { it };
    // SAFETY: T::SHAPE is that of T
    unsafe {
        match T::SHAPE {
            Shape::Part => (bits.part.len, bits.part.limit),
            Shape::Slice => (Value::literal(bits.slice.len() as u64), UNLIMITED),
            _ => panic!("the type has no length"),
        }
    }
}

/// An atomic integer that [`At::atomic()`] loads.
pub trait Atomic: private::SealedType {
    /// The integer.
    type Holds: Loaded;
}

macro_rules! atomics {
    ($($atomic:ident $type:ident)*) => { $(
        impl private::SealedType for $atomic {}
        impl Atomic for $atomic {
            type Holds = $type;
        }
    )* };
}

atomics! { AtomicI32 i32 AtomicI64 i64 AtomicU64 u64 AtomicUsize usize }

impl<'b, T: Loaded> At<'b, T> {
    /// An argument whose value is in `number` when the entry is about to run.
    ///
    /// Another thread may change it while the chain runs.
    #[inline(always)]
    pub const fn atomic<A: Atomic<Holds = T>>(number: &'b A) -> At<'b, T> {
        At {
            value: Value::load(number, T::KIND),
            memory: PhantomData,
        }
    }
}

impl<'b> At<'b, Fd> {
    /// A file descriptor whose number is in `number` when the entry is about to run.
    ///
    /// # Safety
    ///
    /// Whenever the chain runs, `number` must hold a descriptor that is open, and that this
    /// program may use. See [`Fd::from_raw()`].
    #[inline(always)]
    pub const unsafe fn raw_atomic(number: &'b AtomicI32) -> At<'b, Fd> {
        At {
            value: Value::load(number, Value::LOAD32),
            memory: PhantomData,
        }
    }
}

/// A condition of an entry.
#[derive(Clone, Copy)]
struct Condition {
    comparator: Comparator,
    value: Value,
    target: u32,
}

/// Messages about an entry.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Texts {
    pub argument: &'static str,
    pub value: &'static str,
    pub target: &'static str,
    pub part: &'static str,
    pub load: &'static str,
    pub fd: &'static str,
    pub conditions: &'static str,
    pub foreign: &'static str,
    pub twice: &'static str,
}

/// An entry of a program that is being built.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Step {
    nr: u32,
    is_safe: bool,
    nargs: usize,
    args: [Value; abi::MAX_ARGS],
    /// Limits that arguments which are lengths have to be proved to keep
    limits: [u64; abi::MAX_ARGS],
    /// Which arguments are descriptors
    fds: [bool; abi::MAX_ARGS],
    returns_fd: bool,
    /// The first length, or its limit, which can be [`UNLIMITED`]; `None`: there is no length
    len: Option<u64>,
    /// Upper bound of a result that is no error
    bound: u64,
    closes: bool,
    nconds: usize,
    conds: [Condition; abi::MAX_CONDS],
}

impl Step {
    pub(crate) const fn new(nr: u32, is_safe: bool, returns_fd: bool) -> Step {
        const NONE: Condition = Condition {
            comparator: Comparator::Equal,
            value: Value::ZERO,
            target: 0,
        };
        Step {
            nr,
            is_safe,
            nargs: 0,
            args: [Value::ZERO; abi::MAX_ARGS],
            limits: [UNLIMITED; abi::MAX_ARGS],
            fds: [false; abi::MAX_ARGS],
            returns_fd,
            len: None,
            bound: UNLIMITED,
            closes: false,
            nconds: 0,
            conds: [NONE; abi::MAX_CONDS],
        }
    }

    const fn push(mut self, value: Value, limit: u64) -> Step {
        self.args[self.nargs] = value;
        self.limits[self.nargs] = limit;
        self.nargs += 1;
        self
    }

    pub(crate) const fn add<T: Constant>(self, it: T) -> Step {
        self.push(value_of(it), UNLIMITED)
    }

    const fn add_pair<T: Constant>(self, it: T, len: usize) -> Step {
        let (length, limit) = len_of(it, len);
        self.bound_by(length, limit)
            .push(value_of(it), UNLIMITED)
            .push(length, limit)
    }

    const fn add_swapped<T: Constant>(self, it: T, len: usize) -> Step {
        let (length, limit) = len_of(it, len);
        self.bound_by(length, limit)
            .push(length, limit)
            .push(value_of(it), UNLIMITED)
    }

    /// The first length bounds the result
    const fn bound_by(mut self, length: Value, limit: u64) -> Step {
        if self.len.is_none() {
            self.len = match length.kind {
                0 => Some(length.word.get()),
                _ => Some(limit),
            };
        }
        self
    }

    pub(crate) const fn add_in<T: ConstantIn>(self, it: T) -> Step {
        self.add_pair(it, T::LEN)
    }

    pub(crate) const fn add_out<T: ConstantOut>(self, it: T) -> Step {
        self.add_pair(it, T::LEN)
    }

    /// Memory whose length comes first
    pub(crate) const fn add_len_in<T: ConstantIn>(self, it: T) -> Step {
        self.add_swapped(it, T::LEN)
    }

    /// The same for memory that the kernel writes
    pub(crate) const fn add_len_out<T: ConstantOut>(self, it: T) -> Step {
        self.add_swapped(it, T::LEN)
    }

    pub(crate) const fn add_fd<T: ConstantFd>(mut self, it: T) -> Step {
        self.fds[self.nargs] = true;
        self.add(it)
    }

    /// The offset of a file, which the kernel reads and writes
    pub(crate) const fn add_offset<T: Offset>(self, it: T) -> Step {
        self.add(it)
    }

    /// Where an argument is loaded from
    const fn add_address<T: Copy>(self, at: At<'static, T>) -> Step {
        let address = Value {
            word: at.value.word,
            kind: 0,
            build: 0,
        };
        self.push(address, UNLIMITED)
    }

    /// The call closes its argument, which another entry opens
    const fn closes(mut self) -> Step {
        self.closes = true;
        self
    }

    /// The last argument, after two that are 0
    const fn add_last<T: Constant>(self, it: T) -> Step {
        self.zero().zero().add(it)
    }

    /// An argument that is 0
    const fn zero(self) -> Step {
        self.push(Value::ZERO, UNLIMITED)
    }

    /// The call returns at most the length that it is given
    pub(crate) const fn bounded(mut self) -> Step {
        if let Some(len) = self.len {
            self.bound = len;
        }
        self
    }

    /// The same of recvfrom(), whose flags are argument 3
    pub(crate) const fn received(self) -> Step {
        let flags = self.args[3];
        if flags.kind == 0 && flags.word.get() & !RECEIVE_FLAGS == 0 {
            self.bounded()
        } else {
            self
        }
    }

    #[doc(hidden)]
    pub const fn when<T: Constant>(
        mut self,
        comparator: Comparator,
        value: T,
        target: u32,
    ) -> Step {
        // The number tells build() that there are too many
        if self.nconds < abi::MAX_CONDS {
            self.conds[self.nconds] = Condition {
                comparator,
                value: value_of(value),
                target,
            };
        }
        self.nconds += 1;
        self
    }

    const fn tests_for_error(&self) -> bool {
        let mut i = 0;
        while i < self.nconds {
            if self.conds[i].comparator as u8 == Comparator::IsError as u8 {
                return true;
            }
            i += 1;
        }
        false
    }
}

/// Which steps a condition leads to
const fn targets_of<const E: usize>(steps: &[Step; E]) -> [bool; E] {
    let mut is_target = [false; E];
    let mut i = 0;
    while i < E {
        let mut j = 0;
        while j < steps[i].nconds {
            let target = steps[i].conds[j].target as usize;
            if target < E {
                is_target[target] = true;
            }
            j += 1;
        }
        i += 1;
    }
    is_target
}

/// Whether the length, a result, is certain to be at most `limit` when entry `at` runs
const fn is_within<const E: usize>(
    steps: &[Step; E],
    is_target: &[bool; E],
    at: usize,
    length: Value,
    limit: u64,
) -> bool {
    let from = length.entry() as usize;
    if from >= at || length.addend() < 0 || !steps[from].tests_for_error() {
        return false;
    }
    let bound = steps[from].bound;
    if bound > limit || bound + length.addend() as u64 > limit {
        return false;
    }
    let mut i = from + 1;
    while i <= at {
        if is_target[i] {
            return false;
        }
        i += 1;
    }
    true
}

const fn is_reference(value: Value) -> bool {
    value.kind == Value::SYMBOLIC
}

/// Whether the result is a descriptor of this program. The names of a program around it are those
/// of other entries.
const fn is_fd<const E: usize>(steps: &[Step; E], value: Value) -> bool {
    let entry = value.entry() as usize;
    value.build == value::UNCHECKED_FD
        || (entry < E && steps[entry].returns_fd && value.addend() == 0)
}

/// Whether the descriptor that step `at` closes could be closed already: by another step, or by
/// this one, if a jump leads back to it without the step that opens.
const fn is_closed_twice<const E: usize>(steps: &[Step; E], at: usize) -> bool {
    let opens = steps[at].args[0].entry() as usize;
    // Steps that can run after this one, without the one that opens
    let mut found = [false; E];
    let mut next = [at; E];
    let mut nnext = 1;
    while nnext > 0 {
        nnext -= 1;
        let from = next[nnext];
        let step = &steps[from];
        let mut i = 0;
        while i <= step.nconds {
            let to = if i < step.nconds {
                step.conds[i].target as usize
            } else {
                from + 1
            };
            if to == at {
                return true;
            }
            if to < E && to != opens && !found[to] {
                found[to] = true;
                next[nnext] = to;
                nnext += 1;
            }
            i += 1;
        }
    }
    let mut i = 0;
    while i < E {
        let fd = steps[i].args[0];
        if i != at && steps[i].closes && is_reference(fd) && fd.entry() as usize == opens {
            return true;
        }
        i += 1;
    }
    false
}

const fn check<const E: usize>(
    steps: &[Step; E],
    is_target: &[bool; E],
    at: usize,
    loops: bool,
    texts: &Texts,
) {
    let step = &steps[at];
    let mut i = 0;
    while i < step.nargs {
        let value = step.args[i];
        if is_reference(value) && !loops && value.entry() as usize >= at {
            panic!("{}", texts.argument);
        }
        if step.fds[i] && is_reference(value) && !is_fd(steps, value) {
            panic!("{}", texts.fd);
        }
        // A number has no bound, because a `Size` can be any number
        if step.limits[i] != UNLIMITED
            && !(is_reference(value) && is_within(steps, is_target, at, value, step.limits[i]))
        {
            panic!("{}", texts.part);
        }
        i += 1;
    }
    if step.closes {
        if !is_reference(step.args[0]) || step.args[0].addend() != 0 {
            panic!("{}", texts.foreign);
        }
        if is_closed_twice(steps, at) {
            panic!("{}", texts.twice);
        }
    }
    i = 0;
    while i < step.nconds {
        let Condition { value, target, .. } = step.conds[i];
        if !loops && is_reference(value) && value.entry() as usize >= at {
            panic!("{}", texts.value);
        }
        if !is_reference(value) && value.kind != 0 {
            panic!("{}", texts.load);
        }
        if !loops && target as usize <= at {
            panic!("{}", texts.target);
        }
        i += 1;
    }
}

/// Number of words of an entry.
#[doc(hidden)]
pub const fn words_of(nargs: usize, nconds: usize) -> usize {
    // Targets, comparators and values; or a handler of 0
    2 + nargs + if nconds > 0 { 2 * nconds + 1 } else { 1 }
}

/// The number of conditions after an `if`, which is 1.
#[doc(hidden)]
pub const fn one(n: usize) -> usize {
    assert!(n == 1, "`if` takes one condition, as in `if == 0 => done`");
    n
}

/// The sum.
#[doc(hidden)]
pub const fn sum(numbers: &[usize]) -> usize {
    let (mut sum, mut i) = (0, 0);
    while i < numbers.len() {
        sum += numbers[i];
        i += 1;
    }
    sum
}

const fn write<const W: usize>(
    mut words: [Word; W],
    mut w: usize,
    step: &Step,
) -> ([Word; W], usize) {
    let n = step.nconds;
    let mut control = abi::nargs(step.nargs) | abi::nconds(n);
    if n > 0 {
        control |= abi::JUMP;
    }
    if n > 1 {
        control |= abi::HANDLER_EACH;
    }
    words[w] = Word::new(step.nr as u64);
    let control_at = w + 1;
    w += 2;
    let mut i = 0;
    while i < step.nargs {
        control |= (step.args[i].kind as u64) << i;
        words[w] = step.args[i].word;
        w += 1;
        i += 1;
    }
    let mut comparators = 0;
    i = 0;
    while i < n {
        let Condition {
            comparator,
            value,
            target,
        } = step.conds[i];
        if is_reference(value) {
            control |= abi::cond_symbolic(i);
        }
        comparators |= (comparator as u64) << (4 * i);
        words[w + i] = Word::new(target as u64);
        words[w + n + 1 + i] = value.word;
        i += 1;
    }
    words[control_at] = Word::new(control);
    if n == 0 {
        return (words, w + 1);
    }
    words[w + n] = Word::new(comparators);
    (words, w + 2 * n + 1)
}

/// Checks the entries of a program and returns its words.
const fn build<const W: usize, const E: usize>(
    steps: [Step; E],
    texts: [Texts; E],
    loops: bool,
    is_safe: bool,
) -> [Word; W] {
    assert!(
        E <= abi::MAX_ENTRIES,
        "the program has more than 1024 entries"
    );
    assert!(W <= abi::MAX_WORDS, "the program has more than 16384 words");
    let mut i = 0;
    while i < E {
        if steps[i].nconds > abi::MAX_CONDS {
            panic!("{}", texts[i].conditions);
        }
        assert!(
            steps[i].is_safe || !is_safe,
            "a program with an unsafe call is none that is safe"
        );
        i += 1;
    }
    let is_target = targets_of(&steps);
    let mut words = [Word::ZERO; W];
    let mut w = 0;
    i = 0;
    while i < E {
        check(&steps, &is_target, i, loops, &texts[i]);
        let (more, end) = write(words, w, &steps[i]);
        words = more;
        w = end;
        i += 1;
    }
    assert!(w == W, "a call has another number of arguments");
    words
}

/// A call that can be an entry of a constant program.
#[doc(hidden)]
pub trait Call {
    type Result;
    const NARGS: usize;
    /// Whether a program may make the call without `unsafe`
    const IS_SAFE: bool;
}

macro_rules! in_program {
    ($($name:ident $is_fd:literal)*) => { $(
        impl $name {
            pub(crate) const IS_FD: bool = $is_fd;

            /// The result of an entry of a constant program.
            #[doc(hidden)]
            pub const fn in_program(entry: u32) -> $name {
                $name::from_value(Value::reference(entry, 0, value::CONSTANT))
            }
        }
    )* };
}

in_program! { Fd true Size false Off false Pid false Ptr false Int false }

/// Properties of a program that only the compiler needs.
#[doc(hidden)]
pub trait Describe: 'static {
    const WORDS: usize;
    const ENTRIES: usize;
    const NAMES: &'static [&'static str];
    const LOOPS: bool;
    const IS_SAFE: bool;
}

/// A constant program of `W` words and `E` entries, which [`chain!`](crate::chain!) defines.
pub struct Program<const W: usize, const E: usize, P> {
    words: [Word; W],
    program: PhantomData<fn() -> P>,
}

// SAFETY: nothing writes the words. Running the program has rules of its own.
unsafe impl<const W: usize, const E: usize, P> Sync for Program<W, E, P> {}

impl<const W: usize, const E: usize, P> Program<W, E, P> {
    /// The words of the program.
    pub const fn words(&self) -> &[Word; W] {
        &self.words
    }

    /// Memory for the results.
    pub const fn results(&self) -> [i64; E] {
        [abi::NOT_RUN; E]
    }

    /// The arguments of `chain()` for the program.
    ///
    /// `steps` is the number of entries that may complete; 0 for a program that is no `loop`.
    #[inline(always)]
    pub fn args(&'static self, results: &mut [i64; E], steps: u64) -> abi::Args {
        abi::Args {
            program: self.words.as_ptr() as u64,
            results: results.as_mut_ptr() as u64,
            steps,
            nwords: W as u32,
            nresults: E as u32,
            ..abi::Args::default()
        }
    }
}

impl<const W: usize, const E: usize, P: Describe> Program<W, E, P> {
    /// # Safety
    ///
    /// Only `chain!` calls it. The steps have only static memory that all threads may use, because
    /// any thread may run the program, and `P` describes the steps.
    #[doc(hidden)]
    pub const unsafe fn new(steps: [Step; E], texts: [Texts; E]) -> Program<W, E, P> {
        Program {
            words: build(steps, texts, P::LOOPS, P::IS_SAFE),
            program: PhantomData,
        }
    }
}

/// Evaluates to a message of the compiler if a program is not run as it has to be
#[cfg(feature = "std")]
struct Check<P>(PhantomData<P>);

#[cfg(feature = "std")]
#[allow(clippy::let_unit_value)] // the compiler evaluates what a function uses
impl<P: Describe> Check<P> {
    const IS_SAFE: () = assert!(
        P::IS_SAFE,
        "the program has calls that are unsafe: run it by run_unchecked() or \
         run_loop_unchecked()"
    );
    const GOES_FORWARD: () = assert!(
        !P::LOOPS,
        "the program may go back: run it by run_loop() or run_loop_unchecked()"
    );

    #[inline(always)]
    fn is_safe() {
        let () = Self::IS_SAFE;
    }

    #[inline(always)]
    fn goes_forward() {
        let () = Self::GOES_FORWARD;
    }
}

#[cfg(feature = "std")]
impl<const W: usize, const E: usize, P: Describe> Program<W, E, P> {
    /// Runs the program, none of whose calls is `unsafe`.
    ///
    /// The result tells where the program ended. Calls that failed are no error of this method,
    /// which fails if nothing ran: for example, because the kernel is older than a call. For calls
    /// that failed, see [`Ended::check()`].
    ///
    /// The compiler refuses a program with `unsafe` calls or a `loop` when it generates code:
    /// `cargo build` reports the error, `cargo check` does not.
    #[inline]
    pub fn run<'r>(&'static self, results: &'r mut [i64; E]) -> Result<Ended<'r, P>, Error> {
        Check::<P>::is_safe();
        // SAFETY: the calls are safe whenever they are made
        unsafe { self.run_unchecked(results) }
    }

    /// Runs the program, none of whose calls is `unsafe`, and which may go back.
    ///
    /// `steps` is the number of entries that may complete. If the program would complete more, it
    /// ends with [`Stop::AtSteps`], and [`Ended::resume()`] continues it. A program with `unsafe`
    /// calls is refused as by [`run()`](Program::run).
    #[inline]
    pub fn run_loop<'r>(
        &'static self,
        results: &'r mut [i64; E],
        steps: u64,
    ) -> Result<Ended<'r, P>, Error> {
        Check::<P>::is_safe();
        // SAFETY: the calls are safe whenever they are made
        unsafe { self.run_loop_unchecked(results, steps) }
    }

    /// Runs the program.
    ///
    /// # Safety
    ///
    /// The contracts of the `unsafe` methods of [`Chain`] hold for its calls. While
    /// the program runs, no other thread uses memory that it writes, or writes memory that it
    /// uses. This includes other runs of the same program. Memory of a [`StaticBuffer`] and atomic
    /// integers are excepted.
    #[inline]
    pub unsafe fn run_unchecked<'r>(
        &'static self,
        results: &'r mut [i64; E],
    ) -> Result<Ended<'r, P>, Error> {
        Check::<P>::goes_forward();
        // SAFETY: the caller promises what is needed
        unsafe { self.run_loop_unchecked(results, 0) }
    }

    /// Runs the program, which may go back.
    ///
    /// `steps` is the number of entries that may complete.
    ///
    /// # Safety
    ///
    /// See [`run_unchecked()`](Program::run_unchecked).
    #[inline]
    pub unsafe fn run_loop_unchecked<'r>(
        &'static self,
        results: &'r mut [i64; E],
        steps: u64,
    ) -> Result<Ended<'r, P>, Error> {
        let args = self.args(results, steps);
        results[0] = abi::NOT_RUN;
        let ended = Ended {
            args,
            words: &self.words,
            results,
            ret: 0,
            program: PhantomData,
        };
        // SAFETY: the caller promises that the calls are safe
        unsafe { ended.go_on() }
    }
}

/// How a run of the program `P` has ended, and its results.
///
/// Its `Display` is a sentence about it: which call failed, and which condition stopped the
/// program. The sentence is that of libchain, the library for C, and names its fields.
#[cfg(feature = "std")]
pub struct Ended<'r, P> {
    args: abi::Args,
    words: &'static [Word],
    results: &'r mut [i64],
    ret: i64,
    program: PhantomData<fn() -> P>,
}

#[cfg(feature = "std")]
impl<P: Describe> Ended<'_, P> {
    /// # Safety
    ///
    /// See [`Program::run_unchecked()`].
    unsafe fn go_on(mut self) -> Result<Self, Error> {
        // SAFETY: the caller promises that the calls are safe, and `args` has the lengths of the
        // program and of the results
        self.ret = unsafe { raw::run_args(&mut self.args, 0) };
        if self.ret < 0 {
            return Err(Error {
                errno: -self.ret as i32,
                text: self.to_string(),
            });
        }
        // If nothing ran, results of an earlier run can be there. The return value does not tell:
        // a sandbox that is younger than the program may answer anything for it.
        if self.results[0] == abi::NOT_RUN {
            self.results.fill(abi::NOT_RUN);
        }
        Ok(self)
    }

    /// Continues a program that has ended with [`Stop::AtSteps`], with `steps` more entries that
    /// may complete.
    ///
    /// It fails if the program has ended otherwise.
    pub fn resume(self, steps: u64) -> Result<Self, Error> {
        Check::<P>::is_safe();
        // SAFETY: the calls are safe whenever they are made
        unsafe { self.resume_unchecked(steps) }
    }

    /// Continues a program that has ended with [`Stop::AtSteps`].
    ///
    /// # Safety
    ///
    /// See [`Program::run_unchecked()`].
    pub unsafe fn resume_unchecked(mut self, steps: u64) -> Result<Self, Error> {
        if self.stop() != Some(Stop::AtSteps) {
            return Err(Error {
                errno: EINVAL,
                text: "resume() is called, but the program is not paused".into(),
            });
        }
        self.args.steps = steps;
        // SAFETY: the caller promises that the calls are safe
        unsafe { self.go_on() }
    }

    /// The result of an entry, as a [`std::io::Result`]: its error if the call has failed, or
    /// `ECANCELED` if the program did not come to the entry.
    ///
    /// The error is `ENODATA` if an argument is the result of an entry that has not run: the call
    /// was not made.
    pub fn get<R: Answer>(&self, entry: Entry<R, P>) -> io::Result<R::Output> {
        match self.results[entry.number as usize] {
            abi::NOT_RUN => Err(io::Error::from_raw_os_error(ECANCELED)),
            error @ -4095..=-1 => Err(io::Error::from_raw_os_error(-error as i32)),
            result => Ok(R::output(result)),
        }
    }

    /// The results as numbers, with an element for each entry.
    pub fn results(&self) -> &[i64] {
        self.results
    }

    /// Why the program ended; `None`: the reason is newer than this crate.
    pub fn stop(&self) -> Option<Stop> {
        Stop::from_number(self.args.stop)
    }

    /// The number of the entry where the program ended.
    pub fn entry(&self) -> u32 {
        self.args.entry
    }

    /// Fails unless the program ran to its end and no system call failed, as
    /// [`Outcome::check()`](crate::Outcome::check) does.
    pub fn check(&self) -> io::Result<()> {
        outcome::check(self.ran_to_end(), self.first_error(), self)
    }

    /// Whether the program ran to its end. Some of its calls may have failed.
    pub fn ran_to_end(&self) -> bool {
        self.args.stop == Stop::AtEnd as u32
    }

    /// The first entry whose system call has failed, by number, and its error, a
    /// [`std::io::Error`].
    pub fn first_error(&self) -> Option<(u32, io::Error)> {
        let (entry, error) = explain::first_error(self.numbers(), self.results)?;
        Some((entry, io::Error::from_raw_os_error(-error as i32)))
    }

    /// The words as numbers
    fn numbers(&self) -> &[u64] {
        // SAFETY: when the program runs, each word is a number
        unsafe { slice::from_raw_parts(self.words.as_ptr().cast(), self.words.len()) }
    }
}

#[cfg(feature = "std")]
impl<P: Describe> fmt::Display for Ended<'_, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = P::NAMES.iter().map(|name| Some(*name)).collect();
        let words = self.numbers();
        f.write_str(&explain::explain(
            &self.args,
            words,
            self.results,
            self.ret,
            &names,
        ))
    }
}

#[cfg(feature = "std")]
impl<P: Describe> fmt::Debug for Ended<'_, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ended({self})")
    }
}

/// The name of an entry of the program `P`, whose result is an `R`.
pub struct Entry<R, P> {
    number: u32,
    program: PhantomData<fn() -> (R, P)>,
}

impl<R, P> Clone for Entry<R, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R, P> Copy for Entry<R, P> {}

impl<R, P> Entry<R, P> {
    #[doc(hidden)]
    pub const fn new(number: u32) -> Entry<R, P> {
        Entry {
            number,
            program: PhantomData,
        }
    }

    /// The number of the entry, which is an index of the results.
    pub const fn number(self) -> u32 {
        self.number
    }
}

impl<R, P: Describe> fmt::Debug for Entry<R, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(P::NAMES[self.number as usize])
    }
}

/// Static memory that calls of constant programs write and read.
///
/// The kernel may write it at any time while a program runs, in this thread or in another.
/// Therefore the safe methods copy byte by byte. A [`Chain`] takes a reference to the buffer where
/// the kernel reads or writes bytes, too.
#[repr(transparent)]
pub struct StaticBuffer<const N: usize>([AtomicU8; N]);

impl<const N: usize> StaticBuffer<N> {
    /// A buffer of zeros.
    #[allow(clippy::new_without_default)] // it is for statics
    pub const fn new() -> StaticBuffer<N> {
        #[allow(clippy::declare_interior_mutable_const)] // to repeat it
        const ZERO: AtomicU8 = AtomicU8::new(0);
        StaticBuffer([ZERO; N])
    }

    /// The address of the buffer, for `unsafe` calls.
    pub const fn as_ptr(&self) -> *mut u8 {
        self as *const StaticBuffer<N> as *mut u8
    }

    /// The first `size` bytes, where `size` is a result.
    ///
    /// The program does not compile unless it is certain that `size` is at most the length of the
    /// buffer when the entry runs:
    ///
    /// * `size` is the result of a call that never returns more than its length, and that length is
    ///   at most the one of this buffer. A constant of at least 0 may be added.
    /// * The entry of that call has the condition `if error`.
    /// * No jump leads to an entry after that one, up to the entry that uses the bytes.
    pub const fn to(&'static self, size: Size) -> StaticPart {
        StaticPart {
            pointer: self.as_ptr() as *const (),
            len: size.value,
            limit: N as u64,
        }
    }

    /// The first `size` bytes, where `size` is a result about which the crate knows less than you.
    ///
    /// # Safety
    ///
    /// Whenever the entry runs, `size` must be at most the length of the buffer. An error such as
    /// -5 is a size of 2<sup>64</sup> - 5.
    pub const unsafe fn to_unchecked(&'static self, size: Size) -> StaticPart {
        StaticPart {
            pointer: self.as_ptr() as *const (),
            len: size.value,
            limit: UNLIMITED,
        }
    }

    /// Copies the first bytes of the buffer to `bytes`, and returns how many.
    pub fn load(&self, bytes: &mut [u8]) -> usize {
        for (to, from) in bytes.iter_mut().zip(&self.0) {
            *to = from.load(Relaxed);
        }
        bytes.len().min(N)
    }

    /// Copies `bytes` to the beginning of the buffer, and returns how many.
    pub fn store(&self, bytes: &[u8]) -> usize {
        for (to, from) in self.0.iter().zip(bytes) {
            to.store(*from, Relaxed);
        }
        bytes.len().min(N)
    }

    /// The bytes of the buffer.
    ///
    /// # Safety
    ///
    /// As long as the reference exists, nothing may write the buffer: no program that writes it
    /// may run, and no thread may call [`store()`](StaticBuffer::store).
    pub unsafe fn bytes(&self) -> &[u8; N] {
        // SAFETY: the caller promises that it does not change
        unsafe { &*(self.as_ptr() as *const [u8; N]) }
    }
}

impl<const N: usize> value::private::Sealed for &StaticBuffer<N> {}

impl<'b, const N: usize> InBytes<'b> for &'b StaticBuffer<N> {
    #[inline(always)]
    fn pair(self, _chain: &mut Chain<'b>) -> (Value, Value, u32) {
        pair_of(self.as_ptr(), N)
    }
}

impl<'b, const N: usize> OutBytes<'b> for &'b StaticBuffer<N> {
    #[inline(always)]
    fn pair(self, _chain: &mut Chain<'b>) -> (Value, Value, u32) {
        pair_of(self.as_ptr(), N)
    }
}

/// The first bytes of a [`StaticBuffer`], whose number is a result. [`StaticBuffer::to()`] makes
/// it.
#[derive(Clone, Copy)]
pub struct StaticPart {
    pointer: *const (),
    len: Value,
    limit: u64,
}

/// Static memory of any type that `unsafe` calls of constant programs write and read.
#[repr(transparent)]
pub struct StaticCell<T>(UnsafeCell<T>);

// SAFETY: there is no access but by raw pointers
unsafe impl<T> Sync for StaticCell<T> {}

impl<T> StaticCell<T> {
    /// Memory that holds `value`.
    pub const fn new(value: T) -> StaticCell<T> {
        StaticCell(UnsafeCell::new(value))
    }

    /// The address of the memory, for `unsafe` calls. The kernel may write it while the program
    /// runs.
    pub const fn as_ptr(&self) -> *mut T {
        self.0.get()
    }
}

/// Defines calls: (number, number of arguments, type of the result, whether it is safe), the
/// parameters with the functions that add them, and properties of the result.
macro_rules! constant_calls {
    ($($name:ident($nr:expr, $nargs:literal, $result:ident, $is_safe:literal)
        [$($add:ident $param:ident: $type:ident: $bound:path),*] $($property:ident)*;)*) => {
        $(
        #[allow(non_camel_case_types)]
        pub enum $name {}

        impl $crate::constant::Call for $name {
            type Result = $crate::value::$result;
            const NARGS: usize = $nargs;
            const IS_SAFE: bool = $is_safe;
        }

        #[allow(clippy::too_many_arguments)]
        pub const fn $name<$($type: $bound + $crate::constant::Constant),*>(
            $($param: $type),*
        ) -> $crate::constant::Step {
            $crate::constant::Step::new($nr, $is_safe, $crate::value::$result::IS_FD)$(.$add($param))*$(.$property())*
        }
        )*

        /// Name, number, number of arguments, and the functions that add them, with the traits
        #[cfg(test)]
        pub(crate) const ROWS: &[(&str, u32, usize, &[(&str, &str)])] = &[$(
            (
                stringify!($name),
                $nr,
                <$name as $crate::constant::Call>::NARGS,
                &[
                    $((stringify!($add), stringify!($bound)),)*
                    $((stringify!($property), "")),*
                ],
            ),
        )*];
    };
}

pub(crate) use constant_calls;

/// The calls as [`chain!`](crate::chain!) names them, with the parameters of the methods of
/// [`Chain`]. Most are generated.
#[doc(hidden)]
#[allow(missing_docs)]
pub mod calls {
    use super::{Call, Constant, ConstantFd, ConstantIn, ConstantOut, Step};
    use crate::abi;
    use crate::build::Stored;
    pub use crate::constant_calls::*;
    use crate::value::*;
    use core::mem::size_of;

    constant_calls! {
        nop(abi::OP_NOP, 0, Int, true) [];
        mov(abi::OP_MOV, 1, Int, true) [add x: A: AnyArg<'static>];
        add(abi::OP_ADD, 2, Int, true) [add x: A: AnyArg<'static>, add y: B: AnyArg<'static>];
        sub(abi::OP_SUB, 2, Int, true) [add x: A: AnyArg<'static>, add y: B: AnyArg<'static>];
        and(abi::OP_AND, 2, Int, true) [add x: A: AnyArg<'static>, add y: B: AnyArg<'static>];
        store32(abi::OP_STORE32, 2, Int, false)
            [add address: A: AnyArg<'static>, add x: B: AnyArg<'static>];
        store64(abi::OP_STORE64, 2, Int, false)
            [add address: A: AnyArg<'static>, add x: B: AnyArg<'static>];
        load(abi::OP_LOAD, 2, Int, false)
            [add address: A: AnyArg<'static>, add size: B: AnyArg<'static>];
        accept(288, 4, Fd, true) [add_fd fd: A: ConstantFd, add_last flags: B: IntArg<'static>];
        close(3, 1, Int, true) [add_fd fd: A: ConstantFd] closes;
        recv(45, 6, Size, true) [add_fd fd: A: ConstantFd, add_out buf: B: ConstantOut,
            add flags: C: IntArg<'static>] zero zero received;
        send(44, 6, Size, true) [add_fd fd: A: ConstantFd, add_in buf: B: ConstantIn,
            add flags: C: IntArg<'static>] zero zero bounded;
    }

    #[allow(non_camel_case_types)]
    pub enum store {}

    impl Call for store {
        type Result = Int;
        const NARGS: usize = 2;
        const IS_SAFE: bool = true;
    }

    pub const fn store<T, A>(number: At<'static, T>, x: A) -> Step
    where
        T: Stored + Copy,
        A: AnyArg<'static> + Constant,
    {
        let op = match size_of::<T>() {
            4 => abi::OP_STORE32,
            _ => abi::OP_STORE64,
        };
        Step::new(op, true, false).add_address(number).add(x)
    }
}

/// Defines a constant program, which is built at compile time.
///
/// ```
/// # use syschain::{c, chain, constant::StaticBuffer, Fd};
/// static BUFFER: StaticBuffer<4096> = StaticBuffer::new();
///
/// chain! {
///     /// Show the name of this machine.
///     pub static HOSTNAME {
///         file = openat(Fd::CWD, c!("/etc/hostname"), 0, 0) if error => stop;
///         size = read(file, &BUFFER) if error => done, if == 0 => done;
///         show = write(Fd::STDOUT, BUFFER.to(size));
///         done = close(file);
///     }
/// }
/// ```
///
/// Each entry is `name = call(argument, ...) condition, ...;`. The name stands for the result of
/// the entry in arguments and conditions of later ones, and is a target of conditions.
/// `HOSTNAME.size` names the entry outside of the program. An entry cannot be named `end` or
/// `stop`.
///
/// # Calls
///
/// A call is the name of a method of [`Chain`] for a system call, or for an operation
/// such as [`add`](crate::Chain::add), with the same arguments.
///
/// # Arguments
///
/// * Integers, [`c!("text")`](crate::c!), [`Fd::CWD`](crate::Fd::CWD), `Fd::STDOUT`, ...
/// * The name of an entry: its result. `name.plus(1)` is the result plus a constant.
/// * Memory that the kernel reads: `b"text"` and other `&'static [u8]`.
/// * Memory that the kernel writes: a reference to a
///   [`StaticBuffer`](crate::constant::StaticBuffer). The kernel can read it, too.
/// * [`BUFFER.to(name)`](crate::constant::StaticBuffer::to): the first bytes of a buffer, as many
///   as the entry has returned.
/// * [`At::atomic(&N)`](crate::At::atomic): the number in a static atomic integer, which is loaded
///   when the entry runs.
/// * Raw pointers, for calls whose methods are `unsafe`.
///
/// # Conditions
///
/// Conditions are tested in their order. Up to 7 of them follow a call:
///
/// * `if error => target`: the call failed.
/// * `if == value => target`; likewise `!=`, and `<`, `<=`, `>` and `>=`, which compare signed
///   numbers. `if unsigned < value => target` and so on compare unsigned numbers.
/// * `if has bits => target`, `if lacks bits => target`: all bits are set, or none.
/// * `goto target`: always. It comes last.
///
/// A value is an integer or the name of an entry. A target is the name of an entry, `end`, or
/// `stop`, which ends the program in place.
///
/// # Loops
///
/// A program only goes forward: a result of a later entry, or a jump to an earlier one, does not
/// compile. A program with `: loop` after its name may go back, and is run with a number of steps:
///
/// ```
/// # use syschain::{chain, At};
/// # use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
/// static COUNTER: AtomicU64 = AtomicU64::new(0);
///
/// chain! {
///     static COUNTING: loop {
///         increment = add(At::atomic(&COUNTER), 1);
///         keep = store(At::atomic(&COUNTER), increment);
///         again = mov(increment) if < 10 => increment;
///     }
/// }
/// let mut results = COUNTING.results();
/// COUNTING.run_loop(&mut results, 100)?;
/// assert_eq!(COUNTER.load(Relaxed), 10);
/// # Ok::<(), std::io::Error>(())
/// ```
#[macro_export]
macro_rules! chain {
    (
        $(#[$attribute:meta])*
        $vis:vis static $program:ident $(: $kind:tt)? { $(
            $name:ident = $call:ident($($arg:expr),* $(,)?)
            $($(,)? if
                $(error => $error:ident)?
                $(== $eq:expr => $eq_to:ident)?
                $(!= $ne:expr => $ne_to:ident)?
                $(< $lt:expr => $lt_to:ident)?
                $(<= $le:expr => $le_to:ident)?
                $(> $gt:expr => $gt_to:ident)?
                $(>= $ge:expr => $ge_to:ident)?
                $(unsigned < $ltu:expr => $ltu_to:ident)?
                $(unsigned <= $leu:expr => $leu_to:ident)?
                $(unsigned > $gtu:expr => $gtu_to:ident)?
                $(unsigned >= $geu:expr => $geu_to:ident)?
                $(has $has:expr => $has_to:ident)?
                $(lacks $lacks:expr => $lacks_to:ident)?
            )*
            $($(,)? goto $goto:ident)?;
        )+ }
    ) => {
        /// The program and the names of its entries.
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        $vis struct $program {
            #[doc(hidden)]
            __program: $crate::constant::Program<
                { <$program as $crate::constant::Describe>::WORDS },
                { <$program as $crate::constant::Describe>::ENTRIES },
                $program,
            >,
            $(
                /// Name of the entry, for its result.
                pub $name: $crate::constant::Entry<
                    <$crate::constant::calls::$call as $crate::constant::Call>::Result,
                    $program,
                >,
            )+
        }

        $(#[$attribute])*
        $vis static $program: $program = {
            #[allow(dead_code, non_camel_case_types)]
            #[repr(u32)]
            enum Entries {
                $($name,)+
                end,
                stop = $crate::abi::STOP as u32,
            }

            $(
                #[allow(dead_code, non_upper_case_globals)]
                const $name: <$crate::constant::calls::$call as $crate::constant::Call>::Result =
                    <$crate::constant::calls::$call as $crate::constant::Call>::Result::in_program(
                        Entries::$name as u32,
                    );
            )+

            // Arguments are not in the unsafe block, so that they need one of their own
            let steps = [$(
                $crate::constant::calls::$call($($arg),*)
                $(
                    $(.when($crate::abi::Comparator::IsError, 0, Entries::$error as u32))?
                    $(.when($crate::abi::Comparator::Equal, $eq, Entries::$eq_to as u32))?
                    $(.when($crate::abi::Comparator::NotEqual, $ne, Entries::$ne_to as u32))?
                    $(.when($crate::abi::Comparator::Less, $lt, Entries::$lt_to as u32))?
                    $(.when($crate::abi::Comparator::LessEqual, $le, Entries::$le_to as u32))?
                    $(.when($crate::abi::Comparator::Greater, $gt, Entries::$gt_to as u32))?
                    $(.when($crate::abi::Comparator::GreaterEqual, $ge, Entries::$ge_to as u32))?
                    $(.when($crate::abi::Comparator::LessUnsigned, $ltu, Entries::$ltu_to as u32))?
                    $(.when($crate::abi::Comparator::LessEqualUnsigned, $leu, Entries::$leu_to as u32))?
                    $(.when($crate::abi::Comparator::GreaterUnsigned, $gtu, Entries::$gtu_to as u32))?
                    $(.when($crate::abi::Comparator::GreaterEqualUnsigned, $geu, Entries::$geu_to as u32))?
                    $(.when($crate::abi::Comparator::BitsSet, $has, Entries::$has_to as u32))?
                    $(.when($crate::abi::Comparator::BitsClear, $lacks, Entries::$lacks_to as u32))?
                )*
                $(.when($crate::abi::Comparator::Always, 0, Entries::$goto as u32))?
            ),+];
            let texts = [$($crate::__chain_part!(texts $name)),+];

            $program {
                $($name: $crate::constant::Entry::new(Entries::$name as u32),)+
                // SAFETY: the arguments are static, and the description is that of the steps
                __program: unsafe { $crate::constant::Program::new(steps, texts) },
            }
        };

        const _: () = {
            impl $crate::constant::Describe for $program {
                const WORDS: usize = $crate::constant::sum(&[$($crate::constant::words_of(
                    <$crate::constant::calls::$call as $crate::constant::Call>::NARGS,
                    0 $(+ $crate::constant::one(0
                        $(+ $crate::__chain_part!(1 $error))?
                        $(+ $crate::__chain_part!(1 $eq_to))?
                        $(+ $crate::__chain_part!(1 $ne_to))?
                        $(+ $crate::__chain_part!(1 $lt_to))?
                        $(+ $crate::__chain_part!(1 $le_to))?
                        $(+ $crate::__chain_part!(1 $gt_to))?
                        $(+ $crate::__chain_part!(1 $ge_to))?
                        $(+ $crate::__chain_part!(1 $ltu_to))?
                        $(+ $crate::__chain_part!(1 $leu_to))?
                        $(+ $crate::__chain_part!(1 $gtu_to))?
                        $(+ $crate::__chain_part!(1 $geu_to))?
                        $(+ $crate::__chain_part!(1 $has_to))?
                        $(+ $crate::__chain_part!(1 $lacks_to))?
                    ))* $(+ $crate::__chain_part!(1 $goto))?,
                )),+]);
                const ENTRIES: usize = Self::NAMES.len();
                const NAMES: &'static [&'static str] = &[$(::core::stringify!($name)),+];
                const LOOPS: bool = false $(|| $crate::__chain_part!(kind $kind))?;
                const IS_SAFE: bool = true
                    $(&& <$crate::constant::calls::$call as $crate::constant::Call>::IS_SAFE)+;
            }

            impl ::core::ops::Deref for $program {
                type Target = $crate::constant::Program<
                    { <$program as $crate::constant::Describe>::WORDS },
                    { <$program as $crate::constant::Describe>::ENTRIES },
                    $program,
                >;

                fn deref(&self) -> &Self::Target {
                    &self.__program
                }
            }
        };
    };
}

/// Parts of `chain!`.
#[doc(hidden)]
#[macro_export]
macro_rules! __chain_part {
    (1 $name:ident) => {
        1
    };
    (kind loop) => {
        true
    };
    (texts $name:ident) => {
        $crate::constant::Texts {
            argument: ::core::concat!(
                "an argument of `",
                ::core::stringify!($name),
                "` is the result of a later entry, which only a `loop` program can have"
            ),
            value: ::core::concat!(
                "a condition of `",
                ::core::stringify!($name),
                "` compares with the result of a later entry, which only a `loop` program can do"
            ),
            target: ::core::concat!(
                "a condition of `",
                ::core::stringify!($name),
                "` leads back, which only a `loop` program can do"
            ),
            part: ::core::concat!(
                "the length in `",
                ::core::stringify!($name),
                "` is not certain to be within the buffer: see StaticBuffer::to()"
            ),
            load: ::core::concat!(
                "a condition of `",
                ::core::stringify!($name),
                "` loads its value, which only arguments can do"
            ),
            fd: ::core::concat!(
                "an argument of `",
                ::core::stringify!($name),
                "` is no descriptor of this program"
            ),
            conditions: ::core::concat!(
                "`",
                ::core::stringify!($name),
                "` has more than 7 conditions"
            ),
            foreign: ::core::concat!(
                "`",
                ::core::stringify!($name),
                "` closes a descriptor that the program does not open: see close_raw()"
            ),
            twice: ::core::concat!(
                "`",
                ::core::stringify!($name),
                "` could close a descriptor twice: see close_raw()"
            ),
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::info::{self, Type};
    use crate::{constant::calls, constant_calls};

    /// The kinds of the arguments that a function of `Step` adds; `None`: any
    fn kinds_of(add: &str, bound: &str) -> Vec<Option<Type>> {
        let kind = match bound.split(|c: char| !c.is_alphanumeric()).next() {
            Some("ConstantFd") => Some(Type::Fd),
            Some("IntArg") => Some(Type::Int),
            Some("SizeArg") => Some(Type::Size),
            Some("OffArg") => Some(Type::Off),
            Some("PidArg") => Some(Type::Pid),
            Some("StrArg") => Some(Type::String),
            Some("InArg" | "ConstantIn") => Some(Type::In),
            Some("OutArg" | "ConstantOut" | "Offset") => Some(Type::Out),
            Some("AnyArg" | "") => None,
            other => panic!("{other:?}"),
        };
        match add {
            "add" | "add_fd" | "add_offset" | "zero" => vec![kind],
            "add_in" | "add_out" => vec![kind, Some(Type::Size)],
            "add_len_in" | "add_len_out" => vec![Some(Type::Size), kind],
            "add_last" => vec![None, None, kind],
            "bounded" | "received" | "closes" => vec![],
            other => panic!("{other}"),
        }
    }

    /// Check the numbers, and that the arguments are added in the order of the kernel
    #[test]
    fn rows_are_those_of_the_table() {
        let rows = [constant_calls::ROWS, calls::ROWS].concat();
        for &(name, nr, nargs, adds) in &rows {
            let info = info::by_number(nr).unwrap();
            assert_eq!(info.nparams, nargs as i32, "{name}");
            let kinds: Vec<_> = adds.iter().flat_map(|add| kinds_of(add.0, add.1)).collect();
            assert_eq!(kinds.len(), nargs, "{name}");
            for (kind, param) in kinds.iter().zip(info.params) {
                // A descriptor of another process is a number
                let is_foreign = *kind == Some(Type::Int) && param.kind == Type::Fd;
                assert!(
                    kind.is_none() || *kind == Some(param.kind) || is_foreign,
                    "{name}: {kinds:?}"
                );
            }
            assert!(info.refused.is_none());
            let hand_written = ["recv", "send", "accept"].contains(&name);
            assert!(
                hand_written || info.name == name.trim_end_matches("_raw"),
                "{name}"
            );
        }
        let chainable = (0..600)
            .filter_map(info::by_number)
            .filter(|info| info.refused.is_none());
        assert_eq!(
            constant_calls::ROWS.len(),
            chainable.filter(|info| info.nparams >= 0).count()
        );
    }
}
