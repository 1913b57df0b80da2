// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A call takes as many arguments as its method.
// error: this function takes 1 argument but 2 arguments were supplied

use syschain::{chain, Fd};

chain! {
    pub static PROGRAM {
        copy = dup(Fd::STDIN);
        other = dup(Fd::STDIN, 0); // fault
    }
}
