// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! An entry cannot be compared with itself.
// error: a condition of `first` compares with the result of a later entry

use syschain::chain;

chain! {
    pub static PROGRAM {
        zero = nop();
        first = mov(1) if == first => end; // fault
    }
}
