// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A call that cannot be part of a chain.
// error: cannot find function `fork`
// error: in module `$crate::constant::calls`

use syschain::chain;

chain! {
    pub static PROGRAM {
        first = nop();
        child = fork(); // fault
    }
}
