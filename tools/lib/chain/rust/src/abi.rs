// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The interface of the kernel: words of a program, arguments of `chain()`, and how a chain ended.
//!
//! This is `<linux/chain.h>` in Rust. Most programs need only [`Stop`](crate::abi::Stop) and
//! [`Comparator`](crate::abi::Comparator) of it, and build programs by [`Chain`](crate::Chain) or
//! [`chain!`](crate::chain!).

/// The number of the system call `chain()`.
pub const NR_CHAIN: u32 = 500;
/// Flag of `chain(NULL, 0, this)`: return the version of the interface.
pub const ABI_VERSION: u32 = 1;

/// The largest number of entries of a program.
pub const MAX_ENTRIES: usize = 1024;
/// The largest number of words of a program.
pub const MAX_WORDS: usize = 16384;
/// The largest number of arguments of an entry.
pub const MAX_ARGS: usize = 6;
/// The largest number of conditions of an entry.
pub const MAX_CONDS: usize = 7;

/// One word of a program: a number, or an address.
///
/// Constant evaluation cannot turn an address into an integer, so a word can hold either.
#[derive(Clone, Copy)]
#[repr(C)]
pub union Word {
    /// A number.
    pub value: u64,
    /// An address.
    pub pointer: *const (),
}

impl Word {
    /// A word that is 0.
    pub const ZERO: Word = Word::new(0);

    /// A word that is a number.
    #[inline(always)]
    pub const fn new(value: u64) -> Word {
        Word { value }
    }

    /// A word that is an address.
    #[inline(always)]
    pub const fn at<T: ?Sized>(pointer: *const T) -> Word {
        Word {
            pointer: pointer as *const (),
        }
    }

    /// The word as a number. This fails to compile for an address in a constant.
    #[inline(always)]
    pub const fn get(self) -> u64 {
        // SAFETY: each pattern of bits is a u64
        unsafe { self.value }
    }
}

/// The arguments of `chain()`: `struct chain_args`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C, align(8))]
pub struct Args {
    /// Address of the program.
    pub program: u64,
    /// Address of the results, one `i64` per entry.
    pub results: u64,
    /// In and out: number of entries that the chain may still complete; 0: it only goes forward.
    pub steps: u64,
    /// Address where a handler returns to; 0: the program has no handler addresses.
    pub restorer: u64,
    /// Length of the program in words.
    pub nwords: u32,
    /// Capacity of the results in entries.
    pub nresults: u32,
    /// In and out: 0, or 1 + the index of the entry to go on with.
    pub resume: u32,
    /// Out: why the chain ended, a number of [`Stop`].
    pub stop: u32,
    /// Out: index of the entry that `stop` refers to.
    pub entry: u32,
    /// Must be 0.
    pub reserved: u32,
}

/// The result of an entry that has not run.
pub const NOT_RUN: i64 = i64::MIN;

/// The first operation: numbers from here on are computed by the chain itself.
pub const OP: u32 = 0x8000_0000;
/// `()`: 0.
pub const OP_NOP: u32 = OP;
/// `(a)`: a.
pub const OP_MOV: u32 = OP + 1;
/// `(a, b)`: a + b.
pub const OP_ADD: u32 = OP + 2;
/// `(a, b)`: a - b.
pub const OP_SUB: u32 = OP + 3;
/// `(a, b)`: a & b.
pub const OP_AND: u32 = OP + 4;
/// `(address, v)`: store 32 bits; 0 or `-EFAULT`.
pub const OP_STORE32: u32 = OP + 5;
/// `(address, v)`: store 64 bits; 0 or `-EFAULT`.
pub const OP_STORE64: u32 = OP + 6;
/// `(address, size)`: load 1, 2, 4 or 8 bytes, zero-extended; or `-EFAULT`.
pub const OP_LOAD: u32 = OP + 7;
/// The last operation.
pub const OP_LAST: u32 = OP_LOAD;

/// Shift of the bits of the control word for arguments that are result references.
pub const SYMBOLIC_SHIFT: u32 = 0;
/// Shift of the number of conditions in the control word.
pub const NCONDS_SHIFT: u32 = 6;
/// Shift of the number of arguments in the control word.
pub const NARGS_SHIFT: u32 = 9;
/// Shift of the bits of the control word for arguments that are loaded.
pub const LOAD_SHIFT: u32 = 12;
/// Shift of the bits of the control word for values of conditions that are result references.
pub const COND_SYMBOLIC_SHIFT: u32 = 18;
/// Handler words are the entries to jump to.
pub const JUMP: u64 = 1 << 25;
/// There is one handler word per condition.
pub const HANDLER_EACH: u64 = 1 << 26;
/// All bits of the control word that have a name.
pub const BITMAP_MASK: u64 = (HANDLER_EACH << 1) - 1;
/// A handler word with [`JUMP`]: stop the chain.
pub const STOP: u64 = 0xffff_ffff;

/// The bits of the control word for a number of arguments.
#[inline(always)]
pub const fn nargs(n: usize) -> u64 {
    (n as u64) << NARGS_SHIFT
}

/// The bits of the control word for a number of conditions.
#[inline(always)]
pub const fn nconds(n: usize) -> u64 {
    (n as u64) << NCONDS_SHIFT
}

/// The control word's bit for an argument that is a result reference.
#[inline(always)]
pub const fn symbolic(i: usize) -> u64 {
    1 << (SYMBOLIC_SHIFT as usize + i)
}

/// The control word's bit for an argument that is loaded as a `u64`.
#[inline(always)]
pub const fn load(i: usize) -> u64 {
    1 << (LOAD_SHIFT as usize + i)
}

/// The control word's bits for an argument that is loaded as an `i32`.
#[inline(always)]
pub const fn load32(i: usize) -> u64 {
    symbolic(i) | load(i)
}

/// The control word's bit for a condition whose value is a result reference.
#[inline(always)]
pub const fn cond_symbolic(i: usize) -> u64 {
    1 << (COND_SYMBOLIC_SHIFT as usize + i)
}

/// A result reference: the result of an entry plus an addend.
#[inline(always)]
pub const fn result(entry: u32, addend: i32) -> u64 {
    entry as u64 | (addend as u32 as u64) << 32
}

/// How a result is compared with a condition's value: `enum chain_comparator`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Comparator {
    /// `result == value`
    Equal = 0,
    /// `result != value`
    NotEqual = 1,
    /// `result > value`, both signed
    Greater = 2,
    /// `result > value`, both unsigned
    GreaterUnsigned = 3,
    /// `result < value`, both signed
    Less = 4,
    /// `result < value`, both unsigned
    LessUnsigned = 5,
    /// `result >= value`, both signed
    GreaterEqual = 6,
    /// `result >= value`, both unsigned
    GreaterEqualUnsigned = 7,
    /// `result <= value`, both signed
    LessEqual = 8,
    /// `result <= value`, both unsigned
    LessEqualUnsigned = 9,
    /// True; the value must be 0.
    Always = 10,
    /// The result is -4095 to -1; the value must be 0.
    IsError = 11,
    /// All bits of the value are set in the result.
    BitsSet = 12,
    /// No bit of the value is set in the result.
    BitsClear = 13,
}

/// The number of comparators.
pub const COMPARATORS: u32 = 14;

macro_rules! stops {
    ($($(#[$doc:meta])* $name:ident = $number:literal,)*) => {
        /// Why a chain ended, or which rule its program breaks: `enum chain_stop`.
        ///
        /// Values of 16 and more reject a program and name the rule that it breaks.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u32)]
        #[non_exhaustive]
        pub enum Stop {
            $($(#[$doc])* $name = $number,)*
        }

        impl Stop {
            /// The stop reason of a number; `None`: it is newer than this crate.
            pub const fn from_number(number: u32) -> Option<Stop> {
                match number {
                    $($number => Some(Stop::$name),)*
                    _ => None,
                }
            }
        }
    };
}

stops! {
    /// The chain ran to its end.
    AtEnd = 0,
    /// A condition of the entry was true and stopped the chain.
    AtCondition = 1,
    /// A signal interrupted the chain.
    AtSignal = 2,
    /// The steps are used up; the entry is the one that would run next.
    AtSteps = 3,
    /// Seccomp or syscall user dispatch turned the entry into SIGSYS.
    AtTrap = 4,
    /// A condition of the entry called a handler.
    AtHandler = 5,
    /// The value of a condition refers to an entry that has not run.
    AtUnresolved = 6,
    /// A tracer moved the caller during the entry's call.
    AtMoved = 7,
    /// A tracer moved the caller before the entry ran.
    AtMovedBefore = 8,
    /// [`Args::reserved`] is not 0.
    BadReserved = 16,
    /// The program has no words.
    BadEmpty = 17,
    /// The program has more than [`MAX_WORDS`] words.
    BadWords = 18,
    /// The program has more than [`MAX_ENTRIES`] entries.
    BadEntries = 19,
    /// [`Args::nresults`] is less than the number of entries.
    BadResults = 20,
    /// [`Args::resume`] is more than 1 + the number of entries.
    BadResume = 21,
    /// [`Args::restorer`] is missing or not a user address, or no handler needs it.
    BadRestorer = 22,
    /// The program ends in the middle of the entry.
    BadTruncated = 23,
    /// The number has bits above 31 set.
    BadNumber = 24,
    /// The number is that of no operation.
    BadOperation = 25,
    /// This system call cannot be chained.
    BadCall = 26,
    /// The control word has unknown bits set.
    BadBitmap = 27,
    /// The entry has too many arguments, or not the number that the operation takes.
    BadNargs = 28,
    /// A bit of the control word is for an argument that the entry does not have.
    BadArgMask = 29,
    /// A result reference of an argument names no earlier entry; with steps, no entry.
    BadArg = 30,
    /// The size of an [`OP_LOAD`] is not 1, 2, 4 or 8.
    BadLoadSize = 31,
    /// A bit of the control word is for a condition that the entry does not have, or whose
    /// comparator takes no value.
    BadCondMask = 32,
    /// There is no such comparator.
    BadComparator = 33,
    /// The entry has a comparator for a condition that it does not have.
    BadComparatorWord = 34,
    /// The value for a comparator that takes none is not 0.
    BadValue = 35,
    /// A result reference of a value names no earlier entry; with steps, no entry.
    BadValueResult = 36,
    /// [`JUMP`] or [`HANDLER_EACH`] is set without conditions.
    BadAction = 37,
    /// The entry has a handler without conditions, or one that is not a user address.
    BadHandler = 38,
    /// The program has a handler address, and the task has a user shadow stack.
    BadHandlerCall = 39,
    /// A jump leads beyond the end of the program.
    BadTarget = 40,
    /// A jump leads to the entry itself or an earlier one, and [`Args::steps`] is 0.
    BadBackward = 41,
}
