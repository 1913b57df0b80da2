// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! No entry can have the name of a target.
// error: the name `stop` is defined multiple times

use syschain::chain;

chain! {
    pub static PROGRAM {
        first = nop();
        stop = nop(); // fault
    }
}
