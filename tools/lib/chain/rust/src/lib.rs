// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Chains of Linux system calls: `chain()` runs a sequence of calls in one kernel entry.
#![cfg_attr(not(any(test, feature = "std")), no_std)]
#![deny(missing_docs, unsafe_op_in_unsafe_fn)]

#[cfg(not(all(
    target_os = "linux",
    target_arch = "x86_64",
    target_pointer_width = "64"
)))]
compile_error!("chains are for x86-64: elsewhere, make the calls one by one");

#[cfg(feature = "alloc")]
extern crate alloc;

pub mod abi;
mod build;
mod calls;
pub mod constant;
#[doc(hidden)]
#[allow(missing_docs)]
pub mod constant_calls;
pub mod decode;
#[cfg(feature = "std")]
mod emulate;
#[cfg(feature = "std")]
mod error_names;
#[cfg(feature = "std")]
mod explain;
pub mod info;
#[cfg(feature = "std")]
mod outcome;
#[cfg(feature = "std")]
mod probe;
#[cfg(feature = "std")]
pub mod raw;
#[cfg(feature = "std")]
mod sys;
mod table;
mod value;

pub use build::*;
#[cfg(feature = "std")]
pub use explain::explain;
#[cfg(feature = "std")]
pub use outcome::*;
pub use value::*;
