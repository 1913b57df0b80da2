// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Two entries of the same name.
// error: the name `first` is defined multiple times

use syschain::chain;

chain! {
    pub static PROGRAM {
        first = nop();
        first = mov(1); // fault
    }
}
