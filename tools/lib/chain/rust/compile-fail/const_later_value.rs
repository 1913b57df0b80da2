// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The value of a condition is a constant or the result of an earlier entry.
// error: a condition of `first` compares with the result of a later entry

use syschain::chain;

chain! {
    pub static PROGRAM {
        zero = nop();
        first = mov(1) if == last => last; // fault
        last = nop();
    }
}
