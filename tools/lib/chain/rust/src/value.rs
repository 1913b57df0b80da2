// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Arguments and results of entries, each with a type of its own.

use crate::abi::{self, Word};
use crate::build::Chain;
use core::cell::Cell;
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ops::{Bound, RangeBounds};
#[cfg(feature = "std")]
use std::os::unix::io::{AsFd, AsRawFd, BorrowedFd};

/// An argument word, how it is used, and the chain that it belongs to.
///
/// This type is public because the traits of arguments name it. Programs have no use for it.
#[derive(Clone, Copy)]
pub struct Value {
    pub(crate) word: Word,
    /// Bits of the control word for the first argument: 0, `symbolic(0)`, `load(0)`, `load32(0)`.
    pub(crate) kind: u32,
    /// The chain whose entry returns the result; 0: any chain takes it; with the kind 0,
    /// [`Value::FOREIGN`]: none.
    pub(crate) build: u64,
}

/// The build of results of constant programs, which no chain has
pub(crate) const CONSTANT: u64 = u64::MAX;
/// The same of results that `as_fd()` has made descriptors
pub(crate) const UNCHECKED_FD: u64 = u64::MAX - 1;

impl Value {
    pub(crate) const ZERO: Value = Value::literal(0);
    pub(crate) const SYMBOLIC: u32 = abi::symbolic(0) as u32;
    /// The chain of memory that the chain of the entry has not borrowed
    pub(crate) const FOREIGN: u64 = u64::MAX;
    pub(crate) const LOAD: u32 = abi::load(0) as u32;
    pub(crate) const LOAD32: u32 = abi::load32(0) as u32;

    #[inline(always)]
    pub(crate) const fn literal(value: u64) -> Value {
        Value {
            word: Word::new(value),
            kind: 0,
            build: 0,
        }
    }

    #[inline(always)]
    pub(crate) const fn pointer<T: ?Sized>(pointer: *const T) -> Value {
        Value {
            word: Word::at(pointer),
            kind: 0,
            build: 0,
        }
    }

    #[inline(always)]
    pub(crate) const fn load<T>(address: *const T, kind: u32) -> Value {
        Value {
            word: Word::at(address),
            kind,
            build: 0,
        }
    }

    #[inline(always)]
    pub(crate) const fn reference(entry: u32, addend: i32, build: u64) -> Value {
        Value {
            word: Word::new(abi::result(entry, addend)),
            kind: Value::SYMBOLIC,
            build,
        }
    }

    /// The number of the entry that a result reference names
    #[inline(always)]
    pub(crate) const fn entry(self) -> u32 {
        self.word.get() as u32
    }

    #[inline(always)]
    pub(crate) const fn addend(self) -> i32 {
        (self.word.get() >> 32) as i32
    }

    #[inline(always)]
    const fn plus(self, addend: i32) -> Value {
        let word = if self.kind == Value::SYMBOLIC {
            abi::result(self.entry(), self.addend().wrapping_add(addend))
        } else {
            self.word.get().wrapping_add(addend as i64 as u64)
        };
        Value {
            word: Word::new(word),
            kind: self.kind,
            build: self.build,
        }
    }
}

/// Keep other crates from implementing the traits of arguments. If [`Sealed`] were implemented for
/// any `&T`, they could implement each of the traits for references to their own types, so traits
/// that take any `&T` have seals of their own.
pub(crate) mod private {
    pub trait Sealed {}
    pub trait SealedFd {}
    pub trait SealedIn {}
    pub trait SealedOut {}
}
use private::{Sealed, SealedFd, SealedIn, SealedOut};

/// A result of an entry, of any type.
///
/// A result stands for the value that the entry's call will return. It is an argument of later
/// entries, and [`Outcome::get()`](crate::Outcome::get) returns the value after the chain has run.
pub trait Answer: Copy + Sealed {
    /// The value after the chain has run.
    type Output;

    #[doc(hidden)]
    fn value(self) -> Value;
    #[doc(hidden)]
    fn output(result: i64) -> Self::Output;
}

macro_rules! results {
    ($($(#[$doc:meta])* $name:ident -> $output:ty;)*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy)]
        #[repr(transparent)]
        pub struct $name(pub(crate) Value);

        impl $name {
            #[inline(always)]
            pub(crate) const fn from_value(value: Value) -> $name {
                $name(value)
            }
        }

        impl Sealed for $name {}

        impl Answer for $name {
            type Output = $output;

            #[inline(always)]
            fn value(self) -> Value {
                self.0
            }

            fn output(result: i64) -> $output {
                result as $output
            }
        }

        convert!($name 0);
    )* };
}

/// Conversions of a result to the other types
macro_rules! convert {
    ($name:ident $value:tt) => {
        impl $name {
            /// The number of the entry that returns it; `None`: it is no result, as `Fd::CWD`.
            ///
            /// It is the index in `Chain::results()`, and the number in `Outcome::first_error()`.
            #[inline(always)]
            pub const fn entry(self) -> Option<u32> {
                match self.$value.kind {
                    Value::SYMBOLIC => Some(self.$value.entry()),
                    _ => None,
                }
            }

            /// The same value as a size in bytes.
            ///
            /// Its upper bound is unknown, so [`Buf::to()`] does not take it.
            #[inline(always)]
            pub const fn as_size(self) -> Size {
                Size::from_value(self.$value)
            }

            /// The same value as a file offset.
            #[inline(always)]
            pub const fn as_off(self) -> Off {
                Off(self.$value)
            }

            /// The same value as the number of a process or thread.
            #[inline(always)]
            pub const fn as_pid(self) -> Pid {
                Pid(self.$value)
            }

            /// The same value as an address.
            #[inline(always)]
            pub const fn as_ptr(self) -> Ptr {
                Ptr(self.$value)
            }

            /// The same value as an integer.
            #[inline(always)]
            pub const fn as_int(self) -> Int {
                Int(self.$value)
            }

            /// The same value as a file descriptor.
            ///
            /// # Safety
            ///
            /// The value must be an open file descriptor that this program may use. See
            /// [`Fd::from_raw()`].
            #[inline(always)]
            pub const unsafe fn as_fd(self) -> Fd {
                let mut value = self.$value;
                if value.build == CONSTANT {
                    value.build = UNCHECKED_FD;
                }
                Fd(value)
            }
        }
    };
}

/// Addition to a result, for all types but [`Fd`] and [`Size`]
macro_rules! plus {
    ($($name:ident)*) => { $(
        impl $name {
            /// The result plus a constant, as an argument. The sum takes no entry of its own.
            ///
            /// An error is a result like any other: test for it before you add to it.
            #[inline(always)]
            #[must_use]
            pub const fn plus(self, addend: i32) -> $name {
                $name(self.0.plus(addend))
            }
        }
    )* };
}

results! {
    /// A file descriptor that an entry returns, or a well-known one.
    ///
    /// Arguments that are file descriptors take it, and with the feature `std` also everything
    /// that has [`AsFd`](std::os::unix::io::AsFd): `&File`, `&TcpStream`, [`BorrowedFd`].
    Fd -> i32;
    /// A file offset that an entry returns.
    Off -> i64;
    /// The number of a process or thread that an entry returns.
    Pid -> i32;
    /// An address that an entry returns.
    ///
    /// Only `unsafe` methods take it, because a chain that the compiler has checked reads and
    /// writes borrowed memory only.
    Ptr -> *mut core::ffi::c_void;
    /// A result of any other type.
    Int -> i64;
}
plus!(Off Pid Ptr Int);

impl Fd {
    /// `AT_FDCWD`: names are relative to the current directory.
    pub const CWD: Fd = Fd(Value::literal(-100i32 as u64));
    /// Standard input.
    pub const STDIN: Fd = Fd(Value::literal(0));
    /// Standard output.
    pub const STDOUT: Fd = Fd(Value::literal(1));
    /// Standard error.
    pub const STDERR: Fd = Fd(Value::literal(2));

    /// A file descriptor by its number.
    ///
    /// # Safety
    ///
    /// Whenever the chain runs, the descriptor must be open, and this program must be allowed to
    /// use it: see the section on I/O safety in `std::os::unix::io`. With the feature `std`, pass
    /// the owner of the descriptor instead, which needs no promise.
    #[inline(always)]
    pub const unsafe fn from_raw(fd: i32) -> Fd {
        Fd(Value::literal(fd as u64))
    }
}

/// A number of bytes that an entry returns.
///
/// If the call never returns more than the length that it is given, as `read()` does, the result
/// has an upper bound. [`Buf::to()`] needs it.
#[derive(Clone, Copy)]
#[repr(C)] // constant programs read its value
pub struct Size {
    pub(crate) value: Value,
    /// Upper bound of the result if it is no error; `u32::MAX`: unknown
    pub(crate) max: u32,
}

impl Size {
    pub(crate) const UNKNOWN: u32 = u32::MAX;

    #[inline(always)]
    pub(crate) const fn from_value(value: Value) -> Size {
        Size {
            value,
            max: Size::UNKNOWN,
        }
    }

    /// The result plus a constant, as an argument. The sum takes no entry of its own.
    ///
    /// An error is a result like any other: test for it before you add to it. If the constant is
    /// negative, the sum has no upper bound any more, because it may be less than 0.
    #[inline]
    #[must_use]
    pub const fn plus(self, addend: i32) -> Size {
        // An addend that overflows is negative in the end, which is a huge size
        let is_more = addend >= 0 && self.value.addend().checked_add(addend).is_some();
        Size {
            value: self.value.plus(addend),
            max: if is_more {
                self.max.saturating_add(addend as u32)
            } else {
                Size::UNKNOWN
            },
        }
    }
}

impl Sealed for Size {}

impl Answer for Size {
    type Output = usize;

    #[inline(always)]
    fn value(self) -> Value {
        self.value
    }

    fn output(result: i64) -> usize {
        result as usize
    }
}

convert!(Size value);

/// An argument that the kernel loads from memory when the entry is about to run.
///
/// Between two runs, the program can change the argument in its [`Cell`], without building the
/// chain again.
///
/// ```
/// # use std::cell::Cell;
/// use syschain::At;
/// let offset = Cell::new(0u64);
/// let argument = At::new(&offset); // passed to pread64(), for example
/// ```
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct At<'b, T> {
    pub(crate) value: Value,
    pub(crate) memory: PhantomData<&'b Cell<T>>,
}

/// A type that [`At`] can load.
pub trait Loaded: Sealed {
    #[doc(hidden)]
    const KIND: u32;
}

impl<'b, T: Loaded> At<'b, T> {
    /// An argument whose value is in `cell` when the entry is about to run.
    #[inline(always)]
    pub fn new(cell: &'b Cell<T>) -> At<'b, T> {
        At {
            value: Value::load(cell.as_ptr(), T::KIND),
            memory: PhantomData,
        }
    }
}

impl<'b> At<'b, Fd> {
    /// A file descriptor whose number is in `cell` when the entry is about to run.
    ///
    /// With the feature `std`, `At::new(&Cell<BorrowedFd>)` needs no promise.
    ///
    /// # Safety
    ///
    /// Whenever the chain runs, `cell` must hold a descriptor that is open, and that this program
    /// may use. See [`Fd::from_raw()`].
    #[inline(always)]
    pub unsafe fn raw(cell: &'b Cell<i32>) -> At<'b, Fd> {
        At {
            value: Value::load(cell.as_ptr(), Value::LOAD32),
            memory: PhantomData,
        }
    }
}

impl<'b> At<'b, Str<'b>> {
    /// Text whose address is in `cell` when the entry is about to run.
    ///
    /// # Safety
    ///
    /// Whenever the chain runs, `cell` must hold the address of text with a NUL at its end.
    #[inline(always)]
    pub unsafe fn raw_text(cell: &'b Cell<*const u8>) -> At<'b, Str<'b>> {
        At {
            value: Value::load(cell.as_ptr(), Value::LOAD),
            memory: PhantomData,
        }
    }
}

impl<T> Sealed for At<'_, T> {}

macro_rules! loaded {
    ($($type:ty: $kind:ident)*) => { $(
        impl Loaded for $type {
            const KIND: u32 = Value::$kind;
        }
    )* };
}

loaded! { i32: LOAD32 i64: LOAD u64: LOAD usize: LOAD isize: LOAD }

impl<T> Loaded for *const T {
    const KIND: u32 = Value::LOAD;
}
impl<T> Loaded for *mut T {
    const KIND: u32 = Value::LOAD;
}

#[cfg(feature = "std")]
impl Sealed for BorrowedFd<'_> {}
// A BorrowedFd has the representation of a file descriptor
#[cfg(feature = "std")]
impl Loaded for BorrowedFd<'_> {
    const KIND: u32 = Value::LOAD32;
}

macro_rules! sealed {
    ($($type:ty)*) => { $( impl Sealed for $type {} )* };
}

sealed! { bool i8 i16 i32 i64 isize u8 u16 u32 u64 usize }

/// The traits of arguments that are numbers
macro_rules! argument {
    ($(#[$doc:meta])* $name:ident: $seal:ident; $($type:ty)*; $($result:ty)*; $($load:ty)*) => {
        $(#[$doc])*
        pub trait $name<'b>: $seal {
            #[doc(hidden)]
            fn value(self) -> Value;
        }
        $(
            impl $name<'_> for $type {
                #[inline(always)]
                fn value(self) -> Value {
                    Value::literal(self as u64)
                }
            }
        )*
        $(
            impl $name<'_> for $result {
                #[inline(always)]
                fn value(self) -> Value {
                    Answer::value(self)
                }
            }
        )*
        $(
            impl<'b> $name<'b> for At<'b, $load> {
                #[inline(always)]
                fn value(self) -> Value {
                    self.value
                }
            }
        )*
    };
}

argument! {
    /// An argument that is a file descriptor: an [`Fd`], and with the feature `std` everything
    /// that has [`AsFd`](std::os::unix::io::AsFd), by reference.
    FdArg: SealedFd;; Fd; Fd
}
argument! {
    /// An argument that is a size in bytes: a `usize`, a [`Size`], or one that is loaded
    /// ([`At`]).
    SizeArg: Sealed; usize; Size; usize u64
}
argument! {
    /// An argument that is a file offset: an integer, an [`Off`], a [`Size`], or one that is
    /// loaded ([`At`]).
    OffArg: Sealed; i32 i64 u32 u64; Off Size; i64 u64
}
argument! {
    /// An argument that is a process or thread: an integer, a [`Pid`], or one that is loaded
    /// ([`At`]).
    PidArg: Sealed; i32 u32; Pid; i32
}
argument! {
    /// An argument that is a number of any other type: an integer, an [`Int`], or one that is
    /// loaded ([`At`]).
    IntArg: Sealed; bool i8 i16 i32 i64 isize u8 u16 u32 u64 usize; Int; i32 i64 u64
}
argument! {
    /// An argument whose type depends on another argument: an integer, any result, a pointer, or
    /// one that is loaded ([`At`]).
    AnyArg: Sealed; bool i8 i16 i32 i64 isize u8 u16 u32 u64 usize; Fd Size Off Pid Ptr Int;
    i32 i64 u64 usize isize
}

impl<T> AnyArg<'_> for *const T {
    #[inline(always)]
    fn value(self) -> Value {
        Value::pointer(self)
    }
}

impl<T> AnyArg<'_> for *mut T {
    #[inline(always)]
    fn value(self) -> Value {
        Value::pointer(self)
    }
}

impl<T> Sealed for *const T {}
impl<T> Sealed for *mut T {}

impl SealedFd for Fd {}
impl SealedFd for At<'_, Fd> {}
#[cfg(feature = "std")]
impl SealedFd for BorrowedFd<'_> {}
#[cfg(feature = "std")]
impl SealedFd for At<'_, BorrowedFd<'_>> {}
#[cfg(feature = "std")]
impl<T: AsFd> SealedFd for &T {}

#[cfg(feature = "std")]
impl<'b> FdArg<'b> for BorrowedFd<'b> {
    #[inline(always)]
    fn value(self) -> Value {
        Value::literal(self.as_raw_fd() as u64)
    }
}

#[cfg(feature = "std")]
impl<'b, T: AsFd> FdArg<'b> for &'b T {
    #[inline(always)]
    fn value(self) -> Value {
        Value::literal(self.as_fd().as_raw_fd() as u64)
    }
}

#[cfg(feature = "std")]
impl<'b> FdArg<'b> for At<'b, BorrowedFd<'b>> {
    #[inline(always)]
    fn value(self) -> Value {
        self.value
    }
}

/// Text that ends with a NUL, as the kernel takes names.
///
/// [`c!`](crate::c!) makes one from a literal. With the feature `std`, a `&CStr` is as good.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct Str<'b>(&'b [u8]);

impl<'b> Str<'b> {
    /// Text of bytes that end with a NUL and have no other.
    ///
    /// # Panics
    ///
    /// If they do not. In a constant this is an error of the compiler.
    pub const fn new(bytes: &'b [u8]) -> Str<'b> {
        match Str::from_bytes(bytes) {
            Some(text) => text,
            None => panic!("the text needs a NUL at its end, and no other"),
        }
    }

    /// Text of bytes that end with a NUL and have no other; `None`: they do not.
    pub const fn from_bytes(bytes: &'b [u8]) -> Option<Str<'b>> {
        let mut i = 0;
        while i < bytes.len() {
            if bytes[i] == 0 {
                return if i + 1 == bytes.len() {
                    Some(Str(bytes))
                } else {
                    None
                };
            }
            i += 1;
        }
        None
    }

    /// The address of the text.
    #[inline(always)]
    pub const fn as_ptr(self) -> *const u8 {
        self.0.as_ptr()
    }
}

/// Text for the kernel, from a literal: `c!("/etc/hostname")`.
///
/// A NUL is added at its end. A NUL within is an error of the compiler.
///
/// ```compile_fail
/// let name = syschain::c!("a\0b");
/// ```
#[macro_export]
macro_rules! c {
    ($text:expr) => {{
        const TEXT: $crate::Str<'static> =
            $crate::Str::new(::core::concat!($text, "\0").as_bytes());
        TEXT
    }};
}

/// An argument that is text with a NUL at its end: a [`Str`], which [`c!`](crate::c!) makes, and
/// with the feature `std` a `&CStr`.
pub trait StrArg<'b>: Sealed {
    #[doc(hidden)]
    fn value(self) -> Value;
}

impl Sealed for Str<'_> {}
impl<'b> StrArg<'b> for Str<'b> {
    #[inline(always)]
    fn value(self) -> Value {
        Value::pointer(self.as_ptr())
    }
}

impl<'b> StrArg<'b> for At<'b, Str<'b>> {
    #[inline(always)]
    fn value(self) -> Value {
        self.value
    }
}

#[cfg(feature = "std")]
impl Sealed for &std::ffi::CStr {}
#[cfg(feature = "std")]
impl<'b> StrArg<'b> for &'b std::ffi::CStr {
    #[inline(always)]
    fn value(self) -> Value {
        Value::pointer(self.as_ptr())
    }
}

/// A null pointer, where an `unsafe` method takes memory.
#[derive(Clone, Copy, Debug)]
pub struct Null;

/// Memory that an `unsafe` method lets the kernel read: a reference, a raw pointer, a [`Buf`], a
/// [`Ptr`] or [`Null`].
pub trait InArg<'b>: SealedIn {
    #[doc(hidden)]
    fn value(self) -> Value;
}

/// Memory that an `unsafe` method lets the kernel write: a `&mut` reference, a raw `*mut` pointer,
/// a [`Buf`], a [`Ptr`] or [`Null`].
pub trait OutArg<'b>: SealedOut {
    #[doc(hidden)]
    fn value(self) -> Value;
}

macro_rules! pointer {
    ($seal:ident, $trait:ident: $([$($generics:tt)*] $type:ty => |$x:ident| $value:expr;)*) => { $(
        #[allow(clippy::extra_unused_lifetimes)] // some of these types have no lifetime
        impl<'b, $($generics)*> $seal for $type {}
        impl<'b, $($generics)*> $trait<'b> for $type {
            #[inline(always)]
            fn value(self) -> Value {
                let $x = self;
                $value
            }
        }
    )* };
}

pointer! { SealedIn, InArg:
    [T: ?Sized] &'b T => |x| Value::pointer(x);
    [T: ?Sized] &'b mut T => |x| Value::pointer(x as *mut T);
    [T: ?Sized] *const T => |x| Value::pointer(x);
    [T: ?Sized] *mut T => |x| Value::pointer(x);
    [T] At<'b, *const T> => |x| x.value;
    [T] At<'b, *mut T> => |x| x.value;
    [] Ptr => |x| x.0;
    [] Buf<'b> => |x| Value::pointer(x.pointer);
    [] Str<'b> => |x| Value::pointer(x.as_ptr());
    [] Null => |_x| Value::ZERO;
}

pointer! { SealedOut, OutArg:
    [T: ?Sized] &'b mut T => |x| Value::pointer(x as *mut T);
    [T: ?Sized] *mut T => |x| Value::pointer(x);
    [T] At<'b, *mut T> => |x| x.value;
    [] Ptr => |x| x.0;
    [] Buf<'b> => |x| Value::pointer(x.pointer);
    [] UninitBuf<'b> => |x| Value::pointer(x.0.pointer);
    [] Null => |_x| Value::ZERO;
}

impl<'b> AnyArg<'b> for Buf<'b> {
    #[inline(always)]
    fn value(self) -> Value {
        Value::pointer(self.pointer)
    }
}

/// Memory that a chain has borrowed, of which its calls read and write parts.
///
/// [`Chain::buffer()`] makes it. It is a handle that can be copied: one entry writes the memory,
/// and a later one reads it. Only entries of the same chain take it, and
/// [`Chain::bytes()`] gives access to the memory between two runs.
#[derive(Clone, Copy)]
pub struct Buf<'b> {
    pub(crate) pointer: *mut u8,
    pub(crate) len: usize,
    pub(crate) owner: u64,
    pub(crate) memory: PhantomData<&'b mut [u8]>,
}

impl<'b> Buf<'b> {
    /// Number of bytes.
    #[inline(always)]
    pub const fn len(self) -> usize {
        self.len
    }

    /// Whether it has no bytes.
    #[inline(always)]
    pub const fn is_empty(self) -> bool {
        self.len == 0
    }

    /// A part of it.
    ///
    /// # Panics
    ///
    /// If the range is not within the buffer.
    #[inline]
    #[must_use]
    pub fn slice<R: RangeBounds<usize>>(self, range: R) -> Buf<'b> {
        let first = match range.start_bound() {
            Bound::Included(&first) => first,
            Bound::Excluded(&before) => before.checked_add(1).expect("range out of the buffer"),
            Bound::Unbounded => 0,
        };
        let end = match range.end_bound() {
            Bound::Included(&last) => last.checked_add(1).expect("range out of the buffer"),
            Bound::Excluded(&end) => end,
            Bound::Unbounded => self.len,
        };
        assert!(
            first <= end && end <= self.len,
            "range out of the buffer: {}..{} of {}",
            first,
            end,
            self.len
        );
        Buf {
            pointer: self.pointer.wrapping_add(first),
            len: end - first,
            ..self
        }
    }

    /// The first `n` bytes, where `n` is a result.
    ///
    /// The chain gets an error unless it is certain that `n` is at most the length of the buffer
    /// when the entry runs:
    ///
    /// * `n` is a result of a call that never returns more than its length, and that length is at
    ///   most the one of this buffer. A constant of at least 0 may be added.
    /// * Failure of that call leads elsewhere: by [`Chain::if_error()`] or [`Chain::on_errors()`].
    /// * Since then, no label was placed, and no loop was begun or ended, because a jump could
    ///   lead there with another result.
    ///
    /// In short: read, test, write.
    #[inline(always)]
    pub fn to(self, n: Size) -> Part<'b> {
        Part {
            buf: self,
            len: n,
            is_checked: true,
        }
    }

    /// The first `n` bytes, where `n` is a result about which the crate knows less than you.
    ///
    /// # Safety
    ///
    /// Whenever the entry runs, `n` must be at most the length of the buffer. An error such as
    /// -5 is a size of 2<sup>64</sup> - 5.
    #[inline(always)]
    pub unsafe fn to_unchecked(self, n: Size) -> Part<'b> {
        Part {
            buf: self,
            len: n,
            is_checked: false,
        }
    }
}

/// The first bytes of a [`Buf`], whose number is a result. [`Buf::to()`] makes it.
#[derive(Clone, Copy)]
pub struct Part<'b> {
    buf: Buf<'b>,
    len: Size,
    is_checked: bool,
}

/// Memory without a value that a chain has borrowed, for its calls to write.
///
/// [`Chain::buffer_uninit()`] makes it, and [`Outcome::filled()`](crate::Outcome::filled) gives
/// access to the bytes that a call has written.
#[derive(Clone, Copy)]
pub struct UninitBuf<'b>(pub(crate) Buf<'b>);

impl<'b> UninitBuf<'b> {
    /// Number of bytes.
    #[inline(always)]
    pub const fn len(self) -> usize {
        self.0.len
    }

    /// Whether it has no bytes.
    #[inline(always)]
    pub const fn is_empty(self) -> bool {
        self.0.len == 0
    }
}

/// Memory that the kernel reads, with its length: a `&[u8]`, a `&[u8; N]`, a [`Buf`] or a
/// [`Part`].
///
/// Other crates cannot implement it, because a wrong address would break memory safety:
///
/// ```compile_fail,E0277
/// # use syschain::{AnyArg, Chain, InBytes, SizeArg, Value};
/// struct Anything;
///
/// impl<'b> InBytes<'b> for &Anything {
///     fn pair(self, _: &mut Chain<'b>) -> (Value, Value, u32) {
///         (AnyArg::value(0x1000), SizeArg::value(8), 8)
///     }
/// }
/// ```
pub trait InBytes<'b>: Sealed {
    /// The address, the length, and an upper bound of the length
    #[doc(hidden)]
    fn pair(self, chain: &mut Chain<'b>) -> (Value, Value, u32);
}

/// Memory that the kernel writes, with its length: a `&mut [u8]`, a `&mut [u8; N]`, a
/// `&mut [MaybeUninit<u8>]`, a [`Buf`], a [`Part`] or an [`UninitBuf`].
///
/// Shared memory cannot be written:
///
/// ```compile_fail,E0277
/// # use syschain::{Chain, Fd};
/// let buffer = [0u8; 16];
/// let mut chain = Chain::new();
/// chain.read(Fd::STDIN, &buffer);
/// ```
pub trait OutBytes<'b>: Sealed {
    /// The address, the length, and an upper bound of the length
    #[doc(hidden)]
    fn pair(self, chain: &mut Chain<'b>) -> (Value, Value, u32);
}

#[inline(always)]
pub(crate) fn pair_of<T>(pointer: *const T, len: usize) -> (Value, Value, u32) {
    let max = if len < Size::UNKNOWN as usize {
        len as u32
    } else {
        Size::UNKNOWN
    };
    (Value::pointer(pointer), Value::literal(len as u64), max)
}

macro_rules! bytes {
    ($trait:ident: $([$($generics:tt)*] $type:ty;)*) => { $(
        impl<'b, $($generics)*> Sealed for $type {}
        impl<'b, $($generics)*> $trait<'b> for $type {
            #[inline(always)]
            fn pair(self, _chain: &mut Chain<'b>) -> (Value, Value, u32) {
                let len = self.len();
                pair_of(self.as_ptr(), len)
            }
        }
    )* };
}

bytes! { InBytes:
    [] &'b [u8];
    [const N: usize] &'b [u8; N];
}

macro_rules! bytes_mut {
    ($([$($generics:tt)*] $type:ty;)*) => { $(
        impl<'b, $($generics)*> Sealed for $type {}
        impl<'b, $($generics)*> OutBytes<'b> for $type {
            #[inline(always)]
            fn pair(self, _chain: &mut Chain<'b>) -> (Value, Value, u32) {
                let len = self.len();
                pair_of(self.as_mut_ptr(), len)
            }
        }
    )* };
}

bytes_mut! {
    [] &'b mut [u8];
    [const N: usize] &'b mut [u8; N];
    [] &'b mut [MaybeUninit<u8>];
    [const N: usize] &'b mut [MaybeUninit<u8>; N];
}

sealed! { Buf<'_> Part<'_> UninitBuf<'_> }

macro_rules! bufs {
    ($($trait:ident $type:ty: |$x:ident, $chain:ident| $pair:expr;)*) => { $(
        impl<'b> $trait<'b> for $type {
            #[inline(always)]
            fn pair(self, $chain: &mut Chain<'b>) -> (Value, Value, u32) {
                let $x = self;
                $pair
            }
        }
    )* };
}

impl<'b> Buf<'b> {
    #[inline(always)]
    fn pair(self, chain: &mut Chain<'b>) -> (Value, Value, u32) {
        chain.pair_of(self)
    }
}

impl<'b> Part<'b> {
    #[inline(always)]
    fn pair(self, chain: &mut Chain<'b>) -> (Value, Value, u32) {
        if self.is_checked {
            chain.check_size(self.len, self.buf);
        }
        let (pointer, _, _) = chain.pair_of(self.buf);
        (pointer, self.len.value, self.len.max)
    }
}

bufs! {
    InBytes Buf<'b>: |x, chain| Buf::pair(x, chain);
    OutBytes Buf<'b>: |x, chain| Buf::pair(x, chain);
    OutBytes UninitBuf<'b>: |x, chain| Buf::pair(x.0, chain);
    InBytes Part<'b>: |x, chain| Part::pair(x, chain);
    OutBytes Part<'b>: |x, chain| Part::pair(x, chain);
}
