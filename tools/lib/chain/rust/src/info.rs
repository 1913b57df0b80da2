// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Descriptions of the system calls, and of the operations of the chain itself.
//!
//! They are constant, so that signal handlers can look them up.
//!
//! ```
//! # use syschain::info::{by_name, Type};
//! let read = by_name("read").unwrap();
//! assert_eq!((read.nr, read.returns), (0, Type::Size));
//! assert_eq!(read.params[0].ctype, "unsigned int");
//! ```
use crate::abi;
use crate::table::CALLS;

/// Kind of a parameter or a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// An integer.
    Int,
    /// A file descriptor.
    Fd,
    /// A number of bytes.
    Size,
    /// A file offset.
    Off,
    /// A process or thread.
    Pid,
    /// The address of a string.
    String,
    /// The address of memory that is only read.
    In,
    /// The address of other memory.
    Out,
    /// An integer or an address, depending on other arguments.
    Any,
}

/// A parameter of a system call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Param {
    /// Its name in the kernel.
    pub name: &'static str,
    /// Its C type in the kernel.
    pub ctype: &'static str,
    /// Its kind.
    pub kind: Type,
}

/// A system call, or an operation of the chain itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CallInfo {
    /// Its name; the names of operations are "mov", "add", ...
    pub name: &'static str,
    /// Its number.
    pub nr: u32,
    /// Number of parameters; -1: the kernel does not have the call any more, and returns
    /// `-ENOSYS`.
    pub nparams: i32,
    /// Kind of its result.
    pub returns: Type,
    /// `None` if it can be chained, else the reason why not.
    pub refused: Option<&'static str>,
    /// The parameters.
    pub params: &'static [Param],
}

/// An array of descriptions, of rows that are shorter than a struct.
macro_rules! infos {
    ($(#[$doc:meta])* $array:ident: $(
        ($nr:expr, $name:literal, $returns:ident, $refused:expr, $n:literal,
         [$($param:literal $ctype:literal $kind:ident),*])
    )*) => {
        $(#[$doc])*
        pub(crate) static $array: &[$crate::info::CallInfo] = &[$(
            $crate::info::CallInfo {
                name: $name,
                nr: $nr,
                nparams: $n,
                returns: $crate::info::Type::$returns,
                refused: $refused,
                params: &[$(
                    $crate::info::Param {
                        name: $param,
                        ctype: $ctype,
                        kind: $crate::info::Type::$kind,
                    },
                )*],
            },
        )*];
    };
}
pub(crate) use infos;

infos! {
    /// The operations by number.
    OPERATIONS:
    (abi::OP_NOP, "nop", Int, None, 0, [])
    (abi::OP_MOV, "mov", Any, None, 1, ["value" "__u64" Any])
    (abi::OP_ADD, "add", Any, None, 2, ["a" "__u64" Any, "b" "__u64" Any])
    (abi::OP_SUB, "sub", Any, None, 2, ["a" "__u64" Any, "b" "__u64" Any])
    (abi::OP_AND, "and", Any, None, 2, ["a" "__u64" Any, "b" "__u64" Any])
    (abi::OP_STORE32, "store32", Int, None, 2, ["address" "__u32 *" Out, "value" "__u32" Any])
    (abi::OP_STORE64, "store64", Int, None, 2, ["address" "__u64 *" Out, "value" "__u64" Any])
    (abi::OP_LOAD, "load", Any, None, 2, ["address" "const void *" In, "size" "__u64" Size])
}

/// Look up a call or an operation by its number.
///
/// The kernel returns `-ENOSYS` for an unknown number.
pub fn by_number(nr: u32) -> Option<&'static CallInfo> {
    if nr >= abi::OP {
        return OPERATIONS.get((nr - abi::OP) as usize);
    }
    let index = CALLS.binary_search_by_key(&nr, |call| call.nr).ok()?;
    Some(&CALLS[index])
}

/// Look up a call or an operation by its name.
pub fn by_name(name: &str) -> Option<&'static CallInfo> {
    CALLS
        .iter()
        .chain(OPERATIONS)
        .find(|call| call.name == name)
}
