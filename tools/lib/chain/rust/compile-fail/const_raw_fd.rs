// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A plain number is no descriptor.
// error: ConstantFd` is not satisfied

use syschain::{chain, Fd};

chain! {
    pub static PROGRAM {
        copy = dup(Fd::STDIN);
        other = dup(1); // fault
    }
}
