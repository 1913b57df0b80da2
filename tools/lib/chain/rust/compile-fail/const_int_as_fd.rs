// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! An integer of a call is no descriptor.
// error: the trait bound `syschain::Int: ConstantFd` is not satisfied

use syschain::chain;

chain! {
    pub static PROGRAM {
        number = getuid();
        other = dup(number); // fault
    }
}
